import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{XML_DECLARATION,xmlTag,xmlText}from"./CLVI55P7.mjs";import{inert}from"./RUFUZQRL.mjs";import{omittedSentences}from"./2TR3C5WC.mjs";import{changeSentences,hiddenSentences,
notCheckedSentences,staleSentences,totalsSentence,uncheckedSentences}from"./QCSOAGB7.mjs";import{neutralise,visible}from"./H2F7HOQU.mjs";import"./AL7G2ZAT.mjs";import"./OHKICHVX.mjs";
import"./YHWZJFXK.mjs";var EVERYTHING="all pages",junit=function*(report){let{tool,findings,internalErrors}=report,{name}=tool,failures=findings.reduce((count,{severity})=>count+(severity==="info"?0:1),0),counts={tests:Math.
max(findings.length+internalErrors.length,1),failures,errors:internalErrors.length};yield`${XML_DECLARATION}
<${xmlTag("testsuites",{name,...counts,time:0})}>
`,yield`  <${xmlTag("testsuite",{name,...counts,skipped:0,time:0})}>
`;for(let each of distinct(casesOf(report)))yield`${caseElement(each)}
`;yield`    <system-out>${[totalsSentence(report),...notShown(report)].map(xmlText).join(`
`)}</system-out>
  </testsuite>
</testsuites>
`};function*casesOf(report){let{tool,findings,internalErrors}=report;for(let finding of findings)yield caseOf(finding,tool.name);for(let error of internalErrors)yield internalCase(error,tool.name);findings.
length+internalErrors.length===0&&(yield everything(report))}function caseOf({ruleId,severity,message,file,region,related},tool){let place=safe(placeText(file,region)),text=safe(message);return{file,classname:`${tool}\
.${ruleId}`,name:place,outcome:severity==="info"?"passed":"failure",type:severity,message:text,body:[`${place}: ${severity}: ${text} [${ruleId}]`,...related.map(other=>`related: ${safe(placeText(other.
file,other.region))}: ${safe(other.message)}`)]}}function internalCase({ruleId,plugin,file,stack},tool){let lines=stack.split(`
`).map(safe),owner=plugin===void 0?`${tool} itself`:`the plugin ${safe(plugin)}`;return{file,classname:ruleId===void 0?tool:`${tool}.${ruleId}`,name:safe(file),outcome:"error",type:"internal-error",message:lines[0],
body:[`A fault of ${owner}, at ${safe(file)}:`,...lines]}}function everything(report){return{file:"",classname:report.tool.name,name:EVERYTHING,outcome:"passed",body:notShown(report)}}function notShown(report){
return[...omittedSentences(report.omitted),...changeSentences(report),...hiddenSentences(report),...staleSentences(report),...notCheckedSentences(report),...uncheckedSentences(report)]}function*distinct(cases){
let highest=new Map,file,name="",first=0,seen=new Map;for(let each of cases){each.file!==file&&(file=each.file,name=safe(file),first=highest.get(name)??0,seen=new Map);let key=`${each.classname} ${each.
name}`,number=(seen.get(key)??first)+1;seen.set(key,number),number>(highest.get(name)??0)&&highest.set(name,number),yield number===1?each:{...each,name:`${each.name} (${number})`}}}function caseElement({
classname,name,outcome,type,message,body}){let tag=xmlTag("testcase",{classname,name,time:0});if(body.length===0)return`    <${tag}/>`;let element=outcome==="passed"?"system-out":outcome,attributes=outcome===
"passed"?{}:{message:message??"",type:type??""};return[`    <${tag}>`,`      <${xmlTag(element,attributes)}>${body.map(xmlText).join(`
`)}</${element}>`,"    </testcase>"].join(`
`)}function placeText(file,{startLine,startColumn}){return`${file}:${startLine}:${startColumn}`}function safe(text){return neutralise(inert(visible(text))).replaceAll("[[","[\\[")}export{junit};
