import path from 'node:path';
import { CACHE, layoutOf, type SiteLayout } from '../files/site-layout.js';
import type { Path } from '../finding.js';
import { isInside, shownPath } from '../paths.js';
import type { Preset, Rule } from '../rule.js';
import type { Config, ConfigSuppression, Ignore, IndexConfig, Override, RuleSetting } from './config.js';
import { type ConfigFile, type Source, sourceOf } from './config-file.js';
import { refuse } from './fault.js';
import { readGlob } from './glob-segments.js';
import type { ConfigGlob, ConfigGlobs } from './judge-globs.js';
import { type GlobTexts, type MatchesFile, matcherOf, withMatches } from './page-globs.js';
import { quoteText } from './quote-text.js';
import { type Layer, placesOf, pluginNames, type RawConfig } from './read.js';
import { knownRule, type Resolution, resolveRules } from './rule-settings.js';
import type { ConfigData } from './schema.js';

/** How many globs there may be, and how many characters and wildcards they may have together, with their braces written out. */
const MOST_GLOBS = 10_000;
const MOST_GLOB_PARTS = 200_000;

/**
 * Checks rule ids, options, globs and folders, and puts the layers together. `rules` are the built-in ones and those of plugins.
 * Throws a `UsageError` of one line with the place of the first fault.
 */
export function resolveConfig(raw: RawConfig, rules: readonly Rule[]): Config {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const resolution: Resolution = { root: raw.root, rules: byId, faults: [], globs: 0, globParts: 0 };
  const ofLayers = <T>(read: (layer: Layer) => readonly T[]): readonly T[] => Object.freeze(raw.layers.flatMap(read));
  const settings = raw.layers.map(({ config, data }) => resolveRules(resolution, config, data.rules, ['rules'], false));
  const overrides = withMatches(
    ofLayers((layer) => resolveOverrides(resolution, layer)),
    raw.root,
  );
  const ignores = ofLayers((layer) => resolveIgnores(resolution, layer));
  const globs = resolveGlobs(raw);
  const site = resolveSite(resolution, raw);
  const suppressions = withMatches(
    ofLayers((layer) => resolveSuppressions(resolution, layer)),
    raw.root,
  );
  const baseline = resolveBaseline(resolution, raw);
  const index = resolveIndex(resolution, raw);
  refuse(resolution.faults);
  return Object.freeze({
    root: raw.root,
    path: raw.path,
    files: Object.freeze(raw.files),
    preset: Object.freeze(resolvePreset(raw)),
    rules: mergeRules(settings),
    overrides,
    ...ignoring(ignores, raw.root),
    ignores,
    globs,
    site,
    suppressions,
    baseline,
    plugins: Object.freeze(pluginNames(raw)),
    index,
  });
}

function resolvePreset(raw: RawConfig): { readonly value: Preset; readonly from: Source | undefined } {
  return raw.layers.findLast(({ preset }) => preset !== undefined)?.preset ?? { value: 'recommended', from: undefined };
}

/** A setting without options leaves those of a weaker one as they are. */
function mergeRules(layers: readonly ReadonlyMap<string, RuleSetting>[]): ReadonlyMap<string, RuleSetting> {
  const merged = new Map<string, RuleSetting>();
  for (const [id, setting] of layers.flatMap((layer) => [...layer])) {
    const weaker = merged.get(id);
    const keeps = weaker?.options !== undefined && setting.options === undefined;
    merged.set(id, keeps ? Object.freeze({ ...setting, options: weaker.options }) : setting);
  }
  return merged;
}

function resolveOverrides(resolution: Resolution, { config, data }: Layer): readonly Omit<Override, 'matches'>[] {
  return (data.overrides ?? []).map(({ files, rules }, i) => {
    const place = ['overrides', i];
    return Object.freeze({
      ...checkGlobs(resolution, config, [...place, 'files'], files),
      rules: resolveRules(resolution, config, rules, [...place, 'rules'], true),
      from: sourceOf(config, place),
    });
  });
}

function resolveIgnores(resolution: Resolution, { config, data }: Layer): readonly Ignore[] {
  return (data.ignores ?? []).map((glob, i) => {
    const place = ['ignores', i];
    const plain = glob.replace(/^!/, '');
    checkGlob(resolution, config, place, plain, true);
    const own = { globs: Object.freeze([plain]), base: baseOf(resolution.root, config.folder), coversBelow: true };
    return Object.freeze({ ...own, glob, from: sourceOf(config, place) });
  });
}

