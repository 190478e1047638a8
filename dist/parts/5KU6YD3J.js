"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{COUNT_COLUMNS:()=>COUNT_COLUMNS,LONGEST_NAME:()=>LONGEST_NAME,MAX_RULES:()=>MAX_RULES,caveats:()=>caveats,cell:()=>cell,codeSpan:()=>codeSpan,comparedTexts:()=>comparedTexts,
countCells:()=>countCells,fittingItems:()=>fittingItems,htmlCode:()=>htmlCode,leftOutNote:()=>leftOutNote,prose:()=>prose,remarkList:()=>remarkList,ruleLink:()=>ruleLink,ruleName:()=>ruleName,skipText:()=>skipText,
table:()=>table,tallyBy:()=>tallyBy,total:()=>total});module.exports=__toCommonJS(stdin_exports);var import_BPBXAGKT=require("./BPBXAGKT.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),BREAK="&#8203;",SIGILS=/[@#!%~$&^*:]/,
MEANINGFUL=/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\S)|[^_:\p{L}\p{N} ,.;'"()/=+?…-]/gu;function codeSpan(text,longest){let code=(0,import_YQ7HNNJG.neutralise)(clip(text,longest));if(code==="")return"";
let runs=(code.match(/`+/g)??[]).map(run=>run.length),fence="`".repeat(Math.max(0,...runs)+1),pad=/^`|`$|^ .* $/.test(code)&&code.trim()!==""?" ":"";return fence+pad+code+pad+fence}function htmlCode(text,longest){
return`<code>${(0,import_YQ7HNNJG.neutralise)(clip(text,longest)).replace(/[&<>"'`]/g,sign=>`&#${sign.charCodeAt(0)};`)}</code>`}function prose(text,longest){return clip(text,longest).split(/("[^"]*")/).
map((part,i,parts)=>i%2===1?`"${codeSpan(part.slice(1,-1),longest)}"`:escapeProse(part,parts[i+1]?.[0]??" ")).join("")}function escapeProse(text,next){return text.replace(MEANINGFUL,(sign,at)=>{let escaped=`\
&#${sign.codePointAt(0)};`;return SIGILS.test(sign)&&/\S/.test(text[at+1]??next)?escaped+BREAK:escaped}).replace(/\b(GH-)(?=\d)/gi,`$1${BREAK}`).replace(/\bwww(?=\.)/gi,`$&${BREAK}`)}function clip(text,longest){
return(0,import_YQ7HNNJG.shorten)((0,import_YQ7HNNJG.printable)(text),longest)}var LONGEST_MESSAGE=1e3,LONGEST_NAME=500,LONGEST_REMARK=300,LONGEST_ID=100,MAX_RELATED=5,MAX_INTERNAL_ERRORS=5,MAX_RULES=100,
COUNT_COLUMNS=["errors","warnings","infos"];function caveats(report,skipped){let{omitted,internalErrors}=report;return[...(0,import_YQ7HNNJG.omittedSentences)(omitted),...(0,import_YQ7HNNJG.changeSentences)(
report).map(text=>prose(text,LONGEST_REMARK)),...(0,import_YQ7HNNJG.hiddenSentences)(report),...(0,import_YQ7HNNJG.staleSentences)(report),...(0,import_YQ7HNNJG.uncheckedSentences)(report),...skipped,
...internalErrors.slice(0,MAX_INTERNAL_ERRORS).map(internalErrorText),...internalErrors.length>MAX_INTERNAL_ERRORS?[`${internalErrors.length-MAX_INTERNAL_ERRORS} more such faults.`]:[]]}function internalErrorText({
ruleId,plugin,file,stack}){let owner=plugin===void 0?"cache-lint itself":`the plugin ${codeSpan(plugin,LONGEST_REMARK)}`,where=ruleId===void 0?"":`, in rule ${ruleName(ruleId)}`,what=codeSpan(stack.split(
`
`)[0],LONGEST_REMARK);return`**A fault of ${owner}**${where}, at ${codeSpan(file,LONGEST_NAME)}: ${what}`}function comparedTexts(report){return(0,import_YQ7HNNJG.comparedSentences)(report).map(text=>prose(
text,LONGEST_REMARK))}function skipText({reason,rules}){let names=rules.slice(0,MAX_RULES).map(ruleName),more=rules.length>MAX_RULES?` and ${(0,import_YQ7HNNJG.plural)(rules.length-MAX_RULES,"more rul\
e")}`:"";return`Skipped ${names.join(", ")}${more}: ${prose(reason.replace(/\.$/,""),LONGEST_REMARK)}.`}function remarkList(sentences){return sentences.length===1?sentences[0]:sentences.map(sentence=>`\
- ${sentence}`).join(`
`)}function table(head,numbers,rows){let rule=head.map(name=>numbers.includes(name)?"--:":"---");return[head,rule,...rows].map(cells=>`| ${cells.join(" | ")} |`).join(`
`)}function cell(text){return text.replaceAll("|","\\u{7c}")}function countCells({counts}){return import_YQ7HNNJG.SEVERITIES.map(severity=>counts[severity]===0?"":String(counts[severity]))}function ruleLink(id,urls){
let url=urls.get(id);return url===void 0?ruleName(id):`[${ruleName(id)}](${url})`}function ruleName(id){return codeSpan(id.replaceAll("|","/"),LONGEST_ID)}function findingItem({severity,region,ruleId,
message,related}){return[`- **${severity}** ${placeText(region)} ${ruleName(ruleId)}: ${prose(message,LONGEST_MESSAGE)}`,...related.slice(0,MAX_RELATED).map(place=>`  - ${placeText(place.region)} in ${codeSpan(
place.file,LONGEST_NAME)}: ${prose(place.message,LONGEST_REMARK)}`),...related.length>MAX_RELATED?[`  - ${(0,import_YQ7HNNJG.plural)(related.length-MAX_RELATED,"more place")}`]:[]].map(line=>`${line}
`).join("")}function placeText({startLine,startColumn}){return`${startLine}:${startColumn}`}function fittingItems(findings,room,sizeOf,aroundFile){let items=new Map,files=new Set,size=0;for(let finding of(0,import_BPBXAGKT.worstFirst)(
findings)){let item=findingItem(finding);if(size+=sizeOf(item)+(files.has(finding.file)?0:aroundFile(finding.file)),size>room)break;items.set(finding,item),files.add(finding.file)}return items}function leftOutNote(left){
return left===0?"":`
${(0,import_YQ7HNNJG.findingsAre)(left)} left out here, the mildest first: see another output format.
`}function tallyBy(findings,keyOf){let groups=new Map;for(let finding of findings){let key=keyOf(finding),group=groups.get(key);group===void 0?groups.set(key,start(finding)):add(group,finding)}return[
...groups].map(([key,{counts,files,worst}])=>({key,counts,files:files.size,worst})).sort((a,b)=>compareCounts(a.counts,b.counts)||(0,import_YQ7HNNJG.compareText)(a.key,b.key))}function total({counts}){
return counts.error+counts.warning+counts.info}function start(finding){let counts={error:0,warning:0,info:0};return counts[finding.severity]=1,{counts,files:new Set([finding.file]),worst:finding}}function add(group,finding){
group.counts[finding.severity]+=1,group.files.add(finding.file),import_YQ7HNNJG.SEVERITIES.indexOf(finding.severity)<import_YQ7HNNJG.SEVERITIES.indexOf(group.worst.severity)&&(group.worst=finding)}function compareCounts(a,b){
return b.error-a.error||b.warning-a.warning||b.info-a.info}0&&(module.exports={COUNT_COLUMNS,LONGEST_NAME,MAX_RULES,caveats,cell,codeSpan,comparedTexts,countCells,fittingItems,htmlCode,leftOutNote,prose,remarkList,ruleLink,ruleName,skipText,table,tallyBy,total});
