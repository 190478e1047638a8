import rule from '../../rules/spec-stacks-unique.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const repeated = (stack: string, second: number, unique: readonly string[]) => ({
  messageId: 'repeated',
  token: `"${stack}"`,
  severity: 'error' as const,
  path: `/spec_details/0/stacks/${second}`,
  subject: HASHES[0],
  related: [{ token: `"${stack}"` }],
  fix: { kind: 'set', path: ['spec_details', 0, 'stacks'], value: unique } as const,
});

const many = Array.from({ length: 80 }, (_, i) => `s${String(i).padStart(2, '0')}`);

testRule(rule, {
  valid: {
    'a stack in several rows': page({ rows: [{}, {}] }),
    'more than 64 stacks': page({ rows: [{ stacks: ['root', ...many] }] }),
    'stacks that differ in one character': page({
      rows: [{ stacks: ['e4s-neoverse-v1', 'e4s-neoverse_v1', 'root'], target: 'm1' }],
    }),
  },
  invalid: {
    'a stack twice': {
      input: page({ rows: [{ stacks: ['e4s', 'root', 'root'] }] }),
      findings: [repeated('root', 2, ['e4s', 'root'])],
    },
    'a stack twice, not side by side, in generation E': {
      input: page({ generation: 'E', rows: [{ stacks: ['root', 'e4s', 'root'] }, {}] }),
      findings: [repeated('root', 2, ['root', 'e4s'])],
    },
    'a stack three times and another one twice': {
      input: page({ rows: [{ stacks: ['e4s', 'e4s', 'e4s', 'root', 'root'] }] }),
      findings: [repeated('e4s', 1, ['e4s', 'root'])],
    },
    'a stack twice among more than 64': {
      input: page({ rows: [{ stacks: ['root', ...many, 's79'] }] }),
      findings: [repeated('s79', 81, ['root', ...many])],
    },
    'the name of an inherited property': {
      input: page({ rows: [{ stacks: ['__proto__', '__proto__', 'root'] }] }),
      settings: { severities: { 'spec-stack-syntax': 'off' } },
      findings: [repeated('__proto__', 1, ['__proto__', 'root'])],
    },
  },
});
