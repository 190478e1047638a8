import type { Path } from '../src/finding.js';
import type { RawPage, ShapeFault } from '../src/page/page.js';
import { noFlag } from '../src/page/row-flags.js';
import { KEYS } from '../src/page/summary.js';
import { defineShapeRule } from '../src/rule.js';
import { nearest } from '../src/words/nearest.js';
import { clip, nameRow, quote } from '../src/words/words.js';

type KeyFault = Exclude<ShapeFault, { code: 'wrongType' }>;

export default defineShapeRule({
  id: 'page-schema',
  summary: 'The front matter has the keys and types of `schemas/page.schema.json`, and no other keys.',
  why: 'A value that is missing or of another type makes the JSON of all packages invalid, and every table of the site is empty; an unknown key may be one that Jekyll obeys.',
  severity: 'error',
  fixable: false,
  messages: {
    missingKey: (d: { where: string; key: string }) => `${d.where} has no key ${quote(d.key)}.`,
    misspelledKey: (d: { where: string; key: string; meant: string }) =>
      `${d.where} has the key ${quote(d.key)}, which must be ${quote(d.meant)}.`,
    unknownKey: (d: { where: string; key: string; meant: string | undefined }) =>
      `${d.where} has the key ${quote(d.key)}, which no page has${d.meant === undefined ? '' : `; ${quote(d.meant)} is there, too`}.`,
    jekyllKey: (d: { where: string; key: string; effect: string }) =>
      `${d.where} has the key ${quote(d.key)}, which no page has, and which Jekyll obeys: ${d.effect}.`,
    unreadableDate: (d: { where: string; written: string }) =>
      `${d.where} has the key "date", which no page has; ${d.written} is no date to Jekyll, which ends the build of the whole site.`,
    wrongType: (d: { what: string; found: string; expected: string }) =>
      `${d.what} is ${d.found}, where ${d.expected} is expected.`,
  },
  messageSeverity: { unknownKey: 'warning', jekyllKey: 'warning' },
  examples: {
    bad: 'meta: {"num_specs": "1"}',
    good: 'meta: {"num_specs": 1}',
  },
  isSilent: noFlag('notGenerated'),
  check(page, report) {
    if (page.shape.length === 0) return;
    const misspelled = pairMisspelled(page.shape);
    const explained = new Set<ShapeFault>(misspelled.values());
    for (const fault of page.shape) {
      const { path } = fault;
      const subject = hashAt(page, path) ?? '';
      if (fault.code === 'wrongType') {
        const found = fault.found === 'a text' ? `the text ${quote(String(valueAt(page, path)))}` : fault.found;
        const data = { what: describe(page, path), found, expected: fault.expected };
        report({ messageId: 'wrongType', data, path, subject });
        continue;
      }
      if (explained.has(fault)) continue;
      const { key } = fault;
      const where = describe(page, path.slice(0, -1));
      if (fault.code === 'missingKey') {
        report({ messageId: 'missingKey', data: { where, key }, path, subject });
        continue;
      }
      const at = 'key';
      const meant = misspelled.get(fault)?.key;
      const effect = path.length === 1 ? effectOf(key, valueAt(page, path)) : undefined;
      if (meant !== undefined) {
        report({ messageId: 'misspelledKey', data: { where, key, meant }, path, at, subject });
      } else if (key === 'date' && effect !== undefined && !mayBeDate(valueAt(page, path))) {
        const written = toText(valueAt(page, path));
        report({ messageId: 'unreadableDate', data: { where, written }, path, at, subject });
      } else if (effect !== undefined) {
        report({ messageId: 'jekyllKey', data: { where, key, effect }, path, at, subject });
      } else {
        const data = { where, key, meant: nearest(key, keysOf(path))[0] };
        report({ messageId: 'unknownKey', data, path, at, subject });
      }
    }
  },
});

