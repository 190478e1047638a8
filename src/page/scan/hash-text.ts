/** Characters of a hash: base 32, digits before letters. */
export const HASH_LENGTH = 32;

/** Writes the text of a well-formed hash, which is five numbers from `from` on, as ASCII. */
export function writeHashText(hash: Int32Array, from: number, into: Uint8Array, at: number): void {
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

/** The five numbers of a hash: five bits a character, digits before letters. False when the text is no hash. */
export function packHash(text: string, column: Uint32Array, at: number): boolean {
  if (text.length !== HASH_LENGTH) return false;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < HASH_LENGTH; i++) {
    const value = bitsOf(text.charCodeAt(i));
    if (value === -1) return false;
    const room = 32 - held;
    if (room > 5) {
      bits = (bits << 5) | value;
      held += 5;
      continue;
    }
    // The number is full: the rest of the value starts the next one.
    const rest = 5 - room;
    column[at++] = (bits << room) | (value >> rest);
    bits = value & ((1 << rest) - 1);
    held = rest;
  }
  return true;
}

/** 0 to 31 for 2 to 7 and a to z, else -1. */
function bitsOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 6;
  return code >= 0x32 && code <= 0x37 ? code - 0x32 : -1;
}
