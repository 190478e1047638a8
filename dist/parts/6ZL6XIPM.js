import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./7KNQDI37.js";import"./3FAUOJML.js";import"./WHVHN4DA.js";import"./RQWG3CC6.js";
import"./6LGDHSCG.js";init_changes();export{findChangedLines,findChanges,lackOfBase,readNow};
