import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { Among, SiteWanted, Wanted } from '../../src/blame/page-line.js';
import type { Origin } from '../../src/blame/search.js';
import { findSiteOrigin, inTop, type Run, SiteChecks, type SiteSearch, touchedBy } from '../../src/blame/site-line.js';
import type { Change } from '../../src/changes/changes.js';
import { inspect } from '../../src/check/lint.js';
import { quietPace } from '../../src/check/run-lint.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import { fingerprintUnder } from '../../src/engine/fingerprint.js';
import type { Finding } from '../../src/finding.js';
import { quietHost } from '../../src/node/host.js';
import { SiteLog } from '../../src/page/site-log.js';
import { type Answers, blobsAre, changesAt, idOf, partialIs, rawChange, zero } from '../support/git-answers.js';
import { HASHES } from '../support/page-builder.js';
import { finding } from '../support/report-scenarios.js';
import { tempSite } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';

/** Commits by letters, the last one first, with those before each. */
type Past = Readonly<Record<string, string>>;

interface Case {
  /** All commits; those that changed the files that the finding names; those that changed the site. */
  readonly past: Past;
  readonly files?: Past;
  readonly folders?: Past;
  /** The commits that have it; that cannot be known; and, where only some pages are looked at, those that have it. */
  readonly has: string;
  readonly unknown?: string;
  readonly among?: string;
}

/** Where it came from, as `commit before`, and what was looked at on the way; `*` behind a commit: some pages only. */
function search({ past, files = {}, folders = {}, has, unknown = '', among }: Case) {
  const looked = new Set<string>();
  const keyOf = ({ commit, among: some }: SiteWanted): string => `${commit}${some === undefined ? '' : '*'}`;
  const found = findSiteOrigin({
    finding: finding(),
    history: { head: Object.keys(past)[0]!, parents: (commit) => [...(past[commit] ?? '')] },
    repository: {
      lineage(to, paths = []) {
        const all = Object.entries(paths.includes('file') ? files : paths.includes('folder') ? folders : past);
        const start = all.findIndex(([commit]) => commit >= to);
        return new Map(start === -1 ? [] : all.slice(start).map(([commit, before]) => [commit, [...before]]));
      },
    },
    checks: {
      isThere(wanted) {
        if (!looked.has(keyOf(wanted))) throw new Error(`${keyOf(wanted)} was not looked up`);
        if (unknown.includes(wanted.commit)) return undefined;
        return (wanted.among === undefined ? has : among!).includes(wanted.commit);
      },
    },
    files: ['file'],
    folders: ['folder'],
    ...(among !== undefined && { among: { files: new Set(), key: 'x' } as Among }),
  } satisfies SiteSearch);
  const origin = finish(found, ({ sites = [] }) => {
    for (const one of sites) looked.add(keyOf(one));
  });
  return [origin && `${origin.state} ${origin.before}`, [...looked].join(' ')];
}

function finish(
  found: Generator<Wanted, Origin<string> | undefined>,
  serve: (wanted: Wanted) => void,
): Origin<string> | undefined {
  for (;;) {
    const next = found.next();
    if (next.done) return next.value;
    serve(next.value);
  }
}

