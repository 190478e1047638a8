import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./ENOO2CSZ.js";import"./J3Y6ECMU.js";import"./2V3VPSRP.js";import"./N4DUNNF4.js";
import"./ZFI2RBPO.js";init_changes();export{findChangedLines,findChanges,lackOfBase,readNow};
