import { type Compiler as CompilerText, type Variant as VariantText } from './grammar.js';
/** A compiler with the digest of its normal form (`normal-form.ts`). */
export interface Compiler extends CompilerText {
    readonly digest: number;
}
/** A variant with the digest of its normal form. */
export interface Variant extends VariantText {
    readonly digest: number;
}
/** Reads each distinct text once per run: the same few thousand compilers, versions and variants fill a whole site. */
export declare class Lexicon {
    readonly compiler: (text: string) => Compiler;
    readonly variant: (text: string) => Variant;
    readonly digest: (text: string) => number;
    readonly isVersion: (text: string) => boolean;
    readonly os: (text: string) => import("./platforms.js").OperatingSystem;
    isPlatform(text: string): boolean;
    /** Hashes are all different: nothing to remember. */
    isHash(text: string): boolean;
}
