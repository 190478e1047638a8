import { type Config, noConfig } from '../config/config.js';
import { findConfig } from '../config/find.js';
import type { PluginRule } from '../config/plugins.js';
import type { ConfigRequest } from '../config/read.js';
import { rulesetsBy } from '../config/rulesets.js';
import { UsageError } from '../errors.js';
import { type Discovery, discover, repositoryRoot } from '../files/discover.js';
import type { SiteLayout } from '../files/site-layout.js';
import { compareText } from '../finding.js';
import type { UsedBaseline } from '../hide/used-baseline.js';
import type { Host } from '../host.js';
import { isReallyInside, shownPath } from '../paths.js';
import type { Rule } from '../rule.js';
import { readyHelp } from '../threads/together.js';
import { editDistance } from '../words/nearest.js';
import { rulesetInput } from './settings.js';
import type { LintRequest, LintTask, Setup } from './task.js';

/**
 * Reads the config and the plugins. Throws a `UsageError` when they or the request are wrong. `given` are rules that a program brings
 * along: they count as a plugin called "rules".
 */
export async function prepare(
  request: LintRequest,
  builtIn: readonly Rule[],
  host: Host,
  given: readonly Rule[] = [],
): Promise<Setup> {
  const root = repositoryRoot(host);
  refuseEqualIds([...builtIn, ...given]);
  const { config, plugged } = await loadConfig(request, [...builtIn, ...given], root, host);
  const own = given.map((rule) => ({ rule, plugin: 'rules' }));
  const rules = [...builtIn, ...given, ...plugged.map(({ rule }) => rule)];
  const ids = rules.map(({ id }) => id);
  for (const [id] of request.rule) if (!ids.includes(id)) throw new UsageError(unknownRule(id, ids));
  const plugins = new Map([...own, ...plugged].map(({ rule, plugin }) => [rule.id, plugin]));
  const input = rulesetInput(config, { preset: request.preset, rules: request.rule });
  const rulesets = rulesetsBy(rules, input, root);
  return { config, rules, rulesets, settings: input, plugins, root };
}

/** Finds the pages, unless it is known where they are. Throws a `UsageError` when there are none. */
export async function makeTask(request: LintRequest, setup: Setup, host: Host, known?: Discovery): Promise<LintTask> {
  const { config, rulesets, settings, plugins, root } = setup;
  const { paths, allowEmpty, pagesOnly, maxFileSize } = request;
  const { site: layout, isIgnored, suppressions, globs } = config;
  if (layout !== undefined) refuseLinksOut(layout, root, host);
  const { threads = 1 } = request;
  const isFolder = paths.length === 0 || paths.some((one) => !one.endsWith('.md'));
  // While the pages are found.
  if (isFolder && plugins.size === 0) readyHelp(threads, host.threads);
  const discovery =
    known ??
    (request.data === undefined
      ? await discover(host, { paths, allowEmpty, pagesOnly, root, layout, isIgnored })
      : { sites: [], outside: [], ignored: 0 });
  if (paths.length === 0 && !allowEmpty && request.data === undefined) refuseEmptySite(discovery);
  return {
    discovery,
    rulesets,
    settings,
    threads,
    pagesOnly,
    sizeLimit: Math.floor(maxFileSize * 1024 * 1024),
    suppressions,
    globs,
    baseline: await loadBaseline(request, setup, host),
    counts: false,
    keepsHidden: request.sarifSuppressed === 'include',
    plugins,
    switchedOff: switchedOff(request, setup),
    ...(await besideOf(request, setup, host)),
  };
}

/** Most runs have no index: what reads one is not loaded then. */
async function besideOf(request: LintRequest, setup: Setup, host: Host): Promise<Pick<LintTask, 'beside'>> {
  const { index, indexList, indexMap, data } = request;
  const { folder, map } = setup.config.index ?? {};
  const isOff = index === false || [index, indexList, indexMap, folder, map].every((one) => !one);
  if (isOff && data === undefined) return {};
  const { indexTask } = await import('./index-task.js');
  const task = isOff ? undefined : indexTask(request, setup, host);
  if (data === undefined) return { beside: (await import('./lint-index.js')).besideIndex(task!) };
  const { besideData } = await import('./lint-data.js');
  return { beside: besideData({ ...data, root: setup.root, index: task }) };
}

