import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Dag, edgePath } from '../../../src/index/dag.js';
import { findTags } from '../../../src/index/layout.js';
import type { IndexRecord } from '../../../src/index/record.js';
import { fingerprintRecord } from '../../../src/index/same-record.js';
import { Vocabulary } from '../../../src/index/vocabulary.js';
import { diskFolder } from '../../../src/node/cache-folder.js';
import { GENERATION_FIXTURES, INDEX_FIXTURES, SHARED_INDEX_DATA } from '../../support/index-files.js';
import { readTag } from '../../support/read-tag.js';

const keyOf = (name: string) => name.repeat(32);

/** `a: b c` depends on b and c; `(2)` is its count. */
function record(text: string): IndexRecord {
  const [, name = '', count = '0', edges = ''] = /^(\w)(?:\((\d+)\))?:?\s*(.*)$/.exec(text)!;
  return {
    key: keyOf(name),
    name,
    version: '1',
    platform: 'linux',
    os: 'rhel8',
    target: 'x86_64',
    compiler: 'none',
    parameters: [],
    dependencies: edges
      .split(' ')
      .filter((edge) => edge !== '')
      .map((edge) => ({ name: edge.split('=')[0]!, hash: keyOf(edge.split('=').at(-1)!), virtuals: [] })),
    isExternal: false,
    isCached: true,
    refCount: Number(count),
  };
}

function faultsOf(...texts: string[]) {
  const dag = new Dag();
  for (const text of texts) dag.add(record(text));
  return dag.finish();
}

