import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{json,jsonFinding,jsonHeader}from"./6H4Y7YPG.js";import"./WPOBWKFS.js";import"./UAA66OL5.js";export{json,jsonFinding,jsonHeader};
