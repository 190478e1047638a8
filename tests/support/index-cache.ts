import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CacheFiles, readCacheFiles } from '../../scripts/example-cache.js';
import type { Finding } from '../../src/finding.js';
import { runInProcess } from './in-process.js';
import { GENERATION_FIXTURES } from './index-files.js';
import { tempFolder } from './temp-folder.js';

/** A tag of `fixtures/index/generations` by itself. */
export function readGeneration(tag: string): CacheFiles {
  const files: CacheFiles = new Map();
  for (const entry of readdirSync(GENERATION_FIXTURES, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(GENERATION_FIXTURES, file).split(path.sep).join('/');
    if (entry.isFile() && name.split('/').includes(tag)) files.set(name, readFileSync(file));
  }
  return files;
}

/** Gives a tag of layout 2 another name, in its paths and its pages. */
export function renameTag(files: CacheFiles, from: string, to: string): void {
  for (const [name, bytes] of [...files]) {
    if (!name.split('/').includes(from)) continue;
    files.delete(name);
    const isPage = name.endsWith('.md');
    files.set(name.replace(from, to), isPage ? Buffer.from(bytes.toString().replaceAll(from, to)) : bytes);
  }
}

/** The cache, changed, in a folder of its own. */
export function writeCacheFiles(change: (files: CacheFiles) => void): string {
  const files = readCacheFiles();
  change(files);
  return writeFiles(files);
}

function writeFiles(files: CacheFiles): string {
  const folder = tempFolder();
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}

/** What the program finds in a cache. */
export interface CacheRun {
  readonly code: number;
  readonly findings: readonly Finding[];
  readonly skipped: readonly { readonly id: string; readonly reason: string }[];
  readonly stderr: string;
  /** The text that a finding marks. */
  token(finding: Finding): string;
}

/** Writes the files and runs the program on them, as it is called for pages or for the data files. */
export async function runOnCache(
  files: CacheFiles,
  args: readonly string[] = ['site', '--index', 'mirror'],
): Promise<CacheRun> {
  const folder = writeFiles(files);
  writeFileSync(path.join(folder, 'cache-lint.config.json'), '{"index": {"specFiles": true}}');
  const { code, stdout, stderr } = await runInProcess(folder, [...args, '--format', 'json']);
  if (stdout === '') throw new Error(stderr);
  const report = JSON.parse(stdout);
  return {
    code,
    findings: report.findings,
    skipped: report.skippedRules,
    stderr,
    token({ file, region: { startLine, startColumn, endLine, endColumn } }) {
      const bytes = files.get(file) ?? Buffer.alloc(0);
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
      const line = text.split('\n')[startLine - 1] ?? '';
      return line.slice(startColumn - 1, startLine === endLine ? endColumn - 1 : undefined);
    },
  };
}
