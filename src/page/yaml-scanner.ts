import { isBlankZ, isBreak, quoted, TextCursor, YamlError } from './text-cursor.js';
import { scanBlockText, scanPlain, scanQuoted } from './yaml-text.js';

/** A token of YAML. `[start, end)` are UTF-16 offsets into the scanned text. */
export interface Token {
  readonly type:
    | 'document-indicator'
    | 'directive'
    | 'stream-end'
    | 'block-sequence-start'
    | 'block-mapping-start'
    | 'block-end'
    | 'flow-sequence-start'
    | 'flow-sequence-end'
    | 'flow-mapping-start'
    | 'flow-mapping-end'
    | 'block-entry'
    | 'flow-entry'
    | 'key'
    | 'value'
    | 'alias'
    | 'anchor'
    | 'tag'
    | 'scalar';
  readonly start: number;
  readonly end: number;
  /** Of a scalar: its text after folding and escapes. */
  readonly text?: string;
  /** Of a scalar: whether it is written without quotes and not as a block. */
  readonly plain?: boolean;
}

interface SimpleKey {
  readonly required: boolean;
  readonly tokenNumber: number;
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** In characters; `:` included. */
const MAX_SIMPLE_KEY = 1024;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Splits YAML 1.1 into tokens the way libyaml 0.2.5 does, the reader under Ruby's Psych and so under Jekyll: what it accepts and where
 * it ends a scalar decides what the site shows, and no JavaScript reader agrees with it on damaged pages. Time and memory are linear in
 * the text for a bounded number of open flow collections (the reader above bounds it).
 */
export class YamlScanner {
  readonly #cursor: TextCursor;
  #flowLevel = 0;
  #indent = -1;
  readonly #indents: number[] = [];
  #keyAllowed = true;
  /** By the level of flow collections: what may still become a key. */
  readonly #keys: (SimpleKey | undefined)[] = [undefined];
  #tokens: Token[] = [];
  #head = 0;
  #taken = 0;
  #ended = false;
  /** Whether the token at the head is known to be the next one: no key can still be put before it. */
  #peeked = false;

  constructor(text: string) {
    this.#cursor = new TextCursor(text);
  }

