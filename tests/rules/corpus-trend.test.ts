import { describe, expect, it } from 'vitest';
import rule from '../../rules/corpus-trend.js';
import { optionSchemaOf } from '../../src/config/option-schema.js';
import { lintSite, type SiteSettings } from '../support/lint.js';
import { openMade } from '../support/open-made.js';
import type { PageParts } from '../support/page-builder.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

const OLD = 'develop-2025-03-30';
const NEW = 'develop-2025-04-06';
const LAST = 'develop-2025-04-13';
const FILE = (tag: string, name: string): string => `_cache/${tag}/${name}/specs.md`;

/** A page whose rows are in e4s, then as many as said in the given stacks; every package has hashes of its own. */
function pageOf(tag: string, name: string, rows: number, ...others: readonly (readonly string[])[]): PageParts {
  const stacks = [...Array.from({ length: rows }, () => ['e4s']), ...others];
  const hash = (i: number): string =>
    `${name.replace(/[^a-z]/g, '')}${'abcdefghijklmnopqrstuvwxyz'[i]}`.padEnd(32, 'a');
  const list = stacks.map((own, i) => ({ hash: hash(i), stacks: [...own, 'root'].sort() }));
  return { tag, package: name, rows: list };
}

const gone = (older: string, newer: string, names: readonly string[]) =>
  ({
    messageId: 'packagesGone',
    severity: 'info',
    file: FILE(older, names[0]!),
    token: `"${names[0]}"`,
    path: '/title',
    subject: newer,
    ...(names.length > 1 && {
      related: names.slice(1).map((name) => ({ file: FILE(older, name), token: `"${name}"` })),
    }),
  }) as const;
const stack = (file: string, index: number, name: string, related: readonly string[] = []) =>
  ({
    messageId: 'stackGone',
    severity: 'info',
    file,
    token: `"${name}"`,
    path: `/meta/stacks/${index}`,
    subject: name,
    ...(related.length > 0 && { related: related.map((other) => ({ file: other, token: `"${name}"` })) }),
  }) as const;
const fewer = (newer: string, name: string, token: string) =>
  ({
    messageId: 'fewerSpecs',
    severity: 'info',
    file: FILE(newer, name),
    token,
    path: '/meta/num_specs',
    subject: newer,
  }) as const;

const MANY = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `p${letter}`);

testCorpusRule(rule, {
  valid: {
    ...Object.fromEntries(
      [`x${NEW}`, `${NEW}x`, 'develop-20250-04-06', 'develop-2025-040-06', 'develop-2025-04-060'].map((tag) => [
        `fewer packages in a tag without a day: ${tag}`,
        {
          input: site({ pages: [pageOf(OLD, 'xz', 1), pageOf(OLD, 'zlib', 1), pageOf(tag, 'xz', 1)] }),
          settings: { severities: { 'tag-name': 'off', 'site-tags': 'off' } } as const,
        },
      ]),
    ),
    'more of everything': site({
      pages: [pageOf(OLD, 'xz', 1), pageOf(NEW, 'xz', 2, ['hep']), pageOf(NEW, 'zlib', 1)],
    }),
    'a fifth fewer specs': site({ pages: [pageOf(OLD, 'xz', 10), pageOf(NEW, 'xz', 8)] }),
    'a page whose rows are in no stack, of which the next tag has none': {
      input: site({ pages: [{ tag: OLD, package: 'xz', rows: [{ stacks: [] }] }, pageOf(NEW, 'xz', 1)] }),
      settings: { severities: { 'spec-stacks-present': 'off', 'spec-stacks-root': 'off' } },
    },
    'other tags have other packages': site({
      pages: [pageOf(OLD, 'xz', 1), pageOf('develop', 'zlib', 1), pageOf('v2025.07', 'bzip2', 1)],
    }),
    'as many fewer as the option lets': {
      input: site({ pages: [pageOf(OLD, 'xz', 10), pageOf(NEW, 'xz', 1)] }),
      settings: { options: { [rule.id]: { drop: 0.9 } } },
    },
  },
  invalid: {
    'packages that are gone, with what only they had': {
      input: site({
        pages: [
          pageOf(OLD, 'bzip2', 9, ['hep']),
          pageOf(OLD, 'xz', 1),
          pageOf(OLD, 'zlib', 1, ['hep']),
          pageOf(NEW, 'xz', 1),
        ],
      }),
      findings: [gone(OLD, NEW, ['bzip2', 'zlib'])],
    },
    'more packages than are named': {
      input: site({ pages: [...MANY.map((name) => pageOf(OLD, name, 1)), pageOf(NEW, 'pz', 1)] }),
      findings: [
        {
          ...gone(OLD, NEW, MANY.slice(0, 21)),
        },
      ],
    },
    'a stack that is gone, and the specs with it': {
      input: site({
        pages: [
          pageOf(OLD, 'xz', 1, ['hep'], ['hep']),
          pageOf(OLD, 'zlib', 1, ['hep'], ['aws']),
          pageOf(NEW, 'xz', 1),
          pageOf(NEW, 'zlib', 1, ['aws']),
        ],
      }),
      findings: [stack(FILE(OLD, 'xz'), 1, 'hep', [FILE(OLD, 'zlib')])],
    },
    'fewer specs': {
      input: site({
        pages: [pageOf(OLD, 'xz', 6), pageOf(OLD, 'zlib', 4), pageOf(NEW, 'xz', 3), pageOf(NEW, 'zlib', 4)],
      }),
      findings: [fewer(NEW, 'xz', '3')],
    },
    'a fifth fewer specs beside a package that is gone': {
      input: site({ pages: [pageOf(OLD, 'bzip2', 1), pageOf(OLD, 'xz', 10), pageOf(NEW, 'xz', 8)] }),
      findings: [gone(OLD, NEW, ['bzip2'])],
    },
    'fewer than the option lets': {
      input: site({ pages: [pageOf(OLD, 'xz', 10), pageOf(NEW, 'xz', 9)] }),
      settings: { options: { [rule.id]: { drop: 0.05 } } },
      findings: [fewer(NEW, 'xz', '9')],
    },
    'all three at once, in a chain of tags': {
      input: site({
        pages: [
          pageOf(OLD, 'bzip2', 1),
          pageOf(OLD, 'xz', 9),
          pageOf(OLD, 'zlib', 1, ['hep']),
          pageOf(NEW, 'xz', 4),
          pageOf(NEW, 'zlib', 1),
          pageOf(LAST, 'xz', 4),
        ],
      }),
      findings: [
        gone(OLD, NEW, ['bzip2']),
        stack(FILE(OLD, 'zlib'), 1, 'hep'),
        fewer(NEW, 'xz', '4'),
        gone(NEW, LAST, ['zlib']),
      ],
    },
  },
});

