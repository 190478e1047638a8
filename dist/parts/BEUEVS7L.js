"use strict";const __nodeRequire=require;
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{EntryScanner:()=>EntryScanner,KeyTable:()=>KeyTable,LANGUAGES:()=>LANGUAGES,NumberList:()=>NumberList,NumberTable:()=>NumberTable,Numbered:()=>Numbered,ROOT:()=>ROOT,
RecordWords:()=>RecordWords,Vocabulary:()=>Vocabulary,WHOLE:()=>WHOLE,blobPath:()=>blobPath,byteSpan:()=>byteSpan,cacheFileAt:()=>cacheFileAt,cutText:()=>cutText,describeValue:()=>describeValue,faultSpot:()=>faultSpot,
indexName:()=>indexName,indexProblem:()=>indexProblem,inputsOf:()=>inputsOf,isFault:()=>isFault,isListed:()=>isListed,isObject:()=>isObject,isRoot:()=>isRoot,jsonPlaces:()=>jsonPlaces,languagesOf:()=>languagesOf,
nodeOf:()=>nodeOf,own:()=>own,parseEntry:()=>parseEntry,parseJson:()=>parseJson,parseSigned:()=>parseSigned,readIndex:()=>readIndex,readManifest:()=>readManifest,readSmallFile:()=>readSmallFile,sameCompiler:()=>sameCompiler,
sameVariant:()=>sameVariant,sourcesOf:()=>sourcesOf,spellCompiler:()=>spellCompiler,tapped:()=>tapped,unpacked:()=>unpacked,unsignedSpan:()=>unsignedSpan,variantTexts:()=>variantTexts,verifyRecord:()=>verifyRecord,
withRealNames:()=>withRealNames});module.exports=__toCommonJS(stdin_exports);var import_W7D4M4YI=require("./W7D4M4YI.js"),import_ZQLV3SJB=require("./ZQLV3SJB.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),
import_node_buffer=require("node:buffer"),import_node_crypto=require("node:crypto"),import_node_stream=require("node:stream"),import_promises=require("node:stream/promises"),import_node_zlib=require("node:zlib"),
import_node_crypto2=require("node:crypto"),import_node_crypto3=require("node:crypto"),import_node_buffer2=require("node:buffer"),import_node_crypto4=require("node:crypto"),import_node_crypto5=require("node:crypto"),
import_node_path=__toESM(require("node:path")),CLASS=new Uint8Array(256),IS_QUOTE=1,IS_OPEN=2,IS_CLOSE=3,IS_COLON=4;CLASS[34]=IS_QUOTE,CLASS[123]=CLASS[91]=IS_OPEN,CLASS[125]=CLASS[93]=IS_CLOSE,CLASS[58]=
IS_COLON;function opens(byte){return CLASS[byte]===IS_OPEN}var ByteWalk=class{level=0;most=0;keys=0;#before=0;#childAt=0;isText=!1;get childEnd(){return this.#childAt===0?0:this.#before-this.#childAt}over(bytes,from,end){
let{level,most,keys,isText}=this,child=this.#childAt,at=from;for(;at<end;){if(isText){let byte=bytes[at++];byte===34?isText=!1:byte===92&&at++;continue}let kind=CLASS[bytes[at++]];if(kind!==0){if(kind===
IS_QUOTE)isText=!0;else if(kind===IS_COLON)keys++;else if(kind===IS_OPEN)++level>most&&(most=level);else if(level--,level===1&&child===0&&(child=this.#before+at-from),level===0)break}}return this.level=
level,this.most=most,this.keys=keys,this.isText=isText,this.#childAt=child,this.#before+=at-from,at}};function countKeys(value){if(typeof value!="object"||value===null)return 0;let count=0;if(Array.isArray(
value)){for(let item of value)count+=countKeys(item);return count}for(let inner of Object.values(value))count+=1+countKeys(inner);return count}function jsonPlaces(text){let walk=new Walk(text),whole={
value:walk.valueAt(0)};return path2=>{let place=whole;for(let step of path2){let next=walk.child(place.value.start,step);if(next===void 0)return{value:place.value};place=next}return place}}function findKeyTwice(text){
let twice=new Walk(text).keyTwice();if(twice===void 0)throw new Error("no key stands twice");return twice}var Walk=class{#text;#lists=new Map;#objects=new Map;#at=0;constructor(text){this.#text=text}valueAt(start){
this.#at=start,this.#skipBlanks();let from=this.#at;return this.#skip(),{start:from,end:this.#at}}child(start,step){let open=this.#text[start];return open==="["&&typeof step=="number"?kept(this.#lists,
start,()=>this.#items(start))[step]:open==="{"?kept(this.#objects,start,()=>this.#members(start)).get(String(step)):void 0}keyTwice(){let open=[];for(;this.#at<this.#text.length;){let char=this.#text[this.#at];
if(char==="{"?open.push(new Set):char==="["?open.push(void 0):(char==="}"||char==="]")&&open.pop(),char!=='"'){this.#at++;continue}let start=this.#at;this.#skip();let end=this.#at;if(this.#skipBlanks(),
this.#text[this.#at]!==":")continue;let key=JSON.parse(this.#text.slice(start,end)),keys=open.at(-1);if(keys.has(key))return{key,span:{start,end}};keys.add(key)}}#items(start){let items=[];for(this.#at=
start+1;this.#hasNext("]");)items.push({value:this.valueAt(this.#at)});return items}#members(start){let members=new Map;for(this.#at=start+1;this.#hasNext("}");){let key=this.valueAt(this.#at);this.#skipBlanks();
let value=this.valueAt(this.#at+1);members.set(readKey(this.#text.slice(key.start,key.end)),{value,key})}return members}#hasNext(close){return this.#skipBlanks(),this.#isOver||this.#text[this.#at]===close?
!1:(this.#text[this.#at]===","&&this.#at++,this.#skipBlanks(),!0)}#skipBlanks(){for(;` 
\r	`.includes(this.#text[this.#at]??"-");)this.#at++}#skip(){let depth=0;do{let char=this.#text[this.#at];if(char==='"')this.#skipText();else if(depth===0&&!"{[".includes(char))do this.#at++;while(!this.#isOver&&
!`,]} 
\r	`.includes(this.#text[this.#at]));else"{[".includes(char)?depth++:"}]".includes(char)&&depth--,this.#at++}while(depth>0&&!this.#isOver)}#skipText(){for(this.#at++;!this.#isOver&&this.#text[this.#at]!==
'"';)this.#at+=this.#text[this.#at]==="\\"?2:1;this.#at++}get#isOver(){return this.#at>=this.#text.length}};function kept(known,start,find){let found=known.get(start);return found===void 0&&(found=find(),
known.set(start,found)),found}function readKey(json){try{return JSON.parse(json)}catch{return}}function findSyntaxFault(text){let reader=new SyntaxReader(text),expected=reader.read()??"the end";return faultAt(
text,reader.at,expected)}function faultAt(text,at,expected){return{at,expected,found:/[\w.+-]+|./su.exec(text.slice(at,at+20))?.[0]??""}}var WORD=/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
ESCAPE=/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y,SyntaxReader=class{at=0;#text;#closes=[];constructor(text){this.#text=text}read(){for(;;){let missing=this.#value();if(missing!==void 0)return missing;for(;this.#next()===
this.#closes.at(-1)&&this.#closes.length>0;)this.#closes.pop(),this.at++;let close=this.#closes.at(-1);if(close===void 0)return;if(this.#next()!==",")return`"," or "${close}"`;if(this.at++,close==="}"){
let key=this.#key();if(key!==void 0)return key}}}#value(){for(;;){let char=this.#next();if(char==='"')return this.#string();if(char!=="{"&&char!=="[")return this.#word();let close=char==="{"?"}":"]";if(this.
at++,this.#next()===close){this.at++;return}if(this.#closes.push(close),close==="]")continue;let key=this.#key();if(key!==void 0)return key}}#key(){if(this.#next()!=='"')return"a key";let missing=this.#string();
if(missing!==void 0)return missing;if(this.#next()!==":")return'":"';this.at++}#string(){for(this.at++;this.#text[this.at]!=='"';this.at++){let code=this.#text.charCodeAt(this.at);if(!(code>=32))return"\
the end of a text";if(code!==92)continue;ESCAPE.lastIndex=this.at;let match=ESCAPE.exec(this.#text);if(match===null)return"an escape";this.at+=match[0].length-1}this.at++}#word(){WORD.lastIndex=this.at;
let word=WORD.exec(this.#text);if(word===null||/[\w.+-]/.test(this.#text[this.at+word[0].length]??" "))return"a value";this.at+=word[0].length}#next(){for(;` 	
\r`.includes(this.#text[this.at]??"-");)this.at++;return this.#text[this.at]}};function tapped(chunks,{sum}){let hash4=(0,import_node_crypto.createHash)("sha256"),tap={bytes:0,ended:!1,sha256:()=>hash4.
digest("hex")};async function*through(){for await(let chunk of chunks)tap.bytes+=chunk.length,sum&&hash4.update(chunk),yield chunk;tap.ended=!0}return{tap,chunks:through()}}var MAGIC=[31,139];function isGzip(head){
return MAGIC.every((byte,i)=>head[i]===byte)}async function*unpacked(chunks,limits){let iterator=chunks[Symbol.asyncIterator]();try{let head=await takeHead(iterator),all={[Symbol.asyncIterator]:()=>follow(
head,iterator)};yield*isGzip(head)?gunzipped(all,limits):limited(all,limits)}finally{await iterator.return?.()}}async function takeHead(iterator){let head=Buffer.alloc(0);for(;head.length<MAGIC.length;){
let{value,done}=await iterator.next();if(done)break;head=Buffer.concat([head,value])}return head}async function*follow(head,iterator){head.length>0&&(yield head);for(let next=await iterator.next();!next.
done;next=await iterator.next())yield next.value}async function*limited(chunks,{file}){let bytes=0;for await(let chunk of chunks){if(bytes+=chunk.length,bytes>file)throw new import_ZQLV3SJB.ReadError(
{code:"tooLarge",data:{bytes,limit:file}});yield chunk}}async function*gunzipped(chunks,{file,ratio}){let packed=tapped(chunks,{sum:!1}),gunzip=(0,import_node_zlib.createGunzip)({chunkSize:1<<18}),piped=(0,import_promises.pipeline)(
import_node_stream.Readable.from(copied(packed.chunks)),gunzip).catch(()=>{}),bytes=0;try{for await(let chunk of gunzip){if(bytes+=chunk.length,bytes>file)throw new import_ZQLV3SJB.ReadError({code:"to\
oLarge",data:{bytes,limit:file}});if(bytes>ratio.always&&bytes>packed.tap.bytes*ratio.most)throw new import_ZQLV3SJB.ReadError({code:"gzipBomb",data:{packed:packed.tap.bytes,limit:ratio.most}});yield chunk}}catch(error){
throw gzipError(error)}finally{gunzip.destroy(),await piped}}async function*copied(chunks){for await(let chunk of chunks)yield Uint8Array.from(chunk)}function gzipError(error){let code=error instanceof
Error&&"code"in error?error.code:void 0;return code==="Z_BUF_ERROR"?new import_ZQLV3SJB.ReadError({code:"gzipCut",data:{}}):typeof code=="string"&&code.startsWith("Z_")?new import_ZQLV3SJB.ReadError({
code:"gzipDamaged",data:{reason:error.message}}):error}function isFault(value){return"code"in value}async function readSmallFile(file,limits){if(isFault(file))return file;if(file.bytes>limits.small)return{
code:"tooLarge",data:{bytes:file.bytes,limit:limits.small}};try{let bytes=await collect(file.chunks(),limits.small,limits);return!(0,import_node_buffer.isAscii)(bytes)&&!(0,import_node_buffer.isUtf8)(
bytes)?{code:"notUtf8",data:{}}:{text:bytes.toString(),modified:file.modified}}catch(error){if(error instanceof import_ZQLV3SJB.ReadError)return error.fault;throw error}}async function collect(chunks,limit,limits){
let parts=[];for await(let chunk of unpacked(chunks,{...limits,file:limit}))parts.push(Uint8Array.from(chunk));return Buffer.concat(parts)}function parseJson(text,{depth}){if(text.trim()==="")return{code:"\
empty",data:{}};let bytes=Buffer.from(text),walk=new ByteWalk;if(walk.over(bytes,0,bytes.length),walk.most>depth)return{code:"tooDeep",data:{limit:depth}};let value;try{value=JSON.parse(text)}catch{return syntaxFault(
text)}return countKeys(value)===walk.keys?{value}:keyTwice(text)}function syntaxFault(text,fault=findSyntaxFault(text)){let{at,expected,found}=fault,span=byteSpan(text,{start:at,end:at+found.length});
return{code:"syntax",data:{expected,found},span}}function keyTwice(text){let{key,span}=findKeyTwice(text);return{code:"keyTwice",data:{key},span:byteSpan(text,span)}}function byteSpan(text,{start,end}){
let from=Buffer.byteLength(text.slice(0,start));return{start:from,end:from+Buffer.byteLength(text.slice(start,end))}}function isObject(value){return typeof value=="object"&&value!==null&&!Array.isArray(
value)}function without(object,...keys){return Object.fromEntries(Object.entries(object).filter(([key])=>!keys.includes(key)))}function replace(object,key,value){return Object.hasOwn(object,key)?Object.
fromEntries(Object.entries(object).map(([name,old])=>[name,name===key?value:old])):object}function own(object,key){return Object.hasOwn(object,key)?object[key]:void 0}function texts(value){return Array.
isArray(value)?value.filter(item=>typeof item=="string"):[]}function describeValue(value){return cutText(JSON.stringify(value)??"nothing")}function cutText(text){return text.length<=60?text:`${text.slice(
0,/[\ud800-\udbff]/.test(text.charAt(59))?59:60)}\u2026`}function readManifest(value){if(!isObject(value))return{entries:[],faults:[wrong([],"an object",value)]};let version=own(value,"version"),data=own(
value,"data"),faults=[];if(version!==3&&faults.push(wrong(["version"],"3",version)),!Array.isArray(data))return{entries:[],faults:[...faults,wrong(["data"],"a list",data)]};let entries=[];return data.
forEach((item,index)=>{let found=entryFaults(item,index);faults.push(...found),found.length===0&&entries.push(toEntry(item,index))}),{entries,faults}}var FIELDS=[{key:"contentLength",expected:"a whole\
 number of bytes",fits:value=>Number.isSafeInteger(value)&&Number(value)>=0},{key:"mediaType",expected:"a media type",fits:value=>typeof value=="string"&&value!==""},{key:"compression",expected:'"none\
" or "gzip"',fits:value=>value==="none"||value==="gzip"},{key:"checksumAlgorithm",expected:'"sha256"',fits:value=>value==="sha256"},{key:"checksum",expected:"64 hexadecimal digits in lower case",fits:value=>typeof value==
"string"&&/^[0-9a-f]{64}$/.test(value)}];function entryFaults(item,index){return isObject(item)?FIELDS.filter(({key,fits})=>!fits(own(item,key))).map(({key,expected})=>wrong(["data",index,key],expected,
own(item,key))):[wrong(["data",index],"an object",item)]}function toEntry(item,index){return{index,contentLength:item.contentLength,mediaType:item.mediaType,compression:item.compression,checksum:item.
checksum}}function wrong(path2,expected,value){return{path:path2,expected,found:describeValue(value)}}function blobPath({checksum}){return`blobs/sha256/${checksum.slice(0,2)}/${checksum}`}function databaseOf({
mediaType}){let match=/^application\/vnd\.spack\.db\.v(\d{1,3})\+json$/.exec(mediaType);return match===null?void 0:Number(match[1])}var HEADER=/^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:[\w-]+:[^\n]*\n)*/,
EMPTY_LINE=/^[ \t]*\r?\n/,SIGNATURE=`
-----BEGIN PGP SIGNATURE-----`;function unsignedSpan(text){let start=startOf(text);return typeof start=="number"?{start,end:endOf(text,start)}:{start:0,end:text.length}}function parseSigned(text,limits){
let start=startOf(text);if(typeof start!="number")return syntaxFault(text,start);let header=text.slice(0,start).replace(/.+/g,line=>" ".repeat(Buffer.byteLength(line)));return parseJson(header+text.slice(
start,endOf(text,start)).replace(/^- /gm,"  "),limits)}function startOf(text){let header=HEADER.exec(text)?.[0];if(header===void 0)return 0;let line=EMPTY_LINE.exec(text.slice(header.length))?.[0];return line!==
void 0?header.length+line.length:faultAt(text,header.length,"an empty line behind the header of its signature")}function endOf(text,start){let end=start===0?-1:text.indexOf(SIGNATURE,start-1);return end===
-1?text.length:Math.max(start,end)}function layOut(value,layout){return layout==="yaml"?`${flow(value)}
`:escapeNonAscii(JSON.stringify(value,null,layout==="indented"?2:void 0))}function escapeNonAscii(json){return json.replace(/[\x7f-\uffff]/g,unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`)}
function flow(value){return Array.isArray(value)?`[${value.map(flow).join(", ")}]`:isObject(value)?`{${Object.entries(value).map(([key,item])=>`${scalar(key)}: ${flow(item)}`).join(", ")}}`:typeof value==
"string"?scalar(value):String(value)}function scalar(text){return/[^\x20-\x7e]/.test(text)?JSON.stringify(text):isPlain(text)&&!OTHER_TYPE.test(text)?text:`'${text.replaceAll("'","''")}'`}function isPlain(text){
return text===""||text.startsWith("---")||text.startsWith("...")||/^[#,[\]{}&*!|>'"%@`?:]|^-(?: |$)|^ | $/.test(text)?!1:!/[,?[\]{}:]| #/.test(text)}var OTHER_TYPE=new RegExp(`^(?:${["~|null|Null|NULL",
"yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF","[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+","[-+]?[0-9][\
0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9_]+(?:[eE][-+][0-9]+)?","[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)","\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[\
 \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?","<<|="].join("|")})$`),TARGET_HISTORY=`
