import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,lackOfBase,readNow}from"./ZVFIARYM.js";import"./RWMQK3Q4.js";import"./A5ESLPLD.js";import"./WRCNK7NJ.js";
import"./5XES6NNW.js";import"./OLQZTQ57.js";export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
