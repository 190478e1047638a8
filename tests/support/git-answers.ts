import type { Change, Changes } from '../../src/changes/changes.js';
import { Repository } from '../../src/git/repository.js';
import type { GitAnswer, Host } from '../../src/host.js';
import { quietHost } from '../../src/node/host.js';

/** What git says to a command: its standard output, or more of its answer. */
export type Said = string | Buffer | Partial<GitAnswer>;

/** By the first words of commands; a function is given the standard input and the arguments. */
export type Answers = Readonly<Record<string, Said | ((input: string, args: readonly string[]) => Said)>>;

/** A repository of which git says what is written down here, as bytes that the real one gave or could give. */
export interface SpokenFor {
  readonly repository: Repository;
  /** The arguments of each command so far, and behind it what was given as input. */
  readonly asked: string[];
  /** Bytes of output that each may have at most; undefined where that is not said. */
  readonly limits: (number | undefined)[];
}

/** `there` are the files that are on the disk, relative to the top. A command that has no answer is a fault of the test. */
export function repositoryThatSays(
  answers: Answers,
  {
    top = '/top',
    isShallow = false,
    there = [],
    pipes = [],
  }: { top?: string; isShallow?: boolean; there?: readonly string[]; pipes?: readonly string[] } = {},
): SpokenFor {
  const asked: string[] = [];
  const limits: (number | undefined)[] = [];
  const run = (args: readonly string[], input = '', limit?: number): GitAnswer => {
    limits.push(limit);
    asked.push(input === '' ? args.join(' ') : `${args.join(' ')} < ${input}`);
    return answerTo(args, input, answers);
  };
  const tree = {
    isThere: (file: string) => there.includes(file),
    isFile: (file: string) => !pipes.includes(file),
  };
  return { repository: new Repository(top, isShallow, run, tree), asked, limits };
}

/** A host with the real files, whose git says so of the repository with its top at `folder`, which has no filters. */
export function hostThatSays(answers: Answers, folder: string, isShallow = false): Host {
  const facts: Answers = {
    'rev-parse --is-bare-repository': `false\n${isShallow}\n${folder}\n`,
    'config -z --name-only --get-regexp ^filter': { code: 1 },
  };
  const git: Host['git'] = (args, { input = '' }) => answerTo(args, String(input), { ...facts, ...answers });
  return { ...quietHost(folder, { interrupted: false }), git };
}

/** Which commits names mean: the others mean none. */
export function commitsAre(commits: Readonly<Record<string, string>>): Answers {
  const say = (input: string): string => {
    const names = input.split('\n').slice(0, -1);
    const ids = names.map((name) => [name, commits[name.replace(/\^\{commit\}$/, '')]] as const);
    return ids.map(([name, id]) => (id === undefined ? `${name} missing\n` : `${id} commit 200\n`)).join('');
  };
  return { 'cat-file --batch-check': say };
}

/** Before the first commit. */
export const UNBORN: Answers = {
  'symbolic-ref --quiet HEAD': 'refs/heads/main\n',
  'rev-parse --verify --quiet HEAD': { code: 1 },
};

/** Whether some remote promises what the clone does not have. */
export function partialIs(isPartial: boolean): Answers {
  const said = isPartial ? 'remote.origin.promisor true\n' : { code: 1 };
  return { 'config --get-regexp': said };
}

/** What blobs hold: others are not there. */
export function blobsAre(blobs: Readonly<Record<string, string | Buffer>>): Answers {
  const head = (id: string): string => `${id} blob ${Buffer.byteLength(blobs[id]!)}\n`;
  const bytesOf = (line: string): Buffer => {
    const [id = ''] = line.split(' ');
    const held = blobs[id];
    const said = held === undefined ? [`${id} missing\n`] : [head(id), held, '\n'];
    return Buffer.concat(said.map((one) => Buffer.from(one)));
  };
  const lines = (input: string): string[] => input.split('\n').slice(0, -1);
  return {
    'cat-file --batch-check --buffer': (input) =>
      lines(input)
        .map((id) => (blobs[id] === undefined ? `${id} missing\n` : head(id)))
        .join(''),
    'cat-file --batch --buffer --filters': (input) => Buffer.concat(lines(input).map(bytesOf)),
  };
}

/** Commits with their parents, the last one first, and what each step changes: `--raw -z`, by the first letters of both commits. */
export function pastIs(
  parents: Readonly<Record<string, string>>,
  steps: Readonly<Record<string, readonly string[]>> = {},
): Answers {
  const ids = (letters: string): string[] => [...letters].map(idOf);
  const lines = Object.entries(parents).map(([commit, own]) => `${ids(commit + own).join(' ')}\n`);
  return {
    'rev-list': lines.join(''),
    'diff-tree --stdin': (input) => {
      const pairs = input.split('\n').slice(0, -1);
      return zero(...pairs.flatMap((pair) => [pair.slice(0, 40), ...(steps[pair.charAt(0) + pair.charAt(41)] ?? [])]));
    },
  };
}

function answerTo(args: readonly string[], input: string, answers: Answers): GitAnswer {
  const command = args.join(' ');
  const [found] = Object.entries(answers)
    .filter(([start]) => command.startsWith(start))
    .sort(([a], [b]) => b.length - a.length);
  if (found === undefined) throw new Error(`nothing is known of git ${command}`);
  const said = typeof found[1] === 'function' ? found[1](input, args) : found[1];
  const plain = typeof said === 'string' || Buffer.isBuffer(said) ? { stdout: Buffer.from(said) } : said;
  return { code: 0, stdout: Buffer.alloc(0), stderr: '', ...plain };
}

/** What is changed, by file; of one of which nothing more is said the blob before was `idOf('a')`, and the disk has it now. */
export function changesAt(
  top: string,
  files: Readonly<Record<string, Partial<Change>>>,
  answers: Answers = {},
): Changes {
  const plain: Change = { status: 'modified', before: idOf('a'), after: undefined };
  const whole = Object.entries(files).map(([file, one]) => [file, { ...plain, ...one }] as const);
  const { repository } = repositoryThatSays(answers, { top });
  return { base: 'HEAD', files: new Map(whole), host: quietHost(top, { interrupted: false }), repository };
}

/** The id of an object that is all one digit. */
export function idOf(digit: string): string {
  return digit.repeat(40);
}

/** `--raw -z` of a file: its status, its name (before it, of a renamed one, the old one), and the digits of its blobs. */
export function rawChange(status: string, names: string, before = 'a', after = 'b'): string[] {
  const mode = (digit: string): string => (digit === '0' ? '000000' : '100644');
  return [`:${mode(before)} ${mode(after)} ${idOf(before)} ${idOf(after)} ${status}`, ...names.split(' > ')];
}

/** Texts as git writes them with `-z`: each ends in a NUL. */
export function zero(...entries: readonly string[]): Buffer {
  return Buffer.from(entries.map((one) => `${one}\0`).join(''));
}
