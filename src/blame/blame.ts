import path from 'node:path';
import { type Changes, findChanges } from '../changes/changes.js';
import { UsageError } from '../errors.js';
import type { Finding } from '../finding.js';
import { type CommitInfo, describeCommits, History } from '../git/history.js';
import { treeAround } from '../git/tree.js';
import { realOf } from '../paths.js';
import { groupBy } from '../words/group-by.js';
import { PageChecks, PageLine, type PageState, type Wanted } from './page-line.js';
import { answer, findOrigin, type Origin, together } from './search.js';
import { findSiteOrigin, inTop, type Run, SiteChecks, touchedBy } from './site-line.js';

/** Since when a finding is there. */
export type Since =
  /** A commit brought it. */
  | { readonly kind: 'commit'; readonly commit: CommitInfo }
  /** The first commit has it: it was there from the beginning. */
  | { readonly kind: 'start'; readonly commit: CommitInfo }
  /** A commit has it, and the clone does not tell what there was before. */
  | { readonly kind: 'before'; readonly commit: CommitInfo; readonly reason: string }
  /** The working tree has it, and the last commit does not. */
  | { readonly kind: 'uncommitted' }
  /** Why it cannot be told, as the end of a sentence without a period. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** A finding, and since when it is there. */
export interface Blamed {
  readonly finding: Finding;
  readonly since: Since;
}

/** Versions of a page that are looked at one by one; older ones are halved. */
export const WALKED = 64;

/** A finding's way back: a search, or what is known without one. */
type Trace = Generator<Wanted, Traced>;
type Traced = (Pick<Origin<unknown>, 'before'> & { readonly commit: string }) | Since;

/** What is not committed, and the repository. Throws a `UsageError` when there is nothing to ask. */
export function openChanges({ host, setup }: Pick<Run, 'host' | 'setup'>): Changes {
  const changes = findChanges({ kind: 'uncommitted' }, host, setup.root);
  if ('reason' in changes) throw new UsageError(`cannot tell since when: ${changes.reason}`);
  return changes;
}

/** How a run is watched: `show` is called with the findings that are done, `pause` says whether to go on. */
export interface BlamePace {
  show(done: number): void;
  pause(): Promise<boolean>;
}

/** For each finding of a run since when it is there, in the same order; undefined when it was interrupted. */
export async function blameFindings(
  findings: readonly Finding[],
  run: Run,
  changes: Changes,
  pace: BlamePace,
): Promise<Blamed[] | undefined> {
  const { repository } = changes;
  const [head] = repository.commits(['HEAD']);
  if (head === undefined) return findings.map((finding) => ({ finding, since: { kind: 'uncommitted' } }));
  const history = new History(repository, head);
  const kinds = new Map(run.setup.rules.map(({ id, kind }) => [id, kind]));
  const isBetween = ({ ruleId }: Finding): boolean => ['corpus', 'site'].includes(kinds.get(ruleId) ?? '');
  const isOfConfig = ({ ruleId }: Finding): boolean => kinds.get(ruleId) === 'config';
  const site = new SiteChecks(run, findings.filter(isBetween), changes, head);
  const pages = new Pages(
    findings.filter((one) => !isBetween(one) && !isOfConfig(one)),
    run,
    changes,
    history,
  );
  const traces = findings.map((finding): Trace => {
    if (isOfConfig(finding)) return answer(unknown('it is about the config, and not about pages'));
    return isBetween(finding) ? traceBetween(finding, { run, changes, history, site }) : pages.trace(finding);
  });
  const checks = new PageChecks(repository, run.task, run.setup.root);
  const traced = await together(traces, async (wanted, done) => {
    pace.show(done);
    history.track(wanted.flatMap(({ files = [] }) => files));
    const renames = wanted.flatMap((one) => one.renames ?? []);
    if (renames.length > 0) history.trackRenames(renames);
    const checked = await checks.run(
      wanted.flatMap((one) => one.pages ?? []),
      pace.pause,
    );
    return checked && site.run(wanted.flatMap(({ commits = [] }) => commits));
  });
  return traced && withCommits(findings, traced, changes, history);
}

