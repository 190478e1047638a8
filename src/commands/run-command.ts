import { columnsOf } from '../check/columns.js';
import { UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { commandIn, readsInput, refuseOddInputs, refuseOddWords, wordsOf } from '../options/arguments.js';
import { BLAME_FORMATS, type CommandName } from '../options/commands.js';
import type { CheckOptions } from '../options/options.js';
import { parseCheckOptions, parseOutputs } from '../options/parse.js';
import { checkArguments, parseCommand } from '../options/parser.js';
import { OVERVIEW_FORMATS, type OverviewFormat } from '../report/overview-formats.js';
import type { Rule } from '../rule.js';
import { run } from './check.js';
import { explainRule, type KnownRules, listRules } from './explain.js';

/** Runs the command that the arguments name, with its options; gives the exit code. Throws a `UsageError` for a wrong call. */
export async function runCommand(args: readonly string[], rules: readonly Rule[], host: Host): Promise<number> {
  const words = wordsOf(args);
  const named = commandIn(words);
  const stdin = readsInput(words, named);
  refuseOddInputs(words, stdin);
  refuseOddWords(words);
  const width = columnsOf(host.stdout, host.env);
  const call = await parseCommand(args, width, named);
  if ('shown' in call) return call.shown === '' ? 0 : print(host, `${call.shown}\n`);
  return RUNS[call.command]({ given: call.given, stdin, width, rules, host });
}

/** What a command is run with. */
interface Call {
  /** As the parser read it, by camel-cased name. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Whether a page comes on standard input. */
  readonly stdin: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The built-in ones. */
  readonly rules: readonly Rule[];
  readonly host: Host;
}

/** What each command does: gives the exit code. What only one of them needs is loaded by it. */
const RUNS: Readonly<Record<CommandName, (call: Call) => Promise<number>>> = {
  async check({ given, stdin, rules, host }) {
    const options = parseCheckOptions({ ...checkArguments(given), ...(stdin && { stdin }) });
    return (await run(options, rules, host)).exitCode;
  },
  async compare({ given, rules, host }) {
    const options = { ...parseCheckOptions(checkArguments(given)), compareWith: String(given['base']) };
    return (await run(options, rules, host)).exitCode;
  },
  async blame({ given, rules, host }) {
    const options = withoutFormat(given);
    const outputs = parseOutputs(outputsIn(given), BLAME_FORMATS, 'html=since.html');
    const { blame } = await import('./blame.js');
    return blame(options, outputs, rules, host);
  },
  async baseline({ given, rules, host }) {
    const options = parseCheckOptions(checkArguments(given));
    const [{ writeBaseline }, { onData }] = await Promise.all([import('./baseline.js'), import('./data.js')]);
    return writeBaseline(given['data'] === true ? onData(options, host) : options, rules, host);
  },
  async overview({ given, rules, host }) {
    const options = withoutFormat(given);
    const names = Object.keys(OVERVIEW_FORMATS) as OverviewFormat[];
    const outputs = parseOutputs(outputsIn(given), names, 'html=site.html');
    const { showOverview } = await import('./overview.js');
    return showOverview(options, outputs, rules, host);
  },
  async data({ given, rules, host }) {
    const options = parseCheckOptions(checkArguments(given));
    const { checkDataFiles } = await import('./data.js');
    return (await checkDataFiles(options, rules, host)).exitCode;
  },
  async 'index-files'({ given, rules, host }) {
    const options = parseCheckOptions(checkArguments(given));
    const request = { tags: [given['tag'] ?? []].flat().map(String), missing: given['missing'] === true };
    const { printIndexFiles } = await import('./index-files.js');
    return printIndexFiles(options, request, rules, host);
  },
  async rules({ given, width, rules, host }) {
    refuseMore(given);
    return print(host, listRules(await knownRules(given, rules, host), formatIn(given), width));
  },
  async explain({ given, width, rules, host }) {
    refuseMore(given);
    const known = await knownRules(given, rules, host);
    return print(host, await explainRule(known, String(given['rule']), width));
  },
  async doctor({ given, rules, host }) {
    refuseMore(given);
    const options = withoutFormat(given);
    const { diagnose } = await import('./doctor.js');
    return print(host, await diagnose(options, rules, host, formatIn(given)));
  },
  async init({ given, host }) {
    refuseMore(given);
    const { init } = await import('./init.js');
    return init(host, {
      dryRun: given['dryRun'] === true,
      buildCache: given['buildCache'] === true,
      nightly: given['nightly'] === true,
    });
  },
  async completion({ given, rules, host }) {
    refuseMore(given);
    const { completionScript } = await import('./completion.js');
    return print(host, completionScript(String(given['shell']), rules));
  },
};

/** The options of a check of a command that has its own `--format`. */
function withoutFormat(given: Call['given']): CheckOptions {
  return parseCheckOptions(checkArguments({ ...given, format: undefined }));
}

/** What a command with formats of its own is given. */
function outputsIn(given: Call['given']): string[] {
  return [given['format'] ?? []].flat().map(String);
}

/** Of a command that has its own `--format`. */
function formatIn(given: Call['given']): 'text' | 'json' {
  return [given['format']].flat().at(-1) === 'json' ? 'json' : 'text';
}

/** The built-in rules, and those of the config's plugins where their code may be run: without it no config is read. */
async function knownRules(given: Call['given'], rules: readonly Rule[], host: Host): Promise<KnownRules> {
  if (given['allowCode'] !== true) return { rules, plugins: new Map() };
  const { prepare } = await import('../check/setup.js');
  const { config, allowCode } = checkArguments(given);
  return prepare(parseCheckOptions({ paths: [], config, allowCode }), rules, host);
}

function print(host: Host, text: string): number {
  host.stdout.write(text);
  return 0;
}

/** What is left over when a command has taken its arguments. */
function refuseMore(given: Call['given']): void {
  const [, ...others] = (given['_'] ?? []) as unknown[];
  const more = [...others, ...((given['--'] ?? []) as unknown[])];
  if (more.length > 0) throw new UsageError(`${JSON.stringify(String(more[0]))} is one argument too many`);
}
