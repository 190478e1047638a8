import type { Severity } from '../finding.js';
import type { FaultCode } from '../page/fault.js';
import { type Generation } from '../page/page.js';
import { type CorpusRule, type HistoryRule, type PageRule, type Rule, type ShapeRule, type TextRule } from '../rule.js';
/** Named sets of severities: `strict` raises every warning to error and every info to warning; `all` switches everything on. */
export declare const PRESETS: readonly ['recommended', 'strict', 'all'];
export type Preset = (typeof PRESETS)[number];
/** What is asked of the rules: a preset, severities by rule id, options by rule id (already checked). */
export interface RuleSettings {
    readonly preset: Preset;
    readonly severities: ReadonlyMap<string, Severity | 'off'>;
    readonly options: ReadonlyMap<string, unknown>;
}
/** Settings that hold for some files only, on top of those for all. */
export interface SettingsOverride extends Pick<RuleSettings, 'severities' | 'options'> {
    /** Whether it holds for a file, as it is shown. */
    matches(file: string): boolean;
}
/** The rules of a run for every file. */
export interface Rulesets {
    /** For what no override is about. */
    readonly base: Ruleset;
    /** For a file as it is shown. Cheap: the ones that are equal are the same object. */
    for(file: string): Ruleset;
    /** The corpus and site rules that are on for any file, with their options. */
    readonly corpusRules: readonly CorpusRuleInUse[];
}
/** A corpus rule with its options. */
export interface CorpusRuleInUse {
    readonly rule: CorpusRule;
    readonly options: unknown;
    /** An earlier rule with the very same `map` and without options: both are given one value. */
    readonly sharesWith?: string;
}
/** The rules of a run for a file, sorted by when they run, and how severe each of their findings is. */
export interface Ruleset {
    /** Every rule, in the order given. */
    readonly rules: readonly Rule[];
    /** Whether a rule is not switched off. */
    isOn(rule: Rule): boolean;
    readonly textRules: ReadonlyMap<FaultCode, TextRule>;
    readonly shapeRules: readonly ShapeRule[];
    /** The rules that are on for pages of a generation, with their options. */
    pageRules(generation: Generation): readonly {
        readonly rule: PageRule;
        readonly options: unknown;
    }[];
    /** The rules on changes that are on, with their options. */
    readonly historyRules: readonly {
        readonly rule: HistoryRule;
        readonly options: unknown;
    }[];
    /** Of a message of a rule on a page of a generation; `off` when it is not to be reported. */
    severity(rule: Rule, messageId: string, generation: Generation): Severity | 'off';
}
/** The rules of one file by these settings, sorted by when they run. */
export declare function makeRuleset(rules: readonly Rule[], settings: RuleSettings): Ruleset;
/** One ruleset for all files, or one per set of overrides that hold together; later overrides beat earlier ones, `final` beats all. */
export declare function makeRulesets(rules: readonly Rule[], settings: RuleSettings, overrides?: readonly SettingsOverride[], final?: RuleSettings['severities']): Rulesets;
