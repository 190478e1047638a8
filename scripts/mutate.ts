// Changes the sources in one small place at a time and asks whether a test notices: npm run mutate [-- --seed 1] [-- --count 100]
// [-- --only src/page], or, for all mutations of one file, npm run mutate -- --file src/page/fences.ts. Works on a copy. First all are put
// behind switches, and each fast test, and for what speaks with git each that makes repositories, runs once for each that it reaches: most
// are noticed so, in the time of a few runs. The others are made for real, one after the other, which also tells those that only the
// compiler or a slow test notices, or that act when a module is loaded; the tests must pass before. With --quick these are not made.
// Prints what nobody noticed, and ends with 1 when that is more than one in twenty.
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Asked, readArguments, USAGE } from './mutate-arguments.js';
import type { Verdicts } from './mutation-state.js';
import { withSwitches } from './mutation-switches.js';
import type { TestAnswer, TestOrder } from './mutation-tests.js';
import { type EqualMutation, isEqual, type Mutation, mutationsOf, SeededDraw } from './mutations.js';
import { importersOf, reachedFrom } from './test-reach.js';

/** Generated, but as a copy of what is compiled, and the only way to run that switched. */
const FACTS = 'src/page/scan/facts.generated.ts';
const root = path.resolve(import.meta.dirname, '..');
const { seed, count, file, only = '', quick } = askedFor();

/** The tests of one mutation: those that are asked first, and the others that could notice it. */
interface Tests {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** Milliseconds. A mutation may keep a test from ending for ever: what was known before is kept. */
const LONGEST = 3_600_000;

/** They compare the sources with what was made of them: every change is noticed there, and says nothing. */
const OF_STALE_FILES = ['tests/generated.test.ts'];

/** What speaks with git: its tests make repositories, which no fast test does. */
const OF_GIT =
  /^src\/(?:(?:action|blame|changes|git)\/|check\/(?:checkout|other-documents|page-age)\.|hide\/former-names\.)/;

const equal = JSON.parse(readFileSync(path.join(root, 'scripts/equal-mutations.json'), 'utf8')) as EqualMutation[];
const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'cache-lint-mutate-')));
let tester: ChildProcess | undefined;
/** Those that run the sources in their own process. */
let quickTests: ReadonlySet<string> = new Set();
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.once('exit', () => {
  stopTester();
  rmSync(copy, { recursive: true, force: true });
});
process.exitCode = report(await run());
stopTester();

function askedFor(): Asked {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`mutate: ${(error as Error).message}; usage: ${USAGE}\n`);
    return process.exit(2);
  }
}

/** The drawn mutations that no test noticed. */
async function run(): Promise<{ readonly drawn: number; readonly missed: readonly Mutation[] }> {
  makeCopy();
  const drawn = file === undefined ? new SeededDraw(seed).take(candidates(), count) : candidates();
  const testsOf = await findTests();
  const left = await tryBySwitches(drawn, testsOf);
  console.log(`${drawn.length - left.length} of ${drawn.length} are noticed by switches`);
  if (quick || left.length === 0) return { drawn: drawn.length, missed: left };
  const milliseconds = await proveUnchanged(left.map(({ file }) => testsOf(file)));
  const missed: Mutation[] = [];
  for (const [i, mutation] of left.entries()) {
    const noticedBy = await tryOut(mutation, testsOf(mutation.file), milliseconds);
    const { file, line, kind, before, after } = mutation;
    console.log(`${i + 1}/${left.length} ${file}:${line} ${kind}: ${before} -> ${after}: ${noticedBy ?? 'MISSED'}`);
    if (noticedBy === undefined) missed.push(mutation);
  }
  return { drawn: drawn.length, missed };
}

function makeCopy(): void {
  const names = readdirSync(root).filter((name) => !['node_modules', '.git', 'coverage'].includes(name));
  for (const name of names) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
}

function sourcesIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((name) => /(?<!\.d)\.ts$/.test(name))
      .sort(),
  );
}

function candidates(): Mutation[] {
  const start = file ?? only;
  return (
    sourcesIn('src', 'rules')
      .filter((name) => name.startsWith(start) && (!name.endsWith('.generated.ts') || name === FACTS))
      // What runs in a browser, and what is compiled into a generated module.
      .filter((file) => !file.startsWith('src/report/html/page/') && !file.includes('/scan/assembly/'))
      .flatMap((file) => {
        const text = readFileSync(path.join(root, file), 'utf8');
        const lines = text.split('\n');
        return mutationsOf(file, text).filter((one) => !equal.some((known) => isEqual(one, lines, known)));
      })
  );
}

