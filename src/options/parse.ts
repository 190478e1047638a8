import * as z from 'zod';
import { UsageError } from '../errors.js';
import { SEVERITIES } from '../finding.js';
import { FORMATS, type FormatName } from '../report/formats.js';
import { nearest } from '../words/nearest.js';
import type { CheckOptions, Output } from './options.js';
import { camelCase, LARGEST_SIZE, OPTIONS, type Option } from './table.js';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** From the command line or from a program. */
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+(?:\.\d+)?$/)
    .transform(Number),
]);

const output = z.string().transform((text, context): Output => {
  const equals = text.indexOf('=');
  const format = equals === -1 ? text : text.slice(0, equals);
  const file = equals === -1 ? undefined : text.slice(equals + 1);
  if (!FORMAT_NAMES.includes(format as FormatName)) context.addIssue(unknown('format', format, FORMAT_NAMES));
  if (file === '') context.addIssue(`--format ${format}= needs a file name after "="`);
  return { format: format as FormatName, file };
});

const ruleSetting = z.string().transform((text, context): readonly [string, string] => {
  const equals = text.indexOf('=');
  const severity = text.slice(equals + 1);
  const known = [...SEVERITIES, 'off'];
  if (equals < 1)
    context.addIssue(`--rule needs <rule>=<severity>, for example page-title=warning; "${text}" is not that`);
  else if (!known.includes(severity)) context.addIssue(unknown('severity', severity, known));
  return [text.slice(0, equals), severity];
});

/** For each kind of option: what reads it, and what it needs, as the rest of "--name takes". */
const KINDS: Readonly<
  Record<Option['kind'], { readonly schema: (option: Option) => z.ZodType; readonly wants: string }>
> = {
  switch: { schema: () => z.boolean(), wants: 'takes no value' },
  word: { schema: wordOf, wants: 'takes a word' },
  count: { schema: () => number.pipe(z.int().nonnegative()), wants: 'takes a whole number from 0 up' },
  size: {
    schema: () => number.pipe(z.number().positive().max(LARGEST_SIZE)),
    wants: `takes a number of MiB up to ${LARGEST_SIZE}`,
  },
  text: { schema: () => z.string(), wants: 'takes a text' },
  path: { schema: () => z.string().min(1), wants: 'needs the name of a file' },
  // One line, for SARIF and for logs.
  line: {
    schema: () => z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u),
    wants: 'takes a name of 1 to 200 characters on one line',
  },
  ref: { schema: () => z.string().min(1), wants: 'needs a commit, a branch or a tag' },
  file: { schema: () => z.union([z.string().min(1), z.literal(false)]), wants: 'needs the name of a file' },
  outputs: { schema: () => z.array(output), wants: 'takes formats' },
  severities: { schema: () => z.array(ruleSetting), wants: 'takes severities of rules' },
};

/** One word of a list; says what was probably meant. */
function wordOf(option: Option): z.ZodType {
  if (option.kind !== 'word') throw new TypeError(`${option.name} is no word`);
  const what = 'what' in option ? option.what : option.name.replaceAll('-', ' ');
  const known: readonly string[] = option.words;
  return z.string().transform((text, context) => {
    if (!known.includes(text)) context.addIssue(unknown(what, text, known));
    return text;
  });
}

const checkOptions = z.object({
  paths: z.array(z.string()),
  stdin: z.boolean().optional(),
  ...Object.fromEntries(
    OPTIONS.map((option) => {
      const schema = KINDS[option.kind].schema(option);
      return [camelCase(option.name), 'default' in option ? schema.default(option.default) : schema.optional()];
    }),
  ),
});

/** Checks what the command line says and fills the defaults in. Throws a `UsageError` of one line. */
export function parseCheckOptions(given: unknown): CheckOptions {
  const result = checkOptions.safeParse(given);
  if (!result.success) throw new UsageError(describeIssue(result.error.issues[0]!));
  const options = result.data as unknown as CheckOptions;
  const toStdout = options.format.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    throw new UsageError(
      'only one --format can go to standard output; give the others a file, as in --format sarif=findings.sarif',
    );
  }
  refuseOddInput(options);
  refuseOddFixes(options);
  refuseOddChanges(options, isGiven(given, 'diffFilter'));
  return options;
}

function isGiven(given: unknown, option: string): boolean {
  return z.object({ [option]: z.string() }).safeParse(given).success;
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

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  const option = OPTIONS.find(({ name }) => camelCase(name) === issue.path[0]);
  return option === undefined ? issue.message : `--${option.name} ${KINDS[option.kind].wants}`;
}

/** "unknown X ...", with what was probably meant and what there is. */
function unknown(what: string, given: string, known: readonly string[]): string {
  const [best] = [...nearest(given, known), ...known.filter((name) => given.length > 2 && name.startsWith(given))];
  const hint = best === undefined ? '' : `did you mean "${best}"? `;
  return `unknown ${what} ${JSON.stringify(given)}; ${hint}${best === undefined ? 'there' : 'There'} is ${orList(known)}`;
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
