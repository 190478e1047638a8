import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type DiscoverOptions,
  type Discovery,
  discover,
  ownFilesOf,
  repositoryRoot,
} from '../../src/files/discover.js';
import { otherDocuments } from '../../src/files/other-documents.js';
import type { PageFile } from '../../src/files/walk.js';
import { nodeHost } from '../../src/node/host.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const real = nodeHost({ interrupted: false });

function folderWith(...names: readonly string[]): string {
  const folder = tempFolder();
  writeAll(folder, Object.fromEntries(names.map((name) => [name, name.endsWith('.doc') ? '---\n' : ''])));
  return folder;
}

/** What `paths` name, from a folder of `root` or `root` itself. */
function find(root: string, paths: readonly string[], more: Partial<DiscoverOptions> & { from?: string } = {}) {
  const { from = '', ...options } = more;
  const plain = { allowEmpty: false, pagesOnly: false, root, layout: undefined, isIgnored: undefined };
  return discover({ ...real, cwd: path.join(root, from) }, { paths, ...plain, ...options });
}

/** A page as it is shown, and behind it what is known of it: `?` of its folder only, else why it cannot be read. */
function shown({ file, fault, isAssumed }: PageFile): string {
  return `${file}${isAssumed ? '?' : ''}${fault === undefined ? '' : ` ${fault.code}`}`;
}

const pagesOf = ({ sites }: Discovery): string[] => sites.flatMap(({ pages }) => pages.map(shown));
const namedOf = ({ sites, outside }: Discovery): string[] => [
  ...sites.flatMap((site) => site.pages.filter((page) => site.isNamed(page)).map(({ file }) => file)),
  ...outside.map(shown),
];

const SITE = ['s/_cache/t1/a/specs.md', 's/_cache/t1/b/specs.md', 's/_cache/t1-x/a/specs.md', 's/_cache/t2/c/specs.md'];

describe('the pages of a site', () => {
  it('are found by listing two levels of folders, in the order of their paths', async () => {
    const root = folderWith(
      ...SITE,
      's/_cache/t1/index.md',
      's/_cache/t1/specs.md',
      's/_cache/t1/x.doc',
      's/_cache/y.doc',
    );
    writeAll(root, { 's/_cache/t1/plain': 'x', 's/_cache/plain': 'x', 's/_cache/t1/.hidden/specs.md': '' });
    writeAll(root, { 's/_cache/.hidden/a/specs.md': '' });
    expect(pagesOf(await find(root, ['s']))).toEqual([
      's/_cache/t1-x/a/specs.md?',
      's/_cache/t1/a/specs.md?',
      's/_cache/t1/b/specs.md?',
      's/_cache/t1/index.md',
      's/_cache/t1/specs.md',
      's/_cache/t1/x.doc',
      's/_cache/t2/c/specs.md?',
      's/_cache/y.doc',
    ]);
    expect((await find(root, ['s'])).sites[0]!.pages[1]!.place).toEqual({ tag: 't1', package: 'a' });
  });

  it('may lie behind links, but not behind those that lead nowhere, in a circle or out of the site', async () => {
    const root = folderWith(...SITE, 'out/specs.md', 's/file');
    const link = (target: string, name: string): void => symlinkSync(target, path.join(root, 's/_cache', name));
    link('../t2/c', 't1/c-inside');
    link('d-loop', 't1/d-loop');
    link('.', 't1/e-around');
    link('../..', 't1/f-above');
    link('none', 't1/g-lost');
    link('../../../out', 't1/h-out');
    link('../../file', 't1/i-file');
    link('t2', 't3');
    link('../../out', 't4');
    expect(pagesOf(await find(root, ['s'])).filter((one) => !SITE.includes(one.slice(0, -1)))).toEqual([
      's/_cache/t1/c-inside/specs.md?',
      's/_cache/t1/d-loop linkLoop',
      's/_cache/t1/e-around linkLoop',
      's/_cache/t1/f-above linkLoop',
      's/_cache/t1/g-lost missing',
      's/_cache/t1/h-out linkOutside',
      's/_cache/t3/c/specs.md?',
      's/_cache/t4 linkOutside',
    ]);
  });

  it('may stand in a folder that cannot be listed', async () => {
    const root = folderWith(...SITE);
    const list: typeof real.list = (folder) =>
      folder.endsWith('t2') ? { error: 'permission denied' } : real.list(folder);
    const options = { allowEmpty: false, pagesOnly: false, root, layout: undefined, isIgnored: undefined };
    const found = await discover({ ...real, list, cwd: root }, { paths: ['s'], ...options });
    expect(pagesOf(found).at(-1)).toBe('s/_cache/t2 unreadable');
  });
});

