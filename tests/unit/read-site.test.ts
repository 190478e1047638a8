import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/page/fault.js';
import { placeOf } from '../../src/page/place.js';
import { readSiteData } from '../../src/site/read-site.js';
import type { SiteData, SiteFile } from '../../src/site/site-data.js';

const TAGS = '_data/tags.yaml';
const META = '_data/meta.yaml';
const ROOT = path.resolve(import.meta.dirname, '..', '..');
const SITES = ['fixtures/site', '../shared/corpus']
  .map((site) => path.resolve(ROOT, site))
  .filter((site) => existsSync(path.join(site, TAGS)));

function read(files: Readonly<Record<string, string | Buffer | Fault>>): SiteData {
  const tagPages = Object.keys(files).filter((file) => file.startsWith('pages/tags/'));
  return readSiteData({ tags: TAGS, meta: META, tagPages }, (file) => {
    const content = files[file] ?? '';
    return typeof content === 'string' ? Buffer.from(content) : content;
  });
}

const tags = (text: string | Buffer): SiteData['tags'] => read({ [TAGS]: text }).tags;
const meta = (text: string | Buffer): SiteData['meta'] => read({ [META]: text }).meta;
const codes = ({ faults }: SiteFile): string[] => faults.map(({ code }) => code);

/** What a file says at a place, as it is written. */
function written({ text, locate }: SiteFile, ...at: (string | number)[]): string {
  const { start, end } = locate!([at])[0]!.value;
  return text.slice(start, end);
}

const ROWS = [
  { name: 'develop', stacks: ['e4s', 'root'], path: [0] },
  { name: 'v0.23.1', stacks: [], path: [1] },
];
const YAML = '- name: develop\n  stacks:\n  - e4s\n  - root\n- name: v0.23.1\n  stacks: []\n';
const COUNTS = 'all:\n  count: 3\ndevelop:\n  compilers:\n    gcc@11.4.0: 9\n  count: 3\n  parameters: {}\n';

