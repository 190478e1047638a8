import { expect, it } from 'vitest';
import { expandSiteExample, site, siteOf } from '../../src/testing/site-builder.js';

const ZLIB = '_cache/v1/zlib/specs.md';

it('an example is a site: its pages, the data that follows from them, and the files that it names', () => {
  const files = expandSiteExample(
    `# ${ZLIB}\nspec_details: [{"stacks": ["e4s"]}]\n# pages/tags/v1.md\na # b\n## c\n# empty`,
  );
  expect([...files.keys()].sort()).toEqual(
    ['_data/meta.yaml', '_data/tags.yaml', ZLIB, 'empty', 'pages/tags/v1.md'].sort(),
  );
  expect([files.get('pages/tags/v1.md'), files.get('empty')]).toEqual(['a # b\n## c\n', '']);
  expect(files.get(ZLIB)).toContain('"stacks": ["e4s"]');
  expect(files.get('_data/tags.yaml')).toContain('e4s');
});

it('the data of a site counts the rows of each tag', () => {
  const row = (stacks: unknown): object => ({ stacks });
  const data = (rows: readonly object[]): string[] => {
    const files = site({ pages: [{ tag: 'v1', package: 'zlib', rows: rows as never }] });
    return [files.get('_data/tags.yaml')!, files.get('_data/meta.yaml')!];
  };
  expect(data([])[1]).toMatch(/count: 0\n/);
  const [tags, meta] = data([row(['e4s']), row(['e4s', 'root']), row([])]);
  expect(meta).toMatch(/count: 3\n/);
  expect(tags!.match(/- (?:e4s|root)$/gm)).toEqual(['- e4s', '- root']);
  expect(data([row('e4s')])[0]).not.toContain('e4s');
});

it('a site that is made is taken as it is', () => {
  const made = site({ pages: [] });
  expect(siteOf(made)).toBe(made);
  expect([...siteOf({ pages: [] })]).toEqual([...made]);
});

it.each([
  ['spec_details: [{}, {}]', 2],
  ['my spec_details: [{}]', 0],
  ['spec_details: [{}] and more', 0],
  ['spec_details: none', 0],
  ['title: x', 0],
])('the data of a site counts the rows that a text spells as pages do: %s', (text, rows) => {
  const files = site({ pages: [{ file: ZLIB, text: `---\n${text}\n---\n` }] });
  expect(files.get('_data/meta.yaml')).toContain(`count: ${rows}\n`);
});

it('the data of a site counts the rows of all tags together', () => {
  const pages = ['v1', 'v2'].map((tag, i) => ({ tag, package: 'zlib', rows: Array(i + 1).fill({}) }));
  const counts = site({ pages })
    .get('_data/meta.yaml')!
    .match(/^ {2}count: \d+$/gm);
  expect(counts).toEqual(['  count: 3', '  count: 1', '  count: 2']);
});
