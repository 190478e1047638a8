import { UsageError } from '../errors.js';
import { COMMANDS, type Command, type OwnOption } from './commands.js';
import { camelCase, OPTIONS, type Option } from './table.js';

export const HELP = '"cache-lint --help" shows how it is called';

/** What stands before `--`: the others are paths. */
export function wordsOf(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end === -1 ? args : args.slice(0, end);
}

/** Undefined where none is named, which means a check. */
export function commandIn(words: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name === words.find((word) => !word.startsWith('-')));
}

/** Whether a check is asked for standard input: to other commands and as the value of an option a `-` is nothing. */
export function readsInput(words: readonly string[], named: Command | undefined): boolean {
  const isCheck = named === undefined || named.name === 'check';
  return isCheck && words.some((word, i) => word === '-' && optionOf(words[i - 1]) === undefined);
}

/** What an option is called whose value follows. */
function optionOf(word: string | undefined): string | undefined {
  return ALL_OPTIONS.find(({ name, kind }) => word === `--${name}` && kind !== 'switch')?.name;
}

/** The options of all commands. */
export const ALL_OPTIONS: readonly (Option | OwnOption)[] = [
  ...OPTIONS,
  ...COMMANDS.flatMap((command: Command) => command.own ?? []),
];

/** What the arguments of commands are called. */
const ARGUMENTS = COMMANDS.flatMap(({ takes }) => takes.match(/\w+/g) ?? []);

/** A `-` that is no standard input: yargs drops it. */
export function refuseOddInputs(words: readonly string[], readsInput: boolean): void {
  for (const [i, word] of words.entries()) {
    if (word !== '-') continue;
    const option = optionOf(words[i - 1]);
    if (option !== undefined) throw new UsageError(`--${option} cannot be "-", which is standard input`);
    if (!readsInput) throw new UsageError('"-" is no name of a file; only a check reads a page from standard input');
  }
}

/** What yargs would take for something else: any value of a switch but true is false to it, and what an argument is called is an option, too. */
export function refuseOddWords(words: readonly string[]): void {
  for (const word of words) {
    const [, no = '', name = '', value] = /^--(no-)?([a-z-]+)(?:=(.*))?$/is.exec(word) ?? [];
    const kinds = ALL_OPTIONS.filter((one) => camelCase(one.name) === camelCase(name)).map(({ kind }) => kind);
    if (kinds.includes('switch') && value !== undefined && value !== 'true' && value !== 'false')
      throw new UsageError(`--${name} takes no value`);
    const isNoSwitch = no !== '' && kinds.length > 0 && !kinds.includes('switch') && !kinds.includes('file');
    if (isNoSwitch || (kinds.length === 0 && ARGUMENTS.includes(name)))
      throw new UsageError(`unknown option --${no}${name}; ${HELP}`);
  }
}
