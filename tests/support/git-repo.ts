import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { cleanEnv, writeAll } from './run-cli.js';
import { tempFolder } from './temp-folder.js';

/** Nothing of the machine's own config holds. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2025-03-30T00:00:00Z',
  GIT_COMMITTER_DATE: '2025-03-30T00:00:00Z',
};

/** Runs the real git in a folder and gives its standard output without the last line break. Throws when it fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    env: { ...cleanEnv(), ...GIT_ENV },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.replace(/\n$/, '');
}

/** A new repository with these files committed on `main`. */
export function tempRepository(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = tempFolder();
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, files);
  return folder;
}

/** Writes files and commits everything that differs; gives the commit's id. */
export function commit(folder: string, files: Readonly<Record<string, string | Buffer>> = {}): string {
  writeAll(folder, files);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', `state of ${path.basename(folder)}`);
  return git(folder, 'rev-parse', 'HEAD');
}

/** A clone over `file://`, so that a depth counts. */
export function cloneOf(folder: string, ...options: readonly string[]): string {
  const clone = path.join(tempFolder(), 'clone');
  git(folder, 'clone', '--quiet', ...options, `file://${folder}`, clone);
  return clone;
}
