import type { Fix } from '../src/finding.js';
import { noFlag } from '../src/page/row-flags.js';
import { compareCodePoints, LISTS, type ListField } from '../src/page/summary.js';
import { definePageRule } from '../src/rule.js';
import { clip, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'meta-sorted',
  summary: 'Each list of `meta` is strictly ascending by code point: so it also has no value twice.',
  why: 'The generator writes them so; another order makes a page differ from its next version without a change in the data, and a repeat is shown twice.',
  severity: 'error',
  fixable: true,
  waitsFor: ['meta-union'],
  messages: {
    unordered: (d: { title: string; field: ListField; value: string; before: string }) =>
      `meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)} after ${quote(d.before)}, but it belongs before it: the order is that of plain text${
        d.field === 'versions' || d.field === 'compilers' ? ', in which 1.10 comes before 1.9' : ''
      }.`,
    repeated: (d: { title: string; field: ListField; value: string }) =>
      `meta.${d.field} of ${clip(d.title)} lists ${quote(d.value)} twice: once is right.`,
  },
  examples: {
    bad: 'spec_details: [{"versions": ["1.3"]}, {"versions": ["1.2"]}]\nmeta: {"versions": ["1.3", "1.2"]}',
    good: 'spec_details: [{"versions": ["1.3"]}, {"versions": ["1.2"]}]\nmeta: {"versions": ["1.2", "1.3"]}',
  },
  isSilent: noFlag('unsortedList'),
  check({ data, facts }, report) {
    for (const field of LISTS) {
      const list = data.meta[field];
      const sure = firstOffender(list, facts.values[field]);
      const offender = sure ?? firstOffender(list);
      if (offender === undefined) continue;
      const [before, index] = offender;
      const { title } = data;
      const value = list[index]!;
      const first = list.indexOf(value);
      const unless = sure === undefined ? [{ rule: 'meta-union', path: ['meta', field] }] : undefined;
      const common = { path: ['meta', field, index], subject: value, fix: mend(field, list), unless };
      if (first < index) {
        const related = [{ message: 'Its first place.', path: ['meta', field, first] }];
        report({ messageId: 'repeated', data: { title, field, value }, ...common, related });
      } else {
        report({ messageId: 'unordered', data: { title, field, value, before }, ...common });
      }
    }
  },
});

/** The first value out of order, with the one before it; `values` are those of rows: meta-union wants all others gone. */
function firstOffender(list: readonly string[], values?: ReadonlyMap<string, number>): [string, number] | undefined {
  let before: string | undefined;
  for (const [index, value] of list.entries()) {
    if (values?.has(value) === false) continue;
    if (before !== undefined && compareCodePoints(before, value) >= 0) return [before, index];
    before = value;
  }
  return undefined;
}

function mend(field: ListField, list: readonly string[]): Fix {
  const values = new Set(list);
  const path = ['meta', field];
  return values.size === list.length
    ? { kind: 'sort', path, by: 'value' }
    : { kind: 'set', path, value: [...values].sort(compareCodePoints) };
}
