import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
var SEVERITIES=["error","warning","info"],LEVELS=[...SEVERITIES,"off"],ORDERS=["key","all-keys","value","hash","variant-name"],REWRITES=["utf8-without-bom","line-feeds","canonical"];function isFix(fix){
if(typeof fix!="object"||fix===null)return!1;let{kind,path,value,by,as}=fix;return kind==="rewrite"?REWRITES.some(known=>known===as):!Array.isArray(path)||!path.every(step=>typeof step=="string"||Number.
isSafeInteger(step))?!1:kind==="set"?isJson(value):kind==="sort"&&ORDERS.some(known=>known===by)}function isJson(value){return typeof value=="number"?Number.isFinite(value):value===null||typeof value==
"string"||typeof value=="boolean"?!0:Array.isArray(value)?value.every(isJson):typeof value=="object"&&Object.values(value).every(isJson)}var MOST_SUBJECT=1e3;function toPointer(path){return path.map(step=>`\
/${String(step).replaceAll("~","~0").replaceAll("/","~1")}`).join("")}function compareFindings(a,b){return compareText(a.file,b.file)||a.region.startLine-b.region.startLine||a.region.startColumn-b.region.
startColumn||a.region.endLine-b.region.endLine||a.region.endColumn-b.region.endColumn||compareText(a.ruleId,b.ruleId)||compareText(a.message,b.message)||compareText(a.path,b.path)}function compareText(a,b){
return a<b?-1:a>b?1:0}export{SEVERITIES,LEVELS,isFix,MOST_SUBJECT,toPointer,compareFindings,compareText};
