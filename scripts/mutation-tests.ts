// Runs test files for scripts/mutate.ts, which starts it: one Vitest that stays warm, on the copy that is named.
import path from 'node:path';
import type { Reporter } from 'vitest/node';
import { createVitest } from 'vitest/node';
import { AsAsked, byNameIn, nameOf } from './asked-tests.js';

/** What is asked: these test files, in this order, until one fails (or all, to know how long each takes), now that a source is another. */
export interface TestOrder {
  readonly changed: string | undefined;
  readonly tests: readonly string[];
  readonly untilOneFails: boolean;
}

/** What is answered: first the test files that there are, then what each order gave. Names are below the copy, with `/`. */
export type TestAnswer =
  | { readonly fast: readonly string[]; readonly real: readonly string[] }
  | { readonly failed: readonly string[]; readonly milliseconds: Readonly<Record<string, number>> };

const copy = process.argv[2]!;

let failed: string[] = [];
let milliseconds: Record<string, number> = {};

const reporter: Reporter = {
  onTestModuleEnd(module) {
    const { duration, collectDuration, environmentSetupDuration, prepareDuration, setupDuration } = module.diagnostic();
    const name = nameOf(copy, module.moduleId);
    milliseconds[name] = duration + collectDuration + environmentSetupDuration + prepareDuration + setupDuration;
    if (module.state() === 'failed') failed.push(name);
  },
};

process.chdir(copy);
const vitest = await createVitest('test', {
  root: copy,
  watch: false,
  reporters: [reporter],
  sequence: { sequencer: AsAsked },
});
const byName = byNameIn(copy, await vitest.globTestSpecifications());

process.on('message', (message: TestOrder) => void answer(message));
const named = (areFast: boolean): string[] =>
  [...byName].filter(([, one]) => (one.project.name === 'fast') === areFast).map(([name]) => name);
say({ fast: named(true), real: named(false) });

/** What was changed before is as it was. */
let changedBefore: string | undefined;

async function answer({ changed, tests, untilOneFails }: TestOrder): Promise<void> {
  for (const name of new Set([changedBefore, changed]))
    if (name !== undefined) vitest.invalidateFile(path.join(copy, name));
  changedBefore = changed;
  failed = [];
  milliseconds = {};
  for (const some of untilOneFails ? inGrowingParts(tests) : [tests]) {
    const { unhandledErrors } = await vitest.runTestSpecifications(some.map((name) => byName.get(name)!));
    // Nobody knows of which file, when none failed by itself.
    if (unhandledErrors.length > 0 && failed.length === 0) failed.push(...some);
    if (failed.length > 0) break;
  }
  say({ failed, milliseconds });
}

/** Vitest takes seconds to stop when a test has failed: most changes are noticed by the first files. */
function inGrowingParts(tests: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let at = 0, size = 2; at < tests.length; at += size, size *= 2) parts.push(tests.slice(at, at + size));
  return parts;
}

function say(told: TestAnswer): void {
  process.send!(told);
}
