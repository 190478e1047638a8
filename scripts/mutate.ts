// Changes the sources in one small place at a time and asks whether a test notices: npm run mutate [-- --seed 1] [-- --count 100]
// [-- --only src/page]. Works on a copy; prints what nobody noticed, and ends with 1 when that is more than one in twenty.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Mutation, mutationsOf, SeededDraw } from './mutations.js';

const root = path.resolve(import.meta.dirname, '..');
const seed = numberAfter('--seed', 1);
const count = numberAfter('--count', 100);
const only = textAfter('--only') ?? '';

/** A mutation that changes nothing that a program can see, and why. */
interface EqualMutation extends Pick<Mutation, 'file' | 'before' | 'after'> {
  readonly reason: string;
}

const equal = JSON.parse(readFileSync(path.join(root, 'scripts/equal-mutations.json'), 'utf8')) as EqualMutation[];
const copy = mkdtempSync(path.join(tmpdir(), 'cache-lint-mutate-'));
try {
  process.exitCode = report(run());
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function numberAfter(option: string, fallback: number): number {
  const text = textAfter(option);
  if (text === undefined) return fallback;
  if (!/^\d+$/.test(text)) throw new Error(`${option} takes a whole number`);
  return Number(text);
}

function textAfter(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at === -1 ? undefined : process.argv[at + 1];
}

/** The drawn mutations that no test noticed. */
function run(): { readonly drawn: number; readonly missed: readonly Mutation[] } {
  makeCopy();
  const drawn = new SeededDraw(seed).take(candidates(), count);
  const missed = drawn.filter((mutation, i) => {
    const noticedBy = tryOut(mutation);
    const { file, line, kind, before, after } = mutation;
    console.log(`${i + 1}/${drawn.length} ${file}:${line} ${kind}: ${before} -> ${after}: ${noticedBy ?? 'MISSED'}`);
    return noticedBy === undefined;
  });
  return { drawn: drawn.length, missed };
}

function makeCopy(): void {
  const names = readdirSync(root).filter((name) => !['node_modules', '.git', 'coverage', 'dist'].includes(name));
  for (const name of names) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  for (const name of ['node_modules', 'dist']) symlinkSync(path.join(root, name), path.join(copy, name), 'dir');
}

function candidates(): Mutation[] {
  return ['src', 'rules']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
        .sort(),
    )
    .filter((file) => file.startsWith(only) && /(?<!\.generated|\.d)\.ts$/.test(file))
    .filter((file) => !file.startsWith('src/report/html/page/'))
    .flatMap((file) => mutationsOf(file, readFileSync(path.join(root, file), 'utf8')))
    .filter(
      ({ file, before, after }) =>
        !equal.some((one) => one.file === file && one.before === before && one.after === after),
    );
}

/** Who noticed: a test, or the compiler; undefined when nobody did. */
function tryOut(mutation: Mutation): string | undefined {
  const at = path.join(copy, mutation.file);
  const text = readFileSync(at, 'utf8');
  writeFileSync(at, text.slice(0, mutation.start) + mutation.replacement + text.slice(mutation.end));
  try {
    const stem = path.basename(mutation.file, '.ts');
    if (!passes('vitest', ['run', '--bail', '1', '--passWithNoTests', `/${stem}.test.ts`])) return 'its own tests';
    if (!passes('typescript', [])) return 'types';
    const related = ['related', '--run', '--project', 'fast', '--bail', '1', '--passWithNoTests', mutation.file];
    return passes('vitest', related) ? undefined : 'other tests';
  } finally {
    writeFileSync(at, text);
  }
}

/** A test that hangs has noticed, too. */
function passes(tool: 'vitest' | 'typescript', args: readonly string[]): boolean {
  const program = tool === 'vitest' ? 'vitest/vitest.mjs' : 'typescript/bin/tsc';
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: copy,
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, CI: '' },
  });
  return status === 0;
}

function report({ drawn, missed }: ReturnType<typeof run>): number {
  console.log(`seed ${seed}: ${drawn - missed.length} of ${drawn} noticed`);
  for (const { file, line, kind, before, after } of missed)
    console.log(`${file}:${line}: ${kind}: ${before} -> ${after}`);
  return missed.length * 20 > drawn ? 1 : 0;
}
