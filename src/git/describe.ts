import type { Host } from '../host.js';
import { unreadable } from './output.js';
import { openRepository } from './repository.js';
import { maybeSparse } from './tree.js';

/** What decides how git and a checkout look to us, for people who ask. */
export interface GitState {
  /** As `git version` says it. */
  readonly version: string;
  /** Whether a part of the history was not cloned. */
  readonly shallow: boolean;
  /** Whether files of the past were not cloned. */
  readonly partial: boolean;
  /** Whether git was told to check out a part only. */
  readonly sparse: boolean;
  /** `core.autocrlf` as it is set; absent when it is not. */
  readonly autocrlf?: string;
}

/** Of the working tree in an absolute folder, or why git does not tell. */
export function describeGit(host: Host, tree: string): GitState | { readonly reason: string } {
  const repository = openRepository(host, tree);
  if ('reason' in repository) return repository;
  const ask = (...args: string[]): string => {
    const answer = host.git(args, { cwd: tree, maxBytes: 64 * 1024 });
    return answer?.code === 0 ? answer.stdout.toString('utf8').trim() : '';
  };
  const version = /^git version ([\x20-\x7e]+)$/.exec(ask('version'))?.[1];
  if (version === undefined) return { reason: unreadable().message };
  const autocrlf = ask('config', '--get', 'core.autocrlf');
  return {
    version,
    shallow: repository.isShallow,
    partial: ask('config', '--get-regexp', '^remote\\..*\\.promisor$') !== '',
    sparse: maybeSparse(host, tree),
    ...(autocrlf !== '' && { autocrlf }),
  };
}
