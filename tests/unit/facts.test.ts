import { describe, expect, it } from 'vitest';
import { openPage } from '../../src/engine/lint-page.js';
import type { Generation } from '../../src/page/data.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { countsOf, dataOf, factsOf, numbersOf, rowsOf } from '../support/known-facts.js';
import { naiveCounts, naiveFacts, naiveRows } from '../support/naive-facts.js';
import { HASHES, type PageParts, page } from '../support/page-builder.js';

function generationOf(parts: PageParts): Generation | undefined {
  const { file, text } = page(parts);
  const input = { file, place: placeOf(file) };
  return openPage(input, Buffer.from(text), new PageReader())?.page.facts.generation;
}

const E4S = { stacks: ['e4s'] };
const TARBALL = `linux-ubuntu22.04-x86_64_v3/gcc-1/zlib-1.3.1/linux-ubuntu22.04-x86_64_v3-gcc-1-zlib-1.3.1-${HASHES[0]}.spack`;

describe('the generation of a page', () => {
  it.each<Generation>(['D', 'E', 'F1', 'F2', 'G', 'H'])('is %s as the generator wrote it', (generation) => {
    expect(generationOf({ generation, rows: [{}] })).toBe(generation === 'F1' ? 'F2' : generation);
    // Only rows that are not sorted by their hashes tell F1 from F2.
    const rows = generation === 'F1' ? [{ hash: 'z6qjgpo42oginqmzsldcukxe2geggr6r' }, {}] : [{}, {}];
    expect(generationOf({ generation, rows })).toBe(generation);
  });

  it.each<[string, PageParts, Generation]>([
    ['the only row', { generation: 'E', rows: [E4S] }, 'D'],
    ['both rows', { generation: 'E', rows: [E4S, E4S] }, 'D'],
    ['one of two rows', { generation: 'E', rows: [E4S, {}] }, 'E'],
    ['the row, but not the list of stacks', { generation: 'E', rows: [E4S], meta: { stacks: ['e4s', 'root'] } }, 'E'],
    [
      'the row, but not the counts',
      { generation: 'E', rows: [E4S], meta: { num_specs_by_stack: { e4s: 1, root: 1 } } },
      'E',
    ],
    [
      'the list of stacks and the counts, but not the row',
      { generation: 'E', meta: { stacks: ['e4s'], num_specs_by_stack: { e4s: 1 } } },
      'E',
    ],
  ])('where %s lost "root", with meta in the old order', (_what, parts, generation) => {
    expect(generationOf(parts)).toBe(generation);
  });

  it.each<[string, readonly string[], Generation]>([
    ['more exact ones', ['gcc@=11.4.0', 'gcc@=11.4.0', 'gcc@11.4.0'], 'G'],
    ['more bare ones', ['gcc@=11.4.0', 'gcc@11.4.0', 'gcc@11.4.0'], 'H'],
    ['as many', ['gcc@=11.4.0', 'gcc@11.4.0'], 'H'],
    ['"none" beside an exact one', ['gcc@=11.4.0', 'none'], 'H'],
    ['"none" beside two exact ones', ['gcc@=11.4.0', 'gcc@=11.4.0', 'none'], 'G'],
  ])('by the compilers, of which there are %s', (_what, compilers, generation) => {
    expect(generationOf({ rows: compilers.map((compiler) => ({ compiler })) })).toBe(generation);
  });

  it.each<[string, readonly string[], Generation]>([
    ['the old form', ['a=b,c'], 'G'],
    ['the new form', ['a:=b,c'], 'H'],
    ['both', ['a=b,c', 'd:=e,f'], 'H'],
    ['none of several values', ['a=b'], 'H'],
  ])('where compilers do not tell, by variants: %s', (_what, variants, generation) => {
    const rows = ['gcc@=11.4.0', 'gcc@11.4.0'].map((compiler) => ({ compiler, variants }));
    expect(generationOf({ rows: rows.map((row, i) => (i === 0 ? row : { ...row, variants: [] })) })).toBe(generation);
  });

  it('is H without any row', () => {
    expect(generationOf({ rows: [] })).toBe('H');
  });
});

