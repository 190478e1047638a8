import path from 'node:path';
import type { Changes } from '../changes/changes.js';
import { chooseScope } from '../changes/scope.js';
import { columnsOf } from '../check/columns.js';
import type { Checked } from '../check/inspection.js';
import { makeReport } from '../check/make-report.js';
import { type SummaryView, summarize } from '../check/progress.js';
import { check, sayInterrupted } from '../check/run-lint.js';
import { makeTask, prepare } from '../check/setup.js';
import type { RunStats } from '../check/stats.js';
import type { LintTask, Setup } from '../check/task.js';
import { NO_WATCH, type Watch } from '../check/watch.js';
import { openPage } from '../engine/lint-page.js';
import type { FixEnd, FixRun } from '../fix/fix-run.js';
import type { NoAnswer } from '../git/repository.js';
import type { Host } from '../host.js';
import type { CheckOptions, Output } from '../options/options.js';
import type { FailLevel } from '../options/table.js';
import type { Generation } from '../page/data.js';
import { placeOf } from '../page/place.js';
import { PageReader } from '../page/reader.js';
import { shownPath } from '../paths.js';
import { isCi } from '../report/ci.js';
import { FORMATS, showsSites, suggests } from '../report/formats.js';
import type { Report } from '../report/report.js';
import { type Sieve, sift } from '../report/sieve.js';
import type { Rule } from '../rule.js';
import { checkOutputs, chooseOutputs, hasTooManyWarnings, refuseInputs, writeOutputs } from './outputs.js';

/** 0: nothing at or above the fail level; 1: findings; 2: a page could not be written; 3: a fault of cache-lint itself; 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** How a run ended. */
export interface RunResult {
  readonly exitCode: ExitCode;
  /** What was shown, with the totals of all; absent when nothing was checked to its end. */
  readonly report?: Report;
}

/** What a caller knows of changes, for which the options would ask git. */
export interface KnownChanges {
  /** What is to be shown: what touches these; or why that cannot be told. */
  readonly only?: Changes | NoAnswer;
  /** What leads from the state to compare with to this one. */
  readonly since?: Changes;
}

/**
 * The whole program: reads the config, finds the pages, checks each one and the sites around them, writes the outputs, gives the exit
 * code. Throws a `UsageError` when the call or the config is wrong, before anything is written.
 */
export async function run(
  options: CheckOptions,
  builtIn: readonly Rule[],
  host: Host,
  known: KnownChanges = {},
): Promise<RunResult> {
  if (options.stdin) {
    const { nameInput } = await import('./standard-input.js');
    const named = await nameInput(options, host);
    return named === undefined
      ? sayInterrupted(host)
      : run({ ...named.options, stdin: false }, builtIn, named.host, known);
  }
  const outputs = chooseOutputs(options, host);
  checkOutputs(outputs, host);
  const started = host.now();
  const stats = await statsOf(options, host);
  const watch = stats ?? NO_WATCH;
  const setup = await prepare(options, builtIn, host);
  if (options.printConfig !== undefined) return printSetup(options.printConfig, options, setup, host);
  watch.enter('files');
  const scope = await chooseScope(options, host, known.only);
  const counts = options.overview === true || outputs.some(({ format }) => showsSites(format));
  const whole = await findPages(options, setup, scope.host, scope.changes ?? known.since);
  const task = await scope.narrow({ ...whole, counts }, setup);
  await refuseInputs(outputs, { task, setup }, host);
  const first = await checkOrCompare(task, options, { setup, host: scope.host, watch }, known.since);
  if (first === undefined) return sayInterrupted(host);
  const found = sifted(first, scope.sieves());
  watch.enter('fixing');
  const end = await fixAsAsked(options, {
    findings: found.flow.findings,
    task,
    host: scope.host,
    onlyErrors: options.quiet,
    async checkAgain(fixed) {
      const after = await check(task, fixed, watch);
      watch.enter('fixing');
      return after && sifted(after, scope.sieves());
    },
  });
  if (end !== undefined && 'interrupted' in end) return sayInterrupted(host, end.written);
  watch.enter('judging');
  const { quiet, maxFindings } = options;
  const { keepsHidden } = task;
  const fixed = end && { fixed: end.fixed };
  const made = makeReport(end?.after ?? found, { quiet, maxFindings, keepsHidden, ...fixed });
  const report = await withSuggestions(made, outputs, options, { task, host: scope.host });
  await host.pause();
  if (host.interrupted()) return sayInterrupted(host, report.fixes?.written ? report.fixes.files.length : 0);
  if (options.prune) await prune(task, report, host);
  watch.enter('output');
  await writeOutputs(report, outputs, FORMATS, options, host);
  const view = {
    ci: isCi(host.env),
    columns: host.stderr.isTTY ? columnsOf(host.stderr, host.env) : undefined,
    ...(options.diff && { applyAt: path.relative(host.cwd, setup.root) }),
  };
  host.stderr.write(summarize(report, task, host.now() - started, view));
  if (stats !== undefined) host.stderr.write(await describe(stats, view));
  return { exitCode: exitCode(report, options), report };
}

/** Throws a `UsageError` when there are none, and no change took them away. */
async function findPages(
  options: CheckOptions,
  setup: Setup,
  host: Host,
  known: Changes | undefined,
): Promise<LintTask> {
  try {
    return await makeTask(options, setup, host);
  } catch (error) {
    if (known === undefined && options.compareWith === undefined) throw error;
    const [{ makeEmptied }, { findBase }] = await Promise.all([
      import('../changes/emptied.js'),
      import('../changes/compare.js'),
    ]);
    return await makeEmptied(options, setup, known ?? findBase(options.compareWith!, host, setup.root), error);
  }
}

