import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileList } from '../../src/check/file-list.js';
import { discover } from '../../src/files/discover.js';
import { describeNoData, layoutOf, siteAround, siteAt, sitesBelow } from '../../src/files/site-layout.js';
import { compareFiles, isPlaced, type PageFile, spelledOut, Walk } from '../../src/files/walk.js';
import { viewOf } from '../../src/host-view.js';
import { nodeHost } from '../../src/node/host.js';
import { compareFolders, comparePages } from '../../src/page/place.js';
import { findUp, isInside, isListed, isReallyInside, realOf, shownPath } from '../../src/paths.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const host = nodeHost({ interrupted: false });

function folderWith(...names: readonly string[]): string {
  const folder = tempFolder();
  writeAll(folder, Object.fromEntries(names.map((name) => [name, `disk ${name}`])));
  return folder;
}

describe('a path', () => {
  it.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/a', '/', true],
    ['/a/..b', '/a', true],
    ['/a/...', '/a', true],
    ['/', '/a', false],
    ['/b', '/a', false],
    ['/ab', '/a', false],
    ['/b/c', '/a', false],
  ])('%s is inside %s: %s', (file, folder, isIn) => {
    expect(isInside(file, folder)).toBe(isIn);
  });

  it('is shown from the root of the repository', () => {
    expect(['/a', '/a/b/c', '/b'].map((one) => shownPath('/a', one))).toEqual(['', 'b/c', '../b']);
  });

  it('may be a link, also one that leads nowhere or in a circle', () => {
    const folder = folderWith('a/b');
    const at = (name: string): string => path.join(folder, name);
    symlinkSync('a', at('link'));
    symlinkSync('none', at('lost'));
    symlinkSync('circle', at('circle'));
    expect(['a', 'link', 'lost', 'circle', 'none'].map((name) => realOf(host, at(name)))).toEqual(
      ['a', 'a', 'lost', 'circle', 'none'].map(at),
    );
    expect(['a', 'link', 'lost', 'none', 'a/none', 'none/a'].map((name) => isListed(host, at(name)))).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
    expect(isReallyInside(host, at('link/b'), at('a'))).toBe(true);
    expect(isReallyInside(host, at('a/b'), at('link'))).toBe(true);
    expect(isReallyInside(host, at('link'), at('link2'))).toBe(false);
  });

  it('is looked for from the working folder upwards', () => {
    const seen: string[] = [];
    expect(findUp({ ...host, cwd: '/a/b' }, (folder) => seen.push(folder) === 99)).toBeUndefined();
    expect(seen).toEqual(['/a/b', '/a', '/']);
    expect(findUp({ ...host, cwd: '/a/b' }, (folder) => folder === '/a')).toBe('/a');
    expect(findUp({ ...host, cwd: '/a/b' }, (folder) => folder === '/')).toBe('/');
  });
});

