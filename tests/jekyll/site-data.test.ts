import { describe, expect, it } from 'vitest';
import { dataFilesIn } from '../../src/site/data-names.js';
import { readSiteData } from '../../src/site/read-site.js';
import {
  type DataFileView,
  jekyllAvailable,
  jekyllReadsData,
  jekyllReadsDataFolders,
  plainForm,
  plainFormOfTagged,
  skipWithoutJekyll,
} from '../support/jekyll.js';

/**
 * What we say of a data file: `same` when we read what Jekyll reads, the fault when Jekyll ends the build (`ends`), when it reads
 * something and loses the rest (`loses`), or when it reads all of it and others might not (`reads`).
 */
type Verdict = 'same' | { readonly ends: string } | { readonly loses: string } | { readonly reads: string };

const ROWS = '- name: develop\n  stacks:\n  - e4s\n  - root\n- name: v0.23.1\n  stacks: []\n';
const COUNTS = 'all:\n  count: 1\ndevelop:\n  count: 1\n';

const FILES: readonly (readonly [name: string, content: string | Buffer, verdict: Verdict])[] = [
  ['as the generator writes it', ROWS, 'same'],
  ['CR LF', ROWS.replaceAll('\n', '\r\n'), 'same'],
  ['CR', ROWS.replaceAll('\n', '\r'), 'same'],
  ['---', `---\n${ROWS}`, 'same'],
  ['--- and a comment', `--- # tags\n${ROWS}`, 'same'],
  ['comments and ---', `# tags\n\n---\n${ROWS}`, 'same'],
  ['a version of YAML', `%YAML 1.1\n---\n${ROWS}`, 'same'],
  ['brackets behind ---', '--- [{name: develop, stacks: [e4s]}]\n', 'same'],
  ['...', `${ROWS}... # end\n# no more\n`, 'same'],
  ['--- at the end', `${ROWS}---\n`, 'same'],
  ['no line end', ROWS.trimEnd(), 'same'],
  ['empty', '', 'same'],
  ['comments', '# nothing\n', 'same'],
  ['a mapping', COUNTS, 'same'],
  ['JSON', '[{"name": "develop", "stacks": ["e4s", "root"]}]\n', 'same'],
  ['JSON with tabs', '[\n\t{\n\t\t"name":\t"develop",\n\t\t"stacks": []\n\t}\n]\n', 'same'],
  ['text that is not ASCII', '- name: gr\u00fcn\n', 'same'],
  ['types', '- [1, 010, 1_000, "1,000", 1,000, 1.5, yes, no, ~, "~", 0x10, 1e3]\n', 'same'],
  ['odd keys', '{__proto__: {a: 1}, constructor: 2}\n', 'same'],
  ['a byte order mark before rows', `\ufeff${ROWS}`, { ends: 'byteOrderMark' }],
  ['a byte order mark before ---', `\ufeff---\n${ROWS}`, { ends: 'byteOrderMark' }],
  ['a byte order mark before keys', `\ufeff${COUNTS}`, { loses: 'byteOrderMark' }],
  ['UTF-16', Buffer.from(`\ufeff${ROWS}`, 'utf16le'), { ends: 'byteOrderMark' }],
  ['latin-1', Buffer.from('- name: gr\xfcn\n', 'latin1'), { ends: 'invalidUtf8' }],
  ['NUL', '- name: dev\0elop\n', { ends: 'nulByte' }],
  ['a control character', '- name: dev\x01elop\n', { ends: 'syntax' }],
  ['an open bracket', '- name: [\n', { ends: 'syntax' }],
  ['a tab', 'all:\n\tcount: 1\n', { ends: 'syntax' }],
  ['a key on the line of ---', '--- all: 1\n', { ends: 'syntax' }],
  ['a list item on the line of ---', '--- - develop\n', { ends: 'syntax' }],
  ['an unknown directive', `%FOO\n---\n${ROWS}`, { ends: 'syntax' }],
  ['half a character', '- "\\ud83d\\ude00"\n', { ends: 'surrogateEscape' }],
  ['conflict markers', `${ROWS}<<<<<<< HEAD\n- name: a\n=======\n>>>>>>> b\n`, { ends: 'conflictMarker' }],
  ['conflict markers that are text', '<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> b\n', { loses: 'conflictMarker' }],
  ['two documents', '- name: a\n---\n- name: b\n', { loses: 'earlyFence' }],
  ['text behind ...', '- name: a\n...\n[\n', { loses: 'earlyFence' }],
  ['--- twice', `---\n---\n${ROWS}`, { loses: 'earlyFence' }],
  ['a key twice', 'all:\n  count: 1\nall:\n  count: 2\n', { loses: 'duplicateKey' }],
  ['an alias', '- &a develop\n- *a\n', { reads: 'alias' }],
  ['a tag', '- !!str 1.10\n', { reads: 'tag' }],
  ['a merge key', 'a: {<<: {b: 1}}\n', { reads: 'mergeKey' }],
  ['a line separator', '- a\u2028- b\n', { reads: 'ambiguousScalar' }],
  ['an unknown alias', '- *a\n', { ends: 'alias' }],
  ['a tag of Ruby', '- !ruby/object:Object {}\n', { ends: 'tag' }],
];

