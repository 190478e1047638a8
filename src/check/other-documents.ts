import path from 'node:path';
import { repositoryRoot, type Site } from '../files/discover.js';
import { otherDocuments } from '../files/other-documents.js';
import { compareFiles } from '../files/walk.js';
import { treeAround } from '../git/tree.js';
import type { Host } from '../host.js';
import type { LintTask } from './task.js';

/**
 * With the pages that Jekyll would make of other files beside `specs.md`: copies, pages that were put elsewhere. Git is asked for their
 * names, for listing the folders of all packages takes long; so where there is no repository, only those above these folders are known.
 */
export async function withOtherDocuments(task: LintTask, host: Host): Promise<LintTask> {
  const sites = await Promise.all(task.discovery.sites.map((site) => addDocuments(site, host)));
  return { ...task, discovery: { ...task.discovery, sites } };
}

async function addDocuments(site: Site, host: Host): Promise<Site> {
  const { pages, namedFiles } = site;
  const root = repositoryRoot(host);
  const cache = path.resolve(root, site.cache);
  const tree = treeAround(host, cache);
  if (namedFiles !== undefined || pages.length === 0 || tree === undefined) return site;
  const { otherFiles } = await import('../git/checkout.js');
  const others = otherDocuments(otherFiles(host, tree, cache, PAGE), { host, root, cache, pages });
  if (others.length === 0) return site;
  return { ...site, pages: [...pages, ...others].sort(compareFiles) };
}

/** Below `_cache`. */
const PAGE = /^[^/]+\/[^/]+\/specs\.md$/;
