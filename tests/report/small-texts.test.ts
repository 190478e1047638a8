import { expect, it } from 'vitest';
import { barChart } from '../../src/report/bar-chart.js';
import { jsonLine } from '../../src/report/json-text.js';
import { remarkList, skipText } from '../../src/report/markdown-parts.js';
import { isOutside, toUri } from '../../src/report/sarif-uri.js';
import { countsText, group, plural, severitiesText, staleSentences, totalsSentence } from '../../src/report/totals.js';
import { report } from '../support/report-scenarios.js';

it.each([
  [0, '0 pages'],
  [1, '1 page'],
  [2, '2 pages'],
  [999, '999 pages'],
  [1000, '1,000 pages'],
  [12_345, '12,345 pages'],
  [123_456, '123,456 pages'],
  [1_234_567, '1,234,567 pages'],
])('%i is %s', (count, expected) => {
  expect(plural(count, 'page')).toBe(expected);
  expect(group(count)).toBe(expected.split(' ')[0]);
});

it.each([
  ['a#[b]', '"a#[b]"'],
  ['##[b]', '"#\\u0023[b]"'],
  ['##b[c]', '"#\\u0023b[c]"'],
  ['## [b]', '"## [b]"'],
  ['##', '"##"'],
  ['a\u007fb', '"a\\u007fb"'],
  ['\u202e', '"\\u202e"'],
])('%j is JSON that nobody obeys', (text, expected) => {
  expect(jsonLine(text)).toBe(expected);
  expect(JSON.parse(jsonLine(text))).toBe(text);
});

it.each([
  ['a.md', 'a.md', false],
  ['./a.md', 'a.md', false],
  ['.//.///a.md', 'a.md', false],
  ['a/./b.md', 'a/./b.md', false],
  ['.a.md', '.a.md', false],
  ['./.a/b.md', '.a/b.md', false],
  ['..a.md', '..a.md', false],
  ['../a.md', '(parent)/a.md', true],
  ['a/../b.md', 'a/(parent)/b.md', true],
  ['/a.md', '(root)/a.md', true],
  ['a//b.md', 'a//b.md', false],
  ['a b#c.md', 'a%20b%23c.md', false],
  ['a\ud800.md', 'a%EF%BF%BD.md', false],
])('%s is the URI %s', (file, uri, outside) => {
  expect(toUri(file)).toBe(uri);
  expect(isOutside(file)).toBe(outside);
});

it.each([
  ['a', true],
  ['9', true],
  ['A_b-c.d', true],
  ['a'.repeat(40), true],
  ['a'.repeat(41), false],
  ['', false],
  ['-a', false],
  ['_a', false],
  ['.a', false],
  ['-a b', false],
  ['a b', false],
  ['a"', false],
  ['others', false],
])('a bar may be called %j: %s', (label, isShown) => {
  const bars = ['x', label, 'y', 'z'].map((one, i) => ({ label: one, count: 9 - i }));
  const labels = isShown ? ['x', label, 'y', 'z'] : ['x', 'y', 'z', 'others'];
  expect(barChart(bars)).toContain(`x-axis [${labels.map((one) => `"${one}"`).join(', ')}]`);
});

it.each([
  ['it is so', 'Skipped `a`: it is so.'],
  ['it is so.', 'Skipped `a`: it is so.'],
  ['v1.2 is old', 'Skipped `a`: v1.2 is old.'],
  ['v1.2 is old.', 'Skipped `a`: v1.2 is old.'],
])('rules are skipped because %s', (reason, text) => {
  expect(skipText({ reason, rules: ['a'] })).toBe(text);
});

it('a hundred skipped rules are named', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`);
  expect(skipText({ reason: 'x', rules: names(100) })).toMatch(/, `r99`: x\.$/);
  expect(skipText({ reason: 'x', rules: names(102) })).toMatch(/, `r99` and 2 more rules: x\.$/);
});

it('one remark is a paragraph, several are a list', () => {
  expect(remarkList(['a.'])).toBe('a.');
  expect(remarkList(['a.', 'b.'])).toBe('- a.\n- b.');
});

it.each([
  [[0, 0, 0], ''],
  [[1, 0, 0], '1 error'],
  [[0, 2, 0], '2 warnings'],
  [[0, 0, 10], '10 infos'],
  [[10, 1, 1], '10 errors, 1 warning, 1 info'],
] as const)('%j are %j', ([errors, warnings, infos], text) => {
  expect(severitiesText(errors, warnings, infos)).toBe(text);
  const totals = { ...report().totals, errors, warnings, infos, filesWithFindings: 2 };
  expect(countsText(totals)).toBe(text === '' ? 'no findings' : `${text} on 2 files`);
  expect(totalsSentence({ ...report(), totals })).toBe(
    `Checked 1 page: ${text === '' ? 'no findings' : `${text} on 2 files`}.`,
  );
});

it('what the baseline has under old names, or for nothing, is counted', () => {
  const said = (stale: number, moved: number | undefined, pruned: boolean): string[] => {
    const many = (count: number) => Array.from({ length: count }, () => ({}));
    const baseline = { stale: many(stale), pruned, ...(moved !== undefined && { moved: many(moved) }) };
    return staleSentences({ ...report(), baseline } as never);
  };
  expect(staleSentences(report())).toEqual([]);
  expect(said(0, undefined, false)).toEqual([]);
  expect(said(0, 0, true)).toEqual([]);
  expect(said(1, 0, false)).toEqual(['No longer found, but in the baseline: 1 finding; --prune takes it out.']);
  expect(said(2, 0, false)).toEqual(['No longer found, but in the baseline: 2 findings; --prune takes them out.']);
  expect(said(2, 1, true)).toEqual([
    'On files that were renamed since the baseline was written: 1 finding, now in it under the new names.',
    'No longer found, and taken out of the baseline: 2 findings.',
  ]);
  expect(said(0, 3, false)).toEqual([
    'On files that were renamed since the baseline was written: 3 findings; --prune writes the new names.',
  ]);
});
