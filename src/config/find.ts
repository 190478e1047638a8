import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { findUp, isReallyInside, shownPath } from '../paths.js';
import { EXTENSIONS, PACKAGE_KEY } from './config-file.js';

/** What a config can be called, besides the key of package.json. */
export const CONFIG_NAMES: readonly string[] = EXTENSIONS.map((extension) => `cache-lint.config${extension}`);

/**
 * The path of the nearest config from the working folder upwards, as far as the folder with `.git`; where there is none, as far as the
 * folder with `_cache`; without that too, in the working folder only: further up, a shared machine has folders in which anybody may write.
 * Two in one folder are a `UsageError`, and so is one that is a link out of that last folder.
 */
export function findConfig(host: Host, root: string): string | undefined {
  const holding = (name: string): string | undefined => findUp(host, (one) => host.exists(path.join(one, name)));
  const last = holding('.git') ?? holding('_cache') ?? host.cwd;
  for (let folder = host.cwd; ; folder = path.dirname(folder)) {
    const [found, second] = configsIn(host, folder, root, last);
    if (found !== undefined && second !== undefined) throw twoConfigs(root, found, second);
    if (found !== undefined) return found;
    if (folder === last || folder === path.dirname(folder)) return undefined;
  }
}

/** All configs of a folder: at most one is right. None may be a link out of `boundary`: a message could quote what is not for all eyes. */
function configsIn(host: Host, folder: string, root: string, boundary: string): string[] {
  const found: string[] = [];
  for (const name of [...CONFIG_NAMES, 'package.json']) {
    const at = path.join(folder, name);
    const text = host.readText(at);
    if (text === undefined || (name === 'package.json' && !hasPackageKey(text, found.length === 0))) continue;
    if (!isReallyInside(host, at, boundary)) throw linkOutside(shownPath(root, at));
    found.push(at);
  }
  return found;
}

/**
 * Whether a package.json has our key. Where it says nothing of us, whether it is JSON is not our matter; else `unreadable` is the answer:
 * reading it says what is wrong.
 */
export function hasPackageKey(text: string, unreadable: boolean): boolean {
  if (!text.includes(JSON.stringify(PACKAGE_KEY))) return false;
  try {
    // Never null: the key is in the text.
    const data = JSON.parse(text.replace(/^\ufeff/, '')) as object;
    return Object.hasOwn(data, PACKAGE_KEY);
  } catch {
    return unreadable;
  }
}

function twoConfigs(root: string, ...configs: readonly string[]): UsageError {
  const [one, two] = configs.map((at) => {
    const file = JSON.stringify(shownPath(root, at));
    return path.basename(at) === 'package.json' ? `the key "${PACKAGE_KEY}" of ${file}` : file;
  });
  return new UsageError(`two configs in one folder, ${one} and ${two}: keep one of them, or name one with --config`);
}

function linkOutside(file: string): UsageError {
  return new UsageError(
    `${JSON.stringify(file)} is a link to a file outside of the repository: name that file with --config if you trust it`,
  );
}
