import { existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnComparison } from '../../../src/index/compare-columns.js';
import { findTags } from '../../../src/index/layout.js';
import type { IndexRecord } from '../../../src/index/record.js';
import { keyOfColumns } from '../../../src/index/scan/key-of-columns.js';
import { TagRecords } from '../../../src/index/tag-records.js';
import { diskFolder } from '../../../src/node/cache-folder.js';
import type { Generation, PageData, Spec } from '../../../src/page/data.js';
import { parsePage } from '../../../src/page/parse.js';
import { PageReader } from '../../../src/page/reader.js';
import { decodeHash, HASH_BYTES } from '../../../src/spack/dag-hash/hash-text.js';
import { GENERATION_FIXTURES, INDEX_FIXTURES, SHARED_INDEX_DATA } from '../../support/index-files.js';
import { page } from '../../support/page-builder.js';
import { compare, type ReadPage, readPages, readTag } from '../../support/read-tag.js';

const MIRROR = diskFolder(path.join(INDEX_FIXTURES, 'mirror'));
const SITE = path.join(INDEX_FIXTURES, 'site');
const READER = new PageReader();

function agrees({ name, generation, data }: ReadPage, records: TagRecords): boolean {
  return new ColumnComparison(records).agrees(READER.fill(data), name, generation);
}

/** A page in which one value of one row is another one, for each of them: what the row says, less, more, twice, in another order. */
function* changed(page: ReadPage): Generator<ReadPage> {
  const rows = page.data.spec_details;
  const withRow = (i: number, row: object): ReadPage => {
    const spec_details = rows.map((one, j) => (i === j ? { ...one, ...row } : one));
    return { ...page, data: { ...page.data, spec_details } };
  };
  for (const [i, row] of rows.entries()) {
    for (const key of ['os', 'platform', 'target', 'compiler'] as const) yield withRow(i, { [key]: `${row[key]}x` });
    yield withRow(i, { hash: rows[0]!.hash });
    yield withRow(i, { hash: `${row.hash.slice(0, 31)}${row.hash.endsWith('a') ? 'b' : 'a'}` });
    for (const key of ['versions', 'variants', 'stacks'] as const) {
      const list = row[key];
      yield withRow(i, { [key]: [] });
      yield withRow(i, { [key]: [...list, 'x'] });
      yield withRow(i, { [key]: [...list, ...list] });
      yield withRow(i, { [key]: [...list].reverse() });
      for (const at of list.keys()) {
        yield withRow(i, { [key]: list.with(at, `${list[at]}x`) });
        yield withRow(i, { [key]: list.toSpliced(at, 1) });
        yield withRow(i, { [key]: list.with(at, list[0]!) });
      }
    }
    yield { ...page, data: { ...page.data, spec_details: rows.toSpliced(i, 1) } };
  }
  yield { ...page, name: `${page.name}x` };
  yield { ...page, generation: page.generation === 'H' ? 'G' : 'H' };
  yield { ...page, generation: 'D' };
}

