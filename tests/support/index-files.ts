import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';
import type { Host } from '../../src/host.js';
import type { ReadFault } from '../../src/index/fault.js';
import type { CacheFolder, Chunks, FolderEntry } from '../../src/index/files.js';
import type { IndexEntry } from '../../src/index/index-entry.js';
import { LIMITS, type Limits } from '../../src/index/limits.js';
import { type IndexSummary, readDatabase } from '../../src/index/read-database.js';

export const INDEX_FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/index');
/** Some pages of each generation, D to H, with the indexes that they are from: databases 5, 6, 7 and 9. */
export const GENERATION_FIXTURES = path.join(INDEX_FIXTURES, 'generations');
/** Present in our own checks only. */
export const SHARED_INDEX_DATA = path.resolve(import.meta.dirname, '../../../shared/index-data');

/** Skips a test on data that is too large for the repository, where it is not there. */
export function needLargeData({ skip }: TestContext): void {
  skip(
    !existsSync(SHARED_INDEX_DATA),
    'the nine tags from which fixtures/index is cut are too large for the repository',
  );
}

export function readFixture(name: string): string {
  return readFileSync(path.join(INDEX_FIXTURES, name), 'utf8');
}

/** Bytes in pieces of a size, each in a buffer that is written over for the next one: as a file is read. */
export async function* chunksOf(bytes: Uint8Array | string, size = 1 << 16): Chunks & AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes);
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < all.length; at += size) yield buffer.subarray(0, all.copy(buffer, 0, at, at + size));
}

/** Hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The entry of a manifest for these bytes as they are stored; the media type is one of Spack's. */
export function manifestEntry(
  mediaType: string,
  compression: 'none' | 'gzip',
  bytes: string | Uint8Array,
): Record<string, unknown> {
  return {
    contentLength: Buffer.byteLength(bytes),
    mediaType: `application/vnd.spack.${mediaType}`,
    compression,
    checksumAlgorithm: 'sha256',
    checksum: sha256(bytes),
  };
}

/** A folder in memory. A value that is a fault is given for its file. */
export function memoryFolder(files: Readonly<Record<string, string | Uint8Array>>): CacheFolder {
  return {
    open(file) {
      const bytes = files[file];
      if (bytes === undefined) return { code: 'missing', data: {} };
      return { bytes: Buffer.byteLength(bytes), modified: 0, chunks: () => chunksOf(bytes) };
    },
    list(folder) {
      const start = folder === '.' ? '' : `${folder}/`;
      const entries = new Map<string, FolderEntry>();
      for (const file of Object.keys(files)) {
        if (!file.startsWith(start)) continue;
        const [name = '', ...rest] = file.slice(start.length).split('/');
        entries.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder' });
      }
      return [...entries.values()];
    },
  };
}

/** Folders in memory, by the absolute paths of their files: what a host gives of a build cache. */
export function memoryFolders(files: ReadonlyMap<string, string | Uint8Array>): Pick<Host, 'cacheFolder'> {
  return {
    async cacheFolder(absolute) {
      const start = `${absolute}/`;
      const below = [...files].flatMap(([file, bytes]) =>
        file.startsWith(start) ? [[file.slice(start.length), bytes] as const] : [],
      );
      return memoryFolder(Object.fromEntries(below));
    },
  };
}

/** What reading an index told. */
export interface Told extends IndexSummary {
  readonly faults: readonly ReadFault[];
  readonly entries: readonly { readonly key: string; readonly verdict: string }[];
}

/** Reads an index as a stream. */
export async function tellDatabase(
  bytes: Uint8Array | string,
  options: {
    readonly size?: number;
    readonly limits?: Partial<Limits>;
    readonly record?: (entry: IndexEntry) => void;
  } = {},
): Promise<Told> {
  const faults: ReadFault[] = [];
  const entries: { key: string; verdict: string }[] = [];
  const summary = await readDatabase(
    () => chunksOf(bytes, options.size),
    {
      record(entry) {
        entries.push({ key: entry.key, verdict: entry.proof.verdict });
        options.record?.(entry);
      },
      fault: (fault) => faults.push(fault),
    },
    { limits: { ...LIMITS, ...options.limits }, sum: true },
  );
  return { ...summary, faults, entries };
}
