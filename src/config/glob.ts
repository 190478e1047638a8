import { readGlob } from './glob-segments.js';
import { PathPatterns } from './path-patterns.js';

/** A compiled glob: whether it matches a relative path with `/`. */
export interface Glob {
  (path: string): boolean;
  /** How many characters and wildcards it has with its braces written out: what memory and a match cost. */
  readonly size: number;
}

/**
 * Compiles a glob as `readGlob` reads it, and throws what that throws.
 *
 * A config may be untrusted, and regular expressions made from globs backtrack for minutes on some (`*a*a*a*b`): that is why no
 * library matches here. This one needs at most (length of the glob) x (length of the path) / 32 steps for each alternative of its braces.
 */
export function compileGlob(glob: string, coversBelow = false): Glob {
  const { patterns, size } = readGlob(glob, coversBelow);
  const all = new PathPatterns(patterns);
  return Object.assign((path: string): boolean => all.match(path.split('/')) !== undefined, { size });
}
