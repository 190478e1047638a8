import { type CommandLineRules, rulesetInput } from '../check/settings.js';
import type { Config, Override, RuleSetting } from '../config/config.js';
import { showSource } from '../config/config-file.js';
import { rulesetsBy } from '../config/rulesets.js';
import type { Ruleset } from '../engine/ruleset.js';
import { compareText, type Severity } from '../finding.js';
import { GENERATIONS, type Generation } from '../page/data.js';
import { shownPath } from '../paths.js';
import { ALL_LEVELS, jsonText } from '../report/json-text.js';
import type { Rule } from '../rule.js';

/** What to print: for one page, or for all. */
export interface PrintRequest {
  /** `file` is relative to the repository root, with `/`. */
  readonly page?: { readonly file: string; readonly generation: Generation | undefined } | undefined;
  readonly commandLine: CommandLineRules;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The config as JSON, for people who ask where a setting comes from: each rule's severity (one, or one per page generation where they
 * differ), options and origin. Without a page everything else with its place; with one what of it is about that page.
 */
export function printConfig(config: Config, rules: readonly Rule[], { page, commandLine }: PrintRequest): string {
  const rulesets = rulesetsBy(rules, rulesetInput(config, commandLine), config.root);
  const ruleset = page === undefined ? rulesets.base : rulesets.for(page.file);
  const applied = page === undefined ? [] : config.overrides.filter(({ matches }) => matches(page.file));
  const generations = page?.generation === undefined ? GENERATIONS : [page.generation];
  const printed = [...rules]
    .sort((a, b) => compareText(a.id, b.id))
    .map((rule) => {
      const setting = strongest(rule, config, applied);
      const from = originOf(rule, setting, config, commandLine);
      return [rule.id, { ...printSeverity(rule, ruleset, generations), ...printOptions(rule, setting), from }];
    });
  const whole = {
    ...(page !== undefined && { page: printPage(config, page, applied) }),
    files: config.files,
    preset: printPreset(config, commandLine),
    rules: Object.fromEntries(printed),
    ...(page === undefined && printRest(config)),
  };
  return jsonText(whole, ALL_LEVELS);
}

interface Strongest {
  readonly setting: RuleSetting | undefined;
  readonly options: unknown;
}

/** The setting that holds under these overrides, and the options, which may come from a weaker one. */
function strongest({ id }: Rule, config: Config, applied: readonly Override[]): Strongest {
  const settings = [config.rules, ...applied.map(({ rules }) => rules)].flatMap((all) => all.get(id) ?? []);
  return {
    setting: settings.at(-1),
    options: settings.findLast(({ options }) => options !== undefined)?.options,
  };
}

function originOf(rule: Rule, { setting }: Strongest, config: Config, { preset, rules }: CommandLineRules): string {
  if (rules.some(([id]) => id === rule.id)) return '--rule';
  if (setting !== undefined) return showSource(setting.from);
  return preset === undefined ? `preset ${config.preset.value}` : `--preset ${preset}`;
}

type Levels = Severity | 'off' | Readonly<Partial<Record<Generation, Severity | 'off'>>>;

/** The rule's severity, and those of the messages that have another one. */
function printSeverity(rule: Rule, ruleset: Ruleset, generations: readonly Generation[]): Json {
  const severity = levelsOf(rule, '', ruleset, generations);
  const messages = Object.keys(rule.messages)
    .map((id) => [id, levelsOf(rule, id, ruleset, generations)] as const)
    .filter(([, levels]) => JSON.stringify(levels) !== JSON.stringify(severity));
  return { severity, ...(messages.length > 0 && { messages: Object.fromEntries(messages) }) };
}

function levelsOf(rule: Rule, messageId: string, ruleset: Ruleset, generations: readonly Generation[]): Levels {
  const levels = generations.map((generation) => [generation, ruleset.severity(rule, messageId, generation)] as const);
  const isOne = levels.every(([, level]) => level === levels[0]![1]);
  return isOne ? levels[0]![1] : Object.fromEntries(levels);
}

function printOptions(rule: Rule, { options }: Strongest): Json {
  if (!('options' in rule) || rule.options === undefined) return {};
  return { options: options ?? rule.options.defaults };
}

function printPreset({ preset }: Config, commandLine: CommandLineRules): Json {
  if (commandLine.preset !== undefined) return { value: commandLine.preset, from: '--preset' };
  return { value: preset.value, from: preset.from === undefined ? 'default' : showSource(preset.from) };
}

function printPage(config: Config, page: NonNullable<PrintRequest['page']>, applied: readonly Override[]): Json {
  const ignore = config.ignoredBy(page.file);
  return {
    file: page.file,
    generation: page.generation ?? null,
    ignored: ignore === undefined ? false : { glob: ignore.glob, from: showSource(ignore.from) },
    overrides: applied.map(({ from, globs }) => ({ files: globs, from: showSource(from) })),
    suppressions: config.suppressions
      .filter(({ matches }) => matches(page.file))
      .map(({ rule, from }) => ({ rule, from: showSource(from) })),
  };
}

function printRest(config: Config): Json {
  return {
    overrides: config.overrides.map(({ globs, rules, from }) => ({
      files: globs,
      rules: Object.fromEntries([...rules].map(([id, setting]) => [id, printSetting(setting)])),
      from: showSource(from),
    })),
    ignores: config.ignores.map(({ glob, from }) => ({ glob, from: showSource(from) })),
    site: config.site === undefined ? null : printSite(config),
    suppressions: config.suppressions.map(({ rule, globs, subject, reason, expires, from }) => ({
      ...{ rule, files: globs, subject, reason, expires, from: showSource(from) },
    })),
    baseline: printBaseline(config),
    ...(config.index && { index: printIndex(config) }),
    plugins: config.plugins.map(({ name, from }) => ({ name, from: showSource(from) })),
  };
}

function printSetting({ severity, options, from }: RuleSetting): Json {
  return { severity, options, from: showSource(from) };
}

function printBaseline({ baseline, root }: Config): Json | null {
  if (baseline === undefined) return null;
  return { file: shownPath(root, baseline.path), from: showSource(baseline.from) };
}

function printIndex({ index, root }: Config): Json {
  const { folder, list, map, maxBytes, specFiles } = index!;
  const paths = Object.entries({ folder, list, map }).flatMap(([key, at]) =>
    at === undefined ? [] : [[key, shownPath(root, at)] as const],
  );
  return {
    ...Object.fromEntries(paths),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(specFiles !== undefined && { specFiles }),
  };
}

/** Relative to the repository root, so that the output is the same on every machine. */
function printSite({ site, root }: Config): Json {
  const shown = Object.entries(site ?? {}).map(([key, folder]: [string, string]) => [
    key,
    shownPath(root, folder) || '.',
  ]);
  return Object.fromEntries(shown);
}
