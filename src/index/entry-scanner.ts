import { ByteWalk, opens } from './byte-walk.js';
import type { ByteSpan, ReadFault } from './fault.js';
import type { Limits } from './limits.js';

/** One member of the object that is scanned. All positions are of the file, unpacked, in bytes. */
export interface Entry {
  readonly key: string;
  /** Of the key, with its quotes. */
  readonly keySpan: ByteSpan;
  /** Of the value. */
  readonly span: ByteSpan;
  /** The value's bytes are `bytes.subarray(from, to)`, until the call returns. */
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  /** Where in `bytes` the first object within the value ends; 0 when there is none. */
  readonly firstChildEnd: number;
  /** How many keys its objects have, those that stand twice twice; -1 when nobody has walked over it. */
  readonly keys: number;
}

/** What a scan tells, in the order of the file. */
export interface ScanEvents {
  /** A member outside of the entries that is a text, a number, true, false or null, as JSON. */
  scalar(path: readonly string[], json: string, span: ByteSpan): void;
  entry(entry: Entry): void;
  /**
   * Asked first for each entry whose key starts at `at`: where its value ends, when that can be told by the bytes up to `end`, and it was
   * told what there is to tell; else undefined. The first of the bytes stands at `offset` of the file.
   */
  quick?(bytes: Buffer, at: number, end: number, offset: number): number | undefined;
  /** After one that `stops`, nothing more comes. */
  fault(fault: ReadFault, stops: boolean): void;
}

/** What the scan waits for: more bytes, or for who started it to go on at the first entry. */
type Wait = 'bytes' | 'entries';

const LONGEST_KEY = 1024;
const LONGEST_SCALAR = 4096;
/** An entry that is told quickly has fewer bytes. */
const USUAL_ENTRY = 1 << 16;
/** Keys of an object outside of the entries. */
const MOST_KEYS = 1000;

const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Cuts the members of one object out of a JSON document that comes in pieces: the object at `path` from the document's root. It knows
 * texts and depth; what is inside a member is for `JSON.parse` to tell. Text behind the document is looked at only when the document is to
 * stand alone: in an index Spack does not look at it, either.
 */
export class EntryScanner {
  readonly #path: readonly string[];
  readonly #limits: Limits;
  readonly #events: ScanEvents;
  readonly #isAlone: boolean;
  readonly #steps: Generator<Wait, void, void>;
  /** The bytes that are kept: `[#keep, #end)`; the first of the buffer stands at `#offset` of the file. */
  #bytes = Buffer.allocUnsafeSlow(1 << 16);
  #keep: number | undefined;
  #at = 0;
  #end = 0;
  #offset = 0;
  #isAll = false;
  #isDone = false;
  /** Whether anything but blanks has come. */
  #isOpen = false;
  #entries = 0;
  #reached = 0;

  /** `isAlone`: text behind the document is a fault. */
  constructor(path: readonly string[], limits: Limits, events: ScanEvents, isAlone = false) {
    this.#path = path;
    this.#limits = limits;
    this.#events = events;
    this.#isAlone = isAlone;
    this.#steps = this.#document();
  }

  /** Whether the document has ended, or can be read no further. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** How many entries there were, good and bad. */
  get entries(): number {
    return this.#entries;
  }

  /** How many keys of `path` were there; one whose value is no object counts for all (and is a fault). */
  get reached(): number {
    return this.#reached;
  }

  /** Adds bytes; call `run` then. */
  push(chunk: Uint8Array): void {
    if (this.#isDone) return;
    const keep = this.#keep ?? this.#at;
    const kept = this.#end - keep;
    if (kept + chunk.length > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, kept + chunk.length));
      this.#bytes.copy(larger, 0, keep, this.#end);
      this.#bytes = larger;
    } else this.#bytes.copyWithin(0, keep, this.#end);
    this.#bytes.set(chunk, kept);
    this.#at -= keep;
    if (this.#keep !== undefined) this.#keep = 0;
    this.#offset += keep;
    this.#end = kept + chunk.length;
  }

  /** Says that there are no more bytes; call `run` then. */
  finish(): void {
    this.#isAll = true;
  }

