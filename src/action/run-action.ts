import path from 'node:path';
import { lackOfBase } from '../changes/changes.js';
import { type ExitCode, type KnownChanges, run } from '../commands/check.js';
import { describeFailure } from '../commands/failure.js';
import { UsageError } from '../errors.js';
import { repositoryRoot } from '../files/discover.js';
import { openRepository } from '../git/repository.js';
import type { Host } from '../host.js';
import type { CheckOptions } from '../options/options.js';
import { annotations } from '../report/github.js';
import { neutralise, printable } from '../report/printable.js';
import type { Report, View } from '../report/report.js';
import { sarif } from '../report/sarif.js';
import { summary } from '../report/summary.js';
import type { Rule } from '../rule.js';
import { utcSeconds } from '../words/words.js';
import { findActionChanges, readEvent } from './base.js';
import { type ActionInputs, type OutputName, readInputs } from './inputs.js';
import { fetchBy } from './proxy.js';
import { type UploadOutcome, uploadSarif } from './upload-sarif.js';
import { type UploadTarget, uploadTarget } from './upload-target.js';

/** What the action needs of `@actions/core`. */
export type Core = Pick<
  typeof import('@actions/core'),
  'getInput' | 'setOutput' | 'setSecret' | 'info' | 'error' | 'warning' | 'startGroup' | 'endGroup' | 'summary'
>;

const OUTCOMES: Readonly<Record<ExitCode, string>> = {
  0: 'passed',
  1: 'failed',
  2: 'error',
  3: 'error',
  130: 'cancelled',
};

/** Columns of the text in the log. */
const LOG_WIDTH = 120;
const VIEW: View = { width: LOG_WIDTH, color: false, ci: true };

/**
 * The GitHub Action: reads the inputs, calls the same `run` as the command does, shows the findings as the log, annotations, a job
 * summary and SARIF, and sets the outputs. Gives the exit code of the step. Never throws.
 */
export async function runAction(core: Core, rules: readonly Rule[], outer: Host): Promise<ExitCode> {
  const started = outer.now();
  const outputs: Partial<Record<OutputName, string | number>> = {};
  let exitCode: ExitCode;
  try {
    exitCode = await check(core, rules, outer, outputs);
  } catch (error) {
    const failure = describeFailure(error);
    core.error(failure.text, { title: 'cache-lint' });
    exitCode = failure.exitCode;
  }
  const duration = Math.round(outer.now() - started);
  setOutputs(core, { ...outputs, 'exit-code': exitCode, outcome: OUTCOMES[exitCode], 'duration-ms': duration });
  return exitCode;
}

