import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexEntry } from '../../../src/index/index-entry.js';
import { KeyTable } from '../../../src/index/key-table.js';
import { LIMITS } from '../../../src/index/limits.js';
import { readDatabase } from '../../../src/index/read-database.js';
import { readRecord } from '../../../src/index/record.js';
import { RecordWords } from '../../../src/index/scan/record-words.js';
import { hashText } from '../../../src/spack/dag-hash/hash-text.js';
import { verifyRecord } from '../../../src/spack/dag-hash/verify-record.js';
import { chunksOf, readFixture, sha256, tellDatabase } from '../../support/index-files.js';
import { madeIndex, madeRecord } from '../../support/made-index.js';

const REWRITTEN =
  'mirror/develop-2025-07-13/blobs/sha256/86/868f1c2ed9c65e84dcebd2eea37255ed294f00a75954d9e206d734e4813e3249';
const V8 = readFixture('spack-test/index.v8.json');

const ONE = madeRecord('one');
const TWO = madeRecord('two');
const THREE = madeRecord('three');
const ALL = madeIndex([ONE, TWO, THREE]);

/** What is told of an index that is not as it should be: faults as `code at start-end`, and how many records are told. */
async function told(text: string | Uint8Array, limits: Parameters<typeof tellDatabase>[1] = {}) {
  const { faults, entries, isUsable } = await tellDatabase(text, limits);
  return {
    faults: faults.map(({ code, data, key }) => ({ code, ...data, ...(key === undefined ? {} : { key }) })),
    records: entries.length,
    isUsable,
  };
}

describe('the version of an index', () => {
  const LATE = ALL.replace('"version":"8",', '').replace(/\}\}$/, ',"version":"8"}}');

  it.each<[string, string, number | undefined, string[]]>([
    ['"8"', ALL, 8, []],
    ['"5"', madeIndex([], '"5"'), 5, []],
    ['"9"', madeIndex([], '"9"'), 9, []],
    ['"4"', madeIndex([], '"4"'), undefined, ['version']],
    ['behind the records', LATE, 8, []],
    ['twice', ALL.replace(/\}\}$/, ',"version":"9"}}'), 9, ['keyTwice']],
    ['beside the database', ALL.replace(/\}$/, ',"version":"9"}'), 8, []],
    [
      'beside the database, and none in it',
      `{"version":"8",${madeIndex([], '"8"').slice(1).replace('"version":"8",', '')}`,
      undefined,
      ['missingKey'],
    ],
    ['beside something else', ALL.replace('"installs"', '"x":"9","installs"'), 8, []],
    [
      'of two that are wrong',
      madeIndex([], '"10"').replace(/\}\}$/, ',"version":"11"}}'),
      undefined,
      ['version', 'keyTwice', 'version'],
    ],
    ['of one that is wrong, behind the records', LATE.replace('"8"', '"10"'), undefined, ['version']],
  ])('is %s', async (_, text, version, codes) => {
    for (const size of [7, 1 << 16]) {
      const { database, faults, isUsable } = await tellDatabase(text, { size });
      expect([database, faults.map(({ code }) => code)]).toEqual([version, codes]);
      expect(isUsable).toBe(version !== undefined);
    }
  });

  it('has its place', async () => {
    for (const text of [ALL, LATE]) {
      const { start, end } = (await tellDatabase(text)).versionSpan!;
      expect([text.slice(start - 10, start), text.slice(start, end)]).toEqual(['"version":', '"8"']);
    }
    expect((await tellDatabase('{}')).versionSpan).toBeUndefined();
  });

  /** Reads with a file that is opened by hand: how often it is, and how many pieces of it are read. */
  async function opened(text: string | Uint8Array, sum = false, size = 10, fails = Number.POSITIVE_INFINITY) {
    const pieces: number[] = [];
    async function* open() {
      const turn = pieces.push(0) - 1;
      for await (const chunk of chunksOf(text, size)) {
        pieces[turn]!++;
        if (turn === fails) throw new Error('no');
        yield chunk;
      }
    }
    const faults: string[] = [];
    const visitor = { fault: ({ code }: { readonly code: string }) => faults.push(code) };
    const summary = await readDatabase(open, visitor, { limits: LIMITS, sum });
    return { pieces, faults, summary };
  }

  it('is looked for in all of the file where it stands behind the records, and else not', async () => {
    const all = Math.ceil(LATE.length / 10);
    expect((await opened(ALL)).pieces).toEqual([Math.ceil(ALL.length / 10)]);
    expect((await opened(LATE)).pieces).toEqual([all, all]);
    expect((await opened(`${LATE}${' '.repeat(100)}`)).pieces).toEqual([all + 10, all]);
  });

  it('is missing in a file that cannot be unpacked, which is told once', async () => {
    const { faults, summary } = await opened(gzipSync(LATE).subarray(0, -12), false, 1 << 16);
    expect([faults, summary.database, summary.isUsable]).toEqual([['gzipCut'], undefined, false]);
  });

  it.each([0, 1])('is not read where the file fails for another reason: opened %i times before', async (fails) => {
    await expect(opened(LATE, false, 10, fails)).rejects.toThrow('no');
  });

  it('is all that is told of an index which is no JSON behind it', async () => {
    const { faults, entries } = await tellDatabase(`{"database":{"version":"10","installs":{${ONE.text},"x":}`);
    expect([faults.map(({ code }) => code), entries]).toEqual([['version'], []]);
  });

  it('of a file that is no index ends the reading, unless its bytes are summed up', async () => {
    const text = `x${' '.repeat(99)}`;
    const { pieces, summary } = await opened(text);
    expect([pieces, summary.stored]).toEqual([[1], undefined]);
    const summed = await opened(text, true);
    expect([summed.pieces, summed.summary.stored]).toEqual([[10], { bytes: 100, sha256: sha256(text) }]);
    expect((await opened(ALL)).summary.stored).toBeUndefined();
  });
});

