import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ChangedPages, onlyChanged } from '../../src/changes/changed-pages.js';
import type { Change } from '../../src/changes/changes.js';
import { type DiscoverOptions, discover } from '../../src/files/discover.js';
import { quietHost } from '../../src/node/host.js';
import { repositoryThatSays, zero } from '../support/git-answers.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const A = '_cache/v1/a/specs.md';
const B = '_cache/v1/b/specs.md';
const C = '_cache/v2/c/specs.md';
const TAGS = '_data/tags.yaml';
const META = '_data/meta.yaml';
const V1 = 'pages/tags/v1.md';
const DOCUMENT = '_cache/v1/index.markdown';
/** Deeper than a whole run looks. */
const DEEP = '_cache/v1/a/notes.md';

const root = folderWith([
  A,
  B,
  C,
  TAGS,
  META,
  V1,
  DOCUMENT,
  DEEP,
  '_cache/v3/d/SPECS.md',
  'out/e.md',
  'other/f.md',
  '.git/x',
]);

function folderWith(files: readonly string[]): string {
  const folder = tempFolder();
  writeAll(folder, Object.fromEntries(files.map((file) => [file, '---\n'])));
  return folder;
}

type Statuses = Readonly<Record<string, Change['status']>>;

interface Asked {
  readonly at?: string;
  readonly top?: string;
  readonly paths?: readonly string[];
  readonly links?: readonly string[];
  readonly options?: Partial<DiscoverOptions>;
}

/** What of a run on a site is changed when git says so of its files, as they are shown. */
async function ask(statuses: Statuses, { at = root, top = at, paths = [], links = [], options }: Asked = {}) {
  const host = quietHost(at, { interrupted: false });
  const plain = { paths, allowEmpty: true, pagesOnly: false, root: at, layout: undefined, isIgnored: undefined };
  const whole = { ...plain, ...options };
  const { repository } = repositoryThatSays(
    { 'ls-files -z --stage': zero(...links.map((link) => `120000 ${'a'.repeat(40)} 0\t${link}`)) },
    { top },
  );
  const files = new Map(
    Object.entries(statuses).map(([file, status]) => [file, { status, before: 'b', after: undefined }]),
  );
  const changes = { base: 'HEAD', files, host, repository };
  const found = onlyChanged(await discover(host, whole), changes, { host, root: at, paths, layout: whole.layout });
  return { found, isAnswer: 'reason' in found };
}

async function changed(statuses: Statuses, asked?: Asked): Promise<ChangedPages> {
  const { found } = await ask(statuses, asked);
  if ('reason' in found) throw new Error(found.reason);
  return found;
}

/** The files that are named, in the order of the sites. */
const namedOf = ({ discovery }: ChangedPages): string[] => [
  ...discovery.sites.flatMap(({ namedFiles }) => [...namedFiles!]),
  ...discovery.outside.map(({ file }) => file),
];

