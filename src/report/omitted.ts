import type { Report } from './report.js';

/** One sentence on the findings that options hid; absent when none were. */
export function omittedSentence({ quiet, maxFindings }: Report['omitted']): string | undefined {
  const count = quiet + maxFindings;
  if (count === 0) return undefined;
  const ways = [
    ...(quiet > 0 ? [`${quiet} by --quiet`] : []),
    ...(maxFindings > 0 ? [`${maxFindings} by --max-findings`] : []),
  ];
  return `${findingsAre(count)} not shown: ${ways.join(', ')}.`;
}

/** `1 finding is`, `2 findings are`. */
export function findingsAre(count: number): string {
  return `${count} ${count === 1 ? 'finding is' : 'findings are'}`;
}
