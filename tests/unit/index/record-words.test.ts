import { describe, expect, it } from 'vitest';
import type { IndexEntry } from '../../../src/index/index-entry.js';
import { readRecord } from '../../../src/index/record.js';
import { tellDatabase } from '../../support/index-files.js';
import { edgeTo, type MadeRecord, madeIndex, madeRecord, recordOf } from '../../support/made-index.js';

/** Whether the words of each record can be read; undefined for one that is not scanned. What is checked of it is the same either way. */
async function wordsOf(...records: readonly MadeRecord[]): Promise<(boolean | undefined)[]> {
  const are: (boolean | undefined)[] = [];
  const record = (entry: IndexEntry): void => {
    are.push(entry.scanned?.read());
    const value = entry.value();
    expect(entry.checked()).toEqual(value === undefined ? undefined : readRecord(entry.key, value, 8));
  };
  await tellDatabase(madeIndex(records), { record });
  return are;
}

const ARCH = { platform: 'linux', platform_os: 'rhel8', target: 'zen3' };
const zlib = madeRecord('zlib');
const edge = (parameters: unknown) => ({ name: 'zlib', hash: zlib.key, parameters });
const RIGHT = { deptypes: ['build'], virtuals: [] };

/** A record whose parameters are this text. */
const withParameters = (text: string): MadeRecord => {
  const [start, end] = JSON.stringify({
    ...{ name: 'a', version: '1', arch: ARCH, namespace: 'builtin', parameters: 0 },
    annotations: { original_specfile_version: 5 },
  }).split('"parameters":0');
  return recordOf(`${start}"parameters":${text}${end}`);
};

describe('the words of a record', () => {
  it.each<Record<string, unknown>>([
    {},
    { arch: { ...ARCH, target: { name: 'zen3', vendor: 'x', features: ['a'], generation: 0, parents: [] } } },
    { arch: { ...ARCH, target: { name: 'zen3', features: [[]] } } },
    { compiler: { name: 'gcc', version: '12' } },
    { compiler: { name: 'gcc', version: '12', x: 1 } },
    { parameters: { a: true, b: 'x', c: ['x', 'y'], d: 4, e: [] } },
    { dependencies: [edge(RIGHT)] },
    { dependencies: [edge(RIGHT), edge({ deptypes: [], virtuals: ['c', 'mpi'] })] },
  ])('are read: %j', async (node) => {
    expect(await wordsOf(madeRecord('a', node))).toEqual([true]);
  });

  it.each<Record<string, unknown>>([
    { arch: { ...ARCH, platform_os: 5 } },
    { arch: { ...ARCH, target: 5 } },
    { arch: { ...ARCH, target: {} } },
    { arch: { ...ARCH, target: { name: 5 } } },
    { arch: { ...ARCH, target: ['zen3'] } },
    { arch: { platform: 'linux', platform_os: 'rhel8' } },
    { arch: { platform: 'linux', target: 'zen3' } },
    { arch: { ...ARCH, target: { name: 'zen3', features: [[[]]] } } },
    { compiler: { name: 'gcc' } },
    { compiler: { name: 'gcc', version: 12 } },
    { parameters: { a: null } },
    { parameters: { a: {} } },
    { parameters: { b: true, a: [1] } },
    { parameters: { a: null, b: true } },
    { dependencies: [edge({})] },
    { dependencies: [edge({ deptypes: ['build'] })] },
    { dependencies: [edge({ virtuals: [] })] },
    { dependencies: [edge({ deptypes: [1], virtuals: [] })] },
    { dependencies: [edge({ deptypes: [], virtuals: [1] })] },
    { dependencies: [edge({ deptypes: 'build', virtuals: [] })] },
    { dependencies: [edge({ deptypes: [], virtuals: 'c' })] },
    { dependencies: [edge(RIGHT), edge({})] },
    { dependencies: [edge({}), edge(RIGHT)] },
  ])('cannot be read: %j', async (node) => {
    expect(await wordsOf(madeRecord('a', node))).toEqual([false]);
  });

  it.each([
    ['{}', true],
    ['{"a":"b"}', true],
    ['{"a":"b","a":"c"}', false],
    ['{"a":"b","c":{"a":"c","a":"d"}}', false],
  ])('as parameters %s: %s', async (text, are) => {
    expect(await wordsOf(withParameters(text))).toEqual([are]);
  });

  it('that cannot be read are no fault of the records with other ones', async () => {
    const odd = madeRecord('odd', { arch: { ...ARCH, platform_os: 5 } });
    const again = madeRecord('odd', { arch: { ...ARCH, platform_os: 5 }, version: '2' });
    expect(await wordsOf(zlib, odd, madeRecord('cmake'), again)).toEqual([true, false, true, false]);
  });

  it('mean the same wherever they stand', async () => {
    const gcc = madeRecord('gcc');
    const node = {
      compiler: { name: 'gcc', version: '12' },
      parameters: { a: true },
      dependencies: [edgeTo('gcc', gcc, ['c'])],
    };
    const seen: (readonly unknown[])[] = [];
    const record = ({ scanned }: IndexEntry): void => {
      expect(scanned!.read()).toBe(true);
      const { name, version, architecture, compiler, parameters, edgeFrom, edgeTo: to } = scanned!;
      const edges = Array.from({ length: to - edgeFrom }, (_, i) => [
        ...[scanned!.edgeNumber(edgeFrom + i), scanned!.edgeName(edgeFrom + i), scanned!.edgeLanguages(edgeFrom + i)],
      ]);
      seen.push([scanned!.number, name, version, architecture, compiler, parameters, edges]);
    };
    await tellDatabase(
      madeIndex([gcc, madeRecord('a', node), madeRecord('b', { ...node, version: '2' }), madeRecord('1.0')]),
      {
        record,
      },
    );
    const [first, a, b, last] = seen as [unknown[], unknown[], unknown[], unknown[]];
    expect(seen.map(([number]) => number)).toEqual([0, 1, 2, 3]);
    expect(a.slice(3)).toEqual(b.slice(3));
    expect([a[1] === b[1], a[2] === b[2], a[2] === first[2]]).toEqual([false, false, true]);
    expect(a[6]).toEqual([[0, first[1], 1]]);
    expect([first[3], first[4] === a[4], first[5] === a[5], first[6]]).toEqual([a[3], false, false, []]);
    expect(last[1]).toBe(first[2]);
  });
});
