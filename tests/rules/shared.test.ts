import { describe, expect, it } from 'vitest';
import { capital, readFaultText, recordText } from '../../rules/shared/read-fault.js';
import { besides, type RelatedPlace, relate } from '../../rules/shared/related.js';
import { findStale } from '../../rules/shared/stale.js';
import { findTagPages } from '../../rules/shared/tag-pages.js';
import type { ReadFault } from '../../src/index/fault.js';
import type { SiteData } from '../../src/site/site-data.js';

describe('a file of a build cache that cannot be read', () => {
  it.each<[string, object, string]>([
    ['wrongType', { path: [], expected: 'a list', found: 'null' }, 'it is null, where a list is expected'],
    ['wrongType', { path: ['a'], expected: 'a list', found: 'null' }, '"a" is null, where a list is expected'],
    ['wrongType', { path: ['a', 'b'], expected: 'a list', found: '7' }, '"a.b" is 7, where a list is expected'],
    ['missingKey', { path: ['a', 'b'] }, 'it has no "a.b"'],
    ['tooManyRecords', { limit: 1 }, 'it has more than 1 record, the limit'],
    ['tooManyRecords', { limit: 2 }, 'it has more than 2 records, the limit'],
    ['tooLarge', { bytes: 3, limit: 2 }, 'it has 3 bytes, and the limit is 2'],
    ['cut', {}, 'it ends early'],
    ['syntax', { expected: 'a key', found: '' }, 'it is no JSON: it ends where a key is expected'],
    ['syntax', { expected: 'a key', found: '}' }, 'it is no JSON: a key is expected, and "}" stands there'],
    ['syntax', { expected: 'a key', found: 'true' }, 'it is no JSON: a key is expected, and "true" stands there'],
    ['syntax', { expected: 'a key', found: '\t' }, 'it is no JSON: a key is expected, and a tab stands there'],
    ['syntax', { expected: 'the end of a text', found: '' }, 'it is no JSON: it ends within a text'],
    ['syntax', { expected: 'the end of a text', found: '\n' }, 'it is no JSON: a line break stands within a text'],
  ])('%s, %j: %s', (code, data, text) => {
    expect(readFaultText({ code, data } as unknown as ReadFault)).toBe(text);
  });

  it.each([
    ['the index of a', 'The index of a'],
    ['a', 'A'],
    ['', ''],
    ['É', 'É'],
  ])('%j starts a sentence as %j', (text, sentence) => {
    expect(capital(text)).toBe(sentence);
  });

  it.each([
    ['zlib', 'zlib/abcdefg'],
    [undefined, '"abcdefghij"'],
    ['', '/abcdefg'],
    ['x'.repeat(61), `${'x'.repeat(60)}…/abcdefg`],
  ])('a record of %s is called %s', (name, text) => {
    expect(recordText({ name, hash: 'abcdefghij' })).toBe(text);
  });
});

it('other places are told from the one that is shown', () => {
  expect([...besides(2, 3, [1, 2, 3, 4])]).toEqual([3, 1, 4]);
  expect([...besides(1, 2, [1, 2])]).toEqual([2]);
  const place = (message: string): RelatedPlace => ({ file: 'a', path: [], message });
  expect(relate(['a', 'b'], 2, place).map(({ message }) => message)).toEqual(['a', 'b']);
});

type Form = 'D' | 'E' | 'F' | 'G' | 'H' | null;
type Lists = readonly (readonly string[])[];

const siteWith = (tags: readonly { readonly name: string; readonly stacks?: readonly string[] }[]): SiteData =>
  ({ tags: { file: '_data/tags.yaml', content: tags.map((tag) => ({ path: [], ...tag })) } }) as unknown as SiteData;

/** How many of the pages are left over, and why the first one is. */
function staleOf(pages: readonly (readonly [Form, Lists])[], site?: SiteData): readonly [number, unknown] {
  const found = findStale(
    pages.map(([form, stacks], i) => ({ file: `p${i}`, tag: 'develop', value: { form, stacks } })),
    site,
  );
  return [found.size, [...found.values()][0]];
}

