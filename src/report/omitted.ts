import { count } from '../words/words.js';
import type { Report } from './report.js';

/** One sentence on the findings that were left out; none when none were. */
export function omittedSentences({ quiet, maxFindings, perPage }: Report['omitted']): string[] {
  const all = quiet + maxFindings + perPage;
  if (all === 0) return [];
  const ways = [
    ...(quiet > 0 ? [`${quiet} by --quiet`] : []),
    ...(maxFindings > 0 ? [`${maxFindings} by --max-findings`] : []),
    ...(perPage > 0 ? [`${perPage} on pages with too many to list`] : []),
  ];
  return [`${findingsAre(all)} not shown: ${ways.join(', ')}.`];
}

/** One sentence on the fixes that are not suggested; none when all are. */
export function unsuggestedSentences({ findings, suggestions }: Pick<Report, 'findings' | 'suggestions'>): string[] {
  if (suggestions === undefined) return [];
  const without = findings.filter((finding) => finding.fix !== undefined && !suggestions.has(finding)).length;
  if (without === 0) return [];
  const why = 'it is long, it does not stand alone, or there are too many of them';
  return [
    `${findingsAre(without)} without the fix that there is: ${why}; "cache-lint --fix" writes what can be written.`,
  ];
}

/** `1 finding is`, `2 findings are`. */
export function findingsAre(number: number): string {
  return count(number, 'finding is', 'findings are');
}
