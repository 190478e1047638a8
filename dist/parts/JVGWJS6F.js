import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{besideIndex,cacheFileAt,inputsOf,sourcesOf,withRealNames}from"./7XEJVKER.js";import"./ZPUO62IW.js";import"./LQYQSAIY.js";import"./RFQEAYTI.js";import"./4MIWBXY3.js";
import"./NFNHLPYK.js";import"./PCYDE3GT.js";import"./JYDXUGCC.js";import"./NZKIVKCC.js";import"./EEILPW4R.js";import"./5WG5VXOQ.js";
import"./OLQZTQ57.js";export{besideIndex,cacheFileAt,inputsOf,sourcesOf,withRealNames};
