import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{besideIndex,sourcesOf}from"./BSHBPJAU.js";import"./ZPUO62IW.js";import"./FATKLHI6.js";import"./HSOUL2PR.js";import"./JYDXUGCC.js";import"./NZKIVKCC.js";
import"./PZIT6VZR.js";import"./SGZRFAIP.js";import"./NFNHLPYK.js";import"./PCYDE3GT.js";import"./4FJ7TBXU.js";import"./OLQZTQ57.js";export{besideIndex,sourcesOf};
