import type { Fault, FaultCode, FaultData } from '../page/fault.js';
import { nameCharacter, quote } from '../words/words.js';

type Words = { readonly [K in FaultCode]: (data: FaultData[K]) => string };

const WORDS: Words = {
  missing: () => 'there is no such file',
  notAFile: ({ what }) => `it is ${what}, not a file`,
  linkOutside: ({ target }) => `it is a symbolic link to ${quote(target)} outside of the site`,
  linkLoop: () => 'it is a symbolic link that leads in a circle',
  unreadable: ({ reason }) => reason,
  tooLarge: ({ bytes, limit }) => `it has ${bytes} bytes, and the limit is ${limit}`,
  lfsPointer: () =>
    'it is a pointer of Git LFS, and not the file itself: run "git lfs pull", or set "lfs: true" at the checkout',
  byteOrderMark: ({ encoding }) =>
    encoding === 'UTF-8'
      ? 'it starts with a byte order mark (U+FEFF)'
      : `it is ${encoding} and not UTF-8, as its byte order mark says`,
  invalidUtf8: ({ byte }) => `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} is not UTF-8`,
  nulByte: () => 'it holds a NUL byte, which no text has',
  carriageReturns: () => 'a line ends in a carriage return (CR) alone',
  crlf: () => 'its lines end in CR LF',
  nonAscii: ({ character }) => `it holds the character ${quote(character)}, which is not ASCII`,
  conflictMarker: ({ marker }) => `a merge was not finished (the conflict marker ${quote(marker)})`,
  emptyFile: () => 'it is empty',
  noFence: ({ line }) => `its first line is ${quote(line)}, where "---" is expected`,
  textAfterFence: ({ text }) => `${quote(text)} stands behind the "---" of its first line`,
  noClosingFence: () => 'no line "---" closes its front matter',
  earlyFence: ({ fence }) => `its data ends at the line ${quote(fence)}, but more follows`,
  syntax: ({ reason }) => reason,
  notAMapping: ({ found }) => `it holds ${found}, where keys with values are expected`,
  duplicateKey: ({ key }) => `the key ${quote(key)} stands twice in one mapping, and Jekyll keeps the last value only`,
  ambiguousScalar: ({ text, readings }) =>
    `${text.length === 1 ? nameCharacter(text) : `the unquoted ${quote(text)}`} is ${readings}`,
  alias: ({ text }) => `the alias ${quote(text)} stands for a value elsewhere`,
  tag: ({ text }) => `the tag ${quote(text)} asks for a type`,
  mergeKey: () => 'the key "<<" copies the keys of another mapping',
  surrogateEscape: ({ text }) => `the escape ${quote(text)} is half a character`,
};

/** What is wrong with a file of the site's, as a clause without its period: `it is a folder, not a file`. */
export function describeFault({ code, data }: Fault): string {
  return (WORDS[code] as (data: unknown) => string)(data);
}
