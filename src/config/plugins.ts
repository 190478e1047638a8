import path from 'node:path';
import { codeOf, GuardError, PluginFault, thrownText, UsageError } from '../errors.js';
import type { Host } from '../host.js';
import type { Rule } from '../rule.js';
import { isObject, objectionTo } from './check-rule.js';
import { type PluginName, pluginFile } from './config.js';
import { showSource } from './config-file.js';
import { showPath } from './fault.js';
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
  if (pluginFile(plugin) !== undefined || PACKAGE.test(plugin.name)) {
    if (!/^[^./@][^/]*\.[cm]?[jt]s$/.test(plugin.name)) return;
    throw pluginError(plugin, `looks like a file: write "./${plugin.name}"`);
  }
  throw pluginError(plugin, 'is neither a file (it starts with "./", "../" or "/") nor the name of a package');
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
  const specifier = pluginFile(plugin) ?? plugin.name;
  const place = { plugin: plugin.name, file: showSource(plugin.from) };
  let module: unknown;
  try {
    module = await host.guard.settled(host.guard.run(place, () => host.importModule(specifier, plugin.folder)));
  } catch (error) {
    if (error instanceof GuardError) throw new PluginFault(plugin.name, error.message);
    throw pluginError(plugin, `cannot be loaded: ${explainImport(error, specifier, host)}`);
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
    const wrong = objectionTo(rule, i);
    if (wrong !== undefined) throw pluginError(plugin, `exports ${wrong}`);
    return { rule: guardedRule(rule as Readonly<Record<string, unknown>>, plugin.name, host.guard), original: rule };
  });
}

/** What is thrown is made by the plugin: it may have any look, and no text. */
function explainImport(error: unknown, specifier: string, host: Host): string {
  if (path.isAbsolute(specifier) && host.kindOf(specifier) !== 'file')
    return `there is no file ${quoteText(path.basename(specifier))}`;
  try {
    if (!(error instanceof Error)) return firstLine(thrownText(error)) || 'it throws';
    const line = firstLine(String(error.message));
    const code = codeOf(error);
    if (!path.isAbsolute(specifier) && code === 'MODULE_NOT_FOUND' && line.includes(`'${specifier}'`))
      return 'no such package is installed where the config can see it';
    return `${line || (code ?? 'it throws')}${placeOf(error, path.basename(specifier))}`;
  } catch {
    return thrownText(error);
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}

/**
 * Where an error arose, as ` (line 3)` of the file of this name or ` (line 3 of other.mjs)`; empty where that is not known. The stack of what
 * is no JavaScript starts with the place, that of any other with functions, as `    at name (file:///lint/acme.mjs:3:7)`.
 */
function placeOf(error: Error, name: string): string {
  if (error instanceof UsageError) return '';
  const stack = String(error.stack);
  const head = error instanceof SyntaxError ? /^(?!SyntaxError).*[/\\]([^/\\]+):(\d+)$/.exec(firstLine(stack)) : null;
  const frame = /^ {4}at .*/m.exec(stack)?.[0] ?? '';
  const found = head ?? /^(?!.*node:).*[/\\]([^/\\]+):(\d+):\d+\)?$/.exec(frame);
  if (found === null) return '';
  const [, file, line] = found;
  return file === name || file === encodeURI(name) ? ` (line ${line})` : ` (line ${line} of ${file})`;
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
