"use strict";const __nodeRequire=require;
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{init:()=>init});module.exports=__toCommonJS(stdin_exports);var import_QOZTHV3N=require("./QOZTHV3N.js"),import_W7D4M4YI=require("./W7D4M4YI.js"),import_YQ7HNNJG=require("./YQ7HNNJG.js"),
import_node_path=__toESM(require("node:path")),VERSION="0.1.0",REPOSITORY="https://github.com/cache-lint/cache-lint";function yamlText(text){return/^[A-Za-z_][\w./*-]*$/.test(text)&&!/^(?:true|false|yes|no|on|off|null|[yn])$/i.
test(text)?text:JSON.stringify(text)}function configText(folder){let own=folder===""?"":`${folder.replace(/[\\*?[\]{}!@+()]/g,"\\$&")}/`,glob=below=>yamlText(`${own}${import_YQ7HNNJG.CACHE}/${below}`);
return`# yaml-language-server: $schema=https://raw.githubusercontent.com/cache-lint/cache-lint/v${VERSION}/schemas/config.schema.json
# What cache-lint checks here. "cache-lint --print-config" shows what holds and why, "cache-lint rules" lists the rules.

# A preset: recommended, strict (warnings are errors, infos are warnings) or all. Other config files can follow in a list.
extends: recommended

# What a rule is set to: error, warning, info or off, or [severity, options]. "cache-lint explain <rule>" shows its options.
# rules:
#   page-title: off
#   spec-target-known: [warning, {extra: [my_target]}]

# Settings for some pages. Globs start from this folder; one that starts with * needs quotes.
# overrides:
#   - files: ${glob("v0.20*/**")}
#     rules:
#       spec-variant-order: info

# Pages that are not checked, not even when they are named on the command line.
# ignores:
#   - ${glob("releases")}

# A copy of the indexes of the build cache: the pages are compared with it. "cache-lint init --build-cache" writes a workflow that makes one.
# index:
#   folder: mirror

# Known findings, hidden for a reason and up to a day.
# suppressions:
#   - rule: spec-hash-unique
#     files: ${glob("develop/zlib/specs.md")}
#     reason: The generator wrote this row twice; the next build mends it.
#     expires: 2099-12-31

# A file of known findings that are hidden as they are, without a word on each: "cache-lint baseline" writes it.
# baseline: .cache-lint-baseline.json
`}function startIn(folder,column){return folder===""?"":`
${" ".repeat(column)}working-directory: ${yamlText(folder)}`}var CLONE=`      - uses: actions/checkout@v7
        with:
          repository: cache-lint/cache-lint
          ref: v${VERSION}
          path: cache-lint
          persist-credentials: false
`;function workflowText(folder){return`name: cache-lint

on:
  push:
    branches: [main]
  pull_request:
  merge_group:

permissions:
  contents: read

jobs:
  cache-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          # A merge group is counted from the branch that it goes into, which takes its history.
          fetch-depth: \${{ github.event_name != 'merge_group' && 2 || 0 }}
          persist-credentials: false
      - uses: cache-lint/cache-lint@v${VERSION}
        with:
          changed-only: true${startIn(folder,10)}
`}function proofText(folder){let depth=folder===""?0:folder.split("/").length;return`# The job that makes the pages needs the last step only, before it commits: it has the indexes from which it made t\
hem.
name: build cache

on:
  schedule:
    - cron: '17 3 * * 1'
  workflow_dispatch:

permissions:
  contents: read

jobs:
  prove:
    runs-on: ubuntu-latest${folder===""?"":`
    defaults:
      run:${startIn(folder,8)}`}
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
${CLONE}      - run: curl --fail --silent --show-error --create-dirs --output mirror/${import_QOZTHV3N.LIST} https://binaries.spack.io/${import_QOZTHV3N.LIST}
      # cache-lint says what these pages need and fetches nothing itself.
      - shell: bash
        run: |
          node ${"../".repeat(depth)}cache-lint/dist/cli.js index-files --index mirror --missing |
            wget --no-verbose --force-directories --no-host-directories --directory-prefix=mirror --input-file=-
      - uses: cache-lint/cache-lint@v${VERSION}
        with:
          index: mirror${startIn(folder,10)}
`}function nightlyText(folder,args){let own=folder===""?"":`${folder}/`,inSite=[import_YQ7HNNJG.CACHE,"_data","pages"].map(name=>shellWord(`${own}${name}`)).join(" "),site=(args.length===0?["."]:args).
map(shellWord).join(" ");return`# Makes the pages each night, commits those that are right, and leaves the others as they were.
name: nightly pages

on:
  schedule:
    - cron: '17 2 * * *'
  workflow_dispatch:

permissions:
  contents: read

concurrency: nightly-pages

jobs:
  pages:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - uses: actions/checkout@v7
${CLONE}      # Put here what makes the pages.
      - run: ./make-pages
      - name: Check the pages
        id: check
        shell: bash
        run: |
          for folder in ${inSite}; do
            if [ -e "$folder" ]; then git add --all -- "$folder"; fi
          done
          code=0
          node cache-lint/dist/cli.js --format text --format html=cache-lint.html --format files0=wrong-pages ${site} || code=$?
          # 1 is findings; of more than that nobody knows what is right.
          if [ "$code" -gt 1 ]; then exit "$code"; fi
          if [ -s wrong-pages ]; then
            git --literal-pathspecs reset --quiet --pathspec-from-file=wrong-pages --pathspec-file-nul
          fi
          echo "code=$code" >> "$GITHUB_OUTPUT"
      - name: Commit what is right
        shell: bash
        run: |
          if git diff --cached --quiet; then exit 0; fi
          git -c user.name=pages -c user.email=pages@users.noreply.github.com commit --quiet --message 'Pages of the night'
          git push
      - uses: actions/upload-artifact@v6
        if: \${{ !cancelled() }}
        with:
          name: cache-lint
          path: cache-lint.html
          if-no-files-found: ignore
      - name: Some pages stay as they were
        if: steps.check.outputs.code == '1'
        run: exit 1
`}function shellWord(text){return/^[\w./-]+$/.test(text)?text:`'${text.replaceAll("'","'\\''")}'`}function hookText(args){let own=args.length===0?"":`        args: [${args.map(yamlText).join(", ")}]
`;return`  - repo: ${REPOSITORY}
    rev: v${VERSION}
    hooks:
      - id: cache-lint
${own}`}var CONFIG="cache-lint.config.yaml",WORKFLOW=".github/workflows/cache-lint.yml",PROOF=".github/workflows/build-cache.yml",NIGHTLY=".github/workflows/nightly-pages.yml",PRE_COMMIT=".pre-commit-\
config.yaml";function init(host,{dryRun,buildCache,nightly}){let root=(0,import_YQ7HNNJG.repositoryRoot)(host),{folder,isThere}=siteOf(host,root),config=existingConfig(host,root,folder),args=argsInRoot(
folder,config),hook=hookText(args),say=text=>{host.stdout.write(text)},add=(name,text)=>addFile(host,root,name,text,dryRun);say(introduction(folder,isThere)),say(config===void 0?add(CONFIG,configText(
folder)):kept(config.shown));let workflow=(name,text)=>say((0,import_YQ7HNNJG.isListed)(host,import_node_path.default.join(root,name))?kept(name):add(name,text));return workflow(WORKFLOW,workflowText(
folder)),buildCache&&workflow(PROOF,proofText(folder)),nightly&&workflow(NIGHTLY,nightlyText(folder,args)),say((0,import_YQ7HNNJG.isListed)(host,import_node_path.default.join(root,PRE_COMMIT))?keptPreCommit(
host,root,hook):add(PRE_COMMIT,`repos:
${hook}`)),0}function siteOf(host,root){let around=(0,import_YQ7HNNJG.findUp)(host,folder=>host.exists(import_node_path.default.join(folder,import_YQ7HNNJG.CACHE)));if(around!==void 0&&(0,import_YQ7HNNJG.isInside)(
around,root))return{folder:(0,import_YQ7HNNJG.shownPath)(root,around),isThere:!0};let[below,inRepository]=[host.cwd,root].map(folder=>(0,import_YQ7HNNJG.sitesBelow)(folder,host)),[site,...others]=below.
length>0?below:inRepository;if(others.length===0)return{folder:(0,import_YQ7HNNJG.shownPath)(root,site??host.cwd),isThere:site!==void 0};let names=[site,...others].map(one=>JSON.stringify((0,import_YQ7HNNJG.shownPath)(
root,one))).join(", ");throw new import_YQ7HNNJG.UsageError(`there are several sites, ${names}: start init in the one that is meant`)}function introduction(folder,isThere){let none=isThere?"":`no site\
 found, that is, no folder with ${import_YQ7HNNJG.CACHE}/; the files are for one in this folder
`;return folder===""?none:`${none}the site is ${JSON.stringify(folder)}; the files belong into the root of the repository and name it
`}function kept(name){return`${name} exists and is left as it is
`}function keptPreCommit(host,root,hook){let at=import_node_path.default.join(root,PRE_COMMIT);return host.kindOf(at)==="file"&&host.readText(at)?.includes(REPOSITORY)===!0?kept(PRE_COMMIT):`${PRE_COMMIT}\
 exists and is left as it is; add this to its list "repos":
${hook}`}function addFile(host,root,name,text,dryRun){if(dryRun)return`would write ${name}
`;let at=import_node_path.default.join(root,...name.split("/"));try{host.makeFolder(import_node_path.default.dirname(at)),host.writeFile(at,text)}catch(error){throw new import_YQ7HNNJG.UsageError(`can\
not write ${JSON.stringify(name)}: ${(0,import_YQ7HNNJG.reasonOf)(error)}`)}return`wrote ${name}
`}function existingConfig(host,root,folder){for(let at=import_node_path.default.join(root,folder);;at=import_node_path.default.dirname(at)){let name=import_YQ7HNNJG.CONFIG_NAMES.find(one=>(0,import_YQ7HNNJG.isListed)(
host,import_node_path.default.join(at,one))),file=(0,import_YQ7HNNJG.shownPath)(root,import_node_path.default.join(at,name??"package.json"));if(name!==void 0)return{file,shown:file};if(isConfigThere(host,
at))return{file,shown:`the key ${JSON.stringify(import_YQ7HNNJG.PACKAGE_KEY)} of ${file}`};if(at===root)return}}function isConfigThere(host,folder){let at=import_node_path.default.join(folder,"package\
.json");return host.kindOf(at)!=="file"?!1:(0,import_YQ7HNNJG.hasPackageKey)(host.readText(at)??"",!1)}function argsInRoot(folder,config){let named=config?.file.includes("/")?["--config",config.file]:
[];return folder===""?named:[...named,folder.startsWith("-")?`./${folder}`:folder]}0&&(module.exports={init});
