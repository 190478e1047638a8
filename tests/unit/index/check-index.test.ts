import { describe, expect, it } from 'vitest';
import { type CheckedIndex, checkIndex, type RecordVisitor, TagShared } from '../../../src/index/check-index.js';
import { LIMITS, type Limits } from '../../../src/index/limits.js';
import type { CacheProblem, CacheSpot } from '../../../src/index/problem.js';
import { findSources } from '../../../src/index/sources.js';
import { hashText } from '../../../src/spack/dag-hash/hash-text.js';
import { manifestEntry, memoryFolder, sha256 } from '../../support/index-files.js';
import { edgeTo, type MadeRecord, madeIndex, madeRecord, madeTag, recordOf } from '../../support/made-index.js';

const TAG = 'v1.0';
const ROOT = `${TAG}/build_cache/index.json`;
const STACK = `${TAG}/e4s/build_cache/index.json`;
const OTHER = 'a'.repeat(32);

const zlib = madeRecord('zlib');
const cmake = madeRecord('cmake');
/** Its hash is another one. */
const unproven = madeRecord('zlib', { version: '2' }, { key: OTHER });
const EXTERNAL = { external: { path: '/usr', module: null, extra_attributes: {} } };
const external = madeRecord('zlib', EXTERNAL, { isCached: false });
/** An external of which nothing proves the hash. */
const unknown = (node: object = {}): MadeRecord =>
  madeRecord('zlib', { ...EXTERNAL, ...node }, { isCached: false, key: OTHER });

interface Heard {
  readonly checked: CheckedIndex;
  /** How its visitor heard of each record. */
  readonly heard: readonly string[];
}

/** Checks the indexes of a tag, the root's first. */
async function checkAll(
  files: Readonly<Record<string, string | Uint8Array>>,
  limits: Limits = LIMITS,
): Promise<Heard[]> {
  const shared = new TagShared();
  const folder = memoryFolder(files);
  const sources = await findSources({ folder, limits, show: (file) => `mirror/${file}` });
  const all: Heard[] = [];
  for (const source of (await sources.find(TAG)).sources) {
    const heard: string[] = [];
    const visitor: RecordVisitor = {
      record: ({ name, isCached }, spot) => heard.push(`parsed ${name} ${isCached} at ${String(spot.path.at(-1))}`),
      numbers: ({ key, isCached, name }) => {
        const word = source.label === 'root' ? `${shared.vocabulary.texts.at(name)} ` : '';
        heard.push(`scanned ${word}${isCached} at ${key}`);
      },
      same: (key, name, isCached, spot) => {
        expect(spot.path.at(-1)).toBe(key);
        heard.push(`same ${name} ${isCached} at ${key}`);
      },
      refused: (key) => heard.push(`refused ${key}`),
    };
    all.push({ checked: await checkIndex(source, shared, visitor, limits), heard });
  }
  return all;
}

type Records = string | readonly MadeRecord[];

/** Those of the root, and those of a stack. */
const ofTag = (root: Records, e4s?: Records): Readonly<Record<string, string>> =>
  madeTag(TAG, { root, ...(e4s && { e4s }) });

async function checkRoot(root: Records, limits?: Limits): Promise<Heard> {
  const [first] = await checkAll(ofTag(root), limits);
  return first!;
}

/** The second of two indexes. */
async function checkStack(root: Records, e4s: Records): Promise<Heard> {
  const [, second] = await checkAll(ofTag(root, e4s));
  return second!;
}

const codes = ({ problems }: CheckedIndex): string[] => problems.map(({ code }) => code);
const placeOf = ({ in: { shown }, path }: CacheSpot): string => [shown.replace('mirror/', ''), ...path].join(' ');

/** The text that a problem marks in a file of ASCII. */
const marked = ({ spot: { span } }: CacheProblem, text: string): string => text.slice(span!.start, span!.end);

/** Spelled as no compact file has it, and so read in another way. */
const parsed = (record: MadeRecord): MadeRecord => ({
  ...record,
  text: record.text.replace('":{"spec"', '": {"spec"'),
});

