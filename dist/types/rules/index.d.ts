import type { Rule } from '../src/rule.js';
/** A part of the catalogue. */
export interface Section {
    readonly title: string;
    readonly rules: readonly Rule[];
}
/** Every rule by the parts of the catalogue, in its order. */
export declare const sections: readonly Section[];
/** Every rule, in the order of the catalogue. */
export declare const rules: readonly Rule[];
