import path from 'node:path';
import { CACHE, layoutOf, type SiteLayout } from '../files/site-layout.js';
import type { Path } from '../finding.js';
import { isInside, shownPath } from '../paths.js';
import type { Preset, Rule } from '../rule.js';
import {
  type Config,
  type ConfigSuppression,
  type Ignore,
  type IndexConfig,
  ignoredBy,
  type Override,
  type PageGlobs,
  type RuleSetting,
} from './config.js';
import { type ConfigFile, type Source, sourceOf } from './config-file.js';
import { refuse } from './fault.js';
import { compileGlob, type Glob } from './glob.js';
import type { ConfigGlob } from './judge-globs.js';
import { fromBase } from './page-globs.js';
import { quoteText } from './quote-text.js';
import { type Layer, placesOf, pluginNames, type RawConfig } from './read.js';
import { knownRule, type Resolution, resolveRules } from './rule-settings.js';
import type { ConfigData } from './schema.js';

/** How many characters and wildcards all globs may have together, with their braces written out: every page is held against each. */
const MOST_GLOB_PARTS = 200_000;

/**
 * Checks rule ids, options, globs and folders, and puts the layers together. `rules` are the built-in ones and those of plugins.
 * Throws a `UsageError` of one line with the place of the first fault.
 */
export function resolveConfig(raw: RawConfig, rules: readonly Rule[]): Config {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const resolution: Resolution = { root: raw.root, rules: byId, faults: [], globParts: 0 };
  const ofLayers = <T>(read: (layer: Layer) => readonly T[]): readonly T[] => Object.freeze(raw.layers.flatMap(read));
  const settings = raw.layers.map(({ config, data }) => resolveRules(resolution, config, data.rules, ['rules'], false));
  const overrides = ofLayers((layer) => resolveOverrides(resolution, layer));
  const ignores = ofLayers((layer) => resolveIgnores(resolution, layer));
  const globs = ofLayers((layer) => resolveGlobs(raw, layer));
  const site = resolveSite(resolution, raw);
  const suppressions = ofLayers((layer) => resolveSuppressions(resolution, layer));
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
    isIgnored: ignores.length === 0 ? undefined : (file: string) => ignoredBy(ignores, file) !== undefined,
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

function resolveOverrides(resolution: Resolution, { config, data }: Layer): readonly Override[] {
  return (data.overrides ?? []).map(({ files, rules }, i) => {
    const place = ['overrides', i];
    return Object.freeze({
      ...compileAll(resolution, config, [...place, 'files'], files),
      rules: resolveRules(resolution, config, rules, [...place, 'rules'], true),
      from: sourceOf(config, place),
    });
  });
}

function resolveIgnores(resolution: Resolution, { config, data }: Layer): readonly Ignore[] {
  return (data.ignores ?? []).map((glob, i) => {
    const place = ['ignores', i];
    const matches = compileOne(resolution, config, place, glob.replace(/^!/, ''), true);
    return Object.freeze({
      glob,
      matches: fromBase(baseOf(resolution.root, config.folder), resolution.root, matches),
      from: sourceOf(config, place),
    });
  });
}

/** Compiled once more, each by itself; what is wrong with one is told already. */
function resolveGlobs({ root, exists }: RawConfig, { config, data }: Layer): readonly ConfigGlob[] {
  const make = (key: ConfigGlob['key'], place: Path, glob: string): ConfigGlob => {
    const written = key === 'ignores' ? glob.replace(/^!/, '') : glob;
    const respell = (other: string): PageGlobs['matches'] | undefined => {
      const compiled = tryGlob(other, key === 'ignores');
      return compiled && fromBase(baseOf(root, config.folder), root, compiled);
    };
    return Object.freeze({
      ...{ key, glob, respell, matches: respell(written)! },
      start: shownPath(root, lastThere(path.join(baseOf(root, config.folder), ...plainStart(written)), exists)),
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

function tryGlob(glob: string, below: boolean): Glob | undefined {
  try {
    return compileGlob(glob, below);
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

function resolveSuppressions(resolution: Resolution, { config, data }: Layer): readonly ConfigSuppression[] {
  return (data.suppressions ?? []).map(({ rule, files, subject, reason, expires }, i) => {
    const place = ['suppressions', i];
    knownRule(resolution, config, rule, [...place, 'rule'], 'value');
    return Object.freeze({
      rule,
      ...compileAll(resolution, config, [...place, 'files'], files),
      ...(subject !== undefined && { subject }),
      reason,
      ...(expires !== undefined && { expires }),
      from: sourceOf(config, place),
      region: config.region(place),
      path: Object.freeze([...config.prefix, ...place]),
    });
  });
}

function compileAll(
  resolution: Resolution,
  config: ConfigFile,
  place: Path,
  files: string | readonly string[],
): PageGlobs {
  const all = placesOf(files, ...place);
  const compiled = all.map(([at, glob]) => compileOne(resolution, config, at, glob, false));
  const base = baseOf(resolution.root, config.folder);
  const matches = fromBase(base, resolution.root, (relative) => compiled.some((glob) => glob(relative)));
  return { globs: Object.freeze(all.map(([, glob]) => glob)), base, matches };
}

function compileOne(resolution: Resolution, config: ConfigFile, at: Path, glob: string, below: boolean): Glob {
  const isFull = resolution.globParts > MOST_GLOB_PARTS;
  try {
    const compiled = compileGlob(isFull ? '*' : glob, below);
    resolution.globParts += compiled.size;
    if (isFull || resolution.globParts <= MOST_GLOB_PARTS) return compiled;
    throw new RangeError('all globs of the config together are too long: use "**", or fewer braces');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // In "ignores" one "!" has been taken off.
    const isTwice = below && glob.startsWith('!');
    const said = isTwice
      ? `${quoteText(`!${glob}`)}: one "!" takes back, and a name that starts with one is written "\\!"`
      : `${quoteText(glob)}: ${error.message}`;
    resolution.faults.push({ config, path: at, say: () => said });
    return compileGlob('*');
  }
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
      const globs = placesOf(tags, 'index', 'tags').map(([at, glob]) =>
        compileOne(resolution, config, at, glob, false),
      );
      merged.isAsked = (tag) => globs.some((glob) => glob(tag));
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
