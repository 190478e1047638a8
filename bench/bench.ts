// npm run bench [-- --quick | --huge] [-- --runs 5] [-- --program dist/cli.js]: whole processes, side by side in one run, as ratios. Prints;
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
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, freemem, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { makeCache } from './make-cache.js';
import { DENSE, HUGE, LARGE, makeSite, STANDARD } from './make-site.js';
import { makeWrongPage } from './make-wrong-page.js';
import { type Run, Table } from './measure.js';

const root = path.resolve(import.meta.dirname, '..');
const cli = path.resolve(textOption('--program', path.join(root, 'dist', 'cli.js')));
const isQuick = process.argv.includes('--quick');
const isHuge = process.argv.includes('--huge');
const runs = Number(textOption('--runs', isHuge ? '1' : isQuick ? '3' : '5'));

function textOption(name: string, fallback: string): string {
  const at = process.argv.indexOf(name);
  return at === -1 ? fallback : process.argv[at + 1]!;
}

const node = (...args: readonly string[]): Run => ({
  program: process.execPath,
  args: ['--import', path.join(root, 'bench', 'usage.mjs'), ...args],
});
const floor = node(path.join(root, 'bench', 'floor.mjs'), '.');
const script: Run = { program: 'python3', args: [path.join(root, 'bench', 'script.py'), '.'] };
const check = node(cli);
/** Whether the program can be told how many threads to use. */
const hasThreads = spawnSync(process.execPath, [cli, '--help'], { encoding: 'utf8' }).stdout.includes('--threads');
// Whoever runs it has run it before: what it keeps of its code is there.
for (const format of ['text', 'json'])
  spawnSync(process.execPath, [cli, path.join(root, 'fixtures', 'site'), '--format', format], {
    env: { ...process.env, CI: '' },
  });
const oneThread = hasThreads ? node(cli, '--threads', '1') : check;

/** The parser in C++; undefined, with a line that says why, where it cannot be built. */
function buildLimit(into: string): Run | undefined {
  const program = path.join(into, 'limit');
  const args = ['-O3', '-std=c++17', path.join(root, 'bench', 'limit.cpp'), '-o', program, '-lsimdjson'];
  const { status, stderr } = spawnSync('g++', args, { encoding: 'utf8' });
  if (status === 0) return { program, args: ['.'] };
  const reason = stderr?.split('\n').find((line) => line.includes('rror')) ?? 'there is no g++';
  console.error(`The physical limit is left out (Debian: apt-get install g++ libsimdjson-dev): ${reason}`);
  return undefined;
}

