/** What travels in the page as JSON. Every untrusted text in it is cut and made visible: the page shows it as it is. */
export interface ReportData {
  readonly rules: readonly RuleData[];
  readonly files: readonly FileData[];
  /** In the order of the report: by file, then position. */
  readonly findings: readonly FindingData[];
}

/** A rule that has findings, as the page shows it. */
export interface RuleData {
  readonly id: string;
  /** Absent for a rule that is not in the report's list. */
  readonly summary?: string;
  readonly why?: string;
  readonly bad?: string;
  readonly good?: string;
  /** The plugin that it is from. */
  readonly plugin?: string;
  /** Its page in the documentation. */
  readonly url?: string;
}

/** A file with findings. */
export interface FileData {
  readonly name: string;
  /** Both or none: of a page at `_cache/<tag>/<package>/specs.md`. */
  readonly tag?: string;
  readonly package?: string;
}

/** One row of the table. */
export interface FindingData {
  /** The fingerprint: one finding of the report has it. */
  readonly id: string;
  /** An index into SEVERITIES: 0 is the worst. */
  readonly severity: number;
  /** An index into `rules`. */
  readonly rule: number;
  /** An index into `files`. */
  readonly file: number;
  /** Start line and column, end line and column: 1-based, UTF-16 units, the end exclusive. */
  readonly region: readonly [number, number, number, number];
  readonly message: string;
  readonly path?: string;
  readonly subject?: string;
  readonly frame?: FrameData;
  readonly related?: readonly RelatedData[];
  /** Related places that are not listed. */
  readonly moreRelated?: number;
  /** What would fix it, a sentence. */
  readonly fix?: string;
}

/** A piece of the line on which the finding starts, in three parts; the middle one is the marked place. */
export type FrameData = readonly [before: string, marked: string, after: string];

/** Another place of a fault. */
export interface RelatedData {
  /** `file:line:column`. */
  readonly place: string;
  readonly message: string;
}
