import { expect, it } from 'vitest';
import rule from '../../rules/scalar-ambiguous.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const { file, text } = page();
const old = page({ generation: 'E' });
const oldWith = (from: string, to: string) => ({ ...old, text: old.text.replace(from, to) });

/** What YAML readers do not agree on, as the title without quotes. */
const SCALARS = [
  '1.10',
  '1.',
  '.5',
  '1.5e3',
  '1e3',
  '1234e5',
  '12345e678',
  '010',
  '08',
  '0o17',
  '0x1F',
  '0b101',
  '+12',
  '-012',
  '1_000',
  '1,000',
  '1:30',
  '1:30:00.5',
  '1234567890123456789',
  'no',
  'No',
  'on',
  'off',
  'Yes',
  'y',
  'n',
  'tRuE',
  'nULL',
  '2025-03-30',
  '2025-02-30',
  '2025-3-3',
  '2025-03-30 12:00:00 +0200',
  '2025-03-30T12:00:00Z',
  ':sym',
  '.inf',
  '-.INF',
  '.nan',
  '=',
];
const scalar = (token: string): InvalidPage => ({
  input: { file, text: text.replace('"zlib"', token) },
  findings: [{ messageId: 'ambiguousScalar', token, severity: 'error', path: '' }],
});
const changed = (messageId: string, token: string, from: string, to: string): InvalidPage => ({
  input: { file, text: text.replace(from, to) },
  findings: [{ messageId, token, severity: 'error', path: '' }],
});

testRule(rule, {
  valid: {
    'a page as generated': page(),
    'a tag like a version': page({ tag: 'v0.18.0' }),
    'a package that starts with a digit': page({ package: '3dtk' }),
    'one that looks like a short number at first': page({ package: '7zip' }),
    'versions that need their quotes, in quotes': page({
      rows: ['1.10', '1e3', 'no', '2025-03-30'].map((version) => ({ versions: [version] })),
    }),
    'a hash that looks like a number': page({ rows: [{ hash: '22345e67234567234567234567234567' }] }),
    'a stack called on': page({ rows: [{ stacks: ['on', 'root'] }] }),
    'names without quotes that all readers take for text': oldWith('["ubuntu22.04"]', '[ubuntu22.04]'),
    'a version of three numbers without quotes': oldWith('["1.3.1"]', '[1.3.1]'),
    'a compiler without quotes': oldWith('["gcc@=11.4.0"]', '[gcc@=11.4.0]'),
    'an ambiguous text where the rule is off': {
      input: { ...old, text: old.text.replace(/1\.3\.1/g, '2025-3-3').replaceAll('"2025-3-3"', '2025-3-3') },
      settings: { severities: { 'scalar-ambiguous': 'off' } },
    },
  },
  invalid: {
    ...Object.fromEntries(SCALARS.map((text) => [`the scalar ${text}`, scalar(text)])),
    'a version inside of the JSON': changed('ambiguousScalar', '1.10', '"versions": ["1.3.1"]', '"versions": [1.10]'),
    'a tag that is a date': changed('ambiguousScalar', '2023-05-14', ', develop-2025-03-30]', ', 2023-05-14]'),
    'a tag that is a number': changed('ambiguousScalar', '0.18', ', develop-2025-03-30]', ', 0.18]'),
    'a number of rows with a point': changed('ambiguousScalar', '1.0', '"num_specs": 1', '"num_specs": 1.0'),
    'a number of rows with a zero': changed('ambiguousScalar', '01', '"num_specs": 1', '"num_specs": 01'),
    'minus zero': changed('ambiguousScalar', '-0', '"num_specs": 1', '"num_specs": -0'),
    'a key that is a truth value': changed('ambiguousScalar', 'on', 'layout:', 'on: x\nlayout:'),
    'a key that is a number': changed(
      'ambiguousScalar',
      '12',
      '"num_specs_by_stack": {',
      '"num_specs_by_stack": {12: 1, ',
    ),
    'a key that is null': changed('ambiguousScalar', '~', 'layout:', '~: x\nlayout:'),
    'a long number': scalar('9'.repeat(100_000)),
    'the first of several': {
      input: { file, text: text.replace('"zlib"', 'no').replace('["1.3.1"]', '[1.10]') },
      findings: [{ messageId: 'ambiguousScalar', token: 'no', severity: 'error', path: '' }],
    },
    'a value that ends at a next line character': {
      input: { file, text: text.replace('layout: cache', 'layout: cache\u0085x: 2') },
      findings: [{ messageId: 'ambiguousScalar', token: '\u0085', severity: 'error', path: '' }],
    },
    'a line separator inside of quotes': changed('ambiguousScalar', '\u2028', '+optimize', '+opt\u2028imize'),
    'a paragraph separator': changed('ambiguousScalar', '\u2029', '+optimize', '+opt\u2029imize'),
    'an alias': changed('alias', '*t', 'title: "zlib"\nlayout: cache', 'title: &t "zlib"\nlayout: *t'),
    'an alias of nothing': changed('alias', '*t', 'layout: cache', 'layout: *t'),
    'an alias in the JSON': changed('alias', '*x', '["1.3.1"]', '[*x]'),
    'aliases that grow': {
      input: {
        file,
        text: `---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n${text.slice(4)}`,
      },
      findings: [{ messageId: 'alias', token: '*a', severity: 'error', path: '' }],
    },
    'a tag': changed('tag', '!!str', '"zlib"', '!!str zlib'),
    'a tag of our own': changed('tag', '!x', '"zlib"', '!x zlib'),
    'a tag of Ruby': changed('tag', '!ruby/object:Gem::Installer', '"zlib"', '!ruby/object:Gem::Installer {}'),
    'a tag in the JSON': changed('tag', '!!binary', '["1.3.1"]', '[!!binary "1.3.1"]'),
    'a merge key': changed('mergeKey', '<<', 'layout:', '<<: {}\nlayout:'),
    'a merge key in the JSON': changed('mergeKey', '<<', '"num_specs_by_stack": {', '"num_specs_by_stack": {<<: {}, '),
    'a surrogate pair, as Python escapes it': changed('surrogateEscape', '\\ud83d', '+optimize', '\\ud83d\\ude00'),
    'half a surrogate pair': changed('surrogateEscape', '\\ude00', '+optimize', '\\ude00'),
  },
});

it.each(['\u0085', '\u2028', '\u2029'])('names the character %j', (character) => {
  const messages = said(rule.id, { file, text: text.replace('"zlib"', `"zl${character}ib"`) });
  const name = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  expect(messages).toEqual([expect.stringMatching(`^The character U\\+${name} is .*: take it out\\.$`)]);
});
