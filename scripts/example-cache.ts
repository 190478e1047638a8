import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PageData } from '../src/page/data.js';
import { parsePage } from '../src/page/parse.js';
import { PageReader } from '../src/page/reader.js';
import { serializePage } from '../src/page/serialize.js';
import { summarize } from '../src/page/summary.js';
import { tarballPath } from '../src/page/tarball.js';

const INDEX_FIXTURES = path.resolve(import.meta.dirname, '../fixtures/index');

/** A build cache with its pages and data files, by path. */
export type CacheFiles = Map<string, Buffer>;

// biome-ignore lint/suspicious/noExplicitAny: JSON that is changed at will
type Json = any;

/** All files of `fixtures/index` but its documentation. */
export function readCacheFiles(): CacheFiles {
  const names = readdirSync(INDEX_FIXTURES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(INDEX_FIXTURES, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => /^(?:site|mirror|new)\//.test(name));
  return new Map(names.map((name) => [name, readFileSync(path.join(INDEX_FIXTURES, name))]));
}

/** The file of the index of a mirror of layout 3. */
export function blobOf(files: CacheFiles, mirror: string): string {
  const manifest = JSON.parse(files.get(`${mirror}/v3/manifests/index/index.manifest.json`)!.toString());
  const { checksum } = manifest.data[0];
  return `${mirror}/blobs/sha256/${checksum.slice(0, 2)}/${checksum}`;
}

/** Puts other bytes into the index of a mirror of layout 3, under their own name: the manifest and the list follow. */
export function setBlob(files: CacheFiles, mirror: string, bytes: Buffer, compression = 'none'): void {
  const old = blobOf(files, mirror);
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const name = `${mirror}/blobs/sha256/${checksum.slice(0, 2)}/${checksum}`;
  files.delete(old);
  files.set(name, bytes);
  const file = `${mirror}/v3/manifests/index/index.manifest.json`;
  const manifest = JSON.parse(files.get(file)!.toString());
  Object.assign(manifest.data[0], { checksum, contentLength: bytes.length, compression });
  files.set(file, Buffer.from(JSON.stringify(manifest)));
  const list = files.get('mirror/cache_spack_io_index.json')!.toString();
  files.set('mirror/cache_spack_io_index.json', Buffer.from(list.replace(old.slice(7), name.slice(7))));
}

/** Puts other bytes into an index of layout 2; the sum beside it follows. */
export function setIndex(files: CacheFiles, file: string, bytes: Buffer | string): void {
  files.set(file, Buffer.from(bytes));
  files.set(`${file}.hash`, Buffer.from(createHash('sha256').update(bytes).digest('hex')));
}

/** Changes what a file says; what follows from it (a page's summary and tarballs, sums, manifests) is made anew. */
export function editFile(files: CacheFiles, file: string, edit: (data: Json) => void): void {
  const name = file.endsWith('/blobs') ? blobOf(files, file.slice(0, -'/blobs'.length)) : file;
  const bytes = files.get(name)!;
  if (name.endsWith('.md')) files.set(name, Buffer.from(editPage(bytes, edit)));
  else if (name.endsWith('.gz')) files.set(name, gzipSync(editJson(gunzipSync(bytes).toString(), edit)));
  else if (file.endsWith('/blobs'))
    setBlob(files, file.slice(0, -'/blobs'.length), Buffer.from(editJson(bytes.toString(), edit)));
  else if (file.endsWith('build_cache/index.json')) setIndex(files, file, editJson(bytes.toString(), edit));
  else files.set(name, Buffer.from(editJson(bytes.toString(), edit)));
}

function editJson(text: string, edit: (data: Json) => void): string {
  const data = JSON.parse(text);
  edit(data);
  const [, indent = ''] = /^\{\n( +)/.exec(text) ?? [];
  return JSON.stringify(data, null, indent.length);
}

function editPage(bytes: Buffer, edit: (data: Json) => void): string {
  const data = structuredClone(parsePage(bytes).frontMatter!.data) as Json;
  edit(data);
  const { rows } = new PageReader().factsOf(data as PageData);
  rows.forEach((row, i) => {
    const own = data.spec_details[i];
    const start = own.tarball?.indexOf('build_cache/') ?? -1;
    if (start !== -1) own.tarball = own.tarball.slice(0, start + 12) + tarballPath(row, data.title);
  });
  return serializePage({ ...data, meta: { ...data.meta, ...summarize(data.spec_details) } });
}

/** An example of an index or data rule; `rule.ts`, `Examples`, says how it is written. */
export function applyExample(files: CacheFiles, example: string): void {
  for (const section of example.split(/^# /m).slice(1)) {
    const [head = '', ...lines] = section.split('\n');
    const [file = '', pointer] = head.split(' ');
    const text = lines.join('\n').trim();
    if (pointer === undefined) files.delete(file);
    else editFile(files, file, (data) => setAt(data, pointer, text === '' ? undefined : JSON.parse(text)));
  }
}

function setAt(data: Json, pointer: string, value: Json): void {
  const steps = pointer.slice(1).split('/');
  const last = steps.pop()!;
  const parent = steps.reduce((at, step) => at[step], data);
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}
