import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import type { Report, View } from '../../src/report/report.js';
import { findingsText } from '../../src/report/text.js';
import { finding, region, report, wholeLine } from '../support/report-scenarios.js';
import { text } from '../support/reporters.js';

const VIEW: View = { width: 40, color: false, ci: false };
const lines = (parts: Partial<Report>, view: Partial<View> = {}): string[] =>
  text(report(parts), { ...VIEW, ...view })
    .trimEnd()
    .split('\n');
const at = (line: number, column: number, more: Partial<Finding> = {}): Finding =>
  finding({
    ruleId: 'r',
    message: 'One two three four five six.',
    file: 'a',
    region: region(line, column, column + 1),
    ...more,
  });

describe('a finding', () => {
  it.each<[string, readonly Finding[], readonly string[]]>([
    [
      'has room for its message beside its place',
      [at(1, 2)],
      ['  1:2  error    One two three four five', '                six.  r'],
    ],
    [
      'has 16 columns for it',
      [at(12_345, 12_345)],
      [
        ...[
          '  12345:12345  error    One two three',
          '                        four five six.',
          '                        r',
        ],
      ],
    ],
    [
      'has lines of their own for it where there are less',
      [at(12_345, 123_456)],
      ['  12345:123456  error', '    One two three four five six.  r'],
    ],
    [
      'has the whole width for it then',
      [at(12_345, 123_456, { message: 'x'.repeat(36) })],
      ['  12345:123456  error', `    ${'x'.repeat(36)}`, '    r'],
    ],
    [
      'has it broken where it is longer',
      [at(12_345, 123_456, { message: 'x'.repeat(37) })],
      ['  12345:123456  error', `    ${'x'.repeat(36)}`, '    x  r'],
    ],
    [
      'may have a place that is longer than a line',
      [at(1e20, 1e20)],
      [...['  100000000000000000000:1000000000000000', '  00000  error', '    One two three four five six.  r']],
    ],
    [
      'has its rule on the last line where there is room',
      [at(1, 2, { message: 'x'.repeat(21) })],
      [`  1:2  error    ${'x'.repeat(21)}  r`],
    ],
    [
      'has its rule on a line of its own where there is none',
      [at(1, 2, { message: 'x'.repeat(22) })],
      [`  1:2  error    ${'x'.repeat(22)}`, '                r'],
    ],
    [
      'stands below others in columns, an empty line between them',
      [at(1, 2, { message: 'A.' }), at(10, 20, { message: 'B.', severity: 'info' })],
      ['    1:2  error    A.  r', '', '  10:20  info     B.  r'],
    ],
  ])('%s', (_, findings, expected) => {
    expect(lines({ findings })).toEqual(['a', ...expected]);
  });

  it.each([
    [0, '  1:2  error    One two three four five'],
    [39, '  1:2  error    One two three four five'],
    [45, '  1:2  error    One two three four five six.'],
  ])('of %i columns has those from 40 on: %j', (width, line) => {
    expect(lines({ findings: [at(1, 2)] }, { width })[1]).toBe(line);
  });

  it.each([39, 40])('of %i columns breaks what is wider than 40', (width) => {
    expect(lines({ findings: [at(1, 2, { message: 'x'.repeat(25) })] }, { width })[1]).toHaveLength(40);
  });

  it.each([
    [false, 39],
    [true, 40],
  ])('leaves one column free where a runner reads it: %j', (ci, narrowest) => {
    const one = at(1, 2, { message: 'x'.repeat(23) });
    expect(lines({ findings: [one] }, { width: narrowest + 1, ci })).toHaveLength(3);
    expect(lines({ findings: [at(1, 2, { message: 'x'.repeat(ci ? 24 : 25) })] }, { width: 41, ci })[1]).toHaveLength(
      ci ? 40 : 41,
    );
  });

  it('shows its line, and a mark below it', () => {
    expect(lines({ findings: [at(12, 5, { message: 'A.', excerpt: wholeLine('abc defg  ') })] })).toEqual([
      ...['a', '  12:5  error    A.  r', '    12 | abc defg', '       |     ^'],
    ]);
  });

  it('shows as much of its line as there is room for', () => {
    const one = at(12, 31, { message: 'A.', excerpt: wholeLine('x'.repeat(100)) });
    expect(lines({ findings: [one] })[2]).toBe(`    12 | …${'x'.repeat(29)}…`);
    expect(lines({ findings: [at(12, 1, { excerpt: wholeLine('x'.repeat(31)) })] }).at(-2)).toBe(
      `    12 | ${'x'.repeat(31)}`,
    );
  });

  it('shows the places that are related to it', () => {
    const related = [{ file: 'b', region: region(3, 4, 5), message: 'Here is the other one of them.' }];
    expect(lines({ findings: [at(1, 2, { message: 'A.', related })] }).slice(2)).toEqual([
      ...['    related: b:3:4 Here is the other one', '             of them.'],
    ]);
  });
});

