import type { Compiler, Variant } from './grammar.js';

/**
 * What the page generations spell differently and mean the same: the table of equivalences for comparing a spec of one tag with the same
 * spec of another. Forms (`@=` and `@`, `:=` and `=`, quotes) are in `normalCompiler` and `normalVariant`, names here.
 * Spack 1.0 renamed compilers to the packages that provide them (Spack `aliases.py`; its table lacks the `s` of
 * `intel-oneapi-compilers-classic`, so both are taken).
 */
const COMPILER_ALIASES: ReadonlyMap<string, string> = new Map([
  ['arm', 'acfl'],
  ['clang', 'llvm'],
  ['intel', 'intel-oneapi-compilers-classic'],
  ['intel-oneapi-compiler-classic', 'intel-oneapi-compilers-classic'],
  ['oneapi', 'intel-oneapi-compilers'],
  ['rocmcc', 'llvm-amdgpu'],
]);

/** `name@version` with the newest name of the compiler; `none` for none; the text itself when it is no compiler. */
export function normalCompiler({ text, form, name, version }: Compiler): string {
  if (form === undefined || form === 'none') return text;
  return `${COMPILER_ALIASES.get(name) ?? name}@${version}`;
}

/** `+name`, `~name` or `name=value` with its values unquoted and sorted; the text itself when it is no variant. */
export function normalVariant({ text, kind, name }: Variant): string {
  if (kind === undefined || kind === 'boolean') return text;
  const value = unquote(text.slice(text.indexOf('=') + 1));
  return `${name}=${value.includes(',') ? value.split(',').sort().join(',') : value}`;
}

function unquote(value: string): string {
  if (value.startsWith("'")) return value.slice(1, -1);
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value;
}

/** 32 bits that tell texts apart; the same in every run. FNV-1a, then the finalizer of MurmurHash3, so that sums of digests do, too. */
export function digestText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixBits(hash);
}

/** One digest after another: the order counts. */
export function combineDigests(first: number, second: number): number {
  return mixBits(Math.imul(first, 31) + second);
}

function mixBits(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
