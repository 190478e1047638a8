import type { Fix, Teller } from '../src/finding.js';
import type { Meta } from '../src/page/data.js';
import type { PageFacts } from '../src/page/facts.js';
import { noFlag } from '../src/page/row-flags.js';
import { compareCodePoints } from '../src/page/summary.js';
import { definePageRule } from '../src/rule.js';
import { clip, count, quote } from '../src/words/words.js';

type Counts = Meta['num_specs_by_stack'];

const PATH = ['meta', 'num_specs_by_stack'];

export default definePageRule({
  id: 'meta-num-specs-by-stack',
  summary: '`meta.num_specs_by_stack` gives for each stack the number of rows that list it, and has no other stack.',
  why: 'The package list filters by stack and shows these numbers: a stack without a right one is shown with too many packages, too few, or not at all.',
  severity: 'error',
  fixable: true,
  waitsFor: ['spec-stacks-root', 'spec-stacks-present'],
  messages: {
    wrongCount: (d: { title: string; stack: string; written: number; counted: number }) =>
      `meta.num_specs_by_stack of ${clip(d.title)} gives ${d.written} for the stack ${quote(d.stack)}, but ${inRows(d.counted)} it.`,
    missing: (d: { title: string; stack: string; counted: number }) =>
      `meta.num_specs_by_stack of ${clip(d.title)} lacks the stack ${quote(d.stack)}, which ${inRows(d.counted)}.`,
    extra: (d: { title: string; stack: string; written: number }) =>
      `meta.num_specs_by_stack of ${clip(d.title)} gives ${d.written} for the stack ${quote(d.stack)}, but no row lists it: the key should not be there.`,
  },
  examples: {
    bad: 'meta: {"num_specs_by_stack": {"e4s": 2, "root": 1}}',
    good: 'meta: {"num_specs_by_stack": {"e4s": 1, "root": 1}}',
  },
  isSilent: noFlag('wrongCounts'),
  check({ data, facts }, report) {
    const counts = data.meta.num_specs_by_stack;
    const { wrong, missing, extra } = compare(counts, facts);
    const isSure = facts.generation === 'D' || facts.faultyRows.stacks === 0;
    const tellers = (stack: string): readonly Teller[] | undefined =>
      isExplained(stack, counts[stack]!, facts.rowsByStack.get(stack) ?? 0, facts) ? ROWS_AT_FAULT : undefined;
    const { title } = data;
    for (const [stack, counted] of wrong) {
      const path = [...PATH, stack];
      const unless = tellers(stack);
      const fix = isSure && unless === undefined && ({ kind: 'set', path, value: counted } as const);
      const found = { title, stack, written: counts[stack]!, counted };
      report({ messageId: 'wrongCount', data: found, path, subject: stack, unless, ...(fix && { fix }) });
    }
    const few = missing.length + extra.length <= MOST_FIXES;
    const isPlain = (stack: string): boolean => tellers(stack) === undefined;
    const sure = { wrong: wrong.filter(([stack]) => isPlain(stack)), missing, extra: extra.filter(isPlain) };
    const fix = isSure && few && !isRenamed(missing, extra, data.meta) && mend(counts, sure, facts);
    for (const [stack, counted] of missing) {
      const path = [...PATH, stack];
      report({ messageId: 'missing', data: { title, stack, counted }, path, subject: stack, ...(fix && { fix }) });
    }
    for (const stack of extra) {
      const found = { title, stack, written: counts[stack]! };
      report({
        messageId: 'extra',
        data: found,
        path: [...PATH, stack],
        at: 'key',
        subject: stack,
        unless: tellers(stack),
        ...(fix && isPlain(stack) && { fix }),
      });
    }
  },
});

/** What tells of a row that lost its stacks, or `root` alone. */
const ROWS_AT_FAULT: readonly Teller[] = [{ rule: 'spec-stacks-root' }, { rule: 'spec-stacks-present' }];

/** An untrusted page may have thousands of findings, each with the whole mapping: above this many they come without a fix. */
const MOST_FIXES = 50;

interface Differences {
  /** Stack and number of rows. */
  readonly wrong: readonly (readonly [string, number])[];
  readonly missing: readonly (readonly [string, number])[];
  readonly extra: readonly string[];
}

function compare(counts: Counts, facts: PageFacts): Differences {
  const wrong: [string, number][] = [];
  const missing: [string, number][] = [];
  for (const [stack, counted] of facts.rowsByStack) {
    if (!Object.hasOwn(counts, stack)) missing.push([stack, counted]);
    else if (counts[stack] !== counted) wrong.push([stack, counted]);
  }
  const extra = Object.keys(counts).filter((stack) => !facts.rowsByStack.has(stack));
  return { wrong, missing, extra };
}

/** Whether the rows have one stack in place of one that is counted and listed: it may be they that are wrong, as `meta-union` says. */
function isRenamed(missing: Differences['missing'], extra: readonly string[], { stacks }: Meta): boolean {
  if (missing.length !== 1 || extra.length !== 1) return false;
  return stacks.includes(extra[0]!) && !stacks.includes(missing[0]![0]);
}

/** A row that lost its stacks, or `root` alone, is at fault itself: the count from before that is right. */
function isExplained(stack: string, written: number, counted: number, facts: PageFacts): boolean {
  if (written === counted) return false;
  if (stack === 'root' && written === facts.rowCount) return true;
  return facts.generation !== 'D' && written > counted && written - counted <= facts.faultyRows.stacks;
}

/** Before F1 the stacks stand in the order in which the rows have them first. */
function mend(counts: Counts, { wrong, missing, extra }: Differences, { generation, rowsByStack }: PageFacts): Fix {
  const mended = new Map([...Object.entries(counts), ...wrong, ...missing]);
  for (const stack of extra) mended.delete(stack);
  const isSorted = generation !== 'D' && generation !== 'E';
  const first = [...rowsByStack.keys()].filter((stack) => mended.has(stack));
  const order = isSorted ? [...mended.keys()].sort(compareCodePoints) : [...new Set([...first, ...mended.keys()])];
  return { kind: 'set', path: PATH, value: Object.fromEntries(order.map((stack) => [stack, mended.get(stack)!])) };
}

function inRows(counted: number): string {
  return `${count(counted, 'row')} ${counted === 1 ? 'lists' : 'list'}`;
}
