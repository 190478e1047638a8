import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { announce, withoutMissingSteps } from '../../src/fix/announce.js';
import { CannotWrite } from '../../src/fix/cannot-write.js';
import { applyEdits, editsOf, toCanonical, type ValueFix } from '../../src/fix/edit.js';
import type { PageData } from '../../src/page/data.js';
import { parsePage } from '../../src/page/parse.js';
import { serializePage } from '../../src/page/serialize.js';
import { page } from '../support/page-builder.js';

/** The lines between the fences after a fix, or why it cannot be written; what is written has to be read as it is announced. */
function fixed(body: string, fix: ValueFix): string {
  const before = parsePage(Buffer.from(`---\n${body}---\n`));
  const [result] = editsOf(before.text, before.frontMatter!, [fix]);
  if (result instanceof CannotWrite) return `no: ${result.message}`;
  const text = applyEdits(before.text, [result!.edit]);
  const after = parsePage(Buffer.from(text));
  const isRead = isDeepStrictEqual(after.frontMatter?.data, announce(before.frontMatter!.data, [result!.fix]));
  return isRead ? text.slice(4, -4) : 'not read';
}

const set = (path: readonly (string | number)[], value: unknown): ValueFix =>
  ({ kind: 'set', path, value }) as ValueFix;
const sort = (path: readonly (string | number)[], by: string): ValueFix => ({ kind: 'sort', path, by }) as ValueFix;

describe('a value is written like what stood there', () => {
  it.each<[string, string, ValueFix, string]>([
    ['double quotes', 'title: "a"\n', set(['title'], 'b'), 'title: "b"\n'],
    ['single quotes', "title: 'a'\n", set(['title'], "b's"), "title: 'b''s'\n"],
    ['no quotes', 'title: a # the name\n', set(['title'], 'b'), 'title: b # the name\n'],
    ['quotes where it needs them', 'title: a\n', set(['title'], 'no'), 'title: "no"\n'],
    ['an escape where single quotes have none', "title: 'a'\n", set(['title'], 'b\n'), 'title: "b\\n"\n'],
    ['letters beyond ASCII', 'title: a\n', set(['title'], 'é'), 'title: "\\u00e9"\n'],
    ['letters beyond ASCII for single quotes', "title: 'a'\n", set(['title'], 'é'), 'title: "\\u00e9"\n'],
    ['letters beyond ASCII behind others', "title: 'a'\n", set(['title'], 'aé'), 'title: "a\\u00e9"\n'],
    ['letters beyond ASCII before others', "title: 'a'\n", set(['title'], 'éa'), 'title: "\\u00e9a"\n'],
    ['nothing for single quotes', "title: 'a'\n", set(['title'], ''), "title: ''\n"],
    ['one letter', 'title: ab\n', set(['title'], 'c'), 'title: c\n'],
    ['a sign first where there are no quotes', 'title: a\n', set(['title'], '+c'), 'title: "+c"\n'],
    ['a sign behind letters where there are no quotes', 'title: a\n', set(['title'], 'c+'), 'title: "c+"\n'],
    ['a number', 'n: 01\n', set(['n'], 12), 'n: 12\n'],
    ['a folded text', 'title: >-\n  a\n  b\nn: 1\n', set(['title'], 'c'), 'title: "c"\nn: 1\n'],
    ['two lines of text', 'title: a\n  b\nn: 1\n', set(['title'], 'c'), 'title: c\nn: 1\n'],
    ['nothing', 'title:\nn: 1\n', set(['title'], 'c'), 'title: "c"\nn: 1\n'],
    ['an anchor', 'title: &t "a"\n', set(['title'], 'b'), 'title: &t "b"\n'],
    ['another key in the line', "m: {'a': 1,b: 2 }\n", set(['m', 'a'], 3), "m: {'a': 3,b: 2 }\n"],
    ['a list for a text', 'l: "a"\n', set(['l'], ['b', 'c']), 'l: ["b", "c"]\n'],
    ['a text for a list', 'l: ["a"]\n', set(['l'], 'b'), 'l: "b"\n'],
    ['a list for a mapping', 'm: {a: 1}\n', set(['m'], ['b']), 'm: ["b"]\n'],
    ['no list for a mapping', 'm: {a: 1}\n', set(['m'], []), 'm: []\n'],
    ['a mapping for a list', 'm: [a]\n', set(['m'], { a: 1 }), 'm: {"a": 1}\n'],
    ['a mapping for a text', 'm: a\n', set(['m'], { a: 1 }), 'm: {"a": 1}\n'],
    ['a mapping for an empty one', 'm: {}\n', set(['m'], { a: 1 }), 'm: {"a": 1}\n'],
    ['an empty mapping', 'm: {a: 1}\n', set(['m'], {}), 'm: {}\n'],
    ['a text for a mapping', 'm: {a: 1}\n', set(['m'], 'b'), 'm: "b"\n'],
    [
      'what the generator quotes',
      'categories: []\n',
      set(['categories'], ['package', 'v1.0.0']),
      'categories: [package, v1.0.0]\n',
    ],
  ])('%s', (_what, body, fix, expected) => {
    expect(fixed(body, fix)).toBe(expected);
  });
});