describe('a record', () => {
  it.each<[string, MadeRecord, string, string[]]>([
    ['that is proven', zlib, `scanned zlib true at ${zlib.key}`, []],
    ['without a binary', madeRecord('zlib', {}, { isCached: false }), `scanned zlib false at ${zlib.key}`, ['holes']],
    ['that is spelled otherwise', parsed(zlib), `parsed zlib true at ${zlib.key}`, []],
    [
      'without a binary, spelled otherwise',
      parsed(madeRecord('zlib', {}, { isCached: false })),
      `parsed zlib false at ${zlib.key}`,
      ['holes'],
    ],
    ['of an external', external, `parsed zlib false at ${external.key}`, []],
    [
      'of an external with a binary',
      madeRecord('zlib', EXTERNAL),
      `parsed zlib true at ${external.key}`,
      ['externalCached'],
    ],
    ['that is not proven', unproven, `parsed zlib true at ${OTHER}`, ['notProven']],
    ['that cannot be used', madeRecord('zlib', { version: 3 }, { key: OTHER }), `refused ${OTHER}`, ['recordType']],
    ['that is no object', { key: OTHER, text: `"${OTHER}":5` }, `refused ${OTHER}`, ['recordType']],
    [
      'in which a key stands twice',
      { key: OTHER, text: `"${OTHER}":{"spec":1,"spec":1}` },
      `refused ${OTHER}`,
      ['unreadableRecord'],
    ],
  ])('%s', async (_, record, told, problems) => {
    const { heard, checked } = await checkRoot([record]);
    expect([heard, codes(checked)]).toEqual([[told], problems]);
  });

  it('is counted, proven or not', async () => {
    const { checked } = await checkRoot([zlib, unproven, parsed(cmake), external]);
    expect([checked.records, checked.proven]).toEqual([4, 3]);
  });

  it('has its place, and that of its key', async () => {
    const text = madeIndex([zlib, parsed(cmake), external]);
    const { spans } = (await checkRoot(text)).checked;
    for (const { key } of [zlib, cmake, external]) {
      const { keySpan, span } = spans!.find(key)!;
      expect(text.slice(keySpan.start, keySpan.end)).toBe(`"${key}"`);
      expect(JSON.parse(text.slice(span.start, span.end)).spec.hash).toBe(key);
    }
    expect(spans!.find(OTHER)).toBeUndefined();
  });

  it.each<[string, MadeRecord, string[]]>([
    ['a part of its spec that should not be there', madeRecord('zlib', { x: 1 }, { key: OTHER }), ['recordField']],
    [
      'a part beside its spec that should not be there',
      { ...unproven, text: unproven.text.replace(/\}$/, ',"x":1}') },
      ['recordField', 'notProven'],
    ],
    [
      'another hash in its spec',
      { ...zlib, text: zlib.text.replace(`"hash":"${zlib.key}"`, `"hash":"${OTHER}"`).replace('"1.0"', '"1.1"') },
      ['recordHash', 'notProven'],
    ],
    ['a key that is no hash', { key: 'x', text: zlib.text.replace(`"${zlib.key}":`, '"x":') }, ['recordKey']],
  ])('that is not proven, and has %s', async (_, record, problems) => {
    expect(codes((await checkRoot([record])).checked)).toEqual(problems);
  });

  it('whose hash is of something else is told at its key', async () => {
    const text = madeIndex([zlib, unproven]);
    const [told] = (await checkRoot(text)).checked.problems;
    expect(told).toMatchObject({
      ...{ code: 'notProven', data: { name: 'zlib', hash: OTHER }, subject: OTHER, related: [] },
    });
    expect([placeOf(told!.spot), marked(told!, text)]).toEqual([`${ROOT} database installs ${OTHER}`, `"${OTHER}"`]);
  });
});

