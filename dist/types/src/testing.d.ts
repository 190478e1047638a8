import type { CorpusRule, PageRule, ShapeRule } from './rule.js';
import { type PageParts, type TestPage } from './testing/page-builder.js';
import { type RuleTable, type TestFramework } from './testing/rule-table.js';
import type { LintSettings, SiteSettings } from './testing/settings.js';
import { type SiteParts, type TestSite } from './testing/site-builder.js';
export { HASHES, type PageParts, page, type TestPage } from './testing/page-builder.js';
export type { ExpectedFinding, ExpectedPlace, InvalidCase, RuleTable, TestFramework } from './testing/rule-table.js';
export { type SiteParts, site, type TestSite } from './testing/site-builder.js';
export type { LintSettings, SiteSettings };
/**
 * Tests a page rule on pages: silent on the valid ones, exactly the expected findings on the others, and every message occurs. Only the
 * rule itself runs, and what its options in `settings` leave out has its default. Uses the global `describe` and `it` where there are
 * any, else those of `node:test`: Vitest's have to be given unless its globals are on. Failures are AssertionErrors.
 */
export declare function testPageRule(rule: PageRule | ShapeRule, table: RuleTable<PageParts | TestPage, LintSettings>, framework?: TestFramework): void;
/** The same for a corpus or site rule, on whole sites. */
export declare function testCorpusRule(rule: CorpusRule, table: RuleTable<SiteParts | TestSite, SiteSettings>, framework?: TestFramework): void;
