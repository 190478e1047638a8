import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { Finding } from '../../src/finding.js';
import { type LintSettings, lint, lintSite } from '../support/lint.js';
import { HASHES, type PageParts, page } from '../support/page-builder.js';
import { said } from '../support/said.js';
import { type SiteParts, site } from '../support/site-builder.js';

// What rules do right beside their limits, one line a case; what a rule is for is tested in a file of its own.

const [a, b, c, d] = HASHES;
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `s${String(i).padStart(3, '0')}`);

const foundBy = (ruleId: string, parts: PageParts, settings: LintSettings = {}): Finding[] =>
  lint(page(parts), settings).findings.filter((one) => one.ruleId === ruleId);
const off = (...ids: readonly string[]): LintSettings => ({
  severities: Object.fromEntries(ids.map((id) => [id, 'off'])),
});

it('those rules are fixable that can give a fix', () => {
  expect(rules.filter(({ fixable }) => fixable).map(({ id }) => id)).toEqual([
    'file-encoding',
    'page-title',
    'page-categories',
    'page-layout',
    'meta-num-specs',
    'meta-num-specs-by-stack',
    'meta-union',
    'meta-sorted',
    'spec-stacks-unique',
    'spec-variant-order',
    'page-order',
    'page-canonical',
  ]);
});

describe('a message', () => {
  const messageOf = (ruleId: string, messageId: string, data: object): string =>
    (rules.find(({ id }) => id === ruleId)!.messages as Record<string, (data: object) => string>)[messageId]!(data);

  it.each([
    ['version', '1', '2', 'The version is "1", where the index says "2".'],
    ['variants', '1', '2', 'The variants have "1", where the index says "2".'],
    ['dependencies', '1', '2', 'The dependencies have "1", where the index says "2".'],
    ['variants', '1', '', 'The variants have "1", which the index does not have.'],
    ['variants', '', '2', 'The variants lack "2", which the index has.'],
  ])('of data-index: %s, %j, %j', (field, written, expected, message) => {
    expect(messageOf('data-index', 'otherField', { field, written, expected })).toBe(message);
  });

  const record = { name: 'zlib', hash: a };

  it.each([
    [1, 'but b/1 depends on it.'],
    [2, 'but 2 records depend on it, first b/1.'],
  ])('of index-dag: a record that is missing for %i', (dependents, end) => {
    const data = { ...record, what: 'the index', dependents, first: 'b/1' };
    expect(messageOf('index-dag', 'dependencyMissing', data)).toContain(end);
  });

  it.each([
    [0, 'but 0 records of the index depend on it.'],
    [1, 'but 1 record of the index depends on it.'],
    [2, 'but 2 records of the index depend on it.'],
  ])('of index-dag: a ref_count that should be %i', (counted, end) => {
    expect(messageOf('index-dag', 'refCount', { ...record, written: 7, counted })).toContain(end);
  });

  it.each([
    [5, 's000, s001, s002, s003, s004.'],
    [6, 's000, s001, s002, s003, s004.'],
  ])('of index-dag: a circle of %i', (count, end) => {
    const message = messageOf('index-dag', 'dependencyCircle', { names: names(count) });
    expect(message).toBe(`${count} records depend on each other in a circle: ${end}`);
  });

  it.each([
    ['', 'it is a list'],
    ['spec', '"spec" is a list'],
  ])('of index-record: the field %j', (field, part) => {
    const data = { ...record, field, found: 'a list', expected: 'a text' };
    expect(messageOf('index-record', 'recordType', data)).toContain(part);
  });

  it.each([
    [0, '(gcc).'],
    [1, '(gcc, in s000).'],
    [5, '(gcc, in s000, s001, s002, s003, s004).'],
    [6, '(gcc, in s000, s001, s002, s003, s004 and more).'],
  ])('of index-rows: a row that %i stacks have', (count, end) => {
    const data = { name: 'zlib', hash: a, tag: 'develop', row: 'gcc', labels: names(count) };
    expect(messageOf('index-rows', 'missingRow', data).endsWith(end)).toBe(true);
  });

  it.each([
    [0, 'names no tarball:'],
    [1, 'names 1 tarball:'],
    [2, 'names 2 tarballs:'],
  ])('of index-spec-file: %i tarballs', (found, part) => {
    expect(messageOf('index-spec-file', 'binaryEntries', { ...record, found, part: 'tarball' })).toContain(part);
  });

  it.each([
    [5, '(s000, s001, s002, s003, s004)'],
    [6, '(s000, s001, s002, s003, s004)'],
  ])('of index-tags: %i stacks', (count, part) => {
    expect(messageOf('index-tags', 'rootMissing', { tag: 'develop', labels: names(count) })).toContain(part);
  });

  it.each([
    ['ignores', undefined, 'matches no page of the site: mend it, or take it out.'],
    ['ignores', 'b', 'matches no page of the site: "b" does.'],
    ['overrides', undefined, 'matches no file of the site: mend it, or take it out.'],
  ])('of config-glob: %s, %s', (key, meant, end) => {
    expect(messageOf('config-glob', 'unmatched', { key, glob: 'a', meant })).toBe(`The glob "a" of ${key} ${end}`);
  });

  it.each([
    [1, '1 of 3 packages of a has no page in b: "s000".'],
    [2, '2 of 3 packages of a have no page in b: "s000" and "s001".'],
  ])('of corpus-trend: %i packages', (count, message) => {
    const data = { older: 'a', newer: 'b', packages: names(count), of: 3 };
    expect(messageOf('corpus-trend', 'packagesGone', data)).toBe(message);
  });

  it.each([
    [0, 'b has 0 specs where a had 3, which is 100 % fewer.'],
    [1, 'b has 1 spec where a had 3, which is 66 % fewer.'],
    [2, 'b has 2 specs where a had 3, which is 33 % fewer.'],
  ])('of corpus-trend: %i specs', (now, message) => {
    const data = { older: 'a', newer: 'b', before: 3, now, explained: 0 };
    expect(messageOf('corpus-trend', 'fewerSpecs', data)).toBe(message);
  });

  it.each([
    [1, 2, ': some pages may be left over'],
    [2, 1, '.'],
    [1, 1, '.'],
  ])('of site-count: %i written, %i counted in develop', (written, counted, end) => {
    const data = { source: 'meta.yaml', tag: 'develop', written, counted, pages: 1 };
    const message = messageOf('site-count', 'wrongInDevelop', data);
    expect(message.split(`lists ${counted}`)[1]!.startsWith(end)).toBe(true);
  });
});

