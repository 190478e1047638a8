import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ByteWalk, opens } from '../../../src/index/byte-walk.js';
import { countKeys } from '../../../src/index/count-keys.js';
import { CountedRecords } from '../../../src/index/counted-records.js';
import { cutText, describeValue } from '../../../src/index/describe.js';
import type { FileFault } from '../../../src/index/fault.js';
import { type CacheFolder, isInnerPath } from '../../../src/index/files.js';
import { KeyTable } from '../../../src/index/key-table.js';
import { findIndexes, findTags, isOfMirror, mirrorOf } from '../../../src/index/layout.js';
import { LIMITS, type Limits } from '../../../src/index/limits.js';
import { NumberList, NumberTable } from '../../../src/index/number-list.js';
import { Numbered } from '../../../src/index/numbered.js';
import type { CacheSpot } from '../../../src/index/problem.js';
import type { IndexRecord } from '../../../src/index/record.js';
import { RecordSpans } from '../../../src/index/record-spans.js';
import { fingerprintRecord } from '../../../src/index/same-record.js';
import { byteSpan, parseJson, readSmallFile } from '../../../src/index/small-file.js';
import { SpanReader, visitSpans } from '../../../src/index/spans.js';
import { TagRecords } from '../../../src/index/tag-records.js';
import { isGzip, tapped, unpacked } from '../../../src/index/unpack.js';
import { base32 } from '../../../src/spack/dag-hash/hash-text.js';
import { chunksOf } from '../../support/index-files.js';

/** The hash of a number: in its last bytes, or in its first ones. */
function hashOf(number: number, isFirst = false): string {
  const bytes = Buffer.alloc(20);
  bytes.writeUInt32BE(number, isFirst ? 0 : 16);
  return base32(bytes);
}

describe('a table of keys', () => {
  it.each([2047, 2048, 2049])('has all of %i, grown or not', (count) => {
    const keys = new KeyTable();
    for (let i = 0; i < count; i++) keys.add(hashOf(i));
    const found = [0, 1, 1023, 1024, 1025, count - 1].map((i) => [keys.find(hashOf(i)), keys.hashOf(i) === hashOf(i)]);
    expect(found).toEqual([0, 1, 1023, 1024, 1025, count - 1].map((i) => [i, true]));
    expect([keys.find(hashOf(count)), keys.size]).toEqual([undefined, count]);
  });

  it('numbers hashes in their order, each once', () => {
    const keys = new KeyTable();
    const hashes = Array.from({ length: 5000 }, (_, i) => hashOf(i, i % 2 === 0));
    const numbers = [...hashes.keys()];
    expect(hashes.map((hash) => keys.find(hash))).toEqual(numbers.map(() => undefined));
    expect(hashes.map((hash) => [keys.add(hash), keys.add(hash), keys.size])).toEqual(
      numbers.map((i) => [i, i, i + 1]),
    );
    expect(hashes.map((hash) => [keys.find(hash), keys.add(hash)])).toEqual(numbers.map((i) => [i, i]));
    expect(numbers.map((i) => keys.hashOf(i))).toEqual(hashes);
    expect([keys.size, keys.find(hashOf(5001))]).toEqual([5000, undefined]);
  });

  it.each(['', 'a', 'a'.repeat(31), 'a'.repeat(33), `${'a'.repeat(31)}1`])('has no number of %j', (text) => {
    const keys = new KeyTable();
    expect([keys.add(text), keys.find(text), keys.size]).toEqual([undefined, undefined, 0]);
  });

  it('takes a hash of which five words are given, wherever they stand', () => {
    const keys = new KeyTable();
    const words = Int32Array.from([9, 1, 2, 3, 4, 5]);
    expect([keys.findWords(words, 1), keys.addWords(words, 1), keys.addWords(words, 0)]).toEqual([undefined, 0, 1]);
    expect([keys.findWords(words, 1), keys.findWords(words, 0)]).toEqual([0, 1]);
    expect(keys.find(base32(new Uint8Array(words.buffer, 4, 20)))).toBe(0);
  });
});

