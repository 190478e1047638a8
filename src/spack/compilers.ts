/**
 * Compiler names. Until generation G they are Spack's own compiler names (`lib/spack/spack/compilers/`), in H the packages that
 * provide c, cxx or fortran in spack-packages. Both lists hold in every generation: a page may be older or newer than its tag.
 */
export const COMPILER_NAMES: ReadonlySet<string> = new Set([
  'acfl',
  'aocc',
  'apple-clang',
  'arm',
  'atfl',
  'cce',
  'cce_classic',
  'clang',
  'dpcpp',
  'emscripten',
  'fj',
  'gcc',
  'intel',
  'intel-oneapi-compiler-classic',
  'intel-oneapi-compilers',
  'intel-oneapi-compilers-classic',
  'llvm',
  'llvm-amdgpu',
  'msvc',
  'nag',
  'none',
  'nvhpc',
  'oneapi',
  'pgi',
  'rocmcc',
  'xl',
  'xl_r',
]);
