import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./CE7EFGMH.js";import"./V55RE5BG.js";import"./SVGYMBQN.js";import"./NGI4ELLS.js";
import"./VGUSJQ36.js";init_changes();export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
