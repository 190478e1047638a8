import { isAscii, isUtf8 } from 'node:buffer';
import { type Proof, verifyRecord } from '../spack/dag-hash/verify-record.js';
import { countKeys } from './count-keys.js';
import { cutText } from './describe.js';
import { type Entry, EntryScanner } from './entry-scanner.js';
import { type ByteSpan, ReadError, type ReadFault } from './fault.js';
import type { Chunks } from './files.js';
import { KeyTable } from './key-table.js';
import type { Limits } from './limits.js';
import { QuickReader } from './quick-record.js';
import { type CompactRecord, proofOf, proveCompact, proveIndented, proveMember, type RawRecord } from './raw-proof.js';
import { type CheckedRecord, type IndexRecord, readRecord } from './record.js';
import { keyTwice, syntaxFault } from './small-file.js';
import { tapped, unpacked } from './unpack.js';

/** A record of an index, while it is read. */
export interface IndexEntry {
  readonly key: string;
  /** Of the key in the summary's `keys`; undefined when it is no hash. */
  readonly number: number | undefined;
  /** Of the key and of the record, in the unpacked bytes. */
  readonly keySpan: ByteSpan;
  readonly span: ByteSpan;
  /** The version of the database: 5 to 9. */
  readonly database: number;
  /** Whether the hash follows from the record. */
  readonly proof: Proof;
  /** What the record says outside of its spec, where it was proven on its bytes. */
  readonly raw: RawRecord | undefined;
  /** The record parsed, until `record` returns. Undefined when it cannot be read: then that is a fault. */
  value(): unknown;
  /** The record read and checked, as `readRecord` does, and as fast as its form allows. Undefined when it cannot be read. */
  checked(): CheckedRecord | undefined;
}

/** What a reader of an index is told, in the order of the file. */
export interface IndexVisitor {
  record?(entry: IndexEntry): void;
  /** One with a `key` is of that record, which is left out for it. */
  fault(fault: ReadFault): void;
}

/** What can be said of an index when it was read. */
export interface IndexSummary {
  /** 5 to 9; undefined when it is none of these. */
  readonly database: number | undefined;
  /** Of the version's value. */
  readonly versionSpan: ByteSpan | undefined;
  /** How many records stand there, good or bad. */
  readonly records: number;
  /** The hashes of all that were not left out. */
  readonly keys: KeyTable;
  /** False after a fault that leaves the index without meaning, for Spack or for us: nothing of it should be used then. */
  readonly isUsable: boolean;
  /** Of the bytes as they are stored; undefined when not asked for or not all were read. */
  readonly stored: { readonly bytes: number; readonly sha256: string } | undefined;
}

/** How an index is read. */
export interface ReadOptions {
  readonly limits: Limits;
  /** Whether the stored bytes are summed up; they are read to the end then, whatever faults there are. */
  readonly sum: boolean;
}

const INSTALLS = ['database', 'installs'];
const VERSION = /^"([5-9])"$/;

/**
 * Reads the index that `open` gives the bytes of, plain or gzip, in one pass and in memory that does not grow with it but for the hashes.
 * `open` is called once more where the version stands behind the records, as Spack 0.13 to 0.16 wrote it. Never throws for what the
 * bytes are.
 */
export async function readDatabase(
  open: () => Chunks,
  visitor: IndexVisitor,
  options: ReadOptions,
): Promise<IndexSummary> {
  const pass = new DatabasePass(visitor, options);
  const stored = tapped(open(), { sum: options.sum });
  const advance = async () => {
    while (pass.scanner.run() === 'entries') if (pass.version === undefined) await pass.lookAhead(open);
  };
  try {
    for await (const chunk of unpacked(stored.chunks, options.limits)) {
      pass.scanner.push(chunk);
      await advance();
      if (pass.isBroken && !options.sum) break;
    }
    pass.scanner.finish();
    await advance();
    pass.finish();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    pass.fail(error.fault);
  }
  const { bytes, ended } = stored.tap;
  return pass.summary(options.sum && ended ? { bytes, sha256: stored.tap.sha256() } : undefined);
}

