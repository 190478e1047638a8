import type { Proof } from '../spack/dag-hash/verify-record.js';
import type { Entry } from './entry-scanner.js';
import type { ByteSpan, ReadFault } from './fault.js';
import { parseEntry } from './parse-entry.js';
import type { QuickReader } from './quick-record.js';
import { type CompactRecord, proofOf, type RawRecord } from './raw-proof.js';
import { type CheckedRecord, type IndexRecord, readRecord } from './record.js';

/** A record of an index, while it is read. */
export interface IndexEntry {
  readonly key: string;
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

/** What all records of an index have in common. */
export interface Shared {
  readonly quick: QuickReader;
  verify(record: unknown, key: string): Proof;
  tell(fault: ReadFault): void;
}

/** Reads of a record only what it is asked for. */
export class RecordEntry implements IndexEntry {
  readonly key: string;
  readonly keySpan: ByteSpan;
  readonly span: ByteSpan;
  readonly raw: RawRecord | undefined;
  readonly database: number;
  readonly #entry: Entry;
  readonly #shared: Shared;
  #parsed: { readonly value: unknown } | undefined;
  #proof: Proof | undefined;

  constructor(entry: Entry, raw: RawRecord | undefined, database: number, shared: Shared) {
    this.key = entry.key;
    this.keySpan = entry.keySpan;
    this.span = entry.span;
    this.raw = raw;
    this.database = database;
    this.#entry = entry;
    this.#shared = shared;
  }

  get proof(): Proof {
    this.#proof ??=
      this.raw === undefined ? this.#shared.verify(this.value(), this.key) : proofOf(this.raw, this.database);
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
    return this.#shared.quick.read(key, node, refCount, inBuildcache);
  }

  value(): unknown {
    this.#parsed ??= { value: parseEntry(this.#entry, this.#shared.tell) };
    return this.#parsed.value;
  }
}
