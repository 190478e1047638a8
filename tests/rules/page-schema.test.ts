import { describe, expect, it } from 'vitest';
import rule from '../../rules/page-schema.js';
import { page, type TestPage } from '../support/page-builder.js';
import { type ExpectedFinding, type InvalidPage, testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const FIRST = '4hqfk4wmnwanjq2kqgpau6xkhir7egjk';
const SECOND = '5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss';
const RIGHT = page();
const OLD = page({ generation: 'E' });
const { file, text } = RIGHT;

const one = (
  messageId: string,
  token: string,
  path: string,
  more: Partial<ExpectedFinding> = {},
): readonly ExpectedFinding[] => [{ messageId, token, severity: 'error', path, ...more }];
const of = (at: TestPage, ...findings: readonly (readonly ExpectedFinding[])[]): InvalidPage => ({
  input: at,
  findings: findings.flat(),
});
const changed = (from: string | RegExp, to: string): TestPage => ({ file, text: text.replace(from, to) });
/** One more key of the page. */
const more = (line: string): TestPage => changed('layout:', `${line}\nlayout:`);
const inRow = { subject: FIRST };
const META = text.split('\n')[4]!.slice('meta: '.length);
const ROW = /(?<=spec_details: \[)\{.*\}(?=\]\n---$)/.exec(text)![0];
const LONG = 'k'.repeat(1000);

testRule(rule, {
  valid: {
    'a page of generation D': page({ generation: 'D' }),
    'a page of generation E': OLD,
    'a page of generation F1': page({ generation: 'F1' }),
    'a page of generation G': page({ generation: 'G' }),
    'a page of generation H': RIGHT,
    'a size in bytes': page({ rows: [{ size: 1048576 }] }),
    'a stack called like a key of every object': {
      input: page({ rows: [{ stacks: ['__proto__', 'constructor', 'root'] }] }),
      settings: { severities: { 'spec-stack-syntax': 'off' } },
    },
    'an unknown key where the rule is off': {
      input: page({ rows: [{ extra: 1 }] }),
      settings: { severities: { 'page-schema': 'off' } },
    },
  },
  invalid: {
    'a page without summary': of(
      changed(/meta: .*\n/, ''),
      one('missingKey', text.slice(4, -4).replace(/meta: .*\n/, ''), '/meta'),
    ),
    'an empty mapping': of(
      { file, text: '---\n{}\n---' },
      ...['title', 'layout', 'categories', 'meta', 'spec_details']
        .sort()
        .map((key) => one('missingKey', '{}', `/${key}`)),
    ),
    'a summary without a count': of(
      page({ meta: { num_specs: undefined } }),
      one('missingKey', META.replace('"num_specs": 1, ', ''), '/meta/num_specs'),
    ),
    'a row without platform': of(
      page({ rows: [{ platform: undefined }] }),
      one('missingKey', ROW.replace('"platform": "linux", ', ''), '/spec_details/0/platform', inRow),
    ),
    'a row without hash': of(
      page({ rows: [{}, { hash: undefined }] }),
      one('missingKey', ROW.replace(/"hash": "[a-z0-9]*", /, ''), '/spec_details/1/hash'),
    ),
    'a row that is empty': of(
      changed(ROW, '{}'),
      ...['compiler', 'hash', 'os', 'platform', 'size', 'stacks', 'target', 'variants', 'versions'].map((key) =>
        one('missingKey', '{}', `/spec_details/0/${key}`),
      ),
    ),
    'a misspelled key of the page': of(changed('layout:', 'Layout:'), one('misspelledKey', 'Layout', '/Layout')),
    'a misspelled key of the summary': of(
      changed('"compilers"', '"compliers"'),
      one('misspelledKey', '"compliers"', '/meta/compliers'),
    ),
    'a misspelled key of a row, another one missing': of(
      changed('"platform": "linux", "size": "-", "stacks"', '"platfrom": "linux", "stacks"'),
      one(
        'missingKey',
        ROW.replace('"platform": "linux", "size": "-", "stacks"', '"platfrom": "linux", "stacks"'),
        '/spec_details/0/size',
        inRow,
      ),
      one('misspelledKey', '"platfrom"', '/spec_details/0/platfrom', inRow),
    ),
    'a title that is a number': of(changed('"zlib"', '3'), one('wrongType', '3', '/title')),
    'a title that is null': of(changed('"zlib"', '~'), one('wrongType', '~', '/title')),
    'a layout that is a list': of(changed('layout: cache', 'layout: [cache]'), one('wrongType', '[cache]', '/layout')),
    'categories that are a text': of(
      changed(/categories: .*/, 'categories: package'),
      one('wrongType', 'package', '/categories'),
    ),
    'a category that is a number': of(changed(', develop-2025-03-30]', ', 7]'), one('wrongType', '7', '/categories/1')),
    'a summary that is a list': of(changed(META, '[]'), one('wrongType', '[]', '/meta')),
    'a count that is a text': of(page({ meta: { num_specs: '1' } }), one('wrongType', '"1"', '/meta/num_specs')),
    'a count that is null': of(page({ meta: { num_specs: null } }), one('wrongType', 'null', '/meta/num_specs')),
    'a count of a stack that is a text': of(
      page({ meta: { num_specs_by_stack: { e4s: 1, root: '1' } } }),
      one('wrongType', '"1"', '/meta/num_specs_by_stack/root'),
    ),
    'a list of the summary that is a text': of(
      page({ meta: { versions: '1.3.1' } }),
      one('wrongType', '"1.3.1"', '/meta/versions'),
    ),
    'an element of a list that is null': of(
      page({ meta: { versions: ['1.3.1', null] } }),
      one('wrongType', 'null', '/meta/versions/1'),
    ),
    'rows that are a mapping': of(changed(`[${ROW}]`, '{}'), one('wrongType', '{}', '/spec_details')),
    'a row that is a text': of(changed(ROW, '"x"'), one('wrongType', '"x"', '/spec_details/0')),
    'a row that is a list': of(changed(ROW, '[]'), one('wrongType', '[]', '/spec_details/0')),
    'a compiler that is a number': of(
      page({ rows: [{}, { compiler: 11 }], meta: { compilers: ['gcc@11.4.0'] } }),
      one('wrongType', '11', '/spec_details/1/compiler', { subject: SECOND }),
    ),
    'a version that is a number, in two rows': of(
      page({ rows: [{ versions: [2] }, { versions: [2] }] }),
      one('wrongType', '2', '/spec_details/0/versions/0', inRow),
      one('wrongType', '2', '/spec_details/1/versions/0', { subject: SECOND }),
    ),
    'a size that is a truth value': of(
      page({ rows: [{ size: true }] }),
      one('wrongType', 'true', '/spec_details/0/size', inRow),
    ),
    'stacks that are null': of(
      page({ rows: [{ stacks: null }] }),
      one('wrongType', 'null', '/spec_details/0/stacks', inRow),
    ),
    'a tarball that is null': of(
      page({ generation: 'F2', rows: [{ tarball: null }] }),
      one('wrongType', 'null', '/spec_details/0/tarball', inRow),
    ),
    'a long text with escapes for a count': of(
      page({ meta: { num_specs: `\u001b[2J\n${LONG}` } }),
      one('wrongType', `"\\u001b[2J\\n${LONG}"`, '/meta/num_specs'),
    ),
    'an unknown key of the page': of(more('note: x'), one('unknownKey', 'note', '/note', { severity: 'warning' })),
    'an unknown key that is like a known one': of(
      more('titel: x'),
      one('unknownKey', 'titel', '/titel', { severity: 'warning' }),
    ),
    'an unknown key of the summary': of(
      changed('"num_specs":', '"count": 1, "num_specs":'),
      one('unknownKey', '"count"', '/meta/count', { severity: 'warning' }),
    ),
    'an unknown key of a row': of(
      page({ rows: [{ arches: ['linux'] }] }),
      one('unknownKey', '"arches"', '/spec_details/0/arches', { severity: 'warning', subject: FIRST }),
    ),
    'an unknown key in an old page, raised by a preset': {
      input: { ...OLD, text: OLD.text.replace('layout:', 'note: x\nlayout:') },
      settings: { preset: 'strict' },
      findings: one('unknownKey', 'note', '/note'),
    },
    'the key __proto__': of(
      more('__proto__: {a: 1}'),
      one('unknownKey', '__proto__', '/__proto__', { severity: 'warning' }),
    ),
    'the key __proto__ in a row': of(
      changed('"size":', '"__proto__": {"os": "rhel8"}, "size":'),
      one('unknownKey', '"__proto__"', '/spec_details/0/__proto__', { severity: 'warning', subject: FIRST }),
    ),
    'the empty key': of(more('"": x'), one('unknownKey', '""', '/', { severity: 'warning' })),
    'a key with a slash, a tilde and a line break': of(
      more('"a/b~c\\n": x'),
      one('unknownKey', '"a/b~c\\n"', '/a~1b~0c\n', { severity: 'warning' }),
    ),
    'a long key': of(more(`${LONG}: x`), one('unknownKey', LONG, `/${LONG}`, { severity: 'warning' })),
    'published: false': of(
      more('published: false'),
      one('jekyllKey', 'published', '/published', { severity: 'warning' }),
    ),
    'published: true': of(
      more('published: true'),
      one('jekyllKey', 'published', '/published', { severity: 'warning' }),
    ),
    'a permalink': of(more('permalink: /x/'), one('jekyllKey', 'permalink', '/permalink', { severity: 'warning' })),
    'a category': of(more('category: x'), one('jekyllKey', 'category', '/category', { severity: 'warning' })),
    'a good date': of(more('date: "2025-03-30"'), one('jekyllKey', 'date', '/date', { severity: 'warning' })),
    'a date in words': of(more('date: 30 March'), one('jekyllKey', 'date', '/date', { severity: 'warning' })),
    'a date with a month that does not exist': of(more('date: "2025-13-01"'), one('unreadableDate', 'date', '/date')),
    'a date with a month that does not exist, with a time': of(
      more('date: "2025-13-01 10:00"'),
      one('unreadableDate', 'date', '/date'),
    ),
    'a date with a month that is zero, with seconds': of(
      more('date: "2025-0-01T9:00:00"'),
      one('unreadableDate', 'date', '/date'),
    ),
    // Ruby's Time.parse makes the third of March of both.
    'a date with a month that does not exist, with another date behind it': of(
      more('date: "2025-13-01 March 3"'),
      one('jekyllKey', 'date', '/date', { severity: 'warning' }),
    ),
    'a date with a month that does not exist, with another date before it': of(
      more('date: "March 3 2025-13-01"'),
      one('jekyllKey', 'date', '/date', { severity: 'warning' }),
    ),
    ...Object.fromEntries(
      ['12025-13-01', '025-13-01', '2025-13-01 10:000', '2025-13-01 10:00:000', '2025-13-01x', '2025-13'].map(
        (date) => [
          `a date in which Ruby may find another one: ${date}`,
          of(more(`date: "${date}"`), one('jekyllKey', 'date', '/date', { severity: 'warning' })),
        ],
      ),
    ),
    'the last month and day that there are': of(
      more('date: "2025-12-31"'),
      one('jekyllKey', 'date', '/date', { severity: 'warning' }),
    ),
    'a day of one digit': of(more('date: "2025-1-1"'), one('jekyllKey', 'date', '/date', { severity: 'warning' })),
    'a day of two digits alone': of(more('date: "11"'), one('jekyllKey', 'date', '/date', { severity: 'warning' })),
    'a day of two digits in a list': of(more('date: [20]'), one('jekyllKey', 'date', '/date', { severity: 'warning' })),
    'the month in capitals': of(
      more('date: "30 MAR 2025"'),
      one('jekyllKey', 'date', '/date', { severity: 'warning' }),
    ),
    'a date with a day that does not exist': of(more('date: "2025-12-32"'), one('unreadableDate', 'date', '/date')),
    'a date that is a word': of(more('date: tomorrow'), one('unreadableDate', 'date', '/date')),
    'a date that is empty': of(more('date:'), one('unreadableDate', 'date', '/date')),
    'a date that is an empty text': of(more('date: ""'), one('unreadableDate', 'date', '/date')),
    'a date that is a truth value': of(more('date: true'), one('unreadableDate', 'date', '/date')),
    'a date that is a list': of(more('date: [1]'), one('unreadableDate', 'date', '/date')),
    'a date that is a digit': of(more('date: 1'), one('unreadableDate', 'date', '/date')),
    'a date in a row, where Jekyll does not look': of(
      changed('"size":', '"date": "x", "size":'),
      one('unknownKey', '"date"', '/spec_details/0/date', { severity: 'warning', subject: FIRST }),
    ),
  },
});

it.each([
  ['a', '.a'],
  ['a_9', '.a_9'],
  ['k'.repeat(60), `.${'k'.repeat(60)}`],
  ['k'.repeat(61), `["${'k'.repeat(60)}…"]`],
  ['', '[""]'],
  ['!a', '["!a"]'],
  ['a!', '["a!"]'],
])('a key %j in the counts of the stacks: %s', (key, written) => {
  const input = changed('"num_specs_by_stack": {', `"num_specs_by_stack": {"${key}": "x", `);
  expect(said(rule.id, input)).toEqual([expect.stringMatching(/^meta\.num_specs_by_stack.* of zlib is the text "x"/)]);
  expect(said(rule.id, input)[0]).toContain(`num_specs_by_stack${written} of`);
});

describe('what page-schema says', () => {
  const withKeys = (from: string, to: string): TestPage => changed(from, to);

  it.each<[string, TestPage, readonly string[]]>([
    [
      'of two misspelled keys of a row',
      withKeys('"platform": "linux", "size": "-"', '"platfrom": "linux", "siez": "-"'),
      [
        'The row zlib/4hqfk4w has the key "platfrom", which must be "platform".',
        'The row zlib/4hqfk4w has the key "siez", which must be "size".',
      ],
    ],
    [
      'of a missing key, and another one that is not like it',
      withKeys('"size": "-"', '"arches": "-"'),
      ['The row zlib/4hqfk4w has no key "size".', 'The row zlib/4hqfk4w has the key "arches", which no page has.'],
    ],
    [
      'of a category, whatever rows there are',
      { file, text: page({ rows: [{}, {}] }).text.replace(', develop-2025-03-30]', ', 7]') },
      ['categories[1] of zlib is the number 7, where a text is expected.'],
    ],
    [
      'of a page with an empty title',
      { file, text: text.replace('"zlib"', '""').replace('"num_specs": 1, ', '') },
      ['meta of zlib has no key "num_specs".'],
    ],
    [
      'of a page with an empty title and no folder',
      { file: 'x.md', text: text.replace('"zlib"', '""').replace('"num_specs": 1, ', '') },
      ['meta of this page has no key "num_specs".'],
    ],
    ['of all rows', changed(`[${ROW}]`, '{}'), ['spec_details of zlib is a mapping, where a list is expected.']],
  ])('%s', (_, input, messages) => {
    expect(said(rule.id, input)).toEqual(messages);
  });
});
