import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findBetween,hadSameFiles,hostBefore,init_before,knownFrom,taskBefore,withBefore,withLostData}from"./EHOX45VO.js";import"./V55RE5BG.js";import"./SVGYMBQN.js";
import"./VGUSJQ36.js";init_before();export{findBetween,hadSameFiles,hostBefore,knownFrom,taskBefore,withBefore,withLostData};
