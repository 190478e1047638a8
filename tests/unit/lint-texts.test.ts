import { describe, expect, it } from 'vitest';
import { wholeFault } from '../../src/page/fault.js';
import { defineCorpusRule, definePageRule, defineSiteRule, type Rule } from '../../src/rule.js';
import { lintSite } from '../../src/testing/lint-texts.js';
import type { SiteSettings } from '../../src/testing/settings.js';
import { type SiteParts, site, type TestSite } from '../../src/testing/site-builder.js';

const base = { summary: 'A claim.', why: 'For this test.', severity: 'info', fixable: false } as const;
const common = { ...base, messages: { seen: () => 'Seen.' }, examples: { bad: '', good: '' } };
const FOUND = { messageId: 'seen', data: undefined, path: [] } as const;

const onPage = definePageRule({ ...common, id: 'on-page', check: (_, report) => report(FOUND) });
const between = defineCorpusRule({
  ...common,
  id: 'between',
  map: () => 1,
  reduce: ({ pages }, report) => report({ ...FOUND, file: pages[0]!.file }),
});
const onSite = defineSiteRule({
  ...common,
  id: 'on-site',
  map: () => 1,
  reduce: ({ pages }, report) => report({ ...FOUND, file: pages[0]!.file }),
});
const RULES: readonly Rule[] = [onPage, between, onSite];

const [ZLIB, XZ] = ['zlib', 'xz'].map((name) => `_cache/develop-2025-03-30/${name}/specs.md`) as [string, string];

/** The rules that found something, by package. */
function found(files: TestSite, settings: SiteSettings = {}): readonly string[] {
  return lintSite(files, RULES, settings).findings.map(({ file, ruleId }) => `${file.split('/')[2]}: ${ruleId}`);
}

const both = (more: Partial<SiteParts> = {}): TestSite => site({ pages: [{}, { package: 'xz' }], ...more });
const without = (...names: readonly string[]): TestSite =>
  new Map([...both()].filter(([file]) => !names.some((name) => file.startsWith(name))));

describe('a site of texts', () => {
  const PAGES = ['xz: between', 'xz: on-page', 'zlib: on-page'];

  it.each<[string, TestSite, readonly string[]]>([
    ['with data', both(), ['xz: between', 'xz: on-page', 'xz: on-site', 'zlib: on-page']],
    ['without data', both({ pagesOnly: true }), PAGES],
    ['with the pages of tags alone', without('_data/'), ['xz: between', 'xz: on-page', 'xz: on-site', 'zlib: on-page']],
    ['with data files alone', without('pages/'), ['xz: between', 'xz: on-page', 'xz: on-site', 'zlib: on-page']],
  ])('%s is checked by the rules that it has matter for', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });

  it('tells what is found on the pages that are named, and between all of them', () => {
    expect(found(both(), { named: [ZLIB] })).toEqual(['zlib: on-page']);
    expect(found(both(), { named: [XZ] })).toEqual(['xz: between', 'xz: on-page', 'xz: on-site']);
    expect(found(both(), { named: [] })).toEqual([]);
  });

  it('may have bytes that are no text, and files that cannot be read', () => {
    const unreadable = new Map([[XZ, wholeFault('unreadable', { reason: 'a test' })]]);
    expect(found(both(), { unusual: unreadable })).not.toContain('xz: on-page');
    expect(found(both(), { unusual: new Map([[XZ, Buffer.from([0xff])]]) })).not.toContain('xz: on-page');
    expect(found(both(), { unusual: new Map([[XZ, Buffer.from(both().get(ZLIB)!)]]) })).toContain('xz: on-page');
  });
});
