import { describe, expect, it } from 'vitest';
import { comparedSentences, notCheckedSentences, otherSkipped, skipsOf } from '../../src/report/build-cache.js';
import type { BuildCacheUse, ComparedTag } from '../../src/report/report.js';

const tagOf = (tag: string, more: Partial<ComparedTag> = {}): ComparedTag => ({
  ...{ tag, pages: 1, rows: 2, indexes: 1, records: 3, proven: 2 },
  ...more,
});
const WRITTEN = '2026-11-28T11:40:07Z';
const said = (tags: readonly ComparedTag[], data?: BuildCacheUse['data']): string[] =>
  comparedSentences({ buildCache: { tags, notChecked: [], ...(data && { data }) } });
const SUMS = (n: number): string =>
  `${n} pages with ${2 * n} rows; in ${n} indexes ${2 * n} of ${3 * n} records are proven by their hash.`;

describe('what was compared with indexes', () => {
  it.each<[readonly ComparedTag[], readonly string[]]>([
    [[], []],
    [
      [tagOf('a')],
      [
        'Compared with the index of a, of unknown age: 1 page with 2 rows; in 1 index 2 of 3 records are proven by their hash.',
      ],
    ],
    [
      [tagOf('a', { written: WRITTEN, pages: 1200, rows: 1, indexes: 2, records: 1, proven: 0 })],
      [
        'Compared with the index of a, written 2026-11-28 11:40 UTC: 1,200 pages with 1 row; in 2 indexes 0 of 1 record are proven by their hash.',
      ],
    ],
    [
      ['a', 'b', 'c', 'd'].map((name) => tagOf(name)),
      [`Compared with the indexes of 4 tags, the oldest of unknown age: ${SUMS(4)}`],
    ],
    [
      [tagOf('a'), ...['28', '07', '19'].map((day) => tagOf(day, { written: `2026-11-${day}T11:40:07Z` }))],
      [`Compared with the indexes of 4 tags, the oldest written 2026-11-07 11:40 UTC: ${SUMS(4)}`],
    ],
  ])('%j: %j', (tags, sentences) => {
    expect(said(tags)).toEqual(sentences);
  });

  it('is a sentence for each of three tags', () => {
    expect(said(['a', 'b', 'c'].map((name) => tagOf(name))).map((one) => one.split(',')[0])).toEqual([
      'Compared with the index of a',
      'Compared with the index of b',
      'Compared with the index of c',
    ]);
  });

  it.each<[Partial<ComparedTag>, boolean]>([
    [{}, false],
    [{ written: WRITTEN }, false],
    [{ committed: '2026-11-20T02:11:00Z' }, false],
    [{ written: WRITTEN, committed: '2026-11-20T02:11:00Z' }, true],
    [{ written: WRITTEN, committed: WRITTEN }, false],
    [{ written: WRITTEN, committed: '2026-11-28T11:40:06Z' }, true],
    [{ written: WRITTEN, committed: '2026-11-29T00:00:00Z' }, false],
  ])('says with %j that it is newer than the pages: %j', (more, says) => {
    const [, age, ...others] = said([tagOf('a', more)]);
    expect(others).toEqual([]);
    expect(age !== undefined).toBe(says);
  });

  it('says since when', () => {
    expect(said([tagOf('a', { written: WRITTEN, committed: '2026-11-20T02:11:59Z' })])[1]).toBe(
      'The index of a was written after its pages were committed (2026-11-20 02:11 UTC): what differs may have been built since.',
    );
  });

  it.each<[NonNullable<BuildCacheUse['data']>, string]>([
    [{ specs: 1 }, 'The specs file has 1 spec of the right shape.'],
    [{ specs: 1200, indexes: 0 }, 'The specs file has 1,200 specs of the right shape, against 0 indexes.'],
    [{ specs: 0, indexes: 1 }, 'The specs file has 0 specs of the right shape, against 1 index.'],
  ])('of data files %j: %s', (data, sentence) => {
    expect(said([], data)).toEqual([sentence]);
  });

  it('is nothing in a run without', () => {
    expect(comparedSentences({})).toEqual([]);
    expect(notCheckedSentences({})).toEqual([]);
  });

  it('shows no control of a name', () => {
    expect(said([tagOf('a\x1b[2J')])[0]).toContain('index of a\\u{1b}[2J,');
  });
});

describe('rules that did not run', () => {
  const skippedRules = ['a', 'b', 'c', 'd'].map((id) => ({ id, reason: id < 'c' ? 'first' : id }));
  const buildCache = { tags: [], notChecked: [{ reason: 'no index', rules: ['a', 'd'] }] };

  it('are told once for each cause', () => {
    expect(skipsOf({ skippedRules, buildCache })).toEqual([
      { reason: 'no index', rules: ['a', 'd'] },
      { reason: 'first', rules: ['b'] },
      { reason: 'c', rules: ['c'] },
    ]);
    expect(skipsOf({ skippedRules })).toEqual([
      { reason: 'first', rules: ['a', 'b'] },
      { reason: 'c', rules: ['c'] },
      { reason: 'd', rules: ['d'] },
    ]);
    expect(notCheckedSentences({ buildCache })).toEqual(['Skipped a, d: no index.']);
    expect(otherSkipped({ skippedRules, buildCache }).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
