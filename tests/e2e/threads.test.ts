import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git } from '../support/git-repo.js';
import { oddSite } from '../support/odd-site.js';
import { BAD, BAD_TEXT, builtProgram, cleanEnv, runCli, SITE, tempSite, writeAll } from '../support/run-cli.js';
import { runStep } from '../support/runner.js';
import { tempFolder } from '../support/temp-folder.js';

const SEED = Number(process.env['SEED'] ?? 20_250_330);
const PAGES = 80;
/** Loaded before the program: says of each thread that it is started, and that it is given work. */
const TRACE = path.join(tempFolder(), 'trace.mjs');
writeFileSync(
  TRACE,
  String.raw`import worker from 'node:worker_threads';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { Worker } = worker;
worker.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    writeSync(2, 'A thread is started.\n');
  }
  postMessage(...given) {
    super.postMessage(...given);
    writeSync(2, 'A thread has work.\n');
  }
};
syncBuiltinESMExports();
`,
);
const TRACED = { NODE_OPTIONS: `--import ${TRACE}` };
const STARTED = 'A thread is started.';
/** Signals are held by then. */
const AT_WORK = 'A thread has work.';
const FORMATS = ['json', 'sarif', 'text'];
const OUTPUTS = FORMATS.flatMap((format) => ['--format', `${format}=out/${format}`]);

const ODD = oddSite(SEED, PAGES, 8);
git(ODD, 'init', '--quiet', '--initial-branch=main');
commit(ODD);

/** What a run leaves: its exit code, its words without the time that it took, its outputs, and all files of the site. */
interface Left {
  readonly code: number | null;
  readonly said: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Runs the program on a copy of a site; gives what it leaves and how many threads it started. */
async function runOn(site: string, args: readonly string[], env = {}): Promise<{ left: Left; started: number }> {
  const cwd = path.join(tempFolder(), 'site');
  cpSync(site, cwd, { recursive: true, verbatimSymlinks: true });
  mkdirSync(path.join(cwd, 'out'), { recursive: true });
  const { code, stdout, stderr } = await runCli(args, { cwd, env: { ...TRACED, ...env }, timeout: 110_000 });
  const lines = stderr.split('\n').filter((line) => line !== STARTED && line !== AT_WORK);
  const said = `${stdout}${lines.join('\n')}`.replace(/in \d\S* s \([\d,]+ pages\/s\)/, 'in no time');
  const files = Object.fromEntries(
    readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.includes('/.git/'))
      .map((file) => [path.relative(cwd, file), readFileSync(file, 'latin1')]),
  );
  rmSync(cwd, { recursive: true });
  return { left: { code, said, files }, started: stderr.split(STARTED).length - 1 };
}

/** Names what differs: the whole of it would be shown for minutes. */
function expectSame(several: Left, alone: Left): void {
  expect([several.code, several.said]).toEqual([alone.code, alone.said]);
  const names = new Set([...Object.keys(several.files), ...Object.keys(alone.files)]);
  expect([...names].filter((name) => several.files[name] !== alone.files[name])).toEqual([]);
}