describe('a finding between pages came with', () => {
  // From the last commit to the first: a, b, c ...
  const LINE = { a: 'b', b: 'c', c: 'd', d: '' };

  it.each<[string, Case, string | undefined, string]>([
    ['none, where it is not committed', { past: LINE, has: 'bcd' }, undefined, 'a'],
    ['none that is known', { past: LINE, has: 'abcd', unknown: 'a' }, 'a unknown', 'a'],
    ['the commit that changed its files', { past: LINE, files: { b: 'd', d: '' }, has: 'ab' }, 'b absent', 'a b d c'],
    ['the last of those', { past: LINE, files: { a: '' }, has: 'a' }, 'a absent', 'a b'],
    ['the first commit', { past: LINE, files: { d: '' }, has: 'abcd' }, 'd none', 'a d'],
    [
      'a commit before which nothing is known',
      { past: LINE, files: { b: '' }, has: 'ab', unknown: 'c' },
      'b unknown',
      'a b c',
    ],
    [
      'one of its files, before which nothing is known',
      { past: LINE, files: { b: 'd', d: '' }, has: 'ab', unknown: 'd' },
      'b unknown',
      'a b d',
    ],
    [
      'a commit that changed the site',
      { past: LINE, files: { a: '' }, folders: { a: 'c', c: 'd', d: '' }, has: 'abc' },
      'c absent',
      'a b c d',
    ],
    [
      'one that changed the site, where none changed its files',
      { past: LINE, folders: { b: '' }, has: 'ab' },
      'b absent',
      'a b c',
    ],
    ['one that changed something else', { past: LINE, has: 'abc' }, 'c absent', 'a b d c'],
    [
      'one that changed something else after the site did',
      { past: LINE, folders: { a: '' }, has: 'abc' },
      'c absent',
      'a b c d',
    ],
    ['the first one, which changed nothing of it', { past: LINE, has: 'abcd' }, 'd none', 'a b d'],
    [
      'a merge, of which no side has it',
      { past: { a: 'bc', b: '', c: '' }, files: { a: 'bc' }, has: 'a' },
      'a absent',
      'a b c',
    ],
    [
      'a merge, of one side of which nothing is known',
      { past: { a: 'bc', b: '', c: '' }, files: { a: '' }, has: 'a', unknown: 'b' },
      'a unknown',
      'a b c',
    ],
    [
      'the side of a merge that has it',
      { past: { a: 'bc', b: 'd', c: 'd', d: '' }, files: { a: '' }, has: 'ac' },
      'c absent',
      'a b c d',
    ],
    [
      'one that changed the site before those that changed its files, whatever was in between',
      {
        past: { a: 'b', b: 'c', c: 'd', d: 'e', e: '' },
        files: { c: '' },
        folders: { a: 'b', b: 'd', d: 'e', e: '' },
        has: 'acd',
      },
      'd absent',
      'a c d e',
    ],
  ])('%s', (_, given, origin, looked) => {
    expect(search(given)).toEqual([origin, looked]);
  });

  it.each<[string, Case, string | undefined, string]>([
    [
      'the commit that the pages alone show',
      { past: LINE, files: { b: 'd', d: '' }, has: 'ab', among: 'ab' },
      'b absent',
      'a b* d* b c',
    ],
    [
      'the one before, where the whole site has it',
      { past: LINE, files: { b: '' }, folders: { c: '' }, has: 'abc', among: 'b' },
      'c absent',
      'a b* b c d',
    ],
    [
      'another one, where the whole site does not show it there',
      { past: LINE, files: { b: 'd', d: '' }, has: 'a', among: 'ab' },
      'a absent',
      'a b* d* b',
    ],
    [
      'another one, where the pages alone never show it',
      { past: LINE, files: { b: 'd', d: '' }, has: 'ab', among: '' },
      'b absent',
      'a b* b d c',
    ],
    [
      'one of the whole, where the clone lacks what was before',
      { past: LINE, files: { b: 'd', d: '' }, has: 'ab', unknown: 'd', among: 'ab' },
      'b unknown',
      'a b* d* b',
    ],
  ])('%s, of some pages', (_, given, origin, looked) => {
    expect(search(given)).toEqual([origin, looked]);
  });

  it('one of very many of its files', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const past = Object.fromEntries(letters.map((letter, i) => [letter, letters[i + 1] ?? '']));
    expect(search({ past, files: past, has: 'abcdefghijklmnopqrstu' })[0]).toBe('u absent');
    const [origin, looked] = search({ past, files: past, has: 'abcdefghijklmnopqrs', among: 'abcdefghijklmnopqrs' });
    expect([origin, looked]).toEqual([
      's absent',
      `a ${letters
        .slice(0, 17)
        .map((one) => `${one}*`)
        .join(' ')} z* u* s* t* s t`,
    ]);
  });
});

