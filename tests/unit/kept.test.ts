import { expect, it } from 'vitest';
import { Kept } from '../../src/config/kept.js';

it('keeps answers until they weigh too much, and then starts anew', () => {
  const kept = new Kept<string, number>(10);
  expect([kept.add('a', 1, 4), kept.add('b', 2, 6), kept.get('a'), kept.get('b')]).toEqual([1, 2, 1, 2]);
  kept.add('c', 3, 1);
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([undefined, undefined, 3]);
  kept.add('d', 4, 9);
  expect([kept.get('c'), kept.get('d')]).toEqual([3, 4]);
  kept.add('large', 5, 11);
  expect([kept.get('d'), kept.get('large')]).toEqual([undefined, 5]);
});
