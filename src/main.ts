import type { Argv, Options } from 'yargs';
import { columnsOf } from './check/columns.js';
import { run } from './commands/check.js';
import { explainRule, listRules } from './commands/explain.js';
import { describeFailure } from './commands/failure.js';
import { UsageError } from './errors.js';
import type { Host } from './host.js';
import { DEFAULTS } from './options/options.js';
import { BASELINE_NAME, OPTIONS, type Option, optionsOn } from './options/table.js';
import { neutralise } from './report/printable.js';
import type { Rule } from './rule.js';
import { nearest } from './words/nearest.js';

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

/** A misspelled command looks like a path that is not there. */
function hintAtCommand(message: string, args: readonly string[]): string {
  const [first = ''] = args;
  const [best] = message.startsWith('no page found') ? nearest(first, COMMANDS) : [];
  return best === undefined || best === first ? '' : `; did you mean the command ${best}?`;
}

/** `cache-lint [paths...]`, what hooks and most people run, needs no option parser: yargs would cost half of the start. */
async function dispatch(args: readonly string[], rules: readonly Rule[], host: Host): Promise<number> {
  const plain = !args.some((arg) => arg.startsWith('-')) && !(COMMANDS as readonly string[]).includes(args[0] ?? '');
  if (plain) return (await run({ ...DEFAULTS, paths: args }, rules, host)).exitCode;
  refuseOddWords(args);
  const [{ default: yargs }, { parseCheckOptions }] = await Promise.all([
    import('yargs'),
    import('./options/parse.js'),
  ]);
  const width = columnsOf(host.stdout, host.env);
  let outcome: number | Promise<number> = 0;
  const parser = commands(yargs([...args]), width, {
    check: (given) => {
      outcome = run(parseCheckOptions(checkArguments(given)), rules, host).then(({ exitCode }) => exitCode);
    },
    compare: (given) => {
      const options = { ...parseCheckOptions(checkArguments(given)), compareWith: String(given['base']) };
      outcome = run(options, rules, host).then(({ exitCode }) => exitCode);
    },
    baseline: (given) => {
      const options = parseCheckOptions(checkArguments({ ...given, data: undefined }));
      outcome = Promise.all([import('./commands/baseline.js'), import('./commands/data.js')]).then(
        ([{ writeBaseline }, { onData }]) =>
          writeBaseline(given['data'] === true ? onData(options, host) : options, rules, host),
      );
    },
    data: (given) => {
      const options = parseCheckOptions(checkArguments(given));
      outcome = import('./commands/data.js')
        .then(({ checkDataFiles }) => checkDataFiles(options, rules, host))
        .then(({ exitCode }) => exitCode);
    },
    'index-files': (given) => {
      const options = parseCheckOptions(checkArguments({ ...given, tag: undefined, missing: undefined }));
      const request = { tags: [given['tag'] ?? []].flat().map(String), missing: given['missing'] === true };
      outcome = import('./commands/index-files.js').then(({ printIndexFiles }) =>
        printIndexFiles(options, request, rules, host),
      );
    },
    rules: (given) => {
      refuseMore(given, 1);
      outcome = print(host, listRules(rules, [given['format']].flat().at(-1) === 'json' ? 'json' : 'text', width));
    },
    explain: (given) => {
      refuseMore(given, 1);
      outcome = print(host, explainRule(rules, String(given['rule']), width));
    },
    init: (given) => {
      refuseMore(given, 1);
      outcome = import('./commands/init.js').then(({ init }) =>
        init(host, { dryRun: given['dryRun'] === true, buildCache: given['buildCache'] === true }),
      );
    },
  });
  await parser.parseAsync([...args], {}, (_error, _argv, output) => {
    if (output !== '') host.stdout.write(`${output}\n`);
  });
  return outcome;
}

const COMMANDS = ['check', 'compare', 'baseline', 'data', 'index-files', 'rules', 'explain', 'init'] as const;