  /** The next token, without taking it. Throws `YamlError`. */
  peek(): Token {
    if (!this.#peeked) {
      while (this.#needsMore()) this.#fetch();
      this.#peeked = true;
    }
    return this.#tokens[this.#head]!;
  }

  /** Takes the next token. Throws `YamlError`. */
  next(): Token {
    const token = this.peek();
    this.#peeked = false;
    this.#head++;
    this.#taken++;
    if (this.#head > 1024) {
      this.#tokens = this.#tokens.slice(this.#head);
      this.#head = 0;
    }
    return token;
  }

  #needsMore(): boolean {
    if (this.#ended) return false;
    if (this.#head === this.#tokens.length) return true;
    this.#dropStaleKeys();
    for (const key of this.#keys) if (key?.tokenNumber === this.#taken) return true;
    return false;
  }

  #fetch(): void {
    this.#toNextToken();
    this.#dropStaleKeys();
    this.#unroll(this.#cursor.column);
    const code = this.#cursor.code();
    if (Number.isNaN(code)) return this.#fetchEnd();
    if (this.#cursor.column === 0) {
      if (code === 0x25) return this.#fetchDirective();
      if (this.#cursor.atDocumentIndicator()) return this.#fetchDocumentIndicator();
    }
    const char = this.#cursor.char;
    const blankNext = isBlankZ(this.#cursor.code(1));
    switch (char) {
      case '[':
        return this.#fetchFlowStart('flow-sequence-start');
      case '{':
        return this.#fetchFlowStart('flow-mapping-start');
      case ']':
        return this.#fetchFlowEnd('flow-sequence-end');
      case '}':
        return this.#fetchFlowEnd('flow-mapping-end');
      case ',':
        return this.#fetchFlowEntry();
      case '*':
        return this.#fetchAnchor('alias');
      case '&':
        return this.#fetchAnchor('anchor');
      case '!':
        return this.#fetchTag();
      case "'":
      case '"':
        return this.#fetchQuoted(char);
    }
    if (char === '-' && blankNext) return this.#fetchBlockEntry();
    if (char === '?' && (this.#flowLevel > 0 || blankNext)) return this.#fetchKey();
    if (char === ':' && (this.#flowLevel > 0 || blankNext)) return this.#fetchValue();
    if ((char === '|' || char === '>') && this.#flowLevel === 0) return this.#fetchBlockScalar();
    // Where a key may start, a tab is no space between tokens; `|` and `>` come here in flow collections.
    if ('\t|>%@`'.includes(char))
      throw new YamlError(`${char === '\t' ? 'a tab' : quoted(char)} cannot start a value`, this.#cursor.at);
    this.#fetchPlain();
  }

  /** Tabs separate tokens in flow collections and where no key may start; indentation is blanks only. */
  #toNextToken(): void {
    for (;;) {
      if (this.#cursor.column === 0 && this.#cursor.code() === BYTE_ORDER_MARK) this.#cursor.at++;
      while (
        this.#cursor.code() === 0x20 ||
        ((this.#flowLevel > 0 || !this.#keyAllowed) && this.#cursor.code() === 0x09)
      )
        this.#cursor.at++;
      if (this.#cursor.code() === 0x23) this.#cursor.skipLine();
      if (!isBreak(this.#cursor.code())) return;
      this.#cursor.takeBreak();
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }

  // Simple keys: a scalar (or a flow collection) becomes a key when a `:` follows on its line within 1,024 characters.

  #dropStaleKeys(): void {
    for (const [level, key] of this.#keys.entries()) {
      if (key === undefined) continue;
      if (key.line === this.#cursor.line && this.#isShort(key.at)) continue;
      if (key.required) throw missingColon(key.at, this.#cursor.lineEnd(key.at));
      this.#keys[level] = undefined;
    }
  }

  /** Whether at most 1,024 characters stand between an offset and here; those beyond U+FFFF take two UTF-16 units. */
  #isShort(from: number): boolean {
    const units = this.#cursor.at - from;
    if (units <= MAX_SIMPLE_KEY) return true;
    return units <= 2 * MAX_SIMPLE_KEY && [...this.#cursor.text.slice(from, this.#cursor.at)].length <= MAX_SIMPLE_KEY;
  }

  #saveKey(): void {
    if (!this.#keyAllowed) return;
    const required = this.#flowLevel === 0 && this.#indent === this.#cursor.column;
    this.#removeKey();
    const { at, line, column } = this.#cursor;
    const tokenNumber = this.#taken + (this.#tokens.length - this.#head);
    this.#keys[this.#keys.length - 1] = { required, tokenNumber, at, line, column };
  }

  #removeKey(): void {
    const key = this.#keys.at(-1);
    if (key?.required) throw missingColon(key.at, this.#cursor.lineEnd(key.at));
    this.#keys[this.#keys.length - 1] = undefined;
  }

  // Block collections: opened and closed by columns.

  #roll(column: number, tokenNumber: number, type: 'block-sequence-start' | 'block-mapping-start', at: number): void {
    if (this.#flowLevel > 0 || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    const token: Token = { type, start: at, end: at };
    if (tokenNumber === -1) this.#tokens.push(token);
    else this.#tokens.splice(this.#head + tokenNumber - this.#taken, 0, token);
  }

  #unroll(column: number): void {
    if (this.#flowLevel > 0) return;
    while (this.#indent > column) {
      this.#push('block-end', this.#cursor.at, this.#cursor.at);
      this.#indent = this.#indents.pop()!;
    }
  }

  #push(type: Token['type'], start: number, end: number): void {
    this.#tokens.push({ type, start, end });
  }

  #fetchEnd(): void {
    this.#unroll(-1);
    this.#removeKey();
    this.#push('stream-end', this.#cursor.at, this.#cursor.at);
    this.#ended = true;
  }

  #fetchDirective(): void {
    this.#unroll(-1);
    this.#removeKey();
    const start = this.#cursor.at;
    this.#cursor.skipLine();
    this.#push('directive', start, this.#cursor.at);
  }

  #fetchDocumentIndicator(): void {
    this.#unroll(-1);
    this.#removeKey();
    const start = this.#cursor.at;
    this.#cursor.at += 3;
    this.#push('document-indicator', start, this.#cursor.at);
  }

  #fetchFlowStart(type: 'flow-sequence-start' | 'flow-mapping-start'): void {
    this.#saveKey();
    this.#keys.push(undefined);
    this.#flowLevel++;
    this.#keyAllowed = true;
    this.#push(type, this.#cursor.at, ++this.#cursor.at);
  }

  #fetchFlowEnd(type: 'flow-sequence-end' | 'flow-mapping-end'): void {
    this.#removeKey();
    if (this.#flowLevel > 0) {
      this.#keys.pop();
      this.#flowLevel--;
    }
    this.#keyAllowed = false;
    this.#push(type, this.#cursor.at, ++this.#cursor.at);
  }

  #fetchFlowEntry(): void {
    this.#removeKey();
    this.#keyAllowed = true;
    this.#push('flow-entry', this.#cursor.at, ++this.#cursor.at);
  }

  #fetchBlockEntry(): void {
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw new YamlError('a list item ("- ") cannot stand here', this.#cursor.at);
      this.#roll(this.#cursor.column, -1, 'block-sequence-start', this.#cursor.at);
    }
    this.#removeKey();
    this.#keyAllowed = true;
    this.#push('block-entry', this.#cursor.at, ++this.#cursor.at);
  }

  #fetchKey(): void {
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw new YamlError('a key ("? ") cannot stand here', this.#cursor.at);
      this.#roll(this.#cursor.column, -1, 'block-mapping-start', this.#cursor.at);
    }
    this.#removeKey();
    this.#keyAllowed = this.#flowLevel === 0;
    this.#push('key', this.#cursor.at, ++this.#cursor.at);
  }

  #fetchValue(): void {
    this.#dropStaleKeys();
    const key = this.#keys.at(-1);
    if (key !== undefined) {
      this.#tokens.splice(this.#head + key.tokenNumber - this.#taken, 0, { type: 'key', start: key.at, end: key.at });
      this.#roll(key.column, key.tokenNumber, 'block-mapping-start', key.at);
      this.#keys[this.#keys.length - 1] = undefined;
      this.#keyAllowed = false;
    } else {
      if (this.#flowLevel === 0) {
        if (!this.#keyAllowed)
          throw new YamlError('a ":" cannot stand here: a text that holds ": " needs quotes', this.#cursor.at);
        this.#roll(this.#cursor.column, -1, 'block-mapping-start', this.#cursor.at);
      }
      this.#keyAllowed = this.#flowLevel === 0;
    }
    this.#push('value', this.#cursor.at, ++this.#cursor.at);
  }

  #fetchAnchor(type: 'alias' | 'anchor'): void {
    this.#saveKey();
    this.#keyAllowed = false;
    const start = this.#cursor.at++;
    while (/[A-Za-z0-9_-]/.test(this.#cursor.char)) this.#cursor.at++;
    if (this.#cursor.at === start + 1 || !(isBlankZ(this.#cursor.code()) || '?:,]}%@`'.includes(this.#cursor.char))) {
      throw new YamlError(`${quoted(this.#cursor.text[start]!)} starts an ${type}, and no name follows`, start);
    }
    this.#push(type, start, this.#cursor.at);
  }

  #fetchTag(): void {
    this.#saveKey();
    this.#keyAllowed = false;
    const start = this.#cursor.at;
    while (!isBlankZ(this.#cursor.code()) && !(this.#flowLevel > 0 && ',[]{}'.includes(this.#cursor.char)))
      this.#cursor.at++;
    this.#push('tag', start, this.#cursor.at);
  }

  #fetchQuoted(quote: string): void {
    this.#saveKey();
    this.#keyAllowed = false;
    const start = this.#cursor.at;
    const text = scanQuoted(this.#cursor, quote);
    this.#tokens.push({ type: 'scalar', start, end: this.#cursor.at, text, plain: false });
  }

  #fetchPlain(): void {
    this.#saveKey();
    const start = this.#cursor.at;
    const { text, end, endsLine } = scanPlain(this.#cursor, this.#flowLevel > 0, this.#indent + 1);
    this.#keyAllowed = endsLine;
    this.#tokens.push({ type: 'scalar', start, end, text, plain: true });
  }

  #fetchBlockScalar(): void {
    this.#removeKey();
    this.#keyAllowed = true;
    const start = this.#cursor.at;
    const { text, end } = scanBlockText(this.#cursor, this.#indent);
    this.#tokens.push({ type: 'scalar', start, end, text, plain: false });
  }
}

function missingColon(start: number, end: number): YamlError {
  return new YamlError('a key needs a ":" after it on the same line', start, end);
}
