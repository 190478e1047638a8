import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,lackOfBase,readNow}from"./5I2BKRGT.js";import"./WWRCOO4Y.js";import"./H55TGSAH.js";import"./GRDU72EE.js";
import"./I6YQVT5M.js";export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
