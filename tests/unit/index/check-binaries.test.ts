import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkBinaries, countBinaries } from '../../../src/index/check-binaries.js';
import { LIMITS } from '../../../src/index/limits.js';
import { type CacheProblem, WHOLE } from '../../../src/index/problem.js';
import type { IndexSource } from '../../../src/index/sources.js';
import { memoryFolder, sha256 } from '../../support/index-files.js';
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

type Files = Readonly<Record<string, string | Uint8Array>>;

const NAMES = { name: NODE.name, hash: NODE.hash };

function sourceOf(files: Files): IndexSource {
  const folder = memoryFolder(files);
  const file = { folder, file: 'develop/i.json', shown: 'i', knownAs: 'i' };
  const index = { file: file.file, blob: undefined, sha256: undefined };
  return { tag: 'develop', label: 'root', mirror: 'develop', index, in: file, manifest: file, modified: 0 };
}

async function check(
  files: Files,
  hasRecord?: (hash: string) => boolean,
  goesOn = async () => true,
): Promise<{ readonly all: boolean; readonly told: readonly CacheProblem[] }> {
  const told: CacheProblem[] = [];
  const tell = (problem: CacheProblem) => told.push(problem);
  const all = await checkBinaries(sourceOf(files), hasRecord, (file) => `mirror/${file}`, LIMITS, tell, goesOn);
  return { all, told };
}

const codes = ({ told }: { readonly told: readonly CacheProblem[] }): string[] => told.map(({ code }) => code);

/** The manifest of a binary under another name. */
const renamed = (files: Files, name: string): Files => {
  const { [MANIFEST]: manifest, ...rest } = files;
  return { ...rest, [`${MANIFEST.slice(0, MANIFEST.lastIndexOf('/'))}/${name}`]: manifest! };
};

describe('the binaries of a mirror', () => {
  it('are counted', () => {
    expect(countBinaries(sourceOf({}))).toBe(0);
    expect(countBinaries(sourceOf(madeBinary()))).toBe(1);
    expect(countBinaries(sourceOf({ ...madeBinary(), ...renamed(madeBinary(), 'x.spec.manifest.json') }))).toBe(2);
  });

  it('are right, and in the index', async () => {
    expect(await check(madeBinary(), () => true)).toEqual({ all: true, told: [] });
    expect(await check(madeBinary())).toEqual({ all: true, told: [] });
  });

  it('are not in the index: told of the file', async () => {
    const asked: string[] = [];
    const { told } = await check(madeBinary(), (hash) => asked.push(hash) === 0);
    expect(asked).toEqual([NODE.hash]);
    const data = { ...NAMES, what: 'the index of develop' };
    expect(told).toMatchObject([{ code: 'binaryUnlisted', data, subject: NODE.hash }]);
    expect(told[0]!.spot).toMatchObject({
      ...{ in: { file: MANIFEST, shown: `mirror/${MANIFEST}`, knownAs: `mirror/${MANIFEST}` }, path: [] },
    });
  });

  it('are in no index by a name without a hash', async () => {
    const { told } = await check(renamed(madeBinary(), 'zlib.spec.manifest.json'), () => false);
    expect(told).toMatchObject([{ code: 'binaryName', data: { expected: 'zlib', found: BASE }, subject: '' }]);
  });

  it.each([1, 2])('are no longer looked at when somebody says so after %i of them', async (most) => {
    let asked = 0;
    const files = { ...madeBinary(), ...renamed({ [MANIFEST]: 'x' }, 'y.spec.manifest.json') };
    const checked = await check(
      { ...files, ...renamed({ [MANIFEST]: 'x' }, 'z.spec.manifest.json') },
      undefined,
      async () => ++asked < most,
    );
    expect([checked.all, codes(checked), asked]).toEqual([false, ['binaryManifest'].slice(2 - most), most]);
  });
});

