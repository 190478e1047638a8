import { describe, expect, it } from 'vitest';
import rule from '../../rules/tag-name.js';
import { lint } from '../support/lint.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const tagged = (tag: string): InvalidPage => ({
  input: page({ tag }),
  findings: [{ messageId: 'unknownForm', token: tag, severity: 'warning', path: '/categories/1', subject: tag }],
});
const LONG = 'x'.repeat(1000);

testRule(rule, {
  valid: {
    develop: page({ tag: 'develop' }),
    'a dated tag': page({ tag: 'develop-2025-07-13' }),
    'a release': page({ tag: 'v0.23.1' }),
    'a release of two parts, as in the first years': page({ generation: 'D', tag: 'v0.18' }),
    'a release of packages': page({ tag: 'v2025.07.0' }),
    'a tag without folder': { input: page({ file: 'zlib.md' }), settings: { severities: { 'page-path': 'off' } } },
  },
  invalid: {
    'a word': tagged('nightly'),
    'another case': tagged('Develop'),
    'a date without zeros': tagged('develop-2025-3-30'),
    'a date without dashes': tagged('develop-20250330'),
    'a release without v': {
      input: page({ tag: 'x0.23.1', categories: ['package', 'x0.23.1'] }),
      findings: [
        { messageId: 'unknownForm', token: 'x0.23.1', severity: 'warning', path: '/categories/1', subject: 'x0.23.1' },
      ],
    },
    'a release with a dash': tagged('v-0.23.1'),
    'a release of four parts': tagged('v0.23.1.2'),
    'a release candidate': tagged('v1.0.0-alpha.4'),
    'a branch': tagged('releases-v0.23'),
    'a bare release': tagged('0.23.1'),
    'the key __proto__': tagged('__proto__'),
    'a long text': tagged(LONG),
    'a tag without folder': {
      input: page({ file: 'zlib.md', categories: ['package', 'nightly'] }),
      findings: [
        { messageId: 'unknownForm', token: 'nightly', severity: 'warning', path: '/categories/1', subject: 'nightly' },
      ],
      alsoFrom: ['page-path'],
    },
    'a folder and another category that are both no tags': {
      input: page({ tag: 'nightly', categories: ['package', 'weekly'] }),
      findings: [
        { messageId: 'unknownForm', token: 'weekly', severity: 'warning', path: '/categories/1', subject: 'nightly' },
      ],
      alsoFrom: ['page-categories'],
    },
    'raised by a preset': {
      input: page({ generation: 'E', tag: 'nightly' }),
      settings: { preset: 'strict' },
      findings: [
        { messageId: 'unknownForm', token: 'nightly', severity: 'error', path: '/categories/1', subject: 'nightly' },
      ],
    },
  },
});

describe('the tag that would be right', () => {
  it.each([
    ['develop-2025-3-1', 'develop-2025-03-01'],
    ['Develop20250330', 'develop-2025-03-30'],
    ['DEVELOP_2025.03_30', 'develop-2025-03-30'],
    ['develop.2025-0330', 'develop-2025-03-30'],
    ['0.23.1', 'v0.23.1'],
    ['V0.23.1', 'v0.23.1'],
    ['-10.20.30', 'v10.20.30'],
    ['v_0.23', 'v0.23'],
    ['release0.23', 'v0.23'],
    ['Releases-v0.23.1', 'v0.23.1'],
    ['release_0.23', 'v0.23'],
    ['releases.v.0.23', 'v0.23'],
    ['DEVELOP', 'develop'],
    ['x-develop', undefined],
    ['xdevelop-2025-3-1', undefined],
    ['develop-2025-3-1x', undefined],
    ['develop--2025-03-30', undefined],
    ['develop-2025--03-30', undefined],
    ['develop-2025-03--30', undefined],
    ['develop-12025-03-30', undefined],
    ['develop-2025-003-30', undefined],
    ['develop-2025-03-300', undefined],
    ['developx', undefined],
    ['develop-2025', undefined],
    ['xv0.23', undefined],
    ['v0.23x', undefined],
    ['v0.23.', undefined],
    ['v0', undefined],
    ['v.', undefined],
    ['v0..23', undefined],
    ['v..5', undefined],
    ['v0.23.1.2', undefined],
    ['vv0.23', undefined],
    ['v--0.23', undefined],
    ['release-v--0.23', undefined],
    ['releasesx0.23', undefined],
    ['relase-0.23', undefined],
  ])('of %j: %j', (tag, meant) => {
    const [message] = lint(page({ tag })).findings.flatMap((one) => (one.ruleId === rule.id ? [one.message] : []));
    expect(message).toMatch(/ has none of the forms "develop", "develop-2025-03-30" and "v0\.23\.1"/);
    expect(/; "(.*)" would be one\.$/.exec(message!)?.[1]).toBe(meant);
  });
});