describe('a page in columns, with every row of its package', () => {
  const hashOf = (digit: string): string => digit.repeat(32);
  const [a, b, c, hole, other, nowhere] = ['a', 'b', 'c', 'd', '2', '7'].map(hashOf) as [
    ...[string, string, string, string, string, string],
  ];
  const record: IndexRecord = {
    ...{ key: a, name: 'zlib', version: '1.3', platform: 'linux', os: 'rhel8', target: 'zen3' },
    ...{
      compiler: { name: 'gcc', version: '12.3.0' },
      dependencies: [],
      isExternal: false,
      isCached: true,
      refCount: 0,
    },
    parameters: [
      ['doc', true],
      ['libs', 'shared'],
    ],
  };

  /** Two records that have much in common, and a third one; one without a binary, and one of another package. */
  function comparison(): ColumnComparison {
    const records = new TagRecords();
    records.add(record);
    records.add({ ...record, key: b, version: '1.2' });
    records.add({
      ...record,
      key: c,
      os: 'sles15',
      platform: 'cray',
      target: 'zen4',
      compiler: 'none',
      parameters: [['x', true]],
    });
    records.add({ ...record, key: hole, isCached: false });
    records.add({ ...record, key: other, name: 'curl' });
    for (const hash of [a, b]) records.addToLabel('e4s', hash, true);
    records.addToLabel('hep', c, false);
    records.addLabel('empty');
    return new ColumnComparison(records);
  }

  const row = {
    os: 'rhel8',
    platform: 'linux',
    target: 'zen3',
    variants: ['+doc', 'libs=shared'],
    stacks: ['root', 'e4s'],
  };
  const ROWS: readonly Partial<Spec>[] = [
    { ...row, hash: a, versions: ['1.3'], compiler: 'gcc@12.3.0' },
    { ...row, hash: b, versions: ['1.2'], compiler: 'gcc@12.3.0' },
    {
      ...{ hash: c, versions: ['1.3'], os: 'sles15', platform: 'cray', target: 'zen4', compiler: 'none' },
      ...{ variants: ['+x'], stacks: ['hep', 'root'] },
    },
  ];

  function isSaid(rows: readonly Partial<Spec>[], name = 'zlib', generation: Generation = 'H', columns = comparison()) {
    const { data } = parsePage(Buffer.from(page({ generation, rows }).text)).frontMatter!;
    return columns.agrees(READER.fill(data as PageData), name, generation);
  }

  const withRow = (i: number, change: Partial<Spec>): Partial<Spec>[] =>
    ROWS.map((one, j) => (i === j ? { ...one, ...change } : one));

  it('agrees, in whatever order, and as often as it is looked at', () => {
    const columns = comparison();
    expect(isSaid(ROWS, 'zlib', 'H', columns)).toBe(true);
    expect(isSaid([...ROWS].reverse(), 'zlib', 'H', columns)).toBe(true);
    expect(isSaid(withRow(2, { os: 'x' }), 'zlib', 'H', columns)).toBe(false);
    expect(isSaid(ROWS, 'zlib', 'H', columns)).toBe(true);
  });

  it('agrees with its stacks in another order', () => {
    expect(isSaid(withRow(1, { stacks: ['e4s', 'root'] }))).toBe(true);
  });

  it.each<[Generation, boolean, string, string[]]>([
    ['D', true, 'gcc@=12.3.0', ['e4s']],
    ['D', false, 'gcc@=12.3.0', ['root', 'e4s']],
    ['E', true, 'gcc@=12.3.0', ['root', 'e4s']],
    ['E', false, 'gcc@=12.3.0', ['e4s']],
    ['G', true, 'gcc@=12.3.0', ['root', 'e4s']],
    ['G', false, 'gcc@12.3.0', ['root', 'e4s']],
    ['H', false, 'gcc@=12.3.0', ['root', 'e4s']],
  ])('of generation %s agrees: %s with %s and %j', (generation, does, compiler, stacks) => {
    const last = { ...ROWS[2]!, stacks: generation === 'D' ? ['hep'] : ['hep', 'root'] };
    const rows = [...ROWS.slice(0, 2).map((one) => ({ ...one, compiler, stacks })), last];
    expect(isSaid(rows, 'zlib', generation)).toBe(does);
  });

  it.each<[string, readonly Partial<Spec>[], string?]>([
    ['no row', []],
    ['a row less', ROWS.slice(1)],
    ['a row twice', [...ROWS, ROWS[0]!]],
    ['a row twice in place of another', [ROWS[0]!, ROWS[0]!, ROWS[2]!]],
    ['a hash that is nowhere', withRow(1, { hash: nowhere })],
    ['a hash that is none', withRow(1, { hash: 'x' })],
    ['a hash without a binary', withRow(1, { hash: hole, versions: ['1.3'], stacks: ['root'] })],
    ['the hash of another package', withRow(1, { hash: other, versions: ['1.3'], stacks: ['root'] })],
    ['the name of another package', ROWS, 'curl'],
    ['the name of another package, and one row', [ROWS[0]!], 'curl'],
    ['the name of no package', ROWS, 'none'],
    ['no row, and the name of no package', [], 'none'],
  ])('does not agree with %s', (_, rows, name) => {
    expect(isSaid(rows, name)).toBe(false);
  });

  const CHANGES: readonly Partial<Spec>[] = [
    ...[{ versions: ['9'] }, { versions: [] }, { versions: ['1.3', '1.2'] }, { versions: ['1.2', '1.3'] }],
    ...[{ os: 'x' }, { platform: 'x' }, { target: 'x' }, { compiler: 'x@1' }, { compiler: 'gcc@12.3' }],
    ...[{ variants: ['+doc'] }, { variants: ['libs=shared', '+doc'] }, { variants: ['+doc', 'libs=static'] }],
    ...[
      { variants: ['~doc', 'libs=shared'] },
      { variants: ['+doc', 'libs=shared', '+x'] },
      { variants: ['+y'] },
      { variants: [] },
    ],
    ...[{ stacks: ['root'] }, { stacks: ['root', 'root'] }, { stacks: ['root', 'empty'] }, { stacks: [] }],
    ...[{ stacks: ['root', 'none'] }, { stacks: ['none', 'root'] }, { stacks: ['root', 'e4s', 'hep'] }],
    ...[{ stacks: ['root', 'e4s', 'e4s'] }],
  ];
  const cases = ROWS.flatMap((_, i) => CHANGES.map((change) => [i, change] as const));
  it.each(cases)('does not agree with row %i changed: %j', (i, change) => {
    expect(isSaid(withRow(i, change))).toBe(false);
  });

  it.each<Partial<Spec>>([
    { os: 'sles15' },
    { platform: 'cray' },
    { target: 'zen4' },
    { compiler: 'none' },
    { variants: ['+x'] },
    { stacks: ['root', 'hep'] },
    { versions: ['1.3'] },
  ])('does not agree with the second row as the third: %j', (change) => {
    expect(isSaid(withRow(1, change))).toBe(false);
  });
});

