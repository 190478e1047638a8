"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{printIndexFiles:()=>printIndexFiles});module.exports=__toCommonJS(stdin_exports);var import_BEUEVS7L=require("./BEUEVS7L.js"),import_QOZTHV3N=require("./QOZTHV3N.js"),
import_W7D4M4YI=require("./W7D4M4YI.js"),import_ZQLV3SJB=require("./ZQLV3SJB.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js");function compileGlob(glob,coversBelow=!1){let{patterns,size}=(0,import_YQ7HNNJG.readGlob)(
glob,coversBelow),all=new import_YQ7HNNJG.PathPatterns(patterns);return Object.assign(path=>all.match(path.split("/"))!==void 0,{size})}async function printIndexFiles(options,{tags,missing},builtIn,host){
let setup=await(0,import_YQ7HNNJG.prepare)(options,builtIn,host),{discovery}=await(0,import_YQ7HNNJG.makeTask)({...options,index:!1},setup,host),index=(0,import_QOZTHV3N.indexTask)(options,setup,host,
"list"),sources=await(0,import_BEUEVS7L.sourcesOf)(index,host,import_W7D4M4YI.LIMITS),{listed,problems}=sources;if(listed.length===0&&problems.length>0)throw new import_YQ7HNNJG.UsageError(`no index c\
an be read from the list ${JSON.stringify((0,import_YQ7HNNJG.shownPath)(host.cwd,index.list))}`);let globs=tags.map(glob=>compileGlob(glob)),own=new Set(discovery.sites.flatMap(({pages})=>pages.map(({
place})=>place?.tag))),isAsked=tag=>own.has(tag)&&index.isAsked(tag)&&(globs.length===0||globs.some(glob=>glob(tag))),needed=listed.filter(({tag})=>isAsked(tag)),lacking=new Set(needed.filter(({file})=>"\
code"in sources.folder.open(file))),shown=missing?needed.filter(one=>lacking.has(one)):needed;host.stdout.write((0,import_YQ7HNNJG.neutralise)(shown.map(({url})=>`${(0,import_YQ7HNNJG.printable)(toHttps(
url))}
`).join("")));let named=new Set(needed.map(({tag})=>tag)),without=[...own].filter(tag=>tag!==void 0&&isAsked(tag)&&!named.has(tag)).sort(),said=[`${(0,import_YQ7HNNJG.count)(needed.length,"index","ind\
exes")} of ${(0,import_YQ7HNNJG.count)(named.size,"tag")}; not in the folder yet: ${lacking.size}.`,...without.length===0?[]:[`Not in the list: ${without.join(", ")}.`]];return host.stderr.write((0,import_YQ7HNNJG.neutralise)(
`${said.map(import_YQ7HNNJG.printable).join(`
`)}
`)),0}function toHttps(url){return url.replace("s3://spack-binaries/","https://binaries.spack.io/")}0&&(module.exports={printIndexFiles});
