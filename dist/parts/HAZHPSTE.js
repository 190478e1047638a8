import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{jsonFinding,jsonHeader}from"./6H4Y7YPG.js";import{jsonLine}from"./WPOBWKFS.js";import"./UAA66OL5.js";var ndjson=function*(report){let{totals,omitted,hidden}=report;yield lineOf({type:"run",...jsonHeader(report)});for(let finding of report.findings)yield lineOf({type:"finding",...jsonFinding(finding)});
yield lineOf({type:"summary",totals,omitted,hidden})};function lineOf(value){return`${jsonLine(value)}
`}export{ndjson};
