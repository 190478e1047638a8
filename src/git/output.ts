import { UsageError } from '../errors.js';
import { utcSeconds } from '../words/words.js';

/** What happened to a file between two states. */
export interface FileChange {
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed';
  /** Relative to the top of the working tree, with `/`: the new name, or the one that is gone. */
  readonly file: string;
  /** Only of a renamed file. */
  readonly oldFile?: string;
  /** The blob before; undefined when there was none, or something that is no regular file. */
  readonly before: string | undefined;
  /** The blob after; undefined when there is none, or it stands in the working tree only. */
  readonly after: string | undefined;
  /** Whether a regular file was and is there, and what it holds now stands in the working tree only. */
  readonly isOpen?: true;
}

/** A regular file in a commit. */
export interface TreeFile {
  /** Relative to the top of the working tree, with `/`. */
  readonly file: string;
  readonly id: string;
}

/** Git failed: why, as the end of a sentence without a period. Where no one knows another way, the run ends with it. */
export class GitFault extends UsageError {}

/** Not what a git says that did what it was asked. */
export function unreadable(): GitFault {
  return new GitFault('git says what cannot be read');
}

/** Texts that each end in a NUL. Bytes that are no UTF-8 become U+FFFD, as in the names that Node lists. */
export function splitZero(bytes: Buffer): string[] {
  const texts = bytes.toString('utf8').split('\0');
  if (texts.pop() !== '') throw unreadable();
  return texts;
}

/** A time as `2026-11-28T11:40:07Z`, of seconds since 1970; undefined of one that no calendar has: a commit may have any number. */
export function isoTime(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : utcSeconds(date);
}

/** Names that each end in a NUL. */
export function parseNames(bytes: Buffer): string[] {
  const names = splitZero(bytes);
  if (names.includes('')) throw unreadable();
  return names;
}

/** Lines that each end in LF. */
export function splitLines(bytes: Buffer): string[] {
  const lines = bytes.toString('latin1').split('\n');
  if (lines.pop() !== '') throw unreadable();
  return lines;
}

const ID = '(?:[0-9a-f]{40}|[0-9a-f]{64})';
const WHOLE_ID = new RegExp(`^${ID}$`);
const WHOLE_IDS = new RegExp(`^${ID}(?: ${ID})*$`);

/** Whether a text is the whole id of an object. */
export function isId(text: string): boolean {
  return WHOLE_ID.test(text);
}

/** The id on the first line. */
export function parseId(bytes: Buffer): string {
  const [id = ''] = splitLines(bytes);
  if (!isId(id)) throw unreadable();
  return id;
}

/** `git rev-list --parents`: `<id> SP <id of a parent> ... LF`. */
export function parseLineage(bytes: Buffer): Map<string, readonly string[]> {
  return new Map(
    splitLines(bytes).map((line) => {
      if (!WHOLE_IDS.test(line)) throw unreadable();
      const [id, ...parents] = line.split(' ') as [string, ...string[]];
      return [id, parents];
    }),
  );
}

/** What git knows of an object. */
export interface GitObject {
  readonly id: string;
  readonly kind: string;
  /** Bytes. */
  readonly size: number;
}

const OBJECT = new RegExp(`^(${ID}) ([a-z]+) (\\d+)$`);

/** `git cat-file --batch-check`, a line for each of `count` names: `<id> SP <kind> SP <size>`, or the name and why there is no such object. */
export function parseObjects(bytes: Buffer, count: number): (GitObject | undefined)[] {
  const lines = splitLines(bytes);
  if (lines.length !== count) throw unreadable();
  return lines.map((line) => {
    const [, id, kind, size] = OBJECT.exec(line) ?? [];
    if (id !== undefined) return { id, kind: kind!, size: Number(size) };
    if (/ (?:missing|ambiguous|submodule)$/.test(line)) return undefined;
    throw unreadable();
  });
}

/** The values of a header's lines of one name in the text of a commit, whose message may have any length. */
export function parseHeader(commit: string, name: string): string[] {
  const end = `${commit}\n\n`.indexOf('\n\n');
  return commit
    .slice(0, end)
    .split('\n')
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.slice(name.length + 1));
}

/** `git ls-tree -r -z`: `<mode> SP <type> SP <id> TAB <path> NUL`. */
export function parseTree(bytes: Buffer): TreeFile[] {
  return splitZero(bytes).flatMap((entry) => {
    const tab = entry.indexOf('\t');
    const [mode = '', , id = ''] = entry.slice(0, tab).split(' ');
    if (!isId(id)) throw unreadable();
    return isRegular(mode) ? [{ file: entry.slice(tab + 1), id }] : [];
  });
}

