import { describe, expect, it } from 'vitest';
import { commandIn, readsInput, refuseOddInputs, refuseOddWords, wordsOf } from '../../src/options/arguments.js';
import { runInProcess } from '../support/in-process.js';
import { tempSite, tempSiteBeside } from '../support/run-cli.js';

const HELP = '; "cache-lint --help" shows how it is called';
const folder = tempSite({});

describe('the words of a call', () => {
  it.each<[readonly string[], readonly string[]]>([
    [[], []],
    [
      ['a', '-b'],
      ['a', '-b'],
    ],
    [['a', '--', 'b'], ['a']],
    [['--', 'a', '--'], []],
    [
      ['a', '--x', '---'],
      ['a', '--x', '---'],
    ],
  ])('%j are %j', (args, words) => {
    expect(wordsOf(args)).toEqual(words);
  });

  it.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [['check'], 'check'],
    [['rules', 'check'], 'rules'],
    [['--quiet', 'compare', 'main'], 'compare'],
    [['-', 'explain'], 'explain'],
    [['_cache', 'rules'], undefined],
    [['--quiet'], undefined],
  ])('%j name the command %s', (words, name) => {
    expect(commandIn(words)?.name).toBe(name);
  });

  it.each<[readonly string[], boolean]>([
    [['-'], true],
    [['check', '-'], true],
    [['--quiet', '-'], true],
    [['--stdin-filename', 'a.md', '-'], true],
    [['-', '--quiet'], true],
    [['a', '-', 'b'], true],
    [['--config', '-'], false],
    [['--print-config', '-'], false],
    [['check'], false],
    [[], false],
    [['--', '-'].slice(0, 0), false],
    [['rules', '-'], false],
    [['compare', 'main', '-'], false],
  ])('%j read standard input: %s', (words, reads) => {
    expect(readsInput(words, commandIn(words))).toBe(reads);
  });

  const said = (refuse: () => void): string => {
    try {
      refuse();
      return 'taken';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each<[readonly string[], boolean, string]>([
    [['-'], true, 'taken'],
    [['a', '-', '--quiet'], true, 'taken'],
    [['--quiet', '-'], true, 'taken'],
    [['a', '--b', '-c'], false, 'taken'],
    [['-'], false, '"-" is no name of a file; only a check reads a page from standard input'],
    [['rules', '-'], false, '"-" is no name of a file; only a check reads a page from standard input'],
    [['--config', '-'], true, '--config cannot be "-", which is standard input'],
    [['-', '--config', '-'], true, '--config cannot be "-", which is standard input'],
    [['--tag', '-'], false, '--tag cannot be "-", which is standard input'],
    [['--print-config', '-'], false, '--print-config cannot be "-", which is standard input'],
  ])('%j, of which standard input may be one (%s): %s', (words, reads, message) => {
    expect(said(() => refuseOddInputs(words, reads))).toBe(message);
  });

  it.each<[string, string]>([
    ...['a', '-', '-q', '--', '--quiet', '--no-quiet', '--quiet=true', '--quiet=false', '--no-quiet=true'].map(
      (word): [string, string] => [word, 'taken'],
    ),
    ...['--format=json', '--format', '--no-config', '--no-index', '--no-color', '--no-baseline=x', '--format='].map(
      (word): [string, string] => [word, 'taken'],
    ),
    ...['a--quiet=1', '-quiet=1', '--paths.x', '--no-format.x', '--quiet.x=1'].map((word): [string, string] => [
      word,
      'taken',
    ]),
    ...['--unknown', '--unknown=1', '--no-unknown', '--QUIET', '--max-findings=x', '--dryRun', '--Paths1'].map(
      (word): [string, string] => [word, 'taken'],
    ),
    ['--quiet=', '--quiet takes no value'],
    ['--quiet=1', '--quiet takes no value'],
    ['--quiet=TRUE', '--quiet takes no value'],
    ['--quiet=true\n', '--quiet takes no value'],
    ['--quiet=a\nb', '--quiet takes no value'],
    ['--no-quiet=x', '--quiet takes no value'],
    ['--dry-run=yes', '--dry-run takes no value'],
    ['--dryRun=yes', '--dryRun takes no value'],
    ['--data=x', '--data takes no value'],
    ['--no-format', `unknown option --no-format${HELP}`],
    ['--no-max-findings', `unknown option --no-max-findings${HELP}`],
    ['--no-max-findings=1', `unknown option --no-max-findings${HELP}`],
    ['--no-tag', `unknown option --no-tag${HELP}`],
    ['--paths', `unknown option --paths${HELP}`],
    ['--paths=a', `unknown option --paths${HELP}`],
    ['--base', `unknown option --base${HELP}`],
    ['--shell=zsh', `unknown option --shell${HELP}`],
    ['--no-paths', `unknown option --no-paths${HELP}`],
  ])('%j: %s', (word, message) => {
    expect(said(() => refuseOddWords(['check', word]))).toBe(message);
  });
});

