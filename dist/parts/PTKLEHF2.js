import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{LIST,indexTask,init_index_task}from"./AOLI77TR.js";import"./OSTO6AG7.js";import"./VGUSJQ36.js";init_index_task();export{LIST,indexTask};
