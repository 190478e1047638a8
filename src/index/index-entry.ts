import type { Proof } from '../spack/dag-hash/verify-record.js';
import type { ByteSpan } from './fault.js';
import type { RawRecord } from './raw-proof.js';
import type { CheckedRecord } from './record.js';

/** Whether a hash follows from its record: of a proof what is asked here. */
export type Verdict = Exclude<Proof, { readonly verdict: 'proven' }> | typeof PROVEN;

/** Of each record whose bytes gave its hash: an index has tens of thousands. */
export const PROVEN = { verdict: 'proven' } as const;

/** A record of an index, while it is read. */
export interface IndexEntry {
  readonly key: string;
  /** Of the key and of the record, in the unpacked bytes. */
  readonly keySpan: ByteSpan;
  readonly span: ByteSpan;
  /** The version of the database: 5 to 9. */
  readonly database: number;
  readonly proof: Verdict;
  /** What the record says outside of its spec, where it was proven without being parsed. */
  readonly raw: RawRecord | undefined;
  /** The same record as numbers, until `record` returns, where it was scanned. */
  readonly scanned: RecordNumbers | undefined;
  /** The record parsed, until `record` returns. Undefined when it cannot be read: then that is a fault. */
  value(): unknown;
  /** The record read and checked, as `readRecord` does, and as fast as its form allows. Undefined when it cannot be read. */
  checked(): CheckedRecord | undefined;
}

/** What a faultless record says, in the numbers of a vocabulary. */
export interface RecordNumbers {
  readonly key: string;
  readonly keySpan: ByteSpan;
  /** Of its hash. */
  readonly number: number;
  /** Where its key starts, with its quote, where the record does and where that ends. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly refCount: number;
  readonly isCached: boolean;
  /** Looks its words up: what follows is only there when this says so. Else only `checked` tells what is wrong. */
  read(): boolean;
  readonly name: number;
  readonly version: number;
  readonly architecture: number;
  readonly compiler: number;
  readonly parameters: number;
  /** Its edges are from here to before `edgeTo`. */
  readonly edgeFrom: number;
  readonly edgeTo: number;
  /** The number of an edge's hash. */
  edgeNumber(edge: number): number;
  edgeName(edge: number): number;
  /** The languages that an edge provides, as bits by their place in `LANGUAGES`. */
  edgeLanguages(edge: number): number;
}
