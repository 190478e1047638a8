import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,init_compare,introducedOnes,pathsBefore,within}from"./A6ZFY3FM.js";import"./B37UW2DH.js";import"./ZK4BEO6K.js";import"./D5AP43AO.js";
import"./BLIYSBOC.js";import"./OY43X5GG.js";import"./ARZVKZ2X.js";import"./APP3OQMU.js";init_compare();export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