/** Most runs are not measured: what measures them is not loaded then. */
async function statsOf({ stats }: CheckOptions, host: Host): Promise<RunStats | undefined> {
  if (!stats) return undefined;
  const { RunStats } = await import('../check/stats.js');
  return new RunStats(host);
}

async function describe(stats: RunStats, view: SummaryView): Promise<string> {
  const { describeStats } = await import('../check/describe-stats.js');
  return describeStats(stats.result(), view);
}

function sifted({ inspection, flow }: Checked, sieves: readonly Sieve[]): Checked {
  return { inspection, flow: sift(flow, sieves) };
}

/** Where a check is run: with what holds for the whole run, in which world, watched by whom. */
interface Surroundings {
  readonly setup: Setup;
  readonly host: Host;
  readonly watch: Watch;
}

/** What one state has, or what differs from another one; undefined when it was interrupted. */
async function checkOrCompare(
  task: LintTask,
  options: CheckOptions,
  { setup, host, watch }: Surroundings,
  since: Changes | undefined,
): Promise<Checked | undefined> {
  if (options.compareWith === undefined && since === undefined) return check(task, host, watch);
  watch.enter('files');
  const [{ baseOf, findBase, introducedOnes, pathsBefore, within }, { taskBefore, withLostData }] = await Promise.all([
    import('../changes/compare.js'),
    import('../changes/before.js'),
  ]);
  const base = baseOf(since ?? findBase(options.compareWith!, host, setup.root), setup.root);
  // One baseline for both states: what it hides now is not fixed by being hidden.
  const paths = pathsBefore(options, task, base, setup.root);
  const baseTask = { ...(await taskBefore({ ...options, paths }, setup, base.host)), baseline: task.baseline };
  const discovery = withLostData(task.discovery, baseTask);
  const history = within(base.changedPages, task, options, setup, host);
  const now = await check({ ...task, discovery, history, renamed: new Set(base.formerNames.keys()) }, host, watch);
  const before = now && (await check(baseTask, base.host, watch));
  if (before === undefined) return undefined;
  const { inspection, flow } = sifted(now!, [introducedOnes(now!.flow.notes.told ?? [], before.flow, base)]);
  const crashes = inspection.crashes.length > 0 ? inspection.crashes : before.inspection.crashes;
  return { inspection: { ...inspection, crashes }, flow };
}

async function prune(task: LintTask, report: Report, host: Host): Promise<void> {
  const { pruneBaseline } = await import('../hide/save-baseline.js');
  pruneBaseline(task.baseline, report.baseline, host);
}

async function printSetup(page: string, options: CheckOptions, setup: Setup, host: Host): Promise<RunResult> {
  const { printConfig } = await import('./print-config.js');
  const { preset, rule: rules } = options;
  const commandLine = { ...(preset !== undefined && { preset }), rules };
  const about = page === '' ? {} : { page: describePage(page, setup, host) };
  host.stdout.write(printConfig(setup.config, setup.rules, { ...about, commandLine }));
  return { exitCode: 0 };
}

/** A page that cannot be read has no generation. */
function describePage(page: string, { root }: Setup, host: Host): { file: string; generation: Generation | undefined } {
  const absolute = path.resolve(host.cwd, page);
  const file = shownPath(root, absolute);
  const bytes = host.readPage(absolute, path.dirname(absolute), 64 * 1024 * 1024);
  const open = 'code' in bytes ? undefined : openPage({ file, place: placeOf(file) }, bytes, new PageReader());
  return { file, generation: open?.page.facts.generation };
}

/** What is shown is fixed when the options say so; most runs do not load what does it. */
async function fixAsAsked({ fix, fixDryRun, diff }: CheckOptions, run: FixRun): Promise<FixEnd | undefined> {
  if (!fix && !fixDryRun && !diff) return undefined;
  const { fixRun } = await import('../fix/fix-run.js');
  return fixRun(fix ? 'write' : fixDryRun ? 'dry-run' : 'diff', run);
}

/** Where a format shows what would mend a finding; after a run that fixes there is nothing that could. */
async function withSuggestions(
  report: Report,
  outputs: readonly Output[],
  { fix, fixDryRun }: CheckOptions,
  { task, host }: Pick<FixRun, 'task' | 'host'>,
): Promise<Report> {
  const isWanted = outputs.some(({ format }) => suggests(format));
  if (!isWanted || fix || fixDryRun) return report;
  const { suggest } = await import('../fix/suggest.js');
  return { ...report, suggestions: await suggest({ findings: report.findings, task, host }) };
}

function exitCode(report: Report, options: CheckOptions): ExitCode {
  if (report.internalErrors.length > 0) return 3;
  if (report.fixes !== undefined && report.fixes.unwritten.length > 0) return 2;
  if (options.diff) return report.fixes!.files.length > 0 ? 1 : 0;
  const { errors, warnings, infos } = report.totals;
  if (hasTooManyWarnings(report, options)) return 1;
  if (options.strictBaseline && !options.prune && report.baseline!.stale.length > 0) return 1;
  const counts: Readonly<Record<FailLevel, number>> = {
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
    never: 0,
  };
  return counts[options.failOn] > 0 ? 1 : 0;
}
