import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ORACLE = fileURLToPath(new URL('./oracle.rb', import.meta.url));
const MAX_OUTPUT = 1 << 30;
/** A process that is still at work then is stopped: ten minutes. */
const MAX_TIME = 600_000;

/**
 * A Ruby value in JSON that keeps Ruby's classes apart: strings, booleans, null and arrays are themselves, all else is tagged.
 */
export type Tagged =
  | string
  | boolean
  | null
  | readonly Tagged[]
  | { readonly $: 'int' | 'float' | 'symbol' | 'date' | 'time' | 'bytes' | 'other'; readonly v: string }
  | { readonly $: 'map'; readonly v: readonly (readonly [Tagged, Tagged])[] }
  | { readonly $: 'cycle' | 'deep' | 'huge' };

/** What Jekyll makes of one file in a collection. */
export type JekyllView =
  | {
      /** The file is copied as it is. It is no page. */
      readonly kind: 'static';
    }
  | {
      readonly kind: 'page';
      /** Whether Jekyll found a front matter at all, that is, both its fences. */
      readonly fenced: boolean;
      /** What the YAML reader was given, the opening fence included. */
      readonly yaml?: string;
      /** What the YAML reader gave, before Jekyll adds anything of its own. Absent when it gave nothing. */
      readonly data?: Tagged;
      /** The body, undefined when it is no text (invalid UTF-8). */
      readonly content?: string;
      /** The error that Jekyll logged; the page's data is lost then. */
      readonly error?: string;
      /** The error that ends the whole build. */
      readonly abort?: string;
      /** False when the front matter says `published: false`: Jekyll drops the page. */
      readonly published: boolean;
    };

/** What the YAML call of Debian's Jekyll makes of one document. */
export type PsychView =
  | { readonly data: Tagged }
  | { readonly error: string; readonly line: number; readonly column: number; readonly problem: string }
  | { readonly disallowed: string }
  | {
      /** An exception that Jekyll does not catch (`SystemStackError`), a time limit, or the death of the process. */
      readonly fatal: string;
    };

interface SeenDocument {
  readonly matched: boolean;
  readonly yaml?: string;
  readonly data?: Tagged;
  readonly content: string | null;
  readonly error?: string;
  readonly abort?: string;
  readonly published: boolean;
}

let available: boolean | undefined;

/**
 * Whether this machine has Ruby and a Jekyll that reads front matter with Psych (Debian's and Ubuntu's package; the gem from
 * rubygems.org uses SafeYAML). Asked once.
 */
export function jekyllAvailable(): boolean {
  if (available === undefined) {
    const { status, stdout } = spawnSync('ruby', [ORACLE, 'about'], { encoding: 'utf8' });
    available = status === 0 && (JSON.parse(stdout) as { loader: string }).loader === 'Psych';
  }
  return available;
}

/** Whether tests that need Jekyll are to be skipped: never on CI, where a missing Jekyll is a failure. */
export function skipWithoutJekyll(): boolean {
  return !process.env.CI && !jekyllAvailable();
}

/** What the real Jekyll makes of each of these pages, all of them in one site (of the real site's form, without layouts). */
export function jekyllReads(pages: ReadonlyMap<string, Buffer>): Map<string, JekyllView> {
  const site = mkdtempSync(join(tmpdir(), 'cache-lint-jekyll-'));
  try {
    const names = [...pages.keys()];
    names.forEach((name, index) => {
      const folder = join(site, '_cache', `develop-${index}`, 'clara');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'specs.md'), pages.get(name)!);
    });
    const { status, stdout, stderr, error } = spawnSync('ruby', [ORACLE, 'jekyll', site], {
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT,
      timeout: MAX_TIME,
    });
    if (status !== 0) throw new Error(`Jekyll did not answer: ${error?.message ?? stderr}`);
    const { docs, static: files } = JSON.parse(stdout) as { docs: Record<string, SeenDocument>; static: string[] };
    const copied = new Set(files);
    return new Map(names.map((name, index) => [name, view(`_cache/develop-${index}/clara/specs.md`, docs, copied)]));
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** What Jekyll makes of a file of `_data/`: its data, or the error that ends the build of the whole site. */
export type DataFileView = { readonly data: Tagged } | { readonly abort: string };

/** What Jekyll makes of each of these texts as `_data/tags.yaml`: every one in a site of its own, which is built. */
export function jekyllReadsData(files: ReadonlyMap<string, Buffer>): Map<string, DataFileView> {
  return jekyllReadsDataFolders(new Map([...files].map(([name, content]) => [name, { 'tags.yaml': content }])));
}

