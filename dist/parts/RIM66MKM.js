import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,init_compare,introducedOnes,pathsBefore,within}from"./NWYBEBIV.js";import"./EHOX45VO.js";import"./7KYMQTAM.js";import"./CE7EFGMH.js";
import"./V55RE5BG.js";import"./SVGYMBQN.js";import"./NGI4ELLS.js";import"./VGUSJQ36.js";init_compare();export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
