import path from 'node:path';
import type { LintTask } from '../check/task.js';
import { fingerprintUnder } from '../engine/fingerprint.js';
import { lintPage, type PageResult, reportFault } from '../engine/lint-page.js';
import type { Finding } from '../finding.js';
import type { History } from '../git/history.js';
import type { Blob, Repository, Step } from '../git/repository.js';
import { wholeFault } from '../page/fault.js';
import { placeOf } from '../page/place.js';
import { PageReader } from '../page/reader.js';
import { shownPath } from '../paths.js';
import type { Line } from './search.js';

/** What a page held from a commit on. */
export interface PageState {
  /** The commit that made it so. */
  readonly commit: string;
  /** Relative to the top of the working tree: what the page was called. */
  readonly file: string;
  readonly blob: string;
}

/** A page, and what was found on it. */
export class PageLine {
  readonly findings: readonly Finding[];
  readonly #history: History;
  readonly #states = new Map<string, PageState>();
  readonly #before = new Map<PageState, readonly PageState[]>();
  /** The findings that a page of a name and a content has; undefined when the clone does not have it, or a rule failed. */
  readonly #found = new Map<string, ReadonlySet<Finding> | undefined>();

  constructor(findings: readonly Finding[], history: History) {
    this.findings = findings;
    this.#history = history;
  }

  /** What the page held in a commit: the state that was the same until then. The file has to be tracked. */
  stateAt(commit: string, file: string, blob: string): PageState {
    let at = commit;
    for (;;) {
      const same = this.#history.parents(at).find((parent) => this.#history.change([at, parent], file) === undefined);
      if (same === undefined) break;
      at = same;
    }
    const key = `${at} ${file}`;
    const state = this.#states.get(key) ?? { commit: at, file, blob };
    this.#states.set(key, state);
    return state;
  }

  /** The same for each finding of the page. */
  lineOf(finding: Finding): Line<PageState, Wanted> {
    return {
      before: (state) => this.#statesBefore(state),
      look: (states) => ({ pages: states.map((state) => ({ line: this, state })) }),
      isThere: (state) => this.#found.get(contentOf(state))?.has(finding),
    };
  }

  *#statesBefore(state: PageState): Generator<Wanted, readonly PageState[]> {
    const known = this.#before.get(state);
    if (known !== undefined) return known;
    const { commit, file } = state;
    const found = new Set<PageState>();
    for (const parent of this.#history.parents(commit)) {
      const before = yield* this.#beforeStep([commit, parent], file);
      if (before !== undefined) found.add(this.stateAt(parent, before.file, before.blob));
    }
    this.#before.set(state, [...found]);
    return [...found];
  }

  /** What a step made the page of; undefined when the step added it. */
  *#beforeStep(
    step: Step,
    file: string,
  ): Generator<Wanted, { readonly file: string; readonly blob: string } | undefined> {
    const { before } = this.#history.change(step, file)!;
    if (before !== undefined) return { file, blob: before };
    yield { renames: [step] };
    const renamed = this.#history.renamed(step, file);
    if (renamed?.oldFile === undefined || renamed.before === undefined) return undefined;
    yield { files: [renamed.oldFile] };
    return { file: renamed.oldFile, blob: renamed.before };
  }

  /** Whether it is known already what a state has. */
  isKnown(state: PageState): boolean {
    return this.#found.has(contentOf(state));
  }

  /** `found` are the fingerprints of all that is found in a state, as the file was called. */
  note(state: PageState, shown: string, found: ReadonlySet<string> | undefined): void {
    const isIn = (finding: Finding): boolean => {
      const name = finding.file === shown ? finding.fingerprint : fingerprintUnder(shown, finding);
      return name !== undefined && found!.has(name);
    };
    this.#found.set(contentOf(state), found && new Set(this.findings.filter(isIn)));
  }
}

function contentOf({ file, blob }: PageState): string {
  return `${blob} ${file}`;
}

/** What has to be known of a page in one of its states. */
export interface PageWanted {
  readonly line: PageLine;
  readonly state: PageState;
}

/** What a search has to have looked up before it goes on. */
export interface Wanted {
  /** Pages to be checked. */
  readonly pages?: readonly PageWanted[];
  /** Commits of which is to be known what there is between the pages. */
  readonly commits?: readonly string[];
  /** Steps of which is to be known which files they rename. */
  readonly renames?: readonly Step[];
  /** Files, relative to the top, of which is to be known what happened to them. */
  readonly files?: readonly string[];
}

/** Checks pages as they were, with the rules and the config of now. */
export class PageChecks {
  readonly #repository: Repository;
  readonly #task: LintTask;
  readonly #root: string;
  readonly #reader = new PageReader();

  /** `root`: what files are shown relative to. Absolute. */
  constructor(repository: Repository, task: LintTask, root: string) {
    this.#repository = repository;
    this.#task = task;
    this.#root = root;
  }

  /** `pause` says whether to go on; false when it does not. */
  async run(wanted: readonly PageWanted[], pause: () => Promise<boolean>): Promise<boolean> {
    const open = [...new Map(wanted.map((one) => [one.state, one])).values()].filter(
      ({ line, state }) => !line.isKnown(state),
    );
    const missing = open.length === 0 ? new Set() : this.#repository.missing(open.map(({ state }) => state.blob));
    const here = open.filter(({ line, state }) => {
      const isHere = !missing.has(state.blob);
      if (!isHere) line.note(state, '', undefined);
      return isHere;
    });
    const asked = here.map(({ state }) => ({ id: state.blob, file: state.file }));
    let next = 0;
    for (const blob of this.#repository.blobs(asked, this.#task.sizeLimit)) {
      const { line, state } = here[next++]!;
      const shown = shownPath(this.#root, path.join(this.#repository.top, state.file));
      line.note(state, shown, this.#check(blob, shown));
      if (next % PAUSE_AFTER === 0 && !(await pause())) return false;
    }
    return pause();
  }

  #check(blob: Blob, file: string): ReadonlySet<string> | undefined {
    if (blob.bytes === undefined && blob.size === undefined) return undefined;
    const { rulesets, sizeLimit } = this.#task;
    const input = { file, place: placeOf(file) };
    const result: PageResult =
      blob.bytes === undefined
        ? reportFault(input, wholeFault('tooLarge', { bytes: blob.size!, limit: sizeLimit }), rulesets.for(file))
        : lintPage(input, blob.bytes, rulesets.for(file), this.#reader);
    return result.crashes.length > 0 ? undefined : new Set(result.findings.map(({ fingerprint }) => fingerprint));
  }
}

/** Pages checked before other events get their turn. */
const PAUSE_AFTER = 50;
