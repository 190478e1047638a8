"use strict";const __nodeRequire=require;
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{fixRun:()=>fixRun});module.exports=__toCommonJS(stdin_exports);var import_TYN2MZQV=require("./TYN2MZQV.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),import_node_path=__toESM(require("node:path"));
async function makeDiff(){let{formatPatch,structuredPatch}=await Promise.resolve().then(()=>require("./7HSPTLKI.js"));return(file,before,after)=>{let[from,to]=[`a/${file}`,`b/${file}`],options={context:3,
maxEditLength:200},{hunks}=structuredPatch(from,to,before,after,"","",options)??{hunks:[wholeHunk(before,after)]},text=formatPatch({oldFileName:from,newFileName:to,hunks,isGit:!0});return file.includes(
" ")?text.replace(/\n(--- [^\n]*)\n(\+\+\+ [^\n]*)/,`
$1	
$2	`):text}}function wholeHunk(before,after){let old=linesOf("-",before),next=linesOf("+",after),count=lines=>lines.filter(line=>!line.startsWith("\\")).length;return{oldStart:1,oldLines:count(old),newStart:1,
newLines:count(next),lines:[...old,...next]}}function linesOf(sign,text){let lines=text.split(`
`),isClosed=lines.at(-1)==="",own=(isClosed?lines.slice(0,-1):lines).map(line=>sign+line);return isClosed?own:[...own,"\\ No newline at end of file"]}function overlayHost(host,texts){return{...host,threads:void 0,
readPage:(file,...rest)=>texts.get(file)??host.readPage(file,...rest)}}async function fixRun(mode,{findings:all,task,host,onlyErrors,checkAgain}){mode==="write"&&tidy(task,host);let texts=new Map,take=await takerOf(
mode,host,texts),findings=onlyErrors?all.filter(({severity})=>severity==="error"):all,progress=new import_YQ7HNNJG.Progress(host,"fixed"),result=await(0,import_TYN2MZQV.fixPages)({findings,onlyErrors,
task,host,isWritten:mode==="write",show:(done,all2)=>progress.show(done,all2)},take);progress.clear();let written=mode==="write"?result.use.files.length:0;if(result.isInterrupted)return{interrupted:!0,
written};if(mode==="diff"||result.use.files.length===0)return{fixed:result};let after=await checkAgain(mode==="write"?host:overlayHost(host,texts));return after===void 0?{interrupted:!0,written}:{fixed:result,
after}}function tidy({discovery},host){let pages=(0,import_YQ7HNNJG.allPagesOf)(discovery).filter(({fault})=>fault===void 0);for(let folder of new Set(pages.map(page=>import_node_path.default.dirname(
page.path))))host.removeLeftovers(folder)}async function takerOf(mode,host,texts){return mode==="diff"?differ(host):mode==="write"?writer(host):keeper(texts)}function writer(host){return({path:path2},before,after)=>{
try{return host.replacePage(path2,before,after)?void 0:"it has changed since it was read"}catch(error){return(0,import_YQ7HNNJG.reasonOf)(error)}}}var MOST_KEPT=1024**3;function keeper(texts){let kept=0;
return({path:path2},_before,after)=>{if(kept+=after.length,kept>MOST_KEPT)throw new import_YQ7HNNJG.UsageError("--fix-dry-run keeps at most 1 GiB of fixed pages; name fewer pages, or use --diff");texts.
set(path2,after)}}async function differ(host){let diff=await makeDiff(),ci=(0,import_YQ7HNNJG.isCi)(host.env);return({file},before,after)=>{let text=diff(file,before.toString(),after.toString()),plain=text.
replace(/[\t\n\r\ufeff]/g,"");if(ci&&(0,import_YQ7HNNJG.neutralise)(text)!==text||host.stdout.isTTY&&(0,import_YQ7HNNJG.visible)(plain)!==plain)return"its lines hold what a terminal or a CI runner wou\
ld obey";host.stdout.write(text)}}0&&(module.exports={fixRun});
