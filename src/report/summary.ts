import type { Finding } from '../finding.js';
import { placeOf } from '../page/place.js';
import { groupBy } from '../words/group-by.js';
import { barChart } from './bar-chart.js';
import { skipsOf } from './build-cache.js';
import {
  COUNT_COLUMNS,
  caveats,
  cell,
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
import { codeSpan, htmlCode, prose } from './markdown-text.js';
import { wellFormed } from './printable.js';
import type { Report, TextReporter } from './report.js';
import { ruleUrls } from './rule-url.js';
import { isOutside, toUri } from './sarif-uri.js';
import { siteSections } from './site-sections.js';
import { type Tally, tallyBy, total } from './tally.js';
import { checkedText, contextSentences, countsText, plural, severitiesText } from './totals.js';

/** Bytes of UTF-8: GitHub refuses a whole summary of more than 1,048,576, and other commands of the step may write to it. */
const MAX_BYTES = 900 * 1024;
/** What is kept for the sentence on what was left out. */
const RESERVE = 200;

const MAX_REASONS = 10;
const MAX_TAGS = 100;
const MAX_PAGES = 20;
/** UTF-16 units of a message in a table. */
const LONGEST_CELL = 200;
/** Findings up to which they are all shown at once, and no block has to be opened. */
const MAX_OPEN = 20;

/**
 * For the job summary of GitHub Actions: the totals and how far to trust them, tables and charts by rule and by tag, the worst
 * pages, what each site holds, and the findings by file in blocks that open. At most 900 KiB: the mildest findings are left out first, and it says how
 * many. Where a file has less room (`view.room`), no more than that. Nothing of a page is read as Markdown, HTML, Mermaid, link,
 * mention or emoji. With `view.blobUrl` files are links.
 */
export const summary: TextReporter = (report, { blobUrl, room = MAX_BYTES }) => {
  const { findings } = report;
  const files = tallyBy(findings, ({ file }) => file);
  const totals = [
    heading(report),
    remarks(report),
    ...ruleSection(report),
    ...tagSection(findings),
    ...pageSection(files, blobUrl),
  ];
  const sites = siteSections(report);
  const leftBy = (head: string): number => Math.min(MAX_BYTES, room) - Buffer.byteLength(head) - RESERVE;
  const head = [join([...totals, ...sites]), join(totals)].find((text) => leftBy(text) >= 0);
  return head === undefined ? withoutRoom(report, room) : head + findingSection(findings, files, blobUrl, leftBy(head));
};

function join(blocks: readonly string[]): string {
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** The totals, where other commands of the step have filled the summary; nothing where not even they fit. */
function withoutRoom(report: Report, room: number): string {
  const text = `${heading(report)}\n\nThe summary of this step has no room for more: see another output.\n`;
  return Buffer.byteLength(text) <= room ? text : '';
}

function heading({ tool, totals, internalErrors }: Report): string {
  const incomplete = internalErrors.length > 0 ? 'incomplete, ' : '';
  return `## ${tool.name}: ${incomplete}${countsText(totals)}`;
}

/** What was checked, and what has to be known in order to trust the totals. */
function remarks(report: Report): string {
  const { rules, omitted } = report;
  const checked = `Checked ${checkedText(report)} by ${plural(rules.length, 'rule')}.`;
  const listed = 'The tables count the findings that are listed.';
  return remarkList([
    checked,
    ...contextSentences(report),
    ...comparedTexts(report),
    ...caveats(report, skippedTexts(report)),
    ...(omitted.quiet + omitted.maxFindings + omitted.perPage > 0 ? [listed] : []),
  ]);
}

/** One sentence for each cause. */
function skippedTexts(report: Report): string[] {
  const skips = skipsOf(report);
  const sentences = skips.slice(0, MAX_REASONS).map(skipText);
  const others = skips.slice(MAX_REASONS).reduce((count, { rules }) => count + rules.length, 0);
  return others === 0 ? sentences : [...sentences, `Skipped ${plural(others, 'more rule')} for other reasons.`];
}

function ruleSection({ findings, rules, tool }: Report): string[] {
  const tallies = tallyBy(findings, ({ ruleId }) => ruleId);
  const urls = ruleUrls(rules, tool.informationUri);
  return countSection('rule', tallies, MAX_RULES, ({ key }) => ruleLink(key, urls));
}

/** Faults that are on no page, as in `_data/`, have no tag. */
function tagSection(findings: readonly Finding[]): string[] {
  const tallies = tallyBy(findings, ({ file }) => placeOf(file)?.tag ?? '');
  if (tallies.every(({ key }) => key === '')) return [];
  return countSection('tag', tallies, MAX_TAGS, ({ key }) =>
    key === '' ? 'no tag' : codeSpan(cell(key), LONGEST_NAME),
  );
}

function countSection(
  noun: string,
  tallies: readonly Tally[],
  most: number,
  nameOf: (tally: Tally) => string,
): string[] {
  if (tallies.length === 0) return [];
  const rows = tallies.slice(0, most).map((each) => [nameOf(each), ...countCells(each), String(each.files)]);
  const more = tallies.length - rows.length;
  const last = more > 0 ? [[`and ${plural(more, `more ${noun}`)}`, '', '', '', '']] : [];
  const numbers = [...COUNT_COLUMNS, 'files'];
  const chart = barChart(tallies.map((each) => ({ label: each.key, count: total(each) })));
  return [
    `### By ${noun}`,
    table([noun, ...numbers], numbers, [...rows, ...last]),
    ...(chart === undefined ? [] : [chart]),
  ];
}

function pageSection(files: readonly Tally[], blobUrl: string | undefined): string[] {
  if (files.length === 0) return [];
  const rows = files.slice(0, MAX_PAGES).map((each) => {
    const { ruleId, message } = each.worst;
    const first = `${ruleName(ruleId)}: ${prose(cell(message), LONGEST_CELL)}`;
    return [fileLink(each.key, blobUrl), ...countCells(each), first];
  });
  const more = files.length - rows.length;
  const last = more > 0 ? [[`and ${plural(more, 'more file')}`, '', '', '', '']] : [];
  return ['### The worst pages', table(['file', ...COUNT_COLUMNS, 'first finding'], COUNT_COLUMNS, [...rows, ...last])];
}

/** As many findings as fit, worst first, then shown in their order, in a block for each file. */
function findingSection(
  findings: readonly Finding[],
  files: readonly Tally[],
  blobUrl: string | undefined,
  room: number,
): string {
  if (findings.length === 0) return '';
  const title = '\n### Findings\n';
  const tallies = new Map(files.map((each) => [each.key, each]));
  const isOpen = findings.length <= MAX_OPEN;
  const block = (file: string, listed: number, items: string): string =>
    fileBlock(tallies.get(file)!, listed, items, isOpen, blobUrl);
  // The longest that a block says of itself: that one of its findings is not listed.
  const around = (file: string): number => Buffer.byteLength(block(file, total(tallies.get(file)!) - 1, ''));
  const items = fittingItems(findings, room - title.length, (text) => Buffer.byteLength(text), around);
  const kept = groupBy(
    findings.filter((finding) => items.has(finding)),
    ({ file }) => file,
  );
  const blocks = [...kept].map(([file, group]) =>
    block(file, group.length, group.map((finding) => items.get(finding)).join('')),
  );
  return title + blocks.join('') + leftOutNote(findings.length - items.size);
}

function fileBlock(tally: Tally, listed: number, items: string, isOpen: boolean, blobUrl: string | undefined): string {
  const { error, warning, info } = tally.counts;
  const some = listed < total(tally) ? ` (${listed} listed)` : '';
  const name = `${htmlCode(tally.key, LONGEST_NAME)}: ${severitiesText(error, warning, info)}${some}`;
  const url = sourceUrl(tally.key, blobUrl);
  const link = url === undefined ? '' : `[Source](${url})\n\n`;
  return `\n<details${isOpen ? ' open' : ''}><summary>${name}</summary>\n\n${link}${items}\n</details>\n`;
}

function fileLink(file: string, blobUrl: string | undefined): string {
  const name = codeSpan(cell(file), LONGEST_NAME);
  const url = sourceUrl(file, blobUrl);
  return url === undefined ? name : `[${name}](${url})`;
}

/** The file as it is written, not as GitHub shows Markdown. Absent where the file is in no repository, or its name not UTF-8. */
function sourceUrl(file: string, blobUrl: string | undefined): string | undefined {
  if (blobUrl === undefined || file.length > LONGEST_NAME || isOutside(file) || wellFormed(file) !== file)
    return undefined;
  const path = toUri(file).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${blobUrl}/${path}?plain=1`;
}
