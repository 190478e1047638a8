import { hash } from 'node:crypto';

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

/** How Spack makes a hash of a text: SHA-1 in lower-case base 32, 32 characters. */
export function hashText(text: string): string {
  return base32(hash('sha1', text, 'buffer'));
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
