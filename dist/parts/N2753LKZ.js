import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{Made,jsonLine,jsonPieces,jsonText}from"./X7KTH4SJ.js";import{PRESETS}from"./7FTTD4KS.js";import{placeOf}from"./ZKG26MG6.js";import{count}from"./SKCSKJGN.js";
import{SEVERITIES,compareText,toPointer}from"./2IJZPQIA.js";import{groupBy}from"./JYDXUGCC.js";var UNPRINTABLE=new RegExp("(?!(?=\\p{L})[\\u00aa-\\u02af\\u0370-\\u052f\\u1e00-\\u1fff])[^\\x20-\\x7e\\u2026]","gu"),PLAIN=/^[\x20-\x7e]*$/,INVISIBLE=/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu,BRACKET_COMMAND=/##(\w*)\[/g,
COLON_COMMAND=/^((?: |\x1b\[[\d;]*m)*)::/gm;function printable(text2){return PLAIN.test(text2)?text2:text2.replace(UNPRINTABLE,escapeCharacter)}function visible(text2){return PLAIN.test(text2)?text2:text2.
replace(INVISIBLE,escapeCharacter)}function neutralise(text2){return text2.replace(BRACKET_COMMAND,"##$1\\[").replace(COLON_COMMAND,"$1\\::")}function wellFormed(text2){return text2.replace(new RegExp(
"\\p{Cs}","gu"),"\uFFFD")}function cutAt(text2,units){if(text2.length<=units)return text2;let splits=units>0&&/[\ud800-\udbff]/.test(text2[units-1])&&/[\udc00-\udfff]/.test(text2[units]);return text2.
slice(0,splits?units-1:units)}function shorten(text2,units){return text2.length<=units?text2:`${cutAt(text2,units)}\u2026`}function escapeCharacter(character){return`\\u{${character.codePointAt(0).toString(
16)}}`}var TOTALS={error:"errors",warning:"warnings",info:"infos"};function totalsSentence({totals,buildCache}){return`Checked ${buildCache?.data===void 0?plural(totals.pages,"page"):DATA}: ${countsText(totals)}\
.`}function checkedText({totals,buildCache}){return buildCache?.data!==void 0?DATA:`${plural(totals.pages,"page")} with ${plural(totals.specs,"spec")}`}var DATA="the data files";function contextSentences({
totals}){let{contextPages}=totals;return contextPages===0?[]:[`Read ${plural(contextPages,"other page")} of the site, for what is between pages.`]}function countsText({errors,warnings,infos,filesWithFindings}){
let some=severitiesText(errors,warnings,infos);return some===""?"no findings":`${some} on ${plural(filesWithFindings,"file")}`}function severitiesText(errors,warnings,infos){return[plural(errors,"erro\
r"),plural(warnings,"warning"),plural(infos,"info")].filter(count2=>!count2.startsWith("0 ")).join(", ")}function uncheckedSentences({unchecked}){return unchecked.map(({ruleId,pages})=>`Not checked: ${plural(
pages,"page")} that could not be read, without a finding because ${ruleId} is off.`)}function hiddenSentences({hidden}){return[[hidden.suppressions,"suppressions of the config"],[hidden.baseline,"the \
baseline"]].flatMap(([count2,by])=>count2===0?[]:[`Hidden by ${by}: ${plural(count2,"finding")}.`])}function staleSentences({baseline}){let count2=baseline?.stale.length??0,moved=movedSentences(baseline);
if(count2===0)return moved;let findings=plural(count2,"finding");return baseline.pruned?[...moved,`No longer found, and taken out of the baseline: ${findings}.`]:[...moved,`No longer found, but in the\
 baseline: ${findings}; --prune takes ${count2===1?"it":"them"} out.`]}function movedSentences(baseline){let count2=baseline?.moved?.length??0;if(count2===0)return[];let what=`On files that were renam\
ed since the baseline was written: ${plural(count2,"finding")}`;return[baseline.pruned?`${what}, now in it under the new names.`:`${what}; --prune writes the new names.`]}function plural(count2,noun,nouns=`${noun}\
s`){return`${group(count2)} ${count2===1?noun:nouns}`}function group(count2){return String(count2).replace(/\B(?=(?:\d{3})+$)/g,",")}var MOST_SENTENCES=3;function comparedSentences({buildCache}){if(buildCache===void 0)return[];let{tags,data}=buildCache;return[...tagSentences(tags),...tags.flatMap(ageSentence),...data===void 0?[]:[dataSentence(
data)]].map(printable)}function notCheckedSentences({buildCache}){return(buildCache?.notChecked??[]).map(({rules,reason})=>printable(`Skipped ${rules.join(", ")}: ${reason}.`))}function otherSkipped({
buildCache,skippedRules}){let told=new Set(buildCache?.notChecked.flatMap(({rules})=>rules));return skippedRules.filter(({id})=>!told.has(id))}function skipsOf({buildCache,skippedRules}){let others=groupBy(
otherSkipped({buildCache,skippedRules}),({reason})=>reason);return[...buildCache?.notChecked??[],...[...others].map(([reason,rules])=>({reason,rules:rules.map(({id})=>id)}))]}function tagSentences(tags){
if(tags.length<=MOST_SENTENCES)return tags.map(one=>tagSentence(`the index of ${one.tag}, ${writtenText(one.written)}`,[one]));let[oldest]=tags.flatMap(({written})=>written??[]).sort();return[tagSentence(
`the indexes of ${tags.length} tags, the oldest ${writtenText(oldest)}`,tags)]}function tagSentence(which,tags){let sum2=field=>tags.reduce((total2,one)=>total2+one[field],0),indexes=sum2("indexes"),compared=`\
Compared with ${which}: ${plural(sum2("pages"),"page")} with ${plural(sum2("rows"),"row")}`,proven=`${group(sum2("proven"))} of ${plural(sum2("records"),"record")}`;return`${compared}; in ${indexesText(
indexes)} ${proven} are proven by their hash.`}function writtenText(written){return written===void 0?"of unknown age":`written ${written.slice(0,16).replace("T"," ")} UTC`}function ageSentence({tag,written,
committed}){if(written===void 0||committed===void 0||committed>=written)return[];let since=`${committed.slice(0,16).replace("T"," ")} UTC`;return[`The index of ${tag} was written after its pages were \
committed (${since}): what differs may have been built since.`]}function dataSentence({specs,indexes}){let against=indexes===void 0?"":`, against ${indexesText(indexes)}`;return`The specs file has ${plural(
specs,"spec")} of the right shape${against}.`}function indexesText(indexes){return count(indexes,"index","indexes")}var RANKS={line:0,page:1};function changedFirst(findings){let rank=({changed})=>changed===void 0?2:RANKS[changed],first=findings[0]?.changed;return findings.every(({changed})=>changed===first)?findings:
[...findings].sort((a,b)=>rank(a)-rank(b))}function changeSentences(report){return[...comparisonSentences(report),...changedSentences(report)].map(printable)}function comparisonSentences({comparison}){
if(comparison===void 0)return[];let{base,introduced,fixed,unchanged}=comparison,[more,fewer,same]=[introduced,fixed.length,unchanged.length].map(group);return[`Compared with ${base}: ${more} introduce\
d, ${fewer} fixed, ${same} unchanged.`]}function changedSentences({changes}){if(changes===void 0)return[];let{base,reason,files:files2,deleted,hidden,unknown}=changes;if(base===void 0)return[`Everythi\
ng is checked: which files are changed cannot be told, for ${reason}.`];let gone=deleted===0?"":`; deleted: ${deleted}`;return[files2===0?`No page is changed since ${base}${gone}.`:`Changed since ${base}\
: ${plural(files2,"file")}${gone}.`,...reason===void 0?[]:[`Everything is checked: ${reason}.`],...unknown===void 0?[]:[`Which findings between pages are new cannot be told, so all are shown: ${unknown}\
.`],...hidden===0?[]:[`On lines that did not change, and not shown: ${plural(hidden,"finding")}.`]]}function withoutTags(text2){return text2.replace(/<(?=[\p{L}/!?])/gu,"< ")}var BLOCK_START=/^(?=[#>=|:[]|[+-](?!\w))|^\d+(?=[.)])/;function inert(text2){let escaped=text2.trim().replace(/\\(?=[!-/:-@[-`{-~]|$)/g,
"\\\\").replace(/[`*$]/g,"\\$&").replace(/(?<=\S)_+(?![\p{L}\p{N}_])/gu,run=>run.replaceAll("_","\\_")).replace(/(?<=\S)~/g,"\\~").replace(/\](?=[([])/g,"]\\").replace(/\[(?=\^)/g,"\\[").replace(/&(?=#?\w+;)/g,
"\\&").replace(/(?<=:)\/\//g,"\\//").replace(/(www)(?=\.)/gi,"$1\\").replace(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu,"@\\").replace(/(?:#|!|GH-)(?=\d)/gi,"$&\\").replace(BLOCK_START,"$&\\");return withoutTags(
escaped)}function omittedSentences({quiet,maxFindings,perPage}){let all=quiet+maxFindings+perPage;if(all===0)return[];let ways=[...quiet>0?[`${quiet} by --quiet`]:[],...maxFindings>0?[`${maxFindings} by --max-\
findings`]:[],...perPage>0?[`${perPage} on pages with too many to list`]:[]];return[`${findingsAre(all)} not shown: ${ways.join(", ")}.`]}function findingsAre(number){return count(number,"finding is",
"findings are")}var SPECIAL={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","#":"&#35;","::":"&#58;:"};function xmlText(text2){return visible(text2).replace(/[\ufffe\uffff]/g,character=>`\\u{${character.charCodeAt(0).
toString(16)}}`).replace(/[&<>"#]|::/g,special=>SPECIAL[special])}function xmlTag(name,attributes){let list=Object.entries(attributes).map(([key,value])=>` ${key}="${xmlText(String(value))}"`);return name+
list.join("")}var XML_DECLARATION='<?xml version="1.0" encoding="UTF-8"?>';var CHECKSTYLE_VERSION="4.3",checkstyle=function*(report){let{findings,omitted,internalErrors,tool}=report,remarks4=[...omittedSentences(omitted),...changeSentences(report),...hiddenSentences(report),
...staleSentences(report),...notCheckedSentences(report)];yield`${XML_DECLARATION}
<${xmlTag("checkstyle",{version:CHECKSTYLE_VERSION})}>
`;for(let remark of remarks4)yield`${comment(remark)}
`;for(let[file,group2]of groupBy(findings,finding=>finding.file))yield*fileElement(file,group2,finding=>errorElement(finding,tool.name));for(let error of internalErrors)yield*fileElement(error.file,[error],
exceptionElement);yield`</checkstyle>
`};function*fileElement(file,faults,elementOf){yield`  <${xmlTag("file",{name:file})}>
`;for(let fault of faults)yield`    ${elementOf(fault)}
`;yield`  </file>
`}function errorElement({region,severity,message,ruleId},tool){let{startLine:line,startColumn:column}=region,source=`${tool}.${ruleId}`;return`<${xmlTag("error",{line,column,severity,message:inert(visible(
message)),source})}/>`}function exceptionElement({stack}){return`<exception>${stack.split(`
`).map(xmlText).join(`
`)}</exception>`}function comment(sentence){return`  <!-- ${sentence.replaceAll("--","")} -->`}var compact=function*(report,{ci,isFile}){let{findings,omitted}=report,lineOf2=text2=>`${ci?neutralise(text2):text2}
`;for(let finding of changedFirst(findings))yield lineOf2(findingText(finding));let notChecked=isFile?notCheckedSentences(report):[];for(let one of[...omittedSentences(omitted),...notChecked])yield lineOf2(
`(${one})`)};function findingText({file,region,severity,message,ruleId}){let{startLine,startColumn}=region;return`${openable(file)}:${startLine}:${startColumn}: ${printable(`${severity}: ${message} [${ruleId}\
]`)}`}var UNSEEN=new RegExp("\\p{Default_Ignorable_Code_Point}","gu");function openable(file){return visible(file).replace(UNSEEN,character=>`\\u{${character.codePointAt(0).toString(16)}}`)}var files=function*(report,view){for(let file of filesOf(report,view)){let name=visible(file);yield`${view.ci?neutralise(name):name}
`}},files0=function*(report,view){let isRead=view.ci&&!view.isFile;for(let file of filesOf(report,view))yield`${isRead?neutralise(file):file}\0`};function filesOf({findings,unshown=[],crowdedOut=[]},{
failOn="error"}){let mildest=SEVERITIES.indexOf(failOn),bad=[findings,unshown].flatMap(some=>some.filter(({severity})=>SEVERITIES.indexOf(severity)<=mildest));return[...new Set([...bad.map(({file})=>file),
...crowdedOut])].sort(compareText)}function lastLine({startLine,endLine,endColumn}){return endLine>startLine&&endColumn===1?endLine-1:endLine}var MAX_PER_TYPE=10,MAX_MESSAGE=4096,COMMANDS={error:"error",warning:"warning",info:"notice"},github=report=>annotations(report,{});function annotations(report,limits){let notChecked=notCheckedSentences(
report),limitOf=severity=>Math.min(limits[severity]??MAX_PER_TYPE,MAX_PER_TYPE),hasRoom=notChecked.length>0&&limitOf("info")>0;return[...SEVERITIES.flatMap(severity=>annotationsOf(report,severity,limitOf(
severity)-(hasRoom&&severity==="info"?1:0))),...hasRoom?[command("notice",{title:report.tool.name},cutMessage(notChecked.join(" "),""))]:[]].map(line=>`${line}
`).join("")}function annotationsOf(report,severity,limit){if(limit===0)return[];let findings=changedFirst(report.findings).filter(finding=>finding.severity===severity),{groups,isWhole}=firstGroups(findings,
limit),hidden=hiddenCount(report,severity,findings.length),shown2=isWhole&&(hidden===0||groups.length<limit)?groups:groups.slice(0,limit-1),covered=shown2.reduce((sum2,group2)=>sum2+group2.count,0),left=findings.
length-covered+hidden;return[...shown2.map(annotation),...left>0?[leftOut(severity,left,report.tool.name)]:[]]}function hiddenCount({totals,omitted},severity,listed){return severity!=="error"&&omitted.
quiet>0?0:Math.max(0,totals[TOTALS[severity]]-listed)}function firstGroups(findings,most){let groups=new Map,isWhole=!0;for(let finding of findings){let key=JSON.stringify([finding.file,finding.ruleId]),
group2=groups.get(key);group2!==void 0?group2.count+=1:groups.size<most?groups.set(key,{first:finding,count:1}):isWhole=!1}return{groups:[...groups.values()],isWhole}}function annotation({first,count:count2}){
let{severity,ruleId,file,region,message}=first,suffix=count2>1?` (+${count2-1} more of this rule in this file)`:"";return command(COMMANDS[severity],{title:ruleId,file:fileProperty(file),...place(region)},
cutMessage(message,suffix))}function leftOut(severity,count2,title){let name=COMMANDS[severity],what=count2===1?`1 more ${name} is not shown as an annotation`:`${count2} more ${name}s are not shown as\
 annotations`;return command(name,{title},`${what}: see the log or another output format.`)}function place(region){let{startLine,startColumn,endLine,endColumn}=region;return endLine>startLine?{line:startLine,
endLine:lastLine(region)}:{line:startLine,endLine,col:startColumn,endColumn}}function fileProperty(file){return wellFormed(file).replace(/[^\r\n\P{Cc}]/gu,visible)}function cutMessage(message,suffix){
let safe2=visible(message).replace(new RegExp("^\\p{M}","u"),mark=>`\\u{${mark.codePointAt(0).toString(16)}}`),room=MAX_MESSAGE-suffix.length;return(safe2.length<=room?safe2:`${cutAt(safe2,room-1)}\u2026`)+
suffix}function command(name,properties,message){let list=Object.entries(properties).map(([key,value])=>`${key}=${escapeProperty(String(value))}`);return`::${name} ${list.join(",")}::${escapeData(message)}`}
function escapeData(text2){return text2.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A")}function escapeProperty(text2){return escapeData(text2).replaceAll(":","%3A").replaceAll(",","%2C")}var PARENT="(parent)",ROOT="(root)";function toUri(file){return file.replace(/^(?:\.\/+)+/,"").split("/").map((step,index)=>encodeURIComponent(stepName(step,index))).join("/")}function isOutside(file){
return file.startsWith("/")||file.split("/").includes("..")}function stepName(step,index){return step===".."?PARENT:step===""&&index===0?ROOT:wellFormed(step)}var SEVERITIES2={error:"major",warning:"minor",info:"info"},gitlab=({findings})=>jsonPieces(new Made(findings,issueOf),1);function issueOf({message,ruleId,fingerprint,severity,file,region}){return{description:harmless(
message),check_name:ruleId,fingerprint,severity:SEVERITIES2[severity],location:{path:pathOf(file),lines:{begin:region.startLine,end:lastLine(region)}}}}function pathOf(file){return harmless(decodeURIComponent(
toUri(file)))}function harmless(text2){return withoutTags(visible(text2)).replaceAll("%{","% {")}var ENTITIES={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","#":"&#35;",":":"&#58;"};function escapeHtml(text2){return visible(text2).replace(/[&<>"'#]|:(?=:)/g,character=>ENTITIES[character])}
function scriptJson(value){return jsonLine(value).replaceAll("<","\\u003c")}function shown(text2,units){return visible(shorten(text2,units))}var SCRIPT=["",'"use strict";(()=>{function s(e,r={},...o){let t=document.createElement(e);return I(t,r),t.append(...o),t}function I(e,r){for(let[o,t]of Object.','entries(r))t===void 0||t===!1?e.remov\
eAttribute(o):e.setAttribute(o,t===!0?"":String(t))}function T(e,r,...o){let t=s("b\\','utton",{type:"button",...e},...o);return t.addEventListener("click",r),t}function A(e){let r=document.getElement\
ById(e);','if(r===null)throw new Error(`no element ${e}`);return r}function C(e){return s("span",{class:`mark ${e}`,"aria-hidden":"\\','true"})}function x(e){return String(e).replace(/\\B(?=(?:\\d{3})+$\
)/g,",")}function F(e,r){return`${x(e)} ${r}${e===1?"":"\\','s"}`}function W(e,r){return e.flatMap((o,t)=>o===0?[]:[F(o,r[t])]).join(", ")}var H=["severity","rule","tag","package"],le=["severity","mes\
sage","rule","place"],B={search:"",wanted:{severity:[],rule:[],','tag:[],package:[]},sort:"severity",descending:!1,finding:"",shortcuts:!0},_=200,ce=50;function P(e){let r=new URLSearchParams(','e.rep\
lace(/^#/,"")),o=n=>[...new Set(r.getAll(n))].slice(0,ce),t=le.find(n=>n===r.get("sort"))??B.sort;return{search:(r.','get("search")??"").slice(0,_),wanted:{severity:o("severity"),rule:o("rule"),tag:o(\
"tag"),package:o("package")},sort:t,descending:r.','get("order")==="descending",finding:r.get("finding")??"",shortcuts:r.get("shortcuts")!=="off"}}function z(e){let r=new URLSearchParams;','e.search!=\
=""&&r.set("search",e.search.slice(0,_));for(let o of H)for(let t of e.wanted[o])r.append(o,t);return e.sort!==','B.sort&&r.set("sort",e.sort),e.descending&&r.set("order","descending"),e.finding!==""&\
&r.set("finding",e.finding),e.shortcuts||','r.set("shortcuts","off"),r.toString()}function Y(e,r,o){let t=e.wanted[r],n=t.includes(o)?t.filter(a=>a!==o):[...t,o];return{','...e,wanted:{...e.wanted,[r]\
:n}}}function G(e){return{...e,search:"",wanted:B.wanted}}function J({search:e,wanted:r}){return e.','trim()!==""||H.some(o=>r[o].length>0)}var L=["error","warning","info"];function Z(e){let{findings:\
r,files:o,rules:t}=e,n=i=>o[r[i].file],a=i=>t[r[i].rule].id,',"c=i=>de(r.length,i),d=c(a),p=K(()=>X(c(i=>r[i].message))),g=Int32Array.from(r,({severity:i})=>i);return{data:e,facets:{severity:{",'value\
s:L,codes:g},rule:d,tag:c(i=>n(i).tag??""),package:c(i=>n(i).package??"")},texts:r.map((i,f)=>`${i.message}',"${N(e,f)}","${a(f)}`.toLowerCase()),ranks:{severity:()=>g,rule:K(()=>X(d)),message:p,place\
:K(()=>Int32Array.from(r,(i,f)=>f))}}}function N({","findings:e,files:r},o){let{file:t,region:n}=e[o];return`${r[t].name}:${n[0]}:${n[1]}`}function de(e,r){let o=new Map,t=new Int32Array(","e);for(let\
 n=0;n<e;n++){let a=r(n),c=o.get(a);c===void 0&&(c=o.size,o.set(a,c)),t[n]=c}return{values:[...o.keys()],codes:t}}","function X({values:e,codes:r}){let o=new Int32Array(e.length),t=e.map((n,a)=>a).sor\
t((n,a)=>e[n]<e[a]?-1:1);for(let[n,a]of t.","entries())o[a]=n;return r.map(n=>o[n])}function K(e){let r;return()=>(r??=e(),r)}function Q(e,r){let o=r.search.toLowerCase().",'split(/\\s+/).filter(i=>i!=\
=""),t=H.map(i=>({...e.facets[i],...ue(e.facets[i],r.wanted[i])})),n=e.facets.severity.codes,a=[];',"for(let i=0;i<n.length;i++){if(!o.every(y=>e.texts[i].includes(y)))continue;let f=t.filter(({wanted\
:y,codes:h})=>y!==void 0&&","y[h[i]]===0);if(!(f.length>1)){f.length===0&&a.push(i);for(let{counts:y,codes:h}of f.length===0?t:f)y[3*h[i]+n[i]]+=1}}let[","c,d,p,g]=t.map(({counts:i})=>i);return{rows:f\
e(a,e,r),counts:{severity:c,rule:d,tag:p,package:g}}}function ue({values:e},r){","let o=new Set(r),t=Uint8Array.from(e,n=>o.has(n)?1:0);return{counts:new Int32Array(3*e.length),wanted:t.includes(1)?t:\
void 0}}",'function fe(e,r,{sort:o,descending:t}){let n=r.ranks[o](),a=t?-1:1;return e.sort((c,d)=>a*(n[c]-n[d])||c-d)}function q(e,r,o){return e.addEventListener("keydown",t=>{if(t.ctrlKey||t.metaKey\
||t.altKey||t.target!==e)return;let n={','j:1,k:-1}[t.key];n!==void 0&&o.step(n)}),t=>{e.classList.toggle("open",t!==void 0),e.replaceChildren(...t===void 0?[]:pe(',"r,t,o)),e.scrollTop=0}}function pe\
({data:e},r,o){let t=e.findings[r],n=L[t.severity],a=e.rules[t.rule],[c,d]=o.position();",'return[s("div",{class:"bar-top"},s("span",{class:"nth"},`${x(c)} of ${x(d)}`),T({class:"icon","aria-label":"P\
revious fin\\','ding",disabled:c<=1},()=>o.step(-1),"\\u2191"),T({class:"icon","aria-label":"Next finding",disabled:c>=d},()=>o.step(1),"\\','\\u2193"),T({class:"icon","aria-label":"Close the details",\
title:"Esc"},o.close,"\\u2715")),s("p",{class:`kind ${n}`},C(n),','n," ",s("code",{},a.id)),s("h3",{},s("bdi",{},t.message)),me(N(e,r)),...t.frame===void 0?[]:[ye(t.frame,t.region,n)],...t.','fix===vo\
id 0?[]:[j("What would mend it",s("p",{},s("bdi",{},t.fix)))],...t.related===void 0?[]:[he(t.related,t.moreRelated??','0)],be(a),we(t)]}function j(e,...r){return s("section",{},s("h4",{},e),...r)}func\
tion me(e){let r=s("code",{class:"path",','translate:"no"},e),o=T({class:"small","aria-label":"Copy the place"},()=>ge(e,r,o),"Copy");return s("p",{class:"place"},','r,o)}async function ge(e,r,o){let \
t="Copied";try{await navigator.clipboard.writeText(e)}catch{getSelection()?.selectAllChildren(','r),t="Press Ctrl+C"}o.textContent=t,A("said").textContent=t,setTimeout(()=>{o.textContent="Copy",A("sai\
d").textContent=""},',"2e3)}function ye([e,r,o],t,n){let[a,c,d,p]=t,g=d>a?`Lines ${x(a)} to ${x(d)}, from column ${x(c)}`:`Line ${x(a)}, ${p-c>",'1?`columns ${x(c)} to ${x(p-1)}`:`column ${x(c)}`}`;re\
turn s("figure",{class:"frame"},s("figcaption",{},g),s("pre",{translate:"\\','no",tabindex:0,"aria-label":`The code: ${g}`},s("code",{},e,s("mark",{class:n},r===""?" ":r),o)))}function he(e,r){let o=e\
.','map(({place:n,message:a})=>s("li",{},s("code",{class:"path",translate:"no"},n)," ",s("bdi",{},a))),t=r===0?[]:[s("li",{},','`and ${F(r,"more place")}`)];return j("Related places",s("ul",{},...o,..\
.t))}function be({id:e,summary:r,why:o,bad:t,good:n,','plugin:a,url:c}){let d=[["Bad",t],["Good",n]].flatMap(([p,g])=>g===void 0?[]:[s("h5",{},p),s("pre",{tabindex:0},g)]);return j(','"The rule",...r=\
==void 0?[]:[s("p",{},r)],...o===void 0?[]:[s("p",{class:"why"},o)],...a===void 0?[]:[s("p",{class:"why"},','"From the plugin ",s("code",{},a),".")],...d.length===0?[]:[s("details",{},s("summary",{},"\
Examples"),...d)],...c?.startsWith(','"https://")?[s("p",{},s("a",{href:c,rel:"noreferrer"},`Documentation of ${e}`))]:[])}function we({path:e,subject:r,id:o}){','let t=[["In the front matter",e],["Ab\
out",r],["Fingerprint",o]].flatMap(([n,a])=>a===void 0?[]:[s("dt",{},n),s("dd",{},s(','"code",{},a))]);return s("dl",{class:"facts"},...t)}var ee={rule:"Rules",tag:"Tags",package:"Packages"},U=7,O=200\
,V="other files";function te(e,r,o){let t=Object.keys(ee).map(',"n=>ve(n,r,o));return e.replaceChildren(...t.map(({element:n})=>n)),(n,a)=>{for(let{render:c}of t)c(n,a)}}function ve(e,r,o){",'let{valu\
es:t}=r.facets[e],n=s("ul",{class:"bars"}),a=s("span",{class:"count"}),c=s("p",{class:"note",hidden:!0}),d=T({class:"\\','quiet","aria-expanded":"false"},()=>{let w=d.getAttribute("aria-expanded")!=="\
true";d.setAttribute("aria-expanded",String(','w)),n.classList.toggle("all",w),f()}),p=new Map,g,i=w=>{let v=p.get(w);if(v!==void 0)return v;let b=Ee(t[w],()=>o(e,t[w]));',"return p.set(w,b),b},f=()=>\
{if(g===void 0)return;let[{counts:w},{wanted:v}]=g,b=xe(t,w[e],new Set(v[e])),u=d.getAttribute(",'"aria-expanded")==="true",E=b.slice(0,u?O:U),R=b.reduce((M,{sum:l})=>Math.max(M,l),1),$=document.activ\
eElement;n.replaceChildren(',"...E.map(({code:M})=>{let l=i(M);return l.render([...w[e].subarray(3*M,3*M+3)],R,v[e]),l.element})),$ instanceof HTMLElement&&",'n.contains($)&&$.focus({preventScroll:!0}\
),a.textContent=x(b.length),d.hidden=b.length<=U,d.textContent=u?"Show fewer":`\\','Show ${x(Math.max(0,Math.min(b.length,O)-U))} more`,c.hidden=!u||b.length<=O,c.textContent=c.hidden?"":`And ${x(b.le\
ngth-','O)} more: the search finds them.`},y=s("h2",{id:`title-${e}`},ee[e]," ",a);return{element:s("section",{class:"card","ari\\','a-labelledby":`title-${e}`},y,n,c,d),render(w,v){g=[w,v],f()}}}func\
tion xe(e,r,o){return e.map((t,n)=>({code:n,value:t,isWanted:o.',"has(t),sum:r[3*n]+r[3*n+1]+r[3*n+2]})).filter(({sum:t,isWanted:n})=>t>0||n).sort((t,n)=>Number(n.isWanted)-Number(t.isWanted)||",'n.su\
m-t.sum||(t.value<n.value?-1:1))}function Ee(e,r){let o=e===""?V:e,t=L.map(c=>s("span",{class:c})),n=s("span",{class:"\\','sum"}),a=T({class:"bar"},r,s("span",{class:e===""?"name other":"name"},o),s("\
span",{class:"track","aria-hidden":"true"},','...t)," ",n);return{element:s("li",{},a),render(c,d,p){for(let[f,y]of t.entries())y.hidden=c[f]===0,y.style.width=`${100*','c[f]/d}%`;let g=c.reduce((f,y)\
=>f+y,0),i=g===0?"no findings":W(c,L);n.textContent=x(g),I(a,{title:`${o}: ${i}`,"aria-lab\\','el":`${o} ${x(g)}: ${i}`,"aria-pressed":String(p.includes(e))})}}}var ne=[["severity","Severity"],["messa\
ge","Message"],["rule","Rule"],["place","Place"]],re=8,Se=300;function se(e,r,o){','let t=ne.map(([l,m])=>{let S=T({title:`Sort by ${m.toLowerCase()}`},()=>o.sort(l),m);return{sort:l,element:s("div",{\
role:"\\','columnheader",class:`cell-${l}`},S)}}),n=s("div",{role:"rowgroup",class:"head"},s("div",{role:"row","aria-rowindex":1},...t.','map(({element:l})=>l))),a=s("div",{role:"rowgroup",class:"body\
"}),c=s("p",{class:"none",hidden:!0},"No finding matches.");','e.replaceChildren(n,a,c),e.setAttribute("aria-colcount",String(ne.length));let d=[],p=0,g=!1,i=new Map,f=oe(a),y=()=>{if(g)',"return[0,Ma\
th.min(d.length,Se)];let l=-a.getBoundingClientRect().top,m=Math.max(0,Math.floor(l/f)-re),S=Math.ceil((l+window.","innerHeight)/f)+re;return[Math.min(m,d.length),Math.min(d.length,Math.max(0,S))]},h=\
()=>{let[l,m]=y();for(let[k,D]of i)k===","p||k>=l&&k<m||(D.remove(),i.delete(k));let S=[];for(let k=l;k<m;k++)i.has(k)||S.push(w(k));p<d.length&&!i.has(p)&&S.push(",'w(p)),a.append(...S)},w=l=>{let m=\
ke(r,d[l],l);return m.style.setProperty("--top",`${l*f}px`),I(m,{"aria-selected":String(','l===p)}),i.set(l,m),m},v=l=>{i.get(p)?.setAttribute("aria-selected","false"),p=l,h();let m=i.get(l);m?.setAtt\
ribute("ari\\','a-selected","true"),I(e,{"aria-activedescendant":m?.id})},b=l=>{let m=a.getBoundingClientRect().top+l*f,S=n.getBoundingClientRect().',"bottom-m,k=m+f-o.bottom();S>0?window.scrollBy(0,-\
S):k>0&&window.scrollBy(0,k)},u=l=>{d.length!==0&&(v(Math.min(Math.max(",'l,0),d.length-1)),b(p),o.move(d[p]))},E=Te(h);window.addEventListener("scroll",E,{passive:!0}),window.addEventListener("\\','r\
esize",()=>{f=oe(a),R()});let R=()=>{a.style.setProperty("--height",`${d.length*f}px`);for(let[l,m]of i)m.style.setProperty(','"--top",`${l*f}px`);h()},$=l=>()=>{g=l,h()};window.addEventListener("befo\
reprint",$(!0)),window.addEventListener("afterp\\','rint",$(!1)),e.addEventListener("keydown",l=>{if(l.target!==e||l.ctrlKey||l.metaKey||l.altKey)return;let m=Math.max(1,Math.',"floor((o.bottom()-n.ge\
tBoundingClientRect().bottom)/f)-1),S={ArrowDown:1,j:1,ArrowUp:-1,k:-1,PageDown:m,PageUp:-m}[l.key];",'if(S!==void 0)u(p+S);else if(l.key==="Home")u(0);else if(l.key==="End")u(d.length-1);else if(l.ke\
y==="Enter"||l.key===" ")','M();else return;l.preventDefault()});let M=()=>{p>=d.length||(o.open(d[p],!0),b(p))};return a.addEventListener("click",l=>{','let m=l.target instanceof Element?l.target.clo\
sest("[role=row]"):null;m!==null&&(v(Number(m.getAttribute("aria-rowindex"))-',"2),e.focus({preventScroll:!0}),o.open(d[p],!1),b(p))}),{render(l,{sort:m,descending:S}){let k=d[p];d=l.rows;for(let D of\
 i.",'values())D.remove();i.clear(),p=k===void 0?0:Math.max(0,d.indexOf(k));for(let{sort:D,element:ie}of t)I(ie,{"aria-sort":D===','m?S?"descending":"ascending":"none"});I(e,{"aria-rowcount":d.length+\
1}),c.hidden=d.length>0,R(),v(p)},reveal(l){let m=d.',"indexOf(l);m<0||(v(m),b(m))},focus:()=>e.focus({preventScroll:!0}),step:l=>u(p+l),position:()=>[p+1,d.length]}}function oe(e){","return Number.pa\
rseFloat(getComputedStyle(e).gridAutoRows)||56}function ke(e,r,o){let{data:t}=e,{severity:n,message:a,rule:c,",'file:d,region:p}=t.findings[r],g=L[n],i=(u,...E)=>s("div",{role:"gridcell",class:`cell-$\
{u}`},...E),{name:f,tag:y,package:h}=t.','files[d],w=`${p[0]}:${p[1]}`,v=h===void 0?[s("bdi",{class:"first"},f),s("bdi",{class:"second"},w)]:[s("bdi",{class:"firs\\','t"},h),s("bdi",{class:"second"},`\
${y} \\xB7 ${w}`)],b=s("div",{role:"row",id:`row-${o}`,"aria-rowindex":o+2,class:g},i("s\\','everity",C(g),g),i("message",s("bdi",{},a)),i("rule",s("bdi",{},t.rules[c].id)),i("place",...v));return b.t\
itle=N(t,r),b}','function Te(e){let r=!1;return()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,e()}))}}var Ae=[["/","search"],["\\u2193 \\u2191 or j k","next, previous finding"],["Page Down, Page Up, Home\
, End","further"],["E\\','nter","details of the finding"],["Esc","back to the table, close the details"]];function ae(e,r,o){let t=s("input",{type:"\\','search",id:"search",placeholder:"Search message\
s, files and rules",autocomplete:"off",spellcheck:"false",maxlength:200});','t.addEventListener("input",()=>o.search(t.value)),t.addEventListener("keydown",i=>{if(i.key==="Escape"&&t.value!=="")o.sear\
ch(','"");else if(["ArrowDown","Enter","Escape"].includes(i.key))o.leave();else return;i.preventDefault(),i.stopPropagation()});','let n=L.map(i=>Le(i,o)),a=s("output",{class:"result","aria-live":"pol\
ite",for:"search"}),c=s("div",{class:"chips"}),d=T(','{class:"quiet"},o.clear,"Clear"),{element:p,render:g}=Me(o);return e.replaceChildren(s("div",{class:"search"},s("label",','{for:"search",class:"un\
seen"},"Search"),t,s("kbd",{"aria-hidden":"true"},"/")),s("div",{class:"severities",role:"group",','"aria-label":"Severity"},...n.map(({element:i})=>i)),p,s("div",{class:"state"},a,c,d,s("span",{class\
:"hint"},"Choose a f\\','inding to see its code and its rule.")),s("p",{class:"unseen",id:"said",role:"status"}),s("p",{class:"unseen",id:"keys-s\\','hort"},"Arrow keys move, Enter shows details, Esca\
pe closes them.")),{focus(){t.focus(),t.select()},render(i,f){t.value!==',"f.search&&(t.value=f.search);for(let[v,{render:b}]of n.entries())b(i.counts.severity[3*v+v],f.wanted.severity.includes(L[v]))\
;",'let y=r.data.findings.length,{length:h}=i.rows;a.textContent=h===y?F(y,"finding"):`${x(h)} of ${F(y,"finding")}`;let w=c.',"contains(document.activeElement);c.replaceChildren(...Ie(f,o)),w&&t.focu\
s({preventScroll:!0}),d.hidden=!J(f),g(f.shortcuts)}}}",'function Le(e,{toggle:r}){let o=s("span",{class:"sum"}),t=T({class:`severity ${e}`},()=>r("severity",e),C(e),e," ",o);return{','element:t,rende\
r(n,a){o.textContent=x(n),I(t,{"aria-pressed":String(a)})}}}function Ie({wanted:e},{toggle:r}){return H.filter(','o=>o!=="severity").flatMap(o=>e[o].map(t=>{let n=t===""?V:t,a=()=>r(o,t);return T({cla\
ss:"chip","aria-label":`${o}: ${n}\\',', no longer only this`},a,`${o}: `,s("bdi",{},n),s("span",{"aria-hidden":"true"}," \\u2715"))}))}function Me({shortcuts:e}){','let r=s("input",{type:"checkbox",i\
d:"shortcuts"});r.addEventListener("change",()=>e(r.checked));let o=Ae.flatMap(([a,c])=>[','s("dt",{},s("kbd",{},a)),s("dd",{},c)]),t=s("div",{class:"panel"},s("dl",{},...o),s("p",{},r," ",s("label",{\
for:"shortcu\\','ts"},"/ works everywhere on the page"))),n=s("details",{class:"keys"},s("summary",{},"Keyboard"),t);return n.addEventListener(','"keydown",a=>{a.key!=="Escape"||!n.open||(a.stopPropag\
ation(),n.open=!1,n.querySelector("summary")?.focus())}),{element:n,','render(a){r.checked=a}}}var $e=250;function Re(){let e=Z(JSON.parse(A("data").textContent??"")),{findings:r}=e.data,o=new Map(r.m\
ap(({id:u},E)=>[','u,E])),t=A("details"),n=P(location.hash),a=Q(e,n),c=(u,E)=>h(Y(n,u,E)),d=u=>h({...n,sort:u,descending:u===n.sort&&!n.descending}),','p=()=>{h({...n,finding:""}),f.focus()},g=te(A("f\
acets"),e,c),i=ae(A("tools"),e,{search:u=>h({...n,search:u}),toggle:c,clear(){','h(G(n)),i.focus()},shortcuts:u=>h({...n,shortcuts:u}),leave:()=>f.focus()}),f=se(A("table"),e,{move(u){n.finding!==""&&\
h(',"{...n,finding:r[u].id})},open(u,E){h({...n,finding:r[u].id}),E&&t.focus()},sort:d,bottom:()=>Ce(t)?t.getBoundingClientRect().","top:window.innerHeight}),y=q(t,e,{close:p,step:u=>f.step(u),positio\
n:f.position});function h(u){let{search:E,wanted:R,sort:$,","descending:M,finding:l}=n,m=u.search!==E||u.wanted!==R||u.sort!==$||u.descending!==M;n=u,m&&(a=Q(e,n),a.rows.includes(o.",'get(u.finding)??\
-1)||(n={...u,finding:""}),f.render(a,n),g(a,n)),i.render(a,n),(m||n.finding!==l)&&y(o.get(n.finding)),v()}',"function w(){a=Q(e,n),f.render(a,n),g(a,n),i.render(a,n);let u=o.get(n.finding);u!==void 0\
&&f.reveal(u),y(u)}let v=Fe($e,",'()=>{try{history.replaceState(null,"",`#${z(n)}`)}catch{}});window.addEventListener("hashchange",()=>{n=P(location.hash),','w()}),document.addEventListener("keydown",\
u=>{if(u.ctrlKey||u.metaKey||u.altKey)return;let E=u.target instanceof HTMLInputElement&&','u.target.type==="search";u.key==="Escape"?n.finding!==""?p():f.focus():u.key==="/"&&n.shortcuts&&!E&&(u.prev\
entDefault(),','i.focus())});let b=A("tools");new ResizeObserver(()=>{let u=getComputedStyle(b).position==="sticky";document.documentElement.','style.setProperty("--covered",u?`${b.offsetHeight}px`:"0\
px")}).observe(b),A("static").remove(),A("app").hidden=!1,w()}function Ce(e){','let{position:r,display:o}=getComputedStyle(e);return r==="fixed"&&o!=="none"}function Fe(e,r){let o;return()=>{clearTime\
out(',"o),o=setTimeout(r,e)}}Re();})();",""].join(`
`),SCRIPT_HASH="sha256-kmJxT4U+MKgREsQHw5rwE5aavenk3f+rzRzPL6lYgGo=",STYLE=["",":root{color-scheme:light dark;--page: #f5f6f8;--surface: #ffffff;--raised: #f0f2f5;--text: #18202b;--muted: #566172;--li\
ne:","#dde1e7;--accent: #1f56c3;--chosen: #e8effc;--error: #b3261e;--warning: #835400;--info: #1f5fae;--error-fill: #d64545;--warning-fill:","#e0a100;--warning-second: #f2cd6b;--info-fill: #5b93d6;--i\
nfo-second: #a9c8ee;--error-wash: #fbdcd9;--warning-wash: #fbe9b9;",'--info-wash: #d5e6fb;--shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 2px 8px rgb(16 24 40 / 4%);--mono: ui-monospace, "SF Mono",','"Casca\
dia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;--row: 3.75rem;--covered: 0px}@media screen and (prefers-color-scheme:dark){',":root{--page: #0f1318;--surface: #171c23;--raised: #1f262f;--te\
xt: #e4e9f0;--muted: #9aa6b6;--line: #2b333e;--accent: #8db4ff;","--chosen: #1d2b45;--error: #ff9087;--warning: #f0c05c;--info: #8dbbf5;--error-fill: #e5645c;--warning-fill: #d9a62e;--warning-second:",
"#94701b;--info-fill: #5690d8;--info-second: #34639e;--error-wash: #5a2522;--warning-wash: #4d3b10;--info-wash: #1e3d63;--shadow:","0 1px 2px rgb(0 0 0 / 40%)}}*{box-sizing:border-box}html{scroll-padd\
ing-top:calc(var(--covered) + 3rem)}body{margin:0 auto;","max-width:100rem;padding:1.75rem 2rem 3rem;background:var(--page);color:var(--text);font:.9375rem/1.5 system-ui,-apple-system,Segoe","UI,Robot\
o,Noto Sans,DejaVu Sans,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}h1,h2,h3,h4,h5,p,ul,","dl,dd,figure{margin:0;padding:0}ul{list-style:none}code,pre,kbd{font-family:var(--mon\
o);font-size:.875em}kbd{padding:0 .375rem;","border:1px solid var(--line);border-radius:.25rem;background:var(--raised);color:var(--muted)}code,pre,bdi{direction:ltr;","unicode-bidi:isolate-override}a\
{color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}.unseen{","position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:no\
wrap}.mark{display:inline-block;","flex:none;width:.75em;height:.75em;margin-right:.5em;background:var(--info-fill);border-radius:50%}.mark.error{background:var(--error-fill);","border-radius:0;clip-p\
ath:polygon(30% 0,70% 0,100% 30%,100% 70%,70% 100%,30% 100%,0 70%,0 30%)}.mark.warning{background:var(--warning-fill);","border-radius:0;clip-path:polygon(50% 4%,100% 96%,0 96%)}.top{margin-bottom:1.5\
rem}.brand{color:var(--muted);font-size:.8125rem}",".brand a{color:var(--text);font-weight:650;text-decoration:none}.brand a:hover{text-decoration:underline}h1{margin-top:.25rem;",'font-size:clamp(1.5\
rem,1.2rem + 1.2vw,2rem);font-weight:650;letter-spacing:-.015em;line-height:1.2}h1.clean:before{content:"\\','\\2713\\a0";color:#2e8b57}.checked{margin-top:.25rem;color:var(--muted)}.shares{display:bloc\
k;width:100%;height:.625rem;margin-top:1.125rem;',"border-radius:.3125rem;background:var(--raised)}.shares .error{fill:var(--error-fill)}.shares .warning{fill:var(--warning-fill)}",".shares .info{fill\
:var(--info-fill)}.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin-top:.625rem;color:var(--muted)}",".legend strong{color:var(--text);font-size:1.0625rem}.remarks,.card,.grid,.details,#st\
atic{background:var(--surface);border:1px","solid var(--line);border-radius:.625rem;box-shadow:var(--shadow)}.remarks{display:grid;gap:.5rem;margin-bottom:1.25rem;padding:.875rem","1.125rem 1rem;font-\
size:.875rem}h2{font-size:.875rem;font-weight:650}.remarks li{padding-left:1.1em;text-indent:-1.1em}.remarks",'li:before{display:inline-block;width:1.1em;color:var(--muted);content:"\\2013";text-indent\
:0}summary{cursor:pointer}.remarks',"dl{display:grid;grid-template-columns:fit-content(20rem) 1fr;gap:.25rem 1rem;padding:.5rem 0 0 1.1rem}.remarks dd{color:var(--muted)}",".fault{padding:.5rem .75rem\
;border-left:.25rem solid var(--error-fill);border-radius:.25rem;background:var(--raised)}.fault","strong{color:var(--error)}pre{margin:.5rem 0 0;padding:.75rem .875rem;border-radius:.5rem;background:\
var(--raised);overflow-x:auto;","white-space:pre-wrap}.facets{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1.25rem;margin-bottom:1.25rem}",".card{padding:.875rem .5rem .625rem;contai\
ner-type:inline-size}.card h2,.card .note{padding:0 .625rem .375rem}.count{color:var(--muted);","font-weight:400}.bars.all{max-height:22rem;overflow-y:auto}.bar{display:grid;grid-template-columns:minm\
ax(0,11fr) minmax(0,11fr)","3rem;align-items:center;gap:.75rem;width:100%;padding:.25rem .625rem;text-align:left}.bar .name,.cell-message,.cell-rule,",".cell-place bdi{overflow:hidden;text-overflow:el\
lipsis;white-space:nowrap}.bar .name{unicode-bidi:isolate-override}.bar .name.other{","color:var(--muted);font-style:italic}.bar .sum{color:var(--muted);text-align:right}.track{display:flex;gap:1px;he\
ight:.625rem;","border-radius:.1875rem;background:var(--raised);overflow:hidden}.track span{flex:none;min-width:.1875rem}.track .error{background:var(--error-fill)}",".track .warning{background:repeat\
ing-linear-gradient(135deg,var(--warning-fill) 0 5px,var(--warning-second) 5px 7px)}.track",".info{background:repeating-linear-gradient(90deg,var(--info-fill) 0 3px,var(--info-second) 3px 5px)}@contai\
ner (max-width:","24rem){.bar{grid-template-columns:minmax(0,1fr) auto;gap:.125rem .75rem}.track{grid-row:2;grid-column:1 / -1;height:.375rem}}","button,input{font:inherit;color:inherit}button{padding\
:.25rem .625rem;border:1px solid transparent;border-radius:.4375rem;","background:none;cursor:pointer}button:hover:enabled{background:var(--raised)}button:disabled{color:var(--muted);opacity:.5;","cur\
sor:default}button[aria-pressed=true]{border-color:var(--accent);background:var(--chosen)}.quiet{color:var(--accent);","font-size:.875rem}.small,.chip{padding:.0625rem .5rem;border-color:var(--line);b\
ackground:var(--surface);font-size:.8125rem}",".chip{border-color:var(--accent);border-radius:1rem;background:var(--chosen)}.tools{position:sticky;z-index:3;top:0;display:grid;","grid-template-columns\
:minmax(10rem,30rem) auto 1fr;align-items:center;gap:.5rem 1rem;padding:.75rem 0 .625rem;background:var(--page)}",".search{position:relative}.search input{width:100%;padding:.4375rem 2.25rem .4375rem \
.75rem;border:1px solid var(--muted);","border-radius:.5rem;background:var(--surface)}.search input::placeholder{color:var(--muted);opacity:1}.search kbd{position:absolute;","top:50%;right:.625rem;tra\
nsform:translateY(-50%);pointer-events:none}.search input:focus+kbd,.search input:not(:placeholder-shown)+","kbd{display:none}.severities{display:flex;gap:.375rem}.severity{border-color:var(--line);ba\
ckground:var(--surface);white-space:nowrap}",".severity .sum{color:var(--muted)}.keys{position:relative;justify-self:end;color:var(--muted);white-space:nowrap;font-size:.875rem}",".panel{position:abso\
lute;z-index:4;top:2rem;right:0;width:min(29rem,calc(100vw - 2rem));padding:.875rem 1rem;border:1px solid","var(--line);border-radius:.625rem;background:var(--surface);color:var(--text);white-space:no\
rmal;box-shadow:0 8px 28px #0000002e}",".panel dl{display:grid;grid-template-columns:auto 1fr;gap:.375rem .875rem;margin-bottom:.75rem}.state{display:flex;grid-column:1","/ -1;flex-wrap:wrap;align-ite\
ms:center;gap:.375rem .625rem;min-height:1.875rem;color:var(--muted);font-size:.875rem}.hint{","margin-left:auto}.listing:has(.open) .hint{display:none}.chips{display:contents;color:var(--text)}.chip{\
max-width:22rem;","overflow:hidden;color:var(--text);text-overflow:ellipsis;white-space:nowrap}.split{display:grid;grid-template-columns:minmax(0,1fr);","align-items:start;gap:1.25rem}.split:has(.open\
){grid-template-columns:minmax(0,1fr) minmax(24rem,36%)}.grid:focus-visible{","outline-offset:-2px}.grid .head{position:sticky;z-index:2;top:var(--covered);border-bottom:1px solid var(--line);border-r\
adius:.625rem",".625rem 0 0;background:var(--surface)}.grid [role=row]{display:grid;grid-template-columns:5.5rem minmax(0,1fr) minmax(6rem,12rem);","align-content:center;column-gap:1rem;padding:0 1rem\
}.head [role=row]{grid-template-columns:5.5rem auto minmax(0,1fr) minmax(6rem,12rem);","min-height:2.5rem}.head button{margin-left:-.625rem;color:var(--muted);font-size:.8125rem;font-weight:600;white-\
space:nowrap}",'.head [aria-sort$=ending] button{color:var(--text)}.head [aria-sort=ascending] button:after{content:"\\a0\\2191"}.head [aria-sort=descending]','button:after{content:"\\a0\\2193"}.body{po\
sition:relative;grid-auto-rows:var(--row);height:var(--height);overflow:clip;border-radius:0',"0 .625rem .625rem}.body [role=row]{position:absolute;inset:0 0 auto;grid-template-rows:auto auto;height:v\
ar(--row);transform:translateY(var(--top));",'border-top:1px solid var(--line);cursor:pointer;contain:strict}.body [aria-rowindex="2"]{border-top-color:transparent}.body',"[role=row]:hover{background:\
var(--raised)}.grid:focus [aria-selected=true],.split:has(.open) [aria-selected=true]{background:var(--chosen);","box-shadow:inset .1875rem 0 var(--accent)}.body .cell-severity{grid-row:1 / 3;align-se\
lf:center;white-space:nowrap}.body",".cell-message{grid-area:1 / 2}.body .cell-rule{grid-area:2 / 2;color:var(--muted);font-family:var(--mono);font-size:.8125rem}",".body .cell-place{display:contents}\
.cell-place .first{grid-area:1 / 3}.cell-place .second{grid-area:2 / 3;color:var(--muted);","font-size:.8125rem}.error .cell-severity,.kind.error{color:var(--error)}.warning .cell-severity,.kind.warni\
ng{color:var(--warning)}",".info .cell-severity,.kind.info{color:var(--info)}.none{padding:2.5rem 1rem;color:var(--muted);text-align:center}.details{","position:sticky;top:var(--covered);max-height:ca\
lc(100vh - var(--covered) - 1rem);padding:.75rem 1.25rem 1.25rem;overflow-y:auto}",".details:not(.open){display:none}.bar-top{position:sticky;z-index:1;top:-.75rem;display:flex;align-items:center;gap:\
.125rem;","margin:-.75rem -.625rem .25rem;padding:.5rem 0 .375rem .625rem;background:var(--surface);color:var(--muted);font-size:.8125rem}",".nth{margin-right:auto}.icon{min-width:2rem;padding:.125rem\
 .375rem;font-size:.9375rem}.kind{font-size:.875rem;font-weight:600}",".kind code{color:var(--text);font-weight:400}h3{margin:.375rem 0 .625rem;font-size:1.0625rem;font-weight:600;line-height:1.4}",".\
place{display:flex;flex-wrap:wrap;align-items:center;gap:.375rem .625rem}.path{color:var(--muted)}.frame{margin-top:.875rem}","figcaption{color:var(--muted);font-size:.8125rem}.frame pre{margin-top:.2\
5rem;line-height:1.65;overflow-wrap:anywhere}mark{","border-radius:.1875rem;color:inherit;text-decoration:underline 2px;text-underline-offset:.25em;-webkit-box-decoration-break:clone;","box-decoration\
-break:clone}mark.error{background:var(--error-wash);text-decoration-color:var(--error)}mark.warning{background:var(--warning-wash);","text-decoration-color:var(--warning)}mark.info{background:var(--i\
nfo-wash);text-decoration-color:var(--info)}.details section{","margin-top:1.125rem}h4{margin-bottom:.125rem;color:var(--muted);font-size:.8125rem;font-weight:600}h5{margin-top:.625rem;","color:var(--\
muted);font-size:.8125rem;font-weight:600}.details li+li{margin-top:.375rem}.why{margin-top:.25rem;color:var(--muted)}",".details section>details,.details section>p:last-child{margin-top:.5rem}.facts{\
display:grid;grid-template-columns:auto minmax(0,1fr);","gap:.25rem 1rem;margin-top:1.125rem;padding-top:.875rem;border-top:1px solid var(--line);color:var(--muted);font-size:.8125rem}","#static{width\
:100%;border-collapse:collapse}#static caption{padding:.5rem 0;color:var(--muted);text-align:left}#static th,","#static td{padding:.4375rem .75rem;border-top:1px solid var(--line);text-align:left;vert\
ical-align:top}#static th,#static","td:first-child{white-space:nowrap}@media(max-width:68.75rem){.split:has(.open){grid-template-columns:minmax(0,1fr);padding-bottom:62vh}",".details{position:fixed;z-\
index:5;inset:auto 0 0;max-height:62vh;border-width:1px 0 0;border-radius:.875rem .875rem 0 0;","box-shadow:0 -8px 32px #00000038}.facets{gap:1rem}}@media(max-width:47.5rem){:root{--row: 6.375rem}body\
{padding:1.125rem","1rem 2rem}.tools{position:static;grid-template-columns:minmax(0,1fr) auto}.search{grid-column:1 / -1}.search kbd,.hint{display:none}",".facets{grid-template-columns:none;grid-auto-\
columns:86%;grid-auto-flow:column;gap:.75rem;margin:0 -1rem .75rem;padding:0","1rem .25rem;overflow-x:auto;scroll-padding:1rem;scroll-snap-type:x proximity}.card{scroll-snap-align:start}.severities{gr\
id-column:1","/ -1;flex-wrap:wrap}.severity{padding:.1875rem .4375rem;font-size:.8125rem}.keys{grid-row:3;grid-column:2;align-self:start;","padding-top:.25rem}.state{grid-row:3;grid-column:1}.grid,.ca\
rd,.remarks{border-radius:.5rem}.grid [role=row]{grid-template-columns:auto","minmax(0,1fr);column-gap:.625rem;padding:0 .75rem}.head [role=row]{grid-template-columns:repeat(4,auto);justify-content:sp\
ace-between}",".body [role=row]{grid-template-rows:auto auto auto}.body .cell-severity{grid-area:1 / 1;font-size:.8125rem}.body .cell-rule{","grid-area:1 / 2;align-self:center;text-align:right}.body .\
cell-message{display:-webkit-box;grid-area:2 / 1 / 3 / 3;line-height:1.35;","white-space:normal;-webkit-box-orient:vertical;-webkit-line-clamp:2}.body .cell-place{display:flex;grid-area:3 / 1 / 4 /","\
3;gap:.75rem;overflow:hidden;font-size:.8125rem}.cell-place .second{flex:none;margin-left:auto}.remarks dl{grid-template-columns:1fr}",".remarks dd{margin-bottom:.375rem}#static{font-size:.8125rem}#st\
atic th,#static td{padding:.375rem .25rem}}@media(forced-colors:active){",".mark,.track span{forced-color-adjust:none}.body [aria-selected=true]{outline:2px solid Highlight;outline-offset:-2px}}@media\
 print{",":root{--page: #ffffff;--shadow: none}body{max-width:none;padding:0;font-size:9pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}",".tools .search,.tools .severities,.keys,.hint,.d\
etails:not(.open),.bar-top,.place button,.card>button{display:none}.tools,",".grid .head,.details{position:static}.split{display:block;padding:0}.details{margin-top:1rem;max-height:none}.body{height:a\
uto}",".body [role=row]{position:static;height:auto;padding:.25rem 1rem;contain:none;transform:none;break-inside:avoid}.body .cell-message{","white-space:normal}}",""].join(`
`),STYLE_HASH="sha256-qFmn9Gj1bsykKKJ434lIX0bl2egK1EPYSDwAaOg8kOE=";function frameOf(excerpt,region,width,safe2){let{text:text2}=excerpt,start2=clamp(region.startColumn-excerpt.column,0,text2.length),end=region.endLine>region.startLine?text2.length:clamp(region.endColumn-
excerpt.column,start2,text2.length),from=Math.max(0,start2-width),to=Math.min(text2.length,Math.min(end,start2+width)+width),before=safe2(text2.slice(from,start2)),marked=join(before,safe2(text2.slice(
start2,Math.min(end,to))),safe2),line=join(marked,safe2(text2.slice(Math.min(end,to),to)),safe2),mark={start:before.length,end:Math.max(marked.length,before.length+1)};return cutLine(line,mark,width,{
before:excerpt.cutBefore||from>0,after:excerpt.cutAfter||to<text2.length})}function join(left,right,safe2){let whole=left+right;return safe2(whole)===whole?whole:`${left}\\${right}`}function cutLine(line,mark,width,more){
let length=Math.max(line.length,mark.start+1),fits=length+(more.before?1:0)+(more.after?1:0)<=width,room=fits?length:width-2,lead=Math.max(Math.floor((room-(mark.end-mark.start))/2),Math.floor(room/4)),
from=fits?0:clamp(mark.start-lead,0,length-room),to=from+room,head=more.before||from>0?"\u2026":"",tail=more.after||to<length?"\u2026":"";return{text:head+line.slice(from,to)+tail,markStart:head.length+
mark.start-from,markEnd:head.length+Math.min(mark.end,to)-from}}function clamp(value,low,high){return Math.min(Math.max(value,low),high)}function ruleUrls(rules,informationUri){let ours=rules.filter(({plugin})=>plugin===void 0);return new Map(ours.map(({id})=>[id,`${informationUri}/blob/main/docs/rules/${id}.md`]))}function worstFirst(findings){return SEVERITIES.flatMap(severity=>findings.filter(finding=>finding.severity===severity))}var LONGEST_MESSAGE=1e3,LONGEST_NAME=500,LONGEST_REMARK=300,LONGEST_EXAMPLE=2e3,FRAME_WIDTH=200,MAX_RELATED=10;function pageJson(report,limits){let rules=new Numbers,files2=new Numbers,infos=new Map(report.
rules.map(rule=>[rule.id,rule])),urls=ruleUrls(report.rules,report.tool.informationUri),kept=new Map,length=0;for(let finding of worstFirst(report.findings)){if(kept.size===limits.findings)break;let{ruleId,
file}=finding,json3=scriptJson({...findingData(finding),rule:rules.of(ruleId,()=>ruleData(ruleId,infos.get(ruleId),urls.get(ruleId))),file:files2.of(file,()=>fileData(file))});if(length+=json3.length+
1,length>limits.length)break;kept.set(finding,json3)}let findings=report.findings.flatMap(finding=>kept.get(finding)??[]);return{json:`{"rules":${scriptJson(rules.values)},"files":${scriptJson(files2.
values)},"findings":[${findings.join(`,
`)}]}`,left:report.findings.length-kept.size}}var Numbers=class{values=[];#numbers=new Map;of(key,make){let known=this.#numbers.get(key);return known!==void 0?known:(this.#numbers.set(key,this.values.
length),this.values.push(make())-1)}};function placeText({file,region}){return`${shown(file,LONGEST_NAME)}:${region.startLine}:${region.startColumn}`}function messageText({message}){return shown(message,
LONGEST_MESSAGE)}function findingData(finding){let{region,path,subject,related,fix}=finding,frame=frameData(finding);return{id:shown(finding.fingerprint,LONGEST_REMARK),severity:SEVERITIES.indexOf(finding.
severity),region:[region.startLine,region.startColumn,region.endLine,region.endColumn],message:messageText(finding),...path!==""&&{path:shown(path,LONGEST_REMARK)},...subject!==""&&{subject:shown(subject,
LONGEST_REMARK)},...frame!==void 0&&{frame},...related.length>0&&{related:related.slice(0,MAX_RELATED).map(relatedData)},...related.length>MAX_RELATED&&{moreRelated:related.length-MAX_RELATED},...fix!==
void 0&&{fix:fixText(fix)}}}function frameData({excerpt,region}){if(excerpt===void 0)return;let{text:text2,markStart,markEnd}=frameOf(excerpt,region,FRAME_WIDTH,visible);return[text2.slice(0,markStart),
text2.slice(markStart,markEnd),text2.slice(markEnd)]}function relatedData(related){return{place:placeText(related),message:shown(related.message,LONGEST_REMARK)}}var SORTED={key:"by key","all-keys":"b\
y key, with all that is in it",value:"by value",hash:"by hash","variant-name":"by the name of the variant"},REWRITTEN={"utf8-without-bom":"as UTF-8 without a byte order mark","line-feeds":"with line f\
eeds as line breaks",canonical:"in the form in which it is generated"};function fixText(fix){if(fix.kind==="rewrite")return`Write the file ${REWRITTEN[fix.as]}.`;let at=fix.path.length===0?"the front \
matter":shown(toPointer(fix.path),LONGEST_REMARK);return fix.kind==="sort"?`Sort ${at} ${SORTED[fix.by]}.`:`Set ${at} to ${shown(JSON.stringify(fix.value),LONGEST_NAME)}.`}function ruleData(id,info,url){
return{id:shown(id,LONGEST_REMARK),...info&&{summary:shown(info.summary,LONGEST_MESSAGE),why:shown(info.why,LONGEST_MESSAGE),bad:exampleText(info.bad),good:exampleText(info.good),...info.plugin!==void 0&&
{plugin:shown(info.plugin,LONGEST_REMARK)}},...url!==void 0&&{url}}}function exampleText(text2){return text2.slice(0,LONGEST_EXAMPLE).split(`
`).map(line=>visible(line)).join(`
`)}function fileData(file){let place2=placeOf(file);return{name:shown(file,LONGEST_NAME),...place2&&{tag:shown(place2.tag,LONGEST_REMARK),package:shown(place2.package,LONGEST_REMARK)}}}var LONGEST_REMARK2=300,LONGEST_STACK=4e3,MAX_INTERNAL_ERRORS=20,STATIC_ROWS=50;function header(report){let{tool,totals,internalErrors}=report,count2=totals.errors+totals.warnings+totals.infos,found=count2===
0?"No findings":`${plural(count2,"finding")} on ${plural(totals.filesWithFindings,"file")}`,clean=count2===0&&internalErrors.length===0;return`<header class="top">
<p class="brand"><a href="${escapeHtml(tool.informationUri)}" rel="noreferrer">${escapeHtml(tool.name)}</a> ${escapeHtml(tool.version)}</p>
<h1${clean?' class="clean"':""}>${found}</h1>
<p class="checked">Checked ${checkedText(report)}.</p>
${count2===0?"":picture(totals)}</header>`}function picture(totals){let counts=SEVERITIES.map(severity=>({severity,count:totals[TOTALS[severity]]})),sum2=counts.reduce((all,{count:count2})=>all+count2,
0),x=0,parts=counts.map(({severity,count:count2})=>{let width=1e3*count2/sum2;return x+=width,`<rect class="${severity}" x="${(x-width).toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`}),legend=counts.
map(({severity,count:count2})=>`<li><span class="mark ${severity}"></span>${plural(count2,severity).replace(/^\S+/,"<strong>$&</strong>")}</li>`);return`<svg class="shares" viewBox="0 0 1000 10" prese\
rveAspectRatio="none" aria-hidden="true">${parts.join("")}</svg>
<ul class="legend">${legend.join("")}</ul>
`}function remarks(report,left){let{omitted,internalErrors}=report,lines=[...left>0?[`${findingsAre(left)} left out here, the mildest first: see another output format.`]:[],...omittedSentences(omitted),
...comparedSentences(report),...changeSentences(report),...hiddenSentences(report),...staleSentences(report),...uncheckedSentences(report),...contextSentences(report)],blocks2=[...internalErrors.slice(
0,MAX_INTERNAL_ERRORS).map(internalError),...internalErrors.length>MAX_INTERNAL_ERRORS?[`<p class="fault">${internalErrors.length-MAX_INTERNAL_ERRORS} more such faults.</p>`]:[],...lines.length>0?[`<u\
l>${lines.map(line=>`<li>${escapeHtml(line)}</li>`).join("")}</ul>`]:[],...skipped(report)];return blocks2.length===0?"":`<section class="remarks" aria-labelledby="remarks-title">
<h2 id="remarks-title">About these totals</h2>
${blocks2.join(`
`)}
</section>`}function internalError({ruleId,plugin,file,stack}){let owner=plugin===void 0?"cache-lint itself":`the plugin <code>${short(plugin)}</code>`,where=ruleId===void 0?"":`, in rule <code>${short(
ruleId)}</code>`,lines=stack.slice(0,LONGEST_STACK).split(`
`).map(escapeHtml);return`<details class="fault"><summary><strong>A fault of ${owner}</strong>${where}, at <code>${short(file)}</code>: ${short(stack.split(`
`,1)[0])}</summary><pre tabindex="0">${lines.join(`
`)}</pre></details>`}function skipped(report){let{skippedRules,buildCache}=report;if(skippedRules.length===0)return[];let others=otherSkipped(report).map(({id,reason})=>({rules:[id],reason})),items=[...buildCache?.
notChecked??[],...others].map(({rules,reason})=>`<dt>${rules.map(id=>`<code>${short(id)}</code>`).join(", ")}</dt><dd>${short(reason)}</dd>`);return[`<details><summary>${`${plural(skippedRules.length,
"rule")} did not run, or not everywhere`}</summary><dl>${items.join("")}</dl></details>`]}function staticTable({findings}){let rows=worstFirst(findings).slice(0,STATIC_ROWS).map(finding=>{let{severity,
ruleId}=finding;return`<tr>${[`<span class="mark ${severity}"></span>${severity}`,escapeHtml(messageText(finding)),`<code>${short(ruleId)}</code>`,`<code>${escapeHtml(placeText(finding))}</code>`].map(
cell2=>`<td>${cell2}</td>`).join("")}</tr>`});return`<table id="static"><caption>${findings.length>STATIC_ROWS?`The worst ${STATIC_ROWS} of ${plural(findings.length,"finding")}. With JavaScript this p\
age lists, sorts and searches them all.`:"Findings. With JavaScript this page sorts and searches them, and shows their code."}</caption>
<thead><tr><th scope="col">Severity</th><th scope="col">Message</th><th scope="col">Rule</th><th scope="col">Place</th></tr></thead>
<tbody>
${rows.join(`
`)}
</tbody></table>`}function titleText({tool,totals}){return escapeHtml(`${countsText(totals)} - ${tool.name}`)}function short(text2){return escapeHtml(shown(text2,LONGEST_REMARK2))}var LIMITS={findings:2e4,length:24e6},html=report=>htmlWithin(report,LIMITS);function htmlWithin(report,limits){let{json:json2,left}=pageJson(report,limits),policy=`default-src 'none'; script-src '${SCRIPT_HASH}\
'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`,listed=report.findings.length>0;return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(`${report.tool.name} ${report.tool.version}`)}">
<title>${titleText(report)}</title>
<style>${STYLE}</style>
</head>
<body>
${[header(report),"<main>",remarks(report,left),...listed?[staticTable(report),APP]:[],"</main>"].filter(part=>part!=="").join(`
`)}
${listed?`<script id="data" type="application/json">${json2}</script>
<script>${SCRIPT}</script>
`:""}</body>
</html>
`}var APP=`<div id="app" hidden>
<section class="facets" aria-label="Totals of the listed findings" id="facets"></section>
<section class="listing" aria-labelledby="listing-title">
<h2 id="listing-title" class="unseen">Findings</h2>
<div class="tools" id="tools" role="search" aria-label="Findings"></div>
<div class="split">
<div id="table" class="grid" role="grid" tabindex="0" aria-labelledby="listing-title" aria-describedby="keys-short"></div>
<section id="details" class="details" aria-label="Details of the chosen finding" tabindex="-1"></section>
</div>
</section>
</div>`;var FORMAT_VERSION=1,json=report=>jsonPieces({...jsonHeader(report),files:report.files,findings:new Made(report.findings,jsonFinding)},2);function jsonHeader(report){let{tool,totals,omitted,hidden,comparison,
baseline,changes,fixes,buildCache,rules,skippedRules,unchecked,internalErrors}=report;return{formatVersion:FORMAT_VERSION,tool:{name:tool.name,version:tool.version,informationUri:tool.informationUri},
totals,omitted,hidden,...comparison&&{comparison:jsonComparison(comparison)},...baseline&&{baseline},...changes&&{changes},...fixes&&{fixes},...buildCache&&{buildCache},rules:rules.map(({id,severity})=>({
id,severity})),skippedRules,unchecked,internalErrors}}function jsonComparison({base,introduced,fixed,unchanged}){return{base,introduced,fixed:fixed.map(jsonFinding),unchanged:unchanged.map(jsonFinding)}}
function jsonFinding(finding){let{ruleId,messageId,severity,message,file,path,region,subject,related,changed,fix,fingerprint}=finding;return{ruleId,messageId,severity,message,file,path,region,subject,
related,changed,fix,fingerprint}}var EVERYTHING="all pages",junit=function*(report){let{tool,findings,internalErrors}=report,{name}=tool,failures=findings.reduce((count2,{severity})=>count2+(severity==="info"?0:1),0),counts={tests:Math.
max(findings.length+internalErrors.length,1),failures,errors:internalErrors.length};yield`${XML_DECLARATION}
<${xmlTag("testsuites",{name,...counts,time:0})}>
`,yield`  <${xmlTag("testsuite",{name,...counts,skipped:0,time:0})}>
`;for(let each of distinct(casesOf(report)))yield`${caseElement(each)}
`;yield`    <system-out>${[totalsSentence(report),...notShown(report)].map(xmlText).join(`
`)}</system-out>
  </testsuite>
</testsuites>
`};function*casesOf(report){let{tool,findings,internalErrors}=report;for(let finding of findings)yield caseOf(finding,tool.name);for(let error of internalErrors)yield internalCase(error,tool.name);findings.
length+internalErrors.length===0&&(yield everything(report))}function caseOf({ruleId,severity,message,file,region,related},tool){let place2=safe(placeText2(file,region)),text2=safe(message);return{file,
classname:`${tool}.${ruleId}`,name:place2,outcome:severity==="info"?"passed":"failure",type:severity,message:text2,body:[`${place2}: ${severity}: ${text2} [${ruleId}]`,...related.map(other=>`related: ${safe(
placeText2(other.file,other.region))}: ${safe(other.message)}`)]}}function internalCase({ruleId,plugin,file,stack},tool){let lines=stack.split(`
`).map(safe),owner=plugin===void 0?`${tool} itself`:`the plugin ${safe(plugin)}`;return{file,classname:ruleId===void 0?tool:`${tool}.${ruleId}`,name:safe(file),outcome:"error",type:"internal-error",message:lines[0],
body:[`A fault of ${owner}, at ${safe(file)}:`,...lines]}}function everything(report){return{file:"",classname:report.tool.name,name:EVERYTHING,outcome:"passed",body:notShown(report)}}function notShown(report){
return[...omittedSentences(report.omitted),...changeSentences(report),...hiddenSentences(report),...staleSentences(report),...notCheckedSentences(report),...uncheckedSentences(report)]}function*distinct(cases){
let highest=new Map,file,name="",first=0,seen=new Map;for(let each of cases){each.file!==file&&(file=each.file,name=safe(file),first=highest.get(name)??0,seen=new Map);let key=`${each.classname} ${each.
name}`,number=(seen.get(key)??first)+1;seen.set(key,number),number>(highest.get(name)??0)&&highest.set(name,number),yield number===1?each:{...each,name:`${each.name} (${number})`}}}function caseElement({
classname,name,outcome,type,message,body}){let tag=xmlTag("testcase",{classname,name,time:0});if(body.length===0)return`    <${tag}/>`;let element=outcome==="passed"?"system-out":outcome,attributes=outcome===
"passed"?{}:{message:message??"",type:type??""};return[`    <${tag}>`,`      <${xmlTag(element,attributes)}>${body.map(xmlText).join(`
`)}</${element}>`,"    </testcase>"].join(`
`)}function placeText2(file,{startLine,startColumn}){return`${file}:${startLine}:${startColumn}`}function safe(text2){return neutralise(inert(visible(text2))).replaceAll("[[","[\\[")}var BREAK="&#8203;",SIGILS=/[@#!%~$&^*:]/,MEANINGFUL=/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\S)|[^_:\p{L}\p{N} ,.;'"()/=+?…-]/gu;function codeSpan(text2,longest){let code=neutralise(clip(text2,longest));
if(code==="")return"";let runs=(code.match(/`+/g)??[]).map(run=>run.length),fence="`".repeat(Math.max(0,...runs)+1),pad=/^`|`$|^ .* $/.test(code)&&code.trim()!==""?" ":"";return fence+pad+code+pad+fence}
function htmlCode(text2,longest){return`<code>${neutralise(clip(text2,longest)).replace(/[&<>"'`]/g,sign=>`&#${sign.charCodeAt(0)};`)}</code>`}function prose(text2,longest){return clip(text2,longest).
split(/("[^"]*")/).map((part,i,parts)=>i%2===1?`"${codeSpan(part.slice(1,-1),longest)}"`:escapeProse(part,parts[i+1]?.[0]??" ")).join("")}function escapeProse(text2,next){return text2.replace(MEANINGFUL,
(sign,at)=>{let escaped=`&#${sign.codePointAt(0)};`;return SIGILS.test(sign)&&/\S/.test(text2[at+1]??next)?escaped+BREAK:escaped}).replace(/\b(GH-)(?=\d)/gi,`$1${BREAK}`).replace(/\bwww(?=\.)/gi,`$&${BREAK}`)}
function clip(text2,longest){return shorten(printable(text2),longest)}var LONGEST_MESSAGE2=1e3,LONGEST_NAME2=500,LONGEST_REMARK3=300,LONGEST_ID=100,MAX_RELATED2=5,MAX_INTERNAL_ERRORS2=5,MAX_RULES=100,COUNT_COLUMNS=["errors","warnings","infos"];function caveats(report,skipped2){
let{omitted,internalErrors}=report;return[...omittedSentences(omitted),...changeSentences(report).map(text2=>prose(text2,LONGEST_REMARK3)),...hiddenSentences(report),...staleSentences(report),...uncheckedSentences(
report),...skipped2,...internalErrors.slice(0,MAX_INTERNAL_ERRORS2).map(internalErrorText),...internalErrors.length>MAX_INTERNAL_ERRORS2?[`${internalErrors.length-MAX_INTERNAL_ERRORS2} more such fault\
s.`]:[]]}function internalErrorText({ruleId,plugin,file,stack}){let owner=plugin===void 0?"cache-lint itself":`the plugin ${codeSpan(plugin,LONGEST_REMARK3)}`,where=ruleId===void 0?"":`, in rule ${ruleName(
ruleId)}`,what=codeSpan(stack.split(`
`,1)[0],LONGEST_REMARK3);return`**A fault of ${owner}**${where}, at ${codeSpan(file,LONGEST_NAME2)}: ${what}`}function comparedTexts(report){return comparedSentences(report).map(text2=>prose(text2,LONGEST_REMARK3))}
function skipText({reason,rules}){let names=rules.slice(0,MAX_RULES).map(ruleName),more=rules.length>MAX_RULES?` and ${plural(rules.length-MAX_RULES,"more rule")}`:"";return`Skipped ${names.join(", ")}${more}\
: ${prose(reason.replace(/\.$/,""),LONGEST_REMARK3)}.`}function remarkList(sentences){return sentences.length===1?sentences[0]:sentences.map(sentence=>`- ${sentence}`).join(`
`)}function table(head,numbers,rows){let rule=head.map(name=>numbers.includes(name)?"--:":"---");return[head,rule,...rows].map(cells=>`| ${cells.join(" | ")} |`).join(`
`)}function countCells({counts}){return SEVERITIES.map(severity=>counts[severity]===0?"":String(counts[severity]))}function ruleLink(id,urls){let url=urls.get(id);return url===void 0?ruleName(id):`[${ruleName(
id)}](${url})`}function ruleName(id){return codeSpan(id.replaceAll("|","/"),LONGEST_ID)}function findingItem({severity,region,ruleId,message,related}){return[`- **${severity}** ${placeText3(region)} ${ruleName(
ruleId)}: ${prose(message,LONGEST_MESSAGE2)}`,...related.slice(0,MAX_RELATED2).map(place2=>`  - ${placeText3(place2.region)} in ${codeSpan(place2.file,LONGEST_NAME2)}: ${prose(place2.message,LONGEST_REMARK3)}`),
...related.length>MAX_RELATED2?[`  - ${plural(related.length-MAX_RELATED2,"more place")}`]:[]].map(line=>`${line}
`).join("")}function placeText3({startLine,startColumn}){return`${startLine}:${startColumn}`}function fittingItems(findings,room,sizeOf,aroundFile){let items=new Map,files2=new Set,size=0;for(let finding of worstFirst(
findings)){let item=findingItem(finding);if(size+=sizeOf(item)+(files2.has(finding.file)?0:aroundFile(finding.file)),size>room)break;items.set(finding,item),files2.add(finding.file)}return items}function leftOutNote(left){
return left===0?"":`
${findingsAre(left)} left out here, the mildest first: see another output format.
`}function tallyBy(findings,keyOf){let groups=new Map;for(let finding of findings){let key=keyOf(finding),group2=groups.get(key);group2===void 0?groups.set(key,start(finding)):add(group2,finding)}return[
...groups].map(([key,{counts,files:files2,worst}])=>({key,counts,files:files2.size,worst})).sort((a,b)=>compareCounts(a.counts,b.counts)||compareText(a.key,b.key))}function total({counts}){return counts.
error+counts.warning+counts.info}function start(finding){let counts={error:0,warning:0,info:0};return counts[finding.severity]=1,{counts,files:new Set([finding.file]),worst:finding}}function add(group2,finding){
group2.counts[finding.severity]+=1,group2.files.add(finding.file),SEVERITIES.indexOf(finding.severity)<SEVERITIES.indexOf(group2.worst.severity)&&(group2.worst=finding)}function compareCounts(a,b){return b.
error-a.error||b.warning-a.warning||b.info-a.info}var MAX_LENGTH=6e4,RESERVE=200,markdown=report=>markdownWithin(report,MAX_LENGTH);function markdownWithin(report,limit){let head=[heading(report),remarks2(report),...ruleTable(report)].map(block=>`${block}\

`).join(`
`),{text:text2,left}=fileBlocks(report.findings,limit-head.length-RESERVE);return head+text2+leftOutNote(left)}function heading({tool,totals}){return`### ${tool.name}: ${countsText(totals)}`}function remarks2(report){
let{buildCache}=report,own=buildCache?.notChecked??[],others=otherSkipped(report),checked=`Checked ${checkedText(report)}.`,skipped2=[...own.map(skipText),...others.length>0?[skippedText(others)]:[]];
return remarkList([checked,...comparedTexts(report),...caveats(report,skipped2)])}function skippedText(skippedRules){let names=skippedRules.slice(0,MAX_RULES).map(({id})=>ruleName(id)),more=skippedRules.
length>MAX_RULES?`, and ${skippedRules.length-MAX_RULES} more`:"";return`Rules that did not run, or not everywhere: ${names.join(", ")}${more}.`}function ruleTable({findings,rules,tool}){let tallies=tallyBy(
findings,({ruleId})=>ruleId);if(tallies.length===0)return[];let urls=ruleUrls(rules,tool.informationUri),rows=tallies.slice(0,MAX_RULES).map(tally=>[ruleLink(tally.key,urls),...countCells(tally)]),more=tallies.
length-MAX_RULES,last=more>0?[[`and ${plural(more,"more rule")}`,"","",""]]:[];return[table(["rule",...COUNT_COLUMNS],COUNT_COLUMNS,[...rows,...last])]}function fileBlocks(findings,room){let items=fittingItems(
findings,room,({length})=>length,file2=>fileHeading(file2).length),file,text2="";for(let finding of findings){let item=items.get(finding);item!==void 0&&(text2+=(finding.file===file?"":fileHeading(finding.
file))+item,file=finding.file)}return{text:text2,left:findings.length-items.size}}function fileHeading(file){return`
#### ${codeSpan(file,LONGEST_NAME2)}

`}var ndjson=function*(report){let{totals,omitted,hidden}=report;yield lineOf({type:"run",...jsonHeader(report)});for(let finding of report.findings)yield lineOf({type:"finding",...jsonFinding(finding)});
yield lineOf({type:"summary",totals,omitted,hidden})};function lineOf(value){return`${jsonLine(value)}
`}var SEVERITIES3={error:"ERROR",warning:"WARNING",info:"INFO"},rdjson=report=>{let{tool,rules,findings}=report,urls=ruleUrls(rules,tool.informationUri),severity=overallSeverity(report),result={source:{
name:tool.name,url:tool.informationUri},...severity===void 0?{}:{severity:SEVERITIES3[severity]},diagnostics:new Made(findings,finding=>diagnosticOf(finding,urls.get(finding.ruleId)))};return jsonPieces(
result,2)};function overallSeverity({totals}){return totals.errors>0?"error":totals.warnings>0?"warning":totals.infos>0?"info":void 0}function diagnosticOf(finding,url){let{message,file,severity,ruleId,
related}=finding;return{message:inert(visible(message)),location:{path:visible(file),range:byteRange(finding)},severity:SEVERITIES3[severity],code:{value:ruleId,...url===void 0?{}:{url}},...related.length>
0?{relatedLocations:related.map(place2=>relatedLocation(place2,finding))}:{}}}function relatedLocation({message,file,region},finding){let range=file===finding.file&&isAscii(finding.excerpt)?plainRange(
region):{start:{line:region.startLine},end:{line:lastLine(region)}};return{message:inert(visible(message)),location:{path:visible(file),range}}}function plainRange({startLine,startColumn,endLine,endColumn}){
return{start:{line:startLine,column:startColumn},end:{line:endLine,column:endColumn}}}function byteRange({region,excerpt}){let{startLine,startColumn,endLine,endColumn}=region;if(excerpt===void 0||isAscii(
excerpt))return plainRange(region);let start2={line:startLine,column:byteColumn(excerpt,startColumn)};return endLine>startLine?{start:start2,end:{line:endLine,column:1}}:{start:start2,end:{line:endLine,
column:byteColumn(excerpt,endColumn)}}}function byteColumn({text:text2,column,byteOffset},unitColumn){return(byteOffset??column-1)+Buffer.byteLength(text2.slice(0,Math.max(0,unitColumn-column)))+1}function isAscii(excerpt){
return excerpt===void 0||excerpt.byteOffset===void 0&&/^[\x00-\x7f]*$/.test(excerpt.text)}import{gzipSync}from"node:zlib";var LEVELS={error:"error",warning:"warning",info:"note"},PROBLEM_SEVERITIES={error:"error",warning:"warning",info:"recommendation"},MAX_DESCRIPTION=1024;function ruleDescriptor(rule,informationUri){return{
id:rule.id,name:pascalCase(rule.id),shortDescription:{text:rule.summary},fullDescription:{text:cutSentence(`${rule.summary} ${rule.why}`,MAX_DESCRIPTION)},help:{text:helpText(rule),markdown:helpMarkdown(
rule)},...rule.plugin===void 0&&{helpUri:`${informationUri}/blob/main/docs/rules/${rule.id}.md`},defaultConfiguration:{level:LEVELS[rule.severity]},properties:{precision:"very-high","problem.severity":PROBLEM_SEVERITIES[rule.
severity],tags:["spack","build-cache",...rule.fixable?["fixable"]:[]]}}}function pascalCase(id){return id.split("-").map(word=>word.slice(0,1).toUpperCase()+word.slice(1)).join("")}function helpText({
summary:summary2,why,bad,good,fixable}){return`${summary2}

${why}

Bad:

${bad}

Good:

${good}

${fixSentence(fixable)}`}function helpMarkdown({summary:summary2,why,bad,good,fixable}){return`${summary2}

${why}

### Bad

${fenced(bad)}

### Good

${fenced(good)}

${fixSentence(fixable)}`}function fixSentence(fixable){return fixable?'"cache-lint --fix" mends it.':"It has to be mended by hand."}function fenced(content){let longest=(content.match(/`+/g)??[]).reduce(
(most,run)=>Math.max(most,run.length),2),fence="`".repeat(longest+1);return`${fence}yaml
${content.replace(/\n$/,"")}
${fence}`}function cutSentence(text2,units){return text2.length<=units?text2:`${cutAt(text2,units-2).trimEnd()}\u2026.`}var MAX_SNIPPET=200,MAX_LOCATIONS=100,MAX_RELATED3=25e4,MAX_LINKS=10;function relatedPerResult(results){return Math.max(MAX_LINKS,Math.min(MAX_LOCATIONS-1,Math.floor(MAX_RELATED3/results)))}function resultOf(finding,ruleIndex,mostRelated){
let{ruleId,severity,fingerprint}=finding,related=finding.related.slice(0,mostRelated);return{ruleId,...ruleIndex===void 0?{}:{ruleIndex},level:LEVELS[severity],message:{text:messageText2(finding)},locations:[
locationOf(finding)],...related.length>0?{relatedLocations:related.map((place2,index)=>relatedLocation2(place2,index+1))}:{},partialFingerprints:{primaryLocationLineHash:fingerprint,"cacheLint/v1":fingerprint}}}
function locationOf({file,region,excerpt}){let snippet=excerpt===void 0?"":snippetOf(excerpt,region);return{physicalLocation:{artifactLocation:{uri:toUri(file)},region:{...plain(region),...snippet===""?
{}:{snippet:{text:snippet}}}}}}function messageOf(text2){let safe2=visible(wellFormed(text2)).replaceAll("](","] (");return safe2.endsWith(".")?safe2:`${safe2}.`}function messageText2({message,related}){
let links=related.slice(0,MAX_LINKS).map((place2,index)=>`[${linkText(place2)}](${index+1})`);return links.length>0?`${messageOf(message)} See ${links.join(", ")}.`:messageOf(message)}function linkText({
message}){return visible(wellFormed(message)).replaceAll("[","(").replaceAll("]",")").replaceAll("\\","\\\\").replace(/\.$/,"")||"the related place"}function relatedLocation2({file,region,message},id){
return{id,physicalLocation:{artifactLocation:{uri:toUri(file)},region:plain(region)},message:{text:messageOf(message)}}}function plain({startLine,startColumn,endLine,endColumn}){return{startLine,startColumn,
endLine,endColumn}}function snippetOf(excerpt,region){let start2=Math.max(0,region.startColumn-excerpt.column),end=region.endLine>region.startLine?excerpt.text.length:Math.max(0,region.endColumn-excerpt.
column);return wellFormed(cutAt(excerpt.text.slice(start2,end),MAX_SNIPPET))}function stateTeller({hiddenFindings,baseline,comparison}){if(hiddenFindings===void 0)return()=>comparison===void 0?{}:{baselineState:"new"};let hidden=new Map(hiddenFindings.map(one=>[one.finding,one]));
return finding=>{let one=hidden.get(finding);return{suppressions:one===void 0?[]:[suppressionOf(one,baseline?.file??"")],...baseline&&{baselineState:one?.isOld?"unchanged":"new"}}}}function suppressionOf({
by,reason=""},file){return{kind:"external",justification:messageOf(by==="baseline"?`It is in the baseline ${file}.`:reason)}}var GITHUB_LIMITS={results:25e3,gzipBytes:1e7},SCHEMA="https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",MAX_NOTIFICATIONS=100,UNREADABLE="file-readable",sarif=(report,{
sarifCategory})=>sarifWithin(report,GITHUB_LIMITS,sarifCategory);function sarifWithin(report,limits,category){let{findings,hiddenFindings=[]}=report,ranked=[...worstFirst(findings),...worstFirst(hiddenFindings.
map(({finding})=>finding))],kept=Math.min(ranked.length,limits.results);for(;;){let text2=sarifText(report,ranked.slice(0,kept),limits,category),excess=kept===0?0:excessFactor(text2,limits);if(excess<=
1)return text2;kept=Math.floor(kept/excess*.95)}}function excessFactor(text2,{gzipBytes}){return Buffer.byteLength(text2)<gzipBytes*.99?0:gzipSync(text2).length/gzipBytes}function sarifText(report,findings,limits,category){
let{tool,rules}=report,ruleIndexes=new Map(rules.map(({id},index)=>[id,index])),mostRelated=relatedPerResult(findings.length),stateOf=stateTeller(report),log={$schema:SCHEMA,version:"2.1.0",runs:[{tool:{
driver:{name:tool.name,version:tool.version,semanticVersion:tool.version,informationUri:tool.informationUri,rules:rules.map(rule=>ruleDescriptor(rule,tool.informationUri))}},...category!==void 0&&{automationDetails:{
id:category.replace(/\/?$/,"/")}},columnKind:"utf16CodeUnits",invocations:[invocation(report,findings.length,limits)],results:findings.map(finding=>({...resultOf(finding,ruleIndexes.get(finding.ruleId),
mostRelated),...stateOf(finding)}))}]};return jsonText(log,6)}function invocation(report,written,limits){let{findings,internalErrors}=report,notifications=[...capped(internalErrors,"internal errors").
map(item=>typeof item=="string"?notification("error",item):notification("error",internalErrorText2(item))),...capped(findings.filter(({ruleId})=>ruleId===UNREADABLE),"unreadable files").map(item=>typeof item==
"string"?notification("warning",item):{...notification("warning",item.message),locations:[locationOf(item)]}),...leftOutNotes(report,written,limits).map(text2=>notification("note",text2))];return{executionSuccessful:internalErrors.
length===0,...notifications.length>0?{toolExecutionNotifications:notifications}:{}}}function capped(items,what){return items.length<=MAX_NOTIFICATIONS?[...items]:[...items.slice(0,MAX_NOTIFICATIONS),`${items.
length-MAX_NOTIFICATIONS} more ${what} are not listed.`]}function notification(level,text2){return{level,message:{text:messageOf(text2)}}}function internalErrorText2({ruleId,plugin,file,stack}){let where=ruleId===
void 0?"":` in rule ${ruleId}`;return`${plugin===void 0?"cache-lint itself":`The plugin ${plugin}`} failed${where} on ${wellFormed(file)}: ${stack.split(`
`,1)[0]}`}function leftOutNotes(report,written,limits){let{findings,hiddenFindings=[],omitted}=report,notes=[...changeSentences(report),...hiddenSentences(report),...staleSentences(report),...notCheckedSentences(
report)],left=findings.length+hiddenFindings.length-written;if(left>0){let bounds=`${limits.results} results and ${limits.gzipBytes} bytes after gzip`;notes.push(`${findingsAre(left)} left out, the mi\
ldest first: code scanning takes ${bounds}.`)}notes.push(...omittedSentences(omitted));let outside=findings.filter(({file})=>isOutside(file)).length;return outside>0&&notes.push(`${findingsAre(outside)}\
 outside of the repository root: URIs with '(parent)' or '(root)' lead nowhere.`),notes}var SAFE_LABEL=/^[a-z0-9][\w.-]{0,39}$/i,OTHERS="others";var COLOR="#218bff";function barChart(given){let bars=fold(given);if(bars.length<3||sum(bars)<10)return;let most=Math.max(...bars.map(({count:count2})=>count2));return["```mermaid","---","config:","  \
xyChart:",`    height: ${70+22*bars.length}`,"  themeVariables:","    xyChart:",'      backgroundColor: "transparent"',`      plotColorPalette: "${COLOR}"`,"---","xychart-beta horizontal",`  x-axis [${bars.
map(({label})=>`"${label}"`).join(", ")}]`,`  y-axis "findings" 0 --> ${most}`,`  bar [${bars.map(({count:count2})=>count2).join(", ")}]`,"```"].join(`
`)}function fold(given){let safe2=given.filter(({label})=>SAFE_LABEL.test(label)&&label!==OTHERS),allFit=safe2.length===given.length&&given.length<=12,shown2=safe2.sort((a,b)=>b.count-a.count).slice(0,
allFit?12:11),rest=sum(given)-sum(shown2);return rest===0?shown2:[...shown2,{label:OTHERS,count:rest}]}function sum(bars){return bars.reduce((total2,{count:count2})=>total2+count2,0)}var MAX_BYTES=900*1024,RESERVE2=200,MAX_REASONS=10,MAX_TAGS=100,MAX_PAGES=20,LONGEST_CELL=200,MAX_OPEN=20,summary=(report,{blobUrl,room=MAX_BYTES})=>{let{findings}=report,files2=tallyBy(findings,({file})=>file),
head=[heading2(report),remarks3(report),...ruleSection(report),...tagSection(findings),...pageSection(files2,blobUrl)].map(block=>`${block}
`).join(`
`),left=Math.min(MAX_BYTES,room)-Buffer.byteLength(head)-RESERVE2;return left<0?withoutRoom(report,room):head+findingSection(findings,files2,blobUrl,left)};function withoutRoom(report,room){let text2=`${heading2(
report)}

The summary of this step has no room for more: see another output.
`;return Buffer.byteLength(text2)<=room?text2:""}function heading2({tool,totals,internalErrors}){let incomplete=internalErrors.length>0?"incomplete, ":"";return`## ${tool.name}: ${incomplete}${countsText(
totals)}`}function remarks3(report){let{rules,omitted}=report,checked=`Checked ${checkedText(report)} by ${plural(rules.length,"rule")}.`;return remarkList([checked,...contextSentences(report),...comparedTexts(
report),...caveats(report,skippedTexts(report)),...omitted.quiet+omitted.maxFindings+omitted.perPage>0?["The tables count the findings that are listed."]:[]])}function skippedTexts(report){let skips=skipsOf(
report),sentences=skips.slice(0,MAX_REASONS).map(skipText),others=skips.slice(MAX_REASONS).reduce((count2,{rules})=>count2+rules.length,0);return others===0?sentences:[...sentences,`Skipped ${plural(others,
"more rule")} for other reasons.`]}function ruleSection({findings,rules,tool}){let tallies=tallyBy(findings,({ruleId})=>ruleId),urls=ruleUrls(rules,tool.informationUri);return countSection("rule",tallies,
MAX_RULES,({key})=>ruleLink(key,urls))}function tagSection(findings){let tallies=tallyBy(findings,({file})=>placeOf(file)?.tag??"");return tallies.every(({key})=>key==="")?[]:countSection("tag",tallies,
MAX_TAGS,({key})=>key===""?"no tag":codeSpan(cell(key),LONGEST_NAME2))}function countSection(noun,tallies,most,nameOf){if(tallies.length===0)return[];let rows=tallies.slice(0,most).map(each=>[nameOf(each),
...countCells(each),String(each.files)]),more=tallies.length-rows.length,last=more>0?[[`and ${plural(more,`more ${noun}`)}`,"","","",""]]:[],numbers=[...COUNT_COLUMNS,"files"],chart=barChart(tallies.map(
each=>({label:each.key,count:total(each)})));return[`### By ${noun}`,table([noun,...numbers],numbers,[...rows,...last]),...chart===void 0?[]:[chart]]}function pageSection(files2,blobUrl){if(files2.length===
0)return[];let rows=files2.slice(0,MAX_PAGES).map(each=>{let{ruleId,message}=each.worst,first=`${ruleName(ruleId)}: ${prose(cell(message),LONGEST_CELL)}`;return[fileLink(each.key,blobUrl),...countCells(
each),first]}),more=files2.length-rows.length,last=more>0?[[`and ${plural(more,"more file")}`,"","","",""]]:[];return["### The worst pages",table(["file",...COUNT_COLUMNS,"first finding"],COUNT_COLUMNS,
[...rows,...last])]}function findingSection(findings,files2,blobUrl,room){if(findings.length===0)return"";let title=`
### Findings
`,tallies=new Map(files2.map(each=>[each.key,each])),isOpen=findings.length<=MAX_OPEN,block=(file,listed,items2)=>fileBlock(tallies.get(file),listed,items2,isOpen,blobUrl),around=file=>Buffer.byteLength(
block(file,total(tallies.get(file))-1,"")),items=fittingItems(findings,room-title.length,text2=>Buffer.byteLength(text2),around),blocks2=[...groupBy(findings.filter(finding=>items.has(finding)),({file})=>file)].
map(([file,group2])=>block(file,group2.length,group2.map(finding=>items.get(finding)).join("")));return title+blocks2.join("")+leftOutNote(findings.length-items.size)}function fileBlock(tally,listed,items,isOpen,blobUrl){
let{error,warning,info}=tally.counts,some=listed<total(tally)?` (${listed} listed)`:"",name=`${htmlCode(tally.key,LONGEST_NAME2)}: ${severitiesText(error,warning,info)}${some}`,url=sourceUrl(tally.key,
blobUrl),link=url===void 0?"":`[Source](${url})

`;return`
<details${isOpen?" open":""}><summary>${name}</summary>

${link}${items}
</details>
`}function fileLink(file,blobUrl){let name=codeSpan(cell(file),LONGEST_NAME2),url=sourceUrl(file,blobUrl);return url===void 0?name:`[${name}](${url})`}function sourceUrl(file,blobUrl){if(blobUrl===void 0||
file.length>LONGEST_NAME2||isOutside(file)||wellFormed(file)!==file)return;let path=toUri(file).replace(/[!'()*]/g,sign=>`%${sign.charCodeAt(0).toString(16).toUpperCase()}`);return`${blobUrl}/${path}?\
plain=1`}function cell(text2){return text2.replaceAll("|","\\u{7c}")}function wrap(text2,width){if(!(width>=1))return[text2];let lines=[],line="";for(let word of text2.split(" "))if(line===""?line=word:line.length+1+word.length<=width?line+=` ${word}`:(lines.push(line.
trimEnd()),line=word),line.length>width){let pieces=chunks(line,width);line=pieces.pop(),lines.push(...pieces)}return lines.push(line),lines}function chunks(text2,width){if(!(width>=1))return[text2];let pieces=[],
step=Math.floor(width);for(let start2=0;start2<text2.length;start2+=step)pieces.push(text2.slice(start2,start2+step));return pieces.length>0?pieces:[""]}var STYLES={file:"1;4",error:"1;31",warning:"1;33",info:"1;36",faint:"2"},NARROWEST=40,SEVERITY_WIDTH=7,MIN_MESSAGE_WIDTH=16,MOST_RELATED=5,MOST_FIXED=20,text=function*(report,view){let before="";for(let block of blocks(
report,layoutFor(view))){yield before;for(let lines of block){let printed=lines.map(line=>`${line}
`).join("");yield view.ci?neutralise(printed):printed}before=`
`}};function*blocks(report,layout){let{findings,omitted,comparison}=report;for(let group2 of groupBy(changedFirst(findings),({file})=>file).values())yield pageBlock(group2,layout);comparison!==void 0&&
comparison.fixed.length>0&&(yield[fixedBlock(comparison,layout)]);for(let sentence of omittedSentences(omitted))yield[wrap(sentence,layout.width)];let notChecked=layout.isFile?notCheckedSentences(report):
[];notChecked.length>0&&(yield[notChecked.flatMap(one=>wrap(layout.safe(one),layout.width))])}function layoutFor({width,color,ci,isFile=!1}){return{isFile,width:Math.max(width,NARROWEST)-(ci?1:0),safe:ci?
text2=>neutralise(printable(text2)):printable,paint:color?(style,text2)=>`\x1B[${STYLES[style]}m${text2}\x1B[0m`:(_style,text2)=>text2}}function fixedBlock({base,fixed},layout){let entry=({file,region,
ruleId,message})=>{let text2=`${file}:${region.startLine}:${region.startColumn} ${message} ${ruleId}`,[first="",...rest]=wrap(layout.safe(text2),layout.width-INDENT.length);return[`${INDENT}${first}`,
...rest.flatMap(line=>wrap(line,layout.width-2*INDENT.length)).map(line=>INDENT.repeat(2)+line)]},more=fixed.length-MOST_FIXED;return[...wrap(layout.safe(`Fixed since ${base}:`),layout.width),...fixed.
slice(0,MOST_FIXED).flatMap(entry),...more>0?[layout.paint("faint",`${INDENT}and ${more} more`)]:[]]}var INDENT="  ";function*pageBlock(findings,layout){yield chunks(layout.safe(findings[0].file),layout.
width).map(line=>layout.paint("file",line));let placeWidth=findings.reduce((widest,finding)=>Math.max(widest,placeText4(finding).length),0),isFirst=!0;for(let finding of findings)yield[...isFirst?[]:[
""],...messageLines(finding,placeWidth,layout),...frameLines(finding,layout),...finding.related.slice(0,MOST_RELATED).flatMap(related=>relatedLines(related,layout)),...moreRelated(finding.related.length-
MOST_RELATED,layout)],isFirst=!1}function messageLines(finding,placeWidth,layout){let{severity}=finding,place2=placeText4(finding),column=2+placeWidth+2+SEVERITY_WIDTH+2;if(layout.width-column<MIN_MESSAGE_WIDTH){
let body=messageBody(finding,layout.width-4,layout);return[...indent(chunks(`${place2}  ${severity}`,layout.width-2),2),...indent(body,4)]}let[first="",...rest]=messageBody(finding,layout.width-column,
layout);return[`${`  ${layout.paint("faint",place2.padStart(placeWidth))}  ${paintSeverity(severity,layout)}`}  ${first}`,...indent(rest,column)]}function messageBody({message,ruleId},width,{safe:safe2,
paint}){let lines=wrap(safe2(message),width),last=lines.pop(),id=safe2(ruleId);return last.length+2+id.length<=width?[...lines,`${last}  ${paint("faint",id)}`]:[...lines,last,...chunks(id,width).map(piece=>paint(
"faint",piece))]}function frameLines({excerpt,region,severity},{width,safe:safe2,paint}){if(excerpt===void 0)return[];let gutter=`    ${region.startLine} | `,frame=frameOf(excerpt,region,width-gutter.
length,safe2),carets="^".repeat(frame.markEnd-frame.markStart),margin=`${" ".repeat(gutter.length-2)}| `;return[`${paint("faint",gutter)}${frame.text.trimEnd()}`.trimEnd(),`${paint("faint",margin)}${"\
 ".repeat(frame.markStart)}${paint(severity,carets)}`]}function relatedLines({file,region,message},{width,safe:safe2}){let label="    related: ",[first="",...rest]=wrap(safe2(`${file}:${region.startLine}\
:${region.startColumn} ${message}`),width-label.length);return[label+first,...indent(rest,label.length)]}function moreRelated(number,{paint}){return number<=0?[]:[paint("faint",`    and ${count(number,
"more related place")}`)]}function placeText4({region}){return`${region.startLine}:${region.startColumn}`}function paintSeverity(severity,{paint}){return paint(severity,severity)+" ".repeat(SEVERITY_WIDTH-
severity.length)}function indent(lines,columns){return lines.map(line=>" ".repeat(columns)+line)}var FORMATS={text:{reporter:text,help:"for people: findings by page, with code frames",extension:"txt"},compact:{reporter:compact,help:"one finding per line, for editors and grep",extension:"txt"},json:{
reporter:json,help:"one JSON document (schemas/report.schema.json)",extension:"json"},ndjson:{reporter:ndjson,help:"one JSON object per line: run, findings, summary",extension:"ndjson"},sarif:{reporter:sarif,
help:"SARIF 2.1.0, for GitHub code scanning",extension:"sarif"},github:{reporter:github,help:"annotations of GitHub Actions, at most ten per severity",extension:"txt"},markdown:{reporter:markdown,help:"\
for comments, at most 60,000 characters",extension:"md"},summary:{reporter:summary,help:"the job summary of GitHub Actions, at most 900 KiB",extension:"md"},junit:{reporter:junit,help:"JUnit XML, for \
Jenkins, GitLab and most CI systems",extension:"xml"},gitlab:{reporter:gitlab,help:"Code Quality of GitLab, a JSON array",extension:"json"},checkstyle:{reporter:checkstyle,help:"Checkstyle XML, for re\
viewdog and CI systems",extension:"xml"},rdjson:{reporter:rdjson,help:"reviewdog diagnostic format, one JSON object",extension:"json"},files:{reporter:files,help:"the files whose findings fail the run\
, one a line",extension:"txt"},files0:{reporter:files0,help:"the same, each ended by NUL, for xargs -0",extension:"txt"},html:{reporter:html,help:"one page for browsers: a table to search, totals as b\
ars",extension:"html"}};var FAIL_LEVELS=["error","warning","info","never"],SARIF_SUPPRESSED=["exclude","include"],DIFF_FILTERS=["added","file","none"],LARGEST_SIZE=512,MOST_THREADS=32,USUAL_THREADS=4,BASELINE_NAME=".cache-li\
nt-baseline.json",ALL=["check","compare","baseline","data","action","api"],EVERYWHERE=[...ALL,"index-files"],CHECKS=["check","compare","data"],OF_PAGES=["check","compare"],OPTIONS=[{name:"format",kind:"\
outputs",default:[],help:`an output, <name> or <name>=<file>, repeatable: ${Object.entries(FORMATS).map(([name,{help}])=>`${name} (${help})`).join("; ")}. Default: text`,docs:{"--format <name>[=<file>\
]":"an [output](#outputs); repeatable, at most one of them to standard output. Default: `text`"},on:CHECKS},{name:"fail-on",kind:"word",words:FAIL_LEVELS,what:"fail level",default:"error",help:`exit 1\
 from this severity on: ${FAIL_LEVELS.join(", ")}. Default: error`,docs:{"--fail-on <severity>":"exit 1 from `error` (default), `warning` or `info` on, or `never`"},on:[...CHECKS,"action"],input:{description:`\
The step fails from this severity on: ${FAIL_LEVELS.join(", ")}.`}},{name:"max-warnings",kind:"count",help:"exit 1 when there are more warnings",docs:{"--max-warnings <n>":"exit 1 when there are more \
warnings, also under `--fail-on never`"},on:[...CHECKS,"action"],input:{description:"The step fails when there are more warnings. Default: any number is fine."}},{name:"quiet",kind:"switch",default:!1,
help:"show errors only; counts stay true",docs:{"--quiet":"show errors only; totals and exit code stay true"},on:CHECKS},{name:"max-findings",kind:"count",help:"show at most so many findings",docs:{"-\
-max-findings <n>":"show at most n findings; totals and exit code stay true"},on:CHECKS},{name:"config",kind:"file",help:"a config file; default: the nearest one. --no-config: none",docs:{"--config <f\
ile>":"this config, and not the nearest one. See [the config](config.md)","--no-config":"no config at all"},on:[...EVERYWHERE,"rules"],input:{description:'A config file, or "false" for none. Default: \
the nearest one.'}},{name:"preset",kind:"word",words:PRESETS,help:`severities of the rules: ${PRESETS.join(", ")}. Default: the config's, or recommended`,docs:{"--preset <name>":"[`recommended`](confi\
g.md#presets) (default), `strict` or `all`; beats the preset of the config"},on:ALL,input:{description:`Severities of the rules: ${PRESETS.join(", ")}. Default: the config's, or recommended.`}},{name:"\
rule",kind:"severities",default:[],help:"<rule>=<error|warning|info|off>, repeatable",docs:{"--rule <rule>=<severity>":"`error`, `warning`, `info` or `off`; repeatable, beats the config"},on:["check",
"compare","baseline","data"]},{name:"pages-only",kind:"switch",default:!1,help:"check each page by itself, without the site around it",docs:{"--pages-only":"each page by itself, see [a part of a site]\
(#a-part-of-a-site)"},on:["check","compare","baseline","api"]},{name:"allow-code",kind:"switch",default:!1,help:"run the code of the plugins that the config names",docs:{"--allow-code":"run the code o\
f the [plugins](config.md#plugins) that the config names"},on:[...EVERYWHERE,"rules"],input:{description:"Run the code of the plugins that the config names. Leave it false where people can open pull r\
equests: the config is theirs."}},{name:"print-config",kind:"text",help:"show what holds, for a page if one is named, and where it comes from",docs:{"--print-config [<page>]":"[show what holds](#what-\
holds-and-why---print-config), check nothing"},on:["check"]},{name:"baseline",kind:"file",help:"hide the findings of this file. Default: the config's. --no-baseline: none",docs:{"--baseline <file>":"h\
ide the findings of this [baseline](#the-baseline), and not those of the one that the config names","--no-baseline":"hide nothing by a baseline"},on:["check","compare","data","api"]},{name:"index",kind:"\
file",help:"compare the pages with the indexes of the build cache in this folder. Default: the config's. --no-index: none",docs:{"--index <folder>":"compare the pages with [the build cache](#the-build\
-cache) whose copy is in this folder","--no-index":"no index, whatever the config says"},on:EVERYWHERE,input:{description:"A folder with a copy of the indexes of the build cache: the pages are compare\
d with it."}},{name:"index-list",kind:"file",help:"the list of indexes; default: cache_spack_io_index.json in the folder of --index. --no-index-list: none",docs:{"--index-list <file>":"the list from w\
hich the site is made. Default: `cache_spack_io_index.json` in the folder of `--index`, if it is there","--no-index-list":"no list"},on:EVERYWHERE,input:{description:"The list of indexes. Default: cac\
he_spack_io_index.json in the folder of index, if it is there."}},{name:"index-map",kind:"file",help:"a JSON file {tag: {label: file}} that says which file is which index",docs:{"--index-map <file>":"\
a JSON file `{tag: {label: file}}` that says which file below its folder is which index"},on:["check","compare","baseline","data","api"]},{name:"stdin-filename",kind:"path",help:'what the page is call\
ed that "-" reads from standard input, as cache-lint would find it',docs:{"--stdin-filename <file>":"what the page is called that [`-` reads from standard input](#standard-input)"},on:["check"]},{name:"\
fix",kind:"switch",default:!1,help:"write into the pages what mends the findings",docs:{"--fix":"write into the pages what mends the findings, see [fixing](#fixing)"},on:["check"]},{name:"fix-dry-run",
kind:"switch",default:!1,help:"write nothing; show the findings that --fix would leave",docs:{"--fix-dry-run":"write nothing; show the findings that `--fix` would leave"},on:["check"]},{name:"diff",kind:"\
switch",default:!1,help:"write nothing; show what --fix would change, as git apply takes it",docs:{"--diff":"write nothing; show what `--fix` would change, as `git apply` takes it"},on:["check"]},{name:"\
prune",kind:"switch",default:!1,help:"take out of the baseline what is not found any more",docs:{"--prune":"take out of the baseline what is no longer found"},on:["check","data"]},{name:"strict-baseli\
ne",kind:"switch",default:!1,help:"exit 1 when the baseline has what is not found any more",docs:{"--strict-baseline":"exit 1 when the baseline has what is no longer found"},on:CHECKS},{name:"sarif-su\
ppressed",kind:"word",words:SARIF_SUPPRESSED,what:"value of --sarif-suppressed",default:"exclude",help:`hidden findings in SARIF: ${SARIF_SUPPRESSED.join(", ")}. Default: exclude`,docs:{"--sarif-suppr\
essed <way>":"what is hidden is left out of `sarif` (`exclude`, default) or written as suppressed (`include`)"},on:CHECKS},{name:"staged",kind:"switch",default:!1,help:"what is staged in git, as the n\
ext commit has it: its findings only",docs:{"--staged":"what is staged in git, see [changed files](#changed-files)"},on:["check"]},{name:"changed",kind:"switch",default:!1,help:"findings of what is no\
t committed, or not before --since",docs:{"--changed":"what is not committed; with `--since <ref>`, what the branch changes, see [changed files](#changed-files)"},on:["check"]},{name:"since",kind:"ref",
help:"a commit, branch or tag: findings of what is changed since HEAD left it",docs:{"--since <ref>":"a commit, branch or tag to count from; alone it means `--changed --since <ref>`"},on:["check"]},{name:"\
diff-filter",kind:"word",words:DIFF_FILTERS,default:"file",help:`with --staged, --changed, --since: findings on changed lines, on changed files, or all: ${DIFF_FILTERS.join(", ")}. Default: file`,docs:{
"--diff-filter <name>":"of the findings in a run on changed files: `added` on changed lines, `file` (default) on changed files, `none` all"},on:["check"]},{name:"allow-empty",kind:"switch",default:!1,
help:"no page found is no error",docs:{"--allow-empty":"no page found is no error"},on:[...OF_PAGES,"api"]},{name:"max-file-size",kind:"size",default:64,help:"MiB; a larger page is not read. Default: \
64",docs:{"--max-file-size <MiB>":`a larger page is not read, which is a finding of \`file-readable\`. Default: 64, at most ${LARGEST_SIZE}`},on:["check","compare","baseline","api"]},{name:"threads",kind:"\
count",default:0,help:`how many threads look at pages together, at most ${MOST_THREADS}; 1: none but the main one. Default: 0, which is up to ${USUAL_THREADS} where more than a second's work is left`,
docs:{"--threads <n>":`how many threads look at pages together, at most ${MOST_THREADS}; \`1\`: none but the main one. Default: \`0\`, [up to ${USUAL_THREADS}](#threads) on a large site`},on:["check",
"compare","baseline","action"],input:{description:`How many threads look at pages together, at most ${MOST_THREADS}; 1: none but the main one. 0: up to ${USUAL_THREADS} where more than a second's work\
 is left.`}},{name:"sarif-category",kind:"line",help:"tells the SARIF of this run from that of others on the same commit",docs:{"--sarif-category <name>":"in `sarif`: tells the results of this run fro\
m those of other runs on the same commit."},on:[...CHECKS,"action"],input:{description:"Tells the results apart from those of other runs of cache-lint on the same commit."}},{name:"stats",kind:"switch",
default:!1,help:"say at the end where the time went, by step, rule and page, to standard error",docs:{"--stats":"say at the end [where the time went](#where-the-time-went---stats)"},on:[...CHECKS,"act\
ion"],input:{description:"Say at the end of the log where the time went, by step, rule and page."}},{name:"color",kind:"switch",help:"colours; default: on a terminal, NO_COLOR and FORCE_COLOR heeded",
docs:{"--color`, `--no-color":"default: on a terminal; `NO_COLOR` and `FORCE_COLOR` are heeded"},on:CHECKS}];function optionsOn(taker){return OPTIONS.filter(({on})=>on.includes(taker))}function camelCase(name){return name.replace(/-([a-z])/g,(_,letter)=>letter.toUpperCase())}export{changedFirst,LARGEST_SIZE,MOST_THREADS,USUAL_THREADS,BASELINE_NAME,OPTIONS,optionsOn,camelCase};
