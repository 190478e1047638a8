import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{listed,pluginNames,readConfig}from"./QSOJVIAN.js";import"./XF242CJG.js";import"./GNVKPHEO.js";import"./BMVTCJPF.js";import"./PZIT6VZR.js";
import"./J5NCBTMS.js";import"./N4QMWXDB.js";import"./AXHWX73C.js";import"./YL2W7PWK.js";import"./SGZRFAIP.js";import"./NFNHLPYK.js";
import"./PCYDE3GT.js";import"./4FJ7TBXU.js";import"./OLQZTQ57.js";export{listed,pluginNames,readConfig};
