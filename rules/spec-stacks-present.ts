import { defineRowRule } from '../src/row-rule.js';

export default defineRowRule({
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
  flags: ['noStacks'],
  field: 'stacks',
  check(_row, report, { page }) {
    report({ messageId: 'none', data: { root: page.facts.generation !== 'D' } });
  },
});
