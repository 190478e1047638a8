import type * as z from 'zod';
import { UsageError } from '../errors.js';
import type { Path } from '../finding.js';
import { nearest } from '../words/nearest.js';
import { clip, count } from '../words/words.js';
import { type ConfigFile, showSource, sourceOf } from './config-file.js';
import { oneLine, quoteText } from './quote-text.js';

/** Something wrong in a config, at the value (or the key) of a path. */
export interface ConfigFault {
  readonly config: ConfigFile;
  readonly path: Path;
  readonly at?: 'key' | 'value';
  /** Something is missing in the value: that comes last, since a mistyped key often explains it. */
  readonly isGap?: boolean;
  /** What is written and what is expected; asked only of the fault that is shown. */
  readonly say: () => string;
}

/**
 * Throws a `UsageError` of one line about the first fault of the first file, with the number of the others; several faults at one place
 * count as one. Does nothing when there is none.
 */
export function refuse(faults: readonly ConfigFault[]): void {
  const byPlace = new Map<string, ConfigFault>();
  for (const fault of faults) {
    if (fault.config !== faults[0]!.config) continue;
    const key = JSON.stringify([fault.path, fault.at === 'key']);
    if (!byPlace.has(key)) byPlace.set(key, fault);
  }
  const [first, ...others] = [...byPlace.values()]
    .map((fault) => ({ fault, isGap: Number(fault.isGap === true), ...fault.config.region(fault.path, fault.at) }))
    .sort((a, b) => a.isGap - b.isGap || a.startLine - b.startLine || a.startColumn - b.startColumn);
  if (first === undefined) return;
  throw faultError(first.fault, others.length);
}

/** The error of one fault, with the number of others. */
export function faultError({ config, path, at, say }: ConfigFault, others = 0): UsageError {
  const where = showPath([...config.prefix, ...path]);
  const more = others === 0 ? '' : ` (and ${others} more)`;
  const source = showSource(sourceOf(config, path, at));
  return new UsageError(oneLine(`${source}: ${where === '' ? '' : `${where}: `}${say()}${more}`));
}

/** `overrides[0].rules.page-title`. */
export function showPath(path: Path): string {
  return path
    .slice(0, LONGEST_PATH)
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z_$][\w$-]{0,59}$/.test(step) ? `.${step}` : `[${quoteText(step)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** No key of ours stands deeper; options of a rule may. */
const LONGEST_PATH = 12;

/** What zod found wrong with `data`, which stands at `base`. */
export function shapeFaults(
  config: ConfigFile,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  base: Path = [],
): ConfigFault[] {
  return issues.flatMap((issue) => toFaults(config, data, issue, base));
}

function toFaults(config: ConfigFile, data: unknown, issue: z.core.$ZodIssue, base: Path): ConfigFault[] {
  const inner = issue.path as Path;
  const path = [...base, ...inner];
  const value = valueAt(data, inner);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ config, path: [...path, key], at: 'key', say: () => sayUnknownKey(key, issue) }));
  }
  const branch = issue.code === 'invalid_union' ? rightBranch(issue.errors) : undefined;
  if (branch !== undefined) return branch.flatMap((deeper) => toFaults(config, value, deeper, path));
  if (value === undefined && inner.length > 0) {
    const name = inner.at(-1)!;
    return [
      {
        config,
        path: path.slice(0, -1),
        isGap: true,
        say: () => `${quoteText(String(name))} is missing: ${withoutName(issue.message, String(name))}`,
      },
    ];
  }
  return [{ config, path, say: () => (isEmpty(config, path, value) ? sayEmpty(issue) : sayWrongValue(value, issue)) }];
}

/** `a reason: say why` after `"reason" is missing` as `say why`. */
function withoutName(expected: string, name: string): string {
  return expected.startsWith(`a ${name}: `) ? expected.slice(name.length + 4) : expected;
}

/** `rules:` with nothing behind it. */
function isEmpty(config: ConfigFile, path: Path, value: unknown): boolean {
  const { startLine, startColumn, endLine, endColumn } = config.region(path);
  return value === null && startLine === endLine && startColumn === endColumn;
}

function sayEmpty(issue: z.core.$ZodIssue): string {
  return `nothing is written here: take the key away, or write ${issue.message}`;
}

/** The branch that took the value as such and stumbled over what is in it. */
function rightBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  return branches.find((branch) => branch.every(({ path }) => path.length > 0));
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function sayUnknownKey(key: string, issue: z.core.$ZodIssue & { readonly code: 'unrecognized_keys' }): string {
  const known = knownKeys(issue);
  const hint = didYouMean(key, known);
  return `there is no such key${hint === '' ? `, only ${known.join(', ')}` : hint}`;
}

/** The error map below leaves the keys of the object in the message. */
function knownKeys(issue: z.core.$ZodIssue): readonly string[] {
  return issue.message.split(', ');
}

function sayWrongValue(value: unknown, issue: z.core.$ZodIssue): string {
  const isAmount = issue.code === 'too_small' || issue.code === 'too_big' || issue.code === 'not_multiple_of';
  const written = typeof value === 'number' && !isAmount ? `the number ${value}` : describeValue(value);
  return `${written} is not ${issue.message}${typeof value === 'string' ? hintFor(value, issue) : ''}`;
}

function hintFor(text: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'array') return `: write [${quoteText(text)}]`;
  return didYouMean(text, wordsOf(issue));
}

function wordsOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.length > 1 ? issue.values.map(String) : [];
  if (issue.code !== 'invalid_union') return [];
  return issue.errors.flat().flatMap((inner) => (inner.path.length === 0 ? wordsOf(inner) : []));
}

/** `; did you mean "..."?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const lower = word.toLowerCase();
  const starting = lower.length > 2 ? known.filter((name) => name.startsWith(lower)) : [];
  const best = nearest(lower, known)[0] ?? starting[0];
  return best === undefined || best === word ? '' : `; did you mean ${quoteText(best)}?`;
}

/** A value in a message. */
function describeValue(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (Array.isArray(value)) return `a list of ${count(value.length, 'entry', 'entries')}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return value === undefined ? 'nothing' : clip(String(value));
}

/**
 * What zod expects, as a noun, for every issue of a schema that does not say it itself. Given to each `safeParse`, so that no word of
 * zod's own reaches a message.
 */
export function expectation(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${TYPES[issue.expected] ?? `a value of the type ${issue.expected}`}${withKeys(keysOf(issue))}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? quoteText(String(issue.values[0]))
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return keysOf(issue).join(', ');
    case 'invalid_union':
      return [...new Set(issue.errors.map(([first]) => first?.message))].join(' or ');
    case 'too_small':
      return limit(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return limit(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.pattern === undefined
        ? `a text of the form ${issue.format}`
        : `a text that matches ${issue.pattern}`;
    default:
      return 'a value that is allowed here';
  }
}

function keysOf(issue: z.core.$ZodRawIssue): readonly string[] {
  return Object.keys((issue.inst as z.ZodObject | undefined)?.def.shape ?? {});
}

function withKeys(keys: readonly string[]): string {
  return keys.length === 0 ? '' : ` with ${keys.map(quoteText).join(', ')}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

function limit(origin: string, comparison: string, bound: number | bigint): string {
  if (origin === 'string') return `a text of ${comparison} ${count(Number(bound), 'character')}`;
  if (origin === 'array' || origin === 'set')
    return `a list of ${comparison} ${count(Number(bound), 'entry', 'entries')}`;
  return `a number of ${comparison} ${bound}`;
}
