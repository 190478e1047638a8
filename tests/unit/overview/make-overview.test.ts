import { describe, expect, it } from 'vitest';
import { SiteCount } from '../../../src/overview/count-site.js';
import { makeOverview } from '../../../src/overview/make-overview.js';
import type { Generation } from '../../../src/page/data.js';
import { COUNTED } from '../../../src/page/row-counts.js';
import { finding } from '../../support/report-scenarios.js';

/** A page: its tag, its package, and the stacks of so many rows each; without rows it could not be read. */
type PageOf = readonly [
  tag: string,
  name: string,
  rows: number | undefined,
  stacks?: readonly string[],
  generation?: Generation,
];

function countOf(pages: readonly PageOf[]): SiteCount {
  const count = new SiteCount();
  for (const [tag, name, rows, stacks = ['e4s', 'root'], generation = 'H'] of pages) {
    const own = { compilers: ['gcc'], oss: ['rhel8'], stacks, targets: ['zen4', 'x86_64'] };
    const values = COUNTED.flatMap((field) => own[field]);
    const ends: number[] = [];
    for (const field of COUNTED) ends.push((ends.at(-1) ?? 0) + own[field].length);
    const counts =
      rows === undefined ? undefined : { rows, generation, values, rowsWith: values.map(() => rows), ends };
    count.add({ tag, package: name }, counts);
  }
  return count;
}

const overviewOf = (
  pages: readonly PageOf[],
  about: Readonly<Record<string, readonly string[]>> = {},
  shown: readonly string[] = Object.keys(about),
) =>
  makeOverview(
    { cache: '_cache', count: countOf(pages), findingTags: new Map(Object.entries(about)) },
    shown.map((fingerprint) => finding({ fingerprint })),
  );
const [OLD, NEW, NEXT] = ['develop-2025-03-30', 'develop-2025-04-06', 'develop-2025-04-13'] as const;

describe('the tags of a site', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      [NEW, OLD],
      [OLD, NEW],
    ],
    [
      ['develop', OLD],
      [OLD, 'develop'],
    ],
    [
      ['v1.0', OLD],
      [OLD, 'v1.0'],
    ],
    [
      ['other', 'v1.0'],
      ['v1.0', 'other'],
    ],
    [
      ['develop', 'other'],
      ['other', 'develop'],
    ],
    [
      ['b', 'c', 'a'],
      ['a', 'b', 'c'],
    ],
    [
      ['v0.10.0', 'v0.9.1', 'v1.0'],
      ['v0.9.1', 'v0.10.0', 'v1.0'],
    ],
    [
      ['v1.2.1', 'v1.2', 'v1.1.9'],
      ['v1.1.9', 'v1.2', 'v1.2.1'],
    ],
    [
      ['v1.0.0', 'v1.0', 'v01.0'],
      ['v01.0', 'v1.0', 'v1.0.0'],
    ],
  ])('%j are in the order %j', (tags, order) => {
    expect(overviewOf(tags.map((tag) => [tag, 'zlib', 1])).tags.map(({ tag }) => tag)).toEqual(order);
  });

  it('are counted', () => {
    const { names, tags } = overviewOf([
      [OLD, 'zlib', 3, ['root', 'hep']],
      [OLD, 'xz', 2, ['e4s'], 'G'],
      [OLD, 'bzip2', 0, []],
      [OLD, 'gone', undefined],
    ]);
    expect(names).toEqual({
      packages: ['bzip2', 'gone', 'xz', 'zlib'],
      ...{ stacks: ['e4s', 'hep', 'root'], compilers: ['gcc'], targets: ['x86_64', 'zen4'], oss: ['rhel8'] },
      generations: ['G', 'H'],
    });
    expect(tags).toEqual([
      {
        ...{ tag: OLD, kind: 'dated', date: '2025-03-30', pages: 4, unread: 1, specs: 5, packages: [0, 1, 2, 3] },
        stacks: [
          [0, 2],
          [1, 3],
          [2, 3],
        ],
        ...{ compilers: [[0, 5]], oss: [[0, 5]] },
        targets: [
          [0, 5],
          [1, 5],
        ],
        generations: [
          [0, 1],
          [1, 2],
        ],
      },
    ]);
  });

  it('that are not dated have no date', () => {
    for (const tag of ['develop', 'v1.0', 'other'])
      expect(overviewOf([[tag, 'a', 1]]).tags[0]).not.toHaveProperty('date');
  });
});