a64fx|Fujitsu|asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp sha1 sha2 sve|0|armv8.2a|0x001
a64fx|Fujitsu|asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp sha1 sha2 sve|0|armv8.2a|
a64fx|Fujitsu|asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp pmull sha1 sha2 sve|0|armv8.2a|
a64fx|Fujitsu|asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp pmull sha1 sha2 sve|0|aarch64|
a64fx|Fujitsu|aes asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp pmull sha1 sha2 sve|0|aarch64|
a64fx|0x46|aes asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp pmull sha1 sha2 sve|0|aarch64|
aarch64|generic||0||
arm|generic||0||
armv8.1a|generic||0|aarch64|
armv8.2a|generic||0|armv8.1a|
armv8.3a|generic||0|armv8.2a|
armv8.4a|generic||0|armv8.3a|
armv8.5a|generic||0|armv8.4a|
armv8.6a|generic||0|armv8.5a|
armv9.0a|generic||0|armv8.5a|
barcelona|AuthenticAMD|abm mmx sse sse2 sse4a|0|x86_64|
broadwell|GenuineIntel|adx aes avx avx2 bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3|0|haswell|
broadwell|GenuineIntel|abm adx aes avx avx2 bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave|0|haswell|
bulldozer|AuthenticAMD|abm aes avx cx16 fma4 mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 xop|0|x86_64_v2|
bulldozer|AuthenticAMD|abm aes avx cx16 fma4 mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 xop|0|x86_64|
bulldozer|AuthenticAMD|abm aes avx cx16 cx16 fma4 lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 sse4a ssse3 xop xsave|0|x86_64_v2|
bulldozer|AuthenticAMD|abm aes avx cx16 lwp mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 xop|0|x86_64|
bulldozer|AuthenticAMD|abm aes avx cx16 lwp mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 xop|0|barcelona|
cannonlake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sha sse sse2 sse4_1 ss\
e4_2 ssse3 xsavec xsaveopt|0|skylake|
cannonlake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sha sse sse2 sse4_1 ss\
e4_2 ssse3 umip xsavec xsaveopt|0|skylake|
cannonlake|GenuineIntel|abm adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sha_n\
i sse sse2 sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|skylake|
cascadelake|GenuineIntel|adx aes avx avx2 avx512_vnni avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 sss\
e3 xsavec xsaveopt|0|skylake_avx512|
cascadelake|GenuineIntel|abm adx aes avx avx2 avx512_vnni avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 \
sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|skylake_avx512|
cascadelake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl avx512vnni bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse\
3 xsavec xsaveopt|0|skylake_avx512|
core2|GenuineIntel|mmx sse sse2 ssse3|0|nocona|
cortex_a72|ARM|aes asimd cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|0xd08
cortex_a72|ARM|aes asimd cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma fma4 fsgsbase mmx movbe pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|steamroller x86_64_v3|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma fma4 fsgsbase mmx movbe pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|steamroller|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 cx16 f16c fma fma4 fsgsbase lahf_lm mmx movbe pclmulqdq popcnt sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop xsave|0|steamroller x86_64_v3|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma fsgsbase lwp mmx movbe pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|steamroller|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma fsgsbase mmx movbe pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3|0|steamroller|
graviton|ARM|aes asimd cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|
graviton2|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|graviton|
graviton2|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|aarch64|
graviton3|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc paca pacg pmull rng sha1 sha2 sha3 sha512 sm3\
 sm4 ssbs sve svebf16 svei8mm uscat|0|graviton2|
haswell|GenuineIntel|aes avx avx2 bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|ivybridge x86_64_v3|
haswell|GenuineIntel|aes avx avx2 bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|ivybridge|
haswell|GenuineIntel|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3 xsave|0|ivybridge x86_64_v3|
i686|GenuineIntel||0|x86|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb f16c fma gfni \
mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb f16c fma gfni \
mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|abm adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c \
fma gfni lahf_lm mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq xsave xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma gfni mmx m\
ovbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq bmi1 bmi2 clflushopt clwb f16c fma gfni mmx \
movbe pclmulqdq popcnt rdpid rdrand rdseed sha sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
ivybridge|GenuineIntel|aes avx f16c mmx pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|sandybridge|
ivybridge|GenuineIntel|aes avx cx16 f16c lahf_lm mmx pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|sandybridge|
k10|AuthenticAMD|3dnow 3dnowext abm cx16 mmx sse sse2 sse4a|0|x86_64|
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat\
|0|armv8.4a|0x022
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat\
|0|armv8.4a|
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat\
|0|aarch64|
m1|Apple||0|aarch64|
m2|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3\
 sha512 ssbs uscat|0|m1 armv8.5a|0x032
m2|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3\
 sha512 ssbs uscat|0|m1 armv8.5a|
m3|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3\
 sha512 ssbs uscat|0|m2 armv8.6a|Unknown
m4|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3\
 sha512 sme sme2 ssbs uscat|0|m3 armv8.6a|Unknown
mic_knl|GenuineIntel|adx aes avx avx2 avx2 avx512cd avx512er avx512f avx512pf bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3|0|broadwell|
mic_knl|GenuineIntel|abm adx aes avx avx2 avx2 avx512cd avx512er avx512f avx512pf bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave|0|broadwel\
l|
nehalem|GenuineIntel|mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2 x86_64_v2|
nehalem|GenuineIntel|mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2|
nehalem|GenuineIntel|cx16 lahf_lm mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2 x86_64_v2|
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2|0|cortex_a72 armv8.2a|0xd0c
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|cortex_a72 armv8.2a|0xd0c
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|cortex_a72 armv8.2a|
neoverse_n2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 sve sve\
2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd49
neoverse_n2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 ssbs sv\
e sve2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd49
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 sve svebf16\
 svei8mm uscat|0|neoverse_n1 armv8.4a|0xd40
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 ssbs sve sv\
ebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|0xd40
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 sm3 sm4 ssb\
s sve svebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc paca pacg pmull rng sha1 sha2 sha3 sha512 s\
m3 sm4 ssbs sve svebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 sve sve\
2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd4f
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 ssbs sv\
e sve2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd4f
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512\
 sm3 sm4 ssbs sve sve2 sveaes svebf16 svebitperm svei8mm svepmull svesha3 svesm4 uscat|0|neoverse_n1 armv9.0a|
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sh\
a2 sha3 sha512 sm3 sm4 ssbs sve sve2 sveaes svebf16 svebitperm svei8mm svepmull svesha3 svesm4 uscat|0|neoverse_n1 armv9.0a|
nocona|GenuineIntel|mmx sse sse2 sse3|0|x86_64|
pentium2|GenuineIntel|mmx|0|i686|
pentium3|GenuineIntel|mmx sse|0|pentium2|
pentium4|GenuineIntel|mmx sse sse2|0|pentium3|
piledriver|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma fma4 mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|bulldozer|
piledriver|AuthenticAMD|abm aes avx bmi1 cx16 cx16 f16c fma fma4 lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop xsave|0|bulldozer|
piledriver|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma lwp mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|bulldozer|
piledriver|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3|0|bulldozer|
power10|IBM||10|power9|
power10le|IBM||10|power9le|
power7|IBM||7|ppc64|
power8|IBM||8|power7|
power8le|IBM||8|ppc64le|
power9|IBM||9|power8|
power9le|IBM||9|power8le|
ppc|generic||0||
ppc64|generic||0||
ppc64le|generic||0||
ppcle|generic||0||
prescott|GenuineIntel|mmx sse sse2 sse3|0|pentium4|
riscv64|generic||0||
sandybridge|GenuineIntel|aes avx mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 ssse3|0|westmere|
sandybridge|GenuineIntel|aes avx cx16 lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 ssse3|0|westmere|
sapphirerapids|GenuineIntel|adx aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 cldemote cl\
flushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|adx aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 cldemote cl\
flushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq pdcm popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|abm adx aes amx_bf16 amx_int8 amx_tile avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi\
 avx512vl bmi1 bmi2 cldemote clflushopt clwb cx16 f16c fma gfni lahf_lm mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclm\
ulqdq waitpkg xsave xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|adx aes amx_bf16 amx_int8 amx_tile avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx\
512vl bmi1 bmi2 cldemote clflushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsa\
veopt|0|icelake|
skylake|GenuineIntel|adx aes avx avx2 bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec xsaveopt|0|broadwell|
skylake|GenuineIntel|abm adx aes avx avx2 bmi1 bmi2 clflushopt cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|broadwell|
skylake_avx512|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec\
 xsaveopt|0|skylake x86_64_v4|
skylake_avx512|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec\
 xsaveopt|0|skylake|
skylake_avx512|GenuineIntel|abm adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 ss\
e4_2 ssse3 xsave xsavec xsaveopt|0|skylake x86_64_v4|
sparc|generic||0||
sparc64|generic||0||
steamroller|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma fma4 fsgsbase mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|piledriver|
steamroller|AuthenticAMD|abm aes avx bmi1 cx16 cx16 f16c fma fma4 fsgsbase lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop xsave|0|piledriver|
steamroller|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma fsgsbase lwp mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|piledriver|
steamroller|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma fsgsbase mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3|0|piledriver|
thunderx2|Cavium|aes asimd asimdrdm atomics cpuid crc32 evtstrm fp pmull sha1 sha2|0|armv8.1a|0x0af
thunderx2|Cavium|aes asimd asimdrdm atomics cpuid crc32 evtstrm fp pmull sha1 sha2|0|armv8.1a|
thunderx2|Cavium|aes asimd asimdrdm atomics cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|
thunderx2|0x43|aes asimd asimdrdm atomics cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|
u74mc|SiFive||0|riscv64|
westmere|GenuineIntel|aes mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 ssse3|0|nehalem|
westmere|GenuineIntel|aes cx16 lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 ssse3|0|nehalem|
x86|generic||0||
x86_64|generic||0||
x86_64_v2|generic|cx16 lahf_lm mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|x86_64|
x86_64_v3|generic|abm avx avx2 bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe popcnt sse sse2 sse4_1 sse4_2 ssse3 xsave|0|x86_64_v2|
x86_64_v4|generic|abm avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe popcnt sse sse2 sse4_1 sse4_2 ssse3 xsave|0|x86_64_v3|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|x86_64_v3|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|x86_64|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsave xsavec xsaveopt|0|x86_64_v3\
|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|excavator|
zen2|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|zen|
zen2|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsave xsavec xsaveopt|0|zen|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|ze\
n2|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen2|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsave xsavec\
 xsaveopt|0|zen2|
