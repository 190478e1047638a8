import path from 'node:path';
import { compareStates } from '../engine/compare.js';
import type { ChangedPage } from '../engine/lint-history.js';
import { UsageError } from '../errors.js';
import { compareText, type Finding, type Severity } from '../finding.js';
import { gitView } from '../git/view.js';
import { type Host, isInside } from '../host.js';
import type { LintTask } from '../lint.js';
import { placeOf } from '../page/place.js';
import type { Report } from '../report/report.js';
import type { LintRequest, Setup } from '../setup.js';
import { type Changes, type ChangesRequest, findChangedLines, findChanges, lackOfBase } from './changes.js';

/** An earlier state of the repository. */
export interface BaseState {
  /** As it is shown: a name and the start of the commit's id. */
  readonly shown: string;
  /** Sees the files as they were. */
  readonly host: Host;
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

/** The state before changes, read from git: neither the working tree nor the index is touched. */
export function baseOf(changes: Changes, host: Host, root: string): BaseState {
  const before = new Map<string, string>();
  const gone = new Set<string>();
  for (const [file, change] of changes.files) {
    const at = path.resolve(root, file);
    if (change.status !== 'renamed' && change.before !== undefined) before.set(at, change.before);
    else gone.add(at);
  }
  for (const file of changes.repository.unknown()) gone.add(path.resolve(changes.repository.top, file));
  const view = gitView(host, changes.repository, { files: before, gone });
  return { shown: changes.base, host: view, changedPages: changedPages(changes, root) };
}

function changedPages(changes: Changes, root: string): readonly ChangedPage[] {
  const modified = [...changes.files].filter(([, { status }]) => status === 'modified').map(([file]) => file);
  const lines = findChangedLines(
    changes,
    modified.filter((file) => placeOf(file) !== undefined),
    root,
  );
  return [...changes.files]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([file, { status }]): ChangedPage[] => {
      const place = placeOf(file);
      if (place === undefined || (status !== 'modified' && status !== 'deleted')) return [];
      const [first] = lines.get(file) ?? [];
      return [{ file, place, status, line: Array.isArray(first) ? first[0] : 1 }];
    });
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

/** The report on what a change does: its findings and totals are the introduced ones. */
export function compareReports(now: Report, before: Report, base: string): Report {
  const { introduced, fixed, unchanged } = compareStates(now, before);
  const count = (severity: Severity): number => introduced.filter((finding) => finding.severity === severity).length;
  return {
    ...now,
    findings: introduced,
    totals: {
      ...now.totals,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      filesWithFindings: filesOf(introduced).size,
    },
    comparison: { base, introduced: introduced.length, fixed, unchanged },
    internalErrors: now.internalErrors.length > 0 ? now.internalErrors : before.internalErrors,
  };
}

function filesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ file }) => file));
}
