import { describe, expect, it } from 'vitest';
import type { DagFault, Edge } from '../../../src/index/dag.js';
import type { ReadFault } from '../../../src/index/fault.js';
import type { IndexEntry } from '../../../src/index/index-entry.js';
import {
  blobProblem,
  dagProblem,
  keySpot,
  notProven,
  otherSpec,
  readProblem,
  recordProblem,
  sameRecord,
  unopened,
} from '../../../src/index/index-problems.js';
import { KeyTable } from '../../../src/index/key-table.js';
import { type CacheFile, WHOLE } from '../../../src/index/problem.js';
import type { BlobFault } from '../../../src/index/read-index.js';
import type { RecordFault } from '../../../src/index/record.js';
import { RecordSpans } from '../../../src/index/record-spans.js';
import type { IndexSource } from '../../../src/index/sources.js';
import { memoryFolder } from '../../support/index-files.js';

const KEY = 'abcdefghijklmnopqrstuvwxyz234567';
const INSTALLS = ['database', 'installs'];
const folder = memoryFolder({});
const fileOf = (file: string): CacheFile => ({ folder, file, shown: `mirror/${file}`, knownAs: `known/${file}` });

/** An index of layout 3, of layout 2 and of a list. */
const ofManifest: IndexSource = {
  ...{ tag: 'v1', label: 'e4s', mirror: 'v1/e4s', modified: 0 },
  index: {
    ...{ file: 'v1/e4s/blobs/x', sha256: 'x' },
    blob: { index: 3, contentLength: 1, mediaType: '', compression: 'none', checksum: 'x' },
  },
  ...{ in: fileOf('v1/e4s/blobs/x'), manifest: fileOf('v1/e4s/m.json') },
};
const plain: IndexSource = {
  ...ofManifest,
  ...{ label: 'root', mirror: 'v1', index: { file: 'v1/i.json', blob: undefined, sha256: 'x' } },
  ...{ in: fileOf('v1/i.json'), manifest: fileOf('v1/i.json') },
};
const listed: IndexSource = { ...plain, manifest: fileOf('list.json') };

const WHAT = 'the index of v1/e4s';

describe('an index that cannot be opened', () => {
  it.each<[string, IndexSource, ReadFault<'missing' | 'tooLarge'>, object]>([
    [
      'of layout 2',
      plain,
      { code: 'missing', data: {} },
      { code: 'unreadableIndex', data: { what: 'the index of v1' }, spot: { in: plain.in, path: [] } },
    ],
    [
      'that its manifest names, and is too large',
      ofManifest,
      { code: 'tooLarge', data: { bytes: 2, limit: 1 } },
      { code: 'unreadableIndex', data: { what: WHAT }, spot: { in: ofManifest.in, path: [] } },
    ],
    [
      'that its manifest names, and is not there',
      ofManifest,
      { code: 'missing', data: {} },
      {
        ...{ code: 'blobUnreadable', data: { what: WHAT } },
        spot: { in: ofManifest.manifest, path: ['data', 3], below: ['data', 3], span: WHOLE },
      },
    ],
  ])('%s', (_, source, fault, expected) => {
    expect(unopened(source, fault)).toMatchObject(expected);
    expect(unopened(source, fault).data).toMatchObject({ fault });
  });
});

describe('what reading an index meets', () => {
  const span = { start: 1, end: 2 };

  it.each<[string, ReadFault, object]>([
    [
      'of a record is told by its key',
      { code: 'notUtf8', data: {}, key: KEY, span },
      {
        ...{ code: 'unreadableRecord', data: { what: WHAT, key: KEY }, subject: KEY },
        spot: { in: ofManifest.in, path: [...INSTALLS, KEY], span },
      },
    ],
    [
      'in its version is told there',
      { code: 'version', data: { found: '"10"' }, span },
      {
        ...{ code: 'unknownVersion', data: { what: WHAT, found: '"10"' } },
        spot: { in: ofManifest.in, path: ['database', 'version'], span },
      },
    ],
    [
      'otherwise is told at its place',
      { code: 'notUtf8', data: {}, span },
      { code: 'unreadableIndex', data: { what: WHAT }, spot: { in: ofManifest.in, path: [], span } },
    ],
    [
      'as a whole is told of the file',
      { code: 'gzipCut', data: {} },
      { code: 'unreadableIndex', data: { what: WHAT }, spot: { in: ofManifest.in, path: [] } },
    ],
  ])('%s', (_, fault, expected) => {
    const problem = readProblem(ofManifest, fault);
    expect(problem).toMatchObject(expected);
    expect('span' in problem.spot).toBe('span' in fault);
    if (problem.code !== 'unknownVersion') expect(problem.data).toMatchObject({ fault });
  });
});

