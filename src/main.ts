import type { Argv, Options } from 'yargs';
import { columnsOf } from './check/columns.js';
import { run } from './commands/check.js';
import { explainRule, type KnownRules, listRules } from './commands/explain.js';
import { describeFailure } from './commands/failure.js';
import { UsageError } from './errors.js';
import type { Host } from './host.js';
import {
  type Argument,
  BLAME_FORMATS,
  COMMANDS,
  type Command,
  type CommandName,
  type OwnOption,
  SHELLS,
  tableOptionsOf,
} from './options/commands.js';
import { DEFAULTS } from './options/options.js';
import type { Given } from './options/parse.js';
import { camelCase, hasOpposite, OPTIONS, type Option } from './options/table.js';
import { OVERVIEW_FORMATS, type OverviewFormat } from './report/overview-formats.js';
import { neutralise } from './report/printable.js';
import type { Rule } from './rule.js';
import { nearest } from './words/nearest.js';
import { listed } from './words/words.js';

/** Reads the arguments, runs the command, gives the exit code (contracts: 0, 1, 2, 3, 130). Never throws. */
export async function main(args: readonly string[], rules: readonly Rule[], host: Host): Promise<number> {
  try {
    return await dispatch(args, rules, host);
  } catch (error) {
    const { exitCode, text } = describeFailure(error);
    const hint = exitCode === 2 ? hintAtCommand(text, args) : '';
    host.stderr.write(neutralise(`cache-lint: ${text}${hint}\n`));
    return exitCode;
  }
}

/** A command that is misspelled, or stands behind an option, looks like a path that is not there. */
function hintAtCommand(message: string, args: readonly string[]): string {
  if (!message.startsWith('no page found')) return '';
  const names = COMMANDS.map(({ name }) => name);
  const [first = '', ...others] = wordsOf(args);
  const late = names.find((name) => others.includes(name) && message.includes(` ${JSON.stringify(name)}`));
  if (late !== undefined) return `; the command ${late} stands before its options`;
  const [best] = nearest(first, names);
  return best === undefined || best === first ? '' : `; did you mean the command ${best}?`;
}

