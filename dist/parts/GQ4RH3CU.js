import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within}from"./DB6MWHY3.js";import"./FFES2ZUP.js";import"./7JLN7KAL.js";import"./XTMUZCTF.js";
import"./34VW2PGX.js";import"./LRLALXGJ.js";import"./Q6I6FXB5.js";import"./UAA66OL5.js";export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