describe('a record of a compact file that the scanner does not take', () => {
  const external = madeRecord('one', { external: { path: '/usr', module: null, extra_attributes: {} } });

  it.each([20, 700, 1 << 16])('has its place in the file, in pieces of %i', async (size) => {
    const text = madeIndex([TWO, external, THREE]);
    const places: string[][] = [];
    const record = ({ keySpan, span }: IndexEntry) =>
      places.push([keySpan, span].map(({ start, end }) => text.slice(start, end)));
    await tellDatabase(text, { size, record });
    const one = [`"${external.key}"`, external.text.slice(35)];
    expect(places.slice(1, 2)).toEqual([one]);
  });

  it('ends where its brackets do, where nothing proves its text', async () => {
    const inner = `{"a":1,"hash":"${TWO.key}"},"ref_count":0,"in_buildcache":true}`;
    const values: unknown[] = [];
    const text = madeIndex([ONE, { text: `"${TWO.key}":{"spec":{"name":"two","x":${inner},"more":1}` }]);
    const { faults } = await tellDatabase(text, { record: (entry) => values.push(entry.value()) });
    expect([faults, values]).toEqual([[], Object.values(JSON.parse(text).database.installs)]);
    expect(values[1]).toMatchObject({ more: 1 });
  });
});

describe('a fault of one record', () => {
  const large = `"${TWO.key}":{"x":"${'x'.repeat(1000)}"}`;
  const limits = { record: 900 };

  it.each<[string, string, string[], string[]]>([
    ['is told with its key', madeIndex([ONE, { text: large }]), ['recordTooLarge'], [ONE.key]],
    ['makes another one of the hash the second', madeIndex([{ text: large }, TWO]), ['recordTooLarge', 'keyTwice'], []],
    ['is of the second one', madeIndex([TWO, { text: large }]), ['keyTwice'], [TWO.key]],
    [
      'is of a key that is no hash',
      madeIndex([{ text: large.replace(TWO.key, 'x') }, ONE]),
      ['recordTooLarge'],
      [ONE.key],
    ],
    [
      'is of a key that is no hash, twice',
      madeIndex([{ text: large.replace(TWO.key, 'x') }, { text: large.replace(TWO.key, 'x') }]),
      ['recordTooLarge', 'recordTooLarge'],
      [],
    ],
    ['is not told of an index that cannot be used', madeIndex([{ text: large }, ONE], '"10"'), ['version'], []],
    ['is told before it is known', `${madeIndex([{ text: large }]).slice(0, -1)},`, ['recordTooLarge', 'cut'], []],
  ])('%s', async (_, text, codes, keys) => {
    const { faults, entries } = await tellDatabase(text, { limits });
    expect([faults.map(({ code }) => code), entries.map(({ key }) => key)]).toEqual([codes, keys]);
  });

  it.each([
    ['"name":"two"', '"name":two', 'syntax', false],
    ['"name":"two"', '"name":"two","name":"two"', 'keyTwice', true],
  ])('with %s as %s', async (from, to, code, usable) => {
    const text = JSON.stringify(JSON.parse(madeIndex([ONE])), null, 1).slice(0, -7);
    const { faults, isUsable } = await tellDatabase(`${text},${TWO.text.replace(from, to)}}}}`);
    expect([faults.map((fault) => fault.code), isUsable]).toEqual([[code], usable]);
  });

  it('twice in compact text, and in other text, is told at its second key', async () => {
    const other = ONE.text.replace('":{"spec"', '": {"spec"');
    for (const [first, second] of [
      [ONE.text, ONE.text],
      [ONE.text, other],
      [other, ONE.text],
      [other, other],
    ] as const) {
      const text = madeIndex([{ text: first }, { text: second }]);
      const { faults, entries } = await tellDatabase(text);
      const start = text.lastIndexOf(`"${ONE.key}":`);
      expect(faults).toEqual([{ code: 'keyTwice', data: { key: ONE.key }, span: { start, end: start + 34 } }]);
      expect(entries).toHaveLength(1);
    }
  });

  it.each([0, 1, 2, 3])('that is not proven: %i of three are looked at', async (unproven) => {
    const changed = JSON.stringify(JSON.parse(ALL.replaceAll('builtin', 'other')), null, 1);
    const { entries } = await tellDatabase(changed, { limits: { unproven } });
    const verdicts = ['not proven', 'not proven', 'not proven', 'unknown', 'unknown', 'unknown'];
    expect(entries.map(({ verdict }) => verdict)).toEqual(verdicts.slice(3 - unproven, 6 - unproven));
  });

  // The document, the database, the records, the record, its spec and a part of it: 58 are left.
  it.each([
    ['external', 59, []],
    ['external', 60, ['tooDeep']],
    ['parameters', 59, []],
    ['parameters', 60, ['tooDeep']],
  ])('proven by its bytes, with %s that are nested %i deep, is told when it is read', async (part, levels, codes) => {
    const nested = JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
    const values: unknown[] = [];
    const text = madeIndex([madeRecord('nested', { [part]: nested })]);
    const { faults } = await tellDatabase(text, { record: (entry) => values.push(entry.value()) });
    expect([faults.map(({ code }) => code), values]).toEqual([
      codes,
      codes.length === 0 ? Object.values(JSON.parse(text).database.installs) : [undefined],
    ]);
  });

  it('that is proven is none of those', async () => {
    const pretty = JSON.stringify(JSON.parse(ALL), null, 4);
    const { entries } = await tellDatabase(pretty, { limits: { unproven: 1 } });
    expect(entries.map(({ verdict }) => verdict)).toEqual(['proven', 'proven', 'proven']);
  });
});

