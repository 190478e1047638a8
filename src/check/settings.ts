import type { Config, RuleSetting } from '../config/config.js';
import type { RulesetInput } from '../config/rulesets.js';
import type { RuleSettings } from '../engine/ruleset.js';
import type { Severity } from '../finding.js';
import type { Preset } from '../rule.js';

/** What the command line says of rules: it beats the config. */
export interface CommandLineRules {
  readonly preset?: Preset | undefined;
  /** Rule ids and severities; later ones beat earlier ones. */
  readonly rules: readonly (readonly [string, Severity | 'off'])[];
}

/** Puts the config and the command line together: the command line's preset and severities win. */
export function rulesetInput(config: Config, commandLine: CommandLineRules): RulesetInput {
  return {
    settings: { preset: commandLine.preset ?? config.preset.value, ...split(config.rules) },
    overrides: config.overrides.map(({ rules, globs, base }) => ({ ...split(rules), globs, base })),
    final: new Map(commandLine.rules),
  };
}

function split(rules: ReadonlyMap<string, RuleSetting>): Pick<RuleSettings, 'severities' | 'options'> {
  return {
    severities: new Map([...rules].map(([id, { severity }]) => [id, severity])),
    options: new Map([...rules].flatMap(([id, { options }]) => (options === undefined ? [] : [[id, options]]))),
  };
}
