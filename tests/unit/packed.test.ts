import { expect, it } from 'vitest';
import { NONE_DROPPED, type PageResult } from '../../src/engine/lint-page.js';
import { type PackedDelivery, packDelivery, unpackDelivery } from '../../src/threads/packed.js';
import type { Looked } from '../../src/threads/serve.js';
import { withNumbers } from '../support/looked.js';

const LOGGED: NonNullable<PageResult['logged']> = {
  rows: 2,
  written: 3,
  stacksFit: true,
  stacks: ['e4s', 'root'],
  row: [1, -2, 3, -4, 5, 2 ** 31 - 1, -(2 ** 31), 8, 9, 10, 11, 12],
  notes: undefined,
};
const PLAIN: PageResult = { file: 'a', findings: [], dropped: NONE_DROPPED, specs: 2, logged: LOGGED, crashes: [] };
const CONTEXT: PageResult = { ...PLAIN, specs: 0, logged: { ...LOGGED, stacksFit: false, stacks: ['root', ''] } };
const EMPTY: PageResult = { ...PLAIN, specs: 0, logged: { ...LOGGED, rows: 0, written: 0, stacks: [], row: [] } };
const COUNTED = { ...PLAIN, counts: { rows: 2, generation: 'H' } } as unknown as PageResult;

/** What has to go as it is. */
const OTHERS: Readonly<Record<string, Looked>> = {
  'a page that is not there': undefined,
  'a page that the main thread looks at': null,
  'a finding': { ...PLAIN, findings: [{ ruleId: 'page-title' }] as unknown as PageResult['findings'] },
  'findings that were counted only': { ...PLAIN, dropped: { error: 1, warning: 0, info: 0 } },
  'a crash': { ...PLAIN, crashes: [{ ruleId: 'page-title', stack: '' }] },
  'no data': { ...PLAIN, logged: undefined, isUnread: true },
  'nothing for what is between pages': { ...PLAIN, logged: undefined },
  'a rule that is off': { ...PLAIN, unchecked: 'page-schema' },
  notes: { ...PLAIN, logged: { ...LOGGED, notes: { 'corpus-commit': ['a'] } } },
  'notes of a rule that failed': { ...PLAIN, logged: { ...LOGGED, notes: { 'corpus-commit': undefined } } },
  'a number beyond 32 bits': { ...PLAIN, logged: { ...LOGGED, written: 2 ** 31 } },
  'a number that is none of rows': { ...PLAIN, logged: { ...LOGGED, written: 1.5 } },
  'a field that is not known here': { ...PLAIN, more: 1 } as unknown as PageResult,
};

/** What arrives in the other thread, with the files of the pages as they stand in the unit. */
function arrived(looked: readonly Looked[]): { packed: PackedDelivery; looked: readonly Looked[] } {
  const packed = structuredClone(packDelivery({ unit: 7, looked, weight: 5 }));
  const delivery = unpackDelivery(packed, (index) => looked[index]!.file);
  expect(delivery).toMatchObject({ unit: 7, weight: 5 });
  return { packed, looked: delivery.looked.map(withNumbers) };
}

it.each(Object.entries(OTHERS))('%s arrives between plain pages, and these do', (_, other) => {
  const all = [PLAIN, CONTEXT, other, EMPTY, { ...PLAIN, file: 'b' }, other, COUNTED];
  const { packed, looked } = arrived(all);
  expect(looked).toStrictEqual(all);
  expect(packed.looked.map((one) => one === 0)).toEqual([true, true, false, true, true, false, true]);
});

it('nothing arrives of a unit at which nobody has looked', () => {
  expect(arrived([]).looked).toEqual([]);
});

it('a text goes once, and counts where there are any', () => {
  const { packed } = arrived([PLAIN, PLAIN, CONTEXT]);
  expect(packed.texts).toEqual(['e4s', 'root', '']);
  expect(packed.counts).toEqual([]);
  expect(arrived([PLAIN, COUNTED]).packed.counts).toEqual([undefined, COUNTED.counts]);
});