describe('a list that grows has what stands between its values', () => {
  it.each<[string, string, string]>([
    ['in brackets', 'l: [a,b]\n', 'l: [a,b,c]\n'],
    ['with blanks', 'l: [a  ,  b]\n', 'l: [a  ,  b  ,  c]\n'],
    ['but no line break before the comma', 'l: [a\n  , b]\n', 'l: [a\n  , b, c]\n'],
    ['but no line break behind it', 'l: [a,\n  b]\n', 'l: [a,\n  b, c]\n'],
    ['on lines', 'l:\n- a\n- b\n', 'l:\n- a\n- b\n- c\n'],
    ['with an indent', 'l:\n  - a\n  - b\n', 'l:\n  - a\n  - b\n  - c\n'],
    ['with blanks behind the dash', 'l:\n- a\n-   b\n', 'l:\n- a\n-   b\n-   c\n'],
    ['of Windows', 'l:\r\n- a\r\n-   b\r\n', 'l:\r\n- a\r\n-   b\r\n-   c\r\n'],
    ['but no empty line', 'l:\n- a\n\n- b\n', 'l:\n- a\n\n- b\n- c\n'],
    ['but no comment', 'l:\n- a # x\n- b\n', 'l:\n- a # x\n- b\n- c\n'],
    ['and no comment of a later line', 'l:\n- a\nx: 1 # x\n', 'l:\n- a\n- b\n- c\nx: 1 # x\n'],
    ['or as before the first', 'l:\n-   a\n', 'l:\n-   a\n-   b\n-   c\n'],
    ['but not where it is spelled oddly', 'l:\n-\n  a\n', 'no: the list is not spelled in a way that can be continued'],
  ])('%s', (_what, body, expected) => {
    expect(fixed(body, set(['l'], ['a', 'b', 'c']))).toBe(expected);
  });

  it('but not that a value is missing', () => {
    expect(fixed('l:\n- a\n-\n- c\n', set(['l'], ['a', null, 'c', 'd']))).toBe('l:\n- a\n-\n- c\n- d\n');
  });
});

describe('a list keeps what stays in it, byte for byte', () => {
  it.each<[string, string, ValueFix, string]>([
    ['JSON', 'l: ["a", "c"]\n', set(['l'], ['a', 'b', 'c']), 'l: ["a", "b", "c"]\n'],
    ['odd blanks and quotes', 'l: [ a,\'c\' ,"d", ]\n', set(['l'], ['a', 'b', 'c', 'd']), 'l: [ a,b,\'c\' ,"d", ]\n'],
    ['the first one goes', 'l: [a,  b,c]\n', set(['l'], ['b', 'c']), 'l: [b,c]\n'],
    ['the last one goes', 'l: [a,  b,c]\n', set(['l'], ['a', 'b']), 'l: [a,  b]\n'],
    ['all go', 'l: [a,  b]\n', set(['l'], []), 'l: []\n'],
    ['several lines', 'l: [\n  "a",\n  "c"\n]\n', set(['l'], ['a', 'b', 'c']), 'l: [\n  "a", "b",\n  "c"\n]\n'],
    [
      'dashes',
      'l:\n  - "a"\n  - "c"\nn: 1\n',
      set(['l'], ['a', 'b', 'c', 'd']),
      'l:\n  - "a"\n  - "b"\n  - "c"\n  - "d"\nn: 1\n',
    ],
    ['dashes below the key', 'l:\n- a\n- b\n', set(['l'], ['b']), 'l:\n- b\n'],
    ['one dash', "l:\n  -  'a'\n", set(['l'], ['a', 'b']), "l:\n  -  'a'\n  -  'b'\n"],
    ['dashes and CR LF', 'l:\r\n  - a\r\n', set(['l'], ['a', 'b']), 'l:\r\n  - a\r\n  - b\r\n'],
    ['dashes in dashes', 'l:\n- - a\n  - c\n', set(['l', 0], ['a', 'b', 'c']), 'l:\n- - a\n  - b\n  - c\n'],
    [
      'comments that stay with their lines',
      'l:\n  - a # 1\n  - c # 3\n',
      set(['l'], ['c']),
      'no: a comment stands between the values',
    ],
    [
      'a comment at the end',
      'l:\n  - a\n  - c # 3\n',
      set(['l'], ['a', 'c', 'd']),
      'no: a comment stands between the values',
    ],
    [
      'comments beside',
      'l:\n  - a\n  - c\n  - d # 4\n',
      set(['l'], ['a', 'b', 'c', 'd']),
      'l:\n  - a\n  - b\n  - c\n  - d # 4\n',
    ],
    ['repeats out of order', 'l: [c, a , c]\n', set(['l'], ['a', 'c']), 'l: [a, c]\n'],
    ['dashes that cannot go', 'l:\n- a\n', set(['l'], []), 'not read'],
    [
      'another value of a list with a key in it',
      'l: [{a: 1}, {a: 2}]\n',
      set(['l'], [{ a: 1 }, { a: 3 }]),
      'l: [{a: 1}, {"a": 3}]\n',
    ],
  ])('%s', (_what, body, fix, expected) => {
    expect(fixed(body, fix)).toBe(expected);
  });
});

