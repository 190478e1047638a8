import { describe, expect, it } from 'vitest';
import { decode } from '../../src/page/encoding.js';
import { HASH_LENGTH, packHash, writeHashText } from '../../src/page/scan/hash-text.js';
import { comparedSentences, notCheckedSentences, otherSkipped, skipsOf } from '../../src/report/build-cache.js';
import type { BuildCacheUse, ComparedTag } from '../../src/report/report.js';
import { editDistance, nearest, suggester } from '../../src/words/nearest.js';
import { inChunks, textOf } from '../../src/words/pieces.js';
import { chunks, wrap } from '../../src/words/wrap.js';

describe('how far words are from each other', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'bc', 1],
    ['abc', 'xabc', 1],
    ['abc', 'acb', 1],
    ['abc', 'bac', 1],
    ['abc', 'cba', 2],
    ['ca', 'abc', 3],
    ['aab', 'aba', 1],
    ['abcd', 'badc', 2],
    ['kitten', 'sitting', 3],
  ])('%j and %j: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it.each<[string, readonly string[], number, readonly string[]]>([
    ['gcc', ['gc', 'gccc', 'gxx', 'gcc'], 3, ['gcc', 'gc', 'gccc']],
    ['a', ['b', 'ab', 'abc'], 3, ['ab', 'b']],
    ['abcde', ['abxde', 'abxye'], 3, ['abxde']],
    ['abcdef', ['abxyef', 'abxyzf'], 3, ['abxyef']],
    ['gcc', ['gxc', 'gac', 'gbc'], 2, ['gac', 'gbc']],
    ['x'.repeat(64), ['x'.repeat(63)], 1, ['x'.repeat(63)]],
    ['x'.repeat(65), ['x'.repeat(65)], 1, []],
    ['abc', [], 1, []],
  ])('nearest to %j of %j, %i of them: %j', (word, candidates, count, expected) => {
    expect(nearest(word, candidates, count)).toEqual(expected);
  });

  it('is one where nobody says how many', () => {
    expect(nearest('gcc', ['gc', 'gccc'])).toEqual(['gc']);
  });

  it('is asked whatever the case', () => {
    const suggest = suggester(['linux', 'darwin']);
    expect(['LINUX', 'Linx', 'linx', 'Linx', 'windows'].map(suggest)).toEqual([
      ...['linux', 'linux', 'linux', 'linux', undefined],
    ]);
  });
});

