import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{lacksOf,stackCount,totalOf}from"./QAE7DM2B.mjs";import{COUNT_COLUMNS,LONGEST_NAME,MAX_RULES,caveats,cell,codeSpan,comparedTexts,countCells,fittingItems,htmlCode,leftOutNote,prose,remarkList,
ruleLink,ruleName,skipText,table,tallyBy,total}from"./BYJQUSRJ.mjs";import{ruleUrls}from"./OKRBVYML.mjs";import{placeOf}from"./LA7HR7LE.mjs";import"./JHZFGELE.mjs";
import{isOutside,toUri}from"./FI3WVT2F.mjs";import"./RPNFZC6I.mjs";import"./2TR3C5WC.mjs";import{checkedText,contextSentences,countsText,group,plural,severitiesText,skipsOf}from"./QCSOAGB7.mjs";
import{wellFormed}from"./H2F7HOQU.mjs";import{groupBy}from"./AL7G2ZAT.mjs";import{listed}from"./OHKICHVX.mjs";import"./YHWZJFXK.mjs";var SAFE_LABEL=/^[a-z0-9][\w.-]{0,39}$/i,OTHERS="others";var COLOR="#218bff";function barChart(given){let bars=fold(given);return bars.length<3||sum(bars)<10?void 0:drawBars(bars,"findings")}function drawBars(bars,what){let isThin=bars.length>12;return["```\
mermaid","---","config:","  xyChart:",`    height: ${70+(isThin?13:22)*bars.length}`,...isThin?["    xAxis:","      labelFontSize: 10"]:[],"  themeVariables:","    xyChart:",'      backgroundColor: "t\
ransparent"',`      plotColorPalette: "${COLOR}"`,"---","xychart-beta horizontal",`  x-axis [${bars.map(({label})=>`"${label}"`).join(", ")}]`,`  y-axis "${what}" 0 --> ${Math.max(1,...bars.map(({count})=>count))}`,
`  bar [${bars.map(({count})=>count).join(", ")}]`,"```"].join(`
`)}function fold(given){let safe=given.filter(({label})=>SAFE_LABEL.test(label)&&label!==OTHERS),allFit=safe.length===given.length&&given.length<=12,shown=safe.sort((a,b)=>b.count-a.count).slice(0,allFit?
12:11),rest=sum(given)-sum(shown);return rest===0?shown:[...shown,{label:OTHERS,count:rest}]}function sum(bars){return bars.reduce((total2,{count})=>total2+count,0)}var MAX_SITES=3,MAX_BARS=60,MAX_DATED=10,MIN_BARS=3,MAX_NAMES=3;function siteSections({overviews=[]}){let more=overviews.length-MAX_SITES;return[...overviews.slice(0,MAX_SITES).flatMap(siteSection),...more>
0?[`What ${plural(more,"more site")} ${more===1?"holds":"hold"} is left out here.`]:[]]}function siteSection(site){let{cache,tags}=site,dated=tags.filter(({kind})=>kind==="dated"),drawn=dated.slice(-MAX_BARS),
bars=drawn.map(({date="",specs})=>({label:date,count:specs}));return[`### What ${codeSpan(cache,LONGEST_NAME)} holds`,siteText(site,dated.length,drawn.length),...bars.length<MIN_BARS?[]:[drawBars(bars,
"specs")],tagTable(site,dated)]}function siteText({tags,falls},dated,drawn){let lack=falls.length===1?"lacks":"lack",few=`${falls.length} of ${plural(dated,"dated tag")} ${lack} something of the one b\
efore.`;return[`${plural(totalOf(tags,"specs"),"spec")} in ${plural(tags.length,"tag")}.`,...falls.length===0?[]:[few],...drawn<dated?[`The chart has the newest ${drawn} of ${dated} dated tags.`]:[]].
join(" ")}function tagTable(site,dated){let{tags,falls}=site,living=tags.filter(({kind})=>kind==="develop"),release=tags.findLast(({kind})=>kind==="release"),shown=[...living,...release===void 0?[]:[release],
...dated.slice(-MAX_DATED).reverse()],byTag=new Map(falls.map(fall=>[tags[fall.newer],fall])),rows=shown.map(tag=>{let fall=byTag.get(tag),lacks=fall===void 0?"":listed(lacksOf(fall,site,MAX_NAMES,nameCell),
"and");return[nameCell(tag.tag),pagesText(tag),group(tag.specs),group(stackCount(tag,site)),lacks]}),more=tags.length-shown.length,last=more>0?[[`and ${plural(more,"more tag")}`,"","","",""]]:[],numbers=[
"pages","specs","stacks"];return table(["tag",...numbers,"lacks of the dated tag before"],numbers,[...rows,...last])}function nameCell(name){return codeSpan(cell(name),LONGEST_NAME)}function pagesText({
pages,unread}){return unread===0?group(pages):`${group(pages)}, ${group(unread)} unread`}var MAX_BYTES=900*1024,RESERVE=200,MAX_REASONS=10,MAX_TAGS=100,MAX_PAGES=20,LONGEST_CELL=200,MAX_OPEN=20,summary=(report,{blobUrl,room=MAX_BYTES})=>{let{findings}=report,files=tallyBy(findings,({file})=>file),
totals=[heading(report),remarks(report),...ruleSection(report),...tagSection(findings),...pageSection(files,blobUrl)],sites=siteSections(report),leftBy=head2=>Math.min(MAX_BYTES,room)-Buffer.byteLength(
head2)-RESERVE,head=[join([...totals,...sites]),join(totals)].find(text=>leftBy(text)>=0);return head===void 0?withoutRoom(report,room):head+findingSection(findings,files,blobUrl,leftBy(head))};function join(blocks){
return blocks.map(block=>`${block}
`).join(`
`)}function withoutRoom(report,room){let text=`${heading(report)}

The summary of this step has no room for more: see another output.
`;return Buffer.byteLength(text)<=room?text:""}function heading({tool,totals,internalErrors}){let incomplete=internalErrors.length>0?"incomplete, ":"";return`## ${tool.name}: ${incomplete}${countsText(
totals)}`}function remarks(report){let{rules,omitted}=report,checked=`Checked ${checkedText(report)} by ${plural(rules.length,"rule")}.`;return remarkList([checked,...contextSentences(report),...comparedTexts(
report),...caveats(report,skippedTexts(report)),...omitted.quiet+omitted.maxFindings+omitted.perPage>0?["The tables count the findings that are listed."]:[]])}function skippedTexts(report){let skips=skipsOf(
report),sentences=skips.slice(0,MAX_REASONS).map(skipText),others=skips.slice(MAX_REASONS).reduce((count,{rules})=>count+rules.length,0);return others===0?sentences:[...sentences,`Skipped ${plural(others,
"more rule")} for other reasons.`]}function ruleSection({findings,rules,tool}){let tallies=tallyBy(findings,({ruleId})=>ruleId),urls=ruleUrls(rules,tool.informationUri);return countSection("rule",tallies,
MAX_RULES,({key})=>ruleLink(key,urls))}function tagSection(findings){let tallies=tallyBy(findings,({file})=>placeOf(file)?.tag??"");return tallies.every(({key})=>key==="")?[]:countSection("tag",tallies,
MAX_TAGS,({key})=>key===""?"no tag":codeSpan(cell(key),LONGEST_NAME))}function countSection(noun,tallies,most,nameOf){if(tallies.length===0)return[];let rows=tallies.slice(0,most).map(each=>[nameOf(each),
...countCells(each),String(each.files)]),more=tallies.length-rows.length,last=more>0?[[`and ${plural(more,`more ${noun}`)}`,"","","",""]]:[],numbers=[...COUNT_COLUMNS,"files"],chart=barChart(tallies.map(
each=>({label:each.key,count:total(each)})));return[`### By ${noun}`,table([noun,...numbers],numbers,[...rows,...last]),...chart===void 0?[]:[chart]]}function pageSection(files,blobUrl){if(files.length===
0)return[];let rows=files.slice(0,MAX_PAGES).map(each=>{let{ruleId,message}=each.worst,first=`${ruleName(ruleId)}: ${prose(cell(message),LONGEST_CELL)}`;return[fileLink(each.key,blobUrl),...countCells(
each),first]}),more=files.length-rows.length,last=more>0?[[`and ${plural(more,"more file")}`,"","","",""]]:[];return["### The worst pages",table(["file",...COUNT_COLUMNS,"first finding"],COUNT_COLUMNS,
[...rows,...last])]}function findingSection(findings,files,blobUrl,room){if(findings.length===0)return"";let title=`
### Findings
`,tallies=new Map(files.map(each=>[each.key,each])),isOpen=findings.length<=MAX_OPEN,block=(file,listed2,items2)=>fileBlock(tallies.get(file),listed2,items2,isOpen,blobUrl),around=file=>Buffer.byteLength(
block(file,total(tallies.get(file))-1,"")),items=fittingItems(findings,room-title.length,text=>Buffer.byteLength(text),around),blocks=[...groupBy(findings.filter(finding=>items.has(finding)),({file})=>file)].
map(([file,group2])=>block(file,group2.length,group2.map(finding=>items.get(finding)).join("")));return title+blocks.join("")+leftOutNote(findings.length-items.size)}function fileBlock(tally,listed2,items,isOpen,blobUrl){
let{error,warning,info}=tally.counts,some=listed2<total(tally)?` (${listed2} listed)`:"",name=`${htmlCode(tally.key,LONGEST_NAME)}: ${severitiesText(error,warning,info)}${some}`,url=sourceUrl(tally.key,
blobUrl),link=url===void 0?"":`[Source](${url})

`;return`
<details${isOpen?" open":""}><summary>${name}</summary>

${link}${items}
</details>
`}function fileLink(file,blobUrl){let name=codeSpan(cell(file),LONGEST_NAME),url=sourceUrl(file,blobUrl);return url===void 0?name:`[${name}](${url})`}function sourceUrl(file,blobUrl){if(blobUrl===void 0||
file.length>LONGEST_NAME||isOutside(file)||wellFormed(file)!==file)return;let path=toUri(file).replace(/[!'()*]/g,sign=>`%${sign.charCodeAt(0).toString(16).toUpperCase()}`);return`${blobUrl}/${path}?p\
lain=1`}export{summary};
