import { describe, expect, it } from 'vitest';
import type { Fix, Severity } from '../../src/finding.js';
import type { Rule } from '../../src/rule.js';
import { cut } from './cut.js';
import { expectGolden } from './golden.js';
import { type LintSettings, lint, type TestFile } from './lint.js';
import type { TestPage } from './page-builder.js';

/** What a finding must be; typed by hand. */
export interface ExpectedFinding {
  readonly messageId: string;
  /** The text that the region cuts out of the page: the offending token itself. */
  readonly token: string;
  readonly severity: Severity;
  /** JSON pointer. */
  readonly path: string;
  readonly subject?: string;
  readonly fix?: Fix;
  /** The tokens of the related places. */
  readonly related?: readonly string[];
}

/** A page with what is found on it. */
export interface InvalidCase {
  readonly page: TestFile;
  readonly settings?: LintSettings;
  /** All findings of ALL rules, in order: one fault is one finding. */
  readonly findings: readonly ExpectedFinding[];
  /** Findings of other rules that the page must have too, by rule id: when one edit really makes two faults. */
  readonly alsoFrom?: readonly string[];
}

/** The table of a rule: right pages with no finding at all, wrong ones with exactly these; every message occurs. */
export function testRule(
  rule: Rule,
  table: {
    readonly valid: Readonly<Record<string, TestPage | { readonly page: TestPage; readonly settings: LintSettings }>>;
    readonly invalid: Readonly<Record<string, InvalidCase>>;
  },
): void {
  describe(rule.id, () => {
    for (const [name, entry] of Object.entries(table.valid)) {
      const { page, settings } = 'page' in entry ? entry : { page: entry, settings: {} };
      it(`is silent on ${name}`, () => {
        expect(lint(page, settings).findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
      });
    }
    for (const [name, entry] of Object.entries(table.invalid)) {
      it(`finds ${name}`, () => {
        checkInvalid(rule, entry);
      });
    }
    it('has every message in the table', () => {
      const shown = Object.values(table.invalid).flatMap(({ findings }) => findings.map(({ messageId }) => messageId));
      expect([...new Set(shown)].sort()).toEqual(Object.keys(rule.messages).sort());
    });
    it('says what the golden file says', () => {
      const lines = Object.entries(table.invalid).flatMap(([name, entry]) => [
        `# ${name}`,
        ...lint(entry.page, entry.settings).findings.map(
          ({ file, region, severity, message, ruleId, path }) =>
            `${file}:${region.startLine}:${region.startColumn}-${region.endLine}:${region.endColumn}: ${severity}: ${message} [${ruleId}] ${path}`,
        ),
        '',
      ]);
      expectGolden(lines.join('\n'), `rules/${rule.id}.golden`);
    });
  });
}

function checkInvalid(rule: Rule, { page, settings, findings, alsoFrom = [] }: InvalidCase): void {
  const result = lint(page, settings);
  const text = 'text' in page ? page.text : 'bytes' in page ? page.bytes.toString() : '';
  expect(result.crashes).toEqual([]);
  const own = result.findings.filter(({ ruleId }) => ruleId === rule.id);
  const others = result.findings.filter(({ ruleId }) => ruleId !== rule.id);
  expect(others.map(({ ruleId }) => ruleId)).toEqual(alsoFrom);
  expect(
    own.map(({ messageId, severity, path, subject, fix, related, region }) => ({
      messageId,
      token: cut(text, region),
      severity,
      path,
      ...(subject === '' ? {} : { subject }),
      ...(fix && { fix }),
      ...(related.length > 0 && { related: related.map((one) => cut(text, one.region)) }),
    })),
  ).toEqual(findings);
  for (const { message } of own) expect(message).toMatch(/\.$/);
  expect(own.some(({ fix }) => fix !== undefined) && !rule.fixable).toBe(false);
}
