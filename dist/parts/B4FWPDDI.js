"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{markdown:()=>markdown,markdownWithin:()=>markdownWithin});module.exports=__toCommonJS(stdin_exports);var import_IT3NNLMU=require("./IT3NNLMU.js"),import_ZVXAEOC7=require("./ZVXAEOC7.js"),
import_EMWFKICT=require("./EMWFKICT.js"),import_HLZAUWLB=require("./HLZAUWLB.js"),MAX_LENGTH=6e4,RESERVE=200,markdown=report=>markdownWithin(report,MAX_LENGTH);function markdownWithin(report,limit){let head=[
heading(report),remarks(report),...ruleTable(report)].map(block=>`${block}
`).join(`
`),{text,left}=fileBlocks(report.findings,limit-head.length-RESERVE);return head+text+(0,import_IT3NNLMU.leftOutNote)(left)}function heading({tool,totals}){return`### ${tool.name}: ${(0,import_HLZAUWLB.countsText)(
totals)}`}function remarks(report){let{buildCache}=report,own=buildCache?.notChecked??[],others=(0,import_HLZAUWLB.otherSkipped)(report),checked=`Checked ${(0,import_HLZAUWLB.checkedText)(report)}.`,skipped=[
...own.map(import_IT3NNLMU.skipText),...others.length>0?[skippedText(others)]:[]];return(0,import_IT3NNLMU.remarkList)([checked,...(0,import_IT3NNLMU.comparedTexts)(report),...(0,import_IT3NNLMU.caveats)(
report,skipped)])}function skippedText(skippedRules){let names=skippedRules.slice(0,import_IT3NNLMU.MAX_RULES).map(({id})=>(0,import_IT3NNLMU.ruleName)(id)),more=skippedRules.length>import_IT3NNLMU.MAX_RULES?
`, and ${skippedRules.length-import_IT3NNLMU.MAX_RULES} more`:"";return`Rules that did not run, or not everywhere: ${names.join(", ")}${more}.`}function ruleTable({findings,rules,tool}){let tallies=(0,import_IT3NNLMU.tallyBy)(
findings,({ruleId})=>ruleId);if(tallies.length===0)return[];let urls=(0,import_ZVXAEOC7.ruleUrls)(rules,tool.informationUri),rows=tallies.slice(0,import_IT3NNLMU.MAX_RULES).map(tally=>[(0,import_IT3NNLMU.ruleLink)(
tally.key,urls),...(0,import_IT3NNLMU.countCells)(tally)]),more=tallies.length-import_IT3NNLMU.MAX_RULES,last=more>0?[[`and ${(0,import_HLZAUWLB.plural)(more,"more rule")}`,"","",""]]:[];return[(0,import_IT3NNLMU.table)(
["rule",...import_IT3NNLMU.COUNT_COLUMNS],import_IT3NNLMU.COUNT_COLUMNS,[...rows,...last])]}function fileBlocks(findings,room){let items=(0,import_IT3NNLMU.fittingItems)(findings,room,({length})=>length,
file2=>fileHeading(file2).length),file,text="";for(let finding of findings){let item=items.get(finding);item!==void 0&&(text+=(finding.file===file?"":fileHeading(finding.file))+item,file=finding.file)}
return{text,left:findings.length-items.size}}function fileHeading(file){return`
#### ${(0,import_IT3NNLMU.codeSpan)(file,import_IT3NNLMU.LONGEST_NAME)}

`}0&&(module.exports={markdown,markdownWithin});
