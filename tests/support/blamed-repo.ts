import { git } from './git-repo.js';
import { HASHES } from './page-builder.js';
import { writeAll } from './run-cli.js';
import { site } from './site-builder.js';

export const TAG = 'develop-2025-03-30';
export const ZLIB = `_cache/${TAG}/zlib/specs.md`;
export const XZ = `_cache/${TAG}/xz/specs.md`;
/** A right site of two pages. */
export const RIGHT = Object.fromEntries(
  site({
    pages: [
      { tag: TAG, package: 'zlib', rows: [{ hash: HASHES[0] }, { hash: HASHES[1] }] },
      { tag: TAG, package: 'xz', rows: [{ hash: HASHES[2] }] },
    ],
  }),
);
/** A page with one finding: `meta-num-specs`. */
export const wrong = (text: string): string => text.replace(/"num_specs": (\d+)/, '"num_specs": 7');
/** A right page that holds something else. */
export const other = (text: string, number: number): string =>
  text.replaceAll('"+optimize"', `"+optimize", "+v${number}"`);

/** Commits these files, and nothing but what `message` says. */
export function step(folder: string, message: string, files: Readonly<Record<string, string>> = {}): string {
  writeAll(folder, files);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}
