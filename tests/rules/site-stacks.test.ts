import { describe, expect, it } from 'vitest';
import rule from '../../rules/site-stacks.js';
import { lintSite } from '../support/lint.js';
import { HASHES, type PageParts } from '../support/page-builder.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

const TAGS = '_data/tags.yaml';
const TAG = 'develop-2025-03-30';

/** Rows of different hashes, and of different stacks. */
function rows(...stacks: readonly (readonly string[])[]): NonNullable<PageParts['rows']> {
  return stacks.map((list, i) => ({ hash: HASHES[i], stacks: list }));
}

/** Pages of one tag whose rows share no hash. */
function pages(tag: string, ...stacks: readonly (readonly string[])[]): PageParts[] {
  return stacks.map((list, i) => ({ tag, package: `p${i}`, rows: [{ hash: hash(i), stacks: list }] }));
}

function hash(i: number): string {
  return (
    HASHES[0].slice(0, 30) + 'abcdefghijklmnopqrstuvwxyz'[Math.floor(i / 26)] + 'abcdefghijklmnopqrstuvwxyz'[i % 26]
  );
}

function tagsYaml(tag: string, ...stacks: readonly string[]): string {
  return `- name: ${tag}\n  stacks: [${stacks.join(', ')}]\n`;
}

const pageOf = (name: string, tag = TAG): string => `_cache/${tag}/${name}/specs.md`;

const LEFT_OVER = site({
  pages: pages('develop', ['e4s', 'root'], ['e4s', 'root'], ['aws-ahug', 'root']),
  files: { [TAGS]: tagsYaml('develop', 'e4s', 'root') },
});

testCorpusRule(rule, {
  valid: {
    'the stacks of the tag': site({ pages: pages(TAG, ['e4s', 'root'], ['radiuss', 'root']) }),
    'a stack of the tag that holds no spec': site({
      pages: pages(TAG, ['e4s', 'root']),
      files: { [TAGS]: tagsYaml(TAG, 'e4s', 'radiuss', 'root') },
    }),
    'a tag of the old form of tags.yaml, without stacks': site({
      pages: pages(TAG, ['e4s', 'root']),
      files: { [TAGS]: `tags:\n- name: ${TAG}\n  url: x\n` },
    }),
    'stacks of a wrong shape in tags.yaml: that is for site-data to say': {
      input: site({ pages: pages(TAG, ['e4s', 'root']), files: { [TAGS]: tagsYaml(TAG, 'e4s', '1.0') } }),
      settings: { severities: { 'site-data': 'off' } },
    },
    'a tag that tags.yaml does not have: that is for site-tags to say': {
      input: site({ pages: pages(TAG, ['e4s', 'root']), files: { [TAGS]: tagsYaml('develop', 'e4s') } }),
      settings: { severities: { 'site-tags': 'off' } },
    },
    'a tag whose stacks stand in two rows: that is for site-data to say': {
      input: site({
        pages: pages(TAG, ['e4s', 'root']),
        files: { [TAGS]: tagsYaml(TAG, 'e4s') + tagsYaml(TAG, 'root') },
      }),
      settings: { severities: { 'site-data': 'off' } },
    },
    'a page that cannot be read': {
      input: site({
        pages: pages(TAG, ['e4s', 'root']),
        files: { [pageOf('p1')]: '---\ntitle: "p1\n---' },
      }),
      settings: { severities: { 'front-matter-parses': 'off' } },
    },
  },
  invalid: {
    'a page of develop that is left over, when corpus-page-stale does not say so': {
      input: LEFT_OVER,
      settings: { severities: { 'corpus-page-stale': 'off' } },
      findings: [
        {
          messageId: 'unknownInDevelop',
          severity: 'warning',
          file: pageOf('p2', 'develop'),
          path: '/spec_details/0/stacks/0',
          token: '"aws-ahug"',
          subject: 'aws-ahug',
        },
      ],
    },
    'a slip of the pen in a row': {
      input: site({
        pages: [{ tag: TAG, rows: rows(['e4s', 'root'], ['e4s', 'radius', 'root']) }],
        files: { [TAGS]: tagsYaml(TAG, 'e4s', 'radiuss', 'root') },
      }),
      findings: [
        {
          messageId: 'unknown',
          severity: 'error',
          file: pageOf('zlib'),
          path: '/spec_details/1/stacks/1',
          token: '"radius"',
          subject: 'radius',
        },
      ],
    },
    'a stack in several rows of several pages': {
      input: site({
        pages: [
          { tag: TAG, package: 'a', rows: rows(['root'], ['hep', 'root'], ['hep', 'root']) },
          { tag: TAG, package: 'b', rows: [{ hash: HASHES[3], stacks: ['root'] }] },
          { tag: TAG, package: 'c', rows: [{ hash: HASHES[4], stacks: ['gpu-tests', 'hep', 'root'] }] },
          { tag: 'v0.23.1', package: 'c', rows: [{ hash: HASHES[5], stacks: ['hep', 'root'] }] },
        ],
        files: { [TAGS]: tagsYaml(TAG, 'e4s', 'root') + tagsYaml('v0.23.1', 'hep', 'root') },
      }),
      findings: [
        {
          messageId: 'unknown',
          severity: 'error',
          file: pageOf('a'),
          path: '/spec_details/1/stacks/0',
          token: '"hep"',
          subject: 'hep',
          related: [{ file: pageOf('c'), token: '"hep"' }],
        },
        {
          messageId: 'unknown',
          severity: 'error',
          file: pageOf('c'),
          path: '/spec_details/0/stacks/0',
          token: '"gpu-tests"',
          subject: 'gpu-tests',
        },
      ],
    },
    'a tag whose list of stacks lost one: one finding for 24 pages': {
      input: site({
        pages: pages(TAG, ...Array.from({ length: 24 }, () => ['e4s', 'root'])),
        files: { [TAGS]: tagsYaml(TAG, 'e4s') },
      }),
      findings: [
        {
          messageId: 'unknown',
          severity: 'error',
          file: pageOf('p0'),
          path: '/spec_details/0/stacks/1',
          token: '"root"',
          subject: 'root',
          related: Array.from({ length: 24 }, (_, i) => pageOf(`p${i}`))
            .sort()
            .slice(1, 21)
            .map((file) => ({ file, token: '"root"' })),
        },
      ],
    },
    'a page whose summary is wrong, too': {
      input: site({
        pages: [{ tag: TAG, rows: rows(['hep', 'root']), meta: { stacks: ['root', 'hep'] } }],
        files: { [TAGS]: tagsYaml(TAG, 'root') },
      }),
      settings: { severities: { 'meta-sorted': 'off' } },
      findings: [
        {
          messageId: 'unknown',
          severity: 'error',
          file: pageOf('zlib'),
          path: '/spec_details/0/stacks/0',
          token: '"hep"',
          subject: 'hep',
        },
      ],
    },
    'in develop, a page some of whose rows are in a stack that is gone': {
      input: site({
        pages: [{ tag: 'develop', rows: rows(['aws-ahug', 'root'], ['e4s', 'root']) }],
        files: { [TAGS]: tagsYaml('develop', 'e4s', 'root') },
      }),
      findings: [
        {
          messageId: 'unknownInDevelop',
          severity: 'warning',
          file: pageOf('zlib', 'develop'),
          path: '/spec_details/0/stacks/0',
          token: '"aws-ahug"',
          subject: 'aws-ahug',
        },
      ],
    },
    'the name of an inherited property': {
      input: site({
        pages: [{ tag: TAG, rows: rows(['constructor', 'root']) }],
        files: { [TAGS]: tagsYaml(TAG, 'root') },
      }),
      findings: [
        {
          messageId: 'unknown',
          severity: 'error',
          file: pageOf('zlib'),
          path: '/spec_details/0/stacks/0',
          token: '"constructor"',
          subject: 'constructor',
        },
      ],
    },
  },
});

