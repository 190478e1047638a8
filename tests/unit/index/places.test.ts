import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKeyTwice, jsonPlaces } from '../../../src/index/json-places.js';
import { findSyntaxFault } from '../../../src/index/json-syntax.js';
import { findPlaces, type Wanted } from '../../../src/index/places.js';
import { Lines } from '../../../src/page/lines.js';
import { chunksOf, readFixture } from '../../support/index-files.js';

describe('a path in JSON', () => {
  const text = '{"a": [1, {"b": "x]\\"}"}], "c": {"d": null}, "c": {"e": 5}}';

  it.each([
    [[], text, undefined],
    [['a'], '[1, {"b": "x]\\"}"}]', '"a"'],
    [['a', 0], '1', undefined],
    [['a', 1, 'b'], '"x]\\"}"', '"b"'],
    [['c', 'e'], '5', '"e"'],
    [['a', 7], '[1, {"b": "x]\\"}"}]', undefined],
    [['a', 1, 'none', 'x'], '{"b": "x]\\"}"}', undefined],
    [['a', 0, 'x'], '1', undefined],
    [['a', '0'], '[1, {"b": "x]\\"}"}]', undefined],
  ])('%j', (path, value, key) => {
    const place = jsonPlaces(text)(path);
    expect(text.slice(place.value.start, place.value.end)).toBe(value);
    expect(place.key && text.slice(place.key.start, place.key.end)).toBe(key);
  });

  it('has numbers as keys of an object, and no item behind the end of a list that is cut', () => {
    expect(jsonPlaces('{"0": 5, "1": 6}')([1]).value).toEqual({ start: 14, end: 15 });
    for (const cut of ['[1', '["a"']) expect(jsonPlaces(cut)([1]).value.start).toBe(0);
  });

  it('of many are found by one', () => {
    const placeOf = jsonPlaces(text);
    const found = ([['c', 'd'], ['a', 1], ['c', 'e'], ['a', -1], ['a', 0], []] as const).map((path) => {
      const { start, end } = placeOf(path).value;
      return text.slice(start, end);
    });
    expect(found).toEqual(['{"e": 5}', '{"b": "x]\\"}"}', '5', '[1, {"b": "x]\\"}"}]', '1', text]);
  });

  const cut = Array.from({ length: text.length }, (_, length) => text.slice(0, length));
  const odd = ['{]', '[}', '{x}', '{"a" 1}', ']', '{"a":}', '[,,]', '{"\\'];
  it.each([...cut, ...odd])('is looked for to the end of what is no JSON: %j', (start) => {
    for (const path of [[], ['a'], ['a', 1, 'b'], ['a', 9], ['c', 'e'], ['z']])
      expect(jsonPlaces(start)(path).value.start).toBeLessThanOrEqual(start.length + 1);
  });

  it('tells the key that stands twice', () => {
    const { key, span } = findKeyTwice('{"a": {"b": "b"}, "b": [{"x": 1, "\\u0078": 2}], "a": 3}');
    expect([key, span]).toEqual(['x', { start: 33, end: 41 }]);
  });

  it.each([
    ['{"a":[{"b":1},{"b":2}],"c":{"b":"b"},"a":3}', 'a', 37],
    ['{"a":{"b":{},"c":[],"b":1}}', 'b', 20],
    ['[{"a":1},{"a":{"a":1},"b":["a"],"b":2}]', 'b', 32],
    ['{"a":"\\"","a"\n:1}', 'a', 10],
  ])('tells the key that stands twice in its own object: %s', (twice, key, start) => {
    expect(findKeyTwice(twice)).toEqual({ key, span: { start, end: start + 3 } });
  });

  it('has a key twice to tell', () => {
    expect(() => findKeyTwice('{"a":{"b":1},"b":{"a":"b"}}')).toThrow('no key stands twice');
  });
});

