import { isAscii, isUtf8 } from 'node:buffer';
import type { Fault } from './fault.js';

/** A file's bytes as text. With a fault that stops, the text is what can be shown of the file. */
export interface Decoded {
  readonly text: string;
  /** The first fault that stops alone, else the ones that do not. */
  readonly faults: readonly Fault[];
}

const NUL = 0;
const MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-32 (little endian)', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'UTF-16 (little endian)', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16 (big endian)', bytes: [0xfe, 0xff] },
];

/** Decodes a page: UTF-8 without a byte order mark or NUL, lines ending in `\n` or (milder) `\r\n`. */
export function decode(bytes: Buffer): Decoded {
  const ascii = isAscii(bytes);
  const text = bytes.toString(ascii ? 'latin1' : 'utf8');
  const stop =
    findMark(bytes) ??
    (ascii || isUtf8(bytes) ? undefined : findInvalid(bytes, text)) ??
    findNul(bytes, text) ??
    findLoneReturn(text);
  if (stop !== undefined) return { text, faults: [stop] };
  return {
    text,
    faults: [findCrlf(text), ascii ? undefined : findNonAscii(text)].filter((fault) => fault !== undefined),
  };
}

function findMark(bytes: Buffer): Fault | undefined {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  if (mark === undefined) return undefined;
  const utf8 = mark.encoding === 'UTF-8';
  return {
    code: 'byteOrderMark',
    data: { encoding: mark.encoding },
    span: { start: 0, end: utf8 ? 1 : 0 },
    stops: 'always',
    ...(utf8 ? { fix: { kind: 'rewrite', as: 'utf8-without-bom' } as const } : {}),
  };
}

/** The first byte that is not UTF-8: where the decoder wrote U+FFFD and the file does not hold that character itself. */
function findInvalid(bytes: Buffer, text: string): Fault {
  let byte = 0;
  let from = 0;
  for (;;) {
    const start = text.indexOf('\ufffd', from);
    byte += Buffer.byteLength(text.slice(from, start));
    const written = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!written)
      return { code: 'invalidUtf8', data: { byte: bytes[byte]! }, span: { start, end: start + 1 }, stops: 'always' };
    byte += 3;
    from = start + 1;
  }
}

function findNul(bytes: Buffer, text: string): Fault | undefined {
  if (bytes.indexOf(NUL) === -1) return undefined;
  const start = text.indexOf('\0');
  return { code: 'nulByte', data: {}, span: { start, end: start + 1 }, stops: 'always' };
}

function findLoneReturn(text: string): Fault | undefined {
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 0x0a)
      return { code: 'carriageReturns', data: {}, span: { start: at, end: at + 1 }, stops: 'always' };
  }
  return undefined;
}

function findCrlf(text: string): Fault | undefined {
  const start = text.indexOf('\r');
  if (start === -1) return undefined;
  let count = 0;
  for (let at = start; at !== -1; at = text.indexOf('\r', at + 1)) count++;
  return {
    code: 'crlf',
    data: { count },
    span: { start, end: start + 2 },
    stops: 'never',
    fix: { kind: 'rewrite', as: 'line-feeds' },
  };
}

/** Of a text that has some. */
function findNonAscii(text: string): Fault {
  let count = 0;
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || (code >= 0xdc00 && code <= 0xdfff)) continue;
    if (start === -1) start = at;
    count++;
  }
  const character = String.fromCodePoint(text.codePointAt(start)!);
  return {
    code: 'nonAscii',
    data: { character, count },
    span: { start, end: start + character.length },
    stops: 'never',
  };
}
