import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{noConfig}from"./parts/KKLJAPNR.mjs";import{matcherOf}from"./parts/WYGLM33I.mjs";import{READ_FLAGS,entryKind,whatIs}from"./parts/B2EUM3PA.mjs";import{NO_LACK,PageLook,Walk,areNeighbours,
compareFiles,describeLack,isLimited,isPlaced,lackOf,logLack,maybePartial,withLack}from"./parts/EO3E5HCW.mjs";import{describeNoData,layoutOf,siteAt,sitesBelow}from"./parts/FIEVMO2R.mjs";import{
verifyRecord}from"./parts/A2LC3FVH.mjs";import{LARGEST_SIZE,MOST_THREADS,OPTIONS,USUAL_THREADS,camelCase,optionsOn}from"./parts/WP2DIQRX.mjs";import"./parts/BBAYDBXE.mjs";import{findConfig}from"./parts/3SGTQMML.mjs";
import{editDistance,nearest,suggester}from"./parts/PYLY6NVN.mjs";import"./parts/5NL6GKMA.mjs";import{lintCorpus,makeRulesets,nameValue,readAsOther,readSiteData,settle}from"./parts/37DXVPUQ.mjs";
import{Names,PageReader,ROW_SIZE,SiteLog,dataFilesIn,isNamedAfterRow,pushRow,range,sanitise,tagOfPage,tarballPath,wholeFault}from"./parts/U7JJQLUL.mjs";import{COMPILERS,COMPILER_NAMES,COUNTED,FAMILY_OF_TARGET,
HIDES_NOTHING,KEYS,LISTS,LIST_FIELDS,LOOSE_PACKAGE_NAME,MACOS,MACOS_NAMES,NONE_DROPPED,NOT_OPENED,PACKAGE_NAME,PAGE,PLATFORMS,PLATFORM_NAMES,ROW,TAG,TARGETS,attempt,compareCodePoints,familiesOfPlatform,
familyFits,fingerprintUnder,hasFlag,hintOfStack,isStackName,isVersion,judge,makeFindings,noFlag,noRow,normalCompiler,normalVariant,oddValueOf,parseCompiler,platformOfOs,platformsOfCompiler,unsafeCharacter}from"./parts/52LNL4UY.mjs";
import"./parts/JSEQWKRN.mjs";import{defineConfigRule,defineCorpusRule,defineDataRule,defineHistoryRule,defineIndexRule,definePageRule,defineShapeRule,defineSiteRule,defineTextRule,isCorpusRule,mapToNothing}from"./parts/U6VY3VL7.mjs";
import{GENERATIONS}from"./parts/EYMFWTRH.mjs";import"./parts/LA7HR7LE.mjs";import{maybeSparse,treeAround}from"./parts/4SM5BGAO.mjs";import{findUp,isInside,isListed,isReallyInside,realOf,
shownPath}from"./parts/XFH6NB4B.mjs";import{PluginFault,UsageError,codeOf,reasonOf,thrownText}from"./parts/QPBLPDHF.mjs";import{LEVELS,SEVERITIES,compareFindings,compareText}from"./parts/RPNFZC6I.mjs";
import"./parts/2TR3C5WC.mjs";import{changedFirst}from"./parts/QCSOAGB7.mjs";import"./parts/H2F7HOQU.mjs";import{groupBy}from"./parts/AL7G2ZAT.mjs";import{clip,count,listed,nameCharacter,
nameRow,quote}from"./parts/OHKICHVX.mjs";import{inChunks}from"./parts/5NUVVUZ3.mjs";import"./parts/YHWZJFXK.mjs";import path9 from"node:path";var config_glob_default=defineConfigRule({id:"config-glob",about:"globs",summary:"Every glob of `ignores` and `overrides` in the config matches a page, or for `overrides` a file of the site.",why:"Who\
ever wrote it thinks that pages are left out, or judged otherwise: they are not, and nobody is told.",severity:"warning",fixable:!1,messages:{unmatched:({key,glob,meant})=>`The glob ${quote(glob)} of ${key}\
 matches no ${key==="ignores"?"page":"file"} of the site: ${meant===void 0?"mend it, or take it out":`${quote(meant)} does`}.`},examples:{bad:`# the folder of the tag stands in _cache/
ignores:
  - v0.18.1`,good:`ignores:
  - _cache/v0.18.1`}});var config_suppression_default=defineConfigRule({id:"config-suppression",about:"suppressions",summary:"Every suppression of the config hides at least one finding and has not expired.",why:"A suppressi\
on that hides nothing today hides the next fault of its kind tomorrow, and nobody looks at it again.",severity:"warning",fixable:!1,messages:{unused:d=>`The suppression of ${describe(d)} hides no find\
ing: take it out.`,expired:d=>`The suppression of ${describe(d)} expired on ${d.expires} and hides nothing any more: mend what it hid, or give it a later date.`},examples:{bad:`suppressions:
  - rule: meta-union
    files: "_cache/v0.18/**"
    reason: the page was mended long ago`,good:"suppressions: []"}}),MOST_GLOBS=5;function describe({rule,globs,subject}){let about=subject===void 0?"":` about ${quote(subject)}`,shown=globs.slice(0,MOST_GLOBS).
map(quote),more=globs.length>shown.length?[`${globs.length-shown.length} more`]:[];return`${rule}${about} for ${[...shown,...more].join(", ")}`}var MOST_RELATED=20;function relate(places,total2,toPlace){let shown=[];for(let place of places){if(shown.length===MOST_RELATED)break;shown.push(toPlace(place))}let left=total2-shown.length,last=shown.
at(-1);if(left<=0||last===void 0)return shown;let rest=`${count(left,"more place is","more places are")} not shown.`;return[...shown.slice(0,-1),{...last,message:`${last.message} ${rest}`}]}function*besides(one,first,list2){
yield first;for(let element of list2)element!==one&&element!==first&&(yield element)}var corpus_commit_default=defineCorpusRule({id:"corpus-commit",summary:"The rows of one version of a package name one `commit`, in all tags; versions that follow a branch apart.",why:"A released versi\
on is one commit: when it has two, its tag was moved upstream or a recipe was wrong, and one name stands for two sources.",severity:"info",fixable:!1,waitsFor:["corpus-hash-details"],messages:{otherCommit:d=>`${clip(
d.package)} ${clip(d.version)} is built from the commit ${quote(d.written)} in ${clip(d.tag)} (${count(d.rows,"row")}), but from ${quote(d.expected)} ${d.pages===0?"in other rows of the page":`in ${count(
d.pages,"other tag")}`}: a version that follows no branch is one commit.`},examples:{bad:["# _cache/develop-2025-03-30/cpuinfo/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "v\
ariants": ["commit=1e83a2fdd3102f65c6f1fb602c1b320486218a99"]}]',"# _cache/develop-2025-04-06/cpuinfo/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss", "variants": ["commit=094fc3\
0b9256f54dad5ad23bcbfb5de74781422f"]}]'].join(`
`),good:["# _cache/develop-2025-03-30/cpuinfo/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "versions": ["main"], "variants": ["commit=1e83a2fdd3102f65c6f1fb602c1b320486218a99\
"]}]',"# _cache/develop-2025-04-06/cpuinfo/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss", "versions": ["main"], "variants": ["commit=094fc30b9256f54dad5ad23bcbfb5de74781422f"]}\
]'].join(`
`)},map:commitsOf,logged:{parts:({notes},_site,_options,noteOf)=>[[...notes.keys()].filter(page=>noteOf(page)!=null)]},reduce({pages,page,isHeard},report){for(let uses of groupByVersion(pages)){let usual=findUsual(
uses);if(usual.length!==uses.length)for(let[at,commits]of findDeviating(uses,usual[0].commit,isHeard)){let found=describe2(at,commits,usual,page);found!==void 0&&report({messageId:"otherCommit",...found})}}}});
function commitsOf(page){if(page.facts.commits===0)return null;let found=new Map;for(let row of page.facts.rows){let version=row.spec.versions[0],commit=commitOf(row,page)?.commit;if(!row.hashOk||!row.
versionOk||commit===void 0||followsBranch(version))continue;let known=found.get(`${version} ${commit}`);known===void 0?found.set(`${version} ${commit}`,[version,commit,row.index,row.spec.hash]):known.
push(row.index,row.spec.hash)}return found.size===0?null:[...found.values()]}function commitOf(row,{facts}){let variants=facts.variantsOf(row),index=variants.findIndex(isCommit);if(!(index===-1||variants.
findLastIndex(isCommit)!==index))return{commit:normalVariant(variants[index]).slice(7),index}}function isCommit({name,kind}){return name==="commit"&&kind!=="boolean"}var BRANCH_WORDS=new Set("stable n\
ightly trunk head master main develop dev branch latest snapshot".split(" "));function followsBranch(version){return!/\d/.test(version)||version.includes("=")||version.startsWith("git.")||/^[\da-f]{40}$/i.
test(version)?!0:version.toLowerCase().split(/[._-]/).some(part=>BRANCH_WORDS.has(part))}function groupByVersion(pages){let uses=pages.flatMap(page=>(page.value??[]).map(([version,commit,...list2])=>({
page,version,commit,rows:rowsIn(list2)})));return groupBy(uses,({page,version})=>`${page.package} ${version}`).values()}function rowsIn(list2){let rows=new Map;for(let i=1;i<list2.length;i+=2)rows.set(
list2[i],list2[i-1]);return rows}function findUsual(uses){return[...groupBy(uses,({commit})=>commit).values()].reduce((best,same)=>same.length>best.length?same:best)}function findDeviating(uses,usual,isHeard){
let commits=new Map,told=new Set;for(let{commit,rows}of uses)for(let hash of rows.keys())(commits.get(hash)??commit)!==commit&&told.add(hash),commits.set(hash,commit);let found=new Map;for(let use of uses){
let rows=new Map([...use.rows].filter(([hash])=>!told.has(hash)||!isHeard("corpus-hash-details",use.page.file,hash)));if(use.commit===usual||rows.size===0)continue;let others=found.get(use.page);others===
void 0?found.set(use.page,[{...use,rows}]):others.push({...use,rows})}return found}function describe2(page,deviating,usual,read){let[first]=deviating,path10=pathOf(first,read);if(path10===void 0)return;
let others=usual.filter(use=>use.page!==page),rows=deviating.reduce((sum3,use)=>sum3+use.rows.size,0);return{data:{package:page.package,version:first.version,tag:page.tag,rows,written:first.commit,expected:usual[0].
commit,pages:others.length},file:page.file,path:path10,subject:first.rows.keys().next().value,related:relate(others.length===0?usual:others,Math.max(1,others.length),use=>({file:use.page.file,path:pathOf(
use,read)??[],message:`${clip(use.page.tag)} says ${quote(use.commit)}.`}))}}function pathOf({page,rows,commit},read){let there=read(page.file),[index]=rows.values(),row=there?.facts.rows[index],found=row===
void 0?void 0:commitOf(row,there);return found?.commit===commit?["spec_details",index,"variants",found.index]:void 0}var HASH_LENGTH=32,DIGEST_LENGTH=6,KEY_LENGTH=HASH_LENGTH+DIGEST_LENGTH,noRowAtFault=noRow("malformedHash","repeatedHash","unusualTarball","malformedCompiler","wrongVersion","malformedOs","unknownPlat\
form","osAgainstPlatform","unsortedVariants");function areAllRight(facts){return noRowAtFault(facts)&&DETAIL_LISTS.every(field=>facts.listFits[field])}function rowKeysOf(page,_options,speaks){let{facts}=page,
isDoubtful=doubts(page);return facts.rows.map(row=>{let{hash,versions}=row.spec;return!row.hashOk||!hasOwnHash(row,page)&&speaks("spec-tarball-url",hash)?NO_KEY:isSound(row,page)||versions.length===1&&
!ROW_RULES.some(rule=>speaks(rule,hash))?keyOf(hash,facts.digestOf(row),isDoubtful(row)):hash+NO_DIGEST}).join("")}var NO_KEY="-".repeat(KEY_LENGTH),NO_DIGEST="-".repeat(DIGEST_LENGTH);function keyOf(hash,digest,isDoubtful=!1){
let text=String.fromCharCode(digitOf(digest),digitOf(digest>>>6),digitOf(digest>>>12),digitOf(digest>>>18),digitOf(digest>>>24),digitOf(digest>>>30)|(isDoubtful?DOUBT:0));return hash+text}var DOUBT=4;
function digestNumber(digest){let bits=0;for(let i=digest.length-1;i>=0;i--)bits=bits<<6|digest.charCodeAt(i)-48;return bits}function digitOf(bits){return 48+(bits&63)}function hasOwnHash(row,page){return page.
facts.tarballs===0||isNamedAfterRow(row,page)}var ROW_RULES=["spec-hash-unique","spec-compiler-syntax","spec-version-syntax","spec-os-syntax","spec-platform","spec-os-platform","spec-variant-syntax","\
spec-variant-unique"];function isSound(row,page){let{facts}=page;return facts.isShared(row.spec.hash)||row.compiler.form===void 0||!row.versionOk||!row.osOk||!row.platformOk?!1:row.osFitsPlatform&&(!hasFlag(
row,"unsortedVariants")||hasSoundVariants(row,page))}function hasSoundVariants(row,{facts}){let variants=facts.variantsOf(row);return new Set(variants.map(({name})=>name)).size===variants.length&&variants.
every(({kind})=>kind!==void 0)}function doubts({data,facts}){let fields=DETAIL_LISTS.filter(field=>!facts.listFits[field]),lists2=fields.map(field=>({key:LIST_FIELDS[field],values:new Set(data.meta[field])})),
isLeftOver=fields.some(field=>data.meta[field].some(value=>!facts.values[field].has(value)));return({spec})=>isLeftOver||lists2.some(({key,values})=>[spec[key]].flat().some(value=>!values.has(value)))}
var DETAIL_LISTS=["compilers","oss","platforms","targets","versions"];function eachKey(keys2,see){for(let at=0;at<keys2.length;at+=KEY_LENGTH)keys2.charCodeAt(at)!==DASH&&see(at)}var DASH=45;function hashAt(keys2,at){
return keys2.slice(at,at+HASH_LENGTH)}function digestAt(keys2,at){let start2=at+HASH_LENGTH;if(keys2.charCodeAt(start2)===DASH)return;if(!isDoubtfulAt(keys2,at))return keys2.slice(start2,start2+DIGEST_LENGTH);
let last=start2+DIGEST_LENGTH-1;return keys2.slice(start2,last)+String.fromCharCode(keys2.charCodeAt(last)&~DOUBT)}function isDoubtfulAt(keys2,at){return keys2.charCodeAt(at+HASH_LENGTH)!==DASH&&(keys2.
charCodeAt(at+KEY_LENGTH-1)&DOUBT)!==0}function hashOf({page,row}){return hashAt(page.value,row*KEY_LENGTH)}function rowsOf({value=""}){return value.length/KEY_LENGTH}function occurrencesOf(hashes,pages){
let found=new Map;if(hashes.size===0)return found;for(let page of pages){let keys2=page.value??"";eachKey(keys2,at=>{let hash=hashAt(keys2,at);if(!hashes.has(hash))return;let isDoubtful=isDoubtfulAt(keys2,
at),occurrence={page,row:at/KEY_LENGTH,digest:digestAt(keys2,at),isDoubtful},others=found.get(hash);others===void 0?found.set(hash,[occurrence]):others.push(occurrence)})}return found}function findConflicts(pages,digests){let first=new Map,found=new Set;for(let{package:name,value=""}of pages)eachKey(value,at=>{let digest=digests?digestAt(value,at):"";if(digest===void 0)return;let hash=hashAt(
value,at),what=digest+name,before=first.get(hash);before===void 0?first.set(hash,what):before!==what&&found.add(hash)});return found}function readRow(place,read){let page=read(place.page.file),row=page?.facts.rows[place.row];return page===void 0||row===void 0?void 0:{package:place.page.package,page,row}}var FIELDS=[{name:"package",
path:["hash"],text:reading=>reading.package},{name:"version",path:["versions",0],list:"versions",text:({row})=>row.spec.versions[0]},{name:"compiler",path:["compiler"],list:"compilers",text:({row})=>row.
spec.compiler,normal:({row})=>normalCompiler(row.compiler)},{name:"operating system",path:["os"],list:"oss",text:({row})=>row.spec.os},{name:"platform",path:["platform"],list:"platforms",text:({row})=>row.
spec.platform},{name:"target",path:["target"],list:"targets",text:({row})=>row.spec.target}];function normalOf(field,reading){return(field.normal??field.text)(reading)}function differ(field,a,b){return normalOf(
field,a)!==normalOf(field,b)}function toldByMeta({list:list2,text},wrong,right,others){let{data,facts}=wrong.page;if(list2===void 0||facts.listFits[list2])return[];let expected=respell(list2,text(right)),
extra=data.meta[list2].filter(one=>!facts.values[list2].has(one)&&respell(list2,one)===expected),written=text(wrong),isMissing=!data.meta[list2].includes(written)&&!others(list2).has(written);return[...new Set(
[...extra,...isMissing?[written]:[]])].map(subject=>({rule:"meta-union",path:["meta",list2],subject}))}function respell(list2,value){return list2==="compilers"?normalCompiler(parseCompiler(value)):value}
function compareVariants(a,b){let[mine,theirs]=[variantsByName(a),variantsByName(b)];return[...new Set([...mine.keys(),...theirs.keys()])].flatMap(name=>{let[x,y]=[mine.get(name),theirs.get(name)];return x!==
void 0&&y!==void 0&&normalVariant(x.variant)===normalVariant(y.variant)?[]:[{name,written:x?.variant.text,index:x?.index??-1,expected:y?.variant.text}]})}function variantsByName({page,row}){return new Map(
page.facts.variantsOf(row).map((variant,index)=>[variant.name,{variant,index}]))}var ROW_LOG={note:keepRows,value:keysIn,parts:conflictingPages};function keepRows(page,into,_options,speaks){if(areAllRight(page.facts))return into.row=page.facts.rowNumbers(),null;let keys2=rowKeysOf(
page,void 0,speaks),rows=[];return eachKey(keys2,at=>pushRow(rows,hashAt(keys2,at),digestNumber(digestAt(keys2,at)??""))),into.row=rows,keys2}function keysIn(log,page,note){if(note!==null)return note;
let keys2="";for(let row=log.rowFrom[page];row<log.rowFrom[page+1];row++)keys2+=keyOf(log.hashAt(row),log.row[row*ROW_SIZE+5]);return keys2}function conflictingPages(log){let table=new FirstRows(log),
odd=new Set;for(let page=0;page<log.pages.length;page++)table.addPage(page,odd);return odd.size===0?[]:[range({from:0,to:log.pages.length}).filter(page=>table.hasOneOf(page,odd))]}var MOST_STEPS=64,FirstRows=class{#log;#slots;#shift;#pageOf;#byText=new Map;constructor(log){
let rows=log.rowFrom[log.pages.length];this.#log=log,this.#shift=Math.clz32(rows)-1,this.#slots=new Int32Array(2**(32-this.#shift)),this.#pageOf=new Int32Array(rows)}addPage(page,odd){let{rowFrom}=this.#log,
to=rowFrom[page+1];for(let row=rowFrom[page];row<to;row++){this.#pageOf[row]=page;let first=this.#firstLike(row);first!==row&&!this.#agree(first,row)&&odd.add(first)}}hasOneOf(page,odd){let{rowFrom}=this.#log;
for(let row=rowFrom[page];row<rowFrom[page+1];row++)if(odd.has(this.#firstLike(row)))return!0;return!1}#agree(a,b){let{row:numbers,package:packages}=this.#log;return numbers[a*ROW_SIZE+5]!==numbers[b*
ROW_SIZE+5]?!1:packages[this.#pageOf[a]]===packages[this.#pageOf[b]]}#firstLike(row){let slots=this.#slots,mask=slots.length-1,slot=this.#slotOf(row*ROW_SIZE);for(let steps=0;steps<MOST_STEPS;steps++){
let other=slots[slot]-1;if(other===-1)return slots[slot]=row+1,row;if(this.#isSame(other*ROW_SIZE,row*ROW_SIZE))return other;slot=slot+1&mask}return this.#firstByText(row)}#slotOf(at){let{row:numbers}=this.#log;
return Math.imul(numbers[at]^Math.imul(numbers[at+2],2654435761),2246822507)>>>this.#shift}#isSame(a,b){let{row:numbers}=this.#log;for(let i=0;i<5;i++)if(numbers[a+i]!==numbers[b+i])return!1;return!0}#firstByText(row){
let hash=this.#log.hashAt(row),first=this.#byText.get(hash)??row;return this.#byText.set(hash,first),first}};var corpus_hash_details_default=defineCorpusRule({id:"corpus-hash-details",summary:"Wherever a hash occurs, in any tag, it has the same package, version, compiler, platform, system, target and variant\
s.",why:"A hash is computed from what it stands for: where two pages differ, one of them describes a binary that does not exist.",severity:"error",fixable:!1,waitsFor:["corpus-hash-package","page-titl\
e","spec-tarball-url"],messages:{field:d=>`${start(d)} has the ${d.field} ${quote(d.written)}, but ${quote(d.expected)} in ${d.others}, and a hash is the same binary everywhere.`,package:d=>`${start(d)}\
 has the hash of a binary of ${clip(d.expected)} in ${d.others}, and a hash is the same binary everywhere.`,variant:d=>`${start(d)} has the variant ${quote(d.written)}, but ${quote(d.expected)} in ${d.
others}, and a hash is the same binary everywhere.`,missingVariant:d=>`${start(d)} lacks the variant ${quote(d.expected)}, which it has in ${d.others}, and a hash is the same binary everywhere.`,extraVariant:d=>`${start(
d)} has the variant ${quote(d.written)}, which it lacks in ${d.others}, and a hash is the same binary everywhere.`,variants:d=>`${start(d)} differs in its variants from ${d.others}, and a hash is the \
same binary everywhere: ${enumerate(d.differences)}.`,several:d=>`${start(d)} is something else in ${d.others}, so it is probably the hash that is wrong: ${enumerate(d.differences)}.`,wholePage:d=>`${d.
rows} rows of ${clip(d.package)} in ${clip(d.tag)} are rows of ${clip(d.other)} in other tags: the page stands in the folder of another package.`},examples:{bad:["# _cache/develop-2025-03-30/zlib/spec\
s.md",'spec_details: [{"target": "x86_64_v3"}]',"# _cache/develop-2025-04-06/zlib/specs.md",'spec_details: [{"target": "x86_64_v4"}]'].join(`
`),good:["# _cache/develop-2025-03-16/zlib/specs.md",'generation: "G"','spec_details: [{"compiler": "gcc@=11.4.0", "variants": ["libs=shared,static"]}]',"# _cache/develop-2025-03-30/zlib/specs.md",'sp\
ec_details: [{"compiler": "gcc@11.4.0", "variants": ["libs:=shared,static"]}]'].join(`
`)},map:rowKeysOf,logged:ROW_LOG,reduce({pages,page,isHeard},report){for(let deviations of findDeviations(pages,isHeard).values()){let others=soundValues(deviations,page),moved=deviations.filter(isOtherPackage),
isWhole2=moved.length>1&&isWholePage(deviations,moved)&&!isRenamed(moved[0],page,isHeard);isWhole2&&report({messageId:"wholePage",...wholePage(moved)});for(let deviation of deviations){if(isOtherPackage(
deviation)&&(isWhole2||isRenamed(deviation,page,isHeard)))continue;let found=compare(deviation,page,isHeard,others);found!==void 0&&report(found)}}}});function findDeviations(pages,isHeard){let suspects=findConflicts(
pages,!0);if(suspects.size===0)return new Map;let found=new Map(pages.map(page=>[page,[]]));for(let[hash,group2]of occurrencesOf(suspects,pages)){let all=uncontested(group2,hash,isHeard).filter(({digest})=>digest!==
void 0),kinds=groupBy(all,kindOf),usual=[...kinds.values()].reduce((best,kind)=>isLikelier(kind,best)?kind:best,[]);for(let own of kinds.size<2?[]:all)kindOf(own)!==kindOf(usual[0])&&found.get(own.page).
push({own,usual:usual[0],usualCount:usual.length,all})}return found}function isLikelier(kind,best){let doubts2=all=>all.filter(({isDoubtful})=>isDoubtful).length;return kind.length>best.length||kind.length===
best.length&&doubts2(kind)<doubts2(best)}function uncontested(group2,hash,isHeard){let packages=new Map,contested=new Set;for(let{page}of group2){let first=packages.get(page.tag)??page.package;packages.
set(page.tag,first),first!==page.package&&isHeard("corpus-hash-package",page.file,hash)&&contested.add(page.tag)}return contested.size===0?group2:group2.filter(({page})=>!contested.has(page.tag))}function kindOf({
page,digest}){return digest+page.package}function isOtherPackage({own,usual}){return own.digest===usual.digest}function isWholePage(deviations,moved){let[{own,usual}]=moved,rows=rowsOf(own.page);return moved.
length<deviations.length||moved.length*2<=rows?!1:moved.every(one=>one.usual.page.package===usual.page.package)}function isRenamed({own,usual},read,isHeard){let a=read(own.page.file)?.data.title,b=read(
usual.page.file)?.data.title,isTold=({page})=>isHeard("page-title",page.file);return a===usual.page.package&&isTold(own)||b===own.page.package&&isTold(usual)}function wholePage(moved){let[{own,usual}]=moved,
{package:name,tag,file}=own.page;return{data:{package:name,tag,other:usual.page.package,rows:moved.length},file,path:["title"],subject:usual.page.package,related:relate(moved,moved.length,one=>({file:one.
usual.page.file,path:["spec_details",one.usual.row,"hash"],message:`The hash of ${nameRow(name,hashOf(one.own))} in ${labelOf(one.usual,own)}.`}))}}function soundValues(deviations,read){let known=new Map,
wrong=new Set(deviations.map(({own})=>own.row));return list2=>{let before=known.get(list2);if(before!==void 0)return before;let sound=(read(deviations[0].own.page.file)?.facts.rows??[]).filter(({index})=>!wrong.
has(index)),values=new Set(sound.flatMap(({spec})=>spec[LIST_FIELDS[list2]]));return known.set(list2,values),values}}function compare(deviation,read,isHeard,others){let{own,usual,usualCount,all}=deviation,
a=readRow(own,read),b=readRow(usual,read);if(a===void 0||b===void 0)return;let hash=a.row.spec.hash,where={name:nameRow(a.package,hash),tag:own.page.tag,others:listOthers(usual,usualCount)},difference2=differenceOf(
where,a,b,isRenamed(deviation,read,isHeard),others);if(difference2===void 0)return;let{tell,path:path10,...told}=difference2;return{...told,file:own.page.file,path:["spec_details",own.row,...path10],subject:hash,
related:relate(besides(own,usual,all),all.length-1,other=>toRelated(other,own,tell,read))}}function differenceOf(where,a,b,renamed,others){let fields=FIELDS.filter(field=>differ(field,a,b)&&!(renamed&&
field.name==="package")),variants=compareVariants(a,b),[first]=fields;if(first===void 0)return variantsDiffer(where,variants);let told=fields.flatMap(field=>toldByMeta(field,a,b,others)),insteadOf=told.
length===0?void 0:told;return fields.length>1||variants.length>0?{...severalDiffer(where,fields,variants,a,b),insteadOf}:{...fieldDiffers(where,first,a,b),insteadOf}}function fieldDiffers(where,field,a,b){
let{name,path:path10,text}=field;if(name==="package"){let tell2=()=>({path:path10,text:"has the same hash"});return{messageId:"package",data:{...where,expected:text(b)},path:path10,tell:tell2}}let tell=reading=>({
path:path10,text:`says ${quote(text(reading))}`});return{messageId:"field",data:{...where,field:name,written:text(a),expected:text(b)},path:path10,tell}}function variantsDiffer(where,variants){let[first]=variants;
if(first===void 0)return;if(variants.length>1){let tell2=()=>({path:["variants"],text:"has other variants"});return{messageId:"variants",data:{...where,differences:variants.map(contrast)},path:["varia\
nts"],tell:tell2}}let{name,written,index,expected}=first,tell=reading=>{let there=variantsByName(reading).get(name);return there===void 0?{path:["variants"],text:"lacks it"}:{path:["variants",there.index],
text:`says ${quote(there.variant.text)}`}},path10=["variants",index];return written===void 0?{messageId:"missingVariant",data:{...where,expected},path:["variants"],tell}:expected===void 0?{messageId:"\
extraVariant",data:{...where,written},path:path10,tell}:{messageId:"variant",data:{...where,written,expected},path:path10,tell}}function severalDiffer(where,fields,variants,a,b){let differences=[...fields.
map(({name,text})=>`${name} ${quote(text(a))} here, ${quote(text(b))} there`),...variants.map(one=>`variant ${contrast(one)}`)],tell=()=>({path:["hash"],text:"has the same hash"});return{messageId:"se\
veral",data:{...where,differences},path:["hash"],tell}}function contrast({written,expected}){return written===void 0?`${quote(expected)} there only`:expected===void 0?`${quote(written)} here only`:`${quote(
written)} here, ${quote(expected)} there`}function toRelated(other,own,tell,read){let{file}=other.page,reading=readRow(other,read),{path:path10,text}=reading===void 0?{path:["hash"],text:"has the same\
 hash"}:tell(reading);return{file,path:["spec_details",other.row,...path10],message:`${labelOf(other,own)} ${text}.`}}function labelOf({page},own){return page.package===own.page.package?clip(page.tag):
`${clip(page.package)} in ${clip(page.tag)}`}function listOthers({page},places){return places===1?clip(page.tag):`${clip(page.tag)} and ${count(places-1,"other tag")}`}function start({name,tag}){return`${name}\
 in ${clip(tag)}`}var MOST_DIFFERENCES=5;function enumerate(differences){let left=differences.length-MOST_DIFFERENCES;return[...differences.slice(0,MOST_DIFFERENCES),...left>0?[`${left} more`]:[]].join(
"; ")}var corpus_hash_package_default=defineCorpusRule({id:"corpus-hash-package",summary:"In a tag, a hash belongs to one package.",why:"A hash is one binary of one package: listed under two, it is counted \
twice, and who installs the wrong one gets something else.",severity:"error",fixable:!1,waitsFor:["page-title","corpus-package-case","spec-tarball-url"],messages:{foreign:d=>`${d.name} has the hash of\
 a binary of ${clip(d.owner)} in ${clip(d.tag)}, and a hash belongs to one package${d.tags===d.ownerTags?"":`: ${count(d.ownerTags,"tag has","tags have")} it under ${clip(d.owner)}, ${d.tags} under th\
is one`}.`,copied:d=>`All ${d.rows} rows of ${clip(d.package)} in ${clip(d.tag)} have hashes of ${clip(d.owner)}: the page is a copy, or its rows belong to another package.`},examples:{bad:["# _cache/\
develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib-ng/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "5zlgqf\
7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].join(`
`),good:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib-ng/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"\
}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn"}]'].join(`
`)},map:rowKeysOf,logged:ROW_LOG,reduce({pages,page,isHeard},report){let titleOf3=({file})=>page(file)?.data.title;for(let[deviating,all]of findForeign(pages)){let foreign=all.filter(({owner})=>!isToldElsewhere(
deviating,owner.page,titleOf3,isHeard)),only=foreign[0]?.owner.page,isCopy=foreign.length>1&&foreign.length===rowsOf(deviating);if(only!==void 0&&isCopy&&foreign.every(({owner})=>owner.page===only))report(
{messageId:"copied",...copied(deviating,only,foreign)});else for(let one of foreign)report({messageId:"foreign",...single(one)})}}});function findForeign(pages){let contested=contestedHashes(pages);if(contested.
size===0)return new Map;let groups=[...occurrencesOf(contested,pages).values()].map(onePerPage),contests=countContests(groups),found=new Map(pages.map(page=>[page,[]]));for(let group2 of groups){let tags=countTags(
group2),tagsOf=({page})=>tags.get(page.package);for(let inTag of groupBy(group2,({page})=>page.tag).values()){let owner=inTag.reduce((best,one)=>(tagsOf(one)-tagsOf(best)||compareContests(contests,one.
page,best.page))>0?one:best);for(let own of inTag)own!==owner&&found.get(own.page).push({own,owner,inTag,tags:tagsOf(own),ownerTags:tagsOf(owner)})}}return found}function contestedHashes(pages){let contested=new Set;
for(let[hash,group2]of occurrencesOf(findConflicts(pages,!1),pages)){let packages=new Map;for(let{page}of group2){let first=packages.get(page.tag)??page.package;packages.set(page.tag,first),first!==page.
package&&contested.add(hash)}}return contested}function onePerPage(group2){return group2.filter(({page},i)=>page!==group2[i-1]?.page)}function countTags(group2){let tags=new Map;for(let{page}of group2)
tags.set(page.package,(tags.get(page.package)??0)+1);return tags}function countContests(groups){let contests=new Map;for(let group2 of groups){let tags=countTags(group2);for(let{page}of group2){let contest=contests.
get(page)??{rows:0,tags:0};contest.rows++,contest.tags+=tags.get(page.package),contests.set(page,contest)}}return contests}function compareContests(contests,a,b){let[first,second]=[contests.get(a),contests.
get(b)],isCopy=(page,{rows})=>rows>1&&rows===rowsOf(page);return first.tags-second.tags||Number(isCopy(b,second))-Number(isCopy(a,first))}function isToldElsewhere(a,b,titleOf3,isHeard){let isEither=rule=>isHeard(
rule,a.file)||isHeard(rule,b.file);if(a.package.toLowerCase()===b.package.toLowerCase())return isEither("corpus-package-case");let isRenamed3=(one,other)=>titleOf3(one)===other.package&&isHeard("page-\
title",one.file);return isRenamed3(a,b)||isRenamed3(b,a)}function single({own,owner,inTag,tags,ownerTags}){let{page}=own,hash=hashOf(own);return{data:{name:nameRow(page.package,hash),tag:page.tag,owner:owner.
page.package,tags,ownerTags},file:page.file,path:["spec_details",own.row,"hash"],subject:hash,related:relate(besides(own,owner,inTag),inTag.length-1,other=>toRelated2(other,"The hash"))}}function copied(page,owner,foreign){
return{data:{package:page.package,tag:page.tag,owner:owner.package,rows:foreign.length},file:page.file,path:["title"],subject:owner.package,related:relate(foreign,foreign.length,one=>toRelated2(one.owner,
`The hash of ${nameRow(page.package,hashOf(one.own))}`))}}function toRelated2({page,row},what){return{file:page.file,path:["spec_details",row,"hash"],message:`${what} in ${clip(page.package)}.`}}var corpus_package_case_default=defineCorpusRule({id:"corpus-package-case",summary:"No two package folders of a tag are equal up to upper and lower case.",why:"On a disk that ignores case, as on macOS\
 and Windows, one of them overwrites the other, and git shows changes that nobody made.",severity:"warning",fixable:!1,messages:{sameUpToCase:d=>`${clip(d.tag)} has a folder ${quote(d.package)} beside\
 ${quote(d.other)}: on a disk that ignores case they are one folder.`},examples:{bad:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/\
ZLib/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].join(`
`),good:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/v0.22.1/zlib/specs.md",'generation: "E"','spec_details: [{"hash": "4hqfk4wmnwanjq2kqg\
pau6xkhir7egjk"}]'].join(`
`)},map:mapToNothing,logged:{parts:likeNamed},reduce({pages},report){for(let folders of groupFolders(pages)){let right=folders.reduce((best,one)=>capitals(one)<capitals(best)?one:best);for(let page of folders)
page.package!==right.package&&report({messageId:"sameUpToCase",data:{package:page.package,other:right.package,tag:page.tag},file:page.file,path:["title"],subject:page.package,related:relate(besides(page,
right,folders),folders.length-1,other=>({file:other.file,path:["title"],message:`The folder ${quote(other.package)}.`}))})}}});function likeNamed({pages,package:numbers,packages:{texts}}){let groups=groupBy(
texts.keys(),number=>texts[number].toLowerCase()),alike=new Set([...groups.values()].filter(group2=>group2.length>1).flat());return alike.size===0?[]:[range({from:0,to:pages.length}).filter(page=>alike.
has(numbers[page]))]}function groupFolders(pages){return groupBy(pages,page=>`${page.tag}/${page.package.toLowerCase()}`).values()}function capitals({package:name}){return[...name].filter(letter=>letter!==
letter.toLowerCase()).length}var LIVING_TAG="develop";function staleValueOf(page){return page.place?.tag===LIVING_TAG?{form:formOf(page),stacks:stackLists(page)}:null}function livingPages({tags}){return tags.filter(({tag})=>tag===
LIVING_TAG).flatMap(range)}function findStale(pages,site){let living2=pages.filter(({tag,value})=>tag===LIVING_TAG&&value!=null),findOldForm=oldForms(living2),findGoneStack=goneStacks(living2.filter(({
value})=>findOldForm(value)===void 0),site),reasons=living2.map(({file,value})=>[file,findOldForm(value)??findGoneStack(value)]);return new Map(reasons.filter(one=>one[1]!==void 0))}function withoutStale(pages,staleOf,{
site,isHeard}){let values=pages.filter(({tag})=>tag===LIVING_TAG).map(({file,tag,value})=>({file,tag,value:value&&staleOf(value)})),stale=findStale(values,site);return stale.size===0?pages:pages.filter(
({file})=>!stale.has(file)||!isHeard("corpus-page-stale",file))}function formOf({facts}){let{exactCompilers,bareCompilers,oldMultiForms,multiForms,tarballs,rowCount,generation}=facts,isMixed2=exactCompilers>
0&&bareCompilers>0||oldMultiForms>0&&multiForms>0||tarballs>0&&tarballs<rowCount,isSound3=facts.listFits.compilers&&facts.faultyRows.compilers<rowCount;return isMixed2||!isSound3||generation!=="H"&&exactCompilers===
0?null:inForms(generation)}function inForms(generation){return generation==="F1"||generation==="F2"?"F":generation}function stackLists({data}){let listed2=new Set(data.meta.stacks),lists2=new Map;for(let{
stacks}of data.spec_details){let key=stacks.join(`
`);if(lists2.has(key))continue;let known=new Set(stacks.filter(stack=>listed2.has(stack)));lists2.set(key,[...known].sort())}return[...lists2.values()]}var FORMS=[...new Set(GENERATIONS.map(inForms))],
CURRENT_SHARE=.1;function oldForms(pages){let counts=FORMS.map(form=>pages.filter(({value})=>value.form===form).length),least=Math.max(pages.length<=2?1:2,pages.length*CURRENT_SHARE),current=counts.findLastIndex(
count2=>count2>=least);return({form})=>{if(form===null)return;let own=FORMS.indexOf(form);if(own>=current)return;let newer=counts.slice(own+1).reduce((sum3,count2)=>sum3+count2,0);return{kind:"form",form,
current:FORMS[current],newer,pages:pages.length}}}var MOST_STACKS=500,LEFT_OVER_SHARE=.75;function goneStacks(pages,site){let isLacking=lackingFrom(site);if(isLacking===void 0)return()=>{};let counts=new Map;
for(let{value}of pages){let stacks=new Set(value.stacks.flat().filter(isLacking));if(stacks.size===0)continue;let leftOver=+(explain(value,isLacking)!==void 0);for(let stack of stacks){let count2=counts.
get(stack)??{pages:0,leftOver:0};counts.set(stack,{pages:count2.pages+1,leftOver:count2.leftOver+leftOver})}}let isGone=stack=>{let count2=counts.get(stack);return isLacking(stack)&&(count2===void 0||
count2.leftOver>=count2.pages*LEFT_OVER_SHARE)},find=value=>explain(value,isGone),left=pages.filter(({value})=>find(value)!==void 0).length;return pages.length>2&&left*2>pages.length?()=>{}:find}function explain({
stacks},isGone){let gone=stacks.map(list2=>list2.filter(isGone)),stack=gone.flat().sort()[0];return stack===void 0||gone.some(list2=>list2.length===0)?void 0:{kind:"stack",stack}}function lackingFrom(site){
let tagRows2=site?.tags.content??[],rows=tagRows2.filter(({name})=>name===LIVING_TAG),own=new Set(rows.flatMap(({stacks})=>stacks??[]));if(own.size===0||rows.some(({stacks})=>stacks===void 0))return;let others=new Set(
tagRows2.flatMap(({stacks})=>stacks??[])),candidates=[...own].slice(0,MOST_STACKS),unknown2=new Map;return stack=>{if(own.has(stack)||stack==="root")return!1;if(others.has(stack))return!0;let lacking=unknown2.
get(stack)??(unknown2.size>=MOST_STACKS||nearest(stack,candidates).length===0);return unknown2.set(stack,lacking),lacking}}var corpus_page_stale_default=defineCorpusRule({id:"corpus-page-stale",summary:"In `develop`, no page is in an older form than its neighbours, or holds only rows of stacks that the tag no longer has.",
why:"The generator writes the pages of develop anew and deletes none: a package that left the index keeps a page of binaries that may be gone.",severity:"warning",fixable:!1,messages:{oldForm:d=>`${lead(
d)}: ${d.sign}, and ${d.newer} of ${count(d.pages,"page")} ${d.newer===1?"is":"are"} in a newer form. ${WHY}`,goneStack:d=>`${lead(d)}: each of its rows is in a stack that the tag no longer has, such \
as ${quote(d.stack)}. ${WHY}`},examples:{bad:["# _cache/develop/abyss/specs.md",'generation: "G"','spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib/specs.md",'spec_\
details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].join(`
`),good:["# _cache/develop/abyss/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].
join(`
`)},map:staleValueOf,logged:{parts:log=>[livingPages(log)]},reduce({pages,page,site},report){let stale=findStale(pages,site);for(let{file,package:name}of stale.size===0?[]:pages){let reason=stale.get(
file),read=reason===void 0?void 0:page(file);reason===void 0||read===void 0||report(reason.kind==="form"?oldForm(name,read,reason):goneStack(name,read,reason,site))}}});function lead(d){return`The pag\
e of ${clip(d.package)} in ${LIVING_TAG} looks left over`}var WHY="The generator never deletes the page of a package that left the index.";function oldForm(name,page,{form,current,newer,pages}){let{path:path10,
sign,...at}=signOf(form,current,page);return{messageId:"oldForm",data:{package:name,sign,newer,pages},file:page.file,path:path10,...at}}function goneStack(name,page,{stack},site){let at=page.data.meta.
stacks.indexOf(stack),row=site?.tags.content?.find(one=>one.name===LIVING_TAG&&one.stacks!==void 0),related={file:site?.tags.file??"",path:[...row?.path??[],"stacks"],message:`The stacks of ${LIVING_TAG}\
.`};return{messageId:"goneStack",data:{package:name,stack},file:page.file,path:["meta","stacks",at],subject:stack,related:[related]}}function signOf(form,current,{data,facts}){let{spec_details:rows}=data;
if(form!=="G"&&(current==="G"||current==="H"))return{path:["spec_details",0,"tarball"],at:"key",sign:"its rows have tarball URLs, as pages had until February 2025"};if(form==="G"){let{index,spec}=facts.
rows.find(({compiler})=>compiler.form==="exact"),sign=`it spells its compilers as in ${quote(spec.compiler)}, as pages did until March 2025`;return{path:["spec_details",index,"compiler"],sign}}if(current===
"F"){let[first]=Object.keys(rows[0]);return{path:["spec_details",0,first],at:"key",sign:"its keys are not in alphabetical order, as in pages until February 2025"}}return{path:["meta","stacks"],sign:"n\
one of its rows is in the stack root, as in the first pages that listed rows"}}var DATED_TAG=/^develop-(\d{4}-\d{2}-\d{2})$/,RELEASE_TAG=/^v(\d+)\.(\d+)(?:\.(\d+))?$/;function kindOfTag(tag){let[,date]=DATED_TAG.exec(tag)??[];if(date!==void 0)return{kind:"dated",date};let release=RELEASE_TAG.exec(tag);return release!==null?{kind:"release",numbers:release.slice(1).map(
number=>BigInt(number??0))}:{kind:tag==="develop"?"develop":"other"}}function stacksByTag({tags}){let byTag=new Map;for(let{name,stacks}of tags.content??[]){if(name===void 0)continue;let known=byTag.has(name)?byTag.get(name):new Set;for(let stack of stacks??[])known?.add(
stack);byTag.set(name,stacks===void 0?void 0:known)}return new Map([...byTag].flatMap(([tag,stacks])=>stacks===void 0?[]:[[tag,stacks]]))}var MOST_GUESSES=100,MOST_STACKS2=500;function guesser(known,unknowns){
let candidates=known.size>MOST_STACKS2||unknowns>MOST_GUESSES?[]:[...known];return stack=>nearest(stack,candidates)[0]}var corpus_trend_default=defineCorpusRule({id:"corpus-trend",summary:"From one dated tag to the next no package and no stack disappears, and the specs do not become far fewer.",why:"A tag of a day on \
which a pipeline failed looks like any other: what it lacks is seen only by who looks for it.",severity:"info",fixable:!1,waitsFor:["site-stacks"],messages:{packagesGone:d=>`${d.packages.length} of ${count(
d.of,"package")} of ${clip(d.older)} ${d.packages.length===1?"has":"have"} no page in ${clip(d.newer)}: ${enumerate2(d.packages)}.`,stackGone:d=>`No row of ${clip(d.newer)} is in the stack ${quote(d.stack)}\
, which ${count(d.pages,"page has","pages have")} in ${clip(d.older)}.`,fewerSpecs:d=>`${clip(d.newer)} has ${count(d.now,"spec")} where ${clip(d.older)} had ${d.before}${d.explained===0?"":` (without\
 the ${d.explained} of packages and stacks that are gone)`}, which is ${Math.floor((d.before-d.now)*100/d.before)} % fewer.`},options:{schema:z=>z.strictObject({drop:z.number().min(0).max(1).default(.2)}),
defaults:{drop:.2},help:{drop:"The share of the specs of a tag (0 to 1) that the next one may lack."}},examples:{bad:["# _cache/develop-2025-03-30/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwan\
jq2kqgpau6xkhir7egjk"}]',"# _cache/develop-2025-03-30/xz/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',"# _cache/develop-2025-04-06/zlib/specs.md",'spec_details: [{"hash": "\
4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]'].join(`
`),good:["# _cache/develop-2025-03-30/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop-2025-04-06/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq\
2kqgpau6xkhir7egjk"}]'].join(`
`)},map:summaryOf,logged:{value:summaryIn,parts:changedTags},reduce(corpus,report,{drop}){let{pages,page}=corpus,older;for(let[name,inTag]of datedTags(pages)){let newer=readTag(name,inTag),change=older===
void 0?void 0:compareTags(older,newer,corpus);if(older=newer,change===void 0||change.gone.length===change.packages)continue;let tags=[change.older,change.newer];change.gone.length>0&&report({messageId:"\
packagesGone",...packagesGone(change),tags});for(let lost of change.stacks)report({messageId:"stackGone",...stackGone(change,lost),tags});let isFar=({before,now})=>(before-now)/before>drop,left=isFar(
change)?withoutLost(change,page):change;left.first!==void 0&&isFar(left)&&report({messageId:"fewerSpecs",...fewerSpecs(left,left.first),tags})}}});function summaryOf({place,facts}){if(place===void 0||
!DATED_TAG.test(place.tag))return null;let stacks=facts.listed("stacks");return facts.listFits.stacks?[facts.rowCount,...stacks].join(`
`):[`${facts.rowCount}?`,...new Set([...stacks,...facts.values.stacks.keys()])].join(`
`)}function summaryIn(log,page){return DATED_TAG.test(log.pages[page].place.tag)?[`${log.rows[page]}${log.stacksFit[page]===1?"":"?"}`,...log.stacksOf(page)].join(`
`):null}function*changedTags(log,_site,{drop}){let dated=log.tags.filter(({tag})=>DATED_TAG.test(tag)).sort((a,b)=>compareText(a.tag,b.tag)),lacks=lacksOf(log,drop);for(let i=1;i<dated.length;i++){let[
older,newer]=[dated[i-1],dated[i]];lacks(older,newer)&&(yield[...range(older),...range(newer)])}}function lacksOf({package:packages,packages:{texts},stack,stackFrom,stacks,rows},drop){let known=new Int32Array(
texts.length),rowsNow=new Int32Array(texts.length),knownStacks=new Int32Array(stacks.texts.length);return(older,newer)=>{let mark=newer.to,now=0;for(let page=newer.from;page<newer.to;page++){known[packages[page]]=
mark,rowsNow[packages[page]]=rows[page],now+=Math.max(0,rows[page]);for(let i=stackFrom[page];i<stackFrom[page+1];i++)knownStacks[stack[i]]=mark}let before=0;for(let page=older.from;page<older.to;page++){
let name=packages[page];if(known[name]!==mark)return!0;rows[page]<0?now-=Math.max(0,rowsNow[name]):rowsNow[name]>=0&&(before+=rows[page]);for(let i=stackFrom[page];i<stackFrom[page+1];i++)if(knownStacks[stack[i]]!==
mark)return!0}return(before-now)/before>drop}}function datedTags(pages){return[...groupBy(pages,({tag})=>tag)].filter(([tag])=>DATED_TAG.test(tag)).sort(([a],[b])=>compareText(a,b))}function compareTags(older,newer,corpus){
let before=[...older.pages.values()],now=[...newer.pages.values()],gone=before.filter(({page})=>!newer.pages.has(page.package)),kept=before.filter(({page,rows})=>rows!==void 0&&newer.pages.get(page.package)?.
rows!==void 0),read=now.filter(({page,rows})=>rows!==void 0&&isKnown(older,page.package));return{older:older.name,newer:newer.name,gone,packages:before.length,stacks:withoutSlips(lostStacks(older,newer),
older,newer,corpus),kept,before:sum(kept,({rows})=>rows),now:sum(read,({rows})=>rows),explained:sum(gone,({rows=0})=>rows),first:read[0]?.page}}function isKnown(tag,name){let page=tag.pages.get(name);
return page===void 0||page.rows!==void 0}function withoutLost(change,read){let lost=new Map;for(let{stack,pages}of change.stacks)for(let{page}of pages){let others=lost.get(page.file);others===void 0?lost.
set(page.file,[stack]):others.push(stack)}let explained=sum(change.kept,({page,rows})=>Math.min(rows,rowsWith(lost.get(page.file)??[],page.file,read)));return{...change,before:change.before-explained,
explained:change.explained+explained}}function rowsWith(stacks,file,read){let wanted=new Set(stacks);return(wanted.size===0?void 0:read(file)?.data.spec_details)?.filter(row=>row.stacks.some(stack=>wanted.
has(stack))).length??0}function readTag(name,inTag){let pages=new Map,stacks=new Set;for(let page of inTag){let[rows,...lines]=page.value?.split(`
`)??[];pages.set(page.package,{page,rows:rows===void 0?void 0:Number.parseInt(rows,10)});for(let stack of lines)stacks.add(stack)}return stacks.delete("root"),{name,pages,stacks}}function lostStacks(older,newer){
let missing=new Set([...older.stacks].filter(stack=>!newer.stacks.has(stack)).sort());if(missing.size===0)return[];let lost=new Map([...missing].map(stack=>[stack,{pages:[],kept:0,unread:0}]));for(let{
page}of older.pages.values()){let[rows,...stacks]=page.value?.split(`
`)??[],now=newer.pages.get(page.package);stacks.forEach((stack,index)=>{let found=lost.get(stack);found?.pages.push({page,index:rows.endsWith("?")?void 0:index}),found!==void 0&&now!==void 0&&found[now.
rows===void 0?"unread":"kept"]++})}return[...lost].flatMap(([stack,{pages,kept,unread}])=>kept===0||unread>0?[]:[{stack,pages}])}function withoutSlips(lost,older,newer,corpus){if(lost.length===0)return lost;
let before=slipsIn(older,corpus),meant=new Set(slipsIn(newer,corpus).values());return lost.filter(({stack})=>!before.has(stack)&&!meant.has(stack))}function slipsIn({name,stacks,pages},{site,isHeard}){
let known=site&&stacksByTag(site).get(name);if(known===void 0)return new Map;let unknown2=[...stacks].filter(stack=>!known.has(stack)),guess=guesser(known,unknown2.length),slips=unknown2.map(stack=>[stack,
guess(stack)]),isTold=stack=>{let first=[...pages.values()].find(({page})=>page.value?.split(`
`).includes(stack,1));return isHeard("site-stacks",first.page.file,stack)};return new Map(slips.filter(one=>one[1]!==void 0&&isTold(one[0])))}function packagesGone({older,newer,gone,packages}){let[first,
...others]=gone,{file}=first.page;return{data:{older,newer,packages:gone.map(({page})=>page.package),of:packages},file,path:["title"],subject:newer,ofTag:!0,related:relate(others,others.length,({page})=>({
file:page.file,path:["title"],message:`${clip(page.package)} in ${older}.`}))}}function stackGone({older,newer},{stack,pages}){let[first,...others]=pages;return{data:{older,newer,stack,pages:pages.length},
file:first.page.file,path:pathOf2(first),about:["meta","stacks",stack],subject:stack,ofTag:!0,related:relate(others,others.length,one=>({file:one.page.file,path:pathOf2(one),message:`The stack in ${clip(
one.page.package)} in ${older}.`}))}}function pathOf2({index}){return["meta","stacks",...index===void 0?[]:[index]]}function fewerSpecs({older,newer,before,now,explained},first){return{data:{older,newer,
before,now,explained},file:first.file,path:["meta","num_specs"],subject:newer,ofTag:!0}}function sum(values,numberOf){return values.reduce((total2,value)=>total2+numberOf(value),0)}var MOST_NAMES=10;function enumerate2(names){
let shown=names.slice(0,MOST_NAMES).map(quote),last=names.length>MOST_NAMES?`${names.length-MOST_NAMES} more`:shown.pop();return shown.length===0?last:`${shown.join(", ")} and ${last}`}var data_deps_default=defineDataRule({id:"data-deps",summary:"Each dependency of a spec has a name, a hash and parameters, and the spec of that hash is there, of that name.",why:"A dependency of anoth\
er form ends the script that draws them: the dialog of the spec stays empty. One without a spec is left out without a word.",severity:"error",fixable:!1,messages:{dependencyForm:({name,found})=>`The d\
ependency ${quote(name)} has no parameters with lists of deptypes and virtuals: it is ${found}.`,dependencyMissing:({name,hash})=>`The dependency ${quote(name)} (${clip(hash)}) has no spec in the file\
.`,dependencyName:({written,expected,hash})=>`The dependency ${clip(hash)} is called ${quote(written)}, but it is a spec of ${quote(expected)}.`},messageSeverity:{dependencyMissing:"info"},examples:{bad:`\
# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/dependencies/0
{"name": "diffutils", "hash": "aglhyktamj4myq3wpchs44pvomf57fof", "type": ["build"]}`,good:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/dependencies/0
{"name": "diffutils", "hash": "aglhyktamj4myq3wpchs44pvomf57fof", "parameters": {"deptypes": ["build"], "virtuals": [], "direct": true}}`}});var data_html_default=defineDataRule({id:"data-html",summary:"No name, version, stack or variant of the data files holds what a browser takes for HTML.",why:"The site puts these texts into the page as\
 they are: `<key>` is not shown, and a script would be run.",severity:"warning",fixable:!1,messages:{markup:({field,value})=>`${quote(value)} in ${quote(field)} is HTML to a browser.`},examples:{bad:`\
# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version
"<key>"`,good:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version
"1.0.8"`}});var data_index_default=defineDataRule({id:"data-index",summary:"The specs of the data files are the records of the indexes of all stacks, with the fields, the stacks and the tags that those have.",why:"\
The site shows nothing else: what the files say otherwise, or lack, is wrong there for everyone.",severity:"error",fixable:!1,messages:{notInIndex:({hash})=>`The spec ${clip(hash)} is in no index of a\
 stack.`,notInData:({hash,name})=>`${clip(name)}/${clip(hash)} is in an index of a stack, but not in the specs file.`,otherField:d=>d.written!==""&&d.expected!==""?`The ${d.field} ${isOne(d.field)?"is":
"have"} ${quote(d.written)}, where the index says ${quote(d.expected)}.`:d.expected===""?`The ${d.field} have ${quote(d.written)}, which the index does not have.`:`The ${d.field} lack ${quote(d.expected)}\
, which the index has.`,stackExtra:({stack})=>`The stack ${quote(stack)} is listed, whose indexes do not have the spec.`,stackMissing:({stack})=>`The stack ${quote(stack)} is not listed, whose index h\
as the spec.`,tagExtra:({tag})=>`The release ${quote(tag)} is listed, whose indexes do not have the spec.`,tagMissing:({tag})=>`The release ${quote(tag)} is not listed, whose index has the spec.`},examples:{
bad:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version
"1.0.9"`,good:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version
"1.0.8"`}});function isOne(field){return field!=="variants"&&field!=="dependencies"}var data_links_default=defineDataRule({id:"data-links",summary:"The specs of a package are in the specs file, each spec is of one package, and the releases of a package are those of its specs.",why:"A\
 package that lists a spec which is not there ends the script of its page: nothing more of it is shown.",severity:"error",fixable:!1,messages:{specMissing:({hash,name})=>`The package ${quote(name)} li\
sts the spec ${clip(hash)}, which is not in the specs file.`,specOrphan:({hash})=>`The spec ${clip(hash)} is listed by no package.`,specShared:({hash,first,second})=>`The spec ${clip(hash)} is listed \
by two packages, ${quote(first)} and ${quote(second)}.`,releaseMissing:({name,release})=>`The package ${quote(name)} does not list the release ${quote(release)}, which a spec of it has.`,releaseExtra:({
name,release})=>`The package ${quote(name)} lists the release ${quote(release)}, which no spec of it has.`},examples:{bad:`# new/package_data.json.gz /bzip2/releases
["develop-2025-07-13", "develop"]`,good:`# new/package_data.json.gz /bzip2/releases
["develop-2025-07-13"]`}});var WORDS={missing:()=>"there is no such file",notAFile:({what})=>`it is ${what}, not a file`,linkOutside:({target})=>`it leads out of its folder, to ${quote(target)}`,linkLoop:()=>"it is a symbolic l\
ink that leads in a circle",unreadable:({reason})=>reason,tooLarge:({bytes,limit})=>`it has ${bytes} bytes, and the limit is ${limit}`,gzipCut:()=>"it is a gzip file that ends early",gzipDamaged:({reason})=>`\
it is a damaged gzip file (${reason})`,gzipBomb:({limit})=>`it is a gzip file that unpacks to more than ${limit} times its size`,empty:()=>"it is empty",cut:()=>"it ends early",syntax:data=>`it is no \
JSON: ${syntaxText(data)}`,notUtf8:()=>"it is not UTF-8",keyTwice:({key})=>`the key ${quote(key)} stands twice in one object, and the last one alone counts`,keyTooLong:({limit})=>`a key has more than ${limit}\
 bytes`,tooManyKeys:({limit})=>`an object has more than ${limit} keys`,recordTooLarge:({limit})=>`it has more than ${limit} bytes, the limit of one record`,tooDeep:({limit})=>`objects and lists are ne\
sted more than ${limit} levels deep`,tooManyRecords:({limit})=>`it has more than ${count(limit,"record")}, the limit`,tooManyLabels:({limit,found})=>`it has ${found} stacks, and the limit is ${limit}`,
missingKey:({path:path10})=>`it has no ${quote(path10.join("."))}`,wrongType:({path:path10,expected,found})=>`${path10.length===0?"it":quote(path10.join("."))} is ${found}, where ${expected} is expect\
ed`,version:({found})=>`its version is ${found}`};function syntaxText({expected,found}){let isWithin2=expected==="the end of a text";if(found==="")return isWithin2?"it ends within a text":`it ends whe\
re ${expected} is expected`;let what=found.length===1?nameCharacter(found):quote(found);return isWithin2?`${what} stands within a text`:`${expected} is expected, and ${what} stands there`}function readFaultText({
code,data}){return WORDS[code](data)}function capital(text){return text.charAt(0).toUpperCase()+text.slice(1)}function recordText({name,hash}){return name===void 0?quote(hash):`${quote(name).slice(1,-1)}\
/${hash.slice(0,7)}`}var data_readable_default=defineDataRule({id:"data-readable",summary:"The two data files of the site's successor are there and can be read: gzip or plain, JSON without a key twice.",why:'Without one o\
f them the lists of the site stay at "loading": the error is in the console of the browser only.',severity:"error",fixable:!1,messages:{unreadableData:({what,fault})=>`${capital(what)} cannot be read \
as it should: ${readFaultText(fault)}.`,unreadableEntry:({what,key,fault})=>`The entry ${quote(key)} of ${what} is left out: ${readFaultText(fault)}.`},examples:{bad:"# new/specs_data.json.gz",good:`#\
 new/package_data.json.gz /bzip2/uid
"bzip2"`}});var data_shape_default=defineDataRule({id:"data-shape",summary:"Each package and each spec of the data files has its fields and no other, of their types, and stands under its own name.",why:"The scrip\
t of the site takes the types for granted: one list that is none empties the table of a package, or the menus of all.",severity:"error",fixable:!1,messages:{wrongType:({expected,found})=>`${found} sta\
nds where ${expected} is expected.`,missingField:({field})=>`The field ${quote(field)} is missing.`,unknownField:({field})=>`The field ${quote(field)} is none that the site knows.`,emptyList:({field})=>`\
The list ${quote(field)} is empty.`,valueTwice:({field,value})=>`The list ${quote(field)} has ${quote(value)} twice.`,rootStack:()=>'The stack "root" is listed, which is none: it is the index of the t\
ag.',otherKey:({field,key,found})=>`The ${field} ${quote(found)} stands under the key ${quote(key)}.`,noHash:({found})=>`${found} is no hash of 32 characters.`,otherUrl:({expected,found})=>`The url is\
 ${quote(found)}, and not ${quote(expected)}.`},examples:{bad:`# new/package_data.json.gz /bzip2/uid
"bzip"`,good:`# new/package_data.json.gz /bzip2/uid
"bzip2"`}});var file_encoding_default=defineTextRule({id:"file-encoding",summary:"The page is UTF-8 without a byte order mark or NUL; lines end in line feeds, and all text is ASCII.",why:"Invalid UTF-8 ends the b\
uild of the whole site; behind a byte order mark Jekyll finds no front matter, and the page is missing without a word.",severity:"error",fixable:!0,messages:{byteOrderMark:d=>d.encoding==="UTF-8"?"The\
 file starts with a byte order mark (U+FEFF): Jekyll finds no front matter behind it and shows no page. Save it as UTF-8 without the mark.":`The file is ${d.encoding}, as its byte order mark says: Jek\
yll reads UTF-8 only and shows no page. Save it as UTF-8 without the mark.`,invalidUtf8:d=>`The byte 0x${d.byte.toString(16).toUpperCase().padStart(2,"0")} is not UTF-8 here: Jekyll ends the build of \
the whole site at it.`,nulByte:()=>"The file holds a NUL byte, which no text has: it is damaged, or it is UTF-16 and not UTF-8.",carriageReturns:()=>"A line ends in a carriage return (CR) alone: to Je\
kyll it goes on when it looks for the front matter. Lines end in a line feed (LF).",crlf:d=>d.count===1?"1 line ends in CR LF: the generator writes LF alone.":`${d.count} lines end in CR LF, this is t\
he first: the generator writes LF alone.`,nonAscii:d=>`The page holds ${count(d.count,"character that is","characters that are")} not ASCII${d.count===1?"":", this is the first"}: ${codePoint(d.character)}\
. The generator writes such characters as \\uXXXX.`},messageSeverity:{crlf:"warning",nonAscii:"warning"},examples:{bad:`\uFEFF---
title: "zlib"
layout: cache
---`,good:""}});function codePoint(character){let name=`U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`;return/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)?`${name} ("${character}\
")`:name}var file_merge_conflict_default=defineTextRule({id:"file-merge-conflict",summary:"The page holds no conflict markers of git.",why:"A merge, rebase or stash that was not finished: Jekyll loses the data\
 of the page, or keeps that of one side only.",severity:"error",fixable:!1,messages:{conflictMarker:d=>`The line starts with "${d.marker}": a conflict of git is not resolved here. Generate the page an\
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
 ${sizes(d.bytes,d.limit)}: it was not read. The largest pages known have a few megabytes.`,lfsPointer:()=>'This is a pointer of Git LFS, and not the page itself: run "git lfs pull", or set "lfs: true\
" at the checkout.'},examples:{bad:"_cache/develop-2025-03-30/zlib/specs.md -> /etc/passwd",good:""}});function sizes(bytes,limit){let mebibytes=size=>`${Math.round(size/1048576*10)/10} MiB`;return mebibytes(
bytes)===mebibytes(limit)?`${bytes} bytes, and the limit is ${limit}`:`${mebibytes(bytes)}, and the limit is ${mebibytes(limit)}`}var front_matter_closes_default=defineTextRule({id:"front-matter-closes",summary:"One line that is only `---` (or `...`) closes the front matter, and it stands after all of the data.",why:"Without a c\
losing fence Jekyll shows the page as text and without data, which breaks the package list of the whole site; an early one cuts data off without a word.",severity:"error",fixable:!1,messages:{noClosingFence:d=>d.
lookalike===void 0?'No line that is only "---" closes the front matter: Jekyll shows the page as text and without data.':`The front matter is not closed, for ${describeLookalike(d.lookalike)} is no cl\
osing fence to Jekyll: it wants "---" at the start of a line and nothing after it. The page is shown as text and without data.`,earlyFence:d=>`${quote(d.fence)} ends the front matter here: Jekyll does\
 not read ${lostKeys(d.lost)}.`},examples:{bad:`---
title: "zlib"
layout: cache
---
categories: [package, develop-2025-03-30]
---`,good:""}});function lostKeys(lost){return lost.length===0?"what follows":`${listed(lost,"and")} behind it`}function describeLookalike(line){return/^(?:---|\.\.\.)$/.test(line)?`${quote(line)} wit\
h a character that cannot be seen`:quote(line.trimEnd())}var front_matter_no_code_default=defineTextRule({id:"front-matter-no-code",summary:"Nothing but white space follows the opening fence: no language, no comment.",why:"Jekyll shows no page for such a fi\
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
describe("Tags whose pages may change.")}),defaults:{rolling:["develop"]},help:{rolling:"Tags whose pages may change."}},messages:{modified:d=>`The page of ${clip(d.package)} changes, but the tag ${quote(
d.tag)} is frozen.`,deleted:d=>`The page of ${clip(d.package)} is deleted, but the tag ${quote(d.tag)} is frozen.`},examples:{bad:"M _cache/develop-2025-04-13/zlib/specs.md",good:`M _cache/develop/zli\
b/specs.md
A _cache/develop-2025-04-13/xz/specs.md`},check({status,place},report,{rolling}){rolling.includes(place.tag)||report({messageId:status,data:place})}});var index_dag_default=defineIndexRule({id:"index-dag",summary:"Each dependency of a record has a record of that name in the same index, there is no circle, and each ref_count is the number of dependen\
ts.",why:"Spack drops a dependency without a record and goes on: what is installed then lacks it. A circle ends in no answer at all.",severity:"error",fixable:!1,waitsFor:["index-hash"],messages:{dependencyMissing:d=>`${recordText(
d)} has no record in ${d.what}, but ${d.dependents===1?`${clip(d.first)} depends on it`:`${count(d.dependents,"record")} depend on it, first ${clip(d.first)}`}.`,dependencyNamed:d=>`${recordText(d)} d\
epends on ${quote(d.written)}, but the record of that hash is of ${quote(d.expected)}.`,dependencyCircle:({names})=>`${count(names.length,"record")} depend on each other in a circle: ${names.slice(0,5).
join(", ")}.`,refCount:d=>`The ref_count of ${recordText(d)} is ${d.written}, but ${count(d.counted,"record")} of the index ${d.counted===1?"depends":"depend"} on it.`},messageSeverity:{dependencyMissing:"\
warning",refCount:"warning"},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count
7`,good:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count
0`}});var NAMES={versions:"version",os:"operating system",platform:"platform",target:"target",compiler:"compiler",variants:"variant"},index_fields_default=defineIndexRule({id:"index-fields",summary:"The ver\
sion, compiler, system and variants of a row are those of its record in the index.",why:"People choose a binary by what its row says: where the generator misread the record, they get another one than \
they asked for.",severity:"error",fixable:!1,waitsFor:["index-hash"],messages:{wrongField:d=>`The ${NAMES[d.field]??d.field} of ${nameRow(d.name,d.hash)} is ${quote(d.written)}, the index of ${clip(d.
tag)} says ${quote(d.expected)}.`,extraVariant:d=>`${nameRow(d.name,d.hash)} has the variant ${quote(d.written)}, the index of ${clip(d.tag)} has none of that name.`,missingVariant:d=>`${nameRow(d.name,
d.hash)} lacks the variant ${quote(d.expected)}, which the index of ${clip(d.tag)} has.`},examples:{bad:`# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/compiler
"gcc@=12.1.0"`,good:`# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/compiler
"gcc@=11.1.0"`}});var index_hash_default=defineIndexRule({id:"index-hash",summary:"The hash of a record follows from its spec, in one of the forms in which Spack has hashed specs.",why:"The hash is what a binary is ask\
ed for by. Spack never computes it again: a record that was changed afterwards describes a binary that is not the one that is installed.",severity:"error",fixable:!1,messages:{notProven:d=>`The record\
 of ${recordText(d)} was changed after Spack wrote it: its content does not give its hash.`,externalUnproven:({what,count:number,first})=>`${capital(what)} has ${count(number,"external")} whose hash c\
annot be computed, first ${first}; externals have no binary.`,targetUnproven:({what,count:number,first})=>`${capital(what)} has ${count(number,"record")} for a target that cache-lint does not know, fi\
rst ${first}: their hashes cannot be computed.`,tooManyUnproven:({what,limit})=>`${capital(what)} has more than ${count(limit,"record")} that are not proven; the others are not looked at.`},messageSeverity:{
externalUnproven:"info",targetUnproven:"info",tooManyUnproven:"info"},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/spec/parameters/shared
false
# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/variants/3
"~shared"`,good:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/spec/parameters/shared
true`}});var index_holes_default=defineIndexRule({id:"index-holes",summary:"Each record of an index that is no external has a binary.",why:"What has none has to be built by everyone who installs what depends o\
n it; where there are many, the publisher or the pruner has lost them.",severity:"info",fixable:!1,messages:{holes:({what,count:number,first})=>`${capital(what)} has ${count(number,"record")} without \
a binary, first ${first.map(clip).join(", ")}.`},examples:{bad:`# mirror/develop-2025-07-13/hep/blobs /database/installs/i2t3jrmdgpt44bpopanpottlwzkj3kkg/in_buildcache
false`,good:`# mirror/develop-2025-07-13/hep/blobs /database/installs/i2t3jrmdgpt44bpopanpottlwzkj3kkg/in_buildcache
true`}});var index_manifest_default=defineIndexRule({id:"index-manifest",summary:"The manifest of an index has its shape, and the blob that it names is there with the size, the sum and the type that it says.",
why:"Spack refuses a blob that does not fit its manifest, and then has no index of the whole stack: nothing can be installed from it.",severity:"error",fixable:!1,messages:{unreadableManifest:({what,fault})=>`${capital(
what)} cannot be read: ${readFaultText(fault)}.`,manifestShape:({what,expected,found})=>`In ${what} ${expected} is expected, and ${found} stands there.`,blobUnreadable:({what,fault})=>`The blob with ${what}\
 that its manifest names cannot be read: ${readFaultText(fault)}.`,blobSize:({what,expected,found})=>`The blob with ${what} has ${found} bytes, its manifest says ${expected}.`,blobSum:({what,expected,
found})=>`The blob with ${what} was changed or damaged: its SHA-256 is ${found}, and ${expected} is expected.`,blobCompression:({what,expected,found})=>`The blob with ${what} is of compression "${found}\
", its manifest says "${expected}".`,blobDatabase:({what,expected,found})=>`The blob with ${what} is a database of version ${found}, its manifest says ${expected}.`,sumBeside:({what,expected,found})=>`\
The file with the SHA-256 of ${what} is out of step: it says ${expected}, and the index has ${found}.`},messageSeverity:{sumBeside:"warning"},examples:{bad:`# mirror/develop-2025-07-13/hep/v3/manifest\
s/index/index.manifest.json /data/0/contentLength
14112`,good:`# mirror/develop-2025-07-13/hep/v3/manifests/index/index.manifest.json /data/0/contentLength
14113`}});function inDevelop(words3){return Object.fromEntries(Object.entries(words3).map(([code,text])=>[`${code}InDevelop`,text]))}var words={notPublished:d=>`${recordText(d)} is in the stack ${clip(d.stack)}, but was not published to the root of ${clip(d.tag)}.`},index_publish_default=defineIndexRule({id:"index-publish",summary:"\
A binary of a stack is in the tag's own index, too.",why:"Pages are made from the index of the tag: a binary that was not published to it has no row, and who uses the tag as a whole builds it anew.",severity:"\
warning",fixable:!1,messages:{...words,...inDevelop(words)},messageSeverity:{notPublishedInDevelop:"info"},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrh\
zeqj56vg7ldvj/in_buildcache
false
# site/_cache/v0.20.3/zlib/specs.md /spec_details/0`,good:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/in_buildcache
true`}});var index_readable_default=defineIndexRule({id:"index-readable",summary:"The index of a tag or a stack can be read: JSON without a key twice, of a database of version 5 to 9.",why:"Spack takes an inde\
x that it cannot read for one that is not there: nothing is said, and everything is built anew. Of two equal keys it keeps the last.",severity:"error",fixable:!1,messages:{unreadableIndex:({what,fault})=>`${capital(
what)} cannot be read as it should: ${readFaultText(fault)}.`,unknownVersion:({what,found})=>`${capital(what)} is of database version ${found}; cache-lint reads 5 to 9, as text.`,unreadableRecord:({what,
key,fault})=>`The record ${quote(key)} of ${what} is left out: ${readFaultText(fault)}.`,tooManyLabels:({tag,found,limit})=>`The tag ${quote(tag)} has ${count(found,"stack")}; only ${limit} are looked\
 at.`},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /database/version
"10"`,good:`# mirror/v0.20.3/build_cache/index.json /database/version
"6"`}});var index_record_default=defineIndexRule({id:"index-record",summary:"Each record of an index has its shape, stands under the hash that its spec has, and is of no external with a binary.",why:"Spack ta\
kes what stands in a record without looking: a wrong hash or a field of another type is installed, or stops it with an error that names neither.",severity:"error",fixable:!1,messages:{recordKey:({found})=>`\
The record ${found} stands under a key that is no hash of 32 characters.`,recordHash:d=>`The record ${recordText(d)} says in its spec that its hash is ${d.found}.`,recordType:d=>`In the record ${recordText(
d)} ${d.field===""?"it":quote(d.field)} is ${d.found}, where ${d.expected} is expected.`,recordField:d=>`The record ${recordText(d)} has ${quote(d.field)}, which no version of Spack writes.`,externalCached:d=>`\
The record ${recordText(d)} is an external, which nobody builds, but it is said to have a binary.`},messageSeverity:{externalCached:"warning"},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /d\
atabase/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count
"0"`,good:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count
0`}});var words2={extraRow:d=>`The row ${nameRow(d.name,d.hash)} is of no binary: the index of ${clip(d.tag)} does not have it.`,dependencyRow:d=>`The row ${nameRow(d.name,d.hash)} is in the index of ${clip(
d.tag)} only as a dependency without a binary.`,refusedRow:d=>`The record of the row ${nameRow(d.name,d.hash)} in the index of ${clip(d.tag)} is faulty, so that nothing can be said of the row.`,wrongHash:d=>`\
The hash of the row ${nameRow(d.name,d.hash)} is not in the index of ${clip(d.tag)}, which has all else of it under ${d.expected}.`,rowOfOther:d=>`The row ${nameRow(d.name,d.hash)} is one of the packa\
ge ${clip(d.other)}, as the index of ${clip(d.tag)} has it.`,missingRow:d=>`The page of ${clip(d.name)} has no row for ${d.hash}, which ${clip(d.tag)} has (${d.row}${d.labels.length===0?"":`, in ${d.labels.
slice(0,5).map(clip).join(", ")}${d.labels.length>5?" and more":""}`}).`,packageGone:d=>`The index of ${clip(d.tag)} has no binary of ${clip(d.name)} any more, and none of the rows.`,pageMissing:d=>`T\
he index of ${clip(d.tag)} has ${count(d.binaries,"binary","binaries")} of ${clip(d.name)}, but the site has no page of it.`},living=inDevelop(words2),index_rows_default=defineIndexRule({id:"index-row\
s",summary:"The rows of a page are the binaries of its package in the tag's own index: none missing, none too much, and each package has a page.",why:"A row without a binary sends people to build what\
 they wanted to install; a binary without a row is never found.",severity:"error",fixable:!1,waitsFor:["index-record","index-readable","index-hash"],messages:{...words2,...living},messageSeverity:Object.
fromEntries(Object.keys(living).map(code=>[code,"warning"])),examples:{bad:"# site/_cache/v0.20.3/zlib/specs.md /spec_details/0",good:`# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/hash
"hi2xsgcpyaect4ojyrhzeqj56vg7ldvj"`}});var index_same_default=defineIndexRule({id:"index-same",summary:"One hash is one spec in all indexes of a tag, also where its hash cannot be proven.",why:"Which of the two descriptions holds depends o\
n which index was read first.",severity:"error",fixable:!1,messages:{otherSpec:d=>`${recordText(d)} is described differently in ${d.first} and in ${d.second}.`},examples:{bad:`# mirror/develop-2025-07\
-13/hep/blobs /database/installs/gogwoy7uaaqyvtdvxt5ko5rvtk4m723y/spec/version
"2.40"`,good:`# mirror/develop-2025-07-13/hep/blobs /database/installs/gogwoy7uaaqyvtdvxt5ko5rvtk4m723y/spec/version
"2.39"`}});var index_spec_file_default=defineIndexRule({id:"index-spec-file",summary:"The manifest of a binary fits its record, and its spec file and tarball are there with the sizes and sums that it says.",why:"\
Spack finds that out at the end of the download, and then builds the package, or stops: the row of the page was wrong.",severity:"error",fixable:!1,messages:{binaryManifest:d=>`The manifest of ${recordText(
d)} cannot be read: ${readFaultText(d.fault)}.`,binaryShape:d=>`In the manifest of ${recordText(d)} ${d.expected} is expected, and ${d.found} stands there.`,binaryEntries:d=>`The manifest of ${recordText(
d)} names ${d.found===0?"no":d.found} ${d.part}${d.found>1?"s":""}: one is right.`,binaryBlob:d=>`The ${d.part} of ${recordText(d)} that its manifest names cannot be read: ${readFaultText(d.fault)}.`,
binarySize:d=>`The ${d.part} of ${recordText(d)} has ${d.found} bytes, its manifest says ${d.expected}.`,binarySum:d=>`The ${d.part} of ${recordText(d)} was changed or damaged: its SHA-256 is ${d.found}\
, its manifest says ${d.expected}.`,binaryName:d=>d.found===""?`The spec file of ${quote(d.expected)} has no record of it in its "spec.nodes".`:`The spec file of ${quote(d.expected)} is one of ${quote(
d.found)}.`,binaryHash:d=>`The spec file of ${recordText(d)} does not give its hash.`,binaryUnlisted:d=>`${recordText(d)} has a manifest, but ${d.what} does not have it.`},messageSeverity:{binaryUnlisted:"\
warning"},examples:{bad:`# mirror/develop-2025-07-13/hep/v3/manifests/spec/compiler-wrapper/compiler-wrapper-1.0-2bn3cs7zj5qwj3xhelpxl3quv3hqlpd6.spec.manifest.json /data/0/contentLength
68`,good:`# mirror/develop-2025-07-13/hep/v3/manifests/spec/compiler-wrapper/compiler-wrapper-1.0-2bn3cs7zj5qwj3xhelpxl3quv3hqlpd6.spec.manifest.json /data/0/contentLength
67`}});var index_stacks_default=defineIndexRule({id:"index-stacks",summary:"The stacks of a row are those whose index has its hash.",why:"Spack looks for a binary in the stack that the page names, and says t\
hat there is none.",severity:"error",fixable:!1,messages:{extraStack:d=>`${nameRow(d.name,d.hash)} lists the stack ${quote(d.stack)}, whose index of ${clip(d.tag)} does not have it.`,stackWithoutBinary:d=>`${nameRow(
d.name,d.hash)} lists the stack ${quote(d.stack)}, whose index of ${clip(d.tag)} has its record without a binary.`,missingStack:d=>`${nameRow(d.name,d.hash)} does not list ${quote(d.stack)}, whose ind\
ex of ${clip(d.tag)} has it.`},options:{schema:z=>z.strictObject({missing:z.enum(["count","ignore"]).default("count")}),defaults:{missing:"count"},help:{missing:"Whether an index that has only the rec\
ord of a hash and no binary makes its stack one of the row (`count`), or not (`ignore`)."}},examples:{bad:`# site/_cache/develop-2025-07-13/bzip2/specs.md /spec_details/0/stacks
["build_systems", "hep", "root"]`,good:`# site/_cache/develop-2025-07-13/bzip2/specs.md /spec_details/0/stacks
["hep", "root"]`}});var index_tags_default=defineIndexRule({id:"index-tags",summary:"The tags of the site, of the build cache and of the list of indexes agree: each has an index of its own, and each url leads to one.",why:"\
The site is made from the list: a tag or a stack that is not in it, or whose url leads to an old index, is missing or out of date on every page.",severity:"error",fixable:!1,messages:{rootMissing:({tag,
labels})=>`The tag ${quote(tag)} has indexes of stacks (${labels.slice(0,5).map(clip).join(", ")}), but none of its own.`,tagWithoutPages:({tag})=>`The build cache has the tag ${quote(tag)}, of which \
the site has no page.`,unreadableList:({what,fault})=>`${capital(what)} cannot be read: ${readFaultText(fault)}.`,listShape:({what,expected,found})=>`In ${what} ${expected} is expected, and ${found} s\
tands there.`,labelTwice:({tag,label})=>`The list of indexes has the label ${label} twice in the tag ${quote(tag)}.`,urlElsewhere:({expected,found})=>`The list of indexes has the url ${found}, where ${expected}\
 is expected.`,listedMissing:({what,fault})=>`The list of indexes names ${what}, which cannot be read: ${readFaultText(fault)}.`,listedOld:({what})=>`The url of ${what} is of an index that was replace\
d since the list was made.`},messageSeverity:{listedOld:"warning"},examples:{bad:`# mirror/cache_spack_io_index.json /develop-2025-07-13/1/label
"root"`,good:`# mirror/cache_spack_io_index.json /develop-2025-07-13/1/label
"hep"`}});var key_unique_default=defineTextRule({id:"key-unique",summary:"No key stands twice in one mapping, neither in YAML nor inside the JSON.",why:"Jekyll keeps the last value and drops the others without \
a word, other readers refuse the page.",severity:"error",fixable:!1,messages:{duplicateKey:d=>`The key ${quote(d.key)} stands twice in one mapping: Jekyll keeps this value and drops the one before.`},
examples:{bad:`---
title: "zlib"
title: "zlib-ng"
---`,good:""}});var meta_num_specs_default=definePageRule({id:"meta-num-specs",summary:"`meta.num_specs` is the number of rows in `spec_details`.",why:"The package list shows this number without opening the page, and\
 the count of the whole tag is the sum over its pages.",severity:"error",fixable:!0,messages:{wrongCount:d=>`meta.num_specs of ${clip(d.title)} is ${d.written}, but spec_details has ${count(d.counted,
"row")}.`},examples:{bad:'meta: {"num_specs": 2}',good:'meta: {"num_specs": 1}'},isSilent:noFlag("wrongTotal"),check({data,facts},report){let{writtenSpecs:written,rowCount:counted}=facts;if(written===
counted)return;let path10=["meta","num_specs"];report({messageId:"wrongCount",data:{title:data.title,written,counted},path:path10,fix:{kind:"set",path:path10,value:counted}})}});var PATH=["meta","num_specs_by_stack"],meta_num_specs_by_stack_default=definePageRule({id:"meta-num-specs-by-stack",summary:"`meta.num_specs_by_stack` gives for each stack the number of rows that list\
 it, and has no other stack.",why:"The package list filters by stack and shows these numbers: a stack without a right one is shown with too many packages, too few, or not at all.",severity:"error",fixable:!0,
waitsFor:["spec-stacks-root","spec-stacks-present"],messages:{wrongCount:d=>`meta.num_specs_by_stack of ${clip(d.title)} gives ${d.written} for the stack ${quote(d.stack)}, but ${inRows(d.counted)} it\
.`,missing:d=>`meta.num_specs_by_stack of ${clip(d.title)} lacks the stack ${quote(d.stack)}, which ${inRows(d.counted)}.`,extra:d=>`meta.num_specs_by_stack of ${clip(d.title)} gives ${d.written} for \
the stack ${quote(d.stack)}, but no row lists it: the key should not be there.`},examples:{bad:'meta: {"num_specs_by_stack": {"e4s": 2, "root": 1}}',good:'meta: {"num_specs_by_stack": {"e4s": 1, "root\
": 1}}'},isSilent:noFlag("wrongCounts"),check({data,facts},report){let counts=data.meta.num_specs_by_stack,{wrong,missing,extra}=compare2(counts,facts),isSure2=facts.generation==="D"||facts.faultyRows.
stacks===0,tellers=stack=>isExplained(stack,counts[stack],facts.rowsByStack.get(stack)??0,facts)?ROWS_AT_FAULT:void 0,{title}=data;for(let[stack,counted]of wrong){let path10=[...PATH,stack],unless=tellers(
stack),fix2=isSure2&&unless===void 0&&{kind:"set",path:path10,value:counted},found={title,stack,written:counts[stack],counted};report({messageId:"wrongCount",data:found,path:path10,subject:stack,unless,
...fix2&&{fix:fix2}})}let few=missing.length+extra.length<=MOST_FIXES,isPlain=stack=>tellers(stack)===void 0,sure={wrong:wrong.filter(([stack])=>isPlain(stack)),missing,extra:extra.filter(isPlain)},fix=isSure2&&
few&&!isRenamed2(missing,extra,data.meta)&&mend(counts,sure,facts);for(let[stack,counted]of missing){let path10=[...PATH,stack];report({messageId:"missing",data:{title,stack,counted},path:path10,subject:stack,
...fix&&{fix}})}for(let stack of extra){let found={title,stack,written:counts[stack]};report({messageId:"extra",data:found,path:[...PATH,stack],at:"key",subject:stack,unless:tellers(stack),...fix&&isPlain(
stack)&&{fix}})}}}),ROWS_AT_FAULT=[{rule:"spec-stacks-root"},{rule:"spec-stacks-present"}],MOST_FIXES=50;function compare2(counts,facts){let wrong=[],missing=[];for(let[stack,counted]of facts.rowsByStack)
Object.hasOwn(counts,stack)?counts[stack]!==counted&&wrong.push([stack,counted]):missing.push([stack,counted]);let extra=Object.keys(counts).filter(stack=>!facts.rowsByStack.has(stack));return{wrong,missing,
extra}}function isRenamed2(missing,extra,{stacks}){return missing.length!==1||extra.length!==1?!1:stacks.includes(extra[0])&&!stacks.includes(missing[0][0])}function isExplained(stack,written,counted,facts){
return written===counted?!1:stack==="root"&&written===facts.rowCount?!0:facts.generation!=="D"&&written>counted&&written-counted<=facts.faultyRows.stacks}function mend(counts,{wrong,missing,extra},{generation,
rowsByStack}){let mended=new Map([...Object.entries(counts),...wrong,...missing]);for(let stack of extra)mended.delete(stack);let isSorted=generation!=="D"&&generation!=="E",first=[...rowsByStack.keys()].
filter(stack=>mended.has(stack)),order=isSorted?[...mended.keys()].sort(compareCodePoints):[...new Set([...first,...mended.keys()])];return{kind:"set",path:PATH,value:Object.fromEntries(order.map(stack=>[
stack,mended.get(stack)]))}}function inRows(counted){return`${count(counted,"row")} ${counted===1?"lists":"list"}`}var meta_sorted_default=definePageRule({id:"meta-sorted",summary:"Each list of `meta` is strictly ascending by code point: so it also has no value twice.",why:"The generator writes them so; another or\
der makes a page differ from its next version without a change in the data, and a repeat is shown twice.",severity:"error",fixable:!0,waitsFor:["meta-union"],messages:{unordered:d=>`meta.${d.field} of\
 ${clip(d.title)} lists ${quote(d.value)} after ${quote(d.before)}, but it belongs before it: the order is that of plain text${d.field==="versions"||d.field==="compilers"?", in which 1.10 comes before\
 1.9":""}.`,repeated:d=>`meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)} twice: once is right.`},examples:{bad:`spec_details: [{"versions": ["1.3"]}, {"versions": ["1.2"]}]
meta: {"versions": ["1.3", "1.2"]}`,good:`spec_details: [{"versions": ["1.3"]}, {"versions": ["1.2"]}]
meta: {"versions": ["1.2", "1.3"]}`},isSilent:noFlag("unsortedList"),check({data,facts},report){for(let field of LISTS){let list2=data.meta[field],sure=firstOffender(list2,facts.values[field]),offender=sure??
firstOffender(list2);if(offender===void 0)continue;let[before,index]=offender,{title}=data,value=list2[index],first=list2.indexOf(value),unless=sure===void 0?[{rule:"meta-union",path:["meta",field]}]:
void 0,common={path:["meta",field,index],subject:value,fix:mend2(field,list2),unless};first<index?report({messageId:"repeated",data:{title,field,value},...common,related:[{message:"Its first place.",path:[
"meta",field,first]}]}):report({messageId:"unordered",data:{title,field,value,before},...common})}}});function firstOffender(list2,values){let before;for(let[index,value]of list2.entries())if(values?.
has(value)!==!1){if(before!==void 0&&compareCodePoints(before,value)>=0)return[before,index];before=value}}function mend2(field,list2){let values=new Set(list2),path10=["meta",field];return values.size===
list2.length?{kind:"sort",path:path10,by:"value"}:{kind:"set",path:path10,value:[...values].sort(compareCodePoints)}}var meta_union_default=definePageRule({id:"meta-union",summary:"Each list of `meta` holds exactly the values that the rows have: none missing, none extra.",why:"The package list filters by these lists\
 without opening the page: a missing value hides binaries that exist, an extra one promises some that do not.",severity:"error",fixable:!0,waitsFor:["spec-compiler-syntax","spec-os-syntax","spec-os-pl\
atform","spec-platform","spec-version-one","spec-version-syntax","spec-stacks-root","spec-stacks-present","page-generation"],messages:{missing:d=>`meta.${d.field} of ${clip(d.title)} lacks ${quote(d.value)}\
, which ${d.row} has as its ${NOUNS[d.field]}${inDoubt(d)}.`,extra:d=>`meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)}, but no row has this ${NOUNS[d.field]}.`},options:{schema:z=>z.strictObject(
{fields:z.array(z.enum(LISTS)).default([...LISTS])}),defaults:{fields:LISTS},help:{fields:"The lists of `meta` to check."}},examples:{bad:'meta: {"targets": ["x86_64_v3", "zen4"]}',good:'meta: {"targe\
ts": ["x86_64_v3"]}'},isSilent:noFlag("wrongList"),check(page,report,{fields}){let{data,facts}=page;for(let field of fields){let written=data.meta[field];if(facts.listFits[field])continue;let missing=findMissing(
written,facts,field),extra=findExtra(written,facts,field),doubt=findDoubt(field,missing,extra,page),whole=facts.faultyRows[field]===0&&doubt===void 0?mend3(field,written,missing.filter(isSure),extra.filter(
isSure)):void 0,fix=missing.length+extra.length>MOST_FIXES2?void 0:whole,{title}=data;for(let{value,index,unless}of missing){let row=nameRow(title,data.spec_details[index].hash);report({messageId:"mis\
sing",data:{title,field,value,row,...doubt},path:["meta",field,"-"],subject:value,related:[{message:`The first row with ${quote(value)}.`,path:pathInRow(field,value,index,facts)}],unless,...fix&&unless===
void 0&&{fix}})}for(let{value,index,unless}of extra)report({messageId:"extra",data:{title,field,value},path:["meta",field,index],subject:value,unless,...fix&&unless===void 0&&{fix}})}}});function isSure({
unless}){return unless===void 0}function inDoubt({inPlace,isInUrl:isInUrl2}){return isInUrl2===!1?", but not in its URL: look whether the row is wrong":inPlace===void 0?"":`, and lists ${quote(inPlace)}\
 in its place: look whether the row is wrong`}function findDoubt(field,missing,extra,page){let{data,facts}=page;if(missing.length!==1||!isSure(missing[0]))return;let{value}=missing[0],inPlace=extra.length===
1&&isSure(extra[0])?extra[0].value:void 0;if(field==="stacks"){let counts=data.meta.num_specs_by_stack;return inPlace!==void 0&&Object.hasOwn(counts,inPlace)&&!Object.hasOwn(counts,value)?{inPlace}:void 0}
let[row,...others]=facts.rows.filter(({spec})=>[spec[LIST_FIELDS[field]]].flat().includes(value));if(others.length>0)return;let{tarball}=row.spec;return tarball!==void 0?hasFlag(row,"unusualTarball")&&
tarball.length<=MOST_URL&&!isInUrl(value,tarball)&&data.meta[field].slice(0,MOST_LISTED).some(one=>isInUrl(one,tarball))?{isInUrl:!1}:void 0:inPlace!==void 0&&inPlace!==otherSpelling(value)&&isSlip(value,
inPlace)?{inPlace}:void 0}var MOST_URL=2e3,MOST_LISTED=100,MOST_LETTERS=64;function isInUrl(value,tarball){return tarball.replaceAll("/","-").includes(`-${value.replace(/@=?/,"-")}-`)}function isSlip(a,b){
return Math.max(a.length,b.length)<=MOST_LETTERS&&editDistance(a,b)===1}var ROW_RULES2={compilers:["spec-compiler-syntax"],oss:["spec-os-syntax","spec-os-platform"],platforms:["spec-platform","spec-os\
-platform"],stacks:["spec-stacks-present"],targets:[],versions:["spec-version-one","spec-version-syntax"]},OTHER_SPELLING=[{rule:"page-generation"},{rule:"spec-compiler-syntax"}],ROWS_WITHOUT_ROOT=[{rule:"\
spec-stacks-root"},{rule:"spec-stacks-present"}],NOUNS={compilers:"compiler",oss:"operating system",platforms:"platform",stacks:"stack",targets:"target",versions:"version"},MOST_FIXES2=50;function findMissing(written,facts,field){
let listed2=new Set(written),sound=facts.faultyRows[field]===0?facts.values[field]:soundValues2(facts,field);return[...facts.values[field]].filter(([value])=>!listed2.has(value)).map(([value,first])=>{
let index=sound.get(value)??first,isRespelled=field==="compilers"&&listed2.has(otherSpelling(value))&&isMixed(facts),subject=facts.rows[index].spec.hash,ofRow=sound.has(value)?void 0:ROW_RULES2[field].
map(rule=>({rule,subject}));return{value,index,unless:isRespelled?OTHER_SPELLING:ofRow}})}function soundValues2(facts,field){let sound=new Map;for(let row of facts.rows){if(!isSound2(row,field))continue;
let found=row.spec[LIST_FIELDS[field]];for(let value of typeof found=="string"?[found]:found)sound.has(value)||sound.set(value,row.index)}return sound}function isSound2(row,field){return field==="comp\
ilers"?row.compiler.form!==void 0:field==="oss"?row.osOk&&row.osFitsPlatform:field==="platforms"?row.platformOk&&row.osFitsPlatform:field!=="versions"||row.versionOk}function findExtra(written,facts,field){
let values=facts.values[field],extra=new Map;written.forEach((value,index)=>{!values.has(value)&&!extra.has(value)&&extra.set(value,{value,index,unless:tellersOf(value,facts,field)})});let odd=[...extra.
values()];if(odd.filter(isSure).length>explainedExtras(facts,field))return odd;let unless=ROW_RULES2[field].map(rule=>({rule}));return odd.map(one=>isSure(one)?{...one,unless}:one)}function tellersOf(value,facts,field){
if(field==="stacks")return value==="root"&&facts.rowsWithoutRoot>0?ROWS_WITHOUT_ROOT:void 0;if(!(field!=="compilers"||!isMixed(facts)))return facts.values.compilers.has(otherSpelling(value))?OTHER_SPELLING:
void 0}function explainedExtras(facts,field){return field!=="stacks"?facts.faultyRows[field]:facts.generation!=="D"&&facts.faultyRows.stacks>0?Number.POSITIVE_INFINITY:0}function isMixed({generation,exactCompilers,
bareCompilers}){return bareCompilers>0&&(exactCompilers>0||generation!=="G"&&generation!=="H")}function otherSpelling(compiler){return compiler.includes("@=")?compiler.replace("@=","@"):compiler.replace(
"@","@=")}function mend3(field,written,missing,extra){let mended=new Set([...written,...missing.map(({value})=>value)]);for(let{value}of extra)mended.delete(value);return{kind:"set",path:["meta",field],
value:[...mended].sort(compareCodePoints)}}function pathInRow(field,value,index,facts){let key=LIST_FIELDS[field],found=facts.rows[index].spec[key];return["spec_details",index,key,...Array.isArray(found)&&
found.length<=64?[found.indexOf(value)]:[]]}var package_name_default=defineShapeRule({id:"package-name",summary:"The package's name is one that Spack takes: lower-case letters and digits, in words with one `-` between them.",why:"Spack cannot i\
nstall a package of another name, and the address of its page may not work.",severity:"error",fixable:!1,waitsFor:["page-title"],messages:{notAName:d=>`${quote(d.name)} cannot be the name of a package\
: it has letters, digits and "-" only, and starts with no "-".`,oldForm:d=>`${quote(d.name)} is not how Spack has named packages since 2017, which is lower-case letters and digits, in words with one "\
-" between them${ask(d.meant)}`},messageSeverity:{oldForm:"warning"},examples:{bad:`# _cache/develop-2025-03-30/py_wheel/specs.md
title: "py_wheel"`,good:`# _cache/develop-2025-03-30/py-wheel/specs.md
title: "py-wheel"`},isSilent:({isGenerated},place)=>isGenerated&&PACKAGE_NAME.test(place.package),check({place,frontMatter},report){let{title}=frontMatter,name=place?.package??title;if(typeof name!="s\
tring"||PACKAGE_NAME.test(name))return;let unless=typeof title=="string"&&PACKAGE_NAME.test(title)?[{rule:"page-title"}]:void 0,messageId=LOOSE_PACKAGE_NAME.test(name)?"oldForm":"notAName";report({messageId,
data:{name,meant:currentForm(name)},path:["title"],subject:name,unless})}});function ask(meant){return meant===void 0?".":`; ${quote(meant)} would be right.`}function currentForm(name){if(name.length>
100)return;let meant=name.toLowerCase().split(/[^a-z0-9]+/).filter(word=>word!=="").join("-");return PACKAGE_NAME.test(meant)?meant:void 0}var INK=/[^ \t\r\n\f\v]/g,page_body_empty_default=defineShapeRule({id:"page-body-empty",summary:"Nothing but blank lines follows the closing fence.",why:"Jekyll shows what stands there as Markdown nex\
t to the table, and runs its Liquid tags.",severity:"warning",fixable:!1,messages:{body:d=>`${count(d.lines,"line")} of text ${d.lines===1?"follows":"follow"} the closing fence, from ${quote(d.line)} \
on: Jekyll shows that as text of the page.`},examples:{bad:'body: "Built by hand."',good:'body: ""'},isSilent:noFlag("notGenerated"),check({text,bodyStart,ancient},report){if(ancient!==void 0)return;INK.
lastIndex=bodyStart;let start2=INK.exec(text)?.index;if(start2===void 0)return;let newline=text.indexOf(`
`,start2),line=text.slice(start2,newline===-1?text.length:newline).trimEnd(),lines=text.slice(start2).trimEnd().split(`
`).length;report({messageId:"body",data:{line,lines},path:[],span:{start:start2,end:start2+line.length}})}});var page_canonical_default=definePageRule({id:"page-canonical",summary:"The page is spelled byte for byte as the site's generator spells its data.",why:"The next run of the generator, or a script that\
 writes pages, changes the whole line: what changed in the data is hard to see then.",severity:{F1:"info",F2:"info",G:"info",H:"info"},fixable:!0,waitsFor:["file-encoding","page-layout","page-categori\
es"],messages:{spelling:d=>`From here on ${clip(d.title)} is not spelled as the generator spells pages: ${d.what}.`},examples:{bad:["---",'title: "zlib"','layout: "cache"',"categories: [package, devel\
op-2025-03-30]",'meta: {"compilers": ["gcc@11.4.0"], "num_specs": 1, "num_specs_by_stack": {"root": 1}, "oss": ["ubuntu22.04"], "platforms": ["linux"], "stacks": ["root"], "targets": ["x86_64_v3"], "v\
ersions": ["1.3.1"]}','spec_details: [{"compiler": "gcc@11.4.0", "hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "os": "ubuntu22.04", "platform": "linux", "size": "-", "stacks": ["root"], "target": "x86_6\
4_v3", "variants": ["+shared"], "versions": ["1.3.1"]}]',"---"].join(`
`),good:""},isSilent:noFlag("notGenerated"),check(page,report){let start2=page.firstNonCanonical();if(start2===void 0||!canBeJudged(page,start2))return;let{text,data}=page,unless=tellersOf2(page);report(
{messageId:"spelling",data:{title:data.title,what:whatIsThere(text,start2)},path:[],span:{start:start2,end:start2+1},unless,fix:{kind:"rewrite",as:"canonical"}})}}),WORD=/^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
function canBeJudged({text,data,shape},start2){return text.charCodeAt(start2)>127||shape.some(({path:path10})=>path10.length===1)?!1:!hasNumericKeys(data)}function tellersOf2({data}){let tellers=[];return data.
layout!=="cache"&&tellers.push({rule:"page-layout"}),data.categories.every(category=>WORD.test(category))||tellers.push({rule:"page-categories"}),tellers.length===0?void 0:tellers}function hasNumericKeys(value){
return typeof value!="object"||value===null?!1:Array.isArray(value)?value.some(hasNumericKeys):Object.entries(value).some(([key,inner])=>/^\d+$/.test(key)||hasNumericKeys(inner))}function whatIsThere(text,start2){
let char=text.charAt(start2),before=text.charAt(start2-1);if(char===`
`||char==="\r")return"there is a line break";if(/\s/.test(char))return before===" "?"there is a blank too many":"there is a blank";if(/[,:]/.test(before))return`there is no blank behind "${before}"`;if(char===
"\\"||before==="\\")return"there is an escape that the generator does not write";let[word]=text.slice(start2,start2+20).split(/\s/);return char==='"'||char==="'"?"there are quotes":`the generator does\
 not write ${quote(word)} here`}var PATH2=["categories"],page_categories_default=defineShapeRule({id:"page-categories",summary:"`categories` is the word `package` and the tag folder, in this order.",why:"The site takes the second ca\
tegory as the tag: a page with another one is missing from its tag, or stands in the wrong one.",severity:"error",fixable:!0,messages:{wrongNumber:d=>`${clip(d.title)} has ${count(d.written,"category",
"categories")}, and must have two: "package" and the tag.`,swapped:d=>`The categories of ${clip(d.title)} are swapped: "package" comes first, then the tag ${quote(d.tag)}.`,notPackage:d=>`The first ca\
tegory of ${clip(d.title)} is ${quote(d.written)}, and must be the word "package".`,wrongTag:d=>`The second category of ${clip(d.title)} is ${quote(d.written)}, but the page stands in the folder of th\
e tag ${quote(d.folder)}.`,wrongFolder:d=>`The second category of ${clip(d.title)} is ${quote(d.written)}, but the page stands in the folder ${quote(d.folder)}, which no tag is called: rename the fold\
er.`},examples:{bad:'categories: ["develop-2025-03-30", "package"]',good:'categories: ["package", "develop-2025-03-30"]'},isSilent:noFlag("notGenerated"),check({place,frontMatter,ancient},report){let{
title,categories}=frontMatter;if(!isTexts(categories)||ancient==="A"||ancient==="B")return;let[first,second]=categories;if(categories.length===2&&first==="package"&&(place===void 0||second===place.tag))
return;let name=typeof title=="string"?title:place?.package??"the page";if(categories.length!==2){let data={title:name,written:categories.length};report({messageId:"wrongNumber",data,path:PATH2,...setAll(
place?.tag)})}else if(second==="package"&&(place===void 0?TAG.test(first):first===place.tag))report({messageId:"swapped",data:{title:name,tag:first},path:PATH2,...setAll(first)});else for(let problem of compare3(
first,second,name,place))report(problem)}});function*compare3(first,second,title,place){if(first!=="package"){let path11=[...PATH2,0];yield{messageId:"notPackage",data:{title,written:first},path:path11,
fix:set(path11,"package")}}if(place===void 0||second===place.tag)return;let path10=[...PATH2,1],data={title,written:second,folder:place.tag};TAG.test(second)&&!TAG.test(place.tag)?yield{messageId:"wro\
ngFolder",data,path:path10}:yield{messageId:"wrongTag",data,path:path10,fix:set(path10,place.tag)}}function setAll(tag){return tag!==void 0&&TAG.test(tag)?{fix:set(PATH2,["package",tag])}:{}}function set(path10,value){
return{kind:"set",path:path10,value}}function isTexts(value){return Array.isArray(value)&&value.every(element=>typeof element=="string")}var page_generation_default=defineShapeRule({id:"page-generation",summary:"A page is of one time of the site by all of its signs: tarballs, order of keys, spelling of compilers and of variants with se\
veral values.",why:"A page is written in one go: two spellings tell that rows were pasted in or left over, and filters of the site find only half of the rows.",severity:"warning",fixable:!1,messages:{
mixedCompilers:d=>`${writes(d)} the compiler as ${d.other} ${describe3(d)}`,mixedVariants:d=>`${writes(d)} several values of a variant as ${d.other} ${describe3(d)}`,noTarballs:d=>`No row of ${clip(d.
title)} has a tarball, as on pages since March 2025; ${restOf(d)}, in which each row has one.`,ancient:d=>`${clip(d.title)} is a page in ${d.format}: it has no rows, and nothing in it can be checked.`},
examples:{bad:'spec_details: [{}, {}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@=11.4.0"}]',good:'spec_details: [{}, {}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "g\
cc@11.4.0"}]'},isSilent:facts=>!hasOddCompilers(facts)&&!hasOddVariants(facts)&&!lacksTarballs(facts),check(raw,report){let{ancient,page}=raw;if(ancient!==void 0){let data={title:titleOf(raw),format:FORMATS[ancient]};
report({messageId:"ancient",data,path:[],span:{start:0,end:3}})}page!==void 0&&(hasOddCompilers(page.facts)&&report(mixedCompilers(page)),hasOddVariants(page.facts)&&report(mixedVariants(page)),lacksTarballs(
page.facts)&&report(noTarballs(page)))}});function hasOddCompilers({generation,exactCompilers,bareCompilers,rowCount,faultyRows}){return generation==="H"?exactCompilers>0:rowCount-exactCompilers-faultyRows.
compilers>0&&(exactCompilers>0||bareCompilers===0)}function hasOddVariants({generation,oldMultiForms,multiForms}){return(generation==="H"?oldMultiForms:multiForms)>0}function lacksTarballs({generation,
tarballs,rowCount}){return(generation==="D"||generation==="E")&&tarballs===0&&rowCount>0}var FORMATS={A:"the site's first format (spec_files)",B:"the site's second format (spec_files and spec_names, o\
ne category)",C:"the site's third format (spec_files and spec_names)"};function titleOf({frontMatter,place}){let{title}=frontMatter;return typeof title=="string"?title:place?.package??"This"}function mixedCompilers(page){
let{data,facts}=page,isNew=facts.generation==="H",odd=facts.rows.filter(({compiler:{form}})=>isNew?form==="exact":form==="bare"||form==="none"),{spec,index,compiler}=odd[0];return{messageId:"mixedComp\
ilers",data:{other:COMPILER_FORMS[compiler.form],...countsOf(page,odd.length),row:nameRow(data.title,spec.hash),written:spec.compiler},path:["spec_details",index,"compiler"],about:["spec_details","com\
piler"],subject:spec.hash}}var COMPILER_FORMS={exact:"name@=version",bare:"name@version",none:"none"};function mixedVariants(page){let{data,facts}=page,isNew=facts.generation==="H",isOdd=({kind,oldMulti})=>isNew?
oldMulti:kind==="multi"&&!oldMulti,odd=facts.rows.filter(row=>facts.variantsOf(row).some(isOdd)),{spec,index}=odd[0],at=facts.variantsOf(odd[0]).findIndex(isOdd);return{messageId:"mixedVariants",data:{
other:isNew?"k=a,b":"k:=a,b",...countsOf(page,odd.length),row:nameRow(data.title,spec.hash),written:spec.variants[at]},path:["spec_details",index,"variants",at],about:["spec_details","variants"],subject:spec.
hash}}function noTarballs(page){return{messageId:"noTarballs",data:{title:page.data.title,...restOfSigns(page)},path:["spec_details",0,"tarball"],about:["spec_details","tarball"],subject:page.data.spec_details[0].
hash}}function countsOf(page,odd){let rest=restOfSigns(page),time=rest.generation==="H"?"until the end of March 2025":"since the end of March 2025";return{odd,rows:page.facts.rowCount,time,...rest}}function restOfSigns({
data,facts}){let{generation,exactCompilers,bareCompilers,oldMultiForms,multiForms,tarballs,rowCount,faultyRows}=facts,isNew=generation==="H",hasTarballs=!isNew&&generation!=="G",hasOldKeys=generation===
"D"||generation==="E",[key]=Object.keys(data.meta),signs=[(isNew?bareCompilers:exactCompilers)>0&&`compilers as ${isNew?"name@version":"name@=version"}`,isNew&&bareCompilers===0&&exactCompilers+faultyRows.
compilers<rowCount&&"none as the compiler",(isNew?multiForms:oldMultiForms)>0&&`variants as ${isNew?"k:=a,b":"k=a,b"}`,hasTarballs===tarballs>0&&(hasTarballs?"tarballs":"no tarballs"),key===(hasOldKeys?
"versions":"compilers")&&(hasOldKeys?"keys in the old order":"keys by alphabet")];return{generation,signs:signs.filter(sign=>sign!==!1)}}function writes({odd,rows}){return rows===1?"The only row write\
s":`${odd} of ${rows} rows ${odd===1?"writes":"write"}`}function describe3({odd,row,written,time,...rest}){return`(${odd===1?"":"first: "}${row} with ${quote(written)}), as pages ${time} do; ${restOf(
rest)}.`}function restOf({generation,signs}){return`what else the page shows${signs.length===0?"":` (${signs.join(", ")})`} is of generation ${generation}`}var PATH3=["layout"],page_layout_default=defineShapeRule({id:"page-layout",summary:"`layout` is `cache`.",why:"Under another layout the page shows something else, and without one that exists it shows \
nothing of its data.",severity:"error",fixable:!0,messages:{wrongLayout:d=>`The layout of ${clip(d.title)} is ${quote(d.layout)}, and must be "cache".`},examples:{bad:'layout: "table"',good:'layout: "\
cache"'},isSilent:noFlag("notGenerated"),check({place,frontMatter,ancient},report){let{title,layout}=frontMatter;if(layout==="cache"||typeof layout!="string"||ancient!==void 0)return;let data={title:typeof title==
"string"?title:place?.package??"this page",layout};report({messageId:"wrongLayout",data,path:PATH3,fix:{kind:"set",path:PATH3,value:"cache"}})}});var stacksSorted=noRow("unsortedStacks","repeatedStack"),page_order_default=definePageRule({id:"page-order",summary:"Keys and each row's stacks stand in the order of their characters, and (since 23 Fe\
bruary 2025) rows by hash.",why:"The generator writes every page in one order, so that a difference between two versions of a page is a difference in its data.",severity:{F1:"warning",F2:"warning",G:"\
warning",H:"warning"},fixable:!0,waitsFor:["meta-num-specs-by-stack","spec-stacks-unique","spec-hash-format","spec-hash-unique"],messages:{keys:d=>`The keys of ${d.where} are not in alphabetical order\
: ${quote(d.after)} stands behind ${quote(d.before)}.`,keysOfRows:d=>`The keys of all ${d.rows} rows of ${clip(d.title)} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)}\
 in each.`,stacks:d=>`The stacks of ${d.row} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)}.`,rows:d=>`The rows of ${clip(d.title)} are not in the order of their has\
hes: ${d.after.slice(0,7)} stands behind ${d.before.slice(0,7)}.`},examples:{bad:'spec_details: [{"stacks": ["root", "e4s"]}]',good:'spec_details: [{"stacks": ["e4s", "root"]}]'},isSilent:facts=>facts.
keysInOrder&&facts.countsAscending&&(facts.hashesSorted||facts.generation==="F1")&&stacksSorted(facts),check(page,report){for(let problem of checkMetaKeys(page))report(problem);for(let problem of checkCounts(
page))report(problem);for(let problem of checkRowKeys(page))report(problem);for(let problem of checkStacks(page))report(problem);if(page.facts.generation!=="F1")for(let problem of checkRows(page))report(
problem)}});function*checkRows({data:{title},facts}){let sound=facts.rows.filter(({hashOk,spec:{hash}})=>hashOk&&!facts.isShared(hash)),pair=findDescent(sound)??findDescent(facts.rows);if(pair===void 0)
return;let[before,{spec,index}]=pair,isSure2=findDescent(sound)!==void 0;yield{messageId:"rows",data:{title,before:before.spec.hash,after:spec.hash},path:["spec_details",index,"hash"],about:["spec_det\
ails","hash"],subject:spec.hash,unless:isSure2?void 0:[{rule:"spec-hash-format"},{rule:"spec-hash-unique"}],fix:{kind:"sort",path:["spec_details"],by:"hash"}}}function findDescent(rows){let at=rows.findIndex(
({spec},i)=>i>0&&spec.hash<rows[i-1].spec.hash);return at===-1?void 0:[rows[at-1],rows[at]]}function*checkMetaKeys({data:{title,meta}}){let disorder=findDisorder(knownKeys(meta,KEYS.meta));disorder!==
void 0&&(yield keys({...disorder,where:`meta of ${clip(title)}`},["meta"]))}function*checkCounts({data:{title,meta},facts}){let stacks=Object.keys(meta.num_specs_by_stack);if(stacks.some(stack=>/^\d+$/.
test(stack)))return;let path10=["meta","num_specs_by_stack"],sure=findDisorder(stacks.filter(stack=>facts.rowsByStack.has(stack))),disorder=sure??findDisorder(stacks),where=`meta.num_specs_by_stack of\
 ${clip(title)}`,unless=sure===void 0?[{rule:"meta-num-specs-by-stack",path:path10}]:void 0;disorder!==void 0&&(yield{...keys({...disorder,where},path10),unless})}function keys(data,path10,subject=""){
let fix={kind:"sort",path:path10,by:"key"};return{messageId:"keys",data,path:[...path10,data.after],at:"key",subject,fix}}function*checkRowKeys({data,facts}){let orders=facts.rows.map(({spec})=>knownKeys(
spec,KEYS.spec)),same=orders.length>1&&new Set(orders.map(order=>order.join())).size===1;for(let{spec,index}of same?facts.rows.slice(0,1):facts.rows){let disorder=findDisorder(orders[index]);if(disorder===
void 0)continue;let path10=["spec_details",index];if(!same){yield keys({...disorder,where:nameRow(data.title,spec.hash)},path10,spec.hash);continue}yield{messageId:"keysOfRows",data:{...disorder,title:data.
title,rows:facts.rowCount},path:[...path10,disorder.after],about:["spec_details"],at:"key",subject:spec.hash,fix:{kind:"sort",path:["spec_details"],by:"all-keys"}}}}function*checkStacks({data:{title},
facts}){for(let{spec,index}of facts.rows){let{hash,stacks}=spec,sure=findUnsorted(stacks),at=sure??stacks.findIndex((stack,i)=>compareCodePoints(stacks[i-1]??stack,stack)>0);if(at===-1)continue;let after=stacks[at],
before=stacks.slice(0,at).findLast(stack=>compareCodePoints(stack,after)>0),path10=["spec_details",index,"stacks"];yield{messageId:"stacks",data:{row:nameRow(title,hash),before,after},path:[...path10,
at],subject:hash,unless:sure===void 0?[{rule:"spec-stacks-unique",subject:hash}]:void 0,fix:{kind:"sort",path:path10,by:"value"}}}}function findUnsorted(stacks){let last="";for(let[i,stack]of stacks.entries())
if(compareCodePoints(last,stack)<=0)last=stack;else if(stacks.indexOf(stack)===i)return i}function knownKeys(object,order){return Object.keys(object).filter(key=>order.includes(key))}function findDisorder(texts){
for(let i=1;i<texts.length;i++){let before=texts[i-1],after=texts[i];if(compareCodePoints(before,after)>0)return{before,after}}}var page_path_default=defineShapeRule({id:"page-path",summary:"The page stands at `_cache/<tag>/<package>/specs.md` of its site.",why:"The site makes the address of a page from its path, and the packa\
ge list links to that address only.",severity:"warning",fixable:!1,messages:{wrongPath:d=>`The page stands at ${quote(d.file)}, and not at ${d.expected===void 0?'"_cache/<tag>/<package>/specs.md"':`"${d.
expected}", where a page with its title and tag belongs`}: no link of the site leads to it.`},examples:{bad:"# _cache/zlib.md",good:"# _cache/develop-2025-03-30/zlib/specs.md"},isSilent:noFlag("notGen\
erated"),check(page,report){if(page.place!==void 0||page.ancient==="A"||page.ancient==="B")return;let data={file:page.file,expected:expectedPath(page.frontMatter)};report({messageId:"wrongPath",data,path:[],
span:{start:0,end:3}})}}),LONGEST_NAME=255;function expectedPath(frontMatter){let{title,categories}=frontMatter,tag=Array.isArray(categories)?categories[1]:void 0;if(!(typeof title!="string"||typeof tag!=
"string")&&!(title.length>LONGEST_NAME||tag.length>LONGEST_NAME))return PACKAGE_NAME.test(title)&&TAG.test(tag)?`_cache/${tag}/${title}/specs.md`:void 0}var page_rows_default=definePageRule({id:"page-rows",summary:"`spec_details` has at least one row.",why:"The site lists a package that has no binaries: who looks for one comes to an empty table.",severity:"\
warning",fixable:!1,messages:{noRows:d=>`spec_details of ${clip(d.title)} has no rows: a page without binaries has no reason to exist.`},examples:{bad:"spec_details: []",good:"spec_details: [{}]"},isSilent:noFlag(
"noRows"),check({data},report){data.spec_details.length>0||report({messageId:"noRows",data:{title:data.title},path:["spec_details"]})}});var page_schema_default=defineShapeRule({id:"page-schema",summary:"The front matter has the keys and types of `schemas/page.schema.json`, and no other keys.",why:"A value that is missing or of another\
 type makes the JSON of all packages invalid, and every table of the site is empty; an unknown key may be one that Jekyll obeys.",severity:"error",fixable:!1,messages:{missingKey:d=>`${d.where} has no\
 key ${quote(d.key)}.`,misspelledKey:d=>`${d.where} has the key ${quote(d.key)}, which must be ${quote(d.meant)}.`,unknownKey:d=>`${d.where} has the key ${quote(d.key)}, which no page has${d.meant===void 0?
"":`; ${quote(d.meant)} is there, too`}.`,jekyllKey:d=>`${d.where} has the key ${quote(d.key)}, which no page has, and which Jekyll obeys: ${d.effect}.`,unreadableDate:d=>`${d.where} has the key "date\
", which no page has; ${d.written} is no date to Jekyll, which ends the build of the whole site.`,wrongType:d=>`${d.what} is ${d.found}, where ${d.expected} is expected.`},messageSeverity:{unknownKey:"\
warning",jekyllKey:"warning"},examples:{bad:'meta: {"num_specs": "1"}',good:'meta: {"num_specs": 1}'},isSilent:noFlag("notGenerated"),check(page,report){if(page.shape.length===0)return;let misspelled=pairMisspelled(
page.shape),explained=new Set(misspelled.values());for(let fault of page.shape){let{path:path10}=fault,subject=hashAt2(page,path10)??"";if(fault.code==="wrongType"){let found=fault.found==="a text"?`t\
he text ${quote(String(valueAt(page,path10)))}`:fault.found,data={what:describe4(page,path10),found,expected:fault.expected};report({messageId:"wrongType",data,path:path10,subject});continue}if(explained.
has(fault))continue;let{key}=fault,where=describe4(page,path10.slice(0,-1));if(fault.code==="missingKey"){report({messageId:"missingKey",data:{where,key},path:path10,subject});continue}let at="key",meant=misspelled.
get(fault)?.key,effect=path10.length===1?effectOf(key,valueAt(page,path10)):void 0;if(meant!==void 0)report({messageId:"misspelledKey",data:{where,key,meant},path:path10,at,subject});else if(key==="da\
te"&&effect!==void 0&&!mayBeDate(valueAt(page,path10))){let written=toText(valueAt(page,path10));report({messageId:"unreadableDate",data:{where,written},path:path10,at,subject})}else if(effect!==void 0)
report({messageId:"jekyllKey",data:{where,key,effect},path:path10,at,subject});else{let data={where,key,meant:nearest(key,keysOf(path10))[0]};report({messageId:"unknownKey",data,path:path10,at,subject})}}}});
function pairMisspelled(shape){let missing=new Map;for(let fault of shape){if(fault.code!=="missingKey")continue;let parent=JSON.stringify(fault.path.slice(0,-1));missing.set(parent,[...missing.get(parent)??
[],fault])}let pairs=new Map;if(missing.size===0)return pairs;for(let fault of shape){if(fault.code!=="unknownKey")continue;let candidates=missing.get(JSON.stringify(fault.path.slice(0,-1)))??[],[meant]=nearest(
fault.key.toLowerCase(),candidates.map(({key})=>key)),index=candidates.findIndex(({key})=>key===meant);index!==-1&&pairs.set(fault,candidates.splice(index,1)[0])}return pairs}function keysOf(path10){return path10.
length===1?KEYS.page:path10[0]==="meta"?KEYS.meta:KEYS.spec}function effectOf(key,value){switch(key){case"published":return value===!1?"it hides the page":"the value false hides the page";case"date":return"\
a page with a date in the future is left out of the site";case"permalink":return"it moves the page to another address, and the links of the package list lead nowhere";case"category":return"it adds to \
the categories";default:return}}function mayBeDate(value){let text=typeof value=="string"?value:value===null?"":JSON.stringify(value),iso=/^\d{4}-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/.
exec(text);return iso!==null?inRange(Number(iso[1]),12)&&inRange(Number(iso[2]),31):/\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(text)&&!/^\[?\d\]?$/.test(text)}function inRange(number,last){
return number>=1&&number<=last}function describe4(page,path10){let title=titleOf2(page),hash=hashAt2(page,path10);if(hash!==void 0){let row=`the row ${nameRow(title,hash)}`;return path10.length===2?`T${row.
slice(1)}`:`${inWords(path10.slice(2))} of ${row}`}return path10.length===0?`The front matter of ${clip(title)}`:`${inWords(path10)} of ${clip(title)}`}function inWords(path10){return path10.map((step,i)=>typeof step==
"number"?`[${step}]`:/^\w{1,60}$/.test(step)?i===0?step:`.${step}`:`[${quote(step)}]`).join("")}function titleOf2(page){let title=valueAt(page,["title"]);return typeof title=="string"&&title!==""?title:
page.place?.package??"this page"}function hashAt2(page,path10){if(path10[0]!=="spec_details"||path10.length<2)return;let hash=valueAt(page,["spec_details",path10[1],"hash"]);return typeof hash=="strin\
g"&&hash!==""?hash:void 0}function valueAt(page,path10){let value=page.frontMatter;for(let step of path10){if(typeof value!="object"||value===null||!Object.hasOwn(value,step))return;value=value[step]}
return value}function toText(value){return typeof value=="string"?quote(value):typeof value=="object"&&value!==null?Array.isArray(value)?"a list":"a mapping":String(value)}function distinctValues(facts,field){return facts.listFits[field]?facts.listed(field):[...facts.values[field].keys()]}var page_text_safe_default=definePageRule({id:"page-text-safe",summary:"The tag and the targets have no quote, no backslash, no angle bracket and no control character.",why:"The site copies them as th\
ey are into the JSON of all packages: one such character makes it invalid, and every table of the site is empty.",severity:"error",fixable:!1,messages:{tag:d=>`The tag of ${clip(d.title)} is ${quote(d.
tag)}, which has ${nameCharacter(d.character)} in it: the site copies it as it is into its JSON.`,target:d=>`${d.name} has the target ${quote(d.target)}, which has ${nameCharacter(d.character)} in it:\
 the site copies it as it is into its JSON.`},examples:{bad:'spec_details: [{"target": "<zen4>"}]',good:'spec_details: [{"target": "zen4"}]'},isSilent:noFlag("notGenerated","unknownTarget"),check({data,
facts},report){let tag=data.categories[1]??"",inTag=unsafeCharacter(tag);if(inTag!==void 0){let found={title:data.title,tag,character:inTag};report({messageId:"tag",data:found,path:["categories",1],subject:tag})}
for(let target of distinctValues(facts,"targets")){let character=unsafeCharacter(target),index=character===void 0?void 0:facts.values.targets.get(target);character===void 0||index===void 0||report({messageId:"\
target",data:{name:nameRow(data.title,data.spec_details[index].hash),target,character},path:["spec_details",index,"target"],about:["spec_details","target",target],subject:target})}}});var page_title_default=defineShapeRule({id:"page-title",summary:"`title` is the name of the package folder that the page stands in.",why:"The package list shows the title and makes the link to the pag\
e from it: another one leads nowhere.",severity:"error",fixable:!0,messages:{wrongTitle:d=>`The title is ${quote(d.title)}, but the page stands in the folder of ${quote(d.folder)}.`,wrongFolder:d=>`Th\
e title is ${quote(d.title)}, but the folder is ${quote(d.folder)}, which no package is called: rename the folder.`},examples:{bad:'title: "zlib-ng"',good:'title: "zlib"'},isSilent:noFlag("notGenerate\
d"),check({place,frontMatter,page},report){let{title}=frontMatter;if(place===void 0||typeof title!="string"||title===place.package)return;let path10=["title"],data={title,folder:place.package};if(!PACKAGE_NAME.
test(place.package)&&PACKAGE_NAME.test(title))report({messageId:"wrongFolder",data,path:path10});else{let isSure2=page===void 0||!isConfirmed(title,page),fix={kind:"set",path:path10,value:place.package};
report({messageId:"wrongTitle",data,path:path10,...isSure2&&{fix}})}}});function isConfirmed(title,{facts}){return facts.rows.some(row=>row.spec.tarball?.endsWith(tarballPath(row,title)))}var scalar_ambiguous_default=defineTextRule({id:"scalar-ambiguous",summary:"Every value reads the same in all YAML readers: no unquoted `1.10`, `no` or `2025-03-30`, no alias, tag, merge key or half a\
 character.",why:"The site, scripts and checks would each see another value: the version 1.10 becomes 1.1, and the tag 2023-05-14 a date.",severity:"error",fixable:!1,messages:{ambiguousScalar:d=>/[\x85\u2028\u2029]/.
test(d.text)?`The character U+${hex(d.text)} is ${d.readings}: take it out.`:`The unquoted ${quote(d.text)} is ${d.readings}: a text needs quotes${d.readings.includes("number")?", a number plain digit\
s":""}.`,alias:d=>`The alias ${quote(d.text)} stands for a value elsewhere: some YAML readers refuse it. Write the value itself.`,tag:d=>`The tag ${quote(d.text)} asks for a type: some YAML readers ob\
ey it, others drop it, others refuse the page. Write the value without it.`,mergeKey:()=>'The key "<<" copies the keys of another mapping in some YAML readers, and is an ordinary key in others. Write \
the keys out.',surrogateEscape:d=>`The escape ${quote(d.text)} is half a character: Jekyll cannot read it and drops all data of the page. Write the character itself, or as \\UXXXXXXXX.`},examples:{bad:`\
---
title: "zlib"
layout: cache
categories: [package, 2025-03-30]
---`,good:""}});function hex(character){return character.charCodeAt(0).toString(16).toUpperCase().padStart(4,"0")}var site_count_default=defineSiteRule({id:"site-count",summary:"The count of a tag in `_data/meta.yaml` is the number of specs on its pages, and `all.count` the sum of these counts.",why:"The site sho\
ws these numbers: where one is wrong, specs were lost on the way, or pages stayed that should be gone.",severity:"error",fixable:!1,waitsFor:["corpus-page-stale"],messages:{wrongCount:d=>`${compare4(d)}\
.`,wrongInDevelop:d=>d.counted>d.written?`${compare4(d)}: some pages may be left over from packages that are gone, for none is ever deleted there.`:`${compare4(d)}.`,wrongSum:d=>`${d.source} counts ${count(
d.written,"spec")} for all tags together, but the ${count(d.tags,"count")} of the tags add up to ${d.sum}.`},messageSeverity:{wrongInDevelop:"warning"},examples:{bad:`# _cache/v0.23.1/zlib/specs.md
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
`},map:page=>[page.facts.writtenSpecs,page.facts.rowCount,staleValueOf(page)],logged:{note:staleValueOf,value:({written,rows},page,stale)=>[written[page],rows[page],stale],parts:(log,{meta:{content}})=>content===
void 0||areAllRight2(content,tallyLog(log))?[]:[range({from:0,to:log.pages.length})]},reduce(corpus,report){let{file,content}=corpus.site.meta;if(content===void 0)return;let tallies=tallyTags(corpus.pages),
wrong=new Map;for(let[tag,{count:written}]of content){let tally=tallies.get(tag);if(tag==="all"||written===void 0||tally===void 0||isRight(written,tally,tag,corpus))continue;wrong.set(tag,tally);let problem={
data:{source:file,tag,written,counted:tally.counted,pages:tally.pages},file,path:[tag,"count"],subject:tag,tags:[tag]};report(tag===LIVING_TAG?{messageId:"wrongInDevelop",...problem}:{messageId:"wrong\
Count",...problem})}let sum3=findWrongSum(content,tallies,wrong);sum3!==void 0&&report({messageId:"wrongSum",data:{source:file,...sum3},file,path:["all","count"]})}});function compare4({source,tag,written,
counted,pages}){return`${source} counts ${count(written,"spec")} for the tag ${quote(tag)}, but its ${count(pages,"page")} ${pages===1?"lists":"list"} ${counted}`}function tallyTags(pages){let tallies=new Map;
for(let{tag,value}of pages){let tally=tallies.get(tag)??{pages:0,written:0,counted:0,whole:!0};tallies.set(tag,tally),tally.pages++,value===void 0?tally.whole=!1:(tally.written+=value[0],tally.counted+=
value[1])}return tallies}function tallyLog(log){return new Map(log.tags.map(one=>[one.tag,tallyTag(log,one)]))}function tallyTag(log,{from,to}){let tally={written:0,counted:0,whole:!0};for(let page=from;page<
to;page++)log.isRead(page)?(tally.written+=log.written[page],tally.counted+=log.rows[page]):tally.whole=!1;return tally}function areAllRight2(content,tallies){for(let[tag,{count:count2}]of content){let tally=tallies.
get(tag);if(tag!=="all"&&count2!==void 0&&tally?.whole&&!fits(count2,tally))return!1}return findWrongSum(content,tallies,new Map)===void 0}function isRight(count2,tally,tag,corpus){if(!tally.whole||fits(
count2,tally))return!0;if(tag!==LIVING_TAG)return!1;let left=tallyTags(withoutStale(corpus.pages,([,,stale])=>stale,corpus)).get(LIVING_TAG);return fits(count2,left??{written:0,counted:0})}function fits(count2,{
written,counted}){return count2===written||count2===counted}function findWrongSum(content,tallies,wrong){let written=content.get("all")?.count,counts=[...content].filter(([tag])=>tag!=="all").map(([tag,
{count:count2}])=>[tag,count2]),missing=[...tallies].filter(([tag])=>!content.has(tag)).map(([,tally])=>tally),isSure2=counts.every(([,count2])=>count2!==void 0)&&missing.every(({whole})=>whole);if(written===
void 0||!isSure2)return;let add=pick=>counts.reduce((sum4,[tag,count2])=>sum4+pick(tag,count2),0),sum3=add((_,count2)=>count2),corrected=[sum3,add((tag,count2)=>wrong.get(tag)?.counted??count2),add((tag,count2)=>wrong.
get(tag)?.written??count2)],added=[0,total(missing,"counted"),total(missing,"written")],taken=[0,add((tag,count2)=>tallies.has(tag)?0:count2)];return corrected.flatMap(base=>added.flatMap(more=>taken.
map(less=>base+more-less))).includes(written)?void 0:{written,tags:counts.length,sum:sum3}}function total(tallies,key){return tallies.reduce((sum3,tally)=>sum3+tally[key],0)}var WORDS2={missing:()=>"there is no such file",notAFile:({what})=>`it is ${what}, not a file`,linkOutside:({target})=>`it is a symbolic link to ${quote(target)} outside of the site`,linkLoop:()=>"it \
is a symbolic link that leads in a circle",unreadable:({reason})=>reason,tooLarge:({bytes,limit})=>`it has ${bytes} bytes, and the limit is ${limit}`,lfsPointer:()=>'it is a pointer of Git LFS, and no\
t the file itself: run "git lfs pull", or set "lfs: true" at the checkout',byteOrderMark:({encoding})=>encoding==="UTF-8"?"it starts with a byte order mark (U+FEFF)":`it is ${encoding} and not UTF-8, \
as its byte order mark says`,invalidUtf8:({byte})=>`the byte 0x${byte.toString(16).toUpperCase().padStart(2,"0")} is not UTF-8`,nulByte:()=>"it holds a NUL byte, which no text has",carriageReturns:()=>"\
a line ends in a carriage return (CR) alone",crlf:()=>"its lines end in CR LF",nonAscii:({character})=>`it holds the character ${quote(character)}, which is not ASCII`,conflictMarker:({marker})=>`a me\
rge was not finished (the conflict marker ${quote(marker)})`,emptyFile:()=>"it is empty",noFence:({line})=>`its first line is ${quote(line)}, where "---" is expected`,textAfterFence:({text})=>`${quote(
text)} stands behind the "---" of its first line`,noClosingFence:()=>'no line "---" closes its front matter',earlyFence:({fence})=>`its data ends at the line ${quote(fence)}, but more follows`,syntax:({
reason})=>reason,notAMapping:({found})=>`it holds ${found}, where keys with values are expected`,duplicateKey:({key})=>`the key ${quote(key)} stands twice in one mapping, and Jekyll keeps the last val\
ue only`,ambiguousScalar:({text,readings})=>`${text.length===1?nameCharacter(text):`the unquoted ${quote(text)}`} is ${readings}`,alias:({text})=>`the alias ${quote(text)} stands for a value elsewhere`,
tag:({text})=>`the tag ${quote(text)} asks for a type`,mergeKey:()=>'the key "<<" copies the keys of another mapping',surrogateEscape:({text})=>`the escape ${quote(text)} is half a character`};function describeFault({
code,data}){return WORDS2[code](data)}var site_data_default=defineSiteRule({id:"site-data",summary:"`_data/tags.yaml` and `_data/meta.yaml` are there once, can be read, have the shape that the generator gives them, and no stack that break\
s the site.",why:"The site takes its tags, their stacks and their numbers from these two files: without one it has none of them, and at an error in one Jekyll ends the build of the whole site.",severity:"\
error",fixable:!1,messages:{passedOver:d=>`The site takes ${d.holds} from ${d.file} alone: Jekyll passes over ${enumerate3(d.others)}, which ${d.others.length===1?"has":"have"} the same name to it. Ke\
ep one of them.`,missing:d=>`${d.file} is not there: the site takes ${d.holds} from it.`,unreadable:d=>`${d.file} cannot be read: ${d.cause}.`,broken:d=>`Jekyll cannot read ${d.file}, and ends the bui\
ld of the whole site: ${d.cause}.`,byteOrderMark:d=>`Jekyll misreads ${d.file}, for ${d.cause}: it takes the first entry alone, or ends the build of the whole site. Save it as UTF-8 without the mark.`,
secondDocument:d=>`Jekyll reads the first of the documents in ${d.file} only: ${d.cause}.`,duplicateKey:d=>`Nobody can tell which value counts in ${d.file}: ${d.cause}.`,doubtful:d=>`Programs do not a\
gree on how to read ${d.file}, so write it plainly: ${d.cause}.`,shape:d=>`In ${d.file} the site expects ${d.expected}, but finds ${d.found}.`,repeatedTag:d=>`${d.file} lists the tag ${quote(d.tag)} ${times(
d.times)}, and so does the site: once is right.`,repeatedStack:d=>`${d.file} lists the stack ${quote(d.stack)} of the tag ${quote(d.tag)} ${times(d.times)}: once is right.`,unsafeStack:d=>`${d.file} g\
ives the tag ${quote(d.tag)} the stack ${quote(d.stack)}, which has ${nameCharacter(d.character)} in it: the site copies it as it is.`},examples:{bad:`# _cache/develop/zlib/specs.md
# _data/tags.yaml
- name: develop
  stacks: e4s root
`,good:`# _cache/develop/zlib/specs.md
# _data/tags.yaml
- name: develop
  stacks:
  - e4s
  - root
`},map:mapToNothing,logged:{parts:()=>[[]]},reduce({site},report){for(let{file:file2,faults,shape,passedOver:others}of[site.tags,site.meta]){let holds=file2===site.tags.file?"its tags and their stacks":
"the numbers of its tags";if(others!==void 0){let related=relate(others,others.length,other=>({message:"Jekyll passes this one over.",file:other,path:[]}));report({messageId:"passedOver",data:{file:file2,
holds,others},file:file2,path:[],span:NOWHERE,related})}for(let fault of faults){let related=(fault.related??[]).map(({span})=>({message:"The first one.",file:file2,path:[],span})),data={file:file2,holds,
cause:describeFault(fault)};report({messageId:effectOf2(fault),data,file:file2,path:[],span:fault.span,related})}for(let{path:path10,at,expected,found}of shape)report({messageId:"shape",data:{file:file2,
expected,found},file:file2,path:path10,...at&&{at}})}let{file,content=[]}=site.tags;for(let{tag,stack,places}of[...repeatedTags(content),...content.flatMap(repeatedStacks)]){let[first,second,...more]=places,
others=[first,...more],related=relate(others,others.length,path10=>({message:"It stands here, too.",file,path:path10})),data={file,tag,times:places.length};report(stack===void 0?{messageId:"repeatedTa\
g",data,file,path:second,subject:tag,related}:{messageId:"repeatedStack",data:{...data,stack},file,path:second,subject:stack,related})}for(let{tag,stack,character,path:path10,more}of unsafeStacks(content)){
let related=relate(more,more.length,path11=>({message:"It stands here, too.",file,path:path11}));report({messageId:"unsafeStack",data:{file,tag,stack,character},file,path:path10,subject:stack,related})}}}),
NOWHERE={start:0,end:0},MOST_NAMES2=5;function enumerate3(files){let left=files.length-MOST_NAMES2,more=left>0?[count(left,"other file")]:[];return listed([...files.slice(0,MOST_NAMES2),...more],"and")}
function times(number){return number===2?"twice":`${number} times`}function effectOf2({code,data}){switch(code){case"missing":case"duplicateKey":return code;case"earlyFence":return"secondDocument";case"\
alias":case"tag":case"mergeKey":case"ambiguousScalar":return"doubtful";case"byteOrderMark":return data.encoding==="UTF-8"?code:"broken";case"notAFile":case"linkOutside":case"linkLoop":case"unreadable":case"\
tooLarge":case"lfsPointer":return"unreadable";default:return"broken"}}function repeatedTags(rows){let named=rows.flatMap(({name,path:path10})=>name===void 0?[]:[[name,[...path10,"name"]]]);return repeats(
named).map(([tag,places])=>({tag,places}))}function repeatedStacks({name:tag,stacks,path:path10}){if(tag===void 0||stacks===void 0||new Set(stacks).size===stacks.length)return[];let listed2=stacks.map(
(stack,i)=>[stack,[...path10,"stacks",i]]);return repeats(listed2).map(([stack,places])=>({tag,stack,places}))}function unsafeStacks(rows){let found=new Map;for(let{name:tag,stacks,path:row}of rows)for(let stack of tag===
void 0?[]:new Set(stacks)){let character=unsafeCharacter(stack);if(character===void 0)continue;let path10=[...row,"stacks",stacks.indexOf(stack)],known=found.get(stack);known!==void 0?known.more.push(
path10):found.set(stack,{tag,stack,character,path:path10,more:[]})}return found.values()}function repeats(entries){return[...groupBy(entries,([text])=>text)].filter(([,all])=>all.length>1).map(([text,
all])=>[text,all.map(([,path10])=>path10)])}var site_stacks_default=defineSiteRule({id:"site-stacks",summary:"Every stack that a row lists is one of those that `_data/tags.yaml` gives for the tag.",why:"The site offers the stacks of `_data/tags\
.yaml` to choose from: under one that is not there nobody finds the package.",severity:"error",fixable:!1,waitsFor:["corpus-page-stale"],messages:{unknown,unknownInDevelop:unknown},messageSeverity:{unknownInDevelop:"\
warning"},examples:{bad:`# _cache/v0.23.1/zlib/specs.md
# _data/tags.yaml
- name: v0.23.1
  stacks: [radiuss, root]
`,good:`# _cache/v0.23.1/zlib/specs.md
# _data/tags.yaml
- name: v0.23.1
  stacks: [e4s, radiuss, root]
`},map:page=>[distinctValues(page.facts,"stacks"),staleValueOf(page)],logged:{note:staleValueOf,value:(log,page,stale)=>[log.stacksOf(page),stale],parts:withUnlisted},reduce(corpus,report){let{site}=corpus,
stacks=stacksByTag(site);for(let[tag,found]of findUnknown(corpus,stacks)){let guess=guesser(stacks.get(tag),found.size);for(let[stack,{first,more,...sums}]of found){let data={source:site.tags.file,tag,
stack,...sums,meant:guess(stack)},{message:_,...place}=first,related=relate(more,sums.pages-1,other=>other),problem={data,...place,about:["spec_details","stacks",stack],subject:stack,ofTag:!0,tags:[tag],
related};report(tag===LIVING_TAG?{messageId:"unknownInDevelop",...problem}:{messageId:"unknown",...problem})}}}});function unknown({source,tag,stack,title,rows,pages,meant}){let where=pages===1?clip(title):
`${pages} pages (${clip(title)} is the first)`,hint=meant===void 0?"":` Perhaps ${quote(meant)} is meant.`;return`${lists(rows,where)} the stack ${quote(stack)}, which ${source} does not give for the \
tag ${quote(tag)}.${hint}`}function lists(rows,where){return`${count(rows,"row")} of ${where} ${rows===1?"lists":"list"}`}function withUnlisted(log,site){let known=stacksByTag(site),odd=new Set;for(let{
tag,from,to}of log.tags){let stacks=known.get(tag);if(stacks!==void 0)for(let page=from;page<to;page++)hasOther(log,page,stacks)&&odd.add(page)}if(odd.size===0)return[];let living2=livingPages(log);if(living2.
some(page=>odd.has(page)))for(let page of living2)odd.add(page);return[[...odd].sort((a,b)=>a-b)]}function hasOther({stack,stackFrom,stacks:{texts}},page,known){for(let i=stackFrom[page];i<stackFrom[page+
1];i++)if(!known.has(texts[stack[i]]))return!0;return!1}function findUnknown(corpus,stacks){let byTag=new Map;for(let{file,tag,value}of withoutStale(corpus.pages,([,stale])=>stale,corpus)){let known=stacks.
get(tag),odd=known===void 0||value===void 0?[]:value[0].filter(stack=>!known.has(stack)),read=odd.length===0?void 0:corpus.page(file);if(read===void 0)continue;let found=byTag.get(tag)??new Map;byTag.
set(tag,found);for(let stack of odd)addPage(found,stack,read)}return byTag}var MOST_PLACES=21;function addPage(found,stack,{file,data,facts}){let index=facts.values.stacks.get(stack);if(index===void 0)
return;let rows=facts.rowsByStack.get(stack),path10=["spec_details",index,"stacks",data.spec_details[index].stacks.indexOf(stack)],place={file,path:path10,message:`${lists(rows,clip(data.title))} it.`},
known=found.get(stack);if(known===void 0){found.set(stack,{title:data.title,rows,pages:1,first:place,more:[]});return}known.rows+=rows,known.pages++,known.more.length<MOST_PLACES&&known.more.push(place)}function firstOfTags(log){return log.tags.map(({from,to})=>{for(let page=from;page<to;page++)if(log.isRead(page))return page;return from})}function tagInPage({data}){if(typeof data!="object"||data===null)
return;let{tag,permalink}=data;return typeof tag=="string"&&permalink===permalinkOf(tag)?tag:void 0}function permalinkOf(tag){return`/tag/${tag}/`}function findTagPages(tags,site){let known=new Set([...tags,
...(site.tags.content??[]).map(({name})=>name)]);for(let tag of site.meta.content?.keys()??[])tag!=="all"&&known.add(tag);let pages=site.tagPages.filter(page=>known.has(page.tag)||TAG.test(page.tag)||
namesTag(page)),taken=new Set(pages.map(({tag})=>tag)),misnamed=new Map;for(let page of pages){let tag=tagInPage(page);tag===void 0||taken.has(tag)||known.has(page.tag)||!known.has(tag)||(taken.add(tag),
misnamed.set(page,tag))}return{pages,misnamed}}function namesTag({data}){return typeof data=="object"&&data!==null&&Object.hasOwn(data,"tag")}var site_tag_page_default=defineSiteRule({id:"site-tag-page",summary:"A page `pages/tags/<tag>.md` has the layout `table`, the permalink `/tag/<tag>/` and the tag `<tag>`.",why:"The links to a tag lea\
d to that permalink, and its table lists the packages of that very tag: else the link leads nowhere, or to an empty table or that of another tag.",severity:"error",fixable:!1,messages:{unreadable:d=>`\
The data on the page of the tag ${quote(d.tag)} cannot be read: ${d.cause}.`,duplicateKey:d=>`Nobody can tell which value counts on the page of the tag ${quote(d.tag)}: ${d.cause}.`,missing:d=>`The pa\
ge of the tag ${quote(d.tag)} has no ${d.key}, where ${quote(d.expected)} is expected.`,wrong:d=>`The page of the tag ${quote(d.tag)} has ${d.found} as its ${d.key}, where the text ${quote(d.expected)}\
 is expected.`,hidden:d=>`The page of the tag ${quote(d.tag)} has ${d.found} as "published": Jekyll makes no page of it.`,otherTag:d=>`The page of the tag ${quote(d.tag)} has the tag and the permalink\
 of ${quote(d.named)}: both have to be those of ${quote(d.tag)}.`,misnamed:d=>`This is the page of the tag ${quote(d.named)}, as its tag and its permalink say, but there is no tag ${quote(d.tag)}: the\
 file has to be called ${quote(`${d.named}.md`)}.`},examples:{bad:`# _cache/develop/zlib/specs.md
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
---`},map:mapToNothing,logged:{parts:log=>[firstOfTags(log)]},reduce({pages,site},report){let{pages:tagPages,misnamed}=findTagPages(new Set(pages.map(({tag})=>tag)),site);for(let page of tagPages){let{
file,tag,faults}=page,about={file,subject:tag,tags:[tag]},stop=faults.find(({stops})=>stops==="always");for(let fault of stop===void 0?faults:[stop]){let related=(fault.related??[]).map(({span})=>({message:"\
The first one.",file,path:[],span})),messageId=fault.code==="duplicateKey"?fault.code:"unreadable",data={tag,cause:describeFault(fault)};report({messageId,data,...about,path:[],span:fault.span,related})}
if(page.data===void 0)continue;let named=tagInPage(page)??tag;if(named!==tag){let messageId=misnamed.has(page)?"misnamed":"otherTag";report({messageId,data:{tag,named},...about,path:["tag"],related:[{
message:"Its permalink.",file,path:["permalink"]}]})}let hiding=hidingValue(page);hiding!==void 0&&report({messageId:"hidden",data:{tag,found:nameValue(hiding)},...about,path:["published"]});for(let{key,
expected,found}of wrongValues(page,named)){let path10=[key];report(found===void 0?{messageId:"missing",data:{tag,key,expected},...about,path:path10}:{messageId:"wrong",data:{tag,key,expected,found},...about,
path:path10})}}}});function wrongValues(page,tag){let values=page.data,expectations={layout:"table",permalink:permalinkOf(tag),tag};return Object.entries(expectations).flatMap(([key,expected])=>{if(page.
faults.some(({code,data})=>code==="duplicateKey"&&data.key===key))return[];if(!Object.hasOwn(values,key))return[{key,expected,found:void 0}];let value=values[key],other=value===null?"nothing":readAsOther(
spelling(page,key));return value===expected&&other===void 0?[]:[{key,expected,found:other??nameText(value)}]})}function hidingValue({data}){let{published}=data;return published===!1||published===null?
published:void 0}function nameText(value){return typeof value=="string"?quote(value):nameValue(value)}function spelling({text,locate},key){let{start:start2,end}=locate([[key]])[0].value;return text.slice(
start2,end)}var site_tags_default=defineSiteRule({id:"site-tags",summary:"The tags of `_cache/`, those of `_data/tags.yaml`, those of `_data/meta.yaml` and those with a page in `pages/tags/` are the same.",why:"A\
 tag that is missing in one of these places has packages that nobody finds, no numbers, or a link that leads nowhere.",severity:"error",fixable:!1,waitsFor:["site-tag-page"],messages:{incomplete:d=>`T\
he tag ${quote(d.tag)} is in ${listed(d.has,"and")}, but not in ${listed(d.lacks,"or")}.`,mistaken:d=>`The tag ${quote(d.tag)} is only in ${listed(d.has,"and")}, and the tag ${quote(d.meant)} everywhe\
re but there: perhaps ${quote(d.meant)} is meant.`,onlyTagPage:d=>`The page of the tag ${quote(d.tag)} is left over: there is no such tag in ${listed(d.lacks,"or")}.`,unlisted:d=>`The tag ${quote(d.tag)}\
 is no longer in ${listed(d.lacks,"or")}: its pages are left over in ${listed(d.has,"and")}.`,noTags:d=>`There is no tag at all in ${d.source}, but ${count(d.tags,"tag")} in ${listed(d.has,"and")}.`},
messageSeverity:{onlyTagPage:"info",unlisted:"info"},examples:{bad:`# _cache/develop/zlib/specs.md
# _cache/v0.23.1/zlib/specs.md
# _data/tags.yaml
- name: develop
  stacks: [e4s, root]
`,good:`# _cache/develop/zlib/specs.md
# _cache/v0.23.1/zlib/specs.md
`},map:mapToNothing,logged:{parts:log=>[firstOfTags(log)]},reduce(corpus,report){let known=sourcesOf(corpus),tags=new Set(known.flatMap(({places})=>[...places.keys()])),empty=tags.size<2?[]:known.filter(
isEmpty),sources=known.filter(source=>!empty.includes(source));for(let{name,file}of empty){let others=sources.filter(({places})=>places.size>0),place=file===void 0?[...others[0].places.values()][0]:{file,
path:[]},data={source:name,tags:tags.size,has:others.map(source=>source.name)};report({messageId:"noTags",data,...place,subject:name,tags:[...tags]})}let incomplete=[...tags].flatMap(tag=>compare5(tag,
sources)),mistaken=pairUp(incomplete),meant=new Set(mistaken.values());for(let one of incomplete){let{tag}=one,has=one.has.map(({name})=>name),lacks=one.lacks.map(({name})=>name),[place,...more]=placesOf(
one),related=more.map(other2=>({...other2,message:"It is here."})),other=mistaken.get(one);if(other!==void 0){let theirs=placesOf(other).map(at=>({...at,message:`The tag ${quote(other.tag)} is here.`})),
data={tag,meant:other.tag,has},problem={...place,subject:tag,tags:[tag,other.tag],related:[...related,...theirs]};report({messageId:"mistaken",data,...problem})}else if(!meant.has(one)){let isLeft=one.
has.every(({kind})=>kind==="pages"),problem={...place,data:{tag,has,lacks},subject:tag,tags:[tag],related};isLeft?report({messageId:"onlyTagPage",...problem}):isUnlisted(one)?report({messageId:"unlist\
ed",...problem}):report({messageId:"incomplete",...problem})}}}});function isEmpty({places,whole,unread}){return whole&&places.size===0&&!unread?.size}function sourcesOf({pages,site,unreadTags,isHeard}){
let cache=new Map;for(let page of firstPages(pages))cache.set(page.tag,{file:page.file,path:["categories",1],about:["categories"],ofTag:!0});let{pages:found,misnamed}=findTagPages([...cache.keys(),...unreadTags??
[]],site),tagOf2=page=>(isHeard("site-tag-page",page.file)?misnamed.get(page):void 0)??page.tag,tagPages=found.map(page=>[tagOf2(page),page.file]),inPages=new Map(tagPages.map(([tag,file])=>[tag,{file,
path:["tag"]}]));return[...tagRows(site),...tagCounts(site),{kind:"pages",name:"pages/tags/",places:inPages,whole:!0},{kind:"cache",name:"_cache/",places:cache,whole:!0,unread:unreadTags}]}function tagRows({
tags:{file,content}}){if(content===void 0)return[];let places=new Map;for(let{name,path:path10}of content)name!==void 0&&!places.has(name)&&places.set(name,{file,path:[...path10,"name"]});return[{kind:"\
tags",name:file,file,places,whole:content.every(({name})=>name!==void 0)}]}function tagCounts({meta:{file,content}}){if(content===void 0)return[];let tags=[...content.keys()].filter(tag=>tag!=="all"),
places=new Map(tags.map(tag=>[tag,{file,path:[tag],at:"key"}]));return[{kind:"meta",name:file,file,places,whole:!0}]}function firstPages(pages){let first=new Map;for(let page of pages){let known=first.
get(page.tag);(known===void 0||known.value===void 0&&page.value!==void 0)&&first.set(page.tag,page)}return first.values()}function compare5(tag,sources){let lacks=sources.filter(({places,whole,unread})=>whole&&
!places.has(tag)&&!unread?.has(tag));return lacks.length===0?[]:[{tag,has:sources.filter(({places})=>places.has(tag)),lacks}]}function isUnlisted({has,lacks}){return keyOf2(has,lacks)==="pages,cache /\
 tags,meta"}function placesOf({tag,has}){return has.map(({places})=>places.get(tag))}var MOST_PAIRS=1e4;function pairUp(incomplete){let groups=groupBy(incomplete,({has,lacks})=>keyOf2(has,lacks)),pairs=new Map;
for(let group2 of groups.values()){let{has,lacks}=group2[0],others=groups.get(keyOf2(lacks,has))??[];if(isLikelyRight(group2[0])||group2.length*others.length>MOST_PAIRS)continue;let free=new Map(others.
map(other=>[other.tag,other]));for(let one of group2){let[meant]=nearest(one.tag,free.keys());meant!==void 0&&(pairs.set(one,free.get(meant)),free.delete(meant))}}return pairs}function isLikelyRight({
has,lacks}){return has.length>lacks.length||has.length===lacks.length&&has.some(({kind})=>kind==="cache")}function keyOf2(has,lacks){return[has,lacks].map(sources=>sources.map(({kind})=>kind).join()).
join(" / ")}function defineRowRule(rule){let{flags,field,prepare:prepare2,check,...base}=rule,isRight2=noRow(...flags);return definePageRule({...base,isSilent:isRight2,check(page,report,options){let context;for(let row of page.
facts.rows){if(isRight2(row))continue;context??={page,options,prepared:prepare2?.(options,page)};let{hash}=row.spec,name=nameRow(page.data.title,hash),own=["spec_details",row.index,field];check(row,({
below,data,...problem})=>{let path10=below===void 0?own:[...own,...below];report({...problem,data:{name,...data},path:path10,subject:hash})},context)}}})}var MONTHS="January February March April May June July August September October November December".split(" ");function nameList({month}){let[year,number]=month.split("-");return`cache-lint's list of ${MONTHS[Number(
number)-1]} ${year}`}var spec_compiler_known_default=defineRowRule({id:"spec-compiler-known",summary:"The name of a compiler is one that Spack knows.",why:"A misspelled name stands in the compiler list of the site as a co\
mpiler that nobody has.",severity:"warning",fixable:!1,messages:{unknown:d=>`${d.name} has the compiler ${quote(d.compiler)}, which is not in ${nameList(COMPILERS)}${d.meant===void 0?"":`; perhaps ${quote(
d.meant)} is meant`}.`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Names of compilers that are not in the list and are right here, with\
out a version."}},examples:{bad:'spec_details: [{"compiler": "gccc@11.4.0"}]',good:'spec_details: [{"compiler": "gcc@11.4.0"}]'},flags:["unknownCompiler"],field:"compiler",prepare:({extra})=>suggester(
[...COMPILER_NAMES,...extra]),check({compiler:{name}},report,{options,prepared:suggest}){options.extra.includes(name)||report({messageId:"unknown",data:{compiler:name,meant:suggest(name)}})}});function extraOnPlatforms(item,help){return{schema:z=>z.strictObject({extra:z.array(item(z,z.string().describe("As in a row."))).default([])}),defaults:{extra:[]},help:{extra:help}}}var spec_compiler_platform_default=defineRowRule({id:"spec-compiler-platform",summary:"A compiler that exists on some platforms only stands with one of them: `apple-clang` with `darwin`, `msvc` with `\
windows`.",why:"No machine has both: either the compiler or the platform is wrong, and a search for the right one does not find the binary.",severity:"warning",fixable:!1,messages:{implausible:d=>`${d.
name} has the compiler ${quote(d.compiler)}, but its platform is ${d.platform}: ${nameList(COMPILERS)} has the compiler only on ${d.platforms}.`},options:extraOnPlatforms((z,platform)=>z.strictObject(
{compiler:z.string().describe("The name, without a version."),platform}),"Names of compilers, without a version, on platforms where the list does not have them."),examples:{bad:'spec_details: [{"compi\
ler": "msvc@19.39.33523"}]',good:'spec_details: [{"compiler": "msvc@19.39.33523", "os": "windows10.0.20348", "platform": "windows", "target": "x86_64"}]'},flags:["compilerAgainstPlatform"],field:"comp\
iler",check({spec:{platform},compiler},report,{options:{extra}}){if(extra.some(one=>one.compiler===compiler.name&&one.platform===platform))return;let platforms=platformsOfCompiler(compiler.name).join(
" and ");report({messageId:"implausible",data:{compiler:compiler.text,platform,platforms}})}});var spec_compiler_syntax_default=definePageRule({id:"spec-compiler-syntax",summary:"A compiler is spelled `name@=version` until generation G and `name@version` in H, or it is `none`.",why:"The compile\
r list of the site and every comparison between tags take the text as it is: one in another form is a compiler of its own.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.name} has the compil\
er ${quote(d.compiler)}, which ${d.fault}: a compiler is written as in ${d.exact?"gcc@=11.4.0":"gcc@11.4.0"}, or is "none".`,bareInOldPage:d=>`${clip(d.title)} writes its compilers as in ${quote(d.compiler)}\
 (${count(d.rows,"row")}), but pages of its generation have "@=" before the version.`},examples:{bad:'spec_details: [{"compiler": "gcc-11.4.0"}]',good:'spec_details: [{"compiler": "gcc@11.4.0"}]'},isSilent:facts=>facts.
faultyRows.compilers===0&&!isBareOldPage(facts),check({data,facts},report){let exact=facts.generation!=="H";if(isBareOldPage(facts)){let{spec,index}=facts.rows.find(({compiler})=>compiler.form==="bare");
report({messageId:"bareInOldPage",data:{title:data.title,compiler:spec.compiler,rows:facts.bareCompilers},path:["spec_details",index,"compiler"],about:["spec_details","compiler"],subject:spec.hash})}for(let{
spec,index,compiler}of facts.rows){if(compiler.form!==void 0)continue;let name=nameRow(data.title,spec.hash);report({messageId:"malformed",data:{name,compiler:spec.compiler,fault:describeFault2(spec.compiler),
exact},path:["spec_details",index,"compiler"],subject:spec.hash})}}});function isBareOldPage({generation,exactCompilers,bareCompilers}){return generation!=="H"&&generation!=="G"&&exactCompilers===0&&bareCompilers>
0}function describeFault2(compiler){if(compiler==="")return"is empty";if(compiler.toLowerCase()==="none")return"is not in lower case";if(compiler.startsWith("none@"))return"has a version of no compile\
r";if(compiler.startsWith("%"))return'starts with "%"';let at=compiler.indexOf("@");if(at===-1)return'has no "@" before a version';if(at===0)return"has no name";if(/@=?$/.test(compiler))return"has no \
version";if(/^[A-Za-z0-9_-]*[A-Z]/.test(compiler.slice(0,at)))return"has upper-case letters in its name";let name=/^[^a-z]|[^a-z0-9_-]/u.exec(compiler.slice(0,at));if(name!==null)return`has ${nameCharacter(
name[0])} in its name`;if(/@=?-/.test(compiler))return'has a version that starts with "-"';let version=/[^A-Za-z0-9_.=-]/u.exec(compiler.slice(at+1));return version===null?"has no right version":`has ${nameCharacter(
version[0])} in its version`}var spec_hash_format_default=definePageRule({id:"spec-hash-format",summary:"The hash of a row is 32 characters of lower-case base 32: a to z and 2 to 7.",why:"The hash is the name of the binary in the\
 build cache: with a damaged one nobody finds it.",severity:"error",fixable:!1,messages:{malformed:d=>`Row ${d.row} of ${clip(d.title)} has the hash ${quote(d.hash)}, which ${d.fault}: a spec hash is \
32 characters of a to z and 2 to 7.`},examples:{bad:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egj1"}]',good:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]'},isSilent:noRow("\
malformedHash"),check({data,facts},report){for(let{spec,index,hashOk}of facts.rows){if(hashOk)continue;let{hash}=spec;report({messageId:"malformed",data:{title:data.title,row:index+1,hash,fault:describeFault3(
hash)},path:["spec_details",index,"hash"],subject:hash})}}});function describeFault3(hash){if(hash==="")return"is empty";let foreign=/[^a-z2-7]/iu.exec(hash);return foreign!==null?`has ${nameCharacter(
foreign[0])} in it`:hash.length!==32?`has ${count(hash.length,"character")}`:"has upper-case letters"}var spec_hash_unique_default=definePageRule({id:"spec-hash-unique",summary:"No two rows of a page have the same hash.",why:"A hash is one binary: listed twice, it is counted twice, and when the rows d\
iffer nobody can tell which one is true.",severity:"error",fixable:!1,waitsFor:["spec-hash-format"],messages:{repeated:d=>`Row ${d.row} has the same hash as row ${d.first}, ${d.name}: ${d.differ===void 0?
"the rows are equal, so one of them is too many":`the rows differ in ${d.differ}, so one of them has a wrong hash`}.`},examples:{bad:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"has\
h": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',good:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'},isSilent:noRow("repeatedHash"),check({data,
facts},report){let first;for(let row of facts.rows){if(!row.hashRepeated)continue;first??=firstRows(facts.rows);let{hash}=row.spec,other=first.get(hash);report({messageId:"repeated",data:{name:nameRow(
data.title,hash),row:row.index+1,first:other.index+1,differ:firstDifference(other,row)},path:["spec_details",row.index,"hash"],subject:hash,unless:row.hashOk?void 0:[{rule:"spec-hash-format",subject:hash}],
related:[{message:"The first row with this hash.",path:["spec_details",other.index,"hash"]}]})}}});function firstRows(rows){return new Map(rows.filter(row=>!row.hashRepeated).map(row=>[row.spec.hash,row]))}
function firstDifference({spec:a},{spec:b}){return["versions","compiler","os","platform","target","variants","stacks","size","tarball"].find(key=>JSON.stringify(a[key])!==JSON.stringify(b[key]))}var spec_os_platform_default=definePageRule({id:"spec-os-platform",summary:"A macOS name stands only with `darwin`, `windows*` only with `windows`, and no other operating system with either.",why:"No \
machine is both: Spack never installs the binary, and the filters of the package list show it where it does not run.",severity:"error",fixable:!1,messages:{wrongPlatform:d=>`${d.name} has the platform\
 ${d.platform}, but its operating system ${clip(d.os)} belongs to ${d.expected}.`,wrongOs:d=>`${d.name} has the operating system ${clip(d.os)}, but its platform is ${d.platform}, which has ${d.expected}\
.`,unlisted:d=>`${d.name} has the operating system ${clip(d.os)} on darwin, which is not in ${nameList(MACOS)}.`},messageSeverity:{unlisted:"warning"},options:{schema:z=>z.strictObject({extra:z.array(
z.string()).default([])}),defaults:{extra:[]},help:{extra:"Code names of macOS that are not in the list and are right here."}},examples:{bad:'spec_details: [{"os": "ubuntu22.04", "platform": "darwin"}\
]',good:'spec_details: [{"os": "sequoia", "platform": "darwin"}]'},isSilent:noRow("osAgainstPlatform"),check({data,facts},report,{extra}){let listed2={oss:new Set(data.meta.oss),platforms:new Set(data.
meta.platforms)},suggest=suggester([...MACOS_NAMES,...extra]);for(let row of facts.rows){if(row.osFitsPlatform)continue;let{hash,os,platform}=row.spec;if(platform==="darwin"&&extra.includes(os))continue;
let found={name:nameRow(data.title,hash),os,platform},at=["spec_details",row.index],meant=platform==="darwin"?suggest(os):void 0,osWrong=isOsWrong(row,listed2);if(osWrong===void 0&&meant===void 0&&mayBeMacos(
row))report({messageId:"unlisted",data:found,path:[...at,"os"],subject:hash});else if(osWrong??meant!==void 0){let expected=describeNames(platform,meant);report({messageId:"wrongOs",data:{...found,expected},
path:[...at,"os"],subject:hash})}else{let expected=platformOfOs(os)??"linux";report({messageId:"wrongPlatform",data:{...found,expected},path:[...at,"platform"],subject:hash})}}}});function isOsWrong({
spec},{oss,platforms}){let isListed2=oss.has(spec.os);return isListed2===platforms.has(spec.platform)?void 0:!isListed2}function mayBeMacos({spec}){return spec.platform==="darwin"&&platformOfOs(spec.os)===
void 0&&!/\d/.test(spec.os)}function describeNames(platform,meant){return meant!==void 0?`macOS names; perhaps "${meant}" is meant`:platform==="darwin"?"macOS names such as sequoia":platform==="window\
s"?"names such as windows10.0.20348":"names such as ubuntu22.04 or rhel8"}var spec_os_syntax_default=defineRowRule({id:"spec-os-syntax",summary:"The operating system is a name in lower case with its version right behind it, as in `ubuntu22.04`.",why:"The package list filter\
s by operating system, and Spack compares it as text: one in another form fits no machine.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.name} has the operating system ${quote(d.os)}, which\
 ${d.fault}: it is written as in ubuntu22.04, rhel8, sequoia or windows10.0.20348.`},examples:{bad:'spec_details: [{"os": "Ubuntu 22.04"}]',good:'spec_details: [{"os": "ubuntu22.04"}]'},flags:["malfor\
medOs"],field:"os",check({spec:{os}},report){report({messageId:"malformed",data:{os,fault:describeFault4(os)}})}});function describeFault4(os){if(os==="")return"is empty";let foreign=/[^A-Za-z0-9_.-]/u.
exec(os);return foreign!==null?`has ${nameCharacter(foreign[0])} in it`:/[A-Z]/.test(os)?"has upper-case letters":/^[a-z]/.test(os)?"has something else than numbers behind its dots":"does not start wi\
th a letter"}var OTHER_NAMES=new Map([["macos","darwin"],["macosx","darwin"],["osx","darwin"],["apple","darwin"],["win","windows"],["win32","windows"],["win64","windows"]]),spec_platform_default=defineRowRule({id:"\
spec-platform",summary:"The platform is `linux`, `darwin`, `windows` or `freebsd`, or one of the historic `cray` and `bgq`.",why:"The package list filters by platform: under a name that Spack does not\
 have nobody looks for the binary.",severity:"error",fixable:!1,messages:{unknown:d=>`${d.name} has the platform ${quote(d.platform)}, which is not in ${nameList(PLATFORMS)} (${d.meant===void 0?[...PLATFORM_NAMES].
join(", "):`perhaps ${quote(d.meant)} is meant`}).`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Platforms that are not in the list and \
are right here."}},examples:{bad:'spec_details: [{"platform": "linus"}]',good:'spec_details: [{"platform": "linux"}]'},flags:["unknownPlatform"],field:"platform",prepare:({extra})=>suggester([...PLATFORM_NAMES,
...extra]),check({spec:{platform}},report,{options,prepared:suggest}){if(options.extra.includes(platform))return;let meant=OTHER_NAMES.get(platform.toLowerCase())??suggest(platform);report({messageId:"\
unknown",data:{platform,meant}})}});var spec_size_default=defineRowRule({id:"spec-size",summary:"The size of a row is `-` or a number of bytes above 0.",why:"The package page shows it as it is; whoever adds up sizes takes a number or sk\
ips a dash, and fails on anything else.",severity:"warning",fixable:!1,messages:{wrongSize:d=>`${d.name} has the size ${typeof d.size=="string"?quote(d.size):d.size}: "-" or a whole number of bytes ab\
ove 0 is expected${typeof d.size=="string"&&/^[1-9]\d*$/.test(d.size)?", without quotes":""}.`},examples:{bad:'spec_details: [{"size": "1.5 MB"}]',good:'spec_details: [{"size": 1572864}]'},flags:["odd\
Size"],field:"size",check({spec:{size}},report){report({messageId:"wrongSize",data:{size}})}});var spec_stack_platform_default=definePageRule({id:"spec-stack-platform",summary:"A stack whose name says a platform or a target family, as in `e4s-arm`, is listed only by such rows.",why:"Who filters\
 by such a stack is shown binaries that do not run there; the row is in a wrong stack, or its platform or target is wrong.",severity:"warning",fixable:!1,waitsFor:["meta-union","spec-tarball-url","spe\
c-platform","spec-os-platform","spec-target-platform"],messages:{wrongStack:d=>`${d.name} is in the stack ${quote(d.stack)}, whose name says ${d.says.join(" and ")}, but its ${d.is.join(" and its ")}.`,
wrongValue:d=>`${d.name} has the ${d.field} ${d.value}, but the names of its stacks ${listStacks(d.stacks)} say ${d.says.join(" and ")}.`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).
default([])}),defaults:{extra:[]},help:{extra:"Stacks whose names say nothing of their rows, whatever words are in them."}},examples:{bad:'spec_details: [{"target": "x86_64_v3", "stacks": ["e4s-arm", \
"root"]}]',good:'spec_details: [{"target": "neoverse_v1", "stacks": ["e4s-arm", "root"]}]'},isSilent:noRow("stackConflict","unknownPlatform","osAgainstPlatform","implausibleTarget"),check(page,report,{
extra}){let suspects=findSuspects(page,extra);if(suspects===void 0)return;let{data,facts}=page,listed2;for(let row of facts.rows){let sure=findConflicts2(row,suspects,!0),conflicts=sure??findConflicts2(
row,suspects,!1);if(conflicts===void 0)continue;listed2??={platforms:new Set(data.meta.platforms),targets:new Set(data.meta.targets)};let unless=tellersOf3(row.spec,listed2,sure===void 0),name=nameRow(
data.title,row.spec.hash),shared=sharedField([...conflicts.values()]),at=["spec_details",row.index];if(shared===void 0)for(let[stack,{index,says}]of conflicts){let found={name,stack,...contrast2(says,
row.spec)};report({messageId:"wrongStack",data:found,path:[...at,"stacks",index],subject:stack,unless})}else report({messageId:"wrongValue",data:{name,field:shared,value:row.spec[shared],...listNames(
conflicts,shared)},path:[...at,shared],subject:row.spec.hash,unless,related:[...conflicts].map(([stack,{index}])=>({message:`The stack ${quote(stack)}.`,path:[...at,"stacks",index]}))})}}});function tellersOf3({
platform,target,tarball,hash},listed2,isWrong){let tellers=[];listed2.platforms.has(platform)||tellers.push({rule:"meta-union",subject:platform,path:["meta","platforms"]}),listed2.targets.has(target)||
tellers.push({rule:"meta-union",subject:target,path:["meta","targets"]});let rules3=isWrong?["spec-platform","spec-os-platform","spec-target-platform"]:[];tarball!==void 0&&!tarball.includes(`-${target}\
/`)&&rules3.push("spec-tarball-url");for(let rule of rules3)tellers.push({rule,subject:hash});return tellers.length===0?void 0:tellers}function findSuspects({facts},extra){let platforms=distinctValues(
facts,"platforms"),targets=distinctValues(facts,"targets"),suspects;for(let stack of distinctValues(facts,"stacks")){let hint=hintOfStack(stack);fitsAll(hint,platforms,targets)||extra.includes(stack)||
(suspects??=new Map,suspects.set(stack,hint))}return suspects}function fitsAll(hint,platforms,targets){if(hint.platform!==void 0){for(let platform of platforms)if(platform!==hint.platform)return!1}if(hint.
family===void 0)return!0;for(let target of targets)if(FAMILY_OF_TARGET.get(target)!==hint.family)return!1;return!0}function findConflicts2(row,suspects,onlyRight){let conflicts,{stacks,platform,target}=row.
spec,known=!onlyRight||row.platformOk&&row.osFitsPlatform,family=FAMILY_OF_TARGET.get(target),familyKnown=family!==void 0&&(!onlyRight||!known||familyFits(family,platform));for(let index=0;index<stacks.
length;index++){let stack=stacks[index],hint=suspects.get(stack);if(hint===void 0)continue;let says={platform:known&&hint.platform!==platform?hint.platform:void 0,target:familyKnown&&hint.family!==family?
hint.family:void 0};says.platform===void 0&&says.target===void 0||(conflicts??=new Map,conflicts.has(stack)||conflicts.set(stack,{index,says}))}return conflicts}function sharedField(conflicts){if(!(conflicts.
length<2))return conflicts.every(({says})=>says.platform!==void 0)?"platform":conflicts.every(({says})=>says.target!==void 0)?"target":void 0}function contrast2(says,spec){let fields=["platform","targ\
et"].filter(field=>says[field]!==void 0);return{says:fields.map(field=>says[field]),is:fields.map(field=>`${field} is ${spec[field]}`)}}function listNames(conflicts,field){let says=new Set([...conflicts.
values()].map(conflict=>conflict.says[field]));return{stacks:[...conflicts.keys()],says:[...says]}}function listStacks(stacks){let shown=stacks.slice(0,3).map(quote);return stacks.length>3?`${shown.join(
", ")} and ${stacks.length-3} more`:shown.length===2?shown.join(" and "):`${shown[0]}, ${shown[1]} and ${shown[2]}`}var spec_stack_syntax_default=definePageRule({id:"spec-stack-syntax",summary:"The name of a stack is lower-case letters, digits, `-` and `_`, and starts with a letter or digit.",why:"The site copies i\
t as it is into the JSON of all packages: a quote in it empties every table, and under another spelling nobody finds the rows.",severity:"error",fixable:!1,messages:{malformed:d=>`${count(d.rows,"row")}\
 of ${clip(d.title)} ${d.rows===1?"lists":"list"} the stack ${quote(d.stack)} (${d.rows===1?"":"first: "}${d.first}), which ${d.fault}: a stack is named as in e4s-cray-rhel or e4s-neoverse_v1.`},examples:{
bad:'spec_details: [{"stacks": ["e4s cray", "root"]}]',good:'spec_details: [{"stacks": ["e4s-cray-rhel", "root"]}]'},isSilent:noRow("malformedStack"),check({data,facts},report){for(let stack of distinctValues(
facts,"stacks")){let index=isStackName(stack)?void 0:facts.values.stacks.get(stack);if(index===void 0)continue;let{hash,stacks}=data.spec_details[index];report({messageId:"malformed",data:{title:data.
title,stack,fault:describeFault5(stack),rows:facts.rowsByStack.get(stack),first:nameRow(data.title,hash)},path:["spec_details",index,"stacks",stacks.indexOf(stack)],about:["spec_details","stacks",stack],
subject:stack})}}});function describeFault5(stack){if(stack==="")return"is empty";let foreign=/[^A-Za-z0-9_-]/u.exec(stack);return foreign!==null?`has ${nameCharacter(foreign[0])} in it`:/[A-Z]/.test(
stack)?"has upper-case letters":`starts with ${quote(stack[0])}`}var spec_stacks_present_default=defineRowRule({id:"spec-stacks-present",summary:"Every row lists at least one stack.",why:"A binary without a stack is counted for its page, but whoever filters by stac\
k never sees it.",severity:{D:"info",E:"error",F1:"error",F2:"error",G:"error",H:"error"},fixable:!1,messages:{none:d=>d.root?`${d.name} is in no stack: every row lists at least "root".`:`${d.name} is\
 in no stack: nobody who filters by stack sees it.`},examples:{bad:'spec_details: [{"stacks": []}]',good:'spec_details: [{"stacks": ["root"]}]'},flags:["noStacks"],field:"stacks",check(_row,report,{page}){
report({messageId:"none",data:{root:page.facts.generation!=="D"}})}});var spec_stacks_root_default=defineRowRule({id:"spec-stacks-root",summary:"The stacks of a row contain `root`, the mirror that holds every binary of a tag (from generation E on).",why:"The rows of a p\
age come from the index of the root mirror: a row without it cannot have come from there, and the number for root is short of it.",severity:{E:"warning",F1:"error",F2:"error",G:"error",H:"error"},fixable:!1,
waitsFor:["spec-stacks-present"],messages:{lacking:d=>`${d.name} does not list the stack "root", which every row of its generation has.`},examples:{bad:'spec_details: [{"stacks": ["e4s"]}]',good:'spec\
_details: [{"stacks": ["e4s", "root"]}]'},flags:["noRoot"],field:"stacks",check({spec:{hash,stacks}},report){let unless=stacks.length===0?[{rule:"spec-stacks-present",subject:hash}]:void 0;report({messageId:"\
lacking",data:{},below:["-"],unless})}});var spec_stacks_unique_default=defineRowRule({id:"spec-stacks-unique",summary:"No row lists a stack twice.",why:"Whoever counts the rows of a stack from the lists, as the numbers of the summary are co\
unted, counts the row twice.",severity:"error",fixable:!0,messages:{repeated:d=>`${d.name} lists the stack ${quote(d.stack)} twice${d.others===0?"":`, and ${d.others} more of its stacks are repeats, t\
oo`}: once is right.`},examples:{bad:'spec_details: [{"stacks": ["e4s", "root", "root"]}]',good:'spec_details: [{"stacks": ["e4s", "root"]}]'},flags:["repeatedStack"],field:"stacks",check({spec:{stacks},
index},report){let unique=[...new Set(stacks)],second=stacks.findIndex((stack2,i)=>stack2!==unique[i]),stack=stacks[second],path10=["spec_details",index,"stacks"];report({messageId:"repeated",data:{stack,
others:stacks.length-unique.length-1},below:[second],related:[{message:"Its first place.",path:[...path10,stacks.indexOf(stack)]}],fix:{kind:"set",path:path10,value:unique}})}});var spec_tarball_url_default=definePageRule({id:"spec-tarball-url",summary:"A `tarball` is the URL that the fields of its row give; all rows of a page have one, or none has.",why:"The page links it: a\
 wrong one downloads another binary than the row says, or nothing at all.",severity:"error",fixable:!1,waitsFor:["meta-union","page-categories","spec-hash-format","spec-hash-unique","spec-version-synt\
ax","spec-os-syntax","spec-platform","spec-os-platform"],messages:{missing:d=>`${d.name} has no tarball, but ${d.others===1?"another row of the page has":`${d.others} other rows of the page have`} one\
.`,unexpected:d=>`${d.name} has a tarball, but ${count(d.others,"row")} of the page ${d.others===1?"has":"have"} none: either all rows have one, or none has.`,notInCache:d=>`${d.name} has the tarball ${quote(
d.url)}, which is no URL of a build cache: it has no "/build_cache/".`,wrongUrl:d=>`The tarball URL of ${d.name} has ${quote(d.written)} where the fields of the row give ${quote(d.expected)}.`,oddPrefix:d=>`\
The tarball URL of ${d.name} has the ${d.part} ${quote(d.written)} where the other URLs of the page have ${quote(d.expected)}.`,foreignPrefix:d=>`${count(d.urls,"tarball URL")} of ${clip(d.title)} ${d.
urls===1?"has":"have"} the ${d.part} ${quote(d.written)} where those of its tag have ${quote(d.expected)}.`},messageSeverity:{oddPrefix:"warning",foreignPrefix:"warning"},options:{schema:z=>z.strictObject(
{extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Mirrors whose URLs are right here beside https://binaries.spack.io, up to what stands before the tag."}},examples:{bad:`genera\
tion: "F2"
spec_details: [{"tarball": "https://binaries.spack.io/develop/build_cache/zlib-1.2.13.spack"}]`,good:'generation: "F2"'},isSilent:facts=>facts.tarballs===0||isUsual(facts),check(page,report,{extra}){let{
data,facts}=page;if(facts.tarballs===0)return;let isOld=facts.generation!=="G"&&facts.generation!=="H",prefixes=findPrefixes(page,extra),right=prefixes.isLawful?prefixes.usual+MARK:void 0,findUrl=urlFinder(
page),listed2,told=new Set;for(let row of facts.rows){let{tarball,hash}=row.spec;if(isOld&&right!==void 0&&tarball===right+tarballPath(row,data.title))continue;listed2??=listValues(data.meta);let path10=[
"spec_details",row.index,"tarball"],verdict=verdictOn(page,row,listed2);if(verdict!==void 0){report({...verdict,path:path10,subject:hash});continue}let prefix=isOld?prefixOf(tarball):void 0,wrong=prefix===
void 0?void 0:judgePrefix(prefix,prefixes,told);if(wrong===void 0)continue;let start2=findUrl(row.index),place={path:path10,subject:hash,...start2!==void 0&&{span:spanOf(wrong,start2)}};if(prefixes.isLawful)
report({messageId:"oddPrefix",data:{name:nameRow(data.title,hash),...wrong},...place});else{let found={title:data.title,urls:prefixes.counts.get(prefix),...wrong};report({messageId:"foreignPrefix",data:found,
...place,about:["spec_details","tarball",prefix]})}}}}),noUnusual=noRow("unusualTarball");function isUsual(facts){let{rowCount,tarballs,oldMirrors}=facts;return noUnusual(facts)&&tarballs===rowCount&&
(oldMirrors===0||oldMirrors===rowCount)}var HOST="https://binaries.spack.io",MARK="/build_cache/";function listValues({compilers,oss,platforms,targets,versions}){return{compilers:new Set(compilers),oss:new Set(
oss),platforms:new Set(platforms),targets:new Set(targets),versions:new Set(versions)}}function verdictOn({data,facts,place},row,listed2){let{tarball,hash}=row.spec,name=nameRow(data.title,hash),isOld=facts.
generation!=="G"&&facts.generation!=="H";if(tarball===void 0)return isOld?{messageId:"missing",data:{name,others:facts.tarballs}}:void 0;if(!isOld)return{messageId:"unexpected",data:{name,others:facts.
rowCount-facts.tarballs}};let split2=tarball.indexOf(MARK);if(split2===-1)return{messageId:"notInCache",data:{name,url:tarball}};let written=tarball.slice(split2+MARK.length);if(canBeJudged2(row)){let right=(place===
void 0?[data.title]:[place.package,data.title]).flatMap(one=>[tarballPath(row,one),tarballPath(row,one,sanitise)]),unless=tellersOf4(row,listed2,facts);if(!right.includes(written))return{messageId:"wr\
ongUrl",data:{name,...difference(written,right[1])},unless}}}function canBeJudged2({spec,compiler:{form}}){return spec.versions.length===1&&form!==void 0&&form!=="none"}function tellersOf4({spec,...row},listed2,facts){
let{hash:subject,compiler}=spec,tellers=[];row.hashOk||tellers.push({rule:"spec-hash-format",subject}),facts.isShared(subject)&&tellers.push({rule:"spec-hash-unique",subject}),row.versionOk||tellers.push(
{rule:"spec-version-syntax",subject}),row.osOk||tellers.push({rule:"spec-os-syntax",subject}),row.platformOk||tellers.push({rule:"spec-platform",subject}),row.osFitsPlatform||tellers.push({rule:"spec-\
os-platform",subject});let tellUnlisted=(field,value)=>{listed2[field].has(value)||tellers.push({rule:"meta-union",subject:value,path:["meta",field]})};return tellUnlisted("versions",spec.versions[0]),
listed2.compilers.has(compiler.replace("@","@="))||tellUnlisted("compilers",compiler),tellUnlisted("oss",spec.os),tellUnlisted("platforms",spec.platform),tellUnlisted("targets",spec.target),tellers.length===
0?void 0:tellers}function judgePrefix(prefix,prefixes,told){let{usual,lawful,isLawful}=prefixes;if(isLawful)return prefix===usual?void 0:prefixDifference(prefix,usual);if(!(lawful.includes(prefix)||told.
has(prefix)))return told.add(prefix),prefixDifference(prefix,lawful[0])}function findPrefixes({data,facts,place},extra){let tags=[...new Set([data.categories[1],place?.tag])].filter(tag=>tag!==void 0),
mirrors=[HOST,...extra.map(mirror=>mirror.replace(/\/+$/,""))],lawful=mirrors.flatMap(mirror=>tags.flatMap(tag=>[`${mirror}/${tag}`,`${mirror}/releases/${tag}`])),counts=new Map;for(let{spec}of facts.
rows){let prefix=prefixOf(spec.tarball);prefix!==void 0&&counts.set(prefix,(counts.get(prefix)??0)+1)}tags.some(tag=>TAG.test(tag))||lawful.push(...[...counts.keys()].filter(prefix=>hasSomeTag(prefix,
mirrors)));let rank=([prefix,rows])=>rows+(lawful.includes(prefix)?.5:0),[usual=""]=[...counts].sort((a,b)=>rank(b)-rank(a))[0]??[];return{counts,usual,lawful,isLawful:lawful.includes(usual)}}function hasSomeTag(prefix,mirrors){
let mirror=mirrors.find(one=>prefix.startsWith(`${one}/`));return mirror!==void 0&&TAG.test(prefix.slice(mirror.length+1).replace(/^releases\//,""))}function prefixOf(tarball){let split2=tarball?.indexOf(
MARK)??-1;return split2===-1?void 0:tarball.slice(0,split2)}function prefixDifference(written,expected){let a=splitPrefix(written),b=splitPrefix(expected),odd=["scheme","host","tag"].filter(part2=>a?.[part2]!==
b?.[part2]),[part]=odd;if(a===void 0||b===void 0||odd.length!==1||part===void 0)return{part:"start",written,expected,at:0};let at={scheme:0,host:a.scheme.length+2,tag:a.scheme.length+a.host.length+3}[part];
return{part,written:a[part],expected:b[part],at}}function splitPrefix(prefix){let match=/^([a-z0-9]+:)\/\/([^/]*)\/(.*)/s.exec(prefix);return match===null?void 0:{scheme:match[1],host:match[2],tag:match[3]}}
function spanOf({written,at},start2){return{start:start2+at,end:start2+at+written.length}}function urlFinder({text,data}){let at=text.indexOf("spec_details"),next=0;return index=>{let start2;for(;next<=
index;next++){let{tarball}=data.spec_details[next];tarball!==void 0&&(start2=at===-1?-1:text.indexOf(`"${tarball}"`,at),at=start2===-1?-1:start2+tarball.length)}return at===-1||start2===void 0?void 0:
start2+1}}function difference(written,expected){let a=written.split("/"),b=expected.split("/");if(a.length!==b.length)return{written,expected};let at=a.findIndex((part,i)=>part!==b[i]);if(at<3)return{
written:a[at],expected:b[at]};let from=0;for(let i=0;a[3][i]===b[3][i];i++)a[3][i]==="-"&&(from=i+1);return{written:a[3].slice(from),expected:b[3].slice(from)}}var spec_target_known_default=defineRowRule({id:"spec-target-known",summary:"The target is one of archspec, or a name that archspec had before.",why:"Spack compares targets by what archspec says of th\
em: a binary for an unknown one fits no machine.",severity:"warning",fixable:!1,waitsFor:["page-text-safe"],messages:{unknown:d=>`${d.name} has the target ${quote(d.target)}, which is not in ${nameList(
TARGETS)}${d.meant===void 0?"":`; perhaps ${quote(d.meant)} is meant`}.`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Targets that are n\
ot in the list and are right here."}},examples:{bad:'spec_details: [{"target": "x86_64-v3"}]',good:'spec_details: [{"target": "x86_64_v3"}]'},flags:["unknownTarget"],field:"target",prepare:({extra})=>suggester(
[...FAMILY_OF_TARGET.keys(),...extra]),check({spec:{target}},report,{options,prepared:suggest}){options.extra.includes(target)||unsafeCharacter(target)!==void 0||report({messageId:"unknown",data:{target,
meant:meantBy(target,suggest(target))}})}});function meantBy(target,near){return near!==void 0&&/^[a-z0-9_.]+$/.test(target)&&withoutDigits(target)===withoutDigits(near)?void 0:near}function withoutDigits(name){
return name.replace(/\d/g,"")}var spec_target_platform_default=defineRowRule({id:"spec-target-platform",summary:"The family of the target is one that occurs on the platform.",why:"No machine is both: either the target or the platf\
orm is wrong, and a search for the other one does not find the binary.",severity:"warning",fixable:!1,waitsFor:["spec-os-platform"],messages:{implausible:d=>`${d.name} has the target ${d.target}${d.target===
d.family?"":` of the family ${d.family}`}, but its platform is ${d.platform}: ${nameList(PLATFORMS)} has only ${d.families} there.`},options:extraOnPlatforms((z,platform)=>z.strictObject({platform,family:z.
string().describe("As archspec calls it: aarch64, x86_64...")}),"Families of targets that occur on a platform, which the list does not have there."),examples:{bad:'spec_details: [{"platform": "darwin"\
, "os": "sequoia", "target": "power9le"}]',good:'spec_details: [{"platform": "darwin", "os": "sequoia", "target": "m1"}]'},flags:["implausibleTarget","osAgainstPlatform"],field:"target",check({spec:{hash,
platform,target},osFitsPlatform},report,{options:{extra}}){let families=familiesOfPlatform(platform);if(families===void 0||fits2(target,platform))return;let family=FAMILY_OF_TARGET.get(target);if(extra.
some(one=>one.platform===platform&&one.family===family))return;let unless=osFitsPlatform?void 0:[{rule:"spec-os-platform",subject:hash}];report({messageId:"implausible",data:{target,family,platform,families:families.
join(" and ")},unless})}});function fits2(target,platform){let family=FAMILY_OF_TARGET.get(target);return family===void 0||familyFits(family,platform)}var spec_variant_order_default=defineRowRule({id:"spec-variant-order",summary:"The variants of a row are ordered by name, by code point; the sign does not count.",why:"Spack writes them so: in another\
 order the page differs from its next version, and the same spec from itself, without a change.",severity:"warning",fixable:!0,waitsFor:["spec-variant-unique"],messages:{unordered:d=>`${d.name} lists \
the variant ${quote(d.variant)} after ${quote(d.before)}, but by name it belongs before it.`},examples:{bad:'spec_details: [{"variants": ["+optimize", "~debug"]}]',good:'spec_details: [{"variants": ["\
~debug", "+optimize"]}]'},flags:["unsortedVariants"],field:"variants",check(row,report,{page:{facts}}){let variants=facts.variantsOf(row),sure=firstOffender2(variants,!0),pair=sure??firstOffender2(variants,
!1);if(pair===void 0)return;let[before,i]=pair;report({messageId:"unordered",data:{variant:variants[i].text,before:before.text},below:[i],unless:sure===void 0?[{rule:"spec-variant-unique",subject:row.
spec.hash}]:void 0,fix:{kind:"sort",path:["spec_details",row.index,"variants"],by:"variant-name"}})}});function firstOffender2(variants,withoutRepeats){let names=new Set,before;for(let[i,variant]of variants.
entries())if(!(variant.kind===void 0||withoutRepeats&&names.has(variant.name))){if(before!==void 0&&variant.name<before.name)return[before,i];names.add(variant.name),before=variant}}var spec_variant_syntax_default=defineRowRule({id:"spec-variant-syntax",summary:"Each variant is `+name`, `~name`, `name=value` or `name:=a,b`; a value with blanks or quotes stands in quotes.",why:"Sp\
ack cannot read such a variant: a reader who copies the spec from the page gets an error, or another binary.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.name} has the variant ${quote(d.variant)}\
, which ${d.fault}: a variant is +name, ~name, name=value or name:=a,b.`},examples:{bad:'spec_details: [{"variants": ["build_system=makefile", "-shared"]}]',good:'spec_details: [{"variants": ["build_s\
ystem=makefile", "~shared"]}]'},flags:["malformedVariant"],field:"variants",check(row,report,{page:{facts}}){for(let[i,{kind,text}]of facts.variantsOf(row).entries())kind===void 0&&report({messageId:"\
malformed",data:{variant:text,fault:describeFault6(text)},below:[i]})}}),FAULTS=[[/^$/,"is empty"],[/^(?:\+\+|~~)/,"is the form for passing a value on to dependencies, and no built spec has it"],[/^-/,
'has "-" where "~" is expected'],[/^[+~]$/,"has no name"],[/^[+~][^+~=]*[+~]/,"is more than one variant"],[/^[+~].*=/,"has both a sign and a value"],[/^[+~]/,"has a character in its name that no varia\
nt has"],[/^:?=/,"has no name"],[/^[^=]*:?=$/,"has no value"],[/^[^=]*=["']/,"has a quote that is not closed, or something behind it"],[/^[A-Za-z0-9_][A-Za-z0-9_.-]*:?=/,"has a blank or a quote in its\
 value, but the value is not in quotes"],[/^[^=]*$/,"has neither a sign nor a value"]];function describeFault6(variant){return FAULTS.find(([pattern])=>pattern.test(variant))?.[1]??"has a character in\
 its name that no variant has"}var spec_variant_unique_default=defineRowRule({id:"spec-variant-unique",summary:"A row has one entry per variant name.",why:"A binary has one value of each variant: with two, and with +x next to ~x at\
 the worst, nobody can tell how it was built.",severity:"error",fixable:!1,messages:{repeated:d=>`${d.name} lists the variant ${quote(d.variant)} twice.`,contradiction:d=>`${d.name} has both ${quote(d.
first)} and ${quote(d.variant)}, which contradict each other.`,differing:d=>`${d.name} has both ${quote(d.first)} and ${quote(d.variant)}, but a variant has one entry with all of its values.`},examples:{
bad:'spec_details: [{"variants": ["build_system=makefile", "+shared", "~shared"]}]',good:'spec_details: [{"variants": ["build_system=makefile", "+shared"]}]'},flags:["unsortedVariants"],field:"variant\
s",check(row,report,{page:{facts}}){let variants=facts.variantsOf(row),first=new Map;for(let[i,variant]of variants.entries()){if(variant.kind===void 0)continue;let other=first.get(variant.name);if(other===
void 0){first.set(variant.name,i);continue}let before=variants[other],path10=["spec_details",row.index,"variants",other];report({messageId:relation(before,variant),data:{variant:variant.text,first:before.
text},below:[i],related:[{message:"The first entry for this variant.",path:path10}]})}}});function relation(a,b){return a.text===b.text?"repeated":a.kind==="boolean"||b.kind==="boolean"?"contradiction":
"differing"}var spec_variant_values_default=defineRowRule({id:"spec-variant-values",summary:"No value of a variant with `:=` is empty, and none stands there twice.",why:"Spack writes the values of such a variant \
as a set: a repeated or an empty one tells that the text was put together by hand.",severity:"info",fixable:!1,messages:{repeated:d=>`${d.name} has the variant ${quote(d.variant)}, which names the val\
ue ${quote(d.value)} twice: once is right.`,empty:d=>`${d.name} has the variant ${quote(d.variant)}, in which a value is empty: each comma stands between two values.`},examples:{bad:'spec_details: [{"\
variants": ["build_system=makefile", "libs:=shared,shared"]}]',good:'spec_details: [{"variants": ["build_system=makefile", "libs:=shared,static"]}]'},flags:["oddValues"],field:"variants",check(row,report,{
page:{facts}}){for(let[i,variant]of row.spec.variants.entries()){let value=oddValueOf(variant);value===void 0||facts.variantsOf(row)[i].kind!=="multi"||report(value===""?{messageId:"empty",data:{variant},
below:[i]}:{messageId:"repeated",data:{variant,value},below:[i]})}}});var spec_version_one_default=defineRowRule({id:"spec-version-one",summary:"The `versions` of a row has exactly one element.",why:"A binary is built from one version: with none or several, nobody can t\
ell what is in it.",severity:"error",fixable:!1,messages:{none:d=>`${d.name} has no version: "versions" takes exactly one.`,several:d=>`${d.name} has ${d.versions.length} versions (${listStart(d.versions)}\
): a binary is built from exactly one.`},examples:{bad:'spec_details: [{"versions": ["1.3.1", "1.3.2"]}]',good:'spec_details: [{"versions": ["1.3.1"]}]'},flags:["wrongVersion"],field:"versions",check({
spec:{versions}},report){versions.length===0?report({messageId:"none",data:{}}):versions.length>1&&report({messageId:"several",data:{versions}})}});function listStart(versions){return[...versions.slice(
0,3).map(quote),...versions.length>3?["..."]:[]].join(", ")}var spec_version_syntax_default=defineRowRule({id:"spec-version-syntax",summary:"The version of a row is one that Spack can read: letters, digits, `_`, `.` and `-`, or a git reference.",why:"Spack ref\
uses such a version: a reader who copies it into a command gets an error in place of the binary.",severity:"error",fixable:!1,waitsFor:["spec-version-one"],messages:{malformed:d=>`${d.name} has the ve\
rsion ${quote(d.version)}, which ${d.fault}: Spack takes letters, digits, "_", "." and "-", as in 1.3.1, or git.<ref>=<version>.`},examples:{bad:'spec_details: [{"versions": ["1.3 1"]}]',good:'spec_de\
tails: [{"versions": ["1.3.1"]}]'},flags:["wrongVersion"],field:"versions",check({spec:{hash,versions}},report){let unless=versions.length===1?void 0:[{rule:"spec-version-one",subject:hash}];for(let[at,
version]of versions.entries())isVersion(version)||report({messageId:"malformed",data:{version,fault:describeFault7(version)},below:[at],unless})}});function describeFault7(version){if(version==="")return"\
is empty";if(/^[@=-]/.test(version))return`starts with ${quote(version[0])}`;if(version.includes("="))return"is neither a version nor one from git";let foreign=/[^A-Za-z0-9_.-]/u.exec(version);return foreign===
null?"is no version":`has ${nameCharacter(foreign[0])} in it`}var tag_name_default=defineShapeRule({id:"tag-name",summary:"The tag is one that the site's indexer takes: `develop`, `develop-2025-03-30`, `v0.23.1`.",why:"The indexer passes over folders with other \
names, so nobody keeps such a tag and its pages up to date.",severity:"warning",fixable:!1,waitsFor:["page-categories"],messages:{unknownForm:d=>`The tag of ${clip(d.title)} is ${quote(d.tag)}, which \
has none of the forms "develop", "develop-2025-03-30" and "v0.23.1"${d.meant===void 0?"":`; ${quote(d.meant)} would be one`}.`},examples:{bad:`# _cache/nightly/zlib/specs.md
categories: ["package", "nightly"]`,good:`# _cache/develop/zlib/specs.md
categories: ["package", "develop"]`},isSilent:({isGenerated},place)=>isGenerated&&TAG.test(place.tag),check({place,frontMatter},report){let{title,categories}=frontMatter,written=Array.isArray(categories)?
categories[1]:void 0,tag=place?.tag??written;if(typeof tag!="string"||TAG.test(tag))return;let unless=typeof written=="string"&&TAG.test(written)||place===void 0&&tag==="package"?[{rule:"page-categori\
es",path:["categories"]}]:void 0,data={title:typeof title=="string"?title:"the page",tag,meant:nearTag(tag)};report({messageId:"unknownForm",data,path:["categories",1],subject:tag,unless})}});function nearTag(tag){
let date=/^develop[-_.]?(\d{4})[-_.]?(\d{1,2})[-_.]?(\d{1,2})$/i.exec(tag);if(date!==null)return`develop-${date[1]}-${date[2].padStart(2,"0")}-${date[3].padStart(2,"0")}`;let release=/^(?:v|releases?[-_./]?v?)?[-_.]?(\d+(?:\.\d+){1,2})$/i.
exec(tag);return release!==null?`v${release[1]}`:/^develop$/i.test(tag)?"develop":void 0}var sections=[{title:"The file",rules:[file_readable_default,file_encoding_default,file_merge_conflict_default,front_matter_opens_default,front_matter_no_code_default,front_matter_closes_default,front_matter_parses_default,
key_unique_default,scalar_ambiguous_default]},{title:"The page's shape and name",rules:[page_schema_default,page_path_default,page_title_default,page_categories_default,page_layout_default,page_rows_default,
page_body_empty_default,package_name_default,tag_name_default,page_text_safe_default]},{title:"The summary against the rows",rules:[meta_num_specs_default,meta_num_specs_by_stack_default,meta_union_default,
meta_sorted_default]},{title:"Each row",rules:[spec_hash_format_default,spec_hash_unique_default,spec_version_one_default,spec_version_syntax_default,spec_compiler_syntax_default,spec_compiler_known_default,
spec_compiler_platform_default,spec_platform_default,spec_os_syntax_default,spec_os_platform_default,spec_target_known_default,spec_target_platform_default,spec_stack_syntax_default,spec_stack_platform_default,
spec_stacks_present_default,spec_stacks_root_default,spec_stacks_unique_default,spec_variant_syntax_default,spec_variant_unique_default,spec_variant_order_default,spec_variant_values_default,spec_size_default,
spec_tarball_url_default]},{title:"The page as its generator writes it",rules:[page_generation_default,page_order_default,page_canonical_default]},{title:"Across pages",rules:[corpus_hash_package_default,
corpus_hash_details_default,corpus_package_case_default,corpus_page_stale_default,corpus_trend_default,corpus_commit_default]},{title:"The pages against the site's data",rules:[site_data_default,site_tags_default,
site_tag_page_default,site_stacks_default,site_count_default]},{title:"The pages against the build cache",rules:[index_readable_default,index_manifest_default,index_record_default,index_hash_default,index_dag_default,
index_same_default,index_rows_default,index_fields_default,index_stacks_default,index_tags_default,index_publish_default,index_holes_default,index_spec_file_default]},{title:"The data files of the sit\
e's successor",rules:[data_readable_default,data_shape_default,data_links_default,data_deps_default,data_html_default,data_index_default]},{title:"Against history",rules:[history_frozen_default]},{title:"\
The config",rules:[config_glob_default,config_suppression_default]}],rules=sections.flatMap(section=>section.rules);import path4 from"node:path";function lintHistory(changes,rulesets,addCrashes){let judged=[];for(let change of changes){let ruleset=rulesets.for(change.file),crashes=[];for(let{rule,options}of ruleset.historyRules){let report=problem=>{
let severity=ruleset.severity(rule,problem.messageId,"H");severity!=="off"&&judged.push(judge(rule,change.file,{...problem,path:[]},severity,startOf(change.line)))};attempt(rule,crashes,()=>rule.check(
change,report,options))}addCrashes(change.file,crashes)}return makeFindings(judged,()=>NOT_OPENED).map(({finding})=>finding)}function startOf(line){return{startLine:line,startColumn:1,endLine:line,endColumn:1}}import path from"node:path";function ownFilesOf({data}){return data===void 0?[]:[...dataFilesOf(data),...data.tagPages]}function dataFilesOf({tags,meta,passedOver=new Map}){return[tags,meta,...[...passedOver.values()].flat()]}async function discover(host,options){
let{paths,root,layout}=options,walk=new Walk(host,root,layout),unmatched2=paths.length===0?await addSiteAround(walk,host,options):await addAll(walk,paths);if(unmatched2.length>0&&!options.allowEmpty)throw await notCheckedOut(
unmatched2,host,root)??nothingFound(unmatched2);let named=walk.sorted(),caches=new Map(walk.sites);for(let site of walk.siteFiles.values())caches.set(site.cache,site);let byCache=groupBy(named,({cache})=>cache);
for(let cache of byCache.keys())cache!==void 0&&!caches.has(cache)&&caches.set(cache,layoutOf(cache,layout));let isIgnored=options.isIgnored??(()=>!1),sites=await Promise.all([...caches.values()].sort(
(a,b)=>compareText(a.cache,b.cache)).map(site=>toSite(site,byCache.get(site.cache)??[],walk,host,options))),outside=byCache.get(void 0)??[],ignored=options.isIgnored===void 0?0:named.filter(({file})=>isIgnored(
file)).length;return{sites,outside:outside.filter(({file})=>!isIgnored(file)),ignored}}function repositoryRoot(host){let workspace=host.env.GITHUB_WORKSPACE,outer=workspace!==void 0&&isInside(host.cwd,
workspace)?path.resolve(workspace):host.cwd;return treeAround(host,host.cwd)??outer}async function addSiteAround(walk,host,{layout,allowEmpty}){let folder=findUp(host,candidate=>siteAt(candidate,host,
layout)!==void 0);if(folder!==void 0)return await walk.addSite(siteAt(folder,host,layout))?[]:[folder];if(allowEmpty)return[];let[below]=sitesBelow(host.cwd,host).map(site=>JSON.stringify(shownPath(host.
cwd,site))),hint=below===void 0?"":`, as ${below}`;throw new UsageError(`no site found: neither this folder nor one above it has "_cache/"; name a site${hint}, a folder or a page`)}async function notCheckedOut(unmatched2,host,root){
let tree=treeAround(host,host.cwd);if(tree===void 0||!maybeSparse(host,tree))return;let{absentFiles}=await import("./parts/MGO76OBB.mjs"),absent=[...absentFiles(host,root,tree)].map(file=>path.resolve(
root,file)),given=unmatched2.find(one=>absent.some(file=>isInside(file,path.resolve(host.cwd,one))));if(given!==void 0)return new UsageError(`${JSON.stringify(given)} is in git, but not checked out he\
re (see "git sparse-checkout list"); check it out, or use --allow-empty`)}function nothingFound(unmatched2){let list2=unmatched2.map(one=>JSON.stringify(one)).join(", ");return new UsageError(`no page\
 found at ${list2}; name a site's root, a folder, a page or a glob, or use --allow-empty`)}async function addAll(walk,paths){let unmatched2=[];for(let given of paths)await walk.add(given)||unmatched2.
push(given);return unmatched2}async function toSite(layout,named,walk,host,options){let{root,pagesOnly,layout:configured}=options,{isIgnored}=options,shown=absolute=>shownPath(root,absolute),isWhole2=pagesOnly||
walk.caches.has(layout.cache),isSite=walk.sites.has(layout.cache),own=new Set(isWhole2&&isSite?[]:named.map(({file})=>file)),isNamed=page=>isWhole2||own.has(page.file),data=pagesOnly&&walk.siteFiles.size===
0?void 0:siteFiles(layout,host,shown),namedFiles=isSite?void 0:new Set([...own,...namedSiteFiles(layout,walk,data,shown)]);return{cache:shown(layout.cache),pages:isWhole2?named:await allPages(layout,named,
host,options),isNamed,isIgnored:page=>isIgnored?.(page.file)??!1,folders:{data:shown(layout.data),tagPages:shown(layout.tagPages)},data:pagesOnly?void 0:data,noData:describeNoData(layout,shown),locate:file=>{
let at=path.resolve(root,file),outer=layout===configured?root:path.dirname(layout.cache);return isReallyInside(host,path.dirname(at),outer)?{path:at,boundary:realOf(host,outer)}:void 0},namedFiles}}async function allPages(layout,named,host,{
root,layout:configured}){let walk=new Walk(host,root,configured);await walk.addSite(layout);let pages=new Map(walk.sorted().map(page=>[page.file,page]));for(let page of named)pages.set(page.file,page);
return[...pages.values()].sort(compareFiles)}function siteFiles(layout,host,shown){if(![layout.data,layout.tagPages].some(folder=>host.exists(folder)||isListed(host,folder)))return;let at=name=>path.join(
layout.data,name),listed2=host.list(layout.data),entries=("error"in listed2?[]:listed2).map(({name,kind})=>{let isFolder=kind==="folder"||kind==="link"&&host.kindOf(at(name))==="folder";return{name,isFolder}});
return{...dataFilesIn(entries,name=>shown(at(name))),tagPages:listTagPages(layout,host).map(shown).sort()}}function listTagPages({tagPages},host){let entries=host.list(tagPages);return"error"in entries?
[]:entries.filter(({name,kind})=>tagOfPage(name)!==void 0&&kind!=="folder").map(({name})=>path.join(tagPages,name))}function namedSiteFiles(layout,walk,data,shown){return[...walk.siteFiles].filter(([,
site])=>site.cache===layout.cache).map(([file])=>file).flatMap(file=>file===layout.data?data===void 0?[]:dataFilesOf(data):file===layout.tagPages?data?.tagPages??[]:[shown(file)])}import path2 from"node:path";var OTHER_SPELLING2=/^specs\.(?:md|markdown|mkdn?|mkdown)$/i;function isOtherSpelling(name){return name!=="specs.md"&&OTHER_SPELLING2.test(name)}function otherSpellings(page,host){
let folder=path2.dirname(page.path),entries=host.list(folder);return"error"in entries?[]:entries.flatMap(({name})=>isOtherSpelling(name)?[name]:[]).sort().map(name=>spelled(page,name))}function spelled({
path:at,file,boundary},name){return{path:path2.join(path2.dirname(at),name),file:path2.posix.join(path2.posix.dirname(file),name),place:void 0,boundary}}function applyBaseline(findings,entries,isJudged,formerNames=new Map){let kept=[],hidden2=[],used=new Set,moved=[];for(let finding of findings){let entry=entryFor(entries,finding,formerNames);(entry===
void 0?kept:hidden2).push(finding),entry!==void 0&&(used.add(entry.fingerprint),entry.fingerprint!==finding.fingerprint&&moved.push({old:entry,now:entryOf(finding)}))}let stale=[...entries.values()].filter(
entry=>!used.has(entry.fingerprint)&&isJudged(entry)).sort((a,b)=>compareText(a.fingerprint,b.fingerprint));return{kept,hidden:hidden2,stale,...moved.length>0&&{moved}}}function hasFinding(entries,finding,formerNames){
return entryFor(entries,finding,formerNames)!==void 0}function entryFor(entries,finding,formerNames){let{fingerprint,ruleId,file,tagFolder}=finding,isOf=(entry2,page)=>entry2?.rule===ruleId&&entry2.page===
page,entry=entries.get(fingerprint);if(isOf(entry,file))return entry;if(tagFolder!==void 0)return entry?.rule===ruleId&&entry.page.startsWith(`${tagFolder}/`)?entry:void 0;let old=formerNames.get(file),
former=old===void 0?void 0:entries.get(fingerprintUnder(old,finding)??"");return old!==void 0&&isOf(former,old)?former:void 0}function entryOf({fingerprint,ruleId,file,subject}){return{fingerprint,rule:ruleId,page:file,subject:clip(subject)}}function suppress(findings,suppressions2,context){if(suppressions2.length===0)return{kept:findings,hidden:[],own:[]};let active=activeOnes(suppressions2,context.today),byRule=groupBy(active,({rule})=>rule),
used=new Set,kept=[],hidden2=[];for(let finding of findings){let hiding=(byRule.get(finding.ruleId)??[]).filter(suppression=>hides(suppression,finding));for(let suppression of hiding)used.add(suppression);
let[by]=hiding;by===void 0?kept.push(finding):hidden2.push({finding,by})}return{kept,hidden:hidden2,own:judgeThemselves(suppressions2,used,context)}}function activeOnes(suppressions2,today){return suppressions2.
filter(suppression=>!hasExpired(suppression,today))}function hasExpired({expires},today){return expires!==void 0&&expires<today}function hides({subject,matches},finding){return(subject===void 0||subject===
finding.subject)&&matches(finding.file)}function judgeThemselves(suppressions2,used,{today,isJudged,rule,severity}){if(severity==="off")return[];let judged=suppressions2.flatMap(suppression=>{let messageId=hasExpired(
suppression,today)?"expired":used.has(suppression)?void 0:"unused";if(messageId===void 0||!isJudged(suppression))return[];let{from,path:path10,region,globs,subject=""}=suppression,about=["suppressions",
suppression.rule,...globs,subject],problem={messageId,data:{...suppression,today},path:path10,about,subject:suppression.rule};return[judge(rule,from.file,problem,severity,region)]});return makeFindings(
judged,()=>NOT_OPENED).map(({finding})=>finding)}function hideSieves(input,context){return[suppressions(input,context),oldOnes(input,context),toldOnes(input,context)]}function suppressions(input,context){return findings=>{let{kept,hidden:hidden2,own}=hideSuppressed(
findings,input,context),{baseline}=input,suppressed=hidden2.map(({finding,by})=>{let isOld=baseline!==void 0&&hasFinding(baseline.entries,finding,baseline.formerNames);return{finding,by:"suppression",
reason:by.reason,isOld}}),left=hidden2.map(({finding})=>finding);return{kept:[...kept,...own].sort(compareFindings),left,note:{suppressed}}}}function oldOnes(input,context){let{baseline}=input;return findings=>{
if(baseline===void 0)return{kept:findings,left:[],note:{}};let judges=judgeOf(baseline,input,context),{kept,hidden:hidden2,stale,moved}=applyBaseline(findings,baseline.entries,judges,baseline.formerNames),
use={file:baseline.file,hidden:hidden2.length,stale,pruned:baseline.prunes,...moved&&{moved}},old=hidden2.map(finding=>({finding,by:"baseline",isOld:!0}));return{kept,left:hidden2,note:{baseline:use,old}}}}
function toldOnes(input,context){return findings=>{let{kept,told}=settle(findings,unseenBy(input,context));return{kept,left:told,note:{told}}}}function unseenBy({suppressions:suppressions2,baseline,rulesets},{files,ran}){let looked,old;return({rule:id,file:other},file)=>{if(other===void 0||!ran(id)||(looked??=new Set(files),looked.has(file)))
return!1;old??=new Set([...baseline?.entries.values()??[]].map(entry=>`${entry.rule}
${entry.page}`));let ruleset=rulesets.for(file);return ruleset.rules.some(rule=>rule.id===id&&ruleset.isOn(rule))&&!old.has(`${id}
${file}`)&&!suppressions2.some(one=>one.rule===id&&one.matches(file))}}function hideSuppressed(findings,task,{today,ran}){let{suppressions:suppressions2,rulesets}=task,rule=configRule(task,"suppressio\
ns");return rule===void 0?{kept:findings,hidden:[],own:[]}:suppress(findings,suppressions2,{today,isJudged:suppression=>isWhole(task.discovery)&&ran(suppression.rule),rule,severity:rulesets.base.severity(
rule,"unused","H")})}function configRule({rulesets},about){return rulesets.base.rules.find(one=>one.kind==="config"&&one.about===about)}function isWhole({outside,sites}){return outside.length===0&&sites.
every(({namedFiles})=>namedFiles===void 0)}function judgeOf({isThere},task,{ran,files,unread,isBroken}){if(isBroken)return()=>!1;let looked=new Set(files),whole=isWhole(task.discovery),ofConfig=new Set(
task.rulesets.base.rules.filter(({kind})=>kind==="config").map(({id})=>id));return({rule,page,subject})=>!ran(rule)||unread.has(page)||ofConfig.has(rule)&&!ran(subject)?!1:looked.has(page)||whole&&(ofConfig.
has(rule)||!isThere(page))}function hidesOf({suppressions:suppressions2,baseline},today){let active=activeOnes(suppressions2,today),old=new Set;for(let{rule,page,subject}of baseline?.entries.values()??
[])old.add(`${rule}
${page}`),old.add(`${rule}
${page}
${subject}`);return active.length===0&&old.size===0?HIDES_NOTHING:(rule,file,subject)=>old.has(subject===void 0?`${rule}
${file}`:`${rule}
${file}
${clip(subject)}`)||active.some(one=>one.rule===rule&&(one.subject??subject)===subject&&one.matches(file))}var UNREAD=-1,TagCount=class{tag;rows=new Map;unread=0;specs=0;by={stacks:new Map,compilers:new Map,targets:new Map,oss:new Map};packagesIn=new Map;generations=new Map;constructor(tag){this.tag=tag}addPackageIn(stack,name){
let known=this.packagesIn.get(stack);known===void 0?this.packagesIn.set(stack,[name]):known.push(name)}},SiteCount=class{packages=new Names;names={stacks:new Names,compilers:new Names,targets:new Names,
oss:new Names};#tags=new Map;get tags(){return[...this.#tags.values()]}add({tag:name,package:own},counts){let tag=this.#tagOf(name),number=this.packages.numberOf(own);if(tag.rows.set(number,counts?.rows??
UNREAD),counts===void 0){tag.unread++;return}tag.specs+=counts.rows,addTo(tag.generations,counts.generation,1);let{values,rowsWith:rowsWith2,ends}=counts,at=0;for(let[i,field]of COUNTED.entries())for(let names=this.
names[field];at<ends[i];at++){let value=names.numberOf(values[at]);addTo(tag.by[field],value,rowsWith2[at]),field==="stacks"&&tag.addPackageIn(value,number)}}#tagOf(name){let tag=this.#tags.get(name);
return tag===void 0&&(tag=new TagCount(name),this.#tags.set(name,tag)),tag}};function addTo(counts,key,more){counts.set(key,(counts.get(key)??0)+more)}async function eachPage(list2,look,steps,help,take){let{pages}=list2;if(help?.isAsked)return help.finish(list2,0,take);let started=steps.now();for(let at=0;at<pages.length;at++){let page=pages[at];if(takeHere(
page,list2.wayOf(page),list2,look,take),steps.done++,!steps.isDue)continue;if(!await steps.pause())return!1;let passed=steps.now()-started,left=passed/(at+1)*(pages.length-at-1);if(help!==void 0&&passed>
250&&left>1e3)return help.finish(list2,at+1,take)}return!0}function takeHere(page,way,{isRenamed:isRenamed3,corpusRules},look,take){take(page,way,way&&look.at(page,way,isRenamed3(page),corpusRules))}var Steps=class{done=0;#all;#pace;#host;#pauseAt;constructor(all,pace,host){this.#all=all,this.#pace=pace,this.#host=host,this.#pauseAt=host.now()+50}now(){return this.#host.now()}get isDue(){return this.#host.
now()>=this.#pauseAt}async pause(){this.#pace.show(Math.min(this.done,this.#all),this.#all);let goesOn=await this.#pace.pause();return this.#pauseAt=this.#host.now()+50,goesOn}};function rulesetsBy(rules3,input,root){let{settings,overrides,final}=input;return makeRulesets(rules3,settings,overrides,final,matcherOf(overrides,root))}function termsOf(run,corpusRules,root,today){let{rulesets,settings:input,suppressions:suppressions2,baseline,sizeLimit,counts}=run;return{root,today,rules:rulesets.base.rules.map(({id})=>id),corpusRules:corpusRules.
map(({rule})=>rule.id),settings:input.settings,overrides:input.overrides,final:input.final,suppressions:suppressions2.map(({rule,subject,expires,globs,base})=>({rule,...subject!==void 0&&{subject},...expires!==
void 0&&{expires},globs,base})),baseline:baseline?.entries,sizeLimit,counts}}var Board=class _Board{memory;#cells;units;constructor(memory){this.memory=memory,this.#cells=new Int32Array(memory),this.units=this.#cells.length-5}static of(units,mostAhead=1e5){let board=new _Board(
new SharedArrayBuffer((5+units)*Int32Array.BYTES_PER_ELEMENT));return Atomics.store(board.#cells,4,mostAhead),board}claim(unit,thread){return Atomics.compareExchange(this.#cells,5+unit,0,thread)===0}claimNext(thread){
for(;;){let unit=Atomics.add(this.#cells,0,1);if(unit>=this.units)return;if(this.claim(unit,thread))return unit}}ownerOf(unit){return Atomics.load(this.#cells,5+unit)}get isStopped(){return Atomics.load(
this.#cells,1)===1}stop(){Atomics.store(this.#cells,1,1)}get pages(){return Atomics.load(this.#cells,2)}addPage(){Atomics.add(this.#cells,2,1)}isFull(own=0){return Atomics.load(this.#cells,3)+own>Atomics.
load(this.#cells,4)}addAhead(weight){weight!==0&&(Atomics.add(this.#cells,3,weight),weight<0&&Atomics.notify(this.#cells,3))}waitForRoom(){for(;this.isFull()&&!this.isStopped;)Atomics.wait(this.#cells,
3,Atomics.load(this.#cells,3),20)}};var PLAIN=0,FIELDS2=6;function unpackDelivery(packed,fileOf){let{unit,weight,looked}=packed,plain=new PlainPages(packed);return{unit,weight,looked:looked.map((one,i)=>one===PLAIN?plain.next(fileOf(i)):one)}}var PlainPages=class{#packed;#page=0;#stack=0;#row=0;constructor(packed){
this.#packed=packed}next(file){let{pages,counts,row}=this.#packed,at=this.#page*FIELDS2,own=counts[this.#page++],rowFrom=this.#row;this.#row+=pages[at+5];let logged={rows:pages[at+1],written:pages[at+
2],stacksFit:pages[at+3]===1,stacks:this.#nextStacks(pages[at+4]),row:row.subarray(rowFrom,this.#row),notes:void 0},result={file,findings:NOTHING,dropped:NONE_DROPPED,specs:pages[at],logged,crashes:NOTHING};
return own===void 0?result:{...result,counts:own}}#nextStacks(count2){let{stack,texts}=this.#packed,stacks=[];for(let end=this.#stack+count2;this.#stack<end;this.#stack++)stacks.push(texts[stack[this.#stack]]);
return stacks}},NOTHING=[];import path3 from"node:path";var CHECKED=1,MAPPED=2,ASSUMED=4,RENAMED=8,UNIT_SIZE=256,PAGE2="specs.md";function cutUnits(pages,from,{wayOf,isRenamed:isRenamed3},size=UNIT_SIZE){let units=[],home,last,packages=[],ways=[],flags=[],
close=end=>{if(packages.length===0)return;let{folder,shown,tag,boundary}=home??NOWHERE2,packed={folder,shown,tag,boundary,packages:packages.join("/"),flags:Uint8Array.from(flags)};units.push({start:end-
packages.length,ways,packed}),home=void 0,packages=[],ways=[],flags=[]};for(let i=from;i<pages.length;i++){let page=pages[i],way=wayOf(page),isNear=home!==void 0&&last!==void 0&&areNeighbours(last,page),
own=way===void 0?void 0:isNear?home:homeOf(page,home);(packages.length===size||own!==void 0&&home!==void 0&&own!==home)&&close(i),home??=own,own!==void 0&&(last=page),ways.push(way),packages.push(own===
void 0?"":page.place.package),flags.push(own===void 0?0:flagsOf(page,way,isRenamed3(page)))}return close(pages.length),units}function flagsOf({isAssumed},way,isRenamed3){return(way==="check"?CHECKED:MAPPED)|(isAssumed?ASSUMED:0)|(isRenamed3?RENAMED:0)}var NOWHERE2={folder:"",shown:"",tag:"",boundary:""};function homeOf(page,near){
if(page.fault!==void 0||page.place===void 0)return;if(near!==void 0&&standsIn(page,near))return near;let folder=path3.dirname(path3.dirname(page.path)),end=page.place.package.length+1+PAGE2.length,home={
folder,shown:page.file.slice(0,-end),tag:page.place.tag,boundary:page.boundary};return standsIn(page,home)?home:void 0}function standsIn({path:at,file,place,boundary},home){let name=place.package;return place.
tag===home.tag&&boundary===home.boundary&&at===`${home.folder}${path3.sep}${name}${path3.sep}${PAGE2}`&&file===`${home.shown}${name}/${PAGE2}`}function weightOf({related,message}){return 1+related.length/4+message.length/1e3}function weightOfPage(result){let weight=0;for(let finding of result?.findings??[])weight+=weightOf(finding);return Math.
ceil(weight)}function helpOf(count2,threads,common){if(threads===void 0||count2===1)return;let all=count2===0?Math.min(USUAL_THREADS,threads.parallelism):Math.min(count2,MOST_THREADS);if(!(all<2))return{isAsked:count2!==
0,finish:(list2,from,take)=>new Together(list2,from,take,common).run(all-1,threads)}}function readyHelp(count2,threads){if(threads===void 0||count2<2)return;let all=Math.min(count2,MOST_THREADS,threads.
parallelism);all>1&&threads.ready(all-1)}var MAIN=1,WAIT_MS=50,NOTHING2={looked:[],weight:0},Together=class{#list;#take;#common;#units;#board;#ahead=new Map;#ended=new Set;#doneBefore;#wake=()=>{};constructor(list2,from,take,common){
this.#list=list2,this.#take=take,this.#common=common,this.#units=cutUnits(list2.pages,from,list2,common.unitSize),this.#board=Board.of(this.#units.length,common.mostAhead),this.#doneBefore=common.steps.
done}async run(helpers,threads){let started=this.#start(Math.min(helpers,this.#units.length-1),threads);try{for(let[i,unit]of this.#units.entries()){if(!await this.#awaitTurn(i))return!1;let ahead=this.#ahead.
get(i)?.();if(this.#ahead.delete(i),!await this.#takeUnit(unit,ahead))return!1}return!0}finally{this.#board.stop(),await Promise.all(started.map(thread=>thread.stop()))}}#start(count2,threads){let started=[];
if(count2<1)return started;let terms=this.#common.termsFor(this.#list),units=this.#units.map(({packed})=>packed);try{for(let thread=MAIN+1;thread<=MAIN+count2;thread++){let order={thread,terms,units,memory:this.#board.
memory};started.push(threads.start(order,{message:value=>this.#receive(value),end:()=>this.#lose(thread)}))}}catch{}return started}#receive(packed){let{start:start2}=this.#units[packed.unit],fileOf=index=>this.#list.
pages[start2+index].file;this.#ahead.set(packed.unit,()=>unpackDelivery(packed,fileOf)),this.#wake()}#lose(thread){this.#ended.add(thread),this.#wake()}async#awaitTurn(unit){let board=this.#board;for(;!this.#ahead.
has(unit)&&!board.claim(unit,MAIN)&&!this.#ended.has(board.ownerOf(unit));){let other=board.isFull()?void 0:board.claimNext(MAIN);if(!(other===void 0?await this.#wait():await this.#lookAhead(other)))return!1}
return!0}async#lookAhead(unit){let{look,steps}=this.#common,{isRenamed:isRenamed3,corpusRules,pages}=this.#list,{start:start2,ways}=this.#units[unit],looked=[],weight=0;for(let[i,way]of ways.entries()){
if(this.#board.isFull(weight))break;let page=pages[start2+i],one=way===void 0?null:look.at(page,way,isRenamed3(page),corpusRules);if(looked.push(one),weight+=weightOfPage(one),one!==null&&this.#board.
addPage(),steps.isDue&&!await this.#pause())return!1}return this.#board.addAhead(weight),this.#ahead.set(unit,()=>({looked,weight})),!0}async#takeUnit({start:start2,ways},{looked,weight}=NOTHING2){let{
look,steps}=this.#common;this.#board.addAhead(-weight);for(let[i,way]of ways.entries()){let page=this.#list.pages[start2+i],given=i<looked.length?looked[i]:null;if(given!==null?this.#take(page,way,given):
(takeHere(page,way,this.#list,look,this.#take),this.#board.addPage()),steps.isDue&&!await this.#pause())return!1}return!0}#pause(){let{steps}=this.#common;return steps.done=this.#doneBefore+this.#board.
pages,steps.pause()}async#wait(){let timer;return await new Promise(resolve=>{this.#wake=resolve,timer=setTimeout(resolve,WAIT_MS)}),clearTimeout(timer),this.#pause()}};async function heedCheckout(findings,host){let withReturns=findings.filter(isOfReturns),undecoded=findings.filter(isOfEncoding);if(withReturns.length+undecoded.length===0)return findings;let{convertedFiles,
encodedFiles}=await import("./parts/MGO76OBB.mjs"),root=repositoryRoot(host),files=some=>some.map(({file})=>file),converted=withReturns.length===0?NONE:convertedFiles(host,root,files(withReturns)),
encoded=undecoded.length===0?NO_ENCODING:encodedFiles(host,root,files(undecoded)),isTold=!1;return findings.flatMap(finding=>{if(isOfReturns(finding))return converted.has(finding.file)?[]:[finding];let encoding=isOfEncoding(
finding)?encoded.get(finding.file):void 0;return encoding===void 0?[finding]:isTold?[]:(isTold=!0,[tellEncoding(finding,encoding,encoded.size)])})}var NONE=new Set,NO_ENCODING=new Map;function isOfReturns({
ruleId,messageId}){return ruleId==="file-encoding"&&messageId==="crlf"}var OF_ENCODING=["byteOrderMark","invalidUtf8","nulByte"];function isOfEncoding({ruleId,messageId}){return ruleId==="file-encodin\
g"&&OF_ENCODING.includes(messageId)}function tellEncoding({fix:_,...finding},encoding,pages){let others=pages===1?"":pages===2?", and so is 1 other page":`, and so are ${pages-1} other pages`,message=`\
The file is checked out in ${quote(encoding)}${others}: the attribute working-tree-encoding of git says so. Git has UTF-8, but Jekyll reads what is checked out, and UTF-8 only. Take the attribute away\
.`;return{...finding,message}}function describeRules(task,skipped){let{rulesets,switchedOff:switchedOff2}=task,all=rulesets.base.rules,ran=all.filter(rule=>!switchedOff2.has(rule.id)&&!isSkippedEverywhere(rule,task)),reasons=[...skipped].
map(([id,own])=>({id,reason:[...own].join("; ")})),off=[...switchedOff2].map(([id,reason])=>({id,reason})),byId=(a,b)=>compareText(a.id,b.id);return{rules:ran.map(rule=>ruleInfo(rule,task)).sort(byId),
skippedRules:[...off,...reasons].sort(byId),idle:new Set(all.filter(rule=>isWithoutMatter(rule,task)).map(({id})=>id))}}function isWithoutMatter(rule,task){let isOnData=task.beside?.kinds.includes("da\
ta")===!0;return rule.kind==="config"&&rule.about==="globs"?isOnData||task.pagesOnly:(isOnData||rule.kind==="index"||rule.kind==="data")&&isSkippedEverywhere(rule,task)}function isSkippedEverywhere(rule,{
discovery,pagesOnly,beside,history}){return rule.kind==="history"?history===void 0:beside?.kinds.includes("data")?rule.kind!=="data"&&rule.kind!=="config":rule.kind==="index"||rule.kind==="data"?beside?.
kinds.includes(rule.kind)!==!0:isCorpusRule(rule)?pagesOnly||discovery.sites.length===0?!0:rule.kind==="site"&&discovery.sites.every(({data})=>data===void 0):!1}function ruleInfo(rule,{rulesets:{base},
plugins}){let severities=GENERATIONS.flatMap(generation=>Object.keys(rule.messages).map(id2=>base.severity(rule,id2,generation))),{id,summary,why,fixable,examples}=rule,severity=SEVERITIES.find(candidate=>severities.
includes(candidate))??"info",plugin=plugins.get(id),{bad,good}=examples;return{id,summary,why,severity,fixable,...plugin!==void 0&&{plugin},bad,good}}var FileList=class{#pages=[];#others=new Set;#removed=new Set;add(file){this.#others.add(file)}addPage(page){this.#pages.push(page)}delete(file){this.#removed.add(file)}sorted(){let pages=this.#pages.
map(({file})=>file),names=this.#pages.every((page,i)=>i===0||compareFiles(this.#pages[i-1],page)<0)?pages:[...new Set(pages)].sort(compareText),all=merge(names,[...this.#others].sort(compareText));return this.#removed.
size===0?all:all.filter(name=>!this.#removed.has(name))}};function merge(names,others){let all=[],next=0;for(let name of names){for(;next<others.length&&others[next]<name;)all.push(others[next++]);others[next]===
name&&next++,all.push(name)}return all.concat(others.slice(next))}var MOST_MATCHES=1e6,MATCHES_PER_SPELLING=100;function judgeGlobs(globs,context,asked){let{sites,rule,severity}=context;if(severity==="off"||asked.size===0)return[];let pages=sites.flatMap(site=>site.
pages);if(pages.length===0)return[];let files={ignores:pages,overrides:[...pages,...sites.flatMap(({data})=>data)]},spell=spellings(sites),matchesLeft=MOST_MATCHES,meantBy2=({glob,key,respell:respell2})=>{
if(matchesLeft<=0)return;let sign=glob.startsWith("!")?"!":"",meant=spell(glob.slice(sign.length),key).find(candidate=>(matchesLeft-=Math.max(files[key].length,MATCHES_PER_SPELLING),matchesLeft>=0&&files[key].
some(respell2(candidate)??(()=>!1))));return meant===void 0?void 0:`${sign}${meant}`},judged=unmatched(globs,files,asked).flatMap(one=>{let{key,glob,from,path:path10,region}=one;if(!isAboutSites(one,context))
return[];let problem={messageId:"unmatched",data:{key,glob,meant:meantBy2(one)},path:path10,about:[key,glob],subject:glob};return[judge(rule,from.file,problem,severity,region)]});return makeFindings(judged,
()=>NOT_OPENED).map(({finding})=>finding)}function unmatched({all,matching},files,asked){let left=new Set(asked);for(let key of["ignores","overrides"]){let seen=new WeakSet;for(let file of files[key]){
let matched=matching(file);if(!seen.has(matched)){seen.add(matched);for(let number of matched)all[number].key===key&&left.delete(number)}}}return all.filter((_,number)=>left.has(number))}function isAboutSites({
start:start2},{sites}){return sites.some(({cache})=>isWithin(start2,parentOf(cache))||isWithin(cache,start2))}function isWithin(file,folder){return folder===""||folder.split("/").every(step=>step===".\
.")||file===folder||file.startsWith(`${folder}/`)}function parentOf(file){return file.slice(0,Math.max(0,file.lastIndexOf("/")))}function spellings(sites){let rightTag=withRightTag(sites),starts=["","\
_cache/",...sites.flatMap(({cache})=>[`${cache}/`,`${parentOf(cache)}/`])];return(written,key)=>{let slashed=written.replaceAll("\\","/"),ends=key==="ignores"?[""]:["","/**"],all=[written,slashed,...rightTag(
slashed)].flatMap(one=>ends.flatMap(end=>starts.map(start2=>`${start2}${one}${end}`)));return[...new Set(all)].filter(one=>one!==written)}}function withRightTag(sites){let tags=new Set(sites.flatMap(({
cache,pages})=>pages.flatMap(file=>tagOf(file,cache))));return glob=>{let names=glob.split("/");return names.flatMap((name,i)=>{let possible=[...tags].filter(tag=>!isOtherVersion(name,tag));return nearest(
name,possible).map(tag=>names.toSpliced(i,1,tag).join("/"))})}}function isOtherVersion(one,other){let digits=text=>text.match(/\d/g)?.sort().join("")??"";return one.replace(/\d+/g,"0")===other.replace(
/\d+/g,"0")&&digits(one)!==digits(other)}function tagOf(file,cache){let[tag="",...below]=file.slice(cache.length+1).split("/");return below.length===0?[]:[tag]}function unmatchedGlobs(task){let{rulesets,discovery,pagesOnly,beside}=task,rule=configRule(task,"globs"),{globs}=task,asked=isWhole(discovery)?new Set(globs.all.keys()):globsOfLost(task);if(asked.size===
0||rule===void 0||pagesOnly||beside?.kinds.includes("data"))return[];let sites=discovery.sites.map(site=>({cache:site.cache,pages:site.pages.map(({file})=>file),data:ownFilesOf(site)})),severity=rulesets.
base.severity(rule,"unmatched","H");return judgeGlobs(globs,{sites,rule,severity},asked)}function globsOfLost({globs,discovery}){let lost=discovery.sites.flatMap(({lostFiles=[]})=>[...lostFiles]);return new Set(
lost.flatMap(file=>globs.matching(file)))}async function inspect(task,host,pace){let runner=new Runner(task,host,pace),{sites,outside}=task.discovery;for(let site of sites)if(!await runner.lintSite(site))return;if(await runner.lintFiles(outside)&&
!(task.beside!==void 0&&!await runner.lintBeside(task.beside)))return runner.end(await heedCheckout(runner.findings,host))}var MOST_WEIGHT=16e5,MUCH_WEIGHT=2e5,Runner=class{#task;#host;#pace;#reader;#look;#steps;#hides;#renamed;#files=new FileList;findings=[];#unread=new Set;#unchecked=new Map;#errors=[];#weight=0;#dropped={
error:0,warning:0,info:0};#crowdedOut=new Set;#skipped=new Map;#absent;#otherNames=new Map;#buildCache;#counted=[];#pages=0;#contextPages=0;#specs=0;constructor(task,host,pace){let{sites,outside}=task.
discovery;this.#task=task,this.#absent=task.absent??new Map,this.#reader=task.reader??new PageReader,this.#host=host,this.#hides=hidesOf(task,host.today()),this.#pace=pace,this.#look=new PageLook({...task,
hides:this.#hides},host,this.#reader);let all=sites.reduce((sum3,{pages})=>sum3+pages.length,outside.length);this.#steps=new Steps(all,pace,host),this.#renamed=new Set([...task.renamed??[],...task.baseline?.
formerNames.keys()??[]])}async lintSite(named){let root=repositoryRoot(this.#host),tree=treeAround(this.#host,path4.resolve(root,named.cache)),isPartial=tree!==void 0&&maybePartial(this.#host,tree,this.#task.
baseline),lack=isPartial?await this.#findLack(named,root,tree):NO_LACK,site=withLack(named,lack),data=this.#readData(site,lack),rules3=this.#corpusRulesFor(site,data),log=new SiteLog(rules3.length===0?
0:named.pages.length),count2=this.#countFor(named);if(!await this.#each(named.pages,wayIn(site),rules3,(page,way,result)=>{way!==void 0&&this.#addSitePage(site,page,way,result),!(!isPlaced(page)||way!==
void 0&&result===void 0)&&(rules3.length>0&&(way===void 0?logPassed(log,site,page):log.add(page,result.logged)),count2?.add(page.place,result?.counts))}))return!1;if(rules3.length===0)return this.#addCount(
site,count2,lack),this.#pace.pause();let reduce=(site2,lack2,data2)=>withoutOld(this.#lintCorpus(site2,logLack(log,lack2),data2,rules3),named,log),found=await reduce(site,lack,data);if(found===void 0)
return!1;let late=tree!==void 0&&!isPartial&&found.findings.length>0?await this.#findLack(named,root,tree):NO_LACK,whole=withLack(named,late),all=late===NO_LACK?found:await reduce(whole,late,this.#readData(
whole,late));if(all===void 0)return!1;this.#addCorpus(site,all);let lacking=late===NO_LACK?lack:late;return this.#addCount(site,count2,lacking,all.tags),this.#noteLack(lacking,log,rules3),this.#pace.pause()}async#findLack(site,root,tree){
let{absentFiles}=await import("./parts/MGO76OBB.mjs"),absent=this.#absent.get(tree)??absentFiles(this.#host,root,tree);this.#absent.set(tree,absent);let lack=lackOf(site,absent,root);for(let{file}of lack.
pages)this.#unread.add(file);for(let file of lack.files)this.#files.delete(file);return lack}#noteLack(lack,log,rules3){lack!==NO_LACK&&this.#skip(rule=>isLimited(rule,lack,log,rules3),describeLack(lack))}async lintFiles(files){
files.length>0&&this.#task.discovery.sites.length===0&&this.#skip(()=>!0,"what was checked stands in no site, that is, not at _cache/<tag>/<package>/specs.md");let take=(page,_,result)=>this.#addPage(
page,result);return await this.#each(files,()=>"check",[],take)&&this.#pace.pause()}async lintBeside(beside){let found=await beside.find(this.#task,this.#host,()=>this.#pace.pause());if(found===void 0)
return!1;for(let finding of found.findings)this.#keep(finding);this.#addDropped(found.dropped),this.#addCrashes(found.files[0]??"",found.crashes);for(let file of found.files)this.#files.add(file);let{
rulesets,switchedOff:switchedOff2}=this.#task,ids=rulesets.base.rules.flatMap(({id,kind})=>beside.kinds.some(one=>one===kind)&&!switchedOff2.has(id)?[id]:[]),notChecked=found.skipped.map(({rules:rules3,
reason})=>({reason,rules:ids.filter(rules3).sort(compareText)})).filter(({rules:rules3})=>rules3.length>0);for(let{rules:rules3,reason}of notChecked)for(let id of rules3)this.#noteSkip(id,reason);return this.#buildCache=
{...found.done,notChecked},this.#pace.pause()}#each(pages,wayOf,corpusRules,take){let renamed=this.#renamed;return eachPage({pages,wayOf,isRenamed:page=>renamed.size>0&&renamed.has(page.file),corpusRules},
this.#look,this.#steps,this.#help(),take)}#help(){let{threads,plugins}=this.#task,host=this.#host;return helpOf(plugins.size>0?1:threads,host.threads,{look:this.#look,steps:this.#steps,termsFor:({corpusRules})=>termsOf(
this.#task,corpusRules,repositoryRoot(host),host.today())})}#addSitePage(site,page,way,result){way==="map"?this.#addContext(page,result):(this.#addPage(page,result),result===void 0&&this.#lintOtherSpellings(
site,page))}#addContext(page,result){result!==void 0&&(this.#contextPages++,this.#addCrashes(page.file,result.crashes))}#lintOtherSpellings(site,page){for(let other of otherSpellings(page,this.#host))
!site.isIgnored(other)&&!this.#otherNamesOf(site).has(other.file)&&this.#addPage(other,this.#look.at(other,"check",this.#renamed.has(other.file),[]))}#otherNamesOf({pages}){let known=this.#otherNames.
get(pages);if(known!==void 0)return known;let names=new Set(pages.flatMap(page=>isPlaced(page)?[]:[page.file]));return this.#otherNames.set(pages,names),names}#addPage(page,result){if(result===void 0)
return;this.#pages++,this.#specs+=result.specs,this.#files.addPage(page);for(let finding of result.findings)this.#keep(finding);this.#addDropped(result.dropped),result.isUnread&&this.#unread.add(page.
file);let{unchecked}=result;unchecked!==void 0&&this.#unchecked.set(unchecked,(this.#unchecked.get(unchecked)??0)+1),this.#addCrashes(page.file,result.crashes)}#keep(finding){let before=this.#weight;if(before>
MOST_WEIGHT){this.#dropped[finding.severity]++,this.#crowdedOut.add(finding.file);return}this.#weight+=weightOf(finding),before<=MUCH_WEIGHT&&this.#weight>MUCH_WEIGHT&&this.#host.saveMemory(),this.findings.
push(finding)}#addDropped(dropped){if(dropped!==NONE_DROPPED)for(let severity of SEVERITIES)this.#dropped[severity]+=dropped[severity]}#readData(site,lack){let{data,locate,namedFiles}=site,isOn=this.#task.
rulesets.corpusRules.some(({rule})=>rule.kind==="site");if(!(data===void 0||!isOn||this.#task.pagesOnly)){for(let file of ownFilesOf(site))!lack.files.has(file)&&(namedFiles?.has(file)??!0)&&this.#files.
add(file);return readSiteData(data,file=>{if(lack.files.has(file))return;let at=locate(file);return at===void 0?wholeFault("linkOutside",{target:file}):this.#host.readPage(at.path,at.boundary,this.#task.
sizeLimit)})}}#corpusRulesFor(site,data){let{rulesets,pagesOnly}=this.#task;return pagesOnly?(this.#skip(()=>!0,"--pages-only checks each page by itself"),[]):(site.data===void 0&&this.#skip(({kind})=>kind===
"site",`there is ${site.noData}`),rulesets.corpusRules.filter(({rule})=>rule.kind==="corpus"||data!==void 0))}#skip(which,reason){for(let{rule}of this.#task.rulesets.corpusRules)which(rule)&&this.#noteSkip(
rule.id,reason)}#noteSkip(id,reason){this.#skipped.set(id,(this.#skipped.get(id)??new Set).add(reason))}#lintCorpus(site,log,data,rules3){let pageAt=file=>log.pages[log.indexOf(file)],isIgnored=file=>{
let page=pageAt(file);return page!==void 0&&site.isIgnored(page)},named=site.namedFiles,read=file=>this.#look.read(pageAt(file)),{rulesets}=this.#task,hides2=this.#hides,{lostTags,before,wantedRules}=site,
unreadTags=unreadTagsOf(site),input={log,site:data,unreadTags,named,lostTags,before,wantedRules,renamed:this.#renamed,read,hides:hides2};try{let{findings,...result}=lintCorpus(input,rulesets,rules3,this.#reader);
return{...result,findings:findings.filter(({file})=>!isIgnored(file))}}catch(error){if(error instanceof UsageError)throw error;let crashes=[{ruleId:void 0,stack:thrownText(error)}];return{findings:[],
ifNew:new Set,dropped:NONE_DROPPED,tags:new Map,crashes}}}#addCorpus({cache},{findings,dropped,crashes}){for(let finding of findings)this.#keep(finding);this.#addDropped(dropped),this.#addCrashes(cache,
crashes)}#countFor({namedFiles}){return this.#task.counts&&namedFiles===void 0?new SiteCount:void 0}#addCount({cache},count2,lack,findingTags=new Map){if(count2!==void 0){for(let page of lack.pages)isPlaced(
page)&&count2.add(page.place,void 0);this.#counted.push({cache,count:count2,findingTags})}}#addCrashes(file,crashes){for(let{ruleId,stack}of crashes){let plugin=ruleId===void 0?void 0:this.#task.plugins.
get(ruleId);this.#errors.push({...ruleId!==void 0&&{ruleId},...plugin!==void 0&&{plugin},file,stack})}}end(found){let{history,rulesets,news=[]}=this.#task,changes=lintHistory(history??[],rulesets,(file,crashes)=>this.#addCrashes(
file,crashes));return{findings:[...found,...changes,...news,...unmatchedGlobs(this.#task)],dropped:this.#dropped,crowdedOut:this.#crowdedOut,files:this.#files.sorted(),pages:this.#pages,contextPages:this.#contextPages,
specs:this.#specs,unread:this.#unread,buildCache:this.#buildCache,counted:this.#counted,unchecked:[...this.#unchecked].map(([ruleId,pages])=>({ruleId,pages})).sort((a,b)=>compareText(a.ruleId,b.ruleId)),
...describeRules(this.#task,this.#skipped),crashes:this.#errors}}};function unreadTagsOf({cache,pages}){let tags=new Set;for(let page of pages){if(page.fault===void 0||isPlaced(page))continue;let{file}=page;
file.startsWith(`${cache}/`)&&tags.add(file.slice(cache.length+1).split("/",1)[0])}return tags}function wayIn(site){return page=>{if(!site.isIgnored(page))return site.isNamed(page)?"check":site.known===
void 0||site.known.indexOf(page.file)===-1?"map":void 0}}function logPassed(log,{isIgnored,known},page){isIgnored(page)||known===void 0?log.add(page,void 0):log.addFrom(page,known.log,known.indexOf(page.
file))}async function withoutOld(result,{before},log){let{findings,ifNew}=result;if(before===void 0||findings.length===0)return result;let known=await before.find(log.sorted(),new Set(findings.map(({ruleId})=>ruleId)));
if(known!==void 0)return{...result,findings:findings.filter(one=>!ifNew.has(one)||!known.has(one.fingerprint))}}function developAndRelease(tags,root){let develop=tags.find(({kind})=>kind==="develop"),releases=tags.filter(({kind})=>kind==="release"),release=releases.at(-1);if(develop===void 0||release===void 0)return;
let released=new Set(releases.flatMap(({packages})=>packages));return{release:release.tag,onlyInDevelop:onlyIn(develop,release,root),onlyInRelease:onlyIn(release,develop,root),inNoRelease:develop.packages.
filter(name=>!released.has(name))}}function onlyIn(one,other,root){let packages=new Set(other.packages),stacks=new Set(other.stacks.map(([name])=>name));return{packages:one.packages.filter(name=>!packages.
has(name)),stacks:one.stacks.map(([name])=>name).filter(name=>name!==root&&!stacks.has(name))}}function findFalls(dated,root){return dated.flatMap((newer,i)=>{let older=dated[i-1],fall=older&&compare6(older,newer,root);return fall===void 0?[]:[fall]})}function compare6(older,newer,root){let packages=[
...older.rows.keys()].filter(name=>!newer.rows.has(name));if(packages.length===older.rows.size)return;let stacks=[...older.packagesIn].filter(([stack,names])=>stack!==root&&!newer.packagesIn.has(stack)&&
isLost(names,newer)).map(([stack])=>stack),before=sum2(older,name=>isRead(newer,name)),now=sum2(newer,name=>!older.rows.has(name)||isRead(older,name)),isClear=packages.length+stacks.length>0||(before-
now)/before>.2;return isClear||now<before?{older,newer,packages,stacks,isClear}:void 0}function isLost(packages,{rows}){return packages.every(name=>rows.get(name)!==UNREAD)}function isRead({rows},name){
let count2=rows.get(name);return count2!==void 0&&count2!==UNREAD}function sum2({rows},counts){let total2=0;for(let[name,count2]of rows)count2>0&&counts(name)&&(total2+=count2);return total2}function makeOverview({cache,count:count2,findingTags},findings){let numbers=numbersOf(count2),sorted=count2.tags.map(one=>({count:one,kind:kindOfTag(one.tag)})).sort(inOrder),places=new Map(sorted.map(
({count:one},i)=>[one,i])),overviews=sorted.map(one=>tagOverview(one,numbers)),dated=sorted.filter(({kind})=>kind.kind==="dated").map(({count:one})=>one),root=count2.names.stacks.texts.indexOf("root"),
said=saying(findingTags,findings),develop=developAndRelease(overviews,numbers.stacks.texts.indexOf("root"));return{cache,names:{packages:numbers.packages.texts,stacks:numbers.stacks.texts,compilers:numbers.
compilers.texts,targets:numbers.targets.texts,oss:numbers.oss.texts,generations:numbers.generations},tags:overviews,falls:findFalls(dated,root).flatMap(fall=>{let about=said.get(joined([fall.older.tag,
fall.newer.tag]))??[];return fall.isClear||about.length>0?[toFall(fall,places,numbers,about)]:[]}),...develop&&{develop}}}function numbersOf({packages,names,tags}){let{stacks,compilers,targets,oss}=names;
return{packages:sort(packages),stacks:sort(stacks),compilers:sort(compilers),targets:sort(targets),oss:sort(oss),generations:GENERATIONS.filter(one=>tags.some(({generations})=>generations.has(one)))}}
function sort({texts}){let order=texts.map((_,i)=>i).sort((a,b)=>compareText(texts[a],texts[b])),numberOf=[];for(let[to,from]of order.entries())numberOf[from]=to;return{texts:order.map(from=>texts[from]),
numberOf}}var RANKS={dated:0,release:1,other:2,develop:3};function inOrder(a,b){return RANKS[a.kind.kind]-RANKS[b.kind.kind]||compareNumbers(a.kind,b.kind)||compareText(a.count.tag,b.count.tag)}function compareNumbers(a,b){
if(a.kind!=="release"||b.kind!=="release")return 0;let[x,y]=[a.numbers,b.numbers];return x.map((number,i)=>Number(number-y[i])).find(difference2=>difference2!==0)??0}function tagOverview({count:count2,
kind},numbers){let{tag,rows,unread,specs,by,generations}=count2,generationCounts=[...generations].map(([name,pages])=>[numbers.generations.indexOf(name),pages]);return{tag,kind:kind.kind,...kind.kind===
"dated"&&{date:kind.date},pages:rows.size,unread,specs,packages:renumbered([...rows.keys()],numbers.packages),stacks:countsOf2(by.stacks,numbers.stacks),compilers:countsOf2(by.compilers,numbers.compilers),
targets:countsOf2(by.targets,numbers.targets),oss:countsOf2(by.oss,numbers.oss),generations:generationCounts.sort(([a],[b])=>a-b)}}function renumbered(names,{numberOf}){return names.map(name=>numberOf[name]).
sort((a,b)=>a-b)}function countsOf2(counts,{numberOf}){return[...counts].map(([name,count2])=>[numberOf[name],count2]).sort(([a],[b])=>a-b)}function toFall({older,newer,packages,stacks},places,numbers,findings){
return{older:places.get(older),newer:places.get(newer),specs:[older.specs,newer.specs],packages:renumbered(packages,numbers.packages),stacks:renumbered(stacks,numbers.stacks),findings}}function saying(findingTags,findings){
let said=new Map;if(findingTags.size===0)return said;for(let{fingerprint}of findings){let tags=findingTags.get(fingerprint);if(tags===void 0)continue;let pair=joined(tags),known=said.get(pair);known===
void 0?said.set(pair,[fingerprint]):known.push(fingerprint)}return said}function joined(tags){return tags.join("/")}function sift(flow,sieves){return sieves.reduce(({findings,notes},sieve)=>{let{kept,note}=sieve(findings);return{findings:kept,notes:{...notes,...note}}},flow)}var TOOL={name:"cache-lint",version:"0.1.0",informationUri:"https://github.com/cache-lint/cache-lint"};function makeReport({inspection,flow},options={}){let{pages,contextPages,specs,files,rules:rules3,
skippedRules,unchecked,buildCache,counted,crashes}=inspection,{quiet=!1,maxFindings,keepsHidden=!1,fixed}=options,shown=sift(flow,[onlyErrors(quiet),firstOnes(maxFindings)]),{suppressed=[],old=[],baseline,
comparison,changes}=shown.notes,errors=[...crashes,...fixed?.internalErrors??[]],unshown=without(flow.findings,shown.findings),hidden2=[...suppressed,...old].filter(({finding})=>!quiet||finding.severity===
"error");return{tool:TOOL,rules:rules3,skippedRules,files,findings:shown.findings,totals:{pages,contextPages,specs,...countsOf3(flow,inspection)},omitted:{quiet:shown.notes.quiet??0,maxFindings:shown.
notes.maxFindings??0,perPage:SEVERITIES.reduce((sum3,one)=>sum3+inspection.dropped[one],0)},...unshown.length>0&&{unshown},...inspection.crowdedOut.size>0&&comparison===void 0&&{crowdedOut:[...inspection.
crowdedOut].sort(compareText)},hidden:{suppressions:suppressed.length,baseline:old.length},...baseline&&{baseline},...keepsHidden&&{hiddenFindings:hidden2.sort((a,b)=>compareFindings(a.finding,b.finding))},
...comparison&&{comparison},...changes&&{changes},...fixed&&{fixes:fixed.use},...buildCache&&{buildCache},...counted.length>0&&{overviews:counted.map(site=>makeOverview(site,shown.findings))},unchecked,
internalErrors:errors.sort((a,b)=>compareText(a.file,b.file))}}function without(all,some){if(all.length===some.length)return NONE2;let known=new Set(some);return all.filter(finding=>!known.has(finding))}
function countsOf3({findings,notes},{dropped,crowdedOut}){let isPlain=notes.comparison===void 0,counts=isPlain?{...dropped}:{error:0,warning:0,info:0},files=new Set(isPlain?crowdedOut:[]);for(let{severity,
file}of findings)counts[severity]++,files.add(file);let{error:errors,warning:warnings,info:infos}=counts;return{errors,warnings,infos,filesWithFindings:files.size}}function onlyErrors(quiet){return findings=>{
let kept=quiet?findings.filter(({severity})=>severity==="error"):findings,left=quiet?findings.filter(({severity})=>severity!=="error"):NONE2;return{kept,left,note:{quiet:left.length}}}}function firstOnes(most){
return findings=>{if(most===void 0||findings.length<=most)return{kept:findings,left:NONE2,note:{maxFindings:0}};let ranked=changedFirst(findings),left=ranked.slice(most);return{kept:ranked.slice(0,most).
sort(compareFindings),left,note:{maxFindings:left.length}}}}var NONE2=[];function hideContext(inspection,today){let{files,unread,crashes,dropped,skippedRules,idle}=inspection,skipped=new Set(skippedRules.map(({id})=>id)),isBroken=crashes.length>0||Object.values(dropped).some(
count2=>count2>0);return{today,ran:id=>!skipped.has(id)&&!idle.has(id),files,unread,isBroken}}function quietPace(host){return{show(){},async pause(){return await host.pause(),!host.interrupted()}}}function hidden(inspection,task,host){let sieves=hideSieves(task,hideContext(inspection,host.today()));
return sift({findings:inspection.findings,notes:{}},sieves)}function rulesetInput(config,commandLine){return{settings:{preset:commandLine.preset??config.preset.value,...split(config.rules)},overrides:config.overrides.map(({rules:rules3,globs,base})=>({...split(
rules3),globs,base})),final:new Map(commandLine.rules)}}function split(rules3){return{severities:new Map([...rules3].map(([id,{severity}])=>[id,severity])),options:new Map([...rules3].flatMap(([id,{options}])=>options===
void 0?[]:[[id,options]]))}}async function prepare(request,builtIn,host,given=[]){let root=repositoryRoot(host);refuseEqualIds([...builtIn,...given]);let{config,plugged}=await loadConfig(request,[...builtIn,...given],root,host),
own=given.map(rule=>({rule,plugin:"rules"})),rules3=[...builtIn,...given,...plugged.map(({rule})=>rule)],ids=rules3.map(({id})=>id);for(let[id]of request.rule)if(!ids.includes(id))throw new UsageError(
unknownRule(id,ids));let plugins=new Map([...own,...plugged].map(({rule,plugin})=>[rule.id,plugin])),input=rulesetInput(config,{preset:request.preset,rules:request.rule}),rulesets=rulesetsBy(rules3,input,
root);return{config,rules:rules3,rulesets,settings:input,plugins,root}}async function makeTask(request,setup,host,known){let{config,rulesets,settings,plugins,root}=setup,{paths,allowEmpty,pagesOnly,maxFileSize}=request,
{site:layout,isIgnored,suppressions:suppressions2,globs}=config;layout!==void 0&&refuseLinksOut(layout,root,host);let{threads=1}=request;(paths.length===0||paths.some(one=>!one.endsWith(".md")))&&plugins.
size===0&&readyHelp(threads,host.threads);let discovery=known??(request.data===void 0?await discover(host,{paths,allowEmpty,pagesOnly,root,layout,isIgnored}):{sites:[],outside:[],ignored:0});return paths.
length===0&&!allowEmpty&&request.data===void 0&&refuseEmptySite(discovery),{discovery,rulesets,settings,threads,pagesOnly,sizeLimit:Math.floor(maxFileSize*1024*1024),suppressions:suppressions2,globs,baseline:await loadBaseline(
request,setup,host),counts:!1,keepsHidden:request.sarifSuppressed==="include",plugins,switchedOff:switchedOff(request,setup),...await besideOf(request,setup,host)}}async function besideOf(request,setup,host){
let{index,indexList,indexMap,data}=request,{folder,map}=setup.config.index??{},isOff=index===!1||[index,indexList,indexMap,folder,map].every(one=>!one);if(isOff&&data===void 0)return{};let{indexTask}=await import("./parts/HEZB56PK.mjs"),
task=isOff?void 0:indexTask(request,setup,host);if(data===void 0)return{beside:(await import("./parts/HTSPXO6U.mjs")).besideIndex(task)};let{besideData}=await import("./parts/KXW3JG75.mjs");
return{beside:besideData({...data,root:setup.root,index:task})}}async function loadBaseline(request,setup,host){let{baseline,prune=!1,strictBaseline=!1}=request;if(!(prune||strictBaseline||(baseline??
setup.config.baseline)!==void 0))return;let{useBaseline}=await import("./parts/YDPUVDOH.mjs");return useBaseline(request,setup,host)}function refuseLinksOut(layout,root,host){for(let folder of[layout.
cache,layout.data,layout.tagPages])if(!isReallyInside(host,folder,root))throw new UsageError(`the config's "site" names ${JSON.stringify(shownPath(root,folder))}, which leads out of the repository thr\
ough a link; name a folder inside of it`)}function refuseEmptySite({sites,ignored}){if(!(ignored===0||sites.some(({pages,isIgnored})=>pages.some(page=>!isIgnored(page)))))throw new UsageError('the con\
fig ignores every page of the site; take an entry out of "ignores", or use --allow-empty')}function refuseEqualIds(rules3){let ids=new Set;for(let{id}of rules3){if(ids.has(id))throw new UsageError(`th\
ere are two rules ${JSON.stringify(id)}; give one of them another id`);ids.add(id)}}async function loadConfig(request,rules3,root,host){let source=configSource(request,root,host);if(source===void 0)return{
config:noConfig(root),plugged:[]};let[{readConfig},{loadPlugins},{resolveConfig}]=await Promise.all([import("./parts/5BI65U5K.mjs"),import("./parts/YFXLE6SO.mjs"),import("./parts/2ZPHYYYD.mjs")]),
raw=readConfig(host,source),plugged=await loadPlugins(host,raw,request.allowCode,rules3);return{config:resolveConfig(raw,[...rules3,...plugged.map(({rule})=>rule)]),plugged}}function configSource({config},root,host){
if(config===!1)return;if(typeof config=="object")return{root,inline:config.inline};if(config!==void 0)return{root,given:config};let found=findConfig(host,root);return found===void 0?void 0:{root,given:found}}
function switchedOff({rule,offBecause},{config,rules:rules3,rulesets}){let byCall=new Map(rule),isElsewhere=id=>!byCall.has(id)&&config.overrides.some(override=>(override.rules.get(id)?.severity??"off")!==
"off"),off=rules3.filter(one=>!rulesets.base.isOn(one)&&!isElsewhere(one.id));return new Map(off.map(({id})=>{let from=config.rules.get(id)?.from,by=byCall.has(id)||from===void 0?"--rule":`${from.file}\
:${from.line}`;return[id,offBecause?.get(id)??`switched off by ${by}`]}))}function unknownRule(id,ids){let word=id.slice(0,64).toLowerCase(),distance=known=>word.length>2&&known.includes(word)?0:editDistance(
word,known),close=[...ids].sort((a,b)=>distance(a)-distance(b)||compareText(a,b)).slice(0,3);return`unknown rule ${JSON.stringify(id)}; did you mean ${close.join(", ")}? "cache-lint rules" lists them \
all`}import{closeSync as closeSync3,existsSync,fstatSync as fstatSync3,lstatSync as lstatSync3,mkdirSync as mkdirSync2,openSync as openSync3,readdirSync as readdirSync2,readFileSync as readFileSync2,readSync as readSync2,
realpathSync as realpathSync2,statSync as statSync3}from"node:fs";import{createRequire}from"node:module";import path8 from"node:path";import{lstatSync,mkdirSync,readdirSync,rmSync}from"node:fs";import path5 from"node:path";function withHiddenPlace(file,use){let unique=process.getBuiltinModule("node:crypto").randomUUID(),folder=path5.join(path5.dirname(file),`.cache-lint-${process.pid}-${unique}.tmp`),hidden2=path5.join(
folder,".git");try{return mkdirSync(folder),mkdirSync(hidden2),use(path5.join(hidden2,path5.basename(file)))}finally{rmSync(folder,{recursive:!0,force:!0})}}var LEFTOVER=/^\.cache-lint-(?:(\d+)-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/,
MOST_AGE=3600*1e3;function removeLeftovers(folder){try{for(let name of readdirSync(folder)){let match=LEFTOVER.exec(name);if(match===null)continue;let at=path5.join(folder,name),pid=Number(match[1]??process.
pid),isYoung=Date.now()-lstatSync(at).mtimeMs<MOST_AGE;(pid===process.pid||!isYoung||!isRunning(pid))&&rmSync(at,{recursive:!0,force:!0})}}catch{}}function isRunning(pid){try{return process.kill(pid,0),
!0}catch(error){return codeOf(error)==="EPERM"}}import{pathToFileURL}from"node:url";async function loadModule(file){try{return await import(pathToFileURL(file).href)}catch(error){if(error instanceof SyntaxError&&/^SyntaxError/.test(String(error.stack))){
let place=syntaxPlace(file);place!==void 0&&(error.stack=`${place}
${error.stack}`)}throw error}}var MOST_TIME=1e4;function syntaxPlace(file){let{spawnSync}=process.getBuiltinModule("node:child_process"),options={env:{},encoding:"utf8",timeout:MOST_TIME,windowsHide:!0},
{status,stderr}=spawnSync(process.execPath,["--check",file],options),[place]=status===1?/^.+:\d+$/m.exec(stderr)??[]:[];return place}var CONDITIONS=new Set(["node","import","default"]);function packageEntry(manifest,subpath){if(!isObject(manifest)||manifest.exports===void 0)return;let{exports}=manifest;if(!(isObject(exports)&&Object.
keys(exports).some(key=>key.startsWith("."))))return subpath==="."?choose(exports):void 0;if(Object.hasOwn(exports,subpath))return choose(exports[subpath]);let patterns=Object.keys(exports).filter(key=>key.
includes("*"));for(let pattern of patterns.sort((a,b)=>b.indexOf("*")-a.indexOf("*"))){let[before,after]=pattern.split("*");if(!(!subpath.startsWith(before)||!subpath.endsWith(after)||subpath.length<pattern.
length))return choose(exports[pattern])?.replaceAll("*",()=>subpath.slice(before.length,subpath.length-after.length))}}function choose(target){if(typeof target=="string")return target.startsWith("./")?
target:void 0;if(Array.isArray(target))return target.map(choose).find(found=>found!==void 0);if(isObject(target))for(let[condition,inner]of Object.entries(target)){let found=CONDITIONS.has(condition)?
choose(inner):void 0;if(found!==void 0)return found}}function isObject(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)}var NO_GUARD={strays:[],arm(){},disarm(){},run:(_,code)=>code(),settled:promise=>promise,calm:async()=>{},finish:async()=>{}};import{closeSync,constants,fstatSync as fstatSync2,lstatSync as lstatSync2,openSync,readFileSync,renameSync,writeFileSync}from"node:fs";import{fchmodSync,fchownSync,fstatSync}from"node:fs";function takeAfter(descriptor,{mode,uid,gid}){let own=fstatSync(descriptor),isGiven=own.uid===uid&&own.gid===gid||tryToGive(descriptor,uid,gid);return fchmodSync(
descriptor,mode&4095),isGiven}function tryToGive(descriptor,uid,gid){try{return fchownSync(descriptor,uid,gid),!0}catch{return!1}}var FLAGS=constants.O_RDWR|(constants.O_NOFOLLOW??0)|(constants.O_NONBLOCK??0);function replaceFile(file,before,after){let stats=lookAt(file,before);return stats===void 0?!1:withHiddenPlace(file,temporary=>(writeAs(
temporary,after,stats),isSame(lstatSync2(file),stats)?(renameSync(temporary,file),!0):!1))}function lookAt(file,content){let descriptor=openSync(file,FLAGS);try{let stats=fstatSync2(descriptor);return stats.
isFile()&&stats.size===content.length&&readFileSync(descriptor).equals(content)?stats:void 0}finally{closeSync(descriptor)}}function isSame(now,{ino,dev,size,mtimeMs}){return now.ino===ino&&now.dev===
dev&&now.size===size&&now.mtimeMs===mtimeMs}function writeAs(file,content,stats){let descriptor=openSync(file,"wx",384);try{writeFileSync(descriptor,content),takeAfter(descriptor,stats)}finally{closeSync(
descriptor)}}import{accessSync,constants as constants2,statSync}from"node:fs";import path6 from"node:path";var MOST_TIME2=12e4;function gitRunner(mostTime=MOST_TIME2){let late;return(args,options)=>{if(late!==void 0)return late;let program=findProgram(process.platform==="win32"?"git.exe":"git");if(program===
void 0)return;let answer=runGit(program,args,options,mostTime);return answer===LATE&&(late=ended(`git took more than ${mostTime/1e3} s`)),answer===LATE?late:answer}}var LATE=Symbol("late");function runGit(program,args,options,timeout){
let{spawnSync}=process.getBuiltinModule("node:child_process"),{error,status,signal,stdout,stderr}=spawnSync(program,[...SAFE,...args],{cwd:options.cwd,env:environment(options.ownEnvironment??!1),input:options.
input??"",maxBuffer:options.maxBytes,timeout,killSignal:"SIGKILL",windowsHide:!0}),code=codeOf(error);return code==="ETIMEDOUT"?LATE:code==="ENOBUFS"?ended("git said more than can be taken in"):error!==
void 0&&code!=="EPIPE"?ended(`git cannot be run in ${JSON.stringify(options.cwd)}: ${reasonOf(error)}`):status===null?ended(`git was ended by ${signal}`):{code:status,stdout,stderr:stderr.toString("ut\
f8")}}function ended(reason){return{code:-1,stdout:Buffer.alloc(0),stderr:reason}}var SAFE=["--no-pager",...["core.fsmonitor=false","core.hooksPath=/dev/null","core.sshCommand=false","protocol.allow=n\
ever"].flatMap(setting=>["-c",setting])];function findProgram(name){return(process.env.PATH??"").split(path6.delimiter).filter(folder=>path6.isAbsolute(folder)).map(folder=>path6.join(folder,name)).find(
isProgram)}function isProgram(file){try{return accessSync(file,constants2.X_OK),statSync(file).isFile()}catch{return!1}}var OF_A_REPOSITORY=["GIT_DIR","GIT_WORK_TREE","GIT_INDEX_FILE","GIT_PREFIX","GI\
T_COMMON_DIR","GIT_OBJECT_DIRECTORY","GIT_ALTERNATE_OBJECT_DIRECTORIES","GIT_NAMESPACE"],DISTURBING=["GIT_EXTERNAL_DIFF","GIT_DIFF_OPTS","GIT_GLOB_PATHSPECS","GIT_NOGLOB_PATHSPECS","GIT_ICASE_PATHSPEC\
S","GIT_ATTR_SOURCE","LANGUAGE"];function environment(isOwn){let left=new Set(isOwn?[...DISTURBING,...OF_A_REPOSITORY]:DISTURBING);return{...Object.fromEntries(Object.entries(process.env).filter(([name])=>!left.
has(name)&&!name.startsWith("GIT_TRACE"))),LC_ALL:"C",GIT_OPTIONAL_LOCKS:"0",GIT_TERMINAL_PROMPT:"0",GIT_NO_LAZY_FETCH:"1",GIT_ALLOW_PROTOCOL:"",GIT_LITERAL_PATHSPECS:"1"}}import{closeSync as closeSync2,constants as constants3,ftruncateSync,openSync as openSync2,readlinkSync,readSync,realpathSync,renameSync as renameSync2,statSync as statSync2,writeSync}from"node:fs";import path7 from"node:path";function writeFile(file,pieces,how="replace"){let target=followLinks(file);if(typeof target=="number"){writeToDescriptor(target,pieces);return}removeLeftovers(path7.dirname(target));let stats=statSync2(
target,{throwIfNoEntry:!1});if(stats===void 0)writeNew(target,pieces);else if(how==="append"||!stats.isFile()||isForeignDescriptor(target)){let reader=stats.isFIFO()?openForReader(target):void 0;try{withFile(
target,APPEND,descriptor=>writeAll(descriptor,inChunks(pieces)))}finally{reader!==void 0&&closeSync2(reader)}}else replace(target,stats,pieces)}function openForReader(pipe){try{return openSync2(pipe,constants3.
O_WRONLY|constants3.O_NONBLOCK)}catch(error){throw codeOf(error)==="ENXIO"?Object.assign(new Error(`EPIPE: ${pipe}`),{code:"EPIPE"}):error}}var APPEND=constants3.O_WRONLY|constants3.O_APPEND,MOST_LINKS=40;
function followLinks(file){let at=file;for(let i=0;i<=MOST_LINKS;i++){at=path7.join(realpathSync(path7.dirname(at)),path7.basename(at));let own=ownDescriptor(at);if(own!==void 0)return own;let next=isForeignDescriptor(
at)?void 0:linkOf(at);if(next===void 0)return at;at=path7.resolve(path7.dirname(at),next)}throw Object.assign(new Error(`ELOOP: ${file}`),{code:"ELOOP"})}function linkOf(file){try{return readlinkSync(
file)}catch{return}}var STANDARD=["/dev/stdin","/dev/stdout","/dev/stderr"];function ownDescriptor(file){let standard=STANDARD.indexOf(file);if(standard!==-1)return standard;let[,owner,number]=/^\/(dev|proc\/(?:self|\d+))\/fd\/(\d+)$/.
exec(file)??[];return owner==="dev"||owner==="proc/self"||owner===`proc/${process.pid}`?Number(number):void 0}function isForeignDescriptor(file){return/^\/proc\/\d+\/fd\/\d+$/.test(file)}function writeToDescriptor(descriptor,pieces){
try{writeAll(descriptor,inChunks(pieces))}catch(error){if(!(descriptor===1&&codeOf(error)==="EPIPE"))throw error}}function writeNew(target,pieces){withHiddenPlace(target,temporary=>{withFile(temporary,
"wx",descriptor=>writeAll(descriptor,inChunks(pieces))),renameSync2(temporary,target)})}var NO_PLACE=new Set(["EACCES","EPERM","EROFS"]),NO_CHANGE=new Set(["EBUSY","EXDEV",...NO_PLACE]);function replace(target,stats,pieces){
closeSync2(openSync2(target,constants3.O_WRONLY));let isBegun=!1;try{withHiddenPlace(target,temporary=>{let descriptor=openSync2(temporary,"wx+",384);isBegun=!0;try{writeAll(descriptor,inChunks(pieces)),
(!(stats.nlink===1&&takeAfter(descriptor,stats))||!tryToRename(temporary,target))&&overwrite(target,bytesOf(descriptor))}finally{closeSync2(descriptor)}})}catch(error){if(isBegun||!NO_PLACE.has(codeOf(
error)))throw error;overwrite(target,inChunks(pieces))}}function tryToRename(from,to){try{return renameSync2(from,to),!0}catch(error){if(NO_CHANGE.has(codeOf(error)))return!1;throw error}}function overwrite(target,chunks){
withFile(target,"r+",descriptor=>ftruncateSync(descriptor,writeAll(descriptor,chunks)))}function withFile(file,flags,use){let descriptor=openSync2(file,flags);try{use(descriptor)}finally{closeSync2(descriptor)}}
var PIECE=1048576;function*bytesOf(descriptor){let buffer=Buffer.allocUnsafe(PIECE);for(let at=0;;){let count2=readSync(descriptor,buffer,0,PIECE,at);if(count2===0)return;at+=count2,yield buffer.subarray(
0,count2)}}function writeAll(descriptor,chunks){let size=0;for(let chunk of chunks){let bytes=typeof chunk=="string"?Buffer.from(chunk):chunk;for(let at=0;at<bytes.length;)at+=writeSome(descriptor,bytes,
at);size+=bytes.length}return size}function writeSome(descriptor,bytes,at){try{return writeSync(descriptor,bytes,at)}catch(error){if(codeOf(error)!=="EAGAIN")throw error;return Atomics.wait(new Int32Array(
new SharedArrayBuffer(4)),0,0,10),0}}function quietHost(cwd,signal){let quiet={isTTY:!1,columns:void 0,write:()=>{}};return{...fileSystem(signal),cwd:cwd===void 0?workingFolder():path8.resolve(cwd),env:{},stdout:quiet,stderr:quiet,guard:NO_GUARD}}
function fileSystem(signal){return{runtime:`Node ${process.version} on ${process.platform} ${process.arch}`,now:()=>process.uptime()*1e3,peakMemory:()=>process.resourceUsage().maxRSS*1024,pause(){return signal.
hold?.(),new Promise(resolve=>setImmediate(resolve))},interrupted:()=>signal.interrupted,saveMemory:()=>{},exists:existsSync,kindOf:kindOf2,list,realPath,readPage:makePageReader(),async readInput(limit){
return signal.hold?.(),(await import("./parts/766NR54I.mjs")).readInput(process.stdin,limit,signal)},readText,writeFile(...written){signal.hold?.(),writeFile(...written)},cacheFolder:async folder=>(await import("./parts/KUWX2YTB.mjs")).
diskFolder(folder),replacePage(...replaced){return signal.hold?.(),replaceFile(...replaced)},removeLeftovers,makeFolder,today:()=>new Date().toISOString().slice(0,10),importModule,git:gitRunner()}}function makeFolder(folder){mkdirSync2(folder,{recursive:!0})}function workingFolder(){try{return process.cwd()}catch(error){throw new UsageError(`the working folder cannot be found: ${reasonOf(error)}`)}}
function kindOf2(file){try{let stats=statSync3(file);return stats.isFile()?"file":stats.isDirectory()?"folder":"other"}catch(error){return["EACCES","EPERM"].includes(codeOf(error)??"")?"other":void 0}}
function list(folder){try{return readdirSync2(folder,{withFileTypes:!0}).map(entry=>({name:entry.name,kind:entryKind(entry)}))}catch(error){return{error:reasonOf(error)}}}function realPath(file){try{return realpathSync2.
native(file)}catch(error){return codeOf(error)==="ELOOP"?"loop":void 0}}function makePageReader(){let own=Buffer.allocUnsafeSlow(1048576);return(file,boundary,limit,room=own)=>{let buffer=room,descriptor;
try{descriptor=openInside(file,boundary);let length=readSync2(descriptor,buffer,0,buffer.length,null);if(length===0||length===buffer.length||length>limit){let stats=fstatSync3(descriptor);if(!stats.isFile())
return wholeFault("notAFile",{what:whatIs(stats)});if(stats.size>limit)return wholeFault("tooLarge",{bytes:stats.size,limit});stats.size>length&&(buffer=own=grown(buffer,length,stats.size),length+=readAll(
descriptor,buffer,length,stats.size))}return buffer.subarray(0,length)}catch(error){return readFault(error,file)}finally{descriptor!==void 0&&closeSync3(descriptor)}}}function grown(buffer,length,size){
let larger=Buffer.allocUnsafeSlow(size+1);return buffer.copy(larger,0,0,length),larger}function readAll(descriptor,buffer,length,size){let at=length;for(;at<size;){let count2=readSync2(descriptor,buffer,
at,size-at,null);if(count2===0)break;at+=count2}return at-length}function openInside(file,boundary){try{return openSync3(file,READ_FLAGS)}catch(error){if(codeOf(error)!=="ELOOP")throw error;let target=realPath(
file);if(target==="loop")throw new LinkFault(wholeFault("linkLoop",{}));if(target===void 0)throw new LinkFault(wholeFault("missing",{}));if(!isInside(target,boundary))throw new LinkFault(wholeFault("l\
inkOutside",{target:path8.basename(target)}));return openSync3(target,READ_FLAGS)}}var LinkFault=class extends Error{fault;constructor(fault){super(fault.code),this.fault=fault}};function readFault(error,file){
if(error instanceof LinkFault)return error.fault;let special=SPECIAL_FILES[codeOf(error)??""];return special!==void 0?wholeFault("notAFile",{what:special}):codeOf(error)==="ENOENT"&&file.includes("\uFFFD")?
wholeFault("unreadable",{reason:"its path is not UTF-8"}):codeOf(error)==="ENOENT"?wholeFault("missing",{}):wholeFault("unreadable",{reason:reasonOf(error)})}var SPECIAL_FILES={EISDIR:"a folder",EAGAIN:"\
a pipe",ENXIO:"a socket or a device"},MOST_TEXT=4*1048576;function readText(file,limit=MOST_TEXT){try{let stats=statSync3(file);if(!stats.isFile())throw new UsageError(`cannot read ${JSON.stringify(file)}\
: it is no regular file`);if(stats.size>limit)throw new UsageError(`cannot read ${JSON.stringify(file)}: it has more than ${limit/1048576} MiB`);return readFileSync2(file,"utf8")}catch(error){if(codeOf(
error)==="ENOENT"&&isLink(file))throw new UsageError(`cannot read ${JSON.stringify(file)}: it is a link that leads nowhere`);if(codeOf(error)==="ENOENT"||codeOf(error)==="ENOTDIR")return;throw error instanceof
UsageError?error:new UsageError(`cannot read ${JSON.stringify(file)}: ${reasonOf(error)}`)}}function isLink(file){return lstatSync3(file,{throwIfNoEntry:!1})?.isSymbolicLink()??!1}async function importModule(specifier,from){
let file=path8.isAbsolute(specifier)?specifier:resolvePackage(specifier,from);return loadModule(file)}function resolvePackage(specifier,from){let[,name="",rest=""]=/^((?:@[^/]+\/)?[^/]+)(.*)/s.exec(specifier)??
[];for(let folder=from;;folder=path8.dirname(folder)){let home=path8.join(folder,"node_modules",name),manifest=readText(path8.join(home,"package.json")),entry=manifest===void 0?void 0:packageEntry(JSON.
parse(manifest),`.${rest}`);if(entry!==void 0)return path8.join(home,entry);if(manifest!==void 0||folder===path8.dirname(folder))break}return createRequire(path8.join(from,"here.js")).resolve(specifier)}var DEFAULTS=Object.fromEntries(OPTIONS.flatMap(option=>"default"in option?[[camelCase(option.name),option.default]]:[]));var rules2=rules.map(rule=>{if(!isCorpusRule(rule))return rule;let{logged:_,...own}=rule;return own});async function lint(options={}){checkOptions(options);let{signal,config,site,files=[],preset,allowCode=DEFAULTS.
allowCode}=options;if(signal?.aborted)throw signal.reason;let host=hostIn(options);await checkRules(options.rules??[]);let request={paths:pathsOf(site,files),allowEmpty:options.allowEmpty??DEFAULTS.allowEmpty,
pagesOnly:options.pagesOnly??DEFAULTS.pagesOnly,maxFileSize:options.maxFileSize??DEFAULTS.maxFileSize,config:typeof config=="object"?{inline:config}:config,baseline:options.baseline,index:options.index,
indexList:options.indexList,indexMap:options.indexMap,preset,rule:Object.entries(options.severities??{}),allowCode},setup=await prepare(request,rules,host,options.rules);checkSite(site,setup,host);let task=await makeTask(
request,setup,host),inspection=await inspect(task,host,quietPace(host));if(inspection===void 0)throw signal.reason;let report=makeReport({inspection,flow:hidden(inspection,task,host)}),{omitted:_,...result}=report;
return{...result,ok:result.totals.errors===0&&result.internalErrors.length===0}}function pathsOf(site,files){return site===void 0?files:files.length===0?[site]:files.map(file=>path9.isAbsolute(file)?file:
path9.join(site,file))}function hostIn({cwd,signal}){let host=quietHost(cwd,{get interrupted(){return signal?.aborted===!0}});if(cwd===void 0)return host;let real=host.realPath(host.cwd);if(real===void 0||
real==="loop"||host.kindOf(real)!=="folder")throw new UsageError(`cwd: there is no folder ${JSON.stringify(cwd)}`);return{...host,cwd:real}}function checkSite(site,{config},host){if(!(site===void 0||siteAt(
path9.resolve(host.cwd,site),host,config.site)!==void 0))throw new UsageError(`site: ${JSON.stringify(site)} holds no "_cache/"; name folders that are no site in "files"`)}async function checkRules(rules3){
if(rules3.length===0)return;let{objectionTo}=await import("./parts/6GZVVJAN.mjs"),wrong;try{wrong=rules3.map(objectionTo).find(objection=>objection!==void 0)}catch(error){throw new PluginFault("r\
ules","a rule of the list cannot be read",error)}if(wrong!==void 0)throw new UsageError(`rules: the list holds ${wrong}`)}var isText=value=>typeof value=="string"&&value!=="",isFlag=value=>typeof value==
"boolean",isObject2=value=>typeof value=="object"&&value!==null&&!Array.isArray(value),isOneOf=list2=>value=>list2.includes(value);function checkOf(option){switch(option.kind){case"switch":return["tru\
e or false",isFlag];case"file":return["a file or false",value=>value===!1||isText(value)];case"word":return[`one of ${option.words.join(", ")}`,isOneOf(option.words)];case"size":return[`a number of Mi\
B above 0, at most ${LARGEST_SIZE}`,value=>typeof value=="number"&&value>0&&value<=LARGEST_SIZE];default:throw new TypeError(`the option ${option.name} is not for programs`)}}var OPTIONS2={site:["a fo\
lder",isText],files:["a list of at least one path",value=>Array.isArray(value)&&value.length>0&&value.every(isText)],cwd:["a folder",isText],...Object.fromEntries(optionsOn("api").map(option=>[camelCase(
option.name),checkOf(option)])),config:["a file, an object or false",value=>value===!1||isText(value)||isObject2(value)],severities:[`an object of ${SEVERITIES.join(", ")} or off by rule id`,value=>isObject2(
value)&&Object.values(value).every(isOneOf(LEVELS))],rules:["a list of rules",Array.isArray],signal:["an AbortSignal",value=>isObject2(value)&&"aborted"in value&&isFlag(value.aborted)]};function checkOptions(options){
if(!isObject2(options))throw new UsageError("lint takes an object of options");for(let[name,value]of Object.entries(options)){if(!Object.hasOwn(OPTIONS2,name)){let[meant]=nearest(name,Object.keys(OPTIONS2));
throw new UsageError(`unknown option ${JSON.stringify(name)}${meant===void 0?"":`; did you mean ${meant}?`}`)}let[what,is]=OPTIONS2[name];if(value!==void 0&&!is(value))throw new UsageError(`${name}: i\
t has to be ${what}`)}}export{PAGE,ROW,UsageError,defineCorpusRule,definePageRule,defineRowRule,defineShapeRule,defineSiteRule,hasFlag,lint,noFlag,noRow,rules2 as rules,verifyRecord};
