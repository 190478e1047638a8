import path from 'node:path';
import { type Host, isInside } from './host.js';

/** Jekyll's folder of the collection `cache`: its name cannot be chosen. */
export const CACHE = '_cache';

/** Where the parts of a site are. Absolute. */
export interface SiteLayout {
  /** The folder `_cache`. */
  readonly cache: string;
  /** The folder of `tags.yaml` and `meta.yaml`. */
  readonly data: string;
  /** The folder of the tag pages. */
  readonly tagPages: string;
}

/** The site with this cache: where the config says (`configured`), or side by side as Jekyll has it. */
export function layoutOf(cache: string, configured: SiteLayout | undefined): SiteLayout {
  if (configured?.cache === cache) return configured;
  const root = path.dirname(cache);
  return { cache, data: path.join(root, '_data'), tagPages: path.join(root, 'pages', 'tags') };
}

/** The site whose root a folder is: it holds `_cache`, or all that the config names. */
export function siteAt(folder: string, host: Host, configured: SiteLayout | undefined): SiteLayout | undefined {
  if (configured !== undefined && isInside(configured.cache, folder) && host.exists(configured.cache))
    return configured;
  const cache = path.join(folder, CACHE);
  return host.exists(cache) ? layoutOf(cache, configured) : undefined;
}

/** The site of which a path is one of its own files, or the folder of them. */
export function siteAround(absolute: string, host: Host, configured: SiteLayout | undefined): SiteLayout | undefined {
  const holds = (site: SiteLayout): boolean =>
    [site.data, site.tagPages].some((folder) => absolute === folder || path.dirname(absolute) === folder);
  if (configured !== undefined) return holds(configured) ? configured : undefined;
  const up = (steps: number): string => path.resolve(absolute, ...Array<string>(steps).fill('..'));
  return [1, 2, 3]
    .map((steps) => layoutOf(path.join(up(steps), CACHE), undefined))
    .find((site) => holds(site) && host.exists(site.cache));
}