describe('what is no JSON', () => {
  it.each([
    ['', 0, 'a value', ''],
    ['{', 1, 'a key', ''],
    ['{"a"}', 4, '":"', '}'],
    ['{"a": }', 6, 'a value', '}'],
    ['{"a": 1 "b": 2}', 8, '"," or "}"', '"'],
    ['{"a": 1,}', 8, 'a key', '}'],
    ['[1 2]', 3, '"," or "]"', '2'],
    ['[1,]', 3, 'a value', ']'],
    ['[1}', 2, '"," or "]"', '}'],
    ['[01]', 1, 'a value', '01'],
    ['[tru]', 1, 'a value', 'tru'],
    ['"a\nb"', 2, 'the end of a text', '\n'],
    ['"a', 2, 'the end of a text', ''],
    ['"\\x"', 1, 'an escape', '\\'],
    ['1 2', 2, 'the end', '2'],
    ['[]]', 2, 'the end', ']'],
  ])('%j: at %i', (text, at, expected, found) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findSyntaxFault(text)).toEqual({ at, expected, found });
  });
});

describe('a place in an index', () => {
  const text = readFixture('databases/v6-spec-v3.json');
  const compact = JSON.stringify(JSON.parse(text));
  const key = Object.keys(JSON.parse(text).database.installs)[2]!;

  it.each([
    ['with line breaks', text],
    ['on one line', compact],
  ])('is the line and column of what is named, %s', async (_, all) => {
    const start = all.indexOf('{', all.indexOf(`"${key}"`));
    const value = { start, end: endOf(all, start) };
    const wanted = [
      { span: { start: all.indexOf(`"${key}"`), end: all.indexOf(`"${key}"`) + 34 } },
      { span: value, path: ['spec', 'arch', 'platform'], at: 'key' as const },
      { span: value, path: ['spec', 'arch', 'platform'] },
      { span: value, path: ['spec', 'none', 'x'], at: 'key' as const },
    ];
    const shown: string[] = [];
    for (const size of [1, 13, 1 << 16]) {
      const places = await findPlaces(() => chunksOf(all, size), wanted);
      shown.push(JSON.stringify(places));
      const lines = all.split('\n');
      const slices = places.map(({ region }) =>
        lines[region.startLine - 1]!.slice(
          region.startColumn - 1,
          region.endLine === region.startLine ? region.endColumn - 1 : region.startColumn,
        ),
      );
      expect(slices.slice(0, 3)).toEqual([`"${key}"`, '"platform"', '"linux"']);
      expect(slices[3]!.charAt(0)).toBe('{');
      expect(places[0]!.excerpt.text).toContain(`"${key}"`);
    }
    expect(new Set(shown).size).toBe(1);
  });

  /** Where an object ends. */
  function endOf(all: string, start: number): number {
    let depth = 0;
    for (let at = start; ; at++) {
      if (all[at] === '{') depth++;
      else if (all[at] === '}' && --depth === 0) return at + 1;
    }
  }

  /** Holds the place of some of these units against that in the whole text. */
  async function holdAgainstWhole(units: readonly string[], start: number, end: number, size = 7): Promise<void> {
    const all = units.join('');
    const offset = (count: number) => units.slice(0, count).join('').length;
    const bytes = (count: number) => Buffer.byteLength(units.slice(0, count).join(''));
    const [place] = await findPlaces(() => chunksOf(all, size), [{ span: { start: bytes(start), end: bytes(end) } }]);
    const lines = new Lines(all);
    expect(place!.region).toEqual(lines.region({ start: offset(start), end: offset(end) }));
    const { byteOffset, ...excerpt } = lines.excerpt(offset(start));
    const { byteOffset: found, ...rest } = place!.excerpt;
    expect(rest).toEqual(excerpt);
    expect(found ?? rest.column - 1).toBe(byteOffset ?? excerpt.column - 1);
  }

  const sizes = [0, 99, 100, 101, 199, 200, 201, 202, 250];
  const long = ['a', 'é', '€', '😀'].flatMap((unit) => sizes.map((before) => [unit, before] as const));
  it.each(long)('is shown with so much of a long line of %s on either side: behind %i', async (unit, before) => {
    for (const after of [0, 99, 100, 101, 198, 199, 200, 201, 202, 250])
      for (const odd of ['', 'b'])
        await holdAgainstWhole(
          [odd, ...Array(before).fill(unit), '"', odd, ...Array(after).fill(unit)],
          before + 1,
          before + 2,
          4096,
        );
  });

  it.each(['', 'b'])('is shown without half a character before it, behind %j', async (odd) => {
    await holdAgainstWhole([...Array(150).fill('😀'), odd, '"'], 151, 152, 4096);
  });

  it.each<[Wanted[], number, number]>([
    [[{ span: { start: 0, end: 8 } }], 1, 1],
    [[{ span: { start: 0, end: 8 }, path: [] }], 1, 1],
    [[{ span: { start: 0, end: 8 }, path: ['b'] }], 2, 7],
    [[{ span: { start: 0, end: 8 }, path: ['b'], at: 'key' }], 2, 2],
    [
      [
        { span: { start: 0, end: 8 }, path: ['b'] },
        { span: { start: 1, end: 2 }, path: [] },
      ],
      2,
      7,
    ],
  ])('of %j takes so many readings: %i, and is at column %i', async (wanted, readings, column) => {
    let opened = 0;
    const open = () => {
      opened++;
      return chunksOf('{"b": 5}', 3);
    };
    const [place] = await findPlaces(open, wanted);
    expect([opened, place!.region.startColumn]).toEqual([readings, column]);
  });

  it('has as many bytes before it as there are', async () => {
    const [place] = await findPlaces(() => chunksOf('é\nüx"y"', 3), [{ span: { start: 6, end: 9 } }]);
    expect(place).toEqual({
      region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
      excerpt: { text: 'üx"y"', column: 1, cutBefore: false, cutAfter: false },
    });
    const [far] = await findPlaces(() => chunksOf(`${'é'.repeat(300)}"`), [{ span: { start: 600, end: 601 } }]);
    expect(far!.excerpt).toMatchObject({ column: 101, cutBefore: true, cutAfter: false, byteOffset: 200 });
  });

  it('behind the end is the end', async () => {
    const places = await findPlaces(() => chunksOf('ab\nc'), [{ span: { start: 100, end: 200 } }]);
    expect(places[0]!.region).toEqual({ startLine: 2, startColumn: 2, endLine: 2, endColumn: 2 });
  });

  it('is that of the whole text, whatever characters there are', async () => {
    const unit = fc.constantFrom('a', '\n', 'é', '€', '😀', '\r\n', '\r', 'x'.repeat(150));
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(9), (units, at, more) => {
        const start = at % units.length;
        return holdAgainstWhole(units, start, Math.min(units.length, start + more));
      }),
      { numRuns: 300 },
    );
  });
});

