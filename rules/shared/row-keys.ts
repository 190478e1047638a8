import type { PageFacts, RowFacts } from '../../src/page/facts.js';
import type { Page } from '../../src/page/page.js';
import { hasFlag, noRow } from '../../src/page/row-flags.js';
import { LIST_FIELDS, type ListField } from '../../src/page/summary.js';
import { isNamedAfterRow } from '../../src/page/tarball.js';
import type { CorpusPage, Speaks } from '../../src/rule.js';

const HASH_LENGTH = 32;
/** 32 bits, six in each character. */
const DIGEST_LENGTH = 6;

/**
 * What rows are known by between pages, kept as one text per page: a key of this many UTF-16 units for each row, so that 700,000 rows are
 * a few megabytes and no objects. A key is the row's hash and the digest of what the row is, with a bit for a row in doubt; the digest
 * is all `-` where another rule tells that it is wrong, and the whole key where the row has no hash of its own.
 */
const KEY_LENGTH = HASH_LENGTH + DIGEST_LENGTH;

const noRowAtFault = noRow(
  ...(['malformedHash', 'repeatedHash', 'unusualTarball', 'malformedCompiler', 'wrongVersion'] as const),
  ...(['malformedOs', 'unknownPlatform', 'osAgainstPlatform', 'unsortedVariants'] as const),
);

/** Whether nothing keeps a row of the page from being compared: as on nearly all pages, which are not parsed for it. */
export function areAllRight(facts: PageFacts): boolean {
  return noRowAtFault(facts) && DETAIL_LISTS.every((field) => facts.listFits[field]);
}

/** The keys of a page's rows. */
export function rowKeysOf(page: Page, _options: unknown, speaks: Speaks): string {
  const { facts } = page;
  const isDoubtful = doubts(page);
  return facts.rows
    .map((row) => {
      const { hash, versions } = row.spec;
      if (!row.hashOk || (!hasOwnHash(row, page) && speaks('spec-tarball-url', hash))) return NO_KEY;
      const isRight = isSound(row, page) || (versions.length === 1 && !ROW_RULES.some((rule) => speaks(rule, hash)));
      return isRight ? keyOf(hash, facts.digestOf(row), isDoubtful(row)) : hash + NO_DIGEST;
    })
    .join('');
}

const NO_KEY = '-'.repeat(KEY_LENGTH);
const NO_DIGEST = '-'.repeat(DIGEST_LENGTH);

/** The key of a row that can be compared. */
export function keyOf(hash: string, digest: number, isDoubtful = false): string {
  const text = String.fromCharCode(
    digitOf(digest),
    digitOf(digest >>> 6),
    digitOf(digest >>> 12),
    digitOf(digest >>> 18),
    digitOf(digest >>> 24),
    digitOf(digest >>> 30) | (isDoubtful ? DOUBT : 0),
  );
  return hash + text;
}

/** Of the last digit of a digest, which has two bits that count. */
const DOUBT = 4;

/**
 * The number of a digest as it stands in a key. Six bits each: the last one has two that count, so that different digests are different
 * numbers.
 */
export function digestNumber(digest: string): number {
  let bits = 0;
  for (let i = digest.length - 1; i >= 0; i--) bits = (bits << 6) | (digest.charCodeAt(i) - 0x30);
  return bits;
}

/** ASCII from `0` on. */
function digitOf(bits: number): number {
  return 0x30 + (bits & 63);
}

function hasOwnHash(row: RowFacts, page: Page): boolean {
  return page.facts.tarballs === 0 || isNamedAfterRow(row, page);
}

/** The rules that tell what is wrong with a row by itself; the subject of their findings is its hash. */
const ROW_RULES = [
  ...['spec-hash-unique', 'spec-compiler-syntax', 'spec-version-syntax', 'spec-os-syntax', 'spec-platform'],
  ...['spec-os-platform', 'spec-variant-syntax', 'spec-variant-unique'],
];

