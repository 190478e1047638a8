import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { base32, decodeHash, hashText } from '../../src/spack/dag-hash/hash-text.js';
import { layOut } from '../../src/spack/dag-hash/layouts.js';
import { isKnownTarget, targetCandidates } from '../../src/spack/dag-hash/target-forms.js';
import { type Proof, verifyLikely, verifyRecord } from '../../src/spack/dag-hash/verify-record.js';
import { needLargeData, readFixture, SHARED_INDEX_DATA } from '../support/index-files.js';

// biome-ignore lint/suspicious/noExplicitAny: records are changed at will
type Loose = any;

function load(text: string): { version: string; installs: Record<string, Loose> } {
  return JSON.parse(text).database;
}

/** `proven <generation> <layout> <what else the form says>`, or the verdict, counted. */
function countProofs(text: string): Record<string, number> {
  const { version, installs } = load(text);
  const counts: Record<string, number> = {};
  for (const [key, record] of Object.entries(installs)) {
    const words = describeProof(verifyRecord(record, version, key));
    counts[words] = (counts[words] ?? 0) + 1;
  }
  return counts;
}

function describeProof(proof: Proof): string {
  if (proof.verdict === 'unknown') return `unknown ${proof.why}`;
  if (proof.verdict === 'not proven') return proof.verdict;
  const { generation, layout, rewritten, target, namespace, spliced } = proof.form;
  const words = [
    ...(rewritten ? ['rewritten'] : []),
    ...(target === 'written' ? [] : [target]),
    ...(namespace ? [] : ['no namespace']),
    ...(spliced ? ['spliced'] : []),
  ];
  return ['proven', generation, layout, ...words].join(' ');
}

const BLOB =
  'mirror/develop-2025-07-13/blobs/sha256/86/868f1c2ed9c65e84dcebd2eea37255ed294f00a75954d9e206d734e4813e3249';

