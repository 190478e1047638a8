import path from 'node:path';
import { GuardError, PluginFault, thrownText, UsageError } from '../errors.js';
import { SEVERITIES } from '../finding.js';
import type { Host } from '../host.js';
import { GENERATIONS } from '../page/data.js';
import type { Rule } from '../rule.js';
import type { PluginName } from './config.js';
import { showSource } from './config-file.js';
import { didYouMean, showPath } from './fault.js';
import { guardedRule } from './plugin-rule.js';
import { oneLine, quoteText } from './quote-text.js';
import { pluginNames, type RawConfig } from './read.js';

/** A rule of a plugin, with the plugin's name as the config writes it. */
export interface PluginRule {
  readonly rule: Rule;
  readonly plugin: string;
}

/**
 * Runs the modules that a config names and gives their rules: the default export or an export `rules`, a rule, a list of rules or an object with
 * a list `rules`. Throws a `UsageError` of one line that names the plugin and its place when code is not allowed, a module is missing or
 * throws, something is no rule, or an id is taken: by `builtIn`, or by another plugin.
 */
export async function loadPlugins(
  host: Host,
  raw: RawConfig,
  allowCode: boolean,
  builtIn: readonly Rule[],
): Promise<readonly PluginRule[]> {
  const plugins = pluginNames(raw);
  for (const plugin of plugins) checkName(plugin);
  if (plugins.length > 0 && !allowCode) throw notAllowed(plugins);
  const owners = new Map<string, { readonly rule: unknown; readonly owner: string }>(
    builtIn.map((rule) => [rule.id, { rule, owner: 'cache-lint itself' }]),
  );
  const loaded: PluginRule[] = [];
  if (plugins.length > 0) host.guard.arm();
  for (const plugin of plugins) {
    for (const { rule, original } of await loadRules(host, plugin)) {
      const taken = owners.get(rule.id);
      // The same module under two names, or named by two files.
      if (taken?.rule === original) continue;
      if (taken !== undefined)
        throw pluginError(plugin, `has a rule ${quoteText(rule.id)}, but ${taken.owner} has one of this id`);
      owners.set(rule.id, { rule: original, owner: `the plugin ${quoteText(plugin.name)}` });
      loaded.push({ rule, plugin: plugin.name });
    }
  }
  return loaded;
}

const PACKAGE = /^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*(?:\/[\w./~-]+)?$/;

function checkName(plugin: PluginName): void {
  if (isPath(plugin.name) || PACKAGE.test(plugin.name)) {
    if (!/^[^./@][^/]*\.[cm]?[jt]s$/.test(plugin.name)) return;
    throw pluginError(plugin, `looks like a file: write "./${plugin.name}"`);
  }
  throw pluginError(plugin, 'is neither a file (it starts with "./", "../" or "/") nor the name of a package');
}

function isPath(name: string): boolean {
  return /^\.{0,2}\//.test(name);
}

function notAllowed(plugins: readonly PluginName[]): UsageError {
  const more = plugins.length > 1 ? ` (and ${plugins.length - 1} more)` : '';
  return pluginError(
    plugins[0]!,
    `is code, and a config may be a stranger's: start cache-lint with --allow-code if you trust it${more}`,
  );
}

function pluginError({ name, from, path: place }: PluginName, text: string): UsageError {
  return new UsageError(oneLine(`${showSource(from)}: ${showPath(place)}: ${quoteText(name)} ${text}`));
}

/** A rule as it is run, and as the plugin gave it. */
interface LoadedRule {
  readonly rule: Rule;
  readonly original: unknown;
}

async function loadRules(host: Host, plugin: PluginName): Promise<readonly LoadedRule[]> {
  const specifier = isPath(plugin.name) ? path.resolve(plugin.folder, plugin.name) : plugin.name;
  const place = { plugin: plugin.name, file: showSource(plugin.from) };
  let module: unknown;
  try {
    module = await host.guard.settled(host.guard.run(place, () => host.importModule(specifier, plugin.folder)));
  } catch (error) {
    if (error instanceof GuardError) throw new PluginFault(plugin.name, error.message);
    throw pluginError(plugin, explainImport(error, specifier, host));
  }
  try {
    return host.guard.run(place, () => readRules(module, plugin, host));
  } catch (error) {
    throw error instanceof UsageError ? error : new PluginFault(plugin.name, 'what it exports cannot be read', error);
  }
}

function readRules(module: unknown, plugin: PluginName, host: Host): readonly LoadedRule[] {
  const rules = rulesOf(module);
  if (rules === undefined)
    throw pluginError(
      plugin,
      'exports no rules: its default export is a rule or a list of rules, or it has an export "rules"',
    );
  return rules.map((rule, i) => {
    const wrong = objectionTo(rule);
    if (wrong !== undefined)
      throw pluginError(plugin, `exports something that is no rule: ${nameRule(rule, i)} ${wrong}`);
    return { rule: guardedRule(rule as Readonly<Record<string, unknown>>, plugin.name, host.guard), original: rule };
  });
}

