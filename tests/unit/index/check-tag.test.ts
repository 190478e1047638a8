import { describe, expect, it } from 'vitest';
import type { Teller } from '../../../src/finding.js';
import { type CheckedTag, checkTag, type PageSpot } from '../../../src/index/check-tag.js';
import type { PageRows } from '../../../src/index/compare-page.js';
import { LIMITS } from '../../../src/index/limits.js';
import type { CacheProblem, CacheSpot } from '../../../src/index/problem.js';
import { findSources } from '../../../src/index/sources.js';
import type { PageData, Spec } from '../../../src/page/data.js';
import { parsePage } from '../../../src/page/parse.js';
import { PageReader } from '../../../src/page/reader.js';
import { memoryFolder } from '../../support/index-files.js';
import { edgeTo, type MadeRecord, madeRecord, madeTag } from '../../support/made-index.js';
import { page } from '../../support/page-builder.js';

type Indexes = Readonly<Record<string, string | readonly MadeRecord[]>>;

const TAG = 'v1.0';
const zlib = madeRecord('zlib');
const cmake = madeRecord('cmake');
const NOWHERE = madeRecord('nowhere').key;
const hole = (name: string): MadeRecord => madeRecord(name, {}, { isCached: false });
/** Spelled as no compact file has it, and so read in another way. */
const parsedOf = ({ key, text }: MadeRecord): MadeRecord => ({ key, text: text.replace('":{"spec"', '": {"spec"') });
/** A record that cannot be used. */
const refused = madeRecord('zlib', { version: 3 });
/** Records of this hash have another one. */
const unproven = madeRecord('zlib', { version: '2' }, { key: 'a'.repeat(32) });

async function check(indexes: Indexes, tag = TAG, goesOn = async () => true): Promise<CheckedTag | undefined> {
  const folder = memoryFolder(madeTag(tag, indexes));
  const sources = await findSources({ folder, limits: LIMITS, show: (file) => `mirror/${file}` });
  return checkTag(await sources.find(tag), LIMITS, goesOn);
}

async function checked(indexes: Indexes, tag = TAG): Promise<CheckedTag> {
  return (await check(indexes, tag))!;
}

/** What is told but for records without a binary, and of what. */
const codes = ({ problems }: CheckedTag): string[] =>
  problems.flatMap(({ code, subject }) => (code === 'holes' ? [] : [`${code} ${subject ?? ''}`.trim()]));

/** `index.json/database/...` of the root or of a stack. */
const placeOf = ({ in: { shown }, path }: CacheSpot): string => [shown, ...path].join('/');

function rowOf({ key }: Pick<MadeRecord, 'key'>, change: Partial<Spec> = {}): Spec {
  return {
    ...{ hash: key, versions: ['1.0'], os: 'rhel8', platform: 'linux', target: 'x86_64_v3', compiler: 'none' },
    ...{ variants: [], stacks: ['root'], size: '1.00 KB', ...change },
  };
}

/** By the codes of what is told of a page with these rows. */
const codesOf = (tag: CheckedTag, rows: readonly Spec[]): string[] => tag.compare(pageOf(rows)).map(({ code }) => code);

const pageOf = (rows: readonly Spec[], more: Partial<PageRows> = {}): PageRows => ({
  ...{ name: 'zlib', generation: 'H', missing: 'count', rows },
  ...more,
});

