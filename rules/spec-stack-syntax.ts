import { distinctValues } from '../src/page/facts.js';
import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { isStackName } from '../src/spack/grammar.js';
import { clip, count, nameCharacter, nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-stack-syntax',
  summary: 'The name of a stack is lower-case letters, digits, `-` and `_`, and starts with a letter or digit.',
  why: 'The site copies it as it is into the JSON of all packages: a quote in it empties every table, and under another spelling nobody finds the rows.',
  severity: 'error',
  fixable: false,
  messages: {
    malformed: (d: { title: string; stack: string; fault: string; rows: number; first: string }) =>
      `${count(d.rows, 'row')} of ${clip(d.title)} ${d.rows === 1 ? 'lists' : 'list'} the stack ${quote(d.stack)} (${d.rows === 1 ? '' : 'first: '}${d.first}), which ${d.fault}: a stack is named as in e4s-cray-rhel or e4s-neoverse_v1.`,
  },
  examples: {
    bad: 'spec_details: [{"stacks": ["e4s cray", "root"]}]',
    good: 'spec_details: [{"stacks": ["e4s-cray-rhel", "root"]}]',
  },
  isSilent: noRow('malformedStack'),
  check({ data, facts }, report) {
    for (const stack of distinctValues(facts, 'stacks')) {
      const index = isStackName(stack) ? undefined : facts.values.stacks.get(stack);
      if (index === undefined) continue;
      const { hash, stacks } = data.spec_details[index]!;
      report({
        messageId: 'malformed',
        data: {
          title: data.title,
          stack,
          fault: describeFault(stack),
          rows: facts.rowsByStack.get(stack)!,
          first: nameRow(data.title, hash),
        },
        path: ['spec_details', index, 'stacks', stacks.indexOf(stack)],
        about: ['spec_details', 'stacks', stack],
        subject: stack,
      });
    }
  },
});

function describeFault(stack: string): string {
  if (stack === '') return 'is empty';
  const foreign = /[^A-Za-z0-9_-]/u.exec(stack);
  if (foreign !== null) return `has ${nameCharacter(foreign[0])} in it`;
  return /[A-Z]/.test(stack) ? 'has upper-case letters' : `starts with ${quote(stack[0]!)}`;
}
