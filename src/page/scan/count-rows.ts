import type { RowCounts } from '../row-counts.js';
import type { Table } from './columns.js';

/** Counts the rows of the page in a table by their values. */
export function countRows(table: Table): RowCounts {
  return {
    compilers: countColumn(table, table.compiler),
    oss: countColumn(table, table.os),
    stacks: countStacks(table),
    targets: countColumn(table, table.target),
  };
}

/** Neighbouring rows mostly have the same. */
function countColumn({ rows, words }: Table, column: Int32Array): Map<string, number> {
  const counts = new Map<string, number>();
  let from = 0;
  for (let row = 1; row <= rows; row++) {
    if (row < rows && column[row] === column[from]) continue;
    addTo(counts, words.texts[column[from]!]!, row - from);
    from = row;
  }
  return counts;
}

function countStacks({ rows, words, stack, stackFrom }: Table): Map<string, number> {
  const counts = new Map<string, number>();
  /** By word. */
  const lastRow = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    for (let i = stackFrom[row]!; i < stackFrom[row + 1]!; i++) {
      const word = stack[i]!;
      if (lastRow.get(word) === row) continue;
      lastRow.set(word, row);
      addTo(counts, words.texts[word]!, 1);
    }
  }
  return counts;
}

function addTo(counts: Map<string, number>, text: string, rows: number): void {
  counts.set(text, (counts.get(text) ?? 0) + rows);
}
