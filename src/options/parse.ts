import { UsageError } from '../errors.js';
import { LEVELS } from '../finding.js';
import { FORMATS, type FormatName } from '../report/formats.js';
import { nearest } from '../words/nearest.js';
import { listed } from '../words/words.js';
import type { CheckOptions, OutputIn } from './options.js';
import { camelCase, LARGEST_SIZE, OPTIONS, type Option } from './table.js';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** For each kind of option: what reads it (undefined: it is none), and what it needs, as the rest of "--name takes". */
const KINDS: Readonly<
  Record<Option['kind'], { readonly read: (value: unknown, option: Option) => unknown; readonly wants: string }>
> = {
  switch: { read: (value) => (typeof value === 'boolean' ? value : undefined), wants: 'takes no value' },
  word: { read: (value, option) => textIn(value, (text) => readWord(text, option)), wants: 'takes a word' },
  count: { read: (value) => numberIn(value, isCount), wants: 'takes a whole number from 0 up' },
  size: { read: (value) => numberIn(value, isSize), wants: `takes a number of MiB up to ${LARGEST_SIZE}` },
  text: { read: (value) => textIn(value), wants: 'takes a text' },
  path: { read: readName, wants: 'needs the name of a file' },
  // One line, for SARIF and for logs.
  line: { read: (value) => textIn(value, readLine), wants: 'takes a name of 1 to 200 characters on one line' },
  ref: { read: readName, wants: 'needs a commit, a branch or a tag' },
  file: { read: (value) => (value === false ? false : readName(value)), wants: 'needs the name of a file' },
  outputs: { read: (value) => listIn(value, (text) => readOutput(text, FORMAT_NAMES)), wants: 'takes formats' },
  severities: { read: (value) => listIn(value, readSetting), wants: 'takes severities of rules' },
};

function textIn<T = string>(
  value: unknown,
  read: (text: string) => T | undefined = (text) => text as T,
): T | undefined {
  return typeof value === 'string' ? read(value) : undefined;
}

/** From the command line or from a program. */
function numberIn(value: unknown, isRight: (number: number) => boolean): number | undefined {
  const number = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && isRight(number) ? number : undefined;
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function isSize(number: number): boolean {
  return number > 0 && number <= LARGEST_SIZE;
}

function listIn<T>(value: unknown, read: (text: string) => T): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value.map((one) => textIn(one, read));
  return list.includes(undefined) ? undefined : (list as T[]);
}

function readName(value: unknown): string | undefined {
  return value === '' ? undefined : textIn(value);
}

function readLine(text: string): string | undefined {
  return /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(text) ? text : undefined;
}

/** One word of a list; says what was probably meant. */
function readWord(text: string, option: Option): string {
  if (option.kind !== 'word') throw new TypeError(`${option.name} is no word`);
  const what = 'what' in option ? option.what : option.name.replaceAll('-', ' ');
  const known: readonly string[] = option.words;
  if (!known.includes(text)) throw new UsageError(unknown(what, text, known));
  return text;
}

function readOutput<F extends string>(text: string, names: readonly F[]): OutputIn<F> {
  const equals = text.indexOf('=');
  const format = equals === -1 ? text : text.slice(0, equals);
  const file = equals === -1 ? undefined : text.slice(equals + 1);
  if (!names.includes(format as F)) throw new UsageError(unknown('format', format, names));
  if (file === '') throw new UsageError(`--format ${format}= needs a file name after "="`);
  return { format: format as F, file };
}

function readSetting(text: string): readonly [rule: string, severity: string] {
  const equals = text.indexOf('=');
  const severity = text.slice(equals + 1);
  if (equals < 1)
    throw new UsageError(`--rule needs <rule>=<severity>, for example page-title=warning; "${text}" is not that`);
  if (!LEVELS.some((one) => one === severity)) throw new UsageError(unknown('severity', severity, LEVELS));
  return [text.slice(0, equals), severity];
}

/** What is given, by the names that programs use: `paths`, perhaps `stdin`, and options. What is none of these is passed over. */
export interface Given {
  readonly paths: readonly string[];
  readonly stdin?: boolean | undefined;
  readonly [option: string]: unknown;
}

