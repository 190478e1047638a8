import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{baseOf,findBase,formerFiles,init_compare,introducedOnes,pathsBefore,within}from"./GCF2ATDU.js";import"./SJE6JD7T.js";import"./3EUKKIWH.js";import"./UMWCSHNM.js";
import"./5G2SZ4OH.js";import"./YXW6H3EH.js";import"./ZUTQITPD.js";import"./E45T6JUZ.js";init_compare();export{baseOf,findBase,formerFiles,introducedOnes,pathsBefore,within};
