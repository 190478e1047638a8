import { rules } from '../../rules/index.js';
import type { Host } from '../../src/host.js';
import { main } from '../../src/main.js';
import { nodeHost } from '../../src/node/host.js';
import type { Rule } from '../../src/rule.js';

/** What a run of the program in this process gave. */
export interface InProcessRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the world is to differ from a plain one: no terminal, an empty environment, real files. */
export interface World extends Partial<Omit<Host, 'stdout' | 'stderr'>> {
  /** Columns of both streams; a terminal when given. */
  readonly columns?: number;
  readonly rules?: readonly Rule[];
}

const real = nodeHost({ interrupted: false });

/** Runs the program on real files with both streams kept; the end-to-end tests run the built one as a process. */
export async function runInProcess(cwd: string, args: readonly string[], world: World = {}): Promise<InProcessRun> {
  const { columns, rules: own = rules, ...overrides } = world;
  const out: string[] = [];
  const err: string[] = [];
  const stream = (kept: string[]): Host['stdout'] => ({
    isTTY: columns !== undefined,
    columns,
    write: (text) => void kept.push(text),
  });
  const host: Host = { ...real, cwd, env: {}, stdout: stream(out), stderr: stream(err), ...overrides };
  const code = await main(args, own, host);
  host.guard.disarm();
  return { code, stdout: out.join(''), stderr: err.join('') };
}
