import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
var Lines=class{#text;#starts;#bytes;#blocks=new Map;constructor(text,isAscii=!1){this.#text=text,isAscii&&(this.#bytes="ascii");let count=1;for(let at=text.indexOf(`
`);at!==-1;at=text.indexOf(`
`,at+1))count++;this.#starts=new Uint32Array(count);let line=1;for(let at=text.indexOf(`
`);at!==-1;at=text.indexOf(`
`,at+1))this.#starts[line++]=at+1}region(span){let start=this.#position(span.start),end=this.#position(Math.max(span.start,span.end));return{startLine:start.line,startColumn:start.column,endLine:end.line,
endColumn:end.column}}offset(line,column){return Math.min((this.#starts[line-1]??this.#text.length)+column-1,this.#text.length)}excerpt(offset){let{line,column}=this.#position(offset),start=this.#starts[line-
1],next=line<this.#starts.length?this.#starts[line]-1:this.#text.length,end=next>start&&this.#text.charCodeAt(next-1)===13?next-1:next,from=this.#characterStart(Math.max(start,offset-200),start),to=this.#characterStart(
Math.min(end,offset+200),from);this.#bytes??=/[^\x00-\x7f]/.test(this.#text)?new ByteCount(this.#text):"ascii";let excerpt={text:this.#cut(from,to),column:column-(offset-from),cutBefore:from>start,cutAfter:to<
end};return this.#bytes==="ascii"?excerpt:{...excerpt,byteOffset:this.#bytes.upTo(from)-this.#bytes.upTo(start)}}#cut(from,to){let block=Math.floor(from/8192),known=this.#blocks.get(block);if(known===
void 0)return this.#blocks.set(block,""),this.#copy(from,to);let start=block*8192,text=known===""?this.#copy(start,start+8192+400):known;return this.#blocks.set(block,text),text.slice(from-start,to-start)}#copy(from,to){
let encoding=this.#bytes==="ascii"?"latin1":"utf16le";return Buffer.from(this.#text.slice(from,to),encoding).toString(encoding)}#position(offset){let low=0,high=this.#starts.length-1;for(;low<high;){let middle=low+
high+1>>1;this.#starts[middle]<=offset?low=middle:high=middle-1}return{line:low+1,column:offset-this.#starts[low]+1}}#characterStart(offset,least){let code=this.#text.charCodeAt(offset);return offset>
least&&code>=56320&&code<=57343?offset-1:offset}},STRIDE=1024,ByteCount=class{#text;#sums;constructor(text){this.#text=text,this.#sums=new Uint32Array(Math.floor(text.length/STRIDE)+1);for(let i=1;i<this.#sums.
length;i++)this.#sums[i]=this.#sums[i-1]+utf8Length(text,(i-1)*STRIDE,i*STRIDE)}upTo(offset){let i=Math.floor(offset/STRIDE);return this.#sums[i]+utf8Length(this.#text,i*STRIDE,offset)}};function utf8Length(text,start,end){
let bytes=0;for(let at=start;at<end;at++){let code=text.charCodeAt(at);bytes+=code<128?1:code<2048||code>=55296&&code<=57343?2:3}return bytes}export{Lines};
