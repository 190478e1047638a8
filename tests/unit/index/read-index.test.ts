import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadFault } from '../../../src/index/fault.js';
import type { CacheFolder } from '../../../src/index/files.js';
import type { IndexEntry } from '../../../src/index/index-entry.js';
import { pathOfUrl, readIndexList } from '../../../src/index/index-list.js';
import { findIndexes, findTags, type IndexPlace } from '../../../src/index/layout.js';
import { LIMITS } from '../../../src/index/limits.js';
import { type BlobEntry, parseSigned, readManifest } from '../../../src/index/manifest.js';
import { findIndexFiles, readIndex } from '../../../src/index/read-index.js';
import { diskFolder } from '../../../src/node/cache-folder.js';
import {
  chunksOf,
  GENERATION_FIXTURES,
  INDEX_FIXTURES,
  manifestEntry,
  memoryFolder,
  needLargeData,
  readFixture,
  SHARED_INDEX_DATA,
  sha256,
} from '../../support/index-files.js';

const V8 = readFixture('spack-test/index.v8.json');

/** An entry of a manifest for an index of database 8. */
function entry(bytes: string | Uint8Array, changes: object = {}): Record<string, unknown> {
  return { ...manifestEntry('db.v8+json', 'none', bytes), ...changes };
}

function mirror(bytes: string | Uint8Array, data: readonly unknown[] = [entry(bytes)]): CacheFolder {
  const sum = sha256(bytes);
  return memoryFolder({
    'develop/v3/manifests/index/index.manifest.json': JSON.stringify({ version: 3, data }),
    [`develop/blobs/sha256/${sum.slice(0, 2)}/${sum}`]: bytes,
  });
}

const PLACE: IndexPlace = {
  label: 'root',
  layout: 3,
  mirror: 'develop',
  file: 'develop/v3/manifests/index/index.manifest.json',
};

/** Everything that is told of the indexes of a place. */
async function tellPlace(folder: CacheFolder, place = PLACE, verdicts: Record<string, number> = {}) {
  const { indexes, fault, shape } = await findIndexFiles(folder, place, LIMITS);
  const told: unknown[] = [...(fault === undefined ? [] : [fault]), ...shape];
  const records: number[] = [];
  const usable: boolean[] = [];
  for (const index of indexes) {
    const faults: ReadFault[] = [];
    const visitor = {
      record({ proof }: IndexEntry) {
        const words = 'why' in proof ? `${proof.verdict} ${proof.why}` : proof.verdict;
        verdicts[words] = (verdicts[words] ?? 0) + 1;
      },
      fault: (one: ReadFault) => faults.push(one),
    };
    const reading = await readIndex(folder, index, visitor, LIMITS);
    if ('code' in reading) told.push(reading);
    else {
      told.push(...faults, ...reading.blobFaults);
      records.push(reading.records);
      usable.push(reading.isUsable);
    }
  }
  return { told, records, usable };
}

