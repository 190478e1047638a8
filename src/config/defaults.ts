/** The mildest severity that fails a run, from the strictest level on. */
export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

/** What becomes of hidden findings in SARIF. */
export const SARIF_SUPPRESSED = ['exclude', 'include'] as const;

/** What a baseline is called that `cache-lint baseline` writes at the root of the repository. */
export const BASELINE_NAME = '.cache-lint-baseline.json';

/** Which findings a run on changed files shows: on changed lines, on changed files, all. */
export const DIFF_FILTERS = ['added', 'file', 'none'] as const;

/** What holds where the command line says nothing. A test holds it against the schema of the options, which is not loaded for this. */
export const DEFAULTS = {
  format: [],
  failOn: 'error',
  maxFileSize: 64,
  quiet: false,
  rule: [],
  allowEmpty: false,
  pagesOnly: false,
  allowCode: false,
  fix: false,
  fixDryRun: false,
  diff: false,
  prune: false,
  strictBaseline: false,
  sarifSuppressed: 'exclude',
  staged: false,
  changed: false,
  diffFilter: 'file',
} as const;
