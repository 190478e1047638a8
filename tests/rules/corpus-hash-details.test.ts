import { describe, expect, it } from 'vitest';
import rule from '../../rules/corpus-hash-details.js';
import { lintSite } from '../support/lint.js';
import { HASHES, type PageParts, page } from '../support/page-builder.js';
import { type ExpectedPlace, testCorpusRule } from '../support/rule-tester.js';
import { type SiteParts, site } from '../support/site-builder.js';

const [a, b, c] = HASHES;
const OLD = 'develop-2025-03-30';
const MID = 'develop-2025-04-06';
const NEW = 'develop-2025-04-13';
const IN = (tag: string, name = 'zlib') => `_cache/${tag}/${name}/specs.md`;
type Row = Readonly<Record<string, unknown>>;
const rowIn = (tag: string, row: Row): PageParts => ({ tag, rows: [{ hash: a, ...row }] });

/** The page of the last tag differs from those of the other two. */
const third = (usual: Row, other: Row): SiteParts['pages'] => [rowIn(OLD, usual), rowIn(MID, usual), rowIn(NEW, other)];
const deviates = (messageId: string, path: string, token: string, tokenThere = token) =>
  ({
    messageId,
    severity: 'error',
    file: IN(NEW),
    token,
    path: `/spec_details/0/${path}`,
    subject: a,
    related: [OLD, MID].map((tag): ExpectedPlace => ({ file: IN(tag), token: tokenThere })),
  }) as const;

