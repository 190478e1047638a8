import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
function quote(text){return`"${clip(text)}"`}function clip(text){if(text.length<=60)return text;let end=/[\ud800-\udbff]/.test(text.charAt(59))?59:60;return`${text.slice(0,end)}\u2026`}function nameCharacter(character){
return character===" "?"a blank":character===`
`?"a line break":character==="	"?"a tab":character==='"'?"a double quote":new RegExp("\\p{C}|\\p{Z}","u").test(character)?`the character U+${character.codePointAt(0).toString(16).toUpperCase().padStart(
4,"0")}`:quote(character)}function count(number,noun,nouns=`${noun}s`){return`${number} ${number===1?noun:nouns}`}function listed(words,word){return words.length<2?words.join():`${words.slice(0,-1).join(
", ")} ${word} ${words.at(-1)}`}function nameRow(title,hash){return`${clip(title)}/${hash.slice(0,7)}`}function utcSeconds(date){return`${date.toISOString().slice(0,-5)}Z`}export{quote,clip,nameCharacter,count,listed,nameRow,utcSeconds};
