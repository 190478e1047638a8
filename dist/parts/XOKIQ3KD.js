import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,lackOfBase,readNow}from"./5TKBPCYN.js";import"./P7WGNMPO.js";import"./QGERHKUE.js";import"./MDLNF2B7.js";
import"./MGDN2BUN.js";import"./OLQZTQ57.js";export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
