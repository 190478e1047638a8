import path from 'node:path';
import type { Host } from '../host.js';

/** The nearest folder with `.git`, from an absolute one upwards: git's working tree. */
export function treeAround(host: Host, folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (host.exists(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

/** Whether git was once told to check out a part of a working tree only. Reads a file or two, and asks nobody. */
export function maybeSparse(host: Host, tree: string): boolean {
  const folder = gitFolder(host, path.join(tree, '.git'));
  return folder !== undefined && host.exists(path.join(folder, 'info', 'sparse-checkout'));
}

/** A linked working tree and a submodule have a file that names it. */
function gitFolder(host: Host, at: string): string | undefined {
  const kind = host.kindOf(at);
  if (kind !== 'file') return kind === 'folder' ? at : undefined;
  const bytes = host.readPage(at, path.dirname(at), 4096);
  const named = 'code' in bytes ? undefined : /^gitdir: (.+)/.exec(bytes.toString())?.[1];
  return named === undefined ? undefined : path.resolve(path.dirname(at), named);
}
