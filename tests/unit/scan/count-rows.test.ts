import { expect, it } from 'vitest';
import type { PageData, Spec } from '../../../src/page/data.js';
import { countRows } from '../../../src/page/scan/count-rows.js';
import { FilledTable } from '../../../src/page/scan/fill.js';
import { summarize } from '../../../src/page/summary.js';

const SPEC: Spec = {
  compiler: 'c',
  hash: '2'.repeat(32),
  os: 'o',
  platform: 'linux',
  size: '-',
  stacks: ['s'],
  target: 't',
  variants: [],
  versions: ['1'],
};

function counted(rows: readonly Partial<Spec>[], table = new FilledTable()) {
  const specs = rows.map((row) => ({ ...SPEC, ...row }));
  const data: PageData = { title: 'a', layout: 'cache', categories: [], meta: summarize(specs), spec_details: specs };
  table.fill(data);
  return countRows(table);
}

// Compilers, operating systems, stacks, targets: each value where it comes first.
it.each<[string, readonly Partial<Spec>[], readonly string[], readonly number[], readonly number[]]>([
  ['none', [], [], [], [0, 0, 0, 0]],
  ['one', [{}], ['c', 'o', 's', 't'], [1, 1, 1, 1], [1, 2, 3, 4]],
  ['equal ones', [{}, {}, {}], ['c', 'o', 's', 't'], [3, 3, 3, 3], [1, 2, 3, 4]],
  [
    'two in turn',
    [{ compiler: 'x' }, { os: 'p' }, { compiler: 'x', target: 'u' }],
    ['x', 'c', 'o', 'p', 's', 't', 'u'],
    [2, 1, 2, 1, 3, 2, 1],
    [2, 4, 5, 7],
  ],
  [
    'stacks',
    [{ stacks: ['b', 'a'] }, { stacks: [] }, { stacks: ['a', 'a', 'z'] }, { stacks: ['a'] }],
    ['c', 'o', 'b', 'a', 'z', 't'],
    [4, 4, 1, 3, 1, 4],
    [1, 2, 5, 6],
  ],
  [
    'one text in all fields',
    [{ compiler: 'a', os: 'a', target: 'a', stacks: ['a', 'a'] }],
    ['a', 'a', 'a', 'a'],
    [1, 1, 1, 1],
    [1, 2, 3, 4],
  ],
])('rows are counted by their values: %s', (_, rows, values, rowsWith, ends) => {
  expect(counted(rows)).toEqual({ values, rowsWith, ends });
  // What was counted before is in no count.
  expect(counted(rows)).toEqual({ values, rowsWith, ends });
});

it('values of rows are counted however many there are, and those of the page before are none', () => {
  const table = new FilledTable();
  const rows = Array.from({ length: 70 }, (_, i) => ({ compiler: `c${i}`, stacks: [`s${i}`, `r${i}`] }));
  const { values, rowsWith, ends } = counted(rows, table);
  expect(ends).toEqual([70, 71, 211, 212]);
  expect([values[69], values[70], values[71], values[210]]).toEqual(['c69', 'o', 's0', 'r69']);
  expect(rowsWith).toEqual([...Array<number>(70).fill(1), 70, ...Array<number>(140).fill(1), 70]);
  expect(counted([{}], table)).toEqual({ values: ['c', 'o', 's', 't'], rowsWith: [1, 1, 1, 1], ends: [1, 2, 3, 4] });
});
