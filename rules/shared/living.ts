import type { LivingCode } from '../../src/index/problem.js';

/** The same words for the tag that changes every day. */
export function inDevelop<M extends Readonly<Record<string, unknown>>>(
  words: M,
): { readonly [K in keyof M & string as LivingCode<K>]: M[K] } {
  return Object.fromEntries(Object.entries(words).map(([code, text]) => [`${code}InDevelop`, text])) as never;
}