describe('numbers', () => {
  it('in a list are those that were put in', () => {
    const list = new NumberList();
    const numbers = Array.from({ length: 2100 }, (_, i) => 2 ** 32 - 1 - i);
    for (const [i, number] of numbers.entries()) {
      expect(list.length).toBe(i);
      list.push(number);
    }
    expect(numbers.map((_, i) => list.at(i))).toEqual(numbers);
  });

  it.each([0, 1023, 1024, 2047, 2048, 100_000])('in a table are 0 but for what was set, as at %i', (at) => {
    const table = new NumberTable();
    table.set(7, 8);
    expect([table.get(at), table.get(at + 1)]).toEqual([0, 0]);
    table.set(at, -5);
    table.set(at + 1, 6);
    expect([table.get(at), table.get(at + 1), table.get(at + 2), table.get(7)]).toEqual([-5, 6, 0, 8]);
  });

  it('of values are given once to each', () => {
    const numbered = new Numbered<string>();
    const made: string[] = [];
    const make = (key: string): string => {
      made.push(key);
      return key.toUpperCase();
    };
    expect(['a', 'b', 'a', '__proto__'].map((key) => numbered.numberOf(key, make))).toEqual([0, 1, 0, 2]);
    expect([made, numbered.at(1), numbered.find('b'), numbered.find('c')]).toEqual([
      ['a', 'b', '__proto__'],
      'B',
      1,
      undefined,
    ]);
  });
});

