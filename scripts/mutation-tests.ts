// Runs test files for scripts/mutate.ts, which starts it: one Vitest that stays warm, on the copy that is named.
import path from 'node:path';
import type { Reporter, TestModule, TestSpecification } from 'vitest/node';
import { BaseSequencer, createVitest } from 'vitest/node';

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
const nameOf = (moduleId: string): string => path.relative(copy, moduleId).split(path.sep).join('/');

/** Keeps the order that is asked for. */
class AsAsked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

let order: TestOrder = { changed: undefined, tests: [], untilOneFails: true };
let failed: string[] = [];
let milliseconds: Record<string, number> = {};

const reporter: Reporter = {
  onTestCaseResult(test) {
    if (test.result().state === 'failed') noteFailure(test.module);
  },
  onTestModuleEnd(module) {
    const { duration, collectDuration, environmentSetupDuration, prepareDuration, setupDuration } = module.diagnostic();
    milliseconds[nameOf(module.moduleId)] =
      duration + collectDuration + environmentSetupDuration + prepareDuration + setupDuration;
    if (module.state() === 'failed') noteFailure(module);
  },
};

function noteFailure({ moduleId }: TestModule): void {
  if (!failed.includes(nameOf(moduleId))) failed.push(nameOf(moduleId));
  if (order.untilOneFails) void vitest.cancelCurrentRun('test-failure');
}

process.chdir(copy);
const vitest = await createVitest('test', {
  root: copy,
  watch: false,
  reporters: [reporter],
  sequence: { sequencer: AsAsked },
});
const specifications = await vitest.globTestSpecifications();
const byName = new Map(specifications.map((one) => [nameOf(one.moduleId), one]));

process.on('message', (message: TestOrder) => void answer(message));
const named = (project: string): string[] =>
  [...byName].filter(([, one]) => one.project.name === project).map(([name]) => name);
say({ fast: named('fast'), real: named('real') });

async function answer(asked: TestOrder): Promise<void> {
  // What was changed before is as it was.
  for (const changed of new Set([order.changed, asked.changed]))
    if (changed !== undefined) vitest.invalidateFile(path.join(copy, changed));
  order = asked;
  failed = [];
  milliseconds = {};
  const { unhandledErrors } = await vitest.runTestSpecifications(order.tests.map((name) => byName.get(name)!));
  if (unhandledErrors.length > 0 && failed.length === 0) failed.push(String(unhandledErrors[0]));
  say({ failed, milliseconds });
}

function say(told: TestAnswer): void {
  process.send!(told);
}