describe('an index of layout 3', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['plain', V8, {}],
    ['gzip', gzipSync(V8), { compression: 'gzip' }],
  ])('is read from its blob, %s', async (_, bytes, changes) => {
    expect(await tellPlace(mirror(bytes, [entry(bytes, changes)]))).toEqual({ told: [], records: [7], usable: [true] });
  });

  it('is the newest of several, the others are read too', async () => {
    const folder = diskFolder(path.join(GENERATION_FIXTURES, 'mirror'));
    const place = findIndexes(folder, 'develop-2026-10-04', LIMITS).places[0]!;
    expect((await findIndexFiles(folder, place, LIMITS)).indexes.map(({ blob }) => blob!.mediaType)).toEqual([
      'application/vnd.spack.db.v9+json',
      'application/vnd.spack.db.v8+json',
    ]);
    expect(await tellPlace(folder, place)).toEqual({ told: [], records: [29, 22], usable: [true, true] });
  });

  it('is the newest of several, those of one version in their order', async () => {
    const versions = [7, 9, 8, 9, 5];
    const data = versions.map((version, i) => manifestEntry(`db.v${version}+json`, 'none', `${i}`));
    const { indexes } = await findIndexFiles(mirror(V8, data), PLACE, LIMITS);
    expect(indexes.map(({ blob }) => blob!.index)).toEqual([1, 3, 2, 0, 4]);
  });

  it('has blobs beside its manifest where that stands by itself', async () => {
    const folder = memoryFolder({ 'm.json': JSON.stringify({ version: 3, data: [entry(V8)] }) });
    const { indexes } = await findIndexFiles(folder, { ...PLACE, file: 'm.json', mirror: '.' }, LIMITS);
    expect(indexes.map(({ file }) => file)).toEqual([`blobs/sha256/${sha256(V8).slice(0, 2)}/${sha256(V8)}`]);
  });

  it.each([1, 2, 3, 100])('is gzip or not by its first bytes, in pieces of %i', async (size) => {
    for (const bytes of [Buffer.from(V8), gzipSync(V8)]) {
      const folder: CacheFolder = {
        list: () => [],
        open: () => ({ bytes: bytes.length, modified: 0, chunks: () => chunksOf(bytes, size) }),
      };
      const found = bytes[0] === 0x1f ? 'gzip' : 'none';
      const blob = { ...manifestEntry('db.v8+json', found === 'gzip' ? 'none' : 'gzip', bytes), index: 0 };
      const file = { file: 'x', blob: blob as unknown as BlobEntry, sha256: sha256(bytes) };
      const reading = await readIndex(folder, file, { fault: () => {} }, LIMITS);
      expect(reading).toMatchObject({ blobFaults: [{ kind: 'compression', found }], isUsable: true, records: 7 });
    }
  });

  it('may have as many bytes as the limit says', async () => {
    const file = { file: 'x', blob: undefined, sha256: undefined };
    const read = (limit: number) =>
      readIndex(memoryFolder({ x: V8 }), file, { fault: () => {} }, { ...LIMITS, file: limit });
    expect(await read(V8.length)).toMatchObject({ isUsable: true });
    expect(await read(V8.length - 1)).toEqual({ code: 'tooLarge', data: { bytes: V8.length, limit: V8.length - 1 } });
  });

  it('of an unknown version is not told to be of another one than its manifest says', async () => {
    const text = V8.replace('"8"', '"10"');
    expect((await tellPlace(mirror(text))).told).toMatchObject([{ code: 'version' }]);
  });

  it('may stand beside other blobs', async () => {
    const others = [entry(V8), entry('x', { mediaType: 'application/pgp-keys' })];
    expect(await tellPlace(mirror(V8, others))).toMatchObject({ told: [], records: [7] });
  });

  const lie = entry(V8, { contentLength: V8.length + 1 });
  const other = entry(V8, { checksum: sha256('x') });
  const wrong = V8.replace('{', '{ ');
  it.each<[string, CacheFolder, unknown, boolean[]]>([
    ['has another size', mirror(V8, [lie]), { kind: 'size', expected: V8.length + 1, found: V8.length }, [true]],
    ['is gone', mirror(V8, [other]), { code: 'missing', data: {} }, []],
    [
      'has other bytes',
      memoryFolder({
        [PLACE.file]: JSON.stringify({ version: 3, data: [entry(V8)] }),
        [`develop/blobs/sha256/${sha256(V8).slice(0, 2)}/${sha256(V8)}`]: V8.replace('"8"', '"9"'),
      }),
      { kind: 'sha256', expected: sha256(V8), found: sha256(V8.replace('"8"', '"9"')) },
      [false],
    ],
    [
      'has become the answer of a bucket',
      memoryFolder({
        [PLACE.file]: JSON.stringify({ version: 3, data: [entry(V8)] }),
        [`develop/blobs/sha256/${sha256(V8).slice(0, 2)}/${sha256(V8)}`]: '{"ETag": "x"}',
      }),
      { kind: 'size', expected: V8.length, found: 13 },
      [false],
    ],
    [
      'is packed otherwise',
      mirror(V8, [entry(V8, { compression: 'gzip' })]),
      { kind: 'compression', expected: 'gzip', found: 'none' },
      [true],
    ],
    [
      'is of another version',
      mirror(wrong, [entry(wrong, { mediaType: 'application/vnd.spack.db.v9+json' })]),
      { kind: 'database', expected: 9, found: 8 },
      [true],
    ],
  ])('%s: one fault', async (_, folder, fault, usable) => {
    const { told, ...rest } = await tellPlace(folder);
    expect(told).toEqual([fault]);
    expect(rest.usable).toEqual(usable);
  });

  it.each<[string, string, object]>([
    ['is gone', '', { code: 'missing' }],
    ['is empty', ' ', { code: 'empty' }],
    ['is no JSON', '{"version": 3', { code: 'syntax', data: { expected: '"," or "}"', found: '' } }],
    ['has a key twice', '{"version": 3, "version": 3, "data": []}', { code: 'keyTwice', data: { key: 'version' } }],
    ['is nested too deep', `{"data": ${'['.repeat(100_000)}`, { code: 'tooDeep', data: { limit: 64 } }],
    ['is too large', `{"version": 3, "x": "${'x'.repeat(LIMITS.small)}"}`, { code: 'tooLarge' }],
    ['is of another version', '{"version": 4, "data": []}', { path: ['version'], expected: '3', found: '4' }],
    ['has no list', '{"version": 3, "data": {}}', { path: ['data'], expected: 'a list', found: '{}' }],
    ['names no index', '{"version": 3, "data": []}', { path: ['data'], found: 'none' }],
    [
      'leads out',
      JSON.stringify({ version: 3, data: [entry(V8, { checksum: '../../../../etc/passwd' })] }),
      {
        path: ['data', 0, 'checksum'],
        expected: '64 hexadecimal digits in lower case',
        found: '"../../../../etc/passwd"',
      },
    ],
    [
      'has keys of a prototype',
      '{"version": 3, "data": [{"__proto__": {"contentLength": 1}}]}',
      { path: ['data', 0, 'contentLength'], found: 'nothing' },
    ],
    [
      'names a sum that is none',
      JSON.stringify({ version: 3, data: [entry(V8, { checksum: sha256(V8).toUpperCase() })] }),
      { path: ['data', 0, 'checksum'] },
    ],
    [
      'counts parts of bytes',
      JSON.stringify({ version: 3, data: [entry(V8, { contentLength: 1.5 })] }),
      { path: ['data', 0, 'contentLength'], expected: 'a whole number of bytes', found: '1.5' },
    ],
  ])('whose manifest %s: that is the fault', async (_, text, fault) => {
    const { told } = await tellPlace(memoryFolder(text === '' ? {} : { [PLACE.file]: text }));
    expect(told[0]).toMatchObject(fault);
    if (!text.includes('__proto__')) expect(told.length).toBe(1);
  });

  it('is not asked of a manifest whose entry is no object', () => {
    const { faults } = readManifest({ version: 3, data: [null, 'x'] });
    expect(faults.map(({ path }) => path)).toEqual([
      ['data', 0],
      ['data', 1],
    ]);
  });

  it('is read out of a signed manifest', () => {
    const signed = [
      '-----BEGIN PGP SIGNED MESSAGE-----',
      'Hash: SHA512',
      '',
      '{',
      '- "a": 1}',
      '-----BEGIN PGP SIGNATURE-----',
      'x',
      '-----END PGP SIGNATURE-----',
      '',
    ].join('\n');
    expect(parseSigned(signed, LIMITS)).toEqual({ value: { a: 1 } });
  });
});

