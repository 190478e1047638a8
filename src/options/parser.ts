import yargs, { type Argv, type Options } from 'yargs';
import { UsageError } from '../errors.js';
import { nearest } from '../words/nearest.js';
import { listed } from '../words/words.js';
import { ALL_OPTIONS, HELP } from './arguments.js';
import {
  type Argument,
  COMMANDS,
  type Command,
  type CommandName,
  type OwnOption,
  SHELLS,
  tableOptionsOf,
} from './commands.js';
import type { Given } from './parse.js';
import { hasOpposite, OPTIONS, type Option } from './table.js';

/** What was called: a command and what it is given, or a text to be shown, as that of `--help`. */
export type Call =
  | { readonly command: CommandName; readonly given: Readonly<Record<string, unknown>> }
  | { readonly shown: string };

/**
 * Reads the arguments by what the table of commands says. `width`: columns of the terminal. `named` is the command that they name, for what
 * is said of a wrong call: a `UsageError`.
 */
export async function parseCommand(args: readonly string[], width: number, named: Command | undefined): Promise<Call> {
  let call: Call | undefined;
  const parser = withCommands(yargs([...args]), (command, given) => {
    call = { command, given };
  })
    .scriptName('cache-lint')
    .locale('en')
    .wrap(Math.max(Math.min(width, 100), LEAST_HELP))
    .parserConfiguration({
      'greedy-arrays': false,
      'camel-case-expansion': true,
      'parse-positional-numbers': false,
      'populate--': true,
      'dot-notation': false,
    })
    .usage('Checks Spack build-cache pages: does the summary of each page fit its rows?')
    .epilog('Exit codes: 0 clean, 1 findings, 2 wrong call, 3 a fault of cache-lint itself.')
    .help()
    .alias('help', 'h')
    .version(__CACHE_LINT_VERSION__)
    .strictOptions()
    .fail((message, error) => fail(message, error, named));
  let shown = '';
  await parser.parseAsync([...args], {}, (_error, _argv, output) => {
    shown = output;
  });
  return call ?? { shown };
}

/** Columns that options and what they do need beside each other; a narrower terminal breaks the lines. */
const LEAST_HELP = 60;

function withCommands(parser: Argv, choose: (command: CommandName, given: Record<string, unknown>) => void): Argv {
  for (const command of COMMANDS) {
    const words = command.takes === '' ? command.name : `${command.name} ${command.takes}`;
    const isDefault = command === COMMANDS[0];
    parser.command(
      isDefault ? [words, '$0'] : words,
      command.help,
      (sub) => addOptions(sub, command),
      (given) => choose(command.name, given),
    );
  }
  return parser;
}

/** What yargs is told of a command: it splits words, and `options/parse.ts` checks what is given. */
function addOptions(sub: Argv, command: Command): Argv {
  const { args, paths, own = [] } = command;
  for (const arg of args) {
    if (arg === 'pages') sub.positional('paths', { type: 'string', describe: paths! });
    else sub.positional(arg, { type: 'string' });
  }
  const rows = [...own.map(ownOption), ...tableOptionsOf(command).map(tableOption)];
  return sub.options(Object.fromEntries(rows));
}

function ownOption({ name, kind, words, default: value, repeatable, help: describe }: OwnOption): [string, Options] {
  if (kind === 'switch') return [name, { type: 'boolean', describe }];
  const known = words === undefined || kind === 'outputs' ? { type: 'string' as const } : { choices: words };
  const more = { ...(value !== undefined && { default: value }), ...(repeatable && { array: true }) };
  return [name, { ...known, requiresArg: true, ...more, describe }];
}

function tableOption({ name, kind, help: describe }: Option): [string, Options] {
  if (kind === 'switch') return [name, { type: 'boolean', describe }];
  // A value that may be left out.
  if (kind === 'text') return [name, { type: 'string', describe }];
  return [name, { type: 'string', requiresArg: true, ...(isList(kind) && { array: true }), describe }];
}

function isList(kind: Option['kind']): boolean {
  return kind === 'outputs' || kind === 'severities';
}

/** Scalars that were given twice come as lists: the last one holds. Files after `--` come apart from the others, as a list named `--`. */
export function checkArguments(given: Record<string, unknown>): Given {
  const lists = ['paths', ...OPTIONS.filter(({ kind }) => isList(kind)).map(({ name }) => name)];
  const scalars = Object.entries(given).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) && !lists.includes(name) ? value.at(-1) : value,
  ]);
  const known = Object.fromEntries(scalars);
  const paths = [given['paths'], given['--']].flatMap((names) => (names ?? []) as readonly unknown[]);
  return { ...known, paths: paths.map(String) };
}

function fail(message: string | null, error: Error | undefined, named: Command | undefined): never {
  if (error instanceof UsageError) throw error;
  if (message === null) throw error;
  throw new UsageError(explainFailure(message, named));
}

/** What an argument that is missing is. */
const WANTED: Readonly<Record<Argument, string>> = {
  pages: 'pages',
  base: 'a branch, tag or commit',
  rule: 'the id of a rule',
  shell: `a shell: ${listed(SHELLS, 'or')}`,
};

function explainFailure(message: string, named: Command | undefined): string {
  const [, needy] = /^Not enough arguments following: (.+)/.exec(message) ?? [];
  if (needy !== undefined) return `--${needy} needs a value; ${HELP}`;
  if (message.startsWith('Not enough non-option arguments') && named !== undefined)
    return `${named.name} needs ${WANTED[named.args[0] ?? 'pages']}; ${HELP}`;
  const [, name, given, choices] =
    /^Invalid values:\s+Argument: (\S+), Given: (.+), Choices: (.+)/s.exec(message) ?? [];
  if (name !== undefined) return `--${name} takes one of ${choices}, and not ${given}; ${HELP}`;
  const [, unknown] = /^Unknown arguments?: (.+)/s.exec(message) ?? [];
  if (unknown === undefined) return `${message.replace(/\s+/g, ' ')}; ${HELP}`;
  const option = unknown.split(', ')[0]!;
  const [best] = nearest(option, [
    ...ALL_OPTIONS.map(({ name }) => name),
    ...OPTIONS.filter(hasOpposite).map(({ name }) => `no-${name}`),
    ...['help', 'version'],
  ]);
  if (best === option) return `--${option} is no option of this command; ${HELP}`;
  const dashes = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);
  return `unknown option ${dashes(option)}; ${best === undefined ? '' : `did you mean ${dashes(best)}? `}${HELP}`;
}
