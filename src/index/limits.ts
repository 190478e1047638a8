import { MEBIBYTE } from '../words/words.js';

/** How much of an index is read. Whatever is beyond it is a fault, and what is kept in memory does not grow with the file. */
export interface Limits {
  /** Bytes of a file, packed and unpacked. */
  readonly file: number;
  /** Bytes of one record. */
  readonly record: number;
  /** Levels of nested objects and lists, from the document's own on. */
  readonly depth: number;
  readonly records: number;
  /** Records whose hash is not proven; beyond them no other is looked at but on its bytes. */
  readonly unproven: number;
  /** Labels (stacks) of one tag. */
  readonly labels: number;
  /** Bytes of a manifest, a list of indexes or a spec file: files that are read as a whole. */
  readonly small: number;
  /** How many times larger than its packed bytes a file may become, once it has more than `always` bytes. */
  readonly ratio: { readonly most: number; readonly always: number };
}

/** An index of 80,000 records has 100 MB, compact and packed a tenth of that, packed with indents a twentieth. */
export const LIMITS: Limits = {
  file: 1024 * MEBIBYTE,
  record: MEBIBYTE,
  depth: 64,
  records: 5_000_000,
  unproven: 10_000,
  labels: 64,
  small: 4 * MEBIBYTE,
  ratio: { most: 200, always: 16 * MEBIBYTE },
};
