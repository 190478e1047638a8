import type { Compiler, Variant } from '../spack/lexicon.js';
import type { Generation, Meta, Spec } from './data.js';
import type { RowCounts } from './row-counts.js';
import type { Flagged } from './row-flags.js';
import type { ListField, ListValues } from './summary.js';
/** One row, read: what several rules need to know of it. */
export interface RowFacts extends Flagged {
    readonly spec: Spec;
    /** 0-based, into `spec_details`. */
    readonly index: number;
    readonly compiler: Compiler;
    readonly hashOk: boolean;
    /** Whether an earlier row has the same hash. */
    readonly hashRepeated: boolean;
    readonly versionOk: boolean;
    readonly osOk: boolean;
    readonly platformOk: boolean;
    /** False when `os` and `platform` are both well-formed and exclude each other. */
    readonly osFitsPlatform: boolean;
}
/** What the rows of a page say, counted once for all rules. Its flags are its own (`PAGE`) and those that any of its rows has. */
export interface PageFacts extends Flagged {
    /**
     * Whether the page is known to be byte for byte as the generator writes it, with the title, the layout and the categories that its place
     * asks for. False where nobody looked.
     */
    readonly isGenerated: boolean;
    readonly generation: Generation;
    /** How many rows there are, without reading them. */
    readonly rowCount: number;
    /** Read when asked for: the numbers and flags here tell whether there is anything to see. */
    readonly rows: readonly RowFacts[];
    /** `meta.num_specs`. */
    readonly writtenSpecs: number;
    /** Whether a list of `meta` holds each value of the rows exactly once and no other, in any order. */
    readonly listFits: {
        readonly [K in ListField]: boolean;
    };
    /** Whether a list of `meta` is strictly ascending by code point. */
    readonly listSorted: {
        readonly [K in ListField]: boolean;
    };
    /** Whether `meta.num_specs_by_stack` has each stack of the rows with its number of rows, and no other. */
    readonly stackCountsFit: boolean;
    /** Whether the keys of `meta.num_specs_by_stack` ascend by code point. */
    readonly countsAscending: boolean;
    /** Whether the keys of `meta` and of each row are in alphabetical order; unknown keys are passed over. */
    readonly keysInOrder: boolean;
    /**
     * Per list of `meta`: every value of the rows with the index of the first row that has it, in the order of the rows. Built when asked
     * for: look at `listFits` first.
     */
    readonly values: ListValues;
    /** How many rows list each stack; a row that lists it twice counts once. Built when asked for: look at `stackCountsFit` first. */
    readonly rowsByStack: ReadonlyMap<string, number>;
    /**
     * Per list of `meta`: how many rows have a value there that its own rule calls an error (a malformed version, no stacks at all...).
     * The summary is not to be blamed for what such a row says or no longer says.
     */
    readonly faultyRows: {
        readonly [K in ListField]: number;
    };
    /** Rows that lack the stack `root`; an empty `stacks` counts. */
    readonly rowsWithoutRoot: number;
    /** Whether no row has a hash that stands before the one of the row before it. */
    readonly hashesSorted: boolean;
    /** Whether several rows have this hash. */
    isShared(hash: string): boolean;
    /** Rows spelled `name@=version`, `name@version`. */
    readonly exactCompilers: number;
    readonly bareCompilers: number;
    /** Variants spelled `k=a,b`, `k:=a,b`. */
    readonly oldMultiForms: number;
    readonly multiForms: number;
    /** Rows with a `tarball`; with one that is the URL that their values give, on the mirror of a release, as in the first years. */
    readonly tarballs: number;
    readonly oldMirrors: number;
    /** Variants `commit`. */
    readonly commits: number;
    /**
     * 32 bits that tell apart what rows are (compiler, version, operating system, platform, target, variants), whatever generation spells
     * them.
     */
    digestOf(row: RowFacts): number;
    /**
     * Six numbers of 32 bits for each row, without reading rows: five of its hash, and the digest of what it is. Only where no row of the page
     * has the flag `malformedHash`.
     */
    rowNumbers(): readonly number[];
    /** Counts the rows by their values, without reading rows. */
    rowCounts(): RowCounts;
    /** What a list of `meta` has. */
    listed(field: ListField): readonly string[];
    /** A row's variants, in its order. Read when asked for: the counts above tell whether there is anything to see. */
    variantsOf(row: RowFacts): readonly Variant[];
    /** What `meta` should say, with its lists sorted by code point. Built when asked for. */
    expectedMeta(): Meta;
}
/** The values that the rows have for a list of `meta`, each once, in no certain order: the list itself when it fits. */
export declare function distinctValues(facts: PageFacts, field: ListField): readonly string[];
