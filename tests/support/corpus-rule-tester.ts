import { describe, expect, it } from 'vitest';
import type { Region, Severity } from '../../src/finding.js';
import type { CorpusRule } from '../../src/rule.js';
import { cut } from './cut.js';
import { expectGolden } from './golden.js';
import { lintSite, type SiteSettings, type TestSite } from './lint.js';

/** A place in a site and the text that its region cuts out; typed by hand. */
export interface ExpectedPlace {
  readonly file: string;
  readonly token: string;
}

/** What a finding between pages must be. */
export interface ExpectedCorpusFinding extends ExpectedPlace {
  readonly messageId: string;
  readonly severity: Severity;
  /** JSON pointer. */
  readonly path: string;
  readonly subject?: string;
  /** All other places, in order. */
  readonly related?: readonly ExpectedPlace[];
}

/** A site with what is found in it. */
export interface InvalidSite {
  readonly site: TestSite;
  readonly settings?: SiteSettings;
  /** All findings of ALL rules, in order: one fault is one finding. */
  readonly findings: readonly ExpectedCorpusFinding[];
}

/** The table of a corpus or site rule: right sites with no finding at all, wrong ones with exactly these; every message occurs. */
export function testCorpusRule(
  rule: CorpusRule,
  table: {
    readonly valid: Readonly<Record<string, TestSite | { readonly site: TestSite; readonly settings: SiteSettings }>>;
    readonly invalid: Readonly<Record<string, InvalidSite>>;
  },
): void {
  describe(rule.id, () => {
    it.each(Object.entries(table.valid))('is silent on %s', (_, entry) => {
      const { site, settings } =
        entry instanceof Map ? { site: entry, settings: {} } : (entry as Exclude<typeof entry, TestSite>);
      const { findings, crashes } = lintSite(site, settings);
      expect(crashes).toEqual([]);
      expect(findings.map(({ ruleId, file, message }) => `${ruleId}: ${file}: ${message}`)).toEqual([]);
    });
    it.each(Object.entries(table.invalid))('finds %s', (_, { site, settings, findings }) => {
      const result = lintSite(site, settings);
      expect(result.crashes).toEqual([]);
      expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(findings.map(() => rule.id));
      const place = (file: string, region: Region): ExpectedPlace => ({
        file,
        token: cut(site.get(file) ?? '', region),
      });
      expect(
        result.findings.map(({ messageId, severity, file, path, subject, related, region }) => ({
          messageId,
          severity,
          path,
          ...place(file, region),
          ...(subject === '' ? {} : { subject }),
          ...(related.length > 0 && { related: related.map((one) => place(one.file, one.region)) }),
        })),
      ).toEqual(findings);
      for (const { message, related } of result.findings)
        for (const text of [message, ...related.map((one) => one.message)]) expect(text).toMatch(/^\S[^\n]*\.$/);
    });
    it('has every message in the table', () => {
      const shown = Object.values(table.invalid).flatMap(({ findings }) => findings.map(({ messageId }) => messageId));
      expect([...new Set(shown)].sort()).toEqual(Object.keys(rule.messages).sort());
    });
    it('says what the golden file says', () => {
      const lines = Object.entries(table.invalid).flatMap(([name, { site, settings }]) => [
        `# ${name}`,
        ...lintSite(site, settings).findings.flatMap(({ file, region, severity, message, ruleId, path, related }) => [
          `${file}:${region.startLine}:${region.startColumn}: ${severity}: ${message} [${ruleId}] ${path}`,
          ...related.map((one) => `  ${one.file}:${one.region.startLine}:${one.region.startColumn}: ${one.message}`),
        ]),
        '',
      ]);
      expectGolden(lines.join('\n'), `rules/${rule.id}.golden`);
    });
  });
}
