import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{LIST,indexTask}from"./522RG3DE.js";import"./NZKIVKCC.js";import"./UAA66OL5.js";export{LIST,indexTask};
