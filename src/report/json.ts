import type { Finding } from '../finding.js';
import { jsonPieces, Made } from './json-text.js';
import type { ComparisonUse, Report, Reporter } from './report.js';

/** Raised when a program that reads the output would have to change. */
const FORMAT_VERSION = 1;

/** For programs: everything that the run found out but the excerpts. Its shape is `schemas/report.schema.json`. */
export const json: Reporter = (report) =>
  jsonPieces({ ...jsonHeader(report), files: report.files, findings: new Made(report.findings, jsonFinding) }, 2);

/** What is said of a run as a whole. */
export function jsonHeader(report: Report) {
  const {
    tool,
    totals,
    omitted,
    hidden,
    comparison,
    baseline,
    changes,
    fixes,
    buildCache,
    rules,
    skippedRules,
    unchecked,
    internalErrors,
  } = report;
  return {
    formatVersion: FORMAT_VERSION,
    tool: { name: tool.name, version: tool.version, informationUri: tool.informationUri },
    totals,
    omitted,
    hidden,
    ...(comparison && { comparison: jsonComparison(comparison) }),
    ...(baseline && { baseline }),
    ...(changes && { changes }),
    ...(fixes && { fixes }),
    ...(buildCache && { buildCache }),
    rules: rules.map(({ id, severity }) => ({ id, severity })),
    skippedRules,
    unchecked,
    internalErrors,
  };
}

function jsonComparison({ base, introduced, fixed, unchanged }: ComparisonUse) {
  return { base, introduced, fixed: fixed.map(jsonFinding), unchanged: unchanged.map(jsonFinding) };
}

/** A finding without its excerpt; members in a fixed order. An undefined one is none in JSON. */
export function jsonFinding(finding: Finding) {
  const { ruleId, messageId, severity, message, file, path, region, subject, related, changed, fix, fingerprint } =
    finding;
  return { ruleId, messageId, severity, message, file, path, region, subject, related, changed, fix, fingerprint };
}