describe('reading an index', () => {
  it('proves compact and indented records on their bytes', async () => {
    const raw: (string | undefined)[] = [];
    const record = (entry: IndexEntry) => raw.push(entry.raw?.by);
    await tellDatabase(ALL, { record });
    await tellDatabase(readFixture('databases/v7-indented.json'), { record });
    expect(raw).toEqual(Array.from({ length: 3 + 4 }, () => 'hash'));
  });

  it('knows the text of a record that it has proven parsed, in another index of the same version', async () => {
    const words = new RecordWords();
    const read = async (text: string) => {
      const all: [boolean, unknown][] = [];
      const visitor = {
        record(entry: IndexEntry) {
          const { key, database } = entry;
          expect(verifyRecord(entry.value(), database, key)).toMatchObject(entry.proof);
          all.push([entry.raw?.by === 'text', entry.checked()]);
        },
        fault: () => {},
      };
      await readDatabase(() => chunksOf(text), visitor, { limits: LIMITS, sum: false, words });
      return all;
    };
    const isKnown = (all: readonly [boolean, unknown][]) => all.map(([known]) => known);
    const text = readFixture(REWRITTEN);
    const first = await read(text);
    expect(isKnown(first)).not.toContain(true);
    const second = await read(text);
    expect(second.map(([, checked]) => checked)).toEqual(first.map(([, checked]) => checked));
    // Six that Spack 1.0 wrote anew, and an external that was hashed without its namespace.
    expect(isKnown(second).filter((known) => known)).toHaveLength(7);
    expect(isKnown(await read(text.replace('"version":"8"', '"version":"9"')))).not.toContain(true);
    const edited = await read(text.replaceAll('almalinux10', 'almalinux11').replaceAll('"rhel8"', '"rhel9"'));
    expect(isKnown(edited)).not.toContain(true);
  });

  it('knows it of one that the scanner takes: its target is described anew', async () => {
    const target = { name: 'zen3', vendor: 'AuthenticAMD', features: [], generation: 0, parents: ['zen2'] };
    const arch = { platform: 'linux', platform_os: 'rhel8', target };
    const node = { name: 'one', version: '1.0', arch, namespace: 'builtin', parameters: {} };
    const annotations = { original_specfile_version: 5 };
    const hash = hashText(JSON.stringify({ ...node, annotations }));
    const spec = { ...node, arch: { ...arch, target: { ...target, cpupart: '' } }, annotations, hash };
    const installs = { [hash]: { spec, ref_count: 0, in_buildcache: true } };
    const text = JSON.stringify({ database: { version: '8', installs } });
    const words = new RecordWords();
    const told: unknown[] = [];
    const visitor = {
      record: ({ raw, proof, keySpan, span }: IndexEntry) => told.push([raw?.by, proof.verdict, keySpan, span]),
      fault: () => {},
    };
    for (let i = 0; i < 2; i++)
      await readDatabase(() => chunksOf(text), visitor, { limits: LIMITS, sum: false, words });
    const spans = [
      { start: 39, end: 73 },
      { start: 74, end: text.length - 3 },
    ];
    expect(told).toEqual([
      [undefined, 'proven', ...spans],
      ['text', 'proven', ...spans],
    ]);
  });

  it('has the first of two records of one hash, whatever is wrong with the other', async () => {
    const one = madeRecord('one');
    const large = `"${one.key}":{"x":"${'x'.repeat(1000)}"}`;
    const limits = { record: 900 };
    const small = await tellDatabase(madeIndex([one]).replace('}}}}', `},${large}}}}`), { limits });
    expect(small).toMatchObject({ faults: [{ code: 'keyTwice' }], entries: [{ key: one.key }], isUsable: true });
    const first = await tellDatabase(madeIndex([one]).replace('"installs":{', `"installs":{${large},`), { limits });
    expect(first).toMatchObject({ faults: [{ code: 'recordTooLarge' }, { code: 'keyTwice' }], entries: [] });
  });

  it('sums up the stored bytes, also those behind the document', async () => {
    const { stored, faults } = await tellDatabase(`${V8} and more`);
    expect(faults).toEqual([]);
    expect(stored!.bytes).toBe(V8.length + 9);
    const packed = gzipSync(V8);
    expect((await tellDatabase(packed)).stored!.bytes).toBe(packed.length);
    // printf '{}' | sha256sum
    expect((await tellDatabase('{}')).stored!.sha256).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
  });

  describe.each<[string, (text: string) => string | Uint8Array]>([
    ['gzip', (text) => gzipSync(text)],
    ['other white space', (text) => JSON.stringify(JSON.parse(text), null, 4)],
    ['blanks around everything', (text) => ` \r\n\t${JSON.stringify(JSON.parse(text), null, 1)}\n`],
    ['other escapes', (text) => text.replaceAll('builtin', '\\u0062uiltin').replaceAll('"spec"', '"s\\u0070ec"')],
    ['records before the version', (text) => text.replace('"version":"8",', '').replace(/\}\}$/, ',"version":"8"}}')],
    ['records in another order', () => madeIndex([THREE, TWO, ONE])],
    ['other keys beside', (text) => text.replace('{"database"', '{"a":[{"b":"}"}],"c":null,"database"')],
    [
      'the keys of a record in another order',
      (text) => text.replaceAll(/\{("spec":.*?\}),("ref_count":0),/g, '{$2,$1,'),
    ],
    [
      'a key with escapes',
      (text) => text.replace(`"${ONE.key}":`, `"\\u00${ONE.key.charCodeAt(0).toString(16)}${ONE.key.slice(1)}":`),
    ],
  ])('takes %s', (_, rewrite) => {
    it('and proves all records', async () => {
      const { faults, entries, isUsable } = await tellDatabase(rewrite(ALL));
      expect(faults).toEqual([]);
      expect(entries.map(({ verdict }) => verdict)).toEqual(['proven', 'proven', 'proven']);
      expect(entries.map(({ key }) => key).sort()).toEqual([ONE.key, TWO.key, THREE.key].sort());
      expect(isUsable).toBe(true);
    });
  });

  it('takes an index without records', async () => {
    expect(await told(madeIndex([]))).toEqual({ faults: [], records: 0, isUsable: true });
  });

  it('tells a record whose bytes were changed, compact or not', async () => {
    const changed = ALL.replace('"name":"two"', '"name":"tow"');
    for (const text of [changed, JSON.stringify(JSON.parse(changed), null, 2)]) {
      const { entries } = await tellDatabase(text);
      expect(entries.map(({ verdict }) => verdict)).toEqual(['proven', 'not proven', 'proven']);
    }
  });
});

