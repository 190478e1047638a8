"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{markdown:()=>markdown,markdownWithin:()=>markdownWithin});module.exports=__toCommonJS(stdin_exports);var import_DMJG4C=require("./62DMJG4C.js"),import_ZVXAEOC7=require("./ZVXAEOC7.js"),
import_SZMQDRAO=require("./SZMQDRAO.js"),import_NJHTREPG=require("./NJHTREPG.js"),MAX_LENGTH=6e4,RESERVE=200,markdown=report=>markdownWithin(report,MAX_LENGTH);function markdownWithin(report,limit){let head=[
heading(report),remarks(report),...ruleTable(report)].map(block=>`${block}
`).join(`
`),{text,left}=fileBlocks(report.findings,limit-head.length-RESERVE);return head+text+(0,import_DMJG4C.leftOutNote)(left)}function heading({tool,totals}){return`### ${tool.name}: ${(0,import_NJHTREPG.countsText)(
totals)}`}function remarks(report){let{buildCache}=report,own=buildCache?.notChecked??[],others=(0,import_NJHTREPG.otherSkipped)(report),checked=`Checked ${(0,import_NJHTREPG.checkedText)(report)}.`,skipped=[
...own.map(import_DMJG4C.skipText),...others.length>0?[skippedText(others)]:[]];return(0,import_DMJG4C.remarkList)([checked,...(0,import_DMJG4C.comparedTexts)(report),...(0,import_DMJG4C.caveats)(report,
skipped)])}function skippedText(skippedRules){let names=skippedRules.slice(0,import_DMJG4C.MAX_RULES).map(({id})=>(0,import_DMJG4C.ruleName)(id)),more=skippedRules.length>import_DMJG4C.MAX_RULES?`, an\
d ${skippedRules.length-import_DMJG4C.MAX_RULES} more`:"";return`Rules that did not run, or not everywhere: ${names.join(", ")}${more}.`}function ruleTable({findings,rules,tool}){let tallies=(0,import_DMJG4C.tallyBy)(
findings,({ruleId})=>ruleId);if(tallies.length===0)return[];let urls=(0,import_ZVXAEOC7.ruleUrls)(rules,tool.informationUri),rows=tallies.slice(0,import_DMJG4C.MAX_RULES).map(tally=>[(0,import_DMJG4C.ruleLink)(
tally.key,urls),...(0,import_DMJG4C.countCells)(tally)]),more=tallies.length-import_DMJG4C.MAX_RULES,last=more>0?[[`and ${(0,import_NJHTREPG.plural)(more,"more rule")}`,"","",""]]:[];return[(0,import_DMJG4C.table)(
["rule",...import_DMJG4C.COUNT_COLUMNS],import_DMJG4C.COUNT_COLUMNS,[...rows,...last])]}function fileBlocks(findings,room){let items=(0,import_DMJG4C.fittingItems)(findings,room,({length})=>length,file2=>fileHeading(
file2).length),file,text="";for(let finding of findings){let item=items.get(finding);item!==void 0&&(text+=(finding.file===file?"":fileHeading(finding.file))+item,file=finding.file)}return{text,left:findings.
length-items.size}}function fileHeading(file){return`
#### ${(0,import_DMJG4C.codeSpan)(file,import_DMJG4C.LONGEST_NAME)}

`}0&&(module.exports={markdown,markdownWithin});
