import type { Excerpt, Finding, Region, Related, Severity } from '../finding.js';
import { inert } from './inert.js';
import { jsonPieces, Made } from './json-text.js';
import { lastLine } from './last-line.js';
import { visible } from './printable.js';
import type { Report, Reporter } from './report.js';
import { ruleUrls } from './rule-url.js';
import type { Suggestion } from './suggestion.js';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Record<Severity, string>;

interface Position {
  readonly line: number;
  readonly column?: number;
}

/**
 * Reviewdog Diagnostic Format, as one JSON object (reviewdog/reviewdog: proto/rdf/reviewdog.proto). Columns count bytes of
 * UTF-8, and the end is exclusive. They are exact, with these limits on a page that is not all ASCII: an end that lies beyond
 * the excerpt is drawn in to the excerpt's end, one on another line to that line's start, and related places have lines only, as
 * those in other files always do. Messages are inert in Markdown: reviewdog puts them into comments as they are
 * (service/commentutil/commentutil.go). What mends a finding is one suggestion: reviewdog takes each for another way to mend all of it
 * (service/github/github.go). Its versions before 0.18 refuse `relatedLocations`. There is no place for findings that
 * are not listed, for what was not checked, and for faults of cache-lint itself: reviewdog refuses members that it does not know.
 */
export const rdjson: Reporter = (report) => {
  const { tool, rules, findings, suggestions } = report;
  const urls = ruleUrls(rules, tool.informationUri);
  const severity = overallSeverity(report);
  const result = {
    source: { name: tool.name, url: tool.informationUri },
    ...(severity === undefined ? {} : { severity: SEVERITIES[severity] }),
    diagnostics: new Made(findings, (finding) => ({
      ...diagnosticOf(finding, urls.get(finding.ruleId)),
      ...suggestionsOf(suggestions?.get(finding)),
    })),
  };
  return jsonPieces(result, 2);
};

/** The worst severity, counting findings that are not listed; absent when there is no finding. */
function overallSeverity({ totals }: Report): Severity | undefined {
  if (totals.errors > 0) return 'error';
  if (totals.warnings > 0) return 'warning';
  return totals.infos > 0 ? 'info' : undefined;
}

function diagnosticOf(finding: Finding, url: string | undefined) {
  const { message, file, severity, ruleId, related } = finding;
  return {
    message: inert(visible(message)),
    location: { path: visible(file), range: byteRange(finding) },
    severity: SEVERITIES[severity],
    code: { value: ruleId, ...(url === undefined ? {} : { url }) },
    ...(related.length > 0 ? { relatedLocations: related.map((place) => relatedLocation(place, finding)) } : {}),
  };
}

function suggestionsOf(suggestion: Suggestion | undefined) {
  if (suggestion?.inComment === undefined) return {};
  const { start, end, text } = suggestion.inComment;
  return { suggestions: [{ range: { start, end }, text }] };
}

function relatedLocation({ message, file, region }: Related, finding: Finding) {
  // A range of lines includes its last one.
  const sure = file === finding.file && isAscii(finding.excerpt);
  const range = sure ? plainRange(region) : { start: { line: region.startLine }, end: { line: lastLine(region) } };
  return { message: inert(visible(message)), location: { path: visible(file), range } };
}

function plainRange({ startLine, startColumn, endLine, endColumn }: Region) {
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}

function byteRange({ region, excerpt }: Finding): { readonly start: Position; readonly end: Position } {
  const { startLine, startColumn, endLine, endColumn } = region;
  if (excerpt === undefined || isAscii(excerpt)) return plainRange(region);
  const start = { line: startLine, column: byteColumn(excerpt, startColumn) };
  if (endLine > startLine) return { start, end: { line: endLine, column: 1 } };
  return { start, end: { line: endLine, column: byteColumn(excerpt, endColumn) } };
}

/** Of a column within the excerpt; one beyond it counts as its end. */
function byteColumn({ text, column, byteOffset }: Excerpt, unitColumn: number): number {
  const before = byteOffset ?? column - 1;
  return before + Buffer.byteLength(text.slice(0, Math.max(0, unitColumn - column))) + 1;
}

/** Whether the page is all ASCII, so that every column counts bytes. Without an excerpt the place is the start of a file. */
function isAscii(excerpt: Excerpt | undefined): boolean {
  return excerpt === undefined || (excerpt.byteOffset === undefined && /^[\x00-\x7f]*$/.test(excerpt.text));
}
