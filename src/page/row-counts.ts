import type { Generation } from './data.js';

/** How many rows of a page have each value, by value; a row that lists a stack twice counts once. */
export interface RowCounts {
  readonly compilers: ReadonlyMap<string, number>;
  readonly oss: ReadonlyMap<string, number>;
  readonly stacks: ReadonlyMap<string, number>;
  readonly targets: ReadonlyMap<string, number>;
}

/** What a page adds to the numbers of its site; plain data. */
export interface PageCounts extends RowCounts {
  readonly rows: number;
  readonly generation: Generation;
}
