import rule from '../../rules/spec-variant-unique.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const found = (messageId: string, variant: string, first: string, index = 1) => ({
  messageId,
  token: `"${variant}"`,
  severity: 'error' as const,
  path: `/spec_details/0/variants/${index}`,
  subject: HASHES[0],
  related: [{ token: `"${first}"` }],
});

testRule(rule, {
  valid: {
    'names that start alike': page({ rows: [{ variants: ['+mpi', '~mpi-io', '+mpi_io', '+mpio'] }] }),
    'the same variants in two rows': page({ generation: 'E', rows: [{}, {}] }),
    'names of inherited properties': page({ rows: [{ variants: ['+__proto__', '+constructor'] }] }),
  },
  invalid: {
    'on and off': {
      input: page({ rows: [{ variants: ['+shared', '~shared'] }] }),
      findings: [found('contradiction', '~shared', '+shared')],
    },
    'a sign and a value': {
      input: page({ rows: [{ variants: ['+shared', 'shared=yes'] }] }),
      findings: [found('contradiction', 'shared=yes', '+shared')],
    },
    'twice the same': {
      input: page({ generation: 'F1', rows: [{ variants: ['+shared', '+shared'] }] }),
      findings: [found('repeated', '+shared', '+shared')],
    },
    'one entry per value': {
      input: page({ rows: [{ variants: ['libs:=shared', 'libs:=static'] }] }),
      findings: [found('differing', 'libs:=static', 'libs:=shared')],
    },
    'three entries, two of them somewhere else in the list': {
      input: page({ generation: 'D', rows: [{ variants: ['+a', '+b', '~a', '+a'] }] }),
      findings: [found('contradiction', '~a', '+a', 2), found('repeated', '+a', '+a', 3)],
    },
    'the name of an inherited property': {
      input: page({ rows: [{ variants: ['+__proto__', '~__proto__'] }] }),
      findings: [found('contradiction', '~__proto__', '+__proto__')],
    },
  },
});
