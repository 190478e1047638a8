import path from 'node:path';
import { expect } from 'vitest';
import { runInProcess } from './in-process.js';
import { HASHES } from './page-builder.js';
import type { JsonReport } from './run-cli.js';
import { type SiteParts, site } from './site-builder.js';

const PAGES: SiteParts['pages'] = [
  { tag: 'develop-2025-03-30', package: 'zlib' },
  { tag: 'v0.18.1', package: 'zlib' },
  { tag: 'v0.18.1', package: 'xz', rows: [{ hash: HASHES[1] }] },
];
/** A site of two tags, for globs. */
export const SITE = Object.fromEntries(site({ pages: PAGES }));
export const CONFIG = 'cache-lint.config.yaml';

/** The same in a folder. */
export const below = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(SITE).map(([name, text]) => [`${folder}/${name}`, text]));

/** What is said of globs: place and message of each. */
export async function judged(root: string, args: readonly string[] = [], cwd = ''): Promise<string[]> {
  const { stdout, stderr } = await runInProcess(path.join(root, cwd), [...args, '--format', 'json']);
  expect(stdout, stderr).toMatch(/^\{/);
  const { findings } = JSON.parse(stdout) as JsonReport;
  return findings
    .filter(({ ruleId }) => ruleId === 'config-glob')
    .map(({ file, region, message }) => `${file}:${region.startLine}:${region.startColumn}: ${message}`);
}
