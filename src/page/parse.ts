import { isAscii } from 'node:buffer';
import matter from 'gray-matter';
import type { Span } from '../finding.js';
import type { Meta, PageData } from './data.js';
import { decode } from './encoding.js';
import { type Fault, wholeFault } from './fault.js';
import { type Fences, findFences } from './fences.js';
import { countStrings, readGenerated, splitGenerated } from './generated.js';
import { findPointer } from './lfs-pointer.js';
import { type Locate, locateInGenerated, locateInTree } from './locate.js';
import { isPageData } from './shape.js';
import { readYaml, type YamlNode } from './yaml.js';

/** What reading a file's text gave. */
export interface ParsedPage {
  /** What can be shown of the file, even when it could not be read. */
  readonly text: string;
  /** In the order in which causes are looked for. */
  readonly faults: readonly Fault[];
  /** Absent when a fault always stops. */
  readonly frontMatter?: FrontMatter;
}

/** The front matter as Jekyll reads it. */
export interface FrontMatter {
  /** Plain values; every key is an own property. */
  readonly data: unknown;
  /** UTF-16 offset of the line after the closing fence. */
  readonly bodyStart: number;
  /** Known to be spelled as the generator spells it (then it has the right shape, too). */
  readonly generated: boolean;
  readonly locate: Locate;
}

/**
 * Reads a page's bytes. A page in the generator's own form is read by `JSON.parse`; every other one is split by gray-matter between the
 * fences that Jekyll sees, and read as Jekyll reads it, slower and with places. Never throws on any input; linear in its size.
 */
export function parsePage(bytes: Buffer): ParsedPage {
  const generated = isAscii(bytes) ? parseGenerated(bytes) : undefined;
  if (generated !== undefined) return generated;
  const { text, faults } = decode(bytes);
  return faults.some((fault) => fault.stops === 'always') ? { text, faults } : parseAny(text, faults);
}

/**
 * A page in the generator's form with a right shape and no repeated key (JSON.parse would hide it). What the form allows leaves no room
 * for a fault of the encoding.
 */
function parseGenerated(bytes: Buffer): ParsedPage | undefined {
  const text = bytes.toString('latin1');
  const page = readGenerated(text, bytes);
  if (page === undefined || !isPageData(page.data)) return undefined;
  const { meta, spec_details } = page.data as unknown as PageData;
  if (hasOddKey(meta) || countStrings(meta, spec_details) !== page.strings) return undefined;
  const locate = locateInGenerated({ text, meta: page.meta, specs: page.specs });
  return { text, faults: [], frontMatter: { data: page.data, bodyStart: page.bodyStart, generated: true, locate } };
}

/** The front matter of a page that the scanner has taken: nothing is left to be checked. */
export function readAccepted(text: string): FrontMatter {
  const { data, bodyStart, meta, specs } = splitGenerated(text);
  return { data, bodyStart, generated: true, locate: locateInGenerated({ text, meta, specs }) };
}

/** A YAML key is at most 1,024 characters long, and `<<` merges. Stacks are the only keys that the schema does not name. */
function hasOddKey(meta: Meta): boolean {
  for (const stack in meta.num_specs_by_stack) if (isOddKey(stack)) return true;
  return false;
}

/** Whether a key cannot be written into a page so that it is read as what it is, not even in quotes. */
export function isOddKey(key: string): boolean {
  return key.length > 1000 || key === '<<';
}

function parseAny(text: string, before: readonly Fault[]): ParsedPage {
  const fences = findFences(text);
  const stop = findPointer(text) ?? findConflict(text) ?? fenceFault(text, fences);
  if (stop !== undefined || fences.kind !== 'found')
    return { text, faults: [...before, ...(stop === undefined ? [] : [stop])] };
  const control = /[\f\v]/.exec(text.slice(0, fences.start));
  if (control !== null) return { text, faults: [...before, fenceControl(control)] };
  const early = findEarlyFence(text, fences);
  if (early !== undefined) return { text, faults: [...before, early] };
  const { root, data, faults } = readFrontMatter(text, fences);
  if (root === undefined) return { text, faults: [...before, ...faults] };
  if (root.kind !== 'mapping') return { text, faults: [...before, ...faults, notAMapping(root, fences)] };
  return {
    text,
    faults: [...before, ...faults],
    frontMatter: { data, bodyStart: fences.bodyStart, generated: false, locate: locateInTree(root) },
  };
}

const CONFLICT = /^(?:<{7}|\|{7}|>{7})(?= |$)|^={7}$/m;

