import path from 'node:path';
import type { Site } from '../files/discover.js';
import { repositoryRoot } from '../files/discover.js';
import { isDocument } from '../files/document.js';
import { isPlaced, type PageFile } from '../files/walk.js';
import { compareText } from '../finding.js';
import { treeAround } from '../git/tree.js';
import type { Host } from '../host.js';
import { shownPath } from '../paths.js';
import type { LintTask } from './task.js';

/**
 * With the pages that Jekyll would make of other files beside `specs.md`: copies, pages that were put elsewhere. Git is asked for their
 * names, for listing the folders of all packages takes long; so where there is no repository, only those above these folders are known.
 */
export async function withStrayPages(task: LintTask, host: Host): Promise<LintTask> {
  const sites = await Promise.all(task.discovery.sites.map((site) => addStrays(site, host)));
  return { ...task, discovery: { ...task.discovery, sites } };
}

async function addStrays(site: Site, host: Host): Promise<Site> {
  const [some] = site.pages;
  const root = repositoryRoot(host);
  const cache = path.resolve(root, site.cache);
  const tree = treeAround(host, cache);
  if (site.namedFiles !== undefined || some === undefined || tree === undefined) return site;
  const { boundary } = some;
  const { otherFiles } = await import('../git/checkout.js');
  const known = new Set(site.pages.flatMap((page) => (isPlaced(page) ? [] : [page.file])));
  const strays = otherFiles(host, tree, cache, PAGE).flatMap((absolute): PageFile[] => {
    const file = shownPath(root, absolute);
    if (known.has(file) || !isDocument(absolute, boundary, host)) return [];
    return [{ path: absolute, file, place: undefined, boundary, cache }];
  });
  if (strays.length === 0) return site;
  return { ...site, pages: [...site.pages, ...strays].sort((a, b) => compareText(a.file, b.file)) };
}

/** Below `_cache`. */
const PAGE = /^[^/]+\/[^/]+\/specs\.md$/;
