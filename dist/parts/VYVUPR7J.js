import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{findChangedLines,findChanges,init_changes,lackOfBase,readNow}from"./4ZHOCCR2.js";import"./PWQOZK22.js";import"./VSCSPR43.js";import"./6VSETFGJ.js";
import"./TCXZHFMX.js";init_changes();export{findChangedLines,findChanges,lackOfBase,readNow};
