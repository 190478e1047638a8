import { describe, expect, it } from 'vitest';
import { fromBase, matcherOf } from '../../src/config/page-globs.js';
import { at, ROOT } from '../support/memory-host.js';

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
    ['../out', 'a', '../repo/a'],
    ['../out', '../out/a', 'a'],
  ])('as from %j: %s is %s to them', (base, file, relative) => {
    const asked: string[] = [];
    const matches = fromBase(at(base), ROOT, (one) => asked.push(one) > 0);
    expect([matches(file), asked]).toEqual([true, [relative]]);
    expect(fromBase(at(base), ROOT, () => false)(file)).toBe(false);
  });

  it('match when one of them does', () => {
    const matches = matcherOf({ globs: ['a', 'b/*'], base: at('docs') }, ROOT);
    expect(['docs/a', 'docs/b/c', 'a', 'docs/c', 'docs/a/b'].map(matches)).toEqual([true, true, false, false, false]);
  });
});
