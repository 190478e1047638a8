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
 * Finds the places of paths in a text that is JSON; each object and list is walked over once, however many are asked for. Where a path
 * ends in steps that are not there, that of the last one that is, without its key. Of equal keys the last counts, as for `JSON.parse`.
 */
export function jsonPlaces(text: string): (path: Path) => JsonPlace {
  const walk = new Walk(text);
  const whole: JsonPlace = { value: walk.valueAt(0) };
  return (path) => {
    let place = whole;
    for (const step of path) {
      const next = walk.child(place.value.start, step);
      if (next === undefined) return { value: place.value };
      place = next;
    }
    return place;
  };
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
  /** What was walked over, by where it starts. */
  readonly #lists = new Map<number, readonly JsonPlace[]>();
  readonly #objects = new Map<number, ReadonlyMap<unknown, JsonPlace>>();
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
    if (open === '[' && typeof step === 'number') return kept(this.#lists, start, () => this.#items(start))[step];
    return open === '{' ? kept(this.#objects, start, () => this.#members(start)).get(String(step)) : undefined;
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

  #items(start: number): JsonPlace[] {
    const items: JsonPlace[] = [];
    this.#at = start + 1;
    while (this.#hasNext(']')) items.push({ value: this.valueAt(this.#at) });
    return items;
  }

  #members(start: number): Map<unknown, JsonPlace> {
    const members = new Map<unknown, JsonPlace>();
    this.#at = start + 1;
    while (this.#hasNext('}')) {
      const key = this.valueAt(this.#at);
      this.#skipBlanks();
      const value = this.valueAt(this.#at + 1);
      members.set(readKey(this.#text.slice(key.start, key.end)), { value, key });
    }
    return members;
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

function kept<T>(known: Map<number, T>, start: number, find: () => T): T {
  let found = known.get(start);
  if (found === undefined) {
    found = find();
    known.set(start, found);
  }
  return found;
}

function readKey(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
