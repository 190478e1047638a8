import rule from '../../rules/spec-variant-order.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const unordered = (variant: string, at: number, index = 0) => ({
  messageId: 'unordered',
  token: `"${variant}"`,
  severity: 'warning' as const,
  path: `/spec_details/${index}/variants/${at}`,
  subject: HASHES[index]!,
  fix: { kind: 'sort', path: ['spec_details', index, 'variants'], by: 'variant-name' } as const,
});

testRule(rule, {
  valid: {
    'digits, upper case, lower case; signs do not count': page({
      rows: [{ variants: ['~64bit', '+X', 'api=v1', '~debug', '+pic', 'std=17'] }],
    }),
    'names that start alike': page({ generation: 'E', rows: [{ variants: ['+mpi', '~mpi-io', '+mpi2', '+mpi_io'] }] }),
    'no variants': page({ generation: 'D', rows: [{ variants: [] }] }),
  },
  invalid: {
    'sorted by the sign': {
      input: page({ rows: [{ variants: ['+pic', '+shared', '~debug', '~ipo'] }] }),
      findings: [unordered('~debug', 2)],
    },
    'upper case behind lower case, in two rows': {
      input: page({ generation: 'E', rows: [{ variants: ['+mpi', '+X'] }, {}, { variants: ['+mpi', '+X'] }] }),
      findings: [unordered('+X', 1), unordered('+X', 1, 2)],
    },
    'a malformed variant is passed over': {
      input: page({ rows: [{ variants: ['+b', 'a', '+c', '+aa'] }] }),
      findings: [unordered('+aa', 3)],
      alsoFrom: ['spec-variant-syntax'],
    },
    'a repeat is passed over': {
      input: page({ rows: [{ variants: ['+a', '+b', '+a', '+c'] }] }),
      findings: [],
      alsoFrom: ['spec-variant-unique'],
    },
    'under the preset strict': {
      input: page({ rows: [{ variants: ['+b', '+a'] }] }),
      settings: { preset: 'strict' },
      findings: [{ ...unordered('+a', 1), severity: 'error' }],
    },
  },
});
