import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{LIST,indexTask,init_index_task}from"./PEC2IQLQ.js";import"./VFDF3HRA.js";import"./E45T6JUZ.js";init_index_task();export{LIST,indexTask};
