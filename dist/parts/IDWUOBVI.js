import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,lackOfBase,readNow}from"./V4OA2HRS.js";import"./44PRSCHM.js";import"./IXCXYYZ2.js";import"./JQSUQY6S.js";
import"./ZWGFMNGY.js";import"./OLQZTQ57.js";export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