describe('--threads', () => {
  it.each<[string, readonly string[], number?]>([
    ['all rules', ['--preset', 'all', ...OUTPUTS]],
    ['each page by itself', ['--pages-only', ...OUTPUTS]],
    ['a size limit', ['--max-file-size', '1', '--max-findings', '20', ...OUTPUTS]],
    ['named pages', ['_cache/develop', '_cache/*/p1*/specs.md', ...OUTPUTS]],
    ['fixes', ['--fix', ...OUTPUTS], 2],
    ['what would be fixed', ['--fix-dry-run', ...OUTPUTS]],
    ['a comparison', ['compare', 'main', ...OUTPUTS]],
    ['a baseline', ['baseline']],
  ])('changes nothing but the time: %s', async (_, args, factor = 1) => {
    const site = args[0] === 'compare' ? changedSite() : ODD;
    const alone = await runOn(site, [...args, '--threads', '1']);
    expect([alone.started, alone.left.code]).toEqual([0, args[0] === 'baseline' ? 0 : 1]);
    const several = await runOn(site, [...args, '--threads', '3']);
    expectSame(several.left, alone.left);
    expect(several.started).toBe(2 * factor);
  });

  it('changes nothing with a config, a baseline and changed files', async () => {
    const site = changedSite();
    const config = {
      extends: 'strict',
      overrides: [{ files: '_cache/v*/**', rules: { 'page-title': 'info' } }],
      suppressions: [{ rule: 'corpus-hash-package', files: '_cache/develop/**', reason: 'known' }],
      ignores: ['_cache/*/p3*'],
      baseline: 'base.json',
    };
    writeFileSync(path.join(site, 'cache-lint.config.json'), JSON.stringify(config));
    await runCli(['baseline', '--baseline', 'base.json', '_cache/v0.20.1'], { cwd: site });
    commit(site);
    writeAll(site, { [BAD]: BAD_TEXT.replace('linux', 'lynux') });
    git(site, 'add', BAD);
    const runs: readonly (readonly [started: number, ...more: string[]])[] = [
      [3],
      // And once more, for suppressions that are of no use any more.
      [6, '--changed'],
      // One thread reads what is staged.
      [0, '--staged'],
      [3, '--since', 'HEAD~1', '--diff-filter', 'none'],
    ];
    for (const [started, ...more] of runs) {
      const alone = await runOn(site, [...OUTPUTS, ...more, '--threads', '1']);
      const several = await runOn(site, [...OUTPUTS, ...more, '--threads', '4']);
      expectSame(several.left, alone.left);
      expect(several.started, more.join(' ')).toBe(started);
      expect(alone.left.files['out/json']).toContain('"findings"');
    }
  });

  it('changes nothing where a page has more findings than are kept', async () => {
    const row = '{"compiler": "?"}';
    const text = `---\nspec_details: [${Array.from({ length: 20_000 }, () => row).join(', ')}]\n---`;
    const large = SITE.get('_cache/develop-2025-03-16/python/specs.md')!;
    const wrong = large.replace(/(?<=spec_details: \[)(\{[^\n]*?\}), (?=\{"compiler)/, (_, first: string) => {
      const bad = first.replace('"linux"', '"lynux"').replace(/"hash": "[^"]*"/, '"hash": "x"');
      return `${`${bad}, `.repeat(40_000)}`;
    });
    const site = tempSite({
      ...Object.fromEntries(SITE),
      '_cache/develop-2025-03-16/a/specs.md': text,
      '_cache/develop-2025-03-16/b/specs.md': wrong,
      '_cache/develop-2025-03-30/c/specs.md': BAD_TEXT,
    });
    const args = ['--format', 'json=out/json', '--format', 'compact=out/compact'];
    const alone = await runOn(site, [...args, '--threads', '1']);
    const { perPage } = (JSON.parse(alone.left.files['out/json']!) as { omitted: { perPage: number } }).omitted;
    expect(perPage).toBeGreaterThan(0);
    const several = await runOn(site, [...args, '--threads', '2']);
    expect(several.started).toBe(1);
    expectSame(several.left, alone.left);
  });

  it('starts none for one page, and none for a small site that nobody asks for', async () => {
    const site = tempSite({ ...Object.fromEntries(SITE), [BAD]: BAD_TEXT });
    for (const args of [[BAD, '--pages-only', '--threads', '2'], []]) {
      const { left, started } = await runOn(site, args);
      expect([left.code, started]).toEqual([1, 0]);
    }
    expect((await runOn(tempSite({ [BAD]: BAD_TEXT }), [BAD, '--threads', '8'])).started).toBe(0);
    expect((await runOn(site, ['--stats', '--threads', '8'])).started).toBe(0);
  });

  it('starts no more than run at once before it knows of the pages', async () => {
    const site = tempSite({ [BAD]: BAD_TEXT });
    for (const args of [['.'], ['nothing']]) {
      const { left, started } = await runOn(site, [...args, '--threads', '32']);
      expect([left.code, started]).toEqual([args[0] === '.' ? 1 : 2, Math.min(availableParallelism(), 32) - 1]);
    }
  });

  it('changes nothing where WebAssembly does not run', async () => {
    const site = tempSite(Object.fromEntries(SITE));
    const jitless = { NODE_OPTIONS: `--jitless ${TRACED.NODE_OPTIONS}` };
    const alone = await runOn(site, [...OUTPUTS, '--threads', '1'], jitless);
    const several = await runOn(site, [...OUTPUTS, '--threads', '2'], jitless);
    expectSame(several.left, alone.left);
    expect(several.started).toBe(1);
  });

  it('goes on with one where Node refuses threads, without a word', async () => {
    const site = tempSite(Object.fromEntries(SITE));
    const alone = await runOn(site, [...OUTPUTS, '--threads', '1']);
    const preload = path.join(tempFolder(), 'refuse.mjs');
    writeFileSync(preload, REFUSE_THREADS);
    const refused = await runOn(site, [...OUTPUTS, '--threads', '2'], { NODE_OPTIONS: `--import ${preload}` });
    expectSame(refused.left, alone.left);
    expect(refused.started).toBe(0);
  });

  it.each(['x', '-1', '1.5'])('refuses %s', async (count) => {
    const { code, stderr } = await runCli([`--threads=${count}`], { cwd: ODD });
    expect([code, stderr]).toEqual([2, 'cache-lint: --threads takes a whole number from 0 up\n']);
  });

  it('is an input of the action', async () => {
    const files = Object.fromEntries(SITE);
    const run = (threads: string) => runStep({ workspace: tempSite(files), inputs: { threads }, env: TRACED });
    const [alone, several] = [await run('1'), await run('2')];
    expect(alone.stderr).not.toContain(STARTED);
    expect(several.stderr).toContain(STARTED);
    expect(several.code).toBe(0);
    expect(several.stdout.replace(/in \d\S* s \([^)]*\)/, '')).toBe(alone.stdout.replace(/in \d\S* s \([^)]*\)/, ''));
  });
});

