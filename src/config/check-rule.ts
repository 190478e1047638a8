import { SEVERITIES } from '../finding.js';
import { GENERATIONS } from '../page/data.js';
import { didYouMean } from './fault.js';
import { quoteText } from './quote-text.js';

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nameRule(rule: unknown, index: number): string {
  return isObject(rule) && typeof rule['id'] === 'string' ? quoteText(rule['id']) : `rules[${index}]`;
}

/** Kinds whose rules plugins may bring, with the functions that they need. A text rule puts the reader's own faults into words. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  shape: ['check'],
  page: ['check'],
  corpus: ['map', 'reduce'],
  site: ['map', 'reduce'],
};

/**
 * Why a value that others bring is no rule, as in `something that is no rule: "x" has no "why"`; undefined when it is one. `index` is its
 * place among the others.
 */
export function objectionTo(rule: unknown, index: number): string | undefined {
  const wrong = faultOf(rule);
  return wrong === undefined ? undefined : `something that is no rule: ${nameRule(rule, index)} ${wrong}`;
}

function faultOf(rule: unknown): string | undefined {
  if (!isObject(rule)) return 'is no object: write definePageRule({...})';
  if (typeof rule['id'] !== 'string' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(rule['id']))
    return 'has no id of lower-case words with hyphens, as in "page-title"';
  const { kind } = rule;
  if (kind === 'text') return 'is a text rule, which plugins cannot have';
  if (typeof kind !== 'string' || !Object.hasOwn(FUNCTIONS, kind))
    return `has no kind (${Object.keys(FUNCTIONS).join(', ')}): definePageRule and its kin set it`;
  const needed = FUNCTIONS[kind]!.find((name) => typeof rule[name] !== 'function');
  if (needed !== undefined) return `has no function ${quoteText(needed)}`;
  return (
    checkTexts(rule) ?? checkMessages(rule) ?? checkSeverity(rule['severity'], kind) ?? checkOptions(rule['options'])
  );
}

function checkTexts(rule: Readonly<Record<string, unknown>>): string | undefined {
  const missing = ['summary', 'why'].find((name) => typeof rule[name] !== 'string' || rule[name] === '');
  if (missing !== undefined) return `has no ${quoteText(missing)}`;
  if (typeof rule['fixable'] !== 'boolean') return 'does not say whether it is "fixable" (true or false)';
  const { examples, waitsFor } = rule;
  const isList = Array.isArray(waitsFor) && waitsFor.every((id) => typeof id === 'string');
  if (waitsFor !== undefined && !isList) return 'has a "waitsFor" that is no list of rule ids';
  const isComplete = isObject(examples) && typeof examples['bad'] === 'string' && typeof examples['good'] === 'string';
  return isComplete ? undefined : 'has no "examples" with the texts "bad" and "good"';
}

function checkMessages({ messages }: Readonly<Record<string, unknown>>): string | undefined {
  const all = isObject(messages) ? Object.entries(messages) : [];
  if (all.length === 0) return 'has no "messages"';
  const wrong = all.find(([, message]) => typeof message !== 'function');
  return wrong === undefined ? undefined : `has a message ${quoteText(wrong[0])} that is no function`;
}

function checkSeverity(severity: unknown, kind: string): string | undefined {
  const levels: readonly unknown[] = SEVERITIES;
  if (levels.includes(severity)) return undefined;
  const list = SEVERITIES.join(', ');
  if (typeof severity === 'string')
    return `has the severity ${quoteText(severity)}, not one of ${list}${didYouMean(severity, SEVERITIES)}`;
  if (!isObject(severity)) return `has no severity (${list})`;
  if (kind === 'corpus' || kind === 'site')
    return 'has a severity by generation; a rule on a whole site has one severity';
  const generations: readonly string[] = GENERATIONS;
  const wrong = Object.entries(severity).find(([key, value]) => !generations.includes(key) || !levels.includes(value));
  return wrong === undefined
    ? undefined
    : `has a severity by generation with ${quoteText(wrong[0])}: generations are ${GENERATIONS.join(', ')}, severities ${list}`;
}

function checkOptions(options: unknown): string | undefined {
  if (options === undefined) return undefined;
  const isComplete =
    isObject(options) && typeof options['schema'] === 'function' && 'defaults' in options && isObject(options['help']);
  return isComplete ? undefined : 'has "options" without "schema" (a function), "defaults" or "help"';
}