describe('an index that cannot be used', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['nothing', '', { code: 'empty' }],
    ['blanks', ' \n', { code: 'empty' }],
    ['a page', '<!DOCTYPE html><html>', { code: 'syntax', expected: 'an object', found: '<' }],
    ['a byte order mark', `\ufeff${ALL}`, { code: 'syntax', expected: 'an object', found: '\u00ef' }],
    ['a list', '[]', { code: 'syntax', expected: 'an object', found: '[' }],
    ['an error of the bucket', '{"ETag": "x"}', { code: 'missingKey', path: ['database'] }],
    ['no records', '{"database": {"version": "8"}}', { code: 'missingKey', path: ['database', 'installs'] }],
    ['no version', '{"database": {"installs": {}}}', { code: 'missingKey', path: ['database', 'version'] }],
    [
      'a list of records',
      '{"database": {"version": "8", "installs": [{}]}}',
      { code: 'wrongType', path: ['database', 'installs'], expected: 'an object', found: 'a list' },
    ],
    [
      'no database',
      '{"database": null}',
      { code: 'wrongType', path: ['database'], expected: 'an object', found: 'null' },
    ],
    ['a newer version', madeIndex([ONE], '"10"'), { code: 'version', found: '"10"' }],
    ['an older version', madeIndex([ONE], '"4"'), { code: 'version', found: '"4"' }],
    ['a version that is a number', madeIndex([ONE], '8'), { code: 'version', found: '8' }],
    [
      'a newer version at the end',
      ALL.replace('"version":"8",', '').replace(/\}\}$/, ',"version":"10"}}'),
      { code: 'version', found: '"10"' },
    ],
    ['an end within a text', ALL.slice(0, 200), { code: 'cut' }],
    ['an end between records', ALL.slice(0, ALL.indexOf(TWO.text)), { code: 'cut' }],
    ['an end behind the records', ALL.slice(0, -1), { code: 'cut' }],
    ['no comma', ALL.replace(`,${TWO.text}`, TWO.text), { code: 'syntax', expected: '"," or "}"', found: '"' }],
    ['a comma too much', ALL.replace(/\}\}\}$/, ',}}}'), { code: 'syntax', expected: 'a key', found: '}' }],
    ['no colon', ALL.replace(`"${TWO.key}":`, `"${TWO.key}"`), { code: 'syntax', expected: '":"', found: '{' }],
    ['a word', ALL.replace('"8"', 'eight'), { code: 'syntax', expected: 'a value', found: 'eight' }],
    ['gzip that is cut', gzipSync(ALL).subarray(0, 200), { code: 'gzipCut' }],
    ['gzip without its end', gzipSync(ALL).subarray(0, -4), { code: 'gzipCut' }],
    ['gzip with other bytes', corrupt(gzipSync(ALL)), { code: 'gzipDamaged', reason: 'incorrect data check' }],
  ])('because it is %s', async (_, text, fault) => {
    const { faults, isUsable } = await told(text);
    expect(faults).toEqual([fault]);
    expect(isUsable).toBe(false);
  });

  it('because a record is no JSON', async () => {
    const { faults, isUsable } = await told(ALL.replace('"name":"two"', '"name":two'));
    expect(faults).toEqual([{ code: 'syntax', expected: 'a value', found: 'two', key: TWO.key }]);
    expect(isUsable).toBe(false);
  });

  it('because a record is no UTF-8', async () => {
    const bytes = Buffer.from(ALL);
    bytes[ALL.indexOf('"two"') + 1] = 0xff;
    expect(await told(bytes)).toEqual({ faults: [{ code: 'notUtf8', key: TWO.key }], records: 1, isUsable: false });
  });

  it('says where', async () => {
    const [fault] = (await tellDatabase(ALL.replace(/\}\}\}$/, ',}}}'))).faults;
    expect(fault!.span).toEqual({ start: ALL.length - 2, end: ALL.length - 1 });
    const [version] = (await tellDatabase(madeIndex([ONE], '"10"'))).faults;
    expect(version!.span).toEqual({ start: 23, end: 27 });
  });
});