function explainImport(error: unknown, specifier: string, host: Host): string {
  if (path.isAbsolute(specifier) && host.kindOf(specifier) !== 'file')
    return `cannot be loaded: there is no file ${quoteText(path.basename(specifier))}`;
  const isError = error instanceof Error;
  const code = isError && 'code' in error ? error.code : undefined;
  const [line = ''] = (isError ? String(error.message) : thrownText(error)).split('\n');
  if (!path.isAbsolute(specifier) && code === 'MODULE_NOT_FOUND' && line.includes(`'${specifier}'`))
    return 'cannot be loaded: no such package is installed where the config can see it';
  return `cannot be loaded: ${line === '' ? String(code ?? 'it throws') : line}`;
}

/** CommonJS modules come as a default export too. */
function rulesOf(module: unknown): readonly unknown[] | undefined {
  const exported = isObject(module) ? [module['default'], module['rules']] : [];
  for (const candidate of exported) {
    if (Array.isArray(candidate)) return candidate;
    if (isObject(candidate) && Array.isArray(candidate['rules'])) return candidate['rules'];
    if (isObject(candidate) && typeof candidate['id'] === 'string') return [candidate];
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nameRule(rule: unknown, index: number): string {
  return isObject(rule) && typeof rule['id'] === 'string' ? quoteText(rule['id']) : `rules[${index}]`;
}

/** Kinds whose rules plugins may bring, with the functions that they need. A text rule puts the reader's own faults into words. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  shape: ['check'],
  page: ['check'],
  corpus: ['map', 'reduce'],
  site: ['map', 'reduce'],
};

/** Why a value is no rule; undefined when it is one. */
function objectionTo(rule: unknown): string | undefined {
  if (!isObject(rule)) return 'is no object: write definePageRule({...})';
  if (typeof rule['id'] !== 'string' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(rule['id']))
    return 'has no id of lower-case words with hyphens, as in "page-title"';
  const { kind } = rule;
  if (kind === 'text') return 'is a text rule, which plugins cannot have';
  if (typeof kind !== 'string' || !Object.hasOwn(FUNCTIONS, kind))
    return `has no kind (${Object.keys(FUNCTIONS).join(', ')}): definePageRule and its kin set it`;
  const needed = FUNCTIONS[kind]!.find((name) => typeof rule[name] !== 'function');
  if (needed !== undefined) return `has no function ${quoteText(needed)}`;
  return (
    checkTexts(rule) ?? checkMessages(rule) ?? checkSeverity(rule['severity'], kind) ?? checkOptions(rule['options'])
  );
}

function checkTexts(rule: Readonly<Record<string, unknown>>): string | undefined {
  const missing = ['summary', 'why'].find((name) => typeof rule[name] !== 'string' || rule[name] === '');
  if (missing !== undefined) return `has no ${quoteText(missing)}`;
  if (typeof rule['fixable'] !== 'boolean') return 'does not say whether it is "fixable" (true or false)';
  const { examples, waitsFor } = rule;
  const isList = Array.isArray(waitsFor) && waitsFor.every((id) => typeof id === 'string');
  if (waitsFor !== undefined && !isList) return 'has a "waitsFor" that is no list of rule ids';
  const isComplete = isObject(examples) && typeof examples['bad'] === 'string' && typeof examples['good'] === 'string';
  return isComplete ? undefined : 'has no "examples" with the texts "bad" and "good"';
}

function checkMessages({ messages }: Readonly<Record<string, unknown>>): string | undefined {
  const all = isObject(messages) ? Object.entries(messages) : [];
  if (all.length === 0) return 'has no "messages"';
  const wrong = all.find(([, message]) => typeof message !== 'function');
  return wrong === undefined ? undefined : `has a message ${quoteText(wrong[0])} that is no function`;
}

function checkSeverity(severity: unknown, kind: string): string | undefined {
  const levels: readonly unknown[] = SEVERITIES;
  if (levels.includes(severity)) return undefined;
  const list = SEVERITIES.join(', ');
  if (typeof severity === 'string')
    return `has the severity ${quoteText(severity)}, not one of ${list}${didYouMean(severity, SEVERITIES)}`;
  if (!isObject(severity)) return `has no severity (${list})`;
  if (kind === 'corpus' || kind === 'site')
    return 'has a severity by generation; a rule on a whole site has one severity';
  const generations: readonly string[] = GENERATIONS;
  const wrong = Object.entries(severity).find(([key, value]) => !generations.includes(key) || !levels.includes(value));
  return wrong === undefined
    ? undefined
    : `has a severity by generation with ${quoteText(wrong[0])}: generations are ${GENERATIONS.join(', ')}, severities ${list}`;
}

function checkOptions(options: unknown): string | undefined {
  if (options === undefined) return undefined;
  const isComplete =
    isObject(options) && typeof options['schema'] === 'function' && 'defaults' in options && isObject(options['help']);
  return isComplete ? undefined : 'has "options" without "schema" (a function), "defaults" or "help"';
}
