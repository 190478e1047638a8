import { describe, expect, it } from 'vitest';
import rule from '../../rules/corpus-hash-package.js';
import { lintSite } from '../support/lint.js';
import { HASHES, page } from '../support/page-builder.js';
import { corpusPage, reduced } from '../support/reduced.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

const [a, b, c, d] = HASHES;
const IN = (tag: string, name: string) => `_cache/${tag}/${name}/specs.md`;

const foreign = (file: string, row: number, hash: string, related: readonly string[]) =>
  ({
    messageId: 'foreign',
    severity: 'error',
    file,
    token: `"${hash}"`,
    path: `/spec_details/${row}/hash`,
    subject: hash,
    related: related.map((other) => ({ file: other, token: `"${hash}"` })),
  }) as const;

testCorpusRule(rule, {
  valid: {
    'one hash in two tags': site({
      pages: [
        { tag: 'develop', rows: [{ hash: a }] },
        { tag: 'v2025.07', rows: [{ hash: a }] },
      ],
    }),
    'packages with hashes of their own': site({
      pages: [
        { tag: 'develop', rows: [{ hash: a }, { hash: b }] },
        { tag: 'develop', package: 'zlib-ng', rows: [{ hash: c }, { hash: d }] },
      ],
    }),
  },
  invalid: {
    'a hash under two packages: the later one deviates': {
      input: site({
        pages: [
          { tag: 'develop', package: 'bzip2', rows: [{ hash: a }, { hash: b }] },
          { tag: 'develop', package: 'zlib', rows: [{ hash: b }, { hash: c }] },
        ],
      }),
      findings: [foreign(IN('develop', 'zlib'), 0, b, [IN('develop', 'bzip2')])],
    },
    'the earlier one, when other tags have the hash under the later one': {
      input: site({
        pages: [
          { tag: 'develop', package: 'bzip2', rows: [{ hash: a }, { hash: b }] },
          { tag: 'develop', package: 'zlib', rows: [{ hash: b }, { hash: c }] },
          { tag: 'develop-2025-03-30', package: 'zlib', rows: [{ hash: b }, { hash: c }] },
          { tag: 'develop-2025-04-06', package: 'zlib', rows: [{ hash: b }, { hash: c }] },
        ],
      }),
      findings: [foreign(IN('develop', 'bzip2'), 1, b, [IN('develop', 'zlib')])],
    },
    'one page told by what its other hashes are elsewhere': {
      input: site({
        pages: [
          { tag: 'develop', package: 'bzip2', rows: [{ hash: a }, { hash: b }, { hash: c }] },
          { tag: 'develop', package: 'zlib', rows: [{ hash: a }, { hash: b }] },
          { tag: 'v2025.07', package: 'zlib', rows: [{ hash: a }] },
        ],
      }),
      findings: [
        foreign(IN('develop', 'bzip2'), 0, a, [IN('develop', 'zlib')]),
        foreign(IN('develop', 'bzip2'), 1, b, [IN('develop', 'zlib')]),
      ],
    },
    'a hash under three packages': {
      input: site({
        pages: ['bzip2', 'xz', 'zlib'].map((name, i) => ({
          tag: 'develop',
          package: name,
          rows: [{ hash: a }, { hash: HASHES[i + 1] }],
        })),
      }),
      findings: [
        foreign(IN('develop', 'xz'), 0, a, [IN('develop', 'bzip2'), IN('develop', 'zlib')]),
        foreign(IN('develop', 'zlib'), 0, a, [IN('develop', 'bzip2'), IN('develop', 'xz')]),
      ],
    },
    'a copy of a page: one finding': {
      input: site({
        pages: [
          { tag: 'develop', package: 'zlib', rows: [{ hash: a }, { hash: b }, { hash: c }] },
          { tag: 'develop', package: 'zlib-ng', rows: [{ hash: a }, { hash: b }] },
        ],
      }),
      findings: [
        {
          messageId: 'copied',
          severity: 'error',
          file: IN('develop', 'zlib-ng'),
          token: '"zlib-ng"',
          path: '/title',
          subject: 'zlib',
          related: [
            { file: IN('develop', 'zlib'), token: `"${a}"` },
            { file: IN('develop', 'zlib'), token: `"${b}"` },
          ],
        },
      ],
    },
  },
});

