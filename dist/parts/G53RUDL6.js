import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{loadPlugins,objectionTo}from"./4VABSA2H.js";import"./QPGIU7A6.js";import"./L45OI33G.js";import"./OLQZTQ57.js";export{loadPlugins,objectionTo};
