import { Repository } from '../../src/git/repository.js';
import type { GitAnswer } from '../../src/host.js';

/** What git says to a command: its standard output, or more of its answer. */
export type Said = string | Buffer | Partial<GitAnswer>;

/** By the first words of commands; a function is given the standard input and the arguments. */
export type Answers = Readonly<Record<string, Said | ((input: string, args: readonly string[]) => Said)>>;

/** A repository of which git says what is written down here, as bytes that the real one gave or could give. */
export interface SpokenFor {
  readonly repository: Repository;
  /** The arguments of each command so far, and behind it what was given as input. */
  readonly asked: string[];
}

/** `there` are the files that are on the disk, relative to the top. A command that has no answer is a fault of the test. */
export function repositoryThatSays(
  answers: Answers,
  {
    top = '/top',
    isShallow = false,
    there = [],
  }: { top?: string; isShallow?: boolean; there?: readonly string[] } = {},
): SpokenFor {
  const asked: string[] = [];
  const run = (args: readonly string[], input = ''): GitAnswer => {
    asked.push(input === '' ? args.join(' ') : `${args.join(' ')} < ${input}`);
    return answerTo(args, input, answers);
  };
  return { repository: new Repository(top, isShallow, run, (file) => there.includes(file)), asked };
}

function answerTo(args: readonly string[], input: string, answers: Answers): GitAnswer {
  const command = args.join(' ');
  const found = Object.entries(answers).find(([start]) => command.startsWith(start));
  if (found === undefined) throw new Error(`nothing is known of git ${command}`);
  const said = typeof found[1] === 'function' ? found[1](input, args) : found[1];
  const plain = typeof said === 'string' || Buffer.isBuffer(said) ? { stdout: Buffer.from(said) } : said;
  return { code: 0, stdout: Buffer.alloc(0), stderr: '', ...plain };
}

/** Texts as git writes them with `-z`: each ends in a NUL. */
export function zero(...entries: readonly string[]): Buffer {
  return Buffer.from(entries.map((one) => `${one}\0`).join(''));
}
