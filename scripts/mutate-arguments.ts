import { parseArgs } from 'node:util';

/** What `npm run mutate` is asked for. */
export interface Asked {
  readonly seed: number;
  readonly count: number;
  /** All mutations of this file, in place of some that are drawn. */
  readonly file: string | undefined;
  /** How the paths of files begin whose mutations are drawn. */
  readonly only: string | undefined;
}

export const USAGE = 'npm run mutate [-- [--seed 1] [--count 100] [--only src/page] | --file src/page/fences.ts]';

/** Throws an error of one line for what it does not know: a run takes most of an hour. */
export function readArguments(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100' },
      file: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const { seed, count, file, only } = values;
  return { seed: wholeNumber('--seed', seed), count: wholeNumber('--count', count), file, only };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${option} takes a whole number`);
  return Number(text);
}
