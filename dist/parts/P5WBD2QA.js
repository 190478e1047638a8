import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,lackOfBase,readNow}from"./WXFCQTQ7.js";import"./MJHJH3DM.js";import"./POQTF6WG.js";import"./ENFAKEB3.js";
import"./Y5WVC2TR.js";import"./OLQZTQ57.js";export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