function corrupt(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 6]! ^= 0xff;
  return copy;
}

describe('one faulty record', () => {
  it('stands twice: the first counts', async () => {
    expect(await told(madeIndex([ONE, TWO, ONE]))).toEqual({
      faults: [{ code: 'keyTwice', key: ONE.key }],
      records: 2,
      isUsable: true,
    });
  });

  it('has a key twice', async () => {
    const text = ALL.replace('"name":"two"', '"name":"two","name":"two"');
    const { faults, entries } = await tellDatabase(text);
    expect(faults).toMatchObject([{ code: 'keyTwice', data: { key: 'name' }, key: TWO.key }]);
    const { start, end } = faults[0]!.span!;
    expect([text.slice(start, end), start]).toEqual(['"name"', text.lastIndexOf('"name":"two"')]);
    expect(entries.map(({ key }) => key)).toEqual([ONE.key, THREE.key]);
  });

  it('is no object', async () => {
    const values: unknown[] = [];
    const text = madeIndex([ONE, { text: `"${TWO.key}":5` }, { text: '"x":"y"' }, THREE]);
    const { faults } = await tellDatabase(text, { record: (entry) => values.push(entry.value()) });
    expect(faults).toEqual([]);
    expect(values.slice(1, 3)).toEqual([5, 'y']);
  });

  it('has keys of a prototype', async () => {
    const odd = madeRecord('odd', { parameters: JSON.parse('{"__proto__": {"polluted": true}, "constructor": "x"}') });
    const values: unknown[] = [];
    const text = madeIndex([ONE, odd, { text: '"__proto__":{"spec":{}}' }]);
    const { faults, entries } = await tellDatabase(text, { record: (entry) => values.push(entry.value()) });
    expect(faults).toEqual([]);
    expect(entries.map(({ verdict }) => verdict)).toEqual(['proven', 'proven', 'unknown']);
    expect(Object.keys((values[1] as { spec: { parameters: object } }).spec.parameters)).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  });

  /** A record of so many bytes. */
  function sized(bytes: number): { key: string; text: string } {
    const empty = madeRecord('sized', { version: '' });
    const fill = bytes - (empty.text.length - 35);
    return madeRecord('sized', { version: 'x'.repeat(fill) });
  }

  it.each([undefined, 4096])('has 1 MiB, and not one byte more (in pieces of %s)', async (size = 1 << 16) => {
    const most = sized(2 ** 20);
    const more = sized(2 ** 20 + 1);
    expect(await told(madeIndex([ONE, most, TWO]), { size })).toEqual({ faults: [], records: 3, isUsable: true });
    expect(await told(madeIndex([ONE, more, TWO]), { size })).toEqual({
      faults: [{ code: 'recordTooLarge', limit: 2 ** 20, key: more.key }],
      records: 2,
      isUsable: true,
    });
  });

  it('is nested 64 levels deep, and not one more', async () => {
    // The document, the database, the records, the record, its spec, `external`: 58 are left.
    const nested = (levels: number) =>
      madeRecord('nested', { external: JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) });
    const pretty = (text: string) => JSON.stringify(JSON.parse(text), null, 1);
    expect(await told(pretty(madeIndex([ONE, nested(59), TWO])))).toMatchObject({ faults: [], records: 3 });
    const deep = nested(60);
    expect(await told(pretty(madeIndex([ONE, deep, TWO])))).toEqual({
      faults: [{ code: 'tooDeep', limit: 64, key: deep.key }],
      records: 2,
      isUsable: true,
    });
  });

  it('is behind so many that are not proven that it is not looked at', async () => {
    const changed = JSON.stringify(JSON.parse(ALL.replaceAll('builtin', 'other')), null, 1);
    const { entries } = await tellDatabase(changed, { limits: { unproven: 2 } });
    expect(entries.map(({ verdict }) => verdict)).toEqual(['not proven', 'not proven', 'unknown']);
  });

  it('is one too many', async () => {
    expect(await told(ALL, { limits: { records: 2 } })).toEqual({
      faults: [{ code: 'tooManyRecords', limit: 2 }],
      records: 2,
      isUsable: false,
    });
  });
});

