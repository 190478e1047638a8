import type { Finding } from '../finding.js';
import { jsonText } from './json-text.js';
import type { Report, Reporter } from './report.js';

/** Raised when a program that reads the output would have to change. */
const FORMAT_VERSION = 1;

/** For programs: everything that the run found out but the excerpts. Its shape is `schemas/report.schema.json`. */
export const json: Reporter = (report) =>
  jsonText({ ...jsonHeader(report), files: report.files, findings: report.findings.map(jsonFinding) }, 2);

/** What is said of a run as a whole. */
export function jsonHeader({ tool, totals, omitted, hidden, rules, skippedRules, unchecked, internalErrors }: Report) {
  return {
    formatVersion: FORMAT_VERSION,
    tool: { name: tool.name, version: tool.version, informationUri: tool.informationUri },
    totals,
    omitted,
    hidden,
    rules: rules.map(({ id, severity }) => ({ id, severity })),
    skippedRules,
    unchecked,
    internalErrors,
  };
}

/** A finding without its excerpt; members in a fixed order. */
export function jsonFinding(finding: Finding) {
  const { ruleId, messageId, severity, message, file, path, region, subject, related, fix, fingerprint } = finding;
  return {
    ruleId,
    messageId,
    severity,
    message,
    file,
    path,
    region,
    subject,
    related,
    ...(fix === undefined ? {} : { fix }),
    fingerprint,
  };
}
