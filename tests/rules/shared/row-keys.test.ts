import { describe, expect, it } from 'vitest';
import { areAllRight, keyOf, rowKeysOf } from '../../../rules/shared/row-keys.js';
import { openMade } from '../../support/open-made.js';
import { HASHES, type PageParts } from '../../support/page-builder.js';

const [a, b] = HASHES;

/** What each row of a page is known by, when these rules speak of these subjects: all of it, the same in doubt, its hash alone, or nothing. */
function kinds(parts: PageParts, ...spoken: readonly (readonly [rule: string, subject: string])[]): string[] {
  const opened = openMade(parts);
  const speaks = (rule: string, subject?: string): boolean =>
    spoken.some((one) => one[0] === rule && one[1] === subject);
  const keys = rowKeysOf(opened, undefined, speaks);
  return opened.facts.rows.map((row) => {
    const { hash } = row.spec;
    const key = keys.slice(row.index * 38, row.index * 38 + 38);
    const known = {
      [keyOf(hash, opened.facts.digestOf(row))]: 'all',
      [keyOf(hash, opened.facts.digestOf(row), true)]: 'doubt',
      [`${hash}------`]: 'hash',
      ['-'.repeat(38)]: 'none',
    };
    return known[key] ?? key;
  });
}

const HOST = 'https://binaries.spack.io/v0.22.1/build_cache/';
const ARCH = 'linux-ubuntu22.04-x86_64_v3';
const URL_OF = (hash: string): string =>
  `${HOST}${ARCH}/gcc-11.4.0/zlib-1.3.1/${ARCH}-gcc-11.4.0-zlib-1.3.1-${hash}.spack`;

/** Of one row: what is wrong with it, the rule that tells so and of what, and what the row is known by then. */
const FAULTS: readonly (readonly [string, PageParts, readonly [rule: string, subject: string], string])[] = [
  ['a malformed version', { rows: [{ versions: ['@1'] }] }, ['spec-version-syntax', a], 'hash'],
  ['a malformed compiler', { rows: [{ compiler: 'gcc 11' }] }, ['spec-compiler-syntax', a], 'hash'],
  ['a malformed system', { rows: [{ os: 'Ubuntu' }] }, ['spec-os-syntax', a], 'hash'],
  ['an unknown platform', { rows: [{ platform: 'beos' }] }, ['spec-platform', a], 'hash'],
  ['a system of another platform', { rows: [{ os: 'windows10.0.20348' }] }, ['spec-os-platform', a], 'hash'],
  ['a malformed variant', { rows: [{ variants: ['a b'] }] }, ['spec-variant-syntax', a], 'hash'],
  ['a variant twice', { rows: [{ variants: ['+b', '~b'] }] }, ['spec-variant-unique', a], 'hash'],
  ['variants in another order', { rows: [{ variants: ['+c', '+b'] }] }, ['spec-variant-unique', a], 'all'],
  ['a stack that meta lacks', { meta: { stacks: ['root'] } }, ['meta-union', 'e4s'], 'all'],
  ['the tarball of another row', { generation: 'E', rows: [{ tarball: URL_OF(b) }] }, ['spec-tarball-url', a], 'none'],
  ['its own tarball', { generation: 'E', rows: [{ tarball: URL_OF(a) }] }, ['spec-tarball-url', a], 'all'],
  ['no tarball', {}, ['spec-tarball-url', a], 'all'],
  ['nothing wrong with it', {}, ['spec-version-syntax', a], 'all'],
];

