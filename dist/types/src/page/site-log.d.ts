import type { JsonValue } from '../finding.js';
import type { Place } from './data.js';
/** A page of a site, as it is known beside what it says. */
export interface SitePage {
    /** Relative to the repository root, with `/`. */
    readonly file: string;
    readonly place: Place;
}
/** What of a page is not in numbers, by rule id: null where nothing stands, undefined where the rule failed. */
export type Notes = Readonly<Record<string, JsonValue | undefined>>;
/** What a page leaves behind when it is dropped; plain data. */
export interface LoggedPage {
    readonly rows: number;
    /** `meta.num_specs`. */
    readonly written: number;
    /** Whether `meta.stacks` has what the rows have. */
    readonly stacksFit: boolean;
    /** The stacks of `meta`, then those of rows only, each once. */
    readonly stacks: readonly string[];
    /** Of the rows that are known by their hashes: `ROW_SIZE` numbers of 32 bits each. */
    readonly row: readonly number[];
    readonly notes: Notes | undefined;
}
/** Numbers of a row: five of its hash, and the digest of what it is. 24 bytes. */
export declare const ROW_SIZE = 6;
/** Adds a row with a well-formed hash to those of a page. */
export declare function pushRow(rows: number[], hash: string, digest: number): void;
/**
 * What is kept of the pages of a site for what lies between them: an entry for each page and one for each row, in columns of numbers. So
 * nothing has to be put together to see that there is nothing to say of a right site. All of it is of the pages' content: it is the same
 * whoever read them.
 */
export declare class SiteLog {
    #private;
    readonly pages: SitePage[];
    /** Rows of each page; -1 for one whose data could not be read. */
    rows: Int32Array;
    written: Float64Array;
    /** Numbers of names in `packages`. */
    package: Int32Array;
    /** 1 where `meta.stacks` has what the rows have. */
    stacksFit: Uint8Array;
    /** Stacks of page `i`: numbers of texts in `stacks`, from `stackFrom[i]` to before `stackFrom[i + 1]`. */
    stack: Int32Array;
    stackFrom: Int32Array;
    /** Rows of page `i` that are known by their hashes: `ROW_SIZE` numbers each, from row `rowFrom[i]` to before `rowFrom[i + 1]`. */
    row: Int32Array;
    rowFrom: Int32Array;
    /** Of the pages that have any. */
    readonly notes: Map<number, Readonly<Record<string, JsonValue | undefined>>>;
    readonly packages: Names;
    readonly stacks: Names;
    /** With room for so many pages as the real site has them, and for more when they come. */
    constructor(pages?: number);
    /** Without what it leaves behind it is a page of which nothing is known but that it is there. */
    add(page: SitePage, logged: LoggedPage | undefined): void;
    /** What a page left behind. */
    at(index: number): LoggedPage | undefined;
    isRead(index: number): boolean;
    /** The stacks that a page lists, or only its rows do, each once. */
    stacksOf(index: number): string[];
    /** The hash of a row, counted over all pages. */
    hashAt(row: number): string;
    /** The same pages by their files in code-unit order; the very log when they are. */
    sorted(): SiteLog;
    /** The place of a file in a log that is sorted; -1 when it is no page of the site. */
    indexOf(file: string): number;
}
/** Texts by number, each once. */
declare class Names {
    #private;
    readonly texts: string[];
    numberOf(text: string): number;
}
export {};
