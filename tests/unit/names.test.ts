import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Names } from '../../src/page/names.js';

it.each<[string, readonly string[], readonly number[]]>([
  ['one', ['a'], [0]],
  ['one twice', ['a', 'a'], [0, 0]],
  ['the empty one', ['', '', 'a', ''], [0, 0, 1, 0]],
  ['several in one order', ['a', 'b', 'c', 'a', 'b', 'c'], [0, 1, 2, 0, 1, 2]],
  ['several in another order', ['a', 'b', 'c', 'a', 'c', 'b'], [0, 1, 2, 0, 2, 1]],
  ['a new one in between', ['a', 'b', 'a', 'x', 'b', 'a', 'b'], [0, 1, 0, 2, 1, 0, 1]],
  ['those of objects', ['constructor', '__proto__', 'constructor'], [0, 1, 0]],
])('names have numbers: %s', (_, given, numbers) => {
  const names = new Names();
  expect(given.map((name) => names.numberOf(name))).toEqual(numbers);
  expect(names.texts).toEqual([...new Set(given)]);
});

it('names have the numbers in which they come first, whatever order they come in later', () => {
  const names = new Names();
  const given = ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'c', 'b', 'b', '', 'a', '', 'd', 'a', 'b'];
  expect(given.map((name) => names.numberOf(name))).toEqual([0, 1, 2, 0, 1, 2, 0, 2, 1, 1, 3, 0, 3, 4, 0, 1]);
  expect(names.texts).toEqual(['a', 'b', 'c', '', 'd']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'abcdef', 'a-long-name-of-a-package', '')), (texts) => {
      const made = new Names();
      const first = [...new Set(texts)];
      expect(texts.map((text) => made.numberOf(text))).toEqual(texts.map((text) => first.indexOf(text)));
      expect(made.texts).toEqual(first);
    }),
  );
});
