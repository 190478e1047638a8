import { expect, it } from 'vitest';
import { barChart } from '../../src/report/bar-chart.js';
import { jsonLine } from '../../src/report/json-text.js';
import { remarkList, skipText } from '../../src/report/markdown-parts.js';
import { unsuggestedSentences } from '../../src/report/omitted.js';
import { cutAt, shorten } from '../../src/report/printable.js';
import { isOutside, toUri } from '../../src/report/sarif-uri.js';
import { tallyBy, total } from '../../src/report/tally.js';
import { countsText, group, plural, severitiesText, staleSentences, totalsSentence } from '../../src/report/totals.js';
import { xmlText } from '../../src/report/xml.js';
import { finding, report } from '../support/report-scenarios.js';

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

it.each([
  ['abc', 3, 'abc', 'abc'],
  ['abcd', 3, 'abc', 'abc…'],
  ['abc', 0, '', '…'],
  ['', 0, '', ''],
  ['a\u{1f4a9}b', 2, 'a', 'a…'],
  ['a\u{1f4a9}b', 3, 'a\u{1f4a9}', 'a\u{1f4a9}…'],
  ['a\ud83db', 2, 'a\ud83d', 'a\ud83d…'],
  ['a\udca9\udca9', 2, 'a\udca9', 'a\udca9…'],
])('%j is cut behind %i units', (text, units, cut, short) => {
  expect(cutAt(text, units)).toBe(cut);
  expect(shorten(text, units)).toBe(short);
});

it.each([
  ['a\ufffe', 'a\\u{fffe}'],
  ['\uffff', '\\u{ffff}'],
  ['\ufffd', '\ufffd'],
  ['a::b', 'a&#58;:b'],
  ['a:b', 'a:b'],
  ['#&<>"', '&#35;&amp;&lt;&gt;&quot;'],
])('%j in XML is %j', (text, written) => {
  expect(xmlText(text)).toBe(written);
});

it('findings are counted by a key: the most errors first, then warnings, infos, and by name', () => {
  const of = (key: string, ...severities: readonly ('error' | 'warning' | 'info')[]) =>
    severities.map((severity, i) => finding({ ruleId: key, severity, file: `p${i}.md`, messageId: `${key}${i}` }));
  const tallies = tallyBy(
    [
      ...of('e', 'info', 'info', 'info'),
      ...of('d', 'info', 'warning'),
      ...of('c', 'warning', 'warning', 'error', 'error'),
      ...of('a', 'error', 'info', 'error'),
      ...of('b', 'error', 'error', 'info', 'info'),
      ...of('g', 'info', 'info', 'info'),
      ...of('f', 'warning', 'info', 'info'),
    ],
    ({ ruleId }) => ruleId,
  );
  expect(tallies.map(({ key }) => key)).toEqual(['c', 'b', 'a', 'f', 'd', 'e', 'g']);
  expect(tallies.map(total)).toEqual([4, 4, 3, 3, 2, 3, 3]);
  expect(tallies.map(({ worst }) => worst.messageId)).toEqual(['c2', 'b0', 'a0', 'f0', 'd1', 'e0', 'g0']);
  expect(tallies.map(({ files }) => files)).toEqual([4, 4, 3, 3, 2, 3, 3]);
});

it.each([
  [0, []],
  [1, ['1 finding is without the fix']],
  [2, ['2 findings are without the fix']],
])('%i of the fixes are not suggested', (count, starts) => {
  const fix = { kind: 'set', path: [], value: 1 } as const;
  const [known, ...others] = Array.from({ length: count + 1 }, () => finding({ fix }));
  const suggestions = new Map([[known!, {} as never]]);
  const sentences = unsuggestedSentences({ findings: [finding(), known!, ...others], suggestions });
  expect(sentences.map((one) => one.split(' that there is')[0])).toEqual(starts);
  expect(unsuggestedSentences({ findings: others })).toEqual([]);
});
