import { defineRowRule } from '../src/row-rule.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
  id: 'spec-stacks-unique',
  summary: 'No row lists a stack twice.',
  why: 'Whoever counts the rows of a stack from the lists, as the numbers of the summary are counted, counts the row twice.',
  severity: 'error',
  fixable: true,
  messages: {
    repeated: (d: { name: string; stack: string; others: number }) =>
      `${d.name} lists the stack ${quote(d.stack)} twice${d.others === 0 ? '' : `, and ${d.others} more of its stacks are repeats, too`}: once is right.`,
  },
  examples: {
    bad: 'spec_details: [{"stacks": ["e4s", "root", "root"]}]',
    good: 'spec_details: [{"stacks": ["e4s", "root"]}]',
  },
  flags: ['repeatedStack'],
  field: 'stacks',
  check({ spec: { stacks }, index }, report) {
    const unique = [...new Set(stacks)];
    // Up to the first repeat both lists are equal.
    const second = stacks.findIndex((stack, i) => stack !== unique[i]);
    const stack = stacks[second]!;
    const path = ['spec_details', index, 'stacks'];
    report({
      messageId: 'repeated',
      data: { stack, others: stacks.length - unique.length - 1 },
      below: [second],
      related: [{ message: 'Its first place.', path: [...path, stacks.indexOf(stack)] }],
      fix: { kind: 'set', path, value: unique },
    });
  },
});
