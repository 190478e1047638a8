import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/page/data.js';
import { PageReader } from '../../../src/page/reader.js';
import { hasFlag, type RowFlag } from '../../../src/page/row-flags.js';
import { dataOf, factsOf } from '../../support/known-facts.js';
import { HASHES, type PageParts } from '../../support/page-builder.js';

type Row = Readonly<Record<string, unknown>>;

/** Right rows but for one field each, with ascending hashes. */
const each = (key: string, ...values: readonly unknown[]): Row[] =>
  values.map((value, i) => ({ hash: HASHES[i], [key]: value }));

/** Whether each row has a flag. */
const flagged = (flag: RowFlag, rows: readonly Row[]): boolean[] =>
  factsOf({ rows }).rows.map((row) => hasFlag(row, flag));

const MAC = { os: 'sequoia', platform: 'darwin', target: 'm1' };
const OF_MAC = ['developer-tools-darwin', 'root'];
const OF_ARM = ['e4s-arm', 'root'];

describe('a row', () => {
  it.each<[field: string, flag: RowFlag, right: string, wrong: string]>([
    ['compiler', 'malformedCompiler', 'gcc@11.4.0', 'gcc'],
    ['compiler', 'unknownCompiler', 'gcc@11.4.0', 'nope@1'],
    ['os', 'malformedOs', 'ubuntu22.04', 'Ubuntu!'],
    ['platform', 'unknownPlatform', 'linux', 'nope'],
    ['target', 'unknownTarget', 'x86_64_v3', 'nope'],
  ])('has the flag for its own %s, whatever its neighbours have: %s', (field, flag, right, wrong) => {
    expect(flagged(flag, each(field, right, wrong, wrong))).toEqual([false, true, true]);
    expect(flagged(flag, each(field, right, wrong, right))).toEqual([false, true, false]);
    expect(flagged(flag, each(field, wrong, right, wrong))).toEqual([true, false, true]);
  });

  it.each<[what: string, flag: RowFlag, row: Row, is: boolean]>([
    ['a stack of another platform', 'stackConflict', { stacks: OF_MAC }, true],
    ['a stack of its platform', 'stackConflict', { ...MAC, stacks: OF_MAC }, false],
    ['a stack of another platform, the platform unknown', 'stackConflict', { platform: 'nope', stacks: OF_MAC }, false],
    ['a stack of another platform, the system of a third', 'stackConflict', { os: 'sequoia', stacks: OF_MAC }, false],
    ['a stack of another family', 'stackConflict', { stacks: OF_ARM }, true],
    ['a stack of its family', 'stackConflict', { target: 'neoverse_v1', stacks: OF_ARM }, false],
    ['a stack of another family, the target unknown', 'stackConflict', { target: 'nope', stacks: OF_ARM }, false],
    [
      'a stack of another family, the target not of the platform',
      'stackConflict',
      { ...MAC, target: 'power9le', stacks: OF_ARM },
      false,
    ],
    [
      'a stack of a third family, the target not of the platform',
      'stackConflict',
      { ...MAC, target: 'power9le', stacks: ['aws-pcluster-icelake', 'root'] },
      false,
    ],
    ['the platform for a system', 'unknownPlatform', { os: 'linux' }, false],
    ['a target that is not of the platform', 'implausibleTarget', { ...MAC, target: 'power9le' }, true],
    ['such a target, and a system of a third', 'implausibleTarget', { os: 'sequoia', target: 'm1' }, false],
    ['a compiler of another platform', 'compilerAgainstPlatform', { compiler: 'apple-clang@15.0.0' }, true],
    ['a compiler of its platform', 'compilerAgainstPlatform', { ...MAC, compiler: 'apple-clang@15.0.0' }, false],
    [
      'a compiler of another platform, the platform unknown',
      'compilerAgainstPlatform',
      { platform: 'nope', compiler: 'apple-clang@15.0.0' },
      false,
    ],
    [
      'a compiler of another platform, the system of a third',
      'compilerAgainstPlatform',
      { os: 'windows10.0.20348', compiler: 'apple-clang@15.0.0' },
      false,
    ],
    ['no variants', 'unsortedVariants', { variants: [] }, false],
    ['one variant', 'unsortedVariants', { variants: ['+a'] }, false],
    ['one malformed variant', 'unsortedVariants', { variants: ['a'] }, true],
    ['a malformed variant behind another one', 'unsortedVariants', { variants: ['+a', 'b'] }, true],
    ['two malformed variants', 'unsortedVariants', { variants: ['a', 'b'] }, true],
    ['variants in order', 'unsortedVariants', { variants: ['+a', 'b=1', '~c'] }, false],
    ['variants out of order', 'unsortedVariants', { variants: ['+a', '~c', 'b=1'] }, true],
    ['a variant twice', 'unsortedVariants', { variants: ['+a', '~a'] }, true],
    ['variants in order by their eighth letter', 'unsortedVariants', { variants: ['+abcdefga', '+abcdefgb'] }, false],
    ['variants out of order by it', 'unsortedVariants', { variants: ['+abcdefgb', '+abcdefga'] }, true],
    ['one version', 'wrongVersion', { versions: ['1'] }, false],
    ['a malformed version', 'wrongVersion', { versions: ['1 0'] }, true],
    ['no version', 'wrongVersion', { versions: [] }, true],
    ['two versions', 'wrongVersion', { versions: ['1', '2'] }, true],
  ])('with %s: %s of %j is %s', (_, flag, row, is) => {
    expect(flagged(flag, [{}, row, {}])).toEqual([false, is, false]);
  });

  it('is read in each of its fields, whatever they and other rows have in common', () => {
    const [first, second] = factsOf({ rows: [{ os: 'none' }, { compiler: 'none' }] }).rows;
    expect([hasFlag(first!, 'malformedOs'), hasFlag(second!, 'malformedCompiler')]).toEqual([false, false]);
  });

  it.each(['gcc@11.4.0', 'gcc@=11.4.0'])('may have a tarball that was built with %s', (compiler) => {
    const { rows, tarballs } = factsOf({ generation: 'F2', rows: [{ compiler }] });
    expect([hasFlag(rows[0]!, 'hasTarball'), hasFlag(rows[0]!, 'unusualTarball'), tarballs]).toEqual([true, false, 1]);
  });
});

