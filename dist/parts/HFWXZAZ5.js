import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findBetween,hadSameFiles,hostBefore,knownFrom,taskBefore,withBefore,withLostData}from"./BM3LKJ4B.js";import"./P7WGNMPO.js";import"./QGERHKUE.js";import"./MGDN2BUN.js";
import"./OLQZTQ57.js";export{findBetween,hadSameFiles,hostBefore,knownFrom,taskBefore,withBefore,withLostData};
