import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{Made,jsonPieces}from"./WPOBWKFS.js";import{ruleUrls}from"./F6C64MLI.js";import{inert}from"./YHSNQHB4.js";import{lastLine}from"./PI6V7FSY.js";import{
visible}from"./UAA66OL5.js";var SEVERITIES={error:"ERROR",warning:"WARNING",info:"INFO"},rdjson=report=>{let{tool,rules,findings,suggestions}=report,urls=ruleUrls(rules,tool.informationUri),severity=overallSeverity(report),result={
source:{name:tool.name,url:tool.informationUri},...severity===void 0?{}:{severity:SEVERITIES[severity]},diagnostics:new Made(findings,finding=>({...diagnosticOf(finding,urls.get(finding.ruleId)),...suggestionsOf(
suggestions?.get(finding))}))};return jsonPieces(result,2)};function overallSeverity({totals}){return totals.errors>0?"error":totals.warnings>0?"warning":totals.infos>0?"info":void 0}function diagnosticOf(finding,url){
let{message,file,severity,ruleId,related}=finding;return{message:inert(visible(message)),location:{path:visible(file),range:byteRange(finding)},severity:SEVERITIES[severity],code:{value:ruleId,...url===
void 0?{}:{url}},...related.length>0?{relatedLocations:related.map(place=>relatedLocation(place,finding))}:{}}}function suggestionsOf(suggestion){if(suggestion?.inComment===void 0)return{};let{start,end,
text}=suggestion.inComment;return{suggestions:[{range:{start,end},text}]}}function relatedLocation({message,file,region},finding){let range=file===finding.file&&isAscii(finding.excerpt)?plainRange(region):
{start:{line:region.startLine},end:{line:lastLine(region)}};return{message:inert(visible(message)),location:{path:visible(file),range}}}function plainRange({startLine,startColumn,endLine,endColumn}){return{
start:{line:startLine,column:startColumn},end:{line:endLine,column:endColumn}}}function byteRange({region,excerpt}){let{startLine,startColumn,endLine,endColumn}=region;if(excerpt===void 0||isAscii(excerpt))
return plainRange(region);let start={line:startLine,column:byteColumn(excerpt,startColumn)};return endLine>startLine?{start,end:{line:endLine,column:1}}:{start,end:{line:endLine,column:byteColumn(excerpt,
endColumn)}}}function byteColumn({text,column,byteOffset},unitColumn){return(byteOffset??column-1)+Buffer.byteLength(text.slice(0,Math.max(0,unitColumn-column)))+1}function isAscii(excerpt){return excerpt===
void 0||excerpt.byteOffset===void 0&&/^[\x00-\x7f]*$/.test(excerpt.text)}export{rdjson};
