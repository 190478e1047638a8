import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findBetween,hadSameFiles,hostBefore,init_before,knownFrom,taskBefore,withBefore,withLostData}from"./SJE6JD7T.js";import"./5G2SZ4OH.js";import"./YXW6H3EH.js";
import"./E45T6JUZ.js";init_before();export{findBetween,hadSameFiles,hostBefore,knownFrom,taskBefore,withBefore,withLostData};