describe('the records of an index', () => {
  it.each<[string, string[], object[]]>([
    ['hold together', ['a: b c', 'b(1): c', 'c(2)'], []],
    ['count a record once that is named twice', ['a: b b', 'b(1)'], []],
    [
      'lack one',
      ['a: b', 'd(1): b', 'e: d'],
      [
        {
          kind: 'missing',
          hash: keyOf('b'),
          name: 'b',
          dependents: 2,
          first: { key: keyOf('a'), index: 0, name: 'b' },
        },
      ],
    ],
    [
      'name one otherwise',
      ['a: x=b', 'b(1)'],
      [{ kind: 'otherName', edge: { key: keyOf('a'), index: 0 }, written: 'x', expected: 'b' }],
    ],
    [
      'count more than there can be',
      ['a: b', 'b(9007199254740991)'],
      [{ kind: 'refCount', key: keyOf('b'), name: 'b', written: 9007199254740991, counted: 1 }],
    ],
    ...[2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1].map((written): [string, string[], object[]] => [
      `say that ${written} depend on one`,
      ['a: b', 'c', `b(${written})`],
      [{ kind: 'refCount', key: keyOf('b'), name: 'b', written, counted: 1 }],
    ]),
    [
      'count two wrong: in their order',
      ['c(1)', 'a: b', 'b'],
      [
        { kind: 'refCount', key: keyOf('c'), name: 'c', written: 1, counted: 0 },
        { kind: 'refCount', key: keyOf('b'), name: 'b', written: 0, counted: 1 },
      ],
    ],
    ['count wrong', ['a: b', 'b(3)'], [{ kind: 'refCount', key: keyOf('b'), name: 'b', written: 3, counted: 1 }]],
    [
      'lead in a circle',
      ['a: b', 'b(2): c', 'c(1): d e', 'd(1): b', 'e(1)'],
      [{ kind: 'circle', keys: [keyOf('b'), keyOf('c'), keyOf('d')] }],
    ],
    [
      'lead in a circle by another dependency than their first',
      ['a: x b', 'b(2): x c', 'c(1): x b', 'x(3)'],
      [{ kind: 'circle', keys: [keyOf('b'), keyOf('c')] }],
    ],
    [
      'lead in a circle, of which one is told that is found first',
      ['a(1): b', 'b(2): c', 'c(1): a b'],
      [{ kind: 'circle', keys: [keyOf('a'), keyOf('b'), keyOf('c')] }],
    ],
    [
      'lack two, and name one otherwise: these come last',
      ['a: x y', 'b: z=d', 'd(1): y'],
      [
        { kind: 'otherName', edge: { key: keyOf('b'), recordName: 'b', index: 0, name: 'z' }, expected: 'd' },
        { kind: 'missing', hash: keyOf('x'), dependents: 1, first: { key: keyOf('a'), index: 0 } },
        { kind: 'missing', hash: keyOf('y'), dependents: 2, first: { key: keyOf('a'), index: 1 } },
      ],
    ],
    [
      'lack one that is named twice by one',
      ['a: x y x'],
      [
        { kind: 'missing', hash: keyOf('x'), dependents: 1, first: { index: 0 } },
        { kind: 'missing', hash: keyOf('y'), dependents: 1, first: { index: 1 } },
      ],
    ],
    [
      'lead in a circle, behind one that others depend on',
      ['x(1)', 'a(1): b', 'b(1): a', 'y: x'],
      [{ kind: 'circle', keys: [keyOf('a'), keyOf('b')] }],
    ],
    ['are one where a hash stands twice', ['a: b', 'a: c', 'b(1)'], []],
    ['depend on themselves', ['a(1): a'], [{ kind: 'circle', keys: [keyOf('a')] }]],
    [
      'lead in two circles',
      ['a(1): b', 'b(1): a c', 'c(2): d', 'd(1): c'],
      [
        { kind: 'circle', keys: [keyOf('a'), keyOf('b')] },
        { kind: 'circle', keys: [keyOf('c'), keyOf('d')] },
      ],
    ],
  ])('%s', (_, texts, faults) => {
    expect(faultsOf(...texts)).toMatchObject(faults);
    expect(faultsOf(...texts)).toHaveLength(faults.length);
  });

  it.each([9, 10, 11])('lead in %i circles: ten are told', (count) => {
    const names = 'abcdefghijklmnopqrstuv';
    const pairs = Array.from({ length: count }, (_, i) => [names[2 * i]!, names[2 * i + 1]!]);
    const faults = faultsOf(...pairs.flatMap(([a, b]) => [`${a}(1): ${b}`, `${b}(1): ${a}`]));
    const told = pairs.slice(0, 10).map((pair) => ({ kind: 'circle', keys: pair.map((name) => keyOf(name!)) }));
    expect(faults).toEqual(told);
  });

  it('have the names of their packages', () => {
    const shared = new Vocabulary();
    const dag = new Dag(shared);
    for (const text of ['a: c', 'b']) dag.add(record(text));
    dag.refuse(keyOf('d'));
    const names = ['a', 'b', 'c', 'd'].map((name) => dag.nameAt(shared.keys.find(keyOf(name))!));
    expect(names).toEqual(['a', 'b', undefined, undefined]);
  });

  it('under a key that is no hash are none, nor can anything be counted when one is refused', () => {
    const dag = new Dag();
    dag.add({ ...record('a: b'), key: 'x' });
    dag.add(record('c(5)'));
    expect(dag.finish()).toMatchObject([{ kind: 'refCount' }]);
    dag.refuse('x');
    expect(dag.finish()).toEqual([]);
  });

  it('stay what they are when the same hash is refused later', () => {
    const dag = new Dag();
    for (const text of ['a: b', 'x: b=a', 'b: a']) dag.add(record(text));
    dag.refuse(keyOf('a'));
    expect(dag.finish().map(({ kind }) => kind)).toEqual(['otherName', 'circle']);
  });

  it('lead in no circle by one that was refused', () => {
    const dag = new Dag();
    for (const text of ['a: b', 'b: c']) dag.add(record(text));
    dag.refuse(keyOf('c'));
    expect(dag.finish()).toEqual([]);
  });

  describe('that are the same in another index', () => {
    const likeOf = (names: string, ...more: string[]) => {
      const shared = new Vocabulary();
      const root = new Dag(shared);
      for (const text of ['a: b', 'b(1): c', 'c(1)']) root.add(record(text));
      const dag = new Dag(shared);
      for (const text of more) dag.add(record(text));
      for (const name of names) dag.addLike(root, shared.keys.find(keyOf(name))!, 1);
      return dag.finish();
    };

    it('have its edges, and counts of their own', () => {
      expect(likeOf('b')).toMatchObject([
        { kind: 'missing', hash: keyOf('c'), dependents: 1, first: { key: keyOf('b'), recordName: 'b', index: 0 } },
        { kind: 'refCount', key: keyOf('b'), written: 1, counted: 0 },
      ]);
    });

    it('are there once', () => {
      expect(likeOf('aa', 'a: d', 'd(1)')).toEqual([]);
    });
  });

  it('are not blamed for one that was refused', () => {
    const dag = new Dag();
    dag.add(record('a: b'));
    dag.refuse(keyOf('b'));
    dag.add(record('c(5): b'));
    expect(dag.finish()).toEqual([]);
  });

  it('may be a chain of any length', () => {
    const dag = new Dag();
    const key = (i: number) =>
      [15, 10, 5, 0].reduce((all, by) => all + 'abcdefghijklmnopqrstuvwxyz234567'[(i >> by) & 31], 'a'.repeat(28));
    for (let i = 0; i < 20_000; i++)
      dag.add({
        ...record('a'),
        key: key(i),
        refCount: i === 0 ? 0 : 1,
        dependencies: i === 19_999 ? [] : [{ name: 'a', hash: key(i + 1), virtuals: [] }],
      });
    expect(dag.finish()).toEqual([]);
  });

  const roots = [INDEX_FIXTURES, GENERATION_FIXTURES, SHARED_INDEX_DATA]
    .map((root) => `${root}/mirror`)
    .filter(existsSync);
  const tags = roots.flatMap((root) => findTags(diskFolder(root)).map((tag) => [tag, root] as const));
  it.each(tags)('hold together in %s', async (tag, root) => {
    const { all } = await readTag(diskFolder(root), tag);
    const dag = new Dag();
    for (const one of all) dag.add(one);
    expect(all.length).toBeGreaterThan(4);
    expect(dag.finish()).toEqual([]);
  });

  it('have their dependencies at a path that the database tells', () => {
    const edge = { key: keyOf('a'), recordName: 'a', index: 3, name: 'b' };
    expect([edgePath(edge, 5), edgePath(edge, 8)]).toEqual([
      ['spec', 'a', 'dependencies', 'b'],
      ['spec', 'dependencies', 3],
    ]);
  });
});

describe('two records of a hash', () => {
  const one = record('a: b c');

  it('say the same in any order, and with or without a compiler of their own', () => {
    const parameters: [string, unknown][] = [
      ['x', true],
      ['y', 'z'],
    ];
    const other = record('a: c b');
    expect(fingerprintRecord({ ...one, parameters })).toBe(
      fingerprintRecord({
        ...other,
        parameters: [...parameters].reverse(),
        compiler: { name: 'gcc', version: '1' },
        refCount: 9,
      }),
    );
  });

  it.each<Partial<IndexRecord>>([
    { version: '2' },
    { target: 'zen' },
    { parameters: [['x', true]] },
    { dependencies: [] },
  ])('say something else with %j', (changes) => {
    expect(fingerprintRecord({ ...one, ...changes })).not.toBe(fingerprintRecord(one));
  });
});