describe('a hostile index', () => {
  /** So many bytes without keeping them. */
  async function* endless(start: string, piece: string, bytes: number, end = '') {
    yield Buffer.from(start);
    const chunk = Buffer.from(piece.repeat(Math.ceil(2 ** 20 / piece.length)));
    for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
    yield Buffer.from(end);
  }

  async function read(chunks: () => AsyncGenerator<Uint8Array>) {
    const faults: object[] = [];
    let peak = 0;
    async function* watched() {
      for await (const chunk of chunks()) {
        peak = Math.max(peak, process.memoryUsage().rss);
        yield chunk;
      }
    }
    const before = process.memoryUsage().rss;
    const summary = await readDatabase(
      watched,
      { fault: ({ code, data }) => faults.push({ code, ...data }) },
      { limits: { ...LIMITS, file: 128 * 2 ** 20 }, sum: false },
    );
    return { faults, isUsable: summary.isUsable, grown: (peak - before) / 2 ** 20 };
  }

  const START = '{"database":{"version":"8","installs":{';

  it.each<[string, () => AsyncGenerator<Uint8Array>, object]>([
    ['a text without an end', () => endless(`${START}"a":{"b":"`, 'x', 64 * 2 ** 20), { code: 'cut' }],
    ['a key without an end', () => endless(`${START}"`, 'x', 64 * 2 ** 20), { code: 'keyTooLong', limit: 1024 }],
    ['brackets without an end', () => endless(`${START}"a":`, '[', 40 * 2 ** 20), { code: 'cut' }],
    [
      'a number without an end',
      () => endless(`${START}"a":`, '1', 40 * 2 ** 20),
      { code: 'syntax', expected: 'a value', found: '1'.repeat(20) },
    ],
    ['blanks without an end', () => endless(START, ' ', 64 * 2 ** 20), { code: 'cut' }],
    [
      'more bytes than the limit',
      () => endless(`${START}"a":{"b":"`, 'x', 130 * 2 ** 20),
      { code: 'tooLarge', bytes: 128 * 2 ** 20 + 49, limit: 128 * 2 ** 20 },
    ],
  ])('with %s has one fault, and takes no memory', async (_, chunks, fault) => {
    const { faults, isUsable, grown } = await read(chunks);
    expect(faults).toEqual([fault]);
    expect(isUsable).toBe(false);
    expect(grown).toBeLessThan(60);
  });

  it('that is made to fill memory is left', async () => {
    const zeros = gzipSync(`${START}"a":${'['.repeat(64 * 2 ** 20)}`);
    expect(zeros.length).toBeLessThan(100_000);
    const { faults } = await tellDatabase(zeros, { size: 1024 });
    expect(faults).toMatchObject([{ code: 'gzipBomb', data: { limit: 200 } }]);
  });

  it('does not make lookups slow', async () => {
    // Keys that differ in their last characters only.
    const digits = 'abcdefghijklmnopqrstuvwxyz234567';
    const keys = Array.from({ length: 20_000 }, (_, i) =>
      [15, 10, 5, 0].reduce((key, shift) => key + digits[(i >> shift) & 31], 'a'.repeat(28)),
    );
    const text = `${START}${keys.map((key) => `"${key}":5`).join(',')}}}}`;
    const { records, faults } = await tellDatabase(text);
    expect([records, faults]).toEqual([20_000, []]);
    const table = new KeyTable();
    for (const key of keys) table.add(key);
    expect([table.size, table.find(keys[19_999]!), table.hashOf(7)]).toEqual([20_000, 19_999, keys[7]]);
  });
});

