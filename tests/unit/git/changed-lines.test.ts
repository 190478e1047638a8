import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines } from '../../../src/changes/changed-lines.js';

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
    ['a carriage return', ['a\r', 'b'], ['a', 'b'], [[1, 2]]],
  ])('%s', (_, before, after, ranges) => {
    expect(compare(before, after)).toEqual(ranges);
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
