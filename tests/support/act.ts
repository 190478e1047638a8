import { rules } from '../../rules/index.js';
import { type Core, runAction } from '../../src/action/run-action.js';
import type { Host } from '../../src/host.js';
import { nodeHost } from '../../src/node/host.js';
import { BAD, BAD_TEXT, GOOD, GOOD_TEXT, tempSite } from './run-cli.js';

const real = nodeHost({ interrupted: false });

/** What the action told the runner. */
export interface Told {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, unknown>>;
  /** In order, each with what it is: the log's own lines are `out`. */
  readonly log: readonly (readonly [kind: string, text: string])[];
  readonly summary: string;
}

/** Runs the action in a folder, which is the workspace; what it says is kept. */
export async function act(
  cwd: string,
  inputs: Readonly<Record<string, string>> = {},
  { env = {}, ...more }: Partial<Host> = {},
  writeSummary: () => unknown = () => {},
): Promise<Told> {
  const log: [string, string][] = [];
  const outputs: Record<string, unknown> = {};
  let summary = '';
  const say =
    (kind: string) =>
    (text: unknown): void =>
      void log.push([kind, String(text)]);
  const core = {
    getInput: (name: string) => inputs[name] ?? '',
    setOutput: (name: string, value: unknown) => {
      outputs[name] = value;
    },
    setSecret: say('secret'),
    info: say('info'),
    error: say('error'),
    warning: say('warning'),
    startGroup: say('group'),
    endGroup: () => void log.push(['end', '']),
    summary: {
      addRaw: (text: string) => {
        summary += text;
        return { write: async () => writeSummary() };
      },
    },
  } as unknown as Core;
  const stream = { isTTY: false, columns: undefined, write: say('out') } as Host['stdout'];
  const world = { cwd, env: { GITHUB_WORKSPACE: cwd, ...env }, stdout: stream, stderr: stream };
  const host = { ...real, ...world, ...more };
  const exitCode = await runAction(core, rules, host);
  host.guard.disarm();
  return { exitCode, outputs, log, summary };
}

/** What it told of one kind. */
export const of = ({ log }: Told, kind: string): string[] =>
  log.filter(([one]) => one === kind).map(([, text]) => text);
/** A site with a right page, and one with one finding. */
export const bad = (): string => tempSite({ [GOOD]: GOOD_TEXT, [BAD]: BAD_TEXT });
