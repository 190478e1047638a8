import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../src/index/fault.js';
import type { CacheFolder } from '../../../src/index/files.js';
import { LIMITS } from '../../../src/index/limits.js';
import { checkSpecManifest, findSpecManifests } from '../../../src/index/spec-manifest.js';
import { diskFolder } from '../../../src/node/cache-folder.js';
import { INDEX_FIXTURES, memoryFolder, needLargeData, SHARED_INDEX_DATA } from '../../support/index-files.js';
import {
  BASE,
  blobOf,
  MANIFEST,
  madeBinary,
  NODE,
  OTHER_NODE,
  ofSpecFile,
  TARBALL,
} from '../../support/made-binary.js';

async function check(files: Record<string, string | Uint8Array>) {
  return checkSpecManifest(memoryFolder(files), 'develop', MANIFEST, LIMITS);
}

describe('the manifest of a binary', () => {
  it('is found by its name', () => {
    expect(
      findSpecManifests(memoryFolder({ ...madeBinary(), 'develop/v3/manifests/spec/x/README': '' }), 'develop'),
    ).toEqual([MANIFEST]);
  });

  it('is looked for in folders that have a name, and nowhere else', () => {
    const root = 'develop/v3/manifests/spec';
    const inside = [
      { name: 'b.spec.manifest.json', kind: 'file' },
      { name: 'a.spec.manifest.json', kind: 'link' },
    ] as const;
    const folder: CacheFolder = {
      open: () => ({ code: 'missing', data: {} }),
      list: (name) =>
        name === root
          ? [
              { name: 'z', kind: 'folder' },
              { name: 'c', kind: 'folder' },
              { name: 'd', kind: 'link' },
              { name: 'e', kind: 'file' },
              { name: '..', kind: 'folder' },
            ]
          : inside,
    };
    expect(findSpecManifests(folder, 'develop')).toEqual(
      ['c/a', 'c/b', 'z/a', 'z/b'].map((file) => `${root}/${file}.spec.manifest.json`),
    );
  });

  it.each([
    [`a-1-${NODE.hash}`, NODE.hash],
    [`-${NODE.hash}`, NODE.hash],
    [NODE.hash, undefined],
    [`a-1-${NODE.hash.slice(1)}`, undefined],
    [`a-1-${NODE.hash}x`, undefined],
    [`a-1-x${NODE.hash}`, undefined],
    [`a-1-${NODE.hash}-x`, undefined],
    [`a-1-${NODE.hash}.spec.manifest.json-x`, undefined],
  ])('called %s is about %s', async (base, hash) => {
    const file = `develop/v3/manifests/spec/${NODE.name}/${base}.spec.manifest.json`;
    expect((await checkSpecManifest(memoryFolder({}), 'develop', file, LIMITS)).hash).toBe(hash);
  });

  it.each([
    'xapplication/vnd.spack.spec.v5+json',
    'application/vnd.spack.spec.v+json',
    'application/vnd.spack.spec.v5+jsonx',
  ])('knows no spec file by the media type %s', async (mediaType) => {
    const files = madeBinary(NODE, ([, spec]) => (spec!['mediaType'] = mediaType));
    expect((await check(files)).faults).toMatchObject([{ kind: 'entries', what: 'spec file', found: 0 }]);
  });

  it.each([
    'xapplication/vnd.spack.install.v2.tar+gzip',
    'application/vnd.spack.install.v.tar+gzip',
    'application/vnd.spack.install.v2.tar+gzipx',
  ])('knows no tarball by the media type %s', async (mediaType) => {
    const files = madeBinary(NODE, ([tarball]) => (tarball!['mediaType'] = mediaType));
    expect((await check(files)).faults).toMatchObject([{ kind: 'entries', what: 'tarball', found: 0 }]);
  });

  it('names its spec file and its tarball', async () => {
    expect(await check(madeBinary())).toEqual({ hash: NODE.hash, faults: [] });
  });

  it('may be signed', async () => {
    const files = madeBinary();
    const text = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${files[MANIFEST]}\n-----BEGIN PGP SIGNATURE-----\nx\n`;
    expect((await check({ ...files, [MANIFEST]: text })).faults).toEqual([]);
  });

  it.each<[string, Record<string, string | Uint8Array>, object]>([
    ['is gone', {}, { kind: 'manifest', fault: { code: 'missing' } }],
    ['is no JSON', { [MANIFEST]: 'x' }, { kind: 'manifest', fault: { code: 'syntax' } }],
    [
      'has an entry without a sum',
      madeBinary(NODE, ([first]) => delete first!['checksum']),
      { kind: 'shape', path: ['data', 0, 'checksum'] },
    ],
    ['names no tarball', madeBinary(NODE, (data) => data.shift()), { kind: 'entries', what: 'tarball', found: 0 }],
    [
      'names a tarball that is gone',
      (() => {
        const { [blobOf(TARBALL)]: _, ...rest } = madeBinary();
        return rest;
      })(),
      { kind: 'blob', what: 'tarball', path: ['data', 0], fault: { code: 'missing' } },
    ],
    [
      'lies about the size of its tarball',
      madeBinary(NODE, ([first]) => (first!['contentLength'] = 5)),
      { kind: 'size', what: 'tarball', path: ['data', 0, 'contentLength'], expected: '5', found: `${TARBALL.length}` },
    ],
    [
      'names a tarball with other bytes',
      { ...madeBinary(), [blobOf(TARBALL)]: Buffer.from(TARBALL).reverse() },
      { kind: 'sha256', what: 'tarball', path: ['data', 0, 'checksum'] },
    ],
    ['has the spec of another binary', madeBinary(OTHER_NODE), { kind: 'name', path: ['data', 1], expected: BASE }],
    ['has no spec', madeBinary([]), { kind: 'name', found: '' }],
    ['is null', ofSpecFile(gzipSync('null')), { kind: 'name', found: '' }],
    [
      'has a spec that was changed',
      madeBinary({ ...NODE, namespace: 'other' }),
      { kind: 'hash', path: ['data', 1], proof: { verdict: 'not proven' } },
    ],
  ])('that %s has one fault', async (_, files, fault) => {
    const { faults } = await check(files);
    expect(faults).toMatchObject([fault]);
  });

  it.each([5, 6])('is right with a spec of version %i', async (version) => {
    const spec = gzipSync(JSON.stringify({ spec: { _meta: { version }, nodes: [NODE] } }));
    expect((await check(ofSpecFile(spec))).faults).toEqual([]);
  });

  it.each<[string, object]>([
    ['no version', { nodes: [NODE] }],
    ['a version that nobody knows', { _meta: { version: 7 }, nodes: [NODE] }],
  ])('cannot prove a spec of %s', async (_, spec) => {
    const { faults } = await check(ofSpecFile(gzipSync(JSON.stringify({ spec }))));
    expect(faults).toMatchObject([{ kind: 'hash', proof: { verdict: 'unknown', why: 'database' } }]);
  });

  it.each([true, false])(
    'has a tarball that the system refuses to read, which is a fault of it: %s',
    async (isFault) => {
      const files = memoryFolder(madeBinary());
      const error = isFault ? new ReadError({ code: 'unreadable', data: { reason: 'no' } }) : new Error('no');
      async function* chunks() {
        yield TARBALL.subarray(0, 1);
        throw error;
      }
      const open: CacheFolder['open'] = (file) =>
        file === blobOf(TARBALL) ? { bytes: TARBALL.length, modified: 0, chunks } : files.open(file);
      const checked = checkSpecManifest({ ...files, open }, 'develop', MANIFEST, LIMITS);
      if (!isFault) return expect(checked).rejects.toBe(error);
      return expect(checked).resolves.toMatchObject({
        faults: [{ kind: 'blob', what: 'tarball', fault: { code: 'unreadable' } }],
      });
    },
  );

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
