import rule from '../../rules/package-name.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const called = (messageId: string, name: string, severity: 'error' | 'warning'): InvalidPage => ({
  input: page({ package: name }),
  findings: [{ messageId, token: JSON.stringify(name), severity, path: '/title', subject: name.slice(0, 1000) }],
});
const WHEEL = page({ package: 'py_wheel' });
const LONG = `_${'x'.repeat(1000)}`;

testRule(rule, {
  valid: {
    'a name of two words': page({ package: 'py-wheel' }),
    'names that start with digits': page({ package: '3proxy' }),
    'one letter': page({ package: 'r' }),
    'a word of Python': page({ package: 'global' }),
    'digits in the middle': page({ package: 'at-spi2-atk' }),
    'the longest name there is': page({ package: 'a'.repeat(47) }),
    'a page of generation D': page({ generation: 'D', package: 'netlib-lapack' }),
    'a name without folder': {
      input: page({ file: 'zlib.md' }),
      settings: { severities: { 'page-path': 'off' } },
    },
  },
  invalid: {
    'an underscore': called('oldForm', 'sdl2_image', 'warning'),
    'upper case': called('oldForm', 'ImageMagick', 'warning'),
    'one capital letter': called('oldForm', 'R', 'warning'),
    'two dashes': called('oldForm', 'py--wheel', 'warning'),
    'a dash at the end': called('oldForm', 'py-', 'warning'),
    'an underscore first': called('oldForm', '_3dtk', 'warning'),
    'a point': called('notAName', 'apr.new', 'error'),
    'a blank': called('notAName', 'zlib copy', 'error'),
    'a dash first': called('notAName', '-zlib', 'error'),
    'a namespace': called('notAName', 'builtin.zlib', 'error'),
    'a version': called('notAName', 'zlib@1.3', 'error'),
    'a letter beyond ASCII': {
      input: page({ package: 'z\u0142ib' }),
      findings: [
        { messageId: 'notAName', token: '"z\\u0142ib"', severity: 'error', path: '/title', subject: 'z\u0142ib' },
      ],
    },
    escapes: {
      ...called('notAName', '\u001b[2Jx', 'error'),
    },
    'nothing but marks': called('oldForm', '_', 'warning'),
    'the key __proto__': called('oldForm', '__proto__', 'warning'),
    'a long name': called('oldForm', LONG, 'warning'),
    'a title without folder': {
      input: page({ file: 'zlib.md', title: 'sdl2_image' }),
      findings: [
        { messageId: 'oldForm', token: '"sdl2_image"', severity: 'warning', path: '/title', subject: 'sdl2_image' },
      ],
      alsoFrom: ['page-path'],
    },
    'an empty title without folder': {
      input: page({ file: 'zlib.md', title: '' }),
      findings: [{ messageId: 'notAName', token: '""', severity: 'error', path: '/title' }],
      alsoFrom: ['page-path'],
    },
    'a folder and another title that are both no names': {
      input: page({ package: 'Zlib', title: 'zlib copy' }),
      findings: [{ messageId: 'oldForm', token: '"zlib copy"', severity: 'warning', path: '/title', subject: 'Zlib' }],
      alsoFrom: ['page-title'],
    },
    'a folder that is no name, and a title that is a number': {
      input: page({ package: 'py_wheel', title: 7 }),
      findings: [{ messageId: 'oldForm', token: '7', severity: 'warning', path: '/title', subject: 'py_wheel' }],
      alsoFrom: ['page-schema'],
    },
    'a folder that is no name, and no title': {
      input: { file: WHEEL.file, text: WHEEL.text.replace('title: "py_wheel"\n', '') },
      findings: [
        {
          messageId: 'oldForm',
          token: WHEEL.text.replace('title: "py_wheel"\n', '').slice(4, -4),
          severity: 'warning',
          path: '/title',
          subject: 'py_wheel',
        },
      ],
      alsoFrom: ['page-schema'],
    },
    'raised by a preset': {
      input: page({ generation: 'E', package: 'py_wheel' }),
      settings: { preset: 'strict' },
      findings: [{ messageId: 'oldForm', token: '"py_wheel"', severity: 'error', path: '/title', subject: 'py_wheel' }],
    },
  },
});
