import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/fix/edit.js';
import { makeDiffer, oneEdit } from '../../src/fix/smallest-edits.js';

describe('one edit', () => {
  it.each<[string, string, string, ReturnType<typeof oneEdit>]>([
    ['what comes', 'ac', 'abc', { start: 1, end: 1, text: 'b' }],
    ['what goes', 'abc', 'ac', { start: 1, end: 2, text: '' }],
    ['of equal letters the last one', 'aa', 'aaa', { start: 2, end: 2, text: 'a' }],
    ['nothing', 'a', 'a', { start: 1, end: 1, text: '' }],
    ['CR LF as a whole at its end', 'a\r\nb', 'a\nb', { start: 1, end: 3, text: '\n' }],
    ['CR LF as a whole at its start', 'a\r\nb', 'a\rb', { start: 1, end: 3, text: '\r' }],
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