describe('a fall', () => {
  const pages: readonly PageOf[] = [
    [NEW, 'b', 3, ['root']],
    [OLD, 'a', 4, ['hep', 'root']],
    [OLD, 'b', 1, ['root']],
    ['develop', 'b', 1],
  ];

  it('is between dated tags, and has what is lacking by its number', () => {
    const { falls, names } = overviewOf(pages);
    expect(falls).toEqual([{ older: 0, newer: 1, specs: [5, 3], packages: [0], stacks: [1], findings: [] }]);
    expect([names.packages[0], names.stacks[1]]).toEqual(['a', 'hep']);
  });

  it.each<[Readonly<Record<string, readonly string[]>>, readonly string[], readonly string[]]>([
    [{ f1: [OLD, NEW] }, ['f1'], ['f1']],
    [{ f1: [OLD, NEW], f2: [OLD, NEW] }, ['f1', 'f2'], ['f1', 'f2']],
    [{ f1: [OLD, NEW], f2: [OLD, NEW] }, ['f2', 'other'], ['f2']],
    [{ f1: [OLD, NEW, NEXT] }, ['f1'], []],
    [{ f1: [OLD] }, ['f1'], []],
    [{ f1: [] }, ['f1'], []],
    [{ f1: [NEW, OLD] }, ['f1'], []],
    [{ f1: [NEW, NEXT] }, ['f1'], []],
  ])('with findings about tags %j, of which %j are shown, leads to %j', (about, shown, findings) => {
    expect(overviewOf(pages, about, shown).falls.map((fall) => fall.findings)).toEqual([findings]);
  });

  it.each<[number, readonly string[], number]>([
    [10, ['f1'], 0],
    [9, [], 0],
    [9, ['f1'], 1],
    [7, [], 1],
  ])('from 10 rows to %i, of which findings %j tell, is one of %i', (now, shown, count) => {
    const few: readonly PageOf[] = [
      [OLD, 'a', 10],
      [NEW, 'a', now],
    ];
    expect(overviewOf(few, { f1: [OLD, NEW] }, shown).falls).toHaveLength(count);
  });
});

describe('develop beside a release', () => {
  const pages: readonly PageOf[] = [
    ['develop', 'a', 1, ['e4s', 'root']],
    ['develop', 'b', 1, ['hep', 'root']],
    ['v1.0', 'b', 1, ['hep']],
    ['v1.0', 'd', 1, ['hep', 'cuda']],
    ['v0.9', 'a', 1],
  ];
  const developOf = (some: readonly PageOf[]) => {
    const { develop, names } = overviewOf(some);
    const named = ({ packages, stacks }: NonNullable<typeof develop>['onlyInDevelop']) => [
      packages.map((name) => names.packages[name]),
      stacks.map((name) => names.stacks[name]),
    ];
    if (develop === undefined) return undefined;
    const inNoRelease = develop.inNoRelease.map((name) => names.packages[name]);
    return [develop.release, named(develop.onlyInDevelop), named(develop.onlyInRelease), inNoRelease];
  };

  it('is what only one of them has, and root is no stack', () => {
    expect(developOf(pages)).toEqual(['v1.0', [['a'], ['e4s']], [['d'], ['cuda']], []]);
    expect(developOf(pages.slice(0, -1))).toEqual(['v1.0', [['a'], ['e4s']], [['d'], ['cuda']], ['a']]);
  });

  it('is nothing without one of them', () => {
    expect(developOf(pages.filter(([tag]) => tag === 'develop'))).toBeUndefined();
    expect(developOf(pages.filter(([tag]) => tag !== 'develop'))).toBeUndefined();
    expect(overviewOf([]).tags).toEqual([]);
  });
});
