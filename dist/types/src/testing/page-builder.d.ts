import type { Generation } from '../page/data.js';
/** A page to check: where it stands, and its bytes as text. */
export interface TestPage {
    readonly file: string;
    readonly text: string;
}
/** What of a right page is to be different. */
export interface PageParts {
    /** Default H. */
    readonly generation?: Generation;
    /** The package folder and, unless `title` is given, the title. Default `zlib`. */
    readonly package?: string;
    /** Default: a tag of the generation. */
    readonly tag?: string;
    readonly file?: string;
    readonly title?: unknown;
    readonly layout?: string;
    readonly categories?: readonly unknown[];
    /** Merged over the summary that is right for `rows`; `undefined` takes a key away. */
    readonly meta?: Readonly<Record<string, unknown>>;
    /** Each is merged over a right row; `undefined` takes a key away. Default: one right row. */
    readonly rows?: readonly Readonly<Record<string, unknown>>[];
    /** What follows the closing fence. */
    readonly body?: string;
}
/** Real hashes, ascending. */
export declare const HASHES: readonly ['4hqfk4wmnwanjq2kqgpau6xkhir7egjk', '5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss', 'ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn', 'fn7eoy74lcbya3vtgrggcns3mvymccbf', 'q2sesbjy555atis7jbku4kuwt2vhi2m2', 'z6qjgpo42oginqmzsldcukxe2geggr6r'];
/** A page as the generator of its generation writes it, with the given differences; the summary fits the rows. */
export declare function page(parts?: PageParts): TestPage;
/** An example of a rule's documentation as a whole page; `rule.ts`, `Examples`, says how. */
export declare function expandExample(example: string, whole?: boolean): TestPage;
/** Lines `key: JSON` as the parts of a page. */
export declare function readParts(lines: readonly string[]): PageParts;
