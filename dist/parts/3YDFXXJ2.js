import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,lackOfBase,readNow}from"./VRBHSRDJ.js";import"./DWEDIZFZ.js";import"./O5GNIMLH.js";import"./QRUXC3ZZ.js";
import"./QREYY4YB.js";export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
