import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import path from"node:path";function treeAround(host,folder){for(let at=folder;;at=path.dirname(at)){if(host.exists(path.join(at,".git")))return at;if(at===path.dirname(at))return}}function maybeSparse(host,tree){
let folder=gitFolder(host,path.join(tree,".git"));return folder!==void 0&&host.exists(path.join(folder,"info","sparse-checkout"))}function gitFolder(host,at){let kind=host.kindOf(at);if(kind!=="file")
return kind==="folder"?at:void 0;let bytes=host.readPage(at,path.dirname(at),4096),named="code"in bytes?void 0:/^gitdir: (.+)/.exec(bytes.toString())?.[1];return named===void 0?void 0:path.resolve(path.
dirname(at),named)}export{treeAround,maybeSparse};