function print(host: Host, text: string): number {
  host.stdout.write(text);
  return 0;
}

/** Columns that options and what they do need beside each other; a narrower terminal breaks the lines. */
const LEAST_HELP = 60;

type Handler = (given: Record<string, unknown>) => void;

type Handlers = Readonly<Record<(typeof COMMANDS)[number], Handler>>;

function commands(parser: Argv, width: number, handlers: Handlers): Argv {
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
    .command(['check [paths..]', '$0'], 'check pages: files, folders, globs or a site', addCheckOptions, handlers.check)
    .command(
      'compare <base> [paths..]',
      'what a change introduces and fixes since a branch, tag or commit; "main..." is where HEAD left main',
      addCompareOptions,
      handlers.compare,
    )
    .command(
      'baseline [paths..]',
      'write what is found into a baseline, which hides it from then on',
      addBaselineOptions,
      handlers.baseline,
    )
    .command(
      'data [paths..]',
      "check the two data files of the site's successor: a folder, or both files",
      (sub) => addPaths(sub, 'default: the working folder').options(yargsOptions(optionsOn('data'))),
      handlers.data,
    )
    .command(
      'index-files [paths..]',
      'print the urls of the indexes that a check of these pages needs, one a line; nothing is fetched',
      addFilesOptions,
      handlers['index-files'],
    )
    .command(
      'rules',
      'list every rule: id, severity, what it claims, fixable',
      (sub) =>
        sub.option('format', {
          choices: ['text', 'json'],
          default: 'text',
          requiresArg: true,
          describe: 'how to print the list',
        }),
      handlers.rules,
    )
    .command(
      'explain <rule>',
      'why a rule exists, a bad and a good example, its options',
      (sub) => sub.positional('rule', { type: 'string', demandOption: true }),
      handlers.explain,
    )
    .command(
      'init',
      'write a config, a workflow and a pre-commit entry; changes nothing that exists',
      (sub) =>
        sub
          .option('dry-run', { type: 'boolean', describe: 'say what would be written, write nothing' })
          .option('build-cache', {
            type: 'boolean',
            describe: 'also a workflow that proves the pages by the indexes of the build cache once a week',
          }),
      handlers.init,
    )
    .epilog('Exit codes: 0 clean, 1 findings, 2 wrong call, 3 a fault of cache-lint itself.')
    .help()
    .alias('help', 'h')
    .version(__CACHE_LINT_VERSION__)
    .strictOptions()
    .exitProcess(false)
    .fail(fail);
}

/** What yargs is told of these options: it splits words, and `options/parse.ts` checks what is given. */
function yargsOptions(options: readonly Option[]): Record<string, Options> {
  return Object.fromEntries(
    options.map(({ name, kind, help: describe }) => {
      if (kind === 'switch') return [name, { type: 'boolean', describe }];
      // A value that may be left out.
      if (kind === 'text') return [name, { type: 'string', describe }];
      return [name, { type: 'string', requiresArg: true, ...(isList(kind) && { array: true }), describe }];
    }),
  );
}

function isList(kind: Option['kind']): boolean {
  return kind === 'outputs' || kind === 'severities';
}

function addCheckOptions(sub: Argv): Argv {
  return addPaths(sub).options(yargsOptions(optionsOn('check')));
}

function addCompareOptions(sub: Argv): Argv {
  return addPaths(sub.positional('base', { type: 'string', demandOption: true })).options(
    yargsOptions(optionsOn('compare')),
  );
}

function addPaths(sub: Argv, describe = 'default: the site around the working folder'): Argv {
  return sub.positional('paths', {
    type: 'string',
    array: true,
    describe,
  });
}

function addFilesOptions(sub: Argv): Argv {
  return addPaths(sub).options({
    tag: { type: 'string', requiresArg: true, array: true, describe: 'only tags that this glob matches; repeatable' },
    missing: { type: 'boolean', describe: 'only what is not in the folder of --index yet' },
    ...yargsOptions(optionsOn('index-files')),
  });
}

