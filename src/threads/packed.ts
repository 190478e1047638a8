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
  const stacks = plain.flatMap(({ logged }) => logged.stacks);
  const texts = [...new Set(stacks)];
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return {
    ...delivery,
    looked: rest,
    pages: Int32Array.from(plain.flatMap(numbersOf)),
    stack: Int32Array.from(stacks, (text) => numbers.get(text)!),
    texts,
    row: joined(plain.map(({ logged }) => logged.row)),
    counts: plain.some(({ counts }) => counts !== undefined) ? plain.map(({ counts }) => counts) : [],
  };
}

function numbersOf({ specs, logged: { rows, written, stacksFit, stacks, row } }: PlainResult): readonly number[] {
  return [specs, rows, written, stacksFit ? 1 : 0, stacks.length, row.length];
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
    return { ...EMPTY, file, specs: pages[at]!, logged, ...(own !== undefined && { counts: own }) };
  }

  #nextStacks(count: number): string[] {
    const { stack, texts } = this.#packed;
    const stacks: string[] = [];
    for (const end = this.#stack + count; this.#stack < end; this.#stack++) stacks.push(texts[stack[this.#stack]!]!);
    return stacks;
  }
}

const EMPTY = { findings: [], dropped: NONE_DROPPED, crashes: [] } as const;

/** A result that has more than what is in columns, or a number that does not fit in, goes as it is. */
function isPlain(looked: Looked): looked is PlainResult {
  if (!looked) return false;
  const { file, specs, logged, counts, findings, dropped, crashes, ...more } = looked;
  if (logged === undefined || findings.length > 0 || dropped !== NONE_DROPPED || crashes.length > 0) return false;
  const { rows, written, stacksFit, stacks, row, notes, ...others } = logged;
  return isNothing(more) && isNothing(others) && notes === undefined && written === (written | 0);
}

/** Also of a field that somebody adds. */
function isNothing(rest: object): boolean {
  for (const _ in rest) return false;
  return true;
}
