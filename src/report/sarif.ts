import { gzipSync } from 'node:zlib';
import type { Finding } from '../finding.js';
import { notCheckedSentences } from './build-cache.js';
import { changeSentences } from './changes.js';
import { jsonText } from './json-text.js';
import { findingsAre, omittedSentences, unsuggestedSentences } from './omitted.js';
import { wellFormed } from './printable.js';
import type { InternalError, Report, TextReporter } from './report.js';
import { fixesOf, locationOf, messageOf, relatedPerResult, resultOf } from './sarif-result.js';
import { ruleDescriptor } from './sarif-rule.js';
import { stateTeller } from './sarif-state.js';
import { isOutside } from './sarif-uri.js';
import { hiddenSentences, staleSentences } from './totals.js';
import { worstFirst } from './worst-first.js';

/** What GitHub code scanning takes (github/docs: data/reusables/code-scanning/sarif-limits.md). */
export interface SarifLimits {
  /** Results per run; a file with more is rejected. */
  readonly results: number;
  /** Bytes of the file after gzip. */
  readonly gzipBytes: number;
}

export const GITHUB_LIMITS: SarifLimits = { results: 25_000, gzipBytes: 10_000_000 };

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Notifications of one kind that are written. */
const MAX_NOTIFICATIONS = 100;

/** The rule whose findings say that a page could not be read: such a page was not checked. */
const UNREADABLE = 'file-readable';

/**
 * SARIF 2.1.0 for GitHub code scanning. Worst findings first; at most 25,000 and at most 10 MB after gzip, and a notification
 * says how many are left out. For files outside of the repository root see `toUri`.
 */
export const sarif: TextReporter = (report, { sarifCategory }) => sarifWithin(report, GITHUB_LIMITS, sarifCategory);

/** The same with limits of the caller's. */
export function sarifWithin(report: Report, limits: SarifLimits, category?: string): string {
  const { findings, hiddenFindings = [] } = report;
  const ranked = [...worstFirst(findings), ...worstFirst(hiddenFindings.map(({ finding }) => finding))];
  let kept = Math.min(ranked.length, limits.results);
  for (;;) {
    const text = sarifText(report, ranked.slice(0, kept), limits, category);
    // What is small enough without gzip is so if gzip gains nothing, too.
    if (kept === 0 || Buffer.byteLength(text) < limits.gzipBytes * 0.99) return text;
    const excess = gzipSync(text).length / limits.gzipBytes;
    if (excess <= 1) return text;
    kept = Math.floor((kept / excess) * 0.95);
  }
}

function sarifText(report: Report, findings: readonly Finding[], limits: SarifLimits, category?: string): string {
  const { tool, rules, suggestions } = report;
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const mostRelated = relatedPerResult(findings.length);
  const stateOf = stateTeller(report);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: tool.informationUri,
            rules: rules.map((rule) => ruleDescriptor(rule, tool.informationUri)),
          },
        },
        ...(category !== undefined && { automationDetails: { id: category.replace(/\/?$/, '/') } }),
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(report, findings.length, limits)],
        results: findings.map((finding) => ({
          ...resultOf(finding, ruleIndexes.get(finding.ruleId), mostRelated),
          ...stateOf(finding),
          ...fixesOf(finding, suggestions?.get(finding)),
        })),
      },
    ],
  };
  return jsonText(log, 6);
}

function invocation(report: Report, written: number, limits: SarifLimits) {
  const { findings, internalErrors } = report;
  const notifications = [
    ...capped(internalErrors, 'internal errors').map((item) =>
      typeof item === 'string' ? notification('error', item) : notification('error', internalErrorText(item)),
    ),
    ...capped(
      findings.filter(({ ruleId }) => ruleId === UNREADABLE),
      'unreadable files',
    ).map((item) =>
      typeof item === 'string'
        ? notification('warning', item)
        : { ...notification('warning', item.message), locations: [locationOf(item)] },
    ),
    ...leftOutNotes(report, written, limits).map((text) => notification('note', text)),
  ];
  return {
    executionSuccessful: internalErrors.length === 0,
    ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
  };
}

/** The first items, and one sentence in place of the others. */
function capped<T>(items: readonly T[], what: string): (T | string)[] {
  if (items.length <= MAX_NOTIFICATIONS) return [...items];
  return [...items.slice(0, MAX_NOTIFICATIONS), `${items.length - MAX_NOTIFICATIONS} more ${what} are not listed.`];
}

function notification(level: 'error' | 'warning' | 'note', text: string) {
  return { level, message: { text: messageOf(text) } };
}

function internalErrorText({ ruleId, plugin, file, stack }: InternalError): string {
  const where = ruleId === undefined ? '' : ` in rule ${ruleId}`;
  const who = plugin === undefined ? 'cache-lint itself' : `The plugin ${plugin}`;
  return `${who} failed${where} on ${wellFormed(file)}: ${stack.split('\n')[0]}`;
}

function leftOutNotes(report: Report, written: number, limits: SarifLimits): string[] {
  const { findings, hiddenFindings = [], omitted } = report;
  const notes = [
    ...changeSentences(report),
    ...hiddenSentences(report),
    ...staleSentences(report),
    ...notCheckedSentences(report),
  ];
  const left = findings.length + hiddenFindings.length - written;
  if (left > 0) {
    const bounds = `${limits.results} results and ${limits.gzipBytes} bytes after gzip`;
    notes.push(`${findingsAre(left)} left out, the mildest first: code scanning takes ${bounds}.`);
  }
  notes.push(...omittedSentences(omitted), ...unsuggestedSentences(report));
  const outside = findings.filter(({ file }) => isOutside(file)).length;
  if (outside > 0)
    notes.push(
      `${findingsAre(outside)} outside of the repository root: URIs with '(parent)' or '(root)' lead nowhere.`,
    );
  return notes;
}
