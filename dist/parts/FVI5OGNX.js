"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{junit:()=>junit});module.exports=__toCommonJS(stdin_exports);var import_ER45ECE=require("./3ER45ECE.js"),import_KNZ7WFQD=require("./KNZ7WFQD.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),
EVERYTHING="all pages",junit=function*(report){let{tool,findings,internalErrors}=report,{name}=tool,failures=findings.reduce((count,{severity})=>count+(severity==="info"?0:1),0),counts={tests:Math.max(
findings.length+internalErrors.length,1),failures,errors:internalErrors.length};yield`${import_ER45ECE.XML_DECLARATION}
<${(0,import_ER45ECE.xmlTag)("testsuites",{name,...counts,time:0})}>
`,yield`  <${(0,import_ER45ECE.xmlTag)("testsuite",{name,...counts,skipped:0,time:0})}>
`;for(let each of distinct(casesOf(report)))yield`${caseElement(each)}
`;yield`    <system-out>${[(0,import_YQ7HNNJG.totalsSentence)(report),...notShown(report)].map(import_ER45ECE.xmlText).join(`
`)}</system-out>
  </testsuite>
</testsuites>
`};function*casesOf(report){let{tool,findings,internalErrors}=report;for(let finding of findings)yield caseOf(finding,tool.name);for(let error of internalErrors)yield internalCase(error,tool.name);findings.
length+internalErrors.length===0&&(yield everything(report))}function caseOf({ruleId,severity,message,file,region,related},tool){let place=safe(placeText(file,region)),text=safe(message);return{file,classname:`${tool}\
.${ruleId}`,name:place,outcome:severity==="info"?"passed":"failure",type:severity,message:text,body:[`${place}: ${severity}: ${text} [${ruleId}]`,...related.map(other=>`related: ${safe(placeText(other.
file,other.region))}: ${safe(other.message)}`)]}}function internalCase({ruleId,plugin,file,stack},tool){let lines=stack.split(`
`).map(safe),owner=plugin===void 0?`${tool} itself`:`the plugin ${safe(plugin)}`;return{file,classname:ruleId===void 0?tool:`${tool}.${ruleId}`,name:safe(file),outcome:"error",type:"internal-error",message:lines[0],
body:[`A fault of ${owner}, at ${safe(file)}:`,...lines]}}function everything(report){return{file:"",classname:report.tool.name,name:EVERYTHING,outcome:"passed",body:notShown(report)}}function notShown(report){
return[...(0,import_YQ7HNNJG.omittedSentences)(report.omitted),...(0,import_YQ7HNNJG.changeSentences)(report),...(0,import_YQ7HNNJG.hiddenSentences)(report),...(0,import_YQ7HNNJG.staleSentences)(report),
...(0,import_YQ7HNNJG.notCheckedSentences)(report),...(0,import_YQ7HNNJG.uncheckedSentences)(report)]}function*distinct(cases){let highest=new Map,file,name="",first=0,seen=new Map;for(let each of cases){
each.file!==file&&(file=each.file,name=safe(file),first=highest.get(name)??0,seen=new Map);let key=`${each.classname} ${each.name}`,number=(seen.get(key)??first)+1;seen.set(key,number),number>(highest.
get(name)??0)&&highest.set(name,number),yield number===1?each:{...each,name:`${each.name} (${number})`}}}function caseElement({classname,name,outcome,type,message,body}){let tag=(0,import_ER45ECE.xmlTag)(
"testcase",{classname,name,time:0});if(body.length===0)return`    <${tag}/>`;let element=outcome==="passed"?"system-out":outcome,attributes=outcome==="passed"?{}:{message:message??"",type:type??""};return[
`    <${tag}>`,`      <${(0,import_ER45ECE.xmlTag)(element,attributes)}>${body.map(import_ER45ECE.xmlText).join(`
`)}</${element}>`,"    </testcase>"].join(`
`)}function placeText(file,{startLine,startColumn}){return`${file}:${startLine}:${startColumn}`}function safe(text){return(0,import_YQ7HNNJG.neutralise)((0,import_KNZ7WFQD.inert)((0,import_YQ7HNNJG.visible)(
text))).replaceAll("[[","[\\[")}0&&(module.exports={junit});
