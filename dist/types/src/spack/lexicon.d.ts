import { type Compiler, type Variant } from './grammar.js';
export type { Compiler, Variant };
/** Reads each distinct text once per run, for rules that look at rows: the same few thousand fill a whole site. */
export declare class Lexicon {
    readonly compiler: (text: string) => Compiler;
    readonly variant: (text: string) => Variant;
}