describe('what is known of a page is what is counted again', () => {
  const [a, b, c, d] = HASHES;
  const of = (...rows: readonly object[]): PageParts => ({ rows: rows as NonNullable<PageParts['rows']> });
  const each = (key: string, ...values: readonly unknown[]): PageParts =>
    of(...values.map((value, i) => ({ hash: HASHES[i], [key]: value })));
  const counts = (num_specs_by_stack: object): PageParts => ({ ...of({}, {}), meta: { num_specs_by_stack } });

  const CASES: Readonly<Record<string, PageParts>> = {
    'no rows': of(),
    'one row': of({}),
    'equal rows': of({}, {}, {}),
    'an exact compiler': each('compiler', 'gcc@=11.4.0'),
    compilers: each('compiler', 'gcc@=11.4.0', 'gcc@11.4.0', 'none', 'gcc', '', 'nope@1'),
    'compilers of a platform': of({ compiler: 'apple-clang@15.0.0' }, { compiler: 'msvc@19.3' }),
    systems: each('os', 'rhel8', 'Rhel', '', 'sequoia', 'windows10.0.20348', 'rhel8'),
    platforms: each('platform', 'linux', 'darwin', 'nope', '', 'linux'),
    'a system with its platform': of({ os: 'sequoia', platform: 'darwin', target: 'm1' }, {}),
    'a system against its platform': of({ os: 'sequoia' }, { platform: 'darwin' }, { os: 'x!', platform: 'nope' }),
    targets: each('target', 'zen4', 'm1', 'nope', '', 'neoverse_v1', 'x86_64'),
    versions: each('versions', ['1.0'], [], ['1.0', '1.1'], ['1 0'], ['1.0'], ['']),
    stacks: each('stacks', ['e4s', 'root'], [], ['root'], ['e4s'], ['root', 'e4s'], ['e4s', 'e4s', 'root']),
    'malformed stacks': each('stacks', ['E4S', 'root'], ['', 'root'], ['e4s ', 'root']),
    'stacks against rows': each(
      'stacks',
      ['e4s-arm', 'root'],
      ['ml-darwin-aarch64-mps', 'root'],
      ['e4s-arm', 'e4s-power'],
    ),
    'stacks against rows that are wrong': of(
      { stacks: ['ml-darwin-aarch64-mps', 'root'], platform: 'nope' },
      { stacks: ['e4s-arm', 'root'], target: 'nope' },
      { stacks: ['e4s-arm', 'root'], target: 'neoverse_v1' },
    ),
    variants: each('variants', [], ['+a'], ['+b', '+a'], ['+a', '~a'], ['a', '+b'], ['a=1', 'commit=x']),
    'variants with several values': each('variants', ['a=b,c'], ['a:=b,c'], ['a:=b,b'], ['a:=b,', 'c=d,e'], ['a:=b']),
    'names of variants that differ late': each('variants', ['+abcdefgh', '+abcdefgi'], ['+abcdefgi', '+abcdefgh']),
    sizes: each('size', '-', 1, 0, -1, '1', 1.5),
    'hashes in order': of({ hash: a }, { hash: b }, { hash: c }, { hash: d }),
    'hashes out of order': of({ hash: a }, { hash: c }, { hash: b }),
    'hashes out of order at once': of({ hash: d }, { hash: a }),
    'repeated hashes': of({ hash: a }, { hash: b }, { hash: a }, { hash: b }, { hash: c }),
    'malformed hashes': of({ hash: 'x' }, { hash: a }, { hash: 'x' }, { hash: 'w' }, { hash: '' }),
    'malformed hashes in order': of({ hash: 'a' }, { hash: 'b' }, { hash: 'c' }),
    'hashes that differ in one letter': of(
      ...[0, 5, 12, 19, 26, 31].map((at) => ({ hash: `${a.slice(0, at)}z${a.slice(at + 1)}` })),
    ),
    'a total that is wrong': { ...of({}), meta: { num_specs: 2 } },
    'counts that fit': counts({ e4s: 2, root: 2 }),
    'counts out of order': counts({ root: 2, e4s: 2 }),
    'a count that is wrong': counts({ e4s: 1, root: 2 }),
    'a count that is missing': counts({ root: 2 }),
    'a count too many': counts({ e4s: 2, hep: 0, root: 2 }),
    'counts that are no numbers of rows': counts({ e4s: -1, root: 2_147_483_648 }),
    ...Object.fromEntries(
      ['compilers', 'oss', 'platforms', 'stacks', 'targets', 'versions'].flatMap((list) => [
        [`no ${list}`, { ...of({}), meta: { [list]: [] } }],
        [`other ${list}`, { ...of({}), meta: { [list]: ['other'] } }],
        [`${list} that are repeated`, { ...of({}, {}), meta: { [list]: ['a', 'a', 'b'] } }],
        [`${list} out of order`, { ...of({}), meta: { [list]: ['root', 'e4s'] } }],
      ]),
    ),
    ...Object.fromEntries(
      (['D', 'E', 'F1', 'F2', 'G'] as const).map((generation) => [
        `generation ${generation}`,
        { generation, rows: [{}, {}] },
      ]),
    ),
    'generation D with root': { generation: 'D', rows: [{ stacks: ['e4s', 'root'] }, {}] },
    'generation E without tarballs': { generation: 'E', rows: [{ tarball: undefined }, { tarball: undefined }] },
    'one tarball of three': { generation: 'F2', rows: [{ tarball: undefined }, {}, { tarball: undefined }] },
    'two tarballs of three': { generation: 'F2', rows: [{}, {}, { tarball: undefined }] },
    'other tarballs': { generation: 'E', rows: [{ tarball: 'x' }, {}] },
    'tarballs of the first years': {
      generation: 'E',
      rows: [{ compiler: 'gcc@=1', tarball: `https://binaries.spack.io/releases/v0.22.1/build_cache/${TARBALL}` }, {}],
    },
  };

  it.each(Object.entries(CASES))('of %s', (_, parts) => {
    const facts = factsOf(parts);
    const front = dataOf(parts) as unknown as Parameters<typeof naiveFacts>[0];
    expect(numbersOf(facts)).toEqual(naiveFacts(front));
    expect(rowsOf(facts)).toEqual(naiveRows(front));
    expect(countsOf(facts)).toEqual(naiveCounts(front));
    expect(facts.rows.map(({ spec }) => facts.isShared(spec.hash))).toEqual(
      front.spec_details.map(({ hash }) => front.spec_details.filter((other) => other.hash === hash).length > 1),
    );
  });
});
