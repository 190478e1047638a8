import { type Form, type NodePath } from './forms.js';
import { type JsonObject } from './json.js';
/**
 * Whether a record's spec gives the record's hash.
 * - `proven`: it does, in this form. `uncovered` names what of the node the hash says nothing about: that may have been edited.
 * - `not proven`: in no form that Spack has had: it was changed after Spack hashed it.
 * - `unknown`: it gives none, but that proves nothing: an `external` without a binary (of some of the oldest no form is known; none is
 *   ever a row of a page), a `target` whose description archspec's history does not have, a `database` version that has no known forms, a `shape` that is
 *   no record. `limit`: so many others of its index are not proven that it was not looked at (`verifyRecord` never says so).
 */
export type Proof = {
    readonly verdict: 'proven';
    readonly form: ProvenForm;
    readonly uncovered: readonly NodePath[];
} | {
    readonly verdict: 'not proven';
} | {
    readonly verdict: 'unknown';
    readonly why: 'external' | 'target' | 'database' | 'shape' | 'limit';
};
/** The form of what was hashed. */
export interface ProvenForm extends Form {
    /** Whether the hash ends in that of the spec from which the binary was built. */
    readonly spliced: boolean;
}
/** What records that stand together have in common. */
export interface Likely {
    /** Which of its candidates gave the hash of the last one. */
    at: number;
}
/**
 * Proves a record of a build cache's index.
 *
 * @param record `{spec, ref_count, in_buildcache}` as parsed from JSON; anything else is taken and is `unknown`.
 * @param database The version of the database: 5 to 9, as text or number.
 * @param key The hash that it is listed under; by default the one that its spec names. With a key, the spec's own `hash` is uncovered
 *   where it is another one.
 */
export declare function verifyRecord(record: unknown, database: string | number, key?: string): Proof;
/**
 * The same for many records of an index: most of them have the same form, so that of the last one is tried first. Where several forms give
 * the same text, it may be another one of them that is told.
 */
export declare function verifyLikely(record: unknown, database: string | number, key?: string, likely?: Likely): Proof;
/** A spec's name and node: `{name: {...}}` in database 5, `{"name": ..., ...}` later. */
export declare function nodeOf(spec: unknown): {
    readonly name: string;
    readonly node: JsonObject;
} | undefined;
