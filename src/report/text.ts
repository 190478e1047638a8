import type { Finding, Related, Severity } from '../finding.js';
import { groupBy } from '../words/group-by.js';
import { count } from '../words/words.js';
import { chunks, wrap } from '../words/wrap.js';
import { notCheckedSentences } from './build-cache.js';
import { changedFirst } from './changes.js';
import { frameOf } from './frame.js';
import { omittedSentences } from './omitted.js';
import { neutralise, printable } from './printable.js';
import type { ComparisonUse, Report, Reporter, View } from './report.js';

/** Select Graphic Rendition codes of ECMA-48; 0 ends them. */
const STYLES = { file: '1;4', error: '1;31', warning: '1;33', info: '1;36', faint: '2' } as const;

const NARROWEST = 40;
const SEVERITY_WIDTH = 'warning'.length;
/** A message column narrower than this is given up: the message then starts on a line of its own. */
const MIN_MESSAGE_WIDTH = 16;

/** Other places of a finding that are shown; formats for programs have all. */
const MOST_RELATED = 5;

/** Findings that a change fixed; formats for programs have all. */
const MOST_FIXED = 20;

interface Layout {
  /** Columns that a line may take. */
  readonly width: number;
  readonly isFile: boolean;
  readonly safe: (text: string) => string;
  readonly paint: (style: keyof typeof STYLES, text: string) => string;
}

/**
 * For people: the findings by page, each with its place in the page and the places that are related to it. No line is wider
 * than the view, from 40 columns on. A clean run is the empty text; a file says what was not compared with a build cache.
 */
export const text: Reporter = function* (report, view) {
  let before = '';
  for (const block of blocks(report, layoutFor(view))) {
    yield before;
    for (const lines of block) {
      const printed = lines.map((line) => `${line}\n`).join('');
      yield view.ci ? neutralise(printed) : printed;
    }
    before = '\n';
  }
};

/** Findings alone, by page, without what a CI runner would obey in them. */
export function findingsText(findings: readonly Finding[], width: number): string {
  const layout = layoutFor({ width, color: false, ci: true });
  const groups = [...groupBy(findings, ({ file }) => file).values()];
  return groups.map((group) => `${[...pageBlock(group, layout)].flat().join('\n')}\n`).join('\n');
}

/** Blocks are parted by an empty line; each is a list of parts, and a part one of lines. */
type Block = Iterable<readonly string[]>;

function* blocks(report: Report, layout: Layout): Generator<Block> {
  const { findings, omitted, comparison } = report;
  for (const group of groupBy(changedFirst(findings), ({ file }) => file).values()) yield pageBlock(group, layout);
  if (comparison !== undefined && comparison.fixed.length > 0) yield [fixedBlock(comparison, layout)];
  for (const sentence of omittedSentences(omitted)) yield [wrap(sentence, layout.width)];
  const notChecked = layout.isFile ? notCheckedSentences(report) : [];
  if (notChecked.length > 0) yield [notChecked.flatMap((one) => wrap(layout.safe(one), layout.width))];
}

/** Under CI one column is kept free: the backslash that `neutralise` puts before a `::` which wrapping brought to a line's start. */
function layoutFor({ width, color, ci, isFile = false }: View): Layout {
  return {
    isFile,
    width: Math.max(width, NARROWEST) - (ci ? 1 : 0),
    safe: ci ? (text) => neutralise(printable(text)) : printable,
    paint: color ? (style, text) => `\x1b[${STYLES[style]}m${text}\x1b[0m` : (_style, text) => text,
  };
}

