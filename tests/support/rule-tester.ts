import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { type CorpusRule, isCorpusRule, type Rule } from '../../src/rule.js';
import { type CaseAmongOthers, type RuleTable, testTable, type Way } from '../../src/testing/rule-table.js';
import { type SiteParts, siteOf } from '../../src/testing/site-builder.js';
import { expectGolden, expectInGolden } from './golden.js';
import { type LintSettings, lint, lintSite, type SiteSettings, type TestFile, type TestSite } from './lint.js';
import { type PageParts, page } from './page-builder.js';

export type { ExpectedFinding, ExpectedPlace } from '../../src/testing/rule-table.js';

/** A page with what is found on it. */
export type InvalidPage = CaseAmongOthers<TestFile | PageParts, LintSettings>;

/**
 * The table of a rule on one page, in the form of `testPageRule` of the public tester. More than that, all rules run, so that one fault is
 * one finding; severity, subject and fix are always compared; and a golden file holds what is said.
 */
export function testRule(rule: Rule, table: RuleTable<TestFile | PageParts, LintSettings, InvalidPage>): void {
  testOwn(rule, table, (input, settings) => {
    const own = isParts(input) ? page(input) : input;
    return { ...lint(own, settings), files: new Map([[own.file, textOf(own)]]), main: own.file };
  });
}

function isParts(input: TestFile | PageParts): input is PageParts {
  return !('text' in input || 'bytes' in input || 'fault' in input);
}

function textOf(file: TestFile): string {
  if ('text' in file) return file.text;
  return 'bytes' in file ? Buffer.from(file.bytes).toString() : '';
}

/** The same for a corpus or site rule, on whole sites. */
export function testCorpusRule(
  rule: CorpusRule,
  table: RuleTable<TestSite | SiteParts, SiteSettings, CaseAmongOthers<TestSite | SiteParts, SiteSettings>>,
): void {
  testOwn(rule, table, (input, settings) => {
    const files = siteOf(input);
    return { ...lintSite(files, settings), files, main: undefined };
  });
}

function testOwn<T extends object, S extends LintSettings>(
  rule: Rule,
  table: RuleTable<T, S, CaseAmongOthers<T, S>>,
  check: Way<T, S>['check'],
): void {
  const golden = `rules/${rule.id}.golden`;
  const section = (name: string, findings: readonly Finding[]): string =>
    [`# ${name}`, ...findings.flatMap(isCorpusRule(rule) ? linesOnSite : linesOnPage), ''].join('\n');
  const more: Way<T, S>['more'] = (test, run) => {
    test('says what the golden file says', () => {
      const sections = Object.entries(table.invalid).map(([name, entry]) => section(name, run(entry).findings));
      expectGolden(sections.join('\n'), golden);
    });
  };
  const inspect: Way<T, S>['inspect'] = (findings, name, all) => {
    // Word for word in the test of each case, too: what a message says is seen there first.
    expectInGolden(section(name, all), golden);
    for (const { message, related, fix } of findings) {
      expect(message).toMatch(/\.$/);
      expect(fix !== undefined && !rule.fixable).toBe(false);
      if (isCorpusRule(rule))
        for (const text of [message, ...related.map((one) => one.message)]) expect(text).toMatch(/^\S[^\n]*\.$/);
    }
  };
  testTable(rule, table, { describe, it }, { check, whole: true, inspect, more });
}

function linesOnPage({ file, region, severity, message, ruleId, path }: Finding): readonly string[] {
  const { startLine, startColumn, endLine, endColumn } = region;
  return [`${file}:${startLine}:${startColumn}-${endLine}:${endColumn}: ${severity}: ${message} [${ruleId}] ${path}`];
}

function linesOnSite({ file, region, severity, message, ruleId, path, related }: Finding): readonly string[] {
  return [
    `${file}:${region.startLine}:${region.startColumn}: ${severity}: ${message} [${ruleId}] ${path}`,
    ...related.map((one) => `  ${one.file}:${one.region.startLine}:${one.region.startColumn}: ${one.message}`),
  ];
}