describe('what paths name', () => {
  const [A, B, X, C] = SITE as [string, string, string, string];

  it.each<[readonly string[], readonly string[]]>([
    [['s'], [X, A, B, C]],
    [['.'], [X, A, B, C]],
    [['s/_cache'], [X, A, B, C]],
    [['s/_cache/t1'], [A, B]],
    [['s/_cache/t1/a'], [A]],
    [[A], [A]],
    [[A, A], [A]],
    [
      [C, A, A],
      [A, C],
    ],
    [
      ['s/_cache/t1', A],
      [A, B],
    ],
    [['s/_cache/*/a/specs.md'], [X, A]],
    [['s/_cache/*/a'], [X, A]],
    [['s/_cache/t1*'], [X, A, B]],
    [['s/_c*'], [X, A, B, C]],
    [['s/_cache/t1/none'], ['s/_cache/t1/none/specs.md']],
  ])('%j: %j', async (paths, files) => {
    const root = folderWith(...SITE);
    mkdirSync(path.join(root, 's/_cache/t1/none'));
    const isWhole = (found: readonly string[]): readonly string[] =>
      found.filter((file) => !file.includes('/none/') || files.includes(file));
    expect(isWhole(namedOf(await find(root, paths)))).toEqual(files);
  });

  it.each([
    ['none'],
    ['../cache-lint/none'],
    [''],
    ['a\0b'],
    ['none*'],
    ['s/_cache/t9'],
    ['s/_cache/t0'],
    ['empty'],
    ['empty/y*'],
  ])('%j is nothing', async (given) => {
    const root = folderWith(...SITE, 'empty/x');
    mkdirSync(path.join(root, 's/_cache/t0'));
    await expect(find(root, [given])).rejects.toThrow(
      `no page found at ${JSON.stringify(given)}; name a site's root, a folder, a page or a glob, or use --allow-empty`,
    );
    expect(namedOf(await find(root, [given], { allowEmpty: true }))).toEqual([]);
    await expect(find(root, [A, given])).rejects.toThrow('no page found at');
  });

  it('may be a page that is a folder, or leads nowhere or elsewhere', async () => {
    const root = folderWith(...SITE, 'out/specs.md', 'out/x.md');
    const at = (name: string): string => path.join(root, 's/_cache/t2', name);
    mkdirSync(at('f/specs.md'), { recursive: true });
    for (const name of ['l', 'o', 'i']) mkdirSync(at(name));
    symlinkSync('specs.md', at('l/specs.md'));
    symlinkSync('../../../../out/specs.md', at('o/specs.md'));
    symlinkSync('../../../out', at('p'));
    symlinkSync('../c/specs.md', at('i/specs.md'));
    const one = async (name: string): Promise<string[]> => {
      const { sites } = await find(root, [`s/_cache/t2/${name}`], { pagesOnly: true });
      return sites.flatMap(({ pages }) => pages.map(shown));
    };
    expect(await one('f/specs.md')).toEqual(['s/_cache/t2/f/specs.md']);
    expect(await one('l/specs.md')).toEqual(['s/_cache/t2/l/specs.md']);
    expect(await one('o/specs.md')).toEqual(['s/_cache/t2/o/specs.md linkOutside']);
    expect(await one('i/specs.md')).toEqual(['s/_cache/t2/i/specs.md']);
    expect(await one('p')).toEqual(['s/_cache/t2/p linkOutside']);
    expect(await one('p/specs.*')).toEqual(['s/_cache/t2/p/specs.md linkOutside']);
  });

  it('may stand in no site', async () => {
    const root = folderWith('x/specs.md', 'x/y/specs.md', 'x/z.md', ...SITE);
    const outside = async (...paths: string[]): Promise<string[]> => (await find(root, paths)).outside.map(shown);
    expect(await outside('x')).toEqual(['x/specs.md', 'x/y/specs.md']);
    expect(await outside('x/z.md', 'x/specs.md')).toEqual(['x/specs.md', 'x/z.md']);
    expect(await outside('x/*.md')).toEqual(['x/specs.md', 'x/z.md']);
    const { outside: left, ignored } = await find(root, ['x'], { isIgnored: (file) => file === 'x/specs.md' });
    expect([left.map(shown), ignored]).toEqual([['x/y/specs.md'], 1]);
    expect((await find(root, ['x'])).ignored).toBe(0);
    symlinkSync('../x', path.join(root, 's/link'));
    symlinkSync('../s', path.join(root, 'x/link'));
    expect(await outside('x')).toEqual(['x/specs.md', 'x/y/specs.md']);
    expect(await outside('x/[yz]*')).toEqual(['x/z.md']);
    expect(await outside('x/y*')).toEqual(['x/y/specs.md']);
  });

  it('are shown below the root, also through a link to it', async () => {
    const [root, elsewhere] = [folderWith(...SITE), folderWith('a/specs.md')];
    symlinkSync(root, path.join(elsewhere, 'link'));
    expect(namedOf(await find(root, [path.join(elsewhere, 'link', A)]))).toEqual([A]);
    const { outside } = await find(root, [path.join(elsewhere, 'a/specs.md')]);
    expect(outside.map(({ path: at, boundary }) => [at, boundary])).toEqual([
      [path.join(elsewhere, 'a/specs.md'), path.join(elsewhere, 'a')],
    ]);
  });
});

