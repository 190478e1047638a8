import type { Path } from '../finding.js';
import { isObject, own } from '../spack/dag-hash/json.js';
import { nodeOf, type Proof, verifyRecord } from '../spack/dag-hash/verify-record.js';
import { type FileFault, ReadError, type ReadFault } from './fault.js';
import { type CacheFolder, isInnerPath, type OpenFile } from './files.js';
import type { Limits } from './limits.js';
import { type BlobEntry, blobPath, type ManifestFault, parseSigned, readManifest } from './manifest.js';
import { isFault, parseJson, readSmallFile } from './small-file.js';
import { tapped } from './unpack.js';

/** What is wrong with a binary as its manifest describes it. `path` starts at the manifest. */
export type SpecFileFault =
  | { readonly kind: 'manifest'; readonly path: Path; readonly fault: ReadFault }
  | ({ readonly kind: 'shape' } & ManifestFault)
  /** A blob that cannot be read, has another size or another sum than its entry says. */
  | { readonly kind: 'blob'; readonly path: Path; readonly what: What; readonly fault: ReadFault }
  | {
      readonly kind: 'size' | 'sha256';
      readonly path: Path;
      readonly what: What;
      readonly expected: string;
      readonly found: string;
    }
  /** No entry, or more than one, of the spec or of the tarball. */
  | { readonly kind: 'entries'; readonly path: Path; readonly what: What; readonly found: number }
  /** The spec file is of another binary than the manifest's name says; `found` is empty where it is of none. */
  | { readonly kind: 'name'; readonly path: Path; readonly expected: string; readonly found: string }
  /** The root of the spec file does not give its hash. */
  | { readonly kind: 'hash'; readonly path: Path; readonly proof: Proof };

export type What = 'spec file' | 'tarball';

/** A binary, as its manifest describes it. */
export interface SpecFile {
  /** Of the manifest's name; undefined when it has none. */
  readonly hash: string | undefined;
  readonly faults: readonly SpecFileFault[];
}

const MEDIA_TYPES: Readonly<Record<What, RegExp>> = {
  'spec file': /^application\/vnd\.spack\.spec\.v\d+\+json$/,
  tarball: /^application\/vnd\.spack\.install\.v\d+\.tar\+gzip$/,
};

const ENDING = '.spec.manifest.json';

/** The manifests of a mirror's binaries, in code-unit order: `<name>-<version>-<hash>.spec.manifest.json`. */
export function findSpecManifests(folder: CacheFolder, mirror: string): readonly string[] {
  const root = `${mirror}/v3/manifests/spec`;
  return folder
    .list(root)
    .filter(({ name, kind }) => kind === 'folder' && isInnerPath(name))
    .flatMap(({ name }) => folder.list(`${root}/${name}`).map((entry) => `${root}/${name}/${entry.name}`))
    .filter((file) => file.endsWith(ENDING) && isInnerPath(file))
    .sort();
}

/** Checks the manifest of a binary and all that it names; whole tarballs are read for their sums. */
export async function checkSpecManifest(
  folder: CacheFolder,
  mirror: string,
  file: string,
  limits: Limits,
): Promise<SpecFile> {
  const base = file.slice(file.lastIndexOf('/') + 1, -ENDING.length);
  const hash = /-([a-z2-7]{32})$/.exec(base)?.[1];
  const small = await readSmallFile(folder.open(file), limits);
  const json = isFault(small) ? small : parseSigned(small.text, limits);
  if (isFault(json)) return { hash, faults: [{ kind: 'manifest', path: [], fault: json }] };
  const { entries, faults: shape } = readManifest(json.value);
  const faults: SpecFileFault[] = shape.map((fault) => ({ kind: 'shape', ...fault }));
  for (const what of ['spec file', 'tarball'] as const) {
    const own = entries.filter(({ mediaType }) => MEDIA_TYPES[what].test(mediaType));
    // An entry of the wrong shape may have been it.
    if (own.length !== 1 && shape.length === 0)
      faults.push({ kind: 'entries', path: ['data'], what, found: own.length });
    if (own.length !== 1) continue;
    const [entry] = own as [BlobEntry];
    const blob = folder.open(`${mirror}/${blobPath(entry)}`);
    const found = await checkBlob(blob, entry, what);
    faults.push(...found);
    if (what === 'spec file' && found.length === 0) faults.push(...(await checkSpec(blob, entry, base, limits)));
  }
  return { hash, faults };
}

async function checkBlob(blob: OpenFile | FileFault, entry: BlobEntry, what: What): Promise<readonly SpecFileFault[]> {
  const path = ['data', entry.index];
  if (isFault(blob)) return [{ kind: 'blob', path, what, fault: blob }];
  const { contentLength, checksum } = entry;
  if (blob.bytes !== contentLength)
    return [
      { kind: 'size', path: [...path, 'contentLength'], what, expected: `${contentLength}`, found: `${blob.bytes}` },
    ];
  const found = await sumOf(blob);
  if (typeof found !== 'string') return [{ kind: 'blob', path, what, fault: found }];
  return found === checksum ? [] : [{ kind: 'sha256', path: [...path, 'checksum'], what, expected: checksum, found }];
}

async function sumOf(file: OpenFile): Promise<string | ReadFault> {
  const { tap, chunks } = tapped(file.chunks(), { sum: true });
  try {
    for await (const _ of chunks);
  } catch (error) {
    if (error instanceof ReadError) return error.fault;
    throw error;
  }
  return tap.sha256();
}

/** The root of a spec file is its first node, and it is the binary that the manifest is named after. */
async function checkSpec(
  blob: OpenFile | FileFault,
  entry: BlobEntry,
  base: string,
  limits: Limits,
): Promise<readonly SpecFileFault[]> {
  const path = ['data', entry.index];
  const small = await readSmallFile(blob, limits);
  const json = isFault(small) ? small : parseJson(small.text, limits);
  if (isFault(json)) return [{ kind: 'blob', path, what: 'spec file', fault: json }];
  const spec = isObject(json.value) ? own(json.value, 'spec') : undefined;
  const nodes = isObject(spec) ? own(spec, 'nodes') : undefined;
  const root: unknown = Array.isArray(nodes) ? nodes[0] : undefined;
  const node = nodeOf(root)?.node;
  const found = node === undefined ? '' : ['name', 'version', 'hash'].map((key) => own(node, key)).join('-');
  if (node === undefined || found !== base) return [{ kind: 'name', path, expected: base, found }];
  const meta = isObject(spec) ? own(spec, '_meta') : undefined;
  const version = isObject(meta) ? Number(own(meta, 'version')) : 0;
  // A database is three versions ahead of the specs in it.
  const proof = verifyRecord({ spec: node }, version + 3);
  return proof.verdict === 'proven' ? [] : [{ kind: 'hash', path, proof }];
}
