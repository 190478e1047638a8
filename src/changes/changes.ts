import path from 'node:path';
import { UsageError } from '../errors.js';
import { type FileChange, GitFault } from '../git/output.js';
import { type FileBlob, type NoAnswer, openRepository, type Repository } from '../git/repository.js';
import { gitView } from '../git/view.js';
import type { Host } from '../host.js';
import { shownPath } from '../paths.js';
import { changedLines, type LineRange } from './changed-lines.js';

/** Since when files count as changed. */
export type ChangesRequest =
  /** What the next commit would change: what is staged is checked, not the working tree. */
  | { readonly kind: 'staged' }
  /** What differs in the working tree from HEAD. */
  | { readonly kind: 'uncommitted' }
  /** What differs in the working tree from where HEAD left the history of a ref. */
  | { readonly kind: 'since'; readonly ref: string }
  /** What differs in the working tree from a ref as it is. */
  | { readonly kind: 'state'; readonly ref: string }
  /** What differs in the working tree from a commit, which is shown under a name. */
  | { readonly kind: 'commit'; readonly commit: string; readonly name: string };

/** What happened to a file since the base. */
export interface Change {
  readonly status: FileChange['status'];
  /** Blobs, where there are any: before and after. Without `after`, the file in the working tree counts. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Of a renamed file: what it was called, as it is shown. */
  readonly oldFile?: string;
}

/** What is changed since a base. */
export interface Changes {
  /** As it is shown: a name and the start of the commit's id. */
  readonly base: string;
  /** By file as it is shown: relative to the repository root, with `/`. A file that was renamed is in it under its old name too, deleted. */
  readonly files: ReadonlyMap<string, Change>;
  /** The files as they are to be checked. */
  readonly host: Host;
  readonly repository: Repository;
}

/**
 * The files of the repository around `root` (absolute; what files are shown relative to) that are changed, or why that cannot be told.
 * Throws a `UsageError` for a ref that a whole clone does not know.
 */
export function findChanges(request: ChangesRequest, host: Host, root: string): Changes | NoAnswer {
  const repository = openRepository(host, root);
  if ('reason' in repository) return repository;
  try {
    const base = findBase(request, repository);
    return 'reason' in base ? base : compare(request, base, repository, host, root);
  } catch (error) {
    if (error instanceof GitFault) return { reason: error.message };
    throw error;
  }
}

/** A commit or a tree, and its name. */
interface Base {
  readonly id: string;
  readonly shown: string;
}

function findBase(request: ChangesRequest, repository: Repository): Base | NoAnswer {
  if (request.kind === 'commit') return { id: request.commit, shown: show(request.name, request.commit) };
  const ref = 'ref' in request ? request.ref : 'HEAD';
  const [head, other] = repository.commits(['HEAD', ref]);
  if (head === undefined) repository.checkHead();
  if ('ref' in request && other === undefined) return missingRef(ref, repository);
  if (request.kind === 'since') return findCommonBase(ref, head, other!, repository);
  if (request.kind === 'state') return { id: other!, shown: show(ref, other!) };
  return head === undefined
    ? { id: repository.emptyTree(), shown: 'the start: there is no commit yet' }
    : { id: head, shown: show('HEAD', head) };
}

/** A wrong call, unless it may well be right and only the clone is too shallow for it. */
function missingRef(ref: string, repository: Repository): NoAnswer {
  if (repository.isShallow && mayBeElsewhere(ref, repository))
    return { reason: `this shallow clone does not have ${JSON.stringify(ref)}` };
  const where = repository.isShallow ? 'this clone, which is shallow; see whether it is spelled right' : 'this clone';
  const or = repository.isShallow ? ', or fetch it' : '; fetch it, or see "git branch --all"';
  throw new UsageError(`there is no commit ${JSON.stringify(ref)} in ${where}${or}`);
}

