import { jsonFinding, jsonHeader } from './json.js';
import { jsonLine } from './json-text.js';
import type { Reporter } from './report.js';

/** For programs that read line by line: the run, each finding, and at the end the totals, one JSON object per line. */
export const ndjson: Reporter = function* (report) {
  const { totals, omitted, hidden } = report;
  yield lineOf({ type: 'run', ...jsonHeader(report) });
  for (const finding of report.findings) yield lineOf({ type: 'finding', ...jsonFinding(finding) });
  yield lineOf({ type: 'summary', totals, omitted, hidden });
};

function lineOf(value: object): string {
  return `${jsonLine(value)}\n`;
}
