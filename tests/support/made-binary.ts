import { gzipSync } from 'node:zlib';
import { manifestEntry, readFixture, sha256 } from './index-files.js';

interface Node {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
}

/** The records of a real index, by their hashes. */
const RECORDS: Readonly<Record<string, { readonly spec: Node }>> = JSON.parse(readFixture('spack-test/index.v8.json'))
  .database.installs;

/** The spec of a binary, and that of another one. */
export const NODE = RECORDS['qeehcxyvluwnihsc2qxstmpomtxo3lrc']!.spec;
export const OTHER_NODE = RECORDS['izgzpzeljwairalfjm3k6fntbb64nt6n']!.spec;

export const TARBALL = gzipSync('a tarball');
/** What its manifest is named after. */
export const BASE = `${NODE.name}-${NODE.version}-${NODE.hash}`;
export const MANIFEST = `develop/v3/manifests/spec/${NODE.name}/${BASE}.spec.manifest.json`;

export function blobOf(bytes: Uint8Array): string {
  return `develop/blobs/sha256/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`;
}

type Entries = Record<string, unknown>[];

/** The files of a binary whose spec file has this root; `change` is made to the entries of its manifest: tarball, spec. */
export function madeBinary(
  root: unknown = NODE,
  change: (entries: Entries) => void = () => {},
): Record<string, string | Uint8Array> {
  const document = { spec: { _meta: { version: 5 }, nodes: [root] }, buildcache_layout_version: 2 };
  return ofSpecFile(gzipSync(JSON.stringify(document)), change);
}

/** The same with the bytes of its spec file. */
export function ofSpecFile(spec: Uint8Array, change: (entries: Entries) => void = () => {}) {
  const data = [manifestEntry('install.v2.tar+gzip', 'gzip', TARBALL), manifestEntry('spec.v5+json', 'gzip', spec)];
  change(data);
  return { [MANIFEST]: JSON.stringify({ version: 3, data }), [blobOf(TARBALL)]: TARBALL, [blobOf(spec)]: spec };
}
