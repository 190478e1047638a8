"use strict";const __nodeRequire=require;
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{GitFault:()=>GitFault,openRepository:()=>openRepository,parseHeader:()=>parseHeader});module.exports=__toCommonJS(stdin_exports);var import_K7TXZDN=require("./3K7TXZDN.js"),
import_node_crypto=require("node:crypto"),import_node_path=__toESM(require("node:path")),GitFault=class extends import_K7TXZDN.UsageError{};function splitZero(bytes){return bytes.toString("utf8").split(
"\0").slice(0,-1)}function parseHeader(commit,name){let end=`${commit}

`.indexOf(`

`);return commit.slice(0,end).split(`
`).filter(line=>line.startsWith(`${name} `)).map(line=>line.slice(name.length+1))}function parseTree(bytes){return splitZero(bytes).flatMap(entry=>{let tab=entry.indexOf("	"),[mode="",,id=""]=entry.slice(
0,tab).split(" ");return isRegular(mode)?[{file:entry.slice(tab+1),id}]:[]})}function parseUnwatched(bytes){return splitZero(bytes).flatMap(entry=>{if(!/^[a-zS] /.test(entry))return[];let tab=entry.indexOf(
"	"),[mode="",id=""]=entry.slice(2,tab).split(" ");return isRegular(mode)?[{file:entry.slice(tab+1),id}]:[]})}function parseLineEnds(bytes){return splitZero(bytes).flatMap(entry=>{let tab=entry.indexOf(
"	"),ends=/^i\/(\S*) +w\/\S* +attr\/(.*?) *$/.exec(entry.slice(0,tab));return ends===null?[]:[{file:entry.slice(tab+1),staged:ends[1],attribute:ends[2]}]})}function parseChanges(bytes){let changes=parseRawChanges(
bytes).filter(({status,before,after})=>status!=="modified"||before===void 0||before!==after);return[...new Map(changes.map(change=>[change.file,change])).values()]}var STATUS={A:"added",C:"added",D:"d\
eleted",R:"renamed",M:"modified",T:"modified",U:"modified"};function parseRawChanges(bytes){let fields=splitZero(bytes),changes=[];for(let at=0;at<fields.length;){let{change,end}=readChange(fields,at);
changes.push(change),at=end}return changes}function parseSteps(bytes){let fields=splitZero(bytes),steps=[];for(let at=0;at<fields.length;){if(/^[0-9a-f]{40,64}$/.test(fields[at])){steps.push([]),at++;
continue}let{change,end}=readChange(fields,at);steps.at(-1)?.push(change),at=end}return steps}function readChange(fields,start){let at=start,[oldMode="",newMode="",oldId="",newId="",letter=""]=fields[at++].
slice(1).split(" "),status=STATUS[letter.charAt(0)],hasTwo=letter.startsWith("R")||letter.startsWith("C"),first=fields[at++],file=hasTwo?fields[at++]:first;if(status===void 0||first===void 0||file===void 0)
throw new GitFault("git says what cannot be read");return{change:{status,file,...status==="renamed"&&{oldFile:first},before:status==="added"?void 0:blob(oldMode,oldId),after:blob(newMode,newId),...letter===
"M"&&isRegular(newMode)&&/^0+$/.test(newId)&&{isOpen:!0}},end:at}}function isRegular(mode){return mode.startsWith("100")}function blob(mode,id){return isRegular(mode)&&!/^0+$/.test(id)?id:void 0}var MOST_OUTPUT=512*
1024*1024,CHUNK=32*1024*1024,PARTIAL_CLONE="this partial clone does not have every file of the past; clone without a filter",MOST_NAMES=300,MOST_IDS=5e4,MOST_PICKED=50,MOST_STEPS=500,LARGEST_COMMIT=64*
1024,RAW=["-z","--raw","--no-abbrev","--no-ext-diff","--no-textconv","--ignore-submodules=all"],RENAMES="--find-renames=70%",RENAME_LIMIT="-l100";function openRepository(host,folder){let ownEnvironment=isElsewhere(
host,folder),ask=(args,cwd,input,maxBytes=MOST_OUTPUT)=>host.git(args,{cwd,maxBytes,ownEnvironment,...input!==void 0&&{input}}),facts=ask(["rev-parse","--is-bare-repository","--is-shallow-repository",
"--show-toplevel"],folder);if(facts===void 0)return{reason:"there is no program git"};if(facts.code!==0)return{reason:explainRefusal(facts)};let[,isShallow,...rest]=facts.stdout.toString("utf8").split(
`
`),top=import_node_path.default.resolve(rest.join(`
`).replace(/\n$/,"")),filters=ask(["config","-z","--name-only","--get-regexp","^filter\\."],top),safe=filters?.code===0||filters?.code===1?withoutFilters(filters.stdout):void 0;if(safe===void 0)return{
reason:"a filter of its config cannot be switched off"};let run=(args,input,maxBytes)=>ask([...safe,...args],top,input,maxBytes)??{code:-1,stdout:Buffer.alloc(0),stderr:"git is gone"},tree={isThere:file=>host.
exists(import_node_path.default.join(top,file)),isFile:file=>host.kindOf(import_node_path.default.join(top,file))==="file"};return new Repository(top,isShallow==="true",run,tree)}function isElsewhere(host,cwd){
if(host.env.GIT_DIR===void 0)return!1;let[here,own]=[!1,!0].map(ownEnvironment=>host.git(["rev-parse","--absolute-git-dir"],{cwd,maxBytes:MOST_OUTPUT,ownEnvironment}));return own?.code===0&&here!==void 0&&
!own.stdout.equals(here.stdout)}function withoutFilters(names){let drivers=new Set(splitZero(names).map(name=>name.slice(0,name.lastIndexOf("."))));if(![...drivers].some(driver=>driver.includes("=")))
return[...drivers].flatMap(driver=>["clean=","smudge=","process=","required=false"].flatMap(setting=>["-c",`${driver}.${setting}`]))}function explainRefusal({code,stderr}){return code===-1?stderr:stderr.
includes("not a git repository")?"this is no git repository":stderr.includes("dubious ownership")?'git does not trust this repository, which belongs to another user; see "safe.directory" in git help c\
onfig':stderr.includes("must be run in a work tree")?"this is a bare git repository":`git says ${JSON.stringify(firstLine(stderr))}`}function firstLine(text){let[line=""]=text.slice(0,300).split(`
`);return line}var Repository=class{top;isShallow;#run;#tree;#knownSizes=new Map;#promisors;#objects;constructor(top,isShallow,run,tree){this.top=top,this.isShallow=isShallow,this.#run=run,this.#tree=
tree}commits(names){let asked=names.map(name=>/[\n\0]/.test(name)||name===""?"-":name),lines=this.#ask(["cat-file","--batch-check"],asked.map(name=>`${name}^{commit}
`).join("")).split(`
`);return names.map((_,i)=>/^([0-9a-f]{40,64}) commit \d+$/.exec(lines[i]??"")?.[1])}parents(commit){let{stdout}=this.#checked(["cat-file","commit",commit]);return parseHeader(stdout.toString("latin1"),
"parent")}lineage(to,paths=[]){let named=paths.length>MOST_NAMES?[...new Set(paths.map(upperFolder))].slice(0,MOST_NAMES):paths,args=["rev-list","--topo-order","--parents",to,"--",...named],lines=this.#checked(
args).stdout.toString("latin1").split(`
`).slice(0,-1);return new Map(lines.map(line=>{let[id,...parents]=line.split(" ");return[id,parents]}))}*steps(steps,files){let picked=files.length>MOST_PICKED?[...new Set(files.map(upperFolder))]:files,
named=picked.length>MOST_NAMES?[]:picked;for(let at=0;at<steps.length;at+=MOST_STEPS)yield*this.#steps(steps.slice(at,at+MOST_STEPS),["--no-renames","--",...named])}renames(steps){let found=this.#isPartial()?
"--find-renames=100%":RENAMES;return this.#steps(steps,[found,RENAME_LIMIT,"--diff-filter=R"])}#steps(steps,args){let input=steps.map(step=>`${step.join(" ")}
`).join(""),found=parseSteps(this.#checked(["diff-tree","--stdin","--always","-r",...RAW,...args],input).stdout);if(found.length!==steps.length)throw new GitFault("git says what cannot be read");return found}commitTexts(ids){
let list=ids.map(id=>`${id}
`).join(""),sizes=this.#ask(["cat-file","--batch-check","--buffer"],list).split(`
`),wanted=ids.filter((_,i)=>Number(/ commit (\d+)$/.exec(sizes[i]??"")?.[1]??LARGEST_COMMIT)<LARGEST_COMMIT),bytes=this.#checked(["cat-file","--batch","--buffer"],wanted.map(id=>`${id}
`).join("")).stdout,texts=new Map(ids.map(id=>[id,Buffer.alloc(0)])),at=0;for(let id of wanted){let start=bytes.indexOf(10,at)+1,size=Number(/ (\d+)$/.exec(bytes.toString("latin1",at,start-1))?.[1]);texts.
set(id,bytes.subarray(start,start+size)),at=start+size+1}return texts}mergeBase(one,other){let answer=this.#run(["merge-base",one,other]);if(answer.code!==1)return firstLine(this.#check(answer,"merge-\
base").stdout.toString("latin1"))}remotes(){let keys=this.#run(["config","-z","--name-only","--get-regexp","^remote\\..*\\.url$"]);return keys.code!==1&&this.#check(keys,"config"),splitZero(keys.stdout).
map(key=>key.slice(7,-4))}lastChange(file){return this.#line(["rev-list","--max-count=1","HEAD","--",file])}lastChangeTime(folder){let seconds=Number(this.#line(["log","--max-count=1","--format=%ct","\
HEAD","--",folder]));return Number.isFinite(seconds)?(0,import_K7TXZDN.utcSeconds)(new Date(seconds*1e3)):void 0}#line(args){let{code,stdout}=this.#run(args),line=firstLine(stdout.toString("latin1"));
return code===0&&line!==""?line:void 0}emptyTree(){return firstLine(this.#ask(["hash-object","-t","tree","--stdin"],""))}changes(from,to){let common=[...RAW,RENAMES,RENAME_LIMIT];if(typeof to=="object")
return parseChanges(this.#checked(["diff-tree","-r",...common,from,to.commit]).stdout);let cached=to==="index"?["--cached","--ita-invisible-in-index"]:[],changes=parseChanges(this.#checked(["diff-inde\
x",...cached,...common,from]).stdout),isHere=({after,file})=>after===void 0||this.#tree.isThere(file);return this.#withoutTouched(to==="index"?changes:changes.filter(isHere).map(asOnDisk))}unstaged(){
let changes=parseRawChanges(this.#checked(["diff-files",...RAW,"--no-renames"]).stdout),taken=this.#unwatched().filter(({file})=>this.#tree.isThere(file)).map(({file,id})=>({status:"modified",file,before:id,
after:void 0,isOpen:!0})),unmerged=new Set(changes.filter(({before})=>before===void 0).map(({file})=>file));return this.#withoutTouched([...changes.filter(({file})=>!unmerged.has(file)),...taken])}absent(){
return this.#unwatched().flatMap(({file})=>this.#tree.isThere(file)?[]:[file])}#unwatched(){return parseUnwatched(this.#checked(["ls-files","-v","--stage","-z"]).stdout)}lineEnds(files){let args=["ls-\
files","-z","--eol","--cached","--others","--",...files.length>MOST_NAMES?[...new Set(files.map(upperFolder))]:files];return parseLineEnds(this.#checked(args).stdout)}convertsLineEnds(){let{code,stdout}=this.#run(
["config","--type=bool","--get","core.autocrlf"]);return code===0?stdout.toString("latin1").startsWith("true"):code!==1}attribute(name,files){let input=files.map(file=>`${file}\0`).join(""),fields=splitZero(
this.#checked(["check-attr","-z","--stdin",name],input).stdout),values=new Map;for(let at=0;at+2<fields.length;at+=3){let[file,value]=[fields[at],fields[at+2]];["unspecified","unset","set"].includes(value)||
values.set(file,value)}return values}#withoutTouched(changes){let doubtful=changes.filter(({isOpen,file})=>isOpen&&/\.(?:md|ya?ml|json)$/.test(file)&&!/[\n"\ufffd]/.test(file)&&this.#tree.isFile(file));
if(doubtful.length===0)return[...changes];let answer=this.#run(["hash-object","--stdin-paths"],doubtful.map(({file})=>`${file}
`).join(""));if(answer.code!==0)return[...changes];let ids=answer.stdout.toString("latin1").split(`
`),same=new Set(doubtful.filter(({before},i)=>ids[i]===before));return changes.filter(change=>!same.has(change))}below(folder){return splitZero(this.#checked(["ls-files","-z","--",folder]).stdout)}untracked(){
return splitZero(this.#checked(["ls-files","-z","--others","--exclude-standard"]).stdout)}unknown(){let args=["diff-files","-z","--name-only","--diff-filter=A","--ita-invisible-in-index"],announced=splitZero(
this.#checked([...args,"--ignore-submodules=all"]).stdout);return[...splitZero(this.#checked(["ls-files","-z","--others","--directory"]).stdout),...announced]}links(){return splitZero(this.#checked(["\
ls-files","-z","--stage"]).stdout).flatMap(entry=>entry.startsWith("120000 ")?[entry.slice(entry.indexOf("	")+1)]:[])}tree(commit){return parseTree(this.#checked(["ls-tree","-r","-z","--full-tree",commit]).
stdout)}missing(ids){return this.#isPartial()?(this.#objects??=this.#listObjects(),new Set(ids.filter(id=>!this.#objects.has(id)))):new Set}#isPartial(){return this.#promisors??=this.#run(["config","-\
-get-regexp","^remote\\..*\\.promisor$"]).code===0,this.#promisors}#listObjects(){let args=["cat-file","--batch-all-objects","--unordered","--buffer","--batch-check=%(objectname)"];return new Set(this.#checked(
args).stdout.toString("latin1").split(`
`))}checkBlobs(ids){if(this.#sizes(ids).includes(void 0))throw new GitFault(PARTIAL_CLONE)}*blobs(asked,limit){for(let at=0;at<asked.length;at+=MOST_IDS){let part=asked.slice(at,at+MOST_IDS),sizes=this.#sizes(
part.map(({id})=>id)),first=0;for(;first<part.length;){let end=endOfChunk(sizes,first,limit);yield*this.#chunk(part.slice(first,end),sizes.slice(first,end),limit),first=end}}}#sizes(ids){let asked=ids.
filter(id=>!this.#knownSizes.has(id));if(asked.length>0){let input=asked.map(id=>`${id}
`).join(""),lines=this.#ask(["cat-file","--batch-check","--buffer"],input).split(`
`);asked.forEach((id,i)=>{let[,kind,size]=(lines[i]??"").split(" ");this.#knownSizes.set(id,kind==="blob"?Number(size):void 0)})}return ids.map(id=>this.#knownSizes.get(id))}*#chunk(asked,sizes,limit){
let isWanted=i=>sizes[i]!==void 0&&sizes[i]<=limit,wanted=asked.filter((_,i)=>isWanted(i)),mark=(0,import_node_crypto.randomUUID)(),input=wanted.map(({id,file})=>`${id} ${file.replaceAll(`
`,"?")}
${mark}
`).join(""),most=1024*1024+2*Math.max(CHUNK,limit)+wanted.length*200,bytes=wanted.length===0?Buffer.alloc(0):this.#checked(["cat-file","--batch","--buffer","--filters"],input,most).stdout,end=`
${mark} missing
`,at=0;for(let[i,{id}]of asked.entries()){let size=sizes[i];if(isWanted(i)){let start=bytes.indexOf(10,at)+1,stop=bytes.indexOf(end,start);yield{id,size,bytes:bytes.subarray(start,stop)},at=stop+end.length}else
yield size===void 0?{id}:{id,size}}}#ask(args,input){return this.#checked(args,input).stdout.toString("latin1")}#checked(args,input,maxBytes){return this.#check(this.#run(args,input,maxBytes),args[0])}#check(answer,command){
if(answer.code===0)return answer;throw answer.stderr.includes("from promisor remote")?new GitFault(PARTIAL_CLONE):new GitFault(`git ${command} fails: ${JSON.stringify(firstLine(answer.stderr))}`)}};function asOnDisk(change){
return change.status==="renamed"?{...change,after:void 0}:change}function upperFolder(file){return import_node_path.default.posix.dirname(import_node_path.default.posix.dirname(file))}function endOfChunk(sizes,first,limit){
let sum=0,end=first;for(;end<sizes.length;){let size=sizes[end]??0;if(sum+=size>limit?0:size,sum>CHUNK&&end>first)break;end++}return end}0&&(module.exports={GitFault,openRepository,parseHeader});
