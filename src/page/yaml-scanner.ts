/** A token of YAML. `[start, end)` are UTF-16 offsets into the scanned text. */
export interface Token {
  readonly type:
    | 'document-start'
    | 'document-end'
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

/** The text is not YAML as libyaml reads it. */
export class YamlError extends Error {
  /** UTF-16 offsets of what is wrong: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Whether it is an escape of half a character, which other readers take. */
  readonly surrogate: boolean;

  constructor(message: string, start: number, end = start + 1, surrogate = false) {
    super(message);
    this.start = start;
    this.end = end;
    this.surrogate = surrogate;
  }
}

interface SimpleKey {
  possible: boolean;
  required: boolean;
  tokenNumber: number;
  at: number;
  line: number;
  column: number;
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
/** In characters; `:` included. */
const MAX_SIMPLE_KEY = 1024;
const BYTE_ORDER_MARK = 0xfeff;

const isBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
/** NaN is the end of the text. */
const isBreakZ = (code: number): boolean => Number.isNaN(code) || isBreak(code);
const isBlankZ = (code: number): boolean => isBlank(code) || isBreakZ(code);

/**
 * Splits YAML 1.1 into tokens the way libyaml 0.2.5 does, the reader under Ruby's Psych and so under Jekyll: what it accepts and where
 * it ends a scalar decides what the site shows, and no JavaScript reader agrees with it on damaged pages. Time and memory are linear in
 * the text for a bounded number of open flow collections (the reader above bounds it).
 */
export class YamlScanner {
  readonly #text: string;
  #at = 0;
  #line = 0;
  #lineStart = 0;
  #flowLevel = 0;
  #indent = -1;
  readonly #indents: number[] = [];
  #keyAllowed = true;
  readonly #keys: SimpleKey[] = [newKey()];
  #tokens: Token[] = [];
  #head = 0;
  #taken = 0;
  #ended = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next token, without taking it. Throws `YamlError`. */
  peek(): Token {
    while (this.#needsMore()) this.#fetch();
    return this.#tokens[this.#head]!;
  }

  /** Takes the next token. Throws `YamlError`. */
  next(): Token {
    const token = this.peek();
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
    return this.#keys.some((key) => key.possible && key.tokenNumber === this.#taken);
  }

  #code(ahead = 0): number {
    return this.#text.charCodeAt(this.#at + ahead);
  }

  get #column(): number {
    return this.#at - this.#lineStart;
  }

