import { randomInt } from 'node:crypto';
import { base32, decodeHash, HASH_BYTES } from '../spack/dag-hash/hash-text.js';

const WIDTH = HASH_BYTES;
const EMPTY = 0;
/** Another one in each run, so that nobody can choose hashes that all belong in one place; no number depends on it. */
const SEED = randomInt(2 ** 31);

/** Numbers hashes from 0, in the order in which they come: about 30 bytes each, where a `Map` of texts takes more than 100. */
export class KeyTable {
  #keys = Buffer.alloc(WIDTH * 1024);
  /** Number + 1 of the key at a place; a power of two of them, at most half of them taken. */
  #slots = new Uint32Array(4096);
  #size = 0;
  /** The key that is looked for. */
  readonly #wanted = Buffer.alloc(WIDTH);

  get size(): number {
    return this.#size;
  }

  /** The number of a hash, new or old: it is new when it is what `size` was before. Undefined when it is no hash. */
  add(hash: string): number | undefined {
    if (!decodeHash(hash, this.#wanted)) return undefined;
    const slot = this.#slotOf(this.#wanted);
    const taken = this.#slots[slot]!;
    if (taken !== EMPTY) return taken - 1;
    const number = this.#size++;
    this.#slots[slot] = this.#size;
    if (this.#size * WIDTH > this.#keys.length)
      this.#keys = Buffer.concat([this.#keys, Buffer.alloc(this.#keys.length)]);
    this.#wanted.copy(this.#keys, number * WIDTH);
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return number;
  }

  /** The number of a hash; undefined when it is not there. */
  find(hash: string): number | undefined {
    if (!decodeHash(hash, this.#wanted)) return undefined;
    const taken = this.#slots[this.#slotOf(this.#wanted)]!;
    return taken === EMPTY ? undefined : taken - 1;
  }

  hashOf(number: number): string {
    return base32(this.#keys.subarray(number * WIDTH, (number + 1) * WIDTH));
  }

  /** Where a key is, or belongs. */
  #slotOf(key: Buffer): number {
    const mask = this.#slots.length - 1;
    let mixed = SEED;
    for (let at = 0; at < WIDTH; at += 4) {
      mixed = Math.imul(mixed ^ key.readInt32LE(at), 0x85ebca6b);
      mixed ^= mixed >>> 15;
    }
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const taken = this.#slots[slot]!;
      const at = (taken - 1) * WIDTH;
      if (taken === EMPTY || key.compare(this.#keys, at, at + WIDTH) === 0) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#size; number++) {
      const key = this.#keys.subarray(number * WIDTH, (number + 1) * WIDTH);
      this.#slots[this.#slotOf(key)] = number + 1;
    }
  }
}
