import type { Path, Span } from '../finding.js';
import type { Fault, FaultCode, FaultData } from './fault.js';
import { readPlain, type ScalarValue } from './plain-scalar.js';
import { quoted, YamlError } from './text-cursor.js';
import { type Token, YamlScanner } from './yaml-scanner.js';

/** A value with its place: `[start, end)` are UTF-16 offsets into the page's text; a scalar's include its quotes. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly start: number; readonly end: number; readonly value: ScalarValue }
  | { readonly kind: 'sequence'; readonly start: number; end: number; readonly items: YamlNode[] }
  | { readonly kind: 'mapping'; readonly start: number; end: number; readonly entries: Map<string, YamlEntry> };

/** A key and its value; of equal keys the last one, as Psych keeps it. */
export interface YamlEntry {
  readonly key: Span;
  readonly value: YamlNode;
}

/** What YAML says, with places; `root` is absent when a fault that always stops was found. */
export interface YamlResult {
  readonly root?: YamlNode;
  /** At most one of each code, the first in the text. */
  readonly faults: readonly Fault[];
}

/** A page needs four levels. */
const MAX_DEPTH = 256;

/**
 * Reads a front matter as Jekyll's YAML reader does (libyaml under Ruby's Psych), and notes what other readers would read differently.
 * `text` is what stands between the fences; `offset` is added to every place. Never throws; nesting beyond 256 levels is a fault.
 */
export function readYaml(text: string, offset = 0): YamlResult & { readonly data?: unknown } {
  const reader = new YamlReader(text, offset);
  const root = reader.read();
  if (root === undefined) return { faults: reader.faults };
  return { root, faults: reader.faults, data: toData(root, ODD.test(text) ? 'utf16le' : 'latin1') };
}

/** The plain value of a node. Every key is an own property, `__proto__` too. */
function toData(node: YamlNode, encoding: 'latin1' | 'utf16le'): unknown {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? copyOf(node.value, encoding) : node.value;
  if (node.kind === 'sequence') return node.items.map((item) => toData(item, encoding));
  const object: Record<string, unknown> = {};
  for (const [key, { value }] of node.entries) {
    if (key === '__proto__')
      Object.defineProperty(object, key, {
        value: toData(value, encoding),
        enumerable: true,
      });
    else object[key] = toData(value, encoding);
  }
  return object;
}

/** What may become a character beyond Latin-1: without it no value has one. */
const ODD = /[^\x00-\x7f]|\\/;
/** UTF-16 units from which on V8 takes a part of a text for a view of it. */
const LEAST_VIEW = 13;

/** Where a part of a page is kept in a finding, it shall not be a view that keeps the whole page in memory. */
function copyOf(text: string, encoding: 'latin1' | 'utf16le'): string {
  return text.length < LEAST_VIEW ? text : Buffer.from(text, encoding).toString(encoding);
}

/** The place of a path's value, or of the nearest parent that is there; with its key when the whole path is there and ends in a key. */
export function findNode(root: YamlNode, path: Path): { readonly value: Span; readonly key?: Span } {
  let node = root;
  let key: Span | undefined;
  for (const step of path) {
    if (node.kind === 'sequence' && typeof step === 'number' && step < node.items.length) {
      node = node.items[step]!;
      key = undefined;
    } else if (node.kind === 'mapping' && node.entries.has(String(step))) {
      const entry = node.entries.get(String(step))!;
      node = entry.value;
      key = entry.key;
    } else return { value: node };
  }
  return key === undefined ? { value: node } : { value: node, key };
}

