import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { lintPage, openPage } from '../../src/engine/lint-page.js';
import { makeRuleset } from '../../src/engine/ruleset.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { defaultSeverity } from '../../src/rule.js';
import { askedRules, isSilent, problemsOf } from '../support/asked-rule.js';
import { type RealPage, realPages } from '../support/corpus.js';
import { Dice } from '../support/damage.js';
import { mutate } from '../support/mutate.js';

const { SEED = '20250330', FUZZ } = process.env;
/** `FUZZ=200000 npx vitest run tests/property/silent.test.ts`: that many mutants. */
const RUNS = Number(FUZZ ?? 2_000);
const seed = SEED === 'random' ? Date.now() % 2 ** 31 : Number(SEED);

const readers = [new PageReader(), new PageReader({ scans: false })];
const pages = realPages.filter(({ bytes }) => bytes.length < 40_000);

/** How many rules are silent; throws where one has something to say all the same. */
function countSilent({ file }: RealPage, bytes: Buffer, reader: PageReader, spoke: Set<string>): number {
  const open = openPage({ file, place: placeOf(file) }, bytes, reader);
  if (open === undefined) return 0;
  const silent = askedRules.filter((rule) => isSilent(rule, open.page));
  for (const rule of askedRules) {
    const problems = problemsOf(rule, open.page);
    if (problems.length > 0) spoke.add(rule.id);
    if (silent.includes(rule)) expect(problems, rule.id).toEqual([]);
  }
  return silent.length;
}

describe('a rule that is silent', () => {
  it('has nothing to say, of mutants, read in both ways', () => {
    const dice = new Dice(seed + 2);
    const spoke = new Set<string>();
    let silent = 0;
    for (let run = 0; run < RUNS; run++) {
      const page = dice.pick(pages);
      const bytes = mutate(page, dice);
      try {
        for (const reader of readers) silent += countSilent(page, bytes, reader, spoke);
      } catch (error) {
        throw new Error(`SEED=${seed}, mutant ${run}, of ${page.file}:\n${bytes.toString('latin1')}`, { cause: error });
      }
    }
    expect(silent).toBeGreaterThan(RUNS * askedRules.length * 0.8);
    // The mutants are of every kind.
    expect(spoke.size).toBeGreaterThan(askedRules.length * 0.75);
  }, 6_000_000);

  it('is every rule on a page, on real pages that are right: they are not even parsed', () => {
    const ruleset = makeRuleset(rules, { preset: 'recommended', severities: new Map(), options: new Map() });
    const asked = pages.flatMap(({ file, bytes }) => {
      const input = { file, place: placeOf(file) };
      const { page } = openPage(input, bytes, readers[0]!)!;
      const found = new Set(lintPage(input, bytes, ruleset, readers[0]!).findings.map(({ ruleId }) => ruleId));
      const applying = askedRules.filter((rule) => defaultSeverity(rule, page.facts.generation) !== 'off');
      return applying.filter((rule) => !isSilent(rule, page) && !found.has(rule.id)).map(({ id }) => `${id}: ${file}`);
    });
    expect(asked).toEqual([]);
  });
});
