import type { Generation } from './data.js';
/** What the rows of a page are counted by, in this order. */
export declare const COUNTED: readonly ['compilers', 'oss', 'stacks', 'targets'];
export type CountedField = (typeof COUNTED)[number];
/** How many rows of a page have each value; a row that lists a stack twice counts once. Few and flat lists: threads hand them over. */
export interface RowCounts {
    /** Each once for a field: those of field `i` of `COUNTED` from `ends[i - 1]`, or 0, to before `ends[i]`. */
    readonly values: readonly string[];
    /** The rows that have the value at the same place. */
    readonly rowsWith: readonly number[];
    readonly ends: readonly number[];
}
/** What a page adds to the numbers of its site; plain data. */
export interface PageCounts extends RowCounts {
    readonly rows: number;
    readonly generation: Generation;
}
