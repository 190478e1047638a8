import { describe, expect, it } from 'vitest';
import { EntryScanner, type ScanEvents } from '../../../src/index/entry-scanner.js';
import type { ByteSpan } from '../../../src/index/fault.js';
import { LIMITS, type Limits } from '../../../src/index/limits.js';

interface Scanned {
  /** What was told, with the text of its place. */
  readonly told: readonly string[];
  readonly entries: number;
  readonly reached: number;
}

interface Way {
  readonly path?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly isAlone?: boolean;
  readonly quick?: ScanEvents['quick'];
}

/** Scans a text of ASCII in pieces of so many bytes. */
function scanned(text: string, size: number, { path = ['a'], limits, isAlone, quick }: Way = {}): Scanned {
  const told: string[] = [];
  const at = (span: ByteSpan | undefined): string =>
    span === undefined ? 'nowhere' : span.start >= text.length ? 'the end' : text.slice(span.start, span.end);
  const events: ScanEvents = {
    scalar: (steps, json, span) => {
      expect(at(span)).toBe(json);
      told.push(`${steps.join('/')} = ${json}`);
    },
    entry: ({ key, keySpan, span, bytes, from, to, firstChildEnd, keys }) => {
      expect(bytes.toString('latin1', from, to)).toBe(at(span));
      expect(JSON.parse(at(keySpan))).toBe(key);
      const child = firstChildEnd === 0 ? '' : `, first to ${bytes.toString('latin1', from, firstChildEnd)}`;
      told.push(`${key}: ${at(span)} with ${keys} keys${child}`);
    },
    fault: ({ code, data, span, key }, stops) => {
      const of = key === undefined ? '' : ` of ${key}`;
      told.push(`${stops ? 'stop' : 'fault'} ${code} ${JSON.stringify(data)}${of} at ${at(span)}`);
    },
    ...(quick && { quick }),
  };
  const scanner = new EntryScanner(path, { ...LIMITS, ...limits }, events, isAlone);
  const bytes = Buffer.from(text);
  const run = (): void => {
    while (scanner.run() === 'entries');
  };
  for (let from = 0; from < bytes.length; from += size) {
    scanner.push(bytes.subarray(from, from + size));
    run();
  }
  scanner.finish();
  run();
  expect([scanner.isDone, scanner.run()]).toEqual([true, 'done']);
  return { told, entries: scanner.entries, reached: scanner.reached };
}

/** What is told in whatever pieces the text comes. */
function toldOf(text: string, way?: Way): readonly string[] {
  const [first, ...others] = [1, 2, 3, 7, 100_000].map((size) => scanned(text, size, way));
  for (const other of others) expect(other).toEqual(first);
  return first!.told;
}

