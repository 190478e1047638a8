import { describe, expect, it } from 'vitest';
import rule from '../../rules/site-count.js';
import { lintSite } from '../support/lint.js';
import { HASHES, type PageParts } from '../support/page-builder.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

const META = '_data/meta.yaml';
const TAG = 'v0.23.1';

/** Three specs on two pages. */
const PAGES: readonly PageParts[] = [
  { tag: TAG, package: 'zlib', rows: [{}, {}] },
  { tag: TAG, package: 'zstd', rows: [{ hash: HASHES[2] }] },
];

/** Two specs on two pages, and one on a page of an older form. */
const DEVELOP: readonly PageParts[] = [
  { tag: 'develop', package: 'zlib', rows: [{}] },
  { tag: 'develop', package: 'zstd', rows: [{ hash: HASHES[2] }] },
];
const STALE: PageParts = { generation: 'G', tag: 'develop', package: 'abyss', rows: [{ hash: HASHES[3] }] };

function metaYaml(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([tag, count]) => `${tag}:\n  count: ${count}\n`)
    .join('');
}

function withMeta(counts: Readonly<Record<string, number>>, pages = PAGES) {
  return site({ pages, files: { [META]: metaYaml(counts) } });
}

const off = (...ids: readonly string[]) => ({ severities: Object.fromEntries(ids.map((id) => [id, 'off' as const])) });

const atCount = (tag: string, token: string) => ({ file: META, path: `/${tag}/count`, token, subject: tag });
const atSum = (token: string) => ({
  messageId: 'wrongSum',
  severity: 'error' as const,
  file: META,
  path: '/all/count',
  token,
});

testCorpusRule(rule, {
  valid: {
    'the counts of the generator': site({ pages: [...PAGES, ...DEVELOP] }),
    'a wrong num_specs: that is for meta-num-specs to say': {
      input: withMeta({ all: 3, [TAG]: 3 }, [{ ...PAGES[0]!, meta: { num_specs: 7 } }, PAGES[1]!]),
      settings: off('meta-num-specs'),
    },
    'a wrong num_specs that was counted': {
      input: withMeta({ all: 8, [TAG]: 8 }, [{ ...PAGES[0]!, meta: { num_specs: 7 } }, PAGES[1]!]),
      settings: off('meta-num-specs'),
    },
    'a page that cannot be read': {
      input: site({
        pages: PAGES,
        files: { [META]: metaYaml({ all: 9, [TAG]: 9 }), [`_cache/${TAG}/abyss/specs.md`]: '---\ntitle: "a\n---' },
      }),
      settings: off('front-matter-parses'),
    },
    'a tag without pages, counted or not: that is for site-tags to say': {
      input: withMeta({ all: 8, [TAG]: 3, 'v0.22.1': 5 }),
      settings: off('site-tags'),
    },
    'a tag without pages that all.count leaves out': {
      input: withMeta({ all: 3, [TAG]: 3, 'v0.22.1': 5 }),
      settings: off('site-tags'),
    },
    'a tag that is missing, but counted': {
      input: withMeta({ all: 5, [TAG]: 3 }, [...PAGES, ...DEVELOP]),
      settings: off('site-tags'),
    },
    'a tag that is missing, and cannot be counted': {
      input: site({
        pages: PAGES,
        files: { [META]: metaYaml({ all: 99, [TAG]: 3 }), '_cache/v0.22.1/abyss/specs.md': '---\ntitle: "a\n---' },
      }),
      settings: off('front-matter-parses', 'site-tags'),
    },
    'counts of a wrong shape: that is for site-data to say': {
      input: site({ pages: PAGES, files: { [META]: `all:\n  count: 9\n${TAG}:\n  count: '9'\n` } }),
      settings: off('site-data'),
    },
    'no count of all tags: that is for site-data to say': {
      input: withMeta({ [TAG]: 3 }),
      settings: off('site-data'),
    },
    'a page of develop that is left over, but counted': {
      input: withMeta({ all: 3, develop: 3 }, [...DEVELOP, STALE]),
      settings: off('corpus-page-stale'),
    },
  },
  invalid: {
    'a count that is too large: a page was lost': {
      input: withMeta({ all: 4, [TAG]: 4 }),
      findings: [{ messageId: 'wrongCount', severity: 'error', ...atCount(TAG, '4') }],
    },
    'a count that is too small': {
      input: withMeta({ all: 2, [TAG]: 2 }),
      findings: [{ messageId: 'wrongCount', severity: 'error', ...atCount(TAG, '2') }],
    },
    'a count that is wrong, where all.count is right': {
      input: withMeta({ all: 3, [TAG]: 1 }),
      findings: [{ messageId: 'wrongCount', severity: 'error', ...atCount(TAG, '1') }],
    },
    'two counts that are wrong, where all.count is neither sum': {
      input: withMeta({ all: 7, develop: 9, [TAG]: 1 }, [...PAGES, ...DEVELOP]),
      findings: [
        { ...atSum('7') },
        { messageId: 'wrongInDevelop', severity: 'warning', ...atCount('develop', '9') },
        { messageId: 'wrongCount', severity: 'error', ...atCount(TAG, '1') },
      ],
    },
    'all.count that is wrong': {
      input: withMeta({ all: 6, develop: 2, [TAG]: 3 }, [...PAGES, ...DEVELOP]),
      findings: [atSum('6')],
    },
    'all.count that is wrong, where a tag has no pages': {
      input: withMeta({ all: 4, [TAG]: 3, 'v0.22.1': 5 }),
      settings: off('site-tags'),
      findings: [atSum('4')],
    },
    'develop with fewer specs than counted': {
      input: withMeta({ all: 5, develop: 5 }, DEVELOP),
      findings: [{ messageId: 'wrongInDevelop', severity: 'warning', ...atCount('develop', '5') }],
    },
    'develop with more specs than counted': {
      input: withMeta({ all: 1, develop: 1 }, DEVELOP),
      findings: [{ messageId: 'wrongInDevelop', severity: 'warning', ...atCount('develop', '1') }],
    },
    'a page of develop that is left over and not counted, when corpus-page-stale does not say so': {
      input: withMeta({ all: 2, develop: 2 }, [...DEVELOP, STALE]),
      settings: off('corpus-page-stale'),
      findings: [{ messageId: 'wrongInDevelop', severity: 'warning', ...atCount('develop', '2') }],
    },
    'develop with more specs than counted, some but not all of them on a page that is left over': {
      input: withMeta({ all: 1, develop: 1 }, [...DEVELOP, STALE]),
      settings: off('corpus-page-stale'),
      findings: [{ messageId: 'wrongInDevelop', severity: 'warning', ...atCount('develop', '1') }],
    },
  },
});

