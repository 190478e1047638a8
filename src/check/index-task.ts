import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { LIMITS } from '../index/limits.js';
import { isReallyInside, shownPath } from '../paths.js';
import type { LintRequest, Setup } from './task.js';

/** Where the copy of the build cache is, and what of it is looked at. Paths are absolute. */
export interface IndexTask {
  readonly folder: string;
  readonly list: string | undefined;
  readonly map: string | undefined;
  /** Whether a tag is looked at. */
  readonly isAsked: (tag: string) => boolean;
  /** Of a file. */
  readonly maxBytes: number;
  /** Whether the binaries are looked at, too. */
  readonly specFiles: boolean;
  /** What files are shown relative to. */
  readonly root: string;
}

/** What the list of indexes is called where nobody says it. */
export const LIST = 'cache_spack_io_index.json';

/**
 * What the call and the config say of the copy of a build cache, complete. Throws a `UsageError` when what is needed is not there: the
 * folder, or for `list` the list of indexes.
 */
export function indexTask(
  request: LintRequest,
  setup: Setup,
  host: Host,
  needed: 'folder' | 'list' = 'folder',
): IndexTask {
  const { index, indexList, indexMap } = request;
  const { config, root } = setup;
  const own = config.index;
  const given = (option: string | false | undefined, other: string | undefined): string | undefined =>
    option === false ? undefined : option === undefined ? other : path.resolve(host.cwd, option);
  // A folder or a map of the call is what is meant, and not the config's other half.
  const isNamed = Boolean(index || indexMap);
  const map = given(indexMap, isNamed ? undefined : own?.map);
  const list = given(indexList, own?.list);
  const around = map ?? list;
  const folder = given(index, indexMap ? undefined : own?.folder) ?? (around && path.dirname(around));
  const standard = folder && indexList !== false ? path.join(folder, LIST) : undefined;
  const foundList = list ?? (standard !== undefined && host.exists(standard) ? standard : undefined);
  if (needed === 'list' && foundList === undefined)
    throw new UsageError(`no list of indexes: name it with --index-list, or put ${LIST} into the folder of --index`);
  if (folder === undefined || (needed === 'folder' && host.kindOf(folder) !== 'folder'))
    throw new UsageError(
      `--index: there is no folder ${JSON.stringify(shownPath(host.cwd, folder ?? host.cwd) || '.')}`,
    );
  for (const [option, file] of [
    ['--index-list', list],
    ['--index-map', map],
  ] as const)
    if (file !== undefined && host.kindOf(file) !== 'file')
      throw new UsageError(`${option}: there is no file ${JSON.stringify(shownPath(host.cwd, file))}`);
  refuseLinksOut(
    setup,
    { folder: index ? undefined : folder, list: indexList ? undefined : list, map: indexMap ? undefined : map },
    host,
  );
  return {
    folder,
    list: foundList,
    map,
    isAsked: own?.isAsked ?? (() => true),
    maxBytes: own?.maxBytes ?? LIMITS.file,
    specFiles: own?.specFiles ?? false,
    root,
  };
}

/** A pull request can bring both a link and the config that names it. */
function refuseLinksOut(
  { config, root }: Setup,
  used: Readonly<Record<'folder' | 'list' | 'map', string | undefined>>,
  host: Host,
): void {
  for (const key of ['folder', 'list', 'map'] as const) {
    const own = config.index?.[key];
    if (own === undefined || used[key] !== own || isReallyInside(host, own, root)) continue;
    throw new UsageError(
      `the config's "index" names ${JSON.stringify(shownPath(root, own))}, which leads out of the repository through a link; name it with --index`,
    );
  }
}