describe('a list of meta', () => {
  const sorted = (...versions: readonly string[]): boolean =>
    factsOf({ rows: versions.map((version) => ({ versions: [version] })), meta: { versions } }).listSorted.versions;

  it.each<[what: string, versions: readonly string[], is: boolean]>([
    ['of two', ['1.2', '1.3'], true],
    ['of two out of order', ['1.3', '1.2'], false],
    ['in order by the eighth letter', ['1.2.3.4.5', '1.2.3.4.6'], true],
    ['out of order by the eighth letter', ['1.2.3.4.6', '1.2.3.4.5'], false],
    ['of a text and a longer one', ['1.2.3.4', '1.2.3.4.5'], true],
    ['with a text twice', ['1.2.3.4.5', '1.2.3.4.5'], false],
    ['beyond ASCII, in order', ['1.2.3.4.\u00e9', '1.2.3.4.\u00ea'], true],
    ['beyond ASCII, out of order', ['\u00ea', '\u00e9'], false],
  ])('%s', (_, versions, is) => {
    expect(sorted(...versions)).toBe(is);
  });
});

describe('the hashes of a page', () => {
  const START = HASHES[2];
  /** The same but for a character. */
  const at = (i: number, character: string): string => START.slice(0, i) + character + START.slice(i + 1);
  const known = (...hashes: readonly string[]): [sorted: boolean, repeated: boolean[]] => {
    const { hashesSorted, rows } = factsOf({ rows: hashes.map((hash) => ({ hash })) });
    return [hashesSorted, rows.map((row) => row.hashRepeated)];
  };

  // One in each of the five numbers that hold a hash, and the first and the last.
  it.each([0, 3, 8, 15, 21, 28, 31])('are in order by their character %i, and none is another one', (i) => {
    expect(known(at(i, '2'), at(i, 'z'))).toEqual([true, [false, false]]);
    expect(known(at(i, 'z'), at(i, '2'))).toEqual([false, [false, false]]);
    expect(known(at(i, '2'), at(i, 'z'), at(i, '2'))).toEqual([false, [false, false, true]]);
  });

  const [a, b, c] = HASHES;

  it.each<[string, readonly string[], boolean, readonly boolean[]]>([
    ['one', [a], true, [false]],
    ['twice in a row', [a, a], true, [false, true]],
    ['twice in a row, and a later one', [a, a, b], true, [false, true, false]],
    ['twice in a row behind another one', [a, b, b, c], true, [false, false, true, false]],
    ['three times', [b, a, b, b], false, [false, false, true, true]],
    ['malformed in order', ['x', 'y', 'z'], true, [false, false, false]],
    ['malformed out of order', ['y', 'x'], false, [false, false]],
    ['malformed out of order at last', ['x', 'z', 'y'], false, [false, false, false]],
    ['malformed and twice', ['x', 'x'], true, [false, true]],
  ])('are told: %s', (_, hashes, sorted, repeated) => {
    expect(known(...hashes)).toEqual([sorted, repeated]);
  });
});

