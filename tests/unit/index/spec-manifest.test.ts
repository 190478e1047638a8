import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/index/limits.js';
import { checkSpecManifest, findSpecManifests } from '../../../src/index/spec-manifest.js';
import { diskFolder } from '../../../src/node/cache-folder.js';
import {
  INDEX_FIXTURES,
  manifestEntry,
  memoryFolder,
  needLargeData,
  readFixture,
  SHARED_INDEX_DATA,
  sha256,
} from '../../support/index-files.js';

const blobOf = (bytes: Uint8Array) => `develop/blobs/sha256/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`;

const entry = (mediaType: string, bytes: Uint8Array) => manifestEntry(mediaType, 'gzip', bytes);

const records = JSON.parse(readFixture('spack-test/index.v8.json')).database.installs;
const node = records['qeehcxyvluwnihsc2qxstmpomtxo3lrc'].spec;
const TARBALL = gzipSync('a tarball');
const BASE = `${node.name}-${node.version}-${node.hash}`;
const FILE = `develop/v3/manifests/spec/${node.name}/${BASE}.spec.manifest.json`;

/** A binary whose spec file has this root. */
function binary(root: object = node, change: (data: Record<string, unknown>[]) => void = () => {}) {
  const spec = gzipSync(
    JSON.stringify({ spec: { _meta: { version: 5 }, nodes: [root] }, buildcache_layout_version: 2 }),
  );
  const data = [entry('install.v2.tar+gzip', TARBALL), entry('spec.v5+json', spec)];
  change(data);
  return { [FILE]: JSON.stringify({ version: 3, data }), [blobOf(TARBALL)]: TARBALL, [blobOf(spec)]: spec };
}

async function check(files: Record<string, string | Uint8Array>) {
  return checkSpecManifest(memoryFolder(files), 'develop', FILE, LIMITS);
}

describe('the manifest of a binary', () => {
  it('is found by its name', () => {
    expect(
      findSpecManifests(memoryFolder({ ...binary(), 'develop/v3/manifests/spec/x/README': '' }), 'develop'),
    ).toEqual([FILE]);
  });

  it.each([
    [`a-1-${node.hash}`, node.hash],
    [`-${node.hash}`, node.hash],
    [node.hash, undefined],
    [`a-1-${node.hash.slice(1)}`, undefined],
    [`a-1-${node.hash}x`, undefined],
    [`a-1-x${node.hash}`, undefined],
    [`a-1-${node.hash}-x`, undefined],
    [`a-1-${node.hash}.spec.manifest.json-x`, undefined],
  ])('called %s is about %s', async (base, hash) => {
    const file = `develop/v3/manifests/spec/${node.name}/${base}.spec.manifest.json`;
    expect((await checkSpecManifest(memoryFolder({}), 'develop', file, LIMITS)).hash).toBe(hash);
  });

  it.each([
    'xapplication/vnd.spack.spec.v5+json',
    'application/vnd.spack.spec.v+json',
    'application/vnd.spack.spec.v5+jsonx',
  ])('knows no spec file by the media type %s', async (mediaType) => {
    const files = binary(node, ([, spec]) => (spec!['mediaType'] = mediaType));
    expect((await check(files)).faults).toMatchObject([{ kind: 'entries', what: 'spec file', found: 0 }]);
  });

  it.each([
    'xapplication/vnd.spack.install.v2.tar+gzip',
    'application/vnd.spack.install.v.tar+gzip',
    'application/vnd.spack.install.v2.tar+gzipx',
  ])('knows no tarball by the media type %s', async (mediaType) => {
    const files = binary(node, ([tarball]) => (tarball!['mediaType'] = mediaType));
    expect((await check(files)).faults).toMatchObject([{ kind: 'entries', what: 'tarball', found: 0 }]);
  });

  it('names its spec file and its tarball', async () => {
    expect(await check(binary())).toEqual({ hash: node.hash, faults: [] });
  });

  it('may be signed', async () => {
    const files = binary();
    const text = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${files[FILE]}\n-----BEGIN PGP SIGNATURE-----\nx\n`;
    expect((await check({ ...files, [FILE]: text })).faults).toEqual([]);
  });

  const other = records['izgzpzeljwairalfjm3k6fntbb64nt6n'].spec;
  it.each<[string, Record<string, string | Uint8Array>, object]>([
    ['is gone', {}, { kind: 'manifest', fault: { code: 'missing' } }],
    ['is no JSON', { [FILE]: 'x' }, { kind: 'manifest', fault: { code: 'syntax' } }],
    [
      'has an entry without a sum',
      binary(node, ([first]) => delete first!['checksum']),
      { kind: 'shape', path: ['data', 0, 'checksum'] },
    ],
    ['names no tarball', binary(node, (data) => data.shift()), { kind: 'entries', what: 'tarball', found: 0 }],
    [
      'names a tarball that is gone',
      (() => {
        const { [blobOf(TARBALL)]: _, ...rest } = binary();
        return rest;
      })(),
      { kind: 'blob', what: 'tarball', path: ['data', 0], fault: { code: 'missing' } },
    ],
    [
      'lies about the size of its tarball',
      binary(node, ([first]) => (first!['contentLength'] = 5)),
      { kind: 'size', what: 'tarball', path: ['data', 0, 'contentLength'], expected: '5', found: `${TARBALL.length}` },
    ],
    [
      'names a tarball with other bytes',
      { ...binary(), [blobOf(TARBALL)]: Buffer.from(TARBALL).reverse() },
      { kind: 'sha256', what: 'tarball', path: ['data', 0, 'checksum'] },
    ],
    ['has the spec of another binary', binary(other), { kind: 'name', path: ['data', 1], expected: BASE }],
    ['has no spec', binary([]), { kind: 'name', found: 'nothing' }],
    [
      'has a spec that was changed',
      binary({ ...node, namespace: 'other' }),
      { kind: 'hash', path: ['data', 1], proof: { verdict: 'not proven' } },
    ],
  ])('that %s has one fault', async (_, files, fault) => {
    const { faults } = await check(files);
    expect(faults).toMatchObject([fault]);
  });

  const expectRight = async (root: string, count: number): Promise<void> => {
    const folder = diskFolder(path.join(root, 'mirror'));
    const mirror = 'develop-2025-07-13/hep';
    const files = findSpecManifests(folder, mirror);
    expect(files.length).toBe(count);
    for (const file of files)
      expect(await checkSpecManifest(folder, mirror, file, LIMITS)).toMatchObject({ faults: [] });
  };

  it('is right: one with a real spec', () => expectRight(INDEX_FIXTURES, 1));

  it('is right: six with real specs', (context) => {
    needLargeData(context);
    return expectRight(SHARED_INDEX_DATA, 6);
  });
});
