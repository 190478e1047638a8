import { describe, expect, it } from 'vitest';
import { findStale, livingPages, type StaleValue, staleValueOf, withoutStale } from '../../../rules/shared/stale.js';
import { firstOfTags } from '../../../rules/shared/tag-pages.js';
import { SiteLog } from '../../../src/page/site-log.js';
import type { SiteData } from '../../../src/site/site-data.js';
import { openMade } from '../../support/open-made.js';
import { HASHES, type PageParts } from '../../support/page-builder.js';

const [a, b, c] = HASHES;

function staleOf(parts: PageParts): StaleValue {
  return staleValueOf(openMade({ tag: 'develop', ...parts }));
}

describe('the form of a page of develop', () => {
  it.each([
    ['D', 'D'],
    ['E', 'E'],
    ['F1', 'F'],
    ['F2', 'F'],
    ['G', 'G'],
    ['H', 'H'],
  ] as const)('of generation %s is %s', (generation, form) => {
    expect(staleOf({ generation, rows: [{ hash: a }, { hash: b }] })!.form).toBe(form);
    expect(staleOf({ generation })!.form).toBe(form);
  });

  const NEW = 'gcc@11.4.0';
  const OLD = 'gcc@=11.4.0';

  it.each<[string, PageParts, string | null]>([
    [
      'compilers of both times',
      {
        rows: [
          { hash: a, compiler: OLD },
          { hash: b, compiler: NEW },
        ],
      },
      null,
    ],
    [
      'compilers of both times, among older ones',
      { generation: 'E', rows: [{ hash: a }, { hash: b, compiler: NEW }] },
      null,
    ],
    ['variants of both times', { rows: [{ variants: ['a:=1,2', 'b=1,2'] }] }, null],
    ['variants of its time', { rows: [{ variants: ['a:=1,2', 'b:=1,2'] }] }, 'H'],
    ['variants of the older time alone', { rows: [{ variants: ['a=1,2'] }] }, 'H'],
    ['tarballs in some rows', { generation: 'F2', rows: [{ hash: a }, { hash: b, tarball: undefined }] }, null],
    ['a list of compilers that does not fit', { meta: { compilers: [] } }, null],
    ['another list that does not fit', { meta: { targets: [] } }, 'H'],
    ['a malformed compiler', { rows: [{ compiler: 'gcc 11' }] }, null],
    ['a malformed compiler among others', { rows: [{ hash: a, compiler: 'gcc 11' }, { hash: b }] }, 'H'],
    ['no rows', { rows: [] }, null],
    ['none for a compiler', { rows: [{ compiler: 'none' }] }, 'H'],
    ['none for a compiler, in an older page', { generation: 'E', rows: [{ compiler: 'none' }] }, null],
  ])('with %s', (_, parts, form) => {
    expect(staleOf(parts)!.form).toBe(form);
  });

  it('is not asked for in another tag', () => {
    expect(staleOf({ tag: 'develop-2025-03-30' })).toBeNull();
    expect(staleOf({ tag: 'v0.23.1', generation: 'E' })).toBeNull();
  });
});

describe('the stacks of a page of develop', () => {
  it.each<[string, PageParts, string[][]]>([
    ['of one row, in their order', { rows: [{ stacks: ['root', 'e4s'] }] }, [['e4s', 'root']]],
    [
      'each list once',
      {
        rows: [
          { hash: a, stacks: ['root'] },
          { hash: b, stacks: ['root'] },
        ],
      },
      [['root']],
    ],
    [
      'of several rows',
      {
        rows: [
          { hash: a, stacks: ['root'] },
          { hash: b, stacks: ['e4s', 'root'] },
          { hash: c, stacks: ['root'] },
        ],
      },
      [['root'], ['e4s', 'root']],
    ],
    ['each stack once', { rows: [{ stacks: ['root', 'root'] }] }, [['root']]],
    ['that meta has', { rows: [{ stacks: ['e4s', 'root'] }], meta: { stacks: ['root'] } }, [['root']]],
    ['none of which meta has', { rows: [{ stacks: ['e4s'] }], meta: { stacks: [] } }, [[]]],
  ])('%s', (_, parts, stacks) => {
    expect(staleOf(parts)!.stacks).toEqual(stacks);
  });
});

const siteWith = (stacks: readonly string[], others: readonly string[] = []): SiteData => {
  const content = [
    { name: 'develop', stacks, path: [] },
    { name: 'v0.23.1', stacks: others, path: [] },
  ];
  return { tags: { file: '_data/tags.yaml', content } } as unknown as SiteData;
};

