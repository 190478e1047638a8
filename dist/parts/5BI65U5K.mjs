import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{placesOf,pluginNames,readConfig}from"./SXFHM5JN.mjs";import"./2HA64MRU.mjs";import"./CBJFZLYI.mjs";import"./3SGTQMML.mjs";import"./PYLY6NVN.mjs";
import"./5NL6GKMA.mjs";import"./JSEQWKRN.mjs";import"./U6VY3VL7.mjs";import"./EYMFWTRH.mjs";import"./XFH6NB4B.mjs";import"./QPBLPDHF.mjs";
import"./RPNFZC6I.mjs";import"./OHKICHVX.mjs";import"./YHWZJFXK.mjs";export{placesOf,pluginNames,readConfig};
