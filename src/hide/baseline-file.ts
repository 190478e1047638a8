import * as z from 'zod';
import type { ConfigFile } from '../config/config-file.js';
import { expectation, faultError, refuse, shapeFaults } from '../config/fault.js';
import { failAtJson, skipBlanks } from '../config/json-fault.js';
import { failIn } from '../config/text-fault.js';
import { UsageError } from '../errors.js';
import { type BaselineEntry, compareText, type Path, type Region } from '../finding.js';
import type { Host } from '../host.js';
import { Lines } from '../page/lines.js';
import { jsonLine } from '../report/json-text.js';

/** Raised when an older cache-lint could not read the file any more. */
const FORMAT_VERSION = 1;

/** Bytes: about 400,000 entries. */
const MOST_BYTES = 64 * 1024 * 1024;

/** 16 hexadecimal digits, and `:n` for the n-th equal one (n from 2). */
const FINGERPRINT = /^[0-9a-f]{16}(?::(?:[2-9]|[1-9]\d{1,8}))?$/;

const entry = z.strictObject({ rule: z.string().min(1), page: z.string().min(1), subject: z.string().optional() });

const VERSION = `${FORMAT_VERSION}, the one format version that this cache-lint reads`;
const baseline = z.object({ formatVersion: z.literal(FORMAT_VERSION, { error: VERSION }) }).catchall(entry);

/** A baseline as it was read. */
export interface BaselineFile {
  readonly text: string;
  /** By fingerprint. */
  readonly entries: ReadonlyMap<string, BaselineEntry>;
}

/**
 * A baseline; undefined when there is no such file. `file` is how messages call it. Throws a
 * `UsageError` of one line, with the place where that is known, when the file cannot be read or is no baseline.
 */
export function readBaseline(host: Host, absolute: string, file: string): BaselineFile | undefined {
  const text = host.readText(absolute, MOST_BYTES);
  return text === undefined ? undefined : { text, entries: parseBaseline(text, file) };
}

/** Reads the text of a baseline in whatever layout; of two equal fingerprints, as a merge may leave them, the last one counts. */
export function parseBaseline(text: string, file: string): ReadonlyMap<string, BaselineEntry> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  refuseConflict(body, file);
  const data = parsed(body, file);
  if (!isRight(data)) return explain(data, body, file);
  const { formatVersion: _, ...entries } = data;
  return new Map(
    Object.entries(entries).map(([fingerprint, { rule, page, subject = '' }]) => [
      fingerprint,
      { fingerprint, rule, page, subject },
    ]),
  );
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    failAtJson(text, 'baseline', failIn(file, text));
    throw error;
  }
}

/** Ends at the first fault: an untrusted file may have millions. */
function isRight(data: unknown): data is z.output<typeof baseline> {
  if (!isObject(data) || data['formatVersion'] !== FORMAT_VERSION) return false;
  return Object.entries(data).every(([key, value]) => key === 'formatVersion' || isEntry(key, value));
}

