import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{kindOfEntry,pruneBaseline,saveBaseline}from"./IMTWWXPB.js";import"./GUJYXX6U.js";import"./525TOFXP.js";import"./KZIM5UV2.js";import"./5XES6NNW.js";
import"./OLQZTQ57.js";export{kindOfEntry,pruneBaseline,saveBaseline};
