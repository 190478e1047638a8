import type { Finding, Severity } from '../finding.js';

/** What a rule is, for the formats that list rules. */
export interface RuleInfo {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  /** The worst severity that the rule has in this run. */
  readonly severity: Severity;
  readonly fixable: boolean;
  /** The plugin that it is from. */
  readonly plugin?: string;
  /** Example page fragments. */
  readonly bad: string;
  readonly good: string;
}

/** A fault of cache-lint itself: the run goes on, exit 3. */
export interface InternalError {
  /** Absent when it was not a rule that failed. */
  readonly ruleId?: string;
  /** The plugin that the rule is from: then it is the plugin's fault. */
  readonly plugin?: string;
  readonly file: string;
  /** The error with its stack. */
  readonly stack: string;
}

/** Everything that a run found out, complete and sorted: what every format is a pure function of. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string; readonly informationUri: string };
  /** The rules that ran, by id. */
  readonly rules: readonly RuleInfo[];
  /** The rules that did not, or not everywhere, and why, by id. */
  readonly skippedRules: readonly { readonly id: string; readonly reason: string }[];
  /** The files looked at, sorted, spelled as in findings. */
  readonly files: readonly string[];
  /** The findings to show, by `compareFindings`. */
  readonly findings: readonly Finding[];
  /** Of all findings, the ones that are not shown included. */
  readonly totals: {
    readonly pages: number;
    /** Pages that were read only because a fault between pages may touch the ones that the run is about. */
    readonly contextPages: number;
    /** Files with at least one finding. */
    readonly filesWithFindings: number;
    readonly specs: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
  /** How many findings are not in `findings`, by what left them out: two options, and the limit of findings of one page. */
  readonly omitted: { readonly quiet: number; readonly maxFindings: number; readonly perPage: number };
  /** Findings that are in no total, by what hides them. */
  readonly hidden: { readonly suppressions: number };
  /** Pages that could not be read, without a finding because the rule that would say so is off; by rule id. */
  readonly unchecked: readonly { readonly ruleId: string; readonly pages: number }[];
  readonly internalErrors: readonly InternalError[];
}

/** What a format for people has to know of the place where it is shown. */
export interface View {
  /** Terminal columns. */
  readonly width: number;
  readonly color: boolean;
  /** Whether a CI runner reads the output and obeys the commands in it. */
  readonly ci: boolean;
}

/** A format: a pure function, no printing, no sorting in place. The text ends in a line break or is empty. */
export type Reporter = (report: Report, view: View) => string;