describe.each(SITES)('the data of %s', (site) => {
  const bytes = (file: string): Buffer => readFileSync(path.join(site, file));
  const tagPages = readdirSync(path.join(site, 'pages', 'tags'))
    .sort()
    .map((name) => `pages/tags/${name}`);
  const data = readSiteData({ tags: TAGS, meta: META, tagPages }, bytes);
  const folders = readdirSync(path.join(site, '_cache')).sort();

  it('is read without a fault', () => {
    for (const file of [data.tags, data.meta, ...data.tagPages]) expect(file.faults).toEqual([]);
    expect([...data.tags.shape, ...data.meta.shape]).toEqual([]);
  });

  it('has the tags that there are', () => {
    expect(data.tags.content!.map(({ name }) => name).sort()).toEqual(folders);
    expect([...data.meta.content!.keys()].sort()).toEqual(['all', ...folders].sort());
    expect(data.tagPages.map(({ tag }) => tag).sort()).toEqual(folders);
    for (const { tag, data: page } of data.tagPages)
      expect(page).toEqual({ layout: 'table', permalink: `/tag/${tag}/`, tag });
  });

  it('has the stacks and the counts of the pages', () => {
    const rows = readdirSync(path.join(site, '_cache'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('specs.md'))
      .flatMap((name) => {
        const line = /^spec_details: (.*)$/m.exec(readFileSync(path.join(site, '_cache', name), 'utf8'))![1]!;
        const { tag } = placeOf(`_cache/${name}`)!;
        return (JSON.parse(line) as { stacks: string[] }[]).map(({ stacks }) => ({ tag, stacks }));
      });
    for (const { name, stacks } of data.tags.content!) {
      const own = rows.filter(({ tag }) => tag === name);
      expect(data.meta.content!.get(name!)).toEqual({ count: own.length });
      expect(stacks).toEqual(expect.arrayContaining([...new Set(own.flatMap((row) => row.stacks))]));
    }
    expect(data.meta.content!.get('all')).toEqual({ count: rows.length });
  });
});

describe('tags.yaml', () => {
  it.each<[string, string]>([
    ['as PyYAML writes it', YAML],
    ['in CR LF', YAML.replaceAll('\n', '\r\n')],
    ['in CR', YAML.replaceAll('\n', '\r')],
    ['without a last line end', YAML.trimEnd()],
    ['behind ---', `---\n${YAML}`],
    ['behind --- and a comment', `--- # tags\n${YAML}`],
    ['behind comments and ---', `# tags\n\n  # by hand\r\n--- \n${YAML}`],
    ['with a version of YAML', `%YAML 1.1\n---\n${YAML}`],
    ['before ...', `${YAML}...\n`],
    ['before ... and comments', `${YAML}... # end\n\n# no more`],
    ['before ---', `${YAML}---\n`],
    ['in JSON', JSON.stringify(ROWS.map(({ name, stacks }) => ({ name, stacks })))],
    ['in JSON behind ---', `--- ${JSON.stringify(ROWS.map(({ name, stacks }) => ({ name, stacks })))}\n`],
  ])('is read %s', (_, text) => {
    const file = tags(text);
    expect(file.faults).toEqual([]);
    expect(file.shape).toEqual([]);
    expect(file.content).toEqual(ROWS);
    expect(written(file, 0, 'name').replaceAll('"', '')).toBe('develop');
    expect(written(file, 0, 'stacks', 1).replaceAll('"', '')).toBe('root');
  });

  it.each([
    '---\n',
    '--- \n',
    '---\t\n',
    '---\t# a\n',
    '--- # a\n',
    '\n---\n',
    ' \t\n---\n',
    '#\n---\n',
    '# a\n#b\n---\n',
    '\r\n---\r\n',
    '# a\r\n---\r\n',
    '# a\r---\n',
    '%YAML 1.1\r---\n',
    '%YAML 1.1\n---\n',
    '%YAML \t1.2 \t\n---\n',
    '# a\n%YAML 1.1\r\n# b\r\n---\r\n',
  ])('may start with %j', (start) => {
    const { content, faults } = tags(start + YAML);
    expect([content?.map(({ name }) => name), faults]).toEqual([['develop', 'v0.23.1'], []]);
  });

  it.each(['...', '...\n', '...\n#', '...\n# a\n', '...\n\n \t\n', '...\n \t', '#', '# a', ' ', '\n\n'])(
    'may end with %j',
    (end) => {
      const { content, faults } = tags(YAML + end);
      expect([content?.map(({ name }) => name), faults]).toEqual([['develop', 'v0.23.1'], []]);
    },
  );

  it.each(['---x\n', '%YAML1.1\n---\n', '%YAML 1.3\n---\n', '%YAML 1.1x\n---\n'])('may not start with %j', (start) => {
    expect(tags(start + YAML).faults).not.toEqual([]);
  });

  it.each(['...\na', '...\n# a\nb'])('may not end with %j', (end) => {
    expect(tags(YAML + end).faults).not.toEqual([]);
  });

  it('may be of the old form, without stacks', () => {
    const { content, shape } = tags('tags:\n- name: develop\n  url: https://a.b/c\n- name: v0.18\n  url: d\n');
    expect(shape).toEqual([]);
    expect(content).toEqual([
      { name: 'develop', stacks: undefined, path: ['tags', 0] },
      { name: 'v0.18', stacks: undefined, path: ['tags', 1] },
    ]);
  });

  it.each<[string, string | Buffer, string]>([
    ['a byte order mark', `\ufeff${YAML}`, 'byteOrderMark'],
    ['UTF-16', Buffer.from(YAML, 'utf16le'), 'nulByte'],
    ['latin-1', Buffer.from('- name: d\xe9\n', 'latin1'), 'invalidUtf8'],
    ['NUL', '- name: d\0\n', 'nulByte'],
    ['a control character', '- name: d\x01\n', 'syntax'],
    ['an unclosed bracket', '- name: develop\n  stacks: [\n', 'syntax'],
    ['a tab', '-\tname: develop\n\tstacks: []\n', 'syntax'],
    ['a key on the line of ---', '--- tags: []\n', 'syntax'],
    ['a list item on the line of ---', '--- - name: develop\n', 'syntax'],
    ['two documents', `${YAML}---\n${YAML}`, 'earlyFence'],
    ['text behind the end', `${YAML}...\nmore\n`, 'earlyFence'],
    ['a document before the data', `---\n---\n${YAML}`, 'earlyFence'],
    ['an unknown directive', `%FOO\n---\n${YAML}`, 'syntax'],
    ['an alias', '- &a {name: develop, stacks: []}\n- *a\n', 'alias'],
    ['a tag', '- {name: !!str develop, stacks: []}\n', 'tag'],
    ['a merge key', '- {name: develop, stacks: [], <<: {}}\n', 'mergeKey'],
    ['conflict markers', `<<<<<<< HEAD\n${YAML}=======\n[]\n>>>>>>> new\n`, 'conflictMarker'],
    ['half a character', '- {name: "\\ud83d", stacks: []}\n', 'surrogateEscape'],
    ['a line separator', `${YAML}- name: "a\u2028b"\n`, 'ambiguousScalar'],
  ])('cannot be read with %s', (_, text, code) => {
    const file = tags(text);
    expect(codes(file)).toEqual([code]);
    expect(file.content).toBeUndefined();
    expect(file.shape).toEqual([]);
    expect(file.locate).toBeUndefined();
  });

  it('cannot be trusted with a key twice, but has places', () => {
    const file = tags('- name: develop\n  stacks: []\n  name: v0.23.1\n');
    expect(codes(file)).toEqual(['duplicateKey']);
    expect(file.content).toBeUndefined();
    expect(written(file, 0, 'name')).toBe('v0.23.1');
  });

  it.each<[string, string, string]>([
    ['nothing', '', ''],
    ['comments', '# nothing\n', ''],
    ['a mapping', 'develop: []\n', ''],
    ['a text', 'develop\n', ''],
    ['a text that starts with ---', '---[]\n', ''],
    ['the start of a document', '---', ''],
    ['an old form that is no list', 'tags: develop\n', '/tags'],
  ])('has no content when it is %s', (_, text, place) => {
    const { content, shape } = tags(text);
    expect(content).toBeUndefined();
    expect(shape.map(({ path: at }) => at.map((step) => `/${step}`).join(''))).toEqual([place]);
  });

  it.each([
    ['---', 3],
    ['# c\n---', 7],
    ['# c\n', 4],
  ])('has no content where it would start: %j', (text, start) => {
    expect(tags(text).locate!([[]])[0]!.value).toMatchObject({ start, end: start });
  });

  it('keeps rows whose name or stacks are wrong', () => {
    const { content, shape } = tags('- develop\n- name: 0.18\n  stacks: [e4s]\n- name: v0.20\n  stacks: [e4s, 1, ~]\n');
    expect(content).toEqual([
      { name: undefined, stacks: undefined, path: [0] },
      { name: undefined, stacks: ['e4s'], path: [1] },
      { name: 'v0.20', stacks: undefined, path: [2] },
    ]);
    expect(shape.map(({ path: at, found }) => [at, found])).toEqual([
      [[0], 'the text "develop"'],
      [[1, 'name'], 'the number 0.18'],
      [[2, 'stacks', 1], 'the number 1'],
      [[2, 'stacks', 2], 'nothing'],
    ]);
  });

  it.each(['2023-05-14', '2023-5-4', '2023-05-14 10:00:00', ':develop'])('has no text in the plain name %s', (name) => {
    const { content, shape } = tags(`- name: ${name}\n  stacks: []\n`);
    expect(content).toEqual([{ name, stacks: [], path: [0] }]);
    expect(shape.map(({ path: at }) => at)).toEqual([[0, 'name']]);
    expect(tags(`- name: "${name}"\n  stacks: []\n`).shape).toEqual([]);
  });
});

describe('meta.yaml', () => {
  it('is read with its counts', () => {
    const { content, shape, faults } = meta(`--- # numbers\r\n${COUNTS.replaceAll('\n', '\r\n')}`);
    expect([faults.length, shape]).toEqual([0, []]);
    expect([...content!]).toEqual([
      ['all', { count: 3 }],
      ['develop', { count: 3 }],
    ]);
  });

  it.each<[string, string]>([
    ['a text', "'3'"],
    ['a fraction', '3.5'],
    ['a float', '3.0'],
    ['less than nothing', '-3'],
    ['octal', '03'],
    ['digits with underscores', '3_000'],
    ['digits with commas', '3,000'],
    ['more than a number holds', '9007199254740993'],
    ['nothing', ''],
    ['a list', '[3]'],
  ])('has no count that is %s', (_, count) => {
    const { content, shape } = meta(`all:\n  count: ${count}\n`);
    expect(shape.map(({ path: at }) => at)).toEqual([['all', 'count']]);
    expect([...content!]).toEqual([['all', { count: undefined }]]);
  });

  it.each(['2023-05-14', '18', '0.18', 'no', '~', ':develop'])('has no text in the plain key %s', (tag) => {
    const { shape } = meta(`all: {count: 0}\n${tag}: {count: 0}\n`);
    expect(shape.map(({ at }) => at)).toEqual(['key']);
    expect(meta(`all: {count: 0}\n"${tag}": {count: 0}\n`).shape).toEqual([]);
  });

  it('needs an entry of all tags', () => {
    expect(meta('develop: {count: 0}\n').shape.map(({ path: at }) => at)).toEqual([['all']]);
  });

  it('keeps the count of an entry whose other parts are wrong', () => {
    const { content, shape } = meta('all: {count: 2, compilers: [], parameters: none}\n');
    expect(content!.get('all')).toEqual({ count: 2 });
    expect(shape.map(({ path: at }) => at.at(-1))).toEqual(['compilers', 'parameters']);
  });

  it('takes the names of inherited properties for tags', () => {
    const { content, shape } = meta('all: {count: 3}\n__proto__: {count: 1}\nconstructor: {count: 2}\n');
    expect(shape).toEqual([]);
    expect([...content!.keys()]).toEqual(['all', '__proto__', 'constructor']);
    expect(content!.get('__proto__')).toEqual({ count: 1 });
  });

  it('is not fooled by an entry that inherits', () => {
    const { content, shape } = meta('all: {count: 0}\ndevelop: {__proto__: {count: 5}}\n');
    expect(content!.get('develop')).toEqual({ count: undefined });
    expect(shape).toHaveLength(1);
  });
});

describe('tag pages', () => {
  const page = (text: string | Buffer | Fault) => read({ 'pages/tags/v0.23.1.md': text }).tagPages[0]!;

  it('have the tag of their file name', () => {
    expect(page('---\ntag: x\n---\n')).toMatchObject({ tag: 'v0.23.1', data: { tag: 'x' }, faults: [] });
  });

  it('may hold values of any kind', () => {
    const { data, faults } = page('---\r\ndate: 2025-03-30\r\ntag: 0.18\r\n---\r\ngr\u00fcn');
    expect([data, faults]).toEqual([{ date: '2025-03-30', tag: 0.18 }, []]);
  });

  it.each<[string, string]>([
    ['tag: x\n', 'noFence'],
    ['---\ntag: x\n', 'noClosingFence'],
    ['---\ntag: [\n---\n', 'syntax'],
    ['---\n- x\n---\n', 'notAMapping'],
    ['', 'emptyFile'],
    ['\ufeff---\ntag: x\n---\n', 'byteOrderMark'],
    ['---\na: &a x\ntag: *a\n---\n', 'alias'],
  ])('without data: %j', (text, code) => {
    const file = page(text);
    expect(codes(file)).toEqual([code]);
    expect(file.data).toBeUndefined();
  });

  it('with a key twice have the last value', () => {
    const file = page('---\ntag: x\ntag: y\n---\n');
    expect(codes(file)).toEqual(['duplicateKey']);
    expect(file.data).toEqual({ tag: 'y' });
  });
});

describe('hostile data', () => {
  it('is refused by name', () => {
    const fault: Fault = { code: 'notAFile', data: { what: 'a pipe' }, span: { start: 0, end: 0 }, stops: 'always' };
    const page = 'pages/tags/develop.md';
    const { tags: file, tagPages } = read({ [TAGS]: fault, [page]: fault });
    expect(file).toMatchObject({ file: TAGS, text: '', faults: [fault], content: undefined, shape: [] });
    expect(tagPages).toEqual([{ file: page, tag: 'develop', text: '', faults: [fault], data: undefined }]);
  });

  it('out of reach is not spoken of', () => {
    const page = 'pages/tags/develop.md';
    const { tags: file, tagPages } = readSiteData({ tags: TAGS, meta: META, tagPages: [page] }, () => undefined);
    expect(file).toMatchObject({ file: TAGS, text: '', faults: [], content: undefined, shape: [] });
    expect(tagPages).toEqual([{ file: page, tag: 'develop', text: '', faults: [], data: undefined }]);
  });

  it.each<[string, string]>([
    ['lists', '['.repeat(100_000)],
    ['closed lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['mappings', '{a: '.repeat(50_000)],
    ['block lists', '- '.repeat(100_000)],
  ])('nested a hundred thousand levels deep: %s', (_, text) => {
    expect(codes(tags(text))).toEqual(['syntax']);
    expect(codes(meta(text))).toEqual(['syntax']);
  });

  it('with 50,000 tags is read in linear time, places included', { timeout: 30_000 }, () => {
    const names = Array.from({ length: 50_000 }, (_, i) => `v0.${i}.0`);
    const start = performance.now();
    const many = tags(names.map((name) => `- name: ${name}\n  stacks:\n  - e4s\n  - root\n`).join(''));
    const counts = meta(`all:\n  count: 0\n${names.map((name) => `${name}:\n  count: 1\n`).join('')}`);
    expect(many.content!.map(({ name }) => name)).toEqual(names);
    expect([...counts.content!.keys()]).toEqual(['all', ...names]);
    expect(many.shape.length + counts.shape.length).toBe(0);
    expect(performance.now() - start).toBeLessThan(60_000);
  });

  it('with 50,000 wrong rows names each of them', () => {
    expect(tags('- 1\n'.repeat(50_000)).shape).toHaveLength(50_000);
  });

  it.each<[string, string]>([
    ['empty lines', '\r\n'.repeat(500_000)],
    ['comments in CR LF', '# c\r\n'.repeat(300_000)],
    ['blanks', ' '.repeat(2_000_000)],
    ['comment lines that end in no data', `${'#\r\n'.repeat(300_000)} x: [`],
    ['ends of documents', `[]\n${'...\n'.repeat(200_000)}x`],
    ['empty lines behind the end', `[]\n...\n${' \r\n'.repeat(300_000)}x`],
  ])('of many %s takes linear time', (_, text) => {
    const start = performance.now();
    tags(text);
    meta(text);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});
