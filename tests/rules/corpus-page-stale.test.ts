import { describe, expect, it } from 'vitest';
import rule from '../../rules/corpus-page-stale.js';
import type { Generation } from '../../src/page/data.js';
import { lintSite } from '../support/lint.js';
import type { PageParts } from '../support/page-builder.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

/** Each page has hashes of its own. */
const pages = (...list: readonly PageParts[]): readonly PageParts[] =>
  list.map((parts, i) => ({
    tag: 'develop',
    package: `p${10 + i}`,
    ...parts,
    rows: (parts.rows ?? [{}]).map((row, k) => ({ hash: hashOf(i, k), ...row })),
  }));
const hashOf = (page: number, row: number): string =>
  [page >> 5, page & 31, row]
    .map((n) => 'abcdefghijklmnopqrstuvwxyz234567'[n])
    .join('')
    .padEnd(32, 'a');
const times = (count: number, parts: PageParts): readonly PageParts[] => Array.from({ length: count }, () => parts);
const of = (generation: Generation): PageParts => ({ generation });
const FILE = (i: number): string => `_cache/develop/p${10 + i}/specs.md`;
const withStacks = (...stacks: readonly (readonly string[])[]): PageParts => ({
  rows: stacks.map((list) => ({
    stacks: [...list].sort(),
    ...(list.some((stack) => stack.endsWith('aarch64')) && { target: 'neoverse_v1' }),
  })),
});

const tagsYaml = (...stacks: readonly string[]): Record<string, string> => ({
  '_data/tags.yaml': `- name: develop\n  stacks: [${stacks.join(', ')}]\n`,
});
const old = (i: number, path: string, token: string) =>
  ({ messageId: 'oldForm', severity: 'warning', file: FILE(i), token, path }) as const;
const gone = (i: number, stack: string, index: number, tags: string) =>
  ({
    messageId: 'goneStack',
    severity: 'warning',
    file: FILE(i),
    token: `"${stack}"`,
    path: `/meta/stacks/${index}`,
    subject: stack,
    related: [{ file: '_data/tags.yaml', token: tags }],
  }) as const;

testCorpusRule(rule, {
  valid: {
    'one form, in two generations that one row cannot tell apart': site({ pages: pages(of('F1'), of('F2'), of('F2')) }),
    'old forms in other tags': site({
      pages: [{ generation: 'E' }, { tag: 'v2025.07', rows: [{ hash: hashOf(1, 0) }] }],
    }),
    'few pages in a newer form: the generator has only begun': site({
      pages: pages(...times(30, of('G')), of('H'), of('H')),
    }),
    'a single newer page among three': site({ pages: pages(of('G'), of('G'), of('H')) }),
    'pages without a compiler': site({ pages: pages(of('H'), of('H'), { rows: [{ compiler: 'none' }] }) }),
    'a row whose stacks are still there': site({
      pages: pages(
        withStacks(['e4s', 'root']),
        withStacks(['e4s', 'root']),
        withStacks(['hep', 'root'], ['e4s', 'root']),
      ),
    }),
    'no stacks known': site({
      pages: pages(...times(3, {})),
      files: { '_data/tags.yaml': undefined, '_data/meta.yaml': undefined, 'pages/tags/develop.md': undefined },
    }),
  },
  invalid: {
    'a page of G beside one of H': {
      input: site({ pages: pages(of('G'), of('H')) }),
      findings: [old(0, '/spec_details/0/compiler', '"gcc@=11.4.0"')],
    },
    'pages with tarballs': {
      input: site({ pages: pages(of('F2'), of('E'), of('H'), of('H')) }),
      findings: [old(0, '/spec_details/0/tarball', '"tarball"'), old(1, '/spec_details/0/tarball', '"tarball"')],
    },
    'unsorted keys among sorted ones': {
      input: site({ pages: pages(of('F1'), of('E'), of('F2')) }),
      findings: [old(1, '/spec_details/0/hash', '"hash"')],
    },
    'a page of D among those of E': {
      input: site({ pages: pages(of('E'), of('D'), of('E')) }),
      findings: [old(1, '/meta/stacks', '["e4s"]')],
    },
    'a page that has only rows of gone stacks': {
      input: site({
        pages: pages({}, {}, withStacks(['aws-ahug', 'root'], ['aws-ahug', 'e4s', 'root'])),
        files: tagsYaml('e4s', 'root'),
      }),
      findings: [gone(2, 'aws-ahug', 0, '[e4s, root]')],
    },
    'a page of several gone stacks': {
      input: site({
        pages: pages({}, {}, withStacks(['hep', 'root'], ['aws-ahug', 'root'])),
        files: tagsYaml('e4s', 'root'),
      }),
      findings: [gone(2, 'aws-ahug', 0, '[e4s, root]')],
    },
    'a gone stack that looks like one that is there, but is one of another tag': {
      input: site({
        pages: [
          ...pages(
            withStacks(['aws-isc-aarch64', 'root']),
            withStacks(['e4s', 'root']),
            withStacks(['aws-ahug-aarch64', 'root']),
          ),
          {
            tag: 'v2025.07',
            rows: [{ hash: hashOf(9, 0), stacks: ['aws-ahug-aarch64', 'root'], target: 'neoverse_v1' }],
          },
        ],
        files: {
          '_data/tags.yaml':
            '- name: develop\n  stacks: [aws-isc-aarch64, e4s, root]\n- name: v2025.07\n  stacks: [aws-ahug-aarch64, root]\n',
        },
      }),
      findings: [gone(2, 'aws-ahug-aarch64', 0, '[aws-isc-aarch64, e4s, root]')],
    },
    'an old form with a gone stack: one finding': {
      input: site({
        pages: pages({}, {}, { ...withStacks(['aws-ahug', 'root']), generation: 'G' }),
        files: tagsYaml('e4s', 'root'),
      }),
      findings: [old(2, '/spec_details/0/compiler', '"gcc@=11.4.0"')],
    },
  },
});

