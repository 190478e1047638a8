import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{failAtJson,failIn,literal,object,skipBlanks,strictObject,string}from"./2HA64MRU.mjs";import{expectation,faultError,refuse,shapeFaults}from"./CBJFZLYI.mjs";import"./PYLY6NVN.mjs";
import"./5NL6GKMA.mjs";import{Lines}from"./JSEQWKRN.mjs";import{UsageError}from"./QPBLPDHF.mjs";import{compareText}from"./RPNFZC6I.mjs";import"./OHKICHVX.mjs";
import{jsonLine}from"./IETDV6TE.mjs";import"./5NUVVUZ3.mjs";import"./YHWZJFXK.mjs";var FORMAT_VERSION=1,MOST_BYTES=64*1024*1024,FINGERPRINT=/^[0-9a-f]{16}(?::(?:[2-9]|[1-9]\d{1,8}))?$/,entry=strictObject({rule:string().min(1),page:string().min(1),subject:string().optional()}),VERSION=`${FORMAT_VERSION}\
, the one format version that this cache-lint reads`,baseline=object({formatVersion:literal(FORMAT_VERSION,{error:VERSION})}).catchall(entry);function readBaseline(host,absolute,file){let text=host.readText(
absolute,MOST_BYTES);return text===void 0?void 0:{text,entries:parseBaseline(text,file)}}function parseBaseline(text,file){let body=text.startsWith("\uFEFF")?text.slice(1):text;refuseConflict(body,file);
let data=parsed(body,file);if(!isRight(data))return explain(data,body,file);let{formatVersion:_,...entries}=data;return new Map(Object.entries(entries).map(([fingerprint,{rule,page,subject=""}])=>[fingerprint,
{fingerprint,rule,page,subject}]))}function parsed(text,file){try{return JSON.parse(text)}catch(error){throw failAtJson(text,"baseline",failIn(file,text)),error}}function isRight(data){return!isObject(
data)||data.formatVersion!==FORMAT_VERSION?!1:Object.entries(data).every(([key,value])=>key==="formatVersion"||isEntry(key,value))}function isEntry(key,value){return FINGERPRINT.test(key)&&entry.safeParse(
value).success}function isObject(data){return typeof data=="object"&&data!==null&&!Array.isArray(data)}function wrongKeys(data){return Object.keys(data).filter(key=>key!=="formatVersion"&&!FINGERPRINT.
test(key))}function explain(data,text,file){let config=withPlaces(data,text,file),keys=isObject(data)?wrongKeys(data):[],wrong='is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on fo\
r the next equal ones';for(let key of keys)throw faultError({config,path:[key],at:"key",say:()=>wrong},keys.length-1);let first=isObject(data)?firstFaults(data):data,result=baseline.safeParse(first,{error:expectation});
throw refuse(shapeFaults(config,first,result.error?.issues??[])),new Error(`${file} was refused for no reason`)}function withPlaces(data,text,file){let lines=new Lines(text),entries=new Map;return{file,
folder:"",data,prefix:[],region:([fingerprint,name],at="value")=>{let id=String(fingerprint);entries.has(id)||entries.set(id,fingerprint===void 0?void 0:lastKey(text,id));let entry2=entries.get(id),place=(entry2&&
name!==void 0?innerKey(text,String(name),entry2.value):void 0)??entry2,start=(at==="key"?place?.key:place?.value)??skipBlanks(text,0);return lines.region({start,end:text.length})}}}function lastKey(text,name){
let last;for(let place=nextKey(text,name);place!==void 0;place=nextKey(text,name,place.value))last=place;return last}var LONGEST_ENTRY=1e5;function innerKey(text,name,start){let place=nextKey(text.slice(
start,start+LONGEST_ENTRY),name);return place&&{key:start+place.key,value:start+place.value}}function nextKey(text,name,from){let written=JSON.stringify(name);for(let key=text.indexOf(written,from);key!==
-1;key=text.indexOf(written,key+1)){let colon=skipBlanks(text,key+written.length);if(text.charAt(colon)===":")return{key,value:skipBlanks(text,colon+1)}}}var MOST_FAULTS=100;function firstFaults({formatVersion,
...entries}){let first=formatVersion===void 0?[]:[["formatVersion",formatVersion]];for(let[key,value]of Object.entries(entries)){if(first.length>MOST_FAULTS)break;isEntry(key,value)||first.push([key,isObject(
value)?firstKeys(value):value])}return Object.fromEntries(first)}function firstKeys(entry2){return Object.fromEntries(Object.entries(entry2).slice(0,MOST_FAULTS))}var MARK=/^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m;
function refuseConflict(text,file){let mark=MARK.exec(text);if(mark===null)return;let line=text.slice(0,mark.index).split(`
`).length;throw new UsageError(`${file}:${line}:1: an unfinished merge: take out the lines of seven "<", "|", "=" or ">", keep all others, and run "cache-lint baseline"`)}function baselineText(entries){
let lines=[...entries].sort((a,b)=>compareText(a.fingerprint,b.fingerprint)).map(({fingerprint,rule,page,subject})=>{let about=subject===""?"":`, "subject": ${jsonLine(subject)}`;return`  "${fingerprint}\
": {"rule": ${jsonLine(rule)}, "page": ${jsonLine(page)}${about}},
`}),text=`{
${lines.join("")}  "formatVersion": ${FORMAT_VERSION}
}
`;if(Buffer.byteLength(text)>MOST_BYTES)throw new UsageError(`a baseline of ${lines.length} findings is too large: switch off the rules that find the most, or leave pages out with "ignores"`);return text}export{baselineText,parseBaseline,readBaseline};
