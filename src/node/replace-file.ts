import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { withHiddenPlace } from './hidden-place.js';
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
  return withHiddenPlace(file, (temporary) => {
    writeAs(temporary, after, stats);
    if (!isSame(lstatSync(file), stats)) return false;
    renameSync(temporary, file);
    return true;
  });
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
