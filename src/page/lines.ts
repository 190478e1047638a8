import type { Excerpt, Region, Span } from '../finding.js';

/** How much of a line is kept on either side of a finding's start, in UTF-16 units. */
const EXCERPT_REACH = 200;
/** UTF-16 units of the text within which excerpts share a copy. */
const BLOCK = 8192;

/** Turns offsets into lines and columns. Built only for pages that have findings. */
export class Lines {
  readonly #text: string;
  /** Offset of each line's first unit, ascending. */
  readonly #starts: Uint32Array;
  /** Absent while nobody asked, `ascii` when there is nothing to count. */
  #bytes: ByteCount | 'ascii' | undefined;
  /** By their number; empty where only one excerpt was asked for. */
  readonly #blocks = new Map<number, string>();

  constructor(text: string, isAscii = false) {
    this.#text = text;
    if (isAscii) this.#bytes = 'ascii';
    let count = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
    this.#starts = new Uint32Array(count);
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts[line++] = at + 1;
  }

  region(span: Span): Region {
    const start = this.#position(span.start);
    const end = this.#position(Math.max(span.start, span.end));
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  }

  /** Of a place as in a region; within the text. */
  offset(line: number, column: number): number {
    return Math.min((this.#starts[line - 1] ?? this.#text.length) + column - 1, this.#text.length);
  }

  /** The line of an offset, cut to a window around it. */
  excerpt(offset: number): Excerpt {
    const { line, column } = this.#position(offset);
    const start = this.#starts[line - 1]!;
    const next = line < this.#starts.length ? this.#starts[line]! - 1 : this.#text.length;
    const end = next > start && this.#text.charCodeAt(next - 1) === 0x0d ? next - 1 : next;
    const from = this.#characterStart(Math.max(start, offset - EXCERPT_REACH), start);
    const to = this.#characterStart(Math.min(end, offset + EXCERPT_REACH), from);
    this.#bytes ??= /[^\x00-\x7f]/.test(this.#text) ? new ByteCount(this.#text) : 'ascii';
    const excerpt = {
      text: this.#cut(from, to),
      column: column - (offset - from),
      cutBefore: from > start,
      cutAfter: to < end,
    };
    if (this.#bytes === 'ascii') return excerpt;
    return { ...excerpt, byteOffset: this.#bytes.upTo(from) - this.#bytes.upTo(start) };
  }

  /** A part of the text. Where parts are asked for in numbers they are parts of one copy, which takes less than a copy of each. */
  #cut(from: number, to: number): string {
    const block = Math.floor(from / BLOCK);
    const known = this.#blocks.get(block);
    if (known === undefined) {
      this.#blocks.set(block, '');
      return this.#copy(from, to);
    }
    const start = block * BLOCK;
    const text = known === '' ? this.#copy(start, start + BLOCK + 2 * EXCERPT_REACH) : known;
    this.#blocks.set(block, text);
    return text.slice(from - start, to - start);
  }

  /** A part that stands by itself: a slice would keep the whole text in memory as long as it lives. */
  #copy(from: number, to: number): string {
    const encoding = this.#bytes === 'ascii' ? 'latin1' : 'utf16le';
    return Buffer.from(this.#text.slice(from, to), encoding).toString(encoding);
  }

  #position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** Not between the halves of a character. */
  #characterStart(offset: number, least: number): number {
    const code = this.#text.charCodeAt(offset);
    return offset > least && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
  }
}

/** UTF-16 units between two places of which the number of bytes is kept. */
const STRIDE = 1024;

/** How many bytes of UTF-8 stand before an offset: one scan of the text for all questions. */
class ByteCount {
  readonly #text: string;
  /** The bytes before each multiple of `STRIDE`. */
  readonly #sums: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.#sums = new Uint32Array(Math.floor(text.length / STRIDE) + 1);
    for (let i = 1; i < this.#sums.length; i++)
      this.#sums[i] = this.#sums[i - 1]! + utf8Length(text, (i - 1) * STRIDE, i * STRIDE);
  }

  upTo(offset: number): number {
    const i = Math.floor(offset / STRIDE);
    return this.#sums[i]! + utf8Length(this.#text, i * STRIDE, offset);
  }
}

/** Either half of a surrogate pair counts as two of its four bytes. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
