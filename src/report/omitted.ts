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

/** `1 finding is`, `2 findings are`. */
export function findingsAre(number: number): string {
  return count(number, 'finding is', 'findings are');
}
