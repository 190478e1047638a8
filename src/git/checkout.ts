import path from 'node:path';
import type { Host } from '../host.js';
import { shownPath } from '../paths.js';
import { groupBy } from '../words/group-by.js';
import { GitFault, type LineEnds } from './output.js';
import { openRepository, type Repository } from './repository.js';
import { treeAround } from './tree.js';

/** Files as they are shown: relative to a root, with `/`. */
type Files = readonly string[];

/**
 * The regular files that git has and does not look for on the disk, where they are not: of a sparse checkout, or marked as skip-worktree
 * or assume-unchanged. None where git cannot tell. `tree` is the folder with `.git`, absolute.
 */
export function absentFiles(host: Host, root: string, tree: string): ReadonlySet<string> {
  return new Set(ask(host, root, tree, (repository, { shown }) => repository.absent().map(shown)));
}

/** The files below a folder that git has, but for those whose paths below it fit; all absolute, `tree` as above. */
export function otherFiles(host: Host, tree: string, folder: string, fits: RegExp): readonly string[] {
  return ask(host, folder, tree, (repository, { shown, inTop }) => {
    const own = inTop('.');
    const files = repository.below(own === '' ? '.' : own);
    const start = own === '' ? 0 : own.length + 1;
    return files.flatMap((file) => (fits.test(file.slice(start)) ? [] : [path.resolve(folder, shown(file))]));
  });
}

/** Of files whose lines end in CR LF the ones that git has, or is to have, with LF alone: the checkout wrote the CR, `git add` drops it. */
export function convertedFiles(host: Host, root: string, files: Files): ReadonlySet<string> {
  const wanted = new Set(files);
  const converted = askAll(host, root, files, (repository, own, { shown, inTop }) => {
    const found = repository.lineEnds(own.map(inTop)).filter(({ file }) => wanted.has(shown(file)));
    const byDefault = found.some(({ attribute }) => attribute === '') && repository.convertsLineEnds();
    return found.filter((one) => isConverted(one, byDefault)).map(({ file }) => shown(file));
  });
  return new Set(converted);
}

/** Git converts no file that it has with CR LF, unless an attribute says that it is text: then it still has it so. */
function isConverted({ staged, attribute }: LineEnds, byDefault: boolean): boolean {
  const converts = attribute === '' ? byDefault : attribute !== '-text';
  return converts && ['', 'none', 'lf'].includes(staged);
}

/** The encoding that `working-tree-encoding` gives files on the disk, by file; git has them as UTF-8. */
export function encodedFiles(host: Host, root: string, files: Files): ReadonlyMap<string, string> {
  const encoded = askAll(host, root, files, (repository, own, { shown, inTop }) => {
    const values = repository.attribute('working-tree-encoding', own.map(inTop));
    return [...values].map(([file, encoding]) => [shown(file), encoding] as const);
  });
  return new Map(encoded);
}

/** Between what files are shown relative to and the top of the working tree. */
interface Names {
  shown(file: string): string;
  inTop(file: string): string;
}

/** Asks the repositories that files stand in: a site may have one of its own below what files are shown relative to. */
function askAll<T>(
  host: Host,
  root: string,
  files: Files,
  question: (repository: Repository, own: Files, names: Names) => T[],
): T[] {
  const trees = new Map<string, string | undefined>();
  const treeOf = (file: string): string | undefined => {
    const folder = path.dirname(path.dirname(path.resolve(root, file)));
    if (!trees.has(folder)) trees.set(folder, treeAround(host, folder));
    return trees.get(folder);
  };
  return [...groupBy(files, treeOf)].flatMap(([tree, own]) =>
    tree === undefined ? [] : ask(host, root, tree, (repository, names) => question(repository, own, names)),
  );
}

/** Empty where git does not answer. */
function ask<T>(host: Host, root: string, tree: string, question: (repository: Repository, names: Names) => T[]): T[] {
  const repository = openRepository(host, tree);
  if ('reason' in repository) return [];
  const { top } = repository;
  try {
    return question(repository, {
      shown: (file) => shownPath(root, path.join(top, file)),
      inTop: (file) => shownPath(top, path.resolve(root, file)),
    });
  } catch (error) {
    if (error instanceof GitFault) return [];
    throw error;
  }
}
