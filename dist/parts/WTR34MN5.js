import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{LIST,indexTask,init_index_task}from"./32FYFHC3.js";import"./AWA6S62Z.js";import"./APP3OQMU.js";init_index_task();export{LIST,indexTask};
