import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/page/data.js';
import type { PageFacts } from '../../../src/page/facts.js';
import { parsePage } from '../../../src/page/parse.js';
import { placeOf } from '../../../src/page/place.js';
import { PageReader } from '../../../src/page/reader.js';
import { hasFlag, type RowFlag } from '../../../src/page/row-flags.js';
import type { ScannedPage } from '../../../src/page/scanned-page.js';
import { countsOf, numbersOf, rowsOf } from '../../support/known-facts.js';
import { HASHES, type PageParts, page } from '../../support/page-builder.js';

type Row = Readonly<Record<string, unknown>>;

function dataOf(parts: PageParts): PageData {
  return parsePage(Buffer.from(page(parts).text)).frontMatter!.data as PageData;
}

function factsOf(parts: PageParts, reader = new PageReader()): PageFacts {
  return reader.factsOf(dataOf(parts));
}

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

describe('the digest of a row', () => {
  const digests = (...rows: readonly Row[]): number[] => {
    const facts = factsOf({ rows });
    return facts.rows.map((row) => facts.digestOf(row));
  };

  it.each<[string, Row]>([
    ['compiler', { compiler: 'gcc@11.4.1' }],
    ['version', { versions: ['1.3.2'] }],
    ['number of versions', { versions: ['1.3.1', '1.3.2'] }],
    ['second version', { versions: ['1.3.1', '1.3.3'] }],
    ['operating system', { os: 'rhel8' }],
    ['platform', { platform: 'darwin' }],
    ['target', { target: 'zen4' }],
    ['variants', { variants: ['build_system=makefile', '~optimize'] }],
    ['number of variants', { variants: ['build_system=makefile'] }],
  ])('is another one for another %s', (_, row) => {
    const [first, other, last] = digests({}, row, {});
    expect(other).not.toBe(first);
    expect(last).toBe(first);
  });

  it('tells two versions from the first of them, and from two others', () => {
    const [one, two, others] = digests({ versions: ['1'] }, { versions: ['1', '2'] }, { versions: ['1', '3'] });
    expect(new Set([one, two, others]).size).toBe(3);
  });

  it.each<[string, Row]>([
    ['the spelling of the compiler', { compiler: 'gcc@=11.4.0' }],
    ['the hash', { hash: HASHES[3] }],
    ['the stacks', { stacks: ['root'] }],
    ['the size', { size: 7 }],
  ])('is the same whatever %s is', (_, row) => {
    const [first, other] = digests({}, row);
    expect(other).toBe(first);
  });

  it.each([
    [['+a', '~b']],
    [['+a', '~b', 'c=1']],
    [['a=1', 'b=2', 'c=3', '+d', '~e']],
    [['build_system=cmake', 'build_type=Release', '+shared', 'generator=make']],
  ])('is the same for variants in another order: %j', (variants) => {
    const [first, other] = digests({ variants }, { variants: variants.toReversed() });
    expect(other).toBe(first);
  });

  it('stands behind the five numbers of the hash', () => {
    const facts = factsOf({ rows: [{ hash: '2'.repeat(32) }, { hash: 'z'.repeat(32), os: 'rhel8' }] });
    const [first, second] = facts.rows.map((row) => facts.digestOf(row));
    expect(facts.rowNumbers()).toEqual([0, 0, 0, 0, 0, first, -1, -1, -1, -1, -1, second]);
    expect(factsOf({ rows: [] }).rowNumbers()).toEqual([]);
  });
});

