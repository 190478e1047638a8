import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{COUNT_COLUMNS,LONGEST_NAME,MAX_RULES,caveats,codeSpan,comparedTexts,countCells,fittingItems,leftOutNote,remarkList,ruleLink,ruleName,skipText,table,tallyBy}from"./BYJQUSRJ.mjs";import{
ruleUrls}from"./OKRBVYML.mjs";import"./JHZFGELE.mjs";import"./RPNFZC6I.mjs";import"./2TR3C5WC.mjs";import{checkedText,countsText,otherSkipped,plural}from"./QCSOAGB7.mjs";
import"./H2F7HOQU.mjs";import"./AL7G2ZAT.mjs";import"./OHKICHVX.mjs";import"./YHWZJFXK.mjs";var MAX_LENGTH=6e4,RESERVE=200,markdown=report=>markdownWithin(report,MAX_LENGTH);function markdownWithin(report,limit){let head=[heading(report),remarks(report),...ruleTable(report)].map(block=>`${block}\

`).join(`
`),{text,left}=fileBlocks(report.findings,limit-head.length-RESERVE);return head+text+leftOutNote(left)}function heading({tool,totals}){return`### ${tool.name}: ${countsText(totals)}`}function remarks(report){
let{buildCache}=report,own=buildCache?.notChecked??[],others=otherSkipped(report),checked=`Checked ${checkedText(report)}.`,skipped=[...own.map(skipText),...others.length>0?[skippedText(others)]:[]];return remarkList(
[checked,...comparedTexts(report),...caveats(report,skipped)])}function skippedText(skippedRules){let names=skippedRules.slice(0,MAX_RULES).map(({id})=>ruleName(id)),more=skippedRules.length>MAX_RULES?
`, and ${skippedRules.length-MAX_RULES} more`:"";return`Rules that did not run, or not everywhere: ${names.join(", ")}${more}.`}function ruleTable({findings,rules,tool}){let tallies=tallyBy(findings,({
ruleId})=>ruleId);if(tallies.length===0)return[];let urls=ruleUrls(rules,tool.informationUri),rows=tallies.slice(0,MAX_RULES).map(tally=>[ruleLink(tally.key,urls),...countCells(tally)]),more=tallies.length-
MAX_RULES,last=more>0?[[`and ${plural(more,"more rule")}`,"","",""]]:[];return[table(["rule",...COUNT_COLUMNS],COUNT_COLUMNS,[...rows,...last])]}function fileBlocks(findings,room){let items=fittingItems(
findings,room,({length})=>length,file2=>fileHeading(file2).length),file,text="";for(let finding of findings){let item=items.get(finding);item!==void 0&&(text+=(finding.file===file?"":fileHeading(finding.
file))+item,file=finding.file)}return{text,left:findings.length-items.size}}function fileHeading(file){return`
#### ${codeSpan(file,LONGEST_NAME)}

`}export{markdown,markdownWithin};
