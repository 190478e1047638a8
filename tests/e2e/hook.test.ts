import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeSite } from '../../bench/make-site.js';
import { bundled } from '../support/bundled.js';
import { isExpected } from '../support/programs.js';
import {
  BAD,
  BAD_TEXT,
  type CliResult,
  cleanEnv,
  GOOD,
  runCli,
  runCommand,
  SITE,
  writeAll,
} from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The programs that read `.pre-commit-hooks.yaml`. */
const PROGRAMS = [
  { name: 'pre-commit', command: 'pre-commit', install: 'install-hooks', indent: 0 },
  { name: 'prek', command: path.join(ROOT, 'node_modules/.bin/prek'), install: 'prepare-hooks', indent: 2 },
] as const;
const PAGES = 1354;
/** The broken page of the large site. */
const BROKEN = '_cache/develop-2024-01-01/package-333/specs.md';

/** What starts a program without a network. */
const OFFLINE = ['unshare', '-rn'];
/** util-linux's: it gives a command a terminal. */
const hasScript = isExpected('script', '-qec', 'true', '/dev/null');
const canCut = spawnSync('unshare', ['-rn', 'true']).status === 0;

const home = tempFolder();
const starts = path.join(home, 'starts');
const env = {
  HOME: home,
  XDG_CACHE_HOME: path.join(home, 'cache'),
  PRE_COMMIT_HOME: path.join(home, 'pre-commit'),
  PREK_HOME: path.join(home, 'prek'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.org',
  GIT_COMMITTER_NAME: 'Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.org',
  // Every process of Node says what it runs.
  NODE_OPTIONS: `--require ${path.join(home, 'starts.cjs')}`,
};
/** Of processes only: a check may start threads when it takes long. */
const START = `const line = JSON.stringify(process.argv.slice(1)) + '\\n';
if (require('node:worker_threads').isMainThread) require('node:fs').appendFileSync(${JSON.stringify(starts)}, line);`;

/** The arguments of each process of Node since the last look, but for prek's own launcher: its file and what follows. */
function started(): string[][] {
  const lines = existsSync(starts) ? readFileSync(starts, 'utf8').trimEnd().split('\n') : [];
  rmSync(starts, { force: true });
  return lines.map((line) => JSON.parse(line) as string[]).filter(([file]) => !/\/prek(?:\.js)?$/.test(file!));
}

/** The arguments of each process of cache-lint; throws when there are others. */
function checks(): string[][] {
  return started().map(([file, ...args]) => {
    if (!file!.endsWith('/dist/cli.js')) throw new Error(`a process of ${file}`);
    return args;
  });
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: { ...cleanEnv(), ...env } });
}

function commitAll(cwd: string): void {
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '--no-verify', '-m', 'All');
}

