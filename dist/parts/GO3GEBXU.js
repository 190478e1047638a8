import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./D5AP43AO.js";import"./BLIYSBOC.js";import"./OY43X5GG.js";import"./ARZVKZ2X.js";
import"./APP3OQMU.js";init_changes();export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