describe('the members of an object in a document', () => {
  it.each<[string, readonly string[]]>([
    ['{}', []],
    [' {\n"a"\t:\r{ } } ', []],
    ['{"a":{"k":1}}', ['k: 1 with 0 keys']],
    ['{"a":{"k":"x,}\\"","l":[]}}', ['k: "x,}\\"" with 0 keys', 'l: [] with 0 keys']],
    [
      '{"x":1,"y":"t","z":null,"w":true,"v":-1.5e+3,"a":{"k":false}}',
      ['x = 1', 'y = "t"', 'z = null', 'w = true', 'v = -1.5e+3', 'k: false with 0 keys'],
    ],
    [
      '{"o":{"a":1},"l":[{"a":{}}],"a":{"k":{"b":{"c":1},"d":[2]},"e":[3]},"p":2}',
      ['k: {"b":{"c":1},"d":[2]} with 3 keys, first to {"b":{"c":1}', 'e: [3] with 0 keys', 'p = 2'],
    ],
    ['{"a":{"k":{"b":1,"b":2},"k":1}}', ['k: {"b":1,"b":2} with 2 keys', 'k: 1 with 0 keys']],
    ['{"\\u0061":{"\\u006b\\"":1}}', ['k": 1 with 0 keys']],
    ['{"a":{}} x', []],
    ['{"x":1,"x":2}', ['x = 1', 'fault keyTwice {"key":"x"} at "x"', 'x = 2']],
  ])('%s', (text, told) => {
    expect(toldOf(text)).toEqual(told);
  });

  it.each([1000, 40_000, 65_536, 65_537, 200_000])('are whole where they are long, in pieces of %i bytes', (size) => {
    const long = `["${'x'.repeat(70_000)}"]`;
    const told = [`k: ${long} with 0 keys`, 'l: 1 with 0 keys', `m: ${long} with 0 keys`];
    expect(scanned(`{"x":{},"a":{"k":${long},"l":1,"m":${long}}}`, size).told).toEqual(told);
  });

  it.each<[string, string, string]>([
    ['5', 'a number', '5'],
    ['"t"', 'a text', '"t"'],
    ['true', 'true', 'true'],
    ['false', 'false', 'false'],
    ['null', 'null', 'null'],
    ['[1,{"k":1}]', 'a list', '[1,{"k":1}]'],
  ])('are none where %s stands', (value, found, place) => {
    const data = JSON.stringify({ path: ['a'], expected: 'an object', found });
    expect(toldOf(`{"a":${value},"x":1}`)).toEqual([`fault wrongType ${data} at ${place}`, 'x = 1']);
  });

  it('are waited for once, before the first of them', () => {
    const keys: string[] = [];
    const events: ScanEvents = { scalar: () => {}, entry: ({ key }) => keys.push(key), fault: () => {} };
    const scanner = new EntryScanner(['a'], LIMITS, events);
    const push = (text: string): string => {
      scanner.push(Buffer.from(text));
      return scanner.run();
    };
    expect([push('{"a":'), push('{"k":1,'), keys.length, scanner.run(), keys]).toEqual([
      ...['bytes', 'entries', 0, 'bytes', ['k']],
    ]);
    expect([push('"l":1}'), push('}'), scanner.isDone, keys]).toEqual(['bytes', 'done', true, ['k', 'l']]);
  });

  it('are counted, and how far the way to them leads', () => {
    const counts = (text: string, path?: readonly string[]): [number, number] => {
      const { entries, reached } = scanned(text, 3, path && { path });
      return [entries, reached];
    };
    expect(counts('{}')).toEqual([0, 0]);
    expect(counts('{"a":{}}')).toEqual([0, 1]);
    expect(counts('{"a":{"k":1,"l":{}}}')).toEqual([2, 1]);
    expect(counts('{"a":1}')).toEqual([0, 1]);
    expect(counts('{"a":{"c":1}}', ['a', 'b'])).toEqual([0, 1]);
    expect(counts('{"a":{"b":{"c":1}}}', ['a', 'b'])).toEqual([1, 2]);
    expect(counts('{"a":1}', ['a', 'b', 'c'])).toEqual([0, 3]);
    expect(counts('{"k":1,"l":2}', [])).toEqual([2, 0]);
  });
});

