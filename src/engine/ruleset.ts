import type { Severity } from '../finding.js';
import { GENERATIONS, type Generation } from '../page/data.js';
import type { FaultCode } from '../page/fault.js';
import { bitsIn } from '../page/row-flags.js';
import {
  type CorpusRule,
  defaultSeverity,
  type HistoryRule,
  type IndexRule,
  isCorpusRule,
  mapToNothing,
  type PageRule,
  type Preset,
  type Rule,
  type ShapeRule,
  type TextRule,
} from '../rule.js';

/** What is asked of the rules: a preset, severities by rule id, options by rule id (already checked). */
export interface RuleSettings {
  readonly preset: Preset;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly options: ReadonlyMap<string, unknown>;
}

/** Settings that hold for some files only, on top of those for all. */
export type SettingsOverride = Pick<RuleSettings, 'severities' | 'options'>;

/** Which overrides hold for a file as it is shown: their numbers, ascending. An answer that is the same is the same object. */
export type AppliedTo = (file: string) => readonly number[];

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
  /** An earlier rule of its kind with the very same `map` and without options: both are given one value. */
  readonly sharesWith?: string;
  /** Whether it has to be asked about each page. */
  readonly isAsked: boolean;
}

/** The rules of a run for a file, sorted by when they run, and how severe each of their findings is. */
export interface Ruleset {
  /** Every rule, in the order given. */
  readonly rules: readonly Rule[];
  /** Whether a rule is not switched off. */
  isOn(rule: Rule): boolean;
  readonly textRules: ReadonlyMap<FaultCode, TextRule>;
  /** The rules that look at the shape of a page and are on. */
  readonly shapeRules: Sorted<ShapeRule>;
  /** The rules that are on for pages of a generation. */
  pageRules(generation: Generation): Sorted<PageRuleInUse>;
  /** The rules on changes that are on, with their options. */
  readonly historyRules: readonly { readonly rule: HistoryRule; readonly options: unknown }[];
  /** What holds for a rule on the build cache. */
  indexOptions(rule: IndexRule): unknown;
  /** Of a message of a rule on a page of a generation; `off` when it is not to be reported. */
  severity(rule: Rule, messageId: string, generation: Generation): Severity | 'off';
}

/** A rule on a page's data with its options. */
export interface PageRuleInUse {
  readonly rule: PageRule;
  readonly options: unknown;
}

/** Rules on a page, in the order in which they run. */
export interface Sorted<R> {
  readonly all: readonly R[];
  /** Flags of pages and rows: of a page that has none of them only `others` can have something to say. */
  readonly flags: number;
  readonly others: readonly R[];
}

function sortOut<R>(all: readonly R[], questionOf: (one: R) => unknown): Sorted<R> {
  const bits = all.map((one) => bitsIn(questionOf(one)));
  return {
    all,
    flags: bits.reduce((union: number, own = 0) => union | own, 0),
    others: all.filter((_, i) => bits[i] === undefined),
  };
}

const RAISED: Readonly<Record<Severity, Severity>> = { error: 'error', warning: 'error', info: 'warning' };

/** The rules of one file by these settings, sorted by when they run. */
export function makeRuleset(rules: readonly Rule[], settings: RuleSettings): Ruleset {
  const isOn = (rule: Rule): boolean => settings.severities.get(rule.id) !== 'off';
  const textRules = new Map<FaultCode, TextRule>();
  for (const rule of rules) {
    if (rule.kind === 'text') for (const code of Object.keys(rule.messages)) textRules.set(code as FaultCode, rule);
  }
  const pageRules = rules
    .filter((rule) => rule.kind === 'page')
    .filter(isOn)
    .map((rule) => ({ rule, options: optionsOf(rule, settings) }));
  const byGeneration = new Map(
    GENERATIONS.map((generation) => [
      generation,
      sortOut(
        pageRules.filter(({ rule }) => defaultSeverity(rule, generation) !== 'off'),
        ({ rule }) => rule.isSilent,
      ),
    ]),
  );
  return {
    rules,
    isOn,
    textRules,
    shapeRules: sortOut(rules.filter((rule) => rule.kind === 'shape').filter(isOn), ({ isSilent }) => isSilent),
    pageRules: (generation) => byGeneration.get(generation)!,
    historyRules: rules
      .filter((rule) => rule.kind === 'history')
      .filter(isOn)
      .map((rule) => ({ rule, options: optionsOf(rule, settings) })),
    indexOptions: (rule) => optionsOf(rule, settings),
    severity(rule, messageId, generation) {
      const base = defaultSeverity(rule, generation);
      if (base === 'off') return 'off';
      const given = settings.severities.get(rule.id);
      if (given !== undefined) return given;
      const severity = rule.messageSeverity?.[messageId] ?? base;
      return settings.preset === 'strict' ? RAISED[severity] : severity;
    },
  };
}