/** Checks what the command line says and fills the defaults in. Throws a `UsageError` of one line: of the first option that is wrong. */
export function parseCheckOptions(given: Given): CheckOptions {
  const { paths, stdin } = given;
  const read = OPTIONS.map((option) => [camelCase(option.name), readOption(option, given)] as const);
  const known = Object.fromEntries(read.filter(([, value]) => value !== undefined));
  const options = { paths, ...(stdin !== undefined && { stdin }), ...known } as unknown as CheckOptions;
  refuseTwoToStdout(options.format, 'sarif=findings.sarif');
  refuseOddInput(options);
  refuseOddFixes(options);
  refuseOddChanges(options, typeof given['diffFilter'] === 'string');
  return options;
}

/** Checks which outputs a command with formats of its own is asked for; text where none is named. */
export function parseOutputs<F extends string>(
  given: readonly string[],
  names: readonly F[],
  example: string,
): readonly OutputIn<F | 'text'>[] {
  const outputs = given.map((text) => readOutput(text, names));
  refuseTwoToStdout(outputs, example);
  return outputs.length === 0 ? [{ format: 'text', file: undefined }] : outputs;
}

function refuseTwoToStdout(outputs: readonly OutputIn<string>[], example: string): void {
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new UsageError(
      `only one --format can go to standard output; give the others a file, as in --format ${example}`,
    );
}

/** Undefined when it is not given and has no default. */
function readOption(option: Option, given: Given): unknown {
  const value = given[camelCase(option.name)];
  if (value === undefined) return 'default' in option ? option.default : undefined;
  const { read, wants } = KINDS[option.kind];
  const found = read(value, option);
  if (found === undefined) throw new UsageError(`--${option.name} ${wants}`);
  return found;
}

/** A page from standard input is nowhere: nothing is written into it, and git does not know it. */
function refuseOddInput(options: CheckOptions): void {
  const { stdin, stdinFilename, paths, printConfig } = options;
  if (!stdin && stdinFilename !== undefined)
    throw new UsageError('--stdin-filename needs "-", which reads a page from standard input');
  if (!stdin) return;
  if (paths.length > 0)
    throw new UsageError(`"-" reads one page from standard input: leave ${JSON.stringify(paths[0])} out`);
  const others = [
    options.fix && '--fix',
    options.prune && '--prune',
    options.staged && '--staged',
    options.changed && '--changed',
    options.since !== undefined && '--since',
    printConfig !== undefined && '--print-config',
  ].filter((one) => one !== false);
  if (others.length > 0) throw new UsageError(`"-" and ${others[0]} exclude each other: standard input is no file`);
}

function refuseOddFixes({ fix, fixDryRun, diff, format, staged, prune }: CheckOptions): void {
  const modes = [fix && '--fix', fixDryRun && '--fix-dry-run', diff && '--diff'].filter((mode) => mode !== false);
  const [mode, other] = modes;
  if (mode === undefined) return;
  if (other !== undefined) throw new UsageError(`${mode} and ${other} exclude each other; take one of them`);
  if (staged) throw new UsageError(`${mode} and --staged exclude each other: files are fixed, and not what is staged`);
  if (diff && format.length > 0)
    throw new UsageError('--diff shows the difference and no findings; take --fix-dry-run for --format');
  if (prune && !fix) throw new UsageError(`${mode} writes nothing, and --prune does; leave one of them out`);
}

function refuseOddChanges({ staged, changed, since }: CheckOptions, hasFilter: boolean): void {
  if (staged && (changed || since !== undefined))
    throw new UsageError(`--staged and ${changed ? '--changed' : '--since'} exclude each other; take one of them`);
  if (hasFilter && !staged && !changed && since === undefined)
    throw new UsageError('--diff-filter needs --staged, --changed or --since <ref>');
}

/** "unknown X ...", with what was probably meant and what there is. */
function unknown(what: string, given: string, known: readonly string[]): string {
  const [best] = [...nearest(given, known), ...known.filter((name) => given.length > 2 && name.startsWith(given))];
  const hint = best === undefined ? '' : `did you mean "${best}"? `;
  return `unknown ${what} ${JSON.stringify(given)}; ${hint}${best === undefined ? 'there' : 'There'} is ${listed(known, 'or')}`;
}
