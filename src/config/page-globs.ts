import path from 'node:path';
import { readGlob, type Segment } from './glob-segments.js';
import { Kept } from './kept.js';
import { MOST_KEPT, PathPatterns, textOf } from './path-patterns.js';

/** Globs of pages as they are written, and what they start from: plain data. */
export interface GlobTexts {
  readonly globs: readonly string[];
  /** Absolute: the folder of the config that names them, or the repository's root. */
  readonly base: string;
  /** Whether a glob that names a folder is about everything below it. */
  readonly coversBelow?: boolean;
}

/** Whether a page's file matches. `file` is relative to the repository root, with `/`; it may start with `../`. */
export type MatchesFile = (file: string) => boolean;

/** Which of many lists of globs a file, as above, matches one of: by number, ascending. An answer that is the same is the same object. */
export type Matching = (file: string) => readonly number[];

/**
 * What tells which of these lists match a file. Their globs are known to be right and are read when it is asked first; bases are in
 * `root`, which is what files are shown relative to.
 */
export function matcherOf(lists: readonly GlobTexts[], root: string): Matching {
  if (lists.length === 0) return () => NONE;
  let made: GlobLists | undefined;
  return (file) => {
    made ??= new GlobLists(lists, root);
    return made.matching(file);
  };
}

/** The same with an answer for each list. */
export function withMatches<T extends GlobTexts>(
  lists: readonly T[],
  root: string,
): readonly (T & { readonly matches: MatchesFile })[] {
  const matching = matcherOf(lists, root);
  return lists.map((list, i) => Object.freeze({ ...list, matches: (file: string) => holds(matching(file), i) }));
}

const NONE: readonly number[] = Object.freeze([]);

/** Whether a number is in an ascending list. */
function holds(ascending: readonly number[], wanted: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}

/** The globs that start from one folder. */
interface FromBase {
  /** The names of the folder, from the root. */
  readonly folder: readonly string[];
  readonly patterns: PathPatterns;
  /** By pattern: the list that it is of. */
  readonly lists: readonly number[];
}

class GlobLists {
  readonly #bases: readonly FromBase[];
  /** By what matches of each base. */
  readonly #known = new Kept<string, readonly number[]>(MOST_KEPT);
  #lastFile: string | undefined;
  #lastAnswer = NONE;

  constructor(lists: readonly GlobTexts[], root: string) {
    const bases = new Map<string, { patterns: (readonly Segment[])[]; lists: number[] }>();
    for (const [i, { globs, base, coversBelow }] of lists.entries()) {
      if (!bases.has(base)) bases.set(base, { patterns: [], lists: [] });
      const own = bases.get(base)!;
      for (const pattern of globs.flatMap((glob) => readGlob(glob, coversBelow).patterns)) {
        own.patterns.push(pattern);
        own.lists.push(i);
      }
    }
    this.#bases = [...bases].map(([base, { patterns, lists: numbers }]) => ({
      folder: base === root ? [] : path.relative(root, base).split(path.sep),
      patterns: new PathPatterns(patterns),
      lists: numbers,
    }));
  }

  /** The last answer is at hand: of one file several things are asked in a row. */
  matching(file: string): readonly number[] {
    if (file === this.#lastFile) return this.#lastAnswer;
    this.#lastAnswer = this.#find(file.split('/'));
    this.#lastFile = file;
    return this.#lastAnswer;
  }

  #find(names: readonly string[]): readonly number[] {
    const matched = this.#bases.map(({ folder, patterns }) => patterns.match(seenFrom(folder, names)));
    if (matched.every((bits) => bits === undefined)) return NONE;
    const key = matched.map((bits) => `${bits?.length ?? 0}:${bits === undefined ? '' : textOf(bits)}`).join('');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const numbers = matched.flatMap((bits, i) => {
      const { patterns, lists } = this.#bases[i]!;
      return bits === undefined ? [] : patterns.ending(bits).map((pattern) => lists[pattern]!);
    });
    if (this.#bases.length > 1) numbers.sort((a, b) => a - b);
    const answer = Object.freeze(numbers.filter((number, i) => number !== numbers[i - 1]));
    return this.#known.add(key, answer, key.length + answer.length);
  }
}

/** The names of a path as it is written from a folder. */
function seenFrom(folder: readonly string[], names: readonly string[]): readonly string[] {
  if (folder.length === 0) return names;
  let common = 0;
  while (common < folder.length && folder[common] === names[common]) common++;
  return [...folder.slice(common).fill('..'), ...names.slice(common)];
}
