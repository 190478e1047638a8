import rule from '../../rules/page-rows.js';
import { page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

testRule(rule, {
  valid: { 'one row': page(), 'two rows': page({ generation: 'D', rows: [{}, {}] }) },
  invalid: {
    'no rows': {
      input: page({ rows: [] }),
      findings: [{ messageId: 'noRows', token: '[]', severity: 'warning', path: '/spec_details' }],
    },
    'no rows, raised by a preset': {
      input: page({ rows: [] }),
      settings: { preset: 'strict' },
      findings: [{ messageId: 'noRows', token: '[]', severity: 'error', path: '/spec_details' }],
    },
  },
});
