import path from 'node:path';
import { findBetween, hadSameFiles, knownFrom, taskBefore } from '../changes/before.js';
import { type Change, type Changes, changesSince, lackOfBase } from '../changes/changes.js';
import { formerFiles, pathsBefore } from '../changes/compare.js';
import type { LintRequest, LintTask, Setup } from '../check/task.js';
import { fingerprintUnder } from '../engine/fingerprint.js';
import type { Finding } from '../finding.js';
import type { History } from '../git/history.js';
import { GitFault } from '../git/output.js';
import type { Repository } from '../git/repository.js';
import type { Host } from '../host.js';
import type { SiteLog } from '../page/site-log.js';
import { shownPath } from '../paths.js';
import type { Wanted } from './page-line.js';
import { answer, findOrigin, type Line, type Origin } from './search.js';

/** The run whose findings are traced. */
export interface Run {
  readonly request: LintRequest;
  readonly setup: Setup;
  readonly task: LintTask;
  readonly host: Host;
  /** What was kept of the pages of now, by cache. */
  readonly logs: ReadonlyMap<string, SiteLog>;
}

/** What there is between the pages in commits, by the rules and the config of now. */
export class SiteChecks {
  readonly #run: Run;
  readonly #uncommitted: Changes;
  readonly #head: string;
  readonly #findings: readonly Finding[];
  readonly #hasLinks: boolean;
  readonly #absent = new Map<string, ReadonlySet<string>>();
  /** The findings that a commit has; undefined when the clone does not have all of it. */
  readonly #found = new Map<string, ReadonlySet<Finding> | undefined>();

  /** `findings` are those between pages that are searched for; `head` is the last commit. */
  constructor(run: Run, findings: readonly Finding[], uncommitted: Changes, head: string) {
    this.#run = run;
    this.#findings = findings;
    this.#uncommitted = uncommitted;
    this.#head = head;
    this.#hasLinks = findings.length > 0 && uncommitted.repository.links().length > 0;
  }

  isThere(commit: string, finding: Finding): boolean | undefined {
    return this.#found.get(commit)?.has(finding);
  }

  /** False when it was interrupted. */
  async run(commits: readonly string[]): Promise<boolean> {
    for (const commit of new Set(commits)) {
      if (this.#found.has(commit)) continue;
      const found = await this.#check(commit);
      if (found === 'interrupted') return false;
      this.#found.set(commit, found);
    }
    return true;
  }

  async #check(commit: string): Promise<ReadonlySet<Finding> | undefined | 'interrupted'> {
    const { request, setup, task, logs } = this.#run;
    const { root } = setup;
    const changes = this.#changesSince(commit);
    if (changes === undefined) return undefined;
    const base = formerFiles(changes, root);
    const paths = pathsBefore(request, task, base, root);
    const same = this.#hadSameFiles(changes) ? task.discovery : undefined;
    const before = await taskBefore({ ...request, paths }, setup, base.host, same);
    const isChanged = (file: string): boolean => this.#hasLinks || changes.files.has(file);
    const sites = before.discovery.sites.map((site) => {
      const log = logs.get(site.cache);
      return { ...site, namedFiles: undefined, ...(log && { known: knownFrom(log, isChanged) }) };
    });
    const found = await findBetween(sites, { ...before, absent: this.#absent }, base.host);
    if (found === undefined) return 'interrupted';
    const isIn = (finding: Finding): boolean => {
      const former = base.formerNames.get(finding.file);
      const names = [finding.fingerprint, former === undefined ? undefined : fingerprintUnder(former, finding)];
      return names.some((name) => name !== undefined && found.has(name));
    };
    return new Set(this.#findings.filter(isIn));
  }

  /** Undefined when the clone does not have what there was. */
  #changesSince(commit: string): Changes | undefined {
    try {
      const changes = changesSince(commit, this.#head, this.#uncommitted, this.#run.setup.root);
      return lackOfBase(changes) === undefined ? changes : undefined;
    } catch (error) {
      if (error instanceof GitFault) return undefined;
      throw error;
    }
  }

  /** Whether a commit has the files of now, whatever they hold: then nobody has to walk through its folders. */
  #hadSameFiles(changes: Changes): boolean {
    if (this.#uncommitted.files.size > 0) return hadSameFiles(changes, this.#run.setup.root);
    const isKept = ({ status, before, after }: Change): boolean =>
      status === 'modified' && before !== undefined && after !== undefined;
    return [...changes.files.values()].every(isKept);
  }
}

/** How a finding between pages is searched for. */
export interface SiteSearch {
  readonly finding: Finding;
  readonly history: History;
  readonly repository: Repository;
  readonly checks: SiteChecks;
  /** What it touches, and the folders that can decide on it; relative to the top of the working tree. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Where a finding between pages came from, in commits; undefined when it is not committed. First among the commits that changed what it
 * touches; where none of them brought it (it depends on more than it shows) among all that changed the site.
 */
export function* findSiteOrigin(search: SiteSearch): Generator<Wanted, Origin<string> | undefined> {
  const { finding, history, checks, files, folders } = search;
  const isThere = (commit: string): boolean | undefined => checks.isThere(commit, finding);
  const { head } = history;
  yield { commits: [head] };
  if (isThere(head) === undefined) return { state: head, before: 'unknown' };
  if (isThere(head) === false) return undefined;
  const touching = lineOf(search, head, files);
  if (touching.top === undefined) return yield* searchFrom(search, head, folders);
  yield { commits: [touching.top] };
  if (isThere(touching.top) !== true) return yield* searchFrom(search, head, folders);
  const origin = yield* findOrigin(touching.top, touching.line, 0);
  if (origin.before === 'unknown') return origin;
  const parents = history.parents(origin.state);
  yield { commits: parents };
  const holder = parents.find((parent) => isThere(parent) === true);
  if (holder !== undefined) return yield* searchFrom(search, holder, folders);
  const isUnknown = parents.some((parent) => isThere(parent) === undefined);
  return { state: origin.state, before: parents.length === 0 ? 'none' : isUnknown ? 'unknown' : 'absent' };
}

/** Among the commits that changed some paths, from a commit that has it. */
function* searchFrom(search: SiteSearch, commit: string, paths: readonly string[]): Generator<Wanted, Origin<string>> {
  const { top, line } = lineOf(search, commit, paths);
  return top === undefined ? { state: commit, before: 'none' } : yield* findOrigin(top, line, 0);
}

interface Commits {
  /** The commit that made the paths what they are; undefined when none did. */
  readonly top: string | undefined;
  readonly line: Line<string, Wanted>;
}

function lineOf({ finding, repository, checks }: SiteSearch, from: string, paths: readonly string[]): Commits {
  const lineage = repository.lineage(from, paths);
  const [top] = lineage.keys();
  const line: Line<string, Wanted> = {
    before: (commit) => answer(lineage.get(commit) ?? []),
    look: (commits) => ({ commits }),
    isThere: (commit) => checks.isThere(commit, finding),
  };
  return { top, line };
}

/** What a finding touches, and the folders of its site; as they are shown. */
export function touchedBy(finding: Finding, { discovery }: LintTask): Pick<SiteSearch, 'files' | 'folders'> {
  const files = [...new Set([finding.file, ...finding.related.map(({ file }) => file)])];
  const folders = discovery.sites.flatMap(({ cache, folders: { data, tagPages } }) => [cache, data, tagPages]);
  return { files, folders };
}

/** Of files that are shown relative to a root, the names in a working tree. */
export function inTop(file: string, root: string, top: string): string {
  return shownPath(top, path.resolve(root, file));
}
