import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{changesSince,findChangedLines,findChanges,lackOfBase,readNow}from"./3PXEIRDO.js";import"./AJIWKGHF.js";import"./YMREEYXJ.js";import"./PCOO3OG2.js";
import"./BOXPIXCW.js";export{changesSince,findChangedLines,findChanges,lackOfBase,readNow};