describe('a stored file that is not as something else says', () => {
  const fault: BlobFault = { kind: 'sha256', expected: 'x', found: 'y' };

  it.each<[BlobFault, string, string]>([
    [{ kind: 'size', expected: 1, found: 2 }, 'blobSize', 'contentLength'],
    [{ kind: 'sha256', expected: '1', found: '2' }, 'blobSum', 'checksum'],
    [{ kind: 'compression', expected: '1', found: '2' }, 'blobCompression', 'compression'],
    [{ kind: 'database', expected: 1, found: 2 }, 'blobDatabase', 'mediaType'],
  ])('as its manifest: %j', (one, code, field) => {
    const path = ['data', 3, field];
    expect(blobProblem(ofManifest, one)).toEqual({
      ...{ code, data: { what: WHAT, expected: '1', found: '2' } },
      spot: { in: ofManifest.manifest, path, span: WHOLE, below: path },
    });
  });

  it('as the file beside it: told at the sum there', () => {
    expect(blobProblem(plain, fault)).toEqual({
      ...{ code: 'sumBeside', data: { what: 'the index of v1', expected: 'x', found: 'y' } },
      spot: {
        in: { folder, file: 'v1/i.json.hash', shown: 'mirror/v1/i.json.hash', knownAs: 'known/v1/i.json.hash' },
        ...{ path: [], span: { start: 0, end: 64 } },
      },
    });
  });

  it('as its name in the list: told of the file', () => {
    expect(blobProblem(listed, fault)).toEqual({
      ...{ code: 'blobSum', data: { what: 'the index of v1', expected: 'x', found: 'y' } },
      spot: { in: listed.in, path: [] },
    });
  });
});

describe('a part of a record', () => {
  const entry = { key: KEY, keySpan: { start: 1, end: 35 }, span: { start: 36, end: 90 } } as IndexEntry;
  const at = (kind: RecordFault['kind'], path: RecordFault['path']) =>
    recordProblem(plain, { kind, path, expected: 'more', found: 'less' }, entry, 'zlib');
  const name = { name: 'zlib', hash: KEY };

  it.each<[RecordFault['kind'], string, object]>([
    ['key', 'recordKey', { ...name, found: 'less' }],
    ['hash', 'recordHash', { ...name, found: 'less' }],
    ['unknownKey', 'recordField', { ...name, field: 'spec.x.0' }],
    ['cachedExternal', 'externalCached', name],
    ['type', 'recordType', { ...name, field: 'spec.x.0', expected: 'more', found: 'less' }],
  ])('with a fault of the kind %s', (kind, code, data) => {
    const path = ['spec', 'x', 0];
    expect(at(kind, path)).toEqual({
      ...{ code, data, subject: KEY },
      spot: {
        ...{ in: plain.in, path: [...INSTALLS, KEY, ...path], span: entry.span, below: path },
        ...(kind === 'unknownKey' && { at: 'key' }),
      },
    });
  });

  it('that is all of it is told at its key', () => {
    expect(at('type', []).spot).toEqual({ in: plain.in, path: [...INSTALLS, KEY], span: entry.keySpan });
    expect(keySpot(plain, entry)).toEqual(at('type', []).spot);
  });
});

describe('a record that stands in two indexes', () => {
  const spot = { in: plain.in, path: [KEY] };

  it('is not proven in one, and the same in another', () => {
    const related = [sameRecord(ofManifest, { in: ofManifest.in, path: [KEY] })];
    expect(related).toMatchObject([{ in: ofManifest.in, message: 'The index of v1/e4s has the same record.' }]);
    expect(notProven({ hash: KEY, name: undefined, spot }, related)).toEqual({
      ...{ code: 'notProven', data: { name: undefined, hash: KEY }, spot, subject: KEY, related },
    });
  });

  it('is another one there', () => {
    const first = { label: 'hep', spot: { in: ofManifest.in, path: ['x'] } };
    expect(otherSpec(plain, { hash: KEY, name: 'zlib', spot }, first)).toEqual({
      ...{ code: 'otherSpec', spot, subject: KEY },
      data: { name: 'zlib', hash: KEY, first: 'the index of v1/hep', second: 'the index of v1' },
      related: [{ ...first.spot, message: 'It is described otherwise here.' }],
    });
  });
});