/** The last one that matches decides. */
function ignoring(ignores: readonly Ignore[], root: string): Pick<Config, 'isIgnored' | 'ignoredBy'> {
  const matching = matcherOf(ignores, root);
  const ignoredBy = (file: string): Ignore | undefined => {
    const last = ignores[matching(file).at(-1) ?? -1];
    return last?.glob.startsWith('!') ? undefined : last;
  };
  return { isIgnored: ignores.length === 0 ? undefined : (file) => ignoredBy(file) !== undefined, ignoredBy };
}

function resolveGlobs(raw: RawConfig): ConfigGlobs {
  const all = raw.layers.flatMap((layer) => globsOfLayer(raw, layer));
  return Object.freeze({ all: Object.freeze(all), matching: matcherOf(all, raw.root) });
}

function globsOfLayer({ root, exists }: RawConfig, { config, data }: Layer): readonly (ConfigGlob & GlobTexts)[] {
  const base = baseOf(root, config.folder);
  const make = (key: ConfigGlob['key'], place: Path, glob: string): ConfigGlob & GlobTexts => {
    const written = key === 'ignores' ? glob.replace(/^!/, '') : glob;
    const texts = { globs: [written], base, coversBelow: key === 'ignores' };
    return Object.freeze({
      ...{ ...texts, key, glob },
      respell: (other: string) => tryGlobs({ ...texts, globs: [other] }, root),
      start: shownPath(root, lastThere(path.join(base, ...plainStart(written)), exists)),
      from: sourceOf(config, place),
      region: config.region(place),
      path: Object.freeze([...config.prefix, ...place]),
    });
  };
  const ignores = (data.ignores ?? []).map((glob, i) => make('ignores', ['ignores', i], glob));
  const overrides = (data.overrides ?? []).flatMap(({ files }, i) =>
    placesOf(files, 'overrides', i, 'files').map(([place, glob]) => make('overrides', place, glob)),
  );
  return [...ignores, ...overrides];
}

