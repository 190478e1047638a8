/** The mildest severity that fails a run, from the strictest level on. */
export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

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
} as const;
