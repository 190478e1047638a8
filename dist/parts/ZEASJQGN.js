import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./GVSPJAFE.js";import"./PSRSMKCE.js";import"./KCTLSREO.js";import"./3PXEIRDO.js";
import"./AJIWKGHF.js";import"./YMREEYXJ.js";import"./PCOO3OG2.js";import"./BOXPIXCW.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
