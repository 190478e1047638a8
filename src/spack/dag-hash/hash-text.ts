import { hash } from 'node:crypto';

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

/** How Spack makes a hash of a text: SHA-1 in lower-case base 32, 32 characters. */
export function hashText(text: string): string {
  return base32(hash('sha1', text, 'buffer'));
}

/** All bits are set: it shows through where it is joined with the value of a digit. */
const NO_DIGIT = 0xff;
/** The value of each digit, by its code. */
const VALUE = new Uint8Array(128).fill(NO_DIGIT);
for (const [i, digit] of [...DIGITS].entries()) VALUE[digit.charCodeAt(0)] = i;

/** How many bytes a hash has. */
export const HASH_BYTES = 20;

/** Writes the 20 bytes of a hash; false when the text is none. */
export function decodeHash(text: string, into: Buffer): boolean {
  if (text.length !== 32) return false;
  for (let from = 0, to = 0; from < 32; from += 8, to += 5) {
    let high = 0;
    let low = 0;
    for (let i = 0; i < 4; i++) {
      const first = VALUE[text.charCodeAt(from + i)] ?? NO_DIGIT;
      const second = VALUE[text.charCodeAt(from + i + 4)] ?? NO_DIGIT;
      if ((first | second) === NO_DIGIT) return false;
      high = (high << 5) | first;
      low = (low << 5) | second;
    }
    into[to] = high >> 12;
    into[to + 1] = (high >> 4) & 0xff;
    into[to + 2] = ((high & 0x0f) << 4) | (low >> 16);
    into[to + 3] = (low >> 8) & 0xff;
    into[to + 4] = low & 0xff;
  }
  return true;
}

/** Of whole groups of five bytes, as a SHA-1 has. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 5) {
    const high = bytes[at]! * 0x1000 + bytes[at + 1]! * 0x10 + (bytes[at + 2]! >> 4);
    const low = (bytes[at + 2]! & 0x0f) * 0x10000 + bytes[at + 3]! * 0x100 + bytes[at + 4]!;
    for (const group of [high, low])
      for (let shift = 15; shift >= 0; shift -= 5) text += DIGITS[(group >> shift) & 0x1f];
  }
  return text;
}
