import type { Finding } from '../finding.js';
import { printable } from './printable.js';
import type { Report } from './report.js';
import { group, plural } from './totals.js';

const RANKS = { line: 0, page: 1 } as const;

/** For people: findings on changed lines, then those on changed pages, then the others; each in the order that they have. */
export function changedFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ changed }: Finding): number => (changed === undefined ? 2 : RANKS[changed]);
  const [first] = findings;
  if (findings.every(({ changed }) => changed === first!.changed)) return findings;
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** Sentences on what the findings are about: a comparison, or what of the site is changed. They quote untrusted names of branches. */
export function changeSentences(report: Report): string[] {
  return [...comparisonSentences(report), ...changedSentences(report)].map(printable);
}

function comparisonSentences({ comparison }: Report): string[] {
  if (comparison === undefined) return [];
  const { base, introduced, fixed, unchanged } = comparison;
  const [more, fewer, same] = [introduced, fixed.length, unchanged.length].map(group);
  return [`Compared with ${base}: ${more} introduced, ${fewer} fixed, ${same} unchanged.`];
}

/** What is changed, or why that does not count. */
function changedSentences({ changes }: Report): string[] {
  if (changes === undefined) return [];
  const { base, reason, files, deleted, hidden, unknown } = changes;
  if (base === undefined) return [`Everything is checked: which files are changed cannot be told, for ${reason}.`];
  const gone = deleted === 0 ? '' : `; deleted: ${deleted}`;
  const told =
    files === 0
      ? `No page is changed since ${base}${gone}.`
      : `Changed since ${base}: ${plural(files, 'file')}${gone}.`;
  return [
    told,
    ...(reason === undefined ? [] : [`Everything is checked: ${reason}.`]),
    ...(unknown === undefined
      ? []
      : [`Which findings between pages are new cannot be told, so all are shown: ${unknown}.`]),
    ...(hidden === 0 ? [] : [`On lines that did not change, and not shown: ${plural(hidden, 'finding')}.`]),
  ];
}
