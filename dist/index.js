import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{Fingerprints,KEYS,LIST_FIELDS,LOOSE_PACKAGE_NAME,Lexicon,MACOS_NAMES,NONE_DROPPED,PACKAGE_NAME,PLATFORMS,TAG,attempt,compareCodePoints,distinctValues,familiesOfPlatform,familyFits,groupBy,lintCorpus,
lintPage,mapPage,messageOf,nameValue,normalCompiler,normalVariant,parseCompiler,placeOf,platformOfOs,readAsOther,readSiteData,reportFault,stackOf,toFinding}from"./parts/LTVMROTK.js";import{noConfig}from"./parts/GT2WZPJT.js";
import{findConfig}from"./parts/2EFCCLTS.js";import{GENERATIONS,PRESETS,defineConfigRule,defineCorpusRule,defineHistoryRule,definePageRule,defineShapeRule,defineSiteRule,defineTextRule,isCorpusRule,
makeRulesets}from"./parts/WX33A2EL.js";import{editDistance,nearest,suggester}from"./parts/BI7QIMWK.js";import{SEVERITIES,compareFindings,compareText,toPointer}from"./parts/5IFARPMX.js";
import{findUp,isInside,quietHost,realOf,shownPath}from"./parts/O7GERVBW.js";import{UsageError}from"./parts/5PN4IPJ2.js";import{clip,count,nameCharacter,nameRow,quote}from"./parts/ZBZKBD4D.js";
import"./parts/OLQZTQ57.js";import path5 from"node:path";var config_suppression_default=defineConfigRule({id:"config-suppression",summary:"Every suppression of the config hides at least one finding and has not expired.",why:"A suppression that hides nothing\
 today hides the next fault of its kind tomorrow, and nobody looks at it again.",severity:"warning",fixable:!1,messages:{unused:d=>`The suppression of ${describe(d)} hides no finding: take it out.`,expired:d=>`\
The suppression of ${describe(d)} expired on ${d.expires} and hides nothing any more: mend what it hid, or give it a later date.`},examples:{bad:`suppressions:
  - rule: meta-union
    files: "_cache/v0.18/**"
    reason: the page was mended long ago`,good:"suppressions: []"}});function describe({rule,globs,subject}){let about=subject===void 0?"":` about ${quote(subject)}`;return`${rule}${about} for ${globs.
map(quote).join(", ")}`}var MOST_RELATED=20;function relate(places,total2,toPlace){let shown=[];for(let place of places){if(shown.length===MOST_RELATED)break;shown.push(toPlace(place))}let left=total2-shown.length,last=shown.
at(-1);if(left<=0||last===void 0)return shown;let rest=`${count(left,"more place is","more places are")} not shown.`;return[...shown.slice(0,-1),{...last,message:`${last.message} ${rest}`}]}function*without(list2,one,other){
for(let element of list2)element!==one&&element!==other&&(yield element)}var corpus_commit_default=defineCorpusRule({id:"corpus-commit",summary:"The rows of one version of a package name one `commit`, in all tags; versions that follow a branch apart.",why:"A released versi\
on is one commit: when it has two, its tag was moved upstream or a recipe was wrong, and one name stands for two sources.",severity:"info",fixable:!1,messages:{otherCommit:d=>`${clip(d.package)} ${clip(
d.version)} is built from the commit ${quote(d.written)} in ${clip(d.tag)} (${count(d.rows,"row")}), but from ${quote(d.expected)} ${d.pages===0?"in other rows of the page":`in ${count(d.pages,"other \
tag")}`}: a version that follows no branch is one commit.`},examples:{bad:["# _cache/develop-2025-03-30/cpuinfo/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "variants": ["com\
mit=1e83a2fdd3102f65c6f1fb602c1b320486218a99"]}]',"# _cache/develop-2025-04-06/cpuinfo/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss", "variants": ["commit=094fc30b9256f54dad5ad\
23bcbfb5de74781422f"]}]'].join(`
`),good:["# _cache/develop-2025-03-30/cpuinfo/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "versions": ["main"], "variants": ["commit=1e83a2fdd3102f65c6f1fb602c1b320486218a99\
"]}]',"# _cache/develop-2025-04-06/cpuinfo/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss", "versions": ["main"], "variants": ["commit=094fc30b9256f54dad5ad23bcbfb5de74781422f"]}\
]'].join(`
`)},map:commitsOf,reduce({pages,page},report){for(let uses of groupByVersion(pages)){let usual=findUsual(uses);if(usual.length!==uses.length)for(let[at,commits]of findDeviating(uses,usual[0].commit)){
let found=describe2(at,commits,usual,page);found!==void 0&&report({messageId:"otherCommit",...found})}}}});function commitsOf(page){if(page.facts.commits===0)return null;let found=new Map;for(let row of page.
facts.rows){let version=row.spec.versions[0],commit=commitOf(row,page)?.commit;if(!row.hashOk||!row.versionOk||commit===void 0||followsBranch(version))continue;let known=found.get(`${version} ${commit}`);
known===void 0?found.set(`${version} ${commit}`,[version,commit,row.index,row.spec.hash]):known.push(row.index,row.spec.hash)}return found.size===0?null:[...found.values()]}function commitOf(row,{facts}){
let variants=facts.variantsOf(row),index=variants.findIndex(isCommit);if(!(index===-1||variants.findLastIndex(isCommit)!==index))return{commit:normalVariant(variants[index]).slice(7),index}}function isCommit({
name,kind}){return name==="commit"&&kind!=="boolean"}var BRANCH_WORDS=new Set("stable nightly trunk head master main develop dev branch latest snapshot".split(" "));function followsBranch(version){return!/\d/.
test(version)||version.includes("=")||version.startsWith("git.")||/^[\da-f]{40}$/i.test(version)?!0:version.toLowerCase().split(/[._-]/).some(part=>BRANCH_WORDS.has(part))}function groupByVersion(pages){
let groups=new Map;for(let page of pages)for(let[version,commit,...list2]of page.value??[]){let key=`${page.package} ${version}`,use={page,version,commit,rows:rowsIn(list2)},group=groups.get(key);group===
void 0?groups.set(key,[use]):group.push(use)}return groups.values()}function rowsIn(list2){let rows=new Map;for(let i=1;i<list2.length;i+=2)rows.set(list2[i],list2[i-1]);return rows}function findUsual(uses){
let byCommit=new Map;for(let use of uses){let same=byCommit.get(use.commit);same===void 0?byCommit.set(use.commit,[use]):same.push(use)}return[...byCommit.values()].reduce((best,same)=>same.length>best.
length?same:best)}function findDeviating(uses,usual){let commits=new Map,told=new Set;for(let{commit,rows}of uses)for(let hash of rows.keys())(commits.get(hash)??commit)!==commit&&told.add(hash),commits.
set(hash,commit);let found=new Map;for(let use of uses){let rows=new Map([...use.rows].filter(([hash])=>!told.has(hash)));if(use.commit===usual||rows.size===0)continue;let others=found.get(use.page);others===
void 0?found.set(use.page,[{...use,rows}]):others.push({...use,rows})}return found}function describe2(page,deviating,usual,read){let[first]=deviating,path6=pathOf(first,read);if(path6===void 0)return;
let others=usual.filter(use=>use.page!==page),rows=deviating.reduce((sum2,use)=>sum2+use.rows.size,0);return{data:{package:page.package,version:first.version,tag:page.tag,rows,written:first.commit,expected:usual[0].
commit,pages:others.length},file:page.file,path:path6,subject:first.rows.keys().next().value,related:relate(others.length===0?usual:others,Math.max(1,others.length),use=>({file:use.page.file,path:pathOf(
use,read)??[],message:`${clip(use.page.tag)} says ${quote(use.commit)}.`}))}}function pathOf({page,rows,commit},read){let there=read(page.file),[index]=rows.values(),row=there?.facts.rows[index],found=row===
void 0?void 0:commitOf(row,there);return found?.commit===commit?["spec_details",index,"variants",found.index]:void 0}function readRow(place,read){let page=read(place.page.file),row=page?.facts.rows[place.row];return page===void 0||row===void 0?void 0:{package:place.page.package,page,row}}var FIELDS=[{name:"package",
path:["hash"],text:reading=>reading.package},{name:"version",path:["versions",0],list:"versions",text:({row})=>row.spec.versions[0]},{name:"compiler",path:["compiler"],list:"compilers",text:({row})=>row.
spec.compiler,normal:({row})=>normalCompiler(row.compiler)},{name:"operating system",path:["os"],list:"oss",text:({row})=>row.spec.os},{name:"platform",path:["platform"],list:"platforms",text:({row})=>row.
spec.platform},{name:"target",path:["target"],list:"targets",text:({row})=>row.spec.target}];function normalOf(field,reading){return(field.normal??field.text)(reading)}function differ(field,a,b){return normalOf(
field,a)!==normalOf(field,b)}function isToldByMeta({list:list2,text},a,b){if(list2===void 0)return!1;let isLeftOver=({page:{data,facts}},other)=>{if(facts.listFits[list2])return!1;let value=respell(list2,
text(other));return data.meta[list2].some(one=>!facts.values[list2].has(one)&&respell(list2,one)===value)};return isLeftOver(a,b)||isLeftOver(b,a)}function respell(list2,value){return list2==="compile\
rs"?normalCompiler(parseCompiler(value)):value}function compareVariants(a,b){let[mine,theirs]=[variantsByName(a),variantsByName(b)];return[...new Set([...mine.keys(),...theirs.keys()])].flatMap(name=>{
let[x,y]=[mine.get(name),theirs.get(name)];return x!==void 0&&y!==void 0&&normalVariant(x.variant)===normalVariant(y.variant)?[]:[{name,written:x?.variant.text,index:x?.index??-1,expected:y?.variant.text}]})}
function variantsByName({page,row}){return new Map(page.facts.variantsOf(row).map((variant,index)=>[variant.name,{variant,index}]))}function isNamedAfterRow(row,{data,place}){let{tarball}=row.spec;return tarball===void 0||row.compiler.version===""||endsInParts(tarball,row,data.title)?!0:[data.title,place?.package??data.title].flatMap(
name=>[tarballPath(row,name),tarballPath(row,name,sanitise)]).some(path6=>tarball.endsWith(path6.slice(path6.lastIndexOf("/"))))}function endsInParts(url,{spec,compiler},name){let version=spec.versions[0]??
"",at=url.length,isBefore=(mark,part)=>(at-=mark.length+part.length,url.startsWith(part,at)&&url.startsWith(mark,at+part.length));return isBefore(".spack",spec.hash)&&isBefore("-",version)&&isBefore("\
-",name)&&isBefore("-",compiler.version)&&isBefore("-",compiler.name)&&isBefore("-",spec.target)&&isBefore("-",spec.os)&&isBefore("-",spec.platform)&&url[at-1]==="/"}function tarballPath({spec,compiler},name,clean=asItIs){
let arch=clean(`${spec.platform}-${spec.os}-${spec.target}`),builtWith=clean(`${compiler.name}-${compiler.version}`),package_=clean(`${name}-${spec.versions[0]}`);return`${arch}/${builtWith}/${package_}\
/${arch}-${builtWith}-${package_}-${spec.hash}.spack`}function asItIs(part){return part}function sanitise(part){return part.replace(/[^A-Za-z0-9_+.-]/g,"_")}var HASH_LENGTH=32,DIGEST_LENGTH=6,KEY_LENGTH=HASH_LENGTH+DIGEST_LENGTH;function rowKeysOf(page){let isListed=listChecks(page),{facts}=page;return facts.rows.map(row=>hasOwnHash(row,page)?row.spec.hash+
(isSound(row,page)&&isListed(row)?digestKey(facts.digestOf(row)):NO_DIGEST):NO_KEY).join("")}var NO_KEY="-".repeat(KEY_LENGTH),NO_DIGEST="-".repeat(DIGEST_LENGTH);function digestKey(digest){return String.
fromCharCode(digitOf(digest),digitOf(digest>>>6),digitOf(digest>>>12),digitOf(digest>>>18),digitOf(digest>>>24),digitOf(digest>>>30))}function digitOf(bits){return 48+(bits&63)}function hasOwnHash(row,page){
return row.hashOk&&(page.facts.tarballs===0||isNamedAfterRow(row,page))}function isSound(row,page){let{facts}=page;return facts.isShared(row.spec.hash)||row.compiler.form===void 0||!row.versionOk||!row.
osOk||!row.platformOk?!1:row.osFitsPlatform&&(facts.rowsWithUnsortedVariants===0||hasSoundVariants(row,page))}function hasSoundVariants(row,{facts}){let variants=facts.variantsOf(row);return new Set(variants.
map(({name})=>name)).size===variants.length&&variants.every(({kind})=>kind!==void 0)}function listChecks({data,facts}){let lists2=DETAIL_LISTS.filter(field=>!facts.listFits[field]).map(field=>({key:LIST_FIELDS[field],
values:new Set(data.meta[field])}));return({spec})=>lists2.every(({key,values})=>[spec[key]].flat().every(value=>values.has(value)))}var DETAIL_LISTS=["compilers","oss","platforms","targets","versions"];
function eachKey(keys2,see,first){let wanted=first?.charCodeAt(0);for(let at=0;at<keys2.length;at+=KEY_LENGTH){let code=keys2.charCodeAt(at);code!==DASH&&(wanted===void 0||code===wanted)&&see(keys2.slice(
at,at+HASH_LENGTH),at)}}var DASH=45;function digestAt(keys2,at){let start2=at+HASH_LENGTH;return keys2.charCodeAt(start2)===DASH?void 0:keys2.slice(start2,start2+DIGEST_LENGTH)}function hashOf({page,row}){
return page.value.slice(row*KEY_LENGTH,row*KEY_LENGTH+HASH_LENGTH)}function rowsOf({value=""}){return value.length/KEY_LENGTH}function occurrencesOf(hashes,pages){let found=new Map;for(let page of pages){
let keys2=page.value??"";eachKey(keys2,(hash,at)=>{if(!hashes.has(hash))return;let occurrence={page,row:at/KEY_LENGTH,digest:digestAt(keys2,at)},others=found.get(hash);others===void 0?found.set(hash,[
occurrence]):others.push(occurrence)})}return found}var corpus_hash_details_default=defineCorpusRule({id:"corpus-hash-details",summary:"Wherever a hash occurs, in any tag, it has the same package, version, compiler, platform, system, target and variant\
s.",why:"A hash is computed from what it stands for: where two pages differ, one of them describes a binary that does not exist.",severity:"error",fixable:!1,messages:{field:d=>`${start(d)} has the ${d.
field} ${quote(d.written)}, but ${quote(d.expected)} in ${d.others}, and a hash is the same binary everywhere.`,package:d=>`${start(d)} has the hash of a binary of ${clip(d.expected)} in ${d.others}, \
and a hash is the same binary everywhere.`,variant:d=>`${start(d)} has the variant ${quote(d.written)}, but ${quote(d.expected)} in ${d.others}, and a hash is the same binary everywhere.`,missingVariant:d=>`${start(
d)} lacks the variant ${quote(d.expected)}, which it has in ${d.others}, and a hash is the same binary everywhere.`,extraVariant:d=>`${start(d)} has the variant ${quote(d.written)}, which it lacks in ${d.
others}, and a hash is the same binary everywhere.`,variants:d=>`${start(d)} differs in its variants from ${d.others}, and a hash is the same binary everywhere: ${enumerate(d.differences)}.`,several:d=>`${start(
d)} is something else in ${d.others}, so it is probably the hash that is wrong: ${enumerate(d.differences)}.`,wholePage:d=>`${d.rows} rows of ${clip(d.package)} in ${clip(d.tag)} are rows of ${clip(d.
other)} in other tags: the page stands in the folder of another package.`},examples:{bad:["# _cache/develop-2025-03-30/zlib/specs.md",'spec_details: [{"target": "x86_64_v3"}]',"# _cache/develop-2025-0\
4-06/zlib/specs.md",'spec_details: [{"target": "x86_64_v4"}]'].join(`
`),good:["# _cache/develop-2025-03-16/zlib/specs.md",'generation: "G"','spec_details: [{"compiler": "gcc@=11.4.0", "variants": ["libs=shared,static"]}]',"# _cache/develop-2025-03-30/zlib/specs.md",'sp\
ec_details: [{"compiler": "gcc@11.4.0", "variants": ["libs:=shared,static"]}]'].join(`
`)},map:rowKeysOf,reduce({pages,page},report){for(let deviations of findDeviations(pages).values()){let moved=deviations.filter(isOtherPackage),whole=moved.length>1&&isWholePage(deviations,moved)&&!isRenamed(
moved[0],page)?moved:[];whole.length>0&&report({messageId:"wholePage",...wholePage(whole)});for(let deviation of deviations){if(isOtherPackage(deviation)&&(whole.length>0||isRenamed(deviation,page)))continue;
let found=compare(deviation,page);found!==void 0&&report(found)}}}});function findDeviations(pages){let suspects=findSuspects(pages);if(suspects.size===0)return new Map;let found=new Map(pages.map(page=>[
page,[]]));for(let group of occurrencesOf(suspects,pages).values()){let all=uncontested(group).filter(({digest})=>digest!==void 0),kinds=new Map;for(let one of all){let kind=kinds.get(kindOf(one));kind===
void 0?kinds.set(kindOf(one),[one]):kind.push(one)}let usual=[...kinds.values()].reduce((best,kind)=>kind.length>best.length?kind:best,[]);for(let own of kinds.size<2?[]:all)kindOf(own)!==kindOf(usual[0])&&
found.get(own.page).push({own,usual:usual[0],usualCount:usual.length,all})}return new Map([...found].filter(([,deviations])=>deviations.length>0))}function findSuspects(pages){let suspects=new Set;for(let first of"\
abcdefghijklmnopqrstuvwxyz234567"){let known=new Map;for(let{package:name,value=""}of pages)eachKey(value,(hash,at)=>{let digest=digestAt(value,at);if(digest===void 0)return;let kind=known.get(hash);kind===
void 0?known.set(hash,{name,digest}):(kind.name!==name||kind.digest!==digest)&&suspects.add(hash)},first)}return suspects}function uncontested(group){let packages=new Map,contested=new Set;for(let{page}of group){
let first=packages.get(page.tag)??page.package;packages.set(page.tag,first),first!==page.package&&contested.add(page.tag)}return contested.size===0?group:group.filter(({page})=>!contested.has(page.tag))}
function kindOf({page,digest}){return digest+page.package}function isOtherPackage({own,usual}){return own.digest===usual.digest}function isWholePage(deviations,moved){let[{own,usual}]=moved,rows=rowsOf(
own.page);return moved.length<deviations.length||moved.length*2<=rows?!1:moved.every(one=>one.usual.page.package===usual.page.package)}function isRenamed({own,usual},read){let a=read(own.page.file)?.data.
title,b=read(usual.page.file)?.data.title;return a===usual.page.package||b===own.page.package}function wholePage(moved){let[{own,usual}]=moved,{package:name,tag,file}=own.page;return{data:{package:name,
tag,other:usual.page.package,rows:moved.length},file,path:["title"],subject:usual.page.package,related:relate(moved,moved.length,one=>({file:one.usual.page.file,path:["spec_details",one.usual.row,"has\
h"],message:`The hash of ${nameRow(name,hashOf(one.own))} in ${labelOf(one.usual,own)}.`}))}}function compare(deviation,read){let{own,usual,usualCount,all}=deviation,a=readRow(own,read),b=readRow(usual,
read);if(a===void 0||b===void 0)return;let hash=a.row.spec.hash,where={name:nameRow(a.package,hash),tag:own.page.tag,others:listOthers(usual,usualCount)},verdict=judge(where,a,b,isRenamed(deviation,read));
if(verdict===void 0)return;let{tell,path:path6,...told}=verdict,others=[usual,...without(all.slice(0,MOST_OTHERS),own,usual)];return{...told,file:own.page.file,path:["spec_details",own.row,...path6],subject:hash,
related:relate(others,all.length-1,other=>toRelated(other,own,tell,read))}}function judge(where,a,b,renamed){let fields=FIELDS.filter(field=>differ(field,a,b)&&!(renamed&&field.name==="package")),variants=compareVariants(
a,b),[first]=fields;return fields.length>1||first!==void 0&&variants.length>0?judgeSeveral(where,fields,variants,a,b):first===void 0?judgeVariants(where,variants):isToldByMeta(first,a,b)?void 0:judgeField(
where,first,a,b)}var MOST_OTHERS=24;function judgeField(where,field,a,b){let{name,path:path6,text}=field;if(name==="package"){let tell2=()=>({path:path6,text:"has the same hash"});return{messageId:"pa\
ckage",data:{...where,expected:text(b)},path:path6,tell:tell2}}let tell=reading=>({path:path6,text:`says ${quote(text(reading))}`});return{messageId:"field",data:{...where,field:name,written:text(a),expected:text(
b)},path:path6,tell}}function judgeVariants(where,variants){let[first]=variants;if(first===void 0)return;if(variants.length>1){let tell2=()=>({path:["variants"],text:"has other variants"});return{messageId:"\
variants",data:{...where,differences:variants.map(contrast)},path:["variants"],tell:tell2}}let{name,written,index,expected}=first,tell=reading=>{let there=variantsByName(reading).get(name);return there===
void 0?{path:["variants"],text:"lacks it"}:{path:["variants",there.index],text:`says ${quote(there.variant.text)}`}},path6=["variants",index];return written===void 0?{messageId:"missingVariant",data:{
...where,expected},path:["variants"],tell}:expected===void 0?{messageId:"extraVariant",data:{...where,written},path:path6,tell}:{messageId:"variant",data:{...where,written,expected},path:path6,tell}}function judgeSeveral(where,fields,variants,a,b){
let differences=[...fields.map(({name,text})=>`${name} ${quote(text(a))} here, ${quote(text(b))} there`),...variants.map(one=>`variant ${contrast(one)}`)],tell=()=>({path:["hash"],text:"has the same h\
ash"});return{messageId:"several",data:{...where,differences},path:["hash"],tell}}function contrast({written,expected}){return written===void 0?`${quote(expected)} there only`:expected===void 0?`${quote(
written)} here only`:`${quote(written)} here, ${quote(expected)} there`}function toRelated(other,own,tell,read){let{file}=other.page,reading=readRow(other,read),{path:path6,text}=reading===void 0?{path:[
"hash"],text:"has the same hash"}:tell(reading);return{file,path:["spec_details",other.row,...path6],message:`${labelOf(other,own)} ${text}.`}}function labelOf({page},own){return page.package===own.page.
package?clip(page.tag):`${clip(page.package)} in ${clip(page.tag)}`}function listOthers({page},places){return places===1?clip(page.tag):`${clip(page.tag)} and ${count(places-1,"other tag")}`}function start({
name,tag}){return`${name} in ${clip(tag)}`}var MOST_DIFFERENCES=5;function enumerate(differences){let left=differences.length-MOST_DIFFERENCES;return[...differences.slice(0,MOST_DIFFERENCES),...left>0?
[`${left} more`]:[]].join("; ")}var corpus_hash_package_default=defineCorpusRule({id:"corpus-hash-package",summary:"In a tag, a hash belongs to one package.",why:"A hash is one binary of one package: listed under two, it is counted \
twice, and who installs the wrong one gets something else.",severity:"error",fixable:!1,messages:{foreign:d=>`${d.name} has the hash of a binary of ${clip(d.owner)} in ${clip(d.tag)}, and a hash belon\
gs to one package${d.tags===d.ownerTags?"":`: ${count(d.ownerTags,"tag has","tags have")} it under ${clip(d.owner)}, ${d.tags} under this one`}.`,copied:d=>`All ${d.rows} rows of ${clip(d.package)} in\
 ${clip(d.tag)} have hashes of ${clip(d.owner)}: the page is a copy, or its rows belong to another package.`},examples:{bad:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2k\
qgpau6xkhir7egjk"}]',"# _cache/develop/zlib-ng/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].join(`
`),good:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib-ng/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"\
}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn"}]'].join(`
`)},map:rowKeysOf,reduce({pages,page},report){let titleOf3=({file})=>page(file)?.data.title;for(let[deviating,all]of findForeign(pages)){let foreign=all.filter(({owner})=>!isToldElsewhere(deviating,owner.
page,titleOf3)),only2=foreign[0]?.owner.page,isCopy=foreign.length>1&&foreign.length===rowsOf(deviating);if(only2!==void 0&&isCopy&&foreign.every(({owner})=>owner.page===only2))report({messageId:"copi\
ed",...copied(deviating,only2,foreign)});else for(let one of foreign)report({messageId:"foreign",...single(one)})}}});function findForeign(pages){let contested=contestedHashes(pages);if(contested.size===
0)return new Map;let groups=[...occurrencesOf(contested,pages).values()].map(onePerPage),contests=countContests(groups),found=new Map(pages.map(page=>[page,[]]));for(let group of groups){let tags=countTags(
group),tagsOf=({page})=>tags.get(page.package);for(let inTag of groupBy(group,({page})=>page.tag).values()){let owner=inTag.reduce((best,one)=>(tagsOf(one)-tagsOf(best)||compareContests(contests,one.page,
best.page))>0?one:best);for(let own of inTag)own!==owner&&found.get(own.page).push({own,owner,inTag,tags:tagsOf(own),ownerTags:tagsOf(owner)})}}return new Map([...found].filter(([,foreign])=>foreign.length>
0))}function contestedHashes(pages){let contested=new Set;for(let inTag of groupBy(pages,({tag})=>tag).values()){let packages=new Map;for(let{package:name,value=""}of inTag)eachKey(value,hash=>{let first=packages.
get(hash);first===void 0?packages.set(hash,name):first!==name&&contested.add(hash)})}return contested}function onePerPage(group){return group.filter(({page},i)=>page!==group[i-1]?.page)}function countTags(group){
let tags=new Map;for(let{page}of group)tags.set(page.package,(tags.get(page.package)??0)+1);return tags}function countContests(groups){let contests=new Map;for(let group of groups){let tags=countTags(
group);for(let{page}of group){let contest=contests.get(page)??{rows:0,tags:0};contest.rows++,contest.tags+=tags.get(page.package),contests.set(page,contest)}}return contests}function compareContests(contests,a,b){
let[first,second]=[contests.get(a),contests.get(b)],isCopy=(page,{rows})=>rows>1&&rows===rowsOf(page);return first.tags-second.tags||Number(isCopy(b,second))-Number(isCopy(a,first))}function isToldElsewhere(a,b,titleOf3){
return a.package.toLowerCase()===b.package.toLowerCase()?!0:titleOf3(a)===b.package||titleOf3(b)===a.package}function single({own,owner,inTag,tags,ownerTags}){let{page}=own,hash=hashOf(own),others=[owner,
...without(inTag.slice(0,MOST_OTHERS2),own,owner)];return{data:{name:nameRow(page.package,hash),tag:page.tag,owner:owner.page.package,tags,ownerTags},file:page.file,path:["spec_details",own.row,"hash"],
subject:hash,related:relate(others,inTag.length-1,other=>toRelated2(other,"The hash"))}}function copied(page,owner,foreign){return{data:{package:page.package,tag:page.tag,owner:owner.package,rows:foreign.
length},file:page.file,path:["title"],subject:owner.package,related:relate(foreign,foreign.length,one=>toRelated2(one.owner,`The hash of ${nameRow(page.package,hashOf(one.own))}`))}}var MOST_OTHERS2=24;
function toRelated2({page,row},what){return{file:page.file,path:["spec_details",row,"hash"],message:`${what} in ${clip(page.package)}.`}}var corpus_package_case_default=defineCorpusRule({id:"corpus-package-case",summary:"No two package folders of a tag are equal up to upper and lower case.",why:"On a disk that ignores case, as on macOS\
 and Windows, one of them overwrites the other, and git shows changes that nobody made.",severity:"warning",fixable:!1,messages:{sameUpToCase:d=>`${clip(d.tag)} has a folder ${quote(d.package)} beside\
 ${quote(d.other)}: on a disk that ignores case they are one folder.`},examples:{bad:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/\
ZLib/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].join(`
`),good:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/v0.22.1/zlib/specs.md",'generation: "E"','spec_details: [{"hash": "4hqfk4wmnwanjq2kqg\
pau6xkhir7egjk"}]'].join(`
`)},map:()=>null,reduce({pages},report){for(let folders of findCollisions(pages)){let right=folders.reduce((best,one)=>capitals(one)<capitals(best)?one:best);for(let page of folders){if(page.package===
right.package)continue;let others=[right,...without(folders.slice(0,MOST_OTHERS3),page,right)];report({messageId:"sameUpToCase",data:{package:page.package,other:right.package,tag:page.tag},file:page.file,
path:["title"],subject:page.package,related:relate(others,folders.length-1,other=>({file:other.file,path:["title"],message:`The folder ${quote(other.package)}.`}))})}}}}),MOST_OTHERS3=24;function findCollisions(pages){
let groups=new Map;for(let page of pages){let key=`${page.tag}/${page.package.toLowerCase()}`,group=groups.get(key);group===void 0?groups.set(key,[page]):group.push(page)}return[...groups.values()].filter(
group=>group.some(page=>page.package!==group[0].package))}function capitals({package:name}){return[...name].filter(letter=>letter!==letter.toLowerCase()).length}var LIVING_TAG="develop";function staleValueOf(page){return page.place?.tag===LIVING_TAG?{form:formOf(page),stacks:stackLists(page)}:null}function findStale(pages,site){let living=pages.filter(({tag,value})=>tag===
LIVING_TAG&&value!=null),findOldForm=oldForms(living),findGoneStack=goneStacks(living.filter(({value})=>findOldForm(value)===void 0),site),reasons=living.map(({file,value})=>[file,findOldForm(value)??
findGoneStack(value)]);return new Map(reasons.filter(one=>one[1]!==void 0))}function formOf({facts}){let{exactCompilers,bareCompilers,oldMultiForms,multiForms,tarballs,rows,generation}=facts,isMixed2=exactCompilers>
0&&bareCompilers>0||oldMultiForms>0&&multiForms>0||tarballs>0&&tarballs<rows.length,isSound3=facts.listFits.compilers&&facts.faultyRows.compilers<rows.length;return isMixed2||!isSound3||generation!=="\
H"&&exactCompilers===0?null:generation==="F1"||generation==="F2"?"F":generation}function stackLists({data}){let listed=new Set(data.meta.stacks),lists2=new Map;for(let{stacks}of data.spec_details){let key=stacks.
join(`
`);if(lists2.has(key))continue;let known=new Set(stacks.filter(stack=>listed.has(stack)));lists2.set(key,[...known].sort())}return[...lists2.values()]}var FORMS=[...new Set(GENERATIONS.map(one=>one===
"F1"||one==="F2"?"F":one))],CURRENT_SHARE=.1;function oldForms(pages){let counts=FORMS.map(form=>pages.filter(({value})=>value.form===form).length),least=Math.max(pages.length<=2?1:2,pages.length*CURRENT_SHARE),
current=counts.findLastIndex(count2=>count2>=least);return({form})=>{if(form===null)return;let own=FORMS.indexOf(form);if(own>=current)return;let newer=counts.slice(own+1).reduce((sum2,count2)=>sum2+count2,
0);return{kind:"form",form,current:FORMS[current],newer,pages:pages.length}}}var MOST_STACKS=500,LEFT_OVER_SHARE=.75;function goneStacks(pages,site){let isLacking=lackingFrom(site);if(isLacking===void 0)
return()=>{};let counts=new Map;for(let{value}of pages){let stacks=new Set(value.stacks.flat().filter(isLacking)),leftOver=+(stacks.size>0&&explain(value,isLacking)!==void 0);for(let stack of stacks){
let count2=counts.get(stack)??{pages:0,leftOver:0};counts.set(stack,{pages:count2.pages+1,leftOver:count2.leftOver+leftOver})}}let isGone=stack=>{let count2=counts.get(stack);return isLacking(stack)&&
(count2===void 0||count2.leftOver>=count2.pages*LEFT_OVER_SHARE)},find=value=>explain(value,isGone),left=pages.filter(({value})=>find(value)!==void 0).length;return pages.length>2&&left*2>pages.length?
()=>{}:find}function explain({stacks},isGone){let gone=stacks.map(list2=>list2.filter(isGone)),stack=gone.flat().sort()[0];return stack===void 0||gone.some(list2=>list2.length===0)?void 0:{kind:"stack",
stack}}function lackingFrom(site){let tagRows2=site?.tags.content??[],rows=tagRows2.filter(({name})=>name===LIVING_TAG),own=new Set(rows.flatMap(({stacks})=>stacks??[]));if(own.size===0||rows.some(({stacks})=>stacks===
void 0))return;let others=new Set(tagRows2.flatMap(({stacks})=>stacks??[])),candidates=[...own].slice(0,MOST_STACKS),unknown2=new Map;return stack=>{if(own.has(stack)||stack==="root")return!1;if(others.
has(stack))return!0;let lacking=unknown2.get(stack)??(unknown2.size>=MOST_STACKS||nearest(stack,candidates).length===0);return unknown2.set(stack,lacking),lacking}}var corpus_page_stale_default=defineCorpusRule({id:"corpus-page-stale",summary:"In `develop`, no page is in an older form than its neighbours, or holds only rows of stacks that the tag no longer has.",
why:"The generator writes the pages of develop anew and deletes none: a package that left the index keeps a page of binaries that may be gone.",severity:"warning",fixable:!1,messages:{oldForm:d=>`${lead(
d)}: ${d.sign}, and ${d.newer} of ${count(d.pages,"page")} ${d.newer===1?"is":"are"} in a newer form. ${WHY}`,goneStack:d=>`${lead(d)}: each of its rows is in a stack that the tag no longer has, such \
as ${quote(d.stack)}. ${WHY}`},examples:{bad:["# _cache/develop/abyss/specs.md",'generation: "G"','spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib/specs.md",'spec_\
details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].join(`
`),good:["# _cache/develop/abyss/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].
join(`
`)},map:staleValueOf,reduce({pages,page,site},report){let stale=findStale(pages,site);for(let{file,package:name}of stale.size===0?[]:pages){let reason=stale.get(file),read=reason===void 0?void 0:page(
file);reason===void 0||read===void 0||report(reason.kind==="form"?oldForm(name,read,reason):goneStack(name,read,reason,site))}}});function lead(d){return`The page of ${clip(d.package)} in ${LIVING_TAG}\
 looks left over`}var WHY="The generator never deletes the page of a package that left the index.";function oldForm(name,page,{form,current,newer,pages}){let{path:path6,sign,...at}=signOf(form,current,
page);return{messageId:"oldForm",data:{package:name,sign,newer,pages},file:page.file,path:path6,...at}}function goneStack(name,page,{stack},site){let at=page.data.meta.stacks.indexOf(stack),row=site?.
tags.content?.find(one=>one.name===LIVING_TAG&&one.stacks!==void 0),related={file:site?.tags.file??"",path:[...row?.path??[],"stacks"],message:`The stacks of ${LIVING_TAG}.`};return{messageId:"goneSta\
ck",data:{package:name,stack},file:page.file,path:["meta","stacks",at],subject:stack,related:[related]}}function signOf(form,current,{data,facts}){let{spec_details:rows}=data;if(form!=="G"&&(current===
"G"||current==="H"))return{path:["spec_details",0,"tarball"],at:"key",sign:"its rows have tarball URLs, as pages had until February 2025"};if(form==="G"){let{index,spec}=facts.rows.find(({compiler})=>compiler.
form==="exact"),sign=`it spells its compilers as in ${quote(spec.compiler)}, as pages did until March 2025`;return{path:["spec_details",index,"compiler"],sign}}if(current==="F"){let[first]=Object.keys(
rows[0]);return{path:["spec_details",0,first],at:"key",sign:"its keys are not in alphabetical order, as in pages until February 2025"}}return{path:["meta","stacks"],sign:"none of its rows is in the st\
ack root, as in the first pages that listed rows"}}var corpus_trend_default=defineCorpusRule({id:"corpus-trend",summary:"From one dated tag to the next no package and no stack disappears, and the specs do not become far fewer.",why:"A tag of a day on \
which a pipeline failed looks like any other: what it lacks is seen only by who looks for it.",severity:"info",fixable:!1,messages:{packagesGone:d=>`${d.packages.length} of ${count(d.of,"package")} of\
 ${clip(d.older)} ${d.packages.length===1?"has":"have"} no page in ${clip(d.newer)}: ${enumerate2(d.packages)}.`,stackGone:d=>`No row of ${clip(d.newer)} is in the stack ${quote(d.stack)}, which ${count(
d.pages,"page has","pages have")} in ${clip(d.older)}.`,fewerSpecs:d=>`${clip(d.newer)} has ${count(d.now,"spec")} where ${clip(d.older)} had ${d.before}${d.explained===0?"":` (without the ${d.explained}\
 of packages and stacks that are gone)`}, which is ${Math.floor((d.before-d.now)*100/d.before)} % fewer.`},options:{schema:z=>z.strictObject({drop:z.number().min(0).max(1).default(.2)}),defaults:{drop:.2},
help:{drop:"The share of the specs of a tag (0 to 1) that the next one may lack."}},examples:{bad:["# _cache/develop-2025-03-30/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egj\
k"}]',"# _cache/develop-2025-03-30/xz/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',"# _cache/develop-2025-04-06/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgp\
au6xkhir7egjk"}]'].join(`
`),good:["# _cache/develop-2025-03-30/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop-2025-04-06/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq\
2kqgpau6xkhir7egjk"}]'].join(`
`)},map:summaryOf,reduce({pages,page},report,{drop}){let older;for(let[name,inTag]of datedTags(pages)){let newer=readTag(name,inTag),change=older===void 0?void 0:compareTags(older,newer);if(older=newer,
change===void 0||change.gone.length===change.packages)continue;let tags=[change.older,change.newer];change.gone.length>0&&report({messageId:"packagesGone",...packagesGone(change),tags});for(let lost of change.
stacks)report({messageId:"stackGone",...stackGone(change,lost),tags});let isFar=({before,now})=>(before-now)/before>drop,left=isFar(change)?withoutLost(change,page):change;left.first!==void 0&&isFar(left)&&
report({messageId:"fewerSpecs",...fewerSpecs(left,left.first),tags})}}}),DATED=/^develop-\d{4}-\d{2}-\d{2}$/;function summaryOf({place,data,facts}){if(place===void 0||!DATED.test(place.tag))return null;
let{stacks}=data.meta;return facts.listFits.stacks?`${facts.rows.length}
${stacks.join(`
`)}`:[`${facts.rows.length}?`,...new Set([...stacks,...facts.values.stacks.keys()])].join(`
`)}function datedTags(pages){let tags=new Map;for(let page of pages){let tag=tags.get(page.tag);tag!==void 0?tag.push(page):DATED.test(page.tag)&&tags.set(page.tag,[page])}return[...tags].sort(([a],[b])=>a<
b?-1:1)}function compareTags(older,newer){let before=[...older.pages.values()],now=[...newer.pages.values()],gone=before.filter(({page})=>!newer.pages.has(page.package)),kept=before.filter(({page,rows})=>rows!==
void 0&&newer.pages.get(page.package)?.rows!==void 0),read=now.filter(({page,rows})=>rows!==void 0&&isKnown(older,page.package));return{older:older.name,newer:newer.name,gone,packages:before.length,stacks:lostStacks(
older,newer),kept,before:sum(kept,({rows})=>rows),now:sum(read,({rows})=>rows),explained:sum(gone,({rows=0})=>rows),first:read[0]?.page}}function isKnown(tag,name){let page=tag.pages.get(name);return page===
void 0||page.rows!==void 0}function withoutLost(change,read){let lost=new Map;for(let{stack,pages}of change.stacks)for(let{page}of pages){let others=lost.get(page.file);others===void 0?lost.set(page.file,
[stack]):others.push(stack)}let explained=sum(change.kept,({page,rows})=>Math.min(rows,rowsWith(lost.get(page.file)??[],page.file,read)));return{...change,before:change.before-explained,explained:change.
explained+explained}}function rowsWith(stacks,file,read){let wanted=new Set(stacks);return(wanted.size===0?void 0:read(file)?.data.spec_details)?.filter(row=>row.stacks.some(stack=>wanted.has(stack))).
length??0}function readTag(name,inTag){let pages=new Map,stacks=new Set;for(let page of inTag){let[rows,...lines]=page.value?.split(`
`)??[];pages.set(page.package,{page,rows:rows===void 0?void 0:Number.parseInt(rows,10)});for(let stack of lines)stacks.add(stack)}return stacks.delete("root"),{name,pages,stacks}}function lostStacks(older,newer){
let missing=new Set([...older.stacks].filter(stack=>!newer.stacks.has(stack)).sort());if(missing.size===0)return[];let lost=new Map([...missing].map(stack=>[stack,{pages:[],kept:0,unread:0}]));for(let{
page}of older.pages.values()){let[rows,...stacks]=page.value?.split(`
`)??[],now=newer.pages.get(page.package);stacks.forEach((stack,index)=>{let found=lost.get(stack);found?.pages.push({page,index:rows.endsWith("?")?void 0:index}),found!==void 0&&now!==void 0&&found[now.
rows===void 0?"unread":"kept"]++})}return[...lost].flatMap(([stack,{pages,kept,unread}])=>kept===0||unread>0?[]:[{stack,pages}])}function packagesGone({older,newer,gone,packages}){let[first,...others]=gone,
{file}=first.page;return{data:{older,newer,packages:gone.map(({page})=>page.package),of:packages},file,path:["title"],subject:newer,related:relate(others,others.length,({page})=>({file:page.file,path:[
"title"],message:`${clip(page.package)} in ${older}.`}))}}function stackGone({older,newer},{stack,pages}){let[first,...others]=pages;return{data:{older,newer,stack,pages:pages.length},file:first.page.
file,path:pathOf2(first),subject:stack,related:relate(others,others.length,one=>({file:one.page.file,path:pathOf2(one),message:`The stack in ${clip(one.page.package)} in ${older}.`}))}}function pathOf2({
index}){return["meta","stacks",...index===void 0?[]:[index]]}function fewerSpecs({older,newer,before,now,explained},first){return{data:{older,newer,before,now,explained},file:first.file,path:["meta","\
num_specs"],subject:newer}}function sum(values,numberOf){return values.reduce((total2,value)=>total2+numberOf(value),0)}var MOST_NAMES=10;function enumerate2(names){let shown=names.slice(0,MOST_NAMES).
map(quote),last=names.length>MOST_NAMES?`${names.length-MOST_NAMES} more`:shown.pop();return shown.length===0?last:`${shown.join(", ")} and ${last}`}var file_encoding_default=defineTextRule({id:"file-encoding",summary:"The page is UTF-8 without a byte order mark or NUL; lines end in line feeds, and all text is ASCII.",why:"Invalid UTF-8 ends the b\
uild of the whole site; behind a byte order mark Jekyll finds no front matter, and the page is missing without a word.",severity:"error",fixable:!0,messages:{byteOrderMark:d=>d.encoding==="UTF-8"?"The\
 file starts with a byte order mark (U+FEFF): Jekyll finds no front matter behind it and shows no page. Save it as UTF-8 without the mark.":`The file is ${d.encoding}, as its byte order mark says: Jek\
yll reads UTF-8 only and shows no page. Save it as UTF-8 without the mark.`,invalidUtf8:d=>`The byte 0x${d.byte.toString(16).toUpperCase().padStart(2,"0")} is not UTF-8 here: Jekyll ends the build of \
the whole site at it.`,nulByte:()=>"The file holds a NUL byte, which no text has: it is damaged, or it is UTF-16 and not UTF-8.",carriageReturns:()=>"A line ends in a carriage return (CR) alone: to Je\
kyll it goes on when it looks for the front matter. Lines end in a line feed (LF).",crlf:d=>d.count===1?"1 line ends in CR LF: the generator writes LF alone.":`${d.count} lines end in CR LF, this is t\
he first: the generator writes LF alone.`,nonAscii:d=>`The page holds ${count(d.count,"character that is","characters that are")} not ASCII${d.count===1?"":", this is the first"}: ${codePoint(d.character)}\
. The generator writes such characters as \\uXXXX.`},messageSeverity:{crlf:"warning",nonAscii:"warning"},examples:{bad:`\uFEFF---
title: "zlib"
layout: cache
---`,good:""}});function codePoint(character){let name=`U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`;return/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)?`${name} ("${character}\
")`:name}var file_merge_conflict_default=defineTextRule({id:"file-merge-conflict",summary:"The page holds no conflict markers of git.",why:"A merge was committed half done: Jekyll loses the data of the page, o\
r keeps that of one side only.",severity:"error",fixable:!1,messages:{conflictMarker:d=>`The line starts with "${d.marker}": a merge conflict was committed without being resolved. Generate the page an\
ew, or keep one of the sides.`},examples:{bad:`---
<<<<<<< HEAD
title: "zlib"
=======
title: "zlib-ng"
>>>>>>> update
---`,good:""}});var file_readable_default=defineTextRule({id:"file-readable",summary:"The page is a regular file inside of the site that can be read and is not larger than the limit (64 MiB by default).",why:"What ca\
nnot be read cannot be checked, and the site leaves the package out or its build ends.",severity:"error",fixable:!1,messages:{missing:()=>"There is no such file: it is gone, or a symbolic link leads n\
owhere.",notAFile:d=>`This is ${d.what}, not a file: a page is a regular file.`,linkOutside:d=>`This is a symbolic link to ${quote(d.target)} outside of the site: such links are not followed, for they\
 could show any file of the machine.`,linkLoop:()=>"This is a symbolic link that leads in a circle: it is not followed.",unreadable:d=>`The file cannot be read: ${d.reason}.`,tooLarge:d=>`The file has\
 ${sizes(d.bytes,d.limit)}: it was not read. The largest pages known have a few megabytes.`},examples:{bad:"_cache/develop-2025-03-30/zlib/specs.md -> /etc/passwd",good:""}});function sizes(bytes,limit){
let mebibytes=size=>`${Math.round(size/1048576*10)/10} MiB`;return mebibytes(bytes)===mebibytes(limit)?`${bytes} bytes, and the limit is ${limit}`:`${mebibytes(bytes)}, and the limit is ${mebibytes(limit)}`}var front_matter_closes_default=defineTextRule({id:"front-matter-closes",summary:"One line that is only `---` (or `...`) closes the front matter, and it stands after all of the data.",why:"Without a c\
losing fence Jekyll shows the page as text and without data, which breaks the package list of the whole site; an early one cuts data off without a word.",severity:"error",fixable:!1,messages:{noClosingFence:d=>d.
lookalike===void 0?'No line that is only "---" closes the front matter: Jekyll shows the page as text and without data.':`The front matter is not closed, for ${describeLookalike(d.lookalike)} is no cl\
osing fence to Jekyll: it wants "---" at the start of a line and nothing after it. The page is shown as text and without data.`,earlyFence:d=>`${quote(d.fence)} ends the front matter here: Jekyll does\
 not read ${lostKeys(d.lost)}.`},examples:{bad:`---
title: "zlib"
layout: cache
---
categories: [package, develop-2025-03-30]
---`,good:""}});function lostKeys(lost){if(lost.length===0)return"what follows";let last=lost[lost.length-1];return`${lost.length===1?last:`${lost.slice(0,-1).join(", ")} and ${last}`} behind it`}function describeLookalike(line){
return/^(?:---|\.\.\.)$/.test(line)?`${quote(line)} with a character that cannot be seen`:quote(line.trimEnd())}var front_matter_no_code_default=defineTextRule({id:"front-matter-no-code",summary:"Nothing but white space follows the opening fence: no language, no comment.",why:"Jekyll shows no page for such a fi\
le, and other tools take the word as a language: gray-matter runs `---js` front matter as code.",severity:"error",fixable:!1,messages:{textAfterFence:d=>`After the opening "---" stands ${d.text===""?"\
a character that cannot be seen":quote(d.text)}: Jekyll finds no front matter and shows no page, and ${whatOthersDo(d.text)}.`},examples:{bad:`---js
{ title: "zlib" }
---`,good:""}});function whatOthersDo(text){return/^(?:js|javascript|coffee|coffeescript|cson)$/i.test(text)?"other tools run the front matter as code":"other tools take it for the name of a language"}var front_matter_opens_default=defineTextRule({id:"front-matter-opens",summary:"The first line is one that Jekyll takes as an opening fence: `---` and nothing else.",why:"Without it Jekyll copies the \
file as it is: there is no page, and the package is missing from its tag without a word.",severity:"error",fixable:!1,messages:{emptyFile:()=>"The page is empty: Jekyll shows no page for it.",noFence:d=>d.
line.trim()==="---"?noFenceAlike(d.line):`The first line is ${describeLine(d.line)}, not "---": Jekyll finds no front matter and shows no page.`},examples:{bad:`----
title: "zlib"
----`,good:""}});function noFenceAlike(line){return line.startsWith("---")?'The page holds "---" and nothing else: Jekyll finds no front matter and shows no page.':'There is white space before the ope\
ning "---": Jekyll finds no front matter and shows no page.'}function describeLine(line){return line.trim()===""?"blank":quote(line)}var front_matter_parses_default=defineTextRule({id:"front-matter-parses",summary:"The front matter is a mapping in YAML that Jekyll can read.",why:"Jekyll only logs the error and shows the page withou\
t data, which makes the JSON of all packages invalid: every table of the site is empty then.",severity:"error",fixable:!1,messages:{syntax:d=>`Jekyll cannot read the front matter, and drops all of its\
 data: ${d.reason}.`,notAMapping:d=>`The front matter holds ${d.found}, where keys with values are expected (title, layout, categories, meta, spec_details): the page has no data.`},examples:{bad:`---
title: "zlib
layout: cache
---`,good:""}});var history_frozen_default=defineHistoryRule({id:"history-frozen",summary:"A page of a frozen tag (any but develop) does not change.",why:"A dated or released tag is a snapshot: whoever installs from \
it relies on what its pages said, and an edit of one hides what was published.",severity:"warning",fixable:!1,options:{schema:z=>z.strictObject({rolling:z.array(z.string().min(1)).default(["develop"]).
describe("Tags whose pages may change.")}),defaults:{rolling:["develop"]},help:{rolling:"Tags whose pages may change."}},messages:{modified:d=>`The page of ${d.package} changes, but the tag ${quote(d.
tag)} is frozen.`,deleted:d=>`The page of ${d.package} is deleted, but the tag ${quote(d.tag)} is frozen.`},examples:{bad:"M _cache/develop-2025-04-13/zlib/specs.md",good:`M _cache/develop/zlib/specs.\
md
A _cache/develop-2025-04-13/xz/specs.md`},check({status,place},report,{rolling}){rolling.includes(place.tag)||report({messageId:status,data:place})}});var key_unique_default=defineTextRule({id:"key-unique",summary:"No key stands twice in one mapping, neither in YAML nor inside the JSON.",why:"Jekyll keeps the last value and drops the others without \
a word, other readers refuse the page.",severity:"error",fixable:!1,messages:{duplicateKey:d=>`The key ${quote(d.key)} stands twice in one mapping: Jekyll keeps this value and drops the one before.`},
examples:{bad:`---
title: "zlib"
title: "zlib-ng"
---`,good:""}});var meta_num_specs_default=definePageRule({id:"meta-num-specs",summary:"`meta.num_specs` is the number of rows in `spec_details`.",why:"The package list shows this number without opening the page, and\
 the count of the whole tag is the sum over its pages.",severity:"error",fixable:!0,messages:{wrongCount:d=>`meta.num_specs of ${d.title} is ${d.written}, but spec_details has ${d.counted} ${d.counted===
1?"row":"rows"}.`},examples:{bad:'meta: {"num_specs": 2}',good:'meta: {"num_specs": 1}'},check({data,facts},report){let written=data.meta.num_specs,counted=facts.rows.length;if(written===counted)return;
let path6=["meta","num_specs"];report({messageId:"wrongCount",data:{title:data.title,written,counted},path:path6,fix:{kind:"set",path:path6,value:counted}})}});var PATH=["meta","num_specs_by_stack"],meta_num_specs_by_stack_default=definePageRule({id:"meta-num-specs-by-stack",summary:"`meta.num_specs_by_stack` gives for each stack the number of rows that list\
 it, and has no other stack.",why:"The package list filters by stack and shows these numbers: a stack without a right one is shown with too many packages, too few, or not at all.",severity:"error",fixable:!0,
messages:{wrongCount:d=>`meta.num_specs_by_stack of ${clip(d.title)} gives ${d.written} for the stack ${quote(d.stack)}, but ${inRows(d.counted)} it.`,missing:d=>`meta.num_specs_by_stack of ${clip(d.title)}\
 lacks the stack ${quote(d.stack)}, which ${inRows(d.counted)}.`,extra:d=>`meta.num_specs_by_stack of ${clip(d.title)} gives ${d.written} for the stack ${quote(d.stack)}, but no row lists it: the key \
should not be there.`},examples:{bad:'meta: {"num_specs_by_stack": {"e4s": 2, "root": 1}}',good:'meta: {"num_specs_by_stack": {"e4s": 1, "root": 1}}'},check({data,facts},report){if(facts.stackCountsFit)
return;let counts=data.meta.num_specs_by_stack;if(isRight(counts,facts.rowsByStack))return;let{wrong,missing,extra}=compare2(counts,facts),isSure=facts.generation==="D"||facts.faultyRows.stacks===0,{title}=data;
for(let[stack,counted]of wrong){let path6=[...PATH,stack],fix2=isSure&&{kind:"set",path:path6,value:counted},found={title,stack,written:counts[stack],counted};report({messageId:"wrongCount",data:found,
path:path6,subject:stack,...fix2&&{fix:fix2}})}let few=missing.length+extra.length<=MOST_FIXES,fix=isSure&&few&&mend(counts,{wrong,missing,extra},facts);for(let[stack,counted]of missing){let path6=[...PATH,
stack];report({messageId:"missing",data:{title,stack,counted},path:path6,subject:stack,...fix&&{fix}})}for(let stack of extra){let found={title,stack,written:counts[stack]};report({messageId:"extra",data:found,
path:[...PATH,stack],at:"key",subject:stack,...fix&&{fix}})}}}),MOST_FIXES=50;function isRight(counts,rowsByStack){for(let[stack,counted]of rowsByStack)if(counts[stack]!==counted)return!1;return Object.
keys(counts).length===rowsByStack.size}function compare2(counts,facts){let wrong=[],missing=[];for(let[stack,counted]of facts.rowsByStack)Object.hasOwn(counts,stack)?isExplained(stack,counts[stack],counted,
facts)||wrong.push([stack,counted]):missing.push([stack,counted]);let extra=Object.keys(counts).filter(stack=>!facts.rowsByStack.has(stack)&&(counts[stack]===0||!isExplained(stack,counts[stack],0,facts)));
return{wrong,missing,extra}}function isExplained(stack,written,counted,facts){return written===counted||stack==="root"&&facts.rowsWithoutRoot>0&&written===facts.rows.length?!0:facts.generation!=="D"&&
written>counted&&written-counted<=facts.faultyRows.stacks}function mend(counts,{wrong,missing,extra},{generation,rowsByStack}){let mended=new Map([...Object.entries(counts),...wrong,...missing]);for(let stack of extra)
mended.delete(stack);let isSorted=generation!=="D"&&generation!=="E",first=[...rowsByStack.keys()].filter(stack=>mended.has(stack)),order=isSorted?[...mended.keys()].sort(compareCodePoints):[...new Set(
[...first,...mended.keys()])];return{kind:"set",path:PATH,value:Object.fromEntries(order.map(stack=>[stack,mended.get(stack)]))}}function inRows(counted){return`${count(counted,"row")} ${counted===1?"\
lists":"list"}`}var FIELDS2=Object.keys(LIST_FIELDS),meta_sorted_default=definePageRule({id:"meta-sorted",summary:"Each list of `meta` is strictly ascending by code point: so it also has no value twice.",why:"The gen\
erator writes them so; another order makes a page differ from its next version without a change in the data, and a repeat is shown twice.",severity:"error",fixable:!0,messages:{unordered:d=>`meta.${d.
field} of ${clip(d.title)} lists ${quote(d.value)} after ${quote(d.before)}, but it belongs before it: the order is that of plain text${d.field==="versions"||d.field==="compilers"?", in which 1.10 com\
es before 1.9":""}.`,repeated:d=>`meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)} twice: once is right.`},examples:{bad:`spec_details: [{"versions": ["1.3"]}, {"versions": ["1.2"]}]
meta: {"versions": ["1.3", "1.2"]}`,good:`spec_details: [{"versions": ["1.3"]}, {"versions": ["1.2"]}]
meta: {"versions": ["1.2", "1.3"]}`},check({data,facts},report){for(let field of FIELDS2){let list2=data.meta[field];if(isAscending(list2))continue;let pair=firstOffender(list2,facts.values[field]);if(pair===
void 0)continue;let[before,index]=pair,{title}=data,value=list2[index],first=list2.indexOf(value),common={path:["meta",field,index],subject:value,fix:mend2(field,list2)};first<index?report({messageId:"\
repeated",data:{title,field,value},...common,related:[{message:"Its first place.",path:["meta",field,first]}]}):report({messageId:"unordered",data:{title,field,value,before},...common})}}});function isAscending(list2){
for(let i=1;i<list2.length;i++)if(compareCodePoints(list2[i-1],list2[i])>=0)return!1;return!0}function firstOffender(list2,values){let before;for(let[index,value]of list2.entries())if(values.has(value)){
if(before!==void 0&&compareCodePoints(before,value)>=0)return[before,index];before=value}}function mend2(field,list2){let values=new Set(list2),path6=["meta",field];return values.size===list2.length?{
kind:"sort",path:path6,by:"value"}:{kind:"set",path:path6,value:[...values].sort(compareCodePoints)}}var FIELDS3=Object.keys(LIST_FIELDS),meta_union_default=definePageRule({id:"meta-union",summary:"Each list of `meta` holds exactly the values that the rows have: none missing, none extra.",why:"The pa\
ckage list filters by these lists without opening the page: a missing value hides binaries that exist, an extra one promises some that do not.",severity:"error",fixable:!0,messages:{missing:d=>`meta.${d.
field} of ${clip(d.title)} lacks ${quote(d.value)}, which ${d.row} has as its ${NOUNS[d.field]}.`,extra:d=>`meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)}, but no row has this ${NOUNS[d.field]}\
.`},options:{schema:z=>z.strictObject({fields:z.array(z.enum(FIELDS3)).default([...FIELDS3])}),defaults:{fields:FIELDS3},help:{fields:"The lists of `meta` to check."}},examples:{bad:'meta: {"targets":\
 ["x86_64_v3", "zen4"]}',good:'meta: {"targets": ["x86_64_v3"]}'},check({data,facts},report,{fields}){for(let field of fields){let written=data.meta[field];if(facts.listFits[field])continue;let missing=findMissing(
written,facts,field),extra=findExtra(written,facts,field),whole=facts.faultyRows[field]===0?mend3(field,written,missing,extra):void 0,fix=missing.length+extra.length>MOST_FIXES2?void 0:whole,{title}=data;
for(let[value,index]of missing){let row=nameRow(title,data.spec_details[index].hash);report({messageId:"missing",data:{title,field,value,row},path:["meta",field,"-"],subject:value,related:[{message:`T\
he first row with ${quote(value)}.`,path:pathInRow(field,value,index,facts)}],...fix&&{fix}})}for(let[value,index]of extra)report({messageId:"extra",data:{title,field,value},path:["meta",field,index],
subject:value,...fix&&{fix}})}}}),NOUNS={compilers:"compiler",oss:"operating system",platforms:"platform",stacks:"stack",targets:"target",versions:"version"},MOST_FIXES2=50;function findMissing(written,facts,field){
let listed=new Set(written);return[...facts.faultyRows[field]===0?facts.values[field]:soundValues(facts,field)].filter(([value])=>!listed.has(value)&&!(field==="compilers"&&listed.has(otherSpelling(value))&&
isMixed(facts)))}function soundValues(facts,field){let sound=new Map;for(let row of facts.rows){if(!isSound2(row,field))continue;let found=row.spec[LIST_FIELDS[field]];for(let value of typeof found=="\
string"?[found]:found)sound.has(value)||sound.set(value,row.index)}return sound}function isSound2(row,field){return field==="compilers"?row.compiler.form!==void 0:field==="oss"?row.osOk&&row.osFitsPlatform:
field==="platforms"?row.platformOk&&row.osFitsPlatform:field!=="versions"||row.versionOk}function findExtra(written,facts,field){let values=facts.values[field],extra=new Map;return written.forEach((value,index)=>{
values.has(value)||extra.has(value)||field==="stacks"&&value==="root"&&facts.rowsWithoutRoot>0||field==="compilers"&&values.has(otherSpelling(value))&&isMixed(facts)||extra.set(value,index)}),extra.size<=
explainedExtras(facts,field)?[]:[...extra]}function explainedExtras(facts,field){return field!=="stacks"?facts.faultyRows[field]:facts.generation!=="D"&&facts.faultyRows.stacks>0?Number.POSITIVE_INFINITY:
0}function isMixed({generation,exactCompilers,bareCompilers}){return bareCompilers>0&&(exactCompilers>0||generation!=="G"&&generation!=="H")}function otherSpelling(compiler){return compiler.includes("\
@=")?compiler.replace("@=","@"):compiler.replace("@","@=")}function mend3(field,written,missing,extra){let mended=new Set([...written,...missing.map(([value])=>value)]);for(let[value]of extra)mended.delete(
value);return{kind:"set",path:["meta",field],value:[...mended].sort(compareCodePoints)}}function pathInRow(field,value,index,facts){let key=LIST_FIELDS[field],found=facts.rows[index].spec[key];return[
"spec_details",index,key,...Array.isArray(found)&&found.length<=64?[found.indexOf(value)]:[]]}var package_name_default=defineShapeRule({id:"package-name",summary:"The package's name is one that Spack takes: lower-case letters and digits, in words with one `-` between them.",why:"Spack cannot i\
nstall a package of another name, and the address of its page may not work.",severity:"error",fixable:!1,messages:{notAName:d=>`${quote(d.name)} cannot be the name of a package: it has letters, digits\
 and "-" only, and starts with no "-".`,oldForm:d=>`${quote(d.name)} is not how Spack has named packages since 2017, which is lower-case letters and digits, in words with one "-" between them${ask(d.meant)}`},
messageSeverity:{oldForm:"warning"},examples:{bad:`# _cache/develop-2025-03-30/py_wheel/specs.md
title: "py_wheel"`,good:`# _cache/develop-2025-03-30/py-wheel/specs.md
title: "py-wheel"`},check({place,frontMatter},report){let{title}=frontMatter,name=place?.package??title;if(typeof name!="string"||PACKAGE_NAME.test(name)||typeof title=="string"&&title!==name&&PACKAGE_NAME.
test(title))return;let messageId=LOOSE_PACKAGE_NAME.test(name)?"oldForm":"notAName";report({messageId,data:{name,meant:currentForm(name)},path:["title"],subject:name})}});function ask(meant){return meant===
void 0?".":`; ${quote(meant)} would be right.`}function currentForm(name){if(name.length>100)return;let meant=name.toLowerCase().split(/[^a-z0-9]+/).filter(word=>word!=="").join("-");return PACKAGE_NAME.
test(meant)?meant:void 0}var INK=/[^ \t\r\n\f\v]/g,page_body_empty_default=defineShapeRule({id:"page-body-empty",summary:"Nothing but blank lines follows the closing fence.",why:"Jekyll shows what stands there as Markdown nex\
t to the table, and runs its Liquid tags.",severity:"warning",fixable:!1,messages:{body:d=>`${count(d.lines,"line")} of text ${d.lines===1?"follows":"follow"} the closing fence, from ${quote(d.line)} \
on: Jekyll shows that as text of the page.`},examples:{bad:'body: "Built by hand."',good:'body: ""'},check({text,bodyStart,ancient},report){if(bodyStart>=text.length||ancient!==void 0)return;INK.lastIndex=
bodyStart;let start2=INK.exec(text)?.index;if(start2===void 0)return;let newline=text.indexOf(`
`,start2),line=text.slice(start2,newline===-1?text.length:newline).trimEnd(),lines=text.slice(start2).trimEnd().split(`
`).length;report({messageId:"body",data:{line,lines},path:[],span:{start:start2,end:start2+line.length}})}});var page_canonical_default=definePageRule({id:"page-canonical",summary:"The page is spelled byte for byte as the site's generator spells its data.",why:"The next run of the generator, or a script that\
 writes pages, changes the whole line: what changed in the data is hard to see then.",severity:{F1:"info",F2:"info",G:"info",H:"info"},fixable:!0,waitsFor:["file-encoding","page-layout","page-categori\
es"],messages:{spelling:d=>`From here on ${clip(d.title)} is not spelled as the generator spells pages: ${d.what}.`},examples:{bad:["---",'title: "zlib"','layout: "cache"',"categories: [package, devel\
op-2025-03-30]",'meta: {"compilers": ["gcc@11.4.0"], "num_specs": 1, "num_specs_by_stack": {"root": 1}, "oss": ["ubuntu22.04"], "platforms": ["linux"], "stacks": ["root"], "targets": ["x86_64_v3"], "v\
ersions": ["1.3.1"]}','spec_details: [{"compiler": "gcc@11.4.0", "hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "os": "ubuntu22.04", "platform": "linux", "size": "-", "stacks": ["root"], "target": "x86_6\
4_v3", "variants": ["+shared"], "versions": ["1.3.1"]}]',"---"].join(`
`),good:""},check(page,report){let start2=page.firstNonCanonical();if(start2===void 0||!canBeJudged(page,start2))return;let{text,data}=page;report({messageId:"spelling",data:{title:data.title,what:whatIsThere(
text,start2)},path:[],span:{start:start2,end:Math.min(start2+1,text.length)},fix:{kind:"rewrite",as:"canonical"}})}}),WORD=/^[A-Za-z0-9][A-Za-z0-9_.-]*$/;function canBeJudged({text,data,shape},start2){
let code=text.charCodeAt(start2);return code===13||code>127||shape.some(({path:path6})=>path6.length===1)||data.layout!=="cache"||!data.categories.every(category=>WORD.test(category))?!1:!hasNumericKeys(
data)}function hasNumericKeys(value){return typeof value!="object"||value===null?!1:Array.isArray(value)?value.some(hasNumericKeys):Object.entries(value).some(([key,inner])=>/^\d+$/.test(key)||hasNumericKeys(
inner))}function whatIsThere(text,start2){let char=text.charAt(start2),before=text.charAt(start2-1);if(start2>=text.length)return"the page ends too early";if(char===`
`)return"there is a line break";if(/\s/.test(char))return before===" "?"there is a blank too many":"there is a blank";if(/[,:]/.test(before))return`there is no blank behind "${before}"`;if(char==="\\"||
before==="\\")return"there is an escape that the generator does not write";let word=/^\S{1,20}/.exec(text.slice(start2,start2+20))[0];return char==='"'||char==="'"?"there are quotes":`the generator do\
es not write ${quote(word)} here`}var PATH2=["categories"],page_categories_default=defineShapeRule({id:"page-categories",summary:"`categories` is the word `package` and the tag folder, in this order.",why:"The site takes the second ca\
tegory as the tag: a page with another one is missing from its tag, or stands in the wrong one.",severity:"error",fixable:!0,messages:{wrongNumber:d=>`${clip(d.title)} has ${count(d.written,"category",
"categories")}, and must have two: "package" and the tag.`,swapped:d=>`The categories of ${clip(d.title)} are swapped: "package" comes first, then the tag ${quote(d.tag)}.`,notPackage:d=>`The first ca\
tegory of ${clip(d.title)} is ${quote(d.written)}, and must be the word "package".`,wrongTag:d=>`The second category of ${clip(d.title)} is ${quote(d.written)}, but the page stands in the folder of th\
e tag ${quote(d.folder)}.`,wrongFolder:d=>`The second category of ${clip(d.title)} is ${quote(d.written)}, but the page stands in the folder ${quote(d.folder)}, which no tag is called: rename the fold\
er.`},examples:{bad:'categories: ["develop-2025-03-30", "package"]',good:'categories: ["package", "develop-2025-03-30"]'},check({place,frontMatter,ancient},report){let{title,categories}=frontMatter;if(!isTexts(
categories)||ancient==="A"||ancient==="B")return;let[first,second]=categories;if(categories.length===2&&first==="package"&&(place===void 0||second===place.tag))return;let name=typeof title=="string"?title:
place?.package??"the page";if(categories.length!==2){let data={title:name,written:categories.length};report({messageId:"wrongNumber",data,path:PATH2,...setAll(place?.tag)})}else if(second==="package"&&
(place===void 0?TAG.test(first):first===place.tag))report({messageId:"swapped",data:{title:name,tag:first},path:PATH2,...setAll(first)});else for(let problem of compare3(first,second,name,place))report(
problem)}});function*compare3(first,second,title,place){if(first!=="package"){let path7=[...PATH2,0];yield{messageId:"notPackage",data:{title,written:first},path:path7,fix:set(path7,"package")}}if(place===
void 0||second===place.tag)return;let path6=[...PATH2,1],data={title,written:second,folder:place.tag};TAG.test(second)&&!TAG.test(place.tag)?yield{messageId:"wrongFolder",data,path:path6}:yield{messageId:"\
wrongTag",data,path:path6,fix:set(path6,place.tag)}}function setAll(tag){return tag!==void 0&&TAG.test(tag)?{fix:set(PATH2,["package",tag])}:{}}function set(path6,value){return{kind:"set",path:path6,value}}
function isTexts(value){return Array.isArray(value)&&value.every(element=>typeof element=="string")}var page_generation_default=defineShapeRule({id:"page-generation",summary:"A page has the forms of one time of the site: one spelling of compilers, and one of variants with several values.",why:"A pag\
e is written in one go: two spellings tell that rows were pasted in or left over, and filters of the site find only half of the rows.",severity:"warning",fixable:!1,messages:{mixedCompilers:d=>`${writes(
d)} the compiler as ${d.other} (${describe3(d)}.`,mixedVariants:d=>`${writes(d)} several values of a variant as ${d.other} (${describe3(d)}.`,ancient:d=>`${clip(d.title)} is a page in ${d.format}: it \
has no rows, and nothing in it can be checked.`},examples:{bad:'spec_details: [{}, {}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@=11.4.0"}]',good:'spec_details: [{}, {}, {"hash": "\
ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@11.4.0"}]'},check(raw,report){let{ancient,page}=raw;if(ancient!==void 0){let data={title:titleOf(raw),format:FORMATS[ancient]};report({messageId:"an\
cient",data,path:[],span:{start:0,end:3}})}if(page===void 0)return;let{exactCompilers,bareCompilers,oldMultiForms,multiForms}=page.facts;exactCompilers>0&&bareCompilers>0&&report(mixedCompilers(page)),
oldMultiForms>0&&multiForms>0&&report(mixedVariants(page))}}),FORMATS={A:"the site's first format (spec_files)",B:"the site's second format (spec_files and spec_names, one category)",C:"the site's thi\
rd format (spec_files and spec_names)"};function titleOf({frontMatter,place}){let{title}=frontMatter;return typeof title=="string"?title:place?.package??"This"}function mixedCompilers({data,facts}){let isNew=facts.
generation==="H",odd=facts.rows.filter(({compiler})=>compiler.form===(isNew?"exact":"bare")),{spec,index}=odd[0],counts={odd:odd.length,rows:facts.rows.length};return{messageId:"mixedCompilers",data:{
...forms(isNew,"name@version","name@=version"),...counts,row:nameRow(data.title,spec.hash),written:spec.compiler},path:["spec_details",index,"compiler"],about:["spec_details","compiler"],subject:spec.
hash}}function mixedVariants({data,facts}){let isNew=facts.generation==="H",isOdd=({kind,oldMulti})=>isNew?oldMulti:kind==="multi"&&!oldMulti,odd=facts.rows.filter(row=>facts.variantsOf(row).some(isOdd)),
{spec,index}=odd[0],at=facts.variantsOf(odd[0]).findIndex(isOdd),counts={odd:odd.length,rows:facts.rows.length};return{messageId:"mixedVariants",data:{...forms(isNew,"k:=a,b","k=a,b"),...counts,row:nameRow(
data.title,spec.hash),written:spec.variants[at]},path:["spec_details",index,"variants",at],about:["spec_details","variants"],subject:spec.hash}}function forms(isNew,now,before){return isNew?{own:now,other:before,
time:"since the end of March 2025"}:{own:before,other:now,time:"until the end of March 2025"}}function writes({odd,rows}){return rows===1?"The only row writes":`${odd} of ${rows} rows ${odd===1?"write\
s":"write"}`}function describe3({odd,row,written,own,time}){return`${odd===1?"":"first: "}${row} with ${quote(written)}), where the page has ${own} as pages ${time} do`}var PATH3=["layout"],page_layout_default=defineShapeRule({id:"page-layout",summary:"`layout` is `cache`.",why:"Under another layout the page shows something else, and without one that exists it shows \
nothing of its data.",severity:"error",fixable:!0,messages:{wrongLayout:d=>`The layout of ${clip(d.title)} is ${quote(d.layout)}, and must be "cache".`},examples:{bad:'layout: "table"',good:'layout: "\
cache"'},check({place,frontMatter,ancient},report){let{title,layout}=frontMatter;if(layout==="cache"||typeof layout!="string"||ancient!==void 0)return;let data={title:typeof title=="string"?title:place?.
package??"this page",layout};report({messageId:"wrongLayout",data,path:PATH3,fix:{kind:"set",path:PATH3,value:"cache"}})}});var page_order_default=definePageRule({id:"page-order",summary:"Keys and each row's stacks stand in the order of their characters, and (since 23 February 2025) rows by hash.",why:"The generator writes\
 every page in one order, so that a difference between two versions of a page is a difference in its data.",severity:{F1:"warning",F2:"warning",G:"warning",H:"warning"},fixable:!0,messages:{keys:d=>`T\
he keys of ${d.where} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)}.`,keysOfRows:d=>`The keys of all ${d.rows} rows of ${clip(d.title)} are not in alphabetical orde\
r: ${quote(d.after)} stands behind ${quote(d.before)} in each.`,stacks:d=>`The stacks of ${d.row} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)}.`,rows:d=>`The rows \
of ${clip(d.title)} are not in the order of their hashes: ${d.after.slice(0,7)} stands behind ${d.before.slice(0,7)}.`},examples:{bad:'spec_details: [{"stacks": ["root", "e4s"]}]',good:'spec_details: \
[{"stacks": ["e4s", "root"]}]'},check(page,report){let{data,facts}=page;if(inOrder(data.meta,KEYS.meta)||report(metaKeys(page)),!isAscending2(data.meta.num_specs_by_stack))for(let problem of checkCounts(
page))report(problem);if(facts.rows.some(({spec})=>!inOrder(spec,KEYS.spec)))for(let problem of checkRowKeys(page))report(problem);let last="",ordered=facts.generation==="F1";for(let row of facts.rows){
let{spec,index}=row,unsorted=findUnsorted(spec.stacks);unsorted!==0&&report(stacksOf(row,data.title,unsorted)),!(ordered||!row.hashOk||facts.isShared(spec.hash))&&(spec.hash<last&&(ordered=!0,report({
messageId:"rows",data:{title:data.title,before:last,after:spec.hash},path:["spec_details",index,"hash"],about:["spec_details","hash"],subject:spec.hash,fix:{kind:"sort",path:["spec_details"],by:"hash"}})),
last=spec.hash)}}});function metaKeys({data:{title,meta}}){let disorder=findDisorder(Object.keys(meta).filter(key=>isOneOf(key,KEYS.meta)));return keys({...disorder,where:`meta of ${clip(title)}`},["m\
eta"])}function*checkCounts({data:{title,meta},facts}){let stacks=Object.keys(meta.num_specs_by_stack);if(stacks.some(stack=>/^\d+$/.test(stack)))return;let disorder=findDisorder(stacks.filter(stack=>facts.
rowsByStack.has(stack))),where=`meta.num_specs_by_stack of ${clip(title)}`;disorder!==void 0&&(yield keys({...disorder,where},["meta","num_specs_by_stack"]))}function keys(data,path6,subject=""){let fix={
kind:"sort",path:path6,by:"key"};return{messageId:"keys",data,path:[...path6,data.after],at:"key",subject,fix}}function*checkRowKeys({data,facts}){let orders=facts.rows.map(({spec})=>Object.keys(spec).
filter(key=>isOneOf(key,KEYS.spec))),same=orders.length>1&&new Set(orders.map(order=>order.join())).size===1;for(let{spec,index}of same?facts.rows.slice(0,1):facts.rows){let disorder=findDisorder(orders[index]);
if(disorder===void 0)continue;let path6=["spec_details",index];if(!same){yield keys({...disorder,where:nameRow(data.title,spec.hash)},path6,spec.hash);continue}yield{messageId:"keysOfRows",data:{...disorder,
title:data.title,rows:facts.rows.length},path:[...path6,disorder.after],about:["spec_details"],at:"key",subject:spec.hash,fix:{kind:"sort",path:["spec_details"],by:"all-keys"}}}}function stacksOf({spec:{
hash,stacks},index},title,at){let after=stacks[at],before=stacks.slice(0,at).findLast(stack=>compareCodePoints(stack,after)>0),path6=["spec_details",index,"stacks"];return{messageId:"stacks",data:{row:nameRow(
title,hash),before,after},path:[...path6,at],subject:hash,fix:{kind:"sort",path:path6,by:"value"}}}function findUnsorted(stacks){let last=stacks[0];for(let i=1;i<stacks.length;i++){let stack=stacks[i];
if(compareCodePoints(last,stack)<=0)last=stack;else if(stacks.indexOf(stack)===i)return i}return 0}function inOrder(object,order){let at=0;for(let key in object){let next=at;if(order[next]===key){at++;
continue}for(;next<order.length&&order[next]!==key;)next++;if(next<order.length)at=next+1;else if(isOneOf(key,order))return!1}return!0}function isAscending2(object){let last;for(let key in object){if(last!==
void 0&&compareCodePoints(last,key)>0)return!1;last=key}return!0}function isOneOf(key,keys2){return keys2.includes(key)}function findDisorder(texts){for(let i=1;i<texts.length;i++){let before=texts[i-
1],after=texts[i];if(compareCodePoints(before,after)>0)return{before,after}}}var page_path_default=defineShapeRule({id:"page-path",summary:"The page stands at `_cache/<tag>/<package>/specs.md` of its site.",why:"The site makes the address of a page from its path, and the packa\
ge list links to that address only.",severity:"warning",fixable:!1,messages:{wrongPath:d=>`The page stands at ${quote(d.file)}, and not at ${d.expected===void 0?'"_cache/<tag>/<package>/specs.md"':`"${d.
expected}", where a page with its title and tag belongs`}: no link of the site leads to it.`},examples:{bad:"# _cache/zlib.md",good:"# _cache/develop-2025-03-30/zlib/specs.md"},check(page,report){if(page.
place!==void 0||page.ancient==="A"||page.ancient==="B")return;let data={file:page.file,expected:expectedPath(page.frontMatter)};report({messageId:"wrongPath",data,path:[],span:{start:0,end:3}})}});function expectedPath(frontMatter){
let{title,categories}=frontMatter,tag=Array.isArray(categories)?categories[1]:void 0;if(!(typeof title!="string"||typeof tag!="string"))return PACKAGE_NAME.test(title)&&TAG.test(tag)?`_cache/${tag}/${title}\
/specs.md`:void 0}var page_rows_default=definePageRule({id:"page-rows",summary:"`spec_details` has at least one row.",why:"The site lists a package that has no binaries: who looks for one comes to an empty table.",severity:"\
warning",fixable:!1,messages:{noRows:d=>`spec_details of ${clip(d.title)} has no rows: a page without binaries has no reason to exist.`},examples:{bad:"spec_details: []",good:"spec_details: [{}]"},check({
data},report){data.spec_details.length>0||report({messageId:"noRows",data:{title:data.title},path:["spec_details"]})}});var page_schema_default=defineShapeRule({id:"page-schema",summary:"The front matter has the keys and types of `schemas/page.schema.json`, and no other keys.",why:"A value that is missing or of another\
 type makes the JSON of all packages invalid, and every table of the site is empty; an unknown key may be one that Jekyll obeys.",severity:"error",fixable:!1,messages:{missingKey:d=>`${d.where} has no\
 key ${quote(d.key)}.`,misspelledKey:d=>`${d.where} has the key ${quote(d.key)}, which must be ${quote(d.meant)}.`,unknownKey:d=>`${d.where} has the key ${quote(d.key)}, which no page has${d.meant===void 0?
"":`; ${quote(d.meant)} is there, too`}.`,jekyllKey:d=>`${d.where} has the key ${quote(d.key)}, which no page has, and which Jekyll obeys: ${d.effect}.`,unreadableDate:d=>`${d.where} has the key "date\
", which no page has; ${d.written} is no date to Jekyll, which ends the build of the whole site.`,wrongType:d=>`${d.what} is ${d.found}, where ${d.expected} is expected.`},messageSeverity:{unknownKey:"\
warning",jekyllKey:"warning"},examples:{bad:'meta: {"num_specs": "1"}',good:'meta: {"num_specs": 1}'},check(page,report){if(page.shape.length===0)return;let misspelled=pairMisspelled(page.shape),explained=new Set(
misspelled.values());for(let fault of page.shape){let{path:path6}=fault,subject=hashAt(page,path6)??"";if(fault.code==="wrongType"){let found=fault.found==="a text"?`the text ${quote(String(valueAt(page,
path6)))}`:fault.found,data={what:describe4(page,path6),found,expected:fault.expected};report({messageId:"wrongType",data,path:path6,subject});continue}if(explained.has(fault))continue;let{key}=fault,
where=describe4(page,path6.slice(0,-1));if(fault.code==="missingKey"){report({messageId:"missingKey",data:{where,key},path:path6,subject});continue}let at="key",meant=misspelled.get(fault)?.key,effect=path6.
length===1?effectOf(key,valueAt(page,path6)):void 0;if(meant!==void 0)report({messageId:"misspelledKey",data:{where,key,meant},path:path6,at,subject});else if(key==="date"&&effect!==void 0&&!mayBeDate(
valueAt(page,path6))){let written=toText(valueAt(page,path6));report({messageId:"unreadableDate",data:{where,written},path:path6,at,subject})}else if(effect!==void 0)report({messageId:"jekyllKey",data:{
where,key,effect},path:path6,at,subject});else{let data={where,key,meant:nearest(key,keysOf(path6))[0]};report({messageId:"unknownKey",data,path:path6,at,subject})}}}});function pairMisspelled(shape){
let missing=new Map;for(let fault of shape){if(fault.code!=="missingKey")continue;let parent=JSON.stringify(fault.path.slice(0,-1));missing.set(parent,[...missing.get(parent)??[],fault])}let pairs=new Map;
if(missing.size===0)return pairs;for(let fault of shape){if(fault.code!=="unknownKey")continue;let candidates=missing.get(JSON.stringify(fault.path.slice(0,-1)))??[],[meant]=nearest(fault.key.toLowerCase(),
candidates.map(({key})=>key)),index=candidates.findIndex(({key})=>key===meant);index!==-1&&pairs.set(fault,candidates.splice(index,1)[0])}return pairs}function keysOf(path6){return path6.length===1?KEYS.
page:path6[0]==="meta"?KEYS.meta:KEYS.spec}function effectOf(key,value){switch(key){case"published":return value===!1?"it hides the page":"the value false hides the page";case"date":return"a page with\
 a date in the future is left out of the site";case"permalink":return"it moves the page to another address, and the links of the package list lead nowhere";case"category":return"it adds to the categor\
ies";default:return}}function mayBeDate(value){let text=typeof value=="string"?value:value===null?"":JSON.stringify(value),iso=/^\d{4}-(\d{1,2})-(\d{1,2})$/.exec(text);return iso!==null?inRange(Number(
iso[1]),12)&&inRange(Number(iso[2]),31):/\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(text)&&!/^\[?\d\]?$/.test(text)}function inRange(number,last){return number>=1&&number<=last}function describe4(page,path6){
let title=titleOf2(page),hash=hashAt(page,path6);if(hash!==void 0){let row=`the row ${nameRow(title,hash)}`;return path6.length===2?`T${row.slice(1)}`:`${inWords(path6.slice(2))} of ${row}`}return path6.
length===0?`The front matter of ${clip(title)}`:`${inWords(path6)} of ${clip(title)}`}function inWords(path6){return path6.map((step,i)=>typeof step=="number"?`[${step}]`:/^\w{1,60}$/.test(step)?i===0?
step:`.${step}`:`[${quote(step)}]`).join("")}function titleOf2(page){let title=valueAt(page,["title"]);return typeof title=="string"&&title!==""?title:page.place?.package??"this page"}function hashAt(page,path6){
if(path6[0]!=="spec_details"||path6.length<2)return;let hash=valueAt(page,["spec_details",path6[1],"hash"]);return typeof hash=="string"&&hash!==""?hash:void 0}function valueAt(page,path6){let value=page.
frontMatter;for(let step of path6){if(typeof value!="object"||value===null||!Object.hasOwn(value,step))return;value=value[step]}return value}function toText(value){return typeof value=="string"?quote(
value):typeof value=="object"&&value!==null?Array.isArray(value)?"a list":"a mapping":String(value)}var page_title_default=defineShapeRule({id:"page-title",summary:"`title` is the name of the package folder that the page stands in.",why:"The package list shows the title and makes the link to the pag\
e from it: another one leads nowhere.",severity:"error",fixable:!0,messages:{wrongTitle:d=>`The title is ${quote(d.title)}, but the page stands in the folder of ${quote(d.folder)}.`,wrongFolder:d=>`Th\
e title is ${quote(d.title)}, but the folder is ${quote(d.folder)}, which no package is called: rename the folder.`},examples:{bad:'title: "zlib-ng"',good:'title: "zlib"'},check({place,frontMatter,page},report){
let{title}=frontMatter;if(place===void 0||typeof title!="string"||title===place.package)return;let path6=["title"],data={title,folder:place.package};if(!PACKAGE_NAME.test(place.package)&&PACKAGE_NAME.
test(title))report({messageId:"wrongFolder",data,path:path6});else{let isSure=page===void 0||!isConfirmed(title,page),fix={kind:"set",path:path6,value:place.package};report({messageId:"wrongTitle",data,
path:path6,...isSure&&{fix}})}}});function isConfirmed(title,{facts}){return facts.rows.some(row=>row.spec.tarball?.endsWith(tarballPath(row,title)))}var scalar_ambiguous_default=defineTextRule({id:"scalar-ambiguous",summary:"Every value reads the same in all YAML readers: no unquoted `1.10`, `no` or `2025-03-30`, no alias, tag, merge key or half a\
 character.",why:"The site, scripts and checks would each see another value: the version 1.10 becomes 1.1, and the tag 2023-05-14 a date.",severity:"error",fixable:!1,messages:{ambiguousScalar:d=>/^[\x85\u2028\u2029]$/.
test(d.text)?`The character U+${hex(d.text)} is ${d.readings}: take it out.`:`The unquoted ${quote(d.text)} is ${d.readings}: a text needs quotes${d.readings.includes("number")?", a number plain digit\
s":""}.`,alias:d=>`The alias ${quote(d.text)} stands for a value elsewhere: some YAML readers refuse it. Write the value itself.`,tag:d=>`The tag ${quote(d.text)} asks for a type: some YAML readers ob\
ey it, others drop it, others refuse the page. Write the value without it.`,mergeKey:()=>'The key "<<" copies the keys of another mapping in some YAML readers, and is an ordinary key in others. Write \
the keys out.',surrogateEscape:d=>`The escape ${quote(d.text)} is half a character: Jekyll cannot read it and drops all data of the page. Write the character itself, or as \\UXXXXXXXX.`},examples:{bad:`\
---
title: "zlib"
layout: cache
categories: [package, 2025-03-30]
---`,good:""}});function hex(character){return character.charCodeAt(0).toString(16).toUpperCase().padStart(4,"0")}var site_count_default=defineSiteRule({id:"site-count",summary:"The count of a tag in `_data/meta.yaml` is the number of specs on its pages, and `all.count` the sum of these counts.",why:"The site sho\
ws these numbers: where one is wrong, specs were lost on the way, or pages stayed that should be gone.",severity:"error",fixable:!1,messages:{wrongCount:d=>`${compare4(d)}.`,wrongInDevelop:d=>d.counted>
d.written?`${compare4(d)}: some pages may be left over from packages that are gone, for none is ever deleted there.`:`${compare4(d)}.`,wrongSum:d=>`${d.source} counts ${count(d.written,"spec")} for al\
l tags together, but the ${count(d.tags,"count")} of the tags add up to ${d.sum}.`},messageSeverity:{wrongInDevelop:"warning"},examples:{bad:`# _cache/v0.23.1/zlib/specs.md
# _data/meta.yaml
all:
  count: 2
