import { isAscii, isUtf8 } from 'node:buffer';
import type { Span } from '../finding.js';
import { ByteWalk } from './byte-walk.js';
import { countKeys } from './count-keys.js';
import { type ByteSpan, type FileFault, ReadError, type ReadFault } from './fault.js';
import type { Chunks, OpenFile } from './files.js';
import { findKeyTwice } from './json-places.js';
import { findSyntaxFault } from './json-syntax.js';
import type { Limits } from './limits.js';
import { unpacked } from './unpack.js';

/** A file that is read as a whole. */
export interface SmallFile {
  readonly text: string;
  readonly modified: number;
}

export function isFault<T extends object>(value: T | ReadFault): value is ReadFault {
  return 'code' in value;
}

/** The text of a file that has at most `limits.small` bytes, gzip or not, or why there is none. */
export async function readSmallFile(file: OpenFile | FileFault, limits: Limits): Promise<SmallFile | ReadFault> {
  if (isFault(file)) return file;
  if (file.bytes > limits.small) return { code: 'tooLarge', data: { bytes: file.bytes, limit: limits.small } };
  try {
    const bytes = await collect(file.chunks(), limits.small, limits);
    if (!isAscii(bytes) && !isUtf8(bytes)) return { code: 'notUtf8', data: {} };
    return { text: bytes.toString(), modified: file.modified };
  } catch (error) {
    if (error instanceof ReadError) return error.fault;
    throw error;
  }
}

async function collect(chunks: Chunks, limit: number, limits: Limits): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of unpacked(chunks, { ...limits, file: limit })) parts.push(Uint8Array.from(chunk));
  return Buffer.concat(parts);
}

/** A text as JSON that is nested at most so deep and has no key twice, or why it is none. */
export function parseJson(text: string, { depth }: Pick<Limits, 'depth'>): { readonly value: unknown } | ReadFault {
  if (text.trim() === '') return { code: 'empty', data: {} };
  const bytes = Buffer.from(text);
  const walk = new ByteWalk();
  walk.over(bytes, 0, bytes.length);
  if (walk.most > depth) return { code: 'tooDeep', data: { limit: depth } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return syntaxFault(text);
  }
  return countKeys(value) === walk.keys ? { value } : keyTwice(text);
}

/** The fault of a text that is no JSON, where it is not known: the first one. */
export function syntaxFault(text: string, fault = findSyntaxFault(text)): ReadFault<'syntax'> {
  const { at, expected, found } = fault;
  const span = byteSpan(text, { start: at, end: at + found.length });
  return { code: 'syntax', data: { expected, found }, span };
}

/** The fault of a text, which is JSON, in which a key stands twice. */
export function keyTwice(text: string): ReadFault<'keyTwice'> {
  const { key, span } = findKeyTwice(text);
  return { code: 'keyTwice', data: { key }, span: byteSpan(text, span) };
}

/** UTF-16 offsets as those of the text's bytes. */
export function byteSpan(text: string, { start, end }: Span): ByteSpan {
  const from = Buffer.byteLength(text.slice(0, start));
  return { start: from, end: from + Buffer.byteLength(text.slice(start, end)) };
}
