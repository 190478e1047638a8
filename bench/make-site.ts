import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Generation, Spec } from '../src/page/data.js';
import { serializePage } from '../src/page/serialize.js';
import { summarize } from '../src/page/summary.js';

/** How large a generated site is. */
export interface SiteShape {
  readonly tags: number;
  readonly packages: number;
  /** The mean number of rows of a page. */
  readonly meanRows: number;
  readonly maxRows: number;
  readonly seed: number;
}

/** The site that the numbers in our documents are about: 12 tags of 1,200 packages, mean 9 rows, up to 2,500 rows. */
export const STANDARD: SiteShape = { tags: 12, packages: 1200, meanRows: 9, maxRows: 2500, seed: 1 };

/** The same with twice as many rows: 273,000. What the goal for 14,400 pages was first measured on had 271,000. */
export const DENSE: SiteShape = { ...STANDARD, meanRows: 18.8 };

/** As large as the real site: 100,800 pages with about 700,000 rows. */
export const LARGE: SiteShape = { tags: 84, packages: 1200, meanRows: 7, maxRows: 2500, seed: 3 };

/** Ten times the real site: 1,008,000 pages with about 7,000,000 rows, 8 GB of them in a file system in memory. */
export const HUGE: SiteShape = { tags: 840, packages: 1200, meanRows: 7, maxRows: 2500, seed: 4 };

/** mulberry32: the same numbers for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const PLACES = [
  {
    platform: 'linux',
    os: 'ubuntu22.04',
    target: 'x86_64_v3',
    stacks: ['e4s', 'hep', 'radiuss', 'data-vis-sdk', 'build_systems', 'ml-linux-x86_64-cpu'],
  },
  {
    platform: 'linux',
    os: 'ubuntu20.04',
    target: 'x86_64',
    stacks: ['e4s', 'tutorial', 'gpu-tests', 'developer-tools-x86_64_v3-linux-gnu'],
  },
  { platform: 'linux', os: 'rhel8', target: 'zen4', stacks: ['e4s-cray-rhel', 'e4s'] },
  {
    platform: 'linux',
    os: 'amzn2',
    target: 'neoverse_v1',
    stacks: ['aws-pcluster-neoverse_v1', 'aws-isc-aarch64', 'ml-linux-aarch64-cpu'],
  },
  { platform: 'linux', os: 'ubuntu24.04', target: 'aarch64', stacks: ['e4s-aarch64', 'radiuss-aws-aarch64'] },
  { platform: 'linux', os: 'centos7', target: 'ppc64le', stacks: ['e4s-power'] },
  { platform: 'darwin', os: 'sequoia', target: 'm1', stacks: ['ml-darwin-aarch64-mps', 'developer-tools-darwin'] },
] as const;
const COMPILERS = ['gcc 11.4.0', 'gcc 13.2.0', 'gcc 7.5.0', 'intel-oneapi-compilers 2025.1.0', 'nvhpc 24.1'];
/** Names and the values that they take; a package has about half of them, and its rows differ in a few. */
const VARIANTS: readonly (readonly [string, readonly string[]])[] = [
  ...[
    'bzip2',
    'cuda',
    'debug',
    'doc',
    'fortran',
    'hdf5',
    'ipo',
    'java',
    'mpi',
    'openmp',
    'pic',
    'python',
    'rocm',
    'shared',
    'tests',
    'zlib',
  ].map((name) => [name, [`+${name}`, `~${name}`]] as const),
  ['build_system', ['build_system=cmake']],
  ['build_type', ['build_type=Release', 'build_type=RelWithDebInfo']],
  ['cxxstd', ['cxxstd=17', 'cxxstd=14', 'cxxstd=20']],
  ['generator', ['generator=ninja', 'generator=make']],
].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) as (readonly [string, readonly string[]])[];
const GENERATIONS: readonly Generation[] = ['E', 'E', 'E', 'E', 'E', 'F1', 'F2', 'G', 'H', 'H', 'H', 'H'];

/** How many rows of a page the next tag has, too. */
const OVERLAP = 0.3;

/** Writes a right site below `folder`: the same bytes for the same shape. Gives how many pages and rows it has. */
export function makeSite(folder: string, shape: SiteShape): { pages: number; rows: number } {
  const random = randomNumbers(shape.seed);
  const counts = rowCounts(random, shape);
  const before: Row[][] = Array.from({ length: shape.packages }, () => []);
  const tags: TagSummary[] = [];
  for (let number = 0; number < shape.tags; number++) {
    const generation = GENERATIONS[number % GENERATIONS.length]!;
    const tag = `develop-${2024 + Math.floor(number / 48)}-${pad(1 + (number % 12))}-${pad(1 + (Math.floor(number / 12) % 28))}`;
    const summary = { tag, stacks: new Set<string>(), count: 0 };
    tags.push(summary);
    for (let own = 0; own < shape.packages; own++) {
      const name = `${own % 5 === 0 ? 'py-' : ''}package-${own}`;
      const rows = makeRows(random, before[own]!, counts[number * shape.packages + own]!);
      before[own] = rows;
      const specs = rows.map((row) => toSpec(row, generation, tag, name));
      for (const { stacks } of specs) for (const stack of stacks) summary.stacks.add(stack);
      summary.count += specs.length;
      write(path.join(folder, '_cache', tag, name, 'specs.md'), makePage(generation, tag, name, specs));
    }
  }
  writeSiteFiles(folder, tags);
  return { pages: shape.tags * shape.packages, rows: tags.reduce((sum, { count }) => sum + count, 0) };
}

