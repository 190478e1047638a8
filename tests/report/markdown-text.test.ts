import { describe, expect, it } from 'vitest';
import { codeSpan, htmlCode, prose } from '../../src/report/markdown-text.js';

describe('a code span', () => {
  it.each([
    ['', ''],
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['a``b`c', '```a``b`c```'],
    ['`', '`` ` ``'],
    ['`a', '`` `a ``'],
    ['a`', '`` a` ``'],
    [' ', '` `'],
    ['  ', '`  `'],
    [' a', '` a`'],
    ['a ', '`a `'],
    [' a ', '`  a  `'],
    [' a b', '` a b`'],
    ['a b ', '`a b `'],
    ['##[error]a', '`##\\[error]a`'],
    ['abcdefghij', '`abcdefghij`'],
    ['abcdefghijk', '`abcdefghij…`'],
  ])('of %j is %s', (text, expected) => {
    expect(codeSpan(text, 10)).toBe(expected);
  });
});

it.each([
  ['', '<code></code>'],
  ['a', '<code>a</code>'],
  ['<b>&"\'`', '<code>&#60;b&#62;&#38;&#34;&#39;&#96;</code>'],
])('%j is the HTML code %s', (text, expected) => {
  expect(htmlCode(text, 10)).toBe(expected);
});

describe('prose', () => {
  it.each([
    ['', ''],
    ['plain, 1 (a/b).', 'plain, 1 (a/b).'],
    ['has "a*b" there', 'has "`a*b`" there'],
    ['has "" there', 'has "" there'],
    ['has "" there, and "a*b"', 'has "" there, and "`a*b`"'],
    ['has "a', 'has "a'],
    ['a*b', 'a&#42;&#8203;b'],
    ['a* b', 'a&#42; b'],
    ['a_b', 'a_b'],
    ['_b', '&#95;b'],
    ['a_ b', 'a&#95; b'],
    ['a: b', 'a: b'],
    ['a:b', 'a&#58;&#8203;b'],
    ['@a', '&#64;&#8203;a'],
    ['@ a', '&#64; a'],
    ['a ~"b"', 'a &#126;&#8203;"`b`"'],
    ['GH-1', 'GH-&#8203;1'],
    ['GH-a', 'GH-a'],
    ['XGH-1', 'XGH-1'],
    ['www.a', 'www&#8203;.a'],
    ['www a', 'www a'],
  ])('%j is written as %s', (text, expected) => {
    expect(prose(text, 100)).toBe(expected);
  });
});
