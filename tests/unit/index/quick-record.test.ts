import { describe, expect, it } from 'vitest';
import { QuickReader } from '../../../src/index/quick-record.js';
import { readRecord } from '../../../src/index/record.js';
import { readFixture } from '../../support/index-files.js';

/** The nodes of an index as they were hashed: that they are read by their text alone is what makes reading fast. */
function nodesOf(file: string) {
  const { version, installs } = JSON.parse(readFixture(file)).database;
  return Object.entries<Record<string, Record<string, unknown>>>(installs).map(([key, record]) => {
    const { hash: _, ...node } = record['spec']!;
    return { key, record, node, database: Number(version) };
  });
}

const BLOB =
  'mirror/develop-2025-07-13/blobs/sha256/86/868f1c2ed9c65e84dcebd2eea37255ed294f00a75954d9e206d734e4813e3249';

describe('reading a record by its text', () => {
  it.each([
    ['databases/v7-compact.json', 3],
    ['databases/v9.json', 5],
    [BLOB, 6],
  ])('does for those of %s that are no externals, spliced or rewritten', (file, expected) => {
    const reader = new QuickReader();
    const read = nodesOf(file).filter(({ key, record, node, database }) => {
      const quick = reader.read(
        key,
        JSON.stringify(node),
        Number(record['ref_count']),
        Boolean(record['in_buildcache']),
      );
      if (quick !== undefined) expect(quick).toEqual(readRecord(key, record, database).record);
      return quick !== undefined;
    });
    expect(read.length).toBe(expected);
  });

  it('shares what many records have in common', () => {
    const reader = new QuickReader();
    const first = nodesOf(BLOB).find(({ node }) => node['name'] === 'boost');
    const read = () => reader.read(first!.key, JSON.stringify(first!.node), 0, true)!;
    expect(read().parameters).toBe(read().parameters);
  });
});
