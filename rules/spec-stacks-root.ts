import { defineRowRule } from '../src/row-rule.js';

export default defineRowRule({
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
  flags: ['noRoot'],
  field: 'stacks',
  check({ spec: { hash, stacks } }, report) {
    const unless = stacks.length === 0 ? [{ rule: 'spec-stacks-present', subject: hash }] : undefined;
    report({ messageId: 'lacking', data: {}, below: ['-'], unless });
  },
});
