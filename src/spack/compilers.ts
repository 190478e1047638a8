import { COMPILERS } from './lists.generated.js';

/**
 * Compiler names. Until generation G they are Spack's own compiler names (`lib/spack/spack/compilers/`), in H the packages that
 * provide c, cxx or fortran in spack-packages. Both hold in every generation: a page may be older or newer than its tag.
 */
export const COMPILER_NAMES: ReadonlySet<string> = new Set(Object.keys(COMPILERS.values));

const PLATFORMS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(COMPILERS.values).map(([name, platforms]) => [name, platforms === '' ? [] : platforms.split(' ')]),
);

/** The platforms that a compiler occurs on; undefined when it is not limited to any. */
export function platformsOfCompiler(name: string): readonly string[] | undefined {
  const platforms = PLATFORMS_OF.get(name);
  return platforms === undefined || platforms.length === 0 ? undefined : platforms;
}