describe('the indexes of a tag', () => {
  it('are counted, with their records and those that are proven', async () => {
    const { tag, records, proven, indexes, lack, unknown } = await checked({
      ...{ e4s: [zlib, unproven], root: [zlib, cmake] },
    });
    expect({ tag, records, proven, lack, unknown }).toEqual({
      ...{ tag: TAG, records: 4, proven: 3, lack: undefined, unknown: [] },
    });
    expect(indexes.map(({ label }) => label)).toEqual(['root', 'e4s']);
  });

  it.each<[string, Indexes, CheckedTag['lack'], string[]]>([
    ['with all of them', { root: [zlib], e4s: [zlib], hep: [] }, undefined, []],
    ['without the root', { e4s: [zlib], hep: [] }, 'none', []],
    ['with a root that cannot be read', { root: 'x', e4s: [zlib] }, 'root', []],
    ['with a stack that cannot be read', { root: [zlib], e4s: 'x', hep: [] }, undefined, ['e4s']],
    ['with two stacks that cannot', { root: [zlib], e4s: 'x', hep: 'x' }, undefined, ['e4s', 'hep']],
    ['with nothing that can', { root: 'x', e4s: 'x' }, 'root', ['e4s']],
    ['without the root and what can be read', { e4s: 'x' }, 'none', ['e4s']],
  ])('%s: what they lack, and which are unknown', async (_, indexes, lack, unknown) => {
    expect(await checked(indexes)).toMatchObject({ lack, unknown });
  });

  it('must have that of the root: told at the first of them', async () => {
    const { problems } = await checked({ hep: [zlib], e4s: [zlib] });
    expect(problems).toMatchObject([{ code: 'rootMissing', data: { tag: TAG, labels: ['e4s', 'hep'] }, subject: TAG }]);
    expect(placeOf(problems[0]!.spot)).toBe(`mirror/${TAG}/e4s/build_cache/index.json`);
  });

  it.each<[Indexes]>([[{}], [{ root: [] }], [{ root: 'x' }], [{ root: [], e4s: [] }]])(
    'do not lack that of the root in %j',
    async (indexes) => {
      expect(codes(await checked(indexes))).not.toContain(`rootMissing ${TAG}`);
    },
  );

  it('lack no root when its manifest cannot be read', async () => {
    const folder = memoryFolder({
      ...madeTag(TAG, { e4s: [zlib] }),
      [`${TAG}/v3/manifests/index/index.manifest.json`]: 'x',
    });
    const sources = await findSources({ folder, limits: LIMITS, show: (file) => file });
    const tag = (await checkTag(await sources.find(TAG), LIMITS, async () => true))!;
    expect([codes(tag), tag.lack, tag.unknown]).toEqual([['unreadableManifest'], 'root', []]);
  });

  it('are known by their labels, readable or not', async () => {
    const tag = await checked({ root: [zlib], e4s: [zlib], hep: 'x' });
    expect(['root', 'e4s', 'hep', 'none'].map((label) => tag.isKnown(label))).toEqual([true, true, true, false]);
    expect(['root', 'e4s', 'hep', 'none'].map((label) => typeof tag.recordsOf(label))).toEqual([
      ...['function', 'function', 'undefined', 'undefined'],
    ]);
  });

  it('have hashes, in the root or in a stack', async () => {
    const tag = await checked({ root: [zlib, hole('cmake')], e4s: [zlib, unproven] });
    const hashes = [zlib, cmake, unproven, { key: NOWHERE }].map(({ key }) => key);
    expect(hashes.map(tag.recordsOf('root')!)).toEqual([true, true, false, false]);
    expect(hashes.map(tag.recordsOf('e4s')!)).toEqual([true, false, true, false]);
  });

  it.each([1, 2, 3])('are no longer read when somebody says so after %i of them', async (most) => {
    let asked = 0;
    const goesOn = async (): Promise<boolean> => ++asked < most;
    expect([await check({ root: [zlib], e4s: [zlib], hep: 'x' }, TAG, goesOn), asked]).toEqual([undefined, most]);
  });

  it('are all read when nobody does', async () => {
    let asked = 0;
    const goesOn = async (): Promise<boolean> => ++asked > 0;
    expect((await check({ root: [zlib], e4s: [zlib], hep: 'x' }, TAG, goesOn))?.records).toBe(2);
    expect(asked).toBe(3);
  });
});

