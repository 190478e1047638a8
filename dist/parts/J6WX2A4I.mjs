import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{jsonFinding,jsonHeader}from"./JCFHOI5A.mjs";import{jsonLine}from"./IETDV6TE.mjs";import"./5NUVVUZ3.mjs";import"./YHWZJFXK.mjs";var ndjson=function*(report){let{totals,omitted,hidden}=report;yield lineOf({type:"run",...jsonHeader(report)});for(let finding of report.findings)yield lineOf({type:"finding",...jsonFinding(finding)});
yield lineOf({type:"summary",totals,omitted,hidden})};function lineOf(value){return`${jsonLine(value)}
`}export{ndjson};
