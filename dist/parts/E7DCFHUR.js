import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{kindOfEntry,pruneBaseline,saveBaseline}from"./UNNVONPG.js";import"./FDJZPT5Q.js";import"./6ANZW5HH.js";import"./5AVWSOWE.js";import"./3JKO47WH.js";
import"./OLQZTQ57.js";export{kindOfEntry,pruneBaseline,saveBaseline};