describe('the changed files of a run on a site', () => {
  it.each<[string, Statuses, string[], count: number, deleted: number]>([
    ['nothing', {}, [], 0, 0],
    ['a page', { [A]: 'modified' }, [A], 1, 0],
    ['a new page', { [A]: 'added' }, [A], 1, 0],
    ['a renamed page', { [A]: 'renamed' }, [A], 1, 0],
    ['pages of two tags', { [C]: 'modified', [B]: 'modified' }, [B, C], 2, 0],
    ['a page that is gone', { '_cache/v1/x/specs.md': 'deleted' }, [], 0, 1],
    ['two pages that are gone', { '_cache/v1/x/specs.md': 'deleted', '_cache/v9/x/specs.md': 'deleted' }, [], 0, 2],
    ['a page and its data', { [A]: 'modified', [TAGS]: 'modified', [V1]: 'modified' }, [A, TAGS, V1], 3, 0],
    ['data', { [META]: 'modified' }, [META], 1, 0],
    ['a file beside the pages that makes one', { [DOCUMENT]: 'modified' }, [DOCUMENT], 1, 0],
    ['one that nobody has seen', { [DEEP]: 'modified' }, [DEEP], 1, 0],
    ['a file in a folder without a page whose name means one', { '_cache/v3/d/SPECS.md': 'added' }, ['_cache/v3/d/SPECS.md'], 1, 0], // biome-ignore format: one table row
    ['a tag page that is gone', { 'pages/tags/v9.md': 'deleted' }, [], 0, 1],
    ['something else that is gone beside the tag pages', { 'pages/tags/v9.txt': 'deleted' }, [], 0, 0],
    ['a folder further down', { 'pages/tags/x/v9.md': 'deleted' }, [], 0, 0],
    ['a file in the cache that is gone and was no page', { '_cache/v1/x.md': 'deleted' }, [], 0, 0],
    ['a page of another site that is gone', { 'x/_cache/v1/x/specs.md': 'deleted' }, [], 0, 0],
    ['something else', { 'README.md': 'modified', 'out/e.md': 'modified' }, [], 0, 0],
  ])('%s', async (_, statuses, named, count, deleted) => {
    const found = await changed(statuses);
    expect([namedOf(found), found.count, found.deleted]).toEqual([named, count, deleted]);
  });

  it.each([
    [TAGS, 1],
    [META, 1],
    ['_data/other.yaml', 0],
  ])('%s that is gone counts as %i', async (file, deleted) => {
    expect((await changed({ [file]: 'deleted' })).deleted).toBe(deleted);
  });

  it('leave the other pages in the site, where there is a change at all', async () => {
    const pagesOf = async (statuses: Statuses) =>
      (await changed(statuses)).discovery.sites.flatMap(({ pages }) => pages.map(({ file }) => file));
    const all = [A, B, '_cache/v1/index.markdown', C, '_cache/v3/d/specs.md'];
    expect(await pagesOf({ [A]: 'modified' })).toEqual(all);
    expect(await pagesOf({ 'README.md': 'modified' })).toEqual([]);
    expect(await pagesOf({ '_cache/v3/d/SPECS.md': 'added' })).toEqual([...all, '_cache/v3/d/SPECS.md']);
  });
});

describe('within what the call names', () => {
  it.each<[string, readonly string[], Statuses, string[]]>([
    ['pages', [A], { [A]: 'modified', [B]: 'modified' }, [A]],
    ['data', [A, TAGS], { [TAGS]: 'modified', [META]: 'modified', [V1]: 'modified' }, [TAGS]],
    ['a tag', ['_cache/v1'], { [A]: 'modified', [C]: 'modified', [META]: 'modified' }, [A]],
    ['a file beside the pages', [A], { [A]: 'modified', [DOCUMENT]: 'modified' }, [A]],
    ['a file beside the pages of the tag', ['_cache/v1'], { [DOCUMENT]: 'modified' }, [DOCUMENT]],
    ['what is called otherwise', [A], { '_cache/v3/d/SPECS.md': 'added' }, []],
    ['a page that stands in no site', ['out/e.md', A], { 'out/e.md': 'modified', [A]: 'modified' }, [A, 'out/e.md']],
    ['another one', ['out/e.md'], { 'other/f.md': 'modified', 'out/x.md': 'modified' }, []],
  ])('%s', async (_, paths, statuses, named) => {
    const found = await changed(statuses, { paths });
    expect([namedOf(found), found.count]).toEqual([named, named.length]);
  });

  const GONE = { '_cache/v1/x/specs.md': 'deleted', '_cache/v9/x/specs.md': 'deleted', [META]: 'deleted' } as const;

  it.each<[readonly string[], number, string[]]>([
    [[], 3, ['v1', 'v9']],
    [['.'], 3, ['v1', 'v9']],
    [['_cache'], 2, ['v1', 'v9']],
    [['_cache/v1'], 1, ['v1']],
    [['_cache/v1/a'], 0, []],
    [['_cache/v1/a', '_data'], 1, []],
    [['_cache/v1/*'], 3, ['v1', 'v9']],
    [['_cache/v2', '_cache/v1/x/specs.md'], 1, ['v1']],
  ])('%j: what is gone', async (paths, deleted, tags) => {
    const found = await changed({ ...GONE, [A]: 'modified' }, { paths });
    const [site] = found.discovery.sites;
    expect([found.deleted, [...site!.lostTags!]]).toEqual([deleted, tags]);
    expect(site!.lostFiles).toEqual(Object.keys(GONE));
  });

  it('are tags of tag pages, too', async () => {
    const { discovery } = await changed({ 'pages/tags/v7.md': 'deleted', '_cache/v8/x/specs.md': 'deleted' });
    expect([...discovery.sites[0]!.lostTags!]).toEqual(['v7', 'v8']);
  });

  it.each<[Statuses, number]>([
    [{ [A]: 'modified', [B]: 'modified', [C]: 'modified' }, 2],
    [{ [C]: 'modified' }, 0],
  ])('%j: ignored ones are counted', async (statuses, ignored) => {
    const isIgnored = (file: string): boolean => file.startsWith('_cache/v1/');
    expect((await changed(statuses, { options: { isIgnored } })).discovery.ignored).toBe(ignored);
  });
});

