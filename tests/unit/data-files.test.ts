import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { checkData } from '../../src/data-files/check-data.js';
import { ExpectedData, variantsOf } from '../../src/data-files/expected-data.js';
import { DataLinks } from '../../src/data-files/links.js';
import type { DataProblem } from '../../src/data-files/problem.js';
import { DATA_LIMITS, type DataEntry, readEntries } from '../../src/data-files/read-entries.js';
import { checkPackage, checkSpec, type SpecEntry } from '../../src/data-files/shape.js';
import type { ReadFault } from '../../src/index/fault.js';
import { readIndexList } from '../../src/index/index-list.js';
import { LIMITS } from '../../src/index/limits.js';
import { findPlaces } from '../../src/index/places.js';
import { readIndex } from '../../src/index/read-index.js';
import { type IndexRecord, readRecord } from '../../src/index/record.js';
import { diskFolder } from '../../src/node/cache-folder.js';
import { chunksOf, INDEX_FIXTURES, needLargeData, readFixture, SHARED_INDEX_DATA } from '../support/index-files.js';

// biome-ignore lint/suspicious/noExplicitAny: the files are changed at will
type Loose = any;

function load(root: string): { packages: Loose; specs: Loose } {
  const read = (name: string) => JSON.parse(gunzipSync(readFileSync(path.join(root, 'new', name))).toString());
  return { packages: read('package_data.json.gz'), specs: read('specs_data.json.gz') };
}

/** The rule that has the words of a problem. */
function ruleOf({ code }: DataProblem): string | undefined {
  return rules.find(({ kind, messages }) => kind === 'data' && code in messages)?.id;
}

async function told(packages: string | Uint8Array, specs: string | Uint8Array, expected?: ExpectedData) {
  const problems: DataProblem[] = [];
  const faults: [string, ReadFault][] = [];
  await checkData(
    () => chunksOf(packages),
    () => chunksOf(specs),
    {
      problem: (problem) => problems.push(problem),
      fault: (file, fault) => faults.push([file, fault]),
      spec: (spec, spot) => {
        if (expected !== undefined) problems.push(...expected.compare(spec, spot));
      },
    },
  );
  return { problems, faults };
}

/** What the indexes of the stacks say that a list names. */
async function expectedOf(root: string): Promise<ExpectedData> {
  const folder = diskFolder(path.join(root, 'mirror'));
  const list = JSON.parse(readFileSync(path.join(root, 'mirror/cache_spack_io_index.json'), 'utf8'));
  const expected = new ExpectedData();
  for (const { tag, label, file } of readIndexList(list).indexes) {
    if (label === 'root') continue;
    const visitor = {
      record(entry: { readonly key: string; readonly database: number; value(): unknown }) {
        expected.add(tag, label, readRecord(entry.key, entry.value(), entry.database).record!);
      },
      fault(fault: ReadFault) {
        throw new Error(fault.code);
      },
    };
    await readIndex(folder, { file, blob: undefined, sha256: undefined }, visitor, LIMITS);
  }
  return expected;
}

const TAG = 'develop-2025-07-13';
const RUNTIME = 'gg6d6vkuqtbmqvjepuud5kl3cfb6f2j4';
const BZIP2 = 'i2t3jrmdgpt44bpopanpottlwzkj3kkg';
const NONE = 'a'.repeat(32);

/** Where it does not matter what its place is. */
const entryOf = (key: string, value: unknown): DataEntry => ({
  ...{ key, value },
  ...{ keySpan: { start: 0, end: 1 }, span: { start: 2, end: 3 } },
});
const said = (problems: readonly DataProblem[]): string[] =>
  problems.map(({ code, path }) => [code, ...path.slice(1)].join(' '));

