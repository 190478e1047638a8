import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{placesOf,pluginNames,readConfig}from"./7FVJ5DPG.js";import"./7NPSPTTP.js";import"./UAA66OL5.js";export{placesOf,pluginNames,readConfig};
