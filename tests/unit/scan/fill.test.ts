import { describe, expect, it } from 'vitest';
import type { PageData, Spec } from '../../../src/page/data.js';
import { parsePage } from '../../../src/page/parse.js';
import { placeOf } from '../../../src/page/place.js';
import { MARK, ROW } from '../../../src/page/row-flags.js';
import type { Table } from '../../../src/page/scan/columns.js';
import { type Counted, derive, digestRow } from '../../../src/page/scan/derive.js';
import { FilledTable } from '../../../src/page/scan/fill.js';
import { startScanner } from '../../../src/page/scan/scanner.js';
import { summarize } from '../../../src/page/summary.js';
import { fixturePages } from '../../support/corpus.js';

const HASH = '22222222222222222222222222222222';
const SPEC: Spec = {
  compiler: 'gcc@11.4.0',
  hash: HASH,
  os: 'rhel8',
  platform: 'linux',
  size: '-',
  stacks: ['e4s', 'root'],
  target: 'zen4',
  variants: ['+shared'],
  versions: ['1.3.1'],
};

function dataOf(specs: readonly Spec[], counts: Readonly<Record<string, number>> = {}): PageData {
  const meta = {
    compilers: ['gcc@11.4.0'],
    num_specs: specs.length,
    num_specs_by_stack: counts,
    oss: ['rhel8'],
    platforms: ['linux'],
    stacks: ['e4s', 'root'],
    targets: ['zen4'],
    versions: ['1.3.1'],
  };
  return { title: 'zlib', layout: 'cache', categories: ['package', 'v0.23.0'], meta, spec_details: specs };
}

function fill(table: FilledTable, data: PageData): Counted {
  const facts = {} as Counted;
  table.fill(data);
  derive(table, facts);
  return facts;
}

/** Everything that a table says of a page, with texts for words. */
function contentOf(table: Table) {
  const { rows, words } = table;
  const texts = (column: Int32Array, from: number, to: number): string[] =>
    [...column.subarray(from, to)].map((word) => words.texts[word]!);
  const items = (column: Int32Array, from: Int32Array): string[][] =>
    Array.from({ length: rows }, (_, row) => texts(column, from[row]!, from[row + 1]!));
  return {
    rows,
    writtenSpecs: table.writtenSpecs,
    startsWithVersions: table.startsWithVersions,
    inOldOrder: table.inOldOrder,
    keysInOrder: table.keysInOrder,
    hashTexts: table.hashTexts,
    words: [table.compiler, table.os, table.platform, table.target].map((column) => texts(column, 0, rows)),
    items: [
      items(table.version, table.versionFrom),
      items(table.variant, table.variantFrom),
      items(table.stack, table.stackFrom),
    ],
    marks: [...table.marks.subarray(0, rows)],
    hash: [...table.hash.subarray(0, rows * 5)],
    lists: [...table.listFrom].map((from, list) => texts(table.listed, from, table.listTo[list]!)),
    counted: texts(table.counted, 0, table.countedStacks),
    count: [...table.count.subarray(0, table.countedStacks)],
  };
}

/** A row whose every text is no other row's. */
function numbered(i: number): Spec {
  const digits = [...i.toString(6)].map((digit) => Number(digit) + 2).join('');
  return {
    compiler: `gcc@1.${i}`,
    hash: digits.padStart(32, '2'),
    os: `rhel${i}`,
    platform: `platform${i}`,
    size: i,
    stacks: [`e4s${i}`, `radiuss${i}`],
    target: `target${i}`,
    variants: [`a=${i}`, `b=${i}`],
    versions: [`2.${i}`],
  };
}

/** Rows of which no other row has a text: nothing is wrong with the one, and much with the other. */
const RIGHT: Spec = {
  ...SPEC,
  compiler: 'apple-clang@15.0.0',
  hash: `z${HASH.slice(1)}`,
  os: 'sequoia',
  platform: 'darwin',
  target: 'm1',
  variants: ['+right'],
  versions: ['3.0'],
  stacks: ['root'],
};
const WRONG: Spec = {
  ...SPEC,
  hash: `y${HASH.slice(1)}`,
  platform: 'nowhere',
  target: 'odd',
  variants: ['zz:=1,1', '+yy'],
  stacks: ['Hep', 'Hep'],
};

/** With a summary that fits. */
function summed(specs: readonly Spec[]): PageData {
  return { ...dataOf(specs), meta: summarize(specs) };
}

/** Everything that a table says of a row, with texts for words. */
function rowOf(table: Table, row: number) {
  const { words, items, marks, hash } = contentOf(table);
  return {
    words: words.map((column) => column[row]),
    items: items.map((column) => column[row]),
    mark: marks[row],
    hash: hash.slice(row * 5, row * 5 + 5),
    flags: table.flags[row],
    digest: digestRow(table, row),
  };
}

function rowAlone(spec: Spec) {
  const table = new FilledTable();
  fill(table, summed([spec]));
  return rowOf(table, 0);
}

