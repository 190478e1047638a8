import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./HW4RK6VL.js";import"./7U4DK5C3.js";import"./KCTLSREO.js";import"./DCMCFMU5.js";
import"./YVTD7WKI.js";import"./WA25HPHJ.js";import"./HB636PXH.js";import"./3JKO47WH.js";import"./OLQZTQ57.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
