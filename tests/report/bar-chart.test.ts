import { describe, expect, it } from 'vitest';
import { type Bar, barChart, drawBars } from '../../src/report/bar-chart.js';

const bars = (counts: readonly number[]): Bar[] => counts.map((count, i) => ({ label: `t${i + 1}`, count }));
const drawn = (given: readonly Bar[]): readonly [labels: string, counts: string] | undefined => {
  const chart = barChart(given);
  if (chart === undefined) return undefined;
  const [, labels = '', counts = ''] = /x-axis \[(.*)\]\n.*\n {2}bar \[(.*)\]/.exec(chart) ?? [];
  return [labels.replaceAll('"', ''), counts];
};

describe('a chart', () => {
  it('is this', () => {
    expect(drawBars(bars([4, 10, 1]), 'specs')).toBe(
      [
        ...['```mermaid', '---', 'config:', '  xyChart:', '    height: 136', '  themeVariables:', '    xyChart:'],
        ...[
          '      backgroundColor: "transparent"',
          '      plotColorPalette: "#218bff"',
          '---',
          'xychart-beta horizontal',
        ],
        ...['  x-axis ["t1", "t2", "t3"]', '  y-axis "specs" 0 --> 10', '  bar [4, 10, 1]', '```'],
      ].join('\n'),
    );
  });

  it.each([
    [1, 92, false],
    [12, 334, false],
    [13, 239, true],
    [60, 850, true],
  ])('of %i bars is %i pixels high, thin: %j', (count, height, isThin) => {
    const chart = drawBars(bars(Array(count).fill(2)), 'specs');
    expect(chart).toContain(`    height: ${height}\n`);
    expect(chart.includes('    xAxis:\n      labelFontSize: 10\n')).toBe(isThin);
  });

  it.each([
    [[0, 0], '0 --> 1\n'],
    [[1, 0], '0 --> 1\n'],
    [[2, 7], '0 --> 7\n'],
  ])('of %j has an axis that is none of no length: %j', (counts, axis) => {
    expect(drawBars(bars(counts), 'specs')).toContain(axis);
  });
});

describe('the bars of a chart of findings', () => {
  const twelve = bars([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  const names = (count: number): string => Array.from({ length: count }, (_, i) => `t${i + 1}`).join(', ');

  it.each<[readonly Bar[], readonly [string, string] | undefined]>([
    [[], undefined],
    [bars([50, 50]), undefined],
    [bars([3, 3, 3]), undefined],
    [bars([3, 3, 4]), ['t3, t1, t2', '4, 3, 3']],
    [
      [...bars([5, 6]), { label: 'a|b', count: 2 }],
      ['t2, t1, others', '6, 5, 2'],
    ],
    [[...bars([5]), { label: 'a|b', count: 6 }], undefined],
    [
      [...bars([5, 6]), { label: 'others', count: 2 }],
      ['t2, t1, others', '6, 5, 2'],
    ],
    [twelve.slice(0, 11), [names(11), '12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2']],
    [twelve, [names(12), '12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1']],
    [
      [...twelve, { label: 'x', count: 1 }],
      [`${names(11)}, others`, '12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 2'],
    ],
    [
      [...twelve.slice(0, 11), { label: 'a|b', count: 1 }],
      [`${names(11)}, others`, '12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1'],
    ],
    [
      [...twelve.slice(0, 10), { label: 'a|b', count: 1 }],
      [`${names(10)}, others`, '12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 1'],
    ],
    [
      [...twelve, { label: 'a|b', count: 0 }],
      [`${names(11)}, others`, '12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1'],
    ],
  ])('of %j are %j', (given, expected) => {
    expect(drawn(given)).toEqual(expected);
  });

  it.each([
    ['a', true],
    ['9', true],
    ['A.b-c_d', true],
    ['x'.repeat(40), true],
    ['x'.repeat(41), false],
    ['', false],
    ['_a', false],
    ['.a', false],
    ['a b', false],
    ['a"', false],
    ['\u00e9', false],
    ['a\n', false],
  ])('of the label %j have it: %j', (label, has) => {
    const [labels] = drawn([...bars([8, 7, 6]), { label, count: 9 }])!;
    expect(labels).toBe(has ? `${label}, t1, t2, t3` : 't1, t2, t3, others');
  });
});
