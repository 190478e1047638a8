import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{XML_DECLARATION,xmlTag,xmlText}from"./CLVI55P7.mjs";import{inert}from"./RUFUZQRL.mjs";import{omittedSentences}from"./2TR3C5WC.mjs";import{changeSentences,hiddenSentences,
notCheckedSentences,staleSentences}from"./QCSOAGB7.mjs";import{visible}from"./H2F7HOQU.mjs";import{groupBy}from"./AL7G2ZAT.mjs";import"./OHKICHVX.mjs";import"./YHWZJFXK.mjs";var CHECKSTYLE_VERSION="4.3",checkstyle=function*(report){let{findings,omitted,internalErrors,tool}=report,remarks=[...omittedSentences(omitted),...changeSentences(report),...hiddenSentences(report),...staleSentences(
report),...notCheckedSentences(report)];yield`${XML_DECLARATION}
<${xmlTag("checkstyle",{version:CHECKSTYLE_VERSION})}>
`;for(let remark of remarks)yield`${comment(remark)}
`;for(let[file,group]of groupBy(findings,finding=>finding.file))yield*fileElement(file,group,finding=>errorElement(finding,tool.name));for(let error of internalErrors)yield*fileElement(error.file,[error],
exceptionElement);yield`</checkstyle>
`};function*fileElement(file,faults,elementOf){yield`  <${xmlTag("file",{name:file})}>
`;for(let fault of faults)yield`    ${elementOf(fault)}
`;yield`  </file>
`}function errorElement({region,severity,message,ruleId},tool){let{startLine:line,startColumn:column}=region,source=`${tool}.${ruleId}`;return`<${xmlTag("error",{line,column,severity,message:inert(visible(
message)),source})}/>`}function exceptionElement({stack}){return`<exception>${stack.split(`
`).map(xmlText).join(`
`)}</exception>`}function comment(sentence){return`  <!-- ${sentence.replaceAll("--","")} -->`}export{checkstyle};
