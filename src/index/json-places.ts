import type { Path, Span } from '../finding.js';

/** Where a value stands in a text, and its key when it has one: UTF-16 offsets. */
export interface JsonPlace {
  readonly value: Span;
  readonly key?: Span;
}

/** A key that an object has already had. */
export interface KeyTwice {
  readonly key: string;
  /** Of it as it stands there, with its quotes. */
  readonly span: Span;
}

/**
 * The place of a path in a text that is JSON. Where the path ends in steps that are not there, that of the last one that is, without its
 * key. Of equal keys the last counts, as for `JSON.parse`.
 */
export function findJsonPlace(text: string, path: Path): JsonPlace {
  const walk = new Walk(text);
  let place: JsonPlace = { value: walk.valueAt(0) };
  for (const step of path) {
    const next = walk.child(place.value.start, step);
    if (next === undefined) return { value: place.value };
    place = next;
  }
  return place;
}

/** The first key in a text, which is JSON, that stands in its object for the second time; there must be one. */
export function findKeyTwice(text: string): KeyTwice {
  const twice = new Walk(text).keyTwice();
  if (twice === undefined) throw new Error('no key stands twice');
  return twice;
}

/** Steps over JSON that is well-formed. In any other text it finds something or nothing, and ends: a file may have changed meanwhile. */
class Walk {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  valueAt(start: number): Span {
    this.#at = start;
    this.#skipBlanks();
    const from = this.#at;
    this.#skip();
    return { start: from, end: this.#at };
  }

  child(start: number, step: string | number): JsonPlace | undefined {
    const open = this.#text[start];
    this.#at = start + 1;
    if (open === '[' && typeof step === 'number') return this.#item(step);
    return open === '{' ? this.#member(String(step)) : undefined;
  }

  keyTwice(): KeyTwice | undefined {
    const open: (Set<string> | undefined)[] = [];
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at]!;
      if (char === '{') open.push(new Set());
      else if (char === '[') open.push(undefined);
      else if (char === '}' || char === ']') open.pop();
      if (char !== '"') {
        this.#at++;
        continue;
      }
      const start = this.#at;
      this.#skip();
      const end = this.#at;
      this.#skipBlanks();
      if (this.#text[this.#at] !== ':') continue;
      const key = JSON.parse(this.#text.slice(start, end)) as string;
      const keys = open.at(-1)!;
      if (keys.has(key)) return { key, span: { start, end } };
      keys.add(key);
    }
    return undefined;
  }

  #item(index: number): JsonPlace | undefined {
    for (let i = 0; this.#hasNext(']'); i++) {
      const value = this.valueAt(this.#at);
      if (i === index) return { value };
    }
    return undefined;
  }

  #member(name: string): JsonPlace | undefined {
    let found: JsonPlace | undefined;
    while (this.#hasNext('}')) {
      const key = this.valueAt(this.#at);
      this.#skipBlanks();
      const value = this.valueAt(this.#at + 1);
      if (readKey(this.#text.slice(key.start, key.end)) === name) found = { value, key };
    }
    return found;
  }

  /** Whether another member or item follows; steps over the comma before it. */
  #hasNext(close: string): boolean {
    this.#skipBlanks();
    if (this.#isOver || this.#text[this.#at] === close) return false;
    if (this.#text[this.#at] === ',') this.#at++;
    this.#skipBlanks();
    return true;
  }

  #skipBlanks(): void {
    while (' \n\r\t'.includes(this.#text[this.#at] ?? '-')) this.#at++;
  }

  /** Steps over one value. */
  #skip(): void {
    let depth = 0;
    do {
      const char = this.#text[this.#at]!;
      if (char === '"') this.#skipText();
      else if (depth === 0 && !'{['.includes(char)) {
        do this.#at++;
        while (!this.#isOver && !',]} \n\r\t'.includes(this.#text[this.#at]!));
      } else {
        if ('{['.includes(char)) depth++;
        else if ('}]'.includes(char)) depth--;
        this.#at++;
      }
    } while (depth > 0 && !this.#isOver);
  }

  #skipText(): void {
    this.#at++;
    while (!this.#isOver && this.#text[this.#at] !== '"') this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    this.#at++;
  }

  get #isOver(): boolean {
    return this.#at >= this.#text.length;
  }
}

function readKey(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
