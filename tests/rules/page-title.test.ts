import rule from '../../rules/page-title.js';
import type { Generation } from '../../src/page/data.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const SET = { kind: 'set', path: ['title'], value: 'zlib' } as const;
const wrong = (title: string, generation: Generation = 'H'): InvalidPage => ({
  input: page({ generation, title }),
  findings: [{ messageId: 'wrongTitle', token: JSON.stringify(title), severity: 'error', path: '/title', fix: SET }],
});
const LONG = `\u001b[31m${'x'.repeat(100_000)}`;

testRule(rule, {
  valid: {
    'the name of the folder': page({ package: 'py-wheel' }),
    'a name that starts with a digit': page({ package: '3dtk' }),
    'a name of one letter': page({ package: 'r' }),
    'a page of generation D': page({ generation: 'D' }),
  },
  invalid: {
    'another package': wrong('zlib-ng'),
    'another package in a page of generation D': wrong('zlib-ng', 'D'),
    'another package in a page of generation F1': wrong('zlib-ng', 'F1'),
    'another case': wrong('Zlib'),
    'an empty title': wrong(''),
    'a blank behind the name': wrong('zlib '),
    'the key __proto__': wrong('__proto__'),
    'a long title with escapes': {
      ...wrong('x'),
      input: page({ title: LONG }),
      findings: [
        { messageId: 'wrongTitle', token: `"\\u001b${LONG.slice(1)}"`, severity: 'error', path: '/title', fix: SET },
      ],
    },
    'a title with a line break': wrong('zlib\n::error::'),
    'a folder that no package is called': {
      input: page({ package: 'zlib copy', title: 'zlib' }),
      findings: [{ messageId: 'wrongFolder', token: '"zlib"', severity: 'error', path: '/title' }],
    },
    'a folder of another package than that of the title and of the rows: the page may have been moved': {
      input: page({ generation: 'E', package: 'zlib-ng', file: '_cache/v0.22.1/zlib/specs.md' }),
      findings: [{ messageId: 'wrongTitle', token: '"zlib-ng"', severity: 'error', path: '/title' }],
    },
    'a title that no row confirms': wrong('zlib-ng', 'E'),
    'a folder in upper case': {
      input: page({ package: 'Zlib', title: 'zlib' }),
      findings: [{ messageId: 'wrongFolder', token: '"zlib"', severity: 'error', path: '/title' }],
    },
    'a page whose shape is wrong, too': {
      input: page({ title: 'zlib-ng', meta: { num_specs: null } }),
      findings: [{ messageId: 'wrongTitle', token: '"zlib-ng"', severity: 'error', path: '/title', fix: SET }],
      alsoFrom: ['page-schema'],
    },
  },
});
