import type { Fix, Severity } from './finding.js';
import type { CorpusRule, PageRule, ShapeRule } from './rule.js';
import { type PageParts, type TestPage } from './testing/page-builder.js';
import type { LintSettings, SiteSettings } from './testing/settings.js';
import { type SiteParts, type TestSite } from './testing/site-builder.js';
export { HASHES, type PageParts, page, type TestPage } from './testing/page-builder.js';
export { type SiteParts, site, type TestSite } from './testing/site-builder.js';
export type { LintSettings, SiteSettings };
/** A place and what stands there. */
export interface ExpectedPlace {
    /** The text that the region cuts out: the offending value itself, quotes included. */
    readonly token: string;
    /** Default: the page's file. */
    readonly file?: string;
}
/** What a finding must be. What is left out is not compared, but for `related`: without it there must be none. */
export interface ExpectedFinding extends ExpectedPlace {
    readonly messageId: string;
    /** JSON pointer. */
    readonly path: string;
    readonly severity?: Severity;
    readonly subject?: string;
    readonly message?: string;
    readonly fix?: Fix;
    /** The other places, in order. */
    readonly related?: readonly ExpectedPlace[];
}
/** A page or a site with all findings of the rule, in their order. */
export interface InvalidCase<T, S> {
    readonly settings?: S;
    readonly findings: readonly ExpectedFinding[];
    /** A page (or its parts) or a site (or its parts). */
    readonly input: T;
}
/** Right and wrong inputs by what they are. */
export interface RuleTable<T, S> {
    readonly valid: Readonly<Record<string, T | {
        readonly input: T;
        readonly settings: S;
    }>>;
    readonly invalid: Readonly<Record<string, InvalidCase<T, S>>>;
}
/** The two functions of a test framework. */
export interface TestFramework {
    describe(name: string, body: () => void): unknown;
    it(name: string, body: () => void): unknown;
}
/**
 * Tests a page rule on pages: silent on the valid ones, exactly the expected findings on the others, and every message occurs. Only the
 * rule itself runs, and what its options in `settings` leave out has its default. Uses the global `describe` and `it` where there are
 * any, else those of `node:test`: Vitest's have to be given unless its globals are on. Failures are AssertionErrors.
 */
export declare function testPageRule(rule: PageRule | ShapeRule, table: RuleTable<PageParts | TestPage, LintSettings>, framework?: TestFramework): void;
/** The same for a corpus or site rule, on whole sites. */
export declare function testCorpusRule(rule: CorpusRule, table: RuleTable<SiteParts | TestSite, SiteSettings>, framework?: TestFramework): void;
