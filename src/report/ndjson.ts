import { jsonFinding, jsonHeader } from './json.js';
import { jsonLine } from './json-text.js';
import type { Reporter } from './report.js';

/** For programs that read line by line: the run, each finding, and at the end the totals, one JSON object per line. */
export const ndjson: Reporter = (report) => {
  const { totals, omitted, hidden } = report;
  const lines = [
    { type: 'run', ...jsonHeader(report) },
    ...report.findings.map((finding) => ({ type: 'finding', ...jsonFinding(finding) })),
    { type: 'summary', totals, omitted, hidden },
  ];
  return lines.map((line) => `${jsonLine(line)}\n`).join('');
};
