import { expect, it } from 'vitest';
import { jsonLine } from '../../src/report/json-text.js';
import { isOutside, toUri } from '../../src/report/sarif-uri.js';
import { group, plural } from '../../src/report/totals.js';

it.each([
  [0, '0 pages'],
  [1, '1 page'],
  [2, '2 pages'],
  [999, '999 pages'],
  [1000, '1,000 pages'],
  [12_345, '12,345 pages'],
  [123_456, '123,456 pages'],
  [1_234_567, '1,234,567 pages'],
])('%i is %s', (count, expected) => {
  expect(plural(count, 'page')).toBe(expected);
  expect(group(count)).toBe(expected.split(' ')[0]);
});

it.each([
  ['a#[b]', '"a#[b]"'],
  ['##[b]', '"#\\u0023[b]"'],
  ['##b[c]', '"#\\u0023b[c]"'],
  ['## [b]', '"## [b]"'],
  ['##', '"##"'],
  ['a\u007fb', '"a\\u007fb"'],
  ['\u202e', '"\\u202e"'],
])('%j is JSON that nobody obeys', (text, expected) => {
  expect(jsonLine(text)).toBe(expected);
  expect(JSON.parse(jsonLine(text))).toBe(text);
});

it.each([
  ['a.md', 'a.md', false],
  ['./a.md', 'a.md', false],
  ['.//.///a.md', 'a.md', false],
  ['a/./b.md', 'a/./b.md', false],
  ['.a.md', '.a.md', false],
  ['./.a/b.md', '.a/b.md', false],
  ['..a.md', '..a.md', false],
  ['../a.md', '(parent)/a.md', true],
  ['a/../b.md', 'a/(parent)/b.md', true],
  ['/a.md', '(root)/a.md', true],
  ['a//b.md', 'a//b.md', false],
  ['a b#c.md', 'a%20b%23c.md', false],
  ['a\ud800.md', 'a%EF%BF%BD.md', false],
])('%s is the URI %s', (file, uri, outside) => {
  expect(toUri(file)).toBe(uri);
  expect(isOutside(file)).toBe(outside);
});
