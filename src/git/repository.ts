import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { GitAnswer, Host } from '../host.js';
import { MEBIBYTE } from '../words/words.js';
import {
  type FileChange,
  GitFault,
  type GitObject,
  isId,
  isoTime,
  type LineEnds,
  parseChanges,
  parseHeader,
  parseId,
  parseLineage,
  parseLineEnds,
  parseNames,
  parseObjects,
  parseRawChanges,
  parseSteps,
  parseTree,
  parseUnwatched,
  splitZero,
  type TreeFile,
  unreadable,
} from './output.js';

/** Why something cannot be told of a repository, as the end of a sentence without a period. */
export interface NoAnswer {
  readonly reason: string;
}

/** A blob, and the file whose content it is or was: relative to the top of the working tree, with `/`. */
export interface FileBlob {
  readonly id: string;
  readonly file: string;
}

/** A blob as it was asked for: its bytes, how many they are in git when that is too many, or neither when there is none. */
export interface Blob {
  readonly id: string;
  readonly bytes?: Buffer;
  readonly size?: number;
}

/** From a commit to one of its parents. */
export type Step = readonly [commit: string, parent: string];

/** Bytes. */
const MOST_OUTPUT = 512 * MEBIBYTE;
const CHUNK = 32 * MEBIBYTE;
const PARTIAL_CLONE = 'this partial clone does not have every file of the past; clone without a filter';
const BROKEN_CLONE = 'this clone lacks files of the past, or they are damaged; see "git fsck"';
/** Names given as arguments at once: the command line of Windows has 32,767 characters. */
const MOST_NAMES = 300;
/** Objects asked for at once. */
const MOST_IDS = 50_000;
/** Names of files that git is to pick out of two trees: of more it is faster to take all that their folders hold. */
const MOST_PICKED = 50;
/** Steps compared at once: a night may change thousands of pages. */
const MOST_STEPS = 500;
/** Bytes of a commit; a longer one is not read. */
const LARGEST_COMMIT = 64 * 1024;

