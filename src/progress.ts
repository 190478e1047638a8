import type { Host } from './host.js';
import type { LintTask } from './lint.js';
import { neutralise, printable } from './report/printable.js';
import type { InternalError, Report } from './report/report.js';
import { wrap } from './report/wrap.js';

/** After how long a run counts as long. */
const SHOW_AFTER_MS = 500;

/** A line on the terminal while a long run lasts; nothing of it stays. */
export class Progress {
  readonly #host: Host;
  readonly #started: number;
  #shown = false;

  constructor(host: Host) {
    this.#host = host;
    this.#started = host.now();
  }

  show(done: number, all: number): void {
    const { stderr } = this.#host;
    if (!stderr.isTTY || this.#host.now() - this.#started < SHOW_AFTER_MS) return;
    this.#shown = true;
    const percent = Math.floor((100 * done) / all);
    stderr.write(`\r\x1b[2Kchecked ${group(done)} of ${group(all)} pages (${percent} %)`);
  }

  clear(): void {
    if (this.#shown) this.#host.stderr.write('\r\x1b[2K');
  }
}

/**
 * The last words of a run, for standard error: how much was checked, what was found, what was not checked and why. Wrapped when
 * `columns` are given.
 */
export function summarize(
  report: Report,
  { discovery }: LintTask,
  milliseconds: number,
  { ci, columns }: { readonly ci: boolean; readonly columns: number | undefined },
): string {
  const { pages, specs, contextPages } = report.totals;
  const seconds = Math.max(milliseconds, 1) / 1000;
  const speed = `${seconds.toFixed(seconds < 10 ? 1 : 0)} s (${group(Math.round((pages + contextPages) / seconds))} pages/s)`;
  const said = [
    `Checked ${plural(pages, 'page')} with ${plural(specs, 'spec')} in ${speed}: ${countFindings(report)}.`,
  ];
  if (contextPages > 0) said.push(`Read ${plural(contextPages, 'other page')} of the site, for what is between pages.`);
  if (report.hidden.suppressions > 0)
    said.push(`Hidden by suppressions of the config: ${plural(report.hidden.suppressions, 'finding')}.`);
  if (discovery.ignored > 0) said.push(`Ignored, as the config says: ${plural(discovery.ignored, 'page')}.`);
  said.push(...describeUnchecked(report));
  said.push(...describeSkipped(report));
  const lines = columns === undefined ? said : said.flatMap((line) => wrap(line, columns));
  for (const error of report.internalErrors.slice(0, 5)) lines.push(describeFailure(error), error.stack);
  if (report.internalErrors.length > 5) lines.push(`... and ${report.internalErrors.length - 5} more such faults.`);
  const text = `${lines.join('\n').split('\n').map(printable).join('\n')}\n`;
  return ci ? neutralise(text) : text;
}

/** One line per reason. */
function describeSkipped({ skippedRules }: Report): string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, reason } of skippedRules) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  return [...byReason].map(([reason, ids]) => `Skipped ${ids.join(', ')}: ${reason}.`);
}

function describeFailure({ ruleId, plugin, file }: InternalError): string {
  const rule = ruleId === undefined ? '' : `, in rule ${ruleId}`;
  if (plugin !== undefined) return `A fault of the plugin ${plugin}${rule}, at ${file}:`;
  return `A fault of cache-lint itself${rule}, at ${file}; please report it:`;
}

function countFindings({ totals }: Report): string {
  const { errors, warnings, infos } = totals;
  const parts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'info')].filter(
    (part) => !part.startsWith('0 '),
  );
  return parts.length === 0 ? 'nothing found' : `${parts.join(', ')} on ${plural(totals.filesWithFindings, 'file')}`;
}

function describeUnchecked({ unchecked }: Report): string[] {
  return unchecked.map(
    ({ ruleId, pages }) =>
      `Not checked: ${plural(pages, 'page')} that could not be read, without a finding because ${ruleId} is off.`,
  );
}

function plural(count: number, noun: string): string {
  return `${group(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** 12,345 */
function group(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