describe('the fix of meta.num_specs_by_stack', () => {
  it.each([
    ['D', ['b', 'root', 'a']],
    ['E', ['b', 'root', 'a']],
    ['F1', ['a', 'b', 'root']],
    ['H', ['a', 'b', 'root']],
  ] as const)('of generation %s has the stacks in its order', (generation, order) => {
    const rows = [
      { hash: a, stacks: ['b', 'root'] },
      { hash: b, stacks: ['a', 'root'] },
    ];
    const [found] = foundBy('meta-num-specs-by-stack', { generation, rows, meta: { num_specs_by_stack: { root: 2 } } });
    expect(Object.keys((found!.fix as unknown as { readonly value: object }).value)).toEqual(order);
  });
});

describe('a value of meta that no row has, or that it lacks,', () => {
  it.each<[string, PageParts, readonly string[], boolean]>([
    [
      'root, of rows without it',
      { rows: [{ stacks: ['e4s'] }], meta: { stacks: ['e4s', 'root'] } },
      ['spec-stacks-root'],
      false,
    ],
    ['root, of no rows', { rows: [], meta: { stacks: ['root'] } }, ['page-rows'], true],
    [
      'a compiler of a malformed form',
      { rows: [{ compiler: 'gcc 11' }], meta: { compilers: [] } },
      ['spec-compiler-syntax'],
      false,
    ],
    ['a target', { rows: [{ target: 'zen4' }], meta: { targets: [] } }, [], true],
  ])('%s', (_, parts, others, fixed) => {
    expect(foundBy('meta-union', parts, off(...others)).map(({ fix }) => fix !== undefined)).toEqual([fixed]);
  });

  it.each([
    [64, '"s063"'],
    [65, '['],
  ])('is shown in a row of %i, or the list is', (count, start) => {
    const test = page({ rows: [{ stacks: names(count) }], meta: { stacks: names(count - 1) } });
    const { findings } = lint(test, off('spec-stacks-root'));
    const { startLine, startColumn, endColumn } = findings.find(({ ruleId }) => ruleId === 'meta-union')!.related[0]!
      .region;
    const token = test.text.split('\n')[startLine - 1]!.slice(startColumn - 1, endColumn - 1);
    expect(token.slice(0, start.length)).toBe(start);
  });
});

