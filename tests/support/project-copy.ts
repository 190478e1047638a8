import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What is not copied: what others made, and what is made anew. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'coverage']);

/** How a program ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of this project, to be changed as a developer would, with what is installed here. */
export interface ProjectCopy {
  readonly folder: string;
  /** Runs a program in it; nothing of our environment is seen there. */
  run(file: string, args: readonly string[], env?: Readonly<Record<string, string>>): Ended;
  read(name: string): string;
}

/** Makes one; who asked for it removes its folder. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'cache-lint-copy-'));
  cpSync(ROOT, folder, { recursive: true, filter: (name) => !LEFT_OUT.has(path.relative(ROOT, name)) });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  return {
    folder,
    run(file, args, env = {}) {
      const own = { PATH: process.env['PATH'], HOME: folder, npm_config_update_notifier: 'false', ...env };
      const { status, stdout, stderr } = spawnSync(file, args, { cwd: folder, env: own, encoding: 'utf8' });
      return { status, stdout, stderr };
    },
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
  };
}