describe('the site around what is named', () => {
  const OWN = ['s/_data/tags.yaml', 's/_data/meta.yaml', 's/pages/tags/t1.md', 's/pages/tags/.t2.md', 's/pages/tags/x'];
  const [A] = SITE as [string];

  it('has all pages, and says which of them are named', async () => {
    const root = folderWith(...SITE, ...OWN);
    mkdirSync(path.join(root, 's/pages/tags/f.md'));
    const [site] = (await find(root, [A])).sites;
    expect(site!.pages).toHaveLength(4);
    expect([...site!.namedFiles!]).toEqual([A]);
    expect(site!.cache).toBe('s/_cache');
    expect(site!.folders).toEqual({ data: 's/_data', tagPages: 's/pages/tags' });
    expect(ownFilesOf(site!)).toEqual(['s/_data/tags.yaml', 's/_data/meta.yaml', 's/pages/tags/t1.md']);
    expect(site!.isIgnored(site!.pages[0]!)).toBe(false);
  });

  it('is not looked at where only the pages are wanted', async () => {
    const [site] = (await find(folderWith(...SITE, ...OWN), [A], { pagesOnly: true })).sites;
    expect([site!.pages.map(shown), site!.data]).toEqual([[A], undefined]);
  });

  it('is there as a whole where all of it is named', async () => {
    const root = folderWith(...SITE, ...OWN);
    expect((await find(root, ['s'])).sites[0]!.namedFiles).toBeUndefined();
    expect((await find(root, ['s/_cache'])).sites[0]!.namedFiles).toEqual(new Set([...SITE].sort()));
  });

  it.each<[readonly string[], readonly string[]]>([
    [['s/_data'], ['s/_data/tags.yaml', 's/_data/meta.yaml']],
    [['s/pages/tags'], ['s/pages/tags/t1.md']],
    [['s/_data/tags.yaml'], ['s/_data/tags.yaml']],
    [
      [A, 's/pages/tags/t1.md'],
      [A, 's/pages/tags/t1.md'],
    ],
    [['s/pages/tags/*.md'], ['s/pages/tags/t1.md']],
  ])('is looked at for its own files: %j', async (paths, files) => {
    const { sites } = await find(folderWith(...SITE, ...OWN, 'r/_cache/t/a/specs.md', 'r/_data/tags.yaml'), paths);
    expect(sites.map(({ namedFiles }) => [...namedFiles!])).toEqual([files]);
    expect(sites[0]!.pages).toHaveLength(4);
  });

  it('has no data where there is neither folder', async () => {
    const dataOf = async (...own: string[]): Promise<unknown> =>
      (await find(folderWith(...SITE, ...own), ['s'])).sites[0]!.data;
    expect(await dataOf()).toBeUndefined();
    expect(await dataOf('s/_data/x')).toMatchObject({ tagPages: [] });
    expect(await dataOf('s/pages/tags/t1.md')).toMatchObject({ tagPages: ['s/pages/tags/t1.md'] });
  });

  it('has the data that Jekyll takes, and what that is in place of', async () => {
    const own = [
      's/_data/tags.yml',
      's/_data/tags.yaml',
      's/_data/meta/x.yaml',
      's/_data/meta.json',
      's/_data/other.yaml',
    ];
    const root = folderWith(...SITE, ...own);
    symlinkSync('meta', path.join(root, 's/_data/~meta'));
    const [site] = (await find(root, ['s/_data'])).sites;
    const passedOver = new Map([
      ['s/_data/tags.yml', ['s/_data/tags.yaml']],
      ['s/_data/~meta', ['s/_data/meta.json', 's/_data/meta']],
    ]);
    expect(site!.data).toEqual({ tags: 's/_data/tags.yml', meta: 's/_data/~meta', passedOver, tagPages: [] });
    const files = ['s/_data/tags.yml', 's/_data/~meta', 's/_data/tags.yaml', 's/_data/meta.json', 's/_data/meta'];
    expect(ownFilesOf(site!)).toEqual(files);
    expect([...site!.namedFiles!]).toEqual(files);
  });

  it('is found from the working folder upwards', async () => {
    const root = folderWith(...SITE, 's/deep/er/x', 'other/x');
    expect(namedOf(await find(root, [], { from: 's/deep/er' }))).toHaveLength(4);
    const lost = find(root, [], { from: '' });
    await expect(lost).rejects.toThrow('has "_cache/"; name a site, as "s", a folder or a page');
    await expect(find(root, [], { from: 'other' })).rejects.toThrow('has "_cache/"; name a site, a folder or a page');
    expect((await find(root, [], { from: 'other', allowEmpty: true })).sites).toEqual([]);
    const empty = folderWith('s/_cache/x');
    await expect(find(empty, [], { from: 's' })).rejects.toThrow('no page found at');
  });

  it('comes in the order of the caches, each with its own', async () => {
    const root = folderWith(...SITE, 'a/_cache/t/p/specs.md', 'b/_cache/t/p/specs.md');
    const { sites } = await find(root, ['s', 'b', 'a']);
    expect(sites.map(({ cache, pages }) => `${cache} ${pages.length}`)).toEqual([
      'a/_cache 1',
      'b/_cache 1',
      's/_cache 4',
    ]);
  });

  it('has its files behind no link that leads out of it', async () => {
    const root = folderWith(...SITE, 'out/tags.yaml', 'r/_cache/t/a/specs.md', 'r/_data/tags.yaml');
    symlinkSync('../out', path.join(root, 's/_data'));
    const at = async (site: string): Promise<unknown> =>
      (await find(root, [site])).sites[0]!.locate(`${site}/_data/tags.yaml`);
    expect(await at('s')).toBeUndefined();
    expect(await at('r')).toEqual({ path: path.join(root, 'r/_data/tags.yaml'), boundary: path.join(root, 'r') });
  });
});

