/** Where a text stops being JSON, and what is expected there. */
export interface SyntaxFault {
  /** UTF-16 offset. */
  readonly at: number;
  readonly expected: string;
  /** The character or word that stands there; empty at the end. */
  readonly found: string;
}

/** The first place at which a text that `JSON.parse` refuses is no JSON: the same on every system, as its own messages are not. */
export function findSyntaxFault(text: string): SyntaxFault {
  const reader = new SyntaxReader(text);
  const expected = reader.read() ?? 'the end';
  return faultAt(text, reader.at, expected);
}

/** That something else stands at a place of a text, or nothing. */
export function faultAt(text: string, at: number, expected: string): SyntaxFault {
  return { at, expected, found: /[\w.+-]+|./su.exec(text.slice(at, at + 20))?.[0] ?? '' };
}

const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class SyntaxReader {
  at = 0;
  readonly #text: string;
  /** The brackets that are to come. */
  readonly #closes: ('}' | ']')[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** What is expected where it stops; undefined behind a whole value. */
  read(): string | undefined {
    for (;;) {
      const missing = this.#value();
      if (missing !== undefined) return missing;
      while (this.#next() === this.#closes.at(-1) && this.#closes.length > 0) {
        this.#closes.pop();
        this.at++;
      }
      const close = this.#closes.at(-1);
      if (close === undefined) return undefined;
      if (this.#next() !== ',') return `"," or "${close}"`;
      this.at++;
      if (close === '}') {
        const key = this.#key();
        if (key !== undefined) return key;
      }
    }
  }

  /** A value, or an object or a list up to its first value. */
  #value(): string | undefined {
    for (;;) {
      const char = this.#next();
      if (char === '"') return this.#string();
      if (char !== '{' && char !== '[') return this.#word();
      const close = char === '{' ? '}' : ']';
      this.at++;
      if (this.#next() === close) {
        this.at++;
        return undefined;
      }
      this.#closes.push(close);
      if (close === ']') continue;
      const key = this.#key();
      if (key !== undefined) return key;
    }
  }

  #key(): string | undefined {
    if (this.#next() !== '"') return 'a key';
    const missing = this.#string();
    if (missing !== undefined) return missing;
    if (this.#next() !== ':') return '":"';
    this.at++;
    return undefined;
  }

  #string(): string | undefined {
    for (this.at++; this.#text[this.at] !== '"'; this.at++) {
      const code = this.#text.charCodeAt(this.at);
      // NaN at the end of the text.
      if (!(code >= 0x20)) return 'the end of a text';
      if (code !== 0x5c) continue;
      ESCAPE.lastIndex = this.at;
      const match = ESCAPE.exec(this.#text);
      if (match === null) return 'an escape';
      this.at += match[0].length - 1;
    }
    this.at++;
    return undefined;
  }

  #word(): string | undefined {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.#text);
    if (word === null || /[\w.+-]/.test(this.#text[this.at + word[0].length] ?? ' ')) return 'a value';
    this.at += word[0].length;
    return undefined;
  }

  #next(): string | undefined {
    while (' \t\n\r'.includes(this.#text[this.at] ?? '-')) this.at++;
    return this.#text[this.at];
  }
}
