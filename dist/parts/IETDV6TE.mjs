import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{textOf}from"./5NUVVUZ3.mjs";var HIDDEN=/[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;function jsonLine(value){return JSON.stringify(value).replace(HIDDEN,character=>`\\u${character.
charCodeAt(0).toString(16).padStart(4,"0")}`).replace(/##(?=\w*\[)/g,"#\\u0023")}var ALL_LEVELS=Number.POSITIVE_INFINITY;function jsonText(value,levels){return textOf(jsonPieces(value,levels))}var Made=class{#values;#make;constructor(values,make){
this.#values=values,this.#make=make}*[Symbol.iterator](){for(let value of this.#values)yield this.#make(value)}};function*jsonPieces(value,levels){yield*layOut(value,levels,`
`),yield`
`}function*layOut(value,levels,lineBreak){if(levels===0||typeof value!="object"||value===null){yield jsonLine(value);return}let isList=Array.isArray(value)||value instanceof Made,inner=`${lineBreak}  `,
before=isList?"[":"{";for(let[lead,item]of isList?elements(value):members(value))levels===1?yield before+inner+lead+jsonLine(item):(yield before+inner+lead,yield*layOut(item,levels-1,inner)),before=",";
before!==","?yield isList?"[]":"{}":yield lineBreak+(isList?"]":"}")}function*elements(list){for(let item of list)yield["",item]}function*members(value){for(let[key,item]of Object.entries(value))item!==
void 0&&(yield[`${jsonLine(key)}: `,item])}export{jsonLine,jsonText,Made,jsonPieces};