describe('a site is concerned', () => {
  it.each<[boolean, Statuses, string[]?]>([
    [true, { [A]: 'modified' }],
    [true, { '_cache/v9/x/specs.md': 'deleted' }],
    [true, { '_cache/notes.txt': 'modified' }],
    [true, { '_data/other.yaml': 'deleted' }],
    [true, { 'pages/tags/x.txt': 'added' }],
    [false, {}],
    [false, { 'README.md': 'modified', 'pages/x.md': 'modified', _caches: 'added' }],
    [true, { 'README.md': 'modified' }, ['_cache/v1/link']],
    [true, { 'README.md': 'modified' }, ['other', '_data']],
    [true, { 'README.md': 'modified' }, ['pages/tags/v1.md']],
    [false, { 'README.md': 'modified' }, ['other', 'pages']],
    [false, {}, ['_cache/v1/link']],
  ])('%j, of %j with links at %j', async (isConcerned, statuses, links = []) => {
    expect([...(await changed(statuses, { links })).concerned]).toEqual(isConcerned ? ['_cache'] : []);
  });

  it('each by itself', async () => {
    const at = folderWith(['one/_cache/v1/a/specs.md', 'two/_cache/v1/a/specs.md', 'two/_cache/v1/b/specs.md']);
    const found = await changed({ 'two/_cache/v1/b/specs.md': 'modified' }, { at, paths: ['one', 'two'] });
    expect([...found.concerned]).toEqual(['two/_cache']);
    expect(namedOf(found)).toEqual(['two/_cache/v1/b/specs.md']);
    expect(found.discovery.sites.map(({ pages }) => pages.length)).toEqual([0, 2]);
  });

  it('where the config says that it is', async () => {
    const at = folderWith(['_cache/v1/a/specs.md', 'd/tags.yaml', 't/v1.md']);
    const layout = { cache: path.join(at, '_cache'), data: path.join(at, 'd'), tagPages: path.join(at, 't') };
    const ofLayout = async (statuses: Statuses) => {
      const { concerned, deleted } = await changed(statuses, { at, options: { layout } });
      return [concerned.size, deleted];
    };
    expect(await ofLayout({ 'd/x.yaml': 'modified' })).toEqual([1, 0]);
    expect(await ofLayout({ 'd/meta.yaml': 'deleted', 't/v2.md': 'deleted' })).toEqual([1, 2]);
    expect(await ofLayout({ '_data/meta.yaml': 'deleted', 'pages/tags/v2.md': 'deleted' })).toEqual([0, 0]);
  });
});

describe('a file whose name means a page', () => {
  const at = folderWith(['_cache/v1/a/specs.md']);
  writeAll(at, { '_cache/v1/a/SPECS.md': 'x', '_cache/v1/b/specs.mkd': 'x', '_cache/v1/b/x': 'x' });

  it.each<[string, number]>([
    ['_cache/v1/b/specs.mkd', 1],
    ['_cache/v1/b/x', 0],
    ['_cache/v1/a/SPECS.md', 0],
    ['_cache/v1/c/SPECS.md', 0],
  ])('counts where there is no page: %s', async (file, count) => {
    expect((await changed({ [file]: 'added' }, { at })).count).toBe(count);
  });

  it('does not count where it is gone', async () => {
    expect((await changed({ '_cache/v1/b/specs.mkd': 'deleted' }, { at })).count).toBe(0);
    expect((await changed({ [DOCUMENT]: 'deleted', [DEEP]: 'deleted' })).count).toBe(0);
  });
});

