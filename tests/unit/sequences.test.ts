import { describe, expect, it } from 'vitest';
import { Sequences } from '../../src/config/sequences.js';

/** Which sequences of letters, `*` for any number of any, a word is; how many steps that took is counted. */
function held(
  sequences: readonly string[],
  word: string,
): { readonly found: readonly number[]; readonly steps: number } {
  const all = new Sequences(
    sequences.map((letters) => [...letters]),
    '*',
  );
  all.begin();
  let steps = 0;
  for (const letter of word) {
    steps++;
    if (!all.step(all.takenBy([letter]), true)) return { found: [], steps };
  }
  return { found: all.ending(all.ends()), steps };
}

describe('many sequences at once', () => {
  it.each<[string, readonly number[]]>([
    ['', [0, 2, 7]],
    ['a', [1, 2, 4, 6]],
    ['ab', [2, 3, 4, 5, 6]],
    ['b', [2, 5]],
    ['ba', [2, 6]],
    ['aab', [2, 4, 5, 6]],
  ])('%j is those', (word, found) => {
    expect(held(['', 'a', '*', 'ab', 'a*', '*b', '*a*', ''], word).found).toEqual(found);
  });

  it('over the ends of words of 32 bits, wherever a place falls', () => {
    for (let before = 0; before < 70; before++) {
      const sequences = ['x'.repeat(before), 'ab*c', `*${'y'.repeat(before)}`];
      expect(held(sequences, 'abzzc').found, String(before)).toEqual(before === 0 ? [1, 2] : [1]);
      expect(held(sequences, 'x'.repeat(before)).found, String(before)).toEqual(before === 0 ? [0, 2] : [0]);
    }
  });

  it('in one step a token, and none once nothing can match', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `*x${i}*`);
    expect(held(many, 'ax17b')).toEqual({ found: [1, 17], steps: 5 });
    expect(held(['ab', 'ac'], 'axyz')).toEqual({ found: [], steps: 2 });
  });
});