describe('a page of develop is left over by its stacks', () => {
  const stale = (site: SiteData, ...lists: readonly (readonly string[])[]): boolean =>
    findStale([{ file: 'a', tag: 'develop', value: { form: 'H', stacks: lists } }], site).size > 0;

  it.each<[string, SiteData, readonly string[], boolean]>([
    ['where the tag has one stack', siteWith(['e4s'], ['aws']), ['aws', 'root'], true],
    ['a slip of the only one', siteWith(['radiuss']), ['radius', 'root'], false],
    ['a slip of the first one', siteWith(['radiuss', 'e4s', 'root']), ['radius', 'root'], false],
    ['one of its own, which another tag has, too', siteWith(['e4s'], ['e4s']), ['e4s', 'root'], false],
    ['root, which another tag has', siteWith(['e4s'], ['root']), ['root'], false],
  ])('%s', (_, site, list, found) => {
    expect(stale(site, list)).toBe(found);
  });

  it.each([
    [499, false],
    [500, true],
  ])('behind %i unknown ones a slip of the pen is none', (count, found) => {
    const unknown = Array.from({ length: count }, (_, i) => `unknown-stack-${i}`);
    expect(stale(siteWith(['radiuss']), unknown, ['radius'])).toBe(found);
  });

  it.each([
    [500, false],
    [501, true],
  ])('of the last of %i stacks a slip of the pen is none', (count, found) => {
    const known = [...Array.from({ length: count - 1 }, (_, i) => `known-stack-${i}`), 'radiuss'];
    expect(stale(siteWith(known), ['radius'])).toBe(found);
  });
});

describe('pages without those that are left over', () => {
  const old: StaleValue = { form: 'G', stacks: [['root']] };
  const now: StaleValue = { form: 'H', stacks: [['root']] };
  const pageOf = (file: string, tag: string, value: { readonly stale: StaleValue } | undefined) => ({
    file,
    tag,
    package: file,
    value,
  });
  const left = (isHeard: boolean, ...values: readonly StaleValue[]): string[] => {
    const pages = [
      ...values.map((stale, i) => pageOf(`p${i}`, 'develop', { stale })),
      pageOf('other', 'v0.23.1', { stale: null }),
      pageOf('unread', 'develop', undefined),
    ];
    const asked: string[] = [];
    const corpus = {
      site: undefined,
      isHeard: (rule: string, file: string) => {
        asked.push(`${rule} ${file}`);
        return isHeard;
      },
    };
    const found = withoutStale(pages, ({ stale }) => stale, corpus).map(({ file }) => file);
    expect(asked.every((one) => one === 'corpus-page-stale p0')).toBe(true);
    return found;
  };

  it.each<[string, boolean, readonly StaleValue[], string[]]>([
    ['none is left over', true, [now, now], ['p0', 'p1', 'other', 'unread']],
    ['one is', true, [old, now], ['p1', 'other', 'unread']],
    ['one is, and nobody says so', false, [old, now], ['p0', 'p1', 'other', 'unread']],
  ])('where %s', (_, isHeard, values, files) => {
    expect(left(isHeard, ...values)).toEqual(files);
  });
});

describe('of a log of pages', () => {
  const logOf = (...pages: readonly (readonly [tag: string, name: string, read: boolean])[]): SiteLog => {
    const log = new SiteLog();
    for (const [tag, name, read] of pages) {
      const logged = { rows: 1, written: 1, stacksFit: true, stacks: [], row: [], notes: undefined };
      log.add({ file: `_cache/${tag}/${name}/specs.md`, place: { tag, package: name } }, read ? logged : undefined);
    }
    return log;
  };

  it('those of develop are living', () => {
    const log = logOf(['a', 'x', true], ['develop', 'x', false], ['develop', 'y', true], ['v1', 'x', true]);
    expect(livingPages(log)).toEqual([1, 2]);
    expect(livingPages(logOf(['a', 'x', true]))).toEqual([]);
    expect(livingPages(logOf())).toEqual([]);
  });

  it.each<[string, readonly boolean[], number]>([
    ['the first one', [true, true], 1],
    ['the second one', [false, true], 2],
    ['the third one', [false, false, true], 3],
    ['the first one where none', [false, false], 1],
  ])('the first of a tag that could be read is %s', (_, read, at) => {
    const own = read.map((one, i) => ['b', `x${i}`, one] as const);
    expect(firstOfTags(logOf(['a', 'x', true], ...own, ['c', 'x', true]))).toEqual([0, at, read.length + 1]);
    expect(firstOfTags(logOf(['a', 'x', true], ...own))).toEqual([0, at]);
  });
});
