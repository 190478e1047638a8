import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Path, Region } from '../finding.js';
import { Lines } from '../page/lines.js';
import { findNode, type YamlNode } from '../page/yaml.js';
import { readJson, type TextFault } from './json-text.js';
import { oneLine } from './quote-text.js';
import { readYamlValues } from './yaml-values.js';

/** Where something stands in a config: the file as it is shown, line and column from 1 on (UTF-16 units). */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A config that was read, with the places of its values; its shape is not checked yet. */
export interface ConfigFile {
  /** Relative to the repository root, with `/`; `(config)` for one that a program gives. */
  readonly file: string;
  /** Absolute: what its globs and paths start from. */
  readonly folder: string;
  /** Plain data; every key is an own property, `__proto__` too. */
  readonly data: unknown;
  /** Where the config stands in the file: `cache-lint` in package.json. */
  readonly prefix: Path;
  /** The region of a value, or of a key; of the nearest parent when the value is missing. */
  region(path: Path, at?: 'key' | 'value'): Region;
}

/** The key of package.json. */
export const PACKAGE_KEY = 'cache-lint';

/** What a config file's name may end with. */
export const EXTENSIONS: readonly string[] = ['.json', '.yaml', '.yml'];

/**
 * Reads the text of a config (of its key in package.json; undefined when there is none). Empty text is an empty config. Throws a
 * `UsageError` of one line with the place of what is not JSON or YAML.
 */
export function readConfigText(text: string, file: string, folder: string): ConfigFile | undefined {
  const isPackage = path.posix.basename(file) === 'package.json';
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = new Lines(body);
  const empty = { kind: 'scalar', start: 0, end: 0, value: null } as const;
  const read = file.endsWith('.json') ? readJson : readYamlValues;
  const result = body.trim() === '' ? { root: empty } : read(body);
  if ('fault' in result) throw new UsageError(oneLine(describeFault(result.fault, file, lines)));
  const prefix = isPackage ? [PACKAGE_KEY] : [];
  const { value, isThere } = isPackage ? valueOfKey(result.root, PACKAGE_KEY) : { value: result.root, isThere: true };
  if (!isThere) return undefined;
  const data = isNothing(value) ? {} : toData(value);
  return { file, folder, data, prefix, region: regionsOf(result.root, prefix, lines) };
}

/** Reads a baseline with the places of its values. Throws a `UsageError` of one line with the place of what is not JSON. */
export function readBaselineText(text: string, file: string): ConfigFile {
  const lines = new Lines(text);
  const result = readJson(text, 'baseline');
  if ('fault' in result) throw new UsageError(oneLine(describeFault(result.fault, file, lines)));
  return { file, folder: '', data: toData(result.root), prefix: [], region: regionsOf(result.root, [], lines) };
}

function regionsOf(root: YamlNode, prefix: Path, lines: Lines): ConfigFile['region'] {
  return (place, at = 'value') => {
    const found = findNode(root, [...prefix, ...place]);
    return lines.region(at === 'key' && found.key !== undefined ? found.key : found.value);
  };
}

/** A config that a program gives: its values have no place. */
export function inlineConfig(data: unknown, folder: string): ConfigFile {
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  return { file: '(config)', folder, data, prefix: [], region: () => region };
}

/** Where a value or a key stands. */
export function sourceOf(config: ConfigFile, place: Path, at: 'key' | 'value' = 'value'): Source {
  const { startLine, startColumn } = config.region(place, at);
  return Object.freeze({ file: config.file, line: startLine, column: startColumn });
}

/** `file:line:column`. */
export function showSource({ file, line, column }: Source): string {
  return `${file}:${line}:${column}`;
}

function describeFault({ reason, at, first }: TextFault, file: string, lines: Lines): string {
  const { startLine, startColumn } = lines.region({ start: at, end: at });
  const other = first === undefined ? undefined : lines.region({ start: first, end: first });
  const hint = other === undefined ? '' : ` (first in line ${other.startLine}, column ${other.startColumn}): keep one`;
  return `${file}:${startLine}:${startColumn}: ${reason}${hint}`;
}

function valueOfKey(root: YamlNode, key: string): { readonly value: YamlNode; readonly isThere: boolean } {
  const entry = root.kind === 'mapping' ? root.entries.get(key) : undefined;
  return { value: entry?.value ?? root, isThere: entry !== undefined };
}

/** Nothing but blanks and comments. */
function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.start === node.end;
}

function toData(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(toData);
  const object: Record<string, unknown> = {};
  for (const [key, { value }] of node.entries) {
    // An assignment to `__proto__` would set the prototype.
    Object.defineProperty(object, key, { value: toData(value), enumerable: true, configurable: true, writable: true });
  }
  return object;
}
