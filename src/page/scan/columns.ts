import type { Words } from './words.js';

/**
 * A page as columns: what it says, as numbers in typed arrays, one array for each field, one entry for each row. A text is the number
 * of its word (`words.ts`). The scanner fills them from the page's bytes, `fill.ts` from data that was read in another way; what a page's
 * facts are is worked out from the columns alone (`assembly/facts.ts` and `derive.ts`), so that it is the same for both.
 */
export interface Columns {
  compiler: Int32Array;
  os: Int32Array;
  platform: Int32Array;
  target: Int32Array;
  /** What of a row is told where it is read: bits of `MARK` (`row-flags.ts`). */
  marks: Int32Array;
  /** Five numbers a row, which compare as the texts of well-formed hashes do. */
  hash: Uint32Array;
  /** The versions of all rows; those of row `i` are from `versionFrom[i]` to before `versionFrom[i + 1]`. The same for the next two. */
  version: Int32Array;
  versionFrom: Int32Array;
  variant: Int32Array;
  variantFrom: Int32Array;
  stack: Int32Array;
  stackFrom: Int32Array;
  /** The values of all lists of `meta`; those of list `i` of `LISTS` are from `listFrom[i]` to before `listTo[i]`. */
  listed: Int32Array;
  listFrom: Int32Array;
  listTo: Int32Array;
  /** The keys of `num_specs_by_stack`, and its values: -1 for one that is no number of rows. */
  counted: Int32Array;
  count: Int32Array;
}

/** The columns of one page, with what is told of the page as a whole. */
export interface Table extends Columns {
  readonly words: Words;
  /** Changes whenever another page is put in. */
  serial: number;
  rows: number;
  /** `meta.num_specs`. */
  writtenSpecs: number;
  /** Keys of `num_specs_by_stack`. */
  countedStacks: number;
  /** Whether `meta` starts with `versions`, as it did before F1. */
  startsWithVersions: boolean;
  /** Whether all keys of `meta` and of the first row stand as in D and E, a tarball aside. */
  inOldOrder: boolean;
  /** Whether the keys of `meta` and of each row are in alphabetical order. */
  keysInOrder: boolean;
  /** The hashes as texts, when one is malformed: then they cannot be compared as numbers. */
  hashTexts: readonly string[] | undefined;
  /** Worked out of the rest, by row: bits of `ROW`, and 32 bits of its variants in any order. */
  flags: Int32Array;
  variantsDigest: Int32Array;
  /** Worked out of the rest, of the page: see `assembly/facts.ts`. */
  readonly facts: Int32Array;
  /** Works them out. */
  readFacts(): void;
}