// What takes long stands last.
describe('any index', () => {
  it.each([
    ['databases/v5.json', 5, 7],
    ['databases/v6-spec-v2.json', 6, 4],
    ['databases/v6-spec-v3.json', 6, 4],
    ['databases/v7-indented.json', 7, 4],
    ['databases/v7-compact.json', 7, 5],
    ['databases/v9.json', 9, 14],
    ['spack-test/index.v8.edited.json', 8, 7],
  ])('gives the records of %s with their proofs', async (file, database, records) => {
    const text = readFixture(file);
    const { installs } = JSON.parse(text).database;
    const seen: string[] = [];
    const { faults, ...summary } = await tellDatabase(text, {
      record(entry) {
        seen.push(entry.key);
        expect(entry.value()).toEqual(installs[entry.key]);
        expect(entry.checked()).toEqual(readRecord(entry.key, installs[entry.key], database));
        expect(verifyRecord(installs[entry.key], database, entry.key)).toMatchObject(entry.proof);
        expect(text.slice(entry.keySpan.start, entry.keySpan.end)).toBe(`"${entry.key}"`);
        expect(JSON.parse(text.slice(entry.span.start, entry.span.end))).toEqual(installs[entry.key]);
        if (entry.raw !== undefined)
          expect(entry.value()).toMatchObject({ ref_count: entry.raw.refCount, in_buildcache: entry.raw.inBuildcache });
      },
    });
    expect(faults).toEqual([]);
    expect(seen).toEqual(Object.keys(installs));
    expect(summary).toMatchObject({ database, records, isUsable: true });
    expect(text.slice(summary.versionSpan!.start, summary.versionSpan!.end)).toBe(`"${database}"`);
  });

  it('tells the same whatever the pieces are', async () => {
    for (const file of ['databases/v5.json', 'databases/v6-spec-v3.json', 'databases/v9.json']) {
      const text = readFixture(file);
      const whole = await tellDatabase(text);
      for (const size of [1, 2, 7, 1000, 4096]) {
        expect(await tellDatabase(text, { size })).toEqual(whole);
      }
    }
  });

  it('reads records by their text as it reads them parsed', async () => {
    const text = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom('a', 'b.c', '1.2', '1,2', '') },
      { weight: 2, arbitrary: fc.string({ maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constantFrom('a"b', '}', '{"', 'é', '\\', ']', 'x,y', '\u007f') },
    );
    const parameters = fc.dictionary(
      text,
      fc.oneof(
        { weight: 9, arbitrary: fc.oneof(fc.boolean(), text, fc.array(text, { maxLength: 3 })) },
        { weight: 1, arbitrary: fc.constantFrom(null, 1, {}, [1]) },
      ),
    );
    const target = fc.oneof(
      text,
      fc.record({ name: text, vendor: text, features: fc.array(text), generation: fc.nat(9), parents: fc.array(text) }),
    );
    const edge = fc.record({
      name: text,
      hash: fc.oneof({ weight: 9, arbitrary: fc.constant(ONE.key) }, { weight: 1, arbitrary: fc.constant('x') }),
      parameters: fc.oneof(
        {
          weight: 19,
          arbitrary: fc.record({
            deptypes: fc.subarray(['build', 'link', 'x1']),
            virtuals: fc.array(text, { maxLength: 2 }),
          }),
        },
        { weight: 1, arbitrary: fc.constantFrom({}, { deptypes: [1], virtuals: [] }, { deptypes: [] }) },
      ),
    });
    const node = fc.record(
      {
        version: text,
        arch: fc.record({ platform: text, platform_os: text, target }),
        namespace: text,
        parameters,
        patches: fc.array(fc.constantFrom('0a', 'x')),
        package_hash: text,
        dependencies: fc.array(edge, { maxLength: 3 }),
      },
      { requiredKeys: ['version', 'arch', 'namespace', 'parameters'] },
    );
    let scanned = 0;
    const faulty: boolean[] = [];
    await fc.assert(
      fc.asyncProperty(node, async (more) => {
        const one = madeRecord('any', more);
        const { faults } = await tellDatabase(madeIndex([one]), {
          record: (entry) => {
            const expected = readRecord(entry.key, entry.value(), 8);
            expect(entry.checked()).toEqual(expected);
            if (entry.scanned === undefined) return;
            scanned++;
            faulty.push(expected.faults.length > 0);
          },
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    // Of those that the scanner takes, some have to be wrong in one of their words, and most right.
    expect(scanned).toBeGreaterThan(100);
    expect(faulty.filter((one) => one).length).toBeGreaterThan(10);
    expect(faulty.filter((one) => !one).length).toBeGreaterThan(50);
  });

  it('is cut out of any JSON as JSON.parse reads it', async () => {
    const text = fc.jsonValue({ maxDepth: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), text),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(undefined, 1, '\t'),
        async (installs, size, indent) => {
          const document = JSON.stringify({ x: installs, database: { installs, version: '8' } }, null, indent);
          const seen: [string, unknown][] = [];
          const summary = await readDatabase(
            () => chunksOf(document, size),
            {
              record: (entry) => seen.push([entry.key, entry.value()]),
              fault: (fault) => expect(fault).toBe(undefined),
            },
            { limits: LIMITS, sum: false },
          );
          const expected = Object.entries(JSON.parse(document).database.installs);
          expect(seen).toEqual(expected);
          expect(summary.isUsable).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
