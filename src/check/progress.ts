import type { Host } from '../host.js';
import { comparedSentences, skipsOf } from '../report/build-cache.js';
import { changeSentences } from '../report/changes.js';
import { neutralise, printable } from '../report/printable.js';
import type { InternalError, Report } from '../report/report.js';
import {
  contextSentences,
  group,
  hiddenSentences,
  plural,
  severitiesText,
  staleSentences,
  uncheckedSentences,
} from '../report/totals.js';
import { wrap } from '../words/wrap.js';
import { realColumns } from './columns.js';
import type { LintTask } from './task.js';

/** After how long a run counts as long. */
const SHOW_AFTER_MS = 500;

/** A line on the terminal while a long run lasts; nothing of it stays. */
export class Progress {
  readonly #host: Host;
  readonly #started: number;
  readonly #what: string;
  readonly #things: string;
  #shown = false;

  /** `what` is done to the things. */
  constructor(host: Host, what = 'checked', things = 'pages') {
    this.#host = host;
    this.#what = what;
    this.#things = things;
    this.#started = host.now();
  }

  show(done: number, all: number): void {
    const { stderr } = this.#host;
    if (!stderr.isTTY || this.#host.now() - this.#started < SHOW_AFTER_MS) return;
    const percent = `${Math.floor((100 * done) / all)} %`;
    const whole = `${this.#what} ${group(done)} of ${group(all)} ${this.#things} (${percent})`;
    // What takes more than one row cannot be taken away again.
    const line = [whole, percent].find(({ length }) => length < realColumns(stderr, this.#host.env));
    if (line === undefined) return;
    this.#shown = true;
    stderr.write(`\r\x1b[2K${line}`);
  }

  clear(): void {
    if (this.#shown) this.#host.stderr.write('\r\x1b[2K');
  }
}

/** What the summary has to know of the place where it is shown. */
export interface SummaryView {
  readonly ci: boolean;
  readonly columns: number | undefined;
  /** In a run that shows a difference: the folder where git has to apply it, from the working folder; empty when it is that. */
  readonly applyAt?: string;
}

/**
 * The last words of a run, for standard error: how much was checked, what was found, what was not checked and why. Wrapped when
 * `columns` are given.
 */
export function summarize(
  report: Report,
  { discovery, beside }: LintTask,
  milliseconds: number,
  { ci, columns, applyAt }: SummaryView,
): string {
  const { pages, specs, contextPages } = report.totals;
  const seconds = Math.max(milliseconds, 1) / 1000;
  const speed = `${seconds.toFixed(seconds < 10 ? 1 : 0)} s (${group(Math.round((pages + contextPages) / seconds))} pages/s)`;
  const changed = changeSentences(report);
  const isIdle = report.changes?.files === 0 && pages === 0 && report.findings.length === 0;
  const what = beside?.kinds.includes('data')
    ? `the data files in ${seconds.toFixed(1)} s`
    : `${plural(pages, 'page')} with ${plural(specs, 'spec')} in ${speed}`;
  const checked = `Checked ${what}: ${countFindings(report)}.`;
  const said = isIdle ? changed : [checked, ...changed];
  said.push(...contextSentences(report), ...comparedSentences(report));
  said.push(...fixSentences(report, applyAt ?? ''), ...hiddenSentences(report));
  if (discovery.ignored > 0) said.push(`Ignored, as the config says: ${plural(discovery.ignored, 'page')}.`);
  said.push(...uncheckedSentences(report));
  said.push(...describeSkipped(report));
  const plain = said.map(printable);
  const lines = columns === undefined ? plain : plain.flatMap((line) => wrap(line, columns));
  lines.push(...[...describeStale(report), ...describeFailures(report)].map(printable));
  const text = `${lines.join('\n')}\n`;
  return ci ? neutralise(text) : text;
}

/** Files and reasons that are named; JSON has them all. */
const MOST_REASONS = 5;

function fixSentences({ fixes, findings: shown }: Report, applyAt: string): string[] {
  const fixable = shown.filter(({ fix }) => fix !== undefined).length;
  if (fixes === undefined) return fixable === 0 ? [] : [`Fixable with --fix: ${plural(fixable, 'finding')}.`];
  const { written, findings, files, unfixed, unwritten } = fixes;
  const done = `${plural(findings, 'finding')} on ${plural(files.length, 'file')}`;
  const verb = written ? 'Fixed' : 'Would fix';
  return [
    findings === 0 ? `${verb} nothing.` : `${verb} ${done}${written ? '' : '; nothing was written'}.`,
    // In another folder git applies nothing, and says nothing.
    ...(applyAt === '' || files.length === 0 ? [] : [`To apply the difference from here: git -C ${applyAt} apply.`]),
    ...named(unfixed, ({ ruleId, file, reason, findings: count }) => {
      return `Not fixed: ${plural(count, 'finding')} of ${ruleId} at ${file}: ${reason}.`;
    }),
    ...named(unwritten, ({ file, reason }) => `Not written: ${file}: ${reason}.`),
  ];
}

function named<T>(all: readonly T[], describe: (one: T) => string): string[] {
  const more = all.length - MOST_REASONS;
  return [
    ...all.slice(0, MOST_REASONS).map(describe),
    ...(more > 0 ? [`... and ${group(more)} more such lines.`] : []),
  ];
}

/** Entries of the baseline that are named; JSON has them all. */
const MOST_STALE = 10;

function describeStale(report: Report): string[] {
  const { stale = [] } = report.baseline ?? {};
  const named = stale.slice(0, MOST_STALE).map(({ fingerprint, rule, page, subject }) => {
    return `  ${rule} ${page}${subject === '' ? '' : ` (${subject})`} ${fingerprint}`;
  });
  const more = stale.length - named.length;
  return [...staleSentences(report), ...named, ...(more > 0 ? [`  ... and ${more} more.`] : [])];
}

/** The faults of cache-lint itself and of plugins, with their stacks. */
export function describeFailures({ internalErrors }: Report): string[] {
  const lines = internalErrors.slice(0, 5).flatMap((error) => [describeFailure(error), ...error.stack.split('\n')]);
  return internalErrors.length > 5 ? [...lines, `... and ${internalErrors.length - 5} more such faults.`] : lines;
}

/** One line for each cause. */
function describeSkipped(report: Report): string[] {
  return skipsOf(report).map(({ rules, reason }) => `Skipped ${rules.join(', ')}: ${reason}.`);
}

function describeFailure({ ruleId, plugin, file }: InternalError): string {
  const rule = ruleId === undefined ? '' : `, in rule ${ruleId}`;
  if (plugin !== undefined) return `A fault of the plugin ${plugin}${rule}, at ${file}:`;
  return `A fault of cache-lint itself${rule}, at ${file}; please report it:`;
}

function countFindings({ totals }: Report): string {
  const some = severitiesText(totals.errors, totals.warnings, totals.infos);
  return some === '' ? 'nothing found' : `${some} on ${plural(totals.filesWithFindings, 'file')}`;
}