  /** Steps over one line break: `\r\n`, `\r`, `\n`, NEL, LS or PS; gives what it contributes to a scalar. */
  #takeBreak(): string {
    const code = this.#code();
    this.#at += code === 0x0d && this.#code(1) === 0x0a ? 2 : 1;
    this.#line++;
    this.#lineStart = this.#at;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  #fetch(): void {
    this.#toNextToken();
    this.#dropStaleKeys();
    this.#unroll(this.#column);
    const code = this.#code();
    if (Number.isNaN(code)) return this.#fetchEnd();
    if (this.#column === 0) {
      if (code === 0x25) return this.#fetchDirective();
      if (this.#atDocumentIndicator()) {
        return this.#fetchDocumentIndicator(code === 0x2d ? 'document-start' : 'document-end');
      }
    }
    const char = this.#text[this.#at]!;
    const blankNext = isBlankZ(this.#code(1));
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
    if ((char === '|' || char === '>') && this.#flowLevel === 0) return this.#fetchBlockScalar(char === '|');
    if (this.#startsPlain(char)) return this.#fetchPlain();
    throw new YamlError(`${quoted(char)} cannot start a value`, this.#at);
  }

  #startsPlain(char: string): boolean {
    if (char === '-') return !isBlank(this.#code(1));
    if (char === '?' || char === ':') return this.#flowLevel === 0 && !isBlankZ(this.#code(1));
    return !isBlankZ(this.#code()) && !',[]{}#&*!|>\'"%@`'.includes(char);
  }

  /** Tabs separate tokens in flow collections and where no key may start; indentation is blanks only. */
  #toNextToken(): void {
    for (;;) {
      if (this.#column === 0 && this.#code() === BYTE_ORDER_MARK) this.#at++;
      while (this.#code() === 0x20 || ((this.#flowLevel > 0 || !this.#keyAllowed) && this.#code() === 0x09)) this.#at++;
      if (this.#code() === 0x23) while (!isBreakZ(this.#code())) this.#at++;
      if (!isBreak(this.#code())) return;
      this.#takeBreak();
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }

  #atDocumentIndicator(): boolean {
    return (
      (this.#text.startsWith('---', this.#at) || this.#text.startsWith('...', this.#at)) && isBlankZ(this.#code(3))
    );
  }

  // Simple keys: a scalar (or a flow collection) becomes a key when a `:` follows on its line within 1,024 characters.

  #dropStaleKeys(): void {
    for (const key of this.#keys) {
      if (!key.possible) continue;
      if (key.line === this.#line && this.#isShort(key.at)) continue;
      if (key.required) throw missingColon(key.at, this.#lineEnd(key.at));
      key.possible = false;
    }
  }

  /** Whether at most 1,024 characters stand between an offset and here; those beyond U+FFFF take two UTF-16 units. */
  #isShort(from: number): boolean {
    const units = this.#at - from;
    if (units <= MAX_SIMPLE_KEY) return true;
    return units <= 2 * MAX_SIMPLE_KEY && [...this.#text.slice(from, this.#at)].length <= MAX_SIMPLE_KEY;
  }

  #lineEnd(at: number): number {
    while (!isBreakZ(this.#text.charCodeAt(at))) at++;
    return at;
  }

  #saveKey(): void {
    if (!this.#keyAllowed) return;
    const required = this.#flowLevel === 0 && this.#indent === this.#column;
    this.#removeKey();
    const key = this.#keys[this.#keys.length - 1]!;
    key.possible = true;
    key.required = required;
    key.tokenNumber = this.#taken + (this.#tokens.length - this.#head);
    key.at = this.#at;
    key.line = this.#line;
    key.column = this.#column;
  }

  #removeKey(): void {
    const key = this.#keys[this.#keys.length - 1]!;
    if (key.possible && key.required) throw missingColon(key.at, this.#lineEnd(key.at));
    key.possible = false;
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
      this.#push('block-end', this.#at, this.#at);
      this.#indent = this.#indents.pop()!;
    }
  }

  #push(type: Token['type'], start: number, end: number): void {
    this.#tokens.push({ type, start, end });
  }

  #fetchEnd(): void {
    this.#unroll(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    this.#push('stream-end', this.#at, this.#at);
    this.#ended = true;
  }

  #fetchDirective(): void {
    this.#unroll(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    const start = this.#at;
    while (!isBreakZ(this.#code())) this.#at++;
    this.#push('directive', start, this.#at);
  }

  #fetchDocumentIndicator(type: 'document-start' | 'document-end'): void {
    this.#unroll(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    this.#push(type, this.#at, this.#at + 3);
    this.#at += 3;
  }

  #fetchFlowStart(type: 'flow-sequence-start' | 'flow-mapping-start'): void {
    this.#saveKey();
    this.#keys.push(newKey());
    this.#flowLevel++;
    this.#keyAllowed = true;
    this.#push(type, this.#at, ++this.#at);
  }

  #fetchFlowEnd(type: 'flow-sequence-end' | 'flow-mapping-end'): void {
    this.#removeKey();
    if (this.#flowLevel > 0) {
      this.#keys.pop();
      this.#flowLevel--;
    }
    this.#keyAllowed = false;
    this.#push(type, this.#at, ++this.#at);
  }

  #fetchFlowEntry(): void {
    this.#removeKey();
    this.#keyAllowed = true;
    this.#push('flow-entry', this.#at, ++this.#at);
  }

  #fetchBlockEntry(): void {
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw new YamlError('a list item ("- ") cannot stand here', this.#at);
      this.#roll(this.#column, -1, 'block-sequence-start', this.#at);
    }
    this.#removeKey();
    this.#keyAllowed = true;
    this.#push('block-entry', this.#at, ++this.#at);
  }

  #fetchKey(): void {
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw new YamlError('a key ("? ") cannot stand here', this.#at);
      this.#roll(this.#column, -1, 'block-mapping-start', this.#at);
    }
    this.#removeKey();
    this.#keyAllowed = this.#flowLevel === 0;
    this.#push('key', this.#at, ++this.#at);
  }

  #fetchValue(): void {
    this.#dropStaleKeys();
    const key = this.#keys[this.#keys.length - 1]!;
    if (key.possible) {
      this.#tokens.splice(this.#head + key.tokenNumber - this.#taken, 0, { type: 'key', start: key.at, end: key.at });
      this.#roll(key.column, key.tokenNumber, 'block-mapping-start', key.at);
      key.possible = false;
      this.#keyAllowed = false;
    } else {
      if (this.#flowLevel === 0) {
        if (!this.#keyAllowed)
          throw new YamlError('a ":" cannot stand here: a text that holds ": " needs quotes', this.#at);
        this.#roll(this.#column, -1, 'block-mapping-start', this.#at);
      }
      this.#keyAllowed = this.#flowLevel === 0;
    }
    this.#push('value', this.#at, ++this.#at);
  }

  #fetchAnchor(type: 'alias' | 'anchor'): void {
    this.#saveKey();
    this.#keyAllowed = false;
    const start = this.#at++;
    while (/[A-Za-z0-9_-]/.test(this.#text.charAt(this.#at))) this.#at++;
    if (this.#at === start + 1 || !(isBlankZ(this.#code()) || '?:,]}%@`'.includes(this.#text.charAt(this.#at)))) {
      throw new YamlError(`${quoted(this.#text[start]!)} starts an ${type}, and no name follows`, start);
    }
    this.#push(type, start, this.#at);
  }

  #fetchTag(): void {
    this.#saveKey();
    this.#keyAllowed = false;
    const start = this.#at;
    while (!isBlankZ(this.#code()) && !(this.#flowLevel > 0 && ',[]{}'.includes(this.#text.charAt(this.#at))))
      this.#at++;
    this.#push('tag', start, this.#at);
  }

  #fetchQuoted(quote: string): void {
    this.#saveKey();
    this.#keyAllowed = false;
    const start = this.#at++;
    const text = this.#scanQuoted(quote, start);
    this.#tokens.push({ type: 'scalar', start, end: this.#at, text, plain: false });
  }

  #scanQuoted(quote: string, start: number): string {
    const quoteCode = quote.charCodeAt(0);
    let text = '';
    for (;;) {
      if (this.#column === 0 && this.#atDocumentIndicator()) {
        throw new YamlError(
          `a quoted text is not closed before ${quoted(this.#text.slice(this.#at, this.#at + 3))}`,
          start,
        );
      }
      if (Number.isNaN(this.#code())) throw new YamlError(`a text that starts with ${quote} is not closed`, start);
      let folded = false;
      let from = this.#at;
      while (!isBlankZ(this.#code())) {
        const code = this.#code();
        if (code === quoteCode) {
          if (quote === '"' || this.#code(1) !== quoteCode) break;
          text += this.#text.slice(from, ++this.#at);
          from = ++this.#at;
        } else if (code === 0x5c && quote === '"') {
          text += this.#text.slice(from, this.#at);
          if (isBreak(this.#code(1))) {
            this.#at++;
            this.#takeBreak();
            folded = true;
            from = this.#at;
            break;
          }
          text += this.#scanEscape();
          from = this.#at;
        } else this.#at++;
      }
      text += this.#text.slice(from, this.#at);
      if (this.#code() === quoteCode) break;
      text += this.#scanSpace(folded, 0).text;
    }
    this.#at++;
    return text;
  }

  #scanEscape(): string {
    const start = this.#at;
    const letter = this.#text.charAt(start + 1);
    const length = Object.hasOwn(HEX_ESCAPES, letter) ? HEX_ESCAPES[letter]! : 0;
    if (length === 0) {
      if (!Object.hasOwn(SIMPLE_ESCAPES, letter)) {
        throw new YamlError(`${quoted(`\\${letter}`)} is not an escape`, start, start + 2);
      }
      this.#at += 2;
      return SIMPLE_ESCAPES[letter]!;
    }
    const digits = this.#text.slice(start + 2, start + 2 + length);
    if (!/^[0-9A-Fa-f]+$/.test(digits) || digits.length < length) {
      throw new YamlError(`${quoted(`\\${letter}`)} needs ${length} hexadecimal digits`, start, start + 2);
    }
    const code = Number.parseInt(digits, 16);
    const end = start + 2 + length;
    if (code >= 0xd800 && code <= 0xdfff) throw new YamlError('an escape of half a character', start, end, true);
    if (code > 0x10ffff) throw new YamlError('an escape beyond Unicode', start, end);
    this.#at = end;
    return String.fromCodePoint(code);
  }

  /** White space inside a scalar that goes on: a single line break is a blank, further ones stay. */
  #scanSpace(folded: boolean, plainIndent: number): { text: string; folded: boolean } {
    let blanks = '';
    let first = '';
    let more = '';
    const from = this.#at;
    for (;;) {
      const code = this.#code();
      if (isBlank(code)) {
        if (folded && this.#column < plainIndent && code === 0x09) {
          throw new YamlError('a tab stands where indentation is expected', this.#at);
        }
        this.#at++;
      } else if (isBreak(code)) {
        if (!folded) {
          first = this.#takeBreak();
          folded = true;
        } else more += this.#takeBreak();
      } else break;
    }
    if (!folded) blanks = this.#text.slice(from, this.#at);
    if (!folded) return { text: blanks, folded };
    if (first === '\n') return { text: more === '' ? ' ' : more, folded };
    return { text: first + more, folded };
  }

  #fetchPlain(): void {
    this.#saveKey();
    this.#keyAllowed = false;
    const start = this.#at;
    const indent = this.#indent + 1;
    let text = '';
    let space = '';
    let folded = false;
    let end = start;
    for (;;) {
      if (this.#column === 0 && this.#atDocumentIndicator()) break;
      if (this.#code() === 0x23) break;
      const from = this.#at;
      while (!isBlankZ(this.#code()) && !this.#endsPlain()) this.#at++;
      if (this.#at > from) {
        text += space + this.#text.slice(from, this.#at);
        space = '';
        folded = false;
        end = this.#at;
      }
      if (!isBlank(this.#code()) && !isBreak(this.#code())) break;
      const scanned = this.#scanSpace(folded, indent);
      space = scanned.text;
      folded = scanned.folded;
      if (this.#flowLevel === 0 && this.#column < indent) break;
    }
    if (folded) this.#keyAllowed = true;
    this.#tokens.push({ type: 'scalar', start, end, text, plain: true });
  }

  #endsPlain(): boolean {
    const char = this.#text.charAt(this.#at);
    if (char === ':') {
      const next = this.#text.charAt(this.#at + 1);
      if (isBlankZ(this.#code(1))) return true;
      if (this.#flowLevel > 0 && ',?[]{}'.includes(next))
        throw new YamlError('an unexpected ":" in a plain text', this.#at);
      return false;
    }
    return this.#flowLevel > 0 && ',[]{}'.includes(char);
  }

  #fetchBlockScalar(literal: boolean): void {
    this.#removeKey();
    this.#keyAllowed = true;
    const start = this.#at++;
    const { keep, increment } = this.#scanBlockHeader();
    let indent = increment === 0 ? 0 : Math.max(this.#indent, 0) + increment;
    let text = '';
    let leadingBreak = '';
    let leadingBlank = false;
    let scanned = this.#scanBlockBreaks(indent);
    indent = scanned.indent;
    let end = this.#at;
    while (this.#column === indent && !Number.isNaN(this.#code())) {
      const blank = isBlank(this.#code());
      if (!literal && leadingBreak === '\n' && !leadingBlank && !blank) {
        if (scanned.breaks === '') text += ' ';
      } else text += leadingBreak;
      text += scanned.breaks;
      leadingBlank = blank;
      const from = this.#at;
      while (!isBreakZ(this.#code())) this.#at++;
      text += this.#text.slice(from, this.#at);
      end = this.#at;
      leadingBreak = Number.isNaN(this.#code()) ? '' : this.#takeBreak();
      scanned = this.#scanBlockBreaks(indent);
    }
    if (keep !== 'strip') text += leadingBreak;
    if (keep === 'keep') text += scanned.breaks;
    this.#tokens.push({ type: 'scalar', start, end, text, plain: false });
  }

  #scanBlockHeader(): { keep: 'clip' | 'strip' | 'keep'; increment: number } {
    let keep: 'clip' | 'strip' | 'keep' = 'clip';
    let increment = 0;
    for (let part = 0; part < 2; part++) {
      const char = this.#text.charAt(this.#at);
      if ((char === '+' || char === '-') && keep === 'clip') keep = char === '+' ? 'keep' : 'strip';
      else if (/[0-9]/.test(char) && increment === 0) {
        if (char === '0') throw new YamlError('a block text cannot have the indentation 0', this.#at);
        increment = Number(char);
      } else break;
      this.#at++;
    }
    while (isBlank(this.#code())) this.#at++;
    if (this.#code() === 0x23) while (!isBreakZ(this.#code())) this.#at++;
    if (!isBreakZ(this.#code())) throw new YamlError('a block text starts on the next line', this.#at);
    if (!Number.isNaN(this.#code())) this.#takeBreak();
    return { keep, increment };
  }

  /** Steps over indentation and empty lines; finds the indentation out when `indent` is 0. */
  #scanBlockBreaks(indent: number): { breaks: string; indent: number } {
    let widest = 0;
    let breaks = '';
    for (;;) {
      while ((indent === 0 || this.#column < indent) && this.#code() === 0x20) this.#at++;
      widest = Math.max(widest, this.#column);
      if ((indent === 0 || this.#column < indent) && this.#code() === 0x09) {
        throw new YamlError('a tab stands where indentation is expected', this.#at);
      }
      if (!isBreak(this.#code())) break;
      breaks += this.#takeBreak();
    }
    return { breaks, indent: indent === 0 ? Math.max(widest, this.#indent + 1, 1) : indent };
  }
}

function newKey(): SimpleKey {
  return { possible: false, required: false, tokenNumber: 0, at: 0, line: 0, column: 0 };
}

function missingColon(start: number, end: number): YamlError {
  return new YamlError('a key needs a ":" after it on the same line', start, end);
}

/** A piece of the page in a message. */
export function quoted(text: string): string {
  return `"${text}"`;
}