describe('what is known of a page', () => {
  const WRONG: Row = {
    compiler: 'gcc',
    os: 'Os!',
    platform: 'nope',
    target: 'nope',
    versions: ['1', '2'],
    stacks: ['e4s', 'e4s'],
    variants: ['zz:=1,1', '+yy', 'x'],
  };
  const large = factsParts(Array.from({ length: 9 }, () => WRONG));

  function factsParts(rows: readonly Row[]): PageParts {
    return { rows, meta: { num_specs: 77, num_specs_by_stack: { hep: 3, e4s: 1 } } };
  }

  it.each<[string, PageParts]>([
    ['no rows', { rows: [] }],
    ['one row', {}],
    ['two rows', { rows: [{}, { hash: HASHES[1] }] }],
    ['a row without anything in its lists', { rows: [{ stacks: [], versions: [], variants: [] }] }],
    ['a page of the first years', { generation: 'D', rows: [{}, {}] }],
    ['a malformed hash', { rows: [{ hash: 'x' }, { hash: 'x' }] }],
    ['a summary that is wrong', { meta: { stacks: ['root', 'e4s'], oss: [], targets: ['a', 'b'] } }],
  ])('is not of the page before: %s', (_, parts) => {
    const reader = new PageReader();
    factsOf(large, reader);
    const [used, fresh] = [factsOf(parts, reader), factsOf(parts)];
    expect(numbersOf(used)).toEqual(numbersOf(fresh));
    expect(rowsOf(used)).toEqual(rowsOf(fresh));
    expect(countsOf(used)).toEqual(countsOf(fresh));
    if (!hasFlag(fresh, 'malformedHash')) expect(used.rowNumbers()).toEqual(fresh.rowNumbers());
  });

  it('is the same when another page has taken its place since', () => {
    const reader = new PageReader();
    const facts = factsOf({ rows: each('os', 'rhel8', 'Os!') }, reader);
    const alone = factsOf({ rows: each('os', 'rhel8', 'Os!') });
    factsOf(large, reader);
    expect(facts.listed('stacks')).toEqual(['e4s', 'root']);
    expect(facts.listed('oss')).toEqual(['Os!', 'rhel8']);
    expect(countsOf(facts)).toEqual(countsOf(alone));
    factsOf(large, reader);
    expect(facts.rowNumbers()).toEqual(alone.rowNumbers());
    factsOf(large, reader);
    expect(rowsOf(facts)).toEqual(rowsOf(alone));
    expect(numbersOf(facts)).toEqual(numbersOf(alone));
  });

  it('is the list itself, while the page is in the table', () => {
    const facts = factsOf({ meta: { stacks: ['x', 'a', 'x'], oss: [], versions: ['1.3.1'] } });
    expect(['stacks', 'oss', 'versions'].map((list) => facts.listed(list as 'stacks'))).toEqual([
      ['x', 'a', 'x'],
      [],
      ['1.3.1'],
    ]);
  });

  it('is whether it is spelled as the generator spells pages, where the scanner has taken it', () => {
    const { file, text } = page();
    const reader = new PageReader();
    const read = reader.read(Buffer.from(text), placeOf(file)) as ScannedPage;
    expect([read.facts.isGenerated, read.facts.flags]).toEqual([true, 0]);
    expect(read.frontMatter.generated).toBe(true);
    const facts = reader.factsOf(read.data);
    expect([facts.isGenerated, hasFlag(facts, 'notGenerated')]).toEqual([false, true]);
  });

  const moved = <T extends object>(object: T): T => Object.fromEntries(Object.entries(object).reverse()) as T;
  const more = <T extends object>(object: T): T => ({ zz: '', ...object, aa: '' });

  it.each<[string, (data: PageData) => PageData, boolean]>([
    ['as they are', (data) => data, true],
    ['meta has others', (data) => ({ ...data, meta: moved(data.meta) }), false],
    ['a row has others', ({ spec_details: [a, b], ...data }) => ({ ...data, spec_details: [a!, moved(b!)] }), false],
    ['meta has some that nobody knows', (data) => ({ ...data, meta: more(data.meta) }), true],
    ['rows have such', (data) => ({ ...data, spec_details: data.spec_details.map(more) }), true],
  ])('is the order of its keys: %s', (_, change, is) => {
    expect(new PageReader().factsOf(change(dataOf({ rows: [{}, {}] }))).keysInOrder).toBe(is);
  });

  it.each([1, 4_294_967_297, -4_294_967_295, -1, 0, 2])(
    'is whether a stack has %i rows, of which it has one',
    (count) => {
      const facts = factsOf({ meta: { num_specs_by_stack: { e4s: count, root: 1 } } });
      expect([facts.stackCountsFit, hasFlag(facts, 'wrongCounts')]).toEqual([count === 1, count !== 1]);
    },
  );

  it.each(['compilers', 'oss', 'platforms', 'stacks', 'targets', 'versions'] as const)(
    'is whether its %s are those of its rows, and ascend',
    (list) => {
      const right = factsOf({ rows: [{}, { hash: HASHES[1] }] }).listed(list);
      const known = (values: readonly string[]): boolean[] => {
        const { listFits, listSorted } = factsOf({ rows: [{}, { hash: HASHES[1] }], meta: { [list]: values } });
        return [listFits[list], listSorted[list]];
      };
      expect(known(right)).toEqual([true, true]);
      expect(known([])).toEqual([false, true]);
      expect(known([...right, 'zzz'])).toEqual([false, true]);
      expect(known([...right, right.at(-1)!])).toEqual([false, false]);
      expect(known(['zzz', ...right])).toEqual([false, false]);
    },
  );
});
