import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{placesOf,pluginNames,readConfig}from"./CU6Z3FEE.js";import"./UH7QXF3O.js";import"./QREYY4YB.js";export{placesOf,pluginNames,readConfig};
