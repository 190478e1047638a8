import { run } from '../../src/commands/check.js';
import type { Host } from '../../src/host.js';
import { nodeHost } from '../../src/node/host.js';
import { type CheckOptions, DEFAULTS } from '../../src/options/options.js';
import type { Report } from '../../src/report/report.js';
import { definePageRule, type Rule } from '../../src/rule.js';
import { GOOD, GOOD_TEXT, miscount, tempSite } from './run-cli.js';

/** Finds one thing for each letter of a page's title: a run with it alone takes milliseconds. */
export const letters = definePageRule({
  id: 'letters',
  summary: 'The title has no letter.',
  why: 'For tests.',
  severity: 'warning',
  fixable: false,
  messages: { letter: (letter: string) => `There is ${letter}.` },
  examples: { bad: '', good: '' },
  check({ data }, report) {
    for (const letter of new Set(data.title))
      report({ messageId: 'letter', data: letter, path: ['title'], subject: letter });
  },
});

/** A site of one page with this title, and other files. */
export function titledSite(title: string, more: Readonly<Record<string, string>> = {}): string {
  return tempSite({ [GOOD]: GOOD_TEXT.replace(/^title: .*$/m, `title: "${title}"`), ...more });
}

const real = nodeHost({ interrupted: false });

/** The real world from a folder, with an empty environment, and what is written to its streams. */
export function keptHost(
  cwd: string,
  world: Partial<Host> = {},
): { readonly host: Host; readonly out: string[]; readonly err: string[] } {
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (kept: string[]): Host['stdout'] => ({
    isTTY: false,
    columns: undefined,
    write: (text) => void kept.push(text),
  });
  return { host: { ...real, cwd, env: {}, stdout: stream(out), stderr: stream(err), ...world }, out, err };
}

/** A world that is interrupted when a state was looked at for the n-th time: behind its last page, whatever the time that took. */
export function interruptedBehind(states: number): Partial<Host> {
  let seen = 0;
  const calm = async (): Promise<void> => {
    seen++;
  };
  return { guard: { ...real.guard, calm }, interrupted: () => seen >= states };
}

/** How a check ended. */
export interface CheckDone {
  readonly code: number;
  readonly report: Report | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A check of what is around a folder, with one rule. */
export async function checkWith(
  cwd: string,
  options: Partial<CheckOptions> = {},
  rule: Rule = letters,
  world: Partial<Host> = {},
): Promise<CheckDone> {
  const { host, out, err } = keptHost(cwd, world);
  const { exitCode, report } = await run({ ...DEFAULTS, paths: [], ...options }, [rule], host);
  return { code: exitCode, report, stdout: out.join(''), stderr: err.join('') };
}

/** A site with one error of `meta-num-specs`, which can be fixed, and a folder beside it. */
export function wrongSite(): string {
  return tempSite({ [GOOD]: miscount(GOOD_TEXT), 'sub/x': '' });
}