describe('the proof of a hash', () => {
  it.each([
    ['databases/v5.json', { 'proven 1 yaml': 6, 'unknown external': 1 }],
    ['databases/v6-spec-v2.json', { 'proven 2 indented': 4 }],
    ['databases/v6-spec-v3.json', { 'proven 3 indented': 4 }],
    ['databases/v7-indented.json', { 'proven 4 indented': 4 }],
    ['databases/v7-compact.json', { 'proven 4 compact': 5 }],
    [
      'databases/v9.json',
      {
        'proven 5 compact': 7,
        'proven 5 compact no namespace': 2,
        'proven 6 compact': 4,
        'proven 6 compact spliced': 1,
      },
    ],
    ['spack-test/index.v7.json', { 'proven 4 compact': 2 }],
    ['spack-test/index.v8.json', { 'proven 4 compact rewritten': 2, 'proven 5 compact': 5 }],
    // The one whose namespace was replaced by hand: each of its seven records is told.
    ['spack-test/index.v8.edited.json', { 'not proven': 6, 'unknown external': 1 }],
  ])('finds the form of each record of %s', (file, expected) => {
    expect(countProofs(readFixture(file))).toEqual(expected);
  });

  const { installs } = load(readFixture('spack-test/index.v8.json'));
  const [key, record] = Object.entries(installs).find(
    ([, { spec }]) => spec.annotations.original_specfile_version === 4,
  )!;
  const changed = (change: (node: Loose, record: Loose) => void): Loose => {
    const copy = structuredClone(record);
    change(copy.spec, copy);
    return copy;
  };

  it('takes the version of the database as text or number, and the key from the spec', () => {
    expect(describeProof(verifyRecord(record, 8))).toBe('proven 4 compact rewritten');
    expect(verifyRecord(record, '8')).toEqual(verifyRecord(record, 8, key));
  });

  it('says what of a record its hash says nothing about', () => {
    expect(verifyRecord(record, 8)).toMatchObject({ uncovered: [] });
    const features = changed((node) => node.arch.target.features.pop());
    expect(verifyRecord(features, 8)).toMatchObject({
      verdict: 'proven',
      form: { target: 'archspec' },
      uncovered: [
        ['arch', 'target', 'vendor'],
        ['arch', 'target', 'features'],
        ['arch', 'target', 'generation'],
        ['arch', 'target', 'parents'],
        ['arch', 'target', 'cpupart'],
      ],
    });
    const provided = changed((node) => {
      node.provided_virtuals = ['mpi'];
      node.full_hash = 'x';
    });
    expect(verifyRecord(provided, 9)).toMatchObject({ uncovered: [['full_hash'], ['provided_virtuals']] });
    const spelled = changed((node) => {
      node.annotations.compiler = node.annotations.compiler.replace('@=', '@');
    });
    expect(verifyRecord(spelled, 8)).toMatchObject({ uncovered: [['annotations', 'compiler']] });
    const { installs } = load(readFixture(BLOB));
    const readline = Object.values(installs).find(({ spec }) => spec.name === 'readline');
    expect(verifyRecord(readline, 8)).toMatchObject({
      form: { generation: 4, layout: 'indented', rewritten: true, target: 'without cpupart' },
      uncovered: [
        ['dependencies', 0, 'parameters', 'direct'],
        ['arch', 'target', 'cpupart'],
      ],
    });
  });

  it('holds the spec against the key that it is given', () => {
    const renamed = changed((node) => {
      node.hash = 'a'.repeat(32);
    });
    expect(verifyRecord(renamed, 8, key)).toMatchObject({ verdict: 'proven', uncovered: [['hash']] });
    expect(verifyRecord(renamed, 8)).toEqual({ verdict: 'not proven' });
  });

  it('tells a record that was changed', () => {
    expect(
      verifyRecord(
        changed((node) => (node.version += '.1')),
        8,
      ),
    ).toEqual({ verdict: 'not proven' });
    expect(
      verifyRecord(
        changed((node) => (node.annotations.original_specfile_version = 3)),
        8,
      ),
    ).toEqual({
      verdict: 'not proven',
    });
    expect(
      verifyRecord(
        changed((node) => delete node.namespace),
        8,
      ),
    ).toEqual({ verdict: 'not proven' });
  });

  it('knows no target that archspec has never described', () => {
    const other = changed((node) => {
      node.arch.target.name = 'zen9';
    });
    expect(verifyRecord(other, 8)).toEqual({ verdict: 'unknown', why: 'target' });
  });

  it('holds nothing against an external, unless there is a binary of it', () => {
    const external = changed((node, all) => {
      node.external = { path: '/usr', module: null, extra_attributes: {} };
      all.in_buildcache = false;
    });
    expect(verifyRecord(external, 8)).toEqual({ verdict: 'unknown', why: 'external' });
    expect(verifyRecord({ ...external, in_buildcache: true }, 8)).toEqual({ verdict: 'not proven' });
  });

  it.each([
    ['10', 'database'],
    ['4', 'database'],
    ['', 'database'],
    ['toString', 'database'],
  ])('knows no database %j', (database, why) => {
    expect(verifyRecord(record, database)).toEqual({ verdict: 'unknown', why });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', [[]]],
    ['no spec', {}],
    ['no name', { spec: { a: 1, b: 2 } }],
    ['no hash', { spec: { name: 'x' } }],
    ['a hash of another type', { spec: { name: 'x', hash: 5 } }],
  ])('takes %s for no record', (_, value) => {
    expect(verifyRecord(value, 8)).toEqual({ verdict: 'unknown', why: 'shape' });
  });

  it.each([5, 6, 7, 8, 9])('takes whatever stands in a node of database %i', (database) => {
    const hash = 'b'.repeat(32);
    const odd: unknown[] = [
      null,
      5,
      'x',
      [],
      [null, 5, []],
      {},
      { name: null },
      { parameters: 5 },
      JSON.parse('{"__proto__": 5}'),
    ];
    for (const value of odd) {
      const node = {
        name: 'x',
        hash,
        arch: value,
        dependencies: value,
        annotations: value,
        build_spec: value,
        compiler: value,
      };
      expect(verifyRecord({ spec: node }, database)).toEqual({ verdict: 'not proven' });
      const target = { name: 'x', hash, arch: { target: value }, dependencies: { a: value }, external: 5 };
      expect(verifyRecord({ spec: target }, database).verdict).not.toBe('proven');
    }
  });

  it('keeps a key that looks like a prototype', () => {
    const node = '{"name":"x","parameters":{"__proto__":{"a":1}},"annotations":{"original_specfile_version":5}';
    const hash = hashText(`${node}}`);
    expect(verifyRecord({ spec: JSON.parse(`${node},"hash":"${hash}"}`) }, 8)).toMatchObject({ verdict: 'proven' });
  });

  it('proves real records of the oldest form', () => {
    const text = readFixture('generations/mirror/v0.16.3/build_cache/index.json');
    expect(countProofs(text)).toEqual({ 'proven 1 yaml': 20 });
  });

  it('proves the spec of each real record', (context) => {
    needLargeData(context);
    const file = path.join(SHARED_INDEX_DATA, 'mirror/v0.16.3/build_cache/index.json');
    expect(countProofs(readFileSync(file, 'utf8'))).toEqual({ 'proven 1 yaml': 59, 'unknown external': 23 });
  });
});

