import { randomInt } from 'node:crypto';
import { base32, decodeHash, HASH_BYTES } from '../spack/dag-hash/hash-text.js';

/** Words of 32 bits. */
const WIDTH = HASH_BYTES / 4;
const EMPTY = 0;
/** Another one in each run, so that nobody can choose hashes that all belong in one place; no number depends on it. */
const SEED = randomInt(2 ** 31);

/** Numbers hashes from 0, in the order in which they come: about 30 bytes each, where a `Map` of texts takes more than 100. */
export class KeyTable {
  #keys = new Int32Array(WIDTH * 1024);
  /** Number + 1 of the key at a place; a power of two of them, at most half of them taken. */
  #slots = new Uint32Array(4096);
  #size = 0;
  /** The key that is looked for, as words and as their bytes. */
  readonly #wanted = new Int32Array(WIDTH);
  readonly #bytes = Buffer.from(this.#wanted.buffer);

  get size(): number {
    return this.#size;
  }

  /** The number of a hash, new or old: it is new when it is what `size` was before. Undefined when it is no hash. */
  add(hash: string): number | undefined {
    return decodeHash(hash, this.#bytes) ? this.addWords(this.#wanted, 0) : undefined;
  }

  /** The same of a hash whose 20 bytes are in five words. */
  addWords(words: Int32Array, start: number): number {
    const slot = this.#slotOf(words, start);
    const taken = this.#slots[slot]!;
    if (taken !== EMPTY) return taken - 1;
    const number = this.#size++;
    this.#slots[slot] = this.#size;
    if (this.#size * WIDTH > this.#keys.length) this.#keys = twiceAsLong(this.#keys);
    for (let i = 0; i < WIDTH; i++) this.#keys[number * WIDTH + i] = words[start + i]!;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return number;
  }

  /** The number of a hash; undefined when it is not there. */
  find(hash: string): number | undefined {
    return decodeHash(hash, this.#bytes) ? this.findWords(this.#wanted, 0) : undefined;
  }

  /** The same of a hash whose 20 bytes are in five words. */
  findWords(words: Int32Array, start: number): number | undefined {
    const taken = this.#slots[this.#slotOf(words, start)]!;
    return taken === EMPTY ? undefined : taken - 1;
  }

  hashOf(number: number): string {
    return base32(new Uint8Array(this.#keys.buffer, number * HASH_BYTES, HASH_BYTES));
  }

  /** Where the key that starts at a word is, or belongs. */
  #slotOf(words: Int32Array, start: number): number {
    const mask = this.#slots.length - 1;
    let mixed = SEED;
    for (let i = start; i < start + WIDTH; i++) {
      mixed = Math.imul(mixed ^ words[i]!, 0x85ebca6b);
      mixed ^= mixed >>> 15;
    }
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const taken = this.#slots[slot]!;
      if (taken === EMPTY || this.#isSame(words, start, (taken - 1) * WIDTH)) return slot;
    }
  }

  #isSame(words: Int32Array, start: number, other: number): boolean {
    for (let i = 0; i < WIDTH; i++) if (words[start + i] !== this.#keys[other + i]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#size; number++)
      this.#slots[this.#slotOf(this.#keys, number * WIDTH)] = number + 1;
  }
}

function twiceAsLong(words: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(words.length * 2);
  longer.set(words);
  return longer;
}
