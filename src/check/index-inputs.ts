import path from 'node:path';
import type { Host } from '../host.js';
import { isOfMirror } from '../index/layout.js';
import { LIMITS, type Limits } from '../index/limits.js';
import type { CacheFile } from '../index/problem.js';
import { findSources, type Sources } from '../index/sources.js';
import { realOf, shownPath } from '../paths.js';
import type { IndexTask } from './index-task.js';

/** Where the indexes of a copy are. */
export async function sourcesOf({ folder, list, map, root }: IndexTask, host: Host, limits: Limits): Promise<Sources> {
  return findSources({
    folder: await host.cacheFolder(folder),
    show: (file) => shownPath(root, path.join(folder, file)),
    list: list === undefined ? undefined : await cacheFileAt(list, root, host),
    map: map === undefined ? undefined : await cacheFileAt(map, root, host),
    limits,
  });
}

/** A file that is named by itself, with nothing but its folder around it. */
export async function cacheFileAt(file: string, root: string, host: Host): Promise<CacheFile> {
  const shown = shownPath(root, file);
  return { folder: await host.cacheFolder(path.dirname(file)), file: path.basename(file), shown, knownAs: shown };
}

/** What tells of a file whether an index is read from it. What else stands in the folder, a report of an earlier run, is none. */
export async function inputsOf(index: IndexTask, host: Host): Promise<(file: string) => boolean> {
  const { folder, list, map, maxBytes } = index;
  const { named } = await sourcesOf(index, host, { ...LIMITS, file: maxBytes });
  const own = named.map((file) => path.join(folder, file));
  const files = withRealNames(host, [list, map, ...own]);
  const folders = withRealNames(host, [folder]);
  return (file) => files.has(file) || [...folders].some((one) => isOfMirror(path.relative(one, file).split(path.sep)));
}

/** Files by their names, and by those behind links. */
export function withRealNames(host: Host, files: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => (file === undefined ? [] : [file, realOf(host, file)])));
}
