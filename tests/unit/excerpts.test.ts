import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/page/lines.js';

describe('excerpts of one text', () => {
  // In blocks of some thousand units they are parts of one copy.
  it('are those of the text, however many there are and in whatever order', () => {
    const unit = fc.constantFrom('a', 'é', '\u6f22', '\u{1f4a9}', '\ud800', ' ');
    const part = fc.string({ unit, minLength: 40, maxLength: 60 });
    const offsets = fc.array(fc.nat(30_000), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(part, fc.boolean(), offsets, (each, isOneLine, at) => {
        const line = each.repeat(500);
        const text = isOneLine ? line : `${line}\r\n${line}`;
        const many = new Lines(text);
        for (const offset of at.map((one) => one % text.length))
          expect(many.excerpt(offset)).toEqual(new Lines(text).excerpt(offset));
      }),
      { numRuns: 40 },
    );
  });
});
