#!/usr/bin/env node
"use strict";(()=>{function partLoader(root,importModule){let{env}=process,{dirname,join}=process.getBuiltinModule("node:path"),folder=join(root,"compiled"),isOff=!!env.NODE_DISABLE_COMPILE_CACHE,modules=new Map,parts=[],
load=file=>{let known=modules.get(file);if(known!==void 0)return known.exports;let module={exports:{}};modules.set(file,module);let require2=name=>name.startsWith(".")?load(join(dirname(file),name)):builtin(
name),part=compile(file,placeOf(file,folder),isOff);return parts.push(part),part.script.runInThisContext()(module.exports,require2,module,file,dirname(file),importModule),module.exports};return{load,keep:()=>{
if(!(isOff||env.CI||process.uptime()>2))try{isOurs(root)&&write(parts,folder)}catch{}}}}function builtin(name){let module=process.getBuiltinModule(name);if(module===void 0)throw new Error(`${name} is \
not bundled`);return module}function placeOf(file,folder){let{basename,join}=process.getBuiltinModule("node:path"),{mtimeMs}=process.getBuiltinModule("node:fs").statSync(file);return join(folder,`${basename(
file,".js")}-${mtimeMs}-${process.version}-${process.arch}`)}function compile(file,place,isOff){let{Script}=process.getBuiltinModule("node:vm"),text=process.getBuiltinModule("node:fs").readFileSync(file,
"latin1"),cachedData=isOff?void 0:kept(place);return{script:new Script(`(function(exports,require,module,__filename,__dirname,__import){${text}
})`,{filename:file,...cachedData===void 0?{}:{cachedData}}),place,isKept:cachedData!==void 0}}function kept(place){try{let twice=process.getBuiltinModule("node:fs").readFileSync(place),data=twice.subarray(
0,twice.length/2);return data.equals(twice.subarray(data.length))?data:void 0}catch{return}}function isOurs(folder){var _a;return((_a=process.getuid)==null?void 0:_a.call(process))===void 0||process.getBuiltinModule(
"node:fs").statSync(folder).uid===process.getuid()}function write(parts,folder){var _a;let{mkdirSync,renameSync,rmSync,writeFileSync}=process.getBuiltinModule("node:fs"),isAnew=((_a=parts[0])==null?void 0:
_a.isKept)===!1;isAnew&&rmSync(folder,{recursive:!0,force:!0});for(let{script,place,isKept}of parts){if(isKept&&!isAnew)continue;mkdirSync(folder,{recursive:!0,mode:493});let data=script.createCachedData(),
unfinished=`${place}-${process.pid}`;writeFileSync(unfinished,Buffer.concat([data,data]),{mode:420}),renameSync(unfinished,place)}}var[major,minor]=process.versions.node.split(".").map(Number),args=process.argv.slice(2);if(major<20||major===20&&minor<19)process.stderr.write(`cache-lint: Node ${process.versions.node} is too old: i\
t needs 20.19 or newer
`),process.exitCode=2;else if(args.length===1&&args[0]==="--version")process.stdout.write(`0.1.0
`);else{process.exitCode=3;let parts=partLoader(__dirname,url=>import(url));Promise.resolve().then(()=>parts.load(`${__dirname}/parts/program.js`).start()).then(isCheck=>{isCheck&&parts.keep()}).catch(
error=>process.stderr.write(`cache-lint: ${error.stack}
`))}})();
