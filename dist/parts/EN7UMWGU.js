"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{markdown:()=>markdown,markdownWithin:()=>markdownWithin});module.exports=__toCommonJS(stdin_exports);var import_KU6YD3J=require("./5KU6YD3J.js"),import_ZVXAEOC7=require("./ZVXAEOC7.js"),
import_BPBXAGKT=require("./BPBXAGKT.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),MAX_LENGTH=6e4,RESERVE=200,markdown=report=>markdownWithin(report,MAX_LENGTH);function markdownWithin(report,limit){let head=[
heading(report),remarks(report),...ruleTable(report)].map(block=>`${block}
`).join(`
`),{text,left}=fileBlocks(report.findings,limit-head.length-RESERVE);return head+text+(0,import_KU6YD3J.leftOutNote)(left)}function heading({tool,totals}){return`### ${tool.name}: ${(0,import_YQ7HNNJG.countsText)(
totals)}`}function remarks(report){let{buildCache}=report,own=buildCache?.notChecked??[],others=(0,import_YQ7HNNJG.otherSkipped)(report),checked=`Checked ${(0,import_YQ7HNNJG.checkedText)(report)}.`,skipped=[
...own.map(import_KU6YD3J.skipText),...others.length>0?[skippedText(others)]:[]];return(0,import_KU6YD3J.remarkList)([checked,...(0,import_KU6YD3J.comparedTexts)(report),...(0,import_KU6YD3J.caveats)(
report,skipped)])}function skippedText(skippedRules){let names=skippedRules.slice(0,import_KU6YD3J.MAX_RULES).map(({id})=>(0,import_KU6YD3J.ruleName)(id)),more=skippedRules.length>import_KU6YD3J.MAX_RULES?
`, and ${skippedRules.length-import_KU6YD3J.MAX_RULES} more`:"";return`Rules that did not run, or not everywhere: ${names.join(", ")}${more}.`}function ruleTable({findings,rules,tool}){let tallies=(0,import_KU6YD3J.tallyBy)(
findings,({ruleId})=>ruleId);if(tallies.length===0)return[];let urls=(0,import_ZVXAEOC7.ruleUrls)(rules,tool.informationUri),rows=tallies.slice(0,import_KU6YD3J.MAX_RULES).map(tally=>[(0,import_KU6YD3J.ruleLink)(
tally.key,urls),...(0,import_KU6YD3J.countCells)(tally)]),more=tallies.length-import_KU6YD3J.MAX_RULES,last=more>0?[[`and ${(0,import_YQ7HNNJG.plural)(more,"more rule")}`,"","",""]]:[];return[(0,import_KU6YD3J.table)(
["rule",...import_KU6YD3J.COUNT_COLUMNS],import_KU6YD3J.COUNT_COLUMNS,[...rows,...last])]}function fileBlocks(findings,room){let items=(0,import_KU6YD3J.fittingItems)(findings,room,({length})=>length,
file2=>fileHeading(file2).length),file,text="";for(let finding of findings){let item=items.get(finding);item!==void 0&&(text+=(finding.file===file?"":fileHeading(finding.file))+item,file=finding.file)}
return{text,left:findings.length-items.size}}function fileHeading(file){return`
#### ${(0,import_KU6YD3J.codeSpan)(file,import_KU6YD3J.LONGEST_NAME)}

`}0&&(module.exports={markdown,markdownWithin});
