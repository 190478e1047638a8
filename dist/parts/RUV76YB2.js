import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{listed,pluginNames,readConfig}from"./YZ74LSGF.js";import"./2EFCCLTS.js";import"./WX33A2EL.js";import"./2IO3RYBT.js";import"./BI7QIMWK.js";
import"./5IFARPMX.js";import"./O7GERVBW.js";import"./5PN4IPJ2.js";import"./ZBZKBD4D.js";import"./OLQZTQ57.js";export{listed,pluginNames,readConfig};
