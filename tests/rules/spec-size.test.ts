import rule from '../../rules/spec-size.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const wrong = (size: string | number) => ({
  input: page({ rows: [{ size }] }),
  findings: [
    {
      messageId: 'wrongSize',
      token: JSON.stringify(size),
      severity: 'warning' as const,
      path: '/spec_details/0/size',
      subject: HASHES[0],
    },
  ],
});

testRule(rule, {
  valid: {
    'a dash': page({ rows: [{ size: '-' }] }),
    bytes: page({ generation: 'D', rows: [{ size: 1_048_576 }, { size: 1 }] }),
  },
  invalid: {
    zero: wrong(0),
    'a negative number': wrong(-1),
    'a number in quotes': wrong('1048576'),
    'a unit': wrong('1.5 MB'),
    'another dash': { ...wrong('–'), findings: [{ ...wrong('').findings[0]!, token: '"\\u2013"' }] },
    'no text': wrong(''),
    'a hostile text': wrong(`\n::error::${'x'.repeat(100_000)}`),
  },
});
