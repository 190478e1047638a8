import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
var LIMITS={file:1073741824,record:1048576,depth:64,records:5e6,unproven:1e4,labels:64,small:4194304,ratio:{most:200,always:16777216}};export{LIMITS};
