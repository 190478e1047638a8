import type { RecordNumbers } from './index-entry.js';
import type { KeyTable } from './key-table.js';
import { NumberList, NumberTable } from './number-list.js';
import type { IndexRecord } from './record.js';
import { Vocabulary } from './vocabulary.js';

/** One thing that is wrong with how the records of an index depend on each other. */
export type DagFault =
  /** Records depend on a hash that has none: said once, at the first of them. */
  | {
      readonly kind: 'missing';
      readonly hash: string;
      readonly name: string;
      readonly dependents: number;
      readonly first: Edge;
    }
  /** The hash is of a package of another name. */
  | { readonly kind: 'otherName'; readonly edge: Edge; readonly written: string; readonly expected: string }
  /** Each of the records depends on the next, the last on the first. */
  | { readonly kind: 'circle'; readonly keys: readonly string[] }
  | {
      readonly kind: 'refCount';
      readonly key: string;
      readonly name: string;
      readonly written: number;
      readonly counted: number;
    };

/** A dependency of a record. */
export interface Edge {
  /** Of the record that has it. */
  readonly key: string;
  readonly recordName: string;
  /** Which of its dependencies it is. */
  readonly index: number;
  readonly name: string;
}

/** More circles than these are not told: there is one cause. */
const MOST_CIRCLES = 10;

/** The steps from a record to one of its dependencies. */
export function edgePath({ recordName, index, name }: Edge, database: number): readonly (string | number)[] {
  return database === 5 ? ['spec', recordName, 'dependencies', name] : ['spec', 'dependencies', index];
}

/** Collects the records of one index and tells what does not hold together. Keeps numbers only. */
export class Dag {
  readonly #shared: Vocabulary;
  readonly #keys: KeyTable;
  /** By number of a hash: the number in the order of records and 1, 0 without a record. */
  readonly #order = new NumberTable();
  readonly #names = new NumberList();
  readonly #refCounts = new NumberList();
  /** Those that a list of numbers does not hold, by record. */
  readonly #largeCounts = new Map<number, number>();
  /** By record: its hash's number, and where its edges are among those of the vocabulary. */
  readonly #numbers = new NumberList();
  readonly #starts = new NumberList();
  readonly #ends = new NumberList();
  #isPartial = false;

  constructor(shared = new Vocabulary()) {
    this.#shared = shared;
    this.#keys = shared.keys;
  }