describe('the parts of a site', () => {
  const own = { cache: '/s/cache', data: '/s/d', tagPages: '/s/t' };
  const standard = { cache: '/s/_cache', data: '/s/_data', tagPages: '/s/pages/tags' };
  const withSites = (...caches: readonly string[]) => ({ ...host, exists: (file: string) => caches.includes(file) });

  it('stand side by side, or where the config says', () => {
    expect(layoutOf('/s/_cache', undefined)).toEqual(standard);
    expect(layoutOf('/s/_cache', own)).toEqual(standard);
    expect(layoutOf('/s/cache', own)).toBe(own);
  });

  it('are named where there are none', () => {
    const said = (layout: typeof own): string => describeNoData(layout, (absolute) => absolute.slice(1));
    expect(said(standard)).toBe('neither _data/ nor pages/tags/ beside s/_cache/');
    expect(said({ ...standard, data: '/s/d' })).toBe('neither s/d/ nor s/pages/tags/');
    expect(said({ ...standard, tagPages: '/s/t' })).toBe('neither s/_data/ nor s/t/');
  });

  it('make a folder the root of a site', () => {
    const some = withSites('/s/_cache', '/s/cache');
    expect(siteAt('/s', some, undefined)).toEqual(standard);
    expect(siteAt('/s', some, own)).toBe(own);
    expect(siteAt('/', some, own)).toBe(own);
    expect(siteAt('/', some, undefined)).toBeUndefined();
    expect(siteAt('/s/x', some, own)).toBeUndefined();
    expect(siteAt('/s', withSites('/s/_cache'), own)).toEqual(standard);
    expect(siteAt('/s', withSites(), own)).toBeUndefined();
  });

  it('are known by a file of them, or their folder', () => {
    const some = withSites('/s/_cache', '/s/cache');
    const files = ['/s/_data', '/s/_data/tags.yaml', '/s/pages/tags', '/s/pages/tags/v1.md'];
    for (const file of files) expect(siteAround(file, some, undefined)).toEqual(standard);
    for (const file of files) expect(siteAround(file, withSites(), undefined)).toBeUndefined();
    for (const file of ['/s', '/s/_cache', '/s/_data/a/b', '/s/pages', '/s/pages/tags/a/b', '/s/a/_data'])
      expect(siteAround(file, some, undefined)).toBeUndefined();
    expect(siteAround('/s/d/tags.yaml', some, own)).toBe(own);
    expect(siteAround('/s/t', some, own)).toBe(own);
    expect(siteAround('/s/_data/tags.yaml', some, own)).toBeUndefined();
  });

  it('are looked for three levels down, and not in what Jekyll passes over', () => {
    const page = '_cache/t/p/specs.md';
    const folder = folderWith(
      ...[`b/${page}`, `a/x/${page}`, `a/y/z/${page}`, `a/y/z/deeper/${page}`, `b/inner/${page}`],
      ...[`.git/${page}`, `_site/${page}`, `node_modules/${page}`, page, 'c/file'],
    );
    const shown = (from: string): string[] =>
      sitesBelow(from, host).map((site) => path.relative(folder, site).split(path.sep).join('/'));
    expect(shown(folder)).toEqual(['b', 'a/x', 'a/y/z']);
    expect(shown(path.join(folder, 'none'))).toEqual([]);
    expect(shown(path.join(folder, 'a/y'))).toEqual(['a/y/z']);
  });

  it('are looked for in a thousand folders', () => {
    const entries = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ name: `f${String(i).padStart(4, '0')}`, kind: 'folder' as const }));
    const asked = (count: number): number => {
      let lists = 0;
      const list = (at: string) => (lists++ === 0 && at === '/s' ? entries(count) : []);
      sitesBelow('/s', { ...host, list, exists: () => false });
      return lists;
    };
    expect([asked(998), asked(999), asked(1000), asked(5000)]).toEqual([999, 1000, 1000, 1000]);
  });
});