function isSound(row: RowFacts, page: Page): boolean {
  const { facts } = page;
  if (facts.isShared(row.spec.hash)) return false;
  if (row.compiler.form === undefined || !row.versionOk || !row.osOk || !row.platformOk) return false;
  return row.osFitsPlatform && (!hasFlag(row, 'unsortedVariants') || hasSoundVariants(row, page));
}

function hasSoundVariants(row: RowFacts, { facts }: Page): boolean {
  const variants = facts.variantsOf(row);
  const names = new Set(variants.map(({ name }) => name));
  return names.size === variants.length && variants.every(({ kind }) => kind !== undefined);
}

/** Whether a row may be at fault where `meta` is not what the rows are: it lacks a value of the row, or has one that some row had. */
function doubts({ data, facts }: Page): (row: RowFacts) => boolean {
  const fields = DETAIL_LISTS.filter((field) => !facts.listFits[field]);
  const lists = fields.map((field) => ({ key: LIST_FIELDS[field], values: new Set(data.meta[field]) }));
  const isLeftOver = fields.some((field) => data.meta[field].some((value) => !facts.values[field].has(value)));
  return ({ spec }) =>
    isLeftOver || lists.some(({ key, values }) => [spec[key]].flat().some((value) => !values.has(value as string)));
}

/** The lists of `meta` that sum up what a row is; its stacks say where it is. */
const DETAIL_LISTS: readonly ListField[] = ['compilers', 'oss', 'platforms', 'targets', 'versions'];

/** A row that has a certain hash. */
export interface Occurrence {
  readonly page: CorpusPage<string>;
  /** 0-based, into `spec_details`. */
  readonly row: number;
  /** The digest of what the row is; undefined when that is not to be compared. */
  readonly digest: string | undefined;
  /** Whether `meta` of its page says something else than the row, or another one of the page. */
  readonly isDoubtful: boolean;
}

/** Calls back with where each key of a page starts, in the order of its rows. */
export function eachKey(keys: string, see: (at: number) => void): void {
  for (let at = 0; at < keys.length; at += KEY_LENGTH) if (keys.charCodeAt(at) !== DASH) see(at);
}

const DASH = 0x2d;

/** The hash in the key at this place. */
export function hashAt(keys: string, at: number): string {
  return keys.slice(at, at + HASH_LENGTH);
}

/** The digest in the key at this place; undefined when the row is not to be compared. */
export function digestAt(keys: string, at: number): string | undefined {
  const start = at + HASH_LENGTH;
  if (keys.charCodeAt(start) === DASH) return undefined;
  if (!isDoubtfulAt(keys, at)) return keys.slice(start, start + DIGEST_LENGTH);
  const last = start + DIGEST_LENGTH - 1;
  return keys.slice(start, last) + String.fromCharCode(keys.charCodeAt(last) & ~DOUBT);
}

function isDoubtfulAt(keys: string, at: number): boolean {
  return keys.charCodeAt(at + HASH_LENGTH) !== DASH && (keys.charCodeAt(at + KEY_LENGTH - 1) & DOUBT) !== 0;
}

/** The hash in the key of a row. */
export function hashOf({ page, row }: Occurrence): string {
  return hashAt(page.value!, row * KEY_LENGTH);
}

/** How many rows a page has. */
export function rowsOf({ value = '' }: CorpusPage<string>): number {
  return value.length / KEY_LENGTH;
}

/** All rows that have one of the hashes, by hash in the order of the first ones; in the order of the pages and of their rows. */
export function occurrencesOf(
  hashes: ReadonlySet<string>,
  pages: readonly CorpusPage<string>[],
): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  if (hashes.size === 0) return found;
  for (const page of pages) {
    const keys = page.value ?? '';
    eachKey(keys, (at) => {
      const hash = hashAt(keys, at);
      if (!hashes.has(hash)) return;
      const isDoubtful = isDoubtfulAt(keys, at);
      const occurrence = { page, row: at / KEY_LENGTH, digest: digestAt(keys, at), isDoubtful };
      const others = found.get(hash);
      if (others === undefined) found.set(hash, [occurrence]);
      else others.push(occurrence);
    });
  }
  return found;
}