/** The first marker of a conflict: git writes seven of one character, and a blank or the line's end after them. */
export function findConflict(text: string): Fault | undefined {
  const match = CONFLICT.exec(text);
  if (match === null) return undefined;
  const span = { start: match.index, end: match.index + 7 };
  return { code: 'conflictMarker', data: { marker: match[0] }, span, stops: 'always' };
}

function fenceFault(text: string, fences: Fences): Fault | undefined {
  switch (fences.kind) {
    case 'empty':
      return wholeFault('emptyFile', {});
    case 'no-fence':
      return {
        code: 'noFence',
        data: { line: clip(text.slice(0, fences.lineEnd)) },
        span: { start: 0, end: fences.lineEnd },
        stops: 'always',
      };
    case 'text-after-fence': {
      const span = { start: fences.start, end: trimEnd(text, fences.start, fences.lineEnd) };
      return { code: 'textAfterFence', data: { text: clip(text.slice(span.start, span.end)) }, span, stops: 'always' };
    }
    case 'not-closed': {
      const { lookalike } = fences;
      const span = lookalike ?? { start: 0, end: 3 };
      const data = { lookalike: lookalike && clip(text.slice(lookalike.start, lookalike.end)) };
      return { code: 'noClosingFence', data, span, stops: 'always' };
    }
    case 'found':
      return undefined;
  }
}

/** Jekyll hands the fence to the YAML reader too, which takes blanks and tabs there, no other white space. */
function fenceControl(match: RegExpExecArray): Fault {
  const name = match[0] === '\f' ? 'form feed' : 'vertical tab';
  const span = { start: match.index, end: match.index + 1 };
  return {
    code: 'syntax',
    data: { reason: `a ${name} after the opening fence is not allowed in YAML` },
    span,
    stops: 'always',
  };
}

const PAGE_KEY = /^(title|layout|categories|category|meta|spec_details|spec_files|spec_names)[ \t]*:/gm;

/** A fence that cuts keys of a page off: they stand behind it, and not before it. */
function findEarlyFence(text: string, fences: Fences & { kind: 'found' }): Fault | undefined {
  const after = pageKeys(text.slice(fences.bodyStart));
  if (after.size === 0) return undefined;
  const before = pageKeys(text.slice(fences.start, fences.end));
  const lost = [...after].filter((key) => !before.has(key));
  if (lost.length === 0) return undefined;
  const fence = text.slice(fences.end, fences.close).trimEnd();
  return {
    code: 'earlyFence',
    data: { fence, lost },
    span: { start: fences.end, end: fences.end + fence.length },
    stops: 'always',
  };
}

function pageKeys(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(PAGE_KEY), (match) => match[1]!));
}

function notAMapping(root: YamlNode, fences: Fences & { kind: 'found' }): Fault {
  const empty = root.kind === 'scalar' && root.value === null;
  const found = empty ? 'nothing' : root.kind === 'sequence' ? 'a list' : 'a single value';
  const span: Span = empty ? { start: 0, end: fences.close } : { start: root.start, end: root.end };
  return { code: 'notAMapping', data: { found }, span, stops: 'always' };
}

type Yaml = ReturnType<typeof readYaml>;

/** With more lines gray-matter's own search for comments may take long: quadratic time for empty ones. */
const MOST_LINES = 1000;

/**
 * gray-matter splits, given the very line that Jekyll takes as the closing fence; our engine reads. It is never called on a page with
 * text after the fence (checked before), always with options (without them it caches pages and hides a second failure), and with engines
 * for every language that it would run or load.
 */
function readFrontMatter(text: string, fences: Fences & { kind: 'found' }): Yaml {
  const block = text.slice(fences.start, fences.end);
  if (block.split(/[\n\r\u2028\u2029]/, MOST_LINES + 1).length > MOST_LINES) return readYaml(block, fences.start);
  let result: Yaml | undefined;
  const refuse = (): never => {
    throw new Error('code in front matter is never run');
  };
  matter(`---\n${text.slice(fences.start, fences.close)}\n`, {
    language: 'yaml',
    delimiters: ['---', `${text.slice(fences.end, fences.close)}\n`],
    engines: {
      yaml: (body: string) => {
        result = readYaml(`${body.startsWith('\n') ? body.slice(1) : body}\n`, fences.start);
        return {};
      },
      javascript: refuse,
      js: refuse,
      json: refuse,
      coffee: refuse,
      toml: refuse,
    },
  });
  return result ?? readYaml(block, fences.start);
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && ' \t\r\f\v'.includes(text.charAt(end - 1))) end--;
  return end;
}

/** The start of a line, for a message. */
function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text.trimEnd();
}