describe('a document that is none', () => {
  const syntax = (expected: string, found: string, at: string): string =>
    `stop syntax ${JSON.stringify({ expected, found })} at ${at}`;

  it.each<[string, string]>([
    ['', 'stop empty {} at nowhere'],
    [' \n\r\t', 'stop empty {} at nowhere'],
    ['[]', syntax('an object', '[', '[')],
    ['\v{}', syntax('an object', '\v', '\v')],
    ['{,}', syntax('a key or "}"', ',', ',')],
    ['{x}', syntax('a key or "}"', 'x', 'x')],
    ['{"x" 1}', syntax('":"', '1', '1')],
    ['{"\t":1}', syntax('a key', '"', '"')],
    ['{"a":{,}}', syntax('a key or "}"', ',', ',')],
    ['{"a":{"k" 1}}', syntax('":"', '1', '1')],
    ['{', 'stop cut {} at the end'],
    ['{"', 'stop cut {} at the end'],
    ['{"x\\', 'stop cut {} at the end'],
    ['{"x"', 'stop cut {} at the end'],
    ['{"x":', 'stop cut {} at the end'],
    ['{"a":{"k":{"b":1}', 'stop cut {} at the end'],
    ['{"a":{"k":"b', 'stop cut {} at the end'],
    ['{"a":[', 'stop cut {} at the end'],
  ])('%j', (text, stop) => {
    expect(toldOf(text).filter((one) => one.startsWith('stop'))).toEqual([stop]);
  });

  it.each<[string, readonly string[]]>([
    ['{"x":1,}', ['x = 1', syntax('a key', '}', '}')]],
    ['{"x":1;}', ['x = 1', syntax('"," or "}"', ';', ';')]],
    ['{"a":{"k":1,}}', ['k: 1 with 0 keys', syntax('a key', '}', '}')]],
    ['{"a":{"k":1]}', ['k: 1 with 0 keys', syntax('"," or "}"', ']', ']')]],
    ['{"a":{"k":{"b":1}', ['k: {"b":1} with 1 keys', 'stop cut {} at the end']],
    ['{"a":{"k":1', ['k: 1 with 0 keys', 'stop cut {} at the end']],
  ])('%j ends with what was right', (text, told) => {
    expect(toldOf(text)).toEqual(told);
  });

  it.each(['01', 'tru', '1x', '.5', '+1', '1.', '"\t"', '"\\x"'])('has no value %j', (value) => {
    for (const text of [`{"x":${value}}`, `{"a":{"k":${value}}}`, `{"a":${value}}`]) {
      const [stop, ...more] = scanned(text, 100).told;
      expect([stop, more]).toEqual([expect.stringMatching(/^stop syntax {"expected":"a value"/), []]);
    }
  });

  it('shows the first word of what stands there', () => {
    expect(scanned(`{"x":1 ${'y'.repeat(30)}`, 100).told.at(-1)).toBe(syntax('"," or "}"', 'y'.repeat(20), 'y'));
    expect(scanned('{"x":1 y.+-z!', 100).told.at(-1)).toBe(syntax('"," or "}"', 'y.+-z', 'y'));
  });

  it('may be followed by text, unless it stands alone', () => {
    for (const text of ['{}', '{} \n\t\r ', '{} x', '{}{}']) expect(toldOf(text)).toEqual([]);
    for (const text of ['{}', '{} \n\t\r ']) expect(toldOf(text, { isAlone: true })).toEqual([]);
    expect(scanned('{} x', 100, { isAlone: true }).told).toEqual([syntax('the end', 'x', 'x')]);
    expect(scanned('{}{}', 1, { isAlone: true }).told).toEqual([syntax('the end', '{', '{')]);
  });

  it('gives nothing once it has ended', () => {
    const told: string[] = [];
    const events: ScanEvents = {
      ...{ scalar: () => {}, entry: () => {} },
      fault: ({ code }) => told.push(code),
    };
    const scanner = new EntryScanner([], LIMITS, events);
    scanner.push(Buffer.from('x'));
    expect(scanner.run()).toBe('done');
    scanner.push(Buffer.from('{"k":1}'));
    expect([scanner.run(), scanner.isDone, scanner.entries, told]).toEqual(['done', true, 0, ['syntax']]);
  });
});

describe('a limit', () => {
  it('of records stops', () => {
    const limits = { records: 2 };
    expect(toldOf('{"a":{"k":1,"l":2}}', { limits })).toHaveLength(2);
    expect(toldOf('{"a":{"k":1,"l":2,"m":3}}', { limits }).slice(2)).toEqual(['stop tooManyRecords {"limit":2} at "']);
  });

  it('of bytes leaves a record out', () => {
    const way = { limits: { record: 7 } };
    expect(toldOf('{"a":{"k":{"b":1},"l":1}}', way)).toEqual(['k: {"b":1} with 1 keys', 'l: 1 with 0 keys']);
    for (const value of ['{"b":12}', `{"b":"${'x'.repeat(50)}"}`])
      expect(toldOf(`{"a":{"k":${value},"l":1},"x":[1,2,3,4,5]}`, way)).toEqual([
        'fault recordTooLarge {"limit":7} of k at "k"',
        'l: 1 with 0 keys',
      ]);
  });

  it('of levels leaves a record out, and stops beside the records', () => {
    const way = { limits: { depth: 3 } };
    expect(toldOf('{"a":{"k":[],"l":{}},"x":[{}]}', way)).toEqual(['k: [] with 0 keys', 'l: {} with 0 keys']);
    expect(toldOf('{"a":{"k":[[]],"l":1}}', way)).toEqual([
      'fault tooDeep {"limit":3} of k at "k"',
      'l: 1 with 0 keys',
    ]);
    expect(toldOf('{"x":[[[]]],"y":1}', way)).toEqual(['stop tooDeep {"limit":3} at [[[]]]']);
    expect(toldOf('{"a":[[[]]],"y":1}', way)).toEqual(['stop tooDeep {"limit":3} at [[[]]]']);
  });

  it.each([
    ['a key', 1024, (length: number) => `{"${'x'.repeat(length)}":1}`],
    ['the key of a record', 1024, (length: number) => `{"a":{"${'x'.repeat(length)}":1}}`],
    ['a text', 4096, (length: number) => `{"y":"${'x'.repeat(length)}"}`],
  ])('of %s stops', (_, limit, text) => {
    for (const size of [100, 100_000]) {
      expect(scanned(text(limit), size).told).toEqual([expect.stringMatching(/^(?!stop)/)]);
      expect(scanned(text(limit + 1), size).told).toEqual([`stop keyTooLong {"limit":${limit}} at "`]);
    }
  });

  it('of a number stops', () => {
    expect(scanned(`{"x":${'1'.repeat(4096)}}`, 999).told).toEqual([`x = ${'1'.repeat(4096)}`]);
    expect(scanned(`{"x":${'1'.repeat(4097)}}`, 999).told[0]).toMatch(/^stop syntax/);
  });

  it('of keys stops', () => {
    const text = (count: number): string =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1])));
    expect(scanned(text(1000), 999).told).toHaveLength(1000);
    expect(scanned(text(1001), 999).told.slice(1000)).toEqual(['stop tooManyKeys {"limit":1000} at "k1000"']);
  });
});