/** Most runs have no baseline: what reads one is not loaded then. */
async function loadBaseline(request: LintRequest, setup: Setup, host: Host): Promise<UsedBaseline | undefined> {
  const { baseline, prune = false, strictBaseline = false } = request;
  const isAsked = prune || strictBaseline || (baseline ?? setup.config.baseline) !== undefined;
  if (!isAsked) return undefined;
  const { useBaseline } = await import('../hide/used-baseline.js');
  return useBaseline(request, setup, host);
}

/** A pull request can bring both a link and the config that names it. */
function refuseLinksOut(layout: SiteLayout, root: string, host: Host): void {
  for (const folder of [layout.cache, layout.data, layout.tagPages])
    if (!isReallyInside(host, folder, root))
      throw new UsageError(
        `the config's "site" names ${JSON.stringify(shownPath(root, folder))}, which leads out of the repository through a link; name a folder inside of it`,
      );
}

/** Whoever asks for the whole site and gets nothing would take it for a clean one. */
function refuseEmptySite({ sites, ignored }: Discovery): void {
  if (ignored === 0 || sites.some(({ pages, isIgnored }) => pages.some((page) => !isIgnored(page)))) return;
  throw new UsageError(
    'the config ignores every page of the site; take an entry out of "ignores", or use --allow-empty',
  );
}

function refuseEqualIds(rules: readonly Rule[]): void {
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id)) throw new UsageError(`there are two rules ${JSON.stringify(id)}; give one of them another id`);
    ids.add(id);
  }
}

/** Most runs have no config: what reads one is not loaded then. */
async function loadConfig(
  request: LintRequest,
  rules: readonly Rule[],
  root: string,
  host: Host,
): Promise<{ readonly config: Config; readonly plugged: readonly PluginRule[] }> {
  const source = configSource(request, root, host);
  if (source === undefined) return { config: noConfig(root), plugged: [] };
  const [{ readConfig }, { loadPlugins }, { resolveConfig }] = await Promise.all([
    import('../config/read.js'),
    import('../config/plugins.js'),
    import('../config/resolve.js'),
  ]);
  const raw = readConfig(host, source);
  const plugged = await loadPlugins(host, raw, request.allowCode, rules);
  return { config: resolveConfig(raw, [...rules, ...plugged.map(({ rule }) => rule)]), plugged };
}

function configSource({ config }: LintRequest, root: string, host: Host): ConfigRequest | undefined {
  if (config === false) return undefined;
  if (typeof config === 'object') return { root, inline: config.inline };
  if (config !== undefined) return { root, given: config };
  const found = findConfig(host, root);
  return found === undefined ? undefined : { root, given: found };
}

/** Why a rule is off for all files, by rule id. */
function switchedOff(
  { rule, offBecause }: LintRequest,
  { config, rules, rulesets }: Setup,
): ReadonlyMap<string, string> {
  const byCall = new Map(rule);
  const isElsewhere = (id: string): boolean =>
    !byCall.has(id) && config.overrides.some((override) => (override.rules.get(id)?.severity ?? 'off') !== 'off');
  const off = rules.filter((one) => !rulesets.base.isOn(one) && !isElsewhere(one.id));
  return new Map(
    off.map(({ id }) => {
      const from = config.rules.get(id)?.from;
      const by = byCall.has(id) || from === undefined ? '--rule' : `${from.file}:${from.line}`;
      return [id, offBecause?.get(id) ?? `switched off by ${by}`];
    }),
  );
}

/** One line that names the nearest three: those that hold the word first, then by the letters that differ. */
export function unknownRule(id: string, ids: readonly string[]): string {
  const word = id.slice(0, 64).toLowerCase();
  const distance = (known: string): number => (word.length > 2 && known.includes(word) ? 0 : editDistance(word, known));
  const close = [...ids].sort((a, b) => distance(a) - distance(b) || compareText(a, b)).slice(0, 3);
  return `unknown rule ${JSON.stringify(id)}; did you mean ${close.join(', ')}? "cache-lint rules" lists them all`;
}
