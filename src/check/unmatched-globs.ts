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
  const globs = isWhole(task.discovery) ? task.globs : globsOfLost(task);
  if (globs.length === 0 || rule === undefined || pagesOnly || beside?.kinds.includes('data')) return [];
  const sites = discovery.sites.map((site) => ({
    cache: site.cache,
    pages: site.pages.map(({ file }) => file),
    data: ownFilesOf(site),
  }));
  return judgeGlobs(globs, { sites, rule, severity: rulesets.base.severity(rule, 'unmatched', 'H') });
}

function globsOfLost({ globs, discovery }: LintTask): LintTask['globs'] {
  const lost = new Set(discovery.sites.flatMap(({ lostFiles = [] }) => lostFiles));
  return lost.size === 0 ? [] : globs.filter(({ matches }) => [...lost].some((file) => matches(file)));
}