describe('a record of a stack', () => {
  const hole = madeRecord('zlib', {}, { isCached: false });
  const odd = { ...zlib, text: zlib.text.replace(/\}$/, ',"x":1}') };

  it.each<[string, Records, Records, string, string[]]>([
    ['that the root has, too', [zlib], [zlib], `scanned true at ${zlib.key}`, []],
    ['that the root has with a binary', [zlib], [hole], `scanned false at ${zlib.key}`, ['holes']],
    ['that the root does not have', [cmake], [zlib], `scanned true at ${zlib.key}`, []],
    ['without a binary, which the root does not have', [], [hole], `scanned false at ${zlib.key}`, ['holes']],
    ['that is an external', [external], [external], `parsed zlib false at ${external.key}`, []],
    ['with a fault that the root has, too', [odd], [odd], `parsed zlib true at ${zlib.key}`, ['recordField']],
    ['without the fault of that of the root', [odd], [zlib], `scanned true at ${zlib.key}`, []],
    ['of a root that cannot be used', 'x', [zlib], `scanned true at ${zlib.key}`, []],
  ])('%s', async (_, root, e4s, told, problems) => {
    const { heard, checked } = await checkStack(root, e4s);
    expect([heard, codes(checked), checked.proven, checked.records]).toEqual([[told], problems, 1, 1]);
  });

  it('has its edges, whether it is that of the root or not', async () => {
    const user = madeRecord('curl', { dependencies: [edgeTo('zlib', zlib)] });
    for (const root of [[user, madeRecord('zlib', {}, { refCount: 1 })], []])
      expect(codes((await checkStack(root, [user])).checked)).toEqual(['dependencyMissing']);
  });

  it('without a binary is named as in the root', async () => {
    for (const root of [[zlib], []]) {
      const [holes] = (await checkStack(root, [hole])).checked.problems;
      const data = { what: `the index of ${TAG}/e4s`, count: 1, first: [`zlib/${zlib.key.slice(0, 7)}`] };
      expect(holes).toMatchObject({ code: 'holes', data });
      expect(placeOf(holes!.spot)).toBe(`${STACK} database installs ${zlib.key}`);
    }
  });

  it('without a binary in two stacks, and not in the root, is named in both', async () => {
    const all = await checkAll(madeTag(TAG, { root: [cmake], a: [hole], b: [hole] }));
    const first = [`zlib/${zlib.key.slice(0, 7)}`];
    expect(all.slice(1).map(({ checked }) => checked.problems)).toMatchObject([
      [{ data: { first } }],
      [{ data: { first } }],
    ]);
  });

  const otherUnproven = madeRecord('zlib', { version: '3' }, { key: OTHER });
  it.each<[string, Records, Records, string[]]>([
    ['that is not proven there either, is told once', [unproven], [unproven], []],
    ['that is another one, not proven either', [unproven], [otherUnproven], ['notProven']],
    ['that is not proven, where the root cannot be used', 'x', [unproven], ['notProven']],
    ['of which nothing is known there either', [unknown()], [unknown()], ['externalUnproven']],
    ['of which nothing is known, nor of another one', [unknown()], [unknown({ version: '2' })], ['otherSpec']],
    ['of which nothing is known, and which is not proven there', [unproven], [unknown()], ['externalUnproven']],
    ['that is not proven, and of which nothing is known there', [unknown()], [unproven], ['notProven']],
  ])('%s', async (_, root, e4s, problems) => {
    expect(codes((await checkStack(root, e4s)).checked)).toEqual(problems);
  });

  it('that is not proven in the root either is another place of that', async () => {
    const [root] = await checkAll(ofTag([unproven], [unproven]));
    const [{ related = [] }] = root!.checked.problems as [CacheProblem];
    expect(related.map((spot) => [spot.message, placeOf(spot)])).toEqual([
      [`The index of ${TAG}/e4s has the same record.`, `${STACK} database installs ${OTHER}`],
    ]);
  });

  it.each<[string, MadeRecord, MadeRecord]>([
    ['of which nothing is known', unknown(), unknown({ version: '2' })],
    ['that is proven', madeRecord('zlib', { ...EXTERNAL, version: '2' }, { isCached: false, key: zlib.key }), zlib],
    [
      'that is a proven external',
      madeRecord('zlib', { ...EXTERNAL, version: '2' }, { isCached: false, key: external.key }),
      external,
    ],
  ])('%s and of which the root has another one', async (_, ofRoot, ofStack) => {
    const [told, ...more] = (await checkStack([ofRoot], [ofStack])).checked.problems;
    const { key } = ofStack;
    expect([told, more]).toMatchObject([
      {
        ...{ code: 'otherSpec', subject: key },
        data: { name: 'zlib', hash: key, first: `the index of ${TAG}`, second: `the index of ${TAG}/e4s` },
      },
      [],
    ]);
    expect(placeOf(told!.spot)).toBe(`${STACK} database installs ${key}`);
    expect(told!.related!.map((spot) => [spot.message, placeOf(spot)])).toEqual([
      ['It is described otherwise here.', `${ROOT} database installs ${key}`],
    ]);
  });

  it('is held against that of the first index, not of one that cannot be used', async () => {
    const files = madeTag(TAG, {
      root: [unknown()],
      ...{ a: `${madeIndex([unknown({ version: '2' })]).slice(0, -1)},`, b: [unknown({ version: '3' })] },
    });
    const [, a, b] = await checkAll(files);
    expect(codes(a!.checked)).toEqual(['unreadableIndex']);
    expect(b!.checked.problems).toMatchObject([{ code: 'otherSpec', data: { first: `the index of ${TAG}` } }]);
  });

  describe('whose target was described anew, so that only another form of it is what was hashed', () => {
    const described = (more: object): string =>
      JSON.stringify({
        ...{ name: 'zlib', version: '1.0' },
        arch: { platform: 'linux', platform_os: 'rhel8', target: { name: 'zen3', vendor: 'x', features: [], ...more } },
        ...{ namespace: 'builtin', parameters: {}, annotations: { original_specfile_version: 5 } },
      });
    const key = hashText(described({ generation: 0, parents: [] }));
    const rewritten = recordOf(described({ generation: 0, parents: [], cpupart: '' }), { key });
    const otherUnknown = unknown({ version: '2' });
    const other = { key, text: otherUnknown.text.replaceAll(OTHER, key) };

    it.each<[string, Records, Records, string, string[]]>([
      ['is the same as in the root', [rewritten], [rewritten], `same zlib true at ${key}`, []],
      ['is parsed where the root does not have it', [], [rewritten], `parsed zlib true at ${key}`, []],
      ['is parsed where the root has it by its hash', [zlib], [zlib, rewritten], `parsed zlib true at ${key}`, []],
    ])('%s', async (_, root, e4s, told, problems) => {
      const { heard, checked } = await checkStack(root, e4s);
      expect([heard.at(-1), codes(checked), checked.proven]).toEqual([told, problems, e4s.length]);
    });

    it('is held against another one that was read between', async () => {
      const [, , last] = await checkAll(madeTag(TAG, { root: [rewritten], a: [other], b: [rewritten] }));
      expect(last!.heard).toEqual([`parsed zlib true at ${key}`]);
      expect(last!.checked.problems).toMatchObject([{ code: 'otherSpec', data: { first: `the index of ${TAG}/a` } }]);
    });

    it('is not held against another record that was read between', async () => {
      const [, , last] = await checkAll(madeTag(TAG, { root: [rewritten], a: [otherUnknown], b: [rewritten] }));
      expect(last!.heard).toEqual([`same zlib true at ${key}`]);
    });
  });

  it('with an indented spec is the same as in the root', async () => {
    const node = { name: 'zlib', version: '1.0', arch: { platform: 'linux', platform_os: 'rhel8', target: 'zen' } };
    const spec = { ...node, parameters: {}, annotations: { original_specfile_version: 5 } };
    const key = hashText(JSON.stringify(spec, null, 2));
    const indented = (inBuildcache: boolean): string => {
      const record = { spec: { ...spec, hash: key }, ref_count: 0, in_buildcache: inBuildcache };
      return JSON.stringify({ database: { version: '6', installs: { [key]: record } } }, null, 2);
    };
    expect((await checkStack(indented(true), indented(true))).heard).toEqual([`same zlib true at ${key}`]);
    const { heard, checked } = await checkStack(indented(true), indented(false));
    expect([heard, codes(checked), checked.proven]).toEqual([[`same zlib false at ${key}`], ['holes'], 1]);
    expect(checked.spans!.find(key)!.keySpan.end - checked.spans!.find(key)!.keySpan.start).toBe(34);
  });
});

