import type { Report } from './report.js';

/** One sentence on the findings that were left out; absent when none were. */
export function omittedSentence({ quiet, maxFindings, perPage }: Report['omitted']): string | undefined {
  const count = quiet + maxFindings + perPage;
  if (count === 0) return undefined;
  const ways = [
    ...(quiet > 0 ? [`${quiet} by --quiet`] : []),
    ...(maxFindings > 0 ? [`${maxFindings} by --max-findings`] : []),
    ...(perPage > 0 ? [`${perPage} on pages with too many to list`] : []),
  ];
  return `${findingsAre(count)} not shown: ${ways.join(', ')}.`;
}

/** `1 finding is`, `2 findings are`. */
export function findingsAre(count: number): string {
  return `${count} ${count === 1 ? 'finding is' : 'findings are'}`;
}
