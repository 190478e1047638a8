import path from 'node:path';
import type { Host } from '../host.js';
import { isInside } from '../paths.js';

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

/** Where a site without data and tag pages was looked at for them, as part of a sentence. */
export function describeNoData(layout: SiteLayout, shown: (absolute: string) => string): string {
  const { data, tagPages } = layoutOf(layout.cache, undefined);
  const isStandard = layout.data === data && layout.tagPages === tagPages;
  if (isStandard) return `neither _data/ nor pages/tags/ beside ${shown(layout.cache)}/`;
  return `neither ${shown(layout.data)}/ nor ${shown(layout.tagPages)}/`;
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

/** How many levels below a folder, and how many folders in all, are looked at for sites: nobody keeps one deeper. */
const MOST_LEVELS = 3;
const MOST_FOLDERS = 1000;

/** The folders below this one that hold `_cache`: not below each other, nor in what Jekyll and Git pass over. Absolute, the nearest first. */
export function sitesBelow(folder: string, host: Host): readonly string[] {
  const sites: string[] = [];
  let left = MOST_FOLDERS;
  let level = [folder];
  for (let depth = 0; depth < MOST_LEVELS; depth++) {
    const next: string[] = [];
    for (const parent of level) {
      if (left-- === 0) return sites;
      for (const name of foldersIn(parent, host)) {
        const at = path.join(parent, name);
        (host.exists(path.join(at, CACHE)) ? sites : next).push(at);
      }
    }
    level = next;
  }
  return sites;
}

function foldersIn(folder: string, host: Host): readonly string[] {
  const entries = host.list(folder);
  if ('error' in entries) return [];
  const isOurs = (name: string): boolean => !/^[._]/.test(name) && name !== 'node_modules';
  return entries.flatMap(({ name, kind }) => (kind === 'folder' && isOurs(name) ? [name] : [])).sort();
}
