import { describe, expect, it } from 'vitest';
import type { Spec } from '../../src/page/data.js';
import { compareFolders, comparePages, placeOf } from '../../src/page/place.js';
import { collectValues, countStacks, summarize } from '../../src/page/summary.js';

const SPEC: Spec = {
  compiler: 'gcc@1',
  hash: 'a',
  os: 'rhel8',
  platform: 'linux',
  size: '-',
  stacks: ['root'],
  target: 'zen4',
  variants: [],
  versions: ['1'],
};
const of = (...rows: readonly Partial<Spec>[]): Spec[] => rows.map((row) => ({ ...SPEC, ...row }));

describe('the values of rows', () => {
  it.each<[list: 'compilers' | 'oss' | 'platforms' | 'targets', field: keyof Spec]>([
    ['compilers', 'compiler'],
    ['oss', 'os'],
    ['platforms', 'platform'],
    ['targets', 'target'],
  ])('are those of the first row that has each: %s', (list, field) => {
    const values = collectValues(of({ [field]: 'b' }, { [field]: 'a' }, { [field]: 'b' }, { [field]: 'c' }))[list];
    expect([...values]).toEqual([
      ['b', 0],
      ['a', 1],
      ['c', 3],
    ]);
  });

  it.each<['versions' | 'stacks']>([['versions'], ['stacks']])('are all that a row has: %s', (list) => {
    const values = collectValues(of({ [list]: ['b', 'a'] }, { [list]: [] }, { [list]: ['a', 'c', 'c'] }))[list];
    expect([...values]).toEqual([
      ['b', 0],
      ['a', 0],
      ['c', 2],
    ]);
  });

  it.each<[string, readonly (readonly string[])[], Readonly<Record<string, number>>]>([
    ['no row', [], {}],
    ['no stacks', [[]], {}],
    ['one', [['a']], { a: 1 }],
    ['several rows', [['a', 'b'], ['b'], ['c', 'b']], { a: 1, b: 3, c: 1 }],
    ['a stack twice', [['a', 'a'], ['a']], { a: 2 }],
    ['a stack twice behind others', [['a', 'b', 'c', 'b']], { a: 1, b: 1, c: 1 }],
    [
      'many stacks of which two are one',
      [[...Array.from({ length: 64 }, (_, i) => `s${i}`), 's0']],
      Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`s${i}`, 1])),
    ],
  ])('are counted by stacks, each once for a row: %s', (_, stacks, counts) => {
    expect(Object.fromEntries(countStacks(stacks.map((one) => ({ ...SPEC, stacks: one }))))).toEqual(counts);
  });

  it('are summed up in the order of code points', () => {
    const rows = of({ stacks: ['b', 'a'], os: '\u{10000}', versions: ['2', '10'] }, { stacks: ['a'], os: '\uffff' });
    const { num_specs_by_stack: counts, ...meta } = summarize(rows);
    expect(meta).toEqual({
      compilers: ['gcc@1'],
      num_specs: 2,
      oss: ['\uffff', '\u{10000}'],
      platforms: ['linux'],
      stacks: ['a', 'b'],
      targets: ['zen4'],
      versions: ['1', '10', '2'],
    });
    expect(Object.entries(counts)).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

describe('the order of pages', () => {
  // As their files: what goes on with less than a slash comes before the slash.
  it.each([
    ['zlib', 'zlib', 0],
    ['a', 'b', -1],
    ['zlib-ng', 'zlib', -1],
    ['zlib.x', 'zlib', -1],
    ['zlib', 'zlib0', -1],
    ['zlib', 'zlib_', -1],
    ['zlib', 'zlic-', -1],
    ['zlia-', 'zlib', -1],
    ['zla-', 'zlib', -1],
    ['', 'a', -1],
  ])('%j and %j: %i', (a, b, order) => {
    expect(compareFolders(a, b) + 0).toBe(order + 0);
    expect(compareFolders(b, a) + 0).toBe(-order + 0);
    const [x, y] = [a, b].map((name) => ({ file: `_cache/t/${name}/specs.md`, place: { tag: 't', package: name } }));
    expect(comparePages(x!, y!) + 0).toBe(order + 0);
    expect(Math.sign(Buffer.compare(Buffer.from(x!.file), Buffer.from(y!.file)))).toBe(order);
  });

  it.each([
    ['_cache/a/z/specs.md', '_cache/b/a/specs.md', -1],
    ['_cache/a-b/z/specs.md', '_cache/a/a/specs.md', -1],
    ['_cache/b/a/specs.md', '_cache/a/z/specs.md', 1],
  ])('%j and %j, of two tags: %i', (a, b, order) => {
    const [x, y] = [a, b].map((file) => ({ file, place: placeOf(file)! }));
    expect(Math.sign(comparePages(x!, y!))).toBe(order);
  });
});