describe('what a finding touches', () => {
  const page = (name: string): string => `_cache/v1/${name}/specs.md`;
  const task = {
    discovery: {
      sites: ['', 'x/'].map((at) => ({
        cache: `${at}_cache`,
        folders: { data: `${at}_data`, tagPages: `${at}pages` },
      })),
    },
  } as unknown as Run['task'];
  const related = (file: string) => ({ ...finding(), file, message: '' });
  const touched = (file: string, ...others: string[]) =>
    touchedBy(finding({ file, related: others.map(related) }), task);

  it('are its files, each once, and the folders of the sites', () => {
    const { files, folders } = touched(page('b'), page('a'), page('b'), '_data/tags.yaml');
    expect(files).toEqual([page('a'), page('b'), '_data/tags.yaml']);
    expect(folders).toEqual(['_cache', '_data', 'pages', 'x/_cache', 'x/_data', 'x/pages']);
  });

  it.each<[string[], boolean]>([
    [[page('a')], false],
    [[page('a'), page('a')], false],
    [[page('b'), page('a')], true],
    [[page('b'), page('a'), '_data/tags.yaml'], false],
    [['_data/tags.yaml', 'pages/v1.md'], false],
  ])('may be some pages alone: %j: %j', ([file, ...others], isPages) => {
    const files = [page('a'), page('b')];
    expect(touched(file!, ...others).among).toEqual(
      isPages ? { files: new Set(files), key: files.join('\n') } : undefined,
    );
  });

  it('is called otherwise in the working tree', () => {
    const [root, top] = [path.resolve('/top/docs'), path.resolve('/top')];
    expect([inTop('a/b.md', root, top), inTop('../../x', root, top)]).toEqual(['docs/a/b.md', '../x']);
  });
});

const OLD = '_cache/develop-2025-03-30/zlib/specs.md';
const NEW = '_cache/develop-2025-04-13/zlib/specs.md';
const row = (compiler: string) => ({ hash: HASHES[0], compiler });
const textsWith = (compiler: string) =>
  Object.fromEntries(
    site({
      pages: [
        { tag: 'develop-2025-03-30', rows: [row('gcc@11.4.0')] },
        { tag: 'develop-2025-04-13', rows: [row(compiler)] },
      ],
    }),
  );
const FILES = textsWith('gcc@12.3.0');
const RIGHT = textsWith('gcc@11.4.0')[NEW]!;
const root = tempSite(FILES);
const host = quietHost(root, { interrupted: false });
const REQUEST = { paths: [], allowEmpty: false, pagesOnly: false, maxFileSize: 1, rule: [], allowCode: false };
const setup = await prepare(REQUEST, rules, host);
const task = await makeTask(REQUEST, setup, host);
const { findings } = (await inspect(task, host, quietPace(host)))!;
const [details] = findings.filter(({ ruleId }) => ruleId === 'corpus-hash-details');
/** The same, with what its fingerprint under another name of its file is made of. */
const [renamed] = (await inspect(
  { ...task, renamed: new Set([details!.file]) },
  host,
  quietPace(host),
))!.findings.filter(({ ruleId }) => ruleId === details!.ruleId);
const [A, B] = [idOf('a'), idOf('b')];

