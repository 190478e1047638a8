import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{applyFixes,countAt,countPlaces,isFixable,readToFix}from"./GG2RHNPR.js";import{worstFirst}from"./DZ6XJEF7.js";import{Lines,NONE_DROPPED,PageReader,allPagesOf,groupBy,lintPage,
settle,visible}from"./UAA66OL5.js";import{isUtf8}from"node:buffer";var WORDS=/\r\n|[\w.+-]+|[\s\S]/gu;async function makeDiffer(){let{diffArrays}=await import("./GBNGI3DR.js");return(before,after)=>{let whole=oneEdit(before,after),old=before.slice(whole.start,
whole.end);if(Math.max(old.length,whole.text.length)<=200)return[whole];let changes=diffArrays(wordsOf(old),wordsOf(whole.text),{maxEditLength:400}),edits=changes&&toEdits(changes,whole.start);return edits===
void 0||edits.length>100?[whole]:edits}}function oneEdit(before,after){let most=Math.min(before.length,after.length),start=0;for(;start<most&&before.charCodeAt(start)===after.charCodeAt(start);)start++;
let rest=0;for(;rest<most-start&&before.charCodeAt(before.length-1-rest)===after.charCodeAt(after.length-1-rest);)rest++;for(;splits(before,start)||splits(after,start);)start--;for(;splits(before,before.
length-rest)||splits(after,after.length-rest);)rest--;return{start,end:before.length-rest,text:after.slice(start,after.length-rest)}}function splits(text,at){return/\r\n|[\ud800-\udbff][\udc00-\udfff]/.
test(text.slice(Math.max(0,at-1),at+1))}function wordsOf(text){return text.match(WORDS)??[]}function toEdits(changes,start){let edits=[],at=start,open;for(let{value,added,removed}of changes){let text=value.
join("");if(!added&&!removed){open!==void 0&&edits.push(open),open=void 0,at+=text.length;continue}open??={start:at,end:at,text:""},added?open={...open,text:open.text+text}:(at+=text.length,open={...open,
end:at})}return open===void 0?edits:[...edits,open]}var MOST=5e3,MOST_BYTES_OF_PAGE=8e6,MOST_BYTES=128e6,BYTES_PER_FINDING=500;async function suggest({findings,task,host}){let suggestions=new Map,fixable=worstFirst(findings.filter(isFixable)).slice(0,MOST);
if(fixable.length===0)return suggestions;let differ=await makeDiffer(),pages=new Map(allPagesOf(task.discovery).map(page=>[page.file,page])),reader=new PageReader,left=MOST_BYTES;for(let[file,own]of groupBy(
fixable,finding=>finding.file)){if(await host.pause(),host.interrupted())break;let page=pages.get(file),bytes=page&&readToFix(page,task,host);if(page===void 0||bytes===void 0||leastCost(bytes,own)>Math.
min(left,MOST_BYTES_OF_PAGE))continue;let tries=new Tries(page,bytes,task,reader);for(let finding of own.slice(0,tries.most(left))){left-=tries.cost;let after=tries.mended(finding),suggestion=after===
void 0?void 0:suggestionOf(tries.text,after,tries.lines,differ);suggestion!==void 0&&suggestions.set(finding,suggestion)}}return suggestions}function leastCost(bytes,own){return bytes.length+BYTES_PER_FINDING*
own.length}var Tries=class{text;lines;cost;#bytes;#lint;#before;#known;constructor(page,bytes,task,reader){let ruleset=task.rulesets.for(page.file);this.#bytes=bytes,this.#lint=content=>lintPage(page,
content,ruleset,reader),this.#before=this.#lint(bytes),this.#known=countPlaces(settle(this.#before.findings).kept),this.text=bytes.toString(),this.lines=new Lines(this.text),this.cost=leastCost(bytes,
this.#before.findings)}most(bytes){return!(isUtf8(this.#bytes)&&!this.text.startsWith("\uFEFF"))||this.#before.dropped!==NONE_DROPPED?0:Math.floor(Math.min(bytes,MOST_BYTES_OF_PAGE)/this.cost)}mended(finding){
let{bytes,applied}=applyFixes(this.#bytes,[finding]);if(applied.length===0)return;let after=this.#lint(bytes);if(after.dropped!==NONE_DROPPED||after.crashes.length>this.#before.crashes.length)return;let now=countPlaces(
settle(after.findings).kept),isKnown=([place,count])=>count<=(this.#known.get(place)??0);return countAt(now,finding)<countAt(this.#known,finding)&&[...now].every(isKnown)?bytes.toString():void 0}};function suggestionOf(before,after,lines,differ){
let edits=differ(before,after);if(edits.reduce((sum,{text})=>sum+text.length,0)>1e4)return;let replacements=edits.map(edit=>({region:lines.region(edit),text:copied(edit.text)})),inComment=commentOf(before,
oneEdit(before,after),lines);return{replacements,...inComment&&{inComment}}}function commentOf(before,edit,lines){let{startLine,endLine}=lines.region(edit),[start,last]=[lines.offset(startLine,1),lines.
offset(endLine,1)],next=before.indexOf(`
`,edit.end),end=next===-1?before.length:next,old=before.slice(start,end);if(old.length-(edit.end-edit.start)+edit.text.length>1e4)return;let shown=before.slice(start,edit.start)+edit.text+before.slice(
edit.end,end),plain=shown.replaceAll(`
`,"");if(!(shown.includes("```")||visible(plain)!==plain||old.includes("\r")))return{start:{line:startLine,column:Buffer.byteLength(before.slice(start,edit.start))+1},end:{line:endLine,column:Buffer.byteLength(
before.slice(last,edit.end))+1},text:copied(edit.text)}}function copied(text){return Buffer.from(text).toString()}export{suggest};
