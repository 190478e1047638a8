import type { Host } from '../host.js';
import { shownPath } from '../paths.js';
import { isDocument } from './document.js';
import { isPlaced, type PageFile } from './walk.js';

/** Where files are looked for that are documents and not among the pages of a site. Absolute, but for the pages' files. */
export interface DocumentsContext {
  readonly host: Host;
  /** What files are shown relative to. */
  readonly root: string;
  readonly cache: string;
  readonly pages: readonly PageFile[];
}

/** Those of some files (absolute) of which Jekyll makes pages beside the ones that are known. */
export function otherDocuments(files: readonly string[], context: DocumentsContext): readonly PageFile[] {
  const { host, root, cache, pages } = context;
  const [some] = pages;
  if (some === undefined || files.length === 0) return [];
  const { boundary } = some;
  const known = new Set(pages.flatMap((page) => (isPlaced(page) ? [] : [page.file])));
  return files.flatMap((at) => {
    const file = shownPath(root, at);
    if (known.has(file) || !isDocument(at, boundary, host)) return [];
    return [{ path: at, file, place: undefined, boundary, cache }];
  });
}
