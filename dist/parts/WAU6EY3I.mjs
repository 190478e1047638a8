import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{lastLine}from"./XPAR7N35.mjs";import{SEVERITIES}from"./RPNFZC6I.mjs";import{TOTALS,changedFirst,notCheckedSentences}from"./QCSOAGB7.mjs";import{cutAt,visible,wellFormed}from"./H2F7HOQU.mjs";
import"./AL7G2ZAT.mjs";import"./OHKICHVX.mjs";import"./YHWZJFXK.mjs";var MAX_PER_TYPE=10,MAX_MESSAGE=4096,COMMANDS={error:"error",warning:"warning",info:"notice"},github=report=>annotations(report,{});function annotations(report,limits){let notChecked=notCheckedSentences(
report),limitOf=severity=>Math.min(limits[severity]??MAX_PER_TYPE,MAX_PER_TYPE),hasRoom=notChecked.length>0&&limitOf("info")>0;return[...SEVERITIES.flatMap(severity=>annotationsOf(report,severity,limitOf(
severity)-(hasRoom&&severity==="info"?1:0))),...hasRoom?[command("notice",{title:report.tool.name},cutMessage(notChecked.join(" "),""))]:[]].map(line=>`${line}
`).join("")}function annotationsOf(report,severity,limit){if(limit===0)return[];let findings=changedFirst(report.findings).filter(finding=>finding.severity===severity),{groups,isWhole}=firstGroups(findings,
limit),hidden=hiddenCount(report,severity,findings.length),shown=isWhole&&(hidden===0||groups.length<limit)?groups:groups.slice(0,limit-1),covered=shown.reduce((sum,group)=>sum+group.count,0),left=findings.
length-covered+hidden;return[...shown.map(annotation),...left>0?[leftOut(severity,left,report.tool.name)]:[]]}function hiddenCount({totals,omitted},severity,listed){return severity!=="error"&&omitted.
quiet>0?0:Math.max(0,totals[TOTALS[severity]]-listed)}function firstGroups(findings,most){let groups=new Map,isWhole=!0;for(let finding of findings){let key=JSON.stringify([finding.file,finding.ruleId]),
group=groups.get(key);group!==void 0?group.count+=1:groups.size<most?groups.set(key,{first:finding,count:1}):isWhole=!1}return{groups:[...groups.values()],isWhole}}function annotation({first,count}){let{
severity,ruleId,file,region,message}=first,suffix=count>1?` (+${count-1} more of this rule in this file)`:"";return command(COMMANDS[severity],{title:ruleId,file:fileProperty(file),...place(region)},cutMessage(
message,suffix))}function leftOut(severity,count,title){let name=COMMANDS[severity],what=count===1?`1 more ${name} is not shown as an annotation`:`${count} more ${name}s are not shown as annotations`;
return command(name,{title},`${what}: see the log or another output format.`)}function place(region){let{startLine,startColumn,endLine,endColumn}=region;return endLine>startLine?{line:startLine,endLine:lastLine(
region)}:{line:startLine,endLine,col:startColumn,endColumn}}function fileProperty(file){return wellFormed(file).replace(/[^\r\n\P{Cc}]/gu,visible)}function cutMessage(message,suffix){let safe=visible(
message).replace(new RegExp("^\\p{M}","u"),mark=>`\\u{${mark.codePointAt(0).toString(16)}}`),room=MAX_MESSAGE-suffix.length;return(safe.length<=room?safe:`${cutAt(safe,room-1)}\u2026`)+suffix}function command(name,properties,message){
let list=Object.entries(properties).map(([key,value])=>`${key}=${escapeProperty(String(value))}`);return`::${name} ${list.join(",")}::${escapeData(message)}`}function escapeData(text){return text.replaceAll(
"%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A")}function escapeProperty(text){return escapeData(text).replaceAll(":","%3A").replaceAll(",","%2C")}export{annotations,github};