describe('what files are shown relative to', () => {
  const root = folderWith('git/.git/HEAD', 'git/a/x', 'plain/a/x');
  const at = (name: string): string => path.join(root, name);

  it.each<[string, string | undefined, string]>([
    ['git/a', undefined, 'git'],
    ['git', undefined, 'git'],
    ['git/a', 'git/a', 'git'],
    ['plain/a', undefined, 'plain/a'],
    ['plain/a', 'plain', 'plain'],
    ['plain/a', 'git', 'plain/a'],
    ['plain', 'plain/a', 'plain'],
  ])('is the repository, the workspace of a runner, or the working folder: %s, %s: %s', (cwd, workspace, expected) => {
    const env = { GITHUB_WORKSPACE: workspace && at(workspace) };
    expect(repositoryRoot({ ...real, cwd: at(cwd), env })).toBe(at(expected));
  });
});

describe('documents beside the pages', () => {
  const root = folderWith('_cache/a.doc', '_cache/t/b.doc', '_cache/t/plain');
  const files = ['_cache/a.doc', '_cache/t/b.doc', '_cache/t/plain'].map((name) => path.join(root, name));
  const placed = { path: '', file: '_cache/t/p/specs.md', place: { tag: 't', package: 'p' }, boundary: root };
  const documents = (all: readonly string[], ...pages: readonly object[]): string[] => {
    const context = { host: real, root, cache: path.join(root, '_cache'), pages: pages as readonly PageFile[] };
    return otherDocuments(all, context).map(({ file }) => file);
  };

  it('are pages by themselves, each once', () => {
    expect(documents(files, placed)).toEqual(['_cache/a.doc', '_cache/t/b.doc']);
    expect(documents(files, placed, { ...placed, file: '_cache/a.doc', place: undefined })).toEqual(['_cache/t/b.doc']);
    expect(documents(files, { ...placed, file: '_cache/a.doc' })).toEqual(['_cache/a.doc', '_cache/t/b.doc']);
    expect([documents([], placed), documents(files)]).toEqual([[], []]);
  });
});
