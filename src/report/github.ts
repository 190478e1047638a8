import { type Finding, SEVERITIES, type Severity } from '../finding.js';
import { notCheckedSentences } from './build-cache.js';
import { changedFirst } from './changes.js';
import { lastLine } from './last-line.js';
import { cutAt, visible, wellFormed } from './printable.js';
import type { Report, TextReporter } from './report.js';
import { TOTALS } from './totals.js';

/** Annotations of one type that a runner keeps per step (actions/runner: src/Runner.Worker/ExecutionContext.cs). */
const MAX_PER_TYPE = 10;
/** UTF-16 units of a message that a runner keeps. */
const MAX_MESSAGE = 4096;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** The findings of one severity, file and rule: they share one annotation. */
interface Group {
  readonly first: Finding;
  count: number;
}

/**
 * Annotations for GitHub Actions, as workflow commands: errors, then warnings, then notices, at most ten of each. Where more
 * were found, the tenth says how many; one notice says what was not compared with a build cache, and why. Columns are given for
 * regions within one line only; the end column is exclusive.
 */
export const github: TextReporter = (report) => annotations(report, {});

/** At most so many annotations of a severity; more than ten are never shown. What is left out has ten. */
export type AnnotationLimits = Readonly<Partial<Record<Severity, number>>>;

/** The same with limits of the caller's: a step that has other things to say leaves room for them. */
export function annotations(report: Report, limits: AnnotationLimits): string {
  const notChecked = notCheckedSentences(report);
  const limitOf = (severity: Severity): number => Math.min(limits[severity] ?? MAX_PER_TYPE, MAX_PER_TYPE);
  const hasRoom = notChecked.length > 0 && limitOf('info') > 0;
  return [
    ...SEVERITIES.flatMap((severity) =>
      annotationsOf(report, severity, limitOf(severity) - (hasRoom && severity === 'info' ? 1 : 0)),
    ),
    ...(hasRoom ? [command('notice', { title: report.tool.name }, cutMessage(notChecked.join(' '), ''))] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function annotationsOf(report: Report, severity: Severity, limit: number): string[] {
  if (limit === 0) return [];
  const findings = changedFirst(report.findings).filter((finding) => finding.severity === severity);
  const { groups, isWhole } = firstGroups(findings, limit);
  const hidden = hiddenCount(report, severity, findings.length);
  const fits = isWhole && (hidden === 0 || groups.length < limit);
  const shown = fits ? groups : groups.slice(0, limit - 1);
  const covered = shown.reduce((sum, group) => sum + group.count, 0);
  const left = findings.length - covered + hidden;
  return [...shown.map(annotation), ...(left > 0 ? [leftOut(severity, left, report.tool.name)] : [])];
}

/** How many findings of a severity `--max-findings` hid. What `--quiet` hid was not asked for, so it is not counted. */
function hiddenCount({ totals, omitted }: Report, severity: Severity, listed: number): number {
  if (severity !== 'error' && omitted.quiet > 0) return 0;
  return Math.max(0, totals[TOTALS[severity]] - listed);
}

/** The first groups, at most so many, and whether there are no others. */
function firstGroups(
  findings: readonly Finding[],
  most: number,
): { readonly groups: readonly Group[]; readonly isWhole: boolean } {
  const groups = new Map<string, Group>();
  let isWhole = true;
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.ruleId]);
    const group = groups.get(key);
    if (group !== undefined) group.count += 1;
    else if (groups.size < most) groups.set(key, { first: finding, count: 1 });
    else isWhole = false;
  }
  return { groups: [...groups.values()], isWhole };
}

function annotation({ first, count }: Group): string {
  const { severity, ruleId, file, region, message } = first;
  const suffix = count > 1 ? ` (+${count - 1} more of this rule in this file)` : '';
  // A number comes last: the runner trims the end of the last property.
  return command(
    COMMANDS[severity],
    { title: ruleId, file: fileProperty(file), ...place(region) },
    cutMessage(message, suffix),
  );
}

function leftOut(severity: Severity, count: number, title: string): string {
  const name = COMMANDS[severity];
  const what =
    count === 1
      ? `1 more ${name} is not shown as an annotation`
      : `${count} more ${name}s are not shown as annotations`;
  return command(name, { title }, `${what}: see the log or another output format.`);
}

/** The runner drops the columns of a region over several lines. */
function place(region: Finding['region']): Record<string, number> {
  const { startLine, startColumn, endLine, endColumn } = region;
  if (endLine > startLine) return { line: startLine, endLine: lastLine(region) };
  return { line: startLine, endLine, col: startColumn, endColumn };
}

/** A file name stays as it is, to be found, but for the controls that a terminal obeys; no real page has them. */
function fileProperty(file: string): string {
  return wellFormed(file).replace(/[^\r\n\P{Cc}]/gu, visible);
}

/** A message at its full length or cut with an ellipsis: the limit holds for what the runner has after unescaping. */
function cutMessage(message: string, suffix: string): string {
  // A combining mark at the start would join the `::` before it in the runner's culture-sensitive search.
  const safe = visible(message).replace(/^\p{M}/u, (mark) => `\\u{${mark.codePointAt(0)!.toString(16)}}`);
  const room = MAX_MESSAGE - suffix.length;
  return (safe.length <= room ? safe : `${cutAt(safe, room - 1)}…`) + suffix;
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