describe('what Spack hashed of a node', () => {
  const compact = (value: unknown): string => JSON.stringify(value);
  const indented = (value: unknown): string => JSON.stringify(value, null, 2);
  const edge = (name: string, ...deptypes: string[]) => ({ name, hash: name, parameters: { deptypes, virtuals: [] } });
  const typed = (name: string, ...type: string[]) => ({ name, hash: name, type });
  const old = { original_specfile_version: 4 };
  const bare = { name: 'x', version: '1' };

  const prove = (database: number, node: object, hashed: string): [string, unknown] => {
    const proof = verifyRecord({ spec: { ...node, hash: hashText(hashed) } }, database);
    return [describeProof(proof), proof.verdict === 'proven' ? proof.uncovered : undefined];
  };

  it.each<[string, number, object, string, string, unknown]>([
    [
      'all kinds of dependencies in generation 3',
      6,
      { ...bare, dependencies: [edge('a', 'build'), edge('b', 'link')], package_hash: 'p' },
      indented({ ...bare, dependencies: [typed('a', 'build'), typed('b', 'link')], package_hash: 'p' }),
      'proven 3 indented',
      [
        ['dependencies', 0, 'parameters', 'virtuals'],
        ['dependencies', 1, 'parameters', 'virtuals'],
      ],
    ],
    [
      'a generation 3 node in database 7',
      7,
      { ...bare, dependencies: [edge('a', 'build')], package_hash: 'p' },
      indented({ ...bare, dependencies: [typed('a', 'build')], package_hash: 'p' }),
      'proven 3 indented',
      [['dependencies', 0, 'parameters', 'virtuals']],
    ],
    [
      'what is linked or run in generation 2, and not what it was built with',
      6,
      {
        ...bare,
        dependencies: [
          ...[edge('a', 'build'), edge('b', 'link'), edge('c', 'run'), edge('d', 'build', 'run'), edge('e', 'test')],
          ...[edge('f'), 5, { name: 'g', hash: 'g' }],
        ],
        package_hash: 'p',
      },
      indented({ ...bare, dependencies: [typed('b', 'link'), typed('c', 'run'), typed('d', 'build', 'run')] }),
      'proven 2 indented',
      [
        ['package_hash'],
        ...[0, 1, 2, 3, 4, 5].map((i) => ['dependencies', i, 'parameters', 'virtuals']),
        ...[0, 4, 5, 6, 7].map((i) => ['dependencies', i]),
      ],
    ],
    [
      'no list of dependencies where all are of a build',
      6,
      { ...bare, dependencies: [edge('a', 'build')] },
      indented(bare),
      'proven 2 indented',
      [
        ['dependencies', 0, 'parameters', 'virtuals'],
        ['dependencies', 0],
      ],
    ],
    [
      'dependencies that are no list as they are',
      6,
      { ...bare, dependencies: 5 },
      indented({ ...bare, dependencies: 5 }),
      'proven 2 indented',
      [],
    ],
    [
      'of a dependency its name, hash and types',
      6,
      { ...bare, dependencies: [{ ...edge('a', 'link'), more: 1 }, 5, { name: 'b' }], package_hash: 'p' },
      indented({ ...bare, dependencies: [typed('a', 'link'), 5, { name: 'b' }], package_hash: 'p' }),
      'proven 3 indented',
      [
        ['dependencies', 0, 'more'],
        ['dependencies', 0, 'parameters', 'virtuals'],
      ],
    ],
    [
      'annotations of before database 8',
      7,
      { ...bare, annotations: { a: 1 } },
      compact({ ...bare, annotations: { a: 1 } }),
      'proven 4 compact',
      [],
    ],
    [
      'no annotations in generation 4, but the compiler that they tell',
      8,
      { ...bare, arch: 'a', z: 1, annotations: { ...old, compiler: 'gcc@=1.2' } },
      compact({ ...bare, arch: 'a', compiler: { name: 'gcc', version: '1.2' }, z: 1 }),
      'proven 4 compact rewritten',
      [],
    ],
    [
      'a compiler up to its first @',
      8,
      { ...bare, arch: 'a', annotations: { ...old, compiler: '@b@c' } },
      compact({ ...bare, arch: 'a', compiler: { name: '', version: 'b@c' } }),
      'proven 4 compact rewritten',
      [['annotations', 'compiler']],
    ],
    [
      'a compiler without a version',
      8,
      { ...bare, arch: 'a', annotations: { ...old, compiler: 'b@=' } },
      compact({ ...bare, arch: 'a', compiler: { name: 'b', version: '' } }),
      'proven 4 compact rewritten',
      [],
    ],
    [
      'a compiler first where there is no architecture',
      8,
      { ...bare, annotations: { ...old, compiler: 'b@=1', more: 1 } },
      compact({ compiler: { name: 'b', version: '1' }, ...bare }),
      'proven 4 compact rewritten',
      [['annotations', 'more']],
    ],
    [
      'no flag of a direct dependency in generation 4',
      8,
      { ...bare, dependencies: [{ name: 'a', parameters: { deptypes: [], direct: true } }, 5], annotations: old },
      compact({ ...bare, dependencies: [{ name: 'a', parameters: { deptypes: [] } }, 5] }),
      'proven 4 compact rewritten',
      [['dependencies', 0, 'parameters', 'direct']],
    ],
    [
      'a generation 3 node in database 8',
      8,
      { ...bare, package_hash: 'p', annotations: { original_specfile_version: 3 } },
      indented({ ...bare, package_hash: 'p' }),
      'proven 3 indented rewritten',
      [],
    ],
    [
      'a generation 2 node in database 8',
      8,
      { ...bare, package_hash: 'p', annotations: { original_specfile_version: 2 } },
      indented(bare),
      'proven 2 indented rewritten',
      [['package_hash']],
    ],
    [
      'a generation 1 node in database 8',
      8,
      { ...bare, package_hash: 'p', annotations: { original_specfile_version: 1 } },
      "{x: {name: x, version: '1'}}\n",
      'proven 1 yaml',
      [['package_hash'], ['annotations']],
    ],
    [
      'a generation 5 node in database 8 with what it provides',
      8,
      { ...bare, provided_virtuals: ['v'], annotations: { original_specfile_version: 5 } },
      compact({ ...bare, provided_virtuals: ['v'], annotations: { original_specfile_version: 5 } }),
      'proven 5 compact',
      [],
    ],
    [
      'a generation 5 node in database 9 without it',
      9,
      { ...bare, provided_virtuals: ['v'], annotations: { original_specfile_version: 5 } },
      compact({ ...bare, annotations: { original_specfile_version: 5 } }),
      'proven 5 compact',
      [['provided_virtuals']],
    ],
    [
      'all of a node of generation 6, and of later ones',
      9,
      { ...bare, provided_virtuals: ['v'], annotations: { original_specfile_version: 7 } },
      compact({ ...bare, provided_virtuals: ['v'], annotations: { original_specfile_version: 7 } }),
      'proven 6 compact',
      [],
    ],
    [
      'of what is external perhaps no namespace',
      8,
      { ...bare, namespace: 'n', external: {} },
      compact({ ...bare, external: {} }),
      'proven 5 compact no namespace',
      [['namespace']],
    ],
    ['of all others the namespace', 8, { ...bare, namespace: 'n' }, compact(bare), 'not proven', undefined],
  ])('%s', (_, database, node, hashed, words, uncovered) => {
    expect(prove(database, node, hashed)).toEqual([words, uncovered]);
  });

  it.each<[string, object, string, unknown]>([
    [
      'what is linked or run',
      {
        version: '1',
        dependencies: { a: { hash: 'a', type: ['build'] }, b: { hash: 'b', type: ['build', 'link'] }, c: 5 },
        package_hash: 'p',
      },
      "{x: {version: '1', dependencies: {b: {hash: b, type: [build, link]}}}}\n",
      [['package_hash'], ['dependencies', 'a'], ['dependencies', 'c']],
    ],
    [
      'no dependencies where all are of a build',
      { version: '1', dependencies: { a: { hash: 'a', type: ['build'] } } },
      "{x: {version: '1'}}\n",
      [['dependencies', 'a']],
    ],
    ['dependencies that are no object as they are', { dependencies: ['a'] }, '{x: {dependencies: [a]}}\n', []],
  ])('of generation 1: %s', (_, node, hashed, uncovered) => {
    const spec = { x: { ...node, hash: hashText(hashed) } };
    expect(verifyRecord({ spec }, 5)).toMatchObject({ verdict: 'proven', uncovered });
  });

  it('is of generation 1 in its database, whatever it says of itself', () => {
    const hashed = '{x: {version: a}}\n';
    const node = { version: 'a', annotations: { original_specfile_version: 4 }, hash: hashText(hashed) };
    expect(verifyRecord({ spec: { x: node } }, 5)).toMatchObject({
      ...{ verdict: 'proven', form: { generation: 1, layout: 'yaml' }, uncovered: [['annotations']] },
    });
  });

  it('is told for one name only', () => {
    const node = { hash: hashText('{x: {}}\n') };
    expect(verifyRecord({ spec: { x: node } }, 5).verdict).toBe('proven');
    for (const spec of [{ x: node, y: {} }, { x: node, y: 5 }, { x: 5 }, {}])
      expect(verifyRecord({ spec }, 5)).toEqual({ verdict: 'unknown', why: 'shape' });
  });

  it('is tried in the form of the last one first', () => {
    const node = { ...bare, dependencies: [edge('a', 'link')] };
    const record = { spec: { ...node, hash: hashText(indented({ ...bare, dependencies: [typed('a', 'link')] })) } };
    const likely = { at: 0 };
    // Both generations give this text: the first form is found, unless the other one is likely.
    expect(describeProof(verifyLikely(record, 6, undefined, likely))).toBe('proven 2 indented');
    expect(likely.at).toBe(0);
    for (const at of [1, 2, 99]) {
      likely.at = at;
      expect(describeProof(verifyLikely(record, 6, undefined, likely))).toBe('proven 2 indented');
      expect(likely.at).toBe(at === 1 ? 1 : 0);
    }
  });
});

