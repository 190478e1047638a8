import path from 'node:path';
import { columnsOf } from '../check/columns.js';
import type { LintTask, Setup } from '../check/task.js';
import { pluginFile } from '../config/config.js';
import { codeOf, reasonOf, UsageError } from '../errors.js';
import { allPagesOf, ownFilesOf } from '../files/discover.js';
import type { Host } from '../host.js';
import type { CheckOptions, Output, OutputIn } from '../options/options.js';
import { isCi } from '../report/ci.js';
import type { Format } from '../report/formats.js';
import type { Report, Reporter, View } from '../report/report.js';
import { inChunks, type Pieces } from '../words/pieces.js';

/** What the options ask for; without any, text, and under GitHub Actions annotations. */
export function chooseOutputs(options: CheckOptions, host: Host): readonly Output[] {
  if (options.format.length > 0 || options.diff) return options.format;
  const text = { format: 'text', file: undefined } as const;
  return host.env['GITHUB_ACTIONS'] === 'true' ? [text, { format: 'github', file: undefined }] : [text];
}

/** Before the work, so that a wrong name costs no run. */
export function checkOutputs(outputs: readonly OutputIn<string>[], host: Host): void {
  const targets = new Set<string>();
  for (const { format, file } of outputs) {
    if (file === undefined) {
      // Names as they are may hold what a terminal obeys.
      if (format === 'files0' && host.stdout.isTTY)
        throw new UsageError('files0 is for programs: give it a pipe, or a file as in --format files0=list');
      continue;
    }
    const target = path.resolve(host.cwd, file);
    const real = realTarget(target, host);
    if (targets.has(real)) throw new UsageError(`cannot write two formats to ${JSON.stringify(file)}`);
    targets.add(real);
    const folder = path.dirname(target);
    if (host.kindOf(folder) !== 'folder')
      throw new UsageError(`cannot write ${JSON.stringify(file)}: there is no folder ${JSON.stringify(folder)}`);
    if (host.kindOf(target) === 'folder') throw new UsageError(`cannot write ${JSON.stringify(file)}: it is a folder`);
  }
}

/** What is read is not to be written over by what is said of it. Call it with what a run reads: it throws a `UsageError`. */
export async function refuseInputs(
  outputs: readonly OutputIn<string>[],
  { task, setup }: Inputs,
  host: Host,
): Promise<void> {
  const named = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  if (named.length === 0) return;
  const { config, root } = setup;
  const own = [...config.files, ...(task.baseline === undefined ? [] : [task.baseline.file])];
  const plugins = config.plugins.flatMap((plugin) => pluginFile(plugin) ?? []);
  const inputs = new Map([
    ...allPagesOf(task.discovery).map((page) => [page.path, 'a page of the site'] as const),
    ...task.discovery.sites.flatMap(ownFilesOf).map((file) => [path.resolve(root, file), 'data of the site'] as const),
    ...[...own.map((file) => path.resolve(root, file)), ...plugins].map((file) => [file, READ] as const),
  ]);
  const isBeside = await task.beside?.inputs(host);
  for (const file of named) {
    const names = [path.resolve(host.cwd, file), realTarget(path.resolve(host.cwd, file), host)];
    const what =
      isBeside && names.some(isBeside) ? READ : names.map((name) => inputs.get(name)).find((one) => one !== undefined);
    if (what !== undefined) throw new UsageError(`cannot write ${JSON.stringify(file)}: it is ${what}`);
  }
}

const READ = 'what this run reads';

interface Inputs {
  readonly task: LintTask;
  readonly setup: Setup;
}

/** Two names of one file are one target. */
function realTarget(target: string, host: Host): string {
  const [file, folder] = [target, path.dirname(target)].map((one) => host.realPath(one));
  if (file !== undefined && file !== 'loop') return file;
  return folder === undefined || folder === 'loop' ? target : path.join(folder, path.basename(target));
}

