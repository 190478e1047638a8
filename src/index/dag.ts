import { KeyTable } from './key-table.js';
import { NumberList } from './number-list.js';
import type { IndexRecord } from './record.js';

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

/** What the indexes of a tag have in common: the numbers of hashes and names. */
export class DagNumbers {
  readonly keys = new KeyTable();
  readonly names: string[] = [];
  readonly nameNumbers = new Map<string, number>();
}

/** Collects the records of one index and tells what does not hold together. Keeps numbers only, and each name once. */
export class Dag {
  readonly #shared: DagNumbers;
  readonly #keys: KeyTable;
  /** By number of a hash: the number in the order of records, undefined without a record. */
  readonly #order: (number | undefined)[] = [];
  readonly #names = new NumberList();
  readonly #refCounts = new NumberList();
  /** By record: its hash's number, and where its edges start. */
  readonly #numbers = new NumberList();
  readonly #starts = new NumberList();
  /** Of all records after each other: the hashes' numbers, and the names by number. */
  readonly #edges = new NumberList();
  readonly #edgeNames = new NumberList();
  #isPartial = false;

  constructor(shared = new DagNumbers()) {
    this.#shared = shared;
    this.#keys = shared.keys;
  }

  add({ key, name, refCount, dependencies }: IndexRecord): void {
    const number = this.#number(key);
    if (number === undefined || this.#order[number] !== undefined) return;
    this.#order[number] = this.#numbers.length;
    this.#numbers.push(number);
    this.#names.push(this.#numberName(name));
    this.#starts.push(this.#edges.length);
    this.#refCounts.push(Math.min(refCount, 2 ** 32 - 1));
    for (const dependency of dependencies) {
      this.#edges.push(this.#number(dependency.hash)!);
      this.#edgeNames.push(this.#numberName(dependency.name));
    }
  }

  /** A record that is the same in another index, whose numbers are shared; false when that does not have it. */
  addLike(other: Dag, key: string, refCount: number): boolean {
    const number = this.#number(key);
    const from = number === undefined ? undefined : other.#order[number];
    if (number === undefined || from === undefined || from === REFUSED) return false;
    if (this.#order[number] !== undefined) return true;
    this.#order[number] = this.#numbers.length;
    this.#numbers.push(number);
    this.#names.push(other.#names.at(from));
    this.#starts.push(this.#edges.length);
    this.#refCounts.push(Math.min(refCount, 2 ** 32 - 1));
    for (const edge of other.#edgesOf(from)) {
      this.#edges.push(other.#edges.at(edge));
      this.#edgeNames.push(other.#edgeNames.at(edge));
    }
    return true;
  }

  /** The package of a record. */
  nameAt(key: string): string | undefined {
    const number = this.#keys.find(key);
    const record = number === undefined ? undefined : this.#order[number];
    return record === undefined || record === REFUSED ? undefined : this.#nameOf(this.#names.at(record));
  }

  /** What is wrong, in the order of the records; circles last. A record that was refused is taken as there: see `refuse`. */
  finish(): readonly DagFault[] {
    const missing = new Map<number, { dependents: number; first: Edge }>();
    const faults: DagFault[] = [];
    const counts = new Uint32Array(this.#keys.size);
    for (let record = 0; record < this.#numbers.length; record++) {
      const seen = new Set<number>();
      for (const edge of this.#edgesOf(record)) {
        const to = this.#edges.at(edge);
        if (seen.has(to)) continue;
        seen.add(to);
        counts[to]!++;
        const other = this.#order[to];
        if (other === REFUSED) continue;
        const written = this.#nameOf(this.#edgeNames.at(edge));
        if (other !== undefined) {
          const expected = this.#nameOf(this.#names.at(other));
          if (expected !== written)
            faults.push({ kind: 'otherName', edge: this.#edge(record, edge), written, expected });
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

  /** A record that cannot be used: what depends on it is not blamed, and nothing can be counted. */
  refuse(key: string): void {
    const number = this.#number(key);
    if (number !== undefined) this.#order[number] ??= REFUSED;
    this.#isPartial = true;
  }

  #refCountFaults(counts: Uint32Array): readonly DagFault[] {
    if (this.#isPartial) return [];
    const faults: DagFault[] = [];
    for (let record = 0; record < this.#numbers.length; record++) {
      const number = this.#numbers.at(record);
      const written = this.#refCounts.at(record);
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
    const users: number[][] = [];
    const free: number[] = [];
    for (let record = 0; record < left.length; record++) {
      if (left[record] === 0) continue;
      for (const to of this.#inner(left, record)) {
        open[record]!++;
        users[to] ??= [];
        users[to].push(record);
      }
      if (open[record] === 0) free.push(record);
    }
    for (let record = free.pop(); record !== undefined; record = free.pop()) {
      left[record] = 0;
      for (const user of users[record] ?? []) if (--open[user]! === 0) free.push(user);
    }
    return left.indexOf(1);
  }

  /** Follows first dependencies until a record comes again. */
  #walk(left: Uint8Array, start: number): readonly number[] {
    const path: number[] = [];
    const places = new Map<number, number>();
    for (let record = start; ; record = this.#inner(left, record)[0]!) {
      const place = places.get(record);
      if (place !== undefined) return path.slice(place);
      places.set(record, path.push(record) - 1);
    }
  }

  /** The records that a record depends on, as far as they are left. */
  #inner(left: Uint8Array, record: number): readonly number[] {
    const found: number[] = [];
    for (const edge of this.#edgesOf(record)) {
      const other = this.#order[this.#edges.at(edge)];
      if (other !== undefined && other !== REFUSED && left[other] === 1) found.push(other);
    }
    return found;
  }

  #edge(record: number, edge: number): Edge {
    return {
      key: this.#keys.hashOf(this.#numbers.at(record)),
      recordName: this.#nameOf(this.#names.at(record)),
      index: edge - this.#starts.at(record),
      name: this.#nameOf(this.#edgeNames.at(edge)),
    };
  }

  *#edgesOf(record: number): Iterable<number> {
    const end = record + 1 < this.#starts.length ? this.#starts.at(record + 1) : this.#edges.length;
    for (let edge = this.#starts.at(record); edge < end; edge++) yield edge;
  }

  #number(hash: string): number | undefined {
    const number = this.#keys.add(hash);
    // The numbers are shared: others may have come between.
    while (number !== undefined && this.#order.length <= number) this.#order.push(undefined);
    return number;
  }

  #nameOf(number: number): string {
    return this.#shared.names[number]!;
  }

  /** A name may be a part of a larger text, which it would keep in memory: it is copied. */
  #numberName(name: string): number {
    const known = this.#shared.nameNumbers.get(name);
    if (known !== undefined) return known;
    const copy = Buffer.from(name).toString();
    const number = this.#shared.names.push(copy) - 1;
    this.#shared.nameNumbers.set(copy, number);
    return number;
  }
}

/** In place of a record's number. */
const REFUSED = -1;
