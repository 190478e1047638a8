"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{ALL_LEVELS:()=>ALL_LEVELS,Made:()=>Made,jsonLine:()=>jsonLine,jsonPieces:()=>jsonPieces,jsonText:()=>jsonText});module.exports=__toCommonJS(stdin_exports);
var import_YQ7HNNJG=require("./YQ7HNNJG.js"),HIDDEN=/[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;function jsonLine(value){return JSON.stringify(value).
replace(HIDDEN,character=>`\\u${character.charCodeAt(0).toString(16).padStart(4,"0")}`).replace(/##(?=\w*\[)/g,"#\\u0023")}var ALL_LEVELS=Number.POSITIVE_INFINITY;function jsonText(value,levels){return(0,import_YQ7HNNJG.textOf)(
jsonPieces(value,levels))}var Made=class{#values;#make;constructor(values,make){this.#values=values,this.#make=make}*[Symbol.iterator](){for(let value of this.#values)yield this.#make(value)}};function*jsonPieces(value,levels){
yield*layOut(value,levels,`
`),yield`
`}function*layOut(value,levels,lineBreak){if(levels===0||typeof value!="object"||value===null){yield jsonLine(value);return}let isList=Array.isArray(value)||value instanceof Made,inner=`${lineBreak}  `,
before=isList?"[":"{";for(let[lead,item]of isList?elements(value):members(value))levels===1?yield before+inner+lead+jsonLine(item):(yield before+inner+lead,yield*layOut(item,levels-1,inner)),before=",";
before!==","?yield isList?"[]":"{}":yield lineBreak+(isList?"]":"}")}function*elements(list){for(let item of list)yield["",item]}function*members(value){for(let[key,item]of Object.entries(value))item!==
void 0&&(yield[`${jsonLine(key)}: `,item])}0&&(module.exports={ALL_LEVELS,Made,jsonLine,jsonPieces,jsonText});
