import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { lintPage } from '../../src/engine/lint-page.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import type { PageData } from '../../src/page/data.js';
import type { PageFacts } from '../../src/page/facts.js';
import { parsePage } from '../../src/page/parse.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { hasFlag } from '../../src/page/row-flags.js';
import { ScannedPage } from '../../src/page/scanned-page.js';
import { findShapeFaults } from '../../src/page/shape.js';
import { fixturePages, type RealPage, realPages, shownPages } from '../support/corpus.js';
import { Dice, type Front } from '../support/damage.js';
import { countsOf, numbersOf, rowsOf } from '../support/known-facts.js';
import { mutate } from '../support/mutate.js';
import { naiveCounts, naiveFacts, naiveRows } from '../support/naive-facts.js';

const { SEED = '20250330', FUZZ } = process.env;
/** `FUZZ=200000 npx vitest run tests/property/scan.test.ts`: that many mutants. `SEED=7`, `SEED=random`: other ones. */
const RUNS = Number(FUZZ ?? (SEED === 'random' ? 40_000 : 3_000));
const seed = SEED === 'random' ? Date.now() % 2 ** 31 : Number(SEED);

const scanning = new PageReader();
const parsing = new PageReader({ scans: false });

/** The facts of data of the right shape, whatever its spelling; undefined for other bytes. */
function parsedFacts(bytes: Buffer): PageFacts | undefined {
  const { frontMatter } = parsePage(bytes);
  if (frontMatter === undefined || findShapeFaults(frontMatter.data, true).length > 0) return undefined;
  return parsing.factsOf(frontMatter.data as PageData);
}

/** Holds everything that is known of a page against everything else; whether it was scanned, and whether it could be read at all. */
function compare(bytes: Buffer, file: string, other: RealPage): 'scanned' | 'parsed' | 'unread' {
  const read = scanning.read(bytes, placeOf(file));
  const isScanned = read instanceof ScannedPage;
  const facts = parsedFacts(bytes);
  if (isScanned) expect(facts !== undefined && parsePage(bytes).frontMatter!.generated, 'accepted, but odd').toBe(true);
  if (facts === undefined) return 'unread';
  expect([facts.isGenerated, hasFlag(facts, 'notGenerated')]).toEqual([false, true]);
  const data = (isScanned ? read.data : parsePage(bytes).frontMatter!.data) as unknown as Front;
  expect(numbersOf(facts)).toEqual(naiveFacts(data));
  expect(rowsOf(facts)).toEqual(naiveRows(data));
  expect(countsOf(facts)).toEqual(naiveCounts(data));
  if (!isScanned) return 'parsed';
  expect(read.data).toStrictEqual(parsePage(bytes).frontMatter!.data);
  expect(numbersOf(read.facts)).toEqual(numbersOf(facts));
  if (data.meta.num_specs % 3 === 0) expect(countsOf(read.facts)).toEqual(naiveCounts(data));
  expect([read.facts.isGenerated, hasFlag(read.facts, 'notGenerated')]).toEqual([true, false]);
  // Half of them are asked for their rows only when another page has taken their place.
  if (data.meta.num_specs % 2 === 0) scanning.read(other.bytes, placeOf(other.file));
  expect(read.facts.rows).toStrictEqual(facts.rows);
  expect(read.facts.rows.map((row) => read.facts.digestOf(row))).toEqual(facts.rows.map((row) => facts.digestOf(row)));
  expect(numbersOf(read.facts)).toEqual(numbersOf(facts));
  expect(countsOf(read.facts)).toEqual(naiveCounts(data));
  return 'scanned';
}

describe('findings', () => {
  it('are the same with and without the scanner, and so is what corpus rules make of a page', () => {
    const dice = new Dice(seed + 1);
    const rulesets = makeRulesets(rules, { preset: 'all', severities: new Map(), options: new Map() });
    const pages = realPages.filter(({ bytes }) => bytes.length < 40_000);
    let found = 0;
    for (let run = 0; run < RUNS / 5; run++) {
      const page = dice.pick(pages);
      const bytes = mutate(page, dice);
      const input = { file: page.file, place: placeOf(page.file) };
      const [a, b] = [scanning, parsing].map((reader) =>
        lintPage(input, bytes, rulesets.for(page.file), reader, rulesets.corpusRules),
      );
      expect(a, `SEED=${seed}, mutant ${run}, of ${page.file}:\n${bytes.toString('latin1')}`).toStrictEqual(b);
      found += a!.findings.length;
    }
    expect(found).toBeGreaterThan(RUNS / 10);
  }, 6_000_000);

  it('cannot be looked for in a page after its check', () => {
    const [{ file, bytes }] = fixturePages as [RealPage];
    const read = scanning.read(bytes, placeOf(file)) as ScannedPage;
    expect(read.release().facts.rowCount).toBeGreaterThan(0);
    expect(() => read.text).toThrow('before the check of it ends');
    expect(() => read.facts.rows).toThrow('before the check of it ends');
  });

  it('can be looked for in a page that is kept, when its bytes have changed', () => {
    const [{ file, bytes }] = fixturePages as [RealPage];
    const copy = Buffer.from(bytes);
    const read = (scanning.read(copy, placeOf(file)) as ScannedPage).keep();
    copy.fill(0);
    expect(read.text).toBe(bytes.toString('latin1'));
    expect(read.data).toStrictEqual(parsePage(bytes).frontMatter!.data);
  });
});

describe('facts', () => {
  it('are the same by the scan, from data, and counted again, of mutants', () => {
    const dice = new Dice(seed);
    const pages = realPages.filter(({ bytes }) => bytes.length < 40_000);
    const seen = { scanned: 0, parsed: 0, unread: 0 };
    for (let run = 0; run < RUNS; run++) {
      const page = dice.pick(pages);
      const bytes = mutate(page, dice);
      try {
        seen[compare(bytes, page.file, dice.pick(pages))]++;
      } catch (error) {
        throw new Error(`SEED=${seed}, mutant ${run}, of ${page.file}:\n${bytes.toString('latin1')}`, { cause: error });
      }
    }
    if (FUZZ !== undefined) console.log(`seed ${seed}:`, seen);
    // The mutants are of every kind.
    expect(seen.scanned).toBeGreaterThan(RUNS / 5);
    expect(seen.parsed).toBeGreaterThan(RUNS / 10);
    expect(seen.unread).toBeGreaterThan(RUNS / 10);
  }, 6_000_000);

  it('are the same of real pages', () => {
    for (const page of realPages) expect(compare(page.bytes, page.file, realPages[0]!), page.file).toBe('scanned');
  });

  it.each([
    ['the pages of this repository', fixturePages],
    ['all pages that the site has shown and that are there', shownPages],
  ])('are scanned, not parsed: %s', (_, pages) => {
    const refused = pages.filter(({ file, bytes }) => !(scanning.read(bytes, placeOf(file)) instanceof ScannedPage));
    expect(refused.length / pages.length, refused.map(({ file }) => file).join('\n')).toBeLessThanOrEqual(0.001);
  });
});
