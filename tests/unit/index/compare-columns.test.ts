import { existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnComparison } from '../../../src/index/compare-columns.js';
import { findTags } from '../../../src/index/layout.js';
import { keyOfColumns } from '../../../src/index/scan/key-of-columns.js';
import type { TagRecords } from '../../../src/index/tag-records.js';
import { diskFolder } from '../../../src/node/cache-folder.js';
import { PageReader } from '../../../src/page/reader.js';
import { decodeHash, HASH_BYTES } from '../../../src/spack/dag-hash/hash-text.js';
import { GENERATION_FIXTURES, INDEX_FIXTURES, SHARED_INDEX_DATA } from '../../support/index-files.js';
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
