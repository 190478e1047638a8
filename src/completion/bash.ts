import { groupBy } from '../words/group-by.js';
import type { CompletedCommand, Values } from './model.js';

/**
 * For bash 3.2 and newer. It splits a line at `=` (COMP_WORDBREAKS), so words are put together again, and of an answer only what follows
 * the last `=` is given.
 */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const values = arms(
    commands.flatMap(({ name, options }) =>
      options.flatMap((option) =>
        option.values === undefined ? [] : [[answer(option.values), `'${name} --${option.name}'`] as const],
      ),
    ),
    '    ',
  );
  const options = arms(
    commands.map((command) => [`_cache_lint_words '${dashed(command)}'`, command.name]),
    '          ',
  );
  const args = arms(
    commands.map(({ name, args }) => [args.map(answer).join('; ') || ':', name]),
    '          ',
  );
  return `# Completion of cache-lint for bash. In ~/.bashrc: eval "$(cache-lint completion bash)"

_cache_lint() {
  local word command=${names[0]!} cur prev='' given='' i
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
    case \${words[0]} in ${names.join(' | ')}) command=\${words[0]} ;; esac
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
        if ((\${#words[@]} == 1)); then _cache_lint_words '${names.join(' ')}'; fi
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
  local one IFS=$' \t\n'
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
  local one IFS=$' \t\n'
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
`;
}

function dashed({ options }: CompletedCommand): string {
  return options.map(({ name }) => `--${name}`).join(' ');
}

/** The function of the script that answers, with its arguments. */
function answer(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `_cache_lint_words '${values.words.join(' ')}'`;
    case 'settings':
      return `_cache_lint_settings '${values.words.join(' ')}' '${values.ends.join(' ')}'`;
    case 'outputs':
      return `_cache_lint_outputs '${values.words.join(' ')}'`;
    case 'files':
      return '_cache_lint_files -f';
    case 'folders':
      return '_cache_lint_files -d';
    case 'tags':
      return '_cache_lint_names ls _cache';
    case 'refs':
      return "_cache_lint_names git for-each-ref --format='%(refname:short)'";
    case 'any':
      return ':';
  }
}

/** The arms of a `case`: what is the same, once, with all that it is for. */
function arms(pairs: readonly (readonly [what: string, pattern: string])[], indent: string): string {
  return [...groupBy(pairs, ([what]) => what)]
    .map(([what, same]) => `${indent}${same.map(([, pattern]) => pattern).join(' | ')}) ${what} ;;`)
    .join('\n');
}
