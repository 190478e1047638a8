import { describe, expect, it } from 'vitest';
import { openPage } from '../../src/engine/lint-page.js';
import type { Generation } from '../../src/page/data.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { type PageParts, page } from '../support/page-builder.js';

function generationOf(parts: PageParts): Generation | undefined {
  const { file, text } = page(parts);
  const input = { file, place: placeOf(file) };
  return openPage(input, Buffer.from(text), new PageReader())?.page.facts.generation;
}

const E4S = { stacks: ['e4s'] };

describe('the generation of a page', () => {
  it.each<Generation>(['D', 'E', 'F1', 'F2', 'G', 'H'])('is %s as the generator wrote it', (generation) => {
    expect(generationOf({ generation, rows: [{}] })).toBe(generation === 'F1' ? 'F2' : generation);
    // Only rows that are not sorted by their hashes tell F1 from F2.
    const rows = generation === 'F1' ? [{ hash: 'z6qjgpo42oginqmzsldcukxe2geggr6r' }, {}] : [{}, {}];
    expect(generationOf({ generation, rows })).toBe(generation);
  });

  it.each<[string, PageParts, Generation]>([
    ['the only row', { generation: 'E', rows: [E4S] }, 'D'],
    ['both rows', { generation: 'E', rows: [E4S, E4S] }, 'D'],
    ['one of two rows', { generation: 'E', rows: [E4S, {}] }, 'E'],
    ['the row, but not the list of stacks', { generation: 'E', rows: [E4S], meta: { stacks: ['e4s', 'root'] } }, 'E'],
    [
      'the row, but not the counts',
      { generation: 'E', rows: [E4S], meta: { num_specs_by_stack: { e4s: 1, root: 1 } } },
      'E',
    ],
    [
      'the list of stacks and the counts, but not the row',
      { generation: 'E', meta: { stacks: ['e4s'], num_specs_by_stack: { e4s: 1 } } },
      'E',
    ],
  ])('where %s lost "root", with meta in the old order', (_what, parts, generation) => {
    expect(generationOf(parts)).toBe(generation);
  });

  it.each<[string, readonly string[], Generation]>([
    ['more exact ones', ['gcc@=11.4.0', 'gcc@=11.4.0', 'gcc@11.4.0'], 'G'],
    ['more bare ones', ['gcc@=11.4.0', 'gcc@11.4.0', 'gcc@11.4.0'], 'H'],
    ['as many', ['gcc@=11.4.0', 'gcc@11.4.0'], 'H'],
    ['"none" beside an exact one', ['gcc@=11.4.0', 'none'], 'H'],
    ['"none" beside two exact ones', ['gcc@=11.4.0', 'gcc@=11.4.0', 'none'], 'G'],
  ])('by the compilers, of which there are %s', (_what, compilers, generation) => {
    expect(generationOf({ rows: compilers.map((compiler) => ({ compiler })) })).toBe(generation);
  });

  it.each<[string, readonly string[], Generation]>([
    ['the old form', ['a=b,c'], 'G'],
    ['the new form', ['a:=b,c'], 'H'],
    ['both', ['a=b,c', 'd:=e,f'], 'H'],
    ['none of several values', ['a=b'], 'H'],
  ])('where compilers do not tell, by variants: %s', (_what, variants, generation) => {
    const rows = ['gcc@=11.4.0', 'gcc@11.4.0'].map((compiler) => ({ compiler, variants }));
    expect(generationOf({ rows: rows.map((row, i) => (i === 0 ? row : { ...row, variants: [] })) })).toBe(generation);
  });

  it('is H without any row', () => {
    expect(generationOf({ rows: [] })).toBe('H');
  });
});
