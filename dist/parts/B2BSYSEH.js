"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{summary:()=>summary});module.exports=__toCommonJS(stdin_exports);var import_DIPXE7D=require("./7DIPXE7D.js"),import_VYMKGM7H=require("./VYMKGM7H.js"),import_KU6YD3J=require("./5KU6YD3J.js"),
import_ZVXAEOC7=require("./ZVXAEOC7.js"),import_BPBXAGKT=require("./BPBXAGKT.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),SAFE_LABEL=/^[a-z0-9][\w.-]{0,39}$/i,OTHERS="others",COLOR="#218bff";function barChart(given){
let bars=fold(given);return bars.length<3||sum(bars)<10?void 0:drawBars(bars,"findings")}function drawBars(bars,what){let isThin=bars.length>12;return["```mermaid","---","config:","  xyChart:",`    he\
ight: ${70+(isThin?13:22)*bars.length}`,...isThin?["    xAxis:","      labelFontSize: 10"]:[],"  themeVariables:","    xyChart:",'      backgroundColor: "transparent"',`      plotColorPalette: "${COLOR}\
"`,"---","xychart-beta horizontal",`  x-axis [${bars.map(({label})=>`"${label}"`).join(", ")}]`,`  y-axis "${what}" 0 --> ${Math.max(1,...bars.map(({count})=>count))}`,`  bar [${bars.map(({count})=>count).
join(", ")}]`,"```"].join(`
`)}function fold(given){let safe=given.filter(({label})=>SAFE_LABEL.test(label)&&label!==OTHERS),allFit=safe.length===given.length&&given.length<=12,shown=safe.sort((a,b)=>b.count-a.count).slice(0,allFit?
12:11),rest=sum(given)-sum(shown);return rest===0?shown:[...shown,{label:OTHERS,count:rest}]}function sum(bars){return bars.reduce((total2,{count})=>total2+count,0)}var MAX_SITES=3,MAX_BARS=60,MAX_DATED=10,
MIN_BARS=3,MAX_NAMES=3;function siteSections({overviews=[]}){let more=overviews.length-MAX_SITES;return[...overviews.slice(0,MAX_SITES).flatMap(siteSection),...more>0?[`What ${(0,import_YQ7HNNJG.plural)(
more,"more site")} ${more===1?"holds":"hold"} is left out here.`]:[]]}function siteSection(site){let{cache,tags}=site,dated=tags.filter(({kind})=>kind==="dated"),drawn=dated.slice(-MAX_BARS),bars=drawn.
map(({date="",specs})=>({label:date,count:specs}));return[`### What ${(0,import_KU6YD3J.codeSpan)(cache,import_KU6YD3J.LONGEST_NAME)} holds`,siteText(site,dated.length,drawn.length),...bars.length<MIN_BARS?
[]:[drawBars(bars,"specs")],tagTable(site,dated)]}function siteText({tags,falls},dated,drawn){let lack=falls.length===1?"lacks":"lack",few=`${falls.length} of ${(0,import_YQ7HNNJG.plural)(dated,"dated\
 tag")} ${lack} something of the one before.`;return[`${(0,import_YQ7HNNJG.plural)((0,import_DIPXE7D.totalOf)(tags,"specs"),"spec")} in ${(0,import_YQ7HNNJG.plural)(tags.length,"tag")}.`,...falls.length===
0?[]:[few],...drawn<dated?[`The chart has the newest ${drawn} of ${dated} dated tags.`]:[]].join(" ")}function tagTable(site,dated){let{tags,falls}=site,living=tags.filter(({kind})=>kind==="develop"),
release=tags.findLast(({kind})=>kind==="release"),shown=[...living,...release===void 0?[]:[release],...dated.slice(-MAX_DATED).reverse()],byTag=new Map(falls.map(fall=>[tags[fall.newer],fall])),rows=shown.
map(tag=>{let fall=byTag.get(tag),lacks=fall===void 0?"":(0,import_YQ7HNNJG.listed)((0,import_DIPXE7D.lacksOf)(fall,site,MAX_NAMES,nameCell),"and");return[nameCell(tag.tag),pagesText(tag),(0,import_YQ7HNNJG.group)(
tag.specs),(0,import_YQ7HNNJG.group)((0,import_DIPXE7D.stackCount)(tag,site)),lacks]}),more=tags.length-shown.length,last=more>0?[[`and ${(0,import_YQ7HNNJG.plural)(more,"more tag")}`,"","","",""]]:[],
numbers=["pages","specs","stacks"];return(0,import_KU6YD3J.table)(["tag",...numbers,"lacks of the dated tag before"],numbers,[...rows,...last])}function nameCell(name){return(0,import_KU6YD3J.codeSpan)(
(0,import_KU6YD3J.cell)(name),import_KU6YD3J.LONGEST_NAME)}function pagesText({pages,unread}){return unread===0?(0,import_YQ7HNNJG.group)(pages):`${(0,import_YQ7HNNJG.group)(pages)}, ${(0,import_YQ7HNNJG.group)(
unread)} unread`}var MAX_BYTES=900*1024,RESERVE=200,MAX_REASONS=10,MAX_TAGS=100,MAX_PAGES=20,LONGEST_CELL=200,MAX_OPEN=20,summary=(report,{blobUrl,room=MAX_BYTES})=>{let{findings}=report,files=(0,import_KU6YD3J.tallyBy)(
findings,({file})=>file),totals=[heading(report),remarks(report),...ruleSection(report),...tagSection(findings),...pageSection(files,blobUrl)],sites=siteSections(report),leftBy=head2=>Math.min(MAX_BYTES,
room)-Buffer.byteLength(head2)-RESERVE,head=[join([...totals,...sites]),join(totals)].find(text=>leftBy(text)>=0);return head===void 0?withoutRoom(report,room):head+findingSection(findings,files,blobUrl,
leftBy(head))};function join(blocks){return blocks.map(block=>`${block}
`).join(`
`)}function withoutRoom(report,room){let text=`${heading(report)}

The summary of this step has no room for more: see another output.
`;return Buffer.byteLength(text)<=room?text:""}function heading({tool,totals,internalErrors}){let incomplete=internalErrors.length>0?"incomplete, ":"";return`## ${tool.name}: ${incomplete}${(0,import_YQ7HNNJG.countsText)(
totals)}`}function remarks(report){let{rules,omitted}=report,checked=`Checked ${(0,import_YQ7HNNJG.checkedText)(report)} by ${(0,import_YQ7HNNJG.plural)(rules.length,"rule")}.`;return(0,import_KU6YD3J.remarkList)(
[checked,...(0,import_YQ7HNNJG.contextSentences)(report),...(0,import_KU6YD3J.comparedTexts)(report),...(0,import_KU6YD3J.caveats)(report,skippedTexts(report)),...omitted.quiet+omitted.maxFindings+omitted.
perPage>0?["The tables count the findings that are listed."]:[]])}function skippedTexts(report){let skips=(0,import_YQ7HNNJG.skipsOf)(report),sentences=skips.slice(0,MAX_REASONS).map(import_KU6YD3J.skipText),
others=skips.slice(MAX_REASONS).reduce((count,{rules})=>count+rules.length,0);return others===0?sentences:[...sentences,`Skipped ${(0,import_YQ7HNNJG.plural)(others,"more rule")} for other reasons.`]}
function ruleSection({findings,rules,tool}){let tallies=(0,import_KU6YD3J.tallyBy)(findings,({ruleId})=>ruleId),urls=(0,import_ZVXAEOC7.ruleUrls)(rules,tool.informationUri);return countSection("rule",
tallies,import_KU6YD3J.MAX_RULES,({key})=>(0,import_KU6YD3J.ruleLink)(key,urls))}function tagSection(findings){let tallies=(0,import_KU6YD3J.tallyBy)(findings,({file})=>(0,import_YQ7HNNJG.placeOf)(file)?.
tag??"");return tallies.every(({key})=>key==="")?[]:countSection("tag",tallies,MAX_TAGS,({key})=>key===""?"no tag":(0,import_KU6YD3J.codeSpan)((0,import_KU6YD3J.cell)(key),import_KU6YD3J.LONGEST_NAME))}
function countSection(noun,tallies,most,nameOf){if(tallies.length===0)return[];let rows=tallies.slice(0,most).map(each=>[nameOf(each),...(0,import_KU6YD3J.countCells)(each),String(each.files)]),more=tallies.
length-rows.length,last=more>0?[[`and ${(0,import_YQ7HNNJG.plural)(more,`more ${noun}`)}`,"","","",""]]:[],numbers=[...import_KU6YD3J.COUNT_COLUMNS,"files"],chart=barChart(tallies.map(each=>({label:each.
key,count:(0,import_KU6YD3J.total)(each)})));return[`### By ${noun}`,(0,import_KU6YD3J.table)([noun,...numbers],numbers,[...rows,...last]),...chart===void 0?[]:[chart]]}function pageSection(files,blobUrl){
if(files.length===0)return[];let rows=files.slice(0,MAX_PAGES).map(each=>{let{ruleId,message}=each.worst,first=`${(0,import_KU6YD3J.ruleName)(ruleId)}: ${(0,import_KU6YD3J.prose)((0,import_KU6YD3J.cell)(
message),LONGEST_CELL)}`;return[fileLink(each.key,blobUrl),...(0,import_KU6YD3J.countCells)(each),first]}),more=files.length-rows.length,last=more>0?[[`and ${(0,import_YQ7HNNJG.plural)(more,"more file")}`,
"","","",""]]:[];return["### The worst pages",(0,import_KU6YD3J.table)(["file",...import_KU6YD3J.COUNT_COLUMNS,"first finding"],import_KU6YD3J.COUNT_COLUMNS,[...rows,...last])]}function findingSection(findings,files,blobUrl,room){
if(findings.length===0)return"";let title=`
### Findings
`,tallies=new Map(files.map(each=>[each.key,each])),isOpen=findings.length<=MAX_OPEN,block=(file,listed2,items2)=>fileBlock(tallies.get(file),listed2,items2,isOpen,blobUrl),around=file=>Buffer.byteLength(
block(file,(0,import_KU6YD3J.total)(tallies.get(file))-1,"")),items=(0,import_KU6YD3J.fittingItems)(findings,room-title.length,text=>Buffer.byteLength(text),around),blocks=[...(0,import_YQ7HNNJG.groupBy)(
findings.filter(finding=>items.has(finding)),({file})=>file)].map(([file,group2])=>block(file,group2.length,group2.map(finding=>items.get(finding)).join("")));return title+blocks.join("")+(0,import_KU6YD3J.leftOutNote)(
findings.length-items.size)}function fileBlock(tally,listed2,items,isOpen,blobUrl){let{error,warning,info}=tally.counts,some=listed2<(0,import_KU6YD3J.total)(tally)?` (${listed2} listed)`:"",name=`${(0,import_KU6YD3J.htmlCode)(
tally.key,import_KU6YD3J.LONGEST_NAME)}: ${(0,import_YQ7HNNJG.severitiesText)(error,warning,info)}${some}`,url=sourceUrl(tally.key,blobUrl),link=url===void 0?"":`[Source](${url})

`;return`
<details${isOpen?" open":""}><summary>${name}</summary>

${link}${items}
</details>
`}function fileLink(file,blobUrl){let name=(0,import_KU6YD3J.codeSpan)((0,import_KU6YD3J.cell)(file),import_KU6YD3J.LONGEST_NAME),url=sourceUrl(file,blobUrl);return url===void 0?name:`[${name}](${url}\
)`}function sourceUrl(file,blobUrl){if(blobUrl===void 0||file.length>import_KU6YD3J.LONGEST_NAME||(0,import_VYMKGM7H.isOutside)(file)||(0,import_YQ7HNNJG.wellFormed)(file)!==file)return;let path=(0,import_VYMKGM7H.toUri)(
file).replace(/[!'()*]/g,sign=>`%${sign.charCodeAt(0).toString(16).toUpperCase()}`);return`${blobUrl}/${path}?plain=1`}0&&(module.exports={summary});