/** Those of `drawn` that no fast test notices when they are switched on while it runs. */
async function tryBySwitches(drawn: readonly Mutation[], testsOf: (file: string) => Tests): Promise<Mutation[]> {
  const files = [...new Set(drawn.map(({ file }) => file))];
  const rank = new Map<string, number>();
  for (const { own, others } of files.map(testsOf))
    for (const [i, test] of [...own, ...others].entries()) rank.set(test, Math.min(rank.get(test) ?? i, i));
  const tests = [...rank.keys()].filter((test) => quickTests.has(test)).sort((a, b) => rank.get(a)! - rank.get(b)!);
  const texts = new Map(files.map((file) => [file, readFileSync(path.join(copy, file), 'utf8')]));
  const switches = drawn.map((mutation, id) => ({ id, mutation })).filter(({ mutation }) => mutation.expression);
  for (const [file, text] of texts) {
    const own = switches.filter(({ mutation }) => mutation.file === file);
    writeFileSync(path.join(copy, file), withSwitches(text, own));
  }
  const verdicts = await runSwitched(
    drawn.map(({ expression }) => (expression === undefined ? 'nobody was asked' : '')),
    tests,
  );
  for (const [file, text] of texts) writeFileSync(path.join(copy, file), text);
  return drawn.filter(({ expression }, id) => expression === undefined || verdicts.noticedBy[id] === '');
}

/**
 * A mutation may leave something behind that makes every test fail: then a new process goes on. Or it takes all the memory that there is: the
 * test file that it ends is left out, and the others go on.
 */
async function runSwitched(noticedBy: string[], tests: readonly string[]): Promise<Verdicts> {
  const at = path.join(copy, 'verdicts.json');
  let verdicts: Verdicts = { noticedBy, over: [], judged: [], isSpoiled: false };
  const until = Date.now() + LONGEST;
  for (let left = tests; left.length > 0 && Date.now() < until; ) {
    writeFileSync(at, JSON.stringify({ ...verdicts, isSpoiled: false }));
    await runSwitchedOnce(left, at, until - Date.now());
    verdicts = JSON.parse(readFileSync(at, 'utf8')) as Verdicts;
    left = left.filter((test) => !verdicts.over.includes(test));
    if (verdicts.isSpoiled || left.length === 0) continue;
    console.log(`  ${left[0]} was ended`);
    left = left.slice(1);
  }
  return verdicts;
}

function runSwitchedOnce(tests: readonly string[], verdicts: string, limit: number): Promise<void> {
  stopTester();
  tester = fork(
    path.join(root, 'scripts/run.mjs'),
    [path.join(root, 'scripts/mutation-switch-tests.ts'), copy, ...tests],
    {
      detached: true,
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
      env: { ...process.env, CI: '', VERDICTS: verdicts },
    },
  );
  const asked = tester;
  const timer = setTimeout(stopTester, limit);
  return new Promise((resolve) => {
    asked.once('exit', () => {
      clearTimeout(timer);
      tester = undefined;
      resolve();
    });
  });
}

/** Says which tests could notice a change of a source: those named as it is, of any kind, and the fast ones that reach it. */
async function findTests(): Promise<(file: string) => Tests> {
  const there = await startTester();
  if (!('fast' in there)) throw new Error('the tests could not be listed');
  const fast = new Set(there.fast.filter((name) => !OF_STALE_FILES.includes(name)));
  const files = sourcesIn('src', 'rules', 'scripts', 'tests');
  const texts = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
  const ofGit = there.real.filter((name) => makesRepositories(texts.get(name)!));
  quickTests = new Set([...fast, ...ofGit]);
  const all = [...fast, ...there.real];
  const importers = importersOf(texts);
  return (file) => {
    const name = `/${path.posix.basename(file, '.ts')}.test.ts`;
    const own = all.filter((test) => test.endsWith(name));
    const asked = OF_GIT.test(file) ? quickTests : fast;
    const others = reachedFrom(file, importers).filter((test) => asked.has(test) && !own.includes(test));
    return { own, others };
  };
}

