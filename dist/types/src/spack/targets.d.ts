/** Families of archspec's `microarchitectures.json`: a family's own name is its first target. */
export type TargetFamily = 'x86' | 'x86_64' | 'aarch64' | 'ppc64' | 'ppc64le' | 'riscv64' | 'arm' | 'ppc' | 'ppcle' | 'sparc' | 'sparc64';
/** Target name to family. */
export declare const FAMILY_OF_TARGET: ReadonlyMap<string, TargetFamily>;