/** An unknown key next to a missing one that it resembles is one fault: the missing one by the unknown one. */
function pairMisspelled(shape: readonly ShapeFault[]): Map<ShapeFault, KeyFault> {
  const missing = new Map<string, KeyFault[]>();
  for (const fault of shape) {
    if (fault.code !== 'missingKey') continue;
    const parent = JSON.stringify(fault.path.slice(0, -1));
    missing.set(parent, [...(missing.get(parent) ?? []), fault]);
  }
  const pairs = new Map<ShapeFault, KeyFault>();
  if (missing.size === 0) return pairs;
  for (const fault of shape) {
    if (fault.code !== 'unknownKey') continue;
    const candidates = missing.get(JSON.stringify(fault.path.slice(0, -1))) ?? [];
    const [meant] = nearest(
      fault.key.toLowerCase(),
      candidates.map(({ key }) => key),
    );
    const index = candidates.findIndex(({ key }) => key === meant);
    if (index !== -1) pairs.set(fault, candidates.splice(index, 1)[0]!);
  }
  return pairs;
}

/** The keys that belong where this path's last key stands. */
function keysOf(path: Path): readonly string[] {
  if (path.length === 1) return KEYS.page;
  return path[0] === 'meta' ? KEYS.meta : KEYS.spec;
}

/**
 * What Jekyll makes of a key that pages do not have (tried with Jekyll 4.3: `publisher.rb`, `document.rb`, `url.rb`). Other keys of
 * Jekyll's (`slug`, `draft`, `tags`) change nothing of a page of this site.
 */
function effectOf(key: string, value: unknown): string | undefined {
  switch (key) {
    case 'published':
      return value === false ? 'it hides the page' : 'the value false hides the page';
    case 'date':
      return 'a page with a date in the future is left out of the site';
    case 'permalink':
      return 'it moves the page to another address, and the links of the package list lead nowhere';
    case 'category':
      return 'it adds to the categories';
    default:
      return undefined;
  }
}

/**
 * Whether Ruby's `Time.parse` could read the value as a date. Only what it is certain to refuse gives false: neither a month's name nor
 * a digit, a digit alone, or a year, month and day that are out of range, with no more than a time behind them.
 */
function mayBeDate(value: unknown): boolean {
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  const iso = /^\d{4}-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (iso !== null) return inRange(Number(iso[1]), 12) && inRange(Number(iso[2]), 31);
  return /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(text) && !/^\[?\d\]?$/.test(text);
}

function inRange(number: number, last: number): boolean {
  return number >= 1 && number <= last;
}

/** `meta.num_specs of zlib`, `stacks[0] of the row zlib/4hqfk4w`. */
function describe(page: RawPage, path: Path): string {
  const title = titleOf(page);
  const hash = hashAt(page, path);
  if (hash !== undefined) {
    const row = `the row ${nameRow(title, hash)}`;
    return path.length === 2 ? `T${row.slice(1)}` : `${inWords(path.slice(2))} of ${row}`;
  }
  return path.length === 0 ? `The front matter of ${clip(title)}` : `${inWords(path)} of ${clip(title)}`;
}

function inWords(path: Path): string {
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^\w{1,60}$/.test(step)) return `[${quote(step)}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join('');
}

function titleOf(page: RawPage): string {
  const title = valueAt(page, ['title']);
  return typeof title === 'string' && title !== '' ? title : (page.place?.package ?? 'this page');
}

/** The hash of the row that a path leads into, if there is one to name it by. */
function hashAt(page: RawPage, path: Path): string | undefined {
  if (path[0] !== 'spec_details' || path.length < 2) return undefined;
  const hash = valueAt(page, ['spec_details', path[1]!, 'hash']);
  return typeof hash === 'string' && hash !== '' ? hash : undefined;
}

function valueAt(page: RawPage, path: Path): unknown {
  let value = page.frontMatter;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function toText(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a mapping') : String(value);
}
