import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{isObject,objectionTo}from"./VFJ4LW4S.mjs";import"./CBJFZLYI.mjs";import"./PYLY6NVN.mjs";import"./5NL6GKMA.mjs";import"./EYMFWTRH.mjs";import"./QPBLPDHF.mjs";
import"./RPNFZC6I.mjs";import"./OHKICHVX.mjs";import"./YHWZJFXK.mjs";export{isObject,objectionTo};
