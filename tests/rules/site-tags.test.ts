import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import rule from '../../rules/site-tags.js';
import type { Rule } from '../../src/rule.js';
import type { SiteData } from '../../src/site/site-data.js';
import { lintSite } from '../support/lint.js';
import { HASHES, page } from '../support/page-builder.js';
import { corpusPage, reduced } from '../support/reduced.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site, tagPage } from '../support/site-builder.js';

const TAGS = '_data/tags.yaml';
const META = '_data/meta.yaml';
const PAGES = [{ tag: 'develop' }, { tag: 'develop-2025-03-30' }, { tag: 'v0.23.1' }];
const COUNTS = { develop: 1, 'develop-2025-03-30': 1, 'v0.23.1': 1 };

function tagsYaml(...tags: readonly string[]): string {
  return tags.map((tag) => `- name: ${tag}\n  stacks: [e4s, root]\n`).join('');
}

function metaYaml(counts: Readonly<Record<string, number>>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Object.entries({ all, ...counts })
    .map(([tag, count]) => `${tag}:\n  count: ${count}\n`)
    .join('');
}

function withFiles(files: Readonly<Record<string, string | undefined>>, pages: typeof PAGES = PAGES) {
  return site({ pages, files });
}

const pageOf = (tag: string): string => `_cache/${tag}/zlib/specs.md`;
const error = { severity: 'error' } as const;