it('names twenty other places and counts the rest', () => {
  const pages = Array.from({ length: 30 }, (_, i) => ({ tag: 'develop', package: `p${10 + i}`, rows: [{ hash: a }] }));
  const { findings } = lintSite(site({ pages }));
  expect(findings.map(({ file }) => file)).toEqual(pages.slice(1).map((one) => IN('develop', one.package)));
  const { related } = findings[9]!;
  expect(related.map(({ message }) => message)).toEqual([
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19].map((i) => `The hash in p${10 + i}.`),
    'The hash in p30. 9 more places are not shown.',
  ]);
});

describe('corpus-hash-package leaves to other rules', () => {
  const rulesOf = (pages: Parameters<typeof site>[0]['pages']) =>
    lintSite(site({ pages })).findings.map(({ ruleId }) => ruleId);

  it('a hash that is repeated in its page', () => {
    expect(rulesOf([{ rows: [{ hash: a }, { hash: a }] }])).toEqual(['spec-hash-unique']);
  });

  it('what has no form of a hash', () => {
    const malformed = { hash: 'abc' };
    const pages = ['bzip2', 'zlib'].map((name) => ({ tag: 'develop', package: name, rows: [malformed] }));
    expect(rulesOf(pages)).toEqual(['spec-hash-format', 'spec-hash-format']);
  });

  it('a copy that still has its title', () => {
    const copy = { tag: 'develop', package: 'zlib-ng', title: 'zlib', rows: [{ hash: a }, { hash: b }] };
    expect(rulesOf([{ tag: 'develop', rows: [{ hash: a }, { hash: b }] }, copy])).toEqual(['page-title']);
  });

  it('a copy in a folder that differs in case', () => {
    const copy = { tag: 'develop', package: 'Zlib', rows: [{ hash: a }] };
    const found = rulesOf([{ tag: 'develop', rows: [{ hash: a }] }, copy]);
    expect(found).toEqual(['corpus-package-case', 'package-name']);
  });

  it('a row with a tarball of another package', () => {
    const own = page({ generation: 'F2', package: 'zlib', rows: [{ hash: a }] });
    const { tarball } = JSON.parse(/spec_details: (.*)/.exec(own.text)![1]!)[0] as { tarball: string };
    const pasted = { generation: 'F2', package: 'zlib-ng', rows: [{ hash: a, tarball }] } as const;
    expect(rulesOf([own, pasted])).toEqual(['spec-tarball-url']);
  });
});

describe('of two packages with one hash', () => {
  const [first, second] = ['zlib', 'Zlib'].map((name) => corpusPage(`develop/${name}`, `${a}000000`));
  const found = (...heard: readonly string[]): readonly string[] =>
    reduced(rule, {
      pages: [first!, second!],
      isHeard: (id, file) => heard.includes(`${id} ${file}`),
    }).map(({ messageId }) => messageId);

  it('whose names differ in case alone corpus-package-case tells, of one or of the other', () => {
    expect(found()).toEqual(['foreign']);
    expect(found(`corpus-package-case ${first!.file}`)).toEqual([]);
    expect(found(`corpus-package-case ${second!.file}`)).toEqual([]);
    expect(found(`page-title ${first!.file}`)).toEqual(['foreign']);
  });

  it('the second is wrong where nothing else of the rows can be compared, too', () => {
    const pages = ['x', 'y'].map((name) => corpusPage(`develop/${name}`, `${a}------`));
    expect(reduced(rule, { pages }).map(({ file }) => file)).toEqual([IN('develop', 'y')]);
  });

  it('the first is right, whatever hash the other one shares with another tag', () => {
    const pages = [
      corpusPage('develop/x', `${a}000000`),
      corpusPage('develop/y', `${a}000000${b}000000`),
      corpusPage('v2025.07/z', `${b}000000`),
    ];
    expect(reduced(rule, { pages }).map(({ file }) => file)).toEqual([IN('develop', 'y')]);
  });
});
