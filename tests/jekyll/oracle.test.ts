import { describe, expect, it } from 'vitest';
import { type Expectation, HOSTILE_PAGES } from '../support/hostile-pages.js';
import {
  type JekyllView,
  jekyllAvailable,
  jekyllReads,
  psychReads,
  skipWithoutJekyll,
  type Tagged,
  toTagged,
} from '../support/jekyll.js';

/** The view in the words of the table. Keys of a mapping stand in any order. */
function described(view: JekyllView): unknown {
  if (view.kind === 'static') return { is: 'static' };
  if (view.abort !== undefined) return { is: 'abort', error: view.abort };
  if (view.error !== undefined) return { is: 'lost', error: view.error };
  if (!view.fenced) return { is: 'unfenced' };
  return { is: 'page', data: ordered(view.data!), body: view.content, published: view.published };
}

function expected(expectation: Expectation): unknown {
  switch (expectation.is) {
    case 'lost':
    case 'abort':
      return { is: expectation.is, error: expect.stringContaining(expectation.error) };
    case 'page':
      return { ...expectation, data: ordered(toTagged(expectation.data)) };
    default:
      return expectation;
  }
}

function ordered(value: Tagged): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (!('$' in value)) return value.map(ordered);
  if (value.$ !== 'map') return value;
  return { map: value.v.map(([key, child]) => [JSON.stringify(ordered(key)), ordered(child)] as const).sort() };
}

describe.skipIf(skipWithoutJekyll())('what Jekyll makes of hostile pages', () => {
  const views = jekyllAvailable()
    ? jekyllReads(new Map(HOSTILE_PAGES.map(({ name, bytes }) => [name, bytes])))
    : new Map<string, JekyllView>();

  it('is here', () => {
    expect(jekyllAvailable()).toBe(true);
  });

  it.each(HOSTILE_PAGES.map((page) => [page.name, page] as const))('%s', (name, page) => {
    expect(described(views.get(name)!)).toEqual(expected(page.jekyll));
  });
});

describe.skipIf(skipWithoutJekyll())('the oracle', () => {
  it('tells values, syntax errors, forbidden classes and crashes apart', { timeout: 60_000 }, () => {
    const deep = `---\n${'['.repeat(20_000)}${']'.repeat(20_000)}\n`;
    expect(psychReads(['---\na: 1\n', '---\na: [\n', '---\na: :b\n', deep, '---\na: "b"\n'])).toEqual([
      { data: { $: 'map', v: [['a', { $: 'int', v: '1' }]] } },
      expect.objectContaining({ line: 3, column: 1, problem: expect.stringContaining('node content') }),
      { disallowed: 'Symbol' },
      { fatal: 'SystemStackError' },
      { data: { $: 'map', v: [['a', 'b']] } },
    ]);
  });
});