describe('the shape of an entry', () => {
  const right = { deptypes: [], virtuals: ['mpi'] };
  const SPEC = {
    ...{ hash: BZIP2, version: '1', variants: [], platform: 'linux', os: 'rhel8', target: 'zen4' },
    dependencies: [{ name: 'a', hash: RUNTIME, parameters: right }],
    ...{ stacks: ['e4s'], releases: ['develop'] },
  };
  const PACKAGE = {
    uid: 'bzip2',
    url: 'https://packages.spack.io/package.html?name=bzip2',
    releases: ['develop'],
    specs: [BZIP2],
  };

  /** What is said of a spec that is right but for this, and whether nothing else can be said of it. */
  function ofSpec(change: object, key = BZIP2): [problems: string[], fails: boolean] {
    const { entry, problems } = checkSpec(entryOf(key, { ...SPEC, ...change }));
    return [said(problems), entry === undefined];
  }

  it.each(Object.keys(SPEC))('of a spec: without %s, or with a number there', (field) => {
    const fails = field !== 'hash';
    const { [field as 'os']: _, ...rest } = SPEC;
    const { entry, problems } = checkSpec(entryOf(BZIP2, rest));
    expect([said(problems), entry === undefined]).toEqual([[`missingField ${field}`], fails]);
    expect(ofSpec({ [field]: 5 })).toEqual([[`wrongType ${field}`], fails]);
  });

  it.each(Object.keys(PACKAGE))('of a package: without %s, or with a number there', (field) => {
    const fails = field !== 'url';
    const { [field as 'uid']: _, ...rest } = PACKAGE;
    const lacking = checkPackage(entryOf('bzip2', rest));
    expect([said(lacking.problems), lacking.entry === undefined]).toEqual([[`missingField ${field}`], fails]);
    const odd = checkPackage(entryOf('bzip2', { ...PACKAGE, [field]: 5 }));
    expect([said(odd.problems), odd.entry === undefined]).toEqual([[`wrongType ${field}`], fails]);
  });

  it('is right with all of them', () => {
    expect(ofSpec({})).toEqual([[], false]);
    const { entry, problems } = checkPackage(entryOf('bzip2', PACKAGE));
    expect([entry, problems]).toEqual([{ name: 'bzip2', releases: ['develop'], specs: [BZIP2] }, []]);
  });

  it.each<[string, unknown, string[]]>([
    ['stacks', [], ['emptyList stacks']],
    ['stacks', ['a', 'b', 'a', 'a'], ['valueTwice stacks 2', 'valueTwice stacks 3']],
    ['stacks', ['root'], ['rootStack stacks 0']],
    ['stacks', ['a', '<'], ['markup stacks 1']],
    ['releases', [], ['emptyList releases']],
    ['releases', ['a', 'a'], ['valueTwice releases 1']],
    ['variants', ['a', 'a'], []],
    ['variants', ['a', '&'], ['markup variants 1']],
    ['version', '<', ['markup version']],
    ['hash', RUNTIME, ['otherKey hash']],
  ])('of the %s %j of a spec', (field, value, problems) => {
    expect(ofSpec({ [field]: value })).toEqual([problems, false]);
  });

  it('of a spec: the key is a hash, which is told, and no more', () => {
    expect(ofSpec({ hash: 'x' }, 'x')).toEqual([['noHash'], false]);
    expect(checkSpec(entryOf(BZIP2, [])).entry).toBeUndefined();
  });

  it.each<[string, unknown, string[]]>([
    ['releases', [], ['emptyList releases']],
    ['releases', ['a', 'a'], ['valueTwice releases 1']],
    ['specs', [], ['emptyList specs']],
    ['specs', [BZIP2, BZIP2], ['valueTwice specs 1']],
    ['specs', [BZIP2, 'x'], ['noHash specs 1']],
    ['uid', 'x', ['otherKey uid']],
    ['url', 'x', ['otherUrl url']],
  ])('of the %s %j of a package', (field, value, problems) => {
    const found = checkPackage(entryOf('bzip2', { ...PACKAGE, [field]: value }));
    expect([said(found.problems), found.entry !== undefined]).toEqual([problems, true]);
  });

  it('of a package: its name is no markup', () => {
    const { problems } = checkPackage(
      entryOf('a<b', { ...PACKAGE, uid: 'a<b', url: `${PACKAGE.url.slice(0, -5)}a<b` }),
    );
    expect(problems).toMatchObject([{ code: 'markup', path: ['a<b'], data: { field: 'uid', value: 'a<b' } }]);
  });

  it.each<[unknown, string[], number]>([
    [5, ['wrongType dependencies 0'], 0],
    [{ name: 5, hash: RUNTIME, parameters: right }, ['wrongType dependencies 0 name'], 0],
    [{ name: 'a', hash: 5, parameters: right }, ['wrongType dependencies 0 hash'], 0],
    [{ name: 'a', hash: 'x', parameters: right }, ['wrongType dependencies 0 hash'], 0],
    [{ name: 5, hash: 'x', parameters: right }, ['wrongType dependencies 0 name', 'wrongType dependencies 0 hash'], 0],
    [{ name: 'a', hash: RUNTIME }, ['dependencyForm dependencies 0'], 1],
    [{ name: 'a', hash: RUNTIME, parameters: 5 }, ['dependencyForm dependencies 0 parameters'], 1],
    [{ name: 'a', hash: RUNTIME, parameters: { deptypes: [] } }, ['dependencyForm dependencies 0 parameters'], 1],
    [
      { name: 'a', hash: RUNTIME, parameters: { deptypes: ['a', 5], virtuals: [] } },
      ['dependencyForm dependencies 0 parameters'],
      1,
    ],
    [
      { name: 'a', hash: RUNTIME, parameters: { deptypes: 'a', virtuals: [] } },
      ['dependencyForm dependencies 0 parameters'],
      1,
    ],
  ])('of the dependency %j', (dependency, problems, kept) => {
    const { entry, problems: found } = checkSpec(entryOf(BZIP2, { ...SPEC, dependencies: [dependency] }));
    expect(said(found)).toEqual(problems);
    expect(entry!.dependencies).toEqual(kept === 0 ? [] : [{ name: 'a', hash: RUNTIME, index: 0 }]);
    for (const { code, data } of found)
      if (code === 'dependencyForm') expect(data).toEqual({ name: 'a', found: expect.stringContaining('"name":"a"') });
  });

  it('of a dependency without a name is told without it', () => {
    const { problems } = checkSpec(entryOf(BZIP2, { ...SPEC, dependencies: [{ hash: RUNTIME }] }));
    expect(problems).toMatchObject([{ code: 'wrongType' }, { code: 'dependencyForm', data: { name: '' } }]);
  });
});

