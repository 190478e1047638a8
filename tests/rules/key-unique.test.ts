import rule from '../../rules/key-unique.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const { file, text } = page({ rows: [{}, {}] });
const twice = (token: string, from: string, to: string): InvalidPage => ({
  input: { file, text: text.replace(from, to) },
  findings: [{ messageId: 'duplicateKey', token, severity: 'error', path: '', related: [{ token }] }],
});
const LONG = 'k'.repeat(1000);

testRule(rule, {
  valid: {
    'the same keys in each of two rows': page({ rows: [{}, {}] }),
    'a stack that is called like a key': page({ rows: [{ stacks: ['meta', 'root'] }] }),
    'keys that every JavaScript object has': {
      input: page({ rows: [{ stacks: ['__proto__', 'constructor', 'root'] }] }),
      settings: { severities: { 'spec-stack-syntax': 'off' } },
    },
    'a key that stands twice where the rule is off': {
      input: { file, text: text.replace('layout: cache', 'layout: cache\nlayout: cache') },
      settings: { severities: { 'key-unique': 'off', 'page-canonical': 'off' } },
    },
  },
  invalid: {
    'a key of the page': twice('title', 'layout:', 'title: "zlib-ng"\nlayout:'),
    'the whole summary': twice('meta', 'spec_details:', 'meta: {}\nspec_details:'),
    'the same value twice': twice('layout', 'layout: cache', 'layout: cache\nlayout: cache'),
    'a key of meta': twice('"num_specs"', '"oss"', '"num_specs": 2, "oss"'),
    'a stack of num_specs_by_stack': twice('"root"', '"root": 2', '"root": 1, "root": 2'),
    'a key of a row': twice('"os"', '"platform": "linux", "size"', '"os": "rhel8", "platform": "linux", "size"'),
    'a key with and without quotes': {
      input: { file, text: text.replace('"size": "-"', '"size": "-", size: "-"') },
      findings: [
        { messageId: 'duplicateKey', token: 'size', severity: 'error', path: '', related: [{ token: '"size"' }] },
      ],
    },
    'the key __proto__': twice('"__proto__"', '"size": "-"', '"__proto__": 1, "__proto__": 2, "size": "-"'),
    'the empty key': twice('""', '"size": "-"', '"": 1, "": 2, "size": "-"'),
    'a key that is written with an escape': {
      input: {
        file,
        text: text.replace('"platform": "linux", "size"', '"\\u006fs": "rhel8", "platform": "linux", "size"'),
      },
      findings: [
        { messageId: 'duplicateKey', token: '"\\u006fs"', severity: 'error', path: '', related: [{ token: '"os"' }] },
      ],
    },
    'a key with a line break': twice('"a\\nb"', '"size": "-"', '"a\\nb": 1, "a\\nb": 2, "size": "-"'),
    'a long key': twice(`"${LONG}"`, '"size": "-"', `"${LONG}": 1, "${LONG}": 2, "size": "-"`),
    'two keys twice: the first of them is reported': twice('title', 'layout:', 'title: "a"\nlayout: cache\nlayout:'),
  },
});
