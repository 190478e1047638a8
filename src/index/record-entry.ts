import type { Entry } from './entry-scanner.js';
import type { ByteSpan, ReadFault } from './fault.js';
import { type IndexEntry, PROVEN, type Verdict } from './index-entry.js';
import { type Nesting, parseEntry } from './parse-entry.js';
import type { RawRecord } from './raw-proof.js';
import { type CheckedRecord, readRecord } from './record.js';

/** What all records of an index have in common. */
export interface Shared {
  readonly nesting: Nesting;
  /** `digest` is of the spec's text, where it is spelled as in a compact file. */
  verify(record: unknown, key: string, digest: string | undefined): Verdict;
  tell(fault: ReadFault): void;
}

/** Reads of a record only what it is asked for. */
export class RecordEntry implements IndexEntry {
  readonly key: string;
  readonly keySpan: ByteSpan;
  readonly span: ByteSpan;
  readonly raw: RawRecord | undefined;
  readonly scanned = undefined;
  readonly database: number;
  readonly #entry: Entry;
  readonly #shared: Shared;
  readonly #digest: string | undefined;
  #parsed: { readonly value: unknown } | undefined;
  #proof: Verdict | undefined;

  constructor(entry: Entry, raw: RawRecord | undefined, digest: string | undefined, database: number, shared: Shared) {
    this.key = entry.key;
    this.keySpan = entry.keySpan;
    this.span = entry.span;
    this.raw = raw;
    this.database = database;
    this.#digest = digest;
    this.#entry = entry;
    this.#shared = shared;
  }

  get proof(): Verdict {
    this.#proof ??= this.raw?.by === 'hash' ? PROVEN : this.#shared.verify(this.value(), this.key, this.#digest);
    return this.#proof;
  }

  checked(): CheckedRecord | undefined {
    const value = this.value();
    return value === undefined ? undefined : readRecord(this.key, value, this.database);
  }

  value(): unknown {
    this.#parsed ??= { value: parseEntry(this.#entry, this.#shared.tell, this.#shared.nesting) };
    return this.#parsed.value;
  }
}
