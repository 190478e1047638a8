import type { Generation } from '../page/page.js';
import type { TagIndex } from './compare-page.js';
import { KeyTable } from './key-table.js';
import { ROOT } from './layout.js';
import type { IndexRecord } from './record.js';
import { type RowFields, rowOf } from './row-fields.js';

/** What is kept of a record of the root index. Its texts are shared with all records that have the same. */
type Kept = Pick<
  IndexRecord,
  'name' | 'version' | 'os' | 'platform' | 'target' | 'compiler' | 'parameters' | 'isCached'
> & {
  /** What provides C, C++ and Fortran, in that order and the order of the edges. */
  readonly dependencies: IndexRecord['dependencies'];
};

/** The records of a tag's root index and which of its stacks have them, in a few hundred bytes each. */
export class TagRecords implements TagIndex {
  readonly #keys = new KeyTable();
  /** By number. `refused`: there is such a record, but it cannot be used. */
  readonly #kept: (Kept | 'refused' | undefined)[] = [];
  readonly #byName = new Map<string, number[]>();
  /** By label: which hashes its index has. */
  readonly #labels = new Map<string, Uint8Array>();
  readonly #shared = new Shared();

  /** A record of the root index. */
  add(record: IndexRecord): void {
    const number = this.#number(record.key);
    if (number === undefined) return;
    const { isCached, name } = record;
    this.#kept[number] = this.#shared.record(record);
    this.#label(ROOT, number);
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
    this.#label(ROOT, number);
  }

  /** A label's index was read. */
  addLabel(label: string): void {
    if (!this.#labels.has(label)) this.#labels.set(label, new Uint8Array(this.#keys.size));
  }

  /** A hash that stands in a label's index. */
  addToLabel(label: string, hash: string): void {
    const number = this.#number(hash);
    if (number !== undefined) this.#label(label, number);
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
    const kept = this.#find(hash);
    if (kept === undefined || kept === 'refused' || !kept.isCached) return undefined;
    const record = { ...kept, key: hash, isExternal: false, refCount: 0 };
    return rowOf(record, generation, (other) => {
      const found = this.#find(other);
      return found === 'refused' ? undefined : found;
    });
  }

  packageOf(hash: string): string | undefined {
    const kept = this.#find(hash);
    return kept === undefined || kept === 'refused' ? undefined : kept.name;
  }

  labelsOf(hash: string): readonly string[] {
    const number = this.#keys.find(hash);
    if (number === undefined) return [];
    return [...this.#labels]
      .filter(([, has]) => has[number] === 1)
      .map(([label]) => label)
      .sort();
  }

  isKnown(label: string): boolean {
    return this.#labels.has(label);
  }

  #find(hash: string): Kept | 'refused' | undefined {
    const number = this.#keys.find(hash);
    return number === undefined ? undefined : this.#kept[number];
  }

  #number(hash: string): number | undefined {
    const number = this.#keys.add(hash);
    if (number === this.#kept.length) this.#kept.push(undefined);
    return number;
  }

  #label(label: string, number: number): void {
    let has = this.#labels.get(label);
    if (has === undefined || has.length <= number) {
      const larger = new Uint8Array(Math.max(1024, number * 2));
      if (has !== undefined) larger.set(has);
      this.#labels.set(label, larger);
      has = larger;
    }
    has[number] = 1;
  }
}

/** The languages whose compiler a row shows. */
const LANGUAGES: ReadonlySet<string> = new Set(['c', 'cxx', 'fortran']);

/** One copy of what many records have in common. */
class Shared {
  readonly #texts = new Map<string, string>();
  readonly #parameters = new Map<string, IndexRecord['parameters']>();

  record(record: IndexRecord): Kept {
    const { compiler } = record;
    const isNamed = typeof compiler === 'object';
    return {
      name: this.#text(record.name),
      version: this.#text(record.version),
      os: this.#text(record.os),
      platform: this.#text(record.platform),
      target: this.#text(record.target),
      compiler: isNamed ? { name: this.#text(compiler.name), version: this.#text(compiler.version) } : compiler,
      parameters: this.#list(record.parameters),
      isCached: record.isCached,
      dependencies:
        compiler === 'edges'
          ? record.dependencies.filter(({ virtuals }) => virtuals.some((virtual) => LANGUAGES.has(virtual)))
          : [],
    };
  }

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }

  #list(parameters: IndexRecord['parameters']): IndexRecord['parameters'] {
    const key = JSON.stringify(parameters);
    const known = this.#parameters.get(key);
    if (known === undefined) this.#parameters.set(key, parameters);
    return known ?? parameters;
  }
}
