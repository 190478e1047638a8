import { isAscii } from 'node:buffer';
import type { Excerpt, Path, Region } from '../finding.js';
import { groupBy } from '../words/group-by.js';
import type { ByteSpan } from './fault.js';
import type { Chunks } from './files.js';
import { jsonPlaces } from './json-places.js';
import { byteSpan } from './small-file.js';
import { SpanReader, visitSpans } from './spans.js';

/** What is to be found in a file: a stretch of it, or what stands in the JSON of that stretch. */
export interface Wanted {
  readonly span: ByteSpan;
  /** Below the value of `span`: where it ends in steps that are not there, the last one that is. */
  readonly path?: Path;
  /** The key at the end of the path, where it has one, instead of its value. */
  readonly at?: 'key';
}

/** Where something stands in a file, and what a code frame shows of it. */
export interface TextPlace {
  readonly region: Region;
  readonly excerpt: Excerpt;
}

/** How much of a line is shown on either side, in UTF-16 units. */
const REACH = 200;
/** UTF-8 takes at most three bytes for one; a character that is cut at the start of a window is further away than what is shown. */
const WINDOW = (REACH + 2) * 3;

/**
 * The lines and columns of many places in one file, in the order of `wanted`. `open` gives its unpacked bytes; it is called once, or twice
 * where something is to be found in a record. Keeps no more than a record and a few hundred bytes per place in memory.
 */
export async function findPlaces(open: () => Chunks, wanted: readonly Wanted[]): Promise<readonly TextPlace[]> {
  const spans = await resolve(open, wanted);
  const windows = spans.map(({ start }) => ({ start: Math.max(0, start - WINDOW), end: start + WINDOW }));
  const bytes: Buffer[] = [];
  const reader = new SpanReader(windows, (index, window) => {
    bytes[index] = window;
  });
  const offsets = [...new Set(spans.flatMap(({ start, end }) => [start, Math.max(start, end)]))].sort((a, b) => a - b);
  const lines = new LineCounter(offsets);
  for await (const chunk of open()) {
    reader.push(chunk);
    lines.push(chunk);
    if (reader.isDone && lines.isDone) break;
  }
  reader.finish();
  lines.finish();
  return spans.map((span, i) => {
    const start = lines.at(span.start);
    const end = lines.at(Math.max(span.start, span.end));
    return {
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
      excerpt: excerptOf(bytes[i]!, span.start - windows[i]!.start, start),
    };
  });
}

/** The stretches that are meant. */
async function resolve(open: () => Chunks, wanted: readonly Wanted[]): Promise<readonly ByteSpan[]> {
  const spans = wanted.map(({ span }) => span);
  const inner = wanted.flatMap(({ path }, index) => (path === undefined || path.length === 0 ? [] : [index]));
  if (inner.length === 0) return spans;
  // Thousands may be in one file: it is read and walked over once.
  const groups = [...groupBy(inner, (index) => `${spans[index]!.start} ${spans[index]!.end}`).values()];
  await visitSpans(
    open(),
    groups.map(([first]) => wanted[first!]!.span),
    (i, bytes) => {
      const text = bytes.toString();
      const placeOf = jsonPlaces(text);
      for (const index of groups[i]!) {
        const { span, path, at } = wanted[index]!;
        const place = placeOf(path!);
        const { start, end } = byteSpan(text, at === 'key' ? (place.key ?? place.value) : place.value);
        spans[index] = { start: span.start + start, end: span.start + end };
      }
    },
  );
  return spans;
}

/** A place in lines: the column counts UTF-16 units from 1. */
interface LinePlace {
  readonly line: number;
  readonly column: number;
  /** Bytes before it on its line. */
  readonly bytes: number;
}

const LINE_FEED = 0x0a;

/** Counts lines up to given offsets, which ascend. */
class LineCounter {
  readonly #offsets: readonly number[];
  readonly #places = new Map<number, LinePlace>();
  #next = 0;
  #offset = 0;
  #line = 1;
  #units = 0;
  #bytes = 0;

  constructor(offsets: readonly number[]) {
    this.#offsets = offsets;
  }

  get isDone(): boolean {
    return this.#next === this.#offsets.length;
  }

  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let at = 0;
    while (!this.isDone && this.#offsets[this.#next]! < this.#offset + chunk.length) {
      const to = this.#offsets[this.#next]! - this.#offset;
      this.#count(bytes.subarray(at, to));
      this.#mark();
      at = to;
    }
    this.#count(bytes.subarray(at));
    this.#offset += chunk.length;
  }

  /** What lies behind the end is at the end. */
  finish(): void {
    while (!this.isDone) this.#mark();
  }

  at(offset: number): LinePlace {
    return this.#places.get(offset)!;
  }

  #mark(): void {
    const place = { line: this.#line, column: this.#units + 1, bytes: this.#bytes };
    this.#places.set(this.#offsets[this.#next++]!, place);
  }

  #count(bytes: Buffer): void {
    const last = bytes.lastIndexOf(LINE_FEED);
    if (last === -1) {
      this.#units += unitsOf(bytes);
      this.#bytes += bytes.length;
      return;
    }
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) this.#line++;
    this.#units = unitsOf(bytes.subarray(last + 1));
    this.#bytes = bytes.length - last - 1;
  }
}

/** UTF-16 units of UTF-8, wherever it is cut: a byte that goes on counts nothing, one that starts a pair counts two. */
function unitsOf(bytes: Buffer): number {
  if (isAscii(bytes)) return bytes.length;
  let units = 0;
  for (const byte of bytes) units += (byte & 0xc0) === 0x80 ? 0 : byte >= 0xf0 ? 2 : 1;
  return units;
}

/** The line around `at` in a window of bytes. */
function excerptOf(window: Buffer, at: number, place: LinePlace): Excerpt {
  const before = window.subarray(0, at).toString();
  const after = window.subarray(at).toString();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const shown = line.length > REACH ? line.slice(characterStart(line, line.length - REACH)) : line;
  const rest = after.split('\n')[0]!;
  const next = rest.length > REACH ? rest.slice(0, characterStart(rest, REACH)) : rest;
  const text = (shown + next).replace(/\r$/, '');
  const bytes = place.bytes - Buffer.byteLength(shown);
  const column = place.column - shown.length;
  return {
    text,
    column,
    cutBefore: column > 1,
    cutAfter: rest.length > next.length,
    ...(bytes === column - 1 ? {} : { byteOffset: bytes }),
  };
}

/** An offset, or, when it is within a surrogate pair, that of the pair. */
function characterStart(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at]!) ? at - 1 : at;
}