/** What Jekyll has as its tags in each of these sites, of which the files in `_data/` are given by their paths in there. */
export function jekyllReadsDataFolders(
  sites: ReadonlyMap<string, Readonly<Record<string, string | Buffer>>>,
): Map<string, DataFileView> {
  const folder = mkdtempSync(join(tmpdir(), 'cache-lint-jekyll-'));
  try {
    const names = [...sites.keys()];
    names.forEach((name, index) => {
      for (const [file, content] of Object.entries(sites.get(name)!)) {
        const at = join(folder, String(index), '_data', file);
        mkdirSync(dirname(at), { recursive: true });
        writeFileSync(at, content);
      }
    });
    const { status, stdout, stderr, error } = spawnSync('ruby', [ORACLE, 'data', folder], {
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT,
      timeout: MAX_TIME,
    });
    if (status !== 0) throw new Error(`Jekyll did not answer: ${error?.message ?? stderr}`);
    const seen = JSON.parse(stdout) as Record<string, DataFileView>;
    return new Map(names.map((name, index) => [name, seen[index]!]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function view(path: string, docs: Record<string, SeenDocument>, copied: ReadonlySet<string>): JekyllView {
  const seen = docs[path];
  if (seen === undefined) {
    if (!copied.has(path)) throw new Error(`Jekyll saw neither a page nor a file in ${path}`);
    return { kind: 'static' };
  }
  const { matched, content, ...rest } = seen;
  return { kind: 'page', fenced: matched, ...rest, ...(content === null ? {} : { content }) };
}

/**
 * What the YAML call of Debian's Jekyll makes of each document. A document is what Jekyll hands over: the opening fence and all
 * that stands between the fences. When the Ruby process dies of a document, the next one goes on behind it.
 */
export function psychReads(documents: readonly string[], secondsEach = 10): PsychView[] {
  const views: PsychView[] = [];
  while (views.length < documents.length) {
    const rest = documents.slice(views.length);
    const { status, signal, stdout, stderr, error } = spawnSync('ruby', [ORACLE, 'psych', String(secondsEach)], {
      encoding: 'utf8',
      input: rest.map((document) => `${JSON.stringify(document)}\n`).join(''),
      maxBuffer: MAX_OUTPUT,
      timeout: MAX_TIME,
    });
    if (status === null && signal === null) throw new Error(`Ruby does not run: ${error?.message ?? stderr}`);
    const lines = stdout.split('\n');
    lines.pop();
    for (const line of lines) views.push(JSON.parse(line) as PsychView);
    if (status !== 0 && views.length < documents.length) {
      if (lines.length === 0 && signal === null) throw new Error(`Psych did not answer: ${stderr}`);
      views.push({ fatal: signal ?? stderr });
    }
  }
  return views;
}

/** A Ruby value that JavaScript has no like of, for hand-written expectations. */
export class RubyValue {
  readonly tagged: Tagged;

  constructor(tagged: Tagged) {
    this.tagged = tagged;
  }
}

/** Hand-written Ruby values. */
export const ruby = {
  int: (v: string) => new RubyValue({ $: 'int', v }),
  float: (v: string) => new RubyValue({ $: 'float', v }),
  date: (v: string) => new RubyValue({ $: 'date', v }),
  time: (v: string) => new RubyValue({ $: 'time', v }),
  bytes: (v: string) => new RubyValue({ $: 'bytes', v }),
  cycle: () => new RubyValue({ $: 'cycle' }),
  /** Data of more nodes than the oracle writes down. */
  huge: () => new RubyValue({ $: 'huge' }),
  /** A mapping, where a key is no string or the order or a key such as `__proto__` matters. */
  map: (...entries: readonly (readonly [unknown, unknown])[]) =>
    new RubyValue({ $: 'map', v: entries.map(([key, value]) => [toTagged(key), toTagged(value)] as const) }),
};

/** A JavaScript value in the form of the oracle: whole numbers are integers, other numbers floats. */
export function toTagged(value: unknown): Tagged {
  if (value instanceof RubyValue) return value.tagged;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return { $: Number.isInteger(value) ? 'int' : 'float', v: String(value) };
  if (Array.isArray(value)) return value.map(toTagged);
  if (typeof value !== 'object') throw new TypeError(`no Ruby value: ${typeof value}`);
  return { $: 'map', v: Object.entries(value).map(([key, child]) => [key, toTagged(child)] as const) };
}

/**
 * A text that is equal for equal values, of plain JavaScript values. Objects are compared by their own properties, in any order
 * (JavaScript moves keys such as `1` to the front by itself).
 */
export function plainForm(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'number') return String(value === 0 ? 0 : value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainForm).join(',')}]`;
  const own = Object.entries(value).map(([key, child]) => `${JSON.stringify(key)}:${plainForm(child)}`);
  return `{${own.sort().join(',')}}`;
}

/**
 * The same text for a Ruby value, or undefined when JavaScript has no such value: a Date, a key that is no string, an integer
 * that a JavaScript number does not hold.
 */
export function plainFormOfTagged(value: Tagged): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (isList(value)) {
    const elements = value.map(plainFormOfTagged);
    return elements.includes(undefined) ? undefined : `[${elements.join(',')}]`;
  }
  switch (value.$) {
    case 'int':
      return Number.isSafeInteger(Number(value.v)) ? plainForm(Number(value.v)) : undefined;
    case 'float':
      return Number.isFinite(Number(value.v)) ? plainForm(Number(value.v)) : undefined;
    case 'map': {
      const entries: string[] = [];
      for (const [key, child] of value.v) {
        const form = plainFormOfTagged(child);
        if (typeof key !== 'string' || form === undefined) return undefined;
        entries.push(`${JSON.stringify(key)}:${form}`);
      }
      return `{${entries.sort().join(',')}}`;
    }
    default:
      return undefined;
  }
}

function isList(value: Tagged): value is readonly Tagged[] {
  return Array.isArray(value);
}
