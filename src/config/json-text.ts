import type { Span } from '../finding.js';
import type { YamlEntry, YamlNode } from '../page/yaml.js';
import { quoteText } from './quote-text.js';

/** Why a text cannot be read, in words that say what to do, and where: UTF-16 offsets. */
export interface TextFault {
  readonly reason: string;
  readonly at: number;
  /** The first of two equal keys. */
  readonly first?: number;
}

export type TextResult = { readonly root: YamlNode } | { readonly fault: TextFault };

/** A config needs a few levels. */
const MAX_DEPTH = 256;

/** Each takes about 100 bytes of memory; a line of a baseline has four. */
const MOST_VALUES = 3_000_000;

/**
 * Reads JSON with the place of each value. It takes exactly what `JSON.parse` takes, but for equal keys in one object, more than 256
 * levels and more than 3,000,000 values; `readYaml` reads most of it too, but neither pairs of surrogates as escapes nor what only YAML
 * takes for a line break. Never throws. `what` the text is, messages say.
 */
export function readJson(text: string, what: 'config' | 'baseline' = 'config'): TextResult {
  const cursor: Cursor = { text, what, at: 0, values: 0 };
  try {
    const root = readValue(cursor, 0);
    skipBlanks(cursor);
    if (cursor.at < text.length) fail(cursor, `${nameNext(cursor)} stands behind the end of the ${what}`);
    return { root };
  } catch (error) {
    if (error instanceof JsonError) return { fault: error.fault };
    throw error;
  }
}

class JsonError extends Error {
  readonly fault: TextFault;

  constructor(fault: TextFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

interface Cursor {
  readonly text: string;
  readonly what: 'config' | 'baseline';
  at: number;
  /** How many have been read. */
  values: number;
}

function fail(cursor: Cursor, reason: string, at = cursor.at): never {
  if (/^\/[/*]/.test(cursor.text.slice(at, at + 2)))
    throw new JsonError({
      reason: `JSON has no comments${inYaml(cursor, '; YAML has them: cache-lint.config.yaml')}`,
      at,
    });
  throw new JsonError({ reason, at });
}

/** A hint for those who may write YAML as well. */
function inYaml({ what }: Cursor, hint: string): string {
  return what === 'config' ? hint : '';
}

function skipBlanks(cursor: Cursor): void {
  while (BLANKS.has(cursor.text.charCodeAt(cursor.at))) cursor.at++;
}

const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** What stands next, for a message. */
function nameNext({ text, at }: Cursor): string {
  if (at >= text.length) return 'the end of the file';
  const word = /^(?:"[^"\n]*"|[\w$.+-]+|.)/su.exec(text.slice(at, at + 40))?.[0] ?? '';
  return word.length > 1 && word.startsWith('"') ? word : quoteText(word);
}

function readValue(cursor: Cursor, depth: number): YamlNode {
  skipBlanks(cursor);
  const char = cursor.text.charAt(cursor.at);
  if (depth > MAX_DEPTH) fail(cursor, `values are nested more than ${MAX_DEPTH} levels deep`);
  if (++cursor.values > MOST_VALUES) fail(cursor, `the ${cursor.what} has more than ${MOST_VALUES} values`);
  if (char === '{') return readObject(cursor, depth);
  if (char === '[') return readArray(cursor, depth);
  if (char === '"') return readString(cursor);
  return readWord(cursor, depth);
}

function readObject(cursor: Cursor, depth: number): YamlNode {
  const start = cursor.at++;
  const entries = new Map<string, YamlEntry>();
  while (!takeEnd(cursor, '}', entries.size > 0)) {
    if (cursor.text.charAt(cursor.at) !== '"')
      fail(cursor, `a key in double quotes is expected, not ${nameNext(cursor)}`);
    const { start: from, end, value: name } = readString(cursor);
    addKey(cursor, entries, String(name), { start: from, end });
    skipBlanks(cursor);
    if (cursor.text.charAt(cursor.at) !== ':')
      fail(cursor, `a ":" is expected behind the key, not ${nameNext(cursor)}`);
    cursor.at++;
    entries.set(String(name), { key: { start: from, end }, value: readValue(cursor, depth + 1) });
  }
  return { kind: 'mapping', start, end: cursor.at, entries };
}

function addKey(cursor: Cursor, entries: ReadonlyMap<string, YamlEntry>, name: string, key: Span): void {
  const first = entries.get(name)?.key.start;
  if (first === undefined) return;
  const written = cursor.text.slice(key.start, Math.min(key.end, key.start + 60));
  throw new JsonError({ reason: `the key ${written} stands twice`, at: key.start, first });
}

function readArray(cursor: Cursor, depth: number): YamlNode {
  const start = cursor.at++;
  const items: YamlNode[] = [];
  while (!takeEnd(cursor, ']', items.length > 0)) items.push(readValue(cursor, depth + 1));
  return { kind: 'sequence', start, end: cursor.at, items };
}

/** Takes the closing bracket, or the comma before the next entry. */
function takeEnd(cursor: Cursor, close: ']' | '}', needsComma: boolean): boolean {
  skipBlanks(cursor);
  if (cursor.text.charAt(cursor.at) === close) {
    cursor.at++;
    return true;
  }
  if (!needsComma) return false;
  const comma = cursor.at;
  if (cursor.text.charAt(comma) !== ',') fail(cursor, `"," or "${close}" is expected before ${nameNext(cursor)}`);
  cursor.at++;
  skipBlanks(cursor);
  if (cursor.text.charAt(cursor.at) === close)
    fail(cursor, `take this comma away: JSON has none before "${close}"`, comma);
  return false;
}

function readString(cursor: Cursor): YamlNode & { readonly kind: 'scalar' } {
  const { text, at: start } = cursor;
  let at = start + 1;
  for (let code = text.charCodeAt(at); code !== 0x22; code = text.charCodeAt(++at)) {
    if (Number.isNaN(code)) fail(cursor, 'this text has no closing quote');
    if (code < 0x20) fail(cursor, 'a text ends on its line: a quote is missing, or a line break is written \\n', at);
    if (code === 0x5c && !/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6)))
      fail(cursor, 'a backslash is written \\\\ in JSON; in paths and globs use /', at);
    if (code === 0x5c) at++;
  }
  cursor.at = at + 1;
  return { kind: 'scalar', start, end: at + 1, value: JSON.parse(text.slice(start, at + 1)) as string };
}

const WORD = /[^\s,:[\]{}"'/]*/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function readWord(cursor: Cursor, depth: number): YamlNode {
  const start = cursor.at;
  WORD.lastIndex = start;
  const word = WORD.exec(cursor.text)![0];
  const isWord = word in WORDS;
  if (!isWord && !NUMBER.test(word)) failAtWord(cursor, depth);
  cursor.at = start + word.length;
  return { kind: 'scalar', start, end: cursor.at, value: isWord ? WORDS[word]! : Number(word) };
}

function failAtWord(cursor: Cursor, depth: number): never {
  if (depth === 0)
    fail(
      cursor,
      `a ${cursor.what} in JSON starts with "{"${inYaml(cursor, '; the name of one in YAML ends with .yaml')}`,
    );
  const isText = /^[\w'$.@*!-]/.test(cursor.text.charAt(cursor.at));
  fail(cursor, `a value is expected, not ${nameNext(cursor)}${isText ? '; texts stand in double quotes' : ''}`);
}

const WORDS: Readonly<Record<string, boolean | null>> = Object.assign(Object.create(null), {
  true: true,
  false: false,
  null: null,
});
