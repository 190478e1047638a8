import type { Place } from './data.js';

const PAGE_PATH = /(?:^|\/)_cache\/([^/]+)\/([^/]+)\/specs\.md$/;

/** Tag and package of a page at `_cache/<tag>/<package>/specs.md`; `file` uses `/`. */
export function placeOf(file: string): Place | undefined {
  const match = PAGE_PATH.exec(file);
  return match === null ? undefined : { tag: match[1]!, package: match[2]! };
}
