import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{listed,pluginNames,readConfig}from"./QPGIU7A6.js";import"./L45OI33G.js";import"./OLQZTQ57.js";export{listed,pluginNames,readConfig};
