import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{Made,jsonPieces}from"./JTUXFM52.js";import{toUri}from"./2D2BS75L.js";import{withoutTags}from"./YHSNQHB4.js";import{lastLine}from"./PI6V7FSY.js";import{
visible}from"./7XJ4KS2Z.js";var SEVERITIES={error:"major",warning:"minor",info:"info"},gitlab=({findings})=>jsonPieces(new Made(findings,issueOf),1);function issueOf({message,ruleId,fingerprint,severity,file,region}){return{description:harmless(
message),check_name:ruleId,fingerprint,severity:SEVERITIES[severity],location:{path:pathOf(file),lines:{begin:region.startLine,end:lastLine(region)}}}}function pathOf(file){return harmless(decodeURIComponent(
toUri(file)))}function harmless(text){return withoutTags(visible(text)).replaceAll("%{","% {")}export{gitlab};
