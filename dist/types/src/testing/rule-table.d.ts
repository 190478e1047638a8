import type { Finding, Fix, Severity } from '../finding.js';
import type { Rule } from '../rule.js';
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
    readonly valid: Readonly<Record<string, T | {
        readonly input: T;
        readonly settings: S;
    }>>;
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
    readonly crashes: readonly {
        readonly stack: string;
    }[];
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
export declare function testTable<T extends object, S extends LintSettings>(rule: Rule, table: RuleTable<T, S, CaseAmongOthers<T, S>>, { describe, it }: TestFramework, way: Way<T, S>): void;