describe('the links between packages and specs', () => {
  const spot = (key: string): DataEntry => entryOf(key, undefined);
  const ofPackage = (name: string, specs: string[], releases = ['develop']) => ({ name, specs, releases });
  const ofSpec = (
    hash: string,
    dependencies: [name: string, hash: string][] = [],
    releases = ['develop'],
  ): SpecEntry => ({
    ...{ hash, version: '', variants: [], platform: '', os: '', target: '', stacks: [], releases },
    dependencies: dependencies.map(([name, hash], index) => ({ name, hash, index })),
  });

  it('say nothing of the releases of a package that shares a spec', () => {
    const links = new DataLinks();
    expect(said(links.addPackage(ofPackage('a', [BZIP2]), spot('a')))).toEqual([]);
    expect(said(links.addPackage(ofPackage('b', [BZIP2, RUNTIME]), spot('b')))).toEqual(['specShared specs 0']);
    links.addSpec(ofSpec(BZIP2), spot(BZIP2));
    links.addSpec(ofSpec(RUNTIME, [], ['v1.0']), spot(RUNTIME));
    expect(links.finish()).toEqual([]);
  });

  it('tell a spec that is missing, and nothing of the releases of its package', () => {
    const links = new DataLinks();
    links.addPackage(ofPackage('a', [BZIP2]), spot('a'));
    expect(said(links.finish())).toEqual(['specMissing specs 0']);
  });

  it('say nothing of the releases of a package with a faulty spec, which is there', () => {
    const links = new DataLinks();
    links.addPackage(ofPackage('a', [BZIP2]), spot('a'));
    links.addFaultySpec(BZIP2);
    links.addFaultySpec('no hash');
    expect(links.finish()).toEqual([]);
  });

  it('name a dependency that is nowhere once, where it was named first', () => {
    const links = new DataLinks();
    links.addPackage(ofPackage('a', [BZIP2, RUNTIME]), spot('a'));
    expect(
      links.addSpec(
        ofSpec(BZIP2, [
          ['x', NONE],
          ['y', NONE],
        ]),
        spot(BZIP2),
      ),
    ).toEqual([]);
    links.addSpec(ofSpec(RUNTIME, [['z', NONE]]), spot(RUNTIME));
    expect(links.finish()).toMatchObject([
      { code: 'dependencyMissing', path: [BZIP2, 'dependencies', 0, 'hash'], data: { name: 'x', hash: NONE } },
    ]);
  });

  it('find a dependency that comes later, and one without a package', () => {
    const links = new DataLinks();
    links.addPackage(ofPackage('a', [BZIP2]), spot('a'));
    links.addSpec(
      ofSpec(BZIP2, [
        ['x', NONE],
        ['b', RUNTIME],
      ]),
      spot(BZIP2),
    );
    expect(said(links.addSpec(ofSpec(NONE), spot(NONE)))).toEqual(['specOrphan']);
    links.addFaultySpec(RUNTIME);
    expect(links.finish()).toEqual([]);
  });

  it('find a dependency that came before, whose package nobody knows', () => {
    const links = new DataLinks();
    links.addPackage(ofPackage('a', [BZIP2]), spot('a'));
    links.addFaultySpec(RUNTIME);
    expect(said(links.addSpec(ofSpec(BZIP2, [['b', RUNTIME]]), spot(BZIP2)))).toEqual([]);
    expect(links.finish()).toEqual([]);
  });
});

