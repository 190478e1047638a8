import type { RowFacts } from '../src/page/facts.js';
import type { Page } from '../src/page/page.js';
import { noRow } from '../src/page/row-flags.js';
import { compareCodePoints, KEYS } from '../src/page/summary.js';
import { definePageRule } from '../src/rule.js';
import { clip, nameRow, quote } from '../src/words/words.js';

/** Two neighbours in the wrong order. */
interface Disorder {
  readonly before: string;
  readonly after: string;
}

const stacksSorted = noRow('unsortedStacks', 'repeatedStack');

export default definePageRule({
  id: 'page-order',
  summary:
    "Keys and each row's stacks stand in the order of their characters, and (since 23 February 2025) rows by hash.",
  why: 'The generator writes every page in one order, so that a difference between two versions of a page is a difference in its data.',
  severity: { F1: 'warning', F2: 'warning', G: 'warning', H: 'warning' },
  fixable: true,
  waitsFor: ['meta-num-specs-by-stack', 'spec-stacks-unique', 'spec-hash-format', 'spec-hash-unique'],
  messages: {
    keys: (d: Disorder & { where: string }) =>
      `The keys of ${d.where} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)}.`,
    keysOfRows: (d: Disorder & { title: string; rows: number }) =>
      `The keys of all ${d.rows} rows of ${clip(d.title)} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)} in each.`,
    stacks: (d: Disorder & { row: string }) =>
      `The stacks of ${d.row} are not in alphabetical order: ${quote(d.after)} stands behind ${quote(d.before)}.`,
    rows: (d: Disorder & { title: string }) =>
      `The rows of ${clip(d.title)} are not in the order of their hashes: ${d.after.slice(0, 7)} stands behind ${d.before.slice(0, 7)}.`,
  },
  examples: {
    bad: 'spec_details: [{"stacks": ["root", "e4s"]}]',
    good: 'spec_details: [{"stacks": ["e4s", "root"]}]',
  },
  isSilent: (facts) =>
    facts.keysInOrder &&
    facts.countsAscending &&
    (facts.hashesSorted || facts.generation === 'F1') &&
    stacksSorted(facts),
  check(page, report) {
    for (const problem of checkMetaKeys(page)) report(problem);
    for (const problem of checkCounts(page)) report(problem);
    for (const problem of checkRowKeys(page)) report(problem);
    for (const problem of checkStacks(page)) report(problem);
    if (page.facts.generation !== 'F1') for (const problem of checkRows(page)) report(problem);
  },
});

/** Rows whose hash is none, or another row's as well, are passed over: other rules speak of them. */
function* checkRows({ data: { title }, facts }: Page) {
  const sound = facts.rows.filter(({ hashOk, spec: { hash } }) => hashOk && !facts.isShared(hash));
  const pair = findDescent(sound) ?? findDescent(facts.rows);
  if (pair === undefined) return;
  const [before, { spec, index }] = pair;
  const isSure = findDescent(sound) !== undefined;
  yield {
    messageId: 'rows',
    data: { title, before: before.spec.hash, after: spec.hash },
    path: ['spec_details', index, 'hash'],
    about: ['spec_details', 'hash'],
    subject: spec.hash,
    unless: isSure ? undefined : [{ rule: 'spec-hash-format' }, { rule: 'spec-hash-unique' }],
    fix: { kind: 'sort', path: ['spec_details'], by: 'hash' },
  } as const;
}

/** The first row that belongs before the one that stands before it, with that. */
function findDescent(rows: readonly RowFacts[]): readonly [RowFacts, RowFacts] | undefined {
  const at = rows.findIndex(({ spec }, i) => i > 0 && spec.hash < rows[i - 1]!.spec.hash);
  return at === -1 ? undefined : [rows[at - 1]!, rows[at]!];
}

function* checkMetaKeys({ data: { title, meta } }: Page) {
  const disorder = findDisorder(knownKeys(meta, KEYS.meta));
  if (disorder !== undefined) yield keys({ ...disorder, where: `meta of ${clip(title)}` }, ['meta']);
}

