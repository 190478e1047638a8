import { expect } from 'vitest';
import { type LintSettings, lint, type TestFile } from './lint.js';

/** What a rule says of a page: for tables of values and what is said of them. No rule may throw. */
export function said(ruleId: string, page: TestFile, settings: LintSettings = {}): string[] {
  const { findings, crashes } = lint(page, settings);
  expect(crashes).toEqual([]);
  return findings.flatMap((one) => (one.ruleId === ruleId ? [one.message] : []));
}
