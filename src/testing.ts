// The rule tester: what tests of plugins import from `cache-lint/testing`.
import { deepStrictEqual, ok } from 'node:assert/strict';
import * as nodeTest from 'node:test';
import type { Finding, Fix, Severity } from './finding.js';
import type { CorpusRule, PageRule, Rule, ShapeRule } from './rule.js';
import { cut } from './testing/cut.js';
import { isRight, lintFile, lintSite } from './testing/lint-texts.js';
import { type PageParts, page, type TestPage } from './testing/page-builder.js';
import type { LintSettings, SiteSettings } from './testing/settings.js';
import { type SiteParts, site, type TestSite } from './testing/site-builder.js';

export { HASHES, type PageParts, page, type TestPage } from './testing/page-builder.js';
export { type SiteParts, site, type TestSite } from './testing/site-builder.js';
export type { LintSettings, SiteSettings };

/** A place and what stands there. */
export interface ExpectedPlace {
  /** The text that the region cuts out: the offending value itself, quotes included. */
  readonly token: string;
  /** Default: the page's file. */
  readonly file?: string;
}

/** What a finding must be. What is left out is not compared, but for `related`: without it there must be none. */
export interface ExpectedFinding extends ExpectedPlace {
  readonly messageId: string;
  /** JSON pointer. */
  readonly path: string;
  readonly severity?: Severity;
  readonly subject?: string;
  readonly message?: string;
  readonly fix?: Fix;
  /** The other places, in order. */
  readonly related?: readonly ExpectedPlace[];
}

/** A page or a site with all findings of the rule, in their order. */
export interface InvalidCase<T, S> {
  readonly settings?: S;
  readonly findings: readonly ExpectedFinding[];
  /** A page (or its parts) or a site (or its parts). */
  readonly input: T;
}

/** Right and wrong inputs by what they are. */
export interface RuleTable<T, S> {
  readonly valid: Readonly<Record<string, T | { readonly input: T; readonly settings: S }>>;
  readonly invalid: Readonly<Record<string, InvalidCase<T, S>>>;
}

/** The two functions of a test framework. */
export interface TestFramework {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => void): unknown;
}

/**
 * Tests a page rule on pages: silent on the valid ones, exactly the expected findings on the others, and every message occurs. Only the
 * rule itself runs, and what its options in `settings` leave out has its default. Uses the global `describe` and `it` where there are
 * any, else those of `node:test`: Vitest's have to be given unless its globals are on. Failures are AssertionErrors.
 */
export function testPageRule(
  rule: PageRule | ShapeRule,
  table: RuleTable<PageParts | TestPage, LintSettings>,
  framework: TestFramework = defaultFramework(),
): void {
  testRule(rule, table, framework, (input, settings) => {
    const own = 'text' in input ? input : page(input);
    const isSeen = rule.kind === 'shape' || isRight(own);
    ok(isSeen, 'the rule does not see this page: it cannot be read, or its data is of a wrong shape');
    const { findings, crashes } = lintFile(own, [rule], withDefaults(rule, settings));
    return { findings, crashes, files: new Map([[own.file, own.text]]), main: own.file };
  });
}

/** The same for a corpus or site rule, on whole sites. */
export function testCorpusRule(
  rule: CorpusRule,
  table: RuleTable<SiteParts | TestSite, SiteSettings>,
  framework: TestFramework = defaultFramework(),
): void {
  testRule(rule, table, framework, (input, settings) => {
    const files = input instanceof Map ? (input as TestSite) : site(input as SiteParts);
    return { ...lintSite(files, [rule], withDefaults(rule, settings)), files, main: undefined };
  });
}

/** The options of the rule with those that are left out; one that the rule does not have is an AssertionError. */
function withDefaults<S extends LintSettings>(rule: Rule, settings: S | undefined): S | undefined {
  const given = settings?.options?.[rule.id] as object | undefined;
  if (given === undefined) return settings;
  const defaults = ('options' in rule ? rule.options?.defaults : undefined) ?? {};
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(defaults, name));
  deepStrictEqual(unknown, [], `${rule.id} has no such options`);
  return { ...settings!, options: { ...settings!.options, [rule.id]: { ...defaults, ...given } } };
}

/** What checking an input gave. */
interface Outcome {
  readonly findings: readonly Finding[];
  readonly crashes: readonly { readonly stack: string }[];
  readonly files: TestSite;
  /** The file of places that name none. */
  readonly main: string | undefined;
}

function testRule<T extends object, S>(
  rule: Rule,
  table: RuleTable<T, S>,
  { describe, it }: TestFramework,
  check: (input: T, settings: S | undefined) => Outcome,
): void {
  const run = (input: T, settings: S | undefined): Outcome => {
    const outcome = check(input, settings);
    deepStrictEqual(
      outcome.crashes.map(({ stack }) => stack),
      [],
      'the rule threw',
    );
    return outcome;
  };
  describe(rule.id, () => {
    for (const [name, entry] of Object.entries(table.valid)) {
      it(`is silent on ${name}`, () => {
        const given = 'input' in entry ? entry : { input: entry, settings: undefined };
        const { findings } = run(given.input as T, given.settings as S | undefined);
        deepStrictEqual(
          findings.map(({ file, message }) => `${file}: ${message}`),
          [],
        );
      });
    }
    for (const [name, { input, settings, findings }] of Object.entries(table.invalid)) {
      it(`finds ${name}`, () => {
        const outcome = run(input, settings);
        deepStrictEqual(
          outcome.findings.map((finding, i) => actualOf(finding, findings[i], outcome)),
          findings.map((expected) => withFiles(expected, outcome.main)),
        );
      });
    }
    it('has every message in the table', () => {
      const shown = Object.values(table.invalid).flatMap(({ findings }) => findings.map(({ messageId }) => messageId));
      deepStrictEqual([...new Set(shown)].sort(), Object.keys(rule.messages).sort());
    });
    it('says what it claims and why, in whole sentences', () => {
      for (const text of [rule.summary, rule.why])
        ok(/^\S[^\n]*\.$/.test(text), `${JSON.stringify(text)} is no sentence`);
    });
  });
}

/** What of a finding is compared: what is expected of it, and always its place and the related ones. */
function actualOf(finding: Finding, expected: ExpectedFinding | undefined, { files }: Outcome): object {
  const place = ({ file, region }: Pick<Finding, 'file' | 'region'>): object => ({
    token: cut(files.get(file) ?? '', region),
    file,
  });
  const { messageId, path, severity, subject, message, fix, related } = finding;
  const optional = { severity, subject, message, fix };
  const wanted = Object.entries(optional).filter(([key]) => expected !== undefined && key in expected);
  return { messageId, path, ...place(finding), ...Object.fromEntries(wanted), related: related.map(place) };
}

function withFiles(expected: ExpectedFinding, main: string | undefined): object {
  const withFile = (place: ExpectedPlace): object => ({ ...place, file: place.file ?? main });
  return { ...withFile(expected), related: (expected.related ?? []).map(withFile) };
}

function defaultFramework(): TestFramework {
  const globals = globalThis as unknown as Partial<TestFramework>;
  const { describe = nodeTest.describe, it = nodeTest.it } = globals;
  return { describe: (name, body) => describe(name, body), it: (name, body) => it(name, body) };
}
