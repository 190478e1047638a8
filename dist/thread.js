"use strict";function partLoader(root,importModule){let{env}=process,{dirname,join}=process.getBuiltinModule("node:path"),folder=join(root,"compiled"),isOff=!!env.NODE_DISABLE_COMPILE_CACHE,modules=new Map,parts=[],
load=file=>{let known=modules.get(file);if(known!==void 0)return known.exports;let module2={exports:{}};modules.set(file,module2);let require2=name=>name.startsWith(".")?load(join(dirname(file),name)):
builtin(name),part=compile(file,join(folder,nameOf(file)),isOff);return parts.push(part),part.script.runInThisContext()(module2.exports,require2,module2,file,dirname(file),importModule),module2.exports};
return{load,keep:()=>{if(!(isOff||env.CI||process.uptime()>2))try{isOurs(root)&&write(parts,folder)}catch{}}}}function builtin(name){let module2=process.getBuiltinModule(name);if(module2===void 0)throw new Error(
`${name} is not bundled`);return module2}function nameOf(file){let{basename}=process.getBuiltinModule("node:path");return`${basename(file,".js")}-${process.version}-${process.arch}`}function compile(file,place,isOff){
let{Script}=process.getBuiltinModule("node:vm"),text=process.getBuiltinModule("node:fs").readFileSync(file),cachedData=isOff||!isOfSameOwner(place,file)?void 0:kept(place,text),script=new Script(`(fun\
ction(exports,require,module,__filename,__dirname,__import){${text.toString("latin1")}
})`,cachedData===void 0?{filename:file}:{filename:file,cachedData});return{text,script,place,isKept:script.cachedDataRejected===!1}}function kept(place,text){try{let all=process.getBuiltinModule("node\
:fs").readFileSync(place),middle=(text.length+all.length)/2,data=all.subarray(text.length,middle);return all.subarray(0,text.length).equals(text)&&data.equals(all.subarray(middle))?data:void 0}catch{return}}
function isOfSameOwner(place,file){let{statSync}=process.getBuiltinModule("node:fs"),uid=statSync(place,{throwIfNoEntry:!1})?.uid;return uid===statSync(file).uid||uid===process.getuid?.()}function isOurs(folder){
return process.getuid?.()===void 0||process.getBuiltinModule("node:fs").statSync(folder).uid===process.getuid()}function write(parts,folder){let{mkdirSync,rmSync}=process.getBuiltinModule("node:fs"),isAnew=parts[0]?.
isKept===!1;isAnew&&rmSync(folder,{recursive:!0,force:!0});for(let{text,script,place,isKept}of parts){if(isKept&&!isAnew)continue;mkdirSync(folder,{recursive:!0,mode:493});let data=script.createCachedData();
writeWhole(place,Buffer.concat([text,data,data]))}}function writeWhole(place,data){let{renameSync,rmSync,writeFileSync}=process.getBuiltinModule("node:fs"),unfinished=`${place}-${process.pid}`;try{writeFileSync(
unfinished,data,{mode:420}),renameSync(unfinished,place)}catch(error){throw rmSync(unfinished,{force:!0}),error}}partLoader(__dirname,url=>import(url)).load(`${__dirname}/parts/worker.js`);