/** The version as JSON, and where it stands. */
interface Version {
  readonly json: string;
  readonly span: ByteSpan;
}

class DatabasePass {
  readonly scanner: EntryScanner;
  version: Version | undefined;
  isBroken = false;
  readonly #visitor: IndexVisitor;
  readonly #options: ReadOptions;
  readonly #keys = new KeyTable();
  readonly #quickReader = new QuickReader();
  #isUsable = true;

  constructor(visitor: IndexVisitor, options: ReadOptions) {
    this.#visitor = visitor;
    this.#options = options;
    this.scanner = new EntryScanner(INSTALLS, options.limits, {
      scalar: (path, json, span) => {
        if (path.length === 2 && path[0] === 'database' && path[1] === 'version') this.#setVersion({ json, span });
      },
      quick: (bytes, at, end, offset) => this.#quick(bytes, at, end, offset),
      entry: (entry) => this.#entry(entry),
      fault: (fault, stops) => {
        if (stops) this.fail(fault);
        else this.#tell(fault);
      },
    });
  }

  /** Reads all for the version, which stands behind the records. */
  async lookAhead(open: () => Chunks): Promise<void> {
    const version = await findVersion(open, this.#options.limits);
    if (version !== undefined) this.#setVersion(version);
  }

  /** What can be told at the end of the document. */
  finish(): void {
    if (!this.#isUsable) return;
    const { reached } = this.scanner;
    if (reached < INSTALLS.length) this.#miss(INSTALLS.slice(0, reached + 1));
    else if (this.version === undefined) this.#miss(['database', 'version']);
  }

  /** A fault after which nothing more can be read. Behind another one of the kind it is not told: it may be the same. */
  fail(fault: ReadFault): void {
    this.isBroken = true;
    const isFirst = this.#isUsable;
    this.#isUsable = false;
    if (isFirst) this.#visitor.fault(fault);
  }

  summary(stored: IndexSummary['stored']): IndexSummary {
    return {
      database: this.#database,
      versionSpan: this.version?.span,
      records: this.scanner.entries,
      keys: this.#keys,
      isUsable: this.#isUsable,
      stored,
    };
  }

  get #database(): number | undefined {
    const match = VERSION.exec(this.version?.json ?? '');
    return match === null ? undefined : Number(match[1]);
  }

  #setVersion(version: Version): void {
    const isNews = version.span.start !== this.version?.span.start;
    this.version = version;
    const database = this.#database;
    if (database !== undefined || !isNews) return;
    this.#isUsable = false;
    this.#visitor.fault({ code: 'version', data: { found: cutText(version.json) }, span: version.span });
  }

  #miss(path: readonly string[]): void {
    this.#isUsable = false;
    this.#visitor.fault({ code: 'missingKey', data: { path } });
  }

  #tell(fault: ReadFault): void {
    if (fault.code === 'wrongType') this.#isUsable = false;
    this.#visitor.fault(fault);
  }

  #quick(bytes: Buffer, at: number, end: number, offset: number): number | undefined {
    const raw = proveMember(bytes, at, end);
    if (raw === undefined) return undefined;
    const start = offset + at;
    const keySpan = { start, end: start + KEY_LENGTH };
    const span = { start: offset + raw.from, end: offset + raw.to };
    this.#add({ key: raw.key, keySpan, span, bytes, from: raw.from, to: raw.to, firstChildEnd: 0, keys: -1 }, raw);
    return raw.to;
  }

  #entry(entry: Entry): void {
    const raw = proveCompact(entry.key, entry.bytes, entry.from, entry.to) ?? proveIndented(entry);
    this.#add(entry, raw);
  }

  #add(entry: Entry, raw: RawRecord | undefined): void {
    // Of an index that cannot be used nothing more is told.
    if (!this.#isUsable) return;
    const before = this.#keys.size;
    const number = this.#keys.add(entry.key);
    if (number !== undefined && number < before) {
      this.#visitor.fault({ code: 'keyTwice', data: { key: entry.key }, span: entry.keySpan });
      return;
    }
    const database = this.#database;
    const record = new RecordEntry(entry, number, raw, database ?? 0, this.#quickReader, (fault) =>
      this.#tellRecord(fault),
    );
    if (raw === undefined && record.value() === undefined) return;
    if (database !== undefined) this.#visitor.record?.(record);
  }

  #tellRecord(fault: ReadFault): void {
    if (fault.code === 'syntax' || fault.code === 'notUtf8') this.#isUsable = false;
    this.#visitor.fault(fault);
  }
}

