import { describe, expect, it } from 'vitest';
import { readIndexList } from '../../../src/index/index-list.js';
import { LIMITS } from '../../../src/index/limits.js';
import { type CacheFile, type CacheProblem, WHOLE } from '../../../src/index/problem.js';
import { findSources, indexName, isListed, isRoot, type Sources, type TagSources } from '../../../src/index/sources.js';
import { manifestEntry, memoryFolder, sha256 } from '../../support/index-files.js';

const DATABASE = '{"database": {"version": "8", "installs": {}}}';
const SUM = sha256(DATABASE);
const BLOB = `blobs/sha256/${SUM.slice(0, 2)}/${SUM}`;
const MANIFEST = JSON.stringify({ version: 3, data: [manifestEntry('db.v8+json', 'none', DATABASE)] });
const AT = 'v3/manifests/index/index.manifest.json';

/** What the map, the list or the layout of a folder names. */
async function sourcesOf(
  files: Readonly<Record<string, string>>,
  given: { readonly map?: unknown; readonly list?: unknown } = {},
): Promise<Sources> {
  const texts = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`${name}.json`, JSON.stringify(value)]),
  );
  const folder = memoryFolder({ ...files, ...texts });
  const fileOf = (name: string): CacheFile => ({ folder, file: name, shown: name, knownAs: name });
  return findSources({
    ...{ folder, limits: LIMITS, show: (file) => `mirror/${file}` },
    map: 'map' in given ? fileOf('map.json') : undefined,
    list: 'list' in given ? fileOf('list.json') : undefined,
  });
}

const problemsOf = (problems: readonly CacheProblem[]): string[] =>
  problems.map(({ code, spot }) => `${code} ${spot.path.join('.')}`);
const shown = ({ sources }: TagSources): string[] =>
  sources.map(({ label, mirror, index, in: { knownAs } }) => `${label}: ${mirror}, ${index.file}, ${knownAs}`);

/** What is said of a value in a file of JSON, or of a file. */
const toldOf = (problems: readonly CacheProblem[]): object[] =>
  problems.map(({ spot: { in: at, ...spot }, ...told }) => ({ ...told, in: at.shown, ...spot }));
const at = (...path: readonly (string | number)[]): object => ({ path, below: path, span: WHOLE });