  /** Goes on as far as it can. `entries` comes once, before the first entry: call it again when you are ready. */
  run(): Wait | 'done' {
    if (this.#isDone) return 'done';
    try {
      const { value, done } = this.#steps.next();
      if (!done) return value;
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      this.#events.fault(error.fault, true);
    }
    this.#isDone = true;
    this.#bytes = Buffer.of();
    return 'done';
  }

  *#document(): Generator<Wait, void, void> {
    const first = yield* this.#next();
    if (first === undefined) throw new Stop({ code: 'empty', data: {} });
    this.#isOpen = true;
    if (first !== OPEN) this.#fail('an object');
    yield* this.#object([]);
    if (this.#isAlone && (yield* this.#isFollowed())) this.#fail('the end');
  }

  /** Whether anything but blanks is left. */
  *#isFollowed(): Generator<Wait, boolean, void> {
    while (this.#peek() === undefined) if (!(yield* this.#more())) return false;
    return true;
  }

  /** At the opening bracket of the object at `path`: the document, or one on the way to the entries. */
  *#object(path: readonly string[]): Generator<Wait, void, void> {
    const isEntries = path.length === this.#path.length;
    this.#reached = Math.max(this.#reached, path.length);
    if (isEntries) yield 'entries';
    const keys = new Set<string>();
    this.#at++;
    for (let isFirst = true; ; isFirst = false) {
      const next = this.#peek() ?? (yield* this.#next());
      if (isFirst && next === CLOSE) break;
      if (next !== QUOTE) this.#fail(isFirst ? 'a key or "}"' : 'a key');
      if (!isEntries) yield* this.#member(path, keys);
      else {
        this.#countEntry();
        if (!this.#quickEntry() && !(yield* this.#quickWithMore())) yield* this.#entry();
      }
      const after = this.#peek() ?? (yield* this.#next());
      if (after === CLOSE) break;
      if (after !== COMMA) this.#fail('"," or "}"');
      this.#at++;
    }
    this.#at++;
  }

  *#member(path: readonly string[], keys: Set<string>): Generator<Wait, void, void> {
    const { key, span } = yield* this.#key();
    if (keys.has(key)) this.#events.fault({ code: 'keyTwice', data: { key }, span }, false);
    keys.add(key);
    if (keys.size > MOST_KEYS) throw new Stop({ code: 'tooManyKeys', data: { limit: MOST_KEYS }, span });
    const inner = [...path, key];
    const first = yield* this.#next();
    if (this.#path[path.length] === key) {
      if (first !== OPEN) yield* this.#wrongType(inner);
      else yield* this.#object(inner);
    } else if (opens(first!)) yield* this.#value(path.length + 1);
    else yield* this.#scalar(inner);
  }

