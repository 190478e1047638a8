import type { PageResult } from './engine/lint-page.js';
import type { Host } from './host.js';
import { neutralise, printable } from './report/printable.js';
import type { Report, View } from './report/report.js';

/** After how long a run counts as long. */
const SHOW_AFTER_MS = 500;

/** A line on the terminal while a long run lasts; nothing of it stays. */
export class Progress {
  readonly #host: Host;
  readonly #total: number;
  readonly #started: number;
  #shown = false;

  constructor(host: Host, total: number) {
    this.#host = host;
    this.#total = total;
    this.#started = host.now();
  }

  show(done: number): void {
    const { stderr } = this.#host;
    if (!stderr.isTTY || this.#host.now() - this.#started < SHOW_AFTER_MS) return;
    this.#shown = true;
    const percent = Math.floor((100 * done) / this.#total);
    stderr.write(`\r\x1b[2Kchecked ${group(done)} of ${group(this.#total)} pages (${percent} %)`);
  }

  clear(): void {
    if (this.#shown) this.#host.stderr.write('\r\x1b[2K');
  }
}

/** The last words of a run, for standard error: how much was checked, what was found, what was not checked and why. */
export function summarize(report: Report, results: readonly PageResult[], milliseconds: number, view: View): string {
  const { pages, specs } = report.totals;
  const seconds = Math.max(milliseconds, 1) / 1000;
  const speed = `${seconds.toFixed(seconds < 10 ? 1 : 0)} s (${group(Math.round(pages / seconds))} pages/s)`;
  const lines = [
    `Checked ${plural(pages, 'page')} with ${plural(specs, 'spec')} in ${speed}: ${countFindings(report, results)}.`,
  ];
  lines.push(...describeUnchecked(results));
  if (report.skippedRules.length > 0) {
    lines.push(
      `Skipped ${plural(report.skippedRules.length, 'rule')}: ${report.skippedRules.map(({ id, reason }) => `${id} (${reason})`).join(', ')}.`,
    );
  }
  for (const { ruleId, file, stack } of report.internalErrors.slice(0, 5)) {
    lines.push(
      `A fault of cache-lint itself${ruleId === undefined ? '' : `, in rule ${ruleId}`}, at ${file}; please report it:`,
      stack,
    );
  }
  if (report.internalErrors.length > 5) lines.push(`... and ${report.internalErrors.length - 5} more such faults.`);
  const text = `${lines.join('\n').split('\n').map(printable).join('\n')}\n`;
  return view.ci ? neutralise(text) : text;
}

function countFindings({ totals }: Report, results: readonly PageResult[]): string {
  const { errors, warnings, infos } = totals;
  const parts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'info')].filter(
    (part) => !part.startsWith('0 '),
  );
  if (parts.length === 0) return 'nothing found';
  const pages = results.filter(({ findings }) => findings.length > 0).length;
  return `${parts.join(', ')} on ${plural(pages, 'page')}`;
}

function describeUnchecked(results: readonly PageResult[]): string[] {
  const byRule = new Map<string, number>();
  for (const { unchecked } of results)
    if (unchecked !== undefined) byRule.set(unchecked, (byRule.get(unchecked) ?? 0) + 1);
  return [...byRule].map(
    ([rule, count]) =>
      `Not checked: ${plural(count, 'page')} that could not be read, without a finding because ${rule} is off.`,
  );
}

function plural(count: number, noun: string): string {
  return `${group(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** 12,345 */
function group(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
