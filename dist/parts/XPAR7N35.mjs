import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
function lastLine({startLine,endLine,endColumn}){return endLine>startLine&&endColumn===1?endLine-1:endLine}export{lastLine};
