import { describe, expect, it } from 'vitest';
import corpusPackageCase from '../../rules/corpus-package-case.js';
import corpusTrend from '../../rules/corpus-trend.js';
import { rules } from '../../rules/index.js';
import siteCount from '../../rules/site-count.js';
import siteStacks from '../../rules/site-stacks.js';
import { valueIn } from '../../src/engine/corpus-log.js';
import { SiteLog } from '../../src/page/site-log.js';
import { type CorpusRule, isCorpusRule } from '../../src/rule.js';
import type { SiteData } from '../../src/site/site-data.js';
import { openMade } from '../support/open-made.js';
import { HASHES, type PageParts } from '../support/page-builder.js';
import { writeDown } from '../support/written-down.js';

// How the rules between pages get by with numbers; tests/property/site-log.test.ts holds what they find so against what they find by values.

const [a, b] = HASHES;
const silent = () => false;

describe.each(rules.filter(isCorpusRule).map((rule) => [rule.id, rule] as const))('of a page, %s', (_, rule) => {
  it.each<[string, PageParts]>([
    ['is right', {}],
    ['has no rows', { rows: [] }],
    ['is of a tag without a day', { tag: 'v0.23.1' }],
    ['is of develop', { tag: 'develop' }],
    ['is of develop, and of an older form', { tag: 'develop', generation: 'G' }],
    [
      'has rows in several stacks',
      {
        rows: [
          { hash: a, stacks: ['e4s', 'hep', 'root'] },
          { hash: b, stacks: ['root'] },
        ],
      },
    ],
    ['sums up another stack', { meta: { stacks: ['e4s', 'hep', 'root'] } }],
    ['does not sum up a stack', { meta: { stacks: ['root'] } }],
    ['sums up another target', { meta: { targets: ['zen4'] } }],
    ['counts other specs', { meta: { num_specs: 7 } }],
    ['has a malformed hash', { rows: [{ hash: 'abc' }, { hash: a }] }],
    ['has a hash twice', { rows: [{ hash: a }, { hash: a, target: 'zen4' }] }],
    ['has a malformed version', { rows: [{ versions: ['@1'] }] }],
    ['has a commit', { rows: [{ versions: ['1.0'], variants: ['commit=1e83a2fdd3102f65c6f1fb602c1b320486218a99'] }] }],
  ])('knows the same that %s by its log and by itself', (_, parts) => {
    const { log, one } = writeDown(rule, [parts]);
    const value = valueIn(log, 0, one);
    // Of the stacks of `meta` it says nothing that no row has, too: see `logged` there.
    if (rule === siteStacks && parts.meta?.['stacks'] !== undefined) expect(value).not.toBeNull();
    else expect(value).toEqual(rule.map(openMade(parts), one.options, silent));
  });
});

/** A page in the log: its package, how many rows it has (undefined: it could not be read), and its stacks. */
type Entry = readonly [name: string, rows: number | undefined, ...stacks: string[]];

function logOf(tags: Readonly<Record<string, readonly Entry[]>>): SiteLog {
  const log = new SiteLog();
  for (const [tag, entries] of Object.entries(tags)) {
    for (const [name, rows, ...stacks] of entries) {
      const file = `_cache/${tag}/${name}/specs.md`;
      const read = rows !== undefined && { rows, written: rows, stacksFit: true, stacks, row: [], notes: undefined };
      log.add({ file, place: { tag, package: name } }, read || undefined);
    }
  }
  return log;
}

/** The pages that a rule wants to see, list by list, as `tag/package`. */
function partsOf(rule: CorpusRule, log: SiteLog, site?: SiteData, options?: unknown): string[][] {
  const parts = [...rule.logged!.parts(log, site as never, options, () => null)];
  return parts.map((part) =>
    part.map((index) => log.pages[index]!).map(({ place }) => `${place.tag}/${place.package}`),
  );
}

