import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./OJWCFQLE.js";import"./7T7OWXO5.js";import"./KCTLSREO.js";import"./UWEA32ES.js";
import"./Z7TZKSK6.js";import"./QXPUAREU.js";import"./PDRWIN3R.js";import"./IOCFCH3T.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