describe('an index of layout 2', () => {
  const place: IndexPlace = { label: 'root', layout: 2, mirror: 't', file: 't/build_cache/index.json' };

  it.each([
    ['without a sum', {}, []],
    ['with its sum', { 't/build_cache/index.json.hash': sha256(V8) }, []],
    ['with its sum and more', { 't/build_cache/index.json.hash': `${sha256(V8)}x` }, []],
    [
      'with a sum that is too short',
      { 't/build_cache/index.json.hash': 'x\n' },
      [{ kind: 'sha256', expected: 'x', found: sha256(V8) }],
    ],
    ['with its sum on a line', { 't/build_cache/index.json.hash': `${sha256(V8)}\n` }, []],
    [
      'with another sum',
      { 't/build_cache/index.json.hash': sha256('x') },
      [{ kind: 'sha256', expected: sha256('x'), found: sha256(V8) }],
    ],
  ])('is read %s', async (_, files, told) => {
    const folder = memoryFolder({ 't/build_cache/index.json': V8, ...files });
    expect(await tellPlace(folder, place)).toEqual({ told, records: [7], usable: [true] });
  });
});

describe('a folder with indexes', () => {
  const folder = diskFolder(path.join(INDEX_FIXTURES, 'mirror'));

  it('gives tags and their labels, of both layouts, without views', () => {
    expect(findTags(folder)).toEqual(['develop-2025-07-13', 'v0.20.3']);
    expect(
      findIndexes(folder, 'develop-2025-07-13', LIMITS).places.map(({ label, layout }) => [label, layout]),
    ).toEqual([
      ['root', 3],
      ['build_systems', 3],
      ['hep', 3],
    ]);
    expect(findIndexes(folder, 'v0.20.3', LIMITS).places).toEqual([
      { label: 'root', layout: 2, mirror: 'v0.20.3', file: 'v0.20.3/build_cache/index.json' },
      { label: 'e4s', layout: 2, mirror: 'v0.20.3/e4s', file: 'v0.20.3/e4s/build_cache/index.json' },
      { label: 'e4s-power', layout: 2, mirror: 'v0.20.3/e4s-power', file: 'v0.20.3/e4s-power/build_cache/index.json' },
    ]);
  });

  it('has no more than 64 labels in a tag', () => {
    const labels = Array.from({ length: 70 }, (_, i) => `t/${i + 10}/build_cache/index.json`);
    const many = memoryFolder(Object.fromEntries(['t/build_cache/index.json', ...labels].map((file) => [file, '{}'])));
    const { places, fault } = findIndexes(many, 't', LIMITS);
    expect(places.map(({ label }) => label).slice(-2)).toEqual(['71', '72']);
    expect([places.length, fault]).toEqual([64, { code: 'tooManyLabels', data: { limit: 64, found: 71 } }]);
  });

  it('is read without a fault', async () => {
    for (const tag of findTags(folder))
      for (const place of findIndexes(folder, tag, LIMITS).places)
        expect((await tellPlace(folder, place)).told).toEqual([]);
  });

  /** How many records of which verdict real indexes of so many tags have. */
  async function verdictsOf(root: string, count: number): Promise<Record<string, number>> {
    const real = diskFolder(path.join(root, 'mirror'));
    const tags = findTags(real);
    expect(tags.length).toBe(count);
    const verdicts: Record<string, number> = {};
    for (const tag of tags)
      for (const place of findIndexes(real, tag, LIMITS).places)
        expect((await tellPlace(real, place, verdicts)).told).toEqual([]);
    return verdicts;
  }

  it('is read without a fault: of each database', async () => {
    // In 24 indexes 226, and 22 in the database 8 that stands beside the root's database 9.
    expect(await verdictsOf(GENERATION_FIXTURES, 7)).toEqual({ proven: 248 });
  });

  it('is read without a fault: real indexes', async (context) => {
    needLargeData(context);
    // 3,682 records; 46 are externals of database 5, for which no form is known.
    expect(await verdictsOf(SHARED_INDEX_DATA, 9)).toEqual({ proven: 3636, 'unknown external': 46 });
  });
});

