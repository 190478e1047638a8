import path from 'node:path';
import type { CheckOptions, FailLevel, Output } from './config/options.js';
import { discover, type PageFile } from './discover.js';
import { lintPage, NONE_DROPPED, type PageResult, reportFault } from './engine/lint-page.js';
import { makeRuleset, type Ruleset } from './engine/ruleset.js';
import { UsageError } from './errors.js';
import { compareText, SEVERITIES, type Severity } from './finding.js';
import { type Host, reasonOf } from './host.js';
import { GENERATIONS } from './page/page.js';
import { Progress, summarize } from './progress.js';
import { FORMATS } from './report/formats.js';
import type { InternalError, Report, RuleInfo, View } from './report/report.js';
import type { Rule } from './rule.js';
import { Lexicon } from './spack/lexicon.js';
import { editDistance } from './spack/nearest.js';

/** 0: nothing at or above the fail level; 1: findings; 3: a fault of cache-lint itself; 130: interrupted. */
export type ExitCode = 0 | 1 | 3 | 130;

const TOOL = {
  name: 'cache-lint',
  version: __CACHE_LINT_VERSION__,
  informationUri: 'https://github.com/cache-lint/cache-lint',
} as const;

/**
 * The whole program: finds the pages, checks each one, writes the outputs, gives the exit code. Throws a `UsageError` when the call is
 * wrong, before anything is written.
 */
export async function run(options: CheckOptions, rules: readonly Rule[], host: Host): Promise<ExitCode> {
  const ruleset = makeRuleset(rules, settingsOf(options, rules));
  const outputs = chooseOutputs(options, host);
  checkOutputs(outputs, host);
  const started = host.now();
  const files = await discover(host, options.paths, options.allowEmpty);
  const results = await lintFiles(files, ruleset, options, host);
  if (results === undefined) return interrupted(host);
  const report = makeReport(results, ruleset, options);
  const texts = outputs.map((output) => ({ ...output, text: render(report, output, options, host) }));
  await host.pause();
  if (host.interrupted()) return interrupted(host);
  writeOutputs(texts, host);
  host.stderr.write(summarize(report, results, host.now() - started, viewOf(host.stderr, options, host)));
  return exitCode(report, options);
}

function interrupted(host: Host): ExitCode {
  host.stderr.write('cache-lint: interrupted, nothing was written\n');
  return 130;
}

function settingsOf(options: CheckOptions, rules: readonly Rule[]) {
  const ids = rules.map(({ id }) => id);
  for (const [id] of options.rule) if (!ids.includes(id)) throw new UsageError(unknownRule(id, ids));
  return { preset: options.preset, severities: new Map(options.rule), options: new Map<string, unknown>() };
}

/** One line that names the nearest three: those that hold the word first, then by the letters that differ. */
export function unknownRule(id: string, ids: readonly string[]): string {
  const distance = (known: string): number =>
    id.length > 2 && known.includes(id) ? 0 : editDistance(id.slice(0, 64), known);
  const close = [...ids].sort((a, b) => distance(a) - distance(b) || compareText(a, b)).slice(0, 3);
  return `unknown rule ${JSON.stringify(id)}; did you mean ${close.join(', ')}? "cache-lint rules" lists them all`;
}

