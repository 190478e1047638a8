import type { Finding } from '../finding.js';
import { otherSkipped } from './build-cache.js';
import {
  COUNT_COLUMNS,
  caveats,
  comparedTexts,
  countCells,
  fittingItems,
  LONGEST_NAME,
  leftOutNote,
  MAX_RULES,
  remarkList,
  ruleLink,
  ruleName,
  skipText,
  table,
} from './markdown-parts.js';
import { codeSpan } from './markdown-text.js';
import type { Report, TextReporter } from './report.js';
import { ruleUrls } from './rule-url.js';
import { tallyBy } from './tally.js';
import { checkedText, countsText, plural } from './totals.js';

/** Characters: a comment on GitHub takes 65,536, and whoever posts it may add some of their own. */
const MAX_LENGTH = 60_000;
/** What is kept for the sentence on what was left out. */
const RESERVE = 200;

/**
 * For comments, in the Markdown of GitHub (https://github.github.com/gfm/): the totals, a table by rule, the
 * findings by file. At most 60,000 characters: the mildest findings are left out first, and it says how many. Nothing of a page
 * is read as Markdown, HTML, link, mention or emoji; characters beyond Latin, Greek and Cyrillic become `\u{1f4a9}`.
 */
export const markdown: TextReporter = (report) => markdownWithin(report, MAX_LENGTH);

/** The same with a limit of the caller's. */
export function markdownWithin(report: Report, limit: number): string {
  const head = [heading(report), remarks(report), ...ruleTable(report)].map((block) => `${block}\n`).join('\n');
  const { text, left } = fileBlocks(report.findings, limit - head.length - RESERVE);
  return head + text + leftOutNote(left);
}

function heading({ tool, totals }: Report): string {
  return `### ${tool.name}: ${countsText(totals)}`;
}

/** What has to be known in order to trust the totals. */
function remarks(report: Report): string {
  const { buildCache } = report;
  const own = buildCache?.notChecked ?? [];
  const others = otherSkipped(report);
  const checked = `Checked ${checkedText(report)}.`;
  const skipped = [...own.map(skipText), ...(others.length > 0 ? [skippedText(others)] : [])];
  return remarkList([checked, ...comparedTexts(report), ...caveats(report, skipped)]);
}

function skippedText(skippedRules: Report['skippedRules']): string {
  const names = skippedRules.slice(0, MAX_RULES).map(({ id }) => ruleName(id));
  const more = skippedRules.length > MAX_RULES ? `, and ${skippedRules.length - MAX_RULES} more` : '';
  return `Rules that did not run, or not everywhere: ${names.join(', ')}${more}.`;
}

function ruleTable({ findings, rules, tool }: Report): string[] {
  const tallies = tallyBy(findings, ({ ruleId }) => ruleId);
  if (tallies.length === 0) return [];
  const urls = ruleUrls(rules, tool.informationUri);
  const rows = tallies.slice(0, MAX_RULES).map((tally) => [ruleLink(tally.key, urls), ...countCells(tally)]);
  const more = tallies.length - MAX_RULES;
  const last = more > 0 ? [[`and ${plural(more, 'more rule')}`, '', '', '']] : [];
  return [table(['rule', ...COUNT_COLUMNS], COUNT_COLUMNS, [...rows, ...last])];
}

/** As many findings as fit, worst first, then shown in their order. */
function fileBlocks(findings: readonly Finding[], room: number): { readonly text: string; readonly left: number } {
  const items = fittingItems(
    findings,
    room,
    ({ length }) => length,
    (file) => fileHeading(file).length,
  );
  let file: string | undefined;
  let text = '';
  for (const finding of findings) {
    const item = items.get(finding);
    if (item === undefined) continue;
    text += (finding.file === file ? '' : fileHeading(finding.file)) + item;
    file = finding.file;
  }
  return { text, left: findings.length - items.size };
}

function fileHeading(file: string): string {
  return `\n#### ${codeSpan(file, LONGEST_NAME)}\n\n`;
}