describe('a record that can be told quickly', () => {
  /** Those whose key starts with `q`, once they are whole. */
  function quickOf(): { readonly quick: NonNullable<ScanEvents['quick']>; readonly keys: string[] } {
    const keys: string[] = [];
    return {
      keys,
      quick: (bytes, at, end) => {
        const [whole, key] = /^"(q\d*)":\d+(?=[,}])/.exec(bytes.toString('latin1', at, end)) ?? [];
        if (key === undefined) return undefined;
        keys.push(key);
        return at + whole!.length;
      },
    };
  }

  it('is not told again', () => {
    const { quick, keys } = quickOf();
    const { told, entries } = scanned('{"a":{"q1":1,"k":2,"q3":3}}', 100, { quick });
    expect([keys, told, entries]).toEqual([['q1', 'q3'], ['k: 2 with 0 keys'], 3]);
  });

  it('is waited for once where it is not whole, and told in the usual way then', () => {
    const { quick, keys } = quickOf();
    const { told, entries } = scanned('{"a":{"q1":1,"q22":2222222222,"q3":3}}', 8, { quick });
    expect([keys, told, entries]).toEqual([['q1', 'q3'], ['q22: 2222222222 with 0 keys'], 3]);
  });

  it('is told where it stands in the file', () => {
    const seen: number[] = [];
    const text = '{"a":{"k":1,"l":[1,2,3,4,5,6,7,8,9],"m":2}}';
    scanned(text, 5, {
      quick: (_, at, __, offset) => {
        seen.push(offset + at);
        return undefined;
      },
    });
    expect([...new Set(seen)]).toEqual(['"k"', '"l"', '"m"'].map((key) => text.indexOf(key)));
  });
});