/** What the change fixed, without frames: those places are gone. */
function fixedBlock({ base, fixed }: ComparisonUse, layout: Layout): string[] {
  const entry = ({ file, region, ruleId, message }: Finding): string[] => {
    const text = `${file}:${region.startLine}:${region.startColumn} ${message} ${ruleId}`;
    const [first = '', ...rest] = wrap(layout.safe(text), layout.width - INDENT.length);
    return [
      `${INDENT}${first}`,
      ...rest.flatMap((line) => wrap(line, layout.width - 2 * INDENT.length)).map((line) => INDENT.repeat(2) + line),
    ];
  };
  const more = fixed.length - MOST_FIXED;
  return [
    ...wrap(layout.safe(`Fixed since ${base}:`), layout.width),
    ...fixed.slice(0, MOST_FIXED).flatMap(entry),
    ...(more > 0 ? [layout.paint('faint', `${INDENT}and ${more} more`)] : []),
  ];
}

const INDENT = '  ';

function* pageBlock(findings: readonly Finding[], layout: Layout): Block {
  yield chunks(layout.safe(findings[0]!.file), layout.width).map((line) => layout.paint('file', line));
  const placeWidth = findings
    .map((finding) => placeText(finding).length)
    .reduce((widest, width) => Math.max(widest, width));
  let isFirst = true;
  for (const finding of findings) {
    yield [
      ...(isFirst ? [] : ['']),
      ...messageLines(finding, placeWidth, layout),
      ...frameLines(finding, layout),
      ...finding.related.slice(0, MOST_RELATED).flatMap((related) => relatedLines(related, layout)),
      ...moreRelated(finding.related.length - MOST_RELATED, layout),
    ];
    isFirst = false;
  }
}

function messageLines(finding: Finding, placeWidth: number, layout: Layout): string[] {
  const { severity } = finding;
  const place = placeText(finding);
  const column = 2 + placeWidth + 2 + SEVERITY_WIDTH + 2;
  if (layout.width - column < MIN_MESSAGE_WIDTH) {
    const body = messageBody(finding, layout.width - 4, layout);
    return [...indent(chunks(`${place}  ${severity}`, layout.width - 2), 2), ...indent(body, 4)];
  }
  const [first = '', ...rest] = messageBody(finding, layout.width - column, layout);
  const lead = `  ${layout.paint('faint', place.padStart(placeWidth))}  ${paintSeverity(severity, layout)}`;
  return [`${lead}  ${first}`, ...indent(rest, column)];
}

/** The message and then the rule's id, on the message's last line where there is room. */
function messageBody({ message, ruleId }: Finding, width: number, { safe, paint }: Layout): string[] {
  const lines = wrap(safe(message), width);
  const last = lines.pop()!;
  const id = safe(ruleId);
  if (last.length + 2 + id.length <= width) return [...lines, `${last}  ${paint('faint', id)}`];
  return [...lines, last, ...chunks(id, width).map((piece) => paint('faint', piece))];
}

function frameLines({ excerpt, region, severity }: Finding, { width, safe, paint }: Layout): string[] {
  if (excerpt === undefined) return [];
  const gutter = `    ${region.startLine} | `;
  const frame = frameOf(excerpt, region, width - gutter.length, safe);
  const carets = '^'.repeat(frame.markEnd - frame.markStart);
  const margin = `${' '.repeat(gutter.length - 2)}| `;
  return [
    `${paint('faint', gutter)}${frame.text.trimEnd()}`.trimEnd(),
    `${paint('faint', margin)}${' '.repeat(frame.markStart)}${paint(severity, carets)}`,
  ];
}

function relatedLines({ file, region, message }: Related, { width, safe }: Layout): string[] {
  const label = '    related: ';
  const [first = '', ...rest] = wrap(
    safe(`${file}:${region.startLine}:${region.startColumn} ${message}`),
    width - label.length,
  );
  return [label + first, ...indent(rest, label.length)];
}

function moreRelated(number: number, { paint }: Layout): string[] {
  return number <= 0 ? [] : [paint('faint', `    and ${count(number, 'more related place')}`)];
}

function placeText({ region }: Finding): string {
  return `${region.startLine}:${region.startColumn}`;
}

function paintSeverity(severity: Severity, { paint }: Layout): string {
  return paint(severity, severity) + ' '.repeat(SEVERITY_WIDTH - severity.length);
}

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}
