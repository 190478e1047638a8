import type { Span } from '../finding.js';
import type { Meta, Spec } from './data.js';
import { isSureText } from './plain-scalar.js';

/** The parts of a page that is laid out as the site's generator lays pages out. */
export interface SplitPage {
  /** Not yet checked for its shape. */
  readonly data: {
    readonly title: string;
    readonly layout: string;
    readonly categories: readonly string[];
    readonly meta: unknown;
    readonly spec_details: unknown;
  };
  /** UTF-16 offsets of the JSON texts, end-exclusive. */
  readonly meta: Span;
  readonly specs: Span;
  readonly bodyStart: number;
}

/** A page that is byte for byte as the site's generator writes pages, apart from the order of keys and rows. */
export interface GeneratedPage extends SplitPage {
  /** How many strings the two JSON texts hold, keys included: more than `data` holds means a repeated key. */
  readonly strings: number;
}

const HEADER =
  /^---\ntitle: "([ !#-[\]-~]*)"\nlayout: cache\ncategories: \[([A-Za-z0-9_.-]+), ([A-Za-z0-9_.-]+)\]\nmeta: (?=\{)/;
const SPECS = 'spec_details: ';

/**
 * Reads the generator's own form with `JSON.parse`, several times faster than YAML. It takes only what every YAML reader reads the same
 * way: printable ASCII, no escapes, whole numbers, single blanks after `,` and `:`. Anything else gives undefined and is for `readYaml`.
 * `ascii` text only: offsets into `text` are offsets into `bytes`.
 */
export function readGenerated(text: string, bytes: Uint8Array): GeneratedPage | undefined {
  if (bytes.includes(BACKSLASH) || bytes.includes(DEL)) return undefined;
  const lines = findLines(text);
  if (lines === undefined) return undefined;
  const metaQuotes = countQuotes(bytes, lines.meta.start, lines.meta.end);
  const specsQuotes = countQuotes(bytes, lines.specs.start, lines.specs.end);
  if (metaQuotes < 0 || specsQuotes < 0) return undefined;
  const page = parseLines(text, lines);
  return page && { ...page, strings: (metaQuotes + specsQuotes) / 2 };
}

/** The same of a page that is known to be in this form. Of its two JSON texts each is read when somebody asks for it. */
export function splitGenerated(text: string): SplitPage {
  const { header, meta, specs } = findLines(text)!;
  return { data: withJson(headerOf(header), { text, meta, specs }), meta, specs, bodyStart: text.length };
}

interface GeneratedLines {
  readonly header: RegExpExecArray;
  readonly meta: Span;
  readonly specs: Span;
}

function findLines(text: string): GeneratedLines | undefined {
  const header = HEADER.exec(text);
  if (header === null || !isSureText(header[2]!) || !isSureText(header[3]!)) return undefined;
  const metaStart = header[0].length;
  const metaEnd = text.indexOf('\n', metaStart);
  const specsStart = metaEnd + 1 + SPECS.length;
  if (!text.startsWith(SPECS, metaEnd + 1)) return undefined;
  const specsEnd = text.indexOf('\n', specsStart);
  if (specsEnd === -1 || !text.startsWith('---', specsEnd + 1)) return undefined;
  const rest = text.length - specsEnd;
  if (rest !== 4 && !(rest === 5 && text.endsWith('\n'))) return undefined;
  return { header, meta: { start: metaStart, end: metaEnd }, specs: { start: specsStart, end: specsEnd } };
}

/** What a page's JSON is read from, and what was read. */
interface JsonSource {
  readonly text: string;
  readonly meta: Span;
  readonly specs: Span;
  metaData?: unknown;
  specsData?: unknown;
}

const SOURCE = Symbol('source');

/** One pair for all pages: V8 keeps what describes an object, and so what its getters hold, longer than the object itself. */
const GETTERS = {
  meta: {
    enumerable: true,
    get(this: { readonly [SOURCE]: JsonSource }): unknown {
      const source = this[SOURCE];
      source.metaData ??= parsePart(source.text, source.meta);
      return source.metaData;
    },
  },
  spec_details: {
    enumerable: true,
    get(this: { readonly [SOURCE]: JsonSource }): unknown {
      const source = this[SOURCE];
      source.specsData ??= parsePart(source.text, source.specs);
      return source.specsData;
    },
  },
  /** What `console.log` shows in Node: the values, and not that there are getters. */
  [Symbol.for('nodejs.util.inspect.custom')]: {
    value(this: object): object {
      return { ...this };
    },
  },
};

function withJson(header: Header, source: JsonSource): SplitPage['data'] {
  Object.defineProperty(header, SOURCE, { value: source });
  return Object.defineProperties(header, GETTERS) as SplitPage['data'];
}

function parsePart(text: string, { start, end }: Span): unknown {
  return JSON.parse(text.slice(start, end));
}

function parseLines(text: string, { header, meta, specs }: GeneratedLines): SplitPage | undefined {
  const metaData = parseJson(text.slice(meta.start, meta.end));
  const specsData = parseJson(text.slice(specs.start, specs.end));
  if (metaData === undefined || specsData === undefined) return undefined;
  return {
    data: { ...headerOf(header), meta: metaData, spec_details: specsData },
    meta,
    specs,
    bodyStart: text.length,
  };
}

type Header = Omit<SplitPage['data'], keyof typeof GETTERS>;

function headerOf([, title, first, second]: RegExpExecArray): Header {
  return { title: title!, layout: 'cache', categories: [first!, second!] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const DEL = 0x7f;
/** What a byte is outside of strings: 1 a bracket, 2 a separator that one blank must follow, 3 a quote, 4 a digit, 0 none of these. */
const OUTSIDE = new Uint8Array(256);
for (const char of '[]{}') OUTSIDE[char.charCodeAt(0)] = 1;
for (const char of '0123456789') OUTSIDE[char.charCodeAt(0)] = 4;
OUTSIDE[0x2c] = 2;
OUTSIDE[0x3a] = 2;
OUTSIDE[QUOTE] = 3;
/** A longer number is not exact in JavaScript. */
const MAX_DIGITS = 15;

/**
 * The number of quotes in JSON that is spelled like Python's `json.dumps` and holds no backslash; -1 when it is not. One pass, no
 * allocation. What else a string must not hold is for `JSON.parse` (control characters) and the caller (backslash, DEL, non-ASCII).
 */
function countQuotes(bytes: Uint8Array, start: number, end: number): number {
  let quotes = 0;
  let at = start;
  while (at < end) {
    const kind = OUTSIDE[bytes[at]!]!;
    at++;
    if (kind === 3) {
      while (bytes[at] !== QUOTE && at < end) at++;
      at++;
      quotes += 2;
    } else if (kind === 2) {
      if (bytes[at] !== 0x20) return -1;
      at++;
    } else if (kind === 4) {
      const first = at - 1;
      while (OUTSIDE[bytes[at]!] === 4) at++;
      if (at - first > MAX_DIGITS) return -1;
    } else if (kind === 0) return -1;
  }
  return at === end ? quotes : -1;
}

/** How many strings the JSON of a page of the right shape (without unknown keys) holds, keys included. */
export function countStrings(meta: Meta, specs: readonly Spec[]): number {
  const stacks = Object.keys(meta.num_specs_by_stack).length;
  const { compilers, oss, platforms, targets, versions } = meta;
  let count = META_KEYS + stacks + meta.stacks.length;
  count += compilers.length + oss.length + platforms.length + targets.length + versions.length;
  for (const spec of specs) {
    count += SPEC_KEYS + SPEC_TEXTS + spec.stacks.length + spec.variants.length + spec.versions.length;
    if (typeof spec.size === 'string') count++;
    if (spec.tarball !== undefined) count += 2;
  }
  return count;
}

const META_KEYS = 8;
/** Without `tarball`, which not all rows have. */
const SPEC_KEYS = 9;
/** compiler, hash, os, platform, target. */
const SPEC_TEXTS = 5;
