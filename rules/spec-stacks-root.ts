import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { nameRow } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-stacks-root',
  summary: 'The stacks of a row contain `root`, the mirror that holds every binary of a tag (from generation E on).',
  why: 'The rows of a page come from the index of the root mirror: a row without it cannot have come from there, and the number for root is short of it.',
  severity: { E: 'warning', F1: 'error', F2: 'error', G: 'error', H: 'error' },
  fixable: false,
  waitsFor: ['spec-stacks-present'],
  messages: {
    lacking: (d: { name: string }) =>
      `${d.name} does not list the stack "root", which every row of its generation has.`,
  },
  examples: {
    bad: 'spec_details: [{"stacks": ["e4s"]}]',
    good: 'spec_details: [{"stacks": ["e4s", "root"]}]',
  },
  isSilent: noRow('noRoot'),
  check({ data, facts }, report) {
    for (const { spec, index } of facts.rows) {
      if (spec.stacks.includes('root')) continue;
      report({
        messageId: 'lacking',
        data: { name: nameRow(data.title, spec.hash) },
        path: ['spec_details', index, 'stacks', '-'],
        subject: spec.hash,
        unless: spec.stacks.length === 0 ? [{ rule: 'spec-stacks-present', subject: spec.hash }] : undefined,
      });
    }
  },
});