testCorpusRule(rule, {
  valid: {
    'three tags, each in all four places': withFiles({}),
    'tags.yaml and meta.yaml in other orders': withFiles({
      [TAGS]: tagsYaml('v0.23.1', 'develop', 'develop-2025-03-30'),
      [META]: metaYaml({ 'v0.23.1': 1, develop: 1, 'develop-2025-03-30': 1 }),
    }),
    'a tag whose only page cannot be read': {
      input: withFiles({ [pageOf('v0.23.1')]: '---\ntitle: "zlib\n---' }),
      settings: { severities: { 'front-matter-parses': 'off' } },
    },
    "files that cannot be read: they are site-data's": {
      input: withFiles({ [TAGS]: '- [\n', [META]: undefined }),
      settings: { severities: { 'site-data': 'off' } },
    },
    "a tag whose name in tags.yaml is no text: that is site-data's": {
      input: withFiles({ [TAGS]: tagsYaml('develop', 'develop-2025-03-30', '0.23') }),
      settings: { severities: { 'site-data': 'off' } },
    },
  },
  invalid: {
    'a tag that is not in tags.yaml': {
      input: withFiles({ [TAGS]: tagsYaml('develop', 'v0.23.1') }),
      findings: [
        {
          ...error,
          messageId: 'incomplete',
          file: META,
          path: '/develop-2025-03-30',
          token: 'develop-2025-03-30',
          subject: 'develop-2025-03-30',
          related: [
            { file: 'pages/tags/develop-2025-03-30.md', token: 'develop-2025-03-30' },
            { file: pageOf('develop-2025-03-30'), token: 'develop-2025-03-30' },
          ],
        },
      ],
    },
    'a tag that is not in meta.yaml': {
      input: withFiles({ [META]: metaYaml({ develop: 1, 'develop-2025-03-30': 1 }) }),
      findings: [
        {
          ...error,
          messageId: 'incomplete',
          file: TAGS,
          path: '/2/name',
          token: 'v0.23.1',
          subject: 'v0.23.1',
          related: [
            { file: 'pages/tags/v0.23.1.md', token: 'v0.23.1' },
            { file: pageOf('v0.23.1'), token: 'v0.23.1' },
          ],
        },
      ],
    },
    'a tag without a page': {
      input: withFiles({ 'pages/tags/develop.md': undefined }),
      findings: [
        {
          ...error,
          messageId: 'incomplete',
          file: TAGS,
          path: '/0/name',
          token: 'develop',
          subject: 'develop',
          related: [
            { file: META, token: 'develop' },
            { file: pageOf('develop'), token: 'develop' },
          ],
        },
      ],
    },
    'a tag without packages': {
      input: withFiles({
        [TAGS]: tagsYaml(...Object.keys(COUNTS), 'v0.22.1'),
        [META]: metaYaml({ ...COUNTS, 'v0.22.1': 4 }),
        'pages/tags/v0.22.1.md': tagPage('v0.22.1'),
      }),
      findings: [
        {
          ...error,
          messageId: 'incomplete',
          file: TAGS,
          path: '/3/name',
          token: 'v0.22.1',
          subject: 'v0.22.1',
          related: [
            { file: META, token: 'v0.22.1' },
            { file: 'pages/tags/v0.22.1.md', token: 'v0.22.1' },
          ],
        },
      ],
    },
    'tags that are in one place only': {
      input: withFiles(
        {
          [TAGS]: tagsYaml('develop', 'v0.9.1'),
          [META]: metaYaml({ develop: 1, 'develop-2024-01-07': 3 }),
          'pages/tags/v0.23.1.md': undefined,
        },
        [{ tag: 'develop' }, { tag: 'v0.23.1' }],
      ),
      findings: [
        {
          ...error,
          messageId: 'incomplete',
          file: pageOf('v0.23.1'),
          path: '/categories/1',
          token: 'v0.23.1',
          subject: 'v0.23.1',
        },
        {
          ...error,
          messageId: 'incomplete',
          file: META,
          path: '/develop-2024-01-07',
          token: 'develop-2024-01-07',
          subject: 'develop-2024-01-07',
        },
        { ...error, messageId: 'incomplete', file: TAGS, path: '/1/name', token: 'v0.9.1', subject: 'v0.9.1' },
      ],
    },
    'a tag page that is left over': {
      input: withFiles({ 'pages/tags/v0.18.md': tagPage('v0.18') }),
      findings: [
        {
          severity: 'info',
          messageId: 'onlyTagPage',
          file: 'pages/tags/v0.18.md',
          path: '/tag',
          token: 'v0.18',
          subject: 'v0.18',
        },
      ],
    },
    'a tag that the generator lists no more, and whose pages nobody deletes': {
      input: withFiles({ 'pages/tags/v0.18.md': tagPage('v0.18'), [pageOf('v0.18')]: page({ tag: 'v0.18' }).text }),
      findings: [
        {
          severity: 'info',
          messageId: 'unlisted',
          file: 'pages/tags/v0.18.md',
          path: '/tag',
          token: 'v0.18',
          subject: 'v0.18',
          related: [{ file: pageOf('v0.18'), token: 'v0.18' }],
        },
      ],
    },
    'such a tag without a tag page': {
      input: withFiles({ [pageOf('v0.18')]: page({ tag: 'v0.18' }).text }),
      findings: [
        {
          ...error,
          messageId: 'incomplete',
          file: pageOf('v0.18'),
          path: '/categories/1',
          token: 'v0.18',
          subject: 'v0.18',
        },
      ],
    },
    'a slip of the pen in tags.yaml': {
      input: withFiles({ [TAGS]: tagsYaml('develop', 'develop-2025-03-03', 'v0.23.1') }),
      findings: [
        {
          ...error,
          messageId: 'mistaken',
          file: TAGS,
          path: '/1/name',
          token: 'develop-2025-03-03',
          subject: 'develop-2025-03-03',
          related: [
            { file: META, token: 'develop-2025-03-30' },
            { file: 'pages/tags/develop-2025-03-30.md', token: 'develop-2025-03-30' },
            { file: pageOf('develop-2025-03-30'), token: 'develop-2025-03-30' },
          ],
        },
      ],
    },
    'one in both data files': {
      input: withFiles({
        [TAGS]: tagsYaml('develop', 'develop-2025-03-30', 'v0.23.l'),
        [META]: metaYaml({ develop: 1, 'develop-2025-03-30': 1, 'v0.23.l': 1 }),
      }),
      findings: [
        {
          ...error,
          messageId: 'mistaken',
          file: TAGS,
          path: '/2/name',
          token: 'v0.23.l',
          subject: 'v0.23.l',
          related: [
            { file: META, token: 'v0.23.l' },
            { file: 'pages/tags/v0.23.1.md', token: 'v0.23.1' },
            { file: pageOf('v0.23.1'), token: 'v0.23.1' },
          ],
        },
      ],
    },
    'one in the name of the folder': {
      input: withFiles(
        {
          [TAGS]: tagsYaml(...Object.keys(COUNTS)),
          [META]: metaYaml(COUNTS),
          'pages/tags/develop-2025-03-30.md': tagPage('develop-2025-03-30'),
          'pages/tags/develop-2025-03-20.md': undefined,
        },
        [{ tag: 'develop' }, { tag: 'develop-2025-03-20' }, { tag: 'v0.23.1' }],
      ),
      findings: [
        {
          ...error,
          messageId: 'mistaken',
          file: pageOf('develop-2025-03-20'),
          path: '/categories/1',
          token: 'develop-2025-03-20',
          subject: 'develop-2025-03-20',
          related: [
            { file: TAGS, token: 'develop-2025-03-30' },
            { file: META, token: 'develop-2025-03-30' },
            { file: 'pages/tags/develop-2025-03-30.md', token: 'develop-2025-03-30' },
          ],
        },
      ],
    },
    'one in the name and the values of a tag page': {
      input: withFiles({ 'pages/tags/v0.23.1.md': undefined, 'pages/tags/v0.23.2.md': tagPage('v0.23.2') }),
      findings: [
        {
          ...error,
          messageId: 'mistaken',
          file: 'pages/tags/v0.23.2.md',
          path: '/tag',
          token: 'v0.23.2',
          subject: 'v0.23.2',
          related: [
            { file: TAGS, token: 'v0.23.1' },
            { file: META, token: 'v0.23.1' },
            { file: pageOf('v0.23.1'), token: 'v0.23.1' },
          ],
        },
      ],
    },
    'no tag page at all': {
      input: withFiles(Object.fromEntries(Object.keys(COUNTS).map((tag) => [`pages/tags/${tag}.md`, undefined]))),
      findings: [
        { ...error, messageId: 'noTags', file: TAGS, path: '/0/name', token: 'develop', subject: 'pages/tags/' },
      ],
    },
    'no tag page at all, and no name in tags.yaml that could be read': {
      input: withFiles({
        [TAGS]: '- develop\n',
        ...Object.fromEntries(Object.keys(COUNTS).map((tag) => [`pages/tags/${tag}.md`, undefined])),
      }),
      settings: { severities: { 'site-data': 'off' } },
      findings: [
        { ...error, messageId: 'noTags', file: META, path: '/develop', token: 'develop', subject: 'pages/tags/' },
      ],
    },
    'no tag in either data file': {
      input: withFiles({ [TAGS]: '[]\n', [META]: 'all:\n  count: 0\n' }),
      findings: [
        { ...error, messageId: 'noTags', file: META, path: '', token: 'all:\n  count: 0', subject: META },
        { ...error, messageId: 'noTags', file: TAGS, path: '', token: '[]', subject: TAGS },
      ],
    },
    'the names of inherited properties': {
      input: withFiles({
        [TAGS]: tagsYaml(...Object.keys(COUNTS), '__proto__', 'constructor'),
        [META]: metaYaml({ ...COUNTS, constructor: 0, toString: 0 }).concat('__proto__:\n  count: 0\n'),
      }),
      findings: [
        {
          ...error,
          messageId: 'incomplete',
          file: META,
          path: '/toString',
          token: 'toString',
          subject: 'toString',
        },
        {
          ...error,
          messageId: 'incomplete',
          file: TAGS,
          path: '/3/name',
          token: '__proto__',
          subject: '__proto__',
          related: [{ file: META, token: '__proto__' }],
        },
        {
          ...error,
          messageId: 'incomplete',
          file: TAGS,
          path: '/4/name',
          token: 'constructor',
          subject: 'constructor',
          related: [{ file: META, token: 'constructor' }],
        },
      ],
    },
  },
});

