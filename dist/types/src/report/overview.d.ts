/** Names by number, and how many of something each has; by number. */
export type Counts = readonly (readonly [name: number, count: number])[];
/** What a site holds, in numbers: plain data. Names are as the pages spell them, and not made safe. */
export interface Overview {
    /** The folder of the site's pages, as findings spell files: `_cache`. */
    readonly cache: string;
    /** What the numbers of names count in: each list sorted by code unit, without repeats. Generations in their order. */
    readonly names: {
        readonly packages: readonly string[];
        readonly stacks: readonly string[];
        readonly compilers: readonly string[];
        readonly targets: readonly string[];
        readonly oss: readonly string[];
        readonly generations: readonly string[];
    };
    /** Dated tags by date, then releases by their numbers, then others by name, and `develop` last. */
    readonly tags: readonly TagOverview[];
    /**
     * Where a dated tag lacks packages, stacks or a fifth of the rows of the dated one before it, or a finding says so; by tag. As the rule
     * corpus-trend sees it: tags without a common package are not compared, and nothing is concluded from a page that cannot be read.
     */
    readonly falls: readonly Fall[];
    /** Absent without `develop` or without a release. */
    readonly develop?: DevelopAndRelease;
}
/** What a tag holds. Unread pages count as pages, with their packages, and in nothing else. */
export interface TagOverview {
    readonly tag: string;
    readonly kind: 'dated' | 'release' | 'develop' | 'other';
    /** Of a dated tag, as its name has it: `2025-03-30`; perhaps no day of the calendar. */
    readonly date?: string;
    readonly pages: number;
    /** Pages that could not be read, or that the config leaves out. */
    readonly unread: number;
    /** Rows of all pages: a hash that several pages list counts for each. */
    readonly specs: number;
    /** Numbers of the packages that have a page, ascending. */
    readonly packages: readonly number[];
    /** Rows in each stack, `root` included; a row in several counts in each. */
    readonly stacks: Counts;
    /** Rows with each value, as the pages spell it. */
    readonly compilers: Counts;
    readonly targets: Counts;
    readonly oss: Counts;
    /** Pages by the generation in which they were written. */
    readonly generations: Counts;
}
/** What is less in a dated tag than in the dated one before it. */
export interface Fall {
    /** Indexes into `tags`. */
    readonly older: number;
    readonly newer: number;
    /** Rows of all pages of the older one, and of the newer one: perhaps more than before. */
    readonly specs: readonly [before: number, now: number];
    /** Numbers of the packages that the newer one has no page of. */
    readonly packages: readonly number[];
    /** Numbers of the stacks of the older one that no row of the newer one is in; `root` is none. */
    readonly stacks: readonly number[];
    /** Fingerprints of the findings in the report that are about these two tags. */
    readonly findings: readonly string[];
}
/** `develop` beside the release with the highest number. */
export interface DevelopAndRelease {
    /** The tag of the release. */
    readonly release: string;
    /** Numbers of the packages and stacks that only one of the two has; `root` is no stack. */
    readonly onlyInDevelop: {
        readonly packages: readonly number[];
        readonly stacks: readonly number[];
    };
    readonly onlyInRelease: {
        readonly packages: readonly number[];
        readonly stacks: readonly number[];
    };
    /** Numbers of the packages of `develop` that no release has. */
    readonly inNoRelease: readonly number[];
}
