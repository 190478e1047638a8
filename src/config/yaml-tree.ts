import { Composer, CST, isMap, isScalar, isSeq, Lexer, type Node, Parser, type Scalar, type YAMLMap } from 'yaml';
import type { Span } from '../finding.js';
import { quoteText } from './quote-text.js';
import { type Fail, MAX_DEPTH } from './text-fault.js';
import { failAtError, failAtHalf, failAtMark } from './yaml-fault.js';

/** A value with its place, and those of what it holds, by key or index. */
export interface Tree {
  readonly data: unknown;
  readonly span: Span;
  readonly key?: Span;
  readonly items?: ReadonlyMap<string, Tree>;
}

/**
 * Reads YAML 1.2 with the place of each value. Of plain words only `true`, `false`, `null` and JSON's numbers are more than text, so that
 * `off` and `2026-12-31` need no quotes. Anchors, aliases, tags, directives, merge keys, equal keys and a second document are faults. In
 * a text that `isJson` only equal keys and depth are looked for.
 */
export function readTree(text: string, isJson: boolean, fail: Fail): Tree {
  const control = isJson ? null : /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    fail(`the character U+${code} is not allowed in YAML`, control.index);
  }
  // The reader takes a carriage return alone for a character of a word.
  const body = text.replace(/\r(?!\n)/g, '\n');
  const { tokens, deepAt } = readTokens(body, fail);
  const [document] = new Composer(OPTIONS).compose(tokens, true, text.length);
  const { errors, contents } = document!;
  const [error] = isJson ? [] : errors;
  if (deepAt !== undefined && !(error !== undefined && error.pos[0] < deepAt))
    fail(`values are nested more than ${MAX_DEPTH} levels deep`, deepAt);
  if (error !== undefined) failAtError(error, body, fail);
  return readNode(contents, { text: body, isJson, fail });
}

/** What may stand before the `---` at which a config starts, by the reader's names. */
const BEFORE_START: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'doc-mode', 'byte-order-mark']);

/** Its own search for equal keys takes quadratic time, and its core schema takes hashes like `0e1` and `0x1f` for numbers. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false } as const;

/**
 * Hands the words of a text to the parser one by one, up to the first that nests too deep: what comes behind the parser calls itself for
 * each level, and thousands end the whole process. `deepAt` is where that one starts.
 */
function readTokens(text: string, fail: Fail): { tokens: CST.Token[]; deepAt?: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let isText = false;
  let hasStarted = false;
  for (const word of new Lexer().lex(text)) {
    const at = parser.offset;
    const type: string | null = isText ? 'text' : CST.tokenType(word);
    isText = type === 'scalar';
    if (type !== 'doc-start' || hasStarted) failAtMark(type, word, text, at, fail);
    hasStarted ||= type === null || !BEFORE_START.has(type);
    const whole = [...parser.next(word)];
    tokens.push(...whole);
    if (parser.stack.length > MAX_DEPTH + 1 && 'items' in parser.stack.at(-1)!)
      return { tokens: [...tokens, ...parser.end()], deepAt: at };
    // What follows does not matter, and can be much.
    if (whole.some(({ type }) => type === 'error')) break;
  }
  return { tokens: [...tokens, ...parser.end()] };
}

interface Context {
  readonly text: string;
  readonly isJson: boolean;
  readonly fail: Fail;
}

function readNode(node: Node | null, context: Context, key?: Span): Tree {
  // Nothing is written behind a key alone, or in a whole config.
  const nowhere = key?.end ?? 0;
  const [start, end] = node?.range ?? [nowhere, nowhere];
  const own = key === undefined ? {} : { key };
  // Without brackets the reader counts comments and line breaks behind the last value, too.
  const spanTo = (last: Tree | undefined, flow: boolean | undefined): Span =>
    last === undefined || flow ? { start, end } : { start, end: Math.max(last.span.end, (last.key ?? last.span).end) };
  if (isMap<Node, Node | null>(node)) {
    const { data, items } = readMap(node, context);
    return { ...own, data, items, span: spanTo([...items.values()].at(-1), node.flow) };
  }
  if (!isSeq<Node>(node))
    return { ...own, data: isScalar(node) ? scalarValue(node, context) : null, span: { start, end } };
  const all = node.items.map((item) => readNode(item, context));
  const items = new Map(all.map((item, i) => [String(i), item]));
  return { ...own, data: all.map(({ data }) => data), items, span: spanTo(all.at(-1), node.flow) };
}

function readMap(map: YAMLMap<Node, Node | null>, context: Context): { data: object; items: Map<string, Tree> } {
  const { isJson, fail } = context;
  const data = {};
  const items = new Map<string, Tree>();
  for (const { key, value } of map.items) {
    const [start, end] = key.range!;
    if (!isScalar(key))
      return fail('a key cannot be a list or an object: a text that starts with "[" or "{" needs quotes', start);
    scalarValue(key, context);
    const name = String(key.value);
    if (name === '<<' && !isJson) fail('"<<" is a merge key of YAML, which a config cannot have: use "extends"', start);
    const first = items.get(name)?.key?.start;
    if (first !== undefined) fail(`the key ${quoteText(name)} stands twice`, start, first);
    const item = readNode(value, context, { start, end });
    items.set(name, item);
    // An assignment to `__proto__` would set the prototype.
    Object.defineProperty(data, name, { value: item.data, enumerable: true, configurable: true, writable: true });
  }
  return { data, items };
}

function scalarValue({ value, type, range }: Scalar, { text, isJson, fail }: Context): unknown {
  if (type === 'PLAIN') return plainValue(String(value));
  if (type === 'QUOTE_DOUBLE' && !isJson) failAtHalf(text.slice(range![0], range![1]), range![0], fail);
  return value;
}

function plainValue(text: string): unknown {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
}