/** What Node does under a policy that forbids them. */
const REFUSE_THREADS = `import worker from 'node:worker_threads';
import { syncBuiltinESMExports } from 'node:module';
worker.Worker = class { constructor() { throw Object.assign(new Error('Access to this API has been restricted'), { code: 'ERR_ACCESS_DENIED' }); } };
syncBuiltinESMExports();
`;

/** A copy of the site in which some pages differ from what is committed. */
function changedSite(): string {
  const site = path.join(tempFolder(), 'changed');
  cpSync(ODD, site, { recursive: true, verbatimSymlinks: true });
  const pages = readdirSync(path.join(site, '_cache'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /p\d*7\/specs\.md$/.test(name))
    .map((name) => path.join(site, '_cache', name));
  for (const page of pages) writeFileSync(page, BAD_TEXT);
  return site;
}

describe('a run of several threads that is interrupted', () => {
  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('by %s exits with %i and leaves every file as it was', async (signal, code) => {
    const cwd = path.join(tempFolder(), 'site');
    cpSync(ODD, cwd, { recursive: true, verbatimSymlinks: true });
    mkdirSync(path.join(cwd, 'out'));
    writeFileSync(path.join(cwd, 'out/report.json'), 'old');
    const args = [
      await builtProgram(),
      '--threads',
      '2',
      '--fix',
      '--format',
      'text',
      '--format',
      'json=out/report.json',
    ];
    const child = spawn(process.execPath, args, { cwd, env: { ...cleanEnv(), ...TRACED } });
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (text.stdout += chunk));
    child.stderr.on('data', (chunk) => {
      text.stderr += chunk;
      if (String(chunk).includes(AT_WORK)) child.kill(signal);
    });
    const ended = await new Promise((resolve) => child.on('close', (...how) => resolve(how)));
    expect(ended).toEqual([code, null]);
    expect(text.stdout).toBe('');
    const lines = text.stderr.split('\n').filter((line) => line !== STARTED && line !== AT_WORK);
    expect(lines).toEqual(['cache-lint: interrupted, nothing was written', '']);
    expect(readdirSync(path.join(cwd, 'out'))).toEqual(['report.json']);
    expect(readFileSync(path.join(cwd, 'out/report.json'), 'utf8')).toBe('old');
    expect(git(cwd, 'status', '--porcelain', '--', '_cache')).toBe('');
  });
});
