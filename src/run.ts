import path from 'node:path';
import type { Changes } from './changes/changes.js';
import { chooseScope } from './changes/scope.js';
import type { FailLevel } from './config/defaults.js';
import type { CheckOptions, Output } from './config/options.js';
import { openPage } from './engine/lint-page.js';
import { UsageError } from './errors.js';
import { compareFindings } from './finding.js';
import type { FixEnd, FixRun } from './fix/fix-run.js';
import type { NoAnswer } from './git/repository.js';
import { type Host, reasonOf } from './host.js';
import { type LintTask, lint } from './lint.js';
import type { Generation } from './page/page.js';
import { placeOf } from './page/place.js';
import { PageReader } from './page/reader.js';
import { shownPath } from './paths.js';
import { Progress, summarize } from './progress.js';
import { changedFirst } from './report/changes.js';
import { FORMATS } from './report/formats.js';
import type { Report, View } from './report/report.js';
import type { Rule } from './rule.js';
import { makeTask, prepare, type Setup } from './setup.js';

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
  const outputs = chooseOutputs(options, host);
  checkOutputs(outputs, host);
  const started = host.now();
  const setup = await prepare(options, builtIn, host);
  if (options.printConfig !== undefined) return printSetup(options.printConfig, options, setup, host);
  const scope = await chooseScope(options, host, known.only);
  const task = scope.narrow(await makeTask(options, setup, scope.host), setup);
  const found = await lintOrCompare(task, options, setup, scope.host, known.since);
  if (found === undefined) return interrupted(host);
  const end = await fixAsAsked(options, {
    report: scope.mark(found),
    task,
    host: scope.host,
    onlyErrors: options.quiet,
    async lintAgain(fixed) {
      const after = await lintWithProgress(task, fixed);
      return after && scope.mark(after);
    },
  });
  if ('interrupted' in end) return interrupted(host, end.written);
  const { report } = end;
  const shown = cut(report, options);
  const texts = outputs.map((output) => ({ ...output, text: render(shown, output, options, host) }));
  await host.pause();
  if (host.interrupted()) return interrupted(host, report.fixes?.written ? report.fixes.files.length : 0);
  if (options.prune) await prune(task, report, host);
  writeOutputs(texts, host);
  const view = { ci: isCi(host), columns: host.stderr.columns };
  host.stderr.write(summarize(shown, task, host.now() - started, view));
  return { exitCode: exitCode(report, options), report: shown };
}

/** The report on one state or on what differs from another one; undefined when it was interrupted. */
async function lintOrCompare(
  task: LintTask,
  options: CheckOptions,
  setup: Setup,
  host: Host,
  since: Changes | undefined,
): Promise<Report | undefined> {
  if (options.compareWith === undefined && since === undefined) return lintWithProgress(task, host);
  const { baseOf, compareReports, findBase, within } = await import('./changes/compare.js');
  const base = baseOf(since ?? findBase(options.compareWith!, host, setup.root), host, setup.root);
  const now = await lintWithProgress({ ...task, history: within(base.changedPages, task, options, setup, host) }, host);
  if (now === undefined) return undefined;
  const request = { ...options, allowEmpty: true, baseline: false, prune: false, strictBaseline: false } as const;
  // One baseline for both states: what it hides now is not fixed by being hidden.
  const baseTask = { ...(await makeTask(request, setup, base.host)), baseline: task.baseline };
  const before = await lintWithProgress(baseTask, base.host);
  return before && compareReports(now, before, base.shown);
}

/** Checks what the task names and shows how far it is; undefined when it was interrupted. */
export async function lintWithProgress(task: LintTask, host: Host): Promise<Report | undefined> {
  const progress = new Progress(host);
  const report = await lint(task, host, {
    show: (done, all) => progress.show(done, all),
    async pause() {
      await host.pause();
      return !host.interrupted();
    },
  });
  progress.clear();
  return report;
}

async function prune(task: LintTask, report: Report, host: Host): Promise<void> {
  const { pruneBaseline } = await import('./baseline/write-baseline.js');
  pruneBaseline(task, report, host);
}

/** What is to be shown of the findings; the totals stay. */
function cut(report: Report, { quiet, maxFindings }: CheckOptions): Report {
  const { findings, omitted, hiddenFindings } = report;
  const shown = quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  const first = maxFindings === undefined ? shown : changedFirst(shown).slice(0, maxFindings).sort(compareFindings);
  return {
    ...report,
    findings: first,
    ...(hiddenFindings && {
      hiddenFindings: hiddenFindings.filter(({ finding }) => !quiet || finding.severity === 'error'),
    }),
    omitted: { ...omitted, quiet: findings.length - shown.length, maxFindings: shown.length - first.length },
  };
}

