import type { Path, Region } from '../finding.js';

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
  /** How large the file is; absent when it is none of a config. */
  readonly bytes?: number;
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
