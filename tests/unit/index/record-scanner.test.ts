import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { IndexEntry } from '../../../src/index/index-entry.js';
import { LIMITS } from '../../../src/index/limits.js';
import { hashText } from '../../../src/spack/dag-hash/hash-text.js';
import { chunksOf, readFixture, tellDatabase } from '../../support/index-files.js';
import { madeIndex, madeRecord } from '../../support/made-index.js';

const BLOB =
  'mirror/develop-2025-07-13/blobs/sha256/86/868f1c2ed9c65e84dcebd2eea37255ed294f00a75954d9e206d734e4813e3249';
const COMPACT = ['databases/v7-compact.json', 'databases/v9.json', 'spack-test/index.v8.edited.json', BLOB];

/** The text of an index whose records have these values beside the usual ones. */
function index(nodes: readonly Readonly<Record<string, unknown>>[]): string {
  return madeIndex(nodes.map((node) => madeRecord('one', node)));
}

async function scannedOf(text: string): Promise<string[]> {
  const scanned: string[] = [];
  const record = (entry: IndexEntry) => {
    if (entry.scanned !== undefined) scanned.push(entry.key);
  };
  await tellDatabase(text, { record });
  return scanned;
}

describe('the scanner of records', () => {
  it.each([
    ['databases/v7-compact.json', 3],
    ['databases/v9.json', 4],
    [BLOB, 6],
  ])(
    'takes those of %s that are proven on their bytes and no externals: that is what makes reading fast',
    async (file, count) => {
      expect(await scannedOf(readFixture(file))).toHaveLength(count);
    },
  );

  it('goes on where the bytes of a record come in pieces', async () => {
    const text = index(Array.from({ length: 500 }, (_, i) => ({ version: `1.${i}` })));
    let scanned = 0;
    const record = (entry: IndexEntry) => {
      if (entry.scanned !== undefined) scanned++;
    };
    await tellDatabase(text, { record, size: 10_000 });
    expect(scanned).toBe(500);
  });

  it('leaves a record to others that has a text longer than it takes', async () => {
    const long = { flag: 'x'.repeat(20_000) };
    const records: unknown[] = [];
    const record = (entry: IndexEntry) =>
      records.push([entry.scanned !== undefined, entry.checked()!.record!.parameters]);
    await tellDatabase(index([{ parameters: long }, {}]), { record });
    expect(records).toEqual([
      [false, Object.entries(long)],
      [true, []],
    ]);
  });

  it('leaves those of database 5 to others, where a spec is wrapped in its name', async () => {
    const text = index([{}]).replace('"version":"8"', '"version":"5"');
    const read: unknown[] = [];
    const record = (entry: IndexEntry) => read.push([entry.proof.verdict, entry.checked()!.faults[0]!.path]);
    await tellDatabase(text, { record });
    expect(read).toEqual([['not proven', ['spec']]]);
  });

  it.each([
    ['nested too deep', `{"a":${'['.repeat(59)}${']'.repeat(59)}}`, 'tooDeep'],
    ['nested deeper than a stack', `{"a":${'['.repeat(7000)}${']'.repeat(7000)}}`, 'tooDeep'],
    ['with a key twice', '{"a":true,"b":true,"a":true}', 'keyTwice'],
  ])('tells what is %s, although its hash is right', async (_, parameters, code) => {
    const external = ',"external":{"path":"/usr","module":null,"extra_attributes":{}}';
    // One that the scanner takes, and one that it does not.
    for (const more of ['', external]) {
      const node = `{"name":"one","version":"1.0","arch":{"platform":"linux","platform_os":"rhel8","target":"x86_64_v3"},"namespace":"builtin","parameters":${parameters}${more},"annotations":{"original_specfile_version":5}`;
      const key = hashText(`${node}}`);
      const record = `"${key}":{"spec":${node},"hash":"${key}"},"ref_count":0,"in_buildcache":false}`;
      const { faults } = await tellDatabase(`{"database":{"version":"8","installs":{${record}}}}`, {
        record: (entry) => expect(entry.checked()).toBeUndefined(),
      });
      expect(faults).toMatchObject([{ code, key }]);
    }
  });

  it('reads two indexes at the same time', async () => {
    const one = index(Array.from({ length: 50 }, (_, i) => ({ name: `a${i}` })));
    const other = index(Array.from({ length: 50 }, (_, i) => ({ name: `b${i}`, version: `2.${i}` })));
    const names = async (text: string): Promise<string[]> => {
      const all: string[] = [];
      const record = (entry: IndexEntry) => all.push(entry.checked()!.record!.name);
      await tellDatabase(text, { record, size: 1000 });
      return all;
    };
    const [ones, others] = await Promise.all([names(one), names(other)]);
    expect(ones).toEqual(Array.from({ length: 50 }, (_, i) => `a${i}`));
    expect(others).toEqual(Array.from({ length: 50 }, (_, i) => `b${i}`));
  });

  it('forgets its words when there are too many, and goes on', async () => {
    const nodes = Array.from({ length: 35_000 }, (_, i) => ({ name: `p${i}`, version: `1.${i}` }));
    const names: string[] = [];
    const record = (entry: IndexEntry) => {
      const { name, version } = entry.checked()!.record!;
      if (entry.scanned !== undefined) names.push(`${name} ${version}`);
    };
    await tellDatabase(index(nodes), { record });
    expect(names).toEqual(nodes.map(({ name, version }) => `${name} ${version}`));
  });
});

describe('a damaged index', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** What a reader is told, and what it reads of each record. */
  async function toldBy({ readDatabase }: typeof import('../../../src/index/read-database.js'), text: Buffer) {
    const told: unknown[] = [];
    const summary = await readDatabase(
      () => chunksOf(text, 5000),
      {
        record: (entry) => {
          const { key, keySpan, span, proof } = entry;
          told.push({ key, keySpan, span, proof, checked: entry.checked(), value: entry.value() });
        },
        fault: (fault) => told.push(fault),
      },
      { limits: LIMITS, sum: false },
    );
    return { ...summary, told };
  }

  it('is read the same with the scanner as without', { timeout: 60_000 }, async () => {
    vi.resetModules();
    const scanning = await import('../../../src/index/read-database.js');
    const scanner = await import('../../../src/index/scan/record-scanner.js');
    // It starts when it is asked for.
    expect(scanner.sharedRecordScanner()).toBeDefined();
    vi.resetModules();
    vi.stubGlobal('WebAssembly', undefined);
    const plain = await import('../../../src/index/read-database.js');
    const indexes = COMPACT.map((file) => Buffer.from(readFixture(file)));
    const damage = fc.record({
      index: fc.constantFrom(...indexes),
      at: fc.nat(),
      bytes: fc.oneof(
        fc.uint8Array({ minLength: 0, maxLength: 3 }),
        fc.constantFrom(...'abcxyz234567').map((text) => Buffer.from(text)),
        fc.constantFrom('"', '{', '}', '},', '","', '\\', ' ', '0', 'é', '"hash":"').map((text) => Buffer.from(text)),
      ),
      // Most often as many as are put in: what follows stays where it is.
      removed: fc.option(fc.nat(4), { freq: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ index, at, bytes, removed }) => {
        const start = at % index.length;
        const text = Buffer.concat([
          index.subarray(0, start),
          bytes,
          index.subarray(start + (removed ?? bytes.length)),
        ]);
        expect(await toldBy(scanning, text)).toEqual(await toldBy(plain, text));
      }),
      { numRuns: 300 },
    );
  });
});
