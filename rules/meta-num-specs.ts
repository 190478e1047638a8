import { noFlag } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { clip, count } from '../src/words/words.js';

export default definePageRule({
  id: 'meta-num-specs',
  summary: '`meta.num_specs` is the number of rows in `spec_details`.',
  why: 'The package list shows this number without opening the page, and the count of the whole tag is the sum over its pages.',
  severity: 'error',
  fixable: true,
  messages: {
    wrongCount: (d: { title: string; written: number; counted: number }) =>
      `meta.num_specs of ${clip(d.title)} is ${d.written}, but spec_details has ${count(d.counted, 'row')}.`,
  },
  examples: {
    bad: 'meta: {"num_specs": 2}',
    good: 'meta: {"num_specs": 1}',
  },
  isSilent: noFlag('wrongTotal'),
  check({ data, facts }, report) {
    const { writtenSpecs: written, rowCount: counted } = facts;
    if (written === counted) return;
    const path = ['meta', 'num_specs'];
    report({
      messageId: 'wrongCount',
      data: { title: data.title, written, counted },
      path,
      fix: { kind: 'set', path, value: counted },
    });
  },
});