describe('lines of a width', () => {
  it.each<[string, number, readonly string[]]>([
    ['', 5, ['']],
    ['abcde', 5, ['abcde']],
    ['abcdef', 5, ['abcde', 'f']],
    ['ab cd', 5, ['ab cd']],
    ['ab cde', 5, ['ab', 'cde']],
    ['ab abcdefghijkl', 5, ['ab', 'abcde', 'fghij', 'kl']],
    ['abcdefg hi', 5, ['abcde', 'fg hi']],
    ['a  b', 5, ['a  b']],
    ['ab cd ', 5, ['ab cd', '']],
    ['ab', 1, ['a', 'b']],
    ['ab c', 0, ['ab c']],
    ['ab c', Number.NaN, ['ab c']],
  ])('%j in %d: %j', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it.each<[string, number, readonly string[]]>([
    ['', 2, ['']],
    ['ab', 2, ['ab']],
    ['abc', 2, ['ab', 'c']],
    ['abc', 2.9, ['ab', 'c']],
    ['abc', 0.9, ['abc']],
  ])('%j cut every %d: %j', (text, width, pieces) => {
    expect(chunks(text, width)).toEqual(pieces);
  });
});

describe('a text in pieces', () => {
  const CHUNK = 65_536;
  it.each<[string, string | readonly string[], readonly number[]]>([
    ['nothing', '', []],
    ['no piece', [], []],
    ['empty pieces', ['', ''], []],
    ['one short piece', 'abc', [3]],
    ['short pieces', ['abc', '', 'de'], [5]],
    ['one piece less than a chunk', ['a'.repeat(CHUNK - 1), 'b'], [CHUNK]],
    ['a chunk and a piece', ['a'.repeat(CHUNK), 'b'], [CHUNK, 1]],
    ['pieces that just do not fill a chunk', ['a'.repeat(CHUNK - 2), 'b', 'cd', 'e'], [CHUNK + 1, 1]],
    ['a piece longer than a chunk', ['a', 'b'.repeat(3 * CHUNK), 'c'], [3 * CHUNK + 1, 1]],
  ])('%s', (_, pieces, lengths) => {
    const chunks = [...inChunks(pieces)];
    expect(chunks.map(({ length }) => length)).toEqual(lengths);
    const whole = typeof pieces === 'string' ? pieces : pieces.join('');
    expect(chunks.join('')).toBe(whole);
    expect(textOf(pieces)).toBe(whole);
  });
});

describe('the bytes of a page', () => {
  const faults = (bytes: readonly number[] | string) =>
    decode(Buffer.from(bytes as string)).faults.map(({ code, data, span }) => ({ code, ...data, ...span }));

  it.each<[readonly number[] | string, string | undefined, number, number]>([
    [[0xef, 0xbb, 0xbf, 0x61], 'UTF-8', 0, 1],
    [[0xff, 0xfe, 0, 0], 'UTF-32 (little endian)', 0, 0],
    [[0xff, 0xfe, 0x61, 0], 'UTF-16 (little endian)', 0, 0],
    [[0xfe, 0xff, 0, 0x61], 'UTF-16 (big endian)', 0, 0],
    [[0xef, 0xbb], undefined, 0, 0],
    [[0xef, 0xbb, 0x61], undefined, 0, 0],
  ])('%j have the mark of %s', (bytes, encoding, start, end) => {
    const found = faults(bytes)[0];
    if (encoding === undefined) expect(found?.code).toBe('invalidUtf8');
    else expect(found).toEqual({ code: 'byteOrderMark', encoding, start, end });
  });

  it.each<[readonly number[] | string, object | undefined]>([
    [[0xef, 0xbb, 0xbf, 0x61], { kind: 'rewrite', as: 'utf8-without-bom' }],
    [[0xff, 0xfe, 0x61, 0], undefined],
    ['a\r\n', { kind: 'rewrite', as: 'line-feeds' }],
    ['a\r', undefined],
    ['é', undefined],
  ])('%j are mended by %j', (bytes, fix) => {
    expect(decode(Buffer.from(bytes as string)).faults.map((fault) => fault.fix)).toEqual([fix]);
  });

  it.each<[readonly number[], number, number]>([
    [[0xc3], 0, 0xc3],
    [[0x61, 0xff], 1, 0xff],
    [[0xc3, 0xa9, 0xff], 1, 0xff],
    // U+FFFD as it is written is none.
    [[0xef, 0xbf, 0xbd, 0x61, 0xfe], 2, 0xfe],
    [[0xef, 0xbf, 0x61], 0, 0xef],
    [[0xef, 0x61, 0xbd], 0, 0xef],
    [[0xf0, 0x9f, 0x92, 0xa9, 0x80], 2, 0x80],
  ])('%j are no UTF-8 from %i on: %i', (bytes, start, byte) => {
    expect(faults(bytes)).toEqual([{ code: 'invalidUtf8', byte, start, end: start + 1 }]);
  });

  it.each<[string, readonly object[]]>([
    ['', []],
    ['a\nb\n', []],
    ['\0', [{ code: 'nulByte', start: 0, end: 1 }]],
    ['a\0\0', [{ code: 'nulByte', start: 1, end: 2 }]],
    ['a\r', [{ code: 'carriageReturns', start: 1, end: 2 }]],
    ['\r\n\rb', [{ code: 'carriageReturns', start: 2, end: 3 }]],
    ['\r\r\n', [{ code: 'carriageReturns', start: 0, end: 1 }]],
    ['\0\r', [{ code: 'nulByte', start: 0, end: 1 }]],
    ['\r\n', [{ code: 'crlf', count: 1, start: 0, end: 2 }]],
    ['a\nb\r\nc\r\n', [{ code: 'crlf', count: 2, start: 3, end: 5 }]],
    ['a\u007f', []],
    ['a\u0080', [{ code: 'nonAscii', character: '\u0080', count: 1, start: 1, end: 2 }]],
    ['éa\u{1f4a9}', [{ code: 'nonAscii', character: 'é', count: 2, start: 0, end: 1 }]],
    ['a\u{1f4a9}\ue000', [{ code: 'nonAscii', character: '\u{1f4a9}', count: 2, start: 1, end: 3 }]],
    [
      'é\r\n',
      [
        { code: 'crlf', count: 1, start: 1, end: 3 },
        { code: 'nonAscii', character: 'é', count: 1, start: 0, end: 1 },
      ],
    ],
  ])('%j have the faults %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});

describe('the text of a hash', () => {
  const packed = (text: string): Uint32Array | undefined => {
    const column = new Uint32Array(7);
    return packHash(text, column, 1) ? column : undefined;
  };

  it.each([
    '2'.repeat(32),
    'z'.repeat(32),
    'abcdefghijklmnopqrstuvwxyz234567',
    '765432zyxwvutsrqponmlkjihgfedcba',
    ...Array.from({ length: 32 }, (_, i) => `${'2'.repeat(i)}z${'2'.repeat(31 - i)}`),
  ])('%s is five numbers, and again itself', (text) => {
    const column = packed(text)!;
    expect([column[0], column[6]]).toEqual([0, 0]);
    const bytes = new Uint8Array(HASH_LENGTH + 2);
    writeHashText(new Int32Array(column.buffer), 1, bytes, 1);
    expect(Buffer.from(bytes).toString('latin1')).toBe(`\0${text}\0`);
  });

  it.each(['2'.repeat(32), 'z'.repeat(32), 'abcdefghijklmnopqrstuvwxyz234567'])(
    'is %s whatever numbers stand before and behind it',
    (text) => {
      const column = Int32Array.from(packed(text)!).fill(-1, 0, 1).fill(-1, 6);
      const bytes = new Uint8Array(HASH_LENGTH);
      writeHashText(column, 1, bytes, 0);
      expect(Buffer.from(bytes).toString('latin1')).toBe(text);
    },
  );

  it('keeps the order of texts', () => {
    const [low, high] = ['27', 'a2'].map((start) => packed(start.padEnd(32, '2'))![1]!);
    expect(low).toBeLessThan(high!);
    expect(packed('2'.repeat(32))).toEqual(new Uint32Array(7));
    expect(packed('z'.repeat(32))).toEqual(Uint32Array.of(0, ...Array<number>(5).fill(0xffffffff), 0));
  });

  it.each(['', '2'.repeat(31), '2'.repeat(33), ...['1', '8', '`', '{', 'A', 'é'].map((one) => one.padEnd(32, '2'))])(
    '%s is none',
    (text) => {
      expect(packed(text)).toBeUndefined();
    },
  );
});

describe('what is said of a build cache', () => {
  const tag = (more: Partial<ComparedTag> = {}): ComparedTag => {
    return { tag: 'v1', pages: 2, rows: 1_000, indexes: 1, records: 5, proven: 4, ...more };
  };
  const said = (buildCache: Partial<BuildCacheUse>): string[] =>
    comparedSentences({ buildCache: { tags: [], notChecked: [], ...buildCache } });
  const PROVEN = '2 pages with 1,000 rows; in 1 index 4 of 5 records are proven by their hash.';

  it('is nothing without one, and one sentence for each tag up to three', () => {
    expect(comparedSentences({})).toEqual([]);
    expect(said({})).toEqual([]);
    expect(said({ tags: [tag()] })).toEqual([`Compared with the index of v1, of unknown age: ${PROVEN}`]);
    expect(said({ tags: [tag({ written: '2026-11-28T11:40:07Z' })] })).toEqual([
      `Compared with the index of v1, written 2026-11-28 11:40 UTC: ${PROVEN}`,
    ]);
    expect(said({ tags: [tag(), tag(), tag()] })).toHaveLength(3);
  });

  it('is one sentence for four tags', () => {
    const tags = ['2026-02', undefined, '2026-01', '2026-03'].map((month) =>
      tag(month === undefined ? {} : { written: `${month}-01T00:00:00Z` }),
    );
    expect(said({ tags })).toEqual([
      'Compared with the indexes of 4 tags, the oldest written 2026-01-01 00:00 UTC: 8 pages with 4,000 rows; in 4 indexes 16 of 20 records are proven by their hash.',
    ]);
  });

  it.each([
    ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', true],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', false],
    ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', false],
    [undefined, '2026-01-02T00:00:00Z', false],
    ['2026-01-01T00:00:00Z', undefined, false],
  ])('is that an index of %s may hold more than pages of %s: %s', (written, committed, isSaid) => {
    const one = tag({ ...(written && { written }), ...(committed && { committed }) });
    expect(said({ tags: [one] }).slice(1)).toEqual(
      isSaid
        ? [
            'The index of v1 was written after its pages were committed (2026-01-01 00:00 UTC): what differs may have been built since.',
          ]
        : [],
    );
  });

  it('is how many specs the data files have, and against what', () => {
    expect(said({ data: { specs: 1 } })).toEqual(['The specs file has 1 spec of the right shape.']);
    expect(said({ data: { specs: 2, indexes: 3 } })).toEqual([
      'The specs file has 2 specs of the right shape, against 3 indexes.',
    ]);
  });

  it('is which rules did not run for what', () => {
    const skippedRules = ['a', 'b', 'c'].map((id) => ({ id, reason: id === 'c' ? 'x' : 'y' }));
    const buildCache = { tags: [], notChecked: [{ reason: 'z', rules: ['a', 'd'] }] };
    expect(notCheckedSentences({ buildCache })).toEqual(['Skipped a, d: z.']);
    expect(notCheckedSentences({})).toEqual([]);
    expect(otherSkipped({ buildCache, skippedRules }).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(otherSkipped({ skippedRules })).toHaveLength(3);
    expect(skipsOf({ buildCache, skippedRules })).toEqual([
      { reason: 'z', rules: ['a', 'd'] },
      { reason: 'y', rules: ['b'] },
      { reason: 'x', rules: ['c'] },
    ]);
  });
});
