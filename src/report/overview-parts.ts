import type { Fall, Overview, TagOverview } from './overview.js';
import { group, plural } from './totals.js';

/** How many stacks a tag has: `root` is none, but all of them. */
export function stackCount({ stacks }: TagOverview, { names }: Overview): number {
  return stacks.filter(([name]) => names.stacks[name] !== 'root').length;
}

/** How many pages or specs tags have together. */
export function totalOf(tags: readonly TagOverview[], what: 'pages' | 'specs'): number {
  return tags.reduce((sum, tag) => sum + tag[what], 0);
}

/** What a tag lacks of the one before it, in parts of a sentence; `most` of the names of each kind are written by `write`. */
export function lacksOf(
  { specs: [before, now], packages, stacks }: Fall,
  { names }: Overview,
  most: number,
  write: (name: string) => string,
): string[] {
  const some = (noun: string, numbers: readonly number[], all: readonly string[]): string[] =>
    numbers.length === 0 ? [] : [`${plural(numbers.length, noun)} (${someNames(numbers, all, most, write)})`];
  const fewer = now < before ? [`${group(before - now)} of ${plural(before, 'spec')}`] : [];
  const lacks = [...some('package', packages, names.packages), ...some('stack', stacks, names.stacks), ...fewer];
  // Those that only the newer tag has make up for the ones that are lacking.
  return lacks.length === 0 ? ['specs'] : lacks;
}

/** The first names, and how many more there are. */
export function someNames(
  numbers: readonly number[],
  names: readonly string[],
  most: number,
  write: (name: string) => string,
): string {
  const shown = numbers.slice(0, most).map((number) => write(names[number]!));
  const more = numbers.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
