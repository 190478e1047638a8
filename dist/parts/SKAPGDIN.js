import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{placesOf,pluginNames,readConfig}from"./LT7VCHD2.js";import"./C7WYEM6D.js";import"./7XJ4KS2Z.js";export{placesOf,pluginNames,readConfig};
