import { compareText } from '../finding.js';
import type { Place } from './data.js';

/** Code units below `/` come before it: the folder `zlib-ng/` before `zlib/`. */
const SLASH = 0x2f;

/** By the paths below them, in code-unit order: how two folders sort by their names. */
export function compareFolders(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -startsLater(a, b) : startsLater(b, a);
}

/** -1 if `longer` comes first all the same, because it goes on with less than a slash; else 1. */
function startsLater(shorter: string, longer: string): number {
  return longer.charCodeAt(shorter.length) < SLASH && longer.startsWith(shorter) ? -1 : 1;
}

/** By the files of two pages of one site, in code-unit order; of most pairs these need not be known. */
export function comparePages(a: PlacedFile, b: PlacedFile): number {
  return a.place.tag === b.place.tag ? compareFolders(a.place.package, b.place.package) : compareText(a.file, b.file);
}

interface PlacedFile {
  readonly file: string;
  readonly place: Place;
}

const PAGE_PATH = /(?:^|\/)_cache\/([^/]+)\/([^/]+)\/specs\.md$/;

/** Tag and package of a page at `_cache/<tag>/<package>/specs.md`; `file` uses `/`. */
export function placeOf(file: string): Place | undefined {
  const match = PAGE_PATH.exec(file);
  return match === null ? undefined : { tag: match[1]!, package: match[2]! };
}
