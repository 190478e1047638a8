import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./IKZW26DZ.js";import"./BMYSKMQH.js";import"./JHXMFE3V.js";import"./IJRZPUY3.js";
import"./LHDWWGNP.js";init_changes();export{findChangedLines,findChanges,lackOfBase,readNow};