describe('a page of develop that is left over', () => {
  const of = (count: number, form: Form): [Form, Lists][] => Array(count).fill([form, [['root']]]);

  it.each<[number, number, Form, Form, number]>([
    [1, 1, 'G', 'H', 1],
    [2, 1, 'G', 'H', 0],
    [1, 2, 'G', 'H', 1],
    [18, 2, 'G', 'H', 18],
    [19, 1, 'G', 'H', 0],
    [28, 2, 'G', 'H', 0],
    [27, 3, 'G', 'H', 27],
    [2, 2, 'F', 'G', 2],
    [2, 2, 'E', 'F', 2],
    [2, 2, null, 'H', 0],
    [3, 0, 'D', 'H', 0],
  ])('by its form: %i and %i of %s and %s: %i', (old, current, before, now, count) => {
    expect(staleOf([...of(old, before), ...of(current, now)])[0]).toBe(count);
  });

  it('is told by how many newer ones there are', () => {
    const reason = { kind: 'form', form: 'E', current: 'H', newer: 5, pages: 6 };
    expect(staleOf([...of(1, 'E'), ...of(2, 'F'), ...of(3, 'H')])[1]).toEqual(reason);
  });

  it('is of that tag, and was read', () => {
    const value = { form: 'G', stacks: [['root']] } as const;
    const pages = [
      { file: 'a', tag: 'develop-2025-03-30', value },
      { file: 'b', tag: 'develop', value: null },
      { file: 'c', tag: 'develop', value: undefined },
      { file: 'd', tag: 'develop', value },
      { file: 'e', tag: 'develop', value: { ...value, form: 'H' as const } },
    ];
    expect([...findStale(pages, undefined).keys()]).toEqual(['d']);
  });

  const SITE = siteWith([
    { name: 'develop', stacks: ['e4s', 'radiuss', 'root'] },
    { name: 'v0.23.1', stacks: ['aws', 'root'] },
  ]);
  const gone = (count: number, ...lists: Lists): [Form, Lists][] => Array(count).fill(['H', lists]);
  const LIVING = gone(9, ['e4s', 'root']);

  it.each<[string, readonly (readonly [Form, Lists])[], number]>([
    ['all rows of which are in a stack of another tag', [...gone(1, ['aws', 'root']), ...LIVING], 1],
    ['all rows of which are in a stack of no tag', [...gone(1, ['windows', 'root']), ...LIVING], 1],
    ['one row of which is in none', [...gone(1, ['aws', 'root'], ['e4s', 'root']), ...LIVING], 0],
    ['rows in what is a slip of the pen', [...gone(1, ['radius', 'root']), ...LIVING], 0],
    ['rows in root alone', [...gone(1, ['root']), ...LIVING], 0],
    ['three of four that list the stack', [...gone(3, ['aws']), ...gone(1, ['aws'], ['e4s']), ...LIVING], 3],
    ['two of three that list the stack', [...gone(2, ['aws']), ...gone(1, ['aws'], ['e4s']), ...LIVING], 0],
    ['half of the pages', [...gone(2, ['aws']), ...gone(2, ['e4s'])], 2],
    ['more than half of the pages', [...gone(3, ['aws']), ...gone(2, ['e4s'])], 0],
    ['both of two pages', gone(2, ['aws']), 2],
    ['two of three pages', [...gone(2, ['aws']), ...gone(1, ['e4s'])], 0],
  ])('by its stacks: %s', (_, pages, count) => {
    expect(staleOf(pages, SITE)[0]).toBe(count);
  });

  it('is told by its first stack', () => {
    expect(staleOf([...gone(1, ['windows', 'root'], ['aws', 'root']), ...LIVING], SITE)[1]).toEqual({
      kind: 'stack',
      stack: 'aws',
    });
  });

  it.each<[string, SiteData | undefined]>([
    ['no site', undefined],
    ['no list of its stacks', siteWith([{ name: 'develop' }, { name: 'v0.23.1', stacks: ['aws'] }])],
    [
      'an empty list of its stacks',
      siteWith([
        { name: 'develop', stacks: [] },
        { name: 'v0.23.1', stacks: ['aws'] },
      ]),
    ],
    ['a second row without a list', siteWith([{ name: 'develop', stacks: ['e4s'] }, { name: 'develop' }])],
  ])('is not told by its stacks where there is %s', (_, site) => {
    expect(staleOf([...gone(1, ['aws']), ...LIVING], site)[0]).toBe(0);
  });
});

describe('a tag page under a wrong name', () => {
  const page = (tag: string, data: unknown) => ({ tag, file: `pages/tags/${tag}.md`, data, faults: [] });
  const named = (tag: string) => ({ tag, permalink: `/tag/${tag}/` });
  const misnamed = (...tagPages: readonly object[]): readonly string[] => {
    const site = {
      tagPages,
      tags: { content: [{ name: 'v0.23.1' }] },
      meta: { content: new Map([['v0.22.1', {}]]) },
    } as unknown as SiteData;
    return [...findTagPages(['develop'], site).misnamed].map(([one, tag]) => `${one.tag}: ${tag}`);
  };

  it.each<[string, readonly object[], readonly string[]]>([
    ['of a tag of the cache', [page('x', named('develop'))], ['x: develop']],
    ['of a tag of the list', [page('x', named('v0.23.1'))], ['x: v0.23.1']],
    ['of a tag of the numbers', [page('x', named('v0.22.1'))], ['x: v0.22.1']],
    ['of no tag', [page('x', named('y'))], []],
    ['that is a tag', [page('v0.23.1', named('develop'))], []],
    ['of a tag that has a page', [page('x', named('develop')), page('develop', named('develop'))], []],
    ['twice', [page('x', named('develop')), page('y', named('develop'))], ['x: develop']],
    ['with two names', [page('x', { tag: 'develop', permalink: '/tag/x/' })], []],
    ['without data', [page('x', null), page('y', 'develop'), page('z', undefined), page('w', { tag: 7 })], []],
  ])('%s', (_, pages, found) => {
    expect(misnamed(...pages)).toEqual(found);
  });
});
