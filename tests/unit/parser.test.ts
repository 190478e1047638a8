import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/options/arguments.js';
import { COMMANDS } from '../../src/options/commands.js';
import { type Call, checkArguments, parseCommand } from '../../src/options/parser.js';

const HELP = '; "cache-lint --help" shows how it is called';

const parse = (args: readonly string[], width = 80): Promise<Call> => parseCommand(args, width, commandIn(args));

/** What a call is given, without what yargs adds. */
async function givenBy(...args: readonly string[]): Promise<unknown> {
  const call = await parse(args);
  if ('shown' in call) return call.shown;
  const { command, given } = call;
  const { $0: _, _: _words, ...rest } = given as Record<string, unknown>;
  return [command, Object.fromEntries(Object.entries(rest).filter(([name]) => !/-[a-z]/.test(name)))];
}

async function shownBy(args: readonly string[], width = 80): Promise<string> {
  const call = await parse(args, width);
  return 'shown' in call ? call.shown : '';
}

const refused = (...args: readonly string[]): Promise<string> =>
  parse(args).then(
    () => 'taken',
    (error: Error) => error.message,
  );

describe('a call', () => {
  it.each<[readonly string[], string, object]>([
    [[], 'check', {}],
    [['check', 'a', 'b'], 'check', { paths: ['a', 'b'] }],
    [['a', 'b'], 'check', { paths: ['a', 'b'] }],
    [['--quiet', 'a'], 'check', { quiet: true, paths: ['a'] }],
    [['--no-quiet'], 'check', { quiet: false }],
    [['--no-config'], 'check', { config: false }],
    [['--config', 'a.json'], 'check', { config: 'a.json' }],
    [['--format', 'json', 'a'], 'check', { format: ['json'], paths: ['a'] }],
    [['--format', 'json', '--format=text'], 'check', { format: ['json', 'text'] }],
    [['--rule', 'a=off', 'b'], 'check', { rule: ['a=off'], paths: ['b'] }],
    [['--max-findings', '007'], 'check', { maxFindings: '007' }],
    [['--print-config'], 'check', { printConfig: '' }],
    [['--print-config', 'a.md'], 'check', { printConfig: 'a.md' }],
    [['--since', 'a', '--since', 'b'], 'check', { since: ['a', 'b'] }],
    [['a', '--', '-b', '7'], 'check', { paths: ['a'], '--': ['-b', '7'] }],
    [['7', '1e3'], 'check', { paths: ['7', '1e3'] }],
    [['compare', 'main', 'a'], 'compare', { base: 'main', paths: ['a'] }],
    [['compare', 'main'], 'compare', { base: 'main' }],
    [['blame', '--format', 'json=a.json'], 'blame', { format: ['json=a.json'] }],
    [['overview', '--format', 'json'], 'overview', { format: ['json'] }],
    [['baseline', '--data', '--baseline', 'b.json'], 'baseline', { data: true, baseline: 'b.json' }],
    [['index-files', '--tag', 'a'], 'index-files', { tag: ['a'] }],
    [['index-files', '--tag', 'a', '--tag', 'b', '--missing'], 'index-files', { tag: ['a', 'b'], missing: true }],
    [['rules'], 'rules', { format: 'text' }],
    [['rules', '--format', 'json'], 'rules', { format: 'json' }],
    [['explain', 'page-title'], 'explain', { rule: 'page-title' }],
    [['init', '--dry-run'], 'init', { dryRun: true }],
    [['completion', 'zsh'], 'completion', { shell: 'zsh' }],
  ])('%j is of the command %s: %j', async (args, command, given) => {
    const paths = COMMANDS.find(({ name }) => name === command)!.args.includes('pages' as never) ? { paths: [] } : {};
    const [named, found] = (await givenBy(...args)) as [string, object];
    expect(named).toBe(command);
    expect({ ...paths, ...found }).toEqual({ ...paths, ...given });
  });

  it.each<[readonly string[], string]>([
    [['--formt', 'json'], `unknown option --formt; did you mean --format? ${HELP.slice(2)}`],
    [['--xyzzyx'], `unknown option --xyzzyx${HELP}`],
    [['--xyzzyx', '--plughy'], `unknown option --xyzzyx${HELP}`],
    [['-x'], `unknown option -x${HELP}`],
    [['--config.x=1'], `unknown option --config.x; did you mean --config? ${HELP.slice(2)}`],
    [['--Not enough arguments following: a'], `unknown option --Not enough arguments following: a${HELP}`],
    [['--Invalid values: Argument: a, Given: b, Choices: c'], `unknown option --Invalid values: Argument: a${HELP}`],
    [['--config', 'x', 'compare'], `Not enough non-option arguments: got 0, need at least 1${HELP}`],
    [['--no-colour'], `unknown option --colour; did you mean --color? ${HELP.slice(2)}`],
    [['--nocolor'], `unknown option --nocolor; did you mean --no-color? ${HELP.slice(2)}`],
    [['--noconfig'], `unknown option --noconfig; did you mean --no-config? ${HELP.slice(2)}`],
    [['--hlep'], `unknown option --hlep; did you mean --help? ${HELP.slice(2)}`],
    [['--versoin'], `unknown option --versoin; did you mean --version? ${HELP.slice(2)}`],
    [['--dryrun'], `unknown option --dryrun; did you mean --dry-run? ${HELP.slice(2)}`],
    [['rules', '--quiet'], `--quiet is no option of this command${HELP}`],
    [['--missing'], `--missing is no option of this command${HELP}`],
    [['--max-findings'], `--max-findings needs a value${HELP}`],
    [['--format'], `--format needs a value${HELP}`],
    [['index-files', '--tag'], `--tag needs a value${HELP}`],
    [['explain'], `explain needs the id of a rule${HELP}`],
    [['completion'], `completion needs a shell: bash, zsh or fish${HELP}`],
    [['compare'], `compare needs a branch, tag or commit${HELP}`],
    [['rules', '--format', 'xml'], `--format takes one of "text", "json", and not "xml"${HELP}`],
    [['doctor', '--format', ''], `--format takes one of "text", "json", and not ""${HELP}`],
    [['rules', '--format', 'a\nb'], `--format takes one of "text", "json", and not "a\\nb"${HELP}`],
  ])('%j is refused: %s', async (args, message) => {
    expect(await refused(...args)).toBe(message);
  });
});

