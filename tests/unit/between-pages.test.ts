import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../rules/shared/conflicts.js';
import { besides, relate } from '../../rules/shared/related.js';
import {
  digestAt,
  digestNumber,
  eachKey,
  hashAt,
  hashOf,
  keyOf,
  occurrencesOf,
  rowsOf,
} from '../../rules/shared/row-keys.js';
import { findStale, type PageForm, type StaleReason, withoutStale } from '../../rules/shared/stale.js';
import { findTagPages, permalinkOf, tagInPage } from '../../rules/shared/tag-pages.js';
import type { CorpusPage } from '../../src/rule.js';
import type { SiteData, TagPage } from '../../src/site/site-data.js';

const HASHES = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
const [A = '', B = '', C = ''] = HASHES;
const NO_DIGEST = '-'.repeat(6);
const NO_KEY = '-'.repeat(38);

const pageOf = (name: string, value?: string): CorpusPage<string> =>
  ({ file: `${name}.md`, package: name, tag: 'v1', value }) as unknown as CorpusPage<string>;

describe('the keys of rows', () => {
  it.each([0, 1, 63, 64, 0x7fffffff, -0x80000000, -1, 0x12345678])('hold the digest %i', (digest) => {
    const key = keyOf(A, digest);
    expect(key).toHaveLength(38);
    expect([hashAt(key, 0), digestNumber(digestAt(key, 0)!)]).toEqual([A, digest]);
    expect(key).toMatch(/^[0-o]+$/);
  });

  it.each([0, 1, 63, 0x7fffffff, -0x80000000, -1])('hold the digest %i of a row in doubt', (digest) => {
    const keys = keyOf(A, digest) + keyOf(B, digest, true);
    expect(keys).toMatch(/^[0-o]{76}$/);
    expect(digestAt(keys, 38)).toBe(digestAt(keys, 0));
    const found = occurrencesOf(new Set([A, B]), [pageOf('p', keys)]);
    expect([...found.values()].flat().map(({ isDoubtful }) => isDoubtful)).toEqual([false, true]);
    expect(findConflicts([pageOf('p', keyOf(A, digest)), pageOf('p', keyOf(A, digest, true))], true).size).toBe(0);
  });

  it('are of all rows but those without a hash of their own', () => {
    const keys = keyOf(A, 1) + NO_KEY + B + NO_DIGEST;
    const seen: number[] = [];
    eachKey(keys, (at) => seen.push(at));
    expect(seen).toEqual([0, 76]);
    expect([digestAt(keys, 0), digestAt(keys, 76), hashAt(keys, 76)]).toEqual([keys.slice(32, 38), undefined, B]);
    expect([rowsOf(pageOf('p', keys)), rowsOf(pageOf('p')), rowsOf(pageOf('p', ''))]).toEqual([3, 0, 0]);
  });

  it('say where hashes are', () => {
    const pages = [
      pageOf('p', keyOf(A, 1) + keyOf(B, 2)),
      pageOf('q'),
      pageOf('r', NO_KEY + keyOf(A, 3) + C + NO_DIGEST),
    ];
    const found = occurrencesOf(new Set([A, C]), pages);
    expect([...found].map(([hash, all]) => [hash, all.map(({ page, row }) => `${page.package} ${row}`)])).toEqual([
      [A, ['p 0', 'r 1']],
      [C, ['r 2']],
    ]);
    expect(found.get(A)!.map(hashOf)).toEqual([A, A]);
    expect(found.get(C)![0]!.digest).toBeUndefined();
    expect(digestNumber(found.get(A)![1]!.digest!)).toBe(3);
    expect([...occurrencesOf(new Set([C]), pages).keys()]).toEqual([C]);
    expect(occurrencesOf(new Set(), pages).size).toBe(0);
  });

  it.each<[string, readonly CorpusPage<string>[], readonly string[], readonly string[]]>([
    ['nothing', [], [], []],
    ['one page', [pageOf('p', keyOf(A, 1) + keyOf(B, 1))], [], []],
    ['one package in two tags', [pageOf('p', keyOf(A, 1)), pageOf('p', keyOf(A, 1))], [], []],
    ['one package whose rows differ', [pageOf('p', keyOf(A, 1)), pageOf('p', keyOf(A, 2))], [], [A]],
    ['two packages', [pageOf('p', keyOf(A, 1)), pageOf('q', keyOf(A, 1))], [A], [A]],
    ['a row that cannot be compared', [pageOf('p', keyOf(A, 1)), pageOf('q', A + NO_DIGEST)], [A], []],
    ['a third one', [pageOf('p', keyOf(A, 1)), pageOf('p', keyOf(A, 1)), pageOf('p', keyOf(A, 2))], [], [A]],
    ['pages that could not be read', [pageOf('p'), pageOf('q')], [], []],
  ])('of %s may be in conflict', (_, pages, byName, byDigest) => {
    expect([...findConflicts(pages, false)]).toEqual(byName);
    expect([...findConflicts(pages, true)]).toEqual(byDigest);
  });
});

