"use strict";const __nodeRequire=require;
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{writeBaseline:()=>writeBaseline});module.exports=__toCommonJS(stdin_exports);var import_LJG4RD5R=require("./LJG4RD5R.js"),import_UB2YD7=require("./53UB2YD7.js"),
import_SRZDHR53=require("./SRZDHR53.js"),import_DNSHO65Q=require("./DNSHO65Q.js"),import_AV2KV4Q6=require("./AV2KV4Q6.js"),import_EMDDJFIP=require("./EMDDJFIP.js"),import_N2O7Z3ZQ=require("./N2O7Z3ZQ.js"),
import_ACBFNC6=require("./2ACBFNC6.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),import_node_path=__toESM(require("node:path"));async function writeBaseline(options,builtIn,host){let setup=await(0,import_YQ7HNNJG.prepare)(
options,builtIn,host),{root}=setup;if(options.baseline===!1)throw new import_YQ7HNNJG.UsageError("--no-baseline leaves no file to write");let place=(0,import_SRZDHR53.namedBaseline)(options,setup,host)??
(0,import_SRZDHR53.standardBaseline)(root),old=(0,import_UB2YD7.readBaseline)(host,place.path,place.file),task={...await(0,import_YQ7HNNJG.makeTask)({...options,baseline:!1},setup,host),baseline:(0,import_SRZDHR53.usedBaseline)(
place,old?.entries??new Map,!0,setup,host)},checked=await(0,import_YQ7HNNJG.check)(task,host);if(checked===void 0||host.interrupted())return(0,import_YQ7HNNJG.sayInterrupted)(host).exitCode;let report=(0,import_YQ7HNNJG.makeReport)(
checked);if(report.internalErrors.length>0)return say(host,[...(0,import_YQ7HNNJG.describeFailures)(report),"Wrote no baseline: it would lack what these faults kept from being found."]),3;let stale=report.
baseline?.stale??[],added=[...report.findings,...checked.flow.notes.told??[]],next=(0,import_YQ7HNNJG.updated)(task.baseline.entries,stale,added,report.baseline?.moved),text=(0,import_UB2YD7.baselineText)(
next.values()),isRewritten=text!==old?.text.replaceAll(`\r
`,`
`);isRewritten&&(0,import_LJG4RD5R.saveBaseline)(place,text,host);let change=old&&{added:added.length,removed:stale.length,isRewritten};return say(host,[describe(place,next.size,change,host),...tooMany(
report),...keepBothSides(place,root,host)]),0}function describe({path:absolute,file},size,change,host){let all=(0,import_YQ7HNNJG.plural)(size,"finding");return change===void 0?`Wrote ${file} with ${all}\
, to be hidden with --baseline ${(0,import_YQ7HNNJG.shownPath)(host.cwd,absolute)} or the key "baseline" of the config.`:change.isRewritten?`Wrote ${file} with ${all}: ${change.added} added, ${change.
removed} taken out.`:`${file} is up to date, with ${all}.`}function tooMany({omitted}){let{perPage}=omitted;return perPage===0?[]:[`Not in it: ${(0,import_YQ7HNNJG.plural)(perPage,"finding")} beyond t\
he most that are listed.`]}var ATTRIBUTES=".gitattributes";function keepBothSides({path:absolute},root,host){let folder=import_node_path.default.dirname(absolute),name=import_node_path.default.basename(
absolute);if(!/^[\w.-]+$/.test(name)||!(0,import_YQ7HNNJG.isInside)(folder,root)||!host.exists(import_node_path.default.join(root,".git")))return[];let at=import_node_path.default.join(folder,ATTRIBUTES),
kind=(0,import_LJG4RD5R.kindOfEntry)(at,host);if(kind!==void 0&&kind!=="file")return[];let text=kind===void 0?"":host.readText(at),patterns=text.split(`
`).map(line2=>line2.trimStart().split(/\s/)[0]);if(patterns.includes(name)||patterns.includes(`/${name}`))return[];let line=`/${name} merge=union
`;try{host.writeFile(at,text===""||text.endsWith(`
`)?text+line:`${text}
${line}`)}catch(error){throw new import_YQ7HNNJG.UsageError(`cannot write ${JSON.stringify((0,import_YQ7HNNJG.shownPath)(root,at))}: ${(0,import_YQ7HNNJG.reasonOf)(error)}`)}return[`Wrote into ${(0,import_YQ7HNNJG.shownPath)(
root,at)}: "${line.trimEnd()}", so that git merges the baselines of two branches. Commit both files.`]}function say({stderr},lines){stderr.write((0,import_YQ7HNNJG.neutralise)(`${lines.map(import_YQ7HNNJG.printable).
join(`
`)}
`))}0&&(module.exports={writeBaseline});
