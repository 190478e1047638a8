import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Path } from '../finding.js';
import type { Host } from '../host.js';
import { isReallyInside, realOf, shownPath } from '../paths.js';
import { PRESETS, type Preset } from '../rule.js';
import { listed } from '../words/words.js';
import type { PluginName } from './config.js';
import { type ConfigFile, EXTENSIONS, inlineConfig, type Source, sourceOf } from './config-file.js';
import { MOST_KIB, readConfigFile } from './config-text.js';
import { didYouMean, expectation, faultError, refuse, shapeFaults } from './fault.js';
import { findConfig } from './find.js';
import { quoteText } from './quote-text.js';
import { type ConfigData, configSchema } from './schema.js';

/** Where the config comes from: a file by its name, none (`false`), the nearest one (undefined), or a program's object. */
export type ConfigRequest = {
  /** The repository root: what files are shown relative to. Absolute. */
  readonly root: string;
} & ({ readonly given: string | false | undefined } | { readonly inline: unknown });

/** One file: its shape is right. */
export interface Layer {
  readonly config: ConfigFile;
  readonly data: ConfigData;
  /** The last preset that its `extends` names. */
  readonly preset: { readonly value: Preset; readonly from: Source } | undefined;
}

/** The config as it is written, with all files that it extends; rule ids and options are not checked yet. */
export interface RawConfig {
  readonly root: string;
  /** Absolute; undefined without a config, or when a program gives it. */
  readonly path: string | undefined;
  /** Absolute: what the main file's paths start from. */
  readonly folder: string;
  /** As they are shown, the main one first. */
  readonly files: readonly string[];
  /** Weakest first; the main file is the last one. Each file once. */
  readonly layers: readonly Layer[];
  /** Whether something is there, by its absolute path. */
  readonly exists: Host['exists'];
}

/** How many files may extend one another in a row, and be extended in all: each may stand in a folder from which its globs start. */
const MOST_STEPS = 32;
const MOST_FILES = 100;

/** Reads the config and what it extends. Throws a `UsageError` of one line with the place of the first thing that is wrong. */
export function readConfig(host: Host, request: ConfigRequest): RawConfig {
  const { root } = request;
  const { exists } = host;
  const main = mainFile(host, request);
  if (main === undefined) return { root, path: undefined, folder: root, files: [], layers: [], exists };
  const { folder } = main.config;
  const layers = new Extender(host, root, folder).layersOf(
    main.config,
    main.path === undefined ? [] : [realOf(host, main.path)],
  );
  const files = layers.map(({ config }) => config.file).reverse();
  return { root, path: main.path, folder, files, layers, exists };
}

type MainFile = { readonly path?: string; readonly config: ConfigFile };

function mainFile(host: Host, request: ConfigRequest): MainFile | undefined {
  const { root } = request;
  if ('inline' in request) return { config: inlineConfig(request.inline, root) };
  const { given } = request;
  const at = given === undefined ? findConfig(host, root) : given !== false && path.resolve(host.cwd, given);
  if (at === undefined || at === false) return undefined;
  if (!EXTENSIONS.includes(path.extname(at)))
    throw new UsageError(`--config ${JSON.stringify(given)}: a config ends with ${listed(EXTENSIONS, 'or')}`);
  const config = readConfigFile(host, at, root);
  if (config === undefined) throw new UsageError(`--config ${JSON.stringify(given)}: there is no such file`);
  return { path: at, config };
}

/** Follows `extends`. */
class Extender {
  readonly #host: Host;
  readonly #root: string;
  readonly #mainFolder: string;
  /** By path without links: a file that is extended twice is read once. */
  readonly #known = new Map<string, readonly Layer[]>();
  #files = 0;
  #bytes = 0;

  constructor(host: Host, root: string, mainFolder: string) {
    this.#host = host;
    this.#root = root;
    this.#mainFolder = mainFolder;
  }

