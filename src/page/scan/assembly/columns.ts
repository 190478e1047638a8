import * as layout from './layout';
import { rows } from './rows';

/** The columns of the page that was scanned last, and what is known of words, for `facts.ts`. */

/** Where a column of numbers, of bytes or of floating point numbers starts. */
export type Column = usize;
export type Bytes = usize;
export type Floats = usize;

/** Lists of `meta`. */
export const LISTS: i32 = 6;

export namespace table {
  export const compiler: Column = layout.COMPILER;
  export const os: Column = layout.OS;
  export const platform: Column = layout.PLATFORM;
  export const target: Column = layout.TARGET;
  export const version: Column = layout.VERSION;
  export const marks: Column = layout.MARKS;
  export const variant: Column = layout.VARIANT;
  export const variantFrom: Column = layout.VARIANT_FROM;
  export const stack: Column = layout.STACK;
  export const stackFrom: Column = layout.STACK_FROM;
  export const listed: Column = layout.LISTED;
  export const listFrom: Column = layout.LIST_FROM;
  export const listTo: Column = layout.LIST_TO;
  export const flags: Column = layout.FLAGS;
  export const variantsDigest: Column = layout.VARIANTS_DIGEST;
  export const facts: Column = layout.FACTS;
}

export namespace words {
  export const order: Floats = layout.ORDER;
  export const nameOrder: Floats = layout.NAME_ORDER;
  export const compilerForm: Bytes = layout.COMPILER_FORM;
  export const compilerPlatforms: Column = layout.COMPILER_PLATFORMS;
  export const osPlatforms: Column = layout.OS_PLATFORMS;
  export const platform: Bytes = layout.PLATFORM_NUMBER;
  export const targetFamily: Bytes = layout.TARGET_FAMILY;
  export const targetPlatforms: Column = layout.TARGET_PLATFORMS;
  export const versionOk: Bytes = layout.VERSION_OK;
  export const stackOk: Bytes = layout.STACK_OK;
  export const stackPlatforms: Column = layout.STACK_PLATFORMS;
  export const stackFamilies: Column = layout.STACK_FAMILIES;
  export const variantKind: Bytes = layout.VARIANT_KIND;
  export const variantOdd: Bytes = layout.VARIANT_ODD;
  export const variantDigest: Column = layout.VARIANT_DIGEST;
  export const inRow: Column = layout.IN_ROW;
  export const rowsWith: Column = layout.ROWS_WITH;
}

export function rowCount(): i32 {
  return rows;
}

/** The word `root`. */
export function rootWord(): i32 {
  return load<i32>(layout.ROOT);
}

/** Where a word was last seen in a list. */
export function seenIn(list: i32): Column {
  return layout.SEEN_IN + <usize>list * layout.WORD_COLUMN;
}

/** A page with another number of versions in a row is refused. */
export function versionsFrom(row: i32): i32 {
  return row;
}

export function get(column: Column, at: i32): i32 {
  return load<i32>(column + ((<usize>at) << 2));
}

export function set(column: Column, at: i32, value: i32): void {
  store<i32>(column + ((<usize>at) << 2), value);
}

export function byteAt(bytes: Bytes, at: i32): i32 {
  return <i32>load<u8>(bytes + <usize>at);
}

export function floatAt(floats: Floats, at: i32): f64 {
  return load<f64>(floats + ((<usize>at) << 3));
}

/** Of the numbers of the hashes. */
export function hashAt(at: i32): u32 {
  return load<u32>(layout.HASH + ((<usize>at) << 2));
}

/** Whether the text of a word stands before that of another one. JavaScript tells: their first letters are the same. */
export declare function textsAscend(a: i32, b: i32): bool;

/** The same for the names of two variants. */
export declare function namesAscend(a: i32, b: i32): bool;