describe('a table that is filled from data', () => {
  it.each(fixturePages.map(({ file, bytes }) => [file, bytes] as const))(
    'holds what the scanner puts into its own: %s',
    (file, bytes) => {
      const scanner = startScanner()!;
      const table = new FilledTable();
      expect(scanner.scan(bytes, placeOf(file)!)).toBe(true);
      table.fill(parsePage(bytes).frontMatter!.data as PageData);
      expect(contentOf(table)).toEqual(contentOf(scanner));
    },
  );

  it.each([
    ['the least', HASH, [0, 0, 0, 0, 0]],
    ['a last character', `${HASH.slice(1)}3`, [0, 0, 0, 0, 1]],
    ['a first character', `3${HASH.slice(1)}`, [0x08000000, 0, 0, 0, 0]],
    ['letters behind digits', `7a${HASH.slice(2)}`, [0x29800000, 0, 0, 0, 0]],
    ['a character across two numbers', `222222z${HASH.slice(7)}`, [0x3, 0xe0000000, 0, 0, 0]],
  ])('gives hashes as numbers: %s', (_, hash, numbers) => {
    const table = new FilledTable();
    table.fill(dataOf([{ ...SPEC, hash }]));
    expect([...table.hash.subarray(0, 5)]).toEqual(numbers);
    expect(table.hashTexts).toBe(undefined);
  });

  it('has room for pages of any size, and for all of their words', () => {
    const specs = Array.from({ length: 300 }, (_, i) => numbered(i));
    const table = new FilledTable();
    fill(table, summed(specs));
    for (const row of [0, 63, 64, 65, 127, 128, 255, 256, 299])
      expect(rowOf(table, row), `${row}`).toEqual(rowAlone(specs[row]!));
    expect(table.words.texts.length).toBeGreaterThan(2000);
    const { listFits, stackCountsFit } = fill(table, summed([RIGHT, WRONG]));
    expect([rowOf(table, 0), rowOf(table, 1)]).toEqual([rowAlone(RIGHT), rowAlone(WRONG)]);
    const inPlace = ROW.unknownPlatform | ROW.unknownTarget;
    const inStacks = ROW.noRoot | ROW.repeatedStack | ROW.malformedStack;
    const wrong = inPlace | inStacks | ROW.unsortedVariants | ROW.oddValues;
    expect([rowOf(table, 0).flags, rowOf(table, 1).flags]).toEqual([0, wrong]);
    expect(Object.values(listFits)).toEqual([true, true, true, true, true, true]);
    expect(stackCountsFit).toBe(true);
  });

  it.each([63, 64, 65])('has all that the last of %i rows has', (count) => {
    const specs = Array.from({ length: count }, (_, i) => numbered(i));
    const table = new FilledTable();
    fill(table, summed(specs));
    expect(rowOf(table, count - 1)).toEqual(rowAlone(specs[count - 1]!));
  });

  it('keeps what it knows of words', () => {
    const table = new FilledTable();
    const { words } = table;
    table.fill(dataOf([SPEC]));
    const known = words.texts.length;
    table.fill(dataOf([SPEC, SPEC]));
    expect(table.words).toBe(words);
    expect(words.texts).toHaveLength(known);
  });

  it('marks what it cannot hold as a number', () => {
    const table = new FilledTable();
    table.fill(
      dataOf([
        { ...SPEC, hash: 'x' },
        { ...SPEC, size: 0 },
        { ...SPEC, size: 12 },
        { ...SPEC, tarball: 'x' },
      ]),
    );
    const unusual = MARK.hasTarball | MARK.unusualTarball;
    expect([...table.marks.subarray(0, 4)]).toEqual([MARK.malformedHash, MARK.oddSize, 0, unusual]);
    expect(table.hashTexts).toEqual(['x', HASH, HASH, HASH]);
  });

  it('knows nothing of the page before', () => {
    const table = new FilledTable();
    const right = { e4s: 1, root: 1 };
    expect(fill(table, dataOf([{ ...SPEC, stacks: ['hep', 'root'] }], { hep: 1, root: 1 })).stackCountsFit).toBe(false);
    expect(fill(table, dataOf([SPEC], { hep: 1, root: 1 })).stackCountsFit).toBe(false);
    expect(fill(table, dataOf([SPEC], right)).stackCountsFit).toBe(true);
    expect(fill(table, dataOf([], right)).stackCountsFit).toBe(false);
    expect(fill(table, dataOf([SPEC], right)).stackCountsFit).toBe(true);
  });

  it('starts anew when it has seen too many words', () => {
    const table = new FilledTable();
    for (let from = 0; from < 200_000; from += 20_000) {
      const variants = Array.from({ length: 20_000 }, (_, i) => `number=${from + i}`);
      expect(fill(table, dataOf([{ ...SPEC, variants }])).flags & ROW.malformedVariant).toBe(0);
      expect(table.words.texts.length).toBeLessThan(80_000);
    }
    expect(fill(table, dataOf([SPEC], { e4s: 1, root: 1 }))).toMatchObject({ generation: 'H', stackCountsFit: true });
  });
});