/** Files come first: when one cannot be written, nothing is on standard output. */
export async function writeOutputs<F extends string>(
  report: Report,
  outputs: readonly OutputIn<F>[],
  formats: Readonly<Record<F, Pick<Format, 'load'>>>,
  options: CheckOptions,
  host: Host,
): Promise<void> {
  const loaded = await Promise.all(
    outputs.map(async ({ format, file }) => ({ reporter: await formats[format].load(), file })),
  );
  for (const { reporter, file } of loaded) if (file !== undefined) writeToFile(report, reporter, file, options, host);
  for (const { reporter, file } of loaded) {
    if (file !== undefined) continue;
    const pieces = reporter(report, viewOf(host.stdout, report, options, host));
    for (const chunk of inChunks(pieces)) await host.stdout.write(chunk);
  }
}

function writeToFile(report: Report, reporter: Reporter, given: string, options: CheckOptions, host: Host): void {
  const file = path.resolve(host.cwd, given);
  try {
    const before = isJobSummary(file, host) ? (host.readText(file, Number.MAX_SAFE_INTEGER) ?? '') : undefined;
    const view = fileView(report, options, before);
    const pieces: Pieces = reporter(report, view);
    if (before === undefined) host.writeFile(file, pieces);
    else host.writeFile(file, afterText(before, pieces), 'append');
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    throw new UsageError(`cannot write ${JSON.stringify(given)}: ${reasonOf(error)}`);
  }
}

/** What else is thrown meanwhile is a fault of ours. */
function isOfSystem(error: unknown): boolean {
  return /^E(?!RR_)/.test(codeOf(error) ?? '');
}

/** Whether it is the runner's file, to which every command of a step adds its own (actions/runner: src/Runner.Worker/FileCommandManager.cs). */
function isJobSummary(file: string, host: Host): boolean {
  const summary = host.env['GITHUB_STEP_SUMMARY'];
  if (summary === undefined || summary === '') return false;
  return realTarget(path.resolve(host.cwd, summary), host) === realTarget(file, host);
}

/** Markdown of others may lack what ends its last block. */
function* afterText(before: string, pieces: Pieces): Generator<string> {
  if (before !== '') yield before.endsWith('\n') ? '\n' : '\n\n';
  yield* inChunks(pieces);
}

/** Bytes: GitHub refuses a larger summary of a step as a whole. */
const SUMMARY_LIMIT = 1024 * 1024;

/** A file is the same on every machine. It may be shown in a log later, so nothing in it is what a runner would obey. */
function fileView(report: Report, options: CheckOptions, before: string | undefined): View {
  return {
    ...askedOf(report, options),
    width: 120,
    color: false,
    ci: true,
    isFile: true,
    ...(before !== undefined && { room: SUMMARY_LIMIT - Buffer.byteLength(before) - '\n\n'.length }),
  };
}

function viewOf(stream: Host['stdout'], report: Report, options: CheckOptions, host: Host): View {
  const { env } = host;
  return {
    ...askedOf(report, options),
    width: columnsOf(stream, env),
    color: options.color ?? wantsColor(stream.isTTY, env),
    ci: isCi(env),
  };
}

function askedOf(report: Report, options: CheckOptions): Pick<View, 'sarifCategory' | 'failOn'> {
  const { sarifCategory, failOn } = options;
  const level = hasTooManyWarnings(report, options) && failOn !== 'info' ? 'warning' : failOn;
  return { ...(sarifCategory !== undefined && { sarifCategory }), ...(level !== 'never' && { failOn: level }) };
}

/** Whether there are more warnings than the run may have, which fails it whatever the level. */
export function hasTooManyWarnings({ totals }: Report, { maxWarnings }: CheckOptions): boolean {
  return maxWarnings !== undefined && totals.warnings > maxWarnings;
}

/** What says no, as Node and most programs read `FORCE_COLOR`. */
const NO = /^(?:0|false|no|off|never)$/i;

/** https://no-color.org and https://force-color.org: an empty value does not count. */
function wantsColor(isTTY: boolean, env: Host['env']): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return !NO.test(env['FORCE_COLOR']);
  return isTTY && env['TERM'] !== 'dumb';
}
