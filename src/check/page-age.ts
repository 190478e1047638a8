import path from 'node:path';
import { GitFault } from '../git/output.js';
import { openRepository } from '../git/repository.js';
import type { Host } from '../host.js';

/** When a file of an absolute folder was committed last, as `2026-11-28T11:40:07Z`; undefined where git does not know. */
export function lastCommitted(folder: string, host: Host): string | undefined {
  const repository = openRepository(host, folder);
  if ('reason' in repository) return undefined;
  try {
    return repository.lastChangeTime(path.relative(repository.top, folder).split(path.sep).join('/'));
  } catch (error) {
    if (error instanceof GitFault) return undefined;
    throw error;
  }
}