function isEntry(key: string, value: unknown): boolean {
  return FINGERPRINT.test(key) && entry.safeParse(value).success;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function wrongKeys(data: object): string[] {
  return Object.keys(data).filter((key) => key !== 'formatVersion' && !FINGERPRINT.test(key));
}

function explain(data: unknown, text: string, file: string): never {
  const config = withPlaces(data, text, file);
  const keys = isObject(data) ? wrongKeys(data) : [];
  const wrong = 'is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones';
  for (const key of keys) throw faultError({ config, path: [key], at: 'key', say: () => wrong }, keys.length - 1);
  const first = isObject(data) ? firstFaults(data) : data;
  const result = baseline.safeParse(first, { error: expectation });
  refuse(shapeFaults(config, first, result.error?.issues ?? []));
  throw new Error(`${file} was refused for no reason`);
}

/** With the places of its entries and their keys, which are searched for one by one: a tree of them all would take ten times the text. */
function withPlaces(data: unknown, text: string, file: string): ConfigFile {
  const lines = new Lines(text);
  const entries = new Map<string, KeyPlace | undefined>();
  const region = ([fingerprint, name]: Path, at: 'key' | 'value' = 'value'): Region => {
    const id = String(fingerprint);
    if (!entries.has(id)) entries.set(id, fingerprint === undefined ? undefined : lastKey(text, id));
    const entry = entries.get(id);
    const inner = entry && name !== undefined ? innerKey(text, String(name), entry.value) : undefined;
    const place = inner ?? entry;
    const start = (at === 'key' ? place?.key : place?.value) ?? skipBlanks(text, 0);
    // Nobody asks where it ends, but whether something is written there.
    return lines.region({ start, end: text.length });
  };
  return { file, folder: '', data, prefix: [], region };
}

/** Offsets. */
interface KeyPlace {
  readonly key: number;
  readonly value: number;
}

/** `JSON.parse` keeps the last of equal keys. */
function lastKey(text: string, name: string): KeyPlace | undefined {
  let last: KeyPlace | undefined;
  for (let place = nextKey(text, name); place !== undefined; place = nextKey(text, name, place.value)) last = place;
  return last;
}

/** UTF-16 units in which a key of an entry is searched for. */
const LONGEST_ENTRY = 100_000;

function innerKey(text: string, name: string, start: number): KeyPlace | undefined {
  const place = nextKey(text.slice(start, start + LONGEST_ENTRY), name);
  return place && { key: start + place.key, value: start + place.value };
}

/** What has quotes and a colon is a key: in a value there would be backslashes before the quotes. */
function nextKey(text: string, name: string, from?: number): KeyPlace | undefined {
  const written = JSON.stringify(name);
  // `","` stands between two texts, too, and its last quote may be the first one of the key.
  for (let key = text.indexOf(written, from); key !== -1; key = text.indexOf(written, key + 1)) {
    const colon = skipBlanks(text, key + written.length);
    if (text.charAt(colon) === ':') return { key, value: skipBlanks(text, colon + 1) };
  }
  return undefined;
}

/** More are not counted, since each costs memory. */
const MOST_FAULTS = 100;

/** The format version and the first entries that are wrong, with their first keys. */
function firstFaults({ formatVersion, ...entries }: Readonly<Record<string, unknown>>): object {
  const first: [string, unknown][] = formatVersion === undefined ? [] : [['formatVersion', formatVersion]];
  for (const [key, value] of Object.entries(entries)) {
    if (first.length > MOST_FAULTS) break;
    if (!isEntry(key, value)) first.push([key, isObject(value) ? firstKeys(value) : value]);
  }
  return Object.fromEntries(first);
}

function firstKeys(entry: object): object {
  return Object.fromEntries(Object.entries(entry).slice(0, MOST_FAULTS));
}

/** A line that git puts into a file that it could not merge. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m;

function refuseConflict(text: string, file: string): void {
  const mark = MARK.exec(text);
  if (mark === null) return;
  const line = text.slice(0, mark.index).split('\n').length;
  throw new UsageError(
    `${file}:${line}:1: an unfinished merge: take out the lines of seven "<", "|", "=" or ">", keep all others, and run "cache-lint baseline"`,
  );
}

/**
 * A baseline as text: one line per entry, sorted by fingerprint. The last line of the object is always the same, so every entry ends
 * with a comma, and no change touches another line than its own: git merges what two branches change at different places, and with
 * `merge=union` also what they add at the same place. Throws a `UsageError` when there are more entries than can be read again.
 */
export function baselineText(entries: Iterable<BaselineEntry>): string {
  const lines = [...entries]
    .sort((a, b) => compareText(a.fingerprint, b.fingerprint))
    .map(({ fingerprint, rule, page, subject }) => {
      const about = subject === '' ? '' : `, "subject": ${jsonLine(subject)}`;
      return `  "${fingerprint}": {"rule": ${jsonLine(rule)}, "page": ${jsonLine(page)}${about}},\n`;
    });
  const text = `{\n${lines.join('')}  "formatVersion": ${FORMAT_VERSION}\n}\n`;
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw new UsageError(
      `a baseline of ${lines.length} findings is too large: switch off the rules that find the most, or leave pages out with "ignores"`,
    );
  return text;
}
