import type { Excerpt, Region, Span } from '../finding.js';

/** How much of a line is kept on either side of a finding's start, in UTF-16 units. */
const EXCERPT_REACH = 200;

/** Turns offsets into lines and columns. Built only for pages that have findings. */
export class Lines {
  readonly #text: string;
  /** Offset of each line's first unit, ascending. */
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#text = text;
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

  /** The line of an offset, cut to a window around it. */
  excerpt(offset: number): Excerpt {
    const { line, column } = this.#position(offset);
    const start = this.#starts[line - 1]!;
    const next = line < this.#starts.length ? this.#starts[line]! - 1 : this.#text.length;
    const end = next > start && this.#text.charCodeAt(next - 1) === 0x0d ? next - 1 : next;
    const from = this.#characterStart(Math.max(start, offset - EXCERPT_REACH), start);
    const to = this.#characterStart(Math.min(end, offset + EXCERPT_REACH), from);
    return {
      text: this.#text.slice(from, to),
      column: column - (offset - from),
      cutBefore: from > start,
      cutAfter: to < end,
    };
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
