import { type GlobTexts, withMatches } from '../config/page-globs.js';
import { type RulesetInput, rulesetsBy } from '../config/rulesets.js';
import type { CorpusRules } from '../engine/corpus-log.js';
import type { RuleSettings, Rulesets } from '../engine/ruleset.js';
import type { BaselineEntry } from '../finding.js';
import { type HideTerms, hidesOf } from '../hide/hide.js';
import type { Suppression } from '../hide/suppress.js';
import { PageReader } from '../page/reader.js';
import type { Rule } from '../rule.js';
import { PageLook, type PageSource } from './look.js';

/** What of a run decides on the result of a page. */
export interface RunTerms extends HideTerms {
  readonly rulesets: Rulesets;
  readonly settings: RulesetInput;
  /** Bytes; a larger page is not read. */
  readonly sizeLimit: number;
  /** Whether the rows of pages are counted by their values. */
  readonly counts: boolean;
  readonly suppressions: readonly (Suppression & GlobTexts)[];
}

/** What decides on the result of a page, as plain data: another thread makes the same of it. */
export interface Terms {
  /** Absolute: what files are shown relative to. */
  readonly root: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The ids of all rules, in their order. */
  readonly rules: readonly string[];
  /** The ids of the corpus and site rules that look at the pages. */
  readonly corpusRules: readonly string[];
  readonly settings: RuleSettings;
  readonly overrides: RulesetInput['overrides'];
  readonly final: RulesetInput['final'];
  readonly suppressions: readonly (Pick<Suppression, 'rule' | 'subject' | 'expires'> & GlobTexts)[];
  /** By fingerprint; undefined without a baseline. */
  readonly baseline: ReadonlyMap<string, BaselineEntry> | undefined;
  readonly sizeLimit: number;
  readonly counts: boolean;
}

/** The terms of a run in which these corpus and site rules look at the pages. */
export function termsOf(run: RunTerms, corpusRules: CorpusRules, root: string, today: string): Terms {
  const { rulesets, settings: input, suppressions, baseline, sizeLimit, counts } = run;
  return {
    root,
    today,
    rules: rulesets.base.rules.map(({ id }) => id),
    corpusRules: corpusRules.map(({ rule }) => rule.id),
    settings: input.settings,
    overrides: input.overrides,
    final: input.final,
    suppressions: suppressions.map(({ rule, subject, expires, globs, base }) => ({
      rule,
      ...(subject !== undefined && { subject }),
      ...(expires !== undefined && { expires }),
      globs,
      base,
    })),
    baseline: baseline?.entries,
    sizeLimit,
    counts,
  };
}

/** What looks at pages by these terms, and the corpus and site rules for it. Throws when `rules` are not those of the run. */
export function lookBy(
  terms: Terms,
  rules: readonly Rule[],
  source: PageSource,
): { readonly look: PageLook; readonly corpusRules: CorpusRules } {
  const { root, sizeLimit, counts, baseline } = terms;
  if (rules.map(({ id }) => id).join() !== terms.rules.join()) throw new TypeError('a thread has other rules');
  const rulesets = rulesetsBy(rules, terms, root);
  const suppressions = withMatches(terms.suppressions, root);
  const hides = hidesOf({ suppressions, baseline: baseline && { entries: baseline } }, terms.today);
  return {
    look: new PageLook({ rulesets, hides, sizeLimit, counts }, source, new PageReader()),
    corpusRules: rulesets.corpusRules.filter(({ rule }) => terms.corpusRules.includes(rule.id)),
  };
}
