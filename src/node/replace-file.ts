import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { takeAfter } from './take-after.js';

/** Without following a link, without waiting for a pipe; what may not be written to cannot be opened. */
const FLAGS = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Puts `after` in the place of `before`: another process sees one or the other, whatever happens meanwhile. The file keeps its mode, and
 * its owner where that is allowed. False when it no longer holds `before`: then it is left alone. Throws the system's error: for a file
 * that is read-only or a link, a folder that is read-only, a full disk.
 */
export function replaceFile(file: string, before: Buffer, after: Buffer): boolean {
  const stats = lookAt(file, before);
  if (stats === undefined) return false;
  const folder = path.join(path.dirname(file), `.cache-lint-${process.pid}-${randomUUID()}.tmp`);
  // Git never looks into a folder of this name, so that a process which is killed here leaves nothing that git sees.
  const hidden = path.join(folder, '.git');
  const temporary = path.join(hidden, path.basename(file));
  try {
    mkdirSync(hidden, { recursive: true });
    writeAs(temporary, after, stats);
    if (!isSame(lstatSync(file), stats)) return false;
    renameSync(temporary, file);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `replaceFile` makes, with the process that did; and what it once made, without. */
const LEFTOVER = /^\.cache-lint-(?:(\d+)-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
/** Milliseconds. A replacement takes a few, and numbers of processes come again. */
const MOST_AGE = 60 * 60 * 1000;

/** Removes what runs that were killed within `replaceFile` left in a folder, and nothing of one that is still at work. Never throws. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const match = LEFTOVER.exec(name);
      if (match === null) continue;
      const at = path.join(folder, name);
      const pid = Number(match[1] ?? process.pid);
      const isYoung = Date.now() - lstatSync(at).mtimeMs < MOST_AGE;
      if (pid === process.pid || !isYoung || !isRunning(pid)) rmSync(at, { recursive: true, force: true });
    }
  } catch {}
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What is known of the file; undefined when it holds something else. */
function lookAt(file: string, content: Buffer): Stats | undefined {
  const descriptor = openSync(file, FLAGS);
  try {
    const stats = fstatSync(descriptor);
    const isThat = stats.isFile() && stats.size === content.length && readFileSync(descriptor).equals(content);
    return isThat ? stats : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function isSame(now: Stats, { ino, dev, size, mtimeMs }: Stats): boolean {
  return now.ino === ino && now.dev === dev && now.size === size && now.mtimeMs === mtimeMs;
}

function writeAs(file: string, content: Buffer, stats: Stats): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, content);
    takeAfter(descriptor, stats);
  } finally {
    closeSync(descriptor);
  }
}
