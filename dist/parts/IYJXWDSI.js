"use strict";const __nodeRequire=require;
var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{completionScript:()=>completionScript});module.exports=__toCommonJS(stdin_exports);var import_YQ7HNNJG=require("./YQ7HNNJG.js");function bashScript(commands){
let names=commands.map(({name})=>name),values=arms(commands.flatMap(({name,options:options2})=>options2.flatMap(option=>option.values===void 0?[]:[[answer(option.values),`'${name} --${option.name}'`]])),
"    "),options=arms(commands.map(command=>[`_cache_lint_words '${dashed(command)}'`,command.name]),"          "),args=arms(commands.map(({name,args:args2})=>[args2.map(answer).join("; ")||":",name]),
"          ");return`# Completion of cache-lint for bash. In ~/.bashrc: eval "$(cache-lint completion bash)"

_cache_lint() {
  local word command=${names[0]} cur prev='' given='' i
  local -a words
  words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((i > 1)) && [[ $word == '=' || \${COMP_WORDS[i - 1]} == '=' ]]; then
      words[\${#words[@]} - 1]+=$word
    else
      words[\${#words[@]}]=$word
    fi
  done
  cur=\${words[\${#words[@]} - 1]}
  if ((\${#words[@]} > 1)); then
    prev=\${words[\${#words[@]} - 2]}
    case \${words[0]} in ${names.join(" | ")}) command=\${words[0]} ;; esac
  fi
  case $cur in
    --*=*)
      prev=\${cur%%=*}
      given=$prev=
      cur=\${cur#*=}
      ;;
  esac
  COMPREPLY=()
  case "$command $prev" in
${values}
    *)
      if [[ $cur == -* ]]; then
        case $command in
${options}
        esac
      else
        if ((\${#words[@]} == 1)); then _cache_lint_words '${names.join(" ")}'; fi
        case $command in
${args}
        esac
      fi
      ;;
  esac
  ((\${#COMPREPLY[@]} == 0)) && return
  if [[ $COMP_WORDBREAKS == *'='* ]]; then
    word=\${cur%"\${cur##*=}"}
    COMPREPLY=("\${COMPREPLY[@]#"$word"}")
  else
    COMPREPLY=("\${COMPREPLY[@]/#/$given}")
  fi
}

# Adds the words of a list that start like the current one. Not by compgen, which would run what a word or the line says.
_cache_lint_words() {
  local one IFS=$' 	
'
  for one in $1; do
    if [[ $one == "$cur"* ]]; then COMPREPLY[\${#COMPREPLY[@]}]=$one; fi
  done
}

# The same with names that others gave, one a line: none that a shell would have to quote.
_cache_lint_names() {
  local one
  while IFS= read -r one; do
    if [[ $one == "$cur"* && $one != *[^a-zA-Z0-9._/@+-]* ]]; then COMPREPLY[\${#COMPREPLY[@]}]=$one; fi
  done < <("$@" 2>/dev/null)
}

# Adds files (-f) or folders (-d), behind what stands before a "=". Where bash is too old to be told that they are names, it quotes nothing.
_cache_lint_files() {
  local one start=\${cur%"\${cur##*=}"} quote=''
  compopt -o filenames 2>/dev/null || quote=1
  while IFS= read -r one; do
    if [[ -n $quote ]]; then printf -v one %q "$one"; fi
    COMPREPLY[\${#COMPREPLY[@]}]=$start$one
  done < <(compgen "$1" -- "\${cur##*=}")
}

# <rule>=<severity>
_cache_lint_settings() {
  local one IFS=$' 	
'
  if [[ $cur == *=* ]]; then
    for one in $2; do
      if [[ \${cur%%=*}=$one == "$cur"* ]]; then COMPREPLY[\${#COMPREPLY[@]}]=\${cur%%=*}=$one; fi
    done
  else
    compopt -o nospace 2>/dev/null
    _cache_lint_words "\${1// /= }="
  fi
}

# <format> or <format>=<file>
_cache_lint_outputs() {
  if [[ $cur == *=* ]]; then _cache_lint_files -f; else _cache_lint_words "$1"; fi
}

complete -F _cache_lint cache-lint
`}function dashed({options}){return options.map(({name})=>`--${name}`).join(" ")}function answer(values){switch(values.kind){case"words":return`_cache_lint_words '${values.words.join(" ")}'`;case"sett\
ings":return`_cache_lint_settings '${values.words.join(" ")}' '${values.ends.join(" ")}'`;case"outputs":return`_cache_lint_outputs '${values.words.join(" ")}'`;case"files":return"_cache_lint_files -f";case"\
folders":return"_cache_lint_files -d";case"tags":return"_cache_lint_names ls _cache";case"refs":return"_cache_lint_names git for-each-ref --format='%(refname:short)'";case"any":return":"}}function arms(pairs,indent){
return[...(0,import_YQ7HNNJG.groupBy)(pairs,([what])=>what)].map(([what,same])=>`${indent}${same.map(([,pattern])=>pattern).join(" | ")}) ${what} ;;`).join(`
`)}function fishScript(commands){let names=commands.map(({name})=>name).join(" "),[first]=commands;return`# Completion of cache-lint for fish. In config.fish: cache-lint completion fish | source

function __cache_lint_in
    set -l words (commandline -opc)
    set -l command ${first.name}
    if set -q words[2]; and contains -- $words[2] ${names}
        set command $words[2]
    end
    contains -- $command $argv
end

function __cache_lint_at_start
    test (count (commandline -opc)) -eq 1
end

function __cache_lint_outputs
    set -l parts (string split -m 1 = -- (commandline -ct | string replace -r '^--format=' ''))
    if set -q parts[2]
        printf '%s\\n' $parts[1]=(complete -C"'' $parts[2]" | string split -f 1 \\t)
    else
        printf '%s\\n' $argv
    end
end

complete -c cache-lint -e
complete -c cache-lint -f
${commands.map(({name,help})=>`complete -c cache-lint -n __cache_lint_at_start -a ${name} -d ${quoted(help)}`).join(`
`)}
${commands.flatMap(argumentLines).join(`
`)}
${commands.flatMap(({name,options})=>options.map(option=>optionLine(name,option))).join(`
`)}
`}function argumentLines({name,args}){return args.map(values=>`complete -c cache-lint -n '__cache_lint_in ${name}' ${answer2(values)}`)}function optionLine(command,{name,help,values}){let value=values===
void 0?"":values.kind==="files"?" -r -F":` -x ${answer2(values)}`.trimEnd();return`complete -c cache-lint -n '__cache_lint_in ${command}' -l ${name}${value} -d ${quoted(help)}`}function answer2(values){
switch(values.kind){case"words":return`-a ${quoted(values.words.join(" "))}`;case"settings":return`-a ${quoted(values.words.flatMap(word=>values.ends.map(end=>`${word}=${end}`)).join(" "))}`;case"outp\
uts":return`-a ${quoted(`(__cache_lint_outputs ${values.words.join(" ")})`)}`;case"files":return"-F";case"folders":return"-a '(__fish_complete_directories)'";case"tags":return"-a '(path basename _cach\
e/*/)'";case"refs":return`-a '(git for-each-ref --format="%(refname:short)" 2>/dev/null)'`;case"any":return""}}function quoted(text){return`'${text.replaceAll("\\","\\\\").replaceAll("'","\\'")}'`}function completedCommands(rules){
return import_YQ7HNNJG.COMMANDS.map(command=>{let own=(command.own??[]).map(ofOwn),others=(0,import_YQ7HNNJG.tableOptionsOf)(command).flatMap(option=>ofTable(option,rules)),help={name:"help",help:"sho\
w the help",repeatable:!1,values:void 0},args=command.args.map(arg=>arg==="rule"?{kind:"words",words:rules}:arg==="shell"?{kind:"words",words:import_YQ7HNNJG.SHELLS}:{kind:arg==="base"?"refs":"files"});
return{name:command.name,help:command.help,options:[...own,...others,help],args}})}function ofOwn({name,help,kind,words=[],repeatable=!1}){return{name,help,repeatable,values:{switch:void 0,word:{kind:"\
words",words},glob:{kind:"tags"},file:{kind:"files"},outputs:{kind:"outputs",words}}[kind]}}function ofTable(option,rules){let{name,kind}=option,help=kind==="outputs"?"an output, <name> or <name>=<fil\
e>; repeatable":option.help,values=kind==="file"&&name==="index"?{kind:"folders"}:valuesOf(option,rules),given={name,help,repeatable:kind==="outputs"||kind==="severities",values},no={name:`no-${name}`,
help:`no ${name.replaceAll("-"," ")}`,repeatable:!1,values:void 0};return(0,import_YQ7HNNJG.hasOpposite)(option)?[given,no]:[given]}function valuesOf(option,rules){switch(option.kind){case"switch":return;case"\
word":return{kind:"words",words:option.words};case"outputs":return{kind:"outputs",words:Object.keys(import_YQ7HNNJG.FORMATS)};case"severities":return{kind:"settings",words:rules,ends:import_YQ7HNNJG.LEVELS};case"\
ref":return{kind:"refs"};case"file":case"path":case"text":return{kind:"files"};default:return{kind:"any"}}}function zshScript(commands){let[first]=commands;return`#compdef cache-lint
# Completion of cache-lint for zsh. In ~/.zshrc, after compinit: eval "$(cache-lint completion zsh)"

_cache_lint() {
  local command=${first.name}
  case $words[2] in
    (${commands.map(({name})=>name).join("|")})
      if (( CURRENT > 2 )); then
        command=$words[2]
        shift words
        (( CURRENT-- ))
      fi
      ;;
  esac
  if (( CURRENT == 2 )) && [[ $words[1] == cache-lint* && $words[2] != -* ]]; then
    local -a commands=(
${commands.map(({name,help})=>`      ${quoted2(`${name}:${help}`)}`).join(`
`)}
    )
    _describe command commands
  fi
  _cache_lint_$command
}

${commands.map(commandFunction).join(`
`)}
_cache_lint_settings() {
  local -a ids=($=1) severities=($=2)
  if compset -P '*='; then compadd -a severities; else compadd -S = -a ids; fi
}

_cache_lint_outputs() {
  local -a formats=($=1)
  if compset -P '*='; then _files; else compadd -a formats; fi
}

_cache_lint_tags() {
  compadd -- _cache/*(/N:t)
}

_cache_lint_refs() {
  compadd -- \${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"}
}

compdef _cache_lint cache-lint
`}function commandFunction({name,options,args}){let places=args.map((values,i)=>quoted2(`${values.kind==="files"?"*":i+1}: :${action(values)}`));return`_cache_lint_${name}() {
  _arguments -S \\
    ${[...options.map(optionSpec),...places].join(` \\
    `)}
}
`}function optionSpec({name,help,repeatable,values}){let about=help.replace(/[\\[\]:]/g,"\\$&");return quoted2(values===void 0?`--${name}[${about}]`:`${repeatable?"*":""}--${name}=[${about}]: :${action(
values)}`)}function action(values){switch(values.kind){case"words":return`(${values.words.join(" ")})`;case"settings":return`{_cache_lint_settings "${values.words.join(" ")}" "${values.ends.join(" ")}\
"}`;case"outputs":return`{_cache_lint_outputs "${values.words.join(" ")}"}`;case"files":return"_files";case"folders":return"_files -/";case"tags":return"_cache_lint_tags";case"refs":return"_cache_lint\
_refs";case"any":return" "}}function quoted2(text){return`'${text.replaceAll("'","'\\''")}'`}var SCRIPTS={bash:bashScript,zsh:zshScript,fish:fishScript};function completionScript(shell,rules){let known=import_YQ7HNNJG.SHELLS.
find(one=>one===shell);if(known===void 0)throw new import_YQ7HNNJG.UsageError(`unknown shell ${JSON.stringify(shell)}; there is ${(0,import_YQ7HNNJG.listed)(import_YQ7HNNJG.SHELLS,"or")}`);return SCRIPTS[known](
completedCommands(rules.map(({id})=>id).sort()))}0&&(module.exports={completionScript});
