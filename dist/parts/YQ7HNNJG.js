"use strict";const __nodeRequire=require;
var __create2=Object.create;var __defProp2=Object.defineProperty;var __getOwnPropDesc2=Object.getOwnPropertyDescriptor;var __getOwnPropNames2=Object.getOwnPropertyNames;var __getProtoOf2=Object.getPrototypeOf,__hasOwnProp2=Object.prototype.hasOwnProperty;var __export2=(target,all2)=>{for(var name in all2)__defProp2(target,name,{get:all2[name],enumerable:!0})},__copyProps2=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")
for(let key of __getOwnPropNames2(from))!__hasOwnProp2.call(to,key)&&key!==except&&__defProp2(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc2(from,key))||desc.enumerable});return to};var __toESM2=(mod,isNodeMode,target)=>(target=mod!=null?__create2(__getProtoOf2(mod)):{},__copyProps2(isNodeMode||!mod||!mod.__esModule?__defProp2(target,"default",{value:mod,enumerable:!0}):target,mod)),
__toCommonJS=mod=>__copyProps2(__defProp2({},"__esModule",{value:!0}),mod);var stdin_exports={};__export2(stdin_exports,{ALL_OPTIONS:()=>ALL_OPTIONS,BASELINE_NAME:()=>BASELINE_NAME,BLAME_FORMATS:()=>BLAME_FORMATS,Board:()=>Board,CACHE:()=>CACHE,COMMANDS:()=>COMMANDS,CONFIG_NAMES:()=>CONFIG_NAMES,
EXTENSIONS:()=>EXTENSIONS2,FORMATS:()=>FORMATS2,GENERATIONS:()=>GENERATIONS,GuardError:()=>GuardError,HASH:()=>HASH,HELP:()=>HELP,KEY_ORDERS:()=>KEY_ORDERS,LARGEST_SIZE:()=>LARGEST_SIZE,LEVELS:()=>LEVELS,
Lines:()=>Lines,META_ORDERS:()=>META_ORDERS,NONE_DROPPED:()=>NONE_DROPPED,NO_LACK:()=>NO_LACK,OPTIONS:()=>OPTIONS,OVERVIEW_FORMATS:()=>OVERVIEW_FORMATS,PACKAGE_KEY:()=>PACKAGE_KEY,PRESETS:()=>PRESETS,
PageReader:()=>PageReader,PathPatterns:()=>PathPatterns,PluginFault:()=>PluginFault,Progress:()=>Progress,READ_FLAGS:()=>READ_FLAGS,REWRITES:()=>REWRITES,ROW_ORDERS:()=>ROW_ORDERS,SEVERITIES:()=>SEVERITIES,
SHELLS:()=>SHELLS,ScannedPage:()=>ScannedPage,SiteLog:()=>SiteLog,TOTALS:()=>TOTALS,UsageError:()=>UsageError,__commonJS:()=>__commonJS,__export:()=>__export,__require:()=>__require,__toESM:()=>__toESM,
allPagesOf:()=>allPagesOf,camelCase:()=>camelCase,changeSentences:()=>changeSentences,changedFirst:()=>changedFirst,check:()=>check,checkOutputs:()=>checkOutputs,checkedText:()=>checkedText,clip:()=>clip,
codeOf:()=>codeOf,columnsOf:()=>columnsOf,commandIn:()=>commandIn,compareCodePoints:()=>compareCodePoints,compareFindings:()=>compareFindings,compareText:()=>compareText,comparedSentences:()=>comparedSentences,
contextSentences:()=>contextSentences,count:()=>count,countsText:()=>countsText,cutAt:()=>cutAt,dataFilesIn:()=>dataFilesIn,decode:()=>decode,defaultSeverity:()=>defaultSeverity,describeFailures:()=>describeFailures,
describeLack:()=>describeLack,describeRules:()=>describeRules,entryKind:()=>entryKind,findAncient:()=>findAncient,findConfig:()=>findConfig,findShapeFaults:()=>findShapeFaults,findUp:()=>findUp,findingsAre:()=>findingsAre,
findingsText:()=>findingsText,fingerprintUnder:()=>fingerprintUnder,finishFindings:()=>finishFindings,frameOf:()=>frameOf,group:()=>group,groupBy:()=>groupBy,hasOpposite:()=>hasOpposite,hasPackageKey:()=>hasPackageKey,
hiddenSentences:()=>hiddenSentences,hideContext:()=>hideContext,hiding:()=>hiding,identityOf:()=>identityOf,inlineConfig:()=>inlineConfig,inspect:()=>inspect,isAbsent:()=>isAbsent,isCi:()=>isCi,isCorpusRule:()=>isCorpusRule,
isInside:()=>isInside,isListed:()=>isListed,isOddKey:()=>isOddKey,isOnePageRule:()=>isOnePageRule,isOtherSpelling:()=>isOtherSpelling,isPageData:()=>isPageData,isPattern:()=>isPattern,isReallyInside:()=>isReallyInside,
isSiteDataName:()=>isSiteDataName,isSureText:()=>isSureText,isTrusted:()=>isTrusted,isWhole:()=>isWhole,judge:()=>judge,keepOpen:()=>keepOpen,lackOf:()=>lackOf,layoutOf:()=>layoutOf,lintCorpus:()=>lintCorpus,
lintHistory:()=>lintHistory,lintPage:()=>lintPage,listed:()=>listed,lookBy:()=>lookBy,main:()=>main,makeReport:()=>makeReport,makeRuleset:()=>makeRuleset,makeRulesets:()=>makeRulesets,makeTask:()=>makeTask,
matcherOf:()=>matcherOf,maybeSparse:()=>maybeSparse,nearest:()=>nearest,neutralise:()=>neutralise,nodeHost:()=>nodeHost,normalCompiler:()=>normalCompiler,notCheckedSentences:()=>notCheckedSentences,objectionToFix:()=>objectionToFix,
omittedSentences:()=>omittedSentences,otherDocuments:()=>otherDocuments,otherSkipped:()=>otherSkipped,ownFilesOf:()=>ownFilesOf,packDelivery:()=>packDelivery,pageSource:()=>pageSource,parseCompiler:()=>parseCompiler,
parsePage:()=>parsePage,parseVariant:()=>parseVariant,placeOf:()=>placeOf,pluginFile:()=>pluginFile,plural:()=>plural,prepare:()=>prepare,printable:()=>printable,quietPace:()=>quietPace,quote:()=>quote,
readGlob:()=>readGlob,readSiteData:()=>readSiteData,readsInput:()=>readsInput,realOf:()=>realOf,reasonOf:()=>reasonOf,refuseInputs:()=>refuseInputs,refuseOddInputs:()=>refuseOddInputs,refuseOddWords:()=>refuseOddWords,
reportFault:()=>reportFault,repositoryRoot:()=>repositoryRoot,rules:()=>rules,rulesetInput:()=>rulesetInput,rulesetsBy:()=>rulesetsBy,run:()=>run,sayInterrupted:()=>sayInterrupted,serializePage:()=>serializePage,
settle:()=>settle,severitiesText:()=>severitiesText,severityByGeneration:()=>severityByGeneration,shorten:()=>shorten,showSource:()=>showSource,shownPath:()=>shownPath,sitesBelow:()=>sitesBelow,skipsOf:()=>skipsOf,
sourceOf:()=>sourceOf,spelled:()=>spelled,spelledOut:()=>spelledOut,staleSentences:()=>staleSentences,summarize:()=>summarize,suppressions:()=>suppressions,tableOptionsOf:()=>tableOptionsOf,tagOfPage:()=>tagOfPage,
textOf:()=>textOf2,thrownText:()=>thrownText,toPointer:()=>toPointer,toPythonJson:()=>toPythonJson,totalsSentence:()=>totalsSentence,treeAround:()=>treeAround,uncheckedSentences:()=>uncheckedSentences,
unknownRule:()=>unknownRule,unpack:()=>unpack,unsuggestedSentences:()=>unsuggestedSentences,updated:()=>updated,utcSeconds:()=>utcSeconds,visible:()=>visible,watchSignals:()=>watchSignals,weightOfPage:()=>weightOfPage,
wellFormed:()=>wellFormed,whatIs:()=>whatIs,wholeFault:()=>wholeFault,withMatches:()=>withMatches,wordsOf:()=>wordsOf,wrap:()=>wrap2,writeOutputs:()=>writeOutputs});module.exports=__toCommonJS(stdin_exports);
var import_node_path=__toESM2(require("node:path")),import_node_path2=__toESM2(require("node:path")),import_node_path3=__toESM2(require("node:path")),import_node_path4=__toESM2(require("node:path")),import_node_path5=__toESM2(require("node:path")),
import_node_path6=__toESM2(require("node:path")),import_node_path7=__toESM2(require("node:path")),import_node_path8=__toESM2(require("node:path")),import_node_path9=__toESM2(require("node:path")),import_node_path10=__toESM2(require("node:path")),
import_node_path11=__toESM2(require("node:path")),import_node_buffer=require("node:buffer"),import_node_buffer2=require("node:buffer"),import_node_path12=__toESM2(require("node:path")),import_node_path13=__toESM2(require("node:path")),
import_node_path14=__toESM2(require("node:path")),import_node_path15=__toESM2(require("node:path")),import_node_path16=__toESM2(require("node:path")),import_node_path17=__toESM2(require("node:path")),
import_node_path18=__toESM2(require("node:path")),import_node_fs=require("node:fs"),import_node_module=require("node:module"),import_node_path19=__toESM2(require("node:path")),import_node_fs2=require("node:fs"),
import_node_fs3=require("node:fs"),import_node_path20=__toESM2(require("node:path")),import_node_url=require("node:url"),import_node_async_hooks=require("node:async_hooks"),import_node_fs4=require("node:fs"),
import_node_fs5=require("node:fs"),import_node_fs6=require("node:fs"),import_node_path21=__toESM2(require("node:path")),import_node_fs7=require("node:fs"),import_node_path22=__toESM2(require("node:path")),
import_node_path23=__toESM2(require("node:path")),__create=Object.create,__defProp=Object.defineProperty,__getOwnPropDesc=Object.getOwnPropertyDescriptor,__getOwnPropNames=Object.getOwnPropertyNames,__getProtoOf=Object.
getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty,__require=(x=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(x,{get:(a,b)=>(typeof require<"u"?require:a)[b]}):x)(function(x){if(typeof require<
"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+x+'" is not supported')}),__commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).
exports,mod),mod.exports}catch(e){throw mod=0,e}},__export=(target,all2)=>{for(var name in all2)__defProp(target,name,{get:all2[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.
enumerable});return to},__toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):
target,mod)),require_kind_of=__commonJS({"node_modules/kind-of/index.js"(exports2,module2){var toString=Object.prototype.toString;module2.exports=function(val){if(val===void 0)return"undefined";if(val===
null)return"null";var type=typeof val;if(type==="boolean")return"boolean";if(type==="string")return"string";if(type==="number")return"number";if(type==="symbol")return"symbol";if(type==="function")return isGeneratorFn(
val)?"generatorfunction":"function";if(isArray(val))return"array";if(isBuffer(val))return"buffer";if(isArguments(val))return"arguments";if(isDate(val))return"date";if(isError(val))return"error";if(isRegexp(
val))return"regexp";switch(ctorName(val)){case"Symbol":return"symbol";case"Promise":return"promise";case"WeakMap":return"weakmap";case"WeakSet":return"weakset";case"Map":return"map";case"Set":return"s\
et";case"Int8Array":return"int8array";case"Uint8Array":return"uint8array";case"Uint8ClampedArray":return"uint8clampedarray";case"Int16Array":return"int16array";case"Uint16Array":return"uint16array";case"\
Int32Array":return"int32array";case"Uint32Array":return"uint32array";case"Float32Array":return"float32array";case"Float64Array":return"float64array"}if(isGeneratorObj(val))return"generator";switch(type=
toString.call(val),type){case"[object Object]":return"object";case"[object Map Iterator]":return"mapiterator";case"[object Set Iterator]":return"setiterator";case"[object String Iterator]":return"stri\
ngiterator";case"[object Array Iterator]":return"arrayiterator"}return type.slice(8,-1).toLowerCase().replace(/\s/g,"")};function ctorName(val){return typeof val.constructor=="function"?val.constructor.
name:null}function isArray(val){return Array.isArray?Array.isArray(val):val instanceof Array}function isError(val){return val instanceof Error||typeof val.message=="string"&&val.constructor&&typeof val.
constructor.stackTraceLimit=="number"}function isDate(val){return val instanceof Date?!0:typeof val.toDateString=="function"&&typeof val.getDate=="function"&&typeof val.setDate=="function"}function isRegexp(val){
return val instanceof RegExp?!0:typeof val.flags=="string"&&typeof val.ignoreCase=="boolean"&&typeof val.multiline=="boolean"&&typeof val.global=="boolean"}function isGeneratorFn(name,val){return ctorName(
name)==="GeneratorFunction"}function isGeneratorObj(val){return typeof val.throw=="function"&&typeof val.return=="function"&&typeof val.next=="function"}function isArguments(val){try{if(typeof val.length==
"number"&&typeof val.callee=="function")return!0}catch(err){if(err.message.indexOf("callee")!==-1)return!0}return!1}function isBuffer(val){return val.constructor&&typeof val.constructor.isBuffer=="fun\
ction"?val.constructor.isBuffer(val):!1}}}),require_is_extendable=__commonJS({"node_modules/is-extendable/index.js"(exports2,module2){"use strict";module2.exports=function(val){return typeof val<"u"&&
val!==null&&(typeof val=="object"||typeof val=="function")}}}),require_extend_shallow=__commonJS({"node_modules/extend-shallow/index.js"(exports2,module2){"use strict";var isObject2=require_is_extendable();
module2.exports=function(o){isObject2(o)||(o={});for(var len=arguments.length,i=1;i<len;i++){var obj=arguments[i];isObject2(obj)&&assign(o,obj)}return o};function assign(a,b){for(var key in b)hasOwn(b,
key)&&(a[key]=b[key])}function hasOwn(obj,key){return Object.prototype.hasOwnProperty.call(obj,key)}}}),require_section_matter=__commonJS({"node_modules/section-matter/index.js"(exports2,module2){"use\
 strict";var typeOf=require_kind_of(),extend=require_extend_shallow();module2.exports=function(input,options2){typeof options2=="function"&&(options2={parse:options2});var file=toObject(input),defaults={
section_delimiter:"---",parse:identity},opts=extend({},defaults,options2),delim=opts.section_delimiter,lines=file.content.split(/\r?\n/),sections2=null,section=createSection(),content=[],stack=[];function initSections(val){
file.content=val,sections2=[],content=[]}function closeSection(val){stack.length&&(section.key=getKey(stack[0],delim),section.content=val,opts.parse(section,sections2),sections2.push(section),section=
createSection(),content=[],stack=[])}for(var i=0;i<lines.length;i++){var line=lines[i],len=stack.length,ln=line.trim();if(isDelimiter(ln,delim)){if(ln.length===3&&i!==0){if(len===0||len===2){content.push(
line);continue}stack.push(ln),section.data=content.join(`
`),content=[];continue}sections2===null&&initSections(content.join(`
`)),len===2&&closeSection(content.join(`
`)),stack.push(ln);continue}content.push(line)}return sections2===null?initSections(content.join(`
`)):closeSection(content.join(`
`)),file.sections=sections2,file};function isDelimiter(line,delim){return!(line.slice(0,delim.length)!==delim||line.charAt(delim.length+1)===delim.slice(-1))}function toObject(input){if(typeOf(input)!==
"object"&&(input={content:input}),typeof input.content!="string"&&!isBuffer(input.content))throw new TypeError("expected a buffer or string");return input.content=input.content.toString(),input.sections=
[],input}function getKey(val,delim){return val?val.slice(delim.length).trim():""}function createSection(){return{key:"",data:"",content:""}}function identity(val){return val}function isBuffer(val){return val&&
val.constructor&&typeof val.constructor.isBuffer=="function"?val.constructor.isBuffer(val):!1}}}),require_js_yaml=__commonJS({"node_modules/js-yaml/index.js"(exports2,module2){var refuse=()=>{throw new Error(
"not bundled")};module2.exports={safeLoad:refuse,safeDump:refuse}}}),require_engines=__commonJS({"node_modules/gray-matter/lib/engines.js"(exports,module){"use strict";var yaml=require_js_yaml(),engines=exports=
module.exports;engines.yaml={parse:yaml.safeLoad.bind(yaml),stringify:yaml.safeDump.bind(yaml)},engines.json={parse:JSON.parse.bind(JSON),stringify:function(obj,options2){let opts=Object.assign({replacer:null,
space:2},options2);return JSON.stringify(obj,opts.replacer,opts.space)}},engines.javascript={parse:function parse(str,options,wrap){try{return wrap!==!1&&(str=`(function() {
return `+str.trim()+`;
}());`),eval(str)||{}}catch(err){if(wrap!==!1&&/(unexpected|identifier)/i.test(err.message))return parse(str,options,!1);throw new SyntaxError(err)}},stringify:function(){throw new Error("stringifying\
 JavaScript is not supported")}}}}),require_strip_bom_string=__commonJS({"node_modules/strip-bom-string/index.js"(exports2,module2){"use strict";module2.exports=function(str2){return typeof str2=="str\
ing"&&str2.charAt(0)==="\uFEFF"?str2.slice(1):str2}}}),require_utils=__commonJS({"node_modules/gray-matter/lib/utils.js"(exports2){"use strict";var stripBom=require_strip_bom_string(),typeOf=require_kind_of();
exports2.define=function(obj,key,val){Reflect.defineProperty(obj,key,{enumerable:!1,configurable:!0,writable:!0,value:val})},exports2.isBuffer=function(val){return typeOf(val)==="buffer"},exports2.isObject=
function(val){return typeOf(val)==="object"},exports2.toBuffer=function(input){return typeof input=="string"?Buffer.from(input):input},exports2.toString=function(input){if(exports2.isBuffer(input))return stripBom(
String(input));if(typeof input!="string")throw new TypeError("expected input to be a string or buffer");return stripBom(input)},exports2.arrayify=function(val){return val?Array.isArray(val)?val:[val]:
[]},exports2.startsWith=function(str2,substr,len){return typeof len!="number"&&(len=substr.length),str2.slice(0,len)===substr}}}),require_defaults=__commonJS({"node_modules/gray-matter/lib/defaults.js"(exports2,module2){
"use strict";var engines2=require_engines(),utils=require_utils();module2.exports=function(options2){let opts=Object.assign({},options2);return opts.delimiters=utils.arrayify(opts.delims||opts.delimiters||
"---"),opts.delimiters.length===1&&opts.delimiters.push(opts.delimiters[0]),opts.language=(opts.language||opts.lang||"yaml").toLowerCase(),opts.engines=Object.assign({},engines2,opts.parsers,opts.engines),
opts}}}),require_engine=__commonJS({"node_modules/gray-matter/lib/engine.js"(exports2,module2){"use strict";module2.exports=function(name,options2){let engine=options2.engines[name]||options2.engines[aliase(
name)];if(typeof engine>"u")throw new Error('gray-matter engine "'+name+'" is not registered');return typeof engine=="function"&&(engine={parse:engine}),engine};function aliase(name){switch(name.toLowerCase()){case"\
js":case"javascript":return"javascript";case"coffee":case"coffeescript":case"cson":return"coffee";case"yaml":case"yml":return"yaml";default:return name}}}}),require_stringify=__commonJS({"node_modules\
/gray-matter/lib/stringify.js"(exports2,module2){"use strict";var typeOf=require_kind_of(),getEngine=require_engine(),defaults=require_defaults();module2.exports=function(file,data,options2){if(data==
null&&options2==null)switch(typeOf(file)){case"object":data=file.data,options2={};break;case"string":return file;default:throw new TypeError("expected file to be a string or object")}let str2=file.content,
opts=defaults(options2);if(data==null){if(!opts.data)return file;data=opts.data}let language=file.language||opts.language,engine=getEngine(language,opts);if(typeof engine.stringify!="function")throw new TypeError(
'expected "'+language+'.stringify" to be a function');data=Object.assign({},file.data,data);let open=opts.delimiters[0],close=opts.delimiters[1],matter2=engine.stringify(data,options2).trim(),buf="";return matter2!==
"{}"&&(buf=newline(open)+newline(matter2)+newline(close)),typeof file.excerpt=="string"&&file.excerpt!==""&&str2.indexOf(file.excerpt.trim())===-1&&(buf+=newline(file.excerpt)+newline(close)),buf+newline(
str2)};function newline(str2){return str2.slice(-1)!==`
`?str2+`
`:str2}}}),require_excerpt=__commonJS({"node_modules/gray-matter/lib/excerpt.js"(exports2,module2){"use strict";var defaults=require_defaults();module2.exports=function(file,options2){let opts=defaults(
options2);if(file.data==null&&(file.data={}),typeof opts.excerpt=="function")return opts.excerpt(file,opts);let sep=file.data.excerpt_separator||opts.excerpt_separator;if(sep==null&&(opts.excerpt===!1||
opts.excerpt==null))return file;let delimiter=typeof opts.excerpt=="string"?opts.excerpt:sep||opts.delimiters[0],idx=file.content.indexOf(delimiter);return idx!==-1&&(file.excerpt=file.content.slice(0,
idx)),file}}}),require_to_file=__commonJS({"node_modules/gray-matter/lib/to-file.js"(exports2,module2){"use strict";var typeOf=require_kind_of(),stringify=require_stringify(),utils=require_utils();module2.
exports=function(file){return typeOf(file)!=="object"&&(file={content:file}),typeOf(file.data)!=="object"&&(file.data={}),file.contents&&file.content==null&&(file.content=file.contents),utils.define(file,
"orig",utils.toBuffer(file.content)),utils.define(file,"language",file.language||""),utils.define(file,"matter",file.matter||""),utils.define(file,"stringify",function(data,options2){return options2&&
options2.language&&(file.language=options2.language),stringify(file,data,options2)}),file.content=utils.toString(file.content),file.isEmpty=!1,file.excerpt="",file}}}),require_parse=__commonJS({"node_\
modules/gray-matter/lib/parse.js"(exports2,module2){"use strict";var getEngine=require_engine(),defaults=require_defaults();module2.exports=function(language,str2,options2){let opts=defaults(options2),
engine=getEngine(language,opts);if(typeof engine.parse!="function")throw new TypeError('expected "'+language+'.parse" to be a function');return engine.parse(str2,opts)}}}),require_gray_matter=__commonJS(
{"node_modules/gray-matter/index.js"(exports2,module2){"use strict";var fs=__require("fs"),sections2=require_section_matter(),defaults=require_defaults(),stringify=require_stringify(),excerpt=require_excerpt(),
engines2=require_engines(),toFile=require_to_file(),parse2=require_parse(),utils=require_utils();function matter2(input,options2){if(input==="")return{data:{},content:input,excerpt:"",orig:input};let file=toFile(
input),cached=matter2.cache[file.content];if(!options2){if(cached)return file=Object.assign({},cached),file.orig=cached.orig,file;matter2.cache[file.content]=file}return parseMatter(file,options2)}function parseMatter(file,options2){
let opts=defaults(options2),open=opts.delimiters[0],close=`
`+opts.delimiters[1],str2=file.content;opts.language&&(file.language=opts.language);let openLen=open.length;if(!utils.startsWith(str2,open,openLen))return excerpt(file,opts),file;if(str2.charAt(openLen)===
open.slice(-1))return file;str2=str2.slice(openLen);let len=str2.length,language=matter2.language(str2,opts);language.name&&(file.language=language.name,str2=str2.slice(language.raw.length));let closeIndex=str2.
indexOf(close);return closeIndex===-1&&(closeIndex=len),file.matter=str2.slice(0,closeIndex),file.matter.replace(/^\s*#[^\n]+/gm,"").trim()===""?(file.isEmpty=!0,file.empty=file.content,file.data={}):
file.data=parse2(file.language,file.matter,opts),closeIndex===len?file.content="":(file.content=str2.slice(closeIndex+close.length),file.content[0]==="\r"&&(file.content=file.content.slice(1)),file.content[0]===
`
`&&(file.content=file.content.slice(1))),excerpt(file,opts),(opts.sections===!0||typeof opts.section=="function")&&sections2(file,opts.section),file}matter2.engines=engines2,matter2.stringify=function(file,data,options2){
return typeof file=="string"&&(file=matter2(file,options2)),stringify(file,data,options2)},matter2.read=function(filepath,options2){let str2=fs.readFileSync(filepath,"utf8"),file=matter2(str2,options2);
return file.path=filepath,file},matter2.test=function(str2,options2){return utils.startsWith(str2,defaults(options2).delimiters[0])},matter2.language=function(str2,options2){let open=defaults(options2).
delimiters[0];matter2.test(str2)&&(str2=str2.slice(open.length));let language=str2.slice(0,str2.search(/\r?\n/));return{raw:language,name:language?language.trim():""}},matter2.cache={},matter2.clearCache=
function(){matter2.cache={}},module2.exports=matter2}}),GENERATIONS=["D","E","F1","F2","G","H"],PRESETS=["recommended","strict","all"],mapToNothing=()=>null;function isCorpusRule(rule){return rule.kind===
"corpus"||rule.kind==="site"}function isOnePageRule(rule){return rule.kind==="text"||rule.kind==="shape"||rule.kind==="page"}function defineTextRule(rule){return{...rule,kind:"text"}}function defineIndexRule(rule){
return{...rule,kind:"index"}}function defineDataRule(rule){return{...rule,kind:"data"}}function defineConfigRule(rule){return{...rule,kind:"config"}}function defineHistoryRule(rule){return{...rule,kind:"\
history"}}function defineShapeRule(rule){return{...rule,kind:"shape"}}function definePageRule(rule){return{...rule,kind:"page"}}function defineCorpusRule(rule){return{...rule,kind:"corpus"}}function defineSiteRule(rule){
return{...rule,kind:"site"}}function defaultSeverity(rule,generation){return typeof rule.severity=="string"?rule.severity:rule.severity[generation]??"off"}function severityByGeneration(rule){let groups=new Map;
for(let generation of GENERATIONS){let severity=defaultSeverity(rule,generation);groups.set(severity,[...groups.get(severity)??[],generation])}return groups.size===1?[...groups.keys()][0]:[...groups].
map(([severity,generations])=>`${severity} on generation ${generations.join(", ")}`).join("; ")}function quote(text2){return`"${clip(text2)}"`}function clip(text2){if(text2.length<=60)return text2;let end=/[\ud800-\udbff]/.
test(text2.charAt(59))?59:60;return`${text2.slice(0,end)}\u2026`}function nameCharacter(character){return character===" "?"a blank":character===`
`?"a line break":character==="	"?"a tab":character==='"'?"a double quote":new RegExp("\\p{C}|\\p{Z}","u").test(character)?`the character U+${character.codePointAt(0).toString(16).toUpperCase().padStart(
4,"0")}`:quote(character)}function count(number,noun,nouns=`${noun}s`){return`${number} ${number===1?noun:nouns}`}function listed(words4,word){return words4.length<2?words4.join():`${words4.slice(0,-1).
join(", ")} ${word} ${words4.at(-1)}`}function nameRow(title,hash){return`${clip(title)}/${hash.slice(0,7)}`}function utcSeconds(date){return`${date.toISOString().slice(0,-5)}Z`}var config_glob_default=defineConfigRule(
{id:"config-glob",about:"globs",summary:"Every glob of `ignores` and `overrides` in the config matches a page, or for `overrides` a file of the site.",why:"Whoever wrote it thinks that pages are left \
out, or judged otherwise: they are not, and nobody is told.",severity:"warning",fixable:!1,messages:{unmatched:({key,glob,meant})=>`The glob ${quote(glob)} of ${key} matches no ${key==="ignores"?"page":
"file"} of the site: ${meant===void 0?"mend it, or take it out":`${quote(meant)} does`}.`},examples:{bad:`# the folder of the tag stands in _cache/
ignores:
  - v0.18.1`,good:`ignores:
  - _cache/v0.18.1`}}),config_suppression_default=defineConfigRule({id:"config-suppression",about:"suppressions",summary:"Every suppression of the config hides at least one finding and has not expired\
.",why:"A suppression that hides nothing today hides the next fault of its kind tomorrow, and nobody looks at it again.",severity:"warning",fixable:!1,messages:{unused:d=>`The suppression of ${describe(
d)} hides no finding: take it out.`,expired:d=>`The suppression of ${describe(d)} expired on ${d.expires} and hides nothing any more: mend what it hid, or give it a later date.`},examples:{bad:`suppre\
ssions:
  - rule: meta-union
    files: "_cache/v0.18/**"
    reason: the page was mended long ago`,good:"suppressions: []"}}),MOST_GLOBS=5;function describe({rule,globs,subject}){let about=subject===void 0?"":` about ${quote(subject)}`,shown=globs.slice(0,MOST_GLOBS).
map(quote),more=globs.length>shown.length?[`${globs.length-shown.length} more`]:[];return`${rule}${about} for ${[...shown,...more].join(", ")}`}var COMPILER_ALIASES=new Map([["arm","acfl"],["clang","l\
lvm"],["intel","intel-oneapi-compilers-classic"],["intel-oneapi-compiler-classic","intel-oneapi-compilers-classic"],["oneapi","intel-oneapi-compilers"],["rocmcc","llvm-amdgpu"]]);function normalCompiler({
text:text2,form,name,version}){return form===void 0||form==="none"?text2:`${COMPILER_ALIASES.get(name)??name}@${version}`}function normalVariant({text:text2,kind,name}){if(kind===void 0||kind==="boole\
an")return text2;let value=unquote(text2.slice(text2.indexOf("=")+1));return`${name}=${value.includes(",")?value.split(",").sort().join(","):value}`}function unquote(value){return value.startsWith("'")?
value.slice(1,-1):value.startsWith('"')?value.slice(1,-1).replace(/\\(.)/gs,"$1"):value}function digestText(text2){let hash=2166136261;for(let i=0;i<text2.length;i++)hash=Math.imul(hash^text2.charCodeAt(
i),16777619);return mixBits(hash)}function combineDigests(first,second){return mixBits(Math.imul(first,31)+second)}function mixBits(value){let hash=value^value>>>16;return hash=Math.imul(hash,2246822507),
hash^=hash>>>13,hash=Math.imul(hash,3266489909),hash^hash>>>16}function groupBy(values,keyOf4){let groups=new Map;for(let value of values){let key=keyOf4(value),group2=groups.get(key);group2===void 0?
groups.set(key,[value]):group2.push(value)}return groups}var MOST_RELATED=20;function relate(places,total2,toPlace){let shown=[];for(let place of places){if(shown.length===MOST_RELATED)break;shown.push(
toPlace(place))}let left=total2-shown.length,last=shown.at(-1);if(left<=0||last===void 0)return shown;let rest=`${count(left,"more place is","more places are")} not shown.`;return[...shown.slice(0,-1),
{...last,message:`${last.message} ${rest}`}]}function*besides(one,first,list2){yield first;for(let element of list2)element!==one&&element!==first&&(yield element)}var corpus_commit_default=defineCorpusRule(
{id:"corpus-commit",summary:"The rows of one version of a package name one `commit`, in all tags; versions that follow a branch apart.",why:"A released version is one commit: when it has two, its tag \
was moved upstream or a recipe was wrong, and one name stands for two sources.",severity:"info",fixable:!1,waitsFor:["corpus-hash-details"],messages:{otherCommit:d=>`${clip(d.package)} ${clip(d.version)}\
 is built from the commit ${quote(d.written)} in ${clip(d.tag)} (${count(d.rows,"row")}), but from ${quote(d.expected)} ${d.pages===0?"in other rows of the page":`in ${count(d.pages,"other tag")}`}: a\
 version that follows no branch is one commit.`},examples:{bad:["# _cache/develop-2025-03-30/cpuinfo/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "variants": ["commit=1e83a2f\
dd3102f65c6f1fb602c1b320486218a99"]}]',"# _cache/develop-2025-04-06/cpuinfo/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss", "variants": ["commit=094fc30b9256f54dad5ad23bcbfb5de7\
4781422f"]}]'].join(`
`),good:["# _cache/develop-2025-03-30/cpuinfo/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "versions": ["main"], "variants": ["commit=1e83a2fdd3102f65c6f1fb602c1b320486218a99\
"]}]',"# _cache/develop-2025-04-06/cpuinfo/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss", "versions": ["main"], "variants": ["commit=094fc30b9256f54dad5ad23bcbfb5de74781422f"]}\
]'].join(`
`)},map:commitsOf,logged:{parts:({notes},_site,_options,noteOf)=>[[...notes.keys()].filter(page=>noteOf(page)!=null)]},reduce({pages:pages2,page,isHeard},report){for(let uses of groupByVersion(pages2)){
let usual=findUsual(uses);if(usual.length!==uses.length)for(let[at,commits]of findDeviating(uses,usual[0].commit,isHeard)){let found=describe2(at,commits,usual,page);found!==void 0&&report({messageId:"\
otherCommit",...found})}}}});function commitsOf(page){if(page.facts.commits===0)return null;let found=new Map;for(let row of page.facts.rows){let version=row.spec.versions[0],commit=commitOf(row,page)?.
commit;if(!row.hashOk||!row.versionOk||commit===void 0||followsBranch(version))continue;let known=found.get(`${version} ${commit}`);known===void 0?found.set(`${version} ${commit}`,[version,commit,row.
index,row.spec.hash]):known.push(row.index,row.spec.hash)}return found.size===0?null:[...found.values()]}function commitOf(row,{facts}){let variants=facts.variantsOf(row),index=variants.findIndex(isCommit);
if(!(index===-1||variants.findLastIndex(isCommit)!==index))return{commit:normalVariant(variants[index]).slice(7),index}}function isCommit({name,kind}){return name==="commit"&&kind!=="boolean"}var BRANCH_WORDS=new Set(
"stable nightly trunk head master main develop dev branch latest snapshot".split(" "));function followsBranch(version){return!/\d/.test(version)||version.includes("=")||version.startsWith("git.")||/^[\da-f]{40}$/i.
test(version)?!0:version.toLowerCase().split(/[._-]/).some(part=>BRANCH_WORDS.has(part))}function groupByVersion(pages2){let uses=pages2.flatMap(page=>(page.value??[]).map(([version,commit,...list2])=>({
page,version,commit,rows:rowsIn(list2)})));return groupBy(uses,({page,version})=>`${page.package} ${version}`).values()}function rowsIn(list2){let rows=new Map;for(let i=1;i<list2.length;i+=2)rows.set(
list2[i],list2[i-1]);return rows}function findUsual(uses){return[...groupBy(uses,({commit})=>commit).values()].reduce((best,same)=>same.length>best.length?same:best)}function findDeviating(uses,usual,isHeard){
let commits=new Map,told=new Set;for(let{commit,rows}of uses)for(let hash of rows.keys())(commits.get(hash)??commit)!==commit&&told.add(hash),commits.set(hash,commit);let found=new Map;for(let use2 of uses){
let rows=new Map([...use2.rows].filter(([hash])=>!told.has(hash)||!isHeard("corpus-hash-details",use2.page.file,hash)));if(use2.commit===usual||rows.size===0)continue;let others=found.get(use2.page);others===
void 0?found.set(use2.page,[{...use2,rows}]):others.push({...use2,rows})}return found}function describe2(page,deviating,usual,read){let[first]=deviating,path24=pathOf(first,read);if(path24===void 0)return;
let others=usual.filter(use2=>use2.page!==page),rows=deviating.reduce((sum3,use2)=>sum3+use2.rows.size,0);return{data:{package:page.package,version:first.version,tag:page.tag,rows,written:first.commit,
expected:usual[0].commit,pages:others.length},file:page.file,path:path24,subject:first.rows.keys().next().value,related:relate(others.length===0?usual:others,Math.max(1,others.length),use2=>({file:use2.
page.file,path:pathOf(use2,read)??[],message:`${clip(use2.page.tag)} says ${quote(use2.commit)}.`}))}}function pathOf({page,rows,commit},read){let there=read(page.file),[index]=rows.values(),row=there?.
facts.rows[index],found=row===void 0?void 0:commitOf(row,there);return found?.commit===commit?["spec_details",index,"variants",found.index]:void 0}var LIST_FIELDS={compilers:"compiler",oss:"os",platforms:"\
platform",stacks:"stacks",targets:"target",versions:"versions"},LISTS=Object.keys(LIST_FIELDS),KEYS={page:["categories","layout","meta","spec_details","title"],meta:["compilers","num_specs","num_specs\
_by_stack","oss","platforms","stacks","targets","versions"],spec:["compiler","hash","os","platform","size","stacks","tarball","target","variants","versions"]},KEY_ORDERS=[["title","layout","categories",
"meta","spec_details"],["versions","compilers","oss","platforms","targets","stacks","num_specs","num_specs_by_stack"],["hash","compiler","versions","os","platform","target","variants","stacks","size",
"tarball"]];function summarize(specs){let values=collectValues(specs),rowsByStack=countStacks(specs);return{compilers:sorted(values.compilers),num_specs:specs.length,num_specs_by_stack:Object.fromEntries(
sorted(rowsByStack).map(stack=>[stack,rowsByStack.get(stack)])),oss:sorted(values.oss),platforms:sorted(values.platforms),stacks:sorted(values.stacks),targets:sorted(values.targets),versions:sorted(values.
versions)}}function sorted(values){return[...values.keys()].sort(compareCodePoints)}function compareCodePoints(a,b){if(a===b)return 0;let length=Math.min(a.length,b.length);for(let i=0;i<length;i++){let x=a.
charCodeAt(i),y=b.charCodeAt(i);if(x===y)continue;let highX=x>=55296&&x<=57343,highY=y>=55296&&y<=57343;return highX===highY?x-y:highX?1:-1}return a.length-b.length}function collectValues(specs){let values={
compilers:new Map,oss:new Map,platforms:new Map,stacks:new Map,targets:new Map,versions:new Map};return specs.forEach((spec,index)=>{addFirst(values.compilers,spec.compiler,index),addFirst(values.oss,
spec.os,index),addFirst(values.platforms,spec.platform,index),addFirst(values.targets,spec.target,index);for(let version of spec.versions)addFirst(values.versions,version,index);for(let stack of spec.
stacks)addFirst(values.stacks,stack,index)}),values}function addFirst(values,value,index){values.has(value)||values.set(value,index)}function countStacks(specs){let counts=new Map;for(let{stacks}of specs)
for(let stack of distinctStacks(stacks))counts.set(stack,(counts.get(stack)??0)+1);return counts}function distinctStacks(stacks){if(stacks.length>64)return[...new Set(stacks)];for(let i=1;i<stacks.length;i++)
if(stacks.indexOf(stacks[i])<i)return[...new Set(stacks)];return stacks}var MARK={hasTarball:1,unusualTarball:2,oddSize:4,malformedHash:8,oldMirror:8388608},ROW={...MARK,malformedCompiler:16,unknownCompiler:32,
malformedOs:64,unknownPlatform:128,osAgainstPlatform:256,unknownTarget:512,implausibleTarget:1024,wrongVersion:2048,noStacks:4096,noRoot:8192,repeatedStack:16384,unsortedStacks:32768,stackConflict:65536,
unsortedVariants:1<<17,repeatedHash:1<<18,compilerAgainstPlatform:1<<19,malformedStack:1<<20,malformedVariant:1<<21,oddValues:1<<22},PAGE={notGenerated:1<<24,noRows:1<<25,wrongTotal:1<<26,wrongCounts:1<<
27,wrongList:1<<28,unsortedList:1<<29};function hasFlag({flags},...wanted){return(flags&bitsOf(wanted))!==0}function noRow(...flags){return noFlag(...flags)}function noFlag(...flags){let bits=bitsOf(flags);
return Object.assign(page=>(page.flags&bits)===0,{bits})}function bitsIn(question){return question?.bits}var BITS={...ROW,...PAGE};function bitsOf(flags){return flags.reduce((bits,flag2)=>bits|BITS[flag2],
0)}function isNamedAfterRow(row,{data,place}){let{tarball}=row.spec;return tarball===void 0||row.compiler.version===""||endsInParts(tarball,row,data.title)?!0:[data.title,place?.package??data.title].flatMap(
name=>[tarballPath(row,name),tarballPath(row,name,sanitise)]).some(path24=>tarball.endsWith(path24.slice(path24.lastIndexOf("/"))))}function endsInParts(url,{spec,compiler},name){let version=spec.versions[0]??
"",at=url.length,isBefore=(mark,part)=>(at-=mark.length+part.length,url.startsWith(part,at)&&url.startsWith(mark,at+part.length));return isBefore(".spack",spec.hash)&&isBefore("-",version)&&isBefore("\
-",name)&&isBefore("-",compiler.version)&&isBefore("-",compiler.name)&&isBefore("-",spec.target)&&isBefore("-",spec.os)&&isBefore("-",spec.platform)&&url[at-1]==="/"}function tarballPath({spec,compiler},name,clean=asItIs){
let arch=clean(`${spec.platform}-${spec.os}-${spec.target}`),builtWith=clean(`${compiler.name}-${compiler.version}`),package_=clean(`${name}-${spec.versions[0]}`);return`${arch}/${builtWith}/${package_}\
/${arch}-${builtWith}-${package_}-${spec.hash}.spack`}function asItIs(part){return part}function sanitise(part){return part.replace(/[^A-Za-z0-9_+.-]/g,"_")}var HASH_LENGTH=32,DIGEST_LENGTH=6,KEY_LENGTH=HASH_LENGTH+
DIGEST_LENGTH,noRowAtFault=noRow("malformedHash","repeatedHash","unusualTarball","malformedCompiler","wrongVersion","malformedOs","unknownPlatform","osAgainstPlatform","unsortedVariants");function areAllRight(facts){
return noRowAtFault(facts)&&DETAIL_LISTS.every(field=>facts.listFits[field])}function rowKeysOf(page,_options,speaks){let{facts}=page,isDoubtful=doubts(page);return facts.rows.map(row=>{let{hash,versions}=row.
spec;return!row.hashOk||!hasOwnHash(row,page)&&speaks("spec-tarball-url",hash)?NO_KEY:isSound(row,page)||versions.length===1&&!ROW_RULES.some(rule=>speaks(rule,hash))?keyOf(hash,facts.digestOf(row),isDoubtful(
row)):hash+NO_DIGEST}).join("")}var NO_KEY="-".repeat(KEY_LENGTH),NO_DIGEST="-".repeat(DIGEST_LENGTH);function keyOf(hash,digest,isDoubtful=!1){let text2=String.fromCharCode(digitOf(digest),digitOf(digest>>>
6),digitOf(digest>>>12),digitOf(digest>>>18),digitOf(digest>>>24),digitOf(digest>>>30)|(isDoubtful?DOUBT:0));return hash+text2}var DOUBT=4;function digestNumber(digest){let bits=0;for(let i=digest.length-
1;i>=0;i--)bits=bits<<6|digest.charCodeAt(i)-48;return bits}function digitOf(bits){return 48+(bits&63)}function hasOwnHash(row,page){return page.facts.tarballs===0||isNamedAfterRow(row,page)}var ROW_RULES=[
"spec-hash-unique","spec-compiler-syntax","spec-version-syntax","spec-os-syntax","spec-platform","spec-os-platform","spec-variant-syntax","spec-variant-unique"];function isSound(row,page){let{facts}=page;
return facts.isShared(row.spec.hash)||row.compiler.form===void 0||!row.versionOk||!row.osOk||!row.platformOk?!1:row.osFitsPlatform&&(!hasFlag(row,"unsortedVariants")||hasSoundVariants(row,page))}function hasSoundVariants(row,{
facts}){let variants=facts.variantsOf(row);return new Set(variants.map(({name})=>name)).size===variants.length&&variants.every(({kind})=>kind!==void 0)}function doubts({data,facts}){let fields=DETAIL_LISTS.
filter(field=>!facts.listFits[field]),lists2=fields.map(field=>({key:LIST_FIELDS[field],values:new Set(data.meta[field])})),isLeftOver=fields.some(field=>data.meta[field].some(value=>!facts.values[field].
has(value)));return({spec})=>isLeftOver||lists2.some(({key,values})=>[spec[key]].flat().some(value=>!values.has(value)))}var DETAIL_LISTS=["compilers","oss","platforms","targets","versions"];function eachKey(keys2,see2){
for(let at=0;at<keys2.length;at+=KEY_LENGTH)keys2.charCodeAt(at)!==DASH&&see2(at)}var DASH=45;function hashAt(keys2,at){return keys2.slice(at,at+HASH_LENGTH)}function digestAt(keys2,at){let start3=at+
HASH_LENGTH;if(keys2.charCodeAt(start3)===DASH)return;if(!isDoubtfulAt(keys2,at))return keys2.slice(start3,start3+DIGEST_LENGTH);let last=start3+DIGEST_LENGTH-1;return keys2.slice(start3,last)+String.
fromCharCode(keys2.charCodeAt(last)&~DOUBT)}function isDoubtfulAt(keys2,at){return keys2.charCodeAt(at+HASH_LENGTH)!==DASH&&(keys2.charCodeAt(at+KEY_LENGTH-1)&DOUBT)!==0}function hashOf({page,row}){return hashAt(
page.value,row*KEY_LENGTH)}function rowsOf({value=""}){return value.length/KEY_LENGTH}function occurrencesOf(hashes,pages2){let found=new Map;if(hashes.size===0)return found;for(let page of pages2){let keys2=page.
value??"";eachKey(keys2,at=>{let hash=hashAt(keys2,at);if(!hashes.has(hash))return;let isDoubtful=isDoubtfulAt(keys2,at),occurrence={page,row:at/KEY_LENGTH,digest:digestAt(keys2,at),isDoubtful},others=found.
get(hash);others===void 0?found.set(hash,[occurrence]):others.push(occurrence)})}return found}function findConflicts(pages2,digests){let first=new Map,found=new Set;for(let{package:name,value=""}of pages2)
eachKey(value,at=>{let digest=digests?digestAt(value,at):"";if(digest===void 0)return;let hash=hashAt(value,at),what=digest+name,before2=first.get(hash);before2===void 0?first.set(hash,what):before2!==
what&&found.add(hash)});return found}var HASH=/^[a-z2-7]{32}$/,PACKAGE_NAME=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,LOOSE_PACKAGE_NAME=/^[A-Za-z0-9_][A-Za-z0-9_-]*$/,TAG=/^(?:develop(?:-\d{4}-\d{2}-\d{2})?|v\d+\.\d+(?:\.\d+)?)$/,
OS=/^[a-z][a-z0-9_-]*(?:\.[0-9]+)*$/;function isOsName(text2){return OS.test(text2)}var VERSION=/^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/,GIT_VERSION=/^(?:git\.[A-Za-z0-9_][A-Za-z0-9_./-]*|[A-Fa-f0-9]{40})(?:=[A-Za-z0-9_][A-Za-z0-9_.-]*)?$/;
function isVersion(text2){return VERSION.test(text2)||GIT_VERSION.test(text2)}var COMPILER=/^(?!none@)([a-z][a-z0-9_-]*)@(=?)([A-Za-z0-9_.][A-Za-z0-9_.=-]*)$/;function parseCompiler(text2){if(text2===
"none")return{text:text2,form:"none",name:"none",version:""};let match=COMPILER.exec(text2);return match===null?{text:text2,form:void 0,name:"",version:""}:{text:text2,form:match[2]==="="?"exact":"bar\
e",name:match[1],version:match[3]}}var VARIANT=/^(?:[+~]([A-Za-z0-9_][A-Za-z0-9_.-]*)|([A-Za-z0-9_][A-Za-z0-9_.-]*)(:?=)(?:'[^']*'|"(?:[^"\\]|\\.)*"|([^\s'"]+)))$/;function parseVariant(text2){let match=VARIANT.
exec(text2);if(match===null)return{text:text2,kind:void 0,name:"",oldMulti:!1};if(match[1]!==void 0)return{text:text2,kind:"boolean",name:match[1],oldMulti:!1};let multi=match[3]===":=",oldMulti=!multi&&
/^[^=]*=(?:'[^']*,|[^'",]+,)/.test(text2);return{text:text2,kind:multi||oldMulti?"multi":"single",name:match[2],oldMulti}}function oddValueOf(text2){let sign=text2.indexOf("=");if(text2.charAt(sign-1)!==
":")return;let written=text2.slice(sign+1),isQuoted=written.startsWith('"')||written.startsWith("'");if(!isQuoted&&!written.includes(","))return;let seen=new Set;for(let value of(isQuoted?written.slice(
1,-1):written).split(",")){if(value===""||seen.has(value))return value;seen.add(value)}}var STACK=/^[a-z0-9][a-z0-9_-]*$/;function isStackName(text2){return STACK.test(text2)}function unsafeCharacter(text2){
return/["\\<>\u0000-\u001f\u007f-\u009f]/.exec(text2)?.[0]}function readRow(place,read){let page=read(place.page.file),row=page?.facts.rows[place.row];return page===void 0||row===void 0?void 0:{package:place.
page.package,page,row}}var FIELDS=[{name:"package",path:["hash"],text:reading=>reading.package},{name:"version",path:["versions",0],list:"versions",text:({row})=>row.spec.versions[0]},{name:"compiler",
path:["compiler"],list:"compilers",text:({row})=>row.spec.compiler,normal:({row})=>normalCompiler(row.compiler)},{name:"operating system",path:["os"],list:"oss",text:({row})=>row.spec.os},{name:"platf\
orm",path:["platform"],list:"platforms",text:({row})=>row.spec.platform},{name:"target",path:["target"],list:"targets",text:({row})=>row.spec.target}];function normalOf(field,reading){return(field.normal??
field.text)(reading)}function differ(field,a,b){return normalOf(field,a)!==normalOf(field,b)}function toldByMeta({list:list2,text:text2},wrong,right,others){let{data,facts}=wrong.page;if(list2===void 0||
facts.listFits[list2])return[];let expected=respell(list2,text2(right)),extra=data.meta[list2].filter(one=>!facts.values[list2].has(one)&&respell(list2,one)===expected),written=text2(wrong),isMissing=!data.
meta[list2].includes(written)&&!others(list2).has(written);return[...new Set([...extra,...isMissing?[written]:[]])].map(subject=>({rule:"meta-union",path:["meta",list2],subject}))}function respell(list2,value){
return list2==="compilers"?normalCompiler(parseCompiler(value)):value}function compareVariants(a,b){let[mine,theirs]=[variantsByName(a),variantsByName(b)];return[...new Set([...mine.keys(),...theirs.keys()])].
flatMap(name=>{let[x,y]=[mine.get(name),theirs.get(name)];return x!==void 0&&y!==void 0&&normalVariant(x.variant)===normalVariant(y.variant)?[]:[{name,written:x?.variant.text,index:x?.index??-1,expected:y?.
variant.text}]})}function variantsByName({page,row}){return new Map(page.facts.variantsOf(row).map((variant,index)=>[variant.name,{variant,index}]))}var Names=class{texts=[];#numbers=new Map;#after=[];#last=0;numberOf(text2){
let likely=this.#after[this.#last],number=likely!==void 0&&this.texts[likely]===text2?likely:this.#look(text2);return this.#last=number,number}#look(text2){let number=this.#numbers.get(text2)??this.#add(
text2);return this.#after[this.#last]=number,number}#add(text2){let own=JSON.parse(JSON.stringify(text2)),number=this.texts.push(own)-1;return this.#numbers.set(own,number),this.#after.push(number),number}},
SEVERITIES=["error","warning","info"],LEVELS=[...SEVERITIES,"off"],ORDERS=["key","all-keys","value","hash","variant-name"],REWRITES=["utf8-without-bom","line-feeds","canonical"];function objectionToFix(fix){
if(typeof fix!="object"||fix===null)return"it is no object";let{kind,path:path24,value,by,as}=fix;return kind==="rewrite"?REWRITES.some(known=>known===as)?void 0:notOf("as",REWRITES):kind!=="set"&&kind!==
"sort"?notOf("kind",["set","sort","rewrite"]):!Array.isArray(path24)||!path24.every(step=>typeof step=="string"||Number.isSafeInteger(step))?'its "path" is no list of keys and indexes':kind==="sort"?ORDERS.
some(known=>known===by)?void 0:notOf("by",ORDERS):isJson(value)?void 0:'its "value" is missing, or no JSON'}function notOf(key,known){return`its "${key}" is not one of ${known.join(", ")}`}function isJson(value){
return typeof value=="number"?Number.isFinite(value):value===null||typeof value=="string"||typeof value=="boolean"?!0:Array.isArray(value)?value.every(isJson):typeof value=="object"&&Object.values(value).
every(isJson)}var MOST_SUBJECT=1e3;function toPointer(path24){return path24.map(step=>`/${String(step).replaceAll("~","~0").replaceAll("/","~1")}`).join("")}function compareFindings(a,b){return compareText(
a.file,b.file)||a.region.startLine-b.region.startLine||a.region.startColumn-b.region.startColumn||a.region.endLine-b.region.endLine||a.region.endColumn-b.region.endColumn||compareText(a.ruleId,b.ruleId)||
compareText(a.message,b.message)||compareText(a.path,b.path)}function compareText(a,b){return a<b?-1:a>b?1:0}var SLASH=47;function compareFolders(a,b){return a===b?0:a<b?-startsLater(a,b):startsLater(
b,a)}function startsLater(shorter,longer){return longer.charCodeAt(shorter.length)<SLASH&&longer.startsWith(shorter)?-1:1}function comparePages(a,b){return a.place.tag===b.place.tag?compareFolders(a.place.
package,b.place.package):compareText(a.file,b.file)}var PAGE_PATH=/(?:^|\/)_cache\/([^/]+)\/([^/]+)\/specs\.md$/;function placeOf(file){let match=PAGE_PATH.exec(file);return match===null?void 0:{tag:match[1],
package:match[2]}}function writeHashText(hash,from,into,at){let word=from,shift=27;for(let i=at;i<at+32;i++){let bits;shift>=0?bits=hash[word]>>>shift&31:bits=(hash[word]<<-shift|hash[word+1]>>>32+shift)&
31,into[i]=bits<6?50+bits:91+bits,shift-=5,shift<=-5&&(shift+=32,word++)}}function packHash(text2,column,at){if(text2.length!==32)return!1;let bits=0,held=0;for(let i=0;i<32;i++){let value=bitsOf2(text2.
charCodeAt(i));if(value===-1)return!1;let room=32-held;if(room>5){bits=bits<<5|value,held+=5;continue}let rest=5-room;column[at++]=bits<<room|value>>rest,bits=value&(1<<rest)-1,held=rest}return!0}function bitsOf2(code){
return code>=97&&code<=122?code-97+6:code>=50&&code<=55?code-50:-1}var TARGETS={source:"archspec/archspec-json @ 90b453f4, cpu/microarchitectures.json, and the names that it had before",month:"2026-08",
values:{a64fx:"aarch64",aarch64:"aarch64",alderlake:"x86_64",ampere1:"aarch64",ampere1a:"aarch64",arm:"arm","armv8.1a":"aarch64","armv8.2a":"aarch64","armv8.3a":"aarch64","armv8.4a":"aarch64","armv8.5\
a":"aarch64","armv8.6a":"aarch64","armv9.0a":"aarch64","armv9.2a":"aarch64",arrowlake:"x86_64",arrowlake_s:"x86_64",barcelona:"x86_64",broadwell:"x86_64",bulldozer:"x86_64",cannonlake:"x86_64",cascadelake:"\
x86_64",core2:"x86_64",cortex_a72:"aarch64",excavator:"x86_64",graviton:"aarch64",graviton2:"aarch64",graviton3:"aarch64",haswell:"x86_64",i686:"x86",icelake:"x86_64",ivybridge:"x86_64",k10:"x86_64",m1:"\
aarch64",m2:"aarch64",m3:"aarch64",m4:"aarch64",mic_knl:"x86_64",nehalem:"x86_64",neoverse_n1:"aarch64",neoverse_n2:"aarch64",neoverse_v1:"aarch64",neoverse_v2:"aarch64",neoverse_v3ae:"aarch64",nocona:"\
x86_64",pentium2:"x86",pentium3:"x86",pentium4:"x86",piledriver:"x86_64",power10:"ppc64",power10le:"ppc64le",power7:"ppc64",power8:"ppc64",power8le:"ppc64le",power9:"ppc64",power9le:"ppc64le",ppc:"ppc",
ppc64:"ppc64",ppc64le:"ppc64le",ppcle:"ppcle",prescott:"x86",riscv64:"riscv64",sandybridge:"x86_64",sapphirerapids:"x86_64",skylake:"x86_64",skylake_avx512:"x86_64",sparc:"sparc",sparc64:"sparc64",steamroller:"\
x86_64",thunderx2:"aarch64",u74mc:"riscv64",westmere:"x86_64",x60:"riscv64",x86:"x86",x86_64:"x86_64",x86_64_v2:"x86_64",x86_64_v3:"x86_64",x86_64_v4:"x86_64",zen:"x86_64",zen2:"x86_64",zen3:"x86_64",
zen4:"x86_64",zen5:"x86_64"}},COMPILERS={source:"spack/spack, lib/spack/spack/compilers/, and spack/spack-packages @ 1e8cf059, what provides c, cxx or fortran",month:"2026-08",values:{acfl:"",aocc:"",
"apple-clang":"darwin",arm:"",atfl:"",cce:"linux cray",cce_classic:"linux cray",clang:"",dpcpp:"",emscripten:"",fj:"",gcc:"",intel:"","intel-oneapi-compiler-classic":"","intel-oneapi-compilers":"","in\
tel-oneapi-compilers-classic":"",llvm:"","llvm-amdgpu":"",msvc:"windows",nag:"",none:"",nvhpc:"",oneapi:"",pgi:"",rocmcc:"",xl:"",xl_r:""}},PLATFORMS={source:"spack/spack, lib/spack/spack/platforms/, \
and the historic cray and bgq",month:"2026-08",values:{linux:"",darwin:"x86_64 aarch64",windows:"x86_64",freebsd:"",cray:"",bgq:""}},MACOS={source:"spack/spack, lib/spack/spack/operating_systems/mac_o\
s.py, spack/spack-packages @ 1e8cf059",month:"2026-08",values:{cheetah:"10.0",puma:"10.1",jaguar:"10.2",panther:"10.3",tiger:"10.4",leopard:"10.5",snowleopard:"10.6",lion:"10.7",mountainlion:"10.8",mavericks:"\
10.9",yosemite:"10.10",elcapitan:"10.11",sierra:"10.12",highsierra:"10.13",mojave:"10.14",catalina:"10.15",bigsur:"11",monterey:"12",ventura:"13",sonoma:"14",sequoia:"15",tahoe:"26",macos:""}},COMPILER_NAMES=new Set(
Object.keys(COMPILERS.values)),PLATFORMS_OF=new Map(Object.entries(COMPILERS.values).map(([name,platforms])=>[name,platforms===""?[]:platforms.split(" ")]));function platformsOfCompiler(name){let platforms=PLATFORMS_OF.
get(name);return platforms===void 0||platforms.length===0?void 0:platforms}var PLATFORM_NAMES=new Set(Object.keys(PLATFORMS.values)),MACOS_NAMES=new Set(Object.keys(MACOS.values));function platformOfOs(os){
return MACOS_NAMES.has(os)||/^macos/.test(os)?"darwin":os.startsWith("windows")?"windows":void 0}function parseOs(text2){return{ok:isOsName(text2),platform:platformOfOs(text2)}}function osFits(os,platform){
return os.platform===void 0?platform!=="darwin"&&platform!=="windows":platform===os.platform}var FAMILIES=new Map(Object.entries(PLATFORMS.values).flatMap(([platform,families])=>families===""?[]:[[platform,
families.split(" ")]]));function familiesOfPlatform(platform){return FAMILIES.get(platform)}function familyFits(family,platform){return FAMILIES.get(platform)?.includes(family)??!0}var STACK_NAMES=["a\
ws-ahug aws-ahug-aarch64 aws-isc aws-isc-aarch64 aws-pcluster-icelake aws-pcluster-neoverse_n1","aws-pcluster-neoverse_v1 aws-pcluster-skylake aws-pcluster-x86_64_v4 bootstrap bootstrap-aarch64-darwin",
"bootstrap-x86_64-linux-gnu build_systems data-vis-sdk developer-tools developer-tools-aarch64-linux-gnu","developer-tools-darwin developer-tools-manylinux2014 developer-tools-x86_64_v3-linux-gnu e4s \
e4s-aarch64 e4s-arm","e4s-cray-rhel e4s-cray-sles e4s-neoverse-v2 e4s-neoverse_v1 e4s-oneapi e4s-power e4s-rocm-external gpu-tests hep","ml-darwin-aarch64-mps ml-linux-aarch64 ml-linux-aarch64-cpu ml-\
linux-aarch64-cuda ml-linux-x86_64 ml-linux-x86_64-cpu","ml-linux-x86_64-cuda ml-linux-x86_64-rocm radiuss radiuss-aarch64 radiuss-aws radiuss-aws-aarch64 root tools-sdk tutorial","windows-vis"].flatMap(
names=>names.split(" ")),PLATFORM_WORDS=/(?<![a-z])(?:darwin|linux|windows)(?![a-z])/g,FAMILY_OF_WORD={aarch64:"aarch64",arm:"aarch64",neoverse:"aarch64",x86_64:"x86_64",icelake:"x86_64",skylake:"x86_\
64",power:"ppc64le",ppc64le:"ppc64le"},FAMILY_WORDS=new RegExp(`(?<![a-z])(?:${Object.keys(FAMILY_OF_WORD).join("|")})(?![a-z])`,"g");function readStackName(name){let platform=only(name.match(PLATFORM_WORDS)??
[]),family=only((name.match(FAMILY_WORDS)??[]).map(word=>FAMILY_OF_WORD[word]));return{platform,family}}function only(values){return values.every(value=>value===values[0])?values[0]:void 0}var HINTS=new Map(
STACK_NAMES.map(name=>[name,readStackName(name)]));function hintOfStack(name){return HINTS.get(name)??readStackName(name)}var FAMILY_OF_TARGET=new Map(Object.entries(TARGETS.values)),ROLE={compiler:0,
os:1,platform:2,target:3,version:4,stack:5,variant:6},FORM={malformed:0,none:1,bare:2,exact:3},KNOWN=4,KIND={malformed:0,boolean:1,single:2,commit:3,multi:4,oldMulti:5},PLATFORMS2=["",...PLATFORM_NAMES],
FAMILIES2=["",...new Set(FAMILY_OF_TARGET.values())],Words=class{texts=[];names=[];order;nameOrder;digest;compilerForm;compilerDigest;compilerPlatforms;osPlatforms;platform;targetFamily;targetPlatforms;versionOk;stackOk;stackPlatforms;stackFamilies;variantKind;variantOdd;variantDigest;inRow;rowsWith;seenIn;root=-1;constructor(columns=newColumns(),seenIn2=Array.
from({length:6},()=>new Int32Array(SIZE))){Object.assign(this,columns),this.seenIn=seenIn2}add(text2){let word=this.texts.length;for(;this.order.length<=word;)this.#grow();this.texts.push(text2),this.
names.push(""),this.order[word]=orderOf(text2),text2==="root"&&(this.root=word)}clear(){this.texts.length=0,this.names.length=0,this.root=-1}learn(word,role){let text2=this.texts[word];role===ROLE.compiler?
this.#learnCompiler(word,text2):role===ROLE.stack?this.#learnStack(word,text2):role===ROLE.variant?this.#learnVariant(word,text2):(this.digest[word]=digestText(text2),role===ROLE.os?this.osPlatforms[word]=
platformsOfOs(text2):role===ROLE.platform?this.platform[word]=numberOf(PLATFORMS2,text2):role===ROLE.target?this.#learnTarget(word,text2):this.versionOk[word]=isVersion(text2)?1:0)}before(a,b){let x=this.
order[a],y=this.order[b];return x<y?!0:!(x>y)&&this.textsAscend(a,b)}textsAscend(a,b){return compareCodePoints(this.texts[a],this.texts[b])<0}namesAscend(a,b){return this.names[a]<this.names[b]}#learnCompiler(word,text2){
let compiler=parseCompiler(text2),{form="malformed",name}=compiler,platforms=platformsOfCompiler(name);this.compilerPlatforms[word]=bitsOf3(PLATFORMS2,one=>platforms===void 0||platforms.includes(one)),
this.compilerDigest[word]=digestText(normalCompiler(compiler)),this.compilerForm[word]=FORM[form]|(form==="malformed"||COMPILER_NAMES.has(name)?KNOWN:0)}#learnTarget(word,text2){let family=FAMILY_OF_TARGET.
get(text2);this.targetFamily[word]=numberOf(FAMILIES2,family??""),this.targetPlatforms[word]=bitsOf3(PLATFORMS2,name=>family===void 0||familyFits(family,name))}#learnStack(word,text2){let{platform,family}=hintOfStack(
text2);this.stackOk[word]=isStackName(text2)?1:0,this.stackPlatforms[word]=bitsOf3(PLATFORMS2,name=>platform===void 0||platform===name),this.stackFamilies[word]=bitsOf3(FAMILIES2,name=>family===void 0||
family===name)}#learnVariant(word,text2){let variant=parseVariant(text2),{kind="malformed",name,oldMulti}=variant,isCommit2=kind==="single"&&name==="commit";this.variantKind[word]=KIND[oldMulti?"oldMu\
lti":isCommit2?"commit":kind],this.variantDigest[word]=digestText(normalVariant(variant)),this.variantOdd[word]=kind==="multi"&&oddValueOf(text2)!==void 0?1:0,this.names[word]=name,this.nameOrder[word]=
orderOf(name)}#grow(){let columns={};for(let name of COLUMNS)columns[name]=grown(this[name]);Object.assign(this,columns);for(let list2=0;list2<this.seenIn.length;list2++)this.seenIn[list2]=grown(this.
seenIn[list2])}},SIZE=1024;function newColumns(){return{order:new Float64Array(SIZE),nameOrder:new Float64Array(SIZE),digest:new Int32Array(SIZE),compilerForm:new Uint8Array(SIZE),compilerDigest:new Int32Array(
SIZE),compilerPlatforms:new Int32Array(SIZE),osPlatforms:new Int32Array(SIZE),platform:new Uint8Array(SIZE),targetFamily:new Uint8Array(SIZE),targetPlatforms:new Int32Array(SIZE),versionOk:new Uint8Array(
SIZE),stackOk:new Uint8Array(SIZE),stackPlatforms:new Int32Array(SIZE),stackFamilies:new Int32Array(SIZE),variantKind:new Uint8Array(SIZE),variantOdd:new Uint8Array(SIZE),variantDigest:new Int32Array(
SIZE),inRow:new Int32Array(SIZE),rowsWith:new Int32Array(SIZE)}}var COLUMNS=Object.keys(newColumns());function grown(array){let larger=new array.constructor(array.length*2);return larger.set(array),larger}
var ORDERED=7;function orderOf(text2){let order=0;for(let i=0;i<ORDERED;i++){let code=i<text2.length?text2.charCodeAt(i):0;if(code>127)return Number.NaN;order=order*128+code}return order}function platformsOfOs(text2){
let os=parseOs(text2);return os.ok?bitsOf3(PLATFORMS2,name=>osFits(os,name)):0}function numberOf(names,name){return Math.max(0,names.indexOf(name))}function bitsOf3(names,fits4){return names.reduce((bits,name,i)=>i===
0||fits4(name)?bits|1<<i:bits,0)}var ROW_SIZE=6;function pushRow(rows,hash,digest){packHash(hash,numbers,0),numbers[5]=digest;for(let number of numbers)rows.push(number|0)}var numbers=new Uint32Array(
ROW_SIZE),SiteLog=class _SiteLog{pages=[];rows;written;package;stacksFit;stack;stackFrom;row;rowFrom;notes=new Map;packages=new Names;stacks=new Names;#tags;#asked=0;constructor(pages2=0){let size=pages2+
SIZE2;this.rows=new Int32Array(size),this.written=new Float64Array(size),this.package=new Int32Array(size),this.stacksFit=new Uint8Array(size),this.stack=new Int32Array(size*USUAL_STACKS),this.stackFrom=
new Int32Array(size),this.row=new Int32Array(size*USUAL_ROWS*ROW_SIZE),this.rowFrom=new Int32Array(size)}add(page,logged){let index=this.#begin(page);this.rows[index]=logged?.rows??-1,this.written[index]=
logged?.written??0,this.stacksFit[index]=logged?.stacksFit?1:0,this.rowFrom[index+1]=this.#addRows(this.rowFrom[index],logged?.row??NOTHING),this.stackFrom[index+1]=this.#addStacks(this.stackFrom[index],
logged?.stacks??NOTHING),logged?.notes!==void 0&&this.notes.set(index,logged.notes)}addFrom(page,log,at){let index=this.#begin(page);this.rows[index]=log.rows[at],this.written[index]=log.written[at],this.
stacksFit[index]=log.stacksFit[at];let rows=log.row.subarray(log.rowFrom[at]*ROW_SIZE,log.rowFrom[at+1]*ROW_SIZE);this.rowFrom[index+1]=this.#addRows(this.rowFrom[index],rows),this.stackFrom[index+1]=
this.#addStacks(this.stackFrom[index],log.stacksOf(at));let notes=log.notes.get(at);notes!==void 0&&this.notes.set(index,notes)}#begin(page){let index=this.pages.length;return index+1===this.rows.length&&
this.#grow(),this.#tags=void 0,this.pages.push(page),this.package[index]=this.packages.numberOf(page.place.package),index}#addRows(from,row){let at=from*ROW_SIZE;for(;at+row.length>this.row.length;)this.
row=grown(this.row);let column=this.row;for(let i=0;i<row.length;i++)column[at+i]=row[i];return from+row.length/ROW_SIZE}#addStacks(from,texts){for(;from+texts.length>this.stack.length;)this.stack=grown(
this.stack);for(let i=0;i<texts.length;i++)this.stack[from+i]=this.stacks.numberOf(texts[i]);return from+texts.length}#grow(){this.rows=grown(this.rows),this.written=grown(this.written),this.package=grown(
this.package),this.stacksFit=grown(this.stacksFit),this.stackFrom=grown(this.stackFrom),this.rowFrom=grown(this.rowFrom)}isRead(index){return this.rows[index]>=0}get tags(){return this.#tags??=findTags(
this.pages),this.#tags}stacksOf(index){let texts=[];for(let i=this.stackFrom[index];i<this.stackFrom[index+1];i++)texts.push(this.stacks.texts[this.stack[i]]);return texts}hashAt(row){return writeHashText(
this.row,row*ROW_SIZE,hashBytes,0),hashBytes.toString("latin1")}sorted(){let{pages:pages2}=this;if(pages2.every((page,i)=>i===0||comparePages(pages2[i-1],page)<=0))return this;let order=pages2.map((_,i)=>i).
sort((a,b)=>comparePages(pages2[a],pages2[b])),log=new _SiteLog;for(let index of order)log.addFrom(pages2[index],this,index);return log}indexOf(file){let{pages:pages2}=this,index=[this.#asked,this.#asked+
1].find(index2=>pages2[index2]?.file===file)??placeIn(pages2,file);return pages2[index]?.file!==file?-1:(this.#asked=index,index)}},NOTHING=[];function findTags(pages2){let tags=[],from=0;for(let i=1;i<=
pages2.length;i++){let{tag}=pages2[from].place;pages2[i]?.place.tag!==tag&&(tags.push({tag,from,to:i}),from=i)}return tags}function range({from,to}){return Array.from({length:to-from},(_,i)=>from+i)}var SIZE2=64,
USUAL_ROWS=8,USUAL_STACKS=4,hashBytes=Buffer.alloc(32);function placeIn(pages2,file){let low=0,high=pages2.length;for(;low<high;){let middle=low+high>>1;pages2[middle].file<file?low=middle+1:high=middle}
return low}var ROW_LOG={note:keepRows,value:keysIn,parts:conflictingPages};function keepRows(page,into,_options,speaks){if(areAllRight(page.facts))return into.row=page.facts.rowNumbers(),null;let keys2=rowKeysOf(
page,void 0,speaks),rows=[];return eachKey(keys2,at=>pushRow(rows,hashAt(keys2,at),digestNumber(digestAt(keys2,at)??""))),into.row=rows,keys2}function keysIn(log,page,note2){if(note2!==null)return note2;
let keys2="";for(let row=log.rowFrom[page];row<log.rowFrom[page+1];row++)keys2+=keyOf(log.hashAt(row),log.row[row*ROW_SIZE+5]);return keys2}function conflictingPages(log){let table2=new FirstRows(log),
odd=new Set;for(let page=0;page<log.pages.length;page++)table2.addPage(page,odd);return odd.size===0?[]:[range({from:0,to:log.pages.length}).filter(page=>table2.hasOneOf(page,odd))]}var MOST_STEPS=64,
FirstRows=class{#log;#slots;#shift;#pageOf;#byText=new Map;constructor(log){let rows=log.rowFrom[log.pages.length];this.#log=log,this.#shift=Math.clz32(rows)-1,this.#slots=new Int32Array(2**(32-this.#shift)),
this.#pageOf=new Int32Array(rows)}addPage(page,odd){let{rowFrom}=this.#log,to=rowFrom[page+1];for(let row=rowFrom[page];row<to;row++){this.#pageOf[row]=page;let first=this.#firstLike(row);first!==row&&
!this.#agree(first,row)&&odd.add(first)}}hasOneOf(page,odd){let{rowFrom}=this.#log;for(let row=rowFrom[page];row<rowFrom[page+1];row++)if(odd.has(this.#firstLike(row)))return!0;return!1}#agree(a,b){let{
row:numbers3,package:packages}=this.#log;return numbers3[a*ROW_SIZE+5]!==numbers3[b*ROW_SIZE+5]?!1:packages[this.#pageOf[a]]===packages[this.#pageOf[b]]}#firstLike(row){let slots2=this.#slots,mask=slots2.
length-1,slot=this.#slotOf(row*ROW_SIZE);for(let steps=0;steps<MOST_STEPS;steps++){let other=slots2[slot]-1;if(other===-1)return slots2[slot]=row+1,row;if(this.#isSame(other*ROW_SIZE,row*ROW_SIZE))return other;
slot=slot+1&mask}return this.#firstByText(row)}#slotOf(at){let{row:numbers3}=this.#log;return Math.imul(numbers3[at]^Math.imul(numbers3[at+2],2654435761),2246822507)>>>this.#shift}#isSame(a,b){let{row:numbers3}=this.#log;
for(let i=0;i<5;i++)if(numbers3[a+i]!==numbers3[b+i])return!1;return!0}#firstByText(row){let hash=this.#log.hashAt(row),first=this.#byText.get(hash)??row;return this.#byText.set(hash,first),first}},corpus_hash_details_default=defineCorpusRule(
{id:"corpus-hash-details",summary:"Wherever a hash occurs, in any tag, it has the same package, version, compiler, platform, system, target and variants.",why:"A hash is computed from what it stands f\
or: where two pages differ, one of them describes a binary that does not exist.",severity:"error",fixable:!1,waitsFor:["corpus-hash-package","page-title","spec-tarball-url"],messages:{field:d=>`${start(
d)} has the ${d.field} ${quote(d.written)}, but ${quote(d.expected)} in ${d.others}, and a hash is the same binary everywhere.`,package:d=>`${start(d)} has the hash of a binary of ${clip(d.expected)} \
in ${d.others}, and a hash is the same binary everywhere.`,variant:d=>`${start(d)} has the variant ${quote(d.written)}, but ${quote(d.expected)} in ${d.others}, and a hash is the same binary everywher\
e.`,missingVariant:d=>`${start(d)} lacks the variant ${quote(d.expected)}, which it has in ${d.others}, and a hash is the same binary everywhere.`,extraVariant:d=>`${start(d)} has the variant ${quote(
d.written)}, which it lacks in ${d.others}, and a hash is the same binary everywhere.`,variants:d=>`${start(d)} differs in its variants from ${d.others}, and a hash is the same binary everywhere: ${enumerate(
d.differences)}.`,several:d=>`${start(d)} is something else in ${d.others}, so it is probably the hash that is wrong: ${enumerate(d.differences)}.`,wholePage:d=>`${d.rows} rows of ${clip(d.package)} i\
n ${clip(d.tag)} are rows of ${clip(d.other)} in other tags: the page stands in the folder of another package.`},examples:{bad:["# _cache/develop-2025-03-30/zlib/specs.md",'spec_details: [{"target": "\
x86_64_v3"}]',"# _cache/develop-2025-04-06/zlib/specs.md",'spec_details: [{"target": "x86_64_v4"}]'].join(`
`),good:["# _cache/develop-2025-03-16/zlib/specs.md",'generation: "G"','spec_details: [{"compiler": "gcc@=11.4.0", "variants": ["libs=shared,static"]}]',"# _cache/develop-2025-03-30/zlib/specs.md",'sp\
ec_details: [{"compiler": "gcc@11.4.0", "variants": ["libs:=shared,static"]}]'].join(`
`)},map:rowKeysOf,logged:ROW_LOG,reduce({pages:pages2,page,isHeard},report){for(let deviations of findDeviations(pages2,isHeard).values()){let others=soundValues(deviations,page),moved=deviations.filter(
isOtherPackage),isWhole2=moved.length>1&&isWholePage(deviations,moved)&&!isRenamed(moved[0],page,isHeard);isWhole2&&report({messageId:"wholePage",...wholePage(moved)});for(let deviation of deviations){
if(isOtherPackage(deviation)&&(isWhole2||isRenamed(deviation,page,isHeard)))continue;let found=compare(deviation,page,isHeard,others);found!==void 0&&report(found)}}}});function findDeviations(pages2,isHeard){
let suspects=findConflicts(pages2,!0);if(suspects.size===0)return new Map;let found=new Map(pages2.map(page=>[page,[]]));for(let[hash,group2]of occurrencesOf(suspects,pages2)){let all2=uncontested(group2,
hash,isHeard).filter(({digest})=>digest!==void 0),kinds=groupBy(all2,kindOf),usual=[...kinds.values()].reduce((best,kind)=>isLikelier(kind,best)?kind:best,[]);for(let own of kinds.size<2?[]:all2)kindOf(
own)!==kindOf(usual[0])&&found.get(own.page).push({own,usual:usual[0],usualCount:usual.length,all:all2})}return found}function isLikelier(kind,best){let doubts2=all2=>all2.filter(({isDoubtful})=>isDoubtful).
length;return kind.length>best.length||kind.length===best.length&&doubts2(kind)<doubts2(best)}function uncontested(group2,hash,isHeard){let packages=new Map,contested=new Set;for(let{page}of group2){let first=packages.
get(page.tag)??page.package;packages.set(page.tag,first),first!==page.package&&isHeard("corpus-hash-package",page.file,hash)&&contested.add(page.tag)}return contested.size===0?group2:group2.filter(({page})=>!contested.
has(page.tag))}function kindOf({page,digest}){return digest+page.package}function isOtherPackage({own,usual}){return own.digest===usual.digest}function isWholePage(deviations,moved){let[{own,usual}]=moved,
rows=rowsOf(own.page);return moved.length<deviations.length||moved.length*2<=rows?!1:moved.every(one=>one.usual.page.package===usual.page.package)}function isRenamed({own,usual},read,isHeard){let a=read(
own.page.file)?.data.title,b=read(usual.page.file)?.data.title,isTold=({page})=>isHeard("page-title",page.file);return a===usual.page.package&&isTold(own)||b===own.page.package&&isTold(usual)}function wholePage(moved){
let[{own,usual}]=moved,{package:name,tag,file}=own.page;return{data:{package:name,tag,other:usual.page.package,rows:moved.length},file,path:["title"],subject:usual.page.package,related:relate(moved,moved.
length,one=>({file:one.usual.page.file,path:["spec_details",one.usual.row,"hash"],message:`The hash of ${nameRow(name,hashOf(one.own))} in ${labelOf(one.usual,own)}.`}))}}function soundValues(deviations,read){
let known=new Map,wrong=new Set(deviations.map(({own})=>own.row));return list2=>{let before2=known.get(list2);if(before2!==void 0)return before2;let sound=(read(deviations[0].own.page.file)?.facts.rows??
[]).filter(({index})=>!wrong.has(index)),values=new Set(sound.flatMap(({spec})=>spec[LIST_FIELDS[list2]]));return known.set(list2,values),values}}function compare(deviation,read,isHeard,others){let{own,
usual,usualCount,all:all2}=deviation,a=readRow(own,read),b=readRow(usual,read);if(a===void 0||b===void 0)return;let hash=a.row.spec.hash,where={name:nameRow(a.package,hash),tag:own.page.tag,others:listOthers(
usual,usualCount)},difference2=differenceOf(where,a,b,isRenamed(deviation,read,isHeard),others);if(difference2===void 0)return;let{tell,path:path24,...told}=difference2;return{...told,file:own.page.file,
path:["spec_details",own.row,...path24],subject:hash,related:relate(besides(own,usual,all2),all2.length-1,other=>toRelated(other,own,tell,read))}}function differenceOf(where,a,b,renamed,others){let fields=FIELDS.
filter(field=>differ(field,a,b)&&!(renamed&&field.name==="package")),variants=compareVariants(a,b),[first]=fields;if(first===void 0)return variantsDiffer(where,variants);let told=fields.flatMap(field=>toldByMeta(
field,a,b,others)),insteadOf=told.length===0?void 0:told;return fields.length>1||variants.length>0?{...severalDiffer(where,fields,variants,a,b),insteadOf}:{...fieldDiffers(where,first,a,b),insteadOf}}
function fieldDiffers(where,field,a,b){let{name,path:path24,text:text2}=field;if(name==="package"){let tell2=()=>({path:path24,text:"has the same hash"});return{messageId:"package",data:{...where,expected:text2(
b)},path:path24,tell:tell2}}let tell=reading=>({path:path24,text:`says ${quote(text2(reading))}`});return{messageId:"field",data:{...where,field:name,written:text2(a),expected:text2(b)},path:path24,tell}}
function variantsDiffer(where,variants){let[first]=variants;if(first===void 0)return;if(variants.length>1){let tell2=()=>({path:["variants"],text:"has other variants"});return{messageId:"variants",data:{
...where,differences:variants.map(contrast)},path:["variants"],tell:tell2}}let{name,written,index,expected}=first,tell=reading=>{let there=variantsByName(reading).get(name);return there===void 0?{path:[
"variants"],text:"lacks it"}:{path:["variants",there.index],text:`says ${quote(there.variant.text)}`}},path24=["variants",index];return written===void 0?{messageId:"missingVariant",data:{...where,expected},
path:["variants"],tell}:expected===void 0?{messageId:"extraVariant",data:{...where,written},path:path24,tell}:{messageId:"variant",data:{...where,written,expected},path:path24,tell}}function severalDiffer(where,fields,variants,a,b){
let differences=[...fields.map(({name,text:text2})=>`${name} ${quote(text2(a))} here, ${quote(text2(b))} there`),...variants.map(one=>`variant ${contrast(one)}`)],tell=()=>({path:["hash"],text:"has th\
e same hash"});return{messageId:"several",data:{...where,differences},path:["hash"],tell}}function contrast({written,expected}){return written===void 0?`${quote(expected)} there only`:expected===void 0?
`${quote(written)} here only`:`${quote(written)} here, ${quote(expected)} there`}function toRelated(other,own,tell,read){let{file}=other.page,reading=readRow(other,read),{path:path24,text:text2}=reading===
void 0?{path:["hash"],text:"has the same hash"}:tell(reading);return{file,path:["spec_details",other.row,...path24],message:`${labelOf(other,own)} ${text2}.`}}function labelOf({page},own){return page.
package===own.page.package?clip(page.tag):`${clip(page.package)} in ${clip(page.tag)}`}function listOthers({page},places){return places===1?clip(page.tag):`${clip(page.tag)} and ${count(places-1,"othe\
r tag")}`}function start({name,tag}){return`${name} in ${clip(tag)}`}var MOST_DIFFERENCES=5;function enumerate(differences){let left=differences.length-MOST_DIFFERENCES;return[...differences.slice(0,MOST_DIFFERENCES),
...left>0?[`${left} more`]:[]].join("; ")}var corpus_hash_package_default=defineCorpusRule({id:"corpus-hash-package",summary:"In a tag, a hash belongs to one package.",why:"A hash is one binary of one\
 package: listed under two, it is counted twice, and who installs the wrong one gets something else.",severity:"error",fixable:!1,waitsFor:["page-title","corpus-package-case","spec-tarball-url"],messages:{
foreign:d=>`${d.name} has the hash of a binary of ${clip(d.owner)} in ${clip(d.tag)}, and a hash belongs to one package${d.tags===d.ownerTags?"":`: ${count(d.ownerTags,"tag has","tags have")} it under\
 ${clip(d.owner)}, ${d.tags} under this one`}.`,copied:d=>`All ${d.rows} rows of ${clip(d.package)} in ${clip(d.tag)} have hashes of ${clip(d.owner)}: the page is a copy, or its rows belong to another\
 package.`},examples:{bad:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib-ng/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2\
kqgpau6xkhir7egjk"}, {"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].join(`
`),good:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib-ng/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"\
}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn"}]'].join(`
`)},map:rowKeysOf,logged:ROW_LOG,reduce({pages:pages2,page,isHeard},report){let titleOf3=({file})=>page(file)?.data.title;for(let[deviating,all2]of findForeign(pages2)){let foreign=all2.filter(({owner})=>!isToldElsewhere(
deviating,owner.page,titleOf3,isHeard)),only2=foreign[0]?.owner.page,isCopy=foreign.length>1&&foreign.length===rowsOf(deviating);if(only2!==void 0&&isCopy&&foreign.every(({owner})=>owner.page===only2))
report({messageId:"copied",...copied(deviating,only2,foreign)});else for(let one of foreign)report({messageId:"foreign",...single(one)})}}});function findForeign(pages2){let contested=contestedHashes(
pages2);if(contested.size===0)return new Map;let groups=[...occurrencesOf(contested,pages2).values()].map(onePerPage),contests=countContests(groups),found=new Map(pages2.map(page=>[page,[]]));for(let group2 of groups){
let tags=countTags(group2),tagsOf=({page})=>tags.get(page.package);for(let inTag of groupBy(group2,({page})=>page.tag).values()){let owner=inTag.reduce((best,one)=>(tagsOf(one)-tagsOf(best)||compareContests(
contests,one.page,best.page))>0?one:best);for(let own of inTag)own!==owner&&found.get(own.page).push({own,owner,inTag,tags:tagsOf(own),ownerTags:tagsOf(owner)})}}return found}function contestedHashes(pages2){
let contested=new Set;for(let[hash,group2]of occurrencesOf(findConflicts(pages2,!1),pages2)){let packages=new Map;for(let{page}of group2){let first=packages.get(page.tag)??page.package;packages.set(page.
tag,first),first!==page.package&&contested.add(hash)}}return contested}function onePerPage(group2){return group2.filter(({page},i)=>page!==group2[i-1]?.page)}function countTags(group2){let tags=new Map;
for(let{page}of group2)tags.set(page.package,(tags.get(page.package)??0)+1);return tags}function countContests(groups){let contests=new Map;for(let group2 of groups){let tags=countTags(group2);for(let{
page}of group2){let contest=contests.get(page)??{rows:0,tags:0};contest.rows++,contest.tags+=tags.get(page.package),contests.set(page,contest)}}return contests}function compareContests(contests,a,b){let[
first,second]=[contests.get(a),contests.get(b)],isCopy=(page,{rows})=>rows>1&&rows===rowsOf(page);return first.tags-second.tags||Number(isCopy(b,second))-Number(isCopy(a,first))}function isToldElsewhere(a,b,titleOf3,isHeard){
let isEither=rule=>isHeard(rule,a.file)||isHeard(rule,b.file);if(a.package.toLowerCase()===b.package.toLowerCase())return isEither("corpus-package-case");let isRenamed3=(one,other)=>titleOf3(one)===other.
package&&isHeard("page-title",one.file);return isRenamed3(a,b)||isRenamed3(b,a)}function single({own,owner,inTag,tags,ownerTags}){let{page}=own,hash=hashOf(own);return{data:{name:nameRow(page.package,
hash),tag:page.tag,owner:owner.page.package,tags,ownerTags},file:page.file,path:["spec_details",own.row,"hash"],subject:hash,related:relate(besides(own,owner,inTag),inTag.length-1,other=>toRelated2(other,
"The hash"))}}function copied(page,owner,foreign){return{data:{package:page.package,tag:page.tag,owner:owner.package,rows:foreign.length},file:page.file,path:["title"],subject:owner.package,related:relate(
foreign,foreign.length,one=>toRelated2(one.owner,`The hash of ${nameRow(page.package,hashOf(one.own))}`))}}function toRelated2({page,row},what){return{file:page.file,path:["spec_details",row,"hash"],message:`${what}\
 in ${clip(page.package)}.`}}var corpus_package_case_default=defineCorpusRule({id:"corpus-package-case",summary:"No two package folders of a tag are equal up to upper and lower case.",why:"On a disk t\
hat ignores case, as on macOS and Windows, one of them overwrites the other, and git shows changes that nobody made.",severity:"warning",fixable:!1,messages:{sameUpToCase:d=>`${clip(d.tag)} has a fold\
er ${quote(d.package)} beside ${quote(d.other)}: on a disk that ignores case they are one folder.`},examples:{bad:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhi\
r7egjk"}]',"# _cache/develop/ZLib/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].join(`
`),good:["# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/v0.22.1/zlib/specs.md",'generation: "E"','spec_details: [{"hash": "4hqfk4wmnwanjq2kqg\
pau6xkhir7egjk"}]'].join(`
`)},map:mapToNothing,logged:{parts:likeNamed},reduce({pages:pages2},report){for(let folders of groupFolders(pages2)){let right=folders.reduce((best,one)=>capitals(one)<capitals(best)?one:best);for(let page of folders)
page.package!==right.package&&report({messageId:"sameUpToCase",data:{package:page.package,other:right.package,tag:page.tag},file:page.file,path:["title"],subject:page.package,related:relate(besides(page,
right,folders),folders.length-1,other=>({file:other.file,path:["title"],message:`The folder ${quote(other.package)}.`}))})}}});function likeNamed({pages:pages2,package:numbers3,packages:{texts}}){let groups=groupBy(
texts.keys(),number=>texts[number].toLowerCase()),alike=new Set([...groups.values()].filter(group2=>group2.length>1).flat());return alike.size===0?[]:[range({from:0,to:pages2.length}).filter(page=>alike.
has(numbers3[page]))]}function groupFolders(pages2){return groupBy(pages2,page=>`${page.tag}/${page.package.toLowerCase()}`).values()}function capitals({package:name}){return[...name].filter(letter=>letter!==
letter.toLowerCase()).length}function nearest(word,candidates,count2=1){if(word.length>64)return[];let limit=Math.max(1,Math.floor(word.length/3));return[...candidates].filter(candidate=>Math.abs(candidate.
length-word.length)<=limit).sort().map(candidate=>({candidate,distance:editDistance(word,candidate)})).filter(({distance})=>distance<=limit).sort((a,b)=>a.distance-b.distance).slice(0,count2).map(({candidate})=>candidate)}
function suggester(candidates){let known=new Map;return word=>(known.has(word)||known.set(word,nearest(word.toLowerCase(),candidates)[0]),known.get(word))}function editDistance(a,b){let before2=[],previous=Array.
from({length:b.length+1},(_,j)=>j);for(let i=1;i<=a.length;i++){let current=[i];for(let j=1;j<=b.length;j++){let cost=a[i-1]===b[j-1]?0:1,best=Math.min(previous[j]+1,current[j-1]+1,previous[j-1]+cost);
a[i-1]===b[j-2]&&a[i-2]===b[j-1]&&(best=Math.min(best,before2[j-2]+1)),current.push(best)}before2=previous,previous=current}return previous[b.length]}var LIVING_TAG="develop";function staleValueOf(page){
return page.place?.tag===LIVING_TAG?{form:formOf(page),stacks:stackLists(page)}:null}function livingPages({tags}){return tags.filter(({tag})=>tag===LIVING_TAG).flatMap(range)}function findStale(pages2,site){
let living2=pages2.filter(({tag,value})=>tag===LIVING_TAG&&value!=null),findOldForm=oldForms(living2),findGoneStack=goneStacks(living2.filter(({value})=>findOldForm(value)===void 0),site),reasons=living2.
map(({file,value})=>[file,findOldForm(value)??findGoneStack(value)]);return new Map(reasons.filter(one=>one[1]!==void 0))}function withoutStale(pages2,staleOf,{site,isHeard}){let values=pages2.filter(
({tag})=>tag===LIVING_TAG).map(({file,tag,value})=>({file,tag,value:value&&staleOf(value)})),stale=findStale(values,site);return stale.size===0?pages2:pages2.filter(({file})=>!stale.has(file)||!isHeard(
"corpus-page-stale",file))}function formOf({facts}){let{exactCompilers,bareCompilers,oldMultiForms,multiForms,tarballs,rowCount:rowCount2,generation}=facts,isMixed2=exactCompilers>0&&bareCompilers>0||
oldMultiForms>0&&multiForms>0||tarballs>0&&tarballs<rowCount2,isSound3=facts.listFits.compilers&&facts.faultyRows.compilers<rowCount2;return isMixed2||!isSound3||generation!=="H"&&exactCompilers===0?null:
inForms(generation)}function inForms(generation){return generation==="F1"||generation==="F2"?"F":generation}function stackLists({data}){let listed3=new Set(data.meta.stacks),lists2=new Map;for(let{stacks}of data.
spec_details){let key=stacks.join(`
`);if(lists2.has(key))continue;let known=new Set(stacks.filter(stack=>listed3.has(stack)));lists2.set(key,[...known].sort())}return[...lists2.values()]}var FORMS=[...new Set(GENERATIONS.map(inForms))],
CURRENT_SHARE=.1;function oldForms(pages2){let counts=FORMS.map(form=>pages2.filter(({value})=>value.form===form).length),least=Math.max(pages2.length<=2?1:2,pages2.length*CURRENT_SHARE),current=counts.
findLastIndex(count2=>count2>=least);return({form})=>{if(form===null)return;let own=FORMS.indexOf(form);if(own>=current)return;let newer=counts.slice(own+1).reduce((sum3,count2)=>sum3+count2,0);return{
kind:"form",form,current:FORMS[current],newer,pages:pages2.length}}}var MOST_STACKS=500,LEFT_OVER_SHARE=.75;function goneStacks(pages2,site){let isLacking=lackingFrom(site);if(isLacking===void 0)return()=>{};
let counts=new Map;for(let{value}of pages2){let stacks=new Set(value.stacks.flat().filter(isLacking));if(stacks.size===0)continue;let leftOver=+(explain(value,isLacking)!==void 0);for(let stack of stacks){
let count2=counts.get(stack)??{pages:0,leftOver:0};counts.set(stack,{pages:count2.pages+1,leftOver:count2.leftOver+leftOver})}}let isGone=stack=>{let count2=counts.get(stack);return isLacking(stack)&&
(count2===void 0||count2.leftOver>=count2.pages*LEFT_OVER_SHARE)},find=value=>explain(value,isGone),left=pages2.filter(({value})=>find(value)!==void 0).length;return pages2.length>2&&left*2>pages2.length?
()=>{}:find}function explain({stacks},isGone){let gone=stacks.map(list2=>list2.filter(isGone)),stack=gone.flat().sort()[0];return stack===void 0||gone.some(list2=>list2.length===0)?void 0:{kind:"stack",
stack}}function lackingFrom(site){let tagRows2=site?.tags.content??[],rows=tagRows2.filter(({name})=>name===LIVING_TAG),own=new Set(rows.flatMap(({stacks})=>stacks??[]));if(own.size===0||rows.some(({stacks})=>stacks===
void 0))return;let others=new Set(tagRows2.flatMap(({stacks})=>stacks??[])),candidates=[...own].slice(0,MOST_STACKS),unknown2=new Map;return stack=>{if(own.has(stack)||stack==="root")return!1;if(others.
has(stack))return!0;let lacking=unknown2.get(stack)??(unknown2.size>=MOST_STACKS||nearest(stack,candidates).length===0);return unknown2.set(stack,lacking),lacking}}var corpus_page_stale_default=defineCorpusRule(
{id:"corpus-page-stale",summary:"In `develop`, no page is in an older form than its neighbours, or holds only rows of stacks that the tag no longer has.",why:"The generator writes the pages of develop\
 anew and deletes none: a package that left the index keeps a page of binaries that may be gone.",severity:"warning",fixable:!1,messages:{oldForm:d=>`${lead(d)}: ${d.sign}, and ${d.newer} of ${count(d.
pages,"page")} ${d.newer===1?"is":"are"} in a newer form. ${WHY}`,goneStack:d=>`${lead(d)}: each of its rows is in a stack that the tag no longer has, such as ${quote(d.stack)}. ${WHY}`},examples:{bad:[
"# _cache/develop/abyss/specs.md",'generation: "G"','spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5\
uvw4ss"}]'].join(`
`),good:["# _cache/develop/abyss/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop/zlib/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'].
join(`
`)},map:staleValueOf,logged:{parts:log=>[livingPages(log)]},reduce({pages:pages2,page,site},report){let stale=findStale(pages2,site);for(let{file,package:name}of stale.size===0?[]:pages2){let reason=stale.
get(file),read=reason===void 0?void 0:page(file);reason===void 0||read===void 0||report(reason.kind==="form"?oldForm(name,read,reason):goneStack(name,read,reason,site))}}});function lead(d){return`The\
 page of ${clip(d.package)} in ${LIVING_TAG} looks left over`}var WHY="The generator never deletes the page of a package that left the index.";function oldForm(name,page,{form,current,newer,pages:pages2}){
let{path:path24,sign,...at}=signOf(form,current,page);return{messageId:"oldForm",data:{package:name,sign,newer,pages:pages2},file:page.file,path:path24,...at}}function goneStack(name,page,{stack},site){
let at=page.data.meta.stacks.indexOf(stack),row=site?.tags.content?.find(one=>one.name===LIVING_TAG&&one.stacks!==void 0),related={file:site?.tags.file??"",path:[...row?.path??[],"stacks"],message:`Th\
e stacks of ${LIVING_TAG}.`};return{messageId:"goneStack",data:{package:name,stack},file:page.file,path:["meta","stacks",at],subject:stack,related:[related]}}function signOf(form,current,{data,facts}){
let{spec_details:rows}=data;if(form!=="G"&&(current==="G"||current==="H"))return{path:["spec_details",0,"tarball"],at:"key",sign:"its rows have tarball URLs, as pages had until February 2025"};if(form===
"G"){let{index,spec}=facts.rows.find(({compiler})=>compiler.form==="exact"),sign=`it spells its compilers as in ${quote(spec.compiler)}, as pages did until March 2025`;return{path:["spec_details",index,
"compiler"],sign}}if(current==="F"){let[first]=Object.keys(rows[0]);return{path:["spec_details",0,first],at:"key",sign:"its keys are not in alphabetical order, as in pages until February 2025"}}return{
path:["meta","stacks"],sign:"none of its rows is in the stack root, as in the first pages that listed rows"}}var DATED_TAG=/^develop-(\d{4}-\d{2}-\d{2})$/,RELEASE_TAG=/^v(\d+)\.(\d+)(?:\.(\d+))?$/;function kindOfTag(tag){
let[,date]=DATED_TAG.exec(tag)??[];if(date!==void 0)return{kind:"dated",date};let release=RELEASE_TAG.exec(tag);return release!==null?{kind:"release",numbers:release.slice(1).map(number=>BigInt(number??
0))}:{kind:tag==="develop"?"develop":"other"}}function stacksByTag({tags}){let byTag=new Map;for(let{name,stacks}of tags.content??[]){if(name===void 0)continue;let known=byTag.has(name)?byTag.get(name):
new Set;for(let stack of stacks??[])known?.add(stack);byTag.set(name,stacks===void 0?void 0:known)}return new Map([...byTag].flatMap(([tag,stacks])=>stacks===void 0?[]:[[tag,stacks]]))}var MOST_GUESSES=100,
MOST_STACKS2=500;function guesser(known,unknowns){let candidates=known.size>MOST_STACKS2||unknowns>MOST_GUESSES?[]:[...known];return stack=>nearest(stack,candidates)[0]}var corpus_trend_default=defineCorpusRule(
{id:"corpus-trend",summary:"From one dated tag to the next no package and no stack disappears, and the specs do not become far fewer.",why:"A tag of a day on which a pipeline failed looks like any oth\
er: what it lacks is seen only by who looks for it.",severity:"info",fixable:!1,waitsFor:["site-stacks"],messages:{packagesGone:d=>`${d.packages.length} of ${count(d.of,"package")} of ${clip(d.older)}\
 ${d.packages.length===1?"has":"have"} no page in ${clip(d.newer)}: ${enumerate2(d.packages)}.`,stackGone:d=>`No row of ${clip(d.newer)} is in the stack ${quote(d.stack)}, which ${count(d.pages,"page \
has","pages have")} in ${clip(d.older)}.`,fewerSpecs:d=>`${clip(d.newer)} has ${count(d.now,"spec")} where ${clip(d.older)} had ${d.before}${d.explained===0?"":` (without the ${d.explained} of package\
s and stacks that are gone)`}, which is ${Math.floor((d.before-d.now)*100/d.before)} % fewer.`},options:{schema:z=>z.strictObject({drop:z.number().min(0).max(1).default(.2)}),defaults:{drop:.2},help:{
drop:"The share of the specs of a tag (0 to 1) that the next one may lack."}},examples:{bad:["# _cache/develop-2025-03-30/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
"# _cache/develop-2025-03-30/xz/specs.md",'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',"# _cache/develop-2025-04-06/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkh\
ir7egjk"}]'].join(`
`),good:["# _cache/develop-2025-03-30/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',"# _cache/develop-2025-04-06/zlib/specs.md",'spec_details: [{"hash": "4hqfk4wmnwanjq\
2kqgpau6xkhir7egjk"}]'].join(`
`)},map:summaryOf,logged:{value:summaryIn,parts:changedTags},reduce(corpus,report,{drop}){let{pages:pages2,page}=corpus,older;for(let[name,inTag]of datedTags(pages2)){let newer=readTag(name,inTag),change=older===
void 0?void 0:compareTags(older,newer,corpus);if(older=newer,change===void 0||change.gone.length===change.packages)continue;let tags=[change.older,change.newer];change.gone.length>0&&report({messageId:"\
packagesGone",...packagesGone(change),tags});for(let lost of change.stacks)report({messageId:"stackGone",...stackGone(change,lost),tags});let isFar=({before:before2,now})=>(before2-now)/before2>drop,left=isFar(
change)?withoutLost(change,page):change;left.first!==void 0&&isFar(left)&&report({messageId:"fewerSpecs",...fewerSpecs(left,left.first),tags})}}});function summaryOf({place,facts}){if(place===void 0||
!DATED_TAG.test(place.tag))return null;let stacks=facts.listed("stacks");return facts.listFits.stacks?[facts.rowCount,...stacks].join(`
`):[`${facts.rowCount}?`,...new Set([...stacks,...facts.values.stacks.keys()])].join(`
`)}function summaryIn(log,page){return DATED_TAG.test(log.pages[page].place.tag)?[`${log.rows[page]}${log.stacksFit[page]===1?"":"?"}`,...log.stacksOf(page)].join(`
`):null}function*changedTags(log,_site,{drop}){let dated=log.tags.filter(({tag})=>DATED_TAG.test(tag)).sort((a,b)=>compareText(a.tag,b.tag)),lacks=lacksOf(log,drop);for(let i=1;i<dated.length;i++){let[
older,newer]=[dated[i-1],dated[i]];lacks(older,newer)&&(yield[...range(older),...range(newer)])}}function lacksOf({package:packages,packages:{texts},stack,stackFrom,stacks,rows},drop){let known=new Int32Array(
texts.length),rowsNow=new Int32Array(texts.length),knownStacks=new Int32Array(stacks.texts.length);return(older,newer)=>{let mark=newer.to,now=0;for(let page=newer.from;page<newer.to;page++){known[packages[page]]=
mark,rowsNow[packages[page]]=rows[page],now+=Math.max(0,rows[page]);for(let i=stackFrom[page];i<stackFrom[page+1];i++)knownStacks[stack[i]]=mark}let before2=0;for(let page=older.from;page<older.to;page++){
let name=packages[page];if(known[name]!==mark)return!0;rows[page]<0?now-=Math.max(0,rowsNow[name]):rowsNow[name]>=0&&(before2+=rows[page]);for(let i=stackFrom[page];i<stackFrom[page+1];i++)if(knownStacks[stack[i]]!==
mark)return!0}return(before2-now)/before2>drop}}function datedTags(pages2){return[...groupBy(pages2,({tag})=>tag)].filter(([tag])=>DATED_TAG.test(tag)).sort(([a],[b])=>compareText(a,b))}function compareTags(older,newer,corpus){
let before2=[...older.pages.values()],now=[...newer.pages.values()],gone=before2.filter(({page})=>!newer.pages.has(page.package)),kept=before2.filter(({page,rows})=>rows!==void 0&&newer.pages.get(page.
package)?.rows!==void 0),read=now.filter(({page,rows})=>rows!==void 0&&isKnown(older,page.package));return{older:older.name,newer:newer.name,gone,packages:before2.length,stacks:withoutSlips(lostStacks(
older,newer),older,newer,corpus),kept,before:sum(kept,({rows})=>rows),now:sum(read,({rows})=>rows),explained:sum(gone,({rows=0})=>rows),first:read[0]?.page}}function isKnown(tag,name){let page=tag.pages.
get(name);return page===void 0||page.rows!==void 0}function withoutLost(change,read){let lost=new Map;for(let{stack,pages:pages2}of change.stacks)for(let{page}of pages2){let others=lost.get(page.file);
others===void 0?lost.set(page.file,[stack]):others.push(stack)}let explained=sum(change.kept,({page,rows})=>Math.min(rows,rowsWith(lost.get(page.file)??[],page.file,read)));return{...change,before:change.
before-explained,explained:change.explained+explained}}function rowsWith(stacks,file,read){let wanted=new Set(stacks);return(wanted.size===0?void 0:read(file)?.data.spec_details)?.filter(row=>row.stacks.
some(stack=>wanted.has(stack))).length??0}function readTag(name,inTag){let pages2=new Map,stacks=new Set;for(let page of inTag){let[rows,...lines]=page.value?.split(`
`)??[];pages2.set(page.package,{page,rows:rows===void 0?void 0:Number.parseInt(rows,10)});for(let stack of lines)stacks.add(stack)}return stacks.delete("root"),{name,pages:pages2,stacks}}function lostStacks(older,newer){
let missing=new Set([...older.stacks].filter(stack=>!newer.stacks.has(stack)).sort());if(missing.size===0)return[];let lost=new Map([...missing].map(stack=>[stack,{pages:[],kept:0,unread:0}]));for(let{
page}of older.pages.values()){let[rows,...stacks]=page.value?.split(`
`)??[],now=newer.pages.get(page.package);stacks.forEach((stack,index)=>{let found=lost.get(stack);found?.pages.push({page,index:rows.endsWith("?")?void 0:index}),found!==void 0&&now!==void 0&&found[now.
rows===void 0?"unread":"kept"]++})}return[...lost].flatMap(([stack,{pages:pages2,kept,unread:unread2}])=>kept===0||unread2>0?[]:[{stack,pages:pages2}])}function withoutSlips(lost,older,newer,corpus){if(lost.
length===0)return lost;let before2=slipsIn(older,corpus),meant=new Set(slipsIn(newer,corpus).values());return lost.filter(({stack})=>!before2.has(stack)&&!meant.has(stack))}function slipsIn({name,stacks,
pages:pages2},{site,isHeard}){let known=site&&stacksByTag(site).get(name);if(known===void 0)return new Map;let unknown2=[...stacks].filter(stack=>!known.has(stack)),guess=guesser(known,unknown2.length),
slips=unknown2.map(stack=>[stack,guess(stack)]),isTold=stack=>{let first=[...pages2.values()].find(({page})=>page.value?.split(`
`).includes(stack,1));return isHeard("site-stacks",first.page.file,stack)};return new Map(slips.filter(one=>one[1]!==void 0&&isTold(one[0])))}function packagesGone({older,newer,gone,packages}){let[first,
...others]=gone,{file}=first.page;return{data:{older,newer,packages:gone.map(({page})=>page.package),of:packages},file,path:["title"],subject:newer,ofTag:!0,related:relate(others,others.length,({page})=>({
file:page.file,path:["title"],message:`${clip(page.package)} in ${older}.`}))}}function stackGone({older,newer},{stack,pages:pages2}){let[first,...others]=pages2;return{data:{older,newer,stack,pages:pages2.
length},file:first.page.file,path:pathOf2(first),about:["meta","stacks",stack],subject:stack,ofTag:!0,related:relate(others,others.length,one=>({file:one.page.file,path:pathOf2(one),message:`The stack\
 in ${clip(one.page.package)} in ${older}.`}))}}function pathOf2({index}){return["meta","stacks",...index===void 0?[]:[index]]}function fewerSpecs({older,newer,before:before2,now,explained},first){return{
data:{older,newer,before:before2,now,explained},file:first.file,path:["meta","num_specs"],subject:newer,ofTag:!0}}function sum(values,numberOf2){return values.reduce((total2,value)=>total2+numberOf2(value),
0)}var MOST_NAMES=10;function enumerate2(names){let shown=names.slice(0,MOST_NAMES).map(quote),last=names.length>MOST_NAMES?`${names.length-MOST_NAMES} more`:shown.pop();return shown.length===0?last:`${shown.
join(", ")} and ${last}`}var data_deps_default=defineDataRule({id:"data-deps",summary:"Each dependency of a spec has a name, a hash and parameters, and the spec of that hash is there, of that name.",why:"\
A dependency of another form ends the script that draws them: the dialog of the spec stays empty. One without a spec is left out without a word.",severity:"error",fixable:!1,messages:{dependencyForm:({
name,found})=>`The dependency ${quote(name)} has no parameters with lists of deptypes and virtuals: it is ${found}.`,dependencyMissing:({name,hash})=>`The dependency ${quote(name)} (${clip(hash)}) has\
 no spec in the file.`,dependencyName:({written,expected,hash})=>`The dependency ${clip(hash)} is called ${quote(written)}, but it is a spec of ${quote(expected)}.`},messageSeverity:{dependencyMissing:"\
info"},examples:{bad:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/dependencies/0
{"name": "diffutils", "hash": "aglhyktamj4myq3wpchs44pvomf57fof", "type": ["build"]}`,good:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/dependencies/0
{"name": "diffutils", "hash": "aglhyktamj4myq3wpchs44pvomf57fof", "parameters": {"deptypes": ["build"], "virtuals": [], "direct": true}}`}}),data_html_default=defineDataRule({id:"data-html",summary:"N\
o name, version, stack or variant of the data files holds what a browser takes for HTML.",why:"The site puts these texts into the page as they are: `<key>` is not shown, and a script would be run.",severity:"\
warning",fixable:!1,messages:{markup:({field,value})=>`${quote(value)} in ${quote(field)} is HTML to a browser.`},examples:{bad:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version
"<key>"`,good:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version
"1.0.8"`}}),data_index_default=defineDataRule({id:"data-index",summary:"The specs of the data files are the records of the indexes of all stacks, with the fields, the stacks and the tags that those ha\
ve.",why:"The site shows nothing else: what the files say otherwise, or lack, is wrong there for everyone.",severity:"error",fixable:!1,messages:{notInIndex:({hash})=>`The spec ${clip(hash)} is in no \
index of a stack.`,notInData:({hash,name})=>`${clip(name)}/${clip(hash)} is in an index of a stack, but not in the specs file.`,otherField:d=>d.written!==""&&d.expected!==""?`The ${d.field} ${isOne(d.
field)?"is":"have"} ${quote(d.written)}, where the index says ${quote(d.expected)}.`:d.expected===""?`The ${d.field} have ${quote(d.written)}, which the index does not have.`:`The ${d.field} lack ${quote(
d.expected)}, which the index has.`,stackExtra:({stack})=>`The stack ${quote(stack)} is listed, whose indexes do not have the spec.`,stackMissing:({stack})=>`The stack ${quote(stack)} is not listed, w\
hose index has the spec.`,tagExtra:({tag})=>`The release ${quote(tag)} is listed, whose indexes do not have the spec.`,tagMissing:({tag})=>`The release ${quote(tag)} is not listed, whose index has the\
 spec.`},examples:{bad:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version
"1.0.9"`,good:`# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version
"1.0.8"`}});function isOne(field){return field!=="variants"&&field!=="dependencies"}var data_links_default=defineDataRule({id:"data-links",summary:"The specs of a package are in the specs file, each s\
pec is of one package, and the releases of a package are those of its specs.",why:"A package that lists a spec which is not there ends the script of its page: nothing more of it is shown.",severity:"e\
rror",fixable:!1,messages:{specMissing:({hash,name})=>`The package ${quote(name)} lists the spec ${clip(hash)}, which is not in the specs file.`,specOrphan:({hash})=>`The spec ${clip(hash)} is listed \
by no package.`,specShared:({hash,first,second})=>`The spec ${clip(hash)} is listed by two packages, ${quote(first)} and ${quote(second)}.`,releaseMissing:({name,release})=>`The package ${quote(name)}\
 does not list the release ${quote(release)}, which a spec of it has.`,releaseExtra:({name,release})=>`The package ${quote(name)} lists the release ${quote(release)}, which no spec of it has.`},examples:{
bad:`# new/package_data.json.gz /bzip2/releases
["develop-2025-07-13", "develop"]`,good:`# new/package_data.json.gz /bzip2/releases
["develop-2025-07-13"]`}}),WORDS={missing:()=>"there is no such file",notAFile:({what})=>`it is ${what}, not a file`,linkOutside:({target})=>`it leads out of its folder, to ${quote(target)}`,linkLoop:()=>"\
it is a symbolic link that leads in a circle",unreadable:({reason})=>reason,tooLarge:({bytes,limit})=>`it has ${bytes} bytes, and the limit is ${limit}`,gzipCut:()=>"it is a gzip file that ends early",
gzipDamaged:({reason})=>`it is a damaged gzip file (${reason})`,gzipBomb:({limit})=>`it is a gzip file that unpacks to more than ${limit} times its size`,empty:()=>"it is empty",cut:()=>"it ends early",
syntax:data=>`it is no JSON: ${syntaxText(data)}`,notUtf8:()=>"it is not UTF-8",keyTwice:({key})=>`the key ${quote(key)} stands twice in one object, and the last one alone counts`,keyTooLong:({limit})=>`\
a key has more than ${limit} bytes`,tooManyKeys:({limit})=>`an object has more than ${limit} keys`,recordTooLarge:({limit})=>`it has more than ${limit} bytes, the limit of one record`,tooDeep:({limit})=>`\
objects and lists are nested more than ${limit} levels deep`,tooManyRecords:({limit})=>`it has more than ${count(limit,"record")}, the limit`,tooManyLabels:({limit,found})=>`it has ${found} stacks, an\
d the limit is ${limit}`,missingKey:({path:path24})=>`it has no ${quote(path24.join("."))}`,wrongType:({path:path24,expected,found})=>`${path24.length===0?"it":quote(path24.join("."))} is ${found}, wh\
ere ${expected} is expected`,version:({found})=>`its version is ${found}`};function syntaxText({expected,found}){let isWithin2=expected==="the end of a text";if(found==="")return isWithin2?"it ends wi\
thin a text":`it ends where ${expected} is expected`;let what=found.length===1?nameCharacter(found):quote(found);return isWithin2?`${what} stands within a text`:`${expected} is expected, and ${what} s\
tands there`}function readFaultText({code,data}){return WORDS[code](data)}function capital(text2){return text2.charAt(0).toUpperCase()+text2.slice(1)}function recordText({name,hash}){return name===void 0?
quote(hash):`${quote(name).slice(1,-1)}/${hash.slice(0,7)}`}var data_readable_default=defineDataRule({id:"data-readable",summary:"The two data files of the site's successor are there and can be read: \
gzip or plain, JSON without a key twice.",why:'Without one of them the lists of the site stay at "loading": the error is in the console of the browser only.',severity:"error",fixable:!1,messages:{unreadableData:({
what,fault})=>`${capital(what)} cannot be read as it should: ${readFaultText(fault)}.`,unreadableEntry:({what,key,fault})=>`The entry ${quote(key)} of ${what} is left out: ${readFaultText(fault)}.`},examples:{
bad:"# new/specs_data.json.gz",good:`# new/package_data.json.gz /bzip2/uid
"bzip2"`}}),data_shape_default=defineDataRule({id:"data-shape",summary:"Each package and each spec of the data files has its fields and no other, of their types, and stands under its own name.",why:"T\
he script of the site takes the types for granted: one list that is none empties the table of a package, or the menus of all.",severity:"error",fixable:!1,messages:{wrongType:({expected,found})=>`${found}\
 stands where ${expected} is expected.`,missingField:({field})=>`The field ${quote(field)} is missing.`,unknownField:({field})=>`The field ${quote(field)} is none that the site knows.`,emptyList:({field})=>`\
The list ${quote(field)} is empty.`,valueTwice:({field,value})=>`The list ${quote(field)} has ${quote(value)} twice.`,rootStack:()=>'The stack "root" is listed, which is none: it is the index of the t\
ag.',otherKey:({field,key,found})=>`The ${field} ${quote(found)} stands under the key ${quote(key)}.`,noHash:({found})=>`${found} is no hash of 32 characters.`,otherUrl:({expected,found})=>`The url is\
 ${quote(found)}, and not ${quote(expected)}.`},examples:{bad:`# new/package_data.json.gz /bzip2/uid
"bzip"`,good:`# new/package_data.json.gz /bzip2/uid
"bzip2"`}}),file_encoding_default=defineTextRule({id:"file-encoding",summary:"The page is UTF-8 without a byte order mark or NUL; lines end in line feeds, and all text is ASCII.",why:"Invalid UTF-8 en\
ds the build of the whole site; behind a byte order mark Jekyll finds no front matter, and the page is missing without a word.",severity:"error",fixable:!0,messages:{byteOrderMark:d=>d.encoding==="UTF\
-8"?"The file starts with a byte order mark (U+FEFF): Jekyll finds no front matter behind it and shows no page. Save it as UTF-8 without the mark.":`The file is ${d.encoding}, as its byte order mark s\
ays: Jekyll reads UTF-8 only and shows no page. Save it as UTF-8 without the mark.`,invalidUtf8:d=>`The byte 0x${d.byte.toString(16).toUpperCase().padStart(2,"0")} is not UTF-8 here: Jekyll ends the b\
uild of the whole site at it.`,nulByte:()=>"The file holds a NUL byte, which no text has: it is damaged, or it is UTF-16 and not UTF-8.",carriageReturns:()=>"A line ends in a carriage return (CR) alon\
e: to Jekyll it goes on when it looks for the front matter. Lines end in a line feed (LF).",crlf:d=>d.count===1?"1 line ends in CR LF: the generator writes LF alone.":`${d.count} lines end in CR LF, t\
his is the first: the generator writes LF alone.`,nonAscii:d=>`The page holds ${count(d.count,"character that is","characters that are")} not ASCII${d.count===1?"":", this is the first"}: ${codePoint(
d.character)}. The generator writes such characters as \\uXXXX.`},messageSeverity:{crlf:"warning",nonAscii:"warning"},examples:{bad:`\uFEFF---
title: "zlib"
layout: cache
---`,good:""}});function codePoint(character){let name=`U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`;return/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)?`${name} ("${character}\
")`:name}var file_merge_conflict_default=defineTextRule({id:"file-merge-conflict",summary:"The page holds no conflict markers of git.",why:"A merge, rebase or stash that was not finished: Jekyll loses\
 the data of the page, or keeps that of one side only.",severity:"error",fixable:!1,messages:{conflictMarker:d=>`The line starts with "${d.marker}": a conflict of git is not resolved here. Generate th\
e page anew, or keep one of the sides.`},examples:{bad:`---
<<<<<<< HEAD
title: "zlib"
=======
title: "zlib-ng"
>>>>>>> update
---`,good:""}}),file_readable_default=defineTextRule({id:"file-readable",summary:"The page is a regular file inside of the site that can be read and is not larger than the limit (64 MiB by default).",
why:"What cannot be read cannot be checked, and the site leaves the package out or its build ends.",severity:"error",fixable:!1,messages:{missing:()=>"There is no such file: it is gone, or a symbolic \
link leads nowhere.",notAFile:d=>`This is ${d.what}, not a file: a page is a regular file.`,linkOutside:d=>`This is a symbolic link to ${quote(d.target)} outside of the site: such links are not follow\
ed, for they could show any file of the machine.`,linkLoop:()=>"This is a symbolic link that leads in a circle: it is not followed.",unreadable:d=>`The file cannot be read: ${d.reason}.`,tooLarge:d=>`\
The file has ${sizes(d.bytes,d.limit)}: it was not read. The largest pages known have a few megabytes.`,lfsPointer:()=>'This is a pointer of Git LFS, and not the page itself: run "git lfs pull", or se\
t "lfs: true" at the checkout.'},examples:{bad:"_cache/develop-2025-03-30/zlib/specs.md -> /etc/passwd",good:""}});function sizes(bytes,limit){let mebibytes=size=>`${Math.round(size/1048576*10)/10} Mi\
B`;return mebibytes(bytes)===mebibytes(limit)?`${bytes} bytes, and the limit is ${limit}`:`${mebibytes(bytes)}, and the limit is ${mebibytes(limit)}`}var front_matter_closes_default=defineTextRule({id:"\
front-matter-closes",summary:"One line that is only `---` (or `...`) closes the front matter, and it stands after all of the data.",why:"Without a closing fence Jekyll shows the page as text and witho\
ut data, which breaks the package list of the whole site; an early one cuts data off without a word.",severity:"error",fixable:!1,messages:{noClosingFence:d=>d.lookalike===void 0?'No line that is only\
 "---" closes the front matter: Jekyll shows the page as text and without data.':`The front matter is not closed, for ${describeLookalike(d.lookalike)} is no closing fence to Jekyll: it wants "---" at\
 the start of a line and nothing after it. The page is shown as text and without data.`,earlyFence:d=>`${quote(d.fence)} ends the front matter here: Jekyll does not read ${lostKeys(d.lost)}.`},examples:{
bad:`---
title: "zlib"
layout: cache
---
categories: [package, develop-2025-03-30]
---`,good:""}});function lostKeys(lost){return lost.length===0?"what follows":`${listed(lost,"and")} behind it`}function describeLookalike(line){return/^(?:---|\.\.\.)$/.test(line)?`${quote(line)} wit\
h a character that cannot be seen`:quote(line.trimEnd())}var front_matter_no_code_default=defineTextRule({id:"front-matter-no-code",summary:"Nothing but white space follows the opening fence: no langu\
age, no comment.",why:"Jekyll shows no page for such a file, and other tools take the word as a language: gray-matter runs `---js` front matter as code.",severity:"error",fixable:!1,messages:{textAfterFence:d=>`\
After the opening "---" stands ${d.text===""?"a character that cannot be seen":quote(d.text)}: Jekyll finds no front matter and shows no page, and ${whatOthersDo(d.text)}.`},examples:{bad:`---js
{ title: "zlib" }
---`,good:""}});function whatOthersDo(text2){return/^(?:js|javascript|coffee|coffeescript|cson)$/i.test(text2)?"other tools run the front matter as code":"other tools take it for the name of a languag\
e"}var front_matter_opens_default=defineTextRule({id:"front-matter-opens",summary:"The first line is one that Jekyll takes as an opening fence: `---` and nothing else.",why:"Without it Jekyll copies t\
he file as it is: there is no page, and the package is missing from its tag without a word.",severity:"error",fixable:!1,messages:{emptyFile:()=>"The page is empty: Jekyll shows no page for it.",noFence:d=>d.
line.trim()==="---"?noFenceAlike(d.line):`The first line is ${describeLine(d.line)}, not "---": Jekyll finds no front matter and shows no page.`},examples:{bad:`----
title: "zlib"
----`,good:""}});function noFenceAlike(line){return line.startsWith("---")?'The page holds "---" and nothing else: Jekyll finds no front matter and shows no page.':'There is white space before the ope\
ning "---": Jekyll finds no front matter and shows no page.'}function describeLine(line){return line.trim()===""?"blank":quote(line)}var front_matter_parses_default=defineTextRule({id:"front-matter-pa\
rses",summary:"The front matter is a mapping in YAML that Jekyll can read.",why:"Jekyll only logs the error and shows the page without data, which makes the JSON of all packages invalid: every table o\
f the site is empty then.",severity:"error",fixable:!1,messages:{syntax:d=>`Jekyll cannot read the front matter, and drops all of its data: ${d.reason}.`,notAMapping:d=>`The front matter holds ${d.found}\
, where keys with values are expected (title, layout, categories, meta, spec_details): the page has no data.`},examples:{bad:`---
title: "zlib
layout: cache
---`,good:""}}),history_frozen_default=defineHistoryRule({id:"history-frozen",summary:"A page of a frozen tag (any but develop) does not change.",why:"A dated or released tag is a snapshot: whoever in\
stalls from it relies on what its pages said, and an edit of one hides what was published.",severity:"warning",fixable:!1,options:{schema:z=>z.strictObject({rolling:z.array(z.string().min(1)).default(
["develop"]).describe("Tags whose pages may change.")}),defaults:{rolling:["develop"]},help:{rolling:"Tags whose pages may change."}},messages:{modified:d=>`The page of ${clip(d.package)} changes, but\
 the tag ${quote(d.tag)} is frozen.`,deleted:d=>`The page of ${clip(d.package)} is deleted, but the tag ${quote(d.tag)} is frozen.`},examples:{bad:"M _cache/develop-2025-04-13/zlib/specs.md",good:`M _\
cache/develop/zlib/specs.md
A _cache/develop-2025-04-13/xz/specs.md`},check({status,place},report,{rolling}){rolling.includes(place.tag)||report({messageId:status,data:place})}}),index_dag_default=defineIndexRule({id:"index-dag",
summary:"Each dependency of a record has a record of that name in the same index, there is no circle, and each ref_count is the number of dependents.",why:"Spack drops a dependency without a record an\
d goes on: what is installed then lacks it. A circle ends in no answer at all.",severity:"error",fixable:!1,waitsFor:["index-hash"],messages:{dependencyMissing:d=>`${recordText(d)} has no record in ${d.
what}, but ${d.dependents===1?`${clip(d.first)} depends on it`:`${count(d.dependents,"record")} depend on it, first ${clip(d.first)}`}.`,dependencyNamed:d=>`${recordText(d)} depends on ${quote(d.written)}\
, but the record of that hash is of ${quote(d.expected)}.`,dependencyCircle:({names})=>`${count(names.length,"record")} depend on each other in a circle: ${names.slice(0,5).join(", ")}.`,refCount:d=>`\
The ref_count of ${recordText(d)} is ${d.written}, but ${count(d.counted,"record")} of the index ${d.counted===1?"depends":"depend"} on it.`},messageSeverity:{dependencyMissing:"warning",refCount:"war\
ning"},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count
7`,good:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count
0`}}),NAMES={versions:"version",os:"operating system",platform:"platform",target:"target",compiler:"compiler",variants:"variant"},index_fields_default=defineIndexRule({id:"index-fields",summary:"The v\
ersion, compiler, system and variants of a row are those of its record in the index.",why:"People choose a binary by what its row says: where the generator misread the record, they get another one tha\
n they asked for.",severity:"error",fixable:!1,waitsFor:["index-hash"],messages:{wrongField:d=>`The ${NAMES[d.field]??d.field} of ${nameRow(d.name,d.hash)} is ${quote(d.written)}, the index of ${clip(
d.tag)} says ${quote(d.expected)}.`,extraVariant:d=>`${nameRow(d.name,d.hash)} has the variant ${quote(d.written)}, the index of ${clip(d.tag)} has none of that name.`,missingVariant:d=>`${nameRow(d.name,
d.hash)} lacks the variant ${quote(d.expected)}, which the index of ${clip(d.tag)} has.`},examples:{bad:`# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/compiler
"gcc@=12.1.0"`,good:`# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/compiler
"gcc@=11.1.0"`}}),index_hash_default=defineIndexRule({id:"index-hash",summary:"The hash of a record follows from its spec, in one of the forms in which Spack has hashed specs.",why:"The hash is what a\
 binary is asked for by. Spack never computes it again: a record that was changed afterwards describes a binary that is not the one that is installed.",severity:"error",fixable:!1,messages:{notProven:d=>`\
The record of ${recordText(d)} was changed after Spack wrote it: its content does not give its hash.`,externalUnproven:({what,count:number,first})=>`${capital(what)} has ${count(number,"external")} wh\
ose hash cannot be computed, first ${first}; externals have no binary.`,targetUnproven:({what,count:number,first})=>`${capital(what)} has ${count(number,"record")} for a target that cache-lint does no\
t know, first ${first}: their hashes cannot be computed.`,tooManyUnproven:({what,limit})=>`${capital(what)} has more than ${count(limit,"record")} that are not proven; the others are not looked at.`},
messageSeverity:{externalUnproven:"info",targetUnproven:"info",tooManyUnproven:"info"},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/spec/p\
arameters/shared
false
# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/variants/3
"~shared"`,good:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/spec/parameters/shared
true`}}),index_holes_default=defineIndexRule({id:"index-holes",summary:"Each record of an index that is no external has a binary.",why:"What has none has to be built by everyone who installs what depe\
nds on it; where there are many, the publisher or the pruner has lost them.",severity:"info",fixable:!1,messages:{holes:({what,count:number,first})=>`${capital(what)} has ${count(number,"record")} wit\
hout a binary, first ${first.map(clip).join(", ")}.`},examples:{bad:`# mirror/develop-2025-07-13/hep/blobs /database/installs/i2t3jrmdgpt44bpopanpottlwzkj3kkg/in_buildcache
false`,good:`# mirror/develop-2025-07-13/hep/blobs /database/installs/i2t3jrmdgpt44bpopanpottlwzkj3kkg/in_buildcache
true`}}),index_manifest_default=defineIndexRule({id:"index-manifest",summary:"The manifest of an index has its shape, and the blob that it names is there with the size, the sum and the type that it sa\
ys.",why:"Spack refuses a blob that does not fit its manifest, and then has no index of the whole stack: nothing can be installed from it.",severity:"error",fixable:!1,messages:{unreadableManifest:({what,
fault})=>`${capital(what)} cannot be read: ${readFaultText(fault)}.`,manifestShape:({what,expected,found})=>`In ${what} ${expected} is expected, and ${found} stands there.`,blobUnreadable:({what,fault})=>`\
The blob with ${what} that its manifest names cannot be read: ${readFaultText(fault)}.`,blobSize:({what,expected,found})=>`The blob with ${what} has ${found} bytes, its manifest says ${expected}.`,blobSum:({
what,expected,found})=>`The blob with ${what} was changed or damaged: its SHA-256 is ${found}, and ${expected} is expected.`,blobCompression:({what,expected,found})=>`The blob with ${what} is of compr\
ession "${found}", its manifest says "${expected}".`,blobDatabase:({what,expected,found})=>`The blob with ${what} is a database of version ${found}, its manifest says ${expected}.`,sumBeside:({what,expected,
found})=>`The file with the SHA-256 of ${what} is out of step: it says ${expected}, and the index has ${found}.`},messageSeverity:{sumBeside:"warning"},examples:{bad:`# mirror/develop-2025-07-13/hep/v\
3/manifests/index/index.manifest.json /data/0/contentLength
14112`,good:`# mirror/develop-2025-07-13/hep/v3/manifests/index/index.manifest.json /data/0/contentLength
14113`}});function inDevelop(words4){return Object.fromEntries(Object.entries(words4).map(([code,text2])=>[`${code}InDevelop`,text2]))}var words={notPublished:d=>`${recordText(d)} is in the stack ${clip(
d.stack)}, but was not published to the root of ${clip(d.tag)}.`},index_publish_default=defineIndexRule({id:"index-publish",summary:"A binary of a stack is in the tag's own index, too.",why:"Pages are\
 made from the index of the tag: a binary that was not published to it has no row, and who uses the tag as a whole builds it anew.",severity:"warning",fixable:!1,messages:{...words,...inDevelop(words)},
messageSeverity:{notPublishedInDevelop:"info"},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/in_buildcache
false
# site/_cache/v0.20.3/zlib/specs.md /spec_details/0`,good:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/in_buildcache
true`}}),index_readable_default=defineIndexRule({id:"index-readable",summary:"The index of a tag or a stack can be read: JSON without a key twice, of a database of version 5 to 9.",why:"Spack takes an\
 index that it cannot read for one that is not there: nothing is said, and everything is built anew. Of two equal keys it keeps the last.",severity:"error",fixable:!1,messages:{unreadableIndex:({what,
fault})=>`${capital(what)} cannot be read as it should: ${readFaultText(fault)}.`,unknownVersion:({what,found})=>`${capital(what)} is of database version ${found}; cache-lint reads 5 to 9, as text.`,unreadableRecord:({
what,key,fault})=>`The record ${quote(key)} of ${what} is left out: ${readFaultText(fault)}.`,tooManyLabels:({tag,found,limit})=>`The tag ${quote(tag)} has ${count(found,"stack")}; only ${limit} are l\
ooked at.`},examples:{bad:`# mirror/v0.20.3/build_cache/index.json /database/version
"10"`,good:`# mirror/v0.20.3/build_cache/index.json /database/version
"6"`}}),index_record_default=defineIndexRule({id:"index-record",summary:"Each record of an index has its shape, stands under the hash that its spec has, and is of no external with a binary.",why:"Spac\
k takes what stands in a record without looking: a wrong hash or a field of another type is installed, or stops it with an error that names neither.",severity:"error",fixable:!1,messages:{recordKey:({
found})=>`The record ${found} stands under a key that is no hash of 32 characters.`,recordHash:d=>`The record ${recordText(d)} says in its spec that its hash is ${d.found}.`,recordType:d=>`In the reco\
rd ${recordText(d)} ${d.field===""?"it":quote(d.field)} is ${d.found}, where ${d.expected} is expected.`,recordField:d=>`The record ${recordText(d)} has ${quote(d.field)}, which no version of Spack wr\
ites.`,externalCached:d=>`The record ${recordText(d)} is an external, which nobody builds, but it is said to have a binary.`},messageSeverity:{externalCached:"warning"},examples:{bad:`# mirror/v0.20.3\
/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count
"0"`,good:`# mirror/v0.20.3/build_cache/index.json /database/installs/hi2xsgcpyaect4ojyrhzeqj56vg7ldvj/ref_count
0`}}),words2={extraRow:d=>`The row ${nameRow(d.name,d.hash)} is of no binary: the index of ${clip(d.tag)} does not have it.`,dependencyRow:d=>`The row ${nameRow(d.name,d.hash)} is in the index of ${clip(
d.tag)} only as a dependency without a binary.`,refusedRow:d=>`The record of the row ${nameRow(d.name,d.hash)} in the index of ${clip(d.tag)} is faulty, so that nothing can be said of the row.`,wrongHash:d=>`\
The hash of the row ${nameRow(d.name,d.hash)} is not in the index of ${clip(d.tag)}, which has all else of it under ${d.expected}.`,rowOfOther:d=>`The row ${nameRow(d.name,d.hash)} is one of the packa\
ge ${clip(d.other)}, as the index of ${clip(d.tag)} has it.`,missingRow:d=>`The page of ${clip(d.name)} has no row for ${d.hash}, which ${clip(d.tag)} has (${d.row}${d.labels.length===0?"":`, in ${d.labels.
slice(0,5).map(clip).join(", ")}${d.labels.length>5?" and more":""}`}).`,packageGone:d=>`The index of ${clip(d.tag)} has no binary of ${clip(d.name)} any more, and none of the rows.`,pageMissing:d=>`T\
he index of ${clip(d.tag)} has ${count(d.binaries,"binary","binaries")} of ${clip(d.name)}, but the site has no page of it.`},living=inDevelop(words2),index_rows_default=defineIndexRule({id:"index-row\
s",summary:"The rows of a page are the binaries of its package in the tag's own index: none missing, none too much, and each package has a page.",why:"A row without a binary sends people to build what\
 they wanted to install; a binary without a row is never found.",severity:"error",fixable:!1,waitsFor:["index-record","index-readable","index-hash"],messages:{...words2,...living},messageSeverity:Object.
fromEntries(Object.keys(living).map(code=>[code,"warning"])),examples:{bad:"# site/_cache/v0.20.3/zlib/specs.md /spec_details/0",good:`# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/hash
"hi2xsgcpyaect4ojyrhzeqj56vg7ldvj"`}}),index_same_default=defineIndexRule({id:"index-same",summary:"One hash is one spec in all indexes of a tag, also where its hash cannot be proven.",why:"Which of t\
he two descriptions holds depends on which index was read first.",severity:"error",fixable:!1,messages:{otherSpec:d=>`${recordText(d)} is described differently in ${d.first} and in ${d.second}.`},examples:{
bad:`# mirror/develop-2025-07-13/hep/blobs /database/installs/gogwoy7uaaqyvtdvxt5ko5rvtk4m723y/spec/version
"2.40"`,good:`# mirror/develop-2025-07-13/hep/blobs /database/installs/gogwoy7uaaqyvtdvxt5ko5rvtk4m723y/spec/version
"2.39"`}}),index_spec_file_default=defineIndexRule({id:"index-spec-file",summary:"The manifest of a binary fits its record, and its spec file and tarball are there with the sizes and sums that it says\
.",why:"Spack finds that out at the end of the download, and then builds the package, or stops: the row of the page was wrong.",severity:"error",fixable:!1,messages:{binaryManifest:d=>`The manifest of\
 ${recordText(d)} cannot be read: ${readFaultText(d.fault)}.`,binaryShape:d=>`In the manifest of ${recordText(d)} ${d.expected} is expected, and ${d.found} stands there.`,binaryEntries:d=>`The manifes\
t of ${recordText(d)} names ${d.found===0?"no":d.found} ${d.part}${d.found>1?"s":""}: one is right.`,binaryBlob:d=>`The ${d.part} of ${recordText(d)} that its manifest names cannot be read: ${readFaultText(
d.fault)}.`,binarySize:d=>`The ${d.part} of ${recordText(d)} has ${d.found} bytes, its manifest says ${d.expected}.`,binarySum:d=>`The ${d.part} of ${recordText(d)} was changed or damaged: its SHA-256\
 is ${d.found}, its manifest says ${d.expected}.`,binaryName:d=>d.found===""?`The spec file of ${quote(d.expected)} has no record of it in its "spec.nodes".`:`The spec file of ${quote(d.expected)} is \
one of ${quote(d.found)}.`,binaryHash:d=>`The spec file of ${recordText(d)} does not give its hash.`,binaryUnlisted:d=>`${recordText(d)} has a manifest, but ${d.what} does not have it.`},messageSeverity:{
binaryUnlisted:"warning"},examples:{bad:`# mirror/develop-2025-07-13/hep/v3/manifests/spec/compiler-wrapper/compiler-wrapper-1.0-2bn3cs7zj5qwj3xhelpxl3quv3hqlpd6.spec.manifest.json /data/0/contentLeng\
th
68`,good:`# mirror/develop-2025-07-13/hep/v3/manifests/spec/compiler-wrapper/compiler-wrapper-1.0-2bn3cs7zj5qwj3xhelpxl3quv3hqlpd6.spec.manifest.json /data/0/contentLength
67`}}),index_stacks_default=defineIndexRule({id:"index-stacks",summary:"The stacks of a row are those whose index has its hash.",why:"Spack looks for a binary in the stack that the page names, and say\
s that there is none.",severity:"error",fixable:!1,messages:{extraStack:d=>`${nameRow(d.name,d.hash)} lists the stack ${quote(d.stack)}, whose index of ${clip(d.tag)} does not have it.`,stackWithoutBinary:d=>`${nameRow(
d.name,d.hash)} lists the stack ${quote(d.stack)}, whose index of ${clip(d.tag)} has its record without a binary.`,missingStack:d=>`${nameRow(d.name,d.hash)} does not list ${quote(d.stack)}, whose ind\
ex of ${clip(d.tag)} has it.`},options:{schema:z=>z.strictObject({missing:z.enum(["count","ignore"]).default("count")}),defaults:{missing:"count"},help:{missing:"Whether an index that has only the rec\
ord of a hash and no binary makes its stack one of the row (`count`), or not (`ignore`)."}},examples:{bad:`# site/_cache/develop-2025-07-13/bzip2/specs.md /spec_details/0/stacks
["build_systems", "hep", "root"]`,good:`# site/_cache/develop-2025-07-13/bzip2/specs.md /spec_details/0/stacks
["hep", "root"]`}}),index_tags_default=defineIndexRule({id:"index-tags",summary:"The tags of the site, of the build cache and of the list of indexes agree: each has an index of its own, and each url l\
eads to one.",why:"The site is made from the list: a tag or a stack that is not in it, or whose url leads to an old index, is missing or out of date on every page.",severity:"error",fixable:!1,messages:{
rootMissing:({tag,labels})=>`The tag ${quote(tag)} has indexes of stacks (${labels.slice(0,5).map(clip).join(", ")}), but none of its own.`,tagWithoutPages:({tag})=>`The build cache has the tag ${quote(
tag)}, of which the site has no page.`,unreadableList:({what,fault})=>`${capital(what)} cannot be read: ${readFaultText(fault)}.`,listShape:({what,expected,found})=>`In ${what} ${expected} is expected\
, and ${found} stands there.`,labelTwice:({tag,label})=>`The list of indexes has the label ${label} twice in the tag ${quote(tag)}.`,urlElsewhere:({expected,found})=>`The list of indexes has the url ${found}\
, where ${expected} is expected.`,listedMissing:({what,fault})=>`The list of indexes names ${what}, which cannot be read: ${readFaultText(fault)}.`,listedOld:({what})=>`The url of ${what} is of an ind\
ex that was replaced since the list was made.`},messageSeverity:{listedOld:"warning"},examples:{bad:`# mirror/cache_spack_io_index.json /develop-2025-07-13/1/label
"root"`,good:`# mirror/cache_spack_io_index.json /develop-2025-07-13/1/label
"hep"`}}),key_unique_default=defineTextRule({id:"key-unique",summary:"No key stands twice in one mapping, neither in YAML nor inside the JSON.",why:"Jekyll keeps the last value and drops the others wi\
thout a word, other readers refuse the page.",severity:"error",fixable:!1,messages:{duplicateKey:d=>`The key ${quote(d.key)} stands twice in one mapping: Jekyll keeps this value and drops the one befo\
re.`},examples:{bad:`---
title: "zlib"
title: "zlib-ng"
---`,good:""}}),meta_num_specs_default=definePageRule({id:"meta-num-specs",summary:"`meta.num_specs` is the number of rows in `spec_details`.",why:"The package list shows this number without opening t\
he page, and the count of the whole tag is the sum over its pages.",severity:"error",fixable:!0,messages:{wrongCount:d=>`meta.num_specs of ${clip(d.title)} is ${d.written}, but spec_details has ${count(
d.counted,"row")}.`},examples:{bad:'meta: {"num_specs": 2}',good:'meta: {"num_specs": 1}'},isSilent:noFlag("wrongTotal"),check({data,facts},report){let{writtenSpecs:written,rowCount:counted}=facts;if(written===
counted)return;let path24=["meta","num_specs"];report({messageId:"wrongCount",data:{title:data.title,written,counted},path:path24,fix:{kind:"set",path:path24,value:counted}})}}),PATH=["meta","num_spec\
s_by_stack"],meta_num_specs_by_stack_default=definePageRule({id:"meta-num-specs-by-stack",summary:"`meta.num_specs_by_stack` gives for each stack the number of rows that list it, and has no other stac\
k.",why:"The package list filters by stack and shows these numbers: a stack without a right one is shown with too many packages, too few, or not at all.",severity:"error",fixable:!0,waitsFor:["spec-st\
acks-root","spec-stacks-present"],messages:{wrongCount:d=>`meta.num_specs_by_stack of ${clip(d.title)} gives ${d.written} for the stack ${quote(d.stack)}, but ${inRows(d.counted)} it.`,missing:d=>`met\
a.num_specs_by_stack of ${clip(d.title)} lacks the stack ${quote(d.stack)}, which ${inRows(d.counted)}.`,extra:d=>`meta.num_specs_by_stack of ${clip(d.title)} gives ${d.written} for the stack ${quote(
d.stack)}, but no row lists it: the key should not be there.`},examples:{bad:'meta: {"num_specs_by_stack": {"e4s": 2, "root": 1}}',good:'meta: {"num_specs_by_stack": {"e4s": 1, "root": 1}}'},isSilent:noFlag(
"wrongCounts"),check({data,facts},report){let counts=data.meta.num_specs_by_stack,{wrong,missing,extra}=compare2(counts,facts),isSure2=facts.generation==="D"||facts.faultyRows.stacks===0,tellers=stack=>isExplained(
stack,counts[stack],facts.rowsByStack.get(stack)??0,facts)?ROWS_AT_FAULT:void 0,{title}=data;for(let[stack,counted]of wrong){let path24=[...PATH,stack],unless=tellers(stack),fix2=isSure2&&unless===void 0&&
{kind:"set",path:path24,value:counted},found={title,stack,written:counts[stack],counted};report({messageId:"wrongCount",data:found,path:path24,subject:stack,unless,...fix2&&{fix:fix2}})}let few=missing.
length+extra.length<=MOST_FIXES,isPlain2=stack=>tellers(stack)===void 0,sure={wrong:wrong.filter(([stack])=>isPlain2(stack)),missing,extra:extra.filter(isPlain2)},fix=isSure2&&few&&!isRenamed2(missing,
extra,data.meta)&&mend(counts,sure,facts);for(let[stack,counted]of missing){let path24=[...PATH,stack];report({messageId:"missing",data:{title,stack,counted},path:path24,subject:stack,...fix&&{fix}})}
for(let stack of extra){let found={title,stack,written:counts[stack]};report({messageId:"extra",data:found,path:[...PATH,stack],at:"key",subject:stack,unless:tellers(stack),...fix&&isPlain2(stack)&&{fix}})}}}),
ROWS_AT_FAULT=[{rule:"spec-stacks-root"},{rule:"spec-stacks-present"}],MOST_FIXES=50;function compare2(counts,facts){let wrong=[],missing=[];for(let[stack,counted]of facts.rowsByStack)Object.hasOwn(counts,
stack)?counts[stack]!==counted&&wrong.push([stack,counted]):missing.push([stack,counted]);let extra=Object.keys(counts).filter(stack=>!facts.rowsByStack.has(stack));return{wrong,missing,extra}}function isRenamed2(missing,extra,{
stacks}){return missing.length!==1||extra.length!==1?!1:stacks.includes(extra[0])&&!stacks.includes(missing[0][0])}function isExplained(stack,written,counted,facts){return written===counted?!1:stack===
"root"&&written===facts.rowCount?!0:facts.generation!=="D"&&written>counted&&written-counted<=facts.faultyRows.stacks}function mend(counts,{wrong,missing,extra},{generation,rowsByStack}){let mended=new Map(
[...Object.entries(counts),...wrong,...missing]);for(let stack of extra)mended.delete(stack);let isSorted=generation!=="D"&&generation!=="E",first=[...rowsByStack.keys()].filter(stack=>mended.has(stack)),
order=isSorted?[...mended.keys()].sort(compareCodePoints):[...new Set([...first,...mended.keys()])];return{kind:"set",path:PATH,value:Object.fromEntries(order.map(stack=>[stack,mended.get(stack)]))}}function inRows(counted){
return`${count(counted,"row")} ${counted===1?"lists":"list"}`}var meta_sorted_default=definePageRule({id:"meta-sorted",summary:"Each list of `meta` is strictly ascending by code point: so it also has \
no value twice.",why:"The generator writes them so; another order makes a page differ from its next version without a change in the data, and a repeat is shown twice.",severity:"error",fixable:!0,waitsFor:[
"meta-union"],messages:{unordered:d=>`meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)} after ${quote(d.before)}, but it belongs before it: the order is that of plain text${d.field==="versio\
ns"||d.field==="compilers"?", in which 1.10 comes before 1.9":""}.`,repeated:d=>`meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)} twice: once is right.`},examples:{bad:`spec_details: [{"ver\
sions": ["1.3"]}, {"versions": ["1.2"]}]
meta: {"versions": ["1.3", "1.2"]}`,good:`spec_details: [{"versions": ["1.3"]}, {"versions": ["1.2"]}]
meta: {"versions": ["1.2", "1.3"]}`},isSilent:noFlag("unsortedList"),check({data,facts},report){for(let field of LISTS){let list2=data.meta[field],sure=firstOffender(list2,facts.values[field]),offender=sure??
firstOffender(list2);if(offender===void 0)continue;let[before2,index]=offender,{title}=data,value=list2[index],first=list2.indexOf(value),unless=sure===void 0?[{rule:"meta-union",path:["meta",field]}]:
void 0,common={path:["meta",field,index],subject:value,fix:mend2(field,list2),unless};first<index?report({messageId:"repeated",data:{title,field,value},...common,related:[{message:"Its first place.",path:[
"meta",field,first]}]}):report({messageId:"unordered",data:{title,field,value,before:before2},...common})}}});function firstOffender(list2,values){let before2;for(let[index,value]of list2.entries())if(values?.
has(value)!==!1){if(before2!==void 0&&compareCodePoints(before2,value)>=0)return[before2,index];before2=value}}function mend2(field,list2){let values=new Set(list2),path24=["meta",field];return values.
size===list2.length?{kind:"sort",path:path24,by:"value"}:{kind:"set",path:path24,value:[...values].sort(compareCodePoints)}}var meta_union_default=definePageRule({id:"meta-union",summary:"Each list of\
 `meta` holds exactly the values that the rows have: none missing, none extra.",why:"The package list filters by these lists without opening the page: a missing value hides binaries that exist, an ext\
ra one promises some that do not.",severity:"error",fixable:!0,waitsFor:["spec-compiler-syntax","spec-os-syntax","spec-os-platform","spec-platform","spec-version-one","spec-version-syntax","spec-stack\
s-root","spec-stacks-present","page-generation"],messages:{missing:d=>`meta.${d.field} of ${clip(d.title)} lacks ${quote(d.value)}, which ${d.row} has as its ${NOUNS[d.field]}${inDoubt(d)}.`,extra:d=>`\
meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)}, but no row has this ${NOUNS[d.field]}.`},options:{schema:z=>z.strictObject({fields:z.array(z.enum(LISTS)).default([...LISTS])}),defaults:{fields:LISTS},
help:{fields:"The lists of `meta` to check."}},examples:{bad:'meta: {"targets": ["x86_64_v3", "zen4"]}',good:'meta: {"targets": ["x86_64_v3"]}'},isSilent:noFlag("wrongList"),check(page,report,{fields}){
let{data,facts}=page;for(let field of fields){let written=data.meta[field];if(facts.listFits[field])continue;let missing=findMissing(written,facts,field),extra=findExtra(written,facts,field),doubt=findDoubt(
field,missing,extra,page),whole=facts.faultyRows[field]===0&&doubt===void 0?mend3(field,written,missing.filter(isSure),extra.filter(isSure)):void 0,fix=missing.length+extra.length>MOST_FIXES2?void 0:whole,
{title}=data;for(let{value,index,unless}of missing){let row=nameRow(title,data.spec_details[index].hash);report({messageId:"missing",data:{title,field,value,row,...doubt},path:["meta",field,"-"],subject:value,
related:[{message:`The first row with ${quote(value)}.`,path:pathInRow(field,value,index,facts)}],unless,...fix&&unless===void 0&&{fix}})}for(let{value,index,unless}of extra)report({messageId:"extra",
data:{title,field,value},path:["meta",field,index],subject:value,unless,...fix&&unless===void 0&&{fix}})}}});function isSure({unless}){return unless===void 0}function inDoubt({inPlace,isInUrl:isInUrl2}){
return isInUrl2===!1?", but not in its URL: look whether the row is wrong":inPlace===void 0?"":`, and lists ${quote(inPlace)} in its place: look whether the row is wrong`}function findDoubt(field,missing,extra,page){
let{data,facts}=page;if(missing.length!==1||!isSure(missing[0]))return;let{value}=missing[0],inPlace=extra.length===1&&isSure(extra[0])?extra[0].value:void 0;if(field==="stacks"){let counts=data.meta.
num_specs_by_stack;return inPlace!==void 0&&Object.hasOwn(counts,inPlace)&&!Object.hasOwn(counts,value)?{inPlace}:void 0}let[row,...others]=facts.rows.filter(({spec})=>[spec[LIST_FIELDS[field]]].flat().
includes(value));if(others.length>0)return;let{tarball}=row.spec;return tarball!==void 0?hasFlag(row,"unusualTarball")&&tarball.length<=MOST_URL&&!isInUrl(value,tarball)&&data.meta[field].slice(0,MOST_LISTED).
some(one=>isInUrl(one,tarball))?{isInUrl:!1}:void 0:inPlace!==void 0&&inPlace!==otherSpelling(value)&&isSlip(value,inPlace)?{inPlace}:void 0}var MOST_URL=2e3,MOST_LISTED=100,MOST_LETTERS=64;function isInUrl(value,tarball){
return tarball.replaceAll("/","-").includes(`-${value.replace(/@=?/,"-")}-`)}function isSlip(a,b){return Math.max(a.length,b.length)<=MOST_LETTERS&&editDistance(a,b)===1}var ROW_RULES2={compilers:["sp\
ec-compiler-syntax"],oss:["spec-os-syntax","spec-os-platform"],platforms:["spec-platform","spec-os-platform"],stacks:["spec-stacks-present"],targets:[],versions:["spec-version-one","spec-version-synta\
x"]},OTHER_SPELLING=[{rule:"page-generation"},{rule:"spec-compiler-syntax"}],ROWS_WITHOUT_ROOT=[{rule:"spec-stacks-root"},{rule:"spec-stacks-present"}],NOUNS={compilers:"compiler",oss:"operating syste\
m",platforms:"platform",stacks:"stack",targets:"target",versions:"version"},MOST_FIXES2=50;function findMissing(written,facts,field){let listed3=new Set(written),sound=facts.faultyRows[field]===0?facts.
values[field]:soundValues2(facts,field);return[...facts.values[field]].filter(([value])=>!listed3.has(value)).map(([value,first])=>{let index=sound.get(value)??first,isRespelled=field==="compilers"&&listed3.
has(otherSpelling(value))&&isMixed(facts),subject=facts.rows[index].spec.hash,ofRow=sound.has(value)?void 0:ROW_RULES2[field].map(rule=>({rule,subject}));return{value,index,unless:isRespelled?OTHER_SPELLING:
ofRow}})}function soundValues2(facts,field){let sound=new Map;for(let row of facts.rows){if(!isSound2(row,field))continue;let found=row.spec[LIST_FIELDS[field]];for(let value of typeof found=="string"?
[found]:found)sound.has(value)||sound.set(value,row.index)}return sound}function isSound2(row,field){return field==="compilers"?row.compiler.form!==void 0:field==="oss"?row.osOk&&row.osFitsPlatform:field===
"platforms"?row.platformOk&&row.osFitsPlatform:field!=="versions"||row.versionOk}function findExtra(written,facts,field){let values=facts.values[field],extra=new Map;written.forEach((value,index)=>{!values.
has(value)&&!extra.has(value)&&extra.set(value,{value,index,unless:tellersOf(value,facts,field)})});let odd=[...extra.values()];if(odd.filter(isSure).length>explainedExtras(facts,field))return odd;let unless=ROW_RULES2[field].
map(rule=>({rule}));return odd.map(one=>isSure(one)?{...one,unless}:one)}function tellersOf(value,facts,field){if(field==="stacks")return value==="root"&&facts.rowsWithoutRoot>0?ROWS_WITHOUT_ROOT:void 0;
if(!(field!=="compilers"||!isMixed(facts)))return facts.values.compilers.has(otherSpelling(value))?OTHER_SPELLING:void 0}function explainedExtras(facts,field){return field!=="stacks"?facts.faultyRows[field]:
facts.generation!=="D"&&facts.faultyRows.stacks>0?Number.POSITIVE_INFINITY:0}function isMixed({generation,exactCompilers,bareCompilers}){return bareCompilers>0&&(exactCompilers>0||generation!=="G"&&generation!==
"H")}function otherSpelling(compiler){return compiler.includes("@=")?compiler.replace("@=","@"):compiler.replace("@","@=")}function mend3(field,written,missing,extra){let mended=new Set([...written,...missing.
map(({value})=>value)]);for(let{value}of extra)mended.delete(value);return{kind:"set",path:["meta",field],value:[...mended].sort(compareCodePoints)}}function pathInRow(field,value,index,facts){let key=LIST_FIELDS[field],
found=facts.rows[index].spec[key];return["spec_details",index,key,...Array.isArray(found)&&found.length<=64?[found.indexOf(value)]:[]]}var package_name_default=defineShapeRule({id:"package-name",summary:"\
The package's name is one that Spack takes: lower-case letters and digits, in words with one `-` between them.",why:"Spack cannot install a package of another name, and the address of its page may not\
 work.",severity:"error",fixable:!1,waitsFor:["page-title"],messages:{notAName:d=>`${quote(d.name)} cannot be the name of a package: it has letters, digits and "-" only, and starts with no "-".`,oldForm:d=>`${quote(
d.name)} is not how Spack has named packages since 2017, which is lower-case letters and digits, in words with one "-" between them${ask(d.meant)}`},messageSeverity:{oldForm:"warning"},examples:{bad:`\
# _cache/develop-2025-03-30/py_wheel/specs.md
title: "py_wheel"`,good:`# _cache/develop-2025-03-30/py-wheel/specs.md
title: "py-wheel"`},isSilent:({isGenerated},place)=>isGenerated&&PACKAGE_NAME.test(place.package),check({place,frontMatter},report){let{title}=frontMatter,name=place?.package??title;if(typeof name!="s\
tring"||PACKAGE_NAME.test(name))return;let unless=typeof title=="string"&&PACKAGE_NAME.test(title)?[{rule:"page-title"}]:void 0,messageId=LOOSE_PACKAGE_NAME.test(name)?"oldForm":"notAName";report({messageId,
data:{name,meant:currentForm(name)},path:["title"],subject:name,unless})}});function ask(meant){return meant===void 0?".":`; ${quote(meant)} would be right.`}function currentForm(name){if(name.length>
100)return;let meant=name.toLowerCase().split(/[^a-z0-9]+/).filter(word=>word!=="").join("-");return PACKAGE_NAME.test(meant)?meant:void 0}var INK=/[^ \t\r\n\f\v]/g,page_body_empty_default=defineShapeRule(
{id:"page-body-empty",summary:"Nothing but blank lines follows the closing fence.",why:"Jekyll shows what stands there as Markdown next to the table, and runs its Liquid tags.",severity:"warning",fixable:!1,
messages:{body:d=>`${count(d.lines,"line")} of text ${d.lines===1?"follows":"follow"} the closing fence, from ${quote(d.line)} on: Jekyll shows that as text of the page.`},examples:{bad:'body: "Built \
by hand."',good:'body: ""'},isSilent:noFlag("notGenerated"),check({text:text2,bodyStart,ancient},report){if(ancient!==void 0)return;INK.lastIndex=bodyStart;let start3=INK.exec(text2)?.index;if(start3===
void 0)return;let newline=text2.indexOf(`
`,start3),line=text2.slice(start3,newline===-1?text2.length:newline).trimEnd(),lines=text2.slice(start3).trimEnd().split(`
`).length;report({messageId:"body",data:{line,lines},path:[],span:{start:start3,end:start3+line.length}})}}),page_canonical_default=definePageRule({id:"page-canonical",summary:"The page is spelled byt\
e for byte as the site's generator spells its data.",why:"The next run of the generator, or a script that writes pages, changes the whole line: what changed in the data is hard to see then.",severity:{
F1:"info",F2:"info",G:"info",H:"info"},fixable:!0,waitsFor:["file-encoding","page-layout","page-categories"],messages:{spelling:d=>`From here on ${clip(d.title)} is not spelled as the generator spells\
 pages: ${d.what}.`},examples:{bad:["---",'title: "zlib"','layout: "cache"',"categories: [package, develop-2025-03-30]",'meta: {"compilers": ["gcc@11.4.0"], "num_specs": 1, "num_specs_by_stack": {"roo\
t": 1}, "oss": ["ubuntu22.04"], "platforms": ["linux"], "stacks": ["root"], "targets": ["x86_64_v3"], "versions": ["1.3.1"]}','spec_details: [{"compiler": "gcc@11.4.0", "hash": "4hqfk4wmnwanjq2kqgpau6\
xkhir7egjk", "os": "ubuntu22.04", "platform": "linux", "size": "-", "stacks": ["root"], "target": "x86_64_v3", "variants": ["+shared"], "versions": ["1.3.1"]}]',"---"].join(`
`),good:""},isSilent:noFlag("notGenerated"),check(page,report){let start3=page.firstNonCanonical();if(start3===void 0||!canBeJudged(page,start3))return;let{text:text2,data}=page,unless=tellersOf2(page);
report({messageId:"spelling",data:{title:data.title,what:whatIsThere(text2,start3)},path:[],span:{start:start3,end:start3+1},unless,fix:{kind:"rewrite",as:"canonical"}})}}),WORD=/^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
function canBeJudged({text:text2,data,shape},start3){return text2.charCodeAt(start3)>127||shape.some(({path:path24})=>path24.length===1)?!1:!hasNumericKeys(data)}function tellersOf2({data}){let tellers=[];
return data.layout!=="cache"&&tellers.push({rule:"page-layout"}),data.categories.every(category=>WORD.test(category))||tellers.push({rule:"page-categories"}),tellers.length===0?void 0:tellers}function hasNumericKeys(value){
return typeof value!="object"||value===null?!1:Array.isArray(value)?value.some(hasNumericKeys):Object.entries(value).some(([key,inner])=>/^\d+$/.test(key)||hasNumericKeys(inner))}function whatIsThere(text2,start3){
let char=text2.charAt(start3),before2=text2.charAt(start3-1);if(char===`
`||char==="\r")return"there is a line break";if(/\s/.test(char))return before2===" "?"there is a blank too many":"there is a blank";if(/[,:]/.test(before2))return`there is no blank behind "${before2}"`;
if(char==="\\"||before2==="\\")return"there is an escape that the generator does not write";let[word]=text2.slice(start3,start3+20).split(/\s/);return char==='"'||char==="'"?"there are quotes":`the ge\
nerator does not write ${quote(word)} here`}var PATH2=["categories"],page_categories_default=defineShapeRule({id:"page-categories",summary:"`categories` is the word `package` and the tag folder, in th\
is order.",why:"The site takes the second category as the tag: a page with another one is missing from its tag, or stands in the wrong one.",severity:"error",fixable:!0,messages:{wrongNumber:d=>`${clip(
d.title)} has ${count(d.written,"category","categories")}, and must have two: "package" and the tag.`,swapped:d=>`The categories of ${clip(d.title)} are swapped: "package" comes first, then the tag ${quote(
d.tag)}.`,notPackage:d=>`The first category of ${clip(d.title)} is ${quote(d.written)}, and must be the word "package".`,wrongTag:d=>`The second category of ${clip(d.title)} is ${quote(d.written)}, bu\
t the page stands in the folder of the tag ${quote(d.folder)}.`,wrongFolder:d=>`The second category of ${clip(d.title)} is ${quote(d.written)}, but the page stands in the folder ${quote(d.folder)}, wh\
ich no tag is called: rename the folder.`},examples:{bad:'categories: ["develop-2025-03-30", "package"]',good:'categories: ["package", "develop-2025-03-30"]'},isSilent:noFlag("notGenerated"),check({place,
frontMatter,ancient},report){let{title,categories}=frontMatter;if(!isTexts(categories)||ancient==="A"||ancient==="B")return;let[first,second]=categories;if(categories.length===2&&first==="package"&&(place===
void 0||second===place.tag))return;let name=typeof title=="string"?title:place?.package??"the page";if(categories.length!==2){let data={title:name,written:categories.length};report({messageId:"wrongNu\
mber",data,path:PATH2,...setAll(place?.tag)})}else if(second==="package"&&(place===void 0?TAG.test(first):first===place.tag))report({messageId:"swapped",data:{title:name,tag:first},path:PATH2,...setAll(
first)});else for(let problem of compare3(first,second,name,place))report(problem)}});function*compare3(first,second,title,place){if(first!=="package"){let path25=[...PATH2,0];yield{messageId:"notPack\
age",data:{title,written:first},path:path25,fix:set(path25,"package")}}if(place===void 0||second===place.tag)return;let path24=[...PATH2,1],data={title,written:second,folder:place.tag};TAG.test(second)&&
!TAG.test(place.tag)?yield{messageId:"wrongFolder",data,path:path24}:yield{messageId:"wrongTag",data,path:path24,fix:set(path24,place.tag)}}function setAll(tag){return tag!==void 0&&TAG.test(tag)?{fix:set(
PATH2,["package",tag])}:{}}function set(path24,value){return{kind:"set",path:path24,value}}function isTexts(value){return Array.isArray(value)&&value.every(element=>typeof element=="string")}var page_generation_default=defineShapeRule(
{id:"page-generation",summary:"A page is of one time of the site by all of its signs: tarballs, order of keys, spelling of compilers and of variants with several values.",why:"A page is written in one\
 go: two spellings tell that rows were pasted in or left over, and filters of the site find only half of the rows.",severity:"warning",fixable:!1,messages:{mixedCompilers:d=>`${writes(d)} the compiler\
 as ${d.other} ${describe3(d)}`,mixedVariants:d=>`${writes(d)} several values of a variant as ${d.other} ${describe3(d)}`,noTarballs:d=>`No row of ${clip(d.title)} has a tarball, as on pages since Mar\
ch 2025; ${restOf(d)}, in which each row has one.`,ancient:d=>`${clip(d.title)} is a page in ${d.format}: it has no rows, and nothing in it can be checked.`},examples:{bad:'spec_details: [{}, {}, {"ha\
sh": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@=11.4.0"}]',good:'spec_details: [{}, {}, {"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn", "compiler": "gcc@11.4.0"}]'},isSilent:facts=>!hasOddCompilers(
facts)&&!hasOddVariants(facts)&&!lacksTarballs(facts),check(raw,report){let{ancient,page}=raw;if(ancient!==void 0){let data={title:titleOf(raw),format:FORMATS[ancient]};report({messageId:"ancient",data,
path:[],span:{start:0,end:3}})}page!==void 0&&(hasOddCompilers(page.facts)&&report(mixedCompilers(page)),hasOddVariants(page.facts)&&report(mixedVariants(page)),lacksTarballs(page.facts)&&report(noTarballs(
page)))}});function hasOddCompilers({generation,exactCompilers,bareCompilers,rowCount:rowCount2,faultyRows}){return generation==="H"?exactCompilers>0:rowCount2-exactCompilers-faultyRows.compilers>0&&(exactCompilers>
0||bareCompilers===0)}function hasOddVariants({generation,oldMultiForms,multiForms}){return(generation==="H"?oldMultiForms:multiForms)>0}function lacksTarballs({generation,tarballs,rowCount:rowCount2}){
return(generation==="D"||generation==="E")&&tarballs===0&&rowCount2>0}var FORMATS={A:"the site's first format (spec_files)",B:"the site's second format (spec_files and spec_names, one category)",C:"th\
e site's third format (spec_files and spec_names)"};function titleOf({frontMatter,place}){let{title}=frontMatter;return typeof title=="string"?title:place?.package??"This"}function mixedCompilers(page){
let{data,facts}=page,isNew=facts.generation==="H",odd=facts.rows.filter(({compiler:{form}})=>isNew?form==="exact":form==="bare"||form==="none"),{spec,index,compiler}=odd[0];return{messageId:"mixedComp\
ilers",data:{other:COMPILER_FORMS[compiler.form],...countsOf(page,odd.length),row:nameRow(data.title,spec.hash),written:spec.compiler},path:["spec_details",index,"compiler"],about:["spec_details","com\
piler"],subject:spec.hash}}var COMPILER_FORMS={exact:"name@=version",bare:"name@version",none:"none"};function mixedVariants(page){let{data,facts}=page,isNew=facts.generation==="H",isOdd=({kind,oldMulti})=>isNew?
oldMulti:kind==="multi"&&!oldMulti,odd=facts.rows.filter(row=>facts.variantsOf(row).some(isOdd)),{spec,index}=odd[0],at=facts.variantsOf(odd[0]).findIndex(isOdd);return{messageId:"mixedVariants",data:{
other:isNew?"k=a,b":"k:=a,b",...countsOf(page,odd.length),row:nameRow(data.title,spec.hash),written:spec.variants[at]},path:["spec_details",index,"variants",at],about:["spec_details","variants"],subject:spec.
hash}}function noTarballs(page){return{messageId:"noTarballs",data:{title:page.data.title,...restOfSigns(page)},path:["spec_details",0,"tarball"],about:["spec_details","tarball"],subject:page.data.spec_details[0].
hash}}function countsOf(page,odd){let rest=restOfSigns(page),time=rest.generation==="H"?"until the end of March 2025":"since the end of March 2025";return{odd,rows:page.facts.rowCount,time,...rest}}function restOfSigns({
data,facts}){let{generation,exactCompilers,bareCompilers,oldMultiForms,multiForms,tarballs,rowCount:rowCount2,faultyRows}=facts,isNew=generation==="H",hasTarballs=!isNew&&generation!=="G",hasOldKeys=generation===
"D"||generation==="E",[key]=Object.keys(data.meta),signs=[(isNew?bareCompilers:exactCompilers)>0&&`compilers as ${isNew?"name@version":"name@=version"}`,isNew&&bareCompilers===0&&exactCompilers+faultyRows.
compilers<rowCount2&&"none as the compiler",(isNew?multiForms:oldMultiForms)>0&&`variants as ${isNew?"k:=a,b":"k=a,b"}`,hasTarballs===tarballs>0&&(hasTarballs?"tarballs":"no tarballs"),key===(hasOldKeys?
"versions":"compilers")&&(hasOldKeys?"keys in the old order":"keys by alphabet")];return{generation,signs:signs.filter(sign=>sign!==!1)}}function writes({odd,rows}){return rows===1?"The only row write\
s":`${odd} of ${rows} rows ${odd===1?"writes":"write"}`}function describe3({odd,row,written,time,...rest}){return`(${odd===1?"":"first: "}${row} with ${quote(written)}), as pages ${time} do; ${restOf(
rest)}.`}function restOf({generation,signs}){return`what else the page shows${signs.length===0?"":` (${signs.join(", ")})`} is of generation ${generation}`}var PATH3=["layout"],page_layout_default=defineShapeRule(
{id:"page-layout",summary:"`layout` is `cache`.",why:"Under another layout the page shows something else, and without one that exists it shows nothing of its data.",severity:"error",fixable:!0,messages:{
wrongLayout:d=>`The layout of ${clip(d.title)} is ${quote(d.layout)}, and must be "cache".`},examples:{bad:'layout: "table"',good:'layout: "cache"'},isSilent:noFlag("notGenerated"),check({place,frontMatter,
ancient},report){let{title,layout}=frontMatter;if(layout==="cache"||typeof layout!="string"||ancient!==void 0)return;let data={title:typeof title=="string"?title:place?.package??"this page",layout};report(
{messageId:"wrongLayout",data,path:PATH3,fix:{kind:"set",path:PATH3,value:"cache"}})}}),stacksSorted=noRow("unsortedStacks","repeatedStack"),page_order_default=definePageRule({id:"page-order",summary:"\
Keys and each row's stacks stand in the order of their characters, and (since 23 February 2025) rows by hash.",why:"The generator writes every page in one order, so that a difference between two versi\
ons of a page is a difference in its data.",severity:{F1:"warning",F2:"warning",G:"warning",H:"warning"},fixable:!0,waitsFor:["meta-num-specs-by-stack","spec-stacks-unique","spec-hash-format","spec-ha\
sh-unique"],messages:{keys:d=>`The keys of ${d.where} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)}.`,keysOfRows:d=>`The keys of all ${d.rows} rows of ${clip(d.title)}\
 are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)} in each.`,stacks:d=>`The stacks of ${d.row} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.
before)}.`,rows:d=>`The rows of ${clip(d.title)} are not in the order of their hashes: ${d.after.slice(0,7)} stands behind ${d.before.slice(0,7)}.`},examples:{bad:'spec_details: [{"stacks": ["root", "\
e4s"]}]',good:'spec_details: [{"stacks": ["e4s", "root"]}]'},isSilent:facts=>facts.keysInOrder&&facts.countsAscending&&(facts.hashesSorted||facts.generation==="F1")&&stacksSorted(facts),check(page,report){
for(let problem of checkMetaKeys(page))report(problem);for(let problem of checkCounts(page))report(problem);for(let problem of checkRowKeys(page))report(problem);for(let problem of checkStacks(page))report(
problem);if(page.facts.generation!=="F1")for(let problem of checkRows(page))report(problem)}});function*checkRows({data:{title},facts}){let sound=facts.rows.filter(({hashOk,spec:{hash}})=>hashOk&&!facts.
isShared(hash)),pair=findDescent(sound)??findDescent(facts.rows);if(pair===void 0)return;let[before2,{spec,index}]=pair,isSure2=findDescent(sound)!==void 0;yield{messageId:"rows",data:{title,before:before2.
spec.hash,after:spec.hash},path:["spec_details",index,"hash"],about:["spec_details","hash"],subject:spec.hash,unless:isSure2?void 0:[{rule:"spec-hash-format"},{rule:"spec-hash-unique"}],fix:{kind:"sor\
t",path:["spec_details"],by:"hash"}}}function findDescent(rows){let at=rows.findIndex(({spec},i)=>i>0&&spec.hash<rows[i-1].spec.hash);return at===-1?void 0:[rows[at-1],rows[at]]}function*checkMetaKeys({
data:{title,meta}}){let disorder=findDisorder(knownKeys(meta,KEYS.meta));disorder!==void 0&&(yield keys({...disorder,where:`meta of ${clip(title)}`},["meta"]))}function*checkCounts({data:{title,meta},
facts}){let stacks=Object.keys(meta.num_specs_by_stack);if(stacks.some(stack=>/^\d+$/.test(stack)))return;let path24=["meta","num_specs_by_stack"],sure=findDisorder(stacks.filter(stack=>facts.rowsByStack.
has(stack))),disorder=sure??findDisorder(stacks),where=`meta.num_specs_by_stack of ${clip(title)}`,unless=sure===void 0?[{rule:"meta-num-specs-by-stack",path:path24}]:void 0;disorder!==void 0&&(yield{
...keys({...disorder,where},path24),unless})}function keys(data,path24,subject=""){let fix={kind:"sort",path:path24,by:"key"};return{messageId:"keys",data,path:[...path24,data.after],at:"key",subject,
fix}}function*checkRowKeys({data,facts}){let orders=facts.rows.map(({spec})=>knownKeys(spec,KEYS.spec)),same=orders.length>1&&new Set(orders.map(order=>order.join())).size===1;for(let{spec,index}of same?
facts.rows.slice(0,1):facts.rows){let disorder=findDisorder(orders[index]);if(disorder===void 0)continue;let path24=["spec_details",index];if(!same){yield keys({...disorder,where:nameRow(data.title,spec.
hash)},path24,spec.hash);continue}yield{messageId:"keysOfRows",data:{...disorder,title:data.title,rows:facts.rowCount},path:[...path24,disorder.after],about:["spec_details"],at:"key",subject:spec.hash,
fix:{kind:"sort",path:["spec_details"],by:"all-keys"}}}}function*checkStacks({data:{title},facts}){for(let{spec,index}of facts.rows){let{hash,stacks}=spec,sure=findUnsorted(stacks),at=sure??stacks.findIndex(
(stack,i)=>compareCodePoints(stacks[i-1]??stack,stack)>0);if(at===-1)continue;let after=stacks[at],before2=stacks.slice(0,at).findLast(stack=>compareCodePoints(stack,after)>0),path24=["spec_details",index,
"stacks"];yield{messageId:"stacks",data:{row:nameRow(title,hash),before:before2,after},path:[...path24,at],subject:hash,unless:sure===void 0?[{rule:"spec-stacks-unique",subject:hash}]:void 0,fix:{kind:"\
sort",path:path24,by:"value"}}}}function findUnsorted(stacks){let last="";for(let[i,stack]of stacks.entries())if(compareCodePoints(last,stack)<=0)last=stack;else if(stacks.indexOf(stack)===i)return i}
function knownKeys(object,order){return Object.keys(object).filter(key=>order.includes(key))}function findDisorder(texts){for(let i=1;i<texts.length;i++){let before2=texts[i-1],after=texts[i];if(compareCodePoints(
before2,after)>0)return{before:before2,after}}}var page_path_default=defineShapeRule({id:"page-path",summary:"The page stands at `_cache/<tag>/<package>/specs.md` of its site.",why:"The site makes the\
 address of a page from its path, and the package list links to that address only.",severity:"warning",fixable:!1,messages:{wrongPath:d=>`The page stands at ${quote(d.file)}, and not at ${d.expected===
void 0?'"_cache/<tag>/<package>/specs.md"':`"${d.expected}", where a page with its title and tag belongs`}: no link of the site leads to it.`},examples:{bad:"# _cache/zlib.md",good:"# _cache/develop-2\
025-03-30/zlib/specs.md"},isSilent:noFlag("notGenerated"),check(page,report){if(page.place!==void 0||page.ancient==="A"||page.ancient==="B")return;let data={file:page.file,expected:expectedPath(page.frontMatter)};
report({messageId:"wrongPath",data,path:[],span:{start:0,end:3}})}}),LONGEST_NAME=255;function expectedPath(frontMatter){let{title,categories}=frontMatter,tag=Array.isArray(categories)?categories[1]:void 0;
if(!(typeof title!="string"||typeof tag!="string")&&!(title.length>LONGEST_NAME||tag.length>LONGEST_NAME))return PACKAGE_NAME.test(title)&&TAG.test(tag)?`_cache/${tag}/${title}/specs.md`:void 0}var page_rows_default=definePageRule(
{id:"page-rows",summary:"`spec_details` has at least one row.",why:"The site lists a package that has no binaries: who looks for one comes to an empty table.",severity:"warning",fixable:!1,messages:{noRows:d=>`\
spec_details of ${clip(d.title)} has no rows: a page without binaries has no reason to exist.`},examples:{bad:"spec_details: []",good:"spec_details: [{}]"},isSilent:noFlag("noRows"),check({data},report){
data.spec_details.length>0||report({messageId:"noRows",data:{title:data.title},path:["spec_details"]})}}),page_schema_default=defineShapeRule({id:"page-schema",summary:"The front matter has the keys a\
nd types of `schemas/page.schema.json`, and no other keys.",why:"A value that is missing or of another type makes the JSON of all packages invalid, and every table of the site is empty; an unknown key\
 may be one that Jekyll obeys.",severity:"error",fixable:!1,messages:{missingKey:d=>`${d.where} has no key ${quote(d.key)}.`,misspelledKey:d=>`${d.where} has the key ${quote(d.key)}, which must be ${quote(
d.meant)}.`,unknownKey:d=>`${d.where} has the key ${quote(d.key)}, which no page has${d.meant===void 0?"":`; ${quote(d.meant)} is there, too`}.`,jekyllKey:d=>`${d.where} has the key ${quote(d.key)}, w\
hich no page has, and which Jekyll obeys: ${d.effect}.`,unreadableDate:d=>`${d.where} has the key "date", which no page has; ${d.written} is no date to Jekyll, which ends the build of the whole site.`,
wrongType:d=>`${d.what} is ${d.found}, where ${d.expected} is expected.`},messageSeverity:{unknownKey:"warning",jekyllKey:"warning"},examples:{bad:'meta: {"num_specs": "1"}',good:'meta: {"num_specs": \
1}'},isSilent:noFlag("notGenerated"),check(page,report){if(page.shape.length===0)return;let misspelled=pairMisspelled(page.shape),explained=new Set(misspelled.values());for(let fault of page.shape){let{
path:path24}=fault,subject=hashAt2(page,path24)??"";if(fault.code==="wrongType"){let found=fault.found==="a text"?`the text ${quote(String(valueAt(page,path24)))}`:fault.found,data={what:describe4(page,
path24),found,expected:fault.expected};report({messageId:"wrongType",data,path:path24,subject});continue}if(explained.has(fault))continue;let{key}=fault,where=describe4(page,path24.slice(0,-1));if(fault.
code==="missingKey"){report({messageId:"missingKey",data:{where,key},path:path24,subject});continue}let at="key",meant=misspelled.get(fault)?.key,effect=path24.length===1?effectOf(key,valueAt(page,path24)):
void 0;if(meant!==void 0)report({messageId:"misspelledKey",data:{where,key,meant},path:path24,at,subject});else if(key==="date"&&effect!==void 0&&!mayBeDate(valueAt(page,path24))){let written=toText(valueAt(
page,path24));report({messageId:"unreadableDate",data:{where,written},path:path24,at,subject})}else if(effect!==void 0)report({messageId:"jekyllKey",data:{where,key,effect},path:path24,at,subject});else{
let data={where,key,meant:nearest(key,keysOf(path24))[0]};report({messageId:"unknownKey",data,path:path24,at,subject})}}}});function pairMisspelled(shape){let missing=new Map;for(let fault of shape){if(fault.
code!=="missingKey")continue;let parent=JSON.stringify(fault.path.slice(0,-1));missing.set(parent,[...missing.get(parent)??[],fault])}let pairs=new Map;if(missing.size===0)return pairs;for(let fault of shape){
if(fault.code!=="unknownKey")continue;let candidates=missing.get(JSON.stringify(fault.path.slice(0,-1)))??[],[meant]=nearest(fault.key.toLowerCase(),candidates.map(({key})=>key)),index=candidates.findIndex(
({key})=>key===meant);index!==-1&&pairs.set(fault,candidates.splice(index,1)[0])}return pairs}function keysOf(path24){return path24.length===1?KEYS.page:path24[0]==="meta"?KEYS.meta:KEYS.spec}function effectOf(key,value){
switch(key){case"published":return value===!1?"it hides the page":"the value false hides the page";case"date":return"a page with a date in the future is left out of the site";case"permalink":return"it\
 moves the page to another address, and the links of the package list lead nowhere";case"category":return"it adds to the categories";default:return}}function mayBeDate(value){let text2=typeof value=="\
string"?value:value===null?"":JSON.stringify(value),iso=/^\d{4}-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text2);return iso!==null?inRange(Number(iso[1]),12)&&inRange(Number(iso[2]),
31):/\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(text2)&&!/^\[?\d\]?$/.test(text2)}function inRange(number,last){return number>=1&&number<=last}function describe4(page,path24){let title=titleOf2(
page),hash=hashAt2(page,path24);if(hash!==void 0){let row=`the row ${nameRow(title,hash)}`;return path24.length===2?`T${row.slice(1)}`:`${inWords(path24.slice(2))} of ${row}`}return path24.length===0?
`The front matter of ${clip(title)}`:`${inWords(path24)} of ${clip(title)}`}function inWords(path24){return path24.map((step,i)=>typeof step=="number"?`[${step}]`:/^\w{1,60}$/.test(step)?i===0?step:`.${step}`:
`[${quote(step)}]`).join("")}function titleOf2(page){let title=valueAt(page,["title"]);return typeof title=="string"&&title!==""?title:page.place?.package??"this page"}function hashAt2(page,path24){if(path24[0]!==
"spec_details"||path24.length<2)return;let hash=valueAt(page,["spec_details",path24[1],"hash"]);return typeof hash=="string"&&hash!==""?hash:void 0}function valueAt(page,path24){let value=page.frontMatter;
for(let step of path24){if(typeof value!="object"||value===null||!Object.hasOwn(value,step))return;value=value[step]}return value}function toText(value){return typeof value=="string"?quote(value):typeof value==
"object"&&value!==null?Array.isArray(value)?"a list":"a mapping":String(value)}function distinctValues(facts,field){return facts.listFits[field]?facts.listed(field):[...facts.values[field].keys()]}var page_text_safe_default=definePageRule(
{id:"page-text-safe",summary:"The tag and the targets have no quote, no backslash, no angle bracket and no control character.",why:"The site copies them as they are into the JSON of all packages: one \
such character makes it invalid, and every table of the site is empty.",severity:"error",fixable:!1,messages:{tag:d=>`The tag of ${clip(d.title)} is ${quote(d.tag)}, which has ${nameCharacter(d.character)}\
 in it: the site copies it as it is into its JSON.`,target:d=>`${d.name} has the target ${quote(d.target)}, which has ${nameCharacter(d.character)} in it: the site copies it as it is into its JSON.`},
examples:{bad:'spec_details: [{"target": "<zen4>"}]',good:'spec_details: [{"target": "zen4"}]'},isSilent:noFlag("notGenerated","unknownTarget"),check({data,facts},report){let tag=data.categories[1]??"",
inTag=unsafeCharacter(tag);if(inTag!==void 0){let found={title:data.title,tag,character:inTag};report({messageId:"tag",data:found,path:["categories",1],subject:tag})}for(let target of distinctValues(facts,
"targets")){let character=unsafeCharacter(target),index=character===void 0?void 0:facts.values.targets.get(target);character===void 0||index===void 0||report({messageId:"target",data:{name:nameRow(data.
title,data.spec_details[index].hash),target,character},path:["spec_details",index,"target"],about:["spec_details","target",target],subject:target})}}}),page_title_default=defineShapeRule({id:"page-tit\
le",summary:"`title` is the name of the package folder that the page stands in.",why:"The package list shows the title and makes the link to the page from it: another one leads nowhere.",severity:"err\
or",fixable:!0,messages:{wrongTitle:d=>`The title is ${quote(d.title)}, but the page stands in the folder of ${quote(d.folder)}.`,wrongFolder:d=>`The title is ${quote(d.title)}, but the folder is ${quote(
d.folder)}, which no package is called: rename the folder.`},examples:{bad:'title: "zlib-ng"',good:'title: "zlib"'},isSilent:noFlag("notGenerated"),check({place,frontMatter,page},report){let{title}=frontMatter;
if(place===void 0||typeof title!="string"||title===place.package)return;let path24=["title"],data={title,folder:place.package};if(!PACKAGE_NAME.test(place.package)&&PACKAGE_NAME.test(title))report({messageId:"\
wrongFolder",data,path:path24});else{let isSure2=page===void 0||!isConfirmed(title,page),fix={kind:"set",path:path24,value:place.package};report({messageId:"wrongTitle",data,path:path24,...isSure2&&{fix}})}}});
function isConfirmed(title,{facts}){return facts.rows.some(row=>row.spec.tarball?.endsWith(tarballPath(row,title)))}var scalar_ambiguous_default=defineTextRule({id:"scalar-ambiguous",summary:"Every va\
lue reads the same in all YAML readers: no unquoted `1.10`, `no` or `2025-03-30`, no alias, tag, merge key or half a character.",why:"The site, scripts and checks would each see another value: the ver\
sion 1.10 becomes 1.1, and the tag 2023-05-14 a date.",severity:"error",fixable:!1,messages:{ambiguousScalar:d=>/[\x85\u2028\u2029]/.test(d.text)?`The character U+${hex(d.text)} is ${d.readings}: take\
 it out.`:`The unquoted ${quote(d.text)} is ${d.readings}: a text needs quotes${d.readings.includes("number")?", a number plain digits":""}.`,alias:d=>`The alias ${quote(d.text)} stands for a value el\
sewhere: some YAML readers refuse it. Write the value itself.`,tag:d=>`The tag ${quote(d.text)} asks for a type: some YAML readers obey it, others drop it, others refuse the page. Write the value with\
out it.`,mergeKey:()=>'The key "<<" copies the keys of another mapping in some YAML readers, and is an ordinary key in others. Write the keys out.',surrogateEscape:d=>`The escape ${quote(d.text)} is h\
alf a character: Jekyll cannot read it and drops all data of the page. Write the character itself, or as \\UXXXXXXXX.`},examples:{bad:`---
title: "zlib"
layout: cache
categories: [package, 2025-03-30]
---`,good:""}});function hex(character){return character.charCodeAt(0).toString(16).toUpperCase().padStart(4,"0")}var site_count_default=defineSiteRule({id:"site-count",summary:"The count of a tag in \
`_data/meta.yaml` is the number of specs on its pages, and `all.count` the sum of these counts.",why:"The site shows these numbers: where one is wrong, specs were lost on the way, or pages stayed that\
 should be gone.",severity:"error",fixable:!1,waitsFor:["corpus-page-stale"],messages:{wrongCount:d=>`${compare4(d)}.`,wrongInDevelop:d=>d.counted>d.written?`${compare4(d)}: some pages may be left ove\
r from packages that are gone, for none is ever deleted there.`:`${compare4(d)}.`,wrongSum:d=>`${d.source} counts ${count(d.written,"spec")} for all tags together, but the ${count(d.tags,"count")} of \
the tags add up to ${d.sum}.`},messageSeverity:{wrongInDevelop:"warning"},examples:{bad:`# _cache/v0.23.1/zlib/specs.md
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
wrong=new Map;for(let[tag,{count:written}]of content){let tally2=tallies.get(tag);if(tag==="all"||written===void 0||tally2===void 0||isRight(written,tally2,tag,corpus))continue;wrong.set(tag,tally2);let problem={
data:{source:file,tag,written,counted:tally2.counted,pages:tally2.pages},file,path:[tag,"count"],subject:tag,tags:[tag]};report(tag===LIVING_TAG?{messageId:"wrongInDevelop",...problem}:{messageId:"wro\
ngCount",...problem})}let sum3=findWrongSum(content,tallies,wrong);sum3!==void 0&&report({messageId:"wrongSum",data:{source:file,...sum3},file,path:["all","count"]})}});function compare4({source,tag,written,
counted,pages:pages2}){return`${source} counts ${count(written,"spec")} for the tag ${quote(tag)}, but its ${count(pages2,"page")} ${pages2===1?"lists":"list"} ${counted}`}function tallyTags(pages2){let tallies=new Map;
for(let{tag,value}of pages2){let tally2=tallies.get(tag)??{pages:0,written:0,counted:0,whole:!0};tallies.set(tag,tally2),tally2.pages++,value===void 0?tally2.whole=!1:(tally2.written+=value[0],tally2.
counted+=value[1])}return tallies}function tallyLog(log){return new Map(log.tags.map(one=>[one.tag,tallyTag(log,one)]))}function tallyTag(log,{from,to}){let tally2={written:0,counted:0,whole:!0};for(let page=from;page<
to;page++)log.isRead(page)?(tally2.written+=log.written[page],tally2.counted+=log.rows[page]):tally2.whole=!1;return tally2}function areAllRight2(content,tallies){for(let[tag,{count:count2}]of content){
let tally2=tallies.get(tag);if(tag!=="all"&&count2!==void 0&&tally2?.whole&&!fits(count2,tally2))return!1}return findWrongSum(content,tallies,new Map)===void 0}function isRight(count2,tally2,tag,corpus){
if(!tally2.whole||fits(count2,tally2))return!0;if(tag!==LIVING_TAG)return!1;let left=tallyTags(withoutStale(corpus.pages,([,,stale])=>stale,corpus)).get(LIVING_TAG);return fits(count2,left??{written:0,
counted:0})}function fits(count2,{written,counted}){return count2===written||count2===counted}function findWrongSum(content,tallies,wrong){let written=content.get("all")?.count,counts=[...content].filter(
([tag])=>tag!=="all").map(([tag,{count:count2}])=>[tag,count2]),missing=[...tallies].filter(([tag])=>!content.has(tag)).map(([,tally2])=>tally2),isSure2=counts.every(([,count2])=>count2!==void 0)&&missing.
every(({whole})=>whole);if(written===void 0||!isSure2)return;let add=pick=>counts.reduce((sum4,[tag,count2])=>sum4+pick(tag,count2),0),sum3=add((_,count2)=>count2),corrected=[sum3,add((tag,count2)=>wrong.
get(tag)?.counted??count2),add((tag,count2)=>wrong.get(tag)?.written??count2)],added=[0,total(missing,"counted"),total(missing,"written")],taken=[0,add((tag,count2)=>tallies.has(tag)?0:count2)];return corrected.
flatMap(base=>added.flatMap(more=>taken.map(less=>base+more-less))).includes(written)?void 0:{written,tags:counts.length,sum:sum3}}function total(tallies,key){return tallies.reduce((sum3,tally2)=>sum3+
tally2[key],0)}var WORDS2={missing:()=>"there is no such file",notAFile:({what})=>`it is ${what}, not a file`,linkOutside:({target})=>`it is a symbolic link to ${quote(target)} outside of the site`,linkLoop:()=>"\
it is a symbolic link that leads in a circle",unreadable:({reason})=>reason,tooLarge:({bytes,limit})=>`it has ${bytes} bytes, and the limit is ${limit}`,lfsPointer:()=>'it is a pointer of Git LFS, and\
 not the file itself: run "git lfs pull", or set "lfs: true" at the checkout',byteOrderMark:({encoding})=>encoding==="UTF-8"?"it starts with a byte order mark (U+FEFF)":`it is ${encoding} and not UTF-\
8, as its byte order mark says`,invalidUtf8:({byte})=>`the byte 0x${byte.toString(16).toUpperCase().padStart(2,"0")} is not UTF-8`,nulByte:()=>"it holds a NUL byte, which no text has",carriageReturns:()=>"\
a line ends in a carriage return (CR) alone",crlf:()=>"its lines end in CR LF",nonAscii:({character})=>`it holds the character ${quote(character)}, which is not ASCII`,conflictMarker:({marker})=>`a me\
rge was not finished (the conflict marker ${quote(marker)})`,emptyFile:()=>"it is empty",noFence:({line})=>`its first line is ${quote(line)}, where "---" is expected`,textAfterFence:({text:text2})=>`${quote(
text2)} stands behind the "---" of its first line`,noClosingFence:()=>'no line "---" closes its front matter',earlyFence:({fence})=>`its data ends at the line ${quote(fence)}, but more follows`,syntax:({
reason})=>reason,notAMapping:({found})=>`it holds ${found}, where keys with values are expected`,duplicateKey:({key})=>`the key ${quote(key)} stands twice in one mapping, and Jekyll keeps the last val\
ue only`,ambiguousScalar:({text:text2,readings})=>`${text2.length===1?nameCharacter(text2):`the unquoted ${quote(text2)}`} is ${readings}`,alias:({text:text2})=>`the alias ${quote(text2)} stands for a\
 value elsewhere`,tag:({text:text2})=>`the tag ${quote(text2)} asks for a type`,mergeKey:()=>'the key "<<" copies the keys of another mapping',surrogateEscape:({text:text2})=>`the escape ${quote(text2)}\
 is half a character`};function describeFault({code,data}){return WORDS2[code](data)}var site_data_default=defineSiteRule({id:"site-data",summary:"`_data/tags.yaml` and `_data/meta.yaml` are there onc\
e, can be read, have the shape that the generator gives them, and no stack that breaks the site.",why:"The site takes its tags, their stacks and their numbers from these two files: without one it has \
none of them, and at an error in one Jekyll ends the build of the whole site.",severity:"error",fixable:!1,messages:{passedOver:d=>`The site takes ${d.holds} from ${d.file} alone: Jekyll passes over ${enumerate3(
d.others)}, which ${d.others.length===1?"has":"have"} the same name to it. Keep one of them.`,missing:d=>`${d.file} is not there: the site takes ${d.holds} from it.`,unreadable:d=>`${d.file} cannot be\
 read: ${d.cause}.`,broken:d=>`Jekyll cannot read ${d.file}, and ends the build of the whole site: ${d.cause}.`,byteOrderMark:d=>`Jekyll misreads ${d.file}, for ${d.cause}: it takes the first entry al\
one, or ends the build of the whole site. Save it as UTF-8 without the mark.`,secondDocument:d=>`Jekyll reads the first of the documents in ${d.file} only: ${d.cause}.`,duplicateKey:d=>`Nobody can tel\
l which value counts in ${d.file}: ${d.cause}.`,doubtful:d=>`Programs do not agree on how to read ${d.file}, so write it plainly: ${d.cause}.`,shape:d=>`In ${d.file} the site expects ${d.expected}, bu\
t finds ${d.found}.`,repeatedTag:d=>`${d.file} lists the tag ${quote(d.tag)} ${times(d.times)}, and so does the site: once is right.`,repeatedStack:d=>`${d.file} lists the stack ${quote(d.stack)} of t\
he tag ${quote(d.tag)} ${times(d.times)}: once is right.`,unsafeStack:d=>`${d.file} gives the tag ${quote(d.tag)} the stack ${quote(d.stack)}, which has ${nameCharacter(d.character)} in it: the site c\
opies it as it is.`},examples:{bad:`# _cache/develop/zlib/specs.md
# _data/tags.yaml
- name: develop
  stacks: e4s root
`,good:`# _cache/develop/zlib/specs.md
# _data/tags.yaml
- name: develop
  stacks:
  - e4s
  - root
`},map:mapToNothing,logged:{parts:()=>[[]]},reduce({site},report){for(let{file:file2,faults,shape,passedOver:others}of[site.tags,site.meta]){let holds2=file2===site.tags.file?"its tags and their stack\
s":"the numbers of its tags";if(others!==void 0){let related=relate(others,others.length,other=>({message:"Jekyll passes this one over.",file:other,path:[]}));report({messageId:"passedOver",data:{file:file2,
holds:holds2,others},file:file2,path:[],span:NOWHERE,related})}for(let fault of faults){let related=(fault.related??[]).map(({span})=>({message:"The first one.",file:file2,path:[],span})),data={file:file2,
holds:holds2,cause:describeFault(fault)};report({messageId:effectOf2(fault),data,file:file2,path:[],span:fault.span,related})}for(let{path:path24,at,expected,found}of shape)report({messageId:"shape",data:{
file:file2,expected,found},file:file2,path:path24,...at&&{at}})}let{file,content=[]}=site.tags;for(let{tag,stack,places}of[...repeatedTags(content),...content.flatMap(repeatedStacks)]){let[first,second,
...more]=places,others=[first,...more],related=relate(others,others.length,path24=>({message:"It stands here, too.",file,path:path24})),data={file,tag,times:places.length};report(stack===void 0?{messageId:"\
repeatedTag",data,file,path:second,subject:tag,related}:{messageId:"repeatedStack",data:{...data,stack},file,path:second,subject:stack,related})}for(let{tag,stack,character,path:path24,more}of unsafeStacks(
content)){let related=relate(more,more.length,path25=>({message:"It stands here, too.",file,path:path25}));report({messageId:"unsafeStack",data:{file,tag,stack,character},file,path:path24,subject:stack,
related})}}}),NOWHERE={start:0,end:0},MOST_NAMES2=5;function enumerate3(files){let left=files.length-MOST_NAMES2,more=left>0?[count(left,"other file")]:[];return listed([...files.slice(0,MOST_NAMES2),
...more],"and")}function times(number){return number===2?"twice":`${number} times`}function effectOf2({code,data}){switch(code){case"missing":case"duplicateKey":return code;case"earlyFence":return"sec\
ondDocument";case"alias":case"tag":case"mergeKey":case"ambiguousScalar":return"doubtful";case"byteOrderMark":return data.encoding==="UTF-8"?code:"broken";case"notAFile":case"linkOutside":case"linkLoop":case"\
unreadable":case"tooLarge":case"lfsPointer":return"unreadable";default:return"broken"}}function repeatedTags(rows){let named2=rows.flatMap(({name,path:path24})=>name===void 0?[]:[[name,[...path24,"nam\
e"]]]);return repeats(named2).map(([tag,places])=>({tag,places}))}function repeatedStacks({name:tag,stacks,path:path24}){if(tag===void 0||stacks===void 0||new Set(stacks).size===stacks.length)return[];
let listed3=stacks.map((stack,i)=>[stack,[...path24,"stacks",i]]);return repeats(listed3).map(([stack,places])=>({tag,stack,places}))}function unsafeStacks(rows){let found=new Map;for(let{name:tag,stacks,
path:row}of rows)for(let stack of tag===void 0?[]:new Set(stacks)){let character=unsafeCharacter(stack);if(character===void 0)continue;let path24=[...row,"stacks",stacks.indexOf(stack)],known=found.get(
stack);known!==void 0?known.more.push(path24):found.set(stack,{tag,stack,character,path:path24,more:[]})}return found.values()}function repeats(entries){return[...groupBy(entries,([text2])=>text2)].filter(
([,all2])=>all2.length>1).map(([text2,all2])=>[text2,all2.map(([,path24])=>path24)])}var site_stacks_default=defineSiteRule({id:"site-stacks",summary:"Every stack that a row lists is one of those that\
 `_data/tags.yaml` gives for the tag.",why:"The site offers the stacks of `_data/tags.yaml` to choose from: under one that is not there nobody finds the package.",severity:"error",fixable:!1,waitsFor:[
"corpus-page-stale"],messages:{unknown,unknownInDevelop:unknown},messageSeverity:{unknownInDevelop:"warning"},examples:{bad:`# _cache/v0.23.1/zlib/specs.md
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
related};report(tag===LIVING_TAG?{messageId:"unknownInDevelop",...problem}:{messageId:"unknown",...problem})}}}});function unknown({source,tag,stack,title,rows,pages:pages2,meant}){let where=pages2===
1?clip(title):`${pages2} pages (${clip(title)} is the first)`,hint=meant===void 0?"":` Perhaps ${quote(meant)} is meant.`;return`${lists(rows,where)} the stack ${quote(stack)}, which ${source} does no\
t give for the tag ${quote(tag)}.${hint}`}function lists(rows,where){return`${count(rows,"row")} of ${where} ${rows===1?"lists":"list"}`}function withUnlisted(log,site){let known=stacksByTag(site),odd=new Set;
for(let{tag,from,to}of log.tags){let stacks=known.get(tag);if(stacks!==void 0)for(let page=from;page<to;page++)hasOther(log,page,stacks)&&odd.add(page)}if(odd.size===0)return[];let living2=livingPages(
log);if(living2.some(page=>odd.has(page)))for(let page of living2)odd.add(page);return[[...odd].sort((a,b)=>a-b)]}function hasOther({stack,stackFrom,stacks:{texts}},page,known){for(let i=stackFrom[page];i<
stackFrom[page+1];i++)if(!known.has(texts[stack[i]]))return!0;return!1}function findUnknown(corpus,stacks){let byTag=new Map;for(let{file,tag,value}of withoutStale(corpus.pages,([,stale])=>stale,corpus)){
let known=stacks.get(tag),odd=known===void 0||value===void 0?[]:value[0].filter(stack=>!known.has(stack)),read=odd.length===0?void 0:corpus.page(file);if(read===void 0)continue;let found=byTag.get(tag)??
new Map;byTag.set(tag,found);for(let stack of odd)addPage(found,stack,read)}return byTag}var MOST_PLACES=21;function addPage(found,stack,{file,data,facts}){let index=facts.values.stacks.get(stack);if(index===
void 0)return;let rows=facts.rowsByStack.get(stack),path24=["spec_details",index,"stacks",data.spec_details[index].stacks.indexOf(stack)],place={file,path:path24,message:`${lists(rows,clip(data.title))}\
 it.`},known=found.get(stack);if(known===void 0){found.set(stack,{title:data.title,rows,pages:1,first:place,more:[]});return}known.rows+=rows,known.pages++,known.more.length<MOST_PLACES&&known.more.push(
place)}var WORD2=/^[A-Za-z][A-Za-z0-9_./+ -]*$/,RESERVED=/^(?:y|n|yes|no|on|off|true|false|null)$/i,SURE_BOOLEAN=/^(?:true|True|TRUE|false|False|FALSE)$/,SURE_NULL=/^(?:|~|null|Null|NULL)$/,SURE_INTEGER=/^(?:0|-?[1-9][0-9]{0,14})$/,
INTEGER=/^[-+]?(?:0b[01_,]+|0[_,]?[0-7_,]+|(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|0x[0-9a-fA-F_,]+)$/,OTHER_INTEGER=/^[-+]?(?:0o[0-7_]+|[0-9][0-9_,]*)$/,FLOAT=/^[-+]?(?:[0-9][0-9_,]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)?$/,
PSYCH_FLOAT=/^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/,EXPONENT=/^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/,SPECIAL_FLOAT=/^[-+]?\.(?:inf|nan)$/i,DATE=/^-?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt\s])/,
SEXAGESIMAL=/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;function isSureText(text2){return WORD2.test(text2)?!RESERVED.test(text2):typeof readPlain(text2).value=="string"&&readPlain(text2).ambiguous===
void 0}function readPlain(text2){return WORD2.test(text2)&&!(text2.length<=5&&RESERVED.test(text2))?{value:text2}:SURE_INTEGER.test(text2)?{value:Number(text2)}:SURE_NULL.test(text2)?{value:null}:SURE_BOOLEAN.
test(text2)?{value:text2.toLowerCase()==="true"}:readDoubtful(text2)}function readDoubtful(text2){return RESERVED.test(text2)?readReserved(text2):text2==="="?{value:text2,ambiguous:"a special value in\
 YAML 1.1, text elsewhere"}:DATE.test(text2)?{value:text2,ambiguous:"a date to some YAML readers, text to others"}:SPECIAL_FLOAT.test(text2)?{value:text2,ambiguous:"a number that JSON cannot hold"}:SEXAGESIMAL.
test(text2)?{value:readBase60(text2),ambiguous:"a number in base 60 to some YAML readers, text to others"}:EXPONENT.test(text2)?{value:text2,ambiguous:`the number ${Number(text2.replaceAll("_",""))} t\
o some YAML readers, text to others`}:FLOAT.test(text2)&&/[0-9]/.test(text2)?readFloat(text2):INTEGER.test(text2)||OTHER_INTEGER.test(text2)?readInteger(text2):/^:./.test(text2)?{value:text2,ambiguous:"\
a Ruby symbol to Jekyll, text elsewhere"}:{value:text2}}function readReserved(text2){let word=text2.toLowerCase();if(word==="y"||word==="n")return{value:text2,ambiguous:"a truth value to some YAML rea\
ders, text to others"};if(word==="null")return{value:null,ambiguous:"null to some YAML readers, text to others"};let value=word==="yes"||word==="on"||word==="true";return{value,ambiguous:`the truth va\
lue ${value} to some YAML readers, text to others`}}function readFloat(text2){let value=Number(text2.replace(/[_,]/g,"")),psych=PSYCH_FLOAT.test(text2)?value:text2;return{value:psych,ambiguous:`the nu\
mber ${value}${psych===text2?" to some YAML readers":""}, not the text`}}function readBase60(text2){let parts=text2.replaceAll("_","").split(":").map(Number);return parts.length>3?text2:parts.reduce((sum3,part,i)=>sum3+
part*60**(2-i),0)}function readInteger(text2){if(!INTEGER.test(text2))return{value:text2,ambiguous:"a number to some YAML readers, text to others"};let digits2=text2.replace(/[_,+]/g,""),unsigned=digits2.
replace("-",""),magnitude=/^0[0-7]+$/.test(unsigned)?Number.parseInt(unsigned,8):Number(unsigned),value=digits2.startsWith("-")?-magnitude:magnitude;return{value,ambiguous:`the number ${value} to some\
 YAML readers, something else to others`}}var page_errors_generated_default=validate20,schema33={description:"One binary.",type:"object",required:["compiler","hash","os","platform","size","stacks","ta\
rget","variants","versions"],additionalProperties:!1,properties:{compiler:{description:"gcc@=11.4.0 (until generation G), gcc@11.4.0 or none (H).",type:"string"},hash:{description:"The DAG hash: 32 ch\
aracters of lower-case base 32.",type:"string"},os:{type:"string"},platform:{type:"string"},size:{description:"A dash, or a number of bytes.",type:["string","integer"]},stacks:{type:"array",items:{type:"\
string"}},tarball:{description:"The URL of the binary; generations D to F2 only.",type:"string"},target:{type:"string"},variants:{type:"array",items:{type:"string"}},versions:{description:"Exactly one\
.",type:"array",items:{type:"string"}}}},func1=Object.prototype.hasOwnProperty;function validate20(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate20.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
title===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"title"},message:"must have required property 'title'"};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.layout===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"layout"},message:"must have required property 'layout'"};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.categories===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"categories"},message:"must have \
required property 'categories'"};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.meta===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
meta"},message:"must have required property 'meta'"};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.spec_details===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"spec_details"},message:"must have required property 'spec_details'"};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="title"||
key0==="layout"||key0==="categories"||key0==="meta"||key0==="spec_details")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.title!==void 0&&typeof data.title!="string"){let err6={instancePath:instancePath+"/titl\
e",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.layout!==void 0&&typeof data.layout!=
"string"){let err7={instancePath:instancePath+"/layout",schemaPath:"#/properties/layout/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}if(data.categories!==void 0){let data2=data.categories;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++)if(typeof data2[i0]!="string"){let err8={instancePath:instancePath+
"/categories/"+i0,schemaPath:"#/properties/categories/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={
instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}
if(data.meta!==void 0){let data4=data.meta;if(data4&&typeof data4=="object"&&!Array.isArray(data4)){if(data4.compilers===void 0){let err10={instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/r\
equired",keyword:"required",params:{missingProperty:"compilers"},message:"must have required property 'compilers'"};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data4.num_specs===void 0){
let err11={instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty:"num_specs"},message:"must have required property 'num_specs'"};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}if(data4.num_specs_by_stack===void 0){let err12={instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty:"\
num_specs_by_stack"},message:"must have required property 'num_specs_by_stack'"};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data4.oss===void 0){let err13={instancePath:instancePath+
"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty:"oss"},message:"must have required property 'oss'"};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data4.
platforms===void 0){let err14={instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty:"platforms"},message:"must have required property 'platfo\
rms'"};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data4.stacks===void 0){let err15={instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{
missingProperty:"stacks"},message:"must have required property 'stacks'"};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data4.targets===void 0){let err16={instancePath:instancePath+"/\
meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty:"targets"},message:"must have required property 'targets'"};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}
if(data4.versions===void 0){let err17={instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty:"versions"},message:"must have required property \
'versions'"};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}for(let key1 in data4)if(!(key1==="compilers"||key1==="num_specs"||key1==="num_specs_by_stack"||key1==="oss"||key1==="platforms"||
key1==="stacks"||key1==="targets"||key1==="versions")){let err18={instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},
message:"must NOT have additional properties"};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(data4.compilers!==void 0){let data5=data4.compilers;if(Array.isArray(data5)){let len1=data5.
length;for(let i1=0;i1<len1;i1++)if(typeof data5[i1]!="string"){let err19={instancePath:instancePath+"/meta/compilers/"+i1,schemaPath:"#/$defs/meta/properties/compilers/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+"/meta/compilers",schemaPath:"#/$defs/meta/properties/co\
mpilers/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data4.num_specs!==void 0){let data7=data4.num_specs;if(!(typeof data7==
"number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))){let err21={instancePath:instancePath+"/meta/num_specs",schemaPath:"#/$defs/meta/properties/num_specs/type",keyword:"type",params:{type:"integer"},
message:"must be integer"};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data4.num_specs_by_stack!==void 0){let data8=data4.num_specs_by_stack;if(data8&&typeof data8=="object"&&!Array.
isArray(data8))for(let key2 in data8){let data9=data8[key2];if(!(typeof data9=="number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9))){let err22={instancePath:instancePath+"/meta/num_specs_by_stack/"+key2.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/meta/properties/num_specs_by_stack/additionalProperties/type",keyword:"type",params:{type:"integer"},message:"must be integer"};vErrors===null?
vErrors=[err22]:vErrors.push(err22),errors++}}else{let err23={instancePath:instancePath+"/meta/num_specs_by_stack",schemaPath:"#/$defs/meta/properties/num_specs_by_stack/type",keyword:"type",params:{type:"\
object"},message:"must be object"};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}if(data4.oss!==void 0){let data10=data4.oss;if(Array.isArray(data10)){let len2=data10.length;for(let i2=0;i2<
len2;i2++)if(typeof data10[i2]!="string"){let err24={instancePath:instancePath+"/meta/oss/"+i2,schemaPath:"#/$defs/meta/properties/oss/items/type",keyword:"type",params:{type:"string"},message:"must b\
e string"};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/meta/oss",schemaPath:"#/$defs/meta/properties/oss/type",keyword:"type",params:{type:"\
array"},message:"must be array"};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data4.platforms!==void 0){let data12=data4.platforms;if(Array.isArray(data12)){let len3=data12.length;for(let i3=0;i3<
len3;i3++)if(typeof data12[i3]!="string"){let err26={instancePath:instancePath+"/meta/platforms/"+i3,schemaPath:"#/$defs/meta/properties/platforms/items/type",keyword:"type",params:{type:"string"},message:"\
must be string"};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}else{let err27={instancePath:instancePath+"/meta/platforms",schemaPath:"#/$defs/meta/properties/platforms/type",keyword:"t\
ype",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}if(data4.stacks!==void 0){let data14=data4.stacks;if(Array.isArray(data14)){let len4=data14.
length;for(let i4=0;i4<len4;i4++)if(typeof data14[i4]!="string"){let err28={instancePath:instancePath+"/meta/stacks/"+i4,schemaPath:"#/$defs/meta/properties/stacks/items/type",keyword:"type",params:{type:"\
string"},message:"must be string"};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}else{let err29={instancePath:instancePath+"/meta/stacks",schemaPath:"#/$defs/meta/properties/stacks/type",
keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}if(data4.targets!==void 0){let data16=data4.targets;if(Array.isArray(data16)){
let len5=data16.length;for(let i5=0;i5<len5;i5++)if(typeof data16[i5]!="string"){let err30={instancePath:instancePath+"/meta/targets/"+i5,schemaPath:"#/$defs/meta/properties/targets/items/type",keyword:"\
type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}}else{let err31={instancePath:instancePath+"/meta/targets",schemaPath:"#/$defs/meta/p\
roperties/targets/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}if(data4.versions!==void 0){let data18=data4.versions;
if(Array.isArray(data18)){let len6=data18.length;for(let i6=0;i6<len6;i6++)if(typeof data18[i6]!="string"){let err32={instancePath:instancePath+"/meta/versions/"+i6,schemaPath:"#/$defs/meta/properties\
/versions/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}else{let err33={instancePath:instancePath+"/meta/vers\
ions",schemaPath:"#/$defs/meta/properties/versions/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{let err34={instancePath:instancePath+
"/meta",schemaPath:"#/$defs/meta/type",keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}if(data.spec_details!==void 0){let data20=data.
spec_details;if(Array.isArray(data20)){let len7=data20.length;for(let i7=0;i7<len7;i7++){let data21=data20[i7];if(data21&&typeof data21=="object"&&!Array.isArray(data21)){if(data21.compiler===void 0){
let err35={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty:"compiler"},message:"must have required property 'compiler'"};vErrors===
null?vErrors=[err35]:vErrors.push(err35),errors++}if(data21.hash===void 0){let err36={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty:"\
hash"},message:"must have required property 'hash'"};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}if(data21.os===void 0){let err37={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"\
#/$defs/spec/required",keyword:"required",params:{missingProperty:"os"},message:"must have required property 'os'"};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}if(data21.platform===void 0){
let err38={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty:"platform"},message:"must have required property 'platform'"};vErrors===
null?vErrors=[err38]:vErrors.push(err38),errors++}if(data21.size===void 0){let err39={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty:"\
size"},message:"must have required property 'size'"};vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}if(data21.stacks===void 0){let err40={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"\
#/$defs/spec/required",keyword:"required",params:{missingProperty:"stacks"},message:"must have required property 'stacks'"};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}if(data21.target===
void 0){let err41={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty:"target"},message:"must have required property 'target'"};
vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}if(data21.variants===void 0){let err42={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/required",keyword:"required",
params:{missingProperty:"variants"},message:"must have required property 'variants'"};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}if(data21.versions===void 0){let err43={instancePath:instancePath+
"/spec_details/"+i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty:"versions"},message:"must have required property 'versions'"};vErrors===null?vErrors=[err43]:vErrors.push(
err43),errors++}for(let key3 in data21)if(!func1.call(schema33.properties,key3)){let err44={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/additionalProperties",keyword:"additi\
onalProperties",params:{additionalProperty:key3},message:"must NOT have additional properties"};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}if(data21.compiler!==void 0&&typeof data21.compiler!=
"string"){let err45={instancePath:instancePath+"/spec_details/"+i7+"/compiler",schemaPath:"#/$defs/spec/properties/compiler/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===
null?vErrors=[err45]:vErrors.push(err45),errors++}if(data21.hash!==void 0&&typeof data21.hash!="string"){let err46={instancePath:instancePath+"/spec_details/"+i7+"/hash",schemaPath:"#/$defs/spec/prope\
rties/hash/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}if(data21.os!==void 0&&typeof data21.os!="string"){let err47={
instancePath:instancePath+"/spec_details/"+i7+"/os",schemaPath:"#/$defs/spec/properties/os/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err47]:vErrors.
push(err47),errors++}if(data21.platform!==void 0&&typeof data21.platform!="string"){let err48={instancePath:instancePath+"/spec_details/"+i7+"/platform",schemaPath:"#/$defs/spec/properties/platform/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}if(data21.size!==void 0){let data26=data21.size;if(typeof data26!="strin\
g"&&!(typeof data26=="number"&&!(data26%1)&&!isNaN(data26)&&isFinite(data26))){let err49={instancePath:instancePath+"/spec_details/"+i7+"/size",schemaPath:"#/$defs/spec/properties/size/type",keyword:"\
type",params:{type:schema33.properties.size.type},message:"must be string,integer"};vErrors===null?vErrors=[err49]:vErrors.push(err49),errors++}}if(data21.stacks!==void 0){let data27=data21.stacks;if(Array.
isArray(data27)){let len8=data27.length;for(let i8=0;i8<len8;i8++)if(typeof data27[i8]!="string"){let err50={instancePath:instancePath+"/spec_details/"+i7+"/stacks/"+i8,schemaPath:"#/$defs/spec/proper\
ties/stacks/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err50]:vErrors.push(err50),errors++}}else{let err51={instancePath:instancePath+"/spec_de\
tails/"+i7+"/stacks",schemaPath:"#/$defs/spec/properties/stacks/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}}if(data21.
tarball!==void 0&&typeof data21.tarball!="string"){let err52={instancePath:instancePath+"/spec_details/"+i7+"/tarball",schemaPath:"#/$defs/spec/properties/tarball/type",keyword:"type",params:{type:"st\
ring"},message:"must be string"};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++}if(data21.target!==void 0&&typeof data21.target!="string"){let err53={instancePath:instancePath+"/spec_deta\
ils/"+i7+"/target",schemaPath:"#/$defs/spec/properties/target/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err53]:vErrors.push(err53),errors++}if(data21.
variants!==void 0){let data31=data21.variants;if(Array.isArray(data31)){let len9=data31.length;for(let i9=0;i9<len9;i9++)if(typeof data31[i9]!="string"){let err54={instancePath:instancePath+"/spec_det\
ails/"+i7+"/variants/"+i9,schemaPath:"#/$defs/spec/properties/variants/items/type",keyword:"type",params:{type:"string"},message:"must be string"};vErrors===null?vErrors=[err54]:vErrors.push(err54),errors++}}else{
let err55={instancePath:instancePath+"/spec_details/"+i7+"/variants",schemaPath:"#/$defs/spec/properties/variants/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=
[err55]:vErrors.push(err55),errors++}}if(data21.versions!==void 0){let data33=data21.versions;if(Array.isArray(data33)){let len10=data33.length;for(let i10=0;i10<len10;i10++)if(typeof data33[i10]!="st\
ring"){let err56={instancePath:instancePath+"/spec_details/"+i7+"/versions/"+i10,schemaPath:"#/$defs/spec/properties/versions/items/type",keyword:"type",params:{type:"string"},message:"must be string"};
vErrors===null?vErrors=[err56]:vErrors.push(err56),errors++}}else{let err57={instancePath:instancePath+"/spec_details/"+i7+"/versions",schemaPath:"#/$defs/spec/properties/versions/type",keyword:"type",
params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}}}else{let err58={instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++}}}else{let err59={instancePath:instancePath+"/spec_details",schemaPath:"#/pr\
operties/spec_details/type",keyword:"type",params:{type:"array"},message:"must be array"};vErrors===null?vErrors=[err59]:vErrors.push(err59),errors++}}}else{let err60={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};vErrors===null?vErrors=[err60]:vErrors.push(err60),errors++}return validate20.errors=vErrors,errors===0}validate20.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var page_validator_generated_default=validate202,schema332={description:"One binary.",type:"object",required:["compiler","hash","os","platform","size","stacks","target","variants","ve\
rsions"],additionalProperties:!1,properties:{compiler:{description:"gcc@=11.4.0 (until generation G), gcc@11.4.0 or none (H).",type:"string"},hash:{description:"The DAG hash: 32 characters of lower-ca\
se base 32.",type:"string"},os:{type:"string"},platform:{type:"string"},size:{description:"A dash, or a number of bytes.",type:["string","integer"]},stacks:{type:"array",items:{type:"string"}},tarball:{
description:"The URL of the binary; generations D to F2 only.",type:"string"},target:{type:"string"},variants:{type:"array",items:{type:"string"}},versions:{description:"Exactly one.",type:"array",items:{
type:"string"}}}},func12=Object.prototype.hasOwnProperty;function validate202(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate202.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.
title===void 0&&(missing0="title")||data.layout===void 0&&(missing0="layout")||data.categories===void 0&&(missing0="categories")||data.meta===void 0&&(missing0="meta")||data.spec_details===void 0&&(missing0=
"spec_details"))return validate202.errors=[{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:missing0},message:"must have required property '"+missing0+"'"}],!1;{let _errs1=errors;
for(let key0 in data)if(!(key0==="title"||key0==="layout"||key0==="categories"||key0==="meta"||key0==="spec_details"))return validate202.errors=[{instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties"}],!1;if(_errs1===errors){if(data.title!==void 0){let _errs2=errors;if(typeof data.title!="string")return validate202.
errors=[{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.layout!==void 0){let _errs4=errors;if(typeof data.layout!="string")return validate202.errors=[{instancePath:instancePath+"/layout",schemaPath:"#/properties/layout/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.categories!==void 0){let data2=data.categories,_errs6=errors;if(errors===_errs6)if(Array.isArray(
data2)){var valid1=!0;let len0=data2.length;for(let i0=0;i0<len0;i0++){let _errs8=errors;if(typeof data2[i0]!="string")return validate202.errors=[{instancePath:instancePath+"/categories/"+i0,schemaPath:"\
#/properties/categories/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid1=_errs8===errors;if(!valid1)break}}else return validate202.errors=[{instancePath:instancePath+
"/categories",schemaPath:"#/properties/categories/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.meta!==void 0){
let data4=data.meta,_errs10=errors;if(errors===errors)if(data4&&typeof data4=="object"&&!Array.isArray(data4)){let missing1;if(data4.compilers===void 0&&(missing1="compilers")||data4.num_specs===void 0&&
(missing1="num_specs")||data4.num_specs_by_stack===void 0&&(missing1="num_specs_by_stack")||data4.oss===void 0&&(missing1="oss")||data4.platforms===void 0&&(missing1="platforms")||data4.stacks===void 0&&
(missing1="stacks")||data4.targets===void 0&&(missing1="targets")||data4.versions===void 0&&(missing1="versions"))return validate202.errors=[{instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta\
/required",keyword:"required",params:{missingProperty:missing1},message:"must have required property '"+missing1+"'"}],!1;{let _errs13=errors;for(let key1 in data4)if(!(key1==="compilers"||key1==="num\
_specs"||key1==="num_specs_by_stack"||key1==="oss"||key1==="platforms"||key1==="stacks"||key1==="targets"||key1==="versions"))return validate202.errors=[{instancePath:instancePath+"/meta",schemaPath:"\
#/$defs/meta/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional properties"}],!1;if(_errs13===errors){if(data4.compilers!==void 0){
let data5=data4.compilers,_errs14=errors;if(errors===_errs14)if(Array.isArray(data5)){var valid4=!0;let len1=data5.length;for(let i1=0;i1<len1;i1++){let _errs16=errors;if(typeof data5[i1]!="string")return validate202.
errors=[{instancePath:instancePath+"/meta/compilers/"+i1,schemaPath:"#/$defs/meta/properties/compilers/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid4=_errs16===
errors;if(!valid4)break}}else return validate202.errors=[{instancePath:instancePath+"/meta/compilers",schemaPath:"#/$defs/meta/properties/compilers/type",keyword:"type",params:{type:"array"},message:"\
must be array"}],!1;var valid3=_errs14===errors}else var valid3=!0;if(valid3){if(data4.num_specs!==void 0){let data7=data4.num_specs,_errs18=errors;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&
isFinite(data7)))return validate202.errors=[{instancePath:instancePath+"/meta/num_specs",schemaPath:"#/$defs/meta/properties/num_specs/type",keyword:"type",params:{type:"integer"},message:"must be int\
eger"}],!1;var valid3=_errs18===errors}else var valid3=!0;if(valid3){if(data4.num_specs_by_stack!==void 0){let data8=data4.num_specs_by_stack,_errs20=errors;if(errors===_errs20)if(data8&&typeof data8==
"object"&&!Array.isArray(data8))for(let key2 in data8){let data9=data8[key2],_errs23=errors;if(!(typeof data9=="number"&&!(data9%1)&&!isNaN(data9)&&isFinite(data9)))return validate202.errors=[{instancePath:instancePath+
"/meta/num_specs_by_stack/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/$defs/meta/properties/num_specs_by_stack/additionalProperties/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"}],!1;var valid5=_errs23===errors;if(!valid5)break}else return validate202.errors=[{instancePath:instancePath+"/meta/num_specs_by_stack",schemaPath:"#/$defs/meta/properties/num_specs_b\
y_stack/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var valid3=_errs20===errors}else var valid3=!0;if(valid3){if(data4.oss!==void 0){let data10=data4.oss,_errs25=errors;if(errors===
_errs25)if(Array.isArray(data10)){var valid6=!0;let len2=data10.length;for(let i2=0;i2<len2;i2++){let _errs27=errors;if(typeof data10[i2]!="string")return validate202.errors=[{instancePath:instancePath+
"/meta/oss/"+i2,schemaPath:"#/$defs/meta/properties/oss/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid6=_errs27===errors;if(!valid6)break}}else return validate202.
errors=[{instancePath:instancePath+"/meta/oss",schemaPath:"#/$defs/meta/properties/oss/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid3=_errs25===errors}else var valid3=!0;
if(valid3){if(data4.platforms!==void 0){let data12=data4.platforms,_errs29=errors;if(errors===_errs29)if(Array.isArray(data12)){var valid7=!0;let len3=data12.length;for(let i3=0;i3<len3;i3++){let _errs31=errors;
if(typeof data12[i3]!="string")return validate202.errors=[{instancePath:instancePath+"/meta/platforms/"+i3,schemaPath:"#/$defs/meta/properties/platforms/items/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;var valid7=_errs31===errors;if(!valid7)break}}else return validate202.errors=[{instancePath:instancePath+"/meta/platforms",schemaPath:"#/$defs/meta/properties/platforms/t\
ype",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid3=_errs29===errors}else var valid3=!0;if(valid3){if(data4.stacks!==void 0){let data14=data4.stacks,_errs33=errors;if(errors===
_errs33)if(Array.isArray(data14)){var valid8=!0;let len4=data14.length;for(let i4=0;i4<len4;i4++){let _errs35=errors;if(typeof data14[i4]!="string")return validate202.errors=[{instancePath:instancePath+
"/meta/stacks/"+i4,schemaPath:"#/$defs/meta/properties/stacks/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid8=_errs35===errors;if(!valid8)break}}else return validate202.
errors=[{instancePath:instancePath+"/meta/stacks",schemaPath:"#/$defs/meta/properties/stacks/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid3=_errs33===errors}else var valid3=!0;
if(valid3){if(data4.targets!==void 0){let data16=data4.targets,_errs37=errors;if(errors===_errs37)if(Array.isArray(data16)){var valid9=!0;let len5=data16.length;for(let i5=0;i5<len5;i5++){let _errs39=errors;
if(typeof data16[i5]!="string")return validate202.errors=[{instancePath:instancePath+"/meta/targets/"+i5,schemaPath:"#/$defs/meta/properties/targets/items/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var valid9=_errs39===errors;if(!valid9)break}}else return validate202.errors=[{instancePath:instancePath+"/meta/targets",schemaPath:"#/$defs/meta/properties/targets/type",keyword:"\
type",params:{type:"array"},message:"must be array"}],!1;var valid3=_errs37===errors}else var valid3=!0;if(valid3)if(data4.versions!==void 0){let data18=data4.versions,_errs41=errors;if(errors===_errs41)
if(Array.isArray(data18)){var valid10=!0;let len6=data18.length;for(let i6=0;i6<len6;i6++){let _errs43=errors;if(typeof data18[i6]!="string")return validate202.errors=[{instancePath:instancePath+"/met\
a/versions/"+i6,schemaPath:"#/$defs/meta/properties/versions/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid10=_errs43===errors;if(!valid10)break}}else return validate202.
errors=[{instancePath:instancePath+"/meta/versions",schemaPath:"#/$defs/meta/properties/versions/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid3=_errs41===errors}else
var valid3=!0}}}}}}}}}else return validate202.errors=[{instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0)if(data.spec_details!==void 0){let data20=data.spec_details,_errs45=errors;if(errors===_errs45)if(Array.isArray(data20)){var valid11=!0;let len7=data20.length;for(let i7=0;i7<
len7;i7++){let data21=data20[i7],_errs47=errors;if(errors===errors)if(data21&&typeof data21=="object"&&!Array.isArray(data21)){let missing2;if(data21.compiler===void 0&&(missing2="compiler")||data21.hash===
void 0&&(missing2="hash")||data21.os===void 0&&(missing2="os")||data21.platform===void 0&&(missing2="platform")||data21.size===void 0&&(missing2="size")||data21.stacks===void 0&&(missing2="stacks")||data21.
target===void 0&&(missing2="target")||data21.variants===void 0&&(missing2="variants")||data21.versions===void 0&&(missing2="versions"))return validate202.errors=[{instancePath:instancePath+"/spec_deta\
ils/"+i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty:missing2},message:"must have required property '"+missing2+"'"}],!1;{let _errs50=errors;for(let key3 in data21)if(!func12.
call(schema332.properties,key3))return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7,schemaPath:"#/$defs/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},
message:"must NOT have additional properties"}],!1;if(_errs50===errors){if(data21.compiler!==void 0){let _errs51=errors;if(typeof data21.compiler!="string")return validate202.errors=[{instancePath:instancePath+
"/spec_details/"+i7+"/compiler",schemaPath:"#/$defs/spec/properties/compiler/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid13=_errs51===errors}else var valid13=!0;
if(valid13){if(data21.hash!==void 0){let _errs53=errors;if(typeof data21.hash!="string")return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7+"/hash",schemaPath:"#/$defs/spec/prope\
rties/hash/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid13=_errs53===errors}else var valid13=!0;if(valid13){if(data21.os!==void 0){let _errs55=errors;if(typeof data21.
os!="string")return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7+"/os",schemaPath:"#/$defs/spec/properties/os/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var valid13=_errs55===errors}else var valid13=!0;if(valid13){if(data21.platform!==void 0){let _errs57=errors;if(typeof data21.platform!="string")return validate202.errors=[{instancePath:instancePath+
"/spec_details/"+i7+"/platform",schemaPath:"#/$defs/spec/properties/platform/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid13=_errs57===errors}else var valid13=!0;
if(valid13){if(data21.size!==void 0){let data26=data21.size,_errs59=errors;if(typeof data26!="string"&&!(typeof data26=="number"&&!(data26%1)&&!isNaN(data26)&&isFinite(data26)))return validate202.errors=
[{instancePath:instancePath+"/spec_details/"+i7+"/size",schemaPath:"#/$defs/spec/properties/size/type",keyword:"type",params:{type:schema332.properties.size.type},message:"must be string,integer"}],!1;
var valid13=_errs59===errors}else var valid13=!0;if(valid13){if(data21.stacks!==void 0){let data27=data21.stacks,_errs61=errors;if(errors===_errs61)if(Array.isArray(data27)){var valid14=!0;let len8=data27.
length;for(let i8=0;i8<len8;i8++){let _errs63=errors;if(typeof data27[i8]!="string")return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7+"/stacks/"+i8,schemaPath:"#/$defs/spec/pro\
perties/stacks/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid14=_errs63===errors;if(!valid14)break}}else return validate202.errors=[{instancePath:instancePath+
"/spec_details/"+i7+"/stacks",schemaPath:"#/$defs/spec/properties/stacks/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid13=_errs61===errors}else var valid13=!0;if(valid13){
if(data21.tarball!==void 0){let _errs65=errors;if(typeof data21.tarball!="string")return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7+"/tarball",schemaPath:"#/$defs/spec/properti\
es/tarball/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid13=_errs65===errors}else var valid13=!0;if(valid13){if(data21.target!==void 0){let _errs67=errors;if(typeof data21.
target!="string")return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7+"/target",schemaPath:"#/$defs/spec/properties/target/type",keyword:"type",params:{type:"string"},message:"mus\
t be string"}],!1;var valid13=_errs67===errors}else var valid13=!0;if(valid13){if(data21.variants!==void 0){let data31=data21.variants,_errs69=errors;if(errors===_errs69)if(Array.isArray(data31)){var valid15=!0;
let len9=data31.length;for(let i9=0;i9<len9;i9++){let _errs71=errors;if(typeof data31[i9]!="string")return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7+"/variants/"+i9,schemaPath:"\
#/$defs/spec/properties/variants/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var valid15=_errs71===errors;if(!valid15)break}}else return validate202.errors=[{instancePath:instancePath+
"/spec_details/"+i7+"/variants",schemaPath:"#/$defs/spec/properties/variants/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid13=_errs69===errors}else var valid13=!0;if(valid13)
if(data21.versions!==void 0){let data33=data21.versions,_errs73=errors;if(errors===_errs73)if(Array.isArray(data33)){var valid16=!0;let len10=data33.length;for(let i10=0;i10<len10;i10++){let _errs75=errors;
if(typeof data33[i10]!="string")return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7+"/versions/"+i10,schemaPath:"#/$defs/spec/properties/versions/items/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;var valid16=_errs75===errors;if(!valid16)break}}else return validate202.errors=[{instancePath:instancePath+"/spec_details/"+i7+"/versions",schemaPath:"#/$d\
efs/spec/properties/versions/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid13=_errs73===errors}else var valid13=!0}}}}}}}}}}}else return validate202.errors=[{instancePath:instancePath+
"/spec_details/"+i7,schemaPath:"#/$defs/spec/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var valid11=_errs47===errors;if(!valid11)break}}else return validate202.errors=[{
instancePath:instancePath+"/spec_details",schemaPath:"#/properties/spec_details/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var valid0=_errs45===errors}else var valid0=!0}}}}}}else
return validate202.errors=[{instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return validate202.errors=vErrors,errors===0}validate202.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function isPageData(frontMatter){return page_validator_generated_default(frontMatter)}function findShapeFaults(frontMatter,firstOnly){let check2=firstOnly?page_validator_generated_default:
page_errors_generated_default;return check2(frontMatter)?[]:(check2.errors??[]).map(error=>toShapeFault(error,frontMatter))}function toShapeFault(error,frontMatter){let{path:path24,value}=resolve(error.
instancePath,frontMatter),{missingProperty,additionalProperty,type}=error.params;if(missingProperty!==void 0)return{code:"missingKey",path:[...path24,missingProperty],key:missingProperty};if(additionalProperty!==
void 0)return{code:"unknownKey",path:[...path24,additionalProperty],key:additionalProperty};let expected=(Array.isArray(type)?type:[String(type)]).map(nameOfType).join(" or ");return{code:"wrongType",
path:path24,expected,found:describeValue(value)}}function resolve(pointer,root){let path24=[],value=root;for(let part of pointer.split("/").slice(1)){let key=part.replaceAll("~1","/").replaceAll("~0",
"~");path24.push(Array.isArray(value)?Number(key):key),value=value[key]}return{path:path24,value}}var TYPE_NAMES={string:"a text",integer:"a whole number",array:"a list",object:"a mapping"};function nameOfType(type){
return TYPE_NAMES[type]??type}function describeValue(value){return value==null?"null":Array.isArray(value)?"a list":typeof value=="object"?"a mapping":typeof value=="string"?"a text":`${typeof value==
"number"?"the number":"the truth value"} ${value}`}function findAncient(frontMatter){if(typeof frontMatter!="object"||frontMatter===null||Object.hasOwn(frontMatter,"spec_details"))return;let has=key=>Object.
hasOwn(frontMatter,key);if(!(!has("spec_files")&&!has("spec_names")))return has("category")?has("spec_names")?"B":"A":has("categories")?"C":void 0}var DATE2=/^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt \t])/;
function readAsOther(plain2){let{value}=readPlain(plain2);return typeof value!="string"?`${describeValue(value)} (${quote(plain2)} without quotes)`:DATE2.test(plain2)?`a date (${quote(plain2)} without\
 quotes)`:/^:./.test(plain2)?`a Ruby symbol (${quote(plain2)} without quotes)`:void 0}function nameValue(value){return value==null?"nothing":typeof value=="string"?`the text ${quote(value)}`:describeValue(
value)}function firstOfTags(log){return log.tags.map(({from,to})=>{for(let page=from;page<to;page++)if(log.isRead(page))return page;return from})}function tagInPage({data}){if(typeof data!="object"||data===
null)return;let{tag,permalink}=data;return typeof tag=="string"&&permalink===permalinkOf(tag)?tag:void 0}function permalinkOf(tag){return`/tag/${tag}/`}function findTagPages(tags,site){let known=new Set(
[...tags,...(site.tags.content??[]).map(({name})=>name)]);for(let tag of site.meta.content?.keys()??[])tag!=="all"&&known.add(tag);let pages2=site.tagPages.filter(page=>known.has(page.tag)||TAG.test(page.
tag)||namesTag(page)),taken=new Set(pages2.map(({tag})=>tag)),misnamed=new Map;for(let page of pages2){let tag=tagInPage(page);tag===void 0||taken.has(tag)||known.has(page.tag)||!known.has(tag)||(taken.
add(tag),misnamed.set(page,tag))}return{pages:pages2,misnamed}}function namesTag({data}){return typeof data=="object"&&data!==null&&Object.hasOwn(data,"tag")}var site_tag_page_default=defineSiteRule({
id:"site-tag-page",summary:"A page `pages/tags/<tag>.md` has the layout `table`, the permalink `/tag/<tag>/` and the tag `<tag>`.",why:"The links to a tag lead to that permalink, and its table lists t\
he packages of that very tag: else the link leads nowhere, or to an empty table or that of another tag.",severity:"error",fixable:!1,messages:{unreadable:d=>`The data on the page of the tag ${quote(d.
tag)} cannot be read: ${d.cause}.`,duplicateKey:d=>`Nobody can tell which value counts on the page of the tag ${quote(d.tag)}: ${d.cause}.`,missing:d=>`The page of the tag ${quote(d.tag)} has no ${d.key}\
, where ${quote(d.expected)} is expected.`,wrong:d=>`The page of the tag ${quote(d.tag)} has ${d.found} as its ${d.key}, where the text ${quote(d.expected)} is expected.`,hidden:d=>`The page of the ta\
g ${quote(d.tag)} has ${d.found} as "published": Jekyll makes no page of it.`,otherTag:d=>`The page of the tag ${quote(d.tag)} has the tag and the permalink of ${quote(d.named)}: both have to be those\
 of ${quote(d.tag)}.`,misnamed:d=>`This is the page of the tag ${quote(d.named)}, as its tag and its permalink say, but there is no tag ${quote(d.tag)}: the file has to be called ${quote(`${d.named}.m\
d`)}.`},examples:{bad:`# _cache/develop/zlib/specs.md
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
---`},map:mapToNothing,logged:{parts:log=>[firstOfTags(log)]},reduce({pages:pages2,site},report){let{pages:tagPages,misnamed}=findTagPages(new Set(pages2.map(({tag})=>tag)),site);for(let page of tagPages){
let{file,tag,faults}=page,about={file,subject:tag,tags:[tag]},stop=faults.find(({stops})=>stops==="always");for(let fault of stop===void 0?faults:[stop]){let related=(fault.related??[]).map(({span})=>({
message:"The first one.",file,path:[],span})),messageId=fault.code==="duplicateKey"?fault.code:"unreadable",data={tag,cause:describeFault(fault)};report({messageId,data,...about,path:[],span:fault.span,
related})}if(page.data===void 0)continue;let named2=tagInPage(page)??tag;if(named2!==tag){let messageId=misnamed.has(page)?"misnamed":"otherTag";report({messageId,data:{tag,named:named2},...about,path:[
"tag"],related:[{message:"Its permalink.",file,path:["permalink"]}]})}let hiding2=hidingValue(page);hiding2!==void 0&&report({messageId:"hidden",data:{tag,found:nameValue(hiding2)},...about,path:["pub\
lished"]});for(let{key,expected,found}of wrongValues(page,named2)){let path24=[key];report(found===void 0?{messageId:"missing",data:{tag,key,expected},...about,path:path24}:{messageId:"wrong",data:{tag,
key,expected,found},...about,path:path24})}}}});function wrongValues(page,tag){let values=page.data,expectations={layout:"table",permalink:permalinkOf(tag),tag};return Object.entries(expectations).flatMap(
([key,expected])=>{if(page.faults.some(({code,data})=>code==="duplicateKey"&&data.key===key))return[];if(!Object.hasOwn(values,key))return[{key,expected,found:void 0}];let value=values[key],other=value===
null?"nothing":readAsOther(spelling(page,key));return value===expected&&other===void 0?[]:[{key,expected,found:other??nameText(value)}]})}function hidingValue({data}){let{published}=data;return published===
!1||published===null?published:void 0}function nameText(value){return typeof value=="string"?quote(value):nameValue(value)}function spelling({text:text2,locate},key){let{start:start3,end}=locate([[key]])[0].
value;return text2.slice(start3,end)}var site_tags_default=defineSiteRule({id:"site-tags",summary:"The tags of `_cache/`, those of `_data/tags.yaml`, those of `_data/meta.yaml` and those with a page i\
n `pages/tags/` are the same.",why:"A tag that is missing in one of these places has packages that nobody finds, no numbers, or a link that leads nowhere.",severity:"error",fixable:!1,waitsFor:["site-\
tag-page"],messages:{incomplete:d=>`The tag ${quote(d.tag)} is in ${listed(d.has,"and")}, but not in ${listed(d.lacks,"or")}.`,mistaken:d=>`The tag ${quote(d.tag)} is only in ${listed(d.has,"and")}, a\
nd the tag ${quote(d.meant)} everywhere but there: perhaps ${quote(d.meant)} is meant.`,onlyTagPage:d=>`The page of the tag ${quote(d.tag)} is left over: there is no such tag in ${listed(d.lacks,"or")}\
.`,unlisted:d=>`The tag ${quote(d.tag)} is no longer in ${listed(d.lacks,"or")}: its pages are left over in ${listed(d.has,"and")}.`,noTags:d=>`There is no tag at all in ${d.source}, but ${count(d.tags,
"tag")} in ${listed(d.has,"and")}.`},messageSeverity:{onlyTagPage:"info",unlisted:"info"},examples:{bad:`# _cache/develop/zlib/specs.md
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
ed",...problem}):report({messageId:"incomplete",...problem})}}}});function isEmpty({places,whole,unread:unread2}){return whole&&places.size===0&&!unread2?.size}function sourcesOf({pages:pages2,site,unreadTags,
isHeard}){let cache=new Map;for(let page of firstPages(pages2))cache.set(page.tag,{file:page.file,path:["categories",1],about:["categories"],ofTag:!0});let{pages:found,misnamed}=findTagPages([...cache.
keys(),...unreadTags??[]],site),tagOf2=page=>(isHeard("site-tag-page",page.file)?misnamed.get(page):void 0)??page.tag,tagPages=found.map(page=>[tagOf2(page),page.file]),inPages=new Map(tagPages.map(([
tag,file])=>[tag,{file,path:["tag"]}]));return[...tagRows(site),...tagCounts(site),{kind:"pages",name:"pages/tags/",places:inPages,whole:!0},{kind:"cache",name:"_cache/",places:cache,whole:!0,unread:unreadTags}]}
function tagRows({tags:{file,content}}){if(content===void 0)return[];let places=new Map;for(let{name,path:path24}of content)name!==void 0&&!places.has(name)&&places.set(name,{file,path:[...path24,"nam\
e"]});return[{kind:"tags",name:file,file,places,whole:content.every(({name})=>name!==void 0)}]}function tagCounts({meta:{file,content}}){if(content===void 0)return[];let tags=[...content.keys()].filter(
tag=>tag!=="all"),places=new Map(tags.map(tag=>[tag,{file,path:[tag],at:"key"}]));return[{kind:"meta",name:file,file,places,whole:!0}]}function firstPages(pages2){let first=new Map;for(let page of pages2){
let known=first.get(page.tag);(known===void 0||known.value===void 0&&page.value!==void 0)&&first.set(page.tag,page)}return first.values()}function compare5(tag,sources){let lacks=sources.filter(({places,
whole,unread:unread2})=>whole&&!places.has(tag)&&!unread2?.has(tag));return lacks.length===0?[]:[{tag,has:sources.filter(({places})=>places.has(tag)),lacks}]}function isUnlisted({has,lacks}){return keyOf2(
has,lacks)==="pages,cache / tags,meta"}function placesOf({tag,has}){return has.map(({places})=>places.get(tag))}var MOST_PAIRS=1e4;function pairUp(incomplete){let groups=groupBy(incomplete,({has,lacks})=>keyOf2(
has,lacks)),pairs=new Map;for(let group2 of groups.values()){let{has,lacks}=group2[0],others=groups.get(keyOf2(lacks,has))??[];if(isLikelyRight(group2[0])||group2.length*others.length>MOST_PAIRS)continue;
let free=new Map(others.map(other=>[other.tag,other]));for(let one of group2){let[meant]=nearest(one.tag,free.keys());meant!==void 0&&(pairs.set(one,free.get(meant)),free.delete(meant))}}return pairs}
function isLikelyRight({has,lacks}){return has.length>lacks.length||has.length===lacks.length&&has.some(({kind})=>kind==="cache")}function keyOf2(has,lacks){return[has,lacks].map(sources=>sources.map(
({kind})=>kind).join()).join(" / ")}function defineRowRule(rule){let{flags,field,prepare:prepare2,check:check2,...base}=rule,isRight2=noRow(...flags);return definePageRule({...base,isSilent:isRight2,check(page,report,options2){
let context;for(let row of page.facts.rows){if(isRight2(row))continue;context??={page,options:options2,prepared:prepare2?.(options2,page)};let{hash}=row.spec,name=nameRow(page.data.title,hash),own=["s\
pec_details",row.index,field];check2(row,({below,data,...problem})=>{let path24=below===void 0?own:[...own,...below];report({...problem,data:{name,...data},path:path24,subject:hash})},context)}}})}var MONTHS="\
January February March April May June July August September October November December".split(" ");function nameList({month}){let[year,number]=month.split("-");return`cache-lint's list of ${MONTHS[Number(
number)-1]} ${year}`}var spec_compiler_known_default=defineRowRule({id:"spec-compiler-known",summary:"The name of a compiler is one that Spack knows.",why:"A misspelled name stands in the compiler lis\
t of the site as a compiler that nobody has.",severity:"warning",fixable:!1,messages:{unknown:d=>`${d.name} has the compiler ${quote(d.compiler)}, which is not in ${nameList(COMPILERS)}${d.meant===void 0?
"":`; perhaps ${quote(d.meant)} is meant`}.`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Names of compilers that are not in the list an\
d are right here, without a version."}},examples:{bad:'spec_details: [{"compiler": "gccc@11.4.0"}]',good:'spec_details: [{"compiler": "gcc@11.4.0"}]'},flags:["unknownCompiler"],field:"compiler",prepare:({
extra})=>suggester([...COMPILER_NAMES,...extra]),check({compiler:{name}},report,{options:options2,prepared:suggest}){options2.extra.includes(name)||report({messageId:"unknown",data:{compiler:name,meant:suggest(
name)}})}});function extraOnPlatforms(item,help){return{schema:z=>z.strictObject({extra:z.array(item(z,z.string().describe("As in a row."))).default([])}),defaults:{extra:[]},help:{extra:help}}}var spec_compiler_platform_default=defineRowRule(
{id:"spec-compiler-platform",summary:"A compiler that exists on some platforms only stands with one of them: `apple-clang` with `darwin`, `msvc` with `windows`.",why:"No machine has both: either the c\
ompiler or the platform is wrong, and a search for the right one does not find the binary.",severity:"warning",fixable:!1,messages:{implausible:d=>`${d.name} has the compiler ${quote(d.compiler)}, but\
 its platform is ${d.platform}: ${nameList(COMPILERS)} has the compiler only on ${d.platforms}.`},options:extraOnPlatforms((z,platform)=>z.strictObject({compiler:z.string().describe("The name, without\
 a version."),platform}),"Names of compilers, without a version, on platforms where the list does not have them."),examples:{bad:'spec_details: [{"compiler": "msvc@19.39.33523"}]',good:'spec_details: \
[{"compiler": "msvc@19.39.33523", "os": "windows10.0.20348", "platform": "windows", "target": "x86_64"}]'},flags:["compilerAgainstPlatform"],field:"compiler",check({spec:{platform},compiler},report,{options:{
extra}}){if(extra.some(one=>one.compiler===compiler.name&&one.platform===platform))return;let platforms=platformsOfCompiler(compiler.name).join(" and ");report({messageId:"implausible",data:{compiler:compiler.
text,platform,platforms}})}}),spec_compiler_syntax_default=definePageRule({id:"spec-compiler-syntax",summary:"A compiler is spelled `name@=version` until generation G and `name@version` in H, or it is\
 `none`.",why:"The compiler list of the site and every comparison between tags take the text as it is: one in another form is a compiler of its own.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.
name} has the compiler ${quote(d.compiler)}, which ${d.fault}: a compiler is written as in ${d.exact?"gcc@=11.4.0":"gcc@11.4.0"}, or is "none".`,bareInOldPage:d=>`${clip(d.title)} writes its compilers\
 as in ${quote(d.compiler)} (${count(d.rows,"row")}), but pages of its generation have "@=" before the version.`},examples:{bad:'spec_details: [{"compiler": "gcc-11.4.0"}]',good:'spec_details: [{"comp\
iler": "gcc@11.4.0"}]'},isSilent:facts=>facts.faultyRows.compilers===0&&!isBareOldPage(facts),check({data,facts},report){let exact=facts.generation!=="H";if(isBareOldPage(facts)){let{spec,index}=facts.
rows.find(({compiler})=>compiler.form==="bare");report({messageId:"bareInOldPage",data:{title:data.title,compiler:spec.compiler,rows:facts.bareCompilers},path:["spec_details",index,"compiler"],about:[
"spec_details","compiler"],subject:spec.hash})}for(let{spec,index,compiler}of facts.rows){if(compiler.form!==void 0)continue;let name=nameRow(data.title,spec.hash);report({messageId:"malformed",data:{
name,compiler:spec.compiler,fault:describeFault2(spec.compiler),exact},path:["spec_details",index,"compiler"],subject:spec.hash})}}});function isBareOldPage({generation,exactCompilers,bareCompilers}){
return generation!=="H"&&generation!=="G"&&exactCompilers===0&&bareCompilers>0}function describeFault2(compiler){if(compiler==="")return"is empty";if(compiler.toLowerCase()==="none")return"is not in l\
ower case";if(compiler.startsWith("none@"))return"has a version of no compiler";if(compiler.startsWith("%"))return'starts with "%"';let at=compiler.indexOf("@");if(at===-1)return'has no "@" before a v\
ersion';if(at===0)return"has no name";if(/@=?$/.test(compiler))return"has no version";if(/^[A-Za-z0-9_-]*[A-Z]/.test(compiler.slice(0,at)))return"has upper-case letters in its name";let name=/^[^a-z]|[^a-z0-9_-]/u.
exec(compiler.slice(0,at));if(name!==null)return`has ${nameCharacter(name[0])} in its name`;if(/@=?-/.test(compiler))return'has a version that starts with "-"';let version=/[^A-Za-z0-9_.=-]/u.exec(compiler.
slice(at+1));return version===null?"has no right version":`has ${nameCharacter(version[0])} in its version`}var spec_hash_format_default=definePageRule({id:"spec-hash-format",summary:"The hash of a ro\
w is 32 characters of lower-case base 32: a to z and 2 to 7.",why:"The hash is the name of the binary in the build cache: with a damaged one nobody finds it.",severity:"error",fixable:!1,messages:{malformed:d=>`\
Row ${d.row} of ${clip(d.title)} has the hash ${quote(d.hash)}, which ${d.fault}: a spec hash is 32 characters of a to z and 2 to 7.`},examples:{bad:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkh\
ir7egj1"}]',good:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]'},isSilent:noRow("malformedHash"),check({data,facts},report){for(let{spec,index,hashOk}of facts.rows){if(hashOk)continue;
let{hash}=spec;report({messageId:"malformed",data:{title:data.title,row:index+1,hash,fault:describeFault3(hash)},path:["spec_details",index,"hash"],subject:hash})}}});function describeFault3(hash){if(hash===
"")return"is empty";let foreign=/[^a-z2-7]/iu.exec(hash);return foreign!==null?`has ${nameCharacter(foreign[0])} in it`:hash.length!==32?`has ${count(hash.length,"character")}`:"has upper-case letters"}
var spec_hash_unique_default=definePageRule({id:"spec-hash-unique",summary:"No two rows of a page have the same hash.",why:"A hash is one binary: listed twice, it is counted twice, and when the rows d\
iffer nobody can tell which one is true.",severity:"error",fixable:!1,waitsFor:["spec-hash-format"],messages:{repeated:d=>`Row ${d.row} has the same hash as row ${d.first}, ${d.name}: ${d.differ===void 0?
"the rows are equal, so one of them is too many":`the rows differ in ${d.differ}, so one of them has a wrong hash`}.`},examples:{bad:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"has\
h": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',good:'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]'},isSilent:noRow("repeatedHash"),check({data,
facts},report){let first;for(let row of facts.rows){if(!row.hashRepeated)continue;first??=firstRows(facts.rows);let{hash}=row.spec,other=first.get(hash);report({messageId:"repeated",data:{name:nameRow(
data.title,hash),row:row.index+1,first:other.index+1,differ:firstDifference(other,row)},path:["spec_details",row.index,"hash"],subject:hash,unless:row.hashOk?void 0:[{rule:"spec-hash-format",subject:hash}],
related:[{message:"The first row with this hash.",path:["spec_details",other.index,"hash"]}]})}}});function firstRows(rows){return new Map(rows.filter(row=>!row.hashRepeated).map(row=>[row.spec.hash,row]))}
function firstDifference({spec:a},{spec:b}){return["versions","compiler","os","platform","target","variants","stacks","size","tarball"].find(key=>JSON.stringify(a[key])!==JSON.stringify(b[key]))}var spec_os_platform_default=definePageRule(
{id:"spec-os-platform",summary:"A macOS name stands only with `darwin`, `windows*` only with `windows`, and no other operating system with either.",why:"No machine is both: Spack never installs the bi\
nary, and the filters of the package list show it where it does not run.",severity:"error",fixable:!1,messages:{wrongPlatform:d=>`${d.name} has the platform ${d.platform}, but its operating system ${clip(
d.os)} belongs to ${d.expected}.`,wrongOs:d=>`${d.name} has the operating system ${clip(d.os)}, but its platform is ${d.platform}, which has ${d.expected}.`,unlisted:d=>`${d.name} has the operating sy\
stem ${clip(d.os)} on darwin, which is not in ${nameList(MACOS)}.`},messageSeverity:{unlisted:"warning"},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},
help:{extra:"Code names of macOS that are not in the list and are right here."}},examples:{bad:'spec_details: [{"os": "ubuntu22.04", "platform": "darwin"}]',good:'spec_details: [{"os": "sequoia", "pla\
tform": "darwin"}]'},isSilent:noRow("osAgainstPlatform"),check({data,facts},report,{extra}){let listed3={oss:new Set(data.meta.oss),platforms:new Set(data.meta.platforms)},suggest=suggester([...MACOS_NAMES,
...extra]);for(let row of facts.rows){if(row.osFitsPlatform)continue;let{hash,os,platform}=row.spec;if(platform==="darwin"&&extra.includes(os))continue;let found={name:nameRow(data.title,hash),os,platform},
at=["spec_details",row.index],meant=platform==="darwin"?suggest(os):void 0,osWrong=isOsWrong(row,listed3);if(osWrong===void 0&&meant===void 0&&mayBeMacos(row))report({messageId:"unlisted",data:found,path:[
...at,"os"],subject:hash});else if(osWrong??meant!==void 0){let expected=describeNames(platform,meant);report({messageId:"wrongOs",data:{...found,expected},path:[...at,"os"],subject:hash})}else{let expected=platformOfOs(
os)??"linux";report({messageId:"wrongPlatform",data:{...found,expected},path:[...at,"platform"],subject:hash})}}}});function isOsWrong({spec},{oss,platforms}){let isListed2=oss.has(spec.os);return isListed2===
platforms.has(spec.platform)?void 0:!isListed2}function mayBeMacos({spec}){return spec.platform==="darwin"&&platformOfOs(spec.os)===void 0&&!/\d/.test(spec.os)}function describeNames(platform,meant){return meant!==
void 0?`macOS names; perhaps "${meant}" is meant`:platform==="darwin"?"macOS names such as sequoia":platform==="windows"?"names such as windows10.0.20348":"names such as ubuntu22.04 or rhel8"}var spec_os_syntax_default=defineRowRule(
{id:"spec-os-syntax",summary:"The operating system is a name in lower case with its version right behind it, as in `ubuntu22.04`.",why:"The package list filters by operating system, and Spack compares\
 it as text: one in another form fits no machine.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.name} has the operating system ${quote(d.os)}, which ${d.fault}: it is written as in ubuntu22\
.04, rhel8, sequoia or windows10.0.20348.`},examples:{bad:'spec_details: [{"os": "Ubuntu 22.04"}]',good:'spec_details: [{"os": "ubuntu22.04"}]'},flags:["malformedOs"],field:"os",check({spec:{os}},report){
report({messageId:"malformed",data:{os,fault:describeFault4(os)}})}});function describeFault4(os){if(os==="")return"is empty";let foreign=/[^A-Za-z0-9_.-]/u.exec(os);return foreign!==null?`has ${nameCharacter(
foreign[0])} in it`:/[A-Z]/.test(os)?"has upper-case letters":/^[a-z]/.test(os)?"has something else than numbers behind its dots":"does not start with a letter"}var OTHER_NAMES=new Map([["macos","darw\
in"],["macosx","darwin"],["osx","darwin"],["apple","darwin"],["win","windows"],["win32","windows"],["win64","windows"]]),spec_platform_default=defineRowRule({id:"spec-platform",summary:"The platform i\
s `linux`, `darwin`, `windows` or `freebsd`, or one of the historic `cray` and `bgq`.",why:"The package list filters by platform: under a name that Spack does not have nobody looks for the binary.",severity:"\
error",fixable:!1,messages:{unknown:d=>`${d.name} has the platform ${quote(d.platform)}, which is not in ${nameList(PLATFORMS)} (${d.meant===void 0?[...PLATFORM_NAMES].join(", "):`perhaps ${quote(d.meant)}\
 is meant`}).`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Platforms that are not in the list and are right here."}},examples:{bad:'spe\
c_details: [{"platform": "linus"}]',good:'spec_details: [{"platform": "linux"}]'},flags:["unknownPlatform"],field:"platform",prepare:({extra})=>suggester([...PLATFORM_NAMES,...extra]),check({spec:{platform}},report,{
options:options2,prepared:suggest}){if(options2.extra.includes(platform))return;let meant=OTHER_NAMES.get(platform.toLowerCase())??suggest(platform);report({messageId:"unknown",data:{platform,meant}})}}),
spec_size_default=defineRowRule({id:"spec-size",summary:"The size of a row is `-` or a number of bytes above 0.",why:"The package page shows it as it is; whoever adds up sizes takes a number or skips \
a dash, and fails on anything else.",severity:"warning",fixable:!1,messages:{wrongSize:d=>`${d.name} has the size ${typeof d.size=="string"?quote(d.size):d.size}: "-" or a whole number of bytes above \
0 is expected${typeof d.size=="string"&&/^[1-9]\d*$/.test(d.size)?", without quotes":""}.`},examples:{bad:'spec_details: [{"size": "1.5 MB"}]',good:'spec_details: [{"size": 1572864}]'},flags:["oddSize"],
field:"size",check({spec:{size}},report){report({messageId:"wrongSize",data:{size}})}}),spec_stack_platform_default=definePageRule({id:"spec-stack-platform",summary:"A stack whose name says a platform\
 or a target family, as in `e4s-arm`, is listed only by such rows.",why:"Who filters by such a stack is shown binaries that do not run there; the row is in a wrong stack, or its platform or target is \
wrong.",severity:"warning",fixable:!1,waitsFor:["meta-union","spec-tarball-url","spec-platform","spec-os-platform","spec-target-platform"],messages:{wrongStack:d=>`${d.name} is in the stack ${quote(d.
stack)}, whose name says ${d.says.join(" and ")}, but its ${d.is.join(" and its ")}.`,wrongValue:d=>`${d.name} has the ${d.field} ${d.value}, but the names of its stacks ${listStacks(d.stacks)} say ${d.
says.join(" and ")}.`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Stacks whose names say nothing of their rows, whatever words are in t\
hem."}},examples:{bad:'spec_details: [{"target": "x86_64_v3", "stacks": ["e4s-arm", "root"]}]',good:'spec_details: [{"target": "neoverse_v1", "stacks": ["e4s-arm", "root"]}]'},isSilent:noRow("stackCon\
flict","unknownPlatform","osAgainstPlatform","implausibleTarget"),check(page,report,{extra}){let suspects=findSuspects(page,extra);if(suspects===void 0)return;let{data,facts}=page,listed3;for(let row of facts.
rows){let sure=findConflicts2(row,suspects,!0),conflicts=sure??findConflicts2(row,suspects,!1);if(conflicts===void 0)continue;listed3??={platforms:new Set(data.meta.platforms),targets:new Set(data.meta.
targets)};let unless=tellersOf3(row.spec,listed3,sure===void 0),name=nameRow(data.title,row.spec.hash),shared2=sharedField([...conflicts.values()]),at=["spec_details",row.index];if(shared2===void 0)for(let[
stack,{index,says}]of conflicts){let found={name,stack,...contrast2(says,row.spec)};report({messageId:"wrongStack",data:found,path:[...at,"stacks",index],subject:stack,unless})}else report({messageId:"\
wrongValue",data:{name,field:shared2,value:row.spec[shared2],...listNames(conflicts,shared2)},path:[...at,shared2],subject:row.spec.hash,unless,related:[...conflicts].map(([stack,{index}])=>({message:`\
The stack ${quote(stack)}.`,path:[...at,"stacks",index]}))})}}});function tellersOf3({platform,target,tarball,hash},listed3,isWrong){let tellers=[];listed3.platforms.has(platform)||tellers.push({rule:"\
meta-union",subject:platform,path:["meta","platforms"]}),listed3.targets.has(target)||tellers.push({rule:"meta-union",subject:target,path:["meta","targets"]});let rules2=isWrong?["spec-platform","spec\
-os-platform","spec-target-platform"]:[];tarball!==void 0&&!tarball.includes(`-${target}/`)&&rules2.push("spec-tarball-url");for(let rule of rules2)tellers.push({rule,subject:hash});return tellers.length===
0?void 0:tellers}function findSuspects({facts},extra){let platforms=distinctValues(facts,"platforms"),targets=distinctValues(facts,"targets"),suspects;for(let stack of distinctValues(facts,"stacks")){
let hint=hintOfStack(stack);fitsAll(hint,platforms,targets)||extra.includes(stack)||(suspects??=new Map,suspects.set(stack,hint))}return suspects}function fitsAll(hint,platforms,targets){if(hint.platform!==
void 0){for(let platform of platforms)if(platform!==hint.platform)return!1}if(hint.family===void 0)return!0;for(let target of targets)if(FAMILY_OF_TARGET.get(target)!==hint.family)return!1;return!0}function findConflicts2(row,suspects,onlyRight){
let conflicts,{stacks,platform,target}=row.spec,known=!onlyRight||row.platformOk&&row.osFitsPlatform,family=FAMILY_OF_TARGET.get(target),familyKnown=family!==void 0&&(!onlyRight||!known||familyFits(family,
platform));for(let index=0;index<stacks.length;index++){let stack=stacks[index],hint=suspects.get(stack);if(hint===void 0)continue;let says={platform:known&&hint.platform!==platform?hint.platform:void 0,
target:familyKnown&&hint.family!==family?hint.family:void 0};says.platform===void 0&&says.target===void 0||(conflicts??=new Map,conflicts.has(stack)||conflicts.set(stack,{index,says}))}return conflicts}
function sharedField(conflicts){if(!(conflicts.length<2))return conflicts.every(({says})=>says.platform!==void 0)?"platform":conflicts.every(({says})=>says.target!==void 0)?"target":void 0}function contrast2(says,spec){
let fields=["platform","target"].filter(field=>says[field]!==void 0);return{says:fields.map(field=>says[field]),is:fields.map(field=>`${field} is ${spec[field]}`)}}function listNames(conflicts,field){
let says=new Set([...conflicts.values()].map(conflict=>conflict.says[field]));return{stacks:[...conflicts.keys()],says:[...says]}}function listStacks(stacks){let shown=stacks.slice(0,3).map(quote);return stacks.
length>3?`${shown.join(", ")} and ${stacks.length-3} more`:shown.length===2?shown.join(" and "):`${shown[0]}, ${shown[1]} and ${shown[2]}`}var spec_stack_syntax_default=definePageRule({id:"spec-stack-\
syntax",summary:"The name of a stack is lower-case letters, digits, `-` and `_`, and starts with a letter or digit.",why:"The site copies it as it is into the JSON of all packages: a quote in it empti\
es every table, and under another spelling nobody finds the rows.",severity:"error",fixable:!1,messages:{malformed:d=>`${count(d.rows,"row")} of ${clip(d.title)} ${d.rows===1?"lists":"list"} the stack\
 ${quote(d.stack)} (${d.rows===1?"":"first: "}${d.first}), which ${d.fault}: a stack is named as in e4s-cray-rhel or e4s-neoverse_v1.`},examples:{bad:'spec_details: [{"stacks": ["e4s cray", "root"]}]',
good:'spec_details: [{"stacks": ["e4s-cray-rhel", "root"]}]'},isSilent:noRow("malformedStack"),check({data,facts},report){for(let stack of distinctValues(facts,"stacks")){let index=isStackName(stack)?
void 0:facts.values.stacks.get(stack);if(index===void 0)continue;let{hash,stacks}=data.spec_details[index];report({messageId:"malformed",data:{title:data.title,stack,fault:describeFault5(stack),rows:facts.
rowsByStack.get(stack),first:nameRow(data.title,hash)},path:["spec_details",index,"stacks",stacks.indexOf(stack)],about:["spec_details","stacks",stack],subject:stack})}}});function describeFault5(stack){
if(stack==="")return"is empty";let foreign=/[^A-Za-z0-9_-]/u.exec(stack);return foreign!==null?`has ${nameCharacter(foreign[0])} in it`:/[A-Z]/.test(stack)?"has upper-case letters":`starts with ${quote(
stack[0])}`}var spec_stacks_present_default=defineRowRule({id:"spec-stacks-present",summary:"Every row lists at least one stack.",why:"A binary without a stack is counted for its page, but whoever fil\
ters by stack never sees it.",severity:{D:"info",E:"error",F1:"error",F2:"error",G:"error",H:"error"},fixable:!1,messages:{none:d=>d.root?`${d.name} is in no stack: every row lists at least "root".`:`${d.
name} is in no stack: nobody who filters by stack sees it.`},examples:{bad:'spec_details: [{"stacks": []}]',good:'spec_details: [{"stacks": ["root"]}]'},flags:["noStacks"],field:"stacks",check(_row,report,{
page}){report({messageId:"none",data:{root:page.facts.generation!=="D"}})}}),spec_stacks_root_default=defineRowRule({id:"spec-stacks-root",summary:"The stacks of a row contain `root`, the mirror that \
holds every binary of a tag (from generation E on).",why:"The rows of a page come from the index of the root mirror: a row without it cannot have come from there, and the number for root is short of i\
t.",severity:{E:"warning",F1:"error",F2:"error",G:"error",H:"error"},fixable:!1,waitsFor:["spec-stacks-present"],messages:{lacking:d=>`${d.name} does not list the stack "root", which every row of its \
generation has.`},examples:{bad:'spec_details: [{"stacks": ["e4s"]}]',good:'spec_details: [{"stacks": ["e4s", "root"]}]'},flags:["noRoot"],field:"stacks",check({spec:{hash,stacks}},report){let unless=stacks.
length===0?[{rule:"spec-stacks-present",subject:hash}]:void 0;report({messageId:"lacking",data:{},below:["-"],unless})}}),spec_stacks_unique_default=defineRowRule({id:"spec-stacks-unique",summary:"No \
row lists a stack twice.",why:"Whoever counts the rows of a stack from the lists, as the numbers of the summary are counted, counts the row twice.",severity:"error",fixable:!0,messages:{repeated:d=>`${d.
name} lists the stack ${quote(d.stack)} twice${d.others===0?"":`, and ${d.others} more of its stacks are repeats, too`}: once is right.`},examples:{bad:'spec_details: [{"stacks": ["e4s", "root", "root\
"]}]',good:'spec_details: [{"stacks": ["e4s", "root"]}]'},flags:["repeatedStack"],field:"stacks",check({spec:{stacks},index},report){let unique=[...new Set(stacks)],second=stacks.findIndex((stack2,i)=>stack2!==
unique[i]),stack=stacks[second],path24=["spec_details",index,"stacks"];report({messageId:"repeated",data:{stack,others:stacks.length-unique.length-1},below:[second],related:[{message:"Its first place.",
path:[...path24,stacks.indexOf(stack)]}],fix:{kind:"set",path:path24,value:unique}})}}),spec_tarball_url_default=definePageRule({id:"spec-tarball-url",summary:"A `tarball` is the URL that the fields o\
f its row give; all rows of a page have one, or none has.",why:"The page links it: a wrong one downloads another binary than the row says, or nothing at all.",severity:"error",fixable:!1,waitsFor:["me\
ta-union","page-categories","spec-hash-format","spec-hash-unique","spec-version-syntax","spec-os-syntax","spec-platform","spec-os-platform"],messages:{missing:d=>`${d.name} has no tarball, but ${d.others===
1?"another row of the page has":`${d.others} other rows of the page have`} one.`,unexpected:d=>`${d.name} has a tarball, but ${count(d.others,"row")} of the page ${d.others===1?"has":"have"} none: eit\
her all rows have one, or none has.`,notInCache:d=>`${d.name} has the tarball ${quote(d.url)}, which is no URL of a build cache: it has no "/build_cache/".`,wrongUrl:d=>`The tarball URL of ${d.name} h\
as ${quote(d.written)} where the fields of the row give ${quote(d.expected)}.`,oddPrefix:d=>`The tarball URL of ${d.name} has the ${d.part} ${quote(d.written)} where the other URLs of the page have ${quote(
d.expected)}.`,foreignPrefix:d=>`${count(d.urls,"tarball URL")} of ${clip(d.title)} ${d.urls===1?"has":"have"} the ${d.part} ${quote(d.written)} where those of its tag have ${quote(d.expected)}.`},messageSeverity:{
oddPrefix:"warning",foreignPrefix:"warning"},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{extra:"Mirrors whose URLs are right here beside https:\
//binaries.spack.io, up to what stands before the tag."}},examples:{bad:`generation: "F2"
spec_details: [{"tarball": "https://binaries.spack.io/develop/build_cache/zlib-1.2.13.spack"}]`,good:'generation: "F2"'},isSilent:facts=>facts.tarballs===0||isUsual(facts),check(page,report,{extra}){let{
data,facts}=page;if(facts.tarballs===0)return;let isOld=facts.generation!=="G"&&facts.generation!=="H",prefixes=findPrefixes(page,extra),right=prefixes.isLawful?prefixes.usual+MARK2:void 0,findUrl=urlFinder(
page),listed3,told=new Set;for(let row of facts.rows){let{tarball,hash}=row.spec;if(isOld&&right!==void 0&&tarball===right+tarballPath(row,data.title))continue;listed3??=listValues(data.meta);let path24=[
"spec_details",row.index,"tarball"],verdict=verdictOn(page,row,listed3);if(verdict!==void 0){report({...verdict,path:path24,subject:hash});continue}let prefix=isOld?prefixOf(tarball):void 0,wrong=prefix===
void 0?void 0:judgePrefix(prefix,prefixes,told);if(wrong===void 0)continue;let start3=findUrl(row.index),place={path:path24,subject:hash,...start3!==void 0&&{span:spanOf(wrong,start3)}};if(prefixes.isLawful)
report({messageId:"oddPrefix",data:{name:nameRow(data.title,hash),...wrong},...place});else{let found={title:data.title,urls:prefixes.counts.get(prefix),...wrong};report({messageId:"foreignPrefix",data:found,
...place,about:["spec_details","tarball",prefix]})}}}}),noUnusual=noRow("unusualTarball");function isUsual(facts){let{rowCount:rowCount2,tarballs,oldMirrors}=facts;return noUnusual(facts)&&tarballs===
rowCount2&&(oldMirrors===0||oldMirrors===rowCount2)}var HOST="https://binaries.spack.io",MARK2="/build_cache/";function listValues({compilers,oss,platforms,targets,versions}){return{compilers:new Set(
compilers),oss:new Set(oss),platforms:new Set(platforms),targets:new Set(targets),versions:new Set(versions)}}function verdictOn({data,facts,place},row,listed3){let{tarball,hash}=row.spec,name=nameRow(
data.title,hash),isOld=facts.generation!=="G"&&facts.generation!=="H";if(tarball===void 0)return isOld?{messageId:"missing",data:{name,others:facts.tarballs}}:void 0;if(!isOld)return{messageId:"unexpe\
cted",data:{name,others:facts.rowCount-facts.tarballs}};let split2=tarball.indexOf(MARK2);if(split2===-1)return{messageId:"notInCache",data:{name,url:tarball}};let written=tarball.slice(split2+MARK2.length);
if(canBeJudged2(row)){let right=(place===void 0?[data.title]:[place.package,data.title]).flatMap(one=>[tarballPath(row,one),tarballPath(row,one,sanitise)]),unless=tellersOf4(row,listed3,facts);if(!right.
includes(written))return{messageId:"wrongUrl",data:{name,...difference(written,right[1])},unless}}}function canBeJudged2({spec,compiler:{form}}){return spec.versions.length===1&&form!==void 0&&form!==
"none"}function tellersOf4({spec,...row},listed3,facts){let{hash:subject,compiler}=spec,tellers=[];row.hashOk||tellers.push({rule:"spec-hash-format",subject}),facts.isShared(subject)&&tellers.push({rule:"\
spec-hash-unique",subject}),row.versionOk||tellers.push({rule:"spec-version-syntax",subject}),row.osOk||tellers.push({rule:"spec-os-syntax",subject}),row.platformOk||tellers.push({rule:"spec-platform",
subject}),row.osFitsPlatform||tellers.push({rule:"spec-os-platform",subject});let tellUnlisted=(field,value)=>{listed3[field].has(value)||tellers.push({rule:"meta-union",subject:value,path:["meta",field]})};
return tellUnlisted("versions",spec.versions[0]),listed3.compilers.has(compiler.replace("@","@="))||tellUnlisted("compilers",compiler),tellUnlisted("oss",spec.os),tellUnlisted("platforms",spec.platform),
tellUnlisted("targets",spec.target),tellers.length===0?void 0:tellers}function judgePrefix(prefix,prefixes,told){let{usual,lawful,isLawful}=prefixes;if(isLawful)return prefix===usual?void 0:prefixDifference(
prefix,usual);if(!(lawful.includes(prefix)||told.has(prefix)))return told.add(prefix),prefixDifference(prefix,lawful[0])}function findPrefixes({data,facts,place},extra){let tags=[...new Set([data.categories[1],
place?.tag])].filter(tag=>tag!==void 0),mirrors=[HOST,...extra.map(mirror=>mirror.replace(/\/+$/,""))],lawful=mirrors.flatMap(mirror=>tags.flatMap(tag=>[`${mirror}/${tag}`,`${mirror}/releases/${tag}`])),
counts=new Map;for(let{spec}of facts.rows){let prefix=prefixOf(spec.tarball);prefix!==void 0&&counts.set(prefix,(counts.get(prefix)??0)+1)}tags.some(tag=>TAG.test(tag))||lawful.push(...[...counts.keys()].
filter(prefix=>hasSomeTag(prefix,mirrors)));let rank=([prefix,rows])=>rows+(lawful.includes(prefix)?.5:0),[usual=""]=[...counts].sort((a,b)=>rank(b)-rank(a))[0]??[];return{counts,usual,lawful,isLawful:lawful.
includes(usual)}}function hasSomeTag(prefix,mirrors){let mirror=mirrors.find(one=>prefix.startsWith(`${one}/`));return mirror!==void 0&&TAG.test(prefix.slice(mirror.length+1).replace(/^releases\//,""))}
function prefixOf(tarball){let split2=tarball?.indexOf(MARK2)??-1;return split2===-1?void 0:tarball.slice(0,split2)}function prefixDifference(written,expected){let a=splitPrefix(written),b=splitPrefix(
expected),odd=["scheme","host","tag"].filter(part2=>a?.[part2]!==b?.[part2]),[part]=odd;if(a===void 0||b===void 0||odd.length!==1||part===void 0)return{part:"start",written,expected,at:0};let at={scheme:0,
host:a.scheme.length+2,tag:a.scheme.length+a.host.length+3}[part];return{part,written:a[part],expected:b[part],at}}function splitPrefix(prefix){let match=/^([a-z0-9]+:)\/\/([^/]*)\/(.*)/s.exec(prefix);
return match===null?void 0:{scheme:match[1],host:match[2],tag:match[3]}}function spanOf({written,at},start3){return{start:start3+at,end:start3+at+written.length}}function urlFinder({text:text2,data}){
let at=text2.indexOf("spec_details"),next=0;return index=>{let start3;for(;next<=index;next++){let{tarball}=data.spec_details[next];tarball!==void 0&&(start3=at===-1?-1:text2.indexOf(`"${tarball}"`,at),
at=start3===-1?-1:start3+tarball.length)}return at===-1||start3===void 0?void 0:start3+1}}function difference(written,expected){let a=written.split("/"),b=expected.split("/");if(a.length!==b.length)return{
written,expected};let at=a.findIndex((part,i)=>part!==b[i]);if(at<3)return{written:a[at],expected:b[at]};let from=0;for(let i=0;a[3][i]===b[3][i];i++)a[3][i]==="-"&&(from=i+1);return{written:a[3].slice(
from),expected:b[3].slice(from)}}var spec_target_known_default=defineRowRule({id:"spec-target-known",summary:"The target is one of archspec, or a name that archspec had before.",why:"Spack compares ta\
rgets by what archspec says of them: a binary for an unknown one fits no machine.",severity:"warning",fixable:!1,waitsFor:["page-text-safe"],messages:{unknown:d=>`${d.name} has the target ${quote(d.target)}\
, which is not in ${nameList(TARGETS)}${d.meant===void 0?"":`; perhaps ${quote(d.meant)} is meant`}.`},options:{schema:z=>z.strictObject({extra:z.array(z.string()).default([])}),defaults:{extra:[]},help:{
extra:"Targets that are not in the list and are right here."}},examples:{bad:'spec_details: [{"target": "x86_64-v3"}]',good:'spec_details: [{"target": "x86_64_v3"}]'},flags:["unknownTarget"],field:"ta\
rget",prepare:({extra})=>suggester([...FAMILY_OF_TARGET.keys(),...extra]),check({spec:{target}},report,{options:options2,prepared:suggest}){options2.extra.includes(target)||unsafeCharacter(target)!==void 0||
report({messageId:"unknown",data:{target,meant:meantBy(target,suggest(target))}})}});function meantBy(target,near){return near!==void 0&&/^[a-z0-9_.]+$/.test(target)&&withoutDigits(target)===withoutDigits(
near)?void 0:near}function withoutDigits(name){return name.replace(/\d/g,"")}var spec_target_platform_default=defineRowRule({id:"spec-target-platform",summary:"The family of the target is one that occ\
urs on the platform.",why:"No machine is both: either the target or the platform is wrong, and a search for the other one does not find the binary.",severity:"warning",fixable:!1,waitsFor:["spec-os-pl\
atform"],messages:{implausible:d=>`${d.name} has the target ${d.target}${d.target===d.family?"":` of the family ${d.family}`}, but its platform is ${d.platform}: ${nameList(PLATFORMS)} has only ${d.families}\
 there.`},options:extraOnPlatforms((z,platform)=>z.strictObject({platform,family:z.string().describe("As archspec calls it: aarch64, x86_64...")}),"Families of targets that occur on a platform, which \
the list does not have there."),examples:{bad:'spec_details: [{"platform": "darwin", "os": "sequoia", "target": "power9le"}]',good:'spec_details: [{"platform": "darwin", "os": "sequoia", "target": "m1\
"}]'},flags:["implausibleTarget","osAgainstPlatform"],field:"target",check({spec:{hash,platform,target},osFitsPlatform},report,{options:{extra}}){let families=familiesOfPlatform(platform);if(families===
void 0||fits2(target,platform))return;let family=FAMILY_OF_TARGET.get(target);if(extra.some(one=>one.platform===platform&&one.family===family))return;let unless=osFitsPlatform?void 0:[{rule:"spec-os-p\
latform",subject:hash}];report({messageId:"implausible",data:{target,family,platform,families:families.join(" and ")},unless})}});function fits2(target,platform){let family=FAMILY_OF_TARGET.get(target);
return family===void 0||familyFits(family,platform)}var spec_variant_order_default=defineRowRule({id:"spec-variant-order",summary:"The variants of a row are ordered by name, by code point; the sign do\
es not count.",why:"Spack writes them so: in another order the page differs from its next version, and the same spec from itself, without a change.",severity:"warning",fixable:!0,waitsFor:["spec-varia\
nt-unique"],messages:{unordered:d=>`${d.name} lists the variant ${quote(d.variant)} after ${quote(d.before)}, but by name it belongs before it.`},examples:{bad:'spec_details: [{"variants": ["+optimize\
", "~debug"]}]',good:'spec_details: [{"variants": ["~debug", "+optimize"]}]'},flags:["unsortedVariants"],field:"variants",check(row,report,{page:{facts}}){let variants=facts.variantsOf(row),sure=firstOffender2(
variants,!0),pair=sure??firstOffender2(variants,!1);if(pair===void 0)return;let[before2,i]=pair;report({messageId:"unordered",data:{variant:variants[i].text,before:before2.text},below:[i],unless:sure===
void 0?[{rule:"spec-variant-unique",subject:row.spec.hash}]:void 0,fix:{kind:"sort",path:["spec_details",row.index,"variants"],by:"variant-name"}})}});function firstOffender2(variants,withoutRepeats){
let names=new Set,before2;for(let[i,variant]of variants.entries())if(!(variant.kind===void 0||withoutRepeats&&names.has(variant.name))){if(before2!==void 0&&variant.name<before2.name)return[before2,i];
names.add(variant.name),before2=variant}}var spec_variant_syntax_default=defineRowRule({id:"spec-variant-syntax",summary:"Each variant is `+name`, `~name`, `name=value` or `name:=a,b`; a value with bl\
anks or quotes stands in quotes.",why:"Spack cannot read such a variant: a reader who copies the spec from the page gets an error, or another binary.",severity:"error",fixable:!1,messages:{malformed:d=>`${d.
name} has the variant ${quote(d.variant)}, which ${d.fault}: a variant is +name, ~name, name=value or name:=a,b.`},examples:{bad:'spec_details: [{"variants": ["build_system=makefile", "-shared"]}]',good:'\
spec_details: [{"variants": ["build_system=makefile", "~shared"]}]'},flags:["malformedVariant"],field:"variants",check(row,report,{page:{facts}}){for(let[i,{kind,text:text2}]of facts.variantsOf(row).entries())
kind===void 0&&report({messageId:"malformed",data:{variant:text2,fault:describeFault6(text2)},below:[i]})}}),FAULTS=[[/^$/,"is empty"],[/^(?:\+\+|~~)/,"is the form for passing a value on to dependenci\
es, and no built spec has it"],[/^-/,'has "-" where "~" is expected'],[/^[+~]$/,"has no name"],[/^[+~][^+~=]*[+~]/,"is more than one variant"],[/^[+~].*=/,"has both a sign and a value"],[/^[+~]/,"has \
a character in its name that no variant has"],[/^:?=/,"has no name"],[/^[^=]*:?=$/,"has no value"],[/^[^=]*=["']/,"has a quote that is not closed, or something behind it"],[/^[A-Za-z0-9_][A-Za-z0-9_.-]*:?=/,
"has a blank or a quote in its value, but the value is not in quotes"],[/^[^=]*$/,"has neither a sign nor a value"]];function describeFault6(variant){return FAULTS.find(([pattern])=>pattern.test(variant))?.[1]??
"has a character in its name that no variant has"}var spec_variant_unique_default=defineRowRule({id:"spec-variant-unique",summary:"A row has one entry per variant name.",why:"A binary has one value of\
 each variant: with two, and with +x next to ~x at the worst, nobody can tell how it was built.",severity:"error",fixable:!1,messages:{repeated:d=>`${d.name} lists the variant ${quote(d.variant)} twic\
e.`,contradiction:d=>`${d.name} has both ${quote(d.first)} and ${quote(d.variant)}, which contradict each other.`,differing:d=>`${d.name} has both ${quote(d.first)} and ${quote(d.variant)}, but a vari\
ant has one entry with all of its values.`},examples:{bad:'spec_details: [{"variants": ["build_system=makefile", "+shared", "~shared"]}]',good:'spec_details: [{"variants": ["build_system=makefile", "+\
shared"]}]'},flags:["unsortedVariants"],field:"variants",check(row,report,{page:{facts}}){let variants=facts.variantsOf(row),first=new Map;for(let[i,variant]of variants.entries()){if(variant.kind===void 0)
continue;let other=first.get(variant.name);if(other===void 0){first.set(variant.name,i);continue}let before2=variants[other],path24=["spec_details",row.index,"variants",other];report({messageId:relation(
before2,variant),data:{variant:variant.text,first:before2.text},below:[i],related:[{message:"The first entry for this variant.",path:path24}]})}}});function relation(a,b){return a.text===b.text?"repea\
ted":a.kind==="boolean"||b.kind==="boolean"?"contradiction":"differing"}var spec_variant_values_default=defineRowRule({id:"spec-variant-values",summary:"No value of a variant with `:=` is empty, and n\
one stands there twice.",why:"Spack writes the values of such a variant as a set: a repeated or an empty one tells that the text was put together by hand.",severity:"info",fixable:!1,messages:{repeated:d=>`${d.
name} has the variant ${quote(d.variant)}, which names the value ${quote(d.value)} twice: once is right.`,empty:d=>`${d.name} has the variant ${quote(d.variant)}, in which a value is empty: each comma\
 stands between two values.`},examples:{bad:'spec_details: [{"variants": ["build_system=makefile", "libs:=shared,shared"]}]',good:'spec_details: [{"variants": ["build_system=makefile", "libs:=shared,s\
tatic"]}]'},flags:["oddValues"],field:"variants",check(row,report,{page:{facts}}){for(let[i,variant]of row.spec.variants.entries()){let value=oddValueOf(variant);value===void 0||facts.variantsOf(row)[i].
kind!=="multi"||report(value===""?{messageId:"empty",data:{variant},below:[i]}:{messageId:"repeated",data:{variant,value},below:[i]})}}}),spec_version_one_default=defineRowRule({id:"spec-version-one",
summary:"The `versions` of a row has exactly one element.",why:"A binary is built from one version: with none or several, nobody can tell what is in it.",severity:"error",fixable:!1,messages:{none:d=>`${d.
name} has no version: "versions" takes exactly one.`,several:d=>`${d.name} has ${d.versions.length} versions (${listStart(d.versions)}): a binary is built from exactly one.`},examples:{bad:'spec_detai\
ls: [{"versions": ["1.3.1", "1.3.2"]}]',good:'spec_details: [{"versions": ["1.3.1"]}]'},flags:["wrongVersion"],field:"versions",check({spec:{versions}},report){versions.length===0?report({messageId:"n\
one",data:{}}):versions.length>1&&report({messageId:"several",data:{versions}})}});function listStart(versions){return[...versions.slice(0,3).map(quote),...versions.length>3?["..."]:[]].join(", ")}var spec_version_syntax_default=defineRowRule(
{id:"spec-version-syntax",summary:"The version of a row is one that Spack can read: letters, digits, `_`, `.` and `-`, or a git reference.",why:"Spack refuses such a version: a reader who copies it in\
to a command gets an error in place of the binary.",severity:"error",fixable:!1,waitsFor:["spec-version-one"],messages:{malformed:d=>`${d.name} has the version ${quote(d.version)}, which ${d.fault}: S\
pack takes letters, digits, "_", "." and "-", as in 1.3.1, or git.<ref>=<version>.`},examples:{bad:'spec_details: [{"versions": ["1.3 1"]}]',good:'spec_details: [{"versions": ["1.3.1"]}]'},flags:["wro\
ngVersion"],field:"versions",check({spec:{hash,versions}},report){let unless=versions.length===1?void 0:[{rule:"spec-version-one",subject:hash}];for(let[at,version]of versions.entries())isVersion(version)||
report({messageId:"malformed",data:{version,fault:describeFault7(version)},below:[at],unless})}});function describeFault7(version){if(version==="")return"is empty";if(/^[@=-]/.test(version))return`sta\
rts with ${quote(version[0])}`;if(version.includes("="))return"is neither a version nor one from git";let foreign=/[^A-Za-z0-9_.-]/u.exec(version);return foreign===null?"is no version":`has ${nameCharacter(
foreign[0])} in it`}var tag_name_default=defineShapeRule({id:"tag-name",summary:"The tag is one that the site's indexer takes: `develop`, `develop-2025-03-30`, `v0.23.1`.",why:"The indexer passes over\
 folders with other names, so nobody keeps such a tag and its pages up to date.",severity:"warning",fixable:!1,waitsFor:["page-categories"],messages:{unknownForm:d=>`The tag of ${clip(d.title)} is ${quote(
d.tag)}, which has none of the forms "develop", "develop-2025-03-30" and "v0.23.1"${d.meant===void 0?"":`; ${quote(d.meant)} would be one`}.`},examples:{bad:`# _cache/nightly/zlib/specs.md
categories: ["package", "nightly"]`,good:`# _cache/develop/zlib/specs.md
categories: ["package", "develop"]`},isSilent:({isGenerated},place)=>isGenerated&&TAG.test(place.tag),check({place,frontMatter},report){let{title,categories}=frontMatter,written=Array.isArray(categories)?
categories[1]:void 0,tag=place?.tag??written;if(typeof tag!="string"||TAG.test(tag))return;let unless=typeof written=="string"&&TAG.test(written)||place===void 0&&tag==="package"?[{rule:"page-categori\
es",path:["categories"]}]:void 0,data={title:typeof title=="string"?title:"the page",tag,meant:nearTag(tag)};report({messageId:"unknownForm",data,path:["categories",1],subject:tag,unless})}});function nearTag(tag){
let date=/^develop[-_.]?(\d{4})[-_.]?(\d{1,2})[-_.]?(\d{1,2})$/i.exec(tag);if(date!==null)return`develop-${date[1]}-${date[2].padStart(2,"0")}-${date[3].padStart(2,"0")}`;let release=/^(?:v|releases?[-_./]?v?)?[-_.]?(\d+(?:\.\d+){1,2})$/i.
exec(tag);return release!==null?`v${release[1]}`:/^develop$/i.test(tag)?"develop":void 0}var sections=[{title:"The file",rules:[file_readable_default,file_encoding_default,file_merge_conflict_default,
front_matter_opens_default,front_matter_no_code_default,front_matter_closes_default,front_matter_parses_default,key_unique_default,scalar_ambiguous_default]},{title:"The page's shape and name",rules:[
page_schema_default,page_path_default,page_title_default,page_categories_default,page_layout_default,page_rows_default,page_body_empty_default,package_name_default,tag_name_default,page_text_safe_default]},
{title:"The summary against the rows",rules:[meta_num_specs_default,meta_num_specs_by_stack_default,meta_union_default,meta_sorted_default]},{title:"Each row",rules:[spec_hash_format_default,spec_hash_unique_default,
spec_version_one_default,spec_version_syntax_default,spec_compiler_syntax_default,spec_compiler_known_default,spec_compiler_platform_default,spec_platform_default,spec_os_syntax_default,spec_os_platform_default,
spec_target_known_default,spec_target_platform_default,spec_stack_syntax_default,spec_stack_platform_default,spec_stacks_present_default,spec_stacks_root_default,spec_stacks_unique_default,spec_variant_syntax_default,
spec_variant_unique_default,spec_variant_order_default,spec_variant_values_default,spec_size_default,spec_tarball_url_default]},{title:"The page as its generator writes it",rules:[page_generation_default,
page_order_default,page_canonical_default]},{title:"Across pages",rules:[corpus_hash_package_default,corpus_hash_details_default,corpus_package_case_default,corpus_page_stale_default,corpus_trend_default,
corpus_commit_default]},{title:"The pages against the site's data",rules:[site_data_default,site_tags_default,site_tag_page_default,site_stacks_default,site_count_default]},{title:"The pages against t\
he build cache",rules:[index_readable_default,index_manifest_default,index_record_default,index_hash_default,index_dag_default,index_same_default,index_rows_default,index_fields_default,index_stacks_default,
index_tags_default,index_publish_default,index_holes_default,index_spec_file_default]},{title:"The data files of the site's successor",rules:[data_readable_default,data_shape_default,data_links_default,
data_deps_default,data_html_default,data_index_default]},{title:"Against history",rules:[history_frozen_default]},{title:"The config",rules:[config_glob_default,config_suppression_default]}],rules=sections.
flatMap(section=>section.rules),UsageError=class extends Error{name="UsageError"},PluginFault=class extends Error{name="PluginFault";constructor(plugin,what,cause){super(`a fault of the plugin ${plugin}\
: ${what}${cause===void 0?"":`: ${thrownText(cause)}`}`)}};function thrownText(error){try{let{stack,message}=error instanceof Error?error:{stack:void 0,message:String(error)};return typeof stack=="str\
ing"&&stack!==""?stack:String(message)}catch{return"something was thrown that cannot be shown as text"}}var GuardError=class extends Error{name="GuardError"};function codeOf(error){return error instanceof
Error&&"code"in error?String(error.code):void 0}var REASONS={EACCES:"permission denied",EPERM:"permission denied",ENOENT:"no such file or folder",ENOTDIR:"a part of the path is not a folder",EISDIR:"i\
t is a folder",ENAMETOOLONG:"the name is too long",EMFILE:"too many open files",ENOSPC:"the disk is full",EDQUOT:"the disk quota is used up",EFBIG:"the file would be larger than allowed",EROFS:"the fi\
le system is read-only",EIO:"input/output error",ENXIO:"it is a pipe, a socket or a device",EBADF:"it is not open",ELOOP:"too many symbolic links",EPIPE:"nobody reads this pipe"};function reasonOf(error){
let code=codeOf(error);return code===void 0?String(error):REASONS[code]??code}function treeAround(host,folder){for(let at=folder;;at=import_node_path4.default.dirname(at)){if(host.exists(import_node_path4.default.
join(at,".git")))return at;if(at===import_node_path4.default.dirname(at))return}}function maybeSparse(host,tree){let folder=gitFolder(host,import_node_path4.default.join(tree,".git"));return folder!==
void 0&&host.exists(import_node_path4.default.join(folder,"info","sparse-checkout"))}function gitFolder(host,at){let kind=host.kindOf(at);if(kind!=="file")return kind==="folder"?at:void 0;let bytes=host.
readPage(at,import_node_path4.default.dirname(at),4096),named2="code"in bytes?void 0:/^gitdir: (.+)/.exec(bytes.toString())?.[1];return named2===void 0?void 0:import_node_path4.default.resolve(import_node_path4.default.
dirname(at),named2)}function shownPath(root,absolute){return import_node_path5.default.relative(root,absolute).split(import_node_path5.default.sep).join("/")}function realOf(host,absolute){let real=host.
realPath(absolute);return real===void 0||real==="loop"?absolute:real}function findUp(host,fits4){for(let folder=host.cwd;;folder=import_node_path5.default.dirname(folder)){if(fits4(folder))return folder;
if(folder===import_node_path5.default.dirname(folder))return}}function isListed(host,absolute){let entries=host.list(import_node_path5.default.dirname(absolute));return!("error"in entries)&&entries.some(
({name})=>name===import_node_path5.default.basename(absolute))}function isReallyInside(host,file,folder){return isInside(realOf(host,file),realOf(host,folder))}function isInside(file,folder){let relative=import_node_path5.default.
relative(folder,file);return relative!==".."&&!relative.startsWith(`..${import_node_path5.default.sep}`)&&!import_node_path5.default.isAbsolute(relative)}var KEYS2=["tags","meta"],EXTENSIONS=[".yaml",
".yml",".json",".csv",".tsv"];function dataFilesIn(entries,shown){let passedOver=new Map,choose2=key=>{let names=namesFor(key,entries).map(shown),used=names.pop()??shown(`${key}.yaml`);return names.length>
0&&passedOver.set(used,names),used},files={tags:choose2("tags"),meta:choose2("meta")};return passedOver.size===0?files:{...files,passedOver}}function isSiteDataName(name){return KEYS2.some(key=>namesFor(
key,[{name,isFolder:!1}]).length>0)}var MARKDOWN=[".md",".markdown",".mkd",".mkdn",".mkdown"];function tagOfPage(name){let dot=name.lastIndexOf("."),ending=name.slice(dot);return(ending===".html"||MARKDOWN.
includes(ending.toLowerCase()))&&dot>0&&!name.startsWith(".")?name.slice(0,dot):void 0}function namesFor(key,entries){return entries.map(({name,isFolder})=>({name,...isFolder?{stem:name,rank:EXTENSIONS.
length}:stemOf(name)})).filter(({name,stem,rank})=>rank>=0&&!name.startsWith(".")&&sanitise2(stem)===key).sort((a,b)=>a.rank-b.rank||compareText(a.name,b.name)).map(({name})=>name)}function stemOf(name){
let dot=name.lastIndexOf(".");return{stem:name.slice(0,Math.max(0,dot)),rank:dot===-1?-1:EXTENSIONS.indexOf(name.slice(dot))}}function sanitise2(stem){return stem.replace(/[^\w \t\r\n\f\v-]+|(?<=^|\b[ \t\r\n\f\v])[ \t\r\n\f\v]+(?=$|[ \t\r\n\f\v]?\b)/gm,
"").replace(/[ \t\r\n\f\v]+/g,"_")}var CACHE="_cache";function layoutOf(cache,configured){if(configured?.cache===cache)return configured;let root=import_node_path6.default.dirname(cache);return{cache,
data:import_node_path6.default.join(root,"_data"),tagPages:import_node_path6.default.join(root,"pages","tags")}}function describeNoData(layout,shown){let{data,tagPages}=layoutOf(layout.cache,void 0);return layout.
data===data&&layout.tagPages===tagPages?`neither _data/ nor pages/tags/ beside ${shown(layout.cache)}/`:`neither ${shown(layout.data)}/ nor ${shown(layout.tagPages)}/`}function siteAt(folder,host,configured){
if(configured!==void 0&&isInside(configured.cache,folder)&&host.exists(configured.cache))return configured;let cache=import_node_path6.default.join(folder,CACHE);return host.exists(cache)?layoutOf(cache,
configured):void 0}function siteAround(absolute,host,configured){let holds2=site=>[site.data,site.tagPages].some(folder=>absolute===folder||import_node_path6.default.dirname(absolute)===folder);if(configured!==
void 0)return holds2(configured)?configured:void 0;let up=steps=>import_node_path6.default.resolve(absolute,...Array(steps).fill(".."));return[1,2,3].map(steps=>layoutOf(import_node_path6.default.join(
up(steps),CACHE),void 0)).find(site=>holds2(site)&&host.exists(site.cache))}var MOST_LEVELS=3,MOST_FOLDERS=1e3;function sitesBelow(folder,host){let sites=[],left=MOST_FOLDERS,level=[folder];for(let depth=0;depth<
MOST_LEVELS;depth++){let next=[];for(let parent of level){if(left--===0)return sites;for(let name of foldersIn(parent,host)){let at=import_node_path6.default.join(parent,name);(host.exists(import_node_path6.default.
join(at,CACHE))?sites:next).push(at)}}level=next}return sites}function foldersIn(folder,host){let entries=host.list(folder);if("error"in entries)return[];let isOurs=name=>!/^[._]/.test(name)&&name!=="\
node_modules";return entries.flatMap(({name,kind})=>kind==="folder"&&isOurs(name)?[name]:[]).sort()}function wholeFault(code,data){return{code,data,span:{start:0,end:0},stops:"always"}}var MOST_BYTES=64*
1024*1024,NO_DOCUMENT=/^[._#~]|~$/;function isDocument(file,boundary,host){if(NO_DOCUMENT.test(import_node_path8.default.basename(file)))return!1;let bytes=host.readPage(file,boundary,MOST_BYTES);return!("\
code"in bytes)&&/^---\s*\n/.test(bytes.toString("latin1",0,100))}function splitPattern(given,host){let{root}=import_node_path9.default.parse(given),names=given.slice(root.length).split("/"),cwd=import_node_path9.default.
resolve(host.cwd,root),taken=0;for(;taken<names.length-1;taken++){let next=import_node_path9.default.resolve(cwd,names[taken]);if(host.kindOf(next)!=="folder")break;cwd=next}return{cwd,pattern:names.slice(
taken).join("/")}}var PackagePage=class{place;isAssumed=!0;#tag;constructor(tag,place){this.#tag=tag,this.place=place}static areNeighbours(a,b){return#tag in a&&#tag in b&&a.#tag===b.#tag}get path(){return this.#tag.
path+this.place.package+PAGE_BELOW}get file(){return this.#tag.shown+this.place.package+SHOWN_BELOW}get boundary(){return this.#tag.boundary}get cache(){return this.#tag.cache}},areNeighbours=PackagePage.
areNeighbours;function spelledOut({path:at,file,place,boundary,cache,isAssumed,fault}){return{path:at,file,place,boundary,cache,...isAssumed&&{isAssumed},...fault&&{fault}}}function compareFiles(a,b){
return a.cache===b.cache&&a.cache!==void 0&&isPlaced(a)&&isPlaced(b)?comparePages(a,b):compareText(a.file,b.file)}function isPlaced(page){return page.place!==void 0}function cacheOf(absolute){let at=absolute.
lastIndexOf(`${import_node_path7.default.sep}${CACHE}${import_node_path7.default.sep}`);return at===-1?void 0:absolute.slice(0,at+1+CACHE.length)}var PAGE2="specs.md",PAGE_BELOW=`${import_node_path7.default.
sep}${PAGE2}`,SHOWN_BELOW=`/${PAGE2}`,GLOB=/[*?[\]{}!]|[@+]\(/;function isPattern(given){return GLOB.test(given)}var Walk=class{caches=new Set;sites=new Map;siteFiles=new Map;#host;#root;#layout;#found=[];#boundaries=new Map;constructor(host,root,layout){
this.#host=host,this.#root=root,this.#layout=layout}sorted(){let files=this.#found;if(files.every((page,i)=>i===0||compareFiles(files[i-1],page)<0))return[...files];let first=new Map;for(let page of files)
first.has(page.file)||first.set(page.file,page);return[...first.values()].sort(compareFiles)}async add(given){if(given===""||given.includes("\0"))return!1;let named2=import_node_path7.default.resolve(
this.#host.cwd,given),kind=this.#host.kindOf(named2),real=this.#host.realPath(named2),absolute=real!==void 0&&real!=="loop"&&!isInside(named2,this.#root)&&isInside(real,this.#root)?real:named2;if(kind===
"folder")return this.#addFolder(absolute);if(kind===void 0&&real!=="loop"){let{cwd,pattern}=splitPattern(given,this.#host);return isPattern(pattern)?this.#addGlob(cwd,pattern):!1}return this.#addSiteFile(
absolute)||this.#addPage(absolute,this.#linkOutside(absolute,absolute)),!0}async#addFolder(folder){let parent=import_node_path7.default.dirname(folder);if(import_node_path7.default.basename(folder)!==
CACHE){let site=siteAt(folder,this.#host,this.#layout);if(site!==void 0)return this.addSite(site)}if(this.#addSiteFile(folder))return!0;let outside=this.#linkOutside(folder,import_node_path7.default.join(
folder,PAGE2));return outside!==void 0?(this.#addPage(folder,outside),!0):import_node_path7.default.basename(folder)===CACHE?this.#addCache(folder):import_node_path7.default.basename(parent)===CACHE?this.#addTag(
folder):import_node_path7.default.basename(folder)===PAGE2||import_node_path7.default.basename(import_node_path7.default.dirname(parent))===CACHE?(this.#addPage(import_node_path7.default.basename(folder)===
PAGE2?folder:import_node_path7.default.join(folder,PAGE2)),!0):this.#addGlob(folder,`**/${PAGE2}`)}async addSite(site){return this.sites.set(site.cache,site),this.#addFolder(site.cache)}#addSiteFile(absolute){
let site=siteAround(absolute,this.#host,this.#layout);return site===void 0?!1:(this.siteFiles.set(absolute,site),!0)}#linkOutside(at,page){let target=this.#host.realPath(at);if(!(target===void 0||target===
"loop"||isInside(target,this.#boundary(page))))return wholeFault("linkOutside",{target:import_node_path7.default.basename(target)})}#addCache(cache){let before2=this.#found.length;this.caches.add(cache);
for(let tag of inPathOrder(this.#list(cache))){let folder=import_node_path7.default.join(cache,tag.name);this.#isFolder(tag,folder)?this.#addTag(folder):tag.kind==="file"&&isDocument(folder,this.#boundary(
folder),this.#host)&&this.#addPage(folder)}return this.#found.length>before2}#addTag(folder){let before2=this.#found.length,tag=import_node_path7.default.basename(folder),shown=this.#shown(folder),boundary=this.#boundary(
import_node_path7.default.join(folder,PAGE2)),tagFolder={path:`${folder}${import_node_path7.default.sep}`,shown:shown===""?"":`${shown}/`,boundary,cache:cacheOf(import_node_path7.default.join(folder,PAGE2))};
for(let{name,kind}of inPathOrder(this.#list(folder))){let at=`${folder}${import_node_path7.default.sep}${name}`;if(kind==="file")(name===PAGE2||name==="index.md"||isDocument(at,boundary,this.#host))&&
this.#addPage(at);else if(this.#isFolder({name,kind},at)){let page=new PackagePage(tagFolder,{tag,package:name});this.#found.push(name===CACHE?{...spelledOut(page),cache:cacheOf(page.path)}:page)}}return this.#found.
length>before2}#list(folder){let entries=this.#host.list(folder);return"error"in entries?(this.#addPage(folder,wholeFault("unreadable",{reason:entries.error})),[]):entries}#isFolder(entry,at){if(entry.
name.startsWith("."))return!1;if(entry.kind!=="link")return entry.kind==="folder";let target=this.#host.realPath(at),outside=this.#linkOutside(at,import_node_path7.default.join(at,PAGE2));if(target===
"loop"||target!==void 0&&this.#isAround(target,at))this.#addPage(at,wholeFault("linkLoop",{}));else if(target===void 0)this.#addPage(at,wholeFault("missing",{}));else if(outside!==void 0)this.#addPage(
at,outside);else return this.#host.kindOf(at)==="folder";return!1}#isAround(target,link){return isInside(realOf(this.#host,import_node_path7.default.dirname(link)),target)}async#addGlob(cwd,pattern){let{
glob}=await Promise.resolve().then(()=>require("./6NBJAOV5.js")),options2={cwd,absolute:!0,onlyFiles:!1,followSymbolicLinks:!1,suppressErrors:!0},found=glob.sync(pattern,{...options2,objectMode:!0}),entries=found.
filter(({dirent,name})=>!dirent.isDirectory()||name===PAGE2);for(let entry of entries){let at=import_node_path7.default.resolve(entry.path);this.#addSiteFile(at)||this.#addPage(at,this.#linkOutside(import_node_path7.default.
dirname(at),at))}if(entries.length>0)return!0;let any=!1;for(let entry of found)await this.#addFolder(import_node_path7.default.resolve(entry.path))&&(any=!0);return any}#shown(absolute){return shownPath(
this.#root,absolute)}#addPage(absolute,fault){let file=this.#shown(absolute),place=placeOf(absolute.split(import_node_path7.default.sep).join("/")),boundary=this.#boundary(absolute),cache=cacheOf(absolute);
this.#found.push({path:absolute,file,place,boundary,cache,...fault&&{fault}})}#boundary(file){let cache=file.lastIndexOf(`${import_node_path7.default.sep}${CACHE}${import_node_path7.default.sep}`),folder=cache!==
-1?file.slice(0,cache):isInside(file,this.#root)?this.#root:import_node_path7.default.dirname(file),boundary=this.#boundaries.get(folder);return boundary===void 0&&(boundary=realOf(this.#host,folder===
""?import_node_path7.default.sep:folder),this.#boundaries.set(folder,boundary)),boundary}};function inPathOrder(entries){return[...entries].sort((a,b)=>compareFolders(a.name,b.name))}function allPagesOf({
sites,outside}){return[...sites.flatMap(({pages:pages2})=>pages2),...outside]}function ownFilesOf({data}){return data===void 0?[]:[...dataFilesOf(data),...data.tagPages]}function dataFilesOf({tags,meta,
passedOver=new Map}){return[tags,meta,...[...passedOver.values()].flat()]}async function discover(host,options2){let{paths,root,layout}=options2,walk=new Walk(host,root,layout),unmatched2=paths.length===
0?await addSiteAround(walk,host,options2):await addAll(walk,paths);if(unmatched2.length>0&&!options2.allowEmpty)throw await notCheckedOut(unmatched2,host,root)??nothingFound(unmatched2);let named2=walk.
sorted(),caches=new Map(walk.sites);for(let site of walk.siteFiles.values())caches.set(site.cache,site);let byCache=groupBy(named2,({cache})=>cache);for(let cache of byCache.keys())cache!==void 0&&!caches.
has(cache)&&caches.set(cache,layoutOf(cache,layout));let isIgnored=options2.isIgnored??(()=>!1),sites=await Promise.all([...caches.values()].sort((a,b)=>compareText(a.cache,b.cache)).map(site=>toSite(
site,byCache.get(site.cache)??[],walk,host,options2))),outside=byCache.get(void 0)??[],ignored=options2.isIgnored===void 0?0:named2.filter(({file})=>isIgnored(file)).length;return{sites,outside:outside.
filter(({file})=>!isIgnored(file)),ignored}}function repositoryRoot(host){let workspace=host.env.GITHUB_WORKSPACE,outer=workspace!==void 0&&isInside(host.cwd,workspace)?import_node_path3.default.resolve(
workspace):host.cwd;return treeAround(host,host.cwd)??outer}async function addSiteAround(walk,host,{layout,allowEmpty}){let folder=findUp(host,candidate=>siteAt(candidate,host,layout)!==void 0);if(folder!==
void 0)return await walk.addSite(siteAt(folder,host,layout))?[]:[folder];if(allowEmpty)return[];let[below]=sitesBelow(host.cwd,host).map(site=>JSON.stringify(shownPath(host.cwd,site))),hint=below===void 0?
"":`, as ${below}`;throw new UsageError(`no site found: neither this folder nor one above it has "_cache/"; name a site${hint}, a folder or a page`)}async function notCheckedOut(unmatched2,host,root){
let tree=treeAround(host,host.cwd);if(tree===void 0||!maybeSparse(host,tree))return;let{absentFiles}=await Promise.resolve().then(()=>require("./SU5JNFTM.js")),absent=[...absentFiles(host,root,tree)].
map(file=>import_node_path3.default.resolve(root,file)),given=unmatched2.find(one=>absent.some(file=>isInside(file,import_node_path3.default.resolve(host.cwd,one))));if(given!==void 0)return new UsageError(
`${JSON.stringify(given)} is in git, but not checked out here (see "git sparse-checkout list"); check it out, or use --allow-empty`)}function nothingFound(unmatched2){let list2=unmatched2.map(one=>JSON.
stringify(one)).join(", ");return new UsageError(`no page found at ${list2}; name a site's root, a folder, a page or a glob, or use --allow-empty`)}async function addAll(walk,paths){let unmatched2=[];
for(let given of paths)await walk.add(given)||unmatched2.push(given);return unmatched2}async function toSite(layout,named2,walk,host,options2){let{root,pagesOnly,layout:configured}=options2,{isIgnored}=options2,
shown=absolute=>shownPath(root,absolute),isWhole2=pagesOnly||walk.caches.has(layout.cache),isSite=walk.sites.has(layout.cache),own=new Set(isWhole2&&isSite?[]:named2.map(({file})=>file)),isNamed=page=>isWhole2||
own.has(page.file),data=pagesOnly&&walk.siteFiles.size===0?void 0:siteFiles(layout,host,shown),namedFiles=isSite?void 0:new Set([...own,...namedSiteFiles(layout,walk,data,shown)]);return{cache:shown(layout.
cache),pages:isWhole2?named2:await allPages(layout,named2,host,options2),isNamed,isIgnored:page=>isIgnored?.(page.file)??!1,folders:{data:shown(layout.data),tagPages:shown(layout.tagPages)},data:pagesOnly?
void 0:data,noData:describeNoData(layout,shown),locate:file=>{let at=import_node_path3.default.resolve(root,file),outer=layout===configured?root:import_node_path3.default.dirname(layout.cache);return isReallyInside(
host,import_node_path3.default.dirname(at),outer)?{path:at,boundary:realOf(host,outer)}:void 0},namedFiles}}async function allPages(layout,named2,host,{root,layout:configured}){let walk=new Walk(host,
root,configured);await walk.addSite(layout);let pages2=new Map(walk.sorted().map(page=>[page.file,page]));for(let page of named2)pages2.set(page.file,page);return[...pages2.values()].sort(compareFiles)}
function siteFiles(layout,host,shown){if(![layout.data,layout.tagPages].some(folder=>host.exists(folder)||isListed(host,folder)))return;let at=name=>import_node_path3.default.join(layout.data,name),listed3=host.
list(layout.data),entries=("error"in listed3?[]:listed3).map(({name,kind})=>{let isFolder=kind==="folder"||kind==="link"&&host.kindOf(at(name))==="folder";return{name,isFolder}});return{...dataFilesIn(
entries,name=>shown(at(name))),tagPages:listTagPages(layout,host).map(shown).sort()}}function listTagPages({tagPages},host){let entries=host.list(tagPages);return"error"in entries?[]:entries.filter(({
name,kind})=>tagOfPage(name)!==void 0&&kind!=="folder").map(({name})=>import_node_path3.default.join(tagPages,name))}function namedSiteFiles(layout,walk,data,shown){return[...walk.siteFiles].filter(([
,site])=>site.cache===layout.cache).map(([file])=>file).flatMap(file=>file===layout.data?data===void 0?[]:dataFilesOf(data):file===layout.tagPages?data?.tagPages??[]:[shown(file)])}var HIDES_NOTHING=()=>!1;
function speakerOf(file,hides2,problems){let found;return(rule,subject)=>(found??=new Set(problems().flatMap(one=>[one.rule.id,`${one.rule.id}
${one.problem.subject??""}`])),found.has(subject===void 0?rule:`${rule}
${subject}`)&&!hides2(rule,file,subject))}var MOST_UNITS=1e3,ROW_FIELDS=["tarball","compiler","os","platform","target"];function identityOf({about,path:path24,subject=""},data){let short=subject.slice(
0,MOST_SUBJECT);return`${stablePath(about??path24,data,short)}\0${about===void 0?short:""}`}function stablePath(path24,frontMatter,subject){if(path24.every(isKey))return path24.map(step=>shortened(step)).
join(`
`);let value=frontMatter;return path24.map(step=>{let list2=value;return value=stepInto(list2,step),shortened(Array.isArray(list2)?nameOfElement(step,value,subject):String(step))}).join(`
`)}function isKey(step){return typeof step=="string"&&!/^(?:-|\d+|length)$/.test(step)}function shortened(name){return name.length<=MOST_UNITS?name:`${name.slice(0,MOST_UNITS)}
${name.length}`}function stepInto(value,step){if(!(typeof value!="object"||value===null||!Object.hasOwn(value,step)))return value[step]}function nameOfElement(step,element,subject){if(step==="-")return subject;
if(typeof element=="string")return element;if(typeof element!="object"||element===null)return element===void 0?String(step):`(${element})`;let identity=stepInto(element,"hash")??stepInto(element,"name");
if(typeof identity=="string")return identity;let texts=ROW_FIELDS.map(field=>stepInto(element,field)).filter(text2=>typeof text2=="string");return texts.length===0?String(step):texts.map(shortened).join(
`
`)}function fingerprintUnder(file,{ruleId,identity,fingerprint}){if(identity!==void 0)return digestOf(ruleId,file,identity)+fingerprint.slice(DIGITS)}var DIGITS=16,digits=Buffer.alloc(DIGITS),crypto;function digestOf(ruleId,file,identity){
crypto??=process.getBuiltinModule("node:crypto");let digest=crypto.hash("sha256",`${ruleId}\0${file}\0${identity}`,"hex");return digits.write(digest,"latin1"),digits.toString("latin1")}var Fingerprints=class{#seen=new Map;next(ruleId,file,identity){
let digest=digestOf(ruleId,file,identity),count2=(this.#seen.get(digest)??0)+1;return this.#seen.set(digest,count2),count2===1?digest:`${digest}:${count2}`}};function applyBaseline(findings,entries,isJudged,formerNames=new Map){
let kept=[],hidden2=[],used=new Set,moved=[];for(let finding of findings){let entry=entryFor(entries,finding,formerNames);(entry===void 0?kept:hidden2).push(finding),entry!==void 0&&(used.add(entry.fingerprint),
entry.fingerprint!==finding.fingerprint&&moved.push({old:entry,now:entryOf(finding)}))}let stale=[...entries.values()].filter(entry=>!used.has(entry.fingerprint)&&isJudged(entry)).sort((a,b)=>compareText(
a.fingerprint,b.fingerprint));return{kept,hidden:hidden2,stale,...moved.length>0&&{moved}}}function hasFinding(entries,finding,formerNames){return entryFor(entries,finding,formerNames)!==void 0}function entryFor(entries,finding,formerNames){
let{fingerprint,ruleId,file,tagFolder}=finding,isOf=(entry2,page)=>entry2?.rule===ruleId&&entry2.page===page,entry=entries.get(fingerprint);if(isOf(entry,file))return entry;if(tagFolder!==void 0)return entry?.
rule===ruleId&&entry.page.startsWith(`${tagFolder}/`)?entry:void 0;let old=formerNames.get(file),former=old===void 0?void 0:entries.get(fingerprintUnder(old,finding)??"");return old!==void 0&&isOf(former,
old)?former:void 0}function updated(entries,stale,findings,moved=[]){let next=new Map(entries);for(let{fingerprint}of stale)next.delete(fingerprint);for(let{old}of moved)next.delete(old.fingerprint);for(let{
now}of moved)next.set(now.fingerprint,now);for(let finding of findings)next.set(finding.fingerprint,entryOf(finding));return next}function entryOf({fingerprint,ruleId,file,subject}){return{fingerprint,
rule:ruleId,page:file,subject:clip(subject)}}function settle(findings,isUnseen=()=>!1){let naming=findings.filter(({unless,insteadOf})=>unless!==void 0||insteadOf!==void 0);if(naming.length===0)return{
kept:findings,told:[]};let speaking2=groupSpeaking(findings,naming),replaced=new Set;for(let one of naming)for(let other of one.insteadOf??[])for(let finding of groupOf(other,one,speaking2))isBelow(finding,
other.path)&&replaced.add(finding);let speaks=(teller,one)=>groupOf(teller,one,speaking2).some(finding=>isBelow(finding,teller.path)),isTold=one=>replaced.has(one)||(one.unless?.some(teller=>isUnseen(
teller,fileOf(teller,one))||speaks(teller,one))??!1),kept=[],told=[];for(let finding of findings)isTold(finding)?told.push(finding):kept.push(finding.unless===void 0&&finding.insteadOf===void 0?finding:
plain(finding));return{kept,told}}function groupSpeaking(findings,naming){let wanted=new Set;for(let one of naming)for(let tellers of[one.unless,one.insteadOf])for(let teller of tellers??[])wanted.add(
keyOf3(teller.rule,fileOf(teller,one)));let speaking2=new Map;for(let finding of findings){let key=keyOf3(finding.ruleId,finding.file);if(wanted.has(key))for(let one of[key,`${key}
${finding.subject}`]){let group2=speaking2.get(one);group2===void 0?speaking2.set(one,[finding]):group2.push(finding)}}return speaking2}function groupOf(teller,one,speaking2){let{rule,subject}=teller,
key=keyOf3(rule,fileOf(teller,one));return speaking2.get(subject===void 0?key:`${key}
${subject.slice(0,MOST_SUBJECT)}`)??[]}function isBelow({path:at},path24){let pointer=path24===void 0?"":toPointer(path24);return pointer===""||at===pointer||at.startsWith(`${pointer}/`)}function fileOf({
file},one){return file??one.file}function keyOf3(rule,file){return`${rule}
${file}`}function plain({unless:_,insteadOf:__,...finding}){return finding}var Lines=class{#text;#starts;#bytes;#blocks=new Map;constructor(text2,isAscii3=!1){this.#text=text2,isAscii3&&(this.#bytes="\
ascii");let count2=1;for(let at=text2.indexOf(`
`);at!==-1;at=text2.indexOf(`
`,at+1))count2++;this.#starts=new Uint32Array(count2);let line=1;for(let at=text2.indexOf(`
`);at!==-1;at=text2.indexOf(`
`,at+1))this.#starts[line++]=at+1}region(span){let start3=this.#position(span.start),end=this.#position(Math.max(span.start,span.end));return{startLine:start3.line,startColumn:start3.column,endLine:end.
line,endColumn:end.column}}offset(line,column){return Math.min((this.#starts[line-1]??this.#text.length)+column-1,this.#text.length)}excerpt(offset){let{line,column}=this.#position(offset),start3=this.#starts[line-
1],next=line<this.#starts.length?this.#starts[line]-1:this.#text.length,end=next>start3&&this.#text.charCodeAt(next-1)===13?next-1:next,from=this.#characterStart(Math.max(start3,offset-200),start3),to=this.#characterStart(
Math.min(end,offset+200),from);this.#bytes??=/[^\x00-\x7f]/.test(this.#text)?new ByteCount(this.#text):"ascii";let excerpt={text:this.#cut(from,to),column:column-(offset-from),cutBefore:from>start3,cutAfter:to<
end};return this.#bytes==="ascii"?excerpt:{...excerpt,byteOffset:this.#bytes.upTo(from)-this.#bytes.upTo(start3)}}#cut(from,to){let block=Math.floor(from/8192),known=this.#blocks.get(block);if(known===
void 0)return this.#blocks.set(block,""),this.#copy(from,to);let start3=block*8192,text2=known===""?this.#copy(start3,start3+8192+400):known;return this.#blocks.set(block,text2),text2.slice(from-start3,
to-start3)}#copy(from,to){let encoding=this.#bytes==="ascii"?"latin1":"utf16le";return Buffer.from(this.#text.slice(from,to),encoding).toString(encoding)}#position(offset){let low=0,high=this.#starts.
length-1;for(;low<high;){let middle=low+high+1>>1;this.#starts[middle]<=offset?low=middle:high=middle-1}return{line:low+1,column:offset-this.#starts[low]+1}}#characterStart(offset,least){let code=this.#text.
charCodeAt(offset);return offset>least&&code>=56320&&code<=57343?offset-1:offset}},STRIDE=1024,ByteCount=class{#text;#sums;constructor(text2){this.#text=text2,this.#sums=new Uint32Array(Math.floor(text2.
length/STRIDE)+1);for(let i=1;i<this.#sums.length;i++)this.#sums[i]=this.#sums[i-1]+utf8Length(text2,(i-1)*STRIDE,i*STRIDE)}upTo(offset){let i=Math.floor(offset/STRIDE);return this.#sums[i]+utf8Length(
this.#text,i*STRIDE,offset)}};function utf8Length(text2,start3,end){let bytes=0;for(let at=start3;at<end;at++){let code=text2.charCodeAt(at);bytes+=code<128?1:code<2048||code>=55296&&code<=57343?2:3}return bytes}
var NOT_OPENED={text:"",data:void 0};function judge(rule,file,problem,severity,region){return{rule,file,problem,severity,message:messageOf(rule,problem),...region&&{region}}}function messageOf(rule,{messageId,
data,path:path24,unless}){let message=rule.messages[messageId];if(message===void 0)throw new TypeError(`the rule ${rule.id} has no message ${JSON.stringify(messageId)}`);if(!Array.isArray(path24))throw new TypeError(
`the rule ${rule.id} reported a problem without a path`);for(let teller of unless??[])if(rule.waitsFor?.includes(teller.rule)!==!0)throw new TypeError(`the rule ${rule.id} gives way to ${teller.rule},\
 which its "waitsFor" does not name`);let text2=message(data);if(typeof text2!="string")throw new TypeError(`the message ${messageId} of the rule ${rule.id} is no text`);return text2}function makeFindings(judged,open,renamed=NONE_RENAMED){
let places=findPlaces(judged.flatMap(wantedPlaces),open),next=0,located=judged.map(one=>{let{region,excerpt,identity}=places[next++],related=one.problem.related?.map(({message,file=one.file})=>({message,
file,region:places[next++].region}));return{judged:one,region:one.region??region,excerpt,related:related??NO_RELATED,identity}});return finishFindings(located,renamed)}function finishFindings(located,renamed=NONE_RENAMED){
let made=located.map(one=>({one,finding:newFinding(one)}));made.sort((a,b)=>compareFindings(a.finding,b.finding));let fingerprints=new Fingerprints;return made.map(({one,finding})=>{let{problem}=one.judged,
{ruleId,file}=finding,{identity,knownAs=file}=one,tagFolder=problem.ofTag?file.split("/").slice(0,-2).join("/"):void 0;return finding.fingerprint=fingerprints.next(ruleId,tagFolder??knownAs,identity),
tagFolder!==void 0?{problem,finding:{...finding,tagFolder}}:{problem,finding:renamed.has(file)?{...finding,identity}:finding}})}var NONE_RENAMED=new Set;function wantedPlaces({file,problem}){let own={
file,place:problem,problem};return problem.related===void 0?[own]:[own,...problem.related.map(place=>({file:place.file??file,place,problem:void 0}))]}function findPlaces(wanted,open){for(let[file,group2]of byFile(
wanted)){let{text:text2,data,locate,isAscii:isAscii3}=open(file),places=locate?.(group2.map(({place})=>place.path)),lines=new Lines(text2,isAscii3);group2.forEach((one,i)=>{let{place,problem}=one,at=places?.[i],
span=place.span??(place.at==="key"?at?.key:void 0)??at?.value??NOWHERE2,excerpt=problem===void 0||text2===""?void 0:lines.excerpt(span.start),identity=problem===void 0?"":identityOf(problem,data);one.
found={region:lines.region(span),excerpt,identity}})}return wanted.map(({found})=>found)}function byFile(wanted){let file=wanted[0]?.file;return file===void 0?[]:wanted.every(one=>one.file===file)?[[file,
wanted]]:groupBy(wanted,one=>one.file)}var NOWHERE2={start:0,end:0};function newFinding({judged:{rule,problem,severity,file,message:words4},region,related:others,excerpt}){let{messageId,fix,unless,insteadOf}=problem,
ruleId=rule.id,message=flat(words4),path24=flat(toPointer(problem.path)),subject=(problem.subject??"").slice(0,MOST_SUBJECT),related=others.length===0?NO_RELATED:others,fingerprint="",isPlain2=unless===
void 0&&insteadOf===void 0&&excerpt!==void 0;if(isPlain2&&fix!==void 0)return{ruleId,messageId,severity,message,file,path:path24,subject,fix,region,related,excerpt,fingerprint};if(isPlain2&&fix===void 0)
return{ruleId,messageId,severity,message,file,path:path24,subject,region,related,excerpt,fingerprint};let rest={region,related,...excerpt&&{excerpt},fingerprint},more={...fix&&{fix},...unless&&{unless},
...insteadOf&&{insteadOf}};return{ruleId,messageId,severity,message,file,path:path24,subject,...more,...rest}}var NO_RELATED=[];function flat(text2){return text2.charCodeAt(0),text2}function suppress(findings,suppressions2,context){
if(suppressions2.length===0)return{kept:findings,hidden:[],own:[]};let active=activeOnes(suppressions2,context.today),byRule=groupBy(active,({rule})=>rule),used=new Set,kept=[],hidden2=[];for(let finding of findings){
let hiding2=(byRule.get(finding.ruleId)??[]).filter(suppression=>hides(suppression,finding));for(let suppression of hiding2)used.add(suppression);let[by]=hiding2;by===void 0?kept.push(finding):hidden2.
push({finding,by})}return{kept,hidden:hidden2,own:judgeThemselves(suppressions2,used,context)}}function activeOnes(suppressions2,today){return suppressions2.filter(suppression=>!hasExpired(suppression,
today))}function hasExpired({expires},today){return expires!==void 0&&expires<today}function hides({subject,matches},finding){return(subject===void 0||subject===finding.subject)&&matches(finding.file)}
function judgeThemselves(suppressions2,used,{today,isJudged,rule,severity}){if(severity==="off")return[];let judged=suppressions2.flatMap(suppression=>{let messageId=hasExpired(suppression,today)?"exp\
ired":used.has(suppression)?void 0:"unused";if(messageId===void 0||!isJudged(suppression))return[];let{from,path:path24,region,globs,subject=""}=suppression,about=["suppressions",suppression.rule,...globs,
subject],problem={messageId,data:{...suppression,today},path:path24,about,subject:suppression.rule};return[judge(rule,from.file,problem,severity,region)]});return makeFindings(judged,()=>NOT_OPENED).map(
({finding})=>finding)}function hideSieves(input,context){return[suppressions(input,context),oldOnes(input,context),toldOnes(input,context)]}function suppressions(input,context){return findings=>{let{kept,
hidden:hidden2,own}=hideSuppressed(findings,input,context),{baseline}=input,suppressed=hidden2.map(({finding,by})=>{let isOld=baseline!==void 0&&hasFinding(baseline.entries,finding,baseline.formerNames);
return{finding,by:"suppression",reason:by.reason,isOld}}),left=hidden2.map(({finding})=>finding);return{kept:[...kept,...own].sort(compareFindings),left,note:{suppressed}}}}function oldOnes(input,context){
let{baseline}=input;return findings=>{if(baseline===void 0)return{kept:findings,left:[],note:{}};let judges=judgeOf(baseline,input,context),{kept,hidden:hidden2,stale,moved}=applyBaseline(findings,baseline.
entries,judges,baseline.formerNames),use2={file:baseline.file,hidden:hidden2.length,stale,pruned:baseline.prunes,...moved&&{moved}},old=hidden2.map(finding=>({finding,by:"baseline",isOld:!0}));return{
kept,left:hidden2,note:{baseline:use2,old}}}}function toldOnes(input,context){return findings=>{let{kept,told}=settle(findings,unseenBy(input,context));return{kept,left:told,note:{told}}}}function hiding({
suppressions:suppressions2,baseline},today){let active=activeOnes(suppressions2,today);return finding=>active.some(one=>one.rule===finding.ruleId&&hides(one,finding))||baseline!==void 0&&hasFinding(baseline.
entries,finding,baseline.formerNames)}function unseenBy({suppressions:suppressions2,baseline,rulesets},{files,ran}){let looked,old;return({rule:id,file:other},file)=>{if(other===void 0||!ran(id)||(looked??=
new Set(files),looked.has(file)))return!1;old??=new Set([...baseline?.entries.values()??[]].map(entry=>`${entry.rule}
${entry.page}`));let ruleset=rulesets.for(file);return ruleset.rules.some(rule=>rule.id===id&&ruleset.isOn(rule))&&!old.has(`${id}
${file}`)&&!suppressions2.some(one=>one.rule===id&&one.matches(file))}}function hideSuppressed(findings,task,{today,ran}){let{suppressions:suppressions2,rulesets}=task,rule=configRule(task,"suppressio\
ns");return rule===void 0?{kept:findings,hidden:[],own:[]}:suppress(findings,suppressions2,{today,isJudged:suppression=>isWhole(task.discovery)&&ran(suppression.rule),rule,severity:rulesets.base.severity(
rule,"unused","H")})}function configRule({rulesets},about){return rulesets.base.rules.find(one=>one.kind==="config"&&one.about===about)}function isWhole({outside,sites}){return outside.length===0&&sites.
every(({namedFiles})=>namedFiles===void 0)}function judgeOf({isThere},task,{ran,files,unread:unread2,isBroken}){if(isBroken)return()=>!1;let looked=new Set(files),whole=isWhole(task.discovery),ofConfig=new Set(
task.rulesets.base.rules.filter(({kind})=>kind==="config").map(({id})=>id));return({rule,page,subject})=>!ran(rule)||unread2.has(page)||ofConfig.has(rule)&&!ran(subject)?!1:looked.has(page)||whole&&(ofConfig.
has(rule)||!isThere(page))}function hidesOf({suppressions:suppressions2,baseline},today){let active=activeOnes(suppressions2,today),old=new Set;for(let{rule,page,subject}of baseline?.entries.values()??
[])old.add(`${rule}
${page}`),old.add(`${rule}
${page}
${subject}`);return active.length===0&&old.size===0?HIDES_NOTHING:(rule,file,subject)=>old.has(subject===void 0?`${rule}
${file}`:`${rule}
${file}
${clip(subject)}`)||active.some(one=>one.rule===rule&&(one.subject??subject)===subject&&one.matches(file))}async function chooseScope(options2,host,given){let request=requestOf(options2);if(request===
void 0&&given===void 0)return{host,narrow:async task=>task,sieves:()=>[]};let root=repositoryRoot(host),[{findChanges,lackOfBase},{onlyChanged},{changedOnes},{newOnSuppressions},before2]=await Promise.
all([Promise.resolve().then(()=>require("./G3HLRKSE.js")),Promise.resolve().then(()=>require("./UGAAJAEQ.js")),Promise.resolve().then(()=>require("./M2WGEWE6.js")),Promise.resolve().then(()=>require("./CVMQNSEY.js")),
Promise.resolve().then(()=>require("./XQ4A524C.js"))]),changes=given??findChanges(request,host,root);if("reason"in changes)return wholeScope(changes,host);let use2={base:changes.base,files:0,deleted:0,
hidden:0},marked={...changes,root},isNew=_=>!1;return{host:changes.host,changes,async narrow(given2,setup){let context={host:changes.host,root,paths:options2.paths,layout:setup.config.site},found=onlyChanged(
given2.discovery,changes,context);if("reason"in found)return use2={reason:found.reason,files:0,deleted:0,hidden:0},given2;marked={...marked,files:found.files};let reason=changedConfig(given2,setup,changes,
root);use2={...use2,files:found.count,deleted:found.deleted,...reason!==void 0&&{reason}};let isAll=reason!==void 0||options2.diffFilter==="none";if(found.concerned.size===0)return isAll?given2:{...given2,
discovery:found.discovery};let host2=before2.hostBefore(changes,root),same=before2.hadSameFiles(changes,root)?given2.discovery:void 0,task=await before2.taskBefore(options2,setup,host2,same),asked=before2.
withLostData(given2.discovery,task);if(isAll)return{...given2,discovery:asked};let unknown2=lackOfBase(changes),isUnknown=unknown2!==void 0;isUnknown&&(use2={...use2,unknown:unknown2});let narrow=before2.
withLostData(found.discovery,task),news=given2.suppressions.length>0&&!isUnknown&&isWhole(asked)?await newOnSuppressions(given2,{discovery:asked,host:changes.host},{discovery:task.discovery,host:host2},
found.files.keys()):[],known=before2.withBefore(narrow,{...found,task,host:host2,asked,isUnknown});return isNew=known.isNew,{...given2,discovery:known.discovery,news}},sieves(){let isAdded=options2.diffFilter===
"added"&&use2.reason===void 0;return[use2.base===void 0?allOnes(use2):changedOnes(marked,use2,isAdded?isNew:void 0)]}}}function wholeScope({reason},host){let use2={reason,files:0,deleted:0,hidden:0};return{
host,narrow:async task=>task,sieves:()=>[allOnes(use2)]}}function allOnes(changes){return findings=>({kept:findings,left:[],note:{changes}})}function requestOf({staged,changed,since}){return staged?{kind:"\
staged"}:since!==void 0?{kind:"since",ref:since}:changed?{kind:"uncommitted"}:void 0}function changedConfig({baseline},{config},{files},root){let modules=config.plugins.map(({name,folder})=>shownPath(
root,import_node_path2.default.resolve(folder,name))),own=baseline===void 0?[]:[baseline.file],changed=[...config.files,...modules,...own].find(file=>files.has(file));return changed&&`${JSON.stringify(
changed)} is changed`}function columnsOf(stream,env){let columns=realColumns(stream,env);return columns<20?40:columns}function realColumns(stream,env){return[stream.columns,/^\d+$/.test(env.COLUMNS??"")?
Number(env.COLUMNS):void 0].find(columns=>columns!==void 0&&columns>=1&&columns<=1e3)??80}function developAndRelease(tags,root){let develop=tags.find(({kind})=>kind==="develop"),releases=tags.filter(({
kind})=>kind==="release"),release=releases.at(-1);if(develop===void 0||release===void 0)return;let released=new Set(releases.flatMap(({packages})=>packages));return{release:release.tag,onlyInDevelop:onlyIn(
develop,release,root),onlyInRelease:onlyIn(release,develop,root),inNoRelease:develop.packages.filter(name=>!released.has(name))}}function onlyIn(one,other,root){let packages=new Set(other.packages),stacks=new Set(
other.stacks.map(([name])=>name));return{packages:one.packages.filter(name=>!packages.has(name)),stacks:one.stacks.map(([name])=>name).filter(name=>name!==root&&!stacks.has(name))}}var COUNTED=["compi\
lers","oss","stacks","targets"],UNREAD=-1,TagCount=class{tag;rows=new Map;unread=0;specs=0;by={stacks:new Map,compilers:new Map,targets:new Map,oss:new Map};packagesIn=new Map;generations=new Map;constructor(tag){
this.tag=tag}addPackageIn(stack,name){let known=this.packagesIn.get(stack);known===void 0?this.packagesIn.set(stack,[name]):known.push(name)}},SiteCount=class{packages=new Names;names={stacks:new Names,
compilers:new Names,targets:new Names,oss:new Names};#tags=new Map;get tags(){return[...this.#tags.values()]}add({tag:name,package:own},counts){let tag=this.#tagOf(name),number=this.packages.numberOf(
own);if(tag.rows.set(number,counts?.rows??UNREAD),counts===void 0){tag.unread++;return}tag.specs+=counts.rows,addTo(tag.generations,counts.generation,1);let{values,rowsWith:rowsWith2,ends}=counts,at=0;
for(let[i,field]of COUNTED.entries())for(let names=this.names[field];at<ends[i];at++){let value=names.numberOf(values[at]);addTo(tag.by[field],value,rowsWith2[at]),field==="stacks"&&tag.addPackageIn(value,
number)}}#tagOf(name){let tag=this.#tags.get(name);return tag===void 0&&(tag=new TagCount(name),this.#tags.set(name,tag)),tag}};function addTo(counts,key,more){counts.set(key,(counts.get(key)??0)+more)}
function findFalls(dated,root){return dated.flatMap((newer,i)=>{let older=dated[i-1],fall=older&&compare6(older,newer,root);return fall===void 0?[]:[fall]})}function compare6(older,newer,root){let packages=[
...older.rows.keys()].filter(name=>!newer.rows.has(name));if(packages.length===older.rows.size)return;let stacks=[...older.packagesIn].filter(([stack,names])=>stack!==root&&!newer.packagesIn.has(stack)&&
isLost(names,newer)).map(([stack])=>stack),before2=sum2(older,name=>isRead(newer,name)),now=sum2(newer,name=>!older.rows.has(name)||isRead(older,name)),isClear=packages.length+stacks.length>0||(before2-
now)/before2>.2;return isClear||now<before2?{older,newer,packages,stacks,isClear}:void 0}function isLost(packages,{rows}){return packages.every(name=>rows.get(name)!==UNREAD)}function isRead({rows},name){
let count2=rows.get(name);return count2!==void 0&&count2!==UNREAD}function sum2({rows},counts){let total2=0;for(let[name,count2]of rows)count2>0&&counts(name)&&(total2+=count2);return total2}function makeOverview({
cache,count:count2,findingTags},findings){let numbers3=numbersOf(count2),sorted2=count2.tags.map(one=>({count:one,kind:kindOfTag(one.tag)})).sort(inOrder),places=new Map(sorted2.map(({count:one},i)=>[
one,i])),overviews=sorted2.map(one=>tagOverview(one,numbers3)),dated=sorted2.filter(({kind})=>kind.kind==="dated").map(({count:one})=>one),root=count2.names.stacks.texts.indexOf("root"),said=saying(findingTags,
findings),develop=developAndRelease(overviews,numbers3.stacks.texts.indexOf("root"));return{cache,names:{packages:numbers3.packages.texts,stacks:numbers3.stacks.texts,compilers:numbers3.compilers.texts,
targets:numbers3.targets.texts,oss:numbers3.oss.texts,generations:numbers3.generations},tags:overviews,falls:findFalls(dated,root).flatMap(fall=>{let about=said.get(joined([fall.older.tag,fall.newer.tag]))??
[];return fall.isClear||about.length>0?[toFall(fall,places,numbers3,about)]:[]}),...develop&&{develop}}}function numbersOf({packages,names,tags}){let{stacks,compilers,targets,oss}=names;return{packages:sort(
packages),stacks:sort(stacks),compilers:sort(compilers),targets:sort(targets),oss:sort(oss),generations:GENERATIONS.filter(one=>tags.some(({generations})=>generations.has(one)))}}function sort({texts}){
let order=texts.map((_,i)=>i).sort((a,b)=>compareText(texts[a],texts[b])),numberOf2=[];for(let[to,from]of order.entries())numberOf2[from]=to;return{texts:order.map(from=>texts[from]),numberOf:numberOf2}}
var RANKS={dated:0,release:1,other:2,develop:3};function inOrder(a,b){return RANKS[a.kind.kind]-RANKS[b.kind.kind]||compareNumbers(a.kind,b.kind)||compareText(a.count.tag,b.count.tag)}function compareNumbers(a,b){
if(a.kind!=="release"||b.kind!=="release")return 0;let[x,y]=[a.numbers,b.numbers];return x.map((number,i)=>Number(number-y[i])).find(difference2=>difference2!==0)??0}function tagOverview({count:count2,
kind},numbers3){let{tag,rows,unread:unread2,specs,by,generations}=count2,generationCounts=[...generations].map(([name,pages2])=>[numbers3.generations.indexOf(name),pages2]);return{tag,kind:kind.kind,...kind.
kind==="dated"&&{date:kind.date},pages:rows.size,unread:unread2,specs,packages:renumbered([...rows.keys()],numbers3.packages),stacks:countsOf2(by.stacks,numbers3.stacks),compilers:countsOf2(by.compilers,
numbers3.compilers),targets:countsOf2(by.targets,numbers3.targets),oss:countsOf2(by.oss,numbers3.oss),generations:generationCounts.sort(([a],[b])=>a-b)}}function renumbered(names,{numberOf:numberOf2}){
return names.map(name=>numberOf2[name]).sort((a,b)=>a-b)}function countsOf2(counts,{numberOf:numberOf2}){return[...counts].map(([name,count2])=>[numberOf2[name],count2]).sort(([a],[b])=>a-b)}function toFall({
older,newer,packages,stacks},places,numbers3,findings){return{older:places.get(older),newer:places.get(newer),specs:[older.specs,newer.specs],packages:renumbered(packages,numbers3.packages),stacks:renumbered(
stacks,numbers3.stacks),findings}}function saying(findingTags,findings){let said=new Map;if(findingTags.size===0)return said;for(let{fingerprint}of findings){let tags=findingTags.get(fingerprint);if(tags===
void 0)continue;let pair=joined(tags),known=said.get(pair);known===void 0?said.set(pair,[fingerprint]):known.push(fingerprint)}return said}function joined(tags){return tags.join("/")}var UNPRINTABLE=new RegExp(
"(?!(?=\\p{L})[\\u00aa-\\u02af\\u0370-\\u052f\\u1e00-\\u1fff])[^\\x20-\\x7e\\u2026]","gu"),PLAIN=/^[\x20-\x7e]*$/,INVISIBLE=/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu,BRACKET_COMMAND=/##(\w*)\[/g,COLON_COMMAND=/^((?: |\x1b\[[\d;]*m)*)::/gm;
function printable(text2){return PLAIN.test(text2)?text2:text2.replace(UNPRINTABLE,escapeCharacter)}function visible(text2){return PLAIN.test(text2)?text2:text2.replace(INVISIBLE,escapeCharacter)}function neutralise(text2){
return text2.replace(BRACKET_COMMAND,"##$1\\[").replace(COLON_COMMAND,"$1\\::")}function wellFormed(text2){return text2.replace(new RegExp("\\p{Cs}","gu"),"\uFFFD")}function cutAt(text2,units){let splits=/[\ud800-\udbff]/.
test(text2.charAt(units-1))&&/[\udc00-\udfff]/.test(text2.charAt(units));return text2.slice(0,splits?units-1:units)}function shorten(text2,units){return text2.length<=units?text2:`${cutAt(text2,units)}\
\u2026`}function escapeCharacter(character){return`\\u{${character.codePointAt(0).toString(16)}}`}var TOTALS={error:"errors",warning:"warnings",info:"infos"};function totalsSentence({totals,buildCache}){
return`Checked ${buildCache?.data===void 0?plural(totals.pages,"page"):DATA}: ${countsText(totals)}.`}function checkedText({totals,buildCache}){return buildCache?.data!==void 0?DATA:`${plural(totals.pages,
"page")} with ${plural(totals.specs,"spec")}`}var DATA="the data files";function contextSentences({totals}){let{contextPages}=totals;return contextPages===0?[]:[`Read ${plural(contextPages,"other page")}\
 of the site, for what is between pages.`]}function countsText({errors,warnings,infos,filesWithFindings}){let some=severitiesText(errors,warnings,infos);return some===""?"no findings":`${some} on ${plural(
filesWithFindings,"file")}`}function severitiesText(errors,warnings,infos){return[plural(errors,"error"),plural(warnings,"warning"),plural(infos,"info")].filter(count2=>!count2.startsWith("0 ")).join(
", ")}function uncheckedSentences({unchecked}){return unchecked.map(({ruleId,pages:pages2})=>`Not checked: ${plural(pages2,"page")} that could not be read, without a finding because ${ruleId} is off.`)}
function hiddenSentences({hidden:hidden2}){return[[hidden2.suppressions,"suppressions of the config"],[hidden2.baseline,"the baseline"]].flatMap(([count2,by])=>count2===0?[]:[`Hidden by ${by}: ${plural(
count2,"finding")}.`])}function staleSentences({baseline}){let count2=baseline?.stale.length??0,moved=movedSentences(baseline);if(count2===0)return moved;let findings=plural(count2,"finding");return baseline.
pruned?[...moved,`No longer found, and taken out of the baseline: ${findings}.`]:[...moved,`No longer found, but in the baseline: ${findings}; --prune takes ${count2===1?"it":"them"} out.`]}function movedSentences(baseline){
let count2=baseline?.moved?.length??0;if(count2===0)return[];let what=`On files that were renamed since the baseline was written: ${plural(count2,"finding")}`;return[baseline.pruned?`${what}, now in i\
t under the new names.`:`${what}; --prune writes the new names.`]}function plural(count2,noun,nouns=`${noun}s`){return`${group(count2)} ${count2===1?noun:nouns}`}function group(count2){return String(count2).
replace(/\B(?=(?:\d{3})+$)/g,",")}var RANKS2={line:0,page:1};function changedFirst(findings){let rank=({changed})=>changed===void 0?2:RANKS2[changed],[first]=findings;return findings.every(({changed})=>changed===
first.changed)?findings:[...findings].sort((a,b)=>rank(a)-rank(b))}function changeSentences(report){return[...comparisonSentences(report),...changedSentences(report)].map(printable)}function comparisonSentences({
comparison}){if(comparison===void 0)return[];let{base,introduced,fixed,unchanged}=comparison,[more,fewer,same]=[introduced,fixed.length,unchanged.length].map(group);return[`Compared with ${base}: ${more}\
 introduced, ${fewer} fixed, ${same} unchanged.`]}function changedSentences({changes}){if(changes===void 0)return[];let{base,reason,files,deleted,hidden:hidden2,unknown:unknown2}=changes;if(base===void 0)
return[`Everything is checked: which files are changed cannot be told, for ${reason}.`];let gone=deleted===0?"":`; deleted: ${deleted}`;return[files===0?`No page is changed since ${base}${gone}.`:`Cha\
nged since ${base}: ${plural(files,"file")}${gone}.`,...reason===void 0?[]:[`Everything is checked: ${reason}.`],...unknown2===void 0?[]:[`Which findings between pages are new cannot be told, so all a\
re shown: ${unknown2}.`],...hidden2===0?[]:[`On lines that did not change, and not shown: ${plural(hidden2,"finding")}.`]]}function sift(flow,sieves){return sieves.reduce(({findings,notes},sieve)=>{let{
kept,note:note2}=sieve(findings);return{findings:kept,notes:{...notes,...note2}}},flow)}var TOOL={name:"cache-lint",version:"0.1.0",informationUri:"https://github.com/cache-lint/cache-lint"};function makeReport({
inspection,flow},options2={}){let{pages:pages2,contextPages,specs,files,rules:rules2,skippedRules,unchecked,buildCache,counted,crashes}=inspection,{quiet=!1,maxFindings,keepsHidden=!1,fixed}=options2,
shown=sift(flow,[onlyErrors(quiet),firstOnes(maxFindings)]),{suppressed=[],old=[],baseline,comparison,changes}=shown.notes,errors=[...crashes,...fixed?.internalErrors??[]],unshown=without(flow.findings,
shown.findings),hidden2=[...suppressed,...old].filter(({finding})=>!quiet||finding.severity==="error");return{tool:TOOL,rules:rules2,skippedRules,files,findings:shown.findings,totals:{pages:pages2,contextPages,
specs,...countsOf3(flow,inspection)},omitted:{quiet:shown.notes.quiet??0,maxFindings:shown.notes.maxFindings??0,perPage:SEVERITIES.reduce((sum3,one)=>sum3+inspection.dropped[one],0)},...unshown.length>
0&&{unshown},...inspection.crowdedOut.size>0&&comparison===void 0&&{crowdedOut:[...inspection.crowdedOut].sort(compareText)},hidden:{suppressions:suppressed.length,baseline:old.length},...baseline&&{baseline},
...keepsHidden&&{hiddenFindings:hidden2.sort((a,b)=>compareFindings(a.finding,b.finding))},...comparison&&{comparison},...changes&&{changes},...fixed&&{fixes:fixed.use},...buildCache&&{buildCache},...counted.
length>0&&{overviews:counted.map(site=>makeOverview(site,shown.findings))},unchecked,internalErrors:errors.sort((a,b)=>compareText(a.file,b.file))}}function without(all2,some){if(all2.length===some.length)
return NONE;let known=new Set(some);return all2.filter(finding=>!known.has(finding))}function countsOf3({findings,notes},{dropped,crowdedOut}){let isPlain2=notes.comparison===void 0,counts=isPlain2?{...dropped}:
{error:0,warning:0,info:0},files=new Set(isPlain2?crowdedOut:[]);for(let{severity,file}of findings)counts[severity]++,files.add(file);let{error:errors,warning:warnings,info:infos}=counts;return{errors,
warnings,infos,filesWithFindings:files.size}}function onlyErrors(quiet){return findings=>{let kept=quiet?findings.filter(({severity})=>severity==="error"):findings,left=quiet?findings.filter(({severity})=>severity!==
"error"):NONE;return{kept,left,note:{quiet:left.length}}}}function firstOnes(most){return findings=>{if(most===void 0||findings.length<=most)return{kept:findings,left:NONE,note:{maxFindings:0}};let ranked=changedFirst(
findings),left=ranked.slice(most);return{kept:ranked.slice(0,most).sort(compareFindings),left,note:{maxFindings:left.length}}}}var NONE=[],MOST_SENTENCES=3;function comparedSentences({buildCache}){if(buildCache===
void 0)return[];let{tags,data}=buildCache;return[...tagSentences(tags),...tags.flatMap(ageSentence),...data===void 0?[]:[dataSentence(data)]].map(printable)}function notCheckedSentences({buildCache}){
return(buildCache?.notChecked??[]).map(({rules:rules2,reason})=>printable(`Skipped ${rules2.join(", ")}: ${reason}.`))}function otherSkipped({buildCache,skippedRules}){let told=new Set(buildCache?.notChecked.
flatMap(({rules:rules2})=>rules2));return skippedRules.filter(({id})=>!told.has(id))}function skipsOf({buildCache,skippedRules}){let others=groupBy(otherSkipped({buildCache,skippedRules}),({reason})=>reason);
return[...buildCache?.notChecked??[],...[...others].map(([reason,rules2])=>({reason,rules:rules2.map(({id})=>id)}))]}function tagSentences(tags){if(tags.length<=MOST_SENTENCES)return tags.map(one=>tagSentence(
`the index of ${one.tag}, ${writtenText(one.written)}`,[one]));let[oldest]=tags.flatMap(({written})=>written??[]).sort();return[tagSentence(`the indexes of ${tags.length} tags, the oldest ${writtenText(
oldest)}`,tags)]}function tagSentence(which,tags){let sum3=field=>tags.reduce((total2,one)=>total2+one[field],0),indexes=sum3("indexes"),compared=`Compared with ${which}: ${plural(sum3("pages"),"page")}\
 with ${plural(sum3("rows"),"row")}`,proven=`${group(sum3("proven"))} of ${plural(sum3("records"),"record")}`;return`${compared}; in ${indexesText(indexes)} ${proven} are proven by their hash.`}function writtenText(written){
return written===void 0?"of unknown age":`written ${written.slice(0,16).replace("T"," ")} UTC`}function ageSentence({tag,written,committed}){if(written===void 0||committed===void 0||committed>=written)
return[];let since=`${committed.slice(0,16).replace("T"," ")} UTC`;return[`The index of ${tag} was written after its pages were committed (${since}): what differs may have been built since.`]}function dataSentence({
specs,indexes}){let against=indexes===void 0?"":`, against ${indexesText(indexes)}`;return`The specs file has ${plural(specs,"spec")} of the right shape${against}.`}function indexesText(indexes){return count(
indexes,"index","indexes")}function wrap2(text2,width){if(!(width>=1))return[text2];let lines=[],line="";for(let word of text2.split(" "))if(line===""?line=word:line.length+1+word.length<=width?line+=
` ${word}`:(lines.push(line.trimEnd()),line=word),line.length>width){let pieces=chunks(line,width);line=pieces.pop(),lines.push(...pieces)}return lines.push(line),lines}function chunks(text2,width){if(!(width>=
1))return[text2];let pieces=[],step=Math.floor(width);for(let start3=0;start3<text2.length;start3+=step)pieces.push(text2.slice(start3,start3+step));return pieces.length>0?pieces:[""]}var SHOW_AFTER_MS=500,
Progress=class{#host;#started;#what;#things;#shown=!1;constructor(host,what="checked",things="pages"){this.#host=host,this.#what=what,this.#things=things,this.#started=host.now()}show(done,all2){let{stderr}=this.#host;
if(!stderr.isTTY||this.#host.now()-this.#started<SHOW_AFTER_MS)return;let percent=`${Math.floor(100*done/all2)} %`,line=[`${this.#what} ${group(done)} of ${group(all2)} ${this.#things} (${percent})`,percent].
find(({length})=>length<realColumns(stderr,this.#host.env));line!==void 0&&(this.#shown=!0,stderr.write(`\r\x1B[2K${line}`))}clear(){this.#shown&&this.#host.stderr.write("\r\x1B[2K")}};function summarize2(report,{
discovery,beside},milliseconds,{ci,columns,applyAt}){let{pages:pages2,specs,contextPages}=report.totals,seconds=Math.max(milliseconds,1)/1e3,speed=`${seconds.toFixed(seconds<10?1:0)} s (${group(Math.round(
(pages2+contextPages)/seconds))} pages/s)`,changed=changeSentences(report),isIdle=report.changes?.files===0&&pages2===0&&report.findings.length===0,checked=`Checked ${beside?.kinds.includes("data")?`t\
he data files in ${seconds.toFixed(1)} s`:`${plural(pages2,"page")} with ${plural(specs,"spec")} in ${speed}`}: ${countFindings(report)}.`,said=isIdle?changed:[checked,...changed];said.push(...contextSentences(
report),...comparedSentences(report)),said.push(...fixSentences(report,applyAt??""),...hiddenSentences(report)),discovery.ignored>0&&said.push(`Ignored, as the config says: ${plural(discovery.ignored,
"page")}.`),said.push(...uncheckedSentences(report)),said.push(...describeSkipped(report));let plain2=said.map(printable),lines=columns===void 0?plain2:plain2.flatMap(line=>wrap2(line,columns));lines.
push(...[...describeStale(report),...describeFailures(report)].map(printable));let text2=`${lines.join(`
`)}
`;return ci?neutralise(text2):text2}var MOST_REASONS=5;function fixSentences({fixes,findings:shown},applyAt){let fixable=shown.filter(({fix})=>fix!==void 0).length;if(fixes===void 0)return fixable===0?
[]:[`Fixable with --fix: ${plural(fixable,"finding")}.`];let{written,findings,files,unfixed,unwritten}=fixes,done=`${plural(findings,"finding")} on ${plural(files.length,"file")}`,verb=written?"Fixed":
"Would fix";return[findings===0?`${verb} nothing.`:`${verb} ${done}${written?"":"; nothing was written"}.`,...applyAt===""||files.length===0?[]:[`To apply the difference from here: git -C ${applyAt} a\
pply.`],...named(unfixed,({ruleId,file,reason,findings:count2})=>`Not fixed: ${plural(count2,"finding")} of ${ruleId} at ${file}: ${reason}.`),...named(unwritten,({file,reason})=>`Not written: ${file}\
: ${reason}.`)]}function named(all2,describe6){let more=all2.length-MOST_REASONS;return[...all2.slice(0,MOST_REASONS).map(describe6),...more>0?[`... and ${group(more)} more such lines.`]:[]]}var MOST_STALE=10;
function describeStale(report){let{stale=[]}=report.baseline??{},named2=stale.slice(0,MOST_STALE).map(({fingerprint,rule,page,subject})=>`  ${rule} ${page}${subject===""?"":` (${subject})`} ${fingerprint}`),
more=stale.length-named2.length;return[...staleSentences(report),...named2,...more>0?[`  ... and ${more} more.`]:[]]}function describeFailures({internalErrors}){let lines=internalErrors.slice(0,5).flatMap(
error=>[describeFailure(error),...error.stack.split(`
`)]);return internalErrors.length>5?[...lines,`... and ${internalErrors.length-5} more such faults.`]:lines}function describeSkipped(report){return skipsOf(report).map(({rules:rules2,reason})=>`Skippe\
d ${rules2.join(", ")}: ${reason}.`)}function describeFailure({ruleId,plugin,file}){let rule=ruleId===void 0?"":`, in rule ${ruleId}`;return plugin!==void 0?`A fault of the plugin ${plugin}${rule}, at\
 ${file}:`:`A fault of cache-lint itself${rule}, at ${file}; please report it:`}function countFindings({totals}){let some=severitiesText(totals.errors,totals.warnings,totals.infos);return some===""?"n\
othing found":`${some} on ${plural(totals.filesWithFindings,"file")}`}function hideContext(inspection,today){let{files,unread:unread2,crashes,dropped,skippedRules,idle}=inspection,skipped=new Set(skippedRules.
map(({id})=>id)),isBroken=crashes.length>0||Object.values(dropped).some(count2=>count2>0);return{today,ran:id=>!skipped.has(id)&&!idle.has(id),files,unread:unread2,isBroken}}function attempt(rule,crashes,run2){
try{refusePromise(rule,run2())}catch(error){crashes.push(crashOf(rule,error))}}function crashOf(rule,error){return{ruleId:rule.id,stack:thrownText(error)}}function refusePromise(rule,given){if(typeof given!=
"object"||given===null||!("then"in given))return given;throw Promise.resolve(given).catch(()=>{}),new TypeError(`the rule ${rule.id} is asynchronous: its functions must not give a promise`)}function logPage(page,rules2,speaks,crashes){
KEPT.row=NO_ROWS;let notes;for(let one of rules2){if(!one.isAsked)continue;let note2;try{note2=detached(refusePromise(one.rule,noteOn(page,one,KEPT,speaks)))}catch(error){crashes.push(crashOf(one.rule,
error))}note2!==null&&(notes??={},notes[one.rule.id]=note2)}let{facts}=page,{rowCount:rows,writtenSpecs:written}=facts,stacksFit=facts.listFits.stacks,listed3=facts.listed("stacks"),stacks=stacksFit?listed3:
[...new Set([...listed3,...facts.values.stacks.keys()])];return new Logged(rows,written,stacksFit,stacks,KEPT.row,notes)}var Logged=class{rows;written;stacksFit;stacks;row;notes;constructor(rows,written,stacksFit,stacks,row,notes){
this.rows=rows,this.written=written,this.stacksFit=stacksFit,this.stacks=stacks,this.row=row,this.notes=notes}},NO_ROWS=[],KEPT={row:NO_ROWS};function noteOn(page,{rule,options:options2},kept,speaks){
let{logged}=rule;return logged?.note===void 0?rule.map(page,options2,speaks):logged.note(page,kept,options2,speaks)}function detached(note2){if(note2===null)return null;let text2=JSON.stringify(note2);
return text2===void 0?void 0:JSON.parse(text2)}function noteIn(log,index,{rule,sharesWith=rule.id}){let notes=log.notes.get(index);return notes===void 0||!Object.hasOwn(notes,sharesWith)?null:notes[sharesWith]}
function valueIn(log,index,one){if(!log.isRead(index))return;let note2=noteIn(log,index,one),{logged}=one.rule;return note2===void 0||logged?.value===void 0?note2:logged.value(log,index,note2)}function countRows(table2){
let{texts}=table2.words,into={values:[],rowsWith:[],ends:[]};tally.makeRoom(texts.length);for(let field of COUNTED)field==="stacks"?addStacks(table2):addColumn(table2,table2[LIST_FIELDS[field]]),tally.
moveTo(into,texts);return into}function addColumn({rows},column){for(let row=0;row<rows;row++)tally.add(column[row],row)}function addStacks({rows,stack,stackFrom}){for(let row=0;row<rows;row++)for(let i=stackFrom[row];i<
stackFrom[row+1];i++)tally.add(stack[i],row)}var WordTally=class{#rows=new Int32Array(0);#last=new Int32Array(0);#words=[];makeRoom(words4){words4<=this.#rows.length||(this.#rows=new Int32Array(words4*
2),this.#last=new Int32Array(words4*2))}add(word,row){this.#last[word]!==row+1&&(this.#last[word]===0&&this.#words.push(word),this.#last[word]=row+1,this.#rows[word]++)}moveTo(into,texts){for(let word of this.#words)
into.values.push(texts[word]),into.rowsWith.push(this.#rows[word]),this.#rows[word]=0,this.#last[word]=0;this.#words.length=0,into.ends.push(into.values.length)}},tally=new WordTally,LISTS2=LISTS.length,
table,words3;function use(one){table=one,words3=one.words}function rowCount(){return table.rows}function rootWord(){return words3.root}function seenIn(list2){return words3.seenIn[list2]}function versionsFrom(row){
return table.versionFrom[row]}function get(column,at){return column[at]}function set2(column,at,value){column[at]=value}function byteAt(bytes,at){return bytes[at]}function floatAt(floats,at){return floats[at]}
function hashAt3(at){return table.hash[at]}function textsAscend(a,b){return words3.textsAscend(a,b)}function namesAscend(a,b){return words3.namesAscend(a,b)}var COMPILERS2=0,OSS=1,PLATFORMS3=2,STACKS=3,
TARGETS2=4,VERSIONS=5,FOUND=0,KINDS=6,UNION=12,LACKING=13,UNSORTED=14,EXACT=15,BARE=16,NO_COMPILER=17,TARBALLS=18,OLD_MIRRORS=19,NOT_ASCENDING=20,DESCENDING=21,STAMP=22,FACTS_SIZE=32,stamp=0,rowStamp=0,
all=0;function readFacts(){start2(),readLists(),readForms(),readPlaces(),readMachines(),readVersions(),readStacks(),readVariants(),compareHashes(),set2(table.facts,UNION,all),set2(table.facts,STAMP,stamp+
1)}function start2(){let rows=rowCount(),flags=table.flags,marks=table.marks;stamp+=2,all=0;for(let i=0;i<FACTS_SIZE;i++)set2(table.facts,i,0);for(let row=0;row<rows;row++)set2(flags,row,get(marks,row))}
function readLists(){for(let list2=0;list2<LISTS2;list2++)readList(list2)}function readList(list2){let listed3=table.listed,seen=seenIn(list2),from=get(table.listFrom,list2),to=get(table.listTo,list2);
for(let i=from;i<to;i++){let word=get(listed3,i);set2(seen,word,stamp),list2===STACKS&&set2(words3.rowsWith,word,0),i>from&&!before(get(listed3,i-1),word)&&note(UNSORTED,1<<list2)}}function before(a,b){
let x=floatAt(words3.order,a),y=floatAt(words3.order,b);return x<y?!0:!(x>y)&&textsAscend(a,b)}function note(fact,bits){set2(table.facts,fact,get(table.facts,fact)|bits)}function countOne(fact){set2(table.
facts,fact,get(table.facts,fact)+1)}function see(list2,seen,word){let at=get(seen,word);at===stamp?(set2(seen,word,stamp+1),countOne(FOUND+list2)):at!==stamp+1&&note(LACKING,1<<list2)}function flag(row,found){
found!==0&&(set2(table.flags,row,get(table.flags,row)|found),all|=found)}function readForms(){let rows=rowCount(),compiler=table.compiler,seen=seenIn(COMPILERS2),last=-1;for(let row=0;row<rows;row++){
let word=get(compiler,row);word!==last&&see(COMPILERS2,seen,word),last=word;let known=get(table.flags,row)|countForm(byteAt(words3.compilerForm,word),get(table.flags,row));set2(table.flags,row,known),
all|=known}}function countForm(known,flags){let form=known&~KNOWN;form===FORM.exact?countOne(EXACT):form===FORM.bare?countOne(BARE):form===FORM.none&&countOne(NO_COMPILER);let found=form===FORM.malformed?
ROW.malformedCompiler:0;return known<KNOWN&&(found|=ROW.unknownCompiler),(flags&MARK.hasTarball)===0?found:(countOne(TARBALLS),(flags&MARK.oldMirror)!==0&&countOne(OLD_MIRRORS),form<FORM.bare?found|MARK.
unusualTarball:found)}function readPlaces(){let rows=rowCount(),os=-1,platform=-1,target=-1,found=0;for(let row=0;row<rows;row++)get(table.os,row)===os&&get(table.platform,row)===platform&&get(table.target,
row)===target||(os=get(table.os,row),platform=get(table.platform,row),target=get(table.target,row),found=readPlace(os,platform,target)),found!==0&&set2(table.flags,row,get(table.flags,row)|found)}function readPlace(os,platform,target){
see(OSS,seenIn(OSS),os),see(PLATFORMS3,seenIn(PLATFORMS3),platform),see(TARGETS2,seenIn(TARGETS2),target);let osPlatforms=get(words3.osPlatforms,os),number=byteAt(words3.platform,platform),found=osPlatforms===
0?ROW.malformedOs:0;return number===0&&(found|=ROW.unknownPlatform),byteAt(words3.targetFamily,target)===0&&(found|=ROW.unknownTarget),osPlatforms!==0&&(osPlatforms>>number&1)===0?found|=ROW.osAgainstPlatform:
(get(words3.targetPlatforms,target)>>number&1)===0&&(found|=ROW.implausibleTarget),all|=found,found}function readMachines(){let rows=rowCount(),wrong=ROW.unknownPlatform|ROW.osAgainstPlatform;for(let row=0;row<
rows;row++){let number=byteAt(words3.platform,get(table.platform,row));(get(words3.compilerPlatforms,get(table.compiler,row))>>number&1)===1||(get(table.flags,row)&wrong)!==0||flag(row,ROW.compilerAgainstPlatform)}}
function readVersions(){let rows=rowCount(),seen=seenIn(VERSIONS),last=-1;for(let row=0;row<rows;row++){let from=versionsFrom(row),to=versionsFrom(row+1);for(let i=from;i<to;i++){let word=get(table.version,
i);word!==last&&see(VERSIONS,seen,word),last=word}to-from===1&&byteAt(words3.versionOk,get(table.version,from))===1||flag(row,ROW.wrongVersion)}}function readStacks(){let rows=rowCount();for(let row=0;row<
rows;row++)flag(row,readStacksOf(row))}function readStacksOf(row){let stack=table.stack,inRow=words3.inRow,from=get(table.stackFrom,row),to=get(table.stackFrom,row+1),platforms=platformBit(row),families=familyBit(
row),found=from===to?ROW.noStacks|ROW.noRoot:ROW.noRoot,former=-1;rowStamp++;for(let i=from;i<to;i++){let word=get(stack,i);if(word===rootWord()&&(found&=~ROW.noRoot),get(inRow,word)===rowStamp){found|=
ROW.repeatedStack;continue}set2(inRow,word,rowStamp),see(STACKS,seenIn(STACKS),word),set2(words3.rowsWith,word,get(words3.rowsWith,word)+1),byteAt(words3.stackOk,word)===0&&(found|=ROW.malformedStack),
former!==-1&&!before(former,word)&&(found|=ROW.unsortedStacks),former=word,((get(words3.stackPlatforms,word)&platforms)===0||(get(words3.stackFamilies,word)&families)===0)&&(found|=ROW.stackConflict)}
return found}function platformBit(row){return(get(table.flags,row)&(ROW.unknownPlatform|ROW.osAgainstPlatform))!==0?1:1<<byteAt(words3.platform,get(table.platform,row))}function familyBit(row){return(get(
table.flags,row)&ROW.implausibleTarget)!==0?1:1<<byteAt(words3.targetFamily,get(table.target,row))}function readVariants(){let rows=rowCount();for(let row=0;row<rows;row++)flag(row,readVariantsOf(row))}
function readVariantsOf(row){let variant=table.variant,from=get(table.variantFrom,row),to=get(table.variantFrom,row+1),digest=0,found=0,order=0;for(let i=from;i<to;i++){let word=get(variant,i),kind=byteAt(
words3.variantKind,word);digest=digest+get(words3.variantDigest,word)|0,(kind===KIND.malformed||kind>KIND.single)&&(found|=countVariant(word,kind));let last=order;order=floatAt(words3.nameOrder,word),
last>=order&&(last!==order||!namesAscend(get(variant,i-1),word))&&(found|=ROW.unsortedVariants)}return set2(table.variantsDigest,row,digest),found}function countVariant(word,kind){return countOne(KINDS+
kind),kind===KIND.malformed?ROW.malformedVariant:byteAt(words3.variantOdd,word)===1?ROW.oddValues:0}function compareHashes(){let end=rowCount()*5;for(let at=5;at<end;at+=5){let i=at;for(;i<at+4&&hashAt3(
i)===hashAt3(i-5);)i++;hashAt3(i)>hashAt3(i-5)||(set2(table.facts,NOT_ASCENDING,1),hashAt3(i)<hashAt3(i-5)&&set2(table.facts,DESCENDING,1))}}var slots=new Int32Array(4096),pages=new Int32Array(4096),serial=0;
function eachRepeat(hash,rows,see2){for(;slots.length<rows*2;)slots=new Int32Array(slots.length*2),pages=new Int32Array(slots.length);serial++;for(let row=0;row<rows;row++)isFirst(hash,row)||see2(row)}
function isFirst(hash,row){let mask=slots.length-1,slot=(hash[row*5+1]^hash[row*5+3])&mask;for(;pages[slot]===serial;slot=slot+1&mask)if(isSame(hash,slots[slot]*5,row*5))return!1;return pages[slot]=serial,
slots[slot]=row,!0}function isSame(hash,a,b){for(let i=0;i<5;i++)if(hash[a+i]!==hash[b+i])return!1;return!0}var STACKS2=LISTS.indexOf("stacks");function derive(table2,into){table2.readFacts(),compareHashes2(
table2),into.rowCount=table2.rows,into.writtenSpecs=table2.writtenSpecs,into.keysInOrder=table2.keysInOrder,finishLists(table2,into),finishCounts(table2,into),finishForms(table2,into),countFlags(table2,
into),into.generation=findGeneration(table2,into)}function digestRow(table2,row){let{words:words4,version,versionFrom}=table2,all2=combineDigests(words4.compilerDigest[table2.compiler[row]],table2.variantsDigest[row]);
for(let i=versionFrom[row];i<versionFrom[row+1];i++)all2=combineDigests(all2,words4.digest[version[i]]);return all2=combineDigests(all2,words4.digest[table2.os[row]]),all2=combineDigests(all2,words4.digest[table2.
platform[row]]),combineDigests(all2,words4.digest[table2.target[row]])}var numbers2=[];function copyRows(table2){let{rows,hash}=table2,to=0;for(let row=0,from=0;row<rows;row++){for(let end=from+5;from<
end;from++)numbers2[to++]=hash[from]|0;numbers2[to++]=digestRow(table2,row)}return numbers2.slice(0,to)}function compareHashes2(table2){let{rows,hash,hashTexts,facts}=table2,see2=row=>{table2.flags[row]|=
ROW.repeatedHash,facts[UNION]|=ROW.repeatedHash};hashTexts!==void 0?compareHashTexts(hashTexts,facts,see2):facts[NOT_ASCENDING]===1&&eachRepeat(hash,rows,see2)}function compareHashTexts(texts,facts,see2){
let seen=new Set;facts[DESCENDING]=0,texts.forEach((text2,row)=>{row>0&&text2<texts[row-1]&&(facts[DESCENDING]=1),seen.has(text2)&&see2(row),seen.add(text2)})}function finishLists(table2,into){let unsorted=table2.
facts[UNSORTED];into.listFits=allFit(table2)?ALL_TRUE:byList(list2=>fits3(table2,list2)),into.listSorted=unsorted===0?ALL_TRUE:byList(list2=>(unsorted>>list2&1)===0)}function allFit(table2){for(let list2=0;list2<
LISTS.length;list2++)if(!fits3(table2,list2))return!1;return!0}function fits3(table2,list2){let{facts}=table2;return(facts[LACKING]>>list2&1)===0&&facts[FOUND+list2]===lengthOf(table2,list2)}function lengthOf({
listFrom,listTo},list2){return listTo[list2]-listFrom[list2]}function finishCounts(table2,into){let{countedStacks,counted,count:count2,words:words4,facts}=table2,seenIn2=words4.seenIn[STACKS2],isRight2=into.
listFits.stacks&&countedStacks===lengthOf(table2,STACKS2),ascends=!0;for(let i=0;i<countedStacks;i++){let word=counted[i];(seenIn2[word]!==facts[STAMP]||words4.rowsWith[word]!==count2[i])&&(isRight2=!1),
i>0&&!words4.before(counted[i-1],word)&&(ascends=!1)}into.stackCountsFit=isRight2,into.countsAscending=ascends}function hasRoot({countedStacks,counted,words:words4,facts}){if(words4.seenIn[STACKS2][words4.
root]>=facts[STAMP]-1)return!0;for(let i=0;i<countedStacks;i++)if(counted[i]===words4.root)return!0;return!1}function finishForms({facts},into){into.exactCompilers=facts[EXACT],into.bareCompilers=facts[BARE],
into.tarballs=facts[TARBALLS],into.oldMirrors=facts[OLD_MIRRORS],into.commits=facts[KINDS+KIND.commit],into.multiForms=facts[KINDS+KIND.multi],into.oldMultiForms=facts[KINDS+KIND.oldMulti],into.hashesSorted=
facts[DESCENDING]===0}function countFlags(table2,into){let union=table2.facts[UNION];into.flags=union|flagsOfPage(into),into.faultyRows=(union&ANY_FAULT)===0?NO_ROWS2:byList(list2=>countRowsWith(table2,
FAULTS2[list2])),into.rowsWithoutRoot=countRowsWith(table2,ROW.noRoot)}function countRowsWith({rows,flags,facts},wanted){if((facts[UNION]&wanted)===0)return 0;let count2=0;for(let row=0;row<rows;row++)
(flags[row]&wanted)!==0&&count2++;return count2}function findGeneration(table2,{rowsWithoutRoot,oldMultiForms,multiForms,hashesSorted}){let{rows,startsWithVersions,inOldOrder,facts}=table2,exact=facts[EXACT],
tarballs=facts[TARBALLS],newCompilers=facts[BARE]+facts[NO_COMPILER],oldOrder=(tarballs>0||rows===0||exact>newCompilers&&inOldOrder)&&startsWithVersions,half=tarballs*2===rows&&exact>0;return tarballs*
2>rows||half||oldOrder?oldOrder?rowsWithoutRoot<rows||hasRoot(table2)?"E":"D":hashesSorted?"F2":"F1":exact!==newCompilers?exact>newCompilers?"G":"H":oldMultiForms>multiForms?"G":"H"}var FAULTS2=[ROW.malformedCompiler,
ROW.malformedOs|ROW.osAgainstPlatform,ROW.unknownPlatform|ROW.osAgainstPlatform,ROW.noStacks,0,ROW.wrongVersion],ANY_FAULT=FAULTS2.reduce((all2,flags)=>all2|flags,0);function flagsOfPage({isGenerated,
rowCount:rowCount2,writtenSpecs,stackCountsFit,listFits,listSorted}){let flags=isGenerated?0:PAGE.notGenerated;return rowCount2===0&&(flags|=PAGE.noRows),writtenSpecs!==rowCount2&&(flags|=PAGE.wrongTotal),
stackCountsFit||(flags|=PAGE.wrongCounts),listFits!==ALL_TRUE&&(flags|=PAGE.wrongList),listSorted!==ALL_TRUE&&(flags|=PAGE.unsortedList),flags}function byList(valueIn2){return Object.fromEntries(LISTS.
map((field,list2)=>[field,valueIn2(list2)]))}var NO_ROWS2=Object.freeze(byList(()=>0)),ALL_TRUE=Object.freeze(byList(()=>!0)),NO_TEXTS=[],DerivedFacts=class{generation;rowCount;flags;writtenSpecs;listFits;listSorted;faultyRows;stackCountsFit;countsAscending;keysInOrder;hashesSorted;exactCompilers;bareCompilers;rowsWithoutRoot;oldMultiForms;multiForms;commits;tarballs;oldMirrors;isGenerated;#table;#serial;#page;#source;#rows;#digests=[];#shared;#values;#rowsByStack;constructor(table2,page,source,isGenerated=!1){
this.isGenerated=isGenerated,this.#table=table2,this.#serial=table2.serial,this.#page=page,this.#source=source,derive(table2,this)}get rows(){return this.#rows??=this.#readRows(),this.#rows}get values(){
return this.#values??=collectValues(this.#page.data.spec_details),this.#values}get rowsByStack(){return this.#rowsByStack??=countStacks(this.#page.data.spec_details),this.#rowsByStack}isShared(hash){return(this.
flags&ROW.repeatedHash)===0?!1:(this.#shared??=new Set(this.rows.filter(row=>row.hashRepeated).map(row=>row.spec.hash)),this.#shared.has(hash))}digestOf(row){return this.#digests[row.index]}rowNumbers(){
return copyRows(this.#currentTable())}rowCounts(){return countRows(this.#currentTable())}listed(field){let{serial:serial2,words:words4,listed:listed3,listFrom,listTo}=this.#table;if(serial2!==this.#serial)
return this.#page.data.meta[field];let list2=LISTS.indexOf(field),texts=NO_TEXTS.slice();for(let i=listFrom[list2];i<listTo[list2];i++)texts.push(words4.texts[listed3[i]]);return texts}variantsOf(row){
return row.spec.variants.map(this.#source.lexicon.variant)}expectedMeta(){return summarize(this.#page.data.spec_details)}#readRows(){let{data}=this.#page,table2=this.#currentTable(),rows=data.spec_details.
map((spec,index)=>readRow2(spec,index,table2,this.#source.lexicon.compiler(spec.compiler)));return this.#digests=rows.map(({index})=>digestRow(table2,index)),rows}#currentTable(){if(this.#table.serial===
this.#serial)return this.#table;let table2=this.#source.fill(this.#page.data);return derive(table2,this),table2}};function readRow2(spec,index,table2,compiler){let flags=table2.flags[index];return{spec,
index,flags,compiler,hashOk:(flags&ROW.malformedHash)===0,hashRepeated:(flags&ROW.repeatedHash)!==0,versionOk:(flags&ROW.wrongVersion)===0,osOk:(flags&ROW.malformedOs)===0,platformOk:(flags&ROW.unknownPlatform)===
0,osFitsPlatform:(flags&ROW.osAgainstPlatform)===0}}var ScannedPage=class{faults=NO_FAULTS;facts;table;bodyStart;#source;#bytes;#text;#frontMatter;constructor(bytes,scanner,source){this.#bytes=bytes,this.#source=
source,this.bodyStart=bytes.length,this.table=scanner,this.facts=new DerivedFacts(scanner,this,source,!0)}get text(){return this.#text??=this.#readText(),this.#text}get frontMatter(){return this.#frontMatter??=
this.#source.readAccepted(this.text),this.#frontMatter}get data(){return this.frontMatter.data}keep(){return this.#text??=this.#readText(),this.release()}release(){return this.#bytes=void 0,this}#readText(){
if(this.#bytes===void 0)throw new Error("a page has to be read before the check of it ends");return this.#bytes.toString("latin1")}},NO_FAULTS=[];function toPythonJson(value){let parts=[];return write(
value,parts),parts.join("")}function write(value,parts){typeof value=="string"?parts.push(quote2(value)):Array.isArray(value)?writeList(value,parts):typeof value=="object"&&value!==null?writeObject(value,
parts):parts.push(String(value))}function writeList(list2,parts){parts.push("["),list2.forEach((item,i)=>{i>0&&parts.push(", "),write(item,parts)}),parts.push("]")}function writeObject(object,parts){parts.
push("{"),Object.entries(object).forEach(([key,value],i)=>{parts.push(i>0?", ":"",quote2(key),": "),write(value,parts)}),parts.push("}")}function quote2(text2){return JSON.stringify(text2).replace(/[\x7f-\uffff]/g,
unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`)}function serializePage(data){return["---",`title: ${quote2(data.title)}`,`layout: ${data.layout}`,`categories: [${data.categories.join(",\
 ")}]`,`meta: ${toPythonJson(data.meta)}`,`spec_details: ${toPythonJson(data.spec_details)}`,"---"].join(`
`)}var PAGE_ONLY={hides:HIDES_NOTHING,counts:!1};function lintPage(input,bytes,ruleset,reader,corpusRules=NO_RULES,settings=PAGE_ONLY){let read=reader.read(bytes,input.place),result=lintRead(input,read,
ruleset,reader,corpusRules,settings);return read instanceof ScannedPage&&read.release(),result}function lintRead(input,read,ruleset,reader,corpusRules,{hides:hides2,counts}){let{faults}=read,stopped=faults.
length===0?void 0:stopAt(input,read.text,faults,ruleset);if(stopped!==void 0)return stopped;let raw=toRawPage(input,read,reader),{problems,crashes,dropped}=runRules(raw,faults,ruleset),specs=raw.page?.
facts.rowCount??0,speaks=speakerOf(input.file,hides2,()=>problems),trusted=isTrusted(faults)?raw.page:void 0,logged=logWith(corpusRules,trusted,speaks,crashes),findings=problems.length===0?[]:toFindings(
input,read.text,read.frontMatter,problems),all2=new Result(input.file,findings,dropped,specs,logged,crashes),result=counts&&trusted!==void 0?{...all2,counts:countsOf4(trusted)}:all2;if(raw.page!==void 0)
return result;let unchecked=silentRule(raw,ruleset);return{...result,isUnread:!0,...unchecked!==void 0&&{unchecked}}}var Result=class{file;findings;dropped;specs;logged;crashes;constructor(file,findings,dropped,specs,logged,crashes){
this.file=file,this.findings=findings,this.dropped=dropped,this.specs=specs,this.logged=logged,this.crashes=crashes}};function countsOf4({facts}){let{rowCount:rows,generation}=facts;return{rows,generation,
...facts.rowCounts()}}function silentRule({ancient},{rules:rules2,isOn}){let id=ancient===void 0?"page-schema":"page-generation",rule=rules2.find(one=>one.id===id);return rule===void 0||isOn(rule)?void 0:
id}function mapPage(input,bytes,ruleset,reader,corpusRules,{hides:hides2}=PAGE_ONLY){let crashes=[],read=reader.read(bytes,input.place),page=openRead(input,read,reader),speaks=speakerOf(input.file,hides2,
()=>runRules({...page,page},[],ruleset).problems),logged=logWith(corpusRules,page,speaks,crashes);return read instanceof ScannedPage&&read.release(),{file:input.file,findings:[],dropped:NONE_DROPPED,specs:0,
logged,crashes}}function openPage(input,bytes,reader){return keepOpen(input,reader.read(bytes,input.place),reader)}function keepOpen(input,read,reader){read instanceof ScannedPage&&read.keep();let page=openRead(
input,read,reader);return page===void 0?void 0:{page,text:read.text,frontMatter:read.frontMatter}}function openRead(input,read,reader){return read instanceof ScannedPage||read.frontMatter!==void 0&&isTrusted(
read.faults)?toRawPage(input,read,reader).page:void 0}function isTrusted(faults){return faults.every(({stops})=>stops==="never")}function logWith(corpusRules,page,speaks,crashes){if(!(page===void 0||corpusRules.
length===0))return logPage(page,corpusRules,speaks,crashes)}var NO_RULES=[];function reportFault(input,fault,ruleset){return stopAt(input,"",[fault],ruleset)}function stopAt(input,text2,faults,ruleset){
for(let fault of faults){if(fault.stops==="never")continue;let judged=judgeFault(input.file,fault,ruleset);if(judged!==void 0){let findings=toFindings(input,text2,void 0,[judged]);return unread(input.
file,findings)}}let silent=faults.find(fault=>fault.stops==="always");if(silent===void 0)return;let unchecked=ruleset.textRules.get(silent.code)?.id??silent.code;return{...unread(input.file,[]),unchecked}}
function unread(file,findings){return{file,findings,dropped:NONE_DROPPED,specs:0,logged:void 0,isUnread:!0,crashes:[]}}function judgeFault(file,fault,ruleset){let rule=ruleset.textRules.get(fault.code);
if(rule===void 0)return;let severity=ruleset.severity(rule,fault.code,"H");if(severity==="off")return;let{code:messageId,data,span,fix}=fault,about=messageId==="crlf"?{about:["line ends"]}:{},related=fault.
related?.map(({message,span:span2})=>({message,path:[],span:span2})),problem={messageId,data,path:[],span,...about,...fix&&{fix},...related&&{related}};return judge(rule,file,problem,severity)}function toRawPage({
file,place},read,reader){if(read instanceof ScannedPage)return new AcceptedPage(file,place,read);let{text:text2}=read,frontMatter=read.frontMatter,{data,bodyStart,generated}=frontMatter,ancient=generated?
void 0:findAncient(data),shape=generated||ancient!==void 0?NO_FAULTS2:findShapeFaults(data,text2.length>MOST_TEXT),page=ancient===void 0&&shape.every(fault=>fault.code==="unknownKey")?toPage(file,place,
text2,frontMatter,shape,reader):void 0;return{file,place,text:text2,bodyStart,frontMatter:data,ancient,shape,page}}var AcceptedPage=class{file;place;ancient=void 0;shape=NO_FAULTS2;bodyStart;facts;#read;constructor(file,place,read){
this.file=file,this.place=place,this.bodyStart=read.bodyStart,this.facts=read.facts,this.#read=read}get page(){return this}get text(){return this.#read.text}get frontMatter(){return this.#read.data}get data(){
return this.#read.data}firstNonCanonical(){}},NO_FAULTS2=[],MOST_TEXT=2*1024*1024;function toPage(file,place,text2,{data:frontMatter,bodyStart,generated},shape,reader){let data=frontMatter,facts=reader.
factsOf(data);return{file,place,text:text2,bodyStart,frontMatter,ancient:void 0,shape,data,facts,firstNonCanonical:()=>generated?void 0:firstDifference2(text2,serializePage(data),bodyStart)}}function firstDifference2(text2,canonical,bodyStart){
let written=text2.slice(0,bodyStart),at=0;for(let i=0;i<canonical.length;i++,at++)if(canonical[i]===`
`&&written.startsWith(`\r
`,at)&&at++,written[at]!==canonical[i])return at;return/^(?:\r?\n)?$/.test(written.slice(at))?void 0:at}var MOST_FINDINGS=1e5,NONE_DROPPED={error:0,warning:0,info:0},NO_PROBLEMS=[],NO_CRASHES=[];function runRules(raw,faults,ruleset){
let generation=raw.page?.facts.generation??"H",problems=faults.length===0?NO_PROBLEMS.slice():faults.flatMap(fault=>judgeFault(raw.file,fault,ruleset)??[]),crashes=NO_CRASHES.slice(),dropped,current,report=problem=>{
let severity=ruleset.severity(current,problem.messageId,generation);severity!=="off"&&(problems.length<MOST_FINDINGS?problems.push(judge(current,raw.file,problem,severity)):(dropped??={...NONE_DROPPED},
dropped[severity]++))},{page}=raw;for(let rule of page===void 0?ruleset.shapeRules.all:speaking(ruleset.shapeRules,page)){current=rule;try{(page===void 0||!rule.isSilent?.(page.facts,page.place))&&refusePromise(
rule,rule.check(raw,report))}catch(error){crashes.push(crashOf(rule,error))}}for(let{rule,options:options2}of page===void 0?[]:speaking(ruleset.pageRules(generation),page)){current=rule;try{rule.isSilent?.(
page.facts,options2)||refusePromise(rule,rule.check(page,report,options2))}catch(error){crashes.push(crashOf(rule,error))}}return{problems,crashes,dropped:dropped??NONE_DROPPED}}function speaking({all:all2,
flags,others},{facts}){return(facts.flags&flags)===0?others:all2}function toFindings({isRenamed:isRenamed3=!1,file},text2,frontMatter,problems){let opened={text:text2,data:frontMatter?.data,locate:frontMatter?.
locate,isAscii:frontMatter?.generated??!1};return makeFindings(problems,()=>opened,isRenamed3?new Set([file]):void 0).map(({finding})=>finding)}var MOST_PROBLEMS=1e4;function lintCorpus(input,rulesets,rules2,reader){
let log=input.log.sorted(),{pages:pages2}=log,shelf=new Shelf(log,input.read,reader),seen=new RulePages(log),crashes=[],judged=[],dropped={error:0,warning:0,info:0},{before:before2}=input,touches=touching(
input.named,pages2,input.lostTags),isAsked2=before2===void 0?()=>!1:touching(before2.asked,pages2),quiet=new Set,isHeard=hearing(rulesets,rules2,input.hides??HIDES_NOTHING);for(let one of rules2){let{
rule,options:options2}=one;if(input.wantedRules?.has(rule.id)===!1)continue;let kept={touching:0,others:0},report=problem=>{let severity=rulesets.for(problem.file).severity(rule,problem.messageId,"H");
if(severity!=="off"){if(touches(problem)){if(++kept.touching>MOST_PROBLEMS){dropped[severity]++;return}}else{if(!isAsked2(problem)||++kept.others>MOST_PROBLEMS)return;quiet.add(problem)}judged.push(judge(
rule,problem.file,problem,severity))}},corpus={page:file=>shelf.page(file),site:input.site,unreadTags:input.unreadTags,isHeard};attempt(rule,crashes,()=>{for(let pages3 of seen.partsFor(one,input.site))
refusePromise(rule,rule.reduce({...corpus,pages:pages3},report,options2))})}let files=siteFiles2(input.site),made=makeFindings(judged,file=>openFile(file,shelf,files),input.renamed),ifNew=new Set(made.
flatMap(({problem,finding})=>quiet.has(problem)?[finding]:[])),tags=new Map(made.flatMap(({problem,finding})=>problem.tags===void 0?[]:[[finding.fingerprint,problem.tags]]));return{findings:made.map(({
finding})=>finding),ifNew,dropped,tags,crashes}}function hearing(rulesets,rules2,hides2){let corpusRules=new Set(rules2.map(({rule})=>rule.id)),byId=new Map(rulesets.base.rules.map(rule=>[rule.id,rule]));
return(id,file,subject)=>{let rule=byId.get(id);return rule===void 0||isCorpusRule(rule)&&!corpusRules.has(id)?!1:rulesets.for(file).isOn(rule)&&!hides2(id,file,subject)}}var RulePages=class{#log;#pages=[];#parts=new Map;#rule;#values=new Map;constructor(log){
this.#log=log}*partsFor(one,site){this.#rule=one,this.#values=new Map;for(let part of this.#partsOf(one,site))yield part.map(index=>this.#at(index))}#partsOf(one,site){let{logged}=one.rule,key=logged??
"all",known=this.#parts.get(key);if(known!==void 0)return known;let note2=index=>noteIn(this.#log,index,one),parts=logged===void 0?[range({from:0,to:this.#log.pages.length})]:[...logged.parts(this.#log,
site,one.options,note2)];return this.#parts.set(key,parts),parts}#at(index){let known=this.#pages[index];if(known!==void 0)return known;let{file,place}=this.#log.pages[index],valueAt2=()=>this.#valueAt(
index),page={file,tag:place.tag,package:place.package,get value(){return valueAt2()}};return this.#pages[index]=page,page}#valueAt(index){let rule=this.#rule;if(rule.rule.logged?.value===void 0)return valueIn(
this.#log,index,rule);let value=this.#values.get(index);return value===void 0&&!this.#values.has(index)&&(value=valueIn(this.#log,index,rule),this.#values.set(index,value)),value}};function touching(named2,pages2,lostTags=new Set){
if(named2===void 0)return()=>!0;let tags=new Set(lostTags),inLost=new Set;for(let{file,place}of pages2)named2.has(file)&&tags.add(place.tag),lostTags.has(place.tag)&&inLost.add(file);let isNamed=file=>named2.
has(file)||inLost.has(file);return problem=>isNamed(problem.file)||(problem.related??[]).some(({file})=>named2.has(file))||(problem.tags??[]).some(tag=>tags.has(tag))}function siteFiles2(site){let files=site===
void 0?[]:[site.tags,site.meta,...site.tagPages];return new Map(files.map(file=>[file.file,file]))}var SHELF_SIZE=32*1024*1024,LEAST_OPEN=3,Shelf=class{#log;#read;#reader;#open=new Map;#size=0;constructor(log,read,reader){
this.#log=log,this.#read=read,this.#reader=reader}page(file){return this.open(file)?.page}open(file){let open=this.#open.has(file)?this.#take(file):this.#readAgain(file);this.#open.set(file,open),this.#size+=
open?.text.length??0;for(let[oldest]of this.#open){if(this.#size<=SHELF_SIZE||this.#open.size<=LEAST_OPEN)break;this.#take(oldest)}return open}#take(file){let open=this.#open.get(file);return this.#open.
delete(file),this.#size-=open?.text.length??0,open}#readAgain(file){let place=this.#log.pages[this.#log.indexOf(file)]?.place;if(place===void 0)return;let bytes=this.#read(file);return"code"in bytes?void 0:
openPage({file,place},bytes,this.#reader)}};function openFile(file,shelf,files){let open=files.has(file)?void 0:shelf.open(file);if(open===void 0)return files.get(file)??NOT_OPENED;let{data,locate,generated}=open.
frontMatter;return{text:open.text,data,locate,isAscii:generated}}function lintHistory(changes,rulesets,addCrashes){let judged=[];for(let change of changes){let ruleset=rulesets.for(change.file),crashes=[];
for(let{rule,options:options2}of ruleset.historyRules){let report=problem=>{let severity=ruleset.severity(rule,problem.messageId,"H");severity!=="off"&&judged.push(judge(rule,change.file,{...problem,path:[]},
severity,startOf(change.line)))};attempt(rule,crashes,()=>rule.check(change,report,options2))}addCrashes(change.file,crashes)}return makeFindings(judged,()=>NOT_OPENED).map(({finding})=>finding)}function startOf(line){
return{startLine:line,startColumn:1,endLine:line,endColumn:1}}var OTHER_SPELLING2=/^specs\.(?:md|markdown|mkdn?|mkdown)$/i;function isOtherSpelling(name){return name!=="specs.md"&&OTHER_SPELLING2.test(
name)}function otherSpellings(page,host){let folder=import_node_path11.default.dirname(page.path),entries=host.list(folder);return"error"in entries?[]:entries.flatMap(({name})=>isOtherSpelling(name)?[
name]:[]).sort().map(name=>spelled(page,name))}function spelled({path:at,file,boundary},name){return{path:import_node_path11.default.join(import_node_path11.default.dirname(at),name),file:import_node_path11.default.
posix.join(import_node_path11.default.posix.dirname(file),name),place:void 0,boundary}}var MAX_ENTRIES=5e4,Lexicon=class{compiler=remember(parseCompiler);variant=remember(parseVariant)};function remember(read){
let known=new Map;return text2=>{let value=known.get(text2);return value===void 0&&(value=read(text2),known.size>=MAX_ENTRIES&&known.clear(),known.set(text2,value)),value}}var import_gray_matter=__toESM(
require_gray_matter(),1),NUL=0,MARKS=[{encoding:"UTF-8",bytes:[239,187,191]},{encoding:"UTF-32 (little endian)",bytes:[255,254,0,0]},{encoding:"UTF-16 (little endian)",bytes:[255,254]},{encoding:"UTF-\
16 (big endian)",bytes:[254,255]}];function decode(bytes){let ascii=(0,import_node_buffer2.isAscii)(bytes),text2=bytes.toString(ascii?"latin1":"utf8"),stop=findMark(bytes)??(ascii||(0,import_node_buffer2.isUtf8)(
bytes)?void 0:findInvalid(bytes,text2))??findNul(bytes,text2)??findLoneReturn(text2);return stop!==void 0?{text:text2,faults:[stop]}:{text:text2,faults:[findCrlf(text2),ascii?void 0:findNonAscii(text2)].
filter(fault=>fault!==void 0)}}function findMark(bytes){let mark=MARKS.find(candidate=>candidate.bytes.every((byte,i)=>bytes[i]===byte));if(mark===void 0)return;let utf8=mark.encoding==="UTF-8";return{
code:"byteOrderMark",data:{encoding:mark.encoding},span:{start:0,end:utf8?1:0},stops:"always",...utf8?{fix:{kind:"rewrite",as:"utf8-without-bom"}}:{}}}function findInvalid(bytes,text2){let byte=0,from=0;
for(;;){let start3=text2.indexOf("\uFFFD",from);if(byte+=Buffer.byteLength(text2.slice(from,start3)),!(bytes[byte]===239&&bytes[byte+1]===191&&bytes[byte+2]===189))return{code:"invalidUtf8",data:{byte:bytes[byte]},
span:{start:start3,end:start3+1},stops:"always"};byte+=3,from=start3+1}}function findNul(bytes,text2){if(bytes.indexOf(NUL)===-1)return;let start3=text2.indexOf("\0");return{code:"nulByte",data:{},span:{
start:start3,end:start3+1},stops:"always"}}function findLoneReturn(text2){for(let at=text2.indexOf("\r");at!==-1;at=text2.indexOf("\r",at+1))if(text2.charCodeAt(at+1)!==10)return{code:"carriageReturns",
data:{},span:{start:at,end:at+1},stops:"always"}}function findCrlf(text2){let start3=text2.indexOf("\r");if(start3===-1)return;let count2=0;for(let at=start3;at!==-1;at=text2.indexOf("\r",at+1))count2++;
return{code:"crlf",data:{count:count2},span:{start:start3,end:start3+2},stops:"never",fix:{kind:"rewrite",as:"line-feeds"}}}function findNonAscii(text2){let count2=0,start3=-1;for(let at=0;at<text2.length;at++){
let code=text2.charCodeAt(at);code<128||code>=56320&&code<=57343||(start3===-1&&(start3=at),count2++)}let character=String.fromCodePoint(text2.codePointAt(start3));return{code:"nonAscii",data:{character,
count:count2},span:{start:start3,end:start3+character.length},stops:"never"}}function findFences(text2){if(text2.length===0)return{kind:"empty"};let firstEnd=text2.indexOf(`
`),lineEnd=firstEnd===-1?text2.length:firstEnd;if(!text2.startsWith("---"))return{kind:"no-fence",lineEnd};let afterDashes=skipBlanks(text2,3,lineEnd);return afterDashes<lineEnd?text2.charCodeAt(3)===
45?{kind:"no-fence",lineEnd}:{kind:"text-after-fence",start:afterDashes,lineEnd}:firstEnd===-1?{kind:"no-fence",lineEnd}:findClose(text2,firstEnd+1)}function findClose(text2,start3){let lookalike;for(let line=start3;line<
text2.length;){let newline=text2.indexOf(`
`,line),end=newline===-1?text2.length:newline;if(text2.startsWith("---",line)||text2.startsWith("...",line)){if(skipBlanks(text2,line+3,end)===end)return{kind:"found",start:start3,end:line,close:end,bodyStart:newline===
-1?end:newline+1};lookalike??={start:line,end}}else lookalike===void 0&&/[ \t]/.test(text2.charAt(line))&&/^[ \t]+---[ \t\r]*$/.test(text2.slice(line,Math.min(end,line+200)))&&(lookalike={start:line,end});
line=end+1}return{kind:"not-closed",lookalike}}function skipBlanks(text2,at,end){for(;at<end;){let code=text2.charCodeAt(at);if(code!==32&&code!==9&&code!==11&&code!==12&&code!==13)break;at++}return at}
var HEADER=/^---\ntitle: "([ !#-[\]-~]*)"\nlayout: cache\ncategories: \[([A-Za-z0-9_.-]+), ([A-Za-z0-9_.-]+)\]\nmeta: (?=\{)/,SPECS="spec_details: ";function readGenerated(text2,bytes){if(bytes.includes(
BACKSLASH)||bytes.includes(DEL))return;let lines=findLines(text2);if(lines===void 0)return;let metaQuotes=countQuotes(bytes,lines.meta.start,lines.meta.end),specsQuotes=countQuotes(bytes,lines.specs.start,
lines.specs.end);if(metaQuotes<0||specsQuotes<0)return;let page=parseLines(text2,lines);return page&&{...page,strings:(metaQuotes+specsQuotes)/2}}function splitGenerated(text2){let{header,meta,specs}=findLines(
text2);return{data:withJson(headerOf(header),{text:text2,meta,specs}),meta,specs,bodyStart:text2.length}}function findLines(text2){let header=HEADER.exec(text2);if(header===null||!isSureText(header[2])||
!isSureText(header[3]))return;let metaStart=header[0].length,metaEnd=text2.indexOf(`
`,metaStart),specsStart=metaEnd+1+SPECS.length;if(!text2.startsWith(SPECS,metaEnd+1))return;let specsEnd=text2.indexOf(`
`,specsStart);if(specsEnd===-1||!text2.startsWith("---",specsEnd+1))return;let rest=text2.length-specsEnd;if(!(rest!==4&&!(rest===5&&text2.endsWith(`
`))))return{header,meta:{start:metaStart,end:metaEnd},specs:{start:specsStart,end:specsEnd}}}var SOURCE=Symbol("source"),GETTERS={meta:{enumerable:!0,get(){let source=this[SOURCE];return source.metaData??=
parsePart(source.text,source.meta),source.metaData}},spec_details:{enumerable:!0,get(){let source=this[SOURCE];return source.specsData??=parsePart(source.text,source.specs),source.specsData}},[Symbol.
for("nodejs.util.inspect.custom")]:{value(){return{...this}}}};function withJson(header,source){return Object.defineProperty(header,SOURCE,{value:source}),Object.defineProperties(header,GETTERS)}function parsePart(text2,{
start:start3,end}){return JSON.parse(text2.slice(start3,end))}function parseLines(text2,{header,meta,specs}){let metaData=parseJson(text2.slice(meta.start,meta.end)),specsData=parseJson(text2.slice(specs.
start,specs.end));if(!(metaData===void 0||specsData===void 0))return{data:{...headerOf(header),meta:metaData,spec_details:specsData},meta,specs,bodyStart:text2.length}}function headerOf([,title,first,
second]){return{title,layout:"cache",categories:[first,second]}}function parseJson(text2){try{return JSON.parse(text2)}catch{return}}var QUOTE=34,BACKSLASH=92,DEL=127,OUTSIDE=new Uint8Array(256);for(let char of"\
[]{}")OUTSIDE[char.charCodeAt(0)]=1;for(let char of"0123456789")OUTSIDE[char.charCodeAt(0)]=4;OUTSIDE[44]=2,OUTSIDE[58]=2,OUTSIDE[QUOTE]=3;var MAX_DIGITS=15;function countQuotes(bytes,start3,end){let quotes=0,
at=start3;for(;at<end;){let kind=OUTSIDE[bytes[at]];if(at++,kind===3){for(;bytes[at]!==QUOTE&&at<end;)at++;at++,quotes+=2}else if(kind===2){if(bytes[at]!==32)return-1;at++}else if(kind===4){let first=at-
1;for(;OUTSIDE[bytes[at]]===4;)at++;if(at-first>MAX_DIGITS)return-1}else if(kind===0)return-1}return at===end?quotes:-1}function countStrings(meta,specs){let stacks=Object.keys(meta.num_specs_by_stack).
length,{compilers,oss,platforms,targets,versions}=meta,count2=META_KEYS+stacks+meta.stacks.length;count2+=compilers.length+oss.length+platforms.length+targets.length+versions.length;for(let spec of specs)
count2+=SPEC_KEYS+SPEC_TEXTS+spec.stacks.length+spec.variants.length+spec.versions.length,typeof spec.size=="string"&&count2++,spec.tarball!==void 0&&(count2+=2);return count2}var META_KEYS=8,SPEC_KEYS=9,
SPEC_TEXTS=5,POINTER=/^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/[^\r\n]+\r?\n(?:ext-[^\r\n]+\r?\n)*oid [^\r\n]+\r?\nsize \d+\s*$/,MOST_UNITS2=2048;function findPointer(text2){return text2.
startsWith("version ")&&text2.length<=MOST_UNITS2&&POINTER.test(text2)?wholeFault("lfsPointer",{}):void 0}var YamlError=class extends Error{start;end;surrogate;constructor(message,start3,end=start3+1,surrogate=!1){
super(message),this.start=start3,this.end=end,this.surrogate=surrogate}},isBreak=code=>code===10||code===13||code===133||code===8232||code===8233,isBlank=code=>code===32||code===9,isBreakZ=code=>Number.
isNaN(code)||isBreak(code),isBlankZ=code=>isBlank(code)||isBreakZ(code),TextCursor=class{text;at=0;line=0;#lineStart=0;constructor(text2){this.text=text2}code(ahead=0){return this.text.charCodeAt(this.
at+ahead)}get char(){return this.text.charAt(this.at)}get column(){return this.at-this.#lineStart}takeBreak(){let code=this.code();return this.at+=code===13&&this.code(1)===10?2:1,this.line++,this.#lineStart=
this.at,code===8232||code===8233?String.fromCharCode(code):`
`}skipLine(){this.at=this.lineEnd(this.at)}lineEnd(at){for(;!isBreakZ(this.text.charCodeAt(at));)at++;return at}atDocumentIndicator(){return(this.text.startsWith("---",this.at)||this.text.startsWith("\
...",this.at))&&isBlankZ(this.code(3))}};function quoted(text2){return`"${text2}"`}var SIMPLE_ESCAPES={0:"\0",a:"\x07",b:"\b",t:"	","	":"	",n:`
`,v:"\v",f:"\f",r:"\r",e:"\x1B"," ":" ",'"':'"',"/":"/","\\":"\\",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"},HEX_ESCAPES={x:2,u:4,U:8};function scanQuoted(cursor,quote3){let start3=cursor.at++,quoteCode=quote3.
charCodeAt(0),text2="";for(;;){if(cursor.column===0&&cursor.atDocumentIndicator())throw new YamlError(`a quoted text is not closed before ${quoted(cursor.text.slice(cursor.at,cursor.at+3))}`,start3);if(Number.
isNaN(cursor.code()))throw new YamlError(`a text that starts with ${quote3} is not closed`,start3);let folded=!1,from=cursor.at;for(;!isBlankZ(cursor.code());){let code=cursor.code();if(code===quoteCode){
if(quote3==='"'||cursor.code(1)!==quoteCode)break;text2+=cursor.text.slice(from,++cursor.at),from=++cursor.at}else if(code===92&&quote3==='"'){if(text2+=cursor.text.slice(from,cursor.at),isBreak(cursor.
code(1))){cursor.at++,cursor.takeBreak(),folded=!0,from=cursor.at;break}text2+=scanEscape(cursor),from=cursor.at}else cursor.at++}if(text2+=cursor.text.slice(from,cursor.at),cursor.code()===quoteCode)
break;text2+=scanSpace(cursor,folded,0).text}return cursor.at++,text2}function scanEscape(cursor){let start3=cursor.at,letter=cursor.text.charAt(start3+1),length=Object.hasOwn(HEX_ESCAPES,letter)?HEX_ESCAPES[letter]:
0;if(length===0){if(!Object.hasOwn(SIMPLE_ESCAPES,letter))throw new YamlError(`${quoted(`\\${letter}`)} is not an escape`,start3,start3+2);return cursor.at+=2,SIMPLE_ESCAPES[letter]}let digits2=cursor.
text.slice(start3+2,start3+2+length);if(!/^[0-9A-Fa-f]+$/.test(digits2)||digits2.length<length)throw new YamlError(`${quoted(`\\${letter}`)} needs ${length} hexadecimal digits`,start3,start3+2);let code=Number.
parseInt(digits2,16),end=start3+2+length;if(code>=55296&&code<=57343)throw new YamlError("an escape of half a character",start3,end,!0);if(code>1114111)throw new YamlError("an escape beyond Unicode",start3,
end);return cursor.at=end,String.fromCodePoint(code)}function scanSpace(cursor,folded,plainIndent){let blanks="",first="",more="",from=cursor.at;for(;;){let code=cursor.code();if(isBlank(code)){if(folded&&
cursor.column<plainIndent&&code===9)throw new YamlError("a tab stands where indentation is expected",cursor.at);cursor.at++}else if(isBreak(code))folded?more+=cursor.takeBreak():(first=cursor.takeBreak(),
folded=!0);else break}return folded||(blanks=cursor.text.slice(from,cursor.at)),folded?first===`
`?{text:more===""?" ":more,folded}:{text:first+more,folded}:{text:blanks,folded}}function scanPlain(cursor,inFlow,indent2){let text2="",space="",folded=!1,end=cursor.at;for(;!(cursor.column===0&&cursor.
atDocumentIndicator()||cursor.code()===35);){let from=cursor.at;for(;!isBlankZ(cursor.code())&&!endsPlain(cursor,inFlow);)cursor.at++;if(cursor.at>from&&(text2+=space+cursor.text.slice(from,cursor.at),
space="",folded=!1,end=cursor.at),!isBlank(cursor.code())&&!isBreak(cursor.code()))break;let scanned=scanSpace(cursor,folded,indent2);if(space=scanned.text,folded=scanned.folded,!inFlow&&cursor.column<
indent2)break}return{text:text2,end,endsLine:folded}}function endsPlain(cursor,inFlow){let char=cursor.char;if(char===":"){let next=cursor.text.charAt(cursor.at+1);if(isBlankZ(cursor.code(1)))return!0;
if(inFlow&&",?[]{}".includes(next))throw new YamlError('an unexpected ":" in a plain text',cursor.at);return!1}return inFlow&&",[]{}".includes(char)}function scanBlockText(cursor,parentIndent){let literal=cursor.
char==="|";cursor.at++;let{keep,increment}=scanBlockHeader(cursor),given=increment===0?0:Math.max(parentIndent,0)+increment,text2="",leadingBreak="",leadingBlank=!1,scanned=scanBlockBreaks(cursor,given,
parentIndent),{indent:indent2}=scanned,end=cursor.at;for(;cursor.column===indent2&&!Number.isNaN(cursor.code());){let blank=isBlank(cursor.code());!literal&&leadingBreak===`
`&&!leadingBlank&&!blank?scanned.breaks===""&&(text2+=" "):text2+=leadingBreak,text2+=scanned.breaks,leadingBlank=blank;let from=cursor.at;cursor.skipLine(),text2+=cursor.text.slice(from,cursor.at),end=
cursor.at,leadingBreak=Number.isNaN(cursor.code())?"":cursor.takeBreak(),scanned=scanBlockBreaks(cursor,indent2,parentIndent)}return keep!=="strip"&&(text2+=leadingBreak),keep==="keep"&&(text2+=scanned.
breaks),{text:text2,end}}function scanBlockHeader(cursor){let keep="clip",increment=0;for(;;){let char=cursor.char;if((char==="+"||char==="-")&&keep==="clip")keep=char==="+"?"keep":"strip";else if(/[0-9]/.
test(char)&&increment===0){if(char==="0")throw new YamlError("a block text cannot have the indentation 0",cursor.at);increment=Number(char)}else break;cursor.at++}for(;isBlank(cursor.code());)cursor.at++;
if(cursor.code()===35&&cursor.skipLine(),!isBreakZ(cursor.code()))throw new YamlError("a block text starts on the next line",cursor.at);return Number.isNaN(cursor.code())||cursor.takeBreak(),{keep,increment}}
function scanBlockBreaks(cursor,indent2,parentIndent){let widest=1,breaks="";for(;;){for(;(indent2===0||cursor.column<indent2)&&cursor.code()===32;)cursor.at++;if(widest=Math.max(widest,cursor.column),
(indent2===0||cursor.column<indent2)&&cursor.code()===9)throw new YamlError("a tab stands where indentation is expected",cursor.at);if(!isBreak(cursor.code()))break;breaks+=cursor.takeBreak()}return{breaks,
indent:indent2===0?Math.max(widest,parentIndent+1):indent2}}var MAX_SIMPLE_KEY=1024,BYTE_ORDER_MARK=65279,YamlScanner=class{#cursor;#flowLevel=0;#indent=-1;#indents=[];#keyAllowed=!0;#keys=[void 0];#tokens=[];#head=0;#taken=0;#ended=!1;#peeked=!1;constructor(text2){
this.#cursor=new TextCursor(text2)}peek(){if(!this.#peeked){for(;this.#needsMore();)this.#fetch();this.#peeked=!0}return this.#tokens[this.#head]}next(){let token=this.peek();return this.#peeked=!1,this.#head++,
this.#taken++,this.#head>1024&&(this.#tokens=this.#tokens.slice(this.#head),this.#head=0),token}#needsMore(){if(this.#ended)return!1;if(this.#head===this.#tokens.length)return!0;this.#dropStaleKeys();
for(let key of this.#keys)if(key?.tokenNumber===this.#taken)return!0;return!1}#fetch(){this.#toNextToken(),this.#dropStaleKeys(),this.#unroll(this.#cursor.column);let code=this.#cursor.code();if(Number.
isNaN(code))return this.#fetchEnd();if(this.#cursor.column===0){if(code===37)return this.#fetchDirective();if(this.#cursor.atDocumentIndicator())return this.#fetchDocumentIndicator()}let char=this.#cursor.
char,blankNext=isBlankZ(this.#cursor.code(1));switch(char){case"[":return this.#fetchFlowStart("flow-sequence-start");case"{":return this.#fetchFlowStart("flow-mapping-start");case"]":return this.#fetchFlowEnd(
"flow-sequence-end");case"}":return this.#fetchFlowEnd("flow-mapping-end");case",":return this.#fetchFlowEntry();case"*":return this.#fetchAnchor("alias");case"&":return this.#fetchAnchor("anchor");case"\
!":return this.#fetchTag();case"'":case'"':return this.#fetchQuoted(char)}if(char==="-"&&blankNext)return this.#fetchBlockEntry();if(char==="?"&&(this.#flowLevel>0||blankNext))return this.#fetchKey();
if(char===":"&&(this.#flowLevel>0||blankNext))return this.#fetchValue();if((char==="|"||char===">")&&this.#flowLevel===0)return this.#fetchBlockScalar();if("	|>%@`".includes(char))throw new YamlError(
`${char==="	"?"a tab":quoted(char)} cannot start a value`,this.#cursor.at);this.#fetchPlain()}#toNextToken(){for(;;){for(this.#cursor.column===0&&this.#cursor.code()===BYTE_ORDER_MARK&&this.#cursor.at++;this.#cursor.
code()===32||(this.#flowLevel>0||!this.#keyAllowed)&&this.#cursor.code()===9;)this.#cursor.at++;if(this.#cursor.code()===35&&this.#cursor.skipLine(),!isBreak(this.#cursor.code()))return;this.#cursor.takeBreak(),
this.#flowLevel===0&&(this.#keyAllowed=!0)}}#dropStaleKeys(){for(let[level,key]of this.#keys.entries())if(key!==void 0&&!(key.line===this.#cursor.line&&this.#isShort(key.at))){if(key.required)throw missingColon(
key.at,this.#cursor.lineEnd(key.at));this.#keys[level]=void 0}}#isShort(from){let units=this.#cursor.at-from;return units<=MAX_SIMPLE_KEY?!0:units<=2*MAX_SIMPLE_KEY&&[...this.#cursor.text.slice(from,this.#cursor.
at)].length<=MAX_SIMPLE_KEY}#saveKey(){if(!this.#keyAllowed)return;let required=this.#flowLevel===0&&this.#indent===this.#cursor.column;this.#removeKey();let{at,line,column}=this.#cursor,tokenNumber=this.#taken+
(this.#tokens.length-this.#head);this.#keys[this.#keys.length-1]={required,tokenNumber,at,line,column}}#removeKey(){let key=this.#keys.at(-1);if(key?.required)throw missingColon(key.at,this.#cursor.lineEnd(
key.at));this.#keys[this.#keys.length-1]=void 0}#roll(column,tokenNumber,type,at){if(this.#flowLevel>0||this.#indent>=column)return;this.#indents.push(this.#indent),this.#indent=column;let token={type,
start:at,end:at};tokenNumber===-1?this.#tokens.push(token):this.#tokens.splice(this.#head+tokenNumber-this.#taken,0,token)}#unroll(column){if(!(this.#flowLevel>0))for(;this.#indent>column;)this.#push(
"block-end",this.#cursor.at,this.#cursor.at),this.#indent=this.#indents.pop()}#push(type,start3,end){this.#tokens.push({type,start:start3,end})}#fetchEnd(){this.#unroll(-1),this.#removeKey(),this.#push(
"stream-end",this.#cursor.at,this.#cursor.at),this.#ended=!0}#fetchDirective(){this.#unroll(-1),this.#removeKey();let start3=this.#cursor.at;this.#cursor.skipLine(),this.#push("directive",start3,this.#cursor.
at)}#fetchDocumentIndicator(){this.#unroll(-1),this.#removeKey();let start3=this.#cursor.at;this.#cursor.at+=3,this.#push("document-indicator",start3,this.#cursor.at)}#fetchFlowStart(type){this.#saveKey(),
this.#keys.push(void 0),this.#flowLevel++,this.#keyAllowed=!0,this.#push(type,this.#cursor.at,++this.#cursor.at)}#fetchFlowEnd(type){this.#removeKey(),this.#flowLevel>0&&(this.#keys.pop(),this.#flowLevel--),
this.#keyAllowed=!1,this.#push(type,this.#cursor.at,++this.#cursor.at)}#fetchFlowEntry(){this.#removeKey(),this.#keyAllowed=!0,this.#push("flow-entry",this.#cursor.at,++this.#cursor.at)}#fetchBlockEntry(){
if(this.#flowLevel===0){if(!this.#keyAllowed)throw new YamlError('a list item ("- ") cannot stand here',this.#cursor.at);this.#roll(this.#cursor.column,-1,"block-sequence-start",this.#cursor.at)}this.#removeKey(),
this.#keyAllowed=!0,this.#push("block-entry",this.#cursor.at,++this.#cursor.at)}#fetchKey(){if(this.#flowLevel===0){if(!this.#keyAllowed)throw new YamlError('a key ("? ") cannot stand here',this.#cursor.
at);this.#roll(this.#cursor.column,-1,"block-mapping-start",this.#cursor.at)}this.#removeKey(),this.#keyAllowed=this.#flowLevel===0,this.#push("key",this.#cursor.at,++this.#cursor.at)}#fetchValue(){this.#dropStaleKeys();
let key=this.#keys.at(-1);if(key!==void 0)this.#tokens.splice(this.#head+key.tokenNumber-this.#taken,0,{type:"key",start:key.at,end:key.at}),this.#roll(key.column,key.tokenNumber,"block-mapping-start",
key.at),this.#keys[this.#keys.length-1]=void 0,this.#keyAllowed=!1;else{if(this.#flowLevel===0){if(!this.#keyAllowed)throw new YamlError('a ":" cannot stand here: a text that holds ": " needs quotes',
this.#cursor.at);this.#roll(this.#cursor.column,-1,"block-mapping-start",this.#cursor.at)}this.#keyAllowed=this.#flowLevel===0}this.#push("value",this.#cursor.at,++this.#cursor.at)}#fetchAnchor(type){
this.#saveKey(),this.#keyAllowed=!1;let start3=this.#cursor.at++;for(;/[A-Za-z0-9_-]/.test(this.#cursor.char);)this.#cursor.at++;if(this.#cursor.at===start3+1||!(isBlankZ(this.#cursor.code())||"?:,]}%\
@`".includes(this.#cursor.char)))throw new YamlError(`${quoted(this.#cursor.text[start3])} starts an ${type}, and no name follows`,start3);this.#push(type,start3,this.#cursor.at)}#fetchTag(){this.#saveKey(),
this.#keyAllowed=!1;let start3=this.#cursor.at;for(;!isBlankZ(this.#cursor.code())&&!(this.#flowLevel>0&&",[]{}".includes(this.#cursor.char));)this.#cursor.at++;this.#push("tag",start3,this.#cursor.at)}#fetchQuoted(quote3){
this.#saveKey(),this.#keyAllowed=!1;let start3=this.#cursor.at,text2=scanQuoted(this.#cursor,quote3);this.#tokens.push({type:"scalar",start:start3,end:this.#cursor.at,text:text2,plain:!1})}#fetchPlain(){
this.#saveKey();let start3=this.#cursor.at,{text:text2,end,endsLine}=scanPlain(this.#cursor,this.#flowLevel>0,this.#indent+1);this.#keyAllowed=endsLine,this.#tokens.push({type:"scalar",start:start3,end,
text:text2,plain:!0})}#fetchBlockScalar(){this.#removeKey(),this.#keyAllowed=!0;let start3=this.#cursor.at,{text:text2,end}=scanBlockText(this.#cursor,this.#indent);this.#tokens.push({type:"scalar",start:start3,
end,text:text2,plain:!1})}};function missingColon(start3,end){return new YamlError('a key needs a ":" after it on the same line',start3,end)}var MAX_DEPTH=256;function readYaml(text2,offset=0){let reader=new YamlReader(
text2,offset),root=reader.read();return root===void 0?{faults:reader.faults}:{root,faults:reader.faults,data:toData(root,ODD.test(text2)?"utf16le":"latin1")}}function toData(node,encoding){if(node.kind===
"scalar")return typeof node.value=="string"?copyOf(node.value,encoding):node.value;if(node.kind==="sequence")return node.items.map(item=>toData(item,encoding));let object={};for(let[key,{value}]of node.
entries)key==="__proto__"?Object.defineProperty(object,key,{value:toData(value,encoding),enumerable:!0}):object[key]=toData(value,encoding);return object}var ODD=/[^\x00-\x7f]|\\/,LEAST_VIEW=13;function copyOf(text2,encoding){
return text2.length<LEAST_VIEW?text2:Buffer.from(text2,encoding).toString(encoding)}function findNode(root,path24){let node=root,key;for(let step of path24)if(node.kind==="sequence"&&typeof step=="num\
ber"&&step<node.items.length)node=node.items[step],key=void 0;else if(node.kind==="mapping"&&node.entries.has(String(step))){let entry=node.entries.get(String(step));node=entry.value,key=entry.key}else
return{value:node};return key===void 0?{value:node}:{value:node,key}}var YamlReader=class{faults=[];#text;#offset;#tokens;#depth=0;constructor(text2,offset){this.#text=text2,this.#offset=offset,this.#tokens=
new YamlScanner(text2)}read(){let control=/[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/.exec(this.#text);try{let root=this.#readDocument();if(control!==null)throw controlCharacter(control);return root}catch(error){
if(!(error instanceof YamlError))throw error;let first=control!==null&&control.index<error.start?controlCharacter(control):error;this.#addSyntaxFault(first);return}}#addSyntaxFault(error){let span=this.#span(
error.start,Math.max(error.end,error.start));if(error.surrogate){let text2=this.#text.slice(error.start,error.end);this.faults.push({code:"surrogateEscape",data:{text:text2},span,stops:"always"})}else
this.faults.push({code:"syntax",data:{reason:error.message},span,stops:"always"})}#span(start3,end){return{start:start3+this.#offset,end:Math.min(end,this.#text.length)+this.#offset}}#note(code,data,span,stops,related){
this.faults.some(fault=>fault.code===code)||this.faults.push({code,data,span,stops,...related===void 0?{}:{related}})}#readDocument(){let unusual=/[\x85\u2028\u2029]/.exec(this.#text);unusual!==null&&
this.#note("ambiguousScalar",{text:unusual[0],readings:"a line break to Jekyll, a character to other YAML readers"},this.#span(unusual.index,unusual.index+1),"always");let first=this.#tokens.peek(),root=[
"directive","document-indicator","stream-end"].includes(first.type)?this.#empty(first.start):this.#readNode(!1),rest=this.#tokens.peek();return rest.type!=="stream-end"&&this.#noteEarlyEnd(rest),root}#noteEarlyEnd(rest){
let newline=this.#text.indexOf(`
`,rest.start),line=this.#text.slice(rest.start,newline===-1?this.#text.length:newline).trimEnd(),lost=[...this.#text.slice(rest.start).matchAll(/^([A-Za-z_]+):(?: |$)/gm)].slice(0,8).map(match=>match[1]);
this.#note("earlyFence",{fence:line.slice(0,40),lost},this.#span(rest.start,rest.start+Math.max(line.length,1)),"always")}#empty(at){return{kind:"scalar",...this.#span(at,at),value:null}}#readNode(indentless){
let properties;for(let token2=this.#tokens.peek();token2.type==="anchor"||token2.type==="tag";token2=this.#tokens.peek())this.#tokens.next(),properties??=token2.end,token2.type==="tag"&&this.#note("ta\
g",{text:this.#text.slice(token2.start,token2.end)},this.#span(token2.start,token2.end),"always");let token=this.#tokens.peek();if(token.type==="alias")return this.#readAlias();if(token.type==="scalar")
return this.#readScalar();if(indentless&&token.type==="block-entry")return this.#deeper(token,()=>this.#readBlockSequence(token,!0));if(token.type==="flow-sequence-start")return this.#deeper(token,()=>this.#readFlowSequence());
if(token.type==="flow-mapping-start")return this.#deeper(token,()=>this.#readFlowMapping());if(token.type==="block-sequence-start")return this.#deeper(token,()=>this.#readBlockSequence(token,!1));if(token.
type==="block-mapping-start")return this.#deeper(token,()=>this.#readBlockMapping());if(properties!==void 0)return this.#empty(properties);throw new YamlError(`a value is missing before ${this.#describe(
token)}`,token.start,token.end)}#deeper(token,read){if(++this.#depth>MAX_DEPTH)throw new YamlError(`values are nested more than ${MAX_DEPTH} levels deep`,token.start,token.end);let node=read();return this.#depth--,
node}#readAlias(){let token=this.#tokens.next(),span=this.#span(token.start,token.end);return this.#note("alias",{text:this.#text.slice(token.start,token.end)},span,"always"),{kind:"scalar",...span,value:null}}#readScalar(){
let token=this.#tokens.next(),span=this.#span(token.start,token.end);if(!token.plain)return{kind:"scalar",...span,value:token.text};let{value,ambiguous}=readPlain(token.text);return ambiguous!==void 0&&
this.#note("ambiguousScalar",{text:token.text,readings:ambiguous},span,"reported"),{kind:"scalar",...span,value}}#readBlockSequence(start3,indentless){indentless||this.#tokens.next();let items=[],place=this.#span(
start3.start,start3.start),end=place.end;for(;this.#tokens.peek().type==="block-entry";){let entry=this.#tokens.next(),next=this.#tokens.peek().type,item=next==="block-entry"||next==="block-end"||indentless&&
(next==="key"||next==="value")?this.#empty(entry.end):this.#readNode(!1);items.push(item),end=item.end}return indentless||this.#endBlock('a list item that starts with "- "'),{kind:"sequence",start:place.
start,end,items}}#readBlockMapping(){let start3=this.#tokens.next(),place=this.#span(start3.start,start3.start),entries=new Map,end=place.end;for(;this.#tokens.peek().type==="key";){let key=this.#readBlockKey(),
value=this.#readBlockValue(key.end);end=value.end,this.#addEntry(entries,key,value)}return this.#endBlock("a key"),{kind:"mapping",start:place.start,end,entries}}#readBlockKey(){let token=this.#tokens.
next();return this.#isOneOf("key","value","block-end")?this.#empty(token.end):this.#readNode(!0)}#readBlockValue(keyEnd){if(this.#tokens.peek().type!=="value")return this.#empty(keyEnd-this.#offset);let token=this.#tokens.
next();return this.#isOneOf("key","value","block-end")?this.#empty(token.end):this.#readNode(!0)}#endBlock(expected){let token=this.#tokens.peek();if(token.type!=="block-end")throw new YamlError(`${expected}\
 is expected before ${this.#describe(token)}`,token.start,token.end);this.#tokens.next()}#readFlowSequence(){let start3=this.#tokens.next(),items=[];for(let first=!0;this.#tokens.peek().type!=="flow-s\
equence-end"&&(first||this.#takeComma(start3,"]"),!this.#isOneOf("flow-sequence-end"));first=!1)items.push(this.#isOneOf("key")?this.#readSinglePair():this.#readNode(!1));let end=this.#tokens.next();return{
kind:"sequence",...this.#span(start3.start,end.end),items}}#readSinglePair(){let token=this.#tokens.next(),keyless=this.#isOneOf("value","flow-entry","flow-sequence-end");keyless&&this.#tokens.next();
let key=keyless?this.#empty(token.end):this.#readNode(!1),value=this.#readFlowValue(key,"flow-sequence-end"),entries=new Map;return this.#addEntry(entries,key,value),{kind:"mapping",start:key.start,end:value.
end,entries}}#readFlowMapping(){let start3=this.#tokens.next(),entries=new Map;for(let first=!0;this.#tokens.peek().type!=="flow-mapping-end"&&(first||this.#takeComma(start3,"}"),!this.#isOneOf("flow-\
mapping-end"));first=!1){let[key,value]=this.#readFlowEntry();this.#addEntry(entries,key,value)}let end=this.#tokens.next();return{kind:"mapping",...this.#span(start3.start,end.end),entries}}#readFlowEntry(){
if(!this.#isOneOf("key")){let key2=this.#readNode(!1);return[key2,this.#empty(key2.end-this.#offset)]}let token=this.#tokens.next(),key=this.#isOneOf("value","flow-entry","flow-mapping-end")?this.#empty(
token.end):this.#readNode(!1);return[key,this.#readFlowValue(key,"flow-mapping-end")]}#readFlowValue(key,close){if(!this.#isOneOf("value"))return this.#empty(key.end-this.#offset);let token=this.#tokens.
next();return this.#isOneOf("flow-entry",close)?this.#empty(token.end):this.#readNode(!1)}#takeComma(open,close){let token=this.#tokens.peek();if(token.type!=="flow-entry"){let opened=this.#text[open.
start];throw new YamlError(`"," or "${close}" is expected before ${this.#describe(token)} (the ${quoted(opened)} stands ${this.#place(open.start,token.start)})`,token.start,token.end)}this.#tokens.next()}#addEntry(entries,key,value){
if(key.kind!=="scalar")throw new YamlError("a key that is a list or a mapping",key.start-this.#offset,key.end-this.#offset);let name=String(key.value),span={start:key.start,end:key.end};name==="<<"&&this.#note(
"mergeKey",{},span,"always"),typeof key.value!="string"&&this.#note("ambiguousScalar",{text:this.#text.slice(key.start-this.#offset,key.end-this.#offset),readings:"a key that is not text to some YAML \
readers"},span,"reported");let before2=entries.get(name);before2!==void 0&&(this.#note("duplicateKey",{key:name},span,"reported",[{message:"the first of the two, which Jekyll ignores",span:before2.key}]),
entries.delete(name)),entries.set(name,{key:span,value})}#isOneOf(...types){return types.includes(this.#tokens.peek().type)}#describe(token){if(token.type==="stream-end")return"the end of the front ma\
tter";let text2=this.#text.slice(token.start,Math.max(token.end,token.start+1)),shown=text2.length>40?`${text2.slice(0,40)}\u2026`:text2;return text2.startsWith('"')?`${shown}${shown===text2?"":'"'}`:
quoted(shown)}#place(open,at){return this.#text.slice(open,at).includes(`
`)?"on an earlier line":`${at-open} characters before`}};function controlCharacter(match){let code=match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4,"0");return new YamlError(`the character\
 U+${code} is not allowed in YAML`,match.index)}function locateInTree(root){return paths=>paths.map(path24=>findNode(root,path24))}function locateInGenerated(layout){return paths=>{let wanted=new Wanted;
paths.forEach((path24,i)=>{wanted.add(path24,i)});let places=new Array(paths.length),metaLine=layout.text.lastIndexOf(`
`,layout.meta.start)+1,root={start:4,end:layout.specs.end};wanted.fill(places,{value:root}),locateHeader(layout.text,wanted,places),locateInJson(layout.text,layout.meta,wanted.child("meta"),keySpan(metaLine,
"meta"),places);let specsLine=keySpan(layout.meta.end+1,"spec_details");return locateInJson(layout.text,layout.specs,wanted.child("spec_details"),specsLine,places),places}}function locateInJson(text2,value,wanted,key,places){
wanted!==void 0&&(wanted.fill(places,{value,key}),new JsonScan(text2,places).run(value.start,wanted))}function keySpan(start3,key){return{start:start3,end:start3+key.length}}function locateHeader(text2,wanted,places){
let line=4;for(let key of["title","layout","categories"]){let end=text2.indexOf(`
`,line),value={start:line+key.length+2,end},child=wanted.child(key);child!==void 0&&(child.fill(places,{value,key:keySpan(line,key)}),key==="categories"&&locateCategories(text2,value,child,places)),line=
end+1}}function locateCategories(text2,list2,wanted,places){let start3=list2.start+1;for(let index=0;start3<list2.end;index++){let comma=text2.indexOf(", ",start3),end=comma===-1||comma>list2.end?list2.
end-1:comma;wanted.child(index)?.fill(places,{value:{start:start3,end}}),start3=end+2}}var Wanted=class _Wanted{ends=[];#step;#only;#children;add(path24,index){let node=this;for(let step of path24)node=
node.child(step)??node.#addChild(step);node.ends.push(index)}#addChild(step){let child=new _Wanted;return this.#only===void 0?(this.#step=step,this.#only=child):(this.#children??=new Map([[this.#step,
this.#only]]),this.#children.set(step,child)),child}child(step){return this.#children!==void 0?this.#children.get(step):step===this.#step?this.#only:void 0}get size(){return this.#children?.size??(this.#only===
void 0?0:1)}fill(places,place){for(let index of this.ends)places[index]=place;if(this.#only===void 0)return;let inner=place.key===void 0?place:{value:place.value};if(this.#children===void 0)this.#only.
fill(places,inner);else for(let child of this.#children.values())child.fill(places,inner)}},JsonScan=class{#text;#places;#at=0;constructor(text2,places){this.#text=text2,this.#places=places}run(start3,wanted){
this.#at=start3,this.#inside(wanted)}#inside(wanted){let open=this.#text.charCodeAt(this.#at);if(open===123)this.#object(wanted);else if(open===91)this.#array(wanted);else return!1;return!0}#object(wanted){
let left=wanted.size;for(this.#at++;left>0&&this.#text.charCodeAt(this.#at)!==125;){let start3=this.#at;this.#skip();let end=this.#at,child=wanted.child(this.#text.slice(start3+1,end-1));this.#at+=2,child!==
void 0&&left--,this.#member(child,child&&{start:start3,end})}}#array(wanted){let left=wanted.size;this.#at++;for(let index=0;left>0&&this.#text.charCodeAt(this.#at)!==93;index++){let child=wanted.child(
index);child!==void 0&&left--,this.#member(child)}}#member(child,key){if(child===void 0)this.#skip();else{let value={start:this.#at,end:this.#at};child.fill(this.#places,key===void 0?{value}:{value,key}),
this.#skip(child.size>0&&this.#inside(child)?1:0),value.end=this.#at}this.#text.charCodeAt(this.#at)===44&&(this.#at+=2)}#skip(depth=0){let text2=this.#text;do{let code=text2.charCodeAt(this.#at);if(code===
34)this.#at=text2.indexOf('"',this.#at+1)+1;else if(code===91||code===123)depth++,this.#at++;else if(code===93||code===125)depth--,this.#at++;else if(depth>0)this.#at++;else for(;!`,]}
`.includes(text2.charAt(this.#at));)this.#at++}while(depth>0)}};function parsePage(bytes){let generated=(0,import_node_buffer.isAscii)(bytes)?parseGenerated(bytes):void 0;if(generated!==void 0)return generated;
let{text:text2,faults}=decode(bytes);return faults.some(fault=>fault.stops==="always")?{text:text2,faults}:parseAny(text2,faults)}function parseGenerated(bytes){let text2=bytes.toString("latin1"),page=readGenerated(
text2,bytes);if(page===void 0||!isPageData(page.data))return;let{meta,spec_details}=page.data;if(hasOddKey(meta)||countStrings(meta,spec_details)!==page.strings)return;let locate=locateInGenerated({text:text2,
meta:page.meta,specs:page.specs});return{text:text2,faults:[],frontMatter:{data:page.data,bodyStart:page.bodyStart,generated:!0,locate}}}function readAccepted(text2){let{data,bodyStart,meta,specs}=splitGenerated(
text2);return{data,bodyStart,generated:!0,locate:locateInGenerated({text:text2,meta,specs})}}function hasOddKey(meta){for(let stack in meta.num_specs_by_stack)if(isOddKey(stack))return!0;return!1}function isOddKey(key){
return key.length>1e3||key==="<<"}function parseAny(text2,before2){let fences=findFences(text2),stop=findPointer(text2)??findConflict(text2)??fenceFault(text2,fences);if(stop!==void 0||fences.kind!=="\
found")return{text:text2,faults:[...before2,...stop===void 0?[]:[stop]]};let control=/[\f\v]/.exec(text2.slice(0,fences.start));if(control!==null)return{text:text2,faults:[...before2,fenceControl(control)]};
let early=findEarlyFence(text2,fences);if(early!==void 0)return{text:text2,faults:[...before2,early]};let{root,data,faults}=readFrontMatter(text2,fences);return root===void 0?{text:text2,faults:[...before2,
...faults]}:root.kind!=="mapping"?{text:text2,faults:[...before2,...faults,notAMapping(root,fences)]}:{text:text2,faults:[...before2,...faults],frontMatter:{data,bodyStart:fences.bodyStart,generated:!1,
locate:locateInTree(root)}}}var CONFLICT=/^(?:<{7}|\|{7}|>{7})(?= |$)|^={7}$/m;function findConflict(text2){let match=CONFLICT.exec(text2);if(match===null)return;let span={start:match.index,end:match.
index+7};return{code:"conflictMarker",data:{marker:match[0]},span,stops:"always"}}function fenceFault(text2,fences){switch(fences.kind){case"empty":return wholeFault("emptyFile",{});case"no-fence":return{
code:"noFence",data:{line:clip2(text2.slice(0,fences.lineEnd))},span:{start:0,end:fences.lineEnd},stops:"always"};case"text-after-fence":{let span={start:fences.start,end:trimEnd(text2,fences.start,fences.
lineEnd)};return{code:"textAfterFence",data:{text:clip2(text2.slice(span.start,span.end))},span,stops:"always"}}case"not-closed":{let{lookalike}=fences,span=lookalike??{start:0,end:3};return{code:"noC\
losingFence",data:{lookalike:lookalike&&clip2(text2.slice(lookalike.start,lookalike.end))},span,stops:"always"}}case"found":return}}function fenceControl(match){let name=match[0]==="\f"?"form feed":"v\
ertical tab",span={start:match.index,end:match.index+1};return{code:"syntax",data:{reason:`a ${name} after the opening fence is not allowed in YAML`},span,stops:"always"}}var PAGE_KEY=/^(title|layout|categories|category|meta|spec_details|spec_files|spec_names)[ \t]*:/gm;
function findEarlyFence(text2,fences){let after=pageKeys(text2.slice(fences.bodyStart));if(after.size===0)return;let before2=pageKeys(text2.slice(fences.start,fences.end)),lost=[...after].filter(key=>!before2.
has(key));if(lost.length===0)return;let fence=text2.slice(fences.end,fences.close).trimEnd();return{code:"earlyFence",data:{fence,lost},span:{start:fences.end,end:fences.end+fence.length},stops:"alway\
s"}}function pageKeys(text2){return new Set(Array.from(text2.matchAll(PAGE_KEY),match=>match[1]))}function notAMapping(root,fences){let empty=root.kind==="scalar"&&root.value===null,found=empty?"nothi\
ng":root.kind==="sequence"?"a list":"a single value",span=empty?{start:0,end:fences.close}:{start:root.start,end:root.end};return{code:"notAMapping",data:{found},span,stops:"always"}}var MOST_LINES=1e3;
function readFrontMatter(text2,fences){let block=text2.slice(fences.start,fences.end);if(block.split(/[\n\r\u2028\u2029]/,MOST_LINES+1).length>MOST_LINES)return readYaml(block,fences.start);let result,
refuse=()=>{throw new Error("code in front matter is never run")};return(0,import_gray_matter.default)(`---
${text2.slice(fences.start,fences.close)}
`,{language:"yaml",delimiters:["---",`${text2.slice(fences.end,fences.close)}
`],engines:{yaml:body=>(result=readYaml(`${body.startsWith(`
`)?body.slice(1):body}
`,fences.start),{}),javascript:refuse,js:refuse,json:refuse,coffee:refuse,toml:refuse}}),result??readYaml(block,fences.start)}function trimEnd(text2,start3,end){for(;end>start3&&" 	\r\f\v".includes(text2.
charAt(end-1));)end--;return end}function clip2(text2){return text2.length>60?`${text2.slice(0,60)}\u2026`:text2.trimEnd()}var HOST2="https://binaries.spack.io/";function tarballPrefixes(tag){let usual=`${HOST2}${tag}\
/build_cache/`;return TAG.test(tag)?[usual,`${HOST2}releases/${tag}/build_cache/`]:[usual]}function markTarball(spec,title,prefixes){let path24=pathOf3(spec,title),mirror=path24===void 0?-1:prefixes.findIndex(
prefix=>spec.tarball===prefix+path24);return mirror===-1?MARK.hasTarball|MARK.unusualTarball:mirror===0?MARK.hasTarball:MARK.hasTarball|MARK.oldMirror}function pathOf3(spec,title){let split2=/^([^@]+)@=?(.+)/s.
exec(spec.compiler);if(!(split2===null||spec.versions.length===0))return tarballPath({spec,compiler:{name:split2[1],version:split2[2]}},title)}var MOST_WORDS=5e4,SIZE3=64,FilledTable=class{words=new Words;serial=0;rows=0;writtenSpecs=0;countedStacks=0;startsWithVersions=!1;inOldOrder=!1;keysInOrder=!1;hashTexts;compiler=new Int32Array(
SIZE3);os=new Int32Array(SIZE3);platform=new Int32Array(SIZE3);target=new Int32Array(SIZE3);marks=new Int32Array(SIZE3);hash=new Uint32Array(SIZE3*5);version=new Int32Array(SIZE3);versionFrom=new Int32Array(
SIZE3);variant=new Int32Array(SIZE3);variantFrom=new Int32Array(SIZE3);stack=new Int32Array(SIZE3);stackFrom=new Int32Array(SIZE3);listed=new Int32Array(SIZE3);listFrom=new Int32Array(LISTS.length);listTo=new Int32Array(
LISTS.length);counted=new Int32Array(SIZE3);count=new Int32Array(SIZE3);flags=new Int32Array(SIZE3);variantsDigest=new Int32Array(SIZE3);facts=new Int32Array(FACTS_SIZE);#byText=new Map;#learned=new Uint8Array(
SIZE3);fill(data){this.#byText.size>MOST_WORDS&&this.#forget();let{meta,spec_details:specs}=data;this.serial++,this.rows=specs.length,this.#makeRoom(specs.length),this.#fillMeta(meta),this.#fillLists(
specs),this.#fillRows(data),this.inOldOrder=specs.length>0&&isInOldOrder(meta,specs[0]),this.keysInOrder=inOrder2(meta,KEYS.meta)&&specs.every(spec=>inOrder2(spec,KEYS.spec))}readFacts(){use(this),readFacts()}#forget(){
this.#byText.clear(),this.#learned=new Uint8Array(SIZE3),this.words=new Words}#makeRoom(rows){for(;this.compiler.length<=rows;)this.compiler=grown(this.compiler),this.os=grown(this.os),this.platform=grown(
this.platform),this.target=grown(this.target),this.marks=grown(this.marks),this.hash=grown(this.hash),this.versionFrom=grown(this.versionFrom),this.variantFrom=grown(this.variantFrom),this.stackFrom=grown(
this.stackFrom),this.flags=grown(this.flags),this.variantsDigest=grown(this.variantsDigest)}#fillMeta(meta){this.startsWithVersions=firstKey(meta)==="versions",this.writtenSpecs=meta.num_specs;let at=0;
LISTS.forEach((field,list2)=>{this.listFrom[list2]=at;for(let text2 of meta[field])this.listed=put(this.listed,at++,this.#wordOf(text2));this.listTo[list2]=at});let keys2=0;for(let stack in meta.num_specs_by_stack){
let count2=meta.num_specs_by_stack[stack];this.counted=put(this.counted,keys2,this.#wordOf(stack)),this.count=put(this.count,keys2++,count2>=0&&count2<=MOST_COUNT?count2:-1)}this.countedStacks=keys2}#fillLists(specs){
let versions=0,variants=0,stacks=0;for(let row=0;row<specs.length;row++){let spec=specs[row];this.versionFrom[row]=versions;for(let text2 of spec.versions)this.version=put(this.version,versions++,this.#read(
text2,ROLE.version));this.variantFrom[row]=variants;for(let text2 of spec.variants)this.variant=put(this.variant,variants++,this.#read(text2,ROLE.variant));this.stackFrom[row]=stacks;for(let text2 of spec.
stacks)this.stack=put(this.stack,stacks++,this.#read(text2,ROLE.stack))}this.versionFrom[specs.length]=versions,this.variantFrom[specs.length]=variants,this.stackFrom[specs.length]=stacks}#fillRows({title,
categories,spec_details:specs}){let prefixes=tarballPrefixes(categories[1]??""),malformed=!1;for(let row=0;row<specs.length;row++){let spec=specs[row];this.compiler[row]=this.#read(spec.compiler,ROLE.
compiler),this.os[row]=this.#read(spec.os,ROLE.os),this.platform[row]=this.#read(spec.platform,ROLE.platform),this.target[row]=this.#read(spec.target,ROLE.target);let marks=isUsualSize(spec.size)?0:MARK.
oddSize;packHash(spec.hash,this.hash,row*5)||(marks|=MARK.malformedHash),spec.tarball!==void 0&&(marks|=markTarball(spec,title,prefixes)),malformed||=(marks&MARK.malformedHash)!==0,this.marks[row]=marks}
this.hashTexts=malformed?specs.map(({hash})=>hash):void 0}#wordOf(text2){let word=this.#byText.get(text2);if(word===void 0)for(word=this.#byText.size,this.#byText.set(text2,word),this.words.add(text2);this.#learned.
length<=word;)this.#learned=grown(this.#learned);return word}#read(text2,role){let word=this.#wordOf(text2);return(this.#learned[word]&1<<role)===0&&(this.words.learn(word,role),this.#learned[word]|=1<<
role),word}},MOST_COUNT=2147483647;function put(array,at,value){let roomy=at<array.length?array:grown(array);return roomy[at]=value,roomy}function isUsualSize(size){return size==="-"||typeof size=="nu\
mber"&&size>0}function firstKey(object){for(let key in object)return key}function inOrder2(object,order){let last=-1;for(let key in object){let at=order.indexOf(key);if(at!==-1){if(at<last)return!1;last=
at}}return!0}function isInOldOrder(meta,row){let[,ofMeta,ofRow]=KEY_ORDERS,keys2=Object.keys(row).filter(key=>key!=="tarball");return`${Object.keys(meta)}`==`${ofMeta}`&&`${keys2},tarball`==`${ofRow}`}
var SCANNER=["AGFzbQEAAAABNQhgAX8Bf2ACf38Bf2AAAGAFf39/f38Bf2AEf39/fwF/YAN/f38Bf2AGf39/f39/AX9gAAF/Ai0CB2NvbHVtbnMLdGV4dHNBc2NlbmQAAQdj","b2x1bW5zC25hbWVzQXNjZW5kAAEDExIAAQQEAwMDAQICAAUGBwAAAgIFBgEBxgP\
GAwb8A0d/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38B","QQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwBBgICABAt/AEGAgAILfwBBgIAgC38AQYCAAQt/AEGAgAQLfwBBgAgL","fwBBgCALfwBBgCoLf\
wBBwKyABAt/AEHAr4AEC38AQcCxgAQLfwBB4LGABAt/AEGAsoAEC38AQcCygAQLfwBBwLOABAt/AEGAtqAGC38AQYC2xAcLfwBBgLa0","CAt/AEGAtrwIC38AQYC2xAgLfwBBgLbMCAt/AEGAttQIC38AQYC23AgLfwBBgLbkCAt/AEGAtowJC38AQZC2lAkLfwBBoL\
acCQt/AEGgtpwKC38AQaC2nAsL","fwBBoLagCwt/AEGgtqQLC38AQaC2qAsLfwBBoLawCwt/AEGgtrgLC38AQaC22AsLfwBBoLb4Cwt/AEGgtogMC38AQaC2mAwLfwBBoLaoDAt/AEGgtrgMC38A","QaC2yAwLfwBBoLbYDAt/AEGgtugMC38AQaC2+AwLfwBBoLaI\
DQt/AEGgtpgNC38AQaC2+A0LfwBBoLb8DQt/AEGgtoAOC38AQaC2hA4LfwBBoLaIDgt/AEGg","towOC38AQaC2kA4LfwBBoLaUDgsHuwU8BmludGVybgAPCmFkZExpdGVyYWwAEARzY2FuAA4JcmVhZEZhY3RzABMIQ09NUElMRVIDIg9DT01QSUxFUl9ESUdF","U1\
QDNQ1DT01QSUxFUl9GT1JNAz8SQ09NUElMRVJfUExBVEZPUk1TAzYFQ09VTlQDLwdDT1VOVEVEAy4GRElHRVNUAzQDRU5EA0YFRkFDVFMDHgVGTEFHUwMw","BEhBU0gDKAZJTl9ST1cDPAVJTlBVVAMWCklOUFVUX1NJWkUDFwlMSVNUX0ZST00DGwdMSVNUX1RPAxw\
GTElTVEVEAy0FTUFSS1MDJwpNRVRBX1NURVBTAxoK","TU9TVF9CWVRFUwMRCk1PU1RfSVRFTVMDEwtNT1NUX0xJU1RFRAMUCU1PU1RfUk9XUwMSCk1PU1RfV09SRFMDFQpOQU1FX09SREVSAzMFT1JERVIDMgJPUwMj","DE9TX1BMQVRGT1JNUwM3BFBBR0UDGAhQT\
EFURk9STQMkD1BMQVRGT1JNX05VTUJFUgNABVFVRVVFAyEGUkVTVUxUAx0EUk9PVAMfCVJPV19TVEVQUwMZCVJP","V1NfV0lUSAM9B1NFRU5fSU4DPgVTVEFDSwMsDlNUQUNLX0ZBTUlMSUVTAzoKU1RBQ0tfRlJPTQMqCFNUQUNLX09LA0MPU1RBQ0tfUExBVEZPUk\
1TAzkGVEFS","R0VUAyUNVEFSR0VUX0ZBTUlMWQNBEFRBUkdFVF9QTEFURk9STVMDOAdWQVJJQU5UAysOVkFSSUFOVF9ESUdFU1QDOwxWQVJJQU5UX0ZST00DKQxWQVJJQU5U","X0tJTkQDRAtWQVJJQU5UX09ERANFD1ZBUklBTlRTX0RJR0VTVAMxB1ZFUlNJT04D\
JgpWRVJTSU9OX09LA0IFV09SRFMDIApjbGVhcldvcmRzAAsGbWVtb3J5","AgAIAQoKyUgSnwUDCH8BewF+IAD9AAQAIgn9DCIiIiIiIiIiIiIiIiIiIiL9I/1kIgIEQCAJQZCsgAQgAmgiAWv9AAQA/U4iCf0dAEKV+Kn6l7fem55/fiAJ","/R0BQpP757KG17/0Vn\
5CIIqFIgogCkIgiIVClfip+pe33puef35CIIinIgUjA3EhAgJAA0AgBEHAAEgEQCACQQJ0QYC2gAZqKAIAQQFrIgNBAEgEQCAAIAEg","BSACEAUhAwwDCyAJIANBBXRBgLagBmr9AAQQ/VH9U0UNAiMDIAJBAWpxIQIgBEEBaiEEDAELC0F/IQMLBUKdurP7lJL9oiU\
hCiAAIgL9AAQAIQkDQCABRQRA","IAogCf0dAHxClfip+pe33puef34gCf0dAUKT++eyhte/9FZ+QiCKhSIKIApCIIiFIQogAkEQaiIC/QAEACIJ/QwiIiIiIiIiIiIiIiIiIiIi/SP9ZCEBDAEL","C0F/IQMgAWgiASACIABraiIIQdAPTARAIAogCKyFIAlBkKyAB\
CABa/0ABAD9TiIJ/R0AfEKV+Kn6l7fem55/fiAJ/R0BQpP757KG17/0Vn5CIIqFIgogCkIg","iIVClfip+pe33puef35CIIinIgYjA3EhBAJAA0AgB0HAAEgEQCAEQQJ0QYC2gAZqKAIAQQFrIgNBAEgEQCAAIAggBiAEEAUhAwwDCyADQQV0QYC2oAZqIgEo","AgA\
gBkYEfyABKAIEIAhGBUEACwR/IANBBXRBgLagBmooAgghBSAAIQECfwNAIAEgAkkEQEEAIAH9AAQAIAX9AAQA/VH9Uw0CGiABQRBqIQEgBUEQaiEFDAEL","CyAJIAX9AAQA/VH9U0ULBUEACw0CIwMgBEEBanEhBCAHQQFqIQcMAQsLQX8hAwsLCyADC60BAQN/IwZB\
gIAERgR/QQEFIwkgAWpBEGpBgICAAkoLBEBBASQK","QX8PCyMGIgRBAWokBiAEQQV0QYC2oAZqIgNBAEEg/AsAIAMgATYCBCADQRBqIQIgAUEPSgRAIAL9DP/////////////////////9CwQAIwlBgLSABGohAiMJ","IAFBEGpBcHFqJAkLIAMgAjYCCCACQQAgAU\
EQakFwcfwLACACIAAgAfwKAAAgBAu0CwMHfwJ7AX4gAkEHdEHArIAEaiEIQQAhAgNAAkAgCCgCACEGAn8gCCgC","BEEFdEGAtqAGaiIFKAIEIQcgBSgCCCEFA0AgB0EQTgRAQQAgAP0ABAAgBf0ABAD9Uf1TDQIaIABBEGohACAFQRBqIQUgB0EQayEHDAELC0EAIAA\
gB2ogAP0A","BABBkKyABCAHa/0ABAD9TiAF/QAEAP1R/VMbCyEAIAhBCGohCCAARQRAQQAPCyAGQQVIBH8gABACIgVBf0YEf0EABSAGBH8gBkEBRgR/QYC2vAgFIAZBAkYE","f0GAtsQIBUGAtswIQYC21AggBkEDRhsLCwVBgLa0CAsgAUECdGogBTYCACAFQYC2o\
AdqIgctAAAiCUEBIAZ0IgpxRQRAIAcgCSAKcjoAACMEQQJ0QYC2xAdq","IAVBA3QgBnI2AgAjBEEBaiQECyAAIAVBBXRBgLagBmooAgRqCwUgBkEFRgR/IAAiBEEgakEAAn8gAP0ABBAhC0EAIAD9AAQAIgz9DGFhYWFhYWFhYWFhYWFh","YWH9cf0MGRkZGRkZGRk\
ZGRkZGRkZGf0qIAz9DDIyMjIyMjIyMjIyMjIyMjL9cf0MBQUFBQUFBQUFBQUFBQUFBf0q/VD9YwR/IAv9DGFhYWFhYWFhYWFhYWFh","YWH9cf0MGRkZGRkZGRkZGRkZGRkZGf0qIAv9DDIyMjIyMjIyMjIyMjIyMjL9cf0MBQUFBQUFBQUFBQUFBQUFBf0q/VD9YwVB\
AAtFDQAaIAFBFGxBgLbkCGoi","ACAM/QxbW1tbW1tbW1tbW1tbW1tb/XEgDP0MMjIyMjIyMjIyMjIyMjIyMv1xIAz9DGFhYWFhYWFhYWFhYWFhYWH9cf0MGRkZGRkZGRkZGRkZGRkZGf0q/VIi","DP0M/wD/AP8A/wD/AP8A/wD/AP1OQQX9iwEgDEEI/Y0B/VAiDP\
0M//8AAP//AAD//wAA//8AAP1OQQr9qwEgDEEQ/a0B/VAiDP0M/////wAAAAD/////AAAA","AP1OQRT9ywEgDEEg/c0B/VAiDP0dACINQgiIPgIAIAAgDUIYhiAM/R0BIg1CEIiEPgIEIAAgDUIQhiAL/QxbW1tbW1tbW1tbW1tbW1tb/XEgC/0MMjIyMjIy","MjIy\
MjIyMjIyMv1xIAv9DGFhYWFhYWFhYWFhYWFhYWH9cf0MGRkZGRkZGRkZGRkZGRkZGf0q/VIiC/0M/wD/AP8A/wD/AP8A/wD/AP1OQQX9iwEgC0EI/Y0B","/VAiC/0M//8AAP//AAD//wAA//8AAP1OQQr9qwEgC0EQ/a0B/VAiC/0M/////wAAAAD/////AAAAAP1OQ\
RT9ywEgC0Eg/c0B/VAiC/0dACINQhiIhD4CCCAA","IA1CCIYgC/0dASINQiCIhD4CDCAAIA0+AhBBAQsbBSAGQQdGBH8gACABQaC2nAlBgLaMCUEGEAgFIAZBBkYEfyAAIAFBoLacCkGQtpQJQQUQCAUgBkEIRw0E","IAAhAiAA/QAEAP0MIiIiIiIiIiIiIiIiIiI\
iIv0j/WQhBQNAIAVFBEAgAEEQaiIA/QAEAP0MIiIiIiIiIiIiIiIiIiIiIv0j/WQhBQwBCwsgACAFaGoLCwsL","IgANAUEADwsLIAFBAnRBgLbcCGoiBUEANgIAIABBACACBH8gBSACIgAjDiAEIAEgAxAHBH9BAQVBgYCABEEDIAAjDyAEIAEgAxAHGwsiATYCACAB\
QQJxBH8g","ACIB/QAEAP0MIiIiIiIiIiIiIiIiIiIiIv0j/WQhAgNAIAJFBEAgAUEQaiIB/QAEAP0MIiIiIiIiIiIiIiIiIiIiIv0j/WQhAgwBCwsgASACaGogAGshAkEA","IQECfwNAIAEgAkgEQEEAIAAgAWotAAAiA0EgSSADQf4AS3IgA0HcAEZyDQIaIAFBAW\
ohAQwBCwtBAQsFQQELBUEBCxsLmgIBAn8CfwNAIAEgBEoEQEEAIAAg","BGotAAAiBUEgSSAFQf4AS3IgBUHcAEZyDQIaIARBAWohBAwBCwtBAQtFBEBBfw8LIAAgARADIgRBf0YEQEF/DwsgBEEFdEGAtqAGaiIAIAI2AgAgAEEBNgIM","IANBAnRBgLaABmogBEEB\
ajYCACMDQf//B0gjAyMGQQF0SHEEQCMDQQF0QQFqJANBgLaABkEAIwNBAWpBAnT8CwBBACEBA0AgASMGSARAIAFBBXRBgLagBmoi","ACgCDARAIwMgACgCAHEhAANAIABBAnRBgLaABmooAgAEQCMDIABBAWpxIQAMAQsLIABBAnRBgLaABmogAUEBajYCAAsgAUEBa\
iEBDAELCwsgBAu9BwEDfwJ/","IAJBAnQiB0GAtsQIaigCAEEFdEGAtqAGaiIFKAIEIQYgBSgCCCEFA0AgBkEQTgRAQQAgAP0ABAAgBf0ABAD9Uf1TDQIaIABBEGohACAFQRBqIQUgBkEQayEG","DAELC0EAIAAgBmogAP0ABABBkKyABCAGa/0ABAD9TiAF/QAEAP1\
R/VMbCyIAQQFqQQAgAAR/IAAtAABBLUYFQQALGyIABEACfyAHQYC2vAhqKAIAQQV0QYC2","oAZqIgUoAgQhBiAFKAIIIQUDQCAGQRBOBEBBACAA/QAEACAF/QAEAP1R/VMNAhogAEEQaiEAIAVBEGohBSAGQRBrIQYMAQsLQQAgACAGaiAA/QAEAEGQrIAE","IAZr/\
QAEAP1OIAX9AAQA/VH9UxsLIgBBAWpBACAABH8gAC0AAEEtRgVBAAsbIQALIAAEQAJ/IAJBAnRBgLbMCGooAgBBBXRBgLagBmoiBSgCBCEGIAUoAggh","BQNAIAZBEE4EQEEAIAD9AAQAIAX9AAQA/VH9Uw0CGiAAQRBqIQAgBUEQaiEFIAZBEGshBgwBCwtBACAAIA\
ZqIAD9AAQAQZCsgAQgBmv9AAQA/U4gBf0ABAD9","Uf1TGwsiAEEBakEAIAAEfyAALQAAIARGBUEACxshAAsgAARAAn8gAUEFdEGAtqAGaiIBKAIEIQUgASgCCCEGA0AgBUEQTgRAQQAgAP0ABAAgBv0ABAD9Uf1T","DQIaIABBEGohACAGQRBqIQYgBUEQayEFDAEL\
C0EAIAAgBWogAP0ABABBkKyABCAFa/0ABAD9TiAG/QAEAP1R/VMbCyIAQQFqQQAgAAR/IAAtAAAgBEYFQQAL","GyEACyAABEACfyADQQV0QYC2oAZqIgEoAgQhAyABKAIIIQUDQCADQRBOBEBBACAA/QAEACAF/QAEAP1R/VMNAhogAEEQaiEAIAVBEGohBSADQRBrI\
QMMAQsL","QQAgACADaiAA/QAEAEGQrIAEIANr/QAEAP1OIAX9AAQA/VH9UxsLIgBBAWpBACAABH8gAC0AAEEtRgVBAAsbIQALIAAEfwJ/IAJBAnRBgLbUCGooAgBBBXRB","gLagBmoiASgCBCECIAEoAgghAwNAIAJBEE4EQEEAIAD9AAQAIAP9AAQA/VH9Uw0CGiA\
AQRBqIQAgA0EQaiEDIAJBEGshAgwBCwtBACAAIAJqIAD9AAQAQZCs","gAQgAmv9AAQA/U4gA/0ABAD9Uf1TGwsiAEEBakEAIAAEfyAALQAAIARGBUEACxsFQQALC9QDAQV/IANBAnRBgLa0CGooAgAiBkECdEGAtrQHaiIIKAIARQRA","IAZBBXRBgLagBmoiBygCC\
CEGIAcoAgQhBwNAIAUgB0gEfyAFIAZqLQAAQcAARwVBAAsEQCAFQQFqIQUMAQsLIAggBUUgBUECaiAFQQFqIAUgBmotAAFBPUYb","IgkgB05yBH9BfwVBgAggBiAF/AoAACAFQYAIakEtOgAAIAVBgQhqIAYgCWogByAJayIG/AoAAEGACCAFIAZqQQFqEAMLNgIACy\
AIKAIAIgZBf0YEQEEADwsg","AUF/RgR/QQAFAn8gAUEFdEGAtqAGaiIBKAIEIQUgASgCCCEBA0AgBUEQTgRAQQAgAP0ABAAgAf0ABAD9Uf1TDQIaIABBEGohACABQRBqIQEgBUEQayEFDAEL","C0EAIAAgBWogAP0ABABBkKyABCAFa/0ABAD9TiAB/QAEAP1R/VMb\
CwsiAARAIAAgBiADIARBLxAGIQALIAAEQCAAIAYgAyAEQS0QBiEACyAARQRAQQAPC0EA","IQEDQCABQSBJBEAgACABaikDACABIAJqKQMAUgRAQQAPCyABQQhqIQEMAQsLIAApAyBC//////////8Ag0Ku5sGLtuyaEVELwQQBBn8gAiADIAFBAnRqIgko","AgBBAn\
RqIQMgAQR/IAIgCUEEaygCAEECdGoFIAMLIQEgAC0AACIFQd0ARwRAIAJBgICAAWohCiAFQSJHBEBBAA8LIABBAWohAEGi2ICRAiEGA0AgBkGi2ICR","AkYEQCADIApGBEBBAA8LIAEgA0kEfyABKAIABUF/CyIGQX9HBH8CfyAGQQV0QYC2oAZqIgcoAgQiBUEPSgR\
AAn8gACEFIAcoAgQhCCAHKAIIIQcDQCAIQRBO","BEBBACAF/QAEACAH/QAEAP1R/VMNAhogBUEQaiEFIAdBEGohByAIQRBrIQgMAQsLQQAgBSAIaiAF/QAEAEGQrIAEIAhr/QAEAP1OIAf9AAQA/VH9UxsLIgUE","fyAFLQAAQSJGBUEACwwBCyAAIAVqLQAAQSJGB\
H8gAP0ABABBkKyABCAFa/0ABAD9TiAH/QAEEP1R/VMFQQELRQsFQQALBH8gAUEEagUgABACIgZBf0YEQEEA","DwsgBkGAtqAHaiIFLQAAIgdBASAEdCIIcUUEQCAFIAcgCHI6AAAjBEECdEGAtsQHaiAGQQN0IARyNgIAIwRBAWokBAsgAUEEaygCACAGRgR/IAEFIA\
FBCGog","AUEEaiABKAIEIAZGGwsLIQEgAyAGNgIAQQRBASAAIAZBBXRBgLagBmooAgRqIgAoAgAiBkGi2ICRAkYbIABqIQAgA0EEaiEDDAELCyAGQf//A3FBoroBRwRA","QQAPCwsgCSADIAJrQQJ2NgIEIAALPAECfCAAQQN0QaC2uAtqKwMAIgIgAUEDdEGgtrgL\
aisDACIDYwRAQQEPCyACIANkBH9BAAUgACABEAALCw8AQf8/JANB","fyQOQX8kDwt3AEEAJAZBACQJQQAkCkEAJARB/z8kA0GAtoAGQQBBgIAC/AsAQYC2oAdBAEGAgAT8CwBBgLa0B0EAQYCAEPwLAEGArIAE/Qz/////////////","/////////QsAAEGQrIAE/Q\
wAAAAAAAAAAAAAAAAAAAAA/QsAAAuZBAEFfyMMQQFqJAxBACQIIAAtAABB/QBGBEAgAA8LA0AjCEGAgAFGIAAtAABBIkdyBEBB","AA8LIABBAWoQAiICQX9GBH9BAAUCf0EAIwwgAkECdEGAtqQHaiIBKAIARg0AGiABIww2AgAgAkEFdEGAtqAGaiIBKAIIIQVBACA\
BKAIEIgNB6AdKBH9BAQUg","A0ECRgR/IAUvAQBBvPgARgVBAAsLDQAaQQAhAQNAIAEgA0gEQEEBIAEgBWotAAAiBEEwSSAEQTlLcg0CGiABQQFqIQEMAQsLIANFCwtFBEBBAA8LIAJBgLag","B2oiAS0AACIDQSBxRQRAIAEgA0EgcjoAACMEQQJ0QYC2xAdqIAJBA\
3RBBXI2AgAjBEEBaiQECyAAIAJBBXRBgLagBmooAgRBAWpqIgAoAgBB////B3FBovSA","AUcEQEEADwsgAEEDaiIAIQMgAC0AAEEwayEBQQAkBQJ/A0AgAUEJTCABQQBOcQRAIwVBCmwgAWokBSAAQQFqIgAtAABBMGshAUEAIAAgA2tBCUoNAhoMAQsL","QQAgACA\
AIANGBH9BAQUgACADQQFqSwR/IAMtAABBMEYFQQALCxsLIgBFBEBBAA8LIwhBAnQiAUGgtqALaiACNgIAIAFBoLakC2ojBTYCACMIQQFqJAggAC0A","AEH9AEYEQCAADwsgAC8BAEGswABGBEAgAEECaiEADAELC0EAC7EIAQR/An9BgCohBCAAQQV0QYC2oAZqIgAo\
AgQhAyAAKAIIIQADQCADQRBOBEBBACAE/QAE","ACAA/QAEAP1R/VMNAhogBEEQaiEEIABBEGohACADQRBrIQMMAQsLQQAgAyAEaiAE/QAEAEGQrIAEIANr/QAEAP1OIAD9AAQA/VH9UxsLIgAEfyAAEAIgAUcF","QQELBEBBAA8LAn8gACABQQV0QYC2oAZqKAIEai\
EDIAJBBXRBgLagBmoiAigCBCEAIAIoAgghAgNAIABBEE4EQEEAIAP9AAQAIAL9AAQA/VH9Uw0CGiADQRBq","IQMgAkEQaiECIABBEGshAAwBCwtBACAAIANqIAP9AAQAQZCsgAQgAGv9AAQA/U4gAv0ABAD9Uf1TGwsiAEUEQEEADwsgAC0AAkH2AEYiBUEHdEHAr4A\
EaiED","QQAkBwNAAkAgAygCACEGAn8gAygCBEEFdEGAtqAGaiICKAIEIQQgAigCCCECA0AgBEEQTgRAQQAgAP0ABAAgAv0ABAD9Uf1TDQIaIABBEGohACACQRBqIQIg","BEEQayEEDAELC0EAIAAgBGogAP0ABABBkKyABCAEa/0ABAD9TiAC/QAEAP1R/VMbCyEAI\
ANBCGohAyAAIQIgAEUgBkEIRnINACAGQQZGBEAgAC0AAEEwayEE","QQAkBQJ/A0AgBEEJTCAEQQBOcQRAIwVBCmwgBGokBSAAQQFqIgAtAABBMGshBEEAIAAgAmtBCUoNAhoMAQsLQQAgACAAIAJGBH9BAQUgACACQQFqSwR/IAIt","AABBMEYFQQALCxsLIQAjBSQ\
QBSAGQQdGBH8gABAMBSAGQQJ0QcCxgARqIwc2AgACfyAALQAAIgJB3QBHBEBBACACQSJHDQEaIABBAWohAANAAkBBACECIwdB","gIABRiAAEAIiBEF/RnINACMHQQJ0QaC2nAtqIAQ2AgAjB0EBaiQHIAAgBEEFdEGAtqAGaigCBGoiACgCACEEIABBAWpBACAEQf//\
A3FBoroBRhshAiAEQaLY","gJECRw0AIABBBGohAAwBCwsgAiEACyAGQQJ0QeCxgARqIwc2AgAgAAsLIQALQQAhAiAADQELCyACBEBBACQBQYC2jAlBADYCAEGQtpQJQQA2AgACfyACIAIt","AABB3QBGDQAaIAJBACMLIAEQBCEDIwshAEEAIQQDQCADRSAEQQNIcQ\
RAIAAgBEcEQCACQQAgBCABEAQiAwRAIAQkCwsLIARBAWohBAwBCwsgAyEAA0AgAARA","IwFBAWokASAAIAAtAABB3QBGDQIaQQAjAUGAgAJGIAAvAQBBrMAAR3INAhogAEECaiMBIwsgARAEIQAMAQsLQQALIQILQYCygAQjATYCAEGEsoAEIxA2AgBB","iLKABCMI\
NgIAQZiygAQgBTYCAEGcsoAEIws2AgAgAguiAQAgAEGAKmpBIkHAAPwLAEEAJAQgBCQOIAUkDyABIAIgAxANIQFBjLKABCMENgIAQZCygAQjBjYC","AEGUsoAEIwo2AgAjCkEBIAEbBH9BAAUgAEGAKmohACABKAIAQd2UtOkCRwR/QQEFIAEtAARBLUcLBH9BAAUgA\
CABQQVqIgFGBH9BAQUgAUEBaiAARgR/IAEt","AABBCkYFQQALCwsLQQBHCxMBAX9BgAgQAkGUsoAEIwo2AgALCQBBgAggABADC9ADAQl/IABBAnQiAUGQtpQJaigCACEJIAFBlLaUCWooAgAhCCABQaC2qAtq","KAIAQYADcQR/QQEFQQEgAEECdEGAtsQIaigCAEG\
gtvwNai0AAHQLIQUgAEECdEGgtqgLaigCAEGACHEEf0EBBUEBIABBAnRBgLbMCGooAgBBoLaADmotAAB0","CyEEQYDAAEGA4AAgCCAJRxshAEF/IQIjDUEBaiQNA0AgCCAJSgRAIABB/79/cSAAIAlBAnRBoLacCmooAgAiAUHAs4AEKAIARhsiB0GAgAFyIQAjDSAB\
QQJ0","IgZBoLb4DGoiAygCAEcEQCADIw02AgAgBkGgtsgNaiIDKAIAIgAjAEYEQCADIwBBAWo2AgBBzLKABEHMsoAEKAIAQQFqNgIABSAAIwBBAWpHBEBB9LKABEH0","soAEKAIAQQhyNgIACwsgBkGgtogNaiIAIAAoAgBBAWo2AgAgByAHQYCAwAByIAFBoLaIDm\
otAAAbIgAgAEGAgAJyIAJBf0cEfyACIAEQCQVBAQsbIgAgAEGA","gARyIAUgASICQQJ0IgBBoLbIDGooAgBxBH8gBCAAQaC22AxqKAIAcQVBAAsbIQALIAlBAWohCQwBCwsgAAuqBAEIfyMBIQVBfyEBQX8hBEF/IQMDQCACIAVI","BEAgASACQQJ0IgZBgLa8CGoo\
AgBGBH8gBCAGQYC2xAhqKAIARgVBAAsEfyADIAJBAnRBgLbMCGooAgBGBUEAC0UEQCACQQJ0IgBBgLbECGooAgAhBCAAQYC2","zAhqKAIAIQMgAEGAtrwIaigCACIBQQJ0QaC2qA1qIgAoAgAiBiMARgRAIAAjAEEBajYCAEHEsoAEQcSygAQoAgBBAWo2AgAFIAYjA\
EEBakcEQEH0soAEQfSy","gAQoAgBBAnI2AgALCyAEQQJ0QaC2uA1qIgAoAgAiBiMARgRAIAAjAEEBajYCAEHIsoAEQciygAQoAgBBAWo2AgAFIAYjAEEBakcEQEH0soAEQfSygAQoAgBB","BHI2AgALCyADQQJ0QaC22A1qIgAoAgAiBiMARgRAIAAjAEEBajYCAEH\
QsoAEQdCygAQoAgBBAWo2AgAFIAYjAEEBakcEQEH0soAEQfSygAQoAgBBEHI2AgAL","C0EAQcAAIAFBAnRBoLaoDGooAgAiABsiBiAGQYABciAEQaC2/A1qLQAAIgYbIgcgB0GABHIgA0GgtoAOai0AABshByAAIAZ1QQFxQQEgABsEfyAHIAdBgAhy","IANBAnRBo\
La4DGooAgAgBnVBAXEbBSAHQYACcgsiACMCciQCCyAABEAgAkECdEGgtqgLaiIGIAAgBigCAHI2AgALIAJBAWohAgwBCwsL+QwCCX8CfCMBIQAj","AEECaiQAQQAkAgNAIAFBIEgEQCABQQJ0QcCygARqQQA2AgAgAUEBaiEBDAELC0EAIQEDQCAAIAFKBEAgAUECdC\
IDQaC2qAtqIANBgLbcCGooAgA2AgAgAUEB","aiEBDAELC0EAIQEDQCABQQZIBEAgAUESdEGgtpgNaiEDIAFBAnQiAEHgsYAEaigCACEEIABBwLGABGooAgAiBSEAA0AgACAESARAIAMgAEECdEGgtpwLaigC","ACIGQQJ0IgdqIwA2AgAgAUEDRgRAIAdBoLaIDWpB\
ADYCAAsgACAFSgR/IABBAnRBnLacC2ooAgAgBhAJBUEBC0UEQEH4soAEQfiygAQoAgBBASABdHI2AgAL","IABBAWohAAwBCwsgAUEBaiEBDAELCyMBIQFBfyEAA0AgASACSgRAIAAgAkECdEGAtrQIaigCACIARwRAIABBAnRBoLaYDWoiAygCACIEIwBGBEAgAyMAQ\
QFq","NgIAQcCygARBwLKABCgCAEEBajYCAAUgBCMAQQFqRwRAQfSygARB9LKABCgCAEEBcjYCAAsLCyACQQJ0QaC2qAtqIgMoAgAhBCAAQaC2+A1qLQAAIgVBe3Ei","BkEDRgRAQfyygARB/LKABCgCAEEBajYCAAUgBkECRgRAQYCzgARBgLOABCgCAEEBajYCAAU\
gBkEBRgRAQYSzgARBhLOABCgCAEEBajYCAAsLCyADAn9BAEEQ","IAYbIgNBIHIgAyAFQQRJGyIDIARBAXFFDQAaQYizgARBiLOABCgCAEEBajYCACAEQYCAgARxBEBBjLOABEGMs4AEKAIAQQFqNgIACyADQQJyIAMgBkECSRsL","IARyIgM2AgAjAiADciQCIAJBA\
WohAgwBCwsQEiMBIQBBACEBA0AgACABSgRAIAFBAnQiAkGAtrQIaigCAEECdEGgtpgMaigCACACQYC2xAhqKAIAQaC2/A1q","LQAAdUEBcQR/QQEFIAFBAnRBoLaoC2ooAgBBgANxC0UEQCABQQJ0QaC2qAtqIgIgAigCAEGAgCByNgIAIwJBgIAgciQCCyABQQFqIQ\
EMAQsLIwEhA0F/IQFB","ACEAA0AgACADSARAIABBAWohBCAAIQIDQCACIARIBEAgASACQQJ0QYC21AhqKAIAIgFHBEAgAUECdEGgtugNaiIFKAIAIgYjAEYEQCAFIwBBAWo2AgBB1LKA","BEHUsoAEKAIAQQFqNgIABSAGIwBBAWpHBEBB9LKABEH0soAEKAIAQSBy\
NgIACwsLIAJBAWohAgwBCwsgBCAAa0EBRgR/IABBAnRBgLbUCGooAgBBoLaEDmot","AABBAUYFQQALRQRAIABBAnRBoLaoC2oiAiACKAIAQYAQcjYCACMCQYAQciQCCyAAQQFqIQAMAQsLIwEhAEEAIQEDQCAAIAFKBEAgARARIgIEQCABQQJ0QaC2","qAtqIgMgAi\
ADKAIAcjYCACMCIAJyJAILIAFBAWohAQwBCwtBACECIwEhBQNAIAIgBUgEQCACQQJ0IgFBhLaMCWooAgAhBkEAIQNBACEARAAAAAAAAAAAIQkg","AUGAtowJaigCACEBA0AgASAGSARAIAFBAnRBoLacCWooAgAiB0GgtowOai0AACEIIAMgB0ECdEGgtugMaigCAGo\
hAyAIRSIEIAhBAktyBEAgCEECdEHYsoAE","aiIIIAgoAgBBAWo2AgAgBAR/QYCAgAEFQYCAgAJBACAHQaC2kA5qLQAAQQFGGwsgAHIhAAsgACAAQYCACHIgCSIKIAdBA3RBoLbYC2orAwAiCWYEfyAJIApi","BH9BAAUgAUECdEGctpwJaigCACAHEAELBUEBCxshA\
CABQQFqIQEMAQsLIAJBAnQiAUGgtrALaiADNgIAIAAEQCABQaC2qAtqIgEgACABKAIAcjYCACMCIABy","JAILIAJBAWohAgwBCwsjAUEFbCECQQUhAANAIAAgAkgEQCAAIQEDQCABIABBBGpIBH8gAUECdCIDQYC25AhqKAIAIANB7LXkCGooAgBGBUEACwRAIAFBAW\
oh","AQwBCwsgAUECdCIBQYC25AhqKAIAIAFB7LXkCGooAgBNBEBBkLOABEEBNgIAIAFBgLbkCGooAgAgAUHsteQIaigCAEkEQEGUs4AEQQE2AgALCyAAQQVqIQAM","AQsLQfCygAQjAjYCAEGYs4AEIwBBAWo2AgAL"].join(""),ROW_STEP={compiler:ROLE.
compiler,os:ROLE.os,platform:ROLE.platform,target:ROLE.target,versions:ROLE.version,hash:5,stacks:6,variants:7,tarball:8},ROW_END=9,META_STEP={...Object.fromEntries(LISTS.map((field,list2)=>[field,list2])),
num_specs:6,num_specs_by_stack:7},META_END=8,ORDER_SIZE=32,ROW_ORDERS=[KEYS.spec.filter(key=>key!=="tarball"),KEYS.spec,KEY_ORDERS[2]],HASH_FIRST=2,META_ORDERS=[KEYS.meta,KEY_ORDERS[1]],VERSIONS_FIRST=1,
NONE2=-1,TITLE=/^[ !#-[\]-~]{1,1000}$/,TAG2=/^[A-Za-z0-9_.-]{1,1000}$/,Scanner=class{words;serial=0;rows=0;writtenSpecs=0;countedStacks=0;startsWithVersions=!1;inOldOrder=!1;keysInOrder=!1;hashTexts=void 0;compiler;os;platform;target;marks;hash;version;variant;variantFrom;stack;stackFrom;listed;listFrom;listTo;counted;count;flags;variantsDigest;facts;#versionFrom;#module;#memory;#numbers;mostBytes;room;#result;#queue;#records;#packages=new Names;#titles=[];#tags=new Map;#start=NONE2;constructor(module2){
let{buffer}=module2.memory,most=name=>module2[name].value,column=(name,length)=>new Int32Array(buffer,module2[name].value,length),rows=most("MOST_ROWS");this.compiler=column("COMPILER",rows),this.os=column(
"OS",rows),this.platform=column("PLATFORM",rows),this.target=column("TARGET",rows),this.marks=column("MARKS",rows),this.hash=new Uint32Array(buffer,module2.HASH.value,rows*5),this.version=column("VERS\
ION",rows),this.variant=column("VARIANT",most("MOST_ITEMS")),this.variantFrom=column("VARIANT_FROM",rows+1),this.stack=column("STACK",most("MOST_ITEMS")),this.stackFrom=column("STACK_FROM",rows+1),this.
listed=column("LISTED",most("MOST_LISTED")),this.listFrom=column("LIST_FROM",LISTS.length),this.listTo=column("LIST_TO",LISTS.length),this.counted=column("COUNTED",most("MOST_LISTED")),this.count=column(
"COUNT",most("MOST_LISTED")),this.flags=column("FLAGS",rows),this.variantsDigest=column("VARIANTS_DIGEST",rows),this.facts=column("FACTS",FACTS_SIZE),this.words=wordsIn(module2),this.#module=module2,this.
mostBytes=module2.MOST_BYTES.value,this.room=Buffer.from(buffer,module2.PAGE.value,this.mostBytes),this.#memory=Buffer.from(buffer),this.#numbers=new Int32Array(buffer),this.#result=column("RESULT",8),
this.#queue=column("QUEUE",most("MOST_WORDS")*Object.keys(ROLE).length),this.#records=column("WORDS",most("MOST_WORDS")*8),this.#clear()}scan(bytes,place){let{length}=bytes;return length>this.mostBytes?
!1:(this.serial++,this.#isHere(bytes)||this.room.set(bytes),this.#scan(length,place)?!0:this.#result[5]===0?!1:(this.#clear(),this.#scan(length,place)))}readFacts(){this.#module.readFacts()}get versionFrom(){
return this.#versionFrom??=new Int32Array(this.compiler.length+1).map((_,row)=>row),this.#versionFrom}#isHere({buffer,byteOffset}){return buffer===this.room.buffer&&byteOffset===this.room.byteOffset}#scan(length,place){
let title=this.#titleOf(place.package),tag=this.#wordsOf(place.tag);if(title===NONE2||tag===void 0)return!1;let isTaken=this.#module.scan(length,this.#start,title,tag.header,tag.usual,tag.old)===1;return this.#learn(),
isTaken&&this.#readResult(),isTaken}#readResult(){let result=this.#result;this.rows=result[0],this.writtenSpecs=result[1],this.countedStacks=result[2],this.startsWithVersions=result[6]===VERSIONS_FIRST;
let startsWithHash=this.rows>0&&result[7]===HASH_FIRST;this.inOldOrder=this.startsWithVersions&&startsWithHash,this.keysInOrder=!this.startsWithVersions&&!startsWithHash}#learn(){let{words:words4}=this,
queued=this.#result[3],count2=this.#result[4];for(let word=words4.texts.length;word<count2;word++)words4.add(this.#textOf(word));for(let i=0;i<queued;i++)words4.learn(this.#queue[i]>>3,this.#queue[i]&
7)}#textOf(word){let at=this.#records[word*8+2];return this.#memory.toString("latin1",at,at+this.#records[word*8+1])}#clear(){this.#module.clearWords(),this.#result.fill(0),this.words.clear(),this.#packages=
new Names,this.#titles=[],this.#tags.clear(),this.#start=this.#literal(`---
title: "`),ROW_ORDERS.forEach((keys2,order)=>{this.#writeSteps(this.#module.ROW_STEPS.value,order,rowSteps(keys2))}),META_ORDERS.forEach((keys2,order)=>{this.#writeSteps(this.#module.META_STEPS.value,
order,metaSteps(keys2))}),this.#numbers[this.#module.ROOT.value/4]=this.#intern("root")}#writeSteps(start3,order,steps){let at=start3/4+order*ORDER_SIZE;for(let[kind,literal]of steps)this.#numbers[at++]=
kind,this.#numbers[at++]=this.#literal(literal)}#titleOf(name){let number=this.#packages.numberOf(name),title=this.#titles[number];return title===void 0&&(title=TITLE.test(name)?this.#intern(name):NONE2,
this.#titles[number]=title),title}#wordsOf(tag){let words4=this.#tags.get(tag);if(words4===void 0){if(!TAG2.test(tag)||!isSureText(tag))return;let[usual,old]=tarballPrefixes(tag);words4={header:this.#literal(
`"
layout: cache
categories: [package, ${tag}]
meta: `),usual:this.#literal(usual),old:old===void 0?NONE2:this.#literal(old)},this.#tags.set(tag,words4)}return words4}#literal(text2){return this.#module.addLiteral(this.#memory.write(text2,this.#module.
INPUT.value,"latin1"))}#intern(text2){return this.#memory.write(`${text2}"`,this.#module.INPUT.value,"latin1"),this.#module.intern()}};function rowSteps(keys2){let steps=[],before2="{";for(let key of keys2){
if(key==="size"){before2+='"size": "-", ';continue}let[open,close]=ROW_BRACKETS[key]??['"','"'];steps.push([ROW_STEP[key],`${before2}"${key}": ${open}`]),before2=`${close}, `}return[...steps,[ROW_END,
`${before2.slice(0,-2)}}`]]}var ROW_BRACKETS={stacks:["[","]"],variants:["[","]"],versions:['["','"]']},META_BRACKETS={num_specs:["",""],num_specs_by_stack:["{","}"]};function metaSteps(keys2){let steps=[],
before2="{";for(let key of keys2){let[open,close]=META_BRACKETS[key]??["[","]"];steps.push([META_STEP[key],`${before2}"${key}": ${open}`]),before2=`${close}, `}return[...steps,[META_END,`${before2.slice(
0,-2)}}
spec_details: [`]]}function wordsIn(module2){let{buffer}=module2.memory,most=module2.MOST_WORDS.value,numbers3=(name,at=0)=>new Int32Array(buffer,module2[name].value+at*most*4,most),bytes=name=>new Uint8Array(
buffer,module2[name].value,most),columns={order:new Float64Array(buffer,module2.ORDER.value,most),nameOrder:new Float64Array(buffer,module2.NAME_ORDER.value,most),digest:numbers3("DIGEST"),compilerForm:bytes(
"COMPILER_FORM"),compilerDigest:numbers3("COMPILER_DIGEST"),compilerPlatforms:numbers3("COMPILER_PLATFORMS"),osPlatforms:numbers3("OS_PLATFORMS"),platform:bytes("PLATFORM_NUMBER"),targetFamily:bytes("\
TARGET_FAMILY"),targetPlatforms:numbers3("TARGET_PLATFORMS"),versionOk:bytes("VERSION_OK"),stackOk:bytes("STACK_OK"),stackPlatforms:numbers3("STACK_PLATFORMS"),stackFamilies:numbers3("STACK_FAMILIES"),
variantKind:bytes("VARIANT_KIND"),variantOdd:bytes("VARIANT_ODD"),variantDigest:numbers3("VARIANT_DIGEST"),inRow:numbers3("IN_ROW"),rowsWith:numbers3("ROWS_WITH")};return new Words(columns,LISTS.map((_,list2)=>numbers3(
"SEEN_IN",list2)))}function startScanner(){let{WebAssembly:api}=globalThis;if(api!==void 0)try{let module2=new api.Module(Buffer.from(SCANNER,"base64")),columns={textsAscend:(a,b)=>scanner.words.textsAscend(
a,b),namesAscend:(a,b)=>scanner.words.namesAscend(a,b)},scanner=new Scanner(new api.Instance(module2,{columns}).exports);return scanner}catch{return}}var shared;function sharedScanner(){return shared??=
{scanner:startScanner()},shared.scanner}var PageReader=class{lexicon=new Lexicon;#filled=new FilledTable;#scanner="not started";constructor({scans=!0}={}){scans||(this.#scanner=void 0)}read(bytes,place){
let{scanner}=this;return scanner!==void 0&&place!==void 0&&scanner.scan(bytes,place)?new ScannedPage(bytes,scanner,this):this.parse(bytes)}get room(){return this.scanner?.room}get scanner(){return this.#scanner===
"not started"&&(this.#scanner=sharedScanner()),this.#scanner}parse(bytes){return parsePage(bytes)}readAccepted(text2){return readAccepted(text2)}factsOf(data){return new DerivedFacts(this.fill(data),{
data},this)}fill(data){return this.#filled.fill(data),this.#filled}};function readSiteData(files,read){let readData=(file,interpret)=>{let passedOver=files.passedOver?.get(file);return{...readDataFile(
file,read(file),interpret),...passedOver&&{passedOver}}};return{tags:readData(files.tags,readTagRows),meta:readData(files.meta,readTagMeta),tagPages:files.tagPages.map(file=>readTagPage(file,read(file)))}}
function readTagPage(file,bytes){let tag=tagOfPage(file.slice(file.lastIndexOf("/")+1))??"";if(bytes===void 0||"code"in bytes)return{file,tag,text:"",faults:bytes===void 0?[]:[bytes],data:void 0};let{
text:text2,faults,frontMatter}=parsePage(bytes),kept=faults.filter(({code,stops})=>stops==="always"||stops==="reported"&&code!==AMBIGUOUS);return frontMatter===void 0||kept.some(({stops})=>stops==="al\
ways")?{file,tag,text:text2,faults:kept,data:void 0}:{file,tag,text:text2,faults:kept,data:frontMatter.data,locate:frontMatter.locate}}var AMBIGUOUS="ambiguousScalar",TABLE=/\.[ct]sv$/;function readDataFile(file,bytes,interpret){
if(TABLE.test(file)&&bytes!==void 0&&!("code"in bytes))return{file,text:"",faults:[],data:void 0,content:void 0,shape:[{path:[],expected:"a file of YAML or JSON",found:"a table"}]};let parsed=parseDataFile(
file,bytes),{text:text2,faults,data,locate}=parsed;if(locate===void 0)return{...parsed,content:void 0,shape:[]};let{content,shape}=interpret(data,path24=>cutPlaces(text2,locate(path24)));return{...parsed,
content:faults.length>0?void 0:content,shape}}function cutPlaces(text2,places){let cut=({start:start3,end})=>text2.slice(start3,end);return places.map(({value,key})=>({value:cut(value),key:key&&cut(key)}))}
function parseDataFile(file,bytes){if(bytes===void 0||"code"in bytes)return{file,text:"",faults:bytes===void 0?[]:[bytes],data:void 0};let{text:text2,faults}=decode(bytes),stop=faults.find(({code,stops:stops2})=>stops2===
"always"&&code!=="carriageReturns")??findPointer(text2)??findConflict(text2);if(stop!==void 0)return{file,text:text2,faults:[stop],data:void 0};let start3=findDocument(text2),{root,data,faults:yamlFaults}=readYaml(
text2.slice(start3),start3),kept=yamlFaults.filter(fault=>isKept(fault,text2)).map(rename),stops=(root===void 0?void 0:findMisplaced(text2,start3,root))??kept.find(fault=>fault.stops==="always");return root===
void 0||stops!==void 0?{file,text:text2,faults:stops===void 0?kept:[stops],data:void 0}:{file,text:text2,faults:kept,data,locate:locateInTree(root)}}var EMPTY_LINE=/[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)/y,
BLANKS=/[ \t]*/y,LAST_LINE=/[ \t]*(?:#[^\r\n]*)?$/y,VERSION_LINE=/%YAML[ \t]+1\.[12][ \t]*(?:\r\n?|\n)/y;function findDocument(text2){let at=skipEmpty(text2,skip(VERSION_LINE,text2,skipEmpty(text2,0)));
return text2.startsWith("---",at)&&/^[ \t\r\n]?$/.test(text2.charAt(at+3))?skip(BLANKS,text2,at+3):0}function isEmptyFrom(text2,from){return skip(LAST_LINE,text2,skipEmpty(text2,from))===text2.length}
function skipEmpty(text2,from){let at=from;for(let next=skip(EMPTY_LINE,text2,at);next>at;next=skip(EMPTY_LINE,text2,at))at=next;return at}function skip(pattern,text2,from){return pattern.lastIndex=from,
pattern.test(text2)?pattern.lastIndex:from}function findMisplaced(text2,start3,root){return start3===0||root.kind==="scalar"||"[{".includes(text2.charAt(root.start))||/[\r\n]/.test(text2.slice(start3,
root.start))?void 0:{code:"syntax",data:{reason:'a key or a list item cannot stand on the line of "---"'},span:{start:root.start,end:root.end},stops:"always"}}function isKept({code,span,stops},text2){
return code===AMBIGUOUS?stops==="always":code!=="earlyFence"||!isEmptyFrom(text2,span.start+3)}function rename(fault){if(fault.code==="earlyFence"&&fault.data.fence.startsWith("%"))return{code:"syntax",
data:{reason:'a line that starts with "%" cannot stand here'},span:fault.span,stops:"always"};if(fault.code!=="syntax")return fault;let reason=fault.data.reason.replace("the end of the front matter","\
the end of the file");return{...fault,data:{reason}}}function readTagRows(data,written){let isOld=isMapping(data)&&Object.hasOwn(data,"tags"),list2=isOld?data.tags:data,base=isOld?["tags"]:[];if(!Array.
isArray(list2))return{content:void 0,shape:[unlike(base,"a list of tags",list2)]};let shape=[],content=list2.map((row,i)=>readTagRow(row,[...base,i],isOld,shape)),names=content.filter(({name})=>name!==
void 0),spellings2=written(names.map(({path:path24})=>[...path24,"name"]));return names.forEach(({name,path:path24},i)=>{let other=readAsOther(spellings2[i].value);other!==void 0&&spellings2[i].value===
name&&shape.push({path:[...path24,"name"],expected:"the name of a tag to be a text",found:other})}),{content,shape}}function readTagRow(row,path24,isOld,shape){if(!isMapping(row))return shape.push(unlike(
path24,"each tag to be a mapping with name and stacks",row)),{name:void 0,stacks:void 0,path:path24};let{name,stacks}=row;isText(name)||shape.push(unlike([...path24,"name"],"the name of a tag to be a \
text",name));let what=isText(name)?`the stacks of the tag ${quote(name)}`:"the stacks of a tag",own=isOld?[]:checkStacks2(stacks,[...path24,"stacks"],what);for(let fault of own)shape.push(fault);let known=isOld||
own.length>0?void 0:stacks;return{name:isText(name)?name:void 0,stacks:known,path:path24}}function checkStacks2(stacks,path24,what){return Array.isArray(stacks)?stacks.flatMap((stack,i)=>isText(stack)?
[]:[unlike([...path24,i],`${what} to be texts`,stack)]):[unlike(path24,`${what} to be a list`,stacks)]}function readTagMeta(data,written){if(!isMapping(data))return{content:void 0,shape:[unlike([],"a \
mapping from tags to their counts",data)]};let shape=[],content=new Map,tags=Object.keys(data),keys2=written(tags.map(tag=>[tag])),counts=written(tags.map(tag=>[tag,"count"]));return tags.forEach((tag,i)=>{
let other=readAsOther(keys2[i].key??"");other!==void 0&&shape.push({path:[tag],at:"key",expected:"a tag to be a text",found:other});let own=checkTagMeta(tag,data[tag],counts[i].value);for(let fault of own)
shape.push(fault);let isKnown2=own.every(({path:path24})=>path24.length>1&&path24[1]!=="count");content.set(tag,{count:isKnown2?data[tag].count:void 0})}),content.has("all")||shape.push(unlike(["all"],
'an entry "all" with the count of all tags',void 0)),{content,shape}}function checkTagMeta(tag,entry,written){let of=`of ${quote(tag)}`;if(!isMapping(entry))return[unlike([tag],`the entry ${of} to be \
a mapping with a count`,entry)];let lists2=["compilers","parameters"].flatMap(key=>isMapping(entry[key]??{})?[]:[unlike([tag,key],`the ${key} ${of} to be a mapping`,entry[key])]);return[...checkCount(
entry.count,written,[tag,"count"],`the count ${of} to be a whole number from 0 up`),...lists2]}function checkCount(count2,written,path24,expected){return typeof count2!="number"||!Number.isSafeInteger(
count2)||count2<0?[unlike(path24,expected,count2)]:written===String(count2)?[]:[{path:path24,expected:`${expected}, in plain digits`,found:quote(written)}]}function unlike(path24,expected,value){return{
path:path24,expected,found:nameValue(value)}}function isMapping(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)}function isText(value){return typeof value=="string"}async function eachPage(list2,look,steps,help,take){
let{pages:pages2}=list2;if(help?.isAsked)return help.finish(list2,0,take);let started=steps.now();for(let at=0;at<pages2.length;at++){let page=pages2[at];if(takeHere(page,list2.wayOf(page),list2,look,
take),steps.done++,!steps.isDue)continue;if(!await steps.pause())return!1;let passed=steps.now()-started,left=passed/(at+1)*(pages2.length-at-1);if(help!==void 0&&passed>250&&left>1e3)return help.finish(
list2,at+1,take)}return!0}function takeHere(page,way,{isRenamed:isRenamed3,corpusRules},look,take){take(page,way,way&&look.at(page,way,isRenamed3(page),corpusRules))}var PageLook=class{#settings;#source;#reader;constructor(settings,source,reader){
this.#settings=settings,this.#source=source,this.#reader=reader}at(page,way,isRenamed3,corpusRules){try{let read=this.read(page);return"code"in read?isAbsent(page,read,this.#source)?void 0:this.#unread(
page,read,way):this.#lint(isRenamed3?{file:page.file,place:page.place,isRenamed:isRenamed3}:page,read,way,corpusRules)}catch(error){if(error instanceof UsageError)throw error;return emptyResult(page.file,
[{ruleId:void 0,stack:thrownText(error)}])}}read({fault,path:path24,boundary}){return fault??this.#source.readPage(path24,boundary,this.#settings.sizeLimit,this.#reader.room)}#lint(page,bytes,way,corpusRules){
return(way==="check"?lintPage:mapPage)(page,bytes,this.#settings.rulesets.for(page.file),this.#reader,corpusRules,this.#settings)}#unread(page,fault,way){return way==="map"?emptyResult(page.file,[]):reportFault(
page,fault,this.#settings.rulesets.for(page.file))}};function isAbsent({isAssumed,path:file},{code},source){if(isAssumed!==!0||code!=="missing")return!1;let entries=source.list(import_node_path12.default.
dirname(file));return"error"in entries||entries.every(({name})=>name!==import_node_path12.default.basename(file))}function emptyResult(file,crashes){return{file,findings:[],dropped:NONE_DROPPED,specs:0,
logged:void 0,crashes}}var Steps=class{done=0;#all;#pace;#host;#pauseAt;constructor(all2,pace,host){this.#all=all2,this.#pace=pace,this.#host=host,this.#pauseAt=host.now()+50}now(){return this.#host.now()}get isDue(){
return this.#host.now()>=this.#pauseAt}async pause(){this.#pace.show(Math.min(this.done,this.#all),this.#all);let goesOn=await this.#pace.pause();return this.#pauseAt=this.#host.now()+50,goesOn}};function readGlob(glob,coversBelow=!1){
if(glob==="")throw new RangeError("an empty glob matches nothing");if(glob.length>1024)throw new RangeError("a glob has at most 1024 characters");if(glob.startsWith("!"))throw new RangeError('a "!" at\
 the start takes back in "ignores" only; a name with one is written "\\!"');let alternatives=expand(lex(glob));return{patterns:alternatives.map(tokens=>toSegments(tokens,coversBelow)),size:alternatives.
reduce((sum3,tokens)=>sum3+tokens.length,0)}}function lex(glob){let tokens=[],depth=0;for(let at=0;at<glob.length;){let code=glob.codePointAt(at),char=String.fromCodePoint(code);if(refuseForeign(glob,
at),char==="["){let{end,token}=lexClass(glob,at);tokens.push(token),at=end;continue}if(char==="\\"&&at+1===glob.length)throw new RangeError('a "\\" needs a character behind it');let escaped=char==="\\"?
glob.codePointAt(at+1):void 0;escaped===void 0&&char==="{"&&depth++,tokens.push(escaped??plainToken(char,code,depth>0)),escaped===void 0&&char==="}"&&depth>0&&depth--,at+=escaped===void 0?char.length:
1+String.fromCodePoint(escaped).length}if(depth>0)throw new RangeError('a "{" is not closed; the character itself is written "\\{"');return tokens}function refuseForeign(glob,at){if(/[@?+*!]\(/.test(glob.
slice(at,at+2)))throw new RangeError(`"${glob.slice(at,at+2)}" is not known here: write the alternatives as {a,b}, or "\\(" for the character`)}function plainToken(char,code,inBraces){return char==="*"?
"any":char==="?"?"one":char==="/"||char==="{"||inBraces&&(char===","||char==="}")?char:code}function lexClass(glob,start3){let negated=/[!^]/.test(glob.charAt(start3+1)),codes=[];for(let at=start3+(negated?
2:1);;){let char=glob.charAt(at);if(char==="]"&&codes.length>0)return{end:at+1,token:{negated,ranges:toRanges(codes)}};if(char==="/")throw new RangeError('a "/" cannot stand in [...]');if(char==="["&&
glob.charAt(at+1)===":")throw new RangeError('"[:" is not known here: write the characters themselves');char==="\\"&&at++;let code=glob.codePointAt(at);if(code===void 0)throw new RangeError('a "[" is \
not closed; the character itself is written "\\["');codes.push(char==="-"?"to":code),at+=code>65535?2:1}}function toRanges(codes){let ranges=[];for(let i=0;i<codes.length;i++){let first=codes[i]==="to"?
HYPHEN:codes[i],isRange=codes[i+1]==="to"&&i+2<codes.length,second=codes[i+2]==="to"?HYPHEN:codes[i+2];if(isRange&&second<first){let[from,to]=[String.fromCodePoint(first),String.fromCodePoint(second)];
throw new RangeError(`"${from}-${to}" runs backwards: write "${to}-${from}"`)}ranges.push([first,isRange?second:first]),isRange&&(i+=2)}return ranges}var HYPHEN=45;function expand(tokens){let open={complete:[],
current:[[]]},outer=[];for(let token of tokens)if(token==="{")outer.push(open),open={complete:[],current:[[]]};else if(token===",")open.complete.push(...open.current),open.current=[[]];else if(token===
"}"){if(open.complete.length===0)throw new RangeError('braces need at least two alternatives, as in {a,b}; the character itself is written "\\{"');let inner=[...open.complete,...open.current];open=outer.
pop(),open.current=combine(open.current,inner)}else for(let sequence of open.current)sequence.push(token);return open.current}function combine(starts,ends){if(starts.length*ends.length>256)throw new RangeError(
"its braces stand for more than 256 globs: write several");return starts.flatMap(start3=>ends.map(end=>[...start3,...end]))}function toSegments(tokens,coversBelow){if(tokens[0]==="/")throw new RangeError(
'a glob starts from the folder of its config: take the "/" at the start away');let namesFolder=tokens.at(-1)==="/";if(namesFolder&&!coversBelow)throw new RangeError('it ends with "/" and names a folde\
r: add "**" for the files below it');let segments=[],parts=[];for(let token of[...tokens,"/"])token!=="/"?parts.push(token):(addSegment(segments,parts),parts=[]);return coversBelow&&segments.push(...namesFolder?
["globstar",["any"]]:["globstar"]),segments}function addSegment(segments,parts){if(!(parts.length===0||parts.length===1&&parts[0]===DOT)){if(isParent(parts)&&!segments.every(segment=>segment!=="globst\
ar"&&isParent(segment)))throw new RangeError('".." can only stand at the start');parts.length===2&&parts[0]==="any"&&parts[1]==="any"?segments.at(-1)!=="globstar"&&segments.push("globstar"):segments.push(
parts)}}var DOT=46;function isParent(parts){return parts.length===2&&parts[0]===DOT&&parts[1]===DOT}var Kept=class{#most;#known=new Map;#weight=0;constructor(most){this.#most=most}get(key){return this.#known.
get(key)}add(key,value,weight){return this.#weight+weight>this.#most&&(this.#known.clear(),this.#weight=0),this.#weight+=weight,this.#known.set(key,value),value}},Sequences=class{words;#places;#starts;#loops;#ends;#owners;#state;constructor(sequences,loop){
let places=new Map,owners=[],[starts,loops,ends]=[[],[],[]];for(let[i,sequence]of sequences.entries()){starts.push(owners.length);for(let token of sequence)token===loop?loops.push(owners.length):(places.
has(token)||places.set(token,[]),places.get(token).push(owners.length),owners.push(i));ends.push(owners.length),owners.push(i)}this.#owners=owners,this.words=Math.ceil(owners.length/32),this.#starts=this.#bits(
starts),this.#loops=this.#bits(loops),this.#ends=this.#bits(ends),this.#state=this.#bits([]),this.#places=new Map([...places].map(([token,own])=>[token,own.length>this.words/4?this.#bits(own):own]))}tokens(){
return[...this.#places.keys()]}takenBy(tokens){let taken=new Uint32Array(this.words);for(let token of tokens){let places=this.#places.get(token);if(places instanceof Uint32Array)for(let i=0;i<taken.length;i++)
taken[i]|=places[i];else places!==void 0&&setBits(taken,places)}return taken}begin(){this.#state.set(this.#starts)}step(taken,loops){let state=this.#state,any=0,carry=0;for(let i=0;i<state.length;i++){
let before2=state[i],moved=before2&taken[i],after=moved<<1|carry|(loops?before2&this.#loops[i]:0);carry=moved>>>31,state[i]=after,any|=after}return any!==0}ends(){let ends=this.#state;for(let i=0;i<ends.
length;i++)ends[i]&=this.#ends[i];return ends}ending(ends){let found=[];for(let i=0;i<ends.length;i++)for(let rest=ends[i];rest!==0;rest&=rest-1)found.push(this.#owners[i*32+31-Math.clz32(rest&-rest)]);
return found}#bits(places){let bits=new Uint32Array(this.words);return setBits(bits,places),bits}};function setBits(bits,places){for(let place of places)bits[place>>>5]|=1<<(place&31)}var MOST_KEPT=1<<
22,PathPatterns=class{#names;#sequences;#takers=new Kept(MOST_KEPT);constructor(patterns){let numbers3=new Map,names=[],numberOf2=segment=>{if(segment==="globstar")return GLOBSTAR;let key=JSON.stringify(
segment);return numbers3.has(key)||numbers3.set(key,names.push(segment)-1),numbers3.get(key)};this.#sequences=new Sequences(patterns.map(segments=>segments.map(numberOf2)),GLOBSTAR),this.#names=new NamePatterns(
names)}match(names){let sequences=this.#sequences;sequences.begin();for(let name of names)if(!sequences.step(this.#takersOf(name),name!==".."))return;let ends=sequences.ends();return ends.some(word=>word!==
0)?ends:void 0}ending(bits){return this.#sequences.ending(bits)}#takersOf(name){let known=this.#takers.get(`name ${name}`);if(known!==void 0)return known;let{plain:plain2,wild}=this.#names.match(name),
key=`match ${plain2} ${textOf(wild)}`,takers=this.#takers.get(key)??this.#makeTakers(key,plain2,wild);return this.#takers.add(`name ${name}`,takers,name.length)}#makeTakers(key,plain2,wild){let numbers3=[
...plain2===void 0?[]:[plain2],...this.#names.ending(wild)];return this.#takers.add(key,this.#sequences.takenBy(numbers3),this.#sequences.words+key.length)}},GLOBSTAR=-1;function textOf(bits){return Buffer.
from(bits.buffer,bits.byteOffset,bits.byteLength).toString("latin1")}var NamePatterns=class{#plain=new Map;#sequences;#classes;#numbers;#takers=new Kept(MOST_KEPT);#none;constructor(patterns){let numbers3=[];
for(let[number,parts]of patterns.entries())parts.every(part=>typeof part=="number")?this.#plain.set(String.fromCodePoint(...parts),number):numbers3.push(number);this.#sequences=new Sequences(numbers3.
map(number=>patterns[number]),"any"),this.#classes=this.#sequences.tokens().filter(part=>typeof part=="object"),this.#numbers=numbers3,this.#none=this.#sequences.takenBy([])}match(name){return{plain:this.#plain.
get(name),wild:this.#wild(name)}}ending(bits){return this.#sequences.ending(bits).map(sequence=>this.#numbers[sequence])}#wild(name){let sequences=this.#sequences;if(name===".."||sequences.words===0)return this.#none;
sequences.begin();for(let character of name)if(!sequences.step(this.#takersOf(character.codePointAt(0)),!0))return this.#none;return sequences.ends()}#takersOf(code){let known=this.#takers.get(code);if(known!==
void 0)return known;let takers=["one",code,...this.#classes.filter(one=>isIn(one,code))];return this.#takers.add(code,this.#sequences.takenBy(takers),this.#sequences.words)}};function isIn({negated,ranges},code){
return ranges.some(([first,last])=>first<=code&&code<=last)!==negated}function matcherOf(lists2,root){if(lists2.length===0)return()=>NONE3;let made;return file=>(made??=new GlobLists(lists2,root),made.
matching(file))}function withMatches(lists2,root){let matching=matcherOf(lists2,root);return lists2.map((list2,i)=>Object.freeze({...list2,matches:file=>holds(matching(file),i)}))}var NONE3=Object.freeze(
[]);function holds(ascending,wanted){let[low,high]=[0,ascending.length];for(;low<high;){let middle=low+high>>>1;ascending[middle]<wanted?low=middle+1:high=middle}return ascending[low]===wanted}var GlobLists=class{#bases;#known=new Kept(
MOST_KEPT);#lastFile;#lastAnswer=NONE3;constructor(lists2,root){let bases=new Map;for(let[i,{globs,base,coversBelow}]of lists2.entries()){bases.has(base)||bases.set(base,{patterns:[],lists:[]});let own=bases.
get(base);for(let pattern of globs.flatMap(glob=>readGlob(glob,coversBelow).patterns))own.patterns.push(pattern),own.lists.push(i)}this.#bases=[...bases].map(([base,{patterns,lists:numbers3}])=>({folder:base===
root?[]:import_node_path13.default.relative(root,base).split(import_node_path13.default.sep),patterns:new PathPatterns(patterns),lists:numbers3}))}matching(file){return file===this.#lastFile?this.#lastAnswer:
(this.#lastAnswer=this.#find(file.split("/")),this.#lastFile=file,this.#lastAnswer)}#find(names){let matched=this.#bases.map(({folder,patterns})=>patterns.match(seenFrom(folder,names)));if(matched.every(
bits=>bits===void 0))return NONE3;let key=matched.map(bits=>`${bits?.length??0}:${bits===void 0?"":textOf(bits)}`).join(""),known=this.#known.get(key);if(known!==void 0)return known;let numbers3=matched.
flatMap((bits,i)=>{let{patterns,lists:lists2}=this.#bases[i];return bits===void 0?[]:patterns.ending(bits).map(pattern=>lists2[pattern])});this.#bases.length>1&&numbers3.sort((a,b)=>a-b);let answer=Object.
freeze(numbers3.filter((number,i)=>number!==numbers3[i-1]));return this.#known.add(key,answer,key.length+answer.length)}};function seenFrom(folder,names){if(folder.length===0)return names;let common=0;
for(;common<folder.length&&folder[common]===names[common];)common++;return[...folder.slice(common).fill(".."),...names.slice(common)]}function sortOut(all2,questionOf){let bits=all2.map(one=>bitsIn(questionOf(
one)));return{all:all2,flags:bits.reduce((union,own=0)=>union|own,0),others:all2.filter((_,i)=>bits[i]===void 0)}}var RAISED={error:"error",warning:"error",info:"warning"};function makeRuleset(rules2,settings){
let isOn=rule=>settings.severities.get(rule.id)!=="off",textRules=new Map;for(let rule of rules2)if(rule.kind==="text")for(let code of Object.keys(rule.messages))textRules.set(code,rule);let pageRules=rules2.
filter(rule=>rule.kind==="page").filter(isOn).map(rule=>({rule,options:optionsOf(rule,settings)})),byGeneration=new Map(GENERATIONS.map(generation=>[generation,sortOut(pageRules.filter(({rule})=>defaultSeverity(
rule,generation)!=="off"),({rule})=>rule.isSilent)]));return{rules:rules2,isOn,textRules,shapeRules:sortOut(rules2.filter(rule=>rule.kind==="shape").filter(isOn),({isSilent})=>isSilent),pageRules:generation=>byGeneration.
get(generation),historyRules:rules2.filter(rule=>rule.kind==="history").filter(isOn).map(rule=>({rule,options:optionsOf(rule,settings)})),indexOptions:rule=>optionsOf(rule,settings),severity(rule,messageId,generation){
let base=defaultSeverity(rule,generation);if(base==="off")return"off";let given=settings.severities.get(rule.id);if(given!==void 0)return given;let severity=rule.messageSeverity?.[messageId]??base;return settings.
preset==="strict"?RAISED[severity]:severity}}}function optionsOf(rule,settings){return settings.options.get(rule.id)??rule.options?.defaults??{}}var MOST_RULESETS=1e3;function makeRulesets(rules2,settings,overrides=[],final=new Map,appliedTo=()=>[]){
let settingsWith=applied=>({preset:settings.preset,severities:merged([settings.severities,...applied.map(({severities})=>severities),final]),options:merged([settings.options,...applied.map(({options:options2})=>options2)])}),
base=makeRuleset(rules2,settingsWith([])),equal=equalOnes(rules2),byAnswer=new WeakMap,isOnSomewhere=({id})=>{if(final.has(id))return final.get(id)!=="off";let isOn=({severities})=>(severities.get(id)??
"off")!=="off";return settings.severities.get(id)!=="off"||overrides.some(isOn)};return{base,for(file){let applied=overrides.length===0?[]:appliedTo(file);if(applied.length===0)return base;let known=byAnswer.
get(applied);if(known!==void 0)return known;let ruleset=equal(settingsWith(applied.map(i=>overrides[i])));return byAnswer.set(applied,ruleset),ruleset},corpusRules:withShares(rules2.filter(isCorpusRule).
filter(isOnSomewhere).map(rule=>({rule,options:optionsOf(rule,settings),isAsked:isAsked(rule)})))}}function merged(maps){return new Map(maps.flatMap(map=>[...map]))}function equalOnes(rules2){let known=new Map,
numbers3=new Map([[void 0,0]]);return settings=>{let key=rules2.map(({id})=>{let options2=settings.options.get(id);return numbers3.has(options2)||numbers3.set(options2,numbers3.size),`${settings.severities.
get(id)} ${numbers3.get(options2)}`}).join(),made=known.get(key);if(made!==void 0)return made;known.size>=MOST_RULESETS&&known.clear();let ruleset=makeRuleset(rules2,settings);return known.set(key,ruleset),
ruleset}}function withShares(corpusRules){return corpusRules.map((one,i)=>{let first=corpusRules.slice(0,i).find(({rule})=>areAlike(rule,one.rule));return first===void 0?one:{...one,sharesWith:first.rule.
id,isAsked:!1}})}function areAlike(a,b){return a.options!==void 0||b.options!==void 0?!1:a.kind===b.kind&&a.map===b.map&&a.logged===b.logged}function isAsked({map,logged}){return logged?.note!==void 0||
map!==mapToNothing&&logged?.value===void 0}function rulesetsBy(rules2,input,root){let{settings,overrides,final}=input;return makeRulesets(rules2,settings,overrides,final,matcherOf(overrides,root))}function termsOf(run2,corpusRules,root,today){
let{rulesets,settings:input,suppressions:suppressions2,baseline,sizeLimit,counts}=run2;return{root,today,rules:rulesets.base.rules.map(({id})=>id),corpusRules:corpusRules.map(({rule})=>rule.id),settings:input.
settings,overrides:input.overrides,final:input.final,suppressions:suppressions2.map(({rule,subject,expires,globs,base})=>({rule,...subject!==void 0&&{subject},...expires!==void 0&&{expires},globs,base})),
baseline:baseline?.entries,sizeLimit,counts}}function lookBy(terms,rules2,source){let{root,sizeLimit,counts,baseline}=terms;if(rules2.map(({id})=>id).join()!==terms.rules.join())throw new TypeError("a\
 thread has other rules");let rulesets=rulesetsBy(rules2,terms,root),suppressions2=withMatches(terms.suppressions,root),hides2=hidesOf({suppressions:suppressions2,baseline:baseline&&{entries:baseline}},
terms.today);return{look:new PageLook({rulesets,hides:hides2,sizeLimit,counts},source,new PageReader),corpusRules:rulesets.corpusRules.filter(({rule})=>terms.corpusRules.includes(rule.id))}}function frameOf(excerpt,region,width,safe){
let{text:text2}=excerpt,start3=clamp(region.startColumn-excerpt.column,0,text2.length),end=region.endLine>region.startLine?text2.length:clamp(region.endColumn-excerpt.column,start3,text2.length),from=Math.
max(0,start3-width),to=Math.min(text2.length,Math.min(end,start3+width)+width),before2=safe(text2.slice(from,start3)),marked=join(before2,safe(text2.slice(start3,Math.min(end,to))),safe),line=join(marked,
safe(text2.slice(Math.min(end,to),to)),safe),mark={start:before2.length,end:Math.max(marked.length,before2.length+1)};return cutLine(line,mark,width,{before:excerpt.cutBefore,after:excerpt.cutAfter||to<
text2.length})}function join(left,right,safe){let whole=left+right;return safe(whole)===whole?whole:`${left}\\${right}`}function cutLine(line,mark,width,more){let length=Math.max(line.length,mark.start+
1),fits4=length+(more.before?1:0)+(more.after?1:0)<=width,room=fits4?length:width-2,lead2=Math.max(Math.floor((room-(mark.end-mark.start))/2),Math.floor(room/4)),from=fits4?0:clamp(mark.start-lead2,0,
length-room),to=from+room,head=more.before||from>0?"\u2026":"",tail=more.after||to<length?"\u2026":"";return{text:head+line.slice(from,to)+tail,markStart:head.length+mark.start-from,markEnd:head.length+
Math.min(mark.end,to)-from}}function clamp(value,low,high){return Math.min(Math.max(value,low),high)}function omittedSentences({quiet,maxFindings,perPage}){let all2=quiet+maxFindings+perPage;if(all2===
0)return[];let ways=[...quiet>0?[`${quiet} by --quiet`]:[],...maxFindings>0?[`${maxFindings} by --max-findings`]:[],...perPage>0?[`${perPage} on pages with too many to list`]:[]];return[`${findingsAre(
all2)} not shown: ${ways.join(", ")}.`]}function unsuggestedSentences({findings,suggestions}){if(suggestions===void 0)return[];let without2=findings.filter(finding=>finding.fix!==void 0&&!suggestions.
has(finding)).length;return without2===0?[]:[`${findingsAre(without2)} without the fix that there is: it is long, it does not stand alone, or there are too many of them; "cache-lint --fix" writes what\
 can be written.`]}function findingsAre(number){return count(number,"finding is","findings are")}var STYLES={file:"1;4",error:"1;31",warning:"1;33",info:"1;36",faint:"2"},NARROWEST=40,SEVERITY_WIDTH=7,
MIN_MESSAGE_WIDTH=16,MOST_RELATED2=5,MOST_FIXED=20,text=function*(report,view){let before2="";for(let block of blocks(report,layoutFor(view))){yield before2;for(let lines of block){let printed=lines.map(
line=>`${line}
`).join("");yield view.ci?neutralise(printed):printed}before2=`
`}};function findingsText(findings,width){let layout=layoutFor({width,color:!1,ci:!0});return[...groupBy(findings,({file})=>file).values()].map(group2=>`${[...pageBlock(group2,layout)].flat().join(`
`)}
`).join(`
`)}function*blocks(report,layout){let{findings,omitted,comparison}=report;for(let group2 of groupBy(changedFirst(findings),({file})=>file).values())yield pageBlock(group2,layout);comparison!==void 0&&
comparison.fixed.length>0&&(yield[fixedBlock(comparison,layout)]);for(let sentence of omittedSentences(omitted))yield[wrap2(sentence,layout.width)];let notChecked=layout.isFile?notCheckedSentences(report):
[];notChecked.length>0&&(yield[notChecked.flatMap(one=>wrap2(layout.safe(one),layout.width))])}function layoutFor({width,color,ci,isFile=!1}){return{isFile,width:Math.max(width,NARROWEST)-(ci?1:0),safe:ci?
text2=>neutralise(printable(text2)):printable,paint:color?(style,text2)=>`\x1B[${STYLES[style]}m${text2}\x1B[0m`:(_style,text2)=>text2}}function fixedBlock({base,fixed},layout){let entry=({file,region,
ruleId,message})=>{let text2=`${file}:${region.startLine}:${region.startColumn} ${message} ${ruleId}`,[first="",...rest]=wrap2(layout.safe(text2),layout.width-INDENT.length);return[`${INDENT}${first}`,
...rest.flatMap(line=>wrap2(line,layout.width-2*INDENT.length)).map(line=>INDENT.repeat(2)+line)]},more=fixed.length-MOST_FIXED;return[...wrap2(layout.safe(`Fixed since ${base}:`),layout.width),...fixed.
slice(0,MOST_FIXED).flatMap(entry),...more>0?[layout.paint("faint",`${INDENT}and ${more} more`)]:[]]}var INDENT="  ";function*pageBlock(findings,layout){yield chunks(layout.safe(findings[0].file),layout.
width).map(line=>layout.paint("file",line));let placeWidth=findings.map(finding=>placeText(finding).length).reduce((widest,width)=>Math.max(widest,width)),isFirst2=!0;for(let finding of findings)yield[
...isFirst2?[]:[""],...messageLines(finding,placeWidth,layout),...frameLines(finding,layout),...finding.related.slice(0,MOST_RELATED2).flatMap(related=>relatedLines(related,layout)),...moreRelated(finding.
related.length-MOST_RELATED2,layout)],isFirst2=!1}function messageLines(finding,placeWidth,layout){let{severity}=finding,place=placeText(finding),column=2+placeWidth+2+SEVERITY_WIDTH+2;if(layout.width-
column<MIN_MESSAGE_WIDTH){let body=messageBody(finding,layout.width-4,layout);return[...indent(chunks(`${place}  ${severity}`,layout.width-2),2),...indent(body,4)]}let[first="",...rest]=messageBody(finding,
layout.width-column,layout);return[`${`  ${layout.paint("faint",place.padStart(placeWidth))}  ${paintSeverity(severity,layout)}`}  ${first}`,...indent(rest,column)]}function messageBody({message,ruleId},width,{
safe,paint}){let lines=wrap2(safe(message),width),last=lines.pop(),id=safe(ruleId);return last.length+2+id.length<=width?[...lines,`${last}  ${paint("faint",id)}`]:[...lines,last,...chunks(id,width).map(
piece=>paint("faint",piece))]}function frameLines({excerpt,region,severity},{width,safe,paint}){if(excerpt===void 0)return[];let gutter=`    ${region.startLine} | `,frame=frameOf(excerpt,region,width-
gutter.length,safe),carets="^".repeat(frame.markEnd-frame.markStart),margin=`${" ".repeat(gutter.length-2)}| `;return[`${paint("faint",gutter)}${frame.text.trimEnd()}`.trimEnd(),`${paint("faint",margin)}${"\
 ".repeat(frame.markStart)}${paint(severity,carets)}`]}function relatedLines({file,region,message},{width,safe}){let label="    related: ",[first="",...rest]=wrap2(safe(`${file}:${region.startLine}:${region.
startColumn} ${message}`),width-label.length);return[label+first,...indent(rest,label.length)]}function moreRelated(number,{paint}){return number<=0?[]:[paint("faint",`    and ${count(number,"more rel\
ated place")}`)]}function placeText({region}){return`${region.startLine}:${region.startColumn}`}function paintSeverity(severity,{paint}){return paint(severity,severity)+" ".repeat(SEVERITY_WIDTH-severity.
length)}function indent(lines,columns){return lines.map(line=>" ".repeat(columns)+line)}var FORMATS2={text:{load:async()=>text,help:"for people: findings by page, with code frames",extension:"txt"},compact:{
load:async()=>(await Promise.resolve().then(()=>require("./O3JQZ5IN.js"))).compact,help:"one finding per line, for editors and grep",extension:"txt"},json:{load:async()=>(await Promise.resolve().then(
()=>require("./W5RAYJIC.js"))).json,help:"one JSON document (schemas/report.schema.json)",extension:"json"},ndjson:{load:async()=>(await Promise.resolve().then(()=>require("./U4D5O6WM.js"))).ndjson,help:"\
one JSON object per line: run, findings, summary",extension:"ndjson"},sarif:{load:async()=>(await Promise.resolve().then(()=>require("./5SSSNOK3.js"))).sarif,help:"SARIF 2.1.0, for GitHub code scannin\
g",extension:"sarif",suggests:!0},github:{load:async()=>(await Promise.resolve().then(()=>require("./UJ6N5CSN.js"))).github,help:"annotations of GitHub Actions, at most ten per severity",extension:"tx\
t"},markdown:{load:async()=>(await Promise.resolve().then(()=>require("./EN7UMWGU.js"))).markdown,help:"for comments, at most 60,000 characters",extension:"md"},summary:{load:async()=>(await Promise.resolve().
then(()=>require("./B2BSYSEH.js"))).summary,help:"the job summary of GitHub Actions, at most 900 KiB",extension:"md",showsSites:!0},junit:{load:async()=>(await Promise.resolve().then(()=>require("./FVI5OGNX.js"))).
junit,help:"JUnit XML, for Jenkins, GitLab and most CI systems",extension:"xml"},gitlab:{load:async()=>(await Promise.resolve().then(()=>require("./DZCYQAYV.js"))).gitlab,help:"Code Quality of GitLab,\
 a JSON array",extension:"json"},checkstyle:{load:async()=>(await Promise.resolve().then(()=>require("./7F7HO3OT.js"))).checkstyle,help:"Checkstyle XML, for reviewdog and CI systems",extension:"xml"},
rdjson:{load:async()=>(await Promise.resolve().then(()=>require("./TDXWPJ6V.js"))).rdjson,help:"reviewdog diagnostic format, one JSON object",extension:"json",suggests:!0},files:{load:async()=>(await Promise.
resolve().then(()=>require("./NJXGTZ4I.js"))).files,help:"the files whose findings fail the run, one a line",extension:"txt"},files0:{load:async()=>(await Promise.resolve().then(()=>require("./NJXGTZ4I.js"))).
files0,help:"the same, each ended by NUL, for xargs -0",extension:"txt"},html:{load:async()=>(await Promise.resolve().then(()=>require("./B3ZOAIC3.js"))).html,help:"one page for browsers: a table to s\
earch, and charts of a whole site",extension:"html",showsSites:!0}};function showsSites(name){return FORMATS2[name].showsSites===!0}function suggests(name){return FORMATS2[name].suggests===!0}var FAIL_LEVELS=[
"error","warning","info","never"],SARIF_SUPPRESSED=["exclude","include"],DIFF_FILTERS=["added","file","none"],LARGEST_SIZE=512,MOST_THREADS=32,USUAL_THREADS=4,BASELINE_NAME=".cache-lint-baseline.json",
ALL=["check","compare","baseline","data","action","api"],EVERYWHERE=[...ALL,"index-files"],CHECKS=["check","compare","data"],OF_PAGES=["check","compare","blame"],OPTIONS=[{name:"format",kind:"outputs",
default:[],help:`an output, <name> or <name>=<file>, repeatable: ${Object.entries(FORMATS2).map(([name,{help}])=>`${name} (${help})`).join("; ")}. Default: text`,docs:{"--format <name>[=<file>]":"an [\
output](#outputs); repeatable, at most one of them to standard output. Default: `text`"},on:CHECKS},{name:"fail-on",kind:"word",words:FAIL_LEVELS,what:"fail level",default:"error",help:`exit 1 from th\
is severity on: ${FAIL_LEVELS.join(", ")}. Default: error`,docs:{"--fail-on <severity>":"exit 1 from `error` (default), `warning` or `info` on, or `never`"},on:[...CHECKS,"action"],input:{description:`\
The step fails from this severity on: ${FAIL_LEVELS.join(", ")}.`}},{name:"max-warnings",kind:"count",help:"exit 1 when there are more warnings",docs:{"--max-warnings <n>":"exit 1 when there are more \
warnings, also under `--fail-on never`"},on:[...CHECKS,"action"],input:{description:"The step fails when there are more warnings. Default: any number is fine."}},{name:"quiet",kind:"switch",default:!1,
help:"show errors only; counts stay true",docs:{"--quiet":"show errors only; totals and exit code stay true"},on:[...CHECKS,"blame"]},{name:"max-findings",kind:"count",help:"show at most so many findi\
ngs",docs:{"--max-findings <n>":"show at most n findings; totals and exit code stay true"},on:CHECKS},{name:"config",kind:"file",help:"a config file; default: the nearest one. --no-config: none",docs:{
"--config <file>":"this config, and not the nearest one. See [the config](config.md)","--no-config":"no config at all"},on:[...EVERYWHERE,"overview","blame","rules"],input:{description:'A config file,\
 or "false" for none. Default: the nearest one.'}},{name:"preset",kind:"word",words:PRESETS,help:`severities of the rules: ${PRESETS.join(", ")}. Default: the config's, or recommended`,docs:{"--preset\
 <name>":"[`recommended`](config.md#presets) (default), `strict` or `all`; beats the preset of the config"},on:[...ALL,"overview","blame"],input:{description:`Severities of the rules: ${PRESETS.join("\
, ")}. Default: the config's, or recommended.`}},{name:"rule",kind:"severities",default:[],help:"<rule>=<error|warning|info|off>, repeatable",docs:{"--rule <rule>=<severity>":"`error`, `warning`, `inf\
o` or `off`; repeatable, beats the config"},on:["check","compare","baseline","overview","blame","data"]},{name:"pages-only",kind:"switch",default:!1,help:"check each page by itself, without the site a\
round it",docs:{"--pages-only":"each page by itself, see [a part of a site](#a-part-of-a-site)"},on:["check","compare","blame","baseline","api"]},{name:"allow-code",kind:"switch",default:!1,help:"run \
the code of the plugins that the config names",docs:{"--allow-code":"run the code of the [plugins](config.md#plugins) that the config names"},on:[...EVERYWHERE,"overview","blame","rules"],input:{description:"\
Run the code of the plugins that the config names. Leave it false where people can open pull requests: the config is theirs."}},{name:"print-config",kind:"text",help:"show what holds, for a page if on\
e is named, and where it comes from",docs:{"--print-config [<page>]":"[show what holds](#what-holds-and-why---print-config), check nothing"},on:["check"]},{name:"baseline",kind:"file",help:"hide the f\
indings of this file. Default: the config's. --no-baseline: none",docs:{"--baseline <file>":"hide the findings of this [baseline](#the-baseline), and not those of the one that the config names","--no-\
baseline":"hide nothing by a baseline"},on:["check","compare","overview","blame","data","api"]},{name:"index",kind:"file",help:"compare the pages with the indexes of the build cache in this folder. De\
fault: the config's. --no-index: none",docs:{"--index <folder>":"compare the pages with [the build cache](#the-build-cache) whose copy is in this folder","--no-index":"no index, whatever the config sa\
ys"},on:EVERYWHERE,input:{description:"A folder with a copy of the indexes of the build cache: the pages are compared with it."}},{name:"index-list",kind:"file",help:"the list of indexes; default: cac\
he_spack_io_index.json in the folder of --index. --no-index-list: none",docs:{"--index-list <file>":"the list from which the site is made. Default: `cache_spack_io_index.json` in the folder of `--inde\
x`, if it is there","--no-index-list":"no list"},on:EVERYWHERE,input:{description:"The list of indexes. Default: cache_spack_io_index.json in the folder of index, if it is there."}},{name:"index-map",
kind:"file",help:"a JSON file {tag: {label: file}} that says which file is which index",docs:{"--index-map <file>":"a JSON file `{tag: {label: file}}` that says which file below its folder is which in\
dex"},on:["check","compare","baseline","data","api"]},{name:"stdin-filename",kind:"path",help:'what the page is called that "-" reads from standard input, as cache-lint would find it',docs:{"--stdin-f\
ilename <file>":"what the page is called that [`-` reads from standard input](#standard-input)"},on:["check"]},{name:"fix",kind:"switch",default:!1,help:"write into the pages what mends the findings",
docs:{"--fix":"write into the pages what mends the findings, see [fixing](#fixing)"},on:["check"]},{name:"fix-dry-run",kind:"switch",default:!1,help:"write nothing; show the findings that --fix would \
leave",docs:{"--fix-dry-run":"write nothing; show the findings that `--fix` would leave"},on:["check"]},{name:"diff",kind:"switch",default:!1,help:"write nothing; show what --fix would change, as git \
apply takes it",docs:{"--diff":"write nothing; show what `--fix` would change, as `git apply` takes it"},on:["check"]},{name:"prune",kind:"switch",default:!1,help:"take out of the baseline what is not\
 found any more",docs:{"--prune":"take out of the baseline what is no longer found"},on:["check","data"]},{name:"strict-baseline",kind:"switch",default:!1,help:"exit 1 when the baseline has what is no\
t found any more",docs:{"--strict-baseline":"exit 1 when the baseline has what is no longer found"},on:CHECKS},{name:"sarif-suppressed",kind:"word",words:SARIF_SUPPRESSED,what:"value of --sarif-suppre\
ssed",default:"exclude",help:`hidden findings in SARIF: ${SARIF_SUPPRESSED.join(", ")}. Default: exclude`,docs:{"--sarif-suppressed <way>":"what is hidden is left out of `sarif` (`exclude`, default) o\
r written as suppressed (`include`)"},on:CHECKS},{name:"staged",kind:"switch",default:!1,help:"what is staged in git, as the next commit has it: its findings only",docs:{"--staged":"what is staged in \
git, see [changed files](#changed-files)"},on:["check"]},{name:"changed",kind:"switch",default:!1,help:"findings of what is not committed, or not before --since",docs:{"--changed":"what is not committ\
ed; with `--since <ref>`, what the branch changes, see [changed files](#changed-files)"},on:["check"]},{name:"since",kind:"ref",help:"a commit, branch or tag: findings of what is changed since HEAD le\
ft it",docs:{"--since <ref>":"a commit, branch or tag to count from; alone it means `--changed --since <ref>`"},on:["check"]},{name:"diff-filter",kind:"word",words:DIFF_FILTERS,default:"file",help:`wi\
th --staged, --changed, --since: findings on changed lines, on changed files, or all: ${DIFF_FILTERS.join(", ")}. Default: file`,docs:{"--diff-filter <name>":"of the findings in a run on changed files\
: `added` on changed lines, `file` (default) on changed files, `none` all"},on:["check"]},{name:"allow-empty",kind:"switch",default:!1,help:"no page found is no error",docs:{"--allow-empty":"no page f\
ound is no error"},on:[...OF_PAGES,"api"]},{name:"max-file-size",kind:"size",default:64,help:"MiB; a larger page is not read. Default: 64",docs:{"--max-file-size <MiB>":`a larger page is not read, whi\
ch is a finding of \`file-readable\`. Default: 64, at most ${LARGEST_SIZE}`},on:["check","compare","baseline","overview","blame","api"]},{name:"threads",kind:"count",default:0,help:`how many threads l\
ook at pages together, at most ${MOST_THREADS}; 1: none but the main one. Default: 0, which is up to ${USUAL_THREADS} where more than a second's work is left`,docs:{"--threads <n>":`how many threads l\
ook at pages together, at most ${MOST_THREADS}; \`1\`: none but the main one. Default: \`0\`, [up to ${USUAL_THREADS}](#threads) on a large site`},on:["check","compare","baseline","overview","blame","\
action"],input:{description:`How many threads look at pages together, at most ${MOST_THREADS}; 1: none but the main one. 0: up to ${USUAL_THREADS} where more than a second's work is left.`}},{name:"sa\
rif-category",kind:"line",help:"tells the SARIF of this run from that of others on the same commit",docs:{"--sarif-category <name>":"in `sarif`: tells the results of this run from those of other runs \
on the same commit."},on:[...CHECKS,"action"],input:{description:"Tells the results apart from those of other runs of cache-lint on the same commit."}},{name:"stats",kind:"switch",default:!1,help:"say\
 at the end where the time went, by step, rule and page, to standard error",docs:{"--stats":"say at the end [where the time went](#where-the-time-went---stats)"},on:[...CHECKS,"action"],input:{description:"\
Say at the end of the log where the time went, by step, rule and page."}},{name:"color",kind:"switch",help:"colours; default: on a terminal, NO_COLOR and FORCE_COLOR heeded",docs:{"--color`, `--no-col\
or":"default: on a terminal; `NO_COLOR` and `FORCE_COLOR` are heeded"},on:CHECKS}];function optionsOn(taker){return OPTIONS.filter(({on})=>on.includes(taker))}function hasOpposite({name,kind}){return kind===
"file"||name==="color"}function camelCase(name){return name.replace(/-([a-z])/g,(_,letter)=>letter.toUpperCase())}var Board=class _Board{memory;#cells;units;constructor(memory){this.memory=memory,this.#cells=
new Int32Array(memory),this.units=this.#cells.length-5}static of(units,mostAhead=1e5){let board=new _Board(new SharedArrayBuffer((5+units)*Int32Array.BYTES_PER_ELEMENT));return Atomics.store(board.#cells,
4,mostAhead),board}claim(unit,thread){return Atomics.compareExchange(this.#cells,5+unit,0,thread)===0}claimNext(thread){for(;;){let unit=Atomics.add(this.#cells,0,1);if(unit>=this.units)return;if(this.
claim(unit,thread))return unit}}ownerOf(unit){return Atomics.load(this.#cells,5+unit)}get isStopped(){return Atomics.load(this.#cells,1)===1}stop(){Atomics.store(this.#cells,1,1)}get pages(){return Atomics.
load(this.#cells,2)}addPage(){Atomics.add(this.#cells,2,1)}isFull(own=0){return Atomics.load(this.#cells,3)+own>Atomics.load(this.#cells,4)}addAhead(weight){weight!==0&&(Atomics.add(this.#cells,3,weight),
weight<0&&Atomics.notify(this.#cells,3))}waitForRoom(){for(;this.isFull()&&!this.isStopped;)Atomics.wait(this.#cells,3,Atomics.load(this.#cells,3),20)}},PLAIN2=0,FIELDS2=6;function packDelivery({looked,
...delivery}){let plain2=[],rest=looked.map(one=>isPlain(one)?(plain2.push(one),PLAIN2):one),stacks=joinedStacks(plain2);return{...delivery,looked:rest,pages:numbersOf2(plain2),stack:stacks.numbers,texts:stacks.
texts,row:joined2(plain2.map(({logged})=>logged.row)),counts:plain2.some(({counts})=>counts!==void 0)?plain2.map(({counts})=>counts):[]}}function numbersOf2(plain2){let all2=new Int32Array(plain2.length*
FIELDS2),at=0;for(let{specs,logged}of plain2)all2[at]=specs,all2[at+1]=logged.rows,all2[at+2]=logged.written,all2[at+3]=logged.stacksFit?1:0,all2[at+4]=logged.stacks.length,all2[at+5]=logged.row.length,
at+=FIELDS2;return all2}function joinedStacks(plain2){let numbers3=new Int32Array(plain2.reduce((sum3,{logged})=>sum3+logged.stacks.length,0)),known=new Map,at=0;for(let{logged}of plain2)for(let text2 of logged.
stacks){let number=known.get(text2);number===void 0&&(number=known.size,known.set(text2,number)),numbers3[at++]=number}return{numbers:numbers3,texts:[...known.keys()]}}function joined2(lists2){let all2=new Int32Array(
lists2.reduce((sum3,{length})=>sum3+length,0)),at=0;for(let list2 of lists2)all2.set(list2,at),at+=list2.length;return all2}function unpackDelivery(packed,fileOf2){let{unit,weight,looked}=packed,plain2=new PlainPages(
packed);return{unit,weight,looked:looked.map((one,i)=>one===PLAIN2?plain2.next(fileOf2(i)):one)}}var PlainPages=class{#packed;#page=0;#stack=0;#row=0;constructor(packed){this.#packed=packed}next(file){
let{pages:pages2,counts,row}=this.#packed,at=this.#page*FIELDS2,own=counts[this.#page++],rowFrom=this.#row;this.#row+=pages2[at+5];let logged={rows:pages2[at+1],written:pages2[at+2],stacksFit:pages2[at+
3]===1,stacks:this.#nextStacks(pages2[at+4]),row:row.subarray(rowFrom,this.#row),notes:void 0},result={file,findings:NOTHING2,dropped:NONE_DROPPED,specs:pages2[at],logged,crashes:NOTHING2};return own===
void 0?result:{...result,counts:own}}#nextStacks(count2){let{stack,texts}=this.#packed,stacks=[];for(let end=this.#stack+count2;this.#stack<end;this.#stack++)stacks.push(texts[stack[this.#stack]]);return stacks}},
NOTHING2=[];function isPlain(looked){if(!looked)return!1;let{logged,counts,findings,dropped,crashes}=looked;return logged===void 0||findings.length>0||dropped!==NONE_DROPPED||crashes.length>0?!1:fieldsOf(
looked)===(counts===void 0?OF_RESULT:OF_RESULT+1)&&fieldsOf(logged)===OF_LOGGED&&logged.notes===void 0&&logged.written===(logged.written|0)}var OF_RESULT=6,OF_LOGGED=6;function fieldsOf(value){let fields=0;
for(let _ in value)fields++;return fields}var CHECKED=1,MAPPED=2,ASSUMED=4,RENAMED=8,UNIT_SIZE=256,PAGE3="specs.md";function cutUnits(pages2,from,{wayOf,isRenamed:isRenamed3},size=UNIT_SIZE){let units=[],
home,last,packages=[],ways=[],flags=[],close=end=>{if(packages.length===0)return;let{folder,shown,tag,boundary}=home??NOWHERE3,packed={folder,shown,tag,boundary,packages:packages.join("/"),flags:Uint8Array.
from(flags)};units.push({start:end-packages.length,ways,packed}),home=void 0,packages=[],ways=[],flags=[]};for(let i=from;i<pages2.length;i++){let page=pages2[i],way=wayOf(page),isNear=home!==void 0&&
last!==void 0&&areNeighbours(last,page),own=way===void 0?void 0:isNear?home:homeOf(page,home);(packages.length===size||own!==void 0&&home!==void 0&&own!==home)&&close(i),home??=own,own!==void 0&&(last=
page),ways.push(way),packages.push(own===void 0?"":page.place.package),flags.push(own===void 0?0:flagsOf(page,way,isRenamed3(page)))}return close(pages2.length),units}function unpack({folder,shown,tag,
boundary,packages,flags}){return packages.split("/").map((name,i)=>{let set3=flags[i];return set3===0?void 0:{page:{path:`${folder}${import_node_path14.default.sep}${name}${import_node_path14.default.
sep}${PAGE3}`,file:`${shown}${name}/${PAGE3}`,place:{tag,package:name},boundary,...(set3&ASSUMED)!==0&&{isAssumed:!0}},way:(set3&CHECKED)!==0?"check":"map",isRenamed:(set3&RENAMED)!==0}})}function flagsOf({
isAssumed},way,isRenamed3){return(way==="check"?CHECKED:MAPPED)|(isAssumed?ASSUMED:0)|(isRenamed3?RENAMED:0)}var NOWHERE3={folder:"",shown:"",tag:"",boundary:""};function homeOf(page,near){if(page.fault!==
void 0||page.place===void 0)return;if(near!==void 0&&standsIn(page,near))return near;let folder=import_node_path14.default.dirname(import_node_path14.default.dirname(page.path)),end=page.place.package.
length+1+PAGE3.length,home={folder,shown:page.file.slice(0,-end),tag:page.place.tag,boundary:page.boundary};return standsIn(page,home)?home:void 0}function standsIn({path:at,file,place,boundary},home){
let name=place.package;return place.tag===home.tag&&boundary===home.boundary&&at===`${home.folder}${import_node_path14.default.sep}${name}${import_node_path14.default.sep}${PAGE3}`&&file===`${home.shown}${name}\
/${PAGE3}`}function weightOf({related,message}){return 1+related.length/4+message.length/1e3}function weightOfPage(result){let weight=0;for(let finding of result?.findings??[])weight+=weightOf(finding);
return Math.ceil(weight)}function helpOf(count2,threads,common){if(threads===void 0||count2===1)return;let all2=count2===0?Math.min(USUAL_THREADS,threads.parallelism):Math.min(count2,MOST_THREADS);if(!(all2<
2))return{isAsked:count2!==0,finish:(list2,from,take)=>new Together(list2,from,take,common).run(all2-1,threads)}}function readyHelp(count2,threads){if(threads===void 0||count2<2)return;let all2=Math.min(
count2,MOST_THREADS,threads.parallelism);all2>1&&threads.ready(all2-1)}var MAIN=1,WAIT_MS=50,NOTHING3={looked:[],weight:0},Together=class{#list;#take;#common;#units;#board;#ahead=new Map;#ended=new Set;#doneBefore;#wake=()=>{};constructor(list2,from,take,common){
this.#list=list2,this.#take=take,this.#common=common,this.#units=cutUnits(list2.pages,from,list2,common.unitSize),this.#board=Board.of(this.#units.length,common.mostAhead),this.#doneBefore=common.steps.
done}async run(helpers,threads){let started=this.#start(Math.min(helpers,this.#units.length-1),threads);try{for(let[i,unit]of this.#units.entries()){if(!await this.#awaitTurn(i))return!1;let ahead=this.#ahead.
get(i)?.();if(this.#ahead.delete(i),!await this.#takeUnit(unit,ahead))return!1}return!0}finally{this.#board.stop(),await Promise.all(started.map(thread=>thread.stop()))}}#start(count2,threads){let started=[];
if(count2<1)return started;let terms=this.#common.termsFor(this.#list),units=this.#units.map(({packed})=>packed);try{for(let thread=MAIN+1;thread<=MAIN+count2;thread++){let order={thread,terms,units,memory:this.#board.
memory};started.push(threads.start(order,{message:value=>this.#receive(value),end:()=>this.#lose(thread)}))}}catch{}return started}#receive(packed){let{start:start3}=this.#units[packed.unit],fileOf2=index=>this.#list.
pages[start3+index].file;this.#ahead.set(packed.unit,()=>unpackDelivery(packed,fileOf2)),this.#wake()}#lose(thread){this.#ended.add(thread),this.#wake()}async#awaitTurn(unit){let board=this.#board;for(;!this.#ahead.
has(unit)&&!board.claim(unit,MAIN)&&!this.#ended.has(board.ownerOf(unit));){let other=board.isFull()?void 0:board.claimNext(MAIN);if(!(other===void 0?await this.#wait():await this.#lookAhead(other)))return!1}
return!0}async#lookAhead(unit){let{look,steps}=this.#common,{isRenamed:isRenamed3,corpusRules,pages:pages2}=this.#list,{start:start3,ways}=this.#units[unit],looked=[],weight=0;for(let[i,way]of ways.entries()){
if(this.#board.isFull(weight))break;let page=pages2[start3+i],one=way===void 0?null:look.at(page,way,isRenamed3(page),corpusRules);if(looked.push(one),weight+=weightOfPage(one),one!==null&&this.#board.
addPage(),steps.isDue&&!await this.#pause())return!1}return this.#board.addAhead(weight),this.#ahead.set(unit,()=>({looked,weight})),!0}async#takeUnit({start:start3,ways},{looked,weight}=NOTHING3){let{
look,steps}=this.#common;this.#board.addAhead(-weight);for(let[i,way]of ways.entries()){let page=this.#list.pages[start3+i],given=i<looked.length?looked[i]:null;if(given!==null?this.#take(page,way,given):
(takeHere(page,way,this.#list,look,this.#take),this.#board.addPage()),steps.isDue&&!await this.#pause())return!1}return!0}#pause(){let{steps}=this.#common;return steps.done=this.#doneBefore+this.#board.
pages,steps.pause()}async#wait(){let timer;return await new Promise(resolve2=>{this.#wake=resolve2,timer=setTimeout(resolve2,WAIT_MS)}),clearTimeout(timer),this.#pause()}};async function heedCheckout(findings,host){
let withReturns=findings.filter(isOfReturns),undecoded=findings.filter(isOfEncoding);if(withReturns.length+undecoded.length===0)return findings;let{convertedFiles,encodedFiles}=await Promise.resolve().
then(()=>require("./SU5JNFTM.js")),root=repositoryRoot(host),files=some=>some.map(({file})=>file),converted=withReturns.length===0?NONE4:convertedFiles(host,root,files(withReturns)),encoded=undecoded.
length===0?NO_ENCODING:encodedFiles(host,root,files(undecoded)),isTold=!1;return findings.flatMap(finding=>{if(isOfReturns(finding))return converted.has(finding.file)?[]:[finding];let encoding=isOfEncoding(
finding)?encoded.get(finding.file):void 0;return encoding===void 0?[finding]:isTold?[]:(isTold=!0,[tellEncoding(finding,encoding,encoded.size)])})}var NONE4=new Set,NO_ENCODING=new Map;function isOfReturns({
ruleId,messageId}){return ruleId==="file-encoding"&&messageId==="crlf"}var OF_ENCODING=["byteOrderMark","invalidUtf8","nulByte"];function isOfEncoding({ruleId,messageId}){return ruleId==="file-encodin\
g"&&OF_ENCODING.includes(messageId)}function tellEncoding({fix:_,...finding},encoding,pages2){let others=pages2===1?"":pages2===2?", and so is 1 other page":`, and so are ${pages2-1} other pages`,message=`\
The file is checked out in ${quote(encoding)}${others}: the attribute working-tree-encoding of git says so. Git has UTF-8, but Jekyll reads what is checked out, and UTF-8 only. Take the attribute away\
.`;return{...finding,message}}function describeRules(task,skipped){let{rulesets,switchedOff:switchedOff2}=task,all2=rulesets.base.rules,ran=all2.filter(rule=>!switchedOff2.has(rule.id)&&!isSkippedEverywhere(
rule,task)),reasons=[...skipped].map(([id,own])=>({id,reason:[...own].join("; ")})),off=[...switchedOff2].map(([id,reason])=>({id,reason})),byId=(a,b)=>compareText(a.id,b.id);return{rules:ran.map(rule=>ruleInfo(
rule,task)).sort(byId),skippedRules:[...off,...reasons].sort(byId),idle:new Set(all2.filter(rule=>isWithoutMatter(rule,task)).map(({id})=>id))}}function isWithoutMatter(rule,task){let isOnData=task.beside?.
kinds.includes("data")===!0;return rule.kind==="config"&&rule.about==="globs"?isOnData||task.pagesOnly:(isOnData||rule.kind==="index"||rule.kind==="data")&&isSkippedEverywhere(rule,task)}function isSkippedEverywhere(rule,{
discovery,pagesOnly,beside,history}){return rule.kind==="history"?history===void 0:beside?.kinds.includes("data")?rule.kind!=="data"&&rule.kind!=="config":rule.kind==="index"||rule.kind==="data"?beside?.
kinds.includes(rule.kind)!==!0:isCorpusRule(rule)?pagesOnly||discovery.sites.length===0?!0:rule.kind==="site"&&discovery.sites.every(({data})=>data===void 0):!1}function ruleInfo(rule,{rulesets:{base},
plugins}){let severities=GENERATIONS.flatMap(generation=>Object.keys(rule.messages).map(id2=>base.severity(rule,id2,generation))),{id,summary,why,fixable,examples}=rule,severity=SEVERITIES.find(candidate=>severities.
includes(candidate))??"info",plugin=plugins.get(id),{bad,good}=examples;return{id,summary,why,severity,fixable,...plugin!==void 0&&{plugin},bad,good}}var FileList=class{#pages=[];#others=new Set;#removed=new Set;add(file){
this.#others.add(file)}addPage(page){this.#pages.push(page)}delete(file){this.#removed.add(file)}sorted(){let pages2=this.#pages.map(({file})=>file),names=this.#pages.every((page,i)=>i===0||compareFiles(
this.#pages[i-1],page)<0)?pages2:[...new Set(pages2)].sort(compareText),all2=merge(names,[...this.#others].sort(compareText));return this.#removed.size===0?all2:all2.filter(name=>!this.#removed.has(name))}};
function merge(names,others){let all2=[],next=0;for(let name of names){for(;next<others.length&&others[next]<name;)all2.push(others[next++]);others[next]===name&&next++,all2.push(name)}return all2.concat(
others.slice(next))}var NO_LACK={pages:[],files:new Set};function maybePartial(host,tree,baseline){let entries=baseline===void 0?[]:[...baseline.entries.values()];return maybeSparse(host,tree)||entries.
some(({page})=>!baseline.isThere(page))}function lackOf({cache,folders},absent,root){let pages2=[],files=new Set;for(let file of absent){let place=file.startsWith(`${cache}/`)?placeOf(file):void 0,absolute=import_node_path15.default.
resolve(root,file);place!==void 0?pages2.push({path:absolute,file,place,boundary:import_node_path15.default.dirname(absolute),fault:NOT_CHECKED_OUT}):isOwn(file,folders)&&files.add(file)}return pages2.
length+files.size===0?NO_LACK:{pages:pages2,files}}var NOT_CHECKED_OUT=wholeFault("unreadable",{reason:"it is not checked out"});function isOwn(file,{data,tagPages}){let folder=import_node_path15.default.
posix.dirname(file);return folder===tagPages?tagOfPage(import_node_path15.default.posix.basename(file))!==void 0:folder===data&&isSiteDataName(import_node_path15.default.posix.basename(file))}function withLack(site,lack){
if(lack===NO_LACK)return site;let{pages:pages2,files}=lack;return{...site,pages:[...site.pages,...pages2],data:site.data===void 0&&files.size===0?void 0:dataWith(site,files)}}function dataWith({data:own,
folders:{data,tagPages}},lacking){let lackIn=folder=>[...lacking].filter(file=>import_node_path15.default.posix.dirname(file)===folder),pages2=[...own?.tagPages??[],...lackIn(tagPages)].sort();if(own!==
void 0&&lackIn(data).length===0)return{...own,tagPages:pages2};let entries=[...new Set([...own===void 0?[]:[own.tags,own.meta],...lackIn(data)])].map(file=>({name:import_node_path15.default.posix.basename(
file),isFolder:!1})),{tags,meta}=dataFilesIn(entries,name=>import_node_path15.default.posix.join(data,name));return{tags,meta,tagPages:pages2}}function logLack(log,{pages:pages2}){if(pages2.length===0)
return log.sorted();let whole=new SiteLog;for(let[index,page]of log.pages.entries())whole.addFrom(page,log,index);for(let page of pages2)isPlaced(page)&&whole.add(page,void 0);return whole.sorted()}function isLimited(rule,lack,log,rules2){
if(rule.kind==="site"&&lack.files.size>0)return!0;if(lack.pages.length===0)return!1;let pages2=[...log.pages.keys()],inUse=rules2.find(one=>one.rule===rule);return rule.kind==="corpus"||!pages2.some(page=>log.
isRead(page))||inUse!==void 0&&pages2.some(page=>valueIn(log,page,inUse)!=null)}var MOST_NAMED=2;function describeLack({pages:pages2,files}){let named2=files.size>MOST_NAMED?[count(files.size,"other f\
ile")]:[...files],parts=[...pages2.length>0?[count(pages2.length,"page")]:[],...named2],areThey=pages2.length+files.size===1?"is":"are";return`${listed(parts,"and")} of the site ${areThey} in git, but\
 not checked out here (a sparse checkout, skip-worktree or assume-unchanged)`}var MOST_MATCHES=1e6,MATCHES_PER_SPELLING=100;function judgeGlobs(globs,context,asked){let{sites,rule,severity}=context;if(severity===
"off"||asked.size===0)return[];let pages2=sites.flatMap(site=>site.pages);if(pages2.length===0)return[];let files={ignores:pages2,overrides:[...pages2,...sites.flatMap(({data})=>data)]},spell=spellings(
sites),matchesLeft=MOST_MATCHES,meantBy2=({glob,key,respell:respell2})=>{if(matchesLeft<=0)return;let sign=glob.startsWith("!")?"!":"",meant=spell(glob.slice(sign.length),key).find(candidate=>(matchesLeft-=
Math.max(files[key].length,MATCHES_PER_SPELLING),matchesLeft>=0&&files[key].some(respell2(candidate)??(()=>!1))));return meant===void 0?void 0:`${sign}${meant}`},judged=unmatched(globs,files,asked).flatMap(
one=>{let{key,glob,from,path:path24,region}=one;if(!isAboutSites(one,context))return[];let problem={messageId:"unmatched",data:{key,glob,meant:meantBy2(one)},path:path24,about:[key,glob],subject:glob};
return[judge(rule,from.file,problem,severity,region)]});return makeFindings(judged,()=>NOT_OPENED).map(({finding})=>finding)}function unmatched({all:all2,matching},files,asked){let left=new Set(asked);
for(let key of["ignores","overrides"]){let seen=new WeakSet;for(let file of files[key]){let matched=matching(file);if(!seen.has(matched)){seen.add(matched);for(let number of matched)all2[number].key===
key&&left.delete(number)}}}return all2.filter((_,number)=>left.has(number))}function isAboutSites({start:start3},{sites}){return sites.some(({cache})=>isWithin(start3,parentOf(cache))||isWithin(cache,
start3))}function isWithin(file,folder){return folder===""||folder.split("/").every(step=>step==="..")||file===folder||file.startsWith(`${folder}/`)}function parentOf(file){return file.slice(0,Math.max(
0,file.lastIndexOf("/")))}function spellings(sites){let rightTag=withRightTag(sites),starts=["","_cache/",...sites.flatMap(({cache})=>[`${cache}/`,`${parentOf(cache)}/`])];return(written,key)=>{let slashed=written.
replaceAll("\\","/"),ends=key==="ignores"?[""]:["","/**"],all2=[written,slashed,...rightTag(slashed)].flatMap(one=>ends.flatMap(end=>starts.map(start3=>`${start3}${one}${end}`)));return[...new Set(all2)].
filter(one=>one!==written)}}function withRightTag(sites){let tags=new Set(sites.flatMap(({cache,pages:pages2})=>pages2.flatMap(file=>tagOf(file,cache))));return glob=>{let names=glob.split("/");return names.
flatMap((name,i)=>{let possible=[...tags].filter(tag=>!isOtherVersion(name,tag));return nearest(name,possible).map(tag=>names.toSpliced(i,1,tag).join("/"))})}}function isOtherVersion(one,other){let digits2=text2=>text2.
match(/\d/g)?.sort().join("")??"";return one.replace(/\d+/g,"0")===other.replace(/\d+/g,"0")&&digits2(one)!==digits2(other)}function tagOf(file,cache){let[tag="",...below]=file.slice(cache.length+1).split(
"/");return below.length===0?[]:[tag]}function unmatchedGlobs(task){let{rulesets,discovery,pagesOnly,beside}=task,rule=configRule(task,"globs"),{globs}=task,asked=isWhole(discovery)?new Set(globs.all.
keys()):globsOfLost(task);if(asked.size===0||rule===void 0||pagesOnly||beside?.kinds.includes("data"))return[];let sites=discovery.sites.map(site=>({cache:site.cache,pages:site.pages.map(({file})=>file),
data:ownFilesOf(site)})),severity=rulesets.base.severity(rule,"unmatched","H");return judgeGlobs(globs,{sites,rule,severity},asked)}function globsOfLost({globs,discovery}){let lost=discovery.sites.flatMap(
({lostFiles=[]})=>[...lostFiles]);return new Set(lost.flatMap(file=>globs.matching(file)))}async function inspect(task,host,pace){let runner=new Runner(task,host,pace),{sites,outside}=task.discovery;for(let site of sites)
if(!await runner.lintSite(site))return;if(await runner.lintFiles(outside)&&!(task.beside!==void 0&&!await runner.lintBeside(task.beside)))return runner.end(await heedCheckout(runner.findings,host))}var MOST_WEIGHT=16e5,
MUCH_WEIGHT=2e5,Runner=class{#task;#host;#pace;#reader;#look;#steps;#hides;#renamed;#files=new FileList;findings=[];#unread=new Set;#unchecked=new Map;#errors=[];#weight=0;#dropped={error:0,warning:0,
info:0};#crowdedOut=new Set;#skipped=new Map;#absent;#otherNames=new Map;#buildCache;#counted=[];#pages=0;#contextPages=0;#specs=0;constructor(task,host,pace){let{sites,outside}=task.discovery;this.#task=
task,this.#absent=task.absent??new Map,this.#reader=task.reader??new PageReader,this.#host=host,this.#hides=hidesOf(task,host.today()),this.#pace=pace,this.#look=new PageLook({...task,hides:this.#hides},
host,this.#reader);let all2=sites.reduce((sum3,{pages:pages2})=>sum3+pages2.length,outside.length);this.#steps=new Steps(all2,pace,host),this.#renamed=new Set([...task.renamed??[],...task.baseline?.formerNames.
keys()??[]])}async lintSite(named2){let root=repositoryRoot(this.#host),tree=treeAround(this.#host,import_node_path10.default.resolve(root,named2.cache)),isPartial=tree!==void 0&&maybePartial(this.#host,
tree,this.#task.baseline),lack=isPartial?await this.#findLack(named2,root,tree):NO_LACK,site=withLack(named2,lack),data=this.#readData(site,lack),rules2=this.#corpusRulesFor(site,data),log=new SiteLog(
rules2.length===0?0:named2.pages.length),count2=this.#countFor(named2);if(!await this.#each(named2.pages,wayIn(site),rules2,(page,way,result)=>{way!==void 0&&this.#addSitePage(site,page,way,result),!(!isPlaced(
page)||way!==void 0&&result===void 0)&&(rules2.length>0&&(way===void 0?logPassed(log,site,page):log.add(page,result.logged)),count2?.add(page.place,result?.counts))}))return!1;if(rules2.length===0)return this.#addCount(
site,count2,lack),this.#pace.pause();let reduce=(site2,lack2,data2)=>withoutOld(this.#lintCorpus(site2,logLack(log,lack2),data2,rules2),named2,log),found=await reduce(site,lack,data);if(found===void 0)
return!1;let late=tree!==void 0&&!isPartial&&found.findings.length>0?await this.#findLack(named2,root,tree):NO_LACK,whole=withLack(named2,late),all2=late===NO_LACK?found:await reduce(whole,late,this.#readData(
whole,late));if(all2===void 0)return!1;this.#addCorpus(site,all2);let lacking=late===NO_LACK?lack:late;return this.#addCount(site,count2,lacking,all2.tags),this.#noteLack(lacking,log,rules2),this.#pace.
pause()}async#findLack(site,root,tree){let{absentFiles}=await Promise.resolve().then(()=>require("./SU5JNFTM.js")),absent=this.#absent.get(tree)??absentFiles(this.#host,root,tree);this.#absent.set(tree,
absent);let lack=lackOf(site,absent,root);for(let{file}of lack.pages)this.#unread.add(file);for(let file of lack.files)this.#files.delete(file);return lack}#noteLack(lack,log,rules2){lack!==NO_LACK&&this.#skip(
rule=>isLimited(rule,lack,log,rules2),describeLack(lack))}async lintFiles(files){files.length>0&&this.#task.discovery.sites.length===0&&this.#skip(()=>!0,"what was checked stands in no site, that is, \
not at _cache/<tag>/<package>/specs.md");let take=(page,_,result)=>this.#addPage(page,result);return await this.#each(files,()=>"check",[],take)&&this.#pace.pause()}async lintBeside(beside){let found=await beside.
find(this.#task,this.#host,()=>this.#pace.pause());if(found===void 0)return!1;for(let finding of found.findings)this.#keep(finding);this.#addDropped(found.dropped),this.#addCrashes(found.files[0]??"",
found.crashes);for(let file of found.files)this.#files.add(file);let{rulesets,switchedOff:switchedOff2}=this.#task,ids=rulesets.base.rules.flatMap(({id,kind})=>beside.kinds.some(one=>one===kind)&&!switchedOff2.
has(id)?[id]:[]),notChecked=found.skipped.map(({rules:rules2,reason})=>({reason,rules:ids.filter(rules2).sort(compareText)})).filter(({rules:rules2})=>rules2.length>0);for(let{rules:rules2,reason}of notChecked)
for(let id of rules2)this.#noteSkip(id,reason);return this.#buildCache={...found.done,notChecked},this.#pace.pause()}#each(pages2,wayOf,corpusRules,take){let renamed=this.#renamed;return eachPage({pages:pages2,
wayOf,isRenamed:page=>renamed.size>0&&renamed.has(page.file),corpusRules},this.#look,this.#steps,this.#help(),take)}#help(){let{threads,plugins}=this.#task,host=this.#host;return helpOf(plugins.size>0?
1:threads,host.threads,{look:this.#look,steps:this.#steps,termsFor:({corpusRules})=>termsOf(this.#task,corpusRules,repositoryRoot(host),host.today())})}#addSitePage(site,page,way,result){way==="map"?this.#addContext(
page,result):(this.#addPage(page,result),result===void 0&&this.#lintOtherSpellings(site,page))}#addContext(page,result){result!==void 0&&(this.#contextPages++,this.#addCrashes(page.file,result.crashes))}#lintOtherSpellings(site,page){
for(let other of otherSpellings(page,this.#host))!site.isIgnored(other)&&!this.#otherNamesOf(site).has(other.file)&&this.#addPage(other,this.#look.at(other,"check",this.#renamed.has(other.file),[]))}#otherNamesOf({
pages:pages2}){let known=this.#otherNames.get(pages2);if(known!==void 0)return known;let names=new Set(pages2.flatMap(page=>isPlaced(page)?[]:[page.file]));return this.#otherNames.set(pages2,names),names}#addPage(page,result){
if(result===void 0)return;this.#pages++,this.#specs+=result.specs,this.#files.addPage(page);for(let finding of result.findings)this.#keep(finding);this.#addDropped(result.dropped),result.isUnread&&this.#unread.
add(page.file);let{unchecked}=result;unchecked!==void 0&&this.#unchecked.set(unchecked,(this.#unchecked.get(unchecked)??0)+1),this.#addCrashes(page.file,result.crashes)}#keep(finding){let before2=this.#weight;
if(before2>MOST_WEIGHT){this.#dropped[finding.severity]++,this.#crowdedOut.add(finding.file);return}this.#weight+=weightOf(finding),before2<=MUCH_WEIGHT&&this.#weight>MUCH_WEIGHT&&this.#host.saveMemory(),
this.findings.push(finding)}#addDropped(dropped){if(dropped!==NONE_DROPPED)for(let severity of SEVERITIES)this.#dropped[severity]+=dropped[severity]}#readData(site,lack){let{data,locate,namedFiles}=site,
isOn=this.#task.rulesets.corpusRules.some(({rule})=>rule.kind==="site");if(!(data===void 0||!isOn||this.#task.pagesOnly)){for(let file of ownFilesOf(site))!lack.files.has(file)&&(namedFiles?.has(file)??
!0)&&this.#files.add(file);return readSiteData(data,file=>{if(lack.files.has(file))return;let at=locate(file);return at===void 0?wholeFault("linkOutside",{target:file}):this.#host.readPage(at.path,at.
boundary,this.#task.sizeLimit)})}}#corpusRulesFor(site,data){let{rulesets,pagesOnly}=this.#task;return pagesOnly?(this.#skip(()=>!0,"--pages-only checks each page by itself"),[]):(site.data===void 0&&
this.#skip(({kind})=>kind==="site",`there is ${site.noData}`),rulesets.corpusRules.filter(({rule})=>rule.kind==="corpus"||data!==void 0))}#skip(which,reason){for(let{rule}of this.#task.rulesets.corpusRules)
which(rule)&&this.#noteSkip(rule.id,reason)}#noteSkip(id,reason){this.#skipped.set(id,(this.#skipped.get(id)??new Set).add(reason))}#lintCorpus(site,log,data,rules2){let pageAt=file=>log.pages[log.indexOf(
file)],isIgnored=file=>{let page=pageAt(file);return page!==void 0&&site.isIgnored(page)},named2=site.namedFiles,read=file=>this.#look.read(pageAt(file)),{rulesets}=this.#task,hides2=this.#hides,{lostTags,
before:before2,wantedRules}=site,unreadTags=unreadTagsOf(site),input={log,site:data,unreadTags,named:named2,lostTags,before:before2,wantedRules,renamed:this.#renamed,read,hides:hides2};try{let{findings,
...result}=lintCorpus(input,rulesets,rules2,this.#reader);return{...result,findings:findings.filter(({file})=>!isIgnored(file))}}catch(error){if(error instanceof UsageError)throw error;let crashes=[{ruleId:void 0,
stack:thrownText(error)}];return{findings:[],ifNew:new Set,dropped:NONE_DROPPED,tags:new Map,crashes}}}#addCorpus({cache},{findings,dropped,crashes}){for(let finding of findings)this.#keep(finding);this.#addDropped(
dropped),this.#addCrashes(cache,crashes)}#countFor({namedFiles}){return this.#task.counts&&namedFiles===void 0?new SiteCount:void 0}#addCount({cache},count2,lack,findingTags=new Map){if(count2!==void 0){
for(let page of lack.pages)isPlaced(page)&&count2.add(page.place,void 0);this.#counted.push({cache,count:count2,findingTags})}}#addCrashes(file,crashes){for(let{ruleId,stack}of crashes){let plugin=ruleId===
void 0?void 0:this.#task.plugins.get(ruleId);this.#errors.push({...ruleId!==void 0&&{ruleId},...plugin!==void 0&&{plugin},file,stack})}}end(found){let{history,rulesets,news=[]}=this.#task,changes=lintHistory(
history??[],rulesets,(file,crashes)=>this.#addCrashes(file,crashes));return{findings:[...found,...changes,...news,...unmatchedGlobs(this.#task)],dropped:this.#dropped,crowdedOut:this.#crowdedOut,files:this.#files.
sorted(),pages:this.#pages,contextPages:this.#contextPages,specs:this.#specs,unread:this.#unread,buildCache:this.#buildCache,counted:this.#counted,unchecked:[...this.#unchecked].map(([ruleId,pages2])=>({
ruleId,pages:pages2})).sort((a,b)=>compareText(a.ruleId,b.ruleId)),...describeRules(this.#task,this.#skipped),crashes:this.#errors}}};function unreadTagsOf({cache,pages:pages2}){let tags=new Set;for(let page of pages2){
if(page.fault===void 0||isPlaced(page))continue;let{file}=page;file.startsWith(`${cache}/`)&&tags.add(file.slice(cache.length+1).split("/",1)[0])}return tags}function wayIn(site){return page=>{if(!site.
isIgnored(page))return site.isNamed(page)?"check":site.known===void 0||site.known.indexOf(page.file)===-1?"map":void 0}}function logPassed(log,{isIgnored,known},page){isIgnored(page)||known===void 0?log.
add(page,void 0):log.addFrom(page,known.log,known.indexOf(page.file))}async function withoutOld(result,{before:before2},log){let{findings,ifNew}=result;if(before2===void 0||findings.length===0)return result;
let known=await before2.find(log.sorted(),new Set(findings.map(({ruleId})=>ruleId)));if(known!==void 0)return{...result,findings:findings.filter(one=>!ifNew.has(one)||!known.has(one.fingerprint))}}function otherDocuments(files,context){
let{host,root,cache,pages:pages2}=context,[some]=pages2;if(some===void 0||files.length===0)return[];let{boundary}=some,known=new Set(pages2.flatMap(page=>isPlaced(page)?[]:[page.file]));return files.flatMap(
at=>{let file=shownPath(root,at);return known.has(file)||!isDocument(at,boundary,host)?[]:[{path:at,file,place:void 0,boundary,cache}]})}async function withOtherDocuments(task,host){let sites=await Promise.
all(task.discovery.sites.map(site=>addDocuments(site,host)));return{...task,discovery:{...task.discovery,sites}}}async function addDocuments(site,host){let{pages:pages2,namedFiles}=site,root=repositoryRoot(
host),cache=import_node_path16.default.resolve(root,site.cache),tree=treeAround(host,cache);if(namedFiles!==void 0||pages2.length===0||tree===void 0)return site;let{otherFiles}=await Promise.resolve().
then(()=>require("./SU5JNFTM.js")),others=otherDocuments(otherFiles(host,tree,cache,PAGE4),{host,root,cache,pages:pages2});return others.length===0?site:{...site,pages:[...pages2,...others].sort(compareFiles)}}
var PAGE4=/^[^/]+\/[^/]+\/specs\.md$/,NO_WATCH={enter(){},task:task=>task,host:host=>host};async function check(task,host,watch=NO_WATCH){let progress=new Progress(host),pace={...quietPace(host),show:(done,all2)=>progress.
show(done,all2)};watch.enter("pages");let whole=await withOtherDocuments(task,host),found=await pace.pause()?await inspect(watch.task(whole),watch.host(host),pace):void 0;if(watch.enter("judging"),progress.
clear(),found===void 0)return;let inspection=await withStrays(found,host);return{inspection,flow:hidden(inspection,task,host)}}function quietPace(host){return{show(){},async pause(){return await host.
pause(),!host.interrupted()}}}function hidden(inspection,task,host){let sieves=hideSieves(task,hideContext(inspection,host.today()));return sift({findings:inspection.findings,notes:{}},sieves)}async function withStrays(inspection,{
guard}){await guard.calm();let strays=guard.strays.map(({error,...place})=>({...place,stack:thrownText(error)}));return strays.length===0?inspection:{...inspection,crashes:[...inspection.crashes,...strays]}}
function sayInterrupted(host,fixed=0){let done=fixed===0?"nothing was written":`${fixed} ${fixed===1?"file is":"files are"} fixed, the others as they were`;return host.stderr.write(`cache-lint: interr\
upted, ${done}
`),{exitCode:130}}function isCi(env){return env.GITHUB_ACTIONS==="true"||env.CI==="true"}function pluginFile({name,folder}){return/^\.{0,2}\//.test(name)?import_node_path18.default.resolve(folder,name):
void 0}function noConfig(root){return{root,path:void 0,files:[],preset:{value:"recommended",from:void 0},rules:new Map,overrides:[],isIgnored:void 0,ignoredBy:()=>{},ignores:[],globs:{all:[],matching:()=>[]},
site:void 0,suppressions:[],baseline:void 0,plugins:[],index:void 0}}function*inChunks(pieces){let pending="";for(let piece of listed2(pieces))pending+=piece,!(pending.length<65536)&&(yield pending,pending=
"");pending!==""&&(yield pending)}function textOf2(pieces){return typeof pieces=="string"?pieces:[...inChunks(pieces)].join("")}function listed2(pieces){return typeof pieces=="string"?[pieces]:pieces}
function chooseOutputs(options2,host){if(options2.format.length>0||options2.diff)return options2.format;let text2={format:"text",file:void 0};return host.env.GITHUB_ACTIONS==="true"?[text2,{format:"gi\
thub",file:void 0}]:[text2]}function checkOutputs(outputs,host){let targets=new Set;for(let{format,file}of outputs){if(file===void 0){if(format==="files0"&&host.stdout.isTTY)throw new UsageError("file\
s0 is for programs: give it a pipe, or a file as in --format files0=list");continue}let target=import_node_path17.default.resolve(host.cwd,file),real=realTarget(target,host);if(targets.has(real))throw new UsageError(
`cannot write two formats to ${JSON.stringify(file)}`);targets.add(real);let folder=import_node_path17.default.dirname(target);if(host.kindOf(folder)!=="folder")throw new UsageError(`cannot write ${JSON.
stringify(file)}: there is no folder ${JSON.stringify(folder)}`);if(host.kindOf(target)==="folder")throw new UsageError(`cannot write ${JSON.stringify(file)}: it is a folder`)}}async function refuseInputs(outputs,{
task,setup},host){let named2=outputs.flatMap(({file})=>file===void 0?[]:[file]);if(named2.length===0)return;let{config,root}=setup,own=[...config.files,...task.baseline===void 0?[]:[task.baseline.file]],
plugins=config.plugins.flatMap(plugin=>pluginFile(plugin)??[]),inputs=new Map([...allPagesOf(task.discovery).map(page=>[page.path,"a page of the site"]),...task.discovery.sites.flatMap(ownFilesOf).map(
file=>[import_node_path17.default.resolve(root,file),"data of the site"]),...[...own.map(file=>import_node_path17.default.resolve(root,file)),...plugins].map(file=>[file,READ])]),isBeside=await task.beside?.
inputs(host);for(let file of named2){let names=[import_node_path17.default.resolve(host.cwd,file),realTarget(import_node_path17.default.resolve(host.cwd,file),host)],what=isBeside&&names.some(isBeside)?
READ:names.map(name=>inputs.get(name)).find(one=>one!==void 0);if(what!==void 0)throw new UsageError(`cannot write ${JSON.stringify(file)}: it is ${what}`)}}var READ="what this run reads";function realTarget(target,host){
let[file,folder]=[target,import_node_path17.default.dirname(target)].map(one=>host.realPath(one));return file!==void 0&&file!=="loop"?file:folder===void 0||folder==="loop"?target:import_node_path17.default.
join(folder,import_node_path17.default.basename(target))}async function writeOutputs(report,outputs,formats,options2,host){let loaded=await Promise.all(outputs.map(async({format,file})=>({reporter:await formats[format].
load(),file})));for(let{reporter,file}of loaded)file!==void 0&&writeToFile(report,reporter,file,options2,host);for(let{reporter,file}of loaded){if(file!==void 0)continue;let pieces=reporter(report,viewOf(
host.stdout,report,options2,host));for(let chunk of inChunks(pieces))await host.stdout.write(chunk)}}function writeToFile(report,reporter,given,options2,host){let file=import_node_path17.default.resolve(
host.cwd,given);try{let before2=isJobSummary(file,host)?host.readText(file,Number.MAX_SAFE_INTEGER)??"":void 0,view=fileView(report,options2,before2),pieces=reporter(report,view);before2===void 0?host.
writeFile(file,pieces):host.writeFile(file,afterText(before2,pieces),"append")}catch(error){throw isOfSystem(error)?new UsageError(`cannot write ${JSON.stringify(given)}: ${reasonOf(error)}`):error}}function isOfSystem(error){
return/^E(?!RR_)/.test(codeOf(error)??"")}function isJobSummary(file,host){let summary=host.env.GITHUB_STEP_SUMMARY;return summary===void 0||summary===""?!1:realTarget(import_node_path17.default.resolve(
host.cwd,summary),host)===realTarget(file,host)}function*afterText(before2,pieces){before2!==""&&(yield before2.endsWith(`
`)?`
`:`

`),yield*inChunks(pieces)}var SUMMARY_LIMIT=1024*1024;function fileView(report,options2,before2){return{...askedOf(report,options2),width:120,color:!1,ci:!0,isFile:!0,...before2!==void 0&&{room:SUMMARY_LIMIT-
Buffer.byteLength(before2)-2}}}function viewOf(stream,report,options2,host){let{env}=host;return{...askedOf(report,options2),width:columnsOf(stream,env),color:options2.color??wantsColor(stream.isTTY,env),
ci:isCi(env)}}function askedOf(report,options2){let{sarifCategory,failOn}=options2,level=hasTooManyWarnings(report,options2)&&failOn!=="info"?"warning":failOn;return{...sarifCategory!==void 0&&{sarifCategory},
...level!=="never"&&{failOn:level}}}function hasTooManyWarnings({totals},{maxWarnings}){return maxWarnings!==void 0&&totals.warnings>maxWarnings}var NO=/^(?:0|false|no|off|never)$/i;function wantsColor(isTTY,env){
return env.NO_COLOR?!1:env.FORCE_COLOR?!NO.test(env.FORCE_COLOR):isTTY&&env.TERM!=="dumb"}async function run(options2,builtIn,host,known={}){if(options2.stdin){let{nameInput}=await Promise.resolve().then(
()=>require("./HH6X2PRP.js")),named2=await nameInput(options2,host);return named2===void 0?sayInterrupted(host):run({...named2.options,stdin:!1},builtIn,named2.host,known)}let outputs=chooseOutputs(options2,
host);checkOutputs(outputs,host);let started=host.now(),stats=await statsOf(options2,host),watch=stats??NO_WATCH,setup=await prepare(options2,builtIn,host);if(options2.printConfig!==void 0)return printSetup(
options2.printConfig,options2,setup,host);watch.enter("files");let scope=await chooseScope(options2,host,known.only),counts=options2.overview===!0||outputs.some(({format})=>showsSites(format)),whole=await findPages(
options2,setup,scope.host,scope.changes??known.since),task=await scope.narrow({...whole,counts},setup);await refuseInputs(outputs,{task,setup},host);let first=await checkOrCompare(task,options2,{setup,
host:scope.host,watch},known.since);if(first===void 0)return sayInterrupted(host);let found=sifted(first,scope.sieves());watch.enter("fixing");let end=await fixAsAsked(options2,{findings:found.flow.findings,
task,host:scope.host,onlyErrors:options2.quiet,async checkAgain(fixed2){let after=await check(task,fixed2,watch);return watch.enter("fixing"),after&&sifted(after,scope.sieves())}});if(end!==void 0&&"i\
nterrupted"in end)return sayInterrupted(host,end.written);watch.enter("judging");let{quiet,maxFindings}=options2,{keepsHidden}=task,fixed=end&&{fixed:end.fixed},made=makeReport(end?.after??found,{quiet,
maxFindings,keepsHidden,...fixed}),report=await withSuggestions(made,outputs,options2,{task,host:scope.host});if(await host.pause(),host.interrupted())return sayInterrupted(host,report.fixes?.written?
report.fixes.files.length:0);options2.prune&&await prune(task,report,host),watch.enter("output"),await writeOutputs(report,outputs,FORMATS2,options2,host);let view={ci:isCi(host.env),columns:host.stderr.
isTTY?columnsOf(host.stderr,host.env):void 0,...options2.diff&&{applyAt:import_node_path.default.relative(host.cwd,setup.root)}};return host.stderr.write(summarize2(report,task,host.now()-started,view)),
stats!==void 0&&host.stderr.write(await describe5(stats,view)),{exitCode:exitCode(report,options2),report}}async function findPages(options2,setup,host,known){let request=options2.stats?{...options2,threads:1}:
options2;try{return await makeTask(request,setup,host)}catch(error){if(known===void 0&&options2.compareWith===void 0)throw error;let[{makeEmptied},{findBase}]=await Promise.all([Promise.resolve().then(
()=>require("./R6CK3MAH.js")),Promise.resolve().then(()=>require("./DLT3LL7S.js"))]);return await makeEmptied(request,setup,known??findBase(options2.compareWith,host,setup.root),error)}}async function statsOf({
stats},host){if(!stats)return;let{RunStats}=await Promise.resolve().then(()=>require("./2APXKGPP.js"));return new RunStats(host)}async function describe5(stats,view){let{describeStats}=await Promise.resolve().
then(()=>require("./VKWEMKRT.js"));return describeStats(stats.result(),view)}function sifted({inspection,flow},sieves){return{inspection,flow:sift(flow,sieves)}}async function checkOrCompare(task,options2,{
setup,host,watch},since){if(options2.compareWith===void 0&&since===void 0)return check(task,host,watch);watch.enter("files");let[{baseOf,findBase,introducedOnes,pathsBefore,within},{taskBefore,withLostData}]=await Promise.
all([Promise.resolve().then(()=>require("./DLT3LL7S.js")),Promise.resolve().then(()=>require("./XQ4A524C.js"))]),base=baseOf(since??findBase(options2.compareWith,host,setup.root),setup.root),paths=pathsBefore(
options2,task,base,setup.root),baseTask={...await taskBefore({...options2,paths},setup,base.host),baseline:task.baseline},discovery=withLostData(task.discovery,baseTask),history=within(base.changedPages,
task,options2,setup,host),now=await check({...task,discovery,history,renamed:new Set(base.formerNames.keys())},host,watch),before2=now&&await check(baseTask,base.host,watch);if(before2===void 0)return;
let{inspection,flow}=sifted(now,[introducedOnes(now.flow.notes.told??[],before2.flow,base)]),crashes=inspection.crashes.length>0?inspection.crashes:before2.inspection.crashes;return{inspection:{...inspection,
crashes},flow}}async function prune(task,report,host){let{pruneBaseline}=await Promise.resolve().then(()=>require("./OXD4LCJV.js"));pruneBaseline(task.baseline,report.baseline,host)}async function printSetup(page,options2,setup,host){
let{printConfig}=await Promise.resolve().then(()=>require("./KLSGZLMH.js")),{preset,rule:rules2}=options2,commandLine={...preset!==void 0&&{preset},rules:rules2},about=page===""?{}:{page:describePage(
page,setup,host)};return host.stdout.write(printConfig(setup.config,setup.rules,{...about,commandLine})),{exitCode:0}}function describePage(page,{root},host){let absolute=import_node_path.default.resolve(
host.cwd,page),file=shownPath(root,absolute),bytes=host.readPage(absolute,import_node_path.default.dirname(absolute),64*1024*1024),open="code"in bytes?void 0:openPage({file,place:placeOf(file)},bytes,
new PageReader);return{file,generation:open?.page.facts.generation}}async function fixAsAsked({fix,fixDryRun,diff},run2){if(!fix&&!fixDryRun&&!diff)return;let{fixRun}=await Promise.resolve().then(()=>require("./HXFY7U3S.js"));
return fixRun(fix?"write":fixDryRun?"dry-run":"diff",run2)}async function withSuggestions(report,outputs,{fix,fixDryRun},{task,host}){if(!outputs.some(({format})=>suggests(format))||fix||fixDryRun)return report;
let{suggest}=await Promise.resolve().then(()=>require("./TUPI3GKQ.js"));return{...report,suggestions:await suggest({findings:report.findings,task,host})}}function exitCode(report,options2){if(report.internalErrors.
length>0)return 3;if(report.fixes!==void 0&&report.fixes.unwritten.length>0)return 2;if(options2.diff)return report.fixes.files.length>0?1:0;let{errors,warnings,infos}=report.totals;return hasTooManyWarnings(
report,options2)||options2.strictBaseline&&!options2.prune&&report.baseline.stale.length>0||{error:errors,warning:errors+warnings,info:errors+warnings+infos,never:0}[options2.failOn]>0?1:0}function describeFailure2(error){
if(error instanceof UsageError)return{exitCode:2,text:oneLineOf(error.message)};let isPlugins=error instanceof PluginFault,text2=(isPlugins?error.message:thrownText(error)).split(`
`).map(printable).join(`
`);return isPlugins?{exitCode:3,text:text2}:{exitCode:3,text:`a fault of cache-lint itself; please report it:
${text2}`}}var LONGEST=2e3;function oneLineOf(message){return shorten(message.split(`
`).map(printable).join(" "),LONGEST)}var OVERVIEW_FORMATS={text:{load:async()=>(await Promise.resolve().then(()=>require("./5W3MIW33.js"))).overviewText,help:"for people: a line for each tag, and what\
 it lacks",extension:"txt"},json:{load:async()=>(await Promise.resolve().then(()=>require("./Q3ZZKUZ4.js"))).overviewJson,help:"one JSON document (schemas/overview.schema.json)",extension:"json"},html:{
load:async()=>(await Promise.resolve().then(()=>require("./B3ZOAIC3.js"))).overviewHtml,help:"one page for browsers: charts, each also as a table",extension:"html"}},SHELLS=["bash","zsh","fish"],AROUND="\
default: the site around the working folder",BLAME_FORMATS=["text","json","html"],COMMANDS=[{name:"check",takes:"[paths..]",help:"check pages: files, folders, globs or a site",args:["pages"],paths:AROUND,
taker:"check"},{name:"compare",takes:"<base> [paths..]",help:'what a change introduces and fixes since a branch, tag or commit; "main..." is where HEAD left main',args:["base","pages"],paths:AROUND,taker:"\
compare"},{name:"blame",takes:"[paths..]",help:"since when: for each finding the commit that brought it",args:["pages"],paths:AROUND,taker:"blame",own:[{name:"format",kind:"outputs",words:BLAME_FORMATS,
repeatable:!0,help:`an output, <name> or <name>=<file>, repeatable: ${listed(BLAME_FORMATS,"or")}. Default: text`}]},{name:"baseline",takes:"[paths..]",help:"write what is found into a baseline, which\
 hides it from then on",args:["pages"],paths:AROUND,taker:"baseline",own:[{name:"baseline",kind:"file",help:`the file to write. Default: the config's, or ${BASELINE_NAME} at the repository root`},{name:"\
data",kind:"switch",help:"of the data files of the site's successor, as the command data takes them"}]},{name:"overview",takes:"[paths..]",help:"what sites hold, tag by tag: specs, stacks, packages, a\
nd what a tag lacks of the one before it",args:["pages"],paths:AROUND,taker:"overview",own:[{name:"format",kind:"outputs",words:Object.keys(OVERVIEW_FORMATS),repeatable:!0,help:`an output, <name> or <\
name>=<file>, repeatable: ${Object.entries(OVERVIEW_FORMATS).map(([name,{help}])=>`${name} (${help})`).join("; ")}. Default: text`}]},{name:"data",takes:"[paths..]",help:"check the two data files of t\
he site's successor: a folder, or both files",args:["pages"],paths:"default: the working folder",taker:"data"},{name:"index-files",takes:"[paths..]",help:"print the urls of the indexes that a check of\
 these pages needs, one a line; nothing is fetched",args:["pages"],paths:AROUND,taker:"index-files",own:[{name:"tag",kind:"glob",repeatable:!0,help:"only tags that this glob matches; repeatable"},{name:"\
missing",kind:"switch",help:"only what is not in the folder of --index yet"}]},{name:"rules",takes:"",help:"list every rule: id, severity, what it claims, fixable",args:[],taker:"rules",own:[{name:"fo\
rmat",kind:"word",words:["text","json"],default:"text",help:"how to print the list"}]},{name:"explain",takes:"<rule>",help:"why a rule exists, a bad and a good example, its options",args:["rule"],taker:"\
rules"},{name:"doctor",takes:"",help:"how cache-lint sees this place: config, site, git, what would be checked and what not; for a report of a fault",args:[],taker:"rules",own:[{name:"format",kind:"wo\
rd",words:["text","json"],default:"text",help:"how to print it"}]},{name:"init",takes:"",help:"write a config, a workflow and a pre-commit entry; changes nothing that exists",args:[],own:[{name:"dry-r\
un",kind:"switch",help:"say what would be written, write nothing"},{name:"build-cache",kind:"switch",help:"also a workflow that proves the pages by the indexes of the build cache once a week"},{name:"\
nightly",kind:"switch",help:"also a workflow that makes the pages each night and commits those that are right"}]},{name:"completion",takes:"<shell>",help:`print what makes ${listed(SHELLS,"or")} compl\
ete commands, options and their values`,args:["shell"]}];function tableOptionsOf({taker}){return taker===void 0?[]:optionsOn(taker)}var HELP='"cache-lint --help" shows how it is called';function wordsOf(args){
let end=args.indexOf("--");return end===-1?args:args.slice(0,end)}function commandIn(words4){return COMMANDS.find(({name})=>name===words4.find(word=>!word.startsWith("-")))}function readsInput(words4,named2){
return(named2===void 0||named2.name==="check")&&words4.some((word,i)=>word==="-"&&optionOf(words4[i-1])===void 0)}function optionOf(word){return ALL_OPTIONS.find(({name,kind})=>word===`--${name}`&&kind!==
"switch")?.name}var ALL_OPTIONS=[...OPTIONS,...COMMANDS.flatMap(command=>command.own??[])],ARGUMENTS=COMMANDS.flatMap(({takes})=>takes.match(/\w+/g)??[]);function refuseOddInputs(words4,readsInput2){for(let[
i,word]of words4.entries()){if(word!=="-")continue;let option=optionOf(words4[i-1]);if(option!==void 0)throw new UsageError(`--${option} cannot be "-", which is standard input`);if(!readsInput2)throw new UsageError(
'"-" is no name of a file; only a check reads a page from standard input')}}function refuseOddWords(words4){for(let word of words4){let[,no="",name="",value]=/^--(no-)?([a-z-]+)(?:=(.*))?$/is.exec(word)??
[],kinds=ALL_OPTIONS.filter(one=>camelCase(one.name)===camelCase(name)).map(({kind})=>kind);if(kinds.includes("switch")&&value!==void 0&&value!=="true"&&value!=="false")throw new UsageError(`--${name}\
 takes no value`);if(no!==""&&kinds.length>0&&!kinds.includes("switch")&&!kinds.includes("file")||kinds.length===0&&ARGUMENTS.includes(name))throw new UsageError(`unknown option --${no}${name}; ${HELP}`)}}
var DEFAULTS=Object.fromEntries(OPTIONS.flatMap(option=>"default"in option?[[camelCase(option.name),option.default]]:[]));async function main(args,rules2,host){try{return await dispatch(args,rules2,host)}catch(error){
let{exitCode:exitCode2,text:text2}=describeFailure2(error),hint=exitCode2===2?hintAtCommand(text2,args):"";return host.stderr.write(neutralise(`cache-lint: ${text2}${hint}
`)),exitCode2}}async function dispatch(args,rules2,host){if(!args.some(arg=>arg.startsWith("-"))&&!COMMANDS.some(({name})=>name===args[0]))return(await run({...DEFAULTS,paths:args},rules2,host)).exitCode;
let{runCommand}=await Promise.resolve().then(()=>require("./4KLIZHAN.js"));return runCommand(args,rules2,host)}function hintAtCommand(message,args){if(!message.startsWith("no page found"))return"";let names=COMMANDS.
map(({name})=>name),[first="",...others]=wordsOf(args),late=names.find(name=>others.includes(name)&&message.includes(` ${JSON.stringify(name)}`));if(late!==void 0)return`; the command ${late} stands b\
efore its options`;let[best]=nearest(first,names);return best===void 0||best===first?"":`; did you mean the command ${best}?`}var READ_FLAGS=import_node_fs2.constants.O_RDONLY|(import_node_fs2.constants.
O_NOFOLLOW??0)|(import_node_fs2.constants.O_NONBLOCK??0);function entryKind(entry){return entry.isFile()?"file":entry.isDirectory()?"folder":entry.isSymbolicLink()?"link":"other"}function whatIs(stats){
return stats.isDirectory()?"a folder":stats.isFIFO()?"a pipe":stats.isSocket()?"a socket":"a device"}function withHiddenPlace(file,use2){let unique=process.getBuiltinModule("node:crypto").randomUUID(),
folder=import_node_path20.default.join(import_node_path20.default.dirname(file),`.cache-lint-${process.pid}-${unique}.tmp`),hidden2=import_node_path20.default.join(folder,".git");try{return(0,import_node_fs3.mkdirSync)(
folder),(0,import_node_fs3.mkdirSync)(hidden2),use2(import_node_path20.default.join(hidden2,import_node_path20.default.basename(file)))}finally{(0,import_node_fs3.rmSync)(folder,{recursive:!0,force:!0})}}
var LEFTOVER=/^\.cache-lint-(?:(\d+)-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/,MOST_AGE=3600*1e3;function removeLeftovers(folder){try{for(let name of(0,import_node_fs3.readdirSync)(folder)){
let match=LEFTOVER.exec(name);if(match===null)continue;let at=import_node_path20.default.join(folder,name),pid=Number(match[1]??process.pid),isYoung=Date.now()-(0,import_node_fs3.lstatSync)(at).mtimeMs<
MOST_AGE;(pid===process.pid||!isYoung||!isRunning(pid))&&(0,import_node_fs3.rmSync)(at,{recursive:!0,force:!0})}}catch{}}function isRunning(pid){try{return process.kill(pid,0),!0}catch(error){return codeOf(
error)==="EPERM"}}async function loadModule(file){try{return await __import((0,import_node_url.pathToFileURL)(file).href)}catch(error){if(error instanceof SyntaxError&&/^SyntaxError/.test(String(error.
stack))){let place=syntaxPlace(file);place!==void 0&&(error.stack=`${place}
${error.stack}`)}throw error}}var MOST_TIME=1e4;function syntaxPlace(file){let{spawnSync}=process.getBuiltinModule("node:child_process"),options2={env:{},encoding:"utf8",timeout:MOST_TIME,windowsHide:!0},
{status,stderr}=spawnSync(process.execPath,["--check",file],options2),[place]=status===1?/^.+:\d+$/m.exec(stderr)??[]:[];return place}function nodeStream(stream,onLoss){let open=!0,goOn=()=>{},write2=stream.
write.bind(stream);stream.on("error",error=>{open&&codeOf(error)!=="EPIPE"&&onLoss(error),open=!1,goOn()});for(let event of["drain","close"])stream.on(event,()=>goOn());return{isTTY:stream.isTTY===!0,
get columns(){return stream.isTTY?stream.columns:void 0},write(text2){if(!(!open||write2(text2)))return new Promise(resolve2=>{goOn=resolve2})}}}var CONDITIONS=new Set(["node","import","default"]);function packageEntry(manifest,subpath){
if(!isObject(manifest)||manifest.exports===void 0)return;let{exports:exports2}=manifest;if(!(isObject(exports2)&&Object.keys(exports2).some(key=>key.startsWith("."))))return subpath==="."?choose(exports2):
void 0;if(Object.hasOwn(exports2,subpath))return choose(exports2[subpath]);let patterns=Object.keys(exports2).filter(key=>key.includes("*"));for(let pattern of patterns.sort((a,b)=>b.indexOf("*")-a.indexOf(
"*"))){let[before2,after]=pattern.split("*");if(!(!subpath.startsWith(before2)||!subpath.endsWith(after)||subpath.length<pattern.length))return choose(exports2[pattern])?.replaceAll("*",()=>subpath.slice(
before2.length,subpath.length-after.length))}}function choose(target){if(typeof target=="string")return target.startsWith("./")?target:void 0;if(Array.isArray(target))return target.map(choose).find(found=>found!==
void 0);if(isObject(target))for(let[condition,inner]of Object.entries(target)){let found=CONDITIONS.has(condition)?choose(inner):void 0;if(found!==void 0)return found}}function isObject(value){return typeof value==
"object"&&value!==null&&!Array.isArray(value)}var MOST_STRAYS=100,LOAD_MS=3e4,CALM_MS=20;function processGuard(){let current=new import_node_async_hooks.AsyncLocalStorage,strays=[],known=new Set,note2=error=>{
let place=current.getStore()??{file:""},key=JSON.stringify([place,nameOf(error)]);known.has(key)||strays.length>=MOST_STRAYS||(known.add(key),strays.push({...place,error}))},{exit}=process,write2=process.
stdout.write,armed=!1;return{strays,arm(){armed||(armed=!0,process.on("uncaughtException",note2),process.on("unhandledRejection",note2),process.exit=(code=>{throw current.getStore()===void 0&&exit(code),
new GuardError("it calls process.exit, which would end the run before its findings are shown")}),process.stdout.write=((...args)=>current.getStore()===void 0?write2.apply(process.stdout,args):(note2(new GuardError(
"it writes to standard output, where the findings go; write to standard error")),process.stderr.write(...args))))},disarm(){armed&&(armed=!1,process.off("uncaughtException",note2),process.off("unhandl\
edRejection",note2),process.exit=exit,process.stdout.write=write2,strays.length=0,known.clear())},run:(place,code)=>current.run(place,code),settled(promise){return new Promise((resolve2,reject)=>{let stop=()=>{
process.off("beforeExit",never),clearTimeout(timer)},never=()=>{stop(),reject(new GuardError("its code waits for something that never happens"))},timer=setTimeout(never,LOAD_MS).unref();process.once("\
beforeExit",never),promise.then(resolve2,reject).finally(stop)})},async calm(){armed&&await new Promise(resolve2=>setTimeout(resolve2,CALM_MS))},async finish(code){if(armed){for(let stream of[process.
stdout,process.stderr])stream.destroyed||await new Promise(resolve2=>stream.write("",()=>resolve2()));exit(code)}}}}function nameOf(error){try{return String(error instanceof Error?error.message:error)}catch{
return""}}function takeAfter(descriptor,{mode,uid,gid}){let own=(0,import_node_fs5.fstatSync)(descriptor),isGiven=own.uid===uid&&own.gid===gid||tryToGive(descriptor,uid,gid);return(0,import_node_fs5.fchmodSync)(
descriptor,mode&4095),isGiven}function tryToGive(descriptor,uid,gid){try{return(0,import_node_fs5.fchownSync)(descriptor,uid,gid),!0}catch{return!1}}var FLAGS=import_node_fs4.constants.O_RDWR|(import_node_fs4.constants.
O_NOFOLLOW??0)|(import_node_fs4.constants.O_NONBLOCK??0);function replaceFile(file,before2,after){let stats=lookAt(file,before2);return stats===void 0?!1:withHiddenPlace(file,temporary=>(writeAs(temporary,
after,stats),isSame2((0,import_node_fs4.lstatSync)(file),stats)?((0,import_node_fs4.renameSync)(temporary,file),!0):!1))}function lookAt(file,content){let descriptor=(0,import_node_fs4.openSync)(file,
FLAGS);try{let stats=(0,import_node_fs4.fstatSync)(descriptor);return stats.isFile()&&stats.size===content.length&&(0,import_node_fs4.readFileSync)(descriptor).equals(content)?stats:void 0}finally{(0,import_node_fs4.closeSync)(
descriptor)}}function isSame2(now,{ino,dev,size,mtimeMs}){return now.ino===ino&&now.dev===dev&&now.size===size&&now.mtimeMs===mtimeMs}function writeAs(file,content,stats){let descriptor=(0,import_node_fs4.openSync)(
file,"wx",384);try{(0,import_node_fs4.writeFileSync)(descriptor,content),takeAfter(descriptor,stats)}finally{(0,import_node_fs4.closeSync)(descriptor)}}var MOST_TIME2=12e4;function gitRunner(mostTime=MOST_TIME2){
let late;return(args,options2)=>{if(late!==void 0)return late;let program=findProgram(process.platform==="win32"?"git.exe":"git");if(program===void 0)return;let answer=runGit(program,args,options2,mostTime);
return answer===LATE&&(late=ended(`git took more than ${mostTime/1e3} s`)),answer===LATE?late:answer}}var LATE=Symbol("late");function runGit(program,args,options2,timeout){let{spawnSync}=process.getBuiltinModule(
"node:child_process"),{error,status,signal,stdout,stderr}=spawnSync(program,[...SAFE,...args],{cwd:options2.cwd,env:environment(options2.ownEnvironment??!1),input:options2.input??"",maxBuffer:options2.
maxBytes,timeout,killSignal:"SIGKILL",windowsHide:!0}),code=codeOf(error);return code==="ETIMEDOUT"?LATE:code==="ENOBUFS"?ended("git said more than can be taken in"):error!==void 0&&code!=="EPIPE"?ended(
`git cannot be run in ${JSON.stringify(options2.cwd)}: ${reasonOf(error)}`):status===null?ended(`git was ended by ${signal}`):{code:status,stdout,stderr:stderr.toString("utf8")}}function ended(reason){
return{code:-1,stdout:Buffer.alloc(0),stderr:reason}}var SAFE=["--no-pager",...["core.fsmonitor=false","core.hooksPath=/dev/null","core.sshCommand=false","protocol.allow=never"].flatMap(setting=>["-c",
setting])];function findProgram(name){return(process.env.PATH??"").split(import_node_path21.default.delimiter).filter(folder=>import_node_path21.default.isAbsolute(folder)).map(folder=>import_node_path21.default.
join(folder,name)).find(isProgram)}function isProgram(file){try{return(0,import_node_fs6.accessSync)(file,import_node_fs6.constants.X_OK),(0,import_node_fs6.statSync)(file).isFile()}catch{return!1}}var OF_A_REPOSITORY=[
"GIT_DIR","GIT_WORK_TREE","GIT_INDEX_FILE","GIT_PREFIX","GIT_COMMON_DIR","GIT_OBJECT_DIRECTORY","GIT_ALTERNATE_OBJECT_DIRECTORIES","GIT_NAMESPACE"],DISTURBING=["GIT_EXTERNAL_DIFF","GIT_DIFF_OPTS","GIT\
_GLOB_PATHSPECS","GIT_NOGLOB_PATHSPECS","GIT_ICASE_PATHSPECS","GIT_ATTR_SOURCE","LANGUAGE"];function environment(isOwn2){let left=new Set(isOwn2?[...DISTURBING,...OF_A_REPOSITORY]:DISTURBING);return{...Object.
fromEntries(Object.entries(process.env).filter(([name])=>!left.has(name)&&!name.startsWith("GIT_TRACE"))),LC_ALL:"C",GIT_OPTIONAL_LOCKS:"0",GIT_TERMINAL_PROMPT:"0",GIT_NO_LAZY_FETCH:"1",GIT_ALLOW_PROTOCOL:"",
GIT_LITERAL_PATHSPECS:"1"}}function nodeThreads(entry,begin=()=>{}){let waiting=[];return{get parallelism(){return process.getBuiltinModule("node:os").availableParallelism()},ready(count2){begin();try{
for(;waiting.length<count2;){let one=load(entry);one.worker.unref(),one.worker.once("exit",()=>{let at=waiting.indexOf(one);at!==-1&&waiting.splice(at,1)}),waiting.push(one)}}catch{}},start(data,events){
let one=waiting.shift()??load(entry),{worker}=one;return one.events=events,worker.ref(),worker.postMessage(data),{stop:async()=>{await worker.terminate()}}}}}function load(entry){let{Worker}=process.getBuiltinModule(
"node:worker_threads"),worker=new Worker(entry,{execArgv:[],stdout:!0,stderr:!0}),one={worker,events:void 0};return worker.on("message",value=>one.events?.message(value)),worker.on("messageerror",()=>{
worker.terminate()}),worker.once("exit",()=>one.events?.end()),worker.on("error",()=>{}),one}function writeFile(file,pieces,how="replace"){let target=followLinks(file);if(typeof target=="number"){writeToDescriptor(
target,pieces);return}removeLeftovers(import_node_path22.default.dirname(target));let stats=(0,import_node_fs7.statSync)(target,{throwIfNoEntry:!1});if(stats===void 0)writeNew(target,pieces);else if(how===
"append"||!stats.isFile()||isForeignDescriptor(target)){let reader=stats.isFIFO()?openForReader(target):void 0;try{withFile(target,APPEND,descriptor=>writeAll(descriptor,inChunks(pieces)))}finally{reader!==
void 0&&(0,import_node_fs7.closeSync)(reader)}}else replace(target,stats,pieces)}function openForReader(pipe){try{return(0,import_node_fs7.openSync)(pipe,import_node_fs7.constants.O_WRONLY|import_node_fs7.constants.
O_NONBLOCK)}catch(error){throw codeOf(error)==="ENXIO"?Object.assign(new Error(`EPIPE: ${pipe}`),{code:"EPIPE"}):error}}var APPEND=import_node_fs7.constants.O_WRONLY|import_node_fs7.constants.O_APPEND,
MOST_LINKS=40;function followLinks(file){let at=file;for(let i=0;i<=MOST_LINKS;i++){at=import_node_path22.default.join((0,import_node_fs7.realpathSync)(import_node_path22.default.dirname(at)),import_node_path22.default.
basename(at));let own=ownDescriptor(at);if(own!==void 0)return own;let next=isForeignDescriptor(at)?void 0:linkOf(at);if(next===void 0)return at;at=import_node_path22.default.resolve(import_node_path22.default.
dirname(at),next)}throw Object.assign(new Error(`ELOOP: ${file}`),{code:"ELOOP"})}function linkOf(file){try{return(0,import_node_fs7.readlinkSync)(file)}catch{return}}var STANDARD=["/dev/stdin","/dev/\
stdout","/dev/stderr"];function ownDescriptor(file){let standard=STANDARD.indexOf(file);if(standard!==-1)return standard;let[,owner,number]=/^\/(dev|proc\/(?:self|\d+))\/fd\/(\d+)$/.exec(file)??[];return owner===
"dev"||owner==="proc/self"||owner===`proc/${process.pid}`?Number(number):void 0}function isForeignDescriptor(file){return/^\/proc\/\d+\/fd\/\d+$/.test(file)}function writeToDescriptor(descriptor,pieces){
try{writeAll(descriptor,inChunks(pieces))}catch(error){if(!(descriptor===1&&codeOf(error)==="EPIPE"))throw error}}function writeNew(target,pieces){withHiddenPlace(target,temporary=>{withFile(temporary,
"wx",descriptor=>writeAll(descriptor,inChunks(pieces))),(0,import_node_fs7.renameSync)(temporary,target)})}var NO_PLACE=new Set(["EACCES","EPERM","EROFS"]),NO_CHANGE=new Set(["EBUSY","EXDEV",...NO_PLACE]);
function replace(target,stats,pieces){(0,import_node_fs7.closeSync)((0,import_node_fs7.openSync)(target,import_node_fs7.constants.O_WRONLY));let isBegun=!1;try{withHiddenPlace(target,temporary=>{let descriptor=(0,import_node_fs7.openSync)(
temporary,"wx+",384);isBegun=!0;try{writeAll(descriptor,inChunks(pieces)),(!(stats.nlink===1&&takeAfter(descriptor,stats))||!tryToRename(temporary,target))&&overwrite(target,bytesOf(descriptor))}finally{
(0,import_node_fs7.closeSync)(descriptor)}})}catch(error){if(isBegun||!NO_PLACE.has(codeOf(error)))throw error;overwrite(target,inChunks(pieces))}}function tryToRename(from,to){try{return(0,import_node_fs7.renameSync)(
from,to),!0}catch(error){if(NO_CHANGE.has(codeOf(error)))return!1;throw error}}function overwrite(target,chunks2){withFile(target,"r+",descriptor=>(0,import_node_fs7.ftruncateSync)(descriptor,writeAll(
descriptor,chunks2)))}function withFile(file,flags,use2){let descriptor=(0,import_node_fs7.openSync)(file,flags);try{use2(descriptor)}finally{(0,import_node_fs7.closeSync)(descriptor)}}var PIECE=1048576;
function*bytesOf(descriptor){let buffer=Buffer.allocUnsafe(PIECE);for(let at=0;;){let count2=(0,import_node_fs7.readSync)(descriptor,buffer,0,PIECE,at);if(count2===0)return;at+=count2,yield buffer.subarray(
0,count2)}}function writeAll(descriptor,chunks2){let size=0;for(let chunk of chunks2){let bytes=typeof chunk=="string"?Buffer.from(chunk):chunk;for(let at=0;at<bytes.length;)at+=writeSome(descriptor,bytes,
at);size+=bytes.length}return size}function writeSome(descriptor,bytes,at){try{return(0,import_node_fs7.writeSync)(descriptor,bytes,at)}catch(error){if(codeOf(error)!=="EAGAIN")throw error;return Atomics.
wait(new Int32Array(new SharedArrayBuffer(4)),0,0,10),0}}var WORKER="../thread.js";function nodeHost(signal){return{...fileSystem(signal),threads:WORKER===void 0?void 0:nodeThreads(import_node_path19.default.
join(__dirname,WORKER),()=>signal.hold?.()),saveMemory:()=>process.getBuiltinModule("node:v8").setFlagsFromString("--optimize-for-size"),get cwd(){return workingFolder()},env:process.env,stdout:nodeStream(
process.stdout,error=>{process.stderr.write(`cache-lint: cannot write to standard output: ${reasonOf(error)}
`),process.once("exit",()=>{process.exitCode=2})}),stderr:nodeStream(process.stderr,()=>{}),guard:processGuard()}}function fileSystem(signal){return{runtime:`Node ${process.version} on ${process.platform}\
 ${process.arch}`,now:()=>process.uptime()*1e3,peakMemory:()=>process.resourceUsage().maxRSS*1024,pause(){return signal.hold?.(),new Promise(resolve2=>setImmediate(resolve2))},interrupted:()=>signal.interrupted,
saveMemory:()=>{},exists:import_node_fs.existsSync,kindOf:kindOf2,list,realPath,readPage:makePageReader(),async readInput(limit){return signal.hold?.(),(await Promise.resolve().then(()=>require("./TAW2QOIL.js"))).
readInput(process.stdin,limit,signal)},readText,writeFile(...written){signal.hold?.(),writeFile(...written)},cacheFolder:async folder=>(await Promise.resolve().then(()=>require("./TSGA4SES.js"))).diskFolder(
folder),replacePage(...replaced){return signal.hold?.(),replaceFile(...replaced)},removeLeftovers,makeFolder,today:()=>new Date().toISOString().slice(0,10),importModule,git:gitRunner()}}function pageSource(){
return{readPage:makePageReader(),list}}function makeFolder(folder){(0,import_node_fs.mkdirSync)(folder,{recursive:!0})}function workingFolder(){try{return process.cwd()}catch(error){throw new UsageError(
`the working folder cannot be found: ${reasonOf(error)}`)}}function kindOf2(file){try{let stats=(0,import_node_fs.statSync)(file);return stats.isFile()?"file":stats.isDirectory()?"folder":"other"}catch(error){
return["EACCES","EPERM"].includes(codeOf(error)??"")?"other":void 0}}function list(folder){try{return(0,import_node_fs.readdirSync)(folder,{withFileTypes:!0}).map(entry=>({name:entry.name,kind:entryKind(
entry)}))}catch(error){return{error:reasonOf(error)}}}function realPath(file){try{return import_node_fs.realpathSync.native(file)}catch(error){return codeOf(error)==="ELOOP"?"loop":void 0}}function makePageReader(){
let own=Buffer.allocUnsafeSlow(1048576);return(file,boundary,limit,room=own)=>{let buffer=room,descriptor;try{descriptor=openInside(file,boundary);let length=(0,import_node_fs.readSync)(descriptor,buffer,
0,buffer.length,null);if(length===0||length===buffer.length||length>limit){let stats=(0,import_node_fs.fstatSync)(descriptor);if(!stats.isFile())return wholeFault("notAFile",{what:whatIs(stats)});if(stats.
size>limit)return wholeFault("tooLarge",{bytes:stats.size,limit});stats.size>length&&(buffer=own=grown2(buffer,length,stats.size),length+=readAll(descriptor,buffer,length,stats.size))}return buffer.subarray(
0,length)}catch(error){return readFault(error,file)}finally{descriptor!==void 0&&(0,import_node_fs.closeSync)(descriptor)}}}function grown2(buffer,length,size){let larger=Buffer.allocUnsafeSlow(size+1);
return buffer.copy(larger,0,0,length),larger}function readAll(descriptor,buffer,length,size){let at=length;for(;at<size;){let count2=(0,import_node_fs.readSync)(descriptor,buffer,at,size-at,null);if(count2===
0)break;at+=count2}return at-length}function openInside(file,boundary){try{return(0,import_node_fs.openSync)(file,READ_FLAGS)}catch(error){if(codeOf(error)!=="ELOOP")throw error;let target=realPath(file);
if(target==="loop")throw new LinkFault(wholeFault("linkLoop",{}));if(target===void 0)throw new LinkFault(wholeFault("missing",{}));if(!isInside(target,boundary))throw new LinkFault(wholeFault("linkOut\
side",{target:import_node_path19.default.basename(target)}));return(0,import_node_fs.openSync)(target,READ_FLAGS)}}var LinkFault=class extends Error{fault;constructor(fault){super(fault.code),this.fault=
fault}};function readFault(error,file){if(error instanceof LinkFault)return error.fault;let special=SPECIAL_FILES[codeOf(error)??""];return special!==void 0?wholeFault("notAFile",{what:special}):codeOf(
error)==="ENOENT"&&file.includes("\uFFFD")?wholeFault("unreadable",{reason:"its path is not UTF-8"}):codeOf(error)==="ENOENT"?wholeFault("missing",{}):wholeFault("unreadable",{reason:reasonOf(error)})}
var SPECIAL_FILES={EISDIR:"a folder",EAGAIN:"a pipe",ENXIO:"a socket or a device"},MOST_TEXT2=4*1048576;function readText(file,limit=MOST_TEXT2){try{let stats=(0,import_node_fs.statSync)(file);if(!stats.
isFile())throw new UsageError(`cannot read ${JSON.stringify(file)}: it is no regular file`);if(stats.size>limit)throw new UsageError(`cannot read ${JSON.stringify(file)}: it has more than ${limit/1048576}\
 MiB`);return(0,import_node_fs.readFileSync)(file,"utf8")}catch(error){if(codeOf(error)==="ENOENT"&&isLink(file))throw new UsageError(`cannot read ${JSON.stringify(file)}: it is a link that leads nowh\
ere`);if(codeOf(error)==="ENOENT"||codeOf(error)==="ENOTDIR")return;throw error instanceof UsageError?error:new UsageError(`cannot read ${JSON.stringify(file)}: ${reasonOf(error)}`)}}function isLink(file){
return(0,import_node_fs.lstatSync)(file,{throwIfNoEntry:!1})?.isSymbolicLink()??!1}async function importModule(specifier,from){let file=import_node_path19.default.isAbsolute(specifier)?specifier:resolvePackage(
specifier,from);return loadModule(file)}function resolvePackage(specifier,from){let[,name="",rest=""]=/^((?:@[^/]+\/)?[^/]+)(.*)/s.exec(specifier)??[];for(let folder=from;;folder=import_node_path19.default.
dirname(folder)){let home=import_node_path19.default.join(folder,"node_modules",name),manifest=readText(import_node_path19.default.join(home,"package.json")),entry=manifest===void 0?void 0:packageEntry(
JSON.parse(manifest),`.${rest}`);if(entry!==void 0)return import_node_path19.default.join(home,entry);if(manifest!==void 0||folder===import_node_path19.default.dirname(folder))break}return(0,import_node_module.createRequire)(
import_node_path19.default.join(from,"here.js")).resolve(specifier)}function watchSignals(pid=process.pid){let isHeld=!1,signals={interrupted:!1,terminated:!1,hold(){isHeld||(isHeld=!0,process.once("S\
IGINT",()=>{signals.interrupted=!0}),process.once("SIGTERM",()=>{signals.interrupted=!0,signals.terminated=!0}))}};return pid===1&&signals.hold(),signals}var PACKAGE_KEY="cache-lint",EXTENSIONS2=[".js\
on",".yaml",".yml"];function inlineConfig(data,folder){let region={startLine:1,startColumn:1,endLine:1,endColumn:1};return{file:"(config)",folder,data,prefix:[],region:()=>region}}function sourceOf(config,place,at="\
value"){let{startLine,startColumn}=config.region(place,at);return Object.freeze({file:config.file,line:startLine,column:startColumn})}function showSource({file,line,column}){return`${file}:${line}:${column}`}
var CONFIG_NAMES=EXTENSIONS2.map(extension=>`cache-lint.config${extension}`);function findConfig(host,root){let holding=name=>findUp(host,one=>host.exists(import_node_path23.default.join(one,name))),last=holding(
".git")??holding("_cache")??host.cwd;for(let folder=host.cwd;;folder=import_node_path23.default.dirname(folder)){let[found,second]=configsIn(host,folder,root,last);if(found!==void 0&&second!==void 0)throw twoConfigs(
root,found,second);if(found!==void 0)return found;if(folder===last||folder===import_node_path23.default.dirname(folder))return}}function configsIn(host,folder,root,boundary){let found=[];for(let name of[
...CONFIG_NAMES,"package.json"]){let at=import_node_path23.default.join(folder,name),text2=host.readText(at);if(!(text2===void 0||name==="package.json"&&!hasPackageKey(text2,found.length===0))){if(!isReallyInside(
host,at,boundary))throw linkOutside(shownPath(root,at));found.push(at)}}return found}function hasPackageKey(text2,unreadable){if(!text2.includes(JSON.stringify(PACKAGE_KEY)))return!1;try{let data=JSON.
parse(text2.replace(/^\ufeff/,""));return Object.hasOwn(data,PACKAGE_KEY)}catch{return unreadable}}function twoConfigs(root,...configs){let[one,two]=configs.map(at=>{let file=JSON.stringify(shownPath(
root,at));return import_node_path23.default.basename(at)==="package.json"?`the key "${PACKAGE_KEY}" of ${file}`:file});return new UsageError(`two configs in one folder, ${one} and ${two}: keep one of \
them, or name one with --config`)}function linkOutside(file){return new UsageError(`${JSON.stringify(file)} is a link to a file outside of the repository: name that file with --config if you trust it`)}
function rulesetInput(config,commandLine){return{settings:{preset:commandLine.preset??config.preset.value,...split(config.rules)},overrides:config.overrides.map(({rules:rules2,globs,base})=>({...split(
rules2),globs,base})),final:new Map(commandLine.rules)}}function split(rules2){return{severities:new Map([...rules2].map(([id,{severity}])=>[id,severity])),options:new Map([...rules2].flatMap(([id,{options:options2}])=>options2===
void 0?[]:[[id,options2]]))}}async function prepare(request,builtIn,host,given=[]){let root=repositoryRoot(host);refuseEqualIds([...builtIn,...given]);let{config,plugged}=await loadConfig(request,[...builtIn,
...given],root,host),own=given.map(rule=>({rule,plugin:"rules"})),rules2=[...builtIn,...given,...plugged.map(({rule})=>rule)],ids=rules2.map(({id})=>id);for(let[id]of request.rule)if(!ids.includes(id))
throw new UsageError(unknownRule(id,ids));let plugins=new Map([...own,...plugged].map(({rule,plugin})=>[rule.id,plugin])),input=rulesetInput(config,{preset:request.preset,rules:request.rule}),rulesets=rulesetsBy(
rules2,input,root);return{config,rules:rules2,rulesets,settings:input,plugins,root}}async function makeTask(request,setup,host,known){let{config,rulesets,settings,plugins,root}=setup,{paths,allowEmpty,
pagesOnly,maxFileSize}=request,{site:layout,isIgnored,suppressions:suppressions2,globs}=config;layout!==void 0&&refuseLinksOut(layout,root,host);let{threads=1}=request;(paths.length===0||paths.some(one=>!one.
endsWith(".md")))&&plugins.size===0&&readyHelp(threads,host.threads);let discovery=known??(request.data===void 0?await discover(host,{paths,allowEmpty,pagesOnly,root,layout,isIgnored}):{sites:[],outside:[],
ignored:0});return paths.length===0&&!allowEmpty&&request.data===void 0&&refuseEmptySite(discovery),{discovery,rulesets,settings,threads,pagesOnly,sizeLimit:Math.floor(maxFileSize*1024*1024),suppressions:suppressions2,
globs,baseline:await loadBaseline(request,setup,host),counts:!1,keepsHidden:request.sarifSuppressed==="include",plugins,switchedOff:switchedOff(request,setup),...await besideOf(request,setup,host)}}async function besideOf(request,setup,host){
let{index,indexList,indexMap,data}=request,{folder,map}=setup.config.index??{},isOff=index===!1||[index,indexList,indexMap,folder,map].every(one=>!one);if(isOff&&data===void 0)return{};let{indexTask}=await Promise.
resolve().then(()=>require("./L6NGDPTU.js")),task=isOff?void 0:indexTask(request,setup,host);if(data===void 0)return{beside:(await Promise.resolve().then(()=>require("./QRJAV2QC.js"))).besideIndex(task)};
let{besideData}=await Promise.resolve().then(()=>require("./S7SVZG3N.js"));return{beside:besideData({...data,root:setup.root,index:task})}}async function loadBaseline(request,setup,host){let{baseline,
prune:prune2=!1,strictBaseline=!1}=request;if(!(prune2||strictBaseline||(baseline??setup.config.baseline)!==void 0))return;let{useBaseline}=await Promise.resolve().then(()=>require("./4LPGMDGJ.js"));return useBaseline(
request,setup,host)}function refuseLinksOut(layout,root,host){for(let folder of[layout.cache,layout.data,layout.tagPages])if(!isReallyInside(host,folder,root))throw new UsageError(`the config's "site"\
 names ${JSON.stringify(shownPath(root,folder))}, which leads out of the repository through a link; name a folder inside of it`)}function refuseEmptySite({sites,ignored}){if(!(ignored===0||sites.some(
({pages:pages2,isIgnored})=>pages2.some(page=>!isIgnored(page)))))throw new UsageError('the config ignores every page of the site; take an entry out of "ignores", or use --allow-empty')}function refuseEqualIds(rules2){
let ids=new Set;for(let{id}of rules2){if(ids.has(id))throw new UsageError(`there are two rules ${JSON.stringify(id)}; give one of them another id`);ids.add(id)}}async function loadConfig(request,rules2,root,host){
let source=configSource(request,root,host);if(source===void 0)return{config:noConfig(root),plugged:[]};let[{readConfig},{loadPlugins},{resolveConfig}]=await Promise.all([Promise.resolve().then(()=>require("./WQLIYSTQ.js")),
Promise.resolve().then(()=>require("./U67TRP57.js")),Promise.resolve().then(()=>require("./ENSWYX22.js"))]),raw=readConfig(host,source),plugged=await loadPlugins(host,raw,request.allowCode,rules2);return{
config:resolveConfig(raw,[...rules2,...plugged.map(({rule})=>rule)]),plugged}}function configSource({config},root,host){if(config===!1)return;if(typeof config=="object")return{root,inline:config.inline};
if(config!==void 0)return{root,given:config};let found=findConfig(host,root);return found===void 0?void 0:{root,given:found}}function switchedOff({rule,offBecause},{config,rules:rules2,rulesets}){let byCall=new Map(
rule),isElsewhere=id=>!byCall.has(id)&&config.overrides.some(override=>(override.rules.get(id)?.severity??"off")!=="off"),off=rules2.filter(one=>!rulesets.base.isOn(one)&&!isElsewhere(one.id));return new Map(
off.map(({id})=>{let from=config.rules.get(id)?.from,by=byCall.has(id)||from===void 0?"--rule":`${from.file}:${from.line}`;return[id,offBecause?.get(id)??`switched off by ${by}`]}))}function unknownRule(id,ids){
let word=id.slice(0,64).toLowerCase(),distance=known=>word.length>2&&known.includes(word)?0:editDistance(word,known),close=[...ids].sort((a,b)=>distance(a)-distance(b)||compareText(a,b)).slice(0,3);return`\
unknown rule ${JSON.stringify(id)}; did you mean ${close.join(", ")}? "cache-lint rules" lists them all`}0&&(module.exports={ALL_OPTIONS,BASELINE_NAME,BLAME_FORMATS,Board,CACHE,COMMANDS,CONFIG_NAMES,EXTENSIONS,FORMATS,GENERATIONS,GuardError,HASH,HELP,KEY_ORDERS,LARGEST_SIZE,LEVELS,Lines,META_ORDERS,NONE_DROPPED,
NO_LACK,OPTIONS,OVERVIEW_FORMATS,PACKAGE_KEY,PRESETS,PageReader,PathPatterns,PluginFault,Progress,READ_FLAGS,REWRITES,ROW_ORDERS,SEVERITIES,SHELLS,ScannedPage,SiteLog,TOTALS,UsageError,__commonJS,__export,
__require,__toESM,allPagesOf,camelCase,changeSentences,changedFirst,check,checkOutputs,checkedText,clip,codeOf,columnsOf,commandIn,compareCodePoints,compareFindings,compareText,comparedSentences,contextSentences,
count,countsText,cutAt,dataFilesIn,decode,defaultSeverity,describeFailures,describeLack,describeRules,entryKind,findAncient,findConfig,findShapeFaults,findUp,findingsAre,findingsText,fingerprintUnder,
finishFindings,frameOf,group,groupBy,hasOpposite,hasPackageKey,hiddenSentences,hideContext,hiding,identityOf,inlineConfig,inspect,isAbsent,isCi,isCorpusRule,isInside,isListed,isOddKey,isOnePageRule,isOtherSpelling,
isPageData,isPattern,isReallyInside,isSiteDataName,isSureText,isTrusted,isWhole,judge,keepOpen,lackOf,layoutOf,lintCorpus,lintHistory,lintPage,listed,lookBy,main,makeReport,makeRuleset,makeRulesets,makeTask,
matcherOf,maybeSparse,nearest,neutralise,nodeHost,normalCompiler,notCheckedSentences,objectionToFix,omittedSentences,otherDocuments,otherSkipped,ownFilesOf,packDelivery,pageSource,parseCompiler,parsePage,
parseVariant,placeOf,pluginFile,plural,prepare,printable,quietPace,quote,readGlob,readSiteData,readsInput,realOf,reasonOf,refuseInputs,refuseOddInputs,refuseOddWords,reportFault,repositoryRoot,rules,rulesetInput,
rulesetsBy,run,sayInterrupted,serializePage,settle,severitiesText,severityByGeneration,shorten,showSource,shownPath,sitesBelow,skipsOf,sourceOf,spelled,spelledOut,staleSentences,summarize,suppressions,
tableOptionsOf,tagOfPage,textOf,thrownText,toPointer,toPythonJson,totalsSentence,treeAround,uncheckedSentences,unknownRule,unpack,unsuggestedSentences,updated,utcSeconds,visible,watchSignals,weightOfPage,
wellFormed,whatIs,wholeFault,withMatches,wordsOf,wrap,writeOutputs});
