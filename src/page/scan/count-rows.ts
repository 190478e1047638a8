import { COUNTED, type RowCounts } from '../row-counts.js';
import { LIST_FIELDS } from '../summary.js';
import type { Table } from './columns.js';

/** Counts the rows of the page in a table by their values. */
export function countRows(table: Table): RowCounts {
  const { texts } = table.words;
  const into = { values: [], rowsWith: [], ends: [] };
  tally.makeRoom(texts.length);
  for (const field of COUNTED) {
    if (field === 'stacks') addStacks(table);
    else addColumn(table, table[LIST_FIELDS[field]]);
    tally.moveTo(into, texts);
  }
  return into;
}

function addColumn({ rows }: Table, column: Int32Array): void {
  for (let row = 0; row < rows; row++) tally.add(column[row]!, row);
}

function addStacks({ rows, stack, stackFrom }: Table): void {
  for (let row = 0; row < rows; row++)
    for (let i = stackFrom[row]!; i < stackFrom[row + 1]!; i++) tally.add(stack[i]!, row);
}

/** Rows by word. There is one object of it, so that a page costs no garbage. */
class WordTally {
  /** Of each word: how many rows have it, and the last of them, counted from 1. All are 0 but while a field is counted. */
  #rows = new Int32Array(0);
  #last = new Int32Array(0);
  /** In the order in which they came. */
  readonly #words: number[] = [];

  makeRoom(words: number): void {
    if (words <= this.#rows.length) return;
    this.#rows = new Int32Array(words * 2);
    this.#last = new Int32Array(words * 2);
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

const tally = new WordTally();