zen4|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb clzer\
o cx16 f16c flush_l1d fma fsgsbase gfni mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen3 x86_64_v4|
zen4|AuthenticAMD|abm aes avic avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb \
clzero cx16 erms f16c flush_l1d fma fsgsbase gfni mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen3 x86_64_v4|
zen4|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb clzer\
o cx16 f16c flush_l1d fma fsgsbase gfni lahf_lm mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsave xsavec xsaveopt|0|zen3 x86_64_v4|
zen5|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vp2intersect avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl avx_vnni bm\
i1 bmi2 clflushopt clwb clzero cppc cx16 f16c flush_l1d fma fsgsbase gfni ibrs_enhanced mmx movbe movdir64b movdiri pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 tsc_adjust vaes vpclmulqd\
q xsavec xsaveopt|0|zen4|
zen5|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vp2intersect avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl avx_vnni bm\
i1 bmi2 clflushopt clwb clzero cx16 f16c flush_l1d fma fsgsbase gfni ibrs_enhanced lahf_lm mmx movbe movdir64b movdiri pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 tsc_adjust vaes vp\
clmulqdq xsave xsavec xsaveopt|0|zen4|
`;function targetCandidates(target){if(!isObject(target))return[{form:"written",target}];let written=spell("written",target),shorter=spell("without cpupart",without(target,"cpupart")),stored=written.json===
shorter.json?[written]:[written,shorter],described=describedAs(own(target,"name")).filter(({json})=>stored.every(one=>one.json!==json));return[...stored,...described]}function spell(form,target){return{
form,target,json:JSON.stringify(target)}}function isKnownTarget(name){return typeof name=="string"&&HISTORY.has(name)}function describedAs(name){if(typeof name!="string")return[];let described=DESCRIBED.
get(name);if(described===void 0){let all=(HISTORY.get(name)??[]).flatMap(spellings).map(one=>spell("archspec",one));described=[...new Map(all.map(one=>[one.json,one])).values()],HISTORY.has(name)&&DESCRIBED.
set(name,described)}return described}function spellings(description){let features=texts(description.features),others=features.filter(feature=>feature!=="sse3");return(features.includes("ssse3")?[description,
{...description,features:others},{...description,features:[...others,"sse3"].sort()}]:[description]).flatMap(one=>[one,without(one,"cpupart")])}function readHistory(){let table=new Map;for(let line of TARGET_HISTORY.
trim().split(`
`)){let[name,vendor,features,generation,parents,cpupart]=line.split("|"),description={name,vendor,features:words(features),generation:Number(generation),parents:words(parents),cpupart},known=table.get(
name);known===void 0?table.set(name,[description]):known.push(description)}return table}function words(text){return text===""?[]:text.split(" ")}var HISTORY=readHistory(),DESCRIBED=new Map,GENERATION_OF={
5:1,6:3,7:4,8:5,9:6};function isKnownDatabase(database){return Object.hasOwn(GENERATION_OF,database)}function*candidatesOf(name,node,database){let dressings=[...dressingsOf(node)];for(let shape of shapesOf(
node,database))for(let{target,namespace}of dressings)yield{form:{generation:shape.generation,layout:shape.layout,rewritten:shape.rewritten,target:target.form,namespace},text:()=>{let dressed=withTarget(
namespace?shape.node:without(shape.node,"namespace"),target.target);return layOut(shape.generation===1?{[name]:dressed}:dressed,shape.layout)},uncovered:()=>[...NEVER_HASHED,...shape.uncovered,...uncoveredTarget(
node,target.form),...namespace?[]:[["namespace"]]].filter(path2=>isThere(node,path2))}}var NEVER_HASHED=[["full_hash"],["build_hash"]];function*dressingsOf(node){let arch=own(node,"arch"),targets=targetCandidates(
isObject(arch)?own(arch,"target"):void 0),namespaces=Object.hasOwn(node,"external")?[!0,!1]:[!0];for(let namespace of namespaces)for(let target of targets)yield{target,namespace}}function withTarget(node,target){
let arch=own(node,"arch");return isObject(arch)?replace(node,"arch",replace(arch,"target",target)):node}function uncoveredTarget(node,form){if(form==="written")return[];if(form==="without cpupart")return[
["arch","target","cpupart"]];let arch=own(node,"arch"),target=isObject(arch)?own(arch,"target"):void 0;return isObject(target)?Object.keys(target).filter(key=>key!=="name").map(key=>["arch","target",key]):
[]}function isThere(node,path2){let value=node;for(let step of path2)if(typeof step=="number"?value=Array.isArray(value)?value[step]:void 0:value=isObject(value)?own(value,step):void 0,value===void 0)
return!1;return!0}function*shapesOf(stored,database){let node=without(stored,"hash","full_hash","build_hash"),annotations=own(node,"annotations"),born=bornAs(annotations,database);born===1||GENERATION_OF[database]===
1?yield yamlShape(node):born>=6?yield{generation:6,layout:"compact",rewritten:!1,node,uncovered:[]}:born===5?yield{generation:5,layout:"compact",rewritten:!1,...withoutProvided(node,database)}:database>=
8&&isObject(annotations)?yield*oldShapes(takenBack(node,annotations),born,database,!0):yield*oldShapes({node,uncovered:[]},born,database,!1)}function bornAs(annotations,database){let written=isObject(
annotations)?own(annotations,"original_specfile_version"):void 0;return typeof written=="number"?written:GENERATION_OF[database]}function withoutProvided(node,database){return database<9?{node,uncovered:[]}:
{node:without(node,"provided_virtuals"),uncovered:[["provided_virtuals"]]}}function takenBack(stored,annotations){let entries=Object.entries(without(stored,"annotations","provided_virtuals")),compiler=own(
annotations,"compiler"),after=entries.findIndex(([key])=>key==="arch")+1,split=typeof compiler=="string"?/(.*?)@(=?)(.*)/s.exec(compiler):null;split!==null&&entries.splice(after,0,["compiler",{name:split[1],
version:split[3]}]);let node=Object.fromEntries(entries),uncovered=Object.keys(annotations).filter(key=>key!=="original_specfile_version"&&(key!=="compiler"||split?.[2]!=="=")).map(key=>["annotations",
key]),edges=own(node,"dependencies");if(!Array.isArray(edges))return{node,uncovered:[...uncovered,["provided_virtuals"]]};let dependencies=edges.map(edge=>{let parameters=isObject(edge)?own(edge,"para\
meters"):void 0;return isObject(parameters)?replace(edge,"parameters",without(parameters,"direct")):edge});return{node:replace(node,"dependencies",dependencies),uncovered:[...uncovered,["provided_virt\
uals"],...edges.map((_,i)=>["dependencies",i,"parameters","direct"])]}}function*oldShapes({node,uncovered},born,database,rewritten){if(born===4&&(yield{generation:4,layout:"compact",rewritten,node,uncovered},
yield{generation:4,layout:"indented",rewritten,node,uncovered}),born===3||database===7){let cut=withTypes(node);yield{generation:Object.hasOwn(node,"package_hash")?3:2,layout:"indented",rewritten,node:cut.
node,uncovered:[...uncovered,...cut.uncovered]}}if(born===2||database===6){let cut=linkAndRunOnly(withTypes(without(node,"package_hash")));yield{generation:2,layout:"indented",rewritten,node:cut.node,
uncovered:[...uncovered,["package_hash"],...cut.uncovered]}}}function withTypes(node){let edges=own(node,"dependencies");if(!Array.isArray(edges))return{node,uncovered:[]};let uncovered=[],dependencies=edges.
map((edge,i)=>{let parameters=isObject(edge)?own(edge,"parameters"):void 0;if(!isObject(edge)||!isObject(parameters))return edge;for(let key of Object.keys(edge))["name","hash","parameters"].includes(
key)||uncovered.push(["dependencies",i,key]);for(let key of Object.keys(parameters))key!=="deptypes"&&uncovered.push(["dependencies",i,"parameters",key]);return{name:own(edge,"name"),hash:own(edge,"ha\
sh"),type:own(parameters,"deptypes")}});return{node:replace(node,"dependencies",dependencies),uncovered}}function linkAndRunOnly({node,uncovered}){let edges=own(node,"dependencies");if(!Array.isArray(
edges))return{node,uncovered};let isKept=edges.map(edge=>isObject(edge)&&isLinkOrRun(own(edge,"type")));return{node:withDependencies(node,edges.filter((_,i)=>isKept[i])),uncovered:[...uncovered,...edges.
flatMap((_,i)=>isKept[i]?[]:[["dependencies",i]])]}}function isLinkOrRun(types){return texts(types).some(type=>type==="link"||type==="run")}function withDependencies(node,dependencies){return Object.keys(
dependencies).length===0?without(node,"dependencies"):replace(node,"dependencies",dependencies)}function yamlShape(stored){let node=without(stored,"package_hash","annotations"),edges=own(node,"depende\
ncies"),all=isObject(edges)?Object.entries(edges):[],isKept=([,edge])=>isObject(edge)&&isLinkOrRun(own(edge,"type")),kept2=Object.fromEntries(all.filter(isKept));return{generation:1,layout:"yaml",rewritten:!1,
node:isObject(edges)?withDependencies(node,kept2):node,uncovered:[["package_hash"],["annotations"],...all.filter(entry=>!isKept(entry)).map(([name])=>["dependencies",name])]}}var DIGITS="abcdefghijklm\
nopqrstuvwxyz234567";function hashText(text){return base32((0,import_node_crypto2.hash)("sha1",text,"buffer"))}var NO_DIGIT=255,VALUE=new Uint8Array(128).fill(NO_DIGIT);for(let[i,digit]of[...DIGITS].entries())
VALUE[digit.charCodeAt(0)]=i;var HASH_BYTES=20;function decodeHash(text,into){if(text.length!==32)return!1;for(let from=0,to=0;from<32;from+=8,to+=5){let high=0,low=0;for(let i=0;i<4;i++){let first=VALUE[text.
charCodeAt(from+i)]??NO_DIGIT,second=VALUE[text.charCodeAt(from+i+4)]??NO_DIGIT;if((first|second)===NO_DIGIT)return!1;high=high<<5|first,low=low<<5|second}into[to]=high>>12,into[to+1]=high>>4&255,into[to+
2]=(high&15)<<4|low>>16,into[to+3]=low>>8&255,into[to+4]=low&255}return!0}function base32(bytes){let text="";for(let at=0;at<bytes.length;at+=5){let high=bytes[at]*4096+bytes[at+1]*16+(bytes[at+2]>>4),
low=(bytes[at+2]&15)*65536+bytes[at+3]*256+bytes[at+4];for(let group of[high,low])for(let shift=15;shift>=0;shift-=5)text+=DIGITS[group>>shift&31]}return text}var NOT_PROVEN={verdict:"not proven"};function verifyRecord(record,database,key){
return verifyLikely(record,database,key)}function verifyLikely(record,database,key,likely){let version=Number(database);if(!isKnownDatabase(version))return{verdict:"unknown",why:"database"};let named=isObject(
record)?nodeOf(own(record,"spec")):void 0;if(named===void 0)return{verdict:"unknown",why:"shape"};let{name,node}=named,hash4=key??own(node,"hash");if(typeof hash4!="string")return{verdict:"unknown",why:"\
shape"};let proves=({form,text,uncovered})=>{let{hash:found,spliced}=hashOf(text(),node);if(found===hash4)return{verdict:"proven",form:{...form,spliced},uncovered:withHash(uncovered(),node,hash4)}},candidates=[
...candidatesOf(name,node,version)],usual=likely&&candidates[likely.at],usualProof=usual&&proves(usual);if(usualProof!==void 0)return usualProof;for(let[i,candidate]of candidates.entries()){let proof=candidate===
usual?void 0:proves(candidate);if(proof!==void 0)return likely!==void 0&&(likely.at=i),proof}return isObject(own(node,"external"))&&own(record,"in_buildcache")!==!0?{verdict:"unknown",why:"external"}:
judgeTarget(node)}function nodeOf(spec){if(!isObject(spec))return;let name=own(spec,"name");if(typeof name=="string")return{name,node:spec};let entries=Object.entries(spec),[first]=entries;return first!==
void 0&&entries.length===1&&isObject(first[1])?{name:first[0],node:first[1]}:void 0}function hashOf(text,node){let hash4=hashText(text),built=own(node,"build_spec"),from=isObject(built)?own(built,"has\
h"):void 0;return typeof from=="string"?{hash:hash4.slice(0,25)+from.slice(-7),spliced:!0}:{hash:hash4,spliced:!1}}function withHash(uncovered,node,key){return Object.hasOwn(node,"hash")&&node.hash!==
key?[["hash"],...uncovered]:uncovered}function judgeTarget(node){let arch=own(node,"arch"),target=isObject(arch)?own(arch,"target"):void 0;return isObject(target)&&!isKnownTarget(own(target,"name"))?{
verdict:"unknown",why:"target"}:NOT_PROVEN}var LONGEST_KEY=1024,LONGEST_SCALAR=4096,USUAL_ENTRY=65536,MOST_KEYS=1e3,QUOTE=34,COLON=58,COMMA=44,BACKSLASH=92,OPEN=123,CLOSE=125,EntryScanner=class{#path;#limits;#events;#isAlone;#steps;#bytes=Buffer.
allocUnsafeSlow(65536);#keep;#at=0;#end=0;#offset=0;#isAll=!1;#isDone=!1;#isOpen=!1;#entries=0;#reached=0;constructor(path2,limits,events,isAlone=!1){this.#path=path2,this.#limits=limits,this.#events=
events,this.#isAlone=isAlone,this.#steps=this.#document()}get isDone(){return this.#isDone}get entries(){return this.#entries}get reached(){return this.#reached}push(chunk){if(this.#isDone)return;let keep=this.#keep??
this.#at,kept2=this.#end-keep;if(kept2+chunk.length>this.#bytes.length){let larger=Buffer.allocUnsafeSlow(Math.max(this.#bytes.length*2,kept2+chunk.length));this.#bytes.copy(larger,0,keep,this.#end),this.#bytes=
larger}else this.#bytes.copyWithin(0,keep,this.#end);this.#bytes.set(chunk,kept2),this.#at-=keep,this.#keep!==void 0&&(this.#keep=0),this.#offset+=keep,this.#end=kept2+chunk.length}finish(){this.#isAll=
!0}run(){if(this.#isDone)return"done";try{let{value,done}=this.#steps.next();if(!done)return value}catch(error){if(!(error instanceof Stop))throw error;this.#events.fault(error.fault,!0)}return this.#isDone=
!0,this.#bytes=Buffer.of(),"done"}*#document(){let first=yield*this.#next();if(first===void 0)throw new Stop({code:"empty",data:{}});this.#isOpen=!0,first!==OPEN&&this.#fail("an object"),yield*this.#object(
[]),this.#isAlone&&(yield*this.#isFollowed())&&this.#fail("the end")}*#isFollowed(){for(;this.#peek()===void 0;)if(!(yield*this.#more()))return!1;return!0}*#object(path2){let isEntries=path2.length===
this.#path.length;this.#reached=Math.max(this.#reached,path2.length),isEntries&&(yield"entries");let keys=new Set;this.#at++;for(let isFirst=!0;;isFirst=!1){let next=this.#peek()??(yield*this.#next());
if(isFirst&&next===CLOSE)break;next!==QUOTE&&this.#fail(isFirst?'a key or "}"':"a key"),isEntries?(this.#countEntry(),!this.#quickEntry()&&!(yield*this.#quickWithMore())&&(yield*this.#entry())):yield*this.#member(
path2,keys);let after=this.#peek()??(yield*this.#next());if(after===CLOSE)break;after!==COMMA&&this.#fail('"," or "}"'),this.#at++}this.#at++}*#member(path2,keys){let{key,span}=yield*this.#key();if(keys.
has(key)&&this.#events.fault({code:"keyTwice",data:{key},span},!1),keys.add(key),keys.size>MOST_KEYS)throw new Stop({code:"tooManyKeys",data:{limit:MOST_KEYS},span});let inner=[...path2,key],first=yield*this.#next();
this.#path[path2.length]===key?first!==OPEN?yield*this.#wrongType(inner):yield*this.#object(inner):opens(first)?yield*this.#value(path2.length+1):yield*this.#scalar(inner)}*#wrongType(path2){let start=this.#offset+
this.#at,found=nameStart(this.#bytes[this.#at]);opens(this.#bytes[this.#at])?yield*this.#value(path2.length):yield*this.#token();let span={start,end:this.#offset+this.#at};this.#reached=this.#path.length,
this.#events.fault({code:"wrongType",data:{path:path2,expected:"an object",found},span},!1)}*#scalar(path2){let start=this.#offset+this.#at,json=yield*this.#token();this.#events.scalar(path2,json,{start,
end:this.#offset+this.#at})}*#token(){if(this.#keep=this.#at,this.#bytes[this.#at]===QUOTE)yield*this.#text(LONGEST_SCALAR);else for(;yield*this.#isWord();)this.#at++,this.#at-this.#keep>LONGEST_SCALAR&&
this.#fail("a value");let json=this.#bytes.toString("utf8",this.#keep,this.#at);return isJson(json)||(this.#at=this.#keep,this.#fail("a value")),this.#keep=void 0,json}*#isWord(){return this.#at===this.#end&&
!(yield*this.#more())?!1:/[\w.+-]/.test(String.fromCharCode(this.#bytes[this.#at]))}#countEntry(){if(++this.#entries<=this.#limits.records)return;let start=this.#offset+this.#at,span={start,end:start+
1};throw new Stop({code:"tooManyRecords",data:{limit:this.#limits.records},span})}#quickEntry(){let end=this.#events.quick?.(this.#bytes,this.#at,this.#end,this.#offset);return end!==void 0&&(this.#at=
end),end!==void 0}*#quickWithMore(){return this.#end-this.#at<USUAL_ENTRY&&this.#events.quick!==void 0&&(yield*this.#more())&&this.#quickEntry()}*#entry(){let{key,span:keySpan}=yield*this.#key(),first=yield*this.#next(),
depth=this.#path.length+1;if(!opens(first)){let start=this.#offset+this.#at,json=yield*this.#token(),bytes=Buffer.from(json),span={start,end:this.#offset+this.#at};this.#events.entry({key,keySpan,span,
bytes,from:0,to:bytes.length,firstChildEnd:0,keys:0});return}let fault=yield*this.#value(depth,{key,keySpan});fault!==void 0&&this.#events.fault({...fault,key,span:keySpan},!1)}*#value(depth,wanted){let{
record,depth:deepest}=this.#limits,start=this.#offset+this.#at,fault;wanted!==void 0&&(this.#keep=this.#at);let walk=new ByteWalk,at=this.#at;for(;at=walk.over(this.#bytes,at,this.#end),walk.level!==0;){
this.#keep!==void 0&&this.#offset+at-start>record&&(fault={code:"recordTooLarge",data:{limit:record}},this.#keep=void 0);let position=this.#offset+at;this.#at=Math.min(at,this.#end),(yield*this.#more())||
this.#cut(),at=position-this.#offset}this.#at=at;let size=this.#offset+at-start;if(size>record&&wanted!==void 0&&(fault??={code:"recordTooLarge",data:{limit:record}}),depth+walk.most>deepest&&(fault??=
{code:"tooDeep",data:{limit:deepest}}),wanted!==void 0&&fault===void 0&&this.#events.entry({...wanted,span:{start,end:start+size},bytes:this.#bytes,from:start-this.#offset,to:at,firstChildEnd:walk.childEnd===
0?0:at-walk.childEnd,keys:walk.keys}),this.#keep=void 0,fault!==void 0&&wanted===void 0)throw new Stop({...fault,span:{start,end:start+size}});return fault}*#key(){this.#keep=this.#at,yield*this.#text(
LONGEST_KEY);let json=this.#bytes.toString("utf8",this.#keep,this.#at),span={start:this.#offset+this.#keep,end:this.#offset+this.#at};return isJson(json)||(this.#at=this.#keep,this.#fail("a key")),this.#keep=
void 0,(yield*this.#next())!==COLON&&this.#fail('":"'),this.#at++,{key:json.includes("\\")?JSON.parse(json):json.slice(1,-1),span}}*#text(limit){for(this.#at++;;this.#at++){for(;this.#at>=this.#end;)(yield*this.#more())||
this.#cut();let byte=this.#bytes[this.#at];if(byte===QUOTE)break;if(byte===BACKSLASH&&this.#at++,this.#at-this.#keep>limit){let start=this.#offset+this.#keep;throw new Stop({code:"keyTooLong",data:{limit},
span:{start,end:start+1}})}}this.#at++}#peek(){for(;this.#at<this.#end;){let byte=this.#bytes[this.#at];if(byte!==32&&byte!==10&&byte!==13&&byte!==9)return byte;this.#at++}}*#next(){for(;;){let byte=this.#peek();
if(byte!==void 0)return byte;if(!(yield*this.#more())){if(!this.#isOpen)return;this.#cut()}}}*#more(){let before=this.#offset+this.#end;for(;!this.#isAll;)if(yield"bytes",this.#offset+this.#end>before)
return!0;return!1}#cut(){let at=this.#offset+this.#end;throw new Stop({code:"cut",data:{},span:{start:at,end:at}})}#fail(expected){let at=this.#offset+this.#at,found=nameFound(this.#bytes.subarray(this.#at,
Math.min(this.#end,this.#at+20)));throw new Stop({code:"syntax",data:{expected,found},span:{start:at,end:at+1}})}},Stop=class extends Error{fault;constructor(fault){super(fault.code),this.fault=fault}};
function isJson(text){try{return JSON.parse(text),!0}catch{return!1}}var STARTS={"{":"an object","[":"a list",'"':"a text",t:"true",f:"false",n:"null"};function nameStart(byte){return STARTS[String.fromCharCode(
byte)]??"a number"}function nameFound(bytes){let text=bytes.toString("latin1");return/[\w.+-]+|./s.exec(text)?.[0]??""}var NumberList=class{#numbers=new Uint32Array(1024);#length=0;get length(){return this.#length}push(number){
if(this.#length===this.#numbers.length){let longer=new Uint32Array(this.#length*2);longer.set(this.#numbers),this.#numbers=longer}this.#numbers[this.#length++]=number}at(index){return this.#numbers[index]}},
NumberTable=class{#numbers=new Int32Array(1024);get(index){return index<this.#numbers.length?this.#numbers[index]:0}set(index,number){if(index>=this.#numbers.length){let longer=new Int32Array(Math.max(
index+1,this.#numbers.length*2));longer.set(this.#numbers),this.#numbers=longer}this.#numbers[index]=number}},START=Buffer.from('{"spec":{'),KEY_LENGTH=35,SPEC=START.length-1,HASH_LENGTH=43,LONGEST=65536,
CLOSE2=125,QUOTE2=34,COLON2=58,LINE_FEED=10;function readMember(bytes,at,end){let from=at+KEY_LENGTH;if(!(bytes[from-2]!==QUOTE2||bytes[from-1]!==COLON2))return readCompact(bytes.toString("latin1",at+
1,from-2),bytes,from,end)}function readCompact(key,bytes,from,end){if(from+START.length>end||START.compare(bytes,from,from+START.length)!==0||!decodeHash(key,WANTED))return;let window=bytes.subarray(from,
Math.min(end,from+LONGEST)),cut=window.indexOf(`,"hash":"${key}"}`,SPEC,"latin1");if(cut===-1)return;window[cut]=CLOSE2;let digest=(0,import_node_crypto3.hash)("sha1",window.subarray(SPEC,cut+1),"bina\
ry");window[cut]=COMMA2;let tail=cut+HASH_LENGTH,match=TAIL.exec(window.toString("latin1",tail,tail+LONGEST_TAIL));if(match!==null)return{key,digest,isProven:digest===WANTED.toString("latin1"),from,to:from+
tail+match[0].length,refCount:Number(match[1]),inBuildcache:match[2]==="true"}}var COMMA2=44,TAIL=/^,"ref_count":(0|[1-9]\d{0,8}),"in_buildcache":(true|false)\}/,LONGEST_TAIL=50,WANTED=Buffer.alloc(HASH_BYTES);
function proveIndented({key,bytes,from,to,firstChildEnd}){if(bytes[from+1]!==LINE_FEED)return;let record=bytes.toString("latin1",from,to),match=/^\{\n {8}"spec": (?=\{\n)/.exec(record),end=firstChildEnd-
from,tail=/^,\n {8}"ref_count": (0|[1-9]\d{0,8}),\n {8}"in_buildcache": (true|false)\n {6}\}$/.exec(record.slice(end));if(match===null||tail===null)return;let spec=record.slice(match[0].length,end).replaceAll(
`
        `,`