describe('a mapping keeps the order of its keys', () => {
  it.each<[string, string, ValueFix, string]>([
    [
      'a new key follows its neighbour',
      'm: {"c": 1, "a": 2}\n',
      set(['m'], { a: 2, b: 3, c: 1 }),
      'm: {"c": 1, "a": 2, "b": 3}\n',
    ],
    ['a new first key', 'm: {"b": 1}\n', set(['m'], { a: 2, b: 1 }), 'm: {"a": 2, "b": 1}\n'],
    ['a key goes', 'm: {a: 1, b: 2, c: 3}\n', set(['m'], { a: 1, c: 4 }), 'm: {a: 1, c: 4}\n'],
    [
      'lines',
      "m:\n  'a': 1\n  'c': 3 # three\nn: 1\n",
      set(['m'], { a: 2, b: 2, c: 3 }),
      "m:\n  'a': 2\n  'b': 2\n  'c': 3 # three\nn: 1\n",
    ],
    ['below, too', 'm:\n  x: {"l": [a, b]}\n', set(['m'], { x: { l: ['a'] }, z: 1 }), 'm:\n  x: {"l": [a]}\n  z: 1\n'],
    [
      'ends of lines like those beside it',
      'm:\n  a: 1\n  c: 3\nn: 1\r\n',
      set(['m'], { a: 1, c: 3, d: 4 }),
      'm:\n  a: 1\n  c: 3\n  d: 4\nn: 1\r\n',
    ],
    ['a key that needs quotes', 'm: {a: 1}\n', set(['m'], { a: 1, yes: 2 }), 'm: {a: 1, "yes": 2}\n'],
  ])('%s', (_what, body, fix, expected) => {
    expect(fixed(body, fix)).toBe(expected);
  });
});

