import { expect, it } from 'vitest';
import rule from '../../rules/page-canonical.js';
import type { Generation } from '../../src/page/data.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const FIX = { kind: 'rewrite', as: 'canonical' } as const;
const ODD_STACKS = { severities: { 'spec-stack-syntax': 'off', 'spec-stack-platform': 'off' } } as const;
const CRLF = { severities: { 'file-encoding': 'off' } } as const;
const changed = (from: string | RegExp, to: string, generation: Generation = 'H') => {
  const { file, text } = page({ generation });
  return { file, text: text.replace(from, to) };
};
const spelled = (token: string, from: string | RegExp, to: string, generation: Generation = 'H'): InvalidPage => ({
  input: changed(from, to, generation),
  findings: [{ messageId: 'spelling', token, severity: 'info', path: '', fix: FIX }],
});

testRule(rule, {
  valid: {
    'a page of generation F1': page({ generation: 'F1', rows: [{}, {}] }),
    'a page of generation F2': page({ generation: 'F2', rows: [{}, {}] }),
    'a page of generation G': page({ generation: 'G', rows: [{}, {}] }),
    'a page of generation H': page({ rows: [{}, {}] }),
    'a line break at the end': page({ body: '' }),
    'blank lines at the end': page({ body: '\n\n' }),
    'a character beyond ASCII as an escape': changed('=makefile', "='gr\\u00fcn'"),
    'a quote as an escape': changed('=makefile', '=\\"make file\\"'),
    'a size in bytes': page({ rows: [{ size: 1048576 }] }),
    'another spelling of a page of generation E': changed('"num_specs": 1', '"num_specs":1', 'E'),
    'another spelling of a page of generation D': changed('"zlib"', 'zlib', 'D'),
    'stacks that look like list indexes, whose order is unknown': page({ rows: [{ stacks: ['10', '9', 'root'] }] }),
    'line ends and characters that another rule speaks of': {
      input: { ...page(), text: page().text.replaceAll('\n', '\r\n') },
      settings: CRLF,
    },
    'characters that another rule speaks of': { input: changed('=makefile', "='grün'"), settings: CRLF },
  },
  invalid: {
    'no blank behind a comma': spelled('"', '"e4s", "root"', '"e4s","root"'),
    'no blank behind a colon': spelled('1', '"num_specs": 1', '"num_specs":1'),
    'a blank too many': spelled(' ', '"num_specs": 1', '"num_specs":  1'),
    'a blank before a bracket': spelled(' ', '["1.3.1"]', '[ "1.3.1" ]'),
    'a tab': spelled('\t', '"num_specs": 1', '"num_specs":\t1'),
    'a list on two lines': spelled('\n', '"oss"', '\n  "oss"'),
    'a trailing comma': spelled(',', '["1.3.1"]', '["1.3.1",]'),
    'a title without quotes': spelled('z', '"zlib"', 'zlib'),
    'a title in single quotes': spelled("'", '"zlib"', "'zlib'"),
    'a layout in quotes': spelled('"', 'layout: cache', 'layout: "cache"'),
    'a category in quotes': spelled('"', '[package,', '["package",'),
    'categories as a list of lines': spelled('\n', /categories: .*/, 'categories:\n- package\n- develop-2025-03-30'),
    'keys in another order': spelled('l', 'title: "zlib"\nlayout: cache', 'layout: cache\ntitle: "zlib"'),
    'a comment': spelled('#', 'layout:', '# zlib\nlayout:'),
    'an empty line': spelled('\n', 'layout:', '\nlayout:'),
    'a wrong category of one letter as well, which needs no quotes': {
      ...spelled('d', '[package, ', '[r,'),
      alsoFrom: ['page-categories'],
    },
    ...Object.fromEntries(
      ['develop!', '!develop', '-', 'a b'].map((category) => [
        `a category that must be spelled otherwise, of which another rule speaks: ${category}`,
        {
          input: changed('develop-2025-03-30]', `"${category}" ]`),
          findings: [],
          alsoFrom: ['page-categories'],
        },
      ]),
    ),
    'an escape that is not needed': spelled('\\', '+optimize', '\\u002boptimize'),
    'an escape in upper case': spelled('F', '=makefile', "='gr\\u00FCn'"),
    'blanks behind the opening fence': spelled(' ', '---\n', '---  \n'),
    'blanks behind the closing fence': spelled(' ', /---$/, '--- '),
    'a form feed behind the closing fence': spelled('\f', /---$/, '---\f'),
    'a closing fence of dots': spelled('.', /---$/, '...'),
    'a page of generation F1': spelled('1', '"num_specs": 1', '"num_specs":1', 'F1'),
    'a page of generation G': spelled('1', '"num_specs": 1', '"num_specs":1', 'G'),
    ...Object.fromEntries(
      ['', '10a', 'a10'].map((stack) => [
        `a page with the stack "${stack}", which JavaScript leaves at its place`,
        {
          input: ((right) => ({ ...right, text: right.text.replace('"num_specs": 1', '"num_specs":1') }))(
            page({ rows: [{ stacks: [stack, 'root'] }] }),
          ),
          settings: ODD_STACKS,
          findings: [{ messageId: 'spelling', token: '1', severity: 'info' as const, path: '', fix: FIX }],
        },
      ]),
    ),
    'an unknown key of a row as well': {
      input: changed('"size"', '"note":1, "size"'),
      findings: [{ messageId: 'spelling', token: '1', severity: 'info', path: '', fix: FIX }],
      alsoFrom: ['page-schema'],
    },
    'raised by a preset': {
      input: changed('"num_specs": 1', '"num_specs":1'),
      settings: { preset: 'strict' },
      findings: [{ messageId: 'spelling', token: '1', severity: 'warning', path: '', fix: FIX }],
    },
  },
});

it.each<[string, string, string, number]>([
  ['a key of a row that no page has', '"size":', '"more": 1, "size":', 1],
  ['a key of the summary that no page has', '"num_specs":', '"more": 1, "num_specs":', 1],
  ['a key of the page that no page has', 'layout:', 'more: 1\nlayout:', 0],
])('says how many pages with %s are misspelled', (_, from, to, count) => {
  const { file, text } = changed(from, to);
  expect(said(rule.id, { file, text: text.replace('"oss": [', '"oss":[') })).toHaveLength(count);
});
