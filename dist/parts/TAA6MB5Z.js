import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{placesOf,pluginNames,readConfig}from"./U2R4MMCI.js";import"./TISIQAL2.js";import"./YBPBEE64.js";import"./FINWNVWR.js";import"./YL2W7PWK.js";
import"./QFZAZIS4.js";import"./COBASPF2.js";import"./7FTTD4KS.js";import"./BMVTCJPF.js";import"./QO2DJOCN.js";import"./EEILPW4R.js";
import"./5WG5VXOQ.js";import"./QA2JI4RO.js";import"./OLQZTQ57.js";export{placesOf,pluginNames,readConfig};