/** Whether a name is a commit's id, one of a known commit's past (`HEAD~3`), or one of a remote's branches. */
function mayBeElsewhere(ref: string, repository: Repository): boolean {
  if (/^[0-9a-f]{4,64}$/.test(ref)) return true;
  const start = /^(.+?)[~^]/.exec(ref)?.[1];
  if (start !== undefined) return repository.commits([start])[0] !== undefined || mayBeElsewhere(start, repository);
  return repository.remotes().some((remote) => ref.replace(/^refs\/remotes\//, '').startsWith(`${remote}/`));
}

function findCommonBase(ref: string, head: string | undefined, other: string, repository: Repository): Base | NoAnswer {
  const base = head === undefined ? undefined : repository.mergeBase(head, other);
  if (base !== undefined) return { id: base, shown: show(ref, base) };
  const what = `HEAD and ${JSON.stringify(ref)} have no commit in common`;
  return { reason: repository.isShallow ? `${what} in this shallow clone` : what };
}

function show(name: string, commit: string): string {
  return commit.startsWith(name) ? name.slice(0, 10) : `${name} (${commit.slice(0, 10)})`;
}

function compare({ kind }: ChangesRequest, base: Base, repository: Repository, host: Host, root: string): Changes {
  const isStaged = kind === 'staged';
  const files = byFile(repository.changes(base.id, isStaged ? 'index' : 'working tree'), repository, root);
  if (!isStaged) {
    const shown = (file: string): string => shownPath(root, path.join(repository.top, file));
    addUntracked(files, repository.untracked().map(shown));
    keepIgnored(files, host, root);
  }
  return { base: base.shown, files, host: isStaged ? seeStaged(host, repository) : host, repository };
}

function byFile(changes: readonly FileChange[], { top }: Repository, root: string): Map<string, Change> {
  const shown = (file: string): string => shownPath(root, path.join(top, file));
  const files = new Map<string, Change>();
  for (const { file, status, oldFile, before, after } of changes) {
    const former = oldFile !== undefined && { oldFile: shown(oldFile) };
    files.set(shown(file), { status, before, after, ...former });
    if (oldFile !== undefined && !files.has(shown(oldFile)))
      files.set(shown(oldFile), { status: 'deleted', before, after: undefined });
  }
  return files;
}

/** One that was taken out of git but not off the disk is still there. */
function addUntracked(files: Map<string, Change>, untracked: readonly string[]): void {
  for (const file of untracked) {
    const before = files.get(file)?.before;
    files.set(file, { status: before === undefined ? 'added' : 'modified', before, after: undefined });
  }
}

/** The same of one that git is told to ignore since: the check sees it. */
function keepIgnored(files: Map<string, Change>, host: Host, root: string): void {
  for (const [file, { status, before }] of files)
    if (status === 'deleted' && host.kindOf(path.resolve(root, file)) === 'file')
      files.set(file, { status: 'modified', before, after: undefined });
}

/**
 * What is changed since a commit, made of what is not committed (`findChanges`) and of what leads from the commit to the last one: the
 * disk is not looked at again. Throws a `GitFault`.
 */
export function changesSince(commit: string, head: string, uncommitted: Changes, root: string): Changes {
  const { repository, host } = uncommitted;
  const committed = byFile(repository.changes(commit, { commit: head }), repository, root);
  const files = new Map(committed);
  for (const [file, change] of uncommitted.files) files.set(file, joined(change, committed.get(file), committed));
  return { base: show(commit, commit), files, host, repository };
}

/** What became of a file in both: `change` is the later one, `former` the earlier one. */
function joined(change: Change, former: Change | undefined, committed: ReadonlyMap<string, Change>): Change {
  if (former === undefined) {
    const oldFile = change.oldFile === undefined ? undefined : committed.get(change.oldFile)?.oldFile;
    return oldFile === undefined ? change : { ...change, oldFile };
  }
  const isRenamed = former.status === 'renamed';
  if (isRenamed && change.status !== 'deleted') return { ...former, after: undefined };
  const before = isRenamed ? undefined : former.before;
  const there = before === undefined ? 'added' : 'modified';
  return { status: change.status === 'deleted' ? 'deleted' : there, before, after: undefined };
}

/** What is staged where it differs from the disk, without the files that git does not know. */
function seeStaged(host: Host, repository: Repository): Host {
  const absolute = (file: string): string => path.join(repository.top, file);
  const staged = repository
    .unstaged()
    .flatMap(({ file, before }) => (before === undefined ? [] : [[absolute(file), before] as const]));
  const gone = new Set(repository.unknown().map((file) => absolute(file.replace(/\/$/, ''))));
  return staged.length + gone.size === 0 ? host : gitView(host, repository, { files: new Map(staged), gone });
}

/** Why the state before changes cannot be read; undefined when it can. */
export function lackOfBase({ files, repository }: Changes): string | undefined {
  try {
    repository.checkBlobs([...files.values()].flatMap(({ before }) => before ?? []));
    return undefined;
  } catch (error) {
    if (error instanceof GitFault) return error.message;
    throw error;
  }
}

/** Bytes: a larger file is not read, and counts as changed as a whole. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The lines that are changed in some of the changed files, as they are checked: `all` of a file that is new, and of one that cannot be
 * read. Deleted files and ones that are not changed are not in it.
 */
export function findChangedLines(
  { files, host, repository }: Changes,
  wanted: Iterable<string>,
  root: string,
): ReadonlyMap<string, readonly LineRange[] | 'all'> {
  const lines = new Map<string, readonly LineRange[] | 'all'>();
  const compared: { readonly file: string; readonly after: string | undefined }[] = [];
  const asked: FileBlob[] = [];
  for (const shown of wanted) {
    const change = files.get(shown);
    if (change === undefined || change.status === 'deleted') continue;
    lines.set(shown, 'all');
    const { before, after } = change;
    if (before === undefined) continue;
    compared.push({ file: shown, after });
    const file = shownPath(repository.top, path.resolve(root, shown));
    asked.push({ id: before, file }, ...(after === undefined ? [] : [{ id: after, file }]));
  }
  const blobs = repository.blobs(asked, LARGEST);
  try {
    for (const { file, after } of compared) {
      const before = blobs.next().value?.bytes;
      const now = after === undefined ? readNow(path.resolve(root, file), host, repository) : blobs.next().value?.bytes;
      if (before !== undefined && now !== undefined) lines.set(file, changedLines(before, now));
    }
  } catch (error) {
    // A partial clone may lack them.
    if (!(error instanceof GitFault)) throw error;
  }
  return lines;
}

/** A changed file (absolute) as it is checked, valid until the next call; undefined when it cannot be read. */
export function readNow(file: string, host: Host, { top }: Repository): Buffer | undefined {
  const bytes = host.readPage(file, top, LARGEST);
  return 'code' in bytes ? undefined : bytes;
}
