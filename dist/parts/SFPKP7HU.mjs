import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import path from"node:path";function pluginFile({name,folder}){return/^\.{0,2}\//.test(name)?path.resolve(folder,name):void 0}function noConfig(root){return{root,path:void 0,files:[],preset:{value:"re\
commended",from:void 0},rules:new Map,overrides:[],isIgnored:void 0,ignores:[],globs:[],site:void 0,suppressions:[],baseline:void 0,plugins:[],index:void 0}}function ignoredBy(ignores,file){let last=ignores.
findLast(({matches})=>matches(file));return last===void 0||last.glob.startsWith("!")?void 0:last}export{pluginFile,noConfig,ignoredBy};
