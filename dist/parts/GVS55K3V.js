import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,init_compare,introducedOnes,pathsBefore,within}from"./7GUKHUWK.js";import"./LWHDRB2O.js";import"./DIUQB6ZU.js";import"./IWQ3YH7X.js";
import"./OMAYY4A7.js";import"./7SNBHQQ7.js";import"./Q466I4DZ.js";import"./TW4B3PBA.js";init_compare();export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
