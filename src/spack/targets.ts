import { TARGETS } from './lists.generated.js';

/** Families of archspec's `microarchitectures.json`: a family's own name is its first target. */
export type TargetFamily = (typeof TARGETS.values)[keyof typeof TARGETS.values];

/** Target name to family: every target that archspec has or had, as pages keep the names of their time. */
export const FAMILY_OF_TARGET: ReadonlyMap<string, TargetFamily> = new Map(Object.entries(TARGETS.values));
