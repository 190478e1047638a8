import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{lintCorpus,makeRuleset,makeRulesets,readSiteData,settle}from"./parts/37DXVPUQ.mjs";import{PageReader,SiteLog,dataFilesIn,wholeFault}from"./parts/U7JJQLUL.mjs";import{lintPage,openPage,
reportFault,serializePage,summarize}from"./parts/52LNL4UY.mjs";import"./parts/JSEQWKRN.mjs";import"./parts/U6VY3VL7.mjs";import"./parts/EYMFWTRH.mjs";import{placeOf}from"./parts/LA7HR7LE.mjs";
import"./parts/QPBLPDHF.mjs";import{compareFindings}from"./parts/RPNFZC6I.mjs";import"./parts/AL7G2ZAT.mjs";import"./parts/OHKICHVX.mjs";import"./parts/YHWZJFXK.mjs";import{ok as ok2}from"node:assert/strict";import*as nodeTest from"node:test";function lintSite(files,rules,settings={}){let rulesets=makeRulesets(rules,settingsOf(settings)),reader=new PageReader,read=file=>{let unusual=settings.unusual?.get(file);if(unusual!==void 0)return"co\
de"in unusual?unusual:Buffer.from(unusual);let text=files.get(file);return text===void 0?wholeFault("missing",{}):Buffer.from(text)},site2=siteDataOf(files,read),corpusRules=rulesets.corpusRules.filter(
({rule})=>rule.kind==="corpus"||site2!==void 0),log=new SiteLog,results=[...files.keys()].flatMap(file=>{let place=placeOf(file);if(place===void 0)return[];let bytes=read(file),page2={file,place},result="\
code"in bytes?reportFault(page2,bytes,rulesets.base):lintPage(page2,bytes,rulesets.base,reader,corpusRules);return log.add(page2,result.logged),[result]}),named=settings.named&&new Set(settings.named),
corpus=lintCorpus({log,site:site2,named,read},rulesets,corpusRules,reader),own=results.filter(({file})=>named?.has(file)??!0);return{findings:settle([...own.flatMap(({findings})=>findings),...corpus.findings].
sort(compareFindings)).kept,crashes:[...results.flatMap(({crashes})=>crashes),...corpus.crashes]}}var DATA="_data/";function siteDataOf(files,read){let tagPages=[...files.keys()].filter(file=>file.startsWith(
"pages/tags/")).sort();if(tagPages.length===0&&![...files.keys()].some(file=>file.startsWith(DATA)))return;let entries=[...files.keys()].filter(file=>file.startsWith(DATA)).map(file=>({name:file.slice(
DATA.length),isFolder:!1}));return readSiteData({...dataFilesIn(entries,name=>DATA+name),tagPages},read)}function settingsOf(settings){return{preset:settings.preset??"recommended",severities:new Map(Object.
entries(settings.severities??{})),options:new Map(Object.entries(settings.options??{}))}}function isRight({file,text}){return openPage({file,place:placeOf(file)},Buffer.from(text),new PageReader)!==void 0}
function lintFile(page2,rules,settings={}){let ruleset=makeRuleset(rules,settingsOf(settings)),input={file:page2.file,place:placeOf(page2.file)};if("fault"in page2)return reportFault(input,page2.fault,
ruleset);let bytes="bytes"in page2?Buffer.from(page2.bytes):Buffer.from(page2.text),result=lintPage(input,bytes,ruleset,new PageReader);return{...result,findings:settle(result.findings).kept}}var TAGS={D:"v0.18",E:"v0.22.1",F1:"develop-2025-02-16",F2:"develop-2025-02-23",G:"develop-2025-03-16",H:"develop-2025-03-30"},HASHES=["4hqfk4wmnwanjq2kqgpau6xkhir7egjk","5zlgqf7gvfkgv2clqcsrcv6gu5uvw\
4ss","ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn","fn7eoy74lcbya3vtgrggcns3mvymccbf","q2sesbjy555atis7jbku4kuwt2vhi2m2","z6qjgpo42oginqmzsldcukxe2geggr6r"];function page(parts={}){let generation=parts.generation??
"H",name=parts.package??"zlib",tag=parts.tag??TAGS[generation],rows=(parts.rows??[{}]).map((row,i)=>withDefined({...rightRow(generation,name,tag,i,row),...row})),data={title:parts.title??name,layout:parts.
layout??"cache",categories:parts.categories??["package",tag],meta:withDefined({...rightMeta(generation,rows),...parts.meta}),spec_details:rows};return{file:parts.file??`_cache/${tag}/${name}/specs.md`,
text:serializePage(data)+(parts.body===void 0?"":`
${parts.body}`)}}function withDefined(object){return Object.fromEntries(Object.entries(object).filter(([,value])=>value!==void 0))}function rightMeta(generation,rows){let sound=rows.map(row=>({...rightRow(
"H","zlib","develop",0,{}),...row})),lists=spec=>({...spec,stacks:asList(spec.stacks),versions:asList(spec.versions),variants:asList(spec.variants)}),meta=summarize(sound.map(lists));if(generation!=="\
D"&&generation!=="E")return meta;let{versions,compilers,oss,platforms,targets,stacks,num_specs,num_specs_by_stack}=meta;return{versions,compilers,oss,platforms,targets,stacks,num_specs,num_specs_by_stack}}
function asList(value){return Array.isArray(value)?value.filter(item=>typeof item=="string"):[]}function rightRow(generation,name,tag,index,own){let hash=HASHES[index%HASHES.length],compiler=generation===
"H"?"gcc@11.4.0":"gcc@=11.4.0",base={compiler,hash,os:"ubuntu22.04",platform:"linux",size:"-",stacks:generation==="D"?["e4s"]:["e4s","root"],target:"x86_64_v3",variants:["build_system=makefile","+opti\
mize"],versions:["1.3.1"]};if(generation==="G"||generation==="H")return base;let row={...base,...own},cc=String(row.compiler).replace("@=","-").replace("@","-"),arch=`${row.platform}-${row.os}-${row.target}`,
version=String(row.versions[0]),tarball=`https://binaries.spack.io/${tag}/build_cache/${arch}/${cc}/${name}-${version}/${arch}-${cc}-${name}-${version}-${row.hash}.spack`;if(generation==="F1"||generation===
"F2"){let{target:target2,variants:variants2,versions:versions2,...before}=base;return{...before,tarball,target:target2,variants:variants2,versions:versions2}}let{os,platform,target,variants,stacks,size,
versions}=base;return{hash,compiler,versions,os,platform,target,variants,stacks,size,tarball}}import{deepStrictEqual,ok}from"node:assert/strict";function cut(text,region){let lines=text.split(`
`),offset=(line,column)=>lines.slice(0,line-1).reduce((sum,one)=>sum+one.length+1,0)+column-1;return text.slice(offset(region.startLine,region.startColumn),offset(region.endLine,region.endColumn))}function testTable(rule,table,{describe:describe2,it:it2},way){let run=({input,settings})=>{let outcome=way.check(input,withDefaults(rule,settings));return deepStrictEqual(outcome.crashes.map(({stack})=>stack),
[],"the rule threw"),outcome};describe2(rule.id,()=>{for(let[name,entry]of Object.entries(table.valid))it2(`is silent on ${name}`,()=>{let{findings}=run("input"in entry?entry:{input:entry});deepStrictEqual(
findings.map(describeFinding(rule)),[])});for(let[name,entry]of Object.entries(table.invalid)){let{findings,alsoFrom=[]}=entry;it2(`finds ${name}`,()=>{let outcome=run(entry),own=outcome.findings.filter(
({ruleId})=>ruleId===rule.id),others=outcome.findings.filter(({ruleId})=>ruleId!==rule.id);deepStrictEqual(others.map(({ruleId})=>ruleId),alsoFrom,`found by other rules: ${others.map(describeFinding(rule)).
join(`
`)}`),deepStrictEqual(own.map((finding,i)=>actualOf(finding,outcome,findings[i]??{},way.whole)),findings.map(expected=>withFiles(expected,outcome.main))),way.inspect?.(own,name,outcome.findings)})}it2(
"has every message in the table",()=>{let shown=Object.values(table.invalid).flatMap(({findings})=>findings.map(({messageId})=>messageId));deepStrictEqual([...new Set(shown)].sort(),Object.keys(rule.messages).
sort())}),it2("says what it claims and why, in whole sentences",()=>{for(let text of[rule.summary,rule.why])ok(/^\S[^\n]*\.$/.test(text),`${JSON.stringify(text)} is no sentence`)}),way.more?.(it2,run)})}
function withDefaults(rule,settings){let given=settings?.options?.[rule.id];if(given===void 0)return settings;let defaults=("options"in rule?rule.options?.defaults:void 0)??{},unknown=Object.keys(given).
filter(name=>!Object.hasOwn(defaults,name));return deepStrictEqual(unknown,[],`${rule.id} has no such options`),{...settings,options:{...settings.options,[rule.id]:{...defaults,...given}}}}function describeFinding(rule){
return({ruleId,file,message})=>`${ruleId===rule.id?"":`${ruleId}: `}${file}: ${message}`}function actualOf(finding,{files},expected,whole=!1){let place=({file,region})=>({token:cut(files.get(file)??"",
region),file}),{messageId,path,severity,subject,message,fix,related}=finding,isCompared=([key,value])=>key in expected||whole&&key!=="message"&&value!==void 0&&value!=="",wanted=Object.entries({severity,
subject,message,fix}).filter(isCompared);return{messageId,path,...place(finding),...Object.fromEntries(wanted),related:related.map(place)}}function withFiles(expected,main){let withFile=place=>({...place,
file:place.file??main});return{...withFile(expected),related:(expected.related??[]).map(withFile)}}function site({pages,files={},pagesOnly=!1}){let built=pages.map(parts=>"text"in parts?parts:page(parts)),own=new Map([...built.map(({file,text})=>[file,text]),...pagesOnly?[]:siteFilesFor(built)]);for(let[
file,text]of Object.entries(files))text===void 0?own.delete(file):own.set(file,text);return own}function siteOf(given){return given instanceof Map?given:site(given)}function siteFilesFor(pages){let tags=new Map;for(let{file,text}of pages){let place=placeOf(file);if(place===void 0)continue;let tag=tags.get(place.tag)??{stacks:new Set,count:0};tags.set(place.tag,tag);
let rows=readRows(text);for(let{stacks}of rows)for(let stack of stacks)tag.stacks.add(stack);tag.count+=rows.length}return[["_data/tags.yaml",tagsYaml(tags)],["_data/meta.yaml",metaYaml(tags)],...[...tags.
keys()].map(tag=>[`pages/tags/${tag}.md`,tagPage(tag)])]}function readRows(text){let line=/^spec_details: (\[.*\])$/m.exec(text)?.[1];return line===void 0?[]:JSON.parse(line).map(({stacks})=>({stacks:Array.
isArray(stacks)?stacks.filter(one=>typeof one=="string"):[]}))}function tagsYaml(tags){return[...tags].map(([tag,{stacks}])=>{let lines=[...stacks].sort().map(stack=>`  - ${stack}
`);return`- name: ${tag}
  stacks:${lines.length===0?` []
`:`
${lines.join("")}`}`}).join("")}function metaYaml(tags){let all=[...tags.values()].reduce((sum,{count})=>sum+count,0),entries=[...tags].map(([tag,{count}])=>`${tag}:
  compilers:
    gcc@11.4.0: 12
  count: ${count}
  parameters:
    shared: 3
`);return`all:
  compiler_count: '1'
  count: ${all}
  parameter_count: '1'
  version: all
${entries.join("")}`}function tagPage(tag){return`---
layout: table
permalink: /tag/${tag}/
tag: ${tag}
---`}function testPageRule(rule,table,framework=defaultFramework()){testTable(rule,table,framework,{check(input,settings){let own="text"in input?input:page(input),isSeen=rule.kind==="shape"||isRight(own);return ok2(
isSeen,"the rule does not see this page: it cannot be read, or its data is of a wrong shape"),{...lintFile(own,[rule],settings),files:new Map([[own.file,own.text]]),main:own.file}}})}function testCorpusRule(rule,table,framework=defaultFramework()){
testTable(rule,table,framework,{check(input,settings){let files=siteOf(input);return{...lintSite(files,[rule],settings),files,main:void 0}}})}function defaultFramework(){let globals=globalThis,{describe:describe2=nodeTest.describe,
it:it2=nodeTest.it}=globals;return{describe:(name,body)=>describe2(name,body),it:(name,body)=>it2(name,body)}}export{HASHES,page,site,testCorpusRule,testPageRule};
