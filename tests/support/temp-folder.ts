import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where what several files of tests use is kept. */
    keptFolder: string;
  }
}

const folders: string[] = [];

/** A new folder outside of the repository, without links in its path; removed after the tests of the file. */
export function tempFolder(): string {
  const folder = newFolderIn(os.tmpdir());
  folders.push(folder);
  return folder;
}

/** A new folder, which everybody may read, that stays until all tests have run: for what several files of tests use. */
export function keptFolder(): string {
  const folder = newFolderIn(inject('keptFolder'));
  chmodSync(folder, 0o755);
  return folder;
}

function newFolderIn(parent: string): string {
  return realpathSync(mkdtempSync(path.join(parent, 'cache-lint-e2e-')));
}

/** Removes those of the file whose tests have run. */
export function removeTempFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
