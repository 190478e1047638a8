"use strict";const __nodeRequire=require;
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{blame:()=>blame});module.exports=__toCommonJS(stdin_exports);var import_MPQG5QM7=require("./MPQG5QM7.js"),import_AKE67FKH=require("./AKE67FKH.js"),import_DNSHO65Q=require("./DNSHO65Q.js"),
import_MRLLCSEA=require("./MRLLCSEA.js"),import_EMDDJFIP=require("./EMDDJFIP.js"),import_RVNEEKS5=require("./RVNEEKS5.js"),import_X74TVPBF=require("./X74TVPBF.js"),import_UTVITUUT=require("./UTVITUUT.js"),
import_N2O7Z3ZQ=require("./N2O7Z3ZQ.js"),import_ACBFNC6=require("./2ACBFNC6.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),import_node_path=__toESM(require("node:path")),import_node_path2=__toESM(require("node:path")),
import_node_path3=__toESM(require("node:path")),History=class{head;#repository;#parents;#changes=new Map;#renames=new Map;constructor(repository,head){this.head=head,this.#repository=repository,this.#parents=
repository.lineage(head)}parents(commit){return this.#parents.get(commit)??[]}isCut(commit){return this.#repository.isShallow&&this.#repository.parents(commit).length>0}track(files){let wanted=[...new Set(
files)].filter(file=>!this.#changes.has(file));if(wanted.length===0)return;for(let file of wanted)this.#changes.set(file,new Map);let steps=[...this.#parents].flatMap(([id,parents])=>parents.map(parent=>[
id,parent])),asked=new Set(wanted),next=0;for(let changes of this.#repository.steps(steps,wanted)){let key=steps[next++].join(" ");for(let change of changes)asked.has(change.file)&&this.#changes.get(change.
file).set(key,change)}}change(step,file){return this.#changes.get(file)?.get(step.join(" "))}trackRenames(steps){let wanted=new Map(steps.map(step=>[step.join(" "),step]));for(let key of this.#renames.
keys())wanted.delete(key);if(wanted.size===0)return;let found=this.#repository.renames([...wanted.values()]);[...wanted.keys()].forEach((key,i)=>{this.#renames.set(key,found[i])})}renamed(step,file){return this.#renames.
get(step.join(" "))?.find(change=>change.file===file)}};function describeCommits(repository,ids){let texts=repository.commitTexts(ids);return ids.map(id=>describeCommit(id,texts.get(id)))}function describeCommit(id,bytes){
let header=bytes.toString("latin1"),seconds=Number(/> (\d+) [+-]\d+$/.exec((0,import_ACBFNC6.parseHeader)(header,"author")[0]??"")?.[1]??Number.NaN),start=header.indexOf(`

`),message=start===-1?"":decode(bytes.subarray(start+2),(0,import_ACBFNC6.parseHeader)(header,"encoding")[0]),[paragraph]=message.trim().split(/\n\s*\n/,1),lines=paragraph.split(`
`).map(line=>line.trim());return{id,date:(0,import_ACBFNC6.isoTime)(seconds)??"",subject:lines.join(" ")}}function decode(bytes,encoding="utf-8"){try{return new TextDecoder(encoding).decode(bytes)}catch{
return bytes.toString("utf8")}}var PageLine=class{findings;rows=new Map;#history;#states=new Map;#before=new Map;#found=new Map;constructor(findings,history){this.findings=findings,this.#history=history}stateAt(commit,file,blob){
let at=commit;for(;;){let same=this.#history.parents(at).find(parent=>this.#history.change([at,parent],file)===void 0);if(same===void 0)break;at=same}let key=`${at} ${file}`,state=this.#states.get(key)??
{commit:at,file,blob};return this.#states.set(key,state),state}lineOf(finding){return{before:state=>this.#statesBefore(state),look:states=>({pages:states.map(state=>({line:this,state}))}),isThere:state=>this.#found.
get(contentOf(state))?.has(finding)}}*#statesBefore(state){let known=this.#before.get(state);if(known!==void 0)return known;let{commit,file}=state,found=new Set;for(let parent of this.#history.parents(
commit)){let before=yield*this.#beforeStep([commit,parent],file);before!==void 0&&found.add(this.stateAt(parent,before.file,before.blob))}return this.#before.set(state,[...found]),[...found]}*#beforeStep(step,file){
let{before}=this.#history.change(step,file);if(before!==void 0)return{file,blob:before};yield{renames:[step]};let renamed=this.#history.renamed(step,file);if(!(renamed?.oldFile===void 0||renamed.before===
void 0))return yield{files:[renamed.oldFile]},{file:renamed.oldFile,blob:renamed.before}}isKnown(state){return this.#found.has(contentOf(state))}note(state,shown,found){let isIn=finding=>{let name=finding.
file===shown?finding.fingerprint:(0,import_YQ7HNNJG.fingerprintUnder)(shown,finding);return name!==void 0&&found.has(name)};this.#found.set(contentOf(state),found&&new Set(this.findings.filter(isIn)))}};
function contentOf({file,blob}){return`${blob} ${file}`}var PageChecks=class{#repository;#task;#root;#reader=new import_YQ7HNNJG.PageReader;constructor(repository,task,root){this.#repository=repository,
this.#task=task,this.#root=root}async run(wanted,pause){let open=[...new Map(wanted.map(one=>[one.state,one])).values()].filter(({line,state})=>!line.isKnown(state)),missing=open.length===0?new Set:this.#repository.
missing(open.map(({state})=>state.blob)),here=open.filter(({line,state})=>{let isHere=!missing.has(state.blob);return isHere||line.note(state,"",void 0),isHere}),asked=here.map(({state})=>({id:state.blob,
file:state.file})),next=0;for(let blob of this.#repository.blobs(asked,this.#task.sizeLimit)){let{line,state}=here[next++],at=import_node_path2.default.join(this.#repository.top,state.file),shown=(0,import_YQ7HNNJG.shownPath)(
this.#root,at),place=(0,import_YQ7HNNJG.placeOf)(at.split(import_node_path2.default.sep).join("/"));if(line.note(state,shown,this.#check(blob,{file:shown,place})),next%PAUSE_AFTER===0&&!await pause())
return!1}return pause()}#check(blob,input){if(blob.bytes===void 0&&blob.size===void 0)return;let{rulesets,sizeLimit}=this.#task,ruleset=rulesets.for(input.file),result=blob.bytes===void 0?(0,import_YQ7HNNJG.reportFault)(
input,(0,import_YQ7HNNJG.wholeFault)("tooLarge",{bytes:blob.size,limit:sizeLimit}),ruleset):(0,import_YQ7HNNJG.lintPage)(input,blob.bytes,ruleset,this.#reader);return result.crashes.length>0?void 0:new Set(
result.findings.map(({fingerprint})=>fingerprint))}},PAUSE_AFTER=50;function*answer(value){return value}function*findOrigin(start,line,walked,rows=new Map){for(let from=start;;){let row=rows.get(from)??
(yield*rowFrom(from,line));rows.set(from,row);let{states,before}=row,absent=yield*firstAbsent(states,line,walked),state=states[absent-1];if(absent<states.length)return{state,before:told(line.isThere(states[absent]))};
if(before.length===0)return{state,before:"none"};yield line.look(before);let next=before.find(one=>line.isThere(one)===!0);if(next===void 0){let isUnknown=before.some(one=>line.isThere(one)===void 0);
return{state,before:isUnknown?"unknown":"absent"}}from=next}}function told(isThere){return isThere===void 0?"unknown":"absent"}function*rowFrom(start,line){let states=[start];for(let at=start;;){let before=yield*line.
before(at),[only]=before;if(only===void 0||before.length>1)return{states,before};states.push(only),at=only}}function*firstAbsent(states,line,walked){let last=states.length-1,there=0;for(let size=1;there<
Math.min(walked,last);size*=2){let end=Math.min(there+size,walked,last);for(yield line.look(states.slice(there+1,end+1));there<end;there++)if(line.isThere(states[there+1])!==!0)return there+1}let absent=states.
length;for(let step=Math.max(walked,1);there<last&&absent>last;step*=2){let at=Math.min(there+step,last);yield line.look([states[at]]),line.isThere(states[at])===!0?there=at:absent=at}for(;absent-there>
1;){let middle=absent+there>>1;yield line.look([states[middle]]),line.isThere(states[middle])===!0?there=middle:absent=middle}return absent}async function together(searches,serve){let results=[],open=searches.
map((search,place)=>({search,place}));for(;;){let wanted=[];if(open=open.filter(({search,place})=>{let next=search.next();return next.done===!0?results[place]=next.value:wanted.push(next.value),next.done!==
!0}),open.length===0)return results;if(!await serve(wanted,searches.length-open.length))return}}var SiteChecks=class{#run;#uncommitted;#head;#findings;#hasLinks;#names=new Map;#absent=new Map;#found=new Map;constructor(run,findings,uncommitted,head){
this.#run=run,this.#findings=findings,this.#uncommitted=uncommitted,this.#head=head,this.#hasLinks=findings.length>0&&uncommitted.repository.links().length>0}isThere(wanted,finding){return this.#found.
get(keyOf(wanted))?.has(finding)}async run(wanted){for(let one of wanted){if(this.#found.has(keyOf(one)))continue;let found=await this.#check(one);if(found==="interrupted")return!1;this.#found.set(keyOf(
one),found)}return!0}async#check({commit,among}){let{request,setup,task,logs}=this.#run,{root}=setup,changes=this.#changesSince(commit);if(changes===void 0)return;let base=(0,import_MPQG5QM7.formerFiles)(
changes,root),paths=(0,import_MPQG5QM7.pathsBefore)(request,task,base,root),same=among!==void 0||this.#hadSameFiles(changes)?task.discovery:void 0,before=await(0,import_AKE67FKH.taskBefore)({...request,
paths},setup,base.host,same),isChanged=file=>this.#hasLinks||changes.files.has(file),sites=before.discovery.sites.map(site=>{let log=logs.get(site.cache),pages=among===void 0?site.pages:site.pages.filter(
({file})=>among.files.has(file));return{...site,pages,namedFiles:void 0,...log&&{known:(0,import_AKE67FKH.knownFrom)(log,isChanged)}}}),found=await(0,import_AKE67FKH.findBetween)(sites,{...before,absent:this.#absent},
base.host);if(found===void 0)return"interrupted";let isIn=finding=>this.#isIn(found,finding,base.formerNames.get(finding.file));return new Set(this.#findings.filter(isIn))}#isIn(found,finding,former){
let known=this.#names.get(finding)??new Set([finding.fingerprint]);this.#names.set(finding,known);let renamed=former===void 0?void 0:(0,import_YQ7HNNJG.fingerprintUnder)(former,finding),name=[...known,
renamed].find(one=>one!==void 0&&found.has(one));return name!==void 0&&known.add(name),name!==void 0}#changesSince(commit){try{let changes=(0,import_RVNEEKS5.changesSince)(commit,this.#head,this.#uncommitted,
this.#run.setup.root);return(0,import_RVNEEKS5.lackOfBase)(changes)===void 0?changes:void 0}catch(error){if(error instanceof import_ACBFNC6.GitFault)return;throw error}}#hadSameFiles(changes){if(this.#uncommitted.
files.size>0)return(0,import_AKE67FKH.hadSameFiles)(changes,this.#run.setup.root);let isKept=({before,after})=>before!==void 0&&after!==void 0;return[...changes.files.values()].every(isKept)}};function keyOf({
commit,among}){return among===void 0?commit:`${commit} ${among.key}`}var WALKED_AMONG=16;function*findSiteOrigin(search){let{history,among,files}=search,{head}=history,isThere=yield*look(search,head);
if(isThere===void 0)return{state:head,before:"unknown"};if(isThere){for(let pages of among===void 0?[void 0]:[among,void 0]){let origin=yield*searchFrom(search,head,files,pages);if(origin===void 0||!(pages===
void 0||(yield*look(search,origin.state))===!0))continue;if(origin.before==="unknown")return origin;let before=yield*beforeOf(search,origin.state);if(typeof before!="object")return{state:origin.state,
before};if(pages===void 0)return yield*amongAll(search,before.holder)}return yield*amongAll(search,head)}}function*amongAll(search,commit){let from=commit;for(let paths of[search.folders,[]]){let origin=yield*searchFrom(
search,from,paths);if(origin===void 0)continue;if(origin.before!=="none")return origin;let before=yield*beforeOf(search,origin.state);if(typeof before!="object")return{state:origin.state,before};from=
before.holder}return{state:from,before:"unknown"}}function*look({checks,finding},commit){return yield{sites:[{commit}]},checks.isThere({commit},finding)}function*beforeOf(search,commit){let parents=search.
history.parents(commit),isUnknown=!1;for(let parent of parents){let isThere=yield*look(search,parent);if(isThere===!0)return{holder:parent};isUnknown||=isThere===void 0}return parents.length===0?"none":
isUnknown?"unknown":"absent"}function*searchFrom({finding,repository,checks},commit,paths,among){let lineage=repository.lineage(commit,paths),[top]=lineage.keys(),line={before:one=>answer(lineage.get(
one)??[]),look:commits=>({sites:commits.map(one=>({commit:one,among}))}),isThere:one=>checks.isThere({commit:one,among},finding)};if(top!==void 0)return yield line.look([top]),line.isThere(top)===!0?yield*findOrigin(
top,line,among===void 0?0:WALKED_AMONG):void 0}function touchedBy(finding,{discovery}){let files=[...new Set([finding.file,...finding.related.map(({file})=>file)])].sort(),among=files.length>1&&files.
every(file=>(0,import_YQ7HNNJG.placeOf)(file)!==void 0)?{files:new Set(files),key:files.join(`
`)}:void 0,folders=discovery.sites.flatMap(({cache,folders:{data,tagPages}})=>[cache,data,tagPages]);return{files,folders,among}}function inTop(file,root,top){return(0,import_YQ7HNNJG.shownPath)(top,import_node_path3.default.
resolve(root,file))}var WALKED=64;function openChanges({host,setup}){let changes=(0,import_RVNEEKS5.findChanges)({kind:"uncommitted"},host,setup.root);if("reason"in changes)throw new import_YQ7HNNJG.UsageError(
`cannot tell since when: ${changes.reason}`);return changes}async function blameFindings(findings,run,changes,pace){let{repository}=changes,[head]=repository.commits(["HEAD"]);if(head===void 0)return findings.
map(finding=>({finding,since:{kind:"uncommitted"}}));let history=new History(repository,head),kinds=new Map(run.setup.rules.map(({id,kind})=>[id,kind])),isBetween=({ruleId})=>["corpus","site"].includes(
kinds.get(ruleId)??""),isOfConfig=({ruleId})=>kinds.get(ruleId)==="config",site=new SiteChecks(run,findings.filter(isBetween),changes,head),pages=new Pages(findings.filter(one=>!isBetween(one)&&!isOfConfig(
one)),run,changes,history),traces=findings.map(finding=>isOfConfig(finding)?answer(unknown("it is about the config, and not about pages")):isBetween(finding)?traceBetween(finding,{run,changes,history,
site}):pages.trace(finding)),checks=new PageChecks(repository,run.task,run.setup.root),traced=await together(traces,async(wanted,done)=>(pace.show(done),history.track(wanted.flatMap(({files=[]})=>files)),
history.trackRenames(wanted.flatMap(({renames=[]})=>renames)),await checks.run(wanted.flatMap(one=>one.pages??[]),pace.pause)&&site.run(wanted.flatMap(({sites=[]})=>sites))));return traced&&withCommits(
findings,traced,changes,history)}var Pages=class{#run;#changes;#history;#lines;#committed=new Map;#blobs;constructor(findings,run,changes,history){this.#run=run,this.#changes=changes,this.#history=history,
this.#lines=new Map([...(0,import_YQ7HNNJG.groupBy)(findings,({file})=>file)].map(([file,own])=>[file,new PageLine(own,history)])),this.#blobs=findings.length===0?new Map:blobsOf(changes,history.head)}*trace(finding){
let committed=this.#committed.get(finding.file)??this.#findCommitted(finding.file);if(this.#committed.set(finding.file,committed),"kind"in committed)return committed;let{file,blob,isSame}=committed;yield{
files:[file]};let line=this.#lines.get(finding.file),start=line.stateAt(this.#history.head,file,blob),own=line.lineOf(finding);if(yield own.look([start]),own.isThere(start)===void 0)return unknown("th\
is clone does not have the page as it was committed");if(own.isThere(start)===!1)return isSame?unknown("it is of this checkout, and not of what git has"):{kind:"uncommitted"};let origin=yield*findOrigin(
start,own,WALKED,line.rows);return{commit:origin.state.commit,before:origin.before}}#findCommitted(shown){let{host,setup}=this.#run,{root}=setup,{top}=this.#changes.repository,real=(0,import_YQ7HNNJG.realOf)(
host,import_node_path.default.resolve(root,shown)),name=inTop(real,root,top);if((0,import_YQ7HNNJG.treeAround)(host,import_node_path.default.dirname(real))!==top)return unknown("it stands in no file o\
f this repository");if(name.includes("\uFFFD"))return unknown("its name is no UTF-8");let change=this.#changes.files.get((0,import_YQ7HNNJG.shownPath)(root,real)),file=change?.oldFile===void 0?name:inTop(
change.oldFile,root,top),blob=change===void 0?this.#blobs.get(file):change.before;return blob===void 0?{kind:"uncommitted"}:{file,blob,isSame:change===void 0}}};function blobsOf({repository},head){return new Map(
repository.tree(head).map(({file,id})=>[file,id]))}function unknown(reason){return{kind:"unknown",reason}}function*traceBetween(finding,{run,changes,history,site}){let{repository}=changes,{files,folders,
among}=touchedBy(finding,run.task),inTree=names=>names.map(one=>inTop(one,run.setup.root,repository.top)).filter(one=>!one.startsWith("../")),search={finding,history,repository,checks:site,files:inTree(
files),folders:inTree(folders),among},origin=yield*findSiteOrigin(search);return origin===void 0?{kind:"uncommitted"}:{commit:origin.state,before:origin.before}}function withCommits(findings,traced,{repository},history){
let ids=[...new Set(traced.flatMap(one=>"kind"in one?[]:[one.commit]))],commits=new Map(describeCommits(repository,ids).map(commit=>[commit.id,commit])),cut=new Map(ids.map(id=>[id,history.parents(id).
length===0&&history.isCut(id)]));return findings.map((finding,i)=>{let one=traced[i];return{finding,since:"kind"in one?one:sinceOf(one.before,commits.get(one.commit),cut.get(one.commit),history)}})}function sinceOf(before,commit,isCut,history){
return before==="unknown"?{kind:"before",commit,reason:"this clone does not have what there was before"}:before==="absent"||history.parents(commit.id).length>0?{kind:"commit",commit}:isCut?{kind:"befo\
re",commit,reason:"the history of this shallow clone begins there"}:{kind:"start",commit}}var LONGEST_SUBJECT=200,DIGITS=12;function blameText({blamed}){let blocks=bySince(blamed).map(({since,findings})=>{
let lines=findings.map(finding=>`  ${placeOf2(finding)}: ${finding.severity}: ${finding.message} [${finding.ruleId}]`);return[headOf(since),...lines].map(line=>`${(0,import_YQ7HNNJG.printable)(line)}
`).join("")});return(0,import_YQ7HNNJG.neutralise)(blocks.join(`
`))}function blameJson({tool,blamed}){let findings=blamed.map(({finding,since})=>{let{ruleId,severity,message,file,path:path4,region,subject,fingerprint}=finding;return{ruleId,severity,message,file,path:path4,
region,subject,fingerprint,since:jsonOf(since)}});return(0,import_EMDDJFIP.jsonText)({formatVersion:1,tool,findings},import_EMDDJFIP.ALL_LEVELS)}function jsonOf(since){if(!("commit"in since))return since;
let{commit,...rest}=since;return{...rest,commit:{...commit,subject:(0,import_YQ7HNNJG.wellFormed)(commit.subject)}}}var STYLE=`:root{color-scheme:light dark}body{font:15px/1.45 system-ui,sans-serif;ma\
rgin:1.5rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}code{overflow-wrap:anywhere}td:first-child{white-space:nowrap}`;function blameHtml({tool,blamed}){let rows=bySince(
blamed).flatMap(({since,findings})=>findings.map(finding=>rowOf(finding,since))),heads=["Since","Commit","Severity","Message","Rule","Place"],body=`<main>
<h1>Since when</h1>
<p>${sentenceOf(blamed)}</p>
<table>
<thead><tr>${heads.map(head=>`<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>
${rows.join(`
`)}
</tbody>
</table>
</main>
`;return(0,import_MRLLCSEA.htmlDocument)({tool,title:`Since when - ${tool.name}`,sources:"style-src 'unsafe-inline'",style:STYLE,body})}function rowOf(finding,since){let commit="commit"in since?since.
commit:void 0,brought=commit===void 0?"":`<code>${commit.id.slice(0,DIGITS)}</code> ${(0,import_MRLLCSEA.escapeHtml)(subjectOf(commit))}`,note=noteOf(since);return`<tr>${[commit===void 0?(0,import_MRLLCSEA.escapeHtml)(
note):(0,import_MRLLCSEA.escapeHtml)(dayOf(commit)),commit===void 0||note===""?brought:`${brought} (${(0,import_MRLLCSEA.escapeHtml)(note)})`,finding.severity,(0,import_MRLLCSEA.escapeHtml)(finding.message),
`<code>${(0,import_MRLLCSEA.escapeHtml)(finding.ruleId)}</code>`,`<code>${(0,import_MRLLCSEA.escapeHtml)(placeOf2(finding))}</code>`].map(cell=>`<td>${cell}</td>`).join("")}</tr>`}function sentenceOf(blamed){
let commits=new Set(blamed.flatMap(({since})=>"commit"in since?[since.commit.id]:[])),kinds=(0,import_YQ7HNNJG.groupBy)(blamed,({since})=>"commit"in since?"commit":since.kind),numberOf=kind=>kinds.get(
kind)?.length??0,said=[[numberOf("commit"),`from ${(0,import_YQ7HNNJG.count)(commits.size,"commit")}`],[numberOf("uncommitted"),"not committed yet"],[numberOf("unknown"),"not known since when"]].filter(
([number])=>number>0).map(([number,what])=>`${number} ${what}`);return said.length===0?"0 findings.":`${(0,import_YQ7HNNJG.count)(blamed.length,"finding")}: ${said.join(", ")}.`}function bySince(blamed){
let blocks=[...(0,import_YQ7HNNJG.groupBy)(blamed,({since})=>JSON.stringify(since)).values()].map(group=>({since:group[0].since,findings:group.map(({finding})=>finding)})),dateOf=({since})=>"commit"in
since?since.commit.date:"~";return blocks.sort((a,b)=>(0,import_YQ7HNNJG.compareText)(dateOf(b),dateOf(a)))}function headOf(since){let note=noteOf(since);if(!("commit"in since))return note;let{commit}=since,
known=`${dayOf(commit)} ${commit.id.slice(0,DIGITS)} ${subjectOf(commit)}`;return note===""?known:`${known} (${note})`}function noteOf(since){return since.kind==="uncommitted"?"not committed yet":since.
kind==="unknown"?`not known: ${since.reason}`:since.kind==="start"?"since the first commit":since.kind==="before"?`there or before: ${since.reason}`:""}function dayOf({date}){return date===""?"no date":
date.slice(0,10)}function subjectOf({subject}){return(0,import_YQ7HNNJG.shorten)(subject,LONGEST_SUBJECT)}function placeOf2({file,region}){return`${file}:${region.startLine}:${region.startColumn}`}function formatsOf(said){
return{text:{load:async()=>()=>blameText(said)},json:{load:async()=>()=>blameJson(said)},html:{load:async()=>()=>blameHtml(said)}}}async function blame(options,outputs,builtIn,host){(0,import_YQ7HNNJG.checkOutputs)(
outputs,host);let setup=await(0,import_YQ7HNNJG.prepare)(options,builtIn,host),request={...options,index:!1},given=await(0,import_YQ7HNNJG.makeTask)(request,setup,host);await(0,import_YQ7HNNJG.refuseInputs)(
outputs,{task:given,setup},host);let changes=openChanges({host,setup}),logs=new Map,checked=await(0,import_YQ7HNNJG.check)(keeping(given,logs),host);if(checked===void 0)return(0,import_YQ7HNNJG.sayInterrupted)(
host).exitCode;let report=(0,import_YQ7HNNJG.makeReport)(checked,{quiet:options.quiet}),progress=new import_YQ7HNNJG.Progress(host,"traced","findings"),{pause}=(0,import_YQ7HNNJG.quietPace)(host),pace={
show:done=>progress.show(done,report.findings.length),pause},run={request,setup,task:given,host,logs},blamed=await blameFindings(report.findings,run,changes,pace);if(progress.clear(),blamed===void 0||
host.interrupted())return(0,import_YQ7HNNJG.sayInterrupted)(host).exitCode;let{name,version,informationUri}=report.tool;await(0,import_YQ7HNNJG.writeOutputs)(report,outputs,formatsOf({tool:{name,version,
informationUri},blamed}),options,host);let lines=[...(0,import_YQ7HNNJG.describeFailures)(report),sentenceOf(blamed),...leftOut(report)];return host.stderr.write((0,import_YQ7HNNJG.neutralise)(`${lines.
map(import_YQ7HNNJG.printable).join(`
`)}
`)),report.internalErrors.length>0?3:0}function keeping(task,logs){let{sites}=task.discovery,keep=site=>({...site,before:{asked:new Set,async find(log){return logs.set(site.cache,log),new Set}}}),expected=({
folders:{data}})=>[`${data}/tags.yaml`,`${data}/meta.yaml`],own=sites.flatMap(site=>[...(0,import_YQ7HNNJG.ownFilesOf)(site),...expected(site)]),renamed=new Set([...(0,import_YQ7HNNJG.allPagesOf)(task.
discovery).map(({file})=>file),...own]);return{...task,renamed,discovery:{...task.discovery,sites:sites.map(keep)}}}function leftOut({omitted,hidden}){let{perPage,quiet}=omitted,all=hidden.baseline+hidden.
suppressions;return[...perPage===0?[]:[`Not traced: ${(0,import_YQ7HNNJG.count)(perPage,"finding")} beyond the most that are listed.`],...quiet===0?[]:[`Not traced: ${(0,import_YQ7HNNJG.count)(quiet,"\
finding")} that ${quiet===1?"is no error":"are no errors"}.`],...all===0?[]:[`Not traced: ${(0,import_YQ7HNNJG.count)(all,"hidden finding")}.`]]}0&&(module.exports={blame});
