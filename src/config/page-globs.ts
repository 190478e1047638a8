import path from 'node:path';
import { compileGlob } from './glob.js';

/** Globs of pages as they are written, and what they start from: plain data. */
export interface GlobTexts {
  readonly globs: readonly string[];
  /** Absolute: the folder of the config that names them, or the repository's root. */
  readonly base: string;
}

/** Whether a page's file matches. `file` is relative to the repository root, with `/`; it may start with `../`. */
export type MatchesFile = (file: string) => boolean;

/** What matches one of these globs, which are known to be right; `root` is what files are shown relative to. */
export function matcherOf({ globs, base }: GlobTexts, root: string): MatchesFile {
  const compiled = globs.map((glob) => compileGlob(glob));
  return fromBase(base, root, (relative) => compiled.some((glob) => glob(relative)));
}

/** A matcher of paths relative to `base`, as one of files as they are shown. */
export function fromBase(base: string, root: string, matches: MatchesFile): MatchesFile {
  if (base === root) return (file) => matches(file);
  const prefix = `${path.relative(root, base).split(path.sep).join('/')}/`;
  return (file) => {
    if (file.startsWith(prefix)) return matches(file.slice(prefix.length));
    return matches(path.relative(base, path.join(root, file)).split(path.sep).join('/'));
  };
}
