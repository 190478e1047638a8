"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{showOverview:()=>showOverview});module.exports=__toCommonJS(stdin_exports);var import_NJHTREPG=require("./NJHTREPG.js");async function showOverview(options,outputs,builtIn,host){
(0,import_NJHTREPG.checkOutputs)(outputs,host);let setup=await(0,import_NJHTREPG.prepare)(options,builtIn,host),task={...await(0,import_NJHTREPG.makeTask)({...options,index:!1},setup,host),counts:!0};
if(!(0,import_NJHTREPG.isWhole)(task.discovery))throw new import_NJHTREPG.UsageError("an overview is of whole sites: name the root of a site, and no part of it");await(0,import_NJHTREPG.refuseInputs)(
outputs,{task,setup},host);let checked=await(0,import_NJHTREPG.check)(task,host);if(checked===void 0||host.interrupted())return(0,import_NJHTREPG.sayInterrupted)(host).exitCode;let report=(0,import_NJHTREPG.makeReport)(
checked);await(0,import_NJHTREPG.writeOutputs)(report,outputs,import_NJHTREPG.OVERVIEW_FORMATS,options,host);let failures=(0,import_NJHTREPG.describeFailures)(report).map(import_NJHTREPG.printable);return failures.
length===0?0:(host.stderr.write((0,import_NJHTREPG.neutralise)(`${failures.join(`
`)}
`)),3)}0&&(module.exports={showOverview});