describe('a page in columns', () => {
  const roots = [INDEX_FIXTURES, GENERATION_FIXTURES, SHARED_INDEX_DATA].filter(existsSync);
  it.each(roots)('agrees with the build cache when all of it does: %s', async (root) => {
    const mirror = diskFolder(path.join(root, 'mirror'));
    let pages = 0;
    for (const tag of findTags(mirror)) {
      const { records } = await readTag(mirror, tag);
      const comparison = new ColumnComparison(records);
      for (const { name, generation, data } of readPages(path.join(root, 'site'), tag)) {
        expect([name, comparison.agrees(READER.fill(data), name, generation)]).toEqual([name, true]);
        pages++;
      }
    }
    expect(pages).toBeGreaterThan(15);
  });

  it('never agrees where there is something to say', async () => {
    let silent = 0;
    for (const tag of findTags(MIRROR)) {
      const { records } = await readTag(MIRROR, tag);
      for (const page of readPages(SITE, tag)) {
        for (const other of changed(page)) {
          if (!agrees(other, records)) continue;
          expect(compare(other, records)).toEqual([]);
          silent++;
        }
      }
    }
    // Stacks in another order, lists of one in the other order, the first hash in place of itself: no change that is one.
    expect(silent).toBeGreaterThan(10);
  });

  it('does not agree with a hash twice in place of another', async () => {
    const [tag] = findTags(MIRROR);
    const { records } = await readTag(MIRROR, tag!);
    const page = readPages(SITE, tag!).find(({ data }) => data.spec_details.length > 1)!;
    const rows = page.data.spec_details.map(() => page.data.spec_details[0]!);
    expect(agrees({ ...page, data: { ...page.data, spec_details: rows } }, records)).toBe(false);
  });

  it('has hashes whose bytes are those of their text', () => {
    const hashes = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
      minLength: 32,
      maxLength: 32,
    });
    const [page] = readPages(SITE, findTags(MIRROR)[0]!);
    fc.assert(
      fc.property(hashes, (hash) => {
        const row = { ...page!.data.spec_details[0]!, hash };
        const table = READER.fill({ ...page!.data, spec_details: [row, row] });
        const found = new Int32Array(HASH_BYTES / 4);
        keyOfColumns(table.hash, 5, found);
        const expected = Buffer.alloc(HASH_BYTES);
        expect(decodeHash(hash, expected)).toBe(true);
        expect(Buffer.from(found.buffer).equals(expected)).toBe(true);
      }),
    );
  });
});
