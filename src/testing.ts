// The rule tester: what tests of plugins import from `cache-lint/testing`.
import { ok } from 'node:assert/strict';
import * as nodeTest from 'node:test';
import type { CorpusRule, PageRule, ShapeRule } from './rule.js';
import { isRight, lintFile, lintSite } from './testing/lint-texts.js';
import { type PageParts, page, type TestPage } from './testing/page-builder.js';
import { type RuleTable, type TestFramework, testTable } from './testing/rule-table.js';
import type { LintSettings, SiteSettings } from './testing/settings.js';
import { type SiteParts, siteOf, type TestSite } from './testing/site-builder.js';

export { HASHES, type PageParts, page, type TestPage } from './testing/page-builder.js';
export type { ExpectedFinding, ExpectedPlace, InvalidCase, RuleTable, TestFramework } from './testing/rule-table.js';
export { type SiteParts, site, type TestSite } from './testing/site-builder.js';
export type { LintSettings, SiteSettings };

/**
 * Tests a page rule on pages: silent on the valid ones, exactly the expected findings on the others, and every message occurs. Only the
 * rule itself runs, and what its options in `settings` leave out has its default. Uses the global `describe` and `it` where there are
 * any, else those of `node:test`: Vitest's have to be given unless its globals are on. Failures are AssertionErrors.
 */
export function testPageRule(
  rule: PageRule | ShapeRule,
  table: RuleTable<PageParts | TestPage, LintSettings>,
  framework: TestFramework = defaultFramework(),
): void {
  testTable(rule, table, framework, {
    check(input, settings) {
      const own = 'text' in input ? input : page(input);
      const isSeen = rule.kind === 'shape' || isRight(own);
      ok(isSeen, 'the rule does not see this page: it cannot be read, or its data is of a wrong shape');
      return { ...lintFile(own, [rule], settings), files: new Map([[own.file, own.text]]), main: own.file };
    },
  });
}

/** The same for a corpus or site rule, on whole sites. */
export function testCorpusRule(
  rule: CorpusRule,
  table: RuleTable<SiteParts | TestSite, SiteSettings>,
  framework: TestFramework = defaultFramework(),
): void {
  testTable(rule, table, framework, {
    check(input, settings) {
      const files = siteOf(input);
      return { ...lintSite(files, [rule], settings), files, main: undefined };
    },
  });
}

function defaultFramework(): TestFramework {
  const globals = globalThis as unknown as Partial<TestFramework>;
  const { describe = nodeTest.describe, it = nodeTest.it } = globals;
  return { describe: (name, body) => describe(name, body), it: (name, body) => it(name, body) };
}
