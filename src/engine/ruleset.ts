import type { Severity } from '../finding.js';
import type { FaultCode } from '../page/fault.js';
import { GENERATIONS, type Generation } from '../page/page.js';
import { defaultSeverity, type PageRule, type Rule, type ShapeRule, type TextRule } from '../rule.js';

/** Named sets of severities: `strict` raises every warning to error and every info to warning; `all` switches everything on. */
export const PRESETS = ['recommended', 'strict', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

/** What is asked of the rules: a preset, severities by rule id, options by rule id (already checked). */
export interface RuleSettings {
  readonly preset: Preset;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly options: ReadonlyMap<string, unknown>;
}

/** The rules of a run, sorted by when they run, and how severe each of their findings is. */
export interface Ruleset {
  /** Every rule, in the order given. */
  readonly rules: readonly Rule[];
  readonly textRules: ReadonlyMap<FaultCode, TextRule>;
  readonly shapeRules: readonly ShapeRule[];
  /** The rules that are on for pages of a generation, with their options. */
  pageRules(generation: Generation): readonly { readonly rule: PageRule; readonly options: unknown }[];
  /** Of a message of a rule on a page of a generation; `off` when it is not to be reported. */
  severity(rule: Rule, messageId: string, generation: Generation): Severity | 'off';
}

const RAISED: Readonly<Record<Severity, Severity>> = { error: 'error', warning: 'error', info: 'warning' };

export function makeRuleset(rules: readonly Rule[], settings: RuleSettings): Ruleset {
  const isOn = (rule: Rule): boolean => settings.severities.get(rule.id) !== 'off';
  const textRules = new Map<FaultCode, TextRule>();
  for (const rule of rules) {
    if (rule.kind === 'text') for (const code of Object.keys(rule.messages)) textRules.set(code as FaultCode, rule);
  }
  const pageRules = rules
    .filter((rule) => rule.kind === 'page')
    .filter(isOn)
    .map((rule) => ({ rule, options: settings.options.get(rule.id) ?? rule.options?.defaults ?? {} }));
  const byGeneration = new Map(
    GENERATIONS.map((generation) => [
      generation,
      pageRules.filter(({ rule }) => defaultSeverity(rule, generation) !== 'off'),
    ]),
  );
  return {
    rules,
    textRules,
    shapeRules: rules.filter((rule) => rule.kind === 'shape').filter(isOn),
    pageRules: (generation) => byGeneration.get(generation)!,
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
