import rule from '../../rules/spec-stacks-root.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const lacking = (severity: 'error' | 'warning', index: number, token = '["e4s"]') => ({
  messageId: 'lacking',
  token,
  severity,
  path: `/spec_details/${index}/stacks/-`,
  subject: HASHES[index]!,
});

testRule(rule, {
  valid: {
    'root among others': page({ rows: [{}, { stacks: ['root'] }] }),
    'root first, in generation E': page({ generation: 'E', rows: [{ stacks: ['root', 'hep', 'e4s'] }] }),
    'a page of generation D': page({ generation: 'D', rows: [{}, { stacks: ['hep'] }] }),
  },
  invalid: {
    'a row that never had it': {
      input: page({ generation: 'F2', rows: [{}, { stacks: ['e4s'] }] }),
      findings: [lacking('error', 1)],
    },
    'a row that lost it, while the summary still counts it': {
      input: page({
        generation: 'G',
        rows: [{ stacks: ['e4s'] }],
        meta: { num_specs_by_stack: { e4s: 1, root: 1 }, stacks: ['e4s', 'root'] },
      }),
      findings: [lacking('error', 0)],
    },
    'rows of generation E': {
      input: page({ generation: 'E', rows: [{ stacks: ['e4s'] }, {}, { stacks: ['e4s'] }] }),
      findings: [lacking('warning', 0), lacking('warning', 2)],
    },
    'another case': {
      input: page({ rows: [{ stacks: ['Root', 'e4s'] }] }),
      settings: { severities: { 'spec-stack-syntax': 'off' } },
      findings: [lacking('error', 0, '["Root", "e4s"]')],
    },
    'nothing about a row without any stack': {
      input: page({ rows: [{ stacks: [] }] }),
      findings: [],
      alsoFrom: ['spec-stacks-present'],
    },
  },
});