describe('what is missing is put where the generator would write it', () => {
  const early = 'meta: {"versions": [], "compilers": [], "platforms": []}\n';

  it.each<[string, string, ValueFix, string]>([
    ['between keys in order', 'm: {"a": 1, "c": 3}\n', set(['m', 'b'], 2), 'm: {"a": 1, "b": 2, "c": 3}\n'],
    ['behind them', 'm: {"a": 1}\n', set(['m', 'b'], [1]), 'm: {"a": 1, "b": [1]}\n'],
    [
      'in meta before F1',
      early,
      set(['meta', 'oss'], []),
      'meta: {"versions": [], "compilers": [], "oss": [], "platforms": []}\n',
    ],
    [
      'between the lines of a page',
      'title: "a"\nmeta: {}\n',
      set(['layout'], 'cache'),
      'title: "a"\nlayout: cache\nmeta: {}\n',
    ],
    ['at the end of what has no order', 'm: {c: 1, a: 2}\n', set(['m', 'b'], 3), 'm: {c: 1, a: 2, b: 3}\n'],
    ['in a sorted list', 'l: ["a", "c"]\n', set(['l', '-'], 'b'), 'l: ["a", "b", "c"]\n'],
    ['at the end of another list', 'l: ["c", "a"]\n', set(['l', '-'], 'b'), 'l: ["c", "a", "b"]\n'],
    ['in an empty list', 'l: []\n', set(['l', '-'], 'b'), 'l: ["b"]\n'],
    [
      'nowhere: its parent is missing',
      'm: {}\n',
      set(['m', 'a', 'b'], 1),
      'no: nothing stands where the value belongs',
    ],
    ['nowhere: an index beyond the end', 'l: [a]\n', set(['l', 3], 'b'), 'no: nothing stands where the value belongs'],
    ['nowhere: an index at the end', 'l: [a]\n', set(['l', 1], 'b'), 'no: nothing stands where the value belongs'],
    [
      'nowhere: an index before the start',
      'l: [a]\n',
      set(['l', -1], 'b'),
      'no: nothing stands where the value belongs',
    ],
    [
      'nowhere: the length of a list',
      'l: [a]\n',
      set(['l', 'length'], 2),
      'no: nothing stands where the value belongs',
    ],
    ['nowhere: its parent is a text', 'l: a\n', set(['l', 'b'], 'b'), 'no: nothing stands where the value belongs'],
    ['nowhere: nothing to sort', 'l: a\n', sort(['m'], 'value'), 'no: nothing stands where the fix belongs'],
  ])('%s', (_what, body, fix, expected) => {
    expect(fixed(body, fix)).toBe(expected);
  });

  it('and the key __proto__ is one like any other', () => {
    const fix = withoutMissingSteps({ m: {} }, { kind: 'set', path: ['m', '__proto__'], value: 1 });
    expect(Object.entries((fix.value ?? {}) as object)).toEqual([['__proto__', 1]]);
    expect(Object.getPrototypeOf(announce({ m: {} }, [fix]) as object)).toBe(Object.prototype);
  });
});

describe('sorting moves elements and nothing else', () => {
  it.each<[string, string, ValueFix, string]>([
    ['values', 'l: [b,  "a" ,c]\n', sort(['l'], 'value'), 'l: ["a",  b ,c]\n'],
    ['by code point', 'l: ["\u{1f600}", "\uff01"]\n', sort(['l'], 'value'), 'l: ["\uff01", "\u{1f600}"]\n'],
    [
      'lines; comments keep their place',
      'l:\n  - b # 1\n  - a # 2\n',
      sort(['l'], 'value'),
      'l:\n  - a # 1\n  - b # 2\n',
    ],
    [
      'rows by hash',
      'r: [{"hash": "b"}, {"x": 1, "hash": "a"}]\n',
      sort(['r'], 'hash'),
      'r: [{"x": 1, "hash": "a"}, {"hash": "b"}]\n',
    ],
    [
      'rows of several lines',
      'r:\n  - hash: b\n    n: 1\n  - n: 2\n    hash: a\n',
      sort(['r'], 'hash'),
      'r:\n  - n: 2\n    hash: a\n  - hash: b\n    n: 1\n',
    ],
    [
      'rows of several lines behind other blanks',
      'r:\n  - hash: b\n    n: 1\n  -  n: 2\n     hash: a\n',
      sort(['r'], 'hash'),
      'not read',
    ],
    ['keys', 'm: {b: 1,  "a": {d: 1, c: 2}}\n', sort(['m'], 'key'), 'm: {"a": {d: 1, c: 2},  b: 1}\n'],
    [
      'keys of lines',
      'm:\n  b: 1\n  a:\n    - 1\n    - 2\nn: 1\n',
      sort(['m'], 'key'),
      'm:\n  a:\n    - 1\n    - 2\n  b: 1\nn: 1\n',
    ],
    [
      'keys that look like numbers',
      'm: {"b": 1, "10": 2, "9": 3}\n',
      sort(['m'], 'key'),
      'm: {"10": 2, "9": 3, "b": 1}\n',
    ],
    [
      'all keys',
      'm: [{b: [{d: 1, c: 2}], a: 1}, {a: 1}]\n',
      sort(['m'], 'all-keys'),
      'm: [{a: 1, b: [{c: 2, d: 1}]}, {a: 1}]\n',
    ],
    [
      'variants by name, what is none stays',
      'v: ["~c", "", "+b", "a=1", "+b"]\n',
      sort(['v'], 'variant-name'),
      'v: ["a=1", "", "+b", "+b", "~c"]\n',
    ],
    ['nothing', 'l: []\n', sort(['l'], 'value'), 'l: []\n'],
    ['no keys in nothing', 'l: []\n', sort(['l'], 'key'), 'l: []\n'],
    ['one value', 'x: 5\n', sort(['x'], 'value'), 'x: 5\n'],
    ['texts by hash', 'l: [b, a]\n', sort(['l'], 'hash'), 'l: [a, b]\n'],
    ['rows by value', 'r: [{hash: b}, {hash: a}]\n', sort(['r'], 'value'), 'no: not all elements are texts'],
    ['no texts', 'l: [1, a]\n', sort(['l'], 'value'), 'no: not all elements are texts'],
    ['no list', 'l: {b: 1}\n', sort(['l'], 'value'), 'no: what is there is no list'],
    ['no keys', 'l: [b]\n', sort(['l'], 'key'), 'no: what is there has no keys'],
  ])('%s', (_what, body, fix, expected) => {
    expect(fixed(body, fix)).toBe(expected);
  });
});