describe('site-count', () => {
  it('leaves a page of develop that is left over and not counted to corpus-page-stale', () => {
    const { findings } = lintSite(withMeta({ all: 2, develop: 2 }, [...DEVELOP, STALE]));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['corpus-page-stale']);
  });

  it('says nothing of a tag that the run is not about', () => {
    const wrong = withMeta({ all: 6, develop: 2, [TAG]: 4 }, [...PAGES, ...DEVELOP]);
    const found = (...named: string[]) => lintSite(wrong, { named }).findings.map(({ path }) => path);
    expect(found('_cache/develop/zlib/specs.md')).toEqual([]);
    expect(found(`_cache/${TAG}/zlib/specs.md`)).toEqual([`/${TAG}/count`]);
    expect(found(META)).toEqual([`/${TAG}/count`]);
  });
});

describe('site-count, where something else is wrong, too,', () => {
  const pathsOf = (...args: Parameters<typeof lintSite>): string[] =>
    lintSite(...args).findings.flatMap((one) => (one.ruleId === rule.id ? [one.path] : []));

  it('takes "all" for no tag, though a folder is called so', () => {
    const pages = [...PAGES, { tag: 'all', rows: [{ hash: HASHES[4] }] }];
    expect(pathsOf(withMeta({ all: 9, [TAG]: 9 }, pages), off('tag-name', 'site-tags'))).toEqual([`/${TAG}/count`]);
  });

  it('says nothing of a count of a wrong shape', () => {
    const files = { [META]: `all:\n  count: 9\ndevelop:\n  count: 9\n${TAG}:\n  count: '9'\n` };
    expect(pathsOf(site({ pages: [...PAGES, ...DEVELOP], files }))).toEqual(['/develop/count']);
  });

  it('takes a count for right that counts as the summaries do', () => {
    const pages = [{ ...PAGES[0]!, meta: { num_specs: 7 } }, PAGES[1]!, ...DEVELOP];
    expect(pathsOf(withMeta({ all: 17, develop: 9, [TAG]: 8 }, pages), off('meta-num-specs'))).toEqual([
      '/develop/count',
    ]);
    expect(pathsOf(withMeta({ all: 12, develop: 9, [TAG]: 3 }, pages), off('meta-num-specs'))).toEqual([
      '/develop/count',
    ]);
  });

  it.each([
    [0, []],
    [1, ['/develop/count']],
  ])('expects none of a tag all of whose pages are left over: %i', (count, paths) => {
    const rows = [HASHES[3], HASHES[4]].map((hash) => ({ hash, stacks: ['hep', 'root'] }));
    const files = {
      [META]: metaYaml({ all: count, develop: count }),
      '_data/tags.yaml': '- name: develop\n  stacks: [e4s, root]\n',
    };
    expect(pathsOf(site({ pages: [{ tag: 'develop', rows }], files }))).toEqual(paths);
  });
});
