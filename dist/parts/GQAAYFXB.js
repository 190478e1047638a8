import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{listed,pluginNames,readConfig}from"./COYT25K2.js";import"./4B2PJRII.js";import"./7FTTD4KS.js";import"./BMVTCJPF.js";import"./EEILPW4R.js";
import"./VITPCOF6.js";import"./TCCVOSO5.js";import"./AXHWX73C.js";import"./YL2W7PWK.js";import"./SGZRFAIP.js";import"./NFNHLPYK.js";
import"./PCYDE3GT.js";import"./5WG5VXOQ.js";import"./OLQZTQ57.js";export{listed,pluginNames,readConfig};
