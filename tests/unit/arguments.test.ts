import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/in-process.js';
import { tempSite, tempSiteBeside } from '../support/run-cli.js';

const HELP = '; "cache-lint --help" shows how it is called';
const folder = tempSite({});

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
