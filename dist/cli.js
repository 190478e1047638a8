#!/usr/bin/env node
"use strict";(()=>{function partLoader(root,importModule){let{env}=process,{dirname,join}=process.getBuiltinModule("node:path"),folder=join(root,"compiled"),isOff=!!env.NODE_DISABLE_COMPILE_CACHE,modules=new Map,parts=[],
load=file=>{let known=modules.get(file);if(known!==void 0)return known.exports;let module={exports:{}};modules.set(file,module);let require2=name=>name.startsWith(".")?load(join(dirname(file),name)):builtin(
name),part=compile(file,join(folder,nameOf(file)),isOff);return parts.push(part),part.script.runInThisContext()(module.exports,require2,module,file,dirname(file),importModule),module.exports};return{load,
keep:()=>{if(!(isOff||env.CI||process.uptime()>2))try{isOurs(root)&&write(parts,folder)}catch{}}}}function builtin(name){let module=process.getBuiltinModule(name);if(module===void 0)throw new Error(`${name}\
 is not bundled`);return module}function nameOf(file){let{basename}=process.getBuiltinModule("node:path");return`${basename(file,".js")}-${process.version}-${process.arch}`}function compile(file,place,isOff){
let{Script}=process.getBuiltinModule("node:vm"),text=process.getBuiltinModule("node:fs").readFileSync(file),cachedData=isOff||!isOfSameOwner(place,file)?void 0:kept(place,text),script=new Script(`(fun\
ction(exports,require,module,__filename,__dirname,__import){${text.toString("latin1")}
})`,cachedData===void 0?{filename:file}:{filename:file,cachedData});return{text,script,place,isKept:script.cachedDataRejected===!1}}function kept(place,text){try{let all=process.getBuiltinModule("node\
:fs").readFileSync(place),middle=(text.length+all.length)/2,data=all.subarray(text.length,middle);return all.subarray(0,text.length).equals(text)&&data.equals(all.subarray(middle))?data:void 0}catch{return}}
function isOfSameOwner(place,file){var _a,_b;let{statSync}=process.getBuiltinModule("node:fs"),uid=(_a=statSync(place,{throwIfNoEntry:!1}))==null?void 0:_a.uid;return uid===statSync(file).uid||uid===((_b=
process.getuid)==null?void 0:_b.call(process))}function isOurs(folder){var _a;return((_a=process.getuid)==null?void 0:_a.call(process))===void 0||process.getBuiltinModule("node:fs").statSync(folder).uid===
process.getuid()}function write(parts,folder){var _a;let{mkdirSync,rmSync}=process.getBuiltinModule("node:fs"),isAnew=((_a=parts[0])==null?void 0:_a.isKept)===!1;isAnew&&rmSync(folder,{recursive:!0,force:!0});
for(let{text,script,place,isKept}of parts){if(isKept&&!isAnew)continue;mkdirSync(folder,{recursive:!0,mode:493});let data=script.createCachedData();writeWhole(place,Buffer.concat([text,data,data]))}}function writeWhole(place,data){
let{renameSync,rmSync,writeFileSync}=process.getBuiltinModule("node:fs"),unfinished=`${place}-${process.pid}`;try{writeFileSync(unfinished,data,{mode:420}),renameSync(unfinished,place)}catch(error){throw rmSync(
unfinished,{force:!0}),error}}var[major,minor]=process.versions.node.split(".").map(Number),args=process.argv.slice(2);if(major<20||major===20&&minor<19)process.stderr.write(`cache-lint: Node ${process.versions.node} is too old: i\
t needs 20.19 or newer
`),process.exitCode=2;else if(args.length===1&&args[0]==="--version")process.stdout.write(`0.1.0
`);else{process.exitCode=3;let parts=partLoader(__dirname,url=>import(url));Promise.resolve().then(()=>parts.load(`${__dirname}/parts/program.js`).start(parts.keep)).catch(error=>process.stderr.write(
`cache-lint: ${error.stack}
`))}})();
