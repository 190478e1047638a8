/** How a target's description was spelled when the hash was made, as far as it differs from what the record says. */
export type TargetForm = 'written' | 'without cpupart' | 'archspec';
/** A description of a target that may have been hashed. */
export interface TargetCandidate {
    readonly form: TargetForm;
    readonly target: unknown;
}
/**
 * What may have stood for `arch.target` when the hash was made: Spack writes the description anew from the target's name, as archspec
 * describes it by then. A target that is only a name has one form.
 */
export declare function targetCandidates(target: unknown): readonly TargetCandidate[];
/** Whether archspec's history has the target. */
export declare function isKnownTarget(name: unknown): boolean;
