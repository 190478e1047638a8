import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{Made,jsonPieces}from"./WPOBWKFS.js";import{toUri}from"./SOTQHZJC.js";import{withoutTags}from"./YHSNQHB4.js";import{lastLine}from"./PI6V7FSY.js";import{
visible}from"./UAA66OL5.js";var SEVERITIES={error:"major",warning:"minor",info:"info"},gitlab=({findings})=>jsonPieces(new Made(findings,issueOf),1);function issueOf({message,ruleId,fingerprint,severity,file,region}){return{description:harmless(
message),check_name:ruleId,fingerprint,severity:SEVERITIES[severity],location:{path:pathOf(file),lines:{begin:region.startLine,end:lastLine(region)}}}}function pathOf(file){return harmless(decodeURIComponent(
toUri(file)))}function harmless(text){return withoutTags(visible(text)).replaceAll("%{","% {")}export{gitlab};
