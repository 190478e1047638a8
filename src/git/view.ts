import path from 'node:path';
import type { Entry, Host } from '../host.js';
import type { Fault } from '../page/fault.js';
import { isInside, shownPath } from '../paths.js';
import type { Repository } from './repository.js';

/** What differs from the files on the disk. Paths are absolute. */
export interface ViewDifference {
  /** The blob of each file that is seen as git has it. */
  readonly files: ReadonlyMap<string, string>;
  /** Files and folders that are not seen; or everything on the disk within the repository's working tree. */
  readonly gone: ReadonlySet<string> | 'all';
}

const NOWHERE = { start: 0, end: 0 };
const MISSING: Fault = { code: 'missing', data: {}, span: NOWHERE, stops: 'always' };
/** Blobs read at once: pages are read one after the other, in the order of their paths. */
const AHEAD = 256;

/**
 * A host that sees another state of a repository's files: what is staged, or a commit. Reads blobs when they are wanted, some ahead; the
 * working tree is not touched. What is written goes to the disk.
 */
export function gitView(host: Host, repository: Repository, difference: ViewDifference): Host {
  const { files } = difference;
  const folders = foldersOf(files.keys());
  const isGone = (at: string): boolean => isHidden(at, difference, repository.top);
  const kindIn = (at: string): 'file' | 'folder' | undefined =>
    files.has(at) ? 'file' : folders.has(at) ? 'folder' : undefined;
  const blobs = new BlobShelf(repository, files);
  const isEmptied = emptiedFolders(difference, folders, host);
  /** What differs is known without the links on the way. */
  const seenAt = (at: string): string => (kindIn(at) !== undefined || isGone(at) ? at : withoutLinks(at, host));
  return {
    ...host,
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
    readPage(given, boundary, limit) {
      const file = seenAt(given);
      if (files.has(file) && isInside(file, boundary)) return blobs.read(file, limit);
      return isGone(file) ? MISSING : host.readPage(given, boundary, limit);
    },
  };
}

/** Tells of folders whether nothing of what they hold on the disk is seen: git has no empty folders, so neither has the state. */
function emptiedFolders(
  difference: ViewDifference,
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
function isHidden(at: string, { gone }: ViewDifference, top: string): boolean {
  if (gone === 'all') return at !== top && isInside(at, top);
  if (gone.size === 0) return false;
  for (let one = at; one !== path.dirname(one); one = path.dirname(one)) if (gone.has(one)) return true;
  return false;
}

/** Keeps the blobs of some files that stand one after the other. */
class BlobShelf {
  readonly #repository: Repository;
  /** By file, in code-unit order. */
  readonly #sorted: readonly (readonly [file: string, id: string])[];
  readonly #places: ReadonlyMap<string, number>;
  #kept: ReadonlyMap<string, Buffer | number> = new Map();

  constructor(repository: Repository, files: ReadonlyMap<string, string>) {
    this.#repository = repository;
    this.#sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#places = new Map(this.#sorted.map(([file], i) => [file, i]));
  }

  read(file: string, limit: number): Buffer | Fault {
    let found = this.#kept.get(file);
    if (found === undefined) {
      this.#readFrom(this.#places.get(file)!, limit);
      found = this.#kept.get(file);
    }
    if (typeof found === 'number')
      return { code: 'tooLarge', data: { bytes: found, limit }, span: NOWHERE, stops: 'always' };
    return found ?? { ...MISSING, code: 'unreadable', data: { reason: 'the clone does not have it' } };
  }

  /** Not more than one part of what is read: memory holds one part at a time. */
  #readFrom(start: number, limit: number): void {
    const kept = new Map<string, Buffer | number>();
    const part = this.#sorted.slice(start, start + AHEAD);
    const asked = part.map(([file, id]) => ({ id, file: shownPath(this.#repository.top, file) }));
    let size = 0;
    let at = 0;
    for (const blob of this.#repository.blobs(asked, limit)) {
      const [file] = part[at++]!;
      const found = blob.bytes ?? blob.size;
      if (found === undefined) continue;
      kept.set(file, found);
      size += blob.bytes?.length ?? 0;
      if (size > MOST_KEPT) break;
    }
    this.#kept = kept;
  }
}

/** Bytes. */
const MOST_KEPT = 24 * 1024 * 1024;