it('shows the stacks of develop, whichever tag stands first', () => {
  const other = '- name: v0.23.1\n  stacks: [aws-ahug, root]\n';
  const files = { '_data/tags.yaml': `${other}${tagsYaml('e4s', 'root')['_data/tags.yaml']}` };
  const gone = lintSite(site({ pages: pages({}, {}, withStacks(['aws-ahug', 'root'])), files })).findings.find(
    ({ messageId }) => messageId === 'goneStack',
  );
  expect(gone!.related[0]!.region.startLine).toBe(4);
});

it('takes a form for the current one when one page in ten has it', () => {
  const list = pages(...times(18, of('G')), of('H'), of('H'));
  const { findings } = lintSite(site({ pages: list }));
  expect(findings.map(({ file }) => file)).toEqual(list.slice(0, 18).map((_, i) => FILE(i)));
});

describe('corpus-page-stale leaves to other rules', () => {
  const rulesOf = (...parts: Parameters<typeof site>) => [
    ...new Set(lintSite(site(...parts)).findings.map(({ ruleId }) => ruleId)),
  ];

  it('a typing mistake in a stack', () => {
    const list = pages({}, {}, withStacks(['e4ss', 'root']));
    expect(rulesOf({ pages: list, files: tagsYaml('e4s', 'root') })).toEqual(['site-stacks']);
  });

  it('a stack that most pages have', () => {
    const list = pages({}, withStacks(['hep', 'root']), withStacks(['hep', 'root']));
    expect(rulesOf({ pages: list, files: tagsYaml('e4s', 'root') })).toEqual(['site-stacks']);
  });

  it('a stack that pages have which are not left over', () => {
    const list = pages({}, {}, {}, withStacks(['hep', 'root']), withStacks(['hep', 'root'], ['e4s', 'root']));
    expect(rulesOf({ pages: list, files: tagsYaml('e4s', 'root') })).toEqual(['site-stacks']);
  });

  it('a row with one form among rows of another', () => {
    const mixed = { rows: [{ compiler: 'gcc@=11.4.0' }, { compiler: 'gcc@=11.4.0' }, { compiler: 'gcc@11.4.0' }] };
    expect(rulesOf({ pages: pages({}, {}, mixed) })).toEqual(['page-generation']);
  });

  it('a compiler that the summary lacks', () => {
    const odd = { rows: [{ compiler: 'gcc@=11.4.0' }], meta: { compilers: ['gcc@11.4.0'] } };
    expect(rulesOf({ pages: pages({}, {}, odd) })).toEqual(['meta-union']);
  });

  it('a tarball in some rows', () => {
    const odd: PageParts = { generation: 'F2', rows: [{}, {}, { tarball: undefined }] };
    expect(rulesOf({ pages: pages({}, {}, odd) })).toEqual(['spec-tarball-url']);
  });
});
