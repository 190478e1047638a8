import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{Made,jsonPieces}from"./IETDV6TE.mjs";var FORMAT_VERSION=1,json=report=>jsonPieces({...jsonHeader(report),files:report.files,findings:new Made(report.findings,jsonFinding)},2);function jsonHeader(report){let{tool,totals,omitted,hidden,comparison,
baseline,changes,fixes,buildCache,rules,skippedRules,unchecked,internalErrors}=report;return{formatVersion:FORMAT_VERSION,tool:{name:tool.name,version:tool.version,informationUri:tool.informationUri},
totals,omitted,hidden,...comparison&&{comparison:jsonComparison(comparison)},...baseline&&{baseline},...changes&&{changes},...fixes&&{fixes},...buildCache&&{buildCache},rules:rules.map(({id,severity})=>({
id,severity})),skippedRules,unchecked,internalErrors}}function jsonComparison({base,introduced,fixed,unchanged}){return{base,introduced,fixed:fixed.map(jsonFinding),unchanged:unchanged.map(jsonFinding)}}
function jsonFinding(finding){let{ruleId,messageId,severity,message,file,path,region,subject,related,changed,fix,fingerprint}=finding;return{ruleId,messageId,severity,message,file,path,region,subject,
related,changed,fix,fingerprint}}export{json,jsonHeader,jsonFinding};