/** Changes as `parseRawChanges` reads them; no program that a config names has a say in them. */
const RAW = ['-z', '--raw', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
/** Deleted and added files are one renamed file when this much of them is the same. */
const RENAMES = '--find-renames=70%';
/** Beyond so many deleted or added files only files without a change are found renamed: each pair would be compared. */
const RENAME_LIMIT = '-l100';

/**
 * The repository around an absolute folder, or why there is none to ask. Where hooks say (`GIT_DIR`) that it is another one than the
 * folder's own, the folder's counts. Nothing that the repository's config or attributes name is run.
 */
export function openRepository(host: Host, folder: string): Repository | NoAnswer {
  try {
    return open(host, folder);
  } catch (error) {
    if (error instanceof GitFault) return { reason: error.message };
    throw error;
  }
}

function open(host: Host, folder: string): Repository {
  const ownEnvironment = isElsewhere(host, folder);
  const ask = (args: readonly string[], cwd: string, input?: string, maxBytes = MOST_OUTPUT): GitAnswer => {
    const options = { cwd, maxBytes, ownEnvironment, ...(input !== undefined && { input }) };
    return host.git(args, options) ?? { code: -1, stdout: Buffer.alloc(0), stderr: 'there is no program git' };
  };
  // The path comes last: it may hold line breaks.
  const facts = ask(['rev-parse', '--is-bare-repository', '--is-shallow-repository', '--show-toplevel'], folder);
  if (facts.code !== 0) throw new GitFault(explainRefusal(facts));
  const [isBare, isShallow, ...rest] = facts.stdout.toString('utf8').split('\n');
  const named = rest.join('\n').replace(/\n$/, '');
  if (isBare !== 'false' || !path.isAbsolute(named) || named.includes('\0')) throw unreadable();
  const top = path.resolve(named);
  const safe = withoutFilters(ask(['config', '-z', '--name-only', '--get-regexp', '^filter\\.'], top));
  const run = (args: readonly string[], input?: string, maxBytes?: number): GitAnswer =>
    ask([...safe, ...args], top, input, maxBytes);
  const tree = {
    isThere: (file: string): boolean => host.exists(path.join(top, file)),
    isFile: (file: string): boolean => host.kindOf(path.join(top, file)) === 'file',
  };
  return new Repository(top, isShallow === 'true', run, tree);
}

function isElsewhere(host: Host, cwd: string): boolean {
  if (host.env['GIT_DIR'] === undefined) return false;
  const [here, own] = [false, true].map((ownEnvironment) =>
    host.git(['rev-parse', '--absolute-git-dir'], { cwd, maxBytes: MOST_OUTPUT, ownEnvironment }),
  );
  return own?.code === 0 && here !== undefined && !own.stdout.equals(here.stdout);
}

/** Settings of the call that make every filter of the config an empty one, by what git says of their names. */
function withoutFilters(answer: GitAnswer): string[] {
  // It ends with 1 where there is none. Of one that was ended nobody knows what it would have said.
  if (![0, 1].includes(answer.code)) throw new GitFault(explainFailure('config', answer));
  const names = parseNames(answer.stdout);
  if (names.some((name) => !/^filter\..*\./s.test(name))) throw unreadable();
  const drivers = new Set(names.map((name) => name.slice(0, name.lastIndexOf('.'))));
  // It cannot be written as a setting.
  if ([...drivers].some((driver) => driver.includes('=')))
    throw new GitFault('a filter of its config cannot be switched off');
  return [...drivers].flatMap((driver) =>
    ['clean=', 'smudge=', 'process=', 'required=false'].flatMap((setting) => ['-c', `${driver}.${setting}`]),
  );
}

function explainRefusal(answer: GitAnswer): string {
  const { code, stderr } = answer;
  if (code === -1) return stderr;
  if (stderr.includes('not a git repository')) return 'this is no git repository';
  if (stderr.includes('dubious ownership'))
    return 'git does not trust this repository, which belongs to another user; see "safe.directory" in git help config';
  if (stderr.includes('must be run in a work tree')) return 'this is a bare git repository';
  return firstLine(stderr) === ''
    ? explainFailure('rev-parse', answer)
    : `git says ${JSON.stringify(firstLine(stderr))}`;
}

function explainFailure(command: string, { code, stderr }: GitAnswer): string {
  if (code === -1) return stderr;
  const line = firstLine(stderr);
  const said = line === '' ? `it ends with exit code ${code} and says nothing` : JSON.stringify(line);
  return `git ${command} fails: ${said}`;
}

function firstLine(text: string): string {
  const [line = ''] = text.slice(0, 300).split('\n');
  return line;
}

/** What stands in a working tree; files are relative to its top. */
interface WorkingTree {
  /** Whether there is anything. */
  isThere(file: string): boolean;
  /** Whether there is a file, and no pipe or device. */
  isFile(file: string): boolean;
}

/** A repository with a working tree. Its methods throw a `GitFault` when git fails. Ids are full and of lower case. */
export class Repository {
  /** The top of the working tree. Absolute, without links. */
  readonly top: string;
  /** Whether a part of the history was not cloned. */
  readonly isShallow: boolean;
  readonly #run: (args: readonly string[], input?: string, maxBytes?: number) => GitAnswer;
  readonly #tree: WorkingTree;
  /** In bytes, by the id of a blob; undefined of one that is not there. */
  readonly #knownSizes = new Map<string, number | undefined>();
  /** Whether there is a remote that promises what was not cloned; once it was asked. */
  #promisors: boolean | undefined;
  /** Of a partial clone; once it was asked. */
  #objects: ReadonlySet<string> | undefined;

  constructor(
    top: string,
    isShallow: boolean,
    run: (args: readonly string[], input?: string, maxBytes?: number) => GitAnswer,
    tree: WorkingTree,
  ) {
    this.top = top;
    this.isShallow = isShallow;
    this.#run = run;
    this.#tree = tree;
  }

  /**
   * The commits that names mean; undefined where one means none, or the clone does not have it. Names may be untrusted: they are
   * given as input and never as arguments.
   */
  commits(names: readonly string[]): (string | undefined)[] {
    const asked = names.map((name) => (/[\n\0]/.test(name) || name === '' ? '-' : name));
    const objects = this.#objectsOf(asked.map((name) => `${name}^{commit}`));
    return objects.map((object) => (object?.kind === 'commit' ? object.id : undefined));
  }

  /** Throws where HEAD names what this clone does not have: before the first commit it names a branch that is not there yet. */
  checkHead(): void {
    const branch = this.#run(['symbolic-ref', '--quiet', 'HEAD']);
    const commit = this.#run(['rev-parse', '--verify', '--quiet', 'HEAD']);
    if (branch.code !== 0 || commit.code !== 1)
      throw new GitFault('this clone does not have the commit that HEAD names; see "git fsck"');
  }

  /** The parents that a commit names, whether the clone has them or not. */
  parents(commit: string): readonly string[] {
    const { stdout } = this.#checked(['cat-file', 'commit', commit]);
    return parseHeader(stdout.toString('latin1'), 'parent');
  }

  /**
   * The commits on the way to one, children before parents, each with its parents that the clone has. With paths (relative to the top): of
   * those that changed them, as git simplifies the history; the first one stands for the state of these paths at `to`.
   */
  lineage(to: string, paths: readonly string[] = []): ReadonlyMap<string, readonly string[]> {
    const named = paths.length > MOST_NAMES ? [...new Set(paths.map(upperFolder))].slice(0, MOST_NAMES) : paths;
    const args = ['rev-list', '--topo-order', '--parents', to, '--', ...named];
    return parseLineage(this.#checked(args).stdout);
  }

  /** What differs in the first commit of each step from the second one, in files (relative to the top); others may be among them. */
  *steps(steps: readonly Step[], files: readonly string[]): Generator<readonly FileChange[]> {
    const picked = files.length > MOST_PICKED ? [...new Set(files.map(upperFolder))] : files;
    const named = picked.length > MOST_NAMES ? [] : picked;
    for (let at = 0; at < steps.length; at += MOST_STEPS)
      yield* this.#steps(steps.slice(at, at + MOST_STEPS), ['--no-renames', '--', ...named]);
  }

  /** The renamed files of each step; in a partial clone those that are the same, for which no file has to be there. */
  renames(steps: readonly Step[]): readonly (readonly FileChange[])[] {
    const found = this.#isPartial() ? '--find-renames=100%' : RENAMES;
    return this.#steps(steps, [found, RENAME_LIMIT, '--diff-filter=R']);
  }

  #steps(steps: readonly Step[], args: readonly string[]): FileChange[][] {
    const input = steps.map((step) => `${step.join(' ')}\n`).join('');
    const found = parseSteps(this.#checked(['diff-tree', '--stdin', '--always', '-r', ...RAW, ...args], input).stdout);
    if (found.length !== steps.length) throw unreadable();
    return found;
  }

  /** The texts of commits as git has them, by id; of one that is not there or larger than 64 KiB an empty one. */
  commitTexts(ids: readonly string[]): ReadonlyMap<string, Buffer> {
    const objects = this.#objectsOf(ids, '--buffer');
    const wanted = objects.flatMap((one) => (one?.kind === 'commit' && one.size < LARGEST_COMMIT ? one : []));
    const list = wanted.map(({ id }) => `${id}\n`).join('');
    const bytes = this.#checked(['cat-file', '--batch', '--buffer'], list).stdout;
    const texts = new Map<string, Buffer>(ids.map((id) => [id, Buffer.alloc(0)]));
    let at = 0;
    for (const { id, size } of wanted) {
      const start = at + `${id} commit ${size}\n`.length;
      if (bytes.toString('latin1', at, start) !== `${id} commit ${size}\n`) throw unreadable();
      texts.set(id, bytes.subarray(start, start + size));
      at = start + size + 1;
    }
    return texts;
  }

  /** Undefined when there is none, or the clone does not reach back to it. */
  mergeBase(one: string, other: string): string | undefined {
    const answer = this.#run(['merge-base', one, other]);
    if (answer.code === 1) return undefined;
    return parseId(this.#check(answer, 'merge-base').stdout);
  }

  /** The names of the remotes. */
  remotes(): string[] {
    const keys = this.#run(['config', '-z', '--name-only', '--get-regexp', '^remote\\..*\\.url$']);
    if (keys.code !== 1) this.#check(keys, 'config');
    return splitZero(keys.stdout).map((key) => key.slice('remote.'.length, -'.url'.length));
  }

  /** The last commit on the way to HEAD that changed a file (relative to the top); undefined when none did, or git cannot tell. */
  lastChange(file: string): string | undefined {
    const line = this.#line(['rev-list', '--max-count=1', 'HEAD', '--', file]);
    return line !== undefined && isId(line) ? line : undefined;
  }

  /**
   * When the last commit on the way to HEAD was made that changed something in a folder, as `2026-11-28T11:40:07Z`; undefined when none did,
   * or git cannot tell. In a shallow clone it may be too late, and is never too early.
   */
  lastChangeTime(folder: string): string | undefined {
    return isoTime(Number(this.#line(['log', '--max-count=1', '--format=%ct', 'HEAD', '--', folder])));
  }

  /** The first line of what git says; undefined when that is nothing, or it fails. */
  #line(args: readonly string[]): string | undefined {
    const { code, stdout } = this.#run(args);
    const line = firstLine(stdout.toString('latin1'));
    return code === 0 && line !== '' ? line : undefined;
  }

  /** The tree without a file. */
  emptyTree(): string {
    return parseId(this.#checked(['hash-object', '-t', 'tree', '--stdin'], '').stdout);
  }

  /**
   * What differs in the second state (a commit, what is staged, the working tree without files that git does not know) from the first
   * one, a commit or a tree. A file that is not checked out is in the working tree as little as it was before: it is no change.
   */
  changes(from: string, to: 'index' | 'working tree' | { readonly commit: string }): FileChange[] {
    const common = [...RAW, RENAMES, RENAME_LIMIT];
    if (typeof to === 'object')
      return parseChanges(this.#checked(['diff-tree', '-r', ...common, from, to.commit]).stdout);
    const cached = to === 'index' ? ['--cached', '--ita-invisible-in-index'] : [];
    const changes = parseChanges(this.#checked(['diff-index', ...cached, ...common, from]).stdout);
    const isHere = ({ after, file }: FileChange): boolean => after === undefined || this.#tree.isThere(file);
    return this.#withoutTouched(to === 'index' ? changes : changes.filter(isHere).map(asOnDisk));
  }

  /**
   * What differs in the working tree from what is staged, without files that git does not know; `before` is what is staged. A file that git
   * takes as it was without a look may differ, too. Of one with a merge conflict nothing is staged.
   */
  unstaged(): FileChange[] {
    const changes = parseRawChanges(this.#checked(['diff-files', ...RAW, '--no-renames']).stdout);
    const unwatched = this.#unwatched().filter(({ file }) => this.#tree.isThere(file));
    const taken = unwatched.map(({ file, id }): FileChange => {
      return { status: 'modified', file, before: id, after: undefined, isOpen: true };
    });
    const unmerged = new Set(changes.filter(({ before }) => before === undefined).map(({ file }) => file));
    return this.#withoutTouched([...changes.filter(({ file }) => !unmerged.has(file)), ...taken]);
  }

  /** The regular files that git has, looks for on no disk, and that are not there: of a sparse checkout, or marked by hand. */
  absent(): string[] {
    return this.#unwatched().flatMap(({ file }) => (this.#tree.isThere(file) ? [] : [file]));
  }

  #unwatched(): TreeFile[] {
    return parseUnwatched(this.#checked(['ls-files', '-v', '--stage', '-z']).stdout);
  }

  /** Of regular files (relative to the top, with `/`) that are on the disk; of many files all others of their folders, too. */
  lineEnds(files: readonly string[]): LineEnds[] {
    const asked = files.length > MOST_NAMES ? [...new Set(files.map(upperFolder))] : files;
    const args = ['ls-files', '-z', '--eol', '--cached', '--others', '--', ...asked];
    return parseLineEnds(this.#checked(args).stdout);
  }

  /** Whether git takes CR LF for LF in files of which no attribute says anything: `core.autocrlf` is `true` or `input`. */
  convertsLineEnds(): boolean {
    const { code, stdout } = this.#run(['config', '--type=bool', '--get', 'core.autocrlf']);
    return code === 0 ? stdout.toString('latin1').startsWith('true') : code !== 1;
  }

  /** The values of an attribute by file (relative to the top, with `/`), of those that have one. */
  attribute(name: string, files: readonly string[]): ReadonlyMap<string, string> {
    const input = files.map((file) => `${file}\0`).join('');
    const fields = splitZero(this.#checked(['check-attr', '-z', '--stdin', name], input).stdout);
    const values = new Map<string, string>();
    for (let at = 0; at + 2 < fields.length; at += 3) {
      const [file, value] = [fields[at]!, fields[at + 2]!];
      if (!['unspecified', 'unset', 'set'].includes(value)) values.set(file, value);
    }
    return values;
  }

  /**
   * Git tells by times and sizes which files may have changed, and all of them may after a copy of the folder. Leaves out the ones that
   * would be the same blob, of the kinds of files that matter here. Links are not among them: git would read what they lead to, as
   * `/dev/zero`, to its end. Nor is what stands in the place of a file: git would wait for a pipe.
   */
  #withoutTouched(changes: readonly FileChange[]): FileChange[] {
    const doubtful = changes.filter(
      ({ isOpen, file }) =>
        isOpen && /\.(?:md|ya?ml|json)$/.test(file) && !/[\n"\ufffd]/.test(file) && this.#tree.isFile(file),
    );
    if (doubtful.length === 0) return [...changes];
    const answer = this.#run(['hash-object', '--stdin-paths'], doubtful.map(({ file }) => `${file}\n`).join(''));
    if (answer.code !== 0) return [...changes];
    const ids = answer.stdout.toString('latin1').split('\n');
    const same = new Set(doubtful.filter(({ before }, i) => ids[i] === before));
    return changes.filter((change) => !same.has(change));
  }

  /** The files below a folder that git has. Relative to the top, with `/`; so is the folder. */
  below(folder: string): string[] {
    return parseNames(this.#checked(['ls-files', '-z', '--', folder]).stdout);
  }

  /** Files that git does not know and is not told to ignore. Relative to the top, with `/`; a repository within this one ends in `/`. */
  untracked(): string[] {
    return parseNames(this.#checked(['ls-files', '-z', '--others', '--exclude-standard']).stdout);
  }

  /**
   * All that git does not have, whether ignored or not: files, and folders (they end in `/`) of which it knows nothing. `git add
   * --intent-to-add` only announces a file: it is in no commit, and not in the next one.
   */
  unknown(): string[] {
    const args = ['diff-files', '-z', '--name-only', '--diff-filter=A', '--ita-invisible-in-index'];
    const announced = parseNames(this.#checked([...args, '--ignore-submodules=all']).stdout);
    return [...parseNames(this.#checked(['ls-files', '-z', '--others', '--directory']).stdout), ...announced];
  }

  /** The symbolic links that git knows. */
  links(): string[] {
    const entries = splitZero(this.#checked(['ls-files', '-z', '--stage']).stdout);
    return entries.flatMap((entry) => (entry.startsWith('120000 ') ? [entry.slice(entry.indexOf('\t') + 1)] : []));
  }

  /** The regular files of a commit or tree, by path in the order of bytes; links and submodules are left out. */
  tree(commit: string): TreeFile[] {
    return parseTree(this.#checked(['ls-tree', '-r', '-z', '--full-tree', commit]).stdout);
  }

  /** Which of these objects a partial clone does not have: none is fetched. Git would end at the first one that is not there. */
  missing(ids: readonly string[]): ReadonlySet<string> {
    if (!this.#isPartial()) return new Set();
    this.#objects ??= this.#listObjects();
    return new Set(ids.filter((id) => !this.#objects!.has(id)));
  }

  #isPartial(): boolean {
    this.#promisors ??= this.#run(['config', '--get-regexp', '^remote\\..*\\.promisor$']).code === 0;
    return this.#promisors;
  }

  /** The ids of all objects that are here. */
  #listObjects(): ReadonlySet<string> {
    const args = ['cat-file', '--batch-all-objects', '--unordered', '--buffer', '--batch-check=%(objectname)'];
    return new Set(this.#checked(args).stdout.toString('latin1').split('\n'));
  }

  /** Throws when the clone lacks one of these blobs, as a partial one may. */
  checkBlobs(ids: readonly string[]): void {
    if (this.#sizes(ids).includes(undefined)) throw new GitFault(this.#isPartial() ? PARTIAL_CLONE : BROKEN_CLONE);
  }

  /**
   * Blobs in the order in which they are asked for, each as often; larger ones than `limit` bytes only with their size. Their line ends
   * are what a checkout writes here (`core.autocrlf`, attributes). They are read in parts, so that memory holds one part and what the
   * caller keeps.
   */
  *blobs(asked: readonly FileBlob[], limit: number): Generator<Blob> {
    for (let at = 0; at < asked.length; at += MOST_IDS) {
      const part = asked.slice(at, at + MOST_IDS);
      const sizes = this.#sizes(part.map(({ id }) => id));
      let first = 0;
      while (first < part.length) {
        const end = endOfChunk(sizes, first, limit);
        yield* this.#chunk(part.slice(first, end), sizes.slice(first, end), limit);
        first = end;
      }
    }
  }

  /** Bytes, by position; undefined where there is no such blob. Git is asked once for each: what an id names never changes. */
  #sizes(ids: readonly string[]): (number | undefined)[] {
    const asked = ids.filter((id) => !this.#knownSizes.has(id));
    if (asked.length > 0) {
      const objects = this.#objectsOf(asked, '--buffer');
      asked.forEach((id, i) => {
        const object = objects[i];
        this.#knownSizes.set(id, object?.kind === 'blob' ? object.size : undefined);
      });
    }
    return ids.map((id) => this.#knownSizes.get(id));
  }

  /** Git tells the size before the line ends are converted: what follows each blob is a name that none can foresee, and that means none. */
  *#chunk(asked: readonly FileBlob[], sizes: readonly (number | undefined)[], limit: number): Generator<Blob> {
    const isWanted = (i: number): boolean => sizes[i] !== undefined && sizes[i]! <= limit;
    const wanted = asked.filter((_, i) => isWanted(i));
    const mark = randomUUID();
    const input = wanted.map(({ id, file }) => `${id} ${file.replaceAll('\n', '?')}\n${mark}\n`).join('');
    const most = MEBIBYTE + 2 * Math.max(CHUNK, limit) + wanted.length * 200;
    const bytes =
      wanted.length === 0
        ? Buffer.alloc(0)
        : this.#checked(['cat-file', '--batch', '--buffer', '--filters'], input, most).stdout;
    const end = `\n${mark} missing\n`;
    let at = 0;
    for (const [i, { id }] of asked.entries()) {
      const size = sizes[i];
      if (isWanted(i)) {
        const start = bytes.indexOf(0x0a, at) + 1;
        const stop = bytes.indexOf(end, start);
        if (stop === -1) throw unreadable();
        yield { id, size: size!, bytes: bytes.subarray(start, stop) };
        at = stop + end.length;
      } else yield size === undefined ? { id } : { id, size };
    }
  }

  /** What git has under some names, none of which has a line break. */
  #objectsOf(names: readonly string[], ...options: readonly string[]): (GitObject | undefined)[] {
    const input = names.map((name) => `${name}\n`).join('');
    return parseObjects(this.#checked(['cat-file', '--batch-check', ...options], input).stdout, names.length);
  }

  #checked(args: readonly string[], input?: string, maxBytes?: number): GitAnswer {
    return this.#check(this.#run(args, input, maxBytes), args[0]!);
  }

  #check(answer: GitAnswer, command: string): GitAnswer {
    if (answer.code === 0) return answer;
    if (answer.stderr.includes('from promisor remote')) throw new GitFault(PARTIAL_CLONE);
    throw new GitFault(explainFailure(command, answer));
  }
}

/** Git tells the id of a renamed file that it read for that, and may have no such blob: what is on the disk counts. */
function asOnDisk(change: FileChange): FileChange {
  return change.status === 'renamed' ? { ...change, after: undefined } : change;
}

/** The tag of a page: folders that are named are few then. */
function upperFolder(file: string): string {
  return path.posix.dirname(path.posix.dirname(file));
}

/** At least one blob, and as many as fit into a chunk. */
function endOfChunk(sizes: readonly (number | undefined)[], first: number, limit: number): number {
  let sum = 0;
  let end = first;
  while (end < sizes.length) {
    const size = sizes[end] ?? 0;
    sum += size > limit ? 0 : size;
    if (sum > CHUNK && end > first) break;
    end++;
  }
  return end;
}
