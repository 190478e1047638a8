import { type JsonObject } from './json.js';
import { type Layout } from './layouts.js';
import { type TargetForm } from './target-forms.js';
/** The steps from a spec's node to a value in it. */
export type NodePath = readonly (string | number)[];
/** The generations of specs: Spack's `specfile_version`. */
export type SpecGeneration = 1 | 2 | 3 | 4 | 5 | 6;
/** In which form a node was hashed, as far as the record that holds it tells. */
export interface Form {
    /** The generation of specs whose nodes look so. */
    readonly generation: SpecGeneration;
    readonly layout: Layout;
    /** Whether a newer Spack has written the node anew since, with the compiler moved into `annotations`. */
    readonly rewritten: boolean;
    readonly target: TargetForm;
    /** False where the hash was made before the namespace was set: externals of 2025-10-19 to 2025-12-10. */
    readonly namespace: boolean;
}
/** A text that may have been hashed, and which parts of the node it does not hold. */
export interface Candidate {
    readonly form: Form;
    text(): string;
    /** The values of the node that the text does not depend on. Their parents stand for all below them. */
    uncovered(): readonly NodePath[];
}
/** Whether nodes of a database of this version can be proven. */
export declare function isKnownDatabase(database: number): boolean;
/** Every text that may have been hashed for a node of a database of this version, the likely ones first. */
export declare function candidatesOf(name: string, node: JsonObject, database: number): Iterable<Candidate>;