describe('what is shown', () => {
  it('is the version', async () => {
    expect(await shownBy(['--version'])).toMatch(/^\d+\.\d+\.\d+/);
  });

  it.each([['--help'], ['-h']])('is the help, with %s: every command and the exit codes', async (option) => {
    const shown = await shownBy([option], 100);
    for (const { name } of COMMANDS) expect(shown).toMatch(new RegExp(`^ *cache-lint ${name}\\b`, 'm'));
    expect(shown).toContain('Exit codes: 0 clean, 1 findings, 2 wrong call, 3 a fault of cache-lint itself.');
    expect(shown).toContain('Checks Spack build-cache pages');
    expect(shown).toContain('default: the site around the working folder');
  });

  it.each([
    [0, 60],
    [59, 60],
    [60, 60],
    [61, 61],
    [99, 99],
    [100, 100],
    [101, 100],
    [300, 100],
  ])('takes the width of a terminal of %i columns: %i', async (width, columns) => {
    const lines = (await shownBy(['index-files', '--help'], width)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(await shownBy(['index-files', '--help'], width)).toBe(await shownBy(['index-files', '--help'], columns));
  });

  it.each([
    [61, 60],
    [100, 99],
  ])('is laid out in %i columns otherwise than in %i', async (one, other) => {
    expect(await shownBy(['--help'], one)).not.toBe(await shownBy(['--help'], other));
  });

  it('has the options of a command in their order, its own first', async () => {
    const shown = await shownBy(['baseline', '--help'], 100);
    const names = [...shown.matchAll(/^ +(?:-h, )?--([a-z-]+)/gm)].map(([, name]) => name);
    expect(names.slice(0, 4)).toEqual(['help', 'version', 'baseline', 'data']);
    expect(names).toContain('preset');
    expect(names).not.toContain('quiet');
  });
});

describe('what is given to a check', () => {
  it.each<[Record<string, unknown>, object]>([
    [{}, { paths: [] }],
    [{ paths: ['a'] }, { paths: ['a'] }],
    [
      { paths: ['a'], '--': ['b', 7] },
      { paths: ['a', 'b', '7'], '--': 7 },
    ],
    [{ '--': ['b'] }, { paths: ['b'], '--': 'b' }],
    [{ since: ['a', 'b'] }, { paths: [], since: 'b' }],
    [{ quiet: [true, false] }, { paths: [], quiet: false }],
    [
      { format: ['a', 'b'], rule: ['c', 'd'] },
      { paths: [], format: ['a', 'b'], rule: ['c', 'd'] },
    ],
    [{ config: false }, { paths: [], config: false }],
  ])('%j is %j', (given, known) => {
    expect(checkArguments(given)).toEqual(known);
  });
});
