import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked = (
  JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  }
).packages;

describe('package-lock.json', () => {
  // npm writes only the platform that it runs on when a registry or a bug keeps the others from it; `npm ci` fails then for everybody.
  it('lists the packages of every platform', () => {
    const missing = Object.entries(locked).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked[`${folder}/node_modules/${name}`] && !locked[`node_modules/${name}`])
        .map((name) => `${folder}: ${name}`),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(locked)).toContain('node_modules/@biomejs/cli-win32-x64');
  });

  it('is not changed by an install', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'cache-lint-lock-'));
    try {
      for (const file of ['package.json', 'package-lock.json', '.npmrc'])
        copyFileSync(path.join(ROOT, file), path.join(folder, file));
      // What fits needs nothing from a registry; what does not fit fails for want of one.
      execFileSync('npm', ['install', '--package-lock-only', '--offline', '--ignore-scripts'], {
        cwd: folder,
        stdio: 'pipe',
        shell: process.platform === 'win32',
      });
      expect(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).toBe(
        readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
