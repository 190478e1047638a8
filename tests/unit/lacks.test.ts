import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexTask, LIST } from '../../src/check/index-task.js';
import {
  describeLack,
  isLimited,
  type Lack,
  lackOf,
  logLack,
  maybePartial,
  NO_LACK,
  withLack,
} from '../../src/check/partial-site.js';
import type { LintRequest, Setup } from '../../src/check/task.js';
import type { IndexConfig } from '../../src/config/config.js';
import { UsageError } from '../../src/errors.js';
import type { Site } from '../../src/files/discover.js';
import { type UsedBaseline, useBaseline } from '../../src/hide/used-baseline.js';
import { LIMITS } from '../../src/index/limits.js';
import { nodeHost } from '../../src/node/host.js';
import { type LoggedPage, SiteLog, type SitePage } from '../../src/page/site-log.js';
import type { CorpusRule } from '../../src/rule.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const host = nodeHost({ interrupted: false });

function folderWith(...names: readonly string[]): string {
  const folder = tempFolder();
  writeAll(folder, Object.fromEntries(names.map((name) => [name, ''])));
  return folder;
}

describe('what a checkout lacks of a site', () => {
  const PAGE = 's/_cache/t/p/specs.md';
  const site = (more: Partial<Site> = {}): Site =>
    ({ cache: 's/_cache', folders: { data: 's/_data', tagPages: 's/tags' }, pages: [], ...more }) as unknown as Site;
  const lack = (...files: readonly string[]) => lackOf(site(), new Set(files), '/r');

  it('are its pages, and its own files', () => {
    const others = [
      's/_cache/t/p/x.md',
      's/_cachet/t/p/specs.md',
      's/tags/a/b.md',
      's/tags/a.txt',
      's/_data/x.yaml',
      't',
    ];
    expect(lack()).toBe(NO_LACK);
    expect(lack(...others)).toBe(NO_LACK);
    const { pages, files } = lack(PAGE, 's/_data/tags.yaml', 's/_data/meta.yaml', 's/tags/v1.md', ...others);
    expect([...files]).toEqual(['s/_data/tags.yaml', 's/_data/meta.yaml', 's/tags/v1.md']);
    expect(pages).toMatchObject([{ path: `/r/${PAGE}`, file: PAGE, boundary: '/r/s/_cache/t/p' }]);
    expect(lack(PAGE).files.size).toBe(0);
    expect(lack('s/tags/v1.md').pages).toEqual([]);
  });

  it('belongs to it all the same', () => {
    const plain = site();
    expect(withLack(plain, NO_LACK)).toBe(plain);
    const own = { tags: 's/_data/tags.yaml', meta: 's/_data/meta.yaml' };
    expect(withLack(plain, lack(PAGE))).toMatchObject({ pages: [{ file: PAGE }], data: undefined });
    expect(withLack(plain, lack('s/_data/meta.yaml')).data).toEqual({ ...own, tagPages: [] });
    expect(withLack(plain, lack('s/tags/v1.md')).data).toEqual({ ...own, tagPages: ['s/tags/v1.md'] });
    const data = { ...own, tagPages: ['s/tags/v2.md'] };
    const whole = withLack(site({ data } as Partial<Site>), lack('s/tags/v1.md', PAGE));
    expect(whole.data?.tagPages).toEqual(['s/tags/v1.md', 's/tags/v2.md']);
    expect(withLack(site({ data } as Partial<Site>), lack(PAGE)).data).toEqual(data);
  });

  it('is what Jekyll would take where it is not checked out, and may hide nothing else', () => {
    const passedOver = new Map([['s/_data/tags.yml', ['s/_data/tags.yaml']]]);
    const data = { tags: 's/_data/tags.yml', meta: 's/_data/meta.yaml', passedOver, tagPages: [] };
    const whole = site({ data } as Partial<Site>);
    expect(withLack(whole, lack(PAGE)).data).toEqual(data);
    const { passedOver: _, ...own } = data;
    expect(withLack(whole, lack('s/_data/meta.yaml')).data).toEqual(own);
    expect(withLack(whole, lack('s/_data/tags.json')).data).toEqual({ ...own, tags: 's/_data/tags.json' });
    expect(withLack(site(), lack('s/_data/meta.csv')).data).toMatchObject({ meta: 's/_data/meta.csv' });
  });

  it('is in the log of the site, in its order', () => {
    const log = new SiteLog(1);
    const [page] = lackOf(site(), new Set(['s/_cache/t/b/specs.md']), '/r').pages;
    log.add(page as never, undefined);
    const names = (one: SiteLog): string[] => one.pages.map(({ file }) => file);
    expect(names(logLack(log, NO_LACK))).toEqual(['s/_cache/t/b/specs.md']);
    const both = logLack(log, lack('s/_cache/t/c/specs.md', 's/_cache/t/a/specs.md'));
    expect(names(both)).toEqual(['a', 'b', 'c'].map((name) => `s/_cache/t/${name}/specs.md`));
    expect(names(logLack(log, lack('s/_cache/t/a/specs.md')))).toHaveLength(2);
  });

  it.each([
    [[PAGE], '1 page of the site is'],
    [[PAGE, 's/_cache/t/q/specs.md'], '2 pages of the site are'],
    [['s/tags/v1.md'], 's/tags/v1.md of the site is'],
    [['s/tags/v1.md', 's/tags/v2.md'], 's/tags/v1.md and s/tags/v2.md of the site are'],
    [['s/tags/v1.md', 's/tags/v2.md', 's/tags/v3.md'], '3 other files of the site are'],
    [[PAGE, 's/tags/v1.md'], '1 page and s/tags/v1.md of the site are'],
  ])('is said: %j', (files, said) => {
    const end = ' in git, but not checked out here (a sparse checkout, skip-worktree or assume-unchanged)';
    expect(describeLack(lack(...files))).toBe(said + end);
  });

  it('is asked for where git or the baseline says that there is more', () => {
    const baseline = (...there: readonly string[]): UsedBaseline => {
      const entries = new Map([['f', { page: 'a' }]]);
      return { entries, isThere: (file: string) => there.includes(file) } as unknown as UsedBaseline;
    };
    const [plain, sparse] = [folderWith('.git/HEAD'), folderWith('.git/info/sparse-checkout')];
    const isAsked = [undefined, baseline('a'), baseline()].map((one) => maybePartial(host, plain, one));
    expect(isAsked).toEqual([false, false, true]);
    expect(maybePartial(host, sparse, undefined)).toBe(true);
  });
});

