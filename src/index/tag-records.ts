import type { Generation } from '../page/data.js';
import type { TagIndex } from './compare-page.js';
import { KeyTable } from './key-table.js';
import { ROOT } from './layout.js';
import type { IndexRecord } from './record.js';
import { LANGUAGES, type RowFields, rowOf } from './row-fields.js';

/** What is kept of a record of the root index. Its texts are shared with all records that have the same. */
interface Kept extends Omit<IndexRecord, 'key' | 'dependencies' | 'isExternal' | 'refCount'> {
  /** What provides C, C++ or Fortran, in the order of the edges: the number of its hash, and what. */
  readonly compilers: readonly { readonly number: number; readonly virtuals: readonly string[] }[];
}

/** The records of a tag's root index and which of its stacks have them, in a few hundred bytes each. */
export class TagRecords implements TagIndex {
  readonly #keys = new KeyTable();
  /** By number. `refused`: there is such a record, but it cannot be used. */
  readonly #kept: (Kept | 'refused' | undefined)[] = [];
  readonly #byName = new Map<string, number[]>();
  /** By label: which hashes its index has, and how (`HAS`). */
  readonly #labels = new Map<string, Uint8Array>();
  readonly #shared = new Shared();

  /** A record of the root index. */
  add(record: IndexRecord): void {
    const number = this.#number(record.key);
    if (number === undefined) return;
    const { isCached, name } = record;
    this.#kept[number] = this.#keep(record);
    this.#label(ROOT, number, isCached ? HAS.binary : HAS.record);
    if (!isCached) return;
    const numbers = this.#byName.get(name);
    if (numbers === undefined) this.#byName.set(name, [number]);
    else numbers.push(number);
  }

  /** A record of the root index that cannot be used. */
  refuse(hash: string): void {
    const number = this.#number(hash);
    if (number === undefined) return;
    this.#kept[number] = 'refused';
    this.#label(ROOT, number, HAS.refused);
  }

  /** A label's index was read. */
  addLabel(label: string): void {
    if (!this.#labels.has(label)) this.#labels.set(label, new Uint8Array(this.#keys.size));
  }

  /** A hash that stands in a label's index; whether with its binary is undefined of a record that cannot be used. */
  addToLabel(label: string, hash: string, isBinary: boolean | undefined): void {
    const number = this.#number(hash);
    const has = isBinary === undefined ? HAS.refused : isBinary ? HAS.binary : HAS.record;
    if (number !== undefined) this.#label(label, number, has);
  }

  binariesOf(name: string): readonly string[] {
    return (this.#byName.get(name) ?? []).map((number) => this.#keys.hashOf(number));
  }

  /** The packages that have a binary. */
  names(): Iterable<string> {
    return this.#byName.keys();
  }

  stateOf(hash: string): 'binary' | 'record' | 'refused' | 'absent' {
    const kept = this.#find(hash);
    if (kept === undefined) return 'absent';
    if (kept === 'refused') return 'refused';
    return kept.isCached ? 'binary' : 'record';
  }

  rowOf(hash: string, generation: Generation): RowFields | undefined {
    const kept = this.#usable(hash);
    if (!kept?.isCached) return undefined;
    const dependencies = kept.compilers.map(({ number, virtuals }) => ({ hash: this.#keys.hashOf(number), virtuals }));
    return rowOf({ ...kept, key: hash, dependencies }, generation, (other) => this.#usable(other));
  }

  packageOf(hash: string): string | undefined {
    return this.#usable(hash)?.name;
  }

  labelsOf(hash: string): readonly string[] {
    const number = this.#keys.find(hash);
    if (number === undefined) return [];
    return [...this.#labels]
      .filter(([, has]) => (has[number] ?? HAS.nothing) !== HAS.nothing)
      .map(([label]) => label)
      .sort();
  }

  hasBinary(label: string, hash: string): boolean | undefined {
    const number = this.#keys.find(hash);
    const has = number === undefined ? HAS.nothing : (this.#labels.get(label)?.[number] ?? HAS.nothing);
    return has === HAS.refused ? undefined : has === HAS.binary;
  }

  isKnown(label: string): boolean {
    return this.#labels.has(label);
  }

  #keep(record: IndexRecord): Kept {
    const edges = record.compiler === 'edges' ? record.dependencies : NO_EDGES;
    const compilers = edges
      .filter(({ virtuals }) => virtuals.some((virtual) => LANGUAGES.includes(virtual)))
      .map(({ hash, virtuals }) => ({ number: this.#number(hash)!, virtuals: this.#shared.virtuals(virtuals) }));
    return { ...this.#shared.fields(record), compilers: compilers.length === 0 ? NO_COMPILERS : compilers };
  }

  #find(hash: string): Kept | 'refused' | undefined {
    const number = this.#keys.find(hash);
    return number === undefined ? undefined : this.#kept[number];
  }

  #usable(hash: string): Kept | undefined {
    const kept = this.#find(hash);
    return kept === 'refused' ? undefined : kept;
  }

  #number(hash: string): number | undefined {
    const number = this.#keys.add(hash);
    if (number === this.#kept.length) this.#kept.push(undefined);
    return number;
  }

  #label(label: string, number: number, how: number): void {
    let has = this.#labels.get(label);
    if (has === undefined || has.length <= number) {
      const larger = new Uint8Array(Math.max(1024, number * 2));
      if (has !== undefined) larger.set(has);
      this.#labels.set(label, larger);
      has = larger;
    }
    has[number] = how;
  }
}

/** How an index has a hash. */
const HAS = { nothing: 0, record: 1, binary: 2, refused: 3 } as const;

const NO_EDGES: IndexRecord['dependencies'] = [];
const NO_COMPILERS: Kept['compilers'] = [];

/** One copy of what many records have in common. */
class Shared {
  readonly #texts = new Map<string, string>();
  readonly #virtuals = new Map<string, readonly string[]>();
  readonly #parameters = new Map<string, IndexRecord['parameters']>();
  /** Those of the reader are shared already. */
  readonly #seen = new WeakSet<IndexRecord['parameters']>();

  fields({
    name,
    version,
    os,
    platform,
    target,
    compiler,
    parameters,
    isCached,
  }: IndexRecord): Omit<Kept, 'compilers'> {
    return {
      name: this.#text(name),
      version: this.#text(version),
      os: this.#text(os),
      platform: this.#text(platform),
      target: this.#text(target),
      compiler:
        typeof compiler === 'object'
          ? { name: this.#text(compiler.name), version: this.#text(compiler.version) }
          : compiler,
      parameters: this.#list(parameters),
      isCached,
    };
  }

  virtuals(virtuals: readonly string[]): readonly string[] {
    return share(this.#virtuals, virtuals.join(), virtuals);
  }

  /** A text may be a part of a larger one, which it would keep in memory: it is copied. */
  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text).toString();
    return share(this.#texts, copy, copy);
  }

  #list(parameters: IndexRecord['parameters']): IndexRecord['parameters'] {
    if (this.#seen.has(parameters)) return parameters;
    const shared = share(this.#parameters, JSON.stringify(parameters), parameters);
    this.#seen.add(shared);
    return shared;
  }
}

function share<T>(all: Map<string, T>, key: string, value: T): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  all.set(key, value);
  return value;
}
