import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { readRecord } from '../src/index/record.js';
import { TagRecords } from '../src/index/tag-records.js';
import { serializePage } from '../src/page/serialize.js';
import { summarize } from '../src/page/summary.js';
import { hashText } from '../src/spack/dag-hash/hash-text.js';

/** How large a cache is to be. */
export interface CacheShape {
  /** Bytes of the tag's own index; the indexes of its stacks have as many together. */
  readonly bytes: number;
  readonly stacks: number;
  readonly packages: number;
}

const TAG = 'develop-2025-07-13';

/** What was made. */
export interface MadeCache {
  readonly pages: number;
  readonly records: number;
  readonly bytes: number;
}

interface Node {
  name: string;
  version: string;
  hash: string;
  readonly dependencies?: readonly { readonly hash: string }[];
}

/** A site and the indexes of its one tag, from the records of `fixtures/index`, each with a version of its own and the hash that follows. */
export function makeCache(folder: string, { bytes, stacks, packages }: CacheShape): MadeCache {
  const base = readRecords();
  const template = base.find(({ spec }) => spec.name === 'libffi')!.spec;
  const records: { readonly key: string; readonly text: string; readonly name: string }[] = [];
  const counts = new Map<string, number>();
  const refer = ({ dependencies = [] }: Node): void => {
    for (const { hash } of dependencies) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  };
  for (const { spec } of base) refer(spec);
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const spec: Node = { ...template, name: `package-${i % packages}`, version: `1.${i}` };
    const { hash: _, ...hashed } = spec;
    spec.hash = hashText(JSON.stringify(hashed));
    refer(spec);
    const text = JSON.stringify({ spec, ref_count: 0, in_buildcache: true });
    records.push({ key: spec.hash, text, name: spec.name });
    size += text.length + 38;
  }
  const own = base.map(({ spec, in_buildcache }) => ({
    key: spec.hash,
    name: spec.name,
    text: JSON.stringify({ spec, ref_count: counts.get(spec.hash) ?? 0, in_buildcache }),
  }));
  let total = writeIndex(path.join(folder, 'mirror', TAG), [...own, ...records]);
  for (let stack = 0; stack < stacks; stack++) {
    const some = records.filter((_, i) => i % stacks === stack);
    const texts = own.map((one) => ({ ...one, text: recount(one.text, one.key, some.length, template, base) }));
    total += writeIndex(path.join(folder, 'mirror', TAG, `stack-${stack}`), [...texts, ...some]);
  }
  writePages(folder, [...own, ...records], stacks, own.length);
  return { pages: packages, records: records.length, bytes: total };
}

function readRecords(): { readonly spec: Node; readonly in_buildcache: boolean }[] {
  const mirror = path.resolve(import.meta.dirname, '..', 'fixtures', 'index', 'mirror', TAG);
  const { data } = JSON.parse(readFileSync(path.join(mirror, 'v3/manifests/index/index.manifest.json'), 'utf8'));
  const { checksum } = data[0] as { readonly checksum: string };
  const blob = path.join(mirror, 'blobs/sha256', checksum.slice(0, 2), checksum);
  return Object.values(JSON.parse(readFileSync(blob, 'utf8')).database.installs);
}

/** How many records of a stack depend on one that all stacks have. */
function recount(
  text: string,
  key: string,
  records: number,
  { dependencies = [] }: Node,
  base: readonly { readonly spec: Node }[],
): string {
  const own = base.filter(({ spec }) => spec.dependencies?.some(({ hash }) => hash === key)).length;
  const count = own + (dependencies.some(({ hash }) => hash === key) ? records : 0);
  return JSON.stringify({ ...JSON.parse(text), ref_count: count });
}

/** As layout 3 has it; the number of its bytes. */
function writeIndex(mirror: string, records: readonly { readonly key: string; readonly text: string }[]): number {
  mkdirSync(path.join(mirror, 'v3/manifests/index'), { recursive: true });
  const hash = createHash('sha256');
  let contentLength = 0;
  const pieces = function* (): Generator<string> {
    yield '{"database":{"version":"8","installs":{';
    for (const [i, { key, text }] of records.entries()) yield `${i === 0 ? '' : ','}"${key}":${text}`;
    yield '}}}';
  };
  for (const piece of pieces()) {
    hash.update(piece);
    contentLength += piece.length;
  }
  const checksum = hash.digest('hex');
  const folder = path.join(mirror, 'blobs/sha256', checksum.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  const file = openSync(path.join(folder, checksum), 'w');
  let part = '';
  for (const piece of pieces()) {
    part += piece;
    if (part.length < 1 << 20) continue;
    writeSync(file, part);
    part = '';
  }
  writeSync(file, part);
  closeSync(file);
  const mediaType = 'application/vnd.spack.db.v8+json';
  const data = [{ contentLength, mediaType, compression: 'none', checksumAlgorithm: 'sha256', checksum }];
  writeFileSync(path.join(mirror, 'v3/manifests/index/index.manifest.json'), JSON.stringify({ version: 3, data }));
  return contentLength;
}

function writePages(
  folder: string,
  records: readonly { readonly key: string; readonly text: string; readonly name: string }[],
  stacks: number,
  own: number,
): void {
  const tag = new TagRecords();
  for (const { key, text } of records) tag.add(readRecord(key, JSON.parse(text), 8).record!);
  const pages = new Map<string, object[]>();
  for (const [i, { key, name }] of records.entries()) {
    const fields = tag.rowOf(key, 'H');
    if (fields === undefined) continue;
    const { version, ...row } = fields;
    const all = Array.from({ length: stacks }, (_, stack) => `stack-${stack}`);
    const labels = [...(i < own ? all : [`stack-${(i - own) % stacks}`]), 'root'].sort();
    const rows = pages.get(name) ?? [];
    pages.set(name, rows);
    rows.push({ ...row, versions: [version], stacks: labels, size: '-' });
  }
  for (const [name, unsorted] of pages) {
    const rows = unsorted.map(sortKeys).sort((a, b) => (String(a['hash']) < String(b['hash']) ? -1 : 1));
    const at = path.join(folder, 'site', '_cache', TAG, name);
    mkdirSync(at, { recursive: true });
    const data = {
      title: name,
      layout: 'cache',
      categories: ['package', TAG],
      meta: sortKeys(summarize(rows as never)),
      spec_details: rows,
    };
    writeFileSync(path.join(at, 'specs.md'), serializePage(data as never));
  }
}

function sortKeys(row: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
