import { makeRulesets, type RuleSettings, type Rulesets, type SettingsOverride } from '../engine/ruleset.js';
import type { Severity } from '../finding.js';
import type { Rule } from '../rule.js';
import { type GlobTexts, matcherOf } from './page-globs.js';

/** What rulesets are made of, from the config and the command line: plain data. */
export interface RulesetInput {
  readonly settings: RuleSettings;
  readonly overrides: readonly (SettingsOverride & GlobTexts)[];
  /** Severities that beat all others. */
  readonly final: ReadonlyMap<string, Severity | 'off'>;
}

/** The rulesets of a run; `root` is what files are shown relative to. */
export function rulesetsBy(rules: readonly Rule[], input: RulesetInput, root: string): Rulesets {
  const { settings, overrides, final } = input;
  return makeRulesets(rules, settings, overrides, final, matcherOf(overrides, root));
}