describe('a target', () => {
  const core2 = (...features: string[]) => ({
    ...{ name: 'core2', vendor: 'GenuineIntel', features, generation: 0, parents: ['nocona'] },
    cpupart: '',
  });
  const { cpupart, ...bare } = core2('mmx', 'sse', 'sse2', 'ssse3');

  it('is spelled as written, without its part, and as archspec has described it, with sse3 where there is ssse3', () => {
    expect(targetCandidates({ name: 'core2', cpupart }).map(({ form, target }) => [form, target])).toEqual([
      ['written', { name: 'core2', cpupart: '' }],
      ['without cpupart', { name: 'core2' }],
      ['archspec', core2('mmx', 'sse', 'sse2', 'ssse3')],
      ['archspec', bare],
      ['archspec', core2('mmx', 'sse', 'sse2', 'sse3', 'ssse3')],
      ['archspec', { ...bare, features: ['mmx', 'sse', 'sse2', 'sse3', 'ssse3'] }],
    ]);
    expect(targetCandidates(bare).map(({ form }) => form)).toEqual(['written', 'archspec', 'archspec', 'archspec']);
  });

  it('without features has none of them', () => {
    expect(targetCandidates({ name: 'power9' }).map(({ form, target }) => [form, target])).toEqual([
      ['written', { name: 'power9' }],
      ...[{ cpupart: '' }, {}].map((part) => [
        'archspec',
        { name: 'power9', vendor: 'IBM', features: [], generation: 9, parents: ['power8'], ...part },
      ]),
    ]);
  });

  it('that is a name, or that archspec does not know, has one spelling', () => {
    expect(targetCandidates('core2')).toEqual([{ form: 'written', target: 'core2' }]);
    for (const target of [{}, { name: 5 }, { name: 'core9' }, { name: 'toString' }])
      expect(targetCandidates(target)).toMatchObject([{ form: 'written', target }]);
  });

  it.each([
    ['core2', true],
    ['core9', false],
    ['toString', false],
    [5, false],
  ])('%j is known: %s', (name, known) => {
    expect(isKnownTarget(name)).toBe(known);
  });
});

