import type { Finding, Severity } from '../finding.js';
import type { HideContext } from '../hide/hide.js';
import type { CountedSite } from '../overview/make-overview.js';
import type { InternalError, Report, RuleInfo } from '../report/report.js';
import type { Flow } from '../report/sieve.js';

/** What a run found out, before anything of it is hidden or left out. Plain data, but for the counts of sites. */
export interface Inspection {
  /** In any order. */
  readonly findings: readonly Finding[];
  /** Findings beyond the most that are kept: counted only. */
  readonly dropped: Readonly<Record<Severity, number>>;
  /** Files with findings that are counted only because of the run's others: perhaps none of theirs is in `findings`. */
  readonly crowdedOut: ReadonlySet<string>;
  /** The files that the run is about, sorted. */
  readonly files: readonly string[];
  readonly pages: number;
  /** Read only because a fault between pages may touch the ones that the run is about. */
  readonly contextPages: number;
  readonly specs: number;
  /** Pages that not all rules could look at. */
  readonly unread: ReadonlySet<string>;
  readonly unchecked: Report['unchecked'];
  readonly rules: readonly RuleInfo[];
  readonly skippedRules: Report['skippedRules'];
  /** Undefined when neither indexes nor data files were looked at. */
  readonly buildCache: Report['buildCache'] | undefined;
  /** The sites that were counted: none where nobody asked, and those of which the run is about the whole. */
  readonly counted: readonly CountedSite[];
  /** The rules that had nothing to look at. */
  readonly idle: ReadonlySet<string>;
  /** By file. */
  readonly crashes: readonly InternalError[];
}

/** What a run found out, and its findings on their way to the report. */
export interface Checked {
  readonly inspection: Inspection;
  readonly flow: Flow;
}

/** What tells whether something that was not found is really gone. `today` is `YYYY-MM-DD`. */
export function hideContext(inspection: Inspection, today: string): HideContext {
  const { files, unread, crashes, dropped, skippedRules, idle } = inspection;
  const skipped = new Set(skippedRules.map(({ id }) => id));
  const isBroken = crashes.length > 0 || Object.values(dropped).some((count) => count > 0);
  return { today, ran: (id) => !skipped.has(id) && !idle.has(id), files, unread, isBroken };
}
