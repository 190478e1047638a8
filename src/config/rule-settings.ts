import type { Path, Severity } from '../finding.js';
import type { Rule } from '../rule.js';
import type { RuleSetting } from './config.js';
import { type ConfigFile, sourceOf } from './config-file.js';
import { type ConfigFault, didYouMean, expectation, shapeFaults } from './fault.js';
import { optionSchemaOf, optionsOf } from './option-schema.js';
import { quoteText } from './quote-text.js';
import type { RuleSettingData } from './schema.js';

/** What the steps of one resolution share. */
export interface Resolution {
  /** The repository root, absolute. */
  readonly root: string;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly faults: ConfigFault[];
  /** How many globs there are so far, and how large they are together. */
  globs: number;
  globParts: number;
}

/** The rule of an id; a fault when there is none. */
export function knownRule(
  resolution: Resolution,
  config: ConfigFile,
  id: string,
  path: Path,
  at: 'key' | 'value',
): Rule | undefined {
  const rule = resolution.rules.get(id);
  if (rule === undefined) resolution.faults.push({ config, path, at, say: () => sayUnknownRule(id, at, resolution) });
  return rule;
}

function sayUnknownRule(id: string, at: 'key' | 'value', { rules }: Resolution): string {
  const hint = didYouMean(id, [...rules.keys()]);
  const subject = at === 'key' ? 'there is no such rule' : `there is no rule ${quoteText(id)}`;
  return `${subject}${hint === '' ? '; "cache-lint rules" lists them all' : hint}`;
}

/** The settings of an object of rules that stands at `path`, by rule id. */
export function resolveRules(
  resolution: Resolution,
  config: ConfigFile,
  data: Readonly<Record<string, RuleSettingData>> | undefined,
  path: Path,
  isOverride: boolean,
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, setting] of Object.entries(data ?? {})) {
    const place = [...path, id];
    const rule = knownRule(resolution, config, id, place, 'key');
    if (rule === undefined) continue;
    const from = sourceOf(config, place, 'key');
    const [severity, options] = typeof setting === 'string' ? ([setting] as const) : setting;
    const checked =
      options === undefined ? undefined : checkOptions(resolution, config, rule, options, place, isOverride);
    settings.set(id, Object.freeze({ severity: severity as Severity | 'off', ...checked, from }));
  }
  return settings;
}

function checkOptions(
  { faults }: Resolution,
  config: ConfigFile,
  rule: Rule,
  given: unknown,
  place: Path,
  isOverride: boolean,
): { readonly options: unknown } | undefined {
  const path = [...place, 1];
  const refused = refuseOptions(rule, isOverride);
  if (refused !== undefined) {
    faults.push({ config, path, say: () => refused });
    return undefined;
  }
  const result = optionSchemaOf(optionsOf(rule)!).safeParse(given, { error: expectation });
  if (result.success) return { options: result.data };
  faults.push(...shapeFaults(config, given, result.error.issues, path));
  return undefined;
}

function refuseOptions(rule: Rule, isOverride: boolean): string | undefined {
  if (optionsOf(rule) === undefined) return `${rule.id} has no options: write the severity only`;
  if (isOverride && (rule.kind === 'corpus' || rule.kind === 'site' || rule.kind === 'index'))
    return `options of ${rule.id} hold for the whole site: put them under "rules"`;
  return undefined;
}
