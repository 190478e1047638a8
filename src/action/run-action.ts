import path from 'node:path';
import type { CheckOptions } from '../config/options.js';
import { UsageError } from '../errors.js';
import { describeFailure } from '../failure.js';
import type { Host } from '../host.js';
import { annotations } from '../report/github.js';
import { markdown } from '../report/markdown.js';
import type { Report } from '../report/report.js';
import type { Rule } from '../rule.js';
import { type ExitCode, run } from '../run.js';
import { type ActionInputs, type OutputName, readInputs } from './inputs.js';

/** What the action needs of `@actions/core`. */
export type Core = Pick<
  typeof import('@actions/core'),
  'getInput' | 'setOutput' | 'setSecret' | 'info' | 'error' | 'warning' | 'startGroup' | 'endGroup' | 'summary'
>;

type ActionExitCode = ExitCode | 2;

const OUTCOMES: Readonly<Record<ActionExitCode, string>> = {
  0: 'passed',
  1: 'failed',
  2: 'error',
  3: 'error',
  130: 'cancelled',
};

/** Columns of the text in the log. */
const LOG_WIDTH = 120;

/**
 * The GitHub Action: reads the inputs, calls the same `run` as the command does, shows the findings as the log, annotations, a job
 * summary and SARIF, and sets the outputs. Gives the exit code of the step. Never throws.
 */
export async function runAction(core: Core, rules: readonly Rule[], outer: Host): Promise<ActionExitCode> {
  const started = outer.now();
  const outputs: Partial<Record<OutputName, string | number>> = {};
  let exitCode: ActionExitCode;
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
  if (inputs.token !== '') core.setSecret(inputs.token);
  const host = actionHost(core, outer, core.getInput('working-directory'));
  const sarifFile = sarifTarget(inputs, host);
  const { exitCode, report } = await run(toOptions(inputs, sarifFile), rules, host);
  if (report === undefined) return exitCode;
  const { errors, warnings, infos, pages } = report.totals;
  Object.assign(outputs, { errors, warnings, infos, files: pages, 'sarif-file': sarifFile ?? '' });
  showAnnotations(core, report, inputs);
  if (inputs.summary) await writeSummary(core, report);
  return exitCode;
}

/** The world as the command sees it: text goes to the log, folded, and what the command says of itself beside it, in order. */
function actionHost(core: Core, outer: Host, folder: string): Host {
  const workspace = outer.env['GITHUB_WORKSPACE'] ?? outer.cwd;
  const cwd = path.resolve(workspace, folder === '' ? '.' : folder);
  if (outer.kindOf(cwd) !== 'folder')
    throw new UsageError(`wrong input: working-directory ${JSON.stringify(folder)} is no folder of the workspace`);
  return {
    ...outer,
    cwd,
    stdout: {
      isTTY: false,
      columns: LOG_WIDTH,
      write(text) {
        if (text === '') return;
        core.startGroup('Findings');
        outer.stdout.write(text);
        core.endGroup();
      },
    },
    stderr: { isTTY: false, columns: undefined, write: (text) => outer.stdout.write(text) },
  };
}

/** Where SARIF goes: the file that is asked for, or one of the runner's when there is something to upload. Absolute. */
function sarifTarget({ sarifFile, uploadSarif }: ActionInputs, { cwd, env }: Host): string | undefined {
  if (sarifFile !== '') return path.resolve(cwd, sarifFile);
  return uploadSarif ? path.join(env['RUNNER_TEMP'] ?? cwd, 'cache-lint.sarif') : undefined;
}

function toOptions({ check: given }: ActionInputs, sarifFile: string | undefined): CheckOptions {
  const text = { format: 'text', file: undefined } as const;
  const color = given.color ?? true;
  return { ...given, color, format: sarifFile === undefined ? [text] : [text, { format: 'sarif', file: sarifFile }] };
}

/** One slot is left for a warning when there may be one. */
function showAnnotations(core: Core, report: Report, { maxAnnotations, uploadSarif }: ActionInputs): void {
  const warning = uploadSarif ? Math.min(maxAnnotations, 9) : maxAnnotations;
  const text = annotations(report, { error: maxAnnotations, warning, info: maxAnnotations });
  if (text !== '') core.info(text.trimEnd());
}

/** A summary that cannot be written is no reason to fail. */
async function writeSummary(core: Core, report: Report): Promise<void> {
  try {
    await core.summary.addRaw(markdown(report, { width: LOG_WIDTH, color: false, ci: true })).write();
  } catch (error) {
    core.info(`There is no job summary: ${error}`);
  }
}
