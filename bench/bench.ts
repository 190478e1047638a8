// npm run bench [-- --quick] [-- --runs 5] [-- --program dist/cli.js]: whole processes, side by side in one run, as ratios. Prints;
// judges nothing. README.md says what each row is.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCache } from './make-cache.js';
import { LARGE, makeSite, STANDARD } from './make-site.js';

const root = path.resolve(import.meta.dirname, '..');
const cli = path.resolve(textOption('--program', path.join(root, 'dist', 'cli.js')));
const isQuick = process.argv.includes('--quick');
const runs = Number(textOption('--runs', isQuick ? '3' : '5'));

function textOption(name: string, fallback: string): string {
  const at = process.argv.indexOf(name);
  return at === -1 ? fallback : process.argv[at + 1]!;
}

/** A process to measure. */
interface Run {
  readonly program: string;
  readonly args: readonly string[];
}

/** What a process cost: seconds that passed and seconds of processors; MiB at its peak. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

const node = (...args: readonly string[]): Run => ({
  program: process.execPath,
  args: ['--import', path.join(root, 'bench', 'usage.mjs'), ...args],
});
const floor = node(path.join(root, 'bench', 'floor.mjs'), '.');
const script: Run = { program: 'python3', args: [path.join(root, 'bench', 'script.py'), '.'] };

/** Throws when the process does not end with 0. */
function measure({ program, args }: Run, cwd: string): Cost {
  const file = path.join(folder, 'usage');
  const env = { ...process.env, USAGE_FILE: file };
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  const [peak, cpu] = readFileSync(file, 'utf8').split(' ').map(Number) as [number, number];
  return { wall, cpu, peak: peak / 1024 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Median, with the least and the most. */
function describe(values: readonly number[]): string {
  return `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`;
}

/** What a row of the table is about. */
interface Row {
  readonly label: string;
  readonly a: Run;
  readonly b: Run;
  readonly cwd: string;
  readonly goal: string;
  /** Where the second one runs, if elsewhere. */
  readonly otherCwd?: string;
}

/** Runs A and B in turn; the ratio is taken pair by pair, so that a machine whose speed drifts does not matter. */
function compare({ label, a, b, cwd, goal, otherCwd = cwd }: Row): void {
  measure(a, cwd);
  measure(b, otherCwd);
  const pairs = Array.from({ length: runs }, () => [measure(a, cwd), measure(b, otherCwd)] as const);
  const ratio = (of: (cost: Cost) => number): string => describe(pairs.map(([x, y]) => of(x) / of(y)));
  const seconds = (i: 0 | 1): string => `${median(pairs.map((pair) => pair[i].cpu)).toFixed(2)} s`;
  const peak = median(pairs.map(([x]) => x.peak)).toFixed(0);
  console.log(
    `| ${label} | ${goal} | ${ratio(({ wall }) => wall)} | ${ratio(({ cpu }) => cpu)} | ${seconds(0)}, ${seconds(1)} | ${peak} MiB |`,
  );
}

/** A root of 100 MB and stacks of as much together, against reading and SHA-1 of the same bytes; and the pages of them. */
function indexes(cache: string): void {
  const made = makeCache(cache, { bytes: 100_000_000, stacks: 8, packages: 400 });
  console.error(`build cache: ${made.records} records, ${Math.round(made.bytes / 1e6)} MB; ${made.pages} pages`);
  const withIndex = node(cli, 'site', '--index', 'mirror');
  const read = node(path.join(root, 'bench', 'floor-index.mjs'), 'mirror');
  compare({ label: '--index / reading and SHA-1', a: withIndex, b: read, cwd: cache, goal: '1.5' });
  compare({ label: '--index / without', a: withIndex, b: node(cli, 'site'), cwd: cache, goal: '' });
}

/** Makes a repository of a site, with ten pages that differ from what is committed. */
function changeTen(site: string): void {
  const git = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: site,
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'A site');
  for (const page of pagesOf(site).slice(0, 10)) appendFileSync(page, '\n');
}

function pagesOf(site: string): string[] {
  const cache = path.join(site, '_cache');
  return readdirSync(cache).flatMap((tag) =>
    readdirSync(path.join(cache, tag)).map((name) => path.join(cache, tag, name, 'specs.md')),
  );
}

/** Gives every page a wrong number of rows. */
function breakAll(site: string): void {
  for (const page of pagesOf(site))
    writeFileSync(page, readFileSync(page, 'utf8').replace(/"num_specs": (\d+)/, '"num_specs": 1$1'));
}

const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cache-lint-bench-'));
try {
  const [site, tag, page, wrong] = ['site', 'tag', 'page', 'wrong'].map((name) => path.join(folder, name)) as [
    ...[string, string, string, string],
  ];
  const check = node(cli);
  const { pages, rows } = makeSite(site, STANDARD);
  makeSite(tag, { ...STANDARD, tags: 1 });
  makeSite(wrong, STANDARD);
  breakAll(wrong);
  makeSite(page, { tags: 9, packages: 1, meanRows: 1, maxRows: 1, seed: 2 });
  console.log(`site: ${pages} pages, ${rows} rows; ${runs} pairs of runs each; median (least to most)\n`);
  console.log('| | goal | wall time | processor time | processor seconds of both | peak of the first |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  const against = (label: string, a: Run, cwd: string, goal: string): void =>
    compare({ label, a, b: floor, cwd, goal });
  against(`check / floor, ${pages} pages`, check, site, '0.75');
  against('check / floor, one tag', check, tag, '1.6');
  const json = ['--format', `json=${path.join(folder, 'report.json')}`, '--fail-on', 'never'];
  against('check / floor, every page has a finding, JSON', node(cli, ...json), wrong, '2.0');
  if (spawnSync('python3', ['--version']).status === 0)
    compare({ label: 'script in Python / check', a: script, b: check, cwd: site, goal: 'at least 3' });
  if (!isQuick) {
    const large = path.join(folder, 'large');
    const made = makeSite(large, LARGE);
    const one = node(cli, '--threads', '1');
    against(`check / floor, ${made.pages} pages`, one, large, '0.75, 200 MiB');
    const two = node(cli, '--threads', '2');
    against(`two threads / floor, ${made.pages} pages`, two, large, '0.55');
    compare({ label: 'two threads / one', a: two, b: one, cwd: large, goal: '' });
    const most = (Math.max(made.pages / pages, made.rows / rows) * 1.1).toFixed(1);
    compare({ label: 'check, large site / site', a: one, b: check, cwd: large, otherCwd: site, goal: most });
    rmSync(large, { recursive: true });
    const cache = path.join(folder, 'cache');
    mkdirSync(cache);
    indexes(cache);
    rmSync(cache, { recursive: true });
  }
  const one = path.join('_cache', 'develop-2024-09-01', 'py-package-0', 'specs.md');
  compare({ label: 'one page of one row / node', a: node(cli, one), b: node('-e', '0'), cwd: page, goal: '1.7' });
  compare({ label: '--version / node', a: node(cli, '--version'), b: node('-e', '0'), cwd: page, goal: '1.2' });
  changeTen(site);
  const any = ['--fail-on', 'never'];
  const changed = node(cli, '--changed', ...any);
  compare({ label: 'ten changed pages / check', a: changed, b: node(cli, ...any), cwd: site, goal: '1.0' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