describe('a binary of a stack', () => {
  const otherKey = refused.text.replaceAll(refused.key, unproven.key);
  const external = madeRecord('zlib', { external: { path: '/usr', module: null, extra_attributes: {} } });

  it.each<[string, Indexes, string[]]>([
    ['that the root has', { root: [zlib], e4s: [zlib] }, []],
    ['that the root does not have', { root: [], e4s: [zlib] }, [`notPublished ${zlib.key}`]],
    ['that the root has as a dependency', { root: [hole('zlib')], e4s: [zlib] }, [`notPublished ${zlib.key}`]],
    ['that is none', { root: [hole('zlib')], e4s: [hole('zlib')] }, []],
    ['that is none, and not in the root', { root: [], e4s: [hole('zlib')] }, []],
    ['whose record in the root is refused', { root: [refused], e4s: [refused] }, []],
    ['that the root has, spelled otherwise', { root: [zlib], e4s: [parsedOf(zlib)] }, []],
    ['whose record in the root only is refused', { root: [{ ...refused, text: otherKey }], e4s: [unproven] }, []],
    ['that is unproven, and not in the root', { root: [], e4s: [unproven] }, [`notPublished ${unproven.key}`]],
    ['where there is no root', { e4s: [zlib] }, []],
    ['where the root cannot be used', { root: 'x', e4s: [zlib] }, []],
    ['of a stack that cannot be used', { root: [], e4s: `{"database":{"installs":{${zlib.text}}}}` }, []],
    ['that is an external', { root: [], e4s: [external] }, []],
    ['in two stacks', { root: [], e4s: [zlib], hep: [zlib] }, [1, 2].map(() => `notPublished ${zlib.key}`)],
  ])('%s', async (_, indexes, told) => {
    const found = codes(await checked(indexes));
    expect(found.filter((one) => one.startsWith('notPublished'))).toEqual(told);
  });

  it('that the root has as a dependency is told at its key, with where that is', async () => {
    const { problems } = await checked({ root: [hole('zlib')], e4s: [cmake, zlib] });
    const [told] = problems.filter(({ subject }) => subject === zlib.key);
    expect(told).toMatchObject({
      ...{ code: 'notPublished', data: { name: 'zlib', hash: zlib.key, tag: TAG, stack: 'e4s' } },
      related: [{ message: 'The root has it as a dependency only.' }],
    });
    const path = `database/installs/${zlib.key}`;
    expect([told!.spot, ...told!.related!].map(placeOf)).toEqual([
      `mirror/${TAG}/e4s/build_cache/index.json/${path}`,
      `mirror/${TAG}/build_cache/index.json/${path}`,
    ]);
    expect(told!.spot.span).toEqual({ start: 40 + cmake.text.length, end: 40 + cmake.text.length + 34 });
  });

  it('that the root does not have is told without another place', async () => {
    const { problems } = await checked({ root: [], e4s: [zlib] });
    expect(problems.map(({ related }) => related)).toEqual([[]]);
  });
});

describe('a package', () => {
  const zlib2 = madeRecord('zlib', { version: '2' });
  const root = [zlib2, madeRecord('curl'), zlib, cmake, hole('gmake')];

  it('of a binary needs a page', async () => {
    const tag = await checked({ root });
    const missing = (...names: string[]): object[] =>
      tag.withoutPage(new Set(names)).map(({ code, subject, data }) => ({ code, subject, data }));
    const told = (name: string, binaries: number) => ({
      ...{ code: 'pageMissing', subject: name, data: { tag: TAG, name, binaries } },
    });
    expect(missing()).toEqual([told('cmake', 1), told('curl', 1), told('zlib', 2)]);
    expect(missing('curl')).toEqual([told('cmake', 1), told('zlib', 2)]);
    expect(missing('zlib', 'curl', 'cmake', 'other')).toEqual([]);
  });

  it('without a page is told at the first of its binaries, unless the hash of its only one is wrong', async () => {
    const [ofCmake, ofZlib] = (await checked({ root })).withoutPage(new Set(['curl']));
    const [first] = [zlib.key, zlib2.key].sort();
    expect(placeOf(ofZlib!.spot)).toBe(`mirror/${TAG}/build_cache/index.json/database/installs/${first}`);
    expect(ofZlib!.unless).toEqual([]);
    const file = `mirror/${TAG}/build_cache/index.json`;
    expect(ofCmake!.unless).toEqual([{ rule: 'index-hash', subject: cmake.key, file }]);
  });

  it('of develop may be without a page for a day: that has words of its own', async () => {
    const tag = await checked({ root: [zlib] }, 'develop');
    expect(tag.withoutPage(new Set()).map(({ code }) => code)).toEqual(['pageMissingInDevelop']);
  });
});

