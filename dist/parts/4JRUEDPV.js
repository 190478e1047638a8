import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./NUDZSRXC.js";import"./676PXO56.js";import"./ZK7KQJVN.js";import"./KUTZKQBO.js";
import"./F6EPFWKP.js";init_changes();export{findChangedLines,findChanges,lackOfBase,readNow};
