import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { codeOf, reasonOf, UsageError } from '../errors.js';
import type { Entry, Host } from '../host.js';
import { type Fault, wholeFault } from '../page/fault.js';
import { isInside } from '../paths.js';
import { MEBIBYTE } from '../words/words.js';
import { entryKind, READ_FLAGS, whatIs } from './file-kind.js';
import { removeLeftovers } from './hidden-place.js';
import { loadModule } from './module-syntax.js';
import { nodeStream } from './node-stream.js';
import { packageEntry } from './package-entry.js';
import { NO_GUARD, processGuard } from './plugin-guard.js';
import { replaceFile } from './replace-file.js';
import { gitRunner } from './run-git.js';
import type { Interrupts } from './signals.js';
import { nodeThreads } from './threads.js';
import { writeFile } from './write-file.js';

/** The module of other threads, as seen from this one; undefined where it is not built. */
const WORKER = typeof __CACHE_LINT_WORKER__ === 'string' ? __CACHE_LINT_WORKER__ : undefined;

/**
 * The world as Node sees it. Which of Node's own modules few runs need is loaded when they do (`process.getBuiltinModule`): each costs a
 * millisecond or two of the start.
 */
export function nodeHost(signal: Interrupts): Host {
  return {
    ...fileSystem(signal),
    threads:
      WORKER === undefined ? undefined : nodeThreads(path.join(import.meta.dirname, WORKER), () => signal.hold?.()),
    // V8 lets the heap grow by a third before it looks for garbage, and no longer to several times of what is needed.
    saveMemory: () => process.getBuiltinModule('node:v8').setFlagsFromString('--optimize-for-size'),
    get cwd() {
      return workingFolder();
    },
    env: process.env,
    stdout: nodeStream(process.stdout, (error) => {
      process.stderr.write(`cache-lint: cannot write to standard output: ${reasonOf(error)}\n`);
      process.once('exit', () => {
        process.exitCode = 2;
      });
    }),
    stderr: nodeStream(process.stderr, () => {}),
    guard: processGuard(),
  };
}

/** The same without streams and environment, for a program that wants the result only. */
export function quietHost(cwd: string | undefined, signal: Interrupts): Host {
  const quiet = { isTTY: false, columns: undefined, write: () => {} };
  return {
    ...fileSystem(signal),
    cwd: cwd === undefined ? workingFolder() : path.resolve(cwd),
    env: {},
    stdout: quiet,
    stderr: quiet,
    guard: NO_GUARD,
  };
}

function fileSystem(signal: Interrupts): Omit<Host, 'cwd' | 'env' | 'stdout' | 'stderr' | 'guard'> {
  return {
    runtime: `Node ${process.version} on ${process.platform} ${process.arch}`,
    // Of a clock that only goes on; `performance` has to be loaded first.
    now: () => process.uptime() * 1000,
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
    pause() {
      signal.hold?.();
      return new Promise((resolve) => setImmediate(resolve));
    },
    interrupted: () => signal.interrupted,
    saveMemory: () => {},
    exists: existsSync,
    kindOf,
    list,
    realPath,
    readPage: makePageReader(),
    // Most runs read files: what reads standard input is not loaded then.
    async readInput(limit) {
      signal.hold?.();
      return (await import('./read-input.js')).readInput(process.stdin, limit, signal);
    },
    readText,
    writeFile(...written) {
      signal.hold?.();
      writeFile(...written);
    },
    // Most runs have no index: what reads one is not loaded then.
    cacheFolder: async (folder) => (await import('./cache-folder.js')).diskFolder(folder),
    replacePage(...replaced) {
      signal.hold?.();
      return replaceFile(...replaced);
    },
    removeLeftovers,
    makeFolder,
    today: () => new Date().toISOString().slice(0, 10),
    importModule,
    git: gitRunner(),
  };
}

/** The part of the world that pages are read from. */
export function pageSource(): Pick<Host, 'readPage' | 'list'> {
  return { readPage: makePageReader(), list };
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new UsageError(`the working folder cannot be found: ${reasonOf(error)}`);
  }
}

function kindOf(file: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return ['EACCES', 'EPERM'].includes(codeOf(error) ?? '') ? 'other' : undefined;
  }
}

function list(folder: string): readonly Entry[] | { readonly error: string } {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: entryKind(entry) }));
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

function realPath(file: string): string | undefined | 'loop' {
  try {
    return realpathSync.native(file);
  } catch (error) {
    return codeOf(error) === 'ELOOP' ? 'loop' : undefined;
  }
}

/**
 * Reads into the room that it is given, or else into one buffer that grows to the largest page, with three calls a file: synchronous reads
 * beat asynchronous ones several times on a warm cache. What kind of file it is is asked only when the first read tells too little.
 */