/**
 * `git ls-files -v --stage -z`: `<tag> SP <mode> SP <id> SP <stage> TAB <path> NUL`. The regular files that git takes as they were without
 * a look at the disk: `S` is skip-worktree, a small letter assume-unchanged.
 */
export function parseUnwatched(bytes: Buffer): TreeFile[] {
  return splitZero(bytes).flatMap((entry) => {
    if (!/^[a-zS] /.test(entry)) return [];
    const tab = entry.indexOf('\t');
    const [mode = '', id = ''] = entry.slice(2, tab).split(' ');
    return isRegular(mode) ? [{ file: entry.slice(tab + 1), id }] : [];
  });
}

/** How the lines of a file end in git, and what its attributes say of that. */
export interface LineEnds {
  /** Relative to the top of the working tree, with `/`. */
  readonly file: string;
  /** Of what is staged: `lf`, `crlf`, `mixed`, `none` (no line end), `-text` (no text); empty of a file that git does not know. */
  readonly staged: string;
  /** `text`, `-text`, `text=auto` ..., empty without. */
  readonly attribute: string;
}

/** `git ls-files --eol -z`: `i/<ends> SP w/<ends> SP attr/<attributes> SP TAB <path> NUL`. */
export function parseLineEnds(bytes: Buffer): LineEnds[] {
  return splitZero(bytes).flatMap((entry) => {
    const tab = entry.indexOf('\t');
    const ends = /^i\/(\S*) +w\/\S* +attr\/(.*?) *$/.exec(entry.slice(0, tab));
    return ends === null ? [] : [{ file: entry.slice(tab + 1), staged: ends[1]!, attribute: ends[2]! }];
  });
}

/** One change a file: git tells twice of one with a merge conflict. A file of which only the mode is another one is not changed. */
export function parseChanges(bytes: Buffer): FileChange[] {
  const changes = parseRawChanges(bytes).filter(
    ({ status, before, after }) => status !== 'modified' || before === undefined || before !== after,
  );
  return [...new Map(changes.map((change) => [change.file, change])).values()];
}

const STATUS = {
  A: 'added',
  C: 'added',
  D: 'deleted',
  R: 'renamed',
  M: 'modified',
  T: 'modified',
  U: 'modified',
} as const;

/** `--raw -z` (git help diff-index, "raw output format"): `:<modes> <ids> <status> NUL <path> NUL`, and a second path of a renamed file. */
export function parseRawChanges(bytes: Buffer): FileChange[] {
  const fields = splitZero(bytes);
  const changes: FileChange[] = [];
  for (let at = 0; at < fields.length; ) {
    const { change, end } = readChange(fields, at);
    changes.push(change);
    at = end;
  }
  return changes;
}

/**
 * `git diff-tree --stdin --always --raw -z` of pairs of commits: the id of the first one and NUL, then its changes, for each pair in the
 * order of the input.
 */
export function parseSteps(bytes: Buffer): FileChange[][] {
  const fields = splitZero(bytes);
  const steps: FileChange[][] = [];
  for (let at = 0; at < fields.length; ) {
    if (isId(fields[at]!)) {
      steps.push([]);
      at++;
      continue;
    }
    const { change, end } = readChange(fields, at);
    steps.at(-1)?.push(change);
    at = end;
  }
  return steps;
}

const RAW_CHANGE = new RegExp(`^:(\\d{6}) (\\d{6}) (${ID}) (${ID}) ([A-Z]\\d*)$`);

function readChange(fields: readonly string[], start: number): { readonly change: FileChange; readonly end: number } {
  let at = start;
  const [, oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = RAW_CHANGE.exec(fields[at++]!) ?? [];
  const status = STATUS[letter.charAt(0) as keyof typeof STATUS];
  const hasTwo = letter.startsWith('R') || letter.startsWith('C');
  const first = fields[at++];
  const file = hasTwo ? fields[at++] : first;
  if (status === undefined || first === undefined || file === undefined) throw unreadable();
  const change: FileChange = {
    status,
    file,
    ...(status === 'renamed' && { oldFile: first }),
    before: status === 'added' ? undefined : blob(oldMode, oldId),
    after: blob(newMode, newId),
    ...(letter === 'M' && isRegular(newMode) && /^0+$/.test(newId) && { isOpen: true }),
  };
  return { change, end: at };
}

function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}

function blob(mode: string, id: string): string | undefined {
  return isRegular(mode) && !/^0+$/.test(id) ? id : undefined;
}
