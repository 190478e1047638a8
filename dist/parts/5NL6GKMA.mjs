import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
var PACKAGE_KEY="cache-lint",EXTENSIONS=[".json",".yaml",".yml"];function inlineConfig(data,folder){let region={startLine:1,startColumn:1,endLine:1,endColumn:1};return{file:"(config)",folder,data,prefix:[],
region:()=>region}}function sourceOf(config,place,at="value"){let{startLine,startColumn}=config.region(place,at);return Object.freeze({file:config.file,line:startLine,column:startColumn})}function showSource({
file,line,column}){return`${file}:${line}:${column}`}export{PACKAGE_KEY,EXTENSIONS,inlineConfig,sourceOf,showSource};