describe('the tags that corpus-trend compares', () => {
  const [OLD, NEW, LAST] = ['develop-2025-03-30', 'develop-2025-04-06', 'develop-2025-04-13'] as const;

  /** Which pairs of neighbours are compared, by their older tags. */
  const compared = (tags: Readonly<Record<string, readonly Entry[]>>, drop = 0.2): string[] =>
    partsOf(corpusTrend, logOf(tags), undefined, { drop }).map((part) => part[0]!.split('/')[0]!);
  const pair = (older: readonly Entry[], newer: readonly Entry[]): boolean =>
    compared({ [OLD]: older, [NEW]: newer }).length > 0;

  it.each<[string, readonly Entry[], readonly Entry[], boolean]>([
    ['the same', [['a', 5, 'e4s']], [['a', 5, 'e4s']], false],
    [
      'more of everything',
      [['a', 5, 'e4s']],
      [
        ['a', 6, 'e4s', 'hep'],
        ['b', 1],
      ],
      false,
    ],
    [
      'a package less',
      [
        ['a', 5],
        ['b', 0],
      ],
      [['a', 5]],
      true,
    ],
    ['a stack less', [['a', 5, 'e4s', 'hep']], [['a', 5, 'e4s']], true],
    ['a stack less, the first of two', [['a', 5, 'e4s', 'hep']], [['a', 5, 'hep']], true],
    [
      'a stack in another package',
      [
        ['a', 5, 'hep'],
        ['b', 5, 'e4s'],
      ],
      [
        ['a', 5, 'e4s'],
        ['b', 5, 'hep'],
      ],
      false,
    ],
    ['a fifth of the rows less', [['a', 10]], [['a', 8]], false],
    ['more than a fifth of the rows less', [['a', 10]], [['a', 7]], true],
    ['no rows, where there were none', [['a', 0]], [['a', 0]], false],
    [
      'rows where there were none',
      [
        ['a', 0],
        ['b', 10],
      ],
      [
        ['a', 5],
        ['b', 7],
      ],
      false,
    ],
    [
      'none where there were rows',
      [
        ['a', 5],
        ['b', 10],
      ],
      [
        ['a', 0],
        ['b', 10],
      ],
      true,
    ],
    [
      'rows of a new package for those of another one',
      [['a', 10]],
      [
        ['a', 2],
        ['b', 8],
      ],
      false,
    ],
    [
      'a page that cannot be read any more',
      [
        ['a', 10],
        ['b', 10],
      ],
      [
        ['a', undefined],
        ['b', 8],
      ],
      false,
    ],
    [
      'the same, and far fewer rows on the others',
      [
        ['a', 10],
        ['b', 10],
      ],
      [
        ['a', undefined],
        ['b', 7],
      ],
      true,
    ],
    [
      'a page that could not be read before',
      [
        ['a', undefined],
        ['b', 10],
      ],
      [
        ['a', 9],
        ['b', 8],
      ],
      false,
    ],
    [
      'the same, and far fewer rows on the others',
      [
        ['a', undefined],
        ['b', 10],
      ],
      [
        ['a', 9],
        ['b', 7],
      ],
      true,
    ],
    [
      'a page that can be read in neither',
      [
        ['a', undefined],
        ['b', 10],
      ],
      [
        ['a', undefined],
        ['b', 8],
      ],
      false,
    ],
    [
      'a page that could not be read before, now without rows',
      [
        ['a', undefined],
        ['b', 10],
      ],
      [
        ['a', 0],
        ['b', 8],
      ],
      false,
    ],
  ])('lack something: %s', (_, older, newer, lacks) => {
    expect(pair(older, newer)).toBe(lacks);
  });

  it('are each two that follow one another, by their days', () => {
    const [more, less]: Entry[][] = [
      [
        ['a', 9],
        ['b', 1],
      ],
      [['a', 9]],
    ];
    expect(compared({ [OLD]: more!, [NEW]: less!, [LAST]: more! })).toEqual([OLD]);
    expect(compared({ [OLD]: less!, [NEW]: more!, [LAST]: less! })).toEqual([NEW]);
    expect(compared({ [LAST]: less!, [OLD]: more!, [NEW]: more! })).toEqual([NEW]);
  });

  it('are seen with all of their pages', () => {
    const log = logOf({
      [OLD]: [
        ['a', 9],
        ['b', 1],
      ],
      [NEW]: [
        ['a', 9],
        ['c', 1],
      ],
      [LAST]: [
        ['a', 9],
        ['c', 1],
      ],
    });
    expect(partsOf(corpusTrend, log, undefined, { drop: 0.2 })).toEqual([
      [`${OLD}/a`, `${OLD}/b`, `${NEW}/a`, `${NEW}/c`],
    ]);
  });

  it('have nothing that only stands behind them', () => {
    expect(
      compared({
        [OLD]: [
          ['b', 5],
          ['c', 5],
        ],
        [NEW]: [['c', 5]],
        [LAST]: [['b', 5]],
      }),
    ).toEqual([OLD, NEW]);
    const lost = { [OLD]: [['a', 5, 'hep']], [NEW]: [['a', 5, 'e4s']], [LAST]: [['a', 5, 'hep']] } as const;
    expect(compared(lost)).toEqual([OLD, NEW]);
  });

  it('are not judged by what stands between them', () => {
    const same: readonly Entry[] = [['a', 5, 'e4s']];
    expect(compared({ [OLD]: same, 'develop-2025-04-01x': [['a', 1, 'e4s', 'zzz']], [NEW]: same })).toEqual([]);
  });

  it('have days', () => {
    expect(compared({ develop: [['a', 5]], [OLD]: [['b', 5]], 'v0.23.1': [['c', 5]] })).toEqual([]);
    expect(compared({ [OLD]: [['a', 5]], 'develop-2025-03-30x': [['c', 5]], [NEW]: [['b', 5]] })).toEqual([OLD]);
  });

  it.each([
    [0, true],
    [0.1, false],
    [0.05, true],
  ])('lack a tenth of the rows where %d is let: %s', (drop, lacks) => {
    expect(compared({ [OLD]: [['a', 10]], [NEW]: [['a', 9]] }, drop).length > 0).toBe(lacks);
  });
});

