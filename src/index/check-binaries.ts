import type { Limits } from './limits.js';
import { unsignedSpan } from './manifest.js';
import { type CacheFile, type CacheProblem, type CacheSpot, indexProblem, WHOLE } from './problem.js';
import { byteSpan, isFault, readSmallFile } from './small-file.js';
import { type IndexSource, indexName } from './sources.js';
import { checkSpecManifest, findSpecManifests, type SpecFileFault } from './spec-manifest.js';

/** How many manifests of binaries a mirror has. */
export function countBinaries({ in: { folder }, mirror }: IndexSource): number {
  return findSpecManifests(folder, mirror).length;
}

/**
 * Checks the manifests of binaries that are in a mirror, with all that they name. `hasRecord` tells whether the index has a hash; without
 * it nothing is said of that. False when it was interrupted.
 */
export async function checkBinaries(
  source: IndexSource,
  hasRecord: ((hash: string) => boolean) | undefined,
  show: (file: string) => string,
  limits: Limits,
  tell: (problem: CacheProblem) => void,
  goesOn: () => Promise<boolean>,
): Promise<boolean> {
  const { mirror, tag, label } = source;
  const { folder } = source.in;
  for (const file of findSpecManifests(folder, mirror)) {
    const at: CacheFile = { folder, file, shown: show(file), knownAs: show(file) };
    const { hash, faults } = await checkSpecManifest(folder, mirror, file, limits);
    const name = nameOf(file);
    const span = faults.length === 0 ? WHOLE : await jsonSpan(at, limits);
    for (const fault of faults) tell(problemOf(fault, { name, hash: hash ?? '' }, at, span));
    if (hash !== undefined && hasRecord !== undefined && !hasRecord(hash))
      tell(
        indexProblem(
          'binaryUnlisted',
          { name, hash, what: indexName(tag, label) },
          { in: at, path: [] },
          { subject: hash },
        ),
      );
    if (!(await goesOn())) return false;
  }
  return true;
}

/** The package: its folder. */
function nameOf(file: string): string {
  return file.split('/').at(-2)!;
}

/** A signed manifest has its JSON between other lines. */
async function jsonSpan({ folder, file }: CacheFile, limits: Limits): Promise<typeof WHOLE> {
  const small = await readSmallFile(folder.open(file), limits);
  return isFault(small) ? WHOLE : byteSpan(small.text, unsignedSpan(small.text));
}

function problemOf(
  fault: SpecFileFault,
  record: { readonly name: string; readonly hash: string },
  at: CacheFile,
  span: typeof WHOLE,
): CacheProblem {
  const { path } = fault;
  const more = { subject: record.hash };
  const spot: CacheSpot = { in: at, path, span, below: path };
  switch (fault.kind) {
    case 'manifest': {
      const { fault: read } = fault;
      const file: CacheSpot = { in: at, path: [], ...(read.span && { span: read.span }) };
      return indexProblem('binaryManifest', { ...record, fault: read }, file, more);
    }
    case 'shape': {
      const { expected, found } = fault;
      return indexProblem('binaryShape', { ...record, what: '', expected, found }, spot, more);
    }
    case 'entries':
      return indexProblem('binaryEntries', { ...record, part: fault.what, found: fault.found }, spot, more);
    case 'blob':
      return indexProblem('binaryBlob', { ...record, part: fault.what, fault: fault.fault }, spot, more);
    case 'size':
    case 'sha256': {
      const { what: part, expected, found } = fault;
      return indexProblem(
        fault.kind === 'size' ? 'binarySize' : 'binarySum',
        { ...record, part, expected, found },
        spot,
        more,
      );
    }
    case 'name':
      return indexProblem('binaryName', { expected: fault.expected, found: fault.found }, spot, more);
    case 'hash':
      return indexProblem('binaryHash', record, spot, more);
  }
}
