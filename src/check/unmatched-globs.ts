import { judgeGlobs } from '../config/judge-globs.js';
import { ownFilesOf } from '../files/discover.js';
import type { Finding } from '../finding.js';
import { configRule, isWhole } from '../hide/hide.js';
import type { LintTask } from './task.js';

/**
 * The findings on globs of the config that match nothing. A run that is not about whole sites tells only of those that matched what the
 * change takes away.
 */
export function unmatchedGlobs(task: LintTask): readonly Finding[] {
  const { rulesets, discovery, pagesOnly, beside } = task;
  const rule = configRule(task, 'globs');
  const { globs } = task;
  const asked = isWhole(discovery) ? new Set(globs.all.keys()) : globsOfLost(task);
  if (asked.size === 0 || rule === undefined || pagesOnly || beside?.kinds.includes('data')) return [];
  const sites = discovery.sites.map((site) => ({
    cache: site.cache,
    pages: site.pages.map(({ file }) => file),
    data: ownFilesOf(site),
  }));
  const severity = rulesets.base.severity(rule, 'unmatched', 'H');
  return judgeGlobs(globs, { sites, rule, severity }, asked);
}

function globsOfLost({ globs, discovery }: LintTask): ReadonlySet<number> {
  const lost = discovery.sites.flatMap(({ lostFiles = [] }) => [...lostFiles]);
  return new Set(lost.flatMap((file) => globs.matching(file)));
}
