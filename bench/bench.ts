// npm run bench [-- --runs 5] [-- --tags 12]: whole processes, side by side in one run, as ratios. Prints; judges nothing.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCache } from './make-cache.js';
import { LARGE, makeSite, STANDARD } from './make-site.js';

const root = path.resolve(import.meta.dirname, '..');
const cli = path.join(root, 'dist', 'cli.js');
const floor = path.join(root, 'bench', 'floor.mjs');
const floorOfIndex = path.join(root, 'bench', 'floor-index.mjs');
const runs = option('--runs', 5);

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(name);
  return at === -1 ? fallback : Number(process.argv[at + 1]);
}

/** Seconds of a whole process. Throws when it does not end as it should. */
function time(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): number {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return seconds;
}

/** Median, with the least and the most. */
function describe(values: readonly number[], digits = 2): string {
  const sorted = [...values].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  return `${median.toFixed(digits)} (${sorted[0]!.toFixed(digits)} to ${sorted.at(-1)!.toFixed(digits)})`;
}

/** Runs A and B in turn; the ratio is taken pair by pair, so that a machine whose speed drifts does not matter. */
function compare(label: string, a: readonly string[], b: readonly string[], cwd: string): void {
  time(a, cwd);
  time(b, cwd);
  const pairs = Array.from({ length: runs }, () => [time(a, cwd), time(b, cwd)] as const);
  const ratio = describe(pairs.map(([x, y]) => x / y));
  console.log(
    `${label}: ${ratio} x   [${describe(pairs.map(([x]) => x))} s against ${describe(pairs.map(([, y]) => y))} s]`,
  );
}

function peakMegabytes(args: readonly string[], cwd: string, folder: string): number {
  const file = path.join(folder, 'peak');
  time(['--import', path.join(root, 'bench', 'peak.mjs'), ...args], cwd, { ...process.env, PEAK_FILE: file });
  return Number(readFileSync(file, 'utf8')) / 1024;
}

/** Time and memory of a site of `pages` pages against one as large as the real one. */
function growth(site: string, pages: number): void {
  const large = mkdtempSync(path.join(path.dirname(site), 'cache-lint-bench-large-'));
  try {
    const made = makeSite(large, LARGE);
    console.log(`large site: ${made.pages} pages, ${made.rows} rows`);
    time([cli], large);
    const pairs = Array.from({ length: Math.min(runs, 3) }, () => [time([cli], large), time([cli], site)] as const);
    const times = pairs.map(([x, y]) => x / y);
    const ratio = made.pages / pages;
    console.log(
      `check the large site / the standard one: ${describe(times)} x for ${ratio.toFixed(2)} x the pages, so ${describe(times.map((one) => one / ratio))} x per page   [${describe(pairs.map(([x]) => x))} s against ${describe(pairs.map(([, y]) => y))} s]`,
    );
    console.log(`peak memory of the check of the large site: ${peakMegabytes([cli], large, large).toFixed(0)} MiB`);
  } finally {
    rmSync(large, { recursive: true, force: true });
  }
}

/** A root of 100 MB and stacks of as much together, against reading and SHA-1 of the same bytes; and the pages of them. */
function indexes(site: string): void {
  const cache = mkdtempSync(path.join(path.dirname(site), 'cache-lint-bench-cache-'));
  try {
    const made = makeCache(cache, { bytes: 100_000_000, stacks: 8, packages: 400 });
    console.log(`build cache: ${made.records} records, ${Math.round(made.bytes / 1e6)} MB; ${made.pages} pages`);
    const args = [cli, 'site', '--index', 'mirror'];
    compare('check the pages with --index / floor (read + SHA-1)', args, [floorOfIndex, 'mirror'], cache);
    compare('check the pages with --index / without', args, [cli, 'site'], cache);
    console.log(`peak memory of the check with --index: ${peakMegabytes(args, cache, cache).toFixed(0)} MiB`);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** Makes a repository of a site, with ten pages that differ from what is committed. */
function changeTen(folder: string): void {
  const git = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'A site');
  const tag = path.join(folder, '_cache', readdirSync(path.join(folder, '_cache'))[0]!);
  for (const name of readdirSync(tag).slice(0, 10)) appendFileSync(path.join(tag, name, 'specs.md'), '\n');
}

const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cache-lint-bench-'));
try {
  const shape = {
    ...STANDARD,
    tags: option('--tags', STANDARD.tags),
    packages: option('--packages', STANDARD.packages),
  };
  const made = makeSite(folder, shape);
  console.log(`site: ${made.pages} pages, ${made.rows} rows; ${runs} pairs of runs each; median (least to most)`);
  compare('check the whole site / floor (read + JSON.parse)', [cli], [floor, folder], folder);
  console.log(
    `peak memory of the check: ${peakMegabytes([cli], folder, folder).toFixed(0)} MiB; of the floor: ${peakMegabytes([floor, folder], folder, folder).toFixed(0)} MiB`,
  );
  if (!process.argv.includes('--small')) {
    growth(folder, made.pages);
    indexes(folder);
  }
  changeTen(folder);
  const any = ['--fail-on', 'never'];
  compare('check ten changed pages / the whole site', [cli, '--changed', ...any], [cli, ...any], folder);
  makeSite(path.join(folder, 'one'), { tags: 9, packages: 1, meanRows: 1, maxRows: 1, seed: 2 });
  const page = path.join('one', '_cache', 'develop-2024-09-01', 'py-package-0', 'specs.md');
  compare('check one page of one row / node -e 0', [cli, page], ['-e', '0'], folder);
  compare('--version / node -e 0', [cli, '--version'], ['-e', '0'], folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