describe('places of records', () => {
  it('are found by the hash, whenever they were added', () => {
    const keys = new KeyTable();
    const spans = new RecordSpans(keys);
    const [a, b, c] = [1, 2, 3].map((number) => hashOf(number)) as [string, string, string];
    expect(spans.find(a)).toBeUndefined();
    // Not in the order of their numbers.
    const number = (hash: string): number => keys.add(hash)!;
    expect([number(a), number(b), number(c)]).toEqual([0, 1, 2]);
    spans.add(number(b), 100, 140, 150);
    expect(spans.find(b)).toEqual({ keySpan: { start: 100, end: 134 }, span: { start: 140, end: 150 } });
    expect(spans.find(a)).toBeUndefined();
    spans.add(number(a), 200, 240, 251);
    expect(spans.find(a)).toEqual({ keySpan: { start: 200, end: 234 }, span: { start: 240, end: 251 } });
    expect(spans.find(b)?.span).toEqual({ start: 140, end: 150 });
    expect([spans.find(c), spans.find(hashOf(4)), spans.find('no hash')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('stretches of a stream', () => {
  const TEXT = '0123456789';
  const SPANS = [
    { start: 2, end: 5 },
    { start: 0, end: 10 },
    { start: 2, end: 3 },
    { start: 9, end: 10 },
    { start: 4, end: 4 },
    { start: 8, end: 12 },
    { start: 10, end: 11 },
  ];

  it.each([1, 2, 3, 5, 10, 64])('are given whole, in pieces of %i bytes', async (size) => {
    const given: [number, string][] = [];
    await visitSpans(chunksOf(TEXT, size), SPANS, (index, bytes) => given.push([index, bytes.toString()]));
    expect(given.sort(([a], [b]) => a - b).map(([, text]) => text)).toEqual([...['234', TEXT, '2', '9', '', '89', '']]);
  });

  it('are given in the order of their ends, and no more is read than is asked for', async () => {
    const given: number[] = [];
    let read = 0;
    async function* chunks() {
      for await (const chunk of chunksOf(TEXT, 1)) {
        read++;
        yield chunk;
      }
    }
    const spans = [
      { start: 1, end: 5 },
      { start: 2, end: 3 },
      { start: 1, end: 3 },
    ];
    await visitSpans(chunks(), spans, (index) => given.push(index));
    expect(given).toEqual([2, 1, 0]);
    expect(read).toBe(5);
  });

  it('are done when all were given', () => {
    const reader = new SpanReader([{ start: 1, end: 3 }], () => {});
    const done: boolean[] = [reader.isDone];
    for (const byte of ['a', 'b', 'c']) {
      reader.push(Buffer.from(byte));
      done.push(reader.isDone);
    }
    expect(done).toEqual([false, false, false, true]);
    expect(new SpanReader([], () => {}).isDone).toBe(true);
    const cut = new SpanReader([{ start: 0, end: 3 }], () => {});
    cut.push(Buffer.from('a'));
    cut.finish();
    expect(cut.isDone).toBe(true);
  });
});

describe('a walk over the bytes of JSON', () => {
  interface Walked {
    readonly end: number;
    readonly most: number;
    readonly keys: number;
    readonly child: number;
  }

  /** In pieces of so many bytes, as `EntryScanner` does it. */
  function walked(text: string, size: number): Walked {
    const bytes = Buffer.from(text);
    const walk = new ByteWalk();
    let at = 0;
    for (let from = 0; from < bytes.length; from += size) {
      if (at > from) from = at;
      at = walk.over(bytes, from, Math.min(from + size, bytes.length));
      if (walk.level === 0 && !walk.isText) break;
      from = at - size;
    }
    return { end: at, most: walk.most, keys: walk.keys, child: walk.childEnd };
  }

  it.each<[string, Walked]>([
    ['{}', { end: 2, most: 1, keys: 0, child: 0 }],
    ['[]x', { end: 2, most: 1, keys: 0, child: 0 }],
    ['{"a":1,"b":2}', { end: 13, most: 1, keys: 2, child: 0 }],
    ['{"a":[]}  ', { end: 8, most: 2, keys: 1, child: 1 }],
    ['[[1],[2],[[3]]]', { end: 15, most: 3, keys: 0, child: 11 }],
    ['{"}:{":{"\\"}":"\\\\"}}', { end: 20, most: 2, keys: 2, child: 1 }],
    ['["]\\\\",[]]', { end: 10, most: 2, keys: 0, child: 1 }],
  ])('%s', (text, expected) => {
    for (const size of [1, 2, 3, 100]) expect(walked(text, size)).toEqual(expected);
  });

  it('knows what opens', () => {
    const open = Array.from({ length: 256 }, (_, byte) => byte).filter(opens);
    expect(String.fromCharCode(...open)).toBe('[{');
  });

  it.each<[unknown, number]>([
    [5, 0],
    [null, 0],
    [{}, 0],
    [{ a: null, b: { c: [{ d: 1 }, []] } }, 4],
  ])('finds as many keys as there are in %j', (value, keys) => {
    expect(countKeys(value)).toBe(keys);
  });
});

describe('what is counted in an index', () => {
  const spot = (name: string): CacheSpot => ({ in: name, path: [] }) as unknown as CacheSpot;
  const hash = 'abcdefghijklmnopqrstuvwxyz234567';

  it.each([1, 3, 4])('are %i records without a binary: three are named', (count) => {
    const counted = new CountedRecords();
    for (let i = 0; i < count; i++) counted.addHole(`p${i}`, hash, spot(`${i}`));
    const first = ['p0/abcdefg', 'p1/abcdefg', 'p2/abcdefg'].slice(0, count);
    expect(counted.problems('the root', LIMITS)).toMatchObject([
      { code: 'holes', data: { what: 'the root', count, first }, spot: spot('0') },
    ]);
  });

  it('is what cannot be proven, by its reason', () => {
    const counted = new CountedRecords();
    for (const why of ['external', 'target', 'external', 'limit', 'limit', 'shape', 'database'])
      counted.addUnknown(why, why, hash, spot(why));
    expect(counted.problems('the root', { ...LIMITS, unproven: 9 })).toMatchObject([
      {
        code: 'externalUnproven',
        data: { what: 'the root', count: 2, first: 'external/abcdefg' },
        spot: spot('external'),
      },
      { code: 'targetUnproven', data: { what: 'the root', count: 1, first: 'target/abcdefg' }, spot: spot('target') },
      { code: 'tooManyUnproven', data: { what: 'the root', limit: 9 }, spot: spot('limit') },
    ]);
    expect(new CountedRecords().problems('the root', LIMITS)).toEqual([]);
  });
});

const record: IndexRecord = {
  ...{ key: 'k', name: 'zlib', version: '1.3', platform: 'linux', os: 'rhel8', target: 'x86_64', compiler: 'edges' },
  parameters: [
    ['b', true],
    ['a', ['x', 'y']],
    ['c', 'd'],
  ],
  dependencies: ['h2', 'h1', 'h3'].map((hash) => ({ name: hash, hash, virtuals: [] })),
  ...{ isExternal: false, isCached: true, refCount: 1 },
};

describe('what the indexes of a tag have', () => {
  const [binary, source, refused, stackOnly, other] = [1, 2, 3, 4, 5].map((number) => hashOf(number)) as [
    ...[string, string, string, string, string],
  ];

  function readTag(): TagRecords {
    const records = new TagRecords();
    const dependencies: IndexRecord['dependencies'] = [];
    records.add({ ...record, key: source, name: 'cmake', dependencies, isCached: false });
    records.add({ ...record, key: binary, dependencies });
    records.add({ ...record, key: other, dependencies });
    records.refuse(refused);
    records.refuse('no hash');
    records.addLabel('empty');
    records.addToLabel('e4s', binary, true);
    records.addToLabel('e4s', stackOnly, false);
    records.addToLabel('hep', binary, undefined);
    return records;
  }

  it('is told by hash', () => {
    const records = readTag();
    const hashes = [binary, source, refused, stackOnly, hashOf(6), 'no hash'];
    expect(hashes.map((hash) => records.stateOf(hash))).toEqual([
      ...['binary', 'record', 'refused', 'absent', 'absent', 'absent'],
    ]);
    expect(hashes.map((hash) => records.packageOf(hash))).toEqual([
      ...['zlib', 'cmake', undefined, undefined, undefined, undefined],
    ]);
    expect(hashes.map((hash) => records.labelsOf(hash))).toEqual([
      ...[['e4s', 'hep', 'root'], ['root'], ['root'], ['e4s'], [], []],
    ]);
    expect(hashes.map((hash) => records.hasBinary('root', hash))).toEqual([
      true,
      false,
      undefined,
      false,
      false,
      false,
    ]);
    expect(['e4s', 'hep', 'empty', 'none'].map((label) => records.hasBinary(label, binary))).toEqual([
      ...[true, undefined, false, false],
    ]);
    expect(records.hasBinary('e4s', stackOnly)).toBe(false);
  });

  it('is told by package, as far as there are binaries', () => {
    const records = readTag();
    expect([...records.names()]).toEqual(['zlib']);
    expect(['zlib', 'cmake', 'none'].map((name) => records.binariesOf(name))).toEqual([[binary, other], [], []]);
  });

  it('is not known of a label whose index cannot be used', () => {
    const records = readTag();
    expect(['root', 'e4s', 'empty', 'none'].map((label) => records.isKnown(label))).toEqual([true, true, true, false]);
    records.dropLabel('e4s');
    expect([records.isKnown('e4s'), records.labelsOf(binary)]).toEqual([false, ['hep', 'root']]);
  });
});

describe('the fingerprint of a record', () => {
  const print = fingerprintRecord(record);

  it('does not depend on the order, nor on what says nothing of the binary', () => {
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    const { parameters, dependencies } = record;
    const turned = { ...record, parameters: parameters.toReversed(), dependencies: dependencies.toReversed() };
    expect(fingerprintRecord(turned)).toBe(print);
    const more = { ...record, key: 'x', isCached: false, refCount: 2, isExternal: true };
    expect(fingerprintRecord(more)).toBe(print);
  });

  it.each<Partial<IndexRecord>>([
    { name: 'x' },
    { version: 'x' },
    { platform: 'x' },
    { os: 'x' },
    { target: 'x' },
    { parameters: record.parameters.slice(1) },
    { parameters: [['b', false], ...record.parameters.slice(1)] },
    { dependencies: record.dependencies.slice(1) },
    { dependencies: [] },
  ])('is another one with %j', (change) => {
    expect(fingerprintRecord({ ...record, ...change })).not.toBe(print);
  });
});

describe('a value in a message', () => {
  it.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    ['a', '"a"'],
    [{ a: [1] }, '{"a":[1]}'],
    ['x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['x'.repeat(59), `"${'x'.repeat(59)}…`],
  ])('%j is described as %s', (value, text) => {
    expect(describeValue(value)).toBe(text);
  });

  it.each([
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(60)}…`],
    [`${'x'.repeat(58)}\u{1f4a9}y`, `${'x'.repeat(58)}\u{1f4a9}…`],
    [`${'x'.repeat(59)}\u{1f4a9}`, `${'x'.repeat(59)}…`],
    [`${'x'.repeat(59)}\udca9y`, `${'x'.repeat(59)}\udca9…`],
  ])('%j is cut to %j', (text, cut) => {
    expect(cutText(text)).toBe(cut);
  });
});

describe('the folder of a build cache', () => {
  /** Of these files; a name that ends in `@` is a link to a folder. */
  function folderOf(...files: readonly string[]): CacheFolder {
    const list: CacheFolder['list'] = (folder) => {
      const start = folder === '.' ? '' : `${folder}/`;
      const inside = files.filter((file) => file.startsWith(start)).map((file) => file.slice(start.length).split('/'));
      return [...new Map(inside.map(([name, ...rest]) => [name!, rest.length > 0])).entries()].map(
        ([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }),
      );
    };
    return { list, open: () => ({ code: 'missing', data: {} }) };
  }
  const V2 = 'build_cache/index.json';
  const V3 = 'v3/manifests/index/index.manifest.json';

  it('has a tag for each folder with an index', () => {
    const folder = folderOf(`v0.22/${V2}`, `develop/e4s/${V3}`, 'other/x', `file`, `v0.9/_pgp/${V2}`, `b\\c/${V2}`);
    expect(findTags(folder)).toEqual(['develop', 'v0.22']);
    const linked: CacheFolder = {
      ...folder,
      list: (name) => folder.list(name).map((entry) => ({ ...entry, kind: 'link' })),
    };
    expect(findTags(linked)).toEqual(['develop', 'v0.22']);
    const odd: CacheFolder = {
      ...folder,
      list: (name) => folder.list(name).map((entry) => ({ ...entry, kind: 'other' })),
    };
    expect(findTags(odd)).toEqual([]);
  });

  it('has the index of the tag and those of its stacks', () => {
    const folder = folderOf(`t/hep/${V2}`, `t/e4s/${V3}`, `t/e4s/${V2}`, `t/${V3}`, `t/blobs/${V3}`, 't/none/x');
    const places = [
      { label: 'root', layout: 3, mirror: 't', file: `t/${V3}` },
      { label: 'e4s', layout: 3, mirror: 't/e4s', file: `t/e4s/${V3}` },
      { label: 'hep', layout: 2, mirror: 't/hep', file: `t/hep/${V2}` },
    ];
    expect(findIndexes(folder, 't', LIMITS)).toEqual({ places, fault: undefined });
    expect(findIndexes(folder, 't', { ...LIMITS, labels: 3 })).toEqual({ places, fault: undefined });
    const fault = { code: 'tooManyLabels', data: { limit: 2, found: 3 } };
    expect(findIndexes(folder, 't', { ...LIMITS, labels: 2 })).toEqual({ places: places.slice(0, 2), fault });
  });

  it('has mirrors of the tag and of its stacks', () => {
    expect([mirrorOf('t', 'root'), mirrorOf('t', 'e4s')]).toEqual(['t', 't/e4s']);
  });

  it.each([
    ['t/v3/x', true],
    ['t/e4s/blobs/sha256/x', true],
    ['build_cache/x', true],
    ['t/_pgp/x', true],
    ['t/v3', false],
    ['t/e4s/x', false],
    ['v3', false],
    ['../t/v3/x', false],
    ['', false],
  ])('%s is of a mirror: %s', (file, is) => {
    expect(isOfMirror(file.split('/'))).toBe(is);
  });

  it.each([
    ['a', true],
    ['a/b.c', true],
    ['..a/...', true],
    ['', false],
    ['/a', false],
    ['a/', false],
    ['a//b', false],
    ['.', false],
    ['a/.', false],
    ['..', false],
    ['a/../b', false],
    ['a\\b', false],
    ['a\0', false],
  ])('%j leads inside: %s', (path, does) => {
    expect(isInnerPath(path)).toBe(does);
  });
});

describe('a file that is unpacked', () => {
  const all = async (bytes: Uint8Array | string, more: Partial<Limits> = {}, size = 1): Promise<string> => {
    const parts: Uint8Array[] = [];
    for await (const part of unpacked(chunksOf(bytes, size), { ...LIMITS, ...more })) parts.push(Uint8Array.from(part));
    return Buffer.concat(parts).toString('latin1');
  };
  const TEXT = 'x'.repeat(1000);
  const PACKED = gzipSync(TEXT);

  it.each([
    [[], false],
    [[0x1f], false],
    [[0x8b, 0x1f], false],
    [[0x1f, 0x8c], false],
    [[0x20, 0x8b], false],
    [[0x1f, 0x8b], true],
    [[0x1f, 0x8b, 0], true],
  ])('is gzip with %j: %s', (head, is) => {
    expect(isGzip(head)).toBe(is);
  });

  it.each(['', '\x1f', '\x1f\x8c', 'ab', '{}\n'])('is what it is where it is not packed: %j', async (text) => {
    for (const size of [1, 2, 64]) expect(await all(Buffer.from(text, 'latin1'), {}, size)).toBe(text);
  });

  it('is unpacked, in whatever pieces it comes', async () => {
    for (const size of [1, 2, 3, 1000]) expect(await all(PACKED, {}, size)).toBe(TEXT);
  });

  it('has as many bytes as it may have', async () => {
    expect(await all('12345', { file: 5 })).toBe('12345');
    await expect(all('123456', { file: 5 })).rejects.toMatchObject({
      fault: { code: 'tooLarge', data: { bytes: 6, limit: 5 } },
    });
    expect(await all(PACKED, { file: 1000 })).toBe(TEXT);
    await expect(all(PACKED, { file: 999 })).rejects.toMatchObject({
      fault: { code: 'tooLarge', data: { bytes: 1000, limit: 999 } },
    });
  });

  it('does not become many times larger, beyond what is always allowed', async () => {
    // A text that is a whole number of times longer than what it is packed into.
    let text = TEXT;
    while (text.length % gzipSync(text).length !== 0) text += 'x';
    const packed = gzipSync(text);
    const most = text.length / packed.length;
    for (const ratio of [
      { most, always: 0 },
      { most: 1, always: text.length },
    ])
      expect(await all(packed, { ratio })).toBe(text);
    for (const ratio of [
      { most: most - 1, always: 0 },
      { most: 1, always: text.length - 1 },
    ])
      await expect(all(packed, { ratio })).rejects.toMatchObject({
        fault: { code: 'gzipBomb', data: { packed: packed.length, limit: ratio.most } },
      });
  });

  it('is cut, or damaged', async () => {
    await expect(all(PACKED.subarray(0, -1))).rejects.toMatchObject({ fault: { code: 'gzipCut', data: {} } });
    const damaged = Buffer.from(PACKED);
    damaged[damaged.length - 8]! ^= 1;
    await expect(all(damaged)).rejects.toMatchObject({
      fault: { code: 'gzipDamaged', data: { reason: 'incorrect data check' } },
    });
  });

  it('fails as what gives its bytes fails', async () => {
    for (const error of [new Error('no'), Object.assign(new Error('no'), { code: 'EIO' })]) {
      async function* failing() {
        yield PACKED.subarray(0, 5);
        throw error;
      }
      const reading = (async () => {
        for await (const _ of unpacked(failing(), LIMITS));
      })();
      await expect(reading).rejects.toBe(error);
    }
  });

  it('is let go of by who stops early', async () => {
    let isClosed = false;
    async function* open() {
      try {
        for (;;) yield Buffer.from('ab');
      } finally {
        isClosed = true;
      }
    }
    for await (const _ of unpacked(open(), LIMITS)) break;
    expect(isClosed).toBe(true);
  });

  it('is counted and summed up on its way', async () => {
    const { tap, chunks } = tapped(chunksOf('abc', 2), { sum: true });
    expect([tap.bytes, tap.ended]).toEqual([0, false]);
    const seen: [number, boolean][] = [];
    for await (const _ of chunks) seen.push([tap.bytes, tap.ended]);
    expect([...seen, [tap.bytes, tap.ended]]).toEqual([
      [2, false],
      [3, false],
      [3, true],
    ]);
    expect(tap.sha256()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a file that is read as a whole', () => {
  const read = (bytes: Uint8Array | string, small: number, size = Buffer.from(bytes).length) =>
    readSmallFile({ bytes: size, modified: 7, chunks: () => chunksOf(bytes, 2) }, { ...LIMITS, small });

  it('may have as many bytes as the limit says, packed and unpacked', async () => {
    expect(await read('12345', 5)).toEqual({ text: '12345', modified: 7 });
    expect(await read('12345', 4)).toEqual({ code: 'tooLarge', data: { bytes: 5, limit: 4 } });
    const packed = gzipSync('x'.repeat(100));
    expect(await read(packed, 100)).toEqual({ text: 'x'.repeat(100), modified: 7 });
    expect(await read(packed, 99)).toMatchObject({ code: 'tooLarge', data: { limit: 99 } });
  });

  it('is UTF-8, and is there', async () => {
    expect(await read('gr\u00fcn', 9)).toEqual({ text: 'gr\u00fcn', modified: 7 });
    expect(await read(Buffer.from('gr\xfcn', 'latin1'), 9)).toEqual({ code: 'notUtf8', data: {} });
    const fault: FileFault = { code: 'missing', data: {} };
    expect(await readSmallFile(fault, LIMITS)).toBe(fault);
  });

  it('throws what is no fault of the file', async () => {
    const chunks = async function* () {
      yield Buffer.from('1');
      throw new Error('no');
    };
    await expect(readSmallFile({ bytes: 1, modified: 0, chunks }, LIMITS)).rejects.toThrow('no');
  });

  it.each<[string, object]>([
    ['', { code: 'empty' }],
    [' \n', { code: 'empty' }],
    ['null', { value: null }],
    ['{"a":{"b":[1]}}', { value: { a: { b: [1] } } }],
    ['{"a":{"b":[[1]]}}', { code: 'tooDeep', data: { limit: 3 } }],
    ['{"a":1,"a":2}', { code: 'keyTwice', data: { key: 'a' }, span: { start: 7, end: 10 } }],
    ['["\u00fc",]', { code: 'syntax', span: { start: 6, end: 7 } }],
  ])('%j', (text, expected) => {
    expect(parseJson(text, { depth: 3 })).toMatchObject(expected);
  });

  it('has places in bytes', () => {
    expect(byteSpan('a\u00fc\u{1f4a9}b', { start: 1, end: 4 })).toEqual({ start: 1, end: 7 });
    expect(byteSpan('a\u00fcb', { start: 2, end: 3 })).toEqual({ start: 3, end: 4 });
  });
});
