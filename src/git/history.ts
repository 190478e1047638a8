import { type FileChange, isoTime, parseHeader } from './output.js';
import type { Repository, Step } from './repository.js';

/** A commit, for people. */
export interface CommitInfo {
  readonly id: string;
  /** When its author wrote it, as `2026-11-28T11:40:07Z`; empty when that cannot be read. */
  readonly date: string;
  /** The first paragraph of its message on one line, as it is: untrusted. */
  readonly subject: string;
}

/** How files changed on the way to a commit. Methods throw a `GitFault` when git fails. */
export class History {
  readonly head: string;
  readonly #repository: Repository;
  readonly #parents: ReadonlyMap<string, readonly string[]>;
  /** By file, then by step: what the step changes in it. */
  readonly #changes = new Map<string, Map<string, FileChange>>();
  /** By step. */
  readonly #renames = new Map<string, readonly FileChange[]>();

  constructor(repository: Repository, head: string) {
    this.head = head;
    this.#repository = repository;
    this.#parents = repository.lineage(head);
  }

  /** Those that the clone has. */
  parents(commit: string): readonly string[] {
    return this.#parents.get(commit) ?? [];
  }

  /** Whether a commit without parents has some that were not cloned. */
  isCut(commit: string): boolean {
    return this.#repository.isShallow && this.#repository.parents(commit).length > 0;
  }

  /** Looks up what happened to files, relative to the top of the working tree: before anything else is asked of them. */
  track(files: readonly string[]): void {
    const wanted = [...new Set(files)].filter((file) => !this.#changes.has(file));
    if (wanted.length === 0) return;
    for (const file of wanted) this.#changes.set(file, new Map());
    const steps = [...this.#parents].flatMap(([id, parents]) => parents.map((parent): Step => [id, parent]));
    const asked = new Set(wanted);
    let next = 0;
    for (const changes of this.#repository.steps(steps, wanted)) {
      const key = steps[next++]!.join(' ');
      for (const change of changes) if (asked.has(change.file)) this.#changes.get(change.file)!.set(key, change);
    }
  }

  /** What a step changes in a tracked file; undefined when nothing. */
  change(step: Step, file: string): FileChange | undefined {
    return this.#changes.get(file)?.get(step.join(' '));
  }

  /** Looks up which files steps rename. */
  trackRenames(steps: readonly Step[]): void {
    const wanted = new Map(steps.map((step) => [step.join(' '), step]));
    for (const key of this.#renames.keys()) wanted.delete(key);
    if (wanted.size === 0) return;
    const found = this.#repository.renames([...wanted.values()]);
    [...wanted.keys()].forEach((key, i) => {
      this.#renames.set(key, found[i]!);
    });
  }

  /** What a file was that a step renames; undefined when it does not, or was not asked. */
  renamed(step: Step, file: string): FileChange | undefined {
    return this.#renames.get(step.join(' '))?.find((change) => change.file === file);
  }
}

/** What people know commits by, in the order of `ids`. */
export function describeCommits(repository: Repository, ids: readonly string[]): CommitInfo[] {
  const texts = repository.commitTexts(ids);
  return ids.map((id) => describeCommit(id, texts.get(id)!));
}

/** `author <name> <<address>> <seconds> <zone>`, other headers, an empty line, the message (git help commit, "DISCUSSION"). */
function describeCommit(id: string, bytes: Buffer): CommitInfo {
  const header = bytes.toString('latin1');
  const seconds = Number(/> (\d+) [+-]\d+$/.exec(parseHeader(header, 'author')[0] ?? '')?.[1] ?? Number.NaN);
  const start = header.indexOf('\n\n');
  const message = start === -1 ? '' : decode(bytes.subarray(start + 2), parseHeader(header, 'encoding')[0]);
  const [paragraph] = message.trim().split(/\n\s*\n/, 1) as [string];
  const lines = paragraph.split('\n').map((line) => line.trim());
  return { id, date: isoTime(seconds) ?? '', subject: lines.join(' ') };
}

/** A name that nobody knows stands for UTF-8; what is no text in it becomes U+FFFD. */
function decode(bytes: Buffer, encoding = 'utf-8'): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
