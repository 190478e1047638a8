import {
  closeSync,
  constants,
  ftruncateSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf } from '../errors.js';
import { inChunks, type Pieces } from '../words/pieces.js';
import { MEBIBYTE } from '../words/words.js';
import { removeLeftovers, withHiddenPlace } from './hidden-place.js';
import { takeAfter } from './take-after.js';

/**
 * Writes a file, whole or not at all: what is there keeps its owner, its mode and its other names, and of a link what it leads to is
 * written. A file that cannot be replaced (one with several names, in a folder that may not be written to, of another user) is written
 * over in place. What is no file (a device, a pipe, a descriptor of this process) is written to as it is; with `append` a file, too.
 * Throws the system's error.
 */
export function writeFile(file: string, pieces: Pieces, how: 'replace' | 'append' = 'replace'): void {
  const target = followLinks(file);
  if (typeof target === 'number') {
    writeToDescriptor(target, pieces);
    return;
  }
  removeLeftovers(path.dirname(target));
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats === undefined) {
    writeNew(target, pieces);
  } else if (how === 'append' || !stats.isFile() || isForeignDescriptor(target)) {
    const reader = stats.isFIFO() ? openForReader(target) : undefined;
    try {
      withFile(target, APPEND, (descriptor) => writeAll(descriptor, inChunks(pieces)));
    } finally {
      if (reader !== undefined) closeSync(reader);
    }
  } else {
    replace(target, stats, pieces);
  }
}

/** A pipe that nobody reads would hold the process, deaf to signals, until somebody does: then it throws. Else it is held open for us. */
function openForReader(pipe: string): number {
  try {
    return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw codeOf(error) === 'ENXIO' ? Object.assign(new Error(`EPIPE: ${pipe}`), { code: 'EPIPE' }) : error;
  }
}

/** Creates nothing, which Linux forbids for what others have in a folder with the sticky bit, and empties nothing. */
const APPEND = constants.O_WRONLY | constants.O_APPEND;

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** Where the links of a path end, which need not be there; a number when that is a descriptor of this process. */
function followLinks(file: string): string | number {
  let at = file;
  for (let i = 0; i <= MOST_LINKS; i++) {
    at = path.join(realpathSync(path.dirname(at)), path.basename(at));
    const own = ownDescriptor(at);
    if (own !== undefined) return own;
    const next = isForeignDescriptor(at) ? undefined : linkOf(at);
    if (next === undefined) return at;
    at = path.resolve(path.dirname(at), next);
  }
  throw Object.assign(new Error(`ELOOP: ${file}`), { code: 'ELOOP' });
}

function linkOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

const STANDARD: readonly string[] = ['/dev/stdin', '/dev/stdout', '/dev/stderr'];

/** The shell opened it, for a file perhaps: writing to its path would start that file anew. */
function ownDescriptor(file: string): number | undefined {
  const standard = STANDARD.indexOf(file);
  if (standard !== -1) return standard;
  const [, owner, number] = /^\/(dev|proc\/(?:self|\d+))\/fd\/(\d+)$/.exec(file) ?? [];
  const isOwn = owner === 'dev' || owner === 'proc/self' || owner === `proc/${process.pid}`;
  return isOwn ? Number(number) : undefined;
}

/** `/proc/1/fd/1`: how a process in a container writes into its log. */
function isForeignDescriptor(file: string): boolean {
  return /^\/proc\/\d+\/fd\/\d+$/.test(file);
}

/** A reader of standard output that has seen enough (`| head`) is no failure. */
function writeToDescriptor(descriptor: number, pieces: Pieces): void {
  try {
    writeAll(descriptor, inChunks(pieces));
  } catch (error) {
    if (!(descriptor === 1 && codeOf(error) === 'EPIPE')) throw error;
  }
}

function writeNew(target: string, pieces: Pieces): void {
  withHiddenPlace(target, (temporary) => {
    withFile(temporary, 'wx', (descriptor) => writeAll(descriptor, inChunks(pieces)));
    renameSync(temporary, target);
  });
}

/** Why there can be no other file beside one. */
const NO_PLACE: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'EROFS']);
/** Why a file cannot be replaced by another one: it is mounted, or in a folder with the sticky bit. */
const NO_CHANGE: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EXDEV', ...NO_PLACE]);

function replace(target: string, stats: Stats, pieces: Pieces): void {
  // What may not be written to is not replaced either.
  closeSync(openSync(target, constants.O_WRONLY));
  let isBegun = false;
  try {
    withHiddenPlace(target, (temporary) => {
      const descriptor = openSync(temporary, 'wx+', 0o600);
      isBegun = true;
      try {
        writeAll(descriptor, inChunks(pieces));
        const isAlone = stats.nlink === 1 && takeAfter(descriptor, stats);
        if (!isAlone || !tryToRename(temporary, target)) overwrite(target, bytesOf(descriptor));
      } finally {
        closeSync(descriptor);
      }
    });
  } catch (error) {
    if (isBegun || !NO_PLACE.has(codeOf(error))) throw error;
    overwrite(target, inChunks(pieces));
  }
}

function tryToRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (NO_CHANGE.has(codeOf(error))) return false;
    throw error;
  }
}

function overwrite(target: string, chunks: Iterable<string | Buffer>): void {
  withFile(target, 'r+', (descriptor) => ftruncateSync(descriptor, writeAll(descriptor, chunks)));
}

function withFile(file: string, flags: string | number, use: (descriptor: number) => void): void {
  const descriptor = openSync(file, flags);
  try {
    use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes that are read at once. */
const PIECE = MEBIBYTE;

/** What a file holds, from its start. */
function* bytesOf(descriptor: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(PIECE);
  for (let at = 0; ; ) {
    const count = readSync(descriptor, buffer, 0, PIECE, at);
    if (count === 0) return;
    at += count;
    yield buffer.subarray(0, count);
  }
}

/** Gives the number of bytes. */
function writeAll(descriptor: number, chunks: Iterable<string | Buffer>): number {
  let size = 0;
  for (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let at = 0; at < bytes.length; ) at += writeSome(descriptor, bytes, at);
    size += bytes.length;
  }
  return size;
}

/** A pipe that Node has opened, too, does not wait while it is full. */
function writeSome(descriptor: number, bytes: Buffer, at: number): number {
  try {
    return writeSync(descriptor, bytes, at);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    return 0;
  }
}