/** What matches them; undefined when one is none. */
function tryGlobs(texts: GlobTexts, root: string): MatchesFile | undefined {
  try {
    for (const glob of texts.globs) readGlob(glob, texts.coversBelow);
    return withMatches([texts], root)[0]!.matches;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The file or folder itself, or the nearest one above it that is there. */
function lastThere(absolute: string, exists: RawConfig['exists']): string {
  let at = absolute;
  while (!exists(at) && at !== path.dirname(at)) at = path.dirname(at);
  return at;
}

/** The names at the start of a glob that are no pattern. */
function plainStart(glob: string): readonly string[] {
  const names = glob.split('/');
  const first = names.findIndex((name) => /[\\*?[{]/.test(name));
  return first === -1 ? names : names.slice(0, first);
}

function resolveSuppressions(
  resolution: Resolution,
  { config, data }: Layer,
): readonly Omit<ConfigSuppression, 'matches'>[] {
  return (data.suppressions ?? []).map(({ rule, files, subject, reason, expires }, i) => {
    const place = ['suppressions', i];
    knownRule(resolution, config, rule, [...place, 'rule'], 'value');
    return Object.freeze({
      rule,
      ...checkGlobs(resolution, config, [...place, 'files'], files),
      ...(subject !== undefined && { subject }),
      reason,
      ...(expires !== undefined && { expires }),
      from: sourceOf(config, place),
      region: config.region(place),
      path: Object.freeze([...config.prefix, ...place]),
    });
  });
}

function checkGlobs(
  resolution: Resolution,
  config: ConfigFile,
  place: Path,
  files: string | readonly string[],
): GlobTexts {
  const all = placesOf(files, ...place);
  for (const [at, glob] of all) checkGlob(resolution, config, at, glob, false);
  return { globs: Object.freeze(all.map(([, glob]) => glob)), base: baseOf(resolution.root, config.folder) };
}

/** Of globs that are too many together the first one is told. */
function checkGlob(resolution: Resolution, config: ConfigFile, at: Path, glob: string, coversBelow: boolean): void {
  const wasFull = isFull(resolution);
  try {
    const { patterns, size } = readGlob(wasFull ? '*' : glob, coversBelow);
    resolution.globs += patterns.length;
    resolution.globParts += size;
    if (!wasFull && isFull(resolution)) throw new RangeError(sayFull(resolution));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // In "ignores" one "!" has been taken off.
    const isTwice = coversBelow && glob.startsWith('!');
    const said = isTwice
      ? `${quoteText(`!${glob}`)}: one "!" takes back, and a name that starts with one is written "\\!"`
      : `${quoteText(glob)}: ${error.message}`;
    resolution.faults.push({ config, path: at, say: () => said });
  }
}

function isFull({ globs, globParts }: Resolution): boolean {
  return globs > MOST_GLOBS || globParts > MOST_GLOB_PARTS;
}

function sayFull({ globs }: Resolution): string {
  const what = globs > MOST_GLOBS ? `more than ${MOST_GLOBS}` : 'too long';
  return `all globs of the config together are ${what}: use "**", or fewer braces`;
}

/** What globs and folders start from: the folder of their file, or, of a file outside of the repository, the repository's root. */
function baseOf(root: string, folder: string): string {
  return isInside(folder, root) ? folder : root;
}

/** Of the strongest file that names one. */
function resolveBaseline(resolution: Resolution, { root, layers }: RawConfig): Config['baseline'] {
  const layer = layers.findLast(({ data }) => data.baseline !== undefined);
  if (layer === undefined) return undefined;
  const { config, data } = layer;
  const absolute = path.resolve(baseOf(root, config.folder), data.baseline!);
  const say = (): string => `${quoteText(data.baseline!)} is outside of the repository: name a file inside of it`;
  if (!isInside(absolute, root)) resolution.faults.push({ config, path: ['baseline'], say });
  return Object.freeze({ path: absolute, from: sourceOf(config, ['baseline']) });
}

/** Each key from the strongest file that has it. */
function resolveIndex(resolution: Resolution, { root, layers }: RawConfig): Config['index'] {
  const own = layers.filter(({ data }) => data.index !== undefined);
  if (own.length === 0) return undefined;
  const merged: { -readonly [K in keyof IndexConfig]: IndexConfig[K] } = { isAsked: () => true };
  for (const { config, data } of own) {
    const { tags, maxBytes, specFiles } = data.index!;
    for (const key of ['folder', 'list', 'map'] as const) {
      const written = data.index![key];
      if (written === undefined) continue;
      merged[key] = path.resolve(baseOf(root, config.folder), written);
      const say = (): string => `${quoteText(written)} is outside of the repository: name it with --index`;
      if (!isInside(merged[key], root)) resolution.faults.push({ config, path: ['index', key], say });
    }
    if (tags !== undefined) {
      const { globs } = checkGlobs(resolution, config, ['index', 'tags'], tags);
      const matching = matcherOf([{ globs, base: root }], root);
      merged.isAsked = (tag) => matching(tag).length > 0;
    }
    if (maxBytes !== undefined) merged.maxBytes = maxBytes;
    if (specFiles !== undefined) merged.specFiles = specFiles;
  }
  return Object.freeze(merged);
}

/**
 * Each folder from the strongest file that names it. The others are beside the cache, or, where they are only there (a Jekyll that keeps its
 * collections in a folder of their own), beside the main file.
 */
function resolveSite(resolution: Resolution, raw: RawConfig): SiteLayout | undefined {
  if (raw.layers.every(({ data }) => data.site === undefined)) return undefined;
  const named: Partial<SiteLayout> = Object.assign(
    {},
    ...raw.layers.map((layer) => namedFolders(resolution, raw, layer)),
  );
  const besideConfig = layoutOf(path.join(baseOf(raw.root, raw.folder), CACHE), undefined);
  const cache = named.cache ?? besideConfig.cache;
  const besideCache = layoutOf(cache, undefined);
  const choose = (key: 'data' | 'tagPages'): string =>
    !raw.exists(besideCache[key]) && raw.exists(besideConfig[key]) ? besideConfig[key] : besideCache[key];
  return Object.freeze({ cache, data: choose('data'), tagPages: choose('tagPages'), ...named });
}

function namedFoldersOf(site: NonNullable<ConfigData['site']>, folder: string): Partial<SiteLayout> {
  return Object.fromEntries(
    Object.entries(site).flatMap(([key, value]) => (value === undefined ? [] : [[key, path.resolve(folder, value)]])),
  );
}

function namedFolders(resolution: Resolution, raw: RawConfig, { config, data }: Layer): Partial<SiteLayout> {
  const folders = namedFoldersOf(data.site ?? {}, baseOf(raw.root, config.folder));
  for (const [key, folder] of Object.entries(folders)) {
    const written = quoteText(data.site![key as keyof SiteLayout]!);
    const fault = (text: string): void =>
      void resolution.faults.push({ config, path: ['site', key], say: () => `${written} ${text}` });
    if (!isInside(folder, raw.root)) fault('is outside of the repository: name a folder inside of it');
    else if (key === 'cache' && path.basename(folder) !== CACHE)
      fault('does not end with "_cache": Jekyll wants the folder of the pages to be called so');
  }
  return folders;
}
