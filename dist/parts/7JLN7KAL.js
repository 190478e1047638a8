import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
var EXPECTED=["_data/tags.yaml","_data/meta.yaml"];function formerNamesOf(renames){let names=new Map;for(let rename of renames){let[now,old]=foldersOf(rename);for(let file of EXPECTED)names.set(join(now,
file),join(old,file))}for(let[now,old]of renames)names.set(now,old);return names}function foldersOf([now,old]){let a=now.split("/"),b=old.split("/");for(;a.length>0&&a.at(-1)===b.at(-1);)a.pop(),b.pop();
return[a.join("/"),b.join("/")]}function join(folder,file){return folder===""?file:`${folder}/${file}`}export{formerNamesOf};