  *#wrongType(path: readonly string[]): Generator<Wait, void, void> {
    const start = this.#offset + this.#at;
    const found = nameStart(this.#bytes[this.#at]!);
    if (opens(this.#bytes[this.#at]!)) yield* this.#value(path.length);
    else yield* this.#token();
    const span = { start, end: this.#offset + this.#at };
    this.#reached = this.#path.length;
    this.#events.fault({ code: 'wrongType', data: { path, expected: 'an object', found }, span }, false);
  }

  *#scalar(path: readonly string[]): Generator<Wait, void, void> {
    const start = this.#offset + this.#at;
    const json = yield* this.#token();
    this.#events.scalar(path, json, { start, end: this.#offset + this.#at });
  }

  /** A text, number, true, false or null. */
  *#token(): Generator<Wait, string, void> {
    this.#keep = this.#at;
    if (this.#bytes[this.#at] === QUOTE) yield* this.#text(LONGEST_SCALAR);
    else
      while (yield* this.#isWord()) {
        this.#at++;
        if (this.#at - this.#keep > LONGEST_SCALAR) this.#fail('a value');
      }
    const json = this.#bytes.toString('utf8', this.#keep, this.#at);
    if (!isJson(json)) {
      this.#at = this.#keep;
      this.#fail('a value');
    }
    this.#keep = undefined;
    return json;
  }

  *#isWord(): Generator<Wait, boolean, void> {
    if (this.#at === this.#end && !(yield* this.#more())) return false;
    return /[\w.+-]/.test(String.fromCharCode(this.#bytes[this.#at]!));
  }

  #countEntry(): void {
    if (++this.#entries <= this.#limits.records) return;
    const start = this.#offset + this.#at;
    const span = { start, end: start + 1 };
    throw new Stop({ code: 'tooManyRecords', data: { limit: this.#limits.records }, span });
  }

  /** Whether the entry was told without a walk over its bytes. */
  #quickEntry(): boolean {
    const end = this.#events.quick?.(this.#bytes, this.#at, this.#end, this.#offset);
    if (end !== undefined) this.#at = end;
    return end !== undefined;
  }

  /** The same with more bytes, where some of the entry may be missing. */
  *#quickWithMore(): Generator<Wait, boolean, void> {
    const isNear = this.#end - this.#at < USUAL_ENTRY;
    return isNear && this.#events.quick !== undefined && (yield* this.#more()) && this.#quickEntry();
  }

  *#entry(): Generator<Wait, void, void> {
    const { key, span: keySpan } = yield* this.#key();
    const first = yield* this.#next();
    const depth = this.#path.length + 1;
    if (!opens(first!)) {
      const start = this.#offset + this.#at;
      const json = yield* this.#token();
      const bytes = Buffer.from(json);
      const span = { start, end: this.#offset + this.#at };
      this.#events.entry({ key, keySpan, span, bytes, from: 0, to: bytes.length, firstChildEnd: 0, keys: 0 });
      return;
    }
    const fault = yield* this.#value(depth, { key, keySpan });
    if (fault !== undefined) this.#events.fault({ ...fault, key, span: keySpan }, false);
  }

  /**
   * Steps over an object or a list that is `depth` levels below the document. With `wanted` it is kept and told as an entry; the fault for
   * which it is not is returned.
   */
  *#value(
    depth: number,
    wanted?: { readonly key: string; readonly keySpan: ByteSpan },
  ): Generator<Wait, ReadFault<'recordTooLarge' | 'tooDeep'> | undefined, void> {
    const { record, depth: deepest } = this.#limits;
    const start = this.#offset + this.#at;
    let fault: ReadFault<'recordTooLarge' | 'tooDeep'> | undefined;
    if (wanted !== undefined) this.#keep = this.#at;
    const walk = new ByteWalk();
    let at = this.#at;
    for (;;) {
      at = walk.over(this.#bytes, at, this.#end);
      if (walk.level === 0) break;
      if (this.#keep !== undefined && this.#offset + at - start > record) {
        fault = { code: 'recordTooLarge', data: { limit: record } };
        this.#keep = undefined;
      }
      const position = this.#offset + at;
      this.#at = Math.min(at, this.#end);
      if (!(yield* this.#more())) this.#cut();
      at = position - this.#offset;
    }
    this.#at = at;
    const size = this.#offset + at - start;
    if (size > record && wanted !== undefined) fault ??= { code: 'recordTooLarge', data: { limit: record } };
    if (depth + walk.most > deepest) fault ??= { code: 'tooDeep', data: { limit: deepest } };
    if (wanted !== undefined && fault === undefined) {
      this.#events.entry({
        ...wanted,
        span: { start, end: start + size },
        bytes: this.#bytes,
        from: start - this.#offset,
        to: at,
        firstChildEnd: walk.childEnd === 0 ? 0 : at - walk.childEnd,
        keys: walk.keys,
      });
    }
    this.#keep = undefined;
    if (fault !== undefined && wanted === undefined) throw new Stop({ ...fault, span: { start, end: start + size } });
    return fault;
  }

  /** A key and the colon behind it. */
  *#key(): Generator<Wait, { readonly key: string; readonly span: ByteSpan }, void> {
    this.#keep = this.#at;
    yield* this.#text(LONGEST_KEY);
    const json = this.#bytes.toString('utf8', this.#keep, this.#at);
    const span = { start: this.#offset + this.#keep, end: this.#offset + this.#at };
    if (!isJson(json)) {
      this.#at = this.#keep;
      this.#fail('a key');
    }
    this.#keep = undefined;
    if ((yield* this.#next()) !== COLON) this.#fail('":"');
    this.#at++;
    return { key: json.includes('\\') ? (JSON.parse(json) as string) : json.slice(1, -1), span };
  }

  /** Steps over a text that is kept. */
  *#text(limit: number): Generator<Wait, void, void> {
    for (this.#at++; ; this.#at++) {
      while (this.#at >= this.#end) if (!(yield* this.#more())) this.#cut();
      const byte = this.#bytes[this.#at]!;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) this.#at++;
      if (this.#at - this.#keep! > limit) {
        const start = this.#offset + this.#keep!;
        throw new Stop({ code: 'keyTooLong', data: { limit }, span: { start, end: start + 1 } });
      }
    }
    this.#at++;
  }

  /** Steps over blanks as far as there are bytes. */
  #peek(): number | undefined {
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at]!;
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      this.#at++;
    }
    return undefined;
  }

  /** Steps over blanks. The byte that follows, undefined at the end of an empty document. */
  *#next(): Generator<Wait, number | undefined, void> {
    for (;;) {
      const byte = this.#peek();
      if (byte !== undefined) return byte;
      if (yield* this.#more()) continue;
      if (!this.#isOpen) return undefined;
      this.#cut();
    }
  }

  /** False when there are no more bytes. */
  *#more(): Generator<Wait, boolean, void> {
    const before = this.#offset + this.#end;
    while (!this.#isAll) {
      yield 'bytes';
      if (this.#offset + this.#end > before) return true;
    }
    return false;
  }

  #cut(): never {
    const at = this.#offset + this.#end;
    throw new Stop({ code: 'cut', data: {}, span: { start: at, end: at } });
  }

  #fail(expected: string): never {
    const at = this.#offset + this.#at;
    const found = nameFound(this.#bytes.subarray(this.#at, Math.min(this.#end, this.#at + 20)));
    throw new Stop({ code: 'syntax', data: { expected, found }, span: { start: at, end: at + 1 } });
  }
}

/** Ends a scan. */
class Stop extends Error {
  readonly fault: ReadFault;

  constructor(fault: ReadFault) {
    super(fault.code);
    this.fault = fault;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const STARTS: Readonly<Record<string, string>> = {
  '{': 'an object',
  '[': 'a list',
  '"': 'a text',
  t: 'true',
  f: 'false',
  n: 'null',
};

function nameStart(byte: number): string {
  return STARTS[String.fromCharCode(byte)] ?? 'a number';
}

/** The first word of what stands there. */
function nameFound(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return /[\w.+-]+|./s.exec(text)?.[0] ?? '';
}