function chooseOutputs(options: CheckOptions, host: Host): readonly Output[] {
  if (options.format.length > 0) return options.format;
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

/** How long the loop runs before other events get their turn. */
const SLICE_MS = 50;

/** Undefined when the run was interrupted. */
async function lintFiles(
  files: readonly PageFile[],
  ruleset: Ruleset,
  options: CheckOptions,
  host: Host,
): Promise<PageResult[] | undefined> {
  const lexicon = new Lexicon();
  const limit = Math.floor(options.maxFileSize * 1024 * 1024);
  const progress = new Progress(host, files.length);
  const results: PageResult[] = [];
  let pauseAt = host.now() + SLICE_MS;
  for (const file of files) {
    results.push(lintFile(file, limit, ruleset, lexicon, host));
    if (host.now() < pauseAt) continue;
    progress.show(results.length);
    await host.pause();
    if (host.interrupted()) break;
    pauseAt = host.now() + SLICE_MS;
  }
  progress.clear();
  await host.pause();
  return host.interrupted() ? undefined : results;
}

function lintFile(file: PageFile, limit: number, ruleset: Ruleset, lexicon: Lexicon, host: Host): PageResult {
  try {
    const read = file.fault ?? host.readPage(file.path, file.boundary, limit);
    return 'code' in read ? reportFault(file, read, ruleset) : lintPage(file, read, ruleset, lexicon);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { file: file.file, findings: [], dropped: NONE_DROPPED, specs: 0, crashes: [{ ruleId: undefined, stack }] };
  }
}

function makeReport(results: readonly PageResult[], ruleset: Ruleset, options: CheckOptions): Report {
  const all = results.flatMap(({ findings }) => findings);
  const dropped = (severity: Severity): number => results.reduce((sum, result) => sum + result.dropped[severity], 0);
  const count = (severity: Severity): number =>
    all.filter((finding) => finding.severity === severity).length + dropped(severity);
  const shown = options.quiet ? all.filter(({ severity }) => severity === 'error') : all;
  const cut = options.maxFindings === undefined ? shown : shown.slice(0, options.maxFindings);
  const isOff = ({ id }: Rule): boolean =>
    options.rule.some(([ruleId, severity]) => ruleId === id && severity === 'off');
  return {
    tool: TOOL,
    rules: ruleset.rules
      .filter((rule) => !isOff(rule))
      .map((rule) => ruleInfo(rule, ruleset))
      .sort((a, b) => compareText(a.id, b.id)),
    skippedRules: ruleset.rules
      .filter(isOff)
      .map(({ id }) => ({ id, reason: 'switched off by --rule' }))
      .sort((a, b) => compareText(a.id, b.id)),
    files: results.map(({ file }) => file),
    findings: cut,
    totals: {
      pages: results.length,
      specs: results.reduce((sum, { specs }) => sum + specs, 0),
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    },
    omitted: {
      quiet: all.length - shown.length,
      maxFindings: shown.length - cut.length,
      perPage: SEVERITIES.reduce((sum, severity) => sum + dropped(severity), 0),
    },
    internalErrors: results.flatMap(({ file, crashes }) =>
      crashes.map((crash): InternalError => toInternalError(file, crash)),
    ),
  };
}

function toInternalError(file: string, { ruleId, stack }: PageResult['crashes'][number]): InternalError {
  return ruleId === undefined ? { file, stack } : { file, ruleId, stack };
}

/** What a rule is, with the worst severity that it can have in this run. */
function ruleInfo(rule: Rule, ruleset: Ruleset): RuleInfo {
  const severities = GENERATIONS.flatMap((generation) =>
    Object.keys(rule.messages).map((id) => ruleset.severity(rule, id, generation)),
  );
  const { id, summary, why, fixable, examples } = rule;
  const severity = SEVERITIES.find((candidate) => severities.includes(candidate)) ?? 'info';
  return { id, summary, why, severity, fixable, bad: examples.bad, good: examples.good };
}

function viewOf(stream: Host['stdout'], options: CheckOptions, host: Host): View {
  const { env } = host;
  const columns = stream.columns ?? Number.parseInt(env['COLUMNS'] ?? '', 10);
  return {
    width: Number.isInteger(columns) && columns >= 20 ? columns : 80,
    color: options.color ?? wantsColor(stream.isTTY, env),
    ci: env['GITHUB_ACTIONS'] === 'true' || env['CI'] === 'true',
  };
}

/** https://no-color.org and https://force-color.org: an empty value does not count. */
function wantsColor(isTTY: boolean, env: Host['env']): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTTY && env['TERM'] !== 'dumb';
}

function render(report: Report, { format, file }: Output, options: CheckOptions, host: Host): string {
  const view = viewOf(host.stdout, options, host);
  return FORMATS[format].reporter(report, file === undefined ? view : { width: 120, color: false, ci: view.ci });
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
  const { errors, warnings, infos } = report.totals;
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) return 1;
  const counts: Readonly<Record<FailLevel, number>> = {
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
    never: 0,
  };
  return counts[options.failOn] > 0 ? 1 : 0;
}
