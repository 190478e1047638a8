import type { Compiler } from '../spack/lexicon.js';
import type { Spec } from './data.js';
import type { RowFacts } from './facts.js';
import type { Page } from './page.js';

/**
 * Whether a row's tarball is named after what the row says, or the row has none: the name holds the platform, the operating system, the
 * target, the compiler, the package, the version and the hash (Spack 0.18 to 0.23, `binary_distribution.py`, `tarball_name`). Where it
 * is not, spec-tarball-url reports the row.
 */
export function isNamedAfterRow(row: RowFacts, { data, place }: Page): boolean {
  const { tarball } = row.spec;
  if (tarball === undefined || row.compiler.version === '') return true;
  if (endsInParts(tarball, row, data.title)) return true;
  const names = [data.title, place?.package ?? data.title];
  const paths = names.flatMap((name) => [tarballPath(row, name), tarballPath(row, name, sanitise)]);
  return paths.some((path) => tarball.endsWith(path.slice(path.lastIndexOf('/'))));
}

/** Whether a URL ends in the name, looked at part by part: nothing is put together for the rows of a right page, which are nearly all. */
function endsInParts(url: string, { spec, compiler }: RowFacts, name: string): boolean {
  const version = spec.versions[0] ?? '';
  let at = url.length;
  const isBefore = (mark: string, part: string): boolean => {
    at -= mark.length + part.length;
    return url.startsWith(part, at) && url.startsWith(mark, at + part.length);
  };
  return (
    isBefore('.spack', spec.hash) &&
    isBefore('-', version) &&
    isBefore('-', name) &&
    isBefore('-', compiler.version) &&
    isBefore('-', compiler.name) &&
    isBefore('-', spec.target) &&
    isBefore('-', spec.os) &&
    isBefore('-', spec.platform) &&
    url[at - 1] === '/'
  );
}

/** What of a row is in the name of its tarball. */
interface NamedRow {
  readonly spec: Spec;
  readonly compiler: Pick<Compiler, 'name' | 'version'>;
}

/** What follows `build_cache/` in a row's URL (Spack 0.18 to 0.23, `binary_distribution.py`, `tarball_path_name`). */
export function tarballPath({ spec, compiler }: NamedRow, name: string, clean = asItIs): string {
  const arch = clean(`${spec.platform}-${spec.os}-${spec.target}`);
  const builtWith = clean(`${compiler.name}-${compiler.version}`);
  const package_ = clean(`${name}-${spec.versions[0]}`);
  return `${arch}/${builtWith}/${package_}/${arch}-${builtWith}-${package_}-${spec.hash}.spack`;
}

function asItIs(part: string): string {
  return part;
}

/** Spack's `format_path` writes no other characters into a file name. */
export function sanitise(part: string): string {
  return part.replace(/[^A-Za-z0-9_+.-]/g, '_');
}
