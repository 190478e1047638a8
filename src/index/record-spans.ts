import type { ByteSpan } from './fault.js';
import type { KeyTable } from './key-table.js';
import { NumberList, NumberTable } from './number-list.js';

/** A hash in quotes. */
const KEY_LENGTH = 34;

/** Where the records of an index stand, by the numbers of their hashes: 16 bytes each. */
export class RecordSpans {
  readonly #keys: KeyTable;
  readonly #numbers = new NumberList();
  readonly #keyStarts = new NumberList();
  readonly #starts = new NumberList();
  readonly #ends = new NumberList();
  /** By number of a hash: which record it is, and 1. Made when somebody asks: of an index without a fault nobody does. */
  #places: NumberTable | undefined;

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
    const place = number === undefined ? -1 : this.#placeOf(number);
    if (place === -1) return undefined;
    const start = this.#keyStarts.at(place);
    return {
      keySpan: { start, end: start + KEY_LENGTH },
      span: { start: this.#starts.at(place), end: this.#ends.at(place) },
    };
  }

  /** -1 of a hash without a record. */
  #placeOf(number: number): number {
    if (this.#places === undefined) {
      this.#places = new NumberTable();
      for (let place = 0; place < this.#numbers.length; place++) this.#places.set(this.#numbers.at(place), place + 1);
    }
    return this.#places.get(number) - 1;
  }
}
