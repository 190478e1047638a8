import path from 'node:path';
import { repositoryRoot } from '../discover.js';
import type { NoAnswer } from '../git/repository.js';
import type { Host } from '../host.js';
import type { LintTask } from '../lint.js';
import type { CheckOptions } from '../options/options.js';
import { shownPath } from '../paths.js';
import type { ChangesUse, Report } from '../report/report.js';
import type { Setup } from '../setup.js';
import type { Changes, ChangesRequest } from './changes.js';

/** What of a site a run is about: all that the call names, or what of it is changed. */
export interface Scope {
  /** What the checked files are read with. */
  readonly host: Host;
  /** Leaves what the run is about. */
  narrow(task: LintTask, setup: Setup): LintTask;
  /** Says of each finding what it has to do with the change, and of the run what was changed. */
  mark(report: Report): Report;
}

type ScopeOptions = Pick<CheckOptions, 'paths' | 'staged' | 'changed' | 'since' | 'diffFilter'>;

/**
 * The scope that the options ask for; `given` is what is changed, or why that cannot be told, when the caller knows already. Throws a
 * `UsageError` for a ref that is not there. Most runs have no such option: what asks git is not loaded then.
 */
export async function chooseScope(options: ScopeOptions, host: Host, given?: Changes | NoAnswer): Promise<Scope> {
  const request = requestOf(options);
  if (request === undefined && given === undefined) return { host, narrow: (task) => task, mark: (report) => report };
  const root = repositoryRoot(host);
  const [{ findChanges }, { onlyChanged }, { markChanged }] = await Promise.all([
    import('./changes.js'),
    import('./changed-pages.js'),
    import('./changed-findings.js'),
  ]);
  const changes = given ?? findChanges(request!, host, root);
  if ('reason' in changes) return wholeScope(changes, host);
  let use: ChangesUse = { base: changes.base, files: 0, deleted: 0, hidden: 0 };
  let marked = { ...changes, root };
  return {
    host: changes.host,
    narrow(task, setup) {
      const context = { host: changes.host, root, paths: options.paths, layout: setup.config.site };
      const found = onlyChanged(task.discovery, changes, context);
      if ('reason' in found) {
        use = { reason: found.reason, files: 0, deleted: 0, hidden: 0 };
        return task;
      }
      marked = { ...marked, files: found.files };
      const reason = changedConfig(task, setup, changes, root);
      use = { ...use, files: found.count, deleted: found.deleted, ...(reason !== undefined && { reason }) };
      const isWhole = reason !== undefined || options.diffFilter === 'none';
      return isWhole ? task : { ...task, discovery: found.discovery };
    },
    mark(report) {
      const told = { ...report, changes: use };
      const isWhole = use.reason !== undefined;
      return use.base === undefined ? told : markChanged(told, marked, options.diffFilter === 'added' && !isWhole);
    },
  };
}

function wholeScope({ reason }: NoAnswer, host: Host): Scope {
  const changes = { reason, files: 0, deleted: 0, hidden: 0 };
  return { host, narrow: (task) => task, mark: (report) => ({ ...report, changes }) };
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
