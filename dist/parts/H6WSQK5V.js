import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{LIST,indexTask}from"./VJTQI4Y7.js";import"./NZKIVKCC.js";import"./3JKO47WH.js";import"./OLQZTQ57.js";export{LIST,indexTask};
