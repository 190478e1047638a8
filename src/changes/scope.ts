import path from 'node:path';
import type { LintRequest, LintTask, Setup } from '../check/task.js';
import { repositoryRoot } from '../files/discover.js';
import type { Finding } from '../finding.js';
import type { NoAnswer } from '../git/repository.js';
import { isWhole } from '../hide/hide.js';
import type { Host } from '../host.js';
import type { CheckOptions } from '../options/options.js';
import { shownPath } from '../paths.js';
import type { ChangesUse } from '../report/report.js';
import type { Sieve } from '../report/sieve.js';
import type { Changes, ChangesRequest } from './changes.js';

/** What of a site a run is about: all that the call names, or what of it is changed. */
export interface Scope {
  /** What the checked files are read with. */
  readonly host: Host;
  /** Undefined when nobody asked what is changed, or it cannot be told. */
  readonly changes?: Changes;
  /** Leaves what the run is about. */
  narrow(task: LintTask, setup: Setup): Promise<LintTask>;
  /** Say of each finding what it has to do with the change, and of the run what was changed. After the run. */
  sieves(): readonly Sieve[];
}

type ScopeOptions = LintRequest & Pick<CheckOptions, 'staged' | 'changed' | 'since' | 'diffFilter'>;

/**
 * The scope that the options ask for; `given` is what is changed, or why that cannot be told, when the caller knows already. Throws a
 * `UsageError` for a ref that is not there. Most runs have no such option: what asks git is not loaded then.
 */
export async function chooseScope(options: ScopeOptions, host: Host, given?: Changes | NoAnswer): Promise<Scope> {
  const request = requestOf(options);
  if (request === undefined && given === undefined) return { host, narrow: async (task) => task, sieves: () => [] };
  const root = repositoryRoot(host);
  const [{ findChanges, lackOfBase }, { onlyChanged }, { changedOnes }, { newOnSuppressions }, before] =
    await Promise.all([
      import('./changes.js'),
      import('./changed-pages.js'),
      import('./changed-findings.js'),
      import('./suppressions.js'),
      import('./before.js'),
    ]);
  const changes = given ?? findChanges(request!, host, root);
  if ('reason' in changes) return wholeScope(changes, host);
  let use: ChangesUse = { base: changes.base, files: 0, deleted: 0, hidden: 0 };
  let marked = { ...changes, root };
  let isNew = (_: Finding): boolean => false;
  return {
    host: changes.host,
    changes,
    async narrow(given, setup) {
      const context = { host: changes.host, root, paths: options.paths, layout: setup.config.site };
      const found = onlyChanged(given.discovery, changes, context);
      if ('reason' in found) {
        use = { reason: found.reason, files: 0, deleted: 0, hidden: 0 };
        return given;
      }
      marked = { ...marked, files: found.files };
      const reason = changedConfig(given, setup, changes, root);
      use = { ...use, files: found.count, deleted: found.deleted, ...(reason !== undefined && { reason }) };
      const isAll = reason !== undefined || options.diffFilter === 'none';
      if (found.concerned.size === 0) return isAll ? given : { ...given, discovery: found.discovery };
      const host = before.hostBefore(changes, root);
      const same = before.hadSameFiles(changes, root) ? given.discovery : undefined;
      const task = await before.taskBefore(options, setup, host, same);
      const asked = before.withLostData(given.discovery, task);
      if (isAll) return { ...given, discovery: asked };
      const unknown = lackOfBase(changes);
      const isUnknown = unknown !== undefined;
      if (isUnknown) use = { ...use, unknown };
      const narrow = before.withLostData(found.discovery, task);
      const isJudged = given.suppressions.length > 0 && !isUnknown && isWhole(asked);
      const news = isJudged
        ? await newOnSuppressions(
            given,
            { discovery: asked, host: changes.host },
            { discovery: task.discovery, host },
            found.files.keys(),
          )
        : [];
      const known = before.withBefore(narrow, { ...found, task, host, asked, isUnknown });
      isNew = known.isNew;
      return { ...given, discovery: known.discovery, news };
    },
    sieves() {
      const isAdded = options.diffFilter === 'added' && use.reason === undefined;
      return [use.base === undefined ? allOnes(use) : changedOnes(marked, use, isAdded ? isNew : undefined)];
    },
  };
}

function wholeScope({ reason }: NoAnswer, host: Host): Scope {
  const use = { reason, files: 0, deleted: 0, hidden: 0 };
  return { host, narrow: async (task) => task, sieves: () => [allOnes(use)] };
}

function allOnes(changes: ChangesUse): Sieve {
  return (findings) => ({ kept: findings, left: [], note: { changes } });
}

/** Undefined when the run is not on changed files. */
function requestOf({ staged, changed, since }: ScopeOptions): ChangesRequest | undefined {
  if (staged) return { kind: 'staged' };
  if (since !== undefined) return { kind: 'since', ref: since };
  return changed ? { kind: 'uncommitted' } : undefined;
}

/** A config, a plugin of it or a baseline may change what is found on every page. */
function changedConfig(
  { baseline }: LintTask,
  { config }: Setup,
  { files }: Changes,
  root: string,
): string | undefined {
  const modules = config.plugins.map(({ name, folder }) => shownPath(root, path.resolve(folder, name)));
  const own = baseline === undefined ? [] : [baseline.file];
  const changed = [...config.files, ...modules, ...own].find((file) => files.has(file));
  return changed && `${JSON.stringify(changed)} is changed`;
}
