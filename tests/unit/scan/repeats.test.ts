import { expect, it } from 'vitest';
import { eachRepeat } from '../../../src/page/scan/repeats.js';

/** The rows whose hash, five numbers, an earlier row has. */
function repeats(rows: readonly (readonly number[])[]): number[] {
  const found: number[] = [];
  eachRepeat(Uint32Array.from(rows.flat()), rows.length, (row) => found.push(row));
  return found;
}

const A = [1, 2, 3, 4, 5];
const B = [5, 4, 3, 2, 1];

it.each<[string, readonly (readonly number[])[], readonly number[]]>([
  ['no row', [], []],
  ['one row', [A], []],
  ['two', [A, B], []],
  ['two equal ones', [A, A], [1]],
  ['three equal ones', [A, A, A], [1, 2]],
  ['equal ones apart', [A, B, A, B], [2, 3]],
  ['zeros', [[0, 0, 0, 0, 0]], []],
  ['zeros twice', [A, [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]], [2]],
  ...[0, 1, 2, 3, 4].map((at): [string, (readonly number[])[], number[]] => {
    const other = A.map((number, i) => (i === at ? number + 100 : number));
    return [`another number at ${at}`, [A, other, A, other], [2, 3]];
  }),
])('rows whose hash an earlier one has: %s', (_, rows, expected) => {
  expect(repeats(rows)).toEqual(expected);
  // What stood in the page before is none of them.
  expect(repeats(rows)).toEqual(expected);
});

it.each([
  ['the first place', 0],
  ['the last place', 4095],
  ['one behind it', 5000],
])('hashes that belong to one place are told apart: %s', (_, place) => {
  const rows = Array.from({ length: 20 }, (_, i) => [i, place, 0, 0, 0]);
  expect(repeats([...rows, rows[3]!, rows[19]!])).toEqual([20, 21]);
});

it('rows behind the last one are of the page before', () => {
  const found: number[] = [];
  eachRepeat(Uint32Array.from([...A, ...B, ...A]), 2, (row) => found.push(row));
  expect(found).toEqual([]);
});

it('many hashes that belong to few places are told apart', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [i, i % 4096, 0, 0, 0]);
  expect(repeats([...rows, rows[4999]!])).toEqual([5000]);
});

it.each([2048, 2049, 5000])('%i rows are told apart, and two that are equal to earlier ones', (count) => {
  const rows = Array.from({ length: count }, (_, i) => [i, i * 7, i % 3, i * 5, i % 2]);
  expect(repeats([...rows, rows[7]!, rows[count - 1]!])).toEqual([count, count + 1]);
  expect(repeats(rows)).toEqual([]);
});
