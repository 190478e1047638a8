import { neutralise, printable } from '../report/printable.js';
import { group, plural } from '../report/totals.js';
import type { SummaryView } from './progress.js';
import type { NamedTime, Stats } from './stats.js';

/** One line of the table: a time, and what took it. */
interface Line {
  readonly ms: number;
  readonly what: string;
  /** Parts of it: already in its time. */
  readonly parts?: readonly Line[];
}

/** How many rules have a line of their own. */
const MOST_RULES = 10;

/** Where the time of a run went, for standard error: a table of times that sum up to the whole, then the pages that were slow and why. */
export function describeStats(stats: Stats, { ci }: Pick<SummaryView, 'ci'>): string {
  const { total, peakMemory } = stats;
  const lines = [
    '',
    `Where the time went: ${milliseconds(total)} in all; memory at the peak: ${Math.round(peakMemory / 2 ** 20)} MiB.`,
    '',
    ...table(linesOf(stats), total),
    ...describeSlowWay(stats),
    ...describeSlowest(stats),
  ];
  const text = `${lines.map(printable).join('\n')}\n`;
  return ci ? neutralise(text) : text;
}

function linesOf({ start, steps, reading, scanning, slowWay, asked, beside, measuring, ...stats }: Stats): Line[] {
  const lines = [
    { ms: start, what: 'start of Node and of the program' },
    { ms: steps.config, what: 'config and rules' },
    { ms: steps.files, what: 'finding the pages' },
    { ms: reading.ms, what: `reading: ${plural(reading.count, 'file')}` },
    { ms: scanning.ms, what: `scanning: ${plural(scanning.count, 'page')}` },
    { ms: slowWay.ms, what: `the slow way: ${plural(slowWay.count, 'page')}` },
    { ms: asked.ms, what: `parsing, because a rule asked: ${plural(asked.count, 'page')}` },
    withParts('rules on one page', stats.rules),
    withParts('rules between pages', stats.betweenPages),
    { ms: steps.pages, what: 'the rest of a page: places of findings, steps between these' },
    { ms: beside.ms, what: 'what is beside the pages: indexes, data files' },
    { ms: steps.judging, what: 'hiding, sorting and counting what was found' },
    { ms: steps.fixing, what: 'fixing' },
    { ms: steps.output, what: 'output' },
    { ms: measuring.ms, what: 'finding out why pages took the slow way' },
  ];
  return lines.filter(isWorthALine);
}

/** The dearest ones by themselves, the others summed up. */
function withParts(what: string, times: readonly NamedTime[]): Line {
  const dearest = [...times].sort((a, b) => b.ms - a.ms);
  const others = dearest.splice(MOST_RULES);
  const parts = dearest.map(({ id, ms }) => ({ ms, what: id }));
  // Of none the line is left out below.
  parts.push({ ms: sum(others), what: plural(others.length, 'other rule') });
  return { ms: sum(times), what, parts: parts.filter(isWorthALine) };
}

function sum(times: readonly { readonly ms: number }[]): number {
  return times.reduce((all, { ms }) => all + ms, 0);
}

/** Whether it is more than nothing when it is printed. */
function isWorthALine({ ms }: Line): boolean {
  return ms >= 0.05;
}

function table(lines: readonly Line[], total: number): string[] {
  const width = milliseconds(total).length;
  const row = ({ ms, what }: Line, indent: string): string => {
    const share = `${((100 * ms) / total).toFixed(1)} %`;
    return `  ${milliseconds(ms).padStart(width)}  ${share.padStart(7)}  ${indent}${what}`;
  };
  return lines.flatMap((line) => [row(line, ''), ...(line.parts ?? []).map((part) => row(part, '  '))]);
}

function describeSlowWay({ slowPages, pages }: Stats): string[] {
  const slow = slowPages.reduce((all, { count }) => all + count, 0);
  if (slow === 0) return [];
  const reasons = [...slowPages].sort((a, b) => b.count - a.count);
  const width = group(reasons[0]!.count).length;
  return [
    '',
    `Read in the slow way: ${group(slow)} of ${plural(pages, 'page')}.`,
    ...reasons.map(({ reason, count, example }) => `  ${group(count).padStart(width)}  ${reason}, as ${example}`),
  ];
}

function describeSlowest({ slowest }: Stats): string[] {
  if (slowest.length === 0) return [];
  const width = milliseconds(slowest[0]!.ms).length;
  const rows = slowest.map(({ file, ms }) => `  ${milliseconds(ms).padStart(width)}  ${file}`);
  return ['', 'The slowest pages:', ...rows];
}

function milliseconds(ms: number): string {
  const [whole, tenths] = ms.toFixed(1).split('.');
  return `${group(Number(whole))}.${tenths} ms`;
}