describe('whether a rule can look at all that it is about', () => {
  const corpusRule = { id: 'a', kind: 'corpus', map: () => 1, messages: {} } as unknown as CorpusRule;
  const siteRule = { ...corpusRule, id: 'b', kind: 'site' } as CorpusRule;
  const [page, other] = ['p', 'q'].map((name) => {
    return { file: `_cache/t/${name}/specs.md`, place: { tag: 't', package: name } };
  }) as [SitePage, SitePage];
  const READ = { rows: 0, written: 0, stacksFit: true, stacks: [], row: [] };
  const logOf = (...notes: readonly (LoggedPage['notes'] | 'unread')[]): SiteLog => {
    const log = new SiteLog(2);
    notes.forEach((one, i) => {
      log.add([page, other][i]!, one === 'unread' ? undefined : { ...READ, notes: one });
    });
    return log.sorted();
  };
  const rules = [corpusRule, siteRule].map((rule) => ({ rule, options: {}, isAsked: true }));
  const lackingPage: Lack = { pages: [{ file: 'x' }] as unknown as Lack['pages'], files: new Set() };
  const lackingFile: Lack = { pages: [], files: new Set(['_data/tags.yaml']) };

  it.each<[string, boolean, CorpusRule, Lack, SiteLog]>([
    ['nothing is lacking', false, corpusRule, NO_LACK, logOf({ a: 1 })],
    ['nothing of the site is lacking', false, siteRule, NO_LACK, logOf({ b: 1 })],
    ['a file of the site is lacking', true, siteRule, lackingFile, logOf({ b: 1 })],
    ['a file of the site is lacking', false, corpusRule, lackingFile, logOf({ a: 1 })],
    ['a page is lacking', true, corpusRule, lackingPage, logOf({ a: null })],
    ['a page is lacking, and the others are of use', true, siteRule, lackingPage, logOf({ b: null }, { b: 1 })],
    ['a page is lacking, and the others are of no use', false, siteRule, lackingPage, logOf({ b: null }, { b: null })],
    ['a page is lacking, and one could be read', false, siteRule, lackingPage, logOf('unread', { b: null })],
    ['a page is lacking, and none could be read', true, siteRule, lackingPage, logOf('unread', 'unread')],
  ])('where %s: it is limited: %s', (_, is, rule, lack, log) => {
    expect(isLimited(rule, lack, log, rules)).toBe(is);
  });
});

