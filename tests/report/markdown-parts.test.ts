import { describe, expect, it } from 'vitest';
import { markdown, markdownWithin } from '../../src/report/markdown.js';
import { caveats, fittingItems, leftOutNote, remarkList, skipText, table } from '../../src/report/markdown-parts.js';
import { prose } from '../../src/report/markdown-text.js';
import type { InternalError, Report } from '../../src/report/report.js';
import { finding, region, report } from '../support/report-scenarios.js';

const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`);

describe('the findings that fit', () => {
  const findings = [
    finding({ file: 'a', severity: 'info' }),
    finding({ file: 'a' }),
    finding({ file: 'b' }),
    finding({ file: 'b', severity: 'warning' }),
  ];

  it.each([
    [0, []],
    [14, []],
    // An item takes 10, a file 5 more.
    [15, [1]],
    [29, [1]],
    [30, [1, 2]],
    [39, [1, 2]],
    [40, [1, 2, 3]],
    [49, [1, 2, 3]],
    [50, [1, 2, 3, 0]],
  ])('into %i are these, the worst first: %j', (room, fitting) => {
    const items = fittingItems(
      findings,
      room,
      () => 10,
      () => 5,
    );
    expect([...items.keys()]).toEqual(fitting.map((i) => findings[i]));
  });

  it.each([
    [0, []],
    [1, []],
    [5, []],
    [6, ['  - 1 more place']],
    [7, ['  - 2 more places']],
  ])('have five of %i related places', (count, more) => {
    const related = many(count).map((message, i) => ({ file: 'b', region: region(i + 1, 2, 3), message }));
    const one = finding({ related });
    const [item = ''] = fittingItems(
      [one],
      1e6,
      () => 1,
      () => 1,
    ).values();
    const lines = item.split('\n');
    expect(lines[0]).toMatch(/^- \*\*error\*\* 5:96 `meta-num-specs`: /);
    expect(lines.filter((line) => line.includes(' in `b`: '))).toHaveLength(Math.min(count, 5));
    expect(lines.filter((line) => line.includes('more'))).toEqual(more);
  });

  it('and those that do not are counted', () => {
    expect([0, 1, 2].map(leftOutNote)).toEqual([
      '',
      '\n1 finding is left out here, the mildest first: see another output format.\n',
      '\n2 findings are left out here, the mildest first: see another output format.\n',
    ]);
  });

  it.each([
    [59_800, 0],
    [59_801, 1],
  ])(
    'into a comment of 60,000 letters, of which 200 are left, are all when these have %i, but for %i',
    (length, left) => {
      const of = (count: number, last: number): Report => {
        const messages = [...Array<string>(count).fill('x'.repeat(900)), 'x'.repeat(last)];
        return report({ findings: messages.map((message) => finding({ message, file: 'a' })) });
      };
      const lengthOf = (given: Report): number => markdownWithin(given, 1e6).length;
      const each = lengthOf(of(11, 0)) - lengthOf(of(10, 0));
      const count = 10 + Math.floor((length - lengthOf(of(10, 0))) / each);
      const whole = of(count, length - lengthOf(of(count, 0)));
      expect(lengthOf(whole)).toBe(length);
      const said = markdown(whole, { width: 80, color: false, ci: false });
      expect(said.includes('1 finding is left out here')).toBe(left === 1);
    },
  );

  it('into a comment are as many as leave 200 letters', () => {
    const given = report({ findings: [finding(), finding({ file: 'b' })] });
    const whole = markdownWithin(given, 1e6);
    expect(markdownWithin(given, whole.length + 200)).toBe(whole);
    expect(markdownWithin(given, whole.length + 199)).toMatch(/\n1 finding is left out here, /);
  });
});

describe('what has to be known', () => {
  const errors = (count: number): InternalError[] =>
    many(count).map((name) => ({ file: name, stack: `Error: ${name}\n    at there` }));
  const faults = (count: number): string[] => caveats(report({ internalErrors: errors(count) }), []);

  it.each([
    [1, 1, undefined],
    [5, 5, undefined],
    [6, 6, '1 more such faults.'],
    [8, 6, '3 more such faults.'],
  ])('of %i faults: %i lines', (count, lines, more) => {
    const said = faults(count);
    expect([said.length, said[5]]).toEqual([lines, more]);
    expect(said[0]).toBe('**A fault of cache-lint itself**, at `r0`: `Error: r0`');
  });

  it('of a fault is whose it is, and in which rule', () => {
    const error = { ruleId: 'mine', plugin: './x.mjs', file: 'a', stack: 'Error: x\nmore' };
    expect(caveats(report({ internalErrors: [error] }), ['skipped'])).toEqual([
      'skipped',
      '**A fault of the plugin `./x.mjs`**, in rule `mine`, at `a`: `Error: x`',
    ]);
  });

  it.each([
    [1, 'Skipped `r0`: why.'],
    [2, 'Skipped `r0`, `r1`: why.'],
  ])('of %i rules that did not run: %s', (count, said) => {
    expect(skipText({ reason: 'why', rules: many(count) })).toBe(said);
    expect(skipText({ reason: 'why.', rules: many(count) })).toBe(said);
  });

  it.each([
    [100, '`r99`: why.'],
    [101, '`r99` and 1 more rule: why.'],
    [102, '`r99` and 2 more rules: why.'],
  ])('of %i rules ends with %s', (count, end) => {
    expect(skipText({ reason: 'why', rules: many(count) }).endsWith(`, ${end}`)).toBe(true);
  });

  it.each([
    [100, '`r99`.'],
    [101, '`r99`, and 1 more.'],
    [102, '`r99`, and 2 more.'],
  ])('in a comment: of %i rules it ends with %s', (count, end) => {
    const skippedRules: Report['skippedRules'] = many(count).map((id) => ({ id, reason: 'why' }));
    expect(markdownWithin(report({ skippedRules }), 1e6)).toContain(`, ${end}\n`);
  });

  it('is a list when it is more than one thing', () => {
    expect(remarkList(['One.'])).toBe('One.');
    expect(remarkList(['One.', 'Two.'])).toBe('- One.\n- Two.');
  });
});

describe('a table', () => {
  it('has its numbers on the right', () => {
    expect(
      table(
        ['a', 'b'],
        ['b'],
        [
          ['1', '2'],
          ['3', ''],
        ],
      ),
    ).toBe('| a | b |\n| --- | --: |\n| 1 | 2 |\n| 3 |  |');
  });
});

describe('a text of ours', () => {
  it.each([
    ['~"x"', '&#126;&#8203;"`x`"'],
    ['~" x"', '&#126;&#8203;"` x`"'],
    ['~ "x"', '&#126; "`x`"'],
    ['~', '&#126;'],
    ['a ~x', 'a &#126;&#8203;x'],
  ])('%j with what could be a reference at its end is %j', (text, written) => {
    expect(prose(text, 100)).toBe(written);
  });
});
