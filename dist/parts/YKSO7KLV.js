import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./OC3FWFXM.js";import"./BWKP5CI3.js";import"./7JLN7KAL.js";import"./SYVOUHQM.js";
import"./3BYTKMYF.js";import"./22QERW5G.js";import"./UNHXXFQK.js";import"./7XJ4KS2Z.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
