import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
function withoutTags(text){return text.replace(/<(?=[\p{L}/!?])/gu,"< ")}var BLOCK_START=/^(?=[#>=|:[]|[+-](?!\w))|^\d+(?=[.)])/;function inert(text){let escaped=text.trim().replace(/\\(?=[!-/:-@[-`{-~]|$)/g,
"\\\\").replace(/[`*$]/g,"\\$&").replace(/(?<=\S)_+(?![\p{L}\p{N}_])/gu,run=>run.replaceAll("_","\\_")).replace(/(?<=\S)~/g,"\\~").replace(/\](?=[([])/g,"]\\").replace(/\[(?=\^)/g,"\\[").replace(/&(?=#?\w+;)/g,
"\\&").replace(/(?<=:)\/\//g,"\\//").replace(/(www)(?=\.)/gi,"$1\\").replace(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu,"@\\").replace(/(?:#|!|GH-)(?=\d)/gi,"$&\\").replace(BLOCK_START,"$&\\");return withoutTags(
escaped)}export{withoutTags,inert};
