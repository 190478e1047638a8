import type { ReadFault } from './fault.js';
import { type CacheFolder, isInnerPath } from './files.js';
import type { Limits } from './limits.js';

/** Where the indexes of a tag stand in a folder that is laid out as the bucket is. */
export interface IndexPlace {
  /** `root`, or the stack's. */
  readonly label: string;
  readonly layout: 2 | 3;
  /** The folder of the mirror: `<tag>` or `<tag>/<label>`. */
  readonly mirror: string;
  /** The index (layout 2) or its manifest (layout 3), below the folder with all tags. */
  readonly file: string;
}

/** The label of a tag's own index. */
export const ROOT = 'root';

/** The folder of a label's mirror. */
export function mirrorOf(tag: string, label: string): string {
  return label === ROOT ? tag : `${tag}/${label}`;
}

/** What stands in a mirror beside its stacks. */
const OWN_FOLDERS: ReadonlySet<string> = new Set(['v3', 'blobs', 'build_cache', '_pgp']);

/** Whether a file below the folder with all tags is part of a mirror, by the segments of its path. */
export function isOfMirror(segments: readonly string[]): boolean {
  return segments[0] !== '..' && segments.slice(0, -1).some((name) => OWN_FOLDERS.has(name));
}

/** The manifest of a mirror's index. Those of views stand one folder further down, and are none of the site's. */
const MANIFEST = 'v3/manifests/index/index.manifest.json';
const INDEX = 'build_cache/index.json';

/** The tags of a folder: the names of its folders in which there is an index, in code-unit order. */
export function findTags(folder: CacheFolder): readonly string[] {
  return subfolders(folder, '.').filter((tag) => placesIn(folder, tag).next().done === false);
}

/** The indexes of a tag. */
export interface TagPlaces {
  /** `root` first, then the stacks in code-unit order. */
  readonly places: readonly IndexPlace[];
  /** There are more: those behind the limit are left out. */
  readonly fault: ReadFault<'tooManyLabels'> | undefined;
}

/** Looks for the indexes of a tag. */
export function findIndexes(folder: CacheFolder, tag: string, { labels: limit }: Limits): TagPlaces {
  const places = [...placesIn(folder, tag)];
  if (places.length <= limit) return { places, fault: undefined };
  return { places: places.slice(0, limit), fault: { code: 'tooManyLabels', data: { limit, found: places.length } } };
}

function* placesIn(folder: CacheFolder, tag: string): Generator<IndexPlace, void, void> {
  const labels = subfolders(folder, tag).filter((name) => !OWN_FOLDERS.has(name));
  for (const label of [ROOT, ...labels]) {
    const place = placeIn(folder, label, mirrorOf(tag, label));
    if (place !== undefined) yield place;
  }
}

/** Layout 3 where both are there: what the list of indexes is made from. */
function placeIn(folder: CacheFolder, label: string, mirror: string): IndexPlace | undefined {
  if (isThere(folder, `${mirror}/${MANIFEST}`)) return { label, layout: 3, mirror, file: `${mirror}/${MANIFEST}` };
  if (isThere(folder, `${mirror}/${INDEX}`)) return { label, layout: 2, mirror, file: `${mirror}/${INDEX}` };
  return undefined;
}

/** Whether something is there; whether it can be read is another question. */
function isThere(folder: CacheFolder, file: string): boolean {
  const slash = file.lastIndexOf('/');
  return folder.list(file.slice(0, slash)).some(({ name }) => name === file.slice(slash + 1));
}

function subfolders(folder: CacheFolder, path: string): readonly string[] {
  return folder
    .list(path)
    .filter(({ name, kind }) => (kind === 'folder' || kind === 'link') && isInnerPath(name))
    .map(({ name }) => name)
    .sort();
}
