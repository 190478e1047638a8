import { compareText } from '../finding.js';
import type { Host } from '../host.js';
import { viewOf } from '../host-view.js';
import { type Fault, wholeFault } from '../page/fault.js';
import { shownPath } from '../paths.js';
import { MEBIBYTE } from '../words/words.js';
import { GitFault } from './output.js';
import type { Blob, FileBlob, Repository } from './repository.js';

/** What differs from the files on the disk. Paths are absolute. */
export interface ViewDifference {
  /** The blob of each file that is seen as git has it. */
  readonly files: ReadonlyMap<string, string>;
  /** Files and folders that are not seen; or everything on the disk within the repository's working tree. */
  readonly gone: ReadonlySet<string> | 'all';
}

/** Blobs read at once: pages are read one after the other, in the order of their paths. */
const AHEAD = 256;

/**
 * A host that sees another state of a repository's files: what is staged, or a commit. Reads blobs when they are wanted, some ahead; the
 * working tree is not touched. What is written goes to the disk.
 */
export function gitView(host: Host, repository: Repository, { files, gone }: ViewDifference): Host {
  const blobs = new BlobShelf(repository, files);
  return viewOf(host, { files, gone, top: repository.top, read: (file, limit) => blobs.read(file, limit) });
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
    this.#sorted = [...files].sort(([a], [b]) => compareText(a, b));
    this.#places = new Map(this.#sorted.map(([file], i) => [file, i]));
  }

  read(file: string, limit: number): Buffer | Fault {
    let found = this.#kept.get(file);
    if (found === undefined) {
      this.#readFrom(this.#places.get(file)!, limit);
      found = this.#kept.get(file);
    }
    if (typeof found === 'number') return wholeFault('tooLarge', { bytes: found, limit });
    return found ?? wholeFault('unreadable', { reason: 'the clone does not have it' });
  }

  /** Not more than one part of what is read: memory holds one part at a time. */
  #readFrom(start: number, limit: number): void {
    const kept = new Map<string, Buffer | number>();
    const part = this.#sorted.slice(start, start + AHEAD);
    const asked = part.map(([file, id]) => ({ id, file: shownPath(this.#repository.top, file) }));
    let size = 0;
    let at = 0;
    for (const blob of this.#blobs(asked, limit)) {
      const [file] = part[at++]!;
      const found = blob.bytes ?? blob.size;
      if (found === undefined) continue;
      kept.set(file, found);
      size += blob.bytes?.length ?? 0;
      if (size > MOST_KEPT) break;
    }
    this.#kept = kept;
  }

  *#blobs(asked: readonly FileBlob[], limit: number): Generator<Blob> {
    try {
      yield* this.#repository.blobs(asked, limit);
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      throw new GitFault(`cannot read what git has of ${JSON.stringify(asked[0]!.file)}: ${error.message}`);
    }
  }
}

/** Bytes. */
const MOST_KEPT = 24 * MEBIBYTE;