  /** The file's layers, weakest first; `trail` holds the paths (without links) that led to it, its own one last. */
  layersOf(config: ConfigFile, trail: readonly string[]): readonly Layer[] {
    this.#bytes += config.bytes ?? 0;
    const data = checkShape(config);
    const layers: Layer[] = [];
    let preset: Layer['preset'];
    for (const [place, name] of placesOf(data.extends, 'extends')) {
      if (PRESETS.includes(name as Preset)) preset = { value: name as Preset, from: sourceOf(config, place) };
      else layers.push(...this.#extended(config, place, name, trail));
    }
    return withoutRepeats([...layers, { config, data, preset }]);
  }

  #extended(config: ConfigFile, place: Path, name: string, trail: readonly string[]): readonly Layer[] {
    const wrong = (text: string): UsageError => faultError({ config, path: place, say: () => text });
    if (!EXTENSIONS.includes(path.posix.extname(name))) {
      const hint = didYouMean(name, PRESETS);
      throw wrong(
        `${quoteText(name)} is neither a preset (${PRESETS.join(', ')}) nor a file (${EXTENSIONS.join(', ')})${hint}`,
      );
    }
    const at = path.resolve(config.folder, name);
    const real = realOf(this.#host, at);
    if (![this.#root, this.#mainFolder].some((folder) => isReallyInside(this.#host, at, folder)))
      throw wrong(`${quoteText(name)} is outside of the repository; a config may extend files inside of it only`);
    if (trail.includes(real))
      throw wrong(`${quoteText(name)} leads in a circle: ${this.#showCircle([...trail, real])}`);
    if (trail.length >= MOST_STEPS)
      throw wrong(`more than ${MOST_STEPS} files extend one another in a row: put some of them into one`);
    const known = this.#known.get(real);
    if (known !== undefined) return known;
    const extended = readConfigFile(this.#host, at, this.#root);
    if (extended === undefined) throw wrong(`there is no file ${quoteText(shownPath(this.#root, at))}`);
    if (this.#bytes + (extended.bytes ?? 0) > MOST_KIB * 1024)
      throw wrong(
        `with ${quoteText(name)} the config has more than ${MOST_KIB} KiB; a baseline can hide more findings`,
      );
    if (++this.#files > MOST_FILES)
      throw wrong(`more than ${MOST_FILES} files are extended: put some of them into one`);
    const layers = this.layersOf(extended, [...trail, real]);
    this.#known.set(real, layers);
    return layers;
  }

  #showCircle(trail: readonly string[]): string {
    const circle = trail.slice(trail.indexOf(trail.at(-1)!));
    return circle.map((file) => quoteText(shownPath(this.#root, file))).join(' extends ');
  }
}

function checkShape(config: ConfigFile): ConfigData {
  const result = configSchema.safeParse(config.data, { error: expectation });
  if (!result.success) refuse(shapeFaults(config, config.data, result.error.issues));
  // Not `result.data`: zod leaves a key `__proto__` out, and its value would then be unchecked.
  return config.data as ConfigData;
}

/** A text or each text of a list, with its path. */
export function placesOf(value: string | readonly string[] | undefined, ...place: Path): (readonly [Path, string])[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [[place, value]] : value.map((item, i) => [[...place, i], item] as const);
}

/** Of the same file the last one counts: it beats what the others say, and says all that they say. */
function withoutRepeats(layers: readonly Layer[]): readonly Layer[] {
  return [...new Set([...layers].reverse())].reverse();
}

/** The plugins that all files name, each once. */
export function pluginNames(raw: RawConfig): readonly PluginName[] {
  const byName = new Map<string, PluginName>();
  for (const { config, data } of raw.layers) {
    for (const [place, name] of placesOf(data.plugins, 'plugins')) {
      const path = Object.freeze([...config.prefix, ...place]);
      const plugin = Object.freeze({ name, folder: config.folder, from: sourceOf(config, place), path });
      const key = JSON.stringify([name, config.folder]);
      if (!byName.has(key)) byName.set(key, plugin);
    }
  }
  return [...byName.values()];
}
