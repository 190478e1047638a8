import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { Fingerprints, fingerprintUnder, identityOf } from '../../src/engine/fingerprint.js';
import { lintHistory } from '../../src/engine/lint-history.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import type { Finding } from '../../src/finding.js';
import { suppress } from '../../src/hide/suppress.js';
import { type ConfigRule, defineCorpusRule } from '../../src/rule.js';
import { fixturePages } from '../support/corpus.js';
import { readDraft, write } from '../support/damage.js';
import { lint, lintSite } from '../support/lint.js';
import { type PageParts, page } from '../support/page-builder.js';
import { site } from '../support/site-builder.js';

const FILE = '_cache/develop-2025-03-30/zlib/specs.md';

const HASH = 'a'.repeat(32);
const PAGE = {
  meta: { versions: ['1.2', 3, null], 'a/b': [] },
  spec_details: [
    { hash: HASH, stacks: ['e4s'] },
    { compiler: 'none', os: 'rhel8', stacks: ['hep'] },
    { stacks: [] },
    { hash: 7, tarball: 'https://example.org/a.spack' },
  ],
  tags: [{ name: 'develop' }],
};

describe('a stable path', () => {
  it.each([
    [[], ''],
    [['meta', 'versions'], 'meta versions'],
    [['meta', 'a/b'], 'meta a/b'],
    [['meta', 'versions', 0], 'meta versions 1.2'],
    [['meta', 'versions', 1], 'meta versions (3)'],
    [['meta', 'versions', 2], 'meta versions (null)'],
    [['meta', 'versions', 9], 'meta versions 9'],
    [['meta', 'versions', '-'], 'meta versions SUBJECT'],
    [['spec_details', 0, 'stacks', 0], `spec_details ${HASH} stacks e4s`],
    [['spec_details', 0, 'missing'], `spec_details ${HASH} missing`],
    [['spec_details', 1, 'hash'], 'spec_details none rhel8 hash'],
    [['spec_details', 2, 'hash'], 'spec_details 2 hash'],
    [['spec_details', 3, 'hash'], 'spec_details https://example.org/a.spack hash'],
    [['tags', 0, 'count'], 'tags develop count'],
    [['constructor', 'name'], 'constructor name'],
    // What a list may have, given as a text.
    [['meta', 'versions', '0'], 'meta versions 1.2'],
    [['meta', 'versions', 'length'], 'meta versions (3)'],
    [['meta', '-'], 'meta -'],
    // What is not there has no parts, and what every object has is none of its own.
    [['nowhere', 'more', 0], 'nowhere more 0'],
    [['meta', 'versions', 2, 'x', 0], 'meta versions (null) x 0'],
    [['meta', 'versions', 0, 'length', 0], 'meta versions 1.2 length 0'],
    [['meta', 'versions', 'constructor', 0], 'meta versions constructor 0'],
  ])('of %j is %j', (path, expected) => {
    expect(identityOf({ path, subject: 'SUBJECT' }, PAGE).replaceAll('\n', ' ')).toBe(`${expected}\0SUBJECT`);
  });

  it('of keys alone needs no data, which may not have been read', () => {
    const unread = {
      get meta(): never {
        throw new Error('read');
      },
    };
    expect(identityOf({ path: ['meta', 'num_specs'] }, unread)).toBe('meta\nnum_specs\0');
  });

  it('cuts a long name, and tells apart names of another length or start', () => {
    const of = (name: string): string => identityOf({ path: [0, name] }, [{ hash: name }]);
    const [one, longer, other] = ['a'.repeat(5000), 'a'.repeat(5001), 'b'.repeat(5000)].map(of);
    expect(one!.length).toBeLessThan(2100);
    expect(new Set([one, longer, other]).size).toBe(3);
    expect(of('a'.repeat(1000))).toBe(`${'a'.repeat(1000)}\n${'a'.repeat(1000)}\0`);
    const cut = `x${'a'.repeat(999)}\n1001`;
    expect(of(`x${'a'.repeat(1000)}`)).toBe(`${cut}\n${cut}\0`);
    expect(identityOf({ path: [], subject: `x${'a'.repeat(1000)}` }, undefined)).toBe(`\0x${'a'.repeat(999)}`);
  });
});