describe('other places of a fault', () => {
  const related = (count: number, total: number): string[] =>
    relate(
      Array.from({ length: count }, (_, i) => i),
      total,
      (i) => ({ file: `${i}.md`, path: [], message: `Here ${i}.` }),
    ).map(({ message }) => message);

  it('are twenty; the last one says how many others there are', () => {
    expect(related(0, 0)).toEqual([]);
    expect(related(0, 5)).toEqual([]);
    expect(related(1, 1)).toEqual(['Here 0.']);
    expect(related(20, 20).at(-1)).toBe('Here 19.');
    expect(related(25, 21)).toHaveLength(20);
    expect(related(25, 21).at(-1)).toBe('Here 19. 1 more place is not shown.');
    expect(related(25, 25).at(-1)).toBe('Here 19. 5 more places are not shown.');
    expect(related(2, 3)).toEqual(['Here 0.', 'Here 1. 1 more place is not shown.']);
  });

  it('start with another one', () => {
    expect([...besides(1, 2, [1, 2, 3])]).toEqual([2, 3]);
    expect([...besides(3, 1, [1, 2, 3])]).toEqual([1, 2]);
    expect([...besides(1, 2, [])]).toEqual([2]);
  });
});

/** The site's data, with the stacks of tags; undefined for rows of the old form. */
function siteWith(tags: Readonly<Record<string, readonly string[] | undefined>>): SiteData {
  const content = Object.entries(tags).map(([name, stacks]) => ({ name, stacks, path: [] }));
  return { tags: { content }, meta: {}, tagPages: [] } as unknown as SiteData;
}

interface Living {
  readonly form?: PageForm | null;
  readonly stacks?: readonly (readonly string[])[];
  readonly tag?: string;
}

const stale = (pages: readonly (Living | undefined)[], site?: SiteData): (StaleReason | undefined)[] => {
  const all = pages.map((page, i) => {
    const { form = 'H', stacks = [], tag = 'develop' } = page ?? {};
    return { file: `${i}.md`, tag, value: page && { form, stacks } };
  });
  const found = findStale(all, site);
  return all.map(({ file }) => found.get(file));
};
const many = (count: number, page: Living): Living[] => Array.from({ length: count }, () => page);

describe('pages that are left over by their form', () => {
  const forms = (...all: (PageForm | null)[]): (string | undefined)[] =>
    stale(all.map((form) => ({ form }))).map((one) =>
      one?.kind === 'form' ? `${one.newer} of ${one.pages}` : one?.kind,
    );

  it('are older than what one of two, or two of three are', () => {
    expect(forms()).toEqual([]);
    expect(forms('D')).toEqual([undefined]);
    expect(forms('D', 'H')).toEqual(['1 of 2', undefined]);
    expect(forms('H', 'D')).toEqual([undefined, '1 of 2']);
    expect(forms('D', 'D', 'H')).toEqual([undefined, undefined, undefined]);
    expect(forms('D', 'H', 'H')).toEqual(['2 of 3', undefined, undefined]);
    expect(forms('D', 'G', 'H')).toEqual([undefined, undefined, undefined]);
    expect(forms('D', null, 'H', 'H')).toEqual(['2 of 4', undefined, undefined, undefined]);
  });

  it('are older than a tenth of the pages', () => {
    const told = (old: number, now: number): number =>
      stale([...many(old, { form: 'D' }), ...many(now, { form: 'H' })]).filter((one) => one !== undefined).length;
    expect([told(18, 2), told(19, 2), told(27, 3), told(28, 3)]).toEqual([18, 0, 27, 0]);
  });

  it('say what is current, and how many are newer', () => {
    const pages: Living[] = [{ form: 'D' }, ...many(2, { form: 'G' }), ...many(3, { form: 'H' })];
    expect(stale(pages).slice(0, 2)).toEqual([
      { kind: 'form', form: 'D', current: 'H', newer: 5, pages: 6 },
      { kind: 'form', form: 'G', current: 'H', newer: 3, pages: 6 },
    ]);
  });

  it('are of the living tag, and could be read', () => {
    expect(stale([{ form: 'D', tag: 'v1' }, { form: 'H' }])).toEqual([undefined, undefined]);
    expect(stale([undefined, { form: 'H' }])).toEqual([undefined, undefined]);
  });
});

