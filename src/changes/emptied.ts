import path from 'node:path';
import { makeTask } from '../check/setup.js';
import type { LintRequest, LintTask, Setup } from '../check/task.js';
import { UsageError } from '../errors.js';
import type { Site } from '../files/discover.js';
import type { Host } from '../host.js';
import { hostBefore } from './before.js';
import type { Changes } from './changes.js';

/**
 * The task of a call that names something that is not there: a change may have taken it away, and who deletes all pages is no wrong caller.
 * What is left of the sites is there, too, for what was named may be missed in them. Throws `error`, which says that it is not there, where
 * it was not there before either.
 */
export async function makeEmptied(
  request: LintRequest,
  setup: Setup,
  changes: Changes,
  error: unknown,
): Promise<LintTask> {
  const isDeletion = [...changes.files.values()].some(({ status }) => status === 'deleted');
  if (!(error instanceof UsageError) || !isDeletion) throw error;
  const { host } = changes;
  const before = hostBefore(changes, setup.root);
  const caches = new Set<string>();
  for (const paths of request.paths.length === 0 ? [[]] : request.paths.map((one) => [one])) {
    if ((await sitesAt(paths, request, setup, host)) !== undefined) continue;
    const lost = await sitesAt(paths, request, setup, before);
    if (lost === undefined) throw error;
    for (const { cache } of lost) caches.add(cache);
  }
  const empty = { ...request, allowEmpty: true };
  const task = await makeTask(empty, setup, host);
  const { sites } = task.discovery;
  const unnamed: Site[] = [];
  for (const cache of caches) {
    if (sites.some((site) => site.cache === cache)) continue;
    const around = await sitesAt([path.resolve(setup.root, cache, '..')], empty, setup, host);
    const site = around?.find((one) => one.cache === cache);
    if (site !== undefined) unnamed.push({ ...site, isNamed: () => false, namedFiles: new Set() });
  }
  return { ...task, discovery: { ...task.discovery, sites: [...sites, ...unnamed] } };
}

/** The sites of what paths name in a state; undefined when it is not there. */
async function sitesAt(
  paths: readonly string[],
  request: LintRequest,
  setup: Setup,
  host: Host,
): Promise<readonly Site[] | undefined> {
  try {
    const plain = { ...request, paths, baseline: false, prune: false, strictBaseline: false } as const;
    return (await makeTask(plain, setup, host)).discovery.sites;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