/** A hash in quotes. */
const KEY_LENGTH = 34;

class RecordEntry implements IndexEntry {
  readonly key: string;
  readonly number: number | undefined;
  readonly keySpan: ByteSpan;
  readonly span: ByteSpan;
  readonly raw: RawRecord | undefined;
  readonly database: number;
  readonly #entry: Entry;
  readonly #quick: QuickReader;
  readonly #tell: (fault: ReadFault) => void;
  #parsed: { readonly value: unknown } | undefined;
  #proof: Proof | undefined;

  constructor(
    entry: Entry,
    number: number | undefined,
    raw: RawRecord | undefined,
    database: number,
    quick: QuickReader,
    tell: (fault: ReadFault) => void,
  ) {
    this.key = entry.key;
    this.number = number;
    this.keySpan = entry.keySpan;
    this.span = entry.span;
    this.raw = raw;
    this.database = database;
    this.#entry = entry;
    this.#quick = quick;
    this.#tell = tell;
  }

  get proof(): Proof {
    this.#proof ??=
      this.raw === undefined ? verifyRecord(this.value(), this.database, this.key) : proofOf(this.raw, this.database);
    return this.#proof;
  }

  checked(): CheckedRecord | undefined {
    const quick = this.#readQuick();
    if (quick !== undefined) return { record: quick, faults: [] };
    const value = this.value();
    return value === undefined ? undefined : readRecord(this.key, value, this.database);
  }

  #readQuick(): IndexRecord | undefined {
    const { raw } = this;
    if (raw === undefined || !('nodeStart' in raw)) return undefined;
    const { key, refCount, inBuildcache, nodeStart, nodeEnd } = raw as CompactRecord;
    const node = `${this.#entry.bytes.toString('latin1', nodeStart, nodeEnd)}}`;
    return this.#quick.read(key, node, refCount, inBuildcache);
  }

  value(): unknown {
    this.#parsed ??= { value: parseEntry(this.#entry, this.#tell) };
    return this.#parsed.value;
  }
}

/** The value of an entry; undefined when it is none, or a key stands twice in an object. */
export function parseEntry(entry: Entry, tell: (fault: ReadFault) => void): unknown {
  const { key, span, keys } = entry;
  const bytes = entry.bytes.subarray(entry.from, entry.to);
  if (!isAscii(bytes) && !isUtf8(bytes)) {
    tell({ code: 'notUtf8', data: {}, key, span });
    return undefined;
  }
  const text = bytes.toString();
  try {
    const value: unknown = JSON.parse(text);
    if (keys === -1 || countKeys(value) === keys) return value;
  } catch {
    const fault = syntaxFault(text);
    tell({ ...fault, key, span: shifted(fault.span!, span.start) });
    return undefined;
  }
  const fault = keyTwice(text);
  tell({ ...fault, key, span: shifted(fault.span!, span.start) });
  return undefined;
}

function shifted({ start, end }: ByteSpan, by: number): ByteSpan {
  return { start: start + by, end: end + by };
}

/** Reads an index for its version alone: what is wrong with it, the pass that asked will tell. */
async function findVersion(open: () => Chunks, limits: Limits): Promise<Version | undefined> {
  let version: Version | undefined;
  const scanner = new EntryScanner(INSTALLS, limits, {
    scalar: (path, json, span) => {
      if (path.length === 2 && path[0] === 'database' && path[1] === 'version') version = { json, span };
    },
    entry: () => {},
    fault: () => {},
  });
  try {
    for await (const chunk of unpacked(open(), limits)) {
      scanner.push(chunk);
      while (scanner.run() === 'entries');
      if (scanner.isDone) break;
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
  return version;
}
