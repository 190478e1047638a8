import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import type { BaselineEntry } from '../../src/finding.js';
import { baselineText, parseBaseline, readBaseline } from '../../src/hide/baseline-file.js';
import type { Host } from '../../src/host.js';
import { at, memoryHost } from '../support/memory-host.js';

const [A, B, C] = ['0a00000000000000', '0b00000000000000', '0c00000000000000'] as const;

const entry = (fingerprint: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  ...{ fingerprint, rule: 'page-title', page: 'a.md', subject: '' },
  ...more,
});

/** Why a text is no baseline, and where. */
function refusal(text: string): string {
  try {
    parseBaseline(text, 'b');
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  return 'taken';
}

/** A baseline with what else is written in it. */
const withMore = (more: string): string => `{"formatVersion": 1, ${more}}`;

describe('the file of a baseline', () => {
  it('is written by fingerprint, a line for each entry', () => {
    const entries = [entry(C), entry(A, { subject: 's "x"' }), entry(B, { rule: 'r', page: 'b.md' })];
    expect(baselineText(entries)).toBe(
      [
        '{',
        `  "${A}": {"rule": "page-title", "page": "a.md", "subject": "s \\"x\\""},`,
        `  "${B}": {"rule": "r", "page": "b.md"},`,
        `  "${C}": {"rule": "page-title", "page": "a.md"},`,
        '  "formatVersion": 1',
        '}',
        '',
      ].join('\n'),
    );
    expect([...parseBaseline(baselineText(entries), 'b').values()]).toEqual([entries[1], entries[2], entries[0]]);
    expect(baselineText([])).toBe('{\n  "formatVersion": 1\n}\n');
  });

  it('is read up to 64 MiB, where there is one', () => {
    const limited = (bytes: number): Host => ({
      ...memoryHost({}),
      readText: (file, limit = 0) =>
        file !== at('b') ? undefined : bytes > limit ? 'too much' : '{"formatVersion": 1}',
    });
    expect(readBaseline(limited(64 * 1024 * 1024), at('b'), 'b')).toEqual({
      text: '{"formatVersion": 1}',
      entries: new Map(),
    });
    expect(() => readBaseline(limited(64 * 1024 * 1024 + 1), at('b'), 'b')).toThrow('b:1:1: ');
    expect(readBaseline(limited(0), at('none'), 'none')).toBeUndefined();
  });

  it.each<[string, readonly BaselineEntry[]]>([
    ['{"formatVersion": 1}', []],
    [`\ufeff${withMore(`"${A}": {"rule": "page-title", "page": "a.md"}`)}`, [entry(A)]],
    [withMore(`"${A}:2": {"page": "a.md", "rule": "page-title", "subject": ""}`), [entry(`${A}:2`)]],
    [withMore(`"${A}": 1, "${A}": {"rule": "page-title", "page": "a.md"}`), [entry(A)]],
  ])('is read: %s', (text, entries) => {
    expect([...parseBaseline(text, 'b').values()]).toEqual(entries);
  });

  it.each<[string, string]>([
    ['null', 'b:1:1: null is not an object with "formatVersion"'],
    ['[]', 'b:1:1: a list of 0 entries is not an object with "formatVersion"'],
    ['\n 1', 'b:2:2: the number 1 is not an object with "formatVersion"'],
    ['{}', 'b:1:1: "formatVersion" is missing: 1, the one format version that this cache-lint reads'],
    [
      '{"formatVersion": "1"}',
      'b:1:19: formatVersion: "1" is not 1, the one format version that this cache-lint reads',
    ],
    [
      `{"${A}": {"rule": "r", "page": "p"}}`,
      'b:1:1: "formatVersion" is missing: 1, the one format version that this cache-lint reads',
    ],
    [withMore(`"${A}": null`), `b:1:42: ["${A}"]: null is not an object with "rule", "page", "subject"`],
    [withMore(`"${A}": []`), `b:1:42: ["${A}"]: a list of 0 entries is not an object with "rule", "page", "subject"`],
    [withMore(`"${A}": {}`), `b:1:42: ["${A}"]: "rule" is missing: a text`],
    [withMore(`"${A}": {"rule": "", "page": "p"}`), `b:1:51: ["${A}"].rule: "" is not a text of at least 1 character`],
    [withMore(`"${A}": {"rule": "r", "page": ""}`), `b:1:64: ["${A}"].page: "" is not a text of at least 1 character`],
    [
      withMore(`"${A}": {"rule": "r", "page": "p", "subject": 1}`),
      `b:1:80: ["${A}"].subject: the number 1 is not a text`,
    ],
    [
      withMore(`"${A}": {"rule": "r", "page": "p", "x": 1}`),
      `b:1:69: ["${A}"].x: there is no such key, only rule, page, subject`,
    ],
    [
      withMore(`"${A}": {"rule": 1, "page": 2}, "${B}": 3`),
      `b:1:51: ["${A}"].rule: the number 1 is not a text (and 2 more)`,
    ],
    [
      withMore(`"${A}": 1, "${A}": 2`),
      `b:1:65: ["${A}"]: the number 2 is not an object with "rule", "page", "subject"`,
    ],
    [
      withMore('"x": 1'),
      'b:1:22: x: is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones',
    ],
    [
      withMore(`"${A}":"x",",":1`),
      'b:1:45: [","]: is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones',
    ],
    [
      withMore('"x": 1, "y": 2, "z": 3'),
      'b:1:22: x: is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones (and 2 more)',
    ],
  ])('is refused: %s: %s', (text, said) => {
    expect(refusal(text)).toBe(said);
  });

  it.each([`x${A}`, `${A}x`, `${A}0`, A.slice(1), `${A}:1`, `${A}:0`, `${A}:02`, `${A}:`, `${A}:2x`, 'A'.repeat(16)])(
    'has no fingerprint %j',
    (key) => {
      expect(refusal(withMore(`"${key}": {"rule": "r", "page": "p"}`))).toMatch(' is no fingerprint, which is 16');
    },
  );

  it('has its start for a place where a fingerprint is written with an escape', () => {
    expect(refusal(withMore('"0a0000000000000\\u0030": {"rule": "r", "page": 3}'))).toBe(
      `b:1:1: ["${A}"].page: the number 3 is not a text`,
    );
  });

  it.each<[string, string]>([
    ['"page"', '1:86'],
    ['"page" ', '1:87'],
    ['"page"\n', '2:3'],
  ])('has its keys looked for, and not texts that are called so: %j', (key, place) => {
    const text = withMore(`"${A}": {"rule": "page", "subject": "page", ${key}: 3}`);
    expect(refusal(text)).toBe(`b:${place}: ["${A}"].page: the number 3 is not a text`);
  });

  /** With the colon of `page` so many characters behind the start of its entry. */
  const far = (colon: number): string => {
    const [start, end] = ['{"rule":"r","subject":"', '","page"'];
    return withMore(`"${A}":${start}${'x'.repeat(colon - start.length - end.length)}${end}:3}`);
  };

  it.each([
    [99_999, 41 + 99_999 + 1],
    [100_000, 41],
  ])('has its keys looked for near the start of an entry: at %i', (colon, column) => {
    expect(refusal(far(colon))).toBe(`b:1:${column}: ["${A}"].page: the number 3 is not a text`);
  });

  const faulty = (count: number): string => {
    const entries = Array.from({ length: count }, (_, i) => `"${String(i).padStart(16, '0')}": 1`);
    return withMore(entries.join(', '));
  };

  it.each([
    [1, ''],
    [2, ' (and 1 more)'],
    [99, ' (and 98 more)'],
    [100, ' (and 99 more)'],
    [101, ' (and 99 more)'],
  ])('has no more than a hundred faults counted: of %i entries', (count, more) => {
    expect(refusal(faulty(count))).toBe(
      `b:1:42: ["0000000000000000"]: the number 1 is not an object with "rule", "page", "subject"${more}`,
    );
  });

  it.each([
    ['<<<<<<<', 'b:1:1: an unfinished merge'],
    ['{\n<<<<<<< a', 'b:2:1: an unfinished merge'],
    ['{\r\n\r\n=======\r\n', 'b:3:1: an unfinished merge'],
    ['\ufeff>>>>>>> b', 'b:1:1: an unfinished merge'],
    ['\n<<<<<<<', 'b:2:1: an unfinished merge'],
    ...['<', '=', '>'].map((sign): [string, string] => [sign.repeat(8), 'b:1:1: a baseline in JSON starts with "{"']),
    ['||||||||', 'b:1:1: a baseline in JSON starts with "{"'],
    [' <<<<<<<', 'b:1:2: a baseline in JSON starts with "{"'],
  ])('is not read in the midst of a merge: %j', (text, said) => {
    expect(refusal(text)).toMatch(said);
  });
});
