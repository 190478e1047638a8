import type { Meta, PageData, Place, Spec } from '../data.js';
import type { ParsedPage } from '../parse.js';
import { findAncient, findShapeFaults } from '../shape.js';
import { META_ORDERS, ROW_ORDERS, type Scanner } from './scanner.js';

/** A page that was read in the slow way. */
interface SlowPage {
  readonly bytes: Buffer;
  readonly place: Place | undefined;
  readonly read: ParsedPage;
}

/**
 * Why a page was read in the slow way, in words that say it of any page. The scanner says no and nothing else, so that it stays small: the
 * reason is looked for afterwards, in what the slow way read, and only when somebody asks.
 */
export function whySlow({ bytes, place, read }: SlowPage, scanner: Scanner | undefined): string {
  if (scanner === undefined) return 'WebAssembly is not available here';
  if (place === undefined) return 'not at _cache/<tag>/<package>/specs.md';
  if (bytes.length > scanner.mostBytes) return `more than ${scanner.mostBytes >> 20} MiB`;
  const [fault] = read.faults;
  if (fault !== undefined) return `a fault in its text: ${fault.code}`;
  const { data, generated } = read.frontMatter!;
  return generated ? whyRefused(data as PageData, place) : whyOdd(bytes, data);
}

function whyOdd(bytes: Buffer, data: unknown): string {
  const generation = findAncient(data);
  if (generation !== undefined) return `generation ${generation}, which has no rows`;
  if (findShapeFaults(data, true).length > 0) return 'not of the shape of a page';
  return bytes.includes(BACKSLASH) || bytes.some((byte) => byte > LAST_PRINTABLE)
    ? 'characters beyond ASCII, or escapes'
    : 'not spelled as the generator spells pages';
}

const BACKSLASH = 0x5c;
const LAST_PRINTABLE = 0x7e;

/** Of a page in the generator's form. */
function whyRefused({ title, categories, meta, spec_details: rows }: PageData, { tag, package: name }: Place): string {
  if (title !== name) return 'a title that is not the name of its folder';
  if (categories[0] !== 'package' || categories[1] !== tag) return 'categories that are not those of its folder';
  if (rows.some(({ hash }) => !HASH.test(hash))) return 'a malformed hash';
  if (rows.some(({ versions }) => versions.length !== 1)) return 'a row with no version or with several';
  if (rows.some(({ size }) => size !== '-')) return 'a size other than "-"';
  if (!isUsual(meta, META_ORDERS) || !haveUsualOrder(rows)) return 'keys in another order';
  return whyTooMuch(meta, rows);
}

function whyTooMuch(meta: Meta, rows: readonly Spec[]): string {
  const { num_specs, num_specs_by_stack: counts } = meta;
  if (Object.keys(counts).some((stack) => /^\d+$/.test(stack))) return 'a stack that is called as a number';
  if ([num_specs, ...Object.values(counts)].some((count) => count >= LEAST_ODD_COUNT))
    return 'a count that is too large';
  if (LONG_TEXT.test(JSON.stringify([meta, rows]))) return 'a text of more than 2,000 characters';
  return 'too many rows, values of a list or different texts';
}

/** Of ten digits. */
const LEAST_ODD_COUNT = 1_000_000_000;
const LONG_TEXT = /"[^"]{2001}/;

const HASH = /^[2-7a-z]{32}$/;

function isUsual(object: object, orders: readonly (readonly string[])[]): boolean {
  const keys = String(Object.keys(object));
  return orders.some((order) => String(order) === keys);
}

/** All rows have the keys of the first one. */
function haveUsualOrder(rows: readonly Spec[]): boolean {
  const [first] = rows;
  if (first === undefined) return true;
  return isUsual(first, ROW_ORDERS) && rows.every((row) => isUsual(row, [Object.keys(first)]));
}
