import type { SiteData } from '../../src/site/site-data.js';
import { nearest } from '../../src/words/nearest.js';

/** The stacks of each tag of which they are known. */
export function stacksByTag({ tags }: SiteData): ReadonlyMap<string, ReadonlySet<string>> {
  const byTag = new Map<string, Set<string> | undefined>();
  for (const { name, stacks } of tags.content ?? []) {
    if (name === undefined) continue;
    const known = byTag.has(name) ? byTag.get(name) : new Set<string>();
    for (const stack of stacks ?? []) known?.add(stack);
    byTag.set(name, stacks === undefined ? undefined : known);
  }
  return new Map([...byTag].flatMap(([tag, stacks]) => (stacks === undefined ? [] : [[tag, stacks] as const])));
}

/** Untrusted names may be many: beyond this nothing is guessed. */
const MOST_GUESSES = 100;
const MOST_STACKS = 500;

/** What was probably meant by an unknown stack. */
export function guesser(known: ReadonlySet<string>, unknowns: number): (stack: string) => string | undefined {
  const candidates = known.size > MOST_STACKS || unknowns > MOST_GUESSES ? [] : [...known];
  return (stack) => nearest(stack, candidates)[0];
}