describe('the check of a site in a commit', () => {
  interface Asked {
    readonly committed?: readonly string[];
    readonly uncommitted?: Readonly<Record<string, Partial<Change>>>;
    readonly answers?: Answers;
    readonly one?: Finding;
    readonly logs?: Run['logs'];
    readonly own?: Partial<typeof host>;
  }

  function checksOf({ committed = [], uncommitted = {}, answers, one = details!, logs = new Map(), own }: Asked) {
    const asked: string[] = [];
    const said: Answers = {
      'ls-files -z --stage': '',
      'diff-tree': (_, args) => {
        asked.push(args.at(-2)!.charAt(0));
        return zero(...committed);
      },
      ...blobsAre({ [A]: RIGHT, [B]: FILES[NEW]! }),
      ...partialIs(true),
      ...answers,
    };
    const changes = changesAt(root, uncommitted, said);
    const run: Run = { request: REQUEST, setup, task, host, logs };
    const checks = new SiteChecks(run, [one], { ...changes, host: { ...host, ...own } }, 'head');
    const isThere = async (commit: string, among?: Among): Promise<unknown> => {
      const wanted = { commit: idOf(commit), among };
      const isDone = await checks.run([wanted]);
      return isDone ? checks.isThere(wanted, one) : 'interrupted';
    };
    return { isThere, asked };
  }

  it.each<[string, Asked, unknown]>([
    ['where nothing was changed since', {}, true],
    ['where a page was right', { committed: rawChange('M', NEW) }, false],
    ['where a page was as wrong', { committed: rawChange('M', NEW, 'b', 'a') }, true],
    ['where a page was not there', { committed: rawChange('A', NEW, '0', 'b') }, false],
    ['where a page was right that is not committed', { uncommitted: { [NEW]: {} } }, false],
    ['of which the clone lacks a page', { committed: rawChange('M', NEW, 'c', 'a') }, undefined],
    ['of which git cannot tell', { answers: { 'diff-tree': { code: 128, stderr: 'x' } } }, undefined],
    ['that is interrupted', { own: { interrupted: () => true } }, 'interrupted'],
  ])('%s', async (_, asked, isThere) => {
    expect(await checksOf(asked).isThere('d')).toBe(isThere);
  });

  it('is made once for each commit and for the pages that are looked at', async () => {
    const { isThere, asked } = checksOf({});
    const among = { files: new Set([NEW]), key: 'new' };
    expect([await isThere('d'), await isThere('d'), await isThere('e')]).toEqual([true, true, true]);
    expect([await isThere('d', among), await isThere('d', { ...among, key: 'other' })]).toEqual([false, false]);
    expect(await isThere('d', { files: new Set([OLD, NEW]), key: 'both' })).toBe(true);
    expect(asked).toEqual(['d', 'e', 'd', 'd', 'd']);
  });

  it.each<[string, Asked, Among | undefined, boolean]>([
    ['nothing', {}, undefined, false],
    ['what a page holds', { committed: rawChange('M', NEW) }, undefined, false],
    ['what a page holds that is not checked out', { committed: rawChange('M', 'none.md') }, undefined, false],
    ['a new page', { committed: rawChange('A', NEW, '0', 'b') }, undefined, true],
    ['a page with another name', { committed: rawChange('R100', `x.md > ${NEW}`) }, undefined, true],
    [
      'a page that is gone, of some',
      { committed: rawChange('D', 'none.md', 'a', '0') },
      { files: new Set([NEW]), key: 'x' },
      false,
    ],
    ['a page that is gone', { committed: rawChange('D', 'none.md', 'a', '0') }, undefined, true],
    ['a page that was a link', { committed: [`:120000 100644 ${A} ${B} T`, NEW] }, undefined, true],
    ['a page that is a link', { committed: [`:100644 120000 ${A} ${B} T`, NEW] }, undefined, true],
    ['what a page holds that is not committed', { uncommitted: { [NEW]: {} } }, undefined, false],
    [
      'a page that is not committed',
      { uncommitted: { [NEW]: { status: 'added', before: undefined } } },
      undefined,
      true,
    ],
  ])('walks through the folders again where these were others: %s', async (_, asked, among, walks) => {
    let lists = 0;
    const list: typeof host.list = (folder) => {
      lists++;
      return host.list(folder);
    };
    await checksOf({ ...asked, own: { list } }).isThere('d', among);
    expect(lists > 0).toBe(walks);
  });

  it('does not hide a fault of ours', async () => {
    const breaks = (): never => {
      throw new TypeError('ours');
    };
    await expect(checksOf({ answers: { 'diff-tree': breaks } }).isThere('d')).rejects.toThrow('ours');
  });

  it('knows a finding under the former name of its file, and then under that of other states', async () => {
    const file = '_cache/develop-2025-04-13/new/specs.md';
    const now = { ...renamed!, file, fingerprint: fingerprintUnder(file, renamed!)! };
    const answers: Answers = {
      ...blobsAre({ [A]: FILES[renamed!.file]! }),
      'diff-tree': (_, args) =>
        args.at(-2) === idOf('d') ? zero(...rawChange('R100', `${renamed!.file} > ${file}`)) : '',
    };
    const { isThere } = checksOf({ one: now, answers });
    expect([await isThere('c'), await isThere('d'), await isThere('e')]).toEqual([false, true, true]);
  });

  it('takes what is known of pages that are the same, unless there are links', async () => {
    const log = new SiteLog();
    const reads: string[] = [];
    const readPage: typeof host.readPage = (file, ...rest) => {
      reads.push(path.basename(path.dirname(path.dirname(file))));
      return host.readPage(file, ...rest);
    };
    const links = { 'ls-files -z --stage': zero(`120000 ${A} 0\tl`) };
    const read = async (answers: Answers): Promise<string[]> => {
      reads.length = 0;
      await checksOf({ logs: new Map([['_cache', log]]), answers, own: { readPage } }).isThere('d');
      return [...new Set(reads)];
    };
    for (const page of task.discovery.sites[0]!.pages) log.add({ file: page.file, place: page.place! }, undefined);
    const without = await read({});
    expect((await read(links)).length).toBeGreaterThan(without.length);
  });
});