testCorpusRule(rule, {
  valid: {
    'the same in another spelling': site({
      pages: [
        {
          generation: 'E',
          tag: 'v0.23.1',
          rows: [
            {
              hash: a,
              compiler: 'oneapi@=2024.1.0',
              variants: ['build_system=makefile', 'languages=c,c++,fortran', 'libs=static,shared'],
            },
          ],
        },
        rowIn('develop', {
          compiler: 'intel-oneapi-compilers@2024.1.0',
          variants: ['build_system=makefile', "languages:='c,c++,fortran'", 'libs:=shared,static'],
        }),
      ],
    }),
    'other stacks, another size, another order of variants': {
      input: site({
        pages: [
          rowIn('v2025.07', { stacks: ['e4s', 'root'], size: '-', variants: ['build_system=makefile', '+optimize'] }),
          rowIn('develop', { stacks: ['hep', 'root'], size: 4096, variants: ['+optimize', 'build_system=makefile'] }),
        ],
      }),
      settings: { severities: { 'spec-variant-order': 'off' } },
    },
  },
  invalid: {
    'another version': {
      input: site({ pages: third({}, { versions: ['1.3.2'] }) }),
      findings: [deviates('field', 'versions/0', '"1.3.2"', '"1.3.1"')],
    },
    'another compiler': {
      input: site({ pages: third({}, { compiler: 'gcc@12.1.0' }) }),
      findings: [deviates('field', 'compiler', '"gcc@12.1.0"', '"gcc@11.4.0"')],
    },
    'no compiler': {
      input: site({ pages: third({}, { compiler: 'none' }) }),
      findings: [deviates('field', 'compiler', '"none"', '"gcc@11.4.0"')],
    },
    'another operating system': {
      input: site({ pages: third({}, { os: 'ubuntu24.04' }) }),
      findings: [deviates('field', 'os', '"ubuntu24.04"', '"ubuntu22.04"')],
    },
    'another platform': {
      input: site({ pages: third({ os: 'rhel8' }, { os: 'rhel8', platform: 'freebsd' }) }),
      findings: [deviates('field', 'platform', '"freebsd"', '"linux"')],
    },
    'another target': {
      input: site({ pages: third({}, { target: 'zen4' }) }),
      findings: [deviates('field', 'target', '"zen4"', '"x86_64_v3"')],
    },
    'another value of a variant, with the pages in two spellings': {
      input: site({
        pages: [
          { generation: 'G', tag: 'develop-2025-03-16', rows: [{ hash: a, variants: ['+pic', 'libs=shared'] }] },
          rowIn(OLD, { variants: ['libs:=shared', '+pic'].reverse() }),
          rowIn(NEW, { variants: ['+pic', 'libs:=shared,static'] }),
        ],
        files: {},
      }),
      settings: { severities: { 'spec-variant-order': 'off', 'page-order': 'off' } },
      findings: [
        {
          ...deviates('variant', 'variants/1', '"libs:=shared,static"'),
          related: [
            { file: IN('develop-2025-03-16'), token: '"libs=shared"' },
            { file: IN(OLD), token: '"libs:=shared"' },
          ],
        },
      ],
    },
    'a missing variant': {
      input: site({ pages: third({ variants: ['+optimize', '+pic'] }, { variants: ['+optimize'] }) }),
      findings: [deviates('missingVariant', 'variants', '["+optimize"]', '"+pic"')],
    },
    'a variant too many': {
      input: site({ pages: third({ variants: ['+optimize'] }, { variants: ['+optimize', '+pic'] }) }),
      findings: [deviates('extraVariant', 'variants/1', '"+pic"', '["+optimize"]')],
    },
    'several variants': {
      input: site({ pages: third({ variants: ['+optimize', '+pic'] }, { variants: ['libs:=shared', '~optimize'] }) }),
      findings: [deviates('variants', 'variants', '["libs:=shared", "~optimize"]', '["+optimize", "+pic"]')],
    },
    'a hash that is another row': {
      input: site({ pages: third({}, { versions: ['1.2.13'], target: 'zen4', variants: ['+optimize'] }) }),
      findings: [deviates('several', 'hash', `"${a}"`)],
    },
    'of two the later one': {
      input: site({ pages: [rowIn(OLD, {}), rowIn(NEW, { target: 'zen4' })] }),
      findings: [
        {
          ...deviates('field', 'target', '"zen4"'),
          related: [{ file: IN(OLD), token: '"x86_64_v3"' }],
        },
      ],
    },
    'two deviating pages': {
      input: site({
        pages: [rowIn('v2025.07', {}), ...third({}, { target: 'zen4' }), rowIn('develop', { target: 'zen3' })],
      }),
      findings: [
        {
          ...deviates('field', 'target', '"zen4"'),
          related: [
            { file: IN(OLD), token: '"x86_64_v3"' },
            { file: IN(MID), token: '"x86_64_v3"' },
            { file: IN('develop'), token: '"zen3"' },
            { file: IN('v2025.07'), token: '"x86_64_v3"' },
          ],
        },
        {
          ...deviates('field', 'target', '"zen3"'),
          file: IN('develop'),
          related: [
            { file: IN(OLD), token: '"x86_64_v3"' },
            { file: IN(MID), token: '"x86_64_v3"' },
            { file: IN(NEW), token: '"zen4"' },
            { file: IN('v2025.07'), token: '"x86_64_v3"' },
          ],
        },
      ],
    },
    'the package of another tag': {
      input: site({
        pages: [
          rowIn(OLD, {}),
          rowIn(MID, {}),
          { ...rowIn(MID, {}), package: 'xz', rows: [{ hash: b }] },
          rowIn(NEW, { hash: c }),
          { ...rowIn(NEW, {}), package: 'xz', rows: [{ hash: a }, { hash: b }] },
        ],
      }),
      findings: [{ ...deviates('package', 'hash', `"${a}"`), file: IN(NEW, 'xz') }],
    },
    'a page in the folder of another package': {
      input: site({
        pages: [OLD, MID, NEW].map((tag) => ({
          tag,
          package: tag === NEW ? 'zlib-ng' : 'zlib',
          rows: [{ hash: a }, { hash: b }],
        })),
      }),
      settings: { severities: { 'corpus-trend': 'off' } },
      findings: [
        {
          messageId: 'wholePage',
          severity: 'error',
          file: IN(NEW, 'zlib-ng'),
          token: '"zlib-ng"',
          path: '/title',
          subject: 'zlib',
          related: [
            { file: IN(OLD), token: `"${a}"` },
            { file: IN(OLD), token: `"${b}"` },
          ],
        },
      ],
    },
  },
});

