"use strict";const __nodeRequire=require;
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{applyEdits:()=>applyEdits,applyFixes:()=>applyFixes,countAt:()=>countAt,countPlaces:()=>countPlaces,fixPages:()=>fixPages,isFixable:()=>isFixable,readToFix:()=>readToFix});
module.exports=__toCommonJS(stdin_exports);var import_YQ7HNNJG=require("./YQ7HNNJG.js"),import_node_buffer=require("node:buffer"),import_node_util=require("node:util"),import_node_path=__toESM(require("node:path")),
CannotWrite=class extends Error{};function readNodes({data,locate},wanted){let values=wanted.map(({path:path2})=>valueAt(data,path2).value),paths=[];wanted.forEach(({path:path2,depth},i)=>{collectPaths(
values[i],path2,depth,paths)});let places=locate(paths).values(),build=(step,value,depth)=>{let{value:span,key}=places.next().value,children=depth>0?childrenOf(value).map(([at,child])=>build(at,child,
depth-1)):[];return Array.isArray(value)||children.sort((a,b)=>a.span.start-b.span.start),{step,value,span,key,children}};return wanted.map(({depth},i)=>build(void 0,values[i],depth))}function collectPaths(value,path2,depth,paths){
if(paths.push(path2),depth>0)for(let[step,child]of childrenOf(value))collectPaths(child,[...path2,step],depth-1,paths)}function childrenOf(value){return Array.isArray(value)?value.map((child,i)=>[i,child]):
isMapping(value)?Object.entries(value):[]}function isMapping(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)}function valueAt(data,path2){let value=data;for(let step of path2){
if(!(Array.isArray(value)?typeof step=="number"&&Object.hasOwn(value,step):isMapping(value)&&Object.hasOwn(value,step)))return;value=value[step]}return{value}}function respell(text,node,value,sample){
let source=sourceOf(text,node);return isSame(node.value,value)?source:node.children.length>0&&Array.isArray(value)&&Array.isArray(node.value)&&value.length>0?respellList(text,node,value):node.children.
length>0&&isMapping(value)&&isMapping(node.value)&&Object.keys(value).length>0?respellMapping(text,node,value,sample):source===""?` ${writeLike(sample,value)}`:writeLike(typeof node.value=="object"?sample:
source,value)}function sampleFor(key,other){return key==="layout"||key==="categories"?"cache":other}function sourceOf(text,{span}){return text.slice(span.start,span.end)}function isSame(a,b){return JSON.
stringify(a)===JSON.stringify(b)}function respellList(text,node,value){let unused=new Map;for(let i=node.children.length-1;i>=0;i--){let known=JSON.stringify(node.children[i].value);unused.has(known)?
unused.get(known).push(i):unused.set(known,[i])}let sample=sourceOf(text,node.children[0]),pieces=value.map(item=>{let from=unused.get(JSON.stringify(item))?.pop();return{text:from===void 0?writeLike(
sample,item):sourceOf(text,node.children[from]),from}});return joinPieces(text,node,pieces)}function respellMapping(text,node,value,sample){let[first]=node.children,known=new Map(node.children.map((child,i)=>[
String(child.step),i])),keys=[...known.keys()].filter(key=>Object.hasOwn(value,key)),before;for(let key of Object.keys(value))known.has(key)||keys.splice(before===void 0?0:keys.indexOf(before)+1,0,key),
before=key;let pieces=keys.map(key=>{let from=known.get(key);if(from===void 0)return{text:`${writeLike(text.slice(first.key.start,first.key.end),key)}: ${writeLike(sampleFor(key,sourceOf(text,first)),
value[key])}`,from};let child=node.children[from];return{text:text.slice(child.key.start,child.span.start)+respell(text,child,value[key],sample),from}});return joinPieces(text,node,pieces)}function joinPieces(text,node,pieces){
let spans=node.children.map(({key,span})=>({start:key?.start??span.start,end:span.end})),gaps=spans.slice(1).map(({start},i)=>text.slice(spans[i].end,start)),kept=pieces.flatMap(({from})=>from??[]),inOrder=kept.
every((from,i)=>i===0||kept[i-1]<from),gapOf=({from},i)=>(inOrder?from??0:i)-1,used=new Set(pieces.slice(1).map((piece,i)=>gapOf(piece,i+1))),end=spans.at(-1).end,tail=text.slice(end,isFlow(text,node)?
node.span.end:lineEnd(text,end)),hasNewEnd=pieces.length!==spans.length&&pieces.at(-1).from!==spans.length-1;if(gaps.some((gap,i)=>gap.includes("#")&&!used.has(i))||hasNewEnd&&tail.includes("#"))throw new CannotWrite(
"a comment stands between the values");let joined=pieces.map((piece,i)=>i===0?piece.text:(gaps[gapOf(piece,i)]??newGap(text,node,spans[0].start,gaps))+piece.text);return text.slice(node.span.start,spans[0].
start)+joined.join("")+text.slice(end,node.span.end)}function isFlow(text,{span}){return"[{".includes(text.charAt(span.start))}function lineEnd(text,at){let found=text.indexOf(`
`,at);return found===-1?text.length:found}function newGap(text,node,first,gaps){if(isFlow(text,node))return gaps.find(gap=>/^ *, *$/.test(gap))??", ";let known=gaps.find(gap=>/^\r?\n *(?:- +)?$/.test(
gap));if(known!==void 0)return known;let{span}=node,dash=text.slice(span.start,first);if(!/^(?:- +)?$/.test(dash))throw new CannotWrite("the list is not spelled in a way that can be continued");let column=span.
start-text.lastIndexOf(`
`,span.start)-1;return`${text.includes(`\r
`)?`\r
`:`
`}${" ".repeat(column)}${dash}`}var PLAIN=/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/,PRINTABLE=/^[ -~]*$/;function writeLike(sample,value){if(Array.isArray(value))return`[${value.map(item=>writeLike(sample,item)).
join(", ")}]`;if(typeof value!="string")return(0,import_YQ7HNNJG.toPythonJson)(value);if(/[\ud800-\udfff]/.test(value))throw new CannotWrite("the value holds a character that cannot be escaped so that\
 Jekyll reads it");return sample.startsWith("'")&&PRINTABLE.test(value)?`'${value.replaceAll("'","''")}'`:/^[^"'[{|>]/.test(sample)&&PLAIN.test(value)&&(0,import_YQ7HNNJG.isSureText)(value)?value:(0,import_YQ7HNNJG.toPythonJson)(
value)}function depthOf(by){return by==="all-keys"?Number.POSITIVE_INFINITY:1}function sorted(text,node,by){let{children}=node;if(children.length===0)return text.slice(node.span.start,node.span.end);let pieces=children.
map(({key,span},from)=>({text:text.slice(key?.start??span.start,span.end),from}));if(by!=="all-keys")return joinPieces(text,node,newOrder(node,by).map(i=>pieces[i]));let inner=children.map((child,from)=>({
text:(child.key===void 0?"":text.slice(child.key.start,child.span.start))+sorted(text,child,by),from})),order=isMapping(node.value)?newOrder(node,"key"):[...inner.keys()];return joinPieces(text,node,order.
map(i=>inner[i]))}function sortedValue(value,by){return!Array.isArray(value)||by==="key"||by==="all-keys"?value:orderOf(value,by).map(i=>value[i])}function newOrder({value,children},by){if(by!=="key")
return orderOf(value,by);if(!isMapping(value))throw new CannotWrite("what is there has no keys");return byText(children.map(({step})=>String(step)))}function orderOf(value,by){if(!Array.isArray(value))
throw new CannotWrite("what is there is no list");let texts=value.map(element=>by==="hash"&&isMapping(element)?element.hash:element);if(!texts.every(text=>typeof text=="string"))throw new CannotWrite(
"not all elements are texts");return by==="variant-name"?byVariantName(texts):byText(texts)}function byText(texts){return[...texts.keys()].sort((a,b)=>(0,import_YQ7HNNJG.compareCodePoints)(texts[a],texts[b]))}
function byVariantName(texts){let variants=texts.map(import_YQ7HNNJG.parseVariant),named=[...variants.keys()].filter(i=>variants[i].kind!==void 0),order=byText(named.map(i=>variants[i].name)).map(i=>named[i]),
result=[...texts.keys()];return named.forEach((place,i)=>{result[place]=order[i]}),result}function withoutMissingSteps(data,fix){let{path:path2,value}=fix;if(valueAt(data,path2)!==void 0)return fix;let last=path2.
at(-1),parent=valueAt(data,path2.slice(0,-1))?.value,whole=Array.isArray(parent)&&last==="-"?withElement(parent,value):void 0,set=isMapping(parent)&&typeof last=="string"?withMember(parent,last,value):
whole;if(set===void 0)throw new CannotWrite("nothing stands where the value belongs");return{kind:"set",path:path2.slice(0,-1),value:set}}function withElement(list,value){let isText=element=>typeof element==
"string",isSorted=list.every(isText)&&isAscending(list),at=isText(value)&&isSorted?list.findIndex(other=>(0,import_YQ7HNNJG.compareCodePoints)(String(other),value)>0):-1;return list.toSpliced(at===-1?
list.length:at,0,value)}function withMember(object,key,value){let entries=Object.entries(object),keys=entries.map(([other])=>other),order=[...import_YQ7HNNJG.KEY_ORDERS,[...keys,key].sort(import_YQ7HNNJG.compareCodePoints)].
find(known=>fits(keys,key,known)),at=order===void 0?-1:keys.findIndex(other=>order.indexOf(other)>order.indexOf(key));return Object.fromEntries(entries.toSpliced(at===-1?entries.length:at,0,[key,value]))}
function fits(keys,key,order){let places=keys.map(other=>order.indexOf(other));return order.includes(key)&&places.every((place,i)=>place>(places[i-1]??-1))}function isAscending(list){return list.every(
(text,i)=>i===0||(0,import_YQ7HNNJG.compareCodePoints)(list[i-1],text)<=0)}function announce(data,fixes){let root={data:structuredClone(data)};for(let fix of fixes){if(fix.kind==="rewrite")continue;let path2=[
"data",...fix.path],parent=valueAt(root,path2.slice(0,-1)).value,last=path2.at(-1),before=parent[last],value=fix.kind==="set"?structuredClone(fix.value):sortedValue(before,fix.by);Object.defineProperty(
parent,last,{value})}return root.data}function editsOf(text,frontMatter,fixes){let whole=fixes.map(fix=>attempt(()=>resolve(frontMatter.data,fix))),found=whole.flatMap(fix=>fix instanceof CannotWrite?
[]:[fix]),nodes=readNodes(frontMatter,found.map(fix=>({path:fix.path,depth:fix.kind==="set"?Number.POSITIVE_INFINITY:depthOf(fix.by)}))).values();return whole.map(fix=>{if(fix instanceof CannotWrite)return fix;
let node=nodes.next().value,edit=attempt(()=>({...node.span,text:newText(text,node,fix)}));return edit instanceof CannotWrite?edit:{fix,edit}})}function attempt(run){try{return run()}catch(error){if(error instanceof
CannotWrite)return error;throw error}}function resolve(data,fix){if(fix.kind==="set")return withoutMissingSteps(data,fix);if(valueAt(data,fix.path)===void 0)throw new CannotWrite("nothing stands where\
 the fix belongs");return fix}function newText(text,node,fix){return fix.kind==="sort"?sorted(text,node,fix.by):respell(text,node,fix.value,sampleFor(fix.path[0],'"'))}function applyEdits(text,edits){
let parts=[],at=0;for(let{start,end,text:replacement}of edits)parts.push(text.slice(at,start),replacement),at=end;return parts.join("")+text.slice(at)}function toCanonical(text,{data,bodyStart}){if(!(0,import_YQ7HNNJG.isPageData)(
data))throw new CannotWrite("the page holds what the generator never writes");let lineEnd2=text.charAt(text.indexOf(`
`)-1)==="\r"?`\r
`:`
`,tail=text.charAt(bodyStart-1)===`
`?lineEnd2:"";return(0,import_YQ7HNNJG.serializePage)(data).replaceAll(`
`,lineEnd2)+tail+text.slice(bodyStart)}function isFixable(finding){return finding.fix!==void 0}function applyFixes(bytes,findings){try{for(let{fix,ruleId}of findings){let objection=(0,import_YQ7HNNJG.objectionToFix)(
fix);if(objection!==void 0)return failed(bytes,ruleId,`the rule gave a fix that is none: ${objection}`)}let rewrite=import_YQ7HNNJG.REWRITES.flatMap(as=>findings.find(({fix})=>fix.kind==="rewrite"&&fix.
as===as)??[])[0],kind=findings.some(({fix})=>fix.kind==="set")?"set":"sort";return rewrite!==void 0?applyRewrite(bytes,rewrite):applyToValues(bytes,findings.filter(({fix})=>fix.kind===kind))}catch(error){
return failed(bytes,void 0,(0,import_YQ7HNNJG.thrownText)(error))}}function failed(bytes,ruleId,stack){return{bytes,applied:[],unfixed:[],uncovers:!1,crash:{ruleId,stack}}}function refused(bytes,findings,reason){
return{bytes,applied:[],unfixed:findings.map(finding=>({finding,reason})),uncovers:!1}}function applyRewrite(bytes,finding){let{fix}=finding;if(fix.kind!=="rewrite")throw new TypeError(fix.kind);let applied=[
finding];if(fix.as==="utf8-without-bom")return(0,import_node_buffer.isUtf8)(bytes)?{bytes:bytes.subarray(3),applied,unfixed:[],uncovers:!0}:refused(bytes,applied,"the rest of the file is not UTF-8");let{
text,frontMatter}=read(bytes);if(frontMatter===void 0)return refused(bytes,applied,UNREADABLE);let rewritten=fix.as==="line-feeds"?text.replaceAll(`\r
`,`
`):attempt(()=>toCanonical(text,frontMatter));if(rewritten instanceof CannotWrite)return refused(bytes,applied,rewritten.message);let next=Buffer.from(rewritten);return says(next,frontMatter.data)?{bytes:next,
applied,unfixed:[],uncovers:!1}:refused(bytes,applied,UNWRITABLE)}var UNREADABLE="the page cannot be read, or not all readers read it the same way",UNWRITABLE="the value cannot be written in the way i\
n which this page is spelled",ODD_KEY='YAML reads the key "<<", and one of more than 1,000 characters, as something else: no page can have it';function read(bytes){let{text,faults,frontMatter}=(0,import_YQ7HNNJG.parsePage)(
bytes);return(0,import_YQ7HNNJG.isTrusted)(faults)&&frontMatter!==void 0?{text,frontMatter}:{text}}function says(bytes,data){let{frontMatter}=read(bytes);return frontMatter!==void 0&&(0,import_node_util.isDeepStrictEqual)(
frontMatter.data,data)}var MOST_TRIES=50;function applyToValues(bytes,findings){let{text,frontMatter}=read(bytes);if(frontMatter===void 0)return refused(bytes,findings,UNREADABLE);let edits=editsOf(text,
frontMatter,findings.map(({fix})=>fix)),unfixed=findings.flatMap((finding,i)=>{let edit=edits[i];return edit instanceof CannotWrite?[{finding,reason:edit.message}]:[]}),chosen=choose(findings.flatMap(
(finding,i)=>{let edit=edits[i];return edit instanceof CannotWrite?[]:[{finding,...edit}]})),write=some=>{let edits2=some.filter(({edit},i)=>i===0||edit!==some[i-1].edit).map(({edit})=>edit),next2=Buffer.
from(applyEdits(text,edits2)),fixes=some.map(({fix})=>fix);return says(next2,announce(frontMatter.data,fixes))?next2:void 0},next=write(chosen),applied=chosen.map(({finding})=>finding);if(next!==void 0){
let round={bytes:next,applied,unfixed,uncovers:!1};return frontMatter.generated?{...round,edits:chosen.map(({edit})=>edit)}:round}let bad=chosen.length>MOST_TRIES?chosen:chosen.filter(one=>write([one])===
void 0),isOdd=bad.some(({fix})=>fix.kind==="set"&&hasOddKey(fix.value));if(frontMatter.generated&&!isOdd)return failed(bytes,bad[0]?.finding.ruleId,"the page would not say what the fix announces");let reason=isOdd?
ODD_KEY:UNWRITABLE,left=(bad.length===0?chosen:bad).map(({finding})=>({finding,reason}));return{bytes,applied:[],unfixed:[...unfixed,...left],uncovers:!1}}function hasOddKey(value){return typeof value!=
"object"||value===null?!1:Object.entries(value).some(([key,inner])=>(0,import_YQ7HNNJG.isOddKey)(key)||hasOddKey(inner))}function choose(edits){let chosen=[];for(let one of[...edits].sort((a,b)=>a.edit.
start-b.edit.start)){let last=chosen.at(-1);last===void 0||one.edit.start>last.edit.end?chosen.push(one):(0,import_node_util.isDeepStrictEqual)(one.fix,last.fix)&&chosen.push({...one,edit:last.edit})}
return chosen}var MOST_ROUNDS=10;function fixPage(input,bytes,ruleset,reader,request){let lint=content=>(0,import_YQ7HNNJG.lintPage)(input,content,ruleset,reader),first=lint(bytes),{harm,...result}=runRounds(
bytes,first,lint,ruleset,request);if(harm===void 0)return{...result,crashes:[]};let{ruleIds,text}=harm,isGuilty=id=>runRounds(bytes,first,lint,ruleset,onlyOf(id,request,first.findings)).harm!==void 0,
guilty=ruleIds.length>1&&!harm.together?ruleIds.filter(isGuilty):ruleIds,crashes=(guilty.length===0?[void 0]:guilty).map(ruleId=>({ruleId,stack:text}));return{bytes:void 0,fixed:0,unfixed:result.unfixed,
crashes}}function runRounds(bytes,first,lint,ruleset,request){let content=bytes,after=first,before={findings:[...first.findings],crashes:first.crashes},plain=first.findings.filter(({unless})=>unless===
void 0),atFirst=new Set(plain.map(({fingerprint})=>fingerprint)),isShown=({unless,...finding})=>unless===void 0&&atFirst.has(finding.fingerprint)?request.shown.has(finding.fingerprint):!request.isHidden(
finding),shownOf=findings=>(0,import_YQ7HNNJG.settle)(findings.filter(isShown)).kept,unfixed=new Map;if(first.dropped!==import_YQ7HNNJG.NONE_DROPPED)for(let one of first.findings.filter(isFixable))unfixed.
set(one.fingerprint,{finding:one,reason:TOO_MANY});let end=harm=>({bytes:content===bytes?void 0:content,fixed:countGone(before.findings,shownOf(before.findings),after.findings),unfixed:[...unfixed.values()],
harm}),fixedBy=[];for(;fixedBy.length<MOST_ROUNDS;){let wanted=shownOf(after.findings).filter(isFixable).filter(one=>!unfixed.has(one.fingerprint));if(wanted.length===0)return end();let next=applyFixes(
content,wanted);for(let one of next.unfixed)unfixed.set(one.finding.fingerprint,one);if(next.crash!==void 0)return end(toHarm(next.crash));if(next.applied.length===0)continue;if(content=next.bytes,after=
lint(content),next.uncovers)for(let finding of after.findings)before.findings.push(finding);let ruleIds=[...new Set(next.applied.map(({ruleId})=>ruleId))],text=findHarm(before,after,next.applied,ruleset);
if(text!==void 0)return end({ruleIds,text:`${UNTOUCHED}: ${text}`});fixedBy.push(ruleIds)}let last=new Set(fixedBy.slice(-2).flat());return end({ruleIds:[...last],together:!0,text:`${UNTOUCHED}: ${ENDLESS}\
: ${[...last].join(", ")}`})}var UNTOUCHED="The page stays as it is",ENDLESS="the fixes of these rules undo each other",TOO_MANY="the page has more findings than are looked at";function toHarm({ruleId,
stack}){return{ruleIds:ruleId===void 0?[]:[ruleId],text:`${UNTOUCHED}: ${stack}`}}function findHarm(before,after,applied,{rules}){let known=countPlaces(before.findings),left=countPlaces(after.findings),
found=(0,import_YQ7HNNJG.groupBy)(before.findings,({ruleId})=>ruleId),wentAway=id=>(found.get(id)??[]).some(one=>!left.has(keyOf(one))),waited=new Set(rules.filter(({waitsFor})=>waitsFor?.some(wentAway)).
map(({id})=>id)),isNew=one=>countAt(left,one)>countAt(known,one),news=after.findings.filter(one=>isNew(one)&&!waited.has(one.ruleId)),caused=(0,import_YQ7HNNJG.settle)(news).kept[0]??news[0];if(caused!==
void 0)return`with the fix there would be a new finding of ${caused.ruleId}: ${caused.message}`;let failed2=after.crashes.find(({ruleId})=>before.crashes.every(crash=>crash.ruleId!==ruleId));if(failed2!==
void 0)return`with the fix ${failed2.ruleId} would fail: ${failed2.stack}`;let done=countPlaces(applied),unfixed=applied.find(one=>countAt(left,one)>Math.max(0,countAt(known,one)-countAt(done,one)));return unfixed&&
`the fix does not mend what the rule found: ${unfixed.message}`}function keyOf({fingerprint}){return fingerprint.split(":")[0]}function countPlaces(findings){let counts=new Map;for(let finding of findings)
counts.set(keyOf(finding),countAt(counts,finding)+1);return counts}function countAt(counts,finding){return counts.get(keyOf(finding))??0}function countGone(before,shown,after){let left=countPlaces(after),
known=countPlaces(before),gone=0;for(let[place,count]of countPlaces(shown))gone+=Math.min(count,Math.max(0,known.get(place)-(left.get(place)??0)));return gone}function onlyOf(id,{shown,isHidden},findings){
let own=findings.filter(({ruleId,fingerprint})=>ruleId===id&&shown.has(fingerprint));return{shown:new Set(own.map(({fingerprint})=>fingerprint)),isHidden:finding=>finding.ruleId!==id||isHidden(finding)}}
async function fixPages(run,take){let{task,host,isWritten}=run,files=[],unfixed=[],unwritten=[],internalErrors=[],findings=0,isInterrupted=!1,reader=new import_YQ7HNNJG.PageReader,byFile=[...(0,import_YQ7HNNJG.groupBy)(
run.findings,({file})=>file)].filter(([,own])=>own.some(({fix})=>fix)),pages=new Map((0,import_YQ7HNNJG.allPagesOf)(task.discovery).map(page=>[page.file,page]));for(let[i,[file,shown]]of byFile.entries()){
if(run.show(i,byFile.length),await host.pause(),isInterrupted=host.interrupted(),isInterrupted)break;unfixed.push(...beyondPages(shown,task));let page=pages.get(file),before=page&&read2(page,task,host);
if(page===void 0||before===void 0)continue;let result=attempt2(()=>fixPage(page,before,task.rulesets.for(file),reader,requestFor(shown,run)));if(unfixed.push(...unfixedOf(result,file)),internalErrors.
push(...toErrors(result,file,task)),result.bytes===void 0)continue;let reason=linkReason(page,host)??take(page,before,result.bytes);reason!==void 0?unwritten.push({file,reason}):(files.push(file),findings+=
result.fixed)}return{use:{written:isWritten,findings,files,unfixed,unwritten},internalErrors,isInterrupted}}function attempt2(fix){try{return fix()}catch(error){return{bytes:void 0,fixed:0,unfixed:[],
crashes:[{ruleId:void 0,stack:(0,import_YQ7HNNJG.thrownText)(error)}]}}}function read2({fault,path:file,boundary},{sizeLimit},host){if(fault!==void 0)return;let bytes=host.readPage(file,boundary,sizeLimit);
return"code"in bytes?void 0:Buffer.from(bytes)}function readToFix(page,task,host){return linkReason(page,host)===void 0?read2(page,task,host):void 0}function requestFor(shown,{onlyErrors,task,host}){let isHidden=(0,import_YQ7HNNJG.hiding)(
task,host.today());return{shown:new Set(shown.map(({fingerprint})=>fingerprint)),isHidden:finding=>onlyErrors&&finding.severity!=="error"||isHidden(finding)}}function beyondPages(findings,{rulesets}){
let beyond=new Set(rulesets.base.rules.filter(import_YQ7HNNJG.isCorpusRule).map(({id})=>id)),reason="the rule looks at several pages, and only what a page says by itself is fixed";return findings.filter(
({fix,ruleId})=>fix!==void 0&&beyond.has(ruleId)).map(({ruleId,file})=>({ruleId,file,reason,findings:1}))}function unfixedOf({unfixed},file){return[...(0,import_YQ7HNNJG.groupBy)(unfixed,({finding,reason})=>`${finding.
ruleId} ${reason}`).values()].map(all=>{let[{finding,reason}]=all;return{ruleId:finding.ruleId,file,reason,findings:all.length}})}function toErrors({crashes},file,{plugins}){let errors=crashes.map(({ruleId,
stack})=>{let plugin=ruleId===void 0?void 0:plugins.get(ruleId);return{...ruleId!==void 0&&{ruleId},...plugin!==void 0&&{plugin},file,stack}}),foreign=errors.filter(({plugin})=>plugin!==void 0);return foreign.
length>0?foreign:errors}function linkReason({path:file,boundary},host){let real=host.realPath(file);return real!==void 0&&real!=="loop"&&file.endsWith(import_node_path.default.sep+import_node_path.default.
relative(boundary,real))?void 0:"it is reached through a symbolic link; check the file that the link leads to"}0&&(module.exports={applyEdits,applyFixes,countAt,countPlaces,fixPages,isFixable,readToFix});
