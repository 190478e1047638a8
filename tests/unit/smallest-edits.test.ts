import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDiff } from '../../src/fix/diff.js';
import { applyEdits } from '../../src/fix/edit.js';
import { makeDiffer, oneEdit } from '../../src/fix/smallest-edits.js';

describe('one edit', () => {
  it.each<[string, string, string, ReturnType<typeof oneEdit>]>([
    ['what comes', 'ac', 'abc', { start: 1, end: 1, text: 'b' }],
    ['what goes', 'abc', 'ac', { start: 1, end: 2, text: '' }],
    ['of equal letters the last one', 'aa', 'aaa', { start: 2, end: 2, text: 'a' }],
    ['nothing', 'a', 'a', { start: 1, end: 1, text: '' }],
    ['all of it', 'a', 'b', { start: 0, end: 1, text: 'b' }],
    ['letters at the start', 'ab', 'xab', { start: 0, end: 0, text: 'x' }],
    ['what stands before CR LF', 'ab\r\n', 'ac\r\n', { start: 1, end: 2, text: 'c' }],
    ['what stands behind CR LF', '\r\na', '\r\nb', { start: 2, end: 3, text: 'b' }],
    ['a letter before CR LF and one behind it', 'a\r\nb', 'c\r\nd', { start: 0, end: 4, text: 'c\r\nd' }],
    ['a letter behind a pair', '💩a', '💩b', { start: 2, end: 3, text: 'b' }],
    ['CR LF as a whole at its end', 'a\r\nb', 'a\nb', { start: 1, end: 3, text: '\n' }],
    ['CR LF as a whole at its start', 'a\r\nb', 'a\rb', { start: 1, end: 3, text: '\r' }],
    ['CR LF as a whole where it comes', 'a\nb', 'a\r\nb', { start: 1, end: 2, text: '\r\n' }],
    ['a pair of which the first half stays', '💩', '💪', { start: 0, end: 2, text: '💪' }],
    [
      'a pair of which the second half stays',
      '\ud83d\udca9',
      '\ud83e\udca9',
      { start: 0, end: 2, text: '\ud83e\udca9' },
    ],
  ])('%s', (_what, before, after, edit) => {
    expect(oneEdit(before, after)).toEqual(edit);
  });
});

it('edits make the other text, in order and apart, and split no pair and no end of a line', async () => {
  const differ = await makeDiffer();
  const piece = fc.constantFrom('word', 'other', ' ', ', ', '"', '\r\n', '\n', '💩', '💪', 'x'.repeat(60));
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edits = differ(before, after);
      expect(applyEdits(before, edits)).toBe(after);
      edits.forEach(({ start, end }, i) => {
        expect(start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
        for (const at of [start, end])
          expect(before.slice(at - 1, at + 1)).not.toMatch(/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/);
      });
    }),
    { numRuns: 2000 },
  );
});

/** What stays between two changes. */
const SAME = ' same'.repeat(60);

describe('edits', () => {
  const words = (count: number, of: string): string => Array.from({ length: count }, (_, i) => `${of}${i}`).join(' ');

  it.each<[string, string, string, number]>([
    ['a stretch of 200 units', `a${'x'.repeat(198)}a`, `b${'x'.repeat(198)}b`, 1],
    ['a stretch of 200 units with words that stay', `a ${'x'.repeat(196)} a`, `b ${'x'.repeat(196)} b`, 1],
    ['a longer one', `a ${'x'.repeat(197)} a`, `b ${'x'.repeat(197)} b`, 2],
    ['a longer one that comes', `${'x'.repeat(50)} a`, `b ${'x'.repeat(50)} ${'c'.repeat(200)}`, 2],
    ['four hundred words that come or go', `a${SAME}b`, `A${'!'.repeat(396)}${SAME}B`, 2],
    ['more words than that', `a${SAME}b`, `A${'!'.repeat(397)}${SAME}B`, 1],
    ['a hundred words', alternating(100, 'a'), alternating(100, 'b'), 100],
    ['more of them', alternating(101, 'a'), alternating(101, 'b'), 1],
    ['words all of which are others', words(300, 'a'), words(300, 'b'), 1],
  ])('of %s', async (_, before, after, count) => {
    const edits = (await makeDiffer())(before, after);
    expect(edits).toHaveLength(count);
    expect(applyEdits(before, edits)).toBe(after);
  });
});

/** As many words of a kind, each with one between them that stays. */
function alternating(count: number, of: string): string {
  return Array.from({ length: count }, (_, i) => `${of}${i} same${i} `).join('');
}

describe('a difference for git', () => {
  const lines = (of: string, count: number): string => Array.from({ length: count }, (_, i) => `${of}${i}\n`).join('');

  it.each<[string, string, string, string, readonly string[]]>([
    [
      'three lines around a change',
      'f',
      'a\nb\nc\nd\ne\nf\ng\nh\ni\n',
      'a\nb\nc\nd\nX\nf\ng\nh\ni\n',
      ['--- a/f', '+++ b/f', '@@ -2,7 +2,7 @@', ' b', ' c', ' d', '-e', '+X', ' f', ' g', ' h', ''],
    ],
    [
      'a tab behind a name with a blank',
      'f g',
      'a\n',
      'b\n',
      ['--- a/f g\t', '+++ b/f g\t', '@@ -1,1 +1,1 @@', '-a', '+b', ''],
    ],
    [
      'no end of the last line',
      'f',
      'a',
      'b\n',
      ['--- a/f', '+++ b/f', '@@ -1,1 +1,1 @@', '-a', '\\ No newline at end of file', '+b', ''],
    ],
  ])('has %s', async (_, file, before, after, expected) => {
    expect((await makeDiff())(file, before, after).split('\n')).toEqual([
      `diff --git a/${file} b/${file}`,
      ...expected,
    ]);
  });

  it('shows the whole of texts that differ in more than two hundred lines', async () => {
    const diff = await makeDiff();
    const between = (old: number, next: number): string[] =>
      diff('f', `same\n${lines('a', old)}same\n`, `same\n${lines('b', next)}same\n`)
        .split('\n')
        .slice(3);
    expect(between(100, 100).slice(0, 3)).toEqual(['@@ -1,102 +1,102 @@', ' same', '-a0']);
    expect(between(101, 100).slice(0, 3)).toEqual(['@@ -1,103 +1,102 @@', '-same', '-a0']);
    expect(between(101, 100).slice(-2)).toEqual(['+same', '']);
    const open = diff('f', lines('a', 101).trimEnd(), lines('b', 102).trimEnd()).split('\n').slice(3);
    expect(open[0]).toBe('@@ -1,101 +1,102 @@');
    expect(open.filter((line) => line.startsWith('\\'))).toHaveLength(2);
    expect(open.slice(101, 104)).toEqual(['-a100', '\\ No newline at end of file', '+b0']);
  });
});