describe('an index', () => {
  it('is told by its faults, its records, how these depend on each other, and what is counted', async () => {
    const text = madeIndex([
      { key: OTHER, text: `"${OTHER}":{"spec":1,"spec":1}` },
      { ...unproven, text: unproven.text.replaceAll(OTHER, 'b'.repeat(32)) },
      madeRecord('cmake', { dependencies: [edgeTo('zlib', { key: 'c'.repeat(32) })] }, { isCached: false }),
    ]);
    const { checked } = await checkRoot(text);
    expect(codes(checked)).toEqual(['unreadableRecord', 'notProven', 'dependencyMissing', 'holes']);
  });

  it.each<[string, string, string[]]>([
    ['is no JSON', 'x', ['unreadableIndex']],
    ['ends early', madeIndex([unproven]).slice(0, -1), ['unreadableIndex']],
    ['is of an unknown version', madeIndex([unproven], '"10"'), ['unknownVersion']],
    ['has no records', '{"database":{"version":"8"}}', ['unreadableIndex']],
  ])('that %s says nothing else', async (_, text, problems) => {
    const { checked } = await checkRoot(text);
    expect([codes(checked), checked.spans, checked.records, checked.proven]).toEqual([problems, undefined, 0, 0]);
  });

  it('that cannot be used is not the root for a stack', async () => {
    const { heard } = await checkStack(madeIndex([zlib]).slice(0, -1), [zlib]);
    expect(heard).toEqual([`scanned true at ${zlib.key}`]);
  });

  it('of another sum than the file beside it says is told, and used', async () => {
    const { checked } = (await checkAll({ ...ofTag([zlib]), [`${ROOT}.hash`]: sha256('x') }))[0]!;
    expect([codes(checked), checked.records]).toEqual([['sumBeside'], 1]);
  });

  it('of another sum than its manifest says is told, and not used', async () => {
    const bytes = madeIndex([unproven]);
    const sum = sha256('x');
    const entry = { ...manifestEntry('db.v8+json', 'none', bytes), checksum: sum };
    const files = {
      [`${TAG}/v3/manifests/index/index.manifest.json`]: JSON.stringify({ version: 3, data: [entry] }),
      [`${TAG}/blobs/sha256/${sum.slice(0, 2)}/${sum}`]: bytes,
    };
    const { checked } = (await checkAll(files))[0]!;
    expect([codes(checked), checked.spans, checked.records]).toEqual([['blobSum'], undefined, 0]);
  });

  it.each<[string, string[], number]>([
    [sha256(madeIndex([zlib])), [], 1],
    [sha256('x'), ['blobSum'], 0],
  ])('that only a list names, as %s, is used if that is its sum', async (sum, problems, records) => {
    const file = `${TAG}/blobs/sha256/${sum.slice(0, 2)}/${sum}`;
    const list = JSON.stringify({ [TAG]: [{ label: 'root', url: `s3://bucket/${file}` }] });
    const folder = memoryFolder({ [file]: madeIndex([zlib]), 'list.json': list });
    const at = { folder, file: 'list.json', shown: 'list.json', knownAs: 'list.json' };
    const sources = await findSources({ folder, limits: LIMITS, show: (name) => name, list: at });
    const [source] = (await sources.find(TAG)).sources;
    const visitor = { record: () => {}, numbers: () => {}, same: () => {}, refused: () => {} };
    const checked = await checkIndex(source!, new TagShared(), visitor, LIMITS);
    expect([codes(checked), checked.records]).toEqual([problems, records]);
  });

  it('has a record that is too large: it is left out, and nothing is counted', async () => {
    const user = madeRecord('curl', { dependencies: [edgeTo('zlib', zlib)], namespace: 'x'.repeat(1000) });
    const { heard, checked } = await checkRoot([parsed(user), zlib], { ...LIMITS, record: 900 });
    // What is wrong with the bytes is told when all were read.
    expect(heard).toEqual([`scanned zlib true at ${zlib.key}`, `refused ${user.key}`]);
    expect(codes(checked)).toEqual(['unreadableRecord']);
  });

  it('may have more that cannot be proven than is looked at', async () => {
    const limits = { ...LIMITS, unproven: 1 };
    const second = { ...unproven, text: unproven.text.replaceAll(OTHER, 'b'.repeat(32)) };
    const { problems } = (await checkRoot([unproven, second], limits)).checked;
    expect(problems.map(({ code, data }) => [code, data])).toEqual([
      ['notProven', { name: 'zlib', hash: OTHER }],
      ['tooManyUnproven', { what: `the index of ${TAG}`, limit: 1 }],
    ]);
  });
});
