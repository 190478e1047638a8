"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{html:()=>html,htmlWithin:()=>htmlWithin,overviewHtml:()=>overviewHtml});module.exports=__toCommonJS(stdin_exports);var import_MRLLCSEA=require("./MRLLCSEA.js"),
import_EMDDJFIP=require("./EMDDJFIP.js"),import_DIPXE7D=require("./7DIPXE7D.js"),import_ZVXAEOC7=require("./ZVXAEOC7.js"),import_BPBXAGKT=require("./BPBXAGKT.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),
SCRIPT=["",'"use strict";(()=>{function c(e,t={},...r){let n=document.createElement(e);return A(n,t),n.append(...r),n}function A(e,t){for(let[r,n]of Object.','entries(t))n===void 0||n===!1?e.removeAtt\
ribute(r):e.setAttribute(r,n===!0?"":String(n))}function E(e,t,...r){let n=c("b\\','utton",{type:"button",...e},...r);return n.addEventListener("click",t),n}function C(e){let t=document.getElementById\
(e);','if(t===null)throw new Error(`no element ${e}`);return t}function G(e){return c("span",{class:`mark ${e}`,"aria-hidden":"\\','true"})}function w(e){return String(e).replace(/\\B(?=(?:\\d{3})+$)/g,\
",")}function v(e,t){return`${w(e)} ${t}${e===1?"":"\\','s"}`}function ve(e,t){return e.flatMap((r,n)=>r===0?[]:[v(r,t[n])]).join(", ")}var j=["severity","rule","tag","package"],bt=["severity","messag\
e","rule","place"],ue={search:"",wanted:{severity:[],rule:[],','tag:[],package:[]},only:[],sort:"severity",descending:!1,finding:"",shortcuts:!0},Ee=200,xt=50;function me(e){let t=new URLSearchParams(',
'e.replace(/^#/,"")),r=o=>[...new Set(t.getAll(o))].slice(0,xt),n=bt.find(o=>o===t.get("sort"))??ue.sort;return{search:(t.','get("search")??"").slice(0,Ee),wanted:{severity:r("severity"),rule:r("rule"\
),tag:r("tag"),package:r("package")},only:r("\\','only"),sort:n,descending:t.get("order")==="descending",finding:t.get("finding")??"",shortcuts:t.get("shortcuts")!=="off"}}','function $e(e){let t=new \
URLSearchParams;e.search!==""&&t.set("search",e.search.slice(0,Ee));for(let r of j)for(let n of e.','wanted[r])t.append(r,n);for(let r of e.only)t.append("only",r);return e.sort!==ue.sort&&t.set("sort\
",e.sort),e.descending&&','t.set("order","descending"),e.finding!==""&&t.set("finding",e.finding),e.shortcuts||t.set("shortcuts","off"),t.toString()}',"function Me(e,t,r){let n=e.wanted[t],o=n.include\
s(r)?n.filter(s=>s!==r):[...n,r];return{...e,wanted:{...e.wanted,[t]:o}}}",'function fe(e){return{...e,search:"",wanted:ue.wanted,only:[]}}function Ae({search:e,wanted:t,only:r}){return e.trim()!==','\
""||r.length>0||j.some(n=>t[n].length>0)}var H=["error","warning","info"];function Le(e){let{findings:t,files:r,rules:n}=e,o=u=>r[t[u].file],s=u=>n[t[u].rule].id,',"i=u=>St(t.length,u),a=i(s),l=pe(()=\
>Ce(i(u=>t[u].message))),d=Int32Array.from(t,({severity:u})=>u);return{data:e,facets:{",'severity:{values:H,codes:d},rule:a,tag:i(u=>o(u).tag??""),package:i(u=>o(u).package??"")},texts:t.map((u,m)=>`$\
{u.message}\\',"","${z(e,m)}","${s(m)}`.toLowerCase()),ranks:{severity:()=>d,rule:pe(()=>Ce(a)),message:l,place:pe(()=>Int32Array.from(t,(u,m)=>m))}}}function z({","findings:e,files:t},r){let{file:n,r\
egion:o}=e[r];return`${t[n].name}:${o[0]}:${o[1]}`}function St(e,t){let r=new Map,n=new Int32Array(","e);for(let o=0;o<e;o++){let s=t(o),i=r.get(s);i===void 0&&(i=r.size,r.set(s,i)),n[o]=i}return{valu\
es:[...r.keys()],codes:n}}","function Ce({values:e,codes:t}){let r=new Int32Array(e.length),n=e.map((o,s)=>s).sort((o,s)=>e[o]<e[s]?-1:1);for(let[o,s]of n.","entries())r[s]=o;return t.map(o=>r[o])}fun\
ction pe(e){let t;return()=>(t??=e(),t)}function te(e,t){let r=t.search.toLowerCase().",'split(/\\s+/).filter(m=>m!==""),n=j.map(m=>({...e.facets[m],...wt(e.facets[m],t.wanted[m])})),o=e.facets.severit\
y.codes,s=new Set(',"t.only),i=[];for(let m=0;m<o.length;m++){if(s.size>0&&!s.has(e.data.findings[m].id)||!r.every(p=>e.texts[m].includes(p)))","continue;let b=n.filter(({wanted:p,codes:h})=>p!==void \
0&&p[h[m]]===0);if(!(b.length>1)){b.length===0&&i.push(m);for(let{","counts:p,codes:h}of b.length===0?n:b)p[3*h[m]+o[m]]+=1}}let[a,l,d,u]=n.map(({counts:m})=>m);return{rows:kt(i,e,t),counts:{","severi\
ty:a,rule:l,tag:d,package:u}}}function wt({values:e},t){let r=new Set(t),n=Uint8Array.from(e,o=>r.has(o)?1:0);return{","counts:new Int32Array(3*e.length),wanted:n.includes(1)?n:void 0}}function kt(e,t\
,{sort:r,descending:n}){let o=t.ranks[r](),",'s=n?-1:1;return e.sort((i,a)=>s*(o[i]-o[a])||i-a)}function Ie(e,t,r){return e.addEventListener("keydown",n=>{if(n.ctrlKey||n.metaKey||n.altKey||n.target!=\
=e)return;let o={','j:1,k:-1}[n.key];o!==void 0&&r.step(o)}),n=>{e.classList.toggle("open",n!==void 0),e.replaceChildren(...n===void 0?[]:Tt(',"t,n,r)),e.scrollTop=0}}function Tt({data:e},t,r){let n=e\
.findings[t],o=H[n.severity],s=e.rules[n.rule],[i,a]=r.position();",'return[c("div",{class:"bar-top"},c("span",{class:"nth"},`${w(i)} of ${w(a)}`),E({class:"icon","aria-label":"Previous fin\\','ding",\
disabled:i<=1},()=>r.step(-1),"\\u2191"),E({class:"icon","aria-label":"Next finding",disabled:i>=a},()=>r.step(1),"\\','\\u2193"),E({class:"icon","aria-label":"Close the details",title:"Esc"},r.close,"\
\\u2715")),c("p",{class:`kind ${o}`},G(o),','o," ",c("code",{},s.id)),c("h3",{},c("bdi",{},n.message)),vt(z(e,t)),...n.frame===void 0?[]:[$t(n.frame,n.region,o)],...n.','fix===void 0?[]:[ge("What woul\
d mend it",c("p",{},c("bdi",{},n.fix)))],...n.related===void 0?[]:[Mt(n.related,n.moreRelated??','0)],At(s),Ct(n)]}function ge(e,...t){return c("section",{},c("h4",{},e),...t)}function vt(e){let t=c("\
code",{class:"path",','translate:"no"},e),r=E({class:"small","aria-label":"Copy the place"},()=>Et(e,t,r),"Copy");return c("p",{class:"place"},','t,r)}async function Et(e,t,r){let n="Copied";try{await\
 navigator.clipboard.writeText(e)}catch{getSelection()?.selectAllChildren(','t),n="Press Ctrl+C"}r.textContent=n,C("said").textContent=n,setTimeout(()=>{r.textContent="Copy",C("said").textContent=""},',
"2e3)}function $t([e,t,r],n,o){let[s,i,a,l]=n,d=a>s?`Lines ${w(s)} to ${w(a)}, from column ${w(i)}`:`Line ${w(s)}, ${l-i>",'1?`columns ${w(i)} to ${w(l-1)}`:`column ${w(i)}`}`;return c("figure",{class\
:"frame"},c("figcaption",{},d),c("pre",{translate:"\\','no",tabindex:0,"aria-label":`The code: ${d}`},c("code",{},e,c("mark",{class:o},t===""?" ":t),r)))}function Mt(e,t){let r=e.','map(({place:o,mess\
age:s})=>c("li",{},c("code",{class:"path",translate:"no"},o)," ",c("bdi",{},s))),n=t===0?[]:[c("li",{},','`and ${v(t,"more place")}`)];return ge("Related places",c("ul",{},...r,...n))}function At({id:\
e,summary:t,why:r,bad:n,good:o,','plugin:s,url:i}){let a=[["Bad",n],["Good",o]].flatMap(([l,d])=>d===void 0?[]:[c("h5",{},l),c("pre",{tabindex:0},d)]);return ge(','"The rule",...t===void 0?[]:[c("p",{\
},t)],...r===void 0?[]:[c("p",{class:"why"},r)],...s===void 0?[]:[c("p",{class:"why"},','"From the plugin ",c("code",{},s),".")],...a.length===0?[]:[c("details",{},c("summary",{},"Examples"),...a)],..\
.i?.startsWith(','"https://")?[c("p",{},c("a",{href:i,rel:"noreferrer"},`Documentation of ${e}`))]:[])}function Ct({path:e,subject:t,id:r}){','let n=[["In the front matter",e],["About",t],["Fingerprin\
t",r]].flatMap(([o,s])=>s===void 0?[]:[c("dt",{},o),c("dd",{},c(','"code",{},s))]);return c("dl",{class:"facts"},...n)}var Re={rule:"Rules",tag:"Tags",package:"Packages"},he=7,ne=200,ye="other files";\
function He(e,t,r){let n=Object.keys(Re).',"map(o=>Lt(o,t,r));return e.replaceChildren(...n.map(({element:o})=>o)),(o,s)=>{for(let{render:i}of n)i(o,s)}}function Lt(e,t,r){",'let{values:n}=t.facets[e]\
,o=c("ul",{class:"bars"}),s=c("span",{class:"count"}),i=c("p",{class:"note",hidden:!0}),a=E({class:"\\','quiet","aria-expanded":"false"},()=>{let h=a.getAttribute("aria-expanded")!=="true";a.setAttrib\
ute("aria-expanded",String(','h)),o.classList.toggle("all",h),m()}),l=new Map,d,u=h=>{let x=l.get(h);if(x!==void 0)return x;let g=Rt(n[h],()=>r(e,n[h]));',"return l.set(h,g),g},m=()=>{if(d===void 0)re\
turn;let[{counts:h},{wanted:x}]=d,g=It(n,h[e],new Set(x[e])),f=a.getAttribute(",'"aria-expanded")==="true",k=g.slice(0,f?ne:he),L=g.reduce((R,{sum:y})=>Math.max(R,y),1),D=document.activeElement;o.repl\
aceChildren(',"...k.map(({code:R})=>{let y=u(R);return y.render([...h[e].subarray(3*R,3*R+3)],L,x[e]),y.element})),D instanceof HTMLElement&&",'o.contains(D)&&D.focus({preventScroll:!0}),s.textContent\
=w(g.length),a.hidden=g.length<=he,a.textContent=f?"Show fewer":','`Show ${w(Math.max(0,Math.min(g.length,ne)-he))} more`,i.hidden=!f||g.length<=ne,i.textContent=i.hidden?"":`And ${w(g.length-','ne)} \
more: the search finds them.`},b=c("h2",{id:`title-${e}`},Re[e]," ",s);return{element:c("section",{class:"card","ar\\','ia-labelledby":`title-${e}`},b,o,i,a),render(h,x){d=[h,x],m()}}}function It(e,t,\
r){return e.map((n,o)=>({code:o,value:n,',"isWanted:r.has(n),sum:t[3*o]+t[3*o+1]+t[3*o+2]})).filter(({sum:n,isWanted:o})=>n>0||o).sort((n,o)=>Number(o.isWanted)-Number(",'n.isWanted)||o.sum-n.sum||(n.\
value<o.value?-1:1))}function Rt(e,t){let r=e===""?ye:e,n=H.map(i=>c("span",{class:i})),o=c(','"span",{class:"sum"}),s=E({class:"bar"},t,c("span",{class:e===""?"name other":"name"},r),c("span",{class:\
"track","aria-h\\','idden":"true"},...n)," ",o);return{element:c("li",{},s),render(i,a,l){for(let[m,b]of n.entries())b.hidden=i[m]===0,b.style.','width=`${100*i[m]/a}%`;let d=i.reduce((m,b)=>m+b,0),u=\
d===0?"no findings":ve(i,H);o.textContent=w(d),A(s,{title:`${r}: ${u}`,','"aria-label":`${r} ${w(d)}: ${u}`,"aria-pressed":String(l.includes(e))})}}}var Ht="http://www.w3.org/2000/svg";function S(e,t=\
{},...r){let n=document.createElementNS(Ht,e);return A(n,t),n.append(','...r),n}function _(e,t,...r){let n=`0 0 ${e} ${t}`;return S("svg",{viewBox:n,width:e,height:t,class:"picture","aria-hidd\\','en"\
:"true"},...r)}function P(e,t,r,n){return`M${I(e)} ${I(t)}h${I(r)}v${I(n)}h${I(-r)}z`}function re(e){return e.map(([t,','r],n)=>`${n===0?"M":"L"}${I(t)} ${I(r)}`).join("")}function I(e){return Math.ro\
und(e*10)/10}function Y(e,t){let r=Math.max(','1,Math.floor(t/7));return e.length<=r?e:`${e.slice(0,r-1)}\\u2026`}var F=8,be=F;function V(e){return e===be?"":"ABCDEFGH"[e]}function De(){let e=Array.fro\
m({length:F},(n,o)=>S("pattern",{','id:`stripes-${o}`,width:5,height:5,patternUnits:"userSpaceOnUse",patternTransform:`rotate(${o%4===1?45:135})`},S("rect",','{class:`series-${o}`,width:5,height:5}),S\
("rect",{class:"stripe",width:1.5,height:5}))),t=S("pattern",{id:"missing",width:6,','height:6,patternUnits:"userSpaceOnUse",patternTransform:"rotate(45)"},S("rect",{class:"band",width:2,height:6})),r\
=S("de\\','fs",{},...e,t);return S("svg",{class:"unseen","aria-hidden":"true"},r)}function xe(e){return e%2===1?`url(#stripes-${e})`:','void 0}function Fe(e){return c("ul",{class:"series-list"},...e.m\
ap(([t,r])=>{let n=S("rect",{class:`area series-${t}`,fill:xe(','t),width:14,height:14});return c("li",{},Oe(n),c("b",{},V(t)),c("bdi",{},r))}))}function Pe(e){return Oe(S("path",{class:`\\','line ser\
ies-${e}`,d:"M0 7H22"}),22)}function Oe(e,t=14){return S("svg",{class:"sample",width:t,height:14,"aria-hidden":"\\','true"},e)}var Dt="Point at the picture, or go to it and use the arrow keys.",Ft=240\
;function oe(e){let{id:t,title:r,about:n,controls:o=[]}=e,','s=c("p",{class:"said",role:"status"},Dt),i=c("div",{class:"plot",tabindex:0,role:"application","aria-roledescription":"c\\','hart","aria-la\
belledby":`${t}-title`,"aria-describedby":`${t}-about`}),a=S("rect",{class:"cursor",visibility:"hidden"}),','l,d,u=()=>{if(l===void 0||d===void 0)return;let[x,g,f,k]=l.box(d);A(a,{x,y:g,width:f,height\
:k,visibility:"visible"})},m=x=>{',"d?.[0]===x[0]&&d[1]===x[1]||(d=x,u(),s.textContent=e.say(x))},b=()=>{l=e.draw(Math.max(Ft,Math.floor(i.clientWidth))),l.","element.append(a),i.replaceChildren(l.ele\
ment),d!==void 0&&(d=[Math.min(d[0],l.columns-1),Math.min(d[1],l.rows-1)],u(),s.","textContent=e.say(d))},p={cell:()=>d,drawing:()=>l,goTo:m};Ot(i,e,p),Vt(i,e,p),new ResizeObserver(Nt(i,b)).observe(i)\
;let h=c(",'"div",{class:"drawn"},...o,i,s);return{element:Gt(e,h,c("p",{id:`${t}-about`,class:"about"},n),r),redraw:b}}var Pt={ArrowLeft:[',"-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Page\
Up:[-10,0],PageDown:[10,0],Home:[-1/0,0],End:[1/0,0]};function Ot(e,t,{",'cell:r,drawing:n,goTo:o}){e.addEventListener("keydown",s=>{let i=n();if(i===void 0||i.columns===0||s.ctrlKey||s.metaKey||',"s.\
altKey)return;let a=r(),l=Pt[s.key];if(l!==void 0){let[d,u]=a??[l[0]>0?-1:0,l[1]>0?-1:0];o([Ve(d+l[0],i.columns),Ve(u+",'l[1],i.rows)])}else if(s.key==="Enter"&&a!==void 0&&t.open!==void 0)t.open(a);e\
lse return;s.preventDefault()})}function Ve(e,t){',"return Math.min(t-1,Math.max(0,e))}function Vt(e,t,{drawing:r,goTo:n}){let o=({clientX:s,clientY:i})=>{let a=r();if(a===","void 0||a.columns===0)ret\
urn;let{left:l,top:d}=e.getBoundingClientRect(),u=a.at(s-l,i-d);return n(u),{cell:u,isMark:a.isMark?.(",'s-l,i-d)===!0}};e.addEventListener("pointermove",s=>{e.classList.toggle("on-mark",o(s)?.isMark=\
==!0)}),e.addEventListener(','"click",s=>{let i=o(s);i?.isMark&&t.open?.(i.cell)})}function Nt(e,t){let r=-1;return()=>{e.clientWidth===r||e.clientWidth===','0||(r=e.clientWidth,t())}}function Gt(e,t,\
r,n){let{id:o}=e,s=c("div",{class:"numbers",hidden:!0,tabindex:0,role:"region",','"aria-label":`${n}: table`}),i=E({class:"small","aria-pressed":"false","aria-label":`Show as table: ${n}`},()=>{let l=\
i.','getAttribute("aria-pressed")!=="true";A(i,{"aria-pressed":String(l)}),s.replaceChildren(...l?[e.table()]:[]),s.hidden=!l,','t.hidden=l});i.append("Show as table");let a=c("div",{class:"chart-head\
"},c("h3",{id:`${o}-title`},n),i);return c("secti\\','on",{class:"chart",id:o,"aria-labelledby":`${o}-title`},a,r,t,s)}function B(e,t){let r=n=>n.map((o,s)=>s===0?c("th",{scope:"\\','row"},c("bdi",{},\
o)):c("td",{},o));return c("table",{},c("thead",{},c("tr",{},...e.map(n=>c("th",{scope:"col"},c("bdi",{},','n))))),c("tbody",{},...t.map(n=>c("tr",{},...r(n)))))}function N(e,t){let r=0;for(let n=1;n<\
e.length;n++)Math.abs(e[n]-t)<',"Math.abs(e[r]-t)&&(r=n);return r}var Se=2e3;function Ge(e,t){let{tags:r,dated:n}=t,o=n.at(-1)??r.length-1,s=n.at(-2)??Math.max(0,r.length-2),i=Ne(`${e}-f\\",'rom`,"Fro\
m",t,s),a=Ne(`${e}-to`,"To",t,o),l={type:"search",autocomplete:"off",spellcheck:"false",maxlength:200},d=c("inp\\','ut",{id:`${e}-search`,...l}),u=jt(e,t),m=()=>u.render(Number(i.select.value),Number(\
a.select.value),d.value);for(let{select:g}of[','i,a])g.addEventListener("change",m);d.addEventListener("input",m),m();let b=c("div",{class:"choose"},i.element,a.element,','je("Name contains",d)),p=c("\
h3",{id:`${e}-title`},"Packages that came and went"),h={class:"chart",id:e,"aria-labelledby":`${e}\\','-title`},x=c("section",h,p,b,...u.elements);return{element:x,show(g,f){i.select.value=String(g),a\
.select.value=String(f),','d.value="",m(),x.scrollIntoView(),i.select.focus({preventScroll:!0})}}}function jt(e,{tags:t,data:r}){let n=se(`${e}-cam\\','e`,"Came"),o=se(`${e}-went`,"Went"),s=c("p",{cla\
ss:"about",role:"status"});return{elements:[s,c("div",{class:"lists"},n.',"element,o.element)],render(i,a,l){let[d,u]=[t[i],t[a]];if(d===void 0||u===void 0)return;let m=l.toLowerCase().trim(),b=f=>r.",
"names.packages.filter((k,L)=>f(L)),p=f=>f.toLowerCase().includes(m),h=b(f=>u.has(f)&&!d.has(f)),x=b(f=>d.has(f)&&!u.has(",'f)),g=b(f=>d.has(f)&&u.has(f)).length;n.render(h,h.filter(p)),o.render(x,x.f\
ilter(p)),s.textContent=`${v(h.length,"packa\\','ge")} came, ${w(x.length)} went, ${w(g)} stayed.`}}}function Ne(e,t,{tags:r},n){let o=r.map(({tag:i},a)=>c("option",{value:a,','selected:a===n},i)),s=c\
("select",{id:e},...o);return{select:s,element:je(t,s)}}function je(e,t){return c("div",{class:"f\\','ield"},c("label",{for:t.id},e),t)}function se(e,t){let r=c("span",{class:"count"}),n=c("ul",{class\
:"names"}),o=c("div",{','class:"scroll",tabindex:0,role:"group","aria-labelledby":e},n),s=c("p",{class:"about",hidden:!0});return{element:c("div",','{},c("h4",{id:e},t," ",r),o,s),render(i,a){r.textCo\
ntent=a.length===i.length?w(i.length):`${w(a.length)} of ${w(i.length)}`,','n.replaceChildren(...a.slice(0,Se).map(l=>c("li",{},c("bdi",{},l)))),o.hidden=a.length===0,s.hidden=a.length<=Se,s.textConte\
nt=','s.hidden?"":`And ${w(a.length-Se)} more: the search finds them.`}}}function _e(e,{data:t}){let{develop:r,names:n}=t;if(r===void 0)return;let{release:o,onlyInDevelop:s,onlyInRelease:i,inNoRelease\
:a}=r,','d=[["Packages only in develop",s.packages,n.packages],[`Packages only in ${o}`,i.packages,n.packages],["Stacks only in d\\','evelop",s.stacks,n.stacks],[`Stacks only in ${o}`,i.stacks,n.stack\
s],["Packages of develop in no release",a,n.packages]].','map(([m,b,p],h)=>{let{element:x,render:g}=se(`${e}-${h}`,m),f=b.map(k=>p[k]);return g(f,f),x}),u=c("h3",{id:`${e}-title`},','"develop and the \
newest release, ",c("bdi",{},o));return c("section",{class:"chart",id:e,"aria-labelledby":`${e}-title`},','u,c("div",{class:"lists"},...d))}var J=5;function Be(e,t,r){let n=[...t.falls.values()].rever\
se();if(n.length===0)return;let o=n.map(l=>_t(l,t,r));for(let l of o.','slice(J))l.hidden=!0;let s=E({class:"quiet","aria-expanded":"false"},()=>{let l=s.getAttribute("aria-expanded")!=="true";','s.se\
tAttribute("aria-expanded",String(l));for(let d of o.slice(J))d.hidden=!l;s.textContent=l?"Show fewer":`Show ${n.length-','J} more`});s.textContent=`Show ${n.length-J} more`,s.hidden=n.length<=J;let i\
=n.length===1?"lacks":"lack",a=c("h4",{id:`${e}\\','-title`},`${v(n.length,"tag")} ${i} something of the one before`);return c("section",{class:"falls","aria-labelledby":`${e}\\','-title`},a,c("ul",{}\
,...o),s)}function _t(e,t,{listed:r,findings:n,packages:o}){let{tag:s}=t.tags[e.newer],i=r(e),a=E({class:"\\','small","aria-label":`${v(i,"finding")} of ${s}`},()=>n(e));a.append(v(i,"finding"));let l\
=E({class:"small","aria-label":`\\','Packages of ${s}`},()=>o(e),"Packages");return c("li",{},c("span",{},c("b",{},c("bdi",{},s))," ",c("bdi",{},ae(e,t)))," ",','...i>0?[a," "]:[],...e.packages>0?[l]:\
[])}function ae({older:e,lacks:t},{tags:r}){return`lacks ${t} of ${r[e].tag}`}function Ke(e){let t=e.tags.map(Bt),r=t.flatMap(({day:a},l)=>a===void 0?[]:[l]).sort((a,l)=>ie(t,a)-ie(t,l)),n=r.slice(1).',
"map((a,l)=>ie(t,a)-ie(t,r[l])),o=[...n].sort((a,l)=>a-l),s=Math.max(1,o[o.length>>1]??1),i=n.flatMap((a,l)=>a<=1.5*s?[]:","[{older:r[l],newer:r[l+1],missing:Math.max(1,Math.round(a/s)-1)}]);return{da\
ta:e,tags:t,stacks:e.names.stacks.flatMap((a,l)=>a===",'"root"?[]:[l]),dated:r,interval:s,closest:Math.max(1,o[0]??1),gaps:i,falls:new Map(e.falls.map(a=>[a.newer,a]))}}function ie(e,t){',"return e[t]\
.day}function Bt({packages:e,stacks:t,compilers:r,targets:n,oss:o,generations:s,...i}){let a=atob(e),l={stacks:Z(","t),compilers:Z(r),targets:Z(n),oss:Z(o),generations:Z(s)};return{...i,counts:l,has:d\
=>(a.charCodeAt(d>>3)>>(d&7)&1)===1}}","function Z(e){let t=new Map;for(let r=0;r<e.length;r+=2)t.set(e[r],e[r+1]);return t}function we(e){return new Date(e*864e5).",'toISOString().replace(/T.*/,"")}v\
ar Ue=20,Kt=.3,ke=16,Ut=12,Qt=6,Ye=78,Qe=22,We=62;function K(e,t,r){let{tags:n,dated:o,interval:s}=e,i=n.flatMap(({day:y},T)=>y===',"void 0?[T]:[]),a=o.length===0,l=(r-t)*(a?1:Kt),d=Math.min(a?2*ke:ke\
,l/Math.max(1,i.length)),u=a?t:r-(i.length===0?0:d*i.","length+Ue),m=a?0:n[o[0]].day,b=a?0:n[o.at(-1)].day-m+s,p=(u-t)/Math.max(1,b),h=a?t:u+Ue,x=y=>t+(y-m+s/2)*p,g=e.closest*p,","f=Math.min(ke,Math.m\
ax(1,g<Qt?g:.9*g)),k=0,L=n.map(({day:y})=>y===void 0?h+d*(k+++.5):x(y)),D=n.map(({day:y})=>y===void 0?",".8*d:f),R=a?[]:Wt(m,m+b-s,x);return{x:L,bar:D,ticks:R,end:u,pitch:d}}var ze=[1,3,6,12,24,60,120\
,600,1200,6e3,12e3,6e4];function Wt(e,t,r){","let n=d=>{let u=new Date(d*864e5);return u.getUTCFullYear()*12+u.getUTCMonth()},o=r(t)-r(e),s=n(t)-n(e),i=ze.find(d=>s/d*","We<=o)??ze.at(-1),a=[];for(let\
 d=Math.ceil(n(e)/i)*i;d<=n(t);d+=i){let u=new Date(0);u.setUTCFullYear(Math.floor(d/12),d%",'12,1);let m=u.getTime()/864e5;m>=e&&m<=t&&a.push({x:r(m),label:u.toISOString().replace(/-\\d\\dT.*/,""),anch\
or:"middle"})}','if(a.length>1)return a;let l=[{x:r(e),label:we(e),anchor:"start"},{x:r(t),label:we(t),anchor:"end"}];return o<2.5*We?l.slice(',"0,1):l}function U({pitch:e},t){if(!Je(e,t))return Qe;le\
t r=Math.max(...t.tags.map(({tag:n,day:o})=>o===void 0?n.length:0));","return Math.min(Ye,Math.max(Qe,7*r+8))}function Je(e,{tags:t,dated:r}){return e>=Ut&&r.length<t.length}function Q(e,t,r,n){",'let\
{ticks:o,x:s,pitch:i}=e,a=o.flatMap(p=>[S("path",{class:"rule",d:`M${p.x} ${n}V${r}`}),S("text",{x:p.x,y:r+15,"text-a\\','nchor":p.anchor},p.label)]),l=t.tags.flatMap(({tag:p,day:h},x)=>h!==void 0||!J\
e(i,t)?[]:[S("text",{transform:`translate(${s[x]-',"4} ${r+6}) rotate(90)`},Y(p,Ye-8))]),d=s.filter((p,h)=>t.tags[h].day===void 0),u=(d[0]+d.at(-1))/2,b=d.length>0&&l.length===",'0?[S("text",{x:u,y:r+\
15,"text-anchor":"middle"},"undated")]:[];return S("g",{class:"axis"},...a,...l,...b)}function X(e,t,r,n=4){',"let o=Math.max(1,e)/n,s=10**Math.floor(Math.log10(o)),i=Math.max(1,[1,2,5,10].map(d=>d*s)\
.find(d=>d>=o)??o),a=Array.from(","{length:Math.ceil(Math.max(1,e)/i)+1},(d,u)=>u*i),l=a.at(-1);return{ticks:a,y:d=>r-(r-t)*d/l}}function q({ticks:e,y:t},r,n,o=w){",'return S("g",{class:"axis"},...e.f\
latMap(s=>[S("path",{class:s===0?"base":"rule",d:`M${r} ${t(s)}H${n}`}),S("text",{x:r-','6,y:t(s)+4,"text-anchor":"end"},o(s))]))}var Te=170,ee=58,zt=24,O=18,Yt=30,Ze=11;function Xe(e,t,r,n,o){return{\
id:e,title:"Specs over time",about:"Above all spec\\',"s of each tag, below those of the chosen stacks. Dated tags stand true to their dates, the others on the right. A triang\\",'le marks a tag that \
lacks something of the one before; a striped band marks missing tags.",controls:[r.element],draw:s=>Jt(','t,r.chosen(),s),say:([s])=>rn(t,r.chosen(),s)+(n(s)?" Enter shows the findings.":""),open:([s]\
)=>o(s),table:()=>on(t,r.chosen())}}',"function Jt(e,t,r){let n=r-zt,o=K(e,ee,n),{tags:s}=e,i=X(Math.max(0,...s.map(({specs:p})=>p)),O,O+Te),a=O+Te+Yt,l=a+Te,d=Math.","max(0,...t.flatMap(p=>p===void 0\
?[]:s.map(({counts:h})=>h.stacks.get(p)??0))),u=X(d,a,l),m=l+U(o,e);return{element:_(r,m,",'Q(o,e,l,O),q(i,ee,n),q(u,ee,n),...Zt(e,o,O,l),S("text",{class:"name",x:ee+4,y:O-6},"All specs"),S("text",{cl\
ass:"name",x:ee+','4,y:a-6},"Specs in each chosen stack"),Xt(e,o,i),...t.flatMap((p,h)=>p===void 0?[]:[qt(e,o,u,p,h)]),en(e,o,u,t),tn(e,o,i)),',"height:m,columns:s.length,rows:1,at:p=>[N(o.x,p),0],box\
:([p])=>[o.x[p]-1,O,2,l-O],isMark:(p,h)=>nn(e,o,i,p,h)}}function Zt({",'gaps:e},{x:t},r,n){return e.map(({older:o,newer:s,missing:i})=>{let[a,l]=[t[o]+2,t[s]-2],d=S("rect",{class:"missing",x:a,','y:r,\
width:Math.max(1,l-a),height:n-r}),u=S("text",{x:(a+l)/2,y:r+12,"text-anchor":"middle"},`${i} missing`);return S("g",','{class:"gap","data-missing":i},d,...l-a>64?[u]:[])})}function qe({dated:e,gaps:t\
}){let r=new Set(t.map(({newer:o})=>o)),',"n=[];for(let o of e)(n.length===0||r.has(o))&&n.push([]),n.at(-1).push(o);return n}function Xt(e,{x:t,bar:r},{y:n}){let o=l=>[","t[l],n(e.tags[l].specs)],s=q\
e(e).map(l=>l.map(o)),i=s.map(l=>`${re([[l[0][0],n(0)],...l,[l.at(-1)[0],n(0)]])}z`),a=e.tags.",'flatMap(({day:l,specs:d},u)=>l===void 0?[P(t[u]-r[u]/2,n(d),r[u],n(0)-n(d))]:[]);return S("g",{class:"t\
otal"},S("path",{','class:"under",d:i.join("")}),S("path",{class:"upper",d:s.map(re).join("")}),S("path",{class:"beside",d:a.join("")}),S("p\\','ath",{class:"dots",d:s.flatMap(l=>l.length===1?l:[]).ma\
p(et).join("")}))}function et([e,t]){return P(e-2,t-2,4,4)}function qt({',"tags:e,...t},{x:r},{y:n},o,s){let i=u=>{let m=e[u].counts.stacks.get(o)??0;return m===0?[]:[[r[u],n(m)]]},a=[];for(let u of q\
e(","{tags:e,...t})){a.push([]);for(let m of u){let b=i(m);b.length===0?a.push([]):a.at(-1).push(...b)}}let l=e.flatMap(({day:u},m)=>u===",'void 0?i(m):[]),d=a.filter(({length:u})=>u===1).flat();retur\
n S("g",{class:`stack series-${s}`},S("path",{class:`line se\\','ries-${s}`,d:a.map(re).join("")}),S("path",{class:"dots",d:[...l,...d].map(et).join("")}))}function en({tags:e,dated:t},{',"x:r},{y:n},\
o){let s=o.flatMap((a,l)=>{let d=a===void 0?void 0:t.findLast(u=>e[u].counts.stacks.has(a));return a===void 0||","d===void 0?[]:[{series:l,x:r[d]+5,y:n(e[d].counts.stacks.get(a))+4}]});s.sort((a,l)=>a\
.y-l.y);for(let[a,l]of s.entries())","l.y=Math.max(l.y,(s[a-1]?.y??-1/0)+Ze);for(let[a,l]of[...s.entries()].reverse())l.y=Math.min(l.y,a===s.length-1?n(0):s[a+",'1].y-Ze);let i=s.map(({series:a,x:l,y:\
d})=>S("text",{class:`letter series-${a}`,x:l,y:d},V(a)));return S("g",{},...i)}function tn({',"falls:e,tags:t},{x:r,bar:n},{y:o}){let s=[...e.keys()].map(i=>{let a=Math.min(5,Math.max(2.5,n[i]/2)),l=\
o(t[i].specs)-4;",'return`M${I(r[i]-a)} ${I(l-2*a)}h${2*a}L${I(r[i])} ${I(l)}z`});return S("path",{class:"fall",d:s.join("")})}function nn({',"falls:e,tags:t},{x:r},n,o,s){let i=N(r,o);return e.has(i)\
&&Math.abs(r[i]-o)<12&&Math.abs(n.y(t[i].specs)-9-s)<12}function rn(e,t,r){","let{data:n,falls:o,gaps:s}=e,{tag:i,specs:a,pages:l,unread:d,counts:u}=e.tags[r],m=e.stacks.filter(g=>u.stacks.has(g)).len\
gth,",'b=`${i}: ${v(a,"spec")} on ${v(l,"page")}, in ${v(m,"stack")}`,p=t.flatMap(g=>g===void 0?[]:[`${n.names.stacks[g]} ${w(u.','stacks.get(g)??0)}`]),h=o.get(r),x=s.find(({newer:g})=>g===r);return[\
`${b}${d>0?`; ${v(d,"page")} unread`:""}.`,...p.length>','0?[`${p.join(", ")}.`]:[],...x?[`${v(x.missing,"tag")} missing before it.`]:[],...h?[`It ${ae(h,e)}.`]:[]].join(" ")}function on(e,t){','let{d\
ata:r,tags:n,falls:o}=e,s=t.filter(l=>l!==void 0),i=["Tag","Pages","Unread","Specs",...s.map(l=>r.names.stacks[l]),','"Lacks"],a=n.map(({tag:l,pages:d,unread:u,specs:m,counts:b},p)=>{let h=o.get(p),x=\
[d,u,m,...s.map(g=>b.stacks.get(g)??0)];','return[l,...x.map(w),h===void 0?"":ae(h,e)]});return B(i,a)}var sn=4;function tt(e,t,r){let{stacks:n,tags:o,dated:s}=t,i=o[s.at(-1)??o.length-1],a=g=>i?.coun\
ts.stacks.get(g)??0,l=[','...n].sort((g,f)=>a(f)-a(g)||g-f),d=Array.from({length:F});for(let[g,f]of l.slice(0,sn).entries())d[g]=f;let u=c("ul",{class:"\\','series-list"}),m=c("summary",{}),b=l.map(g=\
>{let f=c("input",{type:"checkbox"});f.addEventListener("change",()=>{f.checked?','d[d.indexOf(void 0)]=g:d[d.indexOf(g)]=void 0,p(),r()});let k=c("label",{},f," ",c("bdi",{},t.data.names.stacks[g]),"\
 ");','return k.append(c("span",{class:"count"},w(a(g)))),{stack:g,box:f,element:c("li",{},k)}}),p=()=>{let g=d.filter(f=>f!==void 0).',"length;for(let{stack:f,box:k}of b)k.checked=d.includes(f),k.dis\
abled=g===F&&!k.checked;m.textContent=`Choose stacks: ${g}\\",' of ${v(n.length,"stack")}, at most ${F}`,u.replaceChildren(...d.flatMap((f,k)=>f===void 0?[]:[an(k,f,t)]))};p();let h=b.','map(({element\
:g})=>g),x=c("ul",{class:"choices",id:`${e}-stacks`},...h);return{element:c("div",{class:"choice"},c("detai\\','ls",{},m,x),u),chosen:()=>d}}function an(e,t,{data:r}){let n=c("bdi",{},r.names.stacks[t\
]);return c("li",{},Pe(e),c("b",',"{},V(e)),n)}var ln=100,nt=5,cn=560,dn=190,rt=15,ce=12,ot=12,le=6;function at(e,t){let r=t.stacks.map(i=>mn(t,i)),n=r.slice(0,ln),o=fn(",'Math.max(1,...r.flatMap(({co\
unts:i})=>i))),s=r.reduce((i,a)=>i+a.missing.size,0);return{id:e,title:"Stacks by tag",about:un(',"s,r.length-n.length),controls:[yn(o)],draw:i=>gn(t,n,o,i),say:([i,a])=>bn(t,n[a],i),table:()=>xn(t,r)\
}}function un(e,t){",'let r=e===0?"No tag lacks":`A thin bar, at ${v(e,"place")}, marks a tag that lacks`,n=t===0?"":` The table has ${v(t,"mo\\','re stack")}.`;return`Specs of each stack in each tag.\
 ${r} a stack that dated tags before and after it have.${n}`}function mn({',"tags:e,dated:t,data:r},n){let o=e.map(d=>d.counts.stacks.get(n)??0),s=t.map(d=>o[d]>0),[i,a]=[s.indexOf(!0),s.lastIndexOf(",
"!0)],l=new Set(t.filter((d,u)=>!s[u]&&u>i&&u<a&&i>=0));return{stack:n,name:r.names.stacks[n],counts:o,missing:l}}function fn(e){","let t=Array.from({length:nt},(r,n)=>n===0?1:Math.ceil(e/2**(nt-n)));\
return t.filter((r,n)=>n===0||r>t[n-1])}function pn(e,t){","return t.findLastIndex(r=>e>=r)}function gn(e,t,r,n){let o=n<cn,s=o?2:dn,i=o?rt+ot:rt,a=K(e,s,n-8),l=p=>le+i*p+(o?ot:0),",'d=le+i*t.length,u\
=d+U(a,e),m=t.map(({name:p},h)=>o?S("text",{x:s,y:l(h)-3},Y(p,n)):S("text",{x:s-8,y:l(h)+10,"text-ancho\\','r":"end"},Y(p,s-8)));return{element:_(n,u,Q(a,e,d,le),S("g",{class:"axis names"},...m),...hn\
(t,r,a,l)),height:u,columns:e.',"tags.length,rows:t.length,at:(p,h)=>[N(a.x,p),Math.min(t.length-1,Math.max(0,Math.floor((h-le)/i)))],box:([p,h])=>[a.x[p]-","a.bar[p]/2-1.5,l(h)-1.5,a.bar[p]+3,ce+3]}}\
function hn(e,t,{x:r,bar:n},o){let s=t.map(()=>[]),i=[];for(let[a,{counts:l,missing:d}]of e.","entries())for(let[u,m]of l.entries()){let b=r[u]-n[u]/2;m>0?s[pn(m,t)].push(P(b,o(a),n[u],ce)):d.has(u)&&\
i.push(P(b,o(a)+",'ce/2-2,Math.max(2,n[u]),4))}return[...s.map((a,l)=>S("path",{class:`shade-${l}`,d:a.join("")})),S("path",{class:"lacking",','d:i.join("")})]}function yn(e){let t=e.map((n,o)=>{let s\
=e[o+1],i=s===void 0?`${w(n)} or more`:s-1===n?w(n):`${w(n)}\\u2013${w(','s-1)}`;return c("li",{},st(S("rect",{class:`shade-${o}`,y:1,width:14,height:ce})),i)}),r=c("li",{},st(S("rect",{class:"l\\','a\
cking",y:5,width:14,height:4})),"missing");return c("ul",{class:"series-list"},...t,r)}function st(e){return S("svg",{class:"\\','sample",width:14,height:14,"aria-hidden":"true"},e)}function bn({tags:\
e,dated:t},{name:r,counts:n,missing:o},s){let i=`${r}\\',' in ${e[s].tag}: `;if(!o.has(s))return`${i}${n[s]===0?"no specs":v(n[s],"spec")}.`;let a=t.indexOf(s),d=[t.slice(0,a).findLast(','u=>n[u]>0),t\
.slice(a).find(u=>n[u]>0)].map(u=>`${w(n[u])} in ${e[u].tag}`);return`${i}missing; ${d.join(", ")}.`}function xn({','tags:e},t){let r=["Stack",...e.map(({tag:o})=>o)],n=({counts:o,missing:s})=>o.map((\
i,a)=>s.has(a)?"missing":w(i));return B(',"r,t.map(o=>[o.name,...n(o)]))}var it=180,lt=58,de=8,Sn=11;function ct(e,t){let r=wn(e,t.kind),n=e.tags.map((a,l)=>r.reduce((d,{counts:u})=>d+u[l],0)),","{id:\
o,title:s,about:i}=t;return{id:o,title:s,about:i,controls:[Fe(r.map(({series:a,name:l})=>[a,l]))],draw:a=>kn(e,r,n,t.","shares,a),say:([a])=>vn(e.tags[a],a,r,n,t),table:()=>En(e,r,t)}}function wn({tag\
s:e,data:t},r){let n=new Map;for(let d of e)","for(let[u,m]of d.counts[r])n.set(u,(n.get(u)??0)+m);let o=[...n].sort(([d,u],[m,b])=>b-u||d-m).map(([d])=>d),s=o.slice(0,",'F),i=r==="generations"?s.sort\
((d,u)=>d-u):s,a=d=>e.map(u=>d.reduce((m,b)=>m+(u.counts[r].get(b)??0),0)),l=o.slice(F);return[',"...i.map((d,u)=>({series:u,name:t.names[r][d],counts:a([d])})),...l.length>0?[{series:be,name:`${l.len\
gth} others`,counts:a(","l)}]:[]]}function kn(e,t,r,n,o){let s=o-4,i=de+it,a=K(e,lt,s),l=X(n?100:Math.max(1,...r),de,i,n?2:4),d=i+U(a,e);return{element:_(","o,d,Q(a,e,i,de),q(l,lt,s,n?m=>`${m} %`:w),.\
..Tn(e,t,n?r:void 0,a,l)),height:d,columns:e.tags.length,rows:1,at:m=>[N(a.x,","m),0],box:([m])=>[a.x[m]-a.bar[m]/2-1.5,de,a.bar[m]+3,it]}}function Tn({dated:e},t,r,{x:n,bar:o,end:s},{y:i}){let a=n.ma\
p(","()=>0),l=e.at(-1);return t.map(({series:d,counts:u})=>{let m=[],b=[];for(let[h,x]of u.entries()){if(x===0)continue;let g=a[h],",'f=g+(r===void 0?x:100*x/r[h]);a[h]=f,m.push(P(n[h]-o[h]/2,i(f),o[h\
],i(g)-i(f))),h===l&&i(g)-i(f)>=Sn&&b.push(S("text",{class:"\\','letter",x:s+4,y:(i(g)+i(f))/2+4},V(d)))}let p=S("path",{class:`area series-${d}`,fill:xe(d),d:m.join("")});return S("g",',"{},p,...b)})\
}function vn({tag:e,unread:t},r,n,o,{noun:s}){let i=o[r],a=n.filter(({counts:d})=>d[r]>0).map(d=>`${d.name} ${w(",'d.counts[r])} (${Math.round(100*d.counts[r]/i)} %)`),l=s==="page"&&t>0?` Unread: ${v(\
t,"page")}.`:"";return`${e}: ${v(i,','s)}${a.length>0?`. ${a.join(", ")}`:""}.${l}`}function En({tags:e},t,{noun:r}){let n=r==="page",o=["Tag",...t.map(({name:i})=>i),','...n?["Unread"]:[]],s=e.map(({\
tag:i,unread:a},l)=>[i,...t.map(({counts:d})=>w(d[l])),...n?[w(a)]:[]]);return B(o,s)}var $n=[["compilers","Compilers","Shares of the compilers in the specs of each tag."],["targets","Targets","Shares\
 of th\\','e targets in the specs of each tag."],["oss","Operating systems","Shares of the operating systems in the specs of each t\\','ag."]];function dt(e,t,r,n){let o=Ke(r),s=Ge(`${t}-packages`,o),\
i=f=>n.listed(f?.findings??[]),a=f=>{let k=i(f);k.length>',"0&&n.show(k)},l,d=tt(`${t}-choice`,o,()=>l?.redraw()),u=f=>i(o.falls.get(f)).length>0;l=oe(Xe(`${t}-time`,o,d,u,f=>a(o.falls.","get(f))));le\
t m=Be(`${t}-falls`,o,{listed:f=>i(f).length,findings:a,packages:({older:f,newer:k})=>s.show(f,k)});m!==void 0&&",'l.element.append(m);let b=f=>oe(ct(o,f)).element,p=$n.map(([f,k,L])=>b({id:`${t}-${f}\
`,title:k,about:L,kind:f,noun:"spec",','shares:!0})),h=b({id:`${t}-generations`,title:"Pages by generation",kind:"generations",noun:"page",shares:!1,about:"Page\\','s of each tag by the generation of \
the generator that wrote them."}),x=o.stacks.length===0?[]:[oe(at(`${t}-map`,o)).element],','g=_e(`${t}-develop`,o);e.append(l.element,...x,c("div",{class:"three"},...p),c("div",{class:"two"},h,s.elem\
ent),...g===void 0?','[]:[g])}var ut=[["severity","Severity"],["message","Message"],["rule","Rule"],["place","Place"]],mt=8,Mn=300;function pt(e,t,r){','let n=ut.map(([y,T])=>{let M=E({title:`Sort by \
${T.toLowerCase()}`},()=>r.sort(y),T);return{sort:y,element:c("div",{role:"\\','columnheader",class:`cell-${y}`},M)}}),o=c("div",{role:"rowgroup",class:"head"},c("div",{role:"row","aria-rowindex":1},.\
..n.','map(({element:y})=>y))),s=c("div",{role:"rowgroup",class:"body"}),i=c("p",{class:"none",hidden:!0},"No finding matches.");','e.replaceChildren(o,s,i),e.setAttribute("aria-colcount",String(ut.le\
ngth));let a=[],l=0,d=!1,u=new Map,m=ft(s),b=()=>{if(d)',"return[0,Math.min(a.length,Mn)];let y=-s.getBoundingClientRect().top,T=Math.max(0,Math.floor(y/m)-mt),M=Math.ceil((y+window.","innerHeight)/m)\
+mt;return[Math.min(T,a.length),Math.min(a.length,Math.max(0,M))]},p=()=>{let[y,T]=b();for(let[$,W]of u)$===","l||$>=y&&$<T||(W.remove(),u.delete($));let M=[];for(let $=y;$<T;$++)u.has($)||M.push(h($)\
);l<a.length&&!u.has(l)&&M.push(",'h(l)),s.append(...M)},h=y=>{let T=An(t,a[y],y);return T.style.setProperty("--top",`${y*m}px`),A(T,{"aria-selected":String(','y===l)}),u.set(y,T),T},x=y=>{u.get(l)?.s\
etAttribute("aria-selected","false"),l=y,p();let T=u.get(y);T?.setAttribute("ari\\','a-selected","true"),A(e,{"aria-activedescendant":T?.id})},g=y=>{let T=s.getBoundingClientRect().top+y*m,M=o.getBoun\
dingClientRect().',"bottom-T,$=T+m-r.bottom();M>0?window.scrollBy(0,-M):$>0&&window.scrollBy(0,$)},f=y=>{a.length!==0&&(x(Math.min(Math.max(",'y,0),a.length-1)),g(l),r.move(a[l]))},k=Cn(p);window.addE\
ventListener("scroll",k,{passive:!0}),window.addEventListener("\\','resize",()=>{m=ft(s),L()});let L=()=>{s.style.setProperty("--height",`${a.length*m}px`);for(let[y,T]of u)T.style.setProperty(','"--t\
op",`${y*m}px`);p()},D=y=>()=>{d=y,p()};window.addEventListener("beforeprint",D(!0)),window.addEventListener("afterp\\','rint",D(!1)),e.addEventListener("keydown",y=>{if(y.target!==e||y.ctrlKey||y.met\
aKey||y.altKey)return;let T=Math.max(1,Math.',"floor((r.bottom()-o.getBoundingClientRect().bottom)/m)-1),M={ArrowDown:1,j:1,ArrowUp:-1,k:-1,PageDown:T,PageUp:-T}[y.key];",'if(M!==void 0)f(l+M);else if\
(y.key==="Home")f(0);else if(y.key==="End")f(a.length-1);else if(y.key==="Enter"||y.key===" ")','R();else return;y.preventDefault()});let R=()=>{l>=a.length||(r.open(a[l],!0),g(l))};return s.addEventL\
istener("click",y=>{','let T=y.target instanceof Element?y.target.closest("[role=row]"):null;T!==null&&(x(Number(T.getAttribute("aria-rowindex"))-',"2),e.focus({preventScroll:!0}),r.open(a[l],!1),g(l)\
)}),{render(y,{sort:T,descending:M}){let $=a[l];a=y.rows;for(let W of u.",'values())W.remove();u.clear(),l=$===void 0?0:Math.max(0,a.indexOf($));for(let{sort:W,element:yt}of n)A(yt,{"aria-sort":W===',
'T?M?"descending":"ascending":"none"});A(e,{"aria-rowcount":a.length+1}),i.hidden=a.length>0,L(),x(l)},reveal(y){let T=a.',"indexOf(y);T<0||(x(T),g(T))},focus:()=>e.focus({preventScroll:!0}),step:y=>f\
(l+y),position:()=>[l+1,a.length]}}function ft(e){","return Number.parseFloat(getComputedStyle(e).gridAutoRows)||56}function An(e,t,r){let{data:n}=e,{severity:o,message:s,rule:i,",'file:a,region:l}=n.\
findings[t],d=H[o],u=(f,...k)=>c("div",{role:"gridcell",class:`cell-${f}`},...k),{name:m,tag:b,package:p}=n.','files[a],h=`${l[0]}:${l[1]}`,x=p===void 0?[c("bdi",{class:"first"},m),c("bdi",{class:"sec\
ond"},h)]:[c("bdi",{class:"firs\\','t"},p),c("bdi",{class:"second"},`${b} \\xB7 ${h}`)],g=c("div",{role:"row",id:`row-${r}`,"aria-rowindex":r+2,class:d},u("s\\','everity",G(d),d),u("message",c("bdi",{\
},s)),u("rule",c("bdi",{},n.rules[i].id)),u("place",...x));return g.title=z(n,t),g}','function Cn(e){let t=!1;return()=>{t||(t=!0,requestAnimationFrame(()=>{t=!1,e()}))}}var Ln=[["/","search"],["\\u219\
3 \\u2191 or j k","next, previous finding"],["Page Down, Page Up, Home, End","further"],["E\\','nter","details of the finding"],["Esc","back to the table, close the details"]];function ht(e,t,r){let n\
=c("input",{type:"\\','search",id:"search",placeholder:"Search messages, files and rules",autocomplete:"off",spellcheck:"false",maxlength:200});','n.addEventListener("input",()=>r.search(n.value)),n.a\
ddEventListener("keydown",u=>{if(u.key==="Escape"&&n.value!=="")r.search(','"");else if(["ArrowDown","Enter","Escape"].includes(u.key))r.leave();else return;u.preventDefault(),u.stopPropagation()});',
'let o=H.map(u=>In(u,r)),s=c("output",{class:"result","aria-live":"polite",for:"search"}),i=c("div",{class:"chips"}),a=E(','{class:"quiet"},r.clear,"Clear"),{element:l,render:d}=Hn(r);return e.replace\
Children(c("div",{class:"search"},c("label",','{for:"search",class:"unseen"},"Search"),n,c("kbd",{"aria-hidden":"true"},"/")),c("div",{class:"severities",role:"group",','"aria-label":"Severity"},...o.\
map(({element:u})=>u)),l,c("div",{class:"state"},s,i,a,c("span",{class:"hint"},"Choose a f\\','inding to see its code and its rule.")),c("p",{class:"unseen",id:"said",role:"status"}),c("p",{class:"uns\
een",id:"keys-s\\','hort"},"Arrow keys move, Enter shows details, Escape closes them.")),{focus(){n.focus(),n.select()},render(u,m){n.value!==',"m.search&&(n.value=m.search);for(let[x,{render:g}]of o.\
entries())g(u.counts.severity[3*x+x],m.wanted.severity.includes(H[x]));",'let b=t.data.findings.length,{length:p}=u.rows;s.textContent=p===b?v(b,"finding"):`${w(p)} of ${v(b,"finding")}`;let h=i.',"co\
ntains(document.activeElement);i.replaceChildren(...Rn(m,r)),h&&n.focus({preventScroll:!0}),a.hidden=!Ae(m),d(m.shortcuts)}}}",'function In(e,{toggle:t}){let r=c("span",{class:"sum"}),n=E({class:`seve\
rity ${e}`},()=>t("severity",e),G(e),e," ",r);return{','element:n,render(o,s){r.textContent=w(o),A(n,{"aria-pressed":String(s)})}}}function Rn({wanted:e,only:t},{toggle:r,all:n}){','let o=`only ${v(t.\
length,"finding")} of the site\'s picture`,s=E({class:"chip","aria-label":`${o}, no longer only these`},','n,o,gt()),i=j.filter(a=>a!=="severity").flatMap(a=>e[a].map(l=>{let d=l===""?ye:l,u=()=>r(a,l\
);return E({class:"chip","a\\','ria-label":`${a}: ${d}, no longer only this`},u,`${a}: `,c("bdi",{},d),gt())}));return t.length===0?i:[s,...i]}function gt(){','return c("span",{"aria-hidden":"true"},"\
 \\u2715")}function Hn({shortcuts:e}){let t=c("input",{type:"checkbox",id:"shortc\\','uts"});t.addEventListener("change",()=>e(t.checked));let r=Ln.flatMap(([s,i])=>[c("dt",{},c("kbd",{},s)),c("dd",{}\
,i)]),','n=c("div",{class:"panel"},c("dl",{},...r),c("p",{},t," ",c("label",{for:"shortcuts"},"/ works everywhere on the page"))),','o=c("details",{class:"keys"},c("summary",{},"Keyboard"),n);return o\
.addEventListener("keydown",s=>{s.key!=="Escape"||!o.','open||(s.stopPropagation(),o.open=!1,o.querySelector("summary")?.focus())}),{element:o,render(s){t.checked=s}}}var Dn=250;function Fn(){let e=do\
cument.getElementById("data")===null?Pn:On();if(document.getElementById("sites")===null)','return;let t=JSON.parse(C("sites").textContent??"");document.body.append(De());for(let[r,n]of t.entries())C(`\
site-${r}-s\\',"tatic`).remove(),dt(C(`site-${r}`),`site-${r}`,n,e)}var Pn={listed:()=>[],show:()=>{}};function On(){let e=Le(JSON.parse(",'C("data").textContent??"")),{findings:t}=e.data,r=new Map(t.\
map(({id:f},k)=>[f,k])),n=C("details"),o=me(location.hash),s=te(','e,o),i=(f,k)=>p(Me(o,f,k)),a=f=>p({...o,sort:f,descending:f===o.sort&&!o.descending}),l=()=>{p({...o,finding:""}),m.focus()},','d=He(\
C("facets"),e,i),u=ht(C("tools"),e,{search:f=>p({...o,search:f}),toggle:i,all(){p({...o,only:[]}),u.focus()},clear(){','p(fe(o)),u.focus()},shortcuts:f=>p({...o,shortcuts:f}),leave:()=>m.focus()}),m=p\
t(C("table"),e,{move(f){o.finding!==""&&',"p({...o,finding:t[f].id})},open(f,k){p({...o,finding:t[f].id}),k&&n.focus()},sort:a,bottom:()=>Vn(n)?n.getBoundingClientRect().","top:window.innerHeight}),b=\
Ie(n,e,{close:l,step:f=>m.step(f),position:m.position});function p(f){let{search:k,wanted:L,only:D,","sort:R,descending:y,finding:T}=o,$=!(f.search===k&&f.wanted===L&&f.only===D)||f.sort!==R||f.descen\
ding!==y;o=f,$&&(s=te(",'e,o),s.rows.includes(r.get(f.finding)??-1)||(o={...f,finding:""}),m.render(s,o),d(s,o)),u.render(s,o),($||o.finding!==T)&&',"b(r.get(o.finding)),x()}function h(){s=te(e,o),m.r\
ender(s,o),d(s,o),u.render(s,o);let f=r.get(o.finding);f!==void 0&&m.reveal(",'f),b(f)}let x=Nn(Dn,()=>{try{history.replaceState(null,"",`#${$e(o)}`)}catch{}});window.addEventListener("hashchange",()=\
>{','o=me(location.hash),h()}),document.addEventListener("keydown",f=>{if(f.ctrlKey||f.metaKey||f.altKey)return;let k=f.target instanceof','HTMLInputElement&&f.target.type==="search";f.key==="Escape"?\
o.finding!==""?l():m.focus():f.key==="/"&&o.shortcuts&&!k&&(f.','preventDefault(),u.focus())});let g=C("tools");return new ResizeObserver(()=>{let f=getComputedStyle(g).position==="stic\\','ky";docume\
nt.documentElement.style.setProperty("--covered",f?`${g.offsetHeight}px`:"0px")}).observe(g),C("static").remove(),','C("app").hidden=!1,h(),{listed:f=>f.filter(k=>r.has(k)),show(f){p({...fe(o),only:f}\
),g.scrollIntoView(),m.focus()}}}function Vn(e){','let{position:t,display:r}=getComputedStyle(e);return t==="fixed"&&r!=="none"}function Nn(e,t){let r;return()=>{clearTimeout(',"r),r=setTimeout(t,e)}}\
Fn();})();",""].join(`
`),SCRIPT_HASH="sha256-TOZiHz988uX3vvLEjbUsKm9uTQwYp6bunyfBayERECE=",STYLE=["",":root{--series-0: #1f56c3;--series-1: #c2570c;--series-2: #0f7b6c;--series-3: #8a3ffc;--series-4: #b5307a;--series-5: #4\
d7c0f;","--series-6: #0e6d90;--series-7: #8a4b12;--series-8: #788394;--shade-0: #c3d6f7;--shade-1: #8fb3ee;--shade-2: #5a8be0;--shade-3:","#2f63c4;--shade-4: #163a82}@media screen and (prefers-color-s\
cheme:dark){:root{--series-0: #8db4ff;--series-1: #ffa657;--series-2:","#4fd1bd;--series-3: #c4a1ff;--series-4: #ff8cc6;--series-5: #a9d65c;--series-6: #5fcbe8;--series-7: #d9a37a;--series-8: #8995a6;",
"--shade-0: #26406b;--shade-1: #345c9e;--shade-2: #4b7fd3;--shade-3: #82b0ff;--shade-4: #d0e2ff}}.site{margin:2rem 0}.site>","h2{font-size:1.0625rem}.site>.checked{margin-bottom:.875rem}.chart{min-wid\
th:0;margin-bottom:1.25rem;padding:.875rem 1.125rem","1rem;background:var(--surface);border:1px solid var(--line);border-radius:.625rem;box-shadow:var(--shadow);scroll-margin-top:1rem}",".three,.two{d\
isplay:grid;gap:0 1.25rem}.three{grid-template-columns:repeat(3,minmax(0,1fr))}.two{grid-template-columns:repeat(2,minmax(0,1fr))}",".chart h3{margin:0 0 .125rem;font-size:.9375rem}.chart h4{margin:0 \
0 .25rem}.chart-head{display:flex;align-items:start;justify-content:space-between;","gap:.75rem}.chart-head button{flex:none}.about,.said{color:var(--muted);font-size:.8125rem}.about{max-width:60rem}.\
said{","min-height:2.5rem;margin-top:.375rem;unicode-bidi:isolate-override}.plot{margin-top:.5rem;border-radius:.25rem;overflow:hidden}",".on-mark{cursor:pointer}.picture{display:block;width:100%;heig\
ht:auto}.picture text{direction:ltr;fill:var(--muted);font-size:11px;","unicode-bidi:isolate-override}.picture .name,.picture .letter{fill:var(--text);font-weight:600}.rule,.base{fill:none;stroke:var(\
--line);",'shape-rendering:crispEdges}.base{stroke:var(--muted)}.cursor{fill:none;stroke:var(--text);pointer-events:none}.missing{fill:url("\\','#missing")}.total .under{fill:var(--shade-0);opacity:.5\
5}.total .upper{fill:none;stroke:var(--series-0);stroke-width:1.75;',"stroke-linejoin:round}.total .beside,.total .dots{fill:var(--series-0)}.total .beside{opacity:.75}.fall,.lacking{fill:var(--error)\
}",".line{fill:none;stroke-width:1.75;stroke-linejoin:round}path.area,[class^=shade-]{shape-rendering:crispEdges}.stripe{fill:var(--surface);","opacity:.4}.band{fill:var(--line)}.series-0{--series: va\
r(--series-0)}.series-1{--series: var(--series-1);stroke-dasharray:7","3}.series-2{--series: var(--series-2);stroke-dasharray:2 2}.series-3{--series: var(--series-3);stroke-dasharray:9 3 2 3}",".serie\
s-4{--series: var(--series-4);stroke-dasharray:4 2}.series-5{--series: var(--series-5);stroke-dasharray:12 4}.series-6{","--series: var(--series-6);stroke-dasharray:1 3}.series-7{--series: var(--serie\
s-7);stroke-dasharray:6 2 2 2 2 2}.series-8{","--series: var(--series-8)}.line[class*=series-]{stroke:var(--series)}.area:not([fill]),.stack .dots,pattern rect[class*=series-]{","fill:var(--series)}.s\
hade-0{fill:var(--shade-0)}.shade-1{fill:var(--shade-1)}.shade-2{fill:var(--shade-2)}.shade-3{fill:var(--shade-3)}",".shade-4{fill:var(--shade-4)}.series-list{display:flex;flex-wrap:wrap;gap:.125rem .\
875rem;margin-top:.375rem;font-size:.8125rem}",".series-list li{display:flex;align-items:center;gap:.3125rem;min-width:0}.sample{flex:none}.choice>details{margin-top:.375rem;","font-size:.8125rem}.cho\
ices{max-height:14rem;margin-top:.375rem;padding:.25rem 0;columns:15rem;overflow-y:auto}.choices li{","break-inside:avoid}.falls{margin-top:.75rem;padding-top:.75rem;border-top:1px solid var(--line);f\
ont-size:.8125rem}.falls","li{margin-bottom:.25rem}.choose{display:flex;flex-wrap:wrap;gap:.5rem .875rem;margin:.375rem 0}.field{display:grid;flex:1","1 10rem;min-width:0;color:var(--muted);font-size:\
.8125rem}.field select,.field input{width:100%;min-width:0;padding:.25rem",".5rem;border:1px solid var(--muted);border-radius:.4375rem;background:var(--surface);color:var(--text);font:inherit}.lists{",
"display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.75rem 1.25rem;margin-top:.5rem;font-size:.8125rem}",".scroll,.numbers{max-height:17rem;overflow:auto}.names{columns:9rem}.nu\
mbers{max-height:30rem;margin-top:.5rem;font-size:.8125rem}",".numbers table{border-collapse:collapse}.numbers th,.numbers td{padding:.1875rem .625rem;border-bottom:1px solid var(--line);","text-align\
:right;overflow-wrap:normal;white-space:nowrap}.numbers th:first-child{position:sticky;left:0;max-width:14rem;","background:var(--surface);text-align:left;white-space:normal}.numbers thead th{position\
:sticky;top:0;background:var(--surface)}","@media(max-width:68.75rem){.three,.two{grid-template-columns:minmax(0,1fr)}}@media(max-width:47.5rem){.chart{padding:.75rem;","border-radius:.5rem}.numbers t\
h:first-child{max-width:9rem}}@media(forced-colors:active){.picture{forced-color-adjust:none}}","@media print{.chart{break-inside:avoid}.chart-head button,.choice>details,.falls button,.choose,.said{d\
isplay:none}.scroll,",".numbers{max-height:none;overflow:visible}}:root{color-scheme:light dark;--page: #f5f6f8;--surface: #ffffff;--raised: #f0f2f5;--text: #18202b;--muted: #566172;--line:","#dde1e7;\
--accent: #1f56c3;--chosen: #e8effc;--error: #b3261e;--warning: #835400;--info: #1f5fae;--error-fill: #d64545;--warning-fill:","#e0a100;--warning-second: #f2cd6b;--info-fill: #5b93d6;--info-second: #a\
9c8ee;--error-wash: #fbdcd9;--warning-wash: #fbe9b9;",'--info-wash: #d5e6fb;--shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 2px 8px rgb(16 24 40 / 4%);--mono: ui-monospace, "SF Mono",','"Cascadia Mono", Men\
lo, Consolas, "DejaVu Sans Mono", monospace;--row: 3.75rem;--covered: 0px}@media screen and (prefers-color-scheme:dark){',":root{--page: #0f1318;--surface: #171c23;--raised: #1f262f;--text: #e4e9f0;--\
muted: #9aa6b6;--line: #2b333e;--accent: #8db4ff;","--chosen: #1d2b45;--error: #ff9087;--warning: #f0c05c;--info: #8dbbf5;--error-fill: #e5645c;--warning-fill: #d9a62e;--warning-second:","#94701b;--in\
fo-fill: #5690d8;--info-second: #34639e;--error-wash: #5a2522;--warning-wash: #4d3b10;--info-wash: #1e3d63;--shadow:","0 1px 2px rgb(0 0 0 / 40%)}}*{box-sizing:border-box}html{scroll-padding-top:calc(\
var(--covered) + 3rem)}body{margin:0 auto;","max-width:100rem;padding:1.75rem 2rem 3rem;background:var(--page);color:var(--text);font:.9375rem/1.5 system-ui,-apple-system,Segoe","UI,Roboto,Noto Sans,D\
ejaVu Sans,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}h1,h2,h3,h4,h5,p,ul,","dl,dd,figure{margin:0;padding:0}ul{list-style:none}code,pre,kbd{font-family:var(--mono);font-size:\
.875em}kbd{padding:0 .375rem;","border:1px solid var(--line);border-radius:.25rem;background:var(--raised);color:var(--muted)}code,pre,bdi{direction:ltr;","unicode-bidi:isolate-override}a{color:var(--\
accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}.unseen{","position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.mark{di\
splay:inline-block;","flex:none;width:.75em;height:.75em;margin-right:.5em;background:var(--info-fill);border-radius:50%}.mark.error{background:var(--error-fill);","border-radius:0;clip-path:polygon(3\
0% 0,70% 0,100% 30%,100% 70%,70% 100%,30% 100%,0 70%,0 30%)}.mark.warning{background:var(--warning-fill);","border-radius:0;clip-path:polygon(50% 4%,100% 96%,0 96%)}.top{margin-bottom:1.5rem}.brand{co\
lor:var(--muted);font-size:.8125rem}",".brand a{color:var(--text);font-weight:650;text-decoration:none}.brand a:hover{text-decoration:underline}h1{margin-top:.25rem;",'font-size:clamp(1.5rem,1.2rem + \
1.2vw,2rem);font-weight:650;letter-spacing:-.015em;line-height:1.2}h1.clean:before{content:"\\','\\2713\\a0";color:#2e8b57}.checked{margin-top:.25rem;color:var(--muted)}.shares{display:block;width:100%;\
height:.625rem;margin-top:1.125rem;',"border-radius:.3125rem;background:var(--raised)}.shares .error{fill:var(--error-fill)}.shares .warning{fill:var(--warning-fill)}",".shares .info{fill:var(--info-f\
ill)}.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin-top:.625rem;color:var(--muted)}",".legend strong{color:var(--text);font-size:1.0625rem}.remarks,.card,.grid,.details,#static{backgrou\
nd:var(--surface);border:1px","solid var(--line);border-radius:.625rem;box-shadow:var(--shadow)}.remarks{display:grid;gap:.5rem;margin-bottom:1.25rem;padding:.875rem","1.125rem 1rem;font-size:.875rem}\
h2{font-size:.875rem;font-weight:650}.remarks li{padding-left:1.1em;text-indent:-1.1em}.remarks",'li:before{display:inline-block;width:1.1em;color:var(--muted);content:"\\2013";text-indent:0}summary{cu\
rsor:pointer}.remarks',"dl{display:grid;grid-template-columns:fit-content(20rem) 1fr;gap:.25rem 1rem;padding:.5rem 0 0 1.1rem}.remarks dd{color:var(--muted)}",".fault{padding:.5rem .75rem;border-left:\
.25rem solid var(--error-fill);border-radius:.25rem;background:var(--raised)}.fault","strong{color:var(--error)}pre{margin:.5rem 0 0;padding:.75rem .875rem;border-radius:.5rem;background:var(--raised)\
;overflow-x:auto;","white-space:pre-wrap}.facets{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1.25rem;margin-bottom:1.25rem}",".card{padding:.875rem .5rem .625rem;container-type:inli\
ne-size}.card h2,.card .note{padding:0 .625rem .375rem}.count{color:var(--muted);","font-weight:400}.bars.all{max-height:22rem;overflow-y:auto}.bar{display:grid;grid-template-columns:minmax(0,11fr) mi\
nmax(0,11fr)","3rem;align-items:center;gap:.75rem;width:100%;padding:.25rem .625rem;text-align:left}.bar .name,.cell-message,.cell-rule,",".cell-place bdi{overflow:hidden;text-overflow:ellipsis;white-\
space:nowrap}.bar .name{unicode-bidi:isolate-override}.bar .name.other{","color:var(--muted);font-style:italic}.bar .sum{color:var(--muted);text-align:right}.track{display:flex;gap:1px;height:.625rem;",
"border-radius:.1875rem;background:var(--raised);overflow:hidden}.track span{flex:none;min-width:.1875rem}.track .error{background:var(--error-fill)}",".track .warning{background:repeating-linear-grad\
ient(135deg,var(--warning-fill) 0 5px,var(--warning-second) 5px 7px)}.track",".info{background:repeating-linear-gradient(90deg,var(--info-fill) 0 3px,var(--info-second) 3px 5px)}@container (max-width:",
"24rem){.bar{grid-template-columns:minmax(0,1fr) auto;gap:.125rem .75rem}.track{grid-row:2;grid-column:1 / -1;height:.375rem}}","button,input{font:inherit;color:inherit}button{padding:.25rem .625rem;b\
order:1px solid transparent;border-radius:.4375rem;","background:none;cursor:pointer}button:hover:enabled{background:var(--raised)}button:disabled{color:var(--muted);opacity:.5;","cursor:default}butto\
n[aria-pressed=true]{border-color:var(--accent);background:var(--chosen)}.quiet{color:var(--accent);","font-size:.875rem}.small,.chip{padding:.0625rem .5rem;border-color:var(--line);background:var(--s\
urface);font-size:.8125rem}",".chip{border-color:var(--accent);border-radius:1rem;background:var(--chosen)}.tools{position:sticky;z-index:3;top:0;display:grid;","grid-template-columns:minmax(10rem,30r\
em) auto 1fr;align-items:center;gap:.5rem 1rem;padding:.75rem 0 .625rem;background:var(--page)}",".search{position:relative}.search input{width:100%;padding:.4375rem 2.25rem .4375rem .75rem;border:1px\
 solid var(--muted);","border-radius:.5rem;background:var(--surface)}.search input::placeholder{color:var(--muted);opacity:1}.search kbd{position:absolute;","top:50%;right:.625rem;transform:translateY\
(-50%);pointer-events:none}.search input:focus+kbd,.search input:not(:placeholder-shown)+","kbd{display:none}.severities{display:flex;gap:.375rem}.severity{border-color:var(--line);background:var(--su\
rface);white-space:nowrap}",".severity .sum{color:var(--muted)}.keys{position:relative;justify-self:end;color:var(--muted);white-space:nowrap;font-size:.875rem}",".panel{position:absolute;z-index:4;to\
p:2rem;right:0;width:min(29rem,calc(100vw - 2rem));padding:.875rem 1rem;border:1px solid","var(--line);border-radius:.625rem;background:var(--surface);color:var(--text);white-space:normal;box-shadow:0\
 8px 28px #0000002e}",".panel dl{display:grid;grid-template-columns:auto 1fr;gap:.375rem .875rem;margin-bottom:.75rem}.state{display:flex;grid-column:1","/ -1;flex-wrap:wrap;align-items:center;gap:.37\
5rem .625rem;min-height:1.875rem;color:var(--muted);font-size:.875rem}.hint{","margin-left:auto}.listing:has(.open) .hint{display:none}.chips{display:contents;color:var(--text)}.chip{max-width:22rem;",
"overflow:hidden;color:var(--text);text-overflow:ellipsis;white-space:nowrap}.split{display:grid;grid-template-columns:minmax(0,1fr);","align-items:start;gap:1.25rem}.split:has(.open){grid-template-co\
lumns:minmax(0,1fr) minmax(24rem,36%)}.grid:focus-visible{","outline-offset:-2px}.grid .head{position:sticky;z-index:2;top:var(--covered);border-bottom:1px solid var(--line);border-radius:.625rem",".6\
25rem 0 0;background:var(--surface)}.grid [role=row]{display:grid;grid-template-columns:5.5rem minmax(0,1fr) minmax(6rem,12rem);","align-content:center;column-gap:1rem;padding:0 1rem}.head [role=row]{\
grid-template-columns:5.5rem auto minmax(0,1fr) minmax(6rem,12rem);","min-height:2.5rem}.head button{margin-left:-.625rem;color:var(--muted);font-size:.8125rem;font-weight:600;white-space:nowrap}",'.h\
ead [aria-sort$=ending] button{color:var(--text)}.head [aria-sort=ascending] button:after{content:"\\a0\\2191"}.head [aria-sort=descending]','button:after{content:"\\a0\\2193"}.body{position:relative;gr\
id-auto-rows:var(--row);height:var(--height);overflow:clip;border-radius:0',"0 .625rem .625rem}.body [role=row]{position:absolute;inset:0 0 auto;grid-template-rows:auto auto;height:var(--row);transfor\
m:translateY(var(--top));",'border-top:1px solid var(--line);cursor:pointer;contain:strict}.body [aria-rowindex="2"]{border-top-color:transparent}.body',"[role=row]:hover{background:var(--raised)}.gri\
d:focus [aria-selected=true],.split:has(.open) [aria-selected=true]{background:var(--chosen);","box-shadow:inset .1875rem 0 var(--accent)}.body .cell-severity{grid-row:1 / 3;align-self:center;white-sp\
ace:nowrap}.body",".cell-message{grid-area:1 / 2}.body .cell-rule{grid-area:2 / 2;color:var(--muted);font-family:var(--mono);font-size:.8125rem}",".body .cell-place{display:contents}.cell-place .first\
{grid-area:1 / 3}.cell-place .second{grid-area:2 / 3;color:var(--muted);","font-size:.8125rem}.error .cell-severity,.kind.error{color:var(--error)}.warning .cell-severity,.kind.warning{color:var(--war\
ning)}",".info .cell-severity,.kind.info{color:var(--info)}.none{padding:2.5rem 1rem;color:var(--muted);text-align:center}.details{","position:sticky;top:var(--covered);max-height:calc(100vh - var(--c\
overed) - 1rem);padding:.75rem 1.25rem 1.25rem;overflow-y:auto}",".details:not(.open){display:none}.bar-top{position:sticky;z-index:1;top:-.75rem;display:flex;align-items:center;gap:.125rem;","margin:\
-.75rem -.625rem .25rem;padding:.5rem 0 .375rem .625rem;background:var(--surface);color:var(--muted);font-size:.8125rem}",".nth{margin-right:auto}.icon{min-width:2rem;padding:.125rem .375rem;font-size\
:.9375rem}.kind{font-size:.875rem;font-weight:600}",".kind code{color:var(--text);font-weight:400}h3{margin:.375rem 0 .625rem;font-size:1.0625rem;font-weight:600;line-height:1.4}",".place{display:flex\
;flex-wrap:wrap;align-items:center;gap:.375rem .625rem}.path{color:var(--muted)}.frame{margin-top:.875rem}","figcaption{color:var(--muted);font-size:.8125rem}.frame pre{margin-top:.25rem;line-height:1\
.65;overflow-wrap:anywhere}mark{","border-radius:.1875rem;color:inherit;text-decoration:underline 2px;text-underline-offset:.25em;-webkit-box-decoration-break:clone;","box-decoration-break:clone}mark.\
error{background:var(--error-wash);text-decoration-color:var(--error)}mark.warning{background:var(--warning-wash);","text-decoration-color:var(--warning)}mark.info{background:var(--info-wash);text-dec\
oration-color:var(--info)}.details section{","margin-top:1.125rem}h4{margin-bottom:.125rem;color:var(--muted);font-size:.8125rem;font-weight:600}h5{margin-top:.625rem;","color:var(--muted);font-size:.\
8125rem;font-weight:600}.details li+li{margin-top:.375rem}.why{margin-top:.25rem;color:var(--muted)}",".details section>details,.details section>p:last-child{margin-top:.5rem}.facts{display:grid;grid-\
template-columns:auto minmax(0,1fr);","gap:.25rem 1rem;margin-top:1.125rem;padding-top:.875rem;border-top:1px solid var(--line);color:var(--muted);font-size:.8125rem}","#static{width:100%;border-colla\
pse:collapse}#static caption{padding:.5rem 0;color:var(--muted);text-align:left}#static th,","#static td{padding:.4375rem .75rem;border-top:1px solid var(--line);text-align:left;vertical-align:top}#st\
atic th,#static","td:first-child{white-space:nowrap}@media(max-width:68.75rem){.split:has(.open){grid-template-columns:minmax(0,1fr);padding-bottom:62vh}",".details{position:fixed;z-index:5;inset:auto\
 0 0;max-height:62vh;border-width:1px 0 0;border-radius:.875rem .875rem 0 0;","box-shadow:0 -8px 32px #00000038}.facets{gap:1rem}}@media(max-width:47.5rem){:root{--row: 6.375rem}body{padding:1.125rem",
"1rem 2rem}.tools{position:static;grid-template-columns:minmax(0,1fr) auto}.search{grid-column:1 / -1}.search kbd,.hint{display:none}",".facets{grid-template-columns:none;grid-auto-columns:86%;grid-au\
to-flow:column;gap:.75rem;margin:0 -1rem .75rem;padding:0","1rem .25rem;overflow-x:auto;scroll-padding:1rem;scroll-snap-type:x proximity}.card{scroll-snap-align:start}.severities{grid-column:1","/ -1;\
flex-wrap:wrap}.severity{padding:.1875rem .4375rem;font-size:.8125rem}.keys{grid-row:3;grid-column:2;align-self:start;","padding-top:.25rem}.state{grid-row:3;grid-column:1}.grid,.card,.remarks{border-\
radius:.5rem}.grid [role=row]{grid-template-columns:auto","minmax(0,1fr);column-gap:.625rem;padding:0 .75rem}.head [role=row]{grid-template-columns:repeat(4,auto);justify-content:space-between}",".bod\
y [role=row]{grid-template-rows:auto auto auto}.body .cell-severity{grid-area:1 / 1;font-size:.8125rem}.body .cell-rule{","grid-area:1 / 2;align-self:center;text-align:right}.body .cell-message{displa\
y:-webkit-box;grid-area:2 / 1 / 3 / 3;line-height:1.35;","white-space:normal;-webkit-box-orient:vertical;-webkit-line-clamp:2}.body .cell-place{display:flex;grid-area:3 / 1 / 4 /","3;gap:.75rem;overfl\
ow:hidden;font-size:.8125rem}.cell-place .second{flex:none;margin-left:auto}.remarks dl{grid-template-columns:1fr}",".remarks dd{margin-bottom:.375rem}#static{font-size:.8125rem}#static th,#static td{\
padding:.375rem .25rem}}@media(forced-colors:active){",".mark,.track span{forced-color-adjust:none}.body [aria-selected=true]{outline:2px solid Highlight;outline-offset:-2px}}@media print{",":root{--p\
age: #ffffff;--shadow: none}body{max-width:none;padding:0;font-size:9pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}",".tools .search,.tools .severities,.keys,.hint,.details:not(.open),.\
bar-top,.place button,.card>button{display:none}.tools,",".grid .head,.details{position:static}.split{display:block;padding:0}.details{margin-top:1rem;max-height:none}.body{height:auto}",".body [role=\
row]{position:static;height:auto;padding:.25rem 1rem;contain:none;transform:none;break-inside:avoid}.body .cell-message{","white-space:normal}}",""].join(`
`),STYLE_HASH="sha256-2uhVY7SxdTRa9Kl2bJrW1YaIVCDRROgu91BL4mzb49U=",LONGEST_MESSAGE=1e3,LONGEST_NAME=500,LONGEST_REMARK=300,LONGEST_EXAMPLE=2e3,FRAME_WIDTH=200,MAX_RELATED=10;function pageJson(report,limits){
let rules=new Numbers,files=new Numbers,infos=new Map(report.rules.map(rule=>[rule.id,rule])),urls=(0,import_ZVXAEOC7.ruleUrls)(report.rules,report.tool.informationUri),kept=new Map,length=0;for(let finding of(0,import_BPBXAGKT.worstFirst)(
report.findings)){if(kept.size===limits.findings)break;let{ruleId,file}=finding,json2=(0,import_MRLLCSEA.scriptJson)({...findingData(finding),rule:rules.of(ruleId,()=>ruleData(ruleId,infos.get(ruleId),
urls.get(ruleId))),file:files.of(file,()=>fileData(file))});if(length+=json2.length+1,length>limits.length)break;kept.set(finding,json2)}let findings=report.findings.flatMap(finding=>kept.get(finding)??
[]);return{json:`{"rules":${(0,import_MRLLCSEA.scriptJson)(rules.values)},"files":${(0,import_MRLLCSEA.scriptJson)(files.values)},"findings":[${findings.join(`,
`)}]}`,left:report.findings.length-kept.size}}var Numbers=class{values=[];#numbers=new Map;of(key,make){let known=this.#numbers.get(key);return known!==void 0?known:(this.#numbers.set(key,this.values.
length),this.values.push(make())-1)}};function placeText({file,region}){return`${(0,import_MRLLCSEA.shown)(file,LONGEST_NAME)}:${region.startLine}:${region.startColumn}`}function messageText({message}){
return(0,import_MRLLCSEA.shown)(message,LONGEST_MESSAGE)}function idText(fingerprint){return(0,import_MRLLCSEA.shown)(fingerprint,LONGEST_REMARK)}function findingData(finding){let{region,path,subject,
related,fix}=finding,frame=frameData(finding);return{id:idText(finding.fingerprint),severity:import_YQ7HNNJG.SEVERITIES.indexOf(finding.severity),region:[region.startLine,region.startColumn,region.endLine,
region.endColumn],message:messageText(finding),...path!==""&&{path:(0,import_MRLLCSEA.shown)(path,LONGEST_REMARK)},...subject!==""&&{subject:(0,import_MRLLCSEA.shown)(subject,LONGEST_REMARK)},...frame!==
void 0&&{frame},...related.length>0&&{related:related.slice(0,MAX_RELATED).map(relatedData)},...related.length>MAX_RELATED&&{moreRelated:related.length-MAX_RELATED},...fix!==void 0&&{fix:fixText(fix)}}}
function frameData({excerpt,region}){if(excerpt===void 0)return;let{text,markStart,markEnd}=(0,import_YQ7HNNJG.frameOf)(excerpt,region,FRAME_WIDTH,import_YQ7HNNJG.visible);return[text.slice(0,markStart),
text.slice(markStart,markEnd),text.slice(markEnd)]}function relatedData(related){return{place:placeText(related),message:(0,import_MRLLCSEA.shown)(related.message,LONGEST_REMARK)}}var SORTED={key:"by \
key","all-keys":"by key, with all that is in it",value:"by value",hash:"by hash","variant-name":"by the name of the variant"},REWRITTEN={"utf8-without-bom":"as UTF-8 without a byte order mark","line-f\
eeds":"with line feeds as line breaks",canonical:"in the form in which it is generated"};function fixText(fix){if(fix.kind==="rewrite")return`Write the file ${REWRITTEN[fix.as]}.`;let at=fix.path.length===
0?"the front matter":(0,import_MRLLCSEA.shown)((0,import_YQ7HNNJG.toPointer)(fix.path),LONGEST_REMARK);return fix.kind==="sort"?`Sort ${at} ${SORTED[fix.by]}.`:`Set ${at} to ${(0,import_MRLLCSEA.shown)(
JSON.stringify(fix.value),LONGEST_NAME)}.`}function ruleData(id,info,url){return{id:(0,import_MRLLCSEA.shown)(id,LONGEST_REMARK),...info&&{summary:(0,import_MRLLCSEA.shown)(info.summary,LONGEST_MESSAGE),
why:(0,import_MRLLCSEA.shown)(info.why,LONGEST_MESSAGE),bad:exampleText(info.bad),good:exampleText(info.good),...info.plugin!==void 0&&{plugin:(0,import_MRLLCSEA.shown)(info.plugin,LONGEST_REMARK)}},...url!==
void 0&&{url}}}function exampleText(text){return text.slice(0,LONGEST_EXAMPLE).split(`
`).map(line=>(0,import_YQ7HNNJG.visible)(line)).join(`
`)}function fileData(file){let place=(0,import_YQ7HNNJG.placeOf)(file);return{name:(0,import_MRLLCSEA.shown)(file,LONGEST_NAME),...place&&{tag:(0,import_MRLLCSEA.shown)(place.tag,LONGEST_REMARK),package:(0,import_MRLLCSEA.shown)(
place.package,LONGEST_REMARK)}}}var LONGEST_NAME2=100,MAX_NAMES=3,MAX_FINDINGS=50,MILLISECONDS_A_DAY=864e5;function siteJson(overview){return(0,import_MRLLCSEA.scriptJson)(siteData(overview))}function siteData(overview){
let{cache,names,tags,falls,develop}=overview,{packages,stacks,compilers,targets,oss,generations}=names,cut=texts=>texts.map(text=>(0,import_MRLLCSEA.shown)(text,LONGEST_NAME2));return{cache:(0,import_MRLLCSEA.shown)(
cache,LONGEST_NAME2),names:{packages:cut(packages),stacks:cut(stacks),compilers:cut(compilers),targets:cut(targets),oss:cut(oss),generations:cut(generations)},tags:tags.map(tag=>tagData(tag,packages.length)),
falls:falls.map(fall=>fallData(fall,overview)),...develop&&{develop:{...develop,release:(0,import_MRLLCSEA.shown)(develop.release,LONGEST_NAME2)}}}}function tagData({date,tag,packages,...rest},known){
let{kind,pages,unread,specs,stacks,compilers,targets,oss,generations}=rest,day=date===void 0?void 0:dayOf(date);return{tag:(0,import_MRLLCSEA.shown)(tag,LONGEST_NAME2),kind,...day!==void 0&&{day},pages,
unread,specs,packages:bits(packages,known),stacks:flat(stacks),compilers:flat(compilers),targets:flat(targets),oss:flat(oss),generations:flat(generations)}}function flat(counts){return counts.flat()}function dayOf(date){
let time=Date.parse(`${date}T00:00:00Z`);return!Number.isNaN(time)&&new Date(time).toISOString().startsWith(date)?time/MILLISECONDS_A_DAY:void 0}function bits(numbers,known){let bytes=new Uint8Array(Math.
ceil(known/8));for(let number of numbers)bytes[number>>3]|=1<<(number&7);return btoa(Array.from(bytes,byte=>String.fromCharCode(byte)).join(""))}function fallData(fall,site){let{older,newer,packages,findings}=fall,
lacks=(0,import_YQ7HNNJG.listed)((0,import_DIPXE7D.lacksOf)(fall,site,MAX_NAMES,name=>(0,import_MRLLCSEA.shown)(name,LONGEST_NAME2)),"and");return{older,newer,lacks,packages:packages.length,findings:findings.
slice(0,MAX_FINDINGS).map(idText)}}var LONGEST_NAME3=100,MAX_NAMES2=3;function overviewHeader({tool,overviews=[]}){return`<header class="top">
<p class="brand"><a href="${(0,import_MRLLCSEA.escapeHtml)(tool.informationUri)}" rel="noreferrer">${(0,import_MRLLCSEA.escapeHtml)(tool.name)}</a> ${(0,import_MRLLCSEA.escapeHtml)(tool.version)}</p>
<h1>${overviews.length===1?"What the site holds":`What ${(0,import_YQ7HNNJG.plural)(overviews.length,"site")} hold`}</h1>
</header>`}function overviewTitle({tool}){return(0,import_MRLLCSEA.escapeHtml)(`Overview - ${tool.name}`)}function siteSection(site,number){let id=`site-${number}`;return`<section class="site" id="${id}\
" aria-labelledby="${id}-title">
<h2 id="${id}-title">The site <code>${short(site.cache)}</code></h2>
<p class="checked">${heldText(site)}</p>
<details id="${id}-static"><summary>Totals of each tag</summary>
${totalsTable(site)}
</details>
</section>`}function siteLeftOut(site){return`<section class="site">
<h2>The site <code>${short(site.cache)}</code></h2>
<p class="checked">${heldText(site)} It is not drawn here: the page would be too large. <code>cache-lint overview --format json</code> has its numbers.</p>
</section>`}function heldText({tags,names}){let stacks=names.stacks.filter(stack=>stack!=="root").length,held=[(0,import_YQ7HNNJG.plural)((0,import_DIPXE7D.totalOf)(tags,"specs"),"spec"),(0,import_YQ7HNNJG.plural)(
(0,import_DIPXE7D.totalOf)(tags,"pages"),"page"),(0,import_YQ7HNNJG.plural)(names.packages.length,"package"),(0,import_YQ7HNNJG.plural)(stacks,"stack"),(0,import_YQ7HNNJG.plural)(tags.length,"tag")];return`${(0,import_YQ7HNNJG.listed)(
held,"and")}.`}function totalsTable(site){let lacks=new Map(site.falls.map(fall=>[fall.newer,(0,import_DIPXE7D.lacksOf)(fall,site,MAX_NAMES2,short)])),rows=site.tags.map((tag,i)=>{let{pages,unread,specs,
packages}=tag,counts=[pages,unread,specs,packages.length,(0,import_DIPXE7D.stackCount)(tag,site)].map(count=>`<td>${(0,import_YQ7HNNJG.group)(count)}</td>`);return`<tr><th scope="row">${short(tag.tag)}\
</th>${counts.join("")}<td>${(0,import_YQ7HNNJG.listed)(lacks.get(i)??[],"and")}</td></tr>`});return`<div class="numbers"><table>
<thead><tr>${["Tag","Pages","Unread","Specs","Packages","Stacks","Lacks of the dated tag before"].map(title=>`<th scope="col">${title}</th>`).join("")}</tr></thead>
<tbody>
${rows.join(`
`)}
</tbody></table></div>`}function short(text){return(0,import_MRLLCSEA.escapeHtml)((0,import_MRLLCSEA.shown)(text,LONGEST_NAME3))}var LONGEST_REMARK2=300,LONGEST_STACK=4e3,MAX_INTERNAL_ERRORS=20,STATIC_ROWS=50;
function header(report){let{tool,totals,internalErrors}=report,count=totals.errors+totals.warnings+totals.infos,found=count===0?"No findings":`${(0,import_YQ7HNNJG.plural)(count,"finding")} on ${(0,import_YQ7HNNJG.plural)(
totals.filesWithFindings,"file")}`,clean=count===0&&internalErrors.length===0;return`<header class="top">
<p class="brand"><a href="${(0,import_MRLLCSEA.escapeHtml)(tool.informationUri)}" rel="noreferrer">${(0,import_MRLLCSEA.escapeHtml)(tool.name)}</a> ${(0,import_MRLLCSEA.escapeHtml)(tool.version)}</p>
<h1${clean?' class="clean"':""}>${found}</h1>
<p class="checked">Checked ${(0,import_YQ7HNNJG.checkedText)(report)}.</p>
${count===0?"":picture(totals)}</header>`}function picture(totals){let counts=import_YQ7HNNJG.SEVERITIES.map(severity=>({severity,count:totals[import_YQ7HNNJG.TOTALS[severity]]})),sum=counts.reduce((all,{
count})=>all+count,0),x=0,parts=counts.map(({severity,count})=>{let width=1e3*count/sum;return x+=width,`<rect class="${severity}" x="${(x-width).toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`}),
legend=counts.map(({severity,count})=>`<li><span class="mark ${severity}"></span>${(0,import_YQ7HNNJG.plural)(count,severity).replace(/^\S+/,"<strong>$&</strong>")}</li>`);return`<svg class="shares" v\
iewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${parts.join("")}</svg>
<ul class="legend">${legend.join("")}</ul>
`}function remarks(report,left){let{omitted,internalErrors}=report,lines=[...left>0?[`${(0,import_YQ7HNNJG.findingsAre)(left)} left out here, the mildest first: see another output format.`]:[],...(0,import_YQ7HNNJG.omittedSentences)(
omitted),...(0,import_YQ7HNNJG.comparedSentences)(report),...(0,import_YQ7HNNJG.changeSentences)(report),...(0,import_YQ7HNNJG.hiddenSentences)(report),...(0,import_YQ7HNNJG.staleSentences)(report),...(0,import_YQ7HNNJG.uncheckedSentences)(
report),...(0,import_YQ7HNNJG.contextSentences)(report)],blocks=[...internalErrors.slice(0,MAX_INTERNAL_ERRORS).map(internalError),...internalErrors.length>MAX_INTERNAL_ERRORS?[`<p class="fault">${internalErrors.
length-MAX_INTERNAL_ERRORS} more such faults.</p>`]:[],...lines.length>0?[`<ul>${lines.map(line=>`<li>${(0,import_MRLLCSEA.escapeHtml)(line)}</li>`).join("")}</ul>`]:[],...skipped(report)];return blocks.
length===0?"":`<section class="remarks" aria-labelledby="remarks-title">
<h2 id="remarks-title">About these totals</h2>
${blocks.join(`
`)}
</section>`}function internalError({ruleId,plugin,file,stack}){let owner=plugin===void 0?"cache-lint itself":`the plugin <code>${short2(plugin)}</code>`,where=ruleId===void 0?"":`, in rule <code>${short2(
ruleId)}</code>`,lines=stack.slice(0,LONGEST_STACK).split(`
`).map(import_MRLLCSEA.escapeHtml);return`<details class="fault"><summary><strong>A fault of ${owner}</strong>${where}, at <code>${short2(file)}</code>: ${short2(stack.split(`
`)[0])}</summary><pre tabindex="0">${lines.join(`
`)}</pre></details>`}function skipped(report){let{skippedRules,buildCache}=report;if(skippedRules.length===0)return[];let others=(0,import_YQ7HNNJG.otherSkipped)(report).map(({id,reason})=>({rules:[id],
reason})),items=[...buildCache?.notChecked??[],...others].map(({rules,reason})=>`<dt>${rules.map(id=>`<code>${short2(id)}</code>`).join(", ")}</dt><dd>${short2(reason)}</dd>`);return[`<details><summar\
y>${`${(0,import_YQ7HNNJG.plural)(skippedRules.length,"rule")} did not run, or not everywhere`}</summary><dl>${items.join("")}</dl></details>`]}function staticTable({findings}){let rows=(0,import_BPBXAGKT.worstFirst)(
findings).slice(0,STATIC_ROWS).map(finding=>{let{severity,ruleId}=finding;return`<tr>${[`<span class="mark ${severity}"></span>${severity}`,(0,import_MRLLCSEA.escapeHtml)(messageText(finding)),`<code>${short2(
ruleId)}</code>`,`<code>${(0,import_MRLLCSEA.escapeHtml)(placeText(finding))}</code>`].map(cell=>`<td>${cell}</td>`).join("")}</tr>`});return`<table id="static"><caption>${findings.length>STATIC_ROWS?
`The worst ${STATIC_ROWS} of ${(0,import_YQ7HNNJG.plural)(findings.length,"finding")}. With JavaScript this page lists, sorts and searches them all.`:"Findings. With JavaScript this page sorts and sea\
rches them, and shows their code."}</caption>
<thead><tr><th scope="col">Severity</th><th scope="col">Message</th><th scope="col">Rule</th><th scope="col">Place</th></tr></thead>
<tbody>
${rows.join(`
`)}
</tbody></table>`}function titleText({tool,totals}){return(0,import_MRLLCSEA.escapeHtml)(`${(0,import_YQ7HNNJG.countsText)(totals)} - ${tool.name}`)}function short2(text){return(0,import_MRLLCSEA.escapeHtml)(
(0,import_MRLLCSEA.shown)(text,LONGEST_REMARK2))}var LIMITS={findings:2e4,length:24e6},MAX_SITES=3,MAX_TAGS=1e3,LONGEST_SITE=8e6,html=report=>htmlWithin(report,LIMITS);function htmlWithin(report,limits){
let{json,left}=pageJson(report,limits),sites=siteViews(report),listed2=report.findings.length>0,parts=[header(report),"<main>",remarks(report,left),...listed2?[staticTable(report),APP]:[],sites.html,"\
</main>"];return htmlPage(report,titleText(report),parts,[...listed2?[dataElement("data",json)]:[],...sites.data])}var overviewHtml=report=>{let{html:html2,data}=siteViews(report);return htmlPage(report,
overviewTitle(report),[overviewHeader(report),"<main>",html2,"</main>"],data)};function dataElement(id,json){return`<script id="${id}" type="application/json">${json}</script>`}function htmlPage({tool},title,parts,data){
let body=parts.filter(part=>part!=="").join(`
`),script=data.length>0?`${data.join(`
`)}
<script>${SCRIPT}</script>
`:"",sources=`script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'`;return(0,import_MRLLCSEA.htmlDocument)({tool,title,sources,style:STYLE,body:`${body}
${script}`})}function siteViews({overviews=[]}){let jsons=[];return{html:overviews.map(site=>{let json=jsons.length<MAX_SITES&&site.tags.length<=MAX_TAGS?siteJson(site):void 0;return json===void 0||json.
length>LONGEST_SITE?siteLeftOut(site):siteSection(site,jsons.push(json)-1)}).join(`
`),data:jsons.length===0?[]:[dataElement("sites",`[${jsons.join(`,
`)}]`)]}}var APP=`<div id="app" hidden>
<section class="facets" aria-label="Totals of the listed findings" id="facets"></section>
<section class="listing" aria-labelledby="listing-title">
<h2 id="listing-title" class="unseen">Findings</h2>
<div class="tools" id="tools" role="search" aria-label="Findings"></div>
<div class="split">
<div id="table" class="grid" role="grid" tabindex="0" aria-labelledby="listing-title" aria-describedby="keys-short"></div>
<section id="details" class="details" aria-label="Details of the chosen finding" tabindex="-1"></section>
</div>
</section>
</div>`;0&&(module.exports={html,htmlWithin,overviewHtml});
