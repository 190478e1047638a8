import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { findUp, isInside, realOf, shownPath } from '../paths.js';
import { type ConfigFile, EXTENSIONS, PACKAGE_KEY, readConfigText } from './config-file.js';

/** What a config can be called, besides the key of package.json. */
export const CONFIG_NAMES: readonly string[] = EXTENSIONS.map((extension) => `cache-lint.config${extension}`);

/** A config file and where it is. */
export interface FoundConfig {
  /** Absolute. */
  readonly path: string;
  readonly config: ConfigFile;
}

/**
 * The nearest config from the working folder upwards, as far as the folder with `.git`; where there is none, as far as the folder with
 * `_cache`; without that too, in the working folder only: further up, a shared machine has folders in which anybody may write. Two in
 * one folder are a `UsageError`, and so is one that is a link out of that last folder.
 */
export function findConfig(host: Host, root: string): FoundConfig | undefined {
  const holding = (name: string): string | undefined => findUp(host, (one) => host.exists(path.join(one, name)));
  const last = holding('.git') ?? holding('_cache') ?? host.cwd;
  for (let folder = host.cwd; ; folder = path.dirname(folder)) {
    const [found, second] = configsIn(host, folder, root, last);
    if (found !== undefined && second !== undefined) throw twoConfigs(found, second);
    if (found !== undefined) return found;
    if (folder === last || folder === path.dirname(folder)) return undefined;
  }
}

/** All configs of a folder: at most one is right. None may be a link out of `boundary`: a message could quote what is not for all eyes. */
function configsIn(host: Host, folder: string, root: string, boundary: string): FoundConfig[] {
  return [...CONFIG_NAMES, 'package.json'].flatMap((name) => {
    const at = path.join(folder, name);
    const text = host.readText(at);
    // Where a package.json says nothing of us, whether it is JSON is not our matter.
    if (text === undefined || (name === 'package.json' && !text.includes(JSON.stringify(PACKAGE_KEY)))) return [];
    if (!isInside(realOf(host, at), realOf(host, boundary))) throw linkOutside(shownPath(root, at));
    const config = readConfigText(text, shownPath(root, at), folder);
    return config === undefined ? [] : [{ path: at, config }];
  });
}

/** Reads a config by its name; undefined when there is no such file. Throws a `UsageError` when it is no config. */
export function readConfigFile(host: Host, at: string, root: string): ConfigFile | undefined {
  const text = host.readText(at);
  if (text === undefined) return undefined;
  const file = shownPath(root, at);
  const config = readConfigText(text, file, path.dirname(at));
  if (config === undefined)
    throw new UsageError(`${file}:1:1: the key "${PACKAGE_KEY}" is missing: it would hold the config`);
  return config;
}

function twoConfigs(first: FoundConfig, second: FoundConfig): UsageError {
  const [one, two] = [first, second].map(({ config }) =>
    config.prefix.length === 0
      ? JSON.stringify(config.file)
      : `the key "${PACKAGE_KEY}" of ${JSON.stringify(config.file)}`,
  );
  return new UsageError(`two configs in one folder, ${one} and ${two}: keep one of them, or name one with --config`);
}

function linkOutside(file: string): UsageError {
  return new UsageError(
    `${JSON.stringify(file)} is a link to a file outside of the repository: name that file with --config if you trust it`,
  );
}
