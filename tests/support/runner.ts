import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { builtProgram, runCommand } from './run-cli.js';
import { type RunnerCommand, runnerCommands } from './runner-commands.js';
import { tempFolder } from './temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface ActionYml {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const ACTION_YML = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as ActionYml;

/** What a workflow and an event give to a step. */
export interface Step {
  /** Absolute: the workspace, with the repository in it. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: object };
  /** Beats what the runner would say. */
  readonly env?: Readonly<Record<string, string>>;
  /** The job summary file: there and empty unless said. */
  readonly summaryFile?: 'missing';
  readonly timeout?: number;
}

/** What the runner keeps of a step. */
export interface StepResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  readonly commands: readonly RunnerCommand[];
  /** The errors, warnings and notices, at most ten of each. */
  readonly annotations: readonly RunnerCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const KEPT_PER_TYPE = 10;

/**
 * Runs the bundled action as the runner does: a clean environment, inputs with the defaults of action.yml as `INPUT_*` (blanks become
 * `_`, hyphens stay), files for the outputs and the summary, the event's payload (actions/runner: src/Runner.Worker/ActionRunner.cs).
 */
export async function runStep(step: Step): Promise<StepResult> {
  const temp = tempFolder();
  const files = Object.fromEntries(
    ['OUTPUT', 'ENV', 'STATE', 'STEP_SUMMARY', 'PATH'].map((name) => [`GITHUB_${name}`, path.join(temp, name)]),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  if (step.summaryFile === 'missing') files['GITHUB_STEP_SUMMARY'] = path.join(temp, 'none', 'summary.md');
  const event = path.join(temp, 'event.json');
  writeFileSync(event, JSON.stringify(step.event?.payload ?? {}));
  mkdirSync(path.join(temp, 'runner'));
  const program = path.join(path.dirname(await builtProgram()), path.basename(ACTION_YML.runs.main));
  const run = await runCommand(process.execPath, [program], {
    cwd: step.workspace,
    timeout: step.timeout ?? 60_000,
    env: {
      ...inputEnv(step.inputs ?? {}),
      ...files,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: step.workspace,
      GITHUB_EVENT_NAME: step.event?.name ?? 'workflow_dispatch',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_REF: 'refs/heads/main',
      RUNNER_TEMP: path.join(temp, 'runner'),
      ...step.env,
    },
  });
  const commands = runnerCommands(run.stdout);
  return {
    ...run,
    commands,
    annotations: ['error', 'warning', 'notice'].flatMap((type) =>
      commands.filter(({ name }) => name === type).slice(0, KEPT_PER_TYPE),
    ),
    outputs: readOutputs(readFileSync(files['GITHUB_OUTPUT']!, 'utf8')),
    summary: step.summaryFile === 'missing' ? '' : readFileSync(files['GITHUB_STEP_SUMMARY']!, 'utf8'),
  };
}

function inputEnv(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = Object.keys(inputs).filter((name) => ACTION_YML.inputs[name] === undefined);
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const all = Object.entries(ACTION_YML.inputs).map(([name, info]) => [name, inputs[name] ?? info.default] as const);
  return Object.fromEntries(
    all.map(([name, value]) => [
      `INPUT_${name.toUpperCase().replaceAll(' ', '_')}`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression that the runner evaluates
      value.replace('${{ github.token }}', TOKEN),
    ]),
  );
}

/** `name<<delimiter`, lines, `delimiter` (actions/runner: src/Runner.Worker/FileCommandManager.cs). */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length - 1; at++) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[at]!) ?? [];
    if (name === undefined) throw new Error(`not an output: ${lines[at]}`);
    const end = lines.indexOf(delimiter!, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
