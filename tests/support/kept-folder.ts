import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

/** Vitest runs this before all tests, and what it gives after them. */
export default function makeKeptFolder({ provide }: TestProject): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cache-lint-kept-'));
  // The program that is kept here is also run by a user who may do less.
  chmodSync(folder, 0o755);
  provide('keptFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