describe('site-tags', () => {
  const lost = withFiles({ [TAGS]: tagsYaml('develop', 'v0.23.1') });

  it('says nothing of a tag that the run is not about', () => {
    expect(lintSite(lost, { named: [pageOf('develop')] }).findings).toEqual([]);
    expect(lintSite(lost, { named: [pageOf('develop-2025-03-30')] }).findings).toHaveLength(1);
    expect(lintSite(lost, { named: [META] }).findings).toHaveLength(1);
  });

  it('leaves a tag page under a wrong name to site-tag-page, unless that is off', () => {
    const wrong = withFiles({ 'pages/tags/v0.23.1.md': undefined, 'pages/tags/v0.23.2.md': tagPage('v0.23.1') });
    const ids = (severities: Readonly<Record<string, 'off'>>): string[] =>
      lintSite(wrong, { severities }).findings.map(({ ruleId }) => ruleId);
    expect(ids({})).toEqual(['site-tag-page']);
    expect(ids({ 'site-tag-page': 'off' })).toEqual(['site-tags']);
  });

  it('gives a finding the same fingerprint when tags stand in another order', () => {
    const file = 'pages/tags/v0.23.1.md';
    const before = lintSite(withFiles({ [file]: undefined })).findings;
    const moved = tagsYaml('v0.23.1', 'develop', 'develop-2025-03-30');
    const after = lintSite(withFiles({ [file]: undefined, [TAGS]: moved })).findings;
    expect(before.map(({ path }) => path)).toEqual(['/2/name']);
    expect(after.map(({ path }) => path)).toEqual(['/0/name']);
    expect(after[0]!.fingerprint).toBe(before[0]!.fingerprint);
  });
});

