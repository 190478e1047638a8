import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines, longestRising } from '../../../src/changes/changed-lines.js';

function compare(before: readonly string[], after: readonly string[]): ReturnType<typeof changedLines> {
  return changedLines(Buffer.from(before.join('\n')), Buffer.from(after.join('\n')));
}

describe('changed lines', () => {
  it.each<[string, string[], string[], [number, number][]]>([
    ['nothing', ['a', 'b'], ['a', 'b'], []],
    ['one line', ['a', 'b', 'c'], ['a', 'x', 'c'], [[2, 3]]],
    ['the first and the last line', ['a', 'b', 'c'], ['x', 'b', 'y'], [[1, 2], [3, 4]]], // biome-ignore format: one table row
    ['lines put in', ['a', 'b'], ['a', 'x', 'y', 'b'], [[2, 4]]],
    ['a line taken out: its neighbours', ['a', 'b', 'c', 'd'], ['a', 'b', 'd'], [[2, 4]]],
    ['the first line taken out', ['a', 'b', 'c'], ['b', 'c'], [[1, 2]]],
    ['the last line taken out', ['a', 'b', 'c'], ['a', 'b'], [[2, 3]]],
    ['everything taken out', ['a', 'b'], [''], [[1, 2]]],
    ['two places between lines that repeat', ['{', 'a', '}', '{', 'b', '}'], ['{', 'x', '}', '{', 'b', '}', 'y'], [[2, 3], [7, 8]]], // biome-ignore format: one table row
    ['two lines that changed places: one came, one went beside it', ['a', 'b', 'c'], ['b', 'a', 'c'], [[1, 3]]],
    ['a line put in beside the same', ['a'], ['a', 'a'], [[2, 3]]],
    ['a line taken out beside the same', ['a', 'a', 'b'], ['a', 'b'], [[1, 3]]],
    ['a line that was there twice', ['x', 'd', 'y', 'd', 'z'], ['1', 'd', '2'], [[1, 4]]],
    ['a line that is there twice', ['1', 'd', '2'], ['x', 'd', 'y', 'd', 'z'], [[1, 6]]],
    ['a line that is there twice, behind one that is not', ['o', 'k', 'd', 'o'], ['n', 'k', 'd', 'm', 'd'], [[1, 2], [4, 6]]], // biome-ignore format: one table row
    ['lines taken out before one that is like the first of them', ['p', 'u', 's', 'q', 's'], ['r', 'u', 's'], [[1, 4]]],
    ['a carriage return', ['a\r', 'b'], ['a', 'b'], [[1, 2]]],
  ])('%s', (_, before, after, ranges) => {
    expect(compare(before, after)).toEqual(ranges);
  });

  it.each([
    ['12', 2],
    ['21', 1],
    ['231', 2],
    ['312', 2],
    ['321', 1],
    ['2143', 2],
    ['2413', 2],
    ['3142', 2],
    ['41235', 4],
    ['51234', 4],
    ['23451', 4],
    ['312546', 4],
    ['246135', 3],
    ['615243', 3],
    ['654321', 1],
    ['312549678', 6],
    ['789456123', 3],
    ['147258369', 5],
    ['918273645', 5],
  ])('stand in the same order as often as can be, when all have changed places: %s, %i', (digits, length) => {
    const series = longestRising([...digits].map((digit, i) => [i, Number(digit)] as const));
    expect(series).toHaveLength(length);
    for (const [i, digit] of series) expect(String(digit)).toBe(digits[i]);
    const rises = series.map(([at, digit], i) => i === 0 || (series[i - 1]![0] < at && series[i - 1]![1] < digit));
    expect(rises).not.toContain(false);
  });

  /** Of two texts that differ between lines which are unique only between others that are: so deep, and twice as long at each depth. */
  function nested(depth: number, edge: string): string[] {
    if (depth === 0) return [edge, 'same', edge];
    const half = nested(depth - 1, edge);
    return [...half, `middle ${depth}`, ...half];
  }

  it.each([
    [1, true],
    [7, true],
    [8, false],
  ])('are looked for eight times within what was found: at a depth of %i', (depth, isFound) => {
    const after = nested(depth, 'new');
    const ranges = compare(nested(depth, 'old'), after);
    const left = after.filter((_, i) => !ranges.some(([start, end]) => start <= i + 1 && i + 1 < end));
    expect([left.includes('same'), left.includes('middle 1')]).toEqual([isFound, true]);
  });

  it('tells bytes apart that are no UTF-8', () => {
    expect(changedLines(Buffer.from([0xff, 0x0a, 0x41]), Buffer.from([0xfe, 0x0a, 0x41]))).toEqual([[1, 2]]);
  });

  it('leaves out only lines that stand in the old text in the same order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const ranges = compare(before, after);
        const kept = after.filter((_, i) => !ranges.some(([start, end]) => start <= i + 1 && i + 1 < end));
        let at = 0;
        for (const line of kept) at = before.indexOf(line, at) + 1 || Number.NaN;
        expect(at).not.toBeNaN();
        expect(ranges.length === 0).toBe(before.join() === after.join());
        for (const [start, end] of ranges) expect(1 <= start && start < end && end <= after.length + 1).toBe(true);
      }),
    );
  });

  it('takes no time that grows with the square of the length', () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `${i % 5}`);
    const started = performance.now();
    compare(lines, [...lines].reverse());
    compare(lines, lines.map((line, i) => (i % 3 === 0 ? `${i}` : line))); // biome-ignore format: one call
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
