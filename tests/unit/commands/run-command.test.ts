import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules as all } from '../../../rules/index.js';
import { runCommand } from '../../../src/commands/run-command.js';
import type { Host } from '../../../src/host.js';
import { INDEX_FIXTURES } from '../../support/index-files.js';
import { keptHost, letters, titledSite } from '../../support/letters-rule.js';
import { GOOD, GOOD_TEXT, tempSite } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

async function run(args: readonly string[], cwd = tempFolder(), world: Partial<Host> = {}, rules = [letters]) {
  const { host, out, err } = keptHost(cwd, world);
  const said = await runCommand(args, rules, host).then(String, (error: Error) => error.message);
  return { said, out: out.join(''), err: err.join('') };
}

describe('a command', () => {
  it.each<[readonly string[], string]>([
    [['rules'], 'letters  warning       The title has no letter.\n'],
    [['rules', '--format', 'text'], 'letters  warning       The title has no letter.\n'],
    [['--version'], `${__CACHE_LINT_VERSION__}\n`],
  ])('%j prints %j', async (args, text) => {
    expect(await run(args)).toEqual({ said: '0', out: text, err: '' });
  });

  it.each<[readonly string[], RegExp]>([
    [['rules', '--format', 'json'], /^\[\n {2}\{\n {4}"id": "letters",/],
    [['rules', '--format', 'text', '--format', 'json'], /^\[\n/],
    [['rules', '--format', 'json', '--format', 'text'], /^letters /],
    [['explain', 'letters'], /^letters\n\nThe title has no letter\./],
    [['doctor', '--format', 'json'], /^\{\n {2}"version": /],
    [['doctor'], /^cache-lint {3}/],
    [['completion', 'fish'], /^# Completion of cache-lint for fish/],
    [['--help'], /^Checks Spack build-cache pages/],
  ])('%j prints what begins with %s', async (args, start) => {
    const { said, out } = await run(args);
    expect(said).toBe('0');
    expect(out).toMatch(start);
    expect(out.endsWith('\n')).toBe(true);
  });

  it.each<[readonly string[], string]>([
    [['rules', 'more'], '"more" is one argument too many'],
    [['rules', '--', 'more'], '"more" is one argument too many'],
    [['explain', 'letters', 'more'], '"more" is one argument too many'],
    [['doctor', 'more', 'again'], '"more" is one argument too many'],
    [['init', 'more'], '"more" is one argument too many'],
    [['completion', 'bash', 'more'], '"more" is one argument too many'],
    [['completion', 'sh'], 'unknown shell "sh"; there is bash, zsh or fish'],
  ])('%j is refused: %s', async (args, said) => {
    expect(await run(args)).toEqual({ said, out: '', err: '' });
  });
});

describe('init', () => {
  const [CONFIG, MAIN, HOOK] = [
    'cache-lint.config.yaml',
    '.github/workflows/cache-lint.yml',
    '.pre-commit-config.yaml',
  ];
  const [PROOF, NIGHTLY] = ['.github/workflows/build-cache.yml', '.github/workflows/nightly-pages.yml'];

  it.each<[readonly string[], string, readonly string[]]>([
    [[], 'wrote', [CONFIG!, MAIN!, HOOK!]],
    [['--dry-run'], 'would write', [CONFIG!, MAIN!, HOOK!]],
    [['--build-cache'], 'wrote', [CONFIG!, MAIN!, PROOF!, HOOK!]],
    [['--nightly', '--dry-run'], 'would write', [CONFIG!, MAIN!, NIGHTLY!, HOOK!]],
  ])('%j %s %j', async (args, verb, names) => {
    const { said, out } = await run(['init', ...args], tempSite({ [GOOD]: GOOD_TEXT }));
    expect([said, out]).toEqual(['0', names.map((name) => `${verb} ${name}\n`).join('')]);
  });
});

describe('a check', () => {
  it('is what is meant without a name, and what its name says', async () => {
    const site = titledSite('a');
    for (const args of [
      ['--fail-on', 'warning'],
      ['check', '--fail-on', 'warning'],
      ['--fail-on', 'warning', '.'],
    ]) {
      const { said, out } = await run(args, site);
      expect([said, out.split('\n')[0]]).toEqual(['1', GOOD]);
    }
  });

  it('reads standard input only where a - says so', async () => {
    const readInput = async (): Promise<Buffer> => Buffer.from(GOOD_TEXT);
    const { out } = await run(['-', '--stdin-filename', 'x.md', '--format', 'json'], titledSite('a'), { readInput });
    expect(JSON.parse(out).files).toEqual(['x.md']);
    const plain = await run(['--format', 'json'], titledSite('a'), { readInput });
    expect(JSON.parse(plain.out).files).toEqual([GOOD]);
  });
});

describe('a command for sites', () => {
  it.each([
    [[], 3],
    [['--missing'], 0],
    [['--tag', 'develop-*'], 3],
    [['--tag', 'x', '--tag', 'y'], 0],
  ])('index-files %j prints %i urls', async (args, count) => {
    const { said, out } = await run(['index-files', 'site', '--index', 'mirror', ...args], INDEX_FIXTURES);
    expect([said, out.split('\n').length - 1]).toEqual(['0', count]);
  });

  it('overview has formats of its own', async () => {
    const site = titledSite('a');
    expect(JSON.parse((await run(['overview', '--format', 'json'], site)).out)).toBeTypeOf('object');
    expect((await run(['overview'], site)).out).toContain('develop-2025-03-30');
    expect((await run(['overview', '--format', 'sarif'], site)).said).toContain('"sarif"');
  });

  it('baseline may be of data files', async () => {
    const none = await run(['baseline', '--data'], titledSite('a'));
    expect(none.said).toMatch(/^no data file in "\."/);
    expect((await run(['baseline'], titledSite('a'))).err).toMatch(
      /^Wrote \.cache-lint-baseline\.json with 1 finding,/,
    );
  });
});

describe('the rules of plugins', () => {
  const PLUGIN = { rules: [{ ...all.find(({ kind }) => kind === 'page'), id: 'of-x' }] };

  it.each([
    [['rules', '--format', 'json'], ['letters']],
    [
      ['rules', '--format', 'json', '--allow-code'],
      ['letters', 'of-x'],
    ],
  ])('are known where their code may be run: %j: %j', async (args, ids) => {
    const cwd = tempSite({ 'cache-lint.config.yaml': 'plugins: [./x.mjs]\n', 'x.mjs': '' });
    const { host, out } = keptHost(cwd, { importModule: async () => PLUGIN });
    try {
      await runCommand(args, [letters], host);
    } finally {
      host.guard.disarm();
    }
    expect(JSON.parse(out.join('')).map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('are not asked for a config that may not be read', async () => {
    const cwd = tempSite({ 'cache-lint.config.yaml': 'x: 1\n' });
    expect((await run(['rules'], path.join(cwd))).said).toBe('0');
    expect((await run(['rules', '--allow-code'], cwd)).said).toMatch(/^cache-lint\.config\.yaml:1:1: /);
  });
});
