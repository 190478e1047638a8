import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { applyExample, readCacheFiles } from '../../scripts/example-cache.js';
import { optionSchemaOf } from '../../src/config/option-schema.js';
import { lintPage, type PageResult } from '../../src/engine/lint-page.js';
import { makeRuleset } from '../../src/engine/ruleset.js';
import { settle } from '../../src/hide/settle.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { type HistoryProblem, type HistoryRule, isCorpusRule, type Rule } from '../../src/rule.js';
import { realPages } from '../support/corpus.js';
import { Dice, readDraft, scramble } from '../support/damage.js';
import { runOnCache } from '../support/index-cache.js';
import { type LintSettings, lint, lintSite } from '../support/lint.js';
import { expandExample } from '../support/page-builder.js';
import { respell } from '../support/respell.js';
import { expandSiteExample } from '../support/site-builder.js';

const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'rules');
const README = path.join(FOLDER, 'README.md');
const SCRAMBLED = 2000;

describe('rules/index.ts', () => {
  it('lists every rule of the folder once', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });
});

describe.each(rules)('$id', (rule) => {
  it('is what its file is called', async () => {
    const module = (await import(`../../rules/${rule.id}.ts`)) as { default: Rule };
    expect(module.default).toBe(rule);
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('says what it claims and why', () => {
    expect(rule.summary.length).toBeLessThanOrEqual(160);
    for (const text of [rule.summary, rule.why]) expect(text).toMatch(/^\S[^\n]*\S\.$/);
  });

  it('is documented', () => {
    expect(readFileSync(README, 'utf8')).toContain(`[${rule.id}](../docs/rules/${rule.id}.md)`);
    const page = readFileSync(path.join(FOLDER, '..', 'docs', 'rules', `${rule.id}.md`), 'utf8');
    expect(page).toContain(`\n# ${rule.id}\n\n${rule.summary}\n`);
  });

  it('has messages that are functions, and severities of messages that it has', () => {
    const messages = Object.values(rule.messages);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toBeTypeOf('function');
    expect(Object.keys(rule.messages)).toEqual(expect.arrayContaining(Object.keys(rule.messageSeverity ?? {})));
  });

  it('has a bad example with one finding, and a good one with none', async () => {
    if (rule.kind === 'index' || rule.kind === 'data') {
      const [bad, good] = await Promise.all(
        [rule.examples.bad, rule.examples.good].map((one) => cacheFindings(rule, one)),
      );
      expect(good).toEqual([]);
      expect(bad).toEqual([rule.id]);
      return;
    }
    if (isCorpusRule(rule)) {
      expect(summaryOf(lintSite(expandSiteExample(rule.examples.good)))).toEqual([]);
      // Of two folders that differ in case only, one has a capital letter: package-name reports the page for that.
      const severities: LintSettings['severities'] = rule.id === 'corpus-package-case' ? { 'package-name': 'off' } : {};
      const bad = lintSite(expandSiteExample(rule.examples.bad), { severities });
      expect(bad.findings.map(({ ruleId }) => ruleId)).toEqual([rule.id]);
      return;
    }
    if (rule.kind === 'history') {
      expect([rule.examples.bad, rule.examples.good].map((text) => historyProblems(rule, text).length)).toEqual([1, 0]);
      return;
    }
    if (rule.kind !== 'config') expect(summaryOf(lint(expandExample(rule.examples.good)))).toEqual([]);
    // Nothing that a page holds makes its file unreadable; a config is none.
    if (rule.id === 'file-readable' || rule.kind === 'config') return;
    const { findings } = lint(expandExample(rule.examples.bad, rule.kind === 'text'));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([rule.id]);
    expect(findings[0]!.message).toMatch(/^\S[^\n]*\S\.$/);
  });

  it('has options that are complete and documented, and takes no others', () => {
    const options = 'options' in rule ? rule.options : undefined;
    if (options === undefined) return;
    const schema = optionSchemaOf(options);
    expect(schema.parse({})).toEqual(options.defaults);
    expect(Object.keys(options.help).sort()).toEqual(Object.keys(options.defaults as object).sort());
    for (const text of Object.values(options.help)) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(schema.safeParse({ noSuchOption: true }).success).toBe(false);
  });
});

/** The rules that find something in a build cache that an example changes; holes are there before. */
async function cacheFindings(rule: Rule, example: string): Promise<string[]> {
  const files = readCacheFiles();
  applyExample(files, example);
  const index = rule.id === 'data-index' ? ['--index', 'mirror'] : [];
  const args = rule.kind === 'data' ? ['data', 'new', ...index] : ['site', '--index', 'mirror'];
  const { findings } = await runOnCache(files, args);
  const own = findings.filter(({ ruleId, file }) => ruleId !== 'index-holes' || !file.includes('v0.20.3'));
  for (const { message } of own) expect(message).toMatch(/^\S[^\n]*\S\.$/);
  return own.map(({ ruleId }) => ruleId);
}

describe('all rules', () => {
  const frozen = rulesetOf(rules.map(freezing));
  const reversed = rulesetOf([...rules].reverse());
  const shared = new PageReader();

  it('do not throw, give the same again and in any order, and change nothing', () => {
    for (let seed = 0; seed < SCRAMBLED; seed++) {
      const dice = new Dice(seed);
      const { file, bytes: right } = dice.pick(realPages);
      const start = dice.once(3) ? Buffer.from(respell(readDraft({ file, bytes: right }).front, dice)) : right;
      const bytes = scramble(start, dice);
      const before = Buffer.from(bytes);
      const input = { file, place: placeOf(file) };
      const result = lint({ file, bytes }, { preset: 'all' });
      const context = `seed ${seed}: ${file}`;
      expect(result.crashes, context).toEqual([]);
      for (const ruleset of [frozen, reversed])
        expect(settled(lintPage(input, bytes, ruleset, shared)), context).toStrictEqual(result);
      expect(bytes.equals(before), context).toBe(true);
      for (const { message } of result.findings) expect(message, context).toMatch(/^\S.*\.$/s);
    }
  });
});

/** What a rule says of the changes in lines of `git diff --name-status`. */
function historyProblems(rule: HistoryRule, nameStatus: string): readonly HistoryProblem[] {
  const problems: HistoryProblem[] = [];
  const statuses = { M: 'modified', D: 'deleted' } as const;
  for (const line of nameStatus.split('\n')) {
    const [letter = '', file = ''] = line.split(' ');
    const status = statuses[letter as 'M'];
    if (status === undefined) continue;
    rule.check({ status, place: placeOf(file)! }, (problem) => problems.push(problem), rule.options?.defaults);
  }
  return problems;
}

function settled(result: PageResult): PageResult {
  return { ...result, findings: settle(result.findings).kept };
}

function rulesetOf(list: readonly Rule[]) {
  return makeRuleset(list, { preset: 'all', severities: new Map(), options: new Map() });
}

/** The rule, given a page whose data cannot be changed: it throws when it tries. */
function freezing(rule: Rule): Rule {
  if (rule.kind !== 'shape' && rule.kind !== 'page') return rule;
  const check = rule.check as (page: { readonly frontMatter: unknown }, ...rest: unknown[]) => unknown;
  return {
    ...rule,
    check(page: { readonly frontMatter: unknown }, ...rest: unknown[]) {
      freeze(page.frontMatter);
      return check.call(rule, page, ...rest);
    },
  } as unknown as Rule;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}

function summaryOf({ findings }: Pick<PageResult, 'findings'>): string[] {
  return findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}