describe('a page', () => {
  const curl = madeRecord('curl');
  const doc = madeRecord('zlib', { parameters: { doc: true } });
  const INDEXES = { root: [zlib, curl, hole('cmake'), refused], e4s: [zlib], hep: [hole('zlib')], empty: [] };
  const OF_HASH = ['index-hash'];
  const STACKS = ['root', 'e4s', 'hep'];

  interface Expected {
    readonly code: string;
    readonly data?: object;
    readonly path: PageSpot['page'];
    readonly subject?: string;
    /** The rules that tell it instead. */
    readonly unless?: readonly string[];
    /** Of which record of the root its place is told. */
    readonly record?: string;
  }

  const rulesOf = (unless: readonly Teller[] | undefined): object =>
    unless === undefined ? {} : { unless: unless.map(({ rule }) => rule) };

  function toldOf({ code, data, spot, subject, unless, related = [] }: CacheProblem<PageSpot>): Expected {
    const [record] = related;
    if (record !== undefined) expect(record.message).toBe('Its record in the index.');
    return {
      ...{ code, data: data as object, path: spot.page, ...(subject !== undefined && { subject }) },
      ...rulesOf(unless),
      ...(record !== undefined && { record: String(record.path.at(-1)) }),
    };
  }

  const differences = (tag: CheckedTag, ...given: Parameters<typeof pageOf>): Expected[] =>
    tag.compare(pageOf(...given)).map(toldOf);

  it('agrees with what the indexes say', async () => {
    expect(differences(await checked(INDEXES), [rowOf(zlib, { stacks: STACKS })])).toEqual([]);
  });

  const row = (hash: string) => ({ tag: TAG, name: 'zlib', hash });
  const HERE = rowOf(zlib, { stacks: STACKS });
  it.each<[string, readonly Spec[], Expected]>([
    [
      'a hash that is nowhere, in a row that is of no record',
      [HERE, rowOf({ key: NOWHERE }, { os: 'x' })],
      { code: 'extraRow', data: row(NOWHERE), path: ['spec_details', 1, 'hash'], subject: NOWHERE },
    ],
    [
      'a dependency',
      [HERE, rowOf(cmake)],
      {
        ...{ code: 'dependencyRow', data: row(cmake.key), path: ['spec_details', 1, 'hash'], subject: cmake.key },
        record: cmake.key,
      },
    ],
    [
      'a record that cannot be used',
      [rowOf(refused), HERE],
      {
        ...{ code: 'refusedRow', data: row(refused.key), path: ['spec_details', 0, 'hash'], subject: refused.key },
        ...{ unless: ['index-record', 'index-readable'], record: refused.key },
      },
    ],
    [
      'a binary of another package',
      [HERE, rowOf(curl)],
      {
        ...{ code: 'rowOfOther', data: { ...row(curl.key), other: 'curl' }, path: ['spec_details', 1, 'hash'] },
        ...{ subject: curl.key, unless: OF_HASH, record: curl.key },
      },
    ],
    [
      'another target',
      [{ ...HERE, target: 'zen' }],
      {
        ...{ code: 'wrongField', path: ['spec_details', 0, 'target'], subject: zlib.key },
        data: { ...row(zlib.key), field: 'target', written: 'zen', expected: 'x86_64_v3' },
        ...{ unless: OF_HASH, record: zlib.key },
      },
    ],
    [
      'a variant that the record does not have',
      [{ ...HERE, variants: ['+x'] }],
      {
        ...{ code: 'extraVariant', path: ['spec_details', 0, 'variants', 0], subject: zlib.key },
        ...{ data: { ...row(zlib.key), written: '+x' }, unless: OF_HASH, record: zlib.key },
      },
    ],
    [
      'a variant less than the record has',
      [rowOf(doc), HERE],
      {
        ...{ code: 'missingVariant', path: ['spec_details', 0, 'variants'], subject: doc.key },
        ...{ data: { ...row(doc.key), expected: '+doc' }, unless: OF_HASH, record: doc.key },
      },
    ],
    [
      'a stack that does not have it',
      [{ ...HERE, stacks: ['root', 'other', 'empty', 'e4s', 'hep'] }],
      {
        ...{ code: 'extraStack', path: ['spec_details', 0, 'stacks', 2], subject: zlib.key },
        ...{ data: { ...row(zlib.key), stack: 'empty' }, record: zlib.key },
      },
    ],
    [
      'one stack less',
      [{ ...HERE, stacks: ['root', 'hep'] }],
      {
        ...{ code: 'missingStack', path: ['spec_details', 0, 'stacks'], subject: zlib.key },
        ...{ data: { ...row(zlib.key), stack: 'e4s' }, record: zlib.key },
      },
    ],
  ])('with %s', async (_, rows, expected) => {
    const indexes = rows[0]!.hash === doc.key ? { ...INDEXES, root: [...INDEXES.root, doc] } : INDEXES;
    expect(differences(await checked(indexes), rows)).toEqual([expected]);
  });

  const gcc = madeRecord('gcc', { version: '12' });
  const llvm = madeRecord('llvm', { version: '19' });
  const built = (...edges: [MadeRecord, string[]][]): MadeRecord =>
    madeRecord('zlib', {
      dependencies: edges.map(([{ key }, virtuals], i) => edgeTo(i === 0 ? 'gcc' : 'llvm', { key }, virtuals)),
    });
  const noCompiler = built([gcc, []]);
  it.each<[string, MadeRecord, readonly MadeRecord[], string]>([
    ['what provides C', built([gcc, ['c']]), [gcc], 'gcc@12'],
    ['what provides C, and not C++', built([gcc, ['cxx']], [llvm, ['c', 'fortran']]), [gcc, llvm], 'llvm@19'],
    ['what provides C++, and not Fortran', built([gcc, ['fortran']], [llvm, ['cxx']]), [gcc, llvm], 'llvm@19'],
    ['what provides Fortran', built([gcc, ['fortran']]), [gcc], 'gcc@12'],
    ['nothing, where what it depends on provides no language', noCompiler, [gcc], 'none'],
    [
      'nothing, and a record behind it has something',
      noCompiler,
      [gcc, madeRecord('curl', { dependencies: [edgeTo('gcc', gcc, ['c'])] })],
      'none',
    ],
    ['nothing, where what it depends on is not there', built([gcc, ['c']]), [], 'none'],
    ['what its record names', madeRecord('zlib', { compiler: { name: 'gcc', version: '11' } }), [], 'gcc@11'],
  ])('has as compiler %s', async (_, record, others, compiler) => {
    for (const spell of [(one: MadeRecord) => one, parsedOf]) {
      const tag = await checked({ root: [record, ...others].map(spell) });
      expect(codesOf(tag, [rowOf(record, { compiler })])).toEqual([]);
      expect(codesOf(tag, [rowOf(record, { compiler: 'x@1' })])).toEqual(['wrongField']);
    }
  });

  it('with a stack that has the record only, where that does not count', async () => {
    expect(differences(await checked(INDEXES), [HERE], { missing: 'ignore' })).toEqual([
      {
        ...{ code: 'stackWithoutBinary', path: ['spec_details', 0, 'stacks', 2], subject: zlib.key },
        ...{ data: { ...row(zlib.key), stack: 'hep' }, record: zlib.key },
      },
    ]);
  });

  it('has no row of a binary', async () => {
    const rows = [rowOf(cmake)];
    const [, missing, ...more] = differences(await checked(INDEXES), rows);
    expect([missing, more]).toEqual([
      {
        ...{ code: 'missingRow', path: ['spec_details'], subject: zlib.key, record: zlib.key },
        data: {
          ...{ ...row(zlib.key), labels: ['e4s', 'hep', 'root'] },
          row: 'version 1.0, compiler none, linux-rhel8-x86_64_v3',
        },
      },
      [],
    ]);
  });

  it.each(['e4s', 'root'])(
    'is not asked for stacks where the index of one cannot be used, as that of hep',
    async (label) => {
      const tag = await checked({ ...INDEXES, hep: 'x' });
      expect(codesOf(tag, [rowOf(zlib, { stacks: [label] })])).toEqual([]);
      expect(codesOf(tag, [rowOf(zlib, { stacks: [label], os: 'x' })])).toEqual(['wrongField']);
    },
  );

  it('is of a package that has no binary any more', async () => {
    expect(differences(await checked({ root: [curl] }), [HERE])).toEqual([
      { code: 'packageGone', data: { tag: TAG, name: 'zlib' }, path: ['title'], subject: 'zlib' },
    ]);
  });

  it.each<[string, Indexes, readonly Spec[], string]>([
    ['a package that is gone', { root: [curl] }, [HERE], 'packageGoneInDevelop'],
    ['an extra row', INDEXES, [HERE, rowOf({ key: NOWHERE }, { os: 'x' })], 'extraRowInDevelop'],
    ['the row of a dependency', INDEXES, [HERE, rowOf(cmake)], 'dependencyRowInDevelop'],
    ['a row that is refused', INDEXES, [HERE, rowOf(refused)], 'refusedRowInDevelop'],
    ['a row of another', INDEXES, [HERE, rowOf(curl)], 'rowOfOtherInDevelop'],
    ['a row that is missing', { root: [zlib, doc] }, [rowOf(zlib)], 'missingRowInDevelop'],
    ['another hash', { root: [zlib] }, [rowOf({ key: NOWHERE })], 'wrongHashInDevelop'],
    ['a wrong field', INDEXES, [{ ...HERE, os: 'x' }], 'wrongField'],
    ['a wrong stack', INDEXES, [{ ...HERE, stacks: ['root', 'e4s'] }], 'missingStack'],
  ])('of develop has words of its own for rows, as for %s', async (_, indexes, rows, code) => {
    expect(codesOf(await checked(indexes, 'develop'), rows)).toEqual([code]);
  });
});

