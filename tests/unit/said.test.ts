import { describe, expect, it } from 'vitest';
import configGlob from '../../rules/config-glob.js';
import fence from '../../rules/front-matter-opens.js';
import frozen from '../../rules/history-frozen.js';
import rows from '../../rules/index-rows.js';
import { defineCorpusRule, definePageRule, type Rule } from '../../src/rule.js';
import { saidOfExample } from '../../src/testing/said.js';

const base = { summary: 'A claim.', why: 'For this test.', severity: 'info', fixable: false } as const;
const messages = { seen: (titles: readonly string[]) => `${titles.join(', ')} seen.` };
const examples = { bad: '', good: '' };
const ofPage = definePageRule({
  ...{ ...base, messages, examples },
  id: 'of-page',
  check({ data: { title } }, report) {
    if (title === 'fault') throw new Error('broken on purpose');
    report({ messageId: 'seen', data: [title], path: ['title'] });
  },
});
const between = defineCorpusRule({
  ...{ ...base, messages, examples },
  id: 'between',
  map: ({ data }) => data.title,
  reduce({ pages }, report) {
    const titles = pages.map(({ value }) => value as string);
    report({ messageId: 'seen', data: titles, file: pages[0]!.file, path: [] });
  },
});

/** Where and what a rule says of an example; undefined where it is none to be run on. */
function saidOf(rule: Rule, bad: string): readonly string[] | undefined {
  const findings = saidOfExample({ ...rule, examples: { bad, good: '' } });
  return findings?.map(({ file, region, message }) => `${file}:${region.startLine}: ${message}`);
}

const ZLIB = '_cache/develop-2025-03-30/zlib/specs.md';
const [XZ, GMP] = ['_cache/v1/xz/specs.md', '_cache/v1/gmp/specs.md'];

describe('what a rule says of an example', () => {
  it.each<[string, Rule, string, readonly string[]]>([
    ['no text', fence, '', [`${ZLIB}:1: The page is empty: Jekyll shows no page for it.`]],
    [
      'a text as it is, also where it starts as parts of a page do',
      fence,
      'layout: 1',
      [`${ZLIB}:1: The first line is "layout: 1", not "---": Jekyll finds no front matter and shows no page.`],
    ],
    ['a right page', ofPage, '', [`${ZLIB}:2: zlib seen.`]],
    ['parts of a page', ofPage, 'title: "xz"', [`${ZLIB}:2: xz seen.`]],
    ['a page that is named', ofPage, `# ${XZ}\ntitle: "gmp"`, [`${XZ}:2: gmp seen.`]],
    ['a page that tells of a link', ofPage, 'title: "a -> b"', [`${ZLIB}:2: a -> b seen.`]],
    ['a site', between, `# ${XZ}\n# ${GMP}`, [`${GMP}:2: gmp, xz seen.`]],
  ])('is about %s', (_, rule, bad, expected) => {
    expect(saidOf(rule, bad)).toEqual(expected);
  });

  it.each<[string, Rule, string]>([
    ['a link', fence, `${ZLIB} -> /etc/passwd`],
    ['a link of a letter', fence, 'a -> b'],
    ['a config', configGlob, 'ignores:\n  - a'],
    ['a change to a build cache', rows, `# ${ZLIB} /spec_details/0`],
  ])('is not told by running it on %s', (_, rule, bad) => {
    expect(saidOf(rule, bad)).toBeUndefined();
  });

  it.each(['-> b', ' -> b', 'a -> ', 'a -> b c', 'x a -> b', 'a -> b\n'])(
    'is about a text that is no link: %j',
    (bad) => {
      expect(saidOf(fence, bad)).toHaveLength(1);
    },
  );

  it('is what the rule throws, where it does', () => {
    const stack = expect.stringMatching(/^Error: broken on purpose\n/);
    expect(() => saidOf(ofPage, 'title: "fault"')).toThrow(expect.objectContaining({ stack }));
  });
});

describe('what a rule says of changes', () => {
  const [modified, deleted] = ['changes', 'is deleted'].map(
    (what) => `${XZ}:1: The page of xz ${what}, but the tag "v1" is frozen.`,
  );

  it.each<[string, readonly (string | undefined)[]]>([
    [`M ${XZ}`, [modified]],
    [`D ${XZ}`, [deleted]],
    [`M\t${XZ}`, [modified]],
    [`M \t ${XZ}`, [modified]],
    [`A ${XZ}`, []],
    [`M${XZ}`, []],
    [`RM ${XZ}`, []],
    [` M ${XZ}`, []],
    ['M _cache/v1/xz/readme.md', []],
    ['M ', []],
    ['', []],
    [`A ${XZ}\nM ${XZ}\nM ${GMP.replace('v1', 'develop')}`, [modified]],
  ])('%j', (lines, expected) => {
    expect(saidOf(frozen, lines)).toEqual(expected);
  });
});
