import { describe, expect, it } from 'vitest';
import { completionScript } from '../../../src/commands/completion.js';
import { bashScript } from '../../../src/completion/bash.js';
import { fishScript } from '../../../src/completion/fish.js';
import type { CompletedCommand, CompletedOption, Values } from '../../../src/completion/model.js';
import { zshScript } from '../../../src/completion/zsh.js';
import { letters } from '../../support/letters-rule.js';

const option = (name: string, values?: Values, more: Partial<CompletedOption> = {}): CompletedOption => ({
  ...{ name, help: `the ${name}`, repeatable: false, values },
  ...more,
});
const ALL: readonly CompletedOption[] = [
  option('switch'),
  option('word', { kind: 'words', words: ['a', 'b'] }),
  option('set', { kind: 'settings', words: ['x', 'y'], ends: ['on', 'off'] }, { repeatable: true }),
  option('out', { kind: 'outputs', words: ['text', 'json'] }),
  option('file', { kind: 'files' }),
  option('folder', { kind: 'folders' }),
  option('tag', { kind: 'tags' }),
  option('ref', { kind: 'refs' }),
  option('count', { kind: 'any' }, { help: "it's [1] of: \\n" }),
];
const COMMANDS: readonly CompletedCommand[] = [
  { name: 'first', help: 'the first', options: ALL, args: [{ kind: 'files' }] },
  { name: 'second', help: "it's: two", options: [option('switch')], args: [{ kind: 'refs' }, { kind: 'any' }] },
  { name: 'third', help: 'nothing', options: [option('word', { kind: 'words', words: ['a', 'b'] })], args: [] },
];
/** The lines of a script that hold a text, without the blanks around them. */
const linesWith = (script: string, text: string): string[] =>
  script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes(text));

describe('a script', () => {
  it.each([
    ['bash', /^# Completion of cache-lint for bash\./],
    ['zsh', /^#compdef cache-lint\n/],
    ['fish', /^# Completion of cache-lint for fish\./],
  ])('for %s knows the rules in the order of their names', (shell, start) => {
    const rules = ['b-rule', 'a-rule'].map((id) => ({ ...letters, id }));
    const script = completionScript(shell, rules);
    expect(script).toMatch(start);
    expect(script).toContain('a-rule b-rule');
  });

  it.each(['sh', '', 'Bash', 'bash '])('is not there for %j', (shell) => {
    expect(() => completionScript(shell, [])).toThrow(
      `unknown shell ${JSON.stringify(shell)}; there is bash, zsh or fish`,
    );
  });
});

describe('for bash', () => {
  it.each([
    ['first --word', "'first --word' | 'third --word') _cache_lint_words 'a b' ;;"],
    ['first --set', "'first --set') _cache_lint_settings 'x y' 'on off' ;;"],
    ['first --out', "'first --out') _cache_lint_outputs 'text json' ;;"],
    ['first --file', "'first --file') _cache_lint_files -f ;;"],
    ['first --folder', "'first --folder') _cache_lint_files -d ;;"],
    ['first --tag', "'first --tag') _cache_lint_names ls _cache ;;"],
    ['first --ref', "'first --ref') _cache_lint_names git for-each-ref --format='%(refname:short)' ;;"],
    ['first --count', "'first --count') : ;;"],
    ["'--switch'", "second) _cache_lint_words '--switch' ;;"],
    ['first) _cache_lint_files', 'first) _cache_lint_files -f ;;'],
    ['third) :', 'third) : ;;'],
    ['second) _cache_lint_names', "second) _cache_lint_names git for-each-ref --format='%(refname:short)'; : ;;"],
    ['local word command', "local word command=first cur prev='' given='' i"],
  ])('%s: %s', (text, line) => {
    expect(linesWith(bashScript(COMMANDS), text)).toEqual([line]);
  });

  it('a switch has no values', () => {
    expect(bashScript(COMMANDS)).not.toContain("'first --switch')");
  });
});

describe('for zsh', () => {
  it.each([
    ['--switch[', ["'--switch[the switch]' \\", "'--switch[the switch]' \\"]],
    ['--word=[', ["'--word=[the word]: :(a b)' \\", "'--word=[the word]: :(a b)'"]],
    ['--set=[', [`'*--set=[the set]: :{_cache_lint_settings "x y" "on off"}' \\`]],
    ['--out=[', [`'--out=[the out]: :{_cache_lint_outputs "text json"}' \\`]],
    ['--file=[', ["'--file=[the file]: :_files' \\"]],
    ['--folder=[', ["'--folder=[the folder]: :_files -/' \\"]],
    ['--tag=[', ["'--tag=[the tag]: :_cache_lint_tags' \\"]],
    ['--ref=[', ["'--ref=[the ref]: :_cache_lint_refs' \\"]],
    ['--count=[', ["'--count=[it'\\''s \\[1\\] of\\: \\\\n]: : ' \\"]],
    ["'*: :", ["'*: :_files'"]],
    ["'1: :", ["'1: :_cache_lint_refs' \\"]],
    ["'2: :", ["'2: : '"]],
    ['local command=', ['local command=first']],
    ["'second:", ["'second:it'\\''s: two'"]],
  ])('%s: %j', (text, lines) => {
    expect(linesWith(zshScript(COMMANDS), text)).toEqual(lines);
  });
});

describe('for fish', () => {
  const of = (command: string): string => `complete -c cache-lint -n '__cache_lint_in ${command}'`;

  it.each([
    ['-l switch', [`${of('first')} -l switch -d 'the switch'`, `${of('second')} -l switch -d 'the switch'`]],
    ['-l word -x', ['first', 'third'].map((name) => `${of(name)} -l word -x -a 'a b' -d 'the word'`)],
    ['-l set', [`${of('first')} -l set -x -a 'x=on x=off y=on y=off' -d 'the set'`]],
    ['-l out', [`${of('first')} -l out -x -a '(__cache_lint_outputs text json)' -d 'the out'`]],
    ['-l file', [`${of('first')} -l file -r -F -d 'the file'`]],
    ['-l folder', [`${of('first')} -l folder -x -a '(__fish_complete_directories)' -d 'the folder'`]],
    ['-l tag', [`${of('first')} -l tag -x -a '(path basename _cache/*/)' -d 'the tag'`]],
    ['-l count', [`${of('first')} -l count -x -d 'it\\'s [1] of: \\\\n'`]],
    ["in first' -F", [`${of('first')} -F`]],
    ["in second' -a", [`${of('second')} -a '(git for-each-ref --format="%(refname:short)" 2>/dev/null)'`]],
    ['set -l command', ['set -l command first']],
    ['-a second -d', [`complete -c cache-lint -n __cache_lint_at_start -a second -d 'it\\'s: two'`]],
  ])('%s: %j', (text, lines) => {
    expect(linesWith(fishScript(COMMANDS), text)).toEqual(lines);
  });
});
