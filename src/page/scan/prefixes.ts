import { TAG } from '../../spack/grammar.js';
import type { Spec } from '../data.js';
import { MARK } from '../row-flags.js';
import { tarballPath } from '../tarball.js';

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
 * The marks of a row with a tarball: whether it is the URL that its values give, on a mirror of the tag, and on which. The compiler is split
 * at its `@` or `@=`; whether it is a right one is looked at elsewhere.
 */
export function markTarball(spec: Spec, title: string, prefixes: readonly string[]): number {
  const path = pathOf(spec, title);
  const mirror = path === undefined ? -1 : prefixes.findIndex((prefix) => spec.tarball === prefix + path);
  if (mirror === -1) return MARK.hasTarball | MARK.unusualTarball;
  return mirror === 0 ? MARK.hasTarball : MARK.hasTarball | MARK.oldMirror;
}

function pathOf(spec: Spec, title: string): string | undefined {
  const split = /^([^@]+)@=?(.+)/s.exec(spec.compiler);
  if (split === null || spec.versions.length === 0) return undefined;
  return tarballPath({ spec, compiler: { name: split[1]!, version: split[2]! } }, title);
}
