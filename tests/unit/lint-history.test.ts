import { describe, expect, it } from 'vitest';
import { type ChangedPage, lintHistory } from '../../src/engine/lint-history.js';
import { makeRulesets, type SettingsOverride } from '../../src/engine/ruleset.js';
import { defineHistoryRule, type HistoryRule, type PageChange } from '../../src/rule.js';

const rule = (more: Partial<HistoryRule> = {}): HistoryRule => ({
  ...defineHistoryRule({
    ...{ id: 'changed', summary: 'A claim.', why: 'For this test.', severity: 'warning', fixable: false },
    messages: { changed: (d: PageChange) => `${d.place.package} is ${d.status}.` },
    examples: { bad: '', good: '' },
    check: (change, report) => report({ messageId: 'changed', data: change }),
  }),
  ...more,
});
const fault = (): never => {
  throw new Error('broken on purpose');
};
const change = (name: string, more: Partial<ChangedPage> = {}): ChangedPage => {
  const place = { tag: 'v1', package: name };
  return { file: `_cache/v1/${name}/specs.md`, place, status: 'modified', line: 1, ...more };
};
const plain = { preset: 'recommended', severities: new Map(), options: new Map() } as const;

/** What rules say of changes where an override is about xz, and by file the rules that threw. */
function lint(changes: readonly ChangedPage[], rules: readonly HistoryRule[], overrides?: readonly SettingsOverride[]) {
  const crashes: string[] = [];
  const appliedTo = (file: string): number[] => (file.includes('/xz/') ? [0] : []);
  const rulesets = makeRulesets(rules, plain, overrides, new Map(), appliedTo);
  const findings = lintHistory(changes, rulesets, (file, thrown) => {
    crashes.push(`${file}: ${thrown.map(({ ruleId }) => ruleId).join()}`);
  });
  return { findings, said: findings.map(({ message, severity }) => `${severity}: ${message}`), crashes };
}

describe('what is said of changed pages', () => {
  it('stands at the start of the first line that differs, and nothing of the page is shown', () => {
    const { findings } = lint([change('xz', { line: 7 })], [rule()]);
    expect(findings).toMatchObject([
      {
        ...{ file: '_cache/v1/xz/specs.md', path: '', related: [] },
        region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 1 },
      },
    ]);
    expect(findings[0]).not.toHaveProperty('excerpt');
  });

  it('is of all pages, in the order of their files', () => {
    const { said } = lint([change('zlib'), change('xz', { status: 'deleted' })], [rule()]);
    expect(said).toEqual(['warning: xz is deleted.', 'warning: zlib is modified.']);
  });

  it('is as severe as the config says, and nothing where it is off', () => {
    const override = (level: 'error' | 'off'): SettingsOverride => ({
      ...{ severities: new Map([['changed', level]]), options: new Map() },
    });
    const changes = [change('xz'), change('zlib')];
    expect(lint(changes, [rule()], [override('off')]).said).toEqual(['warning: zlib is modified.']);
    expect(lint(changes, [rule()], [override('error')]).said).toContain('error: xz is modified.');
  });

  it('goes on after a rule that throws, and says of which page it did', () => {
    const changes = [change('zlib'), change('xz')];
    const { said, crashes } = lint(changes, [rule({ id: 'broken', check: fault }), rule()]);
    expect(said).toHaveLength(2);
    expect(crashes).toEqual(['_cache/v1/zlib/specs.md: broken', '_cache/v1/xz/specs.md: broken']);
    expect(lint(changes, [rule()]).crashes).toEqual(['_cache/v1/zlib/specs.md: ', '_cache/v1/xz/specs.md: ']);
  });
});
