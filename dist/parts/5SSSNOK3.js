"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{GITHUB_LIMITS:()=>GITHUB_LIMITS,sarif:()=>sarif,sarifWithin:()=>sarifWithin});module.exports=__toCommonJS(stdin_exports);var import_EMDDJFIP=require("./EMDDJFIP.js"),
import_VYMKGM7H=require("./VYMKGM7H.js"),import_BPBXAGKT=require("./BPBXAGKT.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),import_node_zlib=require("node:zlib"),LEVELS={error:"error",warning:"warning",
info:"note"},PROBLEM_SEVERITIES={error:"error",warning:"warning",info:"recommendation"},MAX_DESCRIPTION=1024;function ruleDescriptor(rule,informationUri){return{id:rule.id,name:pascalCase(rule.id),shortDescription:{
text:rule.summary},fullDescription:{text:cutSentence(`${rule.summary} ${rule.why}`,MAX_DESCRIPTION)},help:{text:helpText(rule),markdown:helpMarkdown(rule)},...rule.plugin===void 0&&{helpUri:`${informationUri}\
/blob/main/docs/rules/${rule.id}.md`},defaultConfiguration:{level:LEVELS[rule.severity]},properties:{precision:"very-high","problem.severity":PROBLEM_SEVERITIES[rule.severity],tags:["spack","build-cac\
he",...rule.fixable?["fixable"]:[]]}}}function pascalCase(id){return id.split("-").map(word=>word.slice(0,1).toUpperCase()+word.slice(1)).join("")}function helpText({summary,why,bad,good,fixable}){return`${summary}\


${why}

Bad:

${bad}

Good:

${good}

${fixSentence(fixable)}`}function helpMarkdown({summary,why,bad,good,fixable}){return`${summary}

${why}

### Bad

${fenced(bad)}

### Good

${fenced(good)}

${fixSentence(fixable)}`}function fixSentence(fixable){return fixable?'"cache-lint --fix" mends it.':"It has to be mended by hand."}function fenced(content){let longest=(content.match(/`+/g)??[]).reduce(
(most,run)=>Math.max(most,run.length),2),fence="`".repeat(longest+1);return`${fence}yaml
${content.replace(/\n$/,"")}
${fence}`}function cutSentence(text,units){return text.length<=units?text:`${(0,import_YQ7HNNJG.cutAt)(text,units-2).trimEnd()}\u2026.`}var MAX_SNIPPET=200,MAX_LOCATIONS=100,MAX_RELATED=25e4,MAX_LINKS=10;
function relatedPerResult(results){return Math.max(MAX_LINKS,Math.min(MAX_LOCATIONS-1,Math.floor(MAX_RELATED/results)))}function resultOf(finding,ruleIndex,mostRelated){let{ruleId,severity,fingerprint}=finding,
related=finding.related.slice(0,mostRelated);return{ruleId,...ruleIndex===void 0?{}:{ruleIndex},level:LEVELS[severity],message:{text:messageText(finding)},locations:[locationOf(finding)],...related.length>
0?{relatedLocations:related.map((place,index)=>relatedLocation(place,index+1))}:{},partialFingerprints:{primaryLocationLineHash:fingerprint,"cacheLint/v1":fingerprint}}}function fixesOf({file},suggestion){
if(suggestion===void 0)return{};let replacements=suggestion.replacements.map(({region,text})=>({deletedRegion:plain(region),insertedContent:{text}}));return{fixes:[{artifactChanges:[{artifactLocation:{
uri:(0,import_VYMKGM7H.toUri)(file)},replacements}]}]}}function locationOf({file,region,excerpt}){let snippet=excerpt===void 0?"":snippetOf(excerpt,region);return{physicalLocation:{artifactLocation:{uri:(0,import_VYMKGM7H.toUri)(
file)},region:{...plain(region),...snippet===""?{}:{snippet:{text:snippet}}}}}}function messageOf(text){let safe=(0,import_YQ7HNNJG.visible)((0,import_YQ7HNNJG.wellFormed)(text)).replaceAll("](","] (");
return safe.endsWith(".")?safe:`${safe}.`}function messageText({message,related}){let links=related.slice(0,MAX_LINKS).map((place,index)=>`[${linkText(place)}](${index+1})`);return links.length>0?`${messageOf(
message)} See ${links.join(", ")}.`:messageOf(message)}function linkText({message}){return(0,import_YQ7HNNJG.visible)((0,import_YQ7HNNJG.wellFormed)(message)).replaceAll("[","(").replaceAll("]",")").replaceAll(
"\\","\\\\").replace(/\.$/,"")||"the related place"}function relatedLocation({file,region,message},id){return{id,physicalLocation:{artifactLocation:{uri:(0,import_VYMKGM7H.toUri)(file)},region:plain(region)},
message:{text:messageOf(message)}}}function plain({startLine,startColumn,endLine,endColumn}){return{startLine,startColumn,endLine,endColumn}}function snippetOf(excerpt,region){let start=Math.max(0,region.
startColumn-excerpt.column),end=region.endLine>region.startLine?excerpt.text.length:Math.max(0,region.endColumn-excerpt.column);return(0,import_YQ7HNNJG.wellFormed)((0,import_YQ7HNNJG.cutAt)(excerpt.text.
slice(start,end),MAX_SNIPPET))}function stateTeller({hiddenFindings,baseline,comparison}){if(hiddenFindings===void 0)return()=>comparison===void 0?{}:{baselineState:"new"};let hidden=new Map(hiddenFindings.
map(one=>[one.finding,one]));return finding=>{let one=hidden.get(finding);return{suppressions:one===void 0?[]:[suppressionOf(one,baseline?.file??"")],...baseline&&{baselineState:one?.isOld?"unchanged":
"new"}}}}function suppressionOf({by,reason=""},file){return{kind:"external",justification:messageOf(by==="baseline"?`It is in the baseline ${file}.`:reason)}}var GITHUB_LIMITS={results:25e3,gzipBytes:1e7},
SCHEMA="https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",MAX_NOTIFICATIONS=100,UNREADABLE="file-readable",sarif=(report,{sarifCategory})=>sarifWithin(report,
GITHUB_LIMITS,sarifCategory);function sarifWithin(report,limits,category){let{findings,hiddenFindings=[]}=report,ranked=[...(0,import_BPBXAGKT.worstFirst)(findings),...(0,import_BPBXAGKT.worstFirst)(hiddenFindings.
map(({finding})=>finding))],kept=Math.min(ranked.length,limits.results);for(;;){let text=sarifText(report,ranked.slice(0,kept),limits,category);if(kept===0||Buffer.byteLength(text)<limits.gzipBytes*.99)
return text;let excess=(0,import_node_zlib.gzipSync)(text).length/limits.gzipBytes;if(excess<=1)return text;kept=Math.floor(kept/excess*.95)}}function sarifText(report,findings,limits,category){let{tool,
rules,suggestions}=report,ruleIndexes=new Map(rules.map(({id},index)=>[id,index])),mostRelated=relatedPerResult(findings.length),stateOf=stateTeller(report),log={$schema:SCHEMA,version:"2.1.0",runs:[{
tool:{driver:{name:tool.name,version:tool.version,semanticVersion:tool.version,informationUri:tool.informationUri,rules:rules.map(rule=>ruleDescriptor(rule,tool.informationUri))}},...category!==void 0&&
{automationDetails:{id:category.replace(/\/?$/,"/")}},columnKind:"utf16CodeUnits",invocations:[invocation(report,findings.length,limits)],results:findings.map(finding=>({...resultOf(finding,ruleIndexes.
get(finding.ruleId),mostRelated),...stateOf(finding),...fixesOf(finding,suggestions?.get(finding))}))}]};return(0,import_EMDDJFIP.jsonText)(log,6)}function invocation(report,written,limits){let{findings,
internalErrors}=report,notifications=[...capped(internalErrors,"internal errors").map(item=>typeof item=="string"?notification("error",item):notification("error",internalErrorText(item))),...capped(findings.
filter(({ruleId})=>ruleId===UNREADABLE),"unreadable files").map(item=>typeof item=="string"?notification("warning",item):{...notification("warning",item.message),locations:[locationOf(item)]}),...leftOutNotes(
report,written,limits).map(text=>notification("note",text))];return{executionSuccessful:internalErrors.length===0,...notifications.length>0?{toolExecutionNotifications:notifications}:{}}}function capped(items,what){
return items.length<=MAX_NOTIFICATIONS?[...items]:[...items.slice(0,MAX_NOTIFICATIONS),`${items.length-MAX_NOTIFICATIONS} more ${what} are not listed.`]}function notification(level,text){return{level,
message:{text:messageOf(text)}}}function internalErrorText({ruleId,plugin,file,stack}){let where=ruleId===void 0?"":` in rule ${ruleId}`;return`${plugin===void 0?"cache-lint itself":`The plugin ${plugin}`}\
 failed${where} on ${(0,import_YQ7HNNJG.wellFormed)(file)}: ${stack.split(`
`)[0]}`}function leftOutNotes(report,written,limits){let{findings,hiddenFindings=[],omitted}=report,notes=[...(0,import_YQ7HNNJG.changeSentences)(report),...(0,import_YQ7HNNJG.hiddenSentences)(report),
...(0,import_YQ7HNNJG.staleSentences)(report),...(0,import_YQ7HNNJG.notCheckedSentences)(report)],left=findings.length+hiddenFindings.length-written;if(left>0){let bounds=`${limits.results} results an\
d ${limits.gzipBytes} bytes after gzip`;notes.push(`${(0,import_YQ7HNNJG.findingsAre)(left)} left out, the mildest first: code scanning takes ${bounds}.`)}notes.push(...(0,import_YQ7HNNJG.omittedSentences)(
omitted),...(0,import_YQ7HNNJG.unsuggestedSentences)(report));let outside=findings.filter(({file})=>(0,import_VYMKGM7H.isOutside)(file)).length;return outside>0&&notes.push(`${(0,import_YQ7HNNJG.findingsAre)(
outside)} outside of the repository root: URIs with '(parent)' or '(root)' lead nowhere.`),notes}0&&(module.exports={GITHUB_LIMITS,sarif,sarifWithin});