/** What the site says of a tag beside its pages. */
interface TagSummary {
  readonly tag: string;
  readonly stacks: Set<string>;
  count: number;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeSiteFiles(folder: string, tags: readonly TagSummary[]): void {
  const all = tags.reduce((sum, { count }) => sum + count, 0);
  const rows = tags.map(
    ({ tag, stacks }) => `- name: ${tag}\n  stacks:\n${[...stacks].map((stack) => `  - ${stack}\n`).join('')}`,
  );
  const counts = tags.map(({ tag, count }) => `${tag}:\n  count: ${count}\n`);
  write(path.join(folder, '_data', 'tags.yaml'), rows.join(''));
  write(path.join(folder, '_data', 'meta.yaml'), `all:\n  count: ${all}\n${counts.join('')}`);
  for (const { tag } of tags) {
    const page = `---\nlayout: table\npermalink: /tag/${tag}/\ntag: ${tag}\n---`;
    write(path.join(folder, 'pages', 'tags', `${tag}.md`), page);
  }
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Log-normal with a heavy tail, scaled to the mean; the largest page has `maxRows`. */
function rowCounts(random: () => number, shape: SiteShape): number[] {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const raw = Array.from({ length: shape.tags * shape.packages }, () => Math.exp(1.5 * normal()));
  const scale = shape.meanRows / (raw.reduce((sum, value) => sum + value, 0) / raw.length);
  const counts = raw.map((value) => Math.min(shape.maxRows, Math.max(1, Math.round(value * scale))));
  counts[Math.floor(counts.length / 2)] = shape.maxRows;
  return counts;
}

/** Not all of them exist on macOS. */
function compilerOn(platform: string, compiler: string): string {
  return platform === 'darwin' && !compiler.startsWith('gcc') ? 'gcc 13.2.0' : compiler;
}

/** What a spec is, whatever generation spells it. */
interface Row {
  readonly hash: string;
  readonly compiler: readonly [name: string, version: string];
  readonly place: (typeof PLACES)[number];
  readonly stacks: readonly string[];
  readonly variants: readonly string[];
  readonly version: string;
}

function makeRows(random: () => number, before: readonly Row[], count: number): Row[] {
  const versions = Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () => `${Math.floor(random() * 9)}.${Math.floor(random() * 20)}.${Math.floor(random() * 9)}`,
  );
  const variants = VARIANTS.filter(() => random() < 0.6);
  const kept = before.filter(() => random() < OVERLAP).slice(0, count);
  const added = Array.from({ length: count - kept.length }, () => makeRow(random, versions, variants));
  return [...kept, ...added];
}

function makeRow(random: () => number, versions: readonly string[], own: typeof VARIANTS): Row {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const place = pick(PLACES);
  return {
    hash: Array.from({ length: 32 }, () => BASE32[Math.floor(random() * 32)]).join(''),
    compiler: compilerOn(place.platform, pick(COMPILERS)).split(' ') as [string, string],
    place,
    stacks: [...place.stacks.filter(() => random() < 0.3), 'root'].sort(),
    variants: own.map(([, values]) => (random() < 0.85 ? values[0]! : pick(values))),
    version: pick(versions),
  };
}

function makePage(generation: Generation, tag: string, name: string, rows: readonly Spec[]): string {
  const specs = generation === 'E' || generation === 'F1' ? rows : [...rows].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const { compilers, num_specs, num_specs_by_stack, oss, platforms, stacks, targets, versions } = summarize(specs);
  const meta =
    generation === 'E'
      ? { versions, compilers, oss, platforms, targets, stacks, num_specs, num_specs_by_stack }
      : { compilers, num_specs, num_specs_by_stack, oss, platforms, stacks, targets, versions };
  return serializePage({ title: name, layout: 'cache', categories: ['package', tag], meta, spec_details: specs });
}

function toSpec(
  { hash, compiler, place, stacks, variants, version }: Row,
  generation: Generation,
  tag: string,
  name: string,
): Spec {
  const [compilerName, compilerVersion] = compiler;
  const { os, platform, target } = place;
  const size = '-';
  const versions = [version];
  const written = `${compilerName}@${generation === 'H' ? '' : '='}${compilerVersion}`;
  if (generation === 'G' || generation === 'H')
    return { compiler: written, hash, os, platform, size, stacks, target, variants, versions };
  const arch = `${platform}-${os}-${target}`;
  const cc = `${compilerName}-${compilerVersion}`;
  const tarball = `https://binaries.spack.io/${tag}/build_cache/${arch}/${cc}/${name}-${version}/${arch}-${cc}-${name}-${version}-${hash}.spack`;
  if (generation === 'E')
    return { hash, compiler: written, versions, os, platform, target, variants, stacks, size, tarball };
  return { compiler: written, hash, os, platform, size, stacks, tarball, target, variants, versions };
}
