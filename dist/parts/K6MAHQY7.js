import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./GLVHHNIK.js";import"./FX7O5U4C.js";import"./KCTLSREO.js";import"./V4OA2HRS.js";
import"./44PRSCHM.js";import"./IXCXYYZ2.js";import"./JQSUQY6S.js";import"./ZWGFMNGY.js";import"./OLQZTQ57.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
