"use strict";const __nodeRequire=require;
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{openRepository:()=>openRepository});module.exports=__toCommonJS(stdin_exports);var import_ACBFNC6=require("./2ACBFNC6.js"),import_node_crypto=require("node:crypto"),
import_node_path=__toESM(require("node:path")),MOST_OUTPUT=512*1048576,CHUNK=32*1048576,PARTIAL_CLONE="this partial clone does not have every file of the past; clone without a filter",BROKEN_CLONE='th\
is clone lacks files of the past, or they are damaged; see "git fsck"',MOST_NAMES=300,MOST_IDS=5e4,MOST_PICKED=50,MOST_STEPS=500,LARGEST_COMMIT=64*1024,RAW=["-z","--raw","--no-abbrev","--no-ext-diff",
"--no-textconv","--ignore-submodules=all"],RENAMES="--find-renames=70%",RENAME_LIMIT="-l100";function openRepository(host,folder){try{return open(host,folder)}catch(error){if(error instanceof import_ACBFNC6.GitFault)
return{reason:error.message};throw error}}function open(host,folder){let ownEnvironment=isElsewhere(host,folder),ask=(args,cwd,input,maxBytes=MOST_OUTPUT)=>{let options={cwd,maxBytes,ownEnvironment,...input!==
void 0&&{input}};return host.git(args,options)??{code:-1,stdout:Buffer.alloc(0),stderr:"there is no program git"}},facts=ask(["rev-parse","--is-bare-repository","--is-shallow-repository","--show-tople\
vel"],folder);if(facts.code!==0)throw new import_ACBFNC6.GitFault(explainRefusal(facts));let[isBare,isShallow,...rest]=facts.stdout.toString("utf8").split(`
`),named=rest.join(`
`).replace(/\n$/,"");if(isBare!=="false"||!import_node_path.default.isAbsolute(named)||named.includes("\0"))throw(0,import_ACBFNC6.unreadable)();let top=import_node_path.default.resolve(named),safe=withoutFilters(
ask(["config","-z","--name-only","--get-regexp","^filter\\."],top)),run=(args,input,maxBytes)=>ask([...safe,...args],top,input,maxBytes),tree={isThere:file=>host.exists(import_node_path.default.join(top,
file)),isFile:file=>host.kindOf(import_node_path.default.join(top,file))==="file"};return new Repository(top,isShallow==="true",run,tree)}function isElsewhere(host,cwd){if(host.env.GIT_DIR===void 0)return!1;
let[here,own]=[!1,!0].map(ownEnvironment=>host.git(["rev-parse","--absolute-git-dir"],{cwd,maxBytes:MOST_OUTPUT,ownEnvironment}));return own?.code===0&&here!==void 0&&!own.stdout.equals(here.stdout)}function withoutFilters(answer){
if(![0,1].includes(answer.code))throw new import_ACBFNC6.GitFault(explainFailure("config",answer));let names=(0,import_ACBFNC6.parseNames)(answer.stdout);if(names.some(name=>!/^filter\..*\./s.test(name)))
throw(0,import_ACBFNC6.unreadable)();let drivers=new Set(names.map(name=>name.slice(0,name.lastIndexOf("."))));if([...drivers].some(driver=>driver.includes("=")))throw new import_ACBFNC6.GitFault("a f\
ilter of its config cannot be switched off");return[...drivers].flatMap(driver=>["clean=","smudge=","process=","required=false"].flatMap(setting=>["-c",`${driver}.${setting}`]))}function explainRefusal(answer){
let{code,stderr}=answer;return code===-1?stderr:stderr.includes("not a git repository")?"this is no git repository":stderr.includes("dubious ownership")?'git does not trust this repository, which belo\
ngs to another user; see "safe.directory" in git help config':stderr.includes("must be run in a work tree")?"this is a bare git repository":firstLine(stderr)===""?explainFailure("rev-parse",answer):`g\
it says ${JSON.stringify(firstLine(stderr))}`}function explainFailure(command,{code,stderr}){if(code===-1)return stderr;let line=firstLine(stderr),said=line===""?`it ends with exit code ${code} and sa\
ys nothing`:JSON.stringify(line);return`git ${command} fails: ${said}`}function firstLine(text){let[line=""]=text.slice(0,300).split(`
`);return line}var Repository=class{top;isShallow;#run;#tree;#knownSizes=new Map;#promisors;#objects;constructor(top,isShallow,run,tree){this.top=top,this.isShallow=isShallow,this.#run=run,this.#tree=
tree}commits(names){let asked=names.map(name=>/[\n\0]/.test(name)||name===""?"-":name);return this.#objectsOf(asked.map(name=>`${name}^{commit}`)).map(object=>object?.kind==="commit"?object.id:void 0)}checkHead(){
let branch=this.#run(["symbolic-ref","--quiet","HEAD"]),commit=this.#run(["rev-parse","--verify","--quiet","HEAD"]);if(branch.code!==0||commit.code!==1)throw new import_ACBFNC6.GitFault('this clone do\
es not have the commit that HEAD names; see "git fsck"')}parents(commit){let{stdout}=this.#checked(["cat-file","commit",commit]);return(0,import_ACBFNC6.parseHeader)(stdout.toString("latin1"),"parent")}lineage(to,paths=[]){
let named=paths.length>MOST_NAMES?[...new Set(paths.map(upperFolder))].slice(0,MOST_NAMES):paths,args=["rev-list","--topo-order","--parents",to,"--",...named];return(0,import_ACBFNC6.parseLineage)(this.#checked(
args).stdout)}*steps(steps,files){let picked=files.length>MOST_PICKED?[...new Set(files.map(upperFolder))]:files,named=picked.length>MOST_NAMES?[]:picked;for(let at=0;at<steps.length;at+=MOST_STEPS)yield*this.#steps(
steps.slice(at,at+MOST_STEPS),["--no-renames","--",...named])}renames(steps){let found=this.#isPartial()?"--find-renames=100%":RENAMES;return this.#steps(steps,[found,RENAME_LIMIT,"--diff-filter=R"])}#steps(steps,args){
let input=steps.map(step=>`${step.join(" ")}
`).join(""),found=(0,import_ACBFNC6.parseSteps)(this.#checked(["diff-tree","--stdin","--always","-r",...RAW,...args],input).stdout);if(found.length!==steps.length)throw(0,import_ACBFNC6.unreadable)();
return found}commitTexts(ids){let wanted=this.#objectsOf(ids,"--buffer").flatMap(one=>one?.kind==="commit"&&one.size<LARGEST_COMMIT?one:[]),list=wanted.map(({id})=>`${id}
`).join(""),bytes=this.#checked(["cat-file","--batch","--buffer"],list).stdout,texts=new Map(ids.map(id=>[id,Buffer.alloc(0)])),at=0;for(let{id,size}of wanted){let start=at+`${id} commit ${size}
`.length;if(bytes.toString("latin1",at,start)!==`${id} commit ${size}
`)throw(0,import_ACBFNC6.unreadable)();texts.set(id,bytes.subarray(start,start+size)),at=start+size+1}return texts}mergeBase(one,other){let answer=this.#run(["merge-base",one,other]);if(answer.code!==
1)return(0,import_ACBFNC6.parseId)(this.#check(answer,"merge-base").stdout)}remotes(){let keys=this.#run(["config","-z","--name-only","--get-regexp","^remote\\..*\\.url$"]);return keys.code!==1&&this.#check(
keys,"config"),(0,import_ACBFNC6.splitZero)(keys.stdout).map(key=>key.slice(7,-4))}lastChange(file){let line=this.#line(["rev-list","--max-count=1","HEAD","--",file]);return line!==void 0&&(0,import_ACBFNC6.isId)(
line)?line:void 0}lastChangeTime(folder){return(0,import_ACBFNC6.isoTime)(Number(this.#line(["log","--max-count=1","--format=%ct","HEAD","--",folder])))}#line(args){let{code,stdout}=this.#run(args),line=firstLine(
stdout.toString("latin1"));return code===0&&line!==""?line:void 0}emptyTree(){return(0,import_ACBFNC6.parseId)(this.#checked(["hash-object","-t","tree","--stdin"],"").stdout)}changes(from,to){let common=[
...RAW,RENAMES,RENAME_LIMIT];if(typeof to=="object")return(0,import_ACBFNC6.parseChanges)(this.#checked(["diff-tree","-r",...common,from,to.commit]).stdout);let cached=to==="index"?["--cached","--ita-\
invisible-in-index"]:[],changes=(0,import_ACBFNC6.parseChanges)(this.#checked(["diff-index",...cached,...common,from]).stdout),isHere=({after,file})=>after===void 0||this.#tree.isThere(file);return this.#withoutTouched(
to==="index"?changes:changes.filter(isHere).map(asOnDisk))}unstaged(){let changes=(0,import_ACBFNC6.parseRawChanges)(this.#checked(["diff-files",...RAW,"--no-renames"]).stdout),taken=this.#unwatched().
filter(({file})=>this.#tree.isThere(file)).map(({file,id})=>({status:"modified",file,before:id,after:void 0,isOpen:!0})),unmerged=new Set(changes.filter(({before})=>before===void 0).map(({file})=>file));
return this.#withoutTouched([...changes.filter(({file})=>!unmerged.has(file)),...taken])}absent(){return this.#unwatched().flatMap(({file})=>this.#tree.isThere(file)?[]:[file])}#unwatched(){return(0,import_ACBFNC6.parseUnwatched)(
this.#checked(["ls-files","-v","--stage","-z"]).stdout)}lineEnds(files){let args=["ls-files","-z","--eol","--cached","--others","--",...files.length>MOST_NAMES?[...new Set(files.map(upperFolder))]:files];
return(0,import_ACBFNC6.parseLineEnds)(this.#checked(args).stdout)}convertsLineEnds(){let{code,stdout}=this.#run(["config","--type=bool","--get","core.autocrlf"]);return code===0?stdout.toString("lati\
n1").startsWith("true"):code!==1}attribute(name,files){let input=files.map(file=>`${file}\0`).join(""),fields=(0,import_ACBFNC6.splitZero)(this.#checked(["check-attr","-z","--stdin",name],input).stdout),
values=new Map;for(let at=0;at+2<fields.length;at+=3){let[file,value]=[fields[at],fields[at+2]];["unspecified","unset","set"].includes(value)||values.set(file,value)}return values}#withoutTouched(changes){
let doubtful=changes.filter(({isOpen,file})=>isOpen&&/\.(?:md|ya?ml|json)$/.test(file)&&!/[\n"\ufffd]/.test(file)&&this.#tree.isFile(file));if(doubtful.length===0)return[...changes];let answer=this.#run(
["hash-object","--stdin-paths"],doubtful.map(({file})=>`${file}
`).join(""));if(answer.code!==0)return[...changes];let ids=answer.stdout.toString("latin1").split(`
`),same=new Set(doubtful.filter(({before},i)=>ids[i]===before));return changes.filter(change=>!same.has(change))}below(folder){return(0,import_ACBFNC6.parseNames)(this.#checked(["ls-files","-z","--",folder]).
stdout)}untracked(){return(0,import_ACBFNC6.parseNames)(this.#checked(["ls-files","-z","--others","--exclude-standard"]).stdout)}unknown(){let args=["diff-files","-z","--name-only","--diff-filter=A","\
--ita-invisible-in-index"],announced=(0,import_ACBFNC6.parseNames)(this.#checked([...args,"--ignore-submodules=all"]).stdout);return[...(0,import_ACBFNC6.parseNames)(this.#checked(["ls-files","-z","--\
others","--directory"]).stdout),...announced]}links(){return(0,import_ACBFNC6.splitZero)(this.#checked(["ls-files","-z","--stage"]).stdout).flatMap(entry=>entry.startsWith("120000 ")?[entry.slice(entry.
indexOf("	")+1)]:[])}tree(commit){return(0,import_ACBFNC6.parseTree)(this.#checked(["ls-tree","-r","-z","--full-tree",commit]).stdout)}missing(ids){return this.#isPartial()?(this.#objects??=this.#listObjects(),
new Set(ids.filter(id=>!this.#objects.has(id)))):new Set}#isPartial(){return this.#promisors??=this.#run(["config","--get-regexp","^remote\\..*\\.promisor$"]).code===0,this.#promisors}#listObjects(){let args=[
"cat-file","--batch-all-objects","--unordered","--buffer","--batch-check=%(objectname)"];return new Set(this.#checked(args).stdout.toString("latin1").split(`
`))}checkBlobs(ids){if(this.#sizes(ids).includes(void 0))throw new import_ACBFNC6.GitFault(this.#isPartial()?PARTIAL_CLONE:BROKEN_CLONE)}*blobs(asked,limit){for(let at=0;at<asked.length;at+=MOST_IDS){
let part=asked.slice(at,at+MOST_IDS),sizes=this.#sizes(part.map(({id})=>id)),first=0;for(;first<part.length;){let end=endOfChunk(sizes,first,limit);yield*this.#chunk(part.slice(first,end),sizes.slice(
first,end),limit),first=end}}}#sizes(ids){let asked=ids.filter(id=>!this.#knownSizes.has(id));if(asked.length>0){let objects=this.#objectsOf(asked,"--buffer");asked.forEach((id,i)=>{let object=objects[i];
this.#knownSizes.set(id,object?.kind==="blob"?object.size:void 0)})}return ids.map(id=>this.#knownSizes.get(id))}*#chunk(asked,sizes,limit){let isWanted=i=>sizes[i]!==void 0&&sizes[i]<=limit,wanted=asked.
filter((_,i)=>isWanted(i)),mark=(0,import_node_crypto.randomUUID)(),input=wanted.map(({id,file})=>`${id} ${file.replaceAll(`
`,"?")}
${mark}
`).join(""),most=1048576+2*Math.max(CHUNK,limit)+wanted.length*200,bytes=wanted.length===0?Buffer.alloc(0):this.#checked(["cat-file","--batch","--buffer","--filters"],input,most).stdout,end=`
${mark} missing
`,at=0;for(let[i,{id}]of asked.entries()){let size=sizes[i];if(isWanted(i)){let start=bytes.indexOf(10,at)+1,stop=bytes.indexOf(end,start);if(stop===-1)throw(0,import_ACBFNC6.unreadable)();yield{id,size,
bytes:bytes.subarray(start,stop)},at=stop+end.length}else yield size===void 0?{id}:{id,size}}}#objectsOf(names,...options){let input=names.map(name=>`${name}
`).join("");return(0,import_ACBFNC6.parseObjects)(this.#checked(["cat-file","--batch-check",...options],input).stdout,names.length)}#checked(args,input,maxBytes){return this.#check(this.#run(args,input,
maxBytes),args[0])}#check(answer,command){if(answer.code===0)return answer;throw answer.stderr.includes("from promisor remote")?new import_ACBFNC6.GitFault(PARTIAL_CLONE):new import_ACBFNC6.GitFault(explainFailure(
command,answer))}};function asOnDisk(change){return change.status==="renamed"?{...change,after:void 0}:change}function upperFolder(file){return import_node_path.default.posix.dirname(import_node_path.default.
posix.dirname(file))}function endOfChunk(sizes,first,limit){let sum=0,end=first;for(;end<sizes.length;){let size=sizes[end]??0;if(sum+=size>limit?0:size,sum>CHUNK&&end>first)break;end++}return end}0&&(module.exports={openRepository});
