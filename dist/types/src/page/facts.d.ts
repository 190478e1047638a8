import type { Compiler, Lexicon, Variant } from '../spack/lexicon.js';
import type { Generation, Meta, PageData, Spec } from './page.js';
import { type ListField, type ListValues } from './summary.js';
/** One row, read: what several rules need to know of it. */
export interface RowFacts {
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
    /** Of the normal forms of its variants, in any order: 32 bits. */
    readonly variantsDigest: number;
}
/** What the rows of a page say, counted once for all rules. */
export interface PageFacts {
    readonly generation: Generation;
    readonly rows: readonly RowFacts[];
    /** Whether a list of `meta` holds each value of the rows exactly once and no other, in any order. */
    readonly listFits: {
        readonly [K in ListField]: boolean;
    };
    /** Whether `meta.num_specs_by_stack` has each stack of the rows with its number of rows, and no other. */
    readonly stackCountsFit: boolean;
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
    /** Rows that list a stack twice. */
    readonly rowsWithRepeatedStacks: number;
    /** Rows whose hash is none, rows whose hash an earlier row has. */
    readonly malformedHashes: number;
    readonly repeatedHashes: number;
    /** Whether several rows have this hash. */
    isShared(hash: string): boolean;
    /** Variants that are none (`kind` is undefined). */
    readonly malformedVariants: number;
    /** Rows whose variants are not strictly ascending by name: out of order, repeated or malformed. */
    readonly rowsWithUnsortedVariants: number;
    /** Rows spelled `name@=version`, `name@version`. */
    readonly exactCompilers: number;
    readonly bareCompilers: number;
    /** Variants spelled `k=a,b`, `k:=a,b`. */
    readonly oldMultiForms: number;
    readonly multiForms: number;
    /** Rows with a `tarball`. */
    readonly tarballs: number;
    /** Rows with a variant `commit`. */
    readonly commits: number;
    /**
     * 32 bits that tell apart what rows are (compiler, version, operating system, platform, target, variants), whatever generation spells
     * them. Computed when asked for.
     */
    digestOf(row: RowFacts): number;
    /** A row's variants, in its order. Read when asked for: the counts above tell whether there is anything to see. */
    variantsOf(row: RowFacts): readonly Variant[];
    /** What `meta` should say, with its lists sorted by code point. Built when asked for. */
    expectedMeta(): Meta;
}
/** Derives the facts of a page in one pass over its rows. */
export declare function deriveFacts(data: PageData, lexicon: Lexicon): PageFacts;
/** The values that the rows have for a list of `meta`, each once, in no certain order: the list itself when it fits. */
export declare function distinctValues(data: PageData, facts: PageFacts, field: ListField): readonly string[];
