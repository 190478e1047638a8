import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{json,jsonFinding,jsonHeader}from"./II62TTN2.js";import"./JTUXFM52.js";import"./7XJ4KS2Z.js";export{json,jsonFinding,jsonHeader};