describe('a fingerprint', () => {
  it('is 16 digits, and numbered from the second equal one on', () => {
    const fingerprints = new Fingerprints();
    const [first, second, other, third] = ['a', 'a', 'b', 'a'].map((path) => fingerprints.next('rule', 'file', path));
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect([second, third]).toEqual([`${first}:2`, `${first}:3`]);
    expect(other).not.toBe(first);
    expect(new Fingerprints().next('rule', 'file', 'a')).toBe(first);
  });

  it.each(['', ':2', ':10'])('on a renamed file is known as it would be under another name: %j', (nth) => {
    const fingerprints = new Fingerprints();
    const [one, other] = ['a.md', 'b.md'].map((file) => fingerprints.next('rule', file, 'x')) as [string, string];
    const finding = { ruleId: 'rule', fingerprint: `${one}${nth}` };
    expect(fingerprintUnder('b.md', { ...finding, identity: 'x' })).toBe(`${other}${nth}`);
    expect(fingerprintUnder('b.md', finding)).toBeUndefined();
  });

  it('tells rule, file and path apart', () => {
    const parts = [
      ['ab', 'c', 'd'],
      ['a', 'bc', 'd'],
      ['a', 'b', 'cd'],
    ] as const;
    expect(new Set(parts.map(([rule, file, path]) => new Fingerprints().next(rule, file, path))).size).toBe(3);
  });

  it('costs no more for a name of a megabyte in thousands of findings, and the findings do not repeat it', () => {
    const draft = readDraft(fixturePages.find(({ file }) => file.endsWith('/gcc/specs.md'))!);
    Object.assign(draft.front.spec_details[0]!, { hash: 'a'.repeat(2 ** 20), variants: Array(10_000).fill('+x') });
    const { findings } = lint({ file: draft.file, text: write(draft.front).text });
    expect(findings.length).toBe(10_000);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(10_000);
    expect(findings.reduce((sum, { subject, message }) => sum + subject.length + message.length, 0)).toBeLessThan(2e7);
  }, 30_000);
});