v0.23.1:
  count: 2
`,good:`# _cache/v0.23.1/zlib/specs.md
# _data/meta.yaml
all:
  count: 1
v0.23.1:
  count: 1
`},map:page=>[page.data.meta.num_specs,page.facts.rows.length,staleValueOf(page)],reduce(corpus,report){let{file,content}=corpus.site.meta;if(content===void 0)return;let tallies=tallyTags(corpus.pages),
wrong=new Map;for(let[tag,{count:written}]of content){let tally=tallies.get(tag);if(tag==="all"||written===void 0||tally===void 0||isRight2(written,tally,tag,corpus))continue;wrong.set(tag,tally);let problem={
data:{source:file,tag,written,counted:tally.counted,pages:tally.pages},file,path:[tag,"count"],subject:tag,tags:[tag]};report(tag===LIVING_TAG?{messageId:"wrongInDevelop",...problem}:{messageId:"wrong\
Count",...problem})}let sum2=findWrongSum(content,tallies,wrong);sum2!==void 0&&report({messageId:"wrongSum",data:{source:file,...sum2},file,path:["all","count"]})}});function compare4({source,tag,written,
counted,pages}){return`${source} counts ${count(written,"spec")} for the tag ${quote(tag)}, but its ${count(pages,"page")} ${pages===1?"lists":"list"} ${counted}`}function tallyTags(pages){let tallies=new Map;
for(let{tag,value}of pages){let tally=tallies.get(tag)??{pages:0,written:0,counted:0,whole:!0};tallies.set(tag,tally),tally.pages++,tally.written+=value?.[0]??0,tally.counted+=value?.[1]??0,value===void 0&&
(tally.whole=!1)}return tallies}function isRight2(count2,tally,tag,{pages,site}){if(!tally.whole||fits(count2,tally))return!0;if(tag!==LIVING_TAG)return!1;let living=pages.filter(page=>page.tag===LIVING_TAG),
values=living.map(page=>({...page,value:page.value?.[2]})),stale=findStale(values,site),left=tallyTags(living.filter(({file})=>!stale.has(file))).get(LIVING_TAG);return fits(count2,left??{written:0,counted:0})}
function fits(count2,{written,counted}){return count2===written||count2===counted}function findWrongSum(content,tallies,wrong){let written=content.get("all")?.count,counts=[...content].filter(([tag])=>tag!==
"all").map(([tag,{count:count2}])=>[tag,count2]),missing=[...tallies].filter(([tag])=>!content.has(tag)).map(([,tally])=>tally),isSure=counts.every(([,count2])=>count2!==void 0)&&missing.every(({whole})=>whole);
if(written===void 0||!isSure)return;let add=pick=>counts.reduce((sum3,[tag,count2])=>sum3+pick(tag,count2),0),sum2=add((_,count2)=>count2),corrected=[sum2,add((tag,count2)=>wrong.get(tag)?.counted??count2),
add((tag,count2)=>wrong.get(tag)?.written??count2)],added=[0,total(missing,"counted"),total(missing,"written")],taken=[0,add((tag,count2)=>tallies.has(tag)?0:count2)];return corrected.flatMap(base=>added.
flatMap(more=>taken.map(less=>base+more-less))).includes(written)?void 0:{written,tags:counts.length,sum:sum2}}function total(tallies,key){return tallies.reduce((sum2,tally)=>sum2+tally[key],0)}var WORDS={missing:()=>"there is no such file",notAFile:({what})=>`it is ${what}, not a file`,linkOutside:({target})=>`it is a symbolic link to ${quote(target)} outside of the site`,linkLoop:()=>"it i\
s a symbolic link that leads in a circle",unreadable:({reason})=>reason,tooLarge:({bytes,limit})=>`it has ${bytes} bytes, and the limit is ${limit}`,byteOrderMark:({encoding})=>encoding==="UTF-8"?"it \
starts with a byte order mark (U+FEFF)":`it is ${encoding} and not UTF-8, as its byte order mark says`,invalidUtf8:({byte})=>`the byte 0x${byte.toString(16).toUpperCase().padStart(2,"0")} is not UTF-8`,
nulByte:()=>"it holds a NUL byte, which no text has",carriageReturns:()=>"a line ends in a carriage return (CR) alone",crlf:()=>"its lines end in CR LF",nonAscii:({character})=>`it holds the character\
 ${quote(character)}, which is not ASCII`,conflictMarker:({marker})=>`a merge was not finished (the conflict marker ${quote(marker)})`,emptyFile:()=>"it is empty",noFence:({line})=>`its first line is ${quote(
line)}, where "---" is expected`,textAfterFence:({text})=>`${quote(text)} stands behind the "---" of its first line`,noClosingFence:()=>'no line "---" closes its front matter',earlyFence:({fence})=>`i\
ts data ends at the line ${quote(fence)}, but more follows`,syntax:({reason})=>reason,notAMapping:({found})=>`it holds ${found}, where keys with values are expected`,duplicateKey:({key})=>`the key ${quote(
key)} stands twice in one mapping, and Jekyll keeps the last value only`,ambiguousScalar:({text,readings})=>`${text.length===1?nameCharacter(text):`the unquoted ${quote(text)}`} is ${readings}`,alias:({
text})=>`the alias ${quote(text)} stands for a value elsewhere`,tag:({text})=>`the tag ${quote(text)} asks for a type`,mergeKey:()=>'the key "<<" copies the keys of another mapping',surrogateEscape:({
text})=>`the escape ${quote(text)} is half a character`};function describeFault({code,data}){return WORDS[code](data)}var site_data_default=defineSiteRule({id:"site-data",summary:"`_data/tags.yaml` and `_data/meta.yaml` are there, can be read, and have the shape that the generator gives them.",why:"The site takes its\
 tags, their stacks and their numbers from these two files: without one it has none of them, and at an error in one Jekyll ends the build of the whole site.",severity:"error",fixable:!1,messages:{missing:d=>`${d.
file} is not there: the site takes ${d.holds} from it.`,unreadable:d=>`${d.file} cannot be read: ${d.cause}.`,broken:d=>`Jekyll cannot read ${d.file}, and ends the build of the whole site: ${d.cause}.`,
byteOrderMark:d=>`Jekyll misreads ${d.file}, for ${d.cause}: it takes the first entry alone, or ends the build of the whole site. Save it as UTF-8 without the mark.`,secondDocument:d=>`Jekyll reads th\
e first of the documents in ${d.file} only: ${d.cause}.`,duplicateKey:d=>`Nobody can tell which value counts in ${d.file}: ${d.cause}.`,doubtful:d=>`Programs do not agree on how to read ${d.file}, so \
write it plainly: ${d.cause}.`,shape:d=>`In ${d.file} the site expects ${d.expected}, but finds ${d.found}.`,repeatedTag:d=>`${d.file} lists the tag ${quote(d.tag)} ${times(d.times)}, and so does the \
site: once is right.`,repeatedStack:d=>`${d.file} lists the stack ${quote(d.stack)} of the tag ${quote(d.tag)} ${times(d.times)}: once is right.`},examples:{bad:`# _cache/develop/zlib/specs.md
# _data/tags.yaml
- name: develop
  stacks: e4s root