/** `cache-lint [paths...]`, what hooks and most people run, needs no option parser: yargs would cost half of the start. */
async function dispatch(args: readonly string[], rules: readonly Rule[], host: Host): Promise<number> {
  const plain = !args.some((arg) => arg.startsWith('-')) && !COMMANDS.some(({ name }) => name === args[0]);
  if (plain) return (await run({ ...DEFAULTS, paths: args }, rules, host)).exitCode;
  const words = wordsOf(args);
  const named = commandIn(words);
  const stdin = readsInput(words, named);
  refuseOddInputs(words, stdin);
  refuseOddWords(words);
  const [{ default: yargs }, { parseCheckOptions, parseOutputs }] = await Promise.all([
    import('yargs'),
    import('./options/parse.js'),
  ]);
  const width = columnsOf(host.stdout, host.env);
  let outcome: number | Promise<number> = 0;
  const parser = commands(yargs([...args]), width, named, {
    check: (given) => {
      outcome = run(parseCheckOptions({ ...checkArguments(given), ...(stdin && { stdin }) }), rules, host).then(
        ({ exitCode }) => exitCode,
      );
    },
    compare: (given) => {
      const options = { ...parseCheckOptions(checkArguments(given)), compareWith: String(given['base']) };
      outcome = run(options, rules, host).then(({ exitCode }) => exitCode);
    },
    blame: (given) => {
      const options = parseCheckOptions(checkArguments({ ...given, format: undefined }));
      const outputs = parseOutputs(outputsIn(given), BLAME_FORMATS, 'html=since.html');
      outcome = import('./commands/blame.js').then(({ blame }) => blame(options, outputs, rules, host));
    },
    baseline: (given) => {
      const options = parseCheckOptions(checkArguments(given));
      outcome = Promise.all([import('./commands/baseline.js'), import('./commands/data.js')]).then(
        ([{ writeBaseline }, { onData }]) =>
          writeBaseline(given['data'] === true ? onData(options, host) : options, rules, host),
      );
    },
    overview: (given) => {
      const options = parseCheckOptions(checkArguments({ ...given, format: undefined }));
      const names = Object.keys(OVERVIEW_FORMATS) as OverviewFormat[];
      const outputs = parseOutputs(outputsIn(given), names, 'html=site.html');
      outcome = import('./commands/overview.js').then(({ showOverview }) =>
        showOverview(options, outputs, rules, host),
      );
    },
    data: (given) => {
      const options = parseCheckOptions(checkArguments(given));
      outcome = import('./commands/data.js')
        .then(({ checkDataFiles }) => checkDataFiles(options, rules, host))
        .then(({ exitCode }) => exitCode);
    },
    'index-files': (given) => {
      const options = parseCheckOptions(checkArguments(given));
      const request = { tags: [given['tag'] ?? []].flat().map(String), missing: given['missing'] === true };
      outcome = import('./commands/index-files.js').then(({ printIndexFiles }) =>
        printIndexFiles(options, request, rules, host),
      );
    },
    rules: (given) => {
      refuseMore(given);
      const format = formatIn(given);
      outcome = knownRules(given, rules, host).then((known) => print(host, listRules(known, format, width)));
    },
    explain: (given) => {
      refuseMore(given);
      const id = String(given['rule']);
      outcome = knownRules(given, rules, host)
        .then((known) => explainRule(known, id, width))
        .then((text) => print(host, text));
    },
    doctor: (given) => {
      refuseMore(given);
      const options = parseCheckOptions(checkArguments({ ...given, format: undefined }));
      outcome = import('./commands/doctor.js')
        .then(({ diagnose }) => diagnose(options, rules, host, formatIn(given)))
        .then((text) => print(host, text));
    },
    init: (given) => {
      refuseMore(given);
      outcome = import('./commands/init.js').then(({ init }) =>
        init(host, {
          dryRun: given['dryRun'] === true,
          buildCache: given['buildCache'] === true,
          nightly: given['nightly'] === true,
        }),
      );
    },
    completion: (given) => {
      refuseMore(given);
      outcome = import('./commands/completion.js').then(({ completionScript }) =>
        print(host, completionScript(String(given['shell']), rules)),
      );
    },
  });
  await parser.parseAsync([...args], {}, (_error, _argv, output) => {
    if (output !== '') host.stdout.write(`${output}\n`);
  });
  return outcome;
}

/** The built-in rules, and those of the config's plugins where their code may be run: without it no config is read. */
async function knownRules(given: Record<string, unknown>, rules: readonly Rule[], host: Host): Promise<KnownRules> {
  if (given['allowCode'] !== true) return { rules, plugins: new Map() };
  const [{ parseCheckOptions }, { prepare }] = await Promise.all([
    import('./options/parse.js'),
    import('./check/setup.js'),
  ]);
  const { config, allowCode } = checkArguments(given);
  return prepare(parseCheckOptions({ paths: [], config, allowCode }), rules, host);
}

/** What a command with formats of its own is given. */
function outputsIn(given: Readonly<Record<string, unknown>>): string[] {
  return [given['format'] ?? []].flat().map(String);
}

/** Of a command that has its own `--format`. */
function formatIn(given: Record<string, unknown>): 'text' | 'json' {
  return [given['format']].flat().at(-1) === 'json' ? 'json' : 'text';
}

function print(host: Host, text: string): number {
  host.stdout.write(text);
  return 0;
}

/** Columns that options and what they do need beside each other; a narrower terminal breaks the lines. */
const LEAST_HELP = 60;

type Handler = (given: Record<string, unknown>) => void;

type Handlers = Readonly<Record<CommandName, Handler>>;

function commands(parser: Argv, width: number, named: Command | undefined, handlers: Handlers): Argv {
  for (const command of COMMANDS) {
    const words = command.takes === '' ? command.name : `${command.name} ${command.takes}`;
    const isDefault = command === COMMANDS[0];
    parser.command(
      isDefault ? [words, '$0'] : words,
      command.help,
      (sub) => addOptions(sub, command),
      handlers[command.name],
    );
  }
  return parser
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
    .exitProcess(false)
    .fail((message, error) => fail(message, error, named));
}