function optionsOf(rule: PageRule | CorpusRule | HistoryRule | IndexRule, settings: RuleSettings): unknown {
  return settings.options.get(rule.id) ?? rule.options?.defaults ?? {};
}

/** How many rulesets are kept: beyond that they are made anew. */
const MOST_RULESETS = 1000;

/**
 * One ruleset for all files, or one per set of settings that overrides make; later overrides beat earlier ones, `final` beats all.
 * `appliedTo` tells which of `overrides` hold.
 */
export function makeRulesets(
  rules: readonly Rule[],
  settings: RuleSettings,
  overrides: readonly SettingsOverride[] = [],
  final: RuleSettings['severities'] = new Map(),
  appliedTo: AppliedTo = () => [],
): Rulesets {
  const settingsWith = (applied: readonly SettingsOverride[]): RuleSettings => ({
    preset: settings.preset,
    severities: merged([settings.severities, ...applied.map(({ severities }) => severities), final]),
    options: merged([settings.options, ...applied.map(({ options }) => options)]),
  });
  const base = makeRuleset(rules, settingsWith([]));
  const equal = equalOnes(rules);
  const byAnswer = new WeakMap<readonly number[], Ruleset>();
  const isOnSomewhere = ({ id }: Rule): boolean => {
    if (final.has(id)) return final.get(id) !== 'off';
    const isOn = ({ severities }: SettingsOverride): boolean => (severities.get(id) ?? 'off') !== 'off';
    return settings.severities.get(id) !== 'off' || overrides.some(isOn);
  };
  return {
    base,
    for(file) {
      const applied = overrides.length === 0 ? [] : appliedTo(file);
      if (applied.length === 0) return base;
      const known = byAnswer.get(applied);
      if (known !== undefined) return known;
      const ruleset = equal(settingsWith(applied.map((i) => overrides[i]!)));
      byAnswer.set(applied, ruleset);
      return ruleset;
    },
    corpusRules: withShares(
      rules
        .filter(isCorpusRule)
        .filter(isOnSomewhere)
        .map((rule) => ({ rule, options: optionsOf(rule, settings), isAsked: isAsked(rule) })),
    ),
  };
}

function merged<V>(maps: readonly ReadonlyMap<string, V>[]): ReadonlyMap<string, V> {
  return new Map(maps.flatMap((map) => [...map]));
}

/** Makes a ruleset, or gives the one that it has made of equal settings; options are equal when they are the same object. */
function equalOnes(rules: readonly Rule[]): (settings: RuleSettings) => Ruleset {
  const known = new Map<string, Ruleset>();
  const numbers = new Map<unknown, number>([[undefined, 0]]);
  return (settings) => {
    const key = rules
      .map(({ id }) => {
        const options = settings.options.get(id);
        if (!numbers.has(options)) numbers.set(options, numbers.size);
        return `${settings.severities.get(id)} ${numbers.get(options)}`;
      })
      .join();
    const made = known.get(key);
    if (made !== undefined) return made;
    if (known.size >= MOST_RULESETS) known.clear();
    const ruleset = makeRuleset(rules, settings);
    known.set(key, ruleset);
    return ruleset;
  };
}

function withShares(corpusRules: readonly CorpusRuleInUse[]): readonly CorpusRuleInUse[] {
  return corpusRules.map((one, i) => {
    const first = corpusRules.slice(0, i).find(({ rule }) => areAlike(rule, one.rule));
    if (first === undefined) return one;
    return { ...one, sharesWith: first.rule.id, isAsked: false };
  });
}

/** Whether they are given one value. Of another kind the first one may not run: a site need not have data. */
function areAlike(a: CorpusRule, b: CorpusRule): boolean {
  if (a.options !== undefined || b.options !== undefined) return false;
  return a.kind === b.kind && a.map === b.map && a.logged === b.logged;
}

function isAsked({ map, logged }: CorpusRule): boolean {
  return logged?.note !== undefined || (map !== mapToNothing && logged?.value === undefined);
}