`),last=`,
  "hash": "${key}"
}`;if(!(!spec.endsWith(last)||hashText(`${spec.slice(0,-last.length)}
}`)!==key))return{by:"hash",refCount:Number(tail[1]),inBuildcache:tail[2]==="true"}}var PROVEN={verdict:"proven"};function parseEntry(entry,tell,nesting){let{key,keySpan,span}=entry,{keys}=entry;if(keys===
-1){let walk=new ByteWalk;if(walk.over(entry.bytes,entry.from,entry.to),nesting!==void 0&&nesting.level+walk.most>nesting.limit){tell({code:"tooDeep",data:{limit:nesting.limit},key,span:keySpan});return}
keys=walk.keys}let bytes=entry.bytes.subarray(entry.from,entry.to);if(!(0,import_node_buffer2.isAscii)(bytes)&&!(0,import_node_buffer2.isUtf8)(bytes)){tell({code:"notUtf8",data:{},key,span});return}let text=bytes.
toString();try{let value=JSON.parse(text);if(countKeys(value)===keys)return value}catch{let fault2=syntaxFault(text);tell({...fault2,key,span:shifted(fault2.span,span.start)});return}let fault=keyTwice(
text);tell({...fault,key,span:shifted(fault.span,span.start)})}function shifted({start,end},by){return{start:start+by,end:end+by}}function readRecord(key,value,database){let check=new Check;import_YQ7HNNJG.HASH.
test(key)||check.fault("key",[],"a hash of 32 characters",key);let record=check.object([],value);if(record===void 0)return{record:void 0,faults:check.faults};check.keys([],record,RECORD_KEYS);let isCached=check.
boolean(["in_buildcache"],own(record,"in_buildcache")),refCount=check.count(["ref_count"],own(record,"ref_count")),spec=own(record,"spec"),named=nodeOf(spec),isWrapped=named!==void 0&&named.node!==spec;
if(named===void 0||isWrapped!==(database===5))return check.fault("type",["spec"],database===5?"{<name>: {...}}":"an object with a name",spec),{record:void 0,faults:check.faults};let node=readNode(check,
isWrapped?["spec",named.name]:["spec"],named.node,key);return node?.isExternal&&isCached&&check.fault("cachedExternal",["in_buildcache"],"false for an external",!0),!import_YQ7HNNJG.HASH.test(key)||node===
void 0||isCached===void 0?{record:void 0,faults:check.faults}:{record:{key,name:named.name,...node,isCached,refCount:refCount??0},faults:check.faults}}var RECORD_KEYS=new Set(["spec","ref_count","in_b\
uildcache","path","installed","explicit","installation_time","deprecated_for","origin"]),NODE_KEYS=new Set(["name","version","arch","compiler","namespace","parameters","external","patches","package_ha\
sh","provided_virtuals","dependencies","build_spec","annotations","hash","full_hash","build_hash"]);function readNode(check,at,node,key){check.keys(at,node,NODE_KEYS);let hash4=own(node,"hash");import_YQ7HNNJG.HASH.
test(key)&&hash4!==key&&check.fault("hash",[...at,"hash"],key,hash4);let version=check.text([...at,"version"],own(node,"version")),arch=check.object([...at,"arch"],own(node,"arch")),platform=arch&&check.
text([...at,"arch","platform"],own(arch,"platform")),os=arch&&check.text([...at,"arch","platform_os"],own(arch,"platform_os")),target=arch&&readTarget(check,[...at,"arch","target"],own(arch,"target")),
compiler=readCompiler(check,at,node),parameters=readParameters(check,[...at,"parameters"],own(node,"parameters")),dependencies=readDependencies(check,[...at,"dependencies"],own(node,"dependencies")),isExternal=isObject(
own(node,"external"));if(check.optionalObject([...at,"external"],node,"external"),!(version===void 0||platform===void 0||os===void 0||target===void 0||compiler===void 0||parameters===void 0||dependencies===
void 0))return{version,platform,os,target,compiler,parameters,dependencies,isExternal}}function readTarget(check,at,target){return isObject(target)?check.text([...at,"name"],own(target,"name")):check.
text(at,target)}function readCompiler(check,at,node){if(Object.hasOwn(node,"compiler")){let compiler=check.object([...at,"compiler"],node.compiler),name=compiler&&check.text([...at,"compiler","name"],
own(compiler,"name")),version=compiler&&check.text([...at,"compiler","version"],own(compiler,"version"));return name===void 0||version===void 0?void 0:{name,version}}if(!Object.hasOwn(node,"annotation\
s"))return"edges";let annotations=check.object([...at,"annotations"],node.annotations);if(annotations===void 0)return;let born=check.count([...at,"annotations","original_specfile_version"],own(annotations,
"original_specfile_version"));if(born===void 0)return;if(born>=5)return"edges";if(!Object.hasOwn(annotations,"compiler"))return"none";let text=check.text([...at,"annotations","compiler"],annotations.compiler);
if(text===void 0)return;let split=/^([^@]+)@=?(.+)$/.exec(text);return split===null?"none":{name:split[1],version:split[2]}}function readParameters(check,at,value){let parameters=check.object(at,value);
if(parameters===void 0)return;let entries=Object.entries(parameters),wrong2=entries.filter(([,item])=>!isParameter(item));for(let[name,item]of wrong2)check.fault("type",[...at,name],"true, false, a te\
xt or a list of texts",item);return wrong2.length===0?entries:void 0}function isParameter(value){return Array.isArray(value)?texts(value).length===value.length:["boolean","string","number"].includes(typeof value)}
function readDependencies(check,at,value){if(value===void 0)return[];let isNamed=isObject(value);if(!isNamed&&!Array.isArray(value)){check.fault("type",at,"a list",value);return}let edges=isNamed?Object.
entries(value).map(([name,edge])=>readEdge(check,[...at,name],edge,name)):value.map((edge,i)=>readEdge(check,[...at,i],edge,void 0)),read=edges.filter(edge=>edge!==void 0);return read.length===edges.length?
read:void 0}function readEdge(check,at,value,key){let edge=check.object(at,value);if(edge===void 0)return;let name=key??check.text([...at,"name"],own(edge,"name")),hash4=own(edge,"hash"),isHash=typeof hash4==
"string"&&import_YQ7HNNJG.HASH.test(hash4);isHash||check.fault("type",[...at,"hash"],"a hash of 32 characters",hash4);let virtuals=readEdgeTypes(check,at,edge);return name===void 0||!isHash||virtuals===
void 0?void 0:{name,hash:hash4,virtuals}}function readEdgeTypes(check,at,edge){if(Object.hasOwn(edge,"type"))return check.texts([...at,"type"],edge.type)&&[];let parameters=check.object([...at,"parame\
ters"],own(edge,"parameters"));if(parameters===void 0)return;let types=check.texts([...at,"parameters","deptypes"],own(parameters,"deptypes")),virtuals=check.texts([...at,"parameters","virtuals"],own(
parameters,"virtuals"));return types&&virtuals}var Check=class{faults=[];fault(kind,path2,expected,found){this.faults.push({kind,path:path2,expected,found:describeValue(found)})}keys(path2,object,known){
for(let key of Object.keys(object))known.has(key)||this.fault("unknownKey",[...path2,key],"no other key",key)}object(path2,value){return isObject(value)?value:this.fault("type",path2,"an object",value)}optionalObject(path2,parent,key){
Object.hasOwn(parent,key)&&this.object(path2,parent[key])}text(path2,value){return typeof value=="string"?value:this.fault("type",path2,"a text",value)}texts(path2,value){let all=texts(value);return Array.
isArray(value)&&all.length===value.length?all:this.fault("type",path2,"a list of texts",value)}boolean(path2,value){return typeof value=="boolean"?value:this.fault("type",path2,"true or false",value)}count(path2,value){
return typeof value=="number"&&Number.isSafeInteger(value)&&value>=0?value:this.fault("type",path2,"a whole number",value)}},RecordEntry=class{key;keySpan;span;raw;scanned=void 0;database;#entry;#shared;#digest;#parsed;#proof;constructor(entry,raw,digest,database,shared2){
this.key=entry.key,this.keySpan=entry.keySpan,this.span=entry.span,this.raw=raw,this.database=database,this.#digest=digest,this.#entry=entry,this.#shared=shared2}get proof(){return this.#proof??=this.
raw?.by==="hash"?PROVEN:this.#shared.verify(this.value(),this.key,this.#digest),this.#proof}checked(){let value=this.value();return value===void 0?void 0:readRecord(this.key,value,this.database)}value(){
return this.#parsed??={value:parseEntry(this.#entry,this.#shared.tell,this.#shared.nesting)},this.#parsed.value}},SCANNER=["AGFzbQEAAAABLgdgA39/fwF/YAJ/fwF/YAR/f39/AX9gAABgA397fwF/YAV/f3t/fwF/YAF/AX8D\
Dg0CAAIEBQEAAQMDAAEGBQYBAa4CrgIG3AEffwBBgICA","BAt/AEGAgAQLfwBBgAgLfwBBgCoLfwBBgLKABAt/AEGAtqAGC38BQQALfwFBAAt/AUEAC38BQQALfwBBgCALfwBBgIAEC38AQYC4tAgLfwBBgLi1CAt/AEGA","uLYIC38AQYC4twgLfwBBgLi8CAt/AE\
GAuL0IC38AQYC4vggLfwBBgLi/CAt/AEGAuMAIC38AQYC4wQgLfwBBgLjCCAt/AEGAuMMIC38AQZC4xAgLfwBBkLiU","CQt/AEGQuKQJC38AQZC4tAkLfwFBAAt/AUEAC38BQQALB5sCHAphZGRMaXRlcmFsAAwEc2NhbgALCmNsZWFyV29yZHMACQRBUkNIAxIGQkl\
OQVJZAxYIQ09N","UElMRVIDEwNDVVQDDQlFREdFX0ZST00DFwhFREdFX0tFWQMYCUVER0VfTkFNRQMZCEVER0VfVVNFAxoDRU5EAxsFSU5QVVQDAgNLRVkDDwpNT1NUX0JZVEVT","AwAKTU9TVF9FREdFUwMLDE1PU1RfUkVDT1JEUwMKCk1PU1RfV09SRFMDAQROQ\
U1FAxAEUEFHRQMDClBBUkFNRVRFUlMDFApSRUNPUkRfRU5EAw4JUkVGX0NP","VU5UAxUGUkVTVUxUAwQFU1RBUlQDDAdWRVJTSU9OAxEFV09SRFMDBQZtZW1vcnkCAAgBCAqSMQ37AwMEfwF+AXsgACEEQQAkHQJ/A0AgASAESwRAIAcgBP0A","BAAiCf0MfX19fX1\
9fX19fX19fX19ff0j/WQiBQR/IAVBACAFa3FBAWsFQf//AwsiBiAJ/QwiIiIiIiIiIiIiIiIiIiIi/SP9ZHFpaiEHIx0gCf0Me3t7e3t7","e3t7e3t7e3t7e/0j/WQgBnFpaiQdIAVFBEAgBEEQaiEEDAILQQAgB0EBcQ0CGiAEIAVoQQFqaiIBIx1BAUYNAhogAUEB\
akEAIx1BAkYEfyABLQAAQf0ARgVB","AAsbDAILC0EACyIBIQQgAUUEQEEADwsgAiADQQJ0aiAEIABrIgJBgIABSgR/QX8FAn8gAkEQSARAIAAgAP0ABAAgAhADDAELQp26s/uUkv2iJSEIIAAgAkFw","cWohAyAAIQEDQCABIANJBEAgCCAB/QAEACIJ/R0AfEKV+K\
n6l7fem55/fiAJ/R0BQpP757KG17/0Vn5CIIqFIgggCEIgiIUhCCABQRBqIQEMAQsLIAggAqyF","IAP9AAQAQZCsgAQgAkEPcWv9AAQA/U4iCf0dAHxClfip+pe33puef34gCf0dAUKT++eyhte/9FZ+QiCKhSEIIAAgAyAJIAIgCEIgiCAIhUKV+Kn6l7fem55/","\
fkIgiKcQBAsLIgA2AgAgBEEAIABBf0cbC88CAwN/AXsBfiAA/QAEACIG/QwiIiIiIiIiIiIiIiIiIiIi/SP9ZCIDBH8gACAGIANoEAMFQp26s/uUkv2iJSEH","IAAhAyAA/QAEACEGA0AgBEUEQCAHIAb9HQB8QpX4qfqXt96bnn9+IAb9HQFCk/vnsobXv/RWfkIgi\
oUiByAHQiCIhSEHIANBEGoiA/0ABAAiBv0MIiIiIiIi","IiIiIiIiIiIiIv0j/WQhBAwBCwsgBGgiBSADIABraiIEQdAPSgR/QX8FIAcgBKyFIAZBkKyABCAFa/0ABAD9TiIG/R0AfEKV+Kn6l7fem55/fiAG/R0BQpP7","57KG17/0Vn5CIIqFIQcgACADIAYgBCA\
HQiCIIAeFQpX4qfqXt96bnn9+QiCIpxAECwsiA0F/RgRAQQAPCyABIAJBAnRqIAM2AgAgACADQQV0QYC2oAZqKAIE","aguaAgECfwJ/A0AgASAESgRAQQAgACAEai0AACIFQSBJIAVB/gBLciAFQdwARnINAhogBEEBaiEEDAELC0EBC0UEQEF/DwsgACABEAUiBEF/\
RgRAQX8PCyAE","QQV0QYC2oAZqIgAgAjYCACAAQQE2AgwgA0ECdEGAtoAGaiAEQQFqNgIAIwhB//8HSCMIIwZBAXRIcQRAIwhBAXRBAWokCEGAtoAGQQAjCEEBakECdPwLAEEA","IQEDQCABIwZIBEAgAUEFdEGAtqAGaiIAKAIMBEAjCCAAKAIAcSEAA0AgAEECdE\
GAtoAGaigCAARAIwggAEEBanEhAAwBCwsgAEECdEGAtoAGaiABQQFqNgIA","CyABQQFqIQEMAQsLCyAEC7sBAgR/AX4gAUGQrIAEIAJr/QAEAP1OIgH9HQBClfip+pe33puef34gAf0dAUKT++eyhte/9FZ+QiCKhSIHIAdCIIiFQpX4qfqX","t96bnn9+QiCIpyIG\
IwhxIQMDQCAEQcAASARAIANBAnRBgLaABmooAgBBAWsiBUEASARAIAAgAiAGIAMQAg8LIAEgBUEFdEGAtqAGav0ABBD9Uf1TRQRAIAUP","CyMIIANBAWpxIQMgBEEBaiEEDAELC0F/C9EBAQV/IAQjCHEhBgNAIAlBwABIBEAgBkECdEGAtoAGaigCAEEBayIIQQBIB\
EAgACADIAQgBhACDwsgCEEFdEGA","tqAGaiIFKAIAIARGBH8gBSgCBCADRgVBAAsEfyAIQQV0QYC2oAZqKAIIIQcgACEFAn8DQCABIAVLBEBBACAF/QAEACAH/QAEAP1R/VMNAhogBUEQaiEFIAdB","EGohBwwBCwsgAiAH/QAEAP1R/VNFCwVBAAsEQCAIDwsjCCA\
GQQFqcSEGIAlBAWohCQwBCwtBfwutAQEDfyMGQYCABEYEf0EBBSMHIAFqQRBqQYCAgAJKCwRA","QQEkCUF/DwsjBiIEQQFqJAYgBEEFdEGAtqAGaiIDQQBBIPwLACADIAE2AgQgA0EQaiECIAFBD0oEQCAC/Qz//////////////////////QsEACMHQYC0gARq","I\
QIjByABQRBqQXBxaiQHCyADIAI2AgggAkEAIAFBEGpBcHH8CwAgAiAAIAH8CgAAIAQLjAMBAn8CfyAAIQMgAUEFdEGAtqAGaiIBKAIEIQQgASgCCCEBA0Ag","BEEQTgRAQQAgA/0ABAAgAf0ABAD9Uf1TDQIaIANBEGohAyABQRBqIQEgBEEQayEEDAELC0EAIAMgBG\
ogA/0ABABBkKyABCAEa/0ABAD9TiAB/QAEAP1R/VMb","CyIBRQRAIAAPCyABIgAtAABB3QBGBEAgAEEBag8LA0AgACACSQR/IAAtAABBIkYFQQALBEBBACEBIABBAWoiBCIA/QAEAP0MIiIiIiIiIiIiIiIiIiIiIv0j","/WQhAwNAIANFBEAgAEEQaiIA/QAEAP0M\
IiIiIiIiIiIiIiIiIiIiIv0j/WQhAwwBCwsgACADaGoiACAEayEDIABBAAJ/A0AgASADSARAQQAgASAEai0AACIA","QSBJIABB/gBLciAAQdwARnINAhogAUEBaiEBDAELC0EBCxsiAEUEQEEADwsgAC0AASIBQd0ARgRAIABBAmoPCyABQSxHBEBBAA8LIABBAmohA\
AwBCwtBAAuS","BgIDewN+IAD9AAQQIQIgAP0ABAAiA/0MYWFhYWFhYWFhYWFhYWFhYf1x/QwZGRkZGRkZGRkZGRkZGRkZ/SogA/0MMjIyMjIyMjIyMjIyMjIyMv1x/QwFBQUF","BQUFBQUFBQUFBQUF/Sr9UP1jBH8gAv0MYWFhYWFhYWFhYWFhYWFhYf1x/QwZGRk\
ZGRkZGRkZGRkZGRkZ/SogAv0MMjIyMjIyMjIyMjIyMjIyMv1x/QwFBQUF","BQUFBQUFBQUFBQUF/Sr9UP1jBUEAC0UEQEEADwsgA/0MYWFhYWFhYWFhYWFhYWFhYf1xIgQgA/0MGBgYGBgYGBgYGBgYGBgYGP1xIAT9DBkZGRkZGRkZGRkZ","GRkZGRn9Kv1SIgP9D\
P8A/wD/AP8A/wD/AP8A/wD9TkEF/YsBIANBCP2NAf1QIgP9DP//AAD//wAA//8AAP//AAD9TkEK/asBIANBEP2tAf1QIgP9DP////8A","AAAA/////wAAAAD9TkEU/csBIANBIP3NAf1QIgP9HQEhBiAC/QxhYWFhYWFhYWFhYWFhYWFh/XEiBCAC/QwYGBgYGBgYGB\
gYGBgYGBgY/XEgBP0MGRkZGRkZ","GRkZGRkZGRkZGf0q/VIiAv0M/wD/AP8A/wD/AP8A/wD/AP1OQQX9iwEgAkEI/Y0B/VAiAv0M//8AAP//AAD//wAA//8AAP1OQQr9qwEgAkEQ/a0B/VAiAv0M","/////wAAAAD/////AAAAAP1OQRT9ywEgAkEg/c0B/VAiAv0d\
ASEFIAEgA/0dAEIYhiAGQhCIhCIHQgiIQv+B/Ifwn8D/AIMgB0L/gfyH8J/A/wCDQgiGhCIH","QhCIQv//g4Dw/z+DIAdC//+DgPD/P4NCEIaEQiCKNwMAIAEgBkIwhiAC/R0AQgiGhCAFQiCIhCIGQgiIQv+B/Ifwn8D/AIMgBkL/gfyH8J/A/wCDQgiGhCIG","Qh\
CIQv//g4Dw/z+DIAZC//+DgPD/P4NCEIaEQiCKNwMIIAEgBaciAEGA/oN4cUEIdyAAQf+B/AdxQQh4cjYCEEEBCwcAQf8/JAgLcwBBACQGQQAkB0EAJAlB","/z8kCEGAtoAGQQBBgIAC/AsAQYC2oAdBAEGAgAT8CwBBgLa0B0EAQYCAEPwLAEGArIAE/Qz////////\
//////////////QsAAEGQrIAE/QwAAAAAAAAAAAAA","AAAAAAAA/QsAAAvBGAEFfyABQQJ0QYC4tAhqIABBgCprNgIAIABBAWohBiAALQAAQSJHBH9BAAUgBiABQRRsQYC4twhqEAcLRQRAQQAPCwJ/IAZBIGohA0GE","tqAGKAIAIQBBiLagBigCACEEA0AgAEEQT\
gRAQQAgA/0ABAAgBP0ABAD9Uf1TDQIaIANBEGohAyAEQRBqIQQgAEEQayEADAELC0EAIAAgA2ogA/0ABABBkKyA","BCAAa/0ABAD9TiAE/QAEAP1R/VMbCyIABEAgAEGAuLwIIAEQASIABEACf0GktqAGKAIAIQNBqLagBigCACEEA0AgA0EQTgRAQQAgAP0ABAAgBP\
0ABAD9Uf1T","DQIaIABBEGohACAEQRBqIQQgA0EQayEDDAELC0EAIAAgA2ogAP0ABABBkKyABCADa/0ABAD9TiAE/QAEAP1R/VMbCyEACyAABEAgAEGAuL0IIAEQASEAC0EA","IQMCQCAARQ0AIABBCWoCf0HEtqAGKAIAIQRByLagBigCACEHA0AgBEEQTgRAQQAg\
AP0ABAAgB/0ABAD9Uf1TDQIaIABBEGohACAHQRBqIQcgBEEQayEEDAEL","C0EAIAAgBGogAP0ABABBkKyABCAEa/0ABAD9TiAH/QAEAP1R/VMbC0UNACACQYC4vgggARAAIgBFDQACfyAAIQNB5LagBigCACEEQei2oAYoAgAhBwNAIARB","EE4EQEEAIAP9AAQAIA\
f9AAQA/VH9Uw0CGiADQRBqIQMgB0EQaiEHIARBEGshBAwBCwtBACADIARqIAP9AAQAQZCsgAQgBGv9AAQA/U4gB/0ABAD9Uf1TGwsE","QCAAQQxqIAJBgLi/CCABEAAhAAUgAUECdEGAuL8IakF/NgIACyAABEACf0GEt6AGKAIAIQNBiLegBigCACEEA0AgA0EQTgR\
AQQAgAP0ABAAgBP0ABAD9Uf1T","DQIaIABBEGohACAEQRBqIQQgA0EQayEDDAELC0EAIAAgA2ogAP0ABABBkKyABCADa/0ABAD9TiAE/QAEAP1R/VMbCyEACyAABEBBACEHIAAiA/0ABAD9DCIi","IiIiIiIiIiIiIiIiIiL9I/1kIQUDQCAFRQRAIANBEGoiA/0AB\
AD9DCIiIiIiIiIiIiIiIiIiIiL9I/1kIQUMAQsLIAMgBWhqIgMgAGshBCADQQACfwNAIAQg","B0oEQEEAIAAgB2otAAAiA0EgSSADQf4AS3IgA0HcAEZyDQIaIAdBAWohBwwBCwtBAQsbIQALQQAhAyAABH8CfyAAIQRBpLegBigCACEHQai3oAYoAgAhBQNA","IAd\
BEE4EQEEAIAT9AAQAIAX9AAQA/VH9Uw0CGiAEQRBqIQQgBUEQaiEFIAdBEGshBwwBCwtBACAEIAdqIAT9AAQAQZCsgAQgB2v9AAQA/U4gBf0ABAD9Uf1T","GwsFQQALRQ0AIABBD2ogAkGAuMAIIAEQACEDCyADIQALIAAEQAJ/QQAgAEEGIAIQBiIARQ0AGgJ/IAAh\
A0Hkt6AGKAIAIQRB6LegBigCACEHA0AgBEEQTgRA","QQAgA/0ABAAgB/0ABAD9Uf1TDQIaIANBEGohAyAHQRBqIQcgBEEQayEEDAELC0EAIAMgBGogA/0ABABBkKyABCAEa/0ABAD9TiAH/QAEAP1R/VMbCyIEBH9B","ACEHIAQiA/0ABAD9DCIiIiIiIiIiIiIiIi\
IiIiL9I/1kIQUDQCAFRQRAIANBEGoiA/0ABAD9DCIiIiIiIiIiIiIiIiIiIiL9I/1kIQUMAQsLIAMgBWhqIgAg","BGshA0EAIABBAAJ/A0AgAyAHSgRAQQAgBCAHai0AACIAQSBJIABB/gBLciAAQdwARnINAhogB0EBaiEHDAELC0EBCxsiAEUNARogAEEBagUgAAt\
BCCACEAYL","IQALIAAEQCABQQJ0QYC4wwhqKAIAJB4gACEDAkACf0GkuKAGKAIAIQRBqLigBigCACEHA0AgBEEQTgRAQQAgAP0ABAAgB/0ABAD9Uf1TDQIaIABBEGohACAH","QRBqIQcgBEEQayEEDAELC0EAIAAgBGogAP0ABABBkKyABCAEa/0ABAD9TiAH/QAEA\
P1R/VMbCyIARQ0AA0AjHkGAgARIBEBBACEDIAApAwBC+8S4i9atmZE6","UgR/QQEFIAAtAAhBIkcLDQIgAEEJakGQuJQJIx4QASIABEACf0HEuKAGKAIAIQNByLigBigCACEEA0AgA0EQTgRAQQAgAP0ABAAgBP0ABAD9Uf1TDQIaIABB","EGohACAEQRBqIQQgA0E\
QayEDDAELC0EAIAAgA2ogAP0ABABBkKyABCADa/0ABAD9TiAE/QAEAP1R/VMbCyEAC0EAIQMgAAR/IAAjHkEUbEGQuMQIahAHBUEA","C0UNAgJ/IABBIGoiBCEAQeS4oAYoAgAhB0HouKAGKAIAIQUDQCAHQRBOBEBBACAA/QAEACAF/QAEAP1R/VMNAhogAEEQaiEA\
IAVBEGohBSAHQRBrIQcMAQsL","QQAgACAHaiAA/QAEAEGQrIAEIAdr/QAEAP1OIAX9AAQA/VH9UxsLRQ0CIARBD2ogAkGQuKQJIx4QACIEBH8gBC0AAEH9AEcFQQELDQIjHkEBaiQeIARBAmoi","ACEDIAQtAAEiBEHdAEYNAkEAIQMgBEEsRw0CDAELC0EAIQMLIA\
MhAAsgAARAAn8gACEDQYS5oAYoAgAhBEGIuaAGKAIAIQcDQCAEQRBOBEBBACAD/QAEACAH","/QAEAP1R/VMNAhogA0EQaiEDIAdBEGohByAEQRBrIQQMAQsLQQAgAyAEaiAD/QAEAEGQrIAEIARr/QAEAP1OIAf9AAQA/VH9UxsLIQRBACEDAkAgBEUiBSAB","QQJ0\
QYC4vwhqKAIAQX9HRw0AIAAhAyAFDQBBACEDIAQtAABBMGsiAEEFSCAAQQlKcgR/QQEFIAQtAAFB/QBHCw0AIARBAmohAwsgAyEACyAARQRAQQAPCyAB","QQJ0QYC4tQhqIABBgCprNgIAAn9BAAJ/QaS5oAYoAgAhA0GouaAGKAIAIQQDQCADQRBOBEBBACAA/QAEA\
CAE/QAEAP1R/VMNAhogAEEQaiEAIARBEGohBCAD","QRBrIQMMAQsLQQAgACADaiAA/QAEAEGQrIAEIANr/QAEAP1OIAT9AAQA/VH9UxsLIgBFDQAaQQAhBwNAIAdBIEkEQEEAIAAgB2opAwAgBiAHaikDAFINAhog","B0EIaiEHDAELCwJ/IABBIGohA0HEuaAGKAI\
AIQBByLmgBigCACEEA0AgAEEQTgRAQQAgA/0ABAAgBP0ABAD9Uf1TDQIaIANBEGohAyAEQRBqIQQgAEEQayEA","DAELC0EAIAAgA2ogA/0ABABBkKyABCAAa/0ABAD9TiAE/QAEAP1R/VMbCyIABEAgACEDIAAtAABBMGshB0EAJBwCfwNAIAdBCUwgB0EATnEEQCMc\
QQpsIAdq","JBwgAEEBaiIALQAAQTBrIQdBACAAIANrQQlKDQIaDAELC0EAIAAgACADRgR/QQEFIAAgA0EBaksEfyADLQAAQTBGBUEACwsbCyEAC0EAIABFDQAaIAFBAnQi","BUGAuMEIaiMcNgIAQQACf0HkuaAGKAIAIQNB6LmgBigCACEEA0AgA0EQTgRAQQAgAP\
0ABAAgBP0ABAD9Uf1TDQIaIABBEGohACAEQRBqIQQgA0EQayEDDAEL","C0EAIAAgA2ogAP0ABABBkKyABCADa/0ABAD9TiAE/QAEAP1R/VMbCyIARQ0AGiAFQYC4wghqAn8gACEDQYS6oAYoAgAhBEGIuqAGKAIAIQcDQCAEQRBOBEBB","ACAD/QAEACAH/QAEAP1R\
/VMNAhogA0EQaiEDIAdBEGohByAEQRBrIQQMAQsLQQAgAyAEaiAD/QAEAEGQrIAEIARr/QAEAP1OIAf9AAQA/VH9UxsLIgNBAEc2","AgAgAwR/IAMFAn9BpLqgBigCACEDQai6oAYoAgAhBANAIANBEE4EQEEAIAD9AAQAIAT9AAQA/VH9Uw0CGiAAQRBqIQAgBEEQa\
iEEIANBEGshAwwBCwtBACAA","IANqIAD9AAQAQZCsgAQgA2v9AAQA/U4gBP0ABAD9Uf1TGwsLCyIARSAAIAJLcgRAQQAPCyABQQJ0IgFBgLi2CGogAEGAKms2AgAgAUGEuMMIaiMeNgIAIAAL","fAEBfyABQYAqaiICQSJBwAD8CwBBACQeQYC4wwhBADYCACAAQYA\
qaiEBQQAhAANAIABBgCBIBEACQCABIAAgAhAKIgFFDQAgAEEBaiEAIAEvAQBBrMQARw0A","IAFBAWohAQwCCwsLQYCygAQjBjYCAEGEsoAEIwk2AgAgAAsJAEGACCAAEAUL"].join(""),LITERALS=['":{"spec":{"name":"','","version":"','","arch\
":{"platform":"',',"compiler":{"name":"',',"namespace":"','","parameters":{',',"patches":[',',"package_hash":"',',"provided_virtuals":[',',"dependencies":[','","hash":"','","parameters":{',',"annotati\
ons":{"original_specfile_version":',',"hash":"','"},"ref_count":',',"in_buildcache":',"true}","false}"],CLOSE3=125,NONE=-1,WORD_NUMBERS=8,RecordScanner=class{name;version;arch;compiler;parameters;refCount;binary;key;edgeFrom;edgeKey;edgeName;edgeUse;mostWords;reader;knower;serial=0;#module;#memory;#mostBytes;#page;#start;#cut;#end;#keyAt;#result;#words;#from=0;#to=0;#count=0;#next=0;constructor(module2){
let{buffer}=module2.memory,column=(name,length)=>new Int32Array(buffer,module2[name].value,length),records=module2.MOST_RECORDS.value,edges=module2.MOST_EDGES.value;this.name=column("NAME",records),this.
version=column("VERSION",records),this.arch=column("ARCH",records),this.compiler=column("COMPILER",records),this.parameters=column("PARAMETERS",records),this.refCount=column("REF_COUNT",records),this.
binary=column("BINARY",records),this.key=column("KEY",records*5),this.edgeFrom=column("EDGE_FROM",records+1),this.edgeKey=column("EDGE_KEY",edges*5),this.edgeName=column("EDGE_NAME",edges),this.edgeUse=
column("EDGE_USE",edges),this.mostWords=module2.MOST_WORDS.value,this.#module=module2,this.#memory=Buffer.from(buffer),this.#mostBytes=module2.MOST_BYTES.value,this.#page=module2.PAGE.value,this.#start=
column("START",records),this.#cut=column("CUT",records),this.#end=column("RECORD_END",records),this.#keyAt=module2.KEY.value,this.#result=column("RESULT",2),this.#words=column("WORDS",this.mostWords*WORD_NUMBERS),
this.clear()}clear(){this.serial++,this.#module.clearWords();for(let text of LITERALS)this.#module.addLiteral(this.#memory.write(text,this.#module.INPUT.value,"latin1"));this.reset()}reset(){this.#count=
0,this.#next=0,this.#to=0}find(bytes,at,end,offset){let position=offset+at;return this.#next<this.#count&&this.#startOf(this.#next)===position?this.#take():((position<this.#from||this.#to!==offset+end)&&
this.#load(bytes,at,end,position),this.#scan(position),this.#count===0&&this.#result[1]!==0&&(this.clear(),this.#load(bytes,at,end,position),this.#scan(position)),this.#count===0?NONE:this.#take())}#take(){
let row=this.#next++;return this.#end[row]-this.#start[row]>LONGEST?NONE:row}#startOf(row){return this.#from+this.#start[row]}#load(bytes,at,end,position){let to=Math.min(end,at+this.#mostBytes);this.#memory.
set(bytes.subarray(at,to),this.#page),this.#from=position,this.#to=position+to-at}#scan(position){this.#count=this.#module.scan(position-this.#from,this.#to-this.#from),this.#next=0}lengthOf(row){return this.#end[row]-
this.#start[row]}digestOf(row){let memory=this.#memory,end=this.#page+this.#cut[row];return memory[end]=CLOSE3,(0,import_node_crypto4.hash)("sha1",memory.subarray(this.#page+this.#start[row]+KEY_LENGTH+
SPEC,end+1),"binary")}isKeyOf(row,digest){let key=this.#keyAt+row*HASH_BYTES;for(let i=0;i<HASH_BYTES;i++)if(digest.charCodeAt(i)!==this.#memory[key+i])return!1;return!0}textOf(word){let length=this.#words[word*
WORD_NUMBERS+1],at=this.#words[word*WORD_NUMBERS+2];return this.#memory.toString("latin1",at,at+length)}};function startScanner(){let{WebAssembly:api}=globalThis;if(api!==void 0)try{let module2=new api.
Module(Buffer.from(SCANNER,"base64"));return new RecordScanner(new api.Instance(module2).exports)}catch{return}}var shared;function sharedRecordScanner(){return shared??={scanner:startScanner()},shared.
scanner}var Numbered=class{#numbers=new Map;#values=[];numberOf(key,make){let known=this.#numbers.get(key);if(known!==void 0)return known;let number=this.#values.push(make(key))-1;return this.#numbers.
set(key,number),number}find(key){return this.#numbers.get(key)}at(number){return this.#values[number]}},LANGUAGES=["c","cxx","fortran"];function languagesOf(virtuals){return LANGUAGES.reduce((bits,language,i)=>virtuals.
includes(language)?bits|1<<i:bits,0)}function spellCompiler(compiler,generation){return compiler===void 0?"none":`${compiler.name}@${generation==="H"?"":"="}${compiler.version}`}var FLAGS=new Set(["cf\
lags","cppflags","cxxflags","fflags","ldflags","ldlibs"]),KNOWN_TEXTS=new WeakMap;function variantTexts(parameters,generation){let known=KNOWN_TEXTS.get(parameters);if(known?.generation===generation)return known.
texts;let texts2=makeVariantTexts(parameters,generation);return KNOWN_TEXTS.set(parameters,{generation,texts:texts2}),texts2}function makeVariantTexts(parameters,generation){return parameters.filter(([
name])=>!FLAGS.has(name)).sort(([a],[b])=>(0,import_YQ7HNNJG.compareCodePoints)(a,b)).map(([name,value])=>variantText(name,value,generation))}function variantText(name,value,generation){let truth=truthOf(
value);if(truth!==void 0)return`${truth?"+":"~"}${name}`;let sign=Array.isArray(value)&&generation==="H"?":=":"=",text=Array.isArray(value)?listText(name,value):String(value);return`${name}${sign}${generation===
"D"?text:quoted(text)}`}function truthOf(value){let text=String(value).toLowerCase();return Array.isArray(value)||text!=="true"&&text!=="false"?void 0:text==="true"}function listText(name,values){if(values.
length===0)return"*";let unique=[...new Set(values)].sort(import_YQ7HNNJG.compareCodePoints);return(name==="patches"?unique.map(value=>value.slice(0,7)):unique).join(",")}function quoted(text){return/^[a-zA-Z0-9,/_.-]+$/.
test(text)?text:text.includes("'")?JSON.stringify(text):`'${text}'`}function sameCompiler(text){return(0,import_YQ7HNNJG.normalCompiler)((0,import_YQ7HNNJG.parseCompiler)(text))}function sameVariant(text){
let match=/^([^+~=:'"][^=]*?):?=(.*)/s.exec(text);if(match===null)return{name:text.replace(/^[+~]/,""),text};let[,name="",value=""]=match;return{name,text:`${name}=${unquoted(value).split(",").sort().
join(",")}`}}function unquoted(value){return/^'.*'$/s.test(value)?value.slice(1,-1):/^".*"$/s.test(value)?value.slice(1,-1).replace(/\\(.)/gs,"$1"):value}var WIDTH=HASH_BYTES/4,EMPTY=0,SEED=(0,import_node_crypto5.randomInt)(
2**31),KeyTable=class{#keys=new Int32Array(WIDTH*1024);#slots=new Uint32Array(4096);#size=0;#wanted=new Int32Array(WIDTH);#bytes=Buffer.from(this.#wanted.buffer);get size(){return this.#size}add(hash4){
return decodeHash(hash4,this.#bytes)?this.addWords(this.#wanted,0):void 0}addWords(words2,start){let slot=this.#slotOf(words2,start),taken=this.#slots[slot];if(taken!==EMPTY)return taken-1;let number=this.#size++;
this.#slots[slot]=this.#size,this.#size*WIDTH>this.#keys.length&&(this.#keys=twiceAsLong(this.#keys));for(let i=0;i<WIDTH;i++)this.#keys[number*WIDTH+i]=words2[start+i];return this.#size*2>this.#slots.
length&&this.#grow(),number}find(hash4){return decodeHash(hash4,this.#bytes)?this.findWords(this.#wanted,0):void 0}findWords(words2,start){let taken=this.#slots[this.#slotOf(words2,start)];return taken===
EMPTY?void 0:taken-1}hashOf(number){return base32(new Uint8Array(this.#keys.buffer,number*HASH_BYTES,HASH_BYTES))}#slotOf(words2,start){let mask=this.#slots.length-1,mixed=SEED;for(let i=start;i<start+
WIDTH;i++)mixed=Math.imul(mixed^words2[i],2246822507),mixed^=mixed>>>15;for(let slot=mixed&mask;;slot=slot+1&mask){let taken=this.#slots[slot];if(taken===EMPTY||this.#isSame(words2,start,(taken-1)*WIDTH))
return slot}}#isSame(words2,start,other){for(let i=0;i<WIDTH;i++)if(words2[start+i]!==this.#keys[other+i])return!1;return!0}#grow(){this.#slots=new Uint32Array(this.#slots.length*2);for(let number=0;number<
this.#size;number++)this.#slots[this.#slotOf(this.#keys,number*WIDTH)]=number+1}};function twiceAsLong(words2){let longer=new Int32Array(words2.length*2);return longer.set(words2),longer}var Parameters=class{#entries;#json;constructor(json,entries){
this.#json=json,this.#entries=entries}get entries(){return this.#entries??=Object.entries(JSON.parse(this.#json)),this.#entries}},Vocabulary=class{keys=new KeyTable;texts=new Numbered;architectures=new Numbered;compilers=new Numbered;parameters=new Numbered;edges=new NumberList;edgeNames=new NumberList;provenTexts=new Map;text(text){
return this.texts.numberOf(text,copy)}architecture({platform,os,target}){let make=()=>({platform:copy(platform),os:copy(os),target:copy(target)});return this.architectures.numberOf(JSON.stringify([platform,
os,target]),make)}compiler(compiler){if(typeof compiler=="string")return this.compilers.numberOf(compiler,()=>compiler);let{name,version}=compiler;return this.compilers.numberOf(JSON.stringify([name,version]),
()=>({name:copy(name),version:copy(version)}))}parametersOf(entries){let json=JSON.stringify(entries);return this.parameters.numberOf(json,()=>new Parameters(json,entries))}};function copy(text){return Buffer.
from(text).toString()}var WRONG=-1,NONE2=-1,RecordWords=class{vocabulary=new Vocabulary;uses=new Numbered;#serial=-1;#texts=NOTHING;#architectures=NOTHING;#compilers=NOTHING;#parameters=NOTHING;#uses=NOTHING;#noCompiler=this.
vocabulary.compiler("edges");prepare(scanner){if(scanner.knower!==this&&(scanner.clear(),scanner.knower=this),this.#serial===scanner.serial)return;this.#serial=scanner.serial;let make=known=>known.length===
0?new Int32Array(scanner.mostWords):known.fill(0);this.#texts=make(this.#texts),this.#architectures=make(this.#architectures),this.#compilers=make(this.#compilers),this.#parameters=make(this.#parameters),
this.#uses=make(this.#uses)}text(scanner,word){let known=this.#texts[word];if(known!==0)return known-1;let number=this.vocabulary.texts.numberOf(scanner.textOf(word),same);return this.#texts[word]=number+
1,number}architecture(scanner,word){return meaningOf(this.#architectures,word,()=>{let json=scanner.textOf(word),made=readArchitecture(parse(json));return made&&this.vocabulary.architectures.numberOf(
json,()=>made)})}compiler(scanner,word){return word===NONE2?this.#noCompiler:meaningOf(this.#compilers,word,()=>{let value=parse(scanner.textOf(word)),name=isObject(value)?own(value,"name"):void 0,version=isObject(
value)?own(value,"version"):void 0;return typeof name=="string"&&typeof version=="string"?this.vocabulary.compiler({name,version}):void 0})}parameters(scanner,word){return meaningOf(this.#parameters,word,
()=>{let json=scanner.textOf(word),value=parse(json);if(!(!isObject(value)||!Object.values(value).every(isParameter)))return this.vocabulary.parameters.numberOf(json,()=>new Parameters(json))})}use(scanner,word){
return meaningOf(this.#uses,word,()=>{let json=scanner.textOf(word),use=readUse(parse(json));return use&&this.uses.numberOf(json,()=>use)})}},NOTHING=new Int32Array(0),same=text=>text;function meaningOf(meanings,word,read){
let known=meanings[word];if(known!==0)return known===WRONG?NONE2:known-1;let number=read();return meanings[word]=number===void 0?WRONG:number+1,number??NONE2}var LEVELS={depth:4};function parse(json){
let read=parseJson(json,LEVELS);return isFault(read)?void 0:read.value}function readArchitecture(value){if(!isObject(value))return;let described=own(value,"target"),target=isObject(described)?own(described,
"name"):described,platform=own(value,"platform"),os=own(value,"platform_os");return typeof platform=="string"&&typeof os=="string"&&typeof target=="string"?{platform,os,target}:void 0}function readUse(value){
if(!isObject(value))return;let types=own(value,"deptypes"),virtuals=own(value,"virtuals");if(!(!isTexts(types)||!isTexts(virtuals)))return{virtuals,languages:languagesOf(virtuals)}}function isTexts(value){
return Array.isArray(value)&&texts(value).length===value.length}var ScannedRecord=class{number=0;start=0;from=0;end=0;name=0;version=0;architecture=0;compiler=0;parameters=0;database=0;digest="";isProven=!1;#scanner;#words;#nesting;#tell;#row=0;#bytes=NOTHING2;#at=0;#parsed;constructor(scanner,words2,nesting,tell){
this.#scanner=scanner,this.#words=words2,this.#nesting=nesting,this.#tell=tell}take(bytes,at,end,offset){let scanner=this.#scanner;scanner.reader!==this&&(scanner.reset(),scanner.reader=this),this.#words.
prepare(scanner);let row=scanner.find(bytes,at,end,offset);if(row===NONE3)return NONE3;this.digest=scanner.digestOf(row),this.isProven=scanner.isKeyOf(row,this.digest);let length=scanner.lengthOf(row);
return this.#row=row,this.#bytes=bytes,this.#at=at,this.#parsed=void 0,this.start=offset+at,this.from=this.start+KEY_LENGTH,this.end=this.start+length,this.number=this.#words.vocabulary.keys.addWords(
scanner.key,row*5),at+length}read(){let words2=this.#words,scanner=this.#scanner,row=this.#row;if(words2.prepare(scanner),this.name=words2.text(scanner,scanner.name[row]),this.version=words2.text(scanner,
scanner.version[row]),this.architecture=words2.architecture(scanner,scanner.arch[row]),this.compiler=words2.compiler(scanner,scanner.compiler[row]),this.parameters=words2.parameters(scanner,scanner.parameters[row]),
this.architecture===NONE3||this.compiler===NONE3||this.parameters===NONE3)return!1;for(let edge=this.edgeFrom;edge<this.edgeTo;edge++)if(words2.use(scanner,scanner.edgeUse[edge])===NONE3)return!1;return!0}get refCount(){
return this.#scanner.refCount[this.#row]}get isCached(){return this.#scanner.binary[this.#row]===1}get edgeFrom(){return this.#scanner.edgeFrom[this.#row]}get edgeTo(){return this.#scanner.edgeFrom[this.#row+
1]}edgeNumber(edge){return this.#words.vocabulary.keys.addWords(this.#scanner.edgeKey,edge*5)}edgeName(edge){return this.#words.text(this.#scanner,this.#scanner.edgeName[edge])}edgeLanguages(edge){return this.#useOf(
edge).languages}#useOf(edge){let words2=this.#words;return words2.uses.at(words2.use(this.#scanner,this.#scanner.edgeUse[edge]))}get scanned(){return this}get key(){return this.#words.vocabulary.keys.
hashOf(this.number)}get keySpan(){return{start:this.start,end:this.from-1}}get span(){return{start:this.from,end:this.end}}get raw(){return{by:"hash",refCount:this.refCount,inBuildcache:this.isCached}}get proof(){
return PROVEN}checked(){if(this.read())return{record:this.#record(),faults:[]};let value=this.value();return value===void 0?void 0:readRecord(this.key,value,this.database)}#record(){let{texts:texts2,architectures,
compilers,parameters,keys}=this.#words.vocabulary,dependencies=[];for(let edge=this.edgeFrom;edge<this.edgeTo;edge++)dependencies.push({name:texts2.at(this.edgeName(edge)),hash:keys.hashOf(this.edgeNumber(
edge)),virtuals:this.#useOf(edge).virtuals});return{key:this.key,name:texts2.at(this.name),version:texts2.at(this.version),...architectures.at(this.architecture),compiler:compilers.at(this.compiler),parameters:parameters.
at(this.parameters).entries,dependencies,isExternal:!1,isCached:this.isCached,refCount:this.refCount}}value(){return this.#parsed??={value:parseEntry(this.entry(),this.#tell,this.#nesting)},this.#parsed.
value}entry(){let{key,keySpan,span}=this,from=this.#at+KEY_LENGTH,to=this.#at+this.end-this.start;return{key,keySpan,span,bytes:this.#bytes,from,to,firstChildEnd:0,keys:-1}}},NONE3=-1,NOTHING2=Buffer.
of(),INSTALLS=["database","installs"],VERSION=/"([5-9])"/;async function readDatabase(open,visitor,options){let pass=new DatabasePass(visitor,options),stored=tapped(open(),{sum:options.sum}),advance=async()=>{
for(;pass.scanner.run()==="entries";)pass.version===void 0&&await pass.lookAhead(open)};try{for await(let chunk of unpacked(stored.chunks,options.limits))if(pass.scanner.push(chunk),await advance(),pass.
isBroken&&!options.sum)break;pass.scanner.finish(),await advance(),pass.finish()}catch(error){if(!(error instanceof import_ZQLV3SJB.ReadError))throw error;pass.fail(error.fault)}let{bytes,ended}=stored.
tap;return pass.summary(options.sum&&ended?{bytes,sha256:stored.tap.sha256()}:void 0)}var DatabasePass=class{scanner;version;isBroken=!1;#visitor;#options;#words;#seen=new NumberTable;#shared;#scanned;#other;#database;#unproven=0;#likely={
at:0};#isUsable=!0;constructor(visitor,options){this.#visitor=visitor,this.#options=options,this.#words=options.words??new RecordWords;let nesting={limit:options.limits.depth,level:INSTALLS.length+1};
this.#shared={nesting,verify:(record,key,digest)=>this.#verify(record,key,digest),tell:fault=>this.#tellRecord(fault)};let scanner=sharedRecordScanner();this.#scanned=scanner&&new ScannedRecord(scanner,
this.#words,nesting,this.#shared.tell),this.scanner=new EntryScanner(INSTALLS,options.limits,{scalar:(path2,json,span)=>{isVersion(path2)&&this.#setVersion({json,span})},quick:(bytes,at,end,offset)=>this.#quick(
bytes,at,end,offset),entry:entry=>this.#entry(entry),fault:(fault,stops)=>{stops?this.fail(fault):this.#tell(fault)}})}async lookAhead(open){let version=await findVersion(open,this.#options.limits);version!==
void 0&&this.#setVersion(version)}finish(){if(!this.#isUsable)return;let{reached}=this.scanner;reached<INSTALLS.length?this.#miss(INSTALLS.slice(0,reached+1)):this.version===void 0&&this.#miss(["datab\
ase","version"])}fail(fault){this.isBroken=!0;let isFirst=this.#isUsable;this.#isUsable=!1,isFirst&&this.#visitor.fault(fault)}summary(stored){return{database:this.#database,versionSpan:this.version?.
span,records:this.scanner.entries,isUsable:this.#isUsable,stored}}#setVersion(version){let isNews=version.span.start!==this.version?.span.start;this.version=version;let match=VERSION.exec(version.json);
this.#database=match===null?void 0:Number(match[1]),!(match!==null||!isNews)&&(this.#isUsable=!1,this.#visitor.fault({code:"version",data:{found:cutText(version.json)},span:version.span}))}#miss(path2){
this.#isUsable=!1,this.#visitor.fault({code:"missingKey",data:{path:path2}})}#tell(fault){fault.code==="wrongType"&&(this.#isUsable=!1);let{key,span}=fault;if(key!==void 0&&!this.#isUsable)return;let number=key===
void 0?void 0:this.#words.vocabulary.keys.add(key);number!==void 0&&this.#isSecond(number)?this.#tellTwice({key,keySpan:span}):this.#visitor.fault(fault)}#quick(bytes,at,end,offset){if(this.#isWrapped)
return;let to=this.#scanned?.take(bytes,at,end,offset)??-1;if(to===-1)return this.#quickMember(bytes,at,end,offset);let scanned=this.#scanned;if(scanned.isProven)this.#addScanned(scanned);else{let{number,
start,digest}=scanned;if(!this.#isKnown(number,digest)){this.#other={start,digest};return}this.#add(scanned.entry(),{...scanned.raw,by:"text"},digest)}return to}#quickMember(bytes,at,end,offset){let read=readMember(
bytes,at,end),raw=read&&this.#rawOf(read);if(read===void 0||raw===void 0)return;let{key,digest,from,to}=read,keySpan={start:offset+at,end:offset+from-1},span={start:offset+from,end:offset+to};return this.#add(
{key,keySpan,span,bytes,from,to,firstChildEnd:0,keys:-1},raw,digest),to}get#isWrapped(){return this.#database===5}#rawOf({key,digest,isProven,refCount,inBuildcache}){if(isProven)return{by:"hash",refCount,
inBuildcache};let number=this.#words.vocabulary.keys.find(key);return number!==void 0&&this.#isKnown(number,digest)?{by:"text",refCount,inBuildcache}:void 0}#isKnown(number,digest){return this.#words.
vocabulary.provenTexts.get(number)===`${this.#database}${digest}`}#entry(entry){if(this.#isWrapped)return this.#add(entry,void 0,void 0);if(entry.keySpan.start===this.#other?.start)return this.#add(entry,
void 0,this.#other.digest);let read=readCompact(entry.key,entry.bytes,entry.from,entry.to);this.#add(entry,(read&&this.#rawOf(read))??proveIndented(entry),read?.digest)}#addScanned(record){this.#isUsable&&
(this.#isSecond(record.number)?this.#tellTwice(record):this.#database!==void 0&&(record.database=this.#database,this.#visitor.record?.(record)))}#add(entry,raw,digest){if(!this.#isUsable)return;let number=this.#words.
vocabulary.keys.add(entry.key);if(number!==void 0&&this.#isSecond(number)){this.#tellTwice(entry);return}let record=new RecordEntry(entry,raw,digest,this.#database??0,this.#shared);raw===void 0&&record.
value()===void 0||this.#database!==void 0&&this.#visitor.record?.(record)}#isSecond(number){let isSecond=this.#seen.get(number)!==0;return this.#seen.set(number,1),isSecond}#tellTwice({key,keySpan:span}){
this.#visitor.fault({code:"keyTwice",data:{key},span})}#verify(record,key,digest){if(this.#unproven>=this.#options.limits.unproven)return{verdict:"unknown",why:"limit"};let proof=verifyLikely(record,this.#database??
0,key,this.#likely),{keys,provenTexts}=this.#words.vocabulary;return proof.verdict!=="proven"?this.#unproven++:digest!==void 0&&provenTexts.set(keys.add(key),`${this.#database}${digest}`),proof}#tellRecord(fault){
(fault.code==="syntax"||fault.code==="notUtf8")&&(this.#isUsable=!1),this.#visitor.fault(fault)}};function isVersion(path2){return path2[0]==="database"&&path2[1]==="version"}async function findVersion(open,limits){
let version,scanner=new EntryScanner(INSTALLS,limits,{scalar:(path2,json,span)=>{isVersion(path2)&&(version={json,span})},entry:()=>{},fault:()=>{}});try{for await(let chunk of unpacked(open(),limits)){
for(scanner.push(chunk);scanner.run()==="entries";);if(scanner.isDone)break}}catch(error){if(!(error instanceof import_ZQLV3SJB.ReadError))throw error}return version}async function findIndexFiles(folder,place,limits){
return place.layout===2?findPlain(folder,place.file,limits):findBlobs(folder,place,limits)}async function findPlain(folder,file,limits){let index=folder.open(file);if(isFault(index))return{indexes:[],
fault:index,shape:[],modified:void 0};let beside=folder.open(`${file}.hash`),hash4=isFault(beside)?void 0:await readSmallFile(beside,limits),sha256=hash4===void 0||isFault(hash4)?void 0:hash4.text.slice(
0,64).trim();return{indexes:[{file,blob:void 0,sha256}],fault:void 0,shape:[],modified:index.modified}}async function findBlobs(folder,{file,mirror},limits){let small=await readSmallFile(folder.open(file),
limits);if(isFault(small))return{indexes:[],fault:small,shape:[],modified:void 0};let json=parseJson(small.text,limits);if(isFault(json))return{indexes:[],fault:json,shape:[],modified:small.modified};
let{entries,faults}=readManifest(json.value),databases=entries.filter(entry=>databaseOf(entry)!==void 0).sort((a,b)=>databaseOf(b)-databaseOf(a)),below=mirror==="."?"":`${mirror}/`,indexes=databases.map(
blob=>({file:`${below}${blobPath(blob)}`,blob,sha256:blob.checksum})),none=databases.length>0||faults.length>0?[]:[{path:["data"],expected:"an entry of the media type application/vnd.spack.db.v<n>+jso\
n",found:"none"}];return{indexes,fault:void 0,shape:[...faults,...none],modified:small.modified}}async function readIndex(folder,index,visitor,limits,words2){let file=folder.open(index.file);if(isFault(
file))return file;if(file.bytes>limits.file)return{code:"tooLarge",data:{bytes:file.bytes,limit:limits.file}};let faults=[],heard={...visitor,fault:fault=>faults.push(fault)},watched=withMagic(file),summary=await readDatabase(
watched.chunks,heard,{limits,sum:index.sha256!==void 0,...words2&&{words:words2}}),blobFaults=checkBlob(index,file,watched.isPacked(),summary),isDamaged=index.blob!==void 0&&summary.stored!==void 0&&summary.
stored.sha256!==index.sha256;if(!isDamaged)for(let fault of faults)visitor.fault(fault);return{...summary,isUsable:summary.isUsable&&!isDamaged,blobFaults}}function withMagic(file){let head=[];async function*chunks(){
for await(let chunk of file.chunks())head.length<2&&head.push(...chunk.subarray(0,2-head.length)),yield chunk}return{chunks,isPacked:()=>isGzip(head)}}function checkBlob({blob,sha256},file,isPacked,{database,
stored}){let faults=[],bytes=stored?.bytes??file.bytes,isOfSize=blob===void 0||blob.contentLength===bytes;if(isOfSize||faults.push({kind:"size",expected:blob.contentLength,found:bytes}),isOfSize&&stored!==
void 0&&sha256!==void 0&&stored.sha256!==sha256&&faults.push({kind:"sha256",expected:sha256,found:stored.sha256}),blob===void 0||faults.length>0)return faults;let compression=isPacked?"gzip":"none";compression!==
blob.compression&&faults.push({kind:"compression",expected:blob.compression,found:compression});let expected=databaseOf(blob);return database!==void 0&&expected!==void 0&&expected!==database&&faults.push(
{kind:"database",expected,found:database}),faults}var ROOT="root";function mirrorOf(tag,label){return label===ROOT?tag:`${tag}/${label}`}var OWN_FOLDERS=new Set(["v3","blobs","build_cache","_pgp"]);function isOfMirror(segments){
return segments[0]!==".."&&segments.slice(0,-1).some(name=>OWN_FOLDERS.has(name))}var MANIFEST="v3/manifests/index/index.manifest.json",INDEX="build_cache/index.json";function findTags(folder){return subfolders(
folder,".").filter(tag=>placesIn(folder,tag).next().done===!1)}function findIndexes(folder,tag,{labels:limit}){let places=[...placesIn(folder,tag)];return places.length<=limit?{places,fault:void 0}:{places:places.
slice(0,limit),fault:{code:"tooManyLabels",data:{limit,found:places.length}}}}function*placesIn(folder,tag){let labels=subfolders(folder,tag).filter(name=>!OWN_FOLDERS.has(name));for(let label of[ROOT,
...labels]){let place=placeIn(folder,label,mirrorOf(tag,label));place!==void 0&&(yield place)}}function placeIn(folder,label,mirror){if(isThere2(folder,`${mirror}/${MANIFEST}`))return{label,layout:3,mirror,
file:`${mirror}/${MANIFEST}`};if(isThere2(folder,`${mirror}/${INDEX}`))return{label,layout:2,mirror,file:`${mirror}/${INDEX}`}}function isThere2(folder,file){let slash=file.lastIndexOf("/");return folder.
list(file.slice(0,slash)).some(({name})=>name===file.slice(slash+1))}function subfolders(folder,path2){return folder.list(path2).filter(({name,kind})=>(kind==="folder"||kind==="link")&&(0,import_ZQLV3SJB.isInnerPath)(
name)).map(({name})=>name).sort()}function readIndexList(value){let indexes=[],faults=[],add=(path2,kind,expected,found)=>faults.push({path:path2,kind,expected,found:describeValue(found)});if(!isObject(
value))add([],"shape","an object",value);else for(let[tag,list]of Object.entries(value)){if(!Array.isArray(list)){add([tag],"shape","a list",list);continue}let labels=new Set;list.forEach((item,i)=>{let label=isObject(
item)?own(item,"label"):void 0,url=isObject(item)?own(item,"url"):void 0;if(typeof label!="string"||typeof url!="string"){add([tag,i],"shape",'{"label": ..., "url": ...}',item);return}if(labels.has(label)){
add([tag,i,"label"],"labelTwice","each label once",label);return}labels.add(label);let file=pathOfUrl(url),mirror=mirrorOf(tag,label);file===void 0?add([tag,i,"url"],"url",`a url below ${tag}/`,url):file.
startsWith(`${mirror}/`)?indexes.push({tag,label,url,file,path:[tag,i]}):add([tag,i,"url"],"url",`a url below ${mirror}/`,url)})}return{indexes,faults}}function pathOfUrl(url){let path2=/^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]+\/([^?#%]+)$/i.
exec(url)?.[1];return path2!==void 0&&(0,import_ZQLV3SJB.isInnerPath)(path2)?path2:void 0}var WHOLE={start:0,end:Number.MAX_SAFE_INTEGER};function indexProblem(code,data,spot,more={}){return{code,data,
spot,...more}}function indexName(tag,label){return`the index of ${mirrorOf(tag,label)}`}function isRoot({label}){return label===ROOT}function isListed({index,manifest}){return index.blob===void 0&&index.
file!==manifest.file}async function findSources(request){return request.map===void 0?ofFolder(request):ofMap(request,request.map)}function fileOf({folder,show},file,knownAs=file){return{folder,file,shown:show(
file),knownAs:show(knownAs)}}var spotOf=file=>({in:file,path:[]});async function ofFolder(request){let{listed,problems}=await readList(request),isHere=({file})=>!isFault(request.folder.open(file)),here=listed.
filter(isHere),tags=[...new Set([...findTags(request.folder),...here.map(({tag})=>tag)])].sort(),named=listed.map(({file})=>file);return{folder:request.folder,tags,problems,listed,named,find:tag=>findInFolder(
request,tag,listed)}}async function readList(request){let{list,limits}=request;if(list===void 0)return{listed:[],problems:[]};let what="the list of indexes",json=await readJson(list,limits);if("code"in
json)return{listed:[],problems:[indexProblem("unreadableList",{what,fault:json},faultSpot(list,json))]};let{indexes,faults}=readIndexList(json.value),problems=faults.map(({path:path2,kind,expected,found})=>{
let spot={in:list,path:path2,span:WHOLE,below:path2},tag=String(path2[0]??""),more={subject:tag};return kind==="labelTwice"?indexProblem("labelTwice",{tag,label:found},spot,more):kind==="url"?indexProblem(
"urlElsewhere",{tag,expected,found},spot,more):indexProblem("listShape",{what,expected,found},spot,more)});return{listed:indexes,problems}}async function readJson(file,limits){let small=await readSmallFile(
file.folder.open(file.file),limits);return isFault(small)?small:parseJson(small.text,limits)}function faultSpot(file,{span}){return{in:file,path:[],...span&&{span}}}async function findInFolder(request,tag,listed){
let{folder,limits,list}=request,{places,fault}=findIndexes(folder,tag,limits),own2=new Map(listed.filter(one=>one.tag===tag).map(one=>[one.label,one])),result=new Collected(request,tag);fault!==void 0&&
result.tell(indexProblem("tooManyLabels",{tag,...fault.data},spotOf(fileOf(request,tag))));for(let place of places)await result.add(place,own2.get(place.label),list);for(let one of own2.values())places.
every(({label})=>label!==one.label)&&result.addListed(one,list);return result.sources()}var Collected=class{#request;#tag;#sources=[];#unknown=[];#problems=[];constructor(request,tag){this.#request=request,
this.#tag=tag}tell(problem){this.#problems.push(problem)}async add(place,listed,list){let{label,file,layout,mirror}=place,found=await findIndexFiles(this.#request.folder,place,this.#request.limits),manifest=fileOf(
this.#request,file),what=layout===3?manifestName(this.#tag,label):indexName(this.#tag,label),{fault}=found;fault!==void 0&&this.#problems.push(layout===3?indexProblem("unreadableManifest",{what,fault},
faultSpot(manifest,fault)):indexProblem("unreadableIndex",{what,fault},faultSpot(manifest,fault)));for(let{path:path2,expected,found:written}of found.shape)this.#problems.push(indexProblem("manifestSh\
ape",{what,expected,found:written},{in:manifest,path:path2,span:WHOLE,below:path2}));let meant=found.indexes.find(one=>one.file===listed?.file);if(listed!==void 0&&layout===3&&found.indexes.length>0&&
meant===void 0){let path2=[...listed.path,"url"];this.#problems.push(indexProblem("listedOld",{what:`${this.#tag}/${label}`},{in:list,path:path2,span:WHOLE,below:path2},{subject:label,related:[{...spotOf(
manifest),message:"The manifest of the index that is there now."}]}))}let index=meant??found.indexes[0];index===void 0?this.#unknown.push(label):this.#add(label,mirror,index,manifest,found.modified)}addListed({
label,file,path:path2},list){let open=this.#request.folder.open(file);if(isFault(open)){this.#unknown.push(label);let spot={in:list,path:[...path2,"url"],span:WHOLE,below:[...path2,"url"]},what=indexName(
this.#tag,label);this.#problems.push(indexProblem("listedMissing",{what,fault:open},spot,{subject:label}));return}let sha256=/\/sha256\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(file)?.[1];this.#add(label,mirrorOf(
this.#tag,label),{file,blob:void 0,sha256},list,open.modified)}#add(label,mirror,index,manifest,modified){let knownAs=index.file===manifest.file?index.file:`${mirror}/blobs`;this.#sources.push({tag:this.#tag,
label,mirror,index,in:fileOf(this.#request,index.file,knownAs),manifest,modified})}sources(){let sources=[...this.#sources].sort((a,b)=>Number(isRoot(b))-Number(isRoot(a))||(a.label<b.label?-1:1));return{
tag:this.#tag,sources,unknown:this.#unknown,problems:this.#problems}}};function manifestName(tag,label){return indexName(tag,label).replace("the index","the manifest")}async function ofMap(request,map){
let json=await readJson(map,request.limits),what="the map of indexes",none={folder:request.folder,tags:[],listed:[],named:[],find:async tag=>new Collected(request,tag).sources()};if("code"in json)return{
...none,problems:[indexProblem("unreadableList",{what,fault:json},faultSpot(map,json))]};let problems=[],refuse=(path2,expected,found)=>{let spot={in:map,path:path2,span:WHOLE,below:path2};problems.push(
indexProblem("listShape",{what,expected,found:JSON.stringify(found)},spot))},tags=new Map;if(!isObject(json.value))refuse([],"an object of tags",json.value);else for(let[tag,labels]of Object.entries(json.
value)){if(!isObject(labels)){refuse([tag],"an object of labels and files",labels);continue}let files=new Map;for(let[label,file]of Object.entries(labels))typeof file=="string"?files.set(label,file):refuse(
[tag,label],"the name of a file",file);tags.set(tag,files)}let find=async tag=>{let result=new Collected(request,tag);for(let[label,file]of tags.get(tag)??[])await result.add(placeOf(label,file),void 0,
void 0);return result.sources()},named=[...tags.values()].flatMap(files=>[...files.values()].filter(import_ZQLV3SJB.isInnerPath));return{folder:request.folder,tags:[...tags.keys()].sort(),problems,listed:[],
named:named.flatMap(file=>[file,`${file}.hash`]),find}}var MANIFEST2=/(?:^|\/)(?:v3\/manifests\/index\/)?index\.manifest\.json$/;function placeOf(label,file){let isManifest=MANIFEST2.test(file),mirror=isManifest?
file.replace(MANIFEST2,""):file.replace(/\/?[^/]*$/,"");return{label,layout:isManifest?3:2,mirror:mirror===""?".":mirror,file}}async function sourcesOf({folder,list,map,root},host,limits){return findSources(
{folder:await host.cacheFolder(folder),show:file=>(0,import_YQ7HNNJG.shownPath)(root,import_node_path.default.join(folder,file)),list:list===void 0?void 0:await cacheFileAt(list,root,host),map:map===void 0?
void 0:await cacheFileAt(map,root,host),limits})}async function cacheFileAt(file,root,host){let shown=(0,import_YQ7HNNJG.shownPath)(root,file);return{folder:await host.cacheFolder(import_node_path.default.
dirname(file)),file:import_node_path.default.basename(file),shown,knownAs:shown}}async function inputsOf(index,host){let{folder,list,map,maxBytes}=index,{named}=await sourcesOf(index,host,{...import_W7D4M4YI.LIMITS,
file:maxBytes}),own2=named.map(file=>import_node_path.default.join(folder,file)),files=withRealNames(host,[list,map,...own2]),folders=withRealNames(host,[folder]);return file=>files.has(file)||[...folders].
some(one=>isOfMirror(import_node_path.default.relative(one,file).split(import_node_path.default.sep)))}function withRealNames(host,files){return new Set(files.flatMap(file=>file===void 0?[]:[file,(0,import_YQ7HNNJG.realOf)(
host,file)]))}0&&(module.exports={EntryScanner,KeyTable,LANGUAGES,NumberList,NumberTable,Numbered,ROOT,RecordWords,Vocabulary,WHOLE,blobPath,byteSpan,cacheFileAt,cutText,describeValue,faultSpot,indexName,indexProblem,
inputsOf,isFault,isListed,isObject,isRoot,jsonPlaces,languagesOf,nodeOf,own,parseEntry,parseJson,parseSigned,readIndex,readManifest,readSmallFile,sameCompiler,sameVariant,sourcesOf,spellCompiler,tapped,
unpacked,unsignedSpan,variantTexts,verifyRecord,withRealNames});