describe('a host that sees a difference', () => {
  const view = (folder: string, files: readonly string[], gone: readonly string[] | 'all') => {
    const at = (name: string): string => path.join(folder, name);
    const difference = {
      files: new Map(files.map((name) => [at(name), name])),
      gone: gone === 'all' ? gone : new Set(gone.map(at)),
      top: folder,
      read: (file: string) => Buffer.from(`seen ${path.relative(folder, file)}`),
    };
    const seen = viewOf(host, difference);
    const text = (name: string, boundary = folder): string => {
      const bytes = seen.readPage(at(name), boundary, 1000);
      return 'code' in bytes ? bytes.code : bytes.toString();
    };
    const names = (name: string): string => {
      const entries = seen.list(at(name));
      return 'error' in entries
        ? 'error'
        : entries
            .map((one) => `${one.name} ${one.kind}`)
            .sort()
            .join(', ');
    };
    const facts = (name: string) => [
      seen.exists(at(name)),
      seen.kindOf(at(name)),
      seen.realPath(at(name)) === at(name),
    ];
    return { seen, text, names, facts };
  };
  const NOT_THERE = [false, undefined, false];

  it('reads some files otherwise, also ones that are not on the disk', () => {
    const { seen, text, names, facts } = view(folderWith('a/x', 'a/y'), ['a/x', 'a/new/z'], []);
    expect(seen.threads).toBeUndefined();
    expect(['a/x', 'a/y', 'a/new/z', 'a/none'].map((name) => text(name))).toEqual([
      'seen a/x',
      'disk a/y',
      'seen a/new/z',
      'missing',
    ]);
    expect([names('a'), names('a/new'), names('a/none')]).toEqual(['new folder, x file, y file', 'z file', 'error']);
    expect(facts('a/new')).toEqual([true, 'folder', true]);
    expect(facts('a/new/z')).toEqual([true, 'file', true]);
    expect(facts('a/y')).toEqual([true, 'file', true]);
    expect(facts('a/none')).toEqual(NOT_THERE);
  });

  it('reads nothing beyond the boundary', () => {
    const folder = folderWith('a/x', 'b/y');
    const { text } = view(folder, ['a/x'], []);
    expect(text('a/x', path.join(folder, 'a'))).toBe('seen a/x');
    expect(text('a/x', path.join(folder, 'b'))).not.toContain('seen');
  });

  it('does not see what is gone, nor folders of which nothing is left', () => {
    const { text, names, facts } = view(
      folderWith('a/x', 'a/b/y', 'c/z', 'd/e/f', 'd/g'),
      [],
      ['a/x', 'a/b', 'c/z', 'd/e/f'],
    );
    expect(names('')).toBe('d folder');
    expect(names('a')).toBe('');
    expect(names('d')).toBe('g file');
    for (const name of ['a', 'a/x', 'a/b', 'a/b/y', 'c', 'c/z', 'd/e']) expect(facts(name)).toEqual(NOT_THERE);
    expect(facts('d')).toEqual([true, 'folder', true]);
    expect([text('a/x'), text('a/b/y'), text('d/g')]).toEqual(['missing', 'missing', 'disk d/g']);
  });

  it('keeps a folder that has a new file in the place of what is gone', () => {
    const { text, names, facts } = view(folderWith('a/x'), ['a/new'], ['a/x']);
    expect(names('a')).toBe('new file');
    expect(facts('a')).toEqual([true, 'folder', true]);
    expect([text('a/x'), text('a/new')]).toEqual(['missing', 'seen a/new']);
  });

  it('sees nothing of the disk, where all is gone', () => {
    const folder = folderWith('a/x', 'b/y');
    const { text, names, facts } = view(folder, ['a/x'], 'all');
    expect([names(''), names('b')]).toEqual(['a folder', '']);
    expect([text('a/x'), text('b/y')]).toEqual(['seen a/x', 'missing']);
    expect(facts('b')).toEqual(NOT_THERE);
    expect(facts('')).toEqual([true, 'folder', true]);
  });

  it('sees them through links on the way', () => {
    const folder = folderWith('a/x');
    symlinkSync('a', path.join(folder, 'link'));
    const { text, names } = view(folder, ['a/x', 'a/new/z'], []);
    expect([text('link/x'), text('link/new/z')]).toEqual(['seen a/x', 'seen a/new/z']);
    expect([names('link'), names('link/new')]).toEqual(['new folder, x file', 'z file']);
  });
});

describe('the order of pages', () => {
  /** Names around the slash, which sorts behind `-`, `.` and `+` and before digits and letters. */
  const names = [
    'a',
    'a-b',
    'a.b',
    'a+',
    'a-',
    'a0',
    'aa',
    'a b',
    'A',
    'b',
    '',
    '-',
    'a-b-c',
    'a\u00e9',
    'a\ud83d\ude00',
    'a\uffee',
  ];
  const sign = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  const pairs = names.flatMap((a) => names.map((b) => [a, b] as const));

  it('is that of the paths below folders, not that of their names', () => {
    expect([compareFolders('zlib', 'zlib-ng'), sign('zlib', 'zlib-ng')]).toEqual([1, -1]);
    for (const [a, b] of pairs) expect([a, b, compareFolders(a, b)]).toEqual([a, b, sign(`${a}/x`, `${b}/x`)]);
  });

  it('is that of their files, in a tag and between tags', () => {
    const pageOf = (tag: string, name: string) => ({
      file: `_cache/${tag}/${name}/specs.md`,
      place: { tag, package: name },
    });
    for (const [a, b] of pairs)
      for (const [one, other] of [
        [pageOf('develop', a), pageOf('develop', b)],
        [pageOf(a, 'zlib'), pageOf(b, 'zlib')],
        [pageOf(a, b), pageOf(b, a)],
      ] as const)
        expect(Math.sign(comparePages(one, other))).toBe(sign(one.file, other.file));
  });

  it('is that of their files also between two sites, and of files in none', () => {
    const at = (file: string, cache?: string, place?: PageFile['place']): PageFile => {
      return { path: `/${file}`, file, place, boundary: '/', cache };
    };
    const zlib = { tag: 'b', package: 'zlib' };
    const files = [
      at('x/_cache/b/zlib/specs.md', '/x/_cache', zlib),
      at('y/_cache/a/zlib/specs.md', '/y/_cache', { tag: 'a', package: 'zlib' }),
      at('x/_cache/b/zlib-ng/specs.md', '/x/_cache', { tag: 'b', package: 'zlib-ng' }),
      at('x/_cache/zlib/specs.md', '/x/_cache'),
      at('b/zlib/specs.md', undefined, zlib),
      at('a/zlib/specs.md', undefined, zlib),
    ];
    for (const a of files) for (const b of files) expect(Math.sign(compareFiles(a, b))).toBe(sign(a.file, b.file));
  });
});

