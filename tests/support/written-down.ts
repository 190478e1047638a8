import type { CorpusRules } from '../../src/engine/corpus-log.js';
import { lintPage } from '../../src/engine/lint-page.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { SiteLog } from '../../src/page/site-log.js';
import type { CorpusRule } from '../../src/rule.js';
import { type PageParts, page, type TestPage } from './page-builder.js';

/** Pages that were written down for a rule, as a run does it. */
export interface WrittenDown {
  readonly log: SiteLog;
  /** The rule as it was used. */
  readonly one: CorpusRules[number];
}

const reader = new PageReader();

/** Writes pages down for one rule, with its options as they are when nothing is given. */
export function writeDown(rule: CorpusRule, pages: readonly (PageParts | TestPage)[]): WrittenDown {
  const rulesets = makeRulesets([rule], { preset: 'all', severities: new Map(), options: new Map() });
  const log = new SiteLog();
  for (const given of pages) {
    const { file, text } = 'text' in given ? given : page(given);
    const input = { file, place: placeOf(file)! };
    log.add(input, lintPage(input, Buffer.from(text), rulesets.base, reader, rulesets.corpusRules).logged);
  }
  return { log: log.sorted(), one: rulesets.corpusRules[0]! };
}
