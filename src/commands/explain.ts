import { unknownRule } from '../check/setup.js';
import type { Setup } from '../check/task.js';
import { thrownText, UsageError } from '../errors.js';
import { GENERATIONS } from '../page/data.js';
import { ALL_LEVELS, jsonText } from '../report/json-text.js';
import { printable } from '../report/printable.js';
import { findingsText } from '../report/text.js';
import { defaultSeverity, type Rule, severityByGeneration } from '../rule.js';

/** A column narrower than this is given up: the summary then starts on a line of its own. */
const MIN_SUMMARY_WIDTH = 24;

/** The rules that a call knows. */
export type KnownRules = Pick<Setup, 'rules' | 'plugins'>;

/** The list of rules for `cache-lint rules`: a table, or JSON for programs. */
export function listRules({ rules, plugins }: KnownRules, format: 'text' | 'json', width: number): string {
  if (format === 'json')
    return jsonText(
      rules.map((rule) => toJson(rule, plugins.get(rule.id))),
      ALL_LEVELS,
    );
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map((rule) => {
    const head = `${rule.id.padEnd(idWidth)}  ${describeSeverity(rule).padEnd(7)}  ${rule.fixable ? 'fix' : '   '}  `;
    const summary = plain(rule.summary);
    if (width - head.length >= MIN_SUMMARY_WIDTH) return wrap(summary, width, head, ' '.repeat(head.length));
    return `${head.trimEnd()}\n${wrap(summary, width, '    ', '    ')}`;
  });
  return `${lines.join('\n')}\n`;
}

function toJson(rule: Rule, plugin: string | undefined) {
  const { id, kind, summary, why, fixable } = rule;
  const severity = Object.fromEntries(GENERATIONS.map((generation) => [generation, defaultSeverity(rule, generation)]));
  const options = 'options' in rule && rule.options !== undefined ? { options: rule.options.defaults } : {};
  return { id, kind, summary, why, severity, fixable, ...options, ...(plugin !== undefined && { plugin }) };
}

/** `error`, or `varies` where the generations differ. */
function describeSeverity(rule: Rule): string {
  return typeof rule.severity === 'string' ? rule.severity : 'varies';
}

/** Everything about one rule for `cache-lint explain`. An unknown id is a `UsageError` that names the nearest three. */
export async function explainRule({ rules, plugins }: KnownRules, id: string, width: number): Promise<string> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined)
    throw new UsageError(
      unknownRule(
        id,
        rules.map((candidate) => candidate.id),
      ),
    );
  const plugin = plugins.get(rule.id);
  const milder = Object.entries(rule.messageSeverity ?? {}).map(([message, severity]) => `${message}: ${severity}`);
  const sections = [
    rule.id,
    wrap(plain(rule.summary), width),
    wrap(
      `Severity: ${severityByGeneration(rule)}${milder.length === 0 ? '' : ` (${milder.join(', ')})`}.${rule.fixable ? ' Fixable.' : ''}`,
      width,
    ),
    ...(plugin === undefined ? [] : [`Of the plugin ${plugin}.`]),
    wrap(`Why: ${plain(rule.why)}`, width),
    `Bad:\n${indent(rule.examples.bad)}`,
    `Says:\n${await said(rule, width)}`,
    `Good:\n${indent(rule.examples.good === '' ? 'a page with all of its parts' : rule.examples.good)}`,
    ...describeOptions(rule, width),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What the rule finds in its bad example, now; where that takes a build cache, what it found when cache-lint was made. */
async function said(rule: Rule, width: number): Promise<string> {
  const [{ saidOfExample }, { SAID }] = await Promise.all([
    import('../testing/said.js'),
    import('./said.generated.js'),
  ]);
  try {
    const findings = saidOfExample(rule) ?? SAID[rule.id] ?? [];
    if (findings.length === 0) return indent('nothing of this example');
    return indent(findingsText(findings, Math.min(width, 100) - 4));
  } catch (error) {
    return indent(`nothing, for it cannot be run on this example: ${printable(thrownText(error).split('\n')[0]!)}`);
  }
}

function describeOptions(rule: Rule, width: number): string[] {
  if (!('options' in rule) || rule.options === undefined) return [];
  const { defaults, help } = rule.options;
  const lines = Object.entries<string>(help).map(([name, text]) => {
    const value = JSON.stringify((defaults as Record<string, unknown>)[name]);
    return wrap(`${plain(text)} Default: ${value}.`, width, `  ${name}: `, '    ');
  });
  return [`Options:\n${lines.join('\n')}`];
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}

function indent(text: string): string {
  return text.replace(/\n+$/, '').replace(/^/gm, '    ');
}

/** Breaks text at blanks; words longer than a line stay whole. */
function wrap(text: string, width: number, first = '', rest = ''): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > Math.min(width, 100) && line !== first && line !== rest) {
      lines.push(line.trimEnd());
      line = rest;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}