function setOutputs(core: Core, outputs: Readonly<Partial<Record<OutputName, string | number>>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

async function check(
  core: Core,
  rules: readonly Rule[],
  outer: Host,
  outputs: Partial<Record<OutputName, string | number>>,
): Promise<ExitCode> {
  const inputs = readInputs((name) => core.getInput(name));
  if (inputs.uploadSarif && inputs.token !== '') core.setSecret(inputs.token);
  const host = actionHost(core, outer, core.getInput('working-directory'));
  const sarifFile = sarifTarget(inputs, host);
  const started = new Date();
  const { exitCode, report } = await run(toOptions(inputs, sarifFile), rules, host, knownChanges(core, inputs, host));
  if (report === undefined) return exitCode;
  Object.assign(outputs, countsOf(report), { 'sarif-file': sarifFile ?? '' });
  showAnnotations(core, report, inputs);
  if (inputs.summary) await writeSummary(core, report, host);
  if (inputs.uploadSarif) await upload(core, report, inputs, host, started);
  return exitCode;
}

function countsOf({ totals, comparison }: Report): Partial<Record<OutputName, number>> {
  const { errors, warnings, infos, pages } = totals;
  const counts = { errors, warnings, infos, files: pages };
  if (comparison === undefined) return counts;
  const { introduced, fixed, unchanged } = comparison;
  return { ...counts, introduced, fixed: fixed.length, unchanged: unchanged.length };
}

/** What the event changes, where an input asks for it. Where it cannot be told, the log says so and everything is reported. */
function knownChanges(core: Core, { compare, changedOnly, base, uploadSarif }: ActionInputs, host: Host): KnownChanges {
  if (!compare && !changedOnly) return {};
  // Not the event's name: pull_request_target, and pull_request after the merge, are about the base's branch.
  const refused = uploadSarif && !host.env['GITHUB_REF']?.startsWith('refs/pull/');
  const changes = refused ? CLOSES_ALERTS : findActionChanges(host, base);
  if (changedOnly) return { only: changes };
  const reason = 'reason' in changes ? changes.reason : lackOfBase(changes);
  if (!('reason' in changes) && reason === undefined) return { since: changes };
  core.info(`Not compared, everything is reported: ${neutralise(printable(reason!))}.`);
  return {};
}

const CLOSES_ALERTS = {
  reason: 'code scanning closes the alerts that an upload does not have; only pull requests are apart',
};

/** The world as the command sees it: text goes to the log, folded, and what the command says of itself beside it, in order. */
function actionHost(core: Core, outer: Host, folder: string): Host {
  const workspace = outer.env['GITHUB_WORKSPACE'] ?? outer.cwd;
  const cwd = path.resolve(workspace, folder === '' ? '.' : folder);
  if (outer.kindOf(cwd) !== 'folder')
    throw new UsageError(`wrong input: working-directory ${JSON.stringify(folder)} is no folder of the workspace`);
  let isFolded = false;
  return {
    ...outer,
    cwd,
    stdout: {
      isTTY: false,
      columns: LOG_WIDTH,
      write(text) {
        if (text === '') return undefined;
        if (!isFolded) core.startGroup('Findings');
        isFolded = true;
        return outer.stdout.write(text);
      },
    },
    stderr: {
      isTTY: false,
      columns: undefined,
      write(text) {
        if (isFolded) core.endGroup();
        isFolded = false;
        return outer.stdout.write(text);
      },
    },
  };
}

/** Where SARIF goes: the file that is asked for, or one of the runner's when there is something to upload. Absolute. */
function sarifTarget({ sarifFile, uploadSarif }: ActionInputs, { cwd, env }: Host): string | undefined {
  if (sarifFile !== '') return path.resolve(cwd, sarifFile);
  // Two steps of one job share the folder: each has a name of its own (`GITHUB_ACTION`).
  const step = (env['GITHUB_ACTION'] ?? '').replace(/[^\w-]/g, '');
  return uploadSarif ? path.join(env['RUNNER_TEMP'] ?? cwd, `cache-lint-${step}.sarif`) : undefined;
}

function toOptions({ check: given, summary: overview }: ActionInputs, sarifFile: string | undefined): CheckOptions {
  const text = { format: 'text', file: undefined } as const;
  const format = sarifFile === undefined ? [text] : [text, { format: 'sarif', file: sarifFile } as const];
  return { ...given, color: true, format, overview };
}

/** One slot is left for a warning when there may be one. */
function showAnnotations(core: Core, report: Report, { maxAnnotations, uploadSarif }: ActionInputs): void {
  const warning = uploadSarif ? Math.min(maxAnnotations, 9) : maxAnnotations;
  const text = annotations(report, { error: maxAnnotations, warning, info: maxAnnotations });
  if (text !== '') core.info(text.trimEnd());
}

/** A summary that cannot be written is no reason to fail. */
async function writeSummary(core: Core, report: Report, { env }: Host): Promise<void> {
  const blobUrl = blobUrlOf(env);
  const view = { ...VIEW, ...(blobUrl !== undefined && { blobUrl }) };
  try {
    await core.summary.addRaw(summary(report, view)).write();
  } catch (error) {
    core.info(`There is no job summary: ${error}`);
  }
}

/** Sends the findings to code scanning. Whatever comes of it, the step's result stays. */
async function upload(core: Core, report: Report, inputs: ActionInputs, host: Host, started: Date): Promise<void> {
  try {
    const outcome = await tryUpload(report, inputs, host, started);
    if (outcome.kind === 'done') core.info(outcome.message);
    else core.warning(outcome.reason, { title: 'cache-lint' });
  } catch (error) {
    core.warning(`SARIF was not uploaded: ${describeFailure(error).text}`, { title: 'cache-lint' });
  }
}

async function tryUpload(
  report: Report,
  inputs: ActionInputs,
  host: Host,
  started: Date,
): Promise<Exclude<UploadTarget, { kind: 'target' }> | UploadOutcome> {
  const { env } = host;
  const { sarifCategory } = inputs.check;
  const root = repositoryRoot(host);
  const { name, payload } = readEvent(host);
  const target = uploadTarget(name, payload, env, headOf(host, root));
  if (target.kind === 'none') return target;
  const request = {
    sarif: sarif(report, { ...VIEW, ...(sarifCategory !== undefined && { sarifCategory }) }),
    apiUrl: env['GITHUB_API_URL'] ?? '',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    commit: target.commit,
    ref: target.ref,
    checkoutPath: root,
    token: inputs.token,
    toolName: report.tool.name,
    startedAt: utcSeconds(started),
  };
  return uploadSarif(request, { fetch: fetchBy(env) });
}

/** The commit that is checked out; undefined when git cannot tell. */
function headOf(host: Host, root: string): string | undefined {
  const repository = openRepository(host, root);
  return 'reason' in repository ? undefined : repository.commits(['HEAD'])[0];
}

/** Where the runner's commit is shown. */
function blobUrlOf(env: Host['env']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  return server && repository && commit ? `${server}/${repository}/blob/${commit}` : undefined;
}
