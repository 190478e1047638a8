import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{listed,pluginNames,readConfig}from"./ASQCBUKS.js";import"./3J7I63LW.js";import"./WX33A2EL.js";import"./RUME6UE7.js";import"./BI7QIMWK.js";
import"./5IFARPMX.js";import"./OKSVGLOC.js";import"./DAVOVPZZ.js";import"./ZBZKBD4D.js";import"./OLQZTQ57.js";export{listed,pluginNames,readConfig};