/** Pages with findings, each known by its line. */
class Pages {
  readonly #run: Run;
  readonly #changes: Changes;
  readonly #history: History;
  readonly #lines: ReadonlyMap<string, PageLine>;
  readonly #rows = new Map<PageLine, Parameters<typeof findOrigin<PageState, Wanted>>[3]>();
  /** The blobs of the last commit, by file. */
  readonly #blobs: ReadonlyMap<string, string>;

  constructor(findings: readonly Finding[], run: Run, changes: Changes, history: History) {
    this.#run = run;
    this.#changes = changes;
    this.#history = history;
    this.#lines = new Map(
      [...groupBy(findings, ({ file }) => file)].map(([file, own]) => [file, new PageLine(own, history)]),
    );
    this.#blobs = findings.length === 0 ? new Map() : blobsOf(changes, history.head);
  }

  *trace(finding: Finding): Trace {
    const { host, setup } = this.#run;
    const { root } = setup;
    const real = realOf(host, path.resolve(root, finding.file));
    const { top } = this.#changes.repository;
    const name = inTop(real, root, top);
    if (treeAround(host, path.dirname(real)) !== top) return unknown('it stands in no file of this repository');
    if (name.includes('\ufffd')) return unknown('its name is no UTF-8');
    const change = this.#changes.files.get(finding.file);
    const file = change?.oldFile === undefined ? name : inTop(change.oldFile, root, top);
    const blob = change === undefined ? this.#blobs.get(file) : change.before;
    if (blob === undefined) return { kind: 'uncommitted' };
    yield { files: [file] };
    const line = this.#lines.get(finding.file)!;
    const start = line.stateAt(this.#history.head, file, blob);
    const { look, isThere, before } = line.lineOf(finding);
    yield look([start]);
    if (isThere(start) === undefined) return unknown('this clone does not have the page as it was committed');
    if (isThere(start) === false)
      return change === undefined
        ? unknown('it is of this checkout, and not of what git has')
        : { kind: 'uncommitted' };
    const rows = this.#rows.get(line) ?? new Map();
    this.#rows.set(line, rows);
    const origin = yield* findOrigin(start, { look, isThere, before }, WALKED, rows);
    return { commit: origin.state.commit, before: origin.before };
  }
}

function blobsOf({ repository }: Changes, head: string): ReadonlyMap<string, string> {
  return new Map(repository.tree(head).map(({ file, id }) => [file, id]));
}

function unknown(reason: string): Since {
  return { kind: 'unknown', reason };
}

interface SiteContext {
  readonly run: Run;
  readonly changes: Changes;
  readonly history: History;
  readonly site: SiteChecks;
}

function* traceBetween(finding: Finding, { run, changes, history, site }: SiteContext): Trace {
  const { repository } = changes;
  const { files, folders } = touchedBy(finding, run.task);
  const inTree = (names: readonly string[]): string[] =>
    names.map((one) => inTop(one, run.setup.root, repository.top)).filter((one) => !one.startsWith('../'));
  const search = { finding, history, repository, checks: site, files: inTree(files), folders: inTree(folders) };
  const origin = yield* findSiteOrigin(search);
  return origin === undefined ? { kind: 'uncommitted' } : { commit: origin.state, before: origin.before };
}

function withCommits(
  findings: readonly Finding[],
  traced: readonly Traced[],
  { repository }: Changes,
  history: History,
): Blamed[] {
  const ids = [...new Set(traced.flatMap((one) => ('kind' in one ? [] : [one.commit])))];
  const commits = new Map(describeCommits(repository, ids).map((commit) => [commit.id, commit]));
  const cut = new Map(ids.map((id) => [id, history.parents(id).length === 0 && history.isCut(id)]));
  return findings.map((finding, i) => {
    const one = traced[i]!;
    return {
      finding,
      since: 'kind' in one ? one : sinceOf(one.before, commits.get(one.commit)!, cut.get(one.commit)!, history),
    };
  });
}

function sinceOf(before: Origin<unknown>['before'], commit: CommitInfo, isCut: boolean, history: History): Since {
  if (before === 'unknown') return { kind: 'before', commit, reason: 'this clone does not have what there was before' };
  if (before === 'absent' || history.parents(commit.id).length > 0) return { kind: 'commit', commit };
  return isCut
    ? { kind: 'before', commit, reason: 'the history of this shallow clone begins there' }
    : { kind: 'start', commit };
}