describe('the pages of a site', () => {
  const names = ['zlib', 'zlib-ng', 'gcc', '_cache'];
  const folder = folderWith(
    ...names.flatMap((name) => [`_cache/develop/${name}/specs.md`, `_cache/develop-2025/${name}/specs.md`]),
    '_cache/develop/specs.md',
  );
  const expected = [
    ...['_cache', 'gcc', 'zlib-ng', 'zlib'].map((name) => `_cache/develop-2025/${name}/specs.md`),
    ...['_cache', 'gcc'].map((name) => `_cache/develop/${name}/specs.md`),
    '_cache/develop/specs.md',
    ...['zlib-ng', 'zlib'].map((name) => `_cache/develop/${name}/specs.md`),
  ];

  async function walked(): Promise<readonly PageFile[]> {
    const walk = new Walk(host, folder, undefined);
    await walk.add(folder);
    return walk.sorted();
  }

  it('come in the order of their files, with all that is known of their folder', async () => {
    const pages = await walked();
    expect(pages.map(({ file }) => file)).toEqual(expected);
    const real = realOf(host, folder);
    for (const page of pages) {
      expect(page.path).toBe(path.join(folder, page.file));
      expect(page.boundary).toBe(real);
      expect(isPlaced(page)).toBe(page.file !== '_cache/develop/specs.md');
      // A package of that name would be a site of its own.
      const own = page.place?.package === '_cache' ? [path.dirname(page.file)] : ['_cache'];
      expect(page.cache).toBe(path.join(folder, ...own));
    }
  });

  it('can be written out', async () => {
    const [first, second] = (await walked()).slice(1).map(spelledOut);
    expect(first).toEqual({
      path: path.join(folder, expected[1]!),
      file: expected[1],
      place: { tag: 'develop-2025', package: 'gcc' },
      boundary: realOf(host, folder),
      cache: path.join(folder, '_cache'),
      isAssumed: true,
    });
    expect(Object.keys(second!)).not.toContain('fault');
    const fault = { code: 'missing', stops: 'always' } as unknown as NonNullable<PageFile['fault']>;
    const named = spelledOut({ path: '/a', file: 'a', place: undefined, boundary: '/', fault });
    expect([named.fault, 'isAssumed' in named]).toEqual([fault, false]);
  });

  it('are known by their names where the run is about some of them', async () => {
    const options = { allowEmpty: false, pagesOnly: false, root: folder, layout: undefined, isIgnored: undefined };
    const here = { ...host, cwd: folder };
    const { sites } = await discover(here, { ...options, paths: [expected[3]!] });
    const site = sites.find(({ cache }) => cache === '_cache')!;
    expect(site.pages.filter(site.isNamed).map(({ file }) => file)).toEqual([expected[3]]);
    expect(site.pages.some(site.isIgnored)).toBe(false);
    const ignoring = { ...options, paths: ['.'], isIgnored: (file: string) => file.includes('zlib') };
    const found = await discover(here, ignoring);
    expect(found.ignored).toBe(4);
    expect(found.sites.flatMap((one) => one.pages.filter(one.isIgnored).map(({ file }) => file))).toEqual(
      expected.filter((file) => file.includes('zlib')),
    );
  });
});

describe('the list of files that were looked at', () => {
  const page = (file: string): PageFile => ({ path: `/${file}`, file, place: undefined, boundary: '/' });

  it.each([
    ['in order', [page('a'), 'b', page('c')], ['a', 'b', 'c']],
    ['out of order', ['b', page('a'), 'c'], ['a', 'b', 'c']],
    ['twice', [page('a'), 'a', page('b'), page('b')], ['a', 'b']],
    ['none', [], []],
  ])('is sorted, each once: %s', (_, given, sorted) => {
    const list = new FileList();
    for (const one of given) typeof one === 'string' ? list.add(one) : list.addPage(one);
    expect(list.sorted()).toEqual(sorted);
  });

  it('leaves out what is not there, a page or not', () => {
    const list = new FileList();
    list.addPage(page('a'));
    list.add('b');
    list.add('c');
    list.delete('a');
    list.delete('c');
    expect(list.sorted()).toEqual(['b']);
  });
});
