import type { JsonValue } from '../../src/finding.js';
import type { Page } from '../../src/page/page.js';
import { type LoggedRows, pushRow, ROW_SIZE, range, type SiteLog } from '../../src/page/site-log.js';
import type { Logged, Speaks } from '../../src/rule.js';
import { areAllRight, digestAt, digestNumber, eachKey, hashAt, keyOf, rowKeysOf } from './row-keys.js';

/** How the rules on the hashes of rows get by with numbers. */
export const ROW_LOG: Logged<string, never> = { note: keepRows, value: keysIn, parts: conflictingPages };

/** Gives the keys of a page in which something keeps a row from being compared. */
function keepRows(page: Page, into: LoggedRows, _options: unknown, speaks: Speaks): string | null {
  if (areAllRight(page.facts)) {
    into.row = page.facts.rowNumbers();
    return null;
  }
  const keys = rowKeysOf(page, undefined, speaks);
  const rows: number[] = [];
  eachKey(keys, (at) => pushRow(rows, hashAt(keys, at), digestNumber(digestAt(keys, at) ?? '')));
  into.row = rows;
  return keys;
}

function keysIn(log: SiteLog, page: number, note: JsonValue): string {
  if (note !== null) return note as string;
  let keys = '';
  for (let row = log.rowFrom[page]!; row < log.rowFrom[page + 1]!; row++)
    keys += keyOf(log.hashAt(row), log.row[row * ROW_SIZE + 5]!);
  return keys;
}

/**
 * All pages that have one of the hashes with which rows of several packages, or rows that are several things, are listed; perhaps some more.
 * Only an equal digest of different rows could hide something: it has 32 bits, and is the one that `reduce` compares.
 */
function conflictingPages(log: SiteLog): readonly (readonly number[])[] {
  const table = new FirstRows(log);
  const odd = new Set<number>();
  for (let page = 0; page < log.pages.length; page++) table.addPage(page, odd);
  if (odd.size === 0) return [];
  return [range({ from: 0, to: log.pages.length }).filter((page) => table.hasOneOf(page, odd))];
}

/** Longer chains are of hashes that somebody chose: these are found by their texts. */
const MOST_STEPS = 64;

/** The first row with each hash: open addressing, by two of the five numbers of a hash. */
class FirstRows {
  readonly #log: SiteLog;
  /** A row, counted from 1; 0 is free. */
  readonly #slots: Int32Array;
  readonly #shift: number;
  readonly #pageOf: Int32Array;
  readonly #byText = new Map<string, number>();

  constructor(log: SiteLog) {
    const rows = log.rowFrom[log.pages.length]!;
    this.#log = log;
    // Twice as many slots as rows at least.
    this.#shift = Math.clz32(rows) - 1;
    this.#slots = new Int32Array(2 ** (32 - this.#shift));
    this.#pageOf = new Int32Array(rows);
  }

  /** Adds the rows of a page; of those that do not agree with the first row that has their hash, notes that one. */
  addPage(page: number, odd: Set<number>): void {
    const { rowFrom } = this.#log;
    const to = rowFrom[page + 1]!;
    for (let row = rowFrom[page]!; row < to; row++) {
      this.#pageOf[row] = page;
      const first = this.#firstLike(row);
      if (first !== row && !this.#agree(first, row)) odd.add(first);
    }
  }

  hasOneOf(page: number, odd: ReadonlySet<number>): boolean {
    const { rowFrom } = this.#log;
    for (let row = rowFrom[page]!; row < rowFrom[page + 1]!; row++) if (odd.has(this.#firstLike(row))) return true;
    return false;
  }

  #agree(a: number, b: number): boolean {
    const { row: numbers, package: packages } = this.#log;
    if (numbers[a * ROW_SIZE + 5] !== numbers[b * ROW_SIZE + 5]) return false;
    return packages[this.#pageOf[a]!] === packages[this.#pageOf[b]!];
  }

  /** The first row with the hash of a row; that row where there was none. */
  #firstLike(row: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = this.#slotOf(row * ROW_SIZE);
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const other = slots[slot]! - 1;
      if (other === -1) {
        slots[slot] = row + 1;
        return row;
      }
      if (this.#isSame(other * ROW_SIZE, row * ROW_SIZE)) return other;
      slot = (slot + 1) & mask;
    }
    return this.#firstByText(row);
  }

  #slotOf(at: number): number {
    const { row: numbers } = this.#log;
    return Math.imul(numbers[at]! ^ Math.imul(numbers[at + 2]!, 0x9e3779b1), 0x85ebca6b) >>> this.#shift;
  }

  #isSame(a: number, b: number): boolean {
    const { row: numbers } = this.#log;
    for (let i = 0; i < 5; i++) if (numbers[a + i] !== numbers[b + i]) return false;
    return true;
  }

  #firstByText(row: number): number {
    const hash = this.#log.hashAt(row);
    const first = this.#byText.get(hash) ?? row;
    this.#byText.set(hash, first);
    return first;
  }
}