describe('pages that are left over by their stacks', () => {
  const site = siteWith({ develop: ['e4s', 'tutorial'], v1: ['old-stack', 'e4s'] });
  const gone = (pages: readonly Living[], data: SiteData | undefined = site): (string | undefined)[] =>
    stale(pages, data).map((one) => (one?.kind === 'stack' ? one.stack : one?.kind));

  it('have in each row a stack that the tag has no more', () => {
    expect(gone([{ stacks: [['old-stack']] }, { stacks: [['e4s']] }])).toEqual(['old-stack', undefined]);
    expect(
      gone([
        {
          stacks: [
            ['old-stack', 'e4s'],
            ['zz-none', 'root'],
          ],
        },
        {},
      ]),
    ).toEqual(['old-stack', undefined]);
    expect(gone([{ stacks: [['old-stack'], ['e4s']] }])).toEqual([undefined]);
    expect(gone([{ stacks: [['old-stack'], []] }])).toEqual([undefined]);
    expect(gone([{ stacks: [['root']] }])).toEqual([undefined]);
    expect(gone([{ stacks: [] }])).toEqual([undefined]);
  });

  it('have no slip of the pen, but the stack of another tag is none', () => {
    expect(gone([{ stacks: [['e4']] }])).toEqual([undefined]);
    expect(gone([{ stacks: [['tutorials']] }])).toEqual([undefined]);
    const near = siteWith({ develop: ['e4s'], v1: ['e4x'] });
    expect(gone([{ stacks: [['e4x']] }], near)).toEqual(['e4x']);
  });

  it('are not known where the site does not say which stacks there are', () => {
    const pages = [{ stacks: [['old-stack']] }];
    expect(gone(pages, siteWith({ develop: [], v1: ['old-stack'] }))).toEqual([undefined]);
    expect(gone(pages, siteWith({ develop: undefined }))).toEqual([undefined]);
    expect(gone(pages, siteWith({ v1: ['e4s'] }))).toEqual([undefined]);
    expect(stale(pages)).toEqual([undefined]);
  });

  it('are not more than half of more than two, and three of four that list the stack', () => {
    const left: Living = { stacks: [['old-stack']] };
    const mixed: Living = { stacks: [['old-stack'], ['e4s']] };
    const told = (...pages: Living[]): number => gone(pages).filter((one) => one !== undefined).length;
    expect([told(left), told(left, left), told(left, left, {}), told(left, left, {}, {})]).toEqual([1, 2, 0, 2]);
    expect([told(left, left, left, mixed, ...many(4, {})), told(left, left, mixed, ...many(4, {}))]).toEqual([3, 0]);
  });

  it('are left out of what is compared, where the rule is heard', () => {
    const pages = [
      ['0', 'D'],
      ['1', 'H'],
    ].map(([file, form]) => ({ file, tag: 'develop', value: form }));
    const kept = (isHeard: boolean, forms = pages): unknown[] =>
      withoutStale(forms as unknown as CorpusPage<string>[], (form) => ({ form: form as PageForm, stacks: [] }), {
        site: undefined,
        isHeard: (rule: string, file: string) => isHeard && rule === 'corpus-page-stale' && file === '0',
      } as never).map(({ file }) => file);
    expect([kept(true), kept(false), kept(true, pages.slice(1))]).toEqual([['1'], ['0', '1'], ['1']]);
  });
});

describe('the page of a tag', () => {
  const tagPage = (tag: string, data: unknown): TagPage => ({ tag, data }) as unknown as TagPage;
  const right = (tag: string) => ({ tag, permalink: `/tag/${tag}/` });

  it.each<[unknown, string | undefined]>([
    [right('v1'), 'v1'],
    [{ tag: 'v1', permalink: '/tag/v2/' }, undefined],
    [{ tag: 1, permalink: '/tag/1/' }, undefined],
    [{ tag: 'v1' }, undefined],
    [{}, undefined],
    ['v1', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j is of the tag %s', (data, tag) => {
    expect(tagInPage(tagPage('x', data))).toBe(tag);
    expect(permalinkOf('v1')).toBe('/tag/v1/');
  });

  it('may have a wrong name: its values name one tag of the site that has no page', () => {
    const site = (pages: readonly TagPage[]): SiteData => ({
      ...siteWith({ v2: [] }),
      meta: { content: new Map([['v3', {}]]) } as never,
      tagPages: pages,
    });
    const found = (...pages: TagPage[]): string[] =>
      [...findTagPages(['v1'], site(pages)).misnamed].map(([{ tag }, of]) => `${tag} is ${of}`);
    expect(found(tagPage('x', right('v1')), tagPage('y', right('v2')), tagPage('z', right('v3')))).toEqual([
      ...['x is v1', 'y is v2', 'z is v3'],
    ]);
    expect(found(tagPage('x', right('v4')))).toEqual([]);
    expect(found(tagPage('v2', right('v1')))).toEqual([]);
    expect(found(tagPage('x', right('v1')), tagPage('v1', {}))).toEqual([]);
    expect(found(tagPage('x', right('v1')), tagPage('y', right('v1')))).toEqual(['x is v1']);
    expect(found(tagPage('x', { tag: 'v1' }))).toEqual([]);
    expect([
      ...findTagPages([], { ...siteWith({}), tags: {}, tagPages: [tagPage('x', right('v1'))] } as never).misnamed,
    ]).toEqual([]);
  });
});
