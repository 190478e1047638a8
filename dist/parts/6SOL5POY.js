import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findBetween,hadSameFiles,hostBefore,init_before,knownFrom,taskBefore,withBefore,withLostData}from"./B37UW2DH.js";import"./BLIYSBOC.js";import"./OY43X5GG.js";
import"./APP3OQMU.js";init_before();export{findBetween,hadSameFiles,hostBefore,knownFrom,taskBefore,withBefore,withLostData};