`,good:`# _cache/develop/zlib/specs.md
# _data/tags.yaml
- name: develop
  stacks:
  - e4s
  - root
`},map:()=>null,reduce({site},report){for(let{file:file2,faults,shape}of[site.tags,site.meta]){let stop=faults.find(({stops})=>stops==="always");for(let fault of stop===void 0?faults:[stop]){let related=(fault.
related??[]).map(({span})=>({message:"The first one.",file:file2,path:[],span})),holds=file2===site.tags.file?"its tags and their stacks":"the numbers of its tags",data={file:file2,holds,cause:describeFault(
fault)};report({messageId:effectOf2(fault),data,file:file2,path:[],span:fault.span,related})}for(let{path:path6,at,expected,found}of shape)report({messageId:"shape",data:{file:file2,expected,found},file:file2,
path:path6,...at&&{at}})}let{file,content=[]}=site.tags;for(let{tag,stack,places}of[...repeatedTags(content),...content.flatMap(repeatedStacks)]){let[first,second,...more]=places,others=[first,...more],
related=relate(others,others.length,path6=>({message:"It stands here, too.",file,path:path6})),data={file,tag,times:places.length};report(stack===void 0?{messageId:"repeatedTag",data,file,path:second,
subject:tag,related}:{messageId:"repeatedStack",data:{...data,stack},file,path:second,subject:stack,related})}}});function times(number){return number===2?"twice":`${number} times`}function effectOf2({
code,data}){switch(code){case"missing":case"duplicateKey":return code;case"earlyFence":return"secondDocument";case"alias":case"tag":case"mergeKey":case"ambiguousScalar":return"doubtful";case"byteOrder\
Mark":return data.encoding==="UTF-8"?code:"broken";case"notAFile":case"linkOutside":case"linkLoop":case"unreadable":case"tooLarge":return"unreadable";default:return"broken"}}function repeatedTags(rows){
let named=rows.flatMap(({name,path:path6})=>name===void 0?[]:[[name,[...path6,"name"]]]);return repeats(named).map(([tag,places])=>({tag,places}))}function repeatedStacks({name:tag,stacks,path:path6}){
if(tag===void 0||stacks===void 0||new Set(stacks).size===stacks.length)return[];let listed=stacks.map((stack,i)=>[stack,[...path6,"stacks",i]]);return repeats(listed).map(([stack,places])=>({tag,stack,
places}))}function repeats(entries){let places=new Map;for(let[text,path6]of entries){let known=places.get(text);known===void 0?places.set(text,[path6]):known.push(path6)}return[...places].filter(([,all])=>all.
length>1)}var site_stacks_default=defineSiteRule({id:"site-stacks",summary:"Every stack that a row lists is one of those that `_data/tags.yaml` gives for the tag.",why:"The site offers the stacks of `_data/tags\
.yaml` to choose from: under one that is not there nobody finds the package.",severity:"error",fixable:!1,messages:{unknown,unknownInDevelop:unknown},messageSeverity:{unknownInDevelop:"warning"},examples:{
bad:`# _cache/v0.23.1/zlib/specs.md
# _data/tags.yaml
- name: v0.23.1
  stacks: [radiuss, root]
