import { PluginFault } from '../errors.js';
import { objectionToFix, type Path, type Span } from '../finding.js';
import type { PluginGuard, PluginPlace } from '../host.js';
import type { CorpusProblem, Problem, Rule } from '../rule.js';

type Anything = Readonly<Record<string, unknown>>;
type Code = (...args: readonly never[]) => unknown;

/**
 * A plugin's rule as we run it: read once, its functions called as its code, and plain data of what it reports. Throws what reading it
 * throws.
 */
export function guardedRule(original: Anything, plugin: string, guard: PluginGuard): Rule {
  const ruleId = String(original['id']);
  const isFixable = original['fixable'] === true;
  const at = (file: string): PluginPlace => ({ plugin, ruleId, file });
  const call = (name: string, file: string, args: readonly unknown[]): unknown =>
    guard.run(at(file), () => (original[name] as Code).apply(original, args as never[]));
  const rule: Record<string, unknown> = {};
  for (const key of KEYS) if (original[key] !== undefined) rule[key] = original[key];
  for (const key of ['messages', 'messageSeverity'])
    if (rule[key] !== undefined) rule[key] = { ...(rule[key] as object) };
  if (rule['options'] !== undefined) rule['options'] = guardedOptions(rule['options'] as Anything, at(''), guard);
  if ('check' in rule)
    rule['check'] = (page: { readonly file: string }, report: Report, options: unknown) =>
      call('check', page.file, [page, plainReport(report, isFixable), options]);
  if ('map' in rule)
    rule['map'] = (page: { readonly file: string }, ...rest: unknown[]) =>
      plainValue(call('map', page.file, [page, ...rest]));
  if ('reduce' in rule)
    rule['reduce'] = (
      corpus: { readonly pages: readonly { readonly file: string }[] },
      report: Report,
      options: unknown,
    ) => call('reduce', folderOf(corpus.pages[0]?.file), [corpus, plainReport(report, isFixable), options]);
  return rule as unknown as Rule;
}

const KEYS = [
  ...['kind', 'id', 'summary', 'why', 'severity', 'fixable', 'waitsFor', 'messages', 'messageSeverity', 'examples'],
  ...['options', 'check', 'map', 'reduce'],
];

function guardedOptions(options: Anything, place: PluginPlace, guard: PluginGuard): Anything {
  const { schema, defaults, help } = options;
  return {
    defaults,
    help,
    schema(z: unknown) {
      try {
        return guard.run(place, () => (schema as (z: unknown) => unknown).call(options, z));
      } catch (error) {
        throw new PluginFault(place.plugin, `the options of its rule ${place.ruleId} have no schema`, error);
      }
    },
  };
}

/** `_cache` of `_cache/<tag>/<package>/specs.md`. */
function folderOf(file = ''): string {
  return file.split('/').slice(0, -3).join('/');
}

/** A promise is left to the one who called: it knows what it asked for. */
function plainValue(value: unknown): unknown {
  if (value === undefined || (typeof value === 'object' && value !== null && 'then' in value)) return value;
  return toJson('map gave', value);
}

type Report = (problem: Problem & CorpusProblem) => void;

/** Takes problems of any make: the rule is to blame, and at once, for one that is none. */
function plainReport(report: Report, isFixable: boolean): (problem: unknown) => void {
  return (problem) => report(plainProblem(problem, isFixable) as unknown as Problem & CorpusProblem);
}

function plainProblem(given: unknown, isFixable: boolean): Anything {
  const problem = need(isObject, 'a problem', given);
  const { messageId, data, at, path, span, subject, about, related, fix, unless, file, tags, ofTag } = problem;
  return {
    messageId: need(isText, 'messageId', messageId),
    data,
    path: toPath('path', path),
    ...(at !== undefined && { at: need(isAt, 'at', at) }),
    ...(span !== undefined && { span: toSpan(span) }),
    ...(subject !== undefined && { subject: need(isText, 'subject', subject) }),
    ...(about !== undefined && { about: toPath('about', about) }),
    ...(related !== undefined && { related: need(isList, 'related', related).map(plainRelated) }),
    ...(fix !== undefined && { fix: toFix(fix, isFixable) }),
    ...(unless !== undefined && { unless: need(isList, 'unless', unless).map(plainTeller) }),
    ...(file !== undefined && { file: need(isText, 'file', file) }),
    ...(tags !== undefined && { tags: need(isList, 'tags', tags).map((tag) => need(isText, 'tags', tag)) }),
    ...(ofTag !== undefined && { ofTag: need(isSwitch, 'ofTag', ofTag) }),
  };
}

function plainRelated(given: unknown): Anything {
  const { message, path, span, at, file } = need(isObject, 'related', given);
  return {
    message: need(isText, 'related.message', message),
    path: toPath('related.path', path),
    ...(at !== undefined && { at: need(isAt, 'related.at', at) }),
    ...(span !== undefined && { span: toSpan(span) }),
    ...(file !== undefined && { file: need(isText, 'related.file', file) }),
  };
}

function plainTeller(given: unknown): Anything {
  const { rule, subject, path, file } = need(isObject, 'unless', given);
  return {
    rule: need(isText, 'unless.rule', rule),
    ...(subject !== undefined && { subject: need(isText, 'unless.subject', subject) }),
    ...(path !== undefined && { path: toPath('unless.path', path) }),
    ...(file !== undefined && { file: need(isText, 'unless.file', file) }),
  };
}

function toFix(given: unknown, isFixable: boolean): unknown {
  const fix = toJson('fix is', given);
  const objection = isFixable ? objectionToFix(fix) : 'the rule says "fixable: false"';
  if (objection !== undefined) throw new TypeError(`the rule reported a problem whose fix is none: ${objection}`);
  return fix;
}

function toPath(name: string, given: unknown): Path {
  return need(isList, name, given).map((step) => need(isStep, name, step));
}

function toSpan(given: unknown): Span {
  const { start, end } = need(isObject, 'span', given);
  const [from, to] = [need(isOffset, 'span.start', start), need(isOffset, 'span.end', end)];
  return { start: from, end: Math.max(from, to) };
}

const isObject = (value: unknown): value is Anything => typeof value === 'object' && value !== null;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
const isAt = (value: unknown): value is 'key' | 'value' => value === 'key' || value === 'value';
const isStep = (value: unknown): value is string | number => isText(value) || Number.isSafeInteger(value);
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function need<T>(is: (value: unknown) => value is T, name: string, value: unknown): T {
  if (is(value)) return value;
  throw new TypeError(`the rule reported a problem whose ${name} is none: see the type Problem`);
}

/** As JSON says it. Throws where it cannot: a BigInt, a circle. */
function toJson(what: string, value: unknown): unknown {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    throw new TypeError(`${what} no JSON: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`);
  }
  if (text === undefined) throw new TypeError(`${what} no JSON: a ${typeof value}`);
  return JSON.parse(text);
}
