import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A process to measure: it writes its peak memory (kB) and its processor time (s) to the file that USAGE_FILE names. */
export interface Run {
  readonly program: string;
  readonly args: readonly string[];
}

/** What a process cost: seconds that passed and seconds of processors; MiB at its peak. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** What a row of the table is about. */
export interface Row {
  readonly label: string;
  readonly a: Run;
  readonly b: Run;
  readonly cwd: string;
  readonly goal: string;
  /** Where the second one runs, if elsewhere. */
  readonly otherCwd?: string;
}

/** The table, as Markdown: a row is printed as soon as it is measured. */
export class Table {
  readonly #folder: string;
  readonly #runs: number;

  /** Each row is so many pairs of runs. What processes say of themselves goes to `folder`. */
  constructor(folder: string, runs: number) {
    this.#folder = folder;
    this.#runs = runs;
    console.log('| | goal | wall time | processor time | processor seconds of both | peak of the first |');
    console.log('| --- | --- | --- | --- | --- | --- |');
  }

  /** Runs A and B in turn; the ratio is taken pair by pair, so that a machine whose speed drifts does not matter. */
  compare({ label, a, b, cwd, goal, otherCwd = cwd }: Row): void {
    // What is read first is slower; with one pair there is no time for that.
    if (this.#runs > 1) {
      this.#measure(a, cwd);
      this.#measure(b, otherCwd);
    }
    const pairs = Array.from(
      { length: this.#runs },
      () => [this.#measure(a, cwd), this.#measure(b, otherCwd)] as const,
    );
    const ratio = (of: (cost: Cost) => number): string => describe(pairs.map(([x, y]) => of(x) / of(y)));
    const seconds = (i: 0 | 1): string => `${median(pairs.map((pair) => pair[i].cpu)).toFixed(2)} s`;
    const peak = median(pairs.map(([x]) => x.peak)).toFixed(0);
    console.log(
      `| ${label} | ${goal} | ${ratio(({ wall }) => wall)} | ${ratio(({ cpu }) => cpu)} | ${seconds(0)}, ${seconds(1)} | ${peak} MiB |`,
    );
  }

  /** Throws when the process does not end with 0. */
  #measure({ program, args }: Run, cwd: string): Cost {
    const file = path.join(this.#folder, 'usage');
    const env = { ...process.env, USAGE_FILE: file };
    const started = process.hrtime.bigint();
    const { status, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    const wall = Number(process.hrtime.bigint() - started) / 1e9;
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
    const [peak, cpu] = readFileSync(file, 'utf8').split(' ').map(Number) as [number, number];
    return { wall, cpu, peak: peak / 1024 };
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Median, with the least and the most. */
function describe(values: readonly number[]): string {
  if (values.length === 1) return values[0]!.toFixed(2);
  return `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`;
}