describe('many fixes', () => {
  it('are placed in one look at the text', () => {
    const body = `l: [${'[b, a], '.repeat(20_000)}]\n`;
    const { text, frontMatter } = parsePage(Buffer.from(`---\n${body}---\n`));
    const started = performance.now();
    const fixes = Array.from({ length: 20_000 }, (_, i) => sort(['l', i], 'value'));
    const edits = editsOf(text, frontMatter!, fixes).map((one) => (one instanceof CannotWrite ? undefined : one.edit));
    expect(applyEdits(text, edits as never)).toBe(text.replaceAll('[b, a]', '[a, b]'));
    expect(performance.now() - started).toBeLessThan(40_000);
  });
});

describe('the canonical form', () => {
  const right = page().text;
  const data = parsePage(Buffer.from(right)).frontMatter!.data as PageData;

  it.each([
    ['', ''],
    ['\n', '\n'],
    ['\r\n', '\n'],
    [' \n\nbody\n', '\n\nbody\n'],
  ])('keeps what follows the closing fence: %j', (end, expected) => {
    const text = right.replace('"zlib"', "'zlib'") + end;
    expect(toCanonical(text, parsePage(Buffer.from(text)).frontMatter!)).toBe(serializePage(data) + expected);
  });

  it('has the ends of lines that are there', () => {
    const text = right.replace('"zlib"', "'zlib'").replaceAll('\n', '\r\n');
    const expected = `${serializePage(data).replaceAll('\n', '\r\n')}\r\n`;
    expect(toCanonical(`${text}\r\n`, parsePage(Buffer.from(`${text}\r\n`)).frontMatter!)).toBe(expected);
  });

  it('has no place for other data', () => {
    const { text, frontMatter } = parsePage(Buffer.from('---\ntitle: 1\n---'));
    expect(() => toCanonical(text, frontMatter!)).toThrow(CannotWrite);
  });
});

describe('what is new stands in its place', () => {
  const added = (data: object, path: readonly (string | number)[], value: unknown): unknown =>
    withoutMissingSteps(data, set(path, value) as never).value;

  it.each<[readonly unknown[], unknown, readonly unknown[]]>([
    [['a', 'c'], 'b', ['a', 'b', 'c']],
    [['a', 'a', 'c'], 'b', ['a', 'a', 'b', 'c']],
    [['c', 'a'], 'b', ['c', 'a', 'b']],
    [['b', 'a'], 'aa', ['b', 'a', 'aa']],
    [['a', 'a'], 'A', ['A', 'a', 'a']],
    [['a', 7, 'c'], 'b', ['a', 7, 'c', 'b']],
    [['a', 'c'], 7, ['a', 'c', 7]],
    [[], 'b', ['b']],
  ])('in the list %j: %j', (list, value, whole) => {
    expect(added({ list }, ['list', '-'], value)).toEqual(whole);
  });

  it.each<[readonly string[], string, readonly string[]]>([
    [['hash', 'os'], 'compiler', ['hash', 'compiler', 'os']],
    [['compiler', 'hash', 'os', 'x'], 'platform', ['compiler', 'hash', 'os', 'platform', 'x']],
    [['a', 'c'], 'b', ['a', 'b', 'c']],
    [['c', 'a'], 'b', ['c', 'a', 'b']],
    [['x', 'compiler', 'os'], 'hash', ['x', 'compiler', 'os', 'hash']],
    [[], 'b', ['b']],
  ])('in a mapping of %j: %s', (keys, key, whole) => {
    const object = Object.fromEntries(keys.map((name) => [name, 1]));
    expect(Object.keys(added({ object }, ['object', key], 1) as object)).toEqual(whole);
  });

  it('and is announced as often as it is asked for', () => {
    const fix = set(['list'], ['a']);
    expect(announce({ list: [] }, [fix, fix])).toEqual({ list: ['a'] });
  });
});
