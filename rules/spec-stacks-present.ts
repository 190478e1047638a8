import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { nameRow } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-stacks-present',
  summary: 'Every row lists at least one stack.',
  why: 'A binary without a stack is counted for its page, but whoever filters by stack never sees it.',
  severity: { D: 'info', E: 'error', F1: 'error', F2: 'error', G: 'error', H: 'error' },
  fixable: false,
  messages: {
    none: (d: { name: string; root: boolean }) =>
      d.root
        ? `${d.name} is in no stack: every row lists at least "root".`
        : `${d.name} is in no stack: nobody who filters by stack sees it.`,
  },
  examples: {
    bad: 'spec_details: [{"stacks": []}]',
    good: 'spec_details: [{"stacks": ["root"]}]',
  },
  isSilent: noRow('noStacks'),
  check({ data, facts }, report) {
    for (const { spec, index } of facts.rows) {
      if (spec.stacks.length > 0) continue;
      report({
        messageId: 'none',
        data: { name: nameRow(data.title, spec.hash), root: facts.generation !== 'D' },
        path: ['spec_details', index, 'stacks'],
        subject: spec.hash,
      });
    }
  },
});