describe('a folder on disk', () => {
  const base = mkdtempSync(path.join(tmpdir(), 'cache-lint-index-'));
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  const root = path.join(base, 'mirror');
  mkdirSync(path.join(root, 'sub'), { recursive: true });
  writeFileSync(path.join(base, 'secret'), 'secret');
  writeFileSync(path.join(root, 'file'), 'inside');
  symlinkSync('../secret', path.join(root, 'out'));
  symlinkSync(base, path.join(root, 'up'));
  symlinkSync('file', path.join(root, 'in'));
  symlinkSync('loop', path.join(root, 'loop'));
  const folder = diskFolder(root);

  async function text(file: string): Promise<string | object> {
    const open = folder.open(file);
    if ('code' in open) return open;
    const parts: Buffer[] = [];
    for await (const chunk of open.chunks()) parts.push(Buffer.from(chunk));
    return Buffer.concat(parts).toString();
  }

  it('gives files and links that stay inside', async () => {
    expect(await text('file')).toBe('inside');
    expect(await text('in')).toBe('inside');
  });

  it.each([
    ['a file that is not there', 'none', { code: 'missing', data: {} }],
    ['what stands below a file', 'file/x', { code: 'missing', data: {} }],
    ['a folder', 'sub', { code: 'notAFile', data: { what: 'a folder' } }],
    ['a link out', 'out', { code: 'linkOutside', data: { target: 'secret' } }],
    ['a file behind a link out', 'up/secret', { code: 'linkOutside', data: { target: 'secret' } }],
    ['a link in a circle', 'loop', { code: 'linkLoop', data: {} }],
    ['a path out', '../secret', { code: 'linkOutside', data: { target: 'secret' } }],
    ['a path out, further on', 'sub/../../secret', { code: 'linkOutside', data: { target: 'secret' } }],
    ['an absolute path', path.join(base, 'secret'), { code: 'linkOutside', data: { target: 'secret' } }],
  ])('does not give %s', async (_, file, fault) => {
    expect(await text(file)).toEqual(fault);
  });

  it('lists nothing outside', () => {
    expect(
      folder
        .list('.')
        .map(({ name, kind }) => `${kind} ${name}`)
        .sort(),
    ).toEqual(['file file', 'folder sub', 'link in', 'link loop', 'link out', 'link up']);
    expect([folder.list('up'), folder.list('..'), folder.list('none')]).toEqual([[], [], []]);
  });

  it('does not read a file of more than a GiB', async () => {
    writeFileSync(path.join(root, 'large'), '');
    truncateSync(path.join(root, 'large'), 2 ** 30 + 1);
    const index = { file: 'large', blob: undefined, sha256: undefined };
    expect(await readIndex(folder, index, { fault: () => {} }, LIMITS)).toEqual({
      code: 'tooLarge',
      data: { bytes: 2 ** 30 + 1, limit: 2 ** 30 },
    });
  });

  it('reads no further than the first byte of a file of a GiB that is no index', async () => {
    truncateSync(path.join(root, 'large'), 2 ** 30);
    const faults: unknown[] = [];
    const index = { file: 'large', blob: undefined, sha256: undefined };
    const start = process.memoryUsage().rss;
    const reading = await readIndex(folder, index, { fault: (fault) => faults.push(fault) }, LIMITS);
    expect(faults).toMatchObject([{ code: 'syntax', data: { expected: 'an object', found: '\0' } }]);
    expect(reading).toMatchObject({ isUsable: false, stored: undefined });
    expect(process.memoryUsage().rss - start).toBeLessThan(50 * 2 ** 20);
  });
});