describe('the order of a page', () => {
  it('is right where a hash stands twice', () => {
    expect(foundBy('page-order', { rows: [{ hash: a }, { hash: a }] }, off('spec-hash-unique'))).toEqual([]);
  });

  it('of the keys of two rows that are alike is one fault', () => {
    const text = page({ rows: [{ hash: a }, { hash: b }] });
    const swapped = text.text.replace(/("compiler": "[^"]*"), ("hash": "[^"]*")/g, '$2, $1');
    const found = lint({ ...text, text: swapped }).findings.filter(({ ruleId }) => ruleId === 'page-order');
    expect(found.map(({ messageId }) => messageId)).toEqual(['keysOfRows']);
  });

  it.each([
    [['a', 'b', 'root'], []],
    [['b', 'a', 'root'], [1]],
    [['a', 'root', 'b'], [2]],
    [['b', 'c', 'a', 'root'], [2]],
    [['a', 'a', 'root'], []],
  ])('of the stacks %j: wrong at %j', (stacks, at) => {
    const found = foundBy('page-order', { rows: [{ stacks }] }, off('spec-stacks-unique'));
    expect(found.map(({ path }) => path)).toEqual(at.map((index) => `/spec_details/0/stacks/${index}`));
  });
});

describe('the shape of a page', () => {
  it.each<[string, PageParts, string]>([
    ['a key of meta that rows have', { meta: { platform: 'linux' } }, '"platforms"'],
    ['a key of a row that meta has', { rows: [{ compilers: 'x' }] }, '"compiler"'],
    ['a row without a name', { rows: [{ hash: '', more: 1 }] }, 'spec_details[0] of zlib'],
    ['a row with a number for a hash', { rows: [{ hash: 7, more: 1 }] }, 'spec_details[0] of zlib'],
  ])('%s', (_, parts, part) => {
    expect(said('page-schema', page(parts)).join('\n')).toContain(part);
  });

  it.each(['null', '7', '[]', '"x"'])('a row that is %s', (row) => {
    const test = page();
    const text = test.text.replace(/spec_details: .*/, `spec_details: [${row}]`);
    expect(said('page-schema', { ...test, text })[0]).toMatch(
      /^spec_details\[0\] of zlib is .*, where a mapping is expected\.$/,
    );
  });
});

describe('rows with one hash', () => {
  const OLD = 'develop-2025-03-30';
  const NEW = 'develop-2025-04-06';
  const LAST = 'develop-2025-04-13';
  const idsOf = (pages: SiteParts['pages'], settings: LintSettings = {}): string[] =>
    lintSite(site({ pages }), settings).findings.map(({ messageId }) => messageId);
  /** The page of the last tag differs from those of the other two. */
  const third = (row: object): string[] =>
    idsOf(
      [OLD, NEW, LAST].map((tag, i) => ({
        tag,
        rows: [{ hash: a, variants: ['a=1', 'b=1', 'c=1'], ...(i === 2 && row) }],
      })),
    );

  it.each<[string, object, string]>([
    ['one field', { os: 'rhel8' }, 'field'],
    ['two fields', { os: 'rhel8', target: 'zen4' }, 'several'],
    ['one variant', { variants: ['a=2', 'b=1', 'c=1'] }, 'variant'],
    ['two variants', { variants: ['a=2', 'b=2', 'c=1'] }, 'variants'],
    ['a field and a variant', { os: 'rhel8', variants: ['a=2', 'b=1', 'c=1'] }, 'several'],
    ['a field and two variants', { os: 'rhel8', variants: ['a=2', 'b=2', 'c=1'] }, 'several'],
  ])('that differ in %s', (_, row, messageId) => {
    expect(third(row)).toEqual([messageId]);
  });

  const here = { tag: OLD, rows: [{ hash: a }, { hash: b }] };
  const again = { tag: NEW, rows: [{ hash: a }, { hash: b }] };
  const moved = (...rows: readonly object[]): PageParts => ({
    tag: LAST,
    package: 'zlib-ng',
    rows: rows as PageParts['rows'] & object,
  });

  it.each<[string, PageParts, readonly string[]]>([
    ['its only one', moved({ hash: a }), ['package']],
    ['both', moved({ hash: a }, { hash: b }), ['wholePage']],
    ['two of three', moved({ hash: a }, { hash: b }, { hash: c }), ['wholePage']],
    ['two of four', moved({ hash: a }, { hash: b }, { hash: c }, { hash: d }), ['package', 'package']],
    ['two of three, and another binary', moved({ hash: a }, { hash: b, os: 'rhel8' }), ['package', 'several']],
  ])('of another package: %s', (_, page, messageIds) => {
    expect(idsOf([here, again, page])).toEqual(messageIds);
  });
});

