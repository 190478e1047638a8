import { TAG } from '../../spack/grammar.js';
import type { Spec } from '../data.js';

const HOST = 'https://binaries.spack.io/';

/**
 * How the URLs of a tag's tarballs start: on the mirror of the tag, and, in the first years, of the release that the tag was. The first
 * one holds for any tag, the second one for what is called like one.
 */
export function tarballPrefixes(tag: string): readonly string[] {
  const usual = `${HOST}${tag}/build_cache/`;
  return TAG.test(tag) ? [usual, `${HOST}releases/${tag}/build_cache/`] : [usual];
}

/**
 * Whether a row's tarball is the URL that its values give, on a mirror of the tag. The compiler is split at its `@` or `@=`; whether it
 * is a right one is looked at elsewhere.
 */
export function isUsualTarball(spec: Spec, title: string, prefixes: readonly string[]): boolean {
  const split = /^([^@]+)@=?(.+)$/s.exec(spec.compiler);
  if (split === null || spec.versions.length === 0) return false;
  const place = `${spec.platform}-${spec.os}-${spec.target}`;
  const builtWith = `${split[1]}-${split[2]}`;
  const name = `${title}-${spec.versions[0]}`;
  const path = `${place}/${builtWith}/${name}/${place}-${builtWith}-${name}-${spec.hash}.spack`;
  return prefixes.some((prefix) => spec.tarball === prefix + path);
}
