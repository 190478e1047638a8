import type { RowCounts } from '../row-counts.js';
import type { Table } from './columns.js';
import { grown } from './words.js';

/** Counts the rows of the page in a table by their values. */
export function countRows({ words: { texts }, rows, compiler, os, target, stack, stackFrom }: Table): RowCounts {
  const into = { values: [], rowsWith: [], ends: [] };
  tally.makeRoom(texts.length);
  for (let row = 0; row < rows; row++) tally.add(compiler[row]!, row);
  tally.moveTo(into, texts);
  for (let row = 0; row < rows; row++) tally.add(os[row]!, row);
  tally.moveTo(into, texts);
  for (let row = 0; row < rows; row++)
    for (let i = stackFrom[row]!; i < stackFrom[row + 1]!; i++) tally.add(stack[i]!, row);
  tally.moveTo(into, texts);
  for (let row = 0; row < rows; row++) tally.add(target[row]!, row);
  tally.moveTo(into, texts);
  return into;
}

/** Rows by word. There is one object of it, so that a page costs no garbage. */
class WordTally {
  /** Of each word: how many rows have it, and the last of them, counted from 1. */
  #rows = new Int32Array(SIZE);
  #last = new Int32Array(SIZE);
  /** In the order in which they came. */
  readonly #words: number[] = [];

  makeRoom(words: number): void {
    while (this.#rows.length < words) {
      this.#rows = grown(this.#rows);
      this.#last = grown(this.#last);
    }
  }

  add(word: number, row: number): void {
    if (this.#last[word] === row + 1) return;
    if (this.#last[word] === 0) this.#words.push(word);
    this.#last[word] = row + 1;
    this.#rows[word]!++;
  }

  /** Adds what was counted, and begins anew. */
  moveTo(
    into: { readonly values: string[]; readonly rowsWith: number[]; readonly ends: number[] },
    texts: readonly string[],
  ): void {
    for (const word of this.#words) {
      into.values.push(texts[word]!);
      into.rowsWith.push(this.#rows[word]!);
      this.#rows[word] = 0;
      this.#last[word] = 0;
    }
    this.#words.length = 0;
    into.ends.push(into.values.length);
  }
}

/** Words that there is room for at first. */
const SIZE = 1024;
const tally = new WordTally();