describe('a hash of two packages', () => {
  const found = (...pages: SiteParts['pages']): string[] =>
    lintSite(
      site({ pages: pages.map((one) => ({ tag: 'develop', ...one })) }),
      off('spec-hash-unique', 'page-order'),
    ).findings.map(({ messageId, file, path }) => `${messageId} ${file.split('/')[2]} ${path}`);
  const of = (name: string, ...hashes: readonly string[]): PageParts => ({
    package: name,
    rows: hashes.map((hash) => ({ hash })),
  });

  it('is shown in the first row that has it', () => {
    expect(found(of('bzip2', a), of('zlib', b, c, a, a))).toEqual(['foreign zlib /spec_details/2/hash']);
  });

  it('is of the first, where nothing tells which is right', () => {
    expect(found(of('bzip2', a), of('zlib', a, b))).toEqual(['foreign zlib /spec_details/0/hash']);
    expect(found(of('bzip2', a, b), of('zlib', a))).toEqual(['foreign zlib /spec_details/0/hash']);
    expect(found(of('bzip2', a, b), of('zlib', a, b))).toEqual(['copied zlib /title']);
  });

  it('is of the one whose page is no copy', () => {
    expect(found(of('bzip2', a, b, c), of('zlib', a, b))).toEqual(['copied zlib /title']);
    expect(found(of('bzip2', a, b), of('zlib', a, b, c))).toEqual(['copied bzip2 /title']);
  });
});

describe('the spelling of a page', () => {
  const spelled = (parts: PageParts, change: (text: string) => string): string[] => {
    const right = page(parts);
    return said('page-canonical', { ...right, text: change(right.text) });
  };
  const withoutBlank = (text: string): string => text.replace('"oss": [', '"oss":[');

  it.each<[string, PageParts, boolean]>([
    ['as it is', {}, true],
    ['with a key that is a number', { rows: [{ stacks: ['7', 'root'] }] }, false],
    ['with a key that starts with a number', { rows: [{ stacks: ['7a', 'root'] }] }, true],
    ['with nothing for a value', { rows: [{ more: null }] }, true],
    ['with a key that is a number further down', { rows: [{ more: [{ 7: 1 }] }] }, false],
  ])('is told of a page %s', (_, parts, told) => {
    const said = spelled(parts, withoutBlank);
    expect(said.map((one) => one.includes('there is no blank behind ":"'))).toEqual(told ? [true] : []);
  });

  it('is shown by twenty characters at most', () => {
    const [said] = spelled({ title: 'abcdefghijklmnopqrstuvwxyz' }, (text) =>
      text.replace(/^title: "(\w+)"/m, 'title: $1'),
    );
    expect(said).toContain('the generator does not write "abcdefghijklmnopqrst" here');
  });
});

describe('what other rules call a fault, too,', () => {
  it.each<[string, readonly unknown[], string]>([['another word before "package"', ['x', 'package'], 'swapped']])(
    '%s',
    (_, categories, messageId) => {
      expect(foundBy('page-categories', { categories }).map((one) => one.messageId)).not.toContain(messageId);
    },
  );

  it.each([
    [['+b', '+c', '~b'], 1],
    [['+b', '~b'], 0],
    [['+c', '+b'], 1],
  ])('the order of the variants %j: %i', (variants, count) => {
    expect(foundBy('spec-variant-order', { rows: [{ variants }] }, off('spec-variant-unique'))).toHaveLength(count);
  });

  it.each([
    [['a:=x,y'], 0],
    [['a:=x,x'], 1],
    [['a:=x,x', 'b:=x,y', '+c'], 1],
    [['a=x,x'], 0],
  ])('the values of the variants %j: %i', (variants, count) => {
    expect(foundBy('spec-variant-values', { rows: [{ variants }] })).toHaveLength(count);
  });

  it.each<[string, string, string, boolean]>([
    ['a title and a tag', 'zlib', 'develop', true],
    ['the longest tag', 'zlib', `v0.${'1'.repeat(252)}`, true],
    ['a longer tag', 'zlib', `v0.${'1'.repeat(253)}`, false],
  ])('the place of a page with %s', (_, title, tag, placed) => {
    const [message] = said('page-path', page({ file: 'x.md', title, categories: ['package', tag] }));
    expect(message!.includes(`_cache/${tag}/${title}/specs.md`)).toBe(placed);
  });

  it('a page of generation E without rows lacks no tarballs', () => {
    expect(foundBy('page-generation', { generation: 'E', rows: [] })).toEqual([]);
  });

  it.each([
    [2, '"e4s-arm" and "ml-darwin-aarch64-mps"'],
    [3, '"e4s-arm", "e4s-power" and "ml-darwin-aarch64-mps"'],
    [4, '"e4s-arm", "e4s-neoverse_v1", "e4s-power" and 1 more'],
  ])('%i stacks that a row contradicts are listed', (count, list) => {
    const stacks = ['e4s-arm', 'ml-darwin-aarch64-mps', 'e4s-power', 'e4s-neoverse_v1'].slice(0, count);
    expect(said('spec-stack-platform', page({ rows: [{ stacks: [...stacks, 'root'].sort() }] }))[0]).toContain(list);
  });
});

