import type { ByteSpan } from './fault.js';
import type { KeyTable } from './key-table.js';
import { NumberList } from './number-list.js';

/** A hash in quotes. */
const KEY_LENGTH = 34;

/** Where the records of an index stand, by the numbers of their hashes: 16 bytes each. */
export class RecordSpans {
  readonly #keys: KeyTable;
  readonly #numbers = new NumberList();
  readonly #keyStarts = new NumberList();
  readonly #starts = new NumberList();
  readonly #ends = new NumberList();
  /** By number: which record it is. Made when somebody asks: of an index without a fault nobody does. */
  #places: Map<number, number> | undefined;

  constructor(keys: KeyTable) {
    this.#keys = keys;
  }

  /** Each hash once. */
  add(number: number, keyStart: number, start: number, end: number): void {
    this.#places = undefined;
    this.#numbers.push(number);
    this.#keyStarts.push(keyStart);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** Of the key, with its quotes, and of the record. */
  find(key: string): { readonly keySpan: ByteSpan; readonly span: ByteSpan } | undefined {
    const number = this.#keys.find(key);
    const place = number === undefined ? undefined : this.#placeOf(number);
    if (place === undefined) return undefined;
    const start = this.#keyStarts.at(place);
    return {
      keySpan: { start, end: start + KEY_LENGTH },
      span: { start: this.#starts.at(place), end: this.#ends.at(place) },
    };
  }

  #placeOf(number: number): number | undefined {
    if (this.#places === undefined) {
      this.#places = new Map();
      for (let place = 0; place < this.#numbers.length; place++) this.#places.set(this.#numbers.at(place), place);
    }
    return this.#places.get(number);
  }
}
