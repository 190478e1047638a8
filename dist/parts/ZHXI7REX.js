import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{sourcesOf}from"./LP7YB2FC.js";import{indexTask}from"./522RG3DE.js";import{LIMITS}from"./NZKIVKCC.js";import"./ZPUO62IW.js";import{UsageError,compileGlob,
count,makeTask,neutralise,prepare,printable,shownPath}from"./UAA66OL5.js";async function printIndexFiles(options,{tags,missing},builtIn,host){let setup=await prepare(options,builtIn,host),{discovery}=await makeTask({...options,index:!1},setup,host),index=indexTask(options,setup,
host,"list"),sources=await sourcesOf(index,host,LIMITS),{listed,problems}=sources;if(listed.length===0&&problems.length>0)throw new UsageError(`no index can be read from the list ${JSON.stringify(shownPath(
host.cwd,index.list))}`);let globs=tags.map(glob=>compileGlob(glob)),own=new Set(discovery.sites.flatMap(({pages})=>pages.map(({place})=>place?.tag))),isAsked=tag=>own.has(tag)&&index.isAsked(tag)&&(globs.
length===0||globs.some(glob=>glob(tag))),needed=listed.filter(({tag})=>isAsked(tag)),lacking=new Set(needed.filter(({file})=>"code"in sources.folder.open(file))),shown=missing?needed.filter(one=>lacking.
has(one)):needed;host.stdout.write(neutralise(shown.map(({url})=>`${printable(toHttps(url))}
`).join("")));let named=new Set(needed.map(({tag})=>tag)),without=[...own].filter(tag=>tag!==void 0&&isAsked(tag)&&!named.has(tag)).sort(),said=[`${count(needed.length,"index","indexes")} of ${count(named.
size,"tag")}; not in the folder yet: ${lacking.size}.`,...without.length===0?[]:[`Not in the list: ${without.join(", ")}.`]];return host.stderr.write(neutralise(`${said.map(printable).join(`
`)}
`)),0}function toHttps(url){return url.replace("s3://spack-binaries/","https://binaries.spack.io/")}export{printIndexFiles};
