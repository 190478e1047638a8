/** Bits of four characters of base 32. */
const GROUP = 20;
/** In the columns of a page 2 to 7 come before a to z: what is to be added to each of four characters, and their highest bits. */
const TURN = 0b11010_11010_11010_11010;
const HIGH = 0b10000_10000_10000_10000;
const LOW = HIGH ^ 0xfffff;

/** The 20 bytes of a hash that stands in the columns of a page, as five words. */
export function keyOfColumns(hash: Uint32Array, from: number, into: Int32Array): void {
  let word = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < 160; at += GROUP) {
    const four = fourAt(hash, from, at);
    // Each of the four modulo 32: no carry from one to the next.
    const turned = ((four & LOW) + (TURN & LOW)) ^ ((four ^ TURN) & HIGH);
    const free = 32 - count;
    if (free > GROUP) {
      bits = (bits << GROUP) | turned;
      count += GROUP;
      continue;
    }
    const rest = GROUP - free;
    into[word++] = swap((bits << free) | (turned >>> rest));
    // What was taken leaves the word at its upper end.
    bits = turned;
    count = rest;
  }
}

/** 20 bits of a hash, from bit `at` on. */
function fourAt(hash: Uint32Array, from: number, at: number): number {
  const word = from + (at >>> 5);
  const shift = 32 - GROUP - (at & 31);
  if (shift >= 0) return (hash[word]! >>> shift) & 0xfffff;
  return ((hash[word]! << -shift) | (hash[word + 1]! >>> (32 + shift))) & 0xfffff;
}

/** A word whose bytes stand in the other order. */
function swap(word: number): number {
  return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);
}
