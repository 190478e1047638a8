import { configRule, isWhole } from './baseline/hide.js';
import { judgeGlobs } from './engine/judge-globs.js';
import type { Finding } from './finding.js';
import type { LintTask } from './lint.js';

/** The findings on globs of the config that match nothing; none when the run is not about whole sites. */
export function unmatchedGlobs(task: LintTask): readonly Finding[] {
  const { globs, rulesets, discovery, pagesOnly } = task;
  const rule = configRule(task, 'globs');
  if (globs.length === 0 || rule === undefined || pagesOnly || !isWhole(task)) return [];
  const sites = discovery.sites.map(({ cache, pages, data }) => ({
    cache,
    pages: pages.map(({ file }) => file),
    data: data === undefined ? [] : [data.tags, data.meta, ...data.tagPages],
  }));
  return judgeGlobs(globs, { sites, rule, severity: rulesets.base.severity(rule, 'unmatched', 'H') });
}
