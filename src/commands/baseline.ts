import path from 'node:path';
import { makeReport } from '../check/make-report.js';
import { describeFailures } from '../check/progress.js';
import { check, sayInterrupted } from '../check/run-lint.js';
import { makeTask, prepare } from '../check/setup.js';
import type { LintTask } from '../check/task.js';
import { reasonOf, UsageError } from '../errors.js';
import { updated } from '../hide/apply-baseline.js';
import { baselineText, readBaseline } from '../hide/baseline-file.js';
import { kindOfEntry, saveBaseline } from '../hide/save-baseline.js';
import { type BaselinePlace, namedBaseline, standardBaseline, usedBaseline } from '../hide/used-baseline.js';
import type { Host } from '../host.js';
import type { CheckOptions } from '../options/options.js';
import { isInside, shownPath } from '../paths.js';
import { neutralise, printable } from '../report/printable.js';
import type { Report } from '../report/report.js';
import { plural } from '../report/totals.js';
import type { Rule } from '../rule.js';
import type { ExitCode } from './check.js';

/**
 * `cache-lint baseline`: writes all that is found into the baseline, and says so on standard error. What the run could not have found
 * (other pages, rules that did not run) stays in it as it is. Throws a `UsageError` when the call, the config or the old baseline is
 * wrong; nothing is written then, nor when a rule failed.
 */
export async function writeBaseline(options: CheckOptions, builtIn: readonly Rule[], host: Host): Promise<ExitCode> {
  const setup = await prepare(options, builtIn, host);
  const { root } = setup;
  if (options.baseline === false) throw new UsageError('--no-baseline leaves no file to write');
  const place = namedBaseline(options, setup, host) ?? standardBaseline(root);
  const old = readBaseline(host, place.path, place.file);
  const task: LintTask = {
    ...(await makeTask({ ...options, baseline: false }, setup, host)),
    baseline: usedBaseline(place, old?.entries ?? new Map(), true, setup, host),
  };
  const checked = await check(task, host);
  if (checked === undefined || host.interrupted()) return sayInterrupted(host).exitCode;
  const report = makeReport(checked);
  if (report.internalErrors.length > 0) {
    say(host, [
      ...describeFailures(report),
      'Wrote no baseline: it would lack what these faults kept from being found.',
    ]);
    return 3;
  }
  const stale = report.baseline?.stale ?? [];
  // With what is told by others: it is shown once they are hidden.
  const added = [...report.findings, ...(checked.flow.notes.told ?? [])];
  const next = updated(task.baseline!.entries, stale, added, report.baseline?.moved);
  const text = baselineText(next.values());
  // A checkout may have written CR LF.
  const isRewritten = text !== old?.text.replaceAll('\r\n', '\n');
  if (isRewritten) saveBaseline(place, text, host);
  const change = old && { added: added.length, removed: stale.length, isRewritten };
  say(host, [describe(place, next.size, change, host), ...tooMany(report), ...keepBothSides(place, root, host)]);
  return 0;
}

/** What an update did to a baseline that there was. */
interface BaselineChange {
  readonly added: number;
  readonly removed: number;
  readonly isRewritten: boolean;
}

function describe(
  { path: absolute, file }: BaselinePlace,
  size: number,
  change: BaselineChange | undefined,
  host: Host,
): string {
  const all = plural(size, 'finding');
  if (change === undefined)
    return `Wrote ${file} with ${all}, to be hidden with --baseline ${shownPath(host.cwd, absolute)} or the key "baseline" of the config.`;
  if (!change.isRewritten) return `${file} is up to date, with ${all}.`;
  return `Wrote ${file} with ${all}: ${change.added} added, ${change.removed} taken out.`;
}

/** Those that are counted only cannot be told apart. */
function tooMany({ omitted }: Report): string[] {
  const { perPage } = omitted;
  return perPage === 0 ? [] : [`Not in it: ${plural(perPage, 'finding')} beyond the most that are listed.`];
}

const ATTRIBUTES = '.gitattributes';

/**
 * Makes git keep the lines of both branches where they add entries at the same place of the baseline: each line is an entry, and their
 * order does not matter. A line on the file that exists, whatever it says, is left as it is.
 */
function keepBothSides({ path: absolute }: BaselinePlace, root: string, host: Host): string[] {
  const folder = path.dirname(absolute);
  const name = path.basename(absolute);
  const isPlain = /^[\w.-]+$/.test(name);
  if (!isPlain || !isInside(folder, root) || !host.exists(path.join(root, '.git'))) return [];
  const at = path.join(folder, ATTRIBUTES);
  const kind = kindOfEntry(at, host);
  if (kind !== undefined && kind !== 'file') return [];
  const text = kind === undefined ? '' : host.readText(at)!;
  const patterns = text.split('\n').map((line) => line.trimStart().split(/\s/)[0]);
  if (patterns.includes(name) || patterns.includes(`/${name}`)) return [];
  const line = `/${name} merge=union\n`;
  try {
    host.writeFile(at, text === '' || text.endsWith('\n') ? text + line : `${text}\n${line}`);
  } catch (error) {
    throw new UsageError(`cannot write ${JSON.stringify(shownPath(root, at))}: ${reasonOf(error)}`);
  }
  return [
    `Wrote into ${shownPath(root, at)}: "${line.trimEnd()}", so that git merges the baselines of two branches. Commit both files.`,
  ];
}

function say({ stderr }: Host, lines: readonly string[]): void {
  stderr.write(neutralise(`${lines.map(printable).join('\n')}\n`));
}