describe('through links', () => {
  const at = folderWith([
    '_cache/v1/a/specs.md',
    'else/v2/b/specs.md',
    'data/tags.yaml',
    'deep/x/_cache/v3/c/specs.md',
  ]);
  const LINKS = {
    '_cache/v2': '../else/v2',
    '_cache/v1/l': 'a',
    '_cache/v1/m/specs.md': '../a/specs.md',
    _data: 'data',
    'docs/one': '../deep/x',
  };
  for (const [link, target] of Object.entries(LINKS)) {
    mkdirSync(path.dirname(path.join(at, link)), { recursive: true });
    symlinkSync(target, path.join(at, link));
  }
  const links = Object.keys(LINKS);

  it.each<[string, Statuses, string[]]>([
    ['to a tag', { 'else/v2/b/specs.md': 'modified' }, ['_cache/v2/b/specs.md']],
    [
      'to a package and to a page',
      { '_cache/v1/a/specs.md': 'modified' },
      ['_cache/v1/a/specs.md', '_cache/v1/l/specs.md', '_cache/v1/m/specs.md'],
    ],
    ['to a tag, elsewhere now', { '_cache/v2': 'modified' }, ['_cache/v2/b/specs.md']],
    ['to a package, elsewhere now', { '_cache/v1/l': 'modified' }, ['_cache/v1/l/specs.md']],
    ['to a page, elsewhere now', { '_cache/v1/m/specs.md': 'modified' }, ['_cache/v1/m/specs.md']],
    ['to the data', { 'data/tags.yaml': 'modified' }, ['_data/tags.yaml']],
    ['to the data, elsewhere now', { _data: 'modified' }, ['_data/tags.yaml', '_data/meta.yaml']],
    ['that were taken away', { '_cache/v2': 'deleted', '_cache/v1/l': 'deleted' }, []],
    ['whose target is gone', { 'else/v2/b/specs.md': 'deleted' }, []],
  ])('%s', async (_, statuses, named) => {
    const found = await changed(statuses, { at, links });
    expect(namedOf(found)).toEqual(named);
    for (const file of named) expect([found.files.has(file), found.isChanged(file)]).toEqual([true, true]);
    expect(found.isChanged('_cache/v9/a/specs.md')).toBe(false);
  });

  it.each<[Statuses, string[]]>([
    [{ 'docs/one': 'modified' }, ['docs/one/_cache/v3/c/specs.md']],
    [{ docs: 'modified' }, ['docs/one/_cache/v3/c/specs.md']],
    [{ 'docs/one/_cache': 'added' }, ['docs/one/_cache/v3/c/specs.md']],
    [{ 'deep/x/_cache/v3/c/specs.md': 'modified' }, ['docs/one/_cache/v3/c/specs.md']],
    [{ 'docs/two': 'modified', 'deep/x': 'modified' }, []],
  ])('to a site, with %j', async (statuses, named) => {
    const found = await changed(statuses, { at, links, paths: ['docs/one'] });
    expect([namedOf(found), found.concerned.size]).toEqual([named, named.length]);
  });

  it('of a link that is changed neither blob is known', async () => {
    const { files } = await changed({ '_cache/v2': 'renamed' }, { at, links });
    expect(files.get('_cache/v2/b/specs.md')).toEqual({ status: 'renamed', before: undefined, after: undefined });
  });

  it('data that is gone is known by where it stood', async () => {
    expect((await changed({ 'data/meta.yaml': 'deleted' }, { at, links })).deleted).toBe(1);
    expect((await changed({ '_data/meta.yaml': 'deleted' }, { at, links })).deleted).toBe(0);
  });
});

describe('a site in a repository of its own', () => {
  const at = folderWith(['_cache/v1/a/specs.md', 'in/er/_cache/v1/a/specs.md', '.git/x']);
  const reason = '"in/er/_cache" stands in a repository of its own within this one; run cache-lint in there';

  it.each(['in/er/_cache/.git/x', 'in/er/.git', 'in/.git/x'])('with %s, says so', async (git) => {
    const own = folderWith(['_cache/v1/a/specs.md', 'in/er/_cache/v1/a/specs.md', git]);
    expect((await ask({}, { at: own, paths: ['.', 'in/er'] })).found).toEqual({ reason });
  });

  it('is one of the outer one without', async () => {
    expect((await ask({}, { at, paths: ['.', 'in/er'] })).isAnswer).toBe(false);
    expect((await ask({}, { at, top: path.join(at, 'in/er/_cache') })).isAnswer).toBe(true);
    expect((await ask({}, { at: path.join(at, 'in/er'), top: path.join(at, 'other') })).isAnswer).toBe(true);
    expect((await ask({}, { at: path.join(at, 'in/er'), top: path.join(at, 'in') })).isAnswer).toBe(false);
  });
});
