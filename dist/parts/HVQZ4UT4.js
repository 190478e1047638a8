import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,init_compare,introducedOnes,pathsBefore,within}from"./67VZ5VD7.js";import"./HXUK6JHX.js";import"./7DAU5T36.js";import"./JM7QTJLG.js";
import"./IF62NH2S.js";import"./IGUYZNQF.js";import"./6OSWFRAI.js";import"./SN7O62IE.js";init_compare();export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