describe('indexes that a map names', () => {
  it('have their blobs beside their manifest', async () => {
    const files = {
      ...{ [`a/${AT}`]: MANIFEST, [`a/${BLOB}`]: DATABASE, 'b/index.manifest.json': MANIFEST, [`b/${BLOB}`]: DATABASE },
      ...{ 'index.manifest.json': MANIFEST, [BLOB]: DATABASE, [AT]: MANIFEST, 'c/index.json': DATABASE },
      ...{ 'index.json': DATABASE, 'd/xindex.manifest.json': DATABASE, 'd/index.manifest.jsonx': DATABASE },
    };
    const names = {
      ...{ a: `a/${AT}`, b: 'b/index.manifest.json', top: 'index.manifest.json', whole: AT, c: 'c/index.json' },
      ...{ root: 'index.json', d: 'd/xindex.manifest.json', e: 'd/index.manifest.jsonx' },
    };
    const sources = await sourcesOf(files, { map: { t: names } });
    expect([sources.tags, sources.problems, sources.listed]).toEqual([['t'], [], []]);
    const found = await sources.find('t');
    expect([found.problems, found.unknown]).toEqual([[], []]);
    expect(shown(found)).toEqual([
      'root: ., index.json, mirror/index.json',
      `a: a, a/${BLOB}, mirror/a/blobs`,
      `b: b, b/${BLOB}, mirror/b/blobs`,
      'c: c, c/index.json, mirror/c/index.json',
      'd: d, d/xindex.manifest.json, mirror/d/xindex.manifest.json',
      'e: d, d/index.manifest.jsonx, mirror/d/index.manifest.jsonx',
      `top: ., ${BLOB}, mirror/./blobs`,
      `whole: ., ${BLOB}, mirror/./blobs`,
    ]);
    expect(found.sources.map(isRoot)).toEqual([true, ...Array(7).fill(false)]);
    expect(sources.named.slice(0, 2)).toEqual([`a/${AT}`, `a/${AT}.hash`]);
    expect((await sources.find('none')).sources).toEqual([]);
  });

  it('are told when they are not there, and named only when they stay inside', async () => {
    const sources = await sourcesOf({}, { map: { t: { a: 'none.json', b: '../x.json', c: AT } } });
    expect(sources.named).toEqual(['none.json', 'none.json.hash', AT, `${AT}.hash`]);
    const { unknown, problems } = await sources.find('t');
    expect(unknown).toEqual(['a', 'b', 'c']);
    expect(problemsOf(problems)).toEqual(['unreadableIndex ', 'unreadableIndex ', 'unreadableManifest ']);
  });

  it('are told where the map is of another shape, with what stands there', async () => {
    const what = 'the map of indexes';
    const problems = async (map: unknown) => toldOf((await sourcesOf({}, { map })).problems);
    expect(await problems([])).toEqual([
      { code: 'listShape', data: { what, expected: 'an object of tags', found: '[]' }, in: 'map.json', ...at() },
    ]);
    expect(await problems({ t: 1, u: { a: null } })).toEqual([
      {
        ...{ code: 'listShape', data: { what, expected: 'an object of labels and files', found: '1' } },
        ...{ in: 'map.json', ...at('t') },
      },
      {
        ...{ code: 'listShape', data: { what, expected: 'the name of a file', found: 'null' } },
        ...{ in: 'map.json', ...at('u', 'a') },
      },
    ]);
  });

  it('are in its tags, in their order', async () => {
    const sources = await sourcesOf({}, { map: { b: {}, c: {}, a: {} } });
    expect([sources.tags, sources.listed, sources.named]).toEqual([['a', 'b', 'c'], [], []]);
  });

  it.each<[unknown, readonly string[], readonly string[]]>([
    [[], ['listShape '], []],
    ['x', ['listShape '], []],
    [{ t: [] }, ['listShape t'], []],
    [{ u: {}, t: { a: 1, b: 'x' } }, ['listShape t.a'], ['t', 'u']],
  ])('are not in %j', async (map, problems, tags) => {
    const sources = await sourcesOf({}, { map });
    expect([problemsOf(sources.problems), sources.tags]).toEqual([problems, tags]);
  });

  it('cannot be read where the map is no JSON', async () => {
    const folder = memoryFolder({ m: '{' });
    const map = { folder, file: 'm', shown: 'm', knownAs: 'm' };
    const sources = await findSources({ folder, limits: LIMITS, show: (file) => file, map });
    expect([problemsOf(sources.problems), sources.tags]).toEqual([['unreadableList '], []]);
    expect((await sources.find('t')).sources).toEqual([]);
  });
});

describe('indexes of the layout', () => {
  it('are the root first, then the stacks in their order', async () => {
    const plain = 'build_cache/index.json';
    const files = { [`t/b/${plain}`]: '', [`t/zz/${plain}`]: '', [`t/a/${plain}`]: '', [`t/${plain}`]: '' };
    const { sources } = await (await sourcesOf(files)).find('t');
    expect(sources.map(({ label }) => label)).toEqual(['root', 'a', 'b', 'zz']);
  });

  it('are told where their manifest is none, or of another shape', async () => {
    const files = { [`t/${AT}`]: '{', [`t/e4s/${AT}`]: '{"version": 4, "data": []}' };
    const { problems, unknown } = await (await sourcesOf(files)).find('t');
    expect(unknown).toEqual(['root', 'e4s']);
    expect(toldOf(problems)).toMatchObject([
      {
        ...{ code: 'unreadableManifest', data: { what: 'the manifest of t', fault: { code: 'syntax' } } },
        ...{ in: `mirror/t/${AT}`, path: [], span: { start: 1, end: 1 } },
      },
      {
        ...{ code: 'manifestShape', data: { what: 'the manifest of t/e4s', expected: '3', found: '4' } },
        ...{ in: `mirror/t/e4s/${AT}`, ...at('version') },
      },
    ]);
  });

  it('may be more than are read, which is told of the tag', async () => {
    const files = Object.fromEntries(
      Array.from({ length: LIMITS.labels + 1 }, (_, i) => [`t/s${i}/build_cache/index.json`, '']),
    );
    const { problems, sources } = await (await sourcesOf(files)).find('t');
    expect(sources).toHaveLength(LIMITS.labels);
    expect(toldOf(problems)).toEqual([
      { code: 'tooManyLabels', data: { tag: 't', limit: 64, found: 65 }, in: 'mirror/t', path: [] },
    ]);
  });
});

