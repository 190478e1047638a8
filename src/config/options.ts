import * as z from 'zod';
import { PRESETS } from '../engine/ruleset.js';
import { UsageError } from '../errors.js';
import { SEVERITIES } from '../finding.js';
import { FORMATS, type FormatName } from '../report/formats.js';
import { nearest } from '../spack/nearest.js';
import { DEFAULTS, DIFF_FILTERS, FAIL_LEVELS, SARIF_SUPPRESSED } from './defaults.js';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** One output: a format, and the file it goes to (standard output without one). */
export interface Output {
  readonly format: FormatName;
  readonly file: string | undefined;
}

/** From the command line or from a program. */
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+(?:\.\d+)?$/)
    .transform(Number),
]);
const count = number.pipe(z.int().nonnegative());

/** One word of a list; says what was probably meant. */
function word<const W extends readonly string[]>(what: string, known: W): z.ZodType<W[number]> {
  return z.string().transform((text, context) => {
    if (!known.includes(text)) context.addIssue(unknown(what, text, known));
    return text as W[number];
  });
}

const output = z.string().transform((text, context): Output => {
  const equals = text.indexOf('=');
  const format = equals === -1 ? text : text.slice(0, equals);
  const file = equals === -1 ? undefined : text.slice(equals + 1);
  if (!FORMAT_NAMES.includes(format as FormatName)) context.addIssue(`${unknown('format', format, FORMAT_NAMES)}`);
  if (file === '') context.addIssue(`--format ${format}= needs a file name after "="`);
  return { format: format as FormatName, file };
});

const ruleSetting = z.string().transform((text, context): readonly [string, (typeof SEVERITIES)[number] | 'off'] => {
  const equals = text.indexOf('=');
  const severity = text.slice(equals + 1);
  const known = [...SEVERITIES, 'off'] as const;
  if (equals < 1)
    context.addIssue(`--rule needs <rule>=<severity>, for example page-title=warning; "${text}" is not that`);
  else if (!known.includes(severity as 'off')) context.addIssue(unknown('severity', severity, known));
  return [text.slice(0, equals), severity as 'off'];
});

/** The options of `check`, with every default; complete, so that no default is needed further on. */
const checkOptions = z.object({
  paths: z.array(z.string()),
  format: z.array(output).default([]),
  failOn: word('fail level', FAIL_LEVELS).default(DEFAULTS.failOn),
  maxWarnings: count.optional(),
  maxFindings: count.optional(),
  maxFileSize: number.pipe(z.number().positive().max(512)).default(DEFAULTS.maxFileSize),
  quiet: z.boolean().default(DEFAULTS.quiet),
  preset: word('preset', PRESETS).optional(),
  rule: z.array(ruleSetting).default([]),
  allowEmpty: z.boolean().default(DEFAULTS.allowEmpty),
  pagesOnly: z.boolean().default(DEFAULTS.pagesOnly),
  /** `false`: none. */
  config: z.union([z.string().min(1), z.literal(false)]).optional(),
  allowCode: z.boolean().default(DEFAULTS.allowCode),
  /** `false`: none. */
  baseline: z.union([z.string().min(1), z.literal(false)]).optional(),
  fix: z.boolean().default(DEFAULTS.fix),
  fixDryRun: z.boolean().default(DEFAULTS.fixDryRun),
  /** Of the fixes: shown in place of the findings. */
  diff: z.boolean().default(DEFAULTS.diff),
  prune: z.boolean().default(DEFAULTS.prune),
  strictBaseline: z.boolean().default(DEFAULTS.strictBaseline),
  sarifSuppressed: word('value of --sarif-suppressed', SARIF_SUPPRESSED).default(DEFAULTS.sarifSuppressed),
  staged: z.boolean().default(DEFAULTS.staged),
  changed: z.boolean().default(DEFAULTS.changed),
  /** A commit, branch or tag; stands for `changed`, too. */
  since: z.string().min(1).optional(),
  diffFilter: word('diff filter', DIFF_FILTERS).default(DEFAULTS.diffFilter),
  /** A ref of git: what differs from its state is shown. */
  compareWith: z.string().optional(),
  /** A page, or the empty text. */
  printConfig: z.string().optional(),
  /** For SARIF; one line. */
  sarifCategory: z
    .string()
    .regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u)
    .optional(),
  color: z.boolean().optional(),
});
export type CheckOptions = z.infer<typeof checkOptions>;

/** Checks what the command line says and fills the defaults in. Throws a `UsageError` of one line. */
export function parseCheckOptions(given: unknown): CheckOptions {
  const result = checkOptions.safeParse(given);
  if (!result.success) throw new UsageError(describeIssue(result.error.issues[0]!));
  const toStdout = result.data.format.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    throw new UsageError(
      'only one --format can go to standard output; give the others a file, as in --format sarif=findings.sarif',
    );
  }
  refuseOddFixes(result.data);
  refuseOddChanges(result.data, isGiven(given, 'diffFilter'));
  return result.data;
}

function isGiven(given: unknown, option: string): boolean {
  return z.object({ [option]: z.string() }).safeParse(given).success;
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
  const option = `--${String(issue.path[0]).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (issue.code === 'custom') return issue.message;
  if (issue.path[0] === 'config' || issue.path[0] === 'baseline') return `${option} needs the name of a file`;
  if (issue.path[0] === 'since') return '--since needs a commit, a branch or a tag';
  if (issue.path[0] === 'sarifCategory') return '--sarif-category takes a name of 1 to 200 characters on one line';
  return `${option} takes a ${issue.path[0] === 'maxFileSize' ? 'number of MiB up to 512' : 'whole number from 0 up'}`;
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
