import type { RowFacts } from '../page/facts.js';
import type { Page } from '../page/page.js';
import { LIST_FIELDS, type ListField } from '../page/summary.js';
import { isNamedAfterRow } from '../page/tarball.js';
import type { CorpusPage } from '../rule.js';

const HASH_LENGTH = 32;
/** 32 bits, six in each character. */
const DIGEST_LENGTH = 6;

/**
 * What rows are known by between pages, kept as one text per page: a key of a fixed length for each row, so that 700,000 rows are a few
 * megabytes and no objects. A key starts with the row's hash; the key of a row that is not to be compared is all `-`. This is the
 * length of keys that are the hash alone, in UTF-16 units.
 */
export const HASH_KEY = HASH_LENGTH;
/** The length of keys in which the digest of what the row is follows the hash. */
export const DETAIL_KEY = HASH_LENGTH + DIGEST_LENGTH;

/** Keys of the rows that have a hash of their own. */
export function hashKeysOf(page: Page): string {
  return page.facts.rows.map((row) => (hasOwnHash(row, page) ? row.spec.hash : NO_HASH)).join('');
}

/** Keys of the rows that no other rule finds fault with, in what they are. */
export function detailKeysOf(page: Page): string {
  const isListed = listChecks(page);
  return page.facts.rows
    .map((row) =>
      isSound(row, page) && isListed(row) ? row.spec.hash + digestKey(page.facts.digestOf(row)) : NO_DETAILS,
    )
    .join('');
}

const NO_HASH = '-'.repeat(HASH_LENGTH);
const NO_DETAILS = '-'.repeat(DETAIL_KEY);

function digestKey(digest: number): string {
  return String.fromCharCode(
    digitOf(digest),
    digitOf(digest >>> 6),
    digitOf(digest >>> 12),
    digitOf(digest >>> 18),
    digitOf(digest >>> 24),
    digitOf(digest >>> 30),
  );
}

/** ASCII from `0` on. */
function digitOf(bits: number): number {
  return 0x30 + (bits & 63);
}

function hasOwnHash(row: RowFacts, page: Page): boolean {
  return row.hashOk && (page.facts.tarballs === 0 || isNamedAfterRow(row, page));
}

function isSound(row: RowFacts, page: Page): boolean {
  const { facts } = page;
  if (!hasOwnHash(row, page) || facts.isShared(row.spec.hash)) return false;
  if (row.compiler.form === undefined || !row.versionOk || !row.osOk || !row.platformOk) return false;
  return row.osFitsPlatform && (facts.rowsWithUnsortedVariants === 0 || hasSoundVariants(row, page));
}

function hasSoundVariants(row: RowFacts, { facts }: Page): boolean {
  const variants = facts.variantsOf(row);
  const names = new Set(variants.map(({ name }) => name));
  return names.size === variants.length && variants.every(({ kind }) => kind !== undefined);
}

/** Of the fields in which `meta` is wrong: whether it has what a row says there. */
function listChecks({ data, facts }: Page): (row: RowFacts) => boolean {
  const fields = DETAIL_LISTS.filter((field) => !facts.listFits[field]);
  const lists = fields.map((field) => ({ key: LIST_FIELDS[field], values: new Set(data.meta[field]) }));
  return ({ spec }) =>
    lists.every(({ key, values }) => [spec[key]].flat().every((value) => values.has(value as string)));
}

/** The lists of `meta` that sum up what a row is; its stacks say where it is. */
const DETAIL_LISTS: readonly ListField[] = ['compilers', 'oss', 'platforms', 'targets', 'versions'];

/** A row that has a certain hash. */
export interface Occurrence {
  readonly page: CorpusPage<string>;
  /** 0-based, into `spec_details`. */
  readonly row: number;
  /** What follows the hash in a detail key. */
  readonly detail: string;
}

/** Calls back with the hash and the place of each key of a page, in the order of its rows; only of hashes with a certain `first` character where that is given. */
export function eachKey(keys: string, length: number, see: (hash: string, at: number) => void, first?: string): void {
  const wanted = first?.charCodeAt(0);
  for (let at = 0; at < keys.length; at += length) {
    const code = keys.charCodeAt(at);
    if (code !== DASH && (wanted === undefined || code === wanted)) see(keys.slice(at, at + HASH_LENGTH), at);
  }
}

const DASH = 0x2d;

/** All rows that have one of the hashes, by hash in the order of the first ones; in the order of the pages and of their rows. */
export function occurrencesOf(
  hashes: ReadonlySet<string>,
  pages: readonly CorpusPage<string>[],
  length: number,
): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const page of pages) {
    const keys = page.value ?? '';
    eachKey(keys, length, (hash, at) => {
      if (!hashes.has(hash)) return;
      const occurrence = { page, row: at / length, detail: detailAt(keys, at) };
      const others = found.get(hash);
      if (others === undefined) found.set(hash, [occurrence]);
      else others.push(occurrence);
    });
  }
  return found;
}

/** What a detail key at this place says beside the hash. */
export function detailAt(keys: string, at: number): string {
  return keys.slice(at + HASH_LENGTH, at + DETAIL_KEY);
}
