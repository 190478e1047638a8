// The columns of a page that was not scanned, for `facts.generated.ts`: what `assembly/columns.ts` has of one that was.
import { LISTS as NAMES } from '../summary.js';
import type { Table } from './columns.js';
import type { Words } from './words.js';

/** As the source in `assembly/` calls them. */
export type i32 = number;
export type f64 = number;
export type bool = boolean;
export type Column = Int32Array;
export type Bytes = Uint8Array;
export type Floats = Float64Array;

export const LISTS = NAMES.length;

export let table: Table;
export let words: Words;

/** Makes a table the one that is read. */
export function use(one: Table): void {
  table = one;
  words = one.words;
}

export function rowCount(): number {
  return table.rows;
}

export function rootWord(): number {
  return words.root;
}

export function seenIn(list: number): Column {
  return words.seenIn[list]!;
}

export function versionsFrom(row: number): number {
  return table.versionFrom[row]!;
}

export function get(column: Column, at: number): number {
  return column[at]!;
}

export function set(column: Column, at: number, value: number): void {
  column[at] = value;
}

export function byteAt(bytes: Bytes, at: number): number {
  return bytes[at]!;
}

export function floatAt(floats: Floats, at: number): number {
  return floats[at]!;
}

export function hashAt(at: number): number {
  return table.hash[at]!;
}

export function textsAscend(a: number, b: number): boolean {
  return words.textsAscend(a, b);
}

export function namesAscend(a: number, b: number): boolean {
  return words.namesAscend(a, b);
}
