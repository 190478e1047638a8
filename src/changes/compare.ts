import path from 'node:path';
import type { LintRequest, LintTask, Setup } from '../check/task.js';
import type { ChangedPage } from '../engine/lint-history.js';
import { UsageError } from '../errors.js';
import { CACHE } from '../files/site-layout.js';
import { compareText, type Finding } from '../finding.js';
import { formerNamesOf, type Rename } from '../git/renames.js';
import type { Host } from '../host.js';
import type { Place } from '../page/data.js';
import { placeOf } from '../page/place.js';
import { isInside } from '../paths.js';
import type { Flow, Sieve } from '../report/sieve.js';
import { hostBefore } from './before.js';
import { type Changes, type ChangesRequest, findChangedLines, findChanges, lackOfBase } from './changes.js';
import { compareStates } from './compare-states.js';

/** The files of an earlier state of the repository. */
export interface FormerFiles {
  /** Sees the files as they were. */
  readonly host: Host;
  /** Of renamed files, by their new ones. */
  readonly formerNames: ReadonlyMap<string, string>;
}

/** An earlier state of the repository. */
export interface BaseState extends FormerFiles {
  /** As it is shown: a name and the start of the commit's id. */
  readonly shown: string;
  /** The pages that were there and are not the same any more, by file. */
  readonly changedPages: readonly ChangedPage[];
}

/**
 * What differs from the state that a ref names. `main...` names the commit at which HEAD left `main`, as in git. Throws a `UsageError`
 * when it cannot be known.
 */
export function findBase(ref: string, host: Host, root: string): Changes {
  const request: ChangesRequest = ref.endsWith('...')
    ? { kind: 'since', ref: ref.slice(0, -3) }
    : { kind: 'state', ref };
  const changes = findChanges(request, host, root);
  const reason = 'reason' in changes ? changes.reason : lackOfBase(changes);
  if ('reason' in changes || reason !== undefined)
    throw new UsageError(`cannot compare with ${JSON.stringify(ref)}: ${reason}`);
  return changes;
}

/** The state before changes. */
export function baseOf(changes: Changes, root: string): BaseState {
  return { ...formerFiles(changes, root), shown: changes.base, changedPages: changedPages(changes, root) };
}

/** The files before changes. */
export function formerFiles(changes: Changes, root: string): FormerFiles {
  const renamed = [...changes.files].flatMap(([file, { oldFile }]) =>
    oldFile === undefined ? [] : [[file, oldFile] as const],
  );
  return { host: hostBefore(changes, root), formerNames: formerNamesOf(renamed) };
}

/** The paths of a call, where they were before: a site that is there now and was not is looked for where its pages come from. */
export function pathsBefore(
  { paths }: LintRequest,
  { discovery }: LintTask,
  { host, formerNames }: FormerFiles,
  root: string,
): readonly string[] {
  const moves = discovery.sites.flatMap(({ cache, pages }): Rename[] => {
    if (host.exists(path.resolve(root, cache))) return [];
    const page = pages.find(({ file }) => formerNames.has(file));
    const former = page && formerNames.get(page.file)!;
    const end = former?.lastIndexOf(`${CACHE}/`) ?? -1;
    return end === -1 ? [] : [[siteOf(cache), former!.slice(0, end)]];
  });
  const given = paths.length === 0 ? moves.map(([now]) => path.resolve(root, now)) : paths;
  return given.map((one) => {
    const at = path.resolve(host.cwd, one);
    const move = moves.find(([now]) => isInside(at, path.resolve(root, now)));
    return move === undefined ? one : path.resolve(root, move[1], path.relative(path.resolve(root, move[0]), at));
  });
}

function siteOf(cache: string): string {
  return cache.slice(0, -CACHE.length);
}

function changedPages(changes: Changes, root: string): readonly ChangedPage[] {
  const there = [...changes.files].filter(([, { status }]) => status === 'modified' || status === 'renamed');
  const pages = there.map(([file]) => file).filter((file) => placeOf(file) !== undefined);
  const lines = findChangedLines(changes, pages, root);
  const isSame = (file: string): boolean => lines.get(file)?.length === 0;
  const moved = new Set<string>();
  const found: ChangedPage[] = [];
  for (const [file, { status, oldFile }] of there) {
    const place = placeOf(file);
    if (place === undefined) continue;
    const isKept = oldFile === undefined || isSamePlace(place, placeOf(oldFile));
    if (oldFile !== undefined && (isKept || (isSame(file) && isTagGone(oldFile, changes, root)))) moved.add(oldFile);
    if (!isKept || (status === 'renamed' && isSame(file))) continue;
    const [first] = lines.get(file) ?? [];
    found.push({ file, place, status: 'modified', line: Array.isArray(first) ? first[0] : 1 });
  }
  for (const [file, { status }] of changes.files) {
    const place = placeOf(file);
    if (place === undefined || status !== 'deleted' || moved.has(file)) continue;
    found.push({ file, place, status, line: 1 });
  }
  return found.sort((a, b) => compareText(a.file, b.file));
}

/** Whether it is the same page, of a site that stands elsewhere. */
function isSamePlace(one: Place, other: Place | undefined): boolean {
  return one.tag === other?.tag && one.package === other.package;
}

/** A tag that is renamed as a whole has not changed; one that a page is taken out of has. */
function isTagGone(file: string, { host }: Changes, root: string): boolean {
  return !host.exists(path.resolve(root, path.dirname(path.dirname(file))));
}

/** The changed pages that a run is about: those of its sites, within the paths that it names. */
export function within(
  pages: readonly ChangedPage[],
  { discovery }: LintTask,
  { paths }: LintRequest,
  { config, root }: Setup,
  { cwd }: Host,
): readonly ChangedPage[] {
  const caches = discovery.sites.map(({ cache }) => `${cache}/`);
  const named = paths.map((given) => path.resolve(cwd, given));
  const isNamed = (file: string): boolean =>
    named.length === 0 || named.some((one) => isInside(path.resolve(root, file), one));
  return pages.filter(
    ({ file }) => caches.some((cache) => file.startsWith(cache)) && isNamed(file) && config.isIgnored?.(file) !== true,
  );
}

/** Leaves what a change introduces. `told` are faults of the state now that other findings tell. */
export function introducedOnes(told: readonly Finding[], before: Flow, { shown: base, formerNames }: BaseState): Sieve {
  return (findings) => {
    const old = { findings: before.findings, told: before.notes.told ?? [] };
    const { introduced, fixed, unchanged } = compareStates({ findings, told }, old, formerNames);
    const comparison = { base, introduced: introduced.length, fixed, unchanged };
    return { kept: introduced, left: unchanged, note: { comparison } };
  };
}
