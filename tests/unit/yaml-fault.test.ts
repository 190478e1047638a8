import { describe, expect, it } from 'vitest';
import { failIn } from '../../src/config/text-fault.js';
import { readTree, type Tree } from '../../src/config/yaml-tree.js';

const read = (text: string, isJson = false): Tree => readTree(text, isJson, failIn('f', text));

/** Why a text is refused, and where. */
function refusal(text: string, isJson = false): string {
  try {
    read(text, isJson);
  } catch (error) {
    return (error as Error).message.slice('f:'.length);
  }
  return 'taken';
}

describe('a text that is no YAML of a config', () => {
  const COLON = 'a ":" cannot stand here: a text that holds ": " needs quotes';
  const HERE = 'cannot stand here: the indentation is wrong, or a text needs quotes';
  const KEY = 'a key needs a ":" after it on the same line';
  const OPEN = 'or what stands in the brackets is not indented';
  const needs = (sign: string): string => `a text that starts with "${sign}" needs quotes`;

  it.each<[string, string]>([
    ['a: b: c', `1:5: ${COLON}`],
    ['a: b:', `1:5: ${COLON}`],
    ['a: b:c: d', `1:7: ${COLON}`],
    ['a: {b: c: d}', `1:9: ${COLON}`],
    ['x: [a, b: \n   - c]', `2:4: a "-" cannot stand in brackets: their entries are parted by commas`],
    ['[\n- a\n]', '2:1: a "-" cannot stand in brackets: their entries are parted by commas'],
    ['x: [a, -', '1:8: a "-" cannot stand in brackets: their entries are parted by commas'],
    ['x: [a, -]', '1:8: a "-" cannot stand in brackets: their entries are parted by commas'],
    ['x: {-}', '1:5: a "-" cannot stand in brackets: their entries are parted by commas'],
    ['a: ? b\nc: d', `1:4: ${needs('?')}`],
    ['a: ?', `1:4: ${needs('?')}`],
    ['a: ?b: c', `1:6: ${COLON}`],
    ['a:\n  "b"\n  - "c"', `3:3: "-" ${HERE}`],
    ['-[--\na: b', `1:1: ${KEY}`],
    ['a: [\n  -b: c\n  d: e]', `2:7: ${KEY}`],
    ['- a\n: b', `2:1: ":" ${HERE}`],
    ['a: - b', '1:4: a list starts on a line of its own, and a text that starts with "-" needs quotes'],
    ['a: [- b, - c]', '1:5: a "-" cannot stand in brackets: their entries are parted by commas'],
    ['a: [\n  - b\n  ]', '2:3: a "-" cannot stand in brackets: their entries are parted by commas'],
    ['a: {- b}', '1:5: a "-" cannot stand in brackets: their entries are parted by commas'],
    ['- a\n- b: c\n d: e', '3:2: a "-" is expected before "d": the entries of one list are indented alike'],
    ['- - a\n - b', '2:2: the entries of one list are indented alike'],
    ['a: >-\n\tb', '2:1: a tab cannot indent in YAML: use blanks'],
    ['a: "\\x"', '1:5: "\\x" is not an escape; in paths and globs use /'],
    ['a: 1\n-\tb', `2:1: "-" ${HERE}`],
    ['a: 1\n- b', `2:1: "-" ${HERE}`],
    ['a: 1\nc- d', `2:1: ${KEY}`],
    ['a: 1\n-d', `2:1: ${KEY}`],
    ['a: 1\nb', `2:1: ${KEY}`],
    ['a\nb: 1', `1:1: ${KEY}`],
    ['a: 1\n\tb: 2', '2:1: a tab cannot indent in YAML: use blanks'],
    ['a:\n  b: 1\n c: 2', '3:2: a key is expected before "c"; the keys of one object are indented alike'],
    ['a: ["b" "c"]', '1:9: "," is expected before "c"'],
    ['a: ["b"\n\r\n "c"]', '3:2: "," is expected before "c"'],
    ['a: [b', '1:6: a "]" is missing before the end of the file, or what stands in the brackets is not indented'],
    ['a: {b: 1', `1:9: a "}" is missing before the end of the file, ${OPEN}`],
    ['a: [b\nc: 1', `2:1: a "]" is missing before "c", ${OPEN}`],
    ['a: "', '1:4: a text that starts with " is not closed'],
    ['a: "b', '1:4: a text that starts with " is not closed'],
    ["a: 'b", "1:4: a text that starts with ' is not closed"],
    ['a: \'b\nc: "d"', "1:4: a text that starts with ' is not closed"],
    ['a: "b\\n"\nc: "d', '2:4: a text that starts with " is not closed'],
    ['a: "\\q"', '1:5: "\\q" is not an escape; in paths and globs use /'],
    ['a: "b\\c"', '1:6: "\\c" is not an escape; in paths and globs use /'],
    ['a: @b c', `1:4: ${needs('@')}: "@b"`],
    ['a: `b,c', `1:4: ${needs('`')}: "\`b"`],
    ['a: , b', `1:4: ${needs(',')}: ","`],
    ['a: ,b c', `1:4: ${needs(',')}: ",b"`],
    [`a: @${'b'.repeat(70)}`, `1:4: ${needs('@')}: "@${'b'.repeat(59)}…"`],
    ['a: >=1', `1:4: ${needs('>')}`],
    ['a: |b', `1:4: ${needs('|')}`],
    ['a: > b >c', `1:6: "b" ${HERE}`],
    ['a: [b]*.md', `1:7: ${needs('[')}`],
    ['a: [b]c', `1:7: ${needs('[')}`],
    ['a: {b}c', `1:7: ${needs('{')}`],
    ['a: [b] c', `1:8: "c" ${HERE}`],
    ['a: [b]]', `1:7: "]" ${HERE}`],
    [']', `1:1: "]" ${HERE}`],
  ])('%j: %s', (text, said) => {
    expect(refusal(text)).toBe(said);
  });

  it.each<[string, string]>([
    ['a: *b', '"*b" is an alias of YAML, which a config cannot have; a text that starts with "*" needs quotes'],
    ['a: &b', '"&b" is an anchor of YAML, which a config cannot have; a text that starts with "&" needs quotes'],
    ['a: !b', '"!b" is a tag of YAML, which a config cannot have; a text that starts with "!" needs quotes'],
    ['a: !b/c', '"!b/c" is a tag of YAML, which a config cannot have; a text that starts with "!" needs quotes'],
    ['a: *.md', 'a text that starts with "*" needs quotes: "*.md"'],
    ['a: **/b', 'a text that starts with "*" needs quotes: "**/b"'],
    ['a: *', 'a text that starts with "*" needs quotes: "*"'],
    ['a: &b.c', 'a text that starts with "&" needs quotes: "&b.c"'],
  ])('has a mark: %j: %s', (text, said) => {
    expect(refusal(text)).toBe(`1:4: ${said}`);
  });

  it.each<[string, string]>([
    ['%YAML 1.2\n---\na: 1', '1:1: "%YAML 1.2" is a directive of YAML, which a config cannot have: take it away'],
    ['a: 1\n---\nb: 2', '2:1: "---" stands behind the end of the config: a file holds one'],
    ['a: 1\n...\n', '2:1: "..." stands behind the end of the config: a file holds one'],
    ['---\n---\n', '2:1: "---" stands behind the end of the config: a file holds one'],
    ['---\na: 1', 'taken'],
    ['# x\n\n---\na: 1', 'taken'],
    [' ---\na: 1', '1:2: a key needs a ":" after it on the same line'],
    ['a: "b\u001b"', '1:6: the character U+001B is not allowed in YAML'],
    ['a: b\u007f', '1:5: the character U+007F is not allowed in YAML'],
    ['a: b\uffff', '1:5: the character U+FFFF is not allowed in YAML'],
    ['a: "\u0085\u00a0\ufffd~"', 'taken'],
    ['a: 1\n[b]: 1', '2:1: a key cannot be a list or an object: a text that starts with "[" or "{" needs quotes'],
    ['<<: 1', '1:1: "<<" is a merge key of YAML, which a config cannot have: use "extends"'],
    ['a: 1\nb: 2\na: 3', '3:1: the key "a" stands twice (first in line 1, column 1): keep one'],
    ['a: 1\n"a": 3', '2:1: the key "a" stands twice (first in line 1, column 1): keep one'],
    ['1: 1\n"1": 3', '2:1: the key "1" stands twice (first in line 1, column 1): keep one'],
    ['a: "\\ud800"', '1:5: "\\ud800" is half a character: write the character itself'],
    ['a: x\nb: "c\\uDFFF"', '2:6: "\\uDFFF" is half a character: write the character itself'],
    ['"\\ud800": 1', '1:2: "\\ud800" is half a character: write the character itself'],
    ['a: "b" # \\ud800', 'taken'],
    ["a: '\\ud800'", 'taken'],
    ['a: \\ud800', 'taken'],
  ])('has what a config cannot have: %j: %s', (text, said) => {
    expect(refusal(text)).toBe(said);
  });

  it.each<[string, string]>([
    ['{"a": 1, "a": 2}', '1:10: the key "a" stands twice (first in line 1, column 2): keep one'],
    ['{"<<": 1}', 'taken'],
    ['{"a": "\\ud800"}', 'taken'],
    ['{"a": "\u007f"}', 'taken'],
    ['{"a": "b: c"}', 'taken'],
  ])('in JSON has equal keys only: %j: %s', (text, said) => {
    expect(refusal(text, true)).toBe(said);
  });

  const DEEP = 'values are nested more than 64 levels deep';

  it.each<[string, string, string]>([
    ['lists', `${'['.repeat(64)}${']'.repeat(64)}`, 'taken'],
    ['lists', `${'['.repeat(65)}${']'.repeat(65)}`, `1:65: ${DEEP}`],
    ['lists with a text', `${'['.repeat(64)}a${']'.repeat(64)}`, 'taken'],
    ['objects', `${'{a: '.repeat(64)}1${'}'.repeat(64)}`, 'taken'],
    ['objects', `${'{a: '.repeat(65)}1${'}'.repeat(65)}`, `1:257: ${DEEP}`],
    ['lists in lines', '- '.repeat(64), 'taken'],
    ['lists in lines', '- '.repeat(65), `1:129: ${DEEP}`],
    ['lists that are not closed', '['.repeat(66), `1:65: ${DEEP}`],
    [
      'a fault before',
      `a: b: c\nd: ${'['.repeat(66)}`,
      '1:5: a ":" cannot stand here: a text that holds ": " needs quotes',
    ],
    ['a fault at the same place', `${'['.repeat(64)}\n- a`, `2:1: ${DEEP}`],
    ['a fault behind', `${'['.repeat(66)}\n"`, `1:65: ${DEEP}`],
  ])('is deep: %s', (_, text, said) => {
    expect(refusal(text)).toBe(said);
  });
});

describe('the tree of a text in YAML', () => {
  it.each<[string, unknown]>([
    ['', null],
    ['a', 'a'],
    ['"1"', '1'],
    ['[a, 1, true, ~]', ['a', 1, true, null]],
    ['a:\nb: 2', { a: null, b: 2 }],
    ['- a: 1\n  b: 2\n- c', [{ a: 1, b: 2 }, 'c']],
    ['a\r\nb', 'a b'],
    ['a: 1\rb: 2', { a: 1, b: 2 }],
    ['a: |\n  b\n  c\n', { a: 'b\nc\n' }],
    ['# x\na: 1', { a: 1 }],
    ['\n# x\n\n--- # y\na: 1\n# z\n', { a: 1 }],
    ['{a, b: 1}', { a: null, b: 1 }],
    ['? a', { a: null }],
    ['a: "\\u00e9"', { a: 'é' }],
  ])('%j is %j', (text, data) => {
    expect(read(text).data).toEqual(data);
  });

  it.each<[string, unknown]>([
    ...['null', 'Null', 'NULL', '~', ''].map((text): [string, unknown] => [text, null]),
    ...['true', 'True', 'TRUE'].map((text): [string, unknown] => [text, true]),
    ...['false', 'False', 'FALSE'].map((text): [string, unknown] => [text, false]),
    ...[
      'nULL',
      '~~',
      'truex',
      'tRUE',
      'xfalse',
      'fALSE',
      'yes',
      'on',
      '01',
      '1.',
      '.5',
      '+1',
      '1e',
      '0x1',
      '1_0',
      '-a',
    ].map((text): [string, unknown] => [text, text]),
    ...[0, -1, 10, 1.5, -0.25, 1e5, 1.5e-7].map((value): [string, unknown] => [String(value), value]),
    ['1E+2', 100],
    ['2026-12-31', '2026-12-31'],
  ])('the plain word %s is %j', (text, value) => {
    expect(read(`a: ${text}`).data).toEqual({ a: value });
  });

  it('has plain data, as that of JSON is', () => {
    const { data } = read('a: [1]\n__proto__: 2');
    const plain = { enumerable: true, configurable: true, writable: true };
    expect(Object.getOwnPropertyDescriptors(data)).toEqual({
      a: { value: [1], ...plain },
      ['__proto__']: { value: 2, ...plain },
    });
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });

  it.each<[string, readonly string[], string]>([
    ['', [], '0-0'],
    ['# a\n', [], '0-0'],
    ['a: bc # d\n', [], '0-5'],
    ['a: bc # d\n', ['a'], '3-5'],
    ['a:\n', ['a'], '2-2'],
    ['a:\n', [], '0-2'],
    ['- a\n- bc\n\n', [], '0-8'],
    ['- a\n-\n', [], '0-5'],
    ['a: [b, c] # d', ['a'], '3-9'],
    ['a: {b: c } # d', ['a'], '3-10'],
    ['a: []', ['a'], '3-5'],
    ['x: 1\na: {bc}', ['a', 'bc'], '11-11'],
    ['a: {b, c: d}', ['a', 'b'], '5-5'],
    ['? a', ['a'], '3-3'],
    ['a:\n  - b\n  - c: d\n# e', ['a'], '5-17'],
  ])('%j has %j at %s', (text, path, place) => {
    let tree = read(text);
    for (const step of path) tree = tree.items!.get(step)!;
    expect(`${tree.span.start}-${tree.span.end}`).toBe(place);
  });
});
