"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{baselineText:()=>baselineText,parseBaseline:()=>parseBaseline,readBaseline:()=>readBaseline});module.exports=__toCommonJS(stdin_exports);var import_AV2KV4Q6=require("./AV2KV4Q6.js"),
import_EMDDJFIP=require("./EMDDJFIP.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),FORMAT_VERSION=1,MOST_BYTES=64*1024*1024,FINGERPRINT=/^[0-9a-f]{16}(?::(?:[2-9]|[1-9]\d{1,8}))?$/,entry=(0,import_AV2KV4Q6.strictObject)(
{rule:(0,import_AV2KV4Q6.string)().min(1),page:(0,import_AV2KV4Q6.string)().min(1),subject:(0,import_AV2KV4Q6.string)().optional()}),VERSION=`${FORMAT_VERSION}, the one format version that this cache-\
lint reads`,baseline=(0,import_AV2KV4Q6.object)({formatVersion:(0,import_AV2KV4Q6.literal)(FORMAT_VERSION,{error:VERSION})}).catchall(entry);function readBaseline(host,absolute,file){let text=host.readText(
absolute,MOST_BYTES);return text===void 0?void 0:{text,entries:parseBaseline(text,file)}}function parseBaseline(text,file){let body=text.startsWith("\uFEFF")?text.slice(1):text;refuseConflict(body,file);
let data=parsed(body,file);if(!isRight(data))return explain(data,body,file);let{formatVersion:_,...entries}=data;return new Map(Object.entries(entries).map(([fingerprint,{rule,page,subject=""}])=>[fingerprint,
{fingerprint,rule,page,subject}]))}function parsed(text,file){try{return JSON.parse(text)}catch(error){throw(0,import_AV2KV4Q6.failAtJson)(text,"baseline",(0,import_AV2KV4Q6.failIn)(file,text)),error}}
function isRight(data){return!isObject(data)||data.formatVersion!==FORMAT_VERSION?!1:Object.entries(data).every(([key,value])=>key==="formatVersion"||isEntry(key,value))}function isEntry(key,value){return FINGERPRINT.
test(key)&&entry.safeParse(value).success}function isObject(data){return typeof data=="object"&&data!==null&&!Array.isArray(data)}function wrongKeys(data){return Object.keys(data).filter(key=>key!=="f\
ormatVersion"&&!FINGERPRINT.test(key))}function explain(data,text,file){let config=withPlaces(data,text,file),keys=isObject(data)?wrongKeys(data):[],wrong='is no fingerprint, which is 16 hexadecimal d\
igits, and ":2" and so on for the next equal ones';for(let key of keys)throw(0,import_AV2KV4Q6.faultError)({config,path:[key],at:"key",say:()=>wrong},keys.length-1);let first=isObject(data)?firstFaults(
data):data,result=baseline.safeParse(first,{error:import_AV2KV4Q6.expectation});throw(0,import_AV2KV4Q6.refuse)((0,import_AV2KV4Q6.shapeFaults)(config,first,result.error?.issues??[])),new Error(`${file}\
 was refused for no reason`)}function withPlaces(data,text,file){let lines=new import_YQ7HNNJG.Lines(text),entries=new Map;return{file,folder:"",data,prefix:[],region:([fingerprint,name],at="value")=>{
let id=String(fingerprint);entries.has(id)||entries.set(id,fingerprint===void 0?void 0:lastKey(text,id));let entry2=entries.get(id),place=(entry2&&name!==void 0?innerKey(text,String(name),entry2.value):
void 0)??entry2,start=(at==="key"?place?.key:place?.value)??(0,import_AV2KV4Q6.skipBlanks)(text,0);return lines.region({start,end:text.length})}}}function lastKey(text,name){let last;for(let place=nextKey(
text,name);place!==void 0;place=nextKey(text,name,place.value))last=place;return last}var LONGEST_ENTRY=1e5;function innerKey(text,name,start){let place=nextKey(text.slice(start,start+LONGEST_ENTRY),name);
return place&&{key:start+place.key,value:start+place.value}}function nextKey(text,name,from){let written=JSON.stringify(name);for(let key=text.indexOf(written,from);key!==-1;key=text.indexOf(written,key+
1)){let colon=(0,import_AV2KV4Q6.skipBlanks)(text,key+written.length);if(text.charAt(colon)===":")return{key,value:(0,import_AV2KV4Q6.skipBlanks)(text,colon+1)}}}var MOST_FAULTS=100;function firstFaults({
formatVersion,...entries}){let first=formatVersion===void 0?[]:[["formatVersion",formatVersion]];for(let[key,value]of Object.entries(entries)){if(first.length>MOST_FAULTS)break;isEntry(key,value)||first.
push([key,isObject(value)?firstKeys(value):value])}return Object.fromEntries(first)}function firstKeys(entry2){return Object.fromEntries(Object.entries(entry2).slice(0,MOST_FAULTS))}var MARK=/^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m;
function refuseConflict(text,file){let mark=MARK.exec(text);if(mark===null)return;let line=text.slice(0,mark.index).split(`
`).length;throw new import_YQ7HNNJG.UsageError(`${file}:${line}:1: an unfinished merge: take out the lines of seven "<", "|", "=" or ">", keep all others, and run "cache-lint baseline"`)}function baselineText(entries){
let lines=[...entries].sort((a,b)=>(0,import_YQ7HNNJG.compareText)(a.fingerprint,b.fingerprint)).map(({fingerprint,rule,page,subject})=>{let about=subject===""?"":`, "subject": ${(0,import_EMDDJFIP.jsonLine)(
subject)}`;return`  "${fingerprint}": {"rule": ${(0,import_EMDDJFIP.jsonLine)(rule)}, "page": ${(0,import_EMDDJFIP.jsonLine)(page)}${about}},
`}),text=`{
${lines.join("")}  "formatVersion": ${FORMAT_VERSION}
}
`;if(Buffer.byteLength(text)>MOST_BYTES)throw new import_YQ7HNNJG.UsageError(`a baseline of ${lines.length} findings is too large: switch off the rules that find the most, or leave pages out with "ign\
ores"`);return text}0&&(module.exports={baselineText,parseBaseline,readBaseline});
