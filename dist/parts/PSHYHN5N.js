import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{expectation,faultError,literal,object,refuse,shapeFaults,strictObject,string}from"./2IO3RYBT.js";import"./BI7QIMWK.js";import{compareText}from"./5IFARPMX.js";
import{UsageError,readBaselineText}from"./5PN4IPJ2.js";import"./ZBZKBD4D.js";import"./OLQZTQ57.js";var HIDDEN=/[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;function jsonLine(value){return JSON.stringify(value).replace(HIDDEN,character=>`\\u${character.
charCodeAt(0).toString(16).padStart(4,"0")}`).replace(/##(?=\w*\[)/g,"#\\u0023")}var FORMAT_VERSION=1,MOST_BYTES=64*1024*1024,FINGERPRINT=/^[0-9a-f]{16}(?::(?:[2-9]|[1-9]\d{1,8}))?$/,entry=strictObject({rule:string().min(1),page:string().min(1),subject:string().optional()}),VERSION=`${FORMAT_VERSION}\
, the one format version that this cache-lint reads`,baseline=object({formatVersion:literal(FORMAT_VERSION,{error:VERSION})}).catchall(entry);function readBaseline(host,absolute,file){let text=host.readText(
absolute,MOST_BYTES);return text===void 0?void 0:{text,entries:parseBaseline(text,file)}}function parseBaseline(text,file){let body=text.startsWith("\uFEFF")?text.slice(1):text;refuseConflict(body,file);
let data=parsed(body);if(!isRight(data))return explain(body,file);let{formatVersion:_,...entries}=data;return new Map(Object.entries(entries).map(([fingerprint,{rule,page,subject=""}])=>[fingerprint,{
fingerprint,rule,page,subject}]))}function parsed(text){try{return JSON.parse(text)}catch{return}}function isRight(data){return!isObject(data)||data.formatVersion!==FORMAT_VERSION?!1:Object.entries(data).
every(([key,value])=>key==="formatVersion"||isEntry(key,value))}function isEntry(key,value){return FINGERPRINT.test(key)&&entry.safeParse(value).success}function isObject(data){return typeof data=="ob\
ject"&&data!==null&&!Array.isArray(data)}function wrongKeys(data){return Object.keys(data).filter(key=>key!=="formatVersion"&&!FINGERPRINT.test(key))}function explain(text,file){let config=readBaselineText(
text,file),{data}=config,keys=isObject(data)?wrongKeys(data):[],wrong='is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones';for(let key of keys)throw faultError(
{config,path:[key],at:"key",say:()=>wrong},keys.length-1);let first=isObject(data)?firstFaults(data):data,result=baseline.safeParse(first,{error:expectation});throw refuse(shapeFaults(config,first,result.
error?.issues??[])),new Error(`${file} was refused for no reason`)}var MOST_FAULTS=100;function firstFaults({formatVersion,...entries}){let first=formatVersion===void 0?[]:[["formatVersion",formatVersion]];
for(let[key,value]of Object.entries(entries)){if(first.length>MOST_FAULTS)break;isEntry(key,value)||first.push([key,isObject(value)?firstKeys(value):value])}return Object.fromEntries(first)}function firstKeys(entry2){
return Object.fromEntries(Object.entries(entry2).slice(0,MOST_FAULTS))}var MARK=/^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m;function refuseConflict(text,file){let mark=MARK.exec(text);if(mark===null)return;
let line=text.slice(0,mark.index).split(`
`).length;throw new UsageError(`${file}:${line}:1: an unfinished merge: take out the lines of seven "<", "|", "=" or ">", keep all others, and run "cache-lint baseline"`)}function baselineText(entries){
let lines=[...entries].sort((a,b)=>compareText(a.fingerprint,b.fingerprint)).map(({fingerprint,rule,page,subject})=>{let about=subject===""?"":`, "subject": ${jsonLine(subject)}`;return`  "${fingerprint}\
": {"rule": ${jsonLine(rule)}, "page": ${jsonLine(page)}${about}},
`}),text=`{
${lines.join("")}  "formatVersion": ${FORMAT_VERSION}
}
`;if(Buffer.byteLength(text)>MOST_BYTES)throw new UsageError(`a baseline of ${lines.length} findings is too large: switch off the rules that find the most, or leave pages out with "ignores"`);return text}export{baselineText,parseBaseline,readBaseline};
