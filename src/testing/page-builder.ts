import type { Generation, Meta, PageData, Spec } from '../page/data.js';
import { serializePage } from '../page/serialize.js';
import { summarize } from '../page/summary.js';

/** A page to check: where it stands, and its bytes as text. */
export interface TestPage {
  readonly file: string;
  readonly text: string;
}

/** What of a right page is to be different. */
export interface PageParts {
  /** Default H. */
  readonly generation?: Generation;
  /** The package folder and, unless `title` is given, the title. Default `zlib`. */
  readonly package?: string;
  /** Default: a tag of the generation. */
  readonly tag?: string;
  readonly file?: string;
  readonly title?: unknown;
  readonly layout?: string;
  readonly categories?: readonly unknown[];
  /** Merged over the summary that is right for `rows`; `undefined` takes a key away. */
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Each is merged over a right row; `undefined` takes a key away. Default: one right row. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  /** What follows the closing fence. */
  readonly body?: string;
}

const TAGS: Readonly<Record<Generation, string>> = {
  D: 'v0.18',
  E: 'v0.22.1',
  F1: 'develop-2025-02-16',
  F2: 'develop-2025-02-23',
  G: 'develop-2025-03-16',
  H: 'develop-2025-03-30',
};

/** Real hashes, ascending. */
export const HASHES = [
  '4hqfk4wmnwanjq2kqgpau6xkhir7egjk',
  '5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss',
  'ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn',
  'fn7eoy74lcbya3vtgrggcns3mvymccbf',
  'q2sesbjy555atis7jbku4kuwt2vhi2m2',
  'z6qjgpo42oginqmzsldcukxe2geggr6r',
] as const;

/** A page as the generator of its generation writes it, with the given differences; the summary fits the rows. */
export function page(parts: PageParts = {}): TestPage {
  const generation = parts.generation ?? 'H';
  const name = parts.package ?? 'zlib';
  const tag = parts.tag ?? TAGS[generation];
  const rows = (parts.rows ?? [{}]).map((row, i) =>
    withDefined({ ...rightRow(generation, name, tag, i, row), ...row }),
  );
  const data = {
    title: parts.title ?? name,
    layout: parts.layout ?? 'cache',
    categories: parts.categories ?? ['package', tag],
    meta: withDefined({ ...rightMeta(generation, rows), ...parts.meta }),
    spec_details: rows,
  } as unknown as PageData;
  const file = parts.file ?? `_cache/${tag}/${name}/specs.md`;
  return { file, text: serializePage(data) + (parts.body === undefined ? '' : `\n${parts.body}`) };
}

function withDefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** Also gives a summary when rows are malformed: only what has the right type is counted. */
function rightMeta(generation: Generation, rows: readonly object[]): Partial<Meta> {
  const sound = rows.map((row) => ({ ...rightRow('H', 'zlib', 'develop', 0, {}), ...row }) as unknown as Spec);
  const lists = (spec: Spec): Spec => ({
    ...spec,
    stacks: asList(spec.stacks),
    versions: asList(spec.versions),
    variants: asList(spec.variants),
  });
  const meta = summarize(sound.map(lists));
  if (generation !== 'D' && generation !== 'E') return meta;
  const { versions, compilers, oss, platforms, targets, stacks, num_specs, num_specs_by_stack } = meta;
  return { versions, compilers, oss, platforms, targets, stacks, num_specs, num_specs_by_stack };
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function rightRow(
  generation: Generation,
  name: string,
  tag: string,
  index: number,
  own: Readonly<Record<string, unknown>>,
): Partial<Spec> {
  const hash = HASHES[index % HASHES.length]!;
  const compiler = generation === 'H' ? 'gcc@11.4.0' : 'gcc@=11.4.0';
  const base = {
    compiler,
    hash,
    os: 'ubuntu22.04',
    platform: 'linux',
    size: '-',
    stacks: generation === 'D' ? ['e4s'] : ['e4s', 'root'],
    target: 'x86_64_v3',
    variants: ['build_system=makefile', '+optimize'],
    versions: ['1.3.1'],
  };
  if (generation === 'G' || generation === 'H') return base;
  const row = { ...base, ...own };
  const cc = String(row.compiler).replace('@=', '-').replace('@', '-');
  const arch = `${row.platform}-${row.os}-${row.target}`;
  const version = String((row.versions as readonly string[])[0]);
  const tarball = `https://binaries.spack.io/${tag}/build_cache/${arch}/${cc}/${name}-${version}/${arch}-${cc}-${name}-${version}-${row.hash}.spack`;
  if (generation === 'F1' || generation === 'F2') {
    const { target, variants, versions, ...before } = base;
    return { ...before, tarball, target, variants, versions };
  }
  const { os, platform, target, variants, stacks, size, versions } = base;
  return { hash, compiler, versions, os, platform, target, variants, stacks, size, tarball };
}

/** An example of a rule's documentation as a whole page; `rule.ts`, `Examples`, says how. */
export function expandExample(example: string, whole = false): TestPage {
  if (whole || example.startsWith('---')) return { file: '_cache/develop-2025-03-30/zlib/specs.md', text: example };
  const [first = ''] = example.split('\n');
  const file = first.startsWith('# ') ? { file: first.slice(2) } : {};
  return page({ ...readParts(example.split('\n').filter((line) => !line.startsWith('# '))), ...file });
}

/** Lines `key: JSON` as the parts of a page. */
export function readParts(lines: readonly string[]): PageParts {
  const entries = lines
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(': ');
      const key = line.slice(0, colon);
      return [key === 'spec_details' ? 'rows' : key, JSON.parse(line.slice(colon + 2))];
    });
  return Object.fromEntries(entries) as PageParts;
}