describe('the stacks of a tag', () => {
  const TAG = 'develop-2025-03-30';
  const guesses = (known: number, unknown: number): boolean => {
    const rows = [{ stacks: [...names(unknown), 'root'] }];
    const list = ['root', ...Array.from({ length: known - 1 }, (_, i) => `s${String(i).padStart(3, '0')}x`)];
    const files = { '_data/tags.yaml': `- name: ${TAG}\n  stacks: [${list.join(', ')}]\n` };
    const { findings } = lintSite(site({ pages: [{ tag: TAG, rows }], files }));
    return findings.some(({ ruleId, message }) => ruleId === 'site-stacks' && message.includes('Perhaps'));
  };

  it.each([
    [500, 1, true],
    [501, 1, false],
    [2, 100, true],
    [2, 101, false],
  ])('are guessed where %i are known and %i are not: %s', (known, unknown, guessed) => {
    expect(guesses(known, unknown)).toBe(guessed);
  });
});

describe('a file of the site that cannot be read', () => {
  const idsOf = (files: Readonly<Record<string, string>>, ruleId: string): string[] =>
    lintSite(site({ pages: [{ tag: 'develop' }], files })).findings.flatMap((one) =>
      one.ruleId === ruleId ? [one.messageId] : [],
    );
  const TWICE = 'layout: table\nlayout: table\n';

  it.each<[string, string, readonly string[]]>([
    ['a key twice', `${TWICE}permalink: /tag/develop/\ntag: develop\n`, ['duplicateKey']],
    ['a key twice and another one wrong', `${TWICE}permalink: /x/\ntag: develop\n`, ['duplicateKey', 'wrong']],
    ['a key twice, and no end of a list', `${TWICE}permalink: [\n`, ['unreadable']],
  ])('a page of a tag: %s', (_, text, messageIds) => {
    expect(idsOf({ 'pages/tags/develop.md': `---\n${text}---\n` }, 'site-tag-page')).toEqual(messageIds);
  });

  it('a list of tags with a key twice, and no end of a list', () => {
    const found = idsOf({ '_data/tags.yaml': '- name: develop\n  name: develop\n  stacks: [\n' }, 'site-data');
    expect(found).toHaveLength(1);
    expect(found).not.toContain('duplicateKey');
  });
});

it.each([
  ['1.0', 1],
  ['develop', 0],
  ['1.develop', 0],
  ['1-head', 0],
  ['1x', 1],
  ['git.1.0', 0],
  ['git1.0', 1],
  ['a'.repeat(40), 0],
  [`1${'a'.repeat(39)}`, 0],
  [`1${'a'.repeat(38)}`, 1],
])('a version that may have one commit only: %s, %i', (version, count) => {
  const commits = ['1e83a2fdd3102f65c6f1fb602c1b320486218a99', '094fc30b9256f54dad5ad23bcbfb5de74781422f'];
  const pages = commits.map(
    (commit, i): PageParts => ({
      tag: `v2025.0${7 + i}`,
      rows: [{ hash: HASHES[i], versions: [version], variants: [`commit=${commit}`] }],
    }),
  );
  const { findings } = lintSite(site({ pages }), off('spec-version-syntax'));
  expect(findings.filter(({ ruleId }) => ruleId === 'corpus-commit')).toHaveLength(count);
});

it('a row with two commits is of none', () => {
  const commits = ['1e83a2fdd3102f65c6f1fb602c1b320486218a99', '094fc30b9256f54dad5ad23bcbfb5de74781422f'];
  const pages = [commits, commits.slice(1)].map(
    (list, i): PageParts => ({
      tag: `v2025.0${7 + i}`,
      rows: [{ hash: HASHES[i], versions: ['1.0'], variants: list.map((commit) => `commit=${commit}`) }],
    }),
  );
  const { findings } = lintSite(site({ pages }), off('spec-variant-unique'));
  expect(findings.filter(({ ruleId }) => ruleId === 'corpus-commit')).toEqual([]);
});
