import type { RuleInfo } from './report.js';

/** The page of each rule that has one, by id: a plugin's rule has none. */
export function ruleUrls(rules: readonly RuleInfo[], informationUri: string): ReadonlyMap<string, string> {
  const ours = rules.filter(({ plugin }) => plugin === undefined);
  return new Map(ours.map(({ id }) => [id, `${informationUri}/blob/main/docs/rules/${id}.md`]));
}
