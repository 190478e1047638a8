import path from 'node:path';
import { UsageError } from '../errors.js';
import type { Path, Span } from '../finding.js';
import type { Host } from '../host.js';
import { Lines } from '../page/lines.js';
import { shownPath } from '../paths.js';
import { type ConfigFile, PACKAGE_KEY } from './config-file.js';
import { failAtJson } from './json-fault.js';
import { type Fail, failIn } from './text-fault.js';
import { readTree, type Tree } from './yaml-tree.js';

/**
 * Of all files of a config together: about a thousand suppressions. The reader of YAML takes a second for as much as this of nothing but
 * faults.
 */
export const MOST_KIB = 256;

/**
 * Reads the text of a config (of its key in package.json; undefined when there is none). Empty text is an empty config. Throws a
 * `UsageError` of one line with the place of what is not JSON or YAML. JSON is what `JSON.parse` takes; the places of its values are
 * those of the same text as YAML.
 */
export function readConfigText(text: string, file: string, folder: string): ConfigFile | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_KIB * 1024)
    throw new UsageError(`${file}:1:1: a config has at most ${MOST_KIB} KiB; a baseline can hide more findings`);
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const isJson = file.endsWith('.json') && body.trim() !== '';
  const fail = failIn(file, body);
  const given = isJson ? parseJson(body, fail) : undefined;
  const tree = readTree(body, isJson, fail);
  const isEmpty = tree.span.start === tree.span.end;
  const data = isJson ? given : isEmpty ? {} : tree.data;
  const lines = new Lines(body);
  const region =
    (prefix: Path): ConfigFile['region'] =>
    (place, at = 'value') =>
      lines.region(spanOf(tree, [...prefix, ...place], at));
  if (path.posix.basename(file) !== 'package.json')
    return { file, folder, bytes, data, prefix: [], region: region([]) };
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, PACKAGE_KEY)) return undefined;
  const own = (data as Readonly<Record<string, unknown>>)[PACKAGE_KEY];
  return { file, folder, bytes, data: own, prefix: [PACKAGE_KEY], region: region([PACKAGE_KEY]) };
}

/** Reads a config by its name; undefined when there is no such file. Throws a `UsageError` when it is no config. */
export function readConfigFile(host: Host, at: string, root: string): ConfigFile | undefined {
  const text = host.readText(at);
  if (text === undefined) return undefined;
  const file = shownPath(root, at);
  const config = readConfigText(text, file, path.dirname(at));
  if (config === undefined)
    throw new UsageError(`${file}:1:1: the key "${PACKAGE_KEY}" is missing: it would hold the config`);
  return config;
}

function parseJson(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    failAtJson(text, 'config', fail);
    throw error;
  }
}

/** Of a path's value, or of its key when the whole path is there. */
function spanOf(root: Tree, path: Path, at: 'key' | 'value'): Span {
  let tree = root;
  for (const step of path) {
    const next = tree.items?.get(String(step));
    if (next === undefined) return tree.span;
    tree = next;
  }
  return at === 'key' && tree.key !== undefined ? tree.key : tree.span;
}
