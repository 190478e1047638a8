import { describe, expect, it } from 'vitest';
import {
  compareVariants,
  differ,
  FIELDS,
  type Reading,
  readRow,
  toldByMeta,
  variantsByName,
} from '../../../rules/shared/row-difference.js';
import { openMade } from '../../support/open-made.js';
import type { PageParts } from '../../support/page-builder.js';

/** A row of a page, the first one when nothing is said. */
function reading(parts: PageParts, row = 0): Reading {
  const at = { page: { file: 'x', tag: 'develop', package: parts.package ?? 'zlib', value: undefined }, row };
  return readRow(at, () => openMade(parts))!;
}

const ofRow = (row: object): Reading => reading({ rows: [row as Record<string, unknown>] });
const field = (name: string) => FIELDS.find((one) => one.name === name)!;

describe('a row that is read again', () => {
  const at = (row: number) => ({ page: { file: 'x', tag: 'develop', package: 'zlib', value: undefined }, row });

  it('has its page and its package', () => {
    const opened = openMade();
    expect(readRow(at(0), () => opened)).toEqual({ package: 'zlib', page: opened, row: opened.facts.rows[0] });
  });

  it('may be there no longer', () => {
    expect(readRow(at(1), () => openMade())).toBeUndefined();
    expect(readRow(at(0), () => undefined)).toBeUndefined();
  });

  it('has its fields, each at its place', () => {
    const one = reading({
      package: 'xz',
      rows: [{ versions: ['5.4'], compiler: 'clang@15.0.0', os: 'rhel8', target: 'zen4' }],
    });
    expect(FIELDS.map(({ name, path, text }) => [name, path.join('.'), text(one)])).toEqual([
      ['package', 'hash', 'xz'],
      ['version', 'versions.0', '5.4'],
      ['compiler', 'compiler', 'clang@15.0.0'],
      ['operating system', 'os', 'rhel8'],
      ['platform', 'platform', 'linux'],
      ['target', 'target', 'zen4'],
    ]);
  });
});

describe('two rows', () => {
  it.each<[string, string, object, object, boolean]>([
    ['target', 'the same', {}, {}, false],
    ['target', 'another one', {}, { target: 'zen4' }, true],
    ['os', 'another one', {}, { os: 'rhel8' }, true],
    ['compiler', 'the same in another spelling', { compiler: 'gcc@11.4.0' }, { compiler: 'gcc@=11.4.0' }, false],
    [
      'compiler',
      'the same under an older name',
      { compiler: 'intel-oneapi-compilers@2024.1.0' },
      { compiler: 'oneapi@=2024.1.0' },
      false,
    ],
    ['compiler', 'another version', { compiler: 'gcc@11.4.0' }, { compiler: 'gcc@=11.4.1' }, true],
    ['version', 'another one', { versions: ['1'] }, { versions: ['1.0'] }, true],
  ])('differ in their %s: %s', (name, _, x, y, different) => {
    const found = FIELDS.filter((one) => differ(one, ofRow(x), ofRow(y))).map((one) => one.name);
    expect(found).toEqual(different ? [name === 'os' ? 'operating system' : name] : []);
  });

  it.each<[string, readonly string[], readonly string[], unknown[]]>([
    ['the same', ['+a', 'b=1'], ['+a', 'b=1'], []],
    ['in another order', ['b=1', '+a'], ['+a', 'b=1'], []],
    ['in another spelling', ['b=1,2'], ['b:=2,1'], []],
    ['another value', ['+a', 'b=1'], ['+a', 'b=2'], [['b', 'b=1', 1, 'b=2']]],
    ['a missing one', ['+a'], ['+a', 'b=1'], [['b', undefined, -1, 'b=1']]],
    ['one too many', ['+a', 'b=1'], ['+a'], [['b', 'b=1', 1, undefined]]],
    [
      'several, by the order of the first row',
      ['c=1', '~a'],
      ['+a', '+d'],
      [
        ['c', 'c=1', 0, undefined],
        ['a', '~a', 1, '+a'],
        ['d', undefined, -1, '+d'],
      ],
    ],
  ])('have variants: %s', (_, mine, theirs, expected) => {
    const found = compareVariants(ofRow({ variants: mine }), ofRow({ variants: theirs }));
    expect(found.map(({ name, written, index, expected }) => [name, written, index, expected])).toEqual(expected);
  });

  it('know their variants by name', () => {
    const found = [...variantsByName(ofRow({ variants: ['+a', 'b=1'] }))];
    expect(found.map(([name, { variant, index }]) => [name, variant.text, index])).toEqual([
      ['a', '+a', 0],
      ['b', 'b=1', 1],
    ]);
  });
});

