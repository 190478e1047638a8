import type { Meta, Spec } from './data.js';
/** The lists of `meta`, and the field of a row that each one sums up. */
export declare const LIST_FIELDS: {
    readonly compilers: 'compiler';
    readonly oss: 'os';
    readonly platforms: 'platform';
    readonly stacks: 'stacks';
    readonly targets: 'target';
    readonly versions: 'versions';
};
export type ListField = keyof typeof LIST_FIELDS;
/** The lists of `meta`, in the order in which they are numbered in columns. */
export declare const LISTS: readonly ListField[];
/** The keys of a front matter, of `meta` and of a row, by code point, as the generator writes them from F1 on (the front matter apart). */
export declare const KEYS: {
    readonly page: readonly ["categories", "layout", "meta", "spec_details", "title"];
    readonly meta: readonly ["compilers", "num_specs", "num_specs_by_stack", "oss", "platforms", "stacks", "targets", "versions"];
    readonly spec: readonly ["compiler", "hash", "os", "platform", "size", "stacks", "tarball", "target", "variants", "versions"];
};
/** The orders of keys that are not alphabetical: of the front matter, and of `meta` and of a row before F1. */
export declare const KEY_ORDERS: readonly (readonly string[])[];
/** Per list of `meta`: values with the index of the first row that has each, in the order of the rows. */
export type ListValues = {
    readonly [K in ListField]: ReadonlyMap<string, number>;
};
/** The `meta` that sums rows up, in the key order of generation F1 and later; its lists are sorted by code point. */
export declare function summarize(specs: readonly Spec[]): Meta;
/** As Python compares `str`: by code point. */
export declare function compareCodePoints(a: string, b: string): number;
/** Every value of the rows per list of `meta`, with the index of the first row that has it. */
export declare function collectValues(specs: readonly Spec[]): ListValues;
/** How many rows list each stack. */
export declare function countStacks(specs: readonly Spec[]): ReadonlyMap<string, number>;
