import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  describeNoData,
  layoutOf,
  type SiteLayout,
  siteAround,
  siteAt,
  sitesBelow,
} from '../../src/files/site-layout.js';
import { shownPath } from '../../src/paths.js';
import { at, memoryHost, ROOT } from '../support/memory-host.js';

const shown = (absolute: string): string => shownPath(ROOT, absolute);
const beside = (folder: string): SiteLayout => ({
  cache: at(`${folder}_cache`),
  data: at(`${folder}_data`),
  tagPages: at(`${folder}pages/tags`),
});
const apart: SiteLayout = { cache: at('docs/_cache'), data: at('d'), tagPages: at('t') };
const hostWith = (...names: readonly string[]) =>
  memoryHost({ files: Object.fromEntries(names.map((name) => [name, ''])) });

describe('the layout of a site', () => {
  it('is side by side, or what the config says of its cache', () => {
    expect(layoutOf(at('_cache'), undefined)).toEqual(beside(''));
    expect(layoutOf(at('x/_cache'), undefined)).toEqual(beside('x/'));
    expect(layoutOf(at('docs/_cache'), apart)).toBe(apart);
    expect(layoutOf(at('x/_cache'), apart)).toEqual(beside('x/'));
  });

  it.each<[SiteLayout, string]>([
    [beside(''), 'neither _data/ nor pages/tags/ beside _cache/'],
    [beside('docs/'), 'neither _data/ nor pages/tags/ beside docs/_cache/'],
    [apart, 'neither d/ nor t/'],
    [{ ...beside(''), data: at('d') }, 'neither d/ nor pages/tags/'],
    [{ ...beside(''), tagPages: at('t') }, 'neither _data/ nor t/'],
  ])('says where there is no data: %#', (layout, said) => {
    expect(describeNoData(layout, shown)).toBe(said);
  });
});

describe('the site at a folder', () => {
  const host = hostWith('_cache/x', 'docs/_cache/x', 'sub/x');

  it.each<[string, SiteLayout | undefined, SiteLayout | undefined]>([
    ['', undefined, beside('')],
    ['docs', undefined, beside('docs/')],
    ['sub', undefined, undefined],
    ['docs', apart, apart],
    ['', apart, apart],
    ['docs/_cache', apart, apart],
    ['sub', apart, undefined],
    ['', { ...apart, cache: at('none/_cache') }, beside('')],
    ['sub', { ...apart, cache: at('sub/_cache') }, undefined],
  ])('%j is the one that is there: %#', (folder, configured, site) => {
    expect(siteAt(at(folder), host, configured)).toEqual(site);
  });
});

describe('the site around one of its own files', () => {
  const host = hostWith('_cache/x', 'docs/_cache/x', 'old/_data/tags.yaml');

  it.each<[string, SiteLayout | undefined, SiteLayout | undefined]>([
    ['_data', undefined, beside('')],
    ['_data/tags.yaml', undefined, beside('')],
    ['pages/tags', undefined, beside('')],
    ['pages/tags/v1.md', undefined, beside('')],
    ['docs/_data/meta.yaml', undefined, beside('docs/')],
    ['docs/pages/tags/v1.md', undefined, beside('docs/')],
    ['pages', undefined, undefined],
    ['pages/tags/a/b', undefined, undefined],
    ['_data/a/b', undefined, undefined],
    ['_cache/x', undefined, undefined],
    ['old/_data/tags.yaml', undefined, undefined],
    ['d', apart, apart],
    ['d/tags.yaml', apart, apart],
    ['t/v1.md', apart, apart],
    ['d/a/b', apart, undefined],
    ['_data/tags.yaml', apart, undefined],
  ])('%s: %#', (file, configured, site) => {
    expect(siteAround(at(file), host, configured)).toEqual(site);
  });
});

describe('the sites below a folder', () => {
  const below = (names: readonly string[], folder = ''): string[] =>
    sitesBelow(at(folder), hostWith(...names)).map(shown);

  it.each<[string, readonly string[], readonly string[]]>([
    ['none', ['a/b'], []],
    ['its own', ['_cache/x'], []],
    ['one', ['a/_cache/x'], ['a']],
    [
      'the nearest first, by name',
      ['b/c/_cache/x', 'd/_cache/x', 'a/z/_cache/x', 'c/_cache/x'],
      ['c', 'd', 'a/z', 'b/c'],
    ],
    ['three levels deep', ['a/b/c/_cache/x'], ['a/b/c']],
    ['four levels deep', ['a/b/c/d/_cache/x'], []],
    ['below another one', ['a/_cache/x', 'a/b/_cache/x'], ['a']],
    ['what Git and Jekyll pass over', ['.a/_cache/x', '_a/_cache/x', 'node_modules/a/_cache/x', 'a_/_cache/x'], ['a_']],
    ['a file', ['a', 'b/_cache/x'], ['b']],
  ])('are found: %s', (_, names, sites) => {
    expect(below(names)).toEqual(sites);
  });

  it('are not looked for behind links, nor where nothing is', () => {
    const host = memoryHost({ files: { '../out/_cache/x': '', 'a/x': '' }, links: { 'a/l': '../../out' } });
    expect(sitesBelow(ROOT, host)).toEqual([]);
    expect(sitesBelow(at('none'), host)).toEqual([]);
  });

  it.each([
    [999, 1],
    [1000, 0],
  ])('are looked for in a thousand folders: behind %i others', (others, count) => {
    // The folder itself is the first one.
    const list = (folder: string) => {
      if (folder === ROOT)
        return [...Array.from({ length: others - 1 }, (_, i) => `a${i}`), 'z'].map((name) => ({
          name,
          kind: 'folder' as const,
        }));
      return path.basename(folder) === 'z' ? [{ name: 'site', kind: 'folder' as const }] : [];
    };
    const exists = (file: string): boolean => file === at('z/site/_cache');
    expect(sitesBelow(ROOT, { ...memoryHost({}), list, exists })).toHaveLength(count);
  });
});