describe('what the data must say by the indexes', () => {
  const record = (key: string, more: Partial<IndexRecord> = {}): IndexRecord => ({
    ...{ key, name: 'zlib', version: '1', platform: 'linux', os: 'rhel8', target: 'zen4', compiler: 'edges' },
    ...{ parameters: [['pic', true]], dependencies: [], isExternal: false, isCached: true, refCount: 0 },
    ...more,
  });
  const spec = (hash: string, more: Partial<SpecEntry> = {}): SpecEntry => ({
    ...{ hash, version: '1', variants: ['+pic'], platform: 'linux', os: 'rhel8', target: 'zen4', dependencies: [] },
    ...{ stacks: ['e4s'], releases: ['develop'] },
    ...more,
  });
  const compared = (expected: ExpectedData, one: SpecEntry): string[] =>
    said(expected.compare(one, entryOf(one.hash, undefined)));

  it('is what the first record of a hash says, with the stacks and tags of all', () => {
    const expected = new ExpectedData();
    expected.add('develop', 'e4s', record(BZIP2, { dependencies: [{ name: 'x', hash: RUNTIME, virtuals: [] }] }));
    expected.add('develop', 'hep', record(BZIP2, { version: '2' }));
    expected.add('v1.0', 'e4s', record(BZIP2));
    expected.add('develop', 'e4s', record('no hash'));
    const dependencies = [{ name: 'x', hash: RUNTIME, index: 0 }];
    const right = spec(BZIP2, { dependencies, stacks: ['hep', 'e4s'], releases: ['v1.0', 'develop'] });
    expect([...expected.unseen()]).toEqual([{ hash: BZIP2, name: 'zlib' }]);
    expect(compared(expected, right)).toEqual([]);
    expect([...expected.unseen()]).toEqual([]);
    // It is a dependency only, of which no index has a record.
    expect(compared(expected, spec(RUNTIME))).toEqual(['notInIndex']);
    expect(compared(expected, spec(NONE))).toEqual(['notInIndex']);
  });

  it.each<[string, Partial<SpecEntry>, string[]]>([
    ['a stack less', { stacks: [] }, ['stackMissing stacks']],
    ['another stack', { stacks: ['a'] }, ['stackExtra stacks 0', 'stackMissing stacks']],
    ['a tag less', { releases: [] }, ['tagMissing releases']],
    ['a tag more', { releases: ['develop', 'v1.0'] }, ['tagExtra releases 1']],
    ['two fields', { os: 'a', platform: 'b' }, ['otherField platform', 'otherField os']],
    ['a variant more', { variants: ['+pic', 'a=b'] }, ['otherField variants 1']],
    ['a variant less', { variants: [] }, ['otherField variants']],
    ['a variant twice', { variants: ['+pic', '+pic'] }, ['otherField variants 1']],
    ['a dependency more', { dependencies: [{ name: 'x', hash: NONE, index: 0 }] }, ['otherField dependencies 0 hash']],
  ])('is not %s', (_, change, problems) => {
    const expected = new ExpectedData();
    expected.add('develop', 'e4s', record(BZIP2));
    expect(compared(expected, spec(BZIP2, change))).toEqual(problems);
  });

  it.each<[string[], string[], string, string]>([
    [['+c', '~b', '+a'], ['+c', '+b', '+a'], '~b', '+b'],
    [['+a', '+b', '+a'], ['+a', '+b'], '+a', ''],
    [['+a'], ['+a', '+a'], '', '+a'],
    [[], ['+a'], '', '+a'],
    [['+a'], [], '+a', ''],
  ])('is not %j where the index has %j: %j, and not %j', (variants, wanted, written, missing) => {
    const expected = new ExpectedData();
    const parameters = wanted.map((text) => [text.slice(1), text.startsWith('+')] as const);
    expected.add('develop', 'e4s', record(BZIP2, { parameters }));
    const problems = expected.compare(spec(BZIP2, { variants }), entryOf(BZIP2, undefined));
    expect(problems).toMatchObject([{ code: 'otherField', data: { written, expected: missing } }]);
  });
});

