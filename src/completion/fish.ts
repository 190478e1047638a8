import type { CompletedCommand, CompletedOption, Values } from './model.js';

/** For fish 3.5 and newer, which has `path`. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const [first] = commands;
  return `# Completion of cache-lint for fish. In config.fish: cache-lint completion fish | source

function __cache_lint_in
    set -l words (commandline -opc)
    set -l command ${first!.name}
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
${commands.map(({ name, help }) => `complete -c cache-lint -n __cache_lint_at_start -a ${name} -d ${quoted(help)}`).join('\n')}
${commands.flatMap(argumentLines).join('\n')}
${commands.flatMap(({ name, options }) => options.map((option) => optionLine(name, option))).join('\n')}
`;
}

function argumentLines({ name, args }: CompletedCommand): string[] {
  return args.map((values) => `complete -c cache-lint -n '__cache_lint_in ${name}' ${answer(values)}`);
}

function optionLine(command: string, { name, help, values }: CompletedOption): string {
  const value = values === undefined ? '' : values.kind === 'files' ? ' -r -F' : ` -x ${answer(values)}`.trimEnd();
  return `complete -c cache-lint -n '__cache_lint_in ${command}' -l ${name}${value} -d ${quoted(help)}`;
}

function answer(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `-a ${quoted(values.words.join(' '))}`;
    case 'settings':
      return `-a ${quoted(values.words.flatMap((word) => values.ends.map((end) => `${word}=${end}`)).join(' '))}`;
    case 'outputs':
      return `-a ${quoted(`(__cache_lint_outputs ${values.words.join(' ')})`)}`;
    case 'files':
      return '-F';
    case 'folders':
      return `-a '(__fish_complete_directories)'`;
    case 'tags':
      return `-a '(path basename _cache/*/)'`;
    case 'refs':
      return `-a '(git for-each-ref --format="%(refname:short)" 2>/dev/null)'`;
    case 'any':
      return '';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
