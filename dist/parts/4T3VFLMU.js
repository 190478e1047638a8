import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./TMSZMI53.js";import"./CGI3FFWQ.js";import"./YLR2NTPS.js";import"./R4HHH5HC.js";
import"./KBBV7UIU.js";init_changes();export{findChangedLines,findChanges,lackOfBase,readNow};