// What takes long stands last.
describe('any JSON', () => {
  it('has all of its values at their places', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const json = JSON.stringify(value, null, indent);
        const check = (inner: unknown, path: (string | number)[]) => {
          const place = jsonPlaces(json)(path);
          expect(JSON.parse(json.slice(place.value.start, place.value.end))).toEqual(inner);
          if (typeof inner === 'object' && inner !== null)
            for (const [key, item] of Object.entries(inner))
              check(item, [...path, Array.isArray(inner) ? Number(key) : key]);
        };
        check(JSON.parse(json), []);
      }),
      { numRuns: 200 },
    );
  });

  it('has its fault told where it was damaged, and only behind what is right', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', '"', ',', ':', '}', ']', '\\', 'x'),
        (value, at, char) => {
          const json = JSON.stringify(value);
          const place = at % json.length;
          const damaged = json.slice(0, place) + char + json.slice(place + 1);
          let isJson = true;
          try {
            JSON.parse(damaged);
          } catch {
            isJson = false;
          }
          const fault = findSyntaxFault(damaged);
          if (isJson) expect(fault).toEqual({ at: damaged.length, expected: 'the end', found: '' });
          else expect([fault.expected, fault.found]).not.toEqual(['the end', '']);
        },
      ),
      { numRuns: 500 },
    );
  });
});
