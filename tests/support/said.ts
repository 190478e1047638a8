import { type LintSettings, lint, type TestFile } from './lint.js';

/** What a rule says of a page: for tables of values and what is said of them. */
export function said(ruleId: string, page: TestFile, settings: LintSettings = {}): string[] {
  return lint(page, settings).findings.flatMap((one) => (one.ruleId === ruleId ? [one.message] : []));
}
