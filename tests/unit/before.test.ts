import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import {
  type BeforeContext,
  findBetween,
  hadSameFiles,
  hostBefore,
  knownFrom,
  taskBefore,
  withBefore,
  withLostData,
} from '../../src/changes/before.js';
import type { Change } from '../../src/changes/changes.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import type { LintRequest, LintTask } from '../../src/check/task.js';
import type { Discovery, Site } from '../../src/files/discover.js';
import { quietHost } from '../../src/node/host.js';
import { placeOf } from '../../src/page/place.js';
import { SiteLog } from '../../src/page/site-log.js';
import { blobsAre, changesAt, idOf } from '../support/git-answers.js';
import { HASHES } from '../support/page-builder.js';
import { finding } from '../support/report-scenarios.js';
import { tempSite, writeAll } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';
import { tempFolder } from '../support/temp-folder.js';

describe('the files before a change', () => {
  const top = tempFolder();
  writeAll(top, { 'a.md': 'now', 'docs/b.md': 'now' });

  it.each<[string, string, Partial<Change>, string]>([
    ['of a file that holds something else', 'a.md', {}, 'then'],
    ['of one whose past is not known', 'a.md', { before: undefined }, 'missing'],
    ['of a new one', 'a.md', { status: 'added', before: undefined }, 'missing'],
    ['of one that was called otherwise', 'a.md', { status: 'renamed', oldFile: 'x.md' }, 'missing'],
    ['of one that is gone', 'gone.md', { status: 'deleted' }, 'then'],
    ['of a file below', 'docs/b.md', {}, 'then'],
  ])('%s', (_, file, change, text) => {
    const host = hostBefore(changesAt(top, { [file]: change }, blobsAre({ [idOf('a')]: 'then' })), top);
    const bytes = host.readPage(path.join(top, file), top, 100);
    expect('code' in bytes ? bytes.code : bytes.toString()).toBe(text);
  });

  it.each<[boolean, Record<string, Partial<Change>>]>([
    [true, {}],
    [true, { 'a.md': {} }],
    [true, { 'a.md': {}, 'docs/b.md': {} }],
    [false, { 'a.md': { before: undefined } }],
    [false, { 'a.md': { status: 'added' } }],
    [false, { 'a.md': {}, 'docs/b.md': { status: 'renamed' } }],
    [false, { 'gone.md': {} }],
    [false, { docs: {} }],
  ])('are the same by name: %j, of %j', (isSame, files) => {
    expect(hadSameFiles(changesAt(top, files), top)).toBe(isSame);
  });

  it.each([
    [1000, true],
    [1001, false],
  ])('are looked up one by one where they are not more than a thousand: %i', (count, isSame) => {
    const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.md`, {}]));
    const host = {
      ...quietHost(top, { interrupted: false }),
      kindOf: () => 'file' as const,
      realPath: (at: string) => at,
    };
    expect(hadSameFiles({ ...changesAt(top, files), host }, top)).toBe(isSame);
  });
});

const REQUEST: LintRequest = {
  ...{ paths: [], allowEmpty: false, pagesOnly: false, maxFileSize: 1, rule: [], allowCode: false },
};
const OLD = '_cache/develop-2025-03-30/zlib/specs.md';
const NEW = '_cache/develop-2025-04-13/zlib/specs.md';
const row = (compiler: string) => ({ hash: HASHES[0], compiler });
/** Two tags that say of one binary that other compilers have made it, and a page that is wrong by itself. */
const FILES = Object.fromEntries(
  site({
    pages: [
      { tag: 'develop-2025-03-30', rows: [row('gcc@11.4.0')] },
      { tag: 'develop-2025-04-13', rows: [row('gcc@12.3.0')] },
      { tag: 'develop-2025-04-13', package: 'xz', rows: [{ hash: HASHES[1] }] },
    ],
  }),
);
const XZ = NEW.replace('zlib', 'xz');
const root = tempSite({ ...FILES, [XZ]: FILES[XZ]!.replace('layout: cache', 'layout: page') });
const host = quietHost(root, { interrupted: false });
const setup = await prepare(REQUEST, rules, host);
const task = await makeTask(REQUEST, setup, host);
const fingerprints = await findBetween(task.discovery.sites, task, host);
const [fingerprint] = fingerprints!;

describe('what a call names, in the state before', () => {
  it.each<[string, Partial<LintRequest>]>([
    ['may be nothing', { paths: ['none'] }],
    ['has no baseline of its own', { baseline: 'none.json' }],
    ['has none to be pruned', { prune: true }],
    ['has none to be strict with', { strictBaseline: true }],
  ])('%s', async (_, request) => {
    const before = await taskBefore({ ...REQUEST, ...request }, setup, host);
    expect([before.baseline, before.discovery.outside]).toEqual([undefined, []]);
  });

  it('is looked for, unless it is known where it is', async () => {
    const none: Discovery = { sites: [], outside: [], ignored: 0 };
    expect((await taskBefore(REQUEST, setup, host, none)).discovery).toBe(none);
    expect((await taskBefore(REQUEST, setup, host)).discovery.sites).toHaveLength(1);
  });
});

describe('data that a change takes away', () => {
  const [whole] = task.discovery.sites;
  const data = { tags: '_data/tags.yaml', meta: '_data/meta.yaml', tagPages: ['pages/tags/v1.md'] };
  const with_ = (own: Site['data'], cache = '_cache'): Discovery => {
    return { sites: [{ ...whole!, cache, data: own }], outside: [], ignored: 3 };
  };

  it.each<[string, Discovery, Discovery, Site['data']]>([
    ['stays known, without tag pages', with_(undefined), with_(data), { ...data, tagPages: [] }],
    ['is that of now where there is any', with_({ ...data, tags: 'x' }), with_(data), { ...data, tags: 'x' }],
    ['is none where there was none', with_(undefined), with_(undefined), undefined],
    ['is that of its own site', with_(undefined), with_(data, 'docs/_cache'), undefined],
  ])('%s', (_, now, before, expected) => {
    const found = withLostData(now, { ...task, discovery: before });
    expect(found).toEqual({ ...now, sites: [{ ...now.sites[0]!, data: expected }] });
  });
});

describe('what there is between pages', () => {
  it('is found without what is on them', async () => {
    expect(fingerprints!.size).toBe(1);
    expect(await findBetween(task.discovery.sites, task, host)).toEqual(fingerprints);
    expect(await findBetween([], task, host)).toEqual(new Set());
    expect(await findBetween(task.discovery.sites, task, { ...host, interrupted: () => true })).toBeUndefined();
  });

  it('is known of pages that are the same', () => {
    const log = new SiteLog();
    for (const file of [OLD, NEW]) log.add({ file, place: placeOf(file)! }, undefined);
    const known = knownFrom(log, (file) => file === NEW);
    expect([known.log === log, log.indexOf(NEW)]).toEqual([true, 1]);
    expect([OLD, NEW, 'x'].map(known.indexOf)).toEqual([0, -1, -1]);
  });
});

describe('what is new between pages', () => {
  const context = (more: Partial<BeforeContext> = {}): BeforeContext => ({
    ...{ task, host, asked: task.discovery, concerned: new Set(['_cache']), isChanged: () => true, isUnknown: false },
    ...more,
  });
  const RULES = new Set(['corpus-hash-details']);
  const siteWith = (more?: Partial<BeforeContext>) => {
    const { discovery, isNew } = withBefore(task.discovery, context(more));
    return { before: discovery.sites[0]!.before, isNew, discovery };
  };

  it('is told of sites of which something is changed', () => {
    const { before, discovery } = siteWith();
    expect(before!.asked).toBe(task.discovery.sites[0]!.namedFiles);
    expect({ ...discovery, sites: [{ ...discovery.sites[0], before: undefined }] }).toEqual({
      ...task.discovery,
      sites: [{ ...task.discovery.sites[0], before: undefined }],
    });
    expect(siteWith({ concerned: new Set() }).before).toBeUndefined();
  });

  it('is asked for by what the call names', () => {
    const namedFiles = new Set([OLD]);
    const sites = task.discovery.sites.map((one) => ({ ...one, namedFiles }));
    expect(siteWith({ asked: { ...task.discovery, sites } }).before!.asked).toBe(namedFiles);
  });

  it('is what was not there before, by the rules that are about it', async () => {
    const { before, isNew } = siteWith();
    const known = finding({ ruleId: 'corpus-hash-details', fingerprint: fingerprint! });
    expect(isNew(known)).toBe(true);
    expect(await before!.find(new SiteLog(), RULES)).toEqual(fingerprints);
    expect(isNew(known)).toBe(false);
    expect(isNew({ ...known, fingerprint: 'other' })).toBe(true);
    expect(isNew({ ...known, ruleId: 'page-layout', fingerprint: 'other' })).toBe(false);
  });

  it.each<[string, Partial<BeforeContext>]>([
    ['where nothing is known of what was before', { isUnknown: true }],
    ['where the site was not there', { task: { ...task, discovery: { ...task.discovery, sites: [] } } as LintTask }],
  ])('is everything %s', async (_, more) => {
    const { before, isNew } = siteWith(more);
    expect(await before!.find(new SiteLog(), RULES)).toEqual(new Set());
    expect(isNew(finding({ ruleId: 'corpus-hash-details', fingerprint: fingerprint! }))).toBe(true);
  });

  it('is looked for once by each rule', async () => {
    let pauses = 0;
    const counting = { ...host, pause: async () => void pauses++ };
    const { before } = siteWith({ host: counting });
    await before!.find(new SiteLog(), RULES);
    const first = pauses;
    expect(first).toBeGreaterThan(0);
    expect(await before!.find(new SiteLog(), RULES)).toEqual(fingerprints);
    expect(await before!.find(new SiteLog(), new Set())).toEqual(fingerprints);
    expect(pauses).toBe(first);
    expect(await before!.find(new SiteLog(), new Set(['corpus-hash-details', 'corpus-title']))).toEqual(fingerprints);
    expect(pauses).toBeGreaterThan(first);
  });

  it('is not known where the search for it is interrupted', async () => {
    const { before } = siteWith({ host: { ...host, interrupted: () => true } });
    expect(await before!.find(new SiteLog(), RULES)).toBeUndefined();
  });

  it('is told by what may have changed', async () => {
    const asked: string[] = [];
    const isChanged = (file: string): boolean => asked.push(file) > 0;
    await siteWith({ isChanged }).before!.find(new SiteLog(), RULES);
    expect(asked).toEqual([OLD, XZ, NEW]);
  });
});