describe('the list of indexes', () => {
  it('gives where each copy belongs', () => {
    const { indexes, faults } = readIndexList(JSON.parse(readFixture('mirror/cache_spack_io_index.json')));
    expect(faults).toEqual([]);
    expect(indexes.map(({ tag, label, file }) => [tag, label, file.slice(0, 45)])).toEqual([
      ['develop-2025-07-13', 'root', 'develop-2025-07-13/blobs/sha256/86/868f1c2ed9'],
      ['develop-2025-07-13', 'hep', 'develop-2025-07-13/hep/blobs/sha256/c9/c94f4b'],
      ['develop-2025-07-13', 'build_systems', 'develop-2025-07-13/build_systems/blobs/sha256'],
    ]);
    for (const { file } of indexes) expect(existsSync(path.join(INDEX_FIXTURES, 'mirror', file))).toBe(true);
  });

  it.each<[string, unknown, object]>([
    ['is a list', [], { path: [], kind: 'shape' }],
    ['has a tag that is no list', { develop: {} }, { path: ['develop'], kind: 'shape' }],
    ['has an entry without a url', { develop: [{ label: 'root' }] }, { path: ['develop', 0], kind: 'shape' }],
    [
      'has a label twice',
      {
        develop: [
          { label: 'a', url: 's3://b/develop/a/x' },
          { label: 'a', url: 's3://b/develop/a/y' },
        ],
      },
      { path: ['develop', 1, 'label'], kind: 'labelTwice', found: '"a"' },
    ],
    [
      'has a url of another tag',
      { develop: [{ label: 'root', url: 's3://b/v0.23.1/x' }] },
      { path: ['develop', 0, 'url'], kind: 'url', expected: 'a url below develop/' },
    ],
    [
      'has a url of another stack',
      { develop: [{ label: 'hep', url: 's3://b/develop/e4s/x' }] },
      { path: ['develop', 0, 'url'], kind: 'url', expected: 'a url below develop/hep/' },
    ],
    ['leads out', { develop: [{ label: 'root', url: 's3://b/develop/../../x' }] }, { kind: 'url' }],
  ])('that %s has one fault', (_, value, fault) => {
    expect(readIndexList(value).faults).toMatchObject([fault]);
  });

  it.each([
    ['s3://spack-binaries/develop/blobs/x', 'develop/blobs/x'],
    ['https://binaries.spack.io/v0.23.1/e4s/x', 'v0.23.1/e4s/x'],
    ['file:///etc/passwd', undefined],
    ['https://h/../x', undefined],
    ['https://h/a/./x', undefined],
    ['https://h/a//x', undefined],
    ['https://h/a/%2e%2e/x', undefined],
    ['https://h/a\\..\\x', undefined],
    ['https://h/a?b', undefined],
    ['https://h/', undefined],
    ['/etc/passwd', undefined],
  ])('takes the path of %s', (url, file) => {
    expect(pathOfUrl(url)).toBe(file);
  });
});
