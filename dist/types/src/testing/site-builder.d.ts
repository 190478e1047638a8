import { type PageParts, type TestPage } from './page-builder.js';
/** A whole site as texts: pages, `_data/*.yaml`, `pages/tags/*.md`, by their paths with `/`. */
export type TestSite = ReadonlyMap<string, string>;
/** What a site is to hold. */
export interface SiteParts {
    readonly pages: readonly (PageParts | TestPage)[];
    /** Files in place of, or beside, the ones that fit the pages, by path; `undefined` takes one away. */
    readonly files?: Readonly<Record<string, string | undefined>>;
    /** Without `_data/` and `pages/tags/`. */
    readonly pagesOnly?: boolean;
}
/** A right site of the given pages, with the given differences: what is not given of its data fits the pages. */
export declare function site({ pages, files, pagesOnly }: SiteParts): TestSite;
/** A site that is given as it is, or as what it is to hold. */
export declare function siteOf(given: SiteParts | TestSite): TestSite;
/** An example of a corpus rule's documentation as a whole site; `rule.ts`, `Examples`, says how. */
export declare function expandSiteExample(example: string): TestSite;
export declare function tagPage(tag: string): string;
