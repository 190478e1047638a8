import rule from '../../rules/tag-name.js';
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
