import rule from '../../rules/meta-num-specs.js';
import { page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

testRule(rule, {
  valid: {
    'a page with one row': page(),
    'a page of generation E': page({ generation: 'E', rows: [{}, {}] }),
    'a page of generation F1': page({ generation: 'F1', rows: [{}, {}] }),
  },
  invalid: {
    'a count left over from before a row was removed': {
      input: page({ meta: { num_specs: 2 } }),
      findings: [
        {
          messageId: 'wrongCount',
          token: '2',
          severity: 'error',
          path: '/meta/num_specs',
          fix: { kind: 'set', path: ['meta', 'num_specs'], value: 1 },
        },
      ],
    },
  },
});