describe('a source without any tag', () => {
  it.each([
    [1, 'incomplete'],
    [2, 'noTags'],
    [3, 'noTags'],
  ])('beside those of %i: %s', (count, messageId) => {
    const files = withFiles({ [TAGS]: '[]\n' }, PAGES.slice(0, count));
    const ids = lintSite(files).findings.flatMap((one) => (one.ruleId === rule.id ? [one.messageId] : []));
    expect(ids).toEqual([messageId]);
  });

  it('is told with all that have one, be it a single one', () => {
    const files = withFiles({ [TAGS]: '[]\n', 'pages/tags/develop.md': undefined }, PAGES.slice(0, 2));
    const none = lintSite(files).findings.find(({ messageId }) => messageId === 'noTags');
    expect(none!.message).toContain('but 2 tags in _data/meta.yaml, pages/tags/ and _cache/.');
  });
});

describe('a tag that is in _cache/ alone', () => {
  const lost = (...names: readonly string[]) => {
    const pages = [...PAGES, ...names.map((name) => ({ tag: 'v0.22.1', package: name }))];
    const made = {
      [TAGS]: tagsYaml(...PAGES.map(({ tag }) => tag)),
      [META]: metaYaml(COUNTS),
      'pages/tags/v0.22.1.md': undefined,
    };
    return site({ pages: pages.map((one, i) => ({ ...one, rows: [{ hash: HASHES[i] }] })), files: made });
  };
  const oneOf = (files: ReadonlyMap<string, string>, all = rules) =>
    lintSite(files, { rules: all }).findings.find(
      ({ ruleId, subject }) => ruleId === rule.id && subject === 'v0.22.1',
    )!;

  it('keeps its fingerprint when another page is the first', () => {
    const [one, other] = [oneOf(lost('zlib')), oneOf(lost('abyss', 'zlib'))];
    expect([one.file, other.file]).toEqual(['_cache/v0.22.1/zlib/specs.md', '_cache/v0.22.1/abyss/specs.md']);
    expect(one.fingerprint).toBe(other.fingerprint);
  });

  it('is shown in its first page that can be read, by the log and by all pages', () => {
    const files = new Map([...lost('abyss', 'bzip2', 'zlib'), ['_cache/v0.22.1/abyss/specs.md', 'no page']]);
    const exact = rules.map((one): Rule => (one === rule ? { ...rule, logged: undefined } : one) as Rule);
    for (const all of [rules, exact]) expect(oneOf(files, all).file).toBe('_cache/v0.22.1/bzip2/specs.md');
  });
});

it.each([
  [100, 100, true],
  [137, 73, false],
])('of %i tags in place of %i others something is guessed: %s', (count, others, guessed) => {
  const right = Array.from({ length: others }, (_, i) => `develop-2025-03-${String(i).padStart(3, '0')}`);
  const wrong = Array.from({ length: count }, (_, i) => `${right[i % others]}${'xy'[Math.floor(i / others)]}`);
  const rows = right.map((name, i) => ({ name, path: [i] }));
  const data = {
    tags: { file: TAGS, content: rows },
    meta: { file: META, content: new Map(wrong.map((tag) => [tag, { count: 1 }])) },
    tagPages: right.map((tag) => ({ tag, file: `pages/tags/${tag}.md`, data: {}, faults: [] })),
  };
  const pages = right.map((tag) => corpusPage(`${tag}/zlib`, null));
  const found = reduced(rule, { pages, site: data as unknown as SiteData });
  expect(found.some(({ messageId }) => messageId === 'mistaken')).toBe(guessed);
});
