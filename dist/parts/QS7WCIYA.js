import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{besideIndex,cacheFileAt,inputsOf,sourcesOf,withRealNames}from"./SGY6N52Z.js";import"./ZPUO62IW.js";import"./3Y2RVW5E.js";import"./EGU5EY2Q.js";import"./ZKG26MG6.js";
import"./QGCQYIBU.js";import"./JUUIDQMF.js";import"./4MIWBXY3.js";import"./SKCSKJGN.js";import"./PCYDE3GT.js";import"./KMRRX563.js";
import"./JYDXUGCC.js";import"./NZKIVKCC.js";import"./EEILPW4R.js";import"./5WG5VXOQ.js";import"./OLQZTQ57.js";export{besideIndex,cacheFileAt,inputsOf,sourcesOf,withRealNames};
