import path from 'node:path';
import { inspect } from '../check/lint.js';
import { quietPace } from '../check/run-lint.js';
import { makeTask } from '../check/setup.js';
import type { LintRequest, LintTask, Setup } from '../check/task.js';
import type { Discovery, Site, SiteBefore } from '../files/discover.js';
import type { Finding } from '../finding.js';
import { gitView } from '../git/view.js';
import type { Host } from '../host.js';
import type { SiteLog } from '../page/site-log.js';
import { realOf } from '../paths.js';
import type { Changes } from './changes.js';

/**
 * A host that sees the files before changes, read from git: neither the working tree nor the index is touched. Files that git is told to
 * ignore are no part of a change: both states have them.
 */
export function hostBefore(changes: Changes, root: string): Host {
  const before = new Map<string, string>();
  const gone = new Set<string>();
  for (const [file, change] of changes.files) {
    const at = path.resolve(root, file);
    if (change.status !== 'renamed' && change.before !== undefined) before.set(at, change.before);
    else gone.add(at);
  }
  return gitView(changes.host, changes.repository, { files: before, gone });
}

/**
 * What the call names, in the state before: it may have nothing of it, and the baseline is that of the working tree. `same` is what it
 * names in a state with the same files, where there is one.
 */
export function taskBefore(request: LintRequest, setup: Setup, host: Host, same?: Discovery): Promise<LintTask> {
  const plain = { allowEmpty: true, baseline: false, prune: false, strictBaseline: false } as const;
  return makeTask({ ...request, ...plain }, setup, host, same);
}

/** More are as soon walked again as looked at one by one. */
const MOST_LOOKED_AT = 1000;

/** Whether there were the same files before changes, whatever they held: then nobody has to walk through the folders again. */
export function hadSameFiles({ files, host }: Changes, root: string): boolean {
  if (files.size > MOST_LOOKED_AT) return false;
  const isPlain = (at: string): boolean =>
    realOf(host, at) === path.join(realOf(host, path.dirname(at)), path.basename(at));
  for (const [file, { status, before }] of files) {
    const at = path.resolve(root, file);
    if (status !== 'modified' || before === undefined || host.kindOf(at) !== 'file' || !isPlain(at)) return false;
  }
  return true;
}

/**
 * The sites with the data that they had before, where a change took all of it away: else it would disarm every rule on the data, and
 * nothing would be said of it.
 */
export function withLostData(discovery: Discovery, { discovery: before }: LintTask): Discovery {
  const sites = discovery.sites.map((site): Site => {
    const data = site.data ?? siteLike(site, before)?.data;
    return data === undefined || site.data !== undefined ? site : { ...site, data: { ...data, tagPages: [] } };
  });
  return { ...discovery, sites };
}

/** The state before a change, and what it is compared with. */
export interface BeforeContext {
  /** All that the call names, in the state before; reads its files with `host`. */
  readonly task: LintTask;
  readonly host: Host;
  /** All that the call names, in the state that is checked. */
  readonly asked: Discovery;
  /** The caches of the sites of which anything is changed. */
  readonly concerned: ReadonlySet<string>;
  /** Whether a page may not be what it was. */
  readonly isChanged: (file: string) => boolean;
  /** Set when the clone does not have what was there before: then all that is found between pages counts as new. */
  readonly isUnknown: boolean;
}

/** The sites, each with what there was between its pages before; and what tells, after the run, whether a finding is new between pages. */
export function withBefore(
  { sites, ...rest }: Discovery,
  context: BeforeContext,
): { readonly discovery: Discovery; isNew(finding: Finding): boolean } {
  const known = new Set<string>();
  const between = new Set(context.task.rulesets.corpusRules.map(({ rule }) => rule.id));
  const add = (site: Site): Site =>
    context.concerned.has(site.cache) ? { ...site, before: beforeOf(site, known, context) } : site;
  return {
    discovery: { ...rest, sites: sites.map(add) },
    isNew: ({ ruleId, fingerprint }) => between.has(ruleId) && !known.has(fingerprint),
  };
}

function beforeOf(site: Site, known: Set<string>, context: BeforeContext): SiteBefore {
  const done = new Set<string>();
  let first: SiteLog | undefined;
  return {
    asked: siteLike(site, context.asked)!.namedFiles,
    async find(log, rules) {
      // Later a page may have been fixed, and be no longer what it was before.
      first ??= log;
      const wanted = new Set([...rules].filter((id) => !done.has(id)));
      if (wanted.size === 0) return known;
      const found = await findBefore(site, first, wanted, context);
      for (const one of found ?? []) known.add(one);
      for (const id of wanted) done.add(id);
      return found && known;
    },
  };
}

/** Only what is between pages is looked for: what is kept of a page that is the same is known. */
async function findBefore(
  now: Site,
  log: SiteLog,
  wantedRules: ReadonlySet<string>,
  { task, host, isChanged, isUnknown }: BeforeContext,
): Promise<ReadonlySet<string> | undefined> {
  const site = isUnknown ? undefined : siteLike(now, task.discovery);
  if (site === undefined) return new Set();
  return findBetween([{ ...site, known: knownFrom(log, isChanged), wantedRules }], task, host);
}

/** What is kept of the pages of now that were the same before. */
export function knownFrom(log: SiteLog, isChanged: (file: string) => boolean): NonNullable<Site['known']> {
  return { log, indexOf: (file) => (isChanged(file) ? -1 : log.indexOf(file)) };
}

/** The fingerprints of what there is between the pages of sites; undefined when it was interrupted. */
export async function findBetween(
  sites: readonly Site[],
  task: LintTask,
  host: Host,
): Promise<ReadonlySet<string> | undefined> {
  const own = sites.map((site): Site => ({ ...site, isNamed: () => false }));
  const discovery = { ...task.discovery, sites: own, outside: [] };
  const inspection = await inspect({ ...task, discovery }, host, quietPace(host));
  return inspection && new Set(inspection.findings.map(({ fingerprint }) => fingerprint));
}

function siteLike({ cache }: Site, { sites }: Discovery): Site | undefined {
  return sites.find((site) => site.cache === cache);
}