describe('a row in which only the hash is another one', () => {
  const doc = madeRecord('zlib', { parameters: { doc: true } });
  const docRow = (key: string): Spec => rowOf({ key }, { variants: ['+doc'] });
  const versions = (count: number): MadeRecord[] =>
    Array.from({ length: count }, (_, i) => madeRecord('zlib', { version: `${i}` }));

  it('is told with the hash that it should have, and first', async () => {
    const told = (await checked({ root: [zlib, doc] })).compare(pageOf([rowOf(zlib, { os: 'x' }), docRow(NOWHERE)]));
    expect(told).toMatchObject([
      {
        ...{ code: 'wrongHash', data: { tag: TAG, name: 'zlib', hash: NOWHERE, expected: doc.key } },
        ...{ spot: { page: ['spec_details', 1, 'hash'] }, subject: NOWHERE },
        related: [{ path: ['database', 'installs', doc.key], message: 'Its record in the index.' }],
      },
      { code: 'wrongField' },
    ]);
  });

  it.each<[string, readonly MadeRecord[], readonly Spec[], string[]]>([
    ['twice', [zlib, doc], [rowOf({ key: NOWHERE }), docRow(cmake.key)], ['wrongHash', 'wrongHash']],
    ['twice in place of one', [zlib], [rowOf({ key: NOWHERE }), rowOf(cmake)], ['wrongHash', 'extraRow']],
    ['and of which nothing is missing', [zlib], [rowOf(zlib), rowOf({ key: NOWHERE })], ['extraRow']],
    ['and another value, too', [zlib, doc], [rowOf(zlib), rowOf({ key: NOWHERE })], ['extraRow', 'missingRow']],
    ['of a dependency', [zlib, hole('cmake')], [rowOf(cmake)], ['dependencyRow', 'missingRow']],
    ['beside one that is right', [zlib, doc], [docRow(doc.key), rowOf({ key: NOWHERE })], ['wrongHash']],
    [
      'and which is missing as the last of 20',
      [...versions(19), zlib],
      [rowOf({ key: NOWHERE })],
      [...['wrongHash', ...Array(19).fill('missingRow')]],
    ],
    [
      'and which is missing as one of 21',
      [...versions(20), zlib],
      [rowOf({ key: NOWHERE })],
      [...['extraRow', ...Array(21).fill('missingRow')]],
    ],
  ])('%s', async (_, root, rows, told) => {
    expect(codesOf(await checked({ root }), rows)).toEqual(told);
  });
});

describe('a page in columns', () => {
  const agrees = async (row: Spec, name = 'zlib'): Promise<boolean> => {
    const { data } = parsePage(Buffer.from(page({ rows: [{ ...row }] }).text)).frontMatter!;
    const table = new PageReader().fill(data as PageData);
    return (await checked({ root: [zlib] })).agrees(table, name, 'H');
  };

  it('agrees where nothing is to be said', async () => {
    expect([await agrees(rowOf(zlib)), await agrees(rowOf(zlib, { os: 'x' }))]).toEqual([true, false]);
    expect(await agrees(rowOf(zlib), 'curl')).toBe(false);
  });
});