describe('what else a run found out', () => {
  const comparison = (fixed: readonly Finding[]): Partial<Report> => ({
    comparison: { base: 'main', introduced: 0, fixed, unchanged: [] },
  });

  it('is nothing when there is nothing', () => {
    expect(text(report(), VIEW)).toBe('');
    expect(text(report(comparison([])), VIEW)).toBe('');
  });

  it('is what was fixed', () => {
    expect(lines(comparison([at(1, 2, { message: 'A.' })]))).toEqual(['Fixed since main:', '  a:1:2 A. r']);
    const long = at(1, 2, { message: `${'x'.repeat(36)} ${'y'.repeat(37)} z.` });
    expect(lines(comparison([long]))).toEqual([
      ...['Fixed since main:', '  a:1:2', `    ${'x'.repeat(36)}`, `    ${'y'.repeat(36)}`, '    y', '    z. r'],
    ]);
  });

  it.each([
    [20, undefined],
    [21, '  and 1 more'],
    [25, '  and 5 more'],
  ])('is of %i that were fixed twenty', (count, more) => {
    const said = lines(comparison(Array.from({ length: count }, (_, i) => at(i, 2, { message: 'A.' }))));
    expect(said.filter((line) => line.startsWith('  a:'))).toHaveLength(20);
    expect(said[21]).toBe(more);
  });

  it('is behind an empty line', () => {
    const parts = { findings: [at(1, 2, { message: 'A.' }), at(1, 2, { message: 'B.', file: 'b' })] };
    expect(lines({ ...parts, ...comparison([at(3, 4, { message: 'C.' })]) })).toEqual([
      ...['a', '  1:2  error    A.  r', '', 'b', '  1:2  error    B.  r', '', 'Fixed since main:', '  a:3:4 C. r'],
    ]);
  });

  it.each([
    [0, true, false],
    [1, true, true],
    [2, true, true],
    [1, false, false],
  ])('is %i things that were not compared with a build cache, where it is a file (%j): %j', (count, isFile, says) => {
    const notChecked = Array.from({ length: count }, (_, i) => ({ reason: `why ${i}`, rules: ['r'] }));
    const said = text(report({ buildCache: { tags: [], notChecked } }), { ...VIEW, isFile });
    expect(said).toBe(says ? notChecked.map(({ reason }) => `Skipped r: ${reason}.\n`).join('') : '');
  });
});

it('what was not compared is not in a text that is no file', () => {
  const buildCache = { tags: [], notChecked: [{ reason: 'why', rules: ['r'] }] };
  expect(text(report({ buildCache }), VIEW)).toBe('');
});

describe('findings alone', () => {
  it('are shown by file, without colours, and nothing of them is obeyed', () => {
    const findings = [at(1, 2, { message: 'A ##[error]x.' }), at(1, 2, { message: 'B.', file: 'b' })];
    expect(findingsText(findings, 60)).toBe(
      ['a', '  1:2  error    A ##\\[error]x.  r', '', 'b', '  1:2  error    B.  r', ''].join('\n'),
    );
  });

  it('leave one column free', () => {
    const longest = (width: number): number =>
      Math.max(
        ...findingsText([at(1, 2, { message: 'x'.repeat(99) })], width)
          .split('\n')
          .map(({ length }) => length),
      );
    expect([longest(41), longest(60)]).toEqual([40, 59]);
  });
});

describe('in colours', () => {
  it('are the file, the place, the severity, the rule, and what is marked', () => {
    const one = at(12, 5, { message: 'A.', severity: 'info', excerpt: wholeLine('abc defg') });
    expect(lines({ findings: [one] }, { color: true })).toEqual([
      ...['\x1b[1;4ma\x1b[0m', '  \x1b[2m12:5\x1b[0m  \x1b[1;36minfo\x1b[0m     A.  \x1b[2mr\x1b[0m'],
      ...['\x1b[2m    12 | \x1b[0mabc defg', '\x1b[2m       | \x1b[0m    \x1b[1;36m^\x1b[0m'],
    ]);
  });
});
