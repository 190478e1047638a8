import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./U2WN5FJX.js";import"./BM3LKJ4B.js";import"./KCTLSREO.js";import"./5TKBPCYN.js";
import"./P7WGNMPO.js";import"./QGERHKUE.js";import"./MDLNF2B7.js";import"./MGDN2BUN.js";import"./OLQZTQ57.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
