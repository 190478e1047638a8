import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./JM7QTJLG.js";import"./IF62NH2S.js";import"./IGUYZNQF.js";import"./6OSWFRAI.js";
import"./SN7O62IE.js";init_changes();export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
