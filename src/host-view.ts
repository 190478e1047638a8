import path from 'node:path';
import type { Entry, Host } from './host.js';
import { type Fault, wholeFault } from './page/fault.js';
import { isInside } from './paths.js';

/** What differs from the files on the disk. Paths are absolute. */
export interface Difference {
  /** Files that are seen otherwise than the disk has them. */
  readonly files: { has(file: string): boolean; keys(): Iterable<string> };
  /** Files and folders that are not seen; or everything on the disk within the folder `top`. */
  readonly gone: ReadonlySet<string> | 'all';
  /** Absolute. */
  readonly top: string;
  /** The bytes of one of the files, valid until the next call, or why there are none. */
  readonly read: (file: string, limit: number) => Buffer | Fault;
}

/** A host that sees the disk with a difference. Only what is asked of pages differs, and what is written goes to the disk. */
export function viewOf(host: Host, difference: Difference): Host {
  const { files } = difference;
  const folders = foldersOf(files.keys());
  const isGone = (at: string): boolean => isHidden(at, difference);
  const kindIn = (at: string): 'file' | 'folder' | undefined =>
    files.has(at) ? 'file' : folders.has(at) ? 'folder' : undefined;
  const isEmptied = emptiedFolders(difference, folders, host);
  /** What differs is known without the links on the way. */
  const seenAt = (at: string): string => (kindIn(at) !== undefined || isGone(at) ? at : withoutLinks(at, host));
  return {
    ...host,
    // They would see the disk.
    threads: undefined,
    exists: (at) => kindIn(at) !== undefined || (!isGone(at) && !isEmptied(at) && host.exists(at)),
    kindOf: (at) => kindIn(at) ?? (isGone(at) || isEmptied(at) ? undefined : host.kindOf(at)),
    list(given) {
      const folder = seenAt(given);
      const own = [...(folders.get(folder) ?? [])].map(([name, kind]): Entry => ({ name, kind }));
      const onDisk = isGone(folder) ? [] : host.list(folder);
      if ('error' in onDisk) return own.length > 0 ? own : onDisk;
      const isSeen = ({ name }: Entry): boolean => {
        const one = path.join(folder, name);
        return !folders.get(folder)?.has(name) && !isGone(one) && !isEmptied(one);
      };
      return [...onDisk.filter(isSeen), ...own];
    },
    realPath(at) {
      if (kindIn(at) !== undefined) return at;
      return isGone(at) || isEmptied(at) ? undefined : host.realPath(at);
    },
    readPage(given, boundary, limit, room) {
      const file = seenAt(given);
      if (files.has(file) && isInside(file, boundary)) return difference.read(file, limit);
      return isGone(file) ? wholeFault('missing', {}) : host.readPage(given, boundary, limit, room);
    },
  };
}

/** Tells of folders whether nothing of what they hold on the disk is seen: git has no empty folders, so neither has the state. */
function emptiedFolders(
  difference: Difference,
  folders: ReadonlyMap<string, unknown>,
  host: Host,
): (at: string) => boolean {
  const { gone } = difference;
  if (gone === 'all' || gone.size === 0) return () => false;
  const above = foldersOf(gone);
  const known = new Map<string, boolean>();
  const isEmptied = (at: string): boolean => {
    if (!above.has(at) || folders.has(at)) return false;
    const before = known.get(at);
    if (before !== undefined) return before;
    const entries = host.list(at);
    const isUnseen = ({ name }: Entry): boolean => gone.has(path.join(at, name)) || isEmptied(path.join(at, name));
    const found = !('error' in entries) && entries.every(isUnseen);
    known.set(at, found);
    return found;
  };
  return isEmptied;
}

/** Of something that is not on the disk, the folders above it. */
function withoutLinks(at: string, host: Host): string {
  for (let above = at; above !== path.dirname(above); above = path.dirname(above)) {
    const real = host.realPath(above);
    if (real !== undefined && real !== 'loop') return path.join(real, path.relative(above, at));
  }
  return at;
}

/** The entries of each folder on the way to the files. */
function foldersOf(files: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, 'file' | 'folder'>> {
  const folders = new Map<string, Map<string, 'file' | 'folder'>>();
  for (const file of files) {
    let kind: 'file' | 'folder' = 'file';
    for (let at = file; at !== path.dirname(at); at = path.dirname(at)) {
      const folder = path.dirname(at);
      const entries = folders.get(folder);
      if (entries !== undefined) {
        entries.set(path.basename(at), kind);
        break;
      }
      folders.set(folder, new Map([[path.basename(at), kind]]));
      kind = 'folder';
    }
  }
  return folders;
}

/** Whether something on the disk, or a folder that it stands in, is not seen. */
function isHidden(at: string, { gone, top }: Difference): boolean {
  if (gone === 'all') return at !== top && isInside(at, top);
  if (gone.size === 0) return false;
  for (let one = at; one !== path.dirname(one); one = path.dirname(one)) if (gone.has(one)) return true;
  return false;
}
