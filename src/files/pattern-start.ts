import path from 'node:path';
import type { Host } from '../host.js';

/** A pattern, and the folder that it starts from. */
export interface StartedPattern {
  /** Absolute. */
  readonly cwd: string;
  readonly pattern: string;
}

/** Takes the folders that are there off the start of a pattern: what exists is a name, whatever its characters; the rest is a pattern. */
export function splitPattern(given: string, host: Pick<Host, 'cwd' | 'kindOf'>): StartedPattern {
  const { root } = path.parse(given);
  const names = given.slice(root.length).split('/');
  let cwd = path.resolve(host.cwd, root);
  let taken = 0;
  for (; taken < names.length - 1; taken++) {
    const next = path.resolve(cwd, names[taken]!);
    if (host.kindOf(next) !== 'folder') break;
    cwd = next;
  }
  return { cwd, pattern: names.slice(taken).join('/') };
}
