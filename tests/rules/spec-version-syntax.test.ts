import rule from '../../rules/spec-version-syntax.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const right = (...versions: string[]) => page({ rows: versions.map((version) => ({ versions: [version] })) });

const wrong = (version: string) => ({
  input: right(version),
  findings: [
    {
      messageId: 'malformed',
      token: JSON.stringify(version),
      severity: 'error' as const,
      path: '/spec_details/0/versions/0',
      subject: HASHES[0],
    },
  ],
});

testRule(rule, {
  valid: {
    'versions of real pages': right('2.26-t9b_atlas', '1.12.0-rc0', '2022-10-14', '2025.08.20', 'master', '1.2.3.2'),
    'more real versions': right('R2024a', '11.0.17_8', '3.3a', 'v1.0.0-errata1', '2.20v1.00', '1.6_CMake'),
    'git versions': right('git.feature/x=1.2', 'git.main', `${'0f'.repeat(20)}=2.0`),
    'a git version in the URL of generation E': page({ generation: 'E', rows: [{ versions: ['1.3.1'] }] }),
  },
  invalid: {
    'a dash in front': wrong('-1.3.1'),
    'a blank': wrong('1.3 1'),
    'a leading equals sign': wrong('=1.3.1'),
    'a leading at sign': wrong('@1.3.1'),
    'a range': wrong('1.2:1.3'),
    'an empty text': wrong(''),
    'a short commit': wrong('0f0f0f=1.2'),
    'a line break': wrong('1.3.1\n'),
    'a hostile text': wrong(`::error::${'x'.repeat(100_000)}`),
    'no ASCII': {
      ...wrong('1.3é'),
      findings: [{ ...wrong('').findings[0]!, token: '"1.3\\u00e9"' }],
    },
  },
});
