import type { ByteSpan } from './fault.js';
import { KeyTable } from './key-table.js';
import { NumberList } from './number-list.js';

/** Where the records of an index stand, in some 40 bytes each. */
export class RecordSpans {
  readonly #keys = new KeyTable();
  readonly #keyStarts = new NumberList();
  readonly #starts = new NumberList();
  readonly #ends = new NumberList();

  add(key: string, keySpan: ByteSpan, span: ByteSpan): void {
    if (this.#keys.add(key) !== this.#starts.length) return;
    this.#keyStarts.push(keySpan.start);
    this.#starts.push(span.start);
    this.#ends.push(span.end);
  }

  /** Of the key, with its quotes, and of the record. */
  find(key: string): { readonly keySpan: ByteSpan; readonly span: ByteSpan } | undefined {
    const number = this.#keys.find(key);
    if (number === undefined) return undefined;
    const start = this.#keyStarts.at(number);
    return {
      keySpan: { start, end: start + key.length + 2 },
      span: { start: this.#starts.at(number), end: this.#ends.at(number) },
    };
  }
}