describe('what is wrong with how records depend on each other', () => {
  const edge: Edge = { key: KEY, recordName: 'curl', index: 2, name: 'zlib' };
  const OTHER = 'b'.repeat(32);

  /** What is told, and where: in the record that stands from byte 40 to 50, or not. */
  function toldOf(fault: DagFault, database: number, hasPlace = true) {
    const keys = new KeyTable();
    const spans = new RecordSpans(keys);
    if (hasPlace) spans.add(keys.add(KEY)!, 5, 40, 50);
    const { spot, ...told } = dagProblem(plain, fault, spans, database);
    expect(spot.in).toBe(plain.in);
    return { ...told, ...spot, in: undefined, path: spot.path.slice(3) };
  }

  const span = { start: 40, end: 50 };
  const unless = [{ rule: 'index-hash', subject: KEY, file: 'mirror/v1/i.json' }];
  it.each<[string, DagFault, number, object]>([
    [
      'a dependency that is nowhere',
      { kind: 'missing', hash: OTHER, name: 'zlib', dependents: 4, first: edge },
      8,
      {
        ...{ code: 'dependencyMissing', subject: OTHER, path: ['spec', 'dependencies', 2, 'hash'], span },
        below: ['spec', 'dependencies', 2, 'hash'],
        data: { what: 'the index of v1', name: 'zlib', hash: OTHER, dependents: 4, first: 'curl/abcdefg' },
      },
    ],
    [
      'a dependency that is nowhere, in database 5',
      { kind: 'missing', hash: OTHER, name: 'zlib', dependents: 1, first: edge },
      5,
      {
        ...{ code: 'dependencyMissing', subject: OTHER, path: ['spec', 'curl', 'dependencies', 'zlib', 'hash'], span },
        below: ['spec', 'curl', 'dependencies', 'zlib', 'hash'],
        data: { what: 'the index of v1', name: 'zlib', hash: OTHER, dependents: 1, first: 'curl/abcdefg' },
      },
    ],
    [
      'a dependency of another name',
      { kind: 'otherName', edge, written: 'zlib', expected: 'zlib-ng' },
      8,
      {
        ...{ code: 'dependencyNamed', subject: KEY, path: ['spec', 'dependencies', 2, 'name'], span },
        data: { name: 'curl', hash: KEY, written: 'zlib', expected: 'zlib-ng' },
        ...{ below: ['spec', 'dependencies', 2, 'name'], unless },
      },
    ],
    [
      'a dependency of another name, which is a key in database 5',
      { kind: 'otherName', edge, written: 'zlib', expected: 'zlib-ng' },
      5,
      {
        ...{ code: 'dependencyNamed', subject: KEY, path: ['spec', 'curl', 'dependencies', 'zlib'], span },
        ...{ below: ['spec', 'curl', 'dependencies', 'zlib'], at: 'key', unless },
        data: { name: 'curl', hash: KEY, written: 'zlib', expected: 'zlib-ng' },
      },
    ],
    [
      'a circle',
      { kind: 'circle', keys: [KEY, OTHER] },
      8,
      {
        ...{ code: 'dependencyCircle', data: { names: ['abcdefg', 'bbbbbbb'] }, subject: KEY, path: [] },
        span: { start: 5, end: 39 },
      },
    ],
    [
      'a count',
      { kind: 'refCount', key: KEY, name: 'zlib', written: 3, counted: 2 },
      8,
      {
        ...{ code: 'refCount', data: { name: 'zlib', hash: KEY, written: 3, counted: 2 }, subject: KEY, span },
        ...{ path: ['ref_count'], below: ['ref_count'] },
      },
    ],
  ])('%s', (_, fault, database, expected) => {
    expect(toldOf(fault, database)).toEqual(expected);
    expect(toldOf(fault, database, false)).toEqual({ ...expected, span: undefined, below: undefined });
  });
});