describe('the generation of a page whose signs differ', () => {
  const exact = { compiler: 'gcc@=11.4.0' };
  const bare = { compiler: 'gcc@11.4.0' };
  const noTarball = { tarball: undefined };
  it.each<[string, PageParts, string]>([
    ['no tarball, exact compilers', { generation: 'E', rows: [{ ...exact, ...noTarball }] }, 'E'],
    ['no tarball, an exact compiler and none', { rows: [exact, { compiler: 'none' }] }, 'H'],
    ['no tarball, bare compilers', { generation: 'E', rows: [{ ...bare, ...noTarball }] }, 'H'],
    [
      'no tarball, as many exact as bare compilers',
      {
        generation: 'E',
        rows: [
          { ...exact, ...noTarball },
          { ...bare, ...noTarball },
        ],
      },
      'H',
    ],
    ['a tarball, bare compilers', { generation: 'E', rows: [bare, { ...bare, ...noTarball }] }, 'E'],
    ['no rows, no stack "root"', { generation: 'E', rows: [] }, 'D'],
    ['no rows, and "root" in the list', { generation: 'E', rows: [], meta: { stacks: ['root'] } }, 'E'],
    ['no rows, and "root" counted', { generation: 'E', rows: [], meta: { num_specs_by_stack: { root: 0 } } }, 'E'],
    ['half of the rows with a tarball, exact compilers', { generation: 'F2', rows: [{}, noTarball] }, 'F2'],
    [
      'half of the rows with a tarball, one exact compiler',
      { generation: 'F2', rows: [exact, { ...bare, ...noTarball }] },
      'F2',
    ],
    [
      'half of the rows with a tarball, bare compilers',
      { generation: 'F2', rows: [bare, { ...bare, ...noTarball }] },
      'H',
    ],
    ['more than half, bare compilers', { generation: 'F2', rows: [bare, bare, { ...bare, ...noTarball }] }, 'F2'],
    ['less than half, exact compilers', { generation: 'F2', rows: [{}, noTarball, noTarball] }, 'G'],
  ])('%s', (_, parts, generation) => {
    expect(factsOf(parts).generation).toBe(generation);
  });

  it.each<[string, 'E' | 'G', 'E' | 'G', Row, string]>([
    ['meta and rows', 'E', 'E', exact, 'E'],
    ['meta alone', 'E', 'G', exact, 'G'],
    ['meta alone, bare compilers', 'E', 'G', bare, 'H'],
    ['rows alone', 'G', 'E', exact, 'G'],
  ])('is not told without tarballs by the old order of %s', (_, ofMeta, ofRows, compiler, generation) => {
    const [{ meta }, { spec_details: rows, ...data }] = [ofMeta, ofRows].map((one) =>
      dataOf({ generation: one, rows: [{ ...compiler, ...noTarball }] }),
    ) as [PageData, PageData];
    expect(new PageReader().factsOf({ ...data, meta, spec_details: rows }).generation).toBe(generation);
  });
});
