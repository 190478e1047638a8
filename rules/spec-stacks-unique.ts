import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { nameRow, quote } from '../src/words/words.js';

export default definePageRule({
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
  isSilent: noRow('repeatedStack'),
  check({ data, facts }, report) {
    for (const { spec, index } of facts.rows) {
      const { stacks } = spec;
      const unique = [...new Set(stacks)];
      if (unique.length === stacks.length) continue;
      // Up to the first repeat both lists are equal.
      const second = stacks.findIndex((stack, i) => stack !== unique[i]);
      const stack = stacks[second]!;
      const path = ['spec_details', index, 'stacks'];
      report({
        messageId: 'repeated',
        data: { name: nameRow(data.title, spec.hash), stack, others: stacks.length - unique.length - 1 },
        path: [...path, second],
        subject: spec.hash,
        related: [{ message: 'Its first place.', path: [...path, stacks.indexOf(stack)] }],
        fix: { kind: 'set', path, value: unique },
      });
    }
  },
});