describe('the copy of a build cache', () => {
  const root = folderWith('a/x', `a/${LIST}`, 'b/x', 'lists/l.json', 'maps/m.json', 'out/x');
  const outside = folderWith('x');
  symlinkSync(outside, path.join(root, 'link'));
  const at = (name: string): string => path.join(root, name);
  const shown = (one: string | undefined): string | undefined => one && path.relative(root, one);
  const given = (request: Partial<LintRequest>, index?: Partial<IndexConfig>, needed?: 'folder' | 'list') => {
    const setup = { config: { index }, root } as unknown as Setup;
    try {
      const { folder, list, map, maxBytes, specFiles } = indexTask(
        request as LintRequest,
        setup,
        { ...host, cwd: root },
        needed,
      );
      return [shown(folder), shown(list), shown(map), ...(index?.maxBytes ? [maxBytes, specFiles] : [])];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return error.message;
    }
  };
  const NONE = undefined;

  it.each<[string, Partial<LintRequest>, Partial<IndexConfig> | undefined, unknown]>([
    ['a folder without a list', { index: 'b' }, NONE, ['b', NONE, NONE]],
    ['a folder with one', { index: 'a' }, NONE, ['a', `a/${LIST}`, NONE]],
    ['a folder whose list is not wanted', { index: 'a', indexList: false }, NONE, ['a', NONE, NONE]],
    ['a folder and a list', { index: 'a', indexList: 'lists/l.json' }, NONE, ['a', 'lists/l.json', NONE]],
    ['a list', { indexList: 'lists/l.json' }, NONE, ['lists', 'lists/l.json', NONE]],
    ['a map', { indexMap: 'maps/m.json' }, NONE, ['maps', NONE, 'maps/m.json']],
    ['a map and a folder', { indexMap: 'maps/m.json', index: 'b' }, NONE, ['b', NONE, 'maps/m.json']],
    ['the folder of the config', {}, { folder: at('b') }, ['b', NONE, NONE]],
    ['the map of the config', {}, { map: at('maps/m.json') }, ['maps', NONE, 'maps/m.json']],
    ['a folder, and not the map of the config', { index: 'b' }, { map: at('maps/m.json') }, ['b', NONE, NONE]],
    [
      'a map, and not the folder of the config',
      { indexMap: 'maps/m.json' },
      { folder: at('b') },
      ['maps', NONE, 'maps/m.json'],
    ],
    ['no list of the config', { index: 'b', indexList: false }, { list: at('lists/l.json') }, ['b', NONE, NONE]],
    ['no map of the config', { indexMap: false }, { folder: at('b'), map: at('maps/m.json') }, ['b', NONE, NONE]],
    ['no map', { index: 'b', indexMap: false }, { map: at('maps/m.json') }, ['b', NONE, NONE]],
    [
      'the list of the config beside a folder',
      { index: 'b' },
      { list: at('lists/l.json') },
      ['b', 'lists/l.json', NONE],
    ],
    ['what the config limits', {}, { folder: at('b'), maxBytes: 7, specFiles: true }, ['b', NONE, NONE, 7, true]],
    ['a folder that is not there', { index: 'none' }, NONE, '--index: there is no folder "none"'],
    ['a file for a folder', { index: 'a/x' }, NONE, '--index: there is no folder "a/x"'],
    ['a list that is not there', { index: 'a', indexList: 'none' }, NONE, '--index-list: there is no file "none"'],
    ['a map that is a folder', { index: 'a', indexMap: 'b' }, NONE, '--index-map: there is no file "b"'],
    ['a link of the call', { index: 'link' }, NONE, ['link', NONE, NONE]],
    ['a link of the call, as the config has it', { index: 'link' }, { folder: at('link') }, ['link', NONE, NONE]],
    [
      'a link of the config',
      {},
      { folder: at('link') },
      `the config's "index" names "link", which leads out of the repository through a link; name it with --index`,
    ],
    [
      'a list of the config behind a link',
      { index: 'b' },
      { list: at('link/x') },
      `the config's "index" names "link/x", which leads out of the repository through a link; name it with --index`,
    ],
    [
      'a list of the call behind a link',
      { index: 'b', indexList: 'link/x' },
      { list: at('link/x') },
      ['b', 'link/x', NONE],
    ],
    [
      'a map of the config behind a link',
      {},
      { folder: at('b'), map: at('link/x') },
      `the config's "index" names "link/x", which leads out of the repository through a link; name it with --index`,
    ],
    ['a map of the call behind a link', { indexMap: 'link/x' }, { map: at('link/x') }, ['link', NONE, 'link/x']],
    ['nothing', {}, NONE, '--index: there is no folder "."'],
  ])('is %s', (_, request, index, expected) => {
    expect(given(request, index)).toEqual(expected);
  });

  it('is looked at as the config says, and without one whole but for the binaries', () => {
    const setup = { config: {}, root } as unknown as Setup;
    const task = indexTask({ index: 'b' } as LintRequest, setup, { ...host, cwd: root });
    expect([task.maxBytes, task.specFiles, task.isAsked('v1'), task.root]).toEqual([LIMITS.file, false, true, root]);
  });

  it('has a list where that is needed', () => {
    const NO_LIST = `no list of indexes: name it with --index-list, or put ${LIST} into the folder of --index`;
    expect(given({ index: 'b' }, NONE, 'list')).toBe(NO_LIST);
    expect(given({ index: 'a', indexList: false }, NONE, 'list')).toBe(NO_LIST);
    expect(given({ index: 'a' }, NONE, 'list')).toEqual(['a', `a/${LIST}`, NONE]);
    expect(given({ index: 'none', indexList: 'lists/l.json' }, NONE, 'list')).toEqual(['none', 'lists/l.json', NONE]);
  });
});

describe('the baseline of a run', () => {
  const root = folderWith('sub/x');
  writeAll(root, { 'b.json': '{"formatVersion": 1, "findings": []}\n' });
  const use = async (request: Parameters<typeof useBaseline>[0]): Promise<unknown> => {
    try {
      const used = await useBaseline(request, { config: { baseline: undefined }, root }, { ...host, cwd: root });
      return used && [used.file, used.prunes];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return error.message;
    }
  };

  it('is needed by what takes entries out of it, or wants none too many', async () => {
    expect(await use({})).toBeUndefined();
    expect(await use({ baseline: false })).toBeUndefined();
    const NEEDS = 'needs a baseline: name it with --baseline <file> or in the config';
    expect(await use({ prune: true })).toBe(`--prune ${NEEDS}`);
    expect(await use({ strictBaseline: true })).toBe(`--strict-baseline ${NEEDS}`);
    expect(await use({ strictBaseline: true, prune: true, baseline: false })).toBe(`--prune ${NEEDS}`);
  });

  it('is there, or is written by a command that is named', async () => {
    const NONE = 'there is no such file; "cache-lint baseline';
    expect(await use({ baseline: 'none.json' })).toBe(`--baseline "none.json": ${NONE} --baseline <file>" writes it`);
  });
});
