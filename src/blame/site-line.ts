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
import { placeOf } from '../page/place.js';
import type { SiteLog } from '../page/site-log.js';
import { shownPath } from '../paths.js';
import type { Among, SiteWanted, Wanted } from './page-line.js';
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
  /** The fingerprints under which states have had a finding. */
  readonly #names = new Map<Finding, Set<string>>();
  readonly #absent = new Map<string, ReadonlySet<string>>();
  /** The findings that a commit has, by commit and pages; undefined when the clone does not have all of it. */
  readonly #found = new Map<string, ReadonlySet<Finding> | undefined>();

  /** `findings` are those between pages that are searched for; `head` is the last commit. */
  constructor(run: Run, findings: readonly Finding[], uncommitted: Changes, head: string) {
    this.#run = run;
    this.#findings = findings;
    this.#uncommitted = uncommitted;
    this.#head = head;
    this.#hasLinks = findings.length > 0 && uncommitted.repository.links().length > 0;
  }

  isThere(wanted: SiteWanted, finding: Finding): boolean | undefined {
    return this.#found.get(keyOf(wanted))?.has(finding);
  }

  /** False when it was interrupted. */
  async run(wanted: readonly SiteWanted[]): Promise<boolean> {
    for (const one of wanted) {
      if (this.#found.has(keyOf(one))) continue;
      const found = await this.#check(one);
      if (found === 'interrupted') return false;
      this.#found.set(keyOf(one), found);
    }
    return true;
  }

  async #check({ commit, among }: SiteWanted): Promise<ReadonlySet<Finding> | undefined | 'interrupted'> {
    const { request, setup, task, logs } = this.#run;
    const { root } = setup;
    const changes = this.#changesSince(commit);
    if (changes === undefined) return undefined;
    const base = formerFiles(changes, root);
    const paths = pathsBefore(request, task, base, root);
    // Some pages are looked for where they are now.
    const same = among !== undefined || this.#hadSameFiles(changes) ? task.discovery : undefined;
    const before = await taskBefore({ ...request, paths }, setup, base.host, same);
    const isChanged = (file: string): boolean => this.#hasLinks || changes.files.has(file);
    const sites = before.discovery.sites.map((site) => {
      const log = logs.get(site.cache);
      const pages = among === undefined ? site.pages : site.pages.filter(({ file }) => among.files.has(file));
      return { ...site, pages, namedFiles: undefined, ...(log && { known: knownFrom(log, isChanged) }) };
    });
    const found = await findBetween(sites, { ...before, absent: this.#absent }, base.host);
    if (found === undefined) return 'interrupted';
    const isIn = (finding: Finding): boolean => this.#isIn(found, finding, base.formerNames.get(finding.file));
    return new Set(this.#findings.filter(isIn));
  }

  /**
   * Whether a finding is among fingerprints: under its own one, one of the former name of its file, or one under which another state had it.
   * Git finds a page renamed from one commit to the next that has changed too much since an earlier one.
   */
  #isIn(found: ReadonlySet<string>, finding: Finding, former: string | undefined): boolean {
    const known = this.#names.get(finding) ?? new Set([finding.fingerprint]);
    this.#names.set(finding, known);
    const renamed = former === undefined ? undefined : fingerprintUnder(former, finding);
    const name = [...known, renamed].find((one) => one !== undefined && found.has(one));
    if (name !== undefined) known.add(name);
    return name !== undefined;
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
    // Of a file with another name the old one is among them, gone.
    const isKept = ({ before, after }: Change): boolean => before !== undefined && after !== undefined;
    return [...changes.files.values()].every(isKept);
  }
}

function keyOf({ commit, among }: SiteWanted): string {
  return among === undefined ? commit : `${commit} ${among.key}`;
}

/** So many commits are looked at one by one where a few pages alone show the finding: each look is at these only. */
const WALKED_AMONG = 16;

/** How a finding between pages is searched for. */
export interface SiteSearch {
  readonly finding: Finding;
  readonly history: Pick<History, 'head' | 'parents'>;
  readonly repository: Pick<Repository, 'lineage'>;
  readonly checks: Pick<SiteChecks, 'isThere'>;
  /** What it touches, and the folders that can decide on it; relative to the top of the working tree. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** The pages that it names, where it may be between them alone. */
  readonly among?: Among | undefined;
}

/**
 * Where a finding between pages came from, in commits; undefined when it is not committed. First among the commits that changed what it
 * names, as far as these pages alone show it; what that gives is proven on the whole site. Else on the whole site: among the same commits,
 * and where none of them brought it (it depends on more than it names) among all that changed the site.
 */
export function* findSiteOrigin(search: SiteSearch): Generator<Wanted, Origin<string> | undefined> {
  const { history, among, files } = search;
  const { head } = history;
  const isThere = yield* look(search, head);
  if (isThere === undefined) return { state: head, before: 'unknown' };
  if (!isThere) return undefined;
  for (const pages of among === undefined ? [undefined] : [among, undefined]) {
    const origin = yield* searchFrom(search, head, files, pages);
    if (origin === undefined) continue;
    const isProven = pages === undefined || (yield* look(search, origin.state)) === true;
    if (!isProven) continue;
    if (origin.before === 'unknown') return origin;
    const before = yield* beforeOf(search, origin.state);
    if (typeof before !== 'object') return { state: origin.state, before };
    if (pages === undefined) return yield* amongAll(search, before.holder);
  }
  return yield* amongAll(search, head);
}

/** Among all commits that changed the site, on the way to one that has it; then, where the site stood elsewhere, among all. */
function* amongAll(search: SiteSearch, commit: string): Generator<Wanted, Origin<string>> {
  let from = commit;
  for (const paths of [search.folders, []]) {
    const origin = yield* searchFrom(search, from, paths);
    if (origin === undefined) continue;
    if (origin.before !== 'none') return origin;
    const before = yield* beforeOf(search, origin.state);
    if (typeof before !== 'object') return { state: origin.state, before };
    from = before.holder;
  }
  return { state: from, before: 'unknown' };
}

/** Whether a commit has it. */
function* look({ checks, finding }: SiteSearch, commit: string): Generator<Wanted, boolean | undefined> {
  yield { sites: [{ commit }] };
  return checks.isThere({ commit }, finding);
}

/** What the commits right before one have: a parent that has it, or what is known of all of them. */
function* beforeOf(
  search: SiteSearch,
  commit: string,
): Generator<Wanted, Origin<string>['before'] | { readonly holder: string }> {
  const parents = search.history.parents(commit);
  let isUnknown = false;
  for (const parent of parents) {
    const isThere = yield* look(search, parent);
    if (isThere === true) return { holder: parent };
    isUnknown ||= isThere === undefined;
  }
  return parents.length === 0 ? 'none' : isUnknown ? 'unknown' : 'absent';
}

/** Among the commits that changed some paths, on the way to one; undefined when none did, or the last of them does not have it. */
function* searchFrom(
  { finding, repository, checks }: SiteSearch,
  commit: string,
  paths: readonly string[],
  among?: Among,
): Generator<Wanted, Origin<string> | undefined> {
  const lineage = repository.lineage(commit, paths);
  const [top] = lineage.keys();
  const line: Line<string, Wanted> = {
    before: (one) => answer(lineage.get(one) ?? []),
    look: (commits) => ({ sites: commits.map((one) => ({ commit: one, among })) }),
    isThere: (one) => checks.isThere({ commit: one, among }, finding),
  };
  if (top === undefined) return undefined;
  yield line.look([top]);
  return line.isThere(top) === true ? yield* findOrigin(top, line, among === undefined ? 0 : WALKED_AMONG) : undefined;
}

/** What a finding touches, and the folders of its site; as they are shown. */
export function touchedBy(finding: Finding, { discovery }: LintTask): Pick<SiteSearch, 'files' | 'folders' | 'among'> {
  const files = [...new Set([finding.file, ...finding.related.map(({ file }) => file)])].sort();
  const isPages = files.length > 1 && files.every((file) => placeOf(file) !== undefined);
  const among = isPages ? { files: new Set(files), key: files.join('\n') } : undefined;
  const folders = discovery.sites.flatMap(({ cache, folders: { data, tagPages } }) => [cache, data, tagPages]);
  return { files, folders, among };
}

/** Of files that are shown relative to a root, the names in a working tree. */
export function inTop(file: string, root: string, top: string): string {
  return shownPath(top, path.resolve(root, file));
}
