/** Characters of a hash: base 32, digits before letters. */
const HASH_LENGTH = 32;

/** Writes the text of a well-formed hash, which is five numbers from `from` on, as ASCII. */
export function writeHashText(hash: Uint32Array, from: number, into: Uint8Array, at: number): void {
  let word = from;
  let shift = 27;
  for (let i = at; i < at + HASH_LENGTH; i++) {
    let bits: number;
    if (shift >= 0) bits = (hash[word]! >>> shift) & 31;
    else bits = ((hash[word]! << -shift) | (hash[word + 1]! >>> (32 + shift))) & 31;
    into[i] = bits < 6 ? 0x32 + bits : 0x5b + bits;
    shift -= 5;
    if (shift <= -5) {
      shift += 32;
      word++;
    }
  }
}
