/** The formats in which the site's generator has written pages, oldest first; A to C have no `spec_details` to check. */
export type Generation = 'D' | 'E' | 'F1' | 'F2' | 'G' | 'H';
/** From oldest to newest. */
export declare const GENERATIONS: readonly Generation[];
/** The `meta` line: what the page says of its specs. */
export interface Meta {
    readonly compilers: readonly string[];
    readonly num_specs: number;
    readonly num_specs_by_stack: Readonly<Record<string, number>>;
    readonly oss: readonly string[];
    readonly platforms: readonly string[];
    readonly stacks: readonly string[];
    readonly targets: readonly string[];
    readonly versions: readonly string[];
}
/** One row of `spec_details`: one binary. */
export interface Spec {
    readonly compiler: string;
    readonly hash: string;
    readonly os: string;
    readonly platform: string;
    readonly size: string | number;
    readonly stacks: readonly string[];
    /** Generations D to F2 only. */
    readonly tarball?: string;
    readonly target: string;
    readonly variants: readonly string[];
    readonly versions: readonly string[];
}
/** A front matter of the right shape (`schemas/page.schema.json`). Unknown keys may be there too. */
export interface PageData {
    readonly title: string;
    readonly layout: string;
    readonly categories: readonly string[];
    readonly meta: Meta;
    readonly spec_details: readonly Spec[];
}
/** Where a page stands, when it stands at `_cache/<tag>/<package>/specs.md`. */
export interface Place {
    readonly tag: string;
    readonly package: string;
}
