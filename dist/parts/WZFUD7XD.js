import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{kindOfEntry,saveBaseline}from"./KRIMK3U7.js";import{baselineText,readBaseline}from"./KXRX3VHN.js";import{namedBaseline,standardBaseline,usedBaseline}from"./VO56QAM4.js";
import"./7JLN7KAL.js";import"./7NPSPTTP.js";import"./WPOBWKFS.js";import"./Q6I6FXB5.js";import{UsageError,check,describeFailures,isInside,makeReport,makeTask,
neutralise,plural,prepare,printable,reasonOf,sayInterrupted,shownPath,updated}from"./UAA66OL5.js";import path from"node:path";async function writeBaseline(options,builtIn,host){let setup=await prepare(options,builtIn,host),{root}=setup;if(options.baseline===!1)throw new UsageError("--no-baseline leaves no file to write");let place=namedBaseline(
options,setup,host)??standardBaseline(root),old=readBaseline(host,place.path,place.file),task={...await makeTask({...options,baseline:!1},setup,host),baseline:usedBaseline(place,old?.entries??new Map,
!0,setup,host)},checked=await check(task,host);if(checked===void 0||host.interrupted())return sayInterrupted(host).exitCode;let report=makeReport(checked);if(report.internalErrors.length>0)return say(
host,[...describeFailures(report),"Wrote no baseline: it would lack what these faults kept from being found."]),3;let stale=report.baseline?.stale??[],added=[...report.findings,...checked.flow.notes.told??
[]],next=updated(task.baseline.entries,stale,added,report.baseline?.moved),text=baselineText(next.values()),isRewritten=text!==old?.text.replaceAll(`\r
`,`
`);isRewritten&&saveBaseline(place,text,host);let change=old&&{added:added.length,removed:stale.length,isRewritten};return say(host,[describe(place,next.size,change,host),...tooMany(report),...keepBothSides(
place,root,host)]),0}function describe({path:absolute,file},size,change,host){let all=plural(size,"finding");return change===void 0?`Wrote ${file} with ${all}, to be hidden with --baseline ${shownPath(
host.cwd,absolute)} or the key "baseline" of the config.`:change.isRewritten?`Wrote ${file} with ${all}: ${change.added} added, ${change.removed} taken out.`:`${file} is up to date, with ${all}.`}function tooMany({
omitted}){let{perPage}=omitted;return perPage===0?[]:[`Not in it: ${plural(perPage,"finding")} beyond the most that are listed.`]}var ATTRIBUTES=".gitattributes";function keepBothSides({path:absolute},root,host){
let folder=path.dirname(absolute),name=path.basename(absolute);if(!/^[\w.-]+$/.test(name)||!isInside(folder,root)||!host.exists(path.join(root,".git")))return[];let at=path.join(folder,ATTRIBUTES),kind=kindOfEntry(
at,host);if(kind!==void 0&&kind!=="file")return[];let text=kind===void 0?"":host.readText(at),patterns=text.split(`
`).map(line2=>line2.trimStart().split(/\s/)[0]);if(patterns.includes(name)||patterns.includes(`/${name}`))return[];let line=`/${name} merge=union
`;try{host.writeFile(at,text===""||text.endsWith(`
`)?text+line:`${text}
${line}`)}catch(error){throw new UsageError(`cannot write ${JSON.stringify(shownPath(root,at))}: ${reasonOf(error)}`)}return[`Wrote into ${shownPath(root,at)}: "${line.trimEnd()}", so that git merges \
the baselines of two branches. Commit both files.`]}function say({stderr},lines){stderr.write(neutralise(`${lines.map(printable).join(`
`)}
`))}export{writeBaseline};
