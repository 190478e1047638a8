import { type Finding, SEVERITIES } from '../finding.js';
import { comparedSentences, type Skip } from './build-cache.js';
import { changeSentences } from './changes.js';
import { codeSpan, prose } from './markdown-text.js';
import { findingsAre, omittedSentences } from './omitted.js';
import type { InternalError, Report } from './report.js';
import type { Tally } from './tally.js';
import { hiddenSentences, plural, staleSentences, uncheckedSentences } from './totals.js';
import { worstFirst } from './worst-first.js';

/** Characters of one message, one file name, one remark, one rule id, before signs of Markdown become up to eleven each. */
const LONGEST_MESSAGE = 1000;
export const LONGEST_NAME = 500;
const LONGEST_REMARK = 300;
const LONGEST_ID = 100;
const MAX_RELATED = 5;
const MAX_INTERNAL_ERRORS = 5;
/** Rules in one table or one sentence. */
export const MAX_RULES = 100;

/** The heads of the columns that `countCells` fills. */
export const COUNT_COLUMNS = ['errors', 'warnings', 'infos'] as const;

/** What has to be known in order to trust the totals, one sentence each; `skipped` says it of the rules that did not run. */
export function caveats(report: Report, skipped: readonly string[]): string[] {
  const { omitted, internalErrors } = report;
  return [
    ...omittedSentences(omitted),
    ...changeSentences(report).map((text) => prose(text, LONGEST_REMARK)),
    ...hiddenSentences(report),
    ...staleSentences(report),
    ...uncheckedSentences(report),
    ...skipped,
    ...internalErrors.slice(0, MAX_INTERNAL_ERRORS).map(internalErrorText),
    ...(internalErrors.length > MAX_INTERNAL_ERRORS
      ? [`${internalErrors.length - MAX_INTERNAL_ERRORS} more such faults.`]
      : []),
  ];
}

function internalErrorText({ ruleId, plugin, file, stack }: InternalError): string {
  const owner = plugin === undefined ? 'cache-lint itself' : `the plugin ${codeSpan(plugin, LONGEST_REMARK)}`;
  const where = ruleId === undefined ? '' : `, in rule ${ruleName(ruleId)}`;
  const what = codeSpan(stack.split('\n')[0]!, LONGEST_REMARK);
  return `**A fault of ${owner}**${where}, at ${codeSpan(file, LONGEST_NAME)}: ${what}`;
}

/** What was compared with a build cache. */
export function comparedTexts(report: Report): string[] {
  return comparedSentences(report).map((text) => prose(text, LONGEST_REMARK));
}

/** Why some rules did not run, or not everywhere. */
export function skipText({ reason, rules }: Skip): string {
  const names = rules.slice(0, MAX_RULES).map(ruleName);
  const more = rules.length > MAX_RULES ? ` and ${plural(rules.length - MAX_RULES, 'more rule')}` : '';
  return `Skipped ${names.join(', ')}${more}: ${prose(reason.replace(/\.$/, ''), LONGEST_REMARK)}.`;
}

/** One sentence as a paragraph, several as a list. */
export function remarkList(sentences: readonly string[]): string {
  return sentences.length === 1 ? sentences[0]! : sentences.map((sentence) => `- ${sentence}`).join('\n');
}

/** A table; the columns whose heads are `numbers` stand on the right. The cells are Markdown already and hold no `|`. */
export function table(
  head: readonly string[],
  numbers: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = head.map((name) => (numbers.includes(name) ? '--:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A vertical line would end a cell of a table, even within code. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\u{7c}');
}

/** From the worst severity to the mildest; nothing stands for 0. */
export function countCells({ counts }: Tally): string[] {
  return SEVERITIES.map((severity) => (counts[severity] === 0 ? '' : String(counts[severity])));
}

/** A rule by its id, and by its page if it has one (see `ruleUrls`). */
export function ruleLink(id: string, urls: ReadonlyMap<string, string>): string {
  const url = urls.get(id);
  return url === undefined ? ruleName(id) : `[${ruleName(id)}](${url})`;
}

/** An id is letters, digits and hyphens; whatever else there is, no table cell may end within it. */
export function ruleName(id: string): string {
  return codeSpan(id.replaceAll('|', '/'), LONGEST_ID);
}

/** A list item, with the related places below it. */
function findingItem({ severity, region, ruleId, message, related }: Finding): string {
  const lines = [
    `- **${severity}** ${placeText(region)} ${ruleName(ruleId)}: ${prose(message, LONGEST_MESSAGE)}`,
    ...related
      .slice(0, MAX_RELATED)
      .map(
        (place) =>
          `  - ${placeText(place.region)} in ${codeSpan(place.file, LONGEST_NAME)}: ${prose(place.message, LONGEST_REMARK)}`,
      ),
    ...(related.length > MAX_RELATED ? [`  - ${plural(related.length - MAX_RELATED, 'more place')}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Never with a colon after it: GitHub takes `:100:` for an emoji. */
function placeText({ startLine, startColumn }: Finding['region']): string {
  return `${startLine}:${startColumn}`;
}

/**
 * The items of as many findings as fit into `room`, the worst of all files first. `sizeOf` measures an item, `aroundFile` is what
 * a file takes before its first one, in the same unit.
 */
export function fittingItems(
  findings: readonly Finding[],
  room: number,
  sizeOf: (text: string) => number,
  aroundFile: (file: string) => number,
): ReadonlyMap<Finding, string> {
  const items = new Map<Finding, string>();
  const files = new Set<string>();
  let size = 0;
  for (const finding of worstFirst(findings)) {
    const item = findingItem(finding);
    size += sizeOf(item) + (files.has(finding.file) ? 0 : aroundFile(finding.file));
    if (size > room) break;
    items.set(finding, item);
    files.add(finding.file);
  }
  return items;
}

/** The last paragraph, where findings did not fit; empty where all did. */
export function leftOutNote(left: number): string {
  return left === 0 ? '' : `\n${findingsAre(left)} left out here, the mildest first: see another output format.\n`;
}
