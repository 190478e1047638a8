import rule from '../../rules/spec-variant-values.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const wrong = (messageId: string, variant: string) => ({
  input: page({ rows: [{}, { variants: ['build_system=cmake', variant] }] }),
  findings: [
    {
      messageId,
      token: JSON.stringify(variant),
      severity: 'info' as const,
      path: '/spec_details/1/variants/1',
      subject: HASHES[1],
    },
  ],
});

testRule(rule, {
  valid: {
    'several values, one value, none': page({
      rows: [{ variants: ['amdgpu_target:=gfx90a', "languages:='c,c++,fortran'", 'libs:=shared,static', 'pmi:=*'] }],
    }),
    'the older form, whose sign does not say what is meant': page({
      generation: 'E',
      rows: [{ variants: ['languages=c,c', "other='a:=b,b'"] }],
    }),
    'no variant at all, which has its own rule': {
      input: page({ rows: [{ variants: ['libs:=shared,shared "x'] }] }),
      settings: { severities: { 'spec-variant-syntax': 'off' } },
    },
  },
  invalid: {
    'a value twice': wrong('repeated', 'libs:=shared,static,shared'),
    'a value twice in quotes': wrong('repeated', "languages:='c,c++,c'"),
    'an empty value at the end': wrong('empty', 'libs:=shared,'),
    'an empty value in the middle': wrong('empty', 'libs:=shared,,static'),
    'an empty value at the start, in double quotes': wrong('empty', 'languages:=",c"'),
    'nothing in quotes': wrong('empty', "languages:=''"),
    'a very long value': wrong('repeated', `libs:=${'x'.repeat(100_000)},${'x'.repeat(100_000)}`),
  },
});
