import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { LIMITS } from '../index/limits.js';
import type { IndexTask } from './lint-index.js';
import type { LintRequest, Setup } from './task.js';

/** What the list of indexes is called where nobody says it. */
const LIST = 'cache_spack_io_index.json';

/** What the call and the config say of the copy of a build cache, complete. Throws a `UsageError` when it is not there. */
export function indexTask(request: LintRequest, { config, root }: Setup, host: Host): IndexTask {
  const of = (given: string | false | undefined, own: string | undefined): string | undefined =>
    typeof given === 'string' ? path.resolve(host.cwd, given) : given === false ? undefined : own;
  const own = config.index;
  const map = of(request.indexMap, request.index === undefined ? own?.map : undefined);
  const named = of(
    request.index || undefined,
    map === undefined || request.indexMap === undefined ? own?.folder : undefined,
  );
  const givenList = of(request.indexList, own?.list);
  const folder = named ?? ((map ?? givenList) && path.dirname((map ?? givenList)!));
  if (folder === undefined || host.kindOf(folder) !== 'folder')
    throw new UsageError(`--index: there is no folder ${JSON.stringify(request.index || folder)}`);
  for (const [option, file] of [
    ['--index-list', givenList],
    ['--index-map', map],
  ] as const)
    if (file !== undefined && host.kindOf(file) !== 'file')
      throw new UsageError(`${option}: there is no file ${JSON.stringify(file)}`);
  const standard = path.join(folder, LIST);
  const list = request.indexList === false ? undefined : (givenList ?? (host.exists(standard) ? standard : undefined));
  return {
    folder,
    list,
    map,
    isAsked: own?.isAsked ?? (() => true),
    maxBytes: own?.maxBytes ?? LIMITS.file,
    specFiles: own?.specFiles ?? false,
    root,
  };
}