`,good:`# _cache/v0.23.1/zlib/specs.md
# _data/tags.yaml
- name: v0.23.1
  stacks: [e4s, radiuss, root]
`},map:page=>[stacksOf2(page),staleValueOf(page)],reduce(corpus,report){let{site}=corpus,stacks=stacksByTag(site);for(let[tag,found]of findUnknown(corpus,stacks)){let guess=guesser(stacks.get(tag),found.
size);for(let[stack,{first,more,...sums}]of found){let data={source:site.tags.file,tag,stack,...sums,meant:guess(stack)},{message:_,...place}=first,related=relate(more,sums.pages-1,other=>other),problem={
data,...place,subject:stack,tags:[tag],related};report(tag===LIVING_TAG?{messageId:"unknownInDevelop",...problem}:{messageId:"unknown",...problem})}}}});function unknown({source,tag,stack,title,rows,pages,
meant}){let where=pages===1?clip(title):`${pages} pages (${clip(title)} is the first)`,hint=meant===void 0?"":` Perhaps ${quote(meant)} is meant.`;return`${lists(rows,where)} the stack ${quote(stack)}\
, which ${source} does not give for the tag ${quote(tag)}.${hint}`}function lists(rows,where){return`${count(rows,"row")} of ${where} ${rows===1?"lists":"list"}`}function stacksOf2({data,facts}){return facts.
listFits.stacks?data.meta.stacks:[...facts.values.stacks.keys()]}function stacksByTag({tags}){let byTag=new Map;for(let{name,stacks}of tags.content??[]){if(name===void 0)continue;let known=byTag.has(name)?
byTag.get(name):new Set;for(let stack of stacks??[])known?.add(stack);byTag.set(name,stacks===void 0?void 0:known)}return new Map([...byTag].flatMap(([tag,stacks])=>stacks===void 0?[]:[[tag,stacks]]))}
function findUnknown({pages,page,site},stacks){let byTag=new Map;for(let{file,tag,value}of withoutStale(pages,site)){let known=stacks.get(tag),odd=known===void 0||value===void 0?[]:value[0].filter(stack=>!known.
has(stack)),read=odd.length===0?void 0:page(file);if(read===void 0)continue;let found=byTag.get(tag)??new Map;byTag.set(tag,found);for(let stack of odd)addPage(found,stack,read)}return byTag}function withoutStale(pages,site){
let living=pages.filter(({tag})=>tag===LIVING_TAG),stale=findStale(living.map(page=>({...page,value:page.value?.[1]})),site);return stale.size===0?pages:pages.filter(({file})=>!stale.has(file))}var MOST_PLACES=21;
function addPage(found,stack,{file,data,facts}){let index=facts.values.stacks.get(stack);if(index===void 0)return;let rows=facts.rowsByStack.get(stack),path6=["spec_details",index,"stacks",data.spec_details[index].
stacks.indexOf(stack)],place={file,path:path6,message:`${lists(rows,clip(data.title))} it.`},known=found.get(stack);if(known===void 0){found.set(stack,{title:data.title,rows,pages:1,first:place,more:[]});
return}known.rows+=rows,known.pages++,known.more.length<MOST_PLACES&&known.more.push(place)}var MOST_GUESSES=100,MOST_STACKS2=500;function guesser(known,unknowns){let candidates=known.size>MOST_STACKS2||
unknowns>MOST_GUESSES?[]:[...known];return stack=>nearest(stack,candidates)[0]}function tagInPage({data}){if(typeof data!="object"||data===null)return;let{tag,permalink}=data;return typeof tag=="string"&&permalink===permalinkOf(tag)?tag:void 0}function permalinkOf(tag){return`/t\
ag/${tag}/`}function findMisnamed(tags,site){let known=new Set([...tags,...(site.tags.content??[]).map(({name})=>name)]);for(let tag of site.meta.content?.keys()??[])known.add(tag);let taken=new Set(site.
tagPages.map(({tag})=>tag)),misnamed=new Map;for(let page of site.tagPages){let tag=tagInPage(page);tag===void 0||taken.has(tag)||known.has(page.tag)||!known.has(tag)||(taken.add(tag),misnamed.set(page,
tag))}return misnamed}var site_tag_page_default=defineSiteRule({id:"site-tag-page",summary:"A page `pages/tags/<tag>.md` has the layout `table`, the permalink `/tag/<tag>/` and the tag `<tag>`.",why:"The links to a tag lea\
d to that permalink, and its table lists the packages of that very tag: else the link leads nowhere, or to an empty table or that of another tag.",severity:"error",fixable:!1,messages:{unreadable:d=>`\
The data on the page of the tag ${quote(d.tag)} cannot be read: ${d.cause}.`,duplicateKey:d=>`Nobody can tell which value counts on the page of the tag ${quote(d.tag)}: ${d.cause}.`,missing:d=>`The pa\
ge of the tag ${quote(d.tag)} has no ${d.key}, where ${quote(d.expected)} is expected.`,wrong:d=>`The page of the tag ${quote(d.tag)} has ${d.found} as its ${d.key}, where the text ${quote(d.expected)}\
 is expected.`,otherTag:d=>`The page of the tag ${quote(d.tag)} has the tag and the permalink of ${quote(d.named)}: both have to be those of ${quote(d.tag)}.`,misnamed:d=>`This is the page of the tag ${quote(
d.named)}, as its tag and its permalink say, but there is no tag ${quote(d.tag)}: the file has to be called ${quote(`${d.named}.md`)}.`},examples:{bad:`# _cache/develop/zlib/specs.md
# pages/tags/develop.md
---
layout: table
permalink: /tags/develop/
tag: develop
---`,good:`# _cache/develop/zlib/specs.md
# pages/tags/develop.md
---
layout: table
permalink: /tag/develop/
tag: develop
---`},map:()=>null,reduce({pages,site},report){let misnamed=findMisnamed(new Set(pages.map(({tag})=>tag)),site);for(let page of site.tagPages){let{file,tag,faults}=page,about={file,subject:tag,tags:[tag]},
stop=faults.find(({stops})=>stops==="always");for(let fault of stop===void 0?faults:[stop]){let related=(fault.related??[]).map(({span})=>({message:"The first one.",file,path:[],span})),messageId=fault.
code==="duplicateKey"?fault.code:"unreadable",data={tag,cause:describeFault(fault)};report({messageId,data,...about,path:[],span:fault.span,related})}if(page.data===void 0)continue;let named=tagInPage(
page)??tag;if(named!==tag){let messageId=misnamed.has(page)?"misnamed":"otherTag";report({messageId,data:{tag,named},...about,path:["tag"],related:[{message:"Its permalink.",file,path:["permalink"]}]})}
for(let{key,expected,found}of wrongValues(page,named)){let path6=[key];report(found===void 0?{messageId:"missing",data:{tag,key,expected},...about,path:path6}:{messageId:"wrong",data:{tag,key,expected,
found},...about,path:path6})}}}});function wrongValues(page,tag){let values=page.data,expectations={layout:"table",permalink:permalinkOf(tag),tag};return Object.entries(expectations).flatMap(([key,expected])=>{
if(page.faults.some(({code,data})=>code==="duplicateKey"&&data.key===key))return[];if(!Object.hasOwn(values,key))return[{key,expected,found:void 0}];let value=values[key],other=value===null?"nothing":
readAsOther(spelling(page,key));return value===expected&&other===void 0?[]:[{key,expected,found:other??nameText(value)}]})}function nameText(value){return typeof value=="string"?quote(value):nameValue(
value)}function spelling({text,locate},key){let{start:start2,end}=locate([[key]])[0].value;return text.slice(start2,end)}var site_tags_default=defineSiteRule({id:"site-tags",summary:"The tags of `_cache/`, those of `_data/tags.yaml`, those of `_data/meta.yaml` and those with a page in `pages/tags/` are the same.",why:"A\
 tag that is missing in one of these places has packages that nobody finds, no numbers, or a link that leads nowhere.",severity:"error",fixable:!1,messages:{incomplete:d=>`The tag ${quote(d.tag)} is i\
