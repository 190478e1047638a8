/**
 * The grammars of what a page holds. The expressions are ours; each names the Spack source that it follows.
 * All run in linear time on any input.
 */
/** A DAG hash: SHA-1 in lower-case base 32, so without 0, 1, 8 and 9 (Spack `util/hash.py`). */
export declare const HASH: RegExp;
/** The form of every package since 2017: folder names of spack-packages with `_` as `-`. */
export declare const PACKAGE_NAME: RegExp;
/** What Spack's package API v1 allowed (`util/naming.py`). */
export declare const LOOSE_PACKAGE_NAME: RegExp;
/** Tags that the site's indexer takes (spack-infrastructure `cache_indexer.py`), and the two-part ones of its first years. */
export declare const TAG: RegExp;
export declare function isOsName(text: string): boolean;
export declare function isVersion(text: string): boolean;
/** How a compiler is spelled: `gcc@=11.4.0` (D to G), `gcc@11.4.0` (H), `none` (H). */
export type CompilerForm = 'exact' | 'bare' | 'none';
export interface Compiler {
    readonly text: string;
    /** Undefined when the text is no compiler; `name` and `version` are empty then. */
    readonly form: CompilerForm | undefined;
    /** `none` for `none`. */
    readonly name: string;
    /** Empty for `none`. */
    readonly version: string;
}
export declare function parseCompiler(text: string): Compiler;
/** One entry of a row's `variants` (Spack `variant.py`, `Variant.__str__`). */
export interface Variant {
    readonly text: string;
    /** Undefined when the text is no variant; the other fields are empty then. */
    readonly kind: 'boolean' | 'single' | 'multi' | undefined;
    readonly name: string;
    /** `k=a,b` unquoted: several values in the form of generations A to G (generation H writes `:=`). */
    readonly oldMulti: boolean;
}
export declare function parseVariant(text: string): Variant;
/** The first value behind `:=` that is empty or repeated; whether the whole is a variant is for their reader to say. */
export declare function oddValueOf(text: string): string | undefined;
export declare function isStackName(text: string): boolean;
/**
 * The first character that ends a text of JSON or starts a tag of HTML where a text is copied as it is: a quote, a backslash, an angle
 * bracket, a control character; undefined when there is none.
 */
export declare function unsafeCharacter(text: string): string | undefined;