/** A stack that no row lists is an extra one, and said to be so elsewhere. */
function* checkCounts({ data: { title, meta }, facts }: Page) {
  const stacks = Object.keys(meta.num_specs_by_stack);
  if (stacks.some((stack) => /^\d+$/.test(stack))) return;
  const path = ['meta', 'num_specs_by_stack'];
  const sure = findDisorder(stacks.filter((stack) => facts.rowsByStack.has(stack)));
  const disorder = sure ?? findDisorder(stacks);
  const where = `meta.num_specs_by_stack of ${clip(title)}`;
  const unless = sure === undefined ? [{ rule: 'meta-num-specs-by-stack', path }] : undefined;
  if (disorder !== undefined) yield { ...keys({ ...disorder, where }, path), unless };
}

function keys(data: Disorder & { where: string }, path: readonly (string | number)[], subject = '') {
  const fix = { kind: 'sort', path, by: 'key' } as const;
  return { messageId: 'keys', data, path: [...path, data.after], at: 'key', subject, fix } as const;
}

/** One finding when all rows have their keys in the same order: a page that was written by another program. */
function* checkRowKeys({ data, facts }: Page) {
  const orders = facts.rows.map(({ spec }) => knownKeys(spec, KEYS.spec));
  const same = orders.length > 1 && new Set(orders.map((order) => order.join())).size === 1;
  for (const { spec, index } of same ? facts.rows.slice(0, 1) : facts.rows) {
    const disorder = findDisorder(orders[index]!);
    if (disorder === undefined) continue;
    const path = ['spec_details', index];
    if (!same) {
      yield keys({ ...disorder, where: nameRow(data.title, spec.hash) }, path, spec.hash);
      continue;
    }
    yield {
      messageId: 'keysOfRows',
      data: { ...disorder, title: data.title, rows: facts.rowCount },
      path: [...path, disorder.after],
      about: ['spec_details'],
      at: 'key',
      subject: spec.hash,
      fix: { kind: 'sort', path: ['spec_details'], by: 'all-keys' },
    } as const;
  }
}

function* checkStacks({ data: { title }, facts }: Page) {
  for (const { spec, index } of facts.rows) {
    const { hash, stacks } = spec;
    const sure = findUnsorted(stacks);
    const at = sure ?? stacks.findIndex((stack, i) => compareCodePoints(stacks[i - 1] ?? stack, stack) > 0);
    if (at === -1) continue;
    const after = stacks[at]!;
    const before = stacks.slice(0, at).findLast((stack) => compareCodePoints(stack, after) > 0)!;
    const path = ['spec_details', index, 'stacks'];
    yield {
      messageId: 'stacks',
      data: { row: nameRow(title, hash), before, after },
      path: [...path, at],
      subject: hash,
      unless: sure === undefined ? [{ rule: 'spec-stacks-unique', subject: hash }] : undefined,
      fix: { kind: 'sort', path, by: 'value' },
    } as const;
  }
}

/** The index of the first stack that is not behind the ones before it; repeats are passed over. */
function findUnsorted(stacks: readonly string[]): number | undefined {
  let last = '';
  for (const [i, stack] of stacks.entries()) {
    if (compareCodePoints(last, stack) <= 0) last = stack;
    else if (stacks.indexOf(stack) === i) return i;
  }
  return undefined;
}

/** The keys that have a place in the order. */
function knownKeys(object: object, order: readonly string[]): string[] {
  return Object.keys(object).filter((key) => order.includes(key));
}

/** The first two neighbours that are in the wrong order. */
function findDisorder(texts: readonly string[]): Disorder | undefined {
  for (let i = 1; i < texts.length; i++) {
    const before = texts[i - 1]!;
    const after = texts[i]!;
    if (compareCodePoints(before, after) > 0) return { before, after };
  }
  return undefined;
}
