import { describe, expect, it } from 'vitest';
import { distinctValues } from '../../src/page/facts.js';
import { parsePage } from '../../src/page/parse.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { ScannedPage } from '../../src/page/scanned-page.js';
import { factsOf } from '../support/known-facts.js';
import { HASHES, page } from '../support/page-builder.js';

const { file, text } = page();
const BYTES = Buffer.from(text);
const PLACE = placeOf(file);

describe('a page is scanned', () => {
  const isScanned = (bytes: Buffer, place = PLACE, reader = new PageReader()): boolean =>
    reader.read(bytes, place) instanceof ScannedPage;

  it.each<[string, () => boolean, boolean]>([
    ['as the generator wrote it', () => isScanned(BYTES), true],
    ['in the room of the scanner', () => isScanned(inRoom(new PageReader())), true],
    ['at another place', () => isScanned(BYTES, { tag: 'develop', package: 'zlib' }), false],
    ['at no place', () => new PageReader().read(BYTES, undefined) instanceof ScannedPage, false],
    ['with a body', () => isScanned(Buffer.from(`${text}\nx\n`)), false],
    ['where nothing is scanned', () => isScanned(BYTES, PLACE, new PageReader({ scans: false })), false],
    ['where it is said that pages are scanned', () => isScanned(BYTES, PLACE, new PageReader({ scans: true })), true],
  ])('%s', (_, found, expected) => {
    expect(found()).toBe(expected);
  });

  function inRoom({ room }: PageReader): Buffer {
    return room!.subarray(0, BYTES.copy(room!));
  }

  it('with a room for its bytes where there is a scanner', () => {
    const slow = new PageReader({ scans: false });
    expect([slow.scanner, slow.room]).toEqual([undefined, undefined]);
    const { scanner, room } = new PageReader();
    expect(room).toBe(scanner!.room);
    expect(room).toHaveLength(8 << 20);
  });

  it('and is what it is read as in the slow way', () => {
    const scanned = new PageReader().read(BYTES, PLACE) as ScannedPage;
    const { frontMatter } = parsePage(BYTES);
    expect([scanned.text, scanned.faults, scanned.bodyStart]).toEqual([text, [], text.length]);
    expect(scanned.data).toStrictEqual(frontMatter!.data);
    expect([scanned.frontMatter.bodyStart, frontMatter!.bodyStart]).toEqual([text.length, text.length]);
    expect(Object.keys(scanned.data)).toEqual(['title', 'layout', 'categories', 'meta', 'spec_details']);
  });
});

describe('the values of a list of meta', () => {
  const valuesOf = (oss: readonly string[]): readonly string[] => {
    const rows = [{ os: 'rhel8' }, { hash: HASHES[1], os: 'rhel9' }];
    return distinctValues(factsOf({ rows, meta: { oss } }), 'oss');
  };

  it.each([
    ['it has them', ['rhel8', 'rhel9']],
    ['it has them in another order', ['rhel9', 'rhel8']],
    ['it lacks one', ['rhel8']],
    ['it has one too many', ['rhel8', 'rhel9', 'zz']],
    ['it is empty', []],
  ])('are those of the rows, whether or not %s', (_, oss) => {
    expect([...valuesOf(oss)].sort()).toEqual(['rhel8', 'rhel9']);
  });
});