describe('corpus-trend', () => {
  const trendOf = (files: ReadonlyMap<string, string>, settings: SiteSettings = {}) =>
    lintSite(files, settings)
      .findings.filter(({ ruleId }) => ruleId === rule.id)
      .map(({ messageId }) => messageId);

  it('concludes nothing from a page that cannot be read', () => {
    const files = new Map(
      site({
        pages: [pageOf(OLD, 'xz', 9, ['hep']), pageOf(OLD, 'zlib', 1), pageOf(NEW, 'xz', 1), pageOf(NEW, 'zlib', 1)],
      }),
    );
    expect(trendOf(files)).toEqual(['stackGone', 'fewerSpecs']);
    expect(trendOf(new Map([...files, [FILE(NEW, 'xz'), 'no page']]))).toEqual([]);
    expect(trendOf(new Map([...files, [FILE(OLD, 'xz'), 'no page']]))).toEqual([]);
  });

  it('says nothing of a stack that is misspelled, where site-stacks does', () => {
    const tags = [OLD, NEW].map((name) => `- name: ${name}\n  stacks: [build_systems, e4s, root]\n`).join('');
    const pages = (now: string) => [pageOf(OLD, 'xz', 1, ['build_systems']), pageOf(NEW, 'xz', 1, [now])];
    const files = (now: string, known = tags) => site({ pages: pages(now), files: { '_data/tags.yaml': known } });
    const slip = files('build_system');
    const all = (settings: SiteSettings = {}) => lintSite(slip, settings).findings.map(({ ruleId }) => ruleId);
    expect(all()).toEqual(['site-stacks']);
    expect(all({ severities: { 'site-stacks': 'off' } })).toEqual([rule.id]);
    expect(trendOf(files('hep'))).toEqual(['stackGone']);
    expect(trendOf(files('build_system', tags.replace(/build_systems(?!.*\n-)/, 'build_system')))).toEqual([
      'stackGone',
    ]);
    const before = site({
      pages: [pageOf(OLD, 'xz', 1, ['build_system']), pageOf(NEW, 'xz', 1, ['build_systems'])],
      files: { '_data/tags.yaml': tags },
    });
    expect(lintSite(before).findings.map(({ ruleId }) => ruleId)).toEqual(['site-stacks']);
    expect(trendOf(before, { severities: { 'site-stacks': 'off' } })).toEqual(['stackGone']);
    const unsure = `${tags}- name: ${NEW}\n`;
    expect(trendOf(files('build_system', unsure))).toEqual(['stackGone']);
    const many = Array.from({ length: 100 }, (_, i) => `s${i}`);
    const wild = site({
      pages: [pageOf(OLD, 'xz', 1, ['build_systems']), pageOf(NEW, 'xz', 1, ['build_system', ...many])],
      files: { '_data/tags.yaml': tags },
    });
    expect(trendOf(wild)).toEqual(['stackGone']);
  });

  it('says nothing of a stack of a page that cannot be read any more', () => {
    const files = site({
      pages: [
        pageOf(OLD, 'xz', 1, ['hep']),
        pageOf(OLD, 'zlib', 1, ['hep']),
        pageOf(NEW, 'xz', 1),
        pageOf(NEW, 'zlib', 2),
      ],
    });
    expect(trendOf(files)).toEqual(['stackGone']);
    expect(trendOf(new Map([...files, [FILE(NEW, 'xz'), 'no page']]))).toEqual([]);
  });

  it('counts the specs of a new package, and not those of one that could not be read before', () => {
    const before = [pageOf(OLD, 'bzip2', 1), pageOf(OLD, 'xz', 10)];
    const files = site({ pages: [...before, pageOf(NEW, 'abyss', 9), pageOf(NEW, 'xz', 5)] });
    expect(trendOf(files)).toEqual(['packagesGone']);
    expect(trendOf(new Map([...files, [FILE(OLD, 'abyss'), 'no page']]))).toEqual(['packagesGone', 'fewerSpecs']);
  });

  it.each([
    ['of a package that is gone', 3, ' (without the 3 of packages and stacks that are gone)'],
    ['of none', undefined, ''],
  ])('says how many specs were left out: those %s', (_, rows, words) => {
    const files = new Map(
      site({ pages: [pageOf(OLD, 'bzip2', rows ?? 1), pageOf(OLD, 'xz', 10), pageOf(NEW, 'xz', 5)] }),
    );
    if (rows === undefined) files.set(FILE(OLD, 'bzip2'), 'no page');
    const [fewer] = lintSite(files).findings.filter(({ messageId }) => messageId === 'fewerSpecs');
    expect(fewer!.message).toBe(`${NEW} has 5 specs where ${OLD} had 10${words}, which is 50 % fewer.`);
  });

  it.each(['packagesGone', 'stackGone', 'fewerSpecs'])(
    '%s keeps its fingerprint when another page is the first',
    (id) => {
      const pages = [pageOf(OLD, 'bzip2', 1), pageOf(OLD, 'xz', 9, ['hep']), pageOf(NEW, 'xz', 1)];
      const others = [pageOf(OLD, 'abyss', 1), pageOf(OLD, 'lz4', 1, ['hep']), pageOf(NEW, 'lz4', 1)];
      const [one, other] = [pages, [...others, ...pages]].map((all) =>
        lintSite(site({ pages: all })).findings.find(({ messageId }) => messageId === id),
      );
      expect(one!.file).not.toBe(other!.file);
      expect(one!.fingerprint).toBe(other!.fingerprint);
    },
  );

  it.each([
    [-0.1, false],
    [0, true],
    [1, true],
    [1.1, false],
  ])('may be given a share of %d: %s', (drop, right) => {
    expect(optionSchemaOf(rule.options!).safeParse({ drop }).success).toBe(right);
  });

  it('knows nothing of a page that stands in no folder', () => {
    expect(rule.map(openMade({ file: 'zlib.md' }), { drop: 0.2 }, () => false)).toBeNull();
  });

  it('takes a stack for present that a page at fault still sums up', () => {
    const old = [pageOf(OLD, 'xz', 9, ['hep'])];
    const meta = { stacks: ['e4s', 'hep', 'root'], num_specs_by_stack: { e4s: 9, hep: 1, root: 9 } };
    expect(trendOf(site({ pages: [...old, { ...pageOf(NEW, 'xz', 9), meta }] }))).toEqual([]);
  });

  it('is about the tags that a run names', () => {
    const pages = [pageOf(OLD, 'bzip2', 1), pageOf(OLD, 'xz', 1), pageOf(NEW, 'xz', 1), pageOf('develop', 'xz', 1)];
    const named = (file: string) => trendOf(site({ pages }), { named: [file] });
    expect(named(FILE(NEW, 'xz'))).toEqual(['packagesGone']);
    expect(named(FILE(OLD, 'xz'))).toEqual(['packagesGone']);
    expect(named(FILE('develop', 'xz'))).toEqual([]);
  });
});