n ${list(d.has,"and")}, but not in ${list(d.lacks,"or")}.`,mistaken:d=>`The tag ${quote(d.tag)} is only in ${list(d.has,"and")}, and the tag ${quote(d.meant)} everywhere but there: perhaps ${quote(d.meant)}\
 is meant.`,onlyTagPage:d=>`The page of the tag ${quote(d.tag)} is left over: there is no such tag in ${list(d.lacks,"or")}.`,noTags:d=>`There is no tag at all in ${d.source}, but ${count(d.tags,"tag")}\
 in ${list(d.has,"and")}.`},messageSeverity:{onlyTagPage:"info"},examples:{bad:`# _cache/develop/zlib/specs.md
# _cache/v0.23.1/zlib/specs.md
# _data/tags.yaml
- name: develop
  stacks: [e4s, root]
`,good:`# _cache/develop/zlib/specs.md
# _cache/v0.23.1/zlib/specs.md
`},map:()=>null,reduce(corpus,report){let known=sourcesOf(corpus),tags=new Set(known.flatMap(({places})=>[...places.keys()])),empty=tags.size<2?[]:known.filter(({places,whole})=>whole&&places.size===0),
sources=known.filter(source=>!empty.includes(source));for(let{name,file}of empty){let others=sources.filter(({places})=>places.size>0),place=file===void 0?[...others[0].places.values()][0]:{file,path:[]},
data={source:name,tags:tags.size,has:others.map(source=>source.name)};report({messageId:"noTags",data,...place,subject:name,tags:[...tags]})}let incomplete=[...tags].flatMap(tag=>compare5(tag,sources)),
mistaken=pairUp(incomplete),meant=new Set(mistaken.values());for(let one of incomplete){let{tag}=one,has=one.has.map(({name})=>name),lacks=one.lacks.map(({name})=>name),[place,...more]=placesOf(one),related=more.
map(other2=>({...other2,message:"It is here."})),other=mistaken.get(one);if(other!==void 0){let theirs=placesOf(other).map(at=>({...at,message:`The tag ${quote(other.tag)} is here.`})),data={tag,meant:other.
tag,has},problem={...place,subject:tag,tags:[tag,other.tag],related:[...related,...theirs]};report({messageId:"mistaken",data,...problem})}else if(!meant.has(one)){let isLeft=one.has.every(({kind})=>kind===
"pages"),problem={...place,data:{tag,has,lacks},subject:tag,tags:[tag],related};report(isLeft?{messageId:"onlyTagPage",...problem}:{messageId:"incomplete",...problem})}}}});function sourcesOf({pages,site}){
let cache=new Map;for(let page of firstPages(pages))cache.set(page.tag,{file:page.file,path:["categories",1]});let misnamed=findMisnamed(cache.keys(),site),tagPages=site.tagPages.map(page=>[misnamed.get(
page)??page.tag,page.file]),inPages=new Map(tagPages.map(([tag,file])=>[tag,{file,path:["tag"]}]));return[...tagRows(site),...tagCounts(site),{kind:"pages",name:"pages/tags/",places:inPages,whole:!0},
{kind:"cache",name:"_cache/",places:cache,whole:!0}]}function tagRows({tags:{file,content}}){if(content===void 0)return[];let places=new Map;for(let{name,path:path6}of content)name!==void 0&&!places.has(
name)&&places.set(name,{file,path:[...path6,"name"]});return[{kind:"tags",name:file,file,places,whole:content.every(({name})=>name!==void 0)}]}function tagCounts({meta:{file,content}}){if(content===void 0)
return[];let tags=[...content.keys()].filter(tag=>tag!=="all"),places=new Map(tags.map(tag=>[tag,{file,path:[tag],at:"key"}]));return[{kind:"meta",name:file,file,places,whole:!0}]}function firstPages(pages){
let first=new Map;for(let page of pages){let known=first.get(page.tag);(known===void 0||known.value===void 0&&page.value!==void 0)&&first.set(page.tag,page)}return first.values()}function compare5(tag,sources){
let lacks=sources.filter(({places,whole})=>whole&&!places.has(tag));return lacks.length===0?[]:[{tag,has:sources.filter(({places})=>places.has(tag)),lacks}]}function placesOf({tag,has}){return has.map(
({places})=>places.get(tag))}var MOST_PAIRS=1e4;function pairUp(incomplete){let groups=groupByPlaces(incomplete),pairs=new Map;for(let group of groups.values()){let{has,lacks}=group[0],others=groups.get(
keyOf(lacks,has))??[];if(isLikelyRight(group[0])||group.length*others.length>MOST_PAIRS)continue;let free=new Map(others.map(other=>[other.tag,other]));for(let one of group){let[meant]=nearest(one.tag,
free.keys());meant!==void 0&&(pairs.set(one,free.get(meant)),free.delete(meant))}}return pairs}function isLikelyRight({has,lacks}){return has.length>lacks.length||has.length===lacks.length&&has.some(({
kind})=>kind==="cache")}function groupByPlaces(incomplete){let groups=new Map;for(let one of incomplete){let key=keyOf(one.has,one.lacks);groups.set(key,groups.get(key)??[]),groups.get(key).push(one)}
return groups}function keyOf(has,lacks){return[has,lacks].map(sources=>sources.map(({kind})=>kind).join()).join(" / ")}function list(names,word){return names.length<2?names.join():`${names.slice(0,-1).
join(", ")} ${word} ${names.at(-1)}`}var COMPILER_NAMES=new Set(["acfl","aocc","apple-clang","arm","atfl","cce","cce_classic","clang","dpcpp","emscripten","fj","gcc","intel","intel-oneapi-compiler-classic","intel-oneapi-compilers","intel\
-oneapi-compilers-classic","llvm","llvm-amdgpu","msvc","nag","none","nvhpc","oneapi","pgi","rocmcc","xl","xl_r"]);var spec_compiler_known_default=definePageRule({id:"spec-compiler-known",summary:"The name of a compiler is one that Spack knows.",why:"A misspelled name stands in the compiler list of the site as a c\
ompiler that nobody has.",severity:"warning",fixable:!1,messages:{unknown:d=>`${d.name} has the compiler ${quote(d.compiler)}, which Spack does not know${d.meant===void 0?"":`; perhaps ${quote(d.meant)}\
 is meant`}.`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Names of compilers that Spack does not know and that are right here, without \
a version."}},examples:{bad:'spec_details: [{"compiler": "gccc@11.4.0"}]',good:'spec_details: [{"compiler": "gcc@11.4.0"}]'},check({data,facts},report,{extra}){let suggest;for(let{spec,index,compiler}of facts.
rows)compiler.form===void 0||COMPILER_NAMES.has(compiler.name)||extra.includes(compiler.name)||(suggest??=suggester([...COMPILER_NAMES,...extra]),report({messageId:"unknown",data:{name:nameRow(data.title,
spec.hash),compiler:compiler.name,meant:suggest(compiler.name)},path:["spec_details",index,"compiler"],subject:spec.hash}))}});var spec_compiler_syntax_default=definePageRule({id:"spec-compiler-syntax",summary:"A compiler is spelled `name@=version` until generation G and `name@version` in H, or it is `none`.",why:"The compile\
r list of the site and every comparison between tags take the text as it is: one in another form is a compiler of its own.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.name} has the compil\
er ${quote(d.compiler)}, which ${d.fault}: a compiler is written as in ${d.exact?"gcc@=11.4.0":"gcc@11.4.0"}, or is "none".`,bareInOldPage:d=>`${clip(d.title)} writes its compilers as in ${quote(d.compiler)}\
 (${count(d.rows,"row")}), but pages of its generation have "@=" before the version.`},examples:{bad:'spec_details: [{"compiler": "gcc-11.4.0"}]',good:'spec_details: [{"compiler": "gcc@11.4.0"}]'},check({
data,facts},report){let exact=facts.generation!=="H";if(isBareOldPage(facts)){let{spec,index}=facts.rows.find(({compiler})=>compiler.form==="bare");report({messageId:"bareInOldPage",data:{title:data.title,
compiler:spec.compiler,rows:facts.bareCompilers},path:["spec_details",index,"compiler"],about:["spec_details","compiler"],subject:spec.hash})}if(facts.faultyRows.compilers!==0)for(let{spec,index,compiler}of facts.
rows){if(compiler.form!==void 0)continue;let name=nameRow(data.title,spec.hash);report({messageId:"malformed",data:{name,compiler:spec.compiler,fault:describeFault2(spec.compiler),exact},path:["spec_d\
etails",index,"compiler"],subject:spec.hash})}}});function isBareOldPage({generation,exactCompilers,bareCompilers}){return generation!=="H"&&generation!=="G"&&exactCompilers===0&&bareCompilers>0}function describeFault2(compiler){
if(compiler==="")return"is empty";if(compiler.toLowerCase()==="none")return"is not in lower case";if(compiler.startsWith("%"))return'starts with "%"';let at=compiler.indexOf("@");if(at===-1)return'has\
 no "@" before a version';if(at===0)return"has no name";if(/@=?$/.test(compiler))return"has no version";if(/^[A-Za-z0-9_-]*[A-Z]/.test(compiler.slice(0,at)))return"has upper-case letters in its name";
let name=/^[^a-z]|[^a-z0-9_-]/u.exec(compiler.slice(0,at));if(name!==null)return`has ${nameCharacter(name[0])} in its name`;let version=/[^A-Za-z0-9_.=-]/u.exec(compiler.slice(at+1));return version===
null?"has no right version":`has ${nameCharacter(version[0])} in its version`}var spec_hash_format_default=definePageRule({id:"spec-hash-format",summary:"The hash of a row is 32 characters of lower-case base 32: a to z and 2 to 7.",why:"The hash is the name of the binary in the\
 build cache: with a damaged one nobody finds it.",severity:"error",fixable:!1,messages:{malformed:d=>`Row ${d.row} of ${clip(d.title)} has the hash ${quote(d.hash)}, which ${d.fault}: a spec hash is \
32 characters of a to z and 2 to 7.`},examples:{bad:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egj1"}]',good:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]'},check({data,facts},report){
if(facts.malformedHashes!==0)for(let{spec,index,hashOk}of facts.rows){if(hashOk)continue;let{hash}=spec;report({messageId:"malformed",data:{title:data.title,row:index+1,hash,fault:describeFault3(hash)},
path:["spec_details",index,"hash"],subject:hash})}}});function describeFault3(hash){if(hash==="")return"is empty";let foreign=/[^a-z2-7]/iu.exec(hash);return foreign!==null?`has ${nameCharacter(foreign[0])}\
 in it`:hash.length!==32?`has ${count(hash.length,"character")}`:"has upper-case letters"}var spec_hash_unique_default=definePageRule({id:"spec-hash-unique",summary:"No two rows of a page have the same hash.",why:"A hash is one binary: listed twice, it is counted twice, and when the rows d\
iffer nobody can tell which one is true.",severity:"error",fixable:!1,messages:{repeated:d=>`Row ${d.row} has the same hash as row ${d.first}, ${d.name}: ${d.differ===void 0?"the rows are equal, so on\
e of them is too many":`the rows differ in ${d.differ}, so one of them has a wrong hash`}.`},examples:{bad:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "4hqfk4wmnwanjq2kqgpau\
6xkhir7egjk"}]',good:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'},check({data,facts},report){if(facts.repeatedHashes===0)return;let first;
for(let row of facts.rows){if(!row.hashRepeated||!row.hashOk)continue;first??=firstRows(facts.rows);let{hash}=row.spec,other=first.get(hash);report({messageId:"repeated",data:{name:nameRow(data.title,
hash),row:row.index+1,first:other.index+1,differ:firstDifference(other,row)},path:["spec_details",row.index,"hash"],subject:hash,related:[{message:"The first row with this hash.",path:["spec_details",
other.index,"hash"]}]})}}});function firstRows(rows){return new Map(rows.filter(row=>!row.hashRepeated).map(row=>[row.spec.hash,row]))}function firstDifference({spec:a},{spec:b}){return["versions","co\
mpiler","os","platform","target","variants","stacks","size","tarball"].find(key=>JSON.stringify(a[key])!==JSON.stringify(b[key]))}var spec_os_platform_default=definePageRule({id:"spec-os-platform",summary:"A macOS name stands only with `darwin`, `windows*` only with `windows`, and no other operating system with either.",why:"No \
machine is both: Spack never installs the binary, and the filters of the package list show it where it does not run.",severity:"error",fixable:!1,messages:{wrongPlatform:d=>`${d.name} has the platform\
 ${d.platform}, but its operating system ${clip(d.os)} belongs to ${d.expected}.`,wrongOs:d=>`${d.name} has the operating system ${clip(d.os)}, but its platform is ${d.platform}, which has ${d.expected}\
.`},examples:{bad:'spec_details: [{"os": "ubuntu22.04", "platform": "darwin"}]',good:'spec_details: [{"os": "sequoia", "platform": "darwin"}]'},check({data,facts},report){if(facts.faultyRows.platforms===
0)return;let listed={oss:new Set(data.meta.oss),platforms:new Set(data.meta.platforms)},suggest=suggester([...MACOS_NAMES]);for(let row of facts.rows){if(row.osFitsPlatform)continue;let{hash,os,platform}=row.
spec,found={name:nameRow(data.title,hash),os,platform},at=["spec_details",row.index],meant=platform==="darwin"?suggest(os):void 0;if(isOsWrong(row,listed)??meant!==void 0){let expected=describeNames(platform,
meant);report({messageId:"wrongOs",data:{...found,expected},path:[...at,"os"],subject:hash})}else{let expected=platformOfOs(os)??"linux";report({messageId:"wrongPlatform",data:{...found,expected},path:[
...at,"platform"],subject:hash})}}}});function isOsWrong({spec},{oss,platforms}){let isListed=oss.has(spec.os);return isListed===platforms.has(spec.platform)?void 0:!isListed}function describeNames(platform,meant){
return meant!==void 0?`macOS names; perhaps "${meant}" is meant`:platform==="darwin"?"macOS names such as sequoia":platform==="windows"?"names such as windows10.0.20348":"names such as ubuntu22.04 or \
rhel8"}var spec_os_syntax_default=definePageRule({id:"spec-os-syntax",summary:"The operating system is a name in lower case with its version right behind it, as in `ubuntu22.04`.",why:"The package list filte\
rs by operating system, and Spack compares it as text: one in another form fits no machine.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.name} has the operating system ${quote(d.os)}, whic\
h ${d.fault}: it is written as in ubuntu22.04, rhel8, sequoia or windows10.0.20348.`},examples:{bad:'spec_details: [{"os": "Ubuntu 22.04"}]',good:'spec_details: [{"os": "ubuntu22.04"}]'},check({data,facts},report){
if(facts.faultyRows.oss!==0)for(let{spec,index,osOk}of facts.rows)osOk||report({messageId:"malformed",data:{name:nameRow(data.title,spec.hash),os:spec.os,fault:describeFault4(spec.os)},path:["spec_det\
ails",index,"os"],subject:spec.hash})}});function describeFault4(os){if(os==="")return"is empty";let foreign=/[^A-Za-z0-9_.-]/u.exec(os);return foreign!==null?`has ${nameCharacter(foreign[0])} in it`:
/[A-Z]/.test(os)?"has upper-case letters":/^[a-z]/.test(os)?"has something else than numbers behind its dots":"does not start with a letter"}var OTHER_NAMES=new Map([["macos","darwin"],["macosx","darwin"],["osx","darwin"],["apple","darwin"],["win","windows"],["win32","windows"],["win64","windows"]]),spec_platform_default=definePageRule({id:"\
spec-platform",summary:"The platform is `linux`, `darwin`, `windows` or `freebsd`, or one of the historic `cray` and `bgq`.",why:"The package list filters by platform: under a name that Spack does not\
 have nobody looks for the binary.",severity:"error",fixable:!1,messages:{unknown:d=>`${d.name} has the platform ${quote(d.platform)}, which Spack does not have; ${d.meant===void 0?"it has linux, darw\
in, windows and freebsd, and had cray and bgq":`perhaps ${quote(d.meant)} is meant`}.`},examples:{bad:'spec_details: [{"platform": "linus"}]',good:'spec_details: [{"platform": "linux"}]'},check({data,
facts},report){if(facts.faultyRows.platforms===0)return;let suggest=suggester([...PLATFORMS]);for(let{spec,index,platformOk}of facts.rows){if(platformOk)continue;let name=nameRow(data.title,spec.hash);
report({messageId:"unknown",data:{name,platform:spec.platform,meant:OTHER_NAMES.get(spec.platform.toLowerCase())??suggest(spec.platform)},path:["spec_details",index,"platform"],subject:spec.hash})}}});var spec_size_default=definePageRule({id:"spec-size",summary:"The size of a row is `-` or a number of bytes above 0.",why:"The package page shows it as it is; whoever adds up sizes takes a number or s\
kips a dash, and fails on anything else.",severity:"warning",fixable:!1,messages:{wrongSize:d=>`${d.name} has the size ${typeof d.size=="string"?quote(d.size):d.size}: "-" or a whole number of bytes a\
bove 0 is expected${typeof d.size=="string"&&/^[1-9]\d*$/.test(d.size)?", without quotes":""}.`},examples:{bad:'spec_details: [{"size": "1.5 MB"}]',good:'spec_details: [{"size": 1572864}]'},check({data,
facts},report){for(let{spec,index}of facts.rows){let{size}=spec;size==="-"||typeof size=="number"&&size>0||report({messageId:"wrongSize",data:{name:nameRow(data.title,spec.hash),size},path:["spec_deta\
ils",index,"size"],subject:spec.hash})}}});var STACK_NAMES=["aws-ahug aws-ahug-aarch64 aws-isc aws-isc-aarch64 aws-pcluster-icelake aws-pcluster-neoverse_n1","aws-pcluster-neoverse_v1 aws-pcluster-skylake aws-pcluster-x86_64_v4 bootstrap boots\
trap-aarch64-darwin","bootstrap-x86_64-linux-gnu build_systems data-vis-sdk developer-tools developer-tools-aarch64-linux-gnu","developer-tools-darwin developer-tools-manylinux2014 developer-tools-x86\
_64_v3-linux-gnu e4s e4s-aarch64 e4s-arm","e4s-cray-rhel e4s-cray-sles e4s-neoverse-v2 e4s-neoverse_v1 e4s-oneapi e4s-power e4s-rocm-external gpu-tests hep","ml-darwin-aarch64-mps ml-linux-aarch64 ml-\
linux-aarch64-cpu ml-linux-aarch64-cuda ml-linux-x86_64 ml-linux-x86_64-cpu","ml-linux-x86_64-cuda ml-linux-x86_64-rocm radiuss radiuss-aarch64 radiuss-aws radiuss-aws-aarch64 root tools-sdk tutorial",
"windows-vis"].flatMap(names=>names.split(" ")),PLATFORM_WORDS=/(?<![a-z])(?:darwin|linux|windows)(?![a-z])/g,FAMILY_OF_WORD={aarch64:"aarch64",arm:"aarch64",neoverse:"aarch64",x86_64:"x86_64",icelake:"\
x86_64",skylake:"x86_64",power:"ppc64le",ppc64le:"ppc64le"},FAMILY_WORDS=new RegExp(`(?<![a-z])(?:${Object.keys(FAMILY_OF_WORD).join("|")})(?![a-z])`,"g");function readStackName(name){let platform=only(
name.match(PLATFORM_WORDS)??[]),family=only((name.match(FAMILY_WORDS)??[]).map(word=>FAMILY_OF_WORD[word]));return{platform,family}}function only(values){return values.every(value=>value===values[0])?
values[0]:void 0}var HINTS=new Map(STACK_NAMES.map(name=>[name,readStackName(name)]));function hintOfStack(name){return HINTS.get(name)??readStackName(name)}var TARGETS={x86:"x86 i686 pentium2 pentium3 pentium4 prescott",x86_64:"x86_64 x86_64_v2 x86_64_v3 x86_64_v4 nocona core2 nehalem westmere sandybridge ivybridge haswell broadwell skylake mic_knl skyla\
ke_avx512 cannonlake cascadelake icelake sapphirerapids alderlake arrowlake arrowlake_s k10 bulldozer piledriver steamroller excavator zen zen2 zen3 zen4 zen5",aarch64:"aarch64 armv8.1a armv8.2a armv8\
.3a armv8.4a armv8.5a armv8.6a armv9.0a armv9.2a thunderx2 a64fx cortex_a72 neoverse_n1 neoverse_v1 neoverse_v2 neoverse_n2 neoverse_v3ae ampere1 ampere1a m1 m2 m3 m4 graviton graviton2 graviton3",ppc64:"\
ppc64 power7 power8 power9 power10",ppc64le:"ppc64le power8le power9le power10le",riscv64:"riscv64 u74mc x60",arm:"arm",ppc:"ppc",ppcle:"ppcle",sparc:"sparc",sparc64:"sparc64"},FAMILY_OF_TARGET=new Map(
Object.entries(TARGETS).flatMap(([family,names])=>names.split(" ").map(name=>[name,family])));var spec_stack_platform_default=definePageRule({id:"spec-stack-platform",summary:"A stack whose name says a platform or a target family, as in `e4s-arm`, is listed only by such rows.",why:"Who filters\
 by such a stack is shown binaries that do not run there; the row is in a wrong stack, or its platform or target is wrong.",severity:"warning",fixable:!1,messages:{wrongStack:d=>`${d.name} is in the s\
tack ${quote(d.stack)}, whose name says ${d.says.join(" and ")}, but its ${d.is.join(" and its ")}.`,wrongValue:d=>`${d.name} has the ${d.field} ${d.value}, but the names of its stacks ${listStacks(d.
stacks)} say ${d.says.join(" and ")}.`},examples:{bad:'spec_details: [{"target": "x86_64_v3", "stacks": ["e4s-arm", "root"]}]',good:'spec_details: [{"target": "neoverse_v1", "stacks": ["e4s-arm", "roo\
t"]}]'},check(page,report){let suspects=findSuspects2(page);if(suspects===void 0)return;let{data,facts}=page,listed;for(let row of facts.rows){let conflicts=findConflicts(row,suspects);if(conflicts===
void 0||(listed??={platforms:new Set(data.meta.platforms),targets:new Set(data.meta.targets)},isToldElsewhere2(row.spec,listed)))continue;let name=nameRow(data.title,row.spec.hash),shared=sharedField(
[...conflicts.values()]),at=["spec_details",row.index];if(shared===void 0)for(let[stack,{index,says}]of conflicts){let found={name,stack,...contrast2(says,row.spec)};report({messageId:"wrongStack",data:found,
path:[...at,"stacks",index],subject:stack})}else report({messageId:"wrongValue",data:{name,field:shared,value:row.spec[shared],...listNames(conflicts,shared)},path:[...at,shared],subject:row.spec.hash,
related:[...conflicts].map(([stack,{index}])=>({message:`The stack ${quote(stack)}.`,path:[...at,"stacks",index]}))})}}});function isToldElsewhere2({platform,target,tarball},listed){return!listed.platforms.
has(platform)||!listed.targets.has(target)?!0:tarball!==void 0&&!tarball.includes(`-${target}/`)}function findSuspects2({data,facts}){let platforms=distinctValues(data,facts,"platforms"),targets=distinctValues(
data,facts,"targets"),suspects;for(let stack of distinctValues(data,facts,"stacks")){let hint=hintOfStack(stack);fitsAll(hint,platforms,targets)||(suspects??=new Map,suspects.set(stack,hint))}return suspects}
function fitsAll(hint,platforms,targets){if(hint.platform!==void 0){for(let platform of platforms)if(platform!==hint.platform)return!1}if(hint.family===void 0)return!0;for(let target of targets)if(FAMILY_OF_TARGET.
get(target)!==hint.family)return!1;return!0}function findConflicts(row,suspects){let conflicts,{stacks,platform,target}=row.spec,known=row.platformOk&&row.osFitsPlatform,family=FAMILY_OF_TARGET.get(target),
familyKnown=family!==void 0&&(!known||familyFits(family,platform));for(let index=0;index<stacks.length;index++){let stack=stacks[index],hint=suspects.get(stack);if(hint===void 0)continue;let says={platform:known&&
hint.platform!==platform?hint.platform:void 0,target:familyKnown&&hint.family!==family?hint.family:void 0};says.platform===void 0&&says.target===void 0||(conflicts??=new Map,conflicts.has(stack)||conflicts.
set(stack,{index,says}))}return conflicts}function sharedField(conflicts){if(!(conflicts.length<2))return conflicts.every(({says})=>says.platform!==void 0)?"platform":conflicts.every(({says})=>says.target!==
void 0)?"target":void 0}function contrast2(says,spec){let fields=["platform","target"].filter(field=>says[field]!==void 0);return{says:fields.map(field=>says[field]),is:fields.map(field=>`${field} is ${spec[field]}`)}}
function listNames(conflicts,field){let says=new Set([...conflicts.values()].map(conflict=>conflict.says[field]));return{stacks:[...conflicts.keys()],says:[...says]}}function listStacks(stacks){let shown=stacks.
slice(0,3).map(quote);return stacks.length>3?`${shown.join(", ")} and ${stacks.length-3} more`:shown.length===2?shown.join(" and "):`${shown[0]}, ${shown[1]} and ${shown[2]}`}var spec_stacks_present_default=definePageRule({id:"spec-stacks-present",summary:"Every row lists at least one stack.",why:"A binary without a stack is counted for its page, but whoever filters by sta\
ck never sees it.",severity:{D:"info",E:"error",F1:"error",F2:"error",G:"error",H:"error"},fixable:!1,messages:{none:d=>d.root?`${d.name} is in no stack: every row lists at least "root".`:`${d.name} i\
s in no stack: nobody who filters by stack sees it.`},examples:{bad:'spec_details: [{"stacks": []}]',good:'spec_details: [{"stacks": ["root"]}]'},check({data,facts},report){if(facts.faultyRows.stacks!==
0)for(let{spec,index}of facts.rows)spec.stacks.length>0||report({messageId:"none",data:{name:nameRow(data.title,spec.hash),root:facts.generation!=="D"},path:["spec_details",index,"stacks"],subject:spec.
hash})}});var spec_stacks_root_default=definePageRule({id:"spec-stacks-root",summary:"The stacks of a row contain `root`, the mirror that holds every binary of a tag (from generation E on).",why:"The rows of a \
page come from the index of the root mirror: a row without it cannot have come from there, and the number for root is short of it.",severity:{E:"warning",F1:"error",F2:"error",G:"error",H:"error"},fixable:!1,
messages:{lacking:d=>`${d.name} does not list the stack "root", which every row of its generation has.`},examples:{bad:'spec_details: [{"stacks": ["e4s"]}]',good:'spec_details: [{"stacks": ["e4s", "ro\
ot"]}]'},check({data,facts},report){if(!(facts.rowsWithoutRoot===0||facts.generation==="D"))for(let{spec,index}of facts.rows)spec.stacks.length===0||spec.stacks.includes("root")||report({messageId:"la\
cking",data:{name:nameRow(data.title,spec.hash)},path:["spec_details",index,"stacks","-"],subject:spec.hash})}});var spec_stacks_unique_default=definePageRule({id:"spec-stacks-unique",summary:"No row lists a stack twice.",why:"Whoever counts the rows of a stack from the lists, as the numbers of the summary are c\
ounted, counts the row twice.",severity:"error",fixable:!0,messages:{repeated:d=>`${d.name} lists the stack ${quote(d.stack)} twice${d.others===0?"":`, and ${d.others} more of its stacks are repeats, \
too`}: once is right.`},examples:{bad:'spec_details: [{"stacks": ["e4s", "root", "root"]}]',good:'spec_details: [{"stacks": ["e4s", "root"]}]'},check({data,facts},report){if(facts.rowsWithRepeatedStacks!==
0)for(let{spec,index}of facts.rows){let{stacks}=spec,unique=[...new Set(stacks)];if(unique.length===stacks.length)continue;let second=stacks.findIndex((stack2,i)=>stack2!==unique[i]),stack=stacks[second],
path6=["spec_details",index,"stacks"];report({messageId:"repeated",data:{name:nameRow(data.title,spec.hash),stack,others:stacks.length-unique.length-1},path:[...path6,second],subject:spec.hash,related:[
{message:"Its first place.",path:[...path6,stacks.indexOf(stack)]}],fix:{kind:"set",path:path6,value:unique}})}}});var spec_tarball_url_default=definePageRule({id:"spec-tarball-url",summary:"A `tarball` is the URL that the fields of its row give; all rows of a page have one, or none has.",why:"The page links it: a\
 wrong one downloads another binary than the row says, or nothing at all.",severity:"error",fixable:!1,waitsFor:["meta-union"],messages:{missing:d=>`${d.name} has no tarball, but ${d.others===1?"anoth\
er row of the page has":`${d.others} other rows of the page have`} one.`,unexpected:d=>`${d.name} has a tarball, but ${count(d.others,"row")} of the page ${d.others===1?"has":"have"} none: either all \
rows have one, or none has.`,notInCache:d=>`${d.name} has the tarball ${quote(d.url)}, which is no URL of a build cache: it has no "/build_cache/".`,wrongUrl:d=>`The tarball URL of ${d.name} has ${quote(
d.written)} where the fields of the row give ${quote(d.expected)}.`,unknownMirror:d=>`The tarball URL of ${d.name} starts with ${quote(d.prefix)}; the ones of the site start with https://binaries.spac\
k.io/ and the tag.`},messageSeverity:{unknownMirror:"info"},examples:{bad:`generation: "F2"
spec_details: [{"tarball": "https://binaries.spack.io/develop/build_cache/zlib-1.2.13.spack"}]`,good:'generation: "F2"'},check(page,report){let{data,facts}=page;if(facts.tarballs===0)return;let usual=`${HOST}${data.
categories[1]}${MARK}`,isOld=facts.generation!=="G"&&facts.generation!=="H",listed;for(let row of facts.rows){if(isOld&&row.spec.tarball===usual+tarballPath(row,data.title))continue;listed??=listValues(
data.meta);let verdict=judge2(page,row,listed);verdict!==void 0&&report({...verdict,path:["spec_details",row.index,"tarball"],subject:row.spec.hash})}}}),HOST="https://binaries.spack.io/",MARK="/build\
_cache/";function listValues({compilers,oss,platforms,targets,versions}){return{compilers:new Set(compilers),oss:new Set(oss),platforms:new Set(platforms),targets:new Set(targets),versions:new Set(versions)}}
function judge2({data,facts,place},row,listed){let{tarball,hash}=row.spec,name=nameRow(data.title,hash),isOld=facts.generation!=="G"&&facts.generation!=="H";if(tarball===void 0)return isOld?{messageId:"\
missing",data:{name,others:facts.tarballs}}:void 0;if(!isOld)return{messageId:"unexpected",data:{name,others:facts.rows.length-facts.tarballs}};let split2=tarball.indexOf(MARK);if(split2===-1)return{messageId:"\
notInCache",data:{name,url:tarball}};let written=tarball.slice(split2+MARK.length);if(isJudgeable(row,listed,facts)){let right=(place===void 0?[data.title]:[place.package,data.title]).flatMap(one=>[tarballPath(
row,one),tarballPath(row,one,sanitise)]);if(!right.includes(written))return{messageId:"wrongUrl",data:{name,...difference(written,right[1])}}}let prefix=tarball.slice(0,split2);return isKnownMirror(prefix)?
void 0:{messageId:"unknownMirror",data:{name,prefix}}}function isJudgeable({spec,hashOk,versionOk,...row},listed,facts){let{form}=row.compiler;return!(hashOk&&!facts.isShared(spec.hash)&&versionOk&&row.
osOk&&row.platformOk&&row.osFitsPlatform)||form===void 0||form==="none"?!1:listed.versions.has(spec.versions[0])&&(listed.compilers.has(spec.compiler)||listed.compilers.has(spec.compiler.replace("@","\
@=")))&&listed.oss.has(spec.os)&&listed.platforms.has(spec.platform)&&listed.targets.has(spec.target)}function isKnownMirror(prefix){return prefix.startsWith(HOST)&&TAG.test(prefix.slice(HOST.length).
replace(/^releases\//,""))}function difference(written,expected){let a=written.split("/"),b=expected.split("/");if(a.length!==b.length)return{written,expected};let at=a.findIndex((part,i)=>part!==b[i]);
if(at<3)return{written:a[at],expected:b[at]};let from=0;for(let i=0;i<a[3].length&&a[3][i]===b[3][i];i++)a[3][i]==="-"&&(from=i+1);return{written:a[3].slice(from),expected:b[3].slice(from)}}var spec_target_known_default=definePageRule({id:"spec-target-known",summary:"The target is one of archspec, or a name that archspec had before.",why:"Spack compares targets by what archspec says of t\
hem: a binary for an unknown one fits no machine.",severity:"warning",fixable:!1,messages:{unknown:d=>`${d.name} has the target ${quote(d.target)}, which archspec does not know${d.meant===void 0?"":`;\
 perhaps ${quote(d.meant)} is meant`}.`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Targets that archspec does not know and that are ri\
ght here."}},examples:{bad:'spec_details: [{"target": "x86_64-v3"}]',good:'spec_details: [{"target": "x86_64_v3"}]'},check({data,facts},report,{extra}){let isKnown2=target=>FAMILY_OF_TARGET.has(target)||
extra.includes(target);if(distinctValues(data,facts,"targets").every(isKnown2))return;let suggest;for(let{spec,index}of facts.rows)isKnown2(spec.target)||(suggest??=suggester([...FAMILY_OF_TARGET.keys(),
...extra]),report({messageId:"unknown",data:{name:nameRow(data.title,spec.hash),target:spec.target,meant:suggest(spec.target)},path:["spec_details",index,"target"],subject:spec.hash}))}});var spec_target_platform_default=definePageRule({id:"spec-target-platform",summary:"The family of the target is one that occurs on the platform.",why:"No machine is both: either the target or the plat\
form is wrong, and a search for the other one does not find the binary.",severity:"warning",fixable:!1,messages:{implausible:d=>`${d.name} has the target ${d.target}${d.target===d.family?"":` of the f\
amily ${d.family}`}, but its platform is ${d.platform}, which runs on ${d.families}.`},examples:{bad:'spec_details: [{"platform": "darwin", "os": "sequoia", "target": "power9le"}]',good:'spec_details:\
 [{"platform": "darwin", "os": "sequoia", "target": "m1"}]'},check({data,facts},report){let targets=distinctValues(data,facts,"targets");if(!distinctValues(data,facts,"platforms").every(platform=>targets.
every(target=>fits2(target,platform))))for(let{spec,index,osFitsPlatform}of facts.rows){let families=familiesOfPlatform(spec.platform);if(families===void 0||!osFitsPlatform||fits2(spec.target,spec.platform))
continue;let family=FAMILY_OF_TARGET.get(spec.target),{platform,target}=spec;report({messageId:"implausible",data:{name:nameRow(data.title,spec.hash),target,family,platform,families:families.join(" an\
d ")},path:["spec_details",index,"target"],subject:spec.hash})}}});function fits2(target,platform){let family=FAMILY_OF_TARGET.get(target);return family===void 0||familyFits(family,platform)}var spec_variant_order_default=definePageRule({id:"spec-variant-order",summary:"The variants of a row are ordered by name, by code point; the sign does not count.",why:"Spack writes them so: in anothe\
r order the page differs from its next version, and the same spec from itself, without a change.",severity:"warning",fixable:!0,messages:{unordered:d=>`${d.name} lists the variant ${quote(d.variant)} \
after ${quote(d.before)}, but by name it belongs before it.`},examples:{bad:'spec_details: [{"variants": ["+optimize", "~debug"]}]',good:'spec_details: [{"variants": ["~debug", "+optimize"]}]'},check({
data,facts},report){if(facts.rowsWithUnsortedVariants!==0)for(let row of facts.rows){let{spec,index}=row,variants=facts.variantsOf(row),pair=firstOffender2(variants);if(pair===void 0)continue;let[before,
i]=pair,path6=["spec_details",index,"variants"];report({messageId:"unordered",data:{name:nameRow(data.title,spec.hash),variant:variants[i].text,before:before.text},path:[...path6,i],subject:spec.hash,
fix:{kind:"sort",path:path6,by:"variant-name"}})}}});function firstOffender2(variants){let names=new Set,before;for(let[i,variant]of variants.entries())if(!(variant.kind===void 0||names.has(variant.name))){
if(before!==void 0&&variant.name<before.name)return[before,i];names.add(variant.name),before=variant}}var spec_variant_syntax_default=definePageRule({id:"spec-variant-syntax",summary:"Each variant is `+name`, `~name`, `name=value` or `name:=a,b`; a value with blanks or quotes stands in quotes.",why:"S\
pack cannot read such a variant: a reader who copies the spec from the page gets an error, or another binary.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.name} has the variant ${quote(d.variant)}\
, which ${d.fault}: a variant is +name, ~name, name=value or name:=a,b.`},examples:{bad:'spec_details: [{"variants": ["build_system=makefile", "-shared"]}]',good:'spec_details: [{"variants": ["build_s\
ystem=makefile", "~shared"]}]'},check({data,facts},report){if(facts.malformedVariants!==0)for(let row of facts.rows){let{spec,index}=row,variants=facts.variantsOf(row);for(let[i,{kind,text}]of variants.
entries())kind===void 0&&report({messageId:"malformed",data:{name:nameRow(data.title,spec.hash),variant:text,fault:describeFault5(text)},path:["spec_details",index,"variants",i],subject:spec.hash})}}}),
FAULTS=[[/^$/,"is empty"],[/^(?:\+\+|~~)/,"is the form for passing a value on to dependencies, and no built spec has it"],[/^-/,'has "-" where "~" is expected'],[/^[+~]?$/,"has no name"],[/^[+~][^+~=]*[+~]/,
"is more than one variant"],[/^[+~].*=/,"has both a sign and a value"],[/^[+~]/,"has a character in its name that no variant has"],[/^:?=/,"has no name"],[/^[^=]*:?=$/,"has no value"],[/^[^=]*=["']/,"\
has a quote that is not closed, or something behind it"],[/^[A-Za-z0-9_][A-Za-z0-9_.-]*:?=/,"has a blank or a quote in its value, but the value is not in quotes"],[/^[^=]*$/,"has neither a sign nor a \
value"]];function describeFault5(variant){return FAULTS.find(([pattern])=>pattern.test(variant))?.[1]??"has a character in its name that no variant has"}var spec_variant_unique_default=definePageRule({id:"spec-variant-unique",summary:"A row has one entry per variant name.",why:"A binary has one value of each variant: with two, and with +x next to ~x a\
t the worst, nobody can tell how it was built.",severity:"error",fixable:!1,messages:{repeated:d=>`${d.name} lists the variant ${quote(d.variant)} twice.`,contradiction:d=>`${d.name} has both ${quote(
d.first)} and ${quote(d.variant)}, which contradict each other.`,differing:d=>`${d.name} has both ${quote(d.first)} and ${quote(d.variant)}, but a variant has one entry with all of its values.`},examples:{
bad:'spec_details: [{"variants": ["build_system=makefile", "+shared", "~shared"]}]',good:'spec_details: [{"variants": ["build_system=makefile", "+shared"]}]'},check({data,facts},report){if(facts.rowsWithUnsortedVariants!==
0)for(let row of facts.rows){let{spec,index}=row,variants=facts.variantsOf(row),first=new Map;for(let[i,variant]of variants.entries()){if(variant.kind===void 0)continue;let other=first.get(variant.name);
if(other===void 0){first.set(variant.name,i);continue}let before=variants[other],path6=["spec_details",index,"variants"];report({messageId:relation(before,variant),data:{name:nameRow(data.title,spec.hash),
variant:variant.text,first:before.text},path:[...path6,i],subject:spec.hash,related:[{message:"The first entry for this variant.",path:[...path6,other]}]})}}}});function relation(a,b){return a.text===
b.text?"repeated":a.kind==="boolean"||b.kind==="boolean"?"contradiction":"differing"}var spec_version_one_default=definePageRule({id:"spec-version-one",summary:"The `versions` of a row has exactly one element.",why:"A binary is built from one version: with none or several, nobody can \
tell what is in it.",severity:"error",fixable:!1,messages:{none:d=>`${d.name} has no version: "versions" takes exactly one.`,several:d=>`${d.name} has ${d.versions.length} versions (${listStart(d.versions)}\
): a binary is built from exactly one.`},examples:{bad:'spec_details: [{"versions": ["1.3.1", "1.3.2"]}]',good:'spec_details: [{"versions": ["1.3.1"]}]'},check({data,facts},report){if(facts.faultyRows.
versions!==0)for(let{spec,index,versionOk}of facts.rows){if(versionOk||spec.versions.length===1)continue;let name=nameRow(data.title,spec.hash),common={path:["spec_details",index,"versions"],subject:spec.
hash};spec.versions.length===0?report({messageId:"none",data:{name},...common}):report({messageId:"several",data:{name,versions:spec.versions},...common})}}});function listStart(versions){return[...versions.
slice(0,3).map(quote),...versions.length>3?["..."]:[]].join(", ")}var spec_version_syntax_default=definePageRule({id:"spec-version-syntax",summary:"The version of a row is one that Spack can read: letters, digits, `_`, `.` and `-`, or a git reference.",why:"Spack re\
fuses such a version: a reader who copies it into a command gets an error in place of the binary.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.name} has the version ${quote(d.version)}, wh\
ich ${d.fault}: Spack takes letters, digits, "_", "." and "-", as in 1.3.1, or git.<ref>=<version>.`},examples:{bad:'spec_details: [{"versions": ["1.3 1"]}]',good:'spec_details: [{"versions": ["1.3.1"\
]}]'},check({data,facts},report){if(facts.faultyRows.versions!==0)for(let{spec,index,versionOk}of facts.rows){if(versionOk||spec.versions.length!==1)continue;let version=spec.versions[0];report({messageId:"\
malformed",data:{name:nameRow(data.title,spec.hash),version,fault:describeFault6(version)},path:["spec_details",index,"versions",0],subject:spec.hash})}}});function describeFault6(version){if(version===
"")return"is empty";if(/^[@=]/.test(version))return`starts with ${quote(version[0])}`;if(version.includes("="))return"is neither a version nor one from git";let foreign=/[^A-Za-z0-9_.-]/u.exec(version);
return foreign===null?"is no version":`has ${nameCharacter(foreign[0])} in it`}var tag_name_default=defineShapeRule({id:"tag-name",summary:"The tag is one that the site's indexer takes: `develop`, `develop-2025-03-30`, `v0.23.1`.",why:"The indexer passes over folders with other \
names, so nobody keeps such a tag and its pages up to date.",severity:"warning",fixable:!1,messages:{unknownForm:d=>`The tag of ${clip(d.title)} is ${quote(d.tag)}, which has none of the forms "develo\
p", "develop-2025-03-30" and "v0.23.1"${d.meant===void 0?"":`; ${quote(d.meant)} would be one`}.`},examples:{bad:`# _cache/nightly/zlib/specs.md
categories: ["package", "nightly"]`,good:`# _cache/develop/zlib/specs.md
categories: ["package", "develop"]`},check({place,frontMatter},report){let{title,categories}=frontMatter,written=Array.isArray(categories)?categories[1]:void 0,tag=place?.tag??written;if(typeof tag!="\
string"||TAG.test(tag)||typeof written=="string"&&written!==tag&&TAG.test(written)||place===void 0&&tag==="package")return;let data={title:typeof title=="string"?title:"the page",tag,meant:nearTag(tag)};
report({messageId:"unknownForm",data,path:["categories",1],subject:tag})}});function nearTag(tag){let date=/^develop[-_.]?(\d{4})[-_.]?(\d{1,2})[-_.]?(\d{1,2})$/i.exec(tag);if(date!==null)return`devel\
op-${date[1]}-${date[2].padStart(2,"0")}-${date[3].padStart(2,"0")}`;let release=/^(?:v|releases?[-_./]?v?)?[-_.]?(\d+(?:\.\d+){1,2})$/i.exec(tag);return release!==null?`v${release[1]}`:/^develop$/i.test(
tag)?"develop":void 0}var sections=[{title:"The file",rules:[file_readable_default,file_encoding_default,file_merge_conflict_default,front_matter_opens_default,front_matter_no_code_default,front_matter_closes_default,front_matter_parses_default,
key_unique_default,scalar_ambiguous_default]},{title:"The page's shape and name",rules:[page_schema_default,page_path_default,page_title_default,page_categories_default,page_layout_default,page_rows_default,
page_body_empty_default,package_name_default,tag_name_default]},{title:"The summary against the rows",rules:[meta_num_specs_default,meta_num_specs_by_stack_default,meta_union_default,meta_sorted_default]},
{title:"Each row",rules:[spec_hash_format_default,spec_hash_unique_default,spec_version_one_default,spec_version_syntax_default,spec_compiler_syntax_default,spec_compiler_known_default,spec_platform_default,
spec_os_syntax_default,spec_os_platform_default,spec_target_known_default,spec_target_platform_default,spec_stack_platform_default,spec_stacks_present_default,spec_stacks_root_default,spec_stacks_unique_default,
spec_variant_syntax_default,spec_variant_unique_default,spec_variant_order_default,spec_size_default,spec_tarball_url_default]},{title:"The page as its generator writes it",rules:[page_generation_default,
page_order_default,page_canonical_default]},{title:"Across pages",rules:[corpus_hash_package_default,corpus_hash_details_default,corpus_package_case_default,corpus_page_stale_default,corpus_trend_default,
corpus_commit_default]},{title:"The pages against the site's data",rules:[site_data_default,site_tags_default,site_tag_page_default,site_stacks_default,site_count_default]},{title:"Against history",rules:[
history_frozen_default]},{title:"The config",rules:[config_suppression_default]}],rules=sections.flatMap(section=>section.rules);import path from"node:path";function applyBaseline(findings,entries,isJudged){let kept=[],hidden=[],used=new Set;for(let finding of findings){let isOld=hasFinding(entries,finding);(isOld?hidden:kept).push(finding),isOld&&used.add(
finding.fingerprint)}let stale=[...entries.values()].filter(entry=>!used.has(entry.fingerprint)&&isJudged(entry));return{kept,hidden,stale:stale.sort((a,b)=>compareText(a.fingerprint,b.fingerprint))}}
function hasFinding(entries,{fingerprint,ruleId,file}){let entry=entries.get(fingerprint);return entry!==void 0&&entry.rule===ruleId&&entry.page===file}function suppress(findings,suppressions,context){if(suppressions.length===0)return{kept:findings,hidden:[],own:[]};let active=suppressions.filter(suppression=>!hasExpired(suppression,context.today)),byRule=groupBy(
active,({rule})=>rule),used=new Set,kept=[],hidden=[];for(let finding of findings){let hiding=(byRule.get(finding.ruleId)??[]).filter(suppression=>hides(suppression,finding));for(let suppression of hiding)
used.add(suppression);let[by]=hiding;by===void 0?kept.push(finding):hidden.push({finding,by})}return{kept,hidden,own:judge3(suppressions,used,context)}}function hasExpired({expires},today){return expires!==
void 0&&expires<today}function hides({subject,matches},finding){return(subject===void 0||subject===finding.subject)&&matches(finding.file)}function judge3(suppressions,used,{today,isJudged,rule,severity}){
if(severity==="off")return[];let fingerprints=new Fingerprints;return suppressions.flatMap(suppression=>{let messageId=hasExpired(suppression,today)?"expired":used.has(suppression)?void 0:"unused";if(messageId===
void 0||!isJudged(suppression))return[];let{from,path:path6,region,globs,subject=""}=suppression,message=rule.messages[messageId]({...suppression,today}),stable=[messageId,suppression.rule,...globs,subject].
join(`
`);return[{ruleId:rule.id,messageId,severity,message,file:from.file,path:toPointer(path6),region,subject:suppression.rule,related:[],fingerprint:fingerprints.next(rule.id,from.file,stable)}]})}function hide(found,task,context){let{baseline,keepsHidden}=task,suppressed=hideSuppressed(found,task,context),left=[...suppressed.kept,...suppressed.own].sort(compareFindings),baselined=hideOld(left,
task,context),hidden={suppressions:suppressed.hidden.length,baseline:baselined.hidden.length};return{findings:baselined.kept,hidden,...baseline&&{baseline:{file:baseline.file,hidden:hidden.baseline,stale:baselined.
stale,pruned:baseline.prunes}},...keepsHidden&&{hiddenFindings:hiddenFindings(suppressed,baselined,baseline?.entries??new Map)}}}function hideSuppressed(findings,task,{today,ran}){let{suppressions,rulesets}=task,
rule=rulesets.base.rules.find(one=>one.kind==="config");return suppressions.length===0||rule===void 0?{kept:findings,hidden:[],own:[]}:suppress(findings,suppressions,{today,isJudged:suppression=>isWhole(
task)&&ran(suppression.rule),rule,severity:rulesets.base.severity(rule,"unused","H")})}function isWhole({discovery:{loose,sites}}){return loose.length===0&&sites.every(({namedFiles})=>namedFiles===void 0)}
function hideOld(findings,task,context){let{baseline}=task;return baseline===void 0?{kept:findings,hidden:[],stale:[]}:applyBaseline(findings,baseline.entries,judgeOf(baseline,task,context))}function judgeOf({
isThere},task,{ran,files,unread,isBroken}){if(isBroken)return()=>!1;let looked=new Set(files),whole=isWhole(task),ofConfig=new Set(task.rulesets.base.rules.filter(({kind})=>kind==="config").map(({id})=>id));
return({rule,page})=>!ran(rule)||unread.has(page)?!1:looked.has(page)||whole&&(ofConfig.has(rule)||!isThere(page))}function hiddenFindings(suppressed,baselined,entries){let all=baselined.hidden.map(finding=>({
finding,by:"baseline",isOld:!0}));for(let{finding,by}of suppressed.hidden)all.push({finding,by:"suppression",reason:by.reason,isOld:hasFinding(entries,finding)});return all.sort((a,b)=>compareFindings(
a.finding,b.finding))}function lintHistory(changes,rulesets,addCrashes){let findings=[],fingerprints=new Fingerprints;for(let change of changes){let ruleset=rulesets.for(change.file),crashes=[];for(let{rule,options}of ruleset.
historyRules){let report=reported=>{let severity=ruleset.severity(rule,reported.messageId,"H");if(severity==="off")return;let problem={...reported,path:[]},finding=toFinding({rule,problem,severity,message:messageOf(
rule,problem)},change.file),fingerprint=fingerprints.next(rule.id,change.file,reported.messageId);findings.push({...finding,region:startOf(change.line),related:[],fingerprint})};attempt(rule,crashes,()=>rule.
check(change,report,options))}addCrashes(change.file,crashes)}return findings.sort(compareFindings)}function startOf(line){return{startLine:line,startColumn:1,endLine:line,endColumn:1}}var TOOL={name:"cache-lint",version:"0.1.0",informationUri:"https://github.com/cache-lint/cache-lint"};async function lint(task,host,pace){let runner=new Runner(task,host,pace),{sites,loose}=task.discovery;
for(let site of sites)if(!await runner.lintSite(site))return;if(await runner.lintFiles(loose))return runner.report()}var SLICE_MS=50,Runner=class{#task;#host;#pace;#lexicon=new Lexicon;#all;#files=[];#findings=[];#unread=new Set;#unchecked=new Map;#errors=[];#dropped={
error:0,warning:0,info:0};#skipped=new Map;#pages=0;#contextPages=0;#specs=0;#done=0;#pauseAt;constructor(task,host,pace){let{sites,loose}=task.discovery;this.#task=task,this.#host=host,this.#pace=pace,
this.#all=sites.reduce((sum2,{pages})=>sum2+pages.length,loose.length),this.#pauseAt=host.now()+SLICE_MS}async lintSite(site){let data=this.#readData(site),rules2=this.#corpusRulesFor(site,data),mapped=[];
for(let page of site.pages){let values=site.isIgnored(page)?void 0:this.#lintSitePage(site,page,rules2);if(page.place!==void 0&&values!=="absent"&&mapped.push({file:page.file,place:page.place,mapped:values}),
!await this.#step())return!1}return rules2.length>0&&this.#lintCorpus(site,mapped,data,rules2),this.#pace.pause()}async lintFiles(files){files.length>0&&this.#task.discovery.sites.length===0&&this.#skip(
()=>!0,"the named files stand in no site, that is, not at _cache/<tag>/<package>/specs.md");for(let file of files)if(this.#lintPage(file,[]),!await this.#step())return!1;return this.#pace.pause()}async#step(){
if(this.#done++,this.#host.now()<this.#pauseAt)return!0;this.#pace.show(this.#done,this.#all);let goesOn=await this.#pace.pause();return this.#pauseAt=this.#host.now()+SLICE_MS,goesOn}#lintSitePage(site,page,rules2){
if(site.isNamed(page))return this.#lintPage(page,rules2);let result=this.#guard(page,()=>{let read=this.#read(page);return"code"in read?this.#isAbsent(page,read)?ABSENT:emptyResult(page.file,[]):mapPage(
page,read,this.#lexicon,rules2)});return result===ABSENT?"absent":(this.#contextPages++,this.#addCrashes(page.file,result.crashes),result.mapped)}#isAbsent({isAssumed,path:file},{code}){if(isAssumed!==
!0||code!=="missing")return!1;let entries=this.#host.list(path.dirname(file));return"error"in entries||entries.every(({name})=>name!==path.basename(file))}#lintPage(page,rules2){let ruleset=this.#task.
rulesets.for(page.file),result=this.#guard(page,()=>{let read=this.#read(page);return"code"in read?this.#isAbsent(page,read)?ABSENT:reportFault(page,read,ruleset):lintPage(page,read,ruleset,this.#lexicon,
rules2)});if(result===ABSENT)return"absent";this.#pages++,this.#specs+=result.specs,this.#files.push(page.file);for(let finding of result.findings)this.#findings.push(finding);this.#addDropped(result.
dropped),result.isUnread&&this.#unread.add(page.file);let{unchecked}=result;return unchecked!==void 0&&this.#unchecked.set(unchecked,(this.#unchecked.get(unchecked)??0)+1),this.#addCrashes(page.file,result.
crashes),result.mapped}#addDropped(dropped){if(dropped!==NONE_DROPPED)for(let severity of SEVERITIES)this.#dropped[severity]+=dropped[severity]}#read({fault,path:path6,boundary}){return fault??this.#host.
readPage(path6,boundary,this.#task.sizeLimit)}#guard(page,check){try{return check()}catch(error){return emptyResult(page.file,[{ruleId:void 0,stack:stackOf(error)}])}}#readData({data,locate,namedFiles}){
let isOn=this.#task.rulesets.corpusRules.some(({rule})=>rule.kind==="site");if(data===void 0||!isOn||this.#task.pagesOnly)return;let files=[data.tags,data.meta,...data.tagPages];return this.#files.push(
...files.filter(file=>namedFiles?.has(file)??!0)),readSiteData(data,file=>{let at=locate(file);return at===void 0?{code:"linkOutside",data:{target:file},span:{start:0,end:0},stops:"always"}:this.#host.
readPage(at.path,at.boundary,this.#task.sizeLimit)})}#corpusRulesFor(site,data){let{rulesets,pagesOnly}=this.#task;return pagesOnly?(this.#skip(()=>!0,"--pages-only checks each page by itself"),[]):(site.
data===void 0&&this.#skip(({kind})=>kind==="site",`there is neither _data/ nor pages/tags/ beside ${site.cache}/`),rulesets.corpusRules.filter(({rule})=>rule.kind==="corpus"||data!==void 0))}#skip(which,reason){
for(let{rule}of this.#task.rulesets.corpusRules){if(!which(rule))continue;let reasons=this.#skipped.get(rule.id)??new Set;this.#skipped.set(rule.id,reasons.add(reason))}}#lintCorpus(site,pages,data,rules2){
let byFile,pageAt=file=>(byFile??=new Map(site.pages.map(page=>[page.file,page])),byFile.get(file)),isIgnored=file=>{let page=pageAt(file);return page!==void 0&&site.isIgnored(page)},named=site.namedFiles&&
new Set([...site.pages.filter(site.isNamed).map(({file})=>file),...site.namedFiles]),read=file=>this.#read(pageAt(file)),{rulesets}=this.#task,input={pages,site:data,named,lostTags:site.lostTags,read};
try{let{findings,dropped,crashes}=lintCorpus(input,rulesets,rules2,this.#lexicon);for(let finding of findings)isIgnored(finding.file)||this.#findings.push(finding);this.#addDropped(dropped),this.#addCrashes(
site.cache,crashes)}catch(error){this.#addCrashes(site.cache,[{ruleId:void 0,stack:stackOf(error)}])}}#addCrashes(file,crashes){for(let{ruleId,stack}of crashes){let plugin=ruleId===void 0?void 0:this.#task.
plugins.get(ruleId);this.#errors.push({...ruleId!==void 0&&{ruleId},...plugin!==void 0&&{plugin},file,stack})}}report(){let{history,rulesets}=this.#task,addCrashes=(file,crashes)=>this.#addCrashes(file,
crashes);for(let finding of lintHistory(history??[],rulesets,addCrashes))this.#findings.push(finding);let{findings,...hiding}=hide(this.#findings,this.#task,{today:this.#host.today(),ran:id=>!this.#skipped.
has(id)&&!this.#task.switchedOff.has(id),files:this.#files,unread:this.#unread,isBroken:this.#errors.length>0||SEVERITIES.some(severity=>this.#dropped[severity]>0)}),count2=severity=>findings.filter(finding=>finding.
severity===severity).length+this.#dropped[severity];return{tool:TOOL,...this.#describeRules(),files:this.#files.sort(compareText),findings,totals:{pages:this.#pages,contextPages:this.#contextPages,specs:this.#specs,
errors:count2("error"),warnings:count2("warning"),infos:count2("info"),filesWithFindings:new Set(findings.map(({file})=>file)).size},omitted:{quiet:0,maxFindings:0,perPage:SEVERITIES.reduce((sum2,one)=>sum2+
this.#dropped[one],0)},...hiding,unchecked:[...this.#unchecked].map(([ruleId,pages])=>({ruleId,pages})).sort((a,b)=>compareText(a.ruleId,b.ruleId)),internalErrors:[...this.#errors].sort((a,b)=>compareText(
a.file,b.file))}}#describeRules(){let{rulesets,switchedOff:switchedOff2}=this.#task,isSkipped=({id})=>switchedOff2.has(id)||this.#isSkippedEverywhere(id),rules2=rulesets.base.rules.filter(rule=>!isSkipped(
rule)).map(rule=>ruleInfo(rule,this.#task)),reasons=[...this.#skipped].map(([id,own])=>({id,reason:[...own].join("; ")})),off=[...switchedOff2].map(([id,reason])=>({id,reason})),byId=(a,b)=>compareText(
a.id,b.id);return{rules:rules2.sort(byId),skippedRules:[...off,...reasons].sort(byId)}}#isSkippedEverywhere(id){let{rulesets,discovery,pagesOnly}=this.#task,rule=rulesets.base.rules.find(one=>one.id===
id);return rule.kind==="history"?this.#task.history===void 0:isCorpusRule(rule)?pagesOnly||discovery.sites.length===0?!0:rule.kind==="site"&&discovery.sites.every(({data})=>data===void 0):!1}},ABSENT=emptyResult(
"",[]);function emptyResult(file,crashes){return{file,findings:[],dropped:NONE_DROPPED,specs:0,mapped:void 0,crashes}}function ruleInfo(rule,{rulesets:{base},plugins}){let severities=GENERATIONS.flatMap(
generation=>Object.keys(rule.messages).map(id2=>base.severity(rule,id2,generation))),{id,summary,why,fixable,examples}=rule,severity=SEVERITIES.find(candidate=>severities.includes(candidate))??"info",
plugin=plugins.get(id),{bad,good}=examples;return{id,summary,why,severity,fixable,...plugin!==void 0&&{plugin},bad,good}}function rulesetInput(config,commandLine){return{settings:{preset:commandLine.preset??config.preset.value,...split(config.rules)},overrides:config.overrides.map(({rules:rules2,matches})=>({...split(rules2),
matches})),final:new Map(commandLine.rules)}}function split(rules2){return{severities:new Map([...rules2].map(([id,{severity}])=>[id,severity])),options:new Map([...rules2].flatMap(([id,{options}])=>options===
void 0?[]:[[id,options]]))}}import path4 from"node:path";import path2 from"node:path";var CACHE="_cache";function layoutOf(cache,configured){if(configured?.cache===cache)return configured;let root=path2.dirname(cache);return{cache,data:path2.join(root,"_data"),tagPages:path2.join(root,
"pages","tags")}}function siteAt(folder,host,configured){if(configured!==void 0&&isInside(configured.cache,folder)&&host.exists(configured.cache))return configured;let cache=path2.join(folder,CACHE);return host.
exists(cache)?layoutOf(cache,configured):void 0}function siteAround(absolute,host,configured){let holds=site=>[site.data,site.tagPages].some(folder=>absolute===folder||path2.dirname(absolute)===folder);
if(configured!==void 0)return holds(configured)?configured:void 0;let up=steps=>path2.resolve(absolute,...Array(steps).fill(".."));return[1,2,3].map(steps=>layoutOf(path2.join(up(steps),CACHE),void 0)).
find(site=>holds(site)&&host.exists(site.cache))}import path3 from"node:path";var PAGE="specs.md",NOWHERE={start:0,end:0},GLOB=/[*?[\]{}!]|[@+]\(/;function isPattern(given){return GLOB.test(given)}var Walk=class{caches=new Set;sites=new Map;siteFiles=new Map;#host;#root;#layout;#found=new Map;#named=0;#boundaries=new Map;constructor(host,root,layout){
this.#host=host,this.#root=root,this.#layout=layout}sorted(){let files=[...this.#found.values()];return files.every((file,i)=>i===0||files[i-1].file<file.file)?files:files.sort((a,b)=>a.file<b.file?-1:
1)}async add(given){if(given===""||given.includes("\0"))return!1;let named=path3.resolve(this.#host.cwd,given),kind=this.#host.kindOf(named),real=this.#host.realPath(named),absolute=real!==void 0&&real!==
"loop"&&!isInside(named,this.#root)&&isInside(real,this.#root)?real:named;return kind==="folder"?this.#addFolder(absolute):kind===void 0&&real!=="loop"?isPattern(given)?this.#addGlob(this.#host.cwd,given,
!0):!1:(this.#addSiteFile(absolute)||this.#addPage(absolute,this.#linkOutside(absolute,absolute)),!0)}async#addFolder(folder){let parent=path3.dirname(folder);if(path3.basename(folder)!==CACHE){let site=siteAt(
folder,this.#host,this.#layout);if(site!==void 0)return this.addSite(site)}if(this.#addSiteFile(folder))return!0;let outside=this.#linkOutside(folder,path3.join(folder,PAGE));return outside!==void 0?(this.#addPage(
folder,outside),!0):path3.basename(folder)===CACHE?this.#addCache(folder):path3.basename(parent)===CACHE?this.#addTag(folder):path3.basename(folder)===PAGE||path3.basename(path3.dirname(parent))===CACHE?
(this.#addPage(path3.basename(folder)===PAGE?folder:path3.join(folder,PAGE)),!0):this.#addGlob(folder,`**/${PAGE}`)}async addSite(site){return this.sites.set(site.cache,site),this.#addFolder(site.cache)}#addSiteFile(absolute){
let site=siteAround(absolute,this.#host,this.#layout);return site===void 0?!1:(this.siteFiles.set(absolute,site),!0)}#linkOutside(at,page){let target=this.#host.realPath(at);if(!(target===void 0||target===
"loop"||isInside(target,this.#boundary(page))))return{code:"linkOutside",data:{target:path3.basename(target)},span:NOWHERE,stops:"always"}}#addCache(cache){let before=this.#named;this.caches.add(cache);
for(let tag of inPathOrder(this.#list(cache))){let folder=path3.join(cache,tag.name);this.#isFolder(tag,folder)&&this.#addTag(folder)}return this.#named>before}#addTag(folder){let before=this.#named,tag=path3.
basename(folder),shown=this.#shown(folder),prefix=shown===""?"":`${shown}/`,boundary=this.#boundary(path3.join(folder,PAGE));for(let{name,kind}of inPathOrder(this.#list(folder))){let at=`${folder}${path3.
sep}${name}`;if(kind==="file")(name===PAGE||name==="index.md")&&this.#addPage(at);else if(this.#isFolder({name,kind},at)){let file=`${prefix}${name}/${PAGE}`;if(this.#named++,this.#found.has(file))continue;
this.#found.set(file,{path:`${at}${path3.sep}${PAGE}`,file,place:{tag,package:name},boundary,isAssumed:!0})}}return this.#named>before}#list(folder){let entries=this.#host.list(folder);return"error"in
entries?(this.#addPage(folder,{code:"unreadable",data:{reason:entries.error},span:NOWHERE,stops:"always"}),[]):entries}#isFolder(entry,at){if(entry.name.startsWith("."))return!1;if(entry.kind!=="link")
return entry.kind==="folder";let span=NOWHERE,target=this.#host.realPath(at),outside=this.#linkOutside(at,path3.join(at,PAGE));if(target==="loop"||target!==void 0&&this.#isAround(target,at))this.#addPage(
at,{code:"linkLoop",data:{},span,stops:"always"});else if(target===void 0)this.#addPage(at,{code:"missing",data:{},span,stops:"always"});else if(outside!==void 0)this.#addPage(at,outside);else return this.#host.
kindOf(at)==="folder";return!1}#isAround(target,link){let folder=this.#host.realPath(path3.dirname(link));return folder!==void 0&&folder!=="loop"&&isInside(folder,target)}async#addGlob(cwd,pattern,withFolders=!1){
let{default:glob}=await import("./parts/2KBLZL6U.js"),options={cwd,absolute:!0,onlyFiles:!1,followSymbolicLinks:!1,suppressErrors:!0},found=glob.sync(pattern,{...options,objectMode:!0}),entries=found.
filter(({dirent,name})=>!dirent.isDirectory()||name===PAGE);for(let entry of entries){let at=path3.resolve(entry.path);this.#addSiteFile(at)||this.#addPage(at,this.#linkOutside(path3.dirname(at),at))}
if(entries.length>0||!withFolders)return entries.length>0;let any=!1;for(let entry of found)await this.#addFolder(path3.resolve(entry.path))&&(any=!0);return any}#shown(absolute){return shownPath(this.#root,
absolute)}#addPage(absolute,fault){let file=this.#shown(absolute);if(this.#named++,this.#found.has(file))return;let place=placeOf(absolute.split(path3.sep).join("/"));this.#found.set(file,{path:absolute,
file,place,boundary:this.#boundary(absolute),...fault&&{fault}})}#boundary(file){let cache=file.lastIndexOf(`${path3.sep}${CACHE}${path3.sep}`),outside=cache===-1&&!isInside(file,this.#root),folder=cache!==
-1?file.slice(0,cache):outside?path3.dirname(file):this.#root,boundary=this.#boundaries.get(folder);return boundary===void 0&&(boundary=realOf(this.#host,folder===""?path3.sep:folder),this.#boundaries.
set(folder,boundary)),boundary}};function inPathOrder(entries){return entries.map(entry=>({key:`${entry.name}/`,entry})).sort((a,b)=>a.key<b.key?-1:1).map(({entry})=>entry)}async function discover(host,options){let{paths,root,layout}=options,walk=new Walk(host,root,layout),unmatched=paths.length===0?await addSiteAround(walk,host,options):await addAll(walk,paths);if(unmatched.
length>0&&!options.allowEmpty)throw nothingFound(unmatched);let named=walk.sorted(),caches=new Map(walk.sites);for(let site of walk.siteFiles.values())caches.set(site.cache,site);for(let file of named){
let cache=cacheOf(file);cache!==void 0&&!caches.has(cache)&&caches.set(cache,layoutOf(cache,layout))}let isIgnored=options.isIgnored??(()=>!1),byCache=groupBy(named,cacheOf),sites=await Promise.all([...caches.
values()].sort((a,b)=>a.cache<b.cache?-1:1).map(site=>toSite(site,byCache.get(site.cache)??[],walk,host,options))),loose=named.filter(file=>cacheOf(file)===void 0),ignored=named.filter(({file})=>isIgnored(
file)).length;return{sites,loose:loose.filter(({file})=>!isIgnored(file)),ignored}}function repositoryRoot(host){let workspace=host.env.GITHUB_WORKSPACE,outer=workspace!==void 0&&isInside(host.cwd,workspace)?
path4.resolve(workspace):host.cwd;return findUp(host,folder=>host.exists(path4.join(folder,".git")))??outer}async function addSiteAround(walk,host,{layout,allowEmpty}){let folder=findUp(host,candidate=>siteAt(
candidate,host,layout)!==void 0);if(folder!==void 0)return await walk.addSite(siteAt(folder,host,layout))?[]:[folder];if(allowEmpty)return[];throw new UsageError('no site found: neither this folder no\
r one above it has "_cache/"; name a site, a folder or a page')}function nothingFound(unmatched){let list2=unmatched.map(one=>JSON.stringify(one)).join(", ");return new UsageError(`no page found at ${list2}\
; name a site's root, a folder, a page or a glob, or use --allow-empty`)}async function addAll(walk,paths){let unmatched=[];for(let given of paths)await walk.add(given)||unmatched.push(given);return unmatched}
function cacheOf({path:file}){let at=file.lastIndexOf(`${path4.sep}${CACHE}${path4.sep}`);return at===-1?void 0:file.slice(0,at+1+CACHE.length)}async function toSite(layout,named,walk,host,options){let{
root,pagesOnly,layout:configured}=options,{isIgnored}=options,shown=absolute=>shownPath(root,absolute),isWhole2=pagesOnly||walk.caches.has(layout.cache),namedFiles=new Set(isWhole2?[]:named.map(({file})=>file));
return{cache:shown(layout.cache),pages:isWhole2?named:await allPages(layout,named,host,options),isNamed:({file})=>isWhole2||namedFiles.has(file),isIgnored:({file})=>isIgnored?.(file)??!1,data:pagesOnly?
void 0:siteFiles(layout,host,shown),locate:file=>{let at=path4.resolve(root,file),outer=layout===configured?root:path4.dirname(layout.cache),boundary=realOf(host,outer);return isInside(realOf(host,path4.
dirname(at)),boundary)?{path:at,boundary}:void 0},namedFiles:walk.sites.has(layout.cache)?void 0:namedSiteFiles(layout,walk,host,shown)}}async function allPages(layout,named,host,{root,layout:configured}){
let walk=new Walk(host,root,configured);await walk.addSite(layout);let pages=new Map(walk.sorted().map(page=>[page.file,page]));for(let page of named)pages.set(page.file,page);return[...pages.values()].
sort((a,b)=>a.file<b.file?-1:1)}function siteFiles(layout,host,shown){if(!(!host.exists(layout.data)&&!host.exists(layout.tagPages)))return{tags:shown(path4.join(layout.data,"tags.yaml")),meta:shown(path4.
join(layout.data,"meta.yaml")),tagPages:listTagPages(layout,host).map(shown).sort()}}function listTagPages({tagPages},host){let entries=host.list(tagPages);return"error"in entries?[]:entries.filter(({
name,kind})=>name.endsWith(".md")&&!name.startsWith(".")&&kind!=="folder").map(({name})=>path4.join(tagPages,name))}function namedSiteFiles(layout,walk,host,shown){let files=[...walk.siteFiles].filter(
([,site])=>site.cache===layout.cache).map(([file])=>file).flatMap(file=>file===layout.data?["tags.yaml","meta.yaml"].map(name=>path4.join(file,name)):file===layout.tagPages?listTagPages(layout,host):[
file]);return new Set(files.map(shown))}async function prepare(request,builtIn,host,given=[]){let root=repositoryRoot(host);refuseEqualIds([...builtIn,...given]);let{config,plugged}=await loadConfig(request,[...builtIn,...given],root,host),
own=given.map(rule=>({rule,plugin:"rules"})),rules2=[...builtIn,...given,...plugged.map(({rule})=>rule)],ids=rules2.map(({id})=>id);for(let[id]of request.rule)if(!ids.includes(id))throw new UsageError(
unknownRule(id,ids));let plugins=new Map([...own,...plugged].map(({rule,plugin})=>[rule.id,plugin])),{settings,overrides,final}=rulesetInput(config,{preset:request.preset,rules:request.rule});return{config,
rules:rules2,rulesets:makeRulesets(rules2,settings,overrides,final),plugins,root}}async function makeTask(request,setup,host){let{config,rulesets,plugins,root}=setup,{paths,allowEmpty,pagesOnly,maxFileSize}=request,
{site:layout,isIgnored,suppressions}=config;layout!==void 0&&refuseLinksOut(layout,root,host);let discovery=await discover(host,{paths,allowEmpty,pagesOnly,root,layout,isIgnored});return paths.length===
0&&!allowEmpty&&refuseEmptySite(discovery),{discovery,rulesets,pagesOnly,sizeLimit:Math.floor(maxFileSize*1024*1024),suppressions,baseline:await loadBaseline(request,setup,host),keepsHidden:request.sarifSuppressed===
"include",plugins,switchedOff:switchedOff(request,setup)}}async function loadBaseline(request,setup,host){let{baseline,prune=!1,strictBaseline=!1}=request;if(!(prune||strictBaseline||(baseline??setup.
config.baseline)!==void 0))return;let{useBaseline}=await import("./parts/Q3UTSHWY.js");return useBaseline(request,setup,host)}function refuseLinksOut(layout,root,host){for(let folder of[layout.cache,
layout.data,layout.tagPages])if(!isInside(realOf(host,folder),realOf(host,root)))throw new UsageError(`the config's "site" names ${JSON.stringify(shownPath(root,folder))}, which leads out of the repos\
itory through a link; name a folder inside of it`)}function refuseEmptySite({sites,ignored}){if(!(ignored===0||sites.some(({pages,isIgnored})=>pages.some(page=>!isIgnored(page)))))throw new UsageError(
'the config ignores every page of the site; take an entry out of "ignores", or use --allow-empty')}function refuseEqualIds(rules2){let ids=new Set;for(let{id}of rules2){if(ids.has(id))throw new UsageError(
`there are two rules ${JSON.stringify(id)}; give one of them another id`);ids.add(id)}}async function loadConfig(request,rules2,root,host){let source=configSource(request,root,host);if(source===void 0)
return{config:noConfig(root),plugged:[]};let[{readConfig},{loadPlugins},{resolveConfig}]=await Promise.all([import("./parts/RUV76YB2.js"),import("./parts/LGZM7KCA.js"),import("./parts/CMACGG44.js")]),
raw=readConfig(host,source),plugged=await loadPlugins(host,raw,request.allowCode,rules2);return{config:resolveConfig(raw,[...rules2,...plugged.map(({rule})=>rule)]),plugged}}function configSource({config},root,host){
if(config===!1)return;if(typeof config=="object")return{root,inline:config.inline};if(config!==void 0)return{root,given:config};let found=findConfig(host,root);return found&&{root,found}}function switchedOff({
rule},{config,rules:rules2,rulesets}){let byCall=new Map(rule),isElsewhere=id=>!byCall.has(id)&&config.overrides.some(override=>(override.rules.get(id)?.severity??"off")!=="off"),off=rules2.filter(one=>!rulesets.
base.isOn(one)&&!isElsewhere(one.id));return new Map(off.map(({id})=>{let from=config.rules.get(id)?.from,by=byCall.has(id)||from===void 0?"--rule":`${from.file}:${from.line}`;return[id,`switched off \
by ${by}`]}))}function unknownRule(id,ids){let distance=known=>id.length>2&&known.includes(id)?0:editDistance(id.slice(0,64),known),close=[...ids].sort((a,b)=>distance(a)-distance(b)||compareText(a,b)).
slice(0,3);return`unknown rule ${JSON.stringify(id)}; did you mean ${close.join(", ")}? "cache-lint rules" lists them all`}async function lint2(options={}){checkOptions(options);let{signal,config,site,files=[],preset,allowCode=!1}=options;if(signal?.aborted)throw signal.reason;let host=hostIn(options);await checkRules(options.
rules??[],host);let request={paths:pathsOf(site,files),allowEmpty:options.allowEmpty??!1,pagesOnly:options.pagesOnly??!1,maxFileSize:options.maxFileSize??64,config:typeof config=="object"?{inline:config}:
config,baseline:options.baseline,preset,rule:Object.entries(options.severities??{}),allowCode},setup=await prepare(request,rules,host,options.rules);checkSite(site,setup,host);let task=await makeTask(
request,setup,host),report=await lint(task,host,{show:()=>{},async pause(){return await host.pause(),!host.interrupted()}});if(report===void 0)throw signal.reason;let{omitted:_,...result}=report;return{
...result,ok:result.totals.errors===0&&result.internalErrors.length===0}}function pathsOf(site,files){return site===void 0?files:files.length===0?[site]:files.map(file=>path5.isAbsolute(file)?file:path5.
join(site,file))}function hostIn({cwd,signal}){let host=quietHost(cwd,{get interrupted(){return signal?.aborted===!0}});if(cwd===void 0)return host;let real=host.realPath(host.cwd);if(real===void 0||real===
"loop"||host.kindOf(real)!=="folder")throw new UsageError(`cwd: there is no folder ${JSON.stringify(cwd)}`);return{...host,cwd:real}}function checkSite(site,{config},host){if(!(site===void 0||siteAt(path5.
resolve(host.cwd,site),host,config.site)!==void 0))throw new UsageError(`site: ${JSON.stringify(site)} holds no "_cache/"; name folders that are no site in "files"`)}async function checkRules(rules2,host){
if(rules2.length===0)return;let[{readConfig},{loadPlugins}]=await Promise.all([import("./parts/RUV76YB2.js"),import("./parts/LGZM7KCA.js")]),raw=readConfig(host,{root:host.cwd,inline:{plugins:[
"rules"]}}),asPlugin={...host,importModule:async()=>({rules:rules2})};try{await loadPlugins(asPlugin,raw,!0,rules)}catch(error){throw error instanceof UsageError?new UsageError(error.message.replace('\
(config):1:1: plugins[0]: "rules" exports',"rules: the list holds")):error}}var isText=value=>typeof value=="string"&&value!=="",isFlag=value=>typeof value=="boolean",isObject=value=>typeof value=="ob\
ject"&&value!==null&&!Array.isArray(value),isOneOf2=list2=>value=>list2.includes(value),OPTIONS={site:["a folder",isText],files:["a list of at least one path",value=>Array.isArray(value)&&value.length>
0&&value.every(isText)],cwd:["a folder",isText],config:["a file, an object or false",value=>value===!1||isText(value)||isObject(value)],baseline:["a file or false",value=>value===!1||isText(value)],preset:[
`one of ${PRESETS.join(", ")}`,isOneOf2(PRESETS)],severities:[`an object of ${SEVERITIES.join(", ")} or off by rule id`,value=>isObject(value)&&Object.values(value).every(isOneOf2([...SEVERITIES,"off"]))],
rules:["a list of rules",Array.isArray],allowCode:["true or false",isFlag],pagesOnly:["true or false",isFlag],allowEmpty:["true or false",isFlag],maxFileSize:["a number of MiB above 0, at most 512",value=>typeof value==
"number"&&value>0&&value<=512],signal:["an AbortSignal",value=>isObject(value)&&"aborted"in value&&isFlag(value.aborted)]};function checkOptions(options){if(!isObject(options))throw new UsageError("li\
nt takes an object of options");for(let[name,value]of Object.entries(options)){if(!Object.hasOwn(OPTIONS,name)){let[meant]=nearest(name,Object.keys(OPTIONS));throw new UsageError(`unknown option ${JSON.
stringify(name)}${meant===void 0?"":`; did you mean ${meant}?`}`)}let[what,is]=OPTIONS[name];if(value!==void 0&&!is(value))throw new UsageError(`${name}: it has to be ${what}`)}}export{UsageError,defineCorpusRule,definePageRule,defineShapeRule,defineSiteRule,lint2 as lint,rules};