it('names twenty other places and counts the rest', () => {
  const pages = Array.from({ length: 30 }, (_, i) =>
    rowIn(`develop-2025-04-${10 + i}`, i === 29 ? { os: 'rhel8' } : {}),
  );
  const { findings } = lintSite(site({ pages }), { severities: { 'corpus-trend': 'off' } });
  expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    `${IN('develop-2025-04-39')}: zlib/4hqfk4w in develop-2025-04-39 has the operating system "rhel8", but "ubuntu22.04" in develop-2025-04-10 and 28 other tags, and a hash is the same binary everywhere.`,
  ]);
  expect(findings[0]!.related).toHaveLength(20);
  expect(findings[0]!.related[19]!.message).toBe('develop-2025-04-29 says "ubuntu22.04". 9 more places are not shown.');
});

describe('corpus-hash-details leaves to other rules', () => {
  const rulesOf = (pages: SiteParts['pages']) => lintSite(site({ pages })).findings.map(({ ruleId }) => ruleId);
  const beside = (row: Row, parts: PageParts = {}) => rulesOf([rowIn(OLD, {}), { ...rowIn(NEW, row), ...parts }]);

  it.each([
    ['a malformed version', { versions: ['1 2'] }, 'spec-version-syntax'],
    ['two versions', { versions: ['1.3', '1.3.1'] }, 'spec-version-one'],
    ['a malformed compiler', { compiler: 'gcc-11' }, 'spec-compiler-syntax'],
    ['a malformed operating system', { os: 'Ubuntu' }, 'spec-os-syntax'],
    ['an unknown platform', { platform: 'plan9' }, 'spec-platform'],
    ['a system of another platform', { os: 'sequoia' }, 'spec-os-platform'],
    ['a malformed variant', { variants: ['build_system=makefile', 'x x'] }, 'spec-variant-syntax'],
    ['a repeated variant', { variants: ['build_system=makefile', '+optimize', '~optimize'] }, 'spec-variant-unique'],
  ])('%s', (_, row, ruleId) => {
    expect(beside(row)).toEqual([ruleId]);
    expect(rulesOf([rowIn(OLD, row), rowIn(NEW, {})])).toEqual([ruleId]);
  });

  it('a value that the tarball contradicts', () => {
    const right = page({ generation: 'E', rows: [{ hash: a }] });
    const { tarball } = JSON.parse(/spec_details: (.*)/.exec(right.text)![1]!)[0] as { tarball: string };
    const rows = [{ hash: a, target: 'zen4', tarball }];
    expect(rulesOf([rowIn('develop', {}), { generation: 'E', rows }])).toEqual(['spec-tarball-url']);
  });

  it('a hash of several packages in one tag', () => {
    const pages = ['bzip2', 'zlib'].map((name, i) => ({ ...rowIn(OLD, { versions: [`1.${i}`] }), package: name }));
    expect(rulesOf(pages)).toEqual(['corpus-hash-package']);
  });

  it('a hash that is repeated in its page', () => {
    const rows = [{ hash: a }, { hash: a, target: 'zen4' }];
    expect(rulesOf([rowIn(OLD, {}), { tag: NEW, rows }])).toEqual(['spec-hash-unique']);
  });

  it('a page with another title', () => {
    const moved = { tag: NEW, package: 'zlib-ng', title: 'zlib', rows: [{ hash: a }, { hash: b }] };
    expect(rulesOf([{ tag: 'v2025.07', rows: [{ hash: a }, { hash: b }] }, moved])).toEqual(['page-title']);
  });
});

it('a page of another package is none as a whole where one of its rows is of a page under its name', () => {
  const zlib = (tag: string, ...hashes: readonly string[]) => ({ tag, rows: hashes.map((hash) => ({ hash })) });
  const pages = [
    { ...zlib('v2025.07', a), title: 'zlib-ng' },
    zlib('v2025.08', b),
    zlib('v2025.09', a, b),
    { ...zlib('v2025.10', a, b), package: 'zlib-ng' },
  ];
  const found = (title: string) =>
    lintSite(site({ pages: [{ ...pages[0]!, title }, ...pages.slice(1)] })).findings.flatMap((one) =>
      one.ruleId === rule.id ? [`${one.messageId} ${one.path}`] : [],
    );
  expect(found('zlib-ng')).toEqual(['package /spec_details/1/hash']);
  expect(found('zlib')).toEqual(['wholePage /title']);
});
