import type { Finding, Region } from '../finding.js';
/** What stands in a region gives way to a text; an empty region is where the text is put. */
export interface Replacement {
    readonly region: Region;
    readonly text: string;
}
/** A place in a file: the line, and the bytes of UTF-8 before it on the line and one. */
export interface BytePlace {
    readonly line: number;
    readonly column: number;
}
/** What mends one finding, and does nothing else that the rules would tell. */
export interface Suggestion {
    /** The smallest ones, all of which belong together: in the order of the text, apart from each other. */
    readonly replacements: readonly Replacement[];
    /**
     * The same as one replacement, for those who show the whole lines that it is on in a comment. Absent where these are long, or hold what
     * a comment cannot show as it is.
     */
    readonly inComment?: {
        readonly start: BytePlace;
        readonly end: BytePlace;
        readonly text: string;
    };
}
/** What would mend the findings of a run, each by itself. */
export type Suggestions = ReadonlyMap<Finding, Suggestion>;
/** UTF-16 units that a suggestion puts into a page at most, and of the lines that a comment shows. */
export declare const MOST_SUGGESTED = 10000;