  add({ key, name, refCount, dependencies }: IndexRecord): void {
    const { edges, edgeNames } = this.#shared;
    const number = this.#keys.add(key);
    if (number === undefined || this.#order.get(number) !== 0) return;
    const start = edges.length;
    for (const dependency of dependencies) {
      edges.push(this.#keys.add(dependency.hash)!);
      edgeNames.push(this.#shared.text(dependency.name));
    }
    this.#add(number, this.#shared.text(name), refCount, start, edges.length);
  }

  /** The same of one that was scanned and whose words were read. */
  addNumbers(record: RecordNumbers): void {
    const { edges, edgeNames } = this.#shared;
    if (this.#order.get(record.number) !== 0) return;
    const start = edges.length;
    const { edgeTo } = record;
    for (let edge = record.edgeFrom; edge < edgeTo; edge++) {
      edges.push(record.edgeNumber(edge));
      edgeNames.push(record.edgeName(edge));
    }
    this.#add(record.number, record.name, record.refCount, start, edges.length);
  }

  /** A record that is the same in another index, which has it and whose numbers are shared. */
  addLike(other: Dag, number: number, refCount: number): void {
    if (this.#order.get(number) !== 0) return;
    const from = other.#order.get(number) - 1;
    this.#add(number, other.#names.at(from), refCount, other.#starts.at(from), other.#ends.at(from));
  }

  #add(number: number, name: number, refCount: number, start: number, end: number): void {
    this.#numbers.push(number);
    this.#order.set(number, this.#numbers.length);
    this.#names.push(name);
    this.#refCounts.push(refCount);
    if (refCount >= 2 ** 32) this.#largeCounts.set(this.#refCounts.length - 1, refCount);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** The package of a record, by the number of its hash. */
  nameAt(number: number): string | undefined {
    const record = this.#order.get(number) - 1;
    return record < 0 ? undefined : this.#nameOf(this.#names.at(record));
  }

  /** What is wrong, in the order of the records; circles last. A record that was refused is taken as there: see `refuse`. */
  finish(): readonly DagFault[] {
    const { edges, edgeNames } = this.#shared;
    const missing = new Map<number, { dependents: number; first: Edge }>();
    const faults: DagFault[] = [];
    const counts = new Uint32Array(this.#keys.size);
    /** By number of a hash: the last record that depends on it, and 1. */
    const seen = new Uint32Array(this.#keys.size);
    for (let record = 0; record < this.#numbers.length; record++) {
      const end = this.#ends.at(record);
      for (let edge = this.#starts.at(record); edge < end; edge++) {
        const to = edges.at(edge);
        if (seen[to] === record + 1) continue;
        seen[to] = record + 1;
        counts[to]!++;
        const other = this.#order.get(to);
        if (other === REFUSED) continue;
        if (other !== 0) {
          const expected = this.#names.at(other - 1);
          if (expected !== edgeNames.at(edge)) faults.push(this.#otherName(record, edge, expected));
          continue;
        }
        const known = missing.get(to);
        if (known === undefined) missing.set(to, { dependents: 1, first: this.#edge(record, edge) });
        else known.dependents++;
      }
    }
    for (const [to, { dependents, first }] of missing)
      faults.push({ kind: 'missing', hash: this.#keys.hashOf(to), name: first.name, dependents, first });
    return [...faults, ...this.#refCountFaults(counts), ...this.#circles()];
  }

  #otherName(record: number, edge: number, expected: number): DagFault {
    const written = this.#nameOf(this.#shared.edgeNames.at(edge));
    return { kind: 'otherName', edge: this.#edge(record, edge), written, expected: this.#nameOf(expected) };
  }

  /** A record that cannot be used: what depends on it is not blamed, and nothing can be counted. */
  refuse(key: string): void {
    const number = this.#keys.add(key);
    if (number !== undefined && this.#order.get(number) === 0) this.#order.set(number, REFUSED);
    this.#isPartial = true;
  }

  #refCountFaults(counts: Uint32Array): readonly DagFault[] {
    if (this.#isPartial) return [];
    const faults: DagFault[] = [];
    for (let record = 0; record < this.#numbers.length; record++) {
      const number = this.#numbers.at(record);
      const written = this.#largeCounts.get(record) ?? this.#refCounts.at(record);
      const counted = counts[number]!;
      if (written === counted) continue;
      const name = this.#nameOf(this.#names.at(record));
      faults.push({ kind: 'refCount', key: this.#keys.hashOf(number), name, written, counted });
    }
    return faults;
  }

  /** What remains when all records without dependencies are taken away, again and again, leads in circles. */
  #circles(): readonly DagFault[] {
    const faults: DagFault[] = [];
    const left = new Uint8Array(this.#numbers.length).fill(1);
    for (let start = this.#peel(left); start !== -1 && faults.length < MOST_CIRCLES; start = this.#peel(left)) {
      const circle = this.#walk(left, start);
      for (const record of circle) left[record] = 0;
      faults.push({ kind: 'circle', keys: circle.map((record) => this.#keys.hashOf(this.#numbers.at(record))) });
    }
    return faults;
  }

  /** Takes away what leads to no circle. The first record that is left; -1 for none. */
  #peel(left: Uint8Array): number {
    const open = new Uint32Array(left.length);
    const { starts, users } = this.#usersOf(left, open);
    const free = new Uint32Array(left.length);
    let length = 0;
    for (let record = 0; record < left.length; record++)
      if (left[record] === 1 && open[record] === 0) free[length++] = record;
    while (length > 0) {
      const record = free[--length]!;
      left[record] = 0;
      for (let i = starts[record]!; i < starts[record + 1]!; i++) {
        const user = users[i]!;
        if (--open[user]! === 0) free[length++] = user;
      }
    }
    return left.indexOf(1);
  }

  /**
   * The records that depend on each, as far as they are left: those that depend on record `i` are from `starts[i]` to before
   * `starts[i + 1]`. Counts in `open` how many each depends on.
   */
  #usersOf(left: Uint8Array, open: Uint32Array): { readonly starts: Uint32Array; readonly users: Uint32Array } {
    const starts = new Uint32Array(left.length + 2);
    for (let record = 0; record < left.length; record++) {
      const end = left[record] === 0 ? 0 : this.#ends.at(record);
      for (let edge = this.#starts.at(record); edge < end; edge++) {
        const to = this.#leftAt(left, edge);
        if (to === NONE) continue;
        open[record]!++;
        starts[to + 2]!++;
      }
    }
    for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const users = new Uint32Array(starts[left.length + 1]!);
    for (let record = 0; record < left.length; record++) {
      const end = open[record] === 0 ? 0 : this.#ends.at(record);
      for (let edge = this.#starts.at(record); edge < end; edge++) {
        const to = this.#leftAt(left, edge);
        if (to !== NONE) users[starts[to + 1]!++] = record;
      }
    }
    return { starts, users };
  }

  /** The record that an edge leads to; -1 when there is none that is left. */
  #leftAt(left: Uint8Array, edge: number): number {
    const record = this.#order.get(this.#shared.edges.at(edge)) - 1;
    return record >= 0 && left[record] === 1 ? record : NONE;
  }

  /** Follows first dependencies until a record comes again. */
  #walk(left: Uint8Array, start: number): readonly number[] {
    const path: number[] = [];
    const places = new Map<number, number>();
    for (let record = start; ; record = this.#firstInner(left, record)) {
      const place = places.get(record);
      if (place !== undefined) return path.slice(place);
      places.set(record, path.push(record) - 1);
    }
  }

  /** The first record that a record depends on and that is left: each of those that are left has one. */
  #firstInner(left: Uint8Array, record: number): number {
    for (let edge = this.#starts.at(record); ; edge++) {
      const to = this.#leftAt(left, edge);
      if (to !== NONE) return to;
    }
  }

  #edge(record: number, edge: number): Edge {
    return {
      key: this.#keys.hashOf(this.#numbers.at(record)),
      recordName: this.#nameOf(this.#names.at(record)),
      index: edge - this.#starts.at(record),
      name: this.#nameOf(this.#shared.edgeNames.at(edge)),
    };
  }

  #nameOf(number: number): string {
    return this.#shared.texts.at(number);
  }
}

const NONE = -1;
/** In place of a record's number. */
const REFUSED = -1;
