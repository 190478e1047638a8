import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{OVERVIEW_FORMATS,UsageError,check,checkOutputs,describeFailures,isWhole,makeReport,makeTask,neutralise,prepare,printable,refuseInputs,sayInterrupted,writeOutputs}from"./UAA66OL5.js";async function showOverview(options,outputs,builtIn,host){checkOutputs(outputs,host);let setup=await prepare(options,builtIn,host),task={...await makeTask({...options,index:!1},setup,host),counts:!0};
if(!isWhole(task.discovery))throw new UsageError("an overview is of whole sites: name the root of a site, and no part of it");await refuseInputs(outputs,{task,setup},host);let checked=await check(task,
host);if(checked===void 0||host.interrupted())return sayInterrupted(host).exitCode;let report=makeReport(checked);await writeOutputs(report,outputs,OVERVIEW_FORMATS,options,host);let failures=describeFailures(
report).map(printable);return failures.length===0?0:(host.stderr.write(neutralise(`${failures.join(`
`)}
`)),3)}export{showOverview};