class YamlReader {
  readonly faults: Fault[] = [];
  readonly #text: string;
  readonly #offset: number;
  readonly #tokens: YamlScanner;
  #depth = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#tokens = new YamlScanner(text);
  }

  read(): YamlNode | undefined {
    const control = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/.exec(this.#text);
    try {
      const root = this.#readDocument();
      if (control !== null) throw controlCharacter(control);
      return root;
    } catch (error) {
      if (!(error instanceof YamlError)) throw error;
      const first = control !== null && control.index < error.start ? controlCharacter(control) : error;
      this.#addSyntaxFault(first);
      return undefined;
    }
  }

  #addSyntaxFault(error: YamlError): void {
    const span = this.#span(error.start, Math.max(error.end, error.start));
    if (error.surrogate) {
      const text = this.#text.slice(error.start, error.end);
      this.faults.push({ code: 'surrogateEscape', data: { text }, span, stops: 'always' });
    } else this.faults.push({ code: 'syntax', data: { reason: error.message }, span, stops: 'always' });
  }

  #span(start: number, end: number): Span {
    return { start: start + this.#offset, end: Math.min(end, this.#text.length) + this.#offset };
  }

  #note<K extends FaultCode>(
    code: K,
    data: FaultData[K],
    span: Span,
    stops: Fault['stops'],
    related?: Fault['related'],
  ): void {
    if (this.faults.some((fault) => fault.code === code)) return;
    this.faults.push({ code, data, span, stops, ...(related === undefined ? {} : { related }) } as unknown as Fault);
  }

  #readDocument(): YamlNode {
    const unusual = /[\x85\u2028\u2029]/.exec(this.#text);
    if (unusual !== null) {
      this.#note(
        'ambiguousScalar',
        { text: unusual[0], readings: 'a line break to Jekyll, a character to other YAML readers' },
        this.#span(unusual.index, unusual.index + 1),
        'always',
      );
    }
    const first = this.#tokens.peek();
    const ends = ['directive', 'document-indicator', 'stream-end'].includes(first.type);
    const root = ends ? this.#empty(first.start) : this.#readNode(false);
    const rest = this.#tokens.peek();
    if (rest.type !== 'stream-end') this.#noteEarlyEnd(rest);
    return root;
  }

  /** Psych takes the first document of a stream and reads no further. */
  #noteEarlyEnd(rest: Token): void {
    const newline = this.#text.indexOf('\n', rest.start);
    const line = this.#text.slice(rest.start, newline === -1 ? this.#text.length : newline).trimEnd();
    const lost = [...this.#text.slice(rest.start).matchAll(/^([A-Za-z_]+):(?: |$)/gm)]
      .slice(0, 8)
      .map((match) => match[1]!);
    this.#note(
      'earlyFence',
      { fence: line.slice(0, 40), lost },
      this.#span(rest.start, rest.start + Math.max(line.length, 1)),
      'always',
    );
  }

  #empty(at: number): YamlNode {
    return { kind: 'scalar', ...this.#span(at, at), value: null };
  }

  #readNode(indentless: boolean): YamlNode {
    let properties: number | undefined;
    for (
      let token = this.#tokens.peek();
      token.type === 'anchor' || token.type === 'tag';
      token = this.#tokens.peek()
    ) {
      this.#tokens.next();
      properties ??= token.end;
      if (token.type === 'tag')
        this.#note(
          'tag',
          { text: this.#text.slice(token.start, token.end) },
          this.#span(token.start, token.end),
          'always',
        );
    }
    const token = this.#tokens.peek();
    if (token.type === 'alias') return this.#readAlias();
    if (token.type === 'scalar') return this.#readScalar();
    if (indentless && token.type === 'block-entry')
      return this.#deeper(token, () => this.#readBlockSequence(token, true));
    if (token.type === 'flow-sequence-start') return this.#deeper(token, () => this.#readFlowSequence());
    if (token.type === 'flow-mapping-start') return this.#deeper(token, () => this.#readFlowMapping());
    if (token.type === 'block-sequence-start') return this.#deeper(token, () => this.#readBlockSequence(token, false));
    if (token.type === 'block-mapping-start') return this.#deeper(token, () => this.#readBlockMapping());
    if (properties !== undefined) return this.#empty(properties);
    throw new YamlError(`a value is missing before ${this.#describe(token)}`, token.start, token.end);
  }

  #deeper(token: Token, read: () => YamlNode): YamlNode {
    if (++this.#depth > MAX_DEPTH)
      throw new YamlError(`values are nested more than ${MAX_DEPTH} levels deep`, token.start, token.end);
    const node = read();
    this.#depth--;
    return node;
  }

  /** Never followed: aliases can blow a small page up, and are reported anyway. */
  #readAlias(): YamlNode {
    const token = this.#tokens.next();
    const span = this.#span(token.start, token.end);
    this.#note('alias', { text: this.#text.slice(token.start, token.end) }, span, 'always');
    return { kind: 'scalar', ...span, value: null };
  }

  #readScalar(): YamlNode {
    const token = this.#tokens.next();
    const span = this.#span(token.start, token.end);
    if (!token.plain) return { kind: 'scalar', ...span, value: token.text! };
    const { value, ambiguous } = readPlain(token.text!);
    if (ambiguous !== undefined)
      this.#note('ambiguousScalar', { text: token.text!, readings: ambiguous }, span, 'reported');
    return { kind: 'scalar', ...span, value };
  }

  #readBlockSequence(start: Token, indentless: boolean): YamlNode {
    if (!indentless) this.#tokens.next();
    const items: YamlNode[] = [];
    const place = this.#span(start.start, start.start);
    let end = place.end;
    while (this.#tokens.peek().type === 'block-entry') {
      const entry = this.#tokens.next();
      const next = this.#tokens.peek().type;
      const empty =
        next === 'block-entry' || next === 'block-end' || (indentless && (next === 'key' || next === 'value'));
      const item = empty ? this.#empty(entry.end) : this.#readNode(false);
      items.push(item);
      end = item.end;
    }
    if (!indentless) this.#endBlock('a list item that starts with "- "');
    return { kind: 'sequence', start: place.start, end, items };
  }

  #readBlockMapping(): YamlNode {
    const start = this.#tokens.next();
    const place = this.#span(start.start, start.start);
    const entries = new Map<string, YamlEntry>();
    let end = place.end;
    while (this.#tokens.peek().type === 'key') {
      const key = this.#readBlockKey();
      const value = this.#readBlockValue(key.end);
      end = value.end;
      this.#addEntry(entries, key, value);
    }
    this.#endBlock('a key');
    return { kind: 'mapping', start: place.start, end, entries };
  }

  #readBlockKey(): YamlNode {
    const token = this.#tokens.next();
    return this.#isOneOf('key', 'value', 'block-end') ? this.#empty(token.end) : this.#readNode(true);
  }

  #readBlockValue(keyEnd: number): YamlNode {
    if (this.#tokens.peek().type !== 'value') return this.#empty(keyEnd - this.#offset);
    const token = this.#tokens.next();
    return this.#isOneOf('key', 'value', 'block-end') ? this.#empty(token.end) : this.#readNode(true);
  }

  #endBlock(expected: string): void {
    const token = this.#tokens.peek();
    if (token.type !== 'block-end')
      throw new YamlError(`${expected} is expected before ${this.#describe(token)}`, token.start, token.end);
    this.#tokens.next();
  }

  #readFlowSequence(): YamlNode {
    const start = this.#tokens.next();
    const items: YamlNode[] = [];
    for (let first = true; this.#tokens.peek().type !== 'flow-sequence-end'; first = false) {
      if (!first) this.#takeComma(start, ']');
      if (this.#isOneOf('flow-sequence-end')) break;
      items.push(this.#isOneOf('key') ? this.#readSinglePair() : this.#readNode(false));
    }
    const end = this.#tokens.next();
    return { kind: 'sequence', ...this.#span(start.start, end.end), items };
  }

  /** `[a: b]` is a list of one mapping. Where the key is missing libyaml drops the token that follows, and so do we. */
  #readSinglePair(): YamlNode {
    const token = this.#tokens.next();
    const keyless = this.#isOneOf('value', 'flow-entry', 'flow-sequence-end');
    if (keyless) this.#tokens.next();
    const key = keyless ? this.#empty(token.end) : this.#readNode(false);
    const value = this.#readFlowValue(key, 'flow-sequence-end');
    const entries = new Map<string, YamlEntry>();
    this.#addEntry(entries, key, value);
    return { kind: 'mapping', start: key.start, end: value.end, entries };
  }

  #readFlowMapping(): YamlNode {
    const start = this.#tokens.next();
    const entries = new Map<string, YamlEntry>();
    for (let first = true; this.#tokens.peek().type !== 'flow-mapping-end'; first = false) {
      if (!first) this.#takeComma(start, '}');
      if (this.#isOneOf('flow-mapping-end')) break;
      const [key, value] = this.#readFlowEntry();
      this.#addEntry(entries, key, value);
    }
    const end = this.#tokens.next();
    return { kind: 'mapping', ...this.#span(start.start, end.end), entries };
  }

  #readFlowEntry(): [YamlNode, YamlNode] {
    if (!this.#isOneOf('key')) {
      const key = this.#readNode(false);
      return [key, this.#empty(key.end - this.#offset)];
    }
    const token = this.#tokens.next();
    const key = this.#isOneOf('value', 'flow-entry', 'flow-mapping-end')
      ? this.#empty(token.end)
      : this.#readNode(false);
    return [key, this.#readFlowValue(key, 'flow-mapping-end')];
  }

  #readFlowValue(key: YamlNode, close: Token['type']): YamlNode {
    if (!this.#isOneOf('value')) return this.#empty(key.end - this.#offset);
    const token = this.#tokens.next();
    return this.#isOneOf('flow-entry', close) ? this.#empty(token.end) : this.#readNode(false);
  }

  #takeComma(open: Token, close: string): void {
    const token = this.#tokens.peek();
    if (token.type !== 'flow-entry') {
      const opened = this.#text[open.start]!;
      throw new YamlError(
        `"," or "${close}" is expected before ${this.#describe(token)} (the ${quoted(opened)} stands ${this.#place(open.start, token.start)})`,
        token.start,
        token.end,
      );
    }
    this.#tokens.next();
  }

  #addEntry(entries: Map<string, YamlEntry>, key: YamlNode, value: YamlNode): void {
    if (key.kind !== 'scalar')
      throw new YamlError('a key that is a list or a mapping', key.start - this.#offset, key.end - this.#offset);
    const name = String(key.value);
    const span = { start: key.start, end: key.end };
    if (name === '<<') this.#note('mergeKey', {}, span, 'always');
    if (typeof key.value !== 'string') {
      this.#note(
        'ambiguousScalar',
        {
          text: this.#text.slice(key.start - this.#offset, key.end - this.#offset),
          readings: 'a key that is not text to some YAML readers',
        },
        span,
        'reported',
      );
    }
    const before = entries.get(name);
    if (before !== undefined) {
      this.#note('duplicateKey', { key: name }, span, 'reported', [
        { message: 'the first of the two, which Jekyll ignores', span: before.key },
      ]);
      entries.delete(name);
    }
    entries.set(name, { key: span, value });
  }

  #isOneOf(...types: readonly Token['type'][]): boolean {
    return types.includes(this.#tokens.peek().type);
  }

  #describe(token: Token): string {
    if (token.type === 'stream-end') return 'the end of the front matter';
    const text = this.#text.slice(token.start, Math.max(token.end, token.start + 1));
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return text.startsWith('"') ? `${shown}${shown === text ? '' : '"'}` : quoted(shown);
  }

  #place(open: number, at: number): string {
    return this.#text.slice(open, at).includes('\n') ? 'on an earlier line' : `${at - open} characters before`;
  }
}

function controlCharacter(match: RegExpExecArray): YamlError {
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return new YamlError(`the character U+${code} is not allowed in YAML`, match.index);
}