const bytesOf = (content: string | Buffer): Buffer => (typeof content === 'string' ? Buffer.from(content) : content);

describe.skipIf(skipWithoutJekyll())('_data/tags.yaml, as Jekyll and as we read it', () => {
  const views = jekyllAvailable()
    ? jekyllReadsData(new Map(FILES.map(([name, content]) => [name, bytesOf(content)])))
    : new Map<string, DataFileView>();

  it.each(FILES)('%s', (name, content, verdict) => {
    const view = views.get(name)!;
    const { tags } = readSiteData({ tags: 'tags', meta: 'meta', tagPages: [] }, () => bytesOf(content));
    const codes = tags.faults.map(({ code }) => code);
    if (verdict === 'same') {
      expect(codes).toEqual([]);
      expect(plainForm(tags.data)).toBe('data' in view ? plainFormOfTagged(view.data) : view.abort);
      return;
    }
    const [[effect, code]] = Object.entries(verdict) as [[string, string]];
    expect(codes).toEqual([code]);
    expect('abort' in view).toBe(effect === 'ends');
  });

  it('a date or a symbol is no text, which we say of it', () => {
    const odd = ['2023-05-14', '2023-5-4', '2023-05-14 10:00:00'].map((name) => `- name: ${name}\n  stacks: []\n`);
    const seen = jekyllReadsData(new Map(odd.map((text) => [text, Buffer.from(text)])));
    for (const text of odd) {
      expect(seen.get(text)).toMatchObject({
        data: [{ $: 'map', v: [['name', { $: expect.any(String) }], expect.anything()] }],
      });
      expect(shapeOf(text)).toHaveLength(1);
    }
    const symbol = '- name: :develop\n  stacks: []\n';
    expect(jekyllReadsData(new Map([['', Buffer.from(symbol)]])).get('')).toHaveProperty('abort');
    expect(shapeOf(symbol)).toHaveLength(1);
  });
});

/** Files of `_data/` with one name to Jekyll, and the one that it takes. */
const NAMES: readonly (readonly [names: readonly string[], taken: string | undefined])[] = [
  [['tags.yaml', 'tags.yml'], 'tags.yml'],
  [['tags.yaml', 'tags.yml', 'tags.json'], 'tags.json'],
  [['tags.yaml', 'tags.json', 'tags.csv'], 'tags.csv'],
  [['tags.csv', 'tags.tsv'], 'tags.tsv'],
  [['tags.tsv', 'tags/a.yaml'], 'tags'],
  [['tags.yml'], 'tags.yml'],
  [['tags.yaml', '~tags.yaml'], '~tags.yaml'],
  [['tags.yaml', '(tags).yaml', 'tags (1).yaml'], 'tags.yaml'],
  [['tags.yaml', 't.ags.yaml', 'tags..yaml'], 'tags.yaml'],
  [['tags.json', '~tags.yaml'], 'tags.json'],
  [[' tags.yaml', 'tags .yml', 't ags.yml'], ' tags.yaml'],
  [['tags.yaml', '.tags.json', 'tags.JSON', 'Tags.json', 'tags.json~', 'tags', 'tags.jsonc'], 'tags.yaml'],
  [['tags-1.yaml', 'tags_.yaml', 'tags.toml', 'tags', 'xtags.yaml'], undefined],
  [['t\u00e4gs.yaml', 't\u00e4ags.yml'], 't\u00e4ags.yml'],
];

describe.skipIf(skipWithoutJekyll())('files of _data/ with one name, as Jekyll and as we choose among them', () => {
  const key = (names: readonly string[]): string => names.join(', ');
  const textOf = (name: string): string =>
    /\.[ct]sv$/.test(name) ? `name\n${name}\n` : JSON.stringify([{ name: name.replace(/\/.*/, '') }]);
  const sites = NAMES.map(
    ([names]) => [key(names), Object.fromEntries(names.map((name) => [name, textOf(name)]))] as const,
  );
  const views = jekyllAvailable() ? jekyllReadsDataFolders(new Map(sites)) : new Map<string, DataFileView>();

  it.each(NAMES)('%j: %s', (names, taken) => {
    const view = views.get(key(names))!;
    const entries = names.map((name) => ({ name: name.replace(/\/.*/, ''), isFolder: name.includes('/') }));
    expect(dataFilesIn(entries, (name) => name).tags).toBe(taken ?? 'tags.yaml');
    expect('data' in view && plainFormOfTagged(view.data)).toContain(
      taken === undefined ? 'null' : JSON.stringify(taken),
    );
  });
});

function shapeOf(text: string) {
  return readSiteData({ tags: 'tags', meta: 'meta', tagPages: [] }, () => Buffer.from(text)).tags.shape;
}
