import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{SEVERITIES,compareText}from"./RPNFZC6I.mjs";import{neutralise,visible}from"./H2F7HOQU.mjs";import"./YHWZJFXK.mjs";var files=function*(report,view){for(let file of filesOf(report,view)){let name=visible(file);yield`${view.ci?neutralise(name):name}
`}},files0=function*(report,view){let isRead=view.ci&&!view.isFile;for(let file of filesOf(report,view))yield`${isRead?neutralise(file):file}\0`};function filesOf({findings,unshown=[],crowdedOut=[]},{
failOn="error"}){let mildest=SEVERITIES.indexOf(failOn),bad=[findings,unshown].flatMap(some=>some.filter(({severity})=>SEVERITIES.indexOf(severity)<=mildest));return[...new Set([...bad.map(({file})=>file),
...crowdedOut])].sort(compareText)}export{files,files0};
