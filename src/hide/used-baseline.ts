import path from 'node:path';
import type { Config } from '../config/config.js';
import { showSource } from '../config/config-file.js';
import { UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { BASELINE_NAME } from '../options/table.js';
import { isReallyInside, shownPath } from '../paths.js';
import type { Entries } from './apply-baseline.js';
import { formerNames } from './former-names.js';

/** What a caller says of the baseline. */
export interface BaselineRequest {
  /** A file's name, none (`false`), or the one that the config names (undefined). */
  readonly baseline?: string | false | undefined;
  /** Whether its entries that match nothing any more are to be taken out. */
  readonly prune?: boolean;
  /** Whether there has to be a baseline without such entries. */
  readonly strictBaseline?: boolean;
}

/** What the config says of it. */
export interface BaselineSetup {
  readonly config: Pick<Config, 'baseline'>;
  /** Relative to which paths are shown. Absolute. */
  readonly root: string;
}

/** A baseline that a run uses. */
export interface UsedBaseline extends BaselinePlace {
  readonly entries: Entries;
  /** What renamed files are called in it, by their names now. */
  readonly formerNames: ReadonlyMap<string, string>;
  /** Whether there is a file, spelled as in findings. */
  isThere(file: string): boolean;
  /** Whether the entries that match nothing any more are to be taken out. */
  readonly prunes: boolean;
}

/** Where a baseline is, or will be. */
export interface BaselinePlace {
  /** Absolute. */
  readonly path: string;
  /** As findings spell files. */
  readonly file: string;
  /** Who named it, for a message: `--baseline "old.json"`. */
  readonly name: string;
}

/**
 * The baseline that the call or the config names, read; undefined when there is none. Throws a `UsageError` when it is missing or
 * wrong, or when an option needs one.
 */
export async function useBaseline(
  request: BaselineRequest,
  setup: BaselineSetup,
  host: Host,
): Promise<UsedBaseline | undefined> {
  const place = namedBaseline(request, setup, host);
  if (place === undefined) {
    const needy = request.prune ? '--prune' : request.strictBaseline ? '--strict-baseline' : undefined;
    if (needy === undefined) return undefined;
    throw new UsageError(`${needy} needs a baseline: name it with --baseline <file> or in the config`);
  }
  const { readBaseline } = await import('./baseline-file.js');
  const read = readBaseline(host, place.path, place.file);
  if (read !== undefined) return usedBaseline(place, read.entries, request.prune ?? false, setup, host);
  const option = typeof request.baseline === 'string' ? ' --baseline <file>' : '';
  throw new UsageError(`${place.name}: there is no such file; "cache-lint baseline${option}" writes it`);
}

/** A baseline with these entries. */
export function usedBaseline(
  place: BaselinePlace,
  entries: Entries,
  prunes: boolean,
  { root }: Pick<BaselineSetup, 'root'>,
  host: Host,
): UsedBaseline {
  const isThere = (file: string): boolean => host.exists(path.resolve(root, file));
  return { ...place, entries, formerNames: formerNames(place.path, entries, isThere, host, root), prunes, isThere };
}

/** Where the baseline is that the call or the config names; undefined when neither does. */
export function namedBaseline(
  { baseline }: BaselineRequest,
  setup: BaselineSetup,
  host: Host,
): BaselinePlace | undefined {
  const { config, root } = setup;
  if (baseline === false) return undefined;
  if (baseline !== undefined)
    return baselineAt(path.resolve(host.cwd, baseline), root, `--baseline ${JSON.stringify(baseline)}`);
  if (config.baseline === undefined) return undefined;
  const { path: absolute, from } = config.baseline;
  const file = shownPath(root, absolute);
  const name = `${showSource(from)}: baseline: ${JSON.stringify(file)}`;
  // A pull request can bring both a link and the config that names it.
  if (![absolute, path.dirname(absolute)].every((one) => isReallyInside(host, one, root)))
    throw new UsageError(`${name} leads out of the repository through a link; name a file inside of it`);
  return baselineAt(absolute, root, name);
}

/** Where a baseline is written when nobody says where. */
export function standardBaseline(root: string): BaselinePlace {
  return baselineAt(path.join(root, BASELINE_NAME), root, BASELINE_NAME);
}

function baselineAt(absolute: string, root: string, name: string): BaselinePlace {
  return { path: absolute, file: shownPath(root, absolute), name };
}
