import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
import{lacksOf,someNames,stackCount,totalOf}from"./374WGZQZ.js";import{clip,group,listed,neutralise,plural,printable,quote,shorten,wrap}from"./IOCFCH3T.js";var MOST_NAMES=5,LONGEST_TAG=40,overviewText=function*({overviews=[]},{width}){let before="";for(let site of overviews)yield before+neutralise(siteLines(site,width).join(`
`)),before=`
`};function siteLines(site,width){let{tags,develop}=site,[head,...rows]=layOut([["tag","pages","specs","stacks",""],...tags.map(tag=>cellsOf(tag,site))]),lacks=lacksByTag(site),table=rows.flatMap((row,i)=>[
row,...indented(lacks.get(i),width)]),beside=develop===void 0?[]:["",...wrap(printable(developText(develop,site)),width)];return[...wrap(printable(siteText(site)),width),"",head,...table,...beside,""]}
function siteText({cache,tags,names:{stacks}}){let held=[plural(tags.length,"tag"),plural(totalOf(tags,"pages"),"page"),plural(totalOf(tags,"specs"),"spec"),plural(stacks.filter(stack=>stack!=="root").
length,"stack")];return`${cache}: ${held.join(", ")}`}function cellsOf(tag,site){let{pages,specs,unread}=tag,note=unread===0?"":`${plural(unread,"page")} unread`;return[shorten(printable(tag.tag),LONGEST_TAG),
group(pages),group(specs),group(stackCount(tag,site)),note]}function layOut(rows){let widths=[0,1,2,3].map(column=>rows.reduce((width,cells)=>Math.max(width,cells[column].length),0));return rows.map(([
name="",...cells])=>[name.padEnd(widths[0]),...cells.map((cell,i)=>cell.padStart(widths[i+1]??0))].join("  ").trimEnd())}function lacksByTag(site){return new Map(site.falls.map(fall=>{let lacks=listed(
lacksOf(fall,site,MOST_NAMES,quote),"and");return[fall.newer,printable(`lacks ${lacks} of ${clip(site.tags[fall.older].tag)}`)]}))}function indented(text,width){return text===void 0?[]:wrap(text,width-
INDENT.length).map(line=>INDENT+line)}var INDENT="  ";function developText({release,onlyInDevelop,onlyInRelease,inNoRelease},site){let held=({packages,stacks})=>`${plural(packages.length,"package")} a\
nd ${plural(stacks.length,"stack")}`,beside=`develop has ${held(onlyInDevelop)} that ${clip(release)} lacks, and lacks ${held(onlyInRelease)} of it.`;if(inNoRelease.length===0)return beside;let names=someNames(
inNoRelease,site.names.packages,MOST_NAMES,quote);return`${beside} In no release: ${plural(inNoRelease.length,"package")} of develop (${names}).`}export{overviewText};