describe('what a row is known by', () => {
  it.each(FAULTS)('with %s of which a rule speaks', (_, parts, spoken, kind) => {
    expect(kinds(parts, spoken)).toEqual([kind]);
  });

  it.each(FAULTS)('with %s of which no rule speaks: all of it', (_, parts) => {
    expect(kinds(parts)).toEqual(['all']);
  });

  it.each(FAULTS)(
    'with %s of which another rule speaks, or of something else: all of it',
    (_, parts, [rule, subject]) => {
      expect(kinds(parts, [rule, 'other'], ['page-title', subject])).toEqual(['all']);
    },
  );

  it.each<[string, PageParts, string[]]>([
    ['malformed hashes', { rows: [{ hash: 'abc' }, { hash: a }] }, ['none', 'all']],
    ['no version', { rows: [{ versions: [] }] }, ['hash']],
    ['two versions', { rows: [{ versions: ['1', '2'] }] }, ['hash']],
    ['no rows', { rows: [] }, []],
  ])('of a page with %s, whoever speaks', (_, parts, expected) => {
    expect(kinds(parts)).toEqual(expected);
  });

  it.each<[string, PageParts, string[]]>([
    [
      'a target that meta lacks',
      { rows: [{ target: 'zen4' }, { hash: b }], meta: { targets: ['x86_64_v3'] } },
      ['doubt', 'all'],
    ],
    ['a compiler that meta lacks', { meta: { compilers: [] } }, ['doubt']],
    ['a version that meta lacks', { meta: { versions: ['1'] } }, ['doubt']],
    [
      'a target that only meta has',
      { rows: [{}, { hash: b }], meta: { targets: ['x86_64_v3', 'zen4'] } },
      ['doubt', 'doubt'],
    ],
    ['a stack that only meta has', { meta: { stacks: ['e4s', 'hep', 'root'] } }, ['all']],
  ])('in doubt, of a page with %s, whoever speaks', (_, parts, expected) => {
    expect(kinds(parts)).toEqual(expected);
    expect(kinds(parts, ['meta-union', 'zen4'], ['meta-union', '1.3.1'])).toEqual(expected);
  });

  it('whose hash stands twice', () => {
    const rows = [{ hash: a }, { hash: a }, { hash: b }];
    expect(kinds({ rows })).toEqual(['all', 'all', 'all']);
    expect(kinds({ rows }, ['spec-hash-unique', a])).toEqual(['hash', 'hash', 'all']);
  });
});

describe('a page keeps no row from being compared', () => {
  it.each<[string, PageParts, boolean]>([
    ['that is right', {}, true],
    ['with a stack too many in meta', { meta: { stacks: ['e4s', 'hep', 'root'] } }, true],
    ...(['compilers', 'oss', 'platforms', 'targets', 'versions'] as const).map(
      (field): [string, PageParts, boolean] => [`without its ${field} in meta`, { meta: { [field]: [] } }, false],
    ),
    ['with a malformed hash', { rows: [{ hash: 'abc' }] }, false],
    ['with a hash twice', { rows: [{ hash: a }, { hash: a }] }, false],
    ['with another tarball', { generation: 'E', rows: [{ tarball: URL_OF(b) }] }, false],
    ['with a malformed compiler', { rows: [{ compiler: 'gcc 11' }] }, false],
    ['with a malformed version', { rows: [{ versions: ['@1'] }] }, false],
    ['with a malformed system', { rows: [{ os: 'Ubuntu' }] }, false],
    ['with an unknown platform', { rows: [{ platform: 'beos' }] }, false],
    ['with a system of another platform', { rows: [{ os: 'windows10.0.20348' }] }, false],
    ['with variants in another order', { rows: [{ variants: ['+c', '+b'] }] }, false],
    ['with an unknown target', { rows: [{ target: 'x' }] }, true],
  ])('%s: %s', (_, parts, right) => {
    expect(areAllRight(openMade(parts).facts)).toBe(right);
  });
});

describe('a digest', () => {
  it.each([
    [0, '000000'],
    [1, '100000'],
    [63, 'o00000'],
    [64, '010000'],
    [2 ** 12, '001000'],
    [2 ** 18, '000100'],
    [2 ** 24, '000010'],
    [2 ** 30, '000001'],
    [2 ** 31, '000002'],
    [2 ** 32 - 1, 'ooooo3'],
  ])('%i is written %s', (digest, written) => {
    expect(keyOf('', digest)).toBe(written);
    expect(keyOf('', digest | 0)).toBe(written);
  });
});