describe('indexes that a list names', () => {
  const URL = 's3://bucket/';
  const entry = (label: string, file: string) => ({ label, url: URL + file });
  const files = { [`t/${AT}`]: MANIFEST, [`t/${BLOB}`]: DATABASE };

  it('are those of the layout, or stand by themselves, with their sum in their name', async () => {
    const alone = `t/e4s/${BLOB}`;
    const list = {
      t: [
        entry('root', `t/${BLOB}`),
        entry('e4s', alone),
        entry('gone', `t/gone/${BLOB}`),
        entry('old', 't/old/index.json'),
      ],
      u: [entry('root', `u/${BLOB}`)],
    };
    const sources = await sourcesOf({ ...files, [alone]: DATABASE, 't/old/index.json': DATABASE }, { list });
    expect([sources.tags, sources.problems, sources.listed.length]).toEqual([['t'], [], 5]);
    expect(sources.named).toHaveLength(5);
    const found = await sources.find('t');
    expect(found.unknown).toEqual(['gone']);
    expect(problemsOf(found.problems)).toEqual(['listedMissing t.2.url']);
    const sums = found.sources.map(({ label, index: { sha256: sum } }) => [label, sum]);
    expect(sums).toEqual([
      ['root', SUM],
      ['e4s', SUM],
      ['old', undefined],
    ]);
    expect(found.sources.map(isListed)).toEqual([false, true, true]);
    expect(indexName('t', 'e4s')).toBe('the index of t/e4s');
  });

  it.each([
    [`t/s/sha256/${SUM.slice(0, 2)}/${SUM}`, SUM],
    [`t/s/sha256/${SUM.slice(0, 3)}/${SUM}`, undefined],
    [`t/s/sha256/${SUM.slice(0, 2)}/${SUM}0`, undefined],
    [`t/s/sha256/${SUM.slice(0, 2)}/${SUM}x`, undefined],
    [`t/s/sha256/${SUM.slice(0, 2)}/${SUM.slice(1)}`, undefined],
    [`t/s/md5/${SUM.slice(0, 2)}/${SUM}`, undefined],
  ])('say by the name %s the sum %s', async (file, sum) => {
    const sources = await sourcesOf({ [file]: DATABASE }, { list: { t: [entry('s', file)] } });
    const found = await sources.find('t');
    expect(found.sources.map(({ index }) => index.sha256)).toEqual([sum]);
  });

  it('are told that are gone, or have no label of their own', async () => {
    const list = {
      t: [entry('e4s', `t/e4s/${BLOB}`), entry('x', 'u/x'), entry('y', 't/y/a'), entry('y', 't/y/b'), 5],
    };
    const sources = await sourcesOf({ ...files, 't/y/a': DATABASE }, { list });
    expect(toldOf(sources.problems)).toEqual([
      {
        ...{ code: 'urlElsewhere', data: { tag: 't', expected: 'a url below t/x/', found: '"s3://bucket/u/x"' } },
        ...{ subject: 't', in: 'list.json', ...at('t', 1, 'url') },
      },
      {
        ...{ code: 'labelTwice', data: { tag: 't', label: '"y"' }, subject: 't' },
        ...{ in: 'list.json', ...at('t', 3, 'label') },
      },
      {
        ...{
          code: 'listShape',
          data: { what: 'the list of indexes', expected: '{"label": ..., "url": ...}', found: '5' },
        },
        ...{ subject: 't', in: 'list.json', ...at('t', 4) },
      },
    ]);
    const { problems, unknown } = await sources.find('t');
    expect(unknown).toEqual(['e4s']);
    expect(toldOf(problems)).toEqual([
      {
        ...{ code: 'listedMissing', data: { what: 'the index of t/e4s', fault: { code: 'missing', data: {} } } },
        ...{ subject: 'e4s', in: 'list.json', ...at('t', 0, 'url') },
      },
    ]);
  });

  it('are not read where the list is none', async () => {
    const folder = memoryFolder({ ...files, l: '{' });
    const list = { folder, file: 'l', shown: 'l', knownAs: 'l' };
    const sources = await findSources({ folder, limits: LIMITS, show: (file) => file, list });
    expect(toldOf(sources.problems)).toMatchObject([
      { code: 'unreadableList', data: { what: 'the list of indexes', fault: { code: 'syntax' } }, in: 'l', path: [] },
    ]);
    expect([sources.tags, sources.listed, sources.named]).toEqual([['t'], [], []]);
  });

  it('are those of its own tag only', async () => {
    const list = { u: [entry('e4s', 'u/e4s/a')], t: [entry('e4s', 't/e4s/b')] };
    const sources = await sourcesOf({ 'u/e4s/a': DATABASE, 't/e4s/b': DATABASE }, { list });
    expect(sources.tags).toEqual(['t', 'u']);
    expect(shown(await sources.find('t'))).toEqual(['e4s: t/e4s, t/e4s/b, mirror/t/e4s/blobs']);
  });

  it('are told when the manifest has another one by now, with where that is', async () => {
    const path = `t/e4s/blobs/sha256/00/${'0'.repeat(64)}`;
    const list = { t: [entry('e4s', path)] };
    const { problems } = await (await sourcesOf({ [`t/e4s/${AT}`]: MANIFEST }, { list })).find('t');
    const related = [{ message: 'The manifest of the index that is there now.', in: { shown: `mirror/t/e4s/${AT}` } }];
    expect(toldOf(problems)).toMatchObject([
      { code: 'listedOld', data: { what: 't/e4s' }, subject: 'e4s', related, in: 'list.json', ...at('t', 0, 'url') },
    ]);
  });

  it('are not told as old of layout 2, nor where no manifest can be read', async () => {
    const list = { t: [entry('root', 't/x'), entry('e4s', 't/e4s/x')] };
    const plain = { 't/build_cache/index.json': DATABASE, [`t/e4s/${AT}`]: '{}' };
    const found = await (await sourcesOf(plain, { list })).find('t');
    expect(problemsOf(found.problems)).toEqual(['manifestShape version', 'manifestShape data']);
    expect([found.unknown, shown(found)]).toEqual([
      ['e4s'],
      ['root: t, t/build_cache/index.json, mirror/t/build_cache/index.json'],
    ]);
  });

  it('are the one of the manifest that the list names, of several', async () => {
    const newer = DATABASE.replace('8', '9');
    const data = [manifestEntry('db.v9+json', 'none', newer), manifestEntry('db.v8+json', 'none', DATABASE)];
    const manifest = { [`t/${AT}`]: JSON.stringify({ version: 3, data }) };
    const fileOf = async (given: object) =>
      (await (await sourcesOf(manifest, given)).find('t')).sources.map(({ index }) => index.file);
    expect(await fileOf({})).toEqual([expect.stringContaining(sha256(newer))]);
    expect(await fileOf({ list: { t: [entry('root', `t/${BLOB}`)] } })).toEqual([`t/${BLOB}`]);
  });

  it('are told when the manifest has another one by now', async () => {
    const list = { t: [entry('root', `t/blobs/sha256/00/${'0'.repeat(64)}`)] };
    const { problems, sources } = await (await sourcesOf(files, { list })).find('t');
    expect(problemsOf(problems)).toEqual(['listedOld t.0.url']);
    expect(sources.map(({ index }) => index.file)).toEqual([`t/${BLOB}`]);
  });

  it.each<[unknown, readonly string[]]>([
    [[], ['shape ']],
    [{ t: {} }, ['shape t']],
    [{ t: [1] }, ['shape t.0']],
    [{ t: [{ label: 'a' }] }, ['shape t.0']],
    [{ t: [{ label: 1, url: 's3://b/t/a' }] }, ['shape t.0']],
    [{ t: [entry('root', 't/a'), entry('root', 't/b')] }, ['labelTwice t.1.label']],
    [{ t: [entry('root', 'u/a')] }, ['url t.0.url']],
    [{ t: [entry('root', 'tt/a')] }, ['url t.0.url']],
    [{ t: [{ label: 'root', url: 't/a' }] }, ['url t.0.url']],
    [{ t: [entry('e4s', 't/a')] }, ['url t.0.url']],
    [{ t: [entry('e4s', 't/e4s/a'), entry('root', 't/a')] }, []],
  ])('are not in %j', (value, faults) => {
    expect(readIndexList(value).faults.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual(faults);
  });

  it('cannot be read where the list is of another shape', async () => {
    const sources = await sourcesOf(files, {
      list: { t: [1, entry('x', 'u/x'), entry('y', 't/y/a'), entry('y', 't/y/b')] },
    });
    expect(problemsOf(sources.problems)).toEqual(['listShape t.0', 'urlElsewhere t.1.url', 'labelTwice t.3.label']);
  });
});
