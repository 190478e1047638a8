import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./7MGGWCCM.js";import"./GB6AIPAJ.js";import"./KCTLSREO.js";import"./GRL6LLTT.js";
import"./5FMA3DIB.js";import"./IT64MLTJ.js";import"./PJISLXUA.js";import"./6YZ7FD2N.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
