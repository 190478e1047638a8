import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./XFWDP4XD.js";import"./5NO4G7XU.js";import"./KCTLSREO.js";import"./RLGTEUCU.js";
import"./67MWQ374.js";import"./KHPMAARR.js";import"./J2PDFACI.js";import"./5HWMOEYM.js";import"./OLQZTQ57.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
