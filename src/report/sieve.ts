import type { Finding, HiddenFinding } from '../finding.js';
import type { BaselineUse, ChangesUse, ComparisonUse } from './report.js';

/** What the report says of findings that do not go on. */
export interface Notes {
  /** Hidden by suppressions. */
  readonly suppressed?: readonly HiddenFinding[];
  /** Hidden by the baseline. */
  readonly old?: readonly HiddenFinding[];
  readonly baseline?: BaselineUse;
  /** Faults that other findings tell. */
  readonly told?: readonly Finding[];
  readonly comparison?: ComparisonUse;
  readonly changes?: ChangesUse;
  /** How many only errors leave out, and how many a limit of what is shown. */
  readonly quiet?: number;
  readonly maxFindings?: number;
}

/** What one step makes of findings: those that go on, by `compareFindings`; those that do not; what is to be said. */
export interface Sieved {
  readonly kept: readonly Finding[];
  readonly left: readonly Finding[];
  readonly note: Notes;
}

/** A step of findings on their way to the report. */
export type Sieve = (findings: readonly Finding[]) => Sieved;

/** Findings on their way, and what has been said so far. */
export interface Flow {
  readonly findings: readonly Finding[];
  readonly notes: Notes;
}

/** The findings after these steps, one after the other. */
export function sift(flow: Flow, sieves: readonly Sieve[]): Flow {
  return sieves.reduce(({ findings, notes }, sieve) => {
    const { kept, note } = sieve(findings);
    return { findings: kept, notes: { ...notes, ...note } };
  }, flow);
}
