import type { JsonValue } from '../finding.js';
import type { Place } from './data.js';
import { Names } from './names.js';
import { comparePages } from './place.js';
import { HASH_LENGTH, packHash, writeHashText } from './scan/hash-text.js';
import { grown } from './scan/words.js';

/** A page of a site, as it is known beside what it says. */
export interface SitePage {
  /** Relative to the repository root, with `/`. */
  readonly file: string;
  readonly place: Place;
}

/** What of a page is not in numbers, by rule id: null where nothing stands, undefined where the rule failed. */
export type Notes = Readonly<Record<string, JsonValue | undefined>>;

/** What a page leaves behind when it is dropped; plain data. */
export interface LoggedPage {
  readonly rows: number;
  /** `meta.num_specs`. */
  readonly written: number;
  /** Whether `meta.stacks` has what the rows have. */
  readonly stacksFit: boolean;
  /** The stacks of `meta`, then those of rows only, each once. */
  readonly stacks: readonly string[];
  /** Of the rows that are known by their hashes: `ROW_SIZE` numbers of 32 bits each. */
  readonly row: ArrayLike<number>;
  readonly notes: Notes | undefined;
}

/** What rules put of a page into the log. */
export interface LoggedRows {
  row: readonly number[];
}

/** Numbers of a row: five of its hash, and the digest of what it is. 24 bytes. */
export const ROW_SIZE = 6;

/** Adds a row with a well-formed hash to those of a page. */
export function pushRow(rows: number[], hash: string, digest: number): void {
  packHash(hash, numbers, 0);
  numbers[5] = digest;
  for (const number of numbers) rows.push(number | 0);
}

const numbers = new Uint32Array(ROW_SIZE);

/**
 * What is kept of the pages of a site for what lies between them: an entry for each page and one for each row, in columns of numbers. So
 * nothing has to be put together to see that there is nothing to say of a right site. All of it is of the pages' content: it is the same
 * whoever read them.
 */
export class SiteLog {
  readonly pages: SitePage[] = [];
  /** Rows of each page; -1 for one whose data could not be read. */
  rows: Int32Array;
  written: Float64Array;
  /** Numbers of names in `packages`. */
  package: Int32Array;
  /** 1 where `meta.stacks` has what the rows have. */
  stacksFit: Uint8Array;
  /** Stacks of page `i`: numbers of texts in `stacks`, from `stackFrom[i]` to before `stackFrom[i + 1]`. */
  stack: Int32Array;
  stackFrom: Int32Array;
  /** Rows of page `i` that are known by their hashes: `ROW_SIZE` numbers each, from row `rowFrom[i]` to before `rowFrom[i + 1]`. */
  row: Int32Array;
  rowFrom: Int32Array;
  /** Of the pages that have any. */
  readonly notes = new Map<number, Notes>();
  readonly packages = new Names();
  readonly stacks = new Names();
  #tags: readonly TagPages[] | undefined;
  /** The page that was asked for last. */
  #asked = 0;

  /** With room for so many pages as the real site has them, and for more when they come. */
  constructor(pages = 0) {
    const size = pages + SIZE;
    this.rows = new Int32Array(size);
    this.written = new Float64Array(size);
    this.package = new Int32Array(size);
    this.stacksFit = new Uint8Array(size);
    this.stack = new Int32Array(size * USUAL_STACKS);
    this.stackFrom = new Int32Array(size);
    this.row = new Int32Array(size * USUAL_ROWS * ROW_SIZE);
    this.rowFrom = new Int32Array(size);
  }

  /** Without what it leaves behind it is a page of which nothing is known but that it is there. */
  add(page: SitePage, logged: LoggedPage | undefined): void {
    const index = this.#begin(page);
    this.rows[index] = logged?.rows ?? -1;
    this.written[index] = logged?.written ?? 0;
    this.stacksFit[index] = logged?.stacksFit ? 1 : 0;
    this.rowFrom[index + 1] = this.#addRows(this.rowFrom[index]!, logged?.row ?? NOTHING);
    this.stackFrom[index + 1] = this.#addStacks(this.stackFrom[index]!, logged?.stacks ?? NOTHING);
    if (logged?.notes !== undefined) this.notes.set(index, logged.notes);
  }

