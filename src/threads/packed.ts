import { NONE_DROPPED, type PageResult } from '../engine/lint-page.js';
import type { LoggedPage } from '../page/site-log.js';
import type { Delivery, Looked } from './serve.js';

/**
 * A delivery on its way from thread to thread. Nearly every page left numbers and names of stacks only: these go as columns for all pages of
 * the unit, since to copy objects page by page takes the receiver, for whom all others wait, ten times as long.
 */
export interface PackedDelivery extends Omit<Delivery, 'looked'> {
  /** Of each page what it gave; `PLAIN` for one that is in the columns, and the next one there. */
  readonly looked: readonly (Looked | typeof PLAIN)[];
  /** `FIELDS` numbers of each plain page: see `numbersOf`. */
  readonly pages: Int32Array;
  /** The stacks of all plain pages: numbers of texts. */
  readonly stack: Int32Array;
  readonly texts: readonly string[];
  /** The rows of all plain pages, as in the log. */
  readonly row: Int32Array;
  /** What the rows of a plain page are counted by, where somebody asks for that. */
  readonly counts: readonly PageResult['counts'][];
}

const PLAIN = 0;
const FIELDS = 6;

/** What of a page is all in columns. */
type PlainResult = PageResult & { readonly logged: LoggedPage };

export function packDelivery({ looked, ...delivery }: Delivery): PackedDelivery {
  const plain: PlainResult[] = [];
  const rest = looked.map((one) => {
    if (!isPlain(one)) return one;
    plain.push(one);
    return PLAIN;
  });
  const stacks = joinedStacks(plain);
  return {
    ...delivery,
    looked: rest,
    pages: numbersOf(plain),
    stack: stacks.numbers,
    texts: stacks.texts,
    row: joined(plain.map(({ logged }) => logged.row)),
    counts: plain.some(({ counts }) => counts !== undefined) ? plain.map(({ counts }) => counts) : [],
  };
}

function numbersOf(plain: readonly PlainResult[]): Int32Array {
  const all = new Int32Array(plain.length * FIELDS);
  let at = 0;
  for (const { specs, logged } of plain) {
    all[at] = specs;
    all[at + 1] = logged.rows;
    all[at + 2] = logged.written;
    all[at + 3] = logged.stacksFit ? 1 : 0;
    all[at + 4] = logged.stacks.length;
    all[at + 5] = logged.row.length;
    at += FIELDS;
  }
  return all;
}

/** The stacks of all pages as numbers of texts, each text once. */
function joinedStacks(plain: readonly PlainResult[]): { readonly numbers: Int32Array; readonly texts: string[] } {
  const numbers = new Int32Array(plain.reduce((sum, { logged }) => sum + logged.stacks.length, 0));
  const known = new Map<string, number>();
  let at = 0;
  for (const { logged } of plain)
    for (const text of logged.stacks) {
      let number = known.get(text);
      if (number === undefined) {
        number = known.size;
        known.set(text, number);
      }
      numbers[at++] = number;
    }
  return { numbers, texts: [...known.keys()] };
}

function joined(lists: readonly ArrayLike<number>[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** `fileOf` names the pages of the unit. */
export function unpackDelivery(packed: PackedDelivery, fileOf: (index: number) => string): Delivery {
  const { unit, weight, looked } = packed;
  const plain = new PlainPages(packed);
  return { unit, weight, looked: looked.map((one, i) => (one === PLAIN ? plain.next(fileOf(i)) : one)) };
}

/** The plain pages of a delivery, one after the other. */
class PlainPages {
  readonly #packed: PackedDelivery;
  #page = 0;
  #stack = 0;
  #row = 0;

  constructor(packed: PackedDelivery) {
    this.#packed = packed;
  }

  next(file: string): PageResult {
    const { pages, counts, row } = this.#packed;
    const at = this.#page * FIELDS;
    const own = counts[this.#page++];
    const rowFrom = this.#row;
    this.#row += pages[at + 5]!;
    const logged: LoggedPage = {
      rows: pages[at + 1]!,
      written: pages[at + 2]!,
      stacksFit: pages[at + 3] === 1,
      stacks: this.#nextStacks(pages[at + 4]!),
      row: row.subarray(rowFrom, this.#row),
      notes: undefined,
    };
    // In the order of `PageResult`: V8 takes it for one with those of this thread then.
    const result = { file, findings: NOTHING, dropped: NONE_DROPPED, specs: pages[at]!, logged, crashes: NOTHING };
    return own === undefined ? result : { ...result, counts: own };
  }

  #nextStacks(count: number): string[] {
    const { stack, texts } = this.#packed;
    const stacks: string[] = [];
    for (const end = this.#stack + count; this.#stack < end; this.#stack++) stacks.push(texts[stack[this.#stack]!]!);
    return stacks;
  }
}

const NOTHING: readonly never[] = [];

/** A result that has more than what is in columns, or a number that does not fit in, goes as it is. */
function isPlain(looked: Looked): looked is PlainResult {
  if (!looked) return false;
  const { logged, counts, findings, dropped, crashes } = looked;
  if (logged === undefined || findings.length > 0 || dropped !== NONE_DROPPED || crashes.length > 0) return false;
  const isKnown =
    fieldsOf(looked) === (counts === undefined ? OF_RESULT : OF_RESULT + 1) && fieldsOf(logged) === OF_LOGGED;
  return isKnown && logged.notes === undefined && logged.written === (logged.written | 0);
}

/** Fields that each result has, `file`, `specs` and those that are looked at; and those of what is logged. */
const OF_RESULT = 6;
const OF_LOGGED = 6;

/** Also those that somebody adds. */
function fieldsOf(value: object): number {
  let fields = 0;
  for (const _ in value) fields++;
  return fields;
}
