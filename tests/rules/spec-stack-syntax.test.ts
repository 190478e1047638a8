import rule from '../../rules/spec-stack-syntax.js';
import { page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const malformed = (stack: string, path = '/spec_details/0/stacks/0') => ({
  messageId: 'malformed',
  token: JSON.stringify(stack),
  severity: 'error' as const,
  path,
  ...(stack !== '' && { subject: stack }),
});
const wrong = (stack: string) => ({
  input: page({ rows: [{ stacks: [stack, 'root'].sort() }] }),
  findings: [malformed(stack)],
});

testRule(rule, {
  valid: {
    'stacks of real pages': page({
      rows: [
        { target: 'neoverse_v2', stacks: ['e4s-arm', 'e4s-neoverse-v2', 'e4s-neoverse_v1', 'root'] },
        { stacks: ['build_systems', 'developer-tools-manylinux2014', 'hep', 'root'] },
      ],
    }),
    'a new one': page({ rows: [{ stacks: ['2d-plots', 'root'] }] }),
    'no stacks in generation D': {
      input: page({ generation: 'D', rows: [{ stacks: [] }] }),
      settings: { severities: { 'spec-stacks-present': 'off' } },
    },
  },
  invalid: {
    'a quote, which breaks the JSON of the site': wrong('e4s", "x": "'),
    'no text': wrong(''),
    'a blank behind it': wrong('e4s '),
    'an escape character': wrong('e4s\u001b[31m'),
    'a tag of HTML': wrong('<script>'),
    'a backslash': wrong('e4s\\'),
    'upper case': wrong('E4S'),
    'a sign': wrong('e4s+rocm'),
    'a dash in front': wrong('-e4s'),
    'a very long name': wrong('X'.repeat(900)),
    'two such stacks, one of them in two rows, in an old page': {
      input: page({
        generation: 'E',
        rows: [{ stacks: ['root', 'a b'] }, { stacks: ['e4s', 'root'] }, { stacks: ['a b', 'c.d', 'root'] }],
      }),
      findings: [malformed('a b', '/spec_details/0/stacks/1'), malformed('c.d', '/spec_details/2/stacks/1')],
    },
  },
});
