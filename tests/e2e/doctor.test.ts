import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { BAD, BAD_TEXT, GOOD, GOOD_TEXT, miscount, runCli, SITE, tempSite, writeAll } from '../support/run-cli.js';
import { possibleCommands } from '../support/runner-commands.js';
import { tempFolder } from '../support/temp-folder.js';

interface Diagnosis {
  readonly version: string;
  readonly runtime: string;
  readonly [part: string]: unknown;
}

async function doctor(cwd: string, ...args: string[]): Promise<Diagnosis> {
  const { code, stdout, stderr } = await runCli(['doctor', '--format', 'json', ...args], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Diagnosis;
}

const countOf = (kind: string): number => rules.filter((rule) => rule.kind === kind).length;

describe('doctor', () => {
  it('says what it found, and what would not be checked', async () => {
    const root = tempRepository({
      ...Object.fromEntries([...SITE].map(([name, text]) => [`docs/${name}`, text])),
      'docs/cache-lint.config.yaml':
        'baseline: known.json\nignores: [_cache/develop/**]\nrules: {page-title: off}\nplugins: []\n',
      [`docs/${BAD}`]: BAD_TEXT,
    });
    const known = await runCli(['baseline', '--baseline', 'known.json'], { cwd: `${root}/docs` });
    expect(known.stderr).toMatch(/1 finding/);
    git(root, 'config', 'core.autocrlf', 'input');
    const said = await doctor(`${root}/docs`);
    expect(said).toMatchObject({
      version: __CACHE_LINT_VERSION__,
      runtime: `Node ${process.version} on ${process.platform} ${process.arch}`,
      runner: 'none',
      workingFolder: 'docs',
      config: ['docs/cache-lint.config.yaml'],
      plugins: [],
      git: { shallow: false, partial: false, sparse: false, autocrlf: 'input' },
      sites: [{ cache: 'docs/_cache', pages: SITE.size, ignored: 1, data: false }],
      baseline: { file: 'docs/known.json', entries: 1 },
      rules: {
        known: rules.length,
        off: [{ id: 'page-title', reason: 'switched off by docs/cache-lint.config.yaml:3' }],
      },
    });
    expect(said['rules']).toMatchObject({
      run: rules.length - 1 - ['site', 'index', 'data', 'history'].reduce((sum, kind) => sum + countOf(kind), 0),
    });
    expect(said['notChecked']).toEqual([
      `${countOf('site')} rules against the data of docs/_cache: there is neither _data/ nor pages/tags/ beside docs/_cache/`,
      `${countOf('index')} rules on the build cache: no index is named`,
      `${countOf('data')} rules on the data files of the site's successor: cache-lint data runs them`,
      '1 rule on what a change takes away: cache-lint compare runs it',
    ]);
  });

  it('says of git what a run depends on', async () => {
    const origin = tempRepository({ [GOOD]: GOOD_TEXT });
    commit(origin, { 'README.md': 'x' });
    const clone = tempFolder();
    git(clone, 'clone', '--quiet', '--depth=1', '--sparse', `file://${origin}`, '.');
    const said = await doctor(clone, '--config', `${origin}/none.yaml`);
    expect(said['git']).toMatchObject({ shallow: true, sparse: true });
    expect(said['config']).toEqual({ problem: expect.stringContaining('none.yaml') });
    expect(said['notChecked']).toEqual([
      'what git has and a sparse checkout has not',
      'what is changed since a commit that this shallow clone lacks',
    ]);
  });

  it('knows a wrong config, plugins that may not run, and the runner', async () => {
    const root = tempSite({
      [GOOD]: GOOD_TEXT,
      'cache-lint.config.yaml': 'plugins: [./own.mjs]\n',
      'own.mjs': 'process.exit(0);',
    });
    expect((await doctor(root))['config']).toEqual({ problem: expect.stringContaining('--allow-code') });
    expect((await doctor(root, '--allow-code'))['config']).toEqual({
      problem: expect.stringMatching(/^a fault of the plugin \.\/own\.mjs: it calls process\.exit/),
    });
    writeAll(root, { 'cache-lint.config.yaml': 'rules: 7\n' });
    const { code, stdout } = await runCli(['doctor'], { cwd: root, env: { GITHUB_ACTIONS: 'true' } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^config +wrong: cache-lint\.config\.yaml:1:8/m);
    expect(stdout).toMatch(/^runner +GitHub Actions$/m);
    expect(stdout).toMatch(/^site +_cache: 1 page, without data$/m);
  });

  it('counts what the baseline holds', async () => {
    const root = tempSite({
      [GOOD]: miscount(GOOD_TEXT),
      [BAD]: BAD_TEXT,
      'cache-lint.config.yaml': 'baseline: known.json\n',
    });
    expect((await runCli(['baseline'], { cwd: root })).stderr).toMatch(/2 findings/);
    const { stdout } = await runCli(['doctor'], { cwd: root });
    expect(stdout).toMatch(/^baseline +known\.json, 2 entries$/m);
  });

  it('shows a strange name safely', async () => {
    const root = tempSite({ [`a\x1b[31mb/${GOOD}`]: GOOD_TEXT });
    const { stdout } = await runCli(['doctor'], { cwd: `${root}/a\x1b[31mb` });
    expect(stdout).toContain('a\\u{1b}[31mb');
    expect(stdout).not.toContain('\x1b');
  });

  it('gives a runner nothing to obey', async () => {
    const root = tempSite({
      [GOOD]: GOOD_TEXT,
      'cache-lint.config.yaml': 'extends: [./a.yaml, "./::error::b.yaml", "./##[error]c.yaml"]\n',
      ...Object.fromEntries(['a', '::error::b', '##[error]c'].map((name) => [`${name}.yaml`, '{}'])),
    });
    for (const args of [['doctor'], ['doctor', '--format', 'json'], ['--print-config']]) {
      const { code, stdout } = await runCli(args, { cwd: root });
      expect([code, stdout.includes('error')]).toEqual([0, true]);
      expect(possibleCommands(stdout), args.join(' ')).toEqual([]);
    }
  });
});