// Typed in from `printf 'rule\0file\0path\0subject' | sha256sum`: a change of these is a change for every baseline and alert.
describe('fingerprints are settled', () => {
  const of = (findings: readonly Finding[]): readonly string[] =>
    findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`);

  it('on pages: by path and subject, or by what the problem is about', () => {
    const rows = page({ meta: { num_specs: 7, targets: [] }, rows: [{ size: 'big' }] });
    expect(of(lint(rows).findings)).toEqual([
      'meta-num-specs 029d49c8a0385457',
      'meta-union 6a6e4861c6eab2e6',
      'spec-size 46423be49beae718',
    ]);
    expect(of(lint(page({ rows: [{ compiler: 'gcc@=11.4.0' }, {}] })).findings)).toEqual([
      'page-generation 3fef4d4d9c458094',
    ]);
  });

  it('between pages and on the data of the site', () => {
    expect(of(lintSite(site({ pages: [{ package: 'zlib' }, { package: 'xz' }] })).findings)).toEqual([
      'corpus-hash-package eac273319c57034e',
    ]);
  });

  it('on the config, and against history', () => {
    const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
    const rule = rules.find((one): one is ConfigRule => one.kind === 'config' && one.about === 'suppressions')!;
    const suppression = {
      rule: 'page-title',
      globs: ['_cache/old/**'],
      base: '/site',
      matches: () => false,
      reason: 'known',
      from: { file: 'cache-lint.config.yaml' },
      path: ['suppressions', 0],
      region,
    };
    const context = { today: '2026-01-01', isJudged: () => true, rule, severity: 'warning' } as const;
    expect(of(suppress([], [suppression], context).own)).toEqual(['config-suppression dbc96cdc8e7c0e8b']);
    const change = {
      file: FILE,
      place: { tag: 'develop-2025-03-30', package: 'zlib' },
      status: 'modified',
      line: 3,
    } as const;
    const settings = { preset: 'recommended', severities: new Map(), options: new Map() } as const;
    expect(of(lintHistory([change], makeRulesets(rules, settings), () => {}))).toEqual([
      'history-frozen 5d9ea5fdbd30a82a',
    ]);
  });

  it('of a fault of a tag: whichever page shows it, and whatever row', () => {
    const [older, newer] = ['develop-2025-03-30', 'develop-2025-04-06'];
    const settled = (pages: readonly PageParts[], tagsYaml: string): string[] =>
      find(site({ pages, files: { '_data/tags.yaml': tagsYaml } }));
    const find = (files: ReadonlyMap<string, string>): string[] =>
      lintSite(files)
        .findings.filter(({ ruleId }) => ['corpus-trend', 'site-stacks', 'site-tags'].includes(ruleId))
        .map(({ ruleId, messageId, fingerprint }) => `${ruleId} ${messageId} ${fingerprint}`)
        .sort();
    const pageOf = (tag: string, name: string, ...rows: readonly (readonly string[])[]): PageParts => ({
      tag,
      package: name,
      rows: rows.map((stacks, i) => ({ hash: name.repeat(31) + 'xyz'[i], stacks: [...stacks, 'root'] })),
    });
    const both = `- name: ${newer}\n  stacks: [root]\n- name: ${older}\n  stacks: [hep, root]\n`;
    const lost = (name: string) => {
      const before = [pageOf(older, 'b', [], ['hep']), pageOf(older, name, ['hep'])];
      return settled([...before, pageOf(newer, 'b', [], [])], both);
    };
    expect(lost('a')).toEqual([
      'corpus-trend packagesGone c50ca8b6409aa196',
      'corpus-trend stackGone 43cc90904df2e159',
    ]);
    expect(lost('c')).toEqual(lost('a'));
    const odd = (...names: readonly string[]) => {
      const pages = ['a', 'b', 'c'].map((name) => pageOf(older, name, [], names.includes(name) ? ['hep'] : []));
      return settled(pages, `- name: ${older}\n  stacks: [root]\n`);
    };
    expect(odd('a', 'b')).toEqual(['site-stacks unknown c113b7413ea4ed45']);
    expect(odd('c')).toEqual(odd('a', 'b'));
    const unlisted = (name: string) => {
      const files = new Map(site({ pages: [pageOf(older, name, [])] }));
      files.delete(`pages/tags/${older}.md`);
      for (const data of ['tags', 'meta']) files.set(`_data/${data}.yaml`, '');
      files.set('pages/tags/develop.md', '---\ntag: develop\n---\n');
      return find(files);
    };
    expect(unlisted('a')).toContain('site-tags incomplete 3fd8eacdf39a7088');
    expect(unlisted('b')).toEqual(unlisted('a'));
  });

  it('honour "about" between pages as on pages: another example keeps the fingerprint', () => {
    const rule = defineCorpusRule({
      ...{ id: 'corpus-odd', summary: 'Nothing is odd.', why: 'A test asks.', severity: 'warning', fixable: false },
      messages: { odd: (d: { at: number }) => `It is odd at ${d.at}.` },
      examples: { bad: '', good: '' },
      map: () => null,
      reduce({ pages }, report) {
        const at = pages.length - 1;
        report({
          messageId: 'odd',
          data: { at },
          file: pages[0]!.file,
          path: ['meta', at],
          about: ['meta'],
          subject: String(at),
        });
      },
    });
    const [one, two] = [1, 2].map((count) => {
      const pages = ['a', 'b'].slice(0, count).map((name) => ({ package: name }));
      return of(lintSite(site({ pages }), { rules: [rule] }).findings);
    });
    expect(one).toEqual(two);
    expect(one!.length).toBe(1);
  });
});