async function printSetup(page: string, options: CheckOptions, setup: Setup, host: Host): Promise<RunResult> {
  const { printConfig } = await import('./config/print.js');
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
async function fixAsAsked({ fix, fixDryRun, diff }: CheckOptions, run: FixRun): Promise<FixEnd> {
  if (!fix && !fixDryRun && !diff) return { report: run.report };
  const { fixRun } = await import('./fix/fix-run.js');
  return fixRun(fix ? 'write' : fixDryRun ? 'dry-run' : 'diff', run);
}

/** Says so; `fixed` files have been changed before. */
export function interrupted(host: Host, fixed = 0): RunResult {
  const done =
    fixed === 0
      ? 'nothing was written'
      : `${fixed} ${fixed === 1 ? 'file is' : 'files are'} fixed, the others as they were`;
  host.stderr.write(`cache-lint: interrupted, ${done}\n`);
  return { exitCode: 130 };
}

function chooseOutputs(options: CheckOptions, host: Host): readonly Output[] {
  if (options.format.length > 0 || options.diff) return options.format;
  const text = { format: 'text', file: undefined } as const;
  return host.env['GITHUB_ACTIONS'] === 'true' ? [text, { format: 'github', file: undefined }] : [text];
}

/** Before the work, so that a wrong name costs no run. */
function checkOutputs(outputs: readonly Output[], host: Host): void {
  const targets = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const target = path.resolve(host.cwd, file);
    if (targets.has(target)) throw new UsageError(`cannot write two formats to ${JSON.stringify(file)}`);
    targets.add(target);
    const folder = path.dirname(target);
    if (host.kindOf(folder) !== 'folder')
      throw new UsageError(`cannot write ${JSON.stringify(file)}: there is no folder ${JSON.stringify(folder)}`);
    if (host.kindOf(target) === 'folder') throw new UsageError(`cannot write ${JSON.stringify(file)}: it is a folder`);
  }
}

function viewOf(stream: Host['stdout'], options: CheckOptions, host: Host): View {
  const { env } = host;
  const columns = stream.columns ?? Number.parseInt(env['COLUMNS'] ?? '', 10);
  return {
    width: Number.isInteger(columns) && columns >= 20 ? columns : 80,
    color: options.color ?? wantsColor(stream.isTTY, env),
    ci: isCi(host),
    ...(options.sarifCategory !== undefined && { sarifCategory: options.sarifCategory }),
  };
}

function isCi({ env }: Host): boolean {
  return env['GITHUB_ACTIONS'] === 'true' || env['CI'] === 'true';
}

/** https://no-color.org and https://force-color.org: an empty value does not count. */
function wantsColor(isTTY: boolean, env: Host['env']): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTTY && env['TERM'] !== 'dumb';
}

function render(report: Report, { format, file }: Output, options: CheckOptions, host: Host): string {
  const view = viewOf(host.stdout, options, host);
  return FORMATS[format].reporter(report, file === undefined ? view : { ...view, width: 120, color: false });
}

/** Files come first: when one cannot be written, nothing is on standard output. */
function writeOutputs(outputs: readonly (Output & { readonly text: string })[], host: Host): void {
  for (const { file, text } of outputs)
    if (file !== undefined) writeFile(path.resolve(host.cwd, file), text, file, host);
  for (const { file, text } of outputs) if (file === undefined) host.stdout.write(text);
}

function writeFile(absolute: string, text: string, given: string, host: Host): void {
  try {
    host.writeFile(absolute, text);
  } catch (error) {
    throw new UsageError(`cannot write ${JSON.stringify(given)}: ${reasonOf(error)}`);
  }
}

function exitCode(report: Report, options: CheckOptions): ExitCode {
  if (report.internalErrors.length > 0) return 3;
  if (report.fixes !== undefined && report.fixes.unwritten.length > 0) return 2;
  if (options.diff) return report.fixes!.files.length > 0 ? 1 : 0;
  const { errors, warnings, infos } = report.totals;
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) return 1;
  if (options.strictBaseline && !options.prune && report.baseline!.stale.length > 0) return 1;
  const counts: Readonly<Record<FailLevel, number>> = {
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
    never: 0,
  };
  return counts[options.failOn] > 0 ? 1 : 0;
}