describe('site-stacks', () => {
  const files = { [TAGS]: tagsYaml(TAG, 'e4s') };

  it('says nothing of a tag that the run is not about', () => {
    const parts = [...pages(TAG, ['e4s', 'root']), { tag: 'v0.23.1', package: 'other' }];
    const tags = files[TAGS] + tagsYaml('v0.23.1', 'e4s', 'root');
    const found = (...named: string[]) => lintSite(site({ pages: parts, files: { [TAGS]: tags } }), { named }).findings;
    expect(found(pageOf('other', 'v0.23.1'))).toEqual([]);
    expect(found(pageOf('p0'))).toHaveLength(1);
  });

  it('leaves a page of develop that is left over to corpus-page-stale', () => {
    expect(lintSite(LEFT_OVER).findings.map(({ ruleId }) => ruleId)).toEqual(['corpus-page-stale']);
  });

  it('guesses nothing among hundreds of unknown stacks', () => {
    const many = Array.from({ length: 200 }, (_, i) => `e4s${i}`);
    const { findings } = lintSite(site({ pages: pages(TAG, ['e4s', ...many.sort(), 'root']), files }));
    expect(findings).toHaveLength(201);
    for (const { message } of findings) expect(message).not.toContain('Perhaps');
  });
});

describe('site-stacks, of develop', () => {
  const known = { [TAGS]: tagsYaml('develop', 'e4s', 'root') };
  const rows = (stack: string, hash: string) => [{ hash, stacks: [stack, 'root'] }];
  const foundIn = (...names: readonly string[]) =>
    lintSite(
      site({
        pages: [
          { tag: 'develop', package: 'a', rows: rows('e4s', HASHES[0]) },
          { tag: 'develop', package: 'b', rows: [...rows('hep', HASHES[1]), ...rows('e4s', HASHES[2])] },
          ...names.map((name, i) => ({
            tag: 'develop',
            package: name,
            rows: [...rows('hep', HASHES[3 + i]!), ...rows('e4s', HASHES[5]!)],
          })),
        ],
        files: { ...known, [pageOf('unread', 'develop')]: 'no page' },
      }),
      { severities: { 'spec-hash-unique': 'off' } },
    ).findings.filter(({ ruleId }) => ruleId === rule.id);

  it('passes over a page that cannot be read', () => {
    expect(foundIn().map(({ file }) => file)).toEqual([pageOf('b', 'develop')]);
  });

  it('keeps the fingerprint when another page is the first', () => {
    const [one] = foundIn();
    const [other] = foundIn('aa');
    expect(other!.file).toBe(pageOf('aa', 'develop'));
    expect(other!.fingerprint).toBe(one!.fingerprint);
  });
});
