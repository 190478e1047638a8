import type { Host } from '../../src/host.js';
import { nodeHost } from '../../src/node/host.js';
import { definePageRule } from '../../src/rule.js';
import { GOOD, GOOD_TEXT, tempSite } from './run-cli.js';

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
