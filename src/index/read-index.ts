import type { FileFault, ReadFault } from './fault.js';
import type { CacheFolder, OpenFile } from './files.js';
import type { IndexPlace } from './layout.js';
import type { Limits } from './limits.js';
import { type BlobEntry, blobPath, databaseOf, type ManifestFault, readManifest } from './manifest.js';
import { type IndexSummary, type IndexVisitor, readDatabase } from './read-database.js';
import type { RecordWords } from './scan/record-words.js';
import { isFault, parseJson, readSmallFile } from './small-file.js';
import { isGzip } from './unpack.js';

/** What of a stored file is not as its manifest, or the `.hash` file beside it, says. */
export type BlobFault =
  | { readonly kind: 'size'; readonly expected: number; readonly found: number }
  | { readonly kind: 'sha256'; readonly expected: string; readonly found: string }
  | { readonly kind: 'compression'; readonly expected: string; readonly found: string }
  /** A media type of another version than the database in it. */
  | { readonly kind: 'database'; readonly expected: number; readonly found: number };

/** An index that can be read: a file of layout 2, or a blob that a manifest names. */
export interface IndexFile {
  /** Below the folder with all tags. */
  readonly file: string;
  /** What its manifest says; undefined for layout 2. */
  readonly blob: BlobEntry | undefined;
  /** The SHA-256 that it should have: of the manifest, or of `index.json.hash`. */
  readonly sha256: string | undefined;
}

/** The way from a place to its indexes. */
export interface IndexFiles {
  /** The newest database first. */
  readonly indexes: readonly IndexFile[];
  /** Of the manifest as JSON, or as a file. */
  readonly fault: ReadFault | undefined;
  /** Of the manifest's shape; an entry with one is not in `indexes`. */
  readonly shape: readonly ManifestFault[];
  /** When the manifest, or the index of layout 2, was written. */
  readonly modified: number | undefined;
}

/** Finds the files of an index without reading them. A manifest that holds no index has a fault of its shape. */
export async function findIndexFiles(folder: CacheFolder, place: IndexPlace, limits: Limits): Promise<IndexFiles> {
  return place.layout === 2 ? findPlain(folder, place.file, limits) : findBlobs(folder, place, limits);
}

async function findPlain(folder: CacheFolder, file: string, limits: Limits): Promise<IndexFiles> {
  const index = folder.open(file);
  if (isFault(index)) return { indexes: [], fault: index, shape: [], modified: undefined };
  const beside = folder.open(`${file}.hash`);
  const hash = isFault(beside) ? undefined : await readSmallFile(beside, limits);
  const sha256 = hash === undefined || isFault(hash) ? undefined : hash.text.slice(0, 64).trim();
  return { indexes: [{ file, blob: undefined, sha256 }], fault: undefined, shape: [], modified: index.modified };
}

async function findBlobs(folder: CacheFolder, { file, mirror }: IndexPlace, limits: Limits): Promise<IndexFiles> {
  const small = await readSmallFile(folder.open(file), limits);
  if (isFault(small)) return { indexes: [], fault: small, shape: [], modified: undefined };
  const json = parseJson(small.text, limits);
  if (isFault(json)) return { indexes: [], fault: json, shape: [], modified: small.modified };
  const { entries, faults } = readManifest(json.value);
  const databases = entries
    .filter((entry) => databaseOf(entry) !== undefined)
    .sort((a, b) => databaseOf(b)! - databaseOf(a)!);
  const below = mirror === '.' ? '' : `${mirror}/`;
  const indexes = databases.map((blob) => ({ file: `${below}${blobPath(blob)}`, blob, sha256: blob.checksum }));
  const none: readonly ManifestFault[] =
    databases.length > 0 || faults.length > 0
      ? []
      : [{ path: ['data'], expected: 'an entry of the media type application/vnd.spack.db.v<n>+json', found: 'none' }];
  return { indexes, fault: undefined, shape: [...faults, ...none], modified: small.modified };
}

/** What reading an index gave, beside what its visitor was told. */
export interface IndexReading extends IndexSummary {
  readonly blobFaults: readonly BlobFault[];
}

/**
 * Reads an index, and in the same pass checks its stored bytes against what the manifest says of them. A blob with another sum than its
 * manifest's is not usable, and no fault is told of what is in it: that would be the same cause once more.
 */
export async function readIndex(
  folder: CacheFolder,
  index: IndexFile,
  visitor: IndexVisitor,
  limits: Limits,
  words?: RecordWords,
): Promise<IndexReading | FileFault> {
  const file = folder.open(index.file);
  if (isFault(file)) return file;
  if (file.bytes > limits.file) return { code: 'tooLarge', data: { bytes: file.bytes, limit: limits.file } };
  const faults: ReadFault[] = [];
  const heard: IndexVisitor = { ...visitor, fault: (fault) => faults.push(fault) };
  const watched = withMagic(file);
  const summary = await readDatabase(watched.chunks, heard, {
    limits,
    sum: index.sha256 !== undefined,
    ...(words && { words }),
  });
  const blobFaults = checkBlob(index, file, watched.isPacked(), summary);
  const isDamaged = index.blob !== undefined && summary.stored !== undefined && summary.stored.sha256 !== index.sha256;
  if (!isDamaged) for (const fault of faults) visitor.fault(fault);
  return { ...summary, isUsable: summary.isUsable && !isDamaged, blobFaults };
}

/** The file's chunks, and whether they start as gzip does. */
function withMagic(file: OpenFile): {
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly isPacked: () => boolean;
} {
  const head: number[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.chunks()) {
      if (head.length < 2) head.push(...chunk.subarray(0, 2 - head.length));
      yield chunk;
    }
  }
  return { chunks, isPacked: () => isGzip(head) };
}

function checkBlob(
  { blob, sha256 }: IndexFile,
  file: OpenFile,
  isPacked: boolean,
  { database, stored }: IndexSummary,
): readonly BlobFault[] {
  const faults: BlobFault[] = [];
  const bytes = stored?.bytes ?? file.bytes;
  const isOfSize = blob === undefined || blob.contentLength === bytes;
  if (!isOfSize) faults.push({ kind: 'size', expected: blob.contentLength, found: bytes });
  // Bytes of another number have another sum: that is the same fault.
  if (isOfSize && stored !== undefined && sha256 !== undefined && stored.sha256 !== sha256)
    faults.push({ kind: 'sha256', expected: sha256, found: stored.sha256 });
  if (blob === undefined || faults.length > 0) return faults;
  const compression = isPacked ? 'gzip' : 'none';
  if (compression !== blob.compression)
    faults.push({ kind: 'compression', expected: blob.compression, found: compression });
  const expected = databaseOf(blob);
  if (database !== undefined && expected !== undefined && expected !== database)
    faults.push({ kind: 'database', expected, found: database });
  return faults;
}
