import type { Report } from './report.js';

/** `Checked 3 pages: 2 errors, 1 info on 2 files.`, of all findings, whether they are listed or not. */
export function totalsSentence({ totals }: Report): string {
  return `Checked ${plural(totals.pages, 'page')}: ${countsText(totals)}.`;
}

/** `2 errors, 1 info on 2 files`, or that there are none. */
export function countsText({ errors, warnings, infos, filesWithFindings }: Report['totals']): string {
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'info')];
  const some = counts.filter((count) => !count.startsWith('0 '));
  return some.length === 0 ? 'no findings' : `${some.join(', ')} on ${plural(filesWithFindings, 'file')}`;
}

/** One sentence for each rule that is off and would have said that pages could not be read. */
export function uncheckedSentences({ unchecked }: Report): string[] {
  return unchecked.map(
    ({ ruleId, pages }) =>
      `Not checked: ${plural(pages, 'page')} that could not be read, without a finding because ${ruleId} is off.`,
  );
}

/** `1 page`, `12,345 pages`. */
export function plural(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${noun}${count === 1 ? '' : 's'}`;
}
