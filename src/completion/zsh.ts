import type { CompletedCommand, CompletedOption, Values } from './model.js';

/** For zsh, by its `_arguments`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const [first] = commands;
  return `#compdef cache-lint
# Completion of cache-lint for zsh. In ~/.zshrc, after compinit: eval "$(cache-lint completion zsh)"

_cache_lint() {
  local command=${first!.name}
  case $words[2] in
    (${commands.map(({ name }) => name).join('|')})
      if (( CURRENT > 2 )); then
        command=$words[2]
        shift words
        (( CURRENT-- ))
      fi
      ;;
  esac
  if (( CURRENT == 2 )) && [[ $words[1] == cache-lint* && $words[2] != -* ]]; then
    local -a commands=(
${commands.map(({ name, help }) => `      ${quoted(`${name}:${help}`)}`).join('\n')}
    )
    _describe command commands
  fi
  _cache_lint_$command
}

${commands.map(commandFunction).join('\n')}
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
`;
}

function commandFunction({ name, options, args }: CompletedCommand): string {
  const places = args.map((values, i) => quoted(`${values.kind === 'files' ? '*' : i + 1}: :${action(values)}`));
  return `_cache_lint_${name}() {
  _arguments -S \\
    ${[...options.map(optionSpec), ...places].join(' \\\n    ')}
}
`;
}

function optionSpec({ name, help, repeatable, values }: CompletedOption): string {
  const about = help.replace(/[\\[\]:]/g, '\\$&');
  if (values === undefined) return quoted(`--${name}[${about}]`);
  return quoted(`${repeatable ? '*' : ''}--${name}=[${about}]: :${action(values)}`);
}

function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'settings':
      return `{_cache_lint_settings "${values.words.join(' ')}" "${values.ends.join(' ')}"}`;
    case 'outputs':
      return `{_cache_lint_outputs "${values.words.join(' ')}"}`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    case 'tags':
      return '_cache_lint_tags';
    case 'refs':
      return '_cache_lint_refs';
    case 'any':
      return ' ';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
