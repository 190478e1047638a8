"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{checkstyle:()=>checkstyle});module.exports=__toCommonJS(stdin_exports);var import_ER45ECE=require("./3ER45ECE.js"),import_KNZ7WFQD=require("./KNZ7WFQD.js"),
import_YQ7HNNJG=require("./YQ7HNNJG.js"),CHECKSTYLE_VERSION="4.3",checkstyle=function*(report){let{findings,omitted,internalErrors,tool}=report,remarks=[...(0,import_YQ7HNNJG.omittedSentences)(omitted),
...(0,import_YQ7HNNJG.changeSentences)(report),...(0,import_YQ7HNNJG.hiddenSentences)(report),...(0,import_YQ7HNNJG.staleSentences)(report),...(0,import_YQ7HNNJG.notCheckedSentences)(report)];yield`${import_ER45ECE.XML_DECLARATION}\

<${(0,import_ER45ECE.xmlTag)("checkstyle",{version:CHECKSTYLE_VERSION})}>
`;for(let remark of remarks)yield`${comment(remark)}
`;for(let[file,group]of(0,import_YQ7HNNJG.groupBy)(findings,finding=>finding.file))yield*fileElement(file,group,finding=>errorElement(finding,tool.name));for(let error of internalErrors)yield*fileElement(
error.file,[error],exceptionElement);yield`</checkstyle>
`};function*fileElement(file,faults,elementOf){yield`  <${(0,import_ER45ECE.xmlTag)("file",{name:file})}>
`;for(let fault of faults)yield`    ${elementOf(fault)}
`;yield`  </file>
`}function errorElement({region,severity,message,ruleId},tool){let{startLine:line,startColumn:column}=region,source=`${tool}.${ruleId}`;return`<${(0,import_ER45ECE.xmlTag)("error",{line,column,severity,
message:(0,import_KNZ7WFQD.inert)((0,import_YQ7HNNJG.visible)(message)),source})}/>`}function exceptionElement({stack}){return`<exception>${stack.split(`
`).map(import_ER45ECE.xmlText).join(`
`)}</exception>`}function comment(sentence){return`  <!-- ${sentence.replaceAll("--","")} -->`}0&&(module.exports={checkstyle});