/** What yargs is told of a command: it splits words, and `options/parse.ts` checks what is given. */
function addOptions(sub: Argv, command: Command): Argv {
  const { args, paths, own = [] } = command;
  for (const arg of args) {
    if (arg === 'pages') sub.positional('paths', { type: 'string', array: true, describe: paths! });
    else sub.positional(arg, { type: 'string', demandOption: true });
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
function checkArguments(given: Record<string, unknown>): Given {
  const lists = ['paths', ...OPTIONS.filter(({ kind }) => isList(kind)).map(({ name }) => name)];
  const scalars = Object.entries(given).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) && !lists.includes(name) ? value.at(-1) : value,
  ]);
  const known = Object.fromEntries(scalars);
  const paths = [given['paths'], given['--']].flatMap((names) => (names ?? []) as readonly unknown[]);
  return { ...known, paths: paths.map(String) };
}

/** What stands before `--`: the others are paths. */
function wordsOf(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end === -1 ? args : args.slice(0, end);
}

/** Undefined where none is named, which means a check. */
function commandIn(words: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name === words.find((word) => !word.startsWith('-')));
}

/** Whether a check is asked for standard input: to other commands and as the value of an option a `-` is nothing. */
function readsInput(words: readonly string[], named: Command | undefined): boolean {
  const isCheck = named === undefined || named.name === 'check';
  return isCheck && words.some((word, i) => word === '-' && optionOf(words[i - 1]) === undefined);
}

/** What an option is called whose value follows. */
function optionOf(word: string | undefined): string | undefined {
  return ALL_OPTIONS.find(({ name, kind }) => word === `--${name}` && kind !== 'switch')?.name;
}

/** The options of all commands. */
const ALL_OPTIONS: readonly (Option | OwnOption)[] = [
  ...OPTIONS,
  ...COMMANDS.flatMap((command: Command) => command.own ?? []),
];

/** What the arguments of commands are called. */
const ARGUMENTS = COMMANDS.flatMap(({ takes }) => takes.match(/\w+/g) ?? []);

/** A `-` that is no standard input: yargs drops it. */
function refuseOddInputs(words: readonly string[], readsInput: boolean): void {
  for (const [i, word] of words.entries()) {
    if (word !== '-') continue;
    const option = optionOf(words[i - 1]);
    if (option !== undefined) throw new UsageError(`--${option} cannot be "-", which is standard input`);
    if (!readsInput) throw new UsageError('"-" is no name of a file; only a check reads a page from standard input');
  }
}

/** What yargs would take for something else: any value of a switch but true is false to it, and what an argument is called is an option, too. */
function refuseOddWords(words: readonly string[]): void {
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

/** What is left over when a command has taken its arguments. */
function refuseMore(given: Record<string, unknown>): void {
  const [, ...others] = (given['_'] ?? []) as unknown[];
  const more = [...others, ...((given['--'] ?? []) as unknown[])];
  if (more.length > 0) throw new UsageError(`${JSON.stringify(String(more[0]))} is one argument too many`);
}

function fail(message: string | null, error: Error | undefined, named: Command | undefined): never {
  if (error instanceof UsageError) throw error;
  if (error !== undefined && message === null) throw error;
  throw new UsageError(explainFailure(message ?? '', named));
}

/** What an argument that is missing is. */
const WANTED: Readonly<Record<Argument, string>> = {
  pages: 'pages',
  base: 'a branch, tag or commit',
  rule: 'the id of a rule',
  shell: `a shell: ${listed(SHELLS, 'or')}`,
};

function explainFailure(message: string, named: Command | undefined): string {
  const [, needy] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (needy !== undefined) return `--${needy} needs a value; ${HELP}`;
  if (message.startsWith('Not enough non-option arguments') && named !== undefined)
    return `${named.name} needs ${WANTED[named.args[0] ?? 'pages']}; ${HELP}`;
  const [, name, given, choices] =
    /^Invalid values:\s+Argument: (\S+), Given: (.+), Choices: (.+)$/s.exec(message) ?? [];
  if (name !== undefined) return `--${name} takes one of ${choices}, and not ${given}; ${HELP}`;
  const [, unknown] = /^Unknown arguments?: (.+)$/s.exec(message) ?? [];
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

const HELP = '"cache-lint --help" shows how it is called';
