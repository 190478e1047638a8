/** What of a row is told where it is read. */
export declare const MARK: {
    readonly hasTarball: 1;
    /** It is not the URL that the row's values give. */
    readonly unusualTarball: 2;
    /** Neither `-` nor a number above 0. */
    readonly oddSize: 4;
    readonly malformedHash: 8;
    /** The URL of its tarball starts as in the first years: on the mirror of a release. */
    readonly oldMirror: number;
};
/** What can be said of a row, as bits: of one row, or of all rows of a page together. The bits of `MARK` are among them. */
export declare const ROW: {
    readonly hasTarball: 1;
    /** It is not the URL that the row's values give. */
    readonly unusualTarball: 2;
    /** Neither `-` nor a number above 0. */
    readonly oddSize: 4;
    readonly malformedHash: 8;
    /** The URL of its tarball starts as in the first years: on the mirror of a release. */
    readonly oldMirror: number;
    readonly malformedCompiler: number;
    readonly unknownCompiler: number;
    readonly malformedOs: number;
    readonly unknownPlatform: number;
    /** Operating system and platform are both well-formed and exclude each other. */
    readonly osAgainstPlatform: number;
    readonly unknownTarget: number;
    readonly implausibleTarget: number;
    /** Not exactly one, or a malformed one. */
    readonly wrongVersion: number;
    readonly noStacks: number;
    readonly noRoot: number;
    readonly repeatedStack: number;
    readonly unsortedStacks: number;
    /** A stack's name contradicts the platform or the target, where these are themselves no fault. */
    readonly stackConflict: number;
    /** Not strictly ascending by name: out of order, repeated or malformed. */
    readonly unsortedVariants: number;
    /** An earlier row has it, too. */
    readonly repeatedHash: number;
    /** The compiler does not exist on the platform, where that is itself no fault. */
    readonly compilerAgainstPlatform: number;
    readonly malformedStack: number;
    readonly malformedVariant: number;
    /** A variant with several values of which one is empty or repeated. */
    readonly oddValues: number;
};
/** What can be said of a page as a whole, as bits beside those of `ROW`. */
export declare const PAGE: {
    /** It is not known to be as the generator writes it: see `PageFacts.isGenerated`. */
    readonly notGenerated: number;
    readonly noRows: number;
    /** `meta.num_specs` is not the number of rows. */
    readonly wrongTotal: number;
    /** `meta.num_specs_by_stack` does not have each stack of the rows with its number of rows. */
    readonly wrongCounts: number;
    /** A list of `meta` does not hold each value of the rows once and no other. */
    readonly wrongList: number;
    /** A list of `meta` is not strictly ascending. */
    readonly unsortedList: number;
};
/** One of the things that can be said of a row. */
export type RowFlag = keyof typeof ROW;
/** One of the things that can be said of a page. */
export type PageFlag = keyof typeof PAGE;
export type Flag = RowFlag | PageFlag;
/** What has flags: a row, or a page with its own and those of all its rows. */
export interface Flagged {
    /** Bits of `ROW`, of a page also of `PAGE`; ask with `hasFlag`. */
    readonly flags: number;
}
/** Whether it has one of these flags. */
export declare function hasFlag({ flags }: Flagged, ...wanted: readonly Flag[]): boolean;
/** Asks pages whether none of their rows has one of these flags. */
export declare function noRow(...flags: readonly RowFlag[]): (page: Flagged) => boolean;
/** Asks pages whether neither they nor their rows have one of these flags. */
export declare function noFlag(...flags: readonly Flag[]): (page: Flagged) => boolean;
/** The bits of which `noRow` or `noFlag` made a question; undefined for any other question. So several can be asked at once. */
export declare function bitsIn(question: unknown): number | undefined;
