import path from 'node:path';
import type { Host } from '../host.js';
import { shownPath } from '../paths.js';
import { GitFault, type LineEnds } from './output.js';
import { openRepository, type Repository } from './repository.js';

/** Files of the repository, relative to what files are shown relative to, with `/`. */
type Files = readonly string[];

/**
 * The regular files that git has and does not look for on the disk, where they are not: of a sparse checkout, or marked as skip-worktree
 * or assume-unchanged. None where git cannot tell. `root` is what files are shown relative to, absolute.
 */
export function absentFiles(host: Host, root: string): ReadonlySet<string> {
  return new Set(ask(host, root, (repository, { shown }) => repository.absent().map(shown)));
}

/** Of files whose lines end in CR LF the ones that git has, or is to have, with LF alone: the checkout wrote the CR, `git add` drops it. */
export function convertedFiles(host: Host, root: string, files: Files): ReadonlySet<string> {
  const converted = ask(host, root, (repository, { shown, inTop }) => {
    const wanted = new Set(files);
    const found = repository.lineEnds(files.map(inTop)).filter(({ file }) => wanted.has(shown(file)));
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
  const encoded = ask(host, root, (repository, { shown, inTop }) => {
    const values = repository.attribute('working-tree-encoding', files.map(inTop));
    return [...values].map(([file, encoding]) => [shown(file), encoding] as const);
  });
  return new Map(encoded);
}

/** Between what files are shown relative to and the top of the working tree. */
interface Names {
  shown(file: string): string;
  inTop(file: string): string;
}

/** Empty where there is no repository, or git does not answer. */
function ask<T>(host: Host, root: string, question: (repository: Repository, names: Names) => T[]): T[] {
  const repository = host.exists(path.join(root, '.git')) ? openRepository(host, root) : NO_REPOSITORY;
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

const NO_REPOSITORY = { reason: 'this is no git repository' };
