import type { CorpusPage } from '../../src/rule.js';
import { digestAt, digestNumber, eachKey, hashAt, rowsOf } from './row-keys.js';

/** Numbers of an entry: two of the hash, the package and the digest. */
const ENTRY = 4;
/** Longer chains are of hashes that somebody chose: these are looked at in another way. */
const MOST_STEPS = 64;

/**
 * The hashes that rows of several packages have or, with `digests`, rows that are several things: all of them, and perhaps some more, which
 * the caller finds to be none. One table of numbers over all keys: of a right site no hash becomes a text.
 */
export function findConflicts(pages: readonly CorpusPage<string>[], digests: boolean): ReadonlySet<string> {
  const table = new Table(pages.reduce((sum, page) => sum + rowsOf(page), 0));
  const packages = new Map<string, number>();
  const found = new Set<string>();
  for (const { package: name, value = '' } of pages) {
    let own = packages.get(name);
    if (own === undefined) {
      own = packages.size + 1;
      packages.set(name, own);
    }
    const id = own;
    eachKey(value, (at) => {
      const digest = digests ? digestAt(value, at) : NO_DIGEST;
      if (digest !== undefined && !table.fits(value, at, id, digest)) found.add(hashAt(value, at));
    });
  }
  return found;
}

const NO_DIGEST = '';

/** Open addressing, by the first 60 bits of hashes. A slot without a package is free. */
class Table {
  readonly #entries: Int32Array;
  readonly #shift: number;

  constructor(keys: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(keys + 1)) + 1);
    this.#entries = new Int32Array(ENTRY * 2 ** bits);
    this.#shift = 32 - bits;
  }

  /** Whether what the first key with this hash said is said again; remembers it where this is the first. */
  fits(keys: string, at: number, id: number, digest: string): boolean {
    const high = sixCharacters(keys, at);
    const low = sixCharacters(keys, at + 6);
    const entries = this.#entries;
    let slot = (Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b) >>> this.#shift) * ENTRY;
    const number = digestNumber(digest);
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (entries[slot + 2] === 0) {
        entries[slot] = high;
        entries[slot + 1] = low;
        entries[slot + 2] = id;
        entries[slot + 3] = number;
        return true;
      }
      if (entries[slot] === high && entries[slot + 1] === low)
        return entries[slot + 2] === id && entries[slot + 3] === number;
      slot += ENTRY;
      if (slot === entries.length) slot = 0;
    }
    return false;
  }
}

/** Base 32, five bits each. */
function sixCharacters(text: string, at: number): number {
  let bits = 0;
  for (let i = at; i < at + 6; i++) {
    const code = text.charCodeAt(i);
    bits = (bits << 5) | (code >= 0x61 ? code - 0x5b : code - 0x32);
  }
  return bits;
}
