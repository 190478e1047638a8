import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{indexTask,init_index_task}from"./32FYFHC3.js";import{init_index_inputs,sourcesOf}from"./6E7QD6FW.js";import{LIMITS,init_limits}from"./AWA6S62Z.js";import"./IFW3KLIU.js";
import{UsageError,__esm,compileGlob,count,init_errors,init_glob,init_host,init_main,init_paths,init_printable,init_setup,init_words,makeTask,neutralise,prepare,printable,shownPath}from"./APP3OQMU.js";async function printIndexFiles(options,{tags,missing},builtIn,host){let setup=await prepare(options,builtIn,host),{discovery}=await makeTask({...options,index:!1},setup,host),index=indexTask(options,setup,
host,"list"),sources=await sourcesOf(index,host,LIMITS),{listed,problems}=sources;if(listed.length===0&&problems.length>0)throw new UsageError(`no index can be read from the list ${JSON.stringify(shownPath(
host.cwd,index.list))}`);let globs=tags.map(glob=>compileGlob(glob)),own=new Set(discovery.sites.flatMap(({pages})=>pages.map(({place})=>place?.tag))),isAsked=tag=>own.has(tag)&&index.isAsked(tag)&&(globs.
length===0||globs.some(glob=>glob(tag))),needed=listed.filter(({tag})=>isAsked(tag)),lacking=new Set(needed.filter(({file})=>"code"in sources.folder.open(file))),shown=missing?needed.filter(one=>lacking.
has(one)):needed;host.stdout.write(neutralise(shown.map(({url})=>`${printable(toHttps(url))}
`).join("")));let named=new Set(needed.map(({tag})=>tag)),without=[...own].filter(tag=>tag!==void 0&&isAsked(tag)&&!named.has(tag)).sort(),said=[`${count(needed.length,"index","indexes")} of ${count(named.
size,"tag")}; not in the folder yet: ${lacking.size}.`,...without.length===0?[]:[`Not in the list: ${without.join(", ")}.`]];return host.stderr.write(neutralise(`${said.map(printable).join(`
`)}
`)),0}function toHttps(url){return url.replace("s3://spack-binaries/","https://binaries.spack.io/")}var init_index_files=__esm({"src/commands/index-files.ts"(){init_main();init_host();init_index_inputs();
init_index_task();init_setup();init_glob();init_errors();init_limits();init_paths();init_printable();init_words()}});init_index_files();export{printIndexFiles};
