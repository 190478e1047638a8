import { parseArgs } from 'node:util';

/** What `npm run mutate` is asked for. */
export interface Asked {
  readonly seed: number;
  readonly count: number;
  /** All mutations of this file, in place of some that are drawn. */
  readonly file: string | undefined;
  /** How the paths of files begin whose mutations are drawn. */
  readonly only: string | undefined;
  /** Only the tests are asked that run with all mutations behind switches: minutes, and some are left that others would notice. */
  readonly quick: boolean;
}

export const USAGE =
  'npm run mutate [-- [--seed 1] [--count 100] [--only src/page] [--quick] | --file src/page/fences.ts [--quick]]';

/** Throws an error of one line for what it does not know: a run takes most of an hour. */
export function readArguments(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100' },
      file: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const { seed, count, file, only, quick } = values;
  return { seed: wholeNumber('--seed', seed), count: wholeNumber('--count', count), file, only, quick };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${option} takes a whole number`);
  return Number(text);
}
