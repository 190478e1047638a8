import rule from '../../rules/spec-stacks-present.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const none = (severity: 'error' | 'info' | 'warning', index: number) => ({
  messageId: 'none',
  token: '[]',
  severity,
  path: `/spec_details/${index}/stacks`,
  subject: HASHES[index]!,
});

testRule(rule, {
  valid: {
    'root alone': page({ rows: [{ stacks: ['root'] }] }),
    'no root in generation D': page({ generation: 'D', rows: [{ stacks: ['hep'] }] }),
  },
  invalid: {
    'a row that never had a stack': { input: page({ rows: [{}, { stacks: [] }] }), findings: [none('error', 1)] },
    'rows that lost their stacks, while the summary still counts them': {
      input: page({
        generation: 'F1',
        rows: [{}, { stacks: [] }, { stacks: [] }],
        meta: {
          num_specs_by_stack: { e4s: 3, hep: 2, root: 3, tutorial: 1 },
          stacks: ['e4s', 'hep', 'root', 'tutorial'],
        },
      }),
      findings: [none('error', 1), none('error', 2)],
    },
    'a row of generation E': {
      input: page({ generation: 'E', rows: [{}, { stacks: [] }] }),
      findings: [none('error', 1)],
    },
    'a row of generation D, where it is legal': {
      input: page({ generation: 'D', rows: [{}, { stacks: [] }] }),
      findings: [none('info', 1)],
    },
    'a row of generation D under the preset strict': {
      input: page({ generation: 'D', rows: [{}, { stacks: [] }] }),
      settings: { preset: 'strict' },
      findings: [none('warning', 1)],
    },
  },
});
