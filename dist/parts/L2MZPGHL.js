import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{group,neutralise,plural,printable}from"./UAA66OL5.js";var MOST_RULES=10;function describeStats(stats,{ci}){let{total,peakMemory}=stats,text=`${["",`Where the time went: ${milliseconds(total)} in all; memory at the peak: ${Math.round(peakMemory/2**20)} Mi\
B.`,"",...table(linesOf(stats),total),...describeSlowWay(stats),...describeSlowest(stats)].map(printable).join(`
`)}
`;return ci?neutralise(text):text}function linesOf({start,steps,reading,scanning,slowWay,asked,beside,measuring,...stats}){return[{ms:start,what:"start of Node and of the program"},{ms:steps.config,what:"\
config and rules"},{ms:steps.files,what:"finding the pages"},{ms:reading.ms,what:`reading: ${plural(reading.count,"file")}`},{ms:scanning.ms,what:`scanning: ${plural(scanning.count,"page")}`},{ms:slowWay.
ms,what:`the slow way: ${plural(slowWay.count,"page")}`},{ms:asked.ms,what:`parsing, because a rule asked: ${plural(asked.count,"page")}`},withParts("rules on one page",stats.rules),withParts("rules b\
etween pages",stats.betweenPages),{ms:steps.pages,what:"the rest of a page: places of findings, steps between these"},{ms:beside.ms,what:"what is beside the pages: indexes, data files"},{ms:steps.judging,
what:"hiding, sorting and counting what was found"},{ms:steps.fixing,what:"fixing"},{ms:steps.output,what:"output"},{ms:measuring.ms,what:"finding out why pages took the slow way"}].filter(isWorthALine)}
function withParts(what,times){let dearest=[...times].sort((a,b)=>b.ms-a.ms),others=dearest.splice(MOST_RULES),parts=dearest.map(({id,ms})=>({ms,what:id}));return parts.push({ms:sum(others),what:plural(
others.length,"other rule")}),{ms:sum(times),what,parts:parts.filter(isWorthALine)}}function sum(times){return times.reduce((all,{ms})=>all+ms,0)}function isWorthALine({ms}){return ms>=.05}function table(lines,total){
let width=milliseconds(total).length,row=({ms,what},indent)=>{let share=`${(100*ms/total).toFixed(1)} %`;return`  ${milliseconds(ms).padStart(width)}  ${share.padStart(7)}  ${indent}${what}`};return lines.
flatMap(line=>[row(line,""),...(line.parts??[]).map(part=>row(part,"  "))])}function describeSlowWay({slowPages,pages}){let slow=slowPages.reduce((all,{count})=>all+count,0);if(slow===0)return[];let reasons=[
...slowPages].sort((a,b)=>b.count-a.count),width=group(reasons[0].count).length;return["",`Read in the slow way: ${group(slow)} of ${plural(pages,"page")}.`,...reasons.map(({reason,count,example})=>` \
 ${group(count).padStart(width)}  ${reason}, as ${example}`)]}function describeSlowest({slowest}){if(slowest.length===0)return[];let width=milliseconds(slowest[0].ms).length;return["","The slowest pag\
es:",...slowest.map(({file,ms})=>`  ${milliseconds(ms).padStart(width)}  ${file}`)]}function milliseconds(ms){let[whole,tenths]=ms.toFixed(1).split(".");return`${group(Number(whole))}.${tenths} ms`}export{describeStats};
