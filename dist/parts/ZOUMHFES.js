import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{OVERVIEW_FORMATS,UsageError,__esm,check,checkOutputs,describeFailures,init_errors,init_hide,init_host,init_main,init_make_report,init_outputs,init_overview_formats,init_printable,init_progress,
init_run_lint,init_setup,isWhole,makeReport,makeTask,neutralise,prepare,printable,refuseInputs,sayInterrupted,writeOutputs}from"./APP3OQMU.js";async function showOverview(options,outputs,builtIn,host){checkOutputs(outputs,host);let setup=await prepare(options,builtIn,host),task={...await makeTask({...options,index:!1},setup,host),counts:!0};
if(!isWhole(task.discovery))throw new UsageError("an overview is of whole sites: name the root of a site, and no part of it");await refuseInputs(outputs,{task,setup},host);let checked=await check(task,
host);if(checked===void 0||host.interrupted())return sayInterrupted(host).exitCode;let report=makeReport(checked);await writeOutputs(report,outputs,OVERVIEW_FORMATS,options,host);let failures=describeFailures(
report).map(printable);return failures.length===0?0:(host.stderr.write(neutralise(`${failures.join(`
`)}
`)),3)}var init_overview=__esm({"src/commands/overview.ts"(){init_main();init_host();init_make_report();init_progress();init_run_lint();init_setup();init_errors();init_hide();init_overview_formats();init_printable();
init_outputs()}});init_overview();export{showOverview};
