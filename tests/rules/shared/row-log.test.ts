import { describe, expect, it } from 'vitest';
import { ROW_LOG } from '../../../rules/shared/row-log.js';
import { type LoggedRows, SiteLog } from '../../../src/page/site-log.js';
import { openMade } from '../../support/open-made.js';
import { HASHES, type PageParts } from '../../support/page-builder.js';

/** A row as it is logged: the five numbers of its hash, and its digest. */
type Row = readonly [number, number, number, number, number, digest: number];
/** A page: its package and its rows. */
type Entry = readonly [name: string, ...rows: Row[]];

/** The pages, counted from 0, each in a tag of its own, that have to be looked at. */
function looked(...entries: readonly Entry[]): readonly (readonly number[])[] {
  const log = new SiteLog();
  entries.forEach(([name, ...rows], i) => {
    const place = { tag: `t${String(i).padStart(3, '0')}`, package: name };
    const logged = { rows: rows.length, written: 0, stacksFit: true, stacks: [], row: rows.flat(), notes: undefined };
    log.add({ file: `_cache/${place.tag}/${name}/specs.md`, place }, logged);
  });
  return [...ROW_LOG.parts(log, undefined, undefined as never, () => null)];
}

const row = (hash: number, digest = 0): Row => [hash, hash, hash, hash, hash, digest];

describe('the pages that rules on hashes look at', () => {
  it.each<[string, readonly Entry[], readonly number[] | undefined]>([
    ['no pages', [], undefined],
    ['pages without rows', [['x'], ['y']], undefined],
    ['one row', [['x', row(1)]], undefined],
    [
      'a hash that is the same in two tags',
      [
        ['x', row(1, 7)],
        ['x', row(1, 7)],
      ],
      undefined,
    ],
    [
      'different hashes',
      [
        ['x', row(1, 7), row(2, 8)],
        ['y', row(3, 7), row(4, 8)],
      ],
      undefined,
    ],
    [
      'another digest',
      [
        ['x', row(1, 7)],
        ['x', row(1, 8)],
      ],
      [0, 1],
    ],
    [
      'another package',
      [
        ['x', row(1, 7)],
        ['y', row(1, 7)],
      ],
      [0, 1],
    ],
    [
      'both',
      [
        ['x', row(1, 7)],
        ['y', row(1, 8)],
      ],
      [0, 1],
    ],
    ['another digest in the same page', [['x', row(1, 7), row(1, 8)]], [0]],
    [
      'another digest in the third one',
      [
        ['x', row(1, 7)],
        ['x', row(1, 7)],
        ['x', row(1, 8)],
      ],
      [0, 1, 2],
    ],
    [
      'another digest between others',
      [
        ['x', row(9)],
        ['x', row(1, 7)],
        ['x', row(2)],
        ['x', row(1, 8)],
        ['x', row(3)],
      ],
      [1, 3],
    ],
    [
      'another digest in the last of several rows',
      [
        ['x', row(1), row(2), row(3, 7)],
        ['x', row(4), row(3, 8)],
      ],
      [0, 1],
    ],
    [
      'the hash of the page before in the one behind',
      [
        ['y', row(2)],
        ['x', row(1)],
        ['y', row(2)],
      ],
      undefined,
    ],
    [
      'two conflicts',
      [
        ['x', row(1, 7), row(2, 7)],
        ['x', row(1, 8)],
        ['x', row(3)],
        ['x', row(2, 8)],
      ],
      [0, 1, 3],
    ],
    [
      'a hash that is 0',
      [
        ['x', row(0, 7)],
        ['x', row(0, 7)],
      ],
      undefined,
    ],
    [
      'a hash that is 0, with another digest',
      [
        ['x', row(0, 7)],
        ['x', row(0, 8)],
        ['x', row(5)],
      ],
      [0, 1],
    ],
    [
      'a page before with a hash of the next one',
      [
        ['x', row(1, 7)],
        ['x', row(5)],
        ['x', row(1, 8)],
      ],
      [0, 2],
    ],
  ])('%s', (_, entries, pages) => {
    expect(looked(...entries)).toEqual(pages === undefined ? [] : [pages]);
  });

  it.each([0, 1, 2, 3, 4])('tell hashes apart by number %i of five', (at) => {
    for (let other = 1; other < 40; other++) {
      const hash = [0, 0, 0, 0, 0].map((zero, i) => (i === at ? other : zero)) as unknown as [
        number,
        number,
        number,
        number,
        number,
      ];
      expect(looked(['x', [0, 0, 0, 0, 0, 7]], ['x', [...hash, 8]])).toEqual([]);
    }
  });

  it.each([1, 15, 16, 17, 63, 64, 65, 66, 130])('are not missed among %i hashes that somebody chose alike', (count) => {
    // The same place in the table for all of them.
    const chosen = (digest: number): Row[] => Array.from({ length: count }, (_, i) => [5, i, 5, 0, 0, digest]);
    expect(looked(['x', ...chosen(7)], ['x', ...chosen(7)])).toEqual([]);
    const [last, ...others] = chosen(7).reverse();
    const odd: Row = [...(last!.slice(0, 5) as [number, number, number, number, number]), 8];
    expect(looked(['x', ...chosen(7)], ['x', ...others], ['x', odd])).toEqual([[0, 2]]);
  });

  it('are not missed among many', () => {
    const rows = (digest: number): Row[] => Array.from({ length: 300 }, (_, i) => row(i * 7919, digest));
    expect(looked(['x', ...rows(7)], ['x', ...rows(7)])).toEqual([]);
    expect(looked(['x', ...rows(7)], ['x', ...rows(7)], ['x', row(150 * 7919, 8)])).toEqual([[0, 1, 2]]);
  });
});

describe('a page leaves', () => {
  const left = (parts: PageParts): readonly [note: unknown, rows: number] => {
    const kept: LoggedRows = { row: [] };
    const note = ROW_LOG.note!(openMade(parts), kept, undefined as never, () => false);
    return [note, kept.row.length / 6];
  };

  it('numbers alone, of a right page', () => {
    expect(left({ rows: [{ hash: HASHES[0] }, { hash: HASHES[1] }] })).toEqual([null, 2]);
    expect(left({ rows: [] })).toEqual([null, 0]);
  });

  it('its keys, where a row cannot be compared, and numbers of those that have a hash', () => {
    const [note, rows] = left({ rows: [{ hash: 'abc' }, { hash: HASHES[1] }] });
    expect(note).toEqual(expect.stringMatching(new RegExp(`^-{38}${HASHES[1]}.{6}$`)));
    expect(rows).toBe(1);
  });
});
