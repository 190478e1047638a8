import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../errors.js';

/**
 * A place beside a file for what is to take its place: git never looks into a folder named `.git`, so that a process which is killed
 * meanwhile leaves nothing that git sees. Gone afterwards. Throws the system's error where nothing can be beside the file.
 */
export function withHiddenPlace<Result>(file: string, use: (temporary: string) => Result): Result {
  const unique = process.getBuiltinModule('node:crypto').randomUUID();
  const folder = path.join(path.dirname(file), `.cache-lint-${process.pid}-${unique}.tmp`);
  const hidden = path.join(folder, '.git');
  try {
    // One by one: below /proc, Node's `recursive` does not end (a folder that is there, in which none can be made).
    mkdirSync(folder);
    mkdirSync(hidden);
    return use(path.join(hidden, path.basename(file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `withHiddenPlace` makes, with the process that did; and what was once made, without. */
const LEFTOVER = /^\.cache-lint-(?:(\d+)-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
/** Milliseconds. A page takes a few, a large report a minute; and numbers of processes come again. */
const MOST_AGE = 60 * 60 * 1000;

/** Removes what runs that were killed meanwhile left in a folder, and nothing of one that is still at work. Never throws. */
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
    return codeOf(error) === 'EPERM';
  }
}
