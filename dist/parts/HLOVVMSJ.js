"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{showOverview:()=>showOverview});module.exports=__toCommonJS(stdin_exports);var import_YQ7HNNJG=require("./YQ7HNNJG.js");async function showOverview(options,outputs,builtIn,host){
(0,import_YQ7HNNJG.checkOutputs)(outputs,host);let setup=await(0,import_YQ7HNNJG.prepare)(options,builtIn,host),task={...await(0,import_YQ7HNNJG.makeTask)({...options,index:!1},setup,host),counts:!0};
if(!(0,import_YQ7HNNJG.isWhole)(task.discovery))throw new import_YQ7HNNJG.UsageError("an overview is of whole sites: name the root of a site, and no part of it");await(0,import_YQ7HNNJG.refuseInputs)(
outputs,{task,setup},host);let checked=await(0,import_YQ7HNNJG.check)(task,host);if(checked===void 0||host.interrupted())return(0,import_YQ7HNNJG.sayInterrupted)(host).exitCode;let report=(0,import_YQ7HNNJG.makeReport)(
checked);await(0,import_YQ7HNNJG.writeOutputs)(report,outputs,import_YQ7HNNJG.OVERVIEW_FORMATS,options,host);let failures=(0,import_YQ7HNNJG.describeFailures)(report).map(import_YQ7HNNJG.printable);return failures.
length===0?0:(host.stderr.write((0,import_YQ7HNNJG.neutralise)(`${failures.join(`
`)}
`)),3)}0&&(module.exports={showOverview});
