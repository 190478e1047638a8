import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/page/data.js';
import { placeOf } from '../../../src/page/place.js';
import { PageReader } from '../../../src/page/reader.js';
import { hasFlag } from '../../../src/page/row-flags.js';
import type { ScannedPage } from '../../../src/page/scanned-page.js';
import { countsOf, dataOf, factsOf, numbersOf, rowsOf } from '../../support/known-facts.js';
import { HASHES, type PageParts, page } from '../../support/page-builder.js';

type Row = Readonly<Record<string, unknown>>;

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
    const facts = factsOf({ rows: [{ os: 'rhel8' }, { hash: HASHES[1], os: 'Os!' }] }, reader);
    const alone = factsOf({ rows: [{ os: 'rhel8' }, { hash: HASHES[1], os: 'Os!' }] });
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
