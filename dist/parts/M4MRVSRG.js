import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./IWQ3YH7X.js";import"./OMAYY4A7.js";import"./7SNBHQQ7.js";import"./Q466I4DZ.js";
import"./TW4B3PBA.js";init_changes();export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