describe('a binary', () => {
  const { [blobOf(TARBALL)]: _, ...withoutTarball } = madeBinary();
  const lie = madeBinary(NODE, ([tarball]) => (tarball!['contentLength'] = 5));

  it.each<[string, Files, object, readonly (string | number)[]]>([
    [
      'whose manifest has another shape',
      madeBinary(NODE, ([, spec]) => (spec!['compression'] = 'zstd')),
      { code: 'binaryShape', data: { ...NAMES, what: '', expected: '"none" or "gzip"', found: '"zstd"' } },
      ['data', 1, 'compression'],
    ],
    [
      'with two tarballs',
      madeBinary(NODE, (data) => data.push(data[0]!)),
      { code: 'binaryEntries', data: { ...NAMES, part: 'tarball', found: 2 } },
      ['data'],
    ],
    [
      'without a spec file',
      madeBinary(NODE, (data) => data.pop()),
      { code: 'binaryEntries', data: { ...NAMES, part: 'spec file', found: 0 } },
      ['data'],
    ],
    [
      'whose tarball is not there',
      withoutTarball,
      { code: 'binaryBlob', data: { ...NAMES, part: 'tarball', fault: { code: 'missing', data: {} } } },
      ['data', 0],
    ],
    [
      'whose spec file is no JSON',
      ofSpecFile(gzipSync(' ')),
      { code: 'binaryBlob', data: { ...NAMES, part: 'spec file', fault: { code: 'empty', data: {} } } },
      ['data', 1],
    ],
    [
      'whose tarball has another size',
      lie,
      { code: 'binarySize', data: { ...NAMES, part: 'tarball', expected: '5', found: `${TARBALL.length}` } },
      ['data', 0, 'contentLength'],
    ],
    [
      'whose tarball has another sum',
      { ...madeBinary(), [blobOf(TARBALL)]: Buffer.from(TARBALL).reverse() },
      {
        code: 'binarySum',
        data: {
          ...{ ...NAMES, part: 'tarball', expected: sha256(TARBALL) },
          found: sha256(Buffer.from(TARBALL).reverse()),
        },
      },
      ['data', 0, 'checksum'],
    ],
    [
      'whose spec is that of another one',
      madeBinary(OTHER_NODE),
      {
        code: 'binaryName',
        data: { expected: BASE, found: `${OTHER_NODE.name}-${OTHER_NODE.version}-${OTHER_NODE.hash}` },
      },
      ['data', 1],
    ],
    [
      'whose spec was changed',
      madeBinary({ ...NODE, namespace: 'other' }),
      { code: 'binaryHash', data: NAMES },
      ['data', 1],
    ],
  ])('%s', async (_, files, problem, path) => {
    const { told } = await check(files, () => true);
    const text = String(files[MANIFEST]);
    const spot = {
      in: expect.objectContaining({ file: MANIFEST }),
      path,
      below: path,
      span: { start: 0, end: text.length },
    };
    expect(told).toEqual([{ ...problem, subject: NODE.hash, spot }]);
  });

  it.each<[string, object | undefined]>([
    ['x', { start: 0, end: 1 }],
    [' ', undefined],
  ])('whose manifest is %j is told at the fault, or of the file', async (text, span) => {
    const { told } = await check({ [MANIFEST]: text }, () => true);
    expect(told).toMatchObject([{ code: 'binaryManifest', data: { ...NAMES, fault: {} }, spot: { path: [] } }]);
    expect([told[0]!.spot.span, told[0]!.spot.below]).toEqual([span, undefined]);
  });

  it.each(['Hash: SHA512', 'Comment: \u00fc', 'Comment: {'])(
    'whose manifest is signed, with %s, is told within its JSON',
    async (header) => {
      const head = `-----BEGIN PGP SIGNED MESSAGE-----\n${header}\n\n`;
      const json = String(lie[MANIFEST]);
      const { told } = await check({ ...lie, [MANIFEST]: `${head}${json}\n-----BEGIN PGP SIGNATURE-----\n` });
      const start = Buffer.byteLength(head);
      expect(told[0]!.spot.span).toEqual({ start, end: start + json.length });
    },
  );

  it.each([
    ['Hash: SHA512\n\n{"version": 3,,}', ','],
    ['Comment: \u00fc\n{', '{'],
  ])('whose manifest is signed and no JSON is told at the fault: %j', async (text, fault) => {
    const signed = `-----BEGIN PGP SIGNED MESSAGE-----\n${text}\n-----BEGIN PGP SIGNATURE-----\n\nx\n`;
    const { told } = await check({ [MANIFEST]: signed });
    const end = Buffer.byteLength(signed.slice(0, signed.lastIndexOf(fault) + 1));
    expect([codes({ told }), told[0]!.spot.span]).toEqual([['binaryManifest'], { start: end - 1, end }]);
  });

  it.each(['[]', '5'])('whose manifest is %s, without an object, is told in all of it', async (text) => {
    const { told } = await check({ [MANIFEST]: text });
    expect([codes({ told }), told[0]!.spot.span]).toEqual([['binaryShape'], { start: 0, end: text.length }]);
  });

  it('whose manifest is gone meanwhile is told of what is there', async () => {
    const source = sourceOf({ [MANIFEST]: '[]' });
    const { open } = source.in.folder;
    let opened = 0;
    const folder = {
      ...source.in.folder,
      open: (file: string) => (++opened > 1 ? { code: 'missing' as const, data: {} } : open(file)),
    };
    const told: CacheProblem[] = [];
    const tell = (problem: CacheProblem) => told.push(problem);
    const at = { ...source, in: { ...source.in, folder } };
    await checkBinaries(
      at,
      undefined,
      (file) => file,
      LIMITS,
      tell,
      async () => true,
    );
    expect(told.map(({ spot }) => spot.span)).toEqual([WHOLE]);
  });

  it('has as many faults as there are', async () => {
    const changed = madeBinary({ ...NODE, namespace: 'other' }, ([tarball]) => (tarball!['contentLength'] = 5));
    expect(codes(await check(changed, () => false))).toEqual(['binaryHash', 'binarySize', 'binaryUnlisted']);
  });
});
