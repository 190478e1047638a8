/** Families of archspec's `microarchitectures.json`: a family's own name is its first target. */
export type TargetFamily =
  | 'x86'
  | 'x86_64'
  | 'aarch64'
  | 'ppc64'
  | 'ppc64le'
  | 'riscv64'
  | 'arm'
  | 'ppc'
  | 'ppcle'
  | 'sparc'
  | 'sparc64';

/** Every target of archspec, by family. The graviton names were removed in 2022 and still stand in v0.18 pages. */
const TARGETS: Readonly<Record<TargetFamily, string>> = {
  x86: 'x86 i686 pentium2 pentium3 pentium4 prescott',
  x86_64:
    'x86_64 x86_64_v2 x86_64_v3 x86_64_v4 nocona core2 nehalem westmere sandybridge ivybridge haswell broadwell skylake ' +
    'mic_knl skylake_avx512 cannonlake cascadelake icelake sapphirerapids alderlake arrowlake arrowlake_s k10 bulldozer ' +
    'piledriver steamroller excavator zen zen2 zen3 zen4 zen5',
  aarch64:
    'aarch64 armv8.1a armv8.2a armv8.3a armv8.4a armv8.5a armv8.6a armv9.0a armv9.2a thunderx2 a64fx cortex_a72 ' +
    'neoverse_n1 neoverse_v1 neoverse_v2 neoverse_n2 neoverse_v3ae ampere1 ampere1a m1 m2 m3 m4 graviton graviton2 graviton3',
  ppc64: 'ppc64 power7 power8 power9 power10',
  ppc64le: 'ppc64le power8le power9le power10le',
  riscv64: 'riscv64 u74mc x60',
  arm: 'arm',
  ppc: 'ppc',
  ppcle: 'ppcle',
  sparc: 'sparc',
  sparc64: 'sparc64',
};

/** Target name to family. */
export const FAMILY_OF_TARGET: ReadonlyMap<string, TargetFamily> = new Map(
  Object.entries(TARGETS).flatMap(([family, names]) =>
    names.split(' ').map((name): [string, TargetFamily] => [name, family as TargetFamily]),
  ),
);
