import { type Likely, type Proof, verifyLikely } from '../spack/dag-hash/verify-record.js';
import { cutText } from './describe.js';
import { type Entry, EntryScanner } from './entry-scanner.js';
import { type ByteSpan, ReadError, type ReadFault } from './fault.js';
import type { Chunks } from './files.js';
import type { IndexEntry } from './index-entry.js';
import type { Limits } from './limits.js';
import { NumberTable } from './number-list.js';
import type { Nesting } from './parse-entry.js';
import { type CompactRecord, proveIndented, type RawRecord, readCompact, readMember } from './raw-proof.js';
import { RecordEntry, type Shared } from './record-entry.js';
import { sharedRecordScanner } from './scan/record-scanner.js';
import { RecordWords } from './scan/record-words.js';
import { ScannedRecord } from './scan/scanned-record.js';
import { tapped, unpacked } from './unpack.js';

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
  /** What is known of other indexes that have the same records; absent when it is read by itself. */
  readonly words?: RecordWords;
}

const INSTALLS = ['database', 'installs'];
const VERSION = /"([5-9])"/;

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
  readonly #words: RecordWords;
  /** By the numbers of hashes: 1 for those of the records so far. */
  readonly #seen = new NumberTable();
  readonly #shared: Shared;
  /** Undefined where nothing is scanned. */
  readonly #scanned: ScannedRecord | undefined;
  /** The last entry that was scanned and has another hash than its key says: where it starts, and the SHA-1 of its spec. */
  #other: { readonly start: number; readonly digest: string } | undefined;
  /** Of the version, where it is one of 5 to 9. */
  #database: number | undefined;
  #unproven = 0;
  readonly #likely: Likely = { at: 0 };
  #isUsable = true;

  constructor(visitor: IndexVisitor, options: ReadOptions) {
    this.#visitor = visitor;
    this.#options = options;
    this.#words = options.words ?? new RecordWords();
    const nesting: Nesting = { limit: options.limits.depth, level: INSTALLS.length + 1 };
    this.#shared = {
      nesting,
      verify: (record, key, digest) => this.#verify(record, key, digest),
      tell: (fault) => this.#tellRecord(fault),
    };
    const scanner = sharedRecordScanner();
    this.#scanned = scanner && new ScannedRecord(scanner, this.#words, nesting, this.#shared.tell);
    this.scanner = new EntryScanner(INSTALLS, options.limits, {
      scalar: (path, json, span) => {
        if (isVersion(path)) this.#setVersion({ json, span });
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
      isUsable: this.#isUsable,
      stored,
    };
  }

  #setVersion(version: Version): void {
    const isNews = version.span.start !== this.version?.span.start;
    this.version = version;
    const match = VERSION.exec(version.json);
    this.#database = match === null ? undefined : Number(match[1]);
    if (match !== null || !isNews) return;
    this.#isUsable = false;
    this.#visitor.fault({ code: 'version', data: { found: cutText(version.json) }, span: version.span });
  }

  #miss(path: readonly string[]): void {
    this.#isUsable = false;
    this.#visitor.fault({ code: 'missingKey', data: { path } });
  }

  #tell(fault: ReadFault): void {
    if (fault.code === 'wrongType') this.#isUsable = false;
    const { key, span } = fault;
    if (key !== undefined && !this.#isUsable) return;
    const number = key === undefined ? undefined : this.#words.vocabulary.keys.add(key);
    if (number !== undefined && this.#isSecond(number)) this.#tellTwice({ key: key!, keySpan: span! });
    else this.#visitor.fault(fault);
  }

  #quick(bytes: Buffer, at: number, end: number, offset: number): number | undefined {
    if (this.#isWrapped) return undefined;
    const to = this.#scanned?.take(bytes, at, end, offset) ?? -1;
    if (to === -1) return this.#quickMember(bytes, at, end, offset);
    const scanned = this.#scanned!;
    if (scanned.isProven) this.#addScanned(scanned);
    else {
      const { number, start, digest } = scanned;
      if (!this.#isKnown(number, digest)) {
        this.#other = { start, digest };
        return undefined;
      }
      this.#add(scanned.entry(), { ...scanned.raw, by: 'text' }, digest);
    }
    return to;
  }

  /** One that the scanner does not take. */
  #quickMember(bytes: Buffer, at: number, end: number, offset: number): number | undefined {
    const read = readMember(bytes, at, end);
    const raw = read && this.#rawOf(read);
    if (read === undefined || raw === undefined) return undefined;
    const { key, digest, from, to } = read;
    const start = offset + at;
    const keySpan = { start, end: offset + from - 1 };
    const span = { start: offset + from, end: offset + to };
    this.#add({ key, keySpan, span, bytes, from, to, firstChildEnd: 0, keys: -1 }, raw, digest);
    return to;
  }

  /** In database 5 a spec is wrapped in its name; one that is spelled as later is a fault there, whatever its hash. */
  get #isWrapped(): boolean {
    return this.#database === 5;
  }

  /** Undefined when nothing proves the text. */
  #rawOf({ key, digest, isProven, refCount, inBuildcache }: CompactRecord): RawRecord | undefined {
    if (isProven) return { by: 'hash', refCount, inBuildcache };
    const number = this.#words.vocabulary.keys.find(key);
    return number !== undefined && this.#isKnown(number, digest) ? { by: 'text', refCount, inBuildcache } : undefined;
  }

  /** Whether the record of a hash was proven parsed with this text, in another index. */
  #isKnown(number: number, digest: string): boolean {
    return this.#words.vocabulary.provenTexts.get(number) === `${this.#database}${digest}`;
  }

  #entry(entry: Entry): void {
    if (this.#isWrapped) return this.#add(entry, undefined, undefined);
    if (entry.keySpan.start === this.#other?.start) return this.#add(entry, undefined, this.#other.digest);
    const read = readCompact(entry.key, entry.bytes, entry.from, entry.to);
    this.#add(entry, (read && this.#rawOf(read)) ?? proveIndented(entry), read?.digest);
  }

  #addScanned(record: ScannedRecord): void {
    // Of an index that cannot be used nothing more is told.
    if (!this.#isUsable) return;
    if (this.#isSecond(record.number)) this.#tellTwice(record);
    else if (this.#database !== undefined) {
      record.database = this.#database;
      this.#visitor.record?.(record);
    }
  }

  #add(entry: Entry, raw: RawRecord | undefined, digest: string | undefined): void {
    if (!this.#isUsable) return;
    const number = this.#words.vocabulary.keys.add(entry.key);
    if (number !== undefined && this.#isSecond(number)) {
      this.#tellTwice(entry);
      return;
    }
    const record = new RecordEntry(entry, raw, digest, this.#database ?? 0, this.#shared);
    if (raw === undefined && record.value() === undefined) return;
    if (this.#database !== undefined) this.#visitor.record?.(record);
  }

  #isSecond(number: number): boolean {
    const isSecond = this.#seen.get(number) !== 0;
    this.#seen.set(number, 1);
    return isSecond;
  }

  #tellTwice({ key, keySpan: span }: Pick<Entry, 'key' | 'keySpan'>): void {
    this.#visitor.fault({ code: 'keyTwice', data: { key }, span });
  }

  /** Proving what cannot be proven takes up to hundreds of hashes: of an index that is full of it, the rest is left. */
  #verify(record: unknown, key: string, digest: string | undefined): Proof {
    if (this.#unproven >= this.#options.limits.unproven) return { verdict: 'unknown', why: 'limit' };
    const proof = verifyLikely(record, this.#database ?? 0, key, this.#likely);
    const { keys, provenTexts } = this.#words.vocabulary;
    if (proof.verdict !== 'proven') this.#unproven++;
    else if (digest !== undefined) provenTexts.set(keys.add(key)!, `${this.#database}${digest}`);
    return proof;
  }

  #tellRecord(fault: ReadFault): void {
    if (fault.code === 'syntax' || fault.code === 'notUtf8') this.#isUsable = false;
    this.#visitor.fault(fault);
  }
}

function isVersion(path: readonly string[]): boolean {
  return path[0] === 'database' && path[1] === 'version';
}

/** Reads an index for its version alone: what is wrong with it, the pass that asked will tell. */
async function findVersion(open: () => Chunks, limits: Limits): Promise<Version | undefined> {
  let version: Version | undefined;
  const scanner = new EntryScanner(INSTALLS, limits, {
    scalar: (path, json, span) => {
      if (isVersion(path)) version = { json, span };
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
