import type { Severity } from '../finding.js';
import type { Report } from './report.js';

/** Which of the totals counts the findings of a severity. */
export const TOTALS = { error: 'errors', warning: 'warnings', info: 'infos' } as const satisfies Record<
  Severity,
  keyof Report['totals']
>;

/** `Checked 3 pages: 2 errors, 1 info on 2 files.`, of all findings, whether they are listed or not. */
export function totalsSentence({ totals, buildCache }: Report): string {
  return `Checked ${buildCache?.data === undefined ? plural(totals.pages, 'page') : DATA}: ${countsText(totals)}.`;
}

/** What was checked: `3 pages with 120 specs`. */
export function checkedText({ totals, buildCache }: Report): string {
  if (buildCache?.data !== undefined) return DATA;
  return `${plural(totals.pages, 'page')} with ${plural(totals.specs, 'spec')}`;
}

const DATA = 'the data files';

/** One sentence on pages that were read and not checked; none when there were none. */
export function contextSentences({ totals }: Report): string[] {
  const { contextPages } = totals;
  if (contextPages === 0) return [];
  return [`Read ${plural(contextPages, 'other page')} of the site, for what is between pages.`];
}

/** `2 errors, 1 info on 2 files`, or that there are none. */
export function countsText({ errors, warnings, infos, filesWithFindings }: Report['totals']): string {
  const some = severitiesText(errors, warnings, infos);
  return some === '' ? 'no findings' : `${some} on ${plural(filesWithFindings, 'file')}`;
}

/** `2 errors, 1 info`; empty when there are none. */
export function severitiesText(errors: number, warnings: number, infos: number): string {
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'info')];
  return counts.filter((count) => !count.startsWith('0 ')).join(', ');
}

/** One sentence for each rule that is off and would have said that pages could not be read. */
export function uncheckedSentences({ unchecked }: Report): string[] {
  return unchecked.map(
    ({ ruleId, pages }) =>
      `Not checked: ${plural(pages, 'page')} that could not be read, without a finding because ${ruleId} is off.`,
  );
}

/** One sentence for each thing that hides findings: they are in no total. */
export function hiddenSentences({ hidden }: Report): string[] {
  const ways = [
    [hidden.suppressions, 'suppressions of the config'],
    [hidden.baseline, 'the baseline'],
  ] as const;
  return ways.flatMap(([count, by]) => (count === 0 ? [] : [`Hidden by ${by}: ${plural(count, 'finding')}.`]));
}

/** Sentences on what the baseline has under old names, and on what it has and the run did not find. */
export function staleSentences({ baseline }: Report): string[] {
  const count = baseline?.stale.length ?? 0;
  const moved = movedSentences(baseline);
  if (count === 0) return moved;
  const findings = plural(count, 'finding');
  if (baseline!.pruned) return [...moved, `No longer found, and taken out of the baseline: ${findings}.`];
  return [
    ...moved,
    `No longer found, but in the baseline: ${findings}; --prune takes ${count === 1 ? 'it' : 'them'} out.`,
  ];
}

function movedSentences(baseline: Report['baseline']): string[] {
  const count = baseline?.moved?.length ?? 0;
  if (count === 0) return [];
  const what = `On files that were renamed since the baseline was written: ${plural(count, 'finding')}`;
  return [baseline!.pruned ? `${what}, now in it under the new names.` : `${what}; --prune writes the new names.`];
}

/** `1 page`, `12,345 pages`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${group(count)} ${count === 1 ? noun : nouns}`;
}

/** `12,345`. */
export function group(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
