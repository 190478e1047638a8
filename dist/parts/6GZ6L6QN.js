import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{jsonLine}from"./WPOBWKFS.js";import{shorten,visible}from"./UAA66OL5.js";var ENTITIES={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","#":"&#35;",":":"&#58;"};function escapeHtml(text){return visible(text).replace(/[&<>"'#]|:(?=:)/g,character=>ENTITIES[character])}
function scriptJson(value){return jsonLine(value).replaceAll("<","\\u003c")}function shown(text,units){return visible(shorten(text,units))}function htmlDocument({tool,title,sources,style,body}){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; ${sources}; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(`${tool.name} ${tool.version}`)}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`}export{escapeHtml,scriptJson,shown,htmlDocument};
