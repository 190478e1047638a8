import { compareText, type Finding, SEVERITIES, type Severity } from '../finding.js';
import { codeSpan, prose } from './markdown-text.js';
import { findingsAre, omittedSentence } from './omitted.js';
import type { InternalError, Report, Reporter, RuleInfo } from './report.js';
import { ruleUrls } from './rule-url.js';
import { countsText, plural, uncheckedSentences } from './totals.js';

/** Characters: a comment on GitHub takes 65,536, and whoever posts it may add some of their own. */
const MAX_LENGTH = 60_000;
/** What is kept for the sentence on what was left out. */
const RESERVE = 200;

/** Characters of one message, one file name, one remark, one rule id, before signs of Markdown become up to eleven each. */
const LONGEST_MESSAGE = 1000;
const LONGEST_NAME = 500;
const LONGEST_REMARK = 300;
const LONGEST_ID = 100;
const MAX_RELATED = 5;
const MAX_INTERNAL_ERRORS = 5;
const MAX_RULES = 100;

const COLUMNS = { error: 'errors', warning: 'warnings', info: 'infos' } as const satisfies Record<Severity, string>;

/**
 * For comments and job summaries, in the Markdown of GitHub (https://github.github.com/gfm/): the totals, a table by rule, the
 * findings by file. At most 60,000 characters: the mildest findings are left out first, and it says how many. Nothing of a page
 * is read as Markdown, HTML, link, mention or emoji; characters beyond Latin, Greek and Cyrillic become `\u{1f4a9}`.
 */
export const markdown: Reporter = (report) => markdownWithin(report, MAX_LENGTH);

/** The same with a limit of the caller's. */
export function markdownWithin(report: Report, limit: number): string {
  const head = [heading(report), ...remarks(report), ...ruleTable(report)].map((block) => `${block}\n`).join('\n');
  const { text, left } = fileBlocks(report.findings, limit - head.length - RESERVE);
  const note =
    left === 0 ? '' : `\n${findingsAre(left)} left out here, the mildest first: see another output format.\n`;
  return head + text + note;
}

function heading({ tool, totals }: Report): string {
  return `### ${tool.name}: ${countsText(totals)}`;
}

/** What has to be known in order to trust the totals. */
function remarks(report: Report): string[] {
  const { totals, omitted, hidden, skippedRules, internalErrors } = report;
  const sentence = omittedSentence(omitted);
  const lines = [
    `Checked ${plural(totals.pages, 'page')} with ${plural(totals.specs, 'spec')}.`,
    ...(sentence === undefined ? [] : [sentence]),
    ...(hidden.suppressions > 0 ? [`Hidden by suppressions: ${plural(hidden.suppressions, 'finding')}.`] : []),
    ...uncheckedSentences(report),
    ...(skippedRules.length > 0 ? [skippedText(skippedRules)] : []),
    ...internalErrors.slice(0, MAX_INTERNAL_ERRORS).map(internalErrorText),
    ...(internalErrors.length > MAX_INTERNAL_ERRORS
      ? [`${internalErrors.length - MAX_INTERNAL_ERRORS} more such faults.`]
      : []),
  ];
  return lines.length === 1 ? lines : [lines.map((line) => `- ${line}`).join('\n')];
}

function skippedText(skippedRules: Report['skippedRules']): string {
  const names = skippedRules.slice(0, MAX_RULES).map(({ id }) => ruleName(id));
  const more = skippedRules.length > MAX_RULES ? `, and ${skippedRules.length - MAX_RULES} more` : '';
  return `Rules that did not run, or not everywhere: ${names.join(', ')}${more}.`;
}

function internalErrorText({ ruleId, plugin, file, stack }: InternalError): string {
  const owner = plugin === undefined ? 'cache-lint itself' : `the plugin ${codeSpan(plugin, LONGEST_REMARK)}`;
  const where = ruleId === undefined ? '' : `, in rule ${ruleName(ruleId)}`;
  const what = codeSpan(stack.split('\n', 1)[0]!, LONGEST_REMARK);
  return `**A fault of ${owner}**${where}, at ${codeSpan(file, LONGEST_NAME)}: ${what}`;
}

function ruleTable({ findings, rules, tool }: Report): string[] {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { ruleId, severity } of findings) {
    const row = counts.get(ruleId) ?? { error: 0, warning: 0, info: 0 };
    row[severity] += 1;
    counts.set(ruleId, row);
  }
  if (counts.size === 0) return [];
  const urls = ruleUrls(rules, tool.informationUri);
  const more = counts.size - MAX_RULES;
  const rows = [...counts]
    .sort(([a, left], [b, right]) => worstFirst(left, right) || compareText(a, b))
    .slice(0, MAX_RULES)
    .map(([id, row]) => [ruleLink(id, urls), ...SEVERITIES.map((severity) => row[severity] || '')]);
  const head = ['rule', ...SEVERITIES.map((severity) => COLUMNS[severity])];
  const last = more > 0 ? [[`and ${plural(more, 'more rule')}`, '', '', '']] : [];
  return [[head, ['---', '--:', '--:', '--:'], ...rows, ...last].map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

function worstFirst(a: Readonly<Record<Severity, number>>, b: Readonly<Record<Severity, number>>): number {
  return b.error - a.error || b.warning - a.warning || b.info - a.info;
}

function ruleLink(id: string, urls: ReadonlyMap<RuleInfo['id'], string>): string {
  const url = urls.get(id);
  return url === undefined ? ruleName(id) : `[${ruleName(id)}](${url})`;
}

/** An id is letters, digits and hyphens; whatever else there is, no table cell may end within it. */
function ruleName(id: string): string {
  return codeSpan(id.replaceAll('|', '/'), LONGEST_ID);
}

/** As many findings as fit, worst first, then shown in their order. */
function fileBlocks(findings: readonly Finding[], room: number): { readonly text: string; readonly left: number } {
  const kept = new Map<Finding, string>();
  const files = new Set<string>();
  let length = 0;
  for (const finding of ranked(findings)) {
    const item = findingItem(finding);
    length += item.length + (files.has(finding.file) ? 0 : fileHeading(finding.file).length);
    if (length > room) break;
    kept.set(finding, item);
    files.add(finding.file);
  }
  let file: string | undefined;
  let text = '';
  for (const finding of findings) {
    const item = kept.get(finding);
    if (item === undefined) continue;
    text += (finding.file === file ? '' : fileHeading(finding.file)) + item;
    file = finding.file;
  }
  return { text, left: findings.length - kept.size };
}

function* ranked(findings: readonly Finding[]): Generator<Finding> {
  for (const severity of SEVERITIES) for (const finding of findings) if (finding.severity === severity) yield finding;
}

function fileHeading(file: string): string {
  return `\n#### ${codeSpan(file, LONGEST_NAME)}\n\n`;
}

function findingItem({ severity, region, ruleId, message, related }: Finding): string {
  const lines = [
    `- **${severity}** ${placeOf(region)} ${ruleName(ruleId)}: ${prose(message, LONGEST_MESSAGE)}`,
    ...related
      .slice(0, MAX_RELATED)
      .map(
        (place) =>
          `  - ${placeOf(place.region)} in ${codeSpan(place.file, LONGEST_NAME)}: ${prose(place.message, LONGEST_REMARK)}`,
      ),
    ...(related.length > MAX_RELATED ? [`  - ${plural(related.length - MAX_RELATED, 'more place')}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Never with a colon after it: GitHub takes `:100:` for an emoji. */
function placeOf({ startLine, startColumn }: Finding['region']): string {
  return `${startLine}:${startColumn}`;
}