function addBaselineOptions(sub: Argv): Argv {
  const file = {
    type: 'string',
    requiresArg: true,
    describe: `the file to write. Default: the config's, or ${BASELINE_NAME} at the repository root`,
  } as const;
  return addPaths(sub).options({
    baseline: file,
    data: { type: 'boolean', describe: "of the data files of the site's successor, as the command data takes them" },
    ...yargsOptions(optionsOn('baseline')),
  });
}

/** Scalars that were given twice come as lists: the last one holds. Files after `--` come apart from the others, as a list named `--`. */
function checkArguments(given: Record<string, unknown>): Record<string, unknown> {
  const lists = ['paths', ...OPTIONS.filter(({ kind }) => isList(kind)).map(({ name }) => name)];
  const scalars = Object.entries(given).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) && !lists.includes(name) ? value.at(-1) : value,
  ]);
  const known = Object.fromEntries(scalars);
  const paths = [given['paths'], given['--']].flatMap((names) => (names ?? []) as readonly unknown[]);
  return { ...known, paths: paths.map(String) };
}

/** What yargs would take for something else: it drops a `-`, and any value of a switch but true is false to it. */
function refuseOddWords(args: readonly string[]): void {
  const end = args.indexOf('--');
  for (const arg of end === -1 ? args : args.slice(0, end)) {
    if (arg === '-') throw new UsageError('"-" is no page: standard input is not read, name the pages as arguments');
    const [, no = '', name = '', value] = /^--(no-)?([a-z-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    const option = OPTIONS.find((known) => known.name === name);
    const isSwitch = option?.kind === 'switch';
    if (isSwitch && value !== undefined && value !== 'true' && value !== 'false')
      throw new UsageError(`--${name} takes no value`);
    if (no !== '' && option !== undefined && !isSwitch && option.kind !== 'file')
      throw new UsageError(`unknown option --no-${name}; ${HELP}`);
  }
}

/** What is left over when a command has taken its arguments. */
function refuseMore(given: Record<string, unknown>, words: number): void {
  const more = [...((given['_'] ?? []) as unknown[]).slice(words), ...((given['--'] ?? []) as unknown[])];
  if (more.length > 0) throw new UsageError(`${JSON.stringify(String(more[0]))} is one argument too many`);
}

function fail(message: string | null, error: Error | undefined): never {
  if (error instanceof UsageError) throw error;
  if (error !== undefined && message === null) throw error;
  throw new UsageError(explainFailure(message ?? ''));
}

function explainFailure(message: string): string {
  const [, needy] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (needy !== undefined) return `--${needy} needs a value; ${HELP}`;
  if (message.startsWith('Not enough non-option arguments'))
    return `explain needs the id of a rule, and compare needs a branch, tag or commit; ${HELP}`;
  const [, name, given, choices] =
    /^Invalid values:\s+Argument: (\S+), Given: (.+), Choices: (.+)$/s.exec(message) ?? [];
  if (name !== undefined) return `--${name} takes one of ${choices}, and not ${given}; ${HELP}`;
  const [, unknown] = /^Unknown arguments?: (.+)$/s.exec(message) ?? [];
  if (unknown === undefined) return `${message.replace(/\s+/g, ' ')}; ${HELP}`;
  const option = unknown.split(', ')[0]!;
  const [best] = nearest(option, [
    ...OPTIONS.map(({ name }) => name),
    'no-color',
    'no-config',
    'no-baseline',
    'dry-run',
    'help',
    'version',
  ]);
  if (best === option) return `--${option} is no option of this command; ${HELP}`;
  const dashes = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);
  return `unknown option ${dashes(option)}; ${best === undefined ? '' : `did you mean ${dashes(best)}? `}${HELP}`;
}

const HELP = '"cache-lint --help" shows how it is called';