  /** Adds a page with what another log has at a place: columns are copied, and nothing is put together for it. */
  addFrom(page: SitePage, log: SiteLog, at: number): void {
    const index = this.#begin(page);
    this.rows[index] = log.rows[at]!;
    this.written[index] = log.written[at]!;
    this.stacksFit[index] = log.stacksFit[at]!;
    const rows = log.row.subarray(log.rowFrom[at]! * ROW_SIZE, log.rowFrom[at + 1]! * ROW_SIZE);
    this.rowFrom[index + 1] = this.#addRows(this.rowFrom[index]!, rows);
    this.stackFrom[index + 1] = this.#addStacks(this.stackFrom[index]!, log.stacksOf(at));
    const notes = log.notes.get(at);
    if (notes !== undefined) this.notes.set(index, notes);
  }

  /** Gives the place of a page of which nothing is written down yet. */
  #begin(page: SitePage): number {
    const index = this.pages.length;
    if (index + 1 === this.rows.length) this.#grow();
    this.#tags = undefined;
    this.pages.push(page);
    this.package[index] = this.packages.numberOf(page.place.package);
    return index;
  }

  #addRows(from: number, row: ArrayLike<number>): number {
    const at = from * ROW_SIZE;
    while (at + row.length > this.row.length) this.row = grown(this.row);
    const column = this.row;
    for (let i = 0; i < row.length; i++) column[at + i] = row[i]!;
    return from + row.length / ROW_SIZE;
  }

  #addStacks(from: number, texts: readonly string[]): number {
    while (from + texts.length > this.stack.length) this.stack = grown(this.stack);
    for (let i = 0; i < texts.length; i++) this.stack[from + i] = this.stacks.numberOf(texts[i]!);
    return from + texts.length;
  }

  #grow(): void {
    this.rows = grown(this.rows);
    this.written = grown(this.written);
    this.package = grown(this.package);
    this.stacksFit = grown(this.stacksFit);
    this.stackFrom = grown(this.stackFrom);
    this.rowFrom = grown(this.rowFrom);
  }

  isRead(index: number): boolean {
    return this.rows[index]! >= 0;
  }

  /** Of a log that is sorted: the pages of each tag, from `from` to before `to`. */
  get tags(): readonly TagPages[] {
    this.#tags ??= findTags(this.pages);
    return this.#tags;
  }

  /** The stacks that a page lists, or only its rows do, each once. */
  stacksOf(index: number): string[] {
    const texts: string[] = [];
    for (let i = this.stackFrom[index]!; i < this.stackFrom[index + 1]!; i++)
      texts.push(this.stacks.texts[this.stack[i]!]!);
    return texts;
  }

  /** The hash of a row, counted over all pages. */
  hashAt(row: number): string {
    writeHashText(this.row, row * ROW_SIZE, hashBytes, 0);
    return hashBytes.toString('latin1');
  }

  /** The same pages by their files in code-unit order; the very log when they are. */
  sorted(): SiteLog {
    const { pages } = this;
    if (pages.every((page, i) => i === 0 || comparePages(pages[i - 1]!, page) <= 0)) return this;
    const order = pages.map((_, i) => i).sort((a, b) => comparePages(pages[a]!, pages[b]!));
    const log = new SiteLog();
    for (const index of order) log.addFrom(pages[index]!, this, index);
    return log;
  }

  /** The place of a file in a log that is sorted; -1 when it is no page of the site. */
  indexOf(file: string): number {
    const { pages } = this;
    // Who asks for many asks in order.
    const next = [this.#asked, this.#asked + 1].find((index) => pages[index]?.file === file);
    const index = next ?? placeIn(pages, file);
    if (pages[index]?.file !== file) return -1;
    this.#asked = index;
    return index;
  }
}

const NOTHING: readonly never[] = [];

/** Where the pages of a tag stand, which follow one another. */
export interface TagPages {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
}

function findTags(pages: readonly SitePage[]): readonly TagPages[] {
  const tags: TagPages[] = [];
  let from = 0;
  for (let i = 1; i <= pages.length; i++) {
    const { tag } = pages[from]!.place;
    if (pages[i]?.place.tag === tag) continue;
    tags.push({ tag, from, to: i });
    from = i;
  }
  return tags;
}

/** The numbers from `from` to before `to`. */
export function range({ from, to }: { readonly from: number; readonly to: number }): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** Pages that there is room for beyond those that are foreseen, and what a page has. */
const SIZE = 64;
const USUAL_ROWS = 8;
const USUAL_STACKS = 4;
const hashBytes = Buffer.alloc(HASH_LENGTH);

/** Where a file stands, or would stand, among pages in order. */
function placeIn(pages: readonly SitePage[], file: string): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]!.file < file) low = middle + 1;
    else high = middle;
  }
  return low;
}