describe('what meta-union tells of a difference', () => {
  /** Of a page of one row and with a list of `meta`, where this row is right. */
  const told = (name: string, row: object, meta: object, right: object, ...others: readonly string[]): unknown[] => {
    const x = reading({ rows: [row as Record<string, unknown>], meta: meta as Record<string, unknown> });
    return toldByMeta(field(name), x, ofRow(right), () => new Set(others)).map(({ rule, path, subject }) => {
      expect([rule, path]).toEqual(['meta-union', ['meta', field(name).list]]);
      return subject;
    });
  };

  it.each<[string, string, object, object, object, readonly string[]]>([
    [
      'the value of the other row is left in the list',
      'target',
      { target: 'zen4' },
      { targets: ['x86_64_v3', 'zen4'] },
      {},
      ['x86_64_v3'],
    ],
    ['it alone is left', 'target', { target: 'zen4' }, { targets: ['x86_64_v3'] }, {}, ['x86_64_v3', 'zen4']],
    ['the list is right', 'target', { target: 'zen4' }, {}, {}, []],
    ['another value is left', 'target', { target: 'zen4' }, { targets: ['zen3', 'zen4'] }, {}, []],
    ["the row's own value is missing", 'target', { target: 'zen4' }, { targets: [] }, {}, ['zen4']],
    ['another list is wrong', 'target', { target: 'zen4' }, { oss: ['ubuntu22.04', 'x86_64_v3'] }, {}, []],
    [
      'the compiler is left',
      'compiler',
      { compiler: 'gcc@12.1.0' },
      { compilers: ['gcc@11.4.0', 'gcc@12.1.0'] },
      {},
      ['gcc@11.4.0'],
    ],
    [
      'the compiler is left in another spelling',
      'compiler',
      { compiler: 'gcc@12.1.0' },
      { compilers: ['gcc@=11.4.0', 'gcc@12.1.0'] },
      {},
      ['gcc@=11.4.0'],
    ],
    [
      'another compiler is left',
      'compiler',
      { compiler: 'gcc@12.1.0' },
      { compilers: ['gcc@=11.4.1', 'gcc@12.1.0'] },
      {},
      [],
    ],
    ['a version is left', 'version', { versions: ['2'] }, { versions: ['1.3.1', '2'] }, {}, ['1.3.1']],
    [
      'a version is left that only looks like a compiler',
      'version',
      { versions: ['2'] },
      { versions: ['gcc@=11', '2'] },
      { versions: ['gcc@11'] },
      [],
    ],
    ['the package has no list', 'package', { target: 'zen4' }, { targets: ['x86_64_v3', 'zen4'] }, {}, []],
  ])('where %s', (_, name, row, meta, other, expected) => {
    expect(told(name, row, meta, other)).toEqual(expected);
  });

  it('is nothing where another row of the page has the value', () => {
    const x = reading({ rows: [{ target: 'zen4' }, { target: 'x86_64_v3' }], meta: { targets: ['x86_64_v3'] } });
    expect(toldByMeta(field('target'), x, ofRow({}), () => new Set(['zen4']))).toEqual([]);
    expect(told('target', { target: 'zen4' }, { targets: [] }, {}, 'zen4')).toEqual([]);
  });
});
