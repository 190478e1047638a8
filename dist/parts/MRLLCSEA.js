"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{escapeHtml:()=>escapeHtml,htmlDocument:()=>htmlDocument,scriptJson:()=>scriptJson,shown:()=>shown});module.exports=__toCommonJS(stdin_exports);var import_EMDDJFIP=require("./EMDDJFIP.js"),
import_YQ7HNNJG=require("./YQ7HNNJG.js"),ENTITIES={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","#":"&#35;",":":"&#58;"};function escapeHtml(text){return(0,import_YQ7HNNJG.visible)(text).
replace(/[&<>"'#]|:(?=:)/g,character=>ENTITIES[character])}function scriptJson(value){return(0,import_EMDDJFIP.jsonLine)(value).replaceAll("<","\\u003c")}function shown(text,units){return(0,import_YQ7HNNJG.visible)(
(0,import_YQ7HNNJG.shorten)(text,units))}function htmlDocument({tool,title,sources,style,body}){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; ${sources}; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(`${tool.name} ${tool.version}`)}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`}0&&(module.exports={escapeHtml,htmlDocument,scriptJson,shown});