describe('what was hashed', () => {
  it.each<[unknown, string]>([
    ['plain', '{x: plain}\n'],
    ['1.10', "{x: '1.10'}\n"],
    ['1.2.11', '{x: 1.2.11}\n'],
    ['12', "{x: '12'}\n"],
    ['0x1f', "{x: '0x1f'}\n"],
    ['12:30', "{x: '12:30'}\n"],
    ['yes', "{x: 'yes'}\n"],
    ['Off', "{x: 'Off'}\n"],
    ['null', "{x: 'null'}\n"],
    ['~', "{x: '~'}\n"],
    ['', "{x: ''}\n"],
    ['2020-01-02', "{x: '2020-01-02'}\n"],
    ['-O2', '{x: -O2}\n'],
    ['- a', "{x: '- a'}\n"],
    ['a, b', "{x: 'a, b'}\n"],
    ['a #b', "{x: 'a #b'}\n"],
    ['a b', '{x: a b}\n'],
    ['a- b', '{x: a- b}\n'],
    ['a-', '{x: a-}\n'],
    ['--', '{x: --}\n'],
    ['-', "{x: '-'}\n"],
    [' a', "{x: ' a'}\n"],
    ['a ', "{x: 'a '}\n"],
    ['---a', "{x: '---a'}\n"],
    ['...a', "{x: '...a'}\n"],
    ['a---', '{x: a---}\n'],
    ["it's", "{x: it's}\n"],
    ["'a", "{x: '''a'}\n"],
    [true, '{x: true}\n'],
    [false, '{x: false}\n'],
    [null, '{x: null}\n'],
    [[], '{x: []}\n'],
    [{}, '{x: {}}\n'],
    [['a', '2'], "{x: [a, '2']}\n"],
  ])('in YAML: %j', (value, expected) => {
    expect(layOut({ x: value }, 'yaml')).toBe(expected);
  });

  it('is ASCII', () => {
    expect(layOut('a"\\\n\u007fé€😀', 'compact')).toBe('"a\\"\\\\\\n\\u007f\\u00e9\\u20ac\\ud83d\\ude00"');
  });

  it('has two blanks per level where it is indented', () => {
    expect(layOut({ a: [], b: { c: ['d'] }, e: {} }, 'indented')).toBe(
      '{\n  "a": [],\n  "b": {\n    "c": [\n      "d"\n    ]\n  },\n  "e": {}\n}',
    );
  });

  it('gives SHA-1 in base 32', () => {
    expect(hashText('')).toBe('3i42h3s6nnfq2msvx7xzkyayscx5qbyj');
  });

  it('is read back from base 32', () => {
    const bytes = Buffer.alloc(20);
    expect(decodeHash('3i42h3s6nnfq2msvx7xzkyayscx5qbyj', bytes)).toBe(true);
    expect(bytes.toString('hex')).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
    expect(base32(bytes)).toBe('3i42h3s6nnfq2msvx7xzkyayscx5qbyj');
    expect(decodeHash('3i42h3s6nnfq2msvx7xzkyayscx5qby1', bytes)).toBe(false);
    expect(decodeHash('3i42h3s6nnfq2msvx7xzkyayscx5qby', bytes)).toBe(false);
    expect(decodeHash('\u{1f600}'.repeat(16), bytes)).toBe(false);
  });
});