describe('the entries of a document', () => {
  async function entries(text: string): Promise<[keys: string[], faults: string[], isWhole: boolean]> {
    const keys: string[] = [];
    const faults: string[] = [];
    const isWhole = await readEntries(
      chunksOf(text, 3),
      ({ key }) => keys.push(key),
      ({ code, key }) => faults.push(`${code} ${key}`),
    );
    return [keys, faults, isWhole];
  }

  it.each<[string, Awaited<ReturnType<typeof entries>>]>([
    ['{}', [[], [], true]],
    ['{"a":1,"b":{}}', [['a', 'b'], [], true]],
    ['{"a":{"x":1,"x":2},"b":{}}', [['b'], ['keyTwice a'], true]],
    ['{"a":1,"a":2,"b":3}', [['a', 'b'], ['keyTwice undefined'], true]],
    ['{"a":[1,],"b":3}', [['b'], ['syntax a'], false]],
    ['{"a":1', [['a'], ['cut undefined'], false]],
    ['', [[], ['empty undefined'], false]],
  ])('%s', async (text, expected) => {
    expect(await entries(text)).toEqual(expected);
  });

  it('may have 16 MiB', () => {
    expect(DATA_LIMITS).toEqual({ ...LIMITS, record: 16 * 1024 * 1024 });
  });
});

