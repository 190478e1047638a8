import { expect, it } from 'vitest';
import { isRight } from '../../src/testing/lint-texts.js';
import { expandExample, HASHES, page, type TestPage } from '../../src/testing/page-builder.js';

const GENERATIONS = ['D', 'E', 'F1', 'F2', 'G', 'H'] as const;
const ZLIB = '_cache/develop-2025-03-30/zlib/specs.md';

/** What stands behind a key of the front matter. */
function jsonAt({ text }: TestPage, key: string): never {
  return JSON.parse(
    text
      .split('\n')
      .find((line) => line.startsWith(`${key}: `))!
      .slice(key.length + 2),
  ) as never;
}

const OLD_META = ['versions', 'compilers', 'oss', 'platforms', 'targets', 'stacks', 'num_specs', 'num_specs_by_stack'];
const NEW_META = OLD_META.toSorted();
const OLD_ROW = ['hash', 'compiler', 'versions', 'os', 'platform', 'target', 'variants', 'stacks', 'size', 'tarball'];
const NEW_ROW = ['compiler', 'hash', 'os', 'platform', 'size', 'stacks', 'target', 'variants', 'versions'];

it.each([
  ['D', OLD_META, OLD_ROW],
  ['E', OLD_META, OLD_ROW],
  ['F1', NEW_META, [...NEW_ROW.slice(0, 6), 'tarball', ...NEW_ROW.slice(6)]],
  ['F2', NEW_META, [...NEW_ROW.slice(0, 6), 'tarball', ...NEW_ROW.slice(6)]],
  ['G', NEW_META, NEW_ROW],
  ['H', NEW_META, NEW_ROW],
] as const)('a page of %s has the keys of its generation, in their order', (generation, meta, row) => {
  const made = page({ generation });
  expect(Object.keys(jsonAt(made, 'meta'))).toEqual(meta);
  expect(Object.keys(jsonAt(made, 'spec_details')[0])).toEqual(row);
});

it.each(GENERATIONS)('a page of %s is right, whatever rows it has', (generation) => {
  for (const rows of [[], [{}], [{}, { hash: HASHES[1] }]]) expect(isRight(page({ generation, rows }))).toBe(true);
});

it.each<[string, TestPage]>([
  ['no text', { file: ZLIB, text: '' }],
  ['a page with a title of another type', page({ title: 7 })],
  ['a page without meta of the right types', page({ meta: { num_specs: 'one' } })],
])('%s is not right', (_, made) => {
  expect(isRight(made)).toBe(false);
});

it('rows have hashes that ascend, from the first again after the last', () => {
  const rows = jsonAt(page({ rows: Array.from({ length: 7 }, () => ({})) }), 'spec_details') as { hash: string }[];
  expect(rows.map(({ hash }) => hash)).toEqual([...HASHES, HASHES[0]]);
  expect(HASHES).toEqual([...HASHES].sort());
});

it('what follows the closing fence is given, and stands on a line of its own', () => {
  expect(page({ body: 'b' }).text).toBe(`${page().text}\nb`);
});

it.each<[string, string, boolean | undefined, TestPage]>([
  ['parts', 'title: "a: b"\n\nlayout: "c"', undefined, page({ title: 'a: b', layout: 'c' })],
  ['rows', 'spec_details: []', undefined, page({ rows: [] })],
  [
    'a file',
    `# ${ZLIB.replace('zlib', 'xz')}\ntitle: "xz"`,
    undefined,
    {
      file: ZLIB.replace('zlib', 'xz'),
      text: page({ title: 'xz' }).text,
    },
  ],
  ['nothing', '', undefined, page()],
  ['a whole page', '---\nx', undefined, { file: ZLIB, text: '---\nx' }],
  ['parts, for a rule on texts', 'title: "a"', true, { file: ZLIB, text: 'title: "a"' }],
])('an example is a page: %s', (_, example, whole, expected) => {
  expect(expandExample(example, whole)).toEqual(expected);
});
