import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/index/record.js';
import { readFixture } from '../../support/index-files.js';

// biome-ignore lint/suspicious/noExplicitAny: records are changed at will
type Loose = any;

function load(file: string): { database: number; installs: [string, Loose][] } {
  const { version, installs } = JSON.parse(readFixture(file)).database;
  return { database: Number(version), installs: Object.entries(installs) };
}

describe('a record', () => {
  it.each([
    'databases/v5.json',
    'databases/v6-spec-v2.json',
    'databases/v6-spec-v3.json',
    'databases/v7-indented.json',
    'databases/v7-compact.json',
    'databases/v9.json',
    'spack-test/index.v8.json',
  ])('is read without a fault: %s', (file) => {
    const { database, installs } = load(file);
    for (const [key, value] of installs) {
      const { record, faults } = readRecord(key, value, database);
      expect(faults).toEqual([]);
      expect(record).toMatchObject({ key, isCached: value.in_buildcache, refCount: value.ref_count });
    }
  });

  it('says its fields', () => {
    const { installs } = load('databases/v5.json');
    const [key, value] = installs.find(([, { spec }]) => Object.keys(spec)[0] === 'npth')!;
    expect(readRecord(key, value, 5).record).toEqual({
      key: '6vh3jypaf7u2zez3vohn66fvo6znt35l',
      name: 'npth',
      version: '1.6',
      platform: 'linux',
      os: 'rhel5',
      target: 'x86_64',
      compiler: { name: 'gcc', version: '9.3.0' },
      parameters: ['cflags', 'cppflags', 'cxxflags', 'fflags', 'ldflags', 'ldlibs'].map((name) => [name, []]),
      dependencies: [],
      isExternal: false,
      isCached: true,
      refCount: 1,
    });
  });

  it('that was rewritten has its compiler in a text', () => {
    const { installs } = load('spack-test/index.v8.json');
    const compilers = installs.map(([key, value]) => readRecord(key, value, 8).record!.compiler);
    expect(compilers.slice(0, 3)).toEqual([
      { name: 'gcc', version: '10.2.1' },
      { name: 'gcc', version: '10.2.1' },
      'edges',
    ]);
    const [key, value] = structuredClone(installs[0]!);
    value.spec.annotations.compiler = 'None';
    expect(readRecord(key, value, 8).record!.compiler).toBe('none');
  });

  it.each([
    ['gcc@12.3.0', { name: 'gcc', version: '12.3.0' }],
    ['gcc@=12.3.0', { name: 'gcc', version: '12.3.0' }],
    ['g@1', { name: 'g', version: '1' }],
    ['gcc@12@3', { name: 'gcc', version: '12@3' }],
    ['gcc@==1', { name: 'gcc', version: '=1' }],
    ['gcc', 'none'],
    ['gcc@', 'none'],
    ['@12.3.0', 'none'],
    ['@gcc@12.3.0', 'none'],
    ['gcc@12\n3', 'none'],
    ['', 'none'],
  ])('that was rewritten and has the compiler %j has %j', (text, compiler) => {
    const [key, value] = structuredClone(load('spack-test/index.v8.json').installs[0]!);
    value.spec.annotations.compiler = text;
    expect(readRecord(key, value, 8).record!.compiler).toEqual(compiler);
  });

  const { installs } = load('databases/v9.json');
  const [key, value] = installs.find(([, { spec }]) => spec.name === 'cmake')!;

  it.each<[string, (record: Loose) => void, object]>([
    [
      'another hash',
      ({ spec }) => (spec.hash = 'a'.repeat(32)),
      { kind: 'hash', path: ['spec', 'hash'], expected: key },
    ],
    ['no hash', ({ spec }) => delete spec.hash, { kind: 'hash', path: ['spec', 'hash'], found: 'nothing' }],
    ['an unknown key', (record) => (record.x = 1), { kind: 'unknownKey', path: ['x'] }],
    ['an unknown key in its spec', ({ spec }) => (spec.x = 1), { kind: 'unknownKey', path: ['spec', 'x'] }],
    ['no word on its binary', (record) => delete record.in_buildcache, { kind: 'type', path: ['in_buildcache'] }],
    ['a count that is none', (record) => (record.ref_count = -1), { kind: 'type', path: ['ref_count'], found: '-1' }],
    [
      'a version that is a number',
      ({ spec }) => (spec.version = 3.1),
      { kind: 'type', path: ['spec', 'version'], found: '3.1' },
    ],
    ['no arch', ({ spec }) => delete spec.arch, { kind: 'type', path: ['spec', 'arch'] }],
    ['a target without a name', ({ spec }) => (spec.arch.target = {}), { path: ['spec', 'arch', 'target', 'name'] }],
    [
      'an object for a variant',
      ({ spec }) => (spec.parameters.doc = {}),
      { path: ['spec', 'parameters', 'doc'], found: '{}' },
    ],
    [
      'null for a variant',
      ({ spec }) => (spec.parameters.doc = null),
      { path: ['spec', 'parameters', 'doc'], found: 'null' },
    ],
    ['a list with a number', ({ spec }) => (spec.parameters.doc = ['a', 1]), { path: ['spec', 'parameters', 'doc'] }],
    ['dependencies that are a text', ({ spec }) => (spec.dependencies = 'x'), { path: ['spec', 'dependencies'] }],
    [
      'a dependency without a hash',
      ({ spec }) => delete spec.dependencies[1].hash,
      { path: ['spec', 'dependencies', 1, 'hash'] },
    ],
    [
      'a dependency without types',
      ({ spec }) => delete spec.dependencies[1].parameters,
      { path: ['spec', 'dependencies', 1, 'parameters'] },
    ],
    ['a spec of database 5', (record) => (record.spec = { cmake: record.spec }), { path: ['spec'] }],
    ['no spec', (record) => delete record.spec, { path: ['spec'], found: 'nothing' }],
    ['an external that is a text', ({ spec }) => (spec.external = 'x'), { path: ['spec', 'external'] }],
    [
      'an external with a binary',
      ({ spec }) => (spec.external = { path: '/usr', module: null, extra_attributes: {} }),
      { kind: 'cachedExternal', path: ['in_buildcache'] },
    ],
  ])('with %s has one fault', (_, change, fault) => {
    const copy = structuredClone(value);
    change(copy);
    const { faults } = readRecord(key, copy, 9);
    expect(faults).toMatchObject([fault]);
  });

  const NEEDED = [
    ...['version', 'arch', 'arch.platform', 'arch.platform_os', 'arch.target', 'parameters'],
    ...['parameters.doc', 'dependencies', 'dependencies.1', 'dependencies.1.name', 'dependencies.1.hash'],
    ...['dependencies.1.parameters', 'dependencies.1.parameters.deptypes', 'dependencies.1.parameters.virtuals'],
    ...['annotations', 'annotations.original_specfile_version'],
  ];

  /** The record of cmake with another value at a path in its spec. */
  function withValue(at: string, other: unknown): Loose {
    const copy = structuredClone(value);
    const steps = at.split('.');
    const last = steps.pop()!;
    const parent = steps.reduce((inner, step) => inner[step], copy.spec);
    parent[last] = other;
    return copy;
  }

  it.each(NEEDED)('is not used with null for %s', (at) => {
    const { record, faults } = readRecord(key, withValue(at, null), 9);
    expect(record).toBeUndefined();
    const steps = at.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step));
    expect(faults).toMatchObject([{ kind: 'type', path: ['spec', ...steps], found: 'null' }]);
  });

  it.each([
    ['arch.target', { name: null }],
    ['dependencies.1.hash', 'x'],
    ['dependencies.1.hash', ['a'.repeat(32)]],
    ['dependencies.1.parameters.deptypes', ['build', 5]],
    ['dependencies.1.parameters.virtuals', 'mpi'],
    ['dependencies.1.type', 5],
    ['annotations.original_specfile_version', 4.5],
    ['annotations.original_specfile_version', '5'],
    ['compiler', null],
    ['compiler', { version: '1' }],
    ['compiler', { name: 'gcc' }],
  ])('is not used with %s: %j', (at, other) => {
    const { record, faults } = readRecord(key, withValue(at, other), 9);
    expect([record, faults.map(({ kind }) => kind)]).toEqual([undefined, ['type']]);
  });

  it.each([-1, 1.5, '1', 2 ** 53, null])('is used with %j for how many depend on it, as if nobody did', (count) => {
    const { record, faults } = readRecord(key, { ...value, ref_count: count }, 9);
    expect(record!.refCount).toBe(0);
    expect(faults).toMatchObject([{ kind: 'type', path: ['ref_count'], expected: 'a whole number' }]);
  });

  it('is used with types of dependencies as they were before generation 4', () => {
    const { record, faults } = readRecord(key, withValue('dependencies.1.type', ['build']), 9);
    expect(record!.dependencies[1]!.virtuals).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each([
    [5, '{<name>: {...}}'],
    [6, 'an object with a name'],
    [9, 'an object with a name'],
  ])('needs in database %i for its spec: %s', (database, expected) => {
    expect(readRecord(key, { ...value, spec: 5 }, database)).toMatchObject({
      record: undefined,
      faults: [{ expected }],
    });
  });

  it('is used, whatever is said of its binary, when it is an external', () => {
    const { record, faults } = readRecord(key, withValue('external', {}), 9);
    expect(record).toMatchObject({ isExternal: true, isCached: true });
    expect(faults).toEqual([
      { kind: 'cachedExternal', path: ['in_buildcache'], expected: 'false for an external', found: 'true' },
    ]);
    expect(readRecord(key, { ...value, in_buildcache: 1 }, 9).record).toBeUndefined();
  });

  it.each([[5], [null], ['x'], [[]]])('that is %j has one fault', (odd) => {
    expect(readRecord(key, odd, 8)).toMatchObject({ record: undefined, faults: [{ kind: 'type', path: [] }] });
  });

  it('under a key that is no hash is not used', () => {
    const { record, faults } = readRecord('zlib', value, 9);
    expect(record).toBe(undefined);
    expect(faults.map(({ kind }) => kind)).toEqual(['key']);
  });

  it('of an install tree has more keys', () => {
    const more = {
      path: '/x',
      installed: true,
      explicit: false,
      installation_time: 1,
      deprecated_for: null,
      origin: 'x',
    };
    expect(readRecord(key, { ...value, ...more }, 9).faults).toEqual([]);
  });
});