/** A repository with everything that this one holds, and a fresh `dist/` with the modes that git has for it. */
async function makeHook(): Promise<string> {
  const hook = tempFolder();
  const list = (...args: string[]): string[] =>
    execFileSync('git', ['ls-files', '-z', ...args], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
  for (const file of list('--cached', '--others', '--exclude-standard')) {
    if (!file.startsWith('dist/') && existsSync(path.join(ROOT, file)))
      cpSync(path.join(ROOT, file), path.join(hook, file), { recursive: true });
  }
  for (const [name, text] of await bundled()) writeAll(hook, { [`dist/${name}`]: text });
  for (const entry of list('--stage', 'dist')) {
    const [, executable, file] = /^100(755|644) \w+ 0\t(.*)$/.exec(entry)!;
    if (executable === '755') chmodSync(path.join(hook, file!), 0o755);
  }
  commitAll(hook);
  return hook;
}

/**
 * A small right site that uses a hook, committed, with git's hook installed. `entry` is added to that of the hook; `without` is a file
 * that is taken away.
 */
async function makeUser(
  command: string,
  id: string,
  { entry = '', without }: { entry?: string; without?: string } = {},
): Promise<string> {
  const user = tempFolder();
  cpSync(path.join(ROOT, 'fixtures/site'), user, { recursive: true });
  if (without !== undefined) rmSync(path.join(user, without));
  writeAll(user, { '.pre-commit-config.yaml': configOf(`{id: ${id}${entry}}`) });
  commitAll(user);
  expect(await run([command, 'install'], user)).toMatchObject({ code: 0 });
  started();
  return user;
}

function configOf(hooks: string): string {
  return `repos: [{repo: ${hook}, rev: ${git(hook, 'rev-parse', 'HEAD').trim()}, hooks: [${hooks}]}]\n`;
}

function run(
  [command, ...args]: readonly string[],
  cwd: string,
  more: Record<string, string> = {},
): Promise<CliResult> {
  return runCommand(command!, args, { cwd, env: { ...env, ...more }, timeout: 120_000 });
}

/** Commits everything that is there, with the hooks. */
function commit(cwd: string): Promise<CliResult> {
  git(cwd, 'add', '-A');
  return run(['git', 'commit', '-m', 'A change'], cwd);
}

/** The same in a terminal, which says that it has 0 columns. */
async function commitInTerminal(cwd: string): Promise<CliResult> {
  git(cwd, 'add', '-A');
  const command = 'stty cols 0 rows 0; TERM=xterm git commit -m "A change"';
  const result = await run(['script', '-qec', command, '/dev/null'], cwd);
  return { ...result, stdout: result.stdout.replaceAll('\r\n', '\n') };
}

let hook = '';
/** A right site; one of its pages is broken. */
const site = tempFolder();

beforeAll(async () => {
  writeFileSync(path.join(home, 'starts.cjs'), START);
  hook = await makeHook();
  expect(makeSite(site, { tags: 2, packages: PAGES / 2, meanRows: 1, maxRows: 4, seed: 4 }).pages).toBe(PAGES);
  const broken = path.join(site, BROKEN);
  writeFileSync(broken, readFileSync(broken, 'utf8').replace('"num_specs": ', '"num_specs": 1'));
  commitAll(site);
}, 120_000);

beforeEach(() => void started());

describe.each(PROGRAMS)('the hooks, by $name', ({ name, command, install, indent }) => {
  const missing = !isExpected(command, '--version');
  const test = it.skipIf(missing);
  /** Runs a hook on all files. The config stands elsewhere, so that what others use is installed already. */
  const runOnAll = (id: string, cwd: string): Promise<CliResult> => {
    const config = path.join(home, 'both.yaml');
    writeFileSync(config, configOf('{id: cache-lint}, {id: cache-lint-files}'));
    return run([command, 'run', '--config', config, '--all-files', id], cwd);
  };
  /** What the hook printed. */
  const printed = ({ stdout }: CliResult): string => stdout.replaceAll(new RegExp(`^ {${indent}}`, 'gm'), '');

  test('are valid', async () => {
    expect(await run([command, 'validate-manifest', '.pre-commit-hooks.yaml'], hook)).toMatchObject({ code: 0 });
    writeAll(home, { 'wrong.yaml': '- id: cache-lint\n  name: cache-lint\n' });
    expect((await run([command, 'validate-manifest', 'wrong.yaml'], home)).code).not.toBe(0);
  });

  // 3 s are promised; a busy machine may take three times as long.
  it.skipIf(missing || !canCut)(
    'are installed without a network (which takes unshare) and without a build',
    async () => {
      const cwd = tempFolder();
      writeAll(cwd, { '.pre-commit-config.yaml': configOf('{id: cache-lint}, {id: cache-lint-files}') });
      git(cwd, 'init', '-q');
      rmSync(path.join(home, name), { recursive: true, force: true });
      const result = await run([...OFFLINE, command, install], cwd);
      expect(result).toMatchObject({ code: 0 });
      expect(existsSync(path.join(home, name))).toBe(true);
      expect(started()).toEqual([]);
      expect(result.milliseconds).toBeLessThan(9000);
    },
  );

  test('check the whole site in one process', async () => {
    const result = await runOnAll('cache-lint', site);
    expect(checks()).toEqual([[]]);
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('- hook id: cache-lint\n');
    expect(result.stdout).toContain('- exit code: 1\n');
    const direct = await runCli([], { cwd: site });
    expect(direct.stdout).toContain(`${BROKEN}\n`);
    expect(printed(result)).toContain(direct.stdout);
    expect(printed(result)).toMatch(/^Checked 1,354 pages with .*: 1 error on 1 file\.$/m);
  });

  test('check the named pages in several processes, and find the same', async () => {
    const result = await runOnAll('cache-lint-files', site);
    const calls = checks();
    expect(calls.length).toBeGreaterThanOrEqual(Math.min(2, availableParallelism()));
    for (const args of calls) expect(args.slice(0, 2)).toEqual(['--pages-only', '--allow-empty']);
    const named = calls.flatMap((args) => args.slice(2));
    expect(named.sort()).toEqual(git(site, 'ls-files', '_cache').trimEnd().split('\n'));
    expect(result.code).toBe(1);
    const direct = await runCli(['--pages-only'], { cwd: site });
    expect(printed(result)).toContain(direct.stdout);
    expect(result.stdout.match(/meta-num-specs$/gm)?.length).toBe(1);
  });

  test('take names with blanks and letters of any language as they are', async () => {
    const named = ['grüße an zlib/specs.md', ' /specs.md', '-q/specs.md', 'up/SPECS.md', 'm/specs.markdown'].map(
      (file) => `_cache/develop/${file}`,
    );
    const cwd = tempFolder();
    writeAll(cwd, Object.fromEntries(named.map((file) => [file, BAD_TEXT])));
    commitAll(cwd);
    const result = await runOnAll('cache-lint-files', cwd);
    const calls = checks();
    expect(calls.flatMap((args) => args.slice(2)).sort()).toEqual([...named].sort());
    expect(result.code).toBe(1);
    for (const file of named) expect(printed(result).split('\n')).toContain(file);
  });

  test.each(['cache-lint', 'cache-lint-files'])('%s stops a commit until the page is mended', async (id) => {
    const cwd = await makeUser(command, id, { without: BAD });
    writeAll(cwd, { [BAD]: BAD_TEXT });
    const stopped = await commit(cwd);
    expect(stopped.code).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain('meta-num-specs');
    expect(git(cwd, 'log', '--format=%s')).toBe('All\n');
    writeAll(cwd, { [BAD]: SITE.get(BAD)! });
    expect(await commit(cwd)).toMatchObject({ code: 0 });
    expect(git(cwd, 'log', '--format=%s')).toBe('A change\nAll\n');
    const named = id === 'cache-lint' ? [] : ['--pages-only', '--allow-empty', BAD];
    expect(checks()).toEqual([named, named]);
  });

  test('as init writes them, check the site in a folder of the repository', async () => {
    const cwd = tempFolder();
    cpSync(path.join(ROOT, 'fixtures/site'), path.join(cwd, 'docs'), { recursive: true });
    rmSync(path.join(cwd, 'docs', BAD));
    git(cwd, 'init', '-q');
    expect(await runCli(['init'], { cwd: path.join(cwd, 'docs') })).toMatchObject({ code: 0 });
    const written = path.join(cwd, '.pre-commit-config.yaml');
    const config = parse(readFileSync(written, 'utf8')) as { repos: { hooks: unknown }[] };
    expect(config.repos[0]!.hooks).toEqual([{ id: 'cache-lint', args: ['docs'] }]);
    // The same but for the address.
    writeFileSync(written, configOf(JSON.stringify(config.repos[0]!.hooks).slice(1, -1)));
    commitAll(cwd);
    expect(await run([command, 'install'], cwd)).toMatchObject({ code: 0 });
    started();
    writeAll(cwd, { [`docs/${BAD}`]: BAD_TEXT });
    const stopped = await commit(cwd);
    expect(stopped.code).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain(`docs/${BAD}\n`);
    writeAll(cwd, { [`docs/${BAD}`]: SITE.get(BAD)! });
    expect(await commit(cwd)).toMatchObject({ code: 0 });
    expect(checks()).toEqual([['docs'], ['docs']]);
  });
  // In a terminal a hook's output is one, too, and that of pre-commit says that it has 0 columns.
  it.skipIf(missing || !hasScript)(
    'stop a commit in a terminal that says nothing of its width, or let it pass',
    async () => {
      const cwd = await makeUser(command, 'cache-lint', { without: BAD, entry: ', verbose: true' });
      writeAll(cwd, { [BAD]: SITE.get(BAD)! });
      const passed = await commitInTerminal(cwd);
      expect(passed.stdout).toMatch(/Checked 9 pages with .*: nothing found\./);
      expect(passed.code).toBe(0);
      writeAll(cwd, { [BAD]: BAD_TEXT });
      const stopped = await commitInTerminal(cwd);
      expect(stopped.stdout).toMatch(/5:122\x1b\S+ +\x1b\S*31merror\x1b\S+ +meta\.num_specs of xz is 7, but/);
      expect(stopped.code).toBe(1);
    },
  );

  test('run nothing for a commit without a page', async () => {
    for (const id of ['cache-lint', 'cache-lint-files']) {
      const cwd = await makeUser(command, id);
      writeAll(cwd, { 'README.md': 'A site.\n', 'docs/specs.md': '' });
      expect(await commit(cwd)).toMatchObject({ code: 0 });
      expect(checks()).toEqual([]);
    }
  });

  // Neither program counts a deleted file as one of the commit's files.
  test('see a deleted page when its count is in the commit, or when they always run', async () => {
    const alone = await makeUser(command, 'cache-lint');
    git(alone, 'rm', '-q', GOOD);
    expect(await commit(alone)).toMatchObject({ code: 0 });
    expect(checks()).toEqual([]);

    const counted = await makeUser(command, 'cache-lint', { without: '_data/meta.yaml' });
    git(counted, 'rm', '-q', GOOD);
    writeAll(counted, { '_data/meta.yaml': readFileSync(path.join(ROOT, 'fixtures/site/_data/meta.yaml')) });
    const always = await makeUser(command, 'cache-lint', { entry: ', always_run: true' });
    git(always, 'rm', '-q', GOOD);
    for (const cwd of [counted, always]) {
      const { code, stdout, stderr } = await commit(cwd);
      expect(code).toBe(1);
      expect(stdout + stderr).toContain('site-tags');
      expect(checks()).toEqual([[]]);
    }
  });
});
