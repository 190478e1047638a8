import path from 'node:path';
import { GitFault } from '../git/output.js';
import { formerNamesOf, type Rename } from '../git/renames.js';
import { openRepository, type Repository } from '../git/repository.js';
import type { Host } from '../host.js';
import { shownPath } from '../paths.js';
import type { Entries } from './apply-baseline.js';

/**
 * What renamed files were called when the baseline was written, by their names now: git tells it of the time since the commit that changed
 * the baseline last, that commit included. Only pages that the baseline has and that are not there any more count. Empty where git
 * cannot tell.
 */
export function formerNames(
  baseline: string,
  entries: Entries,
  isThere: (file: string) => boolean,
  host: Host,
  root: string,
): ReadonlyMap<string, string> {
  const pages = new Set([...entries.values()].map(({ page }) => page));
  const gone = new Set([...pages].filter((page) => !isThere(page)));
  const repository = gone.size === 0 ? undefined : openRepository(host, root);
  if (repository === undefined || 'reason' in repository) return new Map();
  try {
    return new Map([...formerNamesOf(renames(baseline, repository, root))].filter(([, old]) => gone.has(old)));
  } catch (error) {
    if (error instanceof GitFault) return new Map();
    throw error;
  }
}

function renames(baseline: string, repository: Repository, root: string): Rename[] {
  const since = startOf(shownPath(repository.top, baseline), repository);
  const shown = (file: string): string => shownPath(root, path.join(repository.top, file));
  return repository
    .changes(since, 'working tree')
    .flatMap(({ file, oldFile }) => (oldFile === undefined ? [] : [[shown(file), shown(oldFile)]]));
}

/** A commit may move pages and change other lines of the baseline: then the state before it counts. */
function startOf(baseline: string, repository: Repository): string {
  const last = repository.lastChange(baseline);
  const parent = last === undefined ? undefined : repository.parents(last)[0];
  const [known] = parent === undefined ? [] : repository.commits([parent]);
  return known ?? last ?? 'HEAD';
}
