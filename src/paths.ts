import path from 'node:path';
import type { Host } from './host.js';

/** Relative to the repository root, with `/`. */
export function shownPath(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join('/');
}

/** The path without links; as it is when it leads nowhere or in a circle. */
export function realOf(host: Host, absolute: string): string {
  const real = host.realPath(absolute);
  return real === undefined || real === 'loop' ? absolute : real;
}

/** The nearest folder from the working folder upwards that fits. */
export function findUp(host: Host, fits: (folder: string) => boolean): string | undefined {
  for (let folder = host.cwd; ; folder = path.dirname(folder)) {
    if (fits(folder)) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Whether something of this name is in its folder: a link counts also where it leads nowhere. */
export function isListed(host: Host, absolute: string): boolean {
  const entries = host.list(path.dirname(absolute));
  return !('error' in entries) && entries.some(({ name }) => name === path.basename(absolute));
}

/** Whether a path is a folder or below it where no link leads out of it. */
export function isReallyInside(host: Host, file: string, folder: string): boolean {
  return isInside(realOf(host, file), realOf(host, folder));
}

/** Whether an absolute path without links is a folder or below it. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
