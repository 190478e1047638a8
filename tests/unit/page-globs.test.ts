import { describe, expect, it } from 'vitest';
import { type GlobTexts, matcherOf, withMatches } from '../../src/config/page-globs.js';
import { at, ROOT } from '../support/memory-host.js';

const list = (base: string, ...globs: readonly string[]): GlobTexts => ({ globs, base: at(base) });

describe('globs that start from a folder', () => {
  it.each<[string, string, string]>([
    ['', 'docs/a', 'docs/a'],
    ['', '../a', '../a'],
    ['docs', 'docs/a', 'a'],
    ['docs', 'docs/a/b', 'a/b'],
    ['docs', 'docs2/a', '../docs2/a'],
    ['docs', 'other/a', '../other/a'],
    ['docs', 'a', '../a'],
    ['docs', '../a', '../../a'],
    ['docs/lint', 'docs/a', '../a'],
    ['docs/lint', 'docs/lint/a', 'a'],
    ['docs/lint', 'lint/a', '../../lint/a'],
  ])('as from %j: %s is %s to them, and nothing else', (base, file, relative) => {
    const others = ['a', 'a/b', 'docs/a', '../a', '../../a', '../docs2/a', '../other/a', '../../lint/a'];
    expect(matcherOf([list(base, relative)], ROOT)(file)).toEqual([0]);
    expect(matcherOf([list(base, ...others.filter((other) => other !== relative))], ROOT)(file)).toEqual([]);
  });
});

describe('lists of globs', () => {
  const lists = [
    list('docs', 'a', 'b/*'),
    list('', 'docs/*', 'a'),
    list('', '**/c', '**/*c', 'docs/{b,x}/*'),
    { ...list('', 'docs/b'), coversBelow: true },
    list('', 'docs/*'),
    list(''),
    list('docs', '*'),
  ];

  it.each<[string, readonly number[]]>([
    ['docs/a', [0, 1, 4, 6]],
    ['docs/b/c', [0, 2, 3]],
    ['docs/x/d', [2]],
    ['docs/b', [1, 3, 4, 6]],
    ['a', [1]],
    ['a/b', []],
    ['', []],
  ])('%s matches those of which one glob does: %j', (file, numbers) => {
    const matching = matcherOf(lists, ROOT);
    expect([matching(file), matching('docs/a'), matching(file)]).toEqual([numbers, [0, 1, 4, 6], numbers]);
    expect(withMatches(lists, ROOT).map(({ matches }) => matches(file))).toEqual(
      lists.map((_, i) => numbers.includes(i)),
    );
  });

  it('have one answer for all files that are alike to them', () => {
    const matching = matcherOf(lists, ROOT);
    expect(matching('docs/b/c')).toBe(matching('docs/b/c'));
    expect(matching('docs/x/y')).toBe(matching('docs/x/z'));
    expect(matching('x')).toBe(matching('y'));
  });

  it('tell the same of many files as each glob by itself, whatever they kept of others', () => {
    const globs = [
      '*',
      '**',
      '?',
      '[a-c]',
      '[!a]*',
      '*b',
      'a*',
      '**/b',
      'a/**',
      '*/*',
      '../*',
      '{a,b}/c',
      '\u{1f600}*',
    ];
    const names = ['a', 'b', 'c', 'ab', 'ba', '\u{1f600}b', '..', '\u00e4'];
    const files = names.flatMap((one) => [one, ...names.flatMap((two) => (two === '..' ? [] : [`${one}/${two}`]))]);
    const together = matcherOf(
      globs.map((glob) => list('', glob)),
      ROOT,
    );
    for (const file of files) {
      const alone = globs.flatMap((glob, i) => matcherOf([list('', glob)], ROOT)(file).map(() => i));
      expect(together(file), file).toEqual(alone);
    }
  });
});