/** A root of 100 MB and stacks of as much together, against reading and SHA-1 of the same bytes; and the pages of them. */
function indexes(cache: string, table: Table): void {
  const made = makeCache(cache, { bytes: 100_000_000, stacks: 8, packages: 400 });
  console.error(`build cache: ${made.records} records, ${Math.round(made.bytes / 1e6)} MB; ${made.pages} pages`);
  const withIndex = node(cli, 'site', '--index', 'mirror');
  const read = node(path.join(root, 'bench', 'floor-index.mjs'), 'mirror');
  table.compare({ label: '--index / reading and SHA-1', a: withIndex, b: read, cwd: cache, goal: '1.5' });
  table.compare({ label: '--index / without', a: withIndex, b: node(cli, 'site'), cwd: cache, goal: '' });
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

interface Made {
  readonly pages: number;
  readonly rows: number;
}

/** Compares one site with the floor; a row of the physical limit comes first. */
function compareSite(
  site: string,
  { pages }: Made,
  rows: readonly (readonly [string, Run, string])[],
  table: Table,
): void {
  const first = limit === undefined ? [] : [['C++ with simdjson', limit, ''] as const];
  for (const [name, a, goal] of [...first, ...rows])
    table.compare({ label: `${name} / floor, ${pages} pages`, a, b: floor, cwd: site, goal });
}

/** A check of a site that is large enough for more threads; the peak of the memory is part of the goal. */
function threadRows(memory: string): readonly (readonly [string, Run, string])[] {
  const goal = `0.75, ${memory} MiB`;
  if (!hasThreads) return [['check', check, goal]];
  return [
    ['check on one thread', oneThread, goal],
    ['check on two threads', node(cli, '--threads', '2'), '0.55'],
  ];
}

/** A site of 12 tags and what there is to be said of it; then the same against larger ones. */
function standardRows(table: Table): void {
  const [site, tag, wrong] = ['site', 'tag', 'wrong'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const made = makeSite(site, STANDARD);
  makeSite(tag, { ...STANDARD, tags: 1 });
  makeSite(wrong, STANDARD);
  breakAll(wrong);
  compareSite(site, made, [['check', check, '0.75']], table);
  denseRow(table);
  table.compare({ label: 'check / floor, one tag', a: check, b: floor, cwd: tag, goal: '1.6' });
  const json = ['--format', `json=${path.join(folder, 'report.json')}`, '--fail-on', 'never'];
  const all = node(cli, ...json);
  table.compare({ label: 'check / floor, every page has a finding, JSON', a: all, b: floor, cwd: wrong, goal: '2.0' });
  const wrongPage = path.join(folder, 'wrong-page');
  makeWrongPage(wrongPage);
  const label = 'check / floor, one page with 20000 findings, JSON';
  table.compare({ label, a: all, b: floor, cwd: wrongPage, goal: '2.0' });
  if (spawnSync('python3', ['--version']).status === 0)
    table.compare({ label: 'script in Python / check', a: script, b: check, cwd: site, goal: 'at least 3' });
  if (!isQuick) largeRows(site, made, table);
  changeTen(site);
  const any = ['--fail-on', 'never'];
  const changed = node(cli, '--changed', ...any);
  table.compare({ label: 'ten changed pages / check', a: changed, b: node(cli, ...any), cwd: site, goal: '1.0' });
}

/** Pages with twice as many rows. */
function denseRow(table: Table): void {
  const dense = path.join(folder, 'dense');
  const { pages, rows } = makeSite(dense, DENSE);
  const label = `check / floor, ${pages} pages with ${rows} rows`;
  table.compare({ label, a: check, b: floor, cwd: dense, goal: '0.75' });
  rmSync(dense, { recursive: true });
}

function largeRows(site: string, small: Made, table: Table): void {
  const large = path.join(folder, 'large');
  const made = makeSite(large, LARGE);
  compareSite(large, made, threadRows('200'), table);
  growthRow('check, large site / site', [large, made], [site, small], table);
  const overview = node(cli, 'overview', '--threads', '1');
  table.compare({ label: `overview / check, ${made.pages} pages`, a: overview, b: oneThread, cwd: large, goal: '' });
  rmSync(large, { recursive: true });
}

/** By how much more time it takes, where there is so much more: at most a tenth more than pages or rows, whichever are more. */
function growthRow(label: string, large: readonly [string, Made], small: readonly [string, Made], table: Table): void {
  const more = Math.max(large[1].pages / small[1].pages, large[1].rows / small[1].rows);
  const goal = (more * 1.1).toFixed(1);
  table.compare({ label, a: oneThread, b: oneThread, cwd: large[0], otherCwd: small[0], goal });
}

function cacheRows(table: Table): void {
  const cache = path.join(folder, 'cache');
  mkdirSync(cache);
  indexes(cache, table);
  rmSync(cache, { recursive: true });
}

function startRows(table: Table): void {
  const page = path.join(folder, 'page');
  makeSite(page, { tags: 9, packages: 1, meanRows: 1, maxRows: 1, seed: 2 });
  const one = path.join('_cache', 'develop-2024-09-01', 'py-package-0', 'specs.md');
  const nothing = node('-e', '0');
  table.compare({ label: 'one page of one row / node', a: node(cli, one), b: nothing, cwd: page, goal: '1.7' });
  table.compare({ label: '--version / node', a: node(cli, '--version'), b: nothing, cwd: page, goal: '1.2' });
}

function hugeRows(table: Table): void {
  const [huge, large] = ['huge', 'large'].map((name) => path.join(folder, name)) as [string, string];
  const made = makeSite(huge, HUGE);
  compareSite(huge, made, threadRows('1536'), table);
  growthRow('check, huge site / large site', [huge, made], [large, makeSite(large, LARGE)], table);
}

/** What the huge site takes in memory, files and folders with it. */
const HUGE_BYTES = 10 * 2 ** 30;
const HUGE_FILES = 2_100_000;

/** In memory, where that has room; the huge site needs as much again for everything else. */
function placeForSites(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize, ffree } = statfsSync(memory);
  const hasRoom = bavail * bsize > HUGE_BYTES && ffree > HUGE_FILES && freemem() > HUGE_BYTES * 1.3;
  return isHuge && !hasRoom ? tmpdir() : memory;
}

const folder = mkdtempSync(path.join(placeForSites(), 'cache-lint-bench-'));
let limit: Run | undefined;
try {
  limit = buildLimit(folder);
  const busy = loadavg()[0]!.toFixed(1);
  const machine = `Node ${process.version}, ${availableParallelism()} cores, load ${busy} before; sites in ${path.dirname(folder)}`;
  console.log(`${new Date().toISOString().slice(0, 10)}, ${machine}; pairs of runs: ${runs}; median (least to most)\n`);
  const table = new Table(folder, runs);
  if (isHuge) hugeRows(table);
  else {
    standardRows(table);
    if (!isQuick) cacheRows(table);
    startRows(table);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
