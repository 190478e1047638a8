import { describe, expect, it } from 'vitest';
import rule from '../../rules/corpus-commit.js';
import { lintSite } from '../support/lint.js';
import { HASHES, type PageParts } from '../support/page-builder.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

const COMMIT = '1e83a2fdd3102f65c6f1fb602c1b320486218a99';
const OTHER = '094fc30b9256f54dad5ad23bcbfb5de74781422f';
const THIRD = '3bff1d9a4ba6d7a0e3ca5a6a6fbb4d4e0a3d5f8b';
const [A, B, C] = ['v2025.07', 'v2025.08', 'v2025.09'] as const;
const FILE = (tag: string): string => `_cache/${tag}/cpuinfo/specs.md`;

/** Rows of cpuinfo with these commits, each with its hash and its version. */
const pageOf = (
  tag: string,
  ...rows: readonly (readonly [hash: number, commit: string, version?: string])[]
): PageParts => ({
  tag,
  package: 'cpuinfo',
  rows: rows.map(([hash, commit, version = '2024-09-26']) => ({
    hash: HASHES[hash],
    versions: [version],
    variants: ['build_system=cmake', `commit=${commit}`],
  })),
});
const found = (tag: string, row: number, commit: string, hash: number, related: readonly string[], usual = COMMIT) =>
  ({
    messageId: 'otherCommit',
    severity: 'info',
    file: FILE(tag),
    token: `"commit=${commit}"`,
    path: `/spec_details/${row}/variants/1`,
    subject: HASHES[hash]!,
    related: related.map((other) => ({ file: FILE(other), token: `"commit=${usual}"` })),
  }) as const;

testCorpusRule(rule, {
  valid: {
    'one commit': site({ pages: [pageOf(A, [0, COMMIT]), pageOf(B, [1, COMMIT])] }),
    'a commit for each version': site({ pages: [pageOf(A, [0, COMMIT, '1.0']), pageOf(B, [1, OTHER, '1.1'])] }),
    ...Object.fromEntries(
      [
        'main',
        'develop',
        '1.2-dev',
        'latest-2',
        'Nightly.5',
        'git.1.2=1.2',
        `git.${'a'.repeat(40)}=1.2`,
        `${COMMIT}=1.2`,
      ].map((version) => [
        `a version that follows a branch: ${version}`,
        site({ pages: [pageOf(A, [0, COMMIT, version]), pageOf(B, [1, OTHER, version])] }),
      ]),
    ),
    'another package': site({
      pages: [pageOf(A, [0, COMMIT]), { ...pageOf(B, [1, OTHER]), package: 'cpuinfo-ng' }],
    }),
  },
  invalid: {
    'another commit in the later one of two tags': {
      input: site({ pages: [pageOf(A, [0, COMMIT]), pageOf(B, [1, OTHER])] }),
      findings: [found(B, 0, OTHER, 1, [A])],
    },
    'another one than most tags have, in two rows': {
      input: site({
        pages: [pageOf(A, [0, COMMIT], [1, COMMIT], [2, OTHER, '1.1']), pageOf(B, [3, OTHER]), pageOf(C, [4, OTHER])],
      }),
      findings: [found(A, 0, COMMIT, 0, [B, C], OTHER)],
    },
    ...Object.fromEntries(
      [`x${COMMIT}`, `${COMMIT}0`, `${COMMIT}.x`, COMMIT.slice(1), `${COMMIT.slice(1)}g`].map((version) => [
        `a version that is no commit: ${version}`,
        {
          input: site({ pages: [pageOf(A, [0, COMMIT, version]), pageOf(B, [1, OTHER, version])] }),
          findings: [found(B, 0, OTHER, 1, [A])],
        },
      ]),
    ),
    'two of them in one page': {
      input: site({ pages: [pageOf(A, [0, COMMIT], [1, OTHER], [2, THIRD])] }),
      findings: [found(A, 1, OTHER, 1, [A])],
    },
    'each version for itself': {
      input: site({
        pages: [pageOf(A, [0, COMMIT, '1.0'], [1, OTHER, '1.1']), pageOf(B, [2, OTHER, '1.0'], [3, COMMIT, '1.1'])],
      }),
      findings: [found(B, 0, OTHER, 2, [A]), found(B, 1, COMMIT, 3, [A], OTHER)],
    },
    'a version whose name has a branch word inside a part': {
      input: site({ pages: [pageOf(A, [0, COMMIT, 'developer2']), pageOf(B, [1, OTHER, 'developer2'])] }),
      findings: [found(B, 0, OTHER, 1, [A])],
    },
  },
});

describe('corpus-commit leaves to other rules', () => {
  it('a hash with two commits', () => {
    const { findings } = lintSite(site({ pages: [pageOf(A, [0, COMMIT]), pageOf(B, [0, OTHER])] }));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['corpus-hash-details']);
  });

  it('a row with two commits', () => {
    const rows = [{ hash: HASHES[1], versions: ['2024-09-26'], variants: [`commit=${COMMIT}`, `commit=${OTHER}`] }];
    const { findings } = lintSite(site({ pages: [pageOf(A, [0, COMMIT]), { tag: B, package: 'cpuinfo', rows }] }));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['spec-variant-unique']);
  });
});

describe('corpus-commit', () => {
  const idsOf = (rows: readonly Record<string, unknown>[], ...off: readonly string[]): string[] =>
    lintSite(site({ pages: [pageOf(A, [0, COMMIT]), { tag: B, package: 'cpuinfo', rows }] }), {
      severities: Object.fromEntries(off.map((id) => [id, 'off'] as const)),
    }).findings.map(({ ruleId, path }) => `${ruleId} ${path}`);
  const other = { versions: ['2024-09-26'], variants: [`commit=${OTHER}`] };

  it('passes over a row without a commit', () => {
    const rows = [
      { hash: HASHES[1], versions: ['2024-09-26'] },
      { hash: HASHES[2], ...other },
    ];
    expect(idsOf(rows)).toEqual([`${rule.id} /spec_details/1/variants/0`]);
  });

  it('passes over a row with a malformed hash', () => {
    expect(idsOf([{ hash: 'abc', ...other }], 'spec-hash-format')).toEqual([]);
  });

  it.each(['@2024-09-26', '=1'])('passes over rows with the malformed version %s', (version) => {
    const pages = [COMMIT, OTHER].map((commit, i) => pageOf([A, B][i]!, [i, commit, version]));
    const severities = { 'spec-version-syntax': 'off' } as const;
    expect(lintSite(site({ pages }), { severities }).findings).toEqual([]);
  });

  it('knows all rows that have one of its commits', () => {
    const pages = [pageOf(A, [0, COMMIT]), pageOf(B, [1, OTHER], [2, OTHER], [3, OTHER]), pageOf(C, [4, COMMIT])];
    const [one] = lintSite(site({ pages })).findings;
    expect(one!.message).toContain(`"${OTHER}" in ${B} (3 rows), but from "${COMMIT}" in 2 other tags:`);
  });
});