function makePageReader(): Host['readPage'] {
  let own = Buffer.allocUnsafeSlow(MEBIBYTE);
  return (file, boundary, limit, room = own) => {
    let buffer = room;
    let descriptor: number | undefined;
    try {
      descriptor = openInside(file, boundary);
      let length = readSync(descriptor, buffer, 0, buffer.length, null);
      if (length === 0 || length === buffer.length || length > limit) {
        const stats = fstatSync(descriptor);
        if (!stats.isFile()) return wholeFault('notAFile', { what: whatIs(stats) });
        if (stats.size > limit) return wholeFault('tooLarge', { bytes: stats.size, limit });
        if (stats.size > length) {
          buffer = own = grown(buffer, length, stats.size);
          length += readAll(descriptor, buffer, length, stats.size);
        }
      }
      return buffer.subarray(0, length);
    } catch (error) {
      return readFault(error, file);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  };
}

/** A larger buffer that starts with the first `length` bytes. */
function grown(buffer: Buffer, length: number, size: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(size + 1);
  buffer.copy(larger, 0, 0, length);
  return larger;
}

/** Reads on from `length` to at most `size` bytes: a file that grows meanwhile is cut at what it was. Gives how many were read. */
function readAll(descriptor: number, buffer: Buffer, length: number, size: number): number {
  let at = length;
  while (at < size) {
    const count = readSync(descriptor, buffer, at, size - at, null);
    if (count === 0) break;
    at += count;
  }
  return at - length;
}

/** The file's descriptor. Throws the system's error, or a `LinkFault` for a link that must not be followed. */
function openInside(file: string, boundary: string): number {
  try {
    return openSync(file, READ_FLAGS);
  } catch (error) {
    if (codeOf(error) !== 'ELOOP') throw error;
    const target = realPath(file);
    if (target === 'loop') throw new LinkFault(wholeFault('linkLoop', {}));
    if (target === undefined) throw new LinkFault(wholeFault('missing', {}));
    if (!isInside(target, boundary)) throw new LinkFault(wholeFault('linkOutside', { target: path.basename(target) }));
    return openSync(target, READ_FLAGS);
  }
}

class LinkFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

function readFault(error: unknown, file: string): Fault {
  if (error instanceof LinkFault) return error.fault;
  const special = SPECIAL_FILES[codeOf(error) ?? ''];
  if (special !== undefined) return wholeFault('notAFile', { what: special });
  // Node decodes a name that is not UTF-8 with U+FFFD, and finds nothing of that name.
  if (codeOf(error) === 'ENOENT' && file.includes('\ufffd'))
    return wholeFault('unreadable', { reason: 'its path is not UTF-8' });
  if (codeOf(error) === 'ENOENT') return wholeFault('missing', {});
  return wholeFault('unreadable', { reason: reasonOf(error) });
}

/** What reading something that is no regular file fails with. */
const SPECIAL_FILES: Readonly<Record<string, string>> = {
  EISDIR: 'a folder',
  EAGAIN: 'a pipe',
  ENXIO: 'a socket or a device',
};

/** A config has a few kilobytes. */
const MOST_TEXT = 4 * MEBIBYTE;

function readText(file: string, limit: number = MOST_TEXT): string | undefined {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw new UsageError(`cannot read ${JSON.stringify(file)}: it is no regular file`);
    if (stats.size > limit)
      throw new UsageError(`cannot read ${JSON.stringify(file)}: it has more than ${limit / MEBIBYTE} MiB`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isLink(file))
      throw new UsageError(`cannot read ${JSON.stringify(file)}: it is a link that leads nowhere`);
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read ${JSON.stringify(file)}: ${reasonOf(error)}`);
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

async function importModule(specifier: string, from: string): Promise<unknown> {
  const file = path.isAbsolute(specifier) ? specifier : resolvePackage(specifier, from);
  return loadModule(file);
}

/** As `import` resolves: `require.resolve` knows no package that has entries for `import` only. */
function resolvePackage(specifier: string, from: string): string {
  const [, name = '', rest = ''] = /^((?:@[^/]+\/)?[^/]+)(.*)/s.exec(specifier) ?? [];
  for (let folder = from; ; folder = path.dirname(folder)) {
    const home = path.join(folder, 'node_modules', name);
    const manifest = readText(path.join(home, 'package.json'));
    const entry = manifest === undefined ? undefined : packageEntry(JSON.parse(manifest), `.${rest}`);
    if (entry !== undefined) return path.join(home, entry);
    if (manifest !== undefined || folder === path.dirname(folder)) break;
  }
  return createRequire(path.join(from, 'here.js')).resolve(specifier);
}
