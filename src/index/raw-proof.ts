import { hash } from 'node:crypto';
import { decodeHash, HASH_BYTES, hashText } from '../spack/dag-hash/hash-text.js';
import type { Entry } from './entry-scanner.js';

/** What a record starts with in a compact file. */
const START = Buffer.from('{"spec":{');
/** From the start of its key, `"<hash>":`, to its own. */
export const KEY_LENGTH = 35;
/** From its start to that of its spec. */
export const SPEC = START.length - 1;
/** Where its spec ends: in its own hash, from which its length is known. */
const HASH_LENGTH = ',"hash":""}'.length + 32;
/** In bytes: a record that is longer is read in another way. */
export const LONGEST = 1 << 16;
const CLOSE = 0x7d;
const QUOTE = 0x22;
const COLON = 0x3a;
const LINE_FEED = 0x0a;

/** What the bytes of a record tell of it without being parsed. */
export interface RawRecord {
  /** By what its text was proven: by its own hash, or because it is that of a record of another index that was proven parsed. */
  readonly by: 'hash' | 'text';
  readonly refCount: number;
  readonly inBuildcache: boolean;
}

/** A record that was read where it stands. */
export interface CompactRecord extends Omit<RawRecord, 'by'> {
  readonly key: string;
  /** The SHA-1 of its spec, as far as that may have been hashed: 20 characters of a byte each. */
  readonly digest: string;
  /** Whether that is the hash. */
  readonly isProven: boolean;
  /** Where the record starts and ends in the bytes. */
  readonly from: number;
  readonly to: number;
}

/** Looks for a record behind the key that starts at `at`: see `readCompact`. */
export function readMember(bytes: Buffer, at: number, end: number): CompactRecord | undefined {
  const from = at + KEY_LENGTH;
  if (bytes[from - 2] !== QUOTE || bytes[from - 1] !== COLON) return undefined;
  return readCompact(bytes.toString('latin1', at + 1, from - 2), bytes, from, end);
}

/**
 * Reads the record that starts at `from`, and proves it on its bytes: what Spack hashed is the text of the spec as it stands in a compact
 * file, but for its last member, the hash. Undefined when it is spelled in another way, or not whole before `end`. The end of a record is
 * found by its own hash, not by its brackets: a text that gives the hash is the text that was hashed.
 */
export function readCompact(key: string, bytes: Buffer, from: number, end: number): CompactRecord | undefined {
  if (from + START.length > end || START.compare(bytes, from, from + START.length) !== 0) return undefined;
  if (!decodeHash(key, WANTED)) return undefined;
  const window = bytes.subarray(from, Math.min(end, from + LONGEST));
  const cut = window.indexOf(`,"hash":"${key}"}`, SPEC, 'latin1');
  if (cut === -1) return undefined;
  // The text that was hashed ends here: closed in place, it needs no copy.
  window[cut] = CLOSE;
  const digest = hash('sha1', window.subarray(SPEC, cut + 1), 'binary');
  window[cut] = COMMA;
  const tail = cut + HASH_LENGTH;
  const match = TAIL.exec(window.toString('latin1', tail, tail + LONGEST_TAIL));
  if (match === null) return undefined;
  return {
    key,
    digest,
    isProven: digest === WANTED.toString('latin1'),
    from,
    to: from + tail + match[0].length,
    refCount: Number(match[1]),
    inBuildcache: match[2] === 'true',
  };
}

const COMMA = 0x2c;
const TAIL = /^,"ref_count":(0|[1-9]\d{0,8}),"in_buildcache":(true|false)\}/;
const LONGEST_TAIL = 50;
/** Of the hash that is looked for. */
const WANTED = Buffer.alloc(HASH_BYTES);

/** The same, where it proves a record of database 6 as Spack writes it: two blanks per level, so eight before the spec's. */
export function proveIndented({ key, bytes, from, to, firstChildEnd }: Entry): RawRecord | undefined {
  if (bytes[from + 1] !== LINE_FEED) return undefined;
  const record = bytes.toString('latin1', from, to);
  const match = /^\{\n {8}"spec": (?=\{\n)/.exec(record);
  const end = firstChildEnd - from;
  const tail = /^,\n {8}"ref_count": (0|[1-9]\d{0,8}),\n {8}"in_buildcache": (true|false)\n {6}\}$/.exec(
    record.slice(end),
  );
  if (match === null || tail === null) return undefined;
  const spec = record.slice(match[0].length, end).replaceAll('\n        ', '\n');
  const last = `,\n  "hash": "${key}"\n}`;
  if (!spec.endsWith(last) || hashText(`${spec.slice(0, -last.length)}\n}`) !== key) return undefined;
  return { by: 'hash', refCount: Number(tail[1]), inBuildcache: tail[2] === 'true' };
}
