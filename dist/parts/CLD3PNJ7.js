"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{saidOfExample:()=>saidOfExample});module.exports=__toCommonJS(stdin_exports);var import_YQ7HNNJG=require("./YQ7HNNJG.js");function lintSite(files,rules,settings={}){
let rulesets=(0,import_YQ7HNNJG.makeRulesets)(rules,settingsOf(settings)),reader=new import_YQ7HNNJG.PageReader,read=file=>{let unusual=settings.unusual?.get(file);if(unusual!==void 0)return"code"in unusual?
unusual:Buffer.from(unusual);let text=files.get(file);return text===void 0?(0,import_YQ7HNNJG.wholeFault)("missing",{}):Buffer.from(text)},site2=siteDataOf(files,read),corpusRules=rulesets.corpusRules.
filter(({rule})=>rule.kind==="corpus"||site2!==void 0),log=new import_YQ7HNNJG.SiteLog,results=[...files.keys()].flatMap(file=>{let place=(0,import_YQ7HNNJG.placeOf)(file);if(place===void 0)return[];let bytes=read(
file),page2={file,place},result="code"in bytes?(0,import_YQ7HNNJG.reportFault)(page2,bytes,rulesets.base):(0,import_YQ7HNNJG.lintPage)(page2,bytes,rulesets.base,reader,corpusRules);return log.add(page2,
result.logged),[result]}),named=settings.named&&new Set(settings.named),corpus=(0,import_YQ7HNNJG.lintCorpus)({log,site:site2,named,read},rulesets,corpusRules,reader),own=results.filter(({file})=>named?.
has(file)??!0);return{findings:(0,import_YQ7HNNJG.settle)([...own.flatMap(({findings})=>findings),...corpus.findings].sort(import_YQ7HNNJG.compareFindings)).kept,crashes:[...results.flatMap(({crashes})=>crashes),
...corpus.crashes]}}var DATA="_data/";function siteDataOf(files,read){let tagPages=[...files.keys()].filter(file=>file.startsWith("pages/tags/")).sort();if(tagPages.length===0&&![...files.keys()].some(
file=>file.startsWith(DATA)))return;let entries=[...files.keys()].filter(file=>file.startsWith(DATA)).map(file=>({name:file.slice(DATA.length),isFolder:!1}));return(0,import_YQ7HNNJG.readSiteData)({...(0,import_YQ7HNNJG.dataFilesIn)(
entries,name=>DATA+name),tagPages},read)}function settingsOf(settings){return{preset:settings.preset??"recommended",severities:new Map(Object.entries(settings.severities??{})),options:new Map(Object.entries(
settings.options??{}))}}function lintFile(page2,rules,settings={}){let ruleset=(0,import_YQ7HNNJG.makeRuleset)(rules,settingsOf(settings)),input={file:page2.file,place:(0,import_YQ7HNNJG.placeOf)(page2.
file)};if("fault"in page2)return(0,import_YQ7HNNJG.reportFault)(input,page2.fault,ruleset);let bytes="bytes"in page2?Buffer.from(page2.bytes):Buffer.from(page2.text),result=(0,import_YQ7HNNJG.lintPage)(
input,bytes,ruleset,new import_YQ7HNNJG.PageReader);return{...result,findings:(0,import_YQ7HNNJG.settle)(result.findings).kept}}var TAGS={D:"v0.18",E:"v0.22.1",F1:"develop-2025-02-16",F2:"develop-2025\
-02-23",G:"develop-2025-03-16",H:"develop-2025-03-30"},HASHES=["4hqfk4wmnwanjq2kqgpau6xkhir7egjk","5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss","ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn","fn7eoy74lcbya3vtgrggcns3mvymccb\
f","q2sesbjy555atis7jbku4kuwt2vhi2m2","z6qjgpo42oginqmzsldcukxe2geggr6r"];function page(parts={}){let generation=parts.generation??"H",name=parts.package??"zlib",tag=parts.tag??TAGS[generation],rows=(parts.
rows??[{}]).map((row,i)=>withDefined({...rightRow(generation,name,tag,i,row),...row})),data={title:parts.title??name,layout:parts.layout??"cache",categories:parts.categories??["package",tag],meta:withDefined(
{...rightMeta(generation,rows),...parts.meta}),spec_details:rows};return{file:parts.file??`_cache/${tag}/${name}/specs.md`,text:(0,import_YQ7HNNJG.serializePage)(data)+(parts.body===void 0?"":`
${parts.body}`)}}function withDefined(object){return Object.fromEntries(Object.entries(object).filter(([,value])=>value!==void 0))}function rightMeta(generation,rows){let sound=rows.map(row=>({...rightRow(
"H","zlib","develop",0,{}),...row})),lists=spec=>({...spec,stacks:asList(spec.stacks),versions:asList(spec.versions),variants:asList(spec.variants)}),meta=(0,import_YQ7HNNJG.summarize)(sound.map(lists));
if(generation!=="D"&&generation!=="E")return meta;let{versions,compilers,oss,platforms,targets,stacks,num_specs,num_specs_by_stack}=meta;return{versions,compilers,oss,platforms,targets,stacks,num_specs,
num_specs_by_stack}}function asList(value){return Array.isArray(value)?value.filter(item=>typeof item=="string"):[]}function rightRow(generation,name,tag,index,own){let hash=HASHES[index%HASHES.length],
compiler=generation==="H"?"gcc@11.4.0":"gcc@=11.4.0",base={compiler,hash,os:"ubuntu22.04",platform:"linux",size:"-",stacks:generation==="D"?["e4s"]:["e4s","root"],target:"x86_64_v3",variants:["build_s\
ystem=makefile","+optimize"],versions:["1.3.1"]};if(generation==="G"||generation==="H")return base;let row={...base,...own},cc=String(row.compiler).replace("@=","-").replace("@","-"),arch=`${row.platform}\
-${row.os}-${row.target}`,version=String(row.versions[0]),tarball=`https://binaries.spack.io/${tag}/build_cache/${arch}/${cc}/${name}-${version}/${arch}-${cc}-${name}-${version}-${row.hash}.spack`;if(generation===
"F1"||generation==="F2"){let{target:target2,variants:variants2,versions:versions2,...before}=base;return{...before,tarball,target:target2,variants:variants2,versions:versions2}}let{os,platform,target,
variants,stacks,size,versions}=base;return{hash,compiler,versions,os,platform,target,variants,stacks,size,tarball}}function expandExample(example,whole=!1){if(whole||example.startsWith("---"))return{file:"\
_cache/develop-2025-03-30/zlib/specs.md",text:example};let[first=""]=example.split(`
`),file=first.startsWith("# ")?{file:first.slice(2)}:{};return page({...readParts(example.split(`
`).filter(line=>!line.startsWith("# "))),...file})}function readParts(lines){let entries=lines.filter(line=>line!=="").map(line=>{let colon=line.indexOf(": "),key=line.slice(0,colon);return[key==="spe\
c_details"?"rows":key,JSON.parse(line.slice(colon+2))]});return Object.fromEntries(entries)}function site({pages,files={},pagesOnly=!1}){let built=pages.map(parts=>"text"in parts?parts:page(parts)),own=new Map(
[...built.map(({file,text})=>[file,text]),...pagesOnly?[]:siteFilesFor(built)]);for(let[file,text]of Object.entries(files))text===void 0?own.delete(file):own.set(file,text);return own}function expandSiteExample(example){
let parts=example.split(/^# /m).filter(section=>section!=="").map(section=>{let end=section.indexOf(`
`);return{file:section.slice(0,end===-1?void 0:end),text:end===-1?"":section.slice(end+1)}}),isPage=({file})=>(0,import_YQ7HNNJG.placeOf)(file)!==void 0,others=parts.filter(part=>!isPage(part)).map(({
file,text})=>[file,text]);return site({pages:parts.filter(isPage).map(({file,text})=>{let{tag,package:name}=(0,import_YQ7HNNJG.placeOf)(file);return page({tag,package:name,...readParts(text.split(`
`)),file})}),files:Object.fromEntries(others)})}function siteFilesFor(pages){let tags=new Map;for(let{file,text}of pages){let place=(0,import_YQ7HNNJG.placeOf)(file);if(place===void 0)continue;let tag=tags.
get(place.tag)??{stacks:new Set,count:0};tags.set(place.tag,tag);let rows=readRows(text);for(let{stacks}of rows)for(let stack of stacks)tag.stacks.add(stack);tag.count+=rows.length}return[["_data/tags\
.yaml",tagsYaml(tags)],["_data/meta.yaml",metaYaml(tags)],...[...tags.keys()].map(tag=>[`pages/tags/${tag}.md`,tagPage(tag)])]}function readRows(text){let line=/^spec_details: (\[.*\])$/m.exec(text)?.[1];
return line===void 0?[]:JSON.parse(line).map(({stacks})=>({stacks:Array.isArray(stacks)?stacks.filter(one=>typeof one=="string"):[]}))}function tagsYaml(tags){return[...tags].map(([tag,{stacks}])=>{let lines=[
...stacks].sort().map(stack=>`  - ${stack}
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
---`}function saidOfExample(rule){let{bad}=rule.examples;if(rule.kind==="history")return saidOfChanges(rule,bad);let isPage=(0,import_YQ7HNNJG.isOnePageRule)(rule);if(!isPage&&!(0,import_YQ7HNNJG.isCorpusRule)(
rule)||LINK.test(bad))return;let{findings,crashes}=isPage?lintFile(expandExample(bad,rule.kind==="text"),[rule]):lintSite(expandSiteExample(bad),[rule]);return throwFirst(crashes),findings}var LINK=/^\S+ -> \S+$/,
STATUSES={M:"modified",D:"deleted"};function saidOfChanges(rule,lines){let changes=lines.split(`
`).flatMap(line=>{let[,letter,file]=/^([MD])\s+(.+)/.exec(line)??[],place=(0,import_YQ7HNNJG.placeOf)(file??"");return place===void 0?[]:[{file,place,status:STATUSES[letter],line:1}]});return(0,import_YQ7HNNJG.lintHistory)(
changes,(0,import_YQ7HNNJG.makeRulesets)([rule],{preset:"recommended",severities:new Map,options:new Map}),(_file,crashes)=>throwFirst(crashes))}function throwFirst([crash]){if(crash!==void 0)throw Object.
assign(new Error,{stack:crash.stack})}0&&(module.exports={saidOfExample});
