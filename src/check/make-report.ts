import { compareFindings, compareText, type Finding, SEVERITIES } from '../finding.js';
import { makeOverview } from '../overview/make-overview.js';
import { changedFirst } from '../report/changes.js';
import type { FixUse, InternalError, Report } from '../report/report.js';
import { type Flow, type Sieve, sift } from '../report/sieve.js';
import type { Checked, Inspection } from './inspection.js';

const TOOL = {
  name: 'cache-lint',
  version: __CACHE_LINT_VERSION__,
  informationUri: 'https://github.com/cache-lint/cache-lint',
} as const;

/** What a caller wants of a report. */
export interface ReportOptions {
  /** Errors only are shown; totals are of all. */
  readonly quiet?: boolean;
  /** At most so many are shown. */
  readonly maxFindings?: number | undefined;
  /** Whether it is to have the hidden findings, too. */
  readonly keepsHidden?: boolean;
  /** What fixing did, and what went wrong with it. */
  readonly fixed?: { readonly use: FixUse; readonly internalErrors: readonly InternalError[] };
}

/** The report on a run: made once, when all is done. Its totals are of the findings of `checked`, whether they are shown or not. */
export function makeReport({ inspection, flow }: Checked, options: ReportOptions = {}): Report {
  const { pages, contextPages, specs, files, rules, skippedRules, unchecked, buildCache, counted, crashes } =
    inspection;
  const { quiet = false, maxFindings, keepsHidden = false, fixed } = options;
  const shown = sift(flow, [onlyErrors(quiet), firstOnes(maxFindings)]);
  const { suppressed = [], old = [], baseline, comparison, changes } = shown.notes;
  const errors = [...crashes, ...(fixed?.internalErrors ?? [])];
  const unshown = without(flow.findings, shown.findings);
  const hidden = [...suppressed, ...old].filter(({ finding }) => !quiet || finding.severity === 'error');
  return {
    tool: TOOL,
    rules,
    skippedRules,
    files,
    findings: shown.findings,
    totals: { pages, contextPages, specs, ...countsOf(flow, inspection) },
    omitted: {
      quiet: shown.notes.quiet ?? 0,
      maxFindings: shown.notes.maxFindings ?? 0,
      perPage: SEVERITIES.reduce((sum, one) => sum + inspection.dropped[one], 0),
    },
    ...(unshown.length > 0 && { unshown }),
    ...(inspection.crowdedOut.size > 0 &&
      comparison === undefined && { crowdedOut: [...inspection.crowdedOut].sort(compareText) }),
    hidden: { suppressions: suppressed.length, baseline: old.length },
    ...(baseline && { baseline }),
    ...(keepsHidden && { hiddenFindings: hidden.sort((a, b) => compareFindings(a.finding, b.finding)) }),
    ...(comparison && { comparison }),
    ...(changes && { changes }),
    ...(fixed && { fixes: fixed.use }),
    ...(buildCache && { buildCache }),
    ...(counted.length > 0 && { overviews: counted.map((site) => makeOverview(site, shown.findings)) }),
    unchecked,
    internalErrors: errors.sort((a, b) => compareText(a.file, b.file)),
  };
}

/** Of `all`, those that are not among `some`. */
function without(all: readonly Finding[], some: readonly Finding[]): readonly Finding[] {
  if (all.length === some.length) return NONE;
  const known = new Set(some);
  return all.filter((finding) => !known.has(finding));
}

/** With those that are counted only, but for a comparison: nobody knows whether these are new. */
function countsOf(
  { findings, notes }: Flow,
  { dropped, crowdedOut }: Pick<Inspection, 'dropped' | 'crowdedOut'>,
): Pick<Report['totals'], 'errors' | 'warnings' | 'infos' | 'filesWithFindings'> {
  const isPlain = notes.comparison === undefined;
  const counts = isPlain ? { ...dropped } : { error: 0, warning: 0, info: 0 };
  const files = new Set(isPlain ? crowdedOut : []);
  for (const { severity, file } of findings) {
    counts[severity]++;
    files.add(file);
  }
  const { error: errors, warning: warnings, info: infos } = counts;
  return { errors, warnings, infos, filesWithFindings: files.size };
}

function onlyErrors(quiet: boolean): Sieve {
  return (findings) => {
    const kept = quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
    const left = quiet ? findings.filter(({ severity }) => severity !== 'error') : NONE;
    return { kept, left, note: { quiet: left.length } };
  };
}

/** Those on changed lines are shown before others. */
function firstOnes(most: number | undefined): Sieve {
  return (findings) => {
    if (most === undefined || findings.length <= most) return { kept: findings, left: NONE, note: { maxFindings: 0 } };
    const ranked = changedFirst(findings);
    const left = ranked.slice(most);
    return { kept: ranked.slice(0, most).sort(compareFindings), left, note: { maxFindings: left.length } };
  };
}

const NONE: readonly Finding[] = [];