/** What is said of arguments that are wrong. */
async function refused(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(folder, args);
  expect([code, stdout]).toEqual([2, '']);
  return stderr.replace(/^cache-lint: /, '').trimEnd();
}

describe('arguments that are refused', () => {
  it.each([
    [['compare', 'main', '-'], '"-" is no name of a file; only a check reads a page from standard input'],
    [['--config', '-'], '--config cannot be "-", which is standard input'],
    [['-', '--stdin-filename', '-'], '--stdin-filename cannot be "-", which is standard input'],
    [['index-files', '--tag', '-'], '--tag cannot be "-", which is standard input'],
    [['--quiet=1'], '--quiet takes no value'],
    [['--quiet='], '--quiet takes no value'],
    [['--quiet=truex'], '--quiet takes no value'],
    [['--no-quiet=1'], '--quiet takes no value'],
    [['--no-format'], `unknown option --no-format${HELP}`],
    [['--no-format=json'], `unknown option --no-format${HELP}`],
    [['--max-findings'], `--max-findings needs a value${HELP}`],
    [['--preset'], `--preset needs a value${HELP}`],
    [['explain'], `explain needs the id of a rule${HELP}`],
    [['completion'], `completion needs a shell: bash, zsh or fish${HELP}`],
    [['compare'], `compare needs a branch, tag or commit${HELP}`],
    [['explain', 'page-title', 'x'], '"x" is one argument too many'],
    [['--formt', 'json'], `unknown option --formt; did you mean --format? "cache-lint --help" shows how it is called`],
    [['--nocolor'], `unknown option --nocolor; did you mean --no-color? ${HELP.slice(2)}`],
    [['--noindex'], `unknown option --noindex; did you mean --no-index? ${HELP.slice(2)}`],
    [['--xyzzyx'], `unknown option --xyzzyx${HELP}`],
    [['--xyzzyx', '--plughy'], `unknown option --xyzzyx${HELP}`],
    [['-x'], `unknown option -x${HELP}`],
    [['rules', '--quiet'], `--quiet is no option of this command${HELP}`],
    [['init', '--dry-run=yes'], '--dry-run takes no value'],
    [['init', '--dryRun=yes'], '--dryRun takes no value'],
    [['index-files', '--missing=1'], '--missing takes no value'],
    [['compare', 'main', '--base', 'x'], `unknown option --base${HELP}`],
    [['--paths=_cache'], `unknown option --paths${HELP}`],
    [['--no-paths'], `unknown option --no-paths${HELP}`],
    [['completion', 'zsh', '--shell=fish'], `unknown option --shell${HELP}`],
    [['index-files', '--no-tag'], `unknown option --no-tag${HELP}`],
    [['--max-findings='], '--max-findings takes a whole number from 0 up'],
    [['--max-findings', '1e3'], '--max-findings takes a whole number from 0 up'],
    [['--max-file-size=1e3'], '--max-file-size takes a number of MiB up to 512'],
    [['--sarif-category=a\nb'], '--sarif-category takes a name of 1 to 200 characters on one line'],
    [['rules', '--config', 'a.json', '--config', 'b.json', '--allow-code'], '--config "b.json": there is no such file'],
  ])('%j', async (args, said) => {
    expect(await refused(...args)).toBe(said);
  });
});

describe('colours', () => {
  const site = tempSiteBeside();
  const isColored = async (env: Record<string, string>, ...args: readonly string[]): Promise<boolean> =>
    (await runInProcess(site, args, { env })).stdout.includes('\u001b[');

  it.each(['0', 'false', 'no', 'off', 'never', 'NO', 'False'])('are off with FORCE_COLOR=%s', async (value) => {
    expect(await isColored({ FORCE_COLOR: value })).toBe(false);
  });

  it.each(['1', 'true', 'x', '00', '0x', 'xno', 'nox', 'offx', 'xnever'])(
    'are on with FORCE_COLOR=%s',
    async (value) => {
      expect(await isColored({ FORCE_COLOR: value })).toBe(true);
    },
  );

  it.each<[Record<string, string>, readonly string[], boolean]>([
    [{}, [], false],
    [{ FORCE_COLOR: '' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '' }, [], true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
    [{ NO_COLOR: '1' }, ['--color'], true],
  ])('with %j and %j: %s', async (env, args, isOn) => {
    expect(await isColored(env, ...args)).toBe(isOn);
  });
});
