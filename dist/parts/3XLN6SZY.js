import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{LIST,indexTask,init_index_task}from"./CINFF6CL.js";import"./W5MABYTO.js";import"./LHDWWGNP.js";init_index_task();export{LIST,indexTask};
