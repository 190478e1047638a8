import type { Path, Span } from '../finding.js';
import { isObject, type JsonObject, own } from '../spack/dag-hash/json.js';
import { describeValue } from './describe.js';
import type { ReadFault } from './fault.js';
import { faultAt, type SyntaxFault } from './json-syntax.js';
import type { Limits } from './limits.js';
import { parseJson, syntaxFault } from './small-file.js';

/** A file in `blobs/`, as a manifest describes it. */
export interface BlobEntry {
  /** Its place in `data`. */
  readonly index: number;
  /** Bytes as they are stored. */
  readonly contentLength: number;
  readonly mediaType: string;
  readonly compression: 'none' | 'gzip';
  /** SHA-256 of the bytes as they are stored, hexadecimal. */
  readonly checksum: string;
}

/** One thing that is wrong with a manifest: `path` is a JSON pointer's steps. */
export interface ManifestFault {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
}

export interface Manifest {
  /** Those that are right. */
  readonly entries: readonly BlobEntry[];
  readonly faults: readonly ManifestFault[];
}

/** Checks the shape of a manifest of layout 3 (`{"version": 3, "data": [...]}`). */
export function readManifest(value: unknown): Manifest {
  if (!isObject(value)) return { entries: [], faults: [wrong([], 'an object', value)] };
  const version = own(value, 'version');
  const data = own(value, 'data');
  const faults: ManifestFault[] = [];
  if (version !== 3) faults.push(wrong(['version'], '3', version));
  if (!Array.isArray(data)) return { entries: [], faults: [...faults, wrong(['data'], 'a list', data)] };
  const entries: BlobEntry[] = [];
  data.forEach((item: unknown, index) => {
    const found = entryFaults(item, index);
    faults.push(...found);
    if (found.length === 0) entries.push(toEntry(item as JsonObject, index));
  });
  return { entries, faults };
}

const FIELDS: readonly {
  readonly key: string;
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}[] = [
  {
    key: 'contentLength',
    expected: 'a whole number of bytes',
    fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
  { key: 'mediaType', expected: 'a media type', fits: (value) => typeof value === 'string' && value !== '' },
  { key: 'compression', expected: '"none" or "gzip"', fits: (value) => value === 'none' || value === 'gzip' },
  { key: 'checksumAlgorithm', expected: '"sha256"', fits: (value) => value === 'sha256' },
  {
    key: 'checksum',
    expected: '64 hexadecimal digits in lower case',
    fits: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  },
];

function entryFaults(item: unknown, index: number): readonly ManifestFault[] {
  if (!isObject(item)) return [wrong(['data', index], 'an object', item)];
  return FIELDS.filter(({ key, fits }) => !fits(own(item, key))).map(({ key, expected }) =>
    wrong(['data', index, key], expected, own(item, key)),
  );
}

function toEntry(item: JsonObject, index: number): BlobEntry {
  return {
    index,
    contentLength: item['contentLength'] as number,
    mediaType: item['mediaType'] as string,
    compression: item['compression'] as BlobEntry['compression'],
    checksum: item['checksum'] as string,
  };
}

function wrong(path: Path, expected: string, value: unknown): ManifestFault {
  return { path, expected, found: describeValue(value) };
}

/** Where a blob stands below the mirror. */
export function blobPath({ checksum }: BlobEntry): string {
  return `blobs/sha256/${checksum.slice(0, 2)}/${checksum}`;
}

/** The version of the database that a blob's media type promises; undefined for what is no index. */
export function databaseOf({ mediaType }: BlobEntry): number | undefined {
  const match = /^application\/vnd\.spack\.db\.v(\d{1,3})\+json$/.exec(mediaType);
  return match === null ? undefined : Number(match[1]);
}

/** The first line of a clear-signed text and its header, in which signers name a hash or leave a comment (RFC 9580, 7). */
const HEADER = /^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:[\w-]+:[^\n]*\n)*/;
const EMPTY_LINE = /^[ \t]*\r?\n/;
const SIGNATURE = '\n-----BEGIN PGP SIGNATURE-----';

/** Where the text of a file stands that is clear-signed, or not. Signatures are not checked. */
export function unsignedSpan(text: string): Span {
  const start = startOf(text);
  return typeof start === 'number' ? { start, end: endOf(text, start) } : { start: 0, end: text.length };
}

/** The JSON of a file that is clear-signed, or not, or why it is none. */
export function parseSigned(text: string, limits: Pick<Limits, 'depth'>): { readonly value: unknown } | ReadFault {
  const start = startOf(text);
  if (typeof start !== 'number') return syntaxFault(text, start);
  // Blanks for bytes, so that places are those of the file; a line that starts with `-` has `- ` before it.
  const header = text.slice(0, start).replace(/.+/g, (line) => ' '.repeat(Buffer.byteLength(line)));
  return parseJson(header + text.slice(start, endOf(text, start)).replace(/^- /gm, '  '), limits);
}

/** Behind the header and an empty line. */
function startOf(text: string): number | SyntaxFault {
  const header = HEADER.exec(text)?.[0];
  if (header === undefined) return 0;
  const line = EMPTY_LINE.exec(text.slice(header.length))?.[0];
  if (line !== undefined) return header.length + line.length;
  return faultAt(text, header.length, 'an empty line behind the header of its signature');
}

function endOf(text: string, start: number): number {
  const end = start === 0 ? -1 : text.indexOf(SIGNATURE, start - 1);
  return end === -1 ? text.length : Math.max(start, end);
}
