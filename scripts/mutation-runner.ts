// How Vitest runs a test for scripts/mutation-switch-tests.ts: once as it is, and once for each mutation that it reaches and nobody has noticed.
import { readFileSync, writeFileSync } from 'node:fs';
import { type RunnerTestCase as Test, TestRunner } from 'vitest';
import { MutationState, type Trial, tryEach, type Verdicts } from './mutation-state.js';

declare global {
  var __mutants: MutationState | undefined;
}

/** Where the verdicts are kept, for who started this. */
const VERDICTS = process.env['VERDICTS']!;
/** Milliseconds for all mutations together: what a long test would notice, a short one notices mostly. */
const PATIENCE = { test: 8000, file: 40_000 };

const spent = new WeakMap<object, number>();
/** One for all test files of the process: this module is loaded for each. */
const state = globalThis.__mutants ?? new MutationState(JSON.parse(readFileSync(VERDICTS, 'utf8')) as Verdicts);
globalThis.__mutants = state;

export default class MutationRunner extends TestRunner {
  async runTask(test: Test): Promise<void> {
    const before = spent.get(test.file) ?? 0;
    if (before > PATIENCE.file || !state.verdicts.noticedBy.includes('')) return;
    if (state.verdicts.judged.includes(test.id)) return;
    const started = performance.now();
    try {
      await judge(test);
    } finally {
      spent.set(test.file, before + performance.now() - started);
    }
  }

  override onAfterRunFiles(files: readonly Test['file'][] = []): void {
    super.onAfterRunFiles();
    state.verdicts.over.push(...files.map(({ name }) => name));
    save();
  }
}

function save(): void {
  writeFileSync(VERDICTS, JSON.stringify(state.verdicts));
}

/** Runs a test with each mutation that it reaches, as long as nobody has noticed it. */
async function judge(test: Test): Promise<void> {
  const once = TestRunner.getTestFn(test) as () => Promise<void>;
  const again = async (): Promise<void> => {
    await afterOne(test);
    await beforeOne(test);
    await once();
  };
  const started = performance.now();
  const { ids, asked } = await state.reachedBy(once);
  const usual = performance.now() - started;
  // A test that cannot be repeated says nothing.
  if (ids.length === 0 || (await fails(again, usual))) return keep(test, NOTHING_SAID);
  const { suspect } = state.verdicts;
  const trial = await tryEach(
    ids,
    suspect?.test === test.id ? suspect.id : undefined,
    () => performance.now() - started <= PATIENCE.test,
    async (id) => {
      if (id === undefined) return fails(again, usual);
      const isNoticed = await fails(() => state.with(id, asked, again), usual);
      state.off(id);
      return isNoticed;
    },
  );
  keep(test, trial);
}

/** Ends the process when it is spoiled: a new one goes on. */
function keep(test: Test, { noticed, isJudged, isSpoiled, suspect }: Trial): void {
  const { verdicts } = state;
  for (const id of noticed) verdicts.noticedBy[id] = `${test.file.name} > ${test.name}`;
  if (isJudged) verdicts.judged.push(test.id);
  if (isSpoiled) {
    verdicts.suspect = suspect === undefined ? undefined : { test: test.id, id: suspect };
    verdicts.isSpoiled = true;
  }
  // What is known by now stays known when a mutation ends the process.
  if (isSpoiled || noticed.length > 0) save();
  if (isSpoiled) process.kill(process.pid, 'SIGKILL');
}

const NOTHING_SAID: Trial = { noticed: [], isSpoiled: false, isJudged: true };

type Hook = (context: unknown, suite: unknown) => unknown;

/** What hooks gave that is to be called when the test is over, by test. */
const cleanups = new WeakMap<Test, (() => unknown)[]>();

async function beforeOne(test: Test): Promise<void> {
  const given: (() => unknown)[] = [];
  cleanups.set(test, given);
  for (const suite of suitesOf(test).reverse())
    for (const hook of (TestRunner.getSuiteHooks(suite)?.beforeEach ?? []) as readonly Hook[]) {
      const cleanup = await hook(test.context, suite);
      if (typeof cleanup === 'function') given.push(cleanup as () => unknown);
    }
}

async function afterOne(test: Test): Promise<void> {
  const { onFinished } = test as { onFinished?: ((context: unknown) => unknown)[] };
  for (const finished of onFinished?.splice(0) ?? []) await finished(test.context);
  for (const suite of suitesOf(test))
    for (const hook of (TestRunner.getSuiteHooks(suite)?.afterEach ?? []) as readonly Hook[])
      await hook(test.context, suite);
  for (const cleanup of cleanups.get(test)?.reverse() ?? []) await cleanup();
}

/** The nearest first. */
function suitesOf(test: Test): NonNullable<Test['suite']>[] {
  const suites: NonNullable<Test['suite']>[] = [];
  for (let { suite } = test as { readonly suite?: Test['suite'] }; suite !== undefined; { suite } = suite)
    suites.push(suite);
  if (!suites.includes(test.file)) suites.push(test.file);
  return suites;
}

async function fails(run: () => Promise<void>, usual: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('this does not end')), 2000 + 20 * usual);
  });
  try {
    await Promise.race([run(), late]);
    return false;
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
  }
}
