import { deepStrictEqual, ok } from 'node:assert/strict';
import type { Finding, Fix, Severity } from '../finding.js';
import type { Rule } from '../rule.js';
import { cut } from './cut.js';
import type { LintSettings } from './settings.js';

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
export interface RuleTable<T, S, I extends InvalidCase<T, S> = InvalidCase<T, S>> {
  readonly valid: Readonly<Record<string, T | { readonly input: T; readonly settings: S }>>;
  readonly invalid: Readonly<Record<string, I>>;
}

/** The two functions of a test framework. */
export interface TestFramework {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => void): unknown;
}

/** What checking an input gave. */
export interface Outcome {
  /** Of the rule, and of the others that ran with it. */
  readonly findings: readonly Finding[];
  readonly crashes: readonly { readonly stack: string }[];
  /** The texts that places are cut out of. */
  readonly files: ReadonlyMap<string, string>;
  /** The file of places that name none. */
  readonly main: string | undefined;
}

/** How a table is tested. */
export interface Way<T, S> {
  /** Checks an input; it says which rules run beside the one that is tested. */
  check(input: T, settings: S | undefined): Outcome;
  /** Whether the severity, the subject and the fix of a finding are compared where the table does not say them, too. */
  readonly whole?: boolean;
  /** What else must hold of the rule's findings on a wrong input, which is called so, and of all that was found on it. */
  readonly inspect?: (findings: readonly Finding[], name: string, all: readonly Finding[]) => void;
  /** More tests of the table; `run` checks an input as the others do. */
  readonly more?: (it: TestFramework['it'], run: (given: InvalidCase<T, S>) => Outcome) => void;
}

/** An invalid case where other rules run, too. */
export type CaseAmongOthers<T, S> = InvalidCase<T, S> & {
  /** The rules of all other findings, in order: where one edit really makes two faults. Default: none. */
  readonly alsoFrom?: readonly string[];
};

/**
 * The one tester of rules: silent on the valid inputs, on the others exactly the expected findings, and every message occurs. Failures are
 * AssertionErrors.
 */
export function testTable<T extends object, S extends LintSettings>(
  rule: Rule,
  table: RuleTable<T, S, CaseAmongOthers<T, S>>,
  { describe, it }: TestFramework,
  way: Way<T, S>,
): void {
  const run = ({ input, settings }: Pick<InvalidCase<T, S>, 'input' | 'settings'>): Outcome => {
    const outcome = way.check(input, withDefaults(rule, settings));
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
        const { findings } = run(('input' in entry ? entry : { input: entry }) as { readonly input: T });
        deepStrictEqual(findings.map(describeFinding(rule)), []);
      });
    }
    for (const [name, entry] of Object.entries(table.invalid)) {
      const { findings, alsoFrom = [] } = entry;
      it(`finds ${name}`, () => {
        const outcome = run(entry);
        const own = outcome.findings.filter(({ ruleId }) => ruleId === rule.id);
        const others = outcome.findings.filter(({ ruleId }) => ruleId !== rule.id);
        deepStrictEqual(
          others.map(({ ruleId }) => ruleId),
          alsoFrom,
          `found by other rules: ${others.map(describeFinding(rule)).join('\n')}`,
        );
        deepStrictEqual(
          own.map((finding, i) => actualOf(finding, outcome, findings[i] ?? {}, way.whole)),
          findings.map((expected) => withFiles(expected, outcome.main)),
        );
        way.inspect?.(own, name, outcome.findings);
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
    way.more?.(it, run);
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

/** For a failure: where it is and what it says, and of which rule when it is another one. */
function describeFinding(rule: Rule): (finding: Finding) => string {
  return ({ ruleId, file, message }) => `${ruleId === rule.id ? '' : `${ruleId}: `}${file}: ${message}`;
}

/** What of a finding is compared: always its places, what is expected of it, and in a whole comparison all that it has but its wording. */
function actualOf(finding: Finding, { files }: Outcome, expected: object, whole = false): object {
  const place = ({ file, region }: Pick<Finding, 'file' | 'region'>): object => ({
    token: cut(files.get(file) ?? '', region),
    file,
  });
  const { messageId, path, severity, subject, message, fix, related } = finding;
  const isCompared = ([key, value]: readonly [string, unknown]): boolean =>
    key in expected || (whole && key !== 'message' && value !== undefined && value !== '');
  const wanted = Object.entries({ severity, subject, message, fix }).filter(isCompared);
  return { messageId, path, ...place(finding), ...Object.fromEntries(wanted), related: related.map(place) };
}

function withFiles(expected: ExpectedFinding, main: string | undefined): object {
  const withFile = (place: ExpectedPlace): object => ({ ...place, file: place.file ?? main });
  return { ...withFile(expected), related: (expected.related ?? []).map(withFile) };
}
