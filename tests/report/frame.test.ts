import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../src/finding.js';
import { frameOf } from '../../src/report/frame.js';
import { printable } from '../../src/report/printable.js';
import { region } from '../support/report-scenarios.js';

/** The text of a frame, and the carets below it. */
function shown(text: string, columns: readonly [number, number], width: number, more: Partial<Excerpt> = {}): string[] {
  const excerpt = { text, column: 1, cutBefore: false, cutAfter: false, ...more };
  const frame = frameOf(excerpt, region(1, ...columns), width, printable);
  return [frame.text, ' '.repeat(frame.markStart) + '^'.repeat(frame.markEnd - frame.markStart)];
}

describe('a code frame', () => {
  it.each<[string, readonly [number, number], number, Partial<Excerpt>, readonly string[]]>([
    ['abcdef', [2, 3], 7, { cutBefore: true }, ['…abcdef', '  ^']],
    ['abcdef', [2, 3], 6, { cutBefore: true }, ['…abcd…', '  ^']],
    ['abcdef', [2, 3], 7, { cutAfter: true }, ['abcdef…', ' ^']],
    ['abcdef', [2, 3], 6, { cutAfter: true }, ['abcd…', ' ^']],
    ['abcdef', [2, 3], 8, { cutBefore: true, cutAfter: true }, ['…abcdef…', '  ^']],
    ['abcdef', [2, 3], 7, { cutBefore: true, cutAfter: true }, ['…abcde…', '  ^']],
    ['abcdef', [2, 3], 6, {}, ['abcdef', ' ^']],
    ['abcdef', [2, 3], 5, {}, ['abc…', ' ^']],
    ['abcdef', [7, 7], 7, {}, ['abcdef', '      ^']],
    ['abcdef', [7, 7], 6, {}, ['…def', '    ^']],
    ['abcdefghijkl', [1, 1], 8, {}, ['abcdef…', '^']],
    ['abcdefgh', [1, 1], 8, {}, ['abcdefgh', '^']],
    // One letter before the window.
    ['abcdefghijkl', [4, 6], 8, {}, ['…bcdefg…', '   ^^']],
    ['abcdefghijkl', [3, 5], 8, {}, ['abcdef…', '  ^^']],
    ['abcdefghijkl', [9, 11], 8, {}, ['…ghijkl', '   ^^']],
    ['abcdefghijkl', [8, 10], 8, {}, ['…fghijk…', '   ^^']],
    // Long tokens show their start behind a quarter of the window.
    ['abcdefghijklmnopqrstuvwx', [7, 25], 10, {}, ['…efghijkl…', '   ^^^^^^']],
    ['abcdefghijklmnopqrstuvwx', [20, 21], 10, {}, ['…qrstuvwx', '    ^']],
  ])('of %j at %j in %i columns, %j', (text, columns, width, more, lines) => {
    expect(shown(text, columns, width, more)).toEqual(lines);
  });

  it.each<[readonly [number, number], readonly string[]]>([
    [
      [101, 102],
      ['abc', '^'],
    ],
    [
      [103, 104],
      ['abc', '  ^'],
    ],
    // What is before the piece or behind it is marked at its end.
    [
      [50, 60],
      ['abc', '^'],
    ],
    [
      [50, 102],
      ['abc', '^'],
    ],
    [
      [200, 210],
      ['abc', '   ^'],
    ],
    [
      [102, 900],
      ['abc', ' ^^'],
    ],
  ])('of a piece that starts at column 101, at %j', (columns, lines) => {
    expect(shown('abc', columns, 20, { column: 101 })).toEqual(lines);
  });

  it('marks what is spelled out, and no command is put together at its ends', () => {
    expect(shown('a\x1bb', [2, 3], 20)).toEqual(['a\\u{1b}b', ' ^^^^^^']);
  });

  it.each([0, 1, 2, 5, 99, 100, 101])(
    'of a line of 300 letters shows where it goes on, from the letter %i',
    (start) => {
      const text = Array.from({ length: 300 }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
      const [line = '', carets = ''] = shown(text, [start + 1, start + 2], 40);
      expect(line.length).toBeLessThanOrEqual(40);
      expect([...line][carets.length - 1]).toBe(text[start]);
      expect([line.startsWith('…'), line.endsWith('…')]).toEqual([start > 18, true]);
    },
  );
});
