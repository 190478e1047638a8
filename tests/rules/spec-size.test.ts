import { expect, it } from 'vitest';
import rule from '../../rules/spec-size.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

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

it.each([
  ['1', true],
  ['9', true],
  ['10', true],
  ['1048576', true],
  ['', false],
  ['0', false],
  ['01', false],
  ['-1', false],
  ['x1', false],
  ['1x', false],
  ['1 ', false],
  ['1.5', false],
])('%j would be right without quotes: %j', (size, isNumber) => {
  expect(said(rule.id, page({ rows: [{ size }] })).map((one) => one.endsWith(', without quotes.'))).toEqual([isNumber]);
});