describe("the data of the site's successor", () => {
  const { packages, specs } = load(INDEX_FIXTURES);
  const both = (change: (data: { packages: Loose; specs: Loose }) => void): [string, string] => {
    const copy = structuredClone({ packages, specs });
    change(copy);
    return [JSON.stringify(copy.packages, null, 4), JSON.stringify(copy.specs, null, 4)];
  };

  it('is clean, by itself and against the indexes, packed or not', async () => {
    const file = (name: string) => readFileSync(path.join(INDEX_FIXTURES, 'new', name));
    const clean = { problems: [], faults: [] };
    const expected = await expectedOf(INDEX_FIXTURES);
    expect(await told(file('package_data.json.gz'), file('specs_data.json.gz'), expected)).toEqual(clean);
    expect([...expected.unseen()]).toEqual([]);
    expect(await told(JSON.stringify(packages), JSON.stringify(specs))).toEqual(clean);
  });

  it('is clean: from all indexes of two tags', async (context) => {
    needLargeData(context);
    const file = (name: string) => readFileSync(path.join(SHARED_INDEX_DATA, 'new', name));
    const expected = await expectedOf(SHARED_INDEX_DATA);
    expect(await told(file('package_data.json.gz'), file('specs_data.json.gz'), expected)).toEqual({
      problems: [],
      faults: [],
    });
    expect([...expected.unseen()]).toEqual([]);
  });

  type Change = Parameters<typeof both>[0];
  it.each<[string, string, Change, object]>([
    ['a field that is missing', 'data-shape', ({ specs }) => delete specs[BZIP2].os, { path: [BZIP2, 'os'] }],
    [
      'a field more',
      'data-shape',
      ({ specs }) => (specs[BZIP2].compiler = 'gcc'),
      { code: 'unknownField', path: [BZIP2, 'compiler'] },
    ],
    [
      'a spec under another hash',
      'data-shape',
      ({ specs }) => (specs[BZIP2].hash = NONE),
      { code: 'otherKey', path: [BZIP2, 'hash'] },
    ],
    [
      'a package under another name',
      'data-shape',
      ({ packages }) => (packages.bzip2.uid = 'x'),
      { code: 'otherKey', path: ['bzip2', 'uid'] },
    ],
    [
      'no name',
      'data-shape',
      ({ packages }) => (packages.bzip2.uid = null),
      { code: 'wrongType', path: ['bzip2', 'uid'] },
    ],
    [
      'another url',
      'data-shape',
      ({ packages }) => (packages.bzip2.url = 'x'),
      { code: 'otherUrl', path: ['bzip2', 'url'] },
    ],
    ['stacks that are a text', 'data-shape', ({ specs }) => (specs[BZIP2].stacks = 'hep'), { path: [BZIP2, 'stacks'] }],
    [
      'variants that are null',
      'data-shape',
      ({ specs }) => (specs[BZIP2].variants = null),
      { path: [BZIP2, 'variants'] },
    ],
    ['null in a list', 'data-shape', ({ specs }) => specs[BZIP2].variants.push(null), { path: [BZIP2, 'variants', 4] }],
    [
      'a spec of no stack',
      'data-shape',
      ({ specs }) => (specs[BZIP2].stacks = []),
      { code: 'emptyList', path: [BZIP2, 'stacks'] },
    ],
    [
      'a stack twice',
      'data-shape',
      ({ specs }) => specs[BZIP2].stacks.push('hep'),
      { code: 'valueTwice', path: [BZIP2, 'stacks', 1] },
    ],
    [
      'the root as a stack',
      'data-shape',
      ({ specs }) => specs[BZIP2].stacks.push('root'),
      { code: 'rootStack', path: [BZIP2, 'stacks', 1] },
    ],
    ['a spec that is null', 'data-shape', ({ specs }) => (specs[BZIP2] = null), { code: 'wrongType', path: [BZIP2] }],
    [
      'a package that is a list',
      'data-shape',
      ({ packages }) => (packages.new = []),
      { code: 'wrongType', path: ['new'] },
    ],
    [
      'a package whose spec is missing',
      'data-links',
      ({ packages }) => packages.bzip2.specs.push(NONE),
      { code: 'specMissing', file: 'packages', path: ['bzip2', 'specs', 1] },
    ],
    [
      'a spec of no package',
      'data-links',
      ({ specs }) => (specs[NONE] = { ...specs[BZIP2], hash: NONE }),
      { code: 'specOrphan', file: 'specs', path: [NONE] },
    ],
    [
      'a spec of two packages',
      'data-links',
      ({ packages }) => packages.bzip2.specs.push(RUNTIME),
      { code: 'specShared', data: { hash: RUNTIME, first: 'bzip2', second: 'gcc-runtime' } },
    ],
    [
      'a release that none of its specs has',
      'data-links',
      ({ packages }) => packages.bzip2.releases.push('v0.23.1'),
      { code: 'releaseExtra', path: ['bzip2', 'releases', 1] },
    ],
    [
      'a release of a spec that its package lacks',
      'data-links',
      ({ specs }) => specs[BZIP2].releases.push('v0.23.1'),
      { code: 'releaseMissing', file: 'packages', path: ['bzip2', 'releases'] },
    ],
    [
      'a dependency of an old form',
      'data-deps',
      ({ specs }) => {
        const [dependency] = specs[RUNTIME].dependencies;
        delete dependency.parameters;
        dependency.type = ['build'];
      },
      { code: 'dependencyForm', path: [RUNTIME, 'dependencies', 0] },
    ],
    [
      'a dependency that is nowhere',
      'data-deps',
      ({ specs }) => (specs[RUNTIME].dependencies[0].hash = NONE),
      { code: 'dependencyMissing', data: { name: 'gcc', hash: NONE }, path: [RUNTIME, 'dependencies', 0, 'hash'] },
    ],
    [
      'a dependency under another name',
      'data-deps',
      ({ specs }) => (specs[RUNTIME].dependencies[0].name = 'llvm'),
      {
        code: 'dependencyName',
        data: { written: 'llvm', expected: 'gcc' },
        path: [RUNTIME, 'dependencies', 0, 'name'],
      },
    ],
    [
      'a variant with markup',
      'data-html',
      ({ specs }) => specs[BZIP2].variants.push('key=<installation-key-here>'),
      { code: 'markup', path: [BZIP2, 'variants', 4] },
    ],
    [
      'a version with an ampersand',
      'data-html',
      ({ specs }) => (specs[BZIP2].version = 'a&b'),
      { path: [BZIP2, 'version'] },
    ],
    [
      'a stack with markup',
      'data-html',
      ({ specs }) => specs[BZIP2].stacks.push('<b>'),
      { path: [BZIP2, 'stacks', 1] },
    ],
  ])('with %s has one problem of %s', async (_, rule, change, expected) => {
    const { problems, faults } = await told(...both(change));
    expect(faults).toEqual([]);
    expect(problems).toMatchObject([expected]);
    expect(ruleOf(problems[0]!)).toBe(rule);
  });

  it.each<[string, Change, object]>([
    [
      'a version',
      ({ specs }) => (specs[BZIP2].version = '9'),
      { code: 'otherField', data: { field: 'version', written: '9', expected: '1.0.8' } },
    ],
    ['a target', ({ specs }) => (specs[BZIP2].target = 'zen'), { code: 'otherField', path: [BZIP2, 'target'] }],
    [
      'a variant',
      ({ specs }) => (specs[BZIP2].variants[1] = 'build_system=cmake'),
      { code: 'otherField', path: [BZIP2, 'variants', 1], data: { written: 'build_system=cmake' } },
    ],
    [
      'a dependency',
      ({ specs }) => specs[RUNTIME].dependencies.pop(),
      { code: 'otherField', path: [RUNTIME, 'dependencies'] },
    ],
    [
      'a stack more',
      ({ specs }) => specs[BZIP2].stacks.push('e4s'),
      { code: 'stackExtra', data: { stack: 'e4s' }, path: [BZIP2, 'stacks', 1] },
    ],
    ['a stack less', ({ specs }) => (specs[RUNTIME].stacks = ['build_systems']), { code: 'stackExtra' }],
    [
      'a spec that no index has',
      ({ packages, specs }) => {
        packages.bzip2.specs.push(NONE);
        specs[NONE] = { ...specs[BZIP2], hash: NONE };
      },
      { code: 'notInIndex', path: [NONE] },
    ],
  ])('differs from the indexes by %s', async (_, change, expected) => {
    const { problems } = await told(...both(change), await expectedOf(INDEX_FIXTURES));
    expect(problems[0]).toMatchObject(expected);
    for (const problem of problems) expect(ruleOf(problem)).toBe('data-index');
  });

  it('lacks a spec that the indexes have', async () => {
    const expected = await expectedOf(INDEX_FIXTURES);
    await told(
      ...both(({ packages, specs }) => {
        delete packages.bzip2;
        delete specs[BZIP2];
      }),
      expected,
    );
    expect([...expected.unseen()]).toEqual([{ hash: BZIP2, name: 'bzip2' }]);
  });

  const text = JSON.stringify(specs);
  it.each<[string, string | Uint8Array, object]>([
    ['is no file of it', '<html>', { code: 'syntax' }],
    ['is empty', '', { code: 'empty' }],
    ['is a list', '[]', { code: 'syntax' }],
    ['ends early', text.slice(0, -2), { code: 'cut' }],
    ['is cut gzip', gzipSync(text).subarray(0, 300), { code: 'gzipCut' }],
    ['has a key twice', text.replace('"version"', '"hash":"x","version"'), { code: 'keyTwice', data: { key: 'hash' } }],
    ['has a spec twice', `${text.slice(0, -1)},"${BZIP2}":{}}`, { code: 'keyTwice', data: { key: BZIP2 } }],
    ['has text behind its end', `${text}\n}`, { code: 'syntax', data: { expected: 'the end', found: '}' } }],
    ['is damaged', text.replace('"version":', '"version"'), { code: 'syntax', data: { expected: '":"' } }],
  ])('that %s has one fault, and nothing follows from it', async (_, damaged, fault) => {
    const { problems, faults } = await told(JSON.stringify(packages), damaged);
    expect(faults).toMatchObject([['specs', fault]]);
    expect(problems).toEqual([]);
  });

  it('may end in blanks', async () => {
    const end = `${' '.repeat(100_000)}\n`;
    expect(await told(JSON.stringify(packages) + end, text + end)).toEqual({ problems: [], faults: [] });
  });

  it('does not blame the specs for packages that cannot be read', async () => {
    const { problems, faults } = await told('x', JSON.stringify(specs));
    expect([problems, faults.map(([file, { code }]) => [file, code])]).toEqual([[], [['packages', 'syntax']]]);
  });

  it('keeps keys of a prototype apart', async () => {
    const { problems } = await told('{"__proto__": {"uid": "x"}}', '{}');
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['missingField', ['__proto__', 'url']],
      ['missingField', ['__proto__', 'releases']],
      ['missingField', ['__proto__', 'specs']],
      ['otherKey', ['__proto__', 'uid']],
    ]);
  });

  it('is shown at lines and columns of the unpacked text', async () => {
    const [first, second] = both(({ specs }) => (specs[BZIP2].version = 'a&b'));
    const { problems } = await told(first, gzipSync(second));
    const { span, path } = problems[0]!;
    const [place] = await findPlaces(() => chunksOf(second), [{ span, path: path.slice(1) }]);
    const lines = second.split('\n');
    const { startLine, startColumn, endColumn } = place!.region;
    expect(lines[startLine - 1]!.slice(startColumn - 1, endColumn - 1)).toBe('"a&b"');
    expect(place!.excerpt.text).toBe('        "version": "a&b",');
  });
});

describe('variants as the successor writes them', () => {
  it('has each value of a list by itself', () => {
    const parameters: [string, unknown][] = [
      ['mpi', true],
      ['cuda', false],
      ['build_type', 'Release'],
      ['libs', ['shared', 'static']],
      ['cflags', []],
    ];
    expect(variantsOf(parameters)).toEqual(['+mpi', '~cuda', 'build_type=Release', 'libs=shared', 'libs=static']);
  });

  it('has a fixture with such', () => {
    expect(readFixture('mirror/cache_spack_io_index.json')).toContain(TAG);
  });
});