describe('the pages that site-count looks at', () => {
  const PAGES = {
    develop: [
      ['a', 3],
      ['b', undefined],
    ],
    'v0.22.9': [['a', 5]],
    'v0.23.1': [
      ['a', 2],
      ['c', 1],
    ],
  } as const;
  const ALL = ['develop/a', 'develop/b', 'v0.22.9/a', 'v0.23.1/a', 'v0.23.1/c'];
  const withCounts = (counts: Readonly<Record<string, number | undefined>> | undefined): SiteData => {
    const content = counts && new Map(Object.entries(counts).map(([tag, count]) => [tag, { count }]));
    return { meta: { content } } as unknown as SiteData;
  };

  it.each<[string, Parameters<typeof withCounts>[0], boolean]>([
    ['could not be read', undefined, false],
    ['fit', { all: 11, develop: 3, 'v0.22.9': 5, 'v0.23.1': 3 }, false],
    ['do not fit', { all: 12, develop: 3, 'v0.22.9': 5, 'v0.23.1': 4 }, true],
    ['do not fit where a page could not be read', { all: 17, develop: 9, 'v0.22.9': 5, 'v0.23.1': 3 }, false],
    ['have a wrong sum', { all: 12, develop: 3, 'v0.22.9': 5, 'v0.23.1': 3 }, true],
    ['lack one', { all: 3, develop: 3, 'v0.22.9': 5, 'v0.23.1': undefined }, false],
    ['have one of a tag without pages', { all: 13, develop: 3, 'v0.22.1': 2, 'v0.22.9': 5, 'v0.23.1': 3 }, false],
    ['have a tag that is called as all of them', { all: 99, develop: 3 }, true],
  ])('are all or none: counts that %s', (_, counts, looked) => {
    expect(partsOf(siteCount, logOf(PAGES), withCounts(counts))).toEqual(looked ? [ALL] : []);
  });
});

describe('the pages that site-stacks looks at', () => {
  const PAGES = {
    develop: [
      ['a', 1, 'e4s'],
      ['b', 1, 'e4s', 'hep'],
      ['c', undefined],
    ],
    'v0.22.1': [
      ['a', 1, 'hep'],
      ['b', 1, 'root', 'e4s'],
    ],
    'v0.23.1': [
      ['a', 1, 'e4s'],
      ['b', 1],
    ],
  } as const;
  const withStacks = (...rows: readonly (readonly [name: string | undefined, stacks: string[] | undefined])[]) =>
    ({ tags: { content: rows.map(([name, stacks]) => ({ name, stacks })) } }) as unknown as SiteData;

  it.each<[string, SiteData, string[][]]>([
    ['no list', withStacks(), []],
    ['a list that could not be read', { tags: {} } as unknown as SiteData, []],
    ['all of them', withStacks(['develop', ['e4s', 'hep']], ['v0.22.1', ['e4s', 'hep', 'root']]), []],
    ['one less in the first row', withStacks(['v0.22.1', ['e4s', 'root']]), [['v0.22.1/a']]],
    ['one less behind another one', withStacks(['v0.22.1', ['hep', 'root']]), [['v0.22.1/b']]],
    ['no stacks', withStacks(['v0.22.1', []]), [['v0.22.1/a', 'v0.22.1/b']]],
    ['a tag twice', withStacks(['v0.22.1', ['e4s']], ['v0.22.1', ['hep', 'root']]), []],
    ['a tag twice, once without a list', withStacks(['v0.22.1', []], ['v0.22.1', undefined]), []],
    ['a tag twice, first without a list', withStacks(['v0.22.1', undefined], ['v0.22.1', []]), []],
    ['a row without a name', withStacks([undefined, []]), []],
    [
      'one less in develop, all of which is looked at',
      withStacks(['develop', ['e4s']]),
      [['develop/a', 'develop/b', 'develop/c']],
    ],
    [
      'one less in another tag, too',
      withStacks(['v0.23.1', []], ['develop', ['e4s']]),
      [['develop/a', 'develop/b', 'develop/c', 'v0.23.1/a']],
    ],
  ])('where tags.yaml gives %s', (_, site, looked) => {
    expect(partsOf(siteStacks, logOf(PAGES), site)).toEqual(looked);
  });
});

describe('the pages that corpus-package-case looks at', () => {
  it.each<[string, Readonly<Record<string, readonly Entry[]>>, string[][]]>([
    ['none', {}, []],
    [
      'packages of different names',
      {
        develop: [
          ['a', 1],
          ['b', 1],
        ],
        'v0.23.1': [
          ['a', 1],
          ['ab', 1],
        ],
      },
      [],
    ],
    [
      'two of the same name but for capitals',
      {
        develop: [
          ['A', 1],
          ['a', 1],
          ['b', 1],
        ],
      },
      [['develop/A', 'develop/a']],
    ],
    [
      'two of them in different tags',
      {
        develop: [
          ['A', 1],
          ['b', 1],
        ],
        'v0.23.1': [
          ['a', undefined],
          ['c', 1],
        ],
      },
      [['develop/A', 'v0.23.1/a']],
    ],
  ])('%s', (_, tags, looked) => {
    expect(partsOf(corpusPackageCase, logOf(tags))).toEqual(looked);
  });
});