/** Whether a test makes repositories and has the sources in its own process: the built program knows of no change of them. */
function makesRepositories(text: string): boolean {
  return text.includes("/support/git-repo.js'") && !/\b(?:runCli|builtProgram)\b/.test(text);
}

/** Runs all that will be run, on the unchanged copy: how long each took. */
async function proveUnchanged(ofAll: readonly Tests[]): Promise<Readonly<Record<string, number>>> {
  const tests = [...new Set(ofAll.flatMap(({ own, others }) => [...own, ...others]))].sort();
  console.log(`${tests.length} files of tests must pass before anything is changed`);
  const all = await runAll(tests);
  // On a busy machine a test may take longer than it may: by itself it has more time.
  const failed = all.failed.length === 0 ? [] : (await runAll(all.failed)).failed;
  if (failed.length > 0) throw new Error(`the tests of the unchanged sources fail: ${failed.join(', ')}`);
  return all.milliseconds;
}

async function runAll(tests: readonly string[]): Promise<Extract<TestAnswer, { failed: unknown }>> {
  const answer = await ask({ changed: undefined, tests, untilOneFails: false }, 3_600_000);
  if (answer === undefined || !('failed' in answer)) throw new Error('the tests of the unchanged sources do not end');
  return answer;
}

/** Who noticed: a test, or the compiler; undefined when nobody did. */
async function tryOut(
  { file: changed, kind, start, end, replacement }: Mutation,
  { own, others }: Tests,
  milliseconds: Readonly<Record<string, number>>,
): Promise<string | undefined> {
  const at = path.join(copy, changed);
  const text = readFileSync(at, 'utf8');
  /** The test that fails; one that hangs has noticed, too. */
  const firstToFail = async (tests: readonly string[]): Promise<string | undefined> => {
    if (tests.length === 0) return undefined;
    const usual = tests.reduce((sum, test) => sum + (milliseconds[test] ?? 0), 0);
    const answer = await ask({ changed, tests, untilOneFails: true }, 30_000 + 3 * usual);
    if (answer === undefined) return 'tests that do not end';
    return 'failed' in answer ? answer.failed[0] : undefined;
  };
  writeFileSync(at, text.slice(0, start) + replacement + text.slice(end));
  try {
    const noticed = await firstToFail(own);
    if (noticed !== undefined) return noticed;
    // The types of an expression are the same, whatever it takes.
    return kind === 'expression' || compiles() ? await firstToFail(others) : 'types';
  } finally {
    writeFileSync(at, text);
  }
}

function compiles(): boolean {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '--incremental', '--tsBuildInfoFile', path.join(copy, 'types.tmp')];
  return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore' }).status === 0;
}

/** Starts the process that runs the tests: what it tells first. */
async function startTester(): Promise<TestAnswer> {
  tester = fork(path.join(root, 'scripts/run.mjs'), [path.join(root, 'scripts/mutation-tests.ts'), copy], {
    // A group of its own, so that what it started ends with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, CI: '' },
  });
  const told = await nextAnswer(120_000);
  if (told === undefined) throw new Error('the tests do not start');
  return told;
}

function stopTester(): void {
  const { pid } = tester ?? {};
  tester = undefined;
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Undefined when there was no answer in time: the tester is then ended. */
async function ask(order: TestOrder, limit: number): Promise<TestAnswer | undefined> {
  if (tester === undefined) await startTester();
  tester!.send(order);
  const answer = await nextAnswer(limit);
  if (answer === undefined) stopTester();
  return answer;
}

function nextAnswer(limit: number): Promise<TestAnswer | undefined> {
  const asked = tester!;
  return new Promise((resolve) => {
    const end = (answer: TestAnswer | undefined): void => {
      clearTimeout(timer);
      asked.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => end(undefined), limit);
    asked.once('message', (answer) => end(answer as TestAnswer));
    asked.once('exit', () => end(undefined));
  });
}

function report({ drawn, missed }: Awaited<ReturnType<typeof run>>): number {
  console.log(`seed ${seed}: ${drawn - missed.length} of ${drawn} noticed`);
  for (const { file, line, kind, before, after } of missed)
    console.log(`${file}:${line}: ${kind}: ${before} -> ${after}`);
  return missed.length * 20 > drawn ? 1 : 0;
}
