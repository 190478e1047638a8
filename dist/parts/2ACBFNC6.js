"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{GitFault:()=>GitFault,isId:()=>isId,isoTime:()=>isoTime,parseChanges:()=>parseChanges,parseHeader:()=>parseHeader,parseId:()=>parseId,parseLineEnds:()=>parseLineEnds,
parseLineage:()=>parseLineage,parseNames:()=>parseNames,parseObjects:()=>parseObjects,parseRawChanges:()=>parseRawChanges,parseSteps:()=>parseSteps,parseTree:()=>parseTree,parseUnwatched:()=>parseUnwatched,
splitZero:()=>splitZero,unreadable:()=>unreadable});module.exports=__toCommonJS(stdin_exports);var import_YQ7HNNJG=require("./YQ7HNNJG.js"),GitFault=class extends import_YQ7HNNJG.UsageError{};function unreadable(){
return new GitFault("git says what cannot be read")}function splitZero(bytes){let texts=bytes.toString("utf8").split("\0");if(texts.pop()!=="")throw unreadable();return texts}function isoTime(seconds){
let date=new Date(seconds*1e3);return Number.isNaN(date.getTime())?void 0:(0,import_YQ7HNNJG.utcSeconds)(date)}function parseNames(bytes){let names=splitZero(bytes);if(names.includes(""))throw unreadable();
return names}function splitLines(bytes){let lines=bytes.toString("latin1").split(`
`);if(lines.pop()!=="")throw unreadable();return lines}var ID="(?:[0-9a-f]{40}|[0-9a-f]{64})",WHOLE_ID=new RegExp(`^${ID}$`),WHOLE_IDS=new RegExp(`^${ID}(?: ${ID})*$`);function isId(text){return WHOLE_ID.
test(text)}function parseId(bytes){let[id=""]=splitLines(bytes);if(!isId(id))throw unreadable();return id}function parseLineage(bytes){return new Map(splitLines(bytes).map(line=>{if(!WHOLE_IDS.test(line))
throw unreadable();let[id,...parents]=line.split(" ");return[id,parents]}))}var OBJECT=new RegExp(`^(${ID}) ([a-z]+) (\\d+)$`);function parseObjects(bytes,count){let lines=splitLines(bytes);if(lines.length!==
count)throw unreadable();return lines.map(line=>{let[,id,kind,size]=OBJECT.exec(line)??[];if(id!==void 0)return{id,kind,size:Number(size)};if(!/ (?:missing|ambiguous|submodule)$/.test(line))throw unreadable()})}
function parseHeader(commit,name){let end=`${commit}

`.indexOf(`

`);return commit.slice(0,end).split(`
`).filter(line=>line.startsWith(`${name} `)).map(line=>line.slice(name.length+1))}function parseTree(bytes){return splitZero(bytes).flatMap(entry=>{let tab=entry.indexOf("	"),[mode="",,id=""]=entry.slice(
0,tab).split(" ");if(!isId(id))throw unreadable();return isRegular(mode)?[{file:entry.slice(tab+1),id}]:[]})}function parseUnwatched(bytes){return splitZero(bytes).flatMap(entry=>{if(!/^[a-zS] /.test(
entry))return[];let tab=entry.indexOf("	"),[mode="",id=""]=entry.slice(2,tab).split(" ");return isRegular(mode)?[{file:entry.slice(tab+1),id}]:[]})}function parseLineEnds(bytes){return splitZero(bytes).
flatMap(entry=>{let tab=entry.indexOf("	"),ends=/^i\/(\S*) +w\/\S* +attr\/(.*?) *$/.exec(entry.slice(0,tab));return ends===null?[]:[{file:entry.slice(tab+1),staged:ends[1],attribute:ends[2]}]})}function parseChanges(bytes){
let changes=parseRawChanges(bytes).filter(({status,before,after})=>status!=="modified"||before===void 0||before!==after);return[...new Map(changes.map(change=>[change.file,change])).values()]}var STATUS={
A:"added",C:"added",D:"deleted",R:"renamed",M:"modified",T:"modified",U:"modified"};function parseRawChanges(bytes){let fields=splitZero(bytes),changes=[];for(let at=0;at<fields.length;){let{change,end}=readChange(
fields,at);changes.push(change),at=end}return changes}function parseSteps(bytes){let fields=splitZero(bytes),steps=[];for(let at=0;at<fields.length;){if(isId(fields[at])){steps.push([]),at++;continue}
let{change,end}=readChange(fields,at);steps.at(-1)?.push(change),at=end}return steps}var RAW_CHANGE=new RegExp(`^:(\\d{6}) (\\d{6}) (${ID}) (${ID}) ([A-Z]\\d*)$`);function readChange(fields,start){let at=start,
[,oldMode="",newMode="",oldId="",newId="",letter=""]=RAW_CHANGE.exec(fields[at++])??[],status=STATUS[letter.charAt(0)],hasTwo=letter.startsWith("R")||letter.startsWith("C"),first=fields[at++],file=hasTwo?
fields[at++]:first;if(status===void 0||first===void 0||file===void 0)throw unreadable();return{change:{status,file,...status==="renamed"&&{oldFile:first},before:status==="added"?void 0:blob(oldMode,oldId),
after:blob(newMode,newId),...letter==="M"&&isRegular(newMode)&&/^0+$/.test(newId)&&{isOpen:!0}},end:at}}function isRegular(mode){return mode.startsWith("100")}function blob(mode,id){return isRegular(mode)&&
!/^0+$/.test(id)?id:void 0}0&&(module.exports={GitFault,isId,isoTime,parseChanges,parseHeader,parseId,parseLineEnds,parseLineage,parseNames,parseObjects,parseRawChanges,parseSteps,parseTree,parseUnwatched,splitZero,unreadable});
